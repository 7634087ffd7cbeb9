"""The right page of the inside cover that opens a copy in the place of the notebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dates import full_day, long_day, short_day
from ui.parts.asking import SecretLeaf
from ui.parts.flap import Row
from ui.parts.widgets import Button, Link, Para, Words
from ui.sentences import size_words
from ui.theme import Look


class CopyFile(Protocol):
    """A copy as it lies somewhere. `own`: whether it is one of today's notebook; None where that cannot be known."""

    @property
    def path(self) -> Path: ...
    @property
    def day(self) -> date: ...
    @property
    def size(self) -> int: ...
    @property
    def own(self) -> bool | None: ...


class ReopenLeaf(SecretLeaf):
    """First which copy, then what becomes of the notebook of today and the words of that copy: `asked(secret)` with `chosen` set.

    `elsewhere()` asks for a file, answered with `choose`.
    """

    elsewhere = Signal()

    def __init__(self, look: Look, recognise: Callable[[str], bool], whole: Callable[[str], str]) -> None:
        super().__init__(look, self.tr("Rouvrir une copie"), recognise, whole)
        self.setProperty("cahierReading", True)  # also from a notebook that is only read
        self.arrow.set_text(self.tr("Copies de sécurité"))
        self.chosen: CopyFile | None = None
        self._today = date.min
        aside = self.tr("Le cahier d’aujourd’hui est mis de côté, rien n’est détruit. Ce qui a été écrit depuis n’y est pas.")
        self.what = Para(look, aside, parent=self.flow)
        self.here = Words(look, "", "uib", parent=self.flow)
        self.other = Link(look, self.tr("En choisir une ailleurs"), parent=self.flow)
        self.none = Para(look, self.tr("Aucune copie à côté du cahier."), parent=self.flow)
        self.which = Para(look, "", parent=self.flow)
        self.ask.set_text(self.tr("Les six mots de ce jour-là, ou les huit de sa feuille"))
        self.button.set_text(self.tr("Rouvrir cette copie"))
        self.leave = Link(look, self.tr("Revenir"), "smallm", parent=self)
        self.lines: list[tuple[Words, Words, Link]] = []
        self.files: list[CopyFile] = []
        self.known = False
        self.other.clicked.connect(self.elsewhere)
        self.leave.clicked.connect(self.step_back)

    def caret(self) -> QWidget:
        if self.asking:
            return self.field
        return self.lines[0][2] if self.lines else self.other

    def step_back(self) -> None:
        """From the words to the list, from the list to the copies."""
        if self.asking and not self.waiting:
            self.chosen = None
            self.rest()
            if self.isVisible():
                self.caret().setFocus()
        elif not self.waiting:
            self.back.emit()

    def set_files(self, files: Sequence[CopyFile], today: date) -> None:
        """The copies beside the notebook, as they are to be listed."""
        self._today, self.files, self.known = today, list(files), True
        for line in self.lines:
            for widget in line:
                widget.deleteLater()
        self.lines = []
        for k, file in enumerate(self.files):
            day, size = short_day(file.day, today), size_words(file.size)
            if file.own is False:
                size = self.tr("{size}, d’un cahier d’avant").format(size=size)
            link = Link(self.look, self.tr("Celle-ci"), "smallm", parent=self.flow)
            link.setAccessibleName(f"{link.text()}, {day}, {size}")
            link.clicked.connect(partial(self._choose, k))
            self.lines.append((Words(self.look, day, "smallm", parent=self.flow), Words(self.look, size, parent=self.flow), link))
        self.here.set_text(self.tr("À côté du cahier"))
        self.lay_all()

    def set_looking(self, looking: bool) -> None:
        """A file from elsewhere is being read."""
        self.other.set_text(self.tr("La copie se lit…") if looking else self.tr("En choisir une ailleurs"))
        self.other.setEnabled(not looking)
        if looking:
            self.unsay()
        self.lay_all()
        if not looking and self.isVisible() and not self.asking:
            self.other.setFocus()

    def _choose(self, k: int) -> None:
        self.choose(self.files[k])

    def choose(self, file: CopyFile) -> None:
        """This one: its words are asked."""
        self.chosen = file
        day = long_day(file.day)
        self.which.set_text(self.tr("La copie du {day}, {size}.").format(day=day, size=size_words(file.size)))
        self.begin_asking()

    def wrong(self) -> None:
        """These words do not open that copy; they stay, chosen."""
        day = full_day(self.chosen.day, self._today) if self.chosen is not None else ""
        self.told(
            "warn",
            self.tr("Ces mots n’ouvrent pas la copie du {day}.").format(day=day),
            self.tr("Elle garde les mots de ce jour-là. Tapez-les, ou ceux de la feuille de secours d’alors."),
        )

    def wait(self, waiting: bool) -> None:
        super().wait(waiting)
        self.leave.setEnabled(not waiting)

    # -- laying --------------------------------------------------------------------------------------------------------------

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.button, 7.6), (self.leave, 3.0)] if self.asking else [(self.leave, 3.0)]

    def rows(self) -> list[Row]:
        if self.asking:
            return [self.said(self.which), self.said(self.what), self.gap(), *self.rows_asking()]
        found = [self.said(self.what), self.gap()]
        if self.lines:
            found += [self.said(self.here), *(self._laid(*line) for line in self.lines)]
        elif self.known:
            found.append(self.said(self.none))
        return [*found, Row(1, ((self.other, self.tx, 0, min(self.other.wish() + 0.05, self.room)),))]

    def _laid(self, day: Words, size: Words, link: Link) -> Row:
        word = link.wish() + 0.05
        beside = self.room > 15
        x = self.tx + (4.2 if beside else 3.8)
        end = min(self.tx + 13.2, self.rx - word) if beside else self.rx - word
        wide = min(size.wish() + 0.05, end - x - 0.5)
        return Row(1, ((day, self.tx, 0, min(day.wish() + 0.05, x - self.tx - 0.2)), (size, x, 0, wide), (link, end, 0, word)))

    def bare(self) -> tuple[QWidget, tuple[Link, ...]] | None:
        return (self.field, (self.leave,)) if self.asking else None

    def path(self) -> Path:
        """Of the chosen copy."""
        assert self.chosen is not None
        return self.chosen.path
