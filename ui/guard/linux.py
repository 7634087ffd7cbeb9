"""What Linux says on its buses, which never leave the computer: sleep, and a session that is locked or given to somebody else."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

_LOGIN, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SAVERS = tuple(f"org.{desk}.ScreenSaver" for desk in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))


class Buses(QObject):
    """Listens; over a file of this computer only, and never to a bus that would have to be started first.

    It asks the computer to wait with its sleep, a few seconds at most, until `let_go()` says that everything is saved.
    """

    def __init__(self, close: Callable[[], None], cover: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close, self._cover = close, cover
        self._leaving = False
        self._hold: int | None = None  # as long as this file is open, the computer waits with its sleep
        self._asked: set[QDBusPendingCallWatcher] = set()

    def listen(self, environ: Mapping[str, str] = os.environ) -> None:
        """From now on."""
        if environ.get("DBUS_SYSTEM_BUS_ADDRESS", "unix:").startswith("unix:"):
            bus = QDBusConnection.systemBus()
            bus.connect(_LOGIN, _PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, SLOT("sleeps(bool)"))  # type: ignore[call-overload]
            if session := environ.get("XDG_SESSION_ID", ""):
                self._follow(f"{_PATH}/session/{bus_name(session)}")
            else:  # "auto": that of the user's screen; a program started as a service, as desktops do today, is in none itself
                self._ask("GetSession", ["auto"], lambda path: self._follow(path.path()))
            self._wait_for_me()
        if environ.get("DBUS_SESSION_BUS_ADDRESS", "").startswith("unix:"):
            bus = QDBusConnection.sessionBus()
            for saver in _SAVERS:
                bus.connect(saver, "", saver, "ActiveChanged", self, SLOT("saves_screen(bool)"))  # type: ignore[call-overload]

    def let_go(self) -> None:
        """Everything is saved: if the computer was about to sleep, it may."""
        if self._leaving and self._hold is not None:
            os.close(self._hold)
            self._hold = None

    def _follow(self, session: str) -> None:
        bus = QDBusConnection.systemBus()
        bus.connect(_LOGIN, session, f"{_LOGIN}.Session", "Lock", self, SLOT("told_to_lock()"))  # type: ignore[call-overload]
        slot = SLOT("session_changed(QString,QVariantMap,QStringList)")
        bus.connect(_LOGIN, session, _PROPERTIES, "PropertiesChanged", self, slot)  # type: ignore[call-overload]

    def _wait_for_me(self) -> None:
        def held(file: QDBusUnixFileDescriptor) -> None:
            if self._hold is None:
                self._hold = file.takeFileDescriptor()  # else it would be closed when Python forgets the answer
                if self._hold is not None and self._hold < 0:
                    self._hold = None

        self._ask("Inhibit", ["sleep", "Cahier", "Saving", "delay"], held)

    def _ask(self, what: str, arguments: list[Any], then: Callable[[Any], None]) -> None:
        """Of the service that knows of sessions; a refusal changes nothing."""
        call = QDBusMessage.createMethodCall(_LOGIN, _PATH, f"{_LOGIN}.Manager", what)
        call.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(QDBusConnection.systemBus().asyncCall(call))
        self._asked.add(watcher)

        def answered(_: QDBusPendingCallWatcher) -> None:
            self._asked.discard(watcher)
            if not watcher.isError():
                then(watcher.reply().arguments()[0])

        watcher.finished.connect(answered)

    @Slot(bool)
    def sleeps(self, away: bool) -> None:
        """The computer goes to sleep; or it is back."""
        self._leaving = away
        if away:
            self._close()
        elif self._hold is None:
            self._wait_for_me()

    @Slot(bool)
    def saves_screen(self, on: bool) -> None:
        """The screen is locked or saved; or it is back."""
        if on:
            self._cover()

    @Slot()
    def told_to_lock(self) -> None:
        """The session was told to lock."""
        self._cover()

    @Slot(str, "QVariantMap", "QStringList")
    def session_changed(self, interface: str, changed: dict[str, object], unread: list[str]) -> None:
        """The session was given to somebody else, or its screen is known to be locked."""
        if changed.get("Active") is False or changed.get("LockedHint") is True:
            self._cover()


def bus_name(session: str) -> str:
    """A session's number as it stands in a path of the bus: a figure in front, and all that is no letter or figure, by its code."""
    return "".join(c if c.isascii() and (c.isalpha() or (n and c.isdigit())) else f"_{ord(c):02x}" for n, c in enumerate(session))
