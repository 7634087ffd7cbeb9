"""The two leaves of giving a card: to whom and by which way, then what each will read, the person's yes, and the one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from notebook_app import days, phone, text
from notebook_app.model import Trust, Way
from ui.dates import long_day
from ui.parts.card import CardView, TextCard
from ui.parts.leaf import Leaf
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink
from ui.parts.widgets import Back, Button, Check, Field, Keycap, Link, Notice, Para, Radio, Title, TrustMark, Words, one_of
from ui.sentences import day_fault, in_words, phone_fault
from ui.theme import Look
from ui.trouble import Trouble

MARGIN, TEXT, EDGE = 1.5, 1.92, 0.9  # u, left page: the red line, where words begin, what stays free on the right
LEFT, RIGHT = 1.1, 1.0  # u, right page: what stays free on both sides
LOW = 18.5  # u: a lower page leaves out headings


@dataclass(frozen=True)
class Addressee:
    """One line of "À qui". `trust`: of a colleague whose keys are known. `removable`: nothing was ever given to them."""

    id: int
    name: str
    role: str
    way: Way
    on: bool
    trust: Trust | None = None
    removable: bool = False


@dataclass(frozen=True)
class Preview:
    """What one of them will read, letter for letter, or why nothing can be made. `shorter`: a shorter name of one's own would help."""

    id: int
    name: str
    way: Way
    text: str = ""
    about: str = ""
    fields: tuple[tuple[str, str, str], ...] = ()
    letters: str = ""
    note: str = ""
    trouble: Trouble | None = None
    link: tuple[str, str] = ("", "")  # where it can be put right: (words, page)
    shorter: bool = False
    heading: str = ""  # what stands over it when it is for nobody


