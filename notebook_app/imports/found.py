"""What a reader of contacts or of a table finds: people, and what of the file has no place in the notebook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from notebook_app import days, nir, phone
from notebook_app.text import clean_name, fold

KINDS = ("cell", "work", "home", "fax", "main")  # of a number, when the file says no label of its own
_PARTS = re.compile(r"\s*(?::::|[;|\n])\s*|\s*,\s+")  # between the numbers of one cell; the comma of 6,1E+08 is followed by no space


@dataclass(frozen=True)
class Number:
    """`written` as the file has it; `e164` its number, else `meant` the one probably meant, which needs a yes; `label` is the owner's own."""

    written: str
    e164: str = ""
    meant: str = ""
    label: str = ""
    kind: str = ""  # one of KINDS


@dataclass(frozen=True)
class Found:
    """Somebody a file tells of. `born` needs a yes when `born_asks`; a birth that could not be read is in `note` and in `unread`."""

    name: str
    numbers: tuple[Number, ...] = ()
    born: str = ""
    born_written: str = ""
    born_asks: bool = False
    note: str = ""
    org: str = ""
    title: str = ""
    address: str = ""
    unread: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """What two writings of one name have in common."""
        return name_key(self.name)

    @property
    def called(self) -> frozenset[str]:
        """The numbers that are numbers: what could not be read is never equal to anything."""
        return frozenset(n.e164 for n in self.numbers if n.e164)


@dataclass(frozen=True)
class Reading:
    """A whole file. `skipped`: cards or lines with nobody in them; `left_out`: what has no place, `mail`, `photo`, `web`, `groups`, `other` of
    contacts, or the headings of columns; `cards`: contacts that are a colleague's card; `code`: why nothing of it could be read.
    """

    people: tuple[Found, ...] = ()
    skipped: int = 0
    left_out: tuple[str, ...] = ()
    cards: int = 0
    code: str = ""


def social(one: Found) -> int:
    """How many social security numbers stand in what was read of somebody."""
    said = [one.name, one.note, one.org, one.title, one.address, *(number.written for number in one.numbers if not number.e164)]
    said += [number.label for number in one.numbers]
    return sum(len(nir.find(words)) for words in said)


def without_social(one: Found) -> Found:
    """The same without the social security numbers; a name that is nothing else stays as it is."""
    if not social(one):
        return one
    note, org, title, address = (nir.without(words).strip() for words in (one.note, one.org, one.title, one.address))
    numbers = tuple(
        replace(number, label=nir.without(number.label).strip()) for number in one.numbers if number.e164 or not nir.find(number.written)
    )
    unread = tuple(filter(None, (nir.without(words).strip() for words in one.unread)))
    name = clean_name(nir.without(one.name)) or one.name
    return replace(one, name=name, numbers=numbers, note=note, org=org, title=title, address=address, unread=unread)


def name_key(name: str) -> tuple[str, ...]:
    """The words of a name, in no order, without accents and marks: "LE GOFF Maëlle" and "Maelle Le Goff" are the same."""
    return tuple(sorted(re.findall(r"\w+", fold(name))))


def numbers(cell: str, label: str = "", kind: str = "") -> list[Number]:
    """The numbers of one field, in order; what has no E.164 form is kept as it is written."""
    found = []
    for part in _PARTS.split(cell.strip()):
        halves = part.split("/") if "/" in part else [part]
        several = len(halves) > 1 and all(phone.to_e164(half) for half in halves)
        for written in halves if several else [part]:
            written = " ".join(written.split())
            if written:
                number = phone.to_e164(written) or ""
                found.append(Number(written, number, "" if number else phone.suggest(written) or "", label, kind))
    return found


def once(found: Iterable[Number]) -> tuple[Number, ...]:
    """Each number once, as it was said first."""
    kept: dict[str, Number] = {}
    for number in found:
        kept.setdefault(number.e164 or number.written, number)
    return tuple(kept.values())


def somebody(name: str, found: Iterable[Number], birth: str, note: str, today: date, **fields: str) -> Found | None:
    """The person these fields tell of; None when they name nobody."""
    clean = clean_name(name)
    if clean is None:
        return None
    said = days.born(birth, today)
    unread: tuple[str, ...] = ()
    if said.value is None:
        unread = (" ".join(birth.split()),)
        note = "\n".join(filter(None, (note, unread[0])))
    return Found(clean, once(found), said.value or "", birth.strip() if said.ask else "", said.ask, note, unread=unread, **fields)


def lines_of(text: str) -> str:
    """A text of several lines as the notebook keeps it: LF between lines, nothing that does not print, no blanks at the ends."""
    kept = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c == "\n" or c == "\t" or c.isprintable() or c.isspace())
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip()

