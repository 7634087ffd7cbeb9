"""The small things on a page: words, links, buttons, boxes to tick, fields, notices, the shapes of state and trust."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QFrame, QLabel, QLineEdit, QRadioButton, QWidget

from notebook_app.kinds import State, Trust
from ui import clipboard
from ui.parts.leaf import Part
from ui.parts.paper import Ink, broken, state_word, trust_word
from ui.theme import ROLES, Look

HANDS = ("hand", "who", "whotitle", "title", "name", "tiny", "cover")  # roles written by the counsellor: in ink
HEADINGS = ("title", "whotitle", "uib")  # roles of the words over others
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


# -- words -----------------------------------------------------------------------------------------------------------


class Words(Part, QLabel):
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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(Ink(painter, self.look))
        painter.end()

    def draw(self, ink: Ink) -> None:
        x, room = self.left(), self.inner()
        at = {"l": x, "c": x + room / 2, "r": x + room}[self.align]
        ink.text(at, self.base(), self.text(), self.role, self.color, self.align, maxw=room + 0.05)


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
        painter = QPainter(self)
        Ink(painter, self.look).keycap(self.left(), self.base(), self.text(), self.color)
        painter.end()


class StateMark(Part, QLabel):
    """An appointment's state: shape and word."""

    def __init__(self, look: Look, state: State = State.PLANNED, role: str = "small", parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.role, self.state = role, state
        self.begin(look)
        self.setText(state_word(state))

    def set_state(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.setText(state_word(state))
            self.resized()

    def wish(self) -> float:
        return self.look.width(self.text(), self.role) + 0.55

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        Ink(painter, self.look).state_and_word(self.left(), self.base(), self.state, self.role)
        painter.end()


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
        painter = QPainter(self)
        ink = Ink(painter, self.look)
        color = ink.trust(self.left(), self.base(), self.trust, self.card)
        if self.word:
            ink.text(self.left() + 0.68, self.base(), self.text(), self.role, color, maxw=self.inner() - 0.63)
        painter.end()


# -- what one presses ------------------------------------------------------------------------------------------------


class Pressed(Part, QAbstractButton):
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
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(Ink(painter, self.look))
        painter.end()

    def draw(self, ink: Ink) -> None:
        raise NotImplementedError


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

    def draw(self, ink: Ink) -> None:
        room, base = self.inner(), self.base()
        text = self.look.elided(self.text(), self.role, room + 0.05)
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


def _draw_check(self: Any, ink: Ink, radio: bool) -> None:
    x, base = self.left(), self.base()
    gap = self.gap
    w = min(self.wish(), self.inner())
    rest, color, tick = self.rest, "ink", "onink"
    if self.rest == "covertext":
        color, tick = "covertext", "coveredge"
    if not self.isEnabled():
        rest = color = "off"
    if self.underMouse() and self.isEnabled() and self.rest == "soft":
        ink.box(x - 0.08, base - 0.6, w + 0.16, 0.86, "slip", r=0.1)
    ink.check(x, base, self.isChecked(), color, radio, rest, tick)
    if self.text():
        words = "off" if not self.isEnabled() else self.color
        ink.text(x + gap, base, self.text(), self.role, words, maxw=self.inner() - gap + 0.05)
    if self.hasFocus():
        ring = "coverfocus" if self.rest == "covertext" else "focus"
        ink.ring(x, base - 0.48, w, 0.66, ring, r=0.14)


class Check(Part, QCheckBox):
    """A box to tick and its words. `radio` True makes a `Radio` instead: one of several, put together with `one_of`."""

    gap = 0.8  # from the box's left to the words

    def __new__(cls, look: Look, text: str, radio: bool = False, *args: Any, **kwargs: Any) -> Any:
        return Radio(look, text, *args, **kwargs) if radio else super().__new__(cls)

    def __init__(
        self,
        look: Look,
        text: str,
        radio: bool = False,
        role: str = "ui",
        color: str = "text",
        rest: str = "soft",
        parent: QWidget | None = None,
    ) -> None:
        QCheckBox.__init__(self, text, parent)
        self.role, self.color, self.rest = role, color, rest
        _begin_check(self, look)

    def wish(self) -> float:
        return self.gap + self.look.width(self.text(), self.role) if self.text() else 0.5

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.resized()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _draw_check(self, Ink(painter, self.look), False)
        painter.end()


class Radio(Part, QRadioButton):
    """One of several."""

    gap = 0.75  # from the ring's left to the words

    def __init__(self, look: Look, text: str, role: str = "ui", color: str = "text", rest: str = "soft", parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, text, parent)
        self.role, self.color, self.rest = role, color, rest
        _begin_check(self, look)

    def wish(self) -> float:
        return self.gap + self.look.width(self.text(), self.role)

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.resized()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _draw_check(self, Ink(painter, self.look), True)
        painter.end()


def _begin_check(self: Any, look: Look) -> None:
    self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    self.setAttribute(Qt.WidgetAttribute.WA_Hover)
    self.begin(look)


def one_of(parent: QWidget, *radios: QAbstractButton) -> QButtonGroup:
    """Of these, one at a time: two sets on one page need a group each."""
    group = QButtonGroup(parent)
    for radio in radios:
        group.addButton(radio)
    group.buttonToggled.connect(lambda *_: one_stop(group.buttons()))
    one_stop(radios)
    return group


def one_stop(radios: Sequence[QAbstractButton]) -> None:
    """Tab comes to the chosen one alone, where one is chosen: Qt does so only once one of them had the keyboard."""
    on = next((radio for radio in radios if radio.isChecked() and radio.isEnabled()), None)
    for radio in radios:
        radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on in (None, radio) else Qt.FocusPolicy.ClickFocus)


class Choices(Part, QWidget):
    """The three states of an open appointment, side by side: honoré, absence, excusé. `chosen(State)` follows a choice made by hand."""

    chosen = Signal(object)

    def __init__(self, look: Look, about: str = "", parent: QWidget | None = None) -> None:
        """`about`: whose appointment, read before each word."""
        QWidget.__init__(self, parent)
        self.setAccessibleName(about)
        self.begin(look)
        self.buttons: dict[State, Radio] = {}
        for state in (State.HELD, State.MISSED, State.EXCUSED):
            radio = Radio(look, state_word(state), "smallm", parent=self)
            radio.setAccessibleName(f"{about}, {state_word(state)}" if about else state_word(state))
            radio.gap = 0.68
            radio.clicked.connect(lambda _=False, s=state: self.chosen.emit(s))
            self.buttons[state] = radio
        self._lay()

    def set_state(self, state: State) -> None:
        """Show a state without choosing it; PLANNED clears all three."""
        for each, radio in self.buttons.items():
            radio.setAutoExclusive(False)
            radio.setChecked(each is state)
            radio.setAutoExclusive(True)
        one_stop(list(self.buttons.values()))

    def wish(self) -> float:
        words = [self.look.width(state_word(s), "smallm") for s in self.buttons]
        return sum(words) + 0.68 * 3 + 0.37 * 2

    def relook(self) -> None:
        super().relook()
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        x = self.left() + max(0.0, self.inner() - self.wish())
        for state, radio in self.buttons.items():
            w = self.look.width(state_word(state), "smallm") + 0.68
            pad = self.look.px(radio.pad)
            radio.setGeometry(self.look.px(x) - pad, 0, self.look.px(w + 0.1) + 2 * pad, self.height())
            x += w + 0.37


# -- fields ----------------------------------------------------------------------------------------------------------


def leaves_home(event: Any, empty: bool) -> bool:
    """Home in a field where nothing is written is not the field's: where the page has a list, it leads to it."""
    return bool(empty and event.key() == Qt.Key.Key_Home and event.modifiers() == Qt.KeyboardModifier.NoModifier)


def undoes_nothing(event: Any, step: bool) -> bool:
    """Ctrl+Z where no step can be taken back is not the field's: it takes back the last deed (MODEL, The page)."""
    return not step and bool(event.matches(QKeySequence.StandardKey.Undo))


class Field(Part, QLineEdit):
    """A line to write on: a real QLineEdit (dead keys, undo, input methods) whose text lies on the baseline.

    `boxed`: in a frame 1.25 u high, else over a line (`under` u below the baseline). `fault_label` is the sentence under it; the page places it.
    """

    left_field = Signal()  # the caret left it, by key or mouse
    pale = "soft"  # its example
    deeds = False  # one does with a press of Enter what Ctrl+Z takes back

    def __init__(
        self,
        look: Look,
        placeholder: str = "",
        boxed: bool = True,
        role: str = "ui",
        color: str = "",
        name: str = "",
        align: str = "l",
        under: float = 0.2,
        parent: QWidget | None = None,
    ) -> None:
        QLineEdit.__init__(self, parent)
        self.boxed, self.role, self.under = boxed, role, under
        self.color = color or ("ink" if role in HANDS else "text")
        self.line_color = "soft"
        self.fault = ""
        self.fault_label = Words(look, "", "small", "warn", parent=parent)
        self.fault_label.hide()
        self.setFrame(False)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setAlignment({"l": Qt.AlignmentFlag.AlignLeft, "c": Qt.AlignmentFlag.AlignHCenter, "r": Qt.AlignmentFlag.AlignRight}[align]
                          | Qt.AlignmentFlag.AlignTop)  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.inset = (0.5, 0.5) if boxed else (0.0, 0.0)
        self._composing = False  # an input method has letters that are not in the text yet
        if boxed:
            self.above, self.below = 0.8, 0.45
        else:
            size = look.font(role).pixelSize() / look.u
            self.above, self.below = max(0.72, size * 1.3), max(0.28, size * 0.5)
        self._margins = (-1, -1, -1, -1)
        self.begin(look)
        self.relook()

    def set_fault(self, sentence: str) -> None:
        """Mark it to be corrected, with the reason; "" takes the mark away."""
        self.fault = sentence
        self.fault_label.set_text(sentence)
        if not sentence:
            self.fault_label.hide()  # the page shows it by placing it
        self.setAccessibleDescription(sentence)
        self.resized()

    def set_inset(self, left: float, right: float) -> None:
        """Room kept free inside, in u: a lens before the words, a keycap after."""
        self.inset = (left, right)
        self._settle()

    def relook(self) -> None:
        self.setFont(self.look.font(self.role))
        pal = self.look.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            pal.setColor(group, QPalette.ColorRole.Text, self.look.color(self.color))
            pal.setColor(group, QPalette.ColorRole.PlaceholderText, QColor(Qt.GlobalColor.transparent))  # painted here, see paintEvent
        pal.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(pal)
        self._settle()
        super().relook()

    def wish(self) -> float:
        return 8.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Push Qt's own layout down until its baseline is ours: it puts the ascent 1 px under the top of what the margins leave.

        A field without Qt's frame has no other inset; asking the style would make Python know all its classes and enums."""
        px, pad = self.look.px, self.look.px(self.pad)
        top = px(self.above) + pad - 1 - self.fontMetrics().ascent()
        side = pad - 2  # and 2 px inside on the left and right
        # on the right Qt keeps 2 px more for its caret: the words end where the numbers over and under them end
        end = max(0, side - 2) if self.alignment() & Qt.AlignmentFlag.AlignRight and not self.boxed else side
        margins = (side + px(self.inset[0]), top, end + px(self.inset[1]), min(0, top))
        if margins != self._margins:
            self._margins = margins
            self.setTextMargins(*margins)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and (
            leaves_home(event, not self.text()) or (self.deeds and undoes_nothing(event, self.isUndoAvailable()))
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for keys, deed in ((QKeySequence.StandardKey.Copy, self._copy), (QKeySequence.StandardKey.Cut, self._cut)):
            if event.matches(keys):
                deed()
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual one, but that what it copies bears the marks of what is copied here."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for usual in menu.actions():
            deed = {"edit-copy": self._copy, "edit-cut": self._cut}.get(usual.objectName())
            if deed is not None:
                own = QAction(usual.icon(), usual.text(), menu, enabled=usual.isEnabled())
                own.setObjectName(usual.objectName())
                own.triggered.connect(deed)
                menu.insertAction(usual, own)
                menu.removeAction(usual)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        if self.hasSelectedText() and self.echoMode() == QLineEdit.EchoMode.Normal:
            clipboard.put(self.selectedText())

    def _cut(self) -> None:
        self._copy()
        if self.hasSelectedText() and not self.isReadOnly():
            self.del_()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left_field.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, x = Ink(painter, self.look), self.left()
        color, width = ("warn", 2) if self.fault else ("focus", 2) if self.hasFocus() else (self.line_color, 1)
        if self.boxed:
            ink.box(x, x, self.inner(), self.tall(), "field" if self.isEnabled() else "", color, r=0.2, width=width, dash=not self.isEnabled())
        else:
            ink.h_line(x, self.base() + self.under, self.inner(), color, width)
        painter.end()
        self.paint_bare(event)

    def paint_bare(self, event: QPaintEvent) -> None:
        """Without its box or line: what is written, or its example."""
        if not self.text() and not self._composing:
            painter = QPainter(self)
            self._example(Ink(painter, self.look))
            painter.end()
        QLineEdit.paintEvent(self, event)

    def _example(self, ink: Ink) -> None:
        """The placeholder, beside the caret where Qt would paint the caret into its first letter."""
        left, right = self.inset
        clear = 0.16 if self.hasFocus() else 0.0
        room = self.inner() - left - right
        words = self.look.elided(self.placeholderText(), self.role, room - clear)
        if self.alignment() & Qt.AlignmentFlag.AlignLeft:
            ink.text(self.left() + left + clear, self.base(), words, self.role, self.pale)
        elif self.alignment() & Qt.AlignmentFlag.AlignRight:
            ink.text(self.left() + self.inner() - right - clear, self.base(), words, self.role, self.pale, "r")
        else:
            ink.text(self.left() + left + room / 2, self.base(), words, self.role, self.pale, "c")


class ArrowField(Field):
    """A field from which ↑ and ↓ lead elsewhere."""

    arrow = Signal(int)
    deeds = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.arrow.emit(step)
        else:
            super().keyPressEvent(event)


# -- notices ---------------------------------------------------------------------------------------------------------


class Notice(Part, QFrame):
    """One thing that happened and what to do, in the layout under the line concerned. `kind`: ok, warn, alert, info."""

    followed = Signal()  # its link was pressed

    def __init__(self, look: Look, kind: str = "info", title: str = "", text: str = "", link: str = "", parent: QWidget | None = None) -> None:
        QFrame.__init__(self, parent)
        self.kind, self.title, self.text = kind, title, text
        self.link = Link(look, link, "smallm", parent=self)
        self.link.clicked.connect(self.followed)
        self.above, self.below = 0.92, 1.28
        self.begin(look)
        self.say(kind, title, text, link)

    def say(self, kind: str, title: str, text: str = "", link: str = "") -> None:
        """Other words in the same place; read out by a screen reader."""
        self.kind, self.title, self.text = kind, title, text
        self.above, self.below = (0.92, 1.28) if text else (0.82, 0.48)
        self.link.set_text(link)
        self.link.setVisible(bool(link))
        self.setAccessibleName(f"{title} {text}".strip())
        self.setToolTip("")
        self._lay()
        self.resized()
        if self.isVisible():
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def wish(self) -> float:
        words = max(self.look.width(self.title, "uib"), self.look.width(self.text, "small"))
        return words + 1.2 + (self.link.wish() + 0.6 if self.link.text() else 0.0)

    def relook(self) -> None:
        super().relook()
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        hint, pad = self.link.sizeHint(), self.look.px(self.link.pad)
        right = self.width() - self.look.px(self.pad) - self.look.px(0.4)
        top = round(self.base() * self.look.u) - self.look.px(self.link.above) - pad
        self.link.setGeometry(right - hint.width() + pad, top, hint.width(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, x, w = Ink(painter, self.look), self.left(), self.inner()
        room = w - 1.0 - (self.link.wish() + 0.4 if self.link.text() else 0.0)
        ink.box(x, x, w, self.tall(), "slip", r=0.1)
        ink.v_line(x, x, self.tall(), {"ok": "ok", "warn": "warn", "alert": "alert"}.get(self.kind, "ink"), 3)
        ink.text(x + 0.6, self.base(), self.title, "uib", maxw=room)
        if self.text:
            ink.text(x + 0.6, self.base() + 0.76, self.text, "small", maxw=w - 1.0)
        painter.end()


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
        painter = QPainter(self)
        ink, x, w = Ink(painter, self.look), self.left(), self.inner()
        ink.box(x, x, w, self.tall(), "slip")
        ink.h_line(x, x, w, "alert", 3)
        ink.text(x + 0.6, self.base(), self.title, "uib", maxw=w - 1.4 - self.link.wish())
        painter.end()
