"""The book is put away under the cover, or while one page is read with the person, and brought back as it was (MODEL, Covered)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollBar, QWidget
from shiboken6 import isValid

from ui.aloud import tell_anew, unsay
from ui.pages.covered import CoveredPage
from ui.parts.room import Picture, Room

if TYPE_CHECKING:
    from ui.pages.together import TogetherPage

_QUIET = Qt.FocusReason.ActiveWindowFocusReason  # as when another window has the keyboard: nothing is read, chosen or let go of


class Covering(QObject):
    """From now on `page` alone is in the window; the book lies in no window at all, for a screen reader neither."""

    def __init__(self, window: QWidget, stack: Room, picture: Picture, book: QWidget, page: CoveredPage | TogetherPage) -> None:
        super().__init__(window)
        self.page, self._picture, self._stack, self._book = page, picture, stack, book
        self._away = QWidget()  # never shown
        self._caret = book.focusWidget()
        for each in window.children():  # a leaf that never had room in a narrow window: it lies in the window itself, unseen, and is read out there
            if not isinstance(each, QWidget) or each.isWindow() or each is page or isinstance(each, QScrollBar):
                continue
            if stack.indexOf(each) < 0:
                each.setParent(book)
        self._at = (self._caret.cursorPosition(), self._caret.hasSelectedText()) if isinstance(self._caret, QLineEdit) else None
        stack.addWidget(page)
        page.setGeometry(stack.place())  # as large as the window in its first picture already
        if (inside := page.layout()) is not None:
            inside.activate()
        page.show()
        page.raise_()
        page.caret().setFocus(_QUIET)
        stack.setCurrentWidget(page)
        stack.removeWidget(book)
        book.setParent(self._away)
        page.repaint()  # now, whatever else waits
        unsay(book)
        QTimer.singleShot(0, page, self._take_keyboard)  # a menu or dialog that closes gives it back to the book

    def press(self) -> None:
        """Cacher again."""
        if isinstance(self.page, CoveredPage):
            self.page.cover_key()

    def _take_keyboard(self) -> None:
        if self.page.isVisible():  # else she is back already
            self.page.caret().setFocus(_QUIET)

    def bring_back(self, otherwise: Callable[[], None]) -> None:
        """The book as it was, its caret too; `otherwise` puts it somewhere if what had it is gone."""
        self._picture.hold()
        self._stack.addWidget(self._book)
        self._stack.setCurrentWidget(self._book)
        self.drop()
        self._picture.let_go()
        if self._caret is None or not isValid(self._caret) or not self._caret.isVisible():
            otherwise()
        else:
            self._caret.setFocus(_QUIET)
            if isinstance(self._caret, QLineEdit) and self._at is not None and not self._at[1]:
                self._caret.setCursorPosition(self._at[0])
        unsay(self._book)  # what was told of it while it lay in no window: a screen reader would look for its things there
        if (there := QApplication.focusWidget()) is not None:
            tell_anew(there)

    def drop(self) -> None:
        """The cover goes; where the book is by now is not its concern."""
        self._stack.removeWidget(self.page)
        self.page.hide()
        self.page.deleteLater()
        self._away.deleteLater()
        self.deleteLater()
