"""What one takes along for another calendar: one's own appointments to come, as a day, an hour and initials; nothing else of anybody."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import Any

from notebook_app import naming
from notebook_app.errors import Refused
from notebook_app.imports.ics import name_digest
from notebook_app.model import State
from notebook_app.notebook import Notebook

_KEY = "calendar"  # in `own`: what the names of the appointments are made from, so that a second file replaces the first
_LAST = date(2099, 12, 31)


@dataclass(frozen=True)
class Leaving:
    """One appointment as it leaves. `initials` are empty where there are none to say: nobody's page, or a name without a Latin letter."""

    day: date
    hour: str | None
    initials: str


@dataclass(frozen=True)
class Diary:
    """What leaves, in order, and the bytes of the file."""

    leaving: tuple[Leaving, ...]
    data: bytes


def diary(notebook: Notebook, today: date, busy: str) -> Diary:
    """The planned appointments from `today` on. `busy` is what one without initials is called.

    Refused("policy") where the organisation allows no readable file. No zone is written: an hour is the hour of whoever reads it. How long
    one lasts is not known here, and not said.
    """
    if not notebook.policy.readable_files:
        raise Refused("policy")
    planned = [a for a in notebook.agenda.between(today, _LAST) if a.state is State.PLANNED]
    leaving = tuple(Leaving(a.day, a.hour, (naming.initials(a.name) or "") if a.person is not None else "") for a in planned)
    if not leaving:
        return Diary((), b"")
    secret = _secret(notebook)
    named = [_name(secret, a.id) for a in planned]
    return Diary(leaving, _written(list(zip(named, leaving, strict=True)), today, busy))


def is_own(notebook: Notebook, appointment: int, digest: str) -> bool:
    """Whether an event of a calendar, named by this digest of its name there (`imports.ics`), is this appointment, which was taken along."""
    kept = notebook.own.get(_KEY)
    return bool(kept) and name_digest(_name(kept, appointment)) == digest


def _name(secret: str, appointment: int) -> str:
    return sha256(f"{secret} {appointment}".encode()).hexdigest()[:32]


def _secret(notebook: Notebook) -> str:
    if kept := notebook.own.get(_KEY):
        return kept
    made = secrets.token_hex(16)
    notebook.own.set(_KEY, made)
    return made


def _written(leaving: list[tuple[str, Leaving]], today: date, busy: str) -> bytes:
    from icalendar import Calendar, Event

    calendar: Any = Calendar()
    calendar.add("prodid", "-//Cahier//FR")
    calendar.add("version", "2.0")
    stamp = datetime.combine(today, time(), UTC)  # the day alone: not when one sat there
    for name, one in leaving:
        event: Any = Event()
        event.add("uid", name)
        event.add("dtstamp", stamp)
        event.add("dtstart", one.day if one.hour is None else datetime.combine(one.day, time.fromisoformat(one.hour)))
        event.add("summary", one.initials or busy)
        event.add("class", "PRIVATE")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
