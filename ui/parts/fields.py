"""A line to write on, boxed or over a line of the page: dead keys, undo and input methods are Qt's own."""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import clipboard
from ui.aloud import come_to
from ui.parts.leaf import Part, keep_from_input_methods
from ui.parts.paper import Ink
from ui.parts.widgets import HANDS, Words
from ui.theme import Look


def leaves_home(event: Any, empty: bool) -> bool:
    """Home in a field where nothing is written is not the field's: where the page has a list, it leads to it."""
    return bool(empty and event.key() == Qt.Key.Key_Home and event.modifiers() == Qt.KeyboardModifier.NoModifier)


def turns_nothing(event: Any, back: bool, again: bool) -> bool:
    """Ctrl+Z with no step to take back is not the field’s, nor Ctrl+Y with none to do again: they turn the last deed (MODEL, The page)."""
    standard = QKeySequence.StandardKey
    return bool((not back and event.matches(standard.Undo)) or (not again and event.matches(standard.Redo)))


class Field(Part, QLineEdit):
    """A line to write on: a real QLineEdit (dead keys, undo, input methods) whose text lies on the baseline.

    `boxed`: in a frame 1.25 u high, else over a line (`under` u below the baseline). `fault_label` is the sentence under it; the page places it.
    """

    left_field = Signal()  # the caret left it, by key or mouse
    pale = "soft"  # its example
    deeds = False  # one does with a press of Enter what Ctrl+Z takes back

    def __init__(
        self,
        look: Look,
        placeholder: str = "",
        boxed: bool = True,
        role: str = "ui",
        color: str = "",
        name: str = "",
        align: str = "l",
        under: float = 0.2,
        parent: QWidget | None = None,
    ) -> None:
        QLineEdit.__init__(self, parent)
        self.boxed, self.role, self.under = boxed, role, under
        self.color = color or ("ink" if role in HANDS else "text")
        self.line_color = "soft"
        self.fault = ""
        self._on = parent
        self.setFrame(False)
        keep_from_input_methods(self)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setAlignment({"l": Qt.AlignmentFlag.AlignLeft, "c": Qt.AlignmentFlag.AlignHCenter, "r": Qt.AlignmentFlag.AlignRight}[align]
                          | Qt.AlignmentFlag.AlignTop)  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.inset = (0.5, 0.5) if boxed else (0.0, 0.0)
        self._composing = False  # an input method has letters that are not in the text yet
        self._lit = True
        if boxed:
            self.above, self.below = 0.8, 0.45
        else:
            size = look.font(role).pixelSize() / look.u
            self.above, self.below = max(0.72, size * 1.3), max(0.28, size * 0.5)
        self._margins = (-1, -1, -1, -1)
        self.begin(look)
        self.relook()

    @cached_property
    def fault_label(self) -> Words:
        """Made with the first fault; hidden until the page places it."""
        label = Words(self.look, "", "small", "warn", parent=self._on)
        label.hide()
        return label

    def hide_fault(self) -> None:
        """Its sentence is not laid beside it, or laid by others."""
        if "fault_label" in vars(self):
            self.fault_label.hide()

    def set_fault(self, sentence: str) -> None:
        """Mark it to be corrected, with the reason, which is spoken; "" takes the mark away."""
        if sentence and sentence != self.fault:
            from ui.aloud import announce

            announce(self, sentence)
        self.fault = sentence
        if sentence or "fault_label" in vars(self):
            self.fault_label.set_text(sentence)
        if not sentence:
            self.hide_fault()
        self.setAccessibleDescription(sentence)
        self.resized()

    def set_inset(self, left: float, right: float) -> None:
        """Room kept free inside, in u: a lens before the words, a keycap after."""
        self.inset = (left, right)
        self._settle()

    def relook(self) -> None:
        self.setFont(self.look.font(self.role))
        pal = self.look.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            pal.setColor(group, QPalette.ColorRole.Text, self.look.color(self.color))
            pal.setColor(group, QPalette.ColorRole.PlaceholderText, QColor(Qt.GlobalColor.transparent))  # painted here, see paintEvent
        pal.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(pal)
        self._settle()
        super().relook()

    def wish(self) -> float:
        return 8.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Push Qt's own layout down until its baseline is ours: it puts the ascent 1 px under the top of what the margins leave.

        A field without Qt's frame has no other inset; asking the style would make Python know all its classes and enums."""
        px, pad = self.look.px, self.look.px(self.pad)
        top = px(self.above) + pad - 1 - self.fontMetrics().ascent()
        side = pad - 2  # and 2 px inside on the left and right
        # on the right Qt keeps 2 px more for its caret: the words end where the numbers over and under them end
        end = max(0, side - 2) if self.alignment() & Qt.AlignmentFlag.AlignRight and not self.boxed else side
        margins = (side + px(self.inset[0]), top, end + px(self.inset[1]), min(0, top))
        if margins != self._margins:
            self._margins = margins
            self.setTextMargins(*margins)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and (
            leaves_home(event, not self.text()) or (self.deeds and turns_nothing(event, self.isUndoAvailable(), self.isRedoAvailable()))
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for keys, deed in ((QKeySequence.StandardKey.Copy, self._copy), (QKeySequence.StandardKey.Cut, self._cut)):
            if event.matches(keys):
                deed()
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual one, but that what it copies bears the marks of what is copied here."""
        from PySide6.QtGui import QAction

        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for usual in menu.actions():
            deed = {"edit-copy": self._copy, "edit-cut": self._cut}.get(usual.objectName())
            if deed is not None:
                own = QAction(usual.icon(), usual.text(), menu, enabled=usual.isEnabled())
                own.setObjectName(usual.objectName())
                own.triggered.connect(deed)
                menu.insertAction(usual, own)
                menu.removeAction(usual)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        if self.hasSelectedText() and self.echoMode() == QLineEdit.EchoMode.Normal:
            clipboard.put(self.selectedText())

    def _cut(self) -> None:
        self._copy()
        if self.hasSelectedText() and not self.isReadOnly():
            self.del_()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._hide_qts_caret()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._hide_qts_caret()
        self._light()
        come_to(self, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self._lit = True
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left_field.emit()

    # -- caret ---------------------------------------------------------------------------------------------------------------

    def _hide_qts_caret(self) -> None:
        """Qt's own inverts what is under it, one pixel wide and as high as the font. As an input method hides it: until the next one writes."""
        if not self._composing:
            hidden = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, 0, 0)
            QLineEdit.inputMethodEvent(self, QInputMethodEvent("", [hidden]))

    @cached_property
    def _blink(self) -> QTimer:
        """Made with the first caret here."""
        blink = QTimer(self)
        blink.timeout.connect(self._blinked)
        self.cursorPositionChanged.connect(self._light)
        return blink

    def _light(self) -> None:
        """It came or moved: it stands, for half a blink."""
        self._lit = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if self.hasFocus() and flash >= 2:
            self._blink.start(flash // 2)
        else:
            self._blink.stop()
        self.update()

    def _blinked(self) -> None:
        self._lit = not self._lit
        self.update()

    def _caret(self, ink: Ink) -> None:
        """As on a ruled page, in ink; where letters of type stand, as thin as they are."""
        text, u, hand = self.text(), self.look.u, self.role in HANDS
        x = (self.cursorRect().x() + 5) / u  # Qt's rectangle has 5 px more on the left
        if text and self.cursorPosition() == len(text.encode("utf-16-le")) // 2 and unicodedata.bidirectional(text[-1]) not in ("R", "AL"):
            x += 0.1 if hand else 0.06  # clear of the stroke the last letter ends with
        size = 2 * self.font().pixelSize() / u  # 1 of the usual letters
        ink.v_line(x, self.base() - 0.62 * size, 0.78 * size, self.color, (2 if hand else 1.5) * u / 32)

    # -- painting ------------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x = Ink(painter, self.look), self.left()
            rest = self.look.parting if self.line_color == "rule" else self.line_color
            color, width = ("warn", 2) if self.fault else ("focus", 2) if self.hasFocus() else (rest, 1)
            if self.boxed:
                ink.box(x, x, self.inner(), self.tall(), "field" if self.isEnabled() else "", color, r=0.2, width=width, dash=not self.isEnabled())
            else:
                ink.h_line(x, self.base() + self.under, self.inner(), color, width)
        self.paint_bare(event)

    def paint_bare(self, event: QPaintEvent) -> None:
        """Without its box or line: what is written, or its example, and the caret."""
        if not self.text() and not self._composing:
            with QPainter(self) as painter:
                self._example(Ink(painter, self.look))
        QLineEdit.paintEvent(self, event)
        if self._lit and self.hasFocus() and not self.isReadOnly() and not self._composing:
            with QPainter(self) as painter:
                self._caret(Ink(painter, self.look))

    def _example(self, ink: Ink) -> None:
        """The placeholder, beside the caret where Qt would paint the caret into its first letter."""
        left, right = self.inset
        clear = 0.16 if self.hasFocus() else 0.0
        room = self.inner() - left - right
        words = self.look.elided(self.placeholderText(), self.role, room - clear)
        if self.alignment() & Qt.AlignmentFlag.AlignLeft:
            ink.text(self.left() + left + clear, self.base(), words, self.role, self.pale)
        elif self.alignment() & Qt.AlignmentFlag.AlignRight:
            ink.text(self.left() + self.inner() - right - clear, self.base(), words, self.role, self.pale, "r")
        else:
            ink.text(self.left() + left + room / 2, self.base(), words, self.role, self.pale, "c")


class ArrowField(Field):
    """A field from which ↑ and ↓ lead elsewhere."""

    arrow = Signal(int)
    deeds = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.arrow.emit(step)
        else:
            super().keyPressEvent(event)
