"""The left page after "Donner": what is ready, for whom, and the box to tick once it is handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.choices import Check
from ui.parts.giving import EDGE, LOW, MARGIN, TEXT, Manner, by_manner
from ui.parts.leaf import Leaf
from ui.parts.pane import Inner, Pane
from ui.parts.widgets import Back, Button, Link, Para, Title, Words
from ui.sentences import in_words
from ui.theme import Look
from ui.trouble import Trouble


@dataclass(frozen=True)
class Parcel:
    """One card made ready. `state`: "waiting" (nothing left), "busy", "gone", or "unsure" (it may have left). `number`: in the register, 0: not
    yet. `handed`: the box is ticked. `doubt`: an attempt before may have left."""

    key: int
    name: str
    manner: Manner
    phone: str = ""
    text: str = ""
    file_name: str = ""
    state: str = "waiting"
    number: int = 0
    handed: bool = False
    trouble: Trouble | None = None
    doubt: bool = False
    folder: str = ""  # that a group shares: the card goes there
    path: Path | None = None  # where the file lies
    mail: tuple[str, ...] = ()  # what to write with the file: the subject, then its lines
    words: tuple[str, ...] = ()  # of a six-word file, this once
    code: bytes | str = b""  # what the code on the screen carries, while it is shown
    mailed: bool = False  # that was copied
    letters: str = ""  # of a signed card, letter for letter
    copied: bool = False  # its text was: shown as a code alone, it was not
    asks: bool = False  # the person's yes is to be said again before it leaves

    @property
    def by(self) -> str:
        return by_manner(self.manner, bool(self.folder))

    @property
    def to_write(self) -> bool:
        """The file lies there, and the words that go with it are not copied yet."""
        return self.state == "gone" and bool(self.mail) and not self.mailed


class ToHandOver(Leaf):
    """The left page: what is ready, for whom, and what was handed over."""

    handed = Signal(int)
    register = Signal()
    back = Signal()
    to_cards = Signal()  # one page only: to the cards themselves

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="lines", margin=MARGIN)
        self.alpha = 100
        self.parcels: list[Parcel] = []
        self.back_link = Back(look, "", parent=self)
        self.title = Title(look, "", parent=self)
        self.said = [Words(look, "", parent=self) for _ in range(2)]
        self.list = HandedList(look)
        self.pane = Pane(look, self.list, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.register_link = Link(look, self.tr("Voir au registre"), parent=self)
        self.last_word = Para(look, self.tr("Une fiche partie ne se rattrape pas, elle se remplace."), parent=self)
        self.closed_word = Para(look, "", "small", "soft", parent=self)  # of a file that only a notebook opens
        self.cards = Button(look, self.tr("Revenir aux fiches"), "full", parent=self)
        self.back_link.clicked.connect(self.back)
        self.list.handed.connect(self.handed)
        self.register_link.clicked.connect(self.register)
        self.cards.clicked.connect(self.to_cards)

    def show_parcels(self, name: str, parcels: Sequence[Parcel]) -> None:
        self.parcels = list(parcels)
        n, gone = len(parcels), [p for p in parcels if p.number]
        self.back_link.set_text(name)
        if n == 1:
            self.title.set_text(self.tr("Une fiche prête"))
        else:
            self.title.set_text(self.tr("{n} fiches prêtes").format(n=in_words(n).capitalize()))
        if any(p.doubt for p in parcels):
            said = (self.tr("Une fiche a pu partir."), self.tr("Le registre le dit."))
        elif not gone:
            said = (self.tr("Rien n’est encore parti."), self.tr("Le registre note chaque départ."))
        elif len(gone) < n:
            said = (self.tr("Ce qui est parti est inscrit au registre."), self.tr("Le reste n’est pas encore parti."))
        elif n == 1:
            said = (self.tr("Elle est inscrite au registre."), self.tr("Il reste à la remettre, de votre main."))
        else:
            said = (self.tr("Elles sont inscrites au registre."), self.tr("Il reste à les remettre, de votre main."))
        if gone and all(p.handed for p in gone) and len(gone) == n:
            said = (said[0], self.tr("Tout est remis."))
        for words, sentence in zip(self.said, said, strict=True):
            words.set_text(sentence)
        closed = [p.name for p in parcels if p.manner is Manner.SEALED and not p.folder]
        if len(closed) == 1:
            said_of = self.tr("Le fichier ne s’ouvre que dans le Cahier de {name}, jamais sur un téléphone.").format(name=closed[0])
        else:
            said_of = self.tr("Chaque fichier ne s’ouvre que dans le Cahier de la personne, jamais sur un téléphone.") if closed else ""
        self.closed_word.set_text(said_of)
        self.setAccessibleName(self.title.text())
        self.list.show_parcels(parcels)
        self.rearrange()

    def arrange(self) -> None:
        right, low, last = self.width_u - EDGE, self.height_u < LOW, self.last_line()
        width = right - TEXT
        self.at(self.back_link, TEXT, 0.68, min(self.back_link.wish(), width))
        self.at(self.title, TEXT, 2, width)
        b = 3 if low else 4
        for words in self.said:
            self.at(words, TEXT, b, width)
            b += 1
        if not low:
            b += 1
        if self.single:
            self.box_at(self.cards, right - 8.4, self.height_u - 1.7, 8.4, 1.35)
            last = int(self.height_u - 2.0)
        lines = self.last_word.rows(width)
        wish, gone = 2 * len(self.parcels), any(p.number for p in self.parcels)
        room = max(2, int(last - b + 1) - (1 if gone else 0))
        rows, more = (wish, False) if wish <= room else (max(2, (room - 1) // 2 * 2), True)
        self.list.set_edges(right)
        self.at(self.pane, 0, b, self.width_u, rows=rows)
        b += rows
        if more:
            self.at(self.pane.more, right, b, align="r")
            b += 1
        if gone:
            self.at(self.register_link, TEXT, b)
            b += 1
        b += 0 if low else 1
        if b + lines - 1 <= last:
            self.at(self.last_word, TEXT, b, width, rows=lines)
            b += lines + 1
            lines = self.closed_word.rows(width)
            if self.closed_word.text() and b + lines - 1 <= last:
                self.at(self.closed_word, TEXT, b, width, rows=lines)


class HandedList(Inner):
    """A box to tick for each, two lines; it lies in a pane."""

    handed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._right = 10.0
        self._lines: dict[int, tuple[Check, Words, Words, Words]] = {}

    def set_edges(self, right: float) -> None:
        if right != self._right:
            self._right = right
            self.rearrange()

    def show_parcels(self, parcels: Sequence[Parcel]) -> None:
        for key in [key for key in self._lines if key not in {p.key for p in parcels}]:
            for widget in self._lines.pop(key):
                widget.hide()
                widget.deleteLater()
        for parcel in parcels:
            if parcel.key not in self._lines:
                self._lines[parcel.key] = self._made(parcel.key)
            check, name, way, note = self._lines[parcel.key]
            name.set_text(parcel.name)
            check.blockSignals(True)
            check.setChecked(parcel.handed)
            check.blockSignals(False)
            check.setEnabled(parcel.number > 0 and not parcel.handed)  # what was handed over stays handed over
            check.update()
            way.set_text(parcel.by)
            sentence = self.tr("à cocher une fois remise")
            if parcel.handed:
                sentence = self.tr("remise")
            if parcel.number:
                sentence = self.tr("envoi nº\u00a0{number}, {state}").format(number=parcel.number, state=sentence)
            note.set_text(sentence)
            check.setAccessibleName(f"{parcel.name}, {parcel.by}, {sentence}")
        self.done([(2.0 * k, 2.0 * k + 2) for k in range(len(parcels))], 2.0 * len(parcels))
        self.rearrange()

    def next_box(self) -> QWidget | None:
        """The first box that can be ticked."""
        return next((check for check, *_ in self._lines.values() if check.isEnabled()), None)

    def _made(self, key: int) -> tuple[Check, Words, Words, Words]:
        name = Words(self.look, "", "uim", parent=self)
        check = Check(self.look, "", role="uim", parent=self)
        check.toggled.connect(lambda on: self.handed.emit(key) if on else None)
        return check, name, Words(self.look, "", "smallm", align="r", parent=self), Words(self.look, "", "small", "soft", parent=self)

    def arrange(self) -> None:
        for k, (check, name, way, note) in enumerate(self._lines.values()):
            b, box = 0.72 + 2 * k, MARGIN - 1.05
            wide = way.wish()
            self.at(name, TEXT, b, self._right - TEXT - wide - 0.4)
            self.at(check, box, b, self._right - box - wide - 0.4)  # a click on the name ticks too
            check.raise_()
            self.at(way, self._right, b, wide + 0.05, "r")
            self.at(note, TEXT, b + 1, self._right - TEXT)
