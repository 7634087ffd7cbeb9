"""The list of people: the names with their last and next day, the field to seek them, the line for a name (DESIGN: 02, 09)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QWidget

from notebook_app import text
from notebook_app.model import PersonRow
from ui.dates import day_month, full_day
from ui.parts.fields import ArrowField
from ui.parts.found import HIGH, FoundRows, Summary
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice
from ui.parts.number import FieldNumber
from ui.parts.paper import Ink
from ui.parts.rows import Cell, Row, Rows
from ui.parts.widgets import Link, Para, Words
from ui.theme import Look

FIELD = 2.4  # u: what is drawn round the field ends there
LEAST = 8  # u: a page lower than this (300 %) has room for one name and one line found


class WritingField(ArrowField):
    """A field on the ruling: until the caret is in it, the leaf's own line is enough."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.fault:
            super().paintEvent(event)
        else:
            self.paint_bare(event)


class NameField(WritingField):
    """The line for a name. Several lines are no name, whether they were pasted, dropped or come from a menu: `several` follows with them."""

    several = Signal(str)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.setMaxLength(1 << 20)  # a list is not cut short
        self.textChanged.connect(self._changed)

    def _changed(self, typed: str) -> None:
        """Qt shows the end of a line as a space, and keeps it."""
        if len(typed.strip().splitlines()) > 1:
            self.setText("")
            self.several.emit(typed.strip())


