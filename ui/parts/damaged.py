"""What lies on the cover when the notebook does not open as it should: the copy that can be opened instead, or what is left to read."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from ui.dates import full_day
from ui.parts.closed import LABEL_BELOW, LABEL_BELOW_LOW
from ui.parts.cover import Cover
from ui.parts.slip import Slip
from ui.parts.widgets import Button, Link, Words
from ui.theme import Look


def of_day(day: date, today: date) -> tuple[str, str]:
    """("La copie d’hier est intacte.", "Ouvrir la copie d’hier")."""
    translate = QCoreApplication.translate  # by this name: the translators’ tools know no other
    if day == today:
        return translate("DamagedCover", "La copie d’aujourd’hui est intacte."), translate("DamagedCover", "Ouvrir la copie d’aujourd’hui")
    if day == today - timedelta(days=1):
        return translate("DamagedCover", "La copie d’hier est intacte."), translate("DamagedCover", "Ouvrir la copie d’hier")
    words = full_day(day, today)
    return (
        translate("DamagedCover", "La copie du {day} est intacte.").format(day=words),
        translate("DamagedCover", "Ouvrir la copie du {day}").format(day=words),
    )


class DamagedCover(Cover):
    """One question: open the copy, or read what is left. `elsewhere` asks for another copy, `back` leaves all as it is."""

    copy = Signal()
    read = Signal()
    elsewhere = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.slip = Slip(look, self)
        self.open = Button(look, "", "cover", high=1.5, parent=self)
        self.rest = Button(look, self.tr("Lire ce qui reste"), "coverplain", high=1.5, parent=self)
        self.other = Link(look, self.tr("Choisir une autre copie"), "small", "covertext", "l", "coverfocus", parent=self)
        self.leave = Link(look, self.tr("Revenir"), "small", "covertext", "r", "coverfocus", parent=self)
        self.patience = Words(look, self.tr("une seconde ou deux, sur un ancien ordinateur"), "small", "covertext", "c", self)
        self.readable, self.has_copy, self.waiting = False, False, False
        self._what = self._copy = ""
        self.open.clicked.connect(lambda: (self.copy if self.has_copy else self.elsewhere).emit())
        self.rest.clicked.connect(self.read)
        self.other.clicked.connect(self.elsewhere)
        self.leave.clicked.connect(self.left)

    def caret(self) -> QWidget:
        return self.open

    def ask(self, what: str, readable: bool) -> None:
        """`what` happened; `readable`: what is left can be read."""
        self._what, self.readable = what, readable

    def offer(self, day: date | None, size: int, today: date) -> None:
        """The intact copy of a day, so many bytes long; None: there is none."""
        self.has_copy = day is not None
        if day is None:
            self._copy, button = self.tr("Aucune copie intacte à côté du cahier."), self.tr("Choisir une copie")
            then = self.tr("Une copie rangée ailleurs l’ouvre aussi. Rien n’est détruit ici.")
        else:
            self._copy, button = of_day(day, today)
            self._copy = self.tr("{copy} L’ouvrir\u202f?").format(copy=self._copy)
            long = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            then = self.tr("Elle fait {size}. Ce qui a été écrit depuis n’y est pas. Le cahier d’ici est mis de côté, rien n’est détruit.").format(
                size=long
            )
        self.open.set_text(button)
        self.other.setVisible(self.has_copy)
        self.slip.say("alert", f"{self._what} {self._copy}", then)
        self.rearrange()

    def told(self, kind: str, what: str, then: str = "") -> None:
        """What came of the choice; the choices stay."""
        self.slip.say(kind, what, then)
        self.open.setFocus()
        self.rearrange()

    def set_waiting(self, waiting: bool) -> None:
        """It is being opened: nothing else can be pressed."""
        self.waiting = waiting
        self.open.set_waiting(self.tr("Le cahier s’ouvre…") if waiting else "")
        for each in (self.rest, self.other, self.leave):
            each.setEnabled(not waiting)
        self.rearrange()

    def arrange(self) -> None:
        super().arrange()
        x, w = self.lx, self.lw
        label_end = self.top + LABEL_BELOW_LOW if self.low else self.oy + LABEL_BELOW
        bottom = self.height_u - 0.3 if self.low else min(self.oy + 20.4, self.height_u - 1.8)
        wide, slip = w + 1.0, self.slip.high(w + 1.0)
        length = slip + 0.5 + 1.5 + (1.9 if self.readable else 0.0) + 1.2
        y = max(0.2, min(label_end + 0.9, bottom - length))
        self.box_at(self.slip, x - 0.5, y, wide, slip)
        y += slip + 0.5
        self.box_at(self.open, x, y, w, 1.5)
        y += 1.5
        if self.readable:
            self.box_at(self.rest, x, y + 0.4, w, 1.5)
            y += 1.9
        if self.waiting:
            self.at(self.patience, self.cx, y + 0.95, width=min(self.patience.wish() + 0.1, 11.0), align="c")
            return
        if self.has_copy:
            self.at(self.other, x, y + 0.95)
        self.at(self.leave, x + w, y + 0.95, align="r")
