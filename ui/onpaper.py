"""What each printed sheet says. Whatever is read is read on the worker; the words are made from it afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from notebook_app import naming, sharing, wordlist
from notebook_app.errors import Refused
from notebook_app.model import Appointment, Backup, Colleague, Entry, Label, Phone, Span, State, Way
from notebook_app.notebook import Notebook
from notebook_app.phone import spaced
from ui.dates import full_day, hour, long_day, short_day
from ui.parts.departures import Line, line_of, summary, told
from ui.parts.flap_ending import Ending
from ui.parts.folio import Block, Sheet
from ui.parts.lost import lost_words
from ui.sentences import shown_initials

_SINCE_EVER = date(2000, 1, 1)
_ROOMY = 5  # lines of a lost laptop's own on its page, with empty ones between its parts


def departures(notebook: Notebook, person: int | None) -> list[Line]:
    """All departures, or those about one person, newest first."""
    found = notebook.register.departures(person)
    directory, left = notebook.directory, notebook.left
    verified = {c.id: c.name for c in left(directory.all, []) if c.verified is not None}
    known = {r.id for r in left(directory.recipients, []) if r.colleague in verified}
    re_read = {d.id for d in found if d.way is Way.INTRODUCTION and (d.recipient in known or d.to in verified.values())}
    return [line_of(departure, departure.id in re_read) for departure in found]


def endings(notebook: Notebook) -> list[Ending]:
    """Everybody with a page."""
    holders: dict[int | None, list[str]] = {}
    if not notebook.vault.salvage:
        for departure in sharing.to_end(notebook):
            names = holders.setdefault(departure.person, [])
            if departure.to not in names:
                names.append(departure.to)
    return [Ending(row.id, row.file_as, row.last_held, tuple(holders.get(row.id, ()))) for row in notebook.people.rows()]


@dataclass(frozen=True)
class Held:
    """What a laptop had on it."""

    label: Label
    people: int
    lines: int
    received: int
    sent: int
    colleagues: tuple[Colleague, ...]
    copy: Backup | None


@dataclass(frozen=True)
class Matter:
    """What was read to be printed; one of them is there. `name`: whose lines or departures they are, "" for all."""

    name: str = ""
    entries: Sequence[Entry] = ()
    states: dict[date, State] = field(default_factory=dict)
    departures: Sequence[Line] = ()
    endings: Sequence[Ending] = ()
    held: Held | None = None
    next: Appointment | None = None  # of a slip to take along
    label: Label | None = None
    phones: Sequence[Phone] = ()
    day: date | None = None  # of a day's appointments
    appointments: Sequence[Appointment] = ()

    @property
    def aside(self) -> bool:
        """Something of it is set aside."""
        return any(span.kind == "aside" for entry in self.entries for span in entry.spans)


def read(notebook: Notebook, target: dict[str, Any], today: date) -> Matter:
    """`target`: {"what": "person", "person": id}, "register" with a person or without, "ending" or "lost".

    "slip" with a person, and the appointment (None: there is none) unless it is the next one; "day" with an ISO day. `Refused` for what is no more.
    """
    what, person = target.get("what"), target.get("person")
    name = notebook.people.get(person).name if isinstance(person, int) else ""
    if what == "person" and isinstance(person, int):
        states = notebook.left(lambda: notebook.agenda.states(person, _SINCE_EVER, today), {})
        entries = notebook.entries.left(person, today)[0] if notebook.vault.salvage else notebook.entries.after(person, 0, 1 << 31)
        return Matter(name, [entry for entry in entries if entry.text.strip()], states)
    if what == "register":
        return Matter(name, departures=departures(notebook, person if isinstance(person, int) else None))
    if what == "slip" and isinstance(person, int):
        return _slip(notebook, person, target, today)
    if what == "day":
        day = date.fromisoformat(str(target.get("day")))
        return Matter(day=day, appointments=notebook.left(lambda: notebook.agenda.on(day), []))
    if what == "ending":
        return Matter(endings=endings(notebook))
    return Matter(held=_held(notebook))


def _slip(notebook: Notebook, person: int, target: dict[str, Any], today: date) -> Matter:
    about = notebook.people.get(person)
    id = target.get("appointment")
    one = notebook.agenda.get(id) if isinstance(id, int) else None if "appointment" in target else notebook.agenda.next_of(person, today)
    if one is not None and (one.person != person or one.state is not State.PLANNED or one.day < today):
        raise Refused("appointment")
    return Matter(about.name, next=one, label=notebook.label.get(), phones=about.phones)


def _held(notebook: Notebook) -> Held:
    left, people = notebook.left, notebook.people.rows()
    return Held(
        left(notebook.label.get, Label("")), len(people), left(lambda: sum(notebook.entries.count(row.id) for row in people), 0),
        len(left(notebook.cards.kept, [])), len(left(notebook.register.departures, [])),
        tuple(c for c in left(notebook.directory.all, []) if c.retired is None), left(lambda: notebook.own.copies().last, None),
    )  # fmt: skip


# -- in words -------------------------------------------------------------------------------------------------------------


def sheets(what: str, matter: Matter, today: date, aside: bool = False, blank: bool = False) -> list[Sheet]:
    """`aside`: what is set aside too. `blank`: of a lost laptop, to be filled in by hand."""
    translate = QCoreApplication.translate
    foot = translate("OnPaper", "imprimé le {day}").format(day=full_day(today))
    if what == "person":
        return [Sheet(matter.name, _lines(matter, today, aside), True, True, foot)]
    if what == "register":
        return [Sheet(translate("OnPaper", "Registre des envois"), _register(matter, today), foot=foot)]
    if what == "slip":
        return [Sheet("", slip(matter, today), pocket=True)]
    if what == "day":
        title = long_day(matter.day or today)
        return [Sheet(title[:1].upper() + title[1:], _day(matter.appointments), days=True, foot=foot)]
    if what == "ending":
        return [Sheet(translate("OnPaper", "Fin de suivi"), _endings(matter.endings), foot=foot)]
    return [lost(None if blank else matter.held, "" if blank else foot)]


def slip(matter: Matter, today: date) -> list[Block]:
    """For the person to take along: the next appointment, one's own name and work phone, and nothing else: not even whose it is."""
    if matter.next is None or matter.label is None:
        return []
    year = matter.next.day.year != today.year
    day = Block(long_day(matter.next.day, year), "leadb" if year else "big", "text")  # on one line
    found = [Block(QCoreApplication.translate("OnPaper", "Rendez-vous"), "ui", "text"), day]
    if matter.next.hour is not None:
        found.append(Block(hour(matter.next.hour), "phone", "text"))
    found.append(Block(matter.label.name, "leadb", "text", above=1))
    if matter.label.phone:
        found.append(Block(spaced(matter.label.phone), "big", "text"))
    return found


