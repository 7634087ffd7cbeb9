"""A departure as it is said in words: what left, to whom and how, what became of it. The same on the screen and on paper."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from notebook_app import naming
from notebook_app.model import EVENTS, Departure, DepartureEvent, Way
from ui.dates import full_day
from ui.parts.giving import way_word
from ui.sentences import in_words


@dataclass(frozen=True)
class Line:
    """One departure as the ledger shows it. `erased`: the person's page was destroyed."""

    id: int
    number: int
    day: date
    about: str
    what: str
    to: str
    role: str
    way: Way
    agreed: date | None
    state: str
    erased: bool
    carried: str
    events: tuple[DepartureEvent, ...]
    circle: int = 0  # of a group: how many could read it
    re_read: bool = False  # of an introduction: the five words of its reader are re-read

    def came(self, kind: str) -> list[str]:
        """Who of a group came just so far."""
        furthest = {e.whose: e.kind for e in sorted(self.events, key=lambda e: EVENTS.index(e.kind)) if e.whose}
        return sorted(whose for whose, reached in furthest.items() if reached == kind)


def line_of(departure: Departure, re_read: bool) -> Line:
    agreed = departure.consent.day if departure.consent is not None else None
    erased = departure.person is None and not departure.carried
    about = naming.file_as(departure.person_name) if departure.person_name else ""
    return Line(
        departure.id, departure.number, departure.day, about, _what(departure), departure.to, departure.role,
        departure.way, agreed, departure.state, erased, departure.carried, departure.events,
        len(departure.readers) if departure.circle else 0, re_read,
    )  # fmt: skip


def _what(departure: Departure) -> str:
    """What left, in words: read back from what was carried, not remembered."""
    translate, carried = QCoreApplication.translate, departure.carried
    if not carried:
        return ""
    if departure.way is Way.RECEIPT:
        return translate("Departures", "j’ai répondu") if '"st":"repondue"' in carried else translate("Departures", "j’ai vu la fiche")
    if departure.way in (Way.SMS, Way.PAPER):
        ended, initials, name = carried.startswith("J'ai accompagné "), " la personne " not in carried.partition(".")[0], False
        own: list[str] = []
    else:
        job, org = translate("Departures", "métier"), translate("Departures", "structure")
        try:
            said = json.loads(carried)
            by = said["by"]
            own = [word for key, word in (("role", job), ("org", org)) if key in by]
            if departure.way is Way.INTRODUCTION:
                return ", ".join([translate("Departures", "mon nom"), translate("Departures", "mon téléphone"), *own])
            about = said["about"]
        except (ValueError, KeyError, TypeError):
            return ""
        ended, initials, name = said.get("end", False), "ini" in about, "name" in about
    parts = [translate("Departures", "nom")] if name else [translate("Departures", "initiales")] if initials else []
    parts += [translate("Departures", "jour"), translate("Departures", "téléphone"), *own]
    return translate("Departures", "fin de suivi") if ended else ", ".join(parts)


def state_word(state: str, way: Way = Way.SMS) -> str:
    translate = QCoreApplication.translate
    if state == "transmise":
        return translate("Departures", "remise") if way is Way.PAPER else translate("Departures", "transmise")
    return {
        "prepared": translate("Departures", "a pu partir"), "failed": translate("Departures", "pas partie"),
        "gone": translate("Departures", "partie"), "vue": translate("Departures", "vue"), "repondue": translate("Departures", "répondue"),
    }.get(state, "")  # fmt: skip


def state_said(line: Line) -> str:
    """How far it came: of a group, for how many."""
    translate = QCoreApplication.translate
    if line.way is Way.INTRODUCTION and line.re_read and line.state not in ("prepared", "failed"):
        return translate("Departures", "mots relus")
    replied, seen = len(line.came("repondue")), len(line.came("vue"))
    if not line.circle or not replied + seen:
        return state_word(line.state, line.way)
    word = state_word("vue" if seen else "repondue")
    return translate("Departures", "{state}, {n} sur {all}").format(state=word, n=replied + seen, all=line.circle)


def summary(lines: Sequence[Line], name: str, today: date, since: bool = True) -> str:
    """Whose departures these are, how many, and since when; `name` "" for all."""
    translate, n = QCoreApplication.translate, len(lines)
    if not n:
        return ""
    count = translate("Departures", "Un envoi") if n == 1 else translate("Departures", "{n} envois").format(n=in_words(n).capitalize())
    if name:
        count = translate("Departures", "{count} au sujet de {name}").format(count=count, name=name)
    first = full_day(min(line.day for line in lines), today)
    return translate("Departures", "{count} depuis le {day}.").format(count=count, day=first) if since else f"{count}."


def told(line: Line, about: bool) -> tuple[str, str]:
    """A departure in two sentences: which one, and `about` whom; what, to whom, how, and what is known of it."""
    translate = QCoreApplication.translate
    head = translate("Departures", "Envoi nº\u00a0{number}, {day}").format(number=line.number, day=full_day(line.day))
    if about and (line.about or line.erased):
        head += f", {line.about or translate('Departures', 'page détruite')}"
    to = ", ".join(part for part in (line.to, line.role) if part)
    parts = (
        translate("Departures", "à {who}").format(who=to), translate("Departures", "par {way}").format(way=way_word(line.way)), line.what,
        translate("Departures", "accord dit le {day}").format(day=full_day(line.agreed)) if line.agreed else "", state_said(line),
    )  # fmt: skip
    return head, ", ".join(part for part in parts if part)
