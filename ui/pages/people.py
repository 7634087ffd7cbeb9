"""The répertoire and Aujourd'hui: one screen, two leaves (DESIGN: 02 and 08d)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from notebook_app import phone, text
from notebook_app.days import months_later
from notebook_app.errors import Refused
from notebook_app.imports import pasted
from notebook_app.model import Appointment, Entry, Found, Noun, PersonRow, Phone, Place, State, ToDo, Written
from notebook_app.notebook import Notebook
from notebook_app.notebook.planning import name_key
from ui import clipboard, trouble
from ui.dates import day_month
from ui.finding import Finding, Summary, read, seeks_lines
from ui.page import Page, Spread
from ui.parts.found import HIGH, FoundLeaf, FoundRows
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.pasting import PastedLine, PasteLeaf
from ui.parts.rows import Cell, Row, Rows
from ui.parts.today import TodayLeaf
from ui.parts.widgets import ArrowField, Link, Notice, Para, Tool, Words
from ui.planning import Planner, Ticked
from ui.sentences import in_words, name_fault, phone_fault
from ui.session import Session
from ui.theme import Look

MIDNIGHT_MS = 20_000  # how often the day is looked at


FIRST_DAY = date(2000, 1, 1)  # no line is older
DELAYS = (1, 2, 3, 6, 12)  # months without an appointment after which somebody counts as not seen; the second unless one is chosen
_DELAY = "unseen"  # in the notebook: the one chosen


def delay_of(notebook: Notebook) -> tuple[int, bool]:
    """After how many months somebody counts as not seen, and whether she chose it."""
    kept = notebook.own.get(_DELAY)
    return (int(kept), True) if kept in map(str, DELAYS) else (DELAYS[1], False)


class WritingField(ArrowField):
    """A field on the ruling: until the caret is in it, the leaf's own line is enough."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.fault:
            super().paintEvent(event)
        else:
            QLineEdit.paintEvent(self, event)


class SearchField(ArrowField):
    """The field over the list. While lines are sought it lies in a frame, which the leaf paints: it has no line of its own then."""

    framed = False
    lit = Signal()  # the caret came or went: its frame looks otherwise

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.framed:
            QLineEdit.paintEvent(self, event)
        else:
            super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.lit.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.lit.emit()


class PeopleRows(Rows):
    """The list of people: a letter goes to the first name it begins."""

    letter = Signal(str)

    def keyboardSearch(self, search: str) -> None:
        if letter := text.fold(search)[:1].upper():
            self.letter.emit(letter)