def slip_codes(matter: Matter, today: date) -> list[tuple[str, str, str]]:
    """The same by text message from one's own phone, for each number of the person: (whose it is, what a code carries, the words)."""
    if matter.next is None or matter.label is None:
        return []
    day, clock = long_day(matter.next.day, matter.next.day.year != today.year), matter.next.hour
    translate = QCoreApplication.translate
    when = translate("OnPaper", "{day} à {hour}").format(day=day, hour=hour(clock)) if clock is not None else day
    who = ", ".join(filter(None, (matter.label.name, spaced(matter.label.phone) if matter.label.phone else "")))
    words = translate("OnPaper", "Rendez-vous {when}. {who}").format(when=when, who=who)
    plain = words.replace("\u00a0", " ")  # a text message with another sign than a phone's own is cut in shorter pieces
    numbers = [(phone.label or matter.name, phone.number) for phone in matter.phones if phone.e164]
    return [(f"{whose}, {spaced(to)}", f"SMSTO:{to}:{plain}", words) for whose, to in numbers]


def _day(appointments: Sequence[Appointment]) -> list[Block]:
    """Hours and initials, a line between them for a pen. What is with nobody may name somebody: its hour alone."""
    translate = QCoreApplication.translate
    found: list[Block] = []
    for each in appointments:
        who = shown_initials(naming.initials(each.name) or "") if each.person is not None else ""
        words = who or translate("OnPaper", "occupé")
        found.append(Block(words, "who" if who else "ui", "ink" if who else "soft", side=hour(each.hour) if each.hour else "", room=1))
    return found


def _lines(matter: Matter, today: date, aside: bool) -> list[Block]:
    """An appointment stands beside the first line of its day, once it is said what became of it."""
    found: list[Block] = []
    last: date | None = None
    for entry in matter.entries:
        words, spans = entry.text.rstrip(), entry.spans
        if not aside:
            words, spans = _without_asides(entry)
        if words.strip():
            state = matter.states.get(entry.day) if entry.day != last else None
            state, last = None if state is State.PLANNED else state, entry.day
            found.append(Block(words, spans=spans, above=1 if found else 0, side=short_day(entry.day, today), state=state))
    return found


def _without_asides(entry: Entry) -> tuple[str, tuple[Span, ...]]:
    """What is left of a line, and what of it is highlighted."""
    gone = [span for span in entry.spans if span.kind == "aside"]
    kept = [i for i in range(len(entry.text.rstrip())) if not any(span.start <= i < span.end for span in gone)]
    where = {old: new for new, old in enumerate(kept)}
    marks = []
    for span in entry.spans:
        inside = [where[i] for i in range(span.start, span.end) if i in where]
        if span.kind == "mark" and inside:
            marks.append(Span(inside[0], inside[-1] + 1, span.kind))
    return "".join(entry.text[i] for i in kept).rstrip(), tuple(marks)