class ToWhom(Leaf):
    """The left page: to whom, by which way; "Écrire un nom…"; what stays in the notebook."""

    ticked = Signal(int, bool)
    otherwise = Signal(int)  # this one by the other way
    removed = Signal(int)
    written = Signal(str, str, str)  # name, role, number as it will be kept
    back = Signal()
    to_reading = Signal()  # one page only: on to what will be read

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="lines", margin=MARGIN)
        self.alpha = 100
        self.lines = 0
        self._current: int | None = None
        self.back_link = Back(look, "", parent=self)
        self.back_link.clicked.connect(self.back)
        self.title = Title(look, self.tr("Donner la fiche"), parent=self)
        self.heading = Words(look, self.tr("À qui"), "uib", parent=self)
        self.by = Words(look, self.tr("par"), "small", "soft", "r", parent=self)
        self.list = AddresseeList(look)
        self.list.ticked.connect(self._ticked)
        self.list.otherwise.connect(self._otherwise)
        self.list.removed.connect(self.removed)
        self.pane = Pane(look, self.list, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.name = Field(look, self.tr("Écrire un nom…"), boxed=False, role="hand", name=self.tr("Écrire un nom"), parent=self)
        self.name.line_color = "rule"
        self.role = Field(look, self.tr("gardien, assistante sociale…"), boxed=False, role="ui", name=self.tr("Rôle"), parent=self)
        self.phone = Field(look, self.tr("son téléphone, pour un SMS"), boxed=False, role="ui", name=self.tr("Téléphone"), parent=self)
        self.wrong = Para(look, "", "small", "warn", parent=self)
        self.add = Button(look, self.tr("Ajouter"), "plain", high=0.96, parent=self)
        self.drop = Link(look, self.tr("Laisser"), "smallm", parent=self)
        self.other = Link(look, self.tr("Autrement"), "smallm", align="r", parent=self)
        self.other_note = Words(look, "", "small", "soft", parent=self)
        self.stays = Words(look, self.tr("Ce qui reste dans le cahier"), "uib", parent=self)
        self.kept = [Words(look, "", "small", parent=self) for _ in range(2)]
        self.reading = Button(look, self.tr("Lire ce qui partira"), "full", parent=self)
        self.name.textChanged.connect(self.rearrange)
        for field in (self.name, self.role, self.phone):
            field.returnPressed.connect(self._write)
            field.textEdited.connect(self._mended)
        self.add.clicked.connect(self._write)
        self.drop.clicked.connect(self.clear)
        self.other.clicked.connect(self._other_pressed)
        self.reading.clicked.connect(self.to_reading)
        self._locks: list[float] = []

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def show_person(self, name: str, lines: int) -> None:
        """Whose card it is, and how many lines are on their page."""
        self.back_link.set_text(name)
        if lines == 0:
            kept = self.tr("toutes vos lignes à venir")
        elif lines == 1:
            kept = self.tr("votre ligne, mot pour mot")
        else:
            kept = self.tr("vos {n} lignes, mot pour mot").format(n=in_words(lines))
        self.kept[0].set_text(kept)
        self.kept[1].set_text(self.tr("l’heure, le lieu, ses téléphones"))
        self.setAccessibleName(self.tr("Donner la fiche de {name}").format(name=name))

    def show_addressees(self, rows: Sequence[Addressee]) -> None:
        self.list.show_rows(rows)
        on = [row for row in rows if row.on]
        if self._current not in {row.id for row in on}:
            self._current = on[-1].id if on else None
        now = next((row for row in on if row.id == self._current), None)
        if now is None:
            self.other_note.set_text(self.tr("par SMS ou en contact") if rows else "")
        else:
            self.other_note.set_text(self.tr("pour {name}\u00a0: {way}").format(name=now.name, way=way_word(other_way(now.way))))
            self.other.setAccessibleName(f"{self.other.text()}, {self.other_note.text()}")
        self.rearrange()

    def clear(self) -> None:
        """Nothing is written in "Écrire un nom…"."""
        for field in (self.name, self.role, self.phone):
            field.clear()
        self._mended()

    def fail(self, trouble: Trouble) -> None:
        """What was written could not be kept."""
        self.wrong.set_text(f"{trouble.what} {trouble.next}".strip())
        self.rearrange()

    # -- what is done --------------------------------------------------------------------------------------------------------

    def _ticked(self, id: int, on: bool) -> None:
        self._current = id if on else None
        self.ticked.emit(id, on)

    def _otherwise(self, id: int) -> None:
        self._current = id
        self.otherwise.emit(id)

    def _other_pressed(self) -> None:
        if self._current is not None:
            self.otherwise.emit(self._current)

    def _mended(self) -> None:
        self.phone.set_fault("")
        self.wrong.set_text("")
        self.rearrange()

    def _write(self) -> None:
        name, role, typed = text.clean_name(self.name.text()), " ".join(self.role.text().split()), self.phone.text().strip()
        if name is None:
            return
        number = phone.to_e164(typed) if typed else ""
        if number is None:
            sentence = phone_fault(phone.fault(typed)) or self.tr("Ce numéro n’existe pas. Relisez-le.")
            self.phone.set_fault(sentence)
            self.wrong.set_text(sentence)
            self.phone.setFocus()
            self.rearrange()
            return
        if any((text.fold(row.name), text.fold(row.role)) == (text.fold(name), text.fold(role)) for row in self.list.rows):
            self.wrong.set_text(self.tr("Ce nom est déjà dans la liste. Ajoutez un rôle, ou cochez-le."))
            self.rearrange()
            return
        self.written.emit(name, role, number)

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        right, low, last = self.width_u - EDGE, self.height_u < LOW, self.last_line()
        width = right - TEXT
        self._locks = []
        self.at(self.back_link, TEXT, 0.68, min(self.back_link.wish(), width))
        self.at(self.title, TEXT, 2, width)
        b = 3 if low else 4
        if not low:
            self.at(self.heading, TEXT, b, 4)
            self.at(self.by, right, b, 3, "r")
            b += 1
        foot = last
        if self.single:
            self.box_at(self.reading, right - 8.4, self.height_u - 1.7, 8.4, 1.35)
            foot = int(self.height_u - 2.0)
        writing = bool(self.name.text())
        wrong = self.wrong.rows(width) if self.wrong.text() else 0
        after = 4 + wrong if writing else (1 if low else 2) + wrong
        wish = 2 * len(self.list.rows)
        room = max(2, int(foot - b + 1) - after)
        stays = not writing and not low and wish + 4 <= room
        if wish <= room:
            rows, more = wish, False
        else:
            rows, more = max(2, (room - 1) // 2 * 2), True
        self.list.set_edges(MARGIN, TEXT, right)
        if rows:
            self.at(self.pane, 0, b, self.width_u, rows=rows)
        b += rows
        if more:
            self.at(self.pane.more, right, b, align="r")
            b += 1
        self._arrange_name(b, right, low, writing)
        if wrong:
            self.at(self.wrong, TEXT, b + after - wrong - (1 if writing else 0), width, rows=wrong)
        if stays:
            b += 3
            self.at(self.stays, TEXT, b, width)
            for k, words in enumerate(self.kept):
                self.at(words, TEXT, b + 1 + k, width)
                self._locks.append(b + 1 + k)

    def _arrange_name(self, b: float, right: float, low: bool, writing: bool) -> None:
        self.name.setPlaceholderText(self.tr("Un nom…") if low else self.tr("Écrire un nom…"))
        if writing:
            wrong = self.wrong.rows(right - TEXT) if self.wrong.text() else 0
            for k, field in enumerate((self.name, self.role, self.phone)):
                self.at(field, TEXT, b + k, right - TEXT)
            self.at(self.add, TEXT, b + 3 + wrong)
            self.at(self.drop, TEXT + self.add.wish() + 0.6, b + 3 + wrong)
            return
        other = self._current is not None
        self.at(self.name, TEXT, b, right - TEXT - (self.other.wish() + 0.6 if other else 0))
        if other:
            self.at(self.other, right, b, align="r")
        if not low and self.other_note.text():
            self.at(self.other_note, TEXT, b + 1, right - TEXT)

    def paint_under(self, ink: Ink) -> None:
        for b in self._locks:
            ink.lock(MARGIN - 0.8, b - 0.18)


class AddresseeList(Inner):
    """The lines of "À qui", two lines each; it lies in a pane, over the ruling of the page."""

    ticked = Signal(int, bool)
    otherwise = Signal(int)
    removed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: list[Addressee] = []
        self._lines: dict[int, _Line] = {}
        self._edges = (MARGIN, TEXT, 10.0)

    def set_edges(self, margin: float, text: float, right: float) -> None:
        if self._edges != (margin, text, right):
            self._edges = (margin, text, right)
            self.rearrange()

    def show_rows(self, rows: Sequence[Addressee]) -> None:
        """Only what differs is made anew: the focus stays where it is."""
        self.rows = list(rows)
        for id in [id for id in self._lines if id not in {row.id for row in rows}]:
            self._lines.pop(id).destroy()
        for row in rows:
            if row.id not in self._lines:
                self._lines[row.id] = _Line(self, row)
            self._lines[row.id].show_row(row)
        self.done([(2.0 * k, 2.0 * k + 2) for k in range(len(rows))], 2.0 * len(rows))
        self.rearrange()

    def box(self, id: int | None = None) -> QWidget | None:
        """The box to tick of this one, or the first."""
        line = self._lines.get(id) if id is not None else None
        return line.check if line is not None else self._lines[self.rows[0].id].check if self.rows else None

    def arrange(self) -> None:
        margin, left, right = self._edges
        for k, row in enumerate(self.rows):
            self._lines[row.id].place(0.72 + 2 * k, margin, left, right)


class _Line:
    """The widgets of one addressee."""

    def __init__(self, leaf: AddresseeList, row: Addressee) -> None:
        look, self._leaf, self._row = leaf.look, leaf, row
        self.check = Check(look, row.name, role="uim", parent=leaf)
        self.way = Link(look, "", "smallm", "text", "r", underlined=False, parent=leaf)
        self.trust = TrustMark(look, row.trust or Trust.NEW, word=False, parent=leaf)
        self.role = Words(look, "", "small", "soft", parent=leaf)
        self.remove = Link(look, leaf.tr("Enlever"), "small", "soft", "r", parent=leaf)
        self.check.toggled.connect(lambda on: leaf.ticked.emit(self._row.id, on))
        self.way.clicked.connect(lambda: leaf.otherwise.emit(self._row.id))
        self.remove.clicked.connect(lambda: leaf.removed.emit(self._row.id))

    def show_row(self, row: Addressee) -> None:
        self._row = row
        way = way_word(row.way)
        self.check.set_text(row.name)
        self.check.setAccessibleName(", ".join(part for part in (row.name, row.role, way) if part))
        self.check.blockSignals(True)
        self.check.setChecked(row.on)
        self.check.blockSignals(False)
        self.check.update()
        self.way.set_text(way)
        self.way.color = "text" if row.on else "soft"
        self.way.setAccessibleName(self._leaf.tr("{name} par {way}, autrement\u00a0: {other}").format(
            name=row.name, way=way, other=way_word(other_way(row.way))))  # fmt: skip
        self.way.setToolTip(self._leaf.tr("autrement\u00a0: {other}").format(other=way_word(other_way(row.way))))
        self.way.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.on else Qt.FocusPolicy.ClickFocus)
        self.way.update()
        if row.trust is not None:
            self.trust.set_trust(row.trust)
        self.role.set_text(", ".join(part for part in (row.role, self._leaf.tr("en initiales")) if part))
        self.remove.setAccessibleName(self._leaf.tr("Enlever {name} de la liste").format(name=row.name))

    def place(self, b: float, margin: float, left: float, right: float) -> None:
        leaf, row = self._leaf, self._row
        box = margin - 1.05
        self.check.gap = left - box
        way = self.way.wish()
        leaf.at(self.check, box, b, right - box - way - 0.4)
        leaf.at(self.way, right, b, align="r")
        indent = 0.0
        if row.trust is not None:
            leaf.at(self.trust, left, b + 1)
            indent = 0.7
        room = right - left - indent
        if row.removable and not row.on:
            leaf.at(self.remove, right, b + 1, align="r")
            room -= self.remove.wish() + 0.4
        leaf.at(self.role, left + indent, b + 1, max(1.0, room))

    def destroy(self) -> None:
        for widget in (self.check, self.way, self.trust, self.role, self.remove):
            widget.hide()
            widget.deleteLater()


class WhatLeaves(Leaf):
    """The right page: what each will read, then the person's yes and the button, which never scroll away."""

    show_changed = Signal(str)  # "initials" or "nothing"
    org_changed = Signal(bool)
    role_changed = Signal(bool)
    name_typed = Signal(int, str)  # a shorter name of one's own for this one's text
    agreed = Signal()  # the yes or its day changed
    give = Signal()
    followed = Signal(str)  # the page where something can be put right
    back = Signal()
    to_list = Signal()  # one page only: back to whom

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.today = date.min
        self._who = self._fault = self._numbers = ""
        self._day: date | None = None
        self.sheets = Sheets(look)
        self.pane = Pane(look, self.sheets, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.back_link = Back(look, "", parent=self)
        self.list_link = Link(look, "", "smallm", align="r", parent=self)
        self.consent = Check(look, "", role="uib", parent=self)
        self.day = Field(look, boxed=False, role="uim", color="ink", name=self.tr("Jour de l’accord"), parent=self)
        self.day.line_color = "ink"
        self.small = Words(look, "", "small", "soft", parent=self)
        self.numbers = Words(look, "", "small", "soft", parent=self)
        self.reason = Para(look, "", "small", "soft", lead=0.75, parent=self)
        self.keycap = Keycap(look, self.tr("Ctrl Entrée"), parent=self)
        self.button = Button(look, self.tr("Donner la fiche"), "full", parent=self)
        self.back_link.clicked.connect(self.back)
        self.list_link.clicked.connect(self.to_list)
        self.button.clicked.connect(self.give)
        self.consent.toggled.connect(self._consent)
        self.day.returnPressed.connect(self._read_day)
        self.day.left_field.connect(self._read_day)
        self.day.textEdited.connect(lambda: self.rearrange())
        for name in ("show_changed", "org_changed", "role_changed", "name_typed", "followed"):
            getattr(self.sheets, name).connect(getattr(self, name))
        self._strip: tuple[float, float, float, float] | None = None

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def begin_person(self, name: str, who: str, today: date) -> None:
        """Another person's card: nobody has agreed yet. `who`: how the person is called here, "N. F." or nothing."""
        self.today, self._who = today, who or self.tr("La personne")
        self.back_link.set_text(name)
        self.consent.blockSignals(True)
        self.consent.setChecked(False)
        self.consent.blockSignals(False)
        self.consent.set_text(self.tr("{who} est d’accord, dit le").format(who=self._who))
        self._set_day(today)
        self.pane.to_start()
        self.rearrange()

    def show_previews(self, previews: Sequence[Preview], empty: str) -> None:
        """What each will read; `empty` is said when nobody is chosen."""
        self.sheets.show_previews(previews, empty)
        names = [p.name for p in previews if not p.heading]
        self.list_link.set_text(self.tr("À qui\u00a0: {names}").format(names=", ".join(names)) if names else self.tr("À qui"))
        self.rearrange()

    def show_choices(self, initials: str, show: str, org: bool, role: bool, has_org: bool, has_role: bool) -> None:
        self.sheets.show_choices(initials, show, org, role, has_org, has_role)

    def show_button(self, words: str, reason: str, numbers: str) -> None:
        """The button's words, why it is closed ("" when it is not), and the numbers the register will give."""
        self.button.set_text(words)
        self.button.set_closed(reason)
        self.reason.set_text(reason)
        self._numbers = numbers
        self.numbers.set_text(numbers)
        self.rearrange()

    def consent_day(self) -> date | None:
        """The day on which the person agreed; None: not said, or not on a day."""
        return self._day if self.consent.isChecked() else None

    def consent_reason(self) -> str:
        """Why there is no consent yet; "" when there is."""
        if not self.consent.isChecked():
            return self.tr("{who} n’a pas encore dit son accord.").format(who=self._who)
        return self._fault

    # -- what is done --------------------------------------------------------------------------------------------------------

    def settle_day(self) -> None:
        """What stands in the day's field counts from now on: Ctrl+Enter may come before the caret has left it."""
        self._read_day()

    def _consent(self) -> None:
        self.agreed.emit()
        self.rearrange()

    def _set_day(self, day: date) -> None:
        self._day, self._fault = day, ""
        self.day.setText(long_day(day, year=day.year != self.today.year))
        self.day.set_fault("")

    def _read_day(self) -> None:
        shown = long_day(self._day, year=self._day.year != self.today.year) if self._day is not None else None
        if self.day.text() == shown:
            return
        typed = days.read(self.day.text(), self.today)
        if typed.value is not None and not typed.ask and typed.value <= self.today:
            self._set_day(typed.value)
        else:
            self._day = None
            self._fault = day_fault(typed)
            if typed.value is not None and typed.value > self.today:
                self._fault = self.tr("Ce jour n’est pas encore passé.")
            self.day.set_fault(self._fault)
        self.agreed.emit()
        self.rearrange()

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        w, h, low = self.width_u, self.height_u, self.height_u < LOW
        left, right = LEFT, w - RIGHT
        top = 0.0
        if self.single:
            back = min(self.back_link.wish(), (right - left) / 2 - 0.3)
            self.at(self.back_link, left, 0.68, back)
            self.at(self.list_link, right, 0.68, min(self.list_link.wish(), right - left - back - 0.6), "r")
            top = 0.9
        by = h - (1.7 if low else 2.35)
        cy = by - (1.55 if low else 2.1)
        self._strip = (left, cy - 0.92, right - left, 2.1 if low else 2.35)
        self._arrange_pane(top, cy - 0.92 - 0.2, right, low)
        agreed = self.consent.wish() + 0.05
        self.at(self.consent, left + 0.5, cy, agreed)
        self.consent.gap = 0.8
        room = right - left - 0.5 - agreed - 0.35 - 0.4
        self.at(self.day, left + 0.5 + agreed + 0.35, cy, min(room, max(3.0, self.look.width(self.day.text(), "uim") + 0.15)))
        fault = self._fault if self.consent.isChecked() else ""
        wide = self.tr("Demandé pour toute personne hors de l’équipe. Écrit au registre.")
        short = self.tr("Demandé hors de l’équipe. Écrit au registre.")
        fits = self.look.width(wide, "small") <= right - left - 1.8
        self.small.set_text(fault or (wide if fits else short))
        self.small.set_color("warn" if fault else "soft")
        self.at(self.small, left + 1.3, cy + (0.85 if low else 0.9), right - left - 1.7)
        self._arrange_foot(left, right, by, low)
        self.update()

    def _arrange_pane(self, top: float, bottom: float, right: float, low: bool) -> None:
        self.sheets.set_low(low)
        high = bottom - top
        self.box_at(self.pane, 0, top, self.width_u, high)
        if self.pane.overflows(high):
            self.box_at(self.pane, 0, top, self.width_u, high - 0.85)
            self.at(self.pane.more, right, bottom - 0.15, align="r")

    def _arrange_foot(self, left: float, right: float, by: float, low: bool) -> None:
        high = 1.35 if low else 1.5
        wide = max(7.2, self.button.wish())
        self.box_at(self.button, right - wide, by, wide, high)
        base = by + 0.95 - (0.06 if low else 0)
        free = right - wide - 0.4 - left
        if self.reason.text():
            room = min(free, self.reason.wish() + 0.1)
            lines = self.reason.rows(room)
            self.at(self.reason, left, base - 0.375 * (lines - 1), room, rows=1 + 0.75 * (lines - 1))
            return
        self.at(self.keycap, right - wide - 0.4, base, align="r")
        free -= self.keycap.wish() + 0.5
        if self._numbers and self.numbers.wish() <= free:
            self.at(self.numbers, left, base)

    def paint_under(self, ink: Ink) -> None:
        if self._strip is not None:
            ink.box(*self._strip, "slip", r=0.12)


class Sheets(Inner):
    """What each will read, one under the other; it lies in a pane."""

    show_changed = Signal(str)
    org_changed = Signal(bool)
    role_changed = Signal(bool)
    name_typed = Signal(int, str)
    followed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.previews: list[Preview] = []
        self.empty = Words(look, "", "ui", "soft", parent=self)
        self.never = Words(look, self.tr("jamais le nom complet"), "small", "soft", parent=self)
        self.initials = Radio(look, "", parent=self)
        self.nothing = Radio(look, self.tr("rien (la personne)"), parent=self)
        self._group = one_of(self, self.initials, self.nothing)
        self.org = Check(look, self.tr("ma structure"), parent=self)
        self.role = Check(look, self.tr("mon métier"), parent=self)
        self.letters = Link(look, self.tr("Lettre pour lettre"), "smallm", parent=self)
        self._open = self._low = False
        self._headings = Pool(lambda _: Words(look, "", "uib", parent=self))
        self._cards = Pool(lambda _: CardView(look, self))
        self._texts = Pool(lambda _: TextCard(look, parent=self))
        self._notes = Pool(lambda _: Para(look, "", "small", "soft", lead=0.75, parent=self))
        self._notices = Pool(self._make_notice)
        self._names: dict[int, Field] = {}
        self._links: dict[int, tuple[str, str]] = {}
        self._has = (True, False, False)
        self._blocks: list[tuple[float, float]] = []
        self._letters_at = 0.0
        self.initials.clicked.connect(lambda: self.show_changed.emit("initials"))
        self.nothing.clicked.connect(lambda: self.show_changed.emit("nothing"))
        self.org.clicked.connect(self.org_changed)
        self.role.clicked.connect(self.role_changed)
        self.letters.clicked.connect(self._turn)

    def set_low(self, low: bool) -> None:
        if low is not self._low:
            self._low = low
            self.arrange_now()

    def show_choices(self, initials: str, show: str, org: bool, role: bool, has_org: bool, has_role: bool) -> None:
        """What the card may say. `initials` is "" for a name that has none; `has_…`: one's label says it."""
        self.initials.set_text(self.tr("initiales, {initials}").format(initials=initials))
        self._has = (bool(initials), has_org, has_role)
        for radio, on in ((self.initials, show == "initials"), (self.nothing, show == "nothing")):
            radio.setAutoExclusive(False)
            self._group.setExclusive(False)
            radio.setChecked(on)
            self._group.setExclusive(True)
        self.org.setChecked(org)
        self.role.setChecked(role)
        self.rearrange()

    def show_previews(self, previews: Sequence[Preview], empty: str) -> None:
        self.empty.set_text(empty)
        self.previews = list(previews)
        for id in [id for id in self._names if id not in {p.id for p in previews}]:
            field = self._names.pop(id)
            field.hide()
            field.deleteLater()
        self.arrange_now()

    def arrange_now(self) -> None:
        """Lay at once: the pane around must know how high it became."""
        self.rearrange()
        if self.isVisible():
            self._lay()

    def _turn(self) -> None:
        self._open = not self._open
        self.letters.set_text(self.tr("Cacher les lettres") if self._open else self.tr("Lettre pour lettre"))
        self.arrange_now()
        if self._open:
            self.wanted.emit(self._letters_at)

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        for pool in (self._headings, self._cards, self._texts, self._notes, self._notices):
            pool.begin()
        self._links = {}
        self._blocks = []
        left, right, low = LEFT, self.width_u - RIGHT, self._low
        bottom = 0.0
        if not self.previews:
            self.at(self.empty, left, 1.6, right - left)
            bottom = 2.0
        groups = self._groups()
        chooser = next((i for i, group in enumerate(groups) if group[0].way is Way.CONTACT and group[0].fields), None)
        for i, group in enumerate(groups):
            self._begin_block(0.0 if i == 0 else bottom + 0.15)
            bottom = self._place_group(group, bottom, i == 0, i == chooser, left, right, low)
            self._end_block(bottom)
        if self.previews and chooser is None and any(p.trouble is None or p.shorter for p in self.previews):
            self._begin_block(bottom + 0.15)
            bottom = self._place_choices_below(bottom + (0.85 if low else 1.2), left, right)
            self._end_block(bottom)
        self.done(self._blocks, bottom + 0.25)

    def _begin_block(self, y: float) -> None:
        self._blocks.append((y, y))

    def _end_block(self, y: float) -> None:
        self._blocks[-1] = (self._blocks[-1][0], y + 0.1)

    def _groups(self) -> list[list[Preview]]:
        """Contacts that read alike are shown once; the texts stay one each: each carries its own ref."""
        groups: list[list[Preview]] = []
        for preview in sorted(self.previews, key=lambda p: p.way is not Way.CONTACT):
            like = next((g for g in groups if preview.way is Way.CONTACT and preview.fields and (g[0].about, g[0].fields, g[0].trouble)
                         == (preview.about, preview.fields, preview.trouble) and g[0].way is Way.CONTACT), None)  # fmt: skip
            if like is not None:
                like.append(preview)
            else:
                groups.append([preview])
        return groups

    def _place_group(self, group: Sequence[Preview], y: float, first: bool, choices: bool, left: float, right: float, low: bool) -> float:
        head = self._headings.take()
        head.role = "smallb" if low else "uib"
        head.set_text(self._heading(group, first))
        base = y + ((0.82 if low else 1.08) if first else (0.95 if low else 1.45))
        self.at(head, left, base, right - left)
        trouble = group[0].trouble
        if trouble is not None:
            return self._place_trouble(group[0], trouble, base, left, right)
        if group[0].way is Way.CONTACT:
            return self._place_contact(group, base + (0.38 if low else 0.52), choices, left, right, low)
        card = self._texts.take()
        card.role, card.fill, card.lead = ("small" if low else "ui"), "card", 0.75
        card.set_text(group[0].text)
        top = base + (0.3 if low else 0.5)
        high = card.high(right - left)
        self.box_at(card, left, top, right - left, high)
        return top + high

    def _heading(self, group: Sequence[Preview], first: bool) -> str:
        who = joined([p.name for p in group])
        if group[0].heading:
            return group[0].heading
        if group[0].trouble is not None:
            return self.tr("Pour {who}").format(who=who)
        if group[0].way is Way.SMS:
            return (self.tr("Voici le SMS que {who} lira") if first else self.tr("et le SMS que {who} lira")).format(who=who)
        if len(group) == 1:
            return (self.tr("Voici ce que {who} lira") if first else self.tr("et ce que {who} lira")).format(who=who)
        return self.tr("Voici ce que {who} liront").format(who=who)

    def _place_trouble(self, preview: Preview, trouble: Trouble, base: float, left: float, right: float) -> float:
        notice = self._notices.take()
        words, page = preview.link
        if (notice.kind, notice.title, notice.text, notice.link.text()) != (trouble.kind, trouble.what, trouble.next, words):
            notice.say(trouble.kind, trouble.what, trouble.next, words)
        self._links[self._notices.used - 1] = (words, page)
        self.at(notice, left, base + 1.45, right - left)
        bottom = base + 1.45 + notice.below
        if preview.shorter:
            field = self._names.get(preview.id)
            if field is None:
                field = Field(self.look, self.tr("Votre nom, plus court"), name=self.tr("Votre nom, plus court"), parent=self)
                field.textEdited.connect(lambda typed, id=preview.id: self.name_typed.emit(id, typed))
                self._names[preview.id] = field
            self.at(field, left, bottom + 1.1, min(12.0, right - left))
            bottom += 1.6
        return bottom

    def _place_contact(self, group: Sequence[Preview], top: float, choices: bool, left: float, right: float, low: bool) -> float:
        card = self._cards.take()
        card.show_given(group[0].about, group[0].fields)
        wide, high = (12.5 if low else 14.0), CardView.given_height(len(group[0].fields), low)
        wide = min(wide, right - left - 5.9) if choices else wide
        self.box_at(card, left, top, wide, high)
        bottom = top + high
        if choices:
            bottom = max(bottom, self._place_choices_beside(top, left + wide + 0.7, right))
        if self._open and choices:
            self._letters_at = bottom + 0.3
            bottom = self._place_letters([p for p in self.previews if p.way is Way.CONTACT and p.letters], bottom + 0.5, left, right)
        return bottom

    def _place_letters(self, previews: Sequence[Preview], top: float, left: float, right: float) -> float:
        for preview in previews:
            self._end_block(top - 0.5)
            self._begin_block(top - 0.2)
            if len(previews) > 1:
                head = self._headings.take()
                head.role = "smallb"
                head.set_text(self.tr("Pour {who}").format(who=preview.name))
                self.at(head, left, top + 0.5, right - left)
                top += 0.85
            card = self._texts.take()
            card.role, card.fill, card.lead = "mono", "slip", 0.75
            card.set_text(preview.letters)
            high = card.high(right - left)
            self.box_at(card, left, top, right - left, high)
            top += high
            note = self._notes.take()
            note.set_text(self.tr("Signé par ce cahier. Sur un téléphone, la note du contact dit\u00a0: {note}").format(note=preview.note))
            lines = note.rows(right - left)
            self.at(note, left, top + 0.75, right - left, rows=1 + 0.75 * (lines - 1))
            top += 0.95 + 0.75 * (lines - 1) + 0.2
        return top

    def _place_choices_beside(self, top: float, x: float, right: float) -> float:
        with_initials, has_org, has_role = self._has
        room, b, step = right - x, top + (0.36 if self._low else 0.45), 0.86 if self._low else 0.95
        self.at(self.never, x, b, room)
        for radio in (self.initials, self.nothing):
            if with_initials or radio is self.nothing:
                b += step
                self.at(radio, x, b, min(room, radio.wish() + 0.05))
        b += 0.1
        for check, there in ((self.org, has_org), (self.role, has_role)):
            check.gap = 0.75
            if there:
                b += step
                self.at(check, x, b, min(room, check.wish() + 0.05))
        b += step + 0.1
        self.at(self.letters, x, b, min(room, self.letters.wish()))
        return b + 0.15

    def _place_choices_below(self, b: float, left: float, right: float) -> float:
        x = left
        shown: list[Words | Radio] = [self.never, *([self.initials] if self._has[0] else []), self.nothing]
        for widget in shown:
            wish = widget.wish() + 0.05
            if x + wish > right and x > left:
                x, b = left, b + 0.95
            self.at(widget, x, b, min(wish, right - left))
            x += wish + 0.7
        return b + 0.3

    def _make_notice(self, n: int) -> Notice:
        notice = Notice(self.look, "warn", parent=self)
        notice.followed.connect(lambda: self.followed.emit(self._links.get(n, ("", ""))[1]))
        return notice


W = TypeVar("W", bound=QWidget)


class Pool(Generic[W]):
    """As many widgets of a kind as a page needs at a time: those made once are used again."""

    def __init__(self, make: Callable[[int], W]) -> None:
        self._make, self._made, self.used = make, list[W](), 0

    def begin(self) -> None:
        """Before laying: none is used yet."""
        self.used = 0

    def take(self) -> W:
        if self.used == len(self._made):
            self._made.append(self._make(self.used))
        self.used += 1
        return self._made[self.used - 1]


def way_word(way: Way) -> str:
    """How a card leaves, in a word."""
    return {
        Way.SMS: QCoreApplication.translate("Way", "SMS"),
        Way.CONTACT: QCoreApplication.translate("Way", "contact"),
        Way.SEALED: QCoreApplication.translate("Way", "fiche Cahier"),
        Way.PAPER: QCoreApplication.translate("Way", "papier"),
        Way.PASSPHRASE: QCoreApplication.translate("Way", "fichier à six mots"),
    }[way]


def other_way(way: Way) -> Way:
    """The one "Autrement" leads to."""
    return Way.CONTACT if way is Way.SMS else Way.SMS


def joined(names: Sequence[str]) -> str:
    """ "A", "A et B", "A, B et C"."""
    if len(names) < 2:
        return "".join(names)
    return QCoreApplication.translate("Giving", "{names} et {last}").format(names=", ".join(names[:-1]), last=names[-1])
