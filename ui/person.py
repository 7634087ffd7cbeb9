"""What the notebook has of a person, as their page shows it: all of it anew, or what of a damaged notebook can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from notebook_app.model import Entry, State
from notebook_app.notebook import Notebook
from notebook_app.notebook.entries import first_id
from notebook_app.values import Value
from ui.page import Turn
from ui.parts.held import EARLIER, WINDOW
from ui.parts.surroundings import Surroundings

ENOUGH = 2500  # letters of the lines that are brought at once, where so many lines have more: some screens of them; the others come by themselves
FIRST_DAY = date(2000, 1, 1)  # no line is older
_ALL = 1 << 31


class Showing(Turn):
    """Whose page is shown."""

    person: int | None = None

    def show(self, person: int | None) -> None:
        self.begin()
        self.person = person


class Read(Value):
    """What the notebook has of a person. `entries`: the last lines, or all from the first one shown; `earlier`: those that lead up to a line."""

    around: Surroundings
    states: dict[date, State]
    count: int
    entries: Sequence[Entry] = ()
    earlier: Sequence[Entry] = ()
    more_before: bool = False
    turnable: bool = False  # some line has an earlier text


def read_around(notebook: Notebook, person: int, today: date) -> Read:
    left = notebook.left  # of a notebook that is only read, each by itself: what is damaged hides nothing else
    planned = [a for a in left(lambda: notebook.agenda.of(person), []) if a.state is State.PLANNED]
    planned.sort(key=lambda a: (a.day, a.hour or "99:99", a.id))
    around = Surroundings(
        notebook.people.get(person),
        today,
        left(lambda: notebook.cards.who_saw(person), []),
        left(lambda: notebook.cards.unsigned(person), []),
        {told.id: told for told in left(lambda: notebook.told.of(person), [])},
        planned,
        not notebook.vault.salvage and notebook.register.is_about(person),
        left(lambda: notebook.clips.of(person), []),
    )
    states = left(lambda: notebook.agenda.states(person, FIRST_DAY, today), {})
    turnable = not notebook.vault.salvage and bool(notebook.entries.turnable(person, 1))
    return Read(around, states, left(lambda: notebook.entries.count(person), 0), turnable=turnable)


def read_left(notebook: Notebook, person: int, today: date, lost: Callable[[date, date], str]) -> Read:
    """Of a damaged notebook: all lines that can be read, and in the place of the others, by their days, that they cannot."""
    read = read_around(notebook, person, today)
    lines, holes = notebook.entries.left(person, today)
    marks = [Entry(max(1, first_id(first)), person, last, lost(first, last)) for first, last in holes]
    found = sorted([*lines, *marks], key=lambda line: line.id)
    return Read(read.around, read.states, len(lines), found[-WINDOW:], found[:-WINDOW])


def read_opened(notebook: Notebook, person: int, today: date, line: int | None) -> Read:
    read = read_around(notebook, person, today)
    entries = enough(notebook.entries.window(person, limit=EARLIER))
    earlier: list[Entry] = []
    first = entries[0].id if entries else None
    while line is not None and first is not None and line < first:
        found = notebook.entries.window(person, first, EARLIER)
        if not found:
            break
        earlier[:0] = found
        first = found[0].id
    more = first is not None and notebook.entries.more_before(person, first)
    return Read(read.around, read.states, read.count, entries, earlier, more, read.turnable)


def enough(lines: Sequence[Entry]) -> Sequence[Entry]:
    """The last ones: joined letters are slow to be laid, and the earlier lines come when one goes up to them."""
    letters = 0
    for n, line in enumerate(reversed(lines), 1):
        letters += len(line.text)
        if letters > ENOUGH:
            return lines[-n:]
    return lines


def read_again(notebook: Notebook, person: int, today: date, first: int | None, lines: bool) -> Read:
    """What may have changed under an open page; `lines`: those from the `first` one shown on, too."""
    read = read_around(notebook, person, today)
    return read.with_(entries=notebook.entries.after(person, (first or 1) - 1, _ALL)) if lines else read
