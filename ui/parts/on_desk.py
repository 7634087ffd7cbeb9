"""What lies on the desk around the book: tabs, the tucked card, Cacher, the thumb letters."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.parts.paper import Ink
from ui.parts.widgets import Para, Pressed
from ui.theme import TABS, Look

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Tab(Pressed):
    """An index tab; the book paints its paper, it writes the words."""

    def __init__(self, look: Look, name: str, text: str, short: str, tint: int, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self.name, self.words, self.short_words, self.tint = name, text, short, TABS[tint]
        self.short = self.on = self.room_for_news = False
        self.foot, self.new, self.at = 0.0, 0, (0.0, 0.0)

    def set_on(self, on: bool) -> None:
        """Raised: its page is open, which a screen reader hears too."""
        self.on = on
        self.setAccessibleDescription(self.tr("page ouverte") if on else "")

    def set_new(self, n: int) -> None:
        self.new = n
        waiting = self.tr("1 nouvelle") if n == 1 else self.tr("{n} nouvelles").format(n=n)
        self.setAccessibleName(f"{self.words}, {waiting}" if n else self.words)
        self.update()

    def wish(self) -> float:
        word = self.short_words if self.short else self.words
        room = (1.1 if self.short else 1.27) + (0.62 if self.room_for_news else 0.0)
        wide = round(self.look.width(word, "ui") + room, 1)
        return max(3.0, wide) if self.short else wide

    def sizeHint(self) -> QSize:
        pad = self.look.px(self.pad)
        return QSize(self.look.px(self.wish()) + 2 * pad, self.look.px(1.25) + 2 * pad)

    def draw(self, ink: Ink) -> None:
        word, role = self.short_words if self.short else self.words, "uib" if self.on else "ui"
        x, w, foot = self.left(), self.at[1], self.left() + self.tall()
        base = foot - 0.42
        new = 0.72 if self.new else 0.0
        whole, word = word, self.look.elided(word, role, max(0.3, w - 0.4 - new))
        self.setToolTip(whole if word != whole else "")
        tw = ink.width(word, role) + new
        tx = x + (w - tw) / 2
        if self.underMouse() and not self.on:
            ink.h_line(tx, base + 0.16, ink.width(word, role), "text")
        ink.text(tx, base, word, role, "text")
        if self.new:
            ink.dot(tx + tw - 0.27, base - 0.16, 0.29, "ink")
            ink.text(tx + tw - 0.27, base, str(self.new), "smallb", "onink", "c")
        if self.hasFocus():
            up = 1.25 if self.on else 1.1
            ink.box(x - 0.06, foot - up - 0.06, w + 0.12, up + 0.04, "", "focus", r=0.2, width=2)


class Said(Para):
    """What was saved, copied, or found nothing to do: under the page. Where that has no room for it, on a slip over the page's lower edge."""

    LEAD, SIDE, TICK = 0.62, 0.5, 0.55

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", "small", "desktext", self.LEAD, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ticked = self._slip = False

    def lie(self, ticked: bool, slip: bool) -> None:
        """On a slip, with a tick if something was done; or as it was, where the book draws the tick."""
        self._ticked, self._slip = ticked, slip
        self.set_color("text" if slip else "desktext")

    @property
    def _before(self) -> float:
        return self.SIDE + (self.TICK if self._ticked else 0.0)

    def needs(self, room: float) -> tuple[float, float]:
        """Width and height of the slip in so many u, at most."""
        words = min(self.wish() + 0.05, room - self._before - self.SIDE)
        return self._before + words + self.SIDE, self.above + self.below + (self.rows(words) - 1) * self.LEAD

    def draw(self, ink: Ink) -> None:
        if not self._slip:
            super().draw(ink)
            return
        x = self.left()
        ink.box(x, x, self.inner(), self.tall(), "slip", "edge", r=0.06)
        if self._ticked:
            ink.tick(x + self.SIDE, self.base(), self.color)
        ink.para(x + self._before, self.base(), self.inner() - self._before - self.SIDE, self.text(), self.role, self.color, self.LEAD)


