"""How it ends well (MODEL: kept, requests): who was last met long ago, kept with a reason or erased; all there is about a person.

Loaded where it is wanted, not with the notebook. Every function may raise `Refused` or a `VaultError`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import Appointment, Clip, Departure, Entry, Noun, Person, Sight, Version
from notebook_app.months import months_later
from notebook_app.text import fold

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

LONGEST_MONTHS = 24  # after the last contact, unless there is a reason
_LOOKED = "ending_looked"  # in the notebook: the day on which the page of those concerned was looked at last
_ERASED = "ending_erased"  # the day on which a page was erased last that copies may still hold
_LAST = """max(
    coalesce(p.last_held, ''), coalesce(p.since, ''),
    coalesce((SELECT date(2451544.5 + (max(e.id) >> 20)) FROM entries e WHERE e.person = p.id), ''),
    coalesce((SELECT max(a.day) FROM appointments a WHERE a.person = p.id AND a.state IN ('planned', 'held')), '')
)"""


@dataclass(frozen=True)
class Over:
    """A page whose last contact is long ago."""

    person: int
    file_as: str
    last: date | None  # None: of a page without any day


@dataclass(frozen=True)
class Kept:
    """A page kept longer, and until when."""

    person: int
    file_as: str
    reason: str
    until: date


@dataclass(frozen=True)
class FileAsked:
    """Someone asked for their file."""

    id: int
    person: int
    file_as: str
    day: date
    words: str
    answered: date | None = None

    @property
    def due(self) -> date:
        """One month later: the law's delay for an answer."""
        return months_later(self.day, 1)


@dataclass(frozen=True)
class PersonFile:
    """All that the notebook holds about one person."""

    person: Person
    lines: tuple[Entry, ...]
    earlier: dict[int, tuple[Version, ...]]  # by line: its former texts
    appointments: tuple[Appointment, ...]
    sights: tuple[Sight, ...]  # what others said and sent
    departures: tuple[Departure, ...]
    clips: tuple[Clip, ...]  # what is joined, without its bytes
    kept: Kept | None
    asked: tuple[FileAsked, ...]
    others: tuple[str, ...]  # the names of everybody else, to be covered where they stand
    numbers: tuple[str, ...] = ()  # and those on their pages


def due(notebook: Notebook, today: date, months: int = LONGEST_MONTHS) -> list[Over]:
    """Those whose last contact lies more than `months` back, the longest ago first.

    A contact is an appointment held or planned, a line, or the beginning of the page. Who is kept with a reason comes again when its day
    is over.
    """
    months = min(months, LONGEST_MONTHS)
    with notebook.read() as db:
        rows = db.execute(
            f"SELECT p.id, p.file_as, {_LAST} AS last FROM people p LEFT JOIN kept k ON k.person = p.id"
            " WHERE last < ? AND (k.day IS NULL OR k.day < ?) ORDER BY last, p.folded, p.id",
            (months_later(today, -months).isoformat(), today.isoformat()),
        ).fetchall()
    return [Over(id, name, date.fromisoformat(last) if last else None) for id, name, last in rows]


def waits(notebook: Notebook, today: date, months: int = LONGEST_MONTHS) -> int:
    """How many are concerned, once a month: 0 in the month in which one looked at them."""
    looked = notebook.own.get(_LOOKED)
    return 0 if looked[:7] == today.isoformat()[:7] else len(due(notebook, today, months))


def looked(notebook: Notebook, today: date) -> None:
    """One has looked at those concerned this month."""
    notebook.own.set(_LOOKED, today.isoformat())


def keep(notebook: Notebook, person: int, reason: str, until: date, today: date) -> Kept:
    """Keeps a page beyond the delay. Refused: "reason" (none), "past" (the day is not ahead), "person"."""
    reason = " ".join(reason.split())
    if not reason:
        raise Refused("reason")
    if until <= today:
        raise Refused("past")
    name = notebook.people.get(person).file_as
    _keep(notebook, person, (reason, until.isoformat()))
    return Kept(person, name, reason, until)


def _keep(notebook: Notebook, person: int, now: tuple[str, str] | None) -> None:
    with notebook.write(Noun.PEOPLE) as db:
        before = db.execute("DELETE FROM kept WHERE person = ? RETURNING reason, day", (person,)).fetchone()
        if now is not None:
            db.execute("INSERT INTO kept (person, reason, day) VALUES (?, ?, ?)", (person, *now))
    notebook.remember(lambda: _keep(notebook, person, before))


def kept(notebook: Notebook) -> list[Kept]:
    """Those kept with a reason, whose day comes next first."""
    with notebook.read() as db:
        rows = db.execute("SELECT p.id, p.file_as, k.reason, k.day FROM kept k JOIN people p ON p.id = k.person ORDER BY k.day, p.folded").fetchall()
    return [Kept(id, name, reason, date.fromisoformat(day)) for id, name, reason, day in rows]


