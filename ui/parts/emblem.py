"""The closed notebook as the system shows it: in its bar, beside a window's title, when one changes windows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from ui.theme import DAY

SIDES = (16, 24, 32, 48, 64, 128, 256)  # px, each drawn for itself: made smaller, the lines of the label would run into one another


def emblem() -> QIcon:
    """By day colours, day and night: it lies on the system's own."""
    icon = QIcon()
    for side in SIDES:
        icon.addPixmap(_drawn(side))
    return icon


def _drawn(side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)

    def whole(part: float) -> int:
        return round(part * side)

    def box(left: int, top: int, right: int, bottom: int, color: str, r: float = 0.0) -> None:
        painter.setBrush(QColor(DAY[color]))
        painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), r * side, r * side)

    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, top, right, bottom = whole(0.14), whole(0.04), whole(0.86), whole(0.96)
        box(left, top, right, bottom, "cover", 0.06)
        box(left, top, left + whole(0.16), bottom, "coveredge", 0.06)
        box(left + whole(0.1), top, left + whole(0.16), bottom, "coveredge")
        label = left + whole(0.25), whole(0.2), right - whole(0.1), whole(0.54)
        box(*label, "paper", 0.02)
        thick = max(1, whole(0.035))
        for at, short in ((0.31, 0.0), (0.42, 0.1)):
            box(label[0] + whole(0.06), whole(at), label[2] - whole(0.06) - whole(short), whole(at) + thick, "ink")
    return pixmap
