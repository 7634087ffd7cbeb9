"""The closed notebook on the desk, the same object everywhere, and the seal beside it; apart from the book, which it does not wait for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from notebook_app.kinds import Label
from notebook_app.phone import spaced
from notebook_app.settings import Settings
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.widgets import Pressed
from ui.theme import Look

LOW = 24  # u: lower than this, the cover runs off the bottom edge and a sheet lies alone
LOWEST = 14.65  # u: still lower, and the cover slides up: what opens it stays in sight, its label goes first


class Seal(Pressed):
    """The double ring and its words; also the door to the inside cover."""

    def __init__(self, look: Look, text: str, parent: QWidget, color: str = "desktext", door: bool = True) -> None:
        super().__init__(look, text, parent)
        self.color, self._door = color, door
        self.bare = False
        self._name()
        if not door:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.setEnabled(False)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("{words}, ouvre le rabat").format(words=self.text()) if self._door else self.text())

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._name()

    def set_bare(self, bare: bool) -> None:
        """The ring alone, where its words would lie over what stands beside it: they are read out, and shown as a tip."""
        self.bare = bare
        self.setToolTip(self.text() if bare else "")

    def wish(self) -> float:
        return 0.76 if self.bare else 0.91 + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        ink.seal(x + 0.36, base - 0.17, "" if self.bare else self.text(), self.color)
        if self.hasFocus():
            ink.ring(x + 0.04, base - 0.5, self.wish() - 0.04, 0.68, r=0.2)


def paint_cover(
    ink: Ink,
    x: float,
    y: float,
    w: float,
    h: float,
    label: Label | None,
    phone: str = "",
    elastic: bool = True,
    ribbon: bool = False,
    low: bool = False,
) -> None:
    """The same object everywhere. Elastic on: closed. Elastic off, ribbon out: only covered. `phone`: the label's number as shown."""
    ink.shadow(x, y, w, h, depth=0.8)
    if ribbon:
        tail = [(x + 4.2, y + h - 0.3), (x + 4.8, y + h - 0.3), (x + 4.8, y + h + 1.0), (x + 4.5, y + h + 0.75), (x + 4.2, y + h + 1.0)]
        ink.path(tail, "", fill="ribbon", close=True)
    for i in (3, 2, 1):
        ink.box(x + 0.2, y + 0.12, w - 0.2 + 0.05 * i, h - 0.24, "edge" if i % 2 else "paper", r=0.2)
    ink.box(x, y, w, h, "cover", r=0.28)
    ink.box(x, y, 1.7, h, "coveredge", r=0.28)
    ink.box(x + 1.2, y, 0.5, h, "coveredge")
    ink.v_line(x + 1.7, y, h, "shade", alpha=50)
    if elastic:
        ink.box(x + w - 1.15, y, 0.3, h, "coveredge")
    if ink.look.system_colours:
        ink.box(x, y, w, h, "", "edge", r=0.28)
        ink.v_line(x + 1.7, y, h, "edge")
    k = w / 14.5
    lx, lw = x + 3.0 * k, 9.0 * k
    ly, lh = (y + 0.9, 4.4) if low else (y + 2.4 * k, 6.2 * k)
    cx = lx + lw / 2
    ink.box(lx, ly, lw, lh, "paper", r=0.12)
    ink.box(lx + 0.22, ly + 0.22, lw - 0.44, lh - 0.44, "", "ink", r=0.06, width=1)
    lines = label_lines(label, phone) if label is not None else [("", "name", "ink")] * 3
    first, step = (1.45, 1.1) if low else (3.1 * k, 1.15 * k)
    if len(lines) > 3:
        first, step = (1.15, 0.95) if low else (2.85 * k, 0.9 * k)
    if not low:
        ink.text(cx, ly + (1.75 if len(lines) <= 3 else 1.6) * k, "Cahier", "title" if k > 0.9 else "name", "ink", "c")
    for i, (line, role, color) in enumerate(lines):
        base = ly + first + i * step
        ink.text(cx, base, line, "hand" if role == "name" and (k < 0.9 or len(lines) > 3) else role, color, "c", maxw=lw - 0.9 * k)
        ink.h_line(lx + 0.7 * k, base, lw - 1.4 * k, "rule")


def label_lines(label: Label, phone: str) -> list[tuple[str, str, str]]:
    """(words, role, colour) of each line of the label; it says nothing about what is inside."""
    found = QCoreApplication.translate("Cover", "Trouvé\u202f? {phone}").format(phone=phone) if phone else ""
    lines = [(label.name, "name", "ink"), (label.job, "name", "ink"), (label.org, "name", "ink"), (found, "small", "soft")]
    kept = [line for line in lines if line[0]]
    return kept + [("", "name", "ink")] * (3 - len(kept))


class Cover(Leaf):
    """The closed notebook on the desk, 14.5 × 21. A page lays its field and buttons below the label.

    After a layout: `lx`, `lw` left edge and width of what lies on the cover, `cx` its middle, `oy` the cover's top as the drawings count it
    (in a low window the label is short and everything stands 4.6 u higher). Overriding `arrange` or `paint_under`: call these first.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, elastic: bool = True, ribbon: bool = False) -> None:
        super().__init__(look, parent, fill="desk")
        self.elastic, self.ribbon, self.follows = elastic, ribbon, False
        self.label: Label | None = None
        self.phone = ""
        self.seal = Seal(look, self.tr("Rien ne part sans vous"), self, door=False)

    def set_label(self, label: Label | None, phone: str = "") -> None:
        """`phone`: the number as shown. None: an empty label, the notebook is new."""
        self.label, self.phone = label, phone
        said = label_lines(label, phone) if label is not None else []
        self.setAccessibleDescription(", ".join(words for words, *_ in said if words))
        self.update()

    def wear(self, kept: Settings) -> None:
        """The label, from its copy in the settings: what stands on the cover needs no notebook."""
        label = Label(kept.label_name, kept.label_job, kept.label_org, kept.label_phone)
        self.set_label(label, spaced(label.phone) if label.phone else "")

    @property
    def low(self) -> bool:
        return self.height_u < LOW

    @property
    def top(self) -> float:
        return min(0.7, self.height_u - LOWEST) if self.low else 1.4

    @property
    def left_edge(self) -> float:
        return (self.width_u - 14.5) / 2

    @property
    def lx(self) -> float:
        return self.left_edge + 3.0

    @property
    def lw(self) -> float:
        return 9.0

    @property
    def cx(self) -> float:
        return self.lx + self.lw / 2

    @property
    def oy(self) -> float:
        return self.top - (4.6 if self.low else 0.0)

    def arrange(self) -> None:
        wish = self.seal.wish()
        if not self.low:
            self.at(self.seal, self.width_u / 2 - wish / 2, self.height_u - 0.93)
        elif self.left_edge > wish + 1.0:
            self.at(self.seal, 0.64, self.height_u - 0.63)

    def paint_under(self, ink: Ink) -> None:
        paint_cover(ink, self.left_edge, self.top, 14.5, 21, self.label, self.phone, self.elastic, self.ribbon, self.low)
