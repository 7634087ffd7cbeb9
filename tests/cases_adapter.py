"""The cases of real life asked of the program itself: `do(form, given) -> dict`.

It calls the product's own code, never a second implementation, and never raises for a bad input. A form the program does not have yet is
answered with an empty dict. `given` comes from outside: what it lacks is empty.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from notebook_app import calendars, days, imports, naming, newcomers, people_table, phone, sharing, text
from notebook_app.errors import CahierError
from notebook_app.imports import Found
from notebook_app.model import Label, Person, Phone, State, Written
from ui import sentences

CHEAP = {"m": 8192, "t": 1, "p": 1}
PASSPHRASE = "abeille ardoise cigale falaise girafe marmite"
TODAY = date(2026, 11, 25)


def do(form: str, given: dict[str, Any]) -> dict[str, Any]:
    """One answer to one case."""
    asked = FORMS.get(form)
    return asked(given) if asked else {}


def _today(given: dict[str, Any]) -> date:
    said = given.get("today")
    return date.fromisoformat(said) if said else TODAY


def _field(typed: str) -> str:
    """What a field of one line holds of what was typed or pasted: it drops line ends."""
    return typed.replace("\r", "").replace("\n", "")


def _phone(given: dict[str, Any]) -> dict[str, Any]:
    typed = given.get("typed") or ""
    number = phone.to_e164(_field(typed))
    fault = phone.fault(_field(typed))
    answer: dict[str, Any] = {"value": number, "message": sentences.phone_fault(fault), "bad": fault.char if fault else ""}
    if given.get("for") == "person":
        answer |= {"raw": "" if number else typed, "blocked": False}
    return answer


def _day(given: dict[str, Any]) -> dict[str, Any]:
    found = days.read(given.get("typed") or "", _today(given))
    value = "ask" if found.ask else found.value.isoformat() if found.value else None
    return {"value": value, "message": "" if given.get("typing") else sentences.day_fault(found)}


def _born(given: dict[str, Any]) -> dict[str, Any]:
    found = days.born(given.get("typed") or "", _today(given))
    return {"value": "ask" if found.ask else found.value, "message": sentences.born_fault(found)}


def _name(given: dict[str, Any]) -> dict[str, Any]:
    stored = text.clean_name(given.get("typed") or "")
    if stored is None:
        return {"stored": None, "card": False, "message": sentences.name_fault("empty"), "shown": "", "file_name": text.safe_file_name("")}
    fault = naming.card_fault(stored)
    return {
        "stored": stored,
        "card": fault is None,
        "names": fault or "",
        "message": sentences.name_fault(fault),
        "shown": stored,
        "file_name": text.safe_file_name(stored),
    }


@contextmanager
def _fresh_notebook() -> Iterator[Any]:
    from notebook_app.notebook import Notebook

    with tempfile.TemporaryDirectory(prefix="cases-") as folder:
        notebook, _words = Notebook.begin(Path(folder) / "notebook", PASSPHRASE, Label(name="Claire Fontanel"), kdf=CHEAP)
        try:
            yield notebook
        finally:
            notebook.close()


def _search(given: dict[str, Any]) -> dict[str, Any]:
    today = _today(given)
    notes = given.get("note_text") or {}
    typed = given.get("typed") or ""
    with _fresh_notebook() as notebook:
        place_of: dict[int, int] = {}
        for index, said in enumerate(given.get("people") or []):
            name = text.clean_name(said.get("name") or "")
            if name is None:
                continue
            tels = said.get("tel") or []
            numbers = [tels] if isinstance(tels, str) else tels
            phones = tuple(Phone(phone.to_e164(n) or n, e164=phone.to_e164(n) is not None) for n in numbers)
            person = notebook.people.add(name, today, phones=phones)
            place_of[person.id] = index
            note = notes.get(said.get("name"))
            if note:
                notebook.entries.save(person.id, [Written(id=None, day=today, text=note)], today)
        found = [row.id for row in notebook.people.find(typed)]
        if typed.strip():
            found += [place.person for place in notebook.find.lines(typed).places]
    return {"found": [place_of[id] for id in dict.fromkeys(found) if id in place_of], "message": ""}


def _passphrase(given: dict[str, Any]) -> dict[str, Any]:
    """Set once, then tried again and again on the same notebook, at the real cost."""
    from notebook_app import vault
    from notebook_app.notebook import Notebook

    typed = given.get("typed") or []
    tries = [typed] if isinstance(typed, str) else typed
    opens = []
    with tempfile.TemporaryDirectory(prefix="cases-") as folder:
        place = Path(folder) / "notebook"
        try:
            made, _words = vault.create(place, given.get("set") or "", Notebook.STEPS)
            made.close()
        except (ValueError, CahierError):
            return {"opens": [False] * len(tries)}
        for secret in tries:
            try:
                vault.unlock(place, secret, Notebook.STEPS).close()
                opens.append(True)
            except (ValueError, CahierError):
                opens.append(False)
    return {"opens": opens}


_REASONS = {"heic": "format", "pdf-large": "too-large", "gone": "damaged"}


def _image(given: dict[str, Any]) -> dict[str, Any]:
    """As the page joins it: what is answered is what a notebook gave back."""
    import base64

    from ui import pictures, trouble

    found = pictures.look_at(Path(given.get("file") or ""))
    if found.kind == "refused":
        told = trouble.of_joined(found.reason)
        return {"outcome": "refused", "reason": _REASONS.get(found.reason, found.reason), "message": f"{told.what} {told.next}", "pages": None}
    today = _today(given)
    with _fresh_notebook() as notebook:
        person = notebook.people.add("Nadia Ferhat", today).id
        if found.kind == "file":
            clip = notebook.clips.add(person, "file", found.data, today, media="application/pdf")
            answer: dict[str, Any] = {"outcome": "file", "size": None}
        else:
            kept = pictures.encoded(found.image)
            clip = notebook.clips.add(person, "picture", kept.data, today, media="image/jpeg", small=kept.small)
            answer = {"outcome": "marked" if found.cut else "ok", "size": list(kept.size)}
        data = notebook.clips.data(clip.id)
    return answer | {"message": "", "data": base64.b64encode(data).decode(), "pages": None}


def _people(given: dict[str, Any]) -> dict[str, Any]:
    """One file after the other: yes to the preview, no to every question."""
    today = _today(given)
    found: list[Found] = []
    skipped, pairs, not_read = 0, list[tuple[int, int, bool]](), list[str]()
    with _fresh_notebook() as notebook:
        for path in given.get("files") or []:
            try:
                reading = imports.read(Path(path).read_bytes(), today)
            except OSError:
                continue
            standing = newcomers.compare(notebook, reading.people)
            places = {i: len(found) + n for n, i in enumerate(i for i, how in enumerate(standing) if not how.there)}
            pairs += [(places[i], places[j], sure) for i, j, sure in newcomers.pairs(reading.people) if i in places and j in places]
            found += [reading.people[i] for i in places]
            skipped += reading.skipped
            not_read += [text for i in places for text in reading.people[i].unread]
            newcomers.take(notebook, reading.people, (), today, {})
        pages = sorted(row.id for row in notebook.people.rows())
        people = [_person(notebook.people.get(id), one) for id, one in zip(pages, found, strict=True)]
        if given.get("export"):
            Path(given["export"]).write_bytes(people_table.people_csv(notebook.people.get(id) for id in pages))
    return {
        "people": people,
        "skipped": skipped,
        "propose_same": [[i, j] for i, j, sure in pairs if sure],
        "ask": [[i, j] for i, j, sure in pairs if not sure],
        "not_read": not_read,
        "columns_asked": False,
    }


def _person(page: Person, found: Found) -> dict[str, Any]:
    meant = {number.written: number.meant for number in found.numbers if number.meant}
    return {
        "name": page.name,
        "tel": [p.number for p in page.phones if p.e164],
        "raw": [p.number for p in page.phones if not p.e164 and p.number not in meant],
        "suggest": meant,
        "born": "ask" if found.born_asks else None if found.unread else page.born,
        "note": page.note,
        "org": page.org,
        "title": page.title,
        "tel_label": [p.label for p in page.phones if p.label],
    }


def _appointments(given: dict[str, Any]) -> dict[str, Any]:
    """One file after the other: yes to the preview, no to every question."""
    today = _today(given)
    brought: dict[tuple[int, ...], Any] = {}
    cancelled, warnings = set[str](), 0
    with _fresh_notebook() as notebook:
        for path in given.get("files") or []:
            try:
                data = Path(path).read_bytes()
            except OSError:
                continue
            found = imports.read_calendar(data, today, ZoneInfo(given.get("zone") or "Europe/Paris"))
            done = calendars.take(notebook, found.dates, range(len(found.dates)), {}, today, "(sans titre)")
            brought |= {ids: found.dates[i] for i, ids in done.made.items()}
            cancelled |= {one.day.isoformat() for one in found.dates if one.cancelled}
            warnings += found.unread + found.left + len(found.cut) + bool(found.code)
        there = {a.id for a in notebook.agenda.between(date(2000, 1, 1), date(2099, 12, 31)) if a.state is State.PLANNED}
        seen = any(row.last_held for row in notebook.people.rows())
    dates = [one for ids, one in brought.items() if there.issuperset(ids)]
    return {
        "appointments": [
            {
                "day": one.day.isoformat(),
                "start": one.hour or "",
                "end": one.until,
                "all_day": one.hour is None,
                "days": one.days,
            }
            for one in sorted(dates, key=lambda one: (one.day, one.hour or ""))
        ],
        "cancelled": sorted(cancelled),
        "warnings": warnings,
        "last_seen_changed": seen,
    }


def _contact(given: dict[str, Any]) -> dict[str, Any]:
    """An ordinary contact given to the reader of cards."""
    with _fresh_notebook() as notebook:
        try:
            with Path(given.get("file") or "").open("rb") as file:
                data = file.read(sharing.READ_AT_MOST)
        except OSError:
            data = b""
        seen = sharing.read(notebook, data, _today(given), "vcf")
    return {"outcome": seen.outcome, "code": seen.code, "offers_import": seen.offers_import}


FORMS = {
    "appointments": _appointments,
    "image": _image,
    "people": _people,
    "contact": _contact,
    "phone": _phone,
    "day": _day,
    "born": _born,
    "name": _name,
    "search": _search,
    "passphrase": _passphrase,
}
