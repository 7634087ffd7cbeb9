"""Appointments of another calendar set against those of the notebook, and what the person's yes makes of them: planned ones, and nothing else.

Nothing is written by `compare`; `take` writes it all in one, which is taken back as one. What was brought in is remembered under digests, so
that the same file adds nothing, a later one moves what it moved, and what was called off is not planned by a file that came late.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from notebook_app import exports, naming, text
from notebook_app.errors import Refused
from notebook_app.imports.found import name_key
from notebook_app.imports.ics import Dated
from notebook_app.model import Appointment, Noun, PersonRow, State
from notebook_app.notebook import Notebook

_KEY = "ics "  # in `own`, and then a digest of the event's name
_MOST = 3  # people one title may be about: more are not told apart
_CIVIL = {"m", "mr", "mme", "mlle", "madame", "monsieur", "mademoiselle"}
_MEETING = {"rdv", "rv", "rendez", "vous", "avec", "entretien", "suivi", "votre", *_CIVIL}
_INITIALS = r"(?:[^\W\d_][. -]{0,2}){1,3}[^\W\d_]\.?"


@dataclass(frozen=True)
class Standing:
    """How a date stands. `how`: `new`; `there`, in the notebook already; `gone`, brought in before and taken out since; `moved` there, with its
    appointment still planned here at `was`; `cancel`, called off there or declined, and still planned here; `off`, called off, and nothing here;
    `declined`, and nothing here.

    `ids`: the appointments it is about. `people`: whom its title seems to name, the likeliest first; nobody is joined to it without a yes.
    """

    how: str
    ids: tuple[int, ...] = ()
    was: Appointment | None = None
    people: tuple[PersonRow, ...] = ()
    noted: bool = False  # called off, and that is remembered already


@dataclass(frozen=True)
class Taken:
    """What came of it; `made`: the appointments that each of the dates, by its number, has become."""

    added: int = 0
    moved: int = 0
    removed: int = 0
    made: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


class _Memory:
    """What is remembered of the events of other calendars, under `own`; nothing there says a name, a day or an hour."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._read: dict[str, dict[str, Any]] = {}
        self._changed: set[str] = set()

    @staticmethod
    def _digest(*words: object) -> str:
        return sha256("\n".join(str(word) for word in words).encode()).hexdigest()[:20]

    def of(self, one: Dated) -> dict[str, Any]:
        """{"s": how often it was changed, "c": called off whole, "d": {which: [appointments, when, called off]}}."""
        if one.uid not in self._read:
            kept: Any = None
            try:
                kept = json.loads(self._notebook.own.get(_KEY + self._digest(one.uid)) or "null")
            except ValueError:
                kept = None
            self._read[one.uid] = kept if isinstance(kept, dict) and {"s", "c", "d"} <= kept.keys() else {"s": -1, "c": 0, "d": {}}
        return self._read[one.uid]

    def entry(self, one: Dated) -> tuple[tuple[int, ...], str, bool] | None:
        found = self.of(one)["d"].get(self._digest(one.uid, one.at))
        return (tuple(found[0]), found[1], bool(found[2])) if found else None

    def all(self, one: Dated) -> tuple[int, ...]:
        return tuple(id for found in self.of(one)["d"].values() for id in found[0])

    def when(self, one: Dated) -> str:
        return self._digest(one.uid, one.day, one.hour, one.days)

    def note(self, one: Dated, ids: Sequence[int]) -> None:
        kept = self.of(one)
        kept["s"] = max(kept["s"], one.sequence)
        kept["d"][self._digest(one.uid, one.at)] = [list(ids), self.when(one), int(one.cancelled)]
        if one.whole and one.cancelled:
            kept["c"] = 1
        elif not one.cancelled:
            kept["c"] = 0
        self._changed.add(one.uid)

    def forget(self, one: Dated) -> None:
        """As if that day of it had never been here."""
        self.of(one)["d"].pop(self._digest(one.uid, one.at), None)
        self._changed.add(one.uid)

    def keep(self) -> None:
        own = self._notebook.own
        for uid in sorted(self._changed):
            key = _KEY + self._digest(uid)
            before, now = own.get(key), json.dumps(self._read[uid], separators=(",", ":"))
            if now != before:
                own.set(key, now)
                self._notebook.remember(lambda key=key, before=before: own.set(key, before))  # type: ignore[misc]


