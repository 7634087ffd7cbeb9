"""The people accompanied: the répertoire (MODEL: people)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app import naming, text
from notebook_app.errors import Refused
from notebook_app.model import Noun, Person, PersonRow, Phone

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_FIELDS = ("phones", "address", "born", "note", "org", "title", "since")
_PERSON = "id, name, file_as, phones, address, born, note, org, title, since, last_held"
_WHOLE = f"{_PERSON}, folded, digits"
_ROW = "id, name, file_as, folded, last_held"

_MANY = 1 << 14  # more pages than anybody has
_FEW = 1000  # found: up to here each is read by itself, beyond that reading everybody is quicker


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _letter(folded_name: str) -> str:
    first = folded_name[:1]
    if not first.isalpha():
        first = next((c for c in folded_name if c.isalpha()), "")
    return first.upper() if "a" <= first <= "z" else ""


def _person(row: Sequence[Any]) -> Person:
    id, name, file_as, phones, address, born, note, org, title, since, last_held = row
    return Person(
        id, name, file_as, tuple(Phone(number, label, e164) for number, label, e164 in json.loads(phones)),
        address, born, note, org, title, _day(since), _day(last_held),
    )  # fmt: skip


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a person as columns; Refused("field") for one there is not."""
    columns: dict[str, Any] = {}
    for field, value in fields.items():
        if field not in _FIELDS:
            raise Refused("field")
        if field == "phones":
            from notebook_app.notebook.question import numbers_in_pairs  # as below: loaded where something is written or sought

            phones = tuple(value)
            columns["phones"] = json.dumps([[p.number, p.label, p.e164] for p in phones], ensure_ascii=False, separators=(",", ":"))
            columns["digits"] = numbers_in_pairs(phones)
        elif field == "since":
            columns["since"] = value.isoformat() if value is not None else None
        else:
            columns[field] = value
    return columns


