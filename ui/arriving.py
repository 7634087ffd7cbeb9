"""What the worker finds of what arrives, as Fiches reçues shows it. Reading keeps nothing; a newer card alone goes where a yes led before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from notebook_app import sharing, shelf
from notebook_app.errors import Refused
from notebook_app.folder import FolderTrouble
from notebook_app.imports import CALENDARS
from notebook_app.model import Colleague, PersonRow, Received, Sight, Trust
from notebook_app.notebook import Notebook
from notebook_app.sharing import Arrival
from notebook_app.steps import Outside, Steps
from notebook_app.text import visible
from ui import trouble
from ui.parts.arrived_words import Before, Introduced, Shown, Vu
from ui.trouble import Trouble

LATER = ("date-future", "date-old")  # the computer's date may be wrong: to be read again (exchange SPEC §2.11)
_JOINED = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".pdf")  # whether it can be is said where pages are joined
_TABLES = (".csv", ".tsv", ".xlsx", ".xls", ".ods")  # what a workbook is told is said where tables are brought in
_SURE = (Trust.VERIFIED, Trust.KNOWN)


@dataclass(frozen=True)
class Source:
    """Where an arrival came from: a file's path, with the six words typed for it; a pasted text; or what lies in a circle's folder."""

    path: str = ""
    words: str = ""
    found: shelf.Found | None = None
    passphrase: str = field(default="", repr=False)

    @property
    def name(self) -> str:
        return visible(Path(self.path).name) if self.path else ""


@dataclass(frozen=True)
class Pending:
    """A card that was read and waits for an answer; nothing of it is kept yet."""

    number: int
    source: Source
    arrival: Arrival


@dataclass(frozen=True)
class Answer:
    """What the worker found of a source: a kept card to show (`kept`), or an arrival still to be answered, or words for what it is.

    `asks`: it opens with six words; those given were none of its (`wrong`), or none were given yet.
    """

    source: Source
    arrival: Arrival | None = None
    shown: Shown | None = None
    kept: int | None = None
    introduced: Introduced | None = None
    said: Trouble | None = None
    retry: bool = False
    asks: bool = False
    wrong: bool = False
    people: bool = False  # no card, but people or appointments, which can be brought in from the inside cover
    dates: bool = False  # … appointments


@dataclass(frozen=True)
class Lists:
    """The left page: cards without a page, those that have one, and texts, which prove nothing, apart; and what lies in the circles' folders."""

    waiting: tuple[Received, ...] = ()
    kept: tuple[Received, ...] = ()
    texts: tuple[Received, ...] = ()
    names: dict[int, str] | None = None  # page → its name in the list
    tray: shelf.Tray = field(default_factory=shelf.Tray)


def lists(notebook: Notebook) -> Lists:
    kept = notebook.cards.kept()
    names = {row.id: row.file_as for row in notebook.people.rows()}
    signed, texts = (tuple(c for c in kept if bool(c.key) is with_key) for with_key in (True, False))
    return Lists(tuple(notebook.cards.waiting()), signed, texts, names, shelf.tray(notebook))


def lying(notebook: Notebook, found: Sequence[shelf.Found], today: date) -> Steps[list[tuple[shelf.Found, Arrival | None]]]:
    """What some files of the folders say, for their rows; None for one that went away, or whose folder does not answer, or that asks nothing."""
    said: list[tuple[shelf.Found, Arrival | None]] = []
    for one in found:
        try:
            arrival = yield from shelf.arrival(notebook, one, today)
        except FolderTrouble:
            arrival = None
        said.append((one, None if arrival is not None and sharing.note_same(notebook, arrival, today) else arrival))
    return said


def judge(notebook: Notebook, source: Source, today: date) -> Steps[Answer]:
    """Reads one source and says what it is. A newer card of a key and ref that the person already linked goes to its page at once, when it
    came by the person's own hand; one that lies in a folder is asked about.
    """
    if Path(source.path).suffix.lower() in CALENDARS:  # whatever its size
        return Answer(source, said=trouble.of_card("foreign", "calendar"), people=True, dates=True)
    try:
        seen = yield from _read(notebook, source, today)
    except (Refused, FolderTrouble) as fault:
        return Answer(source, said=trouble.of_received(fault), retry=fault.code in ("unreadable", "silent"))
    if seen is None:
        return Answer(source, said=trouble.of_card("foreign", "gone"))
    if seen.outcome == "closed" and (seen.code == "passphrase" or source.passphrase):
        return Answer(source, asks=True, wrong=bool(source.passphrase))
    if seen.outcome != "ok":
        code = "contact" if seen.offers_import else seen.code
        if seen.code in ("not-cahier", "size"):
            kind = Path(source.path).suffix.lower()
            code = "table" if kind in _TABLES else "picture" if kind in _JOINED else code
        if source.path and seen.outcome == "foreign" and (yield Outside(Path(source.path).parent, lambda: _is_empty(Path(source.path)))):
            code = "empty"
        return Answer(source, said=trouble.of_card(seen.outcome, code), retry=code in LATER, people=code in ("contact", "table"))
    return _answer(notebook, replace(source, passphrase=""), seen, today)  # the words have opened it


def judge_again(notebook: Notebook, source: Source, arrival: Arrival, today: date) -> Answer:
    """The same bytes as the notebook is now; nothing is accepted by it."""
    seen = sharing.read_again(notebook, arrival, today)
    if seen.card is None or seen.own:
        return Answer(source, said=trouble.of_card(seen.outcome, seen.code))
    return Answer(source, seen, _shown_arrival(notebook, seen))


