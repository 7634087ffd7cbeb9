"""The right leaf of the first spread: today's appointments, then the held ones that have no line yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from notebook_app.model import Appointment, ToDo
from ui.aloud import announce
from ui.dates import long_day, short_day
from ui.parts.fields import ArrowField, Field
from ui.parts.leaf import ABOVE, Leaf
from ui.parts.notice import Notice
from ui.parts.number import FieldNumber, NumberSlip
from ui.parts.paper import Ink
from ui.parts.today_foot import TodayFoot
from ui.parts.today_rows import DayRow, ToDoRow
from ui.parts.unwritten import Tint, Unwritten
from ui.parts.widgets import Back, Link, Title, Understood, Words
from ui.sentences import as_written, in_words
from ui.theme import Look
from ui.trouble import Trouble


class TodayLeaf(Leaf):
    """Given what the day holds, it shows it and says what was pressed and written; it knows no session."""

    person = Signal(int)  # whose page is wanted
    state_chosen = Signal(int, object)
    removed = Signal(int)
    appointment_typed = Signal(str)  # while writing on the pale line; answered by `set_understood`
    appointment_turned = Signal(int)  # ↓ and ↑ there: another reading of it
    appointment_entered = Signal(str)
    appointment_changed = Signal(int, str)
    to_do_ticked = Signal(object)
    line_wanted = Signal(object)  # the line of a thing to do
    see_to_do = Signal()
    resume = Signal()
    to_list = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "seyes", 4.0, 1.0)
        self.setAccessibleName(self.tr("Aujourd’hui"))
        self.today: date | None = None
        self.reading = False  # of a notebook that is only read: nothing that writes is offered
        self._rows: list[DayRow] = []
        self._top = -1  # the first appointment shown; -1: where it is best
        self._block = -1  # the same in the largest letters, where one sees a line or two at a time
        self._editing = 0
        self._empty = False
        self._tints: list[Tint] = []
        self.title = Title(look, self.tr("Aujourd’hui"), parent=self)
        self.day = Words(look, "", "small", "soft", parent=self)
        self.back_link = Back(look, self.tr("Répertoire"), parent=self)
        self.back_link.clicked.connect(self.to_list)
        self.resume_link = Link(look, "", "smallm", parent=self)
        self.resume_link.clicked.connect(self.resume)
        self.earlier, self.later = Link(look, "", "smallm", parent=self), Link(look, "", "smallm", parent=self)
        self.earlier.clicked.connect(lambda: self._scroll(-3))
        self.later.clicked.connect(lambda: self._scroll(3))
        self.add = ArrowField(look, self.tr("10h30 nom"), boxed=False, role="hand", name=self.tr("Ajouter un rendez-vous"), parent=self)
        self.add.line_color = "rule"
        self.add.under = 0.0
        self.add.textEdited.connect(self.appointment_typed)
        self.add.returnPressed.connect(self._add_entered)
        self.add.arrow.connect(self.appointment_turned)
        self.understood = Understood(look, self)
        self.change = ArrowField(look, self.tr("10h30 nom"), boxed=False, role="hand", name=self.tr("Changer le rendez-vous"), parent=self)
        self.change.under = 0.0
        self.change.textEdited.connect(self.appointment_typed)
        self.change.returnPressed.connect(self._change_entered)
        self.change.arrow.connect(self.appointment_turned)
        self.change.hide()
        self.number = FieldNumber(look, self)
        self.welcome = Words(look, self.tr("La page est à vous."), "hand", "soft", parent=self)
        self.unwritten = Unwritten(self)
        self.unwritten.person.connect(self.person)
        self.unwritten.turned.connect(self._unsay)
        self.line = self.unwritten.line
        self.line_number = NumberSlip(look, self)
        self.notice = Notice(look, parent=self)
        self._noticed = ""  # "line": under the line being written; "page": at the page's end
        self._to_do: list[ToDoRow] = []
        self.to_do = Words(look, self.tr("À faire"), "uib", parent=self)
        self.to_do_count = Words(look, "", parent=self)
        self.to_do_link = Link(look, self.tr("Tout voir"), "smallm", parent=self)
        self.to_do_link.setAccessibleName(self.tr("Tout voir, à faire"))
        self.to_do_link.clicked.connect(self.see_to_do)
        self.foot = TodayFoot(self)

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def set_day(self, today: date, appointments: Sequence[Appointment]) -> None:
        """Today and its appointments, by hour; those already shown keep their widgets, and with them the focus."""
        if today != self.today:
            self.today, self._top, self._block = today, -1, -1
            self.day.set_text(long_day(today))
        there = {row.appointment.id: row for row in self._rows}
        rows = []
        for each in appointments:
            row = there.get(each.id)
            if row is not None and (row.appointment.person is None) == (each.person is None):
                row.update(each)
                del there[each.id]
            else:
                row = self._day_row(each)
            rows.append(row)
        for gone in there.values():
            gone.drop()
        if self._editing in there:
            self._editing = 0
        if [r.appointment.id for r in rows] != [r.appointment.id for r in self._rows]:
            self._top = self._block = -1
        self._rows = rows
        self.rearrange()

    def _day_row(self, appointment: Appointment) -> DayRow:
        row = DayRow(self, appointment, self.reading)
        row.edited.connect(lambda: self.edit(row.appointment.id))
        row.removed.connect(lambda: self.removed.emit(row.appointment.id))
        row.named.connect(lambda: self.person.emit(row.appointment.person))
        row.reopened.connect(self.lay_now)
        row.chosen.connect(lambda state: self.state_chosen.emit(row.appointment.id, state))
        return row

    def set_unwritten(self, appointments: Sequence[Appointment], keep: bool) -> None:
        """Held appointments without a line, latest first. The one being written stays while there are words on its line."""
        self.unwritten.show([] if self.reading else appointments, keep)

    def set_empty(self, empty: bool) -> None:
        """An empty notebook: only where to begin."""
        if empty != self._empty:
            self._empty = empty
            self.rearrange()

    def set_resume(self, initials: str) -> None:
        """ "N. F.", or "" for no offer."""
        self.resume_link.set_text(self.tr("Reprendre\u00a0: {initials}").format(initials=initials) if initials else "")
        self.rearrange()

    def set_to_do(self, things: Sequence[ToDo]) -> None:
        """What is to be done, by day, and what was ticked here."""
        assert self.today is not None
        focused = next((row.thing for row in self._to_do if row.box.hasFocus()), None)
        there = {(row.thing.entry, row.thing.n): row for row in self._to_do}
        self._to_do = []
        for thing in things:
            row = there.pop((thing.entry, thing.n), None) or self._to_do_row(thing)
            row.update(thing, self.today)
            self._to_do.append(row)
        for gone in there.values():
            gone.drop()
        if focused is not None and not any(row.thing.entry == focused.entry for row in self._to_do) and self._to_do:
            self._to_do[-1].box.setFocus()
        n = len(self._to_do)
        one, several = self.tr("Une chose à faire"), self.tr("{n} choses à faire")
        words = one if n == 1 else several.format(n=in_words(n))
        self.to_do_count.set_text(words[0].upper() + words[1:])
        self.rearrange()

    def _to_do_row(self, thing: ToDo) -> ToDoRow:
        row = ToDoRow(self, thing, self.reading)
        row.ticked.connect(lambda: self.to_do_ticked.emit(row.thing))
        row.named.connect(lambda: self.line_wanted.emit(row.thing))
        return row

    def set_understood(self, words: str, ask: bool = False, name: str = "") -> None:
        """What the program read on the line for an appointment; `ask`: something is to be said first."""
        self.understood.tell(words, ask, name)
        for field in (self.add, self.change):
            field.setAccessibleDescription(words if field.hasFocus() else "")  # spoken as it changes, while one writes there
        self.rearrange()

    def say(self, kind: str, title: str, text: str = "", link: str = "", line: bool = False) -> None:
        """A notice at the page's end, or under the line being written (`line`); no title takes it away."""
        if not (title or self._noticed):
            return
        self._noticed = "" if not title else "line" if line and self.can_write else "page"
        if title:
            self.notice.say(kind, title, text, link)
        self.rearrange()

    @property
    def noticed(self) -> bool:
        """A notice stands at the page's end."""
        return self._noticed == "page"

    def say_number(self, line: int | None, whose: str = "") -> None:
        """A social security number stands in that line of `whose`, and nothing was said about it yet; None: in none."""
        if line != self.line_number.line:
            self.line_number.line = line
            if line is not None:
                self.line_number.say(words=self.tr("Un numéro de sécurité sociale est dans la ligne de {name}.").format(name=whose))
            self.rearrange()

    def number_failed(self, what: Trouble) -> None:
        """It could not be taken out; both answers stay."""
        self.line_number.say(what.what)
        self.rearrange()

    def added(self, typed: str) -> None:
        """The appointment typed stands in the notebook: its line is free again, but for what was typed since."""
        announce(self.add, typed, self.accessibleName())
        self.add.setText(self.add.text().removeprefix(typed))  # and no step of it: Ctrl+Z takes the appointment back
        self.set_understood("")

    def appointment(self, id: int) -> Appointment | None:
        """One of those shown."""
        return next((row.appointment for row in self._rows if row.appointment.id == id), None)

    @property
    def changing(self) -> Appointment | None:
        """The one that is written over."""
        return self.appointment(self._editing)

    def edit(self, id: int) -> None:
        """Write over an appointment, in its place."""
        row = next((r for r in self._rows if r.appointment.id == id), None)
        if row is None or self.reading:
            return
        self._editing = id
        self.change.setText(as_written(row.appointment))
        self.set_understood("")
        self.lay_now()
        self.change.setFocus()
        self.change.selectAll()

    def stop_editing(self) -> bool:
        """Leave an appointment as it was; False if none was being changed."""
        if not self._editing:
            return False
        row = next((r for r in self._rows if r.appointment.id == self._editing), None)
        self._editing = 0
        self.number.close_it()
        self.set_understood("")
        self.lay_now()
        if row is not None:
            row.hour.setFocus()
        return True

    @property
    def can_write(self) -> bool:
        """There is an appointment that waits for its line."""
        return self.unwritten.current is not None

    def focus_state(self, id: int) -> None:
        for row in self._rows:
            if row.appointment.id == id:
                row.state.setFocus()

    # -- writing -----------------------------------------------------------------------------------------------------------

    def _unsay(self) -> None:
        """What was said was about the line before."""
        self._noticed = ""

    def _add_entered(self) -> None:
        if not self.number.asks(self._add_entered, self.add, entered=True):
            self.appointment_entered.emit(self.add.text())

    def _change_entered(self) -> None:
        if self._editing and not self.number.asks(self._change_entered, self.change, entered=True):
            self.appointment_changed.emit(self._editing, self.change.text())

    def changed(self) -> None:
        """What was written over an appointment stands in the notebook."""
        self.stop_editing()

    # -- laying ------------------------------------------------------------------------------------------------------------

    def _scroll(self, step: int) -> None:
        self._top = max(0, min(len(self._rows) - 1, max(0, self._top) + step))
        self._block = max(0, self._block + (1 if step > 0 else -1))
        self.rearrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.earlier.isVisible() or self.later.isVisible():
            self._scroll(-1 if event.angleDelta().y() > 0 else 1)

    def arrange(self) -> None:
        w = self.width_u
        m = 4.0 if w >= 22 else 3.6
        if m != self.margin:
            self.margin = m
        tx, rx = m + 0.42, w - 0.9
        last = self.last_line()
        low = last < 17
        self._tints = []
        b = 3.0 if low else 4.0
        said = self.notice.fit(rx - tx) if self._noticed else 0
        section = 0 if not self.can_write else 3 + said if self._noticed == "line" else 3
        least = b + min(2, len(self._rows)) + section  # where the least one needs ends
        number = self._number()
        free = last - (said if self._noticed == "page" else 0) - (0 if number is None else number.rows(rx - tx)) - least
        if (last < 8 or free < 0) and not (self._empty and not self._rows):
            self._piecemeal(tx, rx, last)
            return
        self._head(tx, rx)
        named = self._to_do and free > 0
        bottom, tinted = self.foot.lay(tx, rx, last, self._empty, self.reading, free - (1 if named else 0))
        self._tints += [(b, 1, "slip") for b in tinted]
        if self._noticed == "page":
            bottom -= said
            self.at(self.notice, tx, bottom + 1, rx - tx)
        if number is not None:
            rows = number.rows(rx - tx)
            self.box_at(number, tx, bottom - rows + 0.28, rx - tx, rows)
            bottom -= rows
        if self._empty and not self._rows:
            self.at(self.welcome, tx, 4)
            return
        section = 1 if not self.can_write else 3 + min(self.line.rows(), 3) + (said if self._noticed == "line" else 0)
        bottom = self._things(b, bottom, section, tx, rx) if named else bottom
        wish = len(self._rows) + (0 if self.reading else 1) + (section + self.unwritten.others if self.can_write else 0)
        if low and bottom - b >= wish:
            b += 1  # a low page has its empty line under the title too, where there is room for all
        b = self._appointments(b, int(bottom - b) + 1 - section, tx, rx)
        if not self.reading:
            self._add_line(b, tx, rx)
        b += 1
        if self.can_write:
            if not low and bottom - b >= section + self.unwritten.others:
                b += 1  # an empty line, where none of those without a line goes for it
            self._section(b, bottom, tx, rx)

    def _number(self) -> NumberSlip | None:
        """What is asked about a social security number: on the field one writes on first."""
        return self.number if self.number.field is not None else self.line_number if self.line_number.line is not None else None

    def _head(self, tx: float, rx: float) -> None:
        self._lead_back(tx)
        self.at(self.title, tx, 2)
        wide = self.look.width(self.title.text(), "title")
        room = rx - tx - wide - 0.5
        if self.resume_link.text():
            at = 0.68 if self.single else 2.0
            self.at(self.resume_link, rx, at, align="r")
            room -= 0.0 if self.single else self.resume_link.wish() + 0.5
        if self.today is not None:
            self.day.fit(room, long_day(self.today), long_day(self.today, year=False), short_day(self.today))
        self.at(self.day, tx + wide + 0.5, 2, min(room, self.day.wish() + 0.1))

    def _lead_back(self, tx: float) -> None:
        if self.single:
            self.at(self.back_link, 0.25 if 0.4 + self.back_link.wish() < (self.margin or 0.0) else tx, 0.68)  # clear of the red line

    def _piecemeal(self, tx: float, rx: float, last: float) -> None:
        """In the largest letters: what is written on first, the rest above it by "plus haut"; the title and the counts are left out. While
        something is said, only what is written on.
        """
        blocks: list[tuple[int, Callable[[float], None]]] = []
        for row in self._rows:
            narrow = row.open and not self.reading and rx - tx - row.choices.wish() < 2.4  # its choices stand under the name
            blocks.append((2 if narrow else 1, partial(self._row, row, tx=tx, rx=rx, narrow=narrow)))
        if not self.reading:
            blocks.append((1, lambda b: self._add_line(b, tx, rx)))
        if self.can_write:
            blocks.append((2, lambda b: self._section(b - 1, b + 1, tx, rx, headed=False)))
        if (number := self._number()) is not None:
            self._lead_back(tx)
            rows = number.rows(rx - tx)
            self.box_at(number, tx, 1.28, rx - tx, rows)
            if number is self.number:
                self._writing_line(self.change if self._editing else self.add, 2.0 + rows, tx, rx)
            return  # it is answered first
        if not blocks:
            if self._noticed and self._say_under(0, 2.0, rx) > 1:
                self._lead_back(tx)
            return
        held = next((i for i, row in enumerate(self._rows) if row.appointment.id == self._editing), None)
        writing = len(blocks) - 1
        if self.add.hasFocus() and not self.reading:
            writing = len(blocks) - (2 if self.can_write else 1)
        self._block = max(0, min(held if held is not None else writing if self._block < 0 else self._block, len(blocks) - 1))
        b, i = 2.0, self._block
        if self._noticed:  # what is written on, and what is said
            rows, place = blocks[i]
            b = self._say_under(rows, 3.0 if i else 2.0, rx)
            if not self.notice.whole and self.can_write and i == len(blocks) - 1:  # whose line it is gives way too
                b, place = self._say_under(1, 1.0, rx), lambda b: self._section(b - 2, b, tx, rx, headed=False, named=False)
            if b > 1:
                self._lead_back(tx)
            if b > 2:
                self.earlier.set_text(self.tr("plus haut"))
                self.at(self.earlier, tx, 2)
            place(b)
            return
        self._lead_back(tx)
        if i:
            self.earlier.set_text(self.tr("plus haut"))
            self.at(self.earlier, tx, b)
            b += 1
        while i < len(blocks) and (i == self._block or b + blocks[i][0] - 1 <= last - (i < len(blocks) - 1)):
            blocks[i][1](b)
            b += blocks[i][0]
            i += 1
        if i < len(blocks):
            self.later.set_text(self.tr("plus bas"))
            self.at(self.later, tx, b)

    def _say_under(self, rows: int, first: float, rx: float) -> float:
        """What is said, from the page's edge, under so many rows; where those begin: at the page's top if there is no other room for both."""
        left, foot = 0.47, self.height_u - 0.15
        for b in (3.0, 2.0, 1.0):
            top = b + rows - ABOVE + 0.05
            if b <= first:
                self.notice.fit(rx - left, foot - top)
                if self.notice.whole:
                    break
        self.at(self.notice, left, top + self.notice.above, rx - left)
        return b

    def _things(self, b: float, bottom: float, section: int, tx: float, rx: float) -> float:
        """What is to be done, above the page's end: as many as the appointments and the lines leave room for, else how many there are."""
        n = len(self._to_do)
        if not n:
            return bottom
        others = min(1, self.unwritten.others)
        spare = int(bottom - b) + 1 - len(self._rows) - section - others - 1
        headed = spare >= n + 2  # its heading, and an empty line over it
        shown = n if headed or spare >= n else max(0, spare - 1)
        if shown < n:
            self.at(self.to_do_count, tx, bottom, rx - tx - self.to_do_link.wish() - 0.5)
            self.at(self.to_do_link, rx, bottom, align="r")
            bottom -= 1
        bottom -= shown
        for k, row in enumerate(self._to_do[:shown]):
            row.place(bottom + 1 + k, tx, rx)
        if headed:
            self.at(self.to_do, tx, bottom)
        return bottom - (2 if headed else 0)

    def _appointments(self, b: float, room: int, tx: float, rx: float) -> float:
        """The appointments that have room; how many others there are is said. The line after them."""
        n, capacity = len(self._rows), max(2, room)
        top = 0
        if n > capacity:
            if self._top < 0:
                first_open = next((i for i, row in enumerate(self._rows) if row.open), n)
                self._top = max(0, min(first_open, n - capacity + 1))
            top = self._top = max(0, min(self._top, n - capacity + 1))
            if top:
                self.earlier.set_text(self._how_many(top, self.tr("plus tôt, un rendez-vous"), self.tr("plus tôt, {n} rendez-vous")))
                self.at(self.earlier, tx, b)
                b += 1
                capacity -= 1
        shown = self._rows[top : top + capacity]
        if top + len(shown) < n:
            shown = shown[:-1]
        for row in shown:
            self._row(row, b, tx, rx)
            b += 1
        if (rest := n - top - len(shown)) > 0:
            self.later.set_text(self._how_many(rest, self.tr("plus tard, un rendez-vous"), self.tr("plus tard, {n} rendez-vous")))
            self.at(self.later, tx, b)
            b += 1
        return b

    def _how_many(self, n: int, one: str, several: str) -> str:
        return one if n == 1 else several.format(n=in_words(n))

    def _row(self, row: DayRow, b: float, tx: float, rx: float, narrow: bool = False) -> None:
        if row.appointment.id == self._editing:
            self._writing_line(self.change, b, tx, rx)
            return
        self.at(row.hour, tx - 0.82, b, align="r")
        end = rx
        if row.appointment.person is not None:
            if row.open and self.reading:
                pass  # its three choices are not to be had
            elif row.open:
                wide = row.choices.wish()
                self.at(row.choices, rx - wide, b + 1 if narrow else b, wide)
                end = rx if narrow else rx - wide
            else:
                self.at(row.state, rx - 2.3, b)
                end = rx - 2.3
        name = min(row.name.wish(), end - 0.4 - tx)
        self.at(row.name, tx, b, name)
        left = end - 0.4 - tx - name - 0.4
        if row.place.text() and left > 1.5:
            self.at(row.place, tx + name + 0.4, b, left)

    def _add_line(self, b: float, tx: float, rx: float) -> None:
        self._writing_line(self.add, b, tx, rx)

    def _writing_line(self, field: Field, b: float, tx: float, rx: float) -> None:
        wide, said = rx - tx, self.understood
        if not said.words or (field is self.change) != bool(self._editing):
            self.at(field, tx, b, wide)
            return
        room = said.fit_in(max(0.6 * wide, wide - 1.0 - self.look.width(field.text(), "hand")))
        self.at(field, tx, b, wide - room - 0.4)
        self.at(said, rx - room, b, room)

    def _section(self, b: float, bottom: float, tx: float, rx: float, headed: bool = True, named: bool = True) -> None:
        assert self.today is not None
        notice = self.notice if self._noticed == "line" and headed else None
        self._tints += self.unwritten.lay(b, bottom, tx, rx, self.today, notice, headed, named)

    def paint_under(self, ink: Ink) -> None:
        w = self.width_u
        for b, rows, token in self._tints:
            ink.box(0, b - 0.72, w, rows, token, alpha=95 if token == "mark" else 255)
            for i in range(int(rows)):
                ink.h_line(0, b + i, w, "rule")
            if self.margin is not None:
                ink.v_line(self.margin, b - 0.72, rows, "margin", 2)
        self.unwritten.paint(ink)
