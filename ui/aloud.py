"""What Qt's own widgets do not say to a screen reader: which words are headings, in what order a page is read, what is said meanwhile."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_TOLD = "cahierAloud"


def tell_aloud(app: QApplication) -> None:
    """Once for an application, however many windows it makes."""
    if not app.property(_TOLD):
        app.setProperty(_TOLD, True)
        QAccessible.installFactory(_made)


def _made(kind: str, thing: Any) -> QAccessibleWidget | None:
    """Asked for a widget by the name of each of its classes, the most special first; None: as Qt does it."""
    if kind == "Words" and isinstance(thing, QWidget) and getattr(thing, "heading", False):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    if kind == "QWidget" and isinstance(thing, QWidget):  # no control: a surface that holds others
        return Surface(thing, QAccessible.Role.Window if thing.isWindow() else QAccessible.Role.Client)
    return None


def announce(told: QWidget, words: str = "") -> None:
    """Its name, with these words, is spoken whatever has the keyboard, once it is shown; an "alert" of Qt's never reaches the bus of Linux."""

    def speak() -> None:
        said = ", ".join(filter(None, (told.accessibleName(), words)))
        if told.isVisible() and said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(told, said))

    if QAccessible.isActive():
        QTimer.singleShot(0, told, speak)


def unsay(surface: QWidget) -> None:
    """What lies on it is put away: a screen reader that still holds one of its things can ask it nothing more. Shown again, they are told anew."""
    if QAccessible.isActive():
        for each in (surface, *surface.findChildren(QWidget)):
            told = QAccessible.queryAccessibleInterface(each)
            if told is not None:
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))


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