class CardButton(Pressed):
    """The white card slipped behind the page: the only way out, always in the same place."""

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self.out, self.foot, self.closed = False, 0.0, ""

    def close_for(self, reason: str) -> None:
        """Nothing to press while `reason` holds, which is its tool tip and description; "" opens it."""
        self.closed = reason
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)
        self.set_out(self.out)

    def set_out(self, out: bool) -> None:
        """Out, it is the page that is open: nothing to press, and not the name of what is pressed on that page."""
        self.out = out
        self.setAccessibleName(self.tr("La fiche est sortie") if out else self.text())
        self.setEnabled(not out and not self.closed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor)
        self.update()

    def draw(self, ink: Ink) -> None:
        pad, w, up = self.left(), self.inner(), self.tall()
        ink.box(pad, pad, w, up, "card", "cardink" if self.out else "cardedge", r=0.06, width=1.5 if self.out else 1, dash=bool(self.closed))
        if self.out:
            ink.box(pad + 0.04, pad + up - 0.06, w - 0.08, 0.12, "card")
        if self.underMouse() and not self.out:
            ink.h_line(pad + w / 2 - ink.width(self.text(), "smallm") / 2, pad + up - 0.23, ink.width(self.text(), "smallm"), "cardink")
        ink.text(pad + w / 2, pad + up - 0.37, self.text(), "smallb" if self.out else "smallm", "cardink", "c")
        if self.hasFocus():
            ink.box(pad - 0.1, pad - 0.1, w + 0.2, up + 0.06, "", "focus", r=0.14, width=2)


class CoverButton(Pressed):
    """ "F9 Cacher" in the corner."""

    def __init__(self, look: Look, text: str, key: str, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self.key = key

    def wish(self) -> float:
        return self.look.width(self.key, "small") + 0.34 + 0.2 + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        w = ink.keycap(x, base, self.key, "desktext") + 0.2
        ink.text(x + w, base, self.text(), "small", "desktext")
        if self.underMouse():
            ink.h_line(x + w, base + 0.2, ink.width(self.text(), "small"), "desktext")
        if self.hasFocus():
            ink.ring(x, base - 0.5, self.wish(), 0.68, r=0.14)


class Letters(QWidget):
    """The thumb letters on the edge of the list: one pale strip. One stop for Tab; arrows go from letter to letter, empty ones are skipped."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self.here = look, ""
        self._present: set[str] | None = None
        self.setAccessibleName(self.tr("Lettres"))
        self.buttons = {ch: Letter(look, ch, self) for ch in LETTERS}
        for ch, button in self.buttons.items():
            button.clicked.connect(lambda _=False, c=ch: self.chosen.emit(c))
        self.set_letters(set(), "")

    def set_letters(self, present: set[str], here: str) -> None:
        if (present, here) == (self._present, self.here):
            return  # as at every letter that is typed in the search
        self._present, self.here = present, here
        stop = here if here in present else next((ch for ch in LETTERS if ch in present), "")
        for ch, button in self.buttons.items():
            button.here = ch == here
            button.setAccessibleDescription(self.tr("la liste est ici") if ch == here else "")
            button.setEnabled(ch in present)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if ch == stop else Qt.FocusPolicy.ClickFocus)
            button.update()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        step, px = self._step(), self.look.px
        for i, button in enumerate(self.buttons.values()):
            top = px(0.12 + i * step)
            button.setGeometry(0, top, self.width(), px(0.12 + (i + 1) * step) - top)

    def _step(self) -> float:
        return (self.height() / self.look.u - 0.24) / len(LETTERS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = [ch for ch, button in self.buttons.items() if button.isEnabled()]
        now = next((ch for ch in letters if self.buttons[ch].hasFocus()), "")
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and now:
            self.buttons[letters[(letters.index(now) + step) % len(letters)]].setFocus()
        elif event.text().upper() in letters:
            self.buttons[event.text().upper()].setFocus()
            self.chosen.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = Ink(painter, self.look)
            ink.box(0, 0, 0.74, self.height() / self.look.u, "slip", r=0.14)


class Letter(Pressed):
    """One thumb letter."""

    def __init__(self, look: Look, letter: str, parent: QWidget) -> None:
        super().__init__(look, letter, parent)
        self.here = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            event.ignore()  # the strip moves the focus
        else:
            super().keyPressEvent(event)

    def draw(self, ink: Ink) -> None:
        h = self.height() / self.look.u
        if self.here:
            ink.box(0, 0, 1.2, h, "paper", r=0.1)
        color = "text" if self.isEnabled() else "off"
        if self.underMouse() and self.isEnabled():
            ink.h_line(0.2, h / 2 + 0.3, 0.36, "text")
        ink.text(0.37, h / 2 + 0.17, self.text(), "smallb" if self.here else "small", color, "c")
        if self.hasFocus():
            ink.box(0.04, 0.02, 0.66, h - 0.04, "", "focus", r=0.14, width=2)
