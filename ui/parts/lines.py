"""The lines of a page as values: text and spans in code points, how they lie in a document's blocks, and the steps one can take back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat

from notebook_app.model import Span
from notebook_app.values import Value

KEY = QTextFormat.Property.UserProperty + 1  # on a line's first block: the page's own handle for it
MARK = QTextFormat.Property.UserProperty + 2
ASIDE = QTextFormat.Property.UserProperty + 3
KINDS = (("mark", MARK), ("aside", ASIDE))

# What a document would turn into something else (its own signs, blocks), or no one can see. As words: `re` compiles it at its first use.
_UNFIT = "[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\ufffc\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"


class Words(Value):
    """A line's content: NFC, LF between paragraphs; spans sorted, never ending on a line break, never touching one of the same kind."""

    text: str = ""
    spans: tuple[Span, ...] = ()


def clean(text: str) -> str:
    """What can stand on a page: NFC, LF, tabs as spaces, no control or invisible sign of a document; U+00A0 kept."""
    text = "\n".join(f"{text}.".splitlines())[:-1].replace("\t", " ")  # the point: a break at the end is one too
    usual = text.replace("\n", "").replace("\u00a0", "").replace("\u202f", "")
    if not usual.isprintable() or "\ufffc" in usual:
        text = re.sub(_UNFIT, "", text)
    return unicodedata.normalize("NFC", text)


def words(text: str, spans: Iterable[Span] = ()) -> Words:
    """The content in its one form; offsets follow where cleaning changed the text."""
    whole = clean(text)
    if whole != text:
        spans = [Span(len(clean(text[: s.start])), len(clean(text[: s.end])), s.kind) for s in spans]
    spans = list(spans)
    return Words(whole, tuple(_joined(whole, spans))) if spans else Words(whole)


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for kind, _ in KINDS:
        last: Span | None = None
        for span in sorted((s for s in spans if s.kind == kind), key=lambda s: s.start):
            start, end = max(0, span.start), min(len(text), span.end)
            while start < end and text[start] == "\n":
                start += 1
            while start < end and text[end - 1] == "\n":
                end -= 1
            if start >= end:
                continue
            if last is not None and (start <= last.end or not text[last.end : start].strip("\n")):
                last = Span(last.start, max(end, last.end), kind)
                out[-1] = last
            else:
                last = Span(start, end, kind)
                out.append(last)
    return sorted(out, key=lambda s: (s.start, s.end, s.kind))


class Line:
    """A line of the page. `content`: as it stands; `saved`: as the notebook has it; `sent`: handed over, not yet answered."""

    def __init__(self, key: int, id: int | None, day: date, content: Words, saved: Words) -> None:
        self.key, self.id, self.day, self.content, self.saved = key, id, day, content, saved
        self.sent: Words | None = None

    @property
    def dirty(self) -> bool:
        """The notebook has, or is about to have, something else."""
        return self.content != self.saved or (self.sent is not None and self.content != self.sent)

    @property
    def empty(self) -> bool:
        return not self.content.text.strip()


# -- in a document -----------------------------------------------------------------------------------------------------


def key_of(block: QTextBlock) -> int:
    """The line that begins with this block; 0 where it only continues one."""
    return int(block.blockFormat().property(KEY) or 0)


def anchor_of(block: QTextBlock) -> QTextBlock:
    """The first block of the line this block belongs to; invalid if there is none."""
    while block.isValid() and not key_of(block):
        block = block.previous()
    return block


def end_of(anchor: QTextBlock) -> int:
    """The position after the line's last letter."""
    block = anchor
    while (after := block.next()).isValid() and not key_of(after):
        block = after
    return block.position() + block.length() - 1


def next_anchor(block: QTextBlock) -> QTextBlock:
    """The first block of the next line; invalid after the last one."""
    block = block.next()
    while block.isValid() and not key_of(block):
        block = block.next()
    return block


