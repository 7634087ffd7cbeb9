"""The open notebook as the window sees it: ask, changed, go, lock. Owns the worker, the settings, `today`; what is saved and copied is beside it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal
from shiboken6 import isValid

from notebook_app import settings as settings_file
from notebook_app.errors import CahierError
from notebook_app.kinds import Noun
from notebook_app.log import Log
from notebook_app.policy import Policy
from notebook_app.policy import load as load_policy
from notebook_app.settings import Settings
from ui.work import Work

if TYPE_CHECKING:  # the notebook and its cryptography are loaded when one is opened, not on the way to the cover
    from notebook_app.model import Copies, Label
    from notebook_app.notebook import Notebook
    from notebook_app.steps import Outside, Steps
    from ui.apart import Apart
    from ui.copying import Copying
    from ui.numbers import Numbers
    from ui.saving import Moved, Saving

STOP_MS = 1000  # a copy that is running ends within a second of closing; a disk that hangs keeps nobody waiting
RETURN_MINUTES = 30  # MODEL: back on the same page and caret only if away less than this
_SINCE = "copies_since"  # in the notebook: the day of its first opening


class _Opened:
    """What is read of a notebook at its opening."""

    def __init__(self, since: str) -> None:
        self.since, self.place = since, ""
        self.label: Label | None = None
        self.copies: Copies | None = None


class _Going:
    """A deed in steps that was begun: what it does outside next, or its answer."""

    def __init__(self, notebook: Notebook, steps: Steps[Any]) -> None:
        self.notebook, self.steps = notebook, steps
        self.outside: Outside | None = None
        self.answer: Any = None

    @classmethod
    def on(cls, notebook: Notebook, steps: Steps[Any]) -> _Going:
        return cls(notebook, steps).next(None, None)

    def next(self, answer: Any, fault: Exception | None) -> _Going:
        """On the worker: as far as to the next thing outside."""
        try:
            self.outside = self.steps.throw(fault) if fault is not None else self.steps.send(answer)
        except StopIteration as end:
            self.outside, self.answer = None, end.value
        return self


class Session(QObject):
    """One counsellor's sitting.

    `state`: "new" (no notebook here yet), "closed", "opening", "open". `changed(nouns, origin)` follows each job that changed something;
    a page ignores the news whose origin it is. `saved(hour)` follows only what the disk has. `trouble(error)` is for a save that failed,
    `leaving()` comes before the session closes the notebook by itself: what is typed is handed over now.
    `told(words)` is for the foot of the page, where it is said that it is saved: that something is copied, and for how long; `vain(words)`
    too: why a key found nothing to do, "" on another page.
    `unopened(error)` for a backup that was asked for from an open page and did not open: by then the cover is there to say it.
    `unread`: of a notebook that is only read, a part of what was asked for cannot be read.
    """

    changed = Signal(object, object)
    state = Signal(str)
    go = Signal(str, object)
    saved = Signal(object)
    told = Signal(str)
    vain = Signal(str)
    trouble = Signal(object)
    unopened = Signal(object)
    leaving = Signal()
    unread = Signal()
    settings_changed = Signal()

    def __init__(
        self,
        root: Path,
        settings_path: Path,
        log: Log,
        now: Callable[[], datetime] = datetime.now,
        kdf: dict[str, int] | None = None,
        parent: QObject | None = None,
        policy: Policy | None = None,
    ) -> None:
        """`policy`: what the organisation has fixed, None: as this computer has it."""
        super().__init__(parent)
        self.root, self.log, self.now = root, log, now
        self.policy = load_policy() if policy is None else policy
        self._settings = settings_file.load(settings_path)
        self.work = Work(self)
        self.looking = Work(self)  # pictures are decoded beside the worker; it never has the notebook
        self.looking.unforeseen.connect(self._note_unheard)
        self._apart: Apart | None = None
        self._saving: Saving | None = None
        self._copying: Copying | None = None
        self.place: dict[str, Any] = {}  # where she was when the notebook was closed, if that is less than half an hour ago
        self.left: dict[str, Any] = {}  # the same if it is longer ago: what "Reprendre" leads to
        self.farewell = ""  # why the notebook closed by itself, until the cover has said it: "renewed"; "changing": its words were
        self.invented = ""  # the words of a notebook that is no secret: its cover tells them, nobody else could
        self.salvage = False  # it is only read: what is left of a damaged one
        self._where = ""  # the same, while the disk does not have it
        self._settings_path, self._kdf = settings_path, kdf
        self._notebook: Notebook | None = None
        self._state = "closed" if self._was_here() else "new"
        self._sitting = 0  # raised at each opening, making and closing: an answer to an earlier one changes nothing
        self._making = False
        self._social: Numbers | None = None

    # -- what it knows ---------------------------------------------------------------------------------------------------
    @property
    def folder(self) -> Path:
        return self.root / "notebook"

    def _was_here(self) -> bool:
        """There is a notebook, or what a kill or a loss left of one: never is another one begun over it."""
        left = (self.folder / "notebook.db", self.folder / "notebook.key", *(self.folder.with_name(f"notebook.{e}") for e in ("restored", "renewed")))
        return any(path.exists() for path in left) or next((self.root / "backups").glob("*/*.cahier"), None) is not None

    def begins_anew(self) -> bool:
        """There is no notebook here, nor what is left of one; a copy that did not open changes nothing of it."""
        if self._state == "closed" and not self._was_here():
            self._state = "new"
        return self._state == "new"

    @property
    def settings(self) -> Settings:
        """As chosen, and no looser than the organisation allows."""
        minutes = {name: min(getattr(self._settings, name), getattr(self.policy, name)) for name in ("cover_minutes", "idle_minutes")}
        return self._settings.with_(**minutes)

    @property
    def today(self) -> date:
        return self.now().date()

    @property
    def current(self) -> str:
        return self._state

    def idle(self) -> bool:
        """Nothing is queued, running or unanswered; what a test waits for."""
        threads = (self.work, self.looking, self._copying, self._apart)
        return all(thread is None or thread.idle for thread in threads)

    def finish(self) -> None:
        """Wait until nothing is queued, running or unanswered, on any thread: before it is destroyed, for a job's answer needs it.

        What is outside is not waited for: it may never answer.
        """
        if self._apart is not None:
            self._apart.leave()
        while not self.idle():
            self.work.finish()
            if self._copying is not None:
                self._copying.finish()
            self.looking.finish()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    @property
    def apart(self) -> Apart:
        """Where things are done in folders outside, which may never answer."""
        if self._apart is None:
            from ui.apart import Apart

            self._apart = Apart(self)
        return self._apart

    @property
    def unsaved(self) -> int:
        """Lines whose words are not on the disk, and sketches whose strokes are not."""
        return 0 if self._saving is None else self._saving.count

    @property
    def saving(self) -> Saving:
        """What is written and drawn on its way to the disk."""
        if self._saving is None:
            from ui.saving import Saving

            self._saving = Saving(self)
            self._saving.emptied.connect(lambda: self.copying.note_again())
        return self._saving

    @property
    def copying(self) -> Copying:
        """Copies of the notebook, made beside the worker: writing goes on (ARCHITECTURE, Threads)."""
        if self._copying is None:
            from ui.copying import Copying

            self._copying = Copying(self)
            self._copying.unforeseen.connect(self._note_unheard)
        return self._copying

    def change_settings(self, **values: Any) -> None:
        """Keep a setting that is not private; a settings file that cannot be written changes nothing else."""
        self._settings = self._settings.with_(**values)
        try:
            settings_file.save(self._settings_path, self._settings)
        except OSError:
            self.log.event("settings-unwritable")
        self.settings_changed.emit()

    # -- the notebook ----------------------------------------------------------------------------------------------------
    def begin(self, passphrase: str, label: Label, then: Callable[[str], None], failed: Callable[[Exception], None]) -> None:
        """Make a new notebook; `then` gets the eight recovery words. The state becomes "open" only at `enter()`."""
        today = self.today.isoformat()
        sitting, self._making = self._next_sitting(), True

        def do() -> str:
            from notebook_app.notebook import Notebook

            self._notebook, words = Notebook.begin(self.folder, passphrase, label, kdf=self._kdf)
            self._notebook.policy = self.policy
            try:  # at once: the sheet waits until she says it is written, however this sitting ends
                self._notebook.own.set("sheet", "tonight")
                self._notebook.own.set(_SINCE, today)
            except CahierError:
                self.log.event("sheet-unmarked")
            return words

        def made(words: str) -> None:
            self._making = False
            self._keep_label(label)
            self.keep_days(None, today)
            self.copying.first()
            if sitting == self._sitting:  # else it was closed meanwhile: nobody is there to copy the words, the sheet waits
                then(words)

        def refused(fault: Exception) -> None:
            self._making = False
            if sitting == self._sitting:
                failed(fault)
            elif self._state == "closed" and not self._was_here():
                self._set("new")  # it was closed while it was being made, and there is none

        self.work.ask(self, do, made, refused)

    def enter(self) -> None:
        """After the first sheets: the new notebook is shown."""
        self._set("open")

    def unlock(self, secret: str, failed: Callable[[Exception], None], salvage: bool = False) -> None:
        """Open the notebook with the six words or the recovery words; "open" follows, or `failed`."""
        if self._state in ("opening", "open"):
            return
        self.salvage = salvage
        sitting = self._next_sitting()
        self._set("opening")
        self.work.ask(
            self,
            lambda: self._open_here(secret, salvage),
            lambda opened: self._opened_here(sitting, opened),
            lambda fault: self._not_opened(sitting, fault, failed),
        )

    def _next_sitting(self) -> int:
        if self._copying is not None:
            self._copying.end()
        self._social = None
        self._sitting += 1
        return self._sitting

    def _open_here(self, secret: str, salvage: bool = False) -> _Opened:
        """On the worker: the notebook is open. Of one that is only read, what cannot be read is left out."""
        from notebook_app.notebook import Notebook

        self._notebook = notebook = Notebook.open(self.folder, secret, salvage=salvage)
        notebook.policy = self.policy
        opened = _Opened(since=self.settings.copies_since or self.today.isoformat())  # nothing is written by opening alone
        try:
            opened.label, opened.place = notebook.label.get(), notebook.own.get("place", "")
            opened.copies = notebook.own.copies()
            opened.since = notebook.own.get(_SINCE) or opened.since
        except CahierError:
            if not salvage:
                raise
        return opened

    def _opened_here(self, sitting: int, opened: _Opened) -> None:
        if sitting != self._sitting:
            return  # closed again meanwhile
        if opened.label is not None:
            self._keep_label(opened.label)
        if opened.copies is not None:
            self.keep_days(opened.copies, opened.since)
        self._recall(self._where or opened.place)
        self._where = ""
        self.saving.try_again()
        self._set("open")

    def _not_opened(self, sitting: int, fault: Exception, failed: Callable[[Exception], None]) -> None:
        if sitting == self._sitting:
            self._set("closed")
            failed(fault)

    def restore(
        self,
        backup: Path,
        secret: str,
        then: Callable[[], None],
        failed: Callable[[Exception], None],
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """The notebook of a backup becomes the one here, and is opened with the same `secret`: that of the day the backup was made.

        What lies here is put aside, nothing is deleted (vault SPEC §8). From the closed cover and from the open notebook: this one goes on
        until the backup is proven under the secret, then it is closed. `failed` follows a refusal that changed nothing; what goes wrong
        after the closing is told by `unopened`, for the page that asked is gone. `then` follows the opening. `wanted` is asked once the
        backup is proven: who went to another page meanwhile took it back.
        """
        if self._state == "opening":
            return
        if self._state in ("closed", "new"):
            self._put_back(backup, secret, then, failed)
            return

        def prove() -> None:
            from notebook_app import vault

            vault.check(backup, secret)

        def proven(_: None) -> None:
            if self._state == "open" and wanted():
                self.leaving.emit()
                self.lock()
                self._put_back(backup, secret, then, self.unopened.emit)

        self.copying.ask(self, prove, proven, failed)  # one writes on meanwhile

    def _put_back(self, backup: Path, secret: str, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        self.salvage = False
        sitting = self._next_sitting()
        self._set("opening")
        saving = self.saving
        waiting = saving.all_waiting()

        def do() -> tuple[_Opened, Moved]:
            from notebook_app import vault

            same = bool(waiting) and vault.describe(backup, self.folder).own is True
            vault.restore(backup, self.folder, secret)
            opened = self._open_here(secret)
            return opened, saving.find_places(self.opened(), waiting, same)

        def opened(answer: tuple[_Opened, Moved]) -> None:
            found, moved = answer
            saving.move(moved)
            self._where = ""  # it was in the other one
            self._opened_here(sitting, found)
            if sitting == self._sitting:
                then()

        self.work.ask(self, do, opened, lambda fault: self._not_opened(sitting, fault, failed))

    def lock(self, place: dict[str, Any] | None = None) -> None:
        """Close the notebook: what was asked before is done first, then the key goes, whatever happens (MODEL, Closing).

        `place`: where she was; None keeps the place of the last closing.
        """
        if self._state not in ("open", "opening") and self._notebook is None and not self._making:
            return
        self._next_sitting()
        at = self.now()
        where = "" if place is None or self.salvage else _told(place, at)
        self._where = where or self._where
        if self._saving is not None:
            self._saving.last_try()
        self._set("closed")
        copying = self._copying

        def do() -> bool:
            notebook, self._notebook = self._notebook, None
            if notebook is None:
                return False
            try:
                if place is not None and where:
                    notebook.own.set("place", _told(_present(notebook, place), at))
            finally:
                notebook.close()
                if copying is not None:
                    copying.finish(STOP_MS)
            return True

        def done(kept: bool) -> None:
            if kept and self._where == where:
                self._where = ""

        self.work.ask(self, do, done, lambda fault: self.log.event("close-failed"))

    def keep_place(self, owner: QObject, place: dict[str, Any], failed: Callable[[Exception], None]) -> None:
        """Where she is and what is half typed there, in case the notebook is not closed but killed. Nobody is told: nobody shows it."""
        at = self.now()

        def do(notebook: Notebook) -> None:
            notebook.own.set("place", _told(_present(notebook, place), at))
            notebook.take_touched()

        self.ask(owner, do, None, failed, replaces="place")

    def ask(
        self,
        owner: QObject,
        do: Callable[[Notebook], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        replaces: str | None = None,
        origin: QObject | None = None,
    ) -> None:
        """Queue `do(notebook)` on the worker; its answer comes back to `then` unless `owner` is gone.

        After it, `changed` tells everybody which nouns it touched, with `origin` (else `owner`) as origin. `do` may give a deed in steps: what
        it does outside is done apart, while the worker goes on with what else is asked; closing the notebook ends it where it is, and nobody
        is told.
        """

        self._ask(owner, owner if origin is None else origin, do, then, failed, replaces)

    def _ask(
        self,
        owner: QObject,
        origin: QObject,
        do: Callable[[Notebook], Any],
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        replaces: str | None = None,
        begun: Notebook | None = None,
    ) -> None:
        """`begun`: the notebook in which a deed in steps was begun; it goes on in no other."""

        def job() -> tuple[bool, Any, Noun, int]:
            notebook = self._notebook
            if notebook is None or begun not in (None, notebook):
                return False, None, Noun.NONE, 0
            try:
                found = do(notebook)
                if isinstance(found, Generator):
                    found = _Going.on(notebook, found)
                return True, found, notebook.take_touched(), notebook.take_holes()
            except Exception:
                notebook.take_touched()
                notebook.take_holes()
                raise

        def answered(answer: tuple[bool, Any, Noun, int]) -> None:
            done, value, nouns, holes = answer
            if not done:
                return  # closed before its turn: the pages are gone or going, nothing to say
            if isinstance(value, _Going):
                outside = value.outside
                if outside is None:
                    value = value.answer
                else:  # what was begun is brought to its end also when the page that asked is gone
                    self.apart.ask(outside, partial(go_on, value, None), partial(go_on, value))
            if then is not None and not isinstance(value, _Going) and isValid(owner):
                then(value)
            if holes:
                self.unread.emit()
            if nouns:
                self.changed.emit(nouns, origin)
                self.saved.emit(self.now())

        def go_on(going: _Going, fault: Exception | None, answer: Any = None) -> None:
            self._ask(owner, origin, lambda _: going.next(answer, fault), then, failed, None, going.notebook)

        def refused(fault: Exception) -> None:
            if not isValid(owner):
                self.work.unforeseen.emit(fault)
                return
            if isinstance(fault, CahierError) and fault.code == "locked":
                self._closed_by_itself()
                return
            if self.salvage and isinstance(fault, CahierError) and fault.code == "database":
                self.unread.emit()
            (failed or self.trouble.emit)(fault)

        self.work.ask(self, job, answered, refused, replaces)

    def _closed_by_itself(self) -> None:
        """The vault is closed and nobody closed the notebook: the cover comes, what is typed waits (vault SPEC §10 `locked`)."""
        if self._state == "open" and self._notebook is not None and self._notebook.vault.closed:
            self.leaving.emit()
            self.lock()

    @property
    def numbers(self) -> Numbers:
        """The social security numbers in the lines saved since opening."""
        if self._social is None:
            from ui.numbers import Numbers

            self._social = Numbers()
        return self._social

    def change_label(self, owner: QObject, label: Label, then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Put one's label into the notebook, and its copy on the cover."""

        def kept(answer: Any) -> None:
            self._keep_label(label)
            then(answer)

        self.ask(owner, lambda notebook: notebook.label.set(label), kept, failed)

    def opened(self) -> Notebook:
        """The notebook, for the worker and what runs beside it; refused where none is open."""
        notebook = self._notebook
        if notebook is None:
            raise CahierError("locked")
        return notebook

    def _note_unheard(self, fault: Exception) -> None:
        """Beside the worker, for a page that is gone: nobody is told what a disk or the closing refused; a fault of ours is in the log."""
        if not isinstance(fault, CahierError | OSError):
            self.log.fault(fault)

    # -- small -----------------------------------------------------------------------------------------------------------
    def _set(self, state: str) -> None:
        self._state = state
        if state == "open":
            self.copying.begin()
        self.state.emit(state)

    def _keep_label(self, label: Label) -> None:
        kept = {"label_name": label.name, "label_job": label.job, "label_org": label.org, "label_phone": label.phone}
        self._settle(**kept)

    def _settle(self, **values: Any) -> None:
        """As `change_settings`, where they differ."""
        if any(getattr(self.settings, name) != value for name, value in values.items()):
            self.change_settings(**values)

    def keep_days(self, copies: Copies | None, since: str = "") -> None:
        """For the closed cover: the days by which it knows that a copy waits, and nothing of where the copies lie."""
        last = copies.last if copies is not None else None
        kept = {"copied_on": last.day.isoformat() if last is not None else "", "copies_since": since or self.settings.copies_since}
        self._settle(**kept)

    def _recall(self, place: str) -> None:
        """Where she was: the same page and caret if away less than half an hour, else only the offer to resume."""
        self.place, self.left = {}, {}
        try:
            import json

            found = json.loads(place) if place else {}
            away = (self.now() - datetime.fromisoformat(found.pop("at"))).total_seconds()
        except (ValueError, KeyError, AttributeError, TypeError):
            return
        if 0 <= away < RETURN_MINUTES * 60:
            self.place = found
        else:
            self.left = found


def _told(place: dict[str, Any], at: datetime) -> str:
    import json

    return json.dumps({**place, "at": at.isoformat(timespec="seconds")})


def _present(notebook: Notebook, place: dict[str, Any]) -> dict[str, Any]:
    """Without what is half typed about persons or over appointments ("12", and "12 again" of how it is repeated) that are no more."""
    half = dict(place.get("half", {}))
    if changes := half.get("week", {}).get("changes"):
        half["week"] = {**half["week"], "changes": {of: words for of, words in changes.items() if notebook.agenda.has(int(of.split()[0]))}}
    if not half.keys() & {"person", "handover", "week"}:
        return place
    there = {str(row.id) for row in notebook.people.rows()}
    if "person" in half:
        half["person"] = {person: theirs for person, theirs in half["person"].items() if person in there}
    if "handover" in half and str(half["handover"]["person"]) not in there:
        del half["handover"]
    return {**place, "half": half}
