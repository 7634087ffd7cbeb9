"""What goes on paper: words on the lines of A4 pages that look like the notebook. The one layout of everything that is printed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from notebook_app.discreet import BAR, COVER
from notebook_app.kinds import State
from notebook_app.model import Span
from ui.parts.paper import Ink, broken, line_x
from ui.theme import U_MAX, Look

# In u: on paper one ruling is 8 mm, as in a school notebook. No printer reaches the last few millimetres of a page.
WIDE, HIGH = 210 / 8, 297 / 8
LEFT, RIGHT = 1.25, WIDE - 1.25  # of the ruling
END = RIGHT - 0.25  # of the words
FIRST, LAST, FOOT = 2, 34, 35.6  # baselines
TALLEST = 27.0  # u of a picture
POCKET = 10.5, 6.75  # of a slip to take along: 84 by 54 mm, as a bank card
_STEP = {"phone": 1.65, "big": 1.2}  # of its lines, in the roles larger than one ruling; 1 for the others
_HAIR = 2.0  # px of `paper_look`: 0.17 mm


def paper_look(hand: str) -> Look:
    """How things look on paper, by day or night: `hand` is the one chosen on the screen. Large, so that its pixels are small on any printer."""
    return Look(U_MAX, hand, night=False)


@dataclass(frozen=True)
class Picture:
    """What is printed as it is: how many times wider than high, and how it is painted into a rectangle of px."""

    ratio: float
    paint: Callable[[QPainter, QRectF], None] = field(repr=False, compare=False)


@dataclass(frozen=True)
class Block:
    """Words that stay together if a page has room for them.

    `above`: empty lines before; `side`, `state`: in the margin, at the first line and under it; `end`: at the right edge of the first line;
    `spans`: what is highlighted, set aside or covered; `room`: empty lines after, for a pen; `box`: one to tick, before the words;
    `picture`: under the words.
    """

    text: str
    role: str = "hand"
    color: str = "ink"
    above: int = 0
    side: str = ""
    state: State | None = None
    end: str = ""
    spans: tuple[Span, ...] = ()
    room: int = 0
    box: bool = False
    inset: bool = False  # as if it had such a box
    keep: bool = False  # stays with the block after it
    picture: Picture | None = None


@dataclass(frozen=True)
class Sheet:
    """One thing that is printed, on as many pages as it needs. `named`: its title is a person's name; `days`: they stand in the margin.

    `pocket`: a slip to be cut out, with nothing on it but its blocks.
    """

    title: str
    blocks: Sequence[Block]
    named: bool = False
    days: bool = False
    foot: str = ""  # said under each page
    pocket: bool = False

    @property
    def margin(self) -> float:
        """The red line; the left edge of a slip."""
        return LEFT if self.pocket else 5.25 if self.days else 2.75

    @property
    def end(self) -> float:
        """Where the words end at most."""
        return LEFT + POCKET[0] - 0.42 if self.pocket else END

    def x(self, block: Block | None = None) -> float:
        """Where the words begin."""
        return self.margin + 0.42 + (0.8 if block is not None and (block.box or block.inset) else 0.0)


@dataclass(frozen=True)
class Placed:
    """A line of words on a page, `y` its baseline; `stretches`: (from, to, kind) in u from the page's left."""

    y: int
    text: str
    block: Block
    first: bool
    stretches: tuple[tuple[float, float, str], ...] = ()
    pieces: tuple[tuple[float, str], ...] = ()  # the words beside what is covered, and where they stand: all that is written then


@dataclass
class Folio:
    """One page of paper."""

    sheet: Sheet
    number: int
    of: int = 0
    lines: list[Placed] = field(default_factory=list)
    pictures: list[tuple[float, float, float, float, Picture]] = field(default_factory=list)  # x, top, width, height

    def words(self) -> str:
        """What stands on it, in reading order."""
        covered = QCoreApplication.translate("Folio", "(couvert)")
        said = [self.sheet.title, *(" ".join(filter(None, (p.block.side if p.first else "", p.text))) for p in self.lines)]
        return "\n".join(said).strip().replace(BAR, covered)


_Line = tuple[str, tuple[tuple[float, float, str], ...], tuple[tuple[float, str], ...]]


