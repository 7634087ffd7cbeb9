"""The field of words that opens the notebook, and what every field of a secret is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.leaf import DrawnPart
from ui.parts.paper import Ink
from ui.theme import Look


class SecretLine(DrawnPart, QLineEdit):
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
        self.shown = False
        self.caps: bool | None = None  # None: not told yet
        self.textChanged.connect(lambda _: self.update())
        self.returnPressed.connect(self.entered)
        self.begin(look)

    def set_shown(self, shown: bool) -> None:
        self.shown = shown
        hints = self.inputMethodHints()
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(hints)  # with the dots Qt takes away what asks input methods to keep none of it
        self.update()

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


class WordsField(SecretLine):
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
        self._known = 0
        self._parted: tuple[str, tuple[str, ...]] = ("", ())
        self.textChanged.connect(self._say)

    # -- what was typed ----------------------------------------------------------------------------------------------------

    def runs(self) -> list[str]:
        """The words as typed, parted by what is not a letter and after a recognised word."""
        text = self.text()
        if text != self._parted[0]:  # each letter typed asks for them a dozen times
            self._parted = text, tuple(parted(text, self.recognise))
        return list(self._parted[1])

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
