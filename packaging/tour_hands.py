"""Hands at the real window: find what is in sight by its role and accessible name, press real keys, click, drop, and wait until the work rests.

The tour has them, and so have tests. Mouse and keys go to the window as the system gives them, so Qt itself decides who gets them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QThread, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from notebook_app.notebook import Notebook
from notebook_app.policy import Policy
from notebook_app.wordlist import recognised
from ui.app import Language, Program
from ui.guard import Guard
from ui.page import Page

Role = QAccessible.Role
BUTTON, LINK, BOX, CHOICE, FIELD, WORDS, ROW = (
    Role.Button, Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.StaticText, Role.ListItem,
)  # fmt: skip
ORDINALS = ("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième")
NEVER_MS = 24 * 3600 * 1000
PATIENCE = 60.0  # seconds: the bound of every wait; a full-cost key derivation on a busy machine needs some


class NotThere(AssertionError):
    """What one looked for is not in sight, or it did not happen in time."""


class Clock:
    """A clock that is set."""

    def __init__(self, at: datetime = datetime(2026, 11, 25, 17, 12)) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def on(self, **later: float) -> None:
        self.at += timedelta(**later)


class Chosen:
    """In the place of the system's file chooser: answers at once with the path that was put here, or with nothing."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.asked: list[str] = []
        self.device: Any = None  # what stands in for a printer

    def paper(self, parent: QWidget, then: Callable[[Any], None]) -> bool:
        if self.device is not None:
            then(self.device)
        return self.device is not None

    def __call__(
        self,
        parent: QWidget,
        title: str,
        then: Callable[[Path], None],
        save_as: str = "",
        filters: str = "",
        folder: bool = False,
        at: Path | None = None,
    ) -> None:
        self.asked.append(save_as or title)
        if self.path is not None:
            then(self.path)


