"""Who saw them last, day and phone, under the name: where there is room for one page only, and the left one is not in sight."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from notebook_app.model import Sight
from notebook_app.phone import spaced
from ui.dates import short_day
from ui.parts.leaf import Leaf
from ui.parts.widgets import TrustMark, Words


class Before:
    """One line on `leaf`. It says and lays itself anew whenever the leaf does."""

    def __init__(self, leaf: Leaf) -> None:
        look = leaf.look
        self.leaf = leaf
        self.trust = TrustMark(look, word=False, parent=leaf)
        self.word = Words(look, "", "small", "soft", parent=leaf)
        self.name = Words(look, "", "uim", parent=leaf)
        self.day = Words(look, "", "smallm", parent=leaf)
        self.phone = Words(look, "", "uim", "ink", "r", parent=leaf)

    def say(self, sight: Sight, own: date | None, today: date) -> None:
        """`own`: when one saw them last oneself."""
        first, last = QCoreApplication.translate("Before", "avant vous"), QCoreApplication.translate("Before", "en dernier")
        self.trust.set_trust(sight.trust)
        self.word.set_text(first if own is not None and sight.day <= own else last)
        self.name.set_text(sight.who)
        self.day.set_text(short_day(sight.day, today))
        self.phone.set_text(spaced(sight.phone))

    def lay(self, margin: float, left: float, right: float) -> None:
        """Who and which number are always there; where there is little room (300 %) first "avant vous" is left out, then the day."""
        at = self.leaf.at
        narrow = right - left < 8
        at(self.trust, margin - 1.02, 3)
        number, name = self.phone.wish(), self.name.wish() + 0.05
        if number:
            at(self.phone, right + 0.4 if narrow else right, 3, number + 0.05, "r")
        room = right - left - (number + 0.4 if number else 0.0)
        word, day = self.word.wish() + 0.35, self.day.wish() + 0.35
        x = left
        if room >= name + word + day:
            at(self.word, left, 3)
            x += word
        with_day = room >= name + day
        name = min(name, max(1.0, room + (0.4 if narrow else 0.0)))
        at(self.name, x, 3, name)
        if with_day:
            at(self.day, x + name + 0.3, 3)
