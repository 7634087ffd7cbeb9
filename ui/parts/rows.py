"""Lists on the ruling: one view, one delegate, each row a whole number of lines with its words on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from notebook_app.kinds import State, Trust
from ui.parts.leaf import ABOVE, Leaf, own_viewport
from ui.parts.paper import Ink, state_word
from ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
SIGN = 0.68  # from the left of a ring or box to its words


class Cell(NamedTuple):
    """Words of a row. `x` in u from the row’s left, or from its right when negative; `align` l, c or r around it.

    `width`: the room it has (0: as far as the row goes). `line`: 0 for the row's first line, 1 for its second… `shape`: a State or a Trust
    drawn before the words, or "tick", "ring" and "dot" (one of several, "dot" is the chosen one), "box" and "boxed" (ticked). A state draws its
    own word when `text` is empty. `press`: what a click on it means, told by `Rows.pressed`; None: nothing of its own.
    """

    text: str
    x: float
    align: str = "l"
    role: str = "ui"
    color: str = "text"
    width: float = 0.0
    line: int = 0
    shape: State | Trust | str = ""
    press: object = None


class Row(NamedTuple):
    """`key`: what the page knows it by. `name`: the whole row, read by a screen reader. `lines`: its height in u.

    `closed`: a heading or an empty line: neither chosen nor focused. `tip`: the tool tip, when words had to be left out. `blank`: how many of
    its last lines are empty, and never tinted.
    """

    cells: tuple[Cell, ...]
    key: object = None
    name: str = ""
    lines: int = 1
    closed: bool = False
    tip: str = ""
    blank: int = 0


class RowModel(QStringListModel):
    """The rows, as given. Their number is Qt's own, so that it counts them without asking for it; their words are asked of the rows."""

    def __init__(self, parent: Rows) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._view = parent

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)
        self.setStringList([""] * len(self.rows))

    def replace(self, rows: Sequence[Row]) -> bool:
        """Other words in rows of the same heights; False, and nothing is done, where they are others."""
        if len(rows) != len(self.rows) or any(new.lines != old.lines or new.closed != old.closed for new, old in zip(rows, self.rows, strict=True)):
            return False
        self.rows = list(rows)
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:  # what typing letters in the list looks for
            return next((cell.text for cell in row.cells if len(cell.text) > 1), row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.name or self._view.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or self._view.left_out(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.rows[index.row()].closed:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowDelegate(QStyledItemDelegate):
    """Writes a row: tint, ruling, margin, words, focus ring. Qt asks it for heights; what to write the view gives it (`Rows.paintEvent`)."""

    tint = 150  # how strong the chosen row is

    def __init__(self, parent: Rows) -> None:
        super().__init__(parent)
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._view.row(index).lines * self._view.look.u)

    def row(self, ink: Ink, row: Row, y: float, w: float, chosen: bool, hover: bool, focused: bool) -> None:
        """`y`: its top, in u from the view's; `w`: how wide it is."""
        view, high = self._view, row.lines - row.blank
        base = y + view.look.px(ABOVE) / view.look.u
        if chosen or hover:
            ink.box(0, y, w, high, "mark" if chosen else "slip", alpha=self.tint if chosen else 255)
            for line in range(high):
                ink.h_line(0, base + line, w, "rule", alpha=140)
            if view.margin is not None:
                ink.v_line(view.margin, y, high, "margin", 2)
        self.write(ink, row, w, base, chosen)
        if focused:
            ink.box(0, y, w, high, "", "focus", r=0.1, width=2)

    def write(self, ink: Ink, row: Row, w: float, base: float, chosen: bool) -> None:
        """The row's words; `base`: its first baseline."""
        for cell in row.cells:
            text, x, align, role, color, wide, line, shape, _ = cell
            room = wide or room_of(cell, w)
            if shape:
                self._shaped(ink, cell, view_x(cell, w), base + line, room)
            else:
                ink.text(x + w if x < 0 else x, base + line, text, role, color, align, room)

    @staticmethod
    def _shaped(ink: Ink, cell: Cell, x: float, base: float, room: float) -> None:
        if type(cell.shape) is State:
            word = cell.text or state_word(cell.shape)
            if cell.align == "r":
                x -= ink.width(word, cell.role) + 0.55
            ink.text(x + 0.55, base, word, cell.role, ink.state(x, base, cell.shape), maxw=max(0.1, room - 0.55))
            return
        if isinstance(cell.shape, Trust):
            color = ink.trust(x, base, cell.shape)
            if cell.text:
                ink.text(x + 0.68, base, cell.text, cell.role, color if cell.color == "trust" else cell.color, maxw=max(0.1, room - 0.68))
            return
        if cell.shape in ("ring", "dot", "box", "boxed"):
            radio = cell.shape in ("ring", "dot")
            ink.check(x, base, cell.shape in ("dot", "boxed"), radio=radio)
            ink.text(x + SIGN, base, cell.text, cell.role, cell.color, maxw=max(0.1, room - SIGN))
            return
        if cell.shape == "tick":
            ink.tick(x, base)
            ink.text(x + 0.5, base, cell.text, cell.role, "ok", maxw=max(0.1, room - 0.5))


def view_x(cell: Cell, w: float) -> float:
    """Where a cell stands in a row of `w` u."""
    return w + cell.x if cell.x < 0 else cell.x


def room_of(cell: Cell, w: float) -> float:
    """How wide a cell's words may be."""
    if cell.width:
        return cell.width
    x = view_x(cell, w)
    return max(0.1, {"l": w - x, "r": x, "c": 2 * min(x, w - x)}[cell.align])


class Rows(QListView):
    """A list whose rows lie on the lines of the leaf under it: put its first baseline with `Leaf.at(rows, 0, b, width, rows=n)`.

    One click, Enter or Space gives `opened(key)`; `chosen(key)` follows the current row. `marks`: the chosen row is tinted. It scrolls by
    whole rows: the ruling never moves under the words. `pressed_in(key, press)`: a click on a cell that means something of its own, in the place
    of `opened`. `reached(direction)`: an arrow went past the first (-1) or last (1) row.
    """

    overhang = 0.14  # u, what the letters of the last row reach under it
    opened = Signal(object)
    chosen = Signal(object)
    pressed_in = Signal(object, object)
    reached = Signal(int)

    def __init__(self, look: Look, name: str = "", margin: float | None = None, marks: bool = True, parent: QWidget | None = None) -> None:
        """`name`: the list's accessible name. `margin`: the red line of the leaf, in u from the list's left."""
        super().__init__(parent)
        self.look, self.margin, self.marks = look, margin, marks
        own_viewport(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self._under = -1  # the row under the mouse
        self.entered.connect(self._entered)
        self.viewportEntered.connect(self._entered)
        self.clicked.connect(self._clicked)
        self._pressed_at = 0.0
        self.selectionModel().currentChanged.connect(self._current)
        self._quiet = False
        look.changed.connect(self._relook)
        self._relook()

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[Row], anew: bool = False) -> None:
        """Other rows; the current one stays current if its key is still there, and the first row seen stays first. `anew`: they are painted
        otherwise though they are equal.
        """
        if not anew and list(rows) == self._model.rows:
            return
        key, before = self.key(), self._model.rows
        if not QAccessible.isActive() and self._model.replace(rows):  # a screen reader keeps the words it read: it is told of other rows
            if key is not None and not self.set_key(key):
                self.unset()
            self._paint_others(before)
            return
        self._quiet, top = True, self.verticalScrollBar().value()
        self._model.set_rows(rows)
        self.setUniformItemSizes(len({row.lines for row in rows}) <= 1)
        self.doItemsLayout()  # now: a layout that comes later comes after a first painting, and has all painted anew
        self._quiet, self._under = False, -1
        if key is not None:
            self.set_key(key)
        self.verticalScrollBar().setValue(top)

    def differs_from(self, one: Row, other: Row) -> float | None:
        """From where on, in u from their left, the second is painted otherwise than the first; None: nowhere."""
        return None if one == other else 0.0

    def _paint_others(self, before: Sequence[Row]) -> None:
        """Of the rows in sight, those that were others before; and the one that was under the mouse."""
        under, self._under = self._under, -1
        u, view, first = self.look.u, self.viewport(), self.indexAt(QPoint(0, 0))
        top, others, begin = self.visualRect(first).top(), list[tuple[int, int]](), view.width() / u
        for i in range(max(0, first.row()), len(before)):
            if top > view.height():
                break
            bottom = top + before[i].lines * u
            if (left := 0.0 if i == under else self.differs_from(before[i], self._model.rows[i])) is not None:
                others.append((top, bottom))
                begin = min(begin, left)
            top = bottom
        if others:
            hang, x = self.look.px(self.overhang), int(begin * u)  # letters reach into the next row
            view.update(x, others[0][0] - hang, view.width() - x, others[-1][1] - others[0][0] + 2 * hang)

    def rows(self) -> list[Row]:
        return list(self._model.rows)

    def row(self, index: _Index) -> Row:
        """Of a valid index; not through `data`, which makes Qt's own list of it."""
        return self._model.rows[index.row()]

    def key(self) -> Any:
        """Key of the current row, or None."""
        index = self.currentIndex()
        return self.row(index).key if index.isValid() else None

    def set_key(self, key: object) -> bool:
        """Make that row current without telling `chosen`; False if it is not there."""
        for i, row in enumerate(self._model.rows):
            if row.key == key and not row.closed:
                self._quiet = True
                self.setCurrentIndex(self._model.index(i))
                self._quiet = False
                return True
        return False

    def unset(self) -> None:
        """No row current."""
        self._quiet = True
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def show_row(self, i: int) -> None:
        """Scroll so that row `i` is the first seen, as far as there are rows below it."""
        if 0 <= i < len(self._model.rows):
            self.scrollTo(self._model.index(i), QAbstractItemView.ScrollHint.PositionAtTop)

    def place_of(self, key: object) -> tuple[float, float] | None:
        """(baseline of its first line, its height) in u from the list's top, or None if it is not in sight."""
        for i, row in enumerate(self._model.rows):
            if row.key == key:
                rect = self.visualRect(self._model.index(i))
                if rect.top() >= 0 and rect.bottom() <= self.viewport().height():
                    return (rect.top() + self.look.px(ABOVE)) / self.look.u, row.lines
        return None

    def spoken(self, row: Row) -> str:
        """What a screen reader says of a row that has no name."""
        return ", ".join(cell.text for cell in row.cells if cell.text)

    def left_out(self, row: Row) -> str:
        """The whole words of a row some of whose end was left out."""
        w = self.viewport().width() / self.look.u
        return ", ".join(cell.text for cell in row.cells if cell.text and self.look.width(cell.text, cell.role) > room_of(cell, w) + 0.05)

    # -- Qt ------------------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().x() / self.look.u
        super().mousePressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        row, w = self.row(index), self.viewport().width() / self.look.u
        for cell in row.cells:
            if cell.press is not None and self._covers(cell, w):
                self.pressed_in.emit(row.key, cell.press)
                return
        self.clicked_beside(row.key)

    def clicked_beside(self, key: object) -> None:
        """A click on a row, on nothing that has a meaning of its own."""
        self.opened.emit(key)

    def _covers(self, cell: Cell, w: float) -> bool:
        wide = self.look.width(cell.text or (state_word(cell.shape) if isinstance(cell.shape, State) else ""), cell.role)
        wide = min(room_of(cell, w), wide + (SIGN if cell.shape else 0.0))
        left = view_x(cell, w) - {"l": 0.0, "c": wide / 2, "r": wide}[cell.align]
        return left - 0.15 <= self._pressed_at <= left + wide + 0.15

    def _current(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and not self._quiet:
            self.chosen.emit(self.row(now).key)

    def _relook(self) -> None:
        palette = self.look.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(10 * self.look.u, sum(row.lines for row in self._model.rows) * self.look.u)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in sight, one after another with one painter: Qt's own way, an option and an index for each, costs more than the words."""
        self.executeDelayedItemsLayout()
        shown, u, current, hand = self._model.rows, self.look.u, self.currentIndex(), self.itemDelegate()
        assert isinstance(hand, RowDelegate)
        view, focused, where = self.viewport(), self.hasFocus(), event.rect()
        with QPainter(view) as painter:
            ink, w = Ink(painter, self.look, still=True), view.width() / u
            first = self.indexAt(QPoint(0, max(0, where.top()))) if shown else QModelIndex()
            if first.isValid():
                chosen = [index.row() for index in self.selectedIndexes()] if self.marks and current.isValid() else []
                under = self._under if view.underMouse() else -1
                here = current.row() if focused else -1
                # What hangs under the last row is room for its own letters: a next row has none so high.
                top, bottom = self.visualRect(first).top(), min(where.bottom(), view.height() - 1 - self.look.px(self.overhang))
                for i in range(first.row(), len(shown)):
                    row = shown[i]
                    hand.row(ink, row, top / u, w, i in chosen, i == under and not row.closed, i == here)
                    top += row.lines * u
                    if top > bottom:
                        break
            ink.write_down()
            if focused and not current.isValid():  # nothing to choose, and still the keyboard is here
                ink.box(0, 0, w, min(max(1, sum(row.lines for row in shown)), view.height() / u), "", "focus", r=0.1, width=2)

    def _entered(self, index: QModelIndex = QModelIndex()) -> None:  # noqa: B008 - a constant
        """The mouse is over another row, or with none over the space below them."""
        self._under = index.row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, bare = self.currentIndex(), event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if bare and index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.row(index).key)
            return
        before = index.row()
        super().keyPressEvent(event)
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if arrow is not None and bare and self.currentIndex().row() == before:
            self.reached.emit(arrow)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            first = next((i for i, row in enumerate(self._model.rows) if not row.closed), None)
            if first is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
                self.setCurrentIndex(self._model.index(first))
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def place_rows(leaf: Leaf, rows: Rows, x: float, baseline: float, width: float, last: float) -> int:
    """Lay a list from `baseline` down to the line `last` at most; how many lines it got."""
    lines = max(1, int(last - baseline + 0.01) + 1)
    leaf.at(rows, x, baseline, width, rows=lines)
    return lines
