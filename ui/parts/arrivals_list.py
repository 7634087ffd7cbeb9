"""The left leaf of Fiches reçues: cards that ask for a page, those that have one, texts apart; at the foot the two ways in (DESIGN: 05)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from notebook_app.kinds import Trust
from ui.dates import long_day, short_day
from ui.parts.leaf import Leaf
from ui.parts.paper import trust_word
from ui.parts.question import LOW
from ui.parts.rows import Cell, Row, Rows
from ui.parts.widgets import Link, Words
from ui.theme import Look

MARGIN = 1.5
TEXT, EDGE = MARGIN + 0.42, 0.9


@dataclass(frozen=True)
class CardLine:
    """A card in two lines. `own`: the name is that of a page, written by hand, else as the card says it. `last` None: an introduction."""

    key: object
    name: str
    own: bool
    last: date | None
    who: str
    trust: Trust


@dataclass(frozen=True)
class PlainLine:
    """Words in one line, and a few at the right; it leads somewhere with a `key`."""

    key: object
    words: str
    right: str = ""
    color: str = "text"


@dataclass(frozen=True)
class Section:
    title: str
    count: str
    lines: tuple[CardLine | PlainLine, ...]


class ListLeaf(Leaf):
    """Given its sections; `widened`: the rows have another width."""

    widened = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "lines", MARGIN)
        self.alpha = 100
        self.rows = Rows(look, self.tr("Fiches reçues"), MARGIN, parent=self)
        self.progress = Words(look, "", "small", "soft", parent=self)
        self.reading = False  # of a notebook that is only read: nothing is brought in
        self.open_file = Link(look, self.tr("Ouvrir un fichier"), "smallm", parent=self)
        self.paste = Link(look, self.tr("Coller un SMS reçu"), "smallm", parent=self)
        self.rows.verticalScrollBar().valueChanged.connect(self.rearrange)

    def show_sections(self, sections: Sequence[Section], here: object, today: date) -> None:
        """These lines, with the one that lies on the right chosen; from the first on, if it is then in sight."""
        rows: list[Row] = []
        for section in sections:
            if rows:
                rows.append(Row((), closed=True))
            cells = (Cell(section.title, TEXT, "l", "uib"), Cell(section.count, -EDGE, "r", "uib"))
            rows.append(Row(cells, None, f"{section.title} {section.count}".strip(), closed=True))
            rows += [self._card(line, today) if isinstance(line, CardLine) else self._plain(line) for line in section.lines]
        self.rows.set_rows(rows)
        if here is None or not self.rows.set_key(here):
            self.rows.unset()
        else:
            at = next(i for i, row in enumerate(rows) if row.key == here)
            if sum(row.lines for row in rows[: at + 1]) <= self._room()[1]:
                self.rows.verticalScrollBar().setValue(0)
        self.rearrange()

    def say_progress(self, words: str, trouble: bool = False) -> None:
        """What is being looked at, or what hinders it (`trouble`); "" when there is nothing to say."""
        self.progress.set_color("warn" if trouble else "soft")
        if words != self.progress.text():
            self.progress.set_text(words)
            self.rearrange()

    def _card(self, line: CardLine, today: date) -> Row:
        day = short_day(line.last, today) if line.last is not None else ""
        room = self.width_u - TEXT - EDGE - self.look.width(day, "smallm") - 0.4
        of = self._of(line.who) if line.last is not None else line.who
        cells = (
            Cell(line.name, TEXT, "l", "who" if line.own else "uib", "ink" if line.own else "text", width=max(2.0, room)),
            Cell(day, -EDGE, "r", "smallm"),
            Cell("", MARGIN - 1.02, shape=line.trust, line=1),
            Cell(of, TEXT, "l", "small", "soft", line=1, width=max(2.0, self.width_u - MARGIN - 1.4)),
        )
        said = (line.name, of, long_day(line.last) if line.last is not None else "", trust_word(line.trust))
        return Row(cells, line.key, ", ".join(filter(None, said)), lines=2)

    def _plain(self, line: PlainLine) -> Row:
        room = self.width_u - TEXT - EDGE - (self.look.width(line.right, "small") + 0.4 if line.right else 0.0)
        role = "ui" if line.key is not None else "small"
        cells = (Cell(line.words, TEXT, "l", role, line.color, width=max(2.0, room)), Cell(line.right, -EDGE, "r", "small", "soft"))
        return Row(cells, line.key, ", ".join(filter(None, (line.words, line.right))), closed=line.key is None)

    def _of(self, who: str) -> str:
        """ "de Mehdi Rahal", "d’Inès Vasseur"."""
        first = unicodedata.normalize("NFD", who[:1]).casefold()[:1]
        vowel = first in ("a", "e", "i", "o", "u", "œ", "æ") and bool(first)
        return self.tr("d’{who}").format(who=who) if vowel else self.tr("de {who}").format(who=who)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def _room(self) -> tuple[int, int]:
        """The list's first line, and how many there are for it."""
        first = 2 if self.height_u >= LOW else 1
        return first, int(self.last_line() - 0.8 - first) + 1 - (1 if self.progress.text() else 0)

    def arrange(self) -> None:
        foot = self.last_line()
        first, room = self._room()
        self.at(self.rows, 0, first, self.width_u, rows=self._whole(room))
        if self.progress.text():
            self.at(self.progress, TEXT, foot - 1, min(self.progress.wish() + 0.05, self.width_u - TEXT - EDGE))
        if not self.reading:
            self.at(self.open_file, TEXT, foot)
            self.at(self.paste, self.width_u - EDGE, foot, align="r")

    def _whole(self, room: int) -> int:
        """The lines, of those there is room for, that whole rows take from the first one seen: none is cut in two."""
        taken = 0
        for row in self.rows.rows()[self.rows.verticalScrollBar().value() :]:
            if taken + row.lines > room:
                return max(2, taken)
            taken += row.lines
        return max(2, room)