def compare(notebook: Notebook, dates: Sequence[Dated]) -> list[Standing]:
    """How each stands to the notebook, in order."""
    return _compare(notebook, dates, _Memory(notebook))


def take(
    notebook: Notebook, dates: Sequence[Dated], yes: Collection[int], who: Mapping[int, int], today: date, untitled: str,
    beside: Callable[[Dated], str] = lambda one: "",
) -> Taken:  # fmt: skip
    """Plans what was said yes to, by number in `dates`, of the people in `who`; moves and takes out what its calendar did, where it is still
    planned. How they stand is looked at anew. Together or not at all, and taken back as one.

    `untitled`: what one without a title is called; `beside`: what is written beside one, until when it lasts.
    """
    added = moved = removed = 0
    made: dict[int, tuple[int, ...]] = {}
    with notebook.write(Noun.APPOINTMENTS):
        memory = _Memory(notebook)
        for i, (one, how) in enumerate(zip(dates, _compare(notebook, dates, memory), strict=True)):
            if how.how == "off":
                memory.note(one, how.ids)
            elif how.how == "there" and how.ids and not memory.entry(one):
                memory.note(one, how.ids)  # written here by hand: known from now on
            elif i not in yes or how.how in ("there", "declined"):
                continue
            elif how.how == "cancel":
                for id in how.ids:
                    notebook.agenda.remove(id)
                if one.cancelled:
                    memory.note(one, ())
                else:
                    memory.forget(one)  # she may accept it yet, and it is no other event then
                removed += 1
            else:
                person = who.get(i, how.was.person if how.was else None)
                for id in how.ids if how.how == "moved" else ():
                    notebook.agenda.remove(id)
                made[i] = _plan(notebook, one, person, today, untitled, beside(one))
                memory.note(one, made[i])
                added, moved = added + (how.how != "moved"), moved + (how.how == "moved")
        memory.keep()
    return Taken(added, moved, removed, made)


def _plan(notebook: Notebook, one: Dated, person: int | None, today: date, untitled: str, beside: str) -> tuple[int, ...]:
    words = one.words or untitled
    if person is not None:  # what the title says more than the name
        words, rest = "", _rest(one.words, notebook.people.get(person).name)
        beside = ", ".join(filter(None, (beside, rest)))
    place = ", ".join(filter(None, (beside, one.place)))
    found = []
    for n in range(one.days):
        hour = one.hour if n == 0 else None
        found.append(notebook.agenda.add(one.day + timedelta(days=n), hour, person, words, place, today=today).id)
    return tuple(found)


def _compare(notebook: Notebook, dates: Sequence[Dated], memory: _Memory) -> list[Standing]:
    people = _People(notebook)
    of_day: dict[date, list[Appointment]] = {}
    claimed: set[int] = set()
    same: dict[tuple[object, ...], str] = {}  # how the first of these stands
    found = []
    for one in dates:
        if one.day not in of_day:
            of_day[one.day] = notebook.agenda.on(one.day)
        named = people.named(one.words)
        how = _known(notebook, one, memory) or _taken_along(notebook, one, of_day[one.day]) or _written(one, of_day[one.day], named, claimed)
        claimed.update(how.ids)
        if one.words and how.how not in ("cancel", "off", "declined"):
            key = (one.day, one.hour, text.fold(one.words))
            if how.how == "new" and key in same:
                how = Standing("gone" if same[key] == "gone" else "there")  # twice in one file
            same.setdefault(key, how.how)
        found.append(Standing(how.how, how.ids, how.was, named if how.how in ("new", "gone") else (), how.noted))
    return found


def _known(notebook: Notebook, one: Dated, memory: _Memory) -> Standing | None:
    """What is remembered of it says how it stands; None where nothing is."""
    kept, entry = memory.of(one), memory.entry(one)
    ids = memory.all(one) if one.whole and not one.at else entry[0] if entry else ()
    alive = [a for id in ids if (a := _get(notebook, id)) is not None]
    planned = tuple(a.id for a in alive if a.state is State.PLANNED)
    if (one.cancelled or one.declined) and planned and one.sequence >= kept["s"]:
        return Standing("cancel", planned)
    if one.cancelled:
        return Standing("off", ids, noted=bool(entry and entry[2]))
    if one.declined:
        return Standing("declined", ids)
    if (kept["c"] or (entry and entry[2])) and kept["s"] >= one.sequence:
        return Standing("off", ids)
    if entry is None:
        return None
    if entry[1] == memory.when(one) or one.sequence < kept["s"]:
        return Standing("there" if alive else "gone", tuple(a.id for a in alive))
    if alive and len(planned) == len(ids):
        return Standing("moved", planned, alive[0])
    return Standing("there" if alive else "gone", tuple(a.id for a in alive))


