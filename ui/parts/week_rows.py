"""What the lines of the week, of the month and of what waits are made of: rows with their state, a line to write on, the turn to the next week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from notebook_app import text
from notebook_app.model import Appointment, State, ToDo
from ui.dates import hour
from ui.parts.fields import ArrowField
from ui.parts.paper import Ink, state_word
from ui.parts.rows import SIGN, Cell, Row, Rows
from ui.parts.widgets import Pressed
from ui.theme import Look

Item = Appointment | ToDo
STATES = (State.HELD, State.MISSED, State.EXCUSED)
CHANGE, OPEN, REOPEN, TICK = "change", "open", "reopen", "tick"  # what a click on an hour, a name, a state, a box means


def key_of(item: Item) -> tuple[object, ...]:
    """What a row is known by."""
    return ("to-do", item.entry, item.n) if isinstance(item, ToDo) else ("appointment", item.id)


class StateRows(Rows):
    """Rows of appointments and things to do: their states by the first letter of the word, by Space, or by a click on the word."""

    told = Signal(object, object)  # row, state
    ticked = Signal(object)
    reopened = Signal(object)
    removed = Signal(object)
    changing = Signal(object)
    moved = Signal(object, int)
    focused = Signal()

    def __init__(self, look: Look, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent=parent)
        self.pressed_in.connect(self._pressed)

    def _pressed(self, key: object, press: object) -> None:
        if press == OPEN:
            self.opened.emit(key)
        elif press == CHANGE:
            self.changing.emit(key)
        elif isinstance(press, State):
            self.told.emit(key, press)
        elif press == REOPEN:
            self.reopened.emit(key)
        else:
            self.ticked.emit(key)

    def clicked_beside(self, key: object) -> None:
        """The row is chosen, and that is all."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bare = self.key(), event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if key is not None and arrow is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(key, arrow)
            return
        if key is not None and bare:
            letter = text.fold(event.text())[:1]
            state = next((s for s in STATES if letter and text.fold(state_word(s))[:1] == letter), None)
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
                (self.ticked if event.key() == Qt.Key.Key_Space else self.removed).emit(key)
                return
            if state is not None:
                self.told.emit(key, state)
                return
            if event.text().isprintable() and event.text():
                return  # another letter is no search here
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class DayRows(StateRows):
    """The rows of a day in its week: which of them are seen is the page's, it is told of the wheel."""

    wheeled = Signal(int)  # to an earlier row or to a later one

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.turns = False  # there are others than those seen; else the wheel is not its own
        self._far = 0  # of a notch of the wheel, 120, what was turned

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.turns:
            event.ignore()
            return
        self._far += event.angleDelta().y()
        if notches := int(self._far / 120):
            self._far -= 120 * notches
            self.wheeled.emit(-notches)
        event.accept()


class LineField(ArrowField):
    """A line of the week: it says when one begins to write on it. Until then the ruling is enough."""

    entered = Signal()
    pale = "off"  # seven times on one spread it would be loud

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            super().paintEvent(event)
        else:
            self.paint_bare(event)


def set_rows_beside(rows: Rows, shown: Sequence[Row]) -> bool:
    """Other rows; where the one the keyboard was at is gone, it is at its neighbour. False when there is none left."""
    at = rows.currentIndex().row()
    rows.set_rows(shown)
    if at < 0 or rows.key() is not None or not rows.hasFocus():
        return True
    return bool(shown) and rows.set_key(shown[min(at, len(shown) - 1)].key)


