"""What is sought from the répertoire: the lines that were found, whose they are, and going on while the end is not reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from notebook_app import text
from notebook_app.model import Found, Place
from notebook_app.notebook import Notebook
from notebook_app.notebook.question import understand
from ui.page import Page
from ui.parts.found import FoundLeaf, Summary
from ui.sentences import in_words

FIRST, MORE = 50, 50  # places at once
_SMALL = 20  # up to here a number is said in words


def seeks_lines(typed: str) -> bool:
    """Whether so much is typed that lines are sought too."""
    return understand(typed).long_enough()


def read(notebook: Notebook, typed: str, inside: bool, limit: int = FIRST, before: int | None = None) -> Found:
    """The lines of a notebook; of one that is only read, what of its index can be."""
    find = notebook.find.inside if inside else notebook.find.lines
    return notebook.left(lambda: find(typed, limit, before), Found())


class Finding(QObject):
    """Of one page: what was found so far. `changed(summary)` is called when there is more; it forgets all with the page."""

    def __init__(self, page: Page, leaf: FoundLeaf, changed: Callable[[Summary], None]) -> None:
        super().__init__(page)
        self._page, self.leaf, self._changed = page, leaf, changed
        self.typed, self.inside = "", False
        self._places: list[Place] = []
        self._rest: int | None = None
        self._wanted = FIRST  # as many are shown before it waits for somebody to go to the end
        self._asking = False
        leaf.rows.more.connect(self._go_on)

    @property
    def places(self) -> list[Place]:
        return self._places

    def forget(self) -> None:
        """Nothing is sought any more."""
        self.typed, self.inside, self._places, self._rest, self._asking = "", False, [], None, False
        self.leaf.show_found("", [], False, self._page.session.today)

    def show(self, typed: str, inside: bool, found: Found) -> None:
        """The answer to what was typed."""
        again = typed == self.typed and inside == self.inside
        self.typed, self.inside, self._asking = typed, inside, False
        self._places, self._rest = list(found.places), found.rest
        self._wanted = FIRST
        self._tell()
        rows = self.leaf.rows
        if not again:
            rows.verticalScrollBar().setValue(0)
            if not (self._places and rows.key() == self._places[0]):
                rows.unset()
        self._go_on_if_few()

    def choose(self, line: int | None, clip: int | None) -> bool:
        """Make that place the chosen one; False if it is not there."""
        return any(self.leaf.rows.set_key(place) for place in self._places if (place.line, place.clip) == (line, clip))

    def first_of(self, person: int) -> None:
        """To the newest line of that person."""
        place = next((place for place in self._places if place.person == person), None)
        if place is not None:
            self.leaf.rows.set_key(place)
            self.leaf.rows.setFocus()

    def _tell(self) -> None:
        looking = self._rest is not None and len(self._places) < self._wanted
        self.leaf.show_found(self.typed, self._places, looking, self._page.session.today)
        self._changed(self._summary())

    def _summary(self) -> Summary:
        if not self._places:
            return Summary(self.typed, inside=self.inside, told=self.leaf.nothing.text())
        count = Counter(place.person for place in self._places)
        names = {place.person: place.file_as for place in self._places}
        people = sorted(((id, names[id], n) for id, n in count.items()), key=lambda row: (text.fold(row[1]), row[0]))
        lines, whose = len(self._places), len(people)
        if self._rest is not None:
            said = self.tr("{n} lignes et plus").format(n=lines)
        else:
            said = self.tr("une ligne") if lines == 1 else self.tr("{n} lignes").format(n=in_words(lines))
        by = self.tr("une personne") if whose == 1 else self.tr("{n} personnes").format(n=in_words(whose))
        named = any(place.name_marks for place in self._places)
        head = self.tr("{lines}, chez {people}").format(lines=said, people=by)
        return Summary(self.typed, head[0].upper() + head[1:], tuple(people), self.inside, named, self.leaf.nothing.text())

    # -- going on ----------------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """Somebody is at the end of what is shown."""
        if self._rest is not None and not self._asking:
            self._wanted = len(self._places) + MORE
            self._ask()

    def _go_on_if_few(self) -> None:
        """A part was looked at and holds few: the next one, until there are enough. A letter typed meanwhile takes its place."""
        if self._rest is not None and len(self._places) < self._wanted:
            self._ask()

    def _ask(self) -> None:
        typed, inside, before = self.typed, self.inside, self._rest
        self._asking = True

        def then(found: Found) -> None:
            if (typed, inside, before) != (self.typed, self.inside, self._rest):
                return  # something else is sought by now
            self._asking = False
            self._places = [*self._places, *found.places]
            self._rest = found.rest
            self._tell()
            self._go_on_if_few()

        def do(notebook: Notebook) -> Any:
            return read(notebook, typed, inside, MORE, before)

        self._page.session.ask(self._page, do, then, replaces="find")
