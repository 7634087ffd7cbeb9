"""In the real window: every row that is written on a ruled page has its baseline on the ruling, at every zoom, in both writings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from tour_hands import FIELD, Hands

from ui.parts.leaf import ABOVE, Leaf, Part
from ui.parts.rows import Rows
from ui.parts.widgets import Words

ZOOMS = range(24, 97, 4)
WRITTEN = ("hand", "who", "name", "title", "whotitle", "read")  # what is in somebody's writing
LINES = "Venue en bus, sans aide. Ses trois questions sont prêtes. Pour la tenue, voir avec sa mère, qui rappelle lundi."


def leaf_under(widget: QWidget) -> Leaf | None:
    """The ruled page it lies on."""
    parent = widget.parentWidget()
    while parent is not None and not (isinstance(parent, Leaf) and parent.ruling != "plain"):
        parent = parent.parentWidget()
    return parent if isinstance(parent, Leaf) else None


def baselines(widget: QWidget) -> Iterator[float]:
    """The baselines of what is written in it, in px from its top, as Qt draws them."""
    if isinstance(widget, QTextEdit):
        layout, block = widget.document().documentLayout(), widget.document().begin()
        above = widget.viewport().y() - widget.verticalScrollBar().value()
        while block.isValid():
            top = layout.blockBoundingRect(block).y()
            for i in range(block.layout().lineCount()):
                line = block.layout().lineAt(i)
                yield above + top + line.y() + line.ascent()
            block = block.next()
    elif isinstance(widget, Rows):
        for i in range(widget.model().rowCount()):
            rect = widget.visualRect(widget.model().index(i, 0))
            if rect.bottom() >= 0 and rect.top() < widget.viewport().height():
                yield widget.viewport().y() + rect.top() + widget.look.px(ABOVE)
    elif isinstance(widget, Part):
        yield widget.base() * widget.look.u


def off(hands: Hands) -> list[str]:
    """What is written beside the ruling, by how many px."""
    found = []
    look = hands.desk.look
    for widget in hands.window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QLineEdit):
            continue
        role = getattr(widget, "role", "")
        if not (isinstance(widget, QTextEdit | Rows) or (isinstance(widget, Words | Part) and role in WRITTEN)):
            continue
        leaf = leaf_under(widget)
        if leaf is None:
            continue
        at = widget.mapTo(leaf, QPoint(0, 0)).y()
        for base in baselines(widget):
            lines = (at + base - look.px(leaf.first)) / look.u
            if (wrong := abs(lines - round(lines)) * look.u) >= 0.5:
                found.append(f"{type(widget).__name__} {getattr(widget, 'text', str)()!r} u={look.u}: {wrong:.2f}")
    return found


@pytest.mark.parametrize("hand", ["ecole", "lecture"])
@pytest.mark.parametrize("page", ["Aujourd’hui", "a person", "found"])
def test_every_written_row_lies_on_the_ruling_at_every_zoom(hands: Hands, page: str, hand: str) -> None:
    hands.desk.session.change_settings(hand=hand)
    if page == "a person":
        person = hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat"))
        hands.desk.session.go.emit("person", {"id": person})
        hands.rest()
        hands.key("Ctrl+N")
        hands.write(LINES)
    elif page == "found":
        hands.key("Ctrl+K")
        hands.write("a")
    else:
        hands.key("Ctrl+0")
        hands.click(FIELD, "Ligne de ")
        hands.write(LINES)
    seen: Any = set()
    for u in ZOOMS:
        hands.desk.look.set_u(u)
        hands.rest()
        assert off(hands) == []
        seen |= {type(w).__name__ for w in hands.window.findChildren(QWidget) if w.isVisible() and leaf_under(w) is not None}
    assert seen & {"PageEdit", "LineEdit", "Rows", "NameRows"}
