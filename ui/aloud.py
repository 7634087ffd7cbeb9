"""What Qt's own widgets do not say to a screen reader: which words are headings, in what order a page is read, what is said meanwhile."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QLineEdit, QWidget


def tell_aloud(app: QApplication) -> None:
    """Once for an application, however many windows it makes. Looking for the teller among its children would make Python know the class of each,
    of a style with all its enums for one.
    """
    if not app.property("told_aloud"):
        app.setProperty("told_aloud", True)
        QAccessible.installFactory(Teller(app).made)


class Teller(QObject):
    """Makes for Qt what a screen reader is told of things, and holds all of it for as long as there is the application.

    PySide lets go of what was made when the program ends, which deletes it; Qt holds some of it still, of things long gone as well, and deletes it
    again, where a screen reader asked for the first thing before there was this.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._held: list[QAccessibleInterface] = []

    def made(self, kind: str, thing: Any) -> QAccessibleInterface | None:
        """Asked for a thing by the name of each of its classes, the most special first; None: as Qt does it."""
        if (told := _made(kind, thing)) is not None:
            self._held.append(told)
        return told


def _made(kind: str, thing: Any) -> QAccessibleInterface | None:
    if kind == "SecretLine" and isinstance(thing, QLineEdit):
        return Secret(thing, QAccessible.Role.EditableText)
    if kind == "Voice" and isinstance(thing, Voice):
        return Spoken(thing)
    if kind == "Words" and isinstance(thing, QWidget) and getattr(thing, "heading", False):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    if kind == "QWidget" and isinstance(thing, QWidget):  # no control: a surface that holds others
        return Surface(thing, QAccessible.Role.Window if thing.isWindow() else QAccessible.Role.Client)
    return None


def announce(told: QWidget, words: str = "", name: str | None = None) -> None:
    """Its name (or another `name`), with these words, is spoken whatever has the keyboard, once it is shown.

    On Linux as a notification: an "alert" of Qt's never reaches the bus, and an announcement only Orca 45 and newer say. What is the
    description of the field that has the keyboard is spoken there as such, when it changes.
    """

    def speak(turns: int = 2) -> None:
        said = ", ".join(filter(None, (told.accessibleName() if name is None else name, words)))
        if not told.isVisible() and turns:  # it is laid after the running code has returned, by a leaf that may be laid itself
            QTimer.singleShot(0, told, lambda: speak(turns - 1))
        if not told.isVisible() or not said:
            return
        if sys.platform != "linux":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(told, said))
        elif not (words and told.hasFocus() and told.accessibleDescription() == words):
            for former in told.findChildren(Voice):
                former.unsay()
            QAccessible.updateAccessibility(QAccessibleEvent(Voice(said, told), QAccessible.Event.ObjectShow))

    if QAccessible.isActive():
        QTimer.singleShot(0, told, speak)


def unsay(surface: QWidget) -> None:
    """What lies on it is put away: a screen reader that still holds one of its things can ask it nothing more. Shown again, they are told anew."""
    if QAccessible.isActive():
        for each in (surface, *surface.findChildren(QWidget)):
            _forget(each)
        for voice in surface.findChildren(Voice):
            voice.unsay()


def _forget(thing: QObject) -> None:
    """What is told of it goes. Nothing here holds it any more by then: on Windows, where Python still held it, the process went down with the next
    that came to lie in its place in memory.
    """

    def number() -> int | None:
        told = QAccessible.queryAccessibleInterface(thing)
        return None if told is None else QAccessible.uniqueId(told)

    if (known := number()) is not None:
        QAccessible.deleteAccessibleInterface(known)


def come_to(thing: QWidget, why: Qt.FocusReason) -> None:
    """The keyboard comes to a field. Qt tells that its caret moved before that it has the keyboard, at which Orca takes it to have been there
    already, and does not say which field it is: what was told of it goes, it is told anew.
    """
    if why not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
        unsay(thing)


def tell_anew(thing: QWidget) -> None:
    """What was put into it is not read out as if it had been typed there: for a screen reader it is another thing from now on, by its name first."""
    if QAccessible.isActive():
        unsay(thing)
        if thing.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(thing, QAccessible.Event.Focus))


class Voice(QObject):
    """What is said once of a thing; a new one each time, for readers keep the name of what they know."""

    def __init__(self, words: str, told: QWidget) -> None:
        super().__init__(told)
        self.words = words

    def unsay(self) -> None:
        _forget(self)
        self.setParent(None)
        self.deleteLater()


class Spoken(QAccessibleObject):
    """A notification: it stands nowhere in the tree."""

    def _voice(self) -> Voice | None:
        voice = self.object()
        return voice if isinstance(voice, Voice) else None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Notification

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def text(self, t: QAccessible.Text) -> str:
        voice = self._voice()
        return voice.words if voice is not None and t == QAccessible.Text.Name else ""

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        voice = self._voice()
        told = voice.parent() if voice is not None else None
        return QAccessible.queryAccessibleInterface(told.window()) if isinstance(told, QWidget) else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1


class Secret(QAccessibleWidget):
    """A field of a secret has a name and a state, and no text: what is typed into a field of dots Qt would tell letter by letter, as typed."""

    def state(self) -> QAccessible.State:
        state, field = super().state(), self.object()
        if isinstance(field, QLineEdit):
            state.editable = not field.isReadOnly()
            state.passwordEdit = field.echoMode() != QLineEdit.EchoMode.Normal
        return state

    def text(self, t: QAccessible.Text) -> str:
        field = self.object()
        if t == QAccessible.Text.Value and isinstance(field, QLineEdit):
            return "\u2022" * len(field.text())
        return str(super().text(t))

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Written by what types for who cannot."""
        field = self.object()
        if t == QAccessible.Text.Value and isinstance(field, QLineEdit) and not field.isReadOnly():
            field.setText(text)


class Surface(QAccessibleWidget):
    """Holds what is shown on it, in the order in which one reads it: Qt's own holds all it ever made, in the order of making.

    What is hidden is not there at all.
    """

    def _held(self) -> list[QWidget]:
        from ui.parts.reading import in_reading_order  # here: nobody asks where no screen reader runs

        surface = self.object()
        return in_reading_order(surface) if isinstance(surface, QWidget) else []

    def childCount(self) -> int:
        return len(self._held())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        held = self._held()
        return QAccessible.queryAccessibleInterface(held[index]) if 0 <= index < len(held) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        thing = child.object()
        return next((n for n, each in enumerate(self._held()) if each is thing), -1)
