"""The closed notebook: its cover, the field of words that opens it, the four digits, and the sheets of the first ten minutes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from notebook_app.kinds import Label
from notebook_app.phone import spaced
from notebook_app.settings import Settings
from ui.parts.leaf import Leaf, Part
from ui.parts.paper import Ink
from ui.parts.seal import Seal
from ui.parts.widgets import Para, Title, Words
from ui.theme import Look

LOW = 24  # u: lower than this, the cover runs off the bottom edge and a sheet lies alone
LEAST = 10  # u: a sheet so low, at 300 %, takes the whole window
LOWEST = 14.65  # u: still lower, and the cover slides up: what opens it stays in sight, its label goes first


def paint_cover(
    ink: Ink,
    x: float,
    y: float,
    w: float,
    h: float,
    label: Label | None,
    phone: str = "",
    elastic: bool = True,
    ribbon: bool = False,
    low: bool = False,
) -> None:
    """The same object everywhere. Elastic on: closed. Elastic off, ribbon out: only covered. `phone`: the label's number as shown."""
    ink.shadow(x, y, w, h, depth=0.8)
    if ribbon:
        tail = [(x + 4.2, y + h - 0.3), (x + 4.8, y + h - 0.3), (x + 4.8, y + h + 1.0), (x + 4.5, y + h + 0.75), (x + 4.2, y + h + 1.0)]
        ink.path(tail, "", fill="ribbon", close=True)
    for i in (3, 2, 1):
        ink.box(x + 0.2, y + 0.12, w - 0.2 + 0.05 * i, h - 0.24, "edge" if i % 2 else "paper", r=0.2)
    ink.box(x, y, w, h, "cover", r=0.28)
    ink.box(x, y, 1.7, h, "coveredge", r=0.28)
    ink.box(x + 1.2, y, 0.5, h, "coveredge")
    ink.v_line(x + 1.7, y, h, "shade", alpha=50)
    if elastic:
        ink.box(x + w - 1.15, y, 0.3, h, "coveredge")
    if ink.look.system_colours:
        ink.box(x, y, w, h, "", "edge", r=0.28)
        ink.v_line(x + 1.7, y, h, "edge")
    k = w / 14.5
    lx, lw = x + 3.0 * k, 9.0 * k
    ly, lh = (y + 0.9, 4.4) if low else (y + 2.4 * k, 6.2 * k)
    cx = lx + lw / 2
    ink.box(lx, ly, lw, lh, "paper", r=0.12)
    ink.box(lx + 0.22, ly + 0.22, lw - 0.44, lh - 0.44, "", "ink", r=0.06, width=1)
    lines = label_lines(label, phone) if label is not None else [("", "name", "ink")] * 3
    first, step = (1.45, 1.1) if low else (3.1 * k, 1.15 * k)
    if len(lines) > 3:
        first, step = (1.15, 0.95) if low else (2.85 * k, 0.9 * k)
    if not low:
        ink.text(cx, ly + (1.75 if len(lines) <= 3 else 1.6) * k, "Cahier", "title" if k > 0.9 else "name", "ink", "c")
    for i, (line, role, color) in enumerate(lines):
        base = ly + first + i * step
        ink.text(cx, base, line, "hand" if role == "name" and (k < 0.9 or len(lines) > 3) else role, color, "c", maxw=lw - 0.9 * k)
        ink.h_line(lx + 0.7 * k, base, lw - 1.4 * k, "rule")


def label_lines(label: Label, phone: str) -> list[tuple[str, str, str]]:
    """(words, role, colour) of each line of the label; it says nothing about what is inside."""
    found = QCoreApplication.translate("Cover", "Trouvé\u202f? {phone}").format(phone=phone) if phone else ""
    lines = [(label.name, "name", "ink"), (label.job, "name", "ink"), (label.org, "name", "ink"), (found, "small", "soft")]
    kept = [line for line in lines if line[0]]
    return kept + [("", "name", "ink")] * (3 - len(kept))


