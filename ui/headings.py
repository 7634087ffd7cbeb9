"""What Qt's own widgets do not say to a screen reader: which words are headings. One goes from one to the next, as on a web page."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_TOLD = "cahierHeadings"


def tell_headings(app: QApplication) -> None:
    """Once for an application, however many windows it makes: those words whose `heading` is true have that role."""
    if not app.property(_TOLD):
        app.setProperty(_TOLD, True)
        QAccessible.installFactory(_made)


def _made(kind: str, thing: Any) -> QAccessibleWidget | None:
    """Asked for a widget by the name of each of its classes, the most special first; None: as Qt does it."""
    if kind == "Words" and isinstance(thing, QWidget) and getattr(thing, "heading", False):
        return QAccessibleWidget(thing, QAccessible.Role.Heading)
    return None
