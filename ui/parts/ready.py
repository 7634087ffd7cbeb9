"""The right page after "Donner": the cards that are ready, each with the deed that takes it out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from notebook_app.phone import spaced
from ui.parts.card import TextCard
from ui.parts.consent import BARE, ConsentStrip
from ui.parts.fields import Field
from ui.parts.file import FileShape
from ui.parts.giving import LEFT, LOW, RIGHT, TINY, Manner
from ui.parts.handed import Parcel
from ui.parts.leaf import Leaf, Part
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink, broken
from ui.parts.qr import QrCode
from ui.parts.slip import Slip
from ui.parts.widgets import Back, Button, Link, Para, Words
from ui.theme import Look


class Ready(Leaf):
    """`deed(what, key)`: "copy" the text, "code" to be shown, "hide" it, "save" the file, "put" it into the folder of a group, write it on "paper",
    "print" it, copy the "mail", the place of the "folder", lead to the "register"."""

    deed = Signal(str, int)
    agreed = Signal()  # the person's yes, asked again, or its day changed
    back = Signal()
    to_list = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.consent: ConsentStrip | None = None  # only where it is asked again
        self.cards = ReadyCards(look)
        self.pane = Pane(look, self.cards, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.back_link = Back(look, "", parent=self)
        self.list_link = Link(look, self.tr("À cocher une fois remise"), "smallm", align="r", parent=self)
        self.back_link.clicked.connect(self.back)
        self.list_link.clicked.connect(self.to_list)
        self.cards.deed.connect(self.deed)

    def show_parcels(self, name: str, parcels: Sequence[Parcel]) -> None:
        self.back_link.set_text(name)
        if self.consent is not None and all(parcel.state == "gone" for parcel in parcels):
            self.forget_consent()
        self.cards.show_parcels(parcels, self.consent.reason() if self.consent is not None else "")
        self.rearrange()

    def ask_consent(self, who: str, today: date) -> None:
        """The person's yes is asked again, before any of these leaves; nobody has agreed yet."""
        if self.consent is None:
            self.consent = ConsentStrip(self.look, self)
            self.consent.changed.connect(self.agreed)
        self.consent.begin(who, today)
        self.rearrange()

    def forget_consent(self) -> None:
        """It is asked no more."""
        if self.consent is not None:
            self.consent.hide()
            self.consent.deleteLater()
            self.consent = None

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
        if self.consent is not None:
            high = BARE if self.single and self.height_u < TINY else 2.1 if self.height_u < LOW else 2.35
            bottom -= high + 0.2
            self.box_at(self.consent, LEFT, bottom + 0.2, right - LEFT, high)
        self.cards.set_low(self.height_u < LOW)
        self.box_at(self.pane, 0, top, self.width_u, bottom - top)
        if self.pane.overflows(bottom - top):
            self.box_at(self.pane, 0, top, self.width_u, bottom - top - 0.78)  # so much, that the largest code fits the smallest window
            self.at(self.pane.more, right, bottom - 0.2, align="r")


