"""Text that sits on the Seyès ruling: one QTextEdit whose baselines, scrolling and margin keep to whole lines of u pixels.

What makes it work: every block has a fixed height of u, so Qt puts each baseline at 4/5 of it whatever the font; blocks that begin a line of
the notebook have a top margin of u, and 2 u under them while they take one row only (the margin needs two: day and state). The document keeps
no undo of its own, so these formats and the zoom change at will.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.parts.leaf import own_viewport
from ui.parts.lines import KEY, anchor_of, end_of, key_of, next_anchor
from ui.theme import Look

BELOW = 0.28  # a row ends so far under its baseline, in u


class RuledEdit(QTextEdit):
    """Text on ruled paper with a margin. The widget's top lies on a ruling line; the first baseline is 1 u below it.

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
        look.changed.connect(self._relook)
        self._style()

    # -- geometry ----------------------------------------------------------------------------------------------------------

    @property
    def margin_u(self) -> float:
        return self._margin_u

    @margin_u.setter
    def margin_u(self, units: float) -> None:
        if units != self._margin_u:
            self._margin_u = units
            self._other_paper()
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

    def _first_block(self, y: int) -> QTextBlock:
        x = round((self._margin_u + 0.5) * self._u)
        return self.cursorForPosition(QRect(x, y, 1, 1).topLeft()).block()

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
        self._other_paper()

    def _other_paper(self) -> None:
        """The ruling lies or looks differently from now on (overridden)."""

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
        self._other_paper()
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

    def _caret_row(self, rect: QRect) -> int:
        """Rows below the top; the middle of Qt's rectangle lies in the u above its baseline."""
        return (rect.top() + rect.bottom()) // 2 // self._u

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