class People:
    """The people of the notebook."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # Reading

    def get(self, id: int) -> Person:
        """The person; Refused("person") if there is no such page."""
        with self._notebook.read() as db:
            row = db.execute(f"SELECT {_PERSON} FROM people WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise Refused("person")
        return _person(row)

    def rows(self, today: date | None = None) -> list[PersonRow]:
        """Everybody, in the order of the list. `next_day` needs `today`; without it, it stays empty."""
        if self._notebook.vault.salvage:
            return self._rows_left(today)
        with self._notebook.read() as db:
            rows = db.execute(f"SELECT {_ROW} FROM people ORDER BY folded, id").fetchall()
            following = self._next(db, today)
        return [self._row(row, following) for row in rows]

    def _rows_left(self, today: date | None) -> list[PersonRow]:
        """Those that can still be read, also where an index or a part of the table cannot."""

        def last() -> int:
            with self._notebook.read() as db:
                return int(db.execute("SELECT max(id) FROM people").fetchone()[0] or 0)

        def following() -> dict[int, str]:
            with self._notebook.read() as db:
                return self._next(db, today)

        found, _ = self._notebook.pieces(f"SELECT {_ROW} FROM people WHERE id >= ? AND id < ?", (), 0, self._notebook.left(last, _MANY) + 1)
        planned = self._notebook.left(following, {})
        return [self._row(row, planned) for row in sorted(found, key=lambda row: (row[3], row[0]))]

    def find(self, typed: str, today: date | None = None, inside: bool = False) -> list[PersonRow]:
        """Those whose names and numbers hold the beginnings of all words typed, in the order of the list; everybody for no text.

        `inside`: inner parts of words too.
        """
        if self._notebook.vault.salvage:  # the index may be what is damaged
            sought = text.fold(typed).split()
            return [row for row in self.rows(today) if all(any(w.startswith(s) for w in text.fold(row.name).split()) for s in sought)]
        ids = self._notebook.find.people(typed, inside)
        if ids is None:
            return self.rows(today)
        with self._notebook.read() as db:
            if len(ids) > _FEW:
                rows = [row for row in db.execute(f"SELECT {_ROW} FROM people ORDER BY folded, id").fetchall() if row[0] in ids]
            else:
                found = [db.execute(f"SELECT {_ROW} FROM people WHERE id = ?", (id,)).fetchone() for id in ids]
                rows = sorted(found, key=lambda row: (row[3], row[0]))
            following = self._next(db, today)
        return [self._row(row, following) for row in rows]

    def count(self) -> int:
        """How many people there are."""
        with self._notebook.read() as db:
            found: int = db.execute("SELECT count(*) FROM people").fetchone()[0]
        return found

    def same_initials(self, ini: str) -> list[PersonRow]:
        """Those whose name gives these initials, as a card carries them ("N.F.")."""
        return [row for row in self.rows() if naming.initials(row.name) == ini]

    def not_seen_since(self, day: date) -> int:
        """How many were last held before `day`; one who never was counts from the day the page was begun."""
        with self._notebook.read() as db:
            found: int = db.execute("SELECT count(*) FROM people WHERE coalesce(last_held, since, '') < ?", (day.isoformat(),)).fetchone()[0]
        return found

    def unseen(self, day: date, today: date | None = None) -> list[PersonRow]:
        """Those whom `not_seen_since` counts, in one reading, the longest ago first."""
        seen = "coalesce(last_held, since, '')"
        with self._notebook.read() as db:
            rows = db.execute(f"SELECT {_ROW} FROM people WHERE {seen} < ? ORDER BY {seen}, folded, id", (day.isoformat(),)).fetchall()
            following = self._next(db, today)
        return [self._row(row, following) for row in rows]

    def numbers(self, person: int) -> list[str]:
        """The numbers of every page but that one."""
        with self._notebook.read() as db:
            rows = db.execute("SELECT phones FROM people WHERE id <> ? AND phones <> '[]'", (person,)).fetchall()
        return [number for (phones,) in rows for number, _, _ in json.loads(phones)]

    # Writing

    def add(self, name: str, today: date, phones: Sequence[Phone] = (), file_as: str | None = None, **fields: Any) -> Person:
        """A new page. The name is stored as typed, cleaned; Refused("name") when nothing is left of it. `since` is today unless given."""
        from notebook_app.notebook.question import folded

        clean = self._clean(name)
        filed = text.clean_name(file_as or "") or naming.file_as(clean)
        columns = _columns({"since": today, **fields, "phones": phones})
        columns |= {"name": clean, "file_as": filed, "folded": folded(filed)}
        return self.get(self._put(columns))

    def rename(self, id: int, name: str, file_as: str | None = None) -> Person:
        """Another name; without `file_as` the list's form is proposed anew. Refused("name") when nothing is left of the name."""
        from notebook_app.notebook.question import folded

        clean = self._clean(name)
        filed = text.clean_name(file_as or "") or naming.file_as(clean)
        before = self.get(id)
        if (clean, filed) == (before.name, before.file_as):
            return before
        self._set(id, {"name": clean, "file_as": filed, "folded": folded(filed)})
        self._notebook.remember(lambda: self.rename(id, before.name, before.file_as))
        return self.get(id)

    def update(self, id: int, **fields: Any) -> Person:
        """Other phones, address, born, note, org, title or since."""
        before = self.get(id)
        columns = _columns(fields)
        former = {field: getattr(before, field) for field in fields}
        if all(former[field] == (tuple(value) if field == "phones" else value) for field, value in fields.items()):
            return before
        self._set(id, columns)
        self._notebook.remember(lambda: self.update(id, **former))
        return self.get(id)

    def erase(self, id: int, name_typed: str) -> None:
        """Erases the person and everything of theirs; Refused("name") unless `name_typed` is their name.

        The register keeps number, day, addressee and way, and the bare refs stay: they must never point to another person
        (exchange SPEC §2). There is no undo, and what could be undone before is forgotten, as it may be theirs.
        """
        person = self.get(id)
        if not naming.same_name(name_typed, person.name):
            raise Refused("name")
        everything = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.TOLD | Noun.RECEIVED | Noun.REGISTER
        with self._notebook.write(everything) as db:
            self._notebook.register.blank(id)
            db.execute("UPDATE refs SET person = NULL, recipient = NULL, seq = 0 WHERE person = ?", (id,))
            db.execute("DELETE FROM people WHERE id = ?", (id,))
            db.execute("DELETE FROM own WHERE k = 'place'")  # where one was at the last closing, with what was half typed there: perhaps of theirs
        self._notebook.undo.clear()
        self._notebook.redo.clear()

    # Inside

    @staticmethod
    def _clean(name: str) -> str:
        clean = text.clean_name(name)
        if clean is None:
            raise Refused("name")
        return clean

    @staticmethod
    def _next(db: Any, today: date | None) -> dict[int, str]:
        """The day each person comes next, by the index of those planned: few, however many entries there are."""
        if today is None:
            return {}
        rows = db.execute(
            "SELECT person, day FROM appointments WHERE state = 'planned' AND day >= ? AND person IS NOT NULL ORDER BY day DESC",
            (today.isoformat(),),
        ).fetchall()
        return dict(rows)

    @staticmethod
    def _row(row: Sequence[Any], following: dict[int, str]) -> PersonRow:
        id, name, file_as, folded_name, last_held = row
        return PersonRow(id, name, file_as, _letter(folded_name), _day(last_held), _day(following.get(id)))

    def _set(self, id: int, columns: dict[str, Any]) -> None:
        with self._notebook.write(Noun.PEOPLE) as db:
            db.execute(f"UPDATE people SET {', '.join(f'{c} = ?' for c in columns)} WHERE id = ?", (*columns.values(), id))

    def _put(self, columns: dict[str, Any]) -> int:
        """A page; with an "id", the one that was taken back: that number was never given to another."""
        put = f"INSERT INTO people ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) RETURNING id"
        with self._notebook.write(Noun.PEOPLE) as db:
            id: int = db.execute(put, tuple(columns.values())).fetchone()[0]
        self._notebook.remember(lambda: self._take_back(id))
        return id

    def _take_back(self, id: int) -> None:
        """Undoes `add`, as long as nothing was put on the page."""
        with self._notebook.write(Noun.PEOPLE) as db:
            for table in ("entries", "appointments", "told", "clips", "refs", "departures", "received", "kept", "requests"):
                if db.execute(f"SELECT 1 FROM {table} WHERE person = ? LIMIT 1", (id,)).fetchone():
                    raise Refused("person")
            row = db.execute(f"DELETE FROM people WHERE id = ? RETURNING {_WHOLE}", (id,)).fetchone()
        self._notebook.remember(lambda: self._put(dict(zip(_WHOLE.split(", "), row, strict=True))))
