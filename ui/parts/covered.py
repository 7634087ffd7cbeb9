"""What lies on the cover of a notebook that is only covered: nothing, then four digits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.parts.cover import Cover
from ui.parts.digits import DigitsField, typed_digit
from ui.parts.slip import Slip
from ui.parts.widgets import Link, Words
from ui.theme import Look


class CoveredCover(Cover):
    """Elastic off, ribbon out. `woken(digit)` follows a key, with the digit it typed if it is one, or a click.

    After `ask_digits`: `full(digits)` at the fourth; the page answers with `missed`, or by going away.
    """

    woken = Signal(str)
    full = Signal(str)
    close_notebook = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, elastic=False, ribbon=True)
        self.asking = False
        self.heading = Words(look, self.tr("Quatre chiffres"), "uim", "covertext", "c", self)
        self.field = DigitsField(look, self.tr("Quatre chiffres"), parent=self)
        self.close_link = Link(look, self.tr("Fermer le cahier"), "small", "covertext", "c", "coverfocus", parent=self)
        self.slip = Slip(look, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Cahier caché"))
        self.field.full.connect(self.full)
        self.field.textEdited.connect(lambda text: self._unsay() if text else None)
        self.close_link.clicked.connect(self.close_notebook)

    def caret(self) -> QWidget:
        return self.field if self.asking else self

    def ask_digits(self, first: str = "") -> None:
        """Four digits are asked for; `first` was typed already."""
        self.asking = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay()
        self.field.setFocus()
        self.field.insert(first)

    def set_waiting(self, waiting: bool) -> None:
        """They are being tried."""
        self.field.setReadOnly(waiting)

    def missed(self, left: int) -> None:
        """Not these; `left` more tries."""
        self.set_waiting(False)
        self.field.clear()
        self.slip.say("warn", self.tr("Pas ceux-là."), self.tr("Encore deux essais.") if left == 2 else self.tr("Encore un essai."))
        self.rearrange()
        self.field.setFocus()

    def _unsay(self) -> None:
        if not self.slip.empty:
            self.slip.say("info", "")
            self.rearrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.asking:
            super().keyPressEvent(event)
        else:
            self.woken.emit(typed_digit(event.text()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.asking:
            return super().focusNextPrevChild(forward)
        self.woken.emit("")
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.asking:
            self.woken.emit("")

    def arrange(self) -> None:
        if not self.asking:
            return
        wide = 10.0
        slip = 0.0 if self.slip.empty else self.slip.high(wide)
        y = max(0.75, min(self.oy + 12.35, self.height_u - 4.6 - (slip + 0.35 if slip else 0.0)))
        self.at(self.heading, self.cx, y, width=min(self.heading.wish() + 0.1, self.width_u), align="c")
        wish = self.field.wish()
        self.box_at(self.field, self.cx - wish / 2, y + 0.65, wish, 1.7)
        if slip:
            self.box_at(self.slip, self.cx - wide / 2, y + 2.95, wide, slip)
            y += slip + 0.4
        self.at(self.close_link, self.cx, y + 4.25, align="c")
