"""The semainier for its journeys: what a day holds, the rows in sight and the way to one by the arrows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from desks import TODAY
from PySide6.QtWidgets import QApplication
from tour_hands import BUTTON, ROW, Hands, NotThere

from notebook_app.model import Appointment, State, Written
from ui.parts.week_rows import StateRows

MONDAY = date(2026, 11, 23)
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)]


def person(hands: Hands, name: str) -> int:
    return int(hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == name)))


def day(hands: Hands, of: date = TODAY) -> list[Appointment]:
    return list(hands.ask(lambda nb: nb.agenda.on(of)))


def states(hands: Hands, of: date = TODAY) -> dict[str, State]:
    return {a.name: a.state for a in day(hands, of)}


def rows(hands: Hands) -> list[str]:
    """Every row in sight, as it is read."""
    return [thing.name for thing in hands.things(ROW)]


def current(hands: Hands) -> str:
    """The row the keyboard is at."""
    view = QApplication.focusWidget()
    assert isinstance(view, StateRows)
    return next(row.name for row in view.rows() if row.key == view.key())


def to_row(hands: Hands, name: str) -> None:
    """By the arrows, from where one writes today."""
    hands.key("Ctrl+N")
    for _ in range(30):
        hands.key("Up")
        if isinstance(QApplication.focusWidget(), StateRows) and name in current(hands):
            return
    raise NotThere(name)


def to_row_of_week(hands: Hands, name: str) -> None:
    """By the arrows, from the first line of the week shown."""
    hands.key("Ctrl+M", "Esc")
    for _ in range(30):
        hands.key("Down")
        if isinstance(QApplication.focusWidget(), StateRows) and name in current(hands):
            return
    raise NotThere(name)


def busy(notebook: Any) -> None:
    ids = [row.id for row in notebook.people.rows()]
    for back in range(-3, 4):
        for k in range(11):
            notebook.agenda.add(TODAY + timedelta(days=back), f"{8 + k:02}:30", ids[k % len(ids)], today=TODAY)
    notebook.entries.save(ids[0], [Written(None, MONDAY, "☐ rappeler la mairie de quartier avant la fin de la semaine prochaine", key=1)], TODAY)


def link(hands: Hands, words: str) -> str:
    """The whole name of the one link in sight that says these words; "" for none."""
    return next((thing.name for thing in hands.things(BUTTON) if words in thing.name), "")
