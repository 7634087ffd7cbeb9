"""What is asked on a right leaf of Fiches reçues: a question with its reason, buttons side by side, and the way to the next file."""

from __future__ import annotations

from collections.abc import Sequence

from ui.parts.leaf import Leaf
from ui.parts.widgets import Button, Para
from ui.theme import Look

# u of height: under the first the card is the low one, under the second it makes room for a list of names, under the third (large text in a
# small window) it is two lines; under the last the question itself is left out: the yes names the person.
LOW, LOWEST, TINY, LEAST = 18.6, 16.0, 12.4, 7.7
EDGE = 1.4  # u left and right of what is written


class Question:
    """Large words and, under them, a sentence or two."""

    def __init__(self, leaf: Leaf) -> None:
        self._leaf = leaf
        self.words = Para(leaf.look, "", "big", lead=1.1, parent=leaf)
        self.words.heading = True
        self.reason = Para(leaf.look, "", "ui", "soft", lead=0.85, parent=leaf)

    def say(self, words: str, reason: str) -> None:
        self.words.set_text(words)
        self.reason.set_text(reason)

    def asked(self) -> str:
        """All of it, for who hears the button that answers."""
        return " ".join(filter(None, (self.words.text(), self.reason.text())))

    def fitting(self, b: float, low: float, foot: float) -> tuple[float, bool, bool]:
        """How `place` writes it from the baseline `b` so that it ends over `foot`; else from the higher `low`, in small letters, or without its
        reason.
        """
        ways = ((b, True, False), (b, True, True), (low, True, True), (low, False, True))
        return next((way for way in ways if self._last(*way) + 0.35 <= foot), ways[-1])

    def place(self, b: float, reason: bool = True, small: bool = False) -> float:
        """From the baseline `b`; the baseline of the last line. `reason`: whether there is room for it; else its tool tip tells it."""
        step, lines = self._sized(small), self._lines()
        self._leaf.at(self.words, EDGE, b, leaf_width(self._leaf), rows=step * lines)
        self.words.setToolTip("" if reason else self.asked())
        b += step * (lines - 1)
        if reason and self.reason.text():
            b = self.place_reason(b + self._apart(small), small)
        return b

    def place_reason(self, b: float, small: bool = False) -> float:
        """The sentence alone; the baseline of its last line."""
        self._sized(small)
        count = self.reason.rows(leaf_width(self._leaf))
        self._leaf.at(self.reason, EDGE, b, leaf_width(self._leaf), rows=count)
        return b + self.reason.lead * (count - 1)

    def _last(self, b: float, reason: bool, small: bool) -> float:
        b += self._sized(small) * (self._lines() - 1)
        if reason and self.reason.text():
            b += self._apart(small) + self.reason.lead * (self.reason.rows(leaf_width(self._leaf)) - 1)
        return b

    def _sized(self, small: bool) -> float:
        """How far apart the lines of the question are."""
        self.words.role, self.words.lead = ("uib", 0.85) if small else ("big", 1.1)
        self.reason.role, self.reason.lead = ("small", 0.75) if small else ("ui", 0.85)
        return self.words.lead

    def _apart(self, small: bool) -> float:
        return 0.85 if small else 1.0 if self._leaf.height_u < LOW else 1.2

    def _lines(self) -> int:
        return min(3, self.words.rows(leaf_width(self._leaf)))


class NextFile(Button):
    """Of several files that came together, to the next one."""

    def __init__(self, look: Look, leaf: Leaf) -> None:
        super().__init__(look, "", "full", parent=leaf)
        self._leaf = leaf
        self.more = 0  # how many wait

    def wide(self) -> float:
        """How wide it is; 0 where there is none."""
        if not self.more:
            return 0.0
        self.set_text(self.tr("Fichier suivant") if self.more == 1 else self.tr("Fichier suivant, encore {n}").format(n=self.more))
        return min(max(7.2, self.wish()), leaf_width(self._leaf))

    def place(self, y: float, flat: bool = False) -> None:
        """At the right, where there is one."""
        if w := self.wide():
            self._leaf.box_at(self, EDGE + leaf_width(self._leaf) - w, y, w, 1.35 if flat else 1.5)


def leaf_width(leaf: Leaf) -> float:
    """How wide what is written may be, in u."""
    return leaf.width_u - 2 * EDGE


def button_widths(buttons: Sequence[Button], wide: float, lead: float = 0.0) -> tuple[list[float], float]:
    """How wide each is, and all of them with the gaps between: the first `lead` at least where there is room, all narrower where there is none."""
    gaps = 0.5 * (len(buttons) - 1)
    widths = [max(4.4, b.wish() + 0.35) for b in buttons]
    if sum(widths) + 2.0 < wide:
        widths[0] = max(lead, widths[0])
    if sum(widths) + gaps > wide:
        widths[0] = max(4.4, wide - gaps - sum(widths[1:]))
    needs = [b.wish() - 1.2 for b in buttons]
    spare = wide - gaps - sum(needs)
    if spare >= 0 and (widths[0] < needs[0] or sum(widths) + gaps > wide):  # what is beside their words gives way before one of them is cut
        widths = [need + spare / len(needs) for need in needs]
    elif sum(widths) + gaps > wide:
        widths = [w * (wide - gaps) / sum(widths) for w in widths]
    return widths, sum(widths) + gaps


def place_buttons(leaf: Leaf, y: float, buttons: Sequence[Button], widths: Sequence[float], h: float) -> float:
    """Side by side from `y`; their lower edge."""
    x = EDGE
    for button, w in zip(buttons, widths, strict=True):
        leaf.box_at(button, x, y, w, h)
        x += w + 0.5
    return y + h
