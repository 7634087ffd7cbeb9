"""A person's page: what is written about them on the right, "Autour de" on the left. No other person is shown beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from notebook_app import text
from notebook_app.errors import Refused
from notebook_app.model import Entry, Noun, Phone, Sight, State, Trust, Written
from notebook_app.notebook import Notebook
from notebook_app.phone import spaced
from ui import trouble
from ui.dates import short_day
from ui.page import Page, Spread
from ui.parts.around import AroundLeaf, Surroundings, elides
from ui.parts.editor import PageEdit
from ui.parts.forms import DayField
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.widgets import Back, Button, Link, Notice, Pressed, StopStrip, Title, Tool, TrustMark, Words
from ui.session import Session
from ui.theme import Look

WIDE = 36  # u of the window: from here on there is a column beside the words
COLUMN = 6.25  # u, the column and what is free around it
EARLIER = 60  # lines asked for at a time
ALL = 1 << 31
NOUNS = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.TOLD | Noun.RECEIVED | Noun.DIRECTORY
FIRST_DAY = date(2000, 1, 1)


@dataclass(frozen=True)
class _Read:
    """What the notebook has of a person. `entries`: the last lines, or all from the first one shown; `earlier`: those that lead up to a line."""

    around: Surroundings
    states: dict[date, State]
    count: int
    entries: Sequence[Entry] = ()
    earlier: Sequence[Entry] = field(default=())
    more_before: bool = False


def _around(notebook: Notebook, person: int, today: date) -> _Read:
    planned = [a for a in reversed(notebook.agenda.of(person)) if a.state is State.PLANNED]
    planned.sort(key=lambda a: (a.day, a.hour or "99:99", a.id))
    around = Surroundings(
        notebook.people.get(person),
        today,
        notebook.cards.who_saw(person),
        notebook.cards.unsigned(person),
        {told.id: told for told in notebook.told.of(person)},
        planned,
    )
    return _Read(around, notebook.agenda.states(person, FIRST_DAY, today), notebook.entries.count(person))


def _opened(notebook: Notebook, person: int, today: date, line: int | None) -> _Read:
    read = _around(notebook, person, today)
    entries = notebook.entries.window(person, limit=EARLIER)
    earlier: list[Entry] = []
    first = entries[0].id if entries else None
    while line is not None and first is not None and line < first:
        found = notebook.entries.window(person, first, EARLIER)
        if not found:
            break
        earlier[:0] = found
        first = found[0].id
    more = first is not None and notebook.entries.more_before(person, first)
    return _Read(read.around, read.states, read.count, entries, earlier, more)


class PersonPage(Page):
    """Target: {"id": person, "line": entry or None for today's, "caret": code points}."""

    def __init__(self, session: Session, look: Look, parent: Any = None) -> None:
        super().__init__(session, look, parent)
        self._person: int | None = None
        self._turn = 0  # answers to an earlier showing are dropped: they may be another person's
        self._name = ""
        self._around_alone = self._single = False
        self._handed: dict[int, Written] = {}  # given to the session, not yet on the disk
        self._keys: set[int] = set()  # of the lines handed over since this showing
        self._then: Callable[[], None] | None = None  # a deed that waits for the lines to be saved
        self.around = AroundLeaf(look)
        self.paper = Paper(look)
        self.editor = self.paper.editor
        self.highlighter = Tool(look, self.tr("Surligner"), "mark")
        self.highlighter.clicked.connect(self.editor.highlight)
        self._connect()
        self._day = QTimer(self, interval=60_000)
        self._day.timeout.connect(self._day_passed)
        self._day.start()

    def _connect(self) -> None:
        around, paper, editor = self.around, self.paper, self.editor
        editor.written.connect(self._written)
        editor.wants_earlier.connect(self._earlier)
        editor.wants_later.connect(self._later)
        editor.day_clicked.connect(self._ask_day)
        paper.up.clicked.connect(editor.page_up)
        paper.back_link.clicked.connect(self._to_people)
        paper.around_link.clicked.connect(lambda: self._show_around(True))
        paper.moved.connect(self._move)
        paper.torn.connect(self._tear_out)
        paper.stop.followed.connect(self._to_unsaved)
        paper.typed.connect(self._to_today)
        around.typed.connect(self._to_today)
        around.back.connect(self._back_of_around)
        around.told_written.connect(self._tell)
        around.told_removed.connect(lambda id: self._deed(lambda nb: nb.told.remove(id)))
        around.card_opened.connect(lambda id: self.session.go.emit("received", {"id": id}))
        around.next_read.connect(self._appoint)
        around.appointment_removed.connect(lambda id: self._deed(lambda nb: nb.agenda.remove(id)))
        around.chosen.connect(lambda id, state: self._deed(lambda nb: nb.agenda.set_state(id, state, self.session.today)))
        around.phones_written.connect(self._keep_phones)
        around.renamed.connect(self._rename)
        around.destroyed_by_name.connect(self._destroy)
        self.session.trouble.connect(self._troubled)

    # -- showing -----------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self._single = single
        if not single:
            self._around_alone = False
        self.paper.set_single(single)
        self.around.set_alone(single, self._name if single else self.tr("Répertoire"))
        units = self.paper.window_units(self.parent())
        common = {"active": None, "card": "in", "door": True, "tools": (self.highlighter,)}
        if single:
            return Spread(right=self.around if self._around_alone else self.paper, split=0.0, **common)  # type: ignore[arg-type]
        return Spread(right=self.paper, left=self.around, split=0.372 if units > WIDE else 0.385, **common)  # type: ignore[arg-type]

    def show_target(self, target: Any) -> None:
        self.leave()
        self._turn += 1
        self._handed.clear()
        self._keys.clear()
        self._then, self._name = None, ""
        found = target if isinstance(target, dict) else {}
        self._person = found.get("id")
        self.paper.clear()
        self.around.clear()
        self._around_alone = False
        if self._person is None:
            self.session.go.emit("people", None)
            return
        turn, person, today, line, caret = self._turn, self._person, self.session.today, found.get("line"), found.get("caret")

        def show(read: _Read) -> None:
            if turn != self._turn:
                return
            self._show(read)
            self.editor.load(read.entries, today, read.states, read.more_before or bool(read.earlier), self.tr("La première ligne."))
            if read.earlier:
                self.editor.put_above(read.earlier, read.more_before)
            if not self.editor.go_to(line, caret):
                self.editor.go_to(None)

        self.session.ask(self, lambda nb: _opened(nb, person, today, line), show, self._unread(turn), replaces="person")

    def _unread(self, turn: int) -> Callable[[Exception], None]:
        def failed(fault: Exception) -> None:
            if turn != self._turn:
                return
            if isinstance(fault, Refused):  # the page is not there any more
                self._person = None
                self.session.go.emit("people", None)
            else:
                self.paper.say_stop(trouble.of(fault).what, "")

        return failed

    def _show(self, read: _Read) -> None:
        self._name = read.around.person.name
        self.around.show_data(read.around)
        self.around.set_alone(self._single, self._name if self._single else self.tr("Répertoire"))
        self.paper.show_person(self._name, read.around.sights, read.around.today)
        self._name_page(read.count)

    def _name_page(self, count: int) -> None:
        words = self.tr("Page d’{name}, %n ligne(s)", "", count) if elides(self._name) else self.tr("Page de {name}, %n ligne(s)", "", count)
        self.editor.setAccessibleName(words.format(name=self._name))

    def refresh(self, nouns: Noun) -> None:
        if self._person is not None and nouns & NOUNS:
            self._read_again(bool(nouns & Noun.ENTRIES))

    def _read_again(self, lines: bool = False, then: Callable[[], None] | None = None) -> None:
        """What the notebook has now; of the lines only those that differ are written anew."""
        if self._person is None:
            return
        turn, person, today, first = self._turn, self._person, self.session.today, self.editor.first_id

        def do(notebook: Notebook) -> _Read:
            read = _around(notebook, person, today)
            entries = notebook.entries.after(person, (first or 1) - 1, ALL) if lines else ()
            return _Read(read.around, read.states, read.count, entries)

        def show(read: _Read) -> None:
            if turn != self._turn:
                return
            self._show(read)
            self.editor.set_today(today)
            self.editor.set_states(read.states)
            if lines:
                gone = [first] if first is not None and first not in (e.id for e in read.entries) else []
                self.editor.replace(read.entries, whole=True, gone=gone)
            if then is not None:
                then()

        self.session.ask(self, do, show, self._unread(turn))

    def leave(self) -> None:
        if self._person is None:
            return
        self.paper.close_day()
        self.around.commit()
        person = self._person
        if lines := self.editor.flush():
            self._hand(lines)
        emptied = self.editor.leave()

        def do(notebook: Notebook) -> None:
            # also those that were emptied before their first answer came, whose id is not known here
            empty = [e.id for e in notebook.entries.window(person) if not e.text.strip()]
            notebook.entries.leave(person, {*emptied, *empty})

        self.session.ask(self, do, failed=lambda fault: self.session.log.event("leave-failed"))

    def place(self) -> Any:
        if self._person is None:
            return None
        line, caret = self.editor.place()
        return {"id": self._person, "line": line, "caret": caret}

    def focus(self) -> None:
        self._day_passed()
        self.editor.setFocus()

    def give(self) -> None:
        if self._person is not None:
            self.session.go.emit("handover", {"person": self._person})

    def filled(self) -> QWidget | None:
        form = self.around.form_open()
        return form.button if form is not None else None

    def back(self) -> bool:
        if self.paper.close_day():
            self.editor.setFocus()
            return True
        if self.around.close_form():
            return True
        if self._around_alone:
            self._show_around(False)
            return True
        return False

    def keys(self) -> dict[str, Callable[[], None]]:
        editor = self.editor
        return {
            "Ctrl+R": self._to_next,
            "Ctrl+E": self.give,
            "F4": self._to_sight,
            "Alt+Up": lambda: self._neighbour(-1),
            "Alt+Down": lambda: self._neighbour(1),
            "Ctrl+T": self._tick,
            "Ctrl+N": self._new_line,
            "Ctrl+M": editor.highlight,
            "Ctrl+Shift+M": editor.set_aside,
            "Ctrl+Space": editor.tick,
            "Ctrl+Shift+C": editor.copy_line,
            "Ctrl+Z": self._undo,
            "Ctrl+Y": editor.redo,
        }

    # -- lines -------------------------------------------------------------------------------------------------------------

    def _written(self, lines: list[Written]) -> None:
        self._hand(lines)
        self._day_passed()

    def _hand(self, lines: Sequence[Written]) -> None:
        if self._person is None:
            return
        for line in lines:
            self._handed[line.key] = line
            self._keys.add(line.key)
        self.session.save_lines(self, self._person, lines, self._saved)

    def _saved(self, answer: dict[int, Entry]) -> None:
        """They are on the disk. Answers of an earlier showing come here too: their keys are not this one's."""
        own = {key: entry for key, entry in answer.items() if key in self._keys and entry.person == self._person}
        self.editor.saved(own)
        for key in own:
            self._handed.pop(key, None)
        for key in [key for key, line in self._handed.items() if line.id is None and not line.text]:
            del self._handed[key]  # a line emptied before it ever was a row
        if len(own) < len(answer) and any(entry.person == self._person for entry in answer.values()):
            self._read_again(lines=True)  # words that waited since an earlier visit to this page
        if not self._handed:
            self.paper.say_unsaved(None)
            then, self._then = self._then, None
            if then is not None:
                then()

    def _troubled(self, fault: Exception) -> None:
        if self._handed:
            self._then = None
            self.editor.failed()
            line = list(self._handed.values())[-1]
            self.paper.say_unsaved(trouble.of(fault), line.id)

    def _to_unsaved(self) -> None:
        """From the strip at the top to the line it is about."""
        if self._handed:
            self.editor.go_to(list(self._handed.values())[-1].id)
            self.editor.setFocus()

    def _after_saving(self, deed: Callable[[], None]) -> None:
        """A deed on a line whose words may not be saved yet."""
        if lines := self.editor.flush():
            self._then = deed
            self._hand(lines)
        else:
            deed()

    def _earlier(self) -> None:
        first, turn, person = self.editor.first_id, self._turn, self._person
        if first is None or person is None:
            return

        def do(notebook: Notebook) -> tuple[list[Entry], bool]:
            found = notebook.entries.window(person, first, EARLIER)
            return found, bool(found) and notebook.entries.more_before(person, found[0].id)

        def show(answer: tuple[list[Entry], bool]) -> None:
            if turn == self._turn:
                self.editor.put_above(*answer)

        self.session.ask(self, do, show, self._unread(turn))

    def _later(self) -> None:
        last, turn, person = self.editor.last_before_gap, self._turn, self._person
        if last is None or person is None:
            return

        def do(notebook: Notebook) -> tuple[list[Entry], bool]:
            found = notebook.entries.after(person, last, EARLIER)
            return found, bool(found) and notebook.entries.more_after(person, found[-1].id)

        def show(answer: tuple[list[Entry], bool]) -> None:
            if turn == self._turn:
                self.editor.put_below(*answer)

        self.session.ask(self, do, show, self._unread(turn))

    def _day_passed(self) -> None:
        """Midnight: an empty line of today is of the new day."""
        if self._person is not None:
            self.editor.set_today(self.session.today)

    def _ask_day(self, line: int, _where: QRect) -> None:
        turn, person = self._turn, self._person

        def show(entry: Entry) -> None:
            if turn == self._turn and entry.person == person:
                self.paper.open_day(line, entry.day, self.session.today)

        self.session.ask(self, lambda nb: nb.entries.get(line), show, self._unread(turn))

    def _move(self, line: int, day: date) -> None:
        turn = self._turn

        def moved(entry: Entry) -> None:
            if turn == self._turn:
                self.editor.setReadOnly(False)
                self.editor.moved(line, entry)
                self.paper.close_day()
                self.editor.setFocus()
                self._read_again()

        def failed(fault: Exception) -> None:
            if turn == self._turn:
                self.editor.setReadOnly(False)
                self.paper.day_failed(trouble.of(fault))

        def move() -> None:
            self.editor.setReadOnly(True)  # until it has its new id: words for the old one would find no line
            self.session.ask(self, lambda nb: nb.entries.move(line, day, self.session.today), moved, failed)

        self._after_saving(move)

    def _tear_out(self, line: int) -> None:
        turn = self._turn

        def torn(_: object) -> None:
            if turn == self._turn:
                self.editor.replace([], whole=False, gone=[line])
                self.paper.close_day()
                self.editor.setFocus()
                self._read_again()

        def failed(fault: Exception) -> None:
            if turn == self._turn:
                self.paper.day_failed(trouble.of(fault))

        self._after_saving(lambda: self.session.ask(self, lambda nb: nb.entries.tear_out(line), torn, failed))

    def _new_line(self) -> None:
        if self._around_alone:
            self._show_around(False)
        self.editor.new_line_today()

    def _to_today(self, event: QKeyEvent) -> None:
        """Letters that fell beside the lines go to today's (MODEL: The page)."""
        if event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS and not self._around_alone:
            self.editor.go_to(None)
            self.editor.setFocus()
            self.editor.keyPressEvent(event)

    def _undo(self) -> None:
        """The text if it has a step, else the last deed."""
        if self.editor.undo_available:
            self.editor.undo()
            return
        turn = self._turn

        def done(undone: bool) -> None:
            if turn == self._turn and undone:
                self._read_again(lines=True)

        self._after_saving(lambda: self.session.ask(self, lambda nb: nb.undo_last(), done, self._failed(turn)))

    # -- deeds -------------------------------------------------------------------------------------------------------------

    def _failed(self, turn: int) -> Callable[[Exception], None]:
        def failed(fault: Exception) -> None:
            if turn == self._turn:
                self.around.fail(trouble.of(fault))

        return failed

    def _deed(self, do: Callable[[Notebook], Any], then: Callable[[], None] | None = None) -> None:
        """Ask it of the notebook; then the left page is read again, or says what went wrong where it was asked."""
        turn = self._turn

        def done(_: object) -> None:
            if turn == self._turn:
                self.around.done()
                self._read_again(then=then)

        self.session.ask(self, do, done, self._failed(turn))

    def _tick(self) -> None:
        day, person, today = self.editor.day or self.session.today, self._person, self.session.today
        if person is not None:
            self._deed(lambda nb: nb.agenda.tick(person, day, today))

    def _tell(self, id: int | None, who: str, day: date, role: str, phone: str) -> None:
        person, today = self._person, self.session.today
        if person is None:
            return
        if id is None:
            self._deed(lambda nb: nb.told.add(person, who, day, today, role, phone))
        else:
            self._deed(lambda nb: nb.told.change(id, today, who=who, day=day, role=role, phone=phone))

    def _appoint(self, id: int | None, day: date, clock: str | None, place: str) -> None:
        person, today = self._person, self.session.today
        if person is None:
            return
        if id is None:
            self._deed(lambda nb: nb.agenda.add(day, clock, person=person, place=place, today=today))
        else:
            self._deed(lambda nb: nb.agenda.change(id, today, day=day, hour=clock, place=place))

    def _keep_phones(self, phones: tuple[Phone, ...]) -> None:
        if (person := self._person) is not None:
            self._deed(lambda nb: nb.people.update(person, phones=phones))

    def _rename(self, name: str, file_as: str) -> None:
        if (person := self._person) is not None:
            self._deed(lambda nb: nb.people.rename(person, name, file_as or None))

    def _destroy(self, typed: str) -> None:
        if (person := self._person) is None:
            return
        turn = self._turn

        def gone(_: object) -> None:
            if turn == self._turn:
                self._turn += 1
                self._person = None
                self._handed.clear()
                self.paper.clear()
                self.around.clear()
                self.session.go.emit("people", None)

        self.session.ask(self, lambda nb: nb.people.delete(person, typed), gone, self._failed(turn))

    # -- moving ------------------------------------------------------------------------------------------------------------

    def _show_around(self, alone: bool) -> None:
        if self._single and alone != self._around_alone:
            self._around_alone = alone
            self.respread.emit()
            (self.around.focus_first if alone else self.editor.setFocus)()

    def _back_of_around(self) -> None:
        if self._around_alone:
            self._show_around(False)
        else:
            self._to_people()

    def _to_people(self) -> None:
        self.session.go.emit("people", None)

    def _to_next(self) -> None:
        self._show_around(True)
        self.around.focus_next()

    def _to_sight(self) -> None:
        self._show_around(True)
        self.around.focus_sight()

    def _neighbour(self, step: int) -> None:
        turn, person = self._turn, self._person

        def do(notebook: Notebook) -> int | None:
            ids = [row.id for row in notebook.people.rows()]
            at = ids.index(person) + step if person in ids else -1
            return ids[at] if 0 <= at < len(ids) else None

        def turned(id: int | None) -> None:
            if turn == self._turn and id is not None:
                self.session.go.emit("person", {"id": id})

        self.session.ask(self, do, turned, self._unread(turn))


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Up(Pressed):
    """ "plus haut", an arrow before it, in the margin: there are earlier lines."""

    def wish(self) -> float:
        return 0.46 + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        ink.up(x + 0.14, base)
        w = ink.text(x + 0.46, base, self.text(), "small", "ink")
        if self.underMouse():
            ink.h_line(x + 0.46, base + 0.16, w, "ink")
        if self.hasFocus():
            ink.ring(x, base - 0.5, w + 0.46, 0.7, r=0.14)


class DaySlip(Leaf):
    """A slip under a line: its day, which can be another, and "Retirer cette ligne"."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, fill="slip")
        self.line: int | None = None
        self.label = Words(look, self.tr("Jour de cette ligne"), "small", "soft", parent=self)
        self.day = DayField(self, self.tr("hier, lundi, 24/11"), self.tr("Jour de cette ligne"))
        self.button = Button(look, self.tr("Déplacer"), "plain", high=0.9, parent=self)
        self.tear = Link(look, self.tr("Retirer cette ligne"), "smallm", parent=self)
        self.cancel = Link(look, self.tr("Laisser"), "smallm", parent=self)
        self.said = Words(look, "", "small", "warn", parent=self)
        self.hide()

    def rows(self, width: float) -> int:
        return 2 + (1 if self.said.text() else 0) + self.day.question.rows(width - 1.0)

    def arrange(self) -> None:
        x, width = 0.5, self.width_u - 1.0
        at = x + self.label.wish() + 0.3
        button = self.button.wish() - 0.4
        self.at(self.label, x, 0.72)
        self.at(self.day, at, 0.72, max(2.0, min(6.0, width - (at - x) - button - 0.4)))
        self.at(self.button, x + width, 0.72, button, "r")
        b = 1.72
        b += self.day.question.place(self, x, b, width)
        if self.said.text():
            self.at(self.said, x, b, width)
            b += 1
        self.at(self.tear, x, b)
        self.at(self.cancel, x + width, b, None, "r")

    def paint_under(self, ink: Ink) -> None:
        ink.v_line(0, 0, self.height_u, "ink", 3)

    def rearrange(self) -> None:
        super().rearrange()
        parent = self.parentWidget()
        if isinstance(parent, Paper):
            parent.rearrange()


class Paper(Leaf):
    """The right page: the name, the lines, and what is said or asked about one of them, under it."""

    moved = Signal(object, object)  # id of a line, its new day
    torn = Signal(object)  # id of a line
    typed = Signal(QKeyEvent)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="seyes", margin=4.0)
        self._before: Sight | None = None
        self._unsaved: int | None = None
        self._in_trouble = False
        self._home: QWidget | None = None
        self.editor = PageEdit(look, self)
        self.title = Title(look, "", "whotitle", parent=self)
        self.back_link = Back(look, self.tr("Répertoire"), parent=self)
        self.around_link = Link(look, "", "uim", parent=self)
        self.up = Up(look, self.tr("plus haut"), self)
        self.trust = TrustMark(look, word=False, parent=self)
        self.before_word = Words(look, "", "small", "soft", parent=self)
        self.before_name = Words(look, "", "uim", parent=self)
        self.before_day = Words(look, "", "smallm", parent=self)
        self.before_phone = Words(look, "", "uim", "ink", parent=self)
        self.notice = Notice(look, "alert", parent=self)
        self.stop = StopStrip(look, parent=self)
        self.slip = DaySlip(look, self)
        self.editor.laid.connect(self.rearrange)
        self.editor.above_changed.connect(lambda _: self.rearrange())
        self.slip.day.settled.connect(lambda _: self._move())
        self.slip.day.returnPressed.connect(self._move)
        self.slip.button.clicked.connect(self._move)
        self.slip.tear.clicked.connect(self._tear)
        self.slip.cancel.clicked.connect(self._left)

    # -- what is shown -------------------------------------------------------------------------------------------------------

    def window_units(self, window: Any) -> float:
        """Width of the window, in u."""
        self._home = window if isinstance(window, QWidget) else None
        return (self._home or self.window()).width() / self.look.u

    def set_single(self, single: bool) -> None:
        if single != self.single:
            self.single = single
            self.rearrange()

    def clear(self) -> None:
        """Nobody."""
        self.editor.load([], None)
        self._before = None
        self.title.set_text("")
        self.around_link.set_text("")
        self.close_day()
        self.say_unsaved(None)
        self.rearrange()

    def show_person(self, name: str, sights: Sequence[Sight], today: date) -> None:
        self.title.set_text(name)
        first = text.first_name(name)
        self.around_link.set_text((self.tr("Autour d’{name}") if elides(first) else self.tr("Autour de {name}")).format(name=first))
        others = [sight for sight in sights if sight.trust is not Trust.OWN]
        own = next((sight.day for sight in sights if sight.trust is Trust.OWN), None)
        self._before = before = others[0] if others else None
        if before is not None:
            self.trust.set_trust(before.trust)
            self.before_word.set_text(self.tr("avant vous") if own is not None and before.day <= own else self.tr("en dernier"))
            self.before_name.set_text(before.who)
            self.before_day.set_text(short_day(before.day, today))
            self.before_phone.set_text(spaced(before.phone))
        self.rearrange()

    # -- under a line --------------------------------------------------------------------------------------------------------

    def say_unsaved(self, what: trouble.Trouble | None, line: int | None = None) -> None:
        """A line is not on the disk, and what to do; None: all are."""
        self._in_trouble, self._unsaved = what is not None, line
        if what is not None:
            self.notice.say(what.kind, what.what, what.next)
            self.stop.say("alert", self.tr("Ligne pas encore enregistrée."), "", self.tr("Quoi faire"))
        self.rearrange()

    def say_stop(self, title: str, link: str) -> None:
        """The page could not be read."""
        self._in_trouble, self._unsaved = True, -1
        self.stop.say("alert", title, "", link)
        self.rearrange()

    def open_day(self, line: int, day: date, today: date) -> None:
        self.slip.line, self.slip.day.today = line, today
        self.slip.said.set_text("")
        self.slip.day.set_day(day)
        self._lay()
        self.slip.day.setFocus()
        self.slip.day.selectAll()

    def close_day(self) -> bool:
        """False: it was not open."""
        if self.slip.line is None:
            return False
        self.slip.line = None
        self.rearrange()
        return True

    def day_failed(self, what: trouble.Trouble) -> None:
        self.slip.said.set_text(f"{what.what} {what.next}".strip())
        self.rearrange()

    def _move(self) -> None:
        line, day = self.slip.line, self.slip.day.day()
        if line is None or day is None:
            self.rearrange()
            return
        self.moved.emit(line, day)

    def _tear(self) -> None:
        if self.slip.line is not None:
            self.torn.emit(self.slip.line)

    def _left(self) -> None:
        self.close_day()
        self.editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed.emit(event)

    # -- laying --------------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        w, h = self.width_u, self.height_u
        wide = self.window_units(self._home) >= WIDE
        self.margin = m = 4.0 if wide or self.single else 3.6
        tx, rx = m + 0.42, w - 0.9
        if self.single:
            self.at(self.back_link, 0.5, 0.68)
            self.at(self.around_link, rx, 0.68, None, "r")
        self.at(self.title, tx, 2, min(self.title.wish() + 0.05, rx - tx))
        head = 0
        if self.single and self._before is not None:
            head = 1
            self._lay_before(m, tx, rx)
        top = 3 + head
        self.editor.margin_u = m
        self.editor.right_u = COLUMN if wide and h > 16 else 0.95
        self.box_at(self.editor, 0, top, w, h - top)
        if self.editor.above:
            self.at(self.up, m - 0.4, 2, None, "r")
        x = tx - 0.2
        if self.slip.line is not None:
            self._lay_slip(x, rx, top)
        if self._in_trouble:
            self._lay_trouble(x, rx, top)

    def _lay_before(self, m: float, tx: float, rx: float) -> None:
        self.at(self.trust, m - 1.02, 3)
        number = self.before_phone.wish()
        self.at(self.before_phone, rx, 3, number + 0.05, "r")
        self.at(self.before_word, tx, 3)
        at = tx + self.before_word.wish() + 0.35
        room = rx - number - 0.4 - at - self.before_day.wish() - 0.35
        name = min(self.before_name.wish() + 0.05, max(1.0, room))
        self.at(self.before_name, at, 3, name)
        self.at(self.before_day, at + name + 0.35, 3)

    def _under(self, line: int | None, top: float, rows: float) -> float | None:
        """Where `rows` lines of slip fit: under a line, or above it where the page ends; None if the line is out of view."""
        rect = self.editor.where(line)
        if rect is None:
            return None
        u = self.look.u
        start, end = top + rect.top() / u, top + rect.bottom() / u
        if start < top or start > self.height_u - 1:
            return None
        if end + rows <= self.height_u:
            return round(end * u) / u
        return start - rows if start - rows >= top else None

    def _lay_slip(self, x: float, rx: float, top: float) -> None:
        rows = self.slip.rows(rx - x)
        y = self._under(self.slip.line, top, rows)
        if y is None:
            y = top + 0.28
        self.box_at(self.slip, x, y, rx - x, rows)
        self.slip.raise_()

    def _lay_trouble(self, x: float, rx: float, top: float) -> None:
        y = None if self._unsaved == -1 else self._under(self._unsaved, top, 2)
        if y is not None:
            self.box_at(self.notice, x, y, rx - x, 2)
            self.notice.raise_()
            return
        self.stop.below = 0.28
        self.at(self.stop, x, top, rx - x, above=0.72)
        self.stop.raise_()
