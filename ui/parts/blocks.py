"""The lines of a page in the blocks of its document: they come, go and are written anew each inside its own borders (MODEL, The page)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.parts.inked import InkedEdit
from ui.parts.lines import History, Line, Place, anchor_of, end_of, key_of, write
from ui.theme import Look

_Move, _Keep = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor


class BlocksEdit(InkedEdit):
    """Lines in their order, by their keys; the first block of each carries it."""

    def __init__(self, look: Look, parent: QWidget | None = None, margin_u: float = 4.0, right_u: float = 0.95) -> None:
        self._lines: list[Line] = []
        self._by_key: dict[int, Line] = {}
        self._history = History()
        super().__init__(look, parent, margin_u, right_u)

    def _key_at(self, block: QTextBlock) -> int:
        anchor = anchor_of(block)
        return key_of(anchor) if anchor.isValid() else 0

    def _anchor_near(self, key: int) -> QTextBlock:
        """Most edits are where the caret is."""
        block = anchor_of(self.textCursor().block())
        return block if block.isValid() and key_of(block) == key else self._anchor(key)

    # -- lines come and go -----------------------------------------------------------------------------------------------

    def _whole(self) -> bool:
        """Every line still begins where it should."""
        keys, block = [], self.document().begin()
        while block.isValid():
            if key := key_of(block):
                keys.append(key)
            block = block.next()
        return keys == [line.key for line in self._lines]

    def _fill(self) -> None:
        """The whole document from the lines."""
        with self._silently():
            self.document().clear()  # also resets the root frame's margins
            self._frame()  # while it is empty: other margins lay every line anew
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            if not self._lines:
                cursor.setBlockFormat(self._format())
            self._write_lines(cursor, self._lines)
            cursor.endEditBlock()
        self._frame()
        self._fit_all()
        self.viewport().update()
        self.laid.emit()

    def _write_lines(self, cursor: QTextCursor, lines: Sequence[Line]) -> None:
        """Where the cursor is, in an empty block."""
        plain, paragraph = QTextCharFormat(), self._format()
        for i, line in enumerate(lines):
            fmt = self._format(line.key, len(line.content.text) < 24 and "\n" not in line.content.text)
            if i:
                cursor.insertBlock(fmt, plain)
            else:
                cursor.setBlockFormat(fmt)
            write(cursor, line.content, paragraph)

    def _insert(self, index: int, lines: Sequence[Line]) -> None:
        """Lines not in the document yet, before the one at `index`."""
        if not lines:
            return
        place = self._place()
        with self._silently():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            if index < len(self._lines):
                anchor = self._anchor(self._lines[index].key)
                fmt = anchor.blockFormat()
                cursor.setPosition(anchor.position())
                cursor.insertBlock(fmt, QTextCharFormat())  # the old line, from here on
                cursor.movePosition(_Move.PreviousBlock)
            else:
                cursor.movePosition(_Move.End)
                cursor.insertBlock(self._format(), QTextCharFormat())
            self._write_lines(cursor, lines)
            cursor.endEditBlock()
        self._lines[index:index] = lines
        self._by_key.update((line.key, line) for line in lines)
        self._go_back(place)  # a caret at the very end went along
        self._fit_all()
        self.laid.emit()

    def _remove(self, line: Line, forget: bool = True) -> None:
        """A line leaves the document; the others keep their blocks."""
        index = self._lines.index(line)
        self._cut_out(index, index + 1)
        if forget:
            self._history.forget({line.key})

    def _cut_out(self, first: int, end: int) -> None:
        with self._silently():
            cursor = QTextCursor(self.document())
            start = self._anchor(self._lines[first].key)
            if end < len(self._lines):
                after = self._anchor(self._lines[end].key)
                fmt = after.blockFormat()
                cursor.setPosition(start.position())
                cursor.setPosition(after.position(), _Keep)
            elif first > 0:
                before = start.previous()
                fmt = before.blockFormat()
                cursor.setPosition(before.position() + before.length() - 1)
                cursor.movePosition(_Move.End, _Keep)
            else:
                fmt = self._format()
                cursor.select(QTextCursor.SelectionType.Document)
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            cursor.setBlockFormat(fmt)  # Qt keeps the one of the last block taken away
            cursor.endEditBlock()
        for line in self._lines[first:end]:
            del self._by_key[line.key]
        del self._lines[first:end]

    def _rewrite(self, line: Line) -> None:
        """The line's blocks from its content."""
        with self._silently():
            anchor = self._anchor(line.key)
            cursor = QTextCursor(anchor)
            cursor.beginEditBlock()
            cursor.setPosition(end_of(anchor), _Keep)
            cursor.removeSelectedText()
            cursor.setBlockFormat(self._format(line.key))
            write(cursor, line.content, self._format())
            cursor.endEditBlock()
        self._fit(self._anchor(line.key))

    # -- the caret among them --------------------------------------------------------------------------------------------

    def _place(self) -> Place | None:
        cursor = self.textCursor()
        fixed = moving = anchor_of(cursor.block())
        if cursor.anchor() != cursor.position():
            fixed = anchor_of(self.document().findBlock(cursor.anchor()))
        if not fixed.isValid() or not moving.isValid():
            return None
        return Place(key_of(fixed), cursor.anchor() - fixed.position(), key_of(moving), cursor.position() - moving.position())

    def _go(self, place: Place | None) -> None:
        if place is None or place.key not in self._by_key or place.moving_key not in self._by_key:
            return
        cursor = self.textCursor()
        for key, offset, mode in ((place.key, place.offset, QTextCursor.MoveMode.MoveAnchor), (place.moving_key, place.moving, _Keep)):
            anchor = self._anchor(key)
            cursor.setPosition(min(anchor.position() + offset, end_of(anchor)), mode)
        self.setTextCursor(cursor)

    def _go_back(self, place: Place | None) -> None:
        if place != self._place():
            self._go(place)

    @contextmanager
    def _still(self) -> Iterator[int]:
        """Lines come and go elsewhere: the one at the top of the view (its key) stays there."""
        at_end, key = self._at_end, self._key_at(self._first_block(self._u // 2))
        lead = self._row - self._row_of(self._anchor(key)) if key else 0
        yield key
        self._fit_all()
        if at_end:
            self._show_row(self._stop())
        elif key in self._by_key:
            self._show_row(self._row_of(self._anchor(key)) + lead)
        else:
            self._show_row(self._row)
        self.viewport().update()
        self.laid.emit()
