"""A surface laid out in u, and what a widget must tell to lie on its lines."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.parts.paper import Ink
from ui.theme import Look

ABOVE, BELOW = 0.72, 0.28  # a row: 1 u high around its baseline


def paint_together() -> None:
    """What was shown just now is painted with the rest: Qt asks for it by an event of its own, which often comes after the painting of the rest."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)


def lay_due() -> None:
    """What asked to be laid anew is laid now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.User.value)


def own_viewport(area: Any, written: bool = False) -> None:
    """Give a list or a text field (`written`) a surface made here, like Qt's own, before anything asks for it: to know of which kind that one is,
    Python would make every class of widget with all its enums.
    """
    surface = QWidget()
    surface.setObjectName("qt_scrollarea_viewport")
    surface.setBackgroundRole(QPalette.ColorRole.Base)
    if written:
        surface.setAcceptDrops(True)
        surface.setCursor(Qt.CursorShape.IBeamCursor)
    area.setViewport(surface)
    if written:
        area.document().documentLayout().setPaintDevice(surface)  # it measured for Qt's own, which is gone
        keep_from_input_methods(area)


def keep_from_input_methods(field: QWidget) -> None:
    """Many learn the words that are typed, in files of their own, where names would lie readable: they are asked not to."""
    field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)


class Part:
    """Mixin of a widget that is measured in u and draws itself with `Ink`.

    The widget is larger than its shape by `pad` on every side (the focus ring, a letter that leans out of its advance). `above` and `below`:
    from the baseline to the shape's edges.
    """

    look: Look
    pad = 0.14
    above = 0.72
    below = 0.28

    def begin(self, look: Look) -> None:
        """Keep the look and follow it; call once, after Qt's own constructor."""
        self.look = look
        look.changed.connect(self.relook)

    def relook(self) -> None:
        """The look changed: colours, size or hand. Pages lay the widget anew; here it only forgets what it measured."""
        self.updateGeometry()  # type: ignore[attr-defined]
        self.update()  # type: ignore[attr-defined]

    def resized(self) -> None:
        """It wants another size than before: the leaf it lies on lays its children anew."""
        self.updateGeometry()  # type: ignore[attr-defined]
        self.update()  # type: ignore[attr-defined]
        parent = self.parentWidget()  # type: ignore[attr-defined]
        if isinstance(parent, Leaf):
            parent.rearrange()

    def wish(self) -> float:
        """How wide the shape wants to be, in u."""
        return 1.0

    def sizeHint(self) -> QSize:
        px = self.look.px
        return QSize(px(self.wish()) + 2 * px(self.pad), px(self.above + self.below) + 2 * px(self.pad))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def base(self) -> float:
        """The baseline, in u from the widget's top."""
        return (self.look.px(self.above) + self.look.px(self.pad)) / self.look.u

    def left(self) -> float:
        """The shape's left edge, in u from the widget's left."""
        return self.look.px(self.pad) / self.look.u

    def inner(self) -> float:
        """The shape's width as laid, in u."""
        return float(self.width() / self.look.u - 2 * self.left())  # type: ignore[attr-defined]

    def tall(self) -> float:
        """The shape's height as laid, in u."""
        return float(self.height() / self.look.u - 2 * self.left())  # type: ignore[attr-defined]


