"""What the leaves of giving a card share: measures, the words for the ways, widgets used again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from notebook_app.kinds import Way

MARGIN, TEXT, EDGE = 1.5, 1.92, 0.9  # u, left page: the red line, where words begin, what stays free on the right
LEFT, RIGHT = 1.1, 1.0  # u, right page: what stays free on both sides
LOW = 18.5  # u: a lower page leaves out headings
TINY = 9.5  # u: a page of the largest letters leaves out all but what one needs
W = TypeVar("W", bound=QWidget)


class Manner(StrEnum):
    """How a card leaves, as one chooses it: a way, and of a contact how it is carried."""

    SEALED = "sealed"
    SMS = "sms"
    CONTACT = "contact"
    CODE = "code"  # the contact as a QR code on the screen
    PAPER = "paper"
    PASSPHRASE = "passphrase"
    OUTLOOK = "outlook"  # the contact as old programs read it

    @property
    def way(self) -> Way:
        return Way.CONTACT if self in (Manner.CODE, Manner.OUTLOOK) else Way(self.value)

    @property
    def version(self) -> str:
        return "2.1" if self is Manner.OUTLOOK else "3.0"

    @property
    def closed(self) -> bool:
        """A file that only its reader's notebook opens."""
        return self in (Manner.SEALED, Manner.PASSPHRASE)

    @property
    def signed(self) -> bool:
        return self not in (Manner.SMS, Manner.PAPER)


def manners(ways: Sequence[Way]) -> tuple[Manner, ...]:
    """What can be chosen where these ways serve, the usual one first, "pour Outlook" last."""
    found: list[Manner] = []
    for way in ways:
        found += [Manner.CONTACT, Manner.CODE] if way is Way.CONTACT else [Manner(way.value)]
    return (*found, Manner.OUTLOOK) if Way.CONTACT in ways else tuple(found)


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


def manner_word(manner: Manner) -> str:
    """How a card leaves, in a word, as one chooses it."""
    if manner is Manner.CODE:
        return QCoreApplication.translate("Way", "code QR")
    return QCoreApplication.translate("Way", "pour Outlook") if manner is Manner.OUTLOOK else way_word(manner.way)


def manner_note(manner: Manner) -> str:
    """What it is, in a line."""
    return {
        Manner.SEALED: QCoreApplication.translate("Way", "un fichier, joint à un courriel"),
        Manner.SMS: QCoreApplication.translate("Way", "un texte, que votre téléphone envoie"),
        Manner.CONTACT: QCoreApplication.translate("Way", "un fichier que tout téléphone ouvre"),
        Manner.CODE: QCoreApplication.translate("Way", "le contact, lu sur cet écran"),
        Manner.PAPER: QCoreApplication.translate("Way", "recopiée de votre main, ou imprimée"),
        Manner.PASSPHRASE: QCoreApplication.translate("Way", "un fichier, six mots dits à voix haute"),
        Manner.OUTLOOK: QCoreApplication.translate("Way", "le contact, pour un vieil Outlook"),
    }[manner]


def by_manner(manner: Manner, folder: bool = False) -> str:
    """ "par SMS", "par courriel"…; `folder`: into the folder that a group shares."""
    return {
        Manner.SEALED: QCoreApplication.translate("Ready", "dans le dossier") if folder else QCoreApplication.translate("Ready", "par courriel"),
        Manner.SMS: QCoreApplication.translate("Ready", "par SMS"),
        Manner.CONTACT: QCoreApplication.translate("Ready", "en contact"),
        Manner.CODE: QCoreApplication.translate("Ready", "en code QR"),
        Manner.PAPER: QCoreApplication.translate("Ready", "sur papier"),
        Manner.PASSPHRASE: QCoreApplication.translate("Ready", "avec six mots"),
        Manner.OUTLOOK: QCoreApplication.translate("Ready", "pour Outlook"),
    }[manner]


def joined(names: Sequence[str]) -> str:
    """ "A", "A et B", "A, B et C"."""
    if len(names) < 2:
        return "".join(names)
    return QCoreApplication.translate("Giving", "{names} et {last}").format(names=", ".join(names[:-1]), last=names[-1])
