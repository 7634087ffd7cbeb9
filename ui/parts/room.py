"""Room for what lies on top in the window: where the letters are too large, it is as large as it must be, and the window shows a part."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

LEAST = (12.2, 8.1)  # u: a page is whole in so much and cannot do with less; the smallest window has as much at 200 %
AROUND = 0.4  # u kept in sight around what has the keyboard
PATIENCE_MS = 200  # about as long as the eye takes a thing for immediate


class Picture(QObject):
    """What is seen of `window`. While it is held, what changes is kept in mind and painted at once when it is let go: all of it, and only that.

    Nothing holds it longer than `patience`, held again in between or not; it counts from when the window listens again: until then nothing that is
    brought can arrive, and a page made for the first time takes long.
    """

    def __init__(self, window: QWidget, patience: int = PATIENCE_MS) -> None:
        super().__init__(window)
        self._window = window
        self.held = self._asked = False
        self.patience = QTimer(self, interval=patience, singleShot=True)
        self.patience.timeout.connect(self.let_go)

    def hold(self) -> None:
        if not self.held:
            self.held = True
            self._window.installEventFilter(self)
            QTimer.singleShot(0, self, self._listens)

    def _listens(self) -> None:
        if self.held and not self.patience.isActive():
            self.patience.start()

    def let_go(self) -> None:
        self.patience.stop()
        if not self.held:
            return
        self.held = False
        self._window.removeEventFilter(self)
        if self._asked:
            self._asked = False
            QCoreApplication.postEvent(self._window, QEvent(QEvent.Type.UpdateRequest))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or watched is not self._window:
            return False
        self._asked = True
        return True


class SecondClick(QObject):
    """Names are double-clicked too: the first click turned the page, the second is for what was there, not for what lies under the mouse now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self._heed)

    def spare(self) -> None:
        """Another page comes: as long as a double click may take, its second half presses nothing."""
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)
            self._over.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def _heed(self) -> None:
        if (handle := self._window.windowHandle()) is not None:
            handle.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.MouseButtonDblClick


class Room(QStackedLayout):
    """A stack whose top is never smaller than `LEAST`. What has the keyboard, and the caret in it, comes into sight by itself; so does what the
    wheel or the two bars lead to, which are there when something is out of sight.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setContentsMargins(0, 0, 0, 0)
        self.look, self._window = look, window
        self._at = QPoint(0, 0)  # the corner of what is seen of it
        look.changed.connect(self._relook)

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Qt would turn the window's updates off and on around it: each widget in it is marked by itself then, and all is painted twice."""
        self._window.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        super().setCurrentWidget(widget)
        self._window.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)

    @cached_property
    def bars(self) -> tuple[QScrollBar, QScrollBar]:
        """Across and down, made when something is out of sight for the first time: from then on the keyboard is followed."""
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._follow)
        app = QGuiApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        return self._bar(Qt.Orientation.Horizontal), self._bar(Qt.Orientation.Vertical)

    def _bar(self, side: Qt.Orientation) -> QScrollBar:
        from PySide6.QtWidgets import QScrollBar

        bar = QScrollBar(side, self._window)
        name = self.tr("Ce que montre la fenêtre, de gauche à droite"), self.tr("Ce que montre la fenêtre, de haut en bas")
        bar.setAccessibleName(name[side == Qt.Orientation.Vertical])
        bar.setPalette(self.look.palette())
        bar.hide()
        bar.valueChanged.connect(self._moved)
        return bar

    def place(self) -> QRect:
        """Where what lies on top is to lie in the window."""
        seen, whole = self._sizes()
        return QRect(-min(self._at.x(), whole.width() - seen.width()), -min(self._at.y(), whole.height() - seen.height()), *whole.toTuple())

    def _sizes(self) -> tuple[QSize, QSize]:
        """(what the window shows, what there is): the same where there is room."""
        least, top = QSize(*(self.look.px(side) for side in LEAST)), self.currentWidget()
        if top is not None:
            least = least.expandedTo(top.minimumSizeHint())
        seen = self._window.size()
        if seen.expandedTo(least) == seen:
            return seen, QSize(seen)
        from PySide6.QtWidgets import QStyle  # with all its enums, which few windows need

        thick = self._window.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        if lower := seen.height() < least.height():
            seen.setWidth(seen.width() - thick)
        if seen.width() < least.width():
            seen.setHeight(seen.height() - thick)
            if not lower and seen.height() < least.height():
                seen.setWidth(seen.width() - thick)
        return seen, seen.expandedTo(least)

    def setGeometry(self, _: QRect) -> None:
        seen, whole = self._sizes()
        where = self.place()
        self._at = -where.topLeft()
        super().setGeometry(where)
        if seen == whole and "bars" not in vars(self):
            return
        across, down = self.bars
        across.setGeometry(0, seen.height(), seen.width(), self._window.height() - seen.height())
        down.setGeometry(seen.width(), 0, self._window.width() - seen.width(), self._window.height())
        for bar, over, page, value in (
            (across, whole.width() - seen.width(), seen.width(), self._at.x()),
            (down, whole.height() - seen.height(), seen.height(), self._at.y()),
        ):
            bar.blockSignals(True)
            bar.setRange(0, over)
            bar.setPageStep(page)
            bar.setSingleStep(self.look.u)
            bar.setValue(value)
            bar.blockSignals(False)
            bar.setVisible(over > 0)
            if over > 0:
                bar.raise_()
        self._follow()

    def _relook(self) -> None:
        if "bars" in vars(self):
            for bar in self.bars:
                bar.setPalette(self.look.palette())
        self.setGeometry(self.geometry())

    def _moved(self) -> None:
        self._at = QPoint(self.bars[0].value(), self.bars[1].value())
        super().setGeometry(self.place())

    def wheel(self, event: QWheelEvent) -> None:
        """The wheel where nothing under the mouse goes any further."""
        if "bars" in vars(self):
            turned = event.angleDelta()
            QCoreApplication.sendEvent(self.bars[abs(turned.y()) >= abs(turned.x())], event)

    def _follow(self) -> None:
        """The window moves over what lies on top as little as needed so that what has the keyboard is in it; of a field or a list, its caret."""
        if "bars" not in vars(self):
            return
        top, focus = self.currentWidget(), QApplication.focusWidget()
        seen, all_there_is = self._sizes()
        if seen == all_there_is or top is None or focus is None or not top.isAncestorOf(focus):
            return
        whole = QRectF(focus.mapTo(top, QPoint(0, 0)), focus.size())
        caret = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)  # a QRect, or of text a QRectF
        at = QRectF(caret).translated(whole.topLeft()) if caret is not None else whole
        around = self.look.px(AROUND)
        for bar, room, lies in (
            (self.bars[0], seen.width(), [(each.left(), each.right()) for each in (whole, at)]),
            (self.bars[1], seen.height(), [(each.top(), each.bottom()) for each in (whole, at)]),
        ):
            value = bar.value()
            for begin, end in lies:
                if begin - around < value or end - begin + 2 * around > room:
                    value = round(begin - around)
                elif end + around > value + room:
                    value = round(end + around - room)
            bar.setValue(value)