class ListLeaf(Leaf):
    """The left leaf: given the rows, it shows them and says what was typed and pressed."""

    opened = Signal(int)
    find_typed = Signal(str)
    find_entered = Signal()
    name_entered = Signal(str, str)
    paste = Signal()
    everybody = Signal()
    other_delay = Signal()
    to_today = Signal()
    at_letter = Signal(str)
    link_followed = Signal()
    lines_of = Signal(int)
    inside_asked = Signal()
    to_lines = Signal()

    def __init__(self, look: Look, lines: FoundRows, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "lines", 1.5, 3.0)
        self.alpha, self.tail = 130, 0.4
        self.setAccessibleName(self.tr("Répertoire"))
        self._people: list[PersonRow] = []
        self.empty, self.known, self._nobody = False, False, ""
        self.reading = False  # of a notebook that is only read: nobody is added
        self._noticed = False
        self.search = SearchField(look, self.tr("Chercher un nom, un numéro"), boxed=False, name=self.tr("Chercher"), under=0.33, parent=self)
        self.search.setProperty("cahierReading", True)  # also in a notebook that is only read
        self.search.set_inset(0.65, 1.9)
        self.search.textEdited.connect(self._find)
        self.search.lit.connect(self.update)
        self.search.returnPressed.connect(self.find_entered)
        self.search.arrow.connect(lambda step: self._down() if step > 0 else None)
        self.count = Words(look, "", "small", "soft", parent=self)
        self.delay = Link(look, "", "smallm", parent=self)
        self.delay.clicked.connect(self.other_delay)
        self._unseen = False
        self.last_head = Words(look, self.tr("dernier"), "small", "soft", "r", parent=self)
        self.next_head = Words(look, self.tr("prochain"), "small", "soft", "r", parent=self)
        self.name_head = Words(look, self.tr("nom prénom"), "small", "soft", parent=self)
        self.phone_head = Words(look, self.tr("téléphone"), "small", "soft", "r", parent=self)
        self.rows = PeopleRows(look, self.tr("Personnes"), 1.5, parent=self)
        self.rows.opened.connect(self._open)
        self.rows.letter.connect(self.jump)
        self.rows.reached.connect(self._past_rows)
        self.rows.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.nobody = Words(look, "", "small", "soft", parent=self)
        self.name = WritingField(look, "", boxed=False, role="hand", name=self.tr("Écrire un nom"), under=0.0, parent=self)
        self.name.returnPressed.connect(self._enter)
        self.name.textChanged.connect(lambda: self.rearrange())
        self.name.arrow.connect(lambda step: self._into_rows(-1) if step < 0 else None)
        self.phone = WritingField(look, "", boxed=False, role="uim", name=self.tr("Téléphone"), align="r", under=0.0, parent=self)
        self.phone.returnPressed.connect(self._enter)
        self.phone.textChanged.connect(lambda: self.rearrange())
        self.hint = Para(look, self.tr("Tab pour le téléphone, Entrée pour le suivant."), "small", "soft", parent=self)
        self.paste_link = Link(look, self.tr("Coller une liste"), "smallm", parent=self)
        self.paste_link.clicked.connect(self.paste)
        self.all_link = Link(look, self.tr("Voir tout le monde"), "smallm", parent=self)
        self.all_link.clicked.connect(self.everybody)
        self.today_link = Link(look, self.tr("Aujourd’hui"), "uim", parent=self)
        self.today_link.clicked.connect(self.to_today)
        self.notice = Notice(look, parent=self)
        self.notice.followed.connect(self.link_followed)
        self.lines = lines  # where one page has room they lie here
        self.found: Summary | None = None
        self.found_head = Words(look, "", "uib", parent=self)
        self.found_people = Rows(look, self.tr("Lignes par personne"), 1.5, parent=self)
        self.found_people.opened.connect(self._lines_of)
        self.found_people.reached.connect(self._past_found)
        self.inside = Link(look, "", "smallm", parent=self)
        self.inside.clicked.connect(self.inside_asked)
        self.inside_done = Words(look, "", "small", "soft", parent=self)
        self.unread = Para(look, self.tr("Les pages jointes ne sont pas lues."), "small", "soft", parent=self)
        self._filtered = False
        self._name_width, self._today = 0.0, date.min

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def set_people(self, people: Sequence[PersonRow], total: int, typed: str, unseen: str, today: date) -> None:
        """Those to show of `total`; `typed`: what was sought; `unseen`: only those without an appointment for so long, the longest first."""
        self._people = list(people)
        self.empty, self.known, self._filtered = total == 0 and not self.reading, True, bool(unseen or typed.strip())
        self._unseen = bool(unseen)
        self.delay.set_text(self.tr("{n} depuis {delay}").format(n=len(people), delay=unseen) if unseen else "")
        self.delay.setAccessibleName(self.tr("{words}, changer le délai").format(words=self.delay.text()))
        self.count.set_text(self.tr("%n personne(s)", "", len(people)))
        self._nobody = self.tr("Personne depuis {delay}.").format(delay=unseen) if unseen and not people else ""
        if not people and typed.strip():
            letters = [c for c in typed if c.isalpha()]
            if letters and self.reading:
                self._nobody = self.tr("Personne à ce nom.")
            elif len(letters) == 1 and len(typed.strip()) == 1:
                self._nobody = self.tr("Personne à la lettre {letter}. Entrée pour l’ajouter.").format(letter=letters[0].upper())
            elif letters:
                self._nobody = self.tr("Personne à ce nom. Entrée pour l’ajouter.")
            else:
                self._nobody = self.tr("Personne à ce numéro.")
        self.nobody.set_text(self._nobody)
        self._rows_for(today)
        if typed.strip() and people:
            self.rows.set_key(people[0].id)
        elif not self.rows.hasFocus() and not typed:
            self.rows.unset()
        self.rearrange()

    def set_found(self, found: Summary | None) -> None:
        """What is said of the lines found; None: no lines are sought."""
        self.found = found
        self.search.framed = found is not None
        if found is not None:
            self.found_head.set_text(found.head)
            right = -0.9
            self.found_people.set_rows(
                [
                    Row(
                        (Cell(name, 1.92, role="who", color="ink", width=max(2.0, self.width_u - 4.2)), Cell(str(n), right, "r", "small")),
                        id,
                        f"{name}, {self.tr('%n ligne(s)', '', n)}",
                    )
                    for id, name, n in found.people
                ]
            )
            for words in (self.inside, self.inside_done):
                words.set_text(self.tr("Mots contenant «\u00a0{words}\u00a0»").format(words=" ".join(found.typed.split())))
        self.rearrange()

    def _rows_for(self, today: date) -> None:
        shown: dict[date, str] = {}

        def column(day: date | None) -> str:
            if day is None:
                return ""
            if day not in shown:
                near = abs((day - today).days) < 300
                shown[day] = day_month(day) if near else f"{day_month(day).split(' ', 1)[1]} {day.year}"
            return shown[day]

        m, c2 = 1.5, -0.85
        c1 = c2 - 2.45
        name = max(2.0, self.width_u + c1 - 1.7 - m - 0.4)
        rows, letter = [], None
        last_words, next_words = self.tr("dernier rendez-vous {day}"), self.tr("prochain {day}")
        for person in self._people:
            last, following = column(person.last_held), column(person.next_day)
            cells = [Cell(person.file_as, m + 0.42, role="who", color="ink", width=name)]
            if person.letter != letter and not self._unseen:
                letter = person.letter
                cells.insert(0, Cell(letter, 0.78, "c", "leadb", "soft"))
            if last:
                cells.append(Cell(last, c1, "r", "small", "text" if person.last_held == today else "soft"))
            if following:
                cells.append(Cell(following, c2, "r", "small", "text"))
            said = [person.file_as, last and last_words.format(day=last), following and next_words.format(day=following)]
            rows.append(Row(tuple(cells), person.id, ", ".join(part for part in said if part)))
        self._name_width = name
        self._today = today
        self.rows.set_rows(rows)

    def letters(self) -> set[str]:
        return {p.letter for p in self._people if p.letter}

    def jump(self, letter: str) -> None:
        """To the first name of this letter, or of the next one there is."""
        at = next((i for i, p in enumerate(self._people) if p.letter and p.letter >= letter), None)
        if at is not None:
            self.rows.setFocus()
            self.rows.set_key(self._people[at].id)
            self.rows.show_row(at)

    def show_person(self, id: int) -> None:
        """Make that row the chosen one, in sight."""
        self.rows.set_key(id)

    def to_first(self) -> None:
        """The first row, by the keyboard."""
        self._into_rows(0)

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        """A notice under the line for a name; no title takes it away."""
        if title or self._noticed:
            self._noticed = bool(title)
            if title:
                self.notice.say(kind, title, text, link)
            self.rearrange()

    @property
    def noticed(self) -> bool:
        """A notice stands there."""
        return self._noticed

    def lay_now(self) -> None:
        """At once: the focus goes to what is shown by it."""
        self._lay()

    # -- what is pressed ---------------------------------------------------------------------------------------------------

    def _find(self, typed: str) -> None:
        if len(typed) < 2:
            self.update()  # the key shown in the field
        self.find_typed.emit(typed)

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self.opened.emit(key)

    def _enter(self) -> None:
        self.name_entered.emit(self.name.text(), self.phone.text())

    def _into_rows(self, place: int) -> None:
        if self._people:
            self.rows.set_key(self._people[place].id)
            self.rows.setFocus()

    def _past_rows(self, direction: int) -> None:
        if direction > 0 and self.found is not None:
            self._into_found()
        else:
            (self.search if direction < 0 or self.reading else self.name).setFocus()

    def _down(self) -> None:
        """↓ from the field: the names found, else the lines."""
        if self._people:
            self._into_rows(0)
        elif self.found is not None and self.found.people:
            self.to_lines.emit()

    def _into_found(self) -> None:
        if self.found_people.isVisible():
            self.found_people.setFocus()
        elif self.found is not None and self.found.people:
            self.to_lines.emit()
        else:
            self.inside.setFocus()

    def _past_found(self, direction: int) -> None:
        (self.inside if direction > 0 else self.rows if self._people else self.search).setFocus()

    def _lines_of(self, key: object) -> None:
        if isinstance(key, int):
            self.lines_of.emit(key)

    def _scrolled(self, value: int) -> None:
        self.at_letter.emit(self._people[value].letter if 0 < value < len(self._people) and not self._unseen else "")

    # -- laying ------------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        if not self.known:
            return
        w, m = self.width_u, 1.5
        tx, c2 = m + 0.42, w - 0.85
        c1 = c2 - 2.45
        self.search.setEnabled(not self.empty)
        self.search.line_color = "edge" if self.empty else "soft"
        s = self._search_line()
        if self.single:
            self.at(self.today_link, c2, 0.68, align="r")
        self.at(self.search, m + 0.3, s, w - 2.65)
        last = self.last_line()
        self.name.setPlaceholderText(self.tr("Écrivez un nom.") if self.empty else self.tr("Écrire un nom…"))
        if self.empty:
            self.at(self.name_head, tx, 3)
            self.at(self.phone_head, c2, 3, align="r")
            self._write_at(4, tx, c2)
            b = 5.0
            if self._noticed:
                self.at(self.notice, tx, 5.2, c2 - tx)
                b = 7.0
            rows = self.hint.rows(c2 - tx)
            self.at(self.hint, tx, b + 1, c2 - tx, rows=rows)
            b += rows - 1
            self.paste_link.role = "uim"
            if b + 3 <= last:
                self.at(self.paste_link, tx, b + 3)
            return
        if self.found is not None:
            self._arrange_found(self.found, tx, c1, c2, last)
            return
        if self._unseen:
            self.at(self.delay, tx, 3, min(self.delay.wish(), c1 - 1.6 - tx))
        if self._people:
            if not self._unseen:
                self.at(self.count, tx, 3, c1 - 1.6 - tx)
            self.at(self.last_head, c1, 3, align="r")
            self.at(self.next_head, c2, 3, align="r")
        b = 4.0
        room = int(last - 4) - (2 if self._noticed else 0)
        if self._nobody:
            self.at(self.nobody, tx, b, c2 - tx)
            b += 1
        elif self._people:
            name = max(2.0, w - 0.85 - 2.45 - 1.7 - m - 0.4)
            if abs(name - self._name_width) > 0.01:
                self._rows_for(self._today)
            n = max(1, min(len(self._people), room))
            self.at(self.rows, 0, b, w, rows=n)
            b += n
        self._write_at(b, tx, c2)
        if self._noticed:
            self.at(self.notice, tx, b + 1.2, c2 - tx)
        elif self._writing() and b + 3 <= last and len(self._people) < 8:
            self.at(self.hint, tx, b + 2, c2 - tx, rows=self.hint.rows(c2 - tx))

    def _arrange_found(self, found: Summary, tx: float, c1: float, c2: float, last: float) -> None:
        """The names first, then how many lines there are of whom; where one page has room, the lines themselves."""
        w, b = self.width_u, 4.0
        lines = bool(found.people)
        if self._people:
            self.at(self.count, tx, 3, c1 - 1.6 - tx)
            self.at(self.last_head, c1, 3, align="r")
            self.at(self.next_head, c2, 3, align="r")
            if abs(max(2.0, w - 0.85 - 2.45 - 1.7 - 1.5 - 0.4) - self._name_width) > 0.01:
                self._rows_for(self._today)
            room = 2 if lines and self.single else int(last - 4) // 2 if lines else int(last - 4) - 4
            n = max(1, min(len(self._people), room))
            self.at(self.rows, 0, b, w, rows=n)
            b += n
        else:
            self.nobody.set_text(self.tr("Aucun nom") if lines or not self._nobody else self._nobody)
            self.at(self.nobody, tx, 3, c2 - tx)
        if self._noticed:
            self.at(self.notice, tx, b + 1.2, c2 - tx)
            return
        if lines and self.single:
            self.at(self.found_head, tx, b, c2 - tx)
            self.lines.set_margin(1.5)
            n = int(last - b - 1)
            n = max(2, n - (n % HIGH) + (2 if n % HIGH == 2 else 0))
            self.at(self.lines, 0, b + 1, w, rows=min(n, HIGH * len(self.lines.rows())))
            b = last - 1
        elif lines:
            self.at(self.found_head, tx, b + 1, c2 - tx)
            n = max(1, min(len(found.people), int(last - b - 2 - 3)))
            self.at(self.found_people, 0, b + 2, w, rows=n + (0.25 if n == len(found.people) else 0))  # what hangs under the last line
            b += 2 + n
        if b + 1 <= last:
            words = self.inside_done if found.inside else self.inside
            self.at(words, tx, b + 1, min(words.wish(), c2 - tx))
            b += 2
        rows = self.unread.rows(c2 - tx)
        if b + rows <= last:
            self.at(self.unread, tx, b + 1, c2 - tx, rows=rows)

    def _search_line(self) -> float:
        return 1.75 if self.single else 1.45

    def _writing(self) -> bool:
        return bool(self.name.text() or self.phone.text()) or self.phone.hasFocus()

    def _write_at(self, b: float, tx: float, c2: float) -> None:
        """The line for a name, and beside it the phone, or what else one can do here."""
        if self.reading:
            if self._filtered:
                self.at(self.all_link, c2, b, align="r")
            return
        if self.empty or self._writing():
            wide = min(4.7, (c2 - tx) * 0.42)
            self.at(self.phone, c2 - wide, b, wide)
            self.at(self.name, tx, b, c2 - wide - 0.4 - tx)
            return
        self.paste_link.role = "smallm"
        link = self.all_link if self._filtered else self.paste_link
        self.at(link, c2, b, align="r")
        self.at(self.name, tx, b, c2 - link.wish() - 0.5 - tx)

    def paint_under(self, ink: Ink) -> None:
        s, w = self._search_line(), self.width_u
        if self.search.framed:
            focus = self.search.hasFocus()
            ink.box(1.6, s - 0.83, w - 2.2, 1.35, "field", "focus" if focus else "edge", r=0.2, width=2 if focus else 1)
        ink.lens(1.95, s - 0.15, "off" if self.empty else "soft")
        if not self.empty:
            key = QKeySequence("Esc" if self.search.text() else "Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
            ink.keycap(w - 0.85, s, key.replace("+", " "), align="r")


class _Day(NamedTuple):
    """What the notebook has of the day."""

    appointments: list[Appointment]
    unwritten: list[Appointment]
    to_do: list[ToDo]
    unseen: int
    delay: tuple[int, bool]
    sheet: str
    restored: bool
    initials: str


class PeoplePage(Page):
    """The first spread. In a narrow window one leaf at a time: the day, or the list."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        host = parent if isinstance(parent, QWidget) else None
        self.found = FoundLeaf(look, host)
        self.list, self.today, self.pasting = ListLeaf(look, self.found.rows, host), TodayLeaf(look, host), PasteLeaf(look, host)
        self.finding = Finding(self, self.found, self._found_more)
        self.copy_line = Tool(look, self.tr("Copier cette ligne"), parent=host)
        self.copy_line.hide()
        self.copy_line.clicked.connect(self._copy_line)
        self.destroyed.connect(self.copy_line.deleteLater)
        self.next_line = Tool(look, self.tr("ligne suivante"), key="F3", parent=host)
        self.next_line.hide()
        self.next_line.clicked.connect(lambda: self._step(1))
        self.destroyed.connect(self.next_line.deleteLater)
        for leaf in (self.list, self.today, self.pasting, self.found):
            leaf.hide()
            self.destroyed.connect(leaf.deleteLater)
        self.list.reading = self.today.reading = session.salvage
        self._day = session.today
        self._day_known = self._save_failed = False
        self._letters: frozenset[str] = frozenset()
        self._single, self._side = False, "today"
        self._pasting = self._unseen = self._seeking = self._inside = False
        self._line: tuple[int | None, int | None] | None = None  # the line found that was chosen, to come back to
        self._visited = False
        self._aim = ""  # where the caret goes once the answers are there
        self._chosen: int | None = None
        self._sure: tuple[str, ...] = ()  # what was asked about: the same again means yes
        self._undo: Callable[[], None] | None = None
        self._planner = Planner(session, self)
        self._ticked = Ticked(session, self)
        self._held: int | None = None  # whose appointment of today was just held: the card is proposed
        self._keys: dict[int, int] = {}  # appointment → key of the line written for it
        self._lines: dict[int, tuple[int, int | None, str, bool]] = {}  # key → person, id of the line, its words, left
        self._next_key = 1
        self._fresh = True
        self._clock = QTimer(self, interval=MIDNIGHT_MS)
        self._clock.timeout.connect(self._look_at_day)
        self._clock.start()
        self._connect()

    def _connect(self) -> None:
        left, right, sheet = self.list, self.today, self.pasting
        left.opened.connect(self._open)
        left.find_typed.connect(self._find)
        left.find_entered.connect(self._open_first)
        left.name_entered.connect(self._add)
        left.paste.connect(self._open_sheet)
        left.everybody.connect(self._everybody)
        left.to_today.connect(self._to_today)
        left.at_letter.connect(lambda letter: self.letters.emit(self._letters, letter))
        left.link_followed.connect(self._take_back)
        left.lines_of.connect(self.finding.first_of)
        left.inside_asked.connect(self._look_inside)
        left.to_lines.connect(lambda: self._step(0))
        rows = self.found.rows
        rows.opened.connect(self._open_place)
        rows.reached.connect(lambda direction: left.search.setFocus() if direction < 0 else None)
        rows.typed.connect(self._type_on)
        right.person.connect(self._open)
        right.state_chosen.connect(self._set_state)
        right.removed.connect(self._remove)
        right.appointment_typed.connect(lambda typed: self._planner.read(typed, self.session.today))
        right.appointment_turned.connect(self._planner.turn)
        self._planner.said.connect(right.set_understood)
        right.appointment_entered.connect(lambda typed: self._write_appointment(typed, None))
        right.appointment_changed.connect(lambda id, typed: self._write_appointment(typed, id))
        right.written.connect(self._save_line)
        right.line_left.connect(self._line_left)
        right.see_unseen.connect(self._see_unseen)
        right.to_do_ticked.connect(lambda thing: self._ticked.tick(thing, self._load_day, self._day_trouble))
        right.line_wanted.connect(lambda thing: self.session.go.emit("person", {"id": thing.person, "line": thing.entry}))
        right.see_to_do.connect(lambda: self.session.go.emit("week", {"waiting": True}))
        left.other_delay.connect(self._other_delay)
        right.copy_sheet.connect(lambda: self.session.go.emit("rabat", {"row": "sheet"}))
        right.answer_restored.connect(lambda: self.session.go.emit("rabat", {"row": "copies"}))
        right.resume.connect(self._resume)
        right.to_list.connect(lambda: self._turn_side("list"))
        right.notice.followed.connect(self._take_back)
        sheet.typed.connect(self._read_list)
        sheet.accepted.connect(self._add_list)
        sheet.cancelled.connect(self._cancel_sheet)
        self.session.trouble.connect(self._trouble)

    # -- Page --------------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self._single = single
        for leaf in (self.list, self.today, self.pasting, self.found):
            leaf.single = single
            leaf.rearrange()
        right = self.pasting if self._pasting else self.found if self._seeking else self.today
        card = "none" if self._held is None or right is not self.today else "in"
        tools = (self.next_line,) if right is self.found else (self.copy_line,) if right is self.today and self.today.can_write else ()
        if not single:
            return Spread(right, self.list, active="people", thumbs=True, card=card, tools=tools)
        if self._seeking and not self._pasting:
            return Spread(self.list, active="people", tools=(self.next_line,))
        if self._side == "list" and not self._pasting:
            return Spread(self.list, active="people")
        return Spread(right, active="people", card=card, tools=tools)

    def keep_in_sight(self, written: QWidget | None) -> None:
        if written is not None:
            self._side = "list" if self.list.isAncestorOf(written) else "today"

    def show_target(self, target: Any) -> None:
        aim = target if isinstance(target, dict) else {}
        self._chosen, self._line = None, None
        self._pasting = False
        if not aim:
            self._side = "list" if self._visited else "today"
            self._aim = "today"
            self._clear_search()
        elif aim.get("find") is True:
            self._side, self._aim = "list", "find"
        elif aim.get("new"):
            self._side, self._aim = "list", "new"
            self._clear_search()
        elif aim.get("paste"):
            self._side, self._pasting = "list", True
        elif aim.get("today"):
            self._side, self._aim = "today", "today"
            self._clear_search()
        else:  # back from a page
            self._side = "today" if aim.get("side") == "today" else "list"
            at, typed = aim.get("at"), aim.get("find")
            self._chosen = at if isinstance(at, int) else None
            self._aim = "row" if self._chosen is not None and self._side == "list" else "today"
            if isinstance(typed, str):
                self.list.search.setText(typed)
                self._inside = aim.get("inside") is True
            line = aim.get("line")
            if isinstance(line, list) and len(line) == 2:
                self._line, self._chosen, self._aim = (line[0], line[1]), None, "line"
        if self._single and self._side == "list" and self._aim == "today":
            self._aim = "find"
        self._visited = True
        self._fresh = True
        self._day_known = False  # what it held at the last visit leads nowhere
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if not (self.list.isVisible() or self.today.isVisible()):
            return  # it reads everything anew when one comes back
        if nouns & (Noun.PEOPLE | Noun.APPOINTMENTS) or (self._seeking and nouns & Noun.ENTRIES):
            self._load_list()
        if nouns & (Noun.PEOPLE | Noun.APPOINTMENTS | Noun.ENTRIES | Noun.OWN):
            self._load_day()

    def keep(self) -> None:
        self.today.line.flush()

    def leave(self) -> None:
        self.today.line.flush()
        for key, (person, id, words, _left) in list(self._lines.items()):
            self._lines[key] = (person, id, words, True)
            self._drop_if_empty(key)
        self._keys.clear()
        self._aim, self._held = "", None
        self._ticked.forget()

    def place(self) -> Any:
        here = {"side": self._side, "find": self.list.search.text(), "at": self.list.rows.key()}
        chosen = self.found.rows.key() if self._seeking else None
        if isinstance(chosen, Place) and self.list.rows.key() is None:
            here["line"] = [chosen.line, chosen.clip]
        return {**here, "inside": True} if self._inside else here

    def kept_place(self) -> Any:
        return {**self.place(), "find": "", "line": None, "inside": False}  # what was sought is forgotten at closing

    def focus(self) -> None:
        if self._pasting:
            self.pasting.pad.setFocus()
            return
        self._settle()

    def letter(self, letter: str) -> None:
        if self.list.search.text() or self._unseen:
            self._clear_search()
            self._load_list(lambda: self.list.jump(letter))
        else:
            self.list.jump(letter)

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Home": self.list.to_first, "F3": lambda: self._step(1), "Shift+F3": lambda: self._step(-1), "Ctrl+Z": self._undo_last,
                "Ctrl+Shift+C": self._copy_line, "Ctrl+E": self.give}  # fmt: skip

    def give(self) -> None:
        if self._held is not None:
            self.session.go.emit("handover", {"person": self._held})

    def filled(self) -> QAbstractButton | None:
        return self.pasting.add if self._pasting else None

    def back(self) -> bool:
        if self._pasting:
            self._close_sheet()
            return True
        if self.today.stop_editing():
            return True
        if self.list.noticed:
            self._forget_notice()
            return True
        if self.list.search.text() or self._unseen:
            elsewhere = self.found.rows.hasFocus() or self.list.found_people.hasFocus() or self.list.inside.hasFocus()
            self._everybody()
            if elsewhere:
                self.list.search.setFocus()
            return True
        return False

    # -- reading -----------------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._day = self.session.today
        self._load_list()
        self._load_day()

    def _look_at_day(self) -> None:
        if self.session.today != self._day:
            self.today.line.flush()
            self._load()

    def _load_list(self, after: Callable[[], None] | None = None) -> None:
        typed, unseen, inside, today = self.list.search.text(), self._unseen, self._inside, self.session.today
        lines = seeks_lines(typed)

        def do(notebook: Notebook) -> tuple[list[PersonRow], int, Found | None, int]:
            if not unseen:
                found = notebook.people.find(typed, today, inside)
                return found, notebook.left(notebook.people.count, len(found)), read(notebook, typed, inside) if lines else None, 0
            months, _ = delay_of(notebook)
            return notebook.people.unseen(months_later(today, -months), today), notebook.people.count(), None, months

        def show(answer: tuple[list[PersonRow], int, Found | None, int]) -> None:
            if (typed, unseen, inside) != (self.list.search.text(), self._unseen, self._inside):
                return  # something else is sought by now, and its answer is coming
            rows, total, found, months = answer
            self.list.set_people(rows, total, typed, self._delay_words(months) if months else "", today)
            self._show_found(typed, inside, found, bool(rows))
            self.today.set_empty(total == 0)
            if not typed.strip() and not unseen:
                self._letters = frozenset(self.list.letters())
                self.letters.emit(self._letters, "")
            if self._chosen is not None:
                self.list.show_person(self._chosen)
            if after is not None:
                after()
            self._settle()

        self.session.ask(self, do, show, replaces="find")

    def _load_day(self) -> None:
        today, left = self.session.today, self.session.left
        target = left.get("target")
        id = target.get("id", target.get("person")) if isinstance(target, dict) and left.get("page") in ("person", "handover") else None

        def do(notebook: Notebook) -> _Day:
            name = ""
            if isinstance(id, int):
                try:
                    name = notebook.people.get(id).name
                except Refused:  # the page is gone since
                    name = ""
            left = notebook.left
            months, asked = left(lambda: delay_of(notebook), (DELAYS[1], False))
            return _Day(
                left(lambda: notebook.agenda.on(today), []),
                left(lambda: notebook.agenda.without_line(today), []),
                left(lambda: notebook.entries.to_do(FIRST_DAY, today), []),
                left(lambda: notebook.people.not_seen_since(months_later(today, -months)), 0),
                (months, asked),
                left(lambda: notebook.own.get("sheet"), ""),
                left(lambda: notebook.restored, False),
                re.sub(r"\.(?=[^\W\d_])", ".\u00a0", text.initials(name) or "") if name else "",
            )

        def show(read: _Day) -> None:
            fresh, self._fresh = self._fresh, False
            self._day = today
            self.today.set_day(today, read.appointments)
            could_write = self.today.can_write
            self.today.set_unwritten(read.unwritten, keep=not fresh)
            self.today.set_to_do(self._ticked.shown(read.to_do))
            self.today.set_unseen(read.unseen, self._delay_words(read.delay[0]), read.delay[1])
            self.today.set_sheet(read.sheet)
            self.today.set_restored(read.restored)
            self.today.set_resume(read.initials)
            if self.today.can_write is not could_write:
                self.respread.emit()
            self._day_known = True
            self._settle()

        self.session.ask(self, do, show, replaces="day")

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
        elif aim == "line" and self._seeking:
            (self.found.rows if self.found.rows.key() is not None else left.search).setFocus()
        elif self._seeking:
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

    def _find(self, typed: str) -> None:
        self._unseen = self._inside = False
        self._chosen, self._line = None, None
        self._forget_notice()
        self._load_list()

    def _open_first(self) -> None:
        typed = self.list.search.text()
        if not typed.strip():
            self.list.to_first()
            return

        inside, lines = self._inside, seeks_lines(typed)

        def do(notebook: Notebook) -> tuple[list[PersonRow], Found]:
            rows = notebook.people.find(typed, inside=inside)
            return rows, read(notebook, typed, inside, 1) if lines and not rows else Found()

        def then(answer: tuple[list[PersonRow], Found]) -> None:
            rows, found = answer
            if rows:
                self._open(rows[0].id)
            elif found.places or found.rest is not None:
                if found.places:
                    self._open_place(found.places[0])
            elif any(c.isalpha() for c in typed) and not self.session.salvage:
                self._everybody()
                self.list.name.setText(typed.strip())
                self.list.name.setFocus()
                if len(typed.strip()) > 1:
                    self._add(typed, self.list.phone.text())

        self.session.ask(self, do, then, self._list_trouble)

    def _clear_search(self) -> None:
        self.list.search.clear()
        self._unseen = self._inside = False

    def _delay_words(self, months: int) -> str:
        words = (self.tr("un mois"), self.tr("deux mois"), self.tr("trois mois"), self.tr("six mois"), self.tr("un an"))
        return words[DELAYS.index(months)]

    def _other_delay(self) -> None:
        """The next delay, and from the longest back to the shortest; it is kept."""

        def do(notebook: Notebook) -> None:
            months, _ = delay_of(notebook)
            notebook.own.set(_DELAY, str(DELAYS[(DELAYS.index(months) + 1) % len(DELAYS)]))

        def then(_: Any) -> None:
            self._load_list()
            self._load_day()

        self.session.ask(self, do, then, self._list_trouble)

    def _everybody(self) -> None:
        self._clear_search()
        self._load_list()

    def _see_unseen(self) -> None:
        self._clear_search()
        self._unseen = True
        self._chosen = None
        if self._single:
            self._turn_side("list")
        self._load_list(self.list.to_first)

    def _to_today(self) -> None:
        if self._seeking:
            self._everybody()
            self._show_found("", False, None, True)
        self._turn_side("today")

    # -- the lines found -----------------------------------------------------------------------------------------------------

    def _show_found(self, typed: str, inside: bool, found: Found | None, named: bool) -> None:
        """The lines on the right leaf, while some are sought; the first is the one Enter opens where no name is."""
        if found is None:
            self.finding.forget()
            self.list.set_found(None)
        else:
            self.finding.show(typed, inside, found)
            if not (self._line is not None and self.finding.choose(*self._line)) and not named and self.finding.places:
                self.found.rows.set_key(self.finding.places[0])
            elif named and self._line is None and not self.found.rows.hasFocus():
                self.found.rows.unset()
            self._line = None
        if (found is not None) != self._seeking:
            self.today.line.flush()
            self._seeking = found is not None
            self.respread.emit()

    def _found_more(self, summary: Summary) -> None:
        self.list.set_found(summary)

    def _look_inside(self) -> None:
        self._inside = True
        self.list.search.setFocus()
        self._load_list()

    def _open_place(self, place: object) -> None:
        if isinstance(place, Place):
            self.list.rows.unset()
            self.found.rows.set_key(place)
            target = {"id": place.person} if place.line is None else {"id": place.person, "line": place.line}
            self.session.go.emit("person", target)

    def _type_on(self, letters: str) -> None:
        """Somebody goes on typing while a line is chosen."""
        search = self.list.search
        search.setFocus()
        search.end(False)
        search.insert(letters)
        self._find(search.text())

    def _step(self, direction: int) -> None:
        if not self._seeking:
            self._next_row()
        elif self.finding.places:
            self.list.rows.unset()
            rows = self.found.rows
            # the first time, the line that is already the chosen one gets the keyboard only with ↓
            rows.step(direction if rows.key() is not None else 0)

    def _next_row(self) -> None:
        rows = self.list.rows
        keys = [row.key for row in rows.rows()]
        if keys:
            at = keys.index(rows.key()) if rows.key() in keys else -1
            rows.set_key(keys[(at + 1) % len(keys)])
            rows.setFocus()

    def _add(self, name: str, number: str) -> None:
        """A name was written: the person is added, after a question where one is due; the line is free for the next one at once."""
        left = self.list
        if not (name.strip() or number.strip()):
            return
        if text.clean_name(name) is None:
            self._ask_first((), name_fault("empty"))
            left.name.setFocus()
            return
        sure = self._sure
        typed = (text.fold(name).strip(), number.strip())
        phones: tuple[Phone, ...] = ()
        if number.strip():
            e164 = phone.to_e164(number)
            phones = (Phone(e164 or number.strip(), e164=e164 is not None),)
            if e164 is None and sure != (*typed, "phone") and sure != (*typed, "twin"):
                again = self.tr("Entrée encore pour le garder ainsi.")
                self._ask_first((*typed, "phone"), phone_fault(phone.fault(number)), again)
                return
        today = self.session.today

        def do(notebook: Notebook) -> tuple[bool, str, int]:
            if sure != (*typed, "twin"):
                key = name_key(name)
                for row in notebook.people.rows():
                    if name_key(row.name) == key:
                        return False, row.name, row.id
            made = notebook.people.add(name, today, phones)
            return True, made.name, made.id

        def then(answer: tuple[bool, str, int]) -> None:
            added, whose, id = answer
            if added:
                self._chosen = id
                self._load_list()
                self._load_day()
                return
            give_back()
            self._chosen = id
            self._load_list()
            self._ask_first((*typed, "twin"), self.tr("{name} est déjà là.").format(name=whose), self.tr("Entrée encore pour une autre page."))

        def failed(fault: Exception) -> None:
            give_back()
            self._list_trouble(fault)

        def give_back() -> None:
            if not left.name.text() and not left.phone.text():
                left.name.setText(name)
                left.phone.setText(number)
                left.name.setFocus()

        self._forget_notice()
        self._clear_search()
        left.name.clear()
        left.phone.clear()
        left.name.setFocus()
        self.session.ask(self, do, then, failed)

    def _ask_first(self, sure: tuple[str, ...], title: str, then: str = "") -> None:
        self._sure = sure
        self._undo = None
        self.list.say("warn", title, then)

    def _forget_notice(self) -> None:
        self._sure, self._undo = (), None
        self.list.say("", "")
        self.today.say("", "")

    def _list_trouble(self, fault: Exception) -> None:
        told = trouble.Trouble(name_fault("empty")) if isinstance(fault, Refused) and fault.code == "name" else trouble.of(fault)
        self.list.say(told.kind, told.what, told.next)

    # -- a pasted list -----------------------------------------------------------------------------------------------------

    def _open_sheet(self) -> None:
        self._forget_notice()
        self._pasting = True
        self.respread.emit()
        self.pasting.pad.setFocus()

    def _close_sheet(self) -> None:
        self._pasting = False
        self.respread.emit()
        self.list.rearrange()
        self.list.name.setFocus()

    def _cancel_sheet(self) -> None:
        self.pasting.clear()
        self._close_sheet()

    def _read_list(self, typed: str) -> None:
        def do(notebook: Notebook) -> list[PastedLine]:
            known = {name_key(row.name): row.name for row in notebook.people.rows()}
            seen: set[tuple[str, ...]] = set()
            found = []
            for line in pasted.read(typed):
                key = name_key(line.name)
                found.append(PastedLine(line, "" if line.reason else known.get(key, ""), not line.reason and key in seen))
                if not line.reason:
                    seen.add(key)
            return found

        self.session.ask(self, do, self.pasting.show_lines, replaces="pasted")

    def _add_list(self, people: list[tuple[str, tuple[Phone, ...]]]) -> None:
        today = self.session.today

        def do(notebook: Notebook) -> int:
            with notebook.write(Noun.PEOPLE):  # together or not at all, and taken back as one
                for name, phones in people:
                    notebook.people.add(name, today, phones)
            return len(people)

        def then(n: int) -> None:
            self.pasting.clear()
            self._close_sheet()
            self._load()
            one = self.tr("Une personne ajoutée.")
            said = one if n == 1 else self.tr("{n} personnes ajoutées.").format(n=in_words(n))
            self._undo = self._undo_last
            self.list.say("ok", said[0].upper() + said[1:], link=self.tr("Les retirer") if n > 1 else self.tr("Retirer"))

        def failed(fault: Exception) -> None:
            told = trouble.of(fault)
            self._close_sheet()
            self.list.say(told.kind, told.what, told.next)

        self.session.ask(self, do, then, failed)

    # -- the day -----------------------------------------------------------------------------------------------------------

    def _set_state(self, id: int, state: State) -> None:
        today = self.session.today

        def then(answer: Appointment) -> None:
            self._propose(answer.person if state is State.HELD else None if self._held == answer.person else self._held)
            self._load_list()
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
            if words.strip():
                clipboard.put(words)
            said = self.tr("Ligne copiée.") if words.strip() else self.tr("Rien n’est écrit encore.")
            self.today.say("ok" if words.strip() else "info", said, line=True)

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
        if not typed.strip():
            if id is not None:
                self.today.changed()
                self._remove(id)
            return

        def then(_day: date) -> None:
            if id is None:
                self.today.added()
            else:
                self.today.changed()
            self._load_list()
            self._load_day()

        self._planner.write(typed, self.session.today, changed, then, self._day_trouble)

    def _day_trouble(self, fault: Exception) -> None:
        told = trouble.of(fault)
        self.today.say(told.kind, told.what, told.next)
        self._load_day()

    def _resume(self) -> None:
        left = self.session.left
        self.session.go.emit(left.get("page", "people"), left.get("target"))

    # -- writing a line ----------------------------------------------------------------------------------------------------

    def _save_line(self, appointment: Appointment, words: str) -> None:
        assert appointment.person is not None
        key = self._keys.get(appointment.id)
        if key is None:
            key, self._next_key = self._next_key, self._next_key + 1
            self._keys[appointment.id] = key
        _, id, _, _ = self._lines.get(key, (0, None, "", False))
        self._lines[key] = (appointment.person, id, words, False)
        written = Written(None, appointment.day, words, key=key)  # the session knows the id its first save gave to this key
        self.session.save_lines(self, appointment.person, [written], self._saved)

    def _saved(self, saved: dict[int, Entry]) -> None:
        for key, entry in saved.items():
            if key in self._lines:
                person, _, words, left = self._lines[key]
                self._lines[key] = (person, entry.id, words, left)
                self._drop_if_empty(key)
        if self._save_failed and self.session.unsaved == 0:
            self._save_failed = False
            self.today.say("", "")

    def _line_left(self, appointment: Appointment) -> None:
        key = self._keys.pop(appointment.id, None)
        if key is not None and key in self._lines:
            person, id, words, _ = self._lines[key]
            self._lines[key] = (person, id, words, True)
            self._drop_if_empty(key)

    def _drop_if_empty(self, key: int) -> None:
        """A line that was emptied goes when it is left (MODEL: entries)."""
        person, id, words, left = self._lines[key]
        if left and id is not None:
            del self._lines[key]
            if not words.strip():
                self.session.ask(self, lambda notebook: notebook.entries.leave(person, [id]))

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

    def _take_back(self) -> None:
        undo = self._undo
        self._forget_notice()
        if undo is not None:
            undo()

    def _undo_last(self) -> None:
        self.session.ask(self, lambda notebook: notebook.undo_last(), lambda _done: self._load(), self._day_trouble)
