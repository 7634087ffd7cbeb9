"""A hand at the desk: clicks by kind and name, and asks the notebook afterwards what it has; one that gives cards knows more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, TODAY
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from straight import sharing, shelf
from tour_hands import Hands

from notebook_app.model import Appointment, Departure, Label
from notebook_app.notebook import Notebook
from ui.parts.choices import Check, Radio
from ui.parts.notice import Notice
from ui.parts.rows import Rows
from ui.parts.slip import Slip
from ui.parts.widgets import Link


def asked(desk: Any, qtbot: Any, do: Callable[[Notebook], Any]) -> Any:
    """What the open notebook answers."""
    answers: list[Any] = []
    desk.session.ask(desk.window, do, answers.append, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def write(bot: Any, words: str) -> None:
    """Letter by letter, where the caret is by then."""
    for letter in words:
        widget = QApplication.focusWidget()
        assert widget is not None
        if letter.isascii():
            bot.keyClicks(widget, letter)
        else:  # QTest knows no key for it
            QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))


class Hand:
    """What one does at the desk; asks the notebook afterwards what it has."""

    def __init__(self, desk: Any, qtbot: Any) -> None:
        self.desk, self.bot = desk, qtbot
        self.ids: dict[str, int] = self.ask(lambda nb: {row.name: row.id for row in nb.people.rows()})

    def rest(self) -> None:
        self.bot.waitUntil(self.desk.idle)
        QApplication.processEvents()  # what was to be laid anew is laid
        while not self.desk.idle():  # and asked for more
            self.bot.waitUntil(self.desk.idle)
            QApplication.processEvents()

    def ask(self, do: Callable[[Notebook], Any]) -> Any:
        answer = asked(self.desk, self.bot, do)
        self.rest()
        return answer

    def click(self, kind: type, name: str) -> None:
        self.bot.mouseClick(self.desk.find(kind, name), Qt.MouseButton.LeftButton)
        self.rest()

    def departures(self) -> list[Departure]:
        return self.ask(lambda nb: nb.register.departures())

    def seen(self, kind: type) -> list[str]:
        """The words of all of a kind that are in sight, whole."""
        return [w.text() for w in self.desk.window.findChildren(kind) if w.isVisible()]

    def told(self) -> list[str]:
        return [w.accessibleName() for w in self.desk.window.findChildren(QWidget) if isinstance(w, Notice | Slip) and w.isVisible()]

    def focus(self) -> Any:
        return QApplication.focusWidget()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focus() or self.desk.window, key, modifier)
        self.rest()

    def tab_to(self, kind: type, name: str) -> Any:
        """Tab until it has the focus."""
        wanted = self.desk.find(kind, name)
        for _ in range(60):
            if self.focus() is wanted:
                return wanted
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} is not reached by Tab")


class ListHand(Hand):
    """At the répertoire and Aujourd’hui."""

    def __init__(self, desk: Any, qtbot: Any) -> None:  # also at a desk whose notebook is closed
        self.desk, self.bot = desk, qtbot

    def find(self, kind: type, name: str) -> Any:
        return self.desk.find(kind, name)

    def seen(self, kind: type, name: str) -> bool:
        """Something of this kind that begins so is in sight."""
        return any(w.isVisible() and w.accessibleName().startswith(name) for w in self.desk.window.findChildren(kind))

    def type(self, text: str) -> None:
        write(self.bot, text)
        self.rest()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.desk.window, key, modifiers)
        self.rest()

    def press(self, kind: type, name: str) -> None:
        self.bot.mouseClick(self.find(kind, name), Qt.MouseButton.LeftButton)
        self.rest()

    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None else ""

    @property
    def list(self) -> Rows:
        return self.find(Rows, "Personnes")

    def names(self) -> list[str]:
        """The list, as it is read aloud."""
        return [row.name for row in self.list.rows()] if self.seen(Rows, "Personnes") else []

    def current(self) -> str:
        return next((row.name.split(",")[0] for row in self.list.rows() if row.key == self.list.key()), "")

    def people(self) -> list[tuple[str, tuple[str, ...]]]:
        return self.ask(lambda nb: [(row.name, tuple(p.number for p in nb.people.get(row.id).phones)) for row in nb.people.rows()])

    def id(self, name: str) -> int:
        return self.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == name))

    def day(self, day: date = TODAY) -> list[Appointment]:
        return self.ask(lambda nb: nb.agenda.on(day))

    def lines(self, name: str) -> list[tuple[date, str]]:
        id = self.id(name)
        return self.ask(lambda nb: [(e.day, e.text) for e in nb.entries.window(id)])

    def line(self) -> QTextEdit:
        return self.find(QTextEdit, "Ligne de")


class GivingHand(Hand):
    """At the page of giving a card."""

    def give(self, name: str) -> Any:
        """Open her page, then the card behind it."""
        self.desk.session.go.emit("person", {"id": self.ids[name]})
        self.rest()
        self.desk.session.go.emit("handover", {"person": self.ids[name]})
        self.rest()
        return self.desk.page()

    def agree(self) -> None:
        self.click(Check, "N.\u00a0F. est d’accord, dit le")

    def by(self, name: str, manner: str) -> None:
        """Ticked, and by another manner than the usual one."""
        self.click(Check, name)
        self.click(Link, f"{name} par ")
        self.click(Radio, manner)
        self.click(Link, "Revenir à la liste")


def ready(kind: type, desk: Any, qtbot: Any) -> Any:
    """A hand of that kind at a desk that has the keyboard, with nothing copied yet."""
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    QGuiApplication.clipboard().clear()
    return kind(desk, qtbot)


def filled(kind: type, open_with: Callable[..., Any], qtbot: Any, *fill: Callable[[Notebook], object]) -> Any:
    """A hand of that kind at a notebook of one's own that holds what `fill` puts in it."""
    hand = kind(open_with(*fill), qtbot)
    hand.rest()
    return hand


