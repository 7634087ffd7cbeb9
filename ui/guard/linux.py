"""What Linux says on its buses, which never leave the computer: sleep, and a session that is locked or given to somebody else."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_SAVERS = tuple(f"org.{desk}.ScreenSaver" for desk in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))


class Buses(QObject):
    """Listens; over a file of this computer only, and never to a bus that would have to be started first."""

    def __init__(self, close: Callable[[], None], cover: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close, self._cover = close, cover

    def listen(self, environ: Mapping[str, str] = os.environ) -> None:
        """From now on."""
        if environ.get("DBUS_SYSTEM_BUS_ADDRESS", "unix:").startswith("unix:"):
            bus = QDBusConnection.systemBus()
            bus.connect(_LOGIN, _PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, SLOT("sleeps(bool)"))  # type: ignore[call-overload]
            if session := environ.get("XDG_SESSION_ID", ""):
                place = f"{_PATH}/session/{bus_name(session)}"
                bus.connect(_LOGIN, place, f"{_LOGIN}.Session", "Lock", self, SLOT("told_to_lock()"))  # type: ignore[call-overload]
        if environ.get("DBUS_SESSION_BUS_ADDRESS", "").startswith("unix:"):
            bus = QDBusConnection.sessionBus()
            for saver in _SAVERS:
                bus.connect(saver, "", saver, "ActiveChanged", self, SLOT("saves_screen(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def sleeps(self, away: bool) -> None:
        """The computer goes to sleep; or it is back."""
        if away:
            self._close()

    @Slot(bool)
    def saves_screen(self, on: bool) -> None:
        """The screen is locked or saved; or it is back."""
        if on:
            self._cover()

    @Slot()
    def told_to_lock(self) -> None:
        """The session was told to lock."""
        self._cover()


def bus_name(session: str) -> str:
    """A session's number as it stands in a path of the bus: a figure in front, and all that is no letter or figure, by its code."""
    return "".join(c if c.isascii() and (c.isalpha() or (n and c.isdigit())) else f"_{ord(c):02x}" for n, c in enumerate(session))
