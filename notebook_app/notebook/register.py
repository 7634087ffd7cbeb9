"""The register: every departure, for good; only what became of it is added (MODEL: Data, Cards)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import EVENTS, Colleague, Consent, Departure, DepartureEvent, Noun, Person, Recipient, Way

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_DEPARTURE = """
SELECT id, number, day, person, person_name, recipient_name, recipient_role, way, carried, blob, consent_who, consent_day, recipient, ref,
    readers, circle
FROM departures
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

    def is_about(self, person: int) -> bool:
        """Whether something about a person is written down here, whatever became of it."""
        with self._notebook.read() as db:
            return bool(db.execute("SELECT EXISTS (SELECT 1 FROM departures WHERE person = ?)", (person,)).fetchone()[0])

    def of_ref(self, beginning: str) -> list[Departure]:
        """Those whose ref begins so, newest first: what a receipt text of four characters may answer (exchange SPEC §7)."""
        return self._read("WHERE ref <> '' AND substr(ref, 1, ?) = ?", (len(beginning), beginning))

    def of_hash(self, hash: bytes) -> list[Departure]:
        """Those that carried the very record of this hash, newest first: what a signed receipt may answer (exchange SPEC §7)."""
        return self._read("WHERE hash = ?", (hash,))

    def hash(self, id: int) -> bytes:
        """Of the record that left; b"" for what is not signed, or once erased."""
        with self._notebook.read() as db:
            found = db.execute("SELECT coalesce(hash, x'') FROM departures WHERE id = ?", (id,)).fetchone()
        return bytes(found[0]) if found else b""

    def standing(self, recipient: int) -> list[Departure]:
        """What a recipient holds: of each ref the last departure that may have left; erased people are left out. Newest first."""
        return self._standing("WHERE recipient = ? AND ref <> '' AND person IS NOT NULL", (recipient,))

    def standing_of(self, person: int | None) -> list[Departure]:
        """What is held about a person, or about everybody: of each recipient and ref the last departure that may have left. Newest first."""
        return self._standing(
            "WHERE ref <> '' AND person IS NOT NULL" + ("" if person is None else " AND person = ?"), () if person is None else (person,)
        )

    def last_seq(self, way: Way) -> int:
        """The last `seq` signed in a way that has no ref: one's own introductions."""
        with self._notebook.read() as db:
            return int(db.execute("SELECT coalesce(max(seq), 0) FROM departures WHERE way = ?", (way.value,)).fetchone()[0])

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
        person: Person | None,
        recipient: Recipient,
        way: Way,
        ref: str,
        carried: str,
        blob: bytes,
        today: date,
        consent: Consent | None = None,
        seq: int | None = None,
        hash: bytes | None = None,
        readers: Sequence[Colleague] = (),
    ) -> Departure:
        """Writes down what is about to leave, and the `seq` it took for its ref: one transaction, on the disk before anything is handed over.

        `carried` is what a reader reads, letter for letter, `blob` the bytes themselves; `hash` is the record's, for the receipt that may come,
        and `readers` those it was sealed to. Nobody (`person` None) for one's own introduction; a `recipient` that is on no list has the id 0.
        """
        read_by = json.dumps([[reader.key, reader.name] for reader in readers], ensure_ascii=False, separators=(",", ":"))
        with self._notebook.write(Noun.REGISTER) as db:
            id = db.execute(
                "INSERT INTO departures (number, day, person, person_name, recipient, recipient_name, recipient_role, way, ref, seq, carried,"
                " blob, hash, consent_who, consent_day, readers, circle) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (self.next_number(), today.isoformat(), person and person.id, person.name if person else "", recipient.id or None, recipient.name,
                 recipient.role, way.value, ref, seq, carried, blob, hash, consent and consent.who, consent and consent.day.isoformat(), read_by,
                 recipient.kind == "circle"),
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

    def _standing(self, where: str, values: tuple[Any, ...]) -> list[Departure]:
        found: dict[tuple[int | None, str, str], Departure] = {}
        for departure in self._read(where, values):
            if departure.state != "failed":
                found.setdefault((departure.recipient, "" if departure.recipient else departure.to, departure.ref), departure)
        return list(found.values())

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
    id, number, day, person, person_name, to, role, way, carried, blob, consent_who, consent_day, recipient, ref, readers, circle = row
    consent = Consent(consent_who or "", date.fromisoformat(consent_day)) if consent_day else None
    return Departure(
        id, number, date.fromisoformat(day), person, person_name, to, role, Way(way), carried, bytes(blob), consent, events, recipient, ref,
        tuple((key, name) for key, name in json.loads(readers)), bool(circle),
    )  # fmt: skip
