"""The small things on a page: words, the shapes of state and trust, and what one presses: links, buttons, tools."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from notebook_app.kinds import Trust
from ui.parts.leaf import DrawnPart, Part
from ui.parts.paper import Ink, broken, trust_word
from ui.theme import ROLES, Look

HANDS = ("hand", "who", "whotitle", "title", "name", "tiny", "cover")  # roles written by the counsellor: in ink
HEADINGS = ("title", "whotitle", "uib")  # roles of the words over others
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


# -- words -----------------------------------------------------------------------------------------------------------


class Words(DrawnPart, QLabel):
    """One line of text on its baseline; its end is left out where there is no room, whole in the tool tip and the accessible name."""

    def __init__(self, look: Look, text: str = "", role: str = "ui", color: str = "", align: str = "l", parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.role, self.align = role, align
        self.heading = role in HEADINGS and not text.isdigit()  # for a screen reader, which asks once
        self.color = color or ("ink" if role in HANDS else "text")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.begin(look)
        if ROLES[role][1] > 0.6:  # larger type needs more room over its line than a row has
            metrics = look.metrics(role)
            self.above, self.below = max(0.72, metrics.ascent() / look.u), max(0.36, metrics.descent() / look.u)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self._tip()
            self.resized()

    def fit(self, room: float, *texts: str) -> None:
        """Say it in the first of these words that have room in so many u, else in the last; the first stay its name."""
        self.set_text(next((text for text in texts if self.look.width(text, self.role) <= room), texts[-1]))
        self.setAccessibleName(texts[0])

    def set_color(self, color: str) -> None:
        if color != self.color:
            self.color = color
            self.update()

    def wish(self) -> float:
        return self.look.width(self.text(), self.role)

    def relook(self) -> None:
        super().relook()
        self._tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        self.setToolTip(self.text() if self.wish() > self.inner() + 0.05 else "")

    def draw(self, ink: Ink) -> None:
        x, room = self.left(), self.inner()
        at = {"l": x, "c": x + room / 2, "r": x + room}[self.align]
        ink.text(at, self.base(), self.text(), self.role, self.color, self.align, maxw=room + 0.05)


class Understood(Words):
    """What was read of the line for an appointment, told beside it. Where there is no room a name in it gives way to the rest, and then the end,
    which was typed; all of it is told by the tool tip.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", "soft", "r", parent)
        self.words, self._name, self._ask = "", "", False

    def tell(self, words: str, ask: bool, name: str = "") -> None:
        """`name`: which of the words are one. `ask`: something is to be answered first; nothing but the name gives way."""
        self.words, self._name, self._ask = words, name, ask
        self.set_text(words)
        self.set_color("warn" if ask else "soft")

    def fit_in(self, room: float) -> float:
        """In so many u; how many of them it takes."""
        rest = self.words.replace(self._name, "", 1)
        wide = self.look.width(rest, self.role)
        bare = "" if self._ask else rest.removeprefix(", ")
        if wide > room and not self._ask:  # a name leaves room for the day and the hour; the end is left out
            wide, bare = 2 / 3 * room, ""
        short = self.look.elided(self._name, self.role, room - wide)
        self.fit(room, *filter(None, (self.words, short and self.words.replace(self._name, short, 1), bare)))
        self._tip()
        return min(self.wish(), room)

    def _tip(self) -> None:
        self.setToolTip(self.words if self.text() != self.words or self.wish() > self.inner() + 0.05 else "")


