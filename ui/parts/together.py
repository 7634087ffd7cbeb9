"""A person's page alone, large, on the desk: what the counsellor and the person read together. Given what it shows; it knows no session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from notebook_app.model import Appointment, Entry, State
from ui.dates import hour, long_day
from ui.parts.held import LinesEdit
from ui.parts.leaf import Leaf
from ui.parts.on_desk import CoverButton
from ui.parts.paper import Ink
from ui.parts.sheet import Up
from ui.parts.widgets import Keycap, Link, Para, Title, Words
from ui.theme import Look

LARGE = 40  # px of u at least
AHEAD = 1 << 62  # the id of the last line, which tells what is planned: no line of a page has it
_WIDE, _DESK = 25.0, 1.45  # u: the page at most, the desk over and under it
_LOW, _LOWEST = 9.5, 6.0  # u of the page: lower, blank lines go; lower still, the name stands on the first line
_PAGE = (Qt.Key.Key_PageDown, Qt.Key.Key_Space)


def large(u: int) -> int:
    """How large the letters are for who reads along, where they are `u` for the counsellor."""
    return max(LARGE, u + 8)


class ReadEdit(LinesEdit):
    """Lines that are read, and nothing else: no caret, nothing to choose or take away. Arrows, page keys and the wheel move them.

    Without a caret, a frame says that the keyboard is here; not to who opens the page and reads, only to who comes to it by Tab.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.today: date | None = None
        self._framed = False
        super().__init__(look, parent)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def setReadOnly(self, on: bool) -> None:
        """Whatever is asked for: Qt lets words that are only read be chosen and copied."""
        super().setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def _this_day(self) -> date | None:
        return self.today  # days of another year are said with it

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._framed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._framed:
            self.viewport().update()  # the frame stays where it is

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._framed and self.hasFocus():
            with QPainter(self.viewport()) as painter:
                u = self.look.u
                Ink(painter, self.look).box(0.06, 0.06, self.width() / u - 0.12, self.height() / u - 0.12, "", "focus", r=0.1, width=2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, self._rows() - 2)
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        keys, to_end = Qt.Key, self._stop() - self._row
        steps = {keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_PageUp: -page, keys.Key_Home: -self._row, keys.Key_End: to_end}
        step = (-page if back else page) if event.key() in _PAGE else steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
            return
        self._show_row(self._row + step)
        event.accept()


