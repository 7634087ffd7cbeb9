"""The right page of the inside cover about leaving: who is to be told, person by person, and the list on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dates import full_day
from ui.parts.flap import FlapLeaf, Row
from ui.parts.rows import Cell, Rows
from ui.parts.rows import Row as Line
from ui.parts.widgets import Link, Para, Words
from ui.theme import Look


@dataclass(frozen=True)
class Ending:
    """One person: the name as it is filed, the last day held, and who holds a card that does not say the end."""

    person: int
    name: str
    last: date | None
    holders: tuple[str, ...] = ()


class EndingLeaf(FlapLeaf):
    """`opened(person)`: those who hold a card about this person are to be told. `printed()`: the list, on paper."""

    opened = Signal(object)
    printed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Fin de suivi"))
        self._people: list[Ending] = []
        what = self.tr("Choisissez une personne\u00a0: qui a reçu sa fiche apprend que vous ne l’accompagnez plus. Tout est relu avant de partir.")
        self.what = Para(look, what, parent=self.flow)
        paper = self.tr("Pour la suite, la liste va sur papier\u00a0: le nom, le dernier jour honoré.")
        self.paper = Para(look, paper, "small", "soft", parent=self.flow)
        self.print = Link(look, self.tr("Imprimer la liste"), "uim", parent=self.flow)
        self.print.clicked.connect(self.printed)
        self.nobody = Words(look, self.tr("Personne, pour le moment."), "small", "soft", parent=self.flow)
        self.list = Rows(look, self.tr("Le nom, le dernier jour honoré, qui a reçu la fiche"), marks=False, parent=self.flow)
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self._bring)
        self._lines: list[Line] = []
        self._wide = 0.0
        self._top = 0.0  # of the list, in u of the flow

    def caret(self) -> QWidget:
        return self.list if any(each.holders for each in self._people) else self.arrow

    def summary(self) -> str:
        """In a few words, for its row."""
        n = sum(bool(each.holders) for each in self._people)
        return self.tr("%n personne(s) dont la fiche est partie", "", n) if n else self.tr("personne à prévenir")

    def show_people(self, people: Sequence[Ending]) -> None:
        self._people, self._wide = list(people), 0.0
        self.flow.rearrange()
        self.rearrange()

    def rows(self) -> list[Row]:
        said = [self.said(self.what), self.gap(), self.said(self.paper)]
        if not self._people:
            return [*said, self.gap(), self.said(self.nobody)]
        said += [Row(1, ((self.print, self.tx, 0, min(self.print.wish() + 0.05, self.room)),)), self.gap()]
        if self.room != self._wide:
            self._wide = self.room
            self._lines = [self._row(each) for each in self._people]
            self.list.set_rows(self._lines)
        self._top = (2 if self.tight else 3) + sum(row.high for row in said)
        steps = tuple(line.lines for line in self._lines)
        high = sum(steps)
        return [*said, Row(high, boxes=((self.list, self.tx - 0.4, 0.0, self.room + 0.8, high),), steps=steps)]

    def _row(self, each: Ending) -> Line:
        wide = self.room + 0.8
        day = full_day(each.last) if each.last is not None else self.tr("aucun jour honoré")
        left = wide - 0.8 - self.look.width(day, "small") - 0.6
        cells = [
            Cell(each.name, 0.4, role="who", color="ink", width=max(1.0, left)),
            Cell(day, -0.4, "r", "small", "text" if each.last is not None else "soft"),
        ]
        name = f"{each.name}, {day}"
        if each.holders:
            holders = self.tr("à prévenir\u00a0: {names}").format(names=", ".join(each.holders))
            name += f", {holders}"
            cells.append(Cell(holders, 0.4, role="small", color="text", width=wide - 0.8, line=1))
        return Line(tuple(cells), each.person, name, 2 if each.holders else 1, closed=not each.holders)

    def _bring(self, person: object) -> None:
        """The chosen one comes into sight: the list is as long as its page, and the page around it moves."""
        y = self._top
        for line in self._lines:
            if line.key == person:
                self.flow.wanted.emit(y)
                return
            y += line.lines
