"""Ink on paper: what the notebook is drawn with. Every measure is in u (one 8 mm ruling); `y` of a text is always its baseline."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QRegion, QTextLayout, QTextLine, QTextOption, QTransform

from notebook_app.kinds import State, Trust
from ui.theme import SHORT, Look, U

# Shapes of the trust in a card: known without the five words looks like new, nothing else would be honest.
SHAPES = {
    Trust.VERIFIED: "ok",
    Trust.KNOWN: "new",
    Trust.NEW: "new",
    Trust.UNSIGNED: "sms",
    Trust.TOLD: "told",
    Trust.KEY_CHANGED: "key",
    Trust.OWN: "",
}
STAMPED = 6  # u: a mark up to so wide is kept as drawn
DRAWN = 48  # u up to which the pictures show the shapes
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform
_TINTS = ("slip", "mark")  # in high contrast a tint is a border


def _pixel(at: float) -> int:
    """The nearest whole one, a half upwards as Qt lays down pictures; Python's `round` takes every second half downwards."""
    return math.floor(at + 0.5)


def trust_word(trust: Trust) -> str:
    """What the shape of a trust says; no word agrees with a person."""
    translate = QCoreApplication.translate
    return {
        "ok": translate("Trust", "cinq mots relus"),
        "new": translate("Trust", "cinq mots à relire"),
        "sms": translate("Trust", "reçue par SMS"),
        "told": translate("Trust", "noté par vous"),
        "key": translate("Trust", "ordinateur inhabituel"),
        "": "",
    }[SHAPES[trust]]


def state_word(state: State) -> str:
    translate = QCoreApplication.translate
    if state is State.PLANNED:
        return translate("State", "prévu")
    if state is State.HELD:
        return translate("State", "honoré")
    return translate("State", "absence") if state is State.MISSED else translate("State", "excusé")


