"""The last sheets of the first ten minutes: eight words on paper, copied by hand and typed again. Given what they show; they know no session."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from notebook_app import wordlist
from ui.parts.choices import Radio, one_of
from ui.parts.fields import Field
from ui.parts.first_sheet import Sheet
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.slip import Slip
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look


class RecoverySheet(Leaf):
    """Eight words to copy by hand, one at a time, or to be printed; two of them typed back, and where the sheet goes.

    `done(where)`: "home" or "safe"; `tonight()`: put off; `print_asked()`: on paper, then `printed`. It lies on any paper at least 17 u wide and
    11 high. `again`: how its last button reads; `whole(run)`: the word of the list that a typed run is.
    """

    done = Signal(str)
    tonight = Signal()
    print_asked = Signal()

    def __init__(self, look: Look, words: str, whole: Callable[[str], str], again: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.words = words.split()
        self._whole = whole
        self._asked: Sequence[int] = sorted(secrets.SystemRandom().sample(range(len(self.words)), 2))
        self._retyped = 0
        self._at = 0  # the word that is copied now; after the last one, two are typed back
        self._seeing = False  # a word asked for was looked at again
        self._asking = False  # whether it shall be printed, on the slip
        intro = self.tr("Recopiez-les avec votre stylo, un mot à la fois. Un mot écrit se cache.")
        self.intro = Words(look, intro, parent=self)
        self.which = Words(look, "", "small", "soft", parent=self)
        self.word = Words(look, "", "phone", "text", parent=self)
        self.button = Button(look, self.tr("C’est écrit"), "full", high=1.5, parent=self)
        self.two = Words(look, self.tr("À la fin, deux mots à retaper."), "small", "soft", parent=self)
        self.field = Field(look, "", role="lead", parent=self)
        hint = Qt.InputMethodHint
        self.field.setInputMethodHints(hint.ImhSensitiveData | hint.ImhNoPredictiveText | hint.ImhNoAutoUppercase)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.fault = Words(look, "", "small", "warn", parent=self)
        self.see = Link(look, self.tr("Revoir ce mot"), parent=self)
        self.before = Link(look, self.tr("Revoir le mot d’avant"), parent=self)
        self.good = Para(look, self.tr("Deux mots retapés, la feuille est bonne."), parent=self)
        self.where = Words(look, self.tr("Où va la feuille\u202f?"), "uib", parent=self)
        self.first_where = Words(look, self.tr("Dites d’abord où va la feuille."), "small", "soft", parent=self)
        self.home = Radio(look, self.tr("chez moi"), parent=self)
        self.safe = Radio(look, self.tr("sous enveloppe, au coffre de la structure"), parent=self)
        self._places = one_of(self, self.home, self.safe)
        self.finish = Button(look, again or self.tr("Ouvrir le cahier"), "full", high=1.5, parent=self)
        self.later = Link(look, self.tr("Ce soir"), parent=self)
        self.reminded = Words(look, self.tr("une ligne vous le rappelle, jusqu’à ce que ce soit fait"), "small", "soft", parent=self)
        self.slip = Slip(look, self)
        self.print = Link(look, self.tr("Imprimer"), parent=self)
        self.print.setAccessibleDescription(self.tr("avec la feuille en cas de vol"))
        self.print_note = Words(look, self.tr("avec la feuille en cas de vol"), "small", "soft", parent=self)
        self.print.clicked.connect(self._ask_to_print)
        self.slip.done.connect(self._answered)
        self.button.clicked.connect(self._press)
        self.field.returnPressed.connect(self._press)
        self.field.textEdited.connect(lambda _: self._say_fault(""))
        self.see.clicked.connect(self._see_again)
        self.before.clicked.connect(self._step_back)
        self.home.toggled.connect(self._say)
        self.safe.toggled.connect(self._say)
        self.finish.clicked.connect(lambda: self.done.emit("home" if self.home.isChecked() else "safe"))
        self.later.clicked.connect(self.tonight)
        self._say()

    # -- where one is --------------------------------------------------------------------------------------------------------

    @property
    def copying(self) -> bool:
        return self._at < len(self.words) or self._seeing

    @property
    def typing(self) -> bool:
        return not self.copying and self._retyped < 2

    @property
    def n(self) -> int:
        """The word it is about, from 0; -1 when all is done."""
        if self._at < len(self.words):
            return self._at
        return self._asked[self._retyped] if self._retyped < 2 else -1

    def caret(self) -> QWidget:
        if self.typing:
            return self.field
        if self.copying:
            return self.button
        return self.finish if self.finish.isEnabled() else self.home

    def _nth(self, n: int) -> str:
        return (
            self.tr("le premier mot"),
            self.tr("le deuxième mot"),
            self.tr("le troisième mot"),
            self.tr("le quatrième mot"),
            self.tr("le cinquième mot"),
            self.tr("le sixième mot"),
            self.tr("le septième mot"),
            self.tr("le huitième mot"),
        )[n]

    def _press(self) -> None:
        if self._seeing:
            self._seeing = False
        elif self._at < len(self.words):
            self._at += 1
        elif self.typing:
            if not self.field.text().strip():
                return
            if self._whole(self.field.text()) != self.words[self.n]:
                self._say_fault(self.tr("Ce n’est pas le mot {n} de la feuille.").format(n=self.n + 1))
                self.field.setFocus()
                self.field.selectAll()
                return
            self._retyped += 1
        self._turn()

    def _step_back(self) -> None:
        """A word that was hidden before it stood on the paper."""
        self._at -= 1
        self._turn()

    def _see_again(self) -> None:
        self._seeing = True
        self._turn()

    def _ask_to_print(self) -> None:
        """What one should know first: a printer is a computer too."""
        copies = self.tr("Une imprimante garde des copies.")
        near = self.tr("Prenez-en une où personne ne passe, ramassez la feuille tout de suite.")
        self._asking = True
        self.slip.say("warn", copies, near, (self.tr("Choisir l’imprimante"), self.tr("Plutôt recopier")))
        self._lay()
        self.slip.links[0].setFocus()

    def _answered(self, link: int) -> None:
        asking, self._asking = self._asking, False
        self.slip.say("ok", "")
        self._lay()
        self.caret().setFocus()
        if asking and link == 0:
            self.print_asked.emit()

    def printed(self, kind: str, what: str, then: str) -> None:
        """What became of it; once all eight are on paper, two are typed back."""
        if kind == "ok":
            self._seeing, self._at = False, len(self.words)
            self._turn()
        self.slip.say(kind, what, then, (self.tr("Continuer"),) if self.tiny else ())  # there it stands alone
        self._lay()
        (self.slip.links[0] if self.tiny else self.caret()).setFocus()

    def _turn(self) -> None:
        self.field.clear()
        self._say_fault("")
        self.slip.say("ok", "")
        self._say()
        self._lay()  # at once: what is hidden cannot take the caret
        self.caret().setFocus()

    def _say_fault(self, sentence: str) -> None:
        self.field.set_fault(sentence)
        self.fault.set_text(sentence)
        self.rearrange()

    def _say(self) -> None:
        if self.n >= 0:
            nth = self._nth(self.n)
            self.which.set_text(nth if self.copying else self.tr("{nth}, à retaper").format(nth=nth))
            self.field.setAccessibleName(self.which.text())
            self.word.set_text(wordlist.shown(self.words[self.n]) if self.copying else "")
            self.button.set_text(self.tr("C’est écrit") if self.copying else self.tr("Vérifier"))
            self.button.setAccessibleDescription(f"{nth}, {self.word.text()}" if self.copying else "")
        else:
            self.word.set_text("")
        chosen = self.home.isChecked() or self.safe.isChecked()
        self.finish.set_closed("" if chosen else self.first_where.text())
        self.rearrange()

    def told(self, kind: str, what: str, then: str) -> None:
        """It could not be noted."""
        self.slip.say(kind, what, then)
        self.rearrange()

    # -- laying ------------------------------------------------------------------------------------------------------------

    @property
    def low(self) -> bool:
        return self.height_u < 16

    @property
    def tiny(self) -> bool:
        """No room for her sheet, nor for two things at once."""
        return self.height_u < 10.8

    @property
    def cramped(self) -> bool:
        """The largest letters: the word, its button, and the way out."""
        return self.height_u < 6.4

    def _paper(self) -> tuple[float, float, float, float]:
        """The sheet of hers that fills: left, top, width, height."""
        return (0.15, 1.55, 8.2, 5.2) if self.low else (0.15, 2.0, 8.2, 9.4)

    def _row(self, i: int) -> tuple[float, float, float]:
        """The line of a word on it: left, baseline, width."""
        x, y, w, _ = self._paper()
        if self.low:
            half = (w - 1.0) / 2
            return x + 0.4 + (half + 0.2) * (i // 4), y + 1.15 + i % 4, half
        return x + 0.5, y + 1.4 + i, w - 1

    def arrange(self) -> None:
        w, low, tiny = self.width_u - 0.15, self.low, self.tiny
        if tiny and self.slip.links[0].text():
            self.box_at(self.slip, 0.15, 0.15, w - 0.15, min(self.slip.high(w - 0.15), self.height_u - 0.3))
            return
        if self.cramped:
            self._lay_cramped(w)
            return
        if not tiny:
            self.at(self.intro, 0.15, 0.9 if low else 1.0, width=min(self.intro.wish() + 0.1, w - 0.15))
        x = 0.15 if tiny else 9.55
        room = w - x
        a, b, c = (0.6, 2.1, 2.8) if tiny else (2.3, 4.0, 4.8) if low else (3.3, 5.2, 6.6)
        if self.n >= 0:
            self._lay_word(x, room, a, b, c)
            where = not tiny
        else:
            self.at(self.good, x + 0.6, a, width=room - 0.6, rows=self.good.rows(room - 0.6))
            finish = 3.4 if tiny else c
            self.box_at(self.finish, x, finish, 7.0, 1.5)
            if self.finish.closed:
                at = (x + 7.5, finish + 0.93) if tiny else (x, c + 2.3)
                self.at(self.first_where, *at, width=min(w - at[0], self.first_where.wish() + 0.1))
            where = True
        y = 1.7 if tiny else 8.3 if low else 13.2
        if not self.slip.empty:
            top = y - (0.5 if low and self.typing else 0.9)
            self.box_at(self.slip, 0.15, top, w - 0.15, self.slip.high(w - 0.15))
        elif where:
            self.at(self.where, 0.15, y)
            self.at(self.home, 0.15, y + 1.1)
            self.at(self.safe, 5.15, y + 1.1, width=min(self.safe.wish(), w - 5.15))
        if self.n >= 0 or not self.slip.empty:
            y = min(self.height_u - (0.3 if tiny else 0.6), 16.6)
            self.at(self.later, 0.15, y)
            self.at(self.reminded, 0.15 + 2.6, y, width=min(self.reminded.wish() + 0.1, w - 2.75))

    def _lay_cramped(self, w: float) -> None:
        if not self.slip.empty:
            self.box_at(self.slip, 0.15, 0.9, w - 0.15, self.slip.high(w - 0.15))
        elif self.n >= 0:
            self._lay_word(0.15, w - 0.15, 0.6, 2.1, 2.8)
            self.at(self.which, 0.15, 0.6, width=w - self.later.wish() - 0.65)
        else:
            self.at(self.where, 0.15, 0.6, width=min(self.where.wish() + 0.05, w - self.later.wish() - 0.65))
            for k, place in enumerate((self.home, self.safe)):
                self.at(place, 0.15, 1.55 + 0.95 * k, width=min(place.wish(), w - 0.15))
            self.box_at(self.finish, 0.15, 2.95, 6.0, 1.3)
        self.at(self.later, w, 0.6, align="r")

    def _lay_word(self, x: float, room: float, a: float, b: float, c: float) -> None:
        """The word that is copied or typed back, from `x` on: its name, itself, the button at these heights."""
        self.at(self.which, x, a, width=room)
        self.box_at(self.button, x, c, 6.0, 1.5)
        if self.copying:
            self.at(self.word, x, b, width=room)
            self._lay_print(x, room, a, c)
            at = (x + 6.5, c + 0.93) if self.tiny else (x, c + (2.3 if self.low else 2.6))
            if self._at and not self._seeing:
                self.at(self.before, *at, width=min(x + room - at[0], self.before.wish()))
            elif not self.cramped:
                self.at(self.two, *at, width=min(x + room - at[0], self.two.wish() + 0.1))
            return
        self.at(self.field, x, b - (0.55 if self.low else 0.4), width=min(room - 0.1, 7.5))
        if self.fault.text():
            self.at(self.fault, *((x + 8.0, b - 0.55) if self.tiny else (x, c - 0.22)), width=room - (8.0 if self.tiny else 0.0))
            if not self.tiny:
                self.box_at(self.button, x, c + 0.15, 6.0, 1.5)
        at = (x + 6.5, c + 0.93) if self.tiny else (x, c + (2.6 if self.low else 3.0))
        self.at(self.see, *at)

    def _lay_print(self, x: float, room: float, a: float, c: float) -> None:
        if self._seeing or (self.cramped and self._at):
            return
        if self.cramped:
            self.at(self.print, x + 6.5, c + 0.93, width=min(self.print.wish(), room - 6.5))
        elif self.low and not self.tiny and 6.5 + self.print.wish() <= room:
            self.at(self.print, x + 6.5, c + 0.93)
        elif self.low:
            self.at(self.print, x + room, a, align="r")
        else:
            self.at(self.print, x, c + 4.0)
            at = x + self.print.wish() + 0.4
            self.at(self.print_note, at, c + 4.0, width=min(self.print_note.wish() + 0.05, x + room - at))

    def paint_under(self, ink: Ink) -> None:
        if self.tiny and self.slip.links[0].text():
            return
        if self.n < 0 and not self.cramped:
            ink.tick(0.15 if self.tiny else 9.55, 0.6 if self.tiny else 2.3 if self.low else 3.3)
        if self.tiny:
            return
        x, y, w, h = self._paper()
        ink.shadow(x, y, w, h, r=0.05, depth=0.3)
        ink.box(x, y, w, h, "field", "edge", r=0.05)
        for i in range(len(self.words)):
            rx, base, rw = self._row(i)
            now = i == self.n
            ink.h_line(rx, base, rw, "rule")
            ink.text(rx + 0.1, base, str(i + 1), "small", "text" if now else "soft")
            if i < self._at and not (now and self._seeing):
                ink.tick(rx + (0.8 if self.low else 1.0), base)
                ink.text(rx + (1.35 if self.low else 1.6), base, self.tr("écrit"), "small", "ok")
            if now:
                ink.box(rx - 0.2, base - 0.74, rw + 0.4 if not self.low else rw + 0.2, 1, "", "focus", r=0.1, width=2)


class LastSheet(Sheet):
    """The third sheet of the first ten minutes, with a `RecoverySheet` on it."""

    def __init__(self, look: Look, words: str, whole: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.inner = RecoverySheet(look, words, whole, parent=self)
        self.set_sheet(3, 3, self.tr("Si vous oubliez\u00a0: huit mots, sur papier"), self.tr("Huit mots, sur papier"))

    def caret(self) -> QWidget:
        return self.inner.caret()

    def arrange(self) -> None:
        super().arrange()
        top = self.sy + (1.7 if self.least else 2.5 if self.low else 3.0)
        self.box_at(self.inner, self.tx - 0.15, top, self.rx - self.tx + 0.3, self.sy + self.sh - top - (0.4 if self.low else 1.0))
