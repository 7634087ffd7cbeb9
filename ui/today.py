"""What the notebook has of a day for Aujourd’hui, and the lines that are written there, each for one appointment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from notebook_app import naming
from notebook_app.errors import Refused
from notebook_app.model import Appointment, Entry, ToDo, Written
from notebook_app.months import months_later
from notebook_app.notebook import Notebook
from notebook_app.values import Value
from ui import trouble
from ui.parts.asked import SOON
from ui.sentences import shown_initials
from ui.session import Session

if TYPE_CHECKING:
    from ui.parts.today import TodayLeaf

FIRST_DAY = date(2000, 1, 1)  # no line is older
DELAYS = (1, 2, 3, 6, 12)  # months without an appointment after which somebody counts as not seen; the second unless one is chosen
_DELAY = "unseen"  # in the notebook: the one chosen


def delay_of(notebook: Notebook) -> tuple[int, bool]:
    """After how many months somebody counts as not seen, and whether she chose it."""
    kept = notebook.own.get(_DELAY)
    return (int(kept), True) if kept in map(str, DELAYS) else (DELAYS[1], False)


def turn_delay(notebook: Notebook) -> None:
    """The next delay, and from the longest back to the shortest; it is kept."""
    months, _ = delay_of(notebook)
    notebook.own.set(_DELAY, str(DELAYS[(DELAYS.index(months) + 1) % len(DELAYS)]))


def delay_words(months: int) -> str:
    """ "deux mois"."""
    one, two = QCoreApplication.translate("Delay", "un mois"), QCoreApplication.translate("Delay", "deux mois")
    three, six = QCoreApplication.translate("Delay", "trois mois"), QCoreApplication.translate("Delay", "six mois")
    return (one, two, three, six, QCoreApplication.translate("Delay", "un an"))[DELAYS.index(months)]


class Day(Value):
    """What the notebook has of the day. `over`: pages to be kept or erased; `initials`: of the person whose page was left, "" for nobody's."""

    appointments: list[Appointment]
    unwritten: list[Appointment]
    to_do: list[ToDo]
    unseen: int
    delay: tuple[int, bool]
    over: int
    sheet: str
    restored: bool
    initials: str
    asked: date | None  # the last day for an answer to who asked for all there is about them, where it is near or over


def read_day(notebook: Notebook, today: date, person: int | None, keep_months: int) -> Day:
    """The day; of a notebook that is only read, what is left of it.

    `person`: whose page was left, or None. `keep_months`: after the last contact, until a page is to be kept or erased.
    """
    from notebook_app.notebook import ending

    name = ""
    if person is not None:
        try:
            name = notebook.people.get(person).name
        except Refused:  # the page is gone since
            name = ""
    left = notebook.left
    months, asked = left(lambda: delay_of(notebook), (DELAYS[1], False))
    return Day(
        left(lambda: notebook.agenda.on(today), []),
        left(lambda: notebook.agenda.without_line(today), []),
        left(lambda: notebook.entries.to_do(FIRST_DAY, today), []),
        left(lambda: notebook.people.not_seen_since(months_later(today, -months)), 0),
        (months, asked),
        left(lambda: ending.waits(notebook, today, keep_months), 0),
        left(lambda: notebook.own.get("sheet"), ""),
        left(lambda: notebook.restored, False),
        shown_initials(naming.initials(name) or "") if name else "",
        None if notebook.vault.salvage else _asked(notebook, today),
    )


def _asked(notebook: Notebook, today: date) -> date | None:
    from notebook_app.notebook import ending

    first = next((each.due for each in ending.asked(notebook) if each.answered is None), None)
    return first if first is not None and (first - today).days <= SOON else None


