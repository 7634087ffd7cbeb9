"""On the left page of a person: appointments whose outcome is asked, the next one in its field, and those after it."""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from notebook_app.model import Appointment, State
from ui.dates import read_hour, short_day
from ui.parts.around_lines import TEXT, Block, Line
from ui.parts.fields import Field
from ui.parts.forms import Question, answers, hide, mark
from ui.parts.leaf import Leaf
from ui.parts.number import FieldNumber
from ui.parts.surroundings import Surroundings
from ui.parts.widgets import Link, Words
from ui.sentences import day_fault, in_words, until
from ui.trouble import Trouble

if TYPE_CHECKING:
    from notebook_app.days import When
    from ui.parts.around import AroundLeaf
    from ui.parts.choices import Choices
    from ui.parts.notice import Notice


def when(appointment: Appointment, today: date) -> str:
    """ "mar. 1er déc., 10 h 30, mairie"."""
    parts = [short_day(appointment.day, today), read_hour(appointment.hour) if appointment.hour else "", appointment.place]
    return ", ".join(part for part in parts if part)


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
        return self.look.width(self.text() or (self._hint if self.hasFocus() else ""), self.role) + 0.22

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
        from notebook_app import days  # here: only what is typed needs it

        day = days.when_day(typed, self.today)
        if day.value is not None and not day.ask:
            found = days.read_when(typed, self.today)
            self._tell(day.value, found, found.place)
            return
        sentence = day_fault(day, held=False)
        self.question.ask(sentence, answers(day, self.today, held=False), day.other is not None)
        mark(self, sentence)

    def refused(self) -> None:
        """The notebook could not take it: it is due again."""
        self._shown = self._asked

    def _tell(self, day: date, found: When, place: str) -> None:
        self._asked, self._shown = self._shown, self.text().strip()
        self.question.clear()
        mark(self, "")
        place = ", ".join(part for part in (until(found.until) if found.until else "", place) if part)
        self.read.emit(self.appointment.id if self.appointment is not None else None, day, found.hour, place)

    def _answer(self, day: date) -> None:
        from notebook_app import days

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
        self._tell(day, found, place)

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


