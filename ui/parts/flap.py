"""The inside cover: its rows, and what every right page it opens is. Given what they show; they know no session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.number import FieldNumber
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink
from ui.parts.slip import Slip
from ui.parts.widgets import Back, Button, Link, Para, Pressed, Title, Words
from ui.theme import Look

TOP = 0.28  # from the edge of the paper to the first row: its baseline lies on the first line


class Door(Pressed):
    """A row of the inside cover: its name, and how things stand, under it or beside it. The chosen one is a strip of the page it opens."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.state_words, self.on = "", False

    def say(self, state: str, on: bool) -> None:
        """How things stand with it, and whether its page lies beside."""
        self.state_words, self.on = state, on
        self.setAccessibleDescription(", ".join((state, self.tr("page ouverte"))) if on else state)
        self.update()

    def wish(self) -> float:
        return 12.0

    def draw(self, ink: Ink) -> None:
        x, w, h = self.left(), self.inner(), self.tall()
        name, state = ("text", "soft") if self.on else ("covertext", "covertext")
        if self.on:
            ink.box(x, x, w, h, "paper", "text" if self.look.system_colours else "")
        if h >= 1.6:
            base = x + h / 2 - (0.1 if h < 2 else 0.0)
            ink.text(x + 1.1, base, self.text(), "leadb", name, maxw=w - 1.6)
            ink.text(x + 1.1, base + 0.75, self.state_words, "small", state, maxw=w - 1.5)
        else:
            base = x + h / 2 + 0.2
            end = ink.text(x + 1.1, base, self.text(), "leadb", name, maxw=w - 1.6) + 0.6
            if w - 0.9 - 1.1 - end > 2:
                ink.text(x + 1.1 + end, base, self._first_words(w - 2.0 - end), "small", state, maxw=w - 2.0 - end)
        if self.hasFocus():
            ink.ring(x + 0.2, x + 0.1, w - 0.4, h - 0.2, "focus" if self.on else "coverfocus")

    def _first_words(self, room: float) -> str:
        """As many of the things said as there is room for, each whole; all of them are in the description."""
        said = self.state_words
        while ", " in said and self.look.width(said, "small") > room:
            said = said.rpartition(", ")[0]
        return said


