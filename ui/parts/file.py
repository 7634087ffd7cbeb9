"""A file as an object: what was written, to be dragged into a mail."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.parts.carry import carry
from ui.parts.leaf import Part
from ui.parts.paper import Ink
from ui.theme import Look


class FileShape(Part, QLabel):
    """A sheet with its corner turned and its name; a lock on it when only a notebook opens it. Once the file lies somewhere it can be dragged."""

    pad = 0.4

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.path: Path | None = None
        self.closed = False
        self._from: QPoint | None = None
        self.begin(look)

    def show_file(self, name: str, path: Path | None, closed: bool) -> None:
        """`path`: where it lies; None before it is written."""
        self.path, self.closed = path, closed
        self.setText(path.name if path is not None else name)
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.OpenHandCursor if path is not None else Qt.CursorShape.ArrowCursor)
        self.update()

    def dragged(self) -> QMimeData:
        """What goes along with the mouse: the file's place, as every mail program takes it."""
        data = QMimeData()
        if self.path is not None:
            data.setUrls([QUrl.fromLocalFile(str(self.path))])
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.path is not None:
            self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None or (event.position().toPoint() - self._from).manhattanLength() < QApplication.startDragDistance():
            return
        self._from = None
        carry(self.window(), self.dragged())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w, h = Ink(painter, self.look), self.left(), self.inner(), self.tall()
            y, turn = x, 0.9
            ink.shadow(x, y, w, h, r=0.08, depth=0.35, whole=True)
            sheet = [(x, y), (x + w - turn, y), (x + w, y + turn), (x + w, y + h), (x, y + h)]
            ink.path(sheet, "cardedge", 1, fill="card", close=True)
            ink.path([(x + w - turn, y), (x + w - turn, y + turn), (x + w, y + turn)], "cardedge", 1)
            ink.h_line(x + 0.6, y + h * 0.29, w - 1.7, "cardink", 1.4, alpha=170)
            if self.closed:
                ink.lock(x + w / 2, y + h * 0.53, "cardink", 1.8)
            stem, dot, suffix = self.text().rpartition(".")
            ink.text(x + w / 2, y + h - 0.9, stem, "smallm", "cardtext", "c", maxw=w - 0.3)
            ink.text(x + w / 2, y + h - 0.25, dot + suffix, "small", "cardsoft", "c")
