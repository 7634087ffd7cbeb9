"""The right page of the inside cover about the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import text
from ui.parts.cover import WordsField
from ui.parts.flap import FlapLeaf, Row
from ui.parts.sheets import RecoverySheet
from ui.parts.widgets import Button, Check, Link, Para, Words
from ui.theme import Look


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
