"""The first sheet of the first ten minutes: one's own label, one's hand and size. Given what it shows; it knows no session."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from notebook_app import naming, phone, text
from notebook_app.model import Label
from ui.parts.choices import Radio, one_of
from ui.parts.fields import Field
from ui.parts.first_sheet import Sheet
from ui.parts.paper import Ink
from ui.parts.widgets import Button, Para, Words
from ui.sentences import name_fault, phone_fault
from ui.theme import ROLES, Look

SIZES = ((32, "100", "ui"), (40, "125", "at125"), (48, "150", "at150"))  # u, per cent, type of its own sample


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
        with QPainter(self) as painter:
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
        for caption, field in zip(self.captions, self.fields, strict=True):
            caption.setBuddy(field)
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
        return name_fault(naming.card_fault(typed))

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
            field.line_color = self.look.parting
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
            self.place_reason(self.reason, button + (1.0 if low else 0.98), rx - tx - 7.0)

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
            self.place_reason(self.reason, button + 0.86, rx - tx - 5.4)