def shown_kept(notebook: Notebook, id: int, remark: str = "") -> Shown:
    """A card as the notebook keeps it, and, once it lies on a page, who saw that person (history only after the yes)."""
    card = notebook.cards.get(id)
    colleague = notebook.directory.by_key(card.key) if card.key else None
    person = _row_of(notebook, card.person) if card.person is not None else None
    name, number = _says(colleague, card.key, card.name, card.phone) if person is None else ("", "")
    proposed, before = _proposed(notebook, card, notebook.cards.answered(card) if person is None else ())
    sights: tuple[Sight, ...] = ()
    texts: tuple[Sight, ...] = ()
    if person is not None:
        sights, texts = tuple(notebook.cards.who_saw(person.id)), tuple(notebook.cards.unsigned(person.id))
    return Shown(
        card.ini, card.about, card.last, card.who, card.call, card.trust, card.end,
        colleague.verified if colleague and card.trust is Trust.VERIFIED else None,
        name, number, _is_latest(notebook, card.key, card.issued), proposed, before, person, sights, texts, person is None, remark,
        _vu(notebook, card) if person is not None else None,
    )  # fmt: skip


def _vu(notebook: Notebook, card: Received) -> Vu | None:
    """How "vu" can be said; an unusual computer is called first."""
    if card.trust is Trust.KEY_CHANGED:
        return None
    ways, said = sharing.answer_ways(notebook, card.id), sharing.answered(notebook, card.id)
    seals = "sealed" in ways
    circles = tuple((c.id, c.name) for c in shelf.answer_circles(notebook, card)) if seals else ()
    return Vu(card.who, sharing.answer_text(notebook, card.id), circles, said.day if said else None, sharing.answer_name(card) if seals else "")


def _read(notebook: Notebook, source: Source, today: date) -> Steps[Arrival | None]:
    if source.found is not None:
        return (yield from shelf.arrival(notebook, source.found, today))
    if not source.path:
        return sharing.read(notebook, source.words, today)
    return (yield from sharing.read_file(notebook, Path(source.path), today, source.passphrase))


def _answer(notebook: Notebook, source: Source, seen: Arrival, today: date) -> Answer:
    if seen.own:
        return Answer(source, said=trouble.of_card("reject", "own"))
    if seen.kind == "receipt":
        sharing.note_signed(notebook, seen, today)  # a signed one counts by itself, a text by the person's yes
        return Answer(source, seen)
    if seen.kind == "introduction":
        return Answer(source, seen, introduced=_introduced(seen))
    if seen.standing in ("same", "older") and seen.card is not None:
        before = notebook.cards.same(seen.card.key, seen.card.phone, seen.card.ref)
        if before is not None:
            return Answer(source, None, shown_kept(notebook, before[0].id, seen.standing), before[0].id)
    if source.found is None and seen.standing == "newer" and seen.linked is not None and seen.trust in _SURE and not seen.differs:
        kept = sharing.accept(notebook, seen, None, today)
        return Answer(source, None, shown_kept(notebook, kept.id, "replaced"), kept.id)
    return Answer(source, seen, _shown_arrival(notebook, seen))


def _row_of(notebook: Notebook, person: int) -> PersonRow | None:
    return next((row for row in notebook.people.rows() if row.id == person), None)


def _proposed(
    notebook: Notebook, card: Arrival | Received, answered: Sequence[Received], linked: int | None = None
) -> tuple[tuple[PersonRow, ...], Before | None]:
    """Whom a card may be about: whose page an answer given before leads to, where it leads to one; else those whom its own words fit.

    `linked`: the page of the same issuer's card of the same reference.
    """
    pages = {linked} if linked is not None else {one.person for one in answered}
    rows = tuple(row for row in notebook.people.rows() if row.id in pages)
    if len(rows) == 1 and linked is not None:
        return rows, Before(card.who, not card.key)
    if len(rows) == 1:
        lies = answered[0]
        return rows, Before(lies.who, not lies.key, same_day=lies.ref != card.ref)
    return tuple(notebook.cards.fitting(card.ini, card.about)) if card.ini or card.about else rows, None


def _is_latest(notebook: Notebook, key: str, issued: date | None) -> bool:
    latest = notebook.cards.last_issued(key)
    return issued is not None and (latest is None or issued >= latest)


def _says(colleague: Colleague | None, key: str, name: str, number: str) -> tuple[str, str]:
    """Name and number where a known key's card says otherwise than the directory."""
    if colleague is None or colleague.key != key or colleague.unusual:
        return "", ""
    return name if name != colleague.name else "", number if number != colleague.phone else ""


def _shown_arrival(notebook: Notebook, seen: Arrival) -> Shown:
    """A card that was read and not kept."""
    assert seen.last is not None
    assert seen.card is not None
    proposed, before = _proposed(notebook, seen, seen.answered, seen.linked)
    name, number = _says(seen.colleague, seen.card.key, seen.name, seen.phone)
    return Shown(
        seen.ini, seen.about, seen.last, seen.who, seen.call, seen.trust or Trust.UNSIGNED, seen.end,
        seen.colleague.verified if seen.colleague and seen.trust is Trust.VERIFIED else None,
        name, number, _is_latest(notebook, seen.card.key, seen.issued), proposed, before,
    )  # fmt: skip


def _introduced(seen: Arrival) -> Introduced:
    known = seen.colleague if seen.colleague is not None and seen.colleague.key == seen.key else None
    state = "new"
    if seen.other_seal:
        state = "changed"
    elif (known is not None and known.seal and seen.standing in ("same", "older")) or (known is not None and known.seal and not seen.differs):
        state = "known"
    work = ", ".join(filter(None, (seen.role, seen.org)))
    verified = known.verified if known else None
    return Introduced(seen.name, seen.phone, seen.who, seen.call, seen.trust or Trust.NEW, work, state, verified)


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return False
