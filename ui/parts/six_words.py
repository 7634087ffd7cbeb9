"""The right leaf of Fiches reçues for a file that six words open: they are said by phone, never written beside it (exchange SPEC §4.3)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.choices import Check
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.secret import WordsField
from ui.parts.slip import Slip
from ui.parts.widgets import Back, Button, Para, Words
from ui.theme import Look

_TALL, _LOW = 17.0, 11.0  # u of height: room for the large field with air around it; for the large field at all


class SixWordsLeaf(Leaf):
    """`opening(secret)` when the words are to be tried; then `wrong()`, or the page shows what was in the file."""

    opening = Signal(str)
    back = Signal()

    def __init__(self, look: Look, recognise: Callable[[str], bool], spell: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.waiting = False
        self.back_link = Back(look, self.tr("Fiches reçues"), parent=self)
        self.file_name = Words(look, "", "small", "soft", parent=self)
        self.question = Para(look, self.tr("Cette fiche s’ouvre avec six mots"), "big", lead=1.1, parent=self)
        said = self.tr("Demandez-les au téléphone à qui l’a donnée. Les premières lettres de chacun suffisent.")
        self.reason = Para(look, said, "ui", "soft", lead=0.85, parent=self)
        self.field = WordsField(look, recognise, self.tr("Les six mots de la fiche"), 6, True, spell, self)
        self.unwatched = Check(look, self.tr("Personne ne regarde, montrer ce que je tape"), parent=self)
        self.button = Button(look, self.tr("Ouvrir la fiche"), "full", parent=self)
        self.slip = Slip(look, self)
        self.back_link.clicked.connect(self.back)
        self.field.entered.connect(self._open)
        self.field.textEdited.connect(lambda _: self._unsay())
        self.unwatched.toggled.connect(self.field.set_shown)
        self.button.clicked.connect(self._open)

    def ask(self, name: str) -> None:
        """For the file of this name; nothing is typed yet."""
        self.rest()
        self.file_name.set_text(name)
        self.rearrange()

    def rest(self) -> None:
        """No word stays typed here."""
        self.field.clear()
        self.unwatched.setChecked(False)
        self._wait(False)
        self.slip.say("warn", "")

    def wrong(self) -> None:
        """Those words open it not; they stay, chosen."""
        runs = self.field.runs()
        unknown = [i + 1 for i, run in enumerate(runs) if not self.field.recognise(run)]
        what = self.tr("Ces mots n’ouvrent pas la fiche.")
        if unknown and len(runs) == 6 and len(unknown) < 6 and not self.field.free:
            what = self.tr("Le mot {n} n’est pas dans la liste.").format(n=unknown[0])
        again = self.tr("Réessayez, ou redemandez-les au téléphone.")
        self._told(what, self.tr("Verr. Maj est allumé. Réessayez.") if self.field.caps else again)

    def _told(self, what: str, then: str) -> None:
        self._wait(False)
        self.slip.say("warn", what, then)
        self.rearrange()
        self.field.offer_again()

    def _unsay(self) -> None:
        if not self.slip.empty:
            self.slip.say("warn", "")
            self.rearrange()

    def _open(self) -> None:
        if self.waiting:
            return
        if not self.field.text().strip():
            self._told(self.tr("Il faut les six mots."), self.tr("Tapez les premières lettres de chacun."))
            return
        self._wait(True)
        self.opening.emit(self.field.secret())

    def _wait(self, waiting: bool) -> None:
        self.waiting = waiting
        self.field.setReadOnly(waiting)
        self.unwatched.setEnabled(not waiting)
        self.button.set_waiting(self.tr("La fiche s’ouvre…") if waiting else "")

    def arrange(self) -> None:
        wide, h = self.width_u - 2.8, self.height_u
        big = h >= _LOW and wide >= 12.0
        if big != self.field.big:
            self.field.big = big
        self.at(self.back_link, 1.0, 0.68)
        b = 4.0 if h >= _TALL else 2.4
        if self.file_name.text() and h >= _TALL:
            self.at(self.file_name, 1.4, b - 1.2, wide)
        if h >= _LOW - 3:
            self.at(self.question, 1.4, b, wide, rows=1.1 * self.question.rows(wide))
            b += 1.1 * (self.question.rows(wide) - 1)
            count = self.reason.rows(wide)
            if h >= _LOW:
                self.at(self.reason, 1.4, b + 1.1, wide, rows=count)
                b += 1.1 + 0.85 * (count - 1)
        else:
            b = 0.8
        y = b + 0.7
        width, high = min(wide, 20.0), self.field.high(h < _TALL)
        self.box_at(self.field, 1.4, y, width, high)
        y += high
        if not self.slip.empty:
            slip = self.slip.high(width)
            if y + slip + (3.6 if h >= _LOW - 3 else 2.2) <= h:
                self.box_at(self.slip, 1.4, y + 0.3, width, slip)
                y += slip + 0.3
            else:  # no room: over the question, rather than over what opens
                self.box_at(self.slip, 1.4, max(0.9, 1.4 + high - slip), width, slip)
                for words in (self.question, self.reason, self.file_name):
                    self._placed.discard(words)
                    words.hide()
                y = max(0.9, 1.4 + high - slip) + slip + 0.3
                self.box_at(self.field, 1.4, y, width, high)
                y += high
        if y + 2.6 <= h:
            self.at(self.unwatched, 1.4, y + 1.0, min(self.unwatched.wish() + 0.05, wide))
            y += 1.0
        self.box_at(self.button, 1.4, y + 0.6, max(7.2, self.button.wish()), 1.5 if h >= _TALL else 1.3)

    def paint_under(self, ink: Ink) -> None:
        if not self.field.big and self.field.isVisible():
            at, u, pad = self.field.geometry(), self.look.u, self.field.left()
            x, y, w, h = at.x() / u + pad, at.y() / u + pad, at.width() / u - 2 * pad, at.height() / u - 2 * pad
            ink.box(x - 0.06, y - 0.06, w + 0.12, h + 0.12, "", "focus" if self.field.hasFocus() else "soft", r=0.24, width=2)
