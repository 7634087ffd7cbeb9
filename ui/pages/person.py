"""A person's page: what is written about them on the right, "Autour de" on the left. No other person is shown beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from notebook_app import phone, strokes
from notebook_app.errors import Refused
from notebook_app.model import Entry, Noun, Phone, State, Trust, Written
from notebook_app.notebook import Notebook
from notebook_app.notebook.entries import first_id
from notebook_app.strokes import Stroke
from notebook_app.values import Value
from ui import clipboard, trouble
from ui.dates import full_day
from ui.page import Page, Spread
from ui.parts.around import AroundLeaf, Surroundings, elides
from ui.parts.closed import waiting_lines
from ui.parts.held import WINDOW
from ui.parts.sheet import WIDE, Paper
from ui.parts.widgets import Tool
from ui.session import Session
from ui.theme import Look

if TYPE_CHECKING:
    from ui.parts.large import LargeLeaf

CARD_MS = 600  # how long the chooser waits to know of a camera's card
EARLIER = 30  # lines asked for at a time: more than are shown at once, few enough to be laid between two pictures of a screen
ALL = 1 << 31
NOUNS = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.TOLD | Noun.RECEIVED | Noun.DIRECTORY | Noun.REGISTER | Noun.CLIPS
FIRST_DAY = date(2000, 1, 1)


class _Read(Value):
    """What the notebook has of a person. `entries`: the last lines, or all from the first one shown; `earlier`: those that lead up to a line."""

    around: Surroundings
    states: dict[date, State]
    count: int
    entries: Sequence[Entry] = ()
    earlier: Sequence[Entry] = ()
    more_before: bool = False
    turnable: bool = False  # some line has an earlier text


def _around(notebook: Notebook, person: int, today: date) -> _Read:
    left = notebook.left  # of a notebook that is only read, each by itself: what is damaged hides nothing else
    planned = [a for a in left(lambda: notebook.agenda.of(person), []) if a.state is State.PLANNED]
    planned.sort(key=lambda a: (a.day, a.hour or "99:99", a.id))
    around = Surroundings(
        notebook.people.get(person),
        today,
        left(lambda: notebook.cards.who_saw(person), []),
        left(lambda: notebook.cards.unsigned(person), []),
        {told.id: told for told in left(lambda: notebook.told.of(person), [])},
        planned,
        not notebook.vault.salvage and notebook.register.is_about(person),
        left(lambda: notebook.clips.of(person), []),
    )
    states = left(lambda: notebook.agenda.states(person, FIRST_DAY, today), {})
    turnable = not notebook.vault.salvage and bool(notebook.entries.turnable(person, 1))
    return _Read(around, states, left(lambda: notebook.entries.count(person), 0), turnable=turnable)


def _left(notebook: Notebook, person: int, today: date, lost: Callable[[date, date], str]) -> _Read:
    """Of a damaged notebook: all lines that can be read, and in the place of the others, by their days, that they cannot."""
    read = _around(notebook, person, today)
    lines, holes = notebook.entries.left(person, today)
    marks = [Entry(max(1, first_id(first)), person, last, lost(first, last)) for first, last in holes]
    found = sorted([*lines, *marks], key=lambda line: line.id)
    return _Read(read.around, read.states, len(lines), found[-WINDOW:], found[:-WINDOW])


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
    return _Read(read.around, read.states, read.count, entries, earlier, more, read.turnable)


class PersonPage(Page):
    """Target: {"id": person, "line": entry or None for today's, "caret": code points, "turned": an earlier text of it was taken back}."""

    def __init__(self, session: Session, look: Look, parent: Any = None) -> None:
        super().__init__(session, look, parent)
        self._person: int | None = None
        self._away = True  # another page is open; this one reads all anew when it is shown again
        self._turn = 0  # answers to an earlier showing are dropped: they may be another person's
        self._name = ""
        self._around_alone = self._single = self._enlarged = False
        self.large: LargeLeaf | None = None  # a number as large as the page, made when it is asked for
        self._half: dict[int, dict[str, Any]] = {}  # person → what was half typed on the left page when one went elsewhere
        self._handed: dict[int, Written] = {}  # given to the session, not yet on the disk
        self._keys: set[int] = set()  # of the lines handed over since this showing
        self._then: Callable[[], None] | None = None  # a deed that waits for the lines to be saved
        self._lent = False  # one looks at the earlier texts of its lines: what was typed can still be taken back on return
        self.around = AroundLeaf(look)
        self.around.reading = session.salvage
        self.around.ask_numbers(session.numbers)
        self.paper = Paper(look)
        self.editor = self.paper.editor
        self.setProperty("cahierKind", "person")
        self.editor.begin_keys(session.saving.keys_from(self))
        self._others = False  # the strip is about lines of another page
        self.highlighter = Tool(look, self.tr("Surligner"), "mark")
        self.highlighter.clicked.connect(self.editor.highlight)
        self.drawing = Tool(look, self.tr("Croquis"), "draw")
        self.drawing.clicked.connect(self._draw)
        self.joining = Tool(look, self.tr("Joindre une page"), "clip")
        self.joining.clicked.connect(self._choose_page)
        self.texts = Tool(look, self.tr("Textes d’avant"))
        self.texts.clicked.connect(self._to_texts)
        self._turnable = False
        self.printer = Tool(look, self.tr("Imprimer"))
        self.printer.clicked.connect(self._to_print)
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
        editor.texts_wanted.connect(self._to_texts)
        editor.handed.connect(self._take)
        editor.line_changed.connect(lambda: self._say_number())
        editor.left.connect(lambda: self._say_number())
        paper.number.take.clicked.connect(self._strike)
        paper.number.leave.clicked.connect(self._let_stand)
        paper.up.clicked.connect(editor.page_up)
        paper.back_link.clicked.connect(self._to_people)
        paper.around_link.clicked.connect(lambda: self._show_around(True))
        paper.moved.connect(self._move)
        paper.torn.connect(self._tear_out)
        paper.stop.followed.connect(self._to_unsaved)
        paper.typed.connect(self._to_today)
        paper.clip_opened.connect(self._to_clip)
        paper.clips_wanted.connect(self._bring_clips)
        around.clip_opened.connect(self._to_clip)
        around.typed.connect(self._to_today)
        around.enlarged.connect(self._enlarge)
        around.back.connect(self._back_of_around)
        around.told_written.connect(self._tell)
        around.told_removed.connect(lambda id: self._deed(lambda nb: nb.told.remove(id), form=True))
        around.card_opened.connect(lambda id: self.session.go.emit("received", {"id": id}))
        around.next_read.connect(self._appoint)
        around.appointment_removed.connect(lambda id: self._deed(lambda nb: nb.agenda.remove(id)))
        around.chosen.connect(lambda id, state: self._deed(lambda nb: nb.agenda.set_state(id, state, self.session.today)))
        around.phones_written.connect(self._keep_phones)
        around.renamed.connect(self._rename)
        around.details_written.connect(self._keep_details)
        around.destroyed_by_name.connect(self._destroy)
        around.together.connect(self._read_together)
        around.slip.connect(self._to_slip)
        around.register.connect(lambda: self.session.go.emit("register", {"person": self._person}))
        around.ending.connect(lambda: self.session.go.emit("handover", {"person": self._person, "end": True}))
        self.session.trouble.connect(self._troubled)
        self.session.saved.connect(lambda _: self._others_saved())

    # -- showing -----------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        if single != self._single and not single:
            self._around_alone = False
        self._single = single
        self.paper.set_single(single)
        self.around.set_alone(single, self._name if single else self.tr("Répertoire"))
        window = self.parent()
        units = window.width() / self.look.u if isinstance(window, QWidget) else WIDE
        common = {"active": None, "card": "in", "door": True, "tools": self._tools()}
        paper = self.large if self._enlarged and self.large is not None else self.paper
        if single:
            return Spread(right=self.around if self._around_alone and not self._enlarged else paper, split=0.0, **common)  # type: ignore[arg-type]
        return Spread(right=paper, left=self.around, split=0.372 if units > WIDE else 0.385, **common)  # type: ignore[arg-type]

    def _tools(self) -> tuple[Tool, ...]:
        if self._around_alone or self._enlarged:
            return ()
        if self.session.salvage:
            return (self.printer,)
        own = (self.highlighter, self.joining) if self._single else (self.highlighter, self.drawing, self.joining)
        return (*own, self.texts, self.printer) if self._turnable else (*own, self.printer)

    def keep_in_sight(self, written: QWidget | None) -> None:
        if self._single:
            return
        typing = written or self.around.typing()
        self._around_alone = typing is not None and self.around.isAncestorOf(typing)
        if typing is not None and typing is not written:
            QTimer.singleShot(0, typing, typing.setFocus)

    def show_target(self, target: Any) -> None:
        found = target if isinstance(target, dict) else {}
        lent, self._lent = self._lent, False
        line = found.get("line")
        if lent and self._person is not None and found.get("id") == self._person and (line is None or line in self.editor.written_ids):
            self._come_back(found)
            return
        self.leave()
        self._enlarged = False
        self._turn += 1
        self._handed.clear()
        self._keys.clear()
        self._then, self._name = None, ""
        self._person = found.get("id")
        self.paper.clear()
        self.around.clear()
        self._around_alone = False
        if self._person is None:  # after the window has turned to this page
            QTimer.singleShot(0, self, lambda: self.session.go.emit("people", None))
            return
        self._away = False
        turn, person, today, line, caret = self._turn, self._person, self.session.today, found.get("line"), found.get("caret")

        def show(read: _Read) -> None:
            if turn != self._turn:
                return
            self._show(read)
            empty = self.tr("Quelques mots, à tête reposée.") if read.entries else self.tr("La première ligne.")
            written = None if self.session.salvage else today
            there = {entry.id for entry in (*read.earlier, *read.entries)}
            waiting = [] if self.session.salvage else self.session.saving.waiting(self, person, there)
            self.editor.load(read.entries, written, read.states, read.more_before or bool(read.earlier), empty, waiting)
            if waiting:
                self._hand(self.editor.flush())
            if read.earlier:
                self.editor.put_above(read.earlier, read.more_before)
            if not self.editor.go_to(line, caret):
                self.editor.go_to(None)
            self._take_up(person, found.get("half"))
            self._say_number(left=True)

        def read(notebook: Notebook) -> _Read:
            return _left(notebook, person, today, self._lost) if notebook.vault.salvage else _opened(notebook, person, today, line)

        self.session.ask(self, read, show, self._unread(turn), replaces="person")

    def _come_back(self, target: dict[str, Any]) -> None:
        """From the earlier texts of its lines: nothing is laid anew but what is no longer the same."""
        self._away, self._around_alone = False, False
        line, caret = target.get("line"), target.get("caret")

        def show(read: _Read) -> None:
            if target.get("turned") and (turned := next((entry for entry in read.entries if entry.id == line), None)) is not None:
                self.editor.turn(turned)

        self._read_again(lines=True, before=show)
        self.editor.go_to(line, caret)

    def _lost(self, first: date, last: date) -> str:
        """What stands in the place of lines that cannot be read."""
        if first <= FIRST_DAY:
            return self.tr("Jusqu’au {day}, rien n’est lisible ici.").format(day=full_day(last))
        if first == last:
            return self.tr("Le {day}, rien n’est lisible ici.").format(day=full_day(first))
        return self.tr("Du {first} au {last}, rien n’est lisible ici.").format(first=full_day(first), last=full_day(last))

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
        self.paper.show_clips(read.around.clips, read.around.today)
        self._name_page(read.count)
        if read.turnable is not self._turnable:
            self._turnable = self.editor.turnable = read.turnable
            self.respread.emit()

    def _name_page(self, count: int) -> None:
        words = self.tr("Page d’{name}, %n ligne(s)", "", count) if elides(self._name) else self.tr("Page de {name}, %n ligne(s)", "", count)
        self.editor.setAccessibleName(words.format(name=self._name))

    def refresh(self, nouns: Noun) -> None:
        if not self._away and nouns & NOUNS:
            self._read_again(bool(nouns & Noun.ENTRIES))

    def _read_again(self, lines: bool = False, before: Callable[[_Read], None] = lambda _: None) -> None:
        """What the notebook has now; of the lines only those that differ are written anew, but for what is done `before`."""
        if self._person is None:
            return
        turn, person, today, first = self._turn, self._person, self.session.today, self.editor.first_id

        def do(notebook: Notebook) -> _Read:
            read = _around(notebook, person, today)
            entries = notebook.entries.after(person, (first or 1) - 1, ALL) if lines else ()
            return _Read(read.around, read.states, read.count, entries, turnable=read.turnable)

        def show(read: _Read) -> None:
            if turn != self._turn:
                return
            self._show(read)
            self.editor.set_today(today)
            self.editor.set_states(read.states)
            before(read)
            if lines:
                gone = [first] if first is not None and first not in (e.id for e in read.entries) else []
                self.editor.replace(read.entries, whole=True, gone=gone)

        self.session.ask(self, do, show, self._unread(turn))

    def keep(self) -> None:
        if self._person is not None and (lines := self.editor.flush()):
            self._hand(lines)

    def leave(self) -> None:
        self._away = True
        if self._person is None:
            return
        self.paper.close_day()
        self.around.commit()
        person = self._person
        self._half[person] = self.around.half_typed()
        if lines := self.editor.flush():
            self._hand(lines)
        emptied = self.editor.leave()
        if self.session.salvage:
            return

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

    def kept_place(self) -> Any:
        here = self.place()
        if here is None:
            return None
        self.around.commit()
        return {**here, "half": half} if (half := self.around.half_typed()) else here

    def _take_up(self, person: int, half: Any) -> None:
        """What was half typed about them is there again; only after an opening the caret too."""
        before = self._half.pop(person, {})
        kept = half if isinstance(half, dict) else {**before, "at": None}
        there = kept.get("open") is True and kept.get("at") is not None
        if there:
            self._show_around(True)
        if not self.around.take_up(kept) and (there or self.around.form_open() is not None):
            self._show_around(False)
            self.focus()

    def focus(self) -> None:
        self._day_passed()
        (self.large.back_link if self._enlarged and self.large is not None else self.editor).setFocus()

    def give(self) -> None:
        if self._person is not None:
            self.session.go.emit("handover", {"person": self._person})

    def filled(self) -> QAbstractButton | None:
        form = self.around.form_open()
        return form.button if form is not None else None

    def back(self) -> bool:
        if self._enlarged:
            self._shrink()
            return True
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

        def lines(deed: Callable[[], Any]) -> Callable[[], None]:
            """What is done to the lines is not done while a number lies over them."""
            return lambda: None if self._enlarged else deed()

        return {
            "Ctrl+R": self._to_next,
            "Ctrl+Shift+R": self._to_slip,
            "Ctrl+E": self.give,
            "F4": self._to_sight,
            "F7": self._read_together,
            "Alt+Up": lambda: self._neighbour(-1),
            "Alt+Down": lambda: self._neighbour(1),
            "Ctrl+H": self._to_texts,
            "Ctrl+P": self._to_print,
            "Ctrl+Shift+P": self._to_whole,
            "Ctrl+D": self._draw,
            "Ctrl+J": self._choose_page,
            "Ctrl+T": lines(self._tick),
            "Ctrl+N": self._new_line,
            "Ctrl+M": lines(editor.highlight),
            "Ctrl+Shift+M": lines(editor.set_aside),
            "Ctrl+Space": lines(editor.tick),
            "Ctrl+Shift+C": lines(editor.copy_line),
            "Ctrl+Z": lines(self._undo),
            "Ctrl+Y": lines(editor.redo),
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
        self.session.saving.save_lines(self, self._person, lines, self._saved)

    def _saved(self, answer: dict[int, Entry]) -> None:
        """They are on the disk. Answers of an earlier showing come here too: their keys are not this one's."""
        own = {key: entry for key, entry in answer.items() if key in self._keys and entry.person == self._person}
        self.editor.saved(own)
        fresh = [line for key in own if (line := self._handed.pop(key, None)) is not None and line.id is None]
        for key in [key for key, line in self._handed.items() if line.id is None and not line.text]:
            del self._handed[key]  # a line emptied before it ever was a row
        if len(own) < len(answer) and any(entry.person == self._person for entry in answer.values()):
            self._read_again(lines=True)  # words that waited since an earlier visit to this page
        elif fresh:
            self._read_again()  # there is a line more
        if not self._handed:
            self.paper.say_unsaved(None)
            then, self._then = self._then, None
            if then is not None:
                then()
        self._say_number()

    def _others_saved(self) -> None:
        if self._others and not self.session.unsaved:
            self._others = False
            if not self._handed:
                self.paper.say_unsaved(None)

    def _troubled(self, fault: Exception) -> None:
        if not self._handed and self.session.unsaved and not self._away and self._person is not None:
            self._others = True
            self.paper.say_stop(f"{waiting_lines(self.session.unsaved)} {trouble.of(fault).what}", "")
        elif self._handed:
            self._others = False
            self._then = None
            self.editor.failed()
            self.paper.say_unsaved(trouble.of(fault), list(self._handed)[-1])

    def _to_unsaved(self) -> None:
        """From the strip at the top to the line it is about."""
        if self._handed:
            self.editor.go_to(None, key=list(self._handed)[-1])
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
                self.session.numbers.moved(line, entry.id)
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

    # -- a social security number in a line --------------------------------------------------------------------------------

    def _say_number(self, left: bool = False) -> None:
        """Under a line that was left (all are, where the page just opened); what is said stays until it is answered, or the number gone."""
        numbers, said = self.session.numbers, self.paper.number.line
        if said is not None and numbers.of(said) and self.editor.key_of(said):
            return
        here = self.editor.line if self.editor.hasFocus() and not left else None
        self.paper.say_number(next((id for id in self.editor.last_first if id != here and numbers.of(id)), None))

    def _let_stand(self) -> None:
        if (line := self.paper.number.line) is not None:
            self.session.numbers.answer(line)
            self._answered()

    def _answered(self) -> None:
        self.paper.say_number(None)
        self._say_number()
        self.editor.setFocus()

    def _strike(self) -> None:
        """Out of the line, as one step, and out of what it said on earlier days."""
        turn, line, today = self._turn, self.paper.number.line, self.session.today
        if line is None:
            return

        def struck(entry: Entry) -> None:
            if turn == self._turn:
                self.editor.setReadOnly(False)
                self.editor.turn(entry, go=False)
                self.session.numbers.answer(line)
                self._answered()
                self._read_again()

        def failed(fault: Exception) -> None:
            if turn == self._turn:
                self.editor.setReadOnly(False)
                self.paper.number_failed(trouble.of(fault))

        def strike() -> None:
            self.editor.setReadOnly(True)  # until it is done: words typed meanwhile would bring the number back
            self.session.ask(self, lambda nb: nb.entries.strike(line, numbers, today), struck, failed)

        numbers = self.session.numbers.of(line)
        self._after_saving(strike)

    def _new_line(self) -> None:
        if self._enlarged:
            self._around_alone = False
            self._shrink()
        if self._around_alone:
            self._show_around(False)
        self.editor.new_line_today()

    def _to_today(self, event: QKeyEvent) -> None:
        """Letters that fell beside the lines go to today's (MODEL: The page)."""
        alone = self._around_alone or self._enlarged
        if event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS and not alone:
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

    def _failed(self, turn: int, form: bool = False) -> Callable[[Exception], None]:
        def failed(fault: Exception) -> None:
            if turn == self._turn:
                self.around.fail(trouble.of(fault), form)

        return failed

    def _deed(self, do: Callable[[Notebook], Any], form: bool = False) -> None:
        """Ask it of the notebook; then the left page is read again, or says what went wrong where it was asked (`form`: in the open form)."""
        turn = self._turn

        def done(_: object) -> None:
            if turn == self._turn:
                self.around.done(form)
                self._read_again()

        self.session.ask(self, do, done, self._failed(turn, form))

    def _tick(self) -> None:
        day, person, today = self.editor.day or self.session.today, self._person, self.session.today
        if person is not None:
            self._deed(lambda nb: nb.agenda.tick(person, day, today))

    def _tell(self, id: int | None, who: str, day: date, role: str, phone: str) -> None:
        person, today = self._person, self.session.today
        if person is None:
            return
        if id is None:
            self._deed(lambda nb: nb.told.add(person, who, day, today, role, phone), form=True)
        else:
            self._deed(lambda nb: nb.told.change(id, today, who=who, day=day, role=role, phone=phone), form=True)

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
            self._deed(lambda nb: nb.people.update(person, phones=phones), form=True)

    def _keep_details(self, details: dict[str, str]) -> None:
        if (person := self._person) is not None:
            self._deed(lambda nb: nb.people.update(person, **details), form=True)

    def _rename(self, name: str, file_as: str) -> None:
        if (person := self._person) is not None:
            self._deed(lambda nb: nb.people.rename(person, name, file_as or None), form=True)

    def _destroy(self, typed: str) -> None:
        if (person := self._person) is None:
            return
        turn, today = self._turn, self.session.today

        def erase(notebook: Notebook) -> None:
            from notebook_app.notebook import ending

            ending.erase(notebook, person, typed, today)

        def gone(_: object) -> None:
            if turn == self._turn:
                self._turn += 1
                self._person = None
                self._handed.clear()
                self.paper.clear()
                self.around.clear()
                self.session.go.emit("people", {"erased": True})

        self.session.ask(self, erase, gone, self._failed(turn, form=True))

    # -- pages joined ------------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        """Ctrl+D: a sketch beside the line under the caret."""
        if self._person is not None and not self.session.salvage:
            self.session.go.emit("sketch", {"person": self._person, "line": self.editor.place()[0]})

    def _choose_page(self) -> None:
        """Ctrl+J: a file, first of all from a camera's card that is plugged in. A disk that hangs keeps nobody waiting."""
        if self._person is None or self.session.salvage:
            return
        from ui import pictures

        turn, line = self._turn, self.editor.place()[0]
        asked: list[Path | None] = []

        def choose(at: Path | None) -> None:
            if turn == self._turn and not asked:
                asked.append(at)
                title = self.tr("Joindre une page")
                self.choose(title, lambda path: self._to_joining(line, {"files": [str(path)]}), filters=pictures.filters(), at=at)

        self.session.looking.ask(self, lambda: pictures.card_folder(pictures.plugged()), choose, lambda _: choose(None))
        QTimer.singleShot(CARD_MS, self, lambda: choose(None))

    def _to_joining(self, line: int | None, what: dict[str, Any]) -> None:
        if self._person is not None:
            self.session.go.emit("joined", {"person": self._person, "line": line, **what})

    def _take(self, found: list[Path] | QImage, line: int | None) -> None:
        """Let go or pasted on the page: a picture and a PDF are joined, a card goes where cards go. Its content says what a file is."""
        if self._person is None or self.session.salvage:
            return
        if isinstance(found, QImage):
            self._to_joining(line, {"image": found})
            return
        from ui import pictures

        turn, names = self._turn, [str(path) for path in found]

        def known(pages: list[bool]) -> None:
            if turn != self._turn or not pages:
                return
            if any(pages):
                self._to_joining(line, {"files": [name for name, page in zip(names, pages, strict=True) if page]})
            else:
                self.session.go.emit("received", {"files": names})

        self.session.looking.ask(self, lambda: [pictures.is_page(path) for path in found], known, lambda _: known([False] * len(names)))

    def dropped(self, data: QMimeData) -> bool:
        from ui.parts.editor import joinable

        found = joinable(data)
        if found is None or self._person is None or self.session.salvage:
            return False
        self._take(found, self.editor.place()[0])
        return True

    def _to_clip(self, id: int) -> None:
        if self._person is not None:
            self.session.go.emit("joined", {"person": self._person, "clip": id})

    def _bring_clips(self, ids: list[int]) -> None:
        """The small pictures of those in sight, one job each: what is typed meanwhile is saved in between."""
        turn = self._turn

        def read(notebook: Notebook, id: int) -> tuple[QImage | None, tuple[Stroke, ...] | None]:
            from ui import pictures

            small = notebook.clips.small(id)
            if notebook.clips.get(id).kind == "sketch":
                return None, strokes.unpack(small)
            return pictures.kept(small), None

        def show(id: int, found: tuple[QImage | None, tuple[Stroke, ...] | None]) -> None:
            if turn == self._turn:
                self.paper.bring_clip(id, *found)

        for id in ids:
            self.session.ask(self, partial(read, id=id), partial(show, id), lambda _: None)

    # -- moving ------------------------------------------------------------------------------------------------------------

    def _show_around(self, alone: bool) -> None:
        if self._enlarged:
            self._enlarged = False
            self.respread.emit()
        if self._single and alone != self._around_alone:
            self._around_alone = alone
            self.respread.emit()
            (self.around.focus_first if alone else self.editor.setFocus)()

    def _enlarge(self, whose: str, number: str) -> None:
        """A number over the page, beside the code by which a phone dials it; the lines stay as they are."""
        from ui.parts.large import LargeLeaf

        if self.large is None:
            self.large = large = LargeLeaf(self.look)
            large.back.connect(self._shrink)
            large.copied.connect(lambda: large.say_copied(clipboard.put(phone.national(large.call))))
        self.large.back_link.set_text(self._name)
        self.large.show_number(whose, number, Trust.OWN)
        self._enlarged = True
        self.respread.emit()
        self.large.back_link.setFocus()

    def _shrink(self) -> None:
        self._enlarged = False
        self.respread.emit()
        link = self.around.large_link
        (link if link.isVisible() else self.editor).setFocus()

    def _back_of_around(self) -> None:
        if self._around_alone:
            self._show_around(False)
        else:
            self._to_people()

    def _to_people(self) -> None:
        self.session.go.emit("people", None)

    def _to_texts(self) -> None:
        """The earlier texts of the line under the caret, or of the newest line that has one."""
        if self._person is not None and self._turnable:
            target = {"person": self._person, "line": self.editor.place()[0], "held": self.editor.written_ids}
            self.session.go.emit("versions", target)
            self._lent = True  # after it was left

    def _to_print(self) -> None:
        if self._person is not None:
            self.session.go.emit("print", {"what": "person", "person": self._person})

    def _to_slip(self) -> None:
        """Ctrl+Shift+R: the next appointment on a slip of paper, or as a text message."""
        if self._person is not None:
            self.session.go.emit("print", {"what": "slip", "person": self._person})

    def _read_together(self) -> None:
        """F7: with the person, nobody else to be seen. Not of a damaged notebook: names that cannot be read cannot be covered."""
        if self._person is not None and not self.session.salvage:
            self.session.go.emit("together", {"id": self._person})

    def _to_whole(self) -> None:
        if self._person is not None and not self.session.salvage:
            self.session.go.emit("whole", {"person": self._person})

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
