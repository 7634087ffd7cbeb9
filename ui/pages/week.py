"""The semainier: the week on paper, the month at a glance, and what of the past still waits (DESIGN: 06)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeGuard

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from notebook_app import days
from notebook_app.model import Appointment, Noun, State, ToDo
from notebook_app.notebook import Notebook
from ui import trouble
from ui.dates import full_day, long_day, short_day
from ui.page import Page, Spread, undo_keys
from ui.parts.month import MonthLeaf, WaitingLeaf
from ui.parts.week import WeekLeaf
from ui.parts.week_rows import Item, key_of
from ui.parts.widgets import Tool
from ui.planning import Planner, Ticked, Turned, turn_deed
from ui.sentences import as_written, in_words
from ui.session import Session
from ui.theme import Look

FIRST_DAY = date(2000, 1, 1)
MIDNIGHT_MS = 20_000  # how often the day is looked at
NOUNS = Noun.APPOINTMENTS | Noun.PEOPLE | Noun.ENTRIES
_AFTER = {State.PLANNED: State.HELD, State.HELD: State.MISSED, State.MISSED: State.EXCUSED, State.EXCUSED: State.HELD}


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


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
        self.monday = monday_of(session.today)
        self._first = session.today.replace(day=1)  # of the month shown
        self._today = session.today
        self._mode = "week"  # or "month"
        self._side = 0  # in a narrow window: which of the two pages
        self._single = False
        self._item: Item | None = None  # the row one is at, or was last
        self._writing = self.halves[0]  # where one writes
        self._repeating = False
        self._edited: Appointment | None = None
        self._ticked = Ticked(session, self)
        self._undo: Callable[[], None] | None = None
        self._half: dict[str, Any] = {}  # day → what was half typed on its line when the notebook was closed, until that week is shown
        self._aim: tuple[object, ...] | None = None  # the row the keyboard goes to once it is there; () for the line of today
        self._planner = Planner(session, self)
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
            leaf.state_chosen.connect(self._set_state)
            leaf.ticked.connect(self._tick)
            leaf.removed.connect(self._remove)
            leaf.changing.connect(self._change)
            leaf.moved.connect(self._move)
            leaf.chosen.connect(self._chosen)
            leaf.typed.connect(lambda typed, day, leaf=leaf: self._typed(leaf, typed, day))
            leaf.turned.connect(self._planner.turn)
            leaf.written.connect(lambda typed, day, leaf=leaf: self._write(leaf, typed, day))
            leaf.change_typed.connect(self._change_typed)
            leaf.change_written.connect(self._change_written)
            leaf.stepped.connect(self._turn)
            leaf.this_week.connect(self._to_this_week)
            leaf.month.connect(self._to_month)
            leaf.gather.connect(lambda: self._to_month(True))
            leaf.other_half.connect(lambda n=n: self._turn_side(1 - n))
            leaf.beyond.connect(lambda step, n=n: self._beyond(n, step))
            leaf.notice.followed.connect(self._take_back)
        self._planner.said.connect(lambda words, ask: self._writing.set_understood(words, ask))
        self.month.chosen.connect(self._to_day)
        self.month.stepped.connect(self._turn_month)
        self.month.weeks.connect(self._to_weeks)
        self.month.waiting.connect(lambda: self._turn_side(1))
        waiting = self.waiting
        waiting.opened.connect(self._open)
        waiting.state_chosen.connect(self._set_state)
        waiting.ticked.connect(self._tick)
        waiting.removed.connect(self._remove)
        waiting.to_month.connect(lambda: self._turn_side(0))
        waiting.notice.followed.connect(self._take_back)
        self.slip.clicked.connect(self._to_slip)
        self.series.clicked.connect(lambda: self._remove_on(self._item))
        self.leaving.clicked.connect(lambda: self.session.go.emit("rabat", {"row": "import", "own": True}))
        self.printer.clicked.connect(self._print_day)
        for tool, deed in zip(self.tools, (self._change, self._repeat, self._remove), strict=True):
            tool.clicked.connect(lambda _=False, deed=deed: deed(self._item))

    # -- Page --------------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        if single and not self._single and self._mode == "week":
            self._side = self._half_of(self._item.day if self._item is not None else self._today)
        self._single = single
        pages: tuple[WeekLeaf | MonthLeaf | WaitingLeaf, ...] = self.halves if self._mode == "week" else (self.month, self.waiting)
        for leaf in pages:
            leaf.single = single
            leaf.rearrange()
        card = "in" if self._to_give() is not None else "none"
        tools = [self.printer] if self._mode == "week" else []
        if self._changeable():
            tools = [*self.tools, *([self.series] if self._following else []), *([self.slip] if self._planned() is not None else []), *tools]
        elif self.session.policy.readable_files:
            tools.append(self.leaving)
        if single:
            return Spread(pages[self._side], split=0.0, active="week", card=card, tools=tools)
        return Spread(pages[1], pages[0], split=0.5, active="week", card=card, tools=tools)

    def keep_in_sight(self, written: QWidget | None) -> None:
        if written is not None:
            self._side = 1 if self.halves[1].isAncestorOf(written) or self.waiting.isAncestorOf(written) else 0

    def show_target(self, target: Any) -> None:
        aim = target if isinstance(target, dict) else {}
        self._today = self.session.today
        self._mode, self._item = "week", None
        self._ticked.forget()
        try:
            self.monday = monday_of(date.fromisoformat(aim["monday"]))
        except (KeyError, TypeError, ValueError):
            self.monday = monday_of(self._today)
        key = aim.get("key")
        self._aim = tuple(key) if isinstance(key, list) else ()
        self._half |= aim.get("half") or {}
        self._side = aim["side"] if aim.get("side") in (0, 1) else self._half_of(self._today)
        self._say("", "")
        if aim.get("waiting"):
            self._to_month(True)
        else:
            self._load()

    def refresh(self, nouns: Noun) -> None:
        if nouns & NOUNS and any(leaf.isVisible() for leaf in (*self.halves, self.month, self.waiting)):
            self._load()

    def leave(self) -> None:
        self._aim = None
        for leaf in self.halves:
            leaf.stop_editing()

    def place(self) -> Any:
        return {
            "monday": self.monday.isoformat(),
            "side": self._side,
            "key": list(key_of(self._item)) if self._item is not None else None,
            "waiting": self._mode == "month" or None,
        }

    def half_place(self) -> Any:
        return {**self.place(), "half": half} if (half := self.half_typed()) else self.place()

    def half_typed(self) -> Any:
        return {**self._half, **{day.day.isoformat(): day.add.text() for leaf in self.halves for day in leaf.days if day.add.text().strip()}}

    def take_up(self, half: Any) -> None:
        self._half = dict(half)

    def focus(self) -> None:
        self._settle()

    def give(self) -> None:
        if (person := self._to_give()) is not None:
            self.session.go.emit("handover", {"person": person})

    def keys(self) -> dict[str, Callable[[], None]]:
        return {
            "PgUp": lambda: self._turn(-1) if self._mode == "week" else self._turn_month(-1),
            "PgDown": lambda: self._turn(1) if self._mode == "week" else self._turn_month(1),
            "F2": lambda: self._change(self._here()),
            "Shift+Delete": lambda: self._remove_on(self._here()),
            "Ctrl+R": lambda: self._repeat(self._here()),
            "Ctrl+M": lambda: self._to_month() if self._mode == "week" else self._to_weeks(),
            "Ctrl+T": lambda: self._tick(self._here()),
            "Ctrl+Space": lambda: self._tick(self._here()),
            "Ctrl+E": self.give,
            "Ctrl+N": self._to_today,
            **undo_keys(self._undo_last, self._redo_last),
            "Ctrl+P": self._print_day,
            "Ctrl+Shift+R": self._to_slip,
        }

    def back(self) -> bool:
        if self._stop_editing() or any(leaf.number.let_be() for leaf in self.halves):
            return True
        if self._undo is not None:
            self._say("", "")
            return True
        if self._mode == "month":
            self._to_weeks()
            return True
        return False

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _look_at_day(self) -> None:
        if self.session.today != self._today:
            this = monday_of(self._today)
            self._today = self.session.today
            if self.monday == this:
                self.monday = monday_of(self._today)
            self._read_from_now()
            self._load()

    def _read_from_now(self) -> None:
        """Not while one looks at it: nothing moves by itself."""
        for leaf in self.halves:
            leaf.set_now(f"{self.session.now():%H:%M}")

    def _load(self) -> None:
        (self._load_week if self._mode == "week" else self._load_month)()

    def _load_week(self) -> None:
        monday, today = self.monday, self.session.today
        sunday = monday + timedelta(days=6)

        def do(notebook: Notebook) -> tuple[list[Appointment], list[ToDo], int]:
            left = notebook.left
            return (
                left(lambda: notebook.agenda.between(monday, sunday), []),
                left(lambda: notebook.entries.to_do(monday, sunday), []),
                left(lambda: notebook.agenda.unticked_count(today), 0),
            )

        def show(answer: tuple[list[Appointment], list[ToDo], int]) -> None:
            if monday != self.monday:
                return  # another week is wanted by now
            appointments, to_do, unticked = answer
            items: dict[date, list[Item]] = defaultdict(list)
            for each in appointments:
                items[each.day].append(each)
            for thing in self._ticked.shown(to_do):
                items[thing.day].append(thing)
            for leaf in self.halves:
                leaf.set_week(today, monday, items, unticked)
                for day in leaf.days if self._half and not self.session.salvage else ():
                    if words := self._half.pop(day.day.isoformat(), ""):
                        day.add.setText(str(words))
            if self._item is not None:
                there = {key_of(item): item for each in items.values() for item in each}
                self._chosen(there.get(key_of(self._item)))
            self._settle()

        self.session.ask(self, do, show, self._troubled, replaces="week")

    def _load_month(self) -> None:
        first, today = self._first, self.session.today
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
            self.waiting.set_waiting(today, unticked, self._ticked.shown(to_do))
            self._settle()

        self.session.ask(self, do, show, self._troubled, replaces="week")

    def _settle(self) -> None:
        """The keyboard where it was meant to go, once what it needs is there."""
        if self._aim is None:
            return
        if self._mode == "month":
            self._aim = None
            if not (self.waiting.isVisible() and self.waiting.focus()):
                self.month.to_day(self._today if self._today.month == self._first.month else self._first)
            return
        if self.halves[0].monday != self.monday:
            return  # its answer is coming
        aim, self._aim = self._aim, None
        visible = [leaf for leaf in self.halves if leaf.isVisible()]
        if aim and any(leaf.to_key(aim) for leaf in visible):
            return
        day = self._today if monday_of(self._today) == self.monday else self.monday
        if aim and aim[0] == "day":
            day = date.fromisoformat(str(aim[1]))
        if any(leaf.to_line(day) for leaf in visible):
            return
        if visible:
            visible[0].title.setFocus() if not visible[0].title.isHidden() else visible[0].after.setFocus()

    # -- where one is ------------------------------------------------------------------------------------------------------

    def _half_of(self, day: date) -> int:
        return 1 if day.weekday() >= 3 else 0

    def _leaf_of(self, day: date) -> WeekLeaf:
        return self.halves[self._half_of(day)]

    def _here(self) -> Item | None:
        """The item under the keyboard."""
        leaves = self.halves if self._mode == "week" else (self.waiting,)
        return next((item for leaf in leaves if (item := leaf.current()) is not None), None)

    def _changeable(self) -> bool:
        return isinstance(self._item, Appointment) and self._mode == "week" and not self.session.salvage

    def _to_give(self) -> int | None:
        """Whose card is proposed: of a held appointment of today, never of a missed one."""
        item = self._item
        if self.session.salvage or not isinstance(item, Appointment) or item.state is not State.HELD or item.day != self.session.today:
            return None
        return item.person

    def _planned(self) -> Appointment | None:
        """The one a person can take along on a slip: still to come, and with a person."""
        item = self._item
        if not isinstance(item, Appointment) or not self._changeable():
            return None
        return item if item.person is not None and item.state is State.PLANNED and item.day >= self.session.today else None

    def _to_slip(self) -> None:
        if (one := self._planned()) is not None:
            self.session.go.emit("print", {"what": "slip", "person": one.person, "appointment": one.id, "back": self.place()})

    def _print_day(self) -> None:
        """Of the day one is at, else today or the week's first day."""
        if self._mode != "week":
            return
        here = next((day for leaf in self.halves if (day := leaf.day_here()) is not None), None)
        day = here or (self._today if monday_of(self._today) == self.monday else self.monday)
        self.session.go.emit("print", {"what": "day", "day": day.isoformat(), "back": self.place()})

    def _chosen(self, item: Item | None) -> None:
        before = self._to_give(), self._changeable(), self._planned() is None
        if not self._leads(item) or self._item is None or key_of(item) != key_of(self._item):
            self._following = 0
        self._item = item
        self._look_on(item)
        if item is not None:
            for leaf in self.halves:
                if leaf is not self._leaf_of(item.day):
                    leaf.unset()
        if (self._to_give(), self._changeable(), self._planned() is None) != before:
            self.respread.emit()

    def _leads(self, item: Item | None) -> TypeGuard[Appointment]:
        """Whether those that follow it can be taken out with it: one that is planned itself."""
        return isinstance(item, Appointment) and item.state is State.PLANNED and self._mode == "week" and not self.session.salvage

    def _look_on(self, item: Item | None) -> None:
        """How many come after the chosen one, so that they can be taken out with it."""
        if not self._leads(item):
            return

        def then(n: int) -> None:
            if self._item is None or key_of(self._item) != key_of(item) or not (n or self._following):
                return
            name = self.tr("Retirer aussi le suivant") if n == 1 else self.tr("Retirer aussi les {n} suivants").format(n=in_words(n))
            self.series.set_text(self.tr("et le suivant") if n == 1 else self.tr("et les {n} suivants").format(n=in_words(n)))  # after "Retirer"
            self.series.setAccessibleName(name)
            self.series.setToolTip(name)
            if n != self._following:  # there or not, or with other words
                self._following = n
                self.respread.emit()

        self.session.ask(self, lambda notebook: len(notebook.agenda.following(item)), then, self._troubled, replaces="following")

    def _turn_side(self, side: int) -> None:
        self._side = side
        self._aim = ()
        self.respread.emit()
        if self._mode == "week":
            self.halves[side].enter(1)
            self._aim = None
        else:
            self._settle()

    def _beyond(self, n: int, step: int) -> None:
        if 0 <= n + step < 2:
            if self._single:
                self._side = n + step
                self.respread.emit()
            self.halves[n + step].enter(step)

    def _turn(self, step: int) -> None:
        self._to_week(self.monday + timedelta(days=7 * step))

    def _to_week(self, monday: date, aim: tuple[object, ...] = ()) -> None:
        if monday < FIRST_DAY or monday.year > days.LAST_YEAR:
            return
        self._stop_editing()
        self._read_from_now()
        before = self._mode, self._to_give(), self._changeable()
        self.monday, self._item, self._mode = monday, None, "week"
        self._aim = aim
        self._say("", "")
        if self._single or before != (self._mode, None, False):
            self.respread.emit()
        self._load()

    def _to_this_week(self) -> None:
        self._side = self._half_of(self._today)
        self._to_week(monday_of(self._today))

    def _to_today(self) -> None:
        if self._mode == "week" and self.monday == monday_of(self._today):
            self._side = self._half_of(self._today)
            self.respread.emit()
            self._leaf_of(self._today).to_line(self._today)
        else:
            self._to_this_week()

    def _to_day(self, day: date) -> None:
        self._side = self._half_of(day)
        self._to_week(monday_of(day), ("day", day.isoformat()))

    def _to_month(self, waiting: bool = False) -> None:
        self._stop_editing()
        thursday = self.monday + timedelta(days=3)
        here = waiting or self.monday <= self._today < self.monday + timedelta(days=7)
        self._mode, self._item, self._first = "month", None, (self._today if here else thursday).replace(day=1)
        self._side, self._aim = (1 if waiting else 0), ()
        self._say("", "")
        self.respread.emit()
        self._load()

    def _turn_month(self, step: int) -> None:
        month = self._first.year * 12 + self._first.month - 1 + step
        if FIRST_DAY.year <= month // 12 <= days.LAST_YEAR:
            self._first = date(month // 12, month % 12 + 1, 1)
            self._load()

    def _to_weeks(self) -> None:
        self._side = self._half_of(self._today)
        self._to_week(self.monday)

    def _open(self, item: Item) -> None:
        if isinstance(item, ToDo):
            self.session.go.emit("person", {"id": item.person, "line": item.entry})
        elif item.person is not None:
            self.session.go.emit("person", {"id": item.person})
        else:
            self._change(item)

    # -- writing -----------------------------------------------------------------------------------------------------------

    def _typed(self, leaf: WeekLeaf, typed: str, day: date) -> None:
        self._writing = leaf
        self._planner.read(typed, day)

    def _write(self, leaf: WeekLeaf, typed: str, day: date) -> None:
        if not typed.strip():
            return
        self._writing = leaf

        def then(where: date) -> None:
            leaf.added(day)
            if monday_of(where) != self.monday:
                self._say("ok", self.tr("C’est noté au {day}.").format(day=long_day(where)))
            self._load()

        self._say("", "")
        self._planner.write(typed, day, None, then, self._troubled)

    def _change(self, item: Item | None) -> None:
        if not isinstance(item, Appointment) or self._mode != "week" or self.session.salvage:
            return
        self._begin(item, False)
        name = self.tr("Changer le rendez-vous")
        self._writing.edit(item, as_written(item), name)

    def _repeat(self, item: Item | None) -> None:
        if not isinstance(item, Appointment) or self._mode != "week" or self.session.salvage:
            return
        self._begin(item, True)
        words = self.tr("chaque semaine, 4 fois")
        name = self.tr("Répéter le rendez-vous de {name}").format(name=item.file_as or item.text)
        self._writing.edit(item, words, name, self.tr("chaque semaine jusqu’au 18/12"))
        self._change_typed(words)

    def _begin(self, item: Appointment, repeating: bool) -> None:
        self._stop_editing()
        self._say("", "")
        self._edited, self._repeating, self._writing = item, repeating, self._leaf_of(item.day)

    def _stop_editing(self) -> bool:
        self._edited = None
        return any(leaf.stop_editing() is not None for leaf in self.halves)  # one at a time

    def _change_typed(self, typed: str) -> None:
        if self._edited is None:
            return
        if not self._repeating:
            self._planner.read(typed, self._edited.day)
            return
        found = self._others(self._edited, typed)
        if not typed.strip():
            self._writing.set_understood("")
        elif found:
            words = self.tr("une fois de plus, le {day}") if len(found) == 1 else self.tr("{n} fois de plus, jusqu’au {day}")
            self._writing.set_understood(words.format(n=in_words(len(found)), day=short_day(found[-1], self._today)))
        else:
            self._writing.set_understood(self.tr("Tous les combien, et combien de fois\u202f?"), True)

    def _others(self, item: Appointment, typed: str) -> list[date]:
        repeat = days.read_repeat(typed, item.day)
        return [day for day in days.repeated(repeat, item.day) if day >= self._today] if repeat is not None else []

    def _change_written(self, typed: str) -> None:
        item = self._edited
        if item is None:
            return
        if self._repeating:
            self._repeat_on(item, self._others(item, typed))
        elif not typed.strip():
            self._stop_editing()
            self._remove(item)
        else:

            def then(where: date) -> None:
                self._stop_editing()
                self._after_move(item, where)

            self._planner.write(typed, item.day, item, then, self._troubled)

    def _after_move(self, item: Appointment, where: date) -> None:
        if monday_of(where) != self.monday:
            self._side = self._half_of(where)
            self._to_week(monday_of(where), key_of(item))
            return
        self._aim = key_of(item)
        if self._single and self._side != self._half_of(where):
            self._side = self._half_of(where)
            self.respread.emit()
        self._load()

    def _repeat_on(self, item: Appointment, found: list[date]) -> None:
        if not found:
            self._writing.set_understood(self.tr("Tous les combien, et combien de fois\u202f?"), True)
            return
        today = self.session.today

        def then(n: int) -> None:
            self._stop_editing()
            self._load()
            if n == 0:
                self._say("ok", self.tr("Il y était déjà."))
                return
            one, several = self.tr("Un rendez-vous ajouté, le {day}."), self.tr("{n} rendez-vous ajoutés, jusqu’au {day}.")
            words = (one if n == 1 else several).format(n=in_words(n), day=full_day(found[-1], today))
            self._undo = self._undo_last
            self._say_undo(words[0].upper() + words[1:], self.tr("Le retirer") if n == 1 else self.tr("Les retirer"))

        self.session.ask(self, lambda notebook: notebook.agenda.repeat(item.id, found, today), then, self._troubled)

    # -- states, moving, taking out ----------------------------------------------------------------------------------------

    def _set_state(self, item: Item, state: State) -> None:
        today = self.session.today
        if not isinstance(item, Appointment) or item.person is None or item.day > today or self.session.salvage:
            return
        self._say("", "")
        self._item = item if self._mode == "week" else self._item
        self.session.ask(self, lambda notebook: notebook.agenda.set_state(item.id, state, today), lambda _a: self._load(), self._troubled)

    def _tick(self, item: Item | None) -> None:
        """Space or Ctrl+T: the next state of an appointment; the box of a thing to do."""
        if isinstance(item, Appointment):
            self._set_state(item, _AFTER[item.state])
        elif item is not None and not self.session.salvage:
            self._ticked.tick(item, self._load, self._troubled)

    def _move(self, item: Item, step: int) -> None:
        if not isinstance(item, Appointment) or self.session.salvage:
            return
        today, day = self.session.today, item.day + timedelta(days=step)
        self._say("", "")
        self.session.ask(
            self,
            lambda notebook: notebook.agenda.change(item.id, today, day=day),
            lambda moved: self._after_move(item, moved.day),
            self._troubled,
        )

    def _remove(self, item: Item | None) -> None:
        if not isinstance(item, Appointment) or self.session.salvage:
            return

        def then(_answer: Any) -> None:
            self._chosen(None)
            self._load()
            self._undo = self._undo_last
            self._say_undo(self.tr("Rendez-vous retiré."), self.tr("Le remettre"))

        self._stop_editing()
        self._say("", "")
        self.session.ask(self, lambda notebook: notebook.agenda.remove(item.id), then, self._troubled)

    def _remove_on(self, item: Item | None) -> None:
        """With those that follow it, where it is still to come itself."""
        if not self._leads(item):
            return

        def then(after: list[Appointment]) -> None:
            self._chosen(None)
            self._load()
            self._undo = self._undo_last
            if not after:
                self._say_undo(self.tr("Rendez-vous retiré."), self.tr("Le remettre"))
                return
            words = self.tr("{n} rendez-vous retirés, jusqu’au {day}.").format(
                n=in_words(len(after) + 1), day=full_day(after[-1].day, self.session.today)
            )
            self._say_undo(words[0].upper() + words[1:], self.tr("Les remettre"))

        self._stop_editing()
        self._say("", "")
        self.session.ask(self, lambda notebook: notebook.agenda.remove_on(item.id), then, self._troubled)

    # -- saying and taking back --------------------------------------------------------------------------------------------

    def _shown(self) -> WeekLeaf | WaitingLeaf:
        if self._mode == "month":
            return self.waiting
        return self.halves[self._side if self._single else 1]

    def _say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        self._undo = None
        for leaf in (*self.halves, self.waiting):
            if leaf.noticed:
                leaf.say("", "")
        if title:
            self._shown().say(kind, title, text, link)

    def _say_undo(self, title: str, link: str) -> None:
        undo = self._undo
        self._say("ok", title, link=link)
        self._undo = undo

    def _troubled(self, fault: Exception) -> None:
        told = trouble.of(fault)
        self._say(told.kind, told.what, told.next)

    def _take_back(self) -> None:
        undo = self._undo
        self._say("", "")
        if undo is not None:
            undo()

    def _undo_last(self) -> None:
        self._turn_deed(again=False)

    def _redo_last(self) -> None:
        self._turn_deed(again=True)

    def _turn_deed(self, again: bool) -> None:
        self._say("", "")
        self._ticked.forget()
        first = self.monday

        def then(turned: Turned) -> None:
            self._load()
            self._say("info", *turned.words())

        self.session.ask(self, lambda notebook: turn_deed(notebook, first, first + timedelta(days=6), again), then, self._troubled)
