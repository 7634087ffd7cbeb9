"""What happened and what to do about it, in the layout of the page: never over it, never in its way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.leaf import LaidPart
from ui.parts.paper import Ink
from ui.parts.widgets import Link
from ui.theme import Look


class Notice(LaidPart, QFrame):
    """One thing that happened and what to do, in the layout under the line concerned. `kind`: ok, warn, alert, info."""

    followed = Signal()  # its link was pressed

    def __init__(self, look: Look, kind: str = "info", title: str = "", text: str = "", link: str = "", parent: QWidget | None = None) -> None:
        QFrame.__init__(self, parent)
        self.kind, self.title, self.text = kind, title, text
        self.link = Link(look, link, "smallm", parent=self)
        self.link.clicked.connect(self.followed)
        self.above, self.below = 0.92, 1.28
        self._stacked = False  # its link on a line of its own
        self.begin(look)
        self.say(kind, title, text, link)

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        """Other words in the same place; read out by a screen reader."""
        self.kind, self.title, self.text = kind, title, text
        self.above, self.below = (0.92, 1.28) if text else (0.82, 0.48)
        self._stacked = False
        self.link.set_text(link)
        self.link.setVisible(bool(link))
        self.setAccessibleName(f"{title} {text}".strip())
        self._lay()
        self.resized()
        if title:
            from ui.aloud import announce

            announce(self)

    def parted(self, width: float) -> None:
        """Before it is laid `width` u wide: where all does not go on one line, what follows its first sentence stands on a second. It was heard."""
        title, _, rest = self.accessibleName().partition(". ")
        whole = not rest or self.look.width(self.accessibleName(), "uib") <= width - 1.0
        self.title, self.text = (self.accessibleName(), "") if whole else (f"{title}.", rest)
        self.above, self.below = (0.92, 1.28) if self.text else (0.82, 0.48)
        self.update()

    def wish(self) -> float:
        words = max(self.look.width(self.title, "uib"), self.look.width(self.text, "small"))
        return words + 1.2 + (self.link.wish() + 0.6 if self.link.text() else 0.0)

    def room(self) -> float:
        """How wide its title may be."""
        return self.inner() - 1.0 - (self.link.wish() + 0.4 if self.link.text() and not self._stacked else 0.0)

    def fit(self, width: float) -> None:
        """Before it is laid `width` u wide, with two lines of room: words that do not go beside the link stand over it."""
        self._stacked = bool(self.link.text()) and not self.text and self.wish() > width
        if not self.text:
            self.above, self.below = (0.92, 1.28) if self._stacked else (0.82, 0.48)

    def _lay(self) -> None:
        hint, pad = self.link.sizeHint(), self.look.px(self.link.pad)
        right = self.width() - self.look.px(self.pad) - self.look.px(0.4)
        top = round(self.base() * self.look.u) - self.look.px(self.link.above) - pad
        left = right - hint.width() + pad
        if self._stacked:
            left, top = self.look.px(self.pad + 0.6) - pad, top + self.look.px(0.8)
        self.link.setGeometry(left, top, hint.width(), hint.height())
        cut = self.look.width(self.title, "uib") > self.room() or self.look.width(self.text, "small") > self.inner() - 1.0
        self.setToolTip(self.accessibleName() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w = Ink(painter, self.look), self.left(), self.inner()
            ink.box(x, x, w, self.tall(), "slip", r=0.1)
            ink.v_line(x, x, self.tall(), {"ok": "ok", "warn": "warn", "alert": "alert"}.get(self.kind, "ink"), 3)
            ink.text(x + 0.6, self.base(), self.title, "uib", maxw=self.room())
            if self.text:
                ink.text(x + 0.6, self.base() + 0.76, self.text, "small", maxw=w - 1.0)


class StopStrip(Notice):
    """The strip at the top of a page: something is not saved, and the line it is about is out of view."""

    def __init__(self, look: Look, title: str = "", link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, "alert", title, "", link, parent)
        self.above, self.below = 1.0, 0.5
        self._lay()

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        placed = self.above, self.below
        super().say(kind, title, text, link)
        self.above, self.below = placed  # as the page laid it: its link stays on the same line as its words
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, x, w = Ink(painter, self.look), self.left(), self.inner()
            ink.box(x, x, w, self.tall(), "slip")
            ink.h_line(x, x, w, "alert", 3)
            ink.text(x + 0.6, self.base(), self.title, "uib", maxw=w - 1.4 - self.link.wish())