class _Doors(Inner):
    """The rows, one under the other."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.doors: list[Door] = []
        self.step = 2.5

    def arrange(self) -> None:
        for k, door in enumerate(self.doors):
            self.box_at(door, 0.5, 0.14 + k * self.step, self.width_u - 0.5, self.step - 0.2)
        starts = [k * self.step for k in range(len(self.doors))]
        self.done([(start, start + self.step) for start in starts], len(self.doors) * self.step + 0.1)


class DoorsLeaf(Leaf):
    """The inside cover. `opened(name)` follows a row, `back()` the arrow."""

    opened = Signal(str)
    back = Signal()

    def __init__(self, look: Look, rows: Sequence[tuple[str, str]]) -> None:
        """`rows`: (name, words)."""
        super().__init__(look, fill="cover")
        self.arrow = Back(look, self.tr("Répertoire"), "covertext", "coverfocus", self)
        self.heading = Words(look, self.tr("Le rabat"), "cover", "covertext", parent=self)
        self._list = _Doors(look)
        self.pane = Pane(look, self._list, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.pane.more.color, self.pane.more.ring = "covertext", "coverfocus"
        self.doors = {name: Door(look, words, self._list) for name, words in rows}
        self._list.doors = list(self.doors.values())
        self.alone = False
        self.arrow.clicked.connect(self.back)
        for name, door in self.doors.items():
            door.clicked.connect(lambda _=False, name=name: self.opened.emit(name))

    def arrange(self) -> None:
        h = self.height_u
        small, low = h < 9, h < 17.5
        self.at(self.arrow, 1.6, 1.3)
        if not small:
            self.at(self.heading, 1.6, 2.9 if low else 3.2)
        top = 1.75 if small else 3.7 if low else 4.4
        room = h - top - 0.65
        step = min(2.5, max(1.2, (room - 0.1) / len(self.doors)))  # a little less: the pane counts in whole pixels
        if step != self._list.step:
            self._list.step = step
            self._list.rearrange()
        if not self.pane.overflows(room):
            self.box_at(self.pane, 0, top, self.width_u, room)
        else:
            self.box_at(self.pane, 0, top, self.width_u, room - 0.9)
            self.at(self.pane.more, self.width_u - 1.6, h - 0.85, align="r")

    def reveal(self, name: str) -> None:
        """The row of that name is in sight, wherever one came from."""
        self._lay()
        self.pane.reveal(self.doors[name])

    def paint_under(self, ink: Ink) -> None:
        if self.alone:
            ink.box(0, 0, self.width_u, self.height_u, "cover", r=0.06)
        ink.box(0.5, 0.5, self.width_u - 1.0, self.height_u - 1.0, "", "coveredge", r=0.1, width=1.5)


@dataclass(frozen=True)
class Row:
    """Lines of a right page that stay together: `high` of them, and what lies on them.

    `parts`: (widget, x, line from 0, width or None). `boxes`: (widget, x, y from the row's top, width, height).
    """

    high: float
    parts: tuple[tuple[QWidget, float, float, float | None], ...] = ()
    boxes: tuple[tuple[QWidget, float, float, float, float], ...] = ()
    split: bool = False  # a long text: its lines need not stay together
    steps: tuple[int, ...] = ()  # of a list: the lines of each, which stay together


class Flow(Inner):
    """Rows under each other, on the lines of the page they lie on; a heading stays with the row under it."""

    def __init__(self, look: Look, rows: Callable[[], Sequence[Row]]) -> None:
        super().__init__(look)
        self.waits = True
        self._rows = rows
        self.marks: list[tuple[float, float]] = []

    def lay_now(self) -> None:
        """At once: the pane around must know how high it became."""
        self.rearrange()
        self._lay()

    def arrange(self) -> None:
        y, blocks = 0.0, list[tuple[float, float]]()
        under = False  # a heading lies right over this row
        self.marks = []
        for row in self._rows():
            for widget, x, line, width in row.parts:
                rows = widget.rows(width) if isinstance(widget, Para) and width is not None else 1
                self.at(widget, x, y + 1 - TOP + line, width=width, rows=rows)
                if isinstance(widget, Words) and widget.property("ticked"):
                    self.marks.append((x - 0.55, y + 1 - TOP + line))
            for widget, x, dy, width, height in row.boxes:
                self.box_at(widget, x, y + dy, width, height)
            if row.parts or row.boxes:
                steps = row.steps or ((1,) * int(row.high) if row.split else (row.high,))
                made = [(y + end - step, y + end) for step, end in zip(steps, accumulate(steps), strict=True)]
                if under:
                    made[0] = (blocks.pop()[0], made[0][1])
                blocks += made
            under = bool(row.parts) and not row.boxes and all(isinstance(part[0], Words) and part[0].heading for part in row.parts)
            y += row.high
        self.done(blocks, y)

    def paint_under(self, ink: Ink) -> None:
        for x, y in self.marks:
            ink.tick(x, y)


class FlapLeaf(Leaf):
    """A right page of the inside cover: its title and rows in a pane, under them its button; in a narrow window the way back to the list."""

    back = Signal()
    shifted = Signal()  # other buttons lie at the foot
    foot_at = 17.5  # where the buttons lie, if there is height

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, ruling="lines")
        self.waits = True
        self.flow = Flow(look, self._all_rows)
        self.pane = Pane(look, self.flow, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.heading = Title(look, title, parent=self.flow)
        self.name = Words(look, title, "smallm", "soft", parent=self)  # the title where there is no height for one
        self.arrow = Back(look, self.tr("Le rabat"), parent=self)
        self.arrow.clicked.connect(self.back)
        self.slip = Slip(look, self)
        self.number = FieldNumber(look, self, self.flow)  # a page that keeps what is typed asks it first
        self.number.asked.connect(self._show_number)
        self._feet: list[QWidget] = []  # what lies at the foot
        self.alone = False
        self.tight = False  # no room for empty lines

    @property
    def tx(self) -> float:
        return 1.9 if self.width_u > 17 else 0.9

    @property
    def rx(self) -> float:
        return self.width_u - (1.2 if self.width_u > 17 else 0.6)

    @property
    def room(self) -> float:
        return self.rx - self.tx

    @property
    def led(self) -> bool:
        """Whether a way back lies above the first line."""
        return self.alone

    @property
    def small(self) -> bool:
        """Very large letters: a few lines are all there is."""
        return self.alone and self.height_u < 9

    def caret(self) -> QWidget:
        """Where one writes or chooses first."""
        return self.arrow

    def filled(self) -> Button | None:
        """The one filled button, for Ctrl+Enter."""
        return None

    def told(self, kind: str, what: str, then: str = "") -> None:
        """What came of the deed, and what to do now where that leaves the way back free."""
        whole = not self.small or self.slip.needs(what, then, self.room) <= self.height_u - 2.65
        self.slip.say(kind, what, then if whole else "")
        self.rearrange()

    # -- what a page lays ------------------------------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        """Under the title; overridden by each page."""
        return []

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        """(button, width) side by side at the foot, never scrolled away; overridden."""
        return []

    def among(self, link: Link) -> bool:
        """Whether a link that lies beside the button is among the rows: in the largest letters the foot has no room for it."""
        where = self.flow if self.small else self
        if link.parentWidget() is not where:
            held = link.hasFocus()
            link.setParent(where)
            if held:
                link.setFocus()
        return self.small

    def said(self, words: Words) -> Row:
        """One line, or as many as the words take."""
        if isinstance(words, Para):
            return Row(words.rows(self.room), ((words, self.tx, 0, self.room),))
        return Row(1, ((words, self.tx, 0, min(words.wish() + 0.05, self.room)),))

    def number_rows(self, *fields: Field) -> list[Row]:
        """Under these, if one of them is asked about: that a social security number stands there."""
        if self.number.field not in fields:
            return []
        rows = self.number.rows(self.room)
        return [Row(rows, boxes=((self.number, self.tx, 0, self.room, rows),))]

    def _show_number(self) -> None:
        """Where not all of the page fits, it comes into sight."""
        if self.isVisible():
            self._lay()
            self.pane.reveal(self.number)

    def gap(self) -> Row:
        """An empty line, where there is height for it."""
        return Row(0 if self.tight else 1)

    def _all_rows(self) -> list[Row]:
        named = ((self.heading, self.tx, 1, min(self.heading.wish() + 0.05, self.room)),) if self.heading.text() else ()
        title = Row(2 if self.tight else 3, named)
        return self.rows() if self.small else [title, *self.rows()]

    def lay_now(self) -> None:
        self.flow.rearrange()
        super().lay_now()

    def arrange(self) -> None:
        top = TOP + (1 if self.led else 0)
        if self.led:
            self.lay_arrow()
        bottom = self._lay_foot()
        self.tight = False
        self.tight = sum(row.high for row in self._all_rows()) > bottom - top
        self.flow.lay_now()
        full = self.pane.overflows(bottom - top)
        foot = [width for _, width in self.foot()]
        beside = self.small and bool(foot) and self.slip.empty and sum(foot) + 0.5 * len(foot) + self.pane.more.wish() <= self.room
        if self.small and not self.slip.empty:
            return  # what came of the deed stands alone
        self.box_at(self.pane, 0, top, self.width_u, max(1.0, bottom - top - (1 if full and not beside else 0)))
        if full:
            self.at(self.pane.more, self.rx, self.height_u - 0.7 if beside else bottom - TOP, align="r")

    def lay_arrow(self) -> None:
        named = min(self.name.wish() + 0.05, self.room - 3.2) if self.small else 0.0  # what it is about comes before where one came from
        arrow = min(self.arrow.wish(), self.room - (named + 0.6 if self.small else 0.0))  # it ends in "…" after a long name
        self.at(self.arrow, self.tx, 0.68, width=arrow)
        if self.small:
            self.at(self.name, self.rx, 0.68, width=min(self.name.wish() + 0.05, self.room - arrow - 0.6), align="r")

    def _lay_foot(self) -> float:
        """Lay the buttons and what came of them; where the rows end."""
        buttons = self.foot()
        if self._feet != (feet := list[QWidget](button for button, _ in buttons)):
            self._feet = feet
            self.shifted.emit()
        slip = 0.0 if self.slip.empty else self.slip.high(self.room)
        last = self.last_line() + TOP
        if not buttons:
            if slip:
                self.box_at(self.slip, self.tx, last - slip, self.room, slip)
            return last - -(-slip // 1)
        high = 1.1 if self.small else 1.6 if self.height_u > 17.5 else 1.5
        y = min(self.foot_at, self.height_u - high - (0.25 if self.small else 0.4))
        x = self.tx
        room = self.room - (self.pane.more.wish() + 0.5 if self.small else 0.0)  # the word that leads on stands beside it
        over = max(0.0, sum(width for _, width in buttons) + 0.5 * (len(buttons) - 1) - self.room) / len(buttons)
        over = min(over, 1.1)  # each is narrower, by no more than what is beside its words
        for button, width in buttons:
            if isinstance(button, Button):
                self.box_at(button, x, y, min(width - over, room), high)
            else:
                self.at(button, x, y + 0.93, width=min(button.wish(), max(1.0, self.rx - x)))
            x += width - over + 0.5
        if slip:
            beside = self.rx - x
            if beside > 9 and self.slip.high(beside) <= 2.1 + 0.4:
                self.box_at(self.slip, x, y + 1.5 - self.slip.high(beside), beside, self.slip.high(beside))
                slip = max(0.0, self.slip.high(beside) - 1.5)
            else:
                self.box_at(self.slip, self.tx, y - slip - 0.3, self.room, slip)
                slip += 0.3
        return int(y - slip - (0.1 if self.small else 0.4) - TOP) + TOP
