"""What stands on the left page of a person: lines to press, words that lead on, the field "Prochain rendez-vous"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from notebook_app import days
from notebook_app.model import Appointment, Trust
from ui.dates import hour, short_day
from ui.parts.fields import Field
from ui.parts.forms import Question, answers, mark
from ui.parts.leaf import Leaf
from ui.parts.number import FieldNumber
from ui.parts.paper import Ink, trust_word
from ui.parts.widgets import Pressed, Words
from ui.sentences import day_fault
from ui.theme import Look

MARGIN, TEXT, EDGE = 1.5, 1.92, 0.9  # u: the red line, where words begin, what stays free on the right


def when(appointment: Appointment, today: date) -> str:
    """ "mar. 1er déc., 10 h 30, mairie"."""
    parts = [short_day(appointment.day, today), hour(appointment.hour) if appointment.hour else "", appointment.place]
    return ", ".join(part for part in parts if part)


_Cell = tuple[str, str, str, str, int]  # words, role, colour, side ("l", "r"), line


class Line(Pressed):
    """A line or two of the page as one thing to press: words left and right, and a shape in the margin."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.cells: tuple[_Cell, ...] = ()
        self.shape: Trust | None = None
        self.lines, self.leads = 1, False
        self.ends = False  # only its words on the right are its own: others stand before them

    def say(self, name: str, cells: Sequence[_Cell], shape: Trust | None = None, lines: int = 1, leads: bool = False) -> None:
        """`name`: all of it, as read aloud. `leads`: pressing it does something."""
        self.cells, self.shape, self.lines, self.leads = tuple(cells), shape, lines, leads
        self.setAccessibleName(name)
        self._tip()
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        """The whole words where some are left out, else what the shape says."""
        width = self.inner() - TEXT + 0.3
        long = any(sum(self.look.width(cell[0], cell[1]) + 0.4 for cell in self.cells if cell[4] == line) > width + 0.4 for line in range(self.lines))
        self.setToolTip(self.accessibleName() if long else trust_word(self.shape) if self.shape is not None else "")

    def sizeHint(self) -> QSize:
        return QSize(10 * self.look.u, self.lines * self.look.u)

    def draw(self, ink: Ink) -> None:
        x, top, w = self.left(), self.left(), self.inner()
        left, right = x + (0.2 if self.ends else TEXT - 0.4), x + w - 0.1
        if self.underMouse() and self.leads:
            ink.box(left - 0.12, top, right - left + 0.24, self.lines, "slip", r=0.1)
            for line in range(self.lines):
                ink.h_line(left - 0.12, self.base() + line, right - left + 0.24, "rule", alpha=140)
        if self.shape is not None:
            ink.trust(x + MARGIN - 1.02 - 0.4, self.base(), self.shape)
        for line in range(self.lines):
            room = right - left
            for words, role, color, side, at in reversed(self.cells):  # what stands on the right is never cut
                if at != line or not words:
                    continue
                if side == "r":
                    room -= ink.text(right, self.base() + line, words, role, color, "r", maxw=room) + 0.4
                elif not self.ends:
                    ink.text(left, self.base() + line, words, role, color, maxw=max(0.5, room))
        if self.hasFocus():
            ink.box(left - 0.14, top, right - left + 0.28, self.lines, "", "focus", r=0.14, width=2)


class More(Pressed):
    """Words that name what did not fit (an arrow down), or lead back up."""

    def __init__(self, look: Look, parent: QWidget, up: bool = False) -> None:
        super().__init__(look, "", parent)
        self.up = up

    def wish(self) -> float:
        return 0.55 + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        if self.up:
            ink.up(x + 0.16, base)
        else:
            ink.more(x, base)
        ink.text(x + 0.55, base, self.text(), "small", "ink", maxw=self.inner() - 0.5)
        if self.underMouse():
            ink.h_line(x + 0.55, base + 0.16, min(self.wish(), self.inner()) - 0.55, "ink")
        if self.hasFocus():
            ink.ring(x, base - 0.5, min(self.wish(), self.inner()), 0.7, r=0.14)


