"""At the foot of a received card: whether "vu" shall be said, and by which way; then the file it lies in, to be dragged into a mail."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.dates import full_day
from ui.parts.arrived_words import Vu
from ui.parts.fields import Field
from ui.parts.file import FileShape
from ui.parts.leaf import Leaf
from ui.parts.question import EDGE, LEAST, LOWEST, Question, leaf_width, place_buttons
from ui.parts.widgets import Button, Link, Para, Words

_FILE = 3.6, 4.1  # u of the file's shape


class SayVu(QObject):
    """Lies on the leaf of what arrived. `chosen(way)`: into the circle's "folder", as a "file" for a mail, or as a "text"."""

    chosen = Signal(str)
    put_off = Signal()  # not now
    place_shown = Signal(str)  # where the file lies: to be copied

    def __init__(self, leaf: Leaf) -> None:
        super().__init__(leaf)
        look = leaf.look
        self._leaf = leaf
        self._vu: Vu | None = None
        self._later = False  # it is not asked any more of this card
        self._place_open = False
        self._question = Question(leaf)
        self.yes = Button(look, self.tr("Dire «\u00a0vu\u00a0»"), "full", parent=leaf)
        self._text = Button(look, self.tr("Plutôt par SMS"), "plain", parent=leaf)
        self._not_now = Button(look, self.tr("Plus tard"), "plain", parent=leaf)
        self._way = Words(look, "", "small", "soft", parent=leaf)
        self.said = Words(look, "", "small", "soft", parent=leaf)
        self.file = FileShape(look, parent=leaf)
        self._drag = Para(look, "", lead=0.85, parent=leaf)
        self.folder = Link(look, self.tr("Montrer le dossier"), "smallm", parent=leaf)
        self.place = Field(look, boxed=False, name=self.tr("Où est le fichier"), parent=leaf)
        self.place.setReadOnly(True)
        self.yes.clicked.connect(lambda: self.chosen.emit(self._vu.way if self._vu is not None else "text"))
        self._text.clicked.connect(lambda: self.chosen.emit("text"))
        self._not_now.clicked.connect(self._leave_it)
        self.folder.clicked.connect(self._show_place)

    def begin(self, vu: Vu | None, today: date | None) -> None:
        """Of another card; None: there is nobody to say it to."""
        self._vu, self._later, self._place_open = vu, False, False
        self.file.show_file("", None, True)
        self.said.set_text("")
        if vu is not None:
            if vu.said is not None:
                self.said.set_text(self.tr("«\u00a0Vu\u00a0» dit le {day}").format(day=full_day(vu.said, today)))
            asked = self.tr("Dire «\u00a0vu\u00a0» à {who}\u202f?").format(who=vu.who)
            self._question.say(asked, self.tr("Rien d’autre que «\u00a0vu\u00a0» ne part."))

    def asked(self) -> str:
        """What is asked, and how it would leave."""
        return f"{self._question.asked()} {self._said_way()}"

    def lies_in(self, file: Path) -> None:
        """It left, just now, in this file."""
        self.file.show_file(file.name, file, True)
        self.place.setText(str(file))

    @property
    def asks(self) -> bool:
        return self._vu is not None and self._vu.said is None and not self._later

    @property
    def filed(self) -> bool:
        """There is a file to be dragged."""
        return self.file.path is not None

    def _leave_it(self) -> None:
        self._later = True
        self.put_off.emit()

    def _show_place(self) -> None:
        self._place_open = True
        self._leaf.lay_now()
        self.place.setFocus()
        self.place.selectAll()
        self.place_shown.emit(self.place.text())

    # -- laying ----------------------------------------------------------------------------------------------------------

    def needs(self, asks: bool, flat: bool) -> float:
        """How high it is, in u: the question (`asks`), else the file."""
        if asks:
            return 2.6 if flat else 5.2
        return _FILE[1] + 0.8 if self._leaf.height_u >= LOWEST else 2.6

    def lay(self, flat: bool) -> None:
        """The question and its answers, from the foot up; where there is little height, in two lines."""
        leaf, wide, h = self._leaf, leaf_width(self._leaf), 1.3 if flat else 1.5
        question, reason, way = self._question.words, self._question.reason, self._way
        top = leaf.height_u - (0.45 if flat else 0.9) - h
        if flat:
            one_line = f"{question.text()} {reason.text()}"
            way.set_text(one_line if leaf.look.width(one_line, "small") <= wide else question.text())
            leaf.at(way, EDGE, top - 0.5, min(way.wish() + 0.05, wide))
        else:
            way.set_text(self._said_way())
            leaf.at(question, EDGE, top - 1.75, wide)
            leaf.at(reason, EDGE, top - 0.65, min(reason.wish() + 0.05, wide))
            if reason.wish() + way.wish() + 0.8 <= wide:
                leaf.at(way, EDGE + wide, top - 0.65, align="r")
        by_text = self._vu is not None and self._vu.way == "text"
        buttons = [self.yes, self._not_now] if by_text else [self.yes, self._text, self._not_now]
        place_buttons(leaf, top, buttons, self._widths(buttons), h)

    def _said_way(self) -> str:
        """How it would leave, the usual way."""
        vu = self._vu
        if vu is None:
            return ""
        if vu.way == "folder":
            return self.tr("Dans le dossier {circle}. Il ne s’ouvre que chez {who}.").format(circle=vu.circles[0][1], who=vu.who)
        if vu.way == "file":
            return self.tr("Un fichier pour un courriel. Il ne s’ouvre que chez {who}.").format(who=vu.who)
        return self.tr("Un texte à coller dans un SMS\u00a0: {text}").format(text=vu.text)

    def _widths(self, buttons: list[Button]) -> list[float]:
        wide, gaps = leaf_width(self._leaf), 0.5 * (len(buttons) - 1)
        widths = [max(4.4, b.wish()) for b in buttons]
        if sum(widths) + gaps > wide:
            return [w * (wide - gaps) / sum(widths) for w in widths]
        widths[0] = min(max(7.2, widths[0]), wide - gaps - sum(widths[1:]))
        return widths

    def lay_file(self) -> None:
        """The file that was just written, to be dragged into a mail, and its place; where there is little height, the place alone."""
        leaf, right, x = self._leaf, EDGE + leaf_width(self._leaf), EDGE
        top = leaf.height_u - 0.35 - self.needs(False, False) + 0.4
        said = self.tr("À joindre à un courriel à {who}. Aucun nom dedans.")
        if leaf.height_u >= LOWEST:
            said = self.tr("À glisser dans un courriel à {who}. Aucun nom dedans.")
            leaf.box_at(self.file, x, top, *_FILE)
            x += _FILE[0] + 1.0
        self._drag.set_text(said.format(who=self._vu.who if self._vu is not None else ""))
        rows = self._drag.rows(right - x)
        step = 1.2 if leaf.height_u >= LEAST else 0.95
        b = min(top + 0.7, leaf.height_u - 0.36 - step - 0.85 * (rows - 1))
        leaf.at(self._drag, x, b, right - x, rows=rows)
        b += 0.85 * (rows - 1) + step
        leaf.at(self.place if self._place_open else self.folder, x, b, right - x if self._place_open else None)
