"""Paper in memory: what stands in for a printer where its pages are to be looked at."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

_WHITE = QColor("white")


class Images(QImage):
    """A printer whose pages are pictures of A4."""

    def __init__(self, width: int = 840, height: int = 1188) -> None:
        super().__init__(width, height, QImage.Format.Format_RGB32)
        self.fill(_WHITE)
        self._done: list[QImage] = []

    def newPage(self) -> bool:
        self._done.append(self.copy())
        self.fill(_WHITE)
        return True

    def pages(self) -> list[QImage]:
        return [*self._done, self.copy()]


class Blocked(Images):
    """A printer that takes nothing."""

    def pageLayout(self) -> None:
        raise OSError("printer")


def inked(image: QImage, darkness: int = 60) -> list[tuple[int, int]]:
    """The (x, y) of all pixels that are darker than white by so much."""
    return [(x, y) for y in range(image.height()) for x in range(image.width()) if 255 - image.pixelColor(x, y).green() > darkness]
