"""The three sheets of the first ten minutes: the label, six words, eight words on paper. Given what they show; they know no session."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from notebook_app import phone, text
from notebook_app.model import Label
from ui.parts.choices import Check, Radio, one_of
from ui.parts.cover import Sheet, WordsField
from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.slip import Slip
from ui.parts.widgets import Button, Link, Para, Words
from ui.sentences import in_words, name_fault, phone_fault
from ui.theme import ROLES, Look

SIZES = ((32, "100", "ui"), (40, "125", "at125"), (48, "150", "at150"))  # u, per cent, type of its own sample


# -- 1, the label ------------------------------------------------------------------------------------------------------


class Sample(Radio):
    """A way of writing, shown by a line of it in a frame."""

    def __init__(self, look: Look, words: str, role: str, line: str, parent: QWidget | None = None) -> None:
        """`role`: the type of `line`, whatever is chosen now."""
        super().__init__(look, words, "small", parent=parent)
        self.line_role, self.line = role, line

    def wish(self) -> float:
        """Of the frame with the name alone, in its own writing."""
        return 1.7 + self._font_metrics().horizontalAdvance(self.text()) / self.look.u

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, x, w, h = Ink(painter, self.look), self.left(), self.inner(), self.tall()
        on = self.isChecked()
        ink.box(x, x, w, h, "slip" if self.underMouse() else "field", "ink" if on else "edge", r=0.15, width=2 if on else 1)
        if h > 2:
            ink.h_line(x + 0.5, x + 1.1, w - 1.0, "rule")
            self._write(ink, x + 0.6, x + 1.1, self.line)
            ink.text(x + 1.3, x + 2.4, self.text(), "small", "text", maxw=w - 1.5)
            base = x + 2.4
        else:
            base = x + h / 2 + 0.18
            self._write(ink, x + 1.3, base, self.text())
        ink.check(x + 0.55, base, on, radio=True)
        if self.hasFocus():
            ink.ring(x, x, w, h)
        painter.end()

    def _write(self, ink: Ink, x: float, y: float, words: str) -> None:
        ink.p.setFont(self._font())
        ink.p.setPen(self.look.color("ink"))
        ink.p.drawText(ink.snapped(x, y), words)

    def _font(self) -> QFont:
        """Its own writing, which the look replaces where another one is chosen."""
        family, size = ROLES[self.line_role]
        font = QFont(family)
        font.setPixelSize(round(size * self.look.u))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _font_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._font())


class LabelSheet(Sheet):
    """Who writes in this notebook, in which writing and size. `go_on(Label)` follows the button."""

    go_on = Signal(object)
    hand = Signal(str)
    u_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.name = Field(look, "", boxed=False, role="name", name=self.tr("prénom et nom"), under=0.02, parent=self)
        self.org = Field(look, "", boxed=False, role="name", name=self.tr("structure"), under=0.02, parent=self)
        self.tel = Field(look, "", boxed=False, role="lead", name=self.tr("téléphone professionnel"), under=0.02, parent=self)
        self.fields = (self.name, self.org, self.tel)
        self.captions = [Words(look, field.accessibleName(), "small", "soft", parent=self) for field in self.fields]
        self.faults = [Para(look, "", "small", "warn", 0.76, self) for _ in self.fields]
        self._left: set[Field] = set()  # fields once left: only these are told what they lack
        self.writing = Words(look, self.tr("Votre écriture"), "uib", parent=self)
        line = self.tr("Venue en bus, sans aide.")
        self.school = Sample(look, self.tr("écriture d’école"), "hand", line, self)
        self.reading = Sample(look, self.tr("lecture"), "read", line, self)
        one_of(self, self.school, self.reading)
        self.scale = Words(look, self.tr("Taille"), "uib", parent=self)
        self.sizes = [Radio(look, f"{percent}\u202f%", role, parent=self) for _, percent, role in SIZES]
        one_of(self, *self.sizes)
        self.button = Button(look, self.tr("Continuer"), "full", high=1.6, parent=self)
        self.reason = Para(look, "", "small", "soft", 0.76, self)
        for field in self.fields:
            field.textChanged.connect(self._typed)
            field.left_field.connect(lambda field=field: self._leave(field))
            field.returnPressed.connect(lambda field=field: self._enter(field))
        self.school.clicked.connect(lambda: self.hand.emit("ecole"))
        self.reading.clicked.connect(lambda: self.hand.emit("lecture"))
        for (u, _, _), radio in zip(SIZES, self.sizes, strict=True):
            radio.clicked.connect(lambda _=False, u=u: self.u_chosen.emit(u))
        self.button.clicked.connect(lambda: self.go_on.emit(self.written()))
        look.changed.connect(self._settle)
        order = [*self.fields, self.school, self.reading, *self.sizes, self.button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.set_sheet(1, 3, self.tr("L’étiquette"))
        self._settle()
        self._typed()

    def caret(self) -> QWidget:
        return next((field for field in self.fields if not field.text()), self.name)

    def written(self) -> Label:
        """The label as it would stand."""
        return Label(text.clean_name(self.name.text()) or "", "", text.clean_name(self.org.text()) or "", phone.to_e164(self.tel.text()) or "")

    # -- what it lacks -----------------------------------------------------------------------------------------------------

    def _fault(self, field: Field) -> str:
        typed = field.text().strip()
        if not typed:
            return ""
        if field is self.tel:
            return phone_fault(phone.fault(typed))
        return name_fault(text.card_fault(typed))

    def lacks(self) -> str:
        """Why one cannot go on yet."""
        if not text.clean_name(self.name.text()):
            return self.tr("Il manque votre nom.")
        if not self.tel.text().strip():
            return self.tr("Il manque le téléphone.")
        for field, why in (
            (self.name, self.tr("Le nom est à revoir.")),
            (self.org, self.tr("La structure est à revoir.")),
            (self.tel, self.tr("Le téléphone est à revoir.")),
        ):
            if self._fault(field):
                return why
        return ""

    def _typed(self) -> None:
        number = phone.to_e164(self.tel.text())
        shown = phone.spaced(number) if number else self.tel.text().strip()
        self.set_label(self.written(), shown)
        for field, told in zip(self.fields, self.faults, strict=True):
            fault = self._fault(field) if field in self._left else ""
            field.set_fault(fault)
            told.set_text(fault)
        lacks = self.lacks()
        self.button.set_closed(lacks)
        self.reason.set_text(lacks or self.tr("Rien n’est envoyé, ici ni plus tard sans vous."))
        self.rearrange()

    def _leave(self, field: Field) -> None:
        self._left.add(field)
        self._typed()

    def _enter(self, field: Field) -> None:
        if field is not self.tel:
            self.fields[self.fields.index(field) + 1].setFocus()
        elif self.lacks():
            self._leave(field)
            next((f for f in self.fields if self._fault(f) or (not f.text() and f is not self.org)), self.name).setFocus()
        else:
            self.go_on.emit(self.written())

    def _settle(self) -> None:
        for field in self.fields:
            field.line_color = "soft" if self.look.system_colours else "rule"  # high contrast has no ruling
        (self.reading if self.look.hand == "lecture" else self.school).setChecked(True)
        for (u, _, _), radio in zip(SIZES, self.sizes, strict=True):
            if u == self.look.u:
                radio.setChecked(True)

    # -- laying ------------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        super().arrange()
        if self.least:
            self._arrange_least()
            return
        tx, rx, y, low = self.tx, self.rx, self.sy, self.low
        bottom = y + self.sh
        button = bottom - (2.2 if low else 2.6)
        b, step = (y + 3.9, 1.7) if low else (y + 5, 2.0)
        if low and self.sh < 12:
            b, step = y + 3.5, min(1.7, (button - y - 3.9) / 3)
        for field, caption, told in zip(self.fields, self.captions, self.faults, strict=True):
            field.setPlaceholderText(caption.text() if step < 1.4 else "")
            if step >= 1.4:
                self.at(caption, tx, b - (0.9 if low else 1.02), width=caption.wish())
            self.at(field, tx, b, width=rx - tx)
            if told.text():
                rows = told.rows(rx - tx)
                self.at(told, tx, b + 0.7, width=rx - tx, rows=rows)
                b += 0.62 + 0.76 * (rows - 1)
            b += step
        b -= step
        if low:
            both = b + 3.45 < button  # with room for one of the two, the size: whoever made it too large can go back
            half = (rx - tx - 4.6 - 0.6) / 2
            if both:
                self.at(self.writing, tx, b + 1.6)
                for k, sample in enumerate((self.school, self.reading)):
                    self.box_at(sample, tx + 4.6 + k * (half + 0.6), b + 0.88, half, 1.1)
            base, left, apart = b + (3.15 if both else 1.6), tx + 4.6, min(4.0, (rx - tx - 4.6) / 3)
        else:
            top = max(y + 11.4, b + 2.0)
            half = (rx - tx - 0.8) / 2
            self.at(self.writing, tx, top)
            for k, sample in enumerate((self.school, self.reading)):
                self.box_at(sample, tx + k * (half + 0.8), top + 0.5, half, 3.1)
            base, left, apart = top + 5.2, tx + 3.2, 4.0
        if base + 0.3 < button:
            self.at(self.scale, tx, base)
            for k, radio in enumerate(self.sizes):
                self.at(radio, left + k * apart, base)
        self.box_at(self.button, rx - 6.6, button, 6.6, 1.6)
        if self.button.closed or self.reason.wish() <= rx - tx - 7.0:
            place_reason(self, self.reason, button + (1.0 if low else 0.98), rx - tx - 7.0)

    def _arrange_least(self) -> None:
        """The three lines and the button; what is wrong with one takes the title's place first. The rest waits for smaller letters."""
        tx, rx, button = self.tx, self.rx, self.sy + self.sh - 1.65
        told = [words for words in self.faults if words.text()]
        room = button - 0.2 - (self.sy + (0.2 if told else 1.5))
        if told:
            self._placed -= {self.title, self.number}  # it hides what lies nowhere
        rows = {words: words.rows(rx - tx) for words in told}
        while told and 3.0 + sum(0.76 * rows[words] for words in told) > room:
            told.pop()  # the button says it too
        b, step = button - 0.2 - room + 0.85, 1.0 if told else 1.15
        for field, caption, words in zip(self.fields, self.captions, self.faults, strict=True):
            field.setPlaceholderText(caption.text())
            self.at(field, tx, b, width=rx - tx)
            if words in told:
                self.at(words, tx, b + 0.66, width=rx - tx, rows=1 + 0.76 * (rows[words] - 1))
                b += 0.76 * rows[words]
            b += step
        self.box_at(self.button, rx - 5.0, button, 5.0, 1.35)
        if self.button.closed:
            place_reason(self, self.reason, button + 0.86, rx - tx - 5.4)