def laid(look: Look, sheets: Iterable[Sheet]) -> list[Folio]:
    """The pages of these sheets; each begins one of its own, and counts its own."""
    *_, pages = laying(look, sheets)
    return pages


def laying(look: Look, sheets: Iterable[Sheet]) -> Iterator[list[Folio]]:
    """`laid`, a few lines at a time, for who must not wait for it: empty until the last time."""
    found: list[Folio] = []
    for sheet in sheets:
        pages: list[Folio] = []
        for _ in _fill(look, sheet, pages):
            yield []
        for page in pages:
            page.of = len(pages)
        found += pages
    yield found


def _fill(look: Look, sheet: Sheet, pages: list[Folio]) -> Iterator[None]:
    def turn() -> int:
        pages.append(Folio(sheet, len(pages) + 1))
        return FIRST + (2 if len(pages) > 1 else 3)

    top = y = turn()
    group: list[tuple[Block, list[_Line]]] = []
    for block in sheet.blocks:
        group.append((block, _lines(look, sheet, block)))
        if block.keep and block is not sheet.blocks[-1]:
            continue
        first, tall = group[0][0], sum(_high(sheet, each, lines) + each.above for each, lines in group) - group[0][0].above
        y += first.above if y > top else 0
        if y > top and y + tall - 1 > LAST:
            top = y = turn()
        for k, (each, lines) in enumerate(group):
            y += each.above if k else 0
            end = y + _high(sheet, each, lines)
            for n, (text, stretches, pieces) in enumerate(lines):
                if y > LAST:  # longer than a page
                    end -= y
                    top = y = turn()
                    end += y
                pages[-1].lines.append(Placed(y, text, each, n == 0, stretches, pieces))
                y += 1
            if each.picture is not None:
                wide, high = _size(sheet, each, each.picture)
                if y + math.ceil(high) - 1 > LAST:
                    end -= y
                    top = y = turn()
                    end += y
                pages[-1].pictures.append((sheet.x(each), y - 0.62, wide, high, each.picture))
            y = end
        group = []
        yield


def _high(sheet: Sheet, block: Block, lines: Sequence[object]) -> int:
    picture = math.ceil(_size(sheet, block, block.picture)[1] + 0.1) if block.picture is not None else 0
    return max(len(lines), 2 if block.state is not None else 1) + block.room + picture


def _size(sheet: Sheet, block: Block, picture: Picture) -> tuple[float, float]:
    """As large as its column allows."""
    high = min(TALLEST, (END - sheet.x(block)) / picture.ratio)
    return high * picture.ratio, high


