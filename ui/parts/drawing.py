"""A sheet to draw on with a pen, a finger, a mouse or the arrows; strokes are vectors, taken back one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QPointingDevice, QResizeEvent, QTabletEvent
from PySide6.QtWidgets import QWidget

from notebook_app.strokes import FULL, HEIGHT, WIDTH, Point, Stroke, erased
from ui.parts.canvas import ARROWS
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.flap import Row
from ui.parts.joined import PEN, draw_strokes
from ui.parts.joining import BesideLeaf
from ui.parts.paper import Ink
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look

NEAREST = 12  # thousandths of u: closer points of a stroke are one
RUBBER = 140  # the rubber's radius
STEP, FINE = 150, 25  # what an arrow moves the pen by, and with Shift
STEPS = 200  # that can be taken back


class Sheet(QWidget):
    """What is drawn, in thousandths of u. `drawn`: a stroke was made, rubbed out, taken back."""

    drawn = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.strokes: tuple[Stroke, ...] = ()
        self.rubber = False
        self._undone: list[tuple[Stroke, ...]] = []
        self._done: list[tuple[Stroke, ...]] = []
        self._now: list[Point] = []  # the stroke under way
        self._before: tuple[Stroke, ...] | None = None  # what was there before it, or before the rubber went over it
        self._rubbing = False
        self._pen: Point | None = None  # the pen that the arrows move; None: it was not taken
        self._ink: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Feuille du croquis"))
        self.setAccessibleDescription(self.tr("Les flèches déplacent le stylet, Espace le pose et le lève."))
        look.changed.connect(self._anew)

    def set_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Another sketch: nothing of the one before can be taken back."""
        self.strokes = tuple(strokes)
        self._done, self._undone, self._now, self._before, self._pen = [], [], [], None, None
        self._anew()

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> None:
        self._lift()
        if self._done:
            self._undone.append(self.strokes)
            self._turn_to(self._done.pop())

    def redo(self) -> None:
        self._lift()
        if self._undone:
            self._done.append(self.strokes)
            self._turn_to(self._undone.pop())

    def _turn_to(self, strokes: tuple[Stroke, ...]) -> None:
        self.strokes = strokes
        self._anew()
        self.drawn.emit()

    def _anew(self) -> None:
        self._ink = None
        self.update()

    # -- drawing -----------------------------------------------------------------------------------------------------------

    def place(self) -> QRectF:
        """Where the paper lies, in px."""
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        k = max(0.01, min(area.width() / WIDTH, area.height() / HEIGHT))
        w, h = round(WIDTH * k), round(HEIGHT * k)
        return QRectF(round(area.x() + (area.width() - w) / 2), round(area.y() + (area.height() - h) / 2), w, h)

    def _at(self, where: QPointF, pressure: float = 1.0) -> Point:
        place = self.place()
        k = WIDTH / max(1.0, place.width())
        x, y = round((where.x() - place.x()) * k), round((where.y() - place.y()) * k)
        return Point(min(WIDTH, max(0, x)), min(HEIGHT, max(0, y)), min(FULL, max(1, round(FULL * pressure))))

    def _set_down(self, point: Point, rubbing: bool) -> None:
        self._lift()
        self._before, self._rubbing = self.strokes, rubbing
        if rubbing:
            self._rub(point)
        else:
            self._now = [point]
            self._add_ink((point,))

    def _draw_to(self, point: Point) -> None:
        if self._before is None:
            return
        if self._rubbing:
            self._rub(point)
            return
        last = self._now[-1]
        if abs(point.x - last.x) + abs(point.y - last.y) >= NEAREST:
            self._now.append(point)
            self._add_ink((last, point))

    def _lift(self) -> None:
        before, self._before = self._before, None
        if before is None:
            return
        if self._now:
            self.strokes = (*self.strokes, tuple(self._now))
            self._now = []
        if self.strokes != before:
            self._done = [*self._done[1 - STEPS :], before]
            self._undone = []
            self.drawn.emit()

    def _rub(self, point: Point) -> None:
        left = erased(self.strokes, point.x, point.y, RUBBER)
        if left != self.strokes:
            self.strokes = left
            self._anew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pen = None
            self.setFocus()
            self._set_down(self._at(event.position()), self.rubber)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen: its pressure, and its other end rubs out. Taken here, no mouse follows it."""
        point = self._at(event.position(), event.pressure() or 1 / FULL)
        if event.type() == QTabletEvent.Type.TabletPress:
            self._pen = None
            self.setFocus()
            self._set_down(point, self.rubber or event.pointerType() == QPointingDevice.PointerType.Eraser)
        elif event.type() == QTabletEvent.Type.TabletMove:
            self._draw_to(point)
        elif event.type() == QTabletEvent.Type.TabletRelease:
            self._lift()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = ARROWS.get(Qt.Key(event.key()))
        bare = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if way is not None and bare:
            step = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            pen = self._pen or Point(WIDTH // 2, HEIGHT // 2)
            self._pen = Point(min(WIDTH, max(0, pen.x + way[0] * step)), min(HEIGHT, max(0, pen.y + way[1] * step)))
            self._draw_to(self._pen)
            self.update()
        elif event.key() == Qt.Key.Key_Space and bare:
            self._pen = self._pen or Point(WIDTH // 2, HEIGHT // 2)
            if self._before is None:
                self._set_down(self._pen, self.rubber)
            else:
                self._lift()
            self.update()
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """A stroke that is still under way ends here."""
        self._lift()

    # -- painting ----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._anew()

    def _scales(self) -> tuple[float, float]:
        scale = self.place().width() / WIDTH
        return scale, PEN * 1000 * scale / 32

    def _add_ink(self, points: Stroke) -> None:
        """What the pen just drew, on top of what is painted: only there the sheet is painted again."""
        if self._ink is None:
            self.update()
            return
        scale, pen = self._scales()
        with QPainter(self._ink) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_strokes(painter, self.look, [points], scale, pen)
        place = self.place()
        xs, ys = [p.x * scale for p in points], [p.y * scale for p in points]
        box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).translated(place.topLeft())
        self.update(box.adjusted(-pen - 2, -pen - 2, pen + 2, pen + 2).toAlignedRect())

    def _painted(self, place: QRectF) -> QPixmap:
        if self._ink is None:
            ratio = self.devicePixelRatioF()
            self._ink = QPixmap((place.size() * ratio).toSize())
            self._ink.setDevicePixelRatio(ratio)
            self._ink.fill(Qt.GlobalColor.transparent)
            with QPainter(self._ink) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_strokes(painter, self.look, [*self.strokes, *([tuple(self._now)] if self._now else [])], *self._scales())
        return self._ink

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setClipRegion(event.region())
            ink, place = Ink(painter, self.look), self.place()
            x, y, w, h = (v / ink.u for v in (place.x(), place.y(), place.width(), place.height()))
            ink.box(x, y, w, h, "field", "edge")
            painter.drawPixmap(place.topLeft(), self._painted(place))
            if self.hasFocus():
                ink.box(x - 0.08, y - 0.08, w + 0.16, h + 0.16, "", "focus", r=0.1, width=2)
                if self._pen is not None:
                    k = place.width() / WIDTH / ink.u
                    down = self._before is not None
                    ink.dot(x + self._pen.x * k, y + self._pen.y * k, 0.16, "pen" if down else "", "focus", 2)


class DrawingLeaf(BesideLeaf):
    """The words beside the sheet. `kept()`: back to the page."""

    kept = Signal()
    captioned = Signal(str)

    def __init__(self, look: Look) -> None:
        self.sheet = Sheet(look)
        super().__init__(look, self.sheet)
        flow = self.flow
        self.heading.set_text(self.tr("Croquis"))
        self.name.set_text(self.heading.text())
        self.about = Para(look, self.tr("Au stylet, au doigt ou à la souris. Il s’enregistre seul."), "ui", parent=flow)
        self.undo_link = Link(look, self.tr("Annuler"), "uim", parent=flow)
        self.redo_link = Link(look, self.tr("Rétablir"), "uim", parent=flow)
        self.rubber = Check(look, self.tr("Gomme"), parent=flow)
        self.label = Words(look, self.tr("Quelques mots, si vous voulez"), "small", "soft", parent=flow)
        hint, name = self.tr("trajet en bus"), self.tr("Quelques mots sur le croquis")
        self.caption = Field(look, hint, boxed=False, role="hand", name=name, parent=flow)
        self.caption.setMaxLength(80)
        self.button = Button(look, self.tr("Revenir à la page"), "full", high=1.5, parent=self)
        self.undo_link.clicked.connect(self.sheet.undo)
        self.redo_link.clicked.connect(self.sheet.redo)
        self.rubber.toggled.connect(self._take_rubber)
        self.button.clicked.connect(self.kept)
        self.caption.left_field.connect(self._caption)
        self.caption.returnPressed.connect(self._caption)
        self.sheet.drawn.connect(self.say_steps)

    def show_sketch(self, strokes: Sequence[Stroke], caption: str) -> None:
        self.sheet.set_strokes(strokes)
        self.rubber.setChecked(False)
        self.caption.setText(caption)
        self.number.asks(self._caption, self.caption)
        self.slip.say("ok", "")
        self.say_steps()
        self.rearrange()

    def say_steps(self) -> None:
        self.undo_link.setEnabled(self.sheet.can_undo)
        self.redo_link.setEnabled(self.sheet.can_redo)

    def _take_rubber(self, on: bool) -> None:
        self.sheet.rubber = on

    def caret(self) -> QWidget:
        return self.sheet

    def filled(self) -> Button | None:
        return self.button

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        return [(self.button, min(self.room, self.button.wish()))]

    def rows(self) -> list[Row]:
        found = [*self.surface_rows(), self.said(self.about), self.gap(), *self.links((self.undo_link, self.redo_link, self.rubber))]
        found += [self.gap(), self.said(self.label), Row(1, ((self.caption, self.tx, 0, self.room),))]
        found += self.number_rows(self.caption)
        return found

    def _caption(self) -> None:
        """Kept with what is drawn, whenever that is kept: a social security number is asked about after."""
        self.captioned.emit(self.caption.text())
        self.number.asks(self._caption, self.caption)
