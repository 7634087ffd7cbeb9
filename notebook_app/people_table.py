"""A table of people (CSV) that spreadsheets open without running anything of it, and that `imports` reads back the same."""

from __future__ import annotations

from collections.abc import Iterable

from notebook_app import phone
from notebook_app.imports.tables import GUARD, guarded
from notebook_app.model import Person, Phone

# Headings that the reader of tables knows: a form of the file, not words of a screen.
_HEADINGS = ("Nom complet", "Date de naissance", "Organisme", "Fonction", "Adresse", "Note")
_LABEL, _NUMBER = "Téléphone {n} - Libellé", "Téléphone {n}"


def people_csv(people: Iterable[Person]) -> bytes:
    """Who they are and how to reach them, in their order: no line, no appointment, nothing anybody wrote on a page.

    UTF-8 with a BOM and semicolons, as a French spreadsheet takes it. No cell begins with a sign that would make it a formula.
    """
    found = list(people)
    most = max((len(person.phones) for person in found), default=0)
    headings = [*_HEADINGS, *(form.format(n=n) for n in range(1, most + 1) for form in (_LABEL, _NUMBER))]
    rows = [headings, *(_cells(person) for person in found)]
    return ("\ufeff" + "".join(";".join(map(_cell, row)) + "\r\n" for row in rows)).encode("utf-8")


def _cells(person: Person) -> list[str]:
    address = ", ".join(person.address.split("\n"))
    said = [person.name, person.born, person.org, person.title, address, person.note]
    return [*said, *(cell for number in person.phones for cell in (number.label, _shown(number)))]


def _shown(number: Phone) -> str:
    """As one dials it, in pairs, so that a spreadsheet takes away no zero; where that says another number, as it is."""
    dialled = phone.spaced(number.number).replace("\u00a0", " ")
    return dialled if not number.e164 or phone.to_e164(dialled) == number.number else number.number


def _cell(text: str) -> str:
    safe = GUARD + text if guarded(text) else text
    return '"' + safe.replace('"', '""') + '"'
