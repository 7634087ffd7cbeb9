"""The right page of giving a card: what each will read, then the person's yes and the one button, which never scroll away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import days
from ui.dates import long_day
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.giving import LEFT, LOW, RIGHT, TINY
from ui.parts.leaf import Leaf
from ui.parts.pane import Pane
from ui.parts.paper import Ink
from ui.parts.read import Preview, Sheets
from ui.parts.widgets import Back, Button, Keycap, Link, Para, Words
from ui.sentences import day_fault
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
        self.today = date.min
        self._who = self._fault = self._numbers = ""
        self._day: date | None = None
        self._needed = True
        self.sheets = Sheets(look)
        self.pane = Pane(look, self.sheets, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.back_link = Back(look, "", parent=self)
        self.list_link = Link(look, "", "smallm", align="r", parent=self)
        self.consent = Check(look, "", role="uib", parent=self)
        self.day = Field(look, boxed=False, role="uim", color="ink", name=self.tr("Jour de l’accord"), parent=self)
        self.day.line_color = "ink"
        self.team = Words(look, self.tr("Un groupe fait partie de l’équipe."), "uib", parent=self)
        self.small = Words(look, "", "small", "soft", parent=self)
        self.numbers = Words(look, "", "small", "soft", parent=self)
        self.reason = Para(look, "", "small", "soft", lead=0.75, parent=self)
        self.keycap = Keycap(look, self.tr("Ctrl Entrée"), parent=self)
        self.button = Button(look, self.tr("Donner la fiche"), "full", parent=self)
        self.back_link.clicked.connect(self.back)
        self.list_link.clicked.connect(self.to_list)
        self.button.clicked.connect(self.give)
        self.consent.toggled.connect(self._consent)
        self.day.returnPressed.connect(self._read_day)
        self.day.left_field.connect(self._read_day)
        self.day.textEdited.connect(lambda: self.rearrange())
        for name in ("show_changed", "org_changed", "role_changed", "name_typed", "followed"):
            getattr(self.sheets, name).connect(getattr(self, name))
        self._strip: tuple[float, float, float, float] | None = None

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def begin_person(self, name: str, who: str, today: date) -> None:
        """Another person's card: nobody has agreed yet. `who`: how the person is called here, "N. F." or nothing."""
        self.today, self._who = today, who or self.tr("La personne")
        self.back_link.set_text(name)
        self.consent.blockSignals(True)
        self.consent.setChecked(False)
        self.consent.blockSignals(False)
        self.consent.set_text(self.tr("{who} est d’accord, dit le").format(who=self._who))
        self._set_day(today)
        self.pane.to_start()
        self.rearrange()

    def show_previews(self, previews: Sequence[Preview], empty: str, warned: Sequence[str] = ()) -> None:
        """What each will read; `empty` is said when nobody is chosen. `warned`: the colleagues whose five words are not re-read yet."""
        self.sheets.show_previews(previews, empty, warned)
        names = [p.name for p in previews if not p.heading]
        self.list_link.set_text(self.tr("À qui\u00a0: {names}").format(names=", ".join(names)) if names else self.tr("À qui"))
        self.rearrange()

    def show_choices(self, initials: str, shows: Mapping[str, str], org: bool, role: bool, has_org: bool, has_role: bool) -> None:
        self.sheets.show_choices(initials, shows, org, role, has_org, has_role)

    def show_consent(self, needed: bool) -> None:
        """Whether anybody but a group gets it: a group's members work together, it needs no consent."""
        if needed is not self._needed:
            self._needed = needed
            self.rearrange()

    def show_button(self, words: str, reason: str, numbers: str) -> None:
        """The button's words, why it is closed ("" when it is not), and the numbers the register will give."""
        self.button.set_text(words)
        self.button.set_closed(reason)
        self.reason.set_text(reason)
        self._numbers = numbers
        self.numbers.set_text(numbers)
        self.rearrange()

    def consent_day(self) -> date | None:
        """The day on which the person agreed; None: not said, or not on a day."""
        return self._day if self.consent.isChecked() else None

    def consent_reason(self) -> str:
        """Why there is no consent yet; "" when there is."""
        if not self._needed:
            return ""
        if not self.consent.isChecked():
            return self.tr("{who} n’a pas encore dit son accord.").format(who=self._who)
        return self._fault

    # -- what is done --------------------------------------------------------------------------------------------------------

    def settle_day(self) -> None:
        """What stands in the day's field counts from now on: Ctrl+Enter may come before the caret has left it."""
        self._read_day()

    def _consent(self) -> None:
        self.agreed.emit()
        self.rearrange()

    def _set_day(self, day: date) -> None:
        self._day, self._fault = day, ""
        self.day.setText(long_day(day, year=day.year != self.today.year))
        self.day.set_fault("")
        self.consent.setAccessibleName(f"{self.consent.text()} {self.day.text()}")

    def _read_day(self) -> None:
        shown = long_day(self._day, year=self._day.year != self.today.year) if self._day is not None else None
        if self.day.text() == shown:
            return
        typed = days.read(self.day.text(), self.today)
        if typed.value is not None and not typed.ask and typed.value <= self.today:
            self._set_day(typed.value)
        else:
            self._day = None
            self._fault = day_fault(typed)
            if typed.value is not None and typed.value > self.today:
                self._fault = self.tr("Ce jour n’est pas encore passé.")
            self.day.set_fault(self._fault)
        self.agreed.emit()
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
            by = h - 1.25
            self._strip = (left, by - 1.05, right - left, 0.95)
            self._arrange_pane(top, by - 1.2, right, low)
            self._arrange_consent(by - 0.4, left, right, low, alone=True)
            self.box_at(self.button, left, by, right - left, 1.1)
            self.update()
            return
        by = h - (1.7 if low else 2.35)
        cy = by - (1.55 if low else 2.1)
        self._strip = (left, cy - 0.92, right - left, 2.1 if low else 2.35)
        self._arrange_pane(top, cy - 0.92 - 0.2, right, low)
        self._arrange_consent(cy, left, right, low)
        self._arrange_foot(left, right, by, low)
        self.update()

    def _arrange_consent(self, cy: float, left: float, right: float, low: bool, alone: bool = False) -> None:
        """`alone`: without the words under it."""
        below = cy + (0.85 if low else 0.9)
        if not self._needed:
            self.at(self.team, left + 0.5, cy, right - left - 1.0)
            self.small.set_text(self.tr("L’accord de la personne n’est pas demandé."))
            self.small.set_color("soft")
            if not alone:
                self.at(self.small, left + 0.5, below, right - left - 1.0)
            return
        agreed = self.consent.wish() + 0.05
        self.at(self.consent, left + 0.5, cy, agreed)
        self.consent.gap = 0.8
        room = right - left - 0.5 - agreed - 0.35 - 0.4
        self.at(self.day, left + 0.5 + agreed + 0.35, cy, min(room, max(3.0, self.look.width(self.day.text(), "uim") + 0.15)))
        fault = self._fault if self.consent.isChecked() else ""
        wide = self.tr("Demandé pour toute personne hors de l’équipe. Écrit au registre.")
        short = self.tr("Demandé hors de l’équipe. Écrit au registre.")
        fits = self.look.width(wide, "small") <= right - left - 1.8
        self.small.set_text(fault or (wide if fits else short))
        self.small.set_color("warn" if fault else "soft")
        if not alone:
            self.at(self.small, left + 1.3, below, right - left - 1.7)

    def _arrange_pane(self, top: float, bottom: float, right: float, low: bool) -> None:
        self.sheets.set_low(low)
        high = bottom - top
        self.box_at(self.pane, 0, top, self.width_u, high)
        if self.pane.overflows(high):
            self.box_at(self.pane, 0, top, self.width_u, high - 0.85)
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

    def paint_under(self, ink: Ink) -> None:
        if self._strip is not None:
            ink.box(*self._strip, "slip", r=0.12)