def place_reason(leaf: Sheet, reason: Para, base: float, room: float) -> None:
    """Left of a button whose words stand on `base`: on one line, or on two around it."""
    wide = min(reason.wish() + 0.1, room)
    rows = reason.rows(wide)
    leaf.at(reason, leaf.tx, base - 0.38 * (rows - 1), width=wide, rows=1 + 0.76 * (rows - 1))


# -- 2, six words ------------------------------------------------------------------------------------------------------


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
            seen.set_text(text.shown(word))
            seen.setAccessibleName(QCoreApplication.translate("WordsSheet", "mot {n}, {word}").format(n=i + 1, word=text.shown(word)))
        self.rearrange()

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
        for i, seen in enumerate(self.seen):
            seen.role = "big" if step > 1.9 else "lead"
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
            look, recognise, self.tr("Les six mots"), len(self.words), True, lambda run: text.shown(whole(run)), self, right=self._right
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
        order = [self.hide_them, self.field, self.unwatched, self.again, self.other, self.button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
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
        place_reason(self, self.reason, button + (1.0 if low else 0.98), rx - tx - 7.0)

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
        place_reason(self, self.reason, button + 0.86, rx - tx - 5.8)


# -- 3, eight words on paper ---------------------------------------------------------------------------------------------


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
        order = [self.field, self.button, self.see, self.before, self.print, *self.slip.links, self.home, self.safe, self.finish, self.later]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
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
            self.word.set_text(text.shown(self.words[self.n]) if self.copying else "")
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
        self.set_sheet(3, 3, self.tr("Si vous oubliez\u00a0: huit mots, sur papier"))

    def caret(self) -> QWidget:
        return self.inner.caret()

    def arrange(self) -> None:
        super().arrange()
        top = self.sy + (1.7 if self.least else 2.5 if self.low else 3.0)
        self.box_at(self.inner, self.tx - 0.15, top, self.rx - self.tx + 0.3, self.sy + self.sh - top - (0.4 if self.low else 1.0))
