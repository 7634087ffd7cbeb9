"""What happened and what to do about it, in the layout of the page: never over it, never in its way."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.leaf import ABOVE, LaidPart
from ui.parts.paper import Ink, rows_of
from ui.parts.widgets import Link
from ui.theme import Look

_TITLE, _TEXT, _LINK = 0.82, 0.76, 0.8  # u from line to line, of its first words, of those under them, to its link


class Notice(LaidPart, QFrame):
    """One thing that happened and what to do, in the layout under the line concerned. `kind`: ok, warn, alert, info."""

    followed = Signal()  # its link was pressed

    def __init__(self, look: Look, kind: str = "info", title: str = "", text: str = "", link: str = "", parent: QWidget | None = None) -> None:
        QFrame.__init__(self, parent)
        self.kind, self.title, self.text = kind, title, text
        self.link = Link(look, link, "smallm", parent=self)
        self.link.clicked.connect(self.followed)
        self._rows = (1, 1 if text else 0)  # of its first words, of those under them
        self._stacked = False  # its link on a line of its own
        self.whole = True  # nothing gave way for want of room
        self.begin(look)
        self.say(kind, title, text, link)

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        """Other words in the same place; read out by a screen reader."""
        self.kind, self.title, self.text = kind, title, text
        self._said = title, text
        self._take((1, 1 if text else 0), False)
        self.link.set_text(link)
        self.link.setVisible(bool(link))
        self.setAccessibleName(f"{title} {text}".strip())
        self._lay()
        self.resized()
        if title:
            from ui.aloud import announce

            announce(self)

    def parted(self, width: float) -> None:
        """Before it is laid `width` u wide: where all does not go on one line, what follows its first sentence stands under it. It was heard."""
        self._said = self.title, self.text = self._parted(width)

    def _parted(self, width: float) -> tuple[str, str]:
        title, _, rest = self.accessibleName().partition(". ")
        whole = not rest or self.look.width(self.accessibleName(), "uib") <= width - 1.0
        return (self.accessibleName(), "") if whole else (f"{title}.", rest)

    def wish(self) -> float:
        words = max(self.look.width(self.title, "uib"), self.look.width(self.text, "small"))
        return words + 1.2 + (self.link.wish() + 0.6 if self.link.text() else 0.0)

    def fit(self, width: float, most: float = math.inf) -> int:
        """Before it is laid `width` u wide: as many lines as its words need there, and its link on one of its own where it has no room beside them.
        Where that is higher than `most` u only its first sentence stays large; if need be what is under it gives way, then it does. How many lines
        of the page that takes, two at least.
        """
        width = (self.look.px(width) - 3) / self.look.u  # however it comes to lie on whole pixels
        self.title, self.text = self._said
        if self._need(width) > most and "." in self.title:
            self.title, self.text = self._parted(width)
            self._need(width)
        titled, under = whole = self._rows
        while self.above + self.below > most + 0.01 and (titled, under) > (1, 0):
            titled, under = (titled, under - 1) if under else (titled - 1, 0)
            self._take((titled, under), self._stacked)
        self.whole = self._rows == whole and self.above + self.below <= most + 0.01
        self._lay()
        self.update()
        return max(2, math.ceil(round(ABOVE + self.below, 2)))

    def _need(self, width: float) -> float:
        """How high it is with all its words."""
        beside = self.look.width(self.title, "uib") <= width - 1.4 - self.link.wish()
        titled = len(rows_of(self.look, self.title, "uib", width - 1.0))
        under = len(rows_of(self.look, self.text, "small", width - 1.0)) if self.text else 0
        self._take((titled, under), bool(self.link.text()) and not beside)
        return self.above + self.below

    def _take(self, rows: tuple[int, int], stacked: bool) -> None:
        (titled, under), self._rows, self._stacked = rows, rows, stacked
        self.above = 0.92 if under or stacked or titled > 1 else 0.82
        self.below = (titled - 1) * _TITLE + under * _TEXT + (_LINK if stacked else 0.0) + (0.52 if under and not stacked else 0.48)

    def _lay(self) -> None:
        hint, pad = self.link.sizeHint(), self.look.px(self.link.pad)
        right = self.width() - self.look.px(self.pad) - self.look.px(0.4)
        top = round(self.base() * self.look.u) - self.look.px(self.link.above) - pad
        left = right - hint.width() + pad
        if self._stacked:
            titled, under = self._rows
            left, top = self.look.px(self.pad + 0.6) - pad, top + self.look.px((titled - 1) * _TITLE + under * _TEXT + _LINK)
        self.link.setGeometry(left, top, hint.width(), hint.height())
        self.setToolTip("" if self._whole() else self.accessibleName())

    def _beside(self) -> float:
        """How wide its first words may be."""
        return self.inner() - 1.0 - (self.link.wish() + 0.4 if self.link.text() and not self._stacked else 0.0)

    def _whole(self) -> bool:
        return self._shown(self.title, "uib", self._beside(), self._rows[0]) and self._shown(self.text, "small", self.inner() - 1.0, self._rows[1])

    def _shown(self, words: str, role: str, width: float, rows: int) -> bool:
        if not words or rows < 2:
            return not words or (rows == 1 and self.look.width(words, role) <= width)
        return len(rows_of(self.look, words, role, width)) <= rows

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w = Ink(painter, self.look), self.left(), self.inner()
            ink.box(x, x, w, self.tall(), "slip", r=0.1)
            ink.v_line(x, x, self.tall(), {"ok": "ok", "warn": "warn", "alert": "alert"}.get(self.kind, "ink"), 3)
            self._write(ink)

    def _write(self, ink: Ink) -> None:
        x, base, (titled, under) = self.left() + 0.6, self.base(), self._rows
        for k, row in enumerate(self._in_rows(self.title, "uib", self._beside(), titled)):
            ink.text(x, base + k * _TITLE, row, "uib", maxw=self._beside())
        base += (titled - 1) * _TITLE + _TEXT
        for k, row in enumerate(self._in_rows(self.text, "small", self.inner() - 1.0, under)):
            ink.text(x, base + k * _TEXT, row, "small", maxw=self.inner() - 1.0)

    def _in_rows(self, words: str, role: str, width: float, rows: int) -> list[str]:
        """The words in so many rows; what goes on after the last of them stays in it, to end in "…"."""
        if rows < 2:
            return [words] * rows if words else []
        found = rows_of(self.look, words, role, width)
        return [*found[: rows - 1], " ".join(found[rows - 1 :])]


class StopStrip(Notice):
    """The strip at the top of a page: something is not saved, and the line it is about is out of view."""

    def __init__(self, look: Look, title: str = "", link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, "alert", title, "", link, parent)

    def shorten(self, width: float, words: str) -> None:
        """Before `fit`: these, where its own do not go on one line beside its link; what is heard stays."""
        self._said = self.accessibleName() if self.look.width(self.accessibleName(), "uib") <= width - 1.4 - self.link.wish() else words, ""

    def _take(self, rows: tuple[int, int], stacked: bool) -> None:
        """Its link on the same line as its words, which begins where one of the page does."""
        super()._take(rows, stacked)
        self.above, self.below = ABOVE, self.below - 0.2

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w = Ink(painter, self.look), self.left(), self.inner()
            ink.box(x, x, w, self.tall(), "slip")
            ink.h_line(x, x, w, "alert", 3)
            self._write(ink)