class DayLines:
    """The lines written on Aujourd’hui: saved as they are typed; one that was emptied goes when it is left (MODEL: entries).

    A social security number in one of them is asked about once that line is left; `saved()` is called once what was typed is on the disk.
    """

    def __init__(self, session: Session, owner: QObject, leaf: TodayLeaf, saved: Callable[[], None]) -> None:
        self._session, self._owner, self._leaf, self._then = session, owner, leaf, saved
        self._keys: dict[int, int] = {}  # appointment → key of the line written for it
        self._lines: dict[int, tuple[int, int | None, str, bool]] = {}  # key → person, id of the line, its words, left
        self._next_key = 1
        self._appointments: dict[int, Appointment] = {}  # by key
        self._numbered: dict[int, Appointment] = {}  # for which the lines with a social security number are, by id of the line
        leaf.unwritten.written.connect(self._save)
        leaf.unwritten.left.connect(self._leave)
        leaf.line.left.connect(self.say_number)
        leaf.line_number.take_out.connect(self._strike)
        leaf.line_number.let_stand.connect(self._let_stand)

    def _save(self, appointment: Appointment, words: str) -> None:
        """These words are now the line of that appointment."""
        assert appointment.person is not None
        key = self._keys.get(appointment.id)
        if key is None:
            key, self._next_key = self._next_key, self._next_key + 1
            self._keys[appointment.id] = key
        _, id, _, _ = self._lines.get(key, (0, None, "", False))
        self._lines[key] = (appointment.person, id, words, False)
        written = Written(None, appointment.day, words, key=key)  # the session knows the id its first save gave to this key
        self._appointments[key] = appointment
        self._session.saving.save_lines(self._owner, appointment.person, [written], self._saved)

    def _saved(self, saved: dict[int, Entry]) -> None:
        for key, entry in saved.items():
            if key in self._appointments and self._session.numbers.of(entry.id):
                self._numbered[entry.id] = self._appointments[key]
            if key in self._lines:
                person, _, words, left = self._lines[key]
                self._lines[key] = (person, entry.id, words, left)
                self._drop_if_empty(key)
        self.say_number()
        self._then()

    def say_number(self) -> None:
        """In a line that was left, and nothing was said about it yet: what is said stays until it is answered, or the number gone."""
        writing = self._leaf.unwritten.writing
        left = ((line, of) for line, of in self._numbered.items() if self._session.numbers.of(line))
        found = next(((line, of) for line, of in left if writing is None or of.id != writing.id), None)
        self._leaf.say_number(*((found[0], found[1].name) if found is not None else (None,)))

    def _let_stand(self) -> None:
        if (line := self._leaf.line_number.line) is not None:
            self._answered(line)

    def _answered(self, line: int) -> None:
        self._session.numbers.answer(line)
        self.say_number()
        (self._leaf.line if self._leaf.can_write else self._leaf.add).setFocus()

    def _strike(self) -> None:
        """Out of the line, and out of what it said on earlier days."""
        line, today = self._leaf.line_number.line, self._session.today
        if line is None:
            return
        self._leaf.line.flush()

        def struck(entry: Entry) -> None:
            if (of := self._struck(entry)) is not None:
                self._leaf.unwritten.set_line(of, entry.text)
            self._answered(line)

        def failed(fault: Exception) -> None:
            self._leaf.number_failed(trouble.of(fault))

        numbers = self._session.numbers.of(line)
        self._session.ask(self._owner, lambda nb: nb.entries.strike(line, numbers, today), struck, failed)

    def _struck(self, entry: Entry) -> Appointment | None:
        """The number is out of that line, where it was all there was, the line goes with it; the appointment it is for."""
        of = self._numbered.pop(entry.id, None)
        for key, (person, id, _, left) in list(self._lines.items()):
            if id == entry.id:
                self._lines[key] = (person, id, entry.text, left)
                return of
        if of is not None and not entry.text.strip():
            self._session.ask(self._owner, lambda notebook: notebook.entries.leave(entry.person, [entry.id]))
        return of

    def _leave(self, appointment: Appointment) -> None:
        """The caret left the line of that appointment."""
        key = self._keys.pop(appointment.id, None)
        if key is not None and key in self._lines:
            self._left(key)

    def leave_all(self) -> None:
        """The page is left."""
        for key in list(self._lines):
            self._left(key)
        self._keys.clear()

    def _left(self, key: int) -> None:
        person, id, words, _ = self._lines[key]
        self._lines[key] = (person, id, words, True)
        self._drop_if_empty(key)

    def _drop_if_empty(self, key: int) -> None:
        person, id, words, left = self._lines[key]
        if left and id is not None:
            del self._lines[key]
            if not words.strip():
                self._session.ask(self._owner, lambda notebook: notebook.entries.leave(person, [id]))
