"""The earlier texts of a person's lines: which lines have some, and one of them beside what the line says today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app.model import Version
from ui.dates import long_day, short_day
from ui.parts.choices import Radio, one_of
from ui.parts.flap import FlapLeaf, Row
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.rows import Cell, Rows
from ui.parts.rows import Row as ListRow
from ui.parts.widgets import Back, Button, Link, Para, Title, Words
from ui.theme import Look

_MARGIN, _TEXT, _EDGE = 3.6, 4.0, 0.85


@dataclass(frozen=True)
class EarlierLine:
    """A line that has earlier texts. `emptied`: nothing of it is on the page; `words` are then those it had last."""

    id: int
    day: date
    words: str
    emptied: bool = False


def differing(one: str, other: str) -> list[tuple[int, int]]:
    """The stretches of `one`, word by word, that `other` does not have at their place; in UTF-16 units, as Qt counts."""
    from difflib import SequenceMatcher

    words, others = re.findall(r"\w+|\W", one), re.findall(r"\w+|\W", other)
    found: list[tuple[int, int]] = []
    at = [0]
    for word in words:
        at.append(at[-1] + len(word.encode("utf-16-le")) // 2)
    for kind, i, j, _, _ in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if kind in ("replace", "delete") and "".join(words[i:j]).strip():
            found.append((at[i], at[j]))
    return found


class Marked(Para):
    """A text in one's own writing, some of its words highlighted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "hand", "ink", parent=parent)
        self.marks: list[tuple[int, int]] = []

    def show_text(self, text: str, other: str, about: str) -> None:
        """`about`: what a screen reader says before the words that `other` has not."""
        self.marks = differing(text, other)
        self.set_text(text.replace("\n", "\u2028"))  # a line's end, for a layout that is one paragraph
        self.setAccessibleName(text)
        encoded = text.encode("utf-16-le")
        words = [encoded[2 * a : 2 * b].decode("utf-16-le").strip() for a, b in self.marks]
        self.setAccessibleDescription(f"{about} {', '.join(words)}" if words else "")
        self.update()

    def draw(self, ink: Ink) -> None:
        ink.para(self.left(), self.base(), self.inner(), self.text(), self.role, self.color, self.lead, self.marks)


class EarlierLeaf(Leaf):
    """Which lines of the person have earlier texts, newest first. `chosen(id)`, `back()`."""

    chosen = Signal(object)  # ids of lines are longer than the 32 bits of Qt’s int
    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, None, "lines", _MARGIN)
        self.arrow = Back(look, "", parent=self)
        self.heading = Title(look, self.tr("Textes d’avant"), parent=self)
        self.rows = Rows(look, self.tr("Lignes qui ont un texte d’avant"), _MARGIN, parent=self)
        self.none = Para(look, self.tr("Aucune ligne n’a changé d’un jour à l’autre."), "small", "soft", parent=self)
        self.lines: list[EarlierLine] = []
        self.arrow.clicked.connect(self.back)
        self.rows.chosen.connect(lambda key: self.chosen.emit(key))
        self.rows.opened.connect(lambda key: self.chosen.emit(key))

    def show_lines(self, name: str, lines: Sequence[EarlierLine], here: int | None, today: date) -> None:
        self.lines = list(lines)
        self.arrow.set_text(name)
        emptied = self.tr("vidée")
        rows = []
        for line in self.lines:
            day = short_day(line.day, today)
            words = " ".join(line.words.split())
            shown = self.tr("vidée\u00a0: {words}").format(words=words) if line.emptied else words
            cells = (
                Cell(day, _MARGIN - 0.4, "r", "smallm", width=_MARGIN - 0.5),
                Cell(shown, _TEXT, "l", "ui", "soft" if line.emptied else "text"),
            )
            said = ", ".join((long_day(line.day), *((emptied,) if line.emptied else ()), words))
            rows.append(ListRow(cells, line.id, said))
        self.rows.set_rows(rows)
        if here is not None:
            self.rows.set_key(here)
        self.rearrange()

    def arrange(self) -> None:
        low = self.height_u < 14
        self.at(self.arrow, _TEXT, 0.68, width=min(self.arrow.wish(), self.width_u - _TEXT - 0.5))
        first = 2 if low else 4
        if not low:
            self.at(self.heading, _TEXT, 2, width=min(self.heading.wish() + 0.05, self.width_u - _TEXT - 0.5))
        room = max(1, int(self.last_line() - first) + 1)
        if self.lines:
            self.at(self.rows, 0, first, self.width_u - 0.3, rows=min(room, len(self.lines)))
        else:
            wide = self.width_u - _TEXT - _EDGE
            self.at(self.none, _TEXT, first, wide, rows=self.none.rows(wide))


