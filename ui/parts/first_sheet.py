"""What the sheets of the first ten minutes have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from notebook_app.kinds import Label
from ui.parts.cover import LOW, Seal, paint_cover
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.widgets import Para, Title, Words
from ui.theme import Look

LEAST = 10  # u: a sheet so low, at 300 %, takes the whole window


class Sheet(Leaf):
    """One sheet of the first ten minutes, the closed notebook beside it if there is room.

    After a layout: `sx`, `sy`, `sw`, `sh` its rectangle, `tx` and `rx` where words begin and end; `alone`: no room for the notebook beside.
    Overriding `arrange` or `paint_under`: call these first.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, fill="desk")
        self.label: Label | None = None
        self.phone = ""
        self._titles: tuple[str, ...] = ("",)
        self.title = Title(look, "", parent=self)
        self.number = Words(look, "", "small", "soft", "r", parent=self)
        self.seal = Seal(look, self.tr("Rien ne part sans vous"), self, door=False)

    def set_sheet(self, n: int, of: int, *titles: str) -> None:
        """`titles`: the same in fewer words, for the largest letters."""
        self._titles = titles
        self.title.set_text(titles[0])
        self.number.set_text(self.tr("feuille {n} sur {of}").format(n=n, of=of))
        self.rearrange()

    def set_label(self, label: Label | None, phone: str = "") -> None:
        """The label beside fills while one types."""
        self.label, self.phone = label, phone
        self.update()

    @property
    def low(self) -> bool:
        return self.height_u < LOW

    @property
    def least(self) -> bool:
        """The largest letters: the sheet is as large as the window, and what is not needed to go on gives way."""
        return self.height_u < LEAST

    @property
    def alone(self) -> bool:
        return self.low or self.width_u < 38.2

    @property
    def sx(self) -> float:
        return (self.width_u - self.sw) / 2 if self.alone else 15.6

    @property
    def sy(self) -> float:
        return 0.3 if self.least else 0.8 if self.low else 1.5

    @property
    def sw(self) -> float:
        return min(24.0, self.width_u - (0.6 if self.least else 1.0)) if self.alone else 22.0

    @property
    def sh(self) -> float:
        return self.height_u - 2 * self.sy if self.low else 21.2

    @property
    def inset(self) -> float:
        """From the sheet's edge to its words."""
        return 0.9 if self.least else 1.6

    @property
    def tx(self) -> float:
        return self.sx + self.inset

    @property
    def rx(self) -> float:
        return self.sx + self.sw - self.inset

    def arrange(self) -> None:
        self.title.role = "name" if self.least else "title"
        self.title.fit(self.rx - self.tx, *self._titles)
        base = self.sy + (1.2 if self.least else 1.75 if self.low else 2.0)
        room = self.rx - self.tx - self.number.wish() - 0.4
        if self.title.wish() <= room:
            self.at(self.number, self.rx + 0.2, base, align="r")
        self.at(self.title, self.tx, base, width=min(self.title.wish(), self.rx - self.tx))
        if not self.alone:
            self.at(self.seal, 2.24, self.height_u - 0.93)

    def paint_under(self, ink: Ink) -> None:
        if not self.alone:
            paint_cover(ink, 2.2, 3.6, 11.2, 16.2, self.label, self.phone, elastic=False)
        ink.shadow(self.sx, self.sy, self.sw, self.sh, r=0.1, depth=0.6)
        ink.box(self.sx, self.sy, self.sw, self.sh, "paper", "edge", r=0.1)

    def place_reason(self, reason: Para, base: float, room: float) -> None:
        """Left of a button whose words stand on `base`: on one line, or on two around it."""
        wide = min(reason.wish() + 0.1, room)
        rows = reason.rows(wide)
        self.at(reason, self.tx, base - 0.38 * (rows - 1), width=wide, rows=1 + 0.76 * (rows - 1))
