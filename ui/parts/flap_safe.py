"""The right page of the inside cover about the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.asking import SecretLeaf
from ui.parts.flap import Row
from ui.parts.lost import lost_words
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look


class SheetLeaf(SecretLeaf):
    """Where the recovery sheet is; to copy it anew, the six words first. `replace()`: the copies that the old one opens.

    In its place `show_lost` lays what to do for a lost laptop; `print_lost()`: on paper, beforehand; `colleagues()`: somebody else's.
    """

    replace = Signal()
    colleagues = Signal()
    print_lost = Signal()

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
        self._title = self.heading.text()
        self.lost = False
        self.lost_link = Link(look, self.tr("Ordinateur perdu ou volé"), "uim", parent=self.flow)
        self.lost_link.clicked.connect(lambda: self.show_lost(True))
        self.print_link = Link(look, self.tr("Imprimer, remplie ou vierge"), "uim", parent=self.flow)
        self.print_link.clicked.connect(self.print_lost)
        self.team_link = Link(look, self.tr("L’ordinateur de quelqu’un de l’équipe"), "uim", parent=self.flow)
        self.team_link.clicked.connect(self.colleagues)
        self.sheet_link = Link(look, self.tr("Revenir à la feuille"), "uim", parent=self.flow)
        self.sheet_link.clicked.connect(lambda: self.show_lost(False))
        self._what_to_do = [
            (Words(look, head, "uib", parent=self.flow), [Para(look, line, parent=self.flow) for line in lines]) for head, *lines in lost_words()
        ]

    def caret(self) -> QWidget:
        if self.lost:
            return self.pane.more if self.pane.more.isVisible() else self.team_link
        return super().caret() if self.asking or self.sheet is not None else self.start

    def show_lost(self, lost: bool) -> None:
        """What to do for a lost laptop, or the sheet again; the caret follows."""
        if lost is not self.lost:
            self.lost = lost
            self.heading.set_text(self.lost_link.text() if lost else self._title)
            self.name.set_text(self.heading.text())
            self.slip.say("ok", "")
            self.pane.to_start()
            self.lay_all()
            if self.isVisible():
                (self.caret() if lost else self.lost_link).setFocus()

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
        return super().foot() or ([] if self.lost else [(self.start, 6.6)])

    def rows(self) -> list[Row]:
        if self.asking:
            return self.rows_asking()
        if not self.lost:
            return [self.said(self.where), Row(1), self.said(self.what), self.gap(), self._led(self.lost_link)]
        told: list[Row] = []
        for head, (first, *lines) in self._what_to_do:
            rows = first.rows(self.room)  # a heading stays with what it is about
            parts = ((head, self.tx, 0, min(head.wish() + 0.05, self.room)), (first, self.tx, 1, self.room))
            told += [Row(1 + rows, parts), *(self.said(line) for line in lines), Row(0 if self.small else 1)]
        return [*told, self._led(self.print_link), self._led(self.team_link), self._led(self.sheet_link)]

    def _led(self, link: Link) -> Row:
        return Row(1, ((link, self.tx, 0, min(link.wish() + 0.05, self.room)),))