class Coming(QObject):
    """What was planned, earliest first."""

    def __init__(self, leaf: AroundLeaf) -> None:
        super().__init__(leaf)
        self._leaf, self._look = leaf, leaf.look
        self._data: Surroundings | None = None
        self._listed = False  # the further ones are shown
        self._failed = False  # the notebook could not do what the field or its list asked
        self._label = Words(self._look, self.tr("Prochain rendez-vous"), "small", "soft", parent=leaf)
        self.field = NextField(leaf)
        self._label.setBuddy(self.field)
        self.field.read.connect(leaf.next_read)
        self.field.emptied.connect(leaf.appointment_removed)
        self.number = self.field.number = FieldNumber(self._look, leaf)
        self._due: dict[int, tuple[Line, Choices]] = {}
        self._later: dict[int, tuple[Link, Link]] = {}

    @cached_property
    def _others(self) -> Link:
        others = Link(self._look, "", "small", align="r", parent=self._leaf)
        others.clicked.connect(self._list)
        return others

    @cached_property
    def _notice(self) -> Notice:
        from ui.parts.notice import Notice

        return Notice(self._look, "alert", parent=self._leaf)

    # -- what is known ---------------------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Nobody is shown, nothing is being typed."""
        self._data, self._listed, self._failed = None, False, False
        self.field.show_appointment(None, date.min, force=True)
        self._forget(set())

    def show(self, data: Surroundings) -> None:
        """What is being typed stays."""
        self._data = data
        self._forget({a.id for a in data.planned})
        coming, held = data.coming(), self.field.appointment
        known = next((a for a in coming if held is not None and self._listed and a.id == held.id), None)
        self.field.show_appointment(known or (coming[0] if coming else None), data.today)
        for a in data.planned:
            if a.day <= data.today:
                self._show_due(a, when(a, data.today))
        further = self._further()
        for a in further:
            self._show_later(a, when(a, data.today))
        self._listed = self._listed and bool(further)
        if n := len(further):
            self._others.set_text(self.tr("et un autre") if n == 1 else self.tr("et {n} autres").format(n=in_words(n)))

    def _further(self) -> list[Appointment]:
        data, shown = self._data, self.field.appointment
        return [a for a in data.coming() if shown is None or a.id != shown.id] if data is not None else []

    def _show_due(self, a: Appointment, said: str) -> None:
        if a.id not in self._due:
            from ui.parts.choices import Choices

            line, choices = Line(self._look, self._leaf), Choices(self._look, said, parent=self._leaf)
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            choices.chosen.connect(lambda state, n=a.id: self._leaf.chosen.emit(n, state))
            self._due[a.id] = (line, choices)
            hide(line, choices)
        line, choices = self._due[a.id]
        choices.set_state(State.PLANNED)
        line.say(said, [(self.tr("Rendez-vous"), "small", "soft", "l", 0), (said, "smallb", "text", "r", 0)])

    def _show_later(self, a: Appointment, said: str) -> None:
        if a.id not in self._later:
            change, remove = Link(self._look, "", "smallm", parent=self._leaf), Link(self._look, self.tr("retirer"), "small", parent=self._leaf)
            change.clicked.connect(lambda _=False, n=a.id: self._change(n))
            remove.clicked.connect(lambda _=False, n=a.id: self._leaf.appointment_removed.emit(n))
            self._later[a.id] = (change, remove)
            hide(change, remove)
        change, remove = self._later[a.id]
        change.set_text(said)
        change.setAccessibleName(self.tr("{when}, changer").format(when=said))
        remove.setAccessibleName(self.tr("Retirer le rendez-vous\u00a0: {when}").format(when=said))

    def _forget(self, kept: set[int]) -> None:
        known: list[dict[int, tuple[QWidget, QWidget]]] = [self._due, self._later]  # type: ignore[list-item]
        for lines in known:
            for gone in set(lines) - kept:
                for widget in lines.pop(gone):
                    widget.hide()
                    widget.deleteLater()

    @property
    def to_take_along(self) -> bool:
        """There is one that a slip can say."""
        shown = self.field.appointment
        return self._data is not None and shown is not None and shown.day >= self._data.today and not self._leaf.reading

    # -- what is asked ---------------------------------------------------------------------------------------------------------

    def fail(self, trouble: Trouble) -> None:
        """The notebook could not do it: said under the field, and what was typed stays."""
        self._failed = True
        self.field.refused()
        self._notice.say(trouble.kind, trouble.what, trouble.next)
        self._leaf.want("next")

    def done(self) -> None:
        self._failed = False

    def _list(self) -> None:
        self._listed = not self._listed
        self._leaf.want("others")

    def _change(self, id: int) -> None:
        """Another appointment comes into the field; the one that was there joins the list."""
        if self._data is None:
            return
        self.field.commit()
        found = next((a for a in self._data.planned if a.id == id), None)
        self.field.show_appointment(found, self._data.today, force=True)
        self.show(self._data)
        self._leaf.focus_next()

    # -- laying ----------------------------------------------------------------------------------------------------------------

    def blocks(self, width: float) -> list[Block]:
        data, leaf, shown, found = self._data, self._leaf, self.field.appointment, list[Block]()
        if data is None:
            return found
        for id in (a.id for a in data.planned if a.id in self._due and (shown is None or a.id != shown.id)):
            rows = 1 if leaf.reading else 2  # without its three choices
            found.append(Block(("open", id), rows, partial(self._place_due, id, width), self.tr("un rendez-vous passé")))
        if shown is not None or not leaf.reading:
            own = self._due[shown.id][1] if shown is not None and shown.id in self._due and not leaf.reading else None
            found.append(Block("next", self._rows(width, own), partial(self._place, own, width), self.tr("prochain rendez-vous")))
        if further := self._further():
            name = self.tr("d’autres rendez-vous")
            found.append(Block("others", 1, lambda b: leaf.at(self._others, TEXT + width, b, None, "r"), name))
            found += [Block(("later", a.id), 1, partial(self._place_later, a.id, width), name) for a in further if self._listed]
        return found

    def _tall(self, width: float) -> bool:
        """The field has a line of its own."""
        return self.field.wish() > width - self._label.wish() - 0.3

    def _number_rows(self, width: float) -> int:
        return self.number.rows(width) if self.number.field is not None else 0

    def _rows(self, width: float, own: Choices | None) -> int:
        under = self.field.question.rows(width) + self._number_rows(width) + (2 if self._failed else 0)
        return 1 + (1 if self._tall(width) else 0) + under + (1 if own is not None else 0)

    def _place(self, own: Choices | None, width: float, b: float) -> None:
        leaf, field, tall = self._leaf, self.field, self._tall(width)
        leaf.at(self._label, TEXT, b)
        room = width if tall else width - self._label.wish() - 0.3
        if tall:
            b += 1
        wish = room if field.hasFocus() else min(room, field.wish() if field.text() else 4.0)
        leaf.at(field, TEXT + width, b, wish, "r")
        b += 1
        b += field.question.place(leaf, TEXT, b, width)
        if number := self._number_rows(width):
            leaf.box_at(self.number, TEXT, b - 0.72, width, number)
            b += number
        if own is not None:
            leaf.at(own, TEXT + width, b, min(own.wish() + 0.1, width), "r")
            b += 1
        if self._failed:
            leaf.at(self._notice, TEXT, b, width, above=0.72)

    def _place_due(self, id: int, width: float, b: float) -> None:
        line, choices = self._due[id]
        self._leaf.place_line(line, width, b)
        if not self._leaf.reading:
            self._leaf.at(choices, TEXT + width, b + 1, min(choices.wish() + 0.1, width), "r")

    def _place_later(self, id: int, width: float, b: float) -> None:
        change, remove = self._later[id]
        if not self._leaf.reading:
            self._leaf.at(remove, TEXT + width, b, None, "r")
        self._leaf.at(change, TEXT, b, min(change.wish() + 0.05, width - remove.wish() - 0.4))
