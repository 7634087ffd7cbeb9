"""Right pages of the inside cover that ask for the words before they do anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import wordlist
from ui.parts.choices import Check
from ui.parts.flap import FlapLeaf, Row
from ui.parts.recovery_sheet import RecoverySheet
from ui.parts.secret import WordsField, wrong_words
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look


class SecretLeaf(FlapLeaf):
    """`begin()` asks for the six words, or the eight of the sheet; `asked(secret)` follows. Nothing typed outlives `rest()`.

    `recognise` and `whole` as for `WordsField` and `WordsSheet`. With `show_words` the eight new words lie on it, to be copied by hand:
    `done(where)`, `tonight()`, `print_asked(sheet)`.
    """

    asked = Signal(str)
    done = Signal(str)
    tonight = Signal()
    print_asked = Signal(object)  # the sheet whose words shall be on paper

    def __init__(self, look: Look, title: str, recognise: Callable[[str], bool], whole: Callable[[str], str]) -> None:
        super().__init__(look, title)
        self._whole = whole
        self.ask = Para(look, "", "uib", parent=self.flow)
        self.field = WordsField(look, recognise, self.tr("Les six mots"), 6, True, lambda run: wordlist.shown(whole(run)), self.flow, 8)
        self.unwatched = Check(look, self.tr("Personne ne regarde, montrer ce que je tape"), parent=self.flow)
        self.button = Button(look, self.tr("Continuer"), "full", high=1.5, parent=self)
        self.fault = Words(look, "", "small", "warn", parent=self)
        self.sheet: RecoverySheet | None = None
        self.asking = False
        self.button.clicked.connect(self._go_on)
        self.field.entered.connect(self._go_on)
        self.field.textEdited.connect(lambda _: self.unsay())
        self.unwatched.toggled.connect(self.field.set_shown)

    def caret(self) -> QWidget:
        if self.sheet is not None:
            return self.sheet.caret()
        return self.field if self.asking else self.arrow

    def filled(self) -> Button | None:
        if self.sheet is not None:
            return self.sheet.button if self.sheet.button.isVisible() else self.sheet.finish
        return self.button if self.asking else None

    @property
    def waiting(self) -> bool:
        """What was asked for is under way: it cannot be taken back any more."""
        return self.button.waiting

    # -- asking ------------------------------------------------------------------------------------------------------------

    def begin_asking(self) -> None:
        self.asking = True
        self.field.clear()
        self.slip.say("ok", "")
        self.lay_all()
        self.field.setFocus()

    def wrong(self) -> None:
        """These words open nothing; they stay, chosen."""
        self.told("warn", *wrong_words(self.field))

    def told(self, kind: str, what: str, then: str = "") -> None:
        self.wait(False)
        super().told(kind, what, then)
        if self.asking:
            self.offer_again()

    def offer_again(self) -> None:
        """What was typed stays, chosen."""
        self.field.offer_again()

    def unsay(self) -> None:
        """Something is typed: what was told is read."""
        if not self.slip.empty:
            self.slip.say("ok", "")
            self.rearrange()

    def wait(self, waiting: bool) -> None:
        self.button.set_waiting(self.tr("Un instant…") if waiting else "")
        self.field.setReadOnly(waiting)

    def _go_on(self) -> None:
        if self.asking and self.field.text().strip() and not self.waiting:
            self.wait(True)
            self.asked.emit(self.field.secret())

    def rest(self) -> None:
        """Nothing is asked or copied: no word is kept here."""
        self.asking = False
        self.field.clear()
        self.unwatched.setChecked(False)
        self.wait(False)
        self.slip.say("ok", "")
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
        self.lay_all()

    # -- eight words on paper ------------------------------------------------------------------------------------------------

    def show_words(self, words: str) -> None:
        """The eight new words, to be copied one at a time."""
        self.rest()
        self.sheet = RecoverySheet(self.look, words, self._whole, self.tr("C’est fait"), self)
        self.sheet.done.connect(self.done)
        self.sheet.tonight.connect(self.tonight)
        sheet = self.sheet
        sheet.print_asked.connect(lambda: self.print_asked.emit(sheet))
        self._lay()
        if self.isVisible():
            self.sheet.caret().setFocus()

    # -- laying ------------------------------------------------------------------------------------------------------------

    def lay_all(self) -> None:
        self.flow.rearrange()
        if self.isVisible():  # at once: what is hidden cannot take the caret
            self._lay()
        else:
            self.rearrange()

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        return [(self.button, 6.6)] if self.asking else []

    def rows_asking(self) -> list[Row]:
        if self.small:
            return []  # the field lies on the page itself
        return [self.said(self.ask), self.boxed(self.field), self.said_check(self.unwatched)]

    def boxed(self, field: WordsField) -> Row:
        """A field of words, with an empty line after it where there is height for one."""
        high = field.high(self.tight)
        return Row(int(high + 0.99) + (0 if self.tight else 1), boxes=((field, self.tx, 0.14, self.room, high - 0.2),))

    def said_check(self, check: Check) -> Row:
        return Row(1, ((check, self.tx, 0, min(check.wish() + 0.05, self.room)),))

    def lay_small(self, what: QWidget, links: tuple[Link, ...]) -> None:
        """The largest letters: the field or the words, their button in the place of the title, and under them what came of it, or the links."""
        self.at(self.arrow, self.tx, 0.68, width=min(self.arrow.wish(), self.room))
        wide = min(max(4.4, self.button.wish() - 0.8), self.room - self.arrow.wish() - 0.6)
        self.box_at(self.button, self.rx - wide, 0.14, wide, 0.9)
        self.box_at(what, self.tx, 1.25, self.room, min(3.0, self.height_u - 2.3))
        self.fault.set_text(self.slip.title or self.button.closed)
        x, end, y = self.tx, self.rx, self.height_u - 0.4
        if self.fault.text():
            if links and self.fault.wish() + 0.6 + links[0].wish() <= self.room:
                self.at(links[0], end, y, align="r")
                end -= links[0].wish() + 0.6
            self.at(self.fault, x, y, width=min(self.fault.wish() + 0.05, end - x))
            return
        for link in links:
            if x + link.wish() <= end + 0.05:
                self.at(link, x, y)
                x += link.wish() + 0.8

    def put(self, what: QWidget, where: QWidget) -> None:
        """Between the rows and the bare page: it keeps what is typed, and the caret."""
        if what.parentWidget() is not where:
            held = what.hasFocus()
            what.setParent(where)
            if held:
                what.setFocus()

    def bare(self) -> tuple[QWidget, tuple[Link, ...]] | None:
        """What lies on the page itself where the letters are the largest, and the links under it; None: the rows as ever."""
        return (self.field, ()) if self.asking else None

    def loose(self) -> tuple[QWidget, ...]:
        """What `bare` may take from the rows."""
        return (self.field,)

    def arrange(self) -> None:
        if self.sheet is None:
            bare = self.bare() if self.small else None
            for widget in self.loose():
                if isinstance(widget, WordsField):
                    widget.big = bare is None
                self.put(widget, self.flow if bare is None else self)
            if bare is not None:
                self.lay_small(*bare)
            else:
                super().arrange()
            return
        top = 1.0 if self.alone else 0.3
        if self.alone:
            self.lay_arrow()
        if not self.slip.empty:
            self.sheet.told(self.slip.kind, self.slip.title, self.slip.text)
        self.box_at(self.sheet, self.tx - 0.15, top, self.room + 0.3, self.height_u - top - 0.3)