class ReadyCards(Inner):
    """The cards that are ready, one under the other; it lies in a pane."""

    deed = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._low = False
        self._cards: dict[int, _Card] = {}
        self._rules: list[float] = []
        self._blocks: list[tuple[float, float]] = []
        self.ticks: list[tuple[float, float]] = []

    def set_low(self, low: bool) -> None:
        if low is not self._low:
            self._low = low
            self.lay_now()

    def show_parcels(self, parcels: Sequence[Parcel], closed: str) -> None:
        """`closed`: why those that ask for the person's yes cannot leave yet."""
        for key in [key for key, card in self._cards.items() if key not in {p.key for p in parcels}]:
            self._cards.pop(key).destroy()
        following = next((p.key for p in parcels if p.state == "waiting" or p.to_write), None)
        appeared = None
        for parcel in parcels:
            if parcel.key not in self._cards:
                self._cards[parcel.key] = _Card(self, parcel)
            card = self._cards[parcel.key]
            if parcel.code and not card.code.rows:
                appeared = card
            card.show_parcel(parcel, parcel.key == following, closed if parcel.asks else "")
        self.lay_now()
        if appeared is not None:  # it must be whole in sight, to be read by a camera
            appeared.code_link.setFocus()
            self.wanted.emit(appeared.code_at)

    def filled(self) -> Button | None:
        return next((card.button for card in self._cards.values() if card.button.kind == "full"), None)

    def arrange(self) -> None:
        right, bottom = self.width_u - RIGHT, 0.0
        self._rules, self.ticks, self._blocks = [], [], []
        for i, card in enumerate(self._cards.values()):
            if i:
                bottom += 0.5 if self._low else 0.7
                self._rules.append(bottom)
            self._blocks.append((max(0.0, bottom - 0.05), bottom))
            bottom = card.place(bottom, LEFT, right, self._low)
            self._blocks[-1] = (self._blocks[-1][0], bottom + 0.15)
        self.done(self._blocks, bottom + 0.3)

    def cut(self, y: float) -> None:
        """What follows from `y` on may come into sight without what is above."""
        self._blocks[-1] = (self._blocks[-1][0], y - 0.05)
        self._blocks.append((y - 0.05, y))

    def paint_under(self, ink: Ink) -> None:
        for y in self._rules:
            ink.h_line(LEFT, y, self.width_u - RIGHT - LEFT, "edge")
        for at in self.ticks:
            ink.tick(*at)


