"""The white index card: exactly what leaves or what arrived, in the program's own letters, never in the hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from notebook_app.kinds import Trust
from ui.parts.leaf import LaidPart, Part
from ui.parts.paper import Ink, broken, trust_word
from ui.parts.widgets import Link
from ui.theme import Look

_VALUE = 0.56  # u, on a narrow card: from what a thing is called down to it
_LEAD = 0.48  # u: from line to line of what needs two


class CardView(LaidPart, QFrame):
    """A card as a person reads it. Lay it with `box_at`; usual heights: 8 received, 6.5 given, and `LOW` heights in low windows."""

    enlarge = Signal()
    copy = Signal()
    pad = 0.5  # its shadow
    RECEIVED, GIVEN, RECEIVED_LOW, GIVEN_LOW = 8.0, 6.5, 5.6, 4.95  # u; the given ones say three things
    NARROW = 10.0  # u: on a given one, narrower, each thing stands under what it is called

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        QFrame.__init__(self, parent)
        self.about = self.line = self.phone = self.note = ""
        self.label = self.tr("fiche de")
        self.can_enlarge = True  # "Voir en grand" beside the number
        self.trust: Trust | None = None
        self.fields: tuple[tuple[str, str, str], ...] = ()
        self.enlarge_link = Link(look, self.tr("Voir en grand"), "uim", "cardink", parent=self)
        self.copy_link = Link(look, self.tr("Copier le numéro"), "uim", "cardink", parent=self)
        self.enlarge_link.clicked.connect(self.enlarge)
        self.copy_link.clicked.connect(self.copy)
        self.begin(look)

    def show_received(self, about: str, line: str, phone: str, trust: Trust, note: str = "", label: str = "") -> None:
        """A card that arrived: whom it is about, "lundi 23 novembre 2026, avec Mehdi Rahal", the number, how far it can be trusted.

        `label`: another word than "fiche de" before whom it is about.
        """
        self.label = label or self.tr("fiche de")
        self.about, self.line, self.phone, self.trust, self.note, self.fields = about, line, phone, trust, note, ()
        self.copy_link.set_text(self.tr("Copier le numéro"))
        self._say(about, line, phone, trust_word(trust), note)

    def show_given(self, about: str, fields: Sequence[tuple[str, str, str]]) -> None:
        """A card that would leave: (what, value, role "leadb" or "big") per line, exactly what will be read."""
        self.label = self.tr("fiche de")
        self.about, self.line, self.phone, self.trust, self.note, self.fields = about, "", "", None, "", tuple(fields)
        self._say(about, *(f"{label} {value}" for label, value, _ in fields))

    def given_height(self, low: bool, wide: float) -> float:
        """How high, in u, it is as a card that would leave, so many u wide."""
        return self._bases(low, wide)[1]

    def seams(self, low: bool, wide: float) -> list[float]:
        """Between its lines, in u from its top, where it is parted if it is higher than its place."""
        head, (bases, _) = self._head(low or wide < self.NARROW), self._bases(low, wide)
        under = [after - 0.4 for after in bases[1:]] if wide < self.NARROW else [base + 0.42 for base in bases[:-1]]
        return [head + 0.1, *under]

    def _bases(self, low: bool, wide: float) -> tuple[list[float], float]:
        """Where what each thing is called stands, in u from the top, and where the card ends."""
        n = len(self.fields)
        if wide < self.NARROW:
            bases, y = list[float](), self._head(True) + 0.85
            for _, value, _ in self.fields:
                bases.append(y)
                room = self.look.whole(wide) - 1.4
                lines = 1 if self.look.width(value, "small") <= room else broken(self.look, value, "small", room, _LEAD).lineCount()
                y += _VALUE + (lines - 1) * _LEAD + 0.6
            return bases, y - 0.15
        first, step = (1.0, 1.1 if n <= 3 else 0.88) if low else (1.35, 1.35)
        high = (self.GIVEN_LOW if n <= 3 else 2.7 + 0.88 * (n - 1)) if low else self.GIVEN + 1.35 * (n - 3)
        return [self._head(low) + first + k * step for k in range(n)], high

    def _head(self, low: bool) -> float:
        return 1.4 if low else 1.8 if self.fields else 2.0

    def _say(self, about: str, *rest: str) -> None:
        self.setAccessibleName(", ".join(part for part in (f"{self.label} {about}", *rest) if part))
        self._lay()
        self.update()

    def wish(self) -> float:
        return 20.0

    def _measures(self) -> tuple[bool, float]:
        """(low, how far the line under its heading lies from its top)."""
        if self.fields:
            low = self.inner() < self.NARROW or self.tall() < self.given_height(False, self.inner()) - 0.5
        else:
            low = self.tall() < self.RECEIVED - 0.5
        return low, self._head(low)

    def _lay(self) -> None:
        low, head = self._measures()
        shown = bool(self.phone) and not self.fields
        for link, base in ((self.enlarge_link, head + (1.75 if low else 3.0)), (self.copy_link, head + (2.6 if low else 4.0))):
            link.setVisible(shown and (link is self.copy_link or self.can_enlarge))
            hint, pad = link.sizeHint(), self.look.px(link.pad)
            right = self.width() - self.look.px(self.pad) - self.look.px(0.8)
            top = self.look.px(self.pad) + self.look.px(base) - self.look.px(link.above) - pad
            link.setGeometry(right - hint.width() + pad, top, hint.width(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._draw(Ink(painter, self.look))

    def _draw(self, ink: Ink) -> None:
        x = y = self.left()
        w, h = self.inner(), self.tall()
        low, head = self._measures()
        inset = 0.7 if self.fields else 0.8
        ink.card(x, y, w, h, head)
        name = y + head - (0.45 if self.fields or low else 0.58)
        after = inset + ink.text(x + inset, name, self.label, "small", "cardsoft") + 0.35
        if self.fields:
            narrow = w < self.NARROW
            self._whole(ink, x + after, name, w - after - inset, self.about, "leadb" if low else "big", name - 0.24)
            for (what, value, role), base in zip(self.fields, (y + base for base in self._bases(low, w)[0]), strict=True):
                if role == "leadb" and low:
                    role = "uib"
                if role == "big" and low:
                    role = "leadb"
                ink.text(x + inset, base, what, "small", "cardsoft", maxw=w - 2 * inset if narrow else 4.4)
                if narrow:
                    self._whole(ink, x + inset, base + _VALUE, w - 2 * inset, value, "uib", base + _VALUE)
                else:
                    self._whole(ink, x + 5.3, base, w - 5.3 - 0.4, value, role, base - 0.24, _LEAD if low else 0.6)
            return
        ink.text(x + after, name, self.about, "leadb" if low else "big", "cardtext", maxw=w - after - inset)
        ink.text(x + inset, y + head + (1.1 if low else 1.45), self.line, "uim" if low else "lead", "cardtext", maxw=w - 2 * inset)
        room = w - 2 * inset - max(self.copy_link.wish(), self.enlarge_link.wish() if self.can_enlarge else 0.0) - 0.4
        role = next((r for r in ("phone", "big", "leadb") if ink.width(self.phone, r) <= room), "uib")  # never a number cut short
        ink.text(x + inset, y + head + (2.7 if low else 3.75), self.phone, role, "cardtext")
        if self.trust is not None and self.trust is not Trust.OWN:
            base, word = y + head + (3.75 if low else 5.2), trust_word(self.trust)
            ink.text(x + inset + 0.68, base, word, "smallm", ink.trust(x + inset, base, self.trust, card=True))
            at = inset + 0.68 + ink.width(word, "smallm") + 0.3
            ink.text(x + at, base, self.note, "small", "cardsoft", maxw=w - at - inset)

    @staticmethod
    def _whole(ink: Ink, x: float, base: float, room: float, words: str, role: str, first: float, lead: float = _LEAD) -> None:
        """What leaves is read whole: in smaller letters where there is little room, on lines from `first` on where there is less."""
        fits = next((r for r in (role, "uib", "small") if ink.width(words, r) <= room), "")
        if fits:
            ink.text(x, base, words, fits, "cardtext")
        else:
            ink.para(x, first, room, words, "small", "cardtext", lead)


class TextCard(Part, QLabel):
    """Words that leave as they are, letter for letter: an SMS (`fill` card), a line of the register in Octets (`fill` slip)."""

    def __init__(self, look: Look, text: str = "", role: str = "ui", fill: str = "card", lead: float = 0.75, parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.role, self.fill, self.lead = role, fill, lead
        self.above, self.below = 0.92, 1.28
        self.begin(look)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.resized()

    def high(self, width: float) -> float:
        """Its height in u for a width, for `box_at`."""
        return 0.92 + (self._lines(width) - 1) * self.lead + 0.53

    def seams(self, width: float) -> list[float]:
        """Between its lines, in u from its top, where it is parted if it is higher than its place."""
        return [0.92 + 0.2 + n * self.lead for n in range(self._lines(width) - 1)]

    def _lines(self, width: float) -> int:
        room = self.look.whole(width) - 1.4
        return max(1, sum(broken(self.look, part, self.role, room, self.lead).lineCount() or 1 for part in self.text().split("\n")))

    def wish(self) -> float:
        return 16.0

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w = Ink(painter, self.look), self.left(), self.inner()
            card = self.fill == "card"
            ink.box(x, x, w, self.tall(), self.fill, "cardedge" if card else "", r=0.1)
            base = x + 0.92
            for part in self.text().split("\n"):
                base, _ = ink.para(x + 0.7, base, w - 1.4, part or " ", self.role, "cardtext" if card else "text", self.lead)
