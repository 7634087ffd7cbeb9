"""Keys, clicks and letters at random, through every page, in windows and letters of every size: nothing fails, nothing is cut or lies over
something else, and the title of the window stays as it is.

What was pressed last is told by a failure; the same seed leads there again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from desks import TODAY, Desk
from laid import faults
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTextEdit, QWidget
from tour_hands import Hands

from notebook_app import demo
from ui.pages.register import RegisterPage

KEYS = (
    "Ctrl+K", "Ctrl+0", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+Shift+N", "Ctrl+N", "Ctrl+G", "Ctrl+R", "Ctrl+D", "Ctrl+Z", "Ctrl+Y",
    "Ctrl+A", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+Return", "Ctrl+Home", "Ctrl+End", "Ctrl++", "Ctrl+-", "F1", "F2", "F3", "F4", "F6", "Shift+F6",
    "F9", "Esc", "Esc", "Esc", "Alt+Left", "Tab", "Tab", "Shift+Tab", "Return", "Space", "Up", "Down", "Left", "Right", "Home", "End", "PgUp",
    "PgDown", "Delete", "Backspace", "a", "e", "h", "Shift+Down",
)  # fmt: skip
WORDS = (
    *("Nadia", "Ferhat ", "10h30 Ferhat", "mardi 14h", "chaque mardi 9h Awa", "Olena 9h-10h mairie", "demain", "3/4", "[ ] rappeler la CAF"),
    *("06 12 34 56 78", "1 85 05 78 006 084 91", "permis", "l’école", "cœur", "x", " ", "!"),
)
SIZES = ((1280, 800), (1280, 650), (1093, 540), (1024, 700), (800, 600), (800, 520))
LETTERS = (24, 28, 32, 32, 36, 40, 48)
CLOSES = re.compile("Fermer|Close")
PAGES = ("people", "week", "received", "register", "rabat", "handover", "fivewords", "person", "person")
STEPS = 110


class Walk:
    """One random way through the notebook of invented people."""

    def __init__(self, hands: Hands, seed: int) -> None:
        self.hands, self.chance = hands, random.Random(seed)
        self.people = [row.id for row in hands.ask(lambda nb: nb.people.rows())]
        self.did: list[str] = []

    def step(self) -> None:
        (deed,) = self.chance.choices([self.go, self.click, self.key, self.write, self.point, self.resize], [8, 36, 30, 15, 6, 5])
        self.did.append(deed())
        self.hands.rest()
        if self.hands.window.covered and self.chance.random() < 0.5:
            self.hands.key("F9")

    def go(self) -> str:
        page = self.chance.choice(PAGES)
        target = {"person": {"id": self.chance.choice(self.people)}, "handover": {"person": self.chance.choice(self.people)}}.get(page)
        self.hands.desk.session.go.emit(page, target)
        return f"go {page} {target}"

    def click(self) -> str:
        """Anything that is pressed, but for what closes the notebook."""
        there = [b for b in self.hands.window.findChildren(QAbstractButton) if in_sight(b) and b.isEnabled() and not CLOSES.search(name(b))]
        if not there:
            return "nothing to click"
        chosen = self.chance.choice(there)
        said = f"click {type(chosen).__name__} {name(chosen)!r}"
        self._press(chosen, chosen.rect().center().x(), chosen.rect().center().y())
        return said

    def point(self) -> str:
        """Somewhere in a list or a text."""
        there = [v.viewport() for v in self.hands.window.findChildren(QWidget) if isinstance(v, QAbstractItemView | QTextEdit) and v.isVisible()]
        if not there:
            return "nowhere to point"
        chosen = self.chance.choice(there)
        x, y = self.chance.randrange(max(1, chosen.width())), self.chance.randrange(max(1, chosen.height()))
        self._press(chosen, x, y)
        return f"point at {x},{y} in {type(chosen.parent()).__name__}"

    def _press(self, widget: QWidget, x: int, y: int) -> None:
        at = widget.mapToGlobal(widget.rect().topLeft())
        at.setX(at.x() + x)
        at.setY(at.y() + y)
        if self.hands.window.rect().contains(self.hands.window.mapFromGlobal(at)):
            self.hands.click_at(at)

    def key(self) -> str:
        pressed = self.chance.choice(KEYS)
        self.hands.key(pressed)
        return f"key {pressed}"

    def write(self) -> str:
        words = self.chance.choice(WORDS)
        self.hands.write(words)
        return f"write {words!r}"

    def resize(self) -> str:
        size, u = self.chance.choice(SIZES), self.chance.choice(LETTERS)
        self.hands.desk.session.change_settings(u=u)
        self.hands.size(*size)
        return f"{size} at {u}"


def in_sight(widget: QWidget) -> bool:
    """What lies further down is pressed where something else is: "Fermer le cahier", at worst."""
    return widget.isVisible() and widget.visibleRegion().contains(widget.rect().center())


def name(widget: Any) -> str:
    return str(widget.accessibleName() or widget.text())


def wrong(hands: Hands) -> list[str]:
    """A long name that is typed may be shortened where it becomes a title; in the register a panel is scrolled."""
    scrolled = isinstance(hands.window.page(), RegisterPage)
    return [f for f in faults(hands.window) if not f.startswith("cut: Title") and not (scrolled and f.startswith("outside"))]


@pytest.mark.parametrize("seed", range(3))
def test_nothing_fails_and_nothing_is_cut_or_lies_over_something_else(make_desk: Callable[..., Desk], tmp_path: Any, seed: int) -> None:
    secret = demo.make(tmp_path / "walk" / "notebook", TODAY)
    desk = make_desk("walk")
    hands, failed = Hands(desk), list[Exception]()
    hands.ready()
    for work in (desk.session.work, desk.session.looking):
        work.unforeseen.connect(failed.append)
    desk.session.unlock(secret, failed.append)
    hands.until(lambda: desk.session.current == "open" and desk.idle(), "the notebook opens")
    walk = Walk(hands, seed)
    for _ in range(STEPS):
        walk.step()
        assert failed == [], walk.did[-8:]
        assert wrong(hands) == [], walk.did[-8:]
        assert desk.window.windowTitle() == "Cahier"
    assert desk.session.current == "open"
