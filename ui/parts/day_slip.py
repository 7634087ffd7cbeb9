"""The slip under a line of which the day is asked: another day, or no line at all."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.forms import DayField
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.widgets import Button, Link, Words
from ui.theme import Look

_DAY = 3.8  # u, as wide as "25/11/2026" is written


class DaySlip(Leaf):
    """A slip under a line: its day, which can be another, and "Retirer cette ligne"."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, fill="slip")
        self.label = Words(look, self.tr("Jour de cette ligne"), "small", "soft", parent=self)
        self.day = DayField(self, self.tr("hier, lundi, 24/11"), self.tr("Jour de cette ligne"))
        self.button = Button(look, self.tr("Déplacer"), "plain", high=0.9, parent=self)
        self.tear = Link(look, self.tr("Retirer cette ligne"), "smallm", parent=self)
        self.cancel = Link(look, self.tr("Laisser"), "smallm", parent=self)
        self.said = Words(look, "", "small", "warn", parent=self)
        self.hide()

    def rows(self, width: float) -> int:
        return 2 + (1 if self.said.text() else 0) + self.day.question.rows(width - 1.0)

    def arrange(self) -> None:
        x, width = 0.5, self.width_u - 1.0
        button = self.button.wish() - 0.4
        room, label = width - button - 0.4, self.label.wish() + 0.3
        if room - label < _DAY:
            label = 0.0  # the day itself is read
        else:
            self.at(self.label, x, 0.72)
        self.at(self.day, x + label, 0.72, max(2.0, min(6.0, room - label)))
        self.at(self.button, x + width, 0.72, button, "r")
        b = 1.72
        b += self.day.question.place(self, x, b, width)
        if self.said.text():
            self.at(self.said, x, b, width)
            b += 1
        self.at(self.tear, x, b)
        self.at(self.cancel, x + width, b, None, "r")

    def paint_under(self, ink: Ink) -> None:
        ink.v_line(0, 0, self.height_u, "ink", 3)

    def rearrange(self) -> None:
        super().rearrange()
        parent = self.parentWidget()
        if isinstance(parent, Leaf):
            parent.rearrange()
