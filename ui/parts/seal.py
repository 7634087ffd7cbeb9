"""The seal on the desk, of the book and of the closed cover: apart from the book, which the cover does not wait for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.paper import Ink
from ui.parts.widgets import Pressed
from ui.theme import Look


class Seal(Pressed):
    """The double ring and its words; also the door to the inside cover."""

    def __init__(self, look: Look, text: str, parent: QWidget, color: str = "desktext", door: bool = True) -> None:
        super().__init__(look, text, parent)
        self.color, self._door = color, door
        self.bare = False
        self._name()
        if not door:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.setEnabled(False)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("{words}, ouvre le rabat").format(words=self.text()) if self._door else self.text())

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._name()

    def set_bare(self, bare: bool) -> None:
        """The ring alone, where its words would lie over what stands beside it: they are read out, and shown as a tip."""
        self.bare = bare
        self.setToolTip(self.text() if bare else "")

    def wish(self) -> float:
        return 0.76 if self.bare else 0.91 + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        ink.seal(x + 0.36, base - 0.17, "" if self.bare else self.text(), self.color)
        if self.hasFocus():
            ink.ring(x + 0.04, base - 0.5, self.wish() - 0.04, 0.68, r=0.2)
