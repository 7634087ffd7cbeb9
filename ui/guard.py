"""When to close by itself: nobody touched the notebook for a while, or it has been open for ten hours (MODEL, Closed)."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TOUCH = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
    QEvent.Type.Drop,
}
TICK_MS = 5000
LONGEST_HOURS = 10


class Guard(QObject):
    """Watches the whole program's keys, mouse and pen. `left` says that the notebook must close now."""

    left = Signal()

    def __init__(self, minutes: Callable[[], int], clock: Callable[[], float] = time.time, parent: QObject | None = None) -> None:
        """`clock`: seconds of the wall clock, so that hours asleep count too."""
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._touched = self._opened = clock()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look)

    def start(self) -> None:
        """The notebook is open from now on."""
        self._touched = self._opened = self._clock()
        self._tick.start()

    def stop(self) -> None:
        self._tick.stop()

    def look(self) -> None:
        """Compare with the clock; also called by a test with its own clock."""
        now = self._clock()
        if not self._tick.isActive():
            return
        if now - self._touched >= 60 * self._minutes() or now - self._opened >= 3600 * LONGEST_HOURS:
            self.stop()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCH and self._tick.isActive():
            self.look()  # first: the key that wakes a computer asleep for hours does not keep the notebook open
            if not self._tick.isActive():
                return True  # nor is it typed anywhere
            self._touched = self._clock()
        return False
