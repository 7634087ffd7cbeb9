"""The lines at the end of Aujourd’hui: what waits for the counsellor, each with the way to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from ui.dates import full_day
from ui.parts.leaf import Leaf
from ui.parts.widgets import Link, Words
from ui.sentences import in_words


class _Line:
    """A sentence, and the words that lead to what it says; not there while it has no words."""

    def __init__(self, leaf: Leaf, link: str = "") -> None:
        self._leaf = leaf
        self.words, self.link = Words(leaf.look, parent=leaf), Link(leaf.look, link, "smallm", parent=leaf)
        self._ways = [""]

    def say(self, words: str, link: str = "", *shorter: str) -> None:
        """`link`: its words, where they are others than before; `shorter`: in how many fewer it can be said where there is little room."""
        self._ways = [way[:1].upper() + way[1:] for way in (words, *shorter)]
        self.words.set_text(self._ways[0])
        self.link.set_text(link or self.link.text())
        self._leaf.rearrange()

    @property
    def said(self) -> bool:
        return bool(self._ways[0])

    def lay(self, b: float, tx: float, rx: float) -> None:
        room = rx - tx - self.link.wish() - 0.5
        self.words.fit(room, *self._ways)
        self._leaf.at(self.words, tx, b, room)
        self._leaf.at(self.link, rx, b, align="r")


class TodayFoot(QObject):
    """Lies on the leaf of Aujourd’hui; says what is to be seen."""

    see_unseen = Signal()
    see_over = Signal()
    copy_sheet = Signal()
    answer_restored = Signal()
    see_asked = Signal()  # who asked for all there is about them

    def __init__(self, leaf: Leaf) -> None:
        super().__init__(leaf)
        self._unseen, self._over = _Line(leaf), _Line(leaf)
        self._sheet = _Line(leaf, self.tr("La recopier"))
        self._restored = _Line(leaf, self.tr("Répondre à une question"))
        self._asked = _Line(leaf, self.tr("Voir les demandes"))
        self._unseen.link.clicked.connect(self.see_unseen)
        self._over.link.clicked.connect(self.see_over)
        self._sheet.link.clicked.connect(self.copy_sheet)
        self._restored.link.clicked.connect(self.answer_restored)
        self._asked.link.clicked.connect(self.see_asked)

    def set_unseen(self, n: int, delay: str = "", asked: bool = False) -> None:
        """How many people had no appointment for `delay` ("deux mois"); `asked`: she chose that delay, so that also nobody is said."""
        words, link, shorter = "", self.tr("Les voir"), list[str]()
        if n == 1:
            words = self.tr("Une personne sans rendez-vous depuis {delay}").format(delay=delay)
        elif n:
            few, many = self.tr("{n} sans rendez-vous depuis {delay}"), self.tr("{n} personnes sans rendez-vous depuis {delay}")
            words, *shorter = (way.format(n=in_words(n), delay=delay) for way in (many, few, self.tr("{n} à revoir")))
        elif asked:
            words, link = self.tr("Personne sans rendez-vous depuis {delay}").format(delay=delay), self.tr("Autre délai")
        self._unseen.say(words, link, *shorter)

    def set_over(self, n: int) -> None:
        """How many pages are to be kept with a reason or erased, where that is still to be said this month."""
        words = self.tr("Une page à garder ou à effacer") if n == 1 else self.tr("{n} pages à garder ou à effacer").format(n=in_words(n))
        self._over.say(words if n else "", self.tr("La voir") if n == 1 else self.tr("Les voir"))
        self._over.link.setAccessibleName(f"{self._over.link.text()}, {self._over.words.text()}")

    def set_sheet(self, state: str) -> None:
        """ "tonight": still to be copied; "renewed": the one before may open nothing any more."""
        tonight, new = self.tr("La feuille de secours attend ce soir."), self.tr("Il faut une nouvelle feuille de secours.")
        self._sheet.say({"tonight": tonight, "renewed": new}.get(state, ""))

    def set_restored(self, asks: bool) -> None:
        """The notebook came out of a copy, and what becomes of the other one is not said yet: before the sheet that waits."""
        self._restored.say(self.tr("Ce cahier vient d’une copie.") if asks else "")

    def set_asked(self, due: date | None, today: date) -> None:
        """Someone asked for all there is about them, and the last day for an answer is near or over; None: nobody, or there is time."""
        words = ""
        if due is not None:
            near, late = self.tr("Une page demandée, réponse avant le {day}"), self.tr("Une réponse en retard depuis le {day}")
            words = (late if due < today else near).format(day=full_day(due, today))
        self._asked.say(words)

    def lay(self, tx: float, rx: float, last: float, empty: bool, reading: bool, room: float) -> tuple[float, list[float]]:
        """From the line `last` upwards, `room` lines at most; the last line left above them, and the lines that lie on a tint."""
        bottom, tinted = last, list[float]()
        waits = [line for line in (self._restored if self._restored.said else self._sheet, self._asked) if line.said]
        if room < 1:
            return bottom, tinted
        if self._unseen.said and not empty and (room >= 2 or not waits or reading):  # where one has room, what waits comes first
            self._unseen.lay(last, tx, rx)
            bottom = last - 1
        if self._over.said and not empty and (last >= 20 or (last >= 12 and not waits)):
            self._over.lay(bottom, tx, rx)
            bottom -= 1
        if waits and not reading:
            b = min(last - 2, bottom - 1 if bottom < last else bottom) if last >= 20 else bottom
            for line in waits if last >= 20 else waits[:1]:
                line.lay(b, tx, rx)
                tinted.append(b)
                b -= 1
            bottom = b
        elif bottom < last and last >= 17:
            bottom -= 1  # an empty line over the last one, where there is room
        return bottom, tinted
