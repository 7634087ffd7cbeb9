"""The two leaves after "Donner": the cards that are ready, each to be taken out by hand, and the box to tick once it is handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from notebook_app.kinds import Way
from notebook_app.phone import spaced
from ui.parts.card import TextCard
from ui.parts.giving import EDGE, LEFT, LOW, MARGIN, RIGHT, TEXT
from ui.parts.leaf import Leaf, Part
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink
from ui.parts.widgets import Back, Button, Check, Link, Notice, Para, Title, Words
from ui.sentences import in_words
from ui.theme import Look
from ui.trouble import Trouble


@dataclass(frozen=True)
class Parcel:
    """One card made ready. `state`: "waiting" (nothing left), "busy", "gone", or "unsure" (it may have left). `number`: in the register, 0: not
    yet. `handed`: the box is ticked. `doubt`: an attempt before may have left."""

    key: int
    name: str
    way: Way
    phone: str = ""
    text: str = ""
    file_name: str = ""
    state: str = "waiting"
    number: int = 0
    handed: bool = False
    outlook: bool = False
    trouble: Trouble | None = None
    doubt: bool = False


def by_way(way: Way) -> str:
    return QCoreApplication.translate("Ready", "par SMS") if way is Way.SMS else QCoreApplication.translate("Ready", "en contact")


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
            way.set_text(by_way(parcel.way))
            sentence = self.tr("à cocher une fois remise")
            if parcel.handed:
                sentence = self.tr("remise")
            if parcel.number:
                sentence = self.tr("envoi nº\u00a0{number}, {state}").format(number=parcel.number, state=sentence)
            note.set_text(sentence)
            check.setAccessibleName(f"{parcel.name}, {by_way(parcel.way)}, {sentence}")
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


class Ready(Leaf):
    """The right page: the cards, each with the deed that takes it out."""

    copy = Signal(int)
    save = Signal(int)
    outlook = Signal(int, bool)
    register = Signal(int)
    back = Signal()
    to_list = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.cards = ReadyCards(look)
        self.pane = Pane(look, self.cards, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.back_link = Back(look, "", parent=self)
        self.list_link = Link(look, self.tr("À cocher une fois remise"), "smallm", align="r", parent=self)
        self.back_link.clicked.connect(self.back)
        self.list_link.clicked.connect(self.to_list)
        for name in ("copy", "save", "outlook", "register"):
            getattr(self.cards, name).connect(getattr(self, name))

    def show_parcels(self, name: str, parcels: Sequence[Parcel]) -> None:
        self.back_link.set_text(name)
        self.cards.show_parcels(parcels)
        self.rearrange()

    def filled(self) -> Button | None:
        """The deed that comes next."""
        return self.cards.filled()

    def arrange(self) -> None:
        top, right, bottom = 0.0, self.width_u - RIGHT, self.height_u - 0.3
        if self.single:
            back = min(self.back_link.wish(), (right - LEFT) / 2 - 0.3)
            self.at(self.back_link, LEFT, 0.68, back)
            self.at(self.list_link, right, 0.68, min(self.list_link.wish(), right - LEFT - back - 0.6), "r")
            top = 1.0
        self.cards.set_low(self.height_u < LOW)
        self.box_at(self.pane, 0, top, self.width_u, bottom - top)
        if self.pane.overflows(bottom - top):
            self.box_at(self.pane, 0, top, self.width_u, bottom - top - 0.95)
            self.at(self.pane.more, right, bottom - 0.2, align="r")


class ReadyCards(Inner):
    """The cards that are ready, one under the other; it lies in a pane."""

    copy = Signal(int)
    save = Signal(int)
    outlook = Signal(int, bool)
    register = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._low = False
        self._cards: dict[int, _Card] = {}
        self._rules: list[float] = []
        self.ticks: list[tuple[float, float]] = []

    def set_low(self, low: bool) -> None:
        if low is not self._low:
            self._low = low
            self.lay_now()

    def show_parcels(self, parcels: Sequence[Parcel]) -> None:
        for key in [key for key, card in self._cards.items() if key not in {p.key for p in parcels}]:
            self._cards.pop(key).destroy()
        following = next((p.key for p in parcels if p.state == "waiting"), None)
        for parcel in parcels:
            if parcel.key not in self._cards:
                self._cards[parcel.key] = _Card(self, parcel)
            self._cards[parcel.key].show_parcel(parcel, parcel.key == following)
        self.lay_now()

    def filled(self) -> Button | None:
        return next((card.button for card in self._cards.values() if card.button.kind == "full"), None)

    def lay_now(self) -> None:
        """Lay at once: the pane around must know how high it became."""
        self.rearrange()
        if self.isVisible():
            self._lay()

    def arrange(self) -> None:
        right, bottom = self.width_u - RIGHT, 0.0
        self._rules, self.ticks = [], []
        blocks: list[tuple[float, float]] = []
        for i, card in enumerate(self._cards.values()):
            if i:
                bottom += 0.5 if self._low else 0.7
                self._rules.append(bottom)
            start = max(0.0, bottom - 0.05)
            bottom = card.place(bottom, LEFT, right, self._low)
            blocks.append((start, bottom + 0.15))
        self.done(blocks, bottom + 0.3)

    def paint_under(self, ink: Ink) -> None:
        for y in self._rules:
            ink.h_line(LEFT, y, self.width_u - RIGHT - LEFT, "edge")
        for at in self.ticks:
            ink.tick(*at)


class _Card:
    """The widgets of one card that is ready."""

    def __init__(self, leaf: ReadyCards, parcel: Parcel) -> None:
        look, self._leaf, self.parcel = leaf.look, leaf, parcel
        self.head = Words(look, "", "uib", parent=leaf)
        self.phone = Words(look, "", "smallm", align="r", parent=leaf)
        self.text = TextCard(look, parent=leaf)
        self.file = FileShape(look, parent=leaf)
        self.what = Para(
            look,
            QCoreApplication.translate("Ready", "Un contact à votre nom, qui porte cette fiche. Un téléphone l’ouvre, un Cahier la reconnaît."),
            parent=leaf,
        )
        self.old = Check(look, QCoreApplication.translate("Ready", "pour Outlook"), parent=leaf)
        self.button = Button(look, "", "plain", parent=leaf)
        self.hint = Words(look, QCoreApplication.translate("Ready", "à coller dans un message, que vous envoyez"), "small", "soft", parent=leaf)
        self.done = Words(look, "", "smallm", "ok", parent=leaf)
        self.link = Link(look, QCoreApplication.translate("Ready", "Voir au registre"), "smallm", parent=leaf)
        self.notice = Notice(look, "warn", parent=leaf)
        self.button.clicked.connect(lambda: (leaf.copy if self.parcel.way is Way.SMS else leaf.save).emit(self.parcel.key))
        self.old.clicked.connect(lambda on: leaf.outlook.emit(self.parcel.key, on))
        self.link.clicked.connect(lambda: leaf.register.emit(self.parcel.key))

    def show_parcel(self, parcel: Parcel, following: bool) -> None:
        self.parcel = parcel
        sms, name = parcel.way is Way.SMS, parcel.name
        self.head.set_text(QCoreApplication.translate("Ready", "Pour {name}, {way}").format(name=name, way=by_way(parcel.way)))
        self.phone.set_text(QCoreApplication.translate("Ready", "au {number}").format(number=spaced(parcel.phone)) if sms and parcel.phone else "")
        self.text.set_text(parcel.text)
        self.file.set_name(parcel.file_name)
        self.old.setChecked(parcel.outlook)
        self.old.setEnabled(parcel.state == "waiting")
        if parcel.state == "gone":
            words = QCoreApplication.translate("Ready", "Copier de nouveau") if sms else QCoreApplication.translate("Ready", "Enregistrer le fichier")
        else:
            words = QCoreApplication.translate("Ready", "Copier le texte") if sms else QCoreApplication.translate("Ready", "Enregistrer le fichier")
        kind = "full" if following else "plain"
        if self.button.kind != kind:
            self.button.kind, self.button.role = kind, "uib" if kind == "full" else "uim"
        self.button.set_text(words)
        self.button.setAccessibleName(f"{words}, {self.head.text()}")
        self.button.setEnabled(parcel.state != "unsure")  # busy it stays as it is: a disabled one would lose the focus
        self.button.update()
        self.done.set_text(
            QCoreApplication.translate("Ready", "partie, envoi nº\u00a0{number}").format(number=parcel.number) if parcel.state == "gone" else ""
        )
        self.link.setAccessibleName(f"{self.link.text()}, {self.head.text()}")
        if parcel.trouble is not None and (self.notice.kind, self.notice.title, self.notice.text) != (
            parcel.trouble.kind, parcel.trouble.what, parcel.trouble.next,
        ):  # fmt: skip
            self.notice.say(parcel.trouble.kind, parcel.trouble.what, parcel.trouble.next)

    def place(self, y: float, left: float, right: float, low: bool) -> float:
        """Lay it from `y`, in u; where it ends."""
        leaf, parcel = self._leaf, self.parcel
        base = y + (1.1 if low else 1.6)
        number = self.phone.wish() if self.phone.text() else 0.0
        leaf.at(self.head, left, base, right - left - (number + 0.5 if number else 0))
        if number:
            leaf.at(self.phone, right, base, number + 0.05, "r")
        top = base + (0.45 if low else 0.7)
        high = 1.3 if low else 1.4
        if parcel.way is Way.SMS:
            self.text.role = "small" if low else "ui"
            tall = self.text.high(right - left)
            leaf.box_at(self.text, left, top, right - left, tall)
            return self._place_deed(left, top + tall + 0.4, right, high, low)
        wide, tall = (3.4, 3.9) if low else (4.3, 5.2)
        leaf.box_at(self.file, left, top, wide, tall)
        x = left + wide + (1.0 if low else 2.1)
        lead = 0.85
        self.what.lead, self.what.role = lead, "small" if low else "ui"
        lines = self.what.rows(right - x)
        leaf.at(self.what, x, top + 0.7, right - x, rows=1 + lead * (lines - 1))
        b = top + 0.7 + lead * lines + (0.0 if low else 0.2)
        leaf.at(self.old, x, b)
        end = self._place_deed(x, b + (0.4 if low else 0.7), right, high, low)
        return max(end, top + tall)

    def _place_deed(self, x: float, top: float, right: float, high: float, low: bool) -> float:
        leaf, parcel = self._leaf, self.parcel
        again = parcel.way is Way.SMS or parcel.state != "gone"
        wide = max(6.2, self.button.wish())
        base, at = top + high / 2 + 0.18, x
        if again:
            leaf.box_at(self.button, x, top, wide, high)
            at = x + wide + 0.5
        if self.done.text():
            if at + 0.5 + self.done.wish() + 0.5 + self.link.wish() > right:
                at, base = x, base + (1.1 if again else 0.0)
            leaf.ticks.append((at, base))
            leaf.at(self.done, at + 0.5, base)
            leaf.at(self.link, at + 0.5 + self.done.wish() + 0.5, base)
        elif parcel.way is Way.SMS and at + self.hint.wish() <= right + 0.05:
            leaf.at(self.hint, at, base)
        end = max(top + (high if again else 0.0), base + 0.3)
        if parcel.trouble is not None:
            leaf.at(self.notice, x, end + 1.2, right - x)
            end += 1.2 + self.notice.below
        return end

    def destroy(self) -> None:
        for widget in (self.head, self.phone, self.text, self.file, self.what, self.old, self.button, self.hint, self.done, self.link, self.notice):
            widget.hide()
            widget.deleteLater()


class FileShape(Part, QLabel):
    """A file as an object: a sheet with its corner turned and its name."""

    pad = 0.4

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.begin(look)

    def set_name(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, x, w, h = Ink(painter, self.look), self.left(), self.inner(), self.tall()
        y, turn = x, 0.9
        ink.shadow(x, y, w, h, r=0.08, depth=0.35)
        sheet = [(x, y), (x + w - turn, y), (x + w, y + turn), (x + w, y + h), (x, y + h)]
        ink.path(sheet, "cardedge", 1, fill="card", close=True)
        ink.path([(x + w - turn, y), (x + w - turn, y + turn), (x + w, y + turn)], "cardedge", 1)
        ink.h_line(x + 0.6, y + h * 0.29, w - 1.7, "cardink", 1.4, alpha=170)
        stem, dot, suffix = self.text().rpartition(".")
        ink.text(x + w / 2, y + h - 0.9, stem, "smallm", "cardtext", "c", maxw=w - 0.3)
        ink.text(x + w / 2, y + h - 0.25, dot + suffix, "small", "cardsoft", "c")
        painter.end()