class Cover(Leaf):
    """The closed notebook on the desk, 14.5 × 21. A page lays its field and buttons below the label.

    After a layout: `lx`, `lw` left edge and width of what lies on the cover, `cx` its middle, `oy` the cover's top as the drawings count it
    (in a low window the label is short and everything stands 4.6 u higher). Overriding `arrange` or `paint_under`: call these first.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, elastic: bool = True, ribbon: bool = False) -> None:
        super().__init__(look, parent, fill="desk")
        self.elastic, self.ribbon, self.follows = elastic, ribbon, False
        self.label: Label | None = None
        self.phone = ""
        self.seal = Seal(look, self.tr("Rien ne part sans vous"), self, door=False)

    def set_label(self, label: Label | None, phone: str = "") -> None:
        """`phone`: the number as shown. None: an empty label, the notebook is new."""
        self.label, self.phone = label, phone
        said = label_lines(label, phone) if label is not None else []
        self.setAccessibleDescription(", ".join(words for words, *_ in said if words))
        self.update()

    def wear(self, kept: Settings) -> None:
        """The label, from its copy in the settings: what stands on the cover needs no notebook."""
        label = Label(kept.label_name, kept.label_job, kept.label_org, kept.label_phone)
        self.set_label(label, spaced(label.phone) if label.phone else "")

    @property
    def low(self) -> bool:
        return self.height_u < LOW

    @property
    def top(self) -> float:
        return min(0.7, self.height_u - LOWEST) if self.low else 1.4

    @property
    def left_edge(self) -> float:
        return (self.width_u - 14.5) / 2

    @property
    def lx(self) -> float:
        return self.left_edge + 3.0

    @property
    def lw(self) -> float:
        return 9.0

    @property
    def cx(self) -> float:
        return self.lx + self.lw / 2

    @property
    def oy(self) -> float:
        return self.top - (4.6 if self.low else 0.0)

    def arrange(self) -> None:
        wish = self.seal.wish()
        if not self.low:
            self.at(self.seal, self.width_u / 2 - wish / 2, self.height_u - 0.93)
        elif self.left_edge > wish + 1.0:
            self.at(self.seal, 0.64, self.height_u - 0.63)

    def paint_under(self, ink: Ink) -> None:
        paint_cover(ink, self.left_edge, self.top, 14.5, 21, self.label, self.phone, self.elastic, self.ribbon, self.low)


class Sheet(Leaf):
    """One sheet of the first ten minutes, the closed notebook beside it if there is room.

    After a layout: `sx`, `sy`, `sw`, `sh` its rectangle, `tx` and `rx` where words begin and end; `alone`: no room for the notebook beside.
    Overriding `arrange` or `paint_under`: call these first.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, fill="desk")
        self.label: Label | None = None
        self.phone = ""
        self.title = Title(look, "", parent=self)
        self.number = Words(look, "", "small", "soft", "r", parent=self)
        self.seal = Seal(look, self.tr("Rien ne part sans vous"), self, door=False)

    def set_sheet(self, n: int, of: int, title: str) -> None:
        self.title.set_text(title)
        self.number.set_text(self.tr("feuille {n} sur {of}").format(n=n, of=of))
        self.rearrange()

    def set_label(self, label: Label | None, phone: str = "") -> None:
        """The label beside fills while one types."""
        self.label, self.phone = label, phone
        self.update()

    @property
    def low(self) -> bool:
        return self.height_u < LOW

    @property
    def least(self) -> bool:
        """The largest letters: the sheet is as large as the window, and what is not needed to go on gives way."""
        return self.height_u < LEAST

    @property
    def alone(self) -> bool:
        return self.low or self.width_u < 38.2

    @property
    def sx(self) -> float:
        return (self.width_u - self.sw) / 2 if self.alone else 15.6

    @property
    def sy(self) -> float:
        return 0.3 if self.least else 0.8 if self.low else 1.5

    @property
    def sw(self) -> float:
        return min(24.0, self.width_u - (0.6 if self.least else 1.0)) if self.alone else 22.0

    @property
    def sh(self) -> float:
        return self.height_u - 2 * self.sy if self.low else 21.2

    @property
    def inset(self) -> float:
        """From the sheet's edge to its words."""
        return 0.9 if self.least else 1.6

    @property
    def tx(self) -> float:
        return self.sx + self.inset

    @property
    def rx(self) -> float:
        return self.sx + self.sw - self.inset

    def arrange(self) -> None:
        self.title.role = "name" if self.least else "title"
        base = self.sy + (1.2 if self.least else 1.75 if self.low else 2.0)
        room = self.rx - self.tx - self.number.wish() - 0.4
        if self.title.wish() <= room:
            self.at(self.number, self.rx + 0.2, base, align="r")
        self.at(self.title, self.tx, base, width=min(self.title.wish(), self.rx - self.tx))
        if not self.alone:
            self.at(self.seal, 2.24, self.height_u - 0.93)

    def paint_under(self, ink: Ink) -> None:
        if not self.alone:
            paint_cover(ink, 2.2, 3.6, 11.2, 16.2, self.label, self.phone, elastic=False)
        ink.shadow(self.sx, self.sy, self.sw, self.sh, r=0.1, depth=0.6)
        ink.box(self.sx, self.sy, self.sw, self.sh, "paper", "edge", r=0.1)

    def place_reason(self, reason: Para, base: float, room: float) -> None:
        """Left of a button whose words stand on `base`: on one line, or on two around it."""
        wide = min(reason.wish() + 0.1, room)
        rows = reason.rows(wide)
        self.at(reason, self.tx, base - 0.38 * (rows - 1), width=wide, rows=1 + 0.76 * (rows - 1))


