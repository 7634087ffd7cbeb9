"""What the leaves of giving a card share: measures, the words for the ways, widgets used again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from notebook_app.kinds import Way

MARGIN, TEXT, EDGE = 1.5, 1.92, 0.9  # u, left page: the red line, where words begin, what stays free on the right
LEFT, RIGHT = 1.1, 1.0  # u, right page: what stays free on both sides
LOW = 18.5  # u: a lower page leaves out headings
W = TypeVar("W", bound=QWidget)


class Pool(Generic[W]):
    """As many widgets of a kind as a page needs at a time: those made once are used again."""

    def __init__(self, make: Callable[[int], W]) -> None:
        self._make, self._made, self.used = make, list[W](), 0

    def begin(self) -> None:
        """Before laying: none is used yet."""
        self.used = 0

    def take(self) -> W:
        if self.used == len(self._made):
            self._made.append(self._make(self.used))
        self.used += 1
        return self._made[self.used - 1]


def way_word(way: Way) -> str:
    """How a card leaves, in a word."""
    return {
        Way.SMS: QCoreApplication.translate("Way", "SMS"),
        Way.CONTACT: QCoreApplication.translate("Way", "contact"),
        Way.SEALED: QCoreApplication.translate("Way", "fiche Cahier"),
        Way.PAPER: QCoreApplication.translate("Way", "papier"),
        Way.PASSPHRASE: QCoreApplication.translate("Way", "fichier à six mots"),
        Way.INTRODUCTION: QCoreApplication.translate("Way", "présentation"),
        Way.RECEIPT: QCoreApplication.translate("Way", "accusé"),
    }[way]


def other_way(way: Way) -> Way:
    """The one "Autrement" leads to."""
    return Way.CONTACT if way is Way.SMS else Way.SMS


def joined(names: Sequence[str]) -> str:
    """ "A", "A et B", "A, B et C"."""
    if len(names) < 2:
        return "".join(names)
    return QCoreApplication.translate("Giving", "{names} et {last}").format(names=", ".join(names[:-1]), last=names[-1])
