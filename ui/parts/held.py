"""The lines a page holds: a window of a person's entries, in their order, with their days in the margin; what of them is not saved yet.

Ids, days and what the notebook has are kept beside the document, so neither an edit nor a step taken back can change them.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from notebook_app.model import Entry, State, Written
from ui.dates import long_day
from ui.parts.blocks import BlocksEdit
from ui.parts.inked import Beside
from ui.parts.lines import Change, Line, Place, Step, Words, anchor_of, end_of, key_of, points, units, words
from ui.parts.paper import state_word
from ui.parts.ruled import BELOW
from ui.theme import Look

WINDOW = 60  # lines a page holds of its own accord: those it does not open with come while one looks at it
EARLIER = 30  # lines asked for at a time: more than are shown at once, few enough to be laid between two pictures of a screen
FEW = 10  # of its own accord: no key waits for them
CALM_MS = 120  # from one such asking to the next
HELD = 200  # lines held at most; above, those at the far end leave
PAUSE_MS, LATEST_MS = 400, 800  # vault SPEC §5
NEAR = 12  # rows from an end of the window where the next lines are asked for

_Move, _Keep = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor


class LinesEdit(BlocksEdit):
    """The lines of one person, oldest first, today's last. Given entries, it says what was written; it knows no session.

    A new line has no id until `saved` brings one. `flush` may hand over the same new line twice before that (same `key`, which is never used
    again by this widget): who saves gives it the id its key got the first time.
    """

    written = Signal(list)  # list[Written]: a pause came, or the page lost the caret
    wants_earlier = Signal(int)  # so many of them; answered by `put_above`
    wants_later = Signal()  # answered by `put_below`, or by `load`: lines at the far end had left
    broken = Signal()  # an edit would have taken a line away; it was undone, nothing was saved of it
    undo_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, margin_u: float = 4.0, right_u: float = 0.95) -> None:
        self._states: dict[date, State] = {}
        self._today: date | None = None
        self._placeholder = self._first = ""
        self._more_before = False
        self._gap = False  # lines are missing between the last but one and the last
        self._asked_before = self._asked_after = False
        self._next_key = 1
        self._waits: dict[int, Words] = {}  # words of lines not held yet that the notebook does not have
        super().__init__(look, parent, margin_u, right_u)
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, ms in ((self._pause, PAUSE_MS), (self._latest, LATEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(ms)
            timer.timeout.connect(self._save)
        self._filling = QTimer(self, interval=CALM_MS, singleShot=True)
        self._filling.timeout.connect(self._fill_up)
        self.setReadOnly(True)
        self._fill()

    # -- what the page gives -------------------------------------------------------------------------------------------

    def load(
        self,
        entries: Sequence[Entry],
        today: date | None,
        states: Mapping[date, State] | None = None,
        more_before: bool = False,
        placeholder: str = "",
        waiting: Sequence[Written] = (),
        first: str = "",
    ) -> None:
        """Show a person's last lines (at most 60), the caret on today's. `today` None: nothing but these, to be read.

        `waiting`: words the notebook does not have yet, in the place of what it has; `flush` hands them over anew, a new line under its key.
        What was typed before is let go: `flush` first. `placeholder` stands on an empty line, `first` where there is no other.
        """
        self._pause.stop()
        self._latest.stop()
        self.setReadOnly(today is None)
        self._today, self._placeholder, self._first = today, placeholder, first or placeholder
        self._states = dict(states or {})
        self._more_before = more_before or len(entries) > WINDOW
        self._gap = self._asked_before = self._asked_after = False
        self.begin_keys(max((line.key for line in waiting), default=0) + 1)
        self._waits = {line.id: words(line.text, line.spans) for line in waiting if line.id is not None}
        self._lines = [self._line(entry) for entry in entries[-WINDOW:]]
        self._put_waiting(waiting)
        self._close_with_today()
        self._by_key = {line.key: line for line in self._lines}
        self._history.clear()
        self.undo_changed.emit()
        self._fill()
        self._caret_to_end()
        self.to_end()
        self._at_end = True
        self._filling.start()

    def begin_keys(self, first: int) -> None:
        """Keys are given from here on: those below may belong to words that still wait."""
        self._next_key = max(self._next_key, first)

    def _put_waiting(self, waiting: Sequence[Written]) -> None:
        for line in waiting:
            content = words(line.text, line.spans)
            if line.id is None and line.text:
                at = next((i for i, held in enumerate(self._lines) if held.day > line.day), len(self._lines))
                self._lines.insert(at, Line(line.key, None, line.day, content, Words()))

    def set_states(self, states: Mapping[date, State]) -> None:
        if dict(states) != self._states:
            self._states = dict(states)
            self.viewport().update()
            self._describe()

    def set_today(self, today: date) -> None:
        """Midnight: a line begun keeps its day, an empty one takes the new one."""
        if self._today is None or today == self._today:
            return
        self._today = today
        last = self._lines[-1]
        if last.id is None and last.sent is None and not last.content.text:
            last.day = today
        else:
            self._append_today()
        self.viewport().update()

    def put_above(self, entries: Sequence[Entry], more_before: bool) -> None:
        """Earlier lines, asked for by `wants_earlier`; what is read stays where it is."""
        self._asked_before, self._more_before = False, more_before
        new = [self._line(e) for e in entries if e.id not in self._ids()]
        if new:
            row, was = self._row, self._row_of(self.document().begin())
            key = self._lines[0].key if self._lines else 0
            self._insert(0, new)
            if key:
                self._show_row(row + self._row_of(self._anchor(key)) - was)
        over = len(self._lines) - HELD
        if over > 0:
            self._leave_out(range(len(self._lines) - 2, 0, -1), over)
        self._filling.start()
        self._scrolled()

    def put_below(self, entries: Sequence[Entry], more_after: bool) -> None:
        """Later lines, asked for by `wants_later`: those after `last_before_gap`."""
        self._asked_after, self._gap = False, more_after
        new = [self._line(e) for e in entries if e.id not in self._ids()]
        self._insert(len(self._lines) - 1, new)
        over = len(self._lines) - HELD
        if over > 0:
            with self._still() as top:
                if self._leave_out(range(len(self._lines) - 1), over, spared=top):
                    self._more_before = True
        self._scrolled()

    @property
    def last_before_gap(self) -> int | None:
        """The id after which lines are missing."""
        return self._lines[-2].id if self._gap and len(self._lines) > 1 else None

    @property
    def first_id(self) -> int | None:
        """The earliest line held: `wants_earlier` asks for those before it."""
        return self._lines[0].id if self._lines else None

    def replace(self, entries: Sequence[Entry], whole: bool = True, gone: Sequence[int] = ()) -> None:
        """Others' news: only the lines that differ are written anew; caret, selection, undo of other lines and unsaved words stay.

        `whole`: these are all lines of the person from the first of them on (none: of all), so a held line not among them is gone; `gone`: ids
        that are. A line with unsaved words stays, to be saved as a new one; an empty one of today too, to be written on.
        """
        given = {e.id: e for e in entries}
        start = min(given, default=0)
        missing = {i for i in self._ids() if whole and i >= start and i not in given} | set(gone)
        self._follow_moved(missing, given.values())
        place = self._place()
        with self._still():
            for line in list(self._lines):
                if line.id in missing:
                    waits = line is self._lines[-1] and line.day == self._today and not line.content.text
                    if line.dirty or waits:
                        line.id, line.saved, line.sent = None, Words(), None
                    else:
                        self._remove(line)
                elif (entry := given.get(line.id or 0)) is not None and not line.dirty and line.sent is None:
                    content = words(entry.text, entry.spans)
                    line.day = entry.day
                    if content != line.content:
                        line.content = line.saved = content
                        self._rewrite(line)
                        self._history.forget({line.key})
            held = self._ids()
            self._take_in([e for i, e in sorted(given.items()) if i not in held])
            self._close_with_today(shown=True)
            self._go_back(place)
        self.undo_changed.emit()

    def moved(self, old_id: int, entry: Entry) -> None:
        """A line took another day and so another id and place; its steps and the caret in it stay."""
        line = next((one for one in self._lines if one.id == old_id), None)
        if line is None:
            return
        place, content = self._place(), line.content
        with self._still():
            self._remove(line, forget=False)
            line.id, line.day, line.content, line.saved = entry.id, entry.day, content, words(entry.text, entry.spans)
            if self._more_before and self._lines and entry.id < (self._lines[0].id or 0):
                self._history.forget({line.key})  # it lies above the window now
            else:
                self._insert(self._index_for(entry.id), [line])
            self._close_with_today(shown=True)
            self._go_back(place)
        self.undo_changed.emit()

    def _follow_moved(self, missing: Collection[int], given: Iterable[Entry]) -> None:
        """A line that is gone while one with the very same words came took another day, as by Ctrl+Z: its steps stay."""
        held = self._ids() if missing else set()
        came = {words(e.text, e.spans): e for e in given if e.id not in held and e.text} if missing else {}
        for line in list(self._lines) if came else ():
            if line.id is not None and line.id in missing and not line.dirty and (entry := came.pop(line.content, None)) is not None:
                self.moved(line.id, entry)

    @property
    def written_ids(self) -> frozenset[int]:
        """The lines held that stay when the page is left."""
        return frozenset(line.id for line in self._lines if line.id is not None and not line.empty)

    def turn(self, entry: Entry, go: bool = True) -> None:
        """A line's text was changed in the notebook (an earlier one, one without a number): here it is one step of what is typed, and the caret
        goes there, or stays where it is. One with unsaved words stays.
        """
        line = next((one for one in self._lines if one.id == entry.id), None)
        content = words(entry.text, entry.spans)
        if line is None or line.dirty or line.sent is not None or line.content == content:
            return
        place, before = self._place(), line.content
        line.content = line.saved = content
        with self._still():
            self._rewrite(line)
        if go:
            self.go_to(entry.id)
        else:
            self._go_back(place)
        self._history.push(Step((Change(line.key, before, content),), place, self._place(), at=time.monotonic()))
        self.undo_changed.emit()

    # -- what was written ----------------------------------------------------------------------------------------------

    @property
    def dirty(self) -> bool:
        return any(line.dirty for line in self._lines)

    def flush(self) -> list[Written]:
        """All lines that differ from what the notebook has, at once; they stay so until `saved`."""
        return self._hand_over([line for line in self._lines if line.dirty])

    def _save(self) -> None:
        """A pause, or leaving: what was not handed over yet. A new line is not handed over twice before its id came."""
        due = [n for n in self._lines if n.dirty and n.content != n.sent and not (n.id is None and n.sent is not None)]
        if handed := self._hand_over(due):
            self.written.emit(handed)

    def _hand_over(self, lines: list[Line]) -> list[Written]:
        self._pause.stop()
        self._latest.stop()
        if not lines:
            return []
        if not self._whole():
            self._restore()
            return []
        for line in lines:
            line.sent = line.content
        return [Written(n.id, n.day, n.content.text, n.content.spans, n.key) for n in lines]

    def saved(self, answer: Mapping[int, Entry]) -> None:
        """key → entry of every line that was handed over: they are in the notebook now. Unknown keys (another page's) are left."""
        for key, entry in answer.items():
            if (line := self._by_key.get(key)) is not None:
                line.id, line.day, line.saved, line.sent = entry.id, entry.day, words(entry.text, entry.spans), None
        if self.dirty:
            self._soon()

    def failed(self) -> None:
        """The notebook could not take them: they are due again at the next key, or by `flush`."""
        for line in self._lines:
            line.sent = None

    def leave(self) -> list[int]:
        """Call after `flush`: ids of the lines that were emptied; they leave the page. Today's stays, as no row."""
        if self._today is None:
            return []
        empty = [line for line in self._lines if line.empty]
        ids = [line.id for line in empty if line.id is not None]
        for line in empty:
            if line is self._lines[-1]:
                line.id, line.content, line.saved, line.sent = None, Words(), Words(), None
                line.day = self._today
                self._history.forget({line.key})
                self._rewrite(line)
            else:
                self._remove(line)
        self._close_with_today(shown=True)
        return ids

    def _soon(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _restore(self, place: Place | None = None) -> None:
        """Lines as they were known before the edit that broke them."""
        row, place = self._row, place or self._place()
        self._fill()
        self._go(place)
        self._show_row(row)
        self.broken.emit()

    # -- where one is --------------------------------------------------------------------------------------------------

    @property
    def line(self) -> int | None:
        """The id of the line under the caret; None for a line without one."""
        line = self._by_key.get(self._key_at(self.textCursor().block()))
        return line.id if line is not None else None

    @property
    def day(self) -> date | None:
        """The day of the line under the caret."""
        line = self._by_key.get(self._key_at(self.textCursor().block()))
        return line.day if line is not None else None

    def place(self) -> tuple[int | None, int]:
        """(line, code points before the caret in it), for coming back."""
        place = self._place()
        line = self._by_key.get(place.moving_key) if place else None
        return (line.id, points(line.content.text, place.moving)) if line is not None and place is not None else (None, 0)

    def go_to(self, id: int | None, caret: int | None = None, key: int = 0) -> bool:
        """Put the caret in a line (None: today's), at its end or after so many code points; False if the line is not held.

        `key`: of a line that may have no id yet.
        """
        line = self._by_key.get(key) if key else next((one for one in reversed(self._lines) if id is None or one.id == id), None)
        if line is None:
            return False
        offset = units(line.content.text if caret is None else line.content.text[:caret])
        self._go(Place(line.key, offset, line.key, offset))
        if (row := self._row_of(self._anchor(line.key))) < self._row or row >= self._row + self._rows():
            self._show_row(row)
        self._keep_caret_shown()
        return True

    def where(self, id: int | None = None, key: int = 0) -> QRect | None:
        """The rows of a line (None: of the one under the caret), in the widget's px, also where they are scrolled away; None if not held.

        `key`: of a line that may have no id yet.
        """
        if not key:
            key = self._key_at(self.textCursor().block()) if id is None else next((n.key for n in self._lines if n.id == id), 0)
        if key not in self._by_key:
            return None
        u, anchor = self._u, self._anchor(key)
        last = self.document().findBlock(end_of(anchor))
        top, rows = self._row_of(anchor) - self._row, self._row_of(last) + last.layout().lineCount() - self._row_of(anchor)
        return QRect(0, round((top + BELOW) * u), self.viewport().width(), max(rows, 2) * u)

    def in_sight(self) -> dict[int, QRect]:
        """The lines of the notebook that are in view, wholly or not, by their ids, and their rows as `where` gives them."""
        block, found = anchor_of(self._first_block(0)), dict[int, QRect]()
        while block.isValid() and self._row_of(block) - self._row < self._rows():
            line = self._by_key.get(key_of(block))
            if line is not None and line.id is not None and (rect := self.where(key=line.key)) is not None:
                found[line.id] = rect
            block = block.next()
        return found

    def key_of(self, id: int) -> int:
        """The key of a line of the notebook; 0 if it is not held."""
        return next((line.key for line in self._lines if line.id == id), 0)

    @property
    def last_first(self) -> list[int]:
        """The ids of the lines held, the latest first."""
        return [line.id for line in reversed(self._lines) if line.id is not None]

    # -- which are held ------------------------------------------------------------------------------------------------

    def _ids(self) -> set[int]:
        return {line.id for line in self._lines if line.id is not None}

    def _line(self, entry: Entry) -> Line:
        content = words(entry.text, entry.spans)
        return Line(self._new_key(), entry.id, entry.day, self._waits.pop(entry.id, content), content)

    def _new_key(self) -> int:
        self._next_key += 1
        return self._next_key - 1

    def _index_for(self, id: int) -> int:
        return next((i for i, line in enumerate(self._lines) if line.id is None or line.id > id), len(self._lines))

    def _leave_out(self, order: range, count: int, spared: int = 0) -> bool:
        """Up to `count` lines leave from one end, as far as none has unsaved words, the caret, or is `spared`."""
        taken: list[int] = []
        place = self._place()
        kept = {spared, *((place.key, place.moving_key) if place else ())}
        for i in order:
            line = self._lines[i]
            if len(taken) == count or line.dirty or line.sent is not None or line.id is None or line.key in kept:
                break
            taken.append(i)
        if not taken:
            return False
        keys = {self._lines[i].key for i in taken}
        if min(taken) > 0:
            self._gap = True
        self._cut_out(min(taken), max(taken) + 1)
        self._history.forget(keys)
        self._fit_all()
        return True

    def _take_in(self, entries: Sequence[Entry]) -> None:
        """Lines written elsewhere, in their order, each at its place, those that come to stand side by side at once: each time all is laid anew.

        One of today may take the empty line that waits for it.
        """
        run: list[Line] = []
        at = 0
        for entry in entries:
            index = self._index_for(entry.id)
            if run and (index != at or len(self._lines) == 1):
                self._insert(at, run)
                run, index = [], self._index_for(entry.id)
            if self._gap and len(self._lines) > 1 and entry.id > (self._lines[-2].id or 0):
                continue
            if self._more_before and self._lines and entry.id < (self._lines[0].id or 0):
                continue
            last = self._lines[-1] if self._lines else None
            if last is not None and last.id is None and not last.dirty and last.sent is None and last.day == entry.day:
                self._insert(at, run)
                run = []
                last.id = entry.id
                last.content = last.saved = words(entry.text, entry.spans)
                self._rewrite(last)
            else:
                run, at = [*run, self._line(entry)], index
        self._insert(at, run)

    def _close_with_today(self, shown: bool = False) -> None:
        """Today's line is always there, at the bottom."""
        if self._today is None or (self._lines and self._lines[-1].day == self._today):
            return
        line = Line(self._new_key(), None, self._today, Words(), Words())
        if shown:
            self._insert(len(self._lines), [line])
        else:
            self._lines.append(line)

    def _append_today(self) -> None:
        assert self._today is not None
        self._insert(len(self._lines), [Line(self._new_key(), None, self._today, Words(), Words())])

    def _caret_to_end(self) -> None:
        cursor = self.textCursor()
        cursor.movePosition(_Move.End)
        self.setTextCursor(cursor)

    # -- the margin ----------------------------------------------------------------------------------------------------

    def _this_day(self) -> date | None:
        return self._today

    def _hint(self) -> str:
        if not self._lines or self.document().lastBlock().text() or self._lines[-1].content.text:
            return ""
        return self._placeholder if len(self._lines) > 1 else self._first

    def _coloured(self, key: int) -> bool:
        return key in self._by_key and bool(self._by_key[key].content.spans)

    def _beside(self, key: int) -> Beside | None:
        line = self._by_key.get(key)
        if line is None:
            return None
        index = self._lines.index(line)
        first = index == 0 or self._lines[index - 1].day != line.day
        state = self._states.get(line.day) if first else None
        return Beside(line.day, line.day == self._today, None if state is State.PLANNED else state)

    def _day_rect(self, anchor: QTextBlock) -> QRect | None:
        beside = self._beside(key_of(anchor))
        if beside is None:
            return None
        u, (text, role) = self._u, self._day_text(beside)
        width, base = self.look.width(text, role), self._row_of(anchor) - self._row + 1
        return QRect(round((self._margin_u - 0.4 - width) * u), round((base - 1 + BELOW) * u), round(width * u), u)

    def _describe(self) -> None:
        """The day and the state beside the caret, for a screen reader: they are painted, not written."""
        beside = self._beside(self._key_at(self.textCursor().block()))
        said = "" if beside is None else long_day(beside.day, self._today is None or beside.day.year != self._today.year)
        if beside is not None and beside.state is not None:
            said += ", " + state_word(beside.state)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    # -- asking for more -----------------------------------------------------------------------------------------------

    def _has_above(self) -> bool:
        return self._row > 0 or self._more_before

    def _ask_above(self, count: int) -> None:
        if self._more_before and not self._asked_before:
            self._asked_before = True
            self.wants_earlier.emit(count)

    def _fill_up(self) -> None:
        """The rest of the window, a few lines at a time; not while one writes."""
        if self._pause.isActive():
            self._filling.start()
        elif self.isVisible() and (lacking := WINDOW - len(self._ids())) > 0:
            self._ask_above(min(FEW, lacking))

    def _scrolled(self) -> None:
        super()._scrolled()
        if not self.isVisible():  # nothing is laid out before
            return
        if self._row <= NEAR:
            self._ask_above(EARLIER)
        if self._gap and not self._asked_after and self._row + self._rows() + NEAR >= self._row_of(self._anchor(self._lines[-1].key)):
            self._asked_after = True
            self.wants_later.emit()
