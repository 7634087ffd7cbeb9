"""A person asked for all there is about them: how it is said, and how long there is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.dates import full_day

SOON = 7  # days before the last one, from which on it is said how many are left


@dataclass(frozen=True)
class Asked:
    """`due`: the last day for an answer."""

    id: int
    person: int
    name: str  # as it is filed
    day: date
    due: date
    words: str
    answered: date | None = None

    def late(self, today: date) -> bool:
        return self.answered is None and today > self.due

    def presses(self, today: date) -> bool:
        """Its last day is near, or over."""
        return self.answered is None and (self.due - today).days <= SOON


def asked_on(asked: Asked, today: date) -> str:
    """ "Demande du 26 novembre, par courrier"."""
    said = QCoreApplication.translate("Asked", "Demande du {day}").format(day=full_day(asked.day, today))
    return ", ".join(filter(None, (said, asked.words)))


def due_words(asked: Asked, today: date) -> str:
    """Until when, or since when it is late, or when it was answered."""
    translate, left = QCoreApplication.translate, (asked.due - today).days
    day = full_day(asked.due, today)
    if asked.answered is not None:
        return translate("Asked", "réponse le {day}").format(day=full_day(asked.answered, today))
    if left < 0:
        return translate("Asked", "en retard, la réponse était attendue le {day}").format(day=day)
    if left == 0:
        return translate("Asked", "réponse aujourd’hui au plus tard")
    if left == 1:
        return translate("Asked", "réponse demain au plus tard")
    if left <= SOON:
        return translate("Asked", "réponse avant le {day}, dans {n} jours").format(day=day, n=left)
    return translate("Asked", "réponse avant le {day}").format(day=day)


def told_of(asked: Asked, today: date) -> str:
    """Both in a sentence."""
    words = QCoreApplication.translate("Asked", "{asked}\u00a0: {due}.")
    return words.format(asked=asked_on(asked, today), due=due_words(asked, today))
