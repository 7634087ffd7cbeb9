"""When to close by itself: nobody touched the notebook for a while, it has been open for ten hours, the computer sleeps or its session is
locked (MODEL, Closed); and when to end: the system asks for it. The one place that knows how systems differ in this."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QEvent, QObject, QSocketNotifier, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

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
ASLEEP_SECONDS = 60  # between two ticks: the computer slept, whatever it did or did not say of it
_LOGIN = "org.freedesktop.login1"
_SAVERS = tuple(f"org.{desk}.ScreenSaver" for desk in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))


class Guard(QObject):
    """Watches the whole program's keys, mouse and pen. `left` says that the notebook must close now."""

    left = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
        awake: Callable[[], float] = time.time,
    ) -> None:
        """`clock`: seconds of the wall clock, so that hours asleep count too. `awake`: the computer's own, for how long it slept."""
        super().__init__(parent)
        self._minutes, self._clock, self._awake = minutes, clock, awake
        self._touched = self._opened = clock()
        self._looked = awake()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look)

    def start(self) -> None:
        """The notebook is open from now on."""
        self._touched = self._opened = self._clock()
        self._looked = self._awake()
        self._tick.start()

    def stop(self) -> None:
        self._tick.stop()

    def look(self) -> None:
        """Compare with the clock; also called by a test with its own clock."""
        now, (before, self._looked) = self._clock(), (self._looked, self._awake())
        if not self._tick.isActive():
            return
        slept = self._looked - before >= ASLEEP_SECONDS
        if slept or now - self._touched >= 60 * self._minutes() or now - self._opened >= 3600 * LONGEST_HOURS:
            self.stop()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCH and self._tick.isActive():
            self.look()  # first: the key that wakes a computer asleep for hours does not keep the notebook open
            if not self._tick.isActive():
                return True  # nor is it typed anywhere
            self._touched = self._clock()
        return False


class Ends(QObject):
    """`asked` says that the process shall end: SIGTERM, SIGHUP, SIGINT where there are such signals. Made once, by the program."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return  # there the window is closed, or the session ends
        import signal

        # Python's own handler would wait for the next line of Python, which may be hours away: the pipe wakes Qt.
        self._heard, told = os.pipe()
        for descriptor in (self._heard, told):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(told, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup wants it
                signal.signal(number, lambda number, frame: None)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        os.read(self._heard, 64)
        self.asked.emit()


class Away(QObject):
    """`left` says that the computer goes to sleep, or that its session is locked or given to somebody else.

    Windows says it by messages to its windows, Linux on its buses, which never leave the computer. On macOS the `Guard` sees afterwards that
    the computer slept.
    """

    left = Signal()

    def watch(self, window: QWidget) -> None:
        """Listen from now on. Once, and late: nothing of it is needed to show the cover."""
        if sys.platform == "win32":
            import ctypes
            from ctypes import wintypes

            self._messages = Messages(self.left.emit)
            QCoreApplication.instance().installNativeEventFilter(self._messages)
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(int(window.winId())), 0)
        elif sys.platform == "linux":
            self._watch_buses(os.environ)

    def _watch_buses(self, environ: os._Environ[str]) -> None:
        from PySide6.QtCore import SLOT
        from PySide6.QtDBus import QDBusConnection

        # Only over a file of this computer, and never one that would first start a bus.
        if environ.get("DBUS_SYSTEM_BUS_ADDRESS", "unix:").startswith("unix:"):
            bus = QDBusConnection.systemBus()
            path = "/org/freedesktop/login1"
            bus.connect(_LOGIN, path, f"{_LOGIN}.Manager", "PrepareForSleep", self, SLOT("went(bool)"))  # type: ignore[call-overload]
            if session := environ.get("XDG_SESSION_ID", ""):
                bus.connect(_LOGIN, f"{path}/session/{bus_name(session)}", f"{_LOGIN}.Session", "Lock", self, SLOT("locked()"))  # type: ignore[call-overload]
        if environ.get("DBUS_SESSION_BUS_ADDRESS", "").startswith("unix:"):
            bus = QDBusConnection.sessionBus()
            for saver in _SAVERS:
                bus.connect(saver, "", saver, "ActiveChanged", self, SLOT("went(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def went(self, away: bool) -> None:
        """The computer goes to sleep, or its screen is locked; or it is back."""
        if away:
            self.left.emit()

    @Slot()
    def locked(self) -> None:
        """The session was told to lock."""
        self.left.emit()


def bus_name(session: str) -> str:
    """A session's number as it stands in a path of the bus: a figure in front, and all that is no letter or figure, by its code."""
    return "".join(c if c.isascii() and (c.isalpha() or (n and c.isdigit())) else f"_{ord(c):02x}" for n, c in enumerate(session))


class Messages(QAbstractNativeEventFilter):
    """Of all that Windows tells its windows: sleep, and a session locked, switched or left from afar."""

    _POWER, _SLEEPS = 0x218, 0x4  # WM_POWERBROADCAST, PBT_APMSUSPEND
    _SESSION, _LEAVES = 0x2B1, (0x2, 0x4, 0x7)  # WM_WTSSESSION_CHANGE: console given away, remote connection cut, locked

    def __init__(self, left: Callable[[], None]) -> None:
        from ctypes import wintypes

        super().__init__()
        self._left, self._read = left, wintypes.MSG.from_address

    def nativeEventFilter(self, kind: object, message: object) -> tuple[bool, int]:
        told = self._read(int(message))  # type: ignore[call-overload]
        if (told.message == self._POWER and told.wParam == self._SLEEPS) or (told.message == self._SESSION and told.wParam in self._LEAVES):
            self._left()
        return False, 0
