"""The people of the répertoire: everybody, those a few letters find, or those nobody saw for long; and the lines those letters find."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from notebook_app.model import Found, PersonRow, Place
from notebook_app.months import months_later
from notebook_app.notebook import Notebook
from ui.finding import Finding, read, seeks_lines
from ui.page import Page
from ui.parts.found import FoundLeaf, Summary
from ui.parts.people_list import ListLeaf
from ui.today import delay_of, delay_words


class Listing(QObject):
    """What the list and the lines found say, and what is typed and pressed there."""

    typed = Signal()  # something else is sought
    shown = Signal()  # its answer is there
    empty = Signal(bool)  # whether nobody is in the notebook
    turned = Signal()  # lines are sought now, or no more; some are found now, or none
    opened = Signal(int)  # whose page is wanted
    line_opened = Signal(object)  # the place that is wanted
    unknown = Signal(str)  # a name was entered that nobody has
    failed = Signal(object)
    letters = Signal(object, str)  # those that begin a name, and the one where the list is

    def __init__(self, page: Page, left: ListLeaf, found: FoundLeaf) -> None:
        super().__init__(page)
        self._page, self._left, self._found = page, left, found
        self._finding = Finding(page, found, self._say_found)
        self._letters: frozenset[str] = frozenset()
        self._unseen = False  # those nobody saw for long
        self.inside = False  # letters are looked for inside words too
        self.seeking = False  # lines are sought
        self.some = False  # and some were found
        self.line: tuple[int | None, int | None] | None = None  # the line found that was chosen, to come back to
        self.person: int | None = None  # who is to be in sight
        left.opened.connect(self.opened)
        left.find_typed.connect(self._find)
        left.find_entered.connect(self._open_first)
        left.everybody.connect(self.everybody)
        left.at_letter.connect(lambda letter: self.letters.emit(self._letters, letter))
        left.lines_of.connect(self._finding.first_of)
        left.inside_asked.connect(self._look_inside)
        left.to_lines.connect(lambda: self.step(0))
        found.rows.opened.connect(self._open_line)
        found.rows.reached.connect(lambda direction: left.search.setFocus() if direction < 0 else None)
        found.rows.typed.connect(self._type_on)

    # -- what is sought --------------------------------------------------------------------------------------------------

    @property
    def narrowed(self) -> bool:
        """Not everybody is shown."""
        return bool(self._left.search.text()) or self._unseen

    @property
    def chosen_line(self) -> Place | None:
        """The line chosen, where no name is."""
        key = self._found.rows.key() if self.seeking else None
        return key if isinstance(key, Place) and self._left.rows.key() is None else None

    def clear(self) -> None:
        """Nothing is sought; the list follows when it is read."""
        self._left.search.clear()
        self._unseen = self.inside = False

    def everybody(self) -> None:
        self.clear()
        self.load()

    def unseen(self) -> None:
        """Those nobody saw for long."""
        self.clear()
        self._unseen, self.person = True, None

    def stop_seeking(self) -> None:
        if self.seeking:
            self.everybody()
            self._show_found("", False, None, True)

    def at_letter(self, letter: str) -> None:
        """The first name with that letter."""
        if self.narrowed:
            self.clear()
            self.load(lambda: self._left.jump(letter))
        else:
            self._left.jump(letter)

    def _find(self) -> None:
        self._unseen = self.inside = False
        self.person, self.line = None, None
        self.typed.emit()
        self.load()

    def _look_inside(self) -> None:
        self.inside = True
        self._left.search.setFocus()
        self.load()

    def _type_on(self, letters: str) -> None:
        """Somebody goes on typing while a line is chosen."""
        search = self._left.search
        search.setFocus()
        search.end(False)
        search.insert(letters)
        self._find()

    # -- what is found ---------------------------------------------------------------------------------------------------

    def load(self, after: Callable[[], None] | None = None) -> None:
        """Read it anew."""
        typed, unseen, inside, today = self._left.search.text(), self._unseen, self.inside, self._page.session.today
        lines = seeks_lines(typed)

        def do(notebook: Notebook) -> tuple[list[PersonRow], int, Found | None, int]:
            if not unseen:
                found = notebook.people.find(typed, today, inside)
                return found, notebook.left(notebook.people.count, len(found)), read(notebook, typed, inside) if lines else None, 0
            months, _ = delay_of(notebook)
            return notebook.people.unseen(months_later(today, -months), today), notebook.people.count(), None, months

        def show(answer: tuple[list[PersonRow], int, Found | None, int]) -> None:
            if (typed, unseen, inside) != (self._left.search.text(), self._unseen, self.inside):
                return  # something else is sought by now, and its answer is coming
            rows, total, found, months = answer
            self._left.set_people(rows, total, typed, delay_words(months) if months else "", today)
            self._show_found(typed, inside, found, bool(rows))
            self._left.lay_now()  # laid later, it is painted twice where the letter itself was still to be painted
            self._found.lay_now()
            self.empty.emit(total == 0)
            if not typed.strip() and not unseen:
                self._letters = frozenset(self._left.letters())
                self.letters.emit(self._letters, "")
            if self.person is not None:
                self._left.show_person(self.person)
            if after is not None:
                after()
            self.shown.emit()

        self._page.session.ask(self._page, do, show, replaces="find")

    def _say_found(self, summary: Summary) -> None:
        self._left.set_found(summary)
        some = bool(summary.people)
        if some is not self.some:
            self.some = some
            if self.seeking:
                self.turned.emit()

    def _show_found(self, typed: str, inside: bool, found: Found | None, named: bool) -> None:
        """The lines on the right leaf, while some are sought; the first is the one Enter opens where no name is."""
        finding, rows = self._finding, self._found.rows
        if found is None:
            finding.forget()
            self._left.set_found(None)
            self.some = False
        else:
            finding.show(typed, inside, found)
            if not (self.line is not None and finding.choose(*self.line)) and not named and finding.places:
                rows.set_key(finding.places[0])
            elif named and self.line is None and not rows.hasFocus():
                rows.unset()
            self.line = None
        if (found is not None) != self.seeking:
            self.seeking = found is not None
            self.turned.emit()

    # -- what is opened --------------------------------------------------------------------------------------------------

    def _open_first(self) -> None:
        typed, inside, lines = self._left.search.text(), self.inside, seeks_lines(self._left.search.text())
        if not typed.strip():
            self._left.to_first()
            return

        def do(notebook: Notebook) -> tuple[list[PersonRow], Found]:
            rows = notebook.people.find(typed, inside=inside)
            return rows, read(notebook, typed, inside, 1) if lines and not rows else Found()

        def then(answer: tuple[list[PersonRow], Found]) -> None:
            rows, found = answer
            if rows:
                self.opened.emit(rows[0].id)
            elif found.places:
                self._open_line(found.places[0])
            elif found.rest is None and any(c.isalpha() for c in typed):
                self.unknown.emit(typed)

        self._page.session.ask(self._page, do, then, self.failed.emit)

    def _open_line(self, place: object) -> None:
        if isinstance(place, Place):
            self._left.rows.unset()
            self._found.rows.set_key(place)
            self.line_opened.emit(place)

    def step(self, direction: int) -> None:
        """To the next line found, or the one before; where none are sought, the next name."""
        if not self.seeking:
            self._next_name()
        elif self._finding.places:
            self._left.rows.unset()
            rows = self._found.rows
            # the first time, the line that is already the chosen one gets the keyboard only with ↓
            rows.step(direction if rows.key() is not None else 0)

    def next_line(self, direction: int) -> Place | None:
        """The next line found, or the one before, chosen while another page is open; None where none are sought."""
        if not self.seeking or not self._finding.places:
            return None
        self._left.rows.unset()
        self._found.rows.choose(direction if self._found.rows.key() is not None else 0)
        return self.chosen_line

    def _next_name(self) -> None:
        rows = self._left.rows
        keys = [row.key for row in rows.rows()]
        if keys:
            at = keys.index(rows.key()) if rows.key() in keys else -1
            rows.set_key(keys[(at + 1) % len(keys)])
            rows.setFocus()