class NextField(Field):
    """ "Prochain rendez-vous": shown formatted, read when it is left; what is not plain is asked under it.

    `read(id, day, hour, place)` follows; id None: a new one. `emptied(id)`: the appointment is to go.
    """

    read = Signal(object, object, object, str)
    emptied = Signal(int)

    def __init__(self, leaf: Leaf) -> None:
        super().__init__(leaf.look, boxed=False, role="smallb", align="r", under=0.2, parent=leaf)
        self._hint = self.tr("mar. 1er déc. 10h30")
        self.today = date.min
        self.appointment: Appointment | None = None
        self.number: FieldNumber | None = None  # what it says of a social security number
        self.question = Question(leaf, self._answer)
        self._shown = self._asked = ""
        self._leaf = leaf
        self.setAccessibleName(self.tr("Prochain rendez-vous"))
        self.returnPressed.connect(lambda: self.commit(entered=True))
        self.left_field.connect(self.commit)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(lambda _: self._leaf.rearrange())

    def show_appointment(self, appointment: Appointment | None, today: date, force: bool = False) -> None:
        """What the notebook has; words being typed stay, unless `force`."""
        self.today = today
        shown = when(appointment, today) if appointment is not None else ""
        if self.changed and not force:
            return
        self.appointment, self._shown, self._asked = appointment, shown, shown
        self.setText(shown)
        self.setCursorPosition(0)
        self.question.clear()
        mark(self, "")
        if self.number is not None:
            self.number.asks(self.commit, self)

    def wish(self) -> float:
        return self.look.width(self.text() or (self._hint if self.hasFocus() else ""), self.role) + 0.35

    @property
    def changed(self) -> bool:
        """It shows other words than the notebook has."""
        return self.text().strip() != self._shown

    def commit(self, entered: bool = False, leaving: bool = False) -> None:
        """Read it now, if it was changed; a social security number is asked about first, unless the page is left."""
        typed = self.text().strip()
        if typed == self._shown or self.fault:
            return
        if self.number is not None and self.number.asks(self.commit, self, entered=entered) and not leaving:
            return
        if not typed:
            if self.appointment is not None:
                self._asked, self._shown = self._shown, ""
                self.emptied.emit(self.appointment.id)
            return
        day = days.when_day(typed, self.today)
        if day.value is not None and not day.ask:
            found = days.read_when(typed, self.today)
            self._tell(day.value, found.hour, found.place)
            return
        sentence = day_fault(day, held=False)
        self.question.ask(sentence, answers(day, self.today, held=False), day.other is not None)
        mark(self, sentence)

    def refused(self) -> None:
        """The notebook could not take it: it is due again."""
        self._shown = self._asked

    def _tell(self, day: date, clock: str | None, place: str) -> None:
        self._asked, self._shown = self._shown, self.text().strip()
        self.question.clear()
        mark(self, "")
        self.read.emit(self.appointment.id if self.appointment is not None else None, day, clock, place)

    def _answer(self, day: date) -> None:
        typed = days.when_day(self.text(), self.today)
        found = days.read_when(self.text(), self.today)
        place = found.place
        if found.day is None:  # the words of a day with two readings are left in what is taken for the place
            parts = place.split()
            for end in range(len(parts), 0, -1):
                if days.read(" ".join(parts[:end]).strip(" ,;."), self.today, held=False) == typed:
                    place = " ".join(parts[end:]).strip(" ,;")
                    break
        self.setFocus()
        self._tell(day, found.hour, place)

    def _edited(self) -> None:
        if self.fault:
            self.question.clear()
            mark(self, "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setPlaceholderText(self._hint)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()
        self._leaf.rearrange()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setPlaceholderText("")
        if not self.fault:
            self.setCursorPosition(0)
        self._leaf.rearrange()


class Mark(Words):
    """The pencil in the margin: what follows is noted by hand."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", "small", parent=parent)
        self.setAccessibleName(trust_word(Trust.TOLD))

    def wish(self) -> float:
        return 0.52

    def draw(self, ink: Ink) -> None:
        ink.trust(self.left(), self.base(), Trust.TOLD)
