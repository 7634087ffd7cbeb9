"""One line of the notebook by itself, written where it is asked for."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui import clipboard
from ui.aloud import come_to
from ui.parts.carry import Carrier
from ui.parts.fields import leaves_home, turns_nothing
from ui.parts.leaf import own_viewport
from ui.parts.lines import clean
from ui.parts.paper import Ink
from ui.theme import Look

PAUSE_MS, LATEST_MS = 400, 800  # vault SPEC §5
ASCENT = 0.8  # Qt puts the baseline of a line of fixed height at 4/5 of it (DESIGN §10)


class LineEdit(QTextEdit):
    """One line of the notebook, as tall as its words: they lie on the leaf's ruling. `written(text)` follows the pauses of vault SPEC §5."""

    written = Signal(str)
    past = Signal(int)  # ↓ on its last row (1), ↑ on its first (-1)
    grown = Signal()
    left = Signal()  # the caret left it

    def __init__(self, look: Look, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.hint = look, hint
        self._told = ""
        self._filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        own_viewport(self, written=True)
        self.viewport().setAutoFillBackground(False)
        Carrier(self)
        self._row = 0  # the first one in sight
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._snap)
        bar.rangeChanged.connect(lambda _low, high: bar.setMaximum(-(-high // self.look.u) * self.look.u))  # Qt ends 0.2 u before the last row does
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, ms in ((self._pause, PAUSE_MS), (self._latest, LATEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(ms)
            timer.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)
        self._lit, self._blink = True, QTimer(self)
        self._blink.timeout.connect(self._blinked)
        self.cursorPositionChanged.connect(self._show_caret)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.grown.emit())
        look.changed.connect(self._relook)
        self._relook()

    def text(self) -> str:
        """What stands there; unlike `toPlainText` it keeps U+00A0."""
        block, parts = self.document().begin(), []
        while block.isValid():
            parts.append(block.text())
            block = block.next()
        return clean("\n".join(parts))

    def set_text(self, text: str) -> None:
        """Show other words, as the notebook has them."""
        self._pause.stop()
        self._latest.stop()
        self._told = text
        self._filling = True
        self.setPlainText(text)
        self._filling = False
        self._rule()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def flush(self) -> None:
        """Hand over what was not handed over yet."""
        self._pause.stop()
        self._latest.stop()
        text = self.text()
        if text != self._told:
            self._told = text
            self.written.emit(text)

    def rows(self) -> int:
        """How many rows of the ruling it takes."""
        return max(1, round(self.document().size().height() / self.look.u + 0.2))

    def _snap(self, value: int) -> None:
        """By whole rows: the ruling never moves under the words."""
        exact = value / self.look.u
        self._row = math.ceil(exact) if exact > self._row else math.floor(exact)
        if self._row * self.look.u != value:
            self.verticalScrollBar().setValue(self._row * self.look.u)

    def _typed(self) -> None:
        if self._filling:
            return
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        self.viewport().update()

    def _show_caret(self) -> None:
        """Steady after a key, then at the system's rate, or not at all."""
        self._lit = True
        self._blink.stop()
        if (flash := QGuiApplication.styleHints().cursorFlashTime()) > 0 and self.hasFocus():
            self._blink.start(flash // 2)
        self.viewport().update()

    def _blinked(self) -> None:
        self._lit = not self._lit
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ensureCursorVisible()
        self._snap(self.verticalScrollBar().value())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_caret()
        come_to(self, event.reason())

    def _relook(self) -> None:
        palette = self.look.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self.look.color("ink"))
        self.setPalette(palette)
        self.setFont(self.look.font("hand"))
        self.setCursorWidth(0)  # Qt inverts what is under its own
        self._rule()

    def _rule(self) -> None:
        fmt = QTextBlockFormat()
        fmt.setLineHeight(self.look.u, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self._filling = True
        self.document().setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(fmt)
        self.document().setUndoRedoEnabled(True)
        self._filling = False

    def event(self, event: QEvent) -> bool:
        written = self.document()
        if event.type() == QEvent.Type.ShortcutOverride and (
            leaves_home(event, written.isEmpty()) or turns_nothing(event, written.isUndoAvailable(), written.isRedoAvailable())
        ):
            event.ignore()  # the page’s own: to the list, or to the last deed
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and bare:
            move = QTextCursor.MoveOperation.Down if step > 0 else QTextCursor.MoveOperation.Up
            if not self.textCursor().movePosition(move):
                self.past.emit(step)
                return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean(source.text()))

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.data(self.textCursor().selectedText().replace("\u2029", "\n"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
        self._blink.stop()
        self.viewport().update()
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            ink = Ink(painter, self.look)
            if self.hint and self.document().isEmpty():
                ink.text(0.22, ASCENT, self.hint, "hand", "soft", maxw=self.viewport().width() / self.look.u - 0.3)
            if self._lit and self.hasFocus():
                rect, cursor = self.cursorRect(), self.textCursor()
                clear = 0.1 if cursor.atBlockEnd() and not cursor.atBlockStart() else 0.0  # of the stroke a letter ends with
                ink.caret(rect.x() / self.look.u + clear, rect.y() // self.look.u + ASCENT)
