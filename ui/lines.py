"""What is written on a person's page, between the paper and the disk; and what is done to one line: its day, its going, a number out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, QRect, Signal

from notebook_app.model import Entry, Written
from notebook_app.notebook import Notebook
from ui import trouble
from ui.parts.closed import waiting_lines
from ui.parts.held import EARLIER
from ui.parts.sheet import Paper
from ui.person import Read, Showing, enough
from ui.session import Session


class PageLines(QObject):
    """The lines of whose page is shown. What they do to the rest of the page is told by signals."""

    reread = Signal(bool)  # the notebook has something else now; True: of the lines too
    unread = Signal(object)  # why lines could not be read

    def __init__(self, session: Session, page: QObject, paper: Paper, showing: Showing) -> None:
        super().__init__(page)
        self._session, self._page, self._paper, self._showing = session, page, paper, showing
        self.away = True  # another page is open
        self._handed: dict[int, Written] = {}  # given to the session, not yet on the disk
        self._keys: set[int] = set()  # of the lines handed over since this showing
        self._then: Callable[[], None] | None = None  # a deed that waits for the lines to be saved
        self._others = False  # the strip is about lines of another page
        self._editor = editor = paper.editor
        editor.begin_keys(session.saving.keys_from(page))
        editor.written.connect(self._written)
        editor.wants_earlier.connect(self._earlier)
        editor.wants_later.connect(self._later)
        editor.day_clicked.connect(self._ask_day)
        editor.line_changed.connect(lambda: self._say_number())
        editor.left.connect(lambda: self._say_number())
        paper.strike.connect(self._strike)
        paper.let_stand.connect(self._let_stand)
        paper.moved.connect(self._move)
        paper.torn.connect(self._tear_out)
        paper.unsaved_wanted.connect(self._to_unsaved)
        session.trouble.connect(self._troubled)
        session.saved.connect(self._others_saved)

    # -- the whole page ----------------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Another showing begins."""
        self._handed.clear()
        self._keys.clear()
        self._then = None

    def show(self, read: Read, line: int | None, caret: int | None, empty: str, first: str) -> None:
        """As the notebook has them, with the caret at `line`; `empty` stands on a line without words, `first` on the only one."""
        salvage, person = self._session.salvage, read.around.person.id
        there = {entry.id for entry in (*read.earlier, *read.entries)}
        waiting = [] if salvage else self._session.saving.waiting(self._page, person, there)
        today = None if salvage else read.around.today
        self._editor.load(read.entries, today, read.states, read.more_before or bool(read.earlier), empty, waiting, first)
        if waiting:
            self._hand(self._editor.flush())
        if read.earlier:
            self._editor.put_above(read.earlier, read.more_before)
        if not self._editor.go_to(line, caret):
            self._editor.go_to(None)

    def opened(self) -> None:
        """The page just opened: a number in any of its lines is told."""
        self._say_number(left=True)

    def flush(self) -> None:
        """What is typed is saved now."""
        if self._showing.person is not None and (lines := self._editor.flush()):
            self._hand(lines)

    def leave(self, person: int) -> None:
        """Saved, and lines that were emptied go."""
        self.flush()
        emptied = self._editor.leave()
        if self._session.salvage:
            return

        def do(notebook: Notebook) -> None:
            # also those that were emptied before their first answer came, whose id is not known here
            empty = [e.id for e in notebook.entries.window(person) if not e.text.strip()]
            notebook.entries.leave(person, {*emptied, *empty})

        self._session.ask(self._page, do, failed=lambda fault: self._session.log.event("leave-failed"))

    def after_saving(self, deed: Callable[[], None]) -> None:
        """A deed on a line whose words may not be saved yet."""
        if lines := self._editor.flush():
            self._then = deed
            self._hand(lines)
        else:
            deed()

    def day_passed(self) -> None:
        """Midnight: an empty line of today is of the new day."""
        if self._showing.person is not None:
            self._editor.set_today(self._session.today)

    # -- saving ------------------------------------------------------------------------------------------------------------

    def _written(self, lines: list[Written]) -> None:
        self._hand(lines)
        self.day_passed()

    def _hand(self, lines: Sequence[Written]) -> None:
        if self._showing.person is None:
            return
        for line in lines:
            self._handed[line.key] = line
            self._keys.add(line.key)
        self._session.saving.save_lines(self._page, self._showing.person, lines, self._saved)

    def _saved(self, answer: dict[int, Entry]) -> None:
        """They are on the disk. Answers of an earlier showing come here too: their keys are not this one's."""
        person = self._showing.person
        own = {key: entry for key, entry in answer.items() if key in self._keys and entry.person == person}
        self._editor.saved(own)
        fresh = [line for key in own if (line := self._handed.pop(key, None)) is not None and line.id is None]
        for key in [key for key, line in self._handed.items() if line.id is None and not line.text]:
            del self._handed[key]  # a line emptied before it ever was a row
        if len(own) < len(answer) and any(entry.person == person for entry in answer.values()):
            self.reread.emit(True)  # words that waited since an earlier visit to this page
        elif fresh:
            self.reread.emit(False)  # there is a line more
        if not self._handed:
            self._paper.say_unsaved(None)
            then, self._then = self._then, None
            if then is not None:
                then()
        self._say_number()

    def _others_saved(self) -> None:
        if self._others and not self._session.unsaved:
            self._others = False
            if not self._handed:
                self._paper.say_unsaved(None)

    def _troubled(self, fault: Exception) -> None:
        if not self._handed and self._session.unsaved and not self.away and self._showing.person is not None:
            self._others = True
            self._paper.say_stop(f"{waiting_lines(self._session.unsaved)} {trouble.of(fault).what}", "")
        elif self._handed:
            self._others = False
            self._then = None
            self._editor.failed()
            self._paper.say_unsaved(trouble.of(fault), list(self._handed)[-1])

    def _to_unsaved(self) -> None:
        """From the strip at the top to the line it is about."""
        if self._handed:
            self._editor.go_to(None, key=list(self._handed)[-1])
            self._editor.setFocus()

    # -- further up and down -----------------------------------------------------------------------------------------------

    def _earlier(self, count: int) -> None:
        first, person = self._editor.first_id, self._showing.person
        if first is None or person is None:
            return

        def do(notebook: Notebook) -> tuple[Sequence[Entry], bool]:
            found = enough(notebook.entries.window(person, first, count))
            return found, bool(found) and notebook.entries.more_before(person, found[0].id)

        self._bring(do, self._editor.put_above)

    def _later(self) -> None:
        last, person = self._editor.last_before_gap, self._showing.person
        if last is None or person is None:
            return

        def do(notebook: Notebook) -> tuple[Sequence[Entry], bool]:
            found = notebook.entries.after(person, last, EARLIER)
            return found, bool(found) and notebook.entries.more_after(person, found[-1].id)

        self._bring(do, self._editor.put_below)

    def _bring(self, do: Callable[[Notebook], tuple[Sequence[Entry], bool]], put: Callable[[Sequence[Entry], bool], None]) -> None:
        only = self._showing.only
        self._session.ask(self._page, do, only(lambda answer: put(*answer)), only(self.unread.emit))

    # -- one of them -------------------------------------------------------------------------------------------------------

    def _ask_day(self, line: int, _where: QRect) -> None:
        person, only = self._showing.person, self._showing.only

        def show(entry: Entry) -> None:
            if entry.person == person:
                self._paper.open_day(line, entry.day, self._session.today)

        self._session.ask(self._page, lambda nb: nb.entries.get(line), only(show), only(self.unread.emit))

    def _move(self, line: int, day: date) -> None:
        only = self._showing.only

        def moved(entry: Entry) -> None:
            self._editor.setReadOnly(False)
            self._session.numbers.moved(line, entry.id)
            self._editor.moved(line, entry)
            self._day_closed()

        def failed(fault: Exception) -> None:
            self._editor.setReadOnly(False)
            self._paper.day_failed(trouble.of(fault))

        def move() -> None:
            self._editor.setReadOnly(True)  # until it has its new id: words for the old one would find no line
            self._session.ask(self._page, lambda nb: nb.entries.move(line, day, self._session.today), only(moved), only(failed))

        self.after_saving(move)

    def _tear_out(self, line: int) -> None:
        only = self._showing.only

        def torn(_: object) -> None:
            self._editor.replace([], whole=False, gone=[line])
            self._day_closed()

        def failed(fault: Exception) -> None:
            self._paper.day_failed(trouble.of(fault))

        self.after_saving(lambda: self._session.ask(self._page, lambda nb: nb.entries.tear_out(line), only(torn), only(failed)))

    def _day_closed(self) -> None:
        self._paper.close_day()
        self._editor.setFocus()
        self.reread.emit(False)

    # -- a social security number in a line --------------------------------------------------------------------------------

    def _say_number(self, left: bool = False) -> None:
        """Under a line that was left (all are, where the page just opened); what is said stays until it is answered, or the number gone."""
        numbers, said = self._session.numbers, self._paper.number_line
        if said is not None and numbers.of(said) and self._editor.key_of(said):
            return
        here = self._editor.line if self._editor.hasFocus() and not left else None
        self._paper.say_number(next((id for id in self._editor.last_first if id != here and numbers.of(id)), None))

    def _let_stand(self) -> None:
        if (line := self._paper.number_line) is not None:
            self._session.numbers.answer(line)
            self._answered()

    def _answered(self) -> None:
        self._paper.say_number(None)
        self._say_number()
        self._editor.setFocus()

    def _strike(self) -> None:
        """Out of the line, as one step, and out of what it said on earlier days."""
        line, today, only = self._paper.number_line, self._session.today, self._showing.only
        if line is None:
            return
        numbers = self._session.numbers.of(line)

        def struck(entry: Entry) -> None:
            self._editor.setReadOnly(False)
            self._editor.turn(entry, go=False)
            self._session.numbers.answer(line)
            self._answered()
            self.reread.emit(False)

        def failed(fault: Exception) -> None:
            self._editor.setReadOnly(False)
            self._paper.number_failed(trouble.of(fault))

        def strike() -> None:
            self._editor.setReadOnly(True)  # until it is done: words typed meanwhile would bring the number back
            self._session.ask(self._page, lambda nb: nb.entries.strike(line, numbers, today), only(struck), only(failed))

        self.after_saving(strike)
