"""A picture as large as its place, and four corners one moves by hand, with the mouse or the arrows, onto those of the sheet of paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from notebook_app.strokes import HEIGHT, WIDTH, Stroke
from ui.parts.joined import PEN, draw_strokes
from ui.parts.paper import Ink
from ui.parts.widgets import Pressed
from ui.theme import Look

STEP, FINE = 0.01, 0.002  # of the picture's width or height, for an arrow, and with Shift
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
Corners = tuple[tuple[float, float], ...]
WHOLE: Corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


class Corner(Pressed):
    """One of the four. `moved(x, y)`: where it is to be, in parts of the picture."""

    moved = Signal(float, float)

    def __init__(self, look: Look, name: str, canvas: Canvas) -> None:
        super().__init__(look, name, canvas)
        self.across = self.down = 0.0
        self._canvas, self._name, self._grip = canvas, name, QPointF()
        self.setCursor(Qt.CursorShape.CrossCursor)

    def put(self, x: float, y: float) -> None:
        self.across, self.down = x, y
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(self.tr("{x}\u00a0% de la largeur, {y}\u00a0% de la hauteur").format(x=round(100 * x), y=round(100 * y)))

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(1.0), self.look.px(1.0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = ARROWS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        step = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        self.moved.emit(self.across + way[0] * step, self.down + way[1] * step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position() - QPointF(self.rect().center())
        self.setFocus()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.isVisible():  # held on while the book is put away, it stays where it was
            self.moved.emit(*self._canvas.parts_at(QPointF(self.mapToParent(event.position().toPoint())) - self._grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def draw(self, ink: Ink) -> None:
        c = self.width() / 2 / ink.u
        ink.dot(c, c, 0.24, "paper")
        ink.dot(c, c, 0.24, "", "focus", 2)
        ink.dot(c, c, 0.05, "focus")
        if self.hasFocus():
            ink.dot(c, c, 0.42, "", "focus", 2)


class Canvas(QWidget):
    """Shows an image, or the strokes of a sketch. `corners`: the four, from the upper left, clockwise, in parts of the picture."""

    changed = Signal()  # a corner was moved by hand

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.image = QImage()
        self.strokes: tuple[Stroke, ...] = ()
        self.words = ""  # what stands there where there is no picture
        self.corners: Corners = WHOLE
        self.editing = False
        self._scaled: QPixmap | None = None
        names = (
            self.tr("Coin en haut à gauche"),
            self.tr("Coin en haut à droite"),
            self.tr("Coin en bas à droite"),
            self.tr("Coin en bas à gauche"),
        )
        self.handles = [Corner(look, name, self) for name in names]
        for i, handle in enumerate(self.handles):
            handle.moved.connect(lambda x, y, i=i: self._move(i, x, y))
        look.changed.connect(self._relook)

    def show_image(self, image: QImage, name: str, editing: bool = False) -> None:
        """A picture; `editing`: with its corners, at its own at first."""
        self.image, self.strokes, self.words, self.editing, self._scaled = image, (), "", editing and not image.isNull(), None
        self.setAccessibleName(name)
        self.set_corners(WHOLE)

    def show_strokes(self, strokes: Sequence[Stroke], name: str) -> None:
        self.show_image(QImage(), name)
        self.strokes = tuple(strokes)
        self.update()

    def show_words(self, words: str) -> None:
        """In the place of a picture."""
        self.show_image(QImage(), words)
        self.words = words

    def set_corners(self, corners: Sequence[tuple[float, float]]) -> None:
        self.corners = tuple(corners)
        self._lay()

    def _move(self, i: int, x: float, y: float) -> None:
        corners = list(self.corners)
        corners[i] = (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.set_corners(corners)
        QAccessible.updateAccessibility(QAccessibleEvent(self.handles[i], QAccessible.Event.DescriptionChanged))
        self.changed.emit()

    def on_paper(self) -> QImage:
        """The strokes as they are printed, dark on white."""
        image = QImage(WIDTH // 2, HEIGHT // 2, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_strokes(painter, Look(night=False), self.strokes, 0.5, 0.5 * PEN * 1000 / 32)
        return image

    # -- where things are --------------------------------------------------------------------------------------------------

    def place(self) -> QRectF:
        """Where the picture lies, in px."""
        room = self.look.px(0.6 if self.editing else 0.15)
        area = QRectF(self.rect()).adjusted(room, room, -room, -room)
        size = self.image.size().toSizeF() if not self.image.isNull() else QSize(WIDTH, HEIGHT).toSizeF()
        if area.width() < 1 or area.height() < 1 or size.isEmpty():
            return QRectF()
        k = min(area.width() / size.width(), area.height() / size.height())
        w, h = size.width() * k, size.height() * k
        return QRectF(round(area.x() + (area.width() - w) / 2), round(area.y() + (area.height() - h) / 2), round(w), round(h))

    def parts_at(self, point: QPointF) -> tuple[float, float]:
        place = self.place()
        return (point.x() - place.x()) / max(1.0, place.width()), (point.y() - place.y()) / max(1.0, place.height())

    def _point(self, corner: tuple[float, float]) -> QPointF:
        place = self.place()
        return QPointF(place.x() + corner[0] * place.width(), place.y() + corner[1] * place.height())

    def _lay(self) -> None:
        side = self.look.px(1.0)
        for handle, corner in zip(self.handles, self.corners, strict=True):
            at = self._point(corner).toPoint()
            handle.put(*corner)
            handle.setGeometry(QRect(at.x() - side // 2, at.y() - side // 2, side, side))
            handle.setVisible(self.editing)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled = None
        self._lay()

    def _relook(self) -> None:
        self._scaled = None
        self._lay()

    # -- painting ----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, place = Ink(painter, self.look), self.place()
            x, y, w, h = (v / ink.u for v in (place.x(), place.y(), place.width(), place.height()))
            if self.words:
                ink.text(self.width() / ink.u / 2, self.height() / ink.u / 2, self.words, "ui", "soft", "c", maxw=self.width() / ink.u - 0.4)
            elif not self.image.isNull():
                ink.shadow(x, y, w, h, r=0.02, depth=0.25)
                painter.drawPixmap(place.toRect(), self._picture(place))
                if self.look.night and not self.editing:
                    ink.box(x, y, w, h, "shade", alpha=38)
            elif self.strokes:
                ink.box(x, y, w, h, "field", "edge")
                painter.save()
                painter.translate(place.topLeft())
                scale = place.width() / WIDTH
                draw_strokes(painter, self.look, self.strokes, scale, PEN * 1000 * scale / ink.u * ink.stroke_scale)
                painter.restore()
            if self.editing:
                painter.setPen(QPen(self.look.color("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolygon(QPolygonF([self._point(corner) for corner in self.corners]))

    def _picture(self, place: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = (place.size() * ratio).toSize()
        if self._scaled is None or self._scaled.size() != size:
            scaled = self.image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
            self._scaled = QPixmap.fromImage(scaled)
        return self._scaled
