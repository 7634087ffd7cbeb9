"""The register: every departure, for good; only what became of it is added (MODEL: Data, Cards)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import EVENTS, Consent, Departure, DepartureEvent, Noun, Person, Recipient, Way

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_DEPARTURE = """
SELECT id, number, day, person, person_name, recipient_name, recipient_role, way, carried, blob, consent_who, consent_day FROM departures
"""


class Register:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def departures(self, person: int | None = None) -> list[Departure]:
        """All of them, or those about one person, newest first."""
        return self._read("" if person is None else "WHERE person = ?", () if person is None else (person,))

    def get(self, id: int) -> Departure:
        """`Refused("departure")` when there is none."""
        found = self._read("WHERE id = ?", (id,))
        if not found:
            raise Refused("departure")
        return found[0]

    def of_ref(self, beginning: str) -> list[Departure]:
        """Those whose ref begins so, newest first: what a receipt text of four characters may answer (exchange SPEC §7)."""
        return self._read("WHERE ref <> '' AND substr(ref, 1, ?) = ?", (len(beginning), beginning))

    def addressees(self) -> frozenset[int]:
        """Ids of the recipients who were ever given something, whatever became of it."""
        with self._notebook.read() as db:
            return frozenset(row[0] for row in db.execute("SELECT DISTINCT recipient FROM departures WHERE recipient IS NOT NULL").fetchall())

    def next_number(self) -> int:
        """The number the next departure will bear."""
        with self._notebook.read() as db:
            return int(db.execute("SELECT coalesce(max(number), 0) + 1 FROM departures").fetchone()[0])

    def prepare(
        self,
        person: Person,
        recipient: Recipient,
        way: Way,
        ref: str,
        carried: str,
        blob: bytes,
        today: date,
        consent: Consent | None = None,
        seq: int | None = None,
        hash: bytes | None = None,
    ) -> Departure:
        """Writes down what is about to leave, and the `seq` it took for its ref: one transaction, on the disk before anything is handed over.

        `carried` is what a reader reads, letter for letter, `blob` the bytes themselves; `hash` is the record's, for the receipt that may come.
        """
        with self._notebook.write(Noun.REGISTER) as db:
            id = db.execute(
                "INSERT INTO departures (number, day, person, person_name, recipient, recipient_name, recipient_role, way, ref, seq, carried,"
                " blob, hash, consent_who, consent_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (self.next_number(), today.isoformat(), person.id, person.name, recipient.id, recipient.name, recipient.role, way.value, ref, seq,
                 carried, blob, hash, consent and consent.who, consent and consent.day.isoformat()),
            ).lastrowid  # fmt: skip
            db.execute("INSERT INTO departure_events (departure, day, kind) VALUES (?, ?, 'prepared')", (id, today.isoformat()))
            if seq is not None:
                db.execute("UPDATE refs SET seq = ? WHERE ref = ? AND seq < ?", (seq, ref, seq))
        return self.get(id)

    def event(self, id: int, kind: str, day: date, whose: str = "") -> Departure:
        """Adds what became of a departure; `whose` for a member of a circle. What says no more than is known already adds nothing.

        `Refused("order")` for what cannot follow: a failure after it left, anything after a failure.
        """
        if kind not in EVENTS:
            raise Refused("kind")
        with self._notebook.write(Noun.REGISTER) as db:
            known = {e.kind for e in self.get(id).events if e.whose in ("", whose)}
            if kind in known:
                return self.get(id)
            if "failed" in known or (kind == "failed" and known != {"prepared"}):
                raise Refused("order")
            if max(map(EVENTS.index, known)) > EVENTS.index(kind):
                return self.get(id)
            db.execute("INSERT INTO departure_events (departure, day, kind, whose) VALUES (?, ?, ?, ?)", (id, day.isoformat(), kind, whose))
        return self.get(id)

    def blank(self, person: int) -> None:
        """Erasing a person: that something left stays, about whom and what does not. The one method that may change a departure."""
        with self._notebook.write(Noun.REGISTER) as db:
            db.execute(
                "UPDATE departures SET person = NULL, person_name = '', ref = '', seq = NULL, carried = '', blob = x'', hash = NULL,"
                " consent_who = NULL WHERE person = ?",
                (person,),
            )

    def _read(self, where: str, values: tuple[Any, ...]) -> list[Departure]:
        with self._notebook.read() as db:
            rows = db.execute(f"{_DEPARTURE} {where} ORDER BY number DESC", values).fetchall()
            events = db.execute(
                f"SELECT departure, day, kind, whose FROM departure_events WHERE departure IN (SELECT id FROM departures {where}) ORDER BY id", values
            ).fetchall()
        of: dict[int, list[DepartureEvent]] = {}
        for departure, day, kind, whose in events:
            of.setdefault(departure, []).append(DepartureEvent(date.fromisoformat(day), kind, whose))
        return [_departure(row, tuple(of.get(row[0], ()))) for row in rows]


def _departure(row: tuple[Any, ...], events: tuple[DepartureEvent, ...]) -> Departure:
    id, number, day, person, person_name, to, role, way, carried, blob, consent_who, consent_day = row
    consent = Consent(consent_who or "", date.fromisoformat(consent_day)) if consent_day else None
    return Departure(id, number, date.fromisoformat(day), person, person_name, to, role, Way(way), carried, bytes(blob), consent, events)