def erase(notebook: Notebook, person: int, name_typed: str, today: date) -> None:
    """Erases a page and all of it, as `People.erase` does, and notes that copies made up to `today` may hold it. Refused: "name", "person"."""
    with notebook.write(Noun.OWN):
        notebook.people.erase(person, name_typed)
        notebook.own.set(_ERASED, today.isoformat())


def erased(notebook: Notebook) -> date | None:
    """The day up to which copies may hold what was erased since; None: nothing was, or the copies are made anew."""
    day = notebook.own.get(_ERASED)
    return date.fromisoformat(day) if day else None


def copied_anew(notebook: Notebook) -> None:
    """No copy holds any more what was erased."""
    notebook.own.set(_ERASED, "")


def ask(notebook: Notebook, person: int, day: date, today: date, words: str = "") -> FileAsked:
    """A person asked for their file on `day`. Refused: "future", "person"."""
    if day > today:
        raise Refused("future")
    name, words = notebook.people.get(person).file_as, " ".join(words.split())
    return FileAsked(_note(notebook, (None, person, day.isoformat(), words, None)), person, name, day, words)


def _note(notebook: Notebook, row: tuple[Any, ...]) -> int:
    with notebook.write(Noun.PEOPLE) as db:
        put = "INSERT INTO requests (id, person, day, words, answered) VALUES (?, ?, ?, ?, ?) RETURNING id"
        id: int = db.execute(put, row).fetchone()[0]
    notebook.remember(lambda: _withdraw(notebook, id))
    return id


def _withdraw(notebook: Notebook, id: int) -> None:
    with notebook.write(Noun.PEOPLE) as db:
        row = db.execute("DELETE FROM requests WHERE id = ? RETURNING id, person, day, words, answered", (id,)).fetchone()
    notebook.remember(lambda: _note(notebook, row))


def answer(notebook: Notebook, id: int, day: date | None) -> None:
    """The file was handed over on `day`; None: it was not, after all. Refused("request") if nobody asked."""
    with notebook.write(Noun.PEOPLE) as db:
        before = db.execute("SELECT answered FROM requests WHERE id = ?", (id,)).fetchone()
        if before is None:
            raise Refused("request")
        db.execute("UPDATE requests SET answered = ? WHERE id = ?", (day.isoformat() if day is not None else None, id))
    notebook.remember(lambda: answer(notebook, id, date.fromisoformat(before[0]) if before[0] else None))


def asked(notebook: Notebook, person: int | None = None) -> list[FileAsked]:
    """Who asked for their file: those without an answer first, whose month ends next at the top; then the others, the latest first."""
    with notebook.read() as db:
        rows = db.execute(
            "SELECT r.id, p.id, p.file_as, r.day, r.words, r.answered FROM requests r JOIN people p ON p.id = r.person WHERE ?1 IS NULL OR p.id = ?1",
            (person,),
        ).fetchall()
    found = [
        FileAsked(id, whose, name, date.fromisoformat(day), words, date.fromisoformat(answered) if answered else None)
        for id, whose, name, day, words, answered in rows
    ]
    waiting = sorted((each for each in found if each.answered is None), key=lambda each: (each.day, each.id))
    return waiting + sorted((each for each in found if each.answered is not None), key=lambda each: (each.day, each.id), reverse=True)


def file(notebook: Notebook, person: int) -> PersonFile:
    """All there is about a person, to be given to them. Refused("person") if there is no such page.

    `others`: everybody else with a page, and who told something of the person. Those to whom something about the person left, and colleagues,
    are not among them: who gave and who received is part of the answer.
    """
    about = notebook.people.get(person)
    lines: list[Entry] = []
    while window := notebook.entries.window(person, lines[0].id if lines else None, 1000):
        lines = [*window, *lines]
    turnable = notebook.entries.turnable(person, 1 << 20)  # those that were emptied too: gone from the page, their texts are not
    lines = sorted({line.id: line for line in (*turnable, *lines)}.values(), key=lambda line: line.id)
    earlier = {line.id: tuple(versions) for line in turnable if (versions := notebook.entries.versions(line.id))}
    with notebook.read() as db:
        others = db.execute("SELECT name FROM people WHERE id <> ? ORDER BY folded, id", (person,)).fetchall()
    departures = notebook.register.departures(person)
    named = {fold(name) for name in (*(departure.to for departure in departures), *(colleague.name for colleague in notebook.directory.all()))}
    told = [news.who for news in notebook.told.of(person) if fold(news.who) not in named]
    return PersonFile(
        about,
        tuple(lines),
        earlier,
        tuple(reversed(notebook.agenda.of(person))),
        tuple(sight for sight in (*notebook.cards.who_saw(person, every=True), *notebook.cards.unsigned(person)) if sight.who),
        tuple(departures),
        tuple(notebook.clips.of(person)),
        next((each for each in kept(notebook) if each.person == person), None),
        tuple(asked(notebook, person)),
        (*(name for (name,) in others), *(" ".join(word for word in who.split() if word[0].isupper()) for who in told)),
        tuple(notebook.people.numbers(person)),
    )