class SearchField(ArrowField):
    """The field over the list. While lines are sought it lies in a frame, which the leaf paints: it has no line of its own then."""

    framed = False
    lit = Signal()  # the caret came or went: its frame looks otherwise

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.framed:
            self.paint_bare(event)
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
    several = Signal(str)  # lines pasted where one name goes
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
        self.alpha, self.tail, self.follows, self.drawn = 130, 0.4, False, FIELD
        self.least_high = 5.4  # one name, and where one writes another
        self._under: tuple[object, ...] = ()
        self.setAccessibleName(self.tr("Répertoire"))
        self._people: list[PersonRow] = []
        self.empty, self.known, self._nobody = False, False, ""
        self.reading = False  # of a notebook that is only read: nobody is added
        self._noticed = False
        self.search = SearchField(look, self.tr("Chercher un nom, un mot"), boxed=False, name=self.tr("Chercher"), under=0.33, parent=self)
        self.search.setProperty("cahierReading", True)  # also in a notebook that is only read
        self.search.set_inset(0.65, 1.9)
        self.search.textEdited.connect(self._find)
        self.search.lit.connect(self._frame)
        self.search.returnPressed.connect(self.find_entered)
        self.search.arrow.connect(lambda step: self._down() if step > 0 else None)
        self.count = Words(look, "", "small", "soft", parent=self)
        self.delay = Link(look, "", "smallm", parent=self)
        self.delay.clicked.connect(self.other_delay)
        self._unseen = False
        self.last_head = Words(look, self.tr("dernier"), "small", "soft", "r", parent=self)
        self.next_head = Words(look, self.tr("prochain"), "small", "soft", "r", parent=self)
        self.name_head = Words(look, self.tr("prénom nom"), "small", "soft", parent=self)
        self.phone_head = Words(look, self.tr("téléphone"), "small", "soft", "r", parent=self)
        self.rows = PeopleRows(look, self.tr("Personnes"), 1.5, parent=self)
        self.rows.opened.connect(self._open)
        self.rows.letter.connect(self.jump)
        self.rows.reached.connect(self._past_rows)
        self.rows.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.nobody = Words(look, "", "small", "soft", parent=self)
        self.name = NameField(look, "", boxed=False, role="who", name=self.tr("Écrire un nom"), under=0.0, parent=self)
        self.name.returnPressed.connect(self._enter)
        self.name.several.connect(self.several)
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
        self.number = FieldNumber(look, self)
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
            if self.reading if letters else not any(c.isdigit() for c in typed):
                self._nobody = self.tr("Personne à ce nom.")
            elif len(letters) == 1 and len(typed.strip()) == 1:
                self._nobody = self.tr("Personne à la lettre {letter}. Entrée pour l’ajouter.").format(letter=letters[0].upper())
            elif letters:
                self._nobody = self.tr("Personne à ce nom. Entrée pour l’ajouter.")
            else:
                self._nobody = self.tr("Personne à ce numéro.")
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
        self.search.set_inset(0.65 if found is None else 0.8, 1.9)
        if found is not None:
            self.found_head.set_text(found.head)
            wide = max(2.0, self.width_u - 4.2)
            said = {n: self.tr("%n ligne(s)", "", n) for n in {n for _, _, n in found.people}}  # most have as many as others
            self.found_people.set_rows(
                [
                    Row((Cell(name, 1.92, role="who", color="ink", width=wide), Cell(str(n), -0.9, "r", "small")), id, f"{name}, {said[n]}")
                    for id, name, n in found.people
                ]
            )
            for words in (self.inside, self.inside_done):
                words.set_text(self.tr("Mots contenant «\u00a0{words}\u00a0»").format(words=" ".join(found.typed.split())))
        self._tell_found()
        self.rearrange()

    def _tell_found(self) -> None:
        """How many were found is spoken while one types: it stands beside the field."""
        told = []
        if self.search.text().strip():
            told = [self._nobody or self.count.text(), *([self.found.head or self.found.told] if self.found is not None else [])]
        self.search.setAccessibleDescription(" ".join(f"{words.rstrip('.')}." for words in told if words))

    def _rows_for(self, today: date) -> None:
        shown: dict[date, tuple[str, str]] = {}

        def column(day: date | None) -> tuple[str, str]:
            """As it is written, and as it is read out."""
            if day is None:
                return "", ""
            if day not in shown:
                near = abs((day - today).days) < 300
                shown[day] = day_month(day) if near else f"{day_month(day).split(' ', 1)[1]} {day.year}", full_day(day, today)
            return shown[day]

        m, c2 = 1.5, -0.85
        c1 = c2 - 2.45
        name = max(2.0, self.width_u + c1 - 1.7 - m - 0.4)
        rows, letter = [], None
        last_words, next_words = self.tr("dernier rendez-vous {day}"), self.tr("prochain rendez-vous {day}")
        for person in self._people:
            (last, last_said), (following, next_said) = column(person.last_held), column(person.next_day)
            room = name if not last else min(name, self.width_u + c1 - self.look.width(last, "small") - m - 0.82)  # of another year it is wide
            cells = [Cell(person.file_as, m + 0.42, role="who", color="ink", width=room)]
            if person.letter != letter and not self._unseen:
                letter = person.letter
                cells.insert(0, Cell(letter, 0.78, "c", "leadb", "soft"))
            if last:
                cells.append(Cell(last, c1, "r", "small", "text" if person.last_held == today else "soft"))
            if following:
                cells.append(Cell(following, c2, "r", "small", "text"))
            said = [person.file_as, last and last_words.format(day=last_said), following and next_words.format(day=next_said)]
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
        self.number.close_it()
        if title or self._noticed:
            self._noticed = bool(title)
            if title:
                self.notice.say(kind, title, text, link)
            self.rearrange()

    @property
    def noticed(self) -> bool:
        """A notice stands there, or what is asked about a social security number."""
        return self._noticed or self.number.field is not None

    # -- what is pressed ---------------------------------------------------------------------------------------------------

    def _find(self, typed: str) -> None:
        if len(typed) < 2:
            self._frame()  # the key shown in the field
        self.find_typed.emit(typed)

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self.opened.emit(key)

    def _enter(self) -> None:
        if not self.number.asks(self._enter, self.name, self.phone, entered=True):
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
        """↓ from the field: the names found, else the lines, else what looks inside words."""
        if self._people:
            self._into_rows(0)
        elif self.found is not None and self.found.people:
            self.to_lines.emit()
        elif self.inside.isVisible():
            self.inside.setFocus()

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
        if (under := (self.single, self.search.framed, self.empty, not self.search.text())) != self._under:
            self._under = under  # what is painted round the field
            self._frame()
        w, m = self.width_u, 1.5
        tx, c2 = m + 0.42, w - 0.85
        c1 = c2 - 2.45
        self.search.setEnabled(not self.empty)
        self.search.line_color = "edge" if self.empty else "soft"
        last = self.last_line()
        if self.noticed and self.single and last < LEAST and not self.empty and self.found is None:
            self._say_alone(tx, c2)  # the list waits
            return
        self._head(c2)
        self.name.setPlaceholderText(self.tr("Écrivez un nom.") if self.empty else self.tr("Écrire un nom…"))
        if self.empty:
            self.at(self.name_head, tx, 3)
            self.at(self.phone_head, c2, 3, align="r")
            self._write_at(4, tx, c2)
            b = 5.0
            if self.noticed:
                self._say_at(5.2, tx, c2)
                b = 5.0 + self._said_rows(c2 - tx)
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
        asked = self._said_rows(c2 - tx)
        room = int(last - 4) - (asked if self.noticed else 0)
        if self._nobody:
            self._say_nobody(c2 - tx, self._nobody)
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
        if self.noticed:
            self._say_at(b + 1.2, tx, c2)
        elif self._writing() and b + 3 <= last and len(self._people) < 8:
            self.at(self.hint, tx, b + 2, c2 - tx, rows=self.hint.rows(c2 - tx))

    def _arrange_found(self, found: Summary, tx: float, c1: float, c2: float, last: float) -> None:
        """The names first, then how many lines there are of whom; where one page has room, the lines themselves."""
        w, b = self.width_u, 4.0
        lines = bool(found.people)
        told = found.told if self.single else ""  # else it stands beside it
        self.unread.set_text(told or self.tr("Les pages jointes ne sont pas lues."))
        short = self.look.width(found.head, "uib") > c2 - tx  # then how many lines there are
        self.found_head.set_text(found.head.partition(",")[0] if short else found.head)
        if self.single and last < LEAST:
            self._arrange_few(found, tx, c2, last)
            return
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
        elif not found.named:
            self._say_nobody(c2 - tx, self.tr("Aucun nom") if lines or not self._nobody else self._nobody)
            self.at(self.nobody, tx, 3, c2 - tx)
        if self.noticed:
            self._say_at(b + 1.2, tx, c2)
            return
        if lines and self.single:
            self.at(self.found_head, tx, b, c2 - tx)
            self.lines.set_margin(1.5)
            n = int(last - b - 1)
            n = max(2, n - (n % HIGH) + (2 if n % HIGH == 2 else 0))
            self.at(self.lines, 0, b + 1, w, rows=min(n, HIGH * len(self.lines.rows())))
            b = last - 1
        rows, spare = self.unread.rows(c2 - tx), 3
        if lines and not self.single:
            spare = int(last - b) - 1 - rows - len(found.people)  # blank lines: they go before a name does
            b += spare > 0
            self.at(self.found_head, tx, b, c2 - tx)
            n = max(1, min(len(found.people), int(last - b) - 1 - rows))
            self.at(self.found_people, 0, b + 1, w, rows=n + (0.25 if n == len(found.people) else 0))  # what hangs under the last line
            b += n + (spare > 1)
        if b + 1 <= last:
            words = self.inside_done if found.inside else self.inside
            self.at(words, tx, b + 1, min(words.wish(), c2 - tx))
            b += 1 + (spare > 2)
        if b + rows <= last and (lines or self.single):  # else it is said beside it
            self.at(self.unread, tx, b + 1, c2 - tx, rows=rows)

    def _arrange_few(self, found: Summary, tx: float, c2: float, last: float) -> None:
        """At 300 %: one name, one line that was found; headings give way, and what looks inside words stands over the field."""
        w, b, lines = self.width_u, 3.0, bool(found.people)
        if self.noticed:
            self._say_at(b + 0.2, tx, c2)
            return
        words = self.inside_done if found.inside else self.inside
        left = tx if tx + words.wish() + 0.4 <= c2 - self.today_link.wish() else 0.5  # beside the red line, not across it, where there is room
        self.at(words, left, 0.68, min(words.wish() + 0.05, c2 - self.today_link.wish() - 0.4 - left))
        if self._people:
            if abs(max(2.0, w - 0.85 - 2.45 - 1.7 - 1.5 - 0.4) - self._name_width) > 0.01:
                self._rows_for(self._today)
            n = max(1, min(len(self._people), int(last - b) - (HIGH - 1 if lines else 0)))
            self.at(self.rows, 0, b, w, rows=n)
            b += n
        elif not lines:
            self._say_nobody(c2 - tx, self._nobody or self.tr("Aucun nom"))
            self.at(self.nobody, tx, b, c2 - tx)
            b += 1
            rows = self.unread.rows(c2 - tx)
            if b + rows - 1 <= last:
                self.at(self.unread, tx, b, c2 - tx, rows=rows)
        elif last - b >= 2:
            self.at(self.found_head, tx, b, c2 - tx)
            b += 1
        if lines:
            self.lines.set_margin(1.5)
            n = max(2, int(last - b) + 1)
            self.at(self.lines, 0, b, w, rows=n - (n % HIGH) + (2 if n % HIGH == 2 else 0))

    def _say_nobody(self, room: float, words: str) -> None:
        """Where there is little room without what can be done about it."""
        self.nobody.fit(room, words, *([words.partition(".")[0] + "."] if "." in words else []))

    def _said_rows(self, width: float) -> int:
        """How many lines that takes."""
        return self.number.rows(width) if self.number.field is not None else self.notice.fit(width) if self._noticed else 2

    def _say_at(self, b: float, tx: float, c2: float) -> None:
        if self.number.field is not None:
            self.box_at(self.number, tx, b - 0.92, c2 - tx, self.number.rows(c2 - tx))
        else:
            for x in (tx, 0.47):
                self.notice.fit(c2 - x, self.height_u - 0.1 - (b - 0.92))
                if self.notice.whole:
                    break
            self.at(self.notice, x, b - 0.92 + self.notice.above, c2 - x)

    def _say_alone(self, tx: float, c2: float) -> None:
        """What is said, if need be from the page's edge, under the line with the keyboard; what stands over that gives way."""
        if self.number.field is not None or self.search.hasFocus():
            self._head(c2)
            self._write_at(3, tx, c2)
            self._say_at(4.2, tx, c2)
            return
        for b, x in ((3.0, tx), (3.0, 0.47), (2.0, 0.47), (1.0, 0.47)):
            top = b + 0.28
            self.notice.fit(c2 - x, self.height_u - 0.1 - top)
            if self.notice.whole:
                break
        if b > 2:
            self._head(c2)
        elif b > 1:
            self.at(self.today_link, c2, 0.68, align="r")
        self._write_at(b, tx, c2)
        self.at(self.notice, x, top + self.notice.above, c2 - x)
        self._under = ()  # what is painted round the field goes and comes with it
        self._frame()

    def _head(self, c2: float) -> None:
        if self.single:
            self.at(self.today_link, c2, 0.68, align="r")
        self.at(self.search, 1.8, self._search_line(), self.width_u - 2.65)

    def _search_line(self) -> float:
        return (1.75 if self.single else 1.45) + (0.03 if self.search.framed else 0.0)  # in the middle of its frame

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

    def _frame(self) -> None:
        """The field looks otherwise."""
        self.update(QRect(0, 0, self.width(), self.look.px(FIELD)))

    def paint_under(self, ink: Ink) -> None:
        if self.search.isHidden():
            return
        s, w, framed = self._search_line(), self.width_u, self.search.framed
        if framed:
            focus = self.search.hasFocus()
            ink.box(1.6, s - 0.86, w - 2.2, 1.35, "field", "focus" if focus else "edge", r=0.2, width=2 if focus else 1)
        ink.lens(2.1 if framed else 1.95, s - (0.18 if framed else 0.15), "off" if self.empty else "text" if framed else "soft")
        if not self.empty:
            key = QKeySequence("Esc" if self.search.text() else "Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
            ink.keycap(w - (0.95 if framed else 0.85), s, key.replace("+", " "), align="r")
