"""Keys, clicks and letters at random, through every page, in windows and letters of every size: nothing fails, nothing is cut or lies over
something else, and the title of the window stays as it is.

What was pressed last is told by a failure; the same seed leads there again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from desks import TODAY, Desk
from laid import faults
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTextEdit, QWidget
from tour_hands import Hands, NotThere

from notebook_app import demo
from ui.guard import Guard
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
PASTED = ("Deux lignes\nd’un coup", "NOM Prénom 06 12 34 56 78\nAUTRE Nom\n", "é" * 400, "BEGIN:VCARD\nFN:Zoé\nEND:VCARD\n", "Vu N.F. le 25/11/2026.")
CASES = Path(__file__).resolve().parents[1] / "cases"
FILES = [CASES / each for each in ("D23-portrait-gps.jpg", "D25-b-scan.pdf", "D11-thunderbird-series.ics", "D13-excel-fr.csv", "D03-outlook-2.1.vcf",
                                   "D27-typed-names.json", "nothing.carte")]  # fmt: skip
SIZES = ((1280, 800), (1366, 768), (1440, 900), (900, 1000), (1000, 620), (1280, 650), (1093, 540), (1024, 700), (800, 600), (800, 520))
LETTERS = (*range(24, 65, 4), 32)
CLOSES = re.compile("Fermer|Close")
PAGES = ("people", "week", "received", "register", "rabat", "handover", "fivewords", "person", "person")
STEPS = 110


class Walk:
    """One random way through the notebook of invented people."""

    def __init__(self, hands: Hands, seed: int, secret: list[str]) -> None:
        self.hands, self.chance, self.secret = hands, random.Random(seed), secret
        self.people = [row.id for row in hands.ask(lambda nb: nb.people.rows())]
        self.did: list[str] = []

    def step(self) -> None:
        often = {self.go: 8, self.click: 33, self.key: 26, self.write: 13, self.point: 5, self.resize: 4}
        often |= {self.drag: 3, self.wheel: 2, self.drop: 2, self.paste: 2, self.hurry: 3, self.wait: 1}
        (deed,) = self.chance.choices([*often], [*often.values()])
        self.did.append(deed())
        self.hands.rest()
        if self.hands.window.covered and self.chance.random() < 0.5:
            self.hands.key("F9")
            if self.hands.window.covered:  # for longer than some seconds: by the six words
                self.hands.reopen(self.secret)

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

    def drag(self) -> str:
        """From somewhere to somewhere, the button held: words are chosen, what hangs on a line is moved, or nothing is."""
        window, chance = self.hands.window, self.chance
        places = [QPoint(chance.randrange(window.width()), chance.randrange(window.height())) for _ in range(3)]
        below = window.childAt(places[0])
        if isinstance(below, QAbstractButton) and CLOSES.search(name(below)):
            return "nothing to drag"
        handle, left, bare = window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(handle, left, bare, places[0])
        QTimer.singleShot(0, lambda: QTest.mouseRelease(handle, left, bare, places[-1]))  # what is carried is carried in a loop of its own
        for place in places[1:]:
            QTest.mouseMove(handle, place)
        return f"drag {[place.toTuple() for place in places]} from {type(below).__name__}"

    def wheel(self) -> str:
        window, chance = self.hands.window, self.chance
        at, turn = QPoint(chance.randrange(window.width()), chance.randrange(window.height())), chance.choice((-120, -120, 120, -960, 960))
        with_ctrl = chance.random() < 0.2
        held = Qt.KeyboardModifier.ControlModifier if with_ctrl else Qt.KeyboardModifier.NoModifier
        QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, turn), QPoint(0, 0), held)
        return f"wheel {turn} at {at.toTuple()}{' with Ctrl' if with_ctrl else ''}"

    def drop(self) -> str:
        """Files let go over the window, of a kind it takes or not."""
        paths = self.chance.sample(FILES, self.chance.choice((1, 1, 1, 2)))
        with suppress(NotThere):  # the window is covered, or takes none here
            self.hands.drop(*paths)
        return f"drop {[path.name for path in paths]}"

    def paste(self) -> str:
        what = self.chance.choice((*PASTED, None))
        clipboard = QGuiApplication.clipboard()
        if what is None:
            image = QImage(90, 60, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.darkCyan)
            clipboard.setImage(image)
        else:
            clipboard.setText(what)
        self.hands.key("Ctrl+V")
        return f"paste {what!r}"

    def hurry(self) -> str:
        """Elsewhere in the middle of a line, before anything is saved."""
        words, page = self.chance.choice(WORDS), {"id": self.chance.choice(self.people)}
        for letter in filter(str.isascii, words):
            self.hands.press(letter)
        key = self.chance.choice(("Alt+Down", "Alt+Up", "Ctrl+0", "Ctrl+2", "F7", "F9", "Ctrl+D", "Ctrl+E", "Esc", ""))
        if key:
            self.hands.press(key)
        else:
            self.hands.desk.session.go.emit("person", page)
        return f"hurry {words!r} {key or page}"

    def wait(self) -> str:
        """Nobody touches it for so long that it is covered; or only a minute."""
        minutes = self.chance.choice((1, 6, 6))
        self.hands.desk.clock.on(minutes=minutes)
        self.hands.window.findChild(Guard).look()
        return f"wait {minutes} min"

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
    walk = Walk(hands, seed, secret.split())
    for _ in range(STEPS):
        walk.step()
        assert failed == [], walk.did[-8:]
        assert wrong(hands) == [], walk.did[-8:]
        assert desk.window.windowTitle() == "Cahier"
    assert desk.session.current == "open"
