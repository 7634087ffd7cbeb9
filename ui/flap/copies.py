"""The row "Copies de sécurité"."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from notebook_app.model import Backup, Noun
from notebook_app.notebook import Notebook
from ui import trouble
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.flap_safe import CopiesLeaf, place_name


class CopiesRow(FlapRow):
    """Copies outside this computer: made where the last one went, or where she says."""

    nouns = Noun.OWN
    leaf: CopiesLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, CopiesLeaf(page.look))
        self.leaf.copy.connect(lambda: self._copy(Path(self.leaf.place)) if self.leaf.place else self._copy_elsewhere())
        self.leaf.elsewhere.connect(self._copy_elsewhere)

    def read(self, notebook: Notebook) -> list[Backup]:
        return notebook.own.backups()

    def show(self, read: list[Backup]) -> None:
        self.leaf.set_backups(read, self.session.today)

    def summary(self) -> str:
        return self.leaf.summary(self.session.today)

    def _copy_elsewhere(self) -> None:
        self.page.choose(self.tr("Où ranger la copie"), self._copy, folder=True)

    def _copy(self, folder: Path) -> None:
        leaf = self.leaf
        now = QApplication.focusWidget()
        held = leaf.isVisible() and (now is None or leaf.isAncestorOf(now))
        leaf.set_waiting(True)
        if held:
            self.page.focus()

        def rest() -> None:
            leaf.set_waiting(False)
            if held and leaf.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit):
                leaf.caret().setFocus()

        def made(kept: list[Backup]) -> None:
            rest()
            leaf.set_backups(kept, self.session.today)
            place = self.tr("{file}, dans {place}.").format(file=kept[0].name, place=place_name(kept[0].place))
            leaf.told("ok", self.tr("La copie est faite, et relue."), place)
            self.said.emit()

        def failed(fault: Exception) -> None:
            rest()
            told = trouble.of_copy(fault)
            leaf.told(told.kind, told.what, told.next)

        self.session.copy(self.page, folder, made, failed)