def _register(matter: Matter, today: date) -> list[Block]:
    found = [Block(summary(matter.departures, matter.name, today), "ui", "text")]
    for line in matter.departures:
        head, words = told(line, about=not matter.name)
        found.append(Block(head, "uib", "text", above=1, keep=True))
        found.append(Block(words, "small", "text", keep=bool(line.carried)))
        if line.carried:
            found.append(Block(line.carried, "mono", "text"))
    return found


def _endings(people: Sequence[Ending]) -> list[Block]:
    translate = QCoreApplication.translate
    found = [Block(translate("OnPaper", "Le nom, le dernier jour honoré, qui a reçu la fiche."), "ui", "text")]
    for each in people:
        day = full_day(each.last) if each.last is not None else translate("OnPaper", "aucun jour honoré")
        found.append(Block(each.name, "who", end=day, above=1 if len(found) == 1 else 0, box=True, keep=bool(each.holders)))
        if each.holders:
            found.append(Block(translate("OnPaper", "à prévenir\u00a0: {names}").format(names=", ".join(each.holders)), "small", "text", inset=True))
    return found


def lost(held: Held | None, foot: str = "") -> Sheet:
    """For a lost laptop: with what the notebook knows, or blank (`held` None), to be filled in by hand."""
    translate = QCoreApplication.translate
    now, tell, there, safe, on = lost_words()
    found: list[Block] = []
    # On one page for a team too: empty lines go first.
    above = 0 if held is not None and len(held.colleagues) + (held.copy is not None) > _ROOMY else 1

    def section(head: str, *sentences: str) -> None:
        found.append(Block(head, "uib", "text", above=above, keep=True))
        found.append(Block(" ".join(sentences), "small", "text"))

    def boxes(head: str, *sentences: str) -> None:
        found.append(Block(head, "uib", "text", above=above, keep=True))
        found.extend(Block(sentence, "small", "text", box=True) for sentence in sentences)

    def pen(words: str, room: int = 0) -> None:
        found.append(Block(words, "small", "soft", room=room))

    if held is not None:
        own = (held.label.name, held.label.org, spaced(held.label.phone) if held.label.phone else "")
        found.append(Block(", ".join(part for part in own if part), "uib", "ink"))
    else:
        pen(translate("OnPaper", "Nom, structure, téléphone\u00a0:"), 1)
    boxes(*now)
    pen(translate("OnPaper", "Jour, heure, lieu\u00a0:"))
    boxes(*tell)
    if held is None:
        pen(translate("OnPaper", "Noms, téléphones\u00a0:"), 2)
    for each in held.colleagues if held is not None else ():
        found.append(Block(each.name, "who", end=spaced(each.phone) if each.phone else "", box=True))
    section(*there)
    if held is None:
        pen(translate("OnPaper", "Combien de personnes, environ\u00a0:"))
    else:
        found.append(Block(_counted(held), "smallm", "text"))
    section(*safe)
    if held is not None and held.copy is not None:
        words = translate("OnPaper", "Dernière copie\u00a0: {day}.").format(day=full_day(held.copy.day))
        found.append(Block(words, "smallm", "text"))
    section(*on)
    return Sheet(translate("OnPaper", "Ordinateur perdu ou volé"), found, foot=foot)


def _counted(held: Held) -> str:
    words = QCoreApplication.translate(
        "OnPaper",
        "Personnes\u00a0: {people}. Lignes\u00a0: {lines}. Fiches reçues\u00a0: {received}. Envois\u00a0: {sent}. Collègues\u00a0: {colleagues}.",
    )
    return words.format(people=held.people, lines=held.lines, received=held.received, sent=held.sent, colleagues=len(held.colleagues))


def recovery(words: Sequence[str], today: date) -> list[Sheet]:
    """The eight words, and with them the blank sheet for a lost laptop. Nobody's name is on it: who finds it learns of no one."""
    translate = QCoreApplication.translate
    found = [Block(translate("OnPaper", "Ces huit mots ouvrent le cahier si les six mots sont oubliés."), "ui", "text")]
    found += [Block(wordlist.shown(word), "big", "text", above=1, side=str(n)) for n, word in enumerate(words, 1)]
    found.append(Block(translate("OnPaper", "Où va la feuille\u202f?"), "uib", "text", above=2))
    found.append(Block(translate("OnPaper", "chez moi"), "ui", "text", box=True))
    found.append(Block(translate("OnPaper", "sous enveloppe, au coffre de la structure"), "ui", "text", box=True))
    never = translate("OnPaper", "Jamais avec l’ordinateur\u00a0: qui a les deux lit tout.")
    found.append(Block(never, "ui", "text", above=1))
    made = translate("OnPaper", "imprimée le {day}").format(day=full_day(today))
    return [Sheet(translate("OnPaper", "Feuille de secours"), found, foot=made), lost(None)]


def card(carried: str) -> list[Sheet]:
    """A card on paper: its sentence, letter for letter, and nothing else about anybody. Not in one's own writing: it leaves."""
    return [Sheet(QCoreApplication.translate("OnPaper", "Fiche"), [Block(carried, "lead", "text")])]