class _SecretLine(Part, QLineEdit):
    """A real line edit that draws cells instead of its text: the caret is always at the end, nothing is copied out, no menu.

    `caps_lock` follows when it can be told: Qt says nothing of that key's state, but a letter's case does.
    """

    entered = Signal()
    caps_lock = Signal(bool)

    def _begin(self, look: Look, name: str, parent: QWidget | None) -> None:
        QLineEdit.__init__(self, parent)
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.caps: bool | None = None  # None: not told yet
        self.textChanged.connect(lambda _: self.update())
        self.returnPressed.connect(self.entered)
        self.begin(look)

    def offer_again(self) -> None:
        """What was typed stays, chosen: the next letter replaces it, an arrow keeps it for correcting."""
        self.setFocus()
        self.selectAll()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._watch_case(event)
        moves = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down)
        ctrl = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
        if event.key() in moves:
            self.end(False)
            self.update()
            return
        if ctrl and event.key() in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
            return
        if not self.hasSelectedText():
            self.end(False)
        super().keyPressEvent(event)

    def _watch_case(self, event: QKeyEvent) -> None:
        caps, shift, typed = self.caps, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier), event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            caps = None if caps is None else not caps
        elif typed.isalpha() and typed.lower() != typed.upper():
            if not shift:
                caps = typed.isupper()
            elif typed.islower():  # with both, some systems write a small letter; a capital tells nothing
                caps = True
        if caps != self.caps:
            self.caps = caps
            self.caps_lock.emit(bool(caps))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.end(False)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.end(False)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(Ink(painter, self.look))
        painter.end()

    def draw(self, ink: Ink) -> None:
        raise NotImplementedError


