"""What one does on the pages of the semainier: an appointment is written, changed, repeated, ticked, moved, taken out; it is said, and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeGuard

from PySide6.QtCore import QLocale, QObject, Signal

from notebook_app import days
from notebook_app.model import Appointment, State, ToDo
from ui import trouble
from ui.dates import full_day, long_day, short_day
from ui.page import Page
from ui.parts.month import MonthLeaf, WaitingLeaf
from ui.parts.week import WeekLeaf
from ui.parts.week_rows import Item, key_of
from ui.planning import Kept, Planner, Ticked, Turned, turn_deed
from ui.sentences import as_written, in_words

_AFTER = {State.PLANNED: State.HELD, State.HELD: State.MISSED, State.MISSED: State.EXCUSED, State.EXCUSED: State.HELD}


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def half_of(day: date) -> int:
    """On which of the two pages of its week it is."""
    return 1 if day.weekday() >= 3 else 0


class Where:
    """Which week or month is shown, and where one is there."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.monday = monday_of(today)
        self.first = today.replace(day=1)  # of the month shown
        self.by_month = False  # the month and what waits are shown
        self.single = False  # a narrow window shows one page
        self.side = 0  # then: which of the two
        self.item: Item | None = None  # the row one is at, or was last


class WeekDeeds(QObject):
    """Each is asked of the notebook; what came of it is said on the page in sight."""

    done = Signal()  # what is shown is to be read again
    moved = Signal(object, object)  # an appointment, the day where it is now
    gone = Signal()  # the one that was chosen is taken out

    def __init__(self, page: Page, where: Where, halves: Sequence[WeekLeaf], month: MonthLeaf, waiting: WaitingLeaf) -> None:
        super().__init__(page)
        self._page, self._session, self._where, self._halves = page, page.session, where, halves
        self._by_month: tuple[MonthLeaf, WaitingLeaf] = month, waiting
        self.ticked = Ticked(page.session, page)
        self._planner = Planner(page.session, page)
        self._writing = halves[0]  # where one writes
        self._edited: Appointment | None = None
        self._repeating = False
        self._begun = ""  # what stood there as one began to write over it
        self._half: dict[str, str] = {}  # appointment → what was half written over it, or of how it is repeated, when one turned to something else
        self._offers = False  # what was done last can be taken back where it is said
        self._planner.said.connect(lambda *said: self._writing.set_understood(*said))
        for leaf in halves:
            leaf.changing.connect(self.change)
            leaf.moved.connect(self._move)
            leaf.typed.connect(lambda typed, day, leaf=leaf: self._typed(leaf, typed, day))
            leaf.come_to.connect(lambda typed, day, leaf=leaf: self._come_to(leaf, typed, day))
            leaf.turned.connect(self._planner.turn)
            leaf.written.connect(lambda typed, day, leaf=leaf: self._write(leaf, typed, day))
            leaf.change_typed.connect(self._change_typed)
            leaf.change_written.connect(self._change_written)
        listing: tuple[WeekLeaf | WaitingLeaf, ...] = (*halves, waiting)
        for each in listing:
            each.state_chosen.connect(self._set_state)
            each.ticked.connect(self.tick)
            each.removed.connect(self.remove)
        self._leaves: tuple[WeekLeaf | MonthLeaf | WaitingLeaf, ...] = (*listing, month)
        for shown in self._leaves:
            shown.notice.followed.connect(self._take_back)

    # -- writing -----------------------------------------------------------------------------------------------------------

    def _typed(self, leaf: WeekLeaf, typed: str, day: date) -> None:
        if leaf is not self._writing:
            self._writing.set_understood("")
        self._writing = leaf
        self._planner.read(typed, day)

    def _come_to(self, leaf: WeekLeaf, typed: str, day: date) -> None:
        """Half typed there before. What was chosen by the arrows or asked stands while it is still said."""
        if not (leaf is self._writing and leaf.understood.text() and self._planner.reads(typed, day)):
            self._typed(leaf, typed, day)

    def _write(self, leaf: WeekLeaf, typed: str, day: date) -> None:
        if not typed.strip():
            return
        self._writing = leaf

        def then(kept: Kept) -> None:
            leaf.added(day, typed)
            if kept.several:
                self._say_undo(kept.words(self._session.today), self.tr("Les retirer"))
            elif monday_of(kept.day) != self._where.monday or (self._where.single and half_of(kept.day) != self._where.side):
                self.say("ok", self.tr("C’est noté au {day}.").format(day=long_day(kept.day)))
            self.done.emit()

        self.say_nothing()
        self._planner.write(typed, day, None, then, self.troubled)

    def is_one(self, item: Item | None) -> TypeGuard[Appointment]:
        """Whether it is an appointment, which one may change; else it is said that one is to be chosen first."""
        if not isinstance(item, Appointment) and not self._session.salvage:
            self.say("info", self.tr("Choisissez d’abord un rendez-vous."))
        return isinstance(item, Appointment) and not self._session.salvage

    def _in_its_week(self, item: Item | None) -> TypeGuard[Appointment]:
        if not self.is_one(item):
            return False
        if self._where.by_month:
            self.say_week_first()
        return not self._where.by_month

    def say_week_first(self) -> None:
        self.say("info", self.tr("Ouvrez d’abord la semaine de ce jour."))

    def change(self, item: Item | None) -> None:
        if not self._in_its_week(item):
            return
        self._begin(item, False)
        if half := self._edit(item, as_written(item), self.tr("Changer le rendez-vous")):
            self._change_typed(half)

    def repeat(self, item: Item | None) -> None:
        if not self._in_its_week(item):
            return
        self._begin(item, True)
        words = self.tr("chaque semaine, 4 fois")
        name = self.tr("Répéter le rendez-vous de {name}").format(name=item.file_as or item.text)
        self._change_typed(self._edit(item, words, name, self.tr("chaque semaine jusqu’au 18/12")) or words)

    def _edit(self, item: Appointment, words: str, name: str, hint: str = "") -> str:
        """What was half written there, "" for nothing: one goes on with it, else with these words."""
        self._begun, half = words, self._half.get(self._key(item), "")
        self._writing.edit(item, half or words, name, hint)
        if half:
            self._writing.change.end(False)  # the next letter does not take its place
        return half

    def _key(self, item: Appointment) -> str:
        return f"{item.id} again" if self._repeating else str(item.id)

    def _begin(self, item: Appointment, repeating: bool) -> None:
        self.stop_editing(keep=True)
        self.say_nothing()
        self._writing.set_understood("")
        self._edited, self._repeating, self._writing = item, repeating, self._halves[half_of(item.day)]

    def stop_editing(self, keep: bool = False) -> bool:
        """False: nothing was being changed. `keep`: what was half written is there when one goes on with it."""
        self._half = self.half_written(keep)
        self._edited = None
        return any(leaf.stop_editing() is not None for leaf in self._halves)  # one at a time

    def half_written(self, now: bool = True) -> dict[str, str]:
        """What is half written over appointments, as JSON values; `now`: what stands under the caret too."""
        half, one = dict(self._half), self._edited
        if one is not None:
            half.pop(self._key(one), None)
            words = self._writing.change.text()
            if now and words.strip() and words != self._begun:
                half[self._key(one)] = words
        return half

    def take_up(self, half: Mapping[str, str]) -> None:
        """What `half_written` gave when the notebook was closed: it is there when one goes on with it."""
        self._half |= half

    @property
    def changing(self) -> tuple[int, bool] | None:
        """The appointment over which one writes just now, and whether it is how it is repeated."""
        one = self._edited
        return (one.id, self._repeating) if one is not None and self._key(one) in self.half_written() else None

    def go_on(self, item: Appointment, repeating: bool) -> None:
        """With what was half written."""
        (self.repeat if repeating else self.change)(item)

    def _change_typed(self, typed: str) -> None:
        if self._edited is None:
            return
        if not self._repeating:
            self._planner.read(typed, self._edited.day, self._edited)
            return
        found = self._others(self._edited, typed)
        if not typed.strip():
            self._writing.set_understood("")
        elif found:
            words = self.tr("une fois de plus, le {day}") if len(found) == 1 else self.tr("{n} fois de plus, jusqu’au {day}")
            self._writing.set_understood(words.format(n=in_words(len(found)), day=short_day(found[-1], self._where.today)))
        else:
            self._ask_how_often(self._edited, typed)

    def _ask_how_often(self, item: Appointment, typed: str) -> None:
        """What is missing, or stands in the way."""
        code = days.repeat_fault(typed, item.day)
        if code == "weekday":
            weekday = QLocale().dayName(item.day.isoweekday(), QLocale.FormatType.LongFormat)
            words = self.tr("C’est un {weekday}. Tapez «\u00a0tous les {weekday}s, 4 fois\u00a0».").format(weekday=weekday)
        elif code in ("end", "besides"):
            words = {
                "end": self.tr("Ajoutez «\u00a04 fois\u00a0», ou «\u00a0jusqu’au 18/12\u00a0»."),
                "besides": self.tr("Seulement\u00a0: «\u00a0chaque semaine, 4 fois\u00a0»."),
            }[code]
        elif code == "times":
            words = self.tr("De 2 à 104 fois.")
        elif code == "past":
            words = self.tr("Jusqu’à un jour après le {day}.").format(day=full_day(item.day, self._where.today))
        else:
            words = self.tr("Tous les combien, et combien de fois\u202f?")
        self._writing.set_understood(words, True)

    def _others(self, item: Appointment, typed: str) -> list[date]:
        repeat = days.read_repeat(typed, item.day)
        return [day for day in days.repeated(repeat, item.day) if day >= self._where.today] if repeat is not None else []

    def _change_written(self, typed: str) -> None:
        item = self._edited
        if item is None:
            return
        if self._repeating:
            self._repeat_on(item, self._others(item, typed))
        elif not typed.strip():
            self.stop_editing()
            self.remove(item)
        else:

            def then(kept: Kept) -> None:
                self.stop_editing()
                self.moved.emit(item, kept.day)
                if kept.several:
                    self._say_undo(kept.words(self._session.today), self.tr("Comme avant"))

            self._planner.write(typed, item.day, item, then, self.troubled)

    def _repeat_on(self, item: Appointment, found: list[date]) -> None:
        if not found:
            self._ask_how_often(item, self._writing.change.text())
            return
        today = self._session.today

        def then(n: int) -> None:
            self.stop_editing()
            self.done.emit()
            if n == 0:
                self.say("ok", self.tr("Il y était déjà."))
                return
            one, several = self.tr("Un rendez-vous ajouté, le {day}."), self.tr("{n} rendez-vous ajoutés, jusqu’au {day}.")
            words = (one if n == 1 else several).format(n=in_words(n), day=full_day(found[-1], today))
            self._say_undo(words[0].upper() + words[1:], self.tr("Le retirer") if n == 1 else self.tr("Les retirer"))

        self._session.ask(self._page, lambda notebook: notebook.agenda.repeat(item.id, found, today), then, self.troubled)

    # -- states, moving, taking out ----------------------------------------------------------------------------------------

    def _set_state(self, item: Item, state: State) -> None:
        today = self._session.today
        if not self.is_one(item):
            return
        if item.person is None:
            self.say("info", self.tr("Ce rendez-vous est sans page."), self.tr("Seul celui d’une personne se coche."))
            return
        self.say_nothing()
        if not self._where.by_month:
            self._where.item = item
        self._session.ask(
            self._page, lambda notebook: notebook.agenda.set_state(item.id, state, today), lambda _: self.done.emit(), self.troubled
        )

    def tick(self, item: Item | None) -> None:
        """Space or Ctrl+T: the next state of an appointment; the box of a thing to do."""
        if isinstance(item, ToDo):
            if not self._session.salvage:
                self.ticked.tick(item, self.done.emit, self.troubled)
        elif self.is_one(item):
            self._set_state(item, _AFTER[item.state])

    def _move(self, item: Item, step: int) -> None:
        if not self.is_one(item):
            return
        today, day = self._session.today, item.day + timedelta(days=step)
        self.say_nothing()
        self._session.ask(
            self._page,
            lambda notebook: notebook.agenda.change(item.id, today, day=day),
            lambda moved: self.moved.emit(item, moved.day),
            self.troubled,
        )

    def remove(self, item: Item | None) -> None:
        if not self.is_one(item):
            return

        def then(_answer: Any) -> None:
            self.gone.emit()
            self.done.emit()
            self._say_undo(self.tr("Rendez-vous retiré."), self.tr("Le remettre"))

        self.stop_editing()
        self.say_nothing()
        self._session.ask(self._page, lambda notebook: notebook.agenda.remove(item.id), then, self.troubled)

    def leads(self, item: Item | None) -> TypeGuard[Appointment]:
        """Whether those that follow it can be taken out with it: one that is planned itself."""
        return isinstance(item, Appointment) and item.state is State.PLANNED and not self._where.by_month and not self._session.salvage

    def remove_on(self, item: Item | None) -> None:
        """With those that follow it, where it is still to come itself."""
        if not self._in_its_week(item):
            return
        if not self.leads(item):
            self.say("info", self.tr("Il n’est plus prévu."), self.tr("Suppr le retire, sans ceux qui suivent."))
            return

        def then(after: list[Appointment]) -> None:
            self.gone.emit()
            self.done.emit()
            if not after:
                self._say_undo(self.tr("Rendez-vous retiré."), self.tr("Le remettre"))
                return
            words = self.tr("{n} rendez-vous retirés, jusqu’au {day}.").format(
                n=in_words(len(after) + 1), day=full_day(after[-1].day, self._session.today)
            )
            self._say_undo(words[0].upper() + words[1:], self.tr("Les remettre"))

        self.stop_editing()
        self.say_nothing()
        self._session.ask(self._page, lambda notebook: notebook.agenda.remove_on(item.id), then, self.troubled)

    # -- saying and taking back --------------------------------------------------------------------------------------------

    def _shown(self) -> WeekLeaf | MonthLeaf | WaitingLeaf:
        side = self._where.side if self._where.single else 1
        return self._by_month[side] if self._where.by_month else self._halves[side]

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        self.say_nothing()
        self._shown().say(kind, title, text, link)

    def say_nothing(self) -> None:
        """What was said gives way; what could be taken back there is not offered any more."""
        self._offers = False
        for leaf in self._leaves:
            if leaf.noticed:
                leaf.say("", "")

    def _say_undo(self, title: str, link: str) -> None:
        self.say("ok", title, link=link)
        self._offers = True

    def troubled(self, fault: Exception) -> None:
        told = trouble.of(fault)
        self.say(told.kind, told.what, told.next)

    def let_be(self) -> bool:
        """Esc: what is asked is let be, then what is being changed, or what is said; False: nothing was."""
        if any(leaf.number.let_be() for leaf in self._halves) or self.stop_editing():
            return True
        said = any(leaf.noticed for leaf in self._leaves)
        self.say_nothing()
        return said

    def _take_back(self) -> None:
        offered = self._offers
        self.say_nothing()
        if offered:
            self._turn_deed(again=False, follow=True)

    def undo_last(self) -> None:
        self._turn_deed(again=False)

    def redo_last(self) -> None:
        self._turn_deed(again=True)

    def _turn_deed(self, again: bool, follow: bool = False) -> None:
        """The keyboard goes with the appointment it was at, or to the one it was about (`follow`)."""
        self.say_nothing()
        self.ticked.forget()
        first = self._where.monday

        def then(turned: Turned) -> None:
            now, at = turned.now, next((item for leaf in self._halves if (item := leaf.current()) is not None), None)
            if now is not None and (follow or (at is not None and key_of(at) == key_of(now))):
                self.moved.emit(now, now.day)
            else:
                self.done.emit()
            self.say("info", *turned.words())

        self._session.ask(self._page, lambda notebook: turn_deed(notebook, first, first + timedelta(days=6), again), then, self.troubled)
