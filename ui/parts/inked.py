"""What is painted of a ruled page: paper, days and states in the margin, stretches under the letters, and the caret, in ink.

Qt paints the letters only. Its own caret inverts what is under it, and at 125 % stays a hairline.
"""

from __future__ import annotations

import math
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTextBlock,
    QTextCharFormat,
    QTextLine,
)
from PySide6.QtWidgets import QWidget

from notebook_app.kinds import State
from notebook_app.values import Value
from ui.aloud import come_to
from ui.dates import short_day
from ui.parts.lines import ASIDE, MARK, anchor_of, key_of
from ui.parts.paper import Ink, state_word
from ui.parts.ruled import RuledEdit
from ui.theme import Look

TAILS = 0.31  # what a letter hangs under its row at most, in u


class Beside(Value):
    """What the margin says of a line."""

    day: date
    today: bool
    state: State | None


class InkedEdit(RuledEdit):
    """A ruled page as it is seen."""

    def __init__(self, look: Look, parent: QWidget | None = None, margin_u: float = 4.0, right_u: float = 0.95) -> None:
        self._tile: QPixmap | None = None
        self._aside = 0.0
        self._lit = True
        self._caret = QRect()
        super().__init__(look, parent, margin_u, right_u)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
        self.cursorPositionChanged.connect(self._caret_moved)

    # -- what the lines of the notebook tell (overridden) ----------------------------------------------------------------

    def _beside(self, key: int) -> Beside | None:
        return None

    def _coloured(self, key: int) -> bool:
        """Whether the line has stretches painted under its letters."""
        return False

    def _hint(self) -> str:
        """Pale words on the last line while it is empty."""
        return ""

    # -- caret ---------------------------------------------------------------------------------------------------------------

    def _caret_box(self) -> QRect:
        u, rect = self._u, self.cursorRect()
        base = (self._caret_row(rect) + 1) * u
        cursor = self.textCursor()
        clear = round(0.1 * u) if cursor.atBlockEnd() and not cursor.atBlockStart() else 0  # of the stroke a letter ends with
        return QRect(rect.x() - 1 + clear, base - round(0.62 * u), max(2, u // 16) + 2, round(0.78 * u))

    def _caret_moved(self) -> None:
        self._lit = True
        if self.hasFocus():
            self._start_blinking()
        self._show_caret()

    def _show_caret(self) -> None:
        self.viewport().update(self._caret)
        self._caret = self._caret_box()
        self.viewport().update(self._caret)

    def _start_blinking(self) -> None:
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash >= 2:
            self._blink.start(flash // 2)
        else:
            self._blink.stop()

    def _blinked(self) -> None:
        self._lit = not self._lit
        self.viewport().update(self._caret)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._caret_moved()
        come_to(self, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self._show_caret()

    # -- painting ------------------------------------------------------------------------------------------------------------

    def _other_paper(self) -> None:
        self._tile = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._tile = None

    def _ruling(self, aside: float) -> QPixmap:
        """One row of paper as wide as the page; painted once, laid down row by row. `aside`: how far the page lies from a whole device pixel."""
        view, u, look, ratio = self.viewport(), self._u, self.look, self.viewport().devicePixelRatioF()
        if self._tile is None or self._tile.devicePixelRatio() != ratio or self._aside != aside:
            self._aside = aside
            tile = QPixmap(math.ceil(max(1, view.width()) * ratio), round(u * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(look.color("paper"))
            with QPainter(tile) as painter:
                painter.translate(aside / ratio, 0)
                ink, w = Ink(painter, look), view.width() / u
                if look.fine_lines:
                    for quarter in (0.25, 0.5, 0.75):
                        ink.h_line(0, quarter, w, "thin")
                    for i in range(-int(self._margin_u), math.ceil(w - self._margin_u)):
                        ink.v_line(self._margin_u + i, 0, 1, "vert")
                ink.h_line(0, 0, w, "rule")
                ink.v_line(self._margin_u, 0, 1, "margin", 2)
            self._tile = tile
        return self._tile

    def _lay_paper(self, painter: QPainter, area: QRect) -> None:
        aside = painter.deviceTransform().dx() + 0.5
        painter.drawTiledPixmap(QRectF(area), self._ruling(aside - math.floor(aside) - 0.5), QPointF(area.x(), area.y() % self._u))

    def paintEvent(self, event: QPaintEvent) -> None:
        area, view, u = event.rect(), self.viewport(), self._u
        with QPainter(view) as painter:
            self._lay_paper(painter, area)
            ink: Ink | None = None
            in_margin = area.left() < self._margin_u * u
            block = anchor_of(self._first_block(area.top()))
            if (before := anchor_of(block.previous())).isValid():  # its state may stand on the row after its last
                block = before
            key, coloured = 0, False
            while block.isValid():
                row = self._row_of(block) - self._row
                if row * u > area.bottom():
                    break
                if own := key_of(block):
                    key, coloured = own, self._coloured(own)
                    if in_margin and (row + 2) * u + u > area.top() and (beside := self._beside(key)) is not None:
                        ink = ink or Ink(painter, self.look)
                        self._paint_beside(ink, beside, row + 1)
                if coloured and (row + block.layout().lineCount() + 1) * u > area.top():
                    ink = ink or Ink(painter, self.look)
                    self._paint_stretches(ink, block, row + 1)
                block = block.next()
            if hint := self._hint():
                self._paint_hint(ink or Ink(painter, self.look), hint)
            self._paint_letters(painter, area)
            self._cover_cut_rows(painter, area)
            if self.hasFocus() and not self.isReadOnly():
                self._caret = self._caret_box()
                if self._lit and area.intersects(self._caret):
                    painter.setPen(self.look.no_pen)
                    painter.setBrush(self.look.color("ink"))
                    painter.drawRect(self._caret.adjusted(1, 0, -1, 0))

    def _paint_letters(self, painter: QPainter, area: QRect) -> None:
        """As Qt's own paint event, but without its caret: at 125 % it draws a hairline even at width 0."""
        top = self.verticalScrollBar().value()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        context.clip = QRectF(area.translated(0, top))
        cursor = self.textCursor()
        if cursor.hasSelection():
            chosen = QAbstractTextDocumentLayout.Selection()
            chosen.cursor = cursor
            fmt = QTextCharFormat()
            fmt.setBackground(self.palette().highlight())
            fmt.setForeground(self.palette().highlightedText())
            chosen.format = fmt
            context.selections = [chosen]
        painter.save()
        painter.translate(0, -top)
        painter.setClipRect(context.clip, Qt.ClipOperation.IntersectClip)
        self.document().documentLayout().draw(painter, context)
        painter.restore()

    def _cover_cut_rows(self, painter: QPainter, area: QRect) -> None:
        """Tails of the row above the first, heads of a row that does not fit: nothing is shown cut."""
        u, view = self._u, self.viewport()
        if self._row > 0:
            self._lay_paper(painter, area & QRect(0, 0, view.width(), math.ceil(TAILS * u)))
        below = round((self._rows() + TAILS) * u)
        if self._end_row() - self._row > self._rows():
            self._lay_paper(painter, area & QRect(0, below, view.width(), max(0, view.height() - below)))

    def _day_text(self, beside: Beside) -> tuple[str, str]:
        """The day and the role it is written in."""
        return short_day(beside.day, self._this_day()), "smallb" if beside.today else "smallm"

    def _this_day(self) -> date | None:
        return None

    def _paint_beside(self, ink: Ink, beside: Beside, base: int) -> None:
        text, role = self._day_text(beside)
        x = self._margin_u - 0.4
        ink.text(x, base, text, role, "ink" if beside.today else "text", "r")
        if beside.state is not None and state_word(beside.state):
            ink.state_and_word(x, base + 1, beside.state, "small", "r")

    def _paint_stretches(self, ink: Ink, block: QTextBlock, base: int) -> None:
        u, lay = self._u, block.layout()
        left = self.document().documentLayout().blockBoundingRect(block).x()
        it = block.begin()
        while not it.atEnd():
            fragment = it.fragment()
            fmt = fragment.charFormat()
            mark, aside = fmt.boolProperty(MARK), fmt.boolProperty(ASIDE)
            if mark or aside:
                start = fragment.position() - block.position()
                for i in range(lay.lineCount()):
                    line = lay.lineAt(i)
                    a = max(start, line.textStart())
                    b = min(start + fragment.length(), line.textStart() + line.textLength())
                    while b > a and self.document().characterAt(block.position() + b - 1).isspace():
                        b -= 1
                    if a >= b:
                        continue
                    x0, x1 = (left + _x(line, a)) / u, (left + _x(line, b)) / u
                    if aside:
                        ink.box(x0 - 0.08, base + i - 0.56, x1 - x0 + 0.16, 0.84, "slip", "soft", r=0.1, dash=True)
                    if mark:
                        ink.highlight(x0, x1, base + i)
            it += 1

    def _paint_hint(self, ink: Ink, hint: str) -> None:
        last = self.document().lastBlock()
        row = self._row_of(last) - self._row
        ink.text(self._margin_u + 0.42 + 0.22, row + 1, hint, "hand", "soft", maxw=self.viewport().width() / self._u - self._margin_u - 1.2)


def _x(line: QTextLine, position: int) -> float:
    """PySide6 gives (x, position) for cursorToX."""
    got: object = line.cursorToX(position)
    assert isinstance(got, tuple)
    return float(got[0])