class DrawnPart(Part):
    """Mixin of a part that is one drawing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # type: ignore[call-overload]
            self.draw(Ink(painter, self.look))

    def draw(self, ink: Ink) -> None:
        raise NotImplementedError


class LaidPart(Part):
    """Mixin of a part with widgets of its own, which `_lay` places."""

    def relook(self) -> None:
        super().relook()
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)  # type: ignore[misc]
        self._lay()

    def _lay(self) -> None:
        raise NotImplementedError


class Leaf(QWidget):
    """One page of the open notebook, or any surface laid out in u. Children lie on its lines.

    `ruling`: "plain", "lines" or "seyes"; `margin`: the red line, in u from the left; `first`: the first line, in u from the top; `fill`: a
    colour token for the whole surface ("" where the book has painted the paper; "cover" makes the book paint its inside).
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        ruling: str = "plain",
        margin: float | None = None,
        first: float = 1.0,
        single: bool = False,
        fill: str = "",
    ) -> None:
        super().__init__(parent)
        self.look, self.ruling, self.margin, self.first, self.single, self.fill = look, ruling, margin, first, single, fill
        self.alpha = 110  # how pale the plain lines are
        self.tail = 0.35  # no plain line in the last … u
        self.follows = True  # what it paints depends on where its children lie
        self.drawn = math.inf  # u from the top, down to where it draws
        self.waits = False  # hidden, it is laid when it is shown: nobody asks it before for what lies where
        self.least_high = 0.0  # u it must be high: where the window has less, it shows a part of the book
        self._due = self._asks = self._laying = self._meanwhile = False
        self._placed: set[QWidget] = set()
        self._revealed = False
        self.setPalette(look.palette())
        look.changed.connect(self._relook)

    @property
    def width_u(self) -> float:
        return self.width() / self.look.u

    @property
    def height_u(self) -> float:
        return self.height() / self.look.u

    def last_line(self) -> float:
        """The last baseline one can write on, in u from the top."""
        return self.first + int(self.height_u - self.tail - self.first)

    def ask_height(self, high: float) -> None:
        """It cannot do with less u, as long as it shows what it does; 0: with any height."""
        self._asks = self._asks or high != self.least_high  # told when its children are laid: they would be laid anew in the middle of it
        self.least_high = high

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Place the children; overridden by pages. Called at every resize, every change of look and after `rearrange()`."""

    def at(
        self,
        widget: QWidget,
        x: float,
        baseline: float,
        width: float | None = None,
        align: str = "l",
        rows: float = 1,
        above: float | None = None,
    ) -> None:
        """Put `widget` so that its baseline lies `baseline` u from the top, and show it.

        `x`: its shape's left edge, centre or right edge as `align` says; `width` None: as wide as it wants. `rows`: its height in lines, from
        `above` u over the baseline. Children not placed during an `arrange()` are hidden.
        """
        px, pad = self.look.px, self._pad(widget)
        if isinstance(widget, Part):
            widget.above = over = widget.above if above is None else above
            high = px(over + widget.below + rows - 1)
        else:
            over = ABOVE if above is None else above
            under = getattr(widget, "overhang", 0.0)  # of a list: room for the tails of its last row
            high = px(rows + under) if above is None else px(over + rows + under - ABOVE)
        w = widget.sizeHint().width() - 2 * pad if width is None else px(width)
        left = {"l": px(x), "r": px(x) - w, "c": px(x) - w // 2}[align]
        self._put(widget, QRect(left - pad, px(baseline) - px(over) - pad, w + 2 * pad, high + 2 * pad))

    def box_at(self, widget: QWidget, x: float, y: float, w: float, h: float) -> None:
        """Put `widget` so that its shape fills this rectangle (u), and show it."""
        px, pad = self.look.px, self._pad(widget)
        left, top = px(x), px(y)
        self._put(widget, QRect(left - pad, top - pad, px(x + w) - left + 2 * pad, px(y + h) - top + 2 * pad))

    def rearrange(self) -> None:
        """Lay the children anew, once, when the running code has returned."""
        if not self._due:
            self._due = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def _pad(self, widget: QWidget) -> int:
        return self.look.px(widget.pad) if isinstance(widget, Part) else 0

    def _put(self, widget: QWidget, where: QRect) -> None:
        if widget.parentWidget() is not self:
            widget.setParent(self)
        widget.setGeometry(where)
        self._placed.add(widget)
        if widget.isHidden():
            widget.show()
            self._revealed = True

    def lay_now(self) -> None:
        """At once, where it is shown: what is hidden cannot take the focus, nor tell how high it became."""
        if self.isVisible():
            self._lay()
        else:
            self.rearrange()

    def _lay(self) -> None:
        if self._laying:  # its size changed while its children are laid, some of them for another one
            self._meanwhile = True
            return
        self._due = self._laying = True  # words set while laying ask for no second round
        self._placed = set()
        try:
            self.arrange()
        finally:
            self._due = self._laying = False
        if self._meanwhile:
            self._meanwhile = False
            self._lay()
            return
        for child in self.children():
            if isinstance(child, QWidget) and not child.isWindow() and child not in self._placed and not child.isHidden():
                child.hide()
        if self.follows:
            self.update()
        if self._revealed:
            self._revealed = False
            paint_together()
        if self._asks:
            self._asks = False
            if (book := self.parentWidget()) is not None:
                book.updateGeometry()

    def _relook(self) -> None:
        self.setPalette(self.look.palette())
        self.rearrange()
        self.update()

    def customEvent(self, event: QEvent) -> None:  # Qt calls it for none of its own events, which are many
        if self._due and (self.isVisible() or not self.waits):
            self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due:
            self._lay()

    # -- painting --------------------------------------------------------------------------------------------------------

    def paint_under(self, ink: Ink) -> None:
        """The page's own drawing, above the ruling and below the children; overridden by pages."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = Ink(painter, self.look)
            w, h, u = self.width_u, self.height_u, self.look.u
            here = event.rect().adjusted(-1, -1, 1, 1)  # of two hundred lines a letter typed uncovers a few
            x, y, wide, high = here.x() / u, here.y() / u, here.width() / u, here.height() / u
            if self.fill and self.fill != "cover":
                ink.box(0, 0, w, h, self.fill)
            if self.ruling == "seyes":
                ink.seyes(x, y, wide, high, self.first, self.margin)
            else:
                if self.ruling == "lines":
                    begin = self.first + max(0, int(y - self.first))
                    ink.lines(0, begin, w, int(min(self.last_line(), y + high) - begin + 0.01) + 1, alpha=self.alpha)
                if self.margin is not None:
                    ink.v_line(self.margin, 0, h, "margin", 2)
            if y < self.drawn:
                self.paint_under(ink)
