"""A QR code, read by a phone's camera: dark on pale also at night, whole pixels a module (exchange SPEC §4.4, DESIGN §4)."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.parts.leaf import Part
from ui.parts.paper import Ink
from ui.theme import Look, U

_QUIET = 8  # modules: four on each side, which a camera needs
_PX = 4  # the least a module may measure


class QrCode(Part, QLabel):
    """Shows bytes as they are, byte for byte. Empty until `show_code`; lay it with `box_at(code, x, y, code.side(), code.side())`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.rows: tuple[tuple[bool, ...], ...] = ()
        self.begin(look)

    def show_code(self, data: bytes | str, name: str, described: str = "", error: str = "m") -> None:
        """`data` (a text as UTF-8) with the error correction `error`: "l" for a contact, "m" for what is short.

        `name` and `described` are what a screen reader says: what the code is, and how it is used. ValueError for more than a code can carry.
        """
        import segno  # here: it takes 30 ms, and few pages show a code

        raw = data.encode("utf-8") if isinstance(data, str) else data
        code = segno.make(raw, error=error, mode="byte", micro=False, boost_error=False)
        self.rows = tuple(tuple(bool(module) for module in row) for row in code.matrix)
        self.setAccessibleName(name)
        self.setAccessibleDescription(described)
        self.setToolTip(name)
        self.resized()

    def clear(self) -> None:
        """Shows nothing any more."""
        self.rows = ()
        self.setAccessibleName("")
        self.setAccessibleDescription("")
        self.setToolTip("")
        self.resized()

    def module(self) -> int:
        """How many logical px a module measures: 4, and more as the letters grow."""
        return max(_PX, _PX * self.look.u // U)

    def side(self) -> float:
        """Its side in u, with the pale border."""
        return self.module() * (len(self.rows) + _QUIET) / self.look.u

    def wish(self) -> float:
        return self.side()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.rows:
            with QPainter(self) as painter:
                Ink(painter, self.look).code(self.left(), self.left(), self.side(), self.rows)
