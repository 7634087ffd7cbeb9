"""What of a page is read with the person (DESIGN §4, 13): covered before it leaves this module, so that no screen ever has the covered words.

Loaded where it is wanted, not with the notebook. Every function may raise `Refused` or a `VaultError`: without the names of everybody else,
nothing is shown at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from notebook_app.discreet import ASIDE, Names, covered
from notebook_app.model import Appointment, Entry, Span, State

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

HIDDEN = "[…]"  # in the place of what is covered, always as long: nothing can be counted, and no screen reader stumbles over it
_SINCE_EVER = date(2000, 1, 1)


@dataclass(frozen=True)
class Together:
    """A person's last lines, nothing highlighted in them; `states`: what the margin shows; `ahead`: planned, from today on."""

    name: str
    entries: Sequence[Entry]
    more_before: bool
    states: dict[date, State]
    ahead: tuple[Appointment, ...]


def others(notebook: Notebook, person: int) -> Names:
    """Everybody else this notebook names: the other pages with their numbers, colleagues, those a card may go to, and who told something of
    anybody.
    """
    found = [row.name for row in notebook.people.rows() if row.id != person]
    found += [each.name for each in notebook.directory.all()]
    found += [each.name for each in notebook.directory.recipients() if each.kind != "circle"]
    with notebook.read() as db:
        found += [who for (who,) in db.execute("SELECT DISTINCT who FROM told").fetchall()]
    own = notebook.people.get(person)
    return Names(found, own.name, notebook.people.numbers(person), [phone.number for phone in own.phones])


def veiled(entry: Entry, names: Names) -> Entry:
    """The line as the person may read it: each covered stretch is `HIDDEN`, set aside; nothing is highlighted."""
    shown, spans, at = "", list[Span](), 0
    for start, end in covered(entry.text, entry.spans, names):
        between, at = entry.text[at:start], end
        if spans and not between.strip():  # a first name and a last name: one stretch
            continue
        shown += between
        spans.append(Span(len(shown), len(shown) + len(HIDDEN), ASIDE))
        shown += HIDDEN
    return entry.with_(text=shown + entry.text[at:], spans=tuple(spans))


def read(notebook: Notebook, person: int, today: date, limit: int = 60) -> Together:
    """The last `limit` lines. Refused("person") if there is no such page."""
    names = others(notebook, person)
    lines = notebook.entries.window(person, limit=limit)
    planned = [a for a in notebook.agenda.of(person) if a.state is State.PLANNED and a.day >= today]
    planned.sort(key=lambda a: (a.day, a.hour or "99:99", a.id))
    return Together(
        notebook.people.get(person).name,
        [veiled(line, names) for line in lines],
        bool(lines) and notebook.entries.more_before(person, lines[0].id),
        notebook.agenda.states(person, _SINCE_EVER, today),
        tuple(a.with_(place=veiled(Entry(a.id, person, a.day, a.place), names).text) for a in planned),
    )


def before(notebook: Notebook, person: int, line: int, limit: int = 60) -> tuple[list[Entry], bool]:
    """The `limit` lines before that one, and whether there are more."""
    names, found = others(notebook, person), notebook.entries.window(person, line, limit)
    return [veiled(each, names) for each in found], bool(found) and notebook.entries.more_before(person, found[0].id)


def after(notebook: Notebook, person: int, line: int, limit: int = 60) -> tuple[list[Entry], bool]:
    """The `limit` lines after that one, and whether there are more."""
    names, found = others(notebook, person), notebook.entries.after(person, line, limit)
    return [veiled(each, names) for each in found], bool(found) and notebook.entries.more_after(person, found[-1].id)