class _Card:
    """The widgets of one card that is ready."""

    def __init__(self, leaf: ReadyCards, parcel: Parcel) -> None:
        look, self._leaf, self.parcel = leaf.look, leaf, parcel
        translate = QCoreApplication.translate
        self.head = Words(look, "", "uib", parent=leaf)
        self.phone = Words(look, "", "smallm", align="r", parent=leaf)
        self.text = TextCard(look, parent=leaf)
        self.file = FileShape(look, parent=leaf)
        self.what = Para(look, "", parent=leaf)
        self.mail = MailCard(look, parent=leaf)
        self.words = TextCard(look, "", "word", "slip", 1.0, leaf)
        self.aloud = Para(look, "", "small", "soft", lead=0.75, parent=leaf)
        self.code = QrCode(look, leaf)
        self.for_phone = Words(look, translate("Ready", "pour votre téléphone"), "small", "soft", "c", parent=leaf)
        self.button = Button(look, "", "plain", parent=leaf)
        self.code_link = Link(look, "", "smallm", parent=leaf)
        self.print = Link(look, translate("Ready", "Imprimer"), "smallm", parent=leaf)
        self.hint = Words(look, "", "small", "soft", parent=leaf)
        self.drag = Words(look, translate("Ready", "à glisser dans le courriel"), "small", "soft", parent=leaf)
        self.folder = Link(look, translate("Ready", "Montrer le dossier"), "smallm", parent=leaf)
        self.place_field = Field(look, boxed=False, name=translate("Ready", "Où est le fichier"), parent=leaf)
        self.place_field.setReadOnly(True)
        self.copied = Words(look, translate("Ready", "copié, à coller dans le courriel"), "small", "soft", parent=leaf)
        self.done = Words(look, "", "smallm", "ok", parent=leaf)
        self.link = Link(look, translate("Ready", "Voir au registre"), "smallm", parent=leaf)
        self.letters_link = Link(look, "", "smallm", parent=leaf)
        self.letters = TextCard(look, "", "mono", "slip", 0.75, leaf)
        self.notice = Slip(look, leaf)
        self._open = self._folder_open = self._letters_laid = False
        self.code_at = 0.0
        self.button.clicked.connect(lambda: leaf.deed.emit(self._deed(), self.parcel.key))
        self.code_link.clicked.connect(lambda: leaf.deed.emit("hide" if self.parcel.code else "code", self.parcel.key))
        self.print.clicked.connect(lambda: leaf.deed.emit("print", self.parcel.key))
        self.link.clicked.connect(lambda: leaf.deed.emit("register", self.parcel.key))
        self.folder.clicked.connect(self._show_folder)
        self.letters_link.clicked.connect(self._turn)

    def _deed(self) -> str:
        """What the button does now."""
        parcel = self.parcel
        if parcel.folder:
            return "put"
        if parcel.manner in (Manner.SMS, Manner.PAPER):
            return "copy" if parcel.manner is Manner.SMS else "paper"
        if parcel.manner is Manner.CODE:
            return "code"
        return "mail" if parcel.state == "gone" else "save"

    def _words(self) -> str:
        """What the button says; "" where nothing is left to do."""
        translate, gone = QCoreApplication.translate, self.parcel.state == "gone"
        deed = self._deed()
        if deed == "copy":
            return translate("Ready", "Copier de nouveau") if self.parcel.copied else translate("Ready", "Copier le texte")
        if deed == "code":
            return "" if self.parcel.code else translate("Ready", "Montrer le code")
        if deed == "mail":
            return translate("Ready", "Copier le texte du courriel") if self.parcel.mail else ""
        if gone:
            return ""
        return {
            "put": translate("Ready", "Mettre dans le dossier"), "paper": translate("Ready", "Recopier à la main"),
            "save": translate("Ready", "Enregistrer le fichier"),
        }[deed]  # fmt: skip

    def show_parcel(self, parcel: Parcel, following: bool, closed: str) -> None:
        translate, self.parcel = QCoreApplication.translate, parcel
        self.head.set_text(translate("Ready", "Pour {name}, {way}").format(name=parcel.name, way=parcel.by))
        number = parcel.phone if parcel.manner is Manner.SMS else ""
        self.phone.set_text(translate("Ready", "au {number}").format(number=spaced(number)) if number else "")
        self.text.set_text(parcel.text)
        self.file.show_file(parcel.file_name, parcel.path, parcel.manner.closed)
        self.what.set_text(self._what())
        self.mail.show_mail(parcel.mail)
        self.words.set_text("   ".join(parcel.words))
        self.aloud.set_text(
            translate("Ready", "À dire de vive voix, jamais dans le même courriel. Le cahier ne garde pas ces mots\u00a0: dites-les ou notez-les.")
        )
        self._show_code(parcel)
        self._show_button(following, closed)
        self.hint.set_text(closed or self._hint())
        self.place_field.setText(str(parcel.path or ""))
        self.done.set_text(translate("Ready", "partie, envoi nº\u00a0{number}").format(number=parcel.number) if parcel.state == "gone" else "")
        for link in (self.link, self.folder, self.code_link, self.print):
            link.setAccessibleName(f"{link.text()}, {self.head.text()}")
        self.letters.set_text(parcel.letters)
        self._name_letters()
        trouble = parcel.trouble
        if trouble is None:
            self.notice.say("info", "")
        elif (self.notice.kind, self.notice.title, self.notice.text) != (trouble.kind, trouble.what, trouble.next):
            self.notice.say(trouble.kind, trouble.what, trouble.next)

    def _show_button(self, following: bool, closed: str) -> None:
        words, kind = self._words(), "full" if following else "plain"
        if self.button.kind != kind:
            self.button.kind, self.button.role = kind, "uib" if kind == "full" else "uim"
        self.button.set_text(words)
        self.button.setAccessibleName(f"{words}, {self.head.text()}")
        self.button.set_closed(closed)
        self.button.setEnabled(self.parcel.state != "unsure" and not closed)  # busy it stays as it is: a disabled one would lose the focus
        for link in (self.code_link, self.print):
            link.setEnabled(not closed)
        self.button.update()

    def _show_code(self, parcel: Parcel) -> None:
        translate = QCoreApplication.translate
        if not parcel.code:
            self.code.clear()
        elif not self.code.rows:
            own = parcel.manner is Manner.SMS
            name = translate("Ready", "Code du SMS pour {name}") if own else translate("Ready", "Code du contact pour {name}")
            how = translate("Ready", "À lire avec l’appareil photo d’un téléphone.")
            self.code.show_code(parcel.code, name.format(name=parcel.name), how, "l")
        self.code_link.set_text(translate("Ready", "Cacher le code") if parcel.code else translate("Ready", "Montrer le code"))

    def _what(self) -> str:
        translate, parcel = QCoreApplication.translate, self.parcel
        if parcel.folder:
            return translate("Ready", "Dans le dossier du groupe\u00a0: {folder}").format(folder=parcel.folder)
        return {
            Manner.SEALED: translate("Ready", "Un fichier à joindre à un courriel. Seul le Cahier de {name} l’ouvre.").format(name=parcel.name),
            Manner.PASSPHRASE: translate("Ready", "Un fichier à joindre à un courriel. Six mots l’ouvrent dans un Cahier\u00a0: ils viennent après."),
            Manner.PAPER: translate("Ready", "À recopier telle quelle, lettre pour lettre."),
            Manner.CODE: translate("Ready", "Un contact à votre nom, qui porte cette fiche. L’appareil photo d’un téléphone le lit sur cet écran."),
            Manner.OUTLOOK: translate("Ready", "Un contact à votre nom, qui porte cette fiche, écrit comme un vieil Outlook le lit."),
        }.get(
            parcel.manner, translate("Ready", "Un contact à votre nom, qui porte cette fiche. Un téléphone l’ouvre, un Cahier la reconnaît.")
        )  # fmt: skip

    def _hint(self) -> str:
        translate, parcel = QCoreApplication.translate, self.parcel
        if parcel.manner is Manner.SMS:
            written = translate("Ready", "le téléphone écrit le message, vous l’envoyez")
            return written if parcel.code else translate("Ready", "à coller dans un message, que vous envoyez")
        if parcel.manner is Manner.PAPER:
            return translate("Ready", "une imprimante garde des copies")
        return translate("Ready", "aucun nom dedans") if self._deed() == "mail" and parcel.mail else ""

    def _show_folder(self) -> None:
        self._folder_open = True
        self._leaf.lay_now()
        self.place_field.setFocus()
        self.place_field.selectAll()
        self._leaf.deed.emit("folder", self.parcel.key)

    def _turn(self) -> None:
        self._open = not self._open
        self._name_letters()
        self._leaf.lay_now()

    def _name_letters(self) -> None:
        translate = QCoreApplication.translate
        self.letters_link.set_text(translate("Ready", "Cacher les lettres") if self._open else translate("Ready", "Lettre pour lettre"))
        self.letters_link.setAccessibleName(f"{self.letters_link.text()}, {self.head.text()}")

    # -- laying ------------------------------------------------------------------------------------------------------------

    def place(self, y: float, left: float, right: float, low: bool) -> float:
        """Lay it from `y`, in u; where it ends."""
        leaf, parcel = self._leaf, self.parcel
        self._letters_laid = False
        if parcel.code and low and right - left - self.code.side() > 8.2:  # the code needs the whole height: its words stand beside it
            return self._place_rest(self._place_low_code(y, left, right), left, right)
        base = y + (1.1 if low else 1.3 if y else 1.6)
        number = self.phone.wish() if self.phone.text() else 0.0
        beside = bool(number) and left + self.head.wish() + 0.5 + number <= right
        leaf.at(self.head, left, base, right - left - (number + 0.5 if beside else 0))
        if number:
            base += 0.0 if beside else 0.9
            leaf.at(self.phone, right, base, min(right - left, number + 0.05), "r")
        top = base + (0.45 if low else 0.7)
        self.what.lead, self.what.role = 0.85, "small" if low else "ui"
        if parcel.code:
            end = self._place_beside_code(top, left, right, low)
        elif parcel.manner in (Manner.SMS, Manner.PAPER):
            end = self._place_text(top, left, right, low)
        elif parcel.folder or parcel.manner is Manner.CODE:
            end = self._place_deed(left, self._place_what(top, left, right) + 0.3, right, low)
        else:
            end = self._place_file(top, left, right, low)
        return self._place_rest(end, left, right)

    def _place_rest(self, end: float, left: float, right: float) -> float:
        """The letters, and what went wrong."""
        leaf, parcel = self._leaf, self.parcel
        if parcel.letters:
            if not self._letters_laid:
                leaf.at(self.letters_link, left, end + 0.8)
                end += 1.05
            if self._open:
                leaf.cut(end)
                high = self.letters.high(right - left)
                leaf.box_at(self.letters, left, end + 0.2, right - left, high)
                end += 0.2 + high
        if not self.notice.empty:
            high = self.notice.high(right - left)
            leaf.box_at(self.notice, left, end + 0.4, right - left, high)
            end += 0.4 + high
        return end

    def _place_what(self, top: float, x: float, right: float) -> float:
        lines = self.what.rows(right - x)
        self._leaf.at(self.what, x, top + 0.7, right - x, rows=1 + self.what.lead * (lines - 1))
        return top + 0.7 + self.what.lead * (lines - 1) + 0.3

    def _place_text(self, top: float, x: float, right: float, low: bool) -> float:
        by_hand = self.parcel.manner is Manner.PAPER and self.parcel.state == "gone"  # copied from the screen: larger
        self.text.role, self.text.lead = ("lead", 0.95) if by_hand else ("small" if low else "ui", 0.75)
        tall = self.text.high(right - x)
        self._leaf.box_at(self.text, x, top, right - x, tall)
        end = top + tall
        if by_hand:
            end = self._place_what(end + 0.2, x, right) - 0.2
        return self._place_deed(x, end + 0.4, right, low)

    def _place_low_code(self, y: float, left: float, right: float) -> float:
        leaf, side = self._leaf, self.code.side()
        x, top = left + side + 0.7, y
        self.code_at = max(0.0, y - 0.05)
        leaf.box_at(self.code, left, top, side, side)
        leaf.at(self.head, x, top + 0.9, right - x)
        if self.phone.text():
            leaf.at(self.phone, right, top + 1.8, min(right - x, self.phone.wish() + 0.05), "r")
        leaf.at(self.code_link, x, top + 1.8, min(self.code_link.wish(), right - x - (self.phone.wish() + 0.3 if self.phone.text() else 0)))
        if self.parcel.manner is Manner.SMS:
            end = self._place_text(top + 2.3, x, right, True)
        else:
            end = self._place_deed(x, self._place_what(top + 2.0, x, right) + 0.3, right, True)
        return max(top + side, end)

    def _place_beside_code(self, top: float, left: float, right: float, low: bool) -> float:
        """The code at the left, what belongs to it at its right, or under it where there is no room."""
        leaf, side = self._leaf, self.code.side()
        leaf.cut(top)
        self.code_at = top - 0.05
        leaf.box_at(self.code, left, top, side, side)
        end = top + side
        x = left + side + (0.7 if low else 1.1)
        if right - x < 7.5:
            leaf.at(self.code_link, left, end + 0.9)
            leaf.cut(end + 1.35)
            x, top, end = left, end + 1.5, end + 1.35
        else:
            if self.parcel.manner is Manner.SMS and self.for_phone.wish() <= side:
                leaf.at(self.for_phone, left + side / 2, end + 0.75, align="c")
                end += 0.85
            leaf.at(self.code_link, left + side / 2, end + 0.75, align="c")
            end += 1.05
        if self.parcel.manner is Manner.SMS:
            return max(end, self._place_text(top, x, right, low))
        return max(end, self._place_deed(x, self._place_what(top, x, right) + 0.3, right, low))

    def _place_file(self, top: float, left: float, right: float, low: bool) -> float:
        leaf, parcel = self._leaf, self.parcel
        wide, tall = (3.4, 3.9) if low else (4.3, 5.2)
        leaf.box_at(self.file, left, top, wide, tall)
        end, x = top + tall, left + wide + (1.0 if low else 2.1)
        written = parcel.path is not None and parcel.state == "gone"
        if written:
            beside = max(self.folder.wish(), self.drag.wish() if not low else 0.0)
            x = max(x, left + beside + 0.6)
            if not low:
                leaf.at(self.drag, left, end + 0.85)
                end += 0.85
            leaf.at(self.folder, left, end + 0.95)
            end += 1.25
        if written and parcel.mail:
            high = self.mail.high(right - x)
            leaf.box_at(self.mail, x, top, right - x, high)
            beside_end = self._place_deed(x, top + high + (0.3 if low else 0.45), right, low)
        else:
            beside_end = self._place_deed(x, self._place_what(top, x, right) + 0.2, right, low)
        end = max(end, beside_end)
        if written and self._folder_open:
            leaf.at(self.place_field, left, end + 0.8, right - left)
            leaf.at(self.copied, left, end + 1.65, right - left)
            end += 1.9
        if written and parcel.words:
            leaf.cut(end)
            high = self.words.high(right - left)
            leaf.box_at(self.words, left, end + 0.35, right - left, high)
            lines = self.aloud.rows(right - left)
            leaf.at(self.aloud, left, end + high + 1.1, right - left, rows=1 + 0.75 * (lines - 1))
            end += high + 1.3 + 0.75 * (lines - 1)
        return end

    def _place_deed(self, x: float, top: float, right: float, low: bool) -> float:
        """The button, the other way to take it out, what became of it; where it ends."""
        leaf, parcel = self._leaf, self.parcel
        high = 1.3 if low else 1.4
        base, at, end = top + high / 2 + 0.18, x, top
        if self.button.text():
            least = 9.0 if self.button.kind == "full" and right - x > 13.5 else 6.2
            wide = min(right - x, max(least, self.button.wish()))
            leaf.box_at(self.button, x, top, wide, high)
            at, end = x + wide + 0.5, top + high
            if parcel.manner is Manner.SMS and not parcel.code:
                if at + self.code_link.wish() > right:
                    at, base, end = x, base + 1.2, end + 1.0
                leaf.at(self.code_link, at, base)
                at += self.code_link.wish() + 0.6
            if parcel.manner is Manner.PAPER:
                leaf.at(self.print, at, base)
                at += self.print.wish() + 0.5
            if self.hint.text() and at + self.hint.wish() <= right + 0.05 and not (self.done.text() and parcel.manner is Manner.SMS):
                leaf.at(self.hint, at, base)
                at += self.hint.wish() + 0.5
            if not self.done.text():
                self._lay_letters(at, base, right)
        elif parcel.manner is Manner.PAPER:
            leaf.at(self.print, x, base)
            at += self.print.wish() + 0.7
        if self.done.text():
            if at > x and at + 0.5 + self.done.wish() + 0.5 + self.link.wish() > right:
                at, base = x, base + 1.1
            leaf.ticks.append((at, base))
            leaf.at(self.done, at + 0.5, base)
            at += self.done.wish() + 1.0
            if at + self.link.wish() > right:
                at, base = x, base + 0.95
            leaf.at(self.link, at, base)
            self._lay_letters(at + self.link.wish() + 0.6, base, right)
            end = max(end, base + 0.3)
        return end

    def _lay_letters(self, x: float, base: float, right: float) -> None:
        """ "Lettre pour lettre" on the same line, where there is room."""
        if self.parcel.letters and x + self.letters_link.wish() <= right:
            self._leaf.at(self.letters_link, x, base)
            self._letters_laid = True

    def destroy(self) -> None:
        for widget in vars(self).values():
            if isinstance(widget, QWidget) and widget is not self._leaf:
                widget.hide()
                widget.deleteLater()