class Title(Words):
    """A page's title, underlined in ink."""

    def __init__(self, look: Look, text: str = "", role: str = "title", color: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(look, text, role, color, "l", parent)

    def draw(self, ink: Ink) -> None:
        ink.title(self.left(), self.base(), self.look.elided(self.text(), self.role, self.inner() + 0.05), self.role, self.color)


class Para(Words):
    """Words over several lines, one ruling line each (`lead` u apart)."""

    def __init__(self, look: Look, text: str = "", role: str = "ui", color: str = "", lead: float = 1.0, parent: QWidget | None = None) -> None:
        self.lead = lead
        super().__init__(look, text, role, color, "l", parent)

    def rows(self, width: float) -> int:
        """How many lines it takes in a width of u: the page gives `at` as many rows."""
        return max(1, broken(self.look, self.text(), self.role, width, self.lead).lineCount())

    def _tip(self) -> None:
        pass

    def draw(self, ink: Ink) -> None:
        ink.para(self.left(), self.base(), self.inner(), self.text(), self.role, self.color, self.lead)


class Keycap(Part, QLabel):
    """The name of a key in its frame."""

    def __init__(self, look: Look, text: str, color: str = "soft", parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.color = color
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.begin(look)

    def wish(self) -> float:
        return self.look.width(self.text(), "small") + 0.34

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            Ink(painter, self.look).keycap(self.left(), self.base(), self.text(), self.color)


class TrustMark(Part, QLabel):
    """How far a card can be trusted: its shape, and its word unless `word` is False (then the tool tip and the accessible name)."""

    def __init__(
        self,
        look: Look,
        trust: Trust = Trust.NEW,
        word: bool = True,
        role: str = "small",
        card: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        QLabel.__init__(self, parent)
        self.trust, self.word, self.role, self.card = trust, word, role, card
        self.begin(look)
        self._say()

    def set_trust(self, trust: Trust) -> None:
        if trust is not self.trust:
            self.trust = trust
            self._say()
            self.resized()

    def _say(self) -> None:
        self.setText(trust_word(self.trust))
        self.setToolTip("" if self.word else self.text())

    def wish(self) -> float:
        return 0.68 + self.look.width(self.text(), self.role) if self.word else 0.52

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = Ink(painter, self.look)
            color = ink.trust(self.left(), self.base(), self.trust, self.card)
            if self.word:
                ink.text(self.left() + 0.68, self.base(), self.text(), self.role, color, maxw=self.inner() - 0.63)


# -- what one presses ------------------------------------------------------------------------------------------------


class Pressed(DrawnPart, QAbstractButton):
    """A button that draws itself: focus by keyboard and mouse, Enter as well as Space, hover."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        QAbstractButton.__init__(self, parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.begin(look)

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.resized()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in _ENTER and bare:
            if not event.isAutoRepeat():  # a key that is held presses once, as Space does
                self.click()
        else:
            super().keyPressEvent(event)


class Link(Pressed):
    """Underlined words that lead somewhere or do something; `ring`: the colour of its focus ring."""

    def __init__(
        self,
        look: Look,
        text: str,
        role: str = "uim",
        color: str = "ink",
        align: str = "l",
        ring: str = "focus",
        underlined: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self.role, self.color, self.align, self.ring, self.underlined = role, color, align, ring, underlined

    def wish(self) -> float:
        return self.look.width(self.text(), self.role)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = Ink(painter, self.look, still=True)
            self.draw(ink)
            ink.write_down()

    def draw(self, ink: Ink) -> None:
        room, base, text = self.inner(), self.base(), self.text()
        w = self.look.width(text, self.role)
        if w > room + 0.05:
            text = self.look.elided(text, self.role, room + 0.05)
            w = self.look.width(text, self.role)
        x = self.left() + {"l": 0.0, "c": (room - w) / 2, "r": room - w}[self.align]
        color = self.color if self.isEnabled() else "off"
        if self.underMouse() and self.isEnabled() and color == "ink":
            ink.box(x - 0.08, base - 0.56, w + 0.16, 0.8, "slip", r=0.1)
        if self.underlined:
            ink.link(x, base, text, self.role, color)
        else:
            ink.text(x, base, text, self.role, color)
        if self.hasFocus():
            ink.ring(x, base - 0.48, w, 0.66, self.ring, r=0.14)


class Back(Pressed):
    """An arrow to the left and where it leads; the only words above the first line."""

    def __init__(self, look: Look, text: str, color: str = "ink", ring: str = "focus", parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.color, self.ring = color, ring

    def wish(self) -> float:
        return 0.8 + self.look.width(self.text(), "uim")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        w = min(self.wish(), self.inner())
        if self.underMouse() and self.color == "ink":
            ink.box(x - 0.08, base - 0.56, w + 0.16, 0.8, "slip", r=0.1)
        ink.arrow_back(x, base, self.color)
        ink.text(x + 0.8, base, self.text(), "uim", self.color, maxw=self.inner() - 0.75)
        if self.hasFocus():
            ink.ring(x, base - 0.48, w, 0.66, self.ring, r=0.14)


_KINDS = {  # fill, stroke, words
    "full": ("ink", "", "onink"),
    "plain": ("", "ink", "ink"),
    "quiet": ("", "edge", "text"),
    "cardfull": ("cardink", "", "card"),
    "cardplain": ("", "cardink", "cardink"),
    "cover": ("covertext", "", "coveredge"),
    "coverplain": ("", "covertext", "covertext"),
}


class Button(Pressed):
    """`kind`: full (the one action of a screen), plain, quiet, cardfull, cardplain, cover, coverplain. `key`: a keycap beside the words.

    At `Leaf.at` its words lie on the baseline; `box_at` gives its shape. Its usual height is `high` u.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        kind: str = "plain",
        key: str = "",
        role: str = "",
        high: float = 1.25,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self.kind, self.key = kind, key
        self.role = role or ("uib" if kind in ("full", "cardfull", "cover") else "uim")
        self.closed, self.waiting = "", False
        self._open_text = text
        self.set_high(high)

    def set_high(self, high: float) -> None:
        self.above, self.below = high / 2 + 0.18, high / 2 - 0.18
        self.updateGeometry()

    def set_closed(self, reason: str) -> None:
        """Dashed and not to be pressed, because of `reason` (shown by the page, read after its name); "" opens it again."""
        self.closed = reason
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        self.setEnabled(not reason and not self.waiting)
        self.update()

    def set_waiting(self, text: str) -> None:
        """Pale, with what is being waited for ("Le cahier s’ouvre…"); "" brings its own words back."""
        if not self.waiting:
            self._open_text = self.text()
        self.waiting = bool(text)
        self.setEnabled(not text and not self.closed)
        self.set_text(text or self._open_text)
        self.update()

    def wish(self) -> float:
        key = self.look.width(self.key, "small") + 0.75 if self.key else 0.0
        return self.look.width(self.text(), self.role) + key + 1.6

    def draw(self, ink: Ink) -> None:
        x = y = self.left()
        w, h = self.inner(), self.tall()
        fill, stroke, color = _KINDS[self.kind]
        cover = self.kind.startswith("cover")
        base = y + h / 2 + 0.18
        if self.waiting:
            ink.box(x, y, w, h, fill or "slip", r=0.2, alpha=90)
            ink.text(x + w / 2, base, self.text(), self.role, "covertext" if cover else "text", "c", maxw=w - 0.4)
            return
        if self.closed or not self.isEnabled():
            ink.box(x, y, w, h, "", "covertext" if cover else "edge", r=0.2, dash=True)
            ink.text(x + w / 2, base, self.text(), self.role, "covertext" if cover else "off", "c", maxw=w - 0.4)
            return
        if not fill and not cover and (self.underMouse() or self.isDown()):
            fill = "slip"
        ink.box(x, y, w, h, fill, stroke, r=0.2, width=1.25)
        tw = min(self.look.width(self.text(), self.role), w - 0.4)
        kw = self.look.width(self.key, "small") + 0.75 if self.key else 0.0
        x0 = x + (w - tw - kw) / 2
        ink.text(x0, base, self.text(), self.role, color, maxw=w - 0.35 - kw)
        if self.key:
            ink.keycap(x0 + tw + 0.4, base, self.key, color if self.kind == "full" else "soft")
        if self.hasFocus():
            ink.ring(x, y, w, h, "coverfocus" if cover else "focus")


class Tool(Pressed):
    """A word on the desk, under the page, with its sign ("mark", "draw", "clip" or none) or its key. Pressing it does not take the caret away."""

    def __init__(self, look: Look, text: str, sign: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.sign, self.key = sign, key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _before(self) -> float:
        if self.key:
            return self.look.width(self.key, "small") + 0.34 + 0.28
        return 0.65 if self.sign else 0.0

    def wish(self) -> float:
        return self._before() + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        if self.sign:
            ink.tool(x, base, self.sign)
        if self.key:
            ink.keycap(x, base, self.key, "desktext")
        w = self.wish()
        ink.text(x + self._before(), base, self.text(), "small", "desktext")
        if self.underMouse():
            ink.h_line(x, base + 0.2, w, "desktext")
        if self.hasFocus():
            ink.ring(x, base - 0.5, w, 0.68, r=0.14)
