"""The row "Copies de sécurité"."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from notebook_app import sharing
from notebook_app.errors import CahierError
from notebook_app.model import Backup, Copies, Noun
from notebook_app.notebook import Notebook
from ui import trouble
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.flap_copies import CopiesLeaf, place_name

if TYPE_CHECKING:
    from notebook_app.vault import Aside, BackupFile
    from ui.parts.flap_reopen import ReopenLeaf


class CopiesRow(FlapRow):
    """Copies outside this computer: made where the last one went, or where she says; read back when she asks."""

    nouns = Noun.OWN
    leaf: CopiesLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, CopiesLeaf(page.look))
        self._reopen: ReopenLeaf | None = None
        leaf = self.leaf
        leaf.copy.connect(lambda: self._copy(Path(leaf.copies.place)) if leaf.copies.place else self._copy_elsewhere())
        leaf.elsewhere.connect(self._copy_elsewhere)
        leaf.again.connect(self._read_back)
        leaf.weekday.connect(lambda day: self.session.change_settings(copy_weekday=day))
        leaf.both.connect(self._keep_two)
        leaf.second.connect(self._choose_second)
        leaf.answered.connect(self._answer)
        leaf.reopen.connect(self._choose_copy)
        leaf.drop.connect(self._destroy)

    def read(self, notebook: Notebook) -> tuple[Copies, bool, list[Aside]]:
        from notebook_app import vault

        asides: list[Aside] = []
        with suppress(CahierError):
            asides = vault.asides(self.session.folder)
        return notebook.own.copies(), notebook.restored, asides

    def show(self, read: tuple[Copies, bool, list[Aside]]) -> None:
        copies, asks, asides = read
        self._show(copies)
        if asides != [line[0] for line in self.leaf.asides]:
            self.leaf.set_asides(asides, self.session.today)
        if asks is not self.leaf.asks:
            self.leaf.set_asks(asks)
            if asks and self.leaf.isVisible():
                self.page.focus()

    def _show(self, copies: Copies) -> None:
        self.leaf.set_copies(copies, self.session.today)

    def settle(self) -> None:
        self.leaf.set_weekday(self.session.settings.copy_weekday)

    def summary(self) -> str:
        return self.leaf.summary(self.session.today)

    def back(self) -> bool:
        if self._reopen is None:
            return False
        self._reopen.step_back()
        return True

    def leave(self) -> None:
        self._close_reopen()

    # -- making ------------------------------------------------------------------------------------------------------------

    def _copy_elsewhere(self) -> None:
        self.page.choose(self.tr("Où ranger la copie"), self._copy, folder=True)

    def _copy(self, folder: Path) -> None:
        kept = self.leaf.copies
        second = Path(kept.second) if kept.both and kept.second and kept.second != str(folder) else None
        rest = self._wait()

        def made(copies: Copies, faults: list[tuple[str, Exception]]) -> None:
            rest()
            self._show(copies)
            self._say_made(copies.made[: 2 if second and not faults else 1], faults)
            self.said.emit()

        def failed(fault: Exception) -> None:
            rest()
            told = trouble.of_copy(fault)
            self.leaf.told(told.kind, told.what, told.next)

        self.session.copying.make(self.page, folder, made, failed, second, kept.made)

    def _say_made(self, made: tuple[Backup, ...], faults: list[tuple[str, Exception]]) -> None:
        if len(made) > 1:
            where = self.tr("{file}, dans {place} et dans {second}.")
            where = where.format(file=made[0].name, place=place_name(made[0].place), second=place_name(made[1].place))
            self.leaf.told("ok", self.tr("Les deux copies sont faites, et relues."), where)
            return
        where = self.tr("{file}, dans {place}.").format(file=made[0].name, place=place_name(made[0].place))
        for place, fault in faults:
            none = self.tr("Pas dans {place}. {why}").format(place=place_name(place), why=trouble.of_copy(fault).what)
            where = f"{where} {none}"
        self.leaf.told("warn" if faults else "ok", self.tr("La copie est faite, et relue."), where)

    # -- reading back ------------------------------------------------------------------------------------------------------

    def _read_back(self, backup: Backup) -> None:
        rest = self._wait(backup)

        def read(copies: Copies, found: bool | Exception) -> None:
            rest()
            self._show(copies)
            where = self.tr("{file}, dans {place}.").format(file=backup.name, place=place_name(backup.place))
            if isinstance(found, Exception):
                told = trouble.of_reading_back(found)
                self.leaf.told(told.kind, told.what, told.next)
            elif found:
                self.leaf.told("ok", self.tr("Cette copie s’ouvre bien."), where)
            else:  # of before new keys: none of today's opens its pages
                self.leaf.told("ok", self.tr("Cette copie est entière."), self.tr("Les mots du jour où elle a été faite l’ouvrent."))
            self.said.emit()

        def failed(fault: Exception) -> None:
            rest()
            told = trouble.of_reading_back(fault, place=True)
            self.leaf.told(told.kind, told.what, told.next)

        self.session.copying.read_back(self.page, backup, read, failed)

    # -- the second place --------------------------------------------------------------------------------------------------

    def _keep_two(self, on: bool) -> None:
        if on and not self.leaf.copies.second:
            self.leaf.two.setChecked(False)  # until a place is chosen
            self._choose_second()
        else:
            self._note(lambda notebook: notebook.own.choose_places(both=on))

    def _choose_second(self) -> None:
        self.page.choose(self.tr("Où garder l’autre copie"), self._keep_second, folder=True)

    def _keep_second(self, folder: Path) -> None:
        if str(folder) == self.leaf.copies.place:
            self.leaf.told("warn", self.tr("Les copies vont déjà là."), self.tr("Choisissez un autre endroit pour la deuxième."))
        else:
            self._note(lambda notebook: notebook.own.choose_places(second=str(folder), both=True))

    def _note(self, do: Callable[[Notebook], Copies]) -> None:
        def failed(fault: Exception) -> None:
            self._show(self.leaf.copies)
            self.failed(fault)

        self.ask(do, self._show, failed)

    # -- after a restore ---------------------------------------------------------------------------------------------------

    def _answer(self, replaces: bool) -> None:
        def do(notebook: Notebook) -> tuple[Copies, bool, list[Aside]]:
            (sharing.replaces if replaces else sharing.goes_beside)(notebook)
            return self.read(notebook)

        def answered(read: tuple[Copies, bool, list[Aside]]) -> None:
            self.show(read)
            if replaces:
                self.leaf.told("ok", self.tr("C’est noté."), self.tr("Rien ne change pour vos collègues."))
            else:
                again = self.tr("Vos cinq mots sont nouveaux. Présentez-vous de nouveau à vos collègues.")
                self.leaf.told("ok", self.tr("C’est noté, les deux cahiers restent."), again)
            self.page.focus()

        self.ask(do, answered)

    # -- opening one in the place of the notebook ----------------------------------------------------------------------------

    def _choose_copy(self) -> None:
        from notebook_app import vault, wordlist
        from ui.parts.flap_reopen import ReopenLeaf

        leaf = ReopenLeaf(self.page.look, lambda run: wordlist.recognised(run) is not None, lambda run: wordlist.recognised(run) or "")
        self._reopen = leaf
        leaf.back.connect(self._close_reopen)
        leaf.elsewhere.connect(lambda: self.page.choose(self.tr("Choisir une copie"), self._describe))
        leaf.asked.connect(self._restore)
        self.leaf.set_over(leaf)
        self.page.focus()
        folder, today = self.session.folder, self.session.today

        def listed(files: list[BackupFile]) -> None:
            if self._reopen is leaf:
                held = leaf.other.hasFocus() or leaf.leave.hasFocus()
                leaf.set_files(files, today)
                if held:
                    self.page.focus()

        self.session.copying.ask(leaf, lambda: vault.rolling(folder), listed, self._not_reopened)

    def _describe(self, path: Path) -> None:
        """A file from elsewhere: proven to the last bit before any word is asked."""
        from notebook_app import vault

        leaf, folder = self._reopen, self.session.folder
        if leaf is None:
            return

        def describe() -> BackupFile:
            vault.check(path)
            return vault.describe(path, folder)

        def described(file: BackupFile) -> None:
            leaf.set_looking(False)
            if self._reopen is leaf and not leaf.asking:  # she did not choose another one meanwhile
                leaf.choose(file)

        def failed(fault: Exception) -> None:
            leaf.set_looking(False)
            self._not_reopened(fault)

        leaf.set_looking(True)
        self.session.copying.ask(leaf, describe, described, failed)

    def _restore(self, secret: str) -> None:
        leaf = self._reopen
        if leaf is not None:
            self.session.restore(leaf.path(), secret, lambda: None, self._not_reopened, lambda: isValid(self) and self._reopen is leaf)

    def _not_reopened(self, fault: Exception) -> None:
        if not isValid(self) or self._reopen is None:
            return
        if isinstance(fault, CahierError) and fault.code == "wrong":
            self._reopen.wrong()
        else:
            told = trouble.of_reopening(fault)
            self._reopen.told(told.kind, told.what, told.next)

    def _close_reopen(self) -> None:
        if self._reopen is not None:
            held = self.leaf.isVisible()
            self._reopen = None
            self.leaf.set_over(None)
            if held:
                self.leaf.other_one.setFocus()

    def _destroy(self, aside: Aside) -> None:
        from notebook_app import vault

        folder = self.session.folder

        def gone(_: None) -> None:
            self.ask(self.read, self.show)
            self.leaf.told("ok", self.tr("Il est détruit."), self.tr("Les copies déjà faites restent."))
            self.page.focus()

        self.session.copying.ask(self.page, lambda: vault.destroy(aside, folder), gone, self.failed)

    def _wait(self, reading: Backup | None = None) -> Callable[[], None]:
        """It is being done; the answer ends the waiting, and the caret goes back where it was."""
        leaf, now = self.leaf, QApplication.focusWidget()
        held: Any = now if leaf.isVisible() and (now is None or leaf.isAncestorOf(now)) else False
        leaf.set_waiting(True, reading)
        if held is not False:
            self.page.focus()

        def rest() -> None:
            leaf.set_waiting(False)
            if held is not False and leaf.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit):
                (held if held is not None and held.isVisible() else leaf.caret()).setFocus()

        return rest
