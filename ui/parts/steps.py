"""One edit is one step, whatever it came by, and stays inside the borders of its lines (MODEL: The page); it is taken back and done again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.parts.held import LinesEdit
from ui.parts.lines import ASIDE, MARK, Change, Line, Place, Step, Words, anchor_of, clean, end_of, key_of, read
from ui.theme import Look

_Move, _Keep = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor


class StepsEdit(LinesEdit):
    """What keys and all else do to words goes through `_edit`; what changes the document in another way is settled when it is heard of."""

    def __init__(self, look: Look, parent: QWidget | None = None, margin_u: float = 4.0, right_u: float = 0.95) -> None:
        self._region: tuple[int, int] | None = None  # what changed in the document since the last settling
        self._depth = 0
        self._before: Place | None = None
        self._typed, self._erased = "", 0
        super().__init__(look, parent, margin_u, right_u)
        self.document().contentsChange.connect(self._noted)
        self.document().contentsChanged.connect(self._changed)

    # -- one edit ------------------------------------------------------------------------------------------------------

    @contextmanager
    def _edit(self, typed: str = "", erased: int = 0) -> Iterator[None]:
        """What happens inside is one step; afterwards the lines know their new words."""
        if self._depth == 0:
            self._before, self._typed, self._erased = self._place(), typed, erased
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self._depth == 0:
                self._settle()

    def _noted(self, position: int, removed: int, added: int) -> None:
        if self._silent:
            return
        end = position + added
        if self._region is not None:
            start, old_end = self._region
            position, end = min(start, position), max(end, old_end, old_end + added - removed)
        self._region = (position, end)

    def _changed(self) -> None:
        """An edit that came by no event of ours: a screen reader, a dictation."""
        if not self._silent and self._depth == 0 and self._region is not None:
            self._before, self._typed, self._erased = None, "", 0
            self._settle()

    def _settle(self) -> None:
        region, self._region = self._region, None
        if region is None:
            return
        found = self._touched(*region)
        if found is None:
            self._restore(self._before)
            return
        changes = tuple(Change(line.key, line.content, content) for line, content in found if line.content != content)
        for line, content in found:
            line.content = content
            self._fit(self._anchor_near(line.key))
        if not changes:
            return
        self._history.push(Step(changes, self._before, self._place(), self._typed, self._erased, time.monotonic()))
        self._soon()
        self.undo_changed.emit()
        self._keep_caret_shown()
        if any(change.before.spans or change.after.spans for change in changes):
            self.viewport().update()
        self._grown()

    def _touched(self, start: int, end: int) -> list[tuple[Line, Words]] | None:
        """The lines in this stretch and what is written in them now; None if a line's beginning is no longer there, or not in its order."""
        document = self.document()
        last = document.characterCount() - 1
        block = anchor_of(document.findBlock(max(0, min(start, last) - 1)))  # what was taken away may have ended the line before
        if not block.isValid() or key_of(block) not in self._by_key:
            return None
        index = self._lines.index(self._by_key[key_of(block)])
        before = anchor_of(block.previous())
        if (key_of(before) if before.isValid() else 0) != (self._lines[index - 1].key if index else 0):
            return None
        found: list[tuple[Line, Words]] = []
        while True:
            if index == len(self._lines) or self._lines[index].key != key_of(block):
                return None
            content, block, strays = read(block)
            found.append((self._lines[index], content))
            index += 1
            for stray in strays:
                with self._silently():
                    QTextCursor(stray).setBlockFormat(self._format())
            if not block.isValid():
                return found if index == len(self._lines) else None
            if block.position() > end:
                return found if index < len(self._lines) and self._lines[index].key == key_of(block) else None

    # -- taking back ---------------------------------------------------------------------------------------------------

    @property
    def undo_available(self) -> bool:
        return self._history.can_undo

    @property
    def redo_available(self) -> bool:
        return self._history.can_redo

    def undo(self) -> None:
        if (step := self._history.undo()) is not None:
            self._retake([(c.key, c.before) for c in step.changes], step.before)

    def redo(self) -> None:
        if (step := self._history.redo()) is not None:
            self._retake([(c.key, c.after) for c in step.changes], step.after)

    def _retake(self, contents: list[tuple[int, Words]], place: Place | None) -> None:
        for key, content in contents:
            line = self._by_key[key]
            line.content = content
            self._rewrite(line)
        self._go(place)
        self._keep_caret_shown()
        self._soon()
        self.undo_changed.emit()
        self.viewport().update()
        self.laid.emit()

    # -- inside the borders of lines -----------------------------------------------------------------------------------

    def _erase(self, cursor: QTextCursor) -> None:
        """Take a selection away, in each line inside its own borders; the caret stays at its start."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        document = self.document()
        at = QTextCursor(document)
        at.beginEditBlock()
        anchor = anchor_of(document.findBlock(end))
        while anchor.isValid():
            first, last = anchor.position(), end_of(anchor)
            low, high = max(start, first), min(end, last)
            before = anchor_of(anchor.previous())
            if low < high:
                fmt = document.findBlock(low).blockFormat()
                at.setPosition(low)
                at.setPosition(high, _Keep)
                at.removeSelectedText()
                at.setBlockFormat(fmt)  # Qt keeps the format of the last block taken away
            if first <= start:
                break
            anchor = before
        at.endEditBlock()
        cursor.setPosition(start)
        self.setTextCursor(cursor)

    def _erase_selection(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            self._erase(cursor)

    def _erase_by(self, move: QTextCursor.MoveOperation) -> None:
        """The selection, or what a move would pass over, as far as the line's own border."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            anchor = anchor_of(cursor.block())
            first, last, was = anchor.position(), end_of(anchor), cursor.position()
            cursor.movePosition(move)
            there = max(first, min(cursor.position(), last))
            if there == was:
                return
            cursor.setPosition(was)
            cursor.setPosition(there, _Keep)
        with self._edit(erased=1):
            self._erase(cursor)

    def _backspace(self) -> None:
        self._erase_by(_Move.PreviousCharacter)

    def _delete(self) -> None:
        self._erase_by(_Move.NextCharacter)

    def _insert_text(self, text: str) -> None:
        """Plain words where the caret is; new paragraphs belong to the same line."""
        self._erase_selection()
        cursor, pen = self.textCursor(), self._pen()
        cursor.beginEditBlock()
        for i, piece in enumerate(clean(text).split("\n")):
            if i:
                cursor.insertBlock(self._format(), QTextCharFormat())
            cursor.insertText(piece, pen)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _new_paragraph(self) -> None:
        with self._edit():
            self._erase_selection()
            cursor = self.textCursor()
            cursor.insertBlock(self._format(), QTextCharFormat())
            self.setTextCursor(cursor)

    def _pen(self) -> QTextCharFormat:
        """How new letters are written: aside after an aside, marked only between marked ones."""
        cursor, pen = self.textCursor(), QTextCharFormat()
        if cursor.atBlockStart():
            return pen
        before = cursor.charFormat()
        if before.boolProperty(ASIDE):
            pen.setProperty(ASIDE, True)
        if before.boolProperty(MARK) and not cursor.atBlockEnd():
            cursor.movePosition(_Move.NextCharacter)
            if cursor.charFormat().boolProperty(MARK):
                pen.setProperty(MARK, True)
        return pen

    def _dip(self) -> None:
        fmt = self.textCursor().charFormat()
        if fmt.boolProperty(MARK) or fmt.boolProperty(ASIDE):
            self.setCurrentCharFormat(self._pen())
