"""What Windows tells the program's windows: sleep, the end of the session, and a session that is locked, switched or left from afar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

# Of winuser.h and wtsapi32.h.
_WM_QUERYENDSESSION, _WM_POWERBROADCAST, _WM_WTSSESSION_CHANGE = 0x11, 0x218, 0x2B1
_PBT_APMSUSPEND = 0x4
_WTS_CONSOLE_DISCONNECT, _WTS_REMOTE_DISCONNECT, _WTS_SESSION_LOGOFF, _WTS_SESSION_LOCK = 0x2, 0x4, 0x6, 0x7

# What says it, to one window: of sessions, and of sleep. A laptop of today only seems to sleep (Modern Standby), and says so to nobody else.
ASKED = (("wtsapi32", "WTSRegisterSessionNotification", 0), ("user32", "RegisterSuspendResumeNotification", 0))

SAYS = {
    (_WM_POWERBROADCAST, _PBT_APMSUSPEND): "close",
    (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOGOFF): "close",
    (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK): "cover",
    (_WM_WTSSESSION_CHANGE, _WTS_CONSOLE_DISCONNECT): "cover",
    (_WM_WTSSESSION_CHANGE, _WTS_REMOTE_DISCONNECT): "cover",
}


def meaning(message: int, word: int) -> str:
    """"close", "cover", or "" for all else. Whether a session that is asked to end does end, nobody knows yet: it closes."""
    return "close" if message == _WM_QUERYENDSESSION else SAYS.get((message, word), "")


class Messages(QAbstractNativeEventFilter):
    """Listens to the messages of all windows of this program, and swallows none."""

    def __init__(self, close: Callable[[], None], cover: Callable[[], None]) -> None:
        from ctypes import wintypes

        super().__init__()
        self._do, self._read = {"close": close, "cover": cover}, wintypes.MSG.from_address

    def listen(self, window: int) -> None:
        """From now on. `window`: the handle of the one that gets what is said of sessions and of sleep."""
        import ctypes
        from ctypes import wintypes

        app = QCoreApplication.instance()
        assert app is not None
        app.installNativeEventFilter(self)
        for library, function, flags in ASKED:
            ask = getattr(ctypes.WinDLL(library), function)  # type: ignore[attr-defined]
            ask.argtypes, ask.restype = [wintypes.HWND, wintypes.DWORD], ctypes.c_void_p  # a handle of 64 bits, of the second one
            ask(window, flags)

    def nativeEventFilter(self, kind: object, message: object) -> tuple[bool, int]:
        told = self._read(int(message))  # type: ignore[call-overload]
        if do := self._do.get(meaning(told.message, told.wParam or 0)):
            do()
        return False, 0


# Of winuser.h: in no picture at all, since Windows 10 2004; black in it, before; in it.
_EXCLUDED, _BLACK, _SHOWN = 0x11, 0x1, 0x0


def affinities(on: bool) -> tuple[int, ...]:
    """What is asked for, in turn, until it is granted."""
    return (_EXCLUDED, _BLACK) if on else (_SHOWN,)


def exclude(window: int, on: bool) -> None:
    """This window is in no picture or recording of the screen; or may be again."""
    import ctypes
    from ctypes import wintypes

    ask = ctypes.windll.user32.SetWindowDisplayAffinity  # type: ignore[attr-defined]
    any(ask(wintypes.HWND(window), wintypes.DWORD(wanted)) for wanted in affinities(on))