class TurnedLeaf(FlapLeaf):
    """One line: the text it had on the chosen day, and today's. `taken_back(version)`."""

    taken_back = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.arrow.set_text(self.tr("Textes d’avant"))
        self.name.set_text(self.tr("Textes d’avant"))
        self.days: list[tuple[Version, Radio]] = []
        self._group = one_of(self)
        self.was = Marked(look, self.flow)
        self.heading_now = Words(look, self.tr("Ce que la ligne dit maintenant"), "uib", parent=self.flow)
        self.now = Marked(look, self.flow)
        self.nothing = Words(look, self.tr("La ligne a été vidée."), "ui", "soft", parent=self.flow)
        self.legend = Words(look, self.tr("Surligné\u00a0: les mots que l’autre texte n’a pas."), "small", "soft", parent=self.flow)
        self.button = Button(look, self.tr("Reprendre ce texte"), "full", high=1.5, parent=self)
        self.button.clicked.connect(self._take_back)
        self._text = ""

    def caret(self) -> QWidget:
        return next((radio for _, radio in self.days if radio.isChecked()), self.arrow)

    def filled(self) -> Button | None:
        return self.button if self.button.isEnabled() else None

    def show_line(self, day: date, text: str, versions: Sequence[Version], today: date) -> None:
        """`text`: what the line says now; `versions`, newest first."""
        self.heading.set_text(self.tr("Ligne du {day}").format(day=short_day(day, today)))
        self.heading.setAccessibleName(self.tr("Ligne du {day}").format(day=long_day(day)))
        for _, radio in self.days:
            self._group.removeButton(radio)
            radio.hide()
            radio.deleteLater()
        self.days = []
        self._text = text
        for version in versions:
            radio = Radio(self.look, self._when(version).format(day=short_day(version.day, today), n=version.turn), parent=self.flow)
            radio.setAccessibleName(self._when(version).format(day=long_day(version.day), n=version.turn))
            radio.toggled.connect(lambda on, version=version: self._show(version) if on else None)
            self._group.addButton(radio)
            self.days.append((version, radio))
        if self.days:
            self.days[0][1].setChecked(True)
        self.slip.say("ok", "")
        self.rearrange()

    def _when(self, version: Version) -> str:
        if version.turn == 0:
            return self.tr("tel que le {day}")
        return self.tr("le {day}, avant reprise") if version.turn == 1 else self.tr("le {day}, avant reprise {n}")

    def _show(self, version: Version) -> None:
        self.was.show_text(version.text, self._text, self.tr("Ce qui n’est plus sur la page\u00a0:"))
        self.now.show_text(self._text, version.text, self.tr("Ce qui a été écrit depuis\u00a0:"))
        same = version.text == self._text
        self.button.set_closed(self.tr("C’est ce que la ligne dit maintenant.") if same else "")
        self.flow.rearrange()
        self.rearrange()

    def _take_back(self) -> None:
        version = next((version for version, radio in self.days if radio.isChecked()), None)
        if version is not None and self.button.isEnabled():
            self.taken_back.emit(version)

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.button, 7.6)] if self.days else []

    def rows(self) -> list[Row]:
        if not self.days:
            return []
        found: list[Row] = []
        x, parts = self.tx, list[tuple[QWidget, float, float, float | None]]()
        for _, radio in self.days:  # side by side, as many as a line takes
            wide = radio.wish() + 0.05
            if parts and x + wide > self.rx:
                found.append(Row(1, tuple(parts)))
                x, parts = self.tx, []
            parts.append((radio, x, 0, wide))
            x += wide + 0.8
        found += [Row(1, tuple(parts)), self.gap()]
        found.append(Row(self.was.rows(self.room), ((self.was, self.tx, 0, self.room),), split=True))
        found += [self.gap(), self.said(self.heading_now)]
        if self._text:
            found.append(Row(self.now.rows(self.room), ((self.now, self.tx, 0, self.room),), split=True))
        else:
            found.append(self.said(self.nothing))
        if self.was.marks or self.now.marks:
            found += [self.gap(), self.said(self.legend)]
        return found
