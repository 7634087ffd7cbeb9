"""Things done in folders outside, each on a thread that nobody waits for."""

from __future__ import annotations

from pathlib import Path
from threading import Event, current_thread
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from notebook_app.folder import FolderTrouble
from notebook_app.steps import Outside, at_once
from ui.apart import Apart

A, B = Path("a"), Path("b")


class Told:
    def __init__(self, apart: Apart) -> None:
        self.apart, self.said = apart, list[Any]()

    def ask(self, place: Path, do: Any) -> None:
        self.apart.ask(Outside(place, do), self.said.append, lambda fault: self.said.append(getattr(fault, "code", fault)))


@pytest.fixture
def told(qtbot: Any) -> Any:
    parent = QObject()
    told = Told(Apart(parent))
    yield told
    told.apart.leave()
    parent.deleteLater()


def test_in_one_folder_in_order_and_off_this_thread(told: Told, qtbot: Any) -> None:
    here, fault = current_thread(), ValueError("no")

    def fails() -> None:
        raise fault

    for n in range(5):
        told.ask(A, lambda n=n: (n, current_thread() is here))
    told.ask(A, fails)
    assert told.said == []  # never before it returns
    qtbot.waitUntil(lambda: told.apart.idle)
    assert told.said == [*((n, False) for n in range(5)), fault]


def test_one_that_hangs_holds_up_no_other_folder(told: Told, qtbot: Any) -> None:
    go = Event()
    told.ask(A, go.wait)
    told.ask(B, lambda: "b")
    qtbot.waitUntil(lambda: told.said == ["b"])
    go.set()
    qtbot.waitUntil(lambda: told.said == ["b", True])


def test_one_that_is_silent_is_told_with_all_that_wait_and_heard_again_later(told: Told, qtbot: Any) -> None:
    go, begun = Event(), []
    told.apart.patience = 30
    told.ask(A, go.wait)
    told.ask(A, lambda: begun.append(1))
    qtbot.waitUntil(lambda: told.said == ["silent", "silent"])
    told.ask(A, lambda: begun.append(2))
    assert len(told.said) == 2
    qtbot.waitUntil(lambda: len(told.said) == 3)
    assert told.apart.idle
    go.set()
    qtbot.waitUntil(lambda: not told.apart._places)
    told.apart.patience = 60_000
    told.ask(A, lambda: "again")
    qtbot.waitUntil(lambda: told.said == ["silent"] * 3 + ["again"])
    assert begun == []


def test_nobody_listens_after_leaving(told: Told, qtbot: Any) -> None:
    go, ended = Event(), Event()

    def hang() -> None:
        go.wait()
        ended.set()

    told.ask(A, hang)
    told.apart.leave()
    assert told.apart.idle
    go.set()
    assert ended.wait(10)
    QCoreApplication.processEvents()  # no answer comes
    assert told.said == []


def test_a_deed_in_steps_runs_at_once_where_nobody_waits() -> None:
    def deed() -> Any:
        first = yield Outside(A, lambda: 20)
        try:
            yield Outside(A, lambda: (_ for _ in ()).throw(FolderTrouble("full")))
        except FolderTrouble as fault:
            return first, fault.code

    assert at_once(deed()) == (20, "full")
