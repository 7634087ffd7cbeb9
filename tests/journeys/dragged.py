"""What is dragged with the mouse, while Qt waits in a loop of its own, and what is only chosen, which the middle button pastes anywhere: on a
screen that knows of both. `test_held_mouse` runs this under Xvfb.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desks import SIX
from frames import Frames, desk_alone
from mouse import Mouse, nadia
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QDrag, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import Hands

from notebook_app.notebook import Notebook
from ui.parts.file import FileShape

WAYS: dict[str, Callable[[Hands], None]] = {
    "cacher": lambda hands: QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_F9),
    "locked": lambda hands: hands.window.session_locked(),
    "asleep": lambda hands: hands.window.put_away(),
    "closed": lambda hands: hands.window.close_notebook(),
}


def written(notebook: Notebook) -> list[str]:
    return [entry.text for entry in notebook.entries.window(nadia(notebook))]


@pytest.fixture
def writing(hands: Hands, qapp: QApplication) -> Hands:
    """On Nadia's page, a line of today's chosen whole; the caret does not blink."""
    assert qapp.platformName() == "xcb"
    qapp.setCursorFlashTime(0)
    hands.ready()
    hands.desk.session.go.emit("person", {"id": hands.ask(nadia)})
    hands.rest()
    hands.key("Ctrl+N")
    hands.write("Un mot et un autre")
    hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "it is saved")
    hands.rest()
    return hands


def choose(hands: Hands, letters: int) -> QPoint:
    """The last letters of the line; where they can be taken."""
    editor = hands.desk.page().editor
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, letters)
    editor.setTextCursor(cursor)
    return QPoint(editor.cursorRect(cursor).center()) + QPoint(8, 0)


def dragged(hands: Hands, mouse: Mouse, at: QPoint, to: QPoint, during: Callable[[], object] = lambda: None) -> bool:
    """From one place to another; `during`: before the button is let go. Whether a drag came of it."""
    seen = []

    def look() -> None:
        drag = hands.window.findChild(QDrag)
        seen.append(drag is not None)
        if drag is not None:
            assert drag.pixmap().width() == 1  # no words in it
        during()
        mouse.let_go(to)

    mouse.press(at)
    mouse.move(at + QPoint(6, 3))
    QTimer.singleShot(0, hands.window, lambda: QTimer.singleShot(50, hands.window, look))
    mouse.move(at + QPoint(30, 10), at + QPoint(40, 12), to)
    hands.until(lambda: bool(seen) and hands.window.findChild(QDrag) is None, "the drag is over")
    hands.rest()
    return seen[0]


@pytest.mark.parametrize("way", WAYS)
def test_a_cover_that_falls_on_dragged_words_loses_none(writing: Hands, way: str) -> None:
    hands = writing
    before = hands.ask(written)
    assert before[-1] == "Un mot et un autre"
    editor = hands.desk.page().editor
    at, mouse = choose(hands, 5), Mouse(hands, editor.viewport())
    frames = Frames(hands.window)

    def fall() -> None:
        with frames:
            WAYS[way](hands)
            mouse.move(at + QPoint(-60, 0), at + QPoint(-70, 0))

    assert dragged(hands, mouse, at, at + QPoint(-70, 0), fall)
    assert [desk_alone(picture) for picture in frames.seen[:2]] == [False, True]
    assert all(map(desk_alone, frames.seen[1:]))
    assert (hands.window.covered, hands.desk.session.current) == ((True, "open") if way in ("cacher", "locked") else (False, "closed"))
    if way == "cacher":
        hands.key("F9")
        assert not hands.window.covered
    elif way != "locked":
        hands.reopen(SIX.split())
    assert hands.ask(written) == before
    hands.key("F9")  # heard as ever
    assert hands.window.covered


def chosen() -> str:
    """What the middle button pastes, in any program."""
    return QGuiApplication.clipboard().text(QClipboard.Mode.Selection)


@pytest.mark.parametrize("way", [*WAYS, "together"])
def test_what_is_only_chosen_is_pasted_nowhere_once_it_is_covered(writing: Hands, way: str) -> None:
    hands = writing
    hands.key("Shift+Home")
    assert chosen() == "Un mot et un autre"
    if way == "together":
        hands.key("F7")
    else:
        WAYS[way](hands)
        hands.rest()
    assert chosen() == ""


def test_what_was_copied_to_be_pasted_elsewhere_outlives_the_cover(writing: Hands) -> None:
    hands = writing
    hands.key("Shift+Home", "Ctrl+C")
    hands.key("F9")
    assert QGuiApplication.clipboard().text() == "Un mot et un autre"
    hands.key("F9", "Ctrl+L")
    assert QGuiApplication.clipboard().text() == ""


def test_words_are_moved_in_the_page_and_back(writing: Hands) -> None:
    hands = writing
    editor = hands.desk.page().editor
    at, mouse = choose(hands, 6), Mouse(hands, editor.viewport())
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    start = QPoint(editor.cursorRect(cursor).center())
    assert dragged(hands, mouse, at, start)
    hands.until(lambda: hands.desk.idle() and not editor.dirty, "it is saved")
    assert hands.ask(written)[-1] == " autreUn mot et un"
    mouse.press(start + QPoint(60, 0))  # with the mouse one chooses again, and drags nothing
    mouse.move(start + QPoint(75, 0), start + QPoint(90, 0))
    mouse.let_go(start + QPoint(90, 0))
    hands.rest()
    assert editor.textCursor().hasSelection()
    hands.key("Ctrl+Z")
    hands.until(lambda: hands.desk.idle() and not editor.dirty, "it is saved")
    assert hands.ask(written)[-1] == "Un mot et un autre"


def test_words_of_a_field_of_several_lines_are_moved_in_it(writing: Hands) -> None:
    hands = writing
    hands.desk.session.go.emit("people", {"paste": True})
    hands.rest()
    pad: Any = QApplication.focusWidget()
    hands.write("Ahmed Benali")
    cursor = pad.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, 7)
    pad.setTextCursor(cursor)
    at = QPoint(pad.cursorRect(cursor).center()) + QPoint(8, 0)
    assert dragged(hands, Mouse(hands, pad.viewport()), at, QPoint(2, at.y()))
    assert pad.toPlainText() == " BenaliAhmed"
    pad.undo()
    assert pad.toPlainText() == "Ahmed Benali"


@pytest.mark.parametrize("way", ["asleep", "closed"])
def test_a_file_that_is_dragged_while_it_closes_goes_nowhere(writing: Hands, way: str, tmp_path: Path) -> None:
    hands = writing
    (path := tmp_path / "carte-K7M4.carte").write_bytes(b"sealed")
    shape = FileShape(hands.desk.look, hands.desk.page().editor.parentWidget())
    shape.show_file(path.name, path, True)
    shape.resize(120, 160)
    shape.move(0, 0)
    shape.show()
    shape.raise_()
    at = QPoint(40, 60)
    assert dragged(hands, Mouse(hands, shape), at, at + QPoint(200, 60), lambda: WAYS[way](hands))
    assert hands.desk.session.current == "closed"
    assert path.read_bytes() == b"sealed"
    hands.reopen(SIX.split())
