"""What is joined to a page, beside its lines: a clipped photo, a PDF, a sketch. Painted once per size, then only copied: typing goes on beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from notebook_app.model import Clip
from notebook_app.strokes import FULL, HEIGHT, WIDTH, Stroke
from ui.dates import full_day
from ui.parts.leaf import Part
from ui.parts.paper import Ink
from ui.parts.widgets import Pressed
from ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

WIDE, HIGH, EDGE, TILT = 4.5, 5.1, 0.18, 2.0  # u, u, u, degrees: a photo with its white edge
OVER, AROUND = 0.55, 0.16  # u that the paper clip, and what is tilted, take around it
PEN = 1.8  # px of a stroke at full pressure, at u = 32
KEPT = 12  # pictures held in memory that are out of sight


def clip_words(clip: Clip) -> str:
    """In a list: one's own words, and what it is."""
    kind = {
        "picture": QCoreApplication.translate("Clip", "photo"),
        "file": QCoreApplication.translate("Clip", "PDF"),
        "sketch": QCoreApplication.translate("Clip", "croquis"),
    }[clip.kind]
    if not clip.name:
        return kind
    return clip.name if clip.kind == "sketch" else f"{clip.name}, {kind}"


def clip_name(clip: Clip, today: date) -> str:
    """Read aloud: one's own words, or the day of its line."""
    if clip.name:
        return clip_words(clip)
    words = {
        "picture": QCoreApplication.translate("Clip", "Page jointe du {day}"),
        "file": QCoreApplication.translate("Clip", "PDF du {day}"),
        "sketch": QCoreApplication.translate("Clip", "Croquis du {day}"),
    }[clip.kind]
    return words.format(day=full_day(clip.day, today))