class TogetherPaper(Leaf):
    """The page: the name, the lines, last what is planned."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="seyes", margin=4.4)
        self.title = Title(look, "", "whotitle", parent=self)
        self.editor = ReadEdit(look, self)
        self.up = Up(look, self.tr("plus haut"), self)
        self.none = Words(look, "", "ui", "soft", parent=self)
        self.up.clicked.connect(self.editor.page_up)
        self.editor.above_changed.connect(lambda _: self.rearrange())

    def show_lines(
        self, name: str, entries: Sequence[Entry], more_before: bool, states: Mapping[date, State], ahead: Sequence[Appointment], today: date
    ) -> None:
        """The covered lines of `name`; what is planned ends them."""
        self.title.set_text(name)
        self.editor.today = today
        self.editor.setAccessibleName(self.tr("Lire avec la personne\u00a0: {name}").format(name=name))
        lines = [*entries, Entry(AHEAD, 0, ahead[0].day, planned(ahead))] if ahead else list(entries)
        self.editor.load(lines, None, states, more_before)
        self.say("" if lines else self.tr("Rien n’est écrit encore."))

    def say(self, words: str) -> None:
        """In the place of lines."""
        self.none.set_text(words)
        self._lay()

    def arrange(self) -> None:
        w, h = self.width_u, self.height_u
        self.margin = m = 4.4 if w >= 22 else 3.6
        self.editor.margin_u, self.editor.right_u = m, 1.18 if w >= 22 else 0.6
        name = 1 if h < _LOWEST else 2
        top = name if h < _LOW else 3
        tx, rx = m + 0.42, w - 0.5
        self.at(self.title, tx, name, min(self.title.wish() + 0.05, rx - tx))
        self.box_at(self.editor, 0, top, w, h - top)
        if self.editor.above:
            self.at(self.up, m - 0.4, name, None, "r")
        if self.none.text():
            self.at(self.none, tx, top + 1, min(self.none.wish() + 0.05, rx - tx))
            self.none.raise_()


class TogetherDesk(Leaf):
    """The desk with that one page. `done` when the reading is over, `cover` for Cacher."""

    done = Signal()
    cover = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, fill="desk")
        self.heading = Words(look, self.tr("Lire avec la personne"), "smallm", "desktext", parent=self)
        self.paper = TogetherPaper(look, self)
        closed = self.tr("Les lignes à part, les marques et les pages jointes restent fermées.")
        self.closed = Para(look, closed, "small", "desktext", 0.75, self)
        self.cover_button = CoverButton(look, self.tr("Cacher"), "F9", self)
        self.key = Keycap(look, self.tr("Échap"), "desktext", self)
        self.end = Link(look, self.tr("Finir la lecture"), "smallm", "desktext", parent=self)
        self.cover_button.clicked.connect(self.cover)
        self.end.clicked.connect(self.done)
        self._box = (0.0, 0.0, 1.0, 1.0)

    def caret(self) -> QWidget:
        return self.paper.editor

    def arrange(self) -> None:
        w, h = self.width_u, self.height_u
        wide = min(_WIDE, w - 0.9)
        x, right = (w - wide) / 2, (w + wide) / 2 - 0.2
        cap = self.key.wish() + 0.3
        room = wide - 0.4 - self.end.wish() - 0.5
        with_key = room - cap >= self.closed.wish()
        rows = 1 if room >= self.closed.wish() else self.closed.rows(room)
        under = _DESK + 0.75 * (rows - 1)
        self._box = (x, _DESK, wide, h - _DESK - under)
        self.box_at(self.paper, *self._box)
        self.at(self.heading, x + 0.2, 0.95)
        self.at(self.cover_button, right, 0.95, None, "r")
        foot = h - 0.48
        self.at(self.closed, x + 0.2, foot - 0.75 * (rows - 1), min(self.closed.wish() + 0.05, room), rows=1 + 0.75 * (rows - 1))
        self.at(self.end, right, foot, None, "r")
        if with_key:
            self.at(self.key, right - self.end.wish() - 0.3, foot, None, "r")

    def paint_under(self, ink: Ink) -> None:
        x, y, w, h = self._box
        ink.shadow(x - 0.15, y - 0.1, w + 0.3, h + 0.25, depth=0.5)
        ink.box(x - 0.24, y - 0.12, w + 0.48, h + 0.24, "cover", r=0.2)
        if self.look.system_colours:
            ink.box(x - 0.24, y - 0.12, w + 0.48, h + 0.24, "", "edge", r=0.2, width=2)
        for i in (3, 2, 1):
            ink.box(x - 0.04 * i, y, w + 0.08 * i, h, "edge" if i % 2 else "paper", r=0.06)
        ink.box(x, y, w, h, "paper", r=0.06)


def planned(ahead: Sequence[Appointment]) -> str:
    """ "Rendez-vous à 10 h 30, à la permanence." and under it the others, with their days: the first day stands in the margin."""
    translate = QCoreApplication.translate
    found = []
    for n, each in enumerate(ahead):
        words = translate("TogetherDesk", "Rendez-vous") if not n else translate("TogetherDesk", "Puis {day}").format(day=long_day(each.day, False))
        if each.hour is not None:
            words = translate("TogetherDesk", "{what} à {hour}").format(what=words, hour=hour(each.hour))
        found.append(f"{words}, {each.place}" if each.place else words)
    return "\n".join(found)
