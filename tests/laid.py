"""Whether what lies on a surface is whole, inside it, and apart from the rest."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from ui.parts.book import Book
from ui.parts.digits import DigitsField
from ui.parts.fields import Field
from ui.parts.label_sheet import Sample
from ui.parts.leaf import Leaf, Part
from ui.parts.notice import Notice
from ui.parts.paper import rows_of
from ui.parts.phrase import PhraseField
from ui.parts.secret import WordsField
from ui.parts.slip import Slip
from ui.parts.widgets import Button, Para, Words


def shape(part: Part) -> QRectF:
    """What of it can be seen, in px of its leaf: a box whole, words from the height of a letter to just under the line."""
    at, u = part.geometry(), part.look.u
    pad = part.left() * u
    if isinstance(part, Button | WordsField | DigitsField | PhraseField | Slip | Sample) or (isinstance(part, Field) and part.boxed):
        return QRectF(at).adjusted(pad, pad, -pad, -pad)
    base = at.y() + part.base() * u
    letter = 0.42 * u
    if isinstance(part, Words):
        letter = max(letter, 0.6 * part.look.font(part.role).pixelSize())
    width = part.inner() if isinstance(part, Field) else min(part.wish(), part.inner())
    x = at.x() + pad
    if isinstance(part, Words) and part.align != "l":
        x += (part.inner() - width) * u * (1.0 if part.align == "r" else 0.5)
    rows = part.rows(part.inner()) if isinstance(part, Para) else 1
    return QRectF(x, base - letter, width * u, letter + 0.1 * u + (rows - 1) * 0.76 * u)


def lacks_room(notice: Notice) -> bool:
    """Whether what it says would be higher than it is, line by line as wide as it is, and its link beside its first words or under them."""
    link, u = notice.link, notice.look.u
    under = not link.isHidden() and link.geometry().center().y() > (notice.base() + 0.3) * u
    beside = notice.inner() - 1.0 - (link.wish() + 0.4 if not (link.isHidden() or under) else 0.0)
    needs = (len(rows_of(notice.look, notice.title, "uib", beside)) - 1) * 0.82 + (0.8 if under else 0.0)
    needs += len(rows_of(notice.look, notice.text, "small", notice.inner() - 1.0)) * 0.76 if notice.text else 0.0
    return needs > notice.tall() - notice.above - 0.27


def faults(root: QWidget) -> list[str]:
    """Every part of the visible leaves under `root` and of the desk that is cut, outside or over another; empty when all is well."""
    found = []
    for leaf in [root, *root.findChildren(Leaf), *root.findChildren(Book)]:
        if not isinstance(leaf, Leaf | Book) or not leaf.isVisible():
            continue
        parts = [w for w in leaf.children() if isinstance(w, Part) and w.isVisible()]
        slips = [w for w in parts if isinstance(w, Slip)]
        shapes = [(w, shape(w)) for w in parts if not (isinstance(w, Words) and not w.text())]
        inside = QRectF(leaf.rect()).adjusted(-1, -1, 1, 1)
        for i, (a, at) in enumerate(shapes):
            name = f"{type(a).__name__} {a.accessibleName() or getattr(a, 'text', str)()!r}"
            if not inside.contains(at):
                found.append(f"outside: {name}")
            if isinstance(a, Words) and not isinstance(a, Para) and a.wish() > a.inner() + 0.06:
                found.append(f"cut: {name}")
            if isinstance(a, Notice) and a.title and lacks_room(a):
                found.append(f"cut: {name}")
            for b, other in shapes[i + 1 :]:
                if at.intersects(other) and not (a in slips and b in slips):
                    found.append(f"over each other: {name} and {type(b).__name__} {b.accessibleName()!r}")
    return found