class Desk:
    """A program on a root of its own, its clock and its chooser."""

    def __init__(
        self, app: QApplication, root: Path, kdf: dict[str, int] | None = None, policy: Policy | None = None, language: Language | None = None
    ) -> None:
        self.clock, self.chosen, self.root = Clock(), Chosen(), root
        log, policy = root / "log" / "cahier.log", policy or Policy()
        self.program = Program(app, root, root / "settings.toml", log, self.clock, kdf, self.chosen, language, policy)
        self.session, self.window, self.look = self.program.session, self.program.window, self.program.look
        self.window.findChild(Guard).tick.setInterval(NEVER_MS)  # a clock that was set on would close the book a few real seconds later

    def idle(self) -> bool:
        """Nothing is asked or under way: neither of the notebook, nor of leaves that are laid and printed."""
        if not self.session.idle():
            return False
        pages = self.window.findChildren(Page, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return not any(page.under_way for page in pages)

    def page(self) -> Any:
        """The page that is open."""
        return self.window.page()

    def close(self) -> None:
        self.window.close()
        self.session.finish()
        self.window.deleteLater()
        self.program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@dataclass(frozen=True)
class Thing:
    """Something in sight, as a screen reader has it. `rect` in pixels of the screen; `widget` None for a row of a list."""

    role: QAccessible.Role
    name: str
    description: str
    value: str
    rect: QRect
    widget: QWidget | None
    focusable: bool
    disabled: bool
    checked: bool
    depth: int


def plain(words: str) -> str:
    """Without the difference between the spaces and between the apostrophes."""
    return words.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def in_sight(root: QWidget) -> Iterator[Thing]:
    """Everything visible from `root` down that a screen reader would find, in its order."""

    def walk(node: Any, depth: int) -> Iterator[Thing]:
        widget = node.object()
        if isinstance(widget, QWidget) and not widget.isVisible():
            return
        state, text = node.state(), node.text
        yield Thing(
            node.role(), text(QAccessible.Text.Name), text(QAccessible.Text.Description), text(QAccessible.Text.Value), node.rect(),
            widget if isinstance(widget, QWidget) else None,
            bool(state.focusable), bool(state.disabled), bool(state.checked), depth,
        )  # fmt: skip
        for i in range(node.childCount()):
            child = node.child(i)
            if child is not None and child.isValid():
                yield from walk(child, depth + 1)

    node = QAccessible.queryAccessibleInterface(root)
    if node is not None:
        yield from walk(node, 0)


class Hands:
    """What one does at a desk; `ask` looks afterwards what the notebook has."""

    def __init__(self, desk: Any) -> None:
        QAccessible.setActive(True)  # as if a screen reader listened: Qt then keeps what it tells of lists up to date
        self.desk = desk
        self.six: list[str] = []  # her words, as she remembers them
        self.eight: list[str] = []  # and those of her sheet

    @property
    def window(self) -> Any:
        return self.desk.window

    # -- waiting -----------------------------------------------------------------------------------------------------------
    def until(self, happened: Callable[[], Any], what: str, seconds: float = PATIENCE) -> None:
        """Let the window run until it happened; `NotThere(what)` if it does not within the bound.

        To look through all that is in sight takes longer than most of what is waited for: the window runs twice as long as one looked.
        """
        clock = QElapsedTimer()
        clock.start()
        looking = 0
        while not happened():
            looked = clock.elapsed()
            if looked > 1000 * seconds:
                raise NotThere(what)
            again = min(looked + 2 * (looked - looking), 1000 * seconds)
            while True:
                self._turn()
                QThread.msleep(1)
                if (looking := clock.elapsed()) >= again:
                    break

    def rest(self) -> None:
        """Until nothing is asked or under way, and what was to be laid anew is laid: two turns of the window ask for nothing more."""
        turns = 0
        while turns < 2:
            turns = turns + 1 if self.desk.idle() else 0
            self.until(self.desk.idle, "the work comes to rest")
            self._turn()
        self.until(self.desk.idle, "the work comes to rest")

    @staticmethod
    def _turn() -> None:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the event loop of the program does it; here there is none

    def ready(self) -> None:
        """The window is on the screen and has the keyboard."""
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.window.isActiveWindow() and self.window.windowHandle().isExposed(), "the window is on the screen")
        self.rest()

    # -- looking -----------------------------------------------------------------------------------------------------------
    def things(self, role: QAccessible.Role | None = None) -> list[Thing]:
        return [thing for thing in in_sight(self.window) if role in (None, thing.role)]

    def find(self, role: QAccessible.Role, name: str) -> Thing:
        """The one thing in sight of a role that has this name, or whose name begins so."""
        wanted, there = plain(name), self.things(role)
        found = [thing for thing in there if plain(thing.name) == wanted] or [thing for thing in there if plain(thing.name).startswith(wanted)]
        if len(found) != 1:
            names = "; ".join(repr(thing.name) for thing in (found or there))
            raise NotThere(f"{role.name} {name!r}: {len(found)} found; in sight: {names}")
        return found[0]

    def seen(self, role: QAccessible.Role, name: str) -> bool:
        return any(plain(thing.name).startswith(plain(name)) for thing in self.things(role))

    def says(self, words: str) -> bool:
        """These words are in sight, or read out for something in sight."""
        return plain(words) in plain(self.all_words())

    def all_words(self) -> str:
        """All that is in sight or read out: names, descriptions, values, placeholders, tool tips, painted cells; and the window's title."""
        found = [self.window.windowTitle()]
        for thing in self.things():
            found += [thing.name, thing.description, thing.value]
            if thing.widget is not None:
                found += [thing.widget.toolTip(), getattr(thing.widget, "placeholderText", str)()]
                found += [said() for said in (getattr(thing.widget, name, None) for name in ("text", "toPlainText")) if callable(said)]
        return "\n".join(filter(None, found))

    @property
    def focus(self) -> str:
        """The name of what has the keyboard."""
        widget = QApplication.focusWidget()
        node = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
        return str(node.text(QAccessible.Text.Name)) if node is not None else ""

    # -- doing -------------------------------------------------------------------------------------------------------------
    def click(self, role: QAccessible.Role, name: str) -> None:
        """Click in the middle of it, where it can be seen; `NotThere` if it lies outside the window or under something else."""
        thing = self.find(role, name)
        self.click_at(thing.rect.center(), name, thing.widget)

    def click_at(self, place: QPoint, name: str = "", widget: QWidget | None = None) -> None:
        """`place` on the screen."""
        at = self.window.mapFromGlobal(place)
        there = self.window.childAt(at)
        if there is None or (widget is not None and there is not widget and not widget.isAncestorOf(there)):
            raise NotThere(f"{name!r} cannot be clicked: {type(there).__name__} lies there")
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.rest()

    def key(self, *keys: str) -> None:
        """Press keys as they are called: "Ctrl+L", "Tab", "Return"."""
        for key in keys:
            self.press(key)
            self.rest()

    def press(self, key: str) -> None:
        """Press one, and wait for nothing."""
        pressed = QKeySequence(key)[0]
        QTest.keyClick(self.window.windowHandle(), pressed.key(), pressed.keyboardModifiers())

    def write(self, words: str) -> None:
        """Letter by letter, as typed."""
        for letter in words:
            if letter.isascii():
                QTest.keyClick(self.window.windowHandle(), letter)
            else:  # QTest has no key for it
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))
        self.rest()

    def tab_to(self, role: QAccessible.Role, name: str) -> None:
        """Press Tab until it has the keyboard."""
        wanted = self.find(role, name).widget
        for _ in range(120):
            if QApplication.focusWidget() is wanted:
                return
            self.key("Tab")
        raise NotThere(f"{name!r} is not reached by Tab")

    def paste(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.key("Ctrl+V")

    def drop(self, *paths: Path) -> None:
        """Drag files over the window and let them go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        where, copy = QPoint(self.window.width() // 2, self.window.height() // 2), Qt.DropAction.CopyAction
        left, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(where, copy, data, left, bare)
        QApplication.sendEvent(self.window, enter)
        if not enter.isAccepted():
            raise NotThere("the window takes no files")
        QApplication.sendEvent(self.window, QDropEvent(QPointF(where), copy, data, left, bare, QEvent.Type.Drop))
        self.rest()

    def size(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.until(lambda: (self.window.width(), self.window.height()) == (width, height), "the window has its size")
        self.rest()

    @property
    def open(self) -> bool:
        return bool(self.desk.session.current == "open")

    # -- the cover ---------------------------------------------------------------------------------------------------------
    def write_label(self, name: str, org: str, phone: str) -> None:
        for words in (name, org, phone):
            self.write(words)
            self.key("Return")

    def learn_six(self) -> None:
        """The six words, as they stand on the sheet."""
        names = [plain(thing.name) for thing in self.things(WORDS) if plain(thing.name).startswith("mot ")]
        self.six = [recognised(name.split(", ")[1]) or "" for name in names]

    def first_letters(self, words: list[str]) -> None:
        for word in words:
            self.write(next(word[:n] for n in range(1, len(word) + 1) if recognised(word[:n]) == word) + " ")

    def copy_eight(self) -> None:
        """Each word, written down; then C’est écrit."""
        self.eight = []
        for _ in range(8):
            word = next(thing.name for thing in self.things(WORDS) if getattr(thing.widget, "role", "") == "phone")
            self.eight.append(recognised(word) or "")
            self.key("Return")

    def type_one_back(self) -> None:
        n = next(i for i, ordinal in enumerate(ORDINALS) if plain(self.focus).startswith(f"le {ordinal} mot"))
        self.write(self.eight[n])
        self.key("Return")

    def reopen(self, words: list[str]) -> None:
        """By the first letters of her words."""
        self.first_letters(words)
        self.key("Return")
        self.until(lambda: self.open, "the notebook opens")
        self.rest()

    # -- the notebook ------------------------------------------------------------------------------------------------------
    def ask(self, do: Callable[[Notebook], Any]) -> Any:
        """What the open notebook answers."""
        answers: list[Any] = []
        faults: list[Exception] = []
        self.desk.session.ask(self.window, do, answers.append, faults.append)
        self.until(lambda: answers or faults, "the notebook answers")
        self.rest()
        if faults:
            raise faults[0]
        return answers[0]