def _get(notebook: Notebook, id: int) -> Appointment | None:
    try:
        return notebook.agenda.get(id)
    except Refused:
        return None


def _taken_along(notebook: Notebook, one: Dated, there: Sequence[Appointment]) -> Standing | None:
    """One's own, as it left for that calendar (`exports`), where it says little of what it is; None if it is none."""
    own = [a.id for a in there if a.hour == one.hour and not one.cancelled and exports.is_own(notebook, a.id, one.uid)]
    return Standing("there", tuple(own)) if own else None


def _written(one: Dated, there: Sequence[Appointment], named: Sequence[PersonRow], claimed: Collection[int]) -> Standing:
    """An appointment of that hour with the same words, or of whom it names, is the same one."""
    for a in there:
        if a.hour == one.hour and a.id not in claimed and not one.cancelled:
            of_them = a.person is not None and (a.person in [row.id for row in named] or _holds(one.words, a.name))
            if of_them or (a.person is None and text.fold(a.text) == text.fold(one.words)):
                return Standing("there", (a.id,))
    return Standing("new")


def _words(said: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.fold(said))


def _holds(said: str, name: str) -> bool:
    return bool(name_key(name)) and set(name_key(name)) <= set(_words(said))


def _rest(said: str, name: str) -> str:
    """What a title says besides the name: "RDV M. Okafor - CV" → "CV"."""
    parts = {*name_key(name), *(word[0] for word in name_key(name)), *_MEETING}
    kept = [word for word in said.split() if not _words(word) or not set(_words(word)) <= parts]
    return re.sub(r"^[\W_]+|[^\w)]+$", "", " ".join(kept))


class _People:
    """Whom a title may be about: a whole name first, then a family name that no other first name or initial goes with, then initials alone."""

    def __init__(self, notebook: Notebook) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._rows = notebook.people.rows()
        self._parts: list[tuple[set[str], set[str], str]] = []
        for n, row in enumerate(self._rows):
            given = set(_words(naming.first_name(row.name))) if naming.first_name(row.name) != row.name else set()
            every = set(_words(row.name)) - _CIVIL
            self._parts.append((every, every - given or every, (naming.initials(row.name) or "").replace("-", "")))
            for word in every:
                self._by_word.setdefault(word, []).append(n)

    def named(self, said: str) -> tuple[PersonRow, ...]:
        words = _words(said)
        near = dict.fromkeys(n for word in words if len(word) > 2 for n in self._by_word.get(word, ()))
        ranks: dict[int, list[int]] = {}
        for n in near:
            every, family, _ = self._parts[n]
            if len(every) > 1 and every <= set(words):
                ranks.setdefault(0, []).append(n)
            elif family <= set(words) and self._goes(words, every, family):
                ranks.setdefault(1, []).append(n)
        if not ranks and re.fullmatch(_INITIALS, bare := self._bare(said)) and (bare.isupper() or "." in bare):
            letters = "".join(f"{c}." for c in bare.upper() if c.isalpha())
            ranks[2] = [n for n, (_, _, initials) in enumerate(self._parts) if initials == letters]
        found = ranks[min(ranks)] if ranks else []
        return tuple(self._rows[n] for n in found) if len(found) <= _MOST else ()

    @staticmethod
    def _goes(words: Sequence[str], every: set[str], family: set[str]) -> bool:
        """No other initial stands before or behind the family name: "A. Petit" is not Bruno Petit."""
        at = [i for i, word in enumerate(words) if word in family]
        beside = {words[i] for i in (at[0] - 1, at[-1] + 1) if 0 <= i < len(words)} - _CIVIL
        firsts = {word[0] for word in every - family}
        return all(len(word) > 1 or word in firsts for word in beside)

    @staticmethod
    def _bare(said: str) -> str:
        return re.sub(r"(?i)^(?:rdv|rv|rendez-vous|entretien|suivi)\s+(?:avec\s+)?", "", said).strip()
