"""What the left page of a person is made of: its blocks of lines, lines to press, words that lead on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from notebook_app.model import Trust
from notebook_app.values import Value
from ui.parts.paper import Ink, trust_word
from ui.parts.widgets import Pressed, Words
from ui.theme import Look

MARGIN, TEXT, EDGE = 1.5, 1.92, 0.9  # u: the red line, where words begin, what stays free on the right


class Block(Value):
    """Some lines of the page. `drop`: 0 for what is always reachable; where there is little height the highest numbers go first."""

    key: object
    rows: int
    place: Callable[[float], None]
    name: str = ""  # how it is called when it did not fit
    drop: int = 0
    late: bool = False  # where not all fits, after all the others

    @classmethod
    def blank(cls, drop: int) -> Block:
        return cls(("blank", drop), 1, lambda b: None, drop=drop)


_Cell = tuple[str, str, str, str, int]  # words, role, colour, side ("l", "r"), line


class Line(Pressed):
    """A line or two of the page as one thing to press: words left and right, and a shape in the margin."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.cells: tuple[_Cell, ...] = ()
        self.shape: Trust | None = None
        self.lines, self.leads = 1, False
        self.ends = False  # only its words on the right are its own: others stand before them

    def say(self, name: str, cells: Sequence[_Cell], shape: Trust | None = None, lines: int = 1, leads: bool = False) -> None:
        """`name`: all of it, as read aloud. `leads`: pressing it does something."""
        self.cells, self.shape, self.lines, self.leads = tuple(cells), shape, lines, leads
        self.setAccessibleName(name)
        self._tip()
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        """The whole words where some are left out, else what the shape says."""
        width = self.inner() - TEXT + 0.3
        long = any(sum(self.look.width(cell[0], cell[1]) + 0.4 for cell in self.cells if cell[4] == line) > width + 0.4 for line in range(self.lines))
        self.setToolTip(self.accessibleName() if long else trust_word(self.shape) if self.shape is not None else "")

    def sizeHint(self) -> QSize:
        return QSize(10 * self.look.u, self.lines * self.look.u)

    def draw(self, ink: Ink) -> None:
        x, top, w = self.left(), self.left(), self.inner()
        left, right = x + (0.2 if self.ends else TEXT - 0.4), x + w - 0.1
        if self.underMouse() and self.leads:
            ink.box(left - 0.12, top, right - left + 0.24, self.lines, "slip", r=0.1)
            for line in range(self.lines):
                ink.h_line(left - 0.12, self.base() + line, right - left + 0.24, "rule", alpha=140)
        if self.shape is not None:
            ink.trust(x + MARGIN - 1.02 - 0.4, self.base(), self.shape)
        for line in range(self.lines):
            room = right - left
            for words, role, color, side, at in reversed(self.cells):  # what stands on the right is never cut
                if at != line or not words:
                    continue
                if side == "r":
                    room -= ink.text(right, self.base() + line, words, role, color, "r", maxw=room) + 0.4
                elif not self.ends:
                    ink.text(left, self.base() + line, words, role, color, maxw=max(0.5, room))
        if self.hasFocus():
            ink.box(left - 0.14, top, right - left + 0.28, self.lines, "", "focus", r=0.14, width=2)


class More(Pressed):
    """Words that name what did not fit (an arrow down), or lead back up."""

    def __init__(self, look: Look, parent: QWidget, up: bool = False) -> None:
        super().__init__(look, "", parent)
        self.up = up

    def wish(self) -> float:
        return 0.55 + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        if self.up:
            ink.up(x + 0.16, base)
        else:
            ink.more(x, base)
        ink.text(x + 0.55, base, self.text(), "small", "ink", maxw=self.inner() - 0.5)
        if self.underMouse():
            ink.h_line(x + 0.55, base + 0.16, min(self.wish(), self.inner()) - 0.55, "ink")
        if self.hasFocus():
            ink.ring(x, base - 0.5, min(self.wish(), self.inner()), 0.7, r=0.14)


class Mark(Words):
    """The pencil in the margin: what follows is noted by hand."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", "small", parent=parent)
        self.setAccessibleName(trust_word(Trust.TOLD))

    def wish(self) -> float:
        return 0.52

    def draw(self, ink: Ink) -> None:
        ink.trust(self.left(), self.base(), Trust.TOLD)
