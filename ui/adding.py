"""Adding people to the notebook, one by a name that was written, several from a pasted list: what it knows of them already is looked at first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from notebook_app.imports import pasted
from notebook_app.model import Noun, Person, PersonRow, Phone
from notebook_app.notebook import Notebook
from notebook_app.notebook.planning import name_key
from ui.parts.pasting import PastedLine


def twin_of(notebook: Notebook, name: str) -> PersonRow | None:
    """Who has that name already."""
    key = name_key(name)
    return next((row for row in notebook.people.rows() if name_key(row.name) == key), None)


def read_list(notebook: Notebook, typed: str) -> list[PastedLine]:
    """A pasted list as it is understood, each line beside whom it resembles."""
    known = {name_key(row.name): row.name for row in notebook.people.rows()}
    seen: set[tuple[str, ...]] = set()
    found = []
    for line in pasted.read(typed):
        key = name_key(line.name)
        found.append(PastedLine(line, "" if line.reason else known.get(key, ""), not line.reason and key in seen))
        if not line.reason:
            seen.add(key)
    return found


def add_all(notebook: Notebook, people: Sequence[tuple[str, tuple[Phone, ...]]], today: date) -> list[Person]:
    """Add them, together or not at all, and taken back as one."""
    with notebook.write(Noun.PEOPLE):
        return [notebook.people.add(name, today, phones) for name, phones in people]
