"""The lines: what is written about a person on a day (MODEL: entries, versions)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import Entry, Noun, Span, ToDo, Version, Written
from notebook_app.notebook.schema import sought
from notebook_app.values import Value

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_FIRST_DAY = date(2000, 1, 1)
_SHIFT = 20
_KINDS = ("mark", "aside")
_LINE = "id, person, text, spans"
_TO_DO, _DONE = "☐", "☑"  # at the start of a paragraph; the index of what is to be done has the first one too
# A line that was emptied and has earlier texts: it goes from the page, its versions stay until the person is erased.
_GONE = '[[0,0,"gone"]]'
_UNSEEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"  # of Unicode's Cc and Cs; a word: `re` compiles it at its first use and keeps it
_MANY = 8  # new lines: from here on they are put in the index together
_TURN = "#"  # in a version's day: the day's own place stays free for the last text of that day
_SHOWN = f"NOT (text = '' AND spans = '{_GONE}')"


def first_id(day: date) -> int:
    """The smallest id a line of `day` can have; that of the day after bounds the day."""
    return (day - _FIRST_DAY).days << _SHIFT


def day_of(id: int) -> date:
    """The day a line belongs to."""
    return _FIRST_DAY + timedelta(days=id >> _SHIFT)


def normal(written: str) -> str:
    """A text as it is stored: NFC, lines end with LF, U+00A0 kept; what cannot be written or seen (controls) is left out."""
    text = written
    if not text.isprintable():
        for sign in ("\r\n", "\r", "\u2028", "\u2029"):
            text = text.replace(sign, "\n")
        text = re.sub(_UNSEEN, "", text)
    return unicodedata.normalize("NFC", text)


def _normal_spans(written: str, text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans on the stored text: inside it, in order, those of one kind that touch made one."""
    placed = []
    for span in spans:  # most lines have none
        if span.kind not in _KINDS:
            raise Refused("span")
        start, end = max(0, span.start), max(0, span.end)
        if text != written:
            start, end = len(normal(written[:start])), len(normal(written[:end]))
        start, end = min(start, len(text)), min(end, len(text))
        if start < end:
            placed.append(Span(start, end, span.kind))
    if not placed:
        return ()
    joined: list[Span] = []
    for kind in _KINDS:
        for span in sorted((s for s in placed if s.kind == kind), key=lambda s: s.start):
            if joined and joined[-1].kind == kind and span.start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end), kind)
            else:
                joined.append(span)
    return tuple(sorted(joined, key=lambda s: (s.start, s.end, s.kind)))


def _packed(spans: Iterable[Span]) -> str:
    found = [[s.start, s.end, s.kind] for s in spans]
    return json.dumps(found, separators=(",", ":")) if found else "[]"


def _unpacked(spans: str) -> tuple[Span, ...]:
    return tuple(Span(start, end, kind) for start, end, kind in json.loads(spans)) if spans != "[]" else ()


def _struck(text: str, spans: tuple[Span, ...], numbers: Collection[str]) -> tuple[str, tuple[Span, ...]]:
    """A text without these numbers, whether their key was written or not, and its spans."""
    from notebook_app import nir

    bare = {number[: nir.BARE] for number in numbers}
    for start, end in reversed(nir.cuts(text, (n for n in nir.find(text) if n.figures[: nir.BARE] in bare))):
        text = text[:start] + text[end:]
        moved = (Span(_after(s.start, start, end), _after(s.end, start, end), s.kind) for s in spans)
        spans = tuple(s for s in moved if s.start < s.end)
    return text, spans


def _after(at: int, start: int, end: int) -> int:
    """Where a place of a text is once a stretch of it is gone."""
    return at - (end - start) if at >= end else min(at, start)


def _version_of(row: Sequence[Any]) -> Version:
    """The version of a row `entry, day, text, spans`; what a deed took the place of has its number behind the day."""
    entry, stored, text, spans = row
    day, _, turn = stored.partition(_TURN)
    return Version(entry, date.fromisoformat(day), text, _unpacked(spans), int(turn or 0))


def entry_of(row: Sequence[Any]) -> Entry:
    """The line of a row `id, person, text, spans`."""
    id, person, text, spans = row
    return Entry(id, person, day_of(id), text, _unpacked(spans))


class _Whole(Value):
    """A line with all that goes with it, for putting it back."""

    row: tuple[Any, ...]
    versions: list[tuple[Any, ...]]
    clips: list[tuple[Any, ...]]


