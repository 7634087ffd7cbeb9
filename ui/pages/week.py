"""The semainier: the week on paper, the month at a glance, and what of the past still waits (DESIGN: 06)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from notebook_app import days
from notebook_app.model import Appointment, Noun, State, ToDo
from notebook_app.notebook import Notebook
from ui.page import Page, Spread, undo_keys
from ui.parts.month import MonthLeaf, WaitingLeaf
from ui.parts.week import WeekLeaf
from ui.parts.week_rows import Item, key_of
from ui.parts.widgets import Tool
from ui.sentences import in_words
from ui.session import Session
from ui.theme import Look
from ui.week import WeekDeeds, Where, half_of, monday_of

FIRST_DAY = date(2000, 1, 1)
MIDNIGHT_MS = 20_000  # how often the day is looked at
NOUNS = Noun.APPOINTMENTS | Noun.PEOPLE | Noun.ENTRIES


class WeekPage(Page):
    """Target: {"monday": ISO day, "key": row, "waiting": True}, each optional; None: this week."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        host = parent if isinstance(parent, QWidget) else None
        self.halves = (WeekLeaf(look, 0, host), WeekLeaf(look, 1, host))
        for half in self.halves:
            half.number.numbers = session.numbers
        self.month, self.waiting = MonthLeaf(look, host), WaitingLeaf(look, host)
        for leaf in (*self.halves, self.month, self.waiting):
            leaf.hide()
            self.destroyed.connect(leaf.deleteLater)
        for half in self.halves:
            half.reading = session.salvage
        self.where = Where(session.today)
        self._deeds = WeekDeeds(self, self.where, self.halves, self.month, self.waiting)
        self._half: dict[str, str] = {}  # day → what was half typed on its line until its week is shown again
        self._changing: tuple[int, bool] | None = None  # the appointment one was changing, or repeating, when the notebook was closed
        self._aim: tuple[object, ...] | None = None  # the row the keyboard goes to once it is there; () for the line of today
        self.tools = (Tool(look, self.tr("Changer")), Tool(look, self.tr("Répéter")), Tool(look, self.tr("Retirer")))
        self.slip, self.printer = Tool(look, self.tr("Mot à emporter")), Tool(look, self.tr("Imprimer le jour"))
        self.series, self._following = Tool(look, ""), 0  # how many come after the chosen one
        self.leaving = Tool(look, self.tr("Pour un autre agenda"))
        self._connect()
        self._clock = QTimer(self, interval=MIDNIGHT_MS)
        self._clock.timeout.connect(self._look_at_day)
        self._clock.start()

    def _connect(self) -> None:
        for n, leaf in enumerate(self.halves):
            leaf.looked_at.connect(self._read_from_now)
            leaf.opened.connect(self._open)
            leaf.chosen.connect(self._chosen)
            leaf.stepped.connect(self._turn)
            leaf.this_week.connect(self._to_this_week)
            leaf.month.connect(self._to_month)
            leaf.gather.connect(lambda: self._to_month(True))
            leaf.other_half.connect(lambda n=n: self._turn_side(1 - n))
            leaf.beyond.connect(lambda step, n=n: self._beyond(n, step))
        self._deeds.done.connect(self._load)
        self._deeds.moved.connect(self._after_move)
        self._deeds.gone.connect(lambda: self._chosen(None))
        self.month.chosen.connect(self._to_day)
        self.month.stepped.connect(self._turn_month)
        self.month.weeks.connect(self._to_weeks)
        self.month.waiting.connect(lambda: self._turn_side(1))
        self.waiting.opened.connect(self._open)
        self.waiting.to_month.connect(lambda: self._turn_side(0))
        self.slip.clicked.connect(self._to_slip)
        self.series.clicked.connect(lambda: self._deeds.remove_on(self.where.item))
        self.leaving.clicked.connect(lambda: self.session.go.emit("rabat", {"row": "import", "own": True}))
        self.printer.clicked.connect(self._print_day)
        deeds = self._deeds
        for tool, deed in zip(self.tools, (deeds.change, deeds.repeat, deeds.remove), strict=True):
            tool.clicked.connect(lambda _=False, deed=deed: deed(self.where.item))

    # -- Page --------------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self.where.single = single
        pages: tuple[WeekLeaf | MonthLeaf | WaitingLeaf, ...] = (self.month, self.waiting) if self.where.by_month else self.halves
        for leaf in pages:
            leaf.single = single
            leaf.rearrange()
        card = "in" if self._to_give() is not None else "none"
        tools = [] if self.where.by_month else [self.printer]
        if self._changeable():
            tools = [*self.tools, *([self.series] if self._following else []), *([self.slip] if self._planned() is not None else []), *tools]
        elif self.session.policy.readable_files:
            tools.append(self.leaving)
        if single:
            return Spread(pages[self.where.side], split=0.0, active="week", card=card, tools=tools)
        return Spread(pages[1], pages[0], split=0.5, active="week", card=card, tools=tools)

    def keep_in_sight(self, written: QWidget | None) -> None:
        if written is not None:
            self.where.side = 1 if self.halves[1].isAncestorOf(written) or self.waiting.isAncestorOf(written) else 0
        elif not self.where.single and not self.where.by_month:
            at = self.where.item.day if self.where.item is not None else self.where.today
            self.where.side = half_of(next((day for leaf in self.halves if (day := leaf.day_here()) is not None), at))

    def show_target(self, target: Any) -> None:
        aim = target if isinstance(target, dict) else {}
        self.where.today = self.session.today
        self.where.by_month, self.where.item = False, None
        self._deeds.ticked.forget()
        try:
            self.where.monday = monday_of(date.fromisoformat(aim["monday"]))
        except (KeyError, TypeError, ValueError):
            self.where.monday = monday_of(self.where.today)
        key = aim.get("key")
        self._aim = tuple(key) if isinstance(key, list) else ()
        changing = aim.get("changing")
        self._changing = (changing[0], changing[1]) if isinstance(changing, list | tuple) and len(changing) == 2 else None
        self.where.side = aim["side"] if aim.get("side") in (0, 1) else half_of(self.where.today)
        self._deeds.say_nothing()
        if aim.get("waiting"):
            at = self._aim
            self._to_month(True)
            self._aim = at
        else:
            self._load()

    def refresh(self, nouns: Noun) -> None:
        if nouns & NOUNS and any(leaf.isVisible() for leaf in (*self.halves, self.month, self.waiting)):
            self._load()

    def leave(self) -> None:
        self._aim = None
        self._deeds.stop_editing(keep=True)

    def place(self) -> Any:
        item = self._one()
        return {
            "monday": self.where.monday.isoformat(),
            "side": self.where.side,
            "key": list(key_of(item)) if item is not None else None,
            "waiting": self.where.by_month or None,
        }

    def half_place(self) -> Any:
        return {**self.place(), "changing": list(self._deeds.changing or ()) or None}

    def half_typed(self) -> Any:
        changes = self._deeds.half_written()
        return {**self._on_lines(), "changes": changes} if changes else self._on_lines()

    def _on_lines(self) -> dict[str, str]:
        return {**self._half, **{day.day.isoformat(): day.add.text() for leaf in self.halves for day in leaf.days if day.add.text().strip()}}

    def take_up(self, half: Any) -> None:
        self._half |= {day: words for day, words in half.items() if day != "changes"}
        self._deeds.take_up(half.get("changes") or {})

    def focus(self) -> None:
        self._settle()

    def give(self) -> None:
        if (person := self._to_give()) is not None:
            self.session.go.emit("handover", {"person": person})
        elif self._deeds.is_one(self._one()):
            self._deeds.say("info", self.tr("Pas de fiche à donner d’ici."), self.tr("Choisissez-en un honoré aujourd’hui."))

    def keys(self) -> dict[str, Callable[[], None]]:
        deeds = self._deeds
        return {
            "PgUp": lambda: self._turn_month(-1) if self.where.by_month else self._turn(-1),
            "PgDown": lambda: self._turn_month(1) if self.where.by_month else self._turn(1),
            "F2": lambda: deeds.change(self._here()),
            "Shift+Delete": lambda: deeds.remove_on(self._here()),
            "Ctrl+R": lambda: deeds.repeat(self._here()),
            "Ctrl+M": lambda: self._to_weeks() if self.where.by_month else self._to_month(),
            "Ctrl+T": lambda: deeds.tick(self._here()),
            "Ctrl+Space": lambda: deeds.tick(self._here()),
            "Ctrl+E": self.give,
            "Ctrl+N": self._to_today,
            **undo_keys(deeds.undo_last, deeds.redo_last),
            "Ctrl+P": self._print_day,
            "Ctrl+Shift+R": self._to_slip,
        }

    def back(self) -> bool:
        if self._deeds.let_be():
            return True
        if self.where.by_month:
            self._to_weeks()
            return True
        return False

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _look_at_day(self) -> None:
        if self.session.today != self.where.today:
            this = monday_of(self.where.today)
            self.where.today = self.session.today
            if self.where.monday == this and not any(leaf.being_written for leaf in self.halves):
                self.where.monday = monday_of(self.where.today)
            self._read_from_now()
            self._load()

    def _read_from_now(self) -> None:
        """Not while one looks at it: nothing moves by itself."""
        for leaf in self.halves:
            leaf.set_now(f"{self.session.now():%H:%M}")

    def _load(self) -> None:
        (self._load_month if self.where.by_month else self._load_week)()

    def _load_week(self) -> None:
        monday, today = self.where.monday, self.session.today
        sunday = monday + timedelta(days=6)

        def do(notebook: Notebook) -> tuple[list[Appointment], list[ToDo], int]:
            left = notebook.left
            return (
                left(lambda: notebook.agenda.between(monday, sunday), []),
                left(lambda: notebook.entries.to_do(monday, sunday), []),
                left(lambda: notebook.agenda.unticked_count(today), 0),
            )

        def show(answer: tuple[list[Appointment], list[ToDo], int]) -> None:
            if monday != self.where.monday:
                return  # another week is wanted by now
            appointments, to_do, unticked = answer
            items: dict[date, list[Item]] = defaultdict(list)
            for each in appointments:
                items[each.day].append(each)
            for thing in self._deeds.ticked.shown(to_do):
                items[thing.day].append(thing)
            if monday != self.halves[0].monday:
                self._half = self._on_lines()  # it is there again when its week is
            for leaf in self.halves:
                leaf.set_week(today, monday, items, unticked)
                for day in leaf.days if self._half and not self.session.salvage else ():
                    if words := self._half.pop(day.day.isoformat(), ""):
                        day.add.setText(str(words))
            if self.where.item is not None:
                there = {key_of(item): item for each in items.values() for item in each}
                self._chosen(there.get(key_of(self.where.item)))
            self._settle()
            changing, self._changing = self._changing, None
            if changing is not None and (one := next((each for each in appointments if each.id == changing[0]), None)) is not None:
                self._deeds.go_on(one, changing[1])

        self.session.ask(self, do, show, self._deeds.troubled, replaces="week")

    def _load_month(self) -> None:
        first, today = self.where.first, self.session.today
        start = monday_of(first)

        def do(notebook: Notebook) -> tuple[dict[date, int], list[Appointment], list[ToDo]]:
            left = notebook.left
            return (
                left(lambda: notebook.agenda.counts(start, start + timedelta(days=41)), {}),
                [] if notebook.vault.salvage else notebook.agenda.unticked(today),
                left(lambda: notebook.entries.to_do(FIRST_DAY, today), []),
            )

        def show(answer: tuple[dict[date, int], list[Appointment], list[ToDo]]) -> None:
            counts, unticked, to_do = answer
            self.month.set_month(first, today, counts)
            self.waiting.set_waiting(today, unticked, self._deeds.ticked.shown(to_do))
            self._settle()

        self.session.ask(self, do, show, self._deeds.troubled, replaces="week")

    def _settle(self) -> None:
        """The keyboard where it was meant to go, once what it needs is there."""
        if self._aim is None:
            return
        if self.where.by_month:
            if self.month.month != self.where.first:
                return  # its answer is coming
            aim, self._aim = self._aim, None
            if not (self.waiting.isVisible() and self.waiting.focus(aim)):
                self.month.to_day(self.where.today if self.where.today.month == self.where.first.month else self.where.first)
            return
        if self.halves[0].monday != self.where.monday:
            return  # its answer is coming
        aim, self._aim = self._aim, None
        visible = [leaf for leaf in self.halves if leaf.isVisible()]
        if aim and any(leaf.to_key(aim) for leaf in visible):
            return
        day = self.where.today if monday_of(self.where.today) == self.where.monday else self.where.monday
        if aim and aim[0] == "day":
            day = date.fromisoformat(str(aim[1]))
        if any(leaf.to_line(day) for leaf in visible):
            return
        if visible:
            head = visible[0].head
            head.title.setFocus() if not head.title.isHidden() else head.after.setFocus()

    # -- where one is ------------------------------------------------------------------------------------------------------

    def _half_of(self, day: date) -> int:
        return 1 if day.weekday() >= 3 else 0

    def _leaf_of(self, day: date) -> WeekLeaf:
        return self.halves[half_of(day)]

    def _here(self) -> Item | None:
        """The item under the keyboard."""
        leaves = (self.waiting,) if self.where.by_month else self.halves
        return next((item for leaf in leaves if (item := leaf.current()) is not None), None)

    def _one(self) -> Item | None:
        """The row one is at, or of a week was last."""
        return self._here() if self.where.by_month else self.where.item

    def _changeable(self) -> bool:
        return isinstance(self.where.item, Appointment) and not self.where.by_month and not self.session.salvage

    def _to_give(self) -> int | None:
        """Whose card is proposed: of a held appointment of today, never of a missed one."""
        item = self.where.item
        if self.session.salvage or not isinstance(item, Appointment) or item.state is not State.HELD or item.day != self.session.today:
            return None
        return item.person

    def _planned(self) -> Appointment | None:
        """The one a person can take along on a slip: still to come, and with a person."""
        item = self.where.item
        if not isinstance(item, Appointment) or not self._changeable():
            return None
        return item if item.person is not None and item.state is State.PLANNED and item.day >= self.session.today else None

    def _to_slip(self) -> None:
        if (one := self._planned()) is not None:
            self.session.go.emit("print", {"what": "slip", "person": one.person, "appointment": one.id, "back": self.place()})
        elif self._deeds.is_one(self._one()):
            self._deeds.say("info", self.tr("Pas de mot à emporter pour celui-ci."), self.tr("Choisissez-en un à venir, avec une page."))

    def _print_day(self) -> None:
        """Of the day one is at, else today or the week's first day."""
        if self.where.by_month:
            self._deeds.say_week_first()
            return
        here = next((day for leaf in self.halves if (day := leaf.day_here()) is not None), None)
        day = here or (self.where.today if monday_of(self.where.today) == self.where.monday else self.where.monday)
        self.session.go.emit("print", {"what": "day", "day": day.isoformat(), "back": self.place()})

    def _chosen(self, item: Item | None) -> None:
        before = self._to_give(), self._changeable(), self._planned() is None
        if not self._deeds.leads(item) or self.where.item is None or key_of(item) != key_of(self.where.item):
            self._following = 0
        self.where.item = item
        self._look_on(item)
        if item is not None:
            for leaf in self.halves:
                if leaf is not self._leaf_of(item.day):
                    leaf.unset()
        if (self._to_give(), self._changeable(), self._planned() is None) != before:
            self.respread.emit()

    def _look_on(self, item: Item | None) -> None:
        """How many come after the chosen one, so that they can be taken out with it."""
        if not self._deeds.leads(item):
            return

        def then(n: int) -> None:
            if self.where.item is None or key_of(self.where.item) != key_of(item) or not (n or self._following):
                return
            name = self.tr("Retirer aussi le suivant") if n == 1 else self.tr("Retirer aussi les {n} suivants").format(n=in_words(n))
            self.series.set_text(self.tr("et le suivant") if n == 1 else self.tr("et les {n} suivants").format(n=in_words(n)))  # after "Retirer"
            self.series.setAccessibleName(name)
            self.series.setToolTip(name)
            if n != self._following:  # there or not, or with other words
                self._following = n
                self.respread.emit()

        self.session.ask(self, lambda notebook: len(notebook.agenda.following(item)), then, self._deeds.troubled, replaces="following")

    def _turn_side(self, side: int) -> None:
        self.where.side = side
        self._aim = ()
        self.respread.emit()
        if not self.where.by_month:
            self.halves[side].enter(1)
            self._aim = None
        else:
            self._settle()

    def _beyond(self, n: int, step: int) -> None:
        if 0 <= n + step < 2:
            if self.where.single:
                self.where.side = n + step
                self.respread.emit()
            self.halves[n + step].enter(step)

    def _turn(self, step: int) -> None:
        self._to_week(self.where.monday + timedelta(days=7 * step))

    def _to_week(self, monday: date, aim: tuple[object, ...] = ()) -> None:
        if monday < FIRST_DAY or monday.year > days.LAST_YEAR:
            return
        self._deeds.stop_editing(keep=True)
        self._read_from_now()
        before = self.where.by_month, self._to_give(), self._changeable()
        self.where.monday, self.where.item, self.where.by_month = monday, None, False
        self._aim = aim
        self._deeds.say_nothing()
        if self.where.single or before != (False, None, False):
            self.respread.emit()
        self._load()

    def _to_this_week(self) -> None:
        self.where.side = half_of(self.where.today)
        self._to_week(monday_of(self.where.today))

    def _to_today(self) -> None:
        if not self.where.by_month and self.where.monday == monday_of(self.where.today):
            self.where.side = half_of(self.where.today)
            self.respread.emit()
            self._leaf_of(self.where.today).to_line(self.where.today)
        else:
            self._to_this_week()

    def _to_day(self, day: date) -> None:
        self.where.side = half_of(day)
        self._to_week(monday_of(day), ("day", day.isoformat()))

    def _to_month(self, waiting: bool = False) -> None:
        self._deeds.stop_editing(keep=True)
        thursday = self.where.monday + timedelta(days=3)
        here = waiting or self.where.monday <= self.where.today < self.where.monday + timedelta(days=7)
        self.where.by_month, self.where.item, self.where.first = True, None, (self.where.today if here else thursday).replace(day=1)
        self.where.side, self._aim = (1 if waiting else 0), ()
        self._deeds.say_nothing()
        self.respread.emit()
        self._load()

    def _turn_month(self, step: int) -> None:
        month = self.where.first.year * 12 + self.where.first.month - 1 + step
        if FIRST_DAY.year <= month // 12 <= days.LAST_YEAR:
            self.where.first = date(month // 12, month % 12 + 1, 1)
            self._load()

    def _to_weeks(self) -> None:
        self.where.side = half_of(self.where.today)
        self._to_week(self.where.monday)

    def _open(self, item: Item) -> None:
        if isinstance(item, ToDo):
            self.session.go.emit("person", {"id": item.person, "line": item.entry})
        elif item.person is not None:
            self.session.go.emit("person", {"id": item.person})
        else:
            self._deeds.change(item)

    def _after_move(self, item: Appointment, day: date) -> None:
        if monday_of(day) != self.where.monday and not self.where.by_month:
            self.where.side = half_of(day)
            self._to_week(monday_of(day), key_of(item))
            return
        self._aim = key_of(item)
        if self.where.single and not self.where.by_month and self.where.side != half_of(day):
            self.where.side = half_of(day)
            self.respread.emit()
        self._load()