class Ink:
    """A painter that counts in u and puts lines and baselines on whole device pixels.

    Made for one paint event; does not begin or end the painter. Where the painter is turned (a clipped photo) nothing is rounded.
    """

    def __init__(self, painter: QPainter, look: Look, still: bool = False) -> None:
        """`still`: nobody moves or turns the painter from now on, it is asked once where it stands; and words wait for `write_down`."""
        self.p, self.look, self.u = painter, look, look.u
        painter.setRenderHints(_HINTS)
        t = painter.deviceTransform() if still else None
        self._still = None if t is None or t.isRotating() else (t.m22(), t.dx(), t.dy())
        self._words: defaultdict[tuple[str, str], list[tuple[float, float, str]]] | None = defaultdict(list) if still else None
        self._at = self._on = math.nan  # the last height asked for while nobody moves the painter, and where it lies: all words of a row ask for one
        # Strokes of the shapes are as drawn up to 150 %, as letters keep their weight, and grow with the text after that; the ruling stays 1 px.
        self.stroke_scale = min(1.0, look.u / U) if look.u <= DRAWN else look.u / DRAWN

    # -- colour, geometry ----------------------------------------------------------------------------------------------

    def c(self, token: str, alpha: int = 255) -> QColor:
        color = self.look.tone(token)
        if alpha != 255 and color.alpha() == 255 and not self.look.system_colours:
            color = QColor(color)
            color.setAlpha(alpha)
        return color

    def _grid(self) -> QTransform | None:
        t = self.p.deviceTransform()
        return None if t.isRotating() else t

    def snapped(self, x: float, y: float) -> QPointF:
        """The point (in u) on the nearest whole device pixel, in logical px."""
        t, px, py = self._grid(), x * self.u, y * self.u
        if t is None:
            return QPointF(px, py)
        return QPointF((_pixel(px * t.m11() + t.dx()) - t.dx()) / t.m11(), (_pixel(py * t.m22() + t.dy()) - t.dy()) / t.m22())

    def _level(self, y: float) -> float:
        """The height `y` on the nearest whole device pixel, in logical px."""
        if self._still is None:
            t = self._grid()
            return y * self.u if t is None else (_pixel(y * self.u * t.m22() + t.dy()) - t.dy()) / t.m22()
        if y != self._at:
            down, _, by = self._still
            self._at, self._on = y, (_pixel(y * self.u * down + by) - by) / down
        return self._on

    def rect(self, x: float, y: float, w: float, h: float) -> QRectF:
        return QRectF(self.snapped(x, y), self.snapped(x + w, y + h))

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: str = "",
        stroke: str = "",
        r: float = 0.0,
        width: float = 1.0,
        alpha: int = 255,
        dash: bool = False,
    ) -> None:
        """A rectangle inside its edges; `width` of the stroke in px."""
        q, p = self.rect(x, y, w, h), self.p
        if self.look.system_colours and fill in _TINTS and not stroke:
            stroke = "text"
        if stroke:
            pen = QPen(self.c(stroke), width)
            if dash:
                pen.setDashPattern([3, 3])
            p.setPen(pen)
            q = q.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        else:
            p.setPen(self.look.no_pen)
        p.setBrush(self.c(fill, alpha) if fill else self.look.no_brush)
        if r:
            p.drawRoundedRect(q, r * self.u, r * self.u)
        else:
            p.drawRect(q)

    def ring(self, x: float, y: float, w: float, h: float, color: str = "focus", r: float = 0.3, gap: float = 0.12) -> None:
        """The focus ring, 2 px, outside a shape."""
        self.box(x - gap, y - gap, w + 2 * gap, h + 2 * gap, "", color, r=r, width=2)

    def h_line(self, x: float, y: float, w: float, color: str, px: float = 1, alpha: int = 255) -> None:
        """`px` device-independent pixels thick, always whole device pixels, never antialiased."""
        if self._still is None:
            self._lines([(x, y, w, 0.0)], color, px, alpha)
            return
        scale, dx, _ = self._still
        left = (_pixel(x * self.u * scale + dx) - dx) / scale
        thick = max(1, math.floor(px * scale + 0.25)) / scale
        self.p.setPen(self.look.no_pen)
        self.p.setBrush(self.c(color, alpha))
        self.p.drawRect(QRectF(left, self._level(y), w * self.u, thick))

    def v_line(self, x: float, y: float, h: float, color: str, px: float = 1, alpha: int = 255) -> None:
        self._lines([(x, y, 0.0, h)], color, px, alpha)

    def _lines(self, lines: Iterable[tuple[float, float, float, float]], color: str, px: float = 1, alpha: int = 255) -> None:
        """All of one colour at once, (x, y, w, h) each: a ruled page has some two hundred."""
        t, u = self._grid(), self.u
        scale = t.m22() if t is not None else 1.0
        thick = max(1, math.floor(px * scale + 0.25)) / scale
        self.p.setPen(self.look.no_pen)
        self.p.setBrush(self.c(color, alpha))
        if t is None:
            self.p.drawRects([QRectF(x * u, y * u, w * u or thick, h * u or thick) for x, y, w, h in lines])
            return
        sx, sy, dx, dy = t.m11(), t.m22(), t.dx(), t.dy()
        self.p.drawRects([
            QRectF((_pixel(x * u * sx + dx) - dx) / sx, (_pixel(y * u * sy + dy) - dy) / sy, w * u or thick, h * u or thick) for x, y, w, h in lines
        ])

    def caret(self, x: float, baseline: float, color: str = "ink") -> None:
        self.v_line(x, baseline - 0.62, 0.78, color, 2 * self.stroke_scale)

    def path(self, points: Iterable[Sequence[object]], color: str, px: float = 1.5, fill: str = "", close: bool = False, alpha: int = 255) -> None:
        """points: (x, y), ("m", x, y) to lift the pen, or ("c", x1, y1, x2, y2, x, y), in u."""
        q, u, place = QPainterPath(), self.u, QPainterPath.moveTo
        for first, *rest in points:
            if first == "c":
                q.cubicTo(*[float(a) * u for a in rest])  # type: ignore[arg-type]
            elif first == "m":
                q.moveTo(*[float(a) * u for a in rest])  # type: ignore[arg-type]
            else:
                place(q, first * u, rest[0] * u)  # type: ignore[operator]
            place = QPainterPath.lineTo
        if close:
            q.closeSubpath()
        self.p.setBrush(self.c(fill) if fill else self.look.no_brush)
        pen = self.look.no_pen
        if color:
            pen = QPen(self.look.stroke)
            pen.setColor(self.c(color, alpha))
            pen.setWidthF(px * self.stroke_scale)
        self.p.setPen(pen)
        self.p.drawPath(q)

    def dot(self, x: float, y: float, r: float, fill: str = "", stroke: str = "", px: float = 1.5) -> None:
        self.p.setBrush(self.c(fill) if fill else self.look.no_brush)
        self.p.setPen(QPen(self.c(stroke), px * self.stroke_scale) if stroke else self.look.no_pen)
        self.p.drawEllipse(QPointF(x * self.u, y * self.u), r * self.u, r * self.u)

    def shadow(
        self, x: float, y: float, w: float, h: float, r: float = 0.2, depth: float = 0.35, strength: float = 1.0, whole: bool = False
    ) -> None:
        """Under a box. Where what lies on it hides all but the edges, only they are painted: nine layers of a whole book cost more than the rest
        of it. `whole`: something of the middle is seen.
        """
        if self.look.system_colours:
            self.box(x, y, w, h, "", "edge", r=r)
            return
        n = 9
        reach = [depth * (1 - i / n) for i in range(n)]
        layers = [(x - k * 0.6, y - k * 0.35, w + k * 1.2, h + k * 1.1) for k in reach]
        with nullcontext() if whole else self.edges_of(x, y, w, h, r):
            for box, k in zip(layers, reach, strict=True):
                self.box(*box, "shade", r=r + k * 0.6, alpha=round((9 if self.look.night else 4) * strength))

    @contextmanager
    def edges_of(self, x: float, y: float, w: float, h: float, r: float = 0.2) -> Iterator[None]:
        """What is painted now, no further than 1 u around a box, whose corners are round by `r`: not where that box will hide it."""
        p = self.p
        if self._grid() is None:
            yield
            return
        p.save()
        hidden = self.rect(x + r, y + r, w - 2 * r, h - 2 * r).toRect().adjusted(1, 1, -1, -1)
        around = self.rect(x - 1, y - 1, w + 2, h + 2).toAlignedRect()
        p.setClipRegion(QRegion(around) - QRegion(hidden), Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            p.restore()

    def fade(self, x: float, y: float, w: float, h: float, left_to_right: bool, alpha: int) -> None:
        """The gutter: the only gradient."""
        if self.look.system_colours:
            return
        # Column by column: with a gradient of Qt's, Python would come to know its hundred and eighty presets by name. All columns at once: each
        # by itself took longer than the page.
        q, t, color = self.rect(x, y, w, h), self._grid(), self.look.color("shade")
        columns = max(1, round(q.width() * (t.m11() if t is not None else 1.0)))
        kept = self.look.stamps.get(((left_to_right, alpha), columns))
        if kept is None:
            self.look.stamps[(left_to_right, alpha), columns] = kept = self._shade(color, columns, left_to_right, alpha)
            kept.setDevicePixelRatio(columns / q.width())
        self.p.drawTiledPixmap(q, kept)  # row by row: drawn out over its height it took ten times as long, on all cores

    @staticmethod
    def _shade(color: QColor, columns: int, left_to_right: bool, alpha: int) -> QPixmap:
        """One row of it."""
        stops = [(at, round(alpha * k)) for at, k in ((0.0, 1.0), (0.25, 0.5), (0.6, 0.14), (1.0, 0.0))]
        row = QImage(columns, 1, QImage.Format.Format_ARGB32_Premultiplied)
        for n in range(columns):
            here = (n + 0.5) / columns
            (at, a), (end, b) = next(pair for pair in pairwise(stops) if here <= pair[1][0])
            color.setAlpha(round(a + (b - a) * (here - at) / (end - at)))
            row.setPixelColor(n if left_to_right else columns - 1 - n, 0, color)
        return QPixmap.fromImage(row)

    # -- text ----------------------------------------------------------------------------------------------------------

    def width(self, text: str, role: str) -> float:
        return self.look.width(text, role)

    def text(self, x: float, y: float, text: str, role: str = "ui", color: str = "text", align: str = "l", maxw: float | None = None) -> float:
        """Draw one line, its end left out where longer than `maxw`; the width it took, in u."""
        look, p = self.look, self.p
        w = look.width(text, role)
        if maxw is not None and w > maxw:
            text = look.elided(text, role, maxw)
            w = look.width(text, role)
        if align != "l":
            x -= w if align == "r" else w / 2
        if text:
            if self._words is not None:
                self._words[role, color].append((x * self.u, self._level(y), text))
            else:
                p.setFont(look.face(role))
                p.setPen(look.tone(color))
                p.drawText(QPointF(x * self.u, self._level(y)), text)
        return w

    def write_down(self) -> None:
        """The words that wait, those of one hand and colour after another."""
        for (role, color), words in (self._words or {}).items():
            self.p.setFont(self.look.face(role))
            self.p.setPen(self.look.tone(color))
            rise = self.look.metrics(role).ascent()
            for x, y, text in words:
                if len(text) > SHORT:
                    self.p.drawText(QPointF(x, y), text)
                else:
                    self.p.drawStaticText(QPointF(x, y - rise), self.look.cast(text, role))
        if self._words:
            self._words.clear()

    def para(
        self,
        x: float,
        y: float,
        w: float,
        text: str,
        role: str = "hand",
        color: str = "ink",
        lead: float = 1.0,
        marks: Iterable[tuple[int, int]] = (),
    ) -> tuple[float, float]:
        """Words over several lines; `marks`: highlighted stretches. (baseline after the last line, x where the last line ends)."""
        lay, u = broken(self.look, text, role, w, lead), self.u
        lines = [lay.lineAt(i) for i in range(lay.lineCount())]
        for k, line in enumerate(lines):
            start, end = line.textStart(), line.textStart() + line.textLength()
            for m, n in marks:
                low, high = max(start, m), min(end, n)
                while high > low and text[high - 1] == " ":
                    high -= 1
                if low < high:
                    x0, x1 = line_x(line, low), line_x(line, high)
                    self.highlight(x + x0 / u, x + x1 / u, y + k * lead)
            self.p.setPen(self.c(color))
            base = self.snapped(x, y + k * lead).y()
            line.draw(self.p, QPointF(x * u, base - k * lead * u))
        ends = lines[-1].naturalTextWidth() / u if lines else 0.0
        return y + len(lines) * lead, x + ends

    def laid(self, x: float, y: float, line: QTextLine, marks: Iterable[tuple[float, float]], color: str = "ink") -> None:
        """One line that is `broken` already; `marks`: where highlighted stretches begin and end in it, in u."""
        for start, end in marks:
            self.highlight(x + start, x + end, y)
        self.p.setPen(self.look.tone(color))
        line.draw(self.p, QPointF(x * self.u, self._level(y)))

    def highlight(self, x0: float, x1: float, baseline: float) -> None:
        """Over words, from `x0` to `x1`; what lies there already is seen through it."""
        if self.look.system_colours:
            self.h_line(x0, baseline + 0.16, x1 - x0, "text", 2)
            return
        p, u, k, over = self.p, self.u, self.stroke_scale, QPainter.CompositionMode.CompositionMode_SourceOver
        p.setCompositionMode(over if self.look.night else QPainter.CompositionMode.CompositionMode_Multiply)
        if self._still is not None and x1 - x0 < STAMPED:  # a word that was found: its slanted edges take longer than all the words of its row
            wide, lean, rise = max(1, round((x1 - x0) * u * self._still[0])) / self._still[0] / u, 4 * k / u, 0.4
            self._stamp(("mark", wide), x0 - lean, baseline - rise, wide + 2 * lean, 0.6, lambda ink: ink.highlight(lean, lean + wide, rise))
        else:
            a, b, base = x0 * u, x1 * u, baseline * u
            q = QPainterPath(QPointF(a - 2 * k, base - 0.33 * u))
            q.lineTo(b + 3 * k, base - 0.37 * u)
            q.lineTo(b + 1 * k, base + 0.15 * u)
            q.lineTo(a - 4 * k, base + 0.17 * u)
            q.closeSubpath()
            p.fillPath(q, self.c("mark"))
        p.setCompositionMode(over)

    # -- ruling --------------------------------------------------------------------------------------------------------

    def seyes(self, x: float, y: float, w: float, h: float, first: float, margin: float | None = None) -> None:
        """Lines at first + k u inside the rectangle; three fine ones between; verticals counted from the margin."""
        p, top = self.p, max(y, first)
        begin = first + int(top - first)
        p.save()
        p.setClipRect(self.rect(x, y, w, h), Qt.ClipOperation.IntersectClip)
        if self.look.fine_lines:
            quarters = [begin + i / 4 for i in range(int((h + 1) * 4)) if i % 4]
            self._lines([(x, at, w, 0.0) for at in quarters if at < y + h], "thin")
            if margin is not None:
                across = [margin + i for i in range(int(x - margin) - 1, int(x + w - margin) + 2)]
                self._lines([(at, top, 0.0, y + h - top) for at in across if x <= at <= x + w], "vert")
        self._lines([(x, begin + i, w, 0.0) for i in range(int(y + h - begin) + 1)], "rule")
        if margin is not None:
            self.v_line(margin, y, h, "margin", 2)
        p.restore()

    def lines(self, x: float, y: float, w: float, n: int, color: str = "rule", alpha: int = 110) -> None:
        """`n` lines, the first at `y`."""
        self._lines([(x, y + i, w, 0.0) for i in range(n)], color, alpha=alpha)

    # -- small parts -----------------------------------------------------------------------------------------------------

    def keycap(self, x: float, y: float, text: str, color: str = "soft", align: str = "l") -> float:
        w = self.keycap_width(text)
        if align == "r":
            x -= w
        self.box(x, y - 0.46, w, 0.64, "", "edge" if color == "soft" else color, r=0.12)
        self.text(x + 0.15, y, text, "small", color)
        return w

    def keycap_width(self, text: str) -> float:
        return self.width(text, "small") + 0.34

    def check(self, x: float, y: float, on: bool, color: str = "ink", radio: bool = False, rest: str = "soft", tick: str = "onink") -> None:
        """A box to tick, or a ring to choose, 0.5 u wide; `y`: baseline of its line."""
        cy = y - 0.17
        if radio:
            self.dot(x + 0.25, cy, 0.24, "", color if on else rest, 1.5)
            if on:
                self.dot(x + 0.25, cy, 0.12, color)
            return
        self.box(x, cy - 0.25, 0.5, 0.5, color if on else "", color if on else rest, r=0.08, width=1.5 * self.stroke_scale)
        if on:
            self.path([(x + 0.12, cy), (x + 0.21, cy + 0.11), (x + 0.39, cy - 0.12)], tick, 2)

    def tick(self, x: float, y: float, color: str = "ok", px: float = 1.8) -> None:
        self.path([(x, y - 0.17), (x + 0.12, y - 0.04), (x + 0.36, y - 0.36)], color, px)

    def cross(self, x: float, y: float, color: str = "soft", px: float = 1.6) -> None:
        self.path([(x + 0.02, y - 0.32), (x + 0.3, y - 0.04), ("m", x + 0.3, y - 0.32), (x + 0.02, y - 0.04)], color, px)

    def dash(self, x: float, y: float, color: str = "text") -> None:
        self.path([(x + 0.02, y - 0.17), (x + 0.34, y - 0.17)], color, 1.8)

    def lock(self, x: float, y: float, color: str = "ok", px: float = 1.4) -> None:
        """(x, y): its centre."""
        self.box(x - 0.17, y - 0.04, 0.34, 0.26, color, r=0.05)
        bow = [(x - 0.1, y - 0.04), (x - 0.1, y - 0.12), ("c", x - 0.1, y - 0.29, x + 0.1, y - 0.29, x + 0.1, y - 0.12), (x + 0.1, y - 0.04)]
        self.path(bow, color, px)

    def seal(self, x: float, y: float, text: str, color: str = "desktext") -> float:
        """A plain double ring around a lock, centred on (x, y), never louder than its words; its width from x, in u."""
        self.dot(x, y, 0.36, "", color, 1)
        self.dot(x, y, 0.29, "", color, 0.8)
        self.lock(x, y - 0.02, color, 1.2)
        return 0.55 + self.text(x + 0.55, y + 0.17, text, "small", color)

    def lens(self, x: float, y: float, color: str = "soft") -> None:
        self.dot(x, y - 0.03, 0.17, "", color, 1.6)
        self.path([(x + 0.13, y + 0.1), (x + 0.26, y + 0.23)], color, 2)

    def trust(self, x: float, y: float, trust: Trust, card: bool = False) -> str:
        """The shape of a trust, 0.5 u wide, `y` its baseline; the colour token its word takes. The shape alone tells the state."""
        kind, cy, k = SHAPES[trust], y - 0.16, "card" if card else ""
        if kind == "ok":
            self.dot(x + 0.25, cy, 0.25, k + "ok")
            self.path([(x + 0.13, cy), (x + 0.22, cy + 0.1), (x + 0.37, cy - 0.1)], "card" if card else "paper", 1.8)
            return k + "ok"
        if kind == "new":
            self.dot(x + 0.25, cy, 0.24, "", k + "warn", 1.5)
            self.dot(x + 0.25, cy, 0.06, k + "warn")
            return k + "warn"
        if kind == "sms":
            self.box(x + 0.02, cy - 0.2, 0.46, 0.36, "", k + "soft", r=0.08, width=1.3 * self.stroke_scale, dash=True)
            return k + "soft"
        if kind == "told":
            pencil = [
                (x + 0.06, cy + 0.22),
                (x + 0.11, cy + 0.05),
                (x + 0.36, cy - 0.2),
                (x + 0.47, cy - 0.09),
                (x + 0.22, cy + 0.16),
            ]
            self.path(pencil, k + "ink", 1.4, close=True)
            return k + "ink"
        if kind == "key":
            self.path([(x + 0.25, cy - 0.26), (x + 0.52, cy + 0.22), (x - 0.02, cy + 0.22)], k + "alert", 1.5, close=True)
            self.path([(x + 0.25, cy - 0.07), (x + 0.25, cy + 0.06)], k + "alert", 1.6)
            self.dot(x + 0.25, cy + 0.14, 0.035, k + "alert")
            return k + "alert"
        return k + "text"

    def state(self, x: float, y: float, state: State) -> str:
        """The shape of an appointment's state; the colour token its word takes. The word begins 0.55 u after `x`."""
        if state is State.PLANNED:
            return "text"
        if self._still is not None and not self.look.system_colours:
            self._stamp(state, x - 0.1, y - 0.45, 0.6, 0.6, lambda ink: ink.state(0.1, 0.45, state))
        elif state is State.HELD:
            self.tick(x, y)
        elif state is State.MISSED:
            self.cross(x, y, "text")
        else:
            self.dash(x, y)
        return "ok" if state is State.HELD else "text"

    def _stamp(self, shape: object, x: float, y: float, w: float, h: float, draw: Callable[[Ink], object]) -> None:
        """A shape as `draw` drew it once in a box of that size, its corner on a whole pixel: a list has one in each row."""
        assert self._still is not None
        (scale, dx, dy), u = self._still, self.u
        stamp = self.look.stamps.get((shape, scale))
        if stamp is None:
            stamp = QPixmap(QSize(math.ceil(w * u * scale), math.ceil(h * u * scale)))
            stamp.setDevicePixelRatio(scale)
            stamp.fill(Qt.GlobalColor.transparent)
            with QPainter(stamp) as painter:
                draw(Ink(painter, self.look))
            self.look.stamps[shape, scale] = stamp
        self.p.drawPixmap(QPointF((_pixel(x * u * scale + dx) - dx) / scale, (_pixel(y * u * scale + dy) - dy) / scale), stamp)

    def state_and_word(self, x: float, y: float, state: State, role: str = "small", align: str = "l") -> float:
        """Shape and word; with align "r", `x` is the right edge. The width taken, in u."""
        w = self.width(state_word(state), role) + 0.55
        x -= w if align == "r" else 0.0
        self.text(x + 0.55, y, state_word(state), role, self.state(x, y, state))
        return w

    def up(self, x: float, y: float, color: str = "ink") -> None:
        """An arrow upwards on a baseline, `x` its middle: there is more above."""
        self.path([(x - 0.14, y - 0.18), (x, y - 0.32), (x + 0.14, y - 0.18), ("m", x, y - 0.3), (x, y + 0.02)], color, 1.5)

    def more(self, x: float, y: float, color: str = "ink") -> None:
        self.path([(x, y - 0.26), (x + 0.16, y - 0.1), (x + 0.32, y - 0.26)], color, 1.6)

    def arrow_back(self, x: float, y: float, color: str = "ink") -> None:
        self.path([(x + 0.22, y - 0.36), (x, y - 0.17), (x + 0.22, y + 0.02), ("m", x + 0.03, y - 0.17), (x + 0.56, y - 0.17)], color, 1.7)

    def tool(self, x: float, y: float, kind: str, color: str = "desktext") -> None:
        """The sign of a tool on the desk: "mark", "draw" or "clip"; 0.46 u wide, `y` its baseline."""
        cy = y - 0.17
        if kind == "mark":
            self.box(x, cy - 0.14, 0.46, 0.3, "mark", color, r=0.05, width=1.2 * self.stroke_scale)
        elif kind == "draw":
            self.path([(x, cy + 0.14), ("c", x + 0.12, cy - 0.5, x + 0.26, cy + 0.5, x + 0.46, cy - 0.16)], color, 1.6)
        else:
            front = [(x + 0.02, cy - 0.24), (x + 0.3, cy - 0.24), (x + 0.3, cy + 0.14), (x + 0.02, cy + 0.14)]
            self.path(front, color, 1.3, close=True)
            self.path([(x + 0.36, cy - 0.1), (x + 0.46, cy - 0.1), (x + 0.46, cy + 0.26), (x + 0.18, cy + 0.26)], color, 1.3)

    def link(self, x: float, y: float, text: str, role: str = "uim", color: str = "ink", align: str = "l") -> float:
        """Underlined words (the widget `Link` draws itself with this)."""
        w = self.width(text, role)
        x -= {"l": 0.0, "r": w, "c": w / 2}[align]
        self.text(x, y, text, role, color)
        self.h_line(x, y + 0.14, w, color, alpha=150)
        return w

    def title(self, x: float, y: float, text: str, role: str = "title", color: str = "ink") -> float:
        """Titles are in the hand, underlined in ink."""
        w = self.text(x, y, text, role, color)
        self.h_line(x, y + 0.28, w, color, 1.4, alpha=170)
        return w

    def card(self, x: float, y: float, w: float, h: float, head: float = 1.9) -> None:
        """A white index card, with the line under its heading."""
        self.shadow(x, y, w, h, r=0.1, depth=0.4)
        self.box(x, y, w, h, "card", "cardedge", r=0.1)
        self.h_line(x + 0.03, y + head, w - 0.06, "cardink", 1.4, alpha=170)

    def code(self, x: float, y: float, size: float, rows: Sequence[Sequence[bool]]) -> float:
        """A two-dimensional code with its quiet zone of four modules, whole device pixels a module; its side, in u."""
        t = self._grid()
        scale = t.m22() if t is not None else 1.0
        n = len(rows)
        cell = max(1, math.floor(size * self.u * scale / (n + 8) + 0.01)) / scale
        at = self.snapped(x, y)
        side = cell * (n + 8)
        self.p.fillRect(QRectF(at.x(), at.y(), side, side), self.c("codepaper"))
        for j, row in enumerate(rows):
            for i, dark in enumerate(row):
                if dark:
                    self.p.fillRect(QRectF(at.x() + (i + 4) * cell, at.y() + (j + 4) * cell, cell, cell), self.c("codeink"))
        return side / self.u


def broken(look: Look, text: str, role: str, width: float, lead: float = 1.0) -> QTextLayout:
    """`text` broken into lines of `width` u, as the whole pixels it is laid in, line k with its baseline at k · `lead` u; between words, but not
    what has keys in it.
    """
    lay = QTextLayout(text, look.font(role))
    option, wrap = QTextOption(), QTextOption.WrapMode
    keys = role == "mono" and any(look.width(word, role) > width for word in text.split())
    option.setWrapMode(wrap.WrapAnywhere if keys else wrap.WrapAtWordBoundaryOrAnywhere)
    lay.setTextOption(option)
    lay.beginLayout()
    k = 0
    while (line := lay.createLine()).isValid():
        line.setLineWidth(look.px(width) + 0.5)  # words that have the room they wish stay on one line
        line.setPosition(QPointF(0, k * lead * look.u - line.ascent()))
        k += 1
    lay.endLayout()
    return lay


def rows_of(look: Look, text: str, role: str, width: float) -> list[str]:
    """The words of `text`, line by line as `broken` lays them."""
    lay, found = broken(look, text, role, width), []
    for k in range(lay.lineCount()):
        line = lay.lineAt(k)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    return found


def line_x(line: object, position: int) -> float:
    """Where a line of a layout has this position, in px. PySide6 gives (x, position) for cursorToX."""
    got = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(got[0] if isinstance(got, tuple) else got)