def draw_strokes(painter: QPainter, look: Look, strokes: Sequence[Stroke], scale: float, pen: float) -> None:
    """`scale`: px for a thousandth of u; `pen`: px of a stroke at full pressure."""
    color = look.color("pen")
    for stroke in strokes:
        wide = pen * (0.35 + 0.65 * stroke[0].pressure / FULL)
        if len(stroke) == 1:  # as wide as the line that may go on from it
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QPointF(stroke[0].x * scale, stroke[0].y * scale), wide / 2, wide / 2)
            continue
        if len({point.pressure for point in stroke}) == 1:  # of a mouse or a finger: one line, as wide all along
            painter.setPen(QPen(color, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline([QPointF(point.x * scale, point.y * scale) for point in stroke])
            continue
        for a, b in pairwise(stroke):
            wide = pen * (0.35 + 0.65 * (a.pressure + b.pressure) / 2 / FULL)
            painter.setPen(QPen(color, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.drawLine(QPointF(a.x * scale, a.y * scale), QPointF(b.x * scale, b.y * scale))


class ClipView(Pressed):
    """A clip beside its line; pressing it shows it large. `image` or `strokes` come later, from the worker."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.clip: Clip | None = None
        self.image: QImage | None = None
        self.strokes: tuple[Stroke, ...] | None = None
        self._drawn: QPixmap | None = None
        self._drawn_for: object = None

    def show_clip(self, clip: Clip, today: date) -> None:
        if clip != self.clip:
            self.clip, self.image, self.strokes, self._drawn = clip, None, None, None
        self.setText(clip_words(clip))
        self.setAccessibleName(clip_name(clip, today))
        self.setToolTip(self.accessibleName())
        self.update()

    @property
    def waits(self) -> bool:
        """What it shows was not brought yet."""
        return self.clip is not None and self.clip.kind != "file" and self.image is None and self.strokes is None

    def bring(self, image: QImage | None, strokes: tuple[Stroke, ...] | None) -> None:
        self.image, self.strokes, self._drawn = image, strokes, None
        self.update()

    def forget(self) -> None:
        self.image = self.strokes = self._drawn = None

    def shape_u(self) -> tuple[float, float]:
        """Width and height of the paper, in u."""
        if self.clip is None or self.clip.kind == "file":
            return WIDE, 2.0
        if self.clip.kind == "sketch":
            return WIDTH / 1000, HEIGHT / 1000
        if self.image is None or self.image.isNull():
            return WIDE, HIGH
        inner_w, inner_h = WIDE - 2 * EDGE, HIGH - 2 * EDGE
        k = min(inner_w / self.image.width(), inner_h / self.image.height())
        return max(1.4, self.image.width() * k + 2 * EDGE), max(1.4, self.image.height() * k + 2 * EDGE)

    def before(self) -> float:
        """How much over the baseline of its line the paper begins."""
        return 0.95 if self.clip is not None and self.clip.kind == "sketch" else 0.1

    def wish(self) -> float:
        return self.shape_u()[0] + 2 * AROUND

    def sizeHint(self) -> QSize:
        px, pad = self.look.px, 2 * self.look.px(self.pad)
        wide, high = self.shape_u()
        return QSize(px(wide + 2 * AROUND) + pad, px(high + OVER + AROUND) + pad)

    def relook(self) -> None:
        self._drawn = None
        Part.relook(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        key = (self.size(), ratio)
        if self._drawn is None or self._drawn_for != key:
            self._drawn, self._drawn_for = QPixmap(self.size() * ratio), key
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            with QPainter(self._drawn) as painter:
                self.draw(Ink(painter, self.look))
        with QPainter(self) as painter:
            painter.setClipRegion(event.region())
            painter.drawPixmap(0, 0, self._drawn)
            if self.hasFocus():
                wide, high = self.width() / self.look.u, self.height() / self.look.u
                Ink(painter, self.look).box(0.02, 0.02, wide - 0.04, high - 0.04, "", "focus", r=0.14, width=2)

    def draw(self, ink: Ink) -> None:
        if self.clip is None:
            return
        x, y = self.left() + AROUND, self.left() + OVER
        if self.clip.kind == "sketch":
            if self.strokes:
                ink.p.save()
                ink.p.translate(x * ink.u, y * ink.u)
                draw_strokes(ink.p, self.look, self.strokes, ink.u / 1000, PEN * ink.stroke_scale)
                ink.p.restore()
            return
        wide, high = self.shape_u()
        if self.clip.kind == "file":
            self._draw_file(ink, x, y, wide, high)
        else:
            self._draw_photo(ink, x, y, wide, high)
        draw_paper_clip(ink, x + wide * 0.82, y - 0.5)

    def _draw_photo(self, ink: Ink, x: float, y: float, wide: float, high: float) -> None:
        p, u = ink.p, ink.u
        p.save()
        p.translate((x + wide / 2) * u, (y + high / 2) * u)
        p.rotate(TILT)
        ink.shadow(-wide / 2, -high / 2, wide, high, r=0.02, depth=0.25, strength=1.2)
        ink.box(-wide / 2, -high / 2, wide, high, "photoedge", "edge")
        inside = QRectF((-wide / 2 + EDGE) * u, (-high / 2 + EDGE) * u, (wide - 2 * EDGE) * u, (high - 2 * EDGE) * u)
        if self.image is not None and not self.image.isNull():
            ratio = self.devicePixelRatioF()
            size = QSize(round(inside.width() * ratio), round(inside.height() * ratio))
            p.drawImage(inside, self.image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation))
            if self.look.night:
                ink.box(-wide / 2 + EDGE, -high / 2 + EDGE, wide - 2 * EDGE, high - 2 * EDGE, "shade", alpha=38)  # 15 %
        else:
            ink.box(-wide / 2 + EDGE, -high / 2 + EDGE, wide - 2 * EDGE, high - 2 * EDGE, "photo")
        p.restore()

    def _draw_file(self, ink: Ink, x: float, y: float, wide: float, high: float) -> None:
        assert self.clip is not None
        ink.shadow(x, y, wide, high, r=0.02, depth=0.25, strength=1.2)
        ink.box(x, y, wide, high, "paper", "edge")
        ink.text(x + 0.35, y + 0.85, self.clip.name or QCoreApplication.translate("Clip", "PDF"), "hand", "ink", maxw=wide - 1.5)
        ink.text(x + 0.35, y + 1.6, QCoreApplication.translate("Clip", "PDF"), "small", "soft")


def draw_paper_clip(ink: Ink, x: float, y: float) -> None:
    """One line, no shine."""
    bend = [
        (x + 0.36, y + 0.38), (x + 0.36, y + 1.05), ("c", x + 0.36, y + 1.3, x + 0.04, y + 1.3, x + 0.04, y + 1.05),
        (x + 0.04, y + 0.22), ("c", x + 0.04, y - 0.12, x + 0.5, y - 0.12, x + 0.5, y + 0.22), (x + 0.5, y + 0.98),
    ]  # fmt: skip
    ink.path(bend, "clip", 1.6)