def _lines(look: Look, sheet: Sheet, block: Block) -> list[_Line]:
    """Its lines as they are broken, each with its stretches."""
    found: list[_Line] = []
    x, start = sheet.x(block), 0
    room = sheet.end - x - (look.width(block.end, "small") + 0.6 if block.end else 0.0)
    for paragraph in block.text.split("\n"):
        encoded = paragraph.encode("utf-16-le")  # Qt counts in UTF-16, spans in code points
        spans = []
        for span in block.spans:
            a, b = (len(paragraph[: max(0, at - start)].encode("utf-16-le")) // 2 for at in (span.start, span.end))
            if a < b:
                spans.append((a, b, span.kind))
        drawn = bytearray(encoded)
        for a, b, kind in spans:
            if kind == COVER:  # as wide as these letters, which no font lacks; neither they nor the bar's own are written
                drawn[2 * a : 2 * b] = ("n" * (b - a)).encode("utf-16-le")
        layout = broken(look, drawn.decode("utf-16-le"), block.role, room)
        for k in range(layout.lineCount()):
            line = layout.lineAt(k)
            low, high = line.textStart(), line.textStart() + line.textLength()
            text = _part(encoded, low, high).rstrip()
            stretches, pieces, at = [], [], low
            for a, b, kind in spans:
                a, b = max(a, low), min(b, high)
                while a < b and encoded[2 * b - 2 : 2 * b].decode("utf-16-le", "replace").isspace():
                    b -= 1
                if a < b:
                    stretches.append((x + line_x(line, a) / look.u, x + line_x(line, b) / look.u, kind))
                if a < b and kind == COVER:
                    pieces.append((x + line_x(line, at) / look.u, _part(encoded, at, a)))
                    at = b
            if at > low:
                pieces.append((x + line_x(line, at) / look.u, _part(encoded, at, high).rstrip()))
            found.append((text, tuple(stretches), tuple(pieces)))
        start += len(paragraph) + 1
    return found


def _part(encoded: bytes, start: int, end: int) -> str:
    return encoded[2 * start : 2 * end].decode("utf-16-le")


def draw(painter: QPainter, look: Look, folio: Folio) -> None:
    """One page, from the paper's own top left; the painter is scaled so that WIDE by HIGH u of `look` fill it.

    What is under the words comes first, whole colours only: a printer's driver need not mix any.
    """
    ink = Ink(painter, look)
    if folio.sheet.pocket:
        _draw_pocket(ink, folio)
        return
    for placed in folio.lines:
        for x0, x1, kind in placed.stretches:
            if kind != COVER:
                _stretch(ink, x0, x1, placed.y, kind)
    for y in range(FIRST, LAST + 1):
        ink.h_line(LEFT, y, RIGHT - LEFT, "rule", _HAIR)
    sheet, margin, left = folio.sheet, folio.sheet.margin, folio.sheet.x()
    ink.v_line(margin, LEFT, HIGH - 2 * LEFT, "margin", 2 * _HAIR)
    if folio.number == 1:
        w = ink.text(left, FIRST + 1, sheet.title, "whotitle" if sheet.named else "title", "ink", maxw=END - left)
        ink.h_line(left, FIRST + 1.28, w, "ink", 1.5 * _HAIR)
    else:
        ink.text(left, FIRST, sheet.title, "who" if sheet.named else "hand", "soft", maxw=END - left)
    for placed in folio.lines:
        block, y = placed.block, placed.y
        for x, words in placed.pieces or ((sheet.x(block), placed.text),):
            ink.text(x, y, words, block.role, block.color)
        for x0, x1, kind in placed.stretches:
            if kind == COVER:
                ink.box(x0, y - 0.52, x1 - x0, 0.66, "text")
        if not placed.first:
            continue
        if block.box:
            ink.check(left, y, False)
        if block.side:
            ink.text(margin - 0.4, y, block.side, "smallm", "text", "r")
        if block.state is not None:
            ink.state_and_word(margin - 0.4, y + 1, block.state, "small", "r")
        if block.end:
            ink.text(END, y, block.end, "small", "text", "r")
    for x, top, wide, high, picture in folio.pictures:
        picture.paint(painter, QRectF(x * look.u, top * look.u, wide * look.u, high * look.u))
        ink.box(x, top, wide, high, "", "edge", width=_HAIR)
    page = QCoreApplication.translate("Folio", "page {number} sur {all}").format(number=folio.number, all=folio.of)
    w = ink.text(END, FOOT, page, "small", "soft", "r")
    ink.text(left, FOOT, sheet.foot, "small", "soft", maxw=END - left - w - 0.6)


def _draw_pocket(ink: Ink, folio: Folio) -> None:
    """A slip at the page's corner, dashed where it is cut; lower than its words it never is."""
    base, bases = LEFT + 0.15, list[float]()
    for placed in folio.lines:
        base += _STEP.get(placed.block.role, 1.0) + (placed.block.above * 0.2 if placed.first else 0.0)
        bases.append(base)
    ink.box(LEFT, LEFT, POCKET[0], max(POCKET[1], base + 0.6 - LEFT), "", "soft", width=_HAIR, dash=True)
    for placed, line in zip(folio.lines, bases, strict=True):
        ink.text(folio.sheet.x(), line, placed.text, placed.block.role, placed.block.color)


def _stretch(ink: Ink, x0: float, x1: float, y: int, kind: str) -> None:
    if kind == "mark":
        ink.path([(x0 - 0.06, y - 0.33), (x1 + 0.1, y - 0.37), (x1 + 0.03, y + 0.15), (x0 - 0.12, y + 0.17)], "", fill="mark", close=True)
    else:
        ink.box(x0 - 0.08, y - 0.56, x1 - x0 + 0.16, 0.84, "", "soft", r=0.1, width=_HAIR, dash=True)
