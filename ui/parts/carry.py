"""What goes along with the mouse: chosen words of a field, a file. The window may be covered or closed meanwhile, and all its pages gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QDragLeaveEvent, QDropEvent, QGuiApplication, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

COPIED, MOVED = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def carry(window: QWidget, data: QMimeData, default: Qt.DropAction = COPIED, done: Callable[[], None] = lambda: None) -> None:
    """A drag of `data`, from the next breath on: nothing of the widget that began it waits for its end, so it may be destroyed before."""
    QTimer.singleShot(0, window, lambda: _carry(window, data, default, done))


def _carry(window: QWidget, data: QMimeData, default: Qt.DropAction, done: Callable[[], None]) -> None:
    if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton and window.findChild(QDrag) is None:
        drag = QDrag(window)
        drag.setMimeData(data)
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        drag.setPixmap(empty)  # some systems show the words themselves instead, over the cover too
        drag.exec(COPIED | default, default)  # the system's own: it ends with the mouse's button, and the window goes on meanwhile
    done()


class Carrier(QObject):
    """The chosen words of `edit` are dragged from one of its places to another. Dropped elsewhere they are copied: none is taken away here.

    `moves` false: the field moves them itself when they are dropped while `under_way`.
    """

    def __init__(self, edit: QTextEdit | QPlainTextEdit, moves: bool = True) -> None:
        super().__init__(edit)
        self._edit, self._moves = edit, moves
        self._pressed: tuple[QPoint, tuple[int, int]] | None = None  # where, and what was chosen
        self.under_way = False
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            return self._drag(event)
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            start, end = self._chosen()
            inside = event.button() == Qt.MouseButton.LeftButton and start < end and start <= self._edit.cursorForPosition(at).position() <= end
            self._pressed = (at, (start, end)) if inside else None
        elif kind in (QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick):
            self._pressed = None
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent) and self._moves and self.under_way and event.dropAction() == MOVED:
            self._drop(event)
            return True
        return False

    def _chosen(self) -> tuple[int, int]:
        cursor = self._edit.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def _drag(self, event: QMouseEvent) -> bool:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        at, chosen = self._pressed
        if (event.position().toPoint() - at).manhattanLength() < QApplication.startDragDistance():
            return False
        self._pressed = None
        if self._chosen() != chosen:  # the press chose anew
            return False
        self.under_way = True
        carry(self._edit.window(), self._edit.createMimeDataFromSelection(), COPIED if self._edit.isReadOnly() else MOVED, self._end)
        return True

    def _end(self) -> None:
        if isValid(self):
            self.under_way = False

    def _drop(self, event: QDropEvent) -> None:
        edit = self._edit
        start, end = self._chosen()
        target, cursor = edit.cursorForPosition(event.position().toPoint()), edit.textCursor()
        event.setDropAction(COPIED)
        event.accept()
        if not start <= target.position() <= end:
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            cursor.setPosition(target.position())
            edit.setTextCursor(cursor)
            edit.insertFromMimeData(event.mimeData())
            cursor.endEditBlock()
        QApplication.sendEvent(edit.viewport(), QDragLeaveEvent())  # the caret that showed where it would fall