class WordsField(_SecretLine):
    """Six (or eight) words in one field, three a line; a recognised word ticks itself; dots unless `set_shown(True)`.

    `recognise(run)`: whether these letters are one word of the list for certain; `spell(run)`: that word as shown. A recognised word needs
    no space after it: the next letter that does not go on with it begins the next word. One field for a screen reader. With `most` over
    `count` it grows to that many cells when a word more is typed; a phrase that is no such words is drawn as one line of writing.
    """

    def __init__(
        self,
        look: Look,
        recognise: Callable[[str], bool],
        name: str,
        count: int = 6,
        big: bool = False,
        spell: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
        most: int = 0,
        right: Callable[[int, str], bool] | None = None,
    ) -> None:
        """`big`: as on a sheet, each cell with its number; else as on the cover. `right(i, run)`: what ticks cell i, if that is not enough."""
        self._begin(look, name, parent)
        self.recognise, self.big, self.spell = recognise, big, spell or (lambda run: run)
        self.right = right or (lambda i, run: recognise(run))
        self.least, self.most, self.count = count, max(count, most), count
        self.shown = False
        self._known = 0
        self.textChanged.connect(self._say)

    # -- what was typed ----------------------------------------------------------------------------------------------------

    def runs(self) -> list[str]:
        """The words as typed, parted by what is not a letter and after a recognised word."""
        return parted(self.text(), self.recognise)

    def ticked(self, i: int, run: str) -> bool:
        return self.recognise(run) and self.right(i, run)

    def recognised(self) -> int:
        return sum(1 for i, run in enumerate(self.runs()) if self.ticked(i, run))

    def complete(self) -> bool:
        """Exactly `count` words, all ticked."""
        return len(self.runs()) == self.count == self.recognised()

    @property
    def free(self) -> bool:
        """A phrase of one's own that no cells can show."""
        return len(self.runs()) > self.most or any(not (_is_letter(c) or c.isspace() or c in _BETWEEN) for c in self.text())

    def secret(self) -> str:
        """What opens the notebook: the recognised words parted by spaces, or, where they are not all recognised, the text as typed."""
        return " ".join(self.runs()) if self.complete() else self.text()

    def set_count(self, count: int) -> None:
        """So many cells at least."""
        self.least, self.most = count, max(count, self.most)
        self._fit()

    def _fit(self) -> None:
        count = self.most if self.least < len(self.runs()) <= self.most else self.least
        if count != self.count:
            self.count = count
            self.resized()

    def set_shown(self, shown: bool) -> None:
        self.shown = shown
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.update()

    def _say(self) -> None:
        self._fit()
        known = self.recognised()
        if known != self._known:
            self._known = known
            self.setAccessibleDescription(self.tr("mot {n}, reconnu").format(n=known) if known else "")

    # -- drawing -----------------------------------------------------------------------------------------------------------

    def high(self, low: bool = False) -> float:
        """Its height in u, for `box_at`."""
        rows = -(-self.count // 3)
        if self.big:
            return (4.7 if low else 5.4) + (2.1 if low else 2.3) * (rows - 2)
        return 3.0 + 1.2 * (rows - 2)

    def draw(self, ink: Ink) -> None:
        x, w, h = self.left(), self.inner(), self.tall()
        rows = -(-self.count // 3)
        if self.big:
            low, least = h < self.high() - 0.3, h < 4.2
            ink.box(x, x, w, h, "field", "" if self.hasFocus() else "soft", r=0.2)
            first, step = (1.2, 1.45) if least else (1.75, 2.1) if low else (2.0, 2.3)
            col, inset, gap, under = (w - 1.2) / 3, 0.7, 0.6, 0.25
        else:
            ink.box(x, x, w, h, "paper", r=0.2)
            first, step = 1.12, (h - 1.8) / (rows - 1)
            col, inset, gap, under = (w - 0.8) / 3, 0.45, 0.35, 0.22
        if self.hasFocus():
            ink.ring(x, x, w, h, "focus" if self.big else "coverfocus")
        if self.free:
            self._line(ink, x + inset, x + first, w - 2 * inset, step if rows > 1 else 1.0, rows)
            return
        runs, text = self.runs(), self.text()
        rest = len(runs) and not self.recognise(runs[-1]) and bool(text) and _is_letter(text[-1])
        now = len(runs) - 1 if rest else len(runs)
        for i in range(self.count):
            cx, base = x + inset + col * (i % 3), x + first + step * (i // 3)
            if i < len(runs) and self.hasSelectedText():
                ink.box(cx - 0.1, base - (0.75 if self.big else 0.6), col - gap + 0.2, 0.95 if self.big else 0.8, "mark", r=0.08)
            self._cell(ink, i, cx, base, col - gap, under, runs[i] if i < len(runs) else "", i <= now)
            if i == min(now, self.count - 1) and self.hasFocus() and (now < self.count or rest):
                end = self._drawn(ink, runs[i] if i < len(runs) else "", col - gap)
                tall = (0.7, 0.9) if self.big else (0.55, 0.72)
                ink.v_line(cx + end + 0.07, base - tall[0], tall[1], "text", 1.5)

    def _cell(self, ink: Ink, i: int, x: float, base: float, w: float, under: float, run: str, begun: bool) -> None:
        role, known = "big" if self.big else "uim", bool(run) and self.ticked(i, run)
        ink.h_line(x, base + under, w, "soft" if begun else self.look.parting)
        if self.big and self.tall() >= 4.2:
            ink.text(x, base - 1.0, str(i + 1), "small", "soft")
        if run and self.shown:
            word, room = self.spell(run) if self.recognise(run) else run, w - (0.55 if known else 0.0)
            ink.text(x, base, word, role if self.big or ink.width(word, role) <= room else "small", maxw=room)
        elif run:
            lift = 0.22 if self.big else 0.15
            for k in range(self._dots(run, w)):
                ink.dot(x + 0.12 + k * 0.32, base - lift, 0.09, "text")
        elif self.big and not begun:  # a strip of paper over the words still to type
            ink.box(x - 0.1, base - 0.75, w + 0.1, 0.95, "slip", r=0.08)
        if known:
            end = self._drawn(ink, run, w)
            ink.tick(x + (w - 0.45 if self.big else min(end + 0.2, w - 0.4)), base)

    def _line(self, ink: Ink, x: float, base: float, w: float, step: float, rows: int) -> None:
        """The end of a phrase of one's own, over the field's lines; the caret after it."""
        text, role = self.text(), "uim"
        fits = int(w / 0.32)
        lines: list[str] = [""]
        for c in text:
            full = ink.width(lines[-1] + c, role) > w if self.shown else len(lines[-1]) >= fits
            if full:
                lines.append("")
            lines[-1] += c
        lines = lines[-rows:]
        for k in range(rows):
            y = base + k * step
            ink.h_line(x, y + 0.22, w, "soft" if k < len(lines) else self.look.parting)
            if k < len(lines):
                if self.hasSelectedText():
                    ink.box(x - 0.1, y - 0.6, w + 0.2, 0.8, "mark", r=0.08)
                if self.shown:
                    end = ink.text(x, y, lines[k], role)
                else:
                    for i in range(len(lines[k])):
                        ink.dot(x + 0.12 + i * 0.32, y - 0.15, 0.09, "text")
                    end = 0.32 * len(lines[k])
                if k == len(lines) - 1 and self.hasFocus():
                    ink.v_line(x + min(end + 0.07, w), y - 0.55, 0.72, "text", 1.5)

    def _dots(self, run: str, w: float) -> int:
        return 4 if self.recognise(run) else min(len(run), int((w - 0.3) / 0.32))

    def _drawn(self, ink: Ink, run: str, w: float) -> float:
        """How far the words of a cell go, in u."""
        if not run:
            return 0.0
        if self.shown:
            return min(ink.width(self.spell(run) if self.recognise(run) else run, "big" if self.big else "uim"), w)
        return 1.3 if self.recognise(run) else 0.32 * self._dots(run, w) - 0.04


def wrong_words(field: WordsField) -> tuple[str, str]:
    """(what happened, what to do) when what was typed opens nothing."""
    runs = field.runs()
    unknown = [i + 1 for i, run in enumerate(runs) if not field.recognise(run)]
    what = QCoreApplication.translate("ClosedCover", "Ces mots n’ouvrent pas le cahier.")
    if unknown and len(runs) in (6, 8) and len(unknown) < len(runs) and not field.free:
        what = QCoreApplication.translate("ClosedCover", "Le mot {n} n’est pas dans la liste.").format(n=unknown[0])
    if field.caps:
        return what, QCoreApplication.translate("ClosedCover", "Verr. Maj est allumé. Réessayez.")
    return what, QCoreApplication.translate("ClosedCover", "Réessayez.")


def parted(text: str, recognise: Callable[[str], bool]) -> list[str]:
    """Runs of letters; a recognised run ends where the next letter would make it unknown."""
    runs, run = [], ""
    for ch in text:
        if not _is_letter(ch):
            if run:
                runs.append(run)
            run = ""
        elif run and recognise(run) and not recognise(run + ch):
            runs.append(run)
            run = ch
        else:
            run += ch
    return [*runs, run] if run else runs


_BETWEEN = ".,;:-_'’\u2028\u2029"  # what may stand between words without being part of a phrase of one's own


def _is_letter(ch: str) -> bool:
    return ch.isalpha() or unicodedata.category(ch).startswith("M")


class PhraseField(_SecretLine):
    """A phrase of one's own on one line, its end in sight: dots unless `set_shown(True)`."""

    def __init__(self, look: Look, name: str, longest: int, parent: QWidget | None = None) -> None:
        self._begin(look, name, parent)
        self.setMaxLength(longest)
        self.shown = False

    def set_shown(self, shown: bool) -> None:
        self.shown = shown
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.update()

    def draw(self, ink: Ink) -> None:
        x, w, h = self.left(), self.inner(), self.tall()
        base, room, text = x + h / 2 + 0.2, w - 1.0, self.text()
        ink.box(x, x, w, h, "field", "" if self.hasFocus() else "soft", r=0.2)
        if self.hasFocus():
            ink.ring(x, x, w, h)
        if self.hasSelectedText():
            ink.box(x + 0.4, base - 0.6, room + 0.2, 0.8, "mark", r=0.08)
        if self.shown:
            while ink.width(text, "ui") > room:
                text = text[1:]
            end = ink.text(x + 0.5, base, text, "ui")
        else:
            dots = min(len(text), int(room / 0.32))
            for k in range(dots):
                ink.dot(x + 0.62 + k * 0.32, base - 0.17, 0.09, "text")
            end = 0.32 * dots
        if self.hasFocus():
            ink.v_line(x + 0.5 + min(end + 0.07, room), base - 0.55, 0.72, "text", 1.5)


# The row of digits without Shift on French keyboards: of Windows and Linux, and where Apple's differ.
_UNSHIFTED = {**{c: str((i + 1) % 10) for i, c in enumerate("&é\"'(-è_çà")}, "§": "6", "!": "8"}


def typed_digit(typed: str) -> str:
    """The digit of a key, also of a French one without Shift; "" for any other."""
    return typed if len(typed) == 1 and typed in "0123456789" else _UNSHIFTED.get(typed, "")


class DigitsField(_SecretLine):
    """Four digits, a cell each, never shown; `full(digits)` at the last one."""

    full = Signal(str)

    def __init__(self, look: Look, name: str, count: int = 4, cover: bool = True, parent: QWidget | None = None) -> None:
        """`cover`: it lies on the cover (its ring is pale there)."""
        from PySide6.QtCore import QRegularExpression
        from PySide6.QtGui import QRegularExpressionValidator

        self._begin(look, name, parent)
        self.count, self.cover = count, cover
        self.setMaxLength(count)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.textEdited.connect(lambda text: self.full.emit(text) if len(text) == self.count else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event.text())
        if digit and not event.text().isdigit() and not self.isReadOnly():
            event = QKeyEvent(event.type(), Qt.Key(Qt.Key.Key_0 + int(digit)), Qt.KeyboardModifier.NoModifier, digit)
        super().keyPressEvent(event)

    def wish(self) -> float:
        return 1.95 * self.count - 0.4

    def draw(self, ink: Ink) -> None:
        x0, y, h = self.left(), self.left(), self.tall()
        n = len(self.text())
        for k in range(self.count):
            x = x0 + k * 1.95
            if self.hasFocus() and k == min(n, self.count - 1):
                ink.ring(x, y, 1.55, h, "coverfocus" if self.cover else "focus")
            ink.box(x, y, 1.55, h, "paper" if self.cover else "field", "" if self.cover else "soft", r=0.2)
            if k < n:
                ink.dot(x + 0.775, y + h / 2, 0.17, "text")
            elif k == n and self.hasFocus():
                ink.v_line(x + 0.75, y + 0.45, h - 0.9, "text", 1.5)
