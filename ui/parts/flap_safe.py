"""The right page of the inside cover about the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.asking import SecretLeaf
from ui.parts.flap import Row
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look


class SheetLeaf(SecretLeaf):
    """Where the recovery sheet is; to copy it anew, the six words first. `replace()`: the copies that the old one opens."""

    replace = Signal()

    def __init__(self, look: Look, recognise: Callable[[str], bool], whole: Callable[[str], str]) -> None:
        super().__init__(look, self.tr("Feuille de secours"), recognise, whole)
        self._short = ""
        self.where = Para(look, "", parent=self.flow)
        what = self.tr(
            "Huit mots sur papier ouvrent le cahier si les six sont oubliés. La recopier tire huit autres mots\u00a0: l’ancienne feuille "
            "n’ouvre plus ce cahier, elle ouvre encore les copies déjà faites."
        )
        self.what = Para(look, what, parent=self.flow)
        self.ask.set_text(self.tr("Vos six mots d’abord"))
        self.start = Button(look, self.tr("La recopier"), "plain", high=1.5, parent=self)
        self.start.clicked.connect(self.begin_asking)
        self.slip.done.connect(lambda _: self.replace.emit())

    def caret(self) -> QWidget:
        return super().caret() if self.asking or self.sheet is not None else self.start

    def set_where(self, state: str, where: str) -> None:
        """`state`: "tonight", "renewed" (the words were changed, a new sheet is owed) or "done"; `where`: "home" or "safe"."""
        if state == "tonight":
            long, self._short = self.tr("La feuille de secours attend ce soir."), self.tr("attend ce soir")
        elif state == "renewed":
            long, self._short = self.tr("Il faut une nouvelle feuille de secours."), self.tr("une nouvelle à copier")
        elif where == "safe":
            long, self._short = self.tr("Elle est sous enveloppe, au coffre de la structure."), self.tr("sous enveloppe, au coffre de la structure")
        else:
            long, self._short = self.tr("Elle est chez vous."), self.tr("chez vous")
        self.where.set_text(long)

    def summary(self) -> str:
        """In a few words, for its row."""
        return self._short

    def offer(self) -> None:
        """Copies were made before the new sheet."""
        what = self.tr("Les copies déjà faites s’ouvrent encore avec l’ancienne feuille.")
        self.slip.say("info", what, "", (self.tr("Les remplacer"),))
        self.rearrange()

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        return super().foot() or [(self.start, 6.6)]

    def rows(self) -> list[Row]:
        return self.rows_asking() if self.asking else [self.said(self.where), Row(1), self.said(self.what)]
