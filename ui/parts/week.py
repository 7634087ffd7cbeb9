"""The week on paper (DESIGN: 06): half of it on each page, the days share the height by need, and one writes on their lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from notebook_app.model import Appointment, State, ToDo
from ui.aloud import announce
from ui.dates import long_day
from ui.parts.fields import ArrowField
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice
from ui.parts.number import FieldNumber
from ui.parts.paper import Ink
from ui.parts.reading import by_line, shown
from ui.parts.rows import Row, Rows
from ui.parts.week_head import WeekHead
from ui.parts.week_room import Stretch, from_now, share, stretch
from ui.parts.week_rows import Cells, DayRows, Item, LineField, key_of, set_rows_beside
from ui.parts.widgets import Link, Understood
from ui.sentences import in_words
from ui.theme import Look

GAP = 0.35  # between the last line of a day and the first rule of the next


class _Day:
    """The widgets of one day, and where it lies."""

    def __init__(self, leaf: WeekLeaf) -> None:
        self.day, self.items, self.said = date.min, list[Item](), ""
        self.y, self.lines = 0.0, 1
        self.first = 1.0  # the baseline of its first row
        self.top = -1  # the row it was turned to; -1: from now on, where it is today
        self.loose = False  # it was turned by the wheel, away from where the keyboard is
        self.seen = Stretch(0, 0, 0, 0)
        self.before = Link(leaf.look, "", "smallm", parent=leaf)
        self.rows = DayRows(leaf.look, leaf)
        self.add = LineField(leaf.look, QCoreApplication.translate("WeekLeaf", "10h30 nom"), boxed=False, role="hand", under=0.0, parent=leaf)
        self.more = Link(leaf.look, "", "smallm", parent=leaf)


class WeekLeaf(Leaf):
    """Three or four days. Given what they hold it shows it, and says what was written and pressed; it knows no session."""

    opened = Signal(object)  # an item: its person's page is wanted
    state_chosen = Signal(object, object)
    ticked = Signal(object)
    removed = Signal(object)
    changing = Signal(object)
    moved = Signal(object, int)
    chosen = Signal(object)  # the item under the keyboard, or None: one writes
    typed = Signal(str, object)  # on the line of a day
    come_to = Signal(str, object)  # the same, half typed before: the caret is there again
    turned = Signal(int)  # ↓ and ↑ while writing: another reading
    written = Signal(str, object)
    change_typed = Signal(str)
    change_written = Signal(str)
    stepped = Signal(int)  # to another week
    this_week = Signal()
    month = Signal()
    gather = Signal()
    other_half = Signal()
    looked_at = Signal()  # it is shown again
    beyond = Signal(int)  # an arrow led past the first or last line of this page

    def __init__(self, look: Look, half: int, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "plain", 3.6, 1.0)
        self.half = half
        self.reading = False  # of a notebook that is only read: nothing is written
        self.today, self.monday = date.min, date.min
        self._now = ""  # the hour from which today is read: what is seen does not move while one looks at it
        self._open: int | None = None  # the day that gets what it needs first
        self._cells: Cells | None = None
        self._hours: dict[str, str] = {}  # as they are written on every week
        self._reopened: object = None
        self._editing: tuple[Appointment, str] | None = None
        self._wanted: QWidget | None = None  # the list or the line the keyboard is about to go to
        self._homeless: _Day | None = None  # the last row of its list, where the keyboard was, is gone
        self._written: _Day | None = None  # on whose line one writes, or wrote last: of it is said what was understood
        self.noticed = False
        self.head = WeekHead(self, half)
        self.head.title.clicked.connect(self.month)
        self.head.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.head.after.clicked.connect(lambda: self.stepped.emit(1))
        self.head.now.clicked.connect(self.this_week)
        self.head.gather.clicked.connect(self.gather)
        self.head.half.clicked.connect(self.other_half)
        self.change = ArrowField(look, "", boxed=False, role="hand", under=0.0, parent=self)
        self.change.textEdited.connect(self.change_typed)
        self.change.returnPressed.connect(self._change_entered)
        self.change.arrow.connect(self.turned)
        self.understood = Understood(look, self)
        self.number = FieldNumber(look, self)
        self.notice = Notice(look, parent=self)
        self.days = [_Day(self) for _ in range(4 if half else 3)]
        for day in self.days:
            self._connect(day)
        self.change.raise_()  # on a row, as what is understood of it
        self.understood.raise_()

    def _connect(self, day: _Day) -> None:
        rows = day.rows
        for signal, told in (
            (rows.opened, self.opened), (rows.removed, self.removed), (rows.changing, self.changing), (rows.ticked, self.ticked),
        ):  # fmt: skip
            signal.connect(lambda key, told=told, day=day: self._tell(told, day, key))
        rows.told.connect(lambda key, state: self._choose(day, key, state))
        rows.reopened.connect(self._reopen)
        rows.moved.connect(lambda key, step: self._carry(day, key, step))
        rows.chosen.connect(lambda key: self._chosen(day, key))
        rows.focused.connect(lambda: self._chosen(day, day.rows.key()))
        rows.reached.connect(lambda step: self.step(day.rows, step))
        day.add.textEdited.connect(lambda typed: self._typed(day, typed))
        day.add.returnPressed.connect(lambda: self._entered(day))
        day.add.arrow.connect(lambda step: self.turned.emit(step) if day.add.text().strip() else self.step(day.add, step))
        day.add.entered.connect(lambda: self._enter(day))
        day.before.clicked.connect(lambda: self._more(day, -1))
        day.more.clicked.connect(lambda: self._more(day, 1))
        rows.wheeled.connect(lambda step: self._wheeled(day, step))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()
        self.rearrange()

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def set_week(self, today: date, monday: date, items: Mapping[date, Sequence[Item]], unticked: int) -> None:
        """The days of the week of `monday` with what each holds; `unticked`: how many past ones wait for their state."""
        if (today, monday) != (self.today, self.monday):
            turned = monday != self.monday
            self.today, self.monday, self._reopened = today, monday, None
            here = (today - monday).days - 3 * self.half
            self._open = here if 0 <= here < len(self.days) else None
            self.number.close_it()
            if turned:
                self._written = None
                self.set_understood("")
            for day in self.days:
                if turned and day.add.text():  # what is half typed at midnight stays; cleared anew, an empty one is not named where it is come to
                    day.add.clear()
                day.rows.unset()
                day.top = -1
        self.head.show(monday, 0 if self.reading else unticked)
        self.setAccessibleName(self.tr("Du {first} au {last}").format(first=long_day(self._date(0), False), last=long_day(self._date(-1))))
        for n, day in enumerate(self.days):
            day.day = self._date(n)
            day.items = list(items.get(day.day, ()))
            day.said = long_day(day.day, False)
            said = day.said + (", " + self.tr("aujourd’hui") if day.day == today else "")
            day.rows.setAccessibleName(said)
            day.add.setAccessibleName(self.tr("Écrire un rendez-vous, {day}").format(day=said))
            day.add.setPlaceholderText(self.tr("10h30 nom") if day.day >= today else "")
        self._cells = None
        self.rearrange()

    def set_now(self, clock: str) -> None:
        """It is looked at anew at that hour: laid next, today is read from the appointment before the next."""
        self._now = clock
        for day in self.days:
            day.top, day.loose = -1, False

    def _date(self, n: int) -> date:
        return self.monday + timedelta(days=3 * self.half + n % len(self.days))

    def set_understood(self, words: str, ask: bool = False, name: str = "") -> None:
        self.understood.tell(words, ask, name)
        for field in (self.change, *(day.add for day in self.days)):
            field.setAccessibleDescription(words if field.hasFocus() else "")  # spoken as it changes, while one writes there
        self.rearrange()

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        """A notice at the page's end; no title takes it away, and the keyboard, where it was on its link, is on the page."""
        if self.notice.link.hasFocus():
            self.enter(1)
        self.noticed = bool(title)
        if title:
            self.notice.say(kind, title, text, link)
        self.rearrange()

    def edit(self, item: Appointment, words: str, name: str, hint: str = "") -> None:
        """Write over an appointment in its place, or beside it how it is repeated; `name` is read for the line."""
        self._editing = (item, name)
        self.change.setAccessibleName(name)
        self.change.setPlaceholderText(hint)
        self.change.setText(words)
        self._cells = None
        self.set_understood("")
        self._lay()
        self.change.setFocus()
        self.change.selectAll()

    def stop_editing(self) -> Appointment | None:
        """Leave it as it was; the appointment that was being changed."""
        if self._editing is None:
            return None
        item, self._editing = self._editing[0], None
        self._cells = None
        self.number.close_it()
        self.set_understood("")
        self._lay()
        self.to_key(key_of(item))
        return item

    def added(self, day: date, typed: str) -> None:
        """What was written stands in the notebook: the line is free again, but for what was typed since."""
        for each in self.days:
            if each.day == day:
                announce(each.add, typed, each.rows.accessibleName())
                each.add.setText(each.add.text().removeprefix(typed))
        self.set_understood("")

    # -- the keyboard ------------------------------------------------------------------------------------------------------

    def as_read(self) -> list[QWidget]:
        """Line by line; what is asked about a number right after the line it is in, though it lies at the foot of the page."""
        field = self.number.field
        if field is None:
            return []
        read = by_line(each for each in shown(self) if each is not self.number)
        at = read.index(field) + 1 if field in read else len(read)
        return [*read[:at], self.number, *read[at:]]

    def current(self) -> Item | None:
        """The item under the keyboard, or that was last."""
        for day in self.days:
            if day.rows.hasFocus():
                return self._item(day, day.rows.key())
        return None

    def day_here(self) -> date | None:
        """The day the keyboard is at."""
        return next((each.day for each in self.days if each.rows.hasFocus() or each.add.hasFocus()), None)

    @property
    def being_written(self) -> bool:
        """There are words under the caret."""
        return self._editing is not None or any(day.add.hasFocus() and day.add.text() for day in self.days)

    def unset(self) -> None:
        """No row is the chosen one: it is on the other page."""
        for day in self.days:
            day.rows.unset()
        self._reopened = self._cells = None
        self.rearrange()

    def to_key(self, key: tuple[object, ...]) -> bool:
        """Make that row the chosen one, with the keyboard; False if it is not on this page."""
        for n, day in enumerate(self.days):
            if any(key_of(item) == key for item in day.items):
                self._uncover(n, day.rows)
                day.rows.set_key(key)
                day.rows.setFocus()
                return True
        return False

    def to_line(self, day: date) -> bool:
        """The caret to the line of a day; False if it is not on this page or has none."""
        for n, each in enumerate(self.days):
            if each.day == day and not self.reading:
                self._uncover(n, each.add)
                if each.add.hasFocus():
                    self._enter(each)  # of another week by now
                each.add.setFocus()
                return each.add.isVisible()
        return False

    def enter(self, step: int) -> None:
        """From the other page: to the first line, or with -1 to the last."""
        stops = self._stops()
        if stops:
            self._go(stops[0 if step > 0 else -1], step)

    def step(self, here: QWidget, step: int) -> None:
        """↓ and ↑ past the end of a list or from a line: to the next one."""
        stops = self._stops()
        at = stops.index(here) + step if here in stops else 0
        if 0 <= at < len(stops):
            self._go(stops[at], step)
        else:
            self.beyond.emit(step)

    def _stops(self) -> list[QWidget]:
        return [w for day in self.days for w in (day.rows, day.add) if (day.items if w is day.rows else not self.reading)]

    def _go(self, stop: QWidget, step: int) -> None:
        if stop.isHidden():  # its day had no room
            self._uncover(next(n for n, day in enumerate(self.days) if stop in (day.rows, day.add)), stop)
        if isinstance(stop, Rows):
            keys = [row.key for row in stop.rows()]
            stop.set_key(keys[0 if step > 0 else -1])
        stop.setFocus()

    def _uncover(self, n: int, stop: QWidget) -> None:
        """Room for the day `n`; where it has one line only, `stop` lies on it."""
        self._open, self._wanted = n, stop
        self._lay()
        self._wanted = None

    # -- what is pressed ---------------------------------------------------------------------------------------------------

    @staticmethod
    def _item(day: _Day, key: object) -> Item | None:
        return next((item for item in day.items if key_of(item) == key), None)

    def _tell(self, told: object, day: _Day, key: object) -> None:
        if (item := self._item(day, key)) is not None:
            told.emit(item)  # type: ignore[attr-defined]

    def _choose(self, day: _Day, key: object, state: State) -> None:
        if (item := self._item(day, key)) is not None:
            self._reopened = None
            self.state_chosen.emit(item, state)

    def _carry(self, day: _Day, key: object, step: int) -> None:
        if (item := self._item(day, key)) is not None:
            self.moved.emit(item, step)

    def _reopen(self, key: object) -> None:
        """The word of a state was clicked: its three choices again."""
        self._reopened, self._cells = key, None
        self.rearrange()

    def _chosen(self, day: _Day, key: object) -> None:
        n = self.days.index(day)
        for other in self.days:
            if other is not day or key is None:
                other.rows.unset()
        self._open, day.loose = n, False
        if key != self._reopened:
            self._reopened = None
        self._cells = None
        self.rearrange()
        self.chosen.emit(self._item(day, key))

    def _enter(self, day: _Day) -> None:
        """The caret is on its line: it gets the room it needs. The chosen row stays, until one writes."""
        if self._open != (n := self.days.index(day)):
            self._open = n
            self.rearrange()
        if day.add.text().strip():  # half typed before: one goes on
            self._written = day
            self.come_to.emit(day.add.text(), day.day)

    def _typed(self, day: _Day, typed: str) -> None:
        if any(each.rows.key() is not None for each in self.days):
            self._chosen(day, None)
        self._written = day  # what is half typed on the others waits there
        self.typed.emit(typed, day.day)

    def _entered(self, day: _Day) -> None:
        if not self.number.asks(lambda: self._entered(day), day.add, entered=True):
            self.written.emit(day.add.text(), day.day)

    def _change_entered(self) -> None:
        if not self.number.asks(self._change_entered, self.change, entered=True):
            self.change_written.emit(self.change.text())

    def _more(self, day: _Day, step: int) -> None:
        """Those before or after the ones seen, from the first on that was not, with the keyboard: what was pressed may be gone."""
        seen, n, day.loose = day.seen, self.days.index(day), False
        if not seen.shown:
            at, day.top = self._from(day, len(day.items)), -1
        elif step > 0:
            at = day.top = (seen.top + seen.shown) % len(day.items)
        else:
            at = max(0, seen.top - 1)
            day.top = max(0, seen.top - max(1, seen.shown - 1))
        self._uncover(n, day.rows)
        day.rows.set_key(key_of(day.items[min(at, len(day.items) - 1)]))
        day.rows.setFocus()
        self.rearrange()

    def _wheeled(self, day: _Day, step: int) -> None:
        """Others are seen, wherever the keyboard is; the second row never comes first, "un plus tôt" would stand there."""
        day.top, day.loose = max(0, min(day.seen.top + step, len(day.items) - 1)), True
        if day.top == 1:
            day.top = 2 if step > 0 else 0
        self.rearrange()

    def _from(self, day: _Day, lines: int) -> int:
        """The row from which a day is read on so many lines."""
        return day.top if day.top >= 0 else from_now(day.items, self._now, lines) if day.day == self.today and self._now else 0

    # -- laying ------------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        if self.monday == date.min:
            return
        w, h = self.width_u, self.height_u
        m = 3.6 if w >= 19 else 3.0
        low = h < 17
        self.margin = m
        head, top = (1.95, 2.45) if self.single else (1.55, 2.35) if low else (1.75, 2.75)
        if self._cells is None or abs(self._cells.wide - (w - m)) > 0.01:
            self._cells = Cells(self.look, w - m, hours=self._hours)
            self._cells.reading = self.reading
            for day in self.days:
                self._fill(day)
        number = self.number.rows(w - m - 1.3) if self.number.field is not None else 0
        beside = m + 0.42 if self.notice.wish() <= w - m - 1.3 else 0.47  # what is said, under the names or from the page's edge
        self.notice.fit(w - beside - 0.88)
        foot = number + 0.75 if number else self.notice.above + self.notice.below + 0.45 if self.noticed else 1.2 if not low else 0.8
        if self.noticed and h - foot - top < 1 + GAP:
            top = 0.3  # in the largest letters what is said has its place: a day stays
        else:
            self.head.lay(m, w, head)
        fit = min(len(self.days), max(1, int((h - foot - top) / (1 + GAP) + 0.01)))
        first = max(0, min((self._open or 0) - fit // 2, len(self.days) - fit))  # in the largest letters some days are out of sight
        shown = self.days[first : first + fit]
        room = max(fit, int(h - foot - top - GAP * fit + 0.01))
        needs = [max(len(day.items) + (0 if self.reading else 1), 2 if low else 3 if day.day.weekday() >= 5 else 4) for day in shown]
        spare = [n for n, day in enumerate(shown) if day.day.weekday() < 5] or [0]
        opened = self._open - first if self._open is not None and first <= self._open < first + fit else None
        lines = share(needs, room, 1 if low else 2, opened, spare)
        y = top
        for day in self.days:
            day.lines = 0
        for n, (day, r) in enumerate(zip(shown, lines, strict=True)):
            day.y, day.lines = y, r
            self._day(day, n == opened or bool(day.add.text()), m, w)
            y += r + GAP
        if number:
            self.box_at(self.number, m + 0.42, h - 0.37 - number, w - m - 1.3, number)
        elif self.noticed:
            self.at(self.notice, beside, h - 0.37 - self.notice.below, w - beside - 0.88)
        self._say(m, w, h)
        homeless, self._homeless = self._homeless, None
        if homeless is not None and homeless.add in self._placed:
            homeless.add.setFocus()

    def _fill(self, day: _Day) -> None:
        """Its rows, as they look at this width."""
        assert self._cells is not None
        rows, edited, chosen = [], key_of(self._editing[0]) if self._editing else None, day.rows.key()
        for item in day.items:
            key = key_of(item)
            row = self._cells.row(item, self.today, key == chosen, key == self._reopened)
            rows.append(Row((), key, row.name) if key == edited else row)
        if not set_rows_beside(day.rows, rows):
            self._homeless = day

    def _day(self, day: _Day, open: bool, m: float, w: float) -> None:
        b, k, r = day.y + 1, len(day.items), day.lines
        field = int(not self.reading and (open or day.day >= self.today))
        wide = w - m
        seen = self._seen(day, k, r, field, open)
        day.seen, day.first = seen, b
        if seen.before:
            words = self.tr("un plus tôt") if seen.before == 1 else self.tr("{n} plus tôt").format(n=in_words(seen.before))
            self._others(day, day.before, words, m, b)
            day.first = b = b + 1
        if seen.shown:
            self.at(day.rows, m, b, wide, rows=seen.shown)
            day.rows.show_row(seen.top)
            day.rows.turns = seen.shown < k
        b += seen.shown
        end = day.y + 1 + r
        beside = bool(open and seen.after and field and round(end - b) == 1)  # on the line to write on
        taken = 0.0
        if seen.after:
            if not seen.shown and not beside:
                words = self._all_of(day.items)
            else:
                words = self.tr("encore un") if seen.after == 1 else self.tr("encore {n}").format(n=in_words(seen.after))
            self._others(day, day.more, words, m, b, w - 0.9 if beside else 0.0)
            taken = day.more.wish() + 0.4 if beside else 0.0
            b += 0 if beside else 1
        free = b < end and not seen.after  # of a past day too, though nothing invites to it
        if b < end and (field or (free and not self.reading)):
            self.at(day.add, m + 1.0, b, wide - 1.9 - taken)

    def _all_of(self, items: Sequence[Item]) -> str:
        """What a day holds of which no row is seen."""
        n, things = sum(isinstance(item, Appointment) for item in items), sum(isinstance(item, ToDo) for item in items)
        meetings = self.tr("un rendez-vous") if n == 1 else self.tr("{n} rendez-vous").format(n=in_words(n)) if n else ""
        to_do = self.tr("une chose à faire") if things == 1 else self.tr("{n} choses à faire").format(n=in_words(things)) if things else ""
        return ", ".join(filter(None, (meetings, to_do)))

    def _others(self, day: _Day, link: Link, words: str, m: float, b: float, end: float = 0.0) -> None:
        """How many others there are, under the names, or up to `end`."""
        link.set_text(words)
        if (name := f"{words}, {day.said}") != link.accessibleName():
            link.setAccessibleName(name)
        self.at(link, end or m + self._name_x(), b, align="r" if end else "l")

    def _seen(self, day: _Day, k: int, r: int, field: int, open: bool) -> Stretch:
        """Which of its `k` rows are seen on `r` lines, of which the line to write on is one (`field`) where it is open."""
        at = None
        if self._editing is not None:
            at = next((n for n, item in enumerate(day.items) if key_of(item) == key_of(self._editing[0])), None)
        elif day.rows.hasFocus() and not day.loose and day.rows.currentIndex().isValid():
            at = day.rows.currentIndex().row()
        if k + field <= r:
            return Stretch(0, k, 0, 0)
        lines = r if not open else 1 if r == 1 else r - field
        top = self._from(day, lines)
        if open and lines == 1:
            listed = r > 1 or not field or self._wanted is day.rows or (day.rows.hasFocus() and self._wanted is not day.add)
            listed = listed or (self._editing is not None and at is not None)  # it is changed in its place
            shown = int(listed and k > 0)
            said = field and r > shown and not (day is self._written and day.add.text())  # while one writes, what is understood stands there
            return Stretch(min(top if at is None else at, max(0, k - 1)), shown, 0, k - shown if said else 0)
        seen = stretch(k, lines, top, at)
        if at is not None and seen.shown < k:
            day.top = seen.top  # and there it stays
        return seen

    def _name_x(self) -> float:
        return self._cells.name if self._cells is not None else 2.85

    def _say(self, m: float, w: float, h: float) -> None:
        """The line on which one changes an appointment, and what was understood of what one writes."""
        field, x, b, wide = self._writing(m, w)
        if field is None:
            return
        if field is self.change:
            self.at(field, x, b, wide)
        said = self.understood
        if not said.words:
            return
        room = wide - max(3.5, self.look.width(field.text(), "hand") + 0.6)
        beside = self.look.width(said.words, said.role) <= room
        if not beside and self.number.field is not None:
            return  # Enter was pressed, and what is asked is at the foot of the page
        if not beside:
            beside, room = self.noticed, max(room, 0.6 * wide) if self.noticed else w - 1.8
        takes = said.fit_in(room)
        if beside:
            self.at(field, x, b, wide - takes - 0.4)
        self.at(said, x + wide, b if beside else h - 0.45, min(takes + 0.02, room), align="r")

    def _writing(self, m: float, w: float) -> tuple[ArrowField | None, float, float, float]:
        """The field one writes in, where it lies, how wide it may be."""
        if self._editing is not None:
            key = key_of(self._editing[0])
            for day in self.days:
                place = day.rows.place_of(key) if not day.rows.isHidden() and day.rows in self._placed else None
                if place is not None:
                    return self.change, m + 1.0, day.first + place[0] - 0.72, w - m - 1.9
            return None, 0.0, 0.0, 0.0
        here = self._written
        if here is not None and here.add in self._placed and here.add.text():
            return here.add, m + 1.0, here.add.y() / self.look.u + here.add.base(), w - m - 1.9
        return None, 0.0, 0.0, 0.0

    def paint_under(self, ink: Ink) -> None:
        w, m = self.width_u, self.margin or 3.6
        locale = QLocale()
        if self.monday == date.min:
            return
        last = None
        for day in self.days:
            if not day.lines:
                continue
            last, y, high = day, day.y, day.lines + GAP
            here = day.day == self.today
            if here:
                ink.box(0, y, w, high, "mark", alpha=80)
                ink.v_line(m, y, high, "margin", 2)
            ink.h_line(0, y, w, self.look.parting, 1.5)
            for r in range(day.lines):
                ink.h_line(m, y + 1 + r, w - m, "rule", alpha=90)
            color, b = ("ink" if here else "text"), y + 1
            number = str(day.day.day)
            name = locale.dayName(day.day.isoweekday(), QLocale.FormatType.LongFormat)
            role = "smallb" if here else "small"
            wide = ink.text(m - 0.4, b, number, "leadb", color, "r")
            if day.lines < 2:
                if ink.width(name, role) > m - 0.9 - wide:
                    name = locale.dayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
                ink.text(m - 0.65 - wide, b, name, role, color, "r")
                continue
            ink.text(m - 0.4, b + 0.85, name, role, color, "r")
            if here and day.lines > 2:
                ink.text(m - 0.4, b + 1.7, self.tr("aujourd’hui"), "small", "ink", "r", maxw=m - 0.5)
        if last is not None:
            ink.h_line(0, last.y + last.lines + GAP, w, self.look.parting, 1.5)
