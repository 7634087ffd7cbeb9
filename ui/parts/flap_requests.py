"""The right page of the inside cover about those who asked for all there is about them: until when, and what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.dates import full_day
from ui.parts.asked import Asked, told_of
from ui.parts.choices import Check
from ui.parts.flap import FlapLeaf, Row
from ui.parts.widgets import Link, Para, Words
from ui.sentences import in_words
from ui.theme import Look


class _Line(QObject):
    """The widgets of one request."""

    def __init__(self, leaf: RequestsLeaf, asked: Asked) -> None:
        super().__init__(leaf)
        look, flow = leaf.look, leaf.flow
        self.asked = asked
        self.name = Link(look, asked.name, "who", parent=flow)
        self.says = Para(look, "", "small", parent=flow)
        self.given = Check(look, self.tr("réponse donnée"), parent=flow)
        self.name.clicked.connect(lambda: leaf.opened.emit(self.asked.person))
        self.given.clicked.connect(lambda on: leaf.answered.emit(self.asked.id, on))

    def say(self, asked: Asked, today: date, reading: bool) -> None:
        self.asked = asked
        self.name.set_text(asked.name)
        self.says.set_text(told_of(asked, today))
        self.says.set_color("warn" if asked.late(today) else "text")
        self.given.setChecked(asked.answered is not None)
        self.given.setEnabled(not reading)
        self.name.setEnabled(not reading)
        self.name.setAccessibleName(self.tr("{name}, toute la page").format(name=asked.name))
        self.given.setAccessibleName(f"{self.given.text()}, {asked.name}, {self.says.text()}")

    def row(self, leaf: RequestsLeaf, heading: Words | None) -> Row:
        """`heading`: over it, never alone."""
        given = self.given.wish() + 0.05
        name = min(self.name.wish() + 0.05, max(1.0, leaf.room - given - 0.6))
        rows = self.says.rows(leaf.room)
        top = 1.0 if heading is not None else 0.0
        parts = ((self.name, leaf.tx, top, name), (self.given, leaf.rx - given, top, given), (self.says, leaf.tx, top + 1, leaf.room))
        over = ((heading, leaf.tx, 0.0, min(heading.wish() + 0.05, leaf.room)),) if heading is not None else ()
        return Row(top + 1 + rows, (*over, *parts))

    def drop(self) -> None:
        for widget in (self.name, self.says, self.given):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()


class RequestsLeaf(FlapLeaf):
    """`opened(person)`: all there is about them; `answered(id, yes)` follows a tick; `undone()`."""

    opened = Signal(object)
    answered = Signal(int, bool)
    undone = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Demandes"))
        self._lines: list[_Line] = []
        self._today = date.min
        what = self.tr("Qui demande tout ce que le cahier contient sur sa page a une réponse en un mois.")
        self.what = Para(look, what, parent=self.flow)
        self.nobody = Words(look, self.tr("Aucune demande, pour le moment."), "small", "soft", parent=self.flow)
        how = self.tr("Une demande se note sur la page de la personne\u00a0: Imprimer, puis «\u00a0Tout ce que le cahier contient\u00a0».")
        self.how = Para(look, how, "small", "soft", parent=self.flow)
        self.done = Words(look, self.tr("Réponses données"), "uib", parent=self.flow)
        self.slip.done.connect(lambda _: self.undone.emit())

    def caret(self) -> QWidget:
        return self._lines[0].name if self._lines else self.arrow

    @property
    def waiting(self) -> list[Asked]:
        return [line.asked for line in self._lines if line.asked.answered is None]

    def show_requests(self, asked: Sequence[Asked], today: date, reading: bool) -> None:
        """Those without an answer first. `reading`: nothing can be written down."""
        self._today = today
        focused = next((line for line in self._lines if line.given.hasFocus()), None)
        there = {line.asked.id: line for line in self._lines}
        self._lines = [there.pop(each.id) if each.id in there else _Line(self, each) for each in asked]
        for gone in there.values():
            gone.drop()
        for line, each in zip(self._lines, asked, strict=True):
            line.say(each, today, reading)
        self.flow.lay_now()
        self.rearrange()
        if focused is not None and focused in self._lines:
            focused.given.setFocus()

    def summary(self) -> str:
        """In a few words, for its row."""
        waiting = self.waiting
        late = sum(each.late(self._today) for each in waiting)
        if late:
            return self.tr("une réponse en retard") if late == 1 else self.tr("{n} réponses en retard").format(n=in_words(late))
        if not waiting:
            return self.tr("aucune réponse attendue")
        day = full_day(waiting[0].due, self._today)
        if len(waiting) == 1:
            return self.tr("une réponse avant le {day}").format(day=day)
        return self.tr("{n} réponses, la première avant le {day}").format(n=in_words(len(waiting)), day=day)

    def noted(self, answered: bool) -> None:
        title = self.tr("La réponse est notée.") if answered else self.tr("La réponse n’est plus notée.")
        self.slip.say("ok", title, "", (self.tr("Défaire"),))
        self.rearrange()

    def rows(self) -> list[Row]:
        found = [self.said(self.what)]
        if not self._lines:
            found += [self.gap(), self.said(self.nobody)]
        answered = False
        for line in self._lines:
            first, answered = line.asked.answered is not None and not answered, line.asked.answered is not None
            found += [self.gap(), line.row(self, self.done if first else None)]
        return [*found, self.gap(), self.said(self.how)]
