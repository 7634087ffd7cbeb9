"""Every picture that was on the screen while the notebook is covered, closed, opened and come back to: no other one flashes up between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import cycle
from threading import Event

import pytest
from desks import SIX, Desk
from frames import Frames, desk_alone
from hand import page_of
from opened import a_chooser, a_menu, nothing
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QToolTip
from tour_hands import Hands

from notebook_app.model import Written
from notebook_app.notebook import Notebook

WORDS = SIX.split()
DIGITS = "2580"


@pytest.fixture
def writing(hands: Hands, qapp: QApplication) -> Iterator[Hands]:
    """On Nadia's page, in the middle of a line; the caret does not blink."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    hands.ask(lambda notebook: notebook.code.choose(DIGITS, hands.desk.session.today))
    page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Une ligne inach")
    hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "it is saved")
    hands.rest()
    hands.window.picture.patience.setInterval(60_000)  # however slow the machine is
    yield hands
    qapp.setCursorFlashTime(before)


def press(hands: Hands) -> None:
    QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_F9)  # where the system sends keys


def a_tip(hands: Hands) -> None:
    QToolTip.showText(hands.window.mapToGlobal(QPoint(200, 200)), "Nadia Ferhat, 4 lignes", hands.window)
    hands.until(QToolTip.isVisible, "the tip is there")


