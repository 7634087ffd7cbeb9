"""The right page of the inside cover about copies of the notebook elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import PurePath
from typing import Protocol

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from notebook_app.model import Backup, Copies
from ui.dates import day_month, short_day
from ui.parts.choices import Check, Radio, one_of
from ui.parts.flap import FlapLeaf, Row
from ui.parts.widgets import Button, Link, Para, Words
from ui.sentences import in_words, size_words
from ui.theme import Look

_LISTED = 3  # copies shown; the older ones on demand
_MOST = 20


class Kept(Protocol):
    """A notebook that was put aside."""

    @property
    def day(self) -> date: ...
    @property
    def size(self) -> int: ...


@dataclass(frozen=True)
class _Line:
    """One copy: its day, where it lies, when it was read back, and the word that reads it now."""

    day: Words
    place: Words
    read: Words
    again: Link


class CopiesLeaf(FlapLeaf):
    """What copies there are, when they were read back, and when the next one is said on the cover.

    `copy()` makes one where the last one went, `elsewhere()` asks where first; `again(Backup)` reads one back. `weekday(n)`: the cover says it
    from that day of the week on, 0 never; `both(on)`: another copy in a second place, `second()` asks which. `answered(replaces)`: what this
    notebook is, which came out of a copy. `reopen()` asks for a page over this one (`set_over`); `drop(aside)` follows a yes.
    """

    copy = Signal()
    elsewhere = Signal()
    again = Signal(object)
    weekday = Signal(int)
    both = Signal(bool)
    second = Signal()
    answered = Signal(bool)
    reopen = Signal()
    drop = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Copies de sécurité"))
        self.copies = Copies()
        self.question = Para(look, self.tr("Ce cahier vient d’une copie. L’autre sert-il encore\u202f?"), "uib", parent=self.flow)
        which = self.tr(
            "Une seule réponse, avant la prochaine fiche. Si la copie a été faite ici, ou si l’ancien ordinateur ne sert plus, il le remplace."
        )
        self.which = Para(look, which, parent=self.flow)
        self.replaces = Button(look, self.tr("Il remplace l’ancien ordinateur"), parent=self.flow)
        self.beside = Button(look, self.tr("Il reste à côté de l’autre"), parent=self.flow)
        for button in (self.replaces, self.beside):
            button.setAccessibleDescription(f"{self.question.text()} {which}")  # in the largest letters the question is out of sight
        self.asks = False
        self.replaces.clicked.connect(lambda: self.answered.emit(True))
        self.beside.clicked.connect(lambda: self.answered.emit(False))
        self.state = Para(look, "", parent=self.flow)
        self.lines = [self._line(k) for k in range(_MOST)]
        self.older = Link(look, "", "smallm", parent=self.flow)
        self.next = Words(look, "", "small", "soft", parent=self.flow)
        self.other = Link(look, self.tr("Choisir un autre endroit"), "smallm", parent=self.flow)
        self.every = Words(look, "", "uib", parent=self.flow)
        self.another_day = Link(look, self.tr("un autre jour"), "smallm", parent=self.flow)
        self.days = [Radio(look, QLocale().dayName(n, QLocale.FormatType.ShortFormat), "smallm", parent=self.flow) for n in range(1, 8)]
        self._group = one_of(self, *self.days)
        self.remind = Check(look, self.tr("dire sur la couverture que la copie reste à faire"), parent=self.flow)
        self.always = Words(look, self.tr("Après trente jours sans copie, elle le dit toujours."), "small", "soft", parent=self.flow)
        self.two = Check(look, "", parent=self.flow)
        self.other_second = Link(look, self.tr("en choisir un autre"), "smallm", parent=self.flow)
        closed = self.tr(
            "La copie est aussi fermée que le cahier\u00a0: les mêmes six mots l’ouvrent, et votre feuille de secours. "
            "Une page détruite reste dans les copies déjà faites."
        )
        self.closed = Para(look, closed, parent=self.flow)
        self.button = Button(look, self.tr("Faire une copie"), "full", high=1.5, parent=self)
        self.other_one = Button(look, self.tr("Rouvrir une copie"), "plain", high=1.5, parent=self)
        self.other_one.setProperty("cahierReading", True)  # also in a notebook that is only read
        self.other_one.clicked.connect(self.reopen)
        self.over: FlapLeaf | None = None
        self.asides: list[tuple[Kept, Words, Link, Link]] = []
        self.aside = Words(look, self.tr("Cahiers mis de côté"), "uib", parent=self.flow)
        self._sure: Kept | None = None
        self.unfolded, self._day_open, self._weekday = False, False, 5
        self.button.clicked.connect(self.copy)
        self.other.clicked.connect(self.elsewhere)
        self.older.clicked.connect(self._unfold)
        self.another_day.clicked.connect(self._open_days)
        self.remind.clicked.connect(lambda on: self.weekday.emit(self._weekday if on else 0))
        self.two.clicked.connect(self.both)
        self.other_second.clicked.connect(self.second)
        for part in (self.other, self.other_second, self.two, *(line.again for line in self.lines)):
            part.setProperty("cahierWrites", True)  # what comes of it is noted: closed in a notebook that is only read
        for n, radio in enumerate(self.days, 1):
            radio.setAccessibleName(QLocale().dayName(n, QLocale.FormatType.LongFormat))
            radio.clicked.connect(lambda _=False, n=n: self.weekday.emit(n))

    def _line(self, k: int) -> _Line:
        words = [Words(self.look, "", role, parent=self.flow) for role in ("smallm", "ui", "small")]
        again = Link(self.look, self.tr("Relire"), "smallm", parent=self.flow)
        again.clicked.connect(partial(self._read, k))
        return _Line(words[0], words[1], words[2], again)

    def _read(self, k: int) -> None:
        self.again.emit(self.copies.made[k])

    def caret(self) -> QWidget:
        if self.over is not None:
            return self.over.caret()
        if self.asks:
            return self.replaces
        return self.button if self.button.isEnabled() else self.arrow

    def filled(self) -> Button | None:
        return self.button if self.over is None else self.over.filled()

    def set_over(self, leaf: FlapLeaf | None) -> None:
        """A page over this one, until None takes it away."""
        if self.over is not None:
            self.over.hide()
            self.over.deleteLater()
        self.over = leaf
        self._lay()

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def set_copies(self, copies: Copies, today: date) -> None:
        """What the notebook remembers of its copies."""
        self.copies = copies
        self.state.set_text(self._state(today))
        for line, backup in zip(self.lines, copies.made, strict=False):
            day, place, read = short_day(backup.day, today), place_name(backup.place), self._read_on(backup, today)
            for words, said in ((line.day, day), (line.place, place), (line.read, read)):
                words.set_text(said)
            line.read.set_color("warn" if backup.fault else "ok")
            line.read.setProperty("ticked", bool(backup.read) and not backup.fault)
            line.day.setAccessibleName(f"{day}, {place}, {read}")
            line.place.setToolTip(str(PurePath(backup.place, backup.name)))
            line.again.setAccessibleName(", ".join((self.tr("Relire"), day, place)))
        self._say_older()
        place = place_name(copies.place)
        self.next.set_text(self.tr("La prochaine ira au même endroit\u00a0: {place}.").format(place=place) if copies.place else "")
        self.two.setChecked(copies.both)
        self.two.set_text(
            self.tr("à chaque copie, en garder une autre dans {place}").format(place=place_name(copies.second))
            if copies.second
            else self.tr("à chaque copie, en garder une autre ailleurs")
        )
        self._again()

    def set_asks(self, asks: bool) -> None:
        """It came out of a copy, and what becomes of the other one is not said yet."""
        self.asks = asks
        self._again()
        if self.isVisible():  # at once: what is hidden cannot take the caret
            self._lay()

    def set_asides(self, asides: Sequence[Kept], today: date) -> None:
        """The notebooks that a restore put aside, the last one first."""
        for _, *widgets in self.asides:
            for widget in widgets:
                widget.deleteLater()
        self.asides, self._sure = [], None
        for aside in asides:
            words = self.tr("{day}, {size}").format(day=short_day(aside.day, today), size=size_words(aside.size))
            links = [Link(self.look, said, "smallm", parent=self.flow) for said in (self.tr("Détruire"), self.tr("Le garder"))]
            links[0].setAccessibleName(f"{links[0].text()}, {words}")
            self.asides.append((aside, Words(self.look, words, parent=self.flow), links[0], links[1]))
            links[0].clicked.connect(partial(self._be_sure, aside))
            links[1].clicked.connect(partial(self._be_sure, None))
        self._again()

    def _be_sure(self, aside: Kept | None) -> None:
        """Asked once; the second press is the yes."""
        if aside is not None and self._sure is aside:
            self.drop.emit(aside)
            return
        before, self._sure = self._sure, aside
        for each, words, yes, no in self.asides:
            sure = each is aside
            yes.set_text(self.tr("Oui, le détruire pour de bon") if sure else self.tr("Détruire"))
            yes.setAccessibleName(f"{yes.text()}, {words.text()}")
            if sure or each is before:
                self._again()
                self._lay()
                (no if sure else yes).setFocus()

    def set_weekday(self, weekday: int) -> None:
        """1 Monday to 7: the day from which the cover says it; 0: on none."""
        self._weekday = weekday or self._weekday
        self.remind.setChecked(bool(weekday))
        self.days[self._weekday - 1].setChecked(True)
        day = QLocale().dayName(self._weekday, QLocale.FormatType.LongFormat)
        self.every.set_text(self.tr("Chaque {day}, en fermant le cahier").format(day=day))
        if not weekday:
            self._day_open = False
        self._again()

    def set_waiting(self, waiting: bool, reading: Backup | None = None) -> None:
        """A copy is being made, or `reading` read back; one writes on meanwhile."""
        self.button.set_waiting("" if not waiting else self.tr("La copie se relit…") if reading is not None else self.tr("La copie se fait…"))
        for link in (self.other, self.other_second, *(line.again for line in self.lines)):
            link.setEnabled(not waiting)
        if waiting:
            self.slip.say("ok", "")
        self.rearrange()

    def summary(self, today: date) -> str:
        """In a few words, for its row."""
        last = self.copies.last
        if last is None:
            return self.tr("aucune encore") if not self.copies.made else self.tr("aucune ne s’ouvre plus")
        return self.tr("{day}, {place}").format(day=short_day(last.day, today), place=place_name(last.place))

    def _state(self, today: date) -> str:
        last = self.copies.last
        if last is None:
            if self.copies.made:
                return self.tr("Aucune copie ne s’ouvre plus. Faites-en une.")
            return self.tr("Aucune copie encore hors du cahier. Une clé USB, rangée ailleurs, suffit.")
        days = (today - last.day).days
        if days <= 0:
            return self.tr("La dernière est d’aujourd’hui et s’ouvre bien.")
        if days == 1:
            return self.tr("La dernière est d’hier et s’ouvre bien.")
        return self.tr("La dernière a {n} jours et s’ouvre bien.").format(n=in_words(days))

    def _read_on(self, backup: Backup, today: date) -> str:
        if backup.fault:
            return self.tr("plus là") if backup.fault == "missing" else self.tr("abîmée")
        if backup.read is None:
            return ""
        if backup.read == today:
            return self.tr("relue aujourd’hui")
        year = f" {backup.read.year}" if backup.read.year != today.year else ""
        return self.tr("relue le {day}").format(day=day_month(backup.read) + year)

    def _unfold(self) -> None:
        self.unfolded = not self.unfolded
        self._say_older()
        self._again()

    def _say_older(self) -> None:
        more = len(self.copies.made) - _LISTED
        if self.unfolded:
            self.older.set_text(self.tr("les trois dernières seulement"))
        elif more > 1:
            self.older.set_text(self.tr("et {n} autres, plus anciennes").format(n=in_words(more)))
        else:
            self.older.set_text(self.tr("et une autre, plus ancienne"))

    def _open_days(self) -> None:
        self._day_open = not self._day_open
        self._again()

    def _again(self) -> None:
        self.flow.rearrange()
        self.rearrange()

    # -- laying --------------------------------------------------------------------------------------------------------------

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.button, 7.6), (self.other_one, 6.6)] if self.room > 15 else [(self.button, 7.6)]

    def arrange(self) -> None:
        if self.over is None:
            super().arrange()
            return
        self.over.alone = self.alone
        self.box_at(self.over, 0, 0, self.width_u, self.height_u)
        self.over.rearrange()

    def rows(self) -> list[Row]:
        shown = self.lines[: len(self.copies.made)]
        if not self.unfolded:
            shown = shown[:_LISTED]
        older = len(self.copies.made) > _LISTED
        found = [*self._asking(), self.said(self.state), *([] if older else [self.gap()]), *map(self._laid, shown)]
        if older:
            found.append(self._linked(self.older))
        if self.copies.place:
            found += [self._beside(self.next, self.other), self.gap()]
        found.append(self._beside(self.every, self.another_day if self.remind.isChecked() else None))
        found.append(self._checked(self.remind))
        if not self.remind.isChecked():
            found.append(Row(1, ((self.always, self.tx + 0.8, 0, min(self.always.wish() + 0.05, self.room - 0.8)),)))
        elif self._day_open:
            found += self._radios()
        found.append(self._beside(self.two, self.other_second if self.copies.second else None))
        found += [self.gap(), self.said(self.closed)]
        if self.room <= 15:  # no room beside the other button
            found.append(Row(2, boxes=((self.other_one, self.tx, 0.2, min(self.other_one.wish(), self.room), 1.25),)))
        if self.asides:
            found += [self.gap(), self.said(self.aside), *(self._kept(*line) for line in self.asides)]
        return found

    def _kept(self, aside: Kept, words: Words, yes: Link, no: Link) -> Row:
        wide = min(words.wish() + 0.05, self.room)
        sure = self._sure is aside
        asked = yes.wish() + (0.8 + no.wish() if sure else 0.0)
        beside = wide + 0.8 + asked <= self.room
        x, line = (self.tx + wide + 0.8, 0) if beside else (self.tx, 1)
        parts: list[tuple[QWidget, float, float, float | None]] = [(words, self.tx, 0, wide), (yes, x, line, min(yes.wish() + 0.05, self.rx - x))]
        if sure:
            under = x + asked > self.rx + 0.05
            parts.append((no, self.tx if under else x + yes.wish() + 0.8, line + under, no.wish() + 0.05))
            line += under
        return Row(1 + line, tuple(parts))

    def _laid(self, line: _Line) -> Row:
        word = line.again.wish() + 0.05
        read = line.read.wish() + 0.05
        ticked = 0.55 if line.read.property("ticked") else 0.0
        if self.room < 15:  # very large letters: two lines each
            day = min(line.day.wish() + 0.05, self.room - 3)
            place = min(line.place.wish() + 0.05, self.room - day - 0.6)
            first = ((line.day, self.tx, 0, day), (line.place, self.tx + day + 0.6, 0, place))
            said = ((line.read, self.tx + ticked, 1, min(read, self.room - ticked - word - 0.6)),) if line.read.text() else ()
            return Row(2, (*first, *said, (line.again, self.rx - word, 1, word)))
        far = min(self.tx + 13.2, self.rx - word - 0.8 - max(read, 5.6))
        place = min(line.place.wish() + 0.05, far - 0.3 - self.tx - 4.2)
        parts = ((line.day, self.tx, 0, 4.0), (line.place, self.tx + 4.2, 0, place), (line.again, self.rx - word, 0, word))
        said = ((line.read, far + ticked, 0, min(read, self.rx - word - 0.5 - far - ticked)),) if line.read.text() else ()
        return Row(1, (*parts, *said))

    def _asking(self) -> list[Row]:
        if not self.asks:
            return []
        one, other = (min(button.wish(), self.room) for button in (self.replaces, self.beside))
        rows = [self.said(self.question), self.said(self.which)]
        if one + other + 0.6 <= self.room:
            boxes = ((self.replaces, self.tx, 0.2, one, 1.25), (self.beside, self.tx + one + 0.6, 0.2, other, 1.25))
            return [*rows, Row(2, boxes=boxes)]
        return [*rows, Row(2, boxes=((self.replaces, self.tx, 0.2, one, 1.25),)), Row(2, boxes=((self.beside, self.tx, 0.2, other, 1.25),))]

    def _linked(self, link: Link) -> Row:
        return Row(1, ((link, self.tx, 0, min(link.wish() + 0.05, self.room)),))

    def _checked(self, check: Check) -> Row:
        return Row(1, ((check, self.tx, 0, min(check.wish() + 0.05, self.room)),))

    def _beside(self, words: Words | Check, link: Link | None) -> Row:
        """Words, and a link after them or, where there is no room, under them."""
        wide = min(words.wish() + 0.05, self.room)
        if link is None:
            return Row(1, ((words, self.tx, 0, wide),))
        beside = wide + 0.6 + link.wish() <= self.room
        x, line = (self.tx + wide + 0.6, 0) if beside else (self.tx + (0.8 if isinstance(words, Check) else 0.0), 1)
        return Row(1 + line, ((words, self.tx, 0, wide), (link, x, line, min(link.wish() + 0.05, self.rx - x))))

    def _radios(self) -> list[Row]:
        found: list[list[tuple[QWidget, float, float, float | None]]] = [[]]
        x = left = self.tx + 0.8
        for radio in self.days:
            if x > left and x + radio.wish() > self.rx:
                found.append([])
                x = left
            found[-1].append((radio, x, 0, radio.wish() + 0.05))
            x += radio.wish() + 0.6
        return [Row(1, tuple(row)) for row in found]


def place_name(place: str) -> str:
    """A folder by its own name; a disk by its letter."""
    return PurePath(place).name or place