class MailCard(Part, QLabel):
    """What to write with the file: the subject, then the words of the mail."""

    _LEAD = 0.85

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.lines: tuple[str, ...] = ()
        self.begin(look)

    def show_mail(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        if lines:
            self.setText("\n".join(lines))
            self.setAccessibleName(f"{self._subject()} {self.text()}")

    def _subject(self) -> str:
        return QCoreApplication.translate("Ready", "objet")

    def _rows(self, width: float) -> list[int]:
        room = self.look.whole(width) - 1.2
        return [max(1, broken(self.look, line, "ui", room, self._LEAD).lineCount()) for line in self.lines[1:]]

    def high(self, width: float) -> float:
        """Its height in u for a width, for `box_at`."""
        return 2.05 + self._LEAD * (sum(self._rows(width)) - 1) + 0.6

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w = Ink(painter, self.look), self.left(), self.inner()
            ink.box(x, x, w, self.tall(), "slip", r=0.12)
            after = max(1.7, ink.text(x + 0.6, x + 1.0, self._subject(), "small", "soft") + 0.6)
            ink.text(x + 0.6 + after, x + 1.0, self.lines[0] if self.lines else "", "uim", maxw=w - after - 1.0)
            base = x + 2.05
            for line in self.lines[1:]:
                base, _ = ink.para(x + 0.6, base, w - 1.2, line, "ui", "text", self._LEAD)
