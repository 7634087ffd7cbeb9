"""The second sheet of the first ten minutes: six words, seen, then typed from memory. Given what it shows; it knows no session."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from notebook_app import wordlist
from ui.parts.choices import Check
from ui.parts.first_sheet import Sheet
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.secret import WordsField
from ui.parts.slip import Slip
from ui.parts.widgets import Button, Link, Para, Words
from ui.sentences import in_words
from ui.theme import Look


class SeenWords(Leaf):
    """Drawn words, large, each with its number, as the field will have them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.seen: list[Words] = []

    def set_words(self, words: Sequence[str]) -> None:
        while len(self.seen) < len(words):
            self.seen.append(Words(self.look, "", "big", "text", parent=self))
        del self.seen[len(words) :]
        for i, (word, seen) in enumerate(zip(words, self.seen, strict=True)):
            seen.set_text(wordlist.shown(word))
            seen.setAccessibleName(QCoreApplication.translate("WordsSheet", "mot {n}, {word}").format(n=i + 1, word=wordlist.shown(word)))
        self.rearrange()

    def said(self) -> str:
        """For who hears the button under them: no key leads to the words."""
        return ", ".join(seen.accessibleName() for seen in self.seen)

    def forget(self) -> None:
        """No word is kept here."""
        for seen in self.seen:
            seen.set_text("")

    def _steps(self) -> tuple[float, float]:
        """First baseline and the way to the next."""
        if self.height_u < 3.8:  # the largest letters
            return 1.15, 1.35
        return (1.62, 2.0) if self.height_u < 4.55 else (1.75, 2.1) if self.height_u < 5.1 else (2.0, 2.3)

    def arrange(self) -> None:
        (first, step), col = self._steps(), (self.width_u - 1.2) / 3
        roles = ("big", "lead") if step > 1.9 else ("lead",)
        words = [seen.text() for seen in self.seen]
        role = next((role for role in roles if all(self.look.width(word, role) <= col - 0.2 for word in words)), "ui")
        for i, seen in enumerate(self.seen):
            seen.role = role
            self.at(seen, 0.7 + col * (i % 3), first + step * (i // 3), width=col - 0.2)

    def paint_under(self, ink: Ink) -> None:
        (first, step), col = self._steps(), (self.width_u - 1.2) / 3
        ink.box(0, 0, self.width_u, self.height_u, "field", "soft", r=0.2)
        for i in range(len(self.seen)):
            x, base = 0.7 + col * (i % 3), first + step * (i // 3)
            ink.h_line(x, base + 0.25, col - 0.6, "rule")
            if step > 1.9:
                ink.text(x, base - 1.0, str(i + 1), "small", "soft")


def still_lacks(field: WordsField, words: Sequence[str], whole: Callable[[str], str]) -> str:
    """What is still to be typed of these words, or which one is another; "" once they stand there. `whole` as for `WordsSheet`."""
    runs = field.runs()
    typing = bool(field.text()) and not field.text()[-1].isspace()
    for i, run in enumerate(runs):
        known = field.recognise(run)
        if i >= len(words):
            return QCoreApplication.translate("WordsSheet", "Six mots, pas un de plus.")
        if known and whole(run) != words[i]:
            return QCoreApplication.translate("WordsSheet", "Le mot {n} n’est pas celui-là.").format(n=i + 1)
        if not known and (i < len(runs) - 1 or not typing):
            return QCoreApplication.translate("WordsSheet", "Le mot {n} n’est pas dans la liste.").format(n=i + 1)
    left = len(words) - field.recognised()
    if left <= 0:
        return ""
    if left == 1:
        return QCoreApplication.translate("WordsSheet", "Encore un mot.")
    return QCoreApplication.translate("WordsSheet", "Encore {n} mots.").format(n=in_words(left))


class WordsSheet(Sheet):
    """Six drawn words, seen large, then typed by their first letters. `go_on(words)` follows the button, `others()` asks for other words.

    `recognise` and `spell` as for `WordsField`; `whole(run)`: the word of the list that a recognised run is.
    """

    go_on = Signal(str)
    others = Signal()

    def __init__(
        self,
        look: Look,
        words: str,
        recognise: Callable[[str], bool],
        whole: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.words = words.split()
        self.showing = True
        self._whole = whole
        self.nobody = Words(look, self.tr("Personne d’autre ne les a, nous non plus."), parent=self)
        self.how = Words(look, "", parent=self)
        self.seen = SeenWords(look, self)
        self.field = WordsField(
            look, recognise, self.tr("Les six mots"), len(self.words), True, lambda run: wordlist.shown(whole(run)), self, right=self._right
        )
        self.unwatched = Check(look, self.tr("Personne ne regarde, montrer ce que je tape"), parent=self)
        self.again = Link(look, self.tr("Revoir les six mots"), parent=self)
        self.other = Link(look, self.tr("D’autres mots"), parent=self)
        self.story = Words(look, self.tr("Dites-les à voix haute, deux fois. Faites-en une petite histoire."), "ui", "soft", parent=self)
        self.hide_them = Button(look, self.tr("Les cacher, les taper"), "full", high=1.6, parent=self)
        self.button = Button(look, self.tr("Continuer"), "full", high=1.6, parent=self)
        self.reason = Para(look, "", "small", "soft", 0.76, self)
        self.slip = Slip(look, self)
        self.field.textChanged.connect(self._typed)
        self.field.entered.connect(self._go_on)
        self.unwatched.toggled.connect(self.field.set_shown)
        self.hide_them.clicked.connect(lambda: self._show(False))
        self.again.clicked.connect(lambda: self._show(True))
        self.other.clicked.connect(self.others)
        self.button.clicked.connect(self._go_on)
        self.set_sheet(2, 3, self.tr("Six mots ouvrent ce cahier"))
        self.set_words(words)

    def caret(self) -> QWidget:
        return self.hide_them if self.showing else self.field

    def set_words(self, words: str) -> None:
        """Other words, to be seen first."""
        self.words = words.split()
        self.field.clear()
        self.seen.set_words(self.words)
        self._show(True)

    def _show(self, showing: bool) -> None:
        self.showing = showing
        self.how.set_text(self.tr("Retenez-les, dans l’ordre.") if showing else self.tr("Tapez les premières lettres de chaque mot."))
        self._typed()
        self.hide_them.setAccessibleDescription(self.seen.said() if showing else "")
        self._lay()  # at once: what is hidden cannot take the caret
        self.caret().setFocus()

    def _right(self, i: int, run: str) -> bool:
        return i < len(self.words) and self._whole(run) == self.words[i]

    def lacks(self) -> str:
        """What is still to be typed, or which word is another one."""
        return still_lacks(self.field, self.words, self._whole)

    def _typed(self) -> None:
        lacks = self.lacks()
        self.button.set_closed(lacks)
        self.reason.set_text(lacks)
        if not self.slip.empty:
            self.slip.say("info", "")
        self.rearrange()

    def _go_on(self) -> None:
        if not self.showing and not self.button.waiting and not self.lacks():
            self.go_on.emit(" ".join(self.words))

    def set_waiting(self, waiting: bool) -> None:
        """The notebook is being made."""
        self.button.set_waiting(self.tr("Le cahier se prépare…") if waiting else "")
        self.field.setReadOnly(waiting)
        for widget in (self.unwatched, self.again, self.other):
            widget.setEnabled(not waiting)

    def told(self, kind: str, what: str, then: str) -> None:
        """It could not be made."""
        self.set_waiting(False)
        self.slip.say(kind, what, then)
        self._lay()
        (self.field if self.field.isVisible() else self.button).setFocus()

    # -- laying ------------------------------------------------------------------------------------------------------------

    @property
    def tiny(self) -> bool:
        return self.low and self.sh < 11.6

    def _box(self) -> tuple[float, float]:
        """The words' place: top, height."""
        y = self.sy
        if self.least:
            return y + 1.6, 3.35
        return (y + 2.4, 4.4) if self.tiny else (y + 4.1, 4.7) if self.low else (y + 6.2, 5.4)

    def arrange(self) -> None:
        super().arrange()
        tx, rx, y, low = self.tx, self.rx, self.sy, self.low
        if self.tiny:
            pass  # the title says it
        elif low:
            self.at(self.how, tx, y + 3.4)
        else:
            self.at(self.nobody, tx, y + 4)
            self.at(self.how, tx, y + 5)
        top, high = self._box()
        if self.least:
            self._arrange_least(top, high)
            return
        button = y + self.sh - (1.9 if self.tiny else 2.2 if low else 2.6)
        if self.showing:
            self.box_at(self.seen, tx, top, rx - tx, high)
            if y + (10.4 if low else 13.2) < button:
                self.at(self.story, tx, y + (10.4 if low else 13.2), width=min(self.story.wish() + 0.1, rx - tx))
            self.at(self.other, tx, button + 1.0 if low else y + 15)
            self.box_at(self.hide_them, rx - 7.2, button, 7.2, 1.6)
            return
        self.box_at(self.field, tx, top, rx - tx, high)
        free = button - 0.3  # down to here there is room for the rest
        if not self.slip.empty:
            slip = self.slip.high(rx - tx)
            free = max(top + high + 0.3, free - slip)
            self.box_at(self.slip, tx, free, rx - tx, slip)
        rest: list[tuple[float, tuple[QWidget, ...]]] = [
            (y + (10.1 if low else 13.2), (self.unwatched,)),
            (y + (11.6 if low else 15.0), (self.again, self.other)),
            (y + (self.sh if low else 16.6), (self.story,)),
        ]
        if self.tiny:
            rest = [(top + high + 1.0, (self.again, self.other))]
        for base, widgets in rest:
            if base + 0.3 < free:
                for k, widget in enumerate(widgets):
                    self.at(widget, tx + 7.0 * k, base)
        self.box_at(self.button, rx - 6.6, button, 6.6, 1.6)
        self.place_reason(self.reason, button + (1.0 if low else 0.98), rx - tx - 7.0)

    def _arrange_least(self, top: float, high: float) -> None:
        tx, rx, button = self.tx, self.rx, self.sy + self.sh - 1.6
        if self.showing:
            self.box_at(self.seen, tx, top, rx - tx, high)
            self.at(self.other, tx, button + 0.86)
            wide = min(rx - tx - self.other.wish() - 0.4, self.hide_them.wish())
            self.box_at(self.hide_them, rx - wide, button, wide, 1.35)
            return
        if not self.slip.empty:  # what went wrong; the words are typed, the button tries again
            self.box_at(self.slip, tx, top, rx - tx, min(self.slip.high(rx - tx), button - 0.2 - top))
        else:
            self.box_at(self.field, tx, top, rx - tx, high)
            self.at(self.again, tx, button - 0.4)
            self.at(self.other, rx, button - 0.4, align="r")
        self.box_at(self.button, rx - 5.4, button, 5.4, 1.35)
        self.place_reason(self.reason, button + 0.86, rx - tx - 5.8)
