"""What is written and drawn on its way to the disk (vault SPEC §5): what the disk refuses waits, is tried again, and survives closing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from notebook_app.errors import CahierError, Refused
from notebook_app.kinds import Noun
from notebook_app.values import Value

if TYPE_CHECKING:
    from notebook_app.model import Entry, Written
    from notebook_app.notebook import Notebook
    from ui.session import Session

RETRY_MS = 5000  # vault SPEC §5: a failed save is tried again every 5 s and at the next key
FIRST_YEAR = 2000  # no line is older
_Line = tuple[int, object]  # (person, id), or (person, (page, the page's own key)) before the line has an id
Moved = dict[_Line, tuple[_Line, tuple[int, "Written"]]]  # a line → what it is in another notebook, with its page and its words


class Drawn(Protocol):
    """The strokes of a sketch on their way to the disk."""

    @property
    def person(self) -> int:
        """Whose page it lies on."""

    def keep(self, notebook: Notebook, today: date) -> None:
        """Save them, on the worker."""

    def move_to(self, person: int) -> None:
        """Onto another page: in the notebook a backup brought back theirs is not."""


class Waiting(Value):
    """What waited at one moment, for the worker to look at."""

    lines: dict[_Line, tuple[int, Written]]
    drawn: list[Drawn]

    def __bool__(self) -> bool:
        return bool(self.lines or self.drawn)


class Saving(QObject):
    """Lines and strokes of the pages. A page may be gone before its words are on the disk; they wait here all the same."""

    emptied = Signal()  # the disk took something, and nothing waits any more

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._unsaved: dict[_Line, tuple[int, Written]] = {}  # line → its page, and the words the disk does not have yet
        self._undrawn: dict[object, Drawn] = {}  # a sketch → its strokes, that the disk does not have yet
        self._ids: dict[tuple[int, int, int], int] = {}  # (page, person, key) → id given at its first save; written by the worker
        self._known: dict[tuple[int, int, int], int] = {}  # the same, as far as the answers have come back
        self._pages: dict[int, tuple[QObject, Callable[[dict[int, Entry]], None]]] = {}
        self._numbers = 0
        self._kinds: dict[str, int] = {}
        self._last_keys: dict[int, int] = {}
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    @property
    def count(self) -> int:
        """Lines whose words are not on the disk, and sketches whose strokes are not."""
        return len(self._unsaved) + len(self._undrawn)

    def try_again(self) -> None:
        """What the disk does not have: every 5 s, and first of all after opening."""
        waiting: dict[tuple[int, int], list[Written]] = {}
        for (person, _), (page, line) in self._unsaved.items():
            waiting.setdefault((page, person), []).append(line)
        for (page, person), lines in waiting.items():
            self._write(page, person, lines)
        for sketch, drawn in list(self._undrawn.items()):
            self._draw(self._session, sketch, drawn)

    def last_try(self) -> None:
        """Before the notebook closes; what the disk still refuses waits for the next opening."""
        self._retry.stop()
        self.try_again()

    def _taken(self) -> None:
        if not self.count:
            self._retry.stop()
            self.emptied.emit()

    def _refused(self) -> None:
        self._session.log.event("save-failed")
        if self._session.current == "open" and self.count:
            self._retry.start()

    # -- lines -----------------------------------------------------------------------------------------------------------

    def save_lines(self, owner: QObject, person: int, lines: Sequence[Written], then: Callable[[dict[int, Entry]], None]) -> None:
        """Put lines on the disk. If that fails they wait here, are tried again, and survive closing (MODEL, Closing)."""
        page = self._page_number(owner)
        self._pages[page] = (owner, then)
        for line in lines:
            self._unsaved[self._line(page, person, line)] = (page, line)
            self._last_keys[page] = max(self._last_keys.get(page, 0), line.key)
        self._write(page, person, list(lines))

    def waiting(self, owner: QObject, person: int, there: Collection[int]) -> list[Written]:
        """Words of the person that the disk does not have yet, for a page that shows them; new lines only of pages of its own kind.

        `there`: the lines the notebook has. One that was saved but not acknowledged, because the notebook was moved, may be among them.
        """
        page, found = self._page_number(owner), []
        for (who, line), (of, words) in list(self._unsaved.items()):
            if who != person:
                continue
            id = self._ids.get((of, who, words.key)) if words.id is None else None
            if id is not None and id in there:
                self._known[of, who, words.key] = id
                del self._unsaved[who, line]
                words = words.with_(id=id)
                self._unsaved[who, id] = (of, words)
            if words.id is not None or of == page:
                found.append(words)
        return found

    def keys_from(self, owner: QObject) -> int:
        """The first key that no line of a page of this kind ever had: the page before this one may have left words that wait."""
        return self._last_keys.get(self._page_number(owner), 0) + 1

    def _line(self, page: int, person: int, line: Written) -> _Line:
        """What a line is known by: its id as soon as an answer brought one, so that older words never come after newer ones."""
        id = line.id if line.id is not None else self._known.get((page, person, line.key))
        return person, (page, line.key) if id is None else id

    def _write(self, page: int, person: int, lines: list[Written]) -> None:
        session, today = self._session, self._session.today
        owner, then = self._pages.get(page, (session, None))

        def do(notebook: Notebook) -> dict[int, Entry]:
            # a line saved twice before its first answer came back must not become two: ids are looked up here, in the worker, in order
            known = [w.with_(id=self._given(notebook, (page, person, w.key)), day=_day_of(w, today)) if w.id is None else w for w in lines]
            saved: dict[int, Entry] = {}
            try:
                with notebook.write(Noun.NONE, moved=True):  # also where nothing differs: one that was moved away acknowledges nothing
                    saved = notebook.entries.save(person, known, today)
            finally:
                for w in lines:  # after a fault too: words refused because the notebook was moved lie in the moved one, under this id
                    if w.id is None and w.key in saved and _is_there(notebook, saved[w.key].id, person):
                        self._ids[page, person, w.key] = saved[w.key].id
            return saved

        def on_disk(saved: dict[int, Entry]) -> None:
            for w in lines:
                line = self._line(page, person, w)
                if line in self._unsaved and self._unsaved[line][1] is w:
                    del self._unsaved[line]
                if w.id is None and w.key in saved:
                    self._known[page, person, w.key] = saved[w.key].id
                    if line in self._unsaved and line[1] == (page, w.key):  # newer words of it still wait: under its id from now on
                        self._unsaved[person, saved[w.key].id] = self._unsaved.pop(line)
            self._taken()
            if session.current == "open":
                session.numbers.saw(saved.values())
            if then is not None and isValid(owner):
                then(saved)

        def refused(fault: Exception) -> None:
            if isinstance(fault, Refused) and fault.code == "line":  # not the disk: it was torn out meanwhile, trying again is vain
                if len(lines) > 1:
                    for w in lines:
                        self._write(page, person, [w])
                    return
                self._unsaved.pop(self._line(page, person, lines[0]), None)
            self._refused()
            session.trouble.emit(fault)

        # asked in the session's own name: whether the words are on the disk counts also when their page is gone
        session.ask(session, do, on_disk, refused, origin=owner)

    def _given(self, notebook: Notebook, key: tuple[int, int, int]) -> int | None:
        """The id a line got at its first save, unless the notebook that has it is not this one."""
        id = self._ids.get(key)
        return id if id is not None and _is_there(notebook, id, key[1]) else None

    def _page_number(self, owner: QObject) -> int:
        """A number of this page alone, or of all of its kind (property "cahierKind"): unlike `id()`, never given again."""
        number, kind = owner.property("cahierPage"), owner.property("cahierKind")
        if number is None:
            number = self._kinds.get(kind) if kind else None
            if number is None:
                self._numbers += 1
                number = self._numbers
            if kind:
                self._kinds[kind] = int(number)
            owner.setProperty("cahierPage", number)
            owner.destroyed.connect(partial(self._forget, int(number), id(owner)))
        return int(number)

    def _forget(self, number: int, owner: int) -> None:
        if number in self._pages and id(self._pages[number][0]) == owner:
            del self._pages[number]

    # -- sketches --------------------------------------------------------------------------------------------------------

    def save_drawn(self, owner: QObject, sketch: object, drawn: Drawn, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Put the strokes of a sketch on the disk. If that fails they wait here as lines do: tried again, and they survive closing.

        The newest strokes of a `sketch` take the place of older ones that wait.
        """
        self._undrawn[sketch] = drawn
        self._draw(owner, sketch, drawn, then, failed)

    def drawn(self) -> list[Drawn]:
        """The strokes that wait."""
        return list(self._undrawn.values())

    def _draw(
        self, owner: QObject, sketch: object, drawn: Drawn, then: Callable[[], None] | None = None, failed: Callable[[Exception], None] | None = None
    ) -> None:
        def on_disk(_: object) -> None:
            if self._undrawn.get(sketch) is drawn:
                del self._undrawn[sketch]
            self._taken()
            if then is not None and isValid(owner):
                then()

        def refused(fault: Exception) -> None:
            if isinstance(fault, Refused) and self._undrawn.get(sketch) is drawn:  # not the disk: the person's page is no more
                del self._undrawn[sketch]
            self._refused()
            if failed is not None and isValid(owner):
                failed(fault)
            else:
                session.trouble.emit(fault)

        session, today = self._session, self._session.today
        session.ask(session, lambda notebook: drawn.keep(notebook, today), on_disk, refused, origin=owner)

    # -- in the notebook a backup brought back ---------------------------------------------------------------------------

    def all_waiting(self) -> Waiting:
        return Waiting(dict(self._unsaved), self.drawn())

    def find_places(self, notebook: Notebook, waiting: Waiting, same: bool) -> Moved:
        """On the worker: where what waited belongs in the notebook a backup brought back.

        A line made since is a new one. Whoever is not in it, or cannot be known to be (`same`: it is a backup of the notebook they were
        written in), gets a page found again.
        """
        people = {row.id for row in notebook.people.rows()} if same else set()
        pages: dict[int, int] = {}
        moved: Moved = {}

        def home(person: int) -> int:
            if person not in people and person not in pages:
                pages[person] = notebook.people.add(self.tr("Page retrouvée"), self._session.today).id
            return pages.get(person, person)

        free = min((0, *(words.key for _, words in waiting.lines.values())))  # below it no page has a key
        for line, (page, words) in waiting.lines.items():
            person, key = line
            if person in people and (isinstance(key, tuple) or _is_there(notebook, int(str(key)), person)):
                continue
            free -= 1
            moved[line] = (home(person), (page, free)), (page, words.with_(id=None, key=free))
        for drawn in waiting.drawn:
            if drawn.person not in people:
                drawn.move_to(home(drawn.person))
        return moved

    def move(self, moved: Moved) -> None:
        """They wait for those places now; what was taken meanwhile waits no more."""
        for line, (new, words) in moved.items():
            if self._unsaved.pop(line, None) is not None:
                self._unsaved[new] = words


def _day_of(line: Written, today: date) -> date:
    """Of a new line: today, where the clock was put right since the page took its day from it. A day to come would be refused again and again."""
    return line.day if line.day.year >= FIRST_YEAR and line.day <= today else today


def _is_there(notebook: Notebook, id: int, person: int) -> bool:
    try:
        return notebook.entries.get(id).person == person
    except CahierError:
        return False
