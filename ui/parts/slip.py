"""A notice whose words may take several lines, with up to two things to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.leaf import LaidPart
from ui.parts.paper import Ink, broken
from ui.parts.widgets import Link
from ui.theme import Look

_TITLE, _TEXT = 0.82, 0.76  # u from line to line
_TOP, _FOOT, _LINKS = 0.86, 0.48, 1.05


class Slip(LaidPart, QFrame):
    """What happened, what to do; `done(i)` follows the i-th of its links. The page asks `high(width)` and places it with `box_at`."""

    done = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        QFrame.__init__(self, parent)
        self.kind, self.title, self.text = "info", "", ""
        self.links = (Link(look, "", "smallm", parent=self), Link(look, "", "smallm", parent=self))
        for i, link in enumerate(self.links):
            link.clicked.connect(lambda _=False, i=i: self.done.emit(i))
        self.begin(look)
        self.hide()

    @property
    def empty(self) -> bool:
        return not self.title

    def say(self, kind: str, title: str, text: str = "", links: tuple[str, ...] = ()) -> None:
        """Other words in the same place, read out by a screen reader; "" as title takes it away. `kind`: ok, warn, alert, info."""
        self.kind, self.title, self.text = kind, title, text
        for i, link in enumerate(self.links):
            link.set_text(links[i] if i < len(links) else "")
            link.setVisible(i < len(links))
        self.setAccessibleName(f"{title} {text}".strip())
        self._lay()
        self.resized()
        if title:
            from ui.aloud import announce

            announce(self)

    def high(self, width: float) -> float:
        """Its height in u where it is `width` u wide."""
        return self.needs(self.title, self.text, width) + (_LINKS if self.links[0].text() else 0.0)

    def needs(self, title: str, text: str, width: float) -> float:
        """The height of such words, without links."""

        def rows(words: str, role: str) -> int:
            return broken(self.look, words, role, width - 1.0).lineCount() if words else 0

        return _TOP + (max(1, rows(title, "uib")) - 1) * _TITLE + rows(text, "small") * _TEXT + _FOOT

    def _lay(self) -> None:
        px, x = self.look.px, self.left() + 0.6
        for link in self.links:
            hint, pad = link.sizeHint(), px(link.pad)
            link.setGeometry(px(x) - pad, self.height() - px(self.pad) - px(0.5 + link.above) - pad, hint.width(), hint.height())
            x += link.wish() + 1.0

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w = Ink(painter, self.look), self.left(), self.inner()
            ink.box(x, x, w, self.tall(), "slip", r=0.1)
            ink.v_line(x, x, self.tall(), {"ok": "ok", "warn": "warn", "alert": "alert"}.get(self.kind, "ink"), 3)
            y, _ = ink.para(x + 0.6, x + _TOP, w - 1.0, self.title, "uib", "text", _TITLE)
            if self.text:
                ink.para(x + 0.6, y - _TITLE + _TEXT, w - 1.0, self.text, "small", "text", _TEXT)
