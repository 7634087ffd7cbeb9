"""What was on the screen, frame by frame: the picture of each window each time one was painted, not only when somebody looks."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget


class Frames(QObject):
    """While it is open (`with`) it keeps every picture that was brought to the screen and differs from the one before.

    The platform without a screen keeps of each window what was flushed last; that is read after each painting, before anything else happens.
    Painted in pieces between two flushes is not on the screen and not kept.
    """

    def __init__(self, window: QWidget, skip: QRect | None = None) -> None:
        """`skip`: a place of the window that may differ (a caret that blinks)."""
        super().__init__()
        self.window, self.skip = window, skip
        self.seen: list[QImage] = []  # of the window
        self.over: list[str] = []  # what else was visible while it was painted: dialogs, menus, what is dragged
        self._painted = self._inside = False

    def __enter__(self) -> Self:
        self._take()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        self._take()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Paint:
            self._painted = True
        elif self._inside:
            return False
        elif kind == QEvent.Type.UpdateRequest and isinstance(watched, QWidget) and watched.isWindow():
            self._inside = True
            try:
                QCoreApplication.sendEvent(watched, event)  # painted and flushed when this returns, unless it is held
            finally:
                self._inside = False
            self._take()
            return True
        elif self._painted:  # by a repaint() that is over: nothing else comes between its paintings
            self._take()
        return False

    def _take(self) -> None:
        self._painted = False
        window, screen = self.window, QGuiApplication.primaryScreen()
        handle = window.windowHandle()
        if handle is None or not window.isVisible():
            return
        picture = screen.grabWindow(int(window.winId())).toImage().convertToFormat(QImage.Format.Format_RGB32)
        if self.skip is not None:
            for y in range(self.skip.top(), self.skip.bottom() + 1):
                for x in range(self.skip.left(), self.skip.right() + 1):
                    if picture.rect().contains(x, y):
                        picture.setPixel(x, y, 0)
        if not self.seen or picture != self.seen[-1]:
            self.seen.append(picture)
            others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
            self.over.append(", ".join(type(each).__name__ for each in others))


def desk_alone(picture: QImage) -> bool:
    """Beside the cover, on both sides and from top to bottom, there is nothing but the desk: a page of the book reaches over it."""
    wide, high = picture.width(), picture.height()
    columns = [*range(4, wide // 5, 3), *range(wide - wide // 5, wide - 4, 3)]
    return len({picture.pixel(x, y) for x in columns for y in range(4, high - 4, 5)}) == 1
