"""The inside cover's page of one's own cards about erased pages that still lie in the groups' folders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.flap import Row
from ui.parts.flap_keeping import Holding, counted, counted_rows
from ui.parts.flap_views import View, ViewsLeaf
from ui.parts.widgets import Button, Link


class LyingView(View):
    """Offered after a page was erased (`just`) or later. `taken()`: they go; `left()`: they stay, and no more is said of them; `later()`."""

    taken = Signal()
    left = Signal()
    later = Signal()

    def __init__(self, leaf: ViewsLeaf, lying: Sequence[Holding], just: bool) -> None:
        super().__init__(leaf, self.tr("La page est détruite") if just else self.tr("Fiches de pages détruites"))
        one = sum(each.count for each in lying) == 1
        head = self.tr("Votre fiche est encore dans le dossier d’un groupe.") if one else self.tr("Vos fiches sont encore dans un dossier de groupe.")
        self.head = self.para(head, "uib")
        self.lines = [counted(self, each, self.tr("une fiche"), self.tr("{n} fiches")) for each in lying]
        what = (
            self.tr("Retirée, elle n’y est plus à lire. Ce que vos collègues ont gardé reste chez eux, rien ne le leur annonce.")
            if one
            else self.tr("Retirées, elles n’y sont plus à lire. Ce que vos collègues ont gardé reste chez eux, rien ne le leur annonce.")
        )
        self.what = self.para(what)
        self.seen = self.para(
            self.tr("Qui regarde le dossier peut voir qu’un fichier n’y est plus, et le service qui le porte en garder une copie."), "small", "soft"
        )
        self.leave_link = self.link(self.tr("La laisser dans le dossier") if one else self.tr("Les laisser dans le dossier"))
        self.take_button = self.button(self.tr("La retirer") if one else self.tr("Les retirer"))
        self.later_link = self.own(Link(self.look, self.tr("Plus tard"), parent=leaf))
        self.take_button.clicked.connect(self._take)
        self.leave_link.clicked.connect(self.left)
        self.later_link.clicked.connect(self.later)

    @property
    def waiting(self) -> bool:
        return bool(self.take_button.waiting)

    def _take(self) -> None:
        if not self.waiting:
            self.set_waiting(True)
            self.taken.emit()

    def set_waiting(self, waiting: bool) -> None:
        self.take_button.set_waiting(self.tr("Un instant…") if waiting else "")
        for link in (self.later_link, self.leave_link):
            link.setEnabled(not waiting)
        if waiting:
            self.leaf.slip.say("ok", "")
        self.changed.emit()

    def caret(self) -> QWidget:
        return self.later_link  # nothing that takes away is under an Enter too many

    def rows(self) -> list[Row]:
        leaf = self.leaf
        found = [leaf.said(self.head), *counted_rows(leaf, self.lines), leaf.gap(), leaf.said(self.what), leaf.said(self.seen)]
        found += [leaf.gap(), self.a_link(self.leave_link)]
        return [*found, self.a_link(self.later_link)] if self.among(self.later_link) else found

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.take_button, 6.6)] if self.among(self.later_link) else [(self.take_button, 6.6), (self.later_link, 3.0)]
