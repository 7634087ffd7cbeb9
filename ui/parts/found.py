"""The lines that were found: whose, of which day, and the words that were sought marked in them (DESIGN: 09)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QTextLayout, QTextLine
from PySide6.QtWidgets import QWidget

from notebook_app.model import Place
from ui.dates import full_day, short_day
from ui.parts.leaf import Leaf
from ui.parts.lines import units
from ui.parts.paper import Ink, broken, line_x
from ui.parts.rows import Row, RowDelegate, Rows
from ui.parts.widgets import Para, Title, Words
from ui.theme import Look

HIGH = 3  # lines of a row: whose and when, the words, an empty one
_LEANS = 0.3  # u, how far a mark and the first letter reach before their line
_LAID = 200  # rows whose words stay laid
_AHEAD = 200  # letters that are sure to be wider than a row
_SURELY = 1.2  # letters that are so much wider than a row one by one are wider than it together
_END = re.compile(r"(?:(?<=\w\w[.…])|(?<=[!?]))\s+(?=[A-ZÀ-Þ«–])")  # between two sentences; "M. Diop" and "mar. 3 nov." are in one


@dataclass(frozen=True)
class Summary:
    """What the left leaf says of the lines found. `people`: (id, name in the list, how many lines). `inside`: inner parts were sought too.
    `named`: some of what was typed is the name of one of them. `told`: that nothing was found, or is still sought; it stands on the other leaf too.
    """

    typed: str
    head: str = ""
    people: tuple[tuple[int, str, int], ...] = ()
    inside: bool = False
    named: bool = False
    told: str = ""


def excerpt(look: Look, text: str, marks: Sequence[tuple[int, int]], role: str, width: float) -> tuple[str, list[tuple[int, int]]]:
    """As much of a text as `width` u has room for: all of it, or whole sentences from that of its first mark on, or what is around that mark. And
    the marks in it, as a layout counts.
    """
    flat = text.replace("\n", " ")
    if marks and (part := _sentences(look, flat, marks[0], role, width)) is not None:
        start, shown = part
        return shown, [(units(shown[: a - start]), units(shown[: b - start])) for a, b in marks if start <= a and b <= start + len(shown)]
    start = 0
    if marks and look.reach(flat[: marks[0][1]], role, 0.75 * width) < marks[0][1]:
        first, end = marks[0]
        back = look.reach(reversed(flat[max(0, end - 2 * _AHEAD) : end]), role, width / 2)
        start = flat.find(" ", max(0, end - back - 1), first) + 1 or first
    opening = "… " if start else ""
    rest = flat[start : start + look.reach(flat[start : start + _AHEAD], role, _SURELY * width)]
    whole = opening + rest
    if start + len(rest) < len(flat):
        whole += "…"
    shown = look.elided(whole, role, width)
    end = len(shown) if shown == whole else len(shown) - 1  # its "…" is no part of a word
    found = []
    for a, b in marks:
        a, b = a - start + len(opening), min(b - start + len(opening), end)
        if len(opening) <= a < b:
            found.append((units(shown[:a]), units(shown[:b])))
    return shown, found


def _sentences(look: Look, flat: str, mark: tuple[int, int], role: str, width: float) -> tuple[int, str] | None:
    """Where the sentence of the mark begins, and as many from there on as there is room for; None where it lies too far for one row."""
    start = max((m.end() for m in _END.finditer(flat, max(0, mark[0] - _AHEAD)) if m.end() <= mark[0]), default=0)
    if (start == 0 and mark[0] > _AHEAD) or not _wider(look, flat[: 2 * _AHEAD], role, width):
        return None
    ends = [m.start() for m in _END.finditer(flat, mark[1], start + 2 * _AHEAD)] + ([len(flat)] if len(flat) <= start + 2 * _AHEAD else [])
    fitting = [end for end in ends if not _wider(look, flat[start:end].rstrip(), role, width)]
    return (start, flat[start : fitting[-1]].rstrip()) if fitting else None


def _wider(look: Look, text: str, role: str, width: float) -> bool:
    """Whether a text needs more room; only what is about so wide is measured, a long one is not."""
    return look.reach(text, role, _SURELY * width) < len(text) or look.width(text, role) > width


_Laid = tuple[QTextLayout, QTextLine, list[tuple[float, float]]]  # a row's words, their line, the marks in it in u


class FoundDelegate(RowDelegate):
    """Paints a line that was found: its words are marked, its tint is paler."""

    tint = 95

    def write(self, ink: Ink, row: Row, w: float, base: float, chosen: bool) -> None:
        view, place = self._view, row.key
        assert isinstance(view, FoundRows)
        assert isinstance(place, Place)
        left, right = view.left, w - 0.9
        day = view.day(place)
        if view.margin is not None and view.margin > 3:
            ink.text(view.margin - 0.4, base, day, "smallm", "text", "r")
        else:
            right -= ink.text(right, base, day, "smallm", "text", "r") + 0.4
        if chosen and w > 20:
            words = QCoreApplication.translate("FoundRows", "ouvrir sa page")
            right -= ink.text(right, base, words, "small", "soft", "r") + 0.25
            right -= ink.keycap(right, base, view.enter, align="r") + 0.4
        for start, end in place.name_marks:
            a, b = (ink.width(place.file_as[:at], "uib") for at in (start, end))
            if b <= right - left:
                ink.highlight(left + a, left + b, base)
        x = left + ink.text(left, base, place.file_as, "uib", "text", maxw=max(0.1, right - left)) + 0.4
        if place.clip is not None and right - x > 2:
            ink.text(x, base, QCoreApplication.translate("FoundRows", "page jointe"), "small", "soft", maxw=right - x)
        ink.laid(left, base + 1, *view.laid(place, w - 0.9 - left)[1:])


class FoundRows(Rows):
    """The places found, newest first. `typed(letters)`: somebody goes on typing here; `more()`: the end is in sight."""

    typed = Signal(str)
    more = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", 4.0, parent=parent)
        self.setItemDelegate(FoundDelegate(self))
        self.setAccessibleName(self.tr("Lignes trouvées"))
        self.enter = QKeySequence("Enter").toString(QKeySequence.SequenceFormat.NativeText)
        self.left, self._today = 4.42, date.min
        self._days: dict[date, str] = {}
        self._laid: dict[tuple[object, ...], _Laid] = {}
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_places(self, places: Sequence[Place], today: date) -> None:
        if today != self._today:
            self._today = today
            self._days.clear()
        self.set_rows([Row((), place, lines=HIGH, blank=1) for place in places], anew=True)  # the same lines, other words marked in them

    def day(self, place: Place) -> str:
        if place.day not in self._days:
            self._days[place.day] = short_day(place.day, self._today)
        return self._days[place.day]

    def laid(self, place: Place, room: float) -> _Laid:
        """The words shown of a place in `room` u, kept: most lines found by a word are found by its next letter too."""
        key = (place.text, place.marks, room)
        if key not in self._laid:
            if len(self._laid) >= _LAID:
                self._laid.clear()
            shown, marks = excerpt(self.look, place.text, place.marks, "hand", room)
            lay, u = broken(self.look, shown, "hand", room + 1), self.look.u
            line = lay.lineAt(0)
            self._laid[key] = lay, line, [(line_x(line, a) / u, line_x(line, b) / u) for a, b in marks]
        return self._laid[key]

    def differs_from(self, one: Row, other: Row) -> float | None:
        """The same place has the same day and name, its words may be marked otherwise."""
        if one.key != other.key or not (isinstance(one.key, Place) and isinstance(other.key, Place)):
            return 0.0
        return None if one.key.marks == other.key.marks else self.left - _LEANS

    def _relook(self) -> None:
        self._laid = {}
        super()._relook()

    def places(self) -> list[Place]:
        return [row.key for row in self.rows() if isinstance(row.key, Place)]

    def spoken(self, row: Row) -> str:
        place = row.key
        assert isinstance(place, Place)
        what = [place.file_as, full_day(place.day, self._today)]
        return ", ".join([*what, self.tr("page jointe"), place.text] if place.clip is not None else [*what, place.text])

    def left_out(self, row: Row) -> str:
        place = row.key
        assert isinstance(place, Place)
        return place.text if self.look.width(place.text, "hand") > self.viewport().width() / self.look.u - 0.9 - self.left else ""

    def set_margin(self, margin: float) -> None:
        if margin != self.margin or self.left != margin + 0.42:
            self.margin, self.left = margin, margin + 0.42
            self.viewport().update()

    def step(self, direction: int) -> None:
        """To the next or the previous one, from the last to the first."""
        if self.places():
            self.choose(direction)
            self.setFocus()

    def choose(self, direction: int) -> None:
        """The same, wherever the keyboard is; there are some."""
        places = self.places()
        at = self.currentIndex().row() + direction if self.currentIndex().isValid() else 0
        self.set_key(places[at % len(places)])
        if at + 3 > len(places):
            self.more.emit()

    def keyboardSearch(self, search: str) -> None:  # Qt’s name
        self.typed.emit(search)

    def _scrolled(self, value: int) -> None:
        if value and value == self.verticalScrollBar().maximum():
            self.more.emit()


class FoundLeaf(Leaf):
    """The right leaf while something is sought."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "seyes", 4.0)
        self.follows = False
        self.setAccessibleName(self.tr("Lignes trouvées"))
        self.title = Title(look, "", parent=self)
        self.order = Words(look, self.tr("la plus récente d’abord"), "small", "soft", "r", parent=self)
        self.rows = FoundRows(look, parent=self)
        self.nothing = Para(look, "", "ui", "soft", parent=self)
        self._looking = False

    def show_found(self, typed: str, places: Sequence[Place], looking: bool, today: date) -> None:
        """`looking`: it is still being sought."""
        self._looking = looking
        self.title.set_text(" ".join(typed.split()))
        self.rows.show_places(places, today)
        if looking:
            said = self.tr("La recherche continue…")
        elif len(typed.split()) > 1:
            said = self.tr("Rien à ces mots. Les pages jointes ne sont pas lues.")
        else:
            said = self.tr("Rien à ce mot. Les pages jointes ne sont pas lues.")
        self.nothing.set_text("" if places and not looking else said)
        self.rearrange()

    def arrange(self) -> None:
        if self.single:
            return  # the lines lie under the field then, on the list's leaf
        w, last = self.width_u, self.last_line()
        self.margin = m = 4.0 if w > 20 else 3.6
        left, right = m + 0.42, w - 0.9
        self.rows.set_margin(m)
        order = self.order.wish()
        self.at(self.title, left, 2, max(1.0, min(self.title.wish(), right - order - 0.6 - left)))
        count = len(self.rows.rows())
        n = 0
        if count:
            self.at(self.order, right, 2, align="r")
            n = min(HIGH * count, int(last - 4 - (2 if self._looking else 0)) + 1)
            n = max(2, n - (n % HIGH) + (2 if n % HIGH == 2 else 0))  # no row is cut: only its empty line may be
            self.at(self.rows, 0, 4, w, rows=n)
        if self.nothing.text():
            self.at(self.nothing, left, 4 + n + (n > 0), right - left, rows=self.nothing.rows(right - left))
