"""A colleague's number, large, beside the code by which a phone dials it: the computer opens nothing (DESIGN: 05, "Voir en grand")."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app.kinds import Trust
from notebook_app.phone import spaced
from ui.parts.leaf import Leaf
from ui.parts.qr import QrCode
from ui.parts.widgets import Back, Link, Para, TrustMark, Words
from ui.theme import Look


class LargeLeaf(Leaf):
    """Shows one number; `back` leads to the card it is of."""

    back = Signal()
    copied = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.call = ""
        self.back_link = Back(look, self.tr("La fiche"), parent=self)
        self.who = Words(look, "", "big", parent=self)
        self.trust = TrustMark(look, parent=self)
        self.numbers = {role: Words(look, "", role, parent=self) for role in ("vast", "phone", "big")}
        self.code = QrCode(look, self)
        self.how = Para(look, self.tr("Visez le carré avec un téléphone\u00a0: il propose d’appeler."), "ui", "soft", lead=0.85, parent=self)
        self.copy_link = Link(look, self.tr("Copier le numéro"), "uim", parent=self)
        self.back_link.clicked.connect(self.back)
        self.copy_link.clicked.connect(self.copied)

    def show_number(self, who: str, call: str, trust: Trust) -> None:
        """`call`: the number as the directory or the card has it, E.164."""
        self.call = call
        self.who.set_text(who)
        self.trust.set_trust(trust)
        for words in self.numbers.values():
            words.set_text(spaced(call))
        self.code.show_code(f"tel:{call}", self.tr("Code QR du {number}").format(number=spaced(call)), self.how.text())
        self.copy_link.set_text(self.tr("Copier le numéro"))
        self.rearrange()

    def say_copied(self, done: bool) -> None:
        self.copy_link.set_text(self.tr("Numéro copié") if done else self.tr("Pas copié. Réessayer"))
        self.rearrange()

    def arrange(self) -> None:
        wide, h, side = self.width_u - 2.8, self.height_u, self.code.side()
        self.at(self.back_link, 1.0, 0.68)
        b = min(4.0, max(1.8, h / 4))
        self.at(self.who, 1.4, b, min(self.who.wish() + 0.05, wide))
        if h >= 9.0:
            self.at(self.trust, 1.4, b + 1.1, min(self.trust.wish() + 0.05, wide))
            b += 1.1
        beside = wide - side - 0.8
        number = next((words for words in self.numbers.values() if words.wish() <= beside), None)
        if number is not None:  # the code beside the number
            tall = {"vast": 3.0, "phone": 2.2, "big": 1.6}[number.role]
            top = min(b + 1.0, h - side - 0.3)
            self.box_at(self.code, 1.4 + wide - side, max(0.9, top), side, side)
            b += tall
            self.at(number, 1.4, b, number.wish() + 0.05)
        else:
            number = next((words for words in self.numbers.values() if words.wish() <= wide), self.numbers["big"])
            b += {"vast": 3.0, "phone": 2.0, "big": 1.4}[number.role]
            self.at(number, 1.4, b, min(number.wish() + 0.05, wide))
            if b + 0.6 + side <= h - 0.3:
                self.box_at(self.code, 1.4, b + 0.6, side, side)
                if self.copy_link.wish() + side + 0.8 <= wide:
                    self.at(self.copy_link, 1.4 + side + 0.8, b + 1.4)
            return
        if b + 1.4 <= h - 0.3:
            self.at(self.copy_link, 1.4, b + 1.4)
        rows = self.how.rows(beside)
        if b + 2.8 + 0.85 * (rows - 1) <= h - 0.3:
            self.at(self.how, 1.4, b + 2.8, beside, rows=rows)
