"""Text that sits on the Seyès ruling: one QTextEdit whose baselines, scrolling and margin keep to whole lines of u pixels.

What makes it work: every block has a fixed height of u, so Qt puts each baseline at 4/5 of it whatever the font; blocks that begin a line of
the notebook have a top margin of u, and 2 u under them while they take one row only (the margin needs two: day and state). The document keeps
no undo of its own, so these formats and the zoom change at will.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from notebook_app.kinds import State
from notebook_app.values import Value
from ui.dates import short_day
from ui.parts.leaf import own_viewport
from ui.parts.lines import ASIDE, KEY, MARK, anchor_of, end_of, key_of, next_anchor
from ui.parts.paper import Ink, state_word
from ui.theme import Look

BELOW = 0.28  # a row ends so far under its baseline, in u
TAILS = 0.31  # what a letter hangs under it at most


class Beside(Value):
    """What the margin says of a line."""

    day: date
    today: bool
    state: State | None


class RuledEdit(QTextEdit):
    """Ruled paper with days in the margin. The widget's top lies on a ruling line; the first baseline is 1 u below it.

    `margin_u`: the red line, in u from the left (text begins 0.42 u after it); `right_u`: what stays free on the right.
    """

    above_changed = Signal(bool)  # there is more above the first row shown
    laid = Signal()  # rows moved: scrolled, laid anew, other lines; what lies beside the text follows

    def __init__(self, look: Look, parent: QWidget | None = None, margin_u: float = 4.0, right_u: float = 0.95) -> None:
        super().__init__(parent)
        self.look, self._margin_u, self._right_u = look, margin_u, right_u
        self._u = look.u  # of the rows as they are laid
        self._silent = 0  # the program writes: no edit of the person's
        self._row = 0  # the document's row at the top
        self._at_end = True
        self._room = (0, 0)  # a line and the rows kept free under it
        self._above = False
        self._wheel = 0.0
        self._end = 0
        self._tile: QPixmap | None = None
        self._lit = True
        self._caret = QRect()
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        own_viewport(self, written=True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._snap)
        self.cursorPositionChanged.connect(self._caret_moved)
        look.changed.connect(self._relook)
        self._style()

    # -- what the lines of the notebook tell (overridden) ----------------------------------------------------------------

    def _beside(self, key: int) -> Beside | None:
        return None

    def _coloured(self, key: int) -> bool:
        """Whether the line has stretches painted under its letters."""
        return False

    def _hint(self) -> str:
        """Pale words on the last line while it is empty."""
        return ""

    # -- geometry ----------------------------------------------------------------------------------------------------------

    @property
    def margin_u(self) -> float:
        return self._margin_u

    @margin_u.setter
    def margin_u(self, units: float) -> None:
        if units != self._margin_u:
            self._margin_u, self._tile = units, None
            self._relay()

    @property
    def right_u(self) -> float:
        return self._right_u

    @right_u.setter
    def right_u(self, units: float) -> None:
        if units != self._right_u:
            self._right_u = units
            self._relay()

    def _top(self) -> int:
        """Under the document's top, so that the first baseline falls on 1 u: Qt's lies at 4/5 of the row (whole pixels, as Qt keeps margins)."""
        return round(0.2 * self._u)

    def _format(self, key: int = 0, alone: bool = False) -> QTextBlockFormat:
        """Of a block that begins the line `key`, alone on one row or not; of a following block for 0."""
        u, fmt = self._u, QTextBlockFormat()
        fmt.setLineHeight(u, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if key:
            fmt.setProperty(KEY, key)
            fmt.setTopMargin(u)
            fmt.setBottomMargin(2 * u if alone else 0)
        return fmt

    def _row_of(self, block: QTextBlock) -> int:
        """The document's row of the block's first line of letters; row k has its baseline at (k + 1) u."""
        return round((self.document().documentLayout().blockBoundingRect(block).y() - self._top()) / self._u)

    def _end_row(self) -> int:
        """The row after the last one; a line takes at least two."""
        last = self.document().lastBlock()
        row, rows = self._row_of(last), last.layout().lineCount()
        return row + max(rows, 2 if key_of(last) else 1) + self._room_of(last)

    def _room_of(self, block: QTextBlock) -> int:
        """How many rows are kept free under the line this block belongs to."""
        key, rows = self._room
        return rows if rows and (anchor := anchor_of(block)).isValid() and key_of(anchor) == key else 0

    def keep_room(self, key: int, rows: int) -> None:
        """So many rows stay free under the line `key`, for what is said of it; 0: under none. They come into sight with the line's end."""
        if (key, rows) == self._room:
            return
        at_end, top, seen = self._at_end, self._top_words(), self._caret_seen(self.viewport().height())
        before, self._room = self._room[0], (key, rows)
        for changed in {before, key} - {0}:
            if (anchor := self._anchor(changed)).isValid():
                self._fit(anchor)
        self._show_row(self._stop() if at_end else self._row_at(*top))
        if seen:
            self._keep_caret_shown()
        self.viewport().update()
        self.laid.emit()

    def _anchor(self, key: int) -> QTextBlock:
        """The first block of the line `key`; invalid if it is not held."""
        block = self.document().begin()
        while block.isValid() and key_of(block) != key:
            block = block.next()
        return block

    def _rows(self) -> int:
        """How many whole rows are shown."""
        return max(1, int(self.viewport().height() / self._u - BELOW))

    @property
    def rows_shown(self) -> int:
        return self._rows()

    def _stop(self) -> int:
        """The last row that may stand at the top: the page's end is shown, and as many whole lines before it as fit."""
        need = self._end_row() - self._rows()
        if need <= 0:
            return 0
        stop = need
        block = anchor_of(self.document().lastBlock())
        while block.isValid() and (row := self._row_of(block)) >= need:
            stop = row
            block = anchor_of(block.previous())
        return stop

    # -- laying ------------------------------------------------------------------------------------------------------------

    @contextmanager
    def _silently(self) -> Iterator[None]:
        self._silent += 1
        try:
            yield
        finally:
            self._silent -= 1

    def _style(self) -> None:
        look = self.look
        self._u = look.u
        pal = look.palette()
        pal.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        pal.setColor(QPalette.ColorRole.Text, look.color("ink"))
        self.setPalette(pal)
        with self._silently():
            self.setFont(look.font("hand"))
        self._tile = None

    def _frame(self) -> None:
        """The document's own margins; under the last line so much that any row can stand at the top."""
        u, root = self._u, self.document().rootFrame().frameFormat()
        wanted = (round((self._margin_u + 0.42) * u), round(self._right_u * u), self._top(), max(4 * u, self.viewport().height()))
        if wanted != (root.leftMargin(), root.rightMargin(), root.topMargin(), root.bottomMargin()):
            root.setLeftMargin(wanted[0])
            root.setRightMargin(wanted[1])
            root.setTopMargin(wanted[2])
            root.setBottomMargin(wanted[3])
            with self._silently():
                self.document().rootFrame().setFrameFormat(root)
                if self.document().isEmpty():  # Qt leaves its one block not laid out, and the caret at the edge of the paper
                    self.document().markContentsDirty(0, 1)

    def _fit(self, anchor: QTextBlock) -> None:
        """Two rows for a line that takes one; and what is kept free under it."""
        after = anchor.next()
        single = not after.isValid() or key_of(after) != 0
        if single:
            self.document().documentLayout().blockBoundingRect(anchor)  # lays it out
        alone = single and anchor.layout().lineCount() <= 1
        room = self._room_of(anchor)
        free = room + 1 if room else 0  # and the blank row before the next line
        self._fit_block(anchor, (max(2, 1 + free) if alone else free if single else 0) * self._u)
        while not single:
            block, after = after, after.next()
            single = not after.isValid() or key_of(after) != 0
            self._fit_block(block, free * self._u if single else 0)

    def _fit_block(self, block: QTextBlock, below: int) -> None:
        fmt = block.blockFormat()
        if fmt.bottomMargin() != below:
            fmt.setBottomMargin(below)
            with self._silently():
                QTextCursor(block).setBlockFormat(fmt)

    def _fit_all(self) -> None:
        cursor = QTextCursor(self.document())
        self.document().documentLayout().blockBoundingRect(self.document().lastBlock())
        with self._silently():
            cursor.beginEditBlock()
            block = anchor_of(self.document().begin())
            while block.isValid():
                self._fit(block)
                block = next_anchor(block)
            cursor.endEditBlock()

    def _grown(self) -> None:
        """After an edit: say so if rows came or went."""
        if (end := self._end_row()) != self._end:
            self._end = end
            self.laid.emit()

    def _relay(self) -> None:
        """Margins or width changed: the same words stay at the top, or at the end."""
        at_end, top, written = self._at_end, self._top_words(), self._caret_seen(self.viewport().height())
        self._frame()
        self._fit_all()
        self._show_row(self._stop() if at_end else self._row_at(*top))
        if written:
            self._keep_caret_shown()
        self.viewport().update()
        self.laid.emit()

    def _relook(self) -> None:
        at_end, top, written = self._at_end, self._top_words(), self._caret_seen(self.viewport().height())
        self._style()
        with self._silently():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            block = self.document().begin()
            while block.isValid():
                cursor.setPosition(block.position())
                cursor.setBlockFormat(self._format(key_of(block), block.blockFormat().bottomMargin() > 0))
                block = block.next()
            cursor.endEditBlock()
        self._frame()
        self._fit_all()
        self._show_row(self._stop() if at_end else self._row_at(*top))
        if written:
            self._keep_caret_shown()
        self.viewport().update()
        self.laid.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._relay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_end, top, written = self._at_end, self._top_words(), self._caret_seen(event.oldSize().height())
        super().resizeEvent(event)
        self._tile = None
        self._frame()
        if event.size().width() != event.oldSize().width():
            self._fit_all()
        self._show_row(self._stop() if at_end else self._row_at(*top))
        if written:
            self._keep_caret_shown()
        self.laid.emit()

    def _top_words(self) -> tuple[int, int]:
        """Position of the first letter shown, and its row within its block: 0 rows below it."""
        block = self._first_block(self._u // 2)
        lead = self._row - self._row_of(block)
        if 0 <= lead < block.layout().lineCount():
            return block.position() + block.layout().lineAt(lead).textStart(), 0
        return block.position(), lead

    def _row_at(self, position: int, lead: int = 0) -> int:
        block = self.document().findBlock(position)
        row = self._row_of(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return max(0, row + (line.lineNumber() if line.isValid() else 0) + lead)

    # -- scrolling: the ruling never moves, the words do ---------------------------------------------------------------------

    def _show_row(self, row: int) -> None:
        self._row = max(0, min(row, self._stop()))
        self.verticalScrollBar().setValue(self._row * self._u)
        self._scrolled()

    def _snap(self, value: int) -> None:
        u = self._u
        exact = value / u
        row = math.ceil(exact) if exact > self._row else math.floor(exact)
        stop = self._stop()
        row = max(0, min(row, stop))
        if row * u != value:
            self._row = row
            self.verticalScrollBar().setValue(row * u)
            return
        self._row = row
        self._at_end = row >= stop
        self._scrolled()
        self.laid.emit()

    def _scrolled(self) -> None:
        above = self._has_above()
        if above != self._above:
            self._above = above
            self.above_changed.emit(above)

    def _has_above(self) -> bool:
        return self._row > 0

    @property
    def above(self) -> bool:
        return self._above

    def page_up(self) -> None:
        """The link "plus haut": earlier lines, two rows of the present ones kept in view."""
        self._show_row(self._row - max(1, self._rows() - 2))

    def to_end(self) -> None:
        self._show_row(self._stop())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # the zoom is the window's
            event.ignore()
            return
        pixels = event.pixelDelta().y()
        self._wheel += pixels / self._u if pixels else event.angleDelta().y() / 40
        rows = int(self._wheel)
        if rows:
            self._wheel -= rows
            self._show_row(self._row - rows)
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()  # the cut rows at the edges are not where they were

    def _caret_seen(self, height: int) -> bool:
        """One writes here, and sees where: that row stays in sight, whatever becomes of the width and the letters."""
        return self.hasFocus() and 0 <= self.cursorRect().center().y() < height

    def _keep_caret_shown(self) -> None:
        """Whole rows, not only the letters of the caret's; what is kept free under its line too, where it is at the line's end."""
        u, rect = self._u, self.cursorRect()
        row = self._caret_row(rect) + self._row
        if row < self._row:
            self._show_row(row)
        elif (last := row + self._rows_after(row)) >= self._row + self._rows():
            self._show_row(last - self._rows() + 1)
        elif self.verticalScrollBar().value() != self._row * u:
            self._show_row(self._row)

    def _rows_after(self, row: int) -> int:
        """What is to be in sight under the caret's row: all that is kept free, if it can be with that row."""
        anchor = anchor_of(self.textCursor().block())
        if not (room := self._room_of(anchor)):
            return 0
        last = self.document().findBlock(end_of(anchor))
        rows = self._row_of(last) + max(last.layout().lineCount(), 2 if last == anchor else 1) + room - 1 - row
        return rows if rows < self._rows() else 0

    # -- caret ---------------------------------------------------------------------------------------------------------------

    def _caret_row(self, rect: QRect) -> int:
        """Rows below the top; the middle of Qt's rectangle lies in the u above its baseline."""
        return (rect.top() + rect.bottom()) // 2 // self._u

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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self._show_caret()

    # -- painting ------------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._tile = None

    def _ruling(self) -> QPixmap:
        """One row of paper as wide as the page; painted once, laid down row by row."""
        view, u, look = self.viewport(), self._u, self.look
        if self._tile is None or self._tile.devicePixelRatio() != view.devicePixelRatioF():
            ratio = view.devicePixelRatioF()
            tile = QPixmap(math.ceil(max(1, view.width()) * ratio), round(u * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(look.color("paper"))
            painter = QPainter(tile)
            ink, w = Ink(painter, look), view.width() / u
            if look.fine_lines:
                for quarter in (0.25, 0.5, 0.75):
                    ink.h_line(0, quarter, w, "thin")
                for i in range(-int(self._margin_u), math.ceil(w - self._margin_u)):
                    ink.v_line(self._margin_u + i, 0, 1, "vert")
            ink.h_line(0, 0, w, "rule")
            ink.v_line(self._margin_u, 0, 1, "margin", 2)
            painter.end()
            self._tile = tile
        return self._tile

    def _lay_paper(self, painter: QPainter, area: QRect) -> None:
        painter.drawTiledPixmap(QRectF(area), self._ruling(), QPointF(area.x(), area.y() % self._u))

    def _first_block(self, y: int) -> QTextBlock:
        x = round((self._margin_u + 0.5) * self._u)
        return self.cursorForPosition(QRect(x, y, 1, 1).topLeft()).block()

    def paintEvent(self, event: QPaintEvent) -> None:
        area, view, u = event.rect(), self.viewport(), self._u
        painter = QPainter(view)
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
        painter.end()

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
