"""A mouse whose button is held on the window, as the system tells it: over whatever lies there by now."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tour_hands import Hands

from notebook_app.notebook import Notebook

_LEFT, _BARE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def nadia(notebook: Notebook) -> int:
    return next(row.id for row in notebook.people.rows() if row.name == "Nadia Ferhat")


class Mouse:
    """Places are those of `widget`, where it lay when this was made."""

    def __init__(self, hands: Hands, widget: QWidget) -> None:
        self._window = hands.window.windowHandle()
        self._corner = widget.mapTo(hands.window, QPoint(0, 0))

    def press(self, at: QPoint) -> None:
        QTest.mousePress(self._window, _LEFT, _BARE, self._corner + at)

    def move(self, *points: QPoint) -> None:
        for at in points:
            QTest.mouseMove(self._window, self._corner + at)

    def let_go(self, at: QPoint) -> None:
        QTest.mouseRelease(self._window, _LEFT, _BARE, self._corner + at)
