"""When to cover and when to close by itself: nobody touched the notebook for a while, it has been open for ten hours, the computer's session is
locked, it sleeps (MODEL, Covered and Closed); and when to end: the system asks for it. The one place that knows how systems differ in this."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QOperatingSystemVersion, QSocketNotifier, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.guard.linux import Buses

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


class Guard(QObject):
    """Watches the keys, mouse and pen of a window and of what lies over it. `cover` says that the notebook must be covered now, `close` that it
    must close, `pressed` that Cacher was pressed: in a menu and over a dialog too. It compares with the clock at each `tick`, and at each key.
    """

    cover = Signal()
    close = Signal()
    pressed = Signal()

    def __init__(
        self,
        minutes: Callable[[], tuple[int, int]],
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
        awake: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """`minutes`: untouched, until it is covered, and until it closes. `clock`: seconds of the wall clock, so that hours asleep count too.
        `awake`: the computer's own, for how long it slept; `steady`: one that nobody sets.
        """
        super().__init__(parent)
        self._minutes, self._clock, self._awake, self._steady = minutes, clock, awake, steady
        self.covered = False  # nobody touches what is covered: it closes after the same time
        self._told = False  # the press of Cacher that is under way was told already
        self._dragging = False  # something of ours: then the whole program is listened to
        self._window: QWindow | None = None
        self._touched = self._opened = clock()
        self._looked = (awake(), steady())
        self.tick = QTimer(self, interval=TICK_MS)
        self.tick.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._follow)

    def watch(self, window: QWindow | None) -> None:
        """This window, and from now on whatever takes the keyboard over it."""
        self._window = window
        self._listen(window)

    def _follow(self, window: QWindow | None) -> None:
        """A dialog or a menu has the keyboard: if it belongs to the window, its keys count too."""
        # Asked of Qt, not by transientParent(): what that gives is dead to Python with the dialog, and so would be the window kept here.
        if window is not None and self._window is not None and self._window.isAncestorOf(window):
            self._listen(window)

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def start(self) -> None:
        """The notebook is open from now on."""
        self._opened = self._clock()
        self.start_again()

    def start_again(self) -> None:
        """She came back to the covered notebook; the hours it has been open go on."""
        self.covered = False
        self._touched = self._clock()
        self._looked = (self._awake(), self._steady())
        self.tick.start()

    def stop(self) -> None:
        self.covered = False
        self.tick.stop()

    def look(self) -> None:
        """Compare with the clock; also called by a test with its own clock."""
        now, before, self._looked = self._clock(), self._looked, (self._awake(), self._steady())
        if not self.tick.isActive():
            return
        passed, really = (after - earlier for after, earlier in zip(self._looked, before, strict=True))
        slept = passed >= ASLEEP_SECONDS or abs(passed - really) >= ASLEEP_SECONDS  # or the clock was set: then nobody knows how long it was
        cover_after, close_after = self._minutes()
        idle = now - self._touched
        if slept or idle >= 60 * close_after or now - self._opened >= 3600 * LONGEST_HOURS:
            self.stop()
            self.close.emit()
        elif not self.covered and idle >= 60 * cover_after:
            self.covered = True
            self.cover.emit()

    def _drag(self, begins: bool) -> None:
        app = QGuiApplication.instance()
        if app is not None and begins != self._dragging:
            self._dragging = begins
            (app.installEventFilter if begins else app.removeEventFilter)(self)

    def _dragged(self, event: QEvent) -> bool:
        """Whether this is nothing but the drag, or its end."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Drop):
            self._drag(False)
        return event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._dragging and (not isinstance(watched, QWindow) or self._dragged(event)):
            return False
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent) and event.source() is not None:
            self._drag(True)  # one of our own: Qt keeps the keys from a window while it lasts, on X11 (elsewhere the system does)
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent) and is_cover_key(event):
            # The first comes before shortcuts, and here also while a menu is open; the key itself then went to the menu.
            if kind == QEvent.Type.ShortcutOverride or not self._told:
                self._told = kind == QEvent.Type.ShortcutOverride
                if not event.isAutoRepeat():
                    self.pressed.emit()
            else:
                self._told = False
            event.accept()
            return True
        if kind not in _TOUCH:
            return False
        if self.tick.isActive() and not self.covered:
            self.look()  # first: the key that wakes a computer asleep for hours does not keep the notebook open
            if self.covered or not self.tick.isActive():
                return True  # nor is it typed anywhere
            self._touched = self._clock()
        return False


def is_cover_key(event: QKeyEvent, system: str = sys.platform) -> bool:
    """F9; on macOS, where it may belong to the system, also Command+Shift+D."""
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_F9:
        return not bare
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier  # Qt's Control is Command there
    return system == "darwin" and event.key() == Qt.Key.Key_D and bare == both


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
    """`left` says that the computer goes to sleep or ends, `locked` that its session is locked or given to somebody else.

    Windows says it by messages to its windows, Linux on its buses, which never leave the computer, macOS by notifications. Whatever they do
    or do not say, the `Guard` sees afterwards that the computer slept.
    """

    left = Signal()
    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buses: Buses | None = None

    def watch(self, window: QWidget) -> None:
        """Listen from now on. Once, and late: nothing of it is needed to show the cover."""
        if sys.platform == "win32":
            from ui.guard.windows import Messages

            self._messages = Messages(self.left.emit, self.locked.emit)
            self._messages.listen(int(window.winId()))
        elif sys.platform == "darwin":
            from ui.guard.macos import Notifications

            self._notifications = Notifications(self.left.emit, self.locked.emit)
            self._notifications.listen()
        elif sys.platform == "linux":
            from ui.guard.linux import Buses

            self._buses = Buses(self.left.emit, self.locked.emit, self)
            self._buses.listen()

    def let_go(self) -> None:
        """Everything is saved: a computer that waits for it may sleep."""
        if self._buses is not None:
            self._buses.let_go()


def can_exclude(system: str = sys.platform, version: int | None = None) -> bool:
    """Whether this system can keep a window out of pictures of the screen. No Linux desktop lets a program ask for it; from its `version` 15 on
    macOS shares the screen all the same (ScreenCaptureKit).
    """
    if system == "darwin":
        return (QOperatingSystemVersion.current().majorVersion() if version is None else version) < 15
    return system == "win32"


def exclude(window: QWidget, on: bool) -> None:
    """Keep a shown window out of pictures, recordings and shares of the screen, where the system can."""
    if sys.platform == "win32":
        from ui.guard import windows

        windows.exclude(int(window.winId()), on)
    elif sys.platform == "darwin":
        from ui.guard import macos

        macos.exclude(int(window.winId()), on)


def conceal_copy() -> None:
    """Keep what was just copied out of histories, where that is not said by a mark in it."""
    if sys.platform == "darwin":
        from ui.guard import macos

        macos.conceal()
