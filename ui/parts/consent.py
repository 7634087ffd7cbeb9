"""The person's yes to a card, and the day of it: asked before any card leaves, on a strip of its own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import days
from ui.dates import long_day, short_day
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.widgets import Words
from ui.sentences import day_fault
from ui.theme import Look

BARE = 0.95  # u: as high as it is without the words under the yes
_LOW = 2.2


class ConsentStrip(Leaf):
    """A box and a day. `changed`: the yes or its day."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.today = date.min
        self._who = self._fault = ""
        self._shown = ""  # the day, as it stands in its field
        self._day: date | None = None
        self._needed = True
        self.box = Check(look, "", role="uib", parent=self)
        self.day = Field(look, boxed=False, role="uim", color="ink", name=self.tr("Jour de l’accord"), parent=self)
        self.day.line_color = "ink"
        self.team = Words(look, self.tr("Un groupe fait partie de l’équipe."), "uib", parent=self)
        self.small = Words(look, "", "small", "soft", parent=self)
        self.box.toggled.connect(self._agreed)
        self.day.returnPressed.connect(self.settle)
        self.day.left_field.connect(self.settle)
        self.day.textEdited.connect(lambda: self.rearrange())

    def begin(self, who: str, today: date) -> None:
        """Nobody has agreed yet. `who`: how the person is called here, "N. F." or nothing."""
        self.today, self._who = today, who or self.tr("La personne")
        self.box.blockSignals(True)
        self.box.setChecked(False)
        self.box.blockSignals(False)
        self.box.set_text(self.tr("{who} est d’accord, dit le").format(who=self._who))
        self._set_day(today)
        self.rearrange()

    def show_needed(self, needed: bool) -> None:
        """Whether anybody but a group gets it: a group's members work together, it needs no consent."""
        if needed is not self._needed:
            self._needed = needed
            self.rearrange()

    def given(self) -> date | None:
        """The day on which the person agreed; None: not said, or not on a day."""
        return self._day if self.box.isChecked() else None

    def reason(self) -> str:
        """Why there is no consent yet; "" when there is."""
        if not self._needed:
            return ""
        if not self.box.isChecked():
            return self.tr("{who} n’a pas encore dit son accord.").format(who=self._who)
        return self._fault

    def settle(self) -> None:
        """What stands in the day's field counts from now on: Ctrl+Enter may come before the caret has left it."""
        if self._day is not None and self.day.text() == self._shown:
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
        self._agreed()

    def _agreed(self) -> None:
        self.changed.emit()
        self.rearrange()

    def _set_day(self, day: date) -> None:
        self._day, self._fault = day, ""
        self._show_day(self._spellings(day)[0])
        self.day.set_fault("")
        self.box.setAccessibleName(f"{self.box.text()} {self._shown}")

    def _spellings(self, day: date) -> tuple[str, ...]:
        """The longest first: where there is little room the day is said shorter, never cut."""
        year = day.year != self.today.year
        return long_day(day, year=year), short_day(day, self.today), f"{day:%d/%m/%Y}" if year else f"{day:%d/%m}"

    def _show_day(self, words: str) -> None:
        if words != self.day.text():
            self.day.setText(words)
        self._shown = words

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        high, right = self.height_u, self.width_u
        bare, low = high < BARE + 0.1, high < _LOW
        base = 0.65 if bare else 0.92
        below = base + (0.85 if low else 0.9)
        if not self._needed:
            self.at(self.team, 0.5, base, right - 1.0)
            self.small.set_text(self.tr("L’accord de la personne n’est pas demandé."))
            self.small.set_color("soft")
            if not bare:
                self.at(self.small, 0.5, below, right - 1.0)
            return
        agreed = self.box.wish() + 0.05
        self.at(self.box, 0.5, base, agreed)
        self.box.gap = 0.8
        room = right - 0.5 - agreed - 0.35 - 0.4
        if self._day is not None and self.day.text() == self._shown:
            said = self._spellings(self._day)
            self._show_day(next((words for words in said if self.look.width(words, "uim") + 0.15 <= room), said[-1]))
        self.at(self.day, 0.5 + agreed + 0.35, base, min(room, max(3.0, self.look.width(self.day.text(), "uim") + 0.15)))
        fault = self._fault if self.box.isChecked() else ""
        wide = self.tr("Demandé pour toute personne hors de l’équipe. Écrit au registre.")
        short = self.tr("Demandé hors de l’équipe. Écrit au registre.")
        fits = self.look.width(wide, "small") <= right - 1.8
        self.small.set_text(fault or (wide if fits else short))
        self.small.set_color("warn" if fault else "soft")
        if not bare:
            self.at(self.small, 1.3, below, right - 1.7)

    def paint_under(self, ink: Ink) -> None:
        ink.box(0, 0, self.width_u, self.height_u, "slip", r=0.12)
