"""The month at a glance, and beside it what waits: past appointments without a state, things to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from notebook_app.model import State
from ui.dates import long_day, short_day
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice
from ui.parts.paper import Ink
from ui.parts.rows import Row
from ui.parts.week_rows import Cells, Item, StateRows, Turner, key_of, set_rows_beside
from ui.parts.widgets import Back, Link, Pressed, Words
from ui.sentences import in_words
from ui.theme import Look

TALLY = 10  # strokes on a day, by five; more are a sign


class DayButton(Pressed):
    """A day of the month: its number, and a stroke for each appointment."""

    stepped = Signal(int)  # an arrow: so many days on

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.day, self.count, self.here, self.beside = date.min, 0, False, False

    def show_day(self, day: date, count: int, today: date, beside: bool) -> None:
        """`beside`: of the month before or after."""
        self.day, self.count, self.here, self.beside = day, count, day == today, beside
        words = self.tr("un rendez-vous") if count == 1 else self.tr("{n} rendez-vous").format(n=in_words(count)) if count else ""
        said = ", ".join(part for part in (long_day(day, False), self.tr("aujourd’hui") if self.here else "", words) if part)
        self.setAccessibleName(said)
        self.setToolTip(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def draw(self, ink: Ink) -> None:
        x, y, w, h = self.left(), self.left(), self.inner(), self.tall()
        if self.here or self.underMouse():
            ink.box(x, y, w, h, "mark" if self.here else "slip", alpha=80 if self.here else 255)
        color = "off" if self.beside else "ink" if self.here else "text"
        ink.text(x + w - 0.3, y + 0.72, str(self.day.day), "smallb" if self.here else "small", color, "r")
        color = "soft" if self.beside else "ink"
        for k in range(min(self.count, TALLY)):
            ink.v_line(x + 0.3 + 0.14 * (k + k // 5), y + h - 0.55, 0.34, color, 2)
        if self.count > TALLY:
            ink.text(x + 0.3 + 0.14 * (TALLY + 2), y + h - 0.2, "+", "small", color)
        if self.hasFocus():
            ink.ring(x, y, w, h, r=0.1, gap=-0.06)


class MonthLeaf(Leaf):
    """A month. `chosen(day)`: its week is wanted."""

    chosen = Signal(object)
    stepped = Signal(int)
    weeks = Signal()
    waiting = Signal()  # in a narrow window: to what waits

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "plain", None, 1.0)
        self.month = self.today = date.min  # its first day
        self._top = 0  # the first week shown
        self._grid = (0.0, 0.0, 0.0, 0.0, 0)  # where it begins, how large a day is, how many weeks it has
        self.back = Back(look, self.tr("Semainier"), parent=self)
        self.back.clicked.connect(self.weeks)
        self.wait_link = Link(look, self.tr("Ce qui attend"), "smallm", parent=self)
        self.wait_link.clicked.connect(self.waiting)
        self.title = Words(look, "", "title", parent=self)
        self.before, self.after = Turner(look, self.tr("Mois d’avant"), False, self), Turner(look, self.tr("Mois d’après"), True, self)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        locale = QLocale()
        self.heads = [Words(look, locale.dayName(n, QLocale.FormatType.ShortFormat), "small", "soft", "r", parent=self) for n in range(1, 8)]
        self.buttons = [DayButton(look, self) for _ in range(42)]
        self.noticed = False
        self.notice = Notice(look, parent=self)
        for button in self.buttons:
            button.clicked.connect(lambda _=False, b=button: self.chosen.emit(b.day))
            button.stepped.connect(lambda step, b=button: self._step(b, step))

    def set_month(self, first: date, today: date, counts: Mapping[date, int]) -> None:
        """The month that begins with `first`, and how many appointments each day has."""
        turned, self.month, self.today = first != self.month, first, today
        name = QLocale().standaloneMonthName(first.month)
        self.title.set_text(f"{name[0].upper()}{name[1:]} {first.year}")
        self.setAccessibleName(self.title.text())
        start = first - timedelta(days=first.weekday())
        for k, button in enumerate(self.buttons):
            day = start + timedelta(days=k)
            button.show_day(day, counts.get(day, 0), today, day.month != first.month)
        if turned and any(button.hasFocus() and button.beside for button in self.buttons):
            self.to_day(first)
        self.rearrange()

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        """A notice at the page's end; no title takes it away."""
        self.noticed = bool(title)
        if title:
            self.notice.say(kind, title, text, link)
        self.rearrange()

    def to_day(self, day: date) -> None:
        """The keyboard to that day, if it is shown."""
        for k, button in enumerate(self.buttons):
            if button.day == day and not button.beside:
                self._go(k)

    def _step(self, button: DayButton, step: int) -> None:
        at = self.buttons.index(button) + step
        if 0 <= at < len(self.buttons):
            self._go(at)

    def _go(self, at: int) -> None:
        if self.buttons[at].isHidden():  # its week has no room: the others move
            self._top = at // 7
            self._lay()
        if not self.buttons[at].isHidden():
            self.buttons[at].setFocus()

    def arrange(self) -> None:
        if self.month == date.min:
            return
        w, h = self.width_u, self.height_u
        low = h < 17
        x, rx = 0.7, w - 0.7
        if self.noticed:
            self.notice.fit(rx - x)
            self.at(self.notice, x, h - 0.37 - self.notice.below, rx - x)
            h -= self.notice.above + self.notice.below + 0.37
        bare = self.noticed and h < 3.3  # in the largest letters what is said has its place: a week stays
        if not bare:
            self.at(self.back, 0.47, 0.68)
            if self.single:
                self.at(self.wait_link, rx, 0.68, align="r")
        head = 1.9 if low else 2.4
        if bare:
            head = -0.25
        elif h < head + 2.4:
            head = 0.68
        else:
            self.at(self.title, x, head, min(self.title.wish(), rx - x - 2.0))
            self.at(self.after, rx, head, align="r")
            self.at(self.before, rx - 0.9, head, align="r")
        wide, top = (rx - x) / 7, head + (0.95 if low else 1.4)
        if bare and h < 2.3:
            top = 0.0
        else:
            for k, word in enumerate(self.heads):
                self.at(word, x + wide * (k + 1) - 0.3, top, min(word.wish(), wide - 0.3), align="r")
        top += 0.3
        weeks = 6 if not self.buttons[35].beside else 5 if not self.buttons[28].beside else 4
        foot = h - (0.2 if bare else 0.4)
        fit = min(weeks, max(1, int(foot - top)))  # in the largest letters not all of them
        here = next((k // 7 for k, button in enumerate(self.buttons) if button.hasFocus()), self._top)
        self._top = max(0, here - fit + 1, min(self._top, here, weeks - fit))
        high, weeks = min(3.0, (foot - top) / fit), fit
        for k, button in enumerate(self.buttons[7 * self._top : 7 * (self._top + weeks)]):
            self.box_at(button, x + wide * (k % 7), top + high * (k // 7), wide, high)
        self._grid = (x, top, wide, high, weeks)

    def paint_under(self, ink: Ink) -> None:
        x, top, wide, high, weeks = self._grid
        for k in range(weeks + 1):
            ink.h_line(x, top + high * k, wide * 7, self.look.parting, alpha=200)
        for k in range(1, 7):
            ink.v_line(x + wide * k, top, high * weeks, self.look.parting, 1)


class WaitingLeaf(Leaf):
    """Past appointments without a state, and things to do: chosen and ticked right there."""

    opened = Signal(object)
    state_chosen = Signal(object, object)
    ticked = Signal(object)
    removed = Signal(object)
    to_month = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "lines", 4.0, 1.0)
        self.setAccessibleName(self.tr("Ce qui attend"))
        self.today = date.min
        self._items: list[list[Item]] = [[], []]
        self._reopened: object = None
        self._cells: Cells | None = None
        self.noticed = False
        self.back = Back(look, self.tr("Le mois"), parent=self)
        self.back.clicked.connect(self.to_month)
        # right over their rows, as other headings of lists without a line of ink: the first row's ring lies there
        self.titles = [Words(look, words, "name", "ink", parent=self) for words in (self.tr("À cocher"), self.tr("À faire"))]
        self.nothing = [Words(look, words, "small", "soft", parent=self) for words in (self.tr("Rien à cocher."), self.tr("Rien d’écrit à faire."))]
        self.rows = [StateRows(look, title.text(), parent=self) for title in self.titles]
        for title in self.titles:
            title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            title.raise_()  # the tails of its letters hang into the first row
        self.more = [Link(look, "", "smallm", parent=self) for _ in self.rows]
        self.notice = Notice(look, parent=self)
        for n, rows in enumerate(self.rows):
            for signal, told in ((rows.opened, self.opened), (rows.removed, self.removed), (rows.ticked, self.ticked)):
                signal.connect(lambda key, told=told, n=n: self._tell(told, n, key))
            rows.told.connect(lambda key, state, n=n: self._choose(n, key, state))
            rows.reopened.connect(self._reopen)
            rows.chosen.connect(lambda _key: self._renew())
            rows.reached.connect(lambda step, n=n: self._beyond(n, step))
            self.more[n].clicked.connect(lambda _=False, n=n: self._on(n))

    def set_waiting(self, today: date, unticked: Sequence[Item], to_do: Sequence[Item]) -> None:
        """Those without a state, and what is to be done; each with its day."""
        self.today, self._items = today, [list(unticked), list(to_do)]
        self._renew()

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        """A notice at the page's end; no title takes it away."""
        self.noticed = bool(title)
        if title:
            self.notice.say(kind, title, text, link)
        self.rearrange()

    def focus(self, key: tuple[object, ...] = ()) -> bool:
        """The keyboard to that row, else to the first thing that waits; False when nothing does."""
        there = [(rows, item) for rows, items in zip(self.rows, self._items, strict=True) for item in items]
        rows, item = next((each for each in there if key_of(each[1]) == key), there[0] if there else (None, None))
        if rows is None or item is None:
            return False
        self._lay()
        rows.set_key(key_of(item))
        rows.setFocus()
        self._renew()
        return True

    def current(self) -> Item | None:
        """The item under the keyboard."""
        return next((self._item(n, rows.key()) for n, rows in enumerate(self.rows) if rows.hasFocus()), None)

    def _item(self, n: int, key: object) -> Item | None:
        return next((item for item in self._items[n] if key_of(item) == key), None)

    def _tell(self, told: object, n: int, key: object) -> None:
        if (item := self._item(n, key)) is not None:
            told.emit(item)  # type: ignore[attr-defined]

    def _choose(self, n: int, key: object, state: State) -> None:
        if (item := self._item(n, key)) is not None:
            self.state_chosen.emit(item, state)

    def _reopen(self, key: object) -> None:
        self._reopened = key
        self._renew()

    def _renew(self) -> None:
        self._cells = None
        self.rearrange()

    def _beyond(self, n: int, step: int) -> None:
        if 0 <= n + step < 2 and self._items[n + step]:
            other = self.rows[n + step]
            other.set_key(key_of(self._items[n + step][0 if step > 0 else -1]))
            other.setFocus()

    def _on(self, n: int) -> None:
        bar = self.rows[n].verticalScrollBar()
        bar.setValue(0 if bar.value() >= bar.maximum() else bar.value() + max(1, bar.pageStep()))

    def _when(self, item: Item) -> str:
        return short_day(item.day, self.today)

    def arrange(self) -> None:
        if self.today == date.min:
            return
        w, m = self.width_u, 4.0
        self.margin = m
        if self._cells is None or abs(self._cells.wide - w) > 0.01:
            self._cells = Cells(self.look, w, m - 0.4, m + 0.42)
            for n, rows in enumerate(self.rows):
                before = rows.key()
                if not set_rows_beside(rows, self._shown(n)) and self._items[1 - n]:
                    QTimer.singleShot(0, self, self.focus)
                if rows.key() != before:  # the one beside is chosen now
                    rows.set_rows(self._shown(n))
        last = self.last_line()
        if self.noticed:
            x = m + 0.42 if self.notice.wish() <= w - m - 1.3 else 0.47
            self.notice.fit(w - x - 0.88)
            last = int(self.height_u - 0.37 - self.notice.below - self.notice.above - 0.28)
            self.at(self.notice, x, self.height_u - 0.37 - self.notice.below, w - x - 0.88)
        bare = self.noticed and last < 2  # what is said has its place: one row of the list stays
        if self.single and not bare:
            self.at(self.back, 0.47, 0.68)
        b, between = (2.0, 1) if last >= 7 else (1.0, 0)
        room = int(last - b) + 1 - 2 - between  # two headings and a line between
        first, second = len(self._items[0]), len(self._items[1])
        if max(1, first) + max(1, second) > room:
            second = max(1, min(second, room // 3))
            first = max(1, min(first, room - second))
            second = max(1, min(len(self._items[1]), room - first))
        lists = [(0, first), (1, second)]
        if room < 2:  # in the largest letters, under what is said: the one the keyboard is in
            lists = [lists[1] if self.rows[1].hasFocus() else lists[0]]
        for n, lines in lists:
            if not bare:
                self.at(self.titles[n], m + 0.42, b)
                b += 1
            b = self._list(n, b, max(1, lines), w, m) + between

    def _shown(self, n: int) -> list[Row]:
        assert self._cells is not None
        key, again = self.rows[n].key(), self._reopened
        return [self._cells.row(i, self.today, key == key_of(i), again == key_of(i), self._when(i)) for i in self._items[n]]

    def _list(self, n: int, b: float, lines: int, w: float, m: float) -> float:
        items = self._items[n]
        if not items:
            self.at(self.nothing[n], m + 0.42, b)
            return b + 1
        shown = len(items) if len(items) <= lines else max(1, lines - 1)
        self.at(self.rows[n], 0, b, w, rows=shown)
        if shown < len(items):
            rest = len(items) - shown
            words = self.tr("encore un") if rest == 1 else self.tr("encore {n}").format(n=in_words(rest))
            self.more[n].set_text(words)
            self.more[n].setAccessibleName(f"{self.titles[n].text()}, {words}")
            if shown < lines:
                self.at(self.more[n], m + 0.42, b + shown)
        return b + lines
