"""The right page of giving a card: what each will read, letter for letter; the person's yes, and the one button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import days
from notebook_app.kinds import Way
from ui.dates import long_day
from ui.parts.card import CardView, TextCard
from ui.parts.giving import LEFT, LOW, RIGHT, Pool, joined
from ui.parts.leaf import Leaf
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink
from ui.parts.widgets import Back, Button, Check, Field, Keycap, Link, Notice, Para, Radio, Words, one_of
from ui.sentences import day_fault
from ui.theme import Look
from ui.trouble import Trouble


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
        self.consent.setAccessibleName(f"{self.consent.text()} {self.day.text()}")

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
        words = self.tr("Voici ce que {who} liront").format(who=who)
        fits = self.look.width(words, "uib") <= self.width_u - LEFT - RIGHT
        return words if fits else self.tr("Voici ce que lira chaque personne à qui va le contact")

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