class Entries:
    """The lines of all people."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._given: dict[date, int] = {}  # the highest id of a day given since opening: an id torn out must not become another line
        self._asked: set[date] = set()  # the days of which that is also the highest there is: no other way leads to a new line

    # Reading

    def get(self, id: int) -> Entry:
        """The line; Refused("line") if it is not there."""
        with self._notebook.read() as db:
            row = db.execute(f"SELECT {_LINE} FROM entries WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise Refused("line")
        return entry_of(row)

    def window(self, person: int, before: int | None = None, limit: int = 60) -> list[Entry]:
        """The last `limit` lines of the person, or the last ones before the line `before`; oldest first."""
        with self._notebook.read() as db:
            rows = db.execute(
                f"SELECT {_LINE} FROM entries WHERE person = ? AND id < ? AND {_SHOWN} ORDER BY id DESC LIMIT ?",
                (person, before if before is not None else 1 << 62, limit),
            ).fetchall()
        return [entry_of(row) for row in reversed(rows)]

    def after(self, person: int, id: int, limit: int = 60) -> list[Entry]:
        """The first `limit` lines of the person after the line `id`; oldest first."""
        with self._notebook.read() as db:
            rows = db.execute(
                f"SELECT {_LINE} FROM entries WHERE person = ? AND id > ? AND {_SHOWN} ORDER BY id LIMIT ?", (person, id, limit)
            ).fetchall()
        return [entry_of(row) for row in rows]

    def more_before(self, person: int, id: int) -> bool:
        """Whether the person has a line before this one."""
        with self._notebook.read() as db:
            return db.execute(f"SELECT 1 FROM entries WHERE person = ? AND id < ? AND {_SHOWN} LIMIT 1", (person, id)).fetchone() is not None

    def more_after(self, person: int, id: int) -> bool:
        """Whether the person has a line after this one."""
        with self._notebook.read() as db:
            return db.execute(f"SELECT 1 FROM entries WHERE person = ? AND id > ? AND {_SHOWN} LIMIT 1", (person, id)).fetchone() is not None

    def left(self, person: int, today: date) -> tuple[list[Entry], list[tuple[date, date]]]:
        """All lines of the person that can still be read, oldest first, and from which day to which nothing can be: there may have been some."""
        rows, holes = self._notebook.pieces(
            f"SELECT {_LINE} FROM entries WHERE +person = ? AND id >= ? AND id < ? AND {_SHOWN} ORDER BY id",  # without the index of people
            (person,),
            0,
            first_id(today + timedelta(days=1)),
            1 << _SHIFT,
        )
        return [entry_of(row) for row in rows], [(day_of(low), day_of(high - 1)) for low, high in holes]

    def count(self, person: int) -> int:
        """How many lines the person has."""
        with self._notebook.read() as db:  # by the two indexes: the texts of thousands of lines are not read to count them
            found: int = db.execute(
                "SELECT (SELECT count(*) FROM entries WHERE person = ?1)"
                f" - (SELECT count(*) FROM entries WHERE person = ?1 AND spans <> '[]' AND NOT ({_SHOWN}))",
                (person,),
            ).fetchone()[0]
        return found

    def marked(self, person: int, limit: int = 50) -> list[Entry]:
        """The person's lines that carry a mark or something set aside, newest first."""
        with self._notebook.read() as db:
            rows = db.execute(
                f"SELECT {_LINE} FROM entries WHERE person = ? AND spans <> '[]' AND {_SHOWN} ORDER BY id DESC LIMIT ?", (person, limit)
            ).fetchall()
        return [entry_of(row) for row in rows]

    def versions(self, id: int) -> list[Version]:
        """The earlier texts of a line, newest first: the last one of each day, then those of that day an earlier text took the place of."""
        with self._notebook.read() as db:
            rows = db.execute("SELECT entry, day, text, spans FROM versions WHERE entry = ?", (id,)).fetchall()
        found = [_version_of(row) for row in rows]
        return sorted(found, key=lambda v: (v.day, v.turn == 0, v.turn), reverse=True)

    def turnable(self, person: int, limit: int = 500) -> list[Entry]:
        """The person's lines that have earlier texts, newest first; those that were emptied too: their text is empty."""
        with self._notebook.read() as db:
            rows = db.execute(
                f"SELECT {_LINE} FROM entries WHERE person = ? AND EXISTS (SELECT 1 FROM versions WHERE entry = entries.id) ORDER BY id DESC LIMIT ?",
                (person, limit),
            ).fetchall()
        return [Entry(id, whose, day_of(id), text, _unpacked(spans) if text else ()) for id, whose, text, spans in rows]

    def to_do(self, first: date, last: date, limit: int = 500) -> list[ToDo]:
        """What is to be done and not ticked, in the lines of the days from `first` to `last`, both included: by day, latest lines first to go
        past `limit` lines.
        """
        with self._notebook.read() as db:
            rows = db.execute(
                "SELECT e.id, e.person, e.text, p.name, p.file_as FROM entries e JOIN people p ON p.id = e.person"
                " WHERE instr(e.text, '☐') AND e.id >= ? AND e.id < ? ORDER BY e.id DESC LIMIT ?",
                (first_id(first), first_id(last + timedelta(days=1)), limit),
            ).fetchall()
        return [
            ToDo(id, n, person, day_of(id), words[1:].strip(), False, name, file_as)
            for id, person, text, name, file_as in reversed(rows)
            for n, words in enumerate(text.split("\n"))
            if words.startswith(_TO_DO)
        ]

    # Writing

    def save(self, person: int, written: Sequence[Written], today: date) -> dict[int, Entry]:
        """Saves what differs in one transaction; the lines as they now stand, by the page's `key`.

        A new line (`id` None) is made at its first letter. An emptied line stays until `leave`. `day` counts for new lines only:
        `move` takes a line to another day. An id that is not a line of this person: Refused("line"), and nothing is written.
        A new line of a day to come: Refused("future"); before the year 2000: Refused("day").
        """
        ids = [w.id for w in written if w.id is not None]
        if len(set(ids)) != len(ids):
            raise Refused("line")
        with self._notebook.read() as db:
            there = {id: db.execute(f"SELECT {_LINE} FROM entries WHERE id = ? AND person = ?", (id, person)).fetchone() for id in ids}
            known = db.execute("SELECT 1 FROM people WHERE id = ?", (person,)).fetchone() is not None
        if not known or None in there.values():
            raise Refused("line")
        saved: dict[int, Entry] = {}
        changed: list[tuple[int, Entry]] = []
        new: list[tuple[int, date, str, tuple[Span, ...]]] = []
        for w in written:
            text = normal(w.text)
            spans = _normal_spans(w.text, text, w.spans)
            if w.id is None:
                self._check_day(w.day, today)
                if text:
                    new.append((w.key, w.day, text, spans))
                continue
            entry = entry_of(there[w.id])
            if (text, spans) != (entry.text, entry.spans):
                entry = Entry(w.id, person, entry.day, text, spans)
                changed.append((w.key, entry))
            saved[w.key] = entry
        if not changed and not new:
            return saved
        with self._notebook.write(Noun.ENTRIES) as db:
            for _key, entry in changed:
                self._keep_version(db, entry.id, today)
                db.execute(
                    "UPDATE entries SET text = ?, spans = ?, saved = ? WHERE id = ?",
                    (entry.text, _packed(entry.spans), today.isoformat(), entry.id),
                )
            made = [(key, Entry(self._free_id(db, day), person, day, text, spans)) for key, day, text, spans in new]
            saved.update(made)
            self._insert(db, [(e.id, person, e.text, _packed(e.spans), today.isoformat()) for _, e in made])
        return saved

    def add(self, person: int, day: date, text: str, today: date, spans: Sequence[Span] = ()) -> Entry:
        """A new line, as `save` makes it, and one that can be undone; Refused("empty") if the text is empty."""
        with self._notebook.write(Noun.ENTRIES):
            saved = self.save(person, [Written(None, day, text, tuple(spans))], today)
            if not saved:
                raise Refused("empty")
        entry = saved[0]
        self._notebook.remember(lambda: self._take(entry.id))
        return entry

    def last_of(self, person: int, today: date) -> tuple[Entry, bool]:
        """The person's last line of today, and whether it had to be made, empty: something is joined to it. Refused("person")."""
        with self._notebook.write(Noun.NONE) as db:
            row = db.execute(
                f"SELECT {_LINE} FROM entries WHERE person = ? AND id >= ? AND id < ? AND {_SHOWN} ORDER BY id DESC LIMIT 1",
                (person, first_id(today), first_id(today + timedelta(days=1))),
            ).fetchone()
            if row is not None:
                return entry_of(row), False
            made = Entry(self._free_id(db, today), person, today, "")
            self.stand_again(made.id, person)
        return made, True

    def stand_again(self, id: int, person: int) -> bool:
        """An empty line stands at this place unless there is one, and in sight: something is joined to it. Whether it went before.
        Refused("line"), for one that is another person's; Refused("person").
        """
        with self._notebook.write(Noun.NONE) as db:
            if db.execute("SELECT 1 FROM people WHERE id = ?", (person,)).fetchone() is None:
                raise Refused("person")
            row = db.execute(f"SELECT person, {_SHOWN} FROM entries WHERE id = ?", (id,)).fetchone()
            if row is not None and row[0] != person:
                raise Refused("line")
            if row is not None and row[1]:
                return False
            with self._notebook.write(Noun.ENTRIES):
                db.execute(
                    "INSERT INTO entries (id, person, text, spans, saved) VALUES (?, ?, '', '[]', ?) ON CONFLICT (id) DO UPDATE SET spans = '[]'",
                    (id, person, day_of(id).isoformat()),
                )
        return True

    def add_all(self, lines: Iterable[tuple[int, date, str]], today: date) -> list[Entry]:
        """New lines of several people in one transaction, (person, day, text) each, as `add` makes them; undone together. Oldest first.

        Quick for many: they lie in the notebook day after day, whoever they are about. An empty one is left out. Refused("line") for a
        person there is not, and as `save`: then nothing is written.
        """
        made: list[Entry] = []
        with self._notebook.write(Noun.ENTRIES) as db:
            known: set[int] = set()
            for person, day, text in sorted(lines, key=lambda line: line[1]):
                if person not in known:
                    if db.execute("SELECT 1 FROM people WHERE id = ?", (person,)).fetchone() is None:
                        raise Refused("line")
                    known.add(person)
                self._check_day(day, today)
                if text := normal(text):
                    made.append(Entry(self._free_id(db, day), person, day, text))
            self._insert(db, [(entry.id, entry.person, entry.text, "[]", today.isoformat()) for entry in made])
        ids = [entry.id for entry in made]

        def take() -> None:
            for id in ids:
                self._take(id)

        self._notebook.remember(take)
        return made

    def leave(self, person: int, ids: Iterable[int]) -> list[int]:
        """On leaving the page: of these lines of the person those that are empty, and carry nothing, go; their ids.

        One that has earlier texts goes from the page only: `turnable` still has it, and `take_back` brings it back.
        """
        with self._notebook.read() as db:
            gone = [
                id
                for id in ids
                for (text,) in db.execute(
                    "SELECT text FROM entries WHERE id = ? AND person = ? AND NOT EXISTS (SELECT 1 FROM clips WHERE entry = entries.id)",
                    (id, person),
                ).fetchall()
                if not text.strip()
            ]
        if gone:
            with self._notebook.write(Noun.ENTRIES) as db:
                kept = "SELECT 1 FROM versions WHERE entry = entries.id"
                db.executemany(f"DELETE FROM entries WHERE id = ? AND NOT EXISTS ({kept})", [(id,) for id in gone])
                db.executemany("UPDATE entries SET text = '', spans = ? WHERE id = ?", [(_GONE, id) for id in gone])
            for id in gone:
                self._never_again(id)
        return gone

    def move(self, id: int, day: date, today: date) -> Entry:
        """Takes a line to another day, after the lines of that day; it gets another id, and what belongs to it follows."""
        entry = self.get(id)
        self._check_day(day, today)
        if day == entry.day:
            return entry
        with self._notebook.write(Noun.ENTRIES) as db:
            new = self._free_id(db, day)
            db.execute("UPDATE entries SET id = ? WHERE id = ?", (new, id))
        self._never_again(id)
        self._notebook.remember(lambda: self._put_back_at(new, id))
        return Entry(new, entry.person, day, entry.text, entry.spans)

    def tear_out(self, id: int) -> Entry:
        """Deletes a line with all that belongs to it, and gives it back for the tray; can be undone until closing."""
        entry = self.get(id)
        self._take(id)
        return entry

    def tick(self, id: int, n: int, done: bool, today: date) -> Entry:
        """Ticks the box of a paragraph of a line, or unticks it; can be undone. Refused("line") if that paragraph has none any more."""
        entry = self.get(id)
        paragraphs = entry.text.split("\n")
        if not 0 <= n < len(paragraphs) or paragraphs[n][:1] not in (_TO_DO, _DONE):
            raise Refused("line")
        if (paragraphs[n][0] == _DONE) is done:
            return entry
        paragraphs[n] = (_DONE if done else _TO_DO) + paragraphs[n][1:]
        saved = self.save(entry.person, [Written(id, entry.day, "\n".join(paragraphs), entry.spans)], today)
        self._notebook.remember(lambda: self.tick(id, n, not done, today))
        return saved[0]

    def take_back(self, id: int, day: date, today: date, turn: int = 0, deed: bool = True) -> Entry:
        """The line gets the text of its version of `day` again; can be undone until closing. Refused("line"), Refused("earlier").

        Its present text becomes a version, also one written today: no word that gives way here, or to the undoing, is lost.
        `deed` False: the open page takes it back itself, as a step of what is typed there.
        """
        version = next((v for v in self.versions(id) if (v.day, v.turn) == (day, turn)), None)
        if version is None:
            self.get(id)
            raise Refused("earlier")
        with self._notebook.write(Noun.ENTRIES) as db:
            self._keep_version(db, id, today)
            self._write_over(id, (version.text, _packed(version.spans), today.isoformat()), deed)
        return self.get(id)

    def strike(self, id: int, numbers: Collection[str], today: date) -> Entry:
        """Takes these numbers (their figures, as `nir.find` gives them) out of the line and out of its earlier texts; the line as it then stands.

        In one transaction; no version is kept of what it said with them. The page that is open makes it a step of what is typed there.
        Refused("line").
        """
        with self._notebook.write(Noun.ENTRIES) as db:
            row = db.execute(f"SELECT {_LINE} FROM entries WHERE id = ?", (id,)).fetchone()
            if row is None:
                raise Refused("line")
            entry = entry_of(row)
            text, spans = _struck(entry.text, entry.spans, numbers)
            if text != entry.text:
                db.execute("UPDATE entries SET text = ?, spans = ?, saved = ? WHERE id = ?", (text, _packed(spans), today.isoformat(), id))
            for stored, was, marks in db.execute("SELECT day, text, spans FROM versions WHERE entry = ?", (id,)).fetchall():
                left, kept = _struck(was, _unpacked(marks), numbers)
                if left != was and left.strip():
                    db.execute("UPDATE versions SET text = ?, spans = ? WHERE entry = ? AND day = ?", (left, _packed(kept), id, stored))
                elif left != was:
                    db.execute("DELETE FROM versions WHERE entry = ? AND day = ?", (id, stored))
        return Entry(id, entry.person, entry.day, text, spans)

    # Inside

    @staticmethod
    def _check_day(day: date, today: date) -> None:
        if day > today:
            raise Refused("future")
        if day < _FIRST_DAY:
            raise Refused("day")

    @staticmethod
    def _insert(db: Any, rows: list[tuple[Any, ...]]) -> None:
        """New lines; many of them are put in the index together."""
        put = "INSERT INTO entries (id, person, text, spans, saved) VALUES (?, ?, ?, ?, ?)"
        if len(rows) < _MANY:
            db.executemany(put, rows)
            return
        db.execute("INSERT INTO search_later VALUES (1)")
        db.executemany(put, rows)
        db.execute("DELETE FROM search_later")
        rows.sort()  # from the lowest id to the highest, as the index likes it
        db.executemany("INSERT INTO search (rowid, text) VALUES (?, ?)", ((row[0], sought(row[2])) for row in rows))

    def _free_id(self, db: Any, day: date) -> int:
        first = first_id(day)
        if day not in self._asked:
            last = db.execute("SELECT max(id) FROM entries WHERE id >= ? AND id < ?", (first, first + (1 << _SHIFT))).fetchone()[0]
            self._given[day] = max(last or first, self._given.get(day, first))
            self._asked.add(day)
        id = self._given[day] + 1
        if id >> _SHIFT != first >> _SHIFT:
            raise Refused("day-full")
        self._given[day] = id
        return id

    def _never_again(self, id: int) -> None:
        self._given[day_of(id)] = max(id, self._given.get(day_of(id), 0))

    @staticmethod
    def _keep_version(db: Any, id: int, today: date) -> None:
        """Keeps the text as it stands if it was last saved on an earlier day; the first one of a day stays."""
        db.execute(
            "INSERT OR IGNORE INTO versions (entry, day, text, spans)"
            " SELECT id, saved, text, spans FROM entries WHERE id = ? AND saved < ? AND text <> ''",
            (id, today.isoformat()),
        )

    @staticmethod
    def _keep_replaced(db: Any, id: int) -> str | None:
        """Keeps the text as it stands, unless it is blank or a version already says the same; under which day and number it did."""
        text, spans, saved = db.execute("SELECT text, spans, saved FROM entries WHERE id = ?", (id,)).fetchone()
        rows = db.execute("SELECT day, text, spans FROM versions WHERE entry = ?", (id,)).fetchall()
        if not text.strip() or any((text, spans) == (was, marks) for _, was, marks in rows):
            return None
        turns = [int(day.partition(_TURN)[2] or 0) for day, _, _ in rows if day.startswith(saved)]
        kept = f"{saved}{_TURN}{max(turns, default=0) + 1}"
        db.execute("INSERT INTO versions (entry, day, text, spans) VALUES (?, ?, ?, ?)", (id, kept, text, spans))
        return kept

    def _take(self, id: int) -> None:
        with self._notebook.write(Noun.ENTRIES) as db:
            row = db.execute("SELECT id, person, text, spans, saved FROM entries WHERE id = ?", (id,)).fetchone()
            if row is None:
                raise Refused("line")
            versions = db.execute("SELECT day, text, spans FROM versions WHERE entry = ?", (id,)).fetchall()
            clips = db.execute("SELECT id, person, day, kind, name, media, size, data, small FROM clips WHERE entry = ?", (id,)).fetchall()
            db.execute("DELETE FROM entries WHERE id = ?", (id,))
        self._never_again(id)
        whole = _Whole(tuple(row), versions, clips)
        self._notebook.remember(lambda: self._put_back(whole))

    def _write_over(self, id: int, new: tuple[Any, ...], deed: bool = True) -> None:
        """The line says and was saved as `new`; what it said becomes a version, so that no word is lost. Refused("line")."""
        with self._notebook.write(Noun.ENTRIES) as db:
            before = db.execute("SELECT text, spans, saved FROM entries WHERE id = ?", (id,)).fetchone()
            if before is None:
                raise Refused("line")
            added = self._keep_replaced(db, id)
            db.execute("UPDATE entries SET text = ?, spans = ?, saved = ? WHERE id = ?", (*new, id))
        if deed:
            self._notebook.remember(lambda: self._turn_to(id, tuple(before), new, added))

    def _turn_to(self, id: int, before: tuple[Any, ...], written: tuple[Any, ...], added: str | None) -> None:
        """Undoes `_write_over`; what was written since is kept. Refused("line") if the line is not there any more."""
        with self._notebook.write(Noun.ENTRIES) as db:
            now = db.execute("SELECT text, spans, saved FROM entries WHERE id = ?", (id,)).fetchone()
            if now is None:
                raise Refused("line")
            if tuple(now) == written:
                db.execute("DELETE FROM versions WHERE entry = ? AND day = ?", (id, added))  # it stands on the page again
            else:
                self._keep_replaced(db, id)
            db.execute("UPDATE entries SET text = ?, spans = ?, saved = ? WHERE id = ?", (*before, id))
        self._notebook.remember(lambda: self._write_over(id, tuple(now)))

    def _put_back(self, whole: _Whole) -> None:
        id = whole.row[0]
        with self._notebook.write(Noun.ENTRIES) as db:
            db.execute("INSERT INTO entries (id, person, text, spans, saved) VALUES (?, ?, ?, ?, ?)", whole.row)
            db.executemany("INSERT INTO versions (entry, day, text, spans) VALUES (?, ?, ?, ?)", [(id, *v) for v in whole.versions])
            db.executemany(
                "INSERT INTO clips (entry, id, person, day, kind, name, media, size, data, small) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(id, *c) for c in whole.clips],
            )
        self._notebook.remember(lambda: self._take(id))

    def _put_back_at(self, id: int, former: int) -> None:
        self.get(id)
        with self._notebook.write(Noun.ENTRIES) as db:
            db.execute("UPDATE entries SET id = ? WHERE id = ?", (former, id))
        self._never_again(id)
        self._notebook.remember(lambda: self._put_back_at(former, id))
