"""What one chooses: boxes to tick, rings of which one is taken, the three states of an appointment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QWidget

from notebook_app.kinds import State
from ui.parts.leaf import LaidPart, Part
from ui.parts.paper import Ink, state_word
from ui.theme import Look


class _Choice(Part):
    """Mixin of a box or a ring and its words; it can be pressed on all of it."""

    ring = False
    gap = 0.8  # from the left of the box or the ring to the words

    def _begin(self: Any, look: Look, role: str, color: str, rest: str) -> None:
        self.role, self.color, self.rest = role, color, rest
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.begin(look)

    def wish(self: Any) -> float:
        return self.gap + self.look.width(self.text(), self.role) if self.text() else 0.5

    def set_text(self: Any, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.resized()

    def hitButton(self: Any, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self: Any, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._draw(Ink(painter, self.look))

    def _draw(self: Any, ink: Ink) -> None:
        x, base = self.left(), self.base()
        w = min(self.wish(), self.inner())
        cover = self.rest == "covertext"
        rest, color, tick = (self.rest, "covertext", "coveredge") if cover else (self.rest, "ink", "onink")
        if not self.isEnabled():
            rest = color = "off"
        if self.underMouse() and self.isEnabled() and self.rest == "soft":
            ink.box(x - 0.08, base - 0.6, w + 0.16, 0.86, "slip", r=0.1)
        ink.check(x, base, self.isChecked(), color, self.ring, rest, tick)
        if self.text():
            words = "off" if not self.isEnabled() else self.color
            ink.text(x + self.gap, base, self.text(), self.role, words, maxw=self.inner() - self.gap + 0.05)
        if self.hasFocus():
            ink.ring(x, base - 0.48, w, 0.66, "coverfocus" if cover else "focus", r=0.14)


class Check(_Choice, QCheckBox):
    """A box to tick and its words."""

    def __init__(self, look: Look, text: str, role: str = "ui", color: str = "text", rest: str = "soft", parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, text, parent)
        self._begin(look, role, color, rest)


class Radio(_Choice, QRadioButton):
    """One of several; `one_of` puts them together."""

    ring = True
    gap = 0.75

    def __init__(self, look: Look, text: str, role: str = "ui", color: str = "text", rest: str = "soft", parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, text, parent)
        self._begin(look, role, color, rest)


def one_of(parent: QWidget, *radios: QAbstractButton) -> QButtonGroup:
    """Of these, one at a time: two sets on one page need a group each."""
    group = QButtonGroup(parent)
    for radio in radios:
        group.addButton(radio)
    group.buttonToggled.connect(lambda *_: one_stop(group.buttons()))
    one_stop(radios)
    return group


def one_stop(radios: Sequence[QAbstractButton]) -> None:
    """Tab comes to the chosen one alone, where one is chosen: Qt does so only once one of them had the keyboard."""
    on = next((radio for radio in radios if radio.isChecked() and radio.isEnabled()), None)
    for radio in radios:
        radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on in (None, radio) else Qt.FocusPolicy.ClickFocus)


class Choices(LaidPart, QWidget):
    """The three states of an open appointment, side by side: honoré, absence, excusé. `chosen(State)` follows a choice made by hand."""

    chosen = Signal(object)

    def __init__(self, look: Look, about: str = "", parent: QWidget | None = None) -> None:
        """`about`: whose appointment, read before each word."""
        QWidget.__init__(self, parent)
        self.setAccessibleName(about)
        self.begin(look)
        self.buttons: dict[State, Radio] = {}
        for state in (State.HELD, State.MISSED, State.EXCUSED):
            radio = Radio(look, state_word(state), "smallm", parent=self)
            radio.setAccessibleName(f"{about}, {state_word(state)}" if about else state_word(state))
            radio.gap = 0.68
            radio.clicked.connect(lambda _=False, s=state: self.chosen.emit(s))
            self.buttons[state] = radio
        self._lay()

    def set_state(self, state: State) -> None:
        """Show a state without choosing it; PLANNED clears all three."""
        for each, radio in self.buttons.items():
            radio.setAutoExclusive(False)
            radio.setChecked(each is state)
            radio.setAutoExclusive(True)
        one_stop(list(self.buttons.values()))

    def wish(self) -> float:
        words = [self.look.width(state_word(s), "smallm") for s in self.buttons]
        return sum(words) + 0.68 * 3 + 0.37 * 2

    def _lay(self) -> None:
        x = self.left() + max(0.0, self.inner() - self.wish())
        for state, radio in self.buttons.items():
            w = self.look.width(state_word(state), "smallm") + 0.68
            pad = self.look.px(radio.pad)
            radio.setGeometry(self.look.px(x) - pad, 0, self.look.px(w + 0.1) + 2 * pad, self.height())
            x += w + 0.37
