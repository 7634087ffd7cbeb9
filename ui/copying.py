"""Copies of the open notebook (vault SPEC §7, §8), made and read beside the worker: one writes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from notebook_app.errors import CahierError
from notebook_app.model import Backup, Copies, Noun
from notebook_app.vault import DiskTrouble, NotebookDamaged, Vault
from ui.work import Work

if TYPE_CHECKING:
    from notebook_app.notebook import Notebook
    from ui.session import Session

COPY_MS = 60_000  # vault SPEC §7: the rolling copy of the day is made a minute after opening


class Copying(Work):
    """A thread beside the worker's (ARCHITECTURE, Threads). It has the vault, for what reads and makes copies, never the notebook.

    Closing the notebook stops what is under way: nothing of it is left, and nobody is told.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._unnoted: list[Callable[[Notebook], Copies]] = []  # what is known of copies and the disk did not take, until it does
        self._daily = QTimer(self, singleShot=True, interval=COPY_MS)
        self._daily.timeout.connect(self._copy_of_the_day)

    def begin(self) -> None:
        """The notebook is open."""
        self._daily.start()

    def first(self) -> None:
        """It was just made (vault SPEC §7): its key lies in two places from now on. The copy of the day follows, with what is written by then."""
        self.ask(self._session, lambda: self._session.opened().vault.backup(), None, self._unmade)

    def end(self) -> None:
        """It is being closed."""
        self._daily.stop()
        self._unnoted.clear()

    def beside(self, owner: QObject, do: Callable[[Vault], Any], then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """`do(vault)`, for what reads and makes copies only."""
        self.ask(owner, lambda: do(self._session.opened().vault), then, self._refused(owner, failed))

    def make(
        self,
        owner: QObject,
        place: Path,
        then: Callable[[Copies, list[tuple[str, Exception]]], None],
        failed: Callable[[Exception], None],
        second: Path | None = None,
        known: Sequence[Backup] = (),
    ) -> None:
        """A proven copy as a new file in the folder `place`, and another in `second`.

        The notebook remembers them, and `place` for the next one; `then` gets all it remembers, and the folder where none could be made, with
        the fault; `failed` where none was made at all. `known`: copies remembered before; those gone from a folder it went to are marked.
        """
        today, places = self._session.today, [place] if second is None else [place, second]

        def do() -> tuple[list[Backup], list[Backup], list[tuple[str, Exception]]]:
            made: list[Backup] = []
            faults: list[tuple[str, Exception]] = []
            for folder in places:
                try:
                    made.append(self._copy_into(folder, today))
                except CahierError as fault:
                    if fault.code == "locked":
                        raise
                    faults.append((str(folder), fault))
            if not made:
                raise faults[0][1]
            been = {b.place for b in made}
            gone = [b for b in known if b.place in been and b.fault != "missing" and not Path(b.place, b.name).exists()]
            return made, [b.with_(fault="missing") for b in gone], faults

        def remember(answer: tuple[list[Backup], list[Backup], list[tuple[str, Exception]]]) -> None:
            made, gone, faults = answer

            def keep(notebook: Notebook) -> Copies:
                with notebook.write(Noun.OWN):
                    notebook.own.note_backups(*gone)
                    notebook.own.choose_places(place=str(place) if made[0].place == str(place) else None)
                    return notebook.own.add_backups(*made)

            def unkept(copies: Copies) -> Copies:
                return copies.with_(made=(*made, *copies.made), place=copies.place or str(place))

            self._remember(owner, keep, lambda copies: then(copies, faults), failed, unkept)

        self.ask(self._session, do, remember, self._refused(owner, failed))

    def read_back(
        self, owner: QObject, backup: Backup, then: Callable[[Copies, bool | Exception], None], failed: Callable[[Exception], None]
    ) -> None:
        """Opens a copy made elsewhere and proves it now; what was found is remembered.

        `then` gets what is remembered, and whether its pages were opened too (today's key opens them), or what is wrong with this copy;
        `failed` follows where its folder is not there, or cannot be read.
        """
        today = self._session.today

        def do() -> tuple[Backup, bool | Exception]:
            try:
                own = self._session.opened().vault.read_back(Path(backup.place, backup.name))
            except CahierError as fault:
                if isinstance(fault, NotebookDamaged) or (fault.code == "missing" and Path(backup.place).is_dir()):
                    return backup.with_(fault=fault.code), fault
                raise
            return backup.with_(read=today, fault=""), own

        def remember(answer: tuple[Backup, bool | Exception]) -> None:
            found, what = answer

            def unkept(copies: Copies) -> Copies:
                made = (found if (b.place, b.name) == (found.place, found.name) else b for b in copies.made)
                return copies.with_(made=tuple(made))

            self._remember(owner, lambda notebook: notebook.own.note_backups(found), lambda copies: then(copies, what), failed, unkept)

        self.ask(self._session, do, remember, self._refused(owner, failed))

    def forget(self, owner: QObject, gone: Collection[Path], then: Callable[[Copies], None], failed: Callable[[Exception], None]) -> None:
        """These are no more; `then` gets all it remembers now."""
        self._remember(owner, lambda notebook: notebook.own.forget_backups(gone), then, failed)

    def note_again(self) -> None:
        """The disk takes words again: what is known of copies too."""
        waiting, self._unnoted = self._unnoted, []
        session = self._session

        def refused(fault: Exception, keep: Callable[[Notebook], Copies]) -> None:
            session.log.event("copy-unnoted")
            if session.current == "open":
                self._unnoted.append(keep)  # with the next words that are taken

        for keep in waiting:
            session.ask(session, keep, session.keep_days, partial(refused, keep=keep))

    def _copy_into(self, folder: Path, today: date) -> Backup:
        n = 1
        while True:
            try:
                made = self._session.opened().vault.backup(folder / (f"cahier-{today}.cahier" if n == 1 else f"cahier-{today}-{n}.cahier"))
                return Backup(today, str(folder), made.name, read=today)
            except CahierError as fault:
                if fault.code != "exists":
                    raise
            n += 1

    def _remember(
        self,
        owner: QObject,
        keep: Callable[[Notebook], Copies],
        then: Callable[[Copies], None],
        failed: Callable[[Exception], None],
        unkept: Callable[[Copies], Copies] | None = None,
    ) -> None:
        """In the session's own name: it was made, or found out, also when the page that asked is gone.

        `unkept`: what is shown where the notebook's own disk does not take it now: the copy is there all the same.
        """
        session = self._session

        def kept(copies: Copies) -> None:
            session.keep_days(copies)
            if isValid(owner):
                then(copies)

        def refused(fault: Exception) -> None:
            if unkept is None or not isinstance(fault, DiskTrouble):
                self._refused(owner, failed)(fault)
                return
            self._unnoted.append(keep)
            session.ask(session, lambda notebook: unkept(notebook.own.copies()), kept, self._refused(owner, failed), origin=owner)

        session.ask(session, keep, kept, refused, origin=owner)

    @staticmethod
    def _refused(owner: QObject, failed: Callable[[Exception], None]) -> Callable[[Exception], None]:
        def refused(fault: Exception) -> None:
            if isValid(owner) and not (isinstance(fault, CahierError) and fault.code == "locked"):
                failed(fault)

        return refused

    def _copy_of_the_day(self) -> None:
        """The rolling copy, once a day of use."""
        session, today = self._session, self._session.today.isoformat()

        def do() -> None:
            session.opened().vault.backup()

        def made(_: object) -> None:
            session.ask(session, lambda notebook: notebook.own.set("rolled", today), None, self._unmade)

        def due(notebook: Notebook) -> bool:
            return not notebook.vault.salvage and notebook.own.get("rolled") != today

        session.ask(session, due, lambda due: self.ask(session, do, made, self._unmade) if due else None, self._unmade)

    def _unmade(self, fault: Exception) -> None:
        """What hinders a rolling copy is nobody's concern now; the log has it."""
        self._session.log.event("rolling-copy-failed")