def colleague(folder: Path, name: str, phone: str) -> Notebook:
    """Another counsellor: a notebook of the same six words in `folder`, with keys of their own."""
    notebook = Notebook.open(folder, SIX)
    notebook.directory.draw_keys()
    notebook.label.set(Label(name, "", "", phone))
    return notebook


def meet(hand: Any, *others: Notebook, folder: Path | None = None) -> tuple[list[int], int]:
    """Their introductions are read, their five words re-read; they are a group, with a shared `folder`. Their ids as recipients, the group's."""
    parcels = [sharing.introduction(other, TODAY, to="Claire Fontanel").departure.blob for other in others]

    def do(notebook: Notebook) -> tuple[list[int], int]:
        circle, ids = notebook.circles.add("Groupe"), []
        for parcel in parcels:
            met = sharing.introduce(notebook, sharing.read(notebook, parcel, TODAY), TODAY)
            notebook.directory.verify(met.id, TODAY)
            notebook.circles.join(circle.id, met.id)
            to = notebook.directory.recipient_of(met.id)
            assert to is not None
            ids.append(to.id)
        if folder is not None:
            shelf.choose(notebook, circle.id, folder)
        return ids, circle.recipient

    found: tuple[list[int], int] = hand.ask(do)
    return found


def bring_in(hands: Hands, path: Path) -> Any:
    """That file is chosen at the row Importer; its right page."""
    hands.desk.session.go.emit("rabat", {"row": "import"})
    hands.rest()
    hands.desk.chosen.path = path
    hands.key("Ctrl+Return")
    return hands.desk.page().leaves["import"]


def clip() -> str:
    return QGuiApplication.clipboard().text()


def page_of(hands: Hands, name: str) -> int:
    """Its page, found by typing; its number."""
    hands.key("Ctrl+K")
    hands.write(name)
    hands.key("Return")
    return int(hands.desk.page().place()["id"])


def texts(hands: Hands, person: int) -> list[str]:
    return [line.text for line in hands.ask(lambda nb: nb.entries.window(person))]


def inside(hand: Hand, widget: QWidget) -> None:
    """It is whole in the window and nothing lies over it."""
    window = hand.desk.window
    assert widget.isVisible()
    middle = widget.mapTo(window, widget.rect().center())
    assert window.childAt(middle) is widget
    for corner in (QPoint(4, 4), QPoint(widget.width() - 5, widget.height() - 5)):
        assert window.rect().contains(widget.mapTo(window, corner))