class Cells:
    """The cells of rows, for a list `wide` u; measured once for each width. The hour ends at `hour`, the name begins at `name`. `hours`: as they
    are written, each asked of the language once.
    """

    def __init__(self, look: Look, wide: float, hour: float = 0.0, name: float = 0.0, hours: dict[str, str] | None = None) -> None:
        self.look, self.wide = look, wide
        self.hour, self.name = (hour, name) if name else (1.9, 2.2) if wide < 14.5 else (2.4, 2.85)
        self.end = wide - (0.5 if wide < 14.5 else 0.9)
        self.state_words = {state: state_word(state) for state in State}
        self.words = [look.width(self.state_words[s], "smallm") for s in STATES]
        self.choices = sum(self.words) + SIGN * 3 + 0.37 * 2
        self.done = 2.3
        self.reading = False  # nothing is chosen or changed there
        self.to_tick = QApplication.translate("Week", "à cocher")
        self._hours = {} if hours is None else hours
        self._hours[""] = ""

    def row(self, item: Item, today: date, current: bool, open: bool, when: str = "") -> Row:
        """`current`: it is the chosen row; `open`: its state is being chosen anew; `when`: in the place of the hour."""
        return self._to_do(item, when) if isinstance(item, ToDo) else self._appointment(item, today, current, open, when)

    def _to_do(self, item: ToDo, when: str) -> Row:
        at = self.name + (SIGN if when else 0.0)
        cells = [Cell("", at - SIGN, width=SIGN, shape="boxed" if item.done else "box", press=TICK)]
        if when:
            cells = [Cell(when, self.hour, "r", "small", "soft"), *cells]
        who = min(self.look.width(item.file_as, "small"), self.wide * 0.35)
        room = self.end - at - who - 0.4
        wide = min(room, self.look.width(item.text, "hand"))
        cells.append(Cell(item.text, at, role="hand", color="soft" if item.done else "ink", width=wide + 0.05, press=OPEN))
        cells.append(Cell(item.file_as, at + wide + 0.4, role="small", color="soft", width=who + 0.05, press=OPEN))
        return Row(tuple(cells), key_of(item), self._said_to_do(item, when))

    @staticmethod
    def _said_to_do(item: ToDo, when: str) -> str:
        done = QApplication.translate("Week", "fait") if item.done else QApplication.translate("Week", "à faire")
        return ", ".join(part for part in (when, done, item.text, item.file_as) if part)

    def _appointment(self, a: Appointment, today: date, current: bool, open: bool, when: str) -> Row:
        ticks = a.person is not None and a.day <= today and not (self.reading and a.state is State.PLANNED)
        words, role = a.file_as or a.text, "who" if a.person else "hand"
        wanted = self.look.width(words, role)
        clock = a.hour or ""
        if (shown := self._hours.get(clock)) is None:
            self._hours[clock] = shown = hour(clock)
        beside = 0.4 + self.look.width(shown, "small") if when and shown else 0.0  # read whole, or not at all
        cells: list[Cell] = []
        end = self.end
        if ticks and (a.state is State.PLANNED or open):
            if self.end - self.choices - 0.4 - self.name >= wanted + beside or current or open:
                x = self.end - self.choices
                for state, wide in zip(STATES, self.words, strict=True):
                    shape, word = "dot" if a.state is state else "ring", self.state_words[state]
                    cells.append(Cell(word, x, role="smallm", shape=shape, width=SIGN + wide + 0.1, press=state))
                    x += SIGN + wide + 0.37
                end = self.end - self.choices
            else:
                wide = self.look.width(self.to_tick, "smallm") + SIGN
                cells.append(Cell(self.to_tick, self.end - wide, role="smallm", shape="ring", width=wide + 0.1, press=REOPEN))
                end = self.end - wide
        elif ticks:
            end = self.end - self.done
            cells.append(Cell(self.state_words[a.state], end, "l", "small", "text", self.done + 0.6, 0, a.state, REOPEN))
        room = max(1.0, end - 0.4 - self.name)
        wide = min(room, wanted)
        color = "ink" if a.person is not None or not clock else "soft"
        cells.append(Cell(words, self.name, "l", role, color, wide + 0.05, 0, "", OPEN if a.person else CHANGE))
        cells.append(Cell(when or shown, self.hour, "r", "small", press=CHANGE))
        left = room - wide - 0.4 + 0.01
        if (a.place or when) and left > (beside - 0.4 if beside else 1.5):
            said = ", ".join(part for part in (shown if when else "", a.place if left > beside + 1.1 else "") if part)
            if said:
                cells.append(Cell(said, self.name + wide + 0.4, role="small", color="soft", width=left))
        how = "" if not ticks else self.to_tick if a.state is State.PLANNED else self.state_words[a.state]
        return Row(tuple(cells), ("appointment", a.id), ", ".join([part for part in (when, shown, words, a.place, how) if part]))


class Turner(Pressed):
    """A small arrow to another week or month."""

    def __init__(self, look: Look, name: str, forward: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.forward = forward
        self.setAccessibleName(name)
        self.setToolTip(name)

    def wish(self) -> float:
        return 0.5

    def draw(self, ink: Ink) -> None:
        x, base = self.left() + 0.15, self.base() - 0.17
        near, far = (x, x + 0.2) if self.forward else (x + 0.2, x)
        if self.underMouse():
            ink.box(x - 0.2, base - 0.4, 0.6, 0.8, "slip", r=0.1)
        ink.path([(near, base - 0.2), (far, base), (near, base + 0.2)], "ink", 2)
        if self.hasFocus():
            ink.ring(x - 0.15, base - 0.37, 0.5, 0.74, r=0.14)
