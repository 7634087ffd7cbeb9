"""A hand at the desk: clicks by kind and name, and asks the notebook afterwards what it has; one that gives cards knows more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, TODAY
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from straight import sharing, shelf
from tour_hands import Hands

from notebook_app.model import Departure, Label
from notebook_app.notebook import Notebook
from ui.parts.choices import Check, Radio
from ui.parts.notice import Notice
from ui.parts.slip import Slip
from ui.parts.widgets import Link


class Hand:
    """What one does at the desk; asks the notebook afterwards what it has."""

    def __init__(self, desk: Any, qtbot: Any) -> None:
        self.desk, self.bot = desk, qtbot
        self.ids: dict[str, int] = self.ask(lambda nb: {row.name: row.id for row in nb.people.rows()})

    def rest(self) -> None:
        self.bot.waitUntil(self.desk.idle)
        QApplication.processEvents()  # what was to be laid anew is laid
        self.bot.waitUntil(self.desk.idle)

    def ask(self, do: Callable[[Notebook], Any]) -> Any:
        answers: list[Any] = []
        self.desk.session.ask(self.desk.window, do, answers.append, lambda fault: pytest.fail(str(fault)))
        self.bot.waitUntil(lambda: bool(answers))
        self.rest()
        return answers[0]

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
