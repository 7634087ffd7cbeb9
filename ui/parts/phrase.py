"""The field of a phrase of one's own, which opens the notebook in place of words that were drawn."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.paper import Ink
from ui.parts.secret import SecretLine
from ui.theme import Look


class PhraseField(SecretLine):
    """A phrase of one's own on one line, its end in sight: dots unless `set_shown(True)`."""

    def __init__(self, look: Look, name: str, longest: int, parent: QWidget | None = None) -> None:
        self._begin(look, name, parent)
        self.setMaxLength(longest)

    def draw(self, ink: Ink) -> None:
        x, w, h = self.left(), self.inner(), self.tall()
        base, room, text = x + h / 2 + 0.2, w - 1.0, self.text()
        ink.box(x, x, w, h, "field", "" if self.hasFocus() else "soft", r=0.2)
        if self.hasFocus():
            ink.ring(x, x, w, h)
        if self.hasSelectedText():
            ink.box(x + 0.4, base - 0.6, room + 0.2, 0.8, "mark", r=0.08)
        if self.shown:
            while ink.width(text, "ui") > room:
                text = text[1:]
            end = ink.text(x + 0.5, base, text, "ui")
        else:
            dots = min(len(text), int(room / 0.32))
            for k in range(dots):
                ink.dot(x + 0.62 + k * 0.32, base - 0.17, 0.09, "text")
            end = 0.32 * dots
        if self.hasFocus():
            ink.v_line(x + 0.5 + min(end + 0.07, room), base - 0.55, 0.72, "text", 1.5)