def a_dialog(hands: Hands) -> None:
    dialog = QDialog(hands.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    QTextEdit("Une ligne inachevée de Nadia", dialog)
    dialog.open()
    hands.until(lambda: QApplication.activeWindow() is dialog, "the dialog is there")


def the_paper(hands: Hands) -> None:
    hands.key("Ctrl+P")
    hands.until(lambda: hands.desk.page().leaf.button.isEnabled(), "the pages are laid")
    hands.rest()


WAYS: list[Callable[[Hands], None]] = [
    press, lambda hands: hands.window.session_locked(), lambda hands: hands.window.put_away(), lambda hands: hands.window.close_notebook(),
]  # fmt: skip


def test_the_pictures_tell_a_cover_from_a_page(writing: Hands) -> None:
    with Frames(writing.window) as frames:
        press(writing)
        writing.rest()
    assert [desk_alone(picture) for picture in frames.seen] == [False, True]


@pytest.mark.parametrize("over", [nothing, a_menu, a_chooser, a_dialog, a_tip, the_paper])
@pytest.mark.parametrize("way", WAYS, ids=["cacher", "locked", "asleep", "closed"])
def test_the_cover_is_the_next_picture_and_nothing_stays_over_it(writing: Hands, over: Callable[[Hands], None], way: Callable[[Hands], None]) -> None:
    over(writing)
    with Frames(writing.window) as frames:
        way(writing)
        at_once = [desk_alone(picture) for picture in frames.seen]
        writing.rest()
    assert at_once == [False, True]
    assert all(map(desk_alone, frames.seen[1:]))
    assert set(frames.over[1:]) == {""}


def test_back_at_once_the_page_is_the_next_picture_as_it_was(writing: Hands) -> None:
    with Frames(writing.window) as frames:
        press(writing)
        writing.rest()
        writing.ready()
        writing.key("F9")
        writing.rest()
    assert [desk_alone(picture) for picture in frames.seen] == [False, True, False]
    assert frames.seen[0] == frames.seen[2]


def test_by_the_digits_nothing_is_seen_before_the_fourth_is_right(writing: Hands) -> None:
    with Frames(writing.window) as frames:
        writing.window.session_locked()
        writing.rest()
        writing.ready()
        writing.write("1111")
        writing.rest()
        writing.write(DIGITS)
        writing.until(lambda: not writing.window.covered, "it is back")
        writing.rest()
    covered = [desk_alone(picture) for picture in frames.seen]
    assert covered == [False, *[True] * (len(covered) - 2), False]
    assert len(covered) > 8
    assert frames.seen[0] == frames.seen[-1]


def test_three_misses_show_nothing(writing: Hands) -> None:
    with Frames(writing.window) as frames:
        writing.window.session_locked()
        writing.ready()
        for _ in range(3):
            writing.write("1111")
            writing.rest()
    assert writing.desk.session.current == "closed"
    assert all(map(desk_alone, frames.seen[1:]))


def test_what_happens_under_the_cover_is_not_seen(writing: Hands) -> None:
    """News, another size, other colours, other letters, another language."""
    press(writing)
    desk = writing.desk
    with Frames(writing.window) as frames:
        writing.ask(lambda nb: nb.people.add("Zoe Bellini", desk.session.today))
        writing.rest()
        for size in ((1093, 540), (1280, 650), (1280, 800)):
            writing.size(*size)
            writing.rest()
        for change in ({"theme": "night"}, {"hand": "lecture"}, {"theme": "day"}, {"system_colours": True}):
            desk.session.change_settings(**change)
            writing.rest()
        desk.clock.on(seconds=30)
        writing.write("2")
        writing.rest()
    assert writing.window.covered
    assert len(frames.seen) > 7
    assert all(map(desk_alone, frames.seen))


def test_opening_shows_the_cover_then_the_book_and_no_page_of_before(writing: Hands) -> None:
    desk = writing.desk
    with Frames(writing.window) as frames:
        writing.key("Ctrl+L")
        writing.rest()
        desk.clock.on(minutes=40)
        writing.reopen(WORDS)
        writing.rest()
    covered = [desk_alone(picture) for picture in frames.seen]
    first = covered.index(False, 1)
    assert covered == [False, *[True] * (first - 1), *[False] * (len(covered) - first)]
    assert frames.seen[0] not in frames.seen[1:]


def test_opened_again_the_page_that_was_left_is_there_with_all_its_words_at_once(writing: Hands) -> None:
    with Frames(writing.window) as frames:
        writing.key("Ctrl+L")
        writing.rest()
        writing.desk.clock.on(minutes=5)
        writing.reopen(WORDS)
        writing.rest()
    covered = [desk_alone(picture) for picture in frames.seen]
    assert covered == [False, *[True] * (len(covered) - 2), False]


def test_words_that_do_not_open_it_show_nothing(closed: Desk) -> None:
    hands = Hands(closed)
    hands.ready()
    with Frames(hands.window) as frames:
        hands.first_letters([*WORDS[:5], WORDS[0]])
        hands.key("Return")
        hands.until(lambda: hands.says("Ces mots n’ouvrent pas le cahier."), "they are wrong")
    assert closed.session.current == "closed"
    assert all(map(desk_alone, frames.seen))


def test_read_with_the_person_no_other_page_flashes_up(writing: Hands) -> None:
    with Frames(writing.window) as frames:
        writing.key("F7")
        writing.rest()
        press(writing)
        writing.rest()
        writing.ready()
        writing.key("F9")
        writing.rest()
        writing.key("F7")
        writing.rest()
    assert [frames.seen.index(picture) for picture in frames.seen] == [0, 1, 2, 1, 0]
    assert [desk_alone(picture) for picture in frames.seen] == [False, False, True, False, False]


TURNS = [
    ["Alt+Down", "Alt+Up"], ["Ctrl+1", "Alt+Left"], ["Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+1"], ["Ctrl+0", "Esc"], ["Ctrl+K"], ["Ctrl+Shift+N"],
    ["F1", "Esc", "F1"], ["Ctrl+E", "Esc"], ["Ctrl+P", "Esc"], ["Ctrl+Shift+P", "Esc"], ["Ctrl+Shift+R"], ["Ctrl+D", "Esc"], ["Ctrl+H", "Esc"],
]  # fmt: skip


def _turn_first_line(person: int, today: date, notebook: Notebook) -> None:
    """It has an earlier text from now on."""
    line = notebook.entries.window(person)[0]
    notebook.entries.save(person, [Written(line.id, line.day, f"{line.text} Revu.", line.spans)], today)


@pytest.mark.parametrize("way", TURNS, ids=" ".join)
def test_each_page_turned_to_is_the_next_picture_with_all_its_words(writing: Hands, way: list[str]) -> None:
    if "Ctrl+H" in way:
        writing.ask(partial(_turn_first_line, writing.desk.page().place()["id"], writing.desk.session.today))
    for key in way:
        with Frames(writing.window) as frames:
            writing.key(key)
            writing.rest()
        assert len(frames.seen) == 2


def test_leafing_on_and_on_shows_pages_while_the_notebook_has_other_work(writing: Hands) -> None:
    done, keys = Event(), cycle([Qt.Key.Key_2, Qt.Key.Key_1])
    writing.key("Ctrl+2", "Ctrl+1")  # both are made
    writing.window.picture.patience.setInterval(200)
    writing.desk.session.ask(writing.window, lambda notebook: done.wait())
    with Frames(writing.window) as frames:

        def seen() -> bool:
            QTest.keyClick(writing.window.windowHandle(), next(keys), Qt.KeyboardModifier.ControlModifier)
            return len(frames.seen) > 1

        try:
            writing.until(seen, "another page is seen", 10)
        finally:
            done.set()
        writing.rest()
