"""The right page of giving a card: what each will read, then the person's yes and the one button, which never scroll away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.consent import BARE, ConsentStrip
from ui.parts.giving import LEFT, LOW, RIGHT, TINY
from ui.parts.leaf import Leaf
from ui.parts.pane import Pane
from ui.parts.read import Preview, Sheets
from ui.parts.widgets import Back, Button, Keycap, Link, Para, Words
from ui.theme import Look


class WhatLeaves(Leaf):
    """The right page: what each will read, then the person's yes and the button, which never scroll away."""

    show_changed = Signal(str, str)  # of a kind of card: "name", "initials" or "nothing"
    org_changed = Signal(bool)
    role_changed = Signal(bool)
    name_typed = Signal(int, str)  # a shorter name of one's own for this one's text
    agreed = Signal()  # the yes or its day changed
    give = Signal()
    followed = Signal(str)  # the page where something can be put right
    back = Signal()
    to_list = Signal()  # one page only: back to whom

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._numbers = ""
        self.sheets = Sheets(look)
        self.pane = Pane(look, self.sheets, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.back_link = Back(look, "", parent=self)
        self.list_link = Link(look, "", "smallm", align="r", parent=self)
        self.consent = ConsentStrip(look, self)
        self.numbers = Words(look, "", "small", "soft", parent=self)
        self.reason = Para(look, "", "small", "soft", lead=0.75, parent=self)
        self.keycap = Keycap(look, self.tr("Ctrl Entrée"), parent=self)
        self.button = Button(look, self.tr("Donner la fiche"), "full", parent=self)
        self.back_link.clicked.connect(self.back)
        self.list_link.clicked.connect(self.to_list)
        self.button.clicked.connect(self.give)
        self.consent.changed.connect(self.agreed)
        for name in ("show_changed", "org_changed", "role_changed", "name_typed", "followed"):
            getattr(self.sheets, name).connect(getattr(self, name))

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def begin_person(self, name: str, who: str, today: date) -> None:
        """Another person's card: nobody has agreed yet. `who`: how the person is called here, "N. F." or nothing."""
        self.back_link.set_text(name)
        self.consent.begin(who, today)
        self.pane.to_start()
        self.rearrange()

    def show_previews(self, previews: Sequence[Preview], empty: str, warned: Sequence[str] = ()) -> None:
        """What each will read; `empty` is said when nobody is chosen. `warned`: the colleagues whose five words are not re-read yet."""
        self.sheets.show_previews(previews, empty, warned)
        self.consent.setAccessibleDescription(self.sheets.said())
        names = [p.name for p in previews if not p.heading]
        self.list_link.set_text(self.tr("À qui\u00a0: {names}").format(names=", ".join(names)) if names else self.tr("À qui"))
        self.rearrange()

    def show_choices(self, initials: str, shows: Mapping[str, str], org: bool, role: bool, has_org: bool, has_role: bool) -> None:
        self.sheets.show_choices(initials, shows, org, role, has_org, has_role)

    def show_button(self, words: str, reason: str, numbers: str) -> None:
        """The button's words, why it is closed ("" when it is not), and the numbers the register will give."""
        self.button.set_text(words)
        self.button.set_closed(reason)
        if not reason:
            self.button.setAccessibleDescription(self.sheets.said())
        self.reason.set_text(reason)
        self._numbers = numbers
        self.numbers.set_text(numbers)
        self.rearrange()

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        w, h, low = self.width_u, self.height_u, self.height_u < LOW
        left, right = LEFT, w - RIGHT
        top = 0.0
        if self.single:
            back = min(self.back_link.wish(), (right - left) / 2 - 0.3)
            self.at(self.back_link, left, 0.68, back)
            self.at(self.list_link, right, 0.68, min(self.list_link.wish(), right - left - back - 0.6), "r")
            top = 0.9
        if self.single and h < TINY:
            self._arrange_tiny(top, h - 1.25, left, right)
            return
        by = h - (1.7 if low else 2.35)
        strip = by - (2.47 if low else 3.02)
        self._arrange_pane(top, strip - 0.2, right, low)
        self.box_at(self.consent, left, strip, right - left, 2.1 if low else 2.35)
        self._arrange_foot(left, right, by, low)

    def _arrange_tiny(self, top: float, by: float, left: float, right: float) -> None:
        """All the room is for what leaves: the word that leads on stands beside the button."""
        high, wide = by - 1.1 - top, right - left
        self.sheets.set_low(True, high)
        beside = self.pane.more.wish() + 0.4
        if wide - beside < self.button.wish():
            self._arrange_pane(top, by - 1.1, right, True)
            beside = 0.0
        else:
            self.box_at(self.pane, 0, top, self.width_u, high)
            if self.pane.overflows(high):
                self.at(self.pane.more, left, by + 0.75)
            else:
                beside = 0.0
        self.box_at(self.consent, left, by - 1.05, wide, BARE)
        self.box_at(self.button, left + beside, by, wide - beside, 1.1)

    def _arrange_pane(self, top: float, bottom: float, right: float, low: bool) -> None:
        high = bottom - top
        self.sheets.set_low(low, high - 0.85)
        more = self.pane.overflows(high)
        self.box_at(self.pane, 0, top, self.width_u, high - 0.85 if more else high)
        if more:
            self.at(self.pane.more, right, bottom - 0.15, align="r")

    def _arrange_foot(self, left: float, right: float, by: float, low: bool) -> None:
        high = 1.35 if low else 1.5
        wide = max(10.6 if right - left >= 18 else 7.2, self.button.wish())
        self.box_at(self.button, right - wide, by, wide, high)
        base = by + 0.95 - (0.06 if low else 0)
        free = right - wide - 0.4 - left
        if self.reason.text():
            room = min(free, self.reason.wish() + 0.1)
            lines = self.reason.rows(room)
            self.at(self.reason, left, base - 0.375 * (lines - 1), room, rows=1 + 0.75 * (lines - 1))
            return
        self.at(self.keycap, right - wide - 0.4, base, align="r")
        free -= self.keycap.wish() + 0.5
        if self._numbers and self.numbers.wish() <= free:
            self.at(self.numbers, left, base)
