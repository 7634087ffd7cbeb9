"""A leaf taller than its place, seen through a window that moves from block to block: nothing in it is ever shown cut in two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from ui.parts.leaf import Leaf
from ui.parts.widgets import Link
from ui.theme import Look

TAILS = 0.7  # u that words reach at most under the lines they lie on: a title's underline, the room for a ring


class Inner(Leaf):
    """A leaf that lies in a pane. Its `arrange` ends with `done`: its blocks, and how high it is."""

    laid = Signal()
    wanted = Signal(float)  # the block that begins there is to be seen

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.tall, self.blocks, self.seams = 1.0, [(0.0, 1.0)], list[float]()

    def done(self, blocks: Sequence[tuple[float, float]], tall: float, seams: Sequence[float] = ()) -> None:
        """(where it begins, where it ends) in u of each block: what is not to be cut, a heading with its card, the two lines of a row.

        `seams`: between which lines one that is higher than its place is parted.
        """
        self.blocks, self.tall, self.seams = list(blocks) or [(0.0, tall)], tall, list(seams)
        self.laid.emit()


class Pane(QWidget):
    """Shows an `Inner` as far as whole blocks fit. What takes the focus inside comes into sight by itself.

    `more` is the word that leads on, and from the end back to the start; the page places it where `overflows` says that something is hidden.
    """

    grown = Signal()  # what is inside became higher or lower

    def __init__(self, look: Look, inner: Inner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.inner = look, inner
        self._view = QWidget(self)  # cuts off what does not fit whole
        inner.setParent(self._view)
        self._start, self._tall = 0.0, 0.0
        self._cut: list[QWidget] = []  # out of sight but for what hangs into what is seen
        self.more = Link(look, "", "smallm", parent=parent)
        self.more.hide()
        self.more.clicked.connect(self._lead_on)
        inner.laid.connect(self._laid)
        inner.wanted.connect(self._bring)
        app = QGuiApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._show()

    def overflows(self, tall: float) -> bool:
        """Whether something is out of sight in a height of so many u."""
        return self.inner.blocks[-1][1] > tall + 0.01

    def reveal(self, widget: QWidget) -> None:
        """Move as little as needed so that `widget` is in sight; of a list, its current row."""
        top = widget.mapTo(self.inner, QPoint(0, 0)).y() / self.look.u + 0.2  # without the room for its ring
        bottom = top + widget.height() / self.look.u - 0.4
        if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
            row = widget.visualRect(widget.currentIndex())
            top += row.y() / self.look.u - 0.2
            bottom = top + row.height() / self.look.u
        now = self._start
        fitting = [s for s in self._starts() if s <= top + 0.05 and bottom <= self._end(s) + 0.05]
        if fitting and now not in fitting:
            self._start = min(fitting, key=lambda s: abs(s - now))
            self._show()

    def _bring(self, start: float) -> None:
        end = min((end for _, end in self.inner.blocks if end > start + 0.05), default=self.inner.tall)
        if start < self._start or end > self._end(self._start) + 0.05:
            self._start = max((s for s in self._starts() if s <= start + 0.05), default=0.0)
            self._show()

    def to_start(self) -> None:
        self._start = 0.0
        self._show()

    # -- where it can stand ------------------------------------------------------------------------------------------------

    def _high(self) -> float:
        return self.height() / self.look.u

    def _starts(self) -> list[float]:
        """Where the view may begin: at each block, and inside one higher than the view; the last is the first from which all the rest fits."""
        high, found = max(self._high(), 1.0), list[float]()
        last = self.inner.blocks[-1][1]
        for start, end in self.inner.blocks:
            at = start
            while True:
                found.append(at)
                if last - at <= high + 0.01:
                    return found
                if end - at <= high + 0.01:
                    break
                at = self._seam(at) or at + max(1.0, high - 1.0)
        return found

    def _seam(self, start: float) -> float | None:
        """Down to which line is in sight from there."""
        return max((s for s in self.inner.seams if start + 0.3 < s <= start + max(self._high(), 1.0) + 0.01), default=None)

    def _end(self, start: float) -> float:
        """What is the last shown from there: the end of a block, if one fits, else of a line."""
        limit = start + self._high()
        whole = max((end for _, end in self.inner.blocks if start < end <= limit + 0.01), default=None)
        return whole or self._seam(start) or limit

    # -- moving ------------------------------------------------------------------------------------------------------------

    def _lead_on(self) -> None:
        starts, end = self._starts(), self._end(self._start)
        if self._start >= starts[-1]:
            self._start = 0.0
        else:
            self._start = max((s for s in starts if self._start < s <= end + 0.6), default=starts[-1])
        self._show()

    def _move(self, steps: int) -> None:
        starts = self._starts()
        now = min(range(len(starts)), key=lambda i: abs(starts[i] - self._start))
        self._start = starts[min(len(starts) - 1, max(0, now + steps))]
        self._show()

    def _show(self) -> None:
        starts = self._starts()
        if self._start not in starts:
            whole = [s for s in starts if s in {start for start, _ in self.inner.blocks}]
            self._start = min(whole, key=lambda s: abs(s - self._start))
        px = self.look.px
        shown = min(self._high(), self._end(self._start) - self._start)
        self._view.setGeometry(0, 0, self.width(), px(shown))
        self.inner.setGeometry(0, -px(self._start), self.width(), max(1, px(self.inner.tall)))
        self._cut_tails(px(self._start))
        end = len(starts) > 1 and self._start >= starts[-1]
        self.more.set_text(QCoreApplication.translate("Pane", "plus haut") if end else QCoreApplication.translate("Pane", "plus bas"))

    def _cut_tails(self, start: int) -> None:
        """Of words that are out of sight over the start, neither tails nor underline show under it."""
        for child in self._cut:
            if isValid(child):
                child.clearMask()
        self._cut = []
        for child in self.inner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            top, end = child.y(), child.y() + child.height()
            if top < start < end <= start + self.look.px(TAILS):
                child.setMask(QRegion(0, 0, child.width(), start - top))
                self._cut.append(child)

    def _laid(self) -> None:
        self._show()
        if self.inner.tall != self._tall:
            self._tall = self.inner.tall
            self.grown.emit()

    # -- Qt ------------------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()
        focused = self.inner.focusWidget()
        if focused is not None and focused.hasFocus():
            self.reveal(focused)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.pixelDelta().y()
        if turned:
            self._move(-1 if turned > 0 else 1)
        event.accept()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.inner.isAncestorOf(now):
            self.reveal(now)
