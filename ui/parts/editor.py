"""The page one writes on (MODEL: The page): what keys, mouse, paste and input methods do to lines, never across a line's border."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from ui import clipboard
from ui.parts.carry import Carrier
from ui.parts.lines import ASIDE, MARK, anchor_of, clean, end_of, key_of, next_anchor
from ui.parts.steps import StepsEdit
from ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QMenu

TODO, DONE = "☐", "☑"

_Move, _Keep = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def joinable(data: QMimeData) -> list[Path] | QImage | None:
    """What of the clipboard or a drag is no words: files, or a picture."""
    if files := [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]:
        return files
    if data.hasImage() and not data.hasText():
        from PySide6.QtGui import QImage

        image: object = data.imageData()
        return image if isinstance(image, QImage) else None
    return None


def writes(event: QKeyEvent) -> bool:
    """Whether the key brings a letter: with AltGr too, which is Ctrl+Alt or Alt on some systems. ⌘C says "c" and is no letter, nor is
    Alt+F, which says "f", or Ctrl+Alt+N, which says "N" where AltGr has no letter there (Windows)."""
    text, modifiers = event.text(), event.modifiers()
    if not text or not text.isprintable():
        return False
    usual = text.isascii() and text.isalpha()  # nobody needs AltGr for it
    return not modifiers & _COMMANDS or (bool(modifiers & Qt.KeyboardModifier.AltModifier) and not usual)


class PageEdit(StepsEdit):
    """A page of lines, written on."""

    day_clicked = Signal(object, QRect)  # id of the line (more than 32 bits), its day's place in the widget
    texts_wanted = Signal()  # the earlier texts of its lines
    handed = Signal(object, object)  # files (a list of paths) or a picture (QImage) let go or pasted on the page; the id of the line there
    line_changed = Signal()  # the caret came to another line: `day`, `line`
    left = Signal()  # the keyboard went elsewhere in the window
    line_copied = Signal()
    vain = Signal(str)  # why a key found nothing to do

    def __init__(self, look: Look, parent: QWidget | None = None, margin_u: float = 4.0, right_u: float = 0.95) -> None:
        self._at_key = 0
        self._day_pressed = 0
        self.turnable = False  # some line has an earlier text: the menu leads there
        self.redo_elsewhere = False  # what was taken back last is no step of the text: whoever listens to the key does it again
        super().__init__(look, parent, margin_u, right_u)
        self._carrier = Carrier(self, moves=False)
        self._named = self.tr("Page du cahier")
        self.setAccessibleName(self._named)
        self.cursorPositionChanged.connect(self._line_maybe)
        none, shift, ctrl = 0, Qt.KeyboardModifier.ShiftModifier.value, Qt.KeyboardModifier.ControlModifier.value
        self._deeds: dict[tuple[int, int], Callable[[], None]] = {
            (ctrl, Qt.Key.Key_M.value): self.highlight,
            (ctrl | shift, Qt.Key.Key_M.value): self.set_aside,
            (ctrl, Qt.Key.Key_Space.value): self.tick,
            (ctrl, Qt.Key.Key_N.value): self.new_line_today,
            (ctrl | shift, Qt.Key.Key_C.value): self.copy_line,
            (none, Qt.Key.Key_F2.value): self.ask_day,
        }
        for modifiers in (none, shift):
            self._deeds[modifiers, Qt.Key.Key_Return.value] = self._deeds[modifiers, Qt.Key.Key_Enter.value] = self._new_paragraph
            self._deeds[modifiers, Qt.Key.Key_Backspace.value] = self._backspace
        std = QKeySequence.StandardKey
        self._standard: tuple[tuple[QKeySequence.StandardKey, Callable[[], None]], ...] = (
            (std.Undo, self.undo),
            (std.Redo, self.redo),
            (std.Cut, self.cut),
            (std.Paste, self.paste),
            (std.SelectAll, self.select),
            (std.Backspace, self._backspace),
            (std.Delete, self._delete),
            (std.DeleteStartOfWord, lambda: self._erase_by(_Move.PreviousWord)),
            (std.DeleteEndOfWord, lambda: self._erase_by(_Move.NextWord)),
        )

    # -- what one does to words ----------------------------------------------------------------------------------------

    def new_line_today(self) -> None:
        """Ctrl+N: today's line; from inside a written one, another line of today."""
        if self._today is None:
            return
        last = self._lines[-1]
        inside = self.hasFocus() and self._key_at(self.textCursor().block()) == last.key
        if last.day != self._today or (inside and last.content.text):
            self._append_today()
        self._caret_to_end()
        self.setFocus()
        self._keep_caret_shown()

    def highlight(self) -> None:
        """Ctrl+M: the selection, or the word under the caret; again takes it away."""
        self._toggle(MARK, QTextCursor.SelectionType.WordUnderCursor, self.tr("Aucun mot ici à surligner."))

    def set_aside(self) -> None:
        """Ctrl+Shift+M: the selection, or the paragraph under the caret, is "à part"; again takes it back."""
        self._toggle(ASIDE, QTextCursor.SelectionType.BlockUnderCursor, self.tr("Rien n’est écrit ici."))

    def _toggle(self, prop: int, otherwise: QTextCursor.SelectionType, nothing: str) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            if otherwise is QTextCursor.SelectionType.BlockUnderCursor:
                cursor.movePosition(_Move.StartOfBlock)
                cursor.movePosition(_Move.EndOfBlock, _Keep)
            else:
                cursor.select(otherwise)
        if self.isReadOnly():
            return
        if not cursor.hasSelection():
            self.vain.emit(nothing)
            return
        first = QTextCursor(self.document())
        first.setPosition(cursor.selectionStart())
        first.movePosition(_Move.NextCharacter)
        fmt = QTextCharFormat()
        fmt.setProperty(prop, not first.charFormat().boolProperty(prop))
        with self._edit():
            cursor.mergeCharFormat(fmt)

    def tick(self) -> None:
        """Ctrl+Space: the box at the start of the paragraph, or of the line, under the caret."""
        cursor = self.textCursor()
        for block in () if self.isReadOnly() else (cursor.block(), anchor_of(cursor.block())):
            if (sign := block.text()[:1]) in (TODO, DONE) and sign:
                self._put_sign(block, 1, DONE if sign == TODO else TODO)
                return
        if not self.isReadOnly():
            self.vain.emit(self.tr("Pas de case ici."))

    def _put_sign(self, block: QTextBlock, length: int, sign: str) -> None:
        with self._edit():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + length, _Keep)
            cursor.insertText(sign, QTextCharFormat())

    def _box(self) -> None:
        """`[] ` at a start becomes ☐."""
        cursor = self.textCursor()
        if cursor.positionInBlock() == 3 and cursor.block().text().startswith("[] "):
            self._put_sign(cursor.block(), 2, TODO)

    @property
    def key_here(self) -> int:
        """Of the line the caret is in; 0: in none."""
        return self._key_at(self.textCursor().block())

    def copy_line(self) -> None:
        """Ctrl+Shift+C: the whole line under the caret."""
        line = self._by_key.get(self._key_at(self.textCursor().block()))
        if line is None or not line.content.text.strip():
            self.vain.emit(self.tr("Rien n’est écrit ici."))
        elif clipboard.put(line.content.text):
            self.line_copied.emit()
        else:
            self.vain.emit(self.tr("Pas copié. Réessayez."))

    def select(self) -> None:
        """Ctrl+A: the line under the caret; again, or where nothing is written, the page. A key pressed next then takes no other day's words."""
        cursor = self.textCursor()
        anchor = anchor_of(cursor.block())
        first, last = anchor.position(), end_of(anchor)
        if cursor.selectionStart() <= first and cursor.selectionEnd() >= last:  # an empty line is always chosen
            self.selectAll()
            return
        cursor.setPosition(first)
        cursor.setPosition(last, _Keep)
        self.setTextCursor(cursor)

    def cut(self) -> None:
        self.copy()
        with self._edit():
            self._erase_selection()

    def ask_day(self) -> None:
        """F2: as a click on the day of the line under the caret."""
        if self.line is not None and (rect := self._day_rect(anchor_of(self.textCursor().block()))) is not None:
            self.day_clicked.emit(self.line, rect)

    # -- keys ----------------------------------------------------------------------------------------------------------

    def _own_key(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does that is not plain typing or moving."""
        modifiers = (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier).value
        if (own := self._deeds.get((modifiers, event.key()))) is not None:
            return own
        return next((deed for keys, deed in self._standard if event.matches(keys)), None)

    def _left_to_others(self, event: QKeyEvent) -> bool:
        """Keys that mean something in the window, or that Qt would read as an edit nobody expects."""
        std, plain = QKeySequence.StandardKey, event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain != Qt.KeyboardModifier.NoModifier:
            return True
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.text().isalpha() and not writes(event):
            return True
        if event.matches(std.DeleteEndOfLine) or event.matches(std.DeleteCompleteLine):
            return True
        if event.matches(std.Redo):
            return self.redo_elsewhere or not self.redo_available
        return event.matches(std.Undo) and not self.undo_available

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.isReadOnly():
            if self._left_to_others(event):
                event.ignore()
                return True
            if self._own_key(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif writes(event):
            self._type(event, event.text())
        elif self._left_to_others(event):
            event.ignore()
        elif (own := self._own_key(event)) is not None:
            own()
            event.accept()
        elif not self._climb(event) and not self._to_end_of_row(event):
            super().keyPressEvent(event)

    def _climb(self, event: QKeyEvent) -> bool:
        """To another row, or a screenful of them; False for any other key."""
        up = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
        leaf = event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain or not (up or leaf or event.key() == Qt.Key.Key_Down):
            return False
        cursor, mode = self.textCursor(), _Keep if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else QTextCursor.MoveMode.MoveAnchor
        rows, first = max(1, self._rows() - 2) if leaf else 1, self._row_at(cursor.position())
        while self._to_row(cursor, up, mode) and abs(self._row_at(cursor.position()) - first) < rows:
            pass
        if leaf:
            self._show_row(self._row - rows if up else self._row + rows)
        self.setTextCursor(cursor)
        event.accept()
        return True

    def _to_row(self, cursor: QTextCursor, up: bool, mode: QTextCursor.MoveMode) -> bool:
        """One row up or down. Qt takes the end of a row that ends without a blank ("rendez-") for the next one's beginning, and would stay there."""
        before, block = cursor.position(), cursor.block()
        row = block.layout().lineForTextPosition(cursor.positionInBlock()).lineNumber() + (-1 if up else 1)
        if not 0 <= row < block.layout().lineCount():
            block = block.previous() if up else block.next()
            row = max(0, block.layout().lineCount() - 1) if up and block.isValid() else 0
        cursor.movePosition(_Move.Up if up else _Move.Down, mode)
        if block.isValid() and cursor.position() == _end_of_row(block, row) and row < block.layout().lineCount() - 1:
            x = cursor.verticalMovementX()
            cursor.movePosition(_Move.PreviousCharacter, mode)
            cursor.setVerticalMovementX(x)
        return cursor.position() != before

    def _to_end_of_row(self, event: QKeyEvent) -> bool:
        """The key End, which would go to the next row for the same reason; False for any other key."""
        kept = event.matches(QKeySequence.StandardKey.SelectEndOfLine)
        if not kept and not event.matches(QKeySequence.StandardKey.MoveToEndOfLine):
            return False
        cursor, mode = self.textCursor(), _Keep if kept else QTextCursor.MoveMode.MoveAnchor
        block = cursor.block()
        row = block.layout().lineForTextPosition(cursor.positionInBlock()).lineNumber()
        cursor.setPosition(_end_of_row(block, row), mode)
        if row < block.layout().lineCount() - 1:
            cursor.movePosition(_Move.PreviousCharacter, mode)
        self.setTextCursor(cursor)
        event.accept()
        return True

    @contextmanager
    def _seen_from_its_line(self) -> Iterator[None]:
        """Only the line is painted anew, where it takes as many rows as before; else what lies from it on, and all where the view moved. Qt paints
        all that is seen at each key where the line is the first of a part of the document: one line in five.
        """
        cursor, bar, view = self.textCursor(), self.verticalScrollBar(), self.viewport()
        anchor, value = anchor_of(self.document().findBlock(cursor.selectionStart())), bar.value()
        top, below = (self._row_of(anchor) - self._row - 1) * self._u, self._row_after(anchor)
        view.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)  # not setUpdatesEnabled: on again, that paints all
        try:
            yield
        finally:
            view.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
            if bar.value() != value or self._coloured(key_of(anchor)):
                view.update()
            else:
                bottom = (below - self._row + 1) * self._u if self._row_after(anchor) == below else view.height()
                view.update(0, top, view.width(), bottom - top)

    def _row_after(self, anchor: QTextBlock) -> int:
        """Where the next line begins, or the page ends."""
        after = next_anchor(anchor)
        return self._row_of(after) if after.isValid() else self._end_row()

    def _type(self, event: QKeyEvent, text: str) -> None:
        with self._seen_from_its_line(), self._edit(typed=text):
            self._erase_selection()
            self._dip()
            super().keyPressEvent(event)
        if text == " ":
            self._box()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        commit = event.commitString()
        if self.isReadOnly():
            super().inputMethodEvent(event)
            return
        with self._edit(typed=commit):
            if event.replacementLength():
                cursor = self.textCursor()
                anchor, at = anchor_of(cursor.block()), cursor.position() + event.replacementStart()
                first, last = anchor.position(), end_of(anchor)
                cursor.setPosition(max(first, min(at, last)))
                cursor.setPosition(max(first, min(at + event.replacementLength(), last)), _Keep)
                self._erase(cursor)
                event.setCommitString(commit)
            if commit or event.preeditString():
                self._erase_selection()
                self._dip()
            if "\n" in clean(commit):
                self._insert_text(commit)
                event.setCommitString("")
            super().inputMethodEvent(event)
        if commit.endswith(" "):
            self._box()

    # -- words from elsewhere ------------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain words only; a file or a picture is handed on, to be joined."""
        if (found := joinable(source)) is not None:
            if not self.isReadOnly():
                self.handed.emit(found, self.line)
        elif source.hasText() and not self.isReadOnly():
            with self._edit():
                self._insert_text(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.data(self.textCursor().selectedText().replace("\u2029", "\n"))

    def dropEvent(self, event: QDropEvent) -> None:
        """Words dropped here, or moved from one place of the page to another."""
        if self.isReadOnly() or not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
            return
        if (found := joinable(event.mimeData())) is not None:
            line = self._by_key.get(self._key_at(self.cursorForPosition(event.position().toPoint()).block()))
            event.setDropAction(Qt.DropAction.CopyAction)  # the file stays where it is
            event.accept()
            super().dragLeaveEvent(QDragLeaveEvent())
            self.handed.emit(found, line.id if line is not None else None)
            return
        target, cursor = self.cursorForPosition(event.position().toPoint()), self.textCursor()
        moving = self._carrier.under_way and event.dropAction() == Qt.DropAction.MoveAction
        inside = cursor.hasSelection() and cursor.selectionStart() <= target.position() <= cursor.selectionEnd()
        if moving and inside:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
            return
        with self._edit():
            if moving:
                self._erase_selection()
            self.setTextCursor(target)
            self._insert_text(event.mimeData().text())
        event.setDropAction(Qt.DropAction.CopyAction)  # nothing is left for the source to take away
        event.accept()
        super().dragLeaveEvent(QDragLeaveEvent())

    # -- mouse, menu, focus --------------------------------------------------------------------------------------------

    def set_name(self, words: str) -> None:
        """What it is called. Where one writes, from when the keyboard leaves it: a screen reader would say it in the middle of what is typed."""
        self._named = words
        if not self.hasFocus() or not self.accessibleName():
            self.setAccessibleName(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.accessibleName() and self.accessibleName() != self._named:
            self.setAccessibleName(self._named)
        self._save()
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()

    def _day_at(self, point: QPoint) -> tuple[int, QRect] | None:
        """The line with an id whose day is written there."""
        if point.x() >= self._margin_u * self._u or self.isReadOnly():
            return None
        line = self._by_key.get(self._key_at(self._first_block(point.y())))
        for near in self._lines[max(0, self._lines.index(line) - 1) :][:3] if line is not None else ():
            rect = self._day_rect(self._anchor(near.key))
            if near.id is not None and rect is not None and rect.contains(point):
                return near.id, rect
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = not event.buttons() and self._day_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._day_at(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        self._day_pressed = found[0] if found else 0
        if found is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._day_pressed = self._day_pressed, 0
        if not pressed:
            super().mouseReleaseEvent(event)
        elif (found := self._day_at(event.position().toPoint())) is not None and found[0] == pressed:
            self.day_clicked.emit(*found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done at the caret; deleted once closed."""
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setPalette(self.look.palette())  # ours has no base
        chosen, writable = self.textCursor().hasSelection(), not self.isReadOnly()
        for text, deed, possible in (
            (self.tr("Annuler"), self.undo, self.undo_available),
            (self.tr("Rétablir"), self.redo, self.redo_available),
            (self.tr("Couper"), self.cut, chosen and writable),
            (self.tr("Copier"), self.copy, chosen),
            (self.tr("Copier la ligne"), self.copy_line, True),
            (self.tr("Coller"), self.paste, writable and self.canPaste()),
            (self.tr("Surligner"), self.highlight, writable),
            (self.tr("Mettre à part"), self.set_aside, writable),
            (self.tr("Changer le jour"), self.ask_day, writable and self.line is not None),
        ):
            action = menu.addAction(text)
            action.setEnabled(bool(possible))
            action.triggered.connect(deed)
        if self.turnable:
            menu.addAction(self.tr("Textes d’avant")).triggered.connect(self.texts_wanted)
        return menu

    def _line_maybe(self) -> None:
        if (key := self._key_at(self.textCursor().block())) != self._at_key:
            self._at_key = key
            self._describe()
            self.line_changed.emit()


def _end_of_row(block: QTextBlock, row: int) -> int:
    line = block.layout().lineAt(row)
    return block.position() + (line.textStart() + line.textLength() if line.isValid() else 0)
