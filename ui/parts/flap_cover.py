"""The right page of the inside cover about Cacher: the four digits by which one comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dates import full_day
from ui.parts.digits import DigitsField
from ui.parts.flap import FlapLeaf, Row
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look


class CoverLeaf(FlapLeaf):
    """Chosen by typing them twice. `kept(digits)` follows the button, `dropped()` the link: then the six words lead back."""

    kept = Signal(str)
    dropped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Cacher"))
        self._chosen: date | None = None
        what = self.tr("F9 couvre le cahier, et le découvre dans les vingt secondes. Plus tard, il faut quatre chiffres, ou les six mots.")
        self.what = Para(look, what, parent=self.flow)
        self.state = Words(look, "", parent=self.flow)
        asked = self.tr("Quatre chiffres"), self.tr("Les mêmes, encore")
        self.captions = [Words(look, words, "small", "soft", parent=self.flow) for words in asked]
        self.fields = [DigitsField(look, caption.text(), cover=False, parent=self.flow) for caption in self.captions]
        note = self.tr("Après trois essais manqués, le cahier se ferme. Une date de naissance se devine.")
        self.note = Para(look, note, "small", "soft", parent=self.flow)
        self.button = Button(look, self.tr("Garder"), "full", high=1.5, parent=self)
        self.drop_link = Link(look, self.tr("Ne plus en avoir"), parent=self)
        for field in self.fields:
            field.textEdited.connect(lambda _: self._typed())
            field.entered.connect(self._keep)
        self.fields[0].full.connect(lambda _: self.fields[1].setFocus())
        self.fields[1].full.connect(lambda _: self._compare())
        self.button.clicked.connect(self._keep)
        self.drop_link.clicked.connect(self.dropped)
        self._typed()

    def caret(self) -> QWidget:
        return self.fields[0]

    def filled(self) -> Button | None:
        return self.button

    def set_chosen(self, chosen: date | None, today: date) -> None:
        """The day they were chosen; None: there are none."""
        self._chosen = chosen
        self.state.set_text(self.tr("Choisis le {day}.").format(day=full_day(chosen, today)) if chosen else self.tr("Pas encore de chiffres."))
        self.flow.rearrange()
        self.rearrange()

    def summary(self) -> str:
        """In a few words, for its row."""
        return self.tr("F9, puis quatre chiffres") if self._chosen else self.tr("F9, sans chiffres encore")

    def rest(self) -> None:
        """No digit stays typed here."""
        for field in self.fields:
            field.clear()
        self.slip.say("ok", "")
        self._typed()

    def _typed(self) -> None:
        first, second = (field.text() for field in self.fields)
        whole = len(first) == len(second) == 4
        self.button.set_closed("" if whole and first == second else self.tr("Tapez-les deux fois."))
        self.rearrange()

    def _compare(self) -> None:
        if self.fields[0].text() == self.fields[1].text():
            self.button.setFocus()
            return
        self.fields[1].clear()
        self.told("warn", self.tr("Ce ne sont pas les mêmes."), self.tr("Tapez-les de nouveau."))

    def _keep(self) -> None:
        if self.button.isEnabled():
            self.kept.emit(self.fields[0].text())

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        return [(self.button, 6.6), (self.drop_link, self.drop_link.wish())] if self._chosen else [(self.button, 6.6)]

    def rows(self) -> list[Row]:
        found = [self.said(self.what), self.gap(), self.said(self.state)]
        wide = self.fields[0].wish()
        for caption, field in zip(self.captions, self.fields, strict=True):
            beside = self.room > wide + 6.4
            x, line = (self.tx + 6.0, 1) if beside else (self.tx, 0)
            box = ((field, x, 0.3 if beside else 1.2, wide, 1.4),)
            found.append(Row(2 if beside else 3, ((caption, self.tx, line, min(caption.wish() + 0.05, self.room)),), box))
        return [*found, self.gap(), self.said(self.note)]