def read(anchor: QTextBlock) -> tuple[Words, QTextBlock, list[QTextBlock]]:
    """The content of a line, the block after it, and blocks inside it that carry the same key (a native Enter copies it)."""
    key, block, strays = key_of(anchor), anchor, []
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    while True:
        it = block.begin()
        while not it.atEnd():
            fragment = it.fragment()
            piece, fmt = fragment.text(), fragment.charFormat()
            for kind, prop in KINDS:
                if fmt.boolProperty(prop):
                    spans.append(Span(at, at + len(piece), kind))
            parts.append(piece)
            at += len(piece)
            it += 1
        block = block.next()
        if not block.isValid():
            break
        if other := key_of(block):
            if other != key:
                break
            strays.append(block)
        parts.append("\n")
        at += 1
    return words("".join(parts), spans), block, strays


def write(cursor: QTextCursor, content: Words, paragraph: QTextBlockFormat) -> None:
    """Put a content where the cursor is, in a block of its own; further blocks get the format `paragraph`."""
    plain = QTextCharFormat()
    if not content.spans:
        for i, piece in enumerate(content.text.split("\n")):
            if i:
                cursor.insertBlock(paragraph, plain)
            cursor.insertText(piece, plain)
        return
    cuts = {0, len(content.text)} | {c for s in content.spans for c in (s.start, s.end)}
    for a, b in pairwise(sorted(cuts)):
        fmt = QTextCharFormat()
        for kind, prop in KINDS:
            if any(s.kind == kind and s.start <= a < s.end for s in content.spans):
                fmt.setProperty(prop, True)
        for i, piece in enumerate(content.text[a:b].split("\n")):
            if i:
                cursor.insertBlock(paragraph, plain)
            cursor.insertText(piece, fmt)


def units(text: str) -> int:
    """Length as a document counts, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, position: int) -> int:
    """Code points before a position counted in UTF-16 units."""
    at = 0
    for i, c in enumerate(text):
        if at >= position:
            return i
        at += 2 if c > "\uffff" else 1
    return len(text)


# -- taking back -------------------------------------------------------------------------------------------------------


class Place(Value):
    """Where a selection is: line and UTF-16 offset in it, of its fixed and of its moving end."""

    key: int
    offset: int
    moving_key: int
    moving: int


class Change(Value):
    key: int
    before: Words
    after: Words


class Step(Value):
    """What one Ctrl+Z takes back. `typed`: the letters, where it is plain typing; `erased`: one letter at a time."""

    changes: tuple[Change, ...]
    before: Place | None
    after: Place | None
    typed: str = ""
    erased: int = 0
    at: float = 0.0


class History:
    """The steps of a page, in memory, of its own.

    Not Qt's: it takes back whole stretches at once, forgets all at a refill, and every layout format would be a step. A step here is a word
    with the space after it, 24 letters at most, ended by a pause; it names its line, so lines put above or saved between do not matter.
    """

    LONGEST, PAUSE, KEPT = 24, 1.0, 500

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def push(self, step: Step) -> None:
        self._undone.clear()
        if self._done and self._continues(self._done[-1], step):
            last = self._done.pop()
            (old,), (new,) = last.changes, step.changes
            merged = (Change(old.key, old.before, new.after),)
            step = step.with_(changes=merged, before=last.before, typed=last.typed + step.typed, erased=last.erased + step.erased)
        self._done.append(step)
        del self._done[: -self.KEPT]

    def _continues(self, last: Step, step: Step) -> bool:
        if len(step.changes) != 1 or len(last.changes) != 1 or step.before != last.after or step.at - last.at > self.PAUSE:
            return False
        if last.changes[0].key != step.changes[0].key or last.changes[0].after != step.changes[0].before:
            return False
        if step.typed and last.typed:
            new_word = last.typed[-1].isspace() and not step.typed[0].isspace()
            return not new_word and len(last.typed) + len(step.typed) <= self.LONGEST
        return bool(step.erased and last.erased) and last.erased + step.erased <= self.LONGEST

    def undo(self) -> Step | None:
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Step | None:
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    def forget(self, keys: Collection[int]) -> None:
        """Lines were replaced by others' news or left the page: their steps no longer fit."""
        for steps in (self._done, self._undone):
            steps[:] = list(_without(steps, keys))

    def clear(self) -> None:
        self._done.clear()
        self._undone.clear()


def _without(steps: Iterable[Step], keys: Collection[int]) -> Iterator[Step]:
    for step in steps:
        kept = tuple(c for c in step.changes if c.key not in keys)
        if len(kept) == len(step.changes):
            yield step
        elif kept:
            yield step.with_(changes=kept, typed="", erased=0)
