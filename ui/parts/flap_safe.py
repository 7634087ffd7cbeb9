"""Right pages of the inside cover about what keeps the notebook: the recovery sheet, and copies of it elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import text
from notebook_app.model import Backup
from ui.dates import short_day
from ui.parts.cover import WordsField
from ui.parts.flap import FlapLeaf, Row
from ui.parts.sheets import RecoverySheet
from ui.parts.widgets import Button, Check, Link, Para, Words
from ui.sentences import in_words
from ui.theme import Look

_LISTED = 6  # copies shown; older ones are counted


class SheetLeaf(FlapLeaf):
    """Where the recovery sheet is; to copy it anew, the six words first. `asked(secret)`, then `show_words`; `done(where)`, `tonight()`."""

    asked = Signal(str)
    done = Signal(str)
    tonight = Signal()

    def __init__(self, look: Look, recognise: Callable[[str], bool], whole: Callable[[str], str]) -> None:
        super().__init__(look, self.tr("Feuille de secours"))
        self._whole, self._short = whole, ""
        self.where = Para(look, "", parent=self.flow)
        what = self.tr(
            "Huit mots sur papier ouvrent le cahier si les six sont oubliés. La recopier tire huit autres mots\u00a0: l’ancienne feuille "
            "n’ouvre plus ce cahier, elle ouvre encore les copies déjà faites."
        )
        self.what = Para(look, what, parent=self.flow)
        self.start = Button(look, self.tr("La recopier"), "plain", high=1.5, parent=self)
        self.ask = Words(look, self.tr("Vos six mots d’abord"), "uib", parent=self.flow)
        self.field = WordsField(look, recognise, self.tr("Les six mots"), 6, True, lambda run: text.shown(whole(run)), self.flow, 8)
        self.unwatched = Check(look, self.tr("Personne ne regarde, montrer ce que je tape"), parent=self.flow)
        self.button = Button(look, self.tr("Continuer"), "full", high=1.5, parent=self)
        self.fault = Words(look, "", "small", "warn", parent=self)
        self.sheet: RecoverySheet | None = None
        self.asking = False
        self.start.clicked.connect(self.begin_copy)
        self.button.clicked.connect(self._go_on)
        self.field.entered.connect(self._go_on)
        self.field.textEdited.connect(lambda _: self._typed())
        self.unwatched.toggled.connect(self.field.set_shown)

    def caret(self) -> QWidget:
        if self.sheet is not None:
            return self.sheet.caret()
        return self.field if self.asking else self.start

    def filled(self) -> Button | None:
        if self.sheet is not None:
            return self.sheet.button if self.sheet.button.isVisible() else self.sheet.finish
        return self.button if self.asking else None

    def set_where(self, state: str, where: str) -> None:
        """`state`: "tonight" or "done"; `where`: "home" or "safe"."""
        if state == "tonight":
            long, self._short = self.tr("La feuille de secours attend ce soir."), self.tr("attend ce soir")
        elif where == "safe":
            long, self._short = self.tr("Elle est sous enveloppe, au coffre de la structure."), self.tr("sous enveloppe, au coffre de la structure")
        else:
            long, self._short = self.tr("Elle est chez vous."), self.tr("chez vous")
        self.where.set_text(long)

    def summary(self) -> str:
        """In a few words, for its row."""
        return self._short

    def begin_copy(self) -> None:
        self.asking = True
        self.field.clear()
        self._lay_all()
        self.field.setFocus()

    def told(self, kind: str, what: str, then: str = "") -> None:
        self._wait(False)
        super().told(kind, what, then)
        if self.asking:
            self.field.setFocus()
            self.field.selectAll()

    def show_words(self, words: str) -> None:
        """The eight new words, to be copied one at a time."""
        self.rest()
        self.sheet = RecoverySheet(self.look, words, self._whole, self.tr("C’est fait"), self)
        self.sheet.done.connect(self.done)
        self.sheet.tonight.connect(self.tonight)
        self._lay()
        self.sheet.caret().setFocus()

    def rest(self) -> None:
        """Nothing is being copied: no word is kept here."""
        self.asking = False
        self.field.clear()
        self.unwatched.setChecked(False)
        self._wait(False)
        self.slip.say("ok", "")
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
        self._lay_all()

    def _typed(self) -> None:
        if not self.slip.empty:
            self.slip.say("ok", "")
            self.rearrange()

    def _wait(self, waiting: bool) -> None:
        self.button.set_waiting(self.tr("Un instant…") if waiting else "")
        self.field.setReadOnly(waiting)

    def _go_on(self) -> None:
        if self.asking and self.field.text().strip() and not self.button.waiting:
            self._wait(True)
            self.asked.emit(self.field.secret())

    def _lay_all(self) -> None:
        self.flow.rearrange()
        if self.isVisible():  # at once: what is hidden cannot take the caret
            self._lay()
        else:
            self.rearrange()

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.button, 6.6)] if self.asking else [(self.start, 6.6)]

    def rows(self) -> list[Row]:
        if not self.asking:
            return [self.said(self.where), Row(1), self.said(self.what)]
        if self.small:
            return []  # the field lies on the page itself
        high = self.field.high(self.tight)
        lines = int(high + 0.99) + (0 if self.tight else 1)
        return [self.said(self.ask), Row(lines, boxes=((self.field, self.tx, 0.14, self.room, high - 0.2),)), self.said_check(self.unwatched)]

    def said_check(self, check: Check) -> Row:
        return Row(1, ((check, self.tx, 0, min(check.wish() + 0.05, self.room)),))

    def _lay_asking(self) -> None:
        """The largest letters: the field, its button in the place of the title, and under it what came of it."""
        self.at(self.arrow, self.tx, 0.68, width=min(self.arrow.wish(), self.room))
        self.box_at(self.button, self.rx - 4.4, 0.14, 4.4, 0.9)
        self.field.big = False
        self._put_field(self)
        self.box_at(self.field, self.tx, 1.25, self.room, min(3.0, self.height_u - 2.3))
        self.fault.set_text(self.slip.title)
        if self.fault.text():
            self.at(self.fault, self.tx, self.height_u - 0.4, width=min(self.fault.wish() + 0.05, self.room))

    def _put_field(self, where: QWidget) -> None:
        """Between the rows and the bare page: it keeps what is typed, and the caret."""
        if self.field.parentWidget() is not where:
            held = self.field.hasFocus()
            self.field.setParent(where)
            if held:
                self.field.setFocus()

    def arrange(self) -> None:
        if self.sheet is None:
            if self.small and self.asking:
                self._lay_asking()
                return
            self.field.big = True
            self._put_field(self.flow)
            super().arrange()
            return
        top = 1.0 if self.alone else 0.3
        if self.alone:
            self.lay_arrow()
        if not self.slip.empty:
            self.sheet.told(self.slip.kind, self.slip.title, self.slip.text)
        self.box_at(self.sheet, self.tx - 0.15, top, self.room + 0.3, self.height_u - top - 0.3)


class CopiesLeaf(FlapLeaf):
    """What copies there are and how old the last one is. `copy()` makes one where the last one went, `elsewhere()` asks where first."""

    copy = Signal()
    elsewhere = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Copies de sécurité"))
        self.state = Para(look, "", parent=self.flow)
        self.lines: list[tuple[Words, Words, Words]] = []
        for _ in range(_LISTED):
            line = (Words(look, "", "smallm", parent=self.flow), Words(look, "", parent=self.flow), Words(look, "", "small", "ok", parent=self.flow))
            line[2].setProperty("ticked", True)
            self.lines.append(line)
        self.older = Words(look, "", "small", "soft", parent=self.flow)
        closed = self.tr(
            "La copie est aussi fermée que le cahier\u00a0: les mêmes six mots l’ouvrent, et votre feuille de secours. "
            "Une page détruite reste dans les copies déjà faites."
        )
        self.closed = Para(look, closed, parent=self.flow)
        daily = self.tr("Chaque jour, Cahier en fait une pour lui à côté du cahier. Elle ne sert à rien si l’ordinateur est perdu.")
        self.daily = Para(look, daily, parent=self.flow)
        self.next = Words(look, "", "small", "soft", parent=self.flow)
        self.button = Button(look, self.tr("Faire une copie"), "full", high=1.5, parent=self)
        self.other = Link(look, self.tr("Choisir un autre endroit"), "smallm", parent=self.flow)
        self.button.clicked.connect(self.copy)
        self.other.clicked.connect(self.elsewhere)
        self.backups: list[Backup] = []

    def caret(self) -> QWidget:
        return self.button if self.button.isEnabled() else self.arrow

    def filled(self) -> Button | None:
        return self.button

    def set_backups(self, backups: Sequence[Backup], today: date) -> None:
        """Newest first."""
        self.backups = list(backups)
        self.state.set_text(self._state(today))
        for line, backup in zip(self.lines, self.backups, strict=False):
            place = place_name(backup.place)
            day = short_day(backup.day, today)
            for words, said in zip(line, (day, place, self.tr("relue")), strict=True):
                words.set_text(said)
            line[0].setAccessibleName(f"{day}, {place}, {line[2].text()}")
            line[1].setToolTip(str(PurePath(backup.place, backup.name)))
        more = len(self.backups) - _LISTED
        one, many = self.tr("et une autre, plus ancienne"), self.tr("et {n} autres, plus anciennes").format(n=in_words(more) if more > 0 else "")
        self.older.set_text(many if more > 1 else one if more == 1 else "")
        self.next.set_text(self.tr("La prochaine ira au même endroit\u00a0: {place}.").format(place=place_name(self.place)) if self.backups else "")
        self.flow.rearrange()
        self.rearrange()

    @property
    def place(self) -> str:
        """Where the next copy goes; "" where none was made yet."""
        return self.backups[0].place if self.backups else ""

    def set_waiting(self, waiting: bool) -> None:
        """A copy is being made; one writes on meanwhile."""
        self.button.set_waiting(self.tr("La copie se fait…") if waiting else "")
        self.other.setEnabled(not waiting)
        if waiting:
            self.slip.say("ok", "")
        self.rearrange()

    def summary(self, today: date) -> str:
        """In a few words, for its row."""
        if not self.backups:
            return self.tr("aucune encore")
        return self.tr("{day}, {place}").format(day=short_day(self.backups[0].day, today), place=place_name(self.place))

    def _state(self, today: date) -> str:
        if not self.backups:
            return self.tr("Aucune copie encore hors du cahier. Une clé USB, rangée ailleurs, suffit.")
        days = (today - self.backups[0].day).days
        if days <= 0:
            return self.tr("La dernière est d’aujourd’hui et s’ouvre bien.")
        if days == 1:
            return self.tr("La dernière est d’hier et s’ouvre bien.")
        return self.tr("La dernière a {n} jours et s’ouvre bien.").format(n=in_words(days))

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.button, 7.6)]

    def rows(self) -> list[Row]:
        found = [self.said(self.state), self.gap()]
        day = 4.2 if self.room > 15 else 3.6
        mark = self.lines[0][2].wish() + 0.6
        far = min(self.tx + 13.75, self.rx - mark + 0.5)
        for one, place, read in self.lines[: len(self.backups)]:
            wide = min(place.wish() + 0.05, far - 0.8 - self.tx - day)
            parts = ((one, self.tx, 0, day - 0.2), (place, self.tx + day, 0, wide), (read, far, 0, mark))
            found.append(Row(1, parts))
        if self.older.text():
            found.append(self.said(self.older))
        if self.backups:
            wide = min(self.next.wish() + 0.05, self.room)
            beside = wide + 0.6 + self.other.wish() <= self.room
            at = (self.tx + wide + 0.6, 0) if beside else (self.tx, 1)
            found += [Row(1 + at[1], ((self.next, self.tx, 0, wide), (self.other, *at, self.other.wish() + 0.05))), self.gap()]
        return [*found, self.said(self.closed), self.gap(), self.said(self.daily)]


def place_name(place: str) -> str:
    """A folder by its own name; a disk by its letter."""
    return PurePath(place).name or place
