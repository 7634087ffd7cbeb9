"""The répertoire and Aujourd'hui: one screen, two leaves (DESIGN: 02 and 08d)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from notebook_app.model import Appointment, Noun, Place, State
from notebook_app.notebook import Notebook
from ui import clipboard, trouble
from ui.adding import Adding
from ui.dates import long_day
from ui.listing import Listing
from ui.page import Page, Spread, undo_keys
from ui.parts.found import FoundLeaf
from ui.parts.pasting import PasteLeaf
from ui.parts.people_list import ListLeaf
from ui.parts.today import TodayLeaf
from ui.parts.widgets import Tool
from ui.planning import Kept, Planner, Ticked, Turned, turn_deed
from ui.session import Session
from ui.theme import Look
from ui.today import Day, DayLines, delay_words, read_day, turn_delay

MIDNIGHT_MS = 20_000  # how often the day is looked at


class PeoplePage(Page):
    """The first spread. In a narrow window one leaf at a time: the day, or the list."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        host = parent if isinstance(parent, QWidget) else None
        self.found = FoundLeaf(look, host)
        self.list, self.today, self.pasting = ListLeaf(look, self.found.rows, host), TodayLeaf(look, host), PasteLeaf(look, host)
        self.copy_line, self.printer = Tool(look, self.tr("Copier cette ligne"), parent=host), Tool(look, self.tr("Imprimer le jour"), parent=host)
        self.next_line = Tool(look, self.tr("ligne suivante"), key="F3", parent=host)
        for part in (self.copy_line, self.printer, self.next_line, self.list, self.today, self.pasting, self.found):
            part.hide()
            self.destroyed.connect(part.deleteLater)
        self.list.reading = self.today.reading = session.salvage
        self.list.number.numbers = self.today.number.numbers = session.numbers
        self._day = session.today
        self._day_known = self._save_failed = False
        self._single, self._side = False, "today"
        self._visited = False
        self._over = 0  # pages to be kept or erased, as it is said
        self._aim = ""  # where the caret goes once the answers are there
        self._undo: Callable[[], None] | None = None
        self._listing = Listing(self, self.list, self.found)
        self._adding = Adding(session, self, self.list, self.pasting)
        self._planner = Planner(session, self)
        self._ticked = Ticked(session, self)
        self._held: int | None = None  # whose appointment of today was just held: the card is proposed
        self._lines = DayLines(session, self, self.today, self._saved)
        self._fresh = True
        self._clock = QTimer(self, interval=MIDNIGHT_MS)
        self._clock.timeout.connect(self._look_at_day)
        self._clock.start()
        self._connect()

    def _connect(self) -> None:
        left, right = self.list, self.today
        self.copy_line.clicked.connect(self._copy_line)
        self.printer.clicked.connect(self._print_day)
        listing = self._listing
        self.next_line.clicked.connect(lambda: listing.step(1))
        listing.typed.connect(self._forget_notice)
        listing.shown.connect(self._settle)
        listing.empty.connect(right.set_empty)
        listing.turned.connect(self._turn_found)
        listing.opened.connect(self._open)
        listing.line_opened.connect(self._open_line)
        listing.unknown.connect(self._add_unknown)
        listing.failed.connect(self._adding.say_fault)
        listing.letters.connect(self.letters)
        adding = self._adding
        adding.begun.connect(self._forget_notice)
        adding.named.connect(listing.clear)
        adding.asked.connect(self._let_undo)
        adding.added.connect(self._added)
        adding.there.connect(self._there)
        adding.turned.connect(self.respread)
        left.to_today.connect(self._to_today)
        left.link_followed.connect(self._take_back)
        right.person.connect(self._open)
        right.state_chosen.connect(self._set_state)
        right.removed.connect(self._remove)
        right.appointment_typed.connect(lambda typed: self._planner.read(typed, self._day, right.changing))
        right.appointment_turned.connect(self._planner.turn)
        self._planner.said.connect(right.set_understood)
        right.appointment_entered.connect(lambda typed: self._write_appointment(typed, None))
        right.appointment_changed.connect(lambda id, typed: self._write_appointment(typed, id))
        right.foot.see_unseen.connect(self._see_unseen)
        right.to_do_ticked.connect(lambda thing: self._ticked.tick(thing, self._load_day, self._day_trouble))
        right.line_wanted.connect(lambda thing: self.session.go.emit("person", {"id": thing.person, "line": thing.entry}))
        right.see_to_do.connect(lambda: self.session.go.emit("week", {"waiting": True}))
        left.other_delay.connect(self._other_delay)
        right.foot.copy_sheet.connect(lambda: self.session.go.emit("rabat", {"row": "sheet"}))
        right.foot.see_asked.connect(lambda: self.session.go.emit("rabat", {"row": "requests"}))
        right.foot.see_over.connect(lambda: self.session.go.emit("rabat", {"row": "keeping"}))
        right.foot.answer_restored.connect(lambda: self.session.go.emit("rabat", {"row": "copies"}))
        right.resume.connect(self._resume)
        right.to_list.connect(lambda: self._turn_side("list"))
        right.notice.followed.connect(self._take_back)
        self.session.trouble.connect(self._trouble)

    # -- Page --------------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self._single = single
        for leaf in (self.list, self.today, self.pasting, self.found):
            leaf.single = single
            leaf.rearrange()
        right = self.pasting if self._adding.pasting else self.found if self._listing.seeking else self.today
        card = "none" if self._held is None or right is not self.today else "in"
        lines: tuple[Tool, ...] = (self.next_line,) if self._listing.some else ()
        tools = lines if right is self.found else ()
        if right is self.today:
            tools = (self.copy_line, self.printer) if self.today.can_write else (self.printer,)
        if not single:
            return Spread(right, self.list, active="people", thumbs=True, card=card, tools=tools)
        if self._listing.seeking and not self._adding.pasting:
            return Spread(self.list, active="people", tools=lines)
        if self._side == "list" and not self._adding.pasting:
            return Spread(self.list, active="people")
        return Spread(right, active="people", card=card, tools=tools)

    def keep_in_sight(self, written: QWidget | None) -> None:
        if written is not None:
            self._side = "list" if self.list.isAncestorOf(written) else "today"

    def show_target(self, target: Any) -> None:
        aim = target if isinstance(target, dict) else {}
        self._listing.person = self._listing.line = None
        self._adding.pasting = False
        if not aim:
            self._side = "list" if self._visited else "today"
            self._aim = "today"
            self._listing.clear()
        elif aim.get("find") is True:
            self._side, self._aim = "list", "find"
        elif aim.get("new"):
            self._side, self._aim = "list", "new"
            self._listing.clear()
        elif aim.get("paste"):
            self._side, self._adding.pasting = "list", True
        elif aim.get("today"):
            self._side, self._aim = "today", "today"
            self._listing.clear()
        elif aim.get("erased"):
            self._side, self._aim = "list", "find"
            self._listing.clear()
            self._say_erased(bool(aim.get("lying")))
        else:  # back from a page
            self._side = "today" if aim.get("side") == "today" else "list"
            at, typed = aim.get("at"), aim.get("find")
            self._listing.person = at if isinstance(at, int) else None
            self._aim = "row" if self._listing.person is not None and self._side == "list" else "today"
            if isinstance(typed, str):
                self.list.search.setText(typed)
                self._listing.inside = aim.get("inside") is True
            line = aim.get("line")
            if isinstance(line, list) and len(line) == 2:
                self._listing.line, self._listing.person, self._aim = (line[0], line[1]), None, "line"
        self._take_up(aim.get("half"))
        if self._single and self._side == "list" and self._aim == "today":
            self._aim = "find"
        self._visited = True
        self._fresh = True
        self._day_known = False  # what it held at the last visit leads nowhere
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if not (self.list.isVisible() or self.today.isVisible()):
            return  # it reads everything anew when one comes back
        if nouns & (Noun.PEOPLE | Noun.APPOINTMENTS) or (self._listing.seeking and nouns & Noun.ENTRIES):
            self._listing.load()
        if nouns & (Noun.PEOPLE | Noun.APPOINTMENTS | Noun.ENTRIES | Noun.OWN):
            self._load_day()

    def keep(self) -> None:
        self.today.line.flush()

    def leave(self) -> None:
        self.today.line.flush()
        self._lines.leave_all()
        self._aim, self._held = "", None
        self._ticked.forget()

    def place(self) -> Any:
        here = {"side": self._side, "find": self.list.search.text(), "at": self.list.rows.key()}
        if (chosen := self._listing.chosen_line) is not None:
            here["line"] = [chosen.line, chosen.clip]
        return {**here, "inside": True} if self._listing.inside else here

    def half_place(self) -> Any:
        here = {**self.place(), "find": "", "line": None, "inside": False}  # what was sought is forgotten at closing
        return {**here, "half": half} if (half := self.half_typed()) else here

    def half_typed(self) -> Any:
        half = {name: words for name, words in ((name, typed()) for name, (typed, _) in self._half_fields().items()) if words.strip()}
        return {**half, "pasting": self._adding.pasting} if half else None

    def take_up(self, half: Any) -> None:
        self._take_up(half)

    def _half_fields(self) -> dict[str, tuple[Callable[[], str], Callable[[str], None]]]:
        """Where something may be half typed: what it is, and how it is there again."""
        name, number, add, pad = self.list.name, self.list.phone, self.today.add, self.pasting.pad

        def appoint(typed: str) -> None:
            add.setText(typed)
            self._planner.read(typed, self._day)

        return {
            "name": (name.text, name.setText),
            "phone": (number.text, number.setText),
            "appointment": (add.text, appoint),
            "list": (pad.toPlainText, pad.setPlainText),
        }

    def _take_up(self, half: Any) -> None:
        """After an opening: what was half typed when the notebook was closed."""
        if not isinstance(half, dict) or self.session.salvage:
            return
        for name, (typed, again) in self._half_fields().items():
            if isinstance(words := half.get(name), str) and not typed():
                again(words)
        self._adding.pasting = half.get("pasting") is True
        if half.get("name"):
            self._side, self._aim = "list", "new"

    def next_found(self, step: int) -> Any:
        place = self._listing.next_line(step)
        return self._target(place) if place is not None else None

    def focus(self) -> None:
        if self._adding.pasting:
            self.pasting.pad.setFocus()
            return
        self._settle()

    def letter(self, letter: str) -> None:
        self._listing.at_letter(letter)

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Home": self.list.to_first, "F3": lambda: self._listing.step(1), "Shift+F3": lambda: self._listing.step(-1),
                "Ctrl+Shift+C": self._copy_line, "Ctrl+E": self.give, "Ctrl+P": self._print_day,
                **undo_keys(self._undo_last, self._redo_last)}  # fmt: skip

    def _print_day(self) -> None:
        """Ctrl+P: today's hours and initials on paper."""
        self.session.go.emit("print", {"what": "day", "day": self.session.today.isoformat()})

    def give(self) -> None:
        if self._held is not None:
            self.session.go.emit("handover", {"person": self._held})
        elif not self.session.salvage:
            self.today.say("info", self.tr("Cochez d’abord un rendez-vous honoré."))

    def filled(self) -> QAbstractButton | None:
        return self.pasting.add if self._adding.pasting else None

    def back(self) -> bool:
        if self._adding.pasting:
            self._adding.close_sheet()
            return True
        if self.today.number.let_be() or self.today.stop_editing():
            return True
        if self.list.noticed:
            self._forget_notice()
            return True
        if self._listing.narrowed:
            elsewhere = self.found.rows.hasFocus() or self.list.found_people.hasFocus() or self.list.inside.hasFocus() or self.next_line.hasFocus()
            self._listing.everybody()
            if elsewhere:
                self.list.search.setFocus()
            return True
        if self.today.noticed:
            self._forget_notice()
            return True
        return False

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._day = self.session.today
        self._listing.load()
        self._load_day()

    def _look_at_day(self) -> None:
        if self.session.today != self._day:
            self.today.line.flush()
            self._load()
            if words := self.today.add.text():  # half typed: it is said anew what it means
                self._planner.read(words, self._day)

    def _load_day(self) -> None:
        today, left = self.session.today, self.session.left
        target = left.get("target")
        id = target.get("id", target.get("person")) if isinstance(target, dict) and left.get("page") in ("person", "handover") else None

        months = self.session.policy.keep_months

        def do(notebook: Notebook) -> Day:
            return read_day(notebook, today, id if isinstance(id, int) else None, months)

        def show(read: Day) -> None:
            fresh, self._fresh = self._fresh, False
            self._day = today
            self.today.set_day(today, read.appointments)
            could_write = self.today.can_write
            self.today.set_unwritten(read.unwritten, keep=not fresh)
            self.today.set_to_do(self._ticked.shown(read.to_do))
            self.today.foot.set_unseen(read.unseen, delay_words(read.delay[0]), read.delay[1])
            self._say_over(read.over, fresh)
            self.today.foot.set_sheet(read.sheet)
            self.today.foot.set_restored(read.restored)
            self.today.foot.set_asked(read.asked, today)
            self.today.set_resume(read.initials)
            if self.today.can_write is not could_write:
                self.respread.emit()
            self._day_known = True
            self._lines.say_number()
            self._settle()

        self.session.ask(self, do, show, replaces="day")

    def _say_over(self, n: int, fresh: bool) -> None:
        """Only as one comes to the page: while something is written here it may go, never come."""
        if fresh or n < self._over:
            self._over = n
            self.today.foot.set_over(n)

    def _settle(self) -> None:
        """Put the caret where it was meant to go, once what it needs is there."""
        aim, left = self._aim, self.list
        if not aim or not left.known or not self._day_known:
            return
        self._aim = ""
        if left.empty:
            if self._single and self._side != "list":
                self._turn_side("list")
            left.lay_now()
            (left.search if left.reading else left.name).setFocus()
        elif aim == "find":
            left.search.setFocus()
            left.search.selectAll()
        elif aim == "new" and not left.reading:
            left.name.setFocus()
        elif aim == "row":
            left.rows.setFocus()
        elif aim == "line" and self._listing.seeking:
            (self.found.rows if self.found.rows.key() is not None else left.search).setFocus()
        elif self._listing.seeking:
            left.search.setFocus()
        elif self.today.can_write and self.today.isVisible():
            self.today.lay_now()
            self.today.line.setFocus()
        else:
            (left.search if left.isVisible() else self.today.add).setFocus()

    def _turn_side(self, side: str) -> None:
        self._side = side
        self.respread.emit()
        if side == "list":
            (self.list.name if self.list.empty and not self.list.reading else self.list.search).setFocus()
        else:
            (self.today.line if self.today.can_write else self.today.add).setFocus()

    # -- the list ----------------------------------------------------------------------------------------------------------

    def _open(self, id: int) -> None:
        self.session.go.emit("person", {"id": id})

    def _other_delay(self) -> None:
        def then(_: Any) -> None:
            self._listing.load()
            self._load_day()

        self.session.ask(self, turn_delay, then, self._adding.say_fault)

    def _see_unseen(self) -> None:
        self._listing.unseen()
        if self._single:
            self._turn_side("list")
        self._listing.load(self.list.to_first)

    def _to_today(self) -> None:
        self._listing.stop_seeking()
        self._turn_side("today")

    def _turn_found(self) -> None:
        """Lines are sought now, or no more."""
        self.today.line.flush()
        self.respread.emit()
        self.list.lay_now()  # what is shown by a later laying is painted twice

    def _open_line(self, place: Place) -> None:
        self.session.go.emit("person", self._target(place))

    @staticmethod
    def _target(place: Place) -> dict[str, Any]:
        return {"id": place.person} if place.line is None else {"id": place.person, "line": place.line}

    def _add_unknown(self, typed: str) -> None:
        """Entered where names are sought, and nobody has it: written where people are added."""
        if not self.session.salvage:
            self._listing.everybody()
            self.list.name.setText(typed.strip())
            self.list.name.setFocus()
            if len(typed.strip()) > 1:
                self._adding.add(typed, self.list.phone.text())

    def _added(self, id: int | None) -> None:
        """`id`: of the one person; None: several."""
        if id is None:
            self._load()
            self._undo = self._undo_last
        else:
            self._listing.person = id
            self._listing.load()
            self._load_day()

    def _there(self, id: int) -> None:
        """Whose name it is already: in sight."""
        self._listing.person = id
        self._listing.load()

    def _let_undo(self) -> None:
        """Something else is asked now: what could be taken back there is not offered any more."""
        self._undo = None

    def _forget_notice(self) -> None:
        self._adding.forget()
        self._undo = None
        self.list.say("", "")
        self.today.say("", "")

    # -- the day -----------------------------------------------------------------------------------------------------------

    def _set_state(self, id: int, state: State) -> None:
        today = self.session.today

        def then(answer: Appointment) -> None:
            self._propose(answer.person if state is State.HELD else None if self._held == answer.person else self._held)
            self._listing.load()
            self._load_day()
            self.today.focus_state(id)

        self._forget_notice()
        self.session.ask(self, lambda notebook: notebook.agenda.set_state(id, state, today), then, self._day_trouble)

    def _propose(self, person: int | None) -> None:
        """A held appointment of today proposes the card, a missed one never."""
        if person != self._held:
            self._held = person
            self.respread.emit()

    def _copy_line(self) -> None:
        """Ctrl+Shift+C: the line being written, for the official record."""
        if self.today.can_write and self.today.isVisible():
            words = self.today.line.text()
            if not words.strip():
                self.today.say("info", self.tr("Rien n’est écrit encore."), line=True)
            elif clipboard.put(words):
                self.today.say("ok", self.tr("Ligne copiée."), self.tr("À coller dans les trente secondes."), line=True)
            else:
                self.today.say("warn", self.tr("Pas copié. Réessayez."), line=True)

    def _remove(self, id: int) -> None:
        def then(_answer: Any) -> None:
            self._load()
            self._undo = self._undo_last
            self.today.say("ok", self.tr("Rendez-vous retiré."), link=self.tr("Le remettre"))
            self.today.add.setFocus()

        self._forget_notice()
        self.session.ask(self, lambda notebook: notebook.agenda.remove(id), then, self._day_trouble)

    def _write_appointment(self, typed: str, id: int | None) -> None:
        changed = self.today.appointment(id) if id is not None else None
        self._forget_notice()
        if not typed.strip():
            if id is not None:
                self.today.changed()
                self._remove(id)
            return

        def then(kept: Kept) -> None:
            if id is None:
                self.today.added(typed)
            else:
                self.today.changed()
            if kept.several:
                self._undo = self._undo_last
                self.today.say("ok", kept.words(self.session.today), link=self.tr("Les retirer") if id is None else self.tr("Comme avant"))
            elif kept.day != self.session.today:  # it is not among the lines here
                self.today.say("ok", self.tr("C’est noté au {day}.").format(day=long_day(kept.day)))
            self._listing.load()
            self._load_day()

        self._planner.write(typed, self._day, changed, then, self._day_trouble)

    def _day_trouble(self, fault: Exception) -> None:
        told = trouble.of(fault)
        self.today.say(told.kind, told.what, told.next)
        self._load_day()

    def _resume(self) -> None:
        left = self.session.left
        self.session.go.emit(left.get("page", "people"), left.get("target"))

    # -- writing a line ----------------------------------------------------------------------------------------------------

    def _saved(self) -> None:
        if self._save_failed and self.session.unsaved == 0:
            self._save_failed = False
            self.today.say("", "")

    def _trouble(self, fault: Exception) -> None:
        if not (self.today.isVisible() or self.list.isVisible()):
            return
        told = trouble.of(fault)
        if self.session.unsaved:
            self._save_failed = True
            self.today.say(told.kind, self.tr("Ligne pas encore enregistrée.") + " " + told.what, told.next, line=True)
        else:
            self.today.say(told.kind, told.what, told.next)

    # -- taking back -------------------------------------------------------------------------------------------------------

    def _say_erased(self, lying: bool) -> None:
        """A page was destroyed: what still holds it is offered to go. `lying`: one's own cards about it, in a group's folder."""
        self._undo = lambda: self.session.go.emit("rabat", {"row": "keeping", "copies": True})
        then, link = self.tr("Les copies déjà faites la gardent encore."), self.tr("Les remplacer")
        if lying:
            then, link = self.tr("Un dossier de groupe a encore votre fiche."), self.tr("Voir où")
        self.list.say("ok", self.tr("La page est détruite."), then, link)

    def _take_back(self) -> None:
        undo = self._undo
        self._forget_notice()
        if undo is not None:
            undo()

    def _undo_last(self) -> None:
        self._turn_deed(again=False)

    def _redo_last(self) -> None:
        self._turn_deed(again=True)

    def _turn_deed(self, again: bool) -> None:
        """And it is said which."""
        self._forget_notice()
        today = self.session.today

        def then(turned: Turned) -> None:
            self._load()
            if again and turned.now is not None and turned.now.state is State.HELD:
                self._propose(turned.now.person)
            elif turned.was is not None and turned.was.person == self._held:
                self._propose(None)
            leaf = self.today if self.today.isVisible() else self.list
            leaf.say("info", *turned.words())

        self.session.ask(self, lambda notebook: turn_deed(notebook, today, today, again), then, self._day_trouble)
