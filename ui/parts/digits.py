"""The field of the four digits that uncover the notebook."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.parts.paper import Ink
from ui.parts.secret import SecretLine
from ui.theme import Look

# The row of digits without Shift on French keyboards: of Windows and Linux, and where Apple's differ.
_UNSHIFTED = {**{c: str((i + 1) % 10) for i, c in enumerate("&é\"'(-è_çà")}, "§": "6", "!": "8"}


def typed_digit(typed: str) -> str:
    """The digit of a key, also of a French one without Shift; "" for any other."""
    return typed if len(typed) == 1 and typed in "0123456789" else _UNSHIFTED.get(typed, "")


class DigitsField(SecretLine):
    """Four digits, a cell each, never shown; `full(digits)` at the last one."""

    full = Signal(str)

    def __init__(self, look: Look, name: str, count: int = 4, cover: bool = True, parent: QWidget | None = None) -> None:
        """`cover`: it lies on the cover (its ring is pale there)."""
        from PySide6.QtCore import QRegularExpression
        from PySide6.QtGui import QRegularExpressionValidator

        self._begin(look, name, parent)
        self.count, self.cover = count, cover
        self.setMaxLength(count)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.textEdited.connect(lambda text: self.full.emit(text) if len(text) == self.count else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event.text())
        if digit and not event.text().isdigit() and not self.isReadOnly():
            event = QKeyEvent(event.type(), Qt.Key(Qt.Key.Key_0 + int(digit)), Qt.KeyboardModifier.NoModifier, digit)
        super().keyPressEvent(event)

    def wish(self) -> float:
        return 1.95 * self.count - 0.4

    def draw(self, ink: Ink) -> None:
        x0, y, h = self.left(), self.left(), self.tall()
        n = len(self.text())
        for k in range(self.count):
            x = x0 + k * 1.95
            if self.hasFocus() and k == min(n, self.count - 1):
                ink.ring(x, y, 1.55, h, "coverfocus" if self.cover else "focus")
            ink.box(x, y, 1.55, h, "paper" if self.cover else "field", "" if self.cover else "soft", r=0.2)
            if k < n:
                ink.dot(x + 0.775, y + h / 2, 0.17, "text")
            elif k == n and self.hasFocus():
                ink.v_line(x + 0.75, y + 0.45, h - 0.9, "text", 1.5)
