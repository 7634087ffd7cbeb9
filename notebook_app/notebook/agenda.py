"""Appointments: planned, then held, missed or excused (MODEL: appointments)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import Appointment, Noun, State

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_SELECT = """SELECT a.id, a.person, a.text, a.day, a.hour, a.place, a.state, coalesce(p.name, ''), coalesce(p.file_as, '')
    FROM appointments a LEFT JOIN people p ON p.id = a.person"""
# Where the lines of an appointment's day begin (entries: days since 2000-01-01 << 20 | n).
_FIRST_ID = "(CAST(julianday(a.day) - 2451544.5 AS INTEGER) << 20)"
_BY_HOUR = "a.day, a.hour IS NULL, a.hour, a.id"
_FIELDS = ("person", "text", "day", "hour", "place")
_HOUR = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"  # as words: `re` compiles it at its first use and keeps it
_STATES = {state.value: state for state in State}
# Ctrl+T again: absence, then excusé, then honoré once more.
_AFTER = {State.HELD: State.MISSED, State.MISSED: State.EXCUSED, State.EXCUSED: State.HELD}


def _appointment(row: Sequence[Any]) -> Appointment:
    id, person, text, day, hour, place, state, name, file_as = row
    return Appointment(id, person, text, date.fromisoformat(day), hour, place, _STATES[state], name, file_as)


class Agenda:
    """The appointments of the notebook. None is ever held, missed or excused in the future."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # Reading

    def get(self, id: int) -> Appointment:
        """The appointment; Refused("appointment") if it is not there."""
        found = self._all("WHERE a.id = ?", (id,))
        if not found:
            raise Refused("appointment")
        return found[0]

    def has(self, id: int) -> bool:
        """Whether it is there."""
        return bool(self._all("WHERE a.id = ?", (id,)))

    def count(self) -> int:
        """How many there are."""
        with self._notebook.read() as db:
            found: int = db.execute("SELECT count(*) FROM appointments").fetchone()[0]
        return found

    def on(self, day: date) -> list[Appointment]:
        """Those of a day by hour, those without hour last."""
        return self._all(f"WHERE a.day = ? ORDER BY {_BY_HOUR}", (day.isoformat(),))

    def between(self, first: date, last: date) -> list[Appointment]:
        """Those of the days from `first` to `last`, both included, by day and hour."""
        return self._all(f"WHERE a.day >= ? AND a.day <= ? ORDER BY {_BY_HOUR}", (first.isoformat(), last.isoformat()))

    def of(self, person: int) -> list[Appointment]:
        """All of a person, latest first."""
        return self._all("WHERE a.person = ? ORDER BY a.day DESC, a.hour IS NULL, a.hour DESC, a.id DESC", (person,))

    def next_of(self, person: int, today: date) -> Appointment | None:
        """The person's next planned one, today's included."""
        found = self._all(f"WHERE a.person = ? AND a.state = 'planned' AND a.day >= ? ORDER BY {_BY_HOUR} LIMIT 1", (person, today.isoformat()))
        return found[0] if found else None

    def last_held(self, person: int) -> date | None:
        """The day of the person's last held one."""
        with self._notebook.read() as db:
            row = db.execute("SELECT last_held FROM people WHERE id = ?", (person,)).fetchone()
        return date.fromisoformat(row[0]) if row and row[0] else None

    def unticked(self, today: date, limit: int = 200) -> list[Appointment]:
        """Those of people that are past and neither held, missed nor excused yet, latest first."""
        return self._all(
            "WHERE a.state = 'planned' AND a.day < ? AND a.person IS NOT NULL ORDER BY a.day DESC, a.hour DESC, a.id DESC LIMIT ?",
            (today.isoformat(), limit),
        )

    def unticked_count(self, today: date) -> int:
        """How many `unticked` there are."""
        with self._notebook.read() as db:
            found: int = db.execute(
                "SELECT count(*) FROM appointments WHERE state = 'planned' AND day < ? AND person IS NOT NULL", (today.isoformat(),)
            ).fetchone()[0]
        return found

    def counts(self, first: date, last: date) -> dict[date, int]:
        """How many there are on each day from `first` to `last`, both included; days without any are left out."""
        with self._notebook.read() as db:
            rows = db.execute(
                "SELECT day, count(*) FROM appointments WHERE day >= ? AND day <= ? GROUP BY day", (first.isoformat(), last.isoformat())
            ).fetchall()
        return {date.fromisoformat(day): n for day, n in rows}

    def without_line(self, today: date, limit: int = 200) -> list[Appointment]:
        """Held ones, latest first, of whose person no line was written on that day; of several on one day the last: one line is asked for."""
        return self._all(
            "WHERE a.state = 'held' AND a.day <= ? AND NOT EXISTS (SELECT 1 FROM entries WHERE text <> '' AND person = a.person"
            f" AND id > {_FIRST_ID} AND id < {_FIRST_ID} + (1 << 20))"
            " AND NOT EXISTS (SELECT 1 FROM appointments b WHERE b.person = a.person AND b.state = 'held' AND b.day = a.day"
            " AND (coalesce(b.hour, ''), b.id) > (coalesce(a.hour, ''), a.id)) ORDER BY a.day DESC, a.hour DESC, a.id DESC LIMIT ?",
            (today.isoformat(), limit),
        )

    def states(self, person: int, first: date, last: date) -> dict[date, State]:
        """What the margin shows for each day on which the person had an appointment: held if one was, else the last one's state."""
        shown: dict[date, State] = {}
        for a in self._all(f"WHERE a.person = ? AND a.day >= ? AND a.day <= ? ORDER BY {_BY_HOUR}", (person, first.isoformat(), last.isoformat())):
            if shown.get(a.day) is not State.HELD:
                shown[a.day] = a.state
        return shown

    # Writing

    def add(
        self,
        day: date,
        hour: str | None = None,
        person: int | None = None,
        text: str = "",
        place: str = "",
        state: State = State.PLANNED,
        *,
        today: date,
    ) -> Appointment:
        """A new one, of a person or with a text of its own; `hour` is "HH:MM".

        Refused: "future" (held, missed or excused in the future), "hour", "empty" (neither person nor text), "person".
        """
        self._check(person, text.strip(), hour, state)
        if state is not State.PLANNED and day > today:
            raise Refused("future")
        with self._notebook.write(Noun.APPOINTMENTS) as db:
            self._check_person(db, person)
            id: int = db.execute(
                "INSERT INTO appointments (person, text, day, hour, place, state) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                (person, text.strip(), day.isoformat(), hour, place.strip(), state.value),
            ).fetchone()[0]
            self._keep_last_held(db, person)
        self._notebook.remember(lambda: self.remove(id))
        return self.get(id)

    def set_state(self, id: int, state: State, today: date) -> Appointment:
        """Refused("future") for another state than planned in the future, Refused("person") for one without a person."""
        before = self.get(id)
        if before.state is state:
            return before
        if state is not State.PLANNED and before.day > today:
            raise Refused("future")
        self._check(before.person, before.text, before.hour, state)
        self._set_state(before, state)
        return self.get(id)

    def change(self, id: int, today: date | None = None, **fields: Any) -> Appointment:
        """Other person, text, day, hour or place.

        One that is not planned any more cannot go to a day after `today`, nor, when no `today` is given, to any later day: Refused("future").
        """
        before = self.get(id)
        if any(field not in _FIELDS for field in fields):
            raise Refused("field")
        new = {field: getattr(before, field) for field in _FIELDS} | fields
        new["text"], new["place"] = new["text"].strip(), new["place"].strip()
        self._check(new["person"], new["text"], new["hour"], before.state)
        if before.state is not State.PLANNED and new["day"] > max(before.day, today or before.day):
            raise Refused("future")
        if all(getattr(before, field) == value for field, value in new.items()):
            return before
        self._write(before, new)
        return self.get(id)

    def remove(self, id: int) -> None:
        """Takes an appointment out; Refused("appointment") if it is not there."""
        before = self.get(id)
        with self._notebook.write(Noun.APPOINTMENTS) as db:
            db.execute("DELETE FROM appointments WHERE id = ?", (id,))
            self._keep_last_held(db, before.person)
        self._notebook.remember(lambda: self._put_back(before))

    def repeat(self, id: int, days: Sequence[date], today: date) -> int:
        """The same again on each of these days, planned, undone as one deed; how many were added.

        Nothing is added where the same one stands already. Each stands for itself: moving or taking out one changes no other.
        Refused("past") for a day before `today`.
        """
        one = self.get(id)
        if any(day < today for day in days):
            raise Refused("past")
        added = 0
        with self._notebook.write(Noun.APPOINTMENTS) as db:
            for day in sorted(set(days)):
                there = "SELECT 1 FROM appointments WHERE day = ? AND hour IS ? AND person IS ? AND text = ?"
                if db.execute(there, (day.isoformat(), one.hour, one.person, one.text)).fetchone() is None:
                    self.add(day, one.hour, one.person, one.text, one.place, today=today)
                    added += 1
        return added

    def following(self, one: Appointment) -> list[Appointment]:
        """Those that come after `one`, still planned: of the same person or of the same words, at the same hour, on days that go on in the same
        step. Whether they were repeated from it is not kept, each stands for itself.
        """
        from notebook_app.days import following  # here: all that reads days, and a notebook is opened before any is written

        later = self._all(
            "WHERE a.state = 'planned' AND a.day > ? AND a.hour IS ? AND a.person IS ? AND a.text = ? ORDER BY a.day, a.id",
            (one.day.isoformat(), one.hour, one.person, one.text),
        )
        days = following(one.day, [each.day for each in later])
        return [each for each in later if each.day in days]

    def remove_on(self, id: int) -> list[Appointment]:
        """Takes it and those `following` it out, taken back as one deed; those that followed. Refused("appointment") if it is not there."""
        with self._notebook.write(Noun.APPOINTMENTS):
            after = self.following(self.get(id))
            for each in (id, *(one.id for one in after)):
                self.remove(each)
        return after

    def tick(self, person: int, day: date, today: date) -> Appointment:
        """Ctrl+T: the person's first open one of that day is held; if there is none, another step of the last one (absence, excusé,
        honoré); if there is none at all, a held one is made: someone who walked in. Refused("future") for a day to come.
        """
        if day > today:
            raise Refused("future")
        of_day = self._all(f"WHERE a.person = ? AND a.day = ? ORDER BY {_BY_HOUR}", (person, day.isoformat()))
        for a in of_day:
            if a.state is State.PLANNED:
                return self.set_state(a.id, State.HELD, today)
        if of_day:
            return self.set_state(of_day[-1].id, _AFTER[of_day[-1].state], today)
        return self.add(day, person=person, state=State.HELD, today=today)

    # Inside

    def _all(self, where: str, values: tuple[Any, ...]) -> list[Appointment]:
        with self._notebook.read() as db:
            rows = db.execute(f"{_SELECT} {where}", values).fetchall()
        return [_appointment(row) for row in rows]

    @staticmethod
    def _check(person: int | None, text: str, hour: str | None, state: State) -> None:
        if hour is not None and not re.fullmatch(_HOUR, hour):
            raise Refused("hour")
        if person is None and not text:
            raise Refused("empty")
        if person is None and state is not State.PLANNED:
            raise Refused("person")

    @staticmethod
    def _check_person(db: Any, person: int | None) -> None:
        if person is not None and db.execute("SELECT 1 FROM people WHERE id = ?", (person,)).fetchone() is None:
            raise Refused("person")

    @staticmethod
    def _keep_last_held(db: Any, person: int | None) -> None:
        """In the transaction of the tick: the list must not group over all appointments."""
        if person is not None:
            db.execute(
                "UPDATE people SET last_held = (SELECT max(day) FROM appointments WHERE person = ?1 AND state = 'held') WHERE id = ?1", (person,)
            )

    def _set_state(self, a: Appointment, state: State) -> None:
        with self._notebook.write(Noun.APPOINTMENTS) as db:
            db.execute("UPDATE appointments SET state = ? WHERE id = ?", (state.value, a.id))
            self._keep_last_held(db, a.person)
        self._notebook.remember(lambda: self._set_state(self.get(a.id), a.state))

    def _write(self, before: Appointment, new: dict[str, Any]) -> None:
        with self._notebook.write(Noun.APPOINTMENTS) as db:
            self._check_person(db, new["person"])
            db.execute(
                "UPDATE appointments SET person = ?, text = ?, day = ?, hour = ?, place = ? WHERE id = ?",
                (new["person"], new["text"], new["day"].isoformat(), new["hour"], new["place"], before.id),
            )
            for person in {before.person, new["person"]}:
                self._keep_last_held(db, person)
        former = {field: getattr(before, field) for field in _FIELDS}
        self._notebook.remember(lambda: self._write(self.get(before.id), former))

    def _put_back(self, a: Appointment) -> None:
        with self._notebook.write(Noun.APPOINTMENTS) as db:
            self._check_person(db, a.person)
            db.execute(
                "INSERT INTO appointments (id, person, text, day, hour, place, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (a.id, a.person, a.text, a.day.isoformat(), a.hour, a.place, a.state.value),
            )
            self._keep_last_held(db, a.person)
        self._notebook.remember(lambda: self.remove(a.id))
