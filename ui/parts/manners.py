""" "Autrement": every manner by which a card can leave for one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.parts.choices import Radio, one_of
from ui.parts.giving import MARGIN, TEXT, Manner, manner_note, manner_word
from ui.parts.pane import Inner
from ui.parts.widgets import Words
from ui.theme import Look


class MannerList(Inner):
    """One of several, each with what it is where there is room; it lies in a pane, over the ruling of the page."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.manners: tuple[Manner, ...] = ()
        self._right, self._low = 10.0, False
        self._radios = {manner: Radio(look, manner_word(manner), "uim", parent=self) for manner in Manner}
        self._notes = {manner: Words(look, manner_note(manner), "small", "soft", parent=self) for manner in Manner}
        self._group = one_of(self, *self._radios.values())
        for manner, radio in self._radios.items():
            radio.gap = TEXT - MARGIN + 1.05
            radio.setAccessibleDescription(manner_note(manner))
            radio.toggled.connect(lambda on, manner=manner: self.chosen.emit(manner) if on else None)

    def set_edges(self, right: float, low: bool) -> None:
        if (self._right, self._low) != (right, low):
            self._right, self._low = right, low
            self._settle()

    def show_manners(self, manners: Sequence[Manner], now: Manner) -> None:
        self.manners = tuple(manners)
        for manner, radio in self._radios.items():
            radio.blockSignals(True)
            if manner is now:
                radio.setChecked(True)
            radio.blockSignals(False)
            radio.update()
        self._settle()

    def now(self) -> Radio | None:
        """The one that is chosen."""
        return next((radio for radio in self._radios.values() if radio.isChecked()), None)

    def rows(self, low: bool) -> int:
        """How many lines of the page it wants."""
        return len(self.manners) * (1 if low else 2)

    def _settle(self) -> None:
        step = 1.0 if self._low else 2.0
        self.done([(step * k, step * (k + 1)) for k in range(len(self.manners))], step * len(self.manners))
        self.rearrange()

    def arrange(self) -> None:
        step, box = (1 if self._low else 2), MARGIN - 1.05
        for k, manner in enumerate(self.manners):
            self.at(self._radios[manner], box, 0.72 + step * k, self._right - box)
            if not self._low:
                self.at(self._notes[manner], TEXT, 1.72 + step * k, self._right - TEXT)
