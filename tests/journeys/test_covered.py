"""Cacher: at once, over whatever is open; nothing of the notebook is left in sight, everything is there when one comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from desks import SIX, Desk
from hand import page_of, texts
from laid import faults
from opened import a_chooser, a_menu, everything_read_out, nothing
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit
from tour_hands import BUTTON, FIELD, Hands

from notebook_app.wordlist import shown
from ui.parts.widgets import Link

WORDS = SIX.split()
DIGITS = "2580"


def choose(hands: Hands) -> None:
    hands.ask(lambda notebook: notebook.code.choose(DIGITS, hands.desk.session.today))


def covered_alone(hands: Hands) -> None:
    """The cover is all there is."""
    assert hands.window.covered
    assert hands.desk.session.current == "open"
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [hands.window]
    assert hands.window.windowTitle() == "Cahier"
    said = everything_read_out()
    for word in ("Nadia", "Ferhat", "inach", "Répertoire", "Enregistré", "10h30"):
        assert word not in said


# -- what may be open ----------------------------------------------------------------------------------------------------


def _preview(hands: Hands) -> None:
    """What stands in for the system's print preview: a modal dialog with a person's words in it."""
    dialog = QDialog(hands.window)
    page = QTextEdit("Une ligne inachevée de Nadia", dialog)
    page.setObjectName("preview")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    hands.until(lambda: QApplication.activeWindow() is dialog, "the preview is there")


@pytest.mark.parametrize("open_one", [nothing, a_menu, a_chooser, _preview])
def test_cacher_over_whatever_is_open_and_back_to_the_same_letter(hands: Hands, open_one: Callable[[Hands], None]) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Une ligne inachvée")
    hands.key("Left", "Left", "Left")
    before = hands.desk.page().place()
    open_one(hands)
    QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_F9)  # where the system sends keys
    covered_alone(hands)
    hands.rest()
    covered_alone(hands)
    assert texts(hands, nadia)[-1] == "Une ligne inachvée"  # saved first
    hands.ready()  # without a window manager nobody gives the keyboard back
    hands.key("F9")
    assert not hands.window.covered
    assert {**hands.desk.page().place(), "line": None} == {**before, "line": None}
    assert hands.focus.startswith("Page de Nadia")
    hands.write("e")
    hands.until(lambda: not hands.desk.page().editor.dirty and hands.desk.idle(), "it is saved")
    assert texts(hands, nadia)[-1] == "Une ligne inachevée"


@pytest.mark.parametrize("open_one", [a_menu, a_chooser, _preview])
def test_cacher_over_what_is_opened_a_second_time(hands: Hands, open_one: Callable[[Hands], None]) -> None:
    page_of(hands, "nadia")
    open_one(hands)
    QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_Escape)
    hands.rest()
    hands.ready()
    open_one(hands)
    QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_F9)
    covered_alone(hands)


@pytest.mark.parametrize("key", ["Ctrl+1", "Ctrl+0", "Ctrl+2", "Ctrl+M"])
def test_a_page_that_had_no_room_yet_is_hidden_too(closed: Desk, key: str) -> None:
    """In a window that was narrow from the start, of two pages one was never laid: it must not stay beside the cover."""
    hands = Hands(closed)
    hands.size(800, 520)
    closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hands.until(lambda: hands.open, "it opens")
    hands.ready()
    hands.ask(lambda nb: [nb.agenda.add(closed.session.today + timedelta(days=n), "10:30", 1, today=closed.session.today) for n in (-2, 1, 2)])
    hands.key(*(("Ctrl+2", key) if key == "Ctrl+M" else (key,)))
    hands.key("F9")
    covered_alone(hands)
    hands.key("F9")
    assert not hands.window.covered
    hands.size(1280, 800)
    assert faults(hands.window) == []


def test_nor_is_it_there_while_one_page_is_read_with_the_person(closed: Desk) -> None:
    hands = Hands(closed)
    hands.size(800, 520)
    closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hands.until(lambda: hands.open, "it opens")
    hands.ready()
    hands.key("Ctrl+2")
    page_of(hands, "nadia")
    hands.key("F7")
    said = everything_read_out()
    assert [name for name in ("Garnier", "Kovalenko", "Diop", "10h30") if name in said] == []
    hands.key("F9")
    covered_alone(hands)
    hands.key("F9", "F7", "Ctrl+0")
    hands.size(1280, 800)
    assert hands.says("Garnier Lucas")
    assert faults(hands.window) == []


def test_a_half_typed_field_and_its_caret_are_there_again(hands: Hands) -> None:
    hands.key("Ctrl+0")
    hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write("10h30 Nad")
    hands.key("Left", "Left")
    hands.key("F9")
    assert not hands.says("10h30")
    hands.key("F9")
    hands.write("x")
    assert hands.find(FIELD, "Ajouter un rendez-vous").value == "10h30 Nxad"


def test_twice_in_one_breath_the_keyboard_is_back_where_it_was(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.key("Ctrl+N")
    for _ in range(2):
        QTest.keyClick(hands.window.windowHandle(), Qt.Key.Key_F9)
    hands.rest()
    assert hands.focus.startswith("Page de Nadia")


def test_what_a_screen_reader_learnt_while_it_was_put_away_goes_when_it_is_back(hands: Hands) -> None:
    """It looked for what holds the things of the book, found no window, and would say nothing of where the keyboard is again."""
    link = hands.desk.find(Link, "Coller une liste")
    link.setFocus()
    QAccessible.setActive(True)
    try:
        hands.key("F9")
        away = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(link))
        hands.key("F9")
        assert link.hasFocus()
        back = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(link))
    finally:
        QAccessible.setActive(False)
    assert back != away


def test_undo_goes_on_where_it_was(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Un deux")
    hands.key("F9", "F9")
    hands.key("Ctrl+Z")
    assert hands.desk.page().editor.toPlainText().rstrip().endswith("Un")


# -- while it is covered ---------------------------------------------------------------------------------------------------


def test_no_key_but_its_own_does_anything_and_tab_leads_nowhere(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    before = texts(hands, nadia)
    hands.key("F9")
    for key in ("Ctrl+K", "Ctrl+0", "Ctrl+N", "F1", "Ctrl+Return", "Tab", "Shift+Tab", "a", "Esc", "F6", "Ctrl+V", "Ctrl+Z"):
        hands.key(key)
        covered_alone(hands)
        assert QApplication.focusWidget() is None or hands.window._covering.page.isAncestorOf(QApplication.focusWidget())
    hands.key("F9")
    assert hands.desk.page().place()["id"] == nadia
    assert texts(hands, nadia) == before


def test_the_key_held_down_covers_once(hands: Hands) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    page_of(hands, "nadia")
    hands.key("F9")
    bare = Qt.KeyboardModifier.NoModifier
    for _ in range(5):
        QApplication.sendEvent(hands.window.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, bare, "", True))
    assert hands.window.covered


def test_closing_from_the_cover_and_after_the_hour(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("F9")
    hands.key("Ctrl+L")
    assert hands.desk.session.current == "closed"
    assert not hands.window.covered
    hands.reopen(WORDS)
    assert hands.desk.page().place()["id"] == nadia
    hands.key("F9")
    hands.desk.clock.on(minutes=59)
    hands.window._guard.look()
    hands.key("Shift")  # whoever leans on it keeps nothing open
    hands.desk.clock.on(minutes=1)
    hands.window._guard.look()
    assert hands.desk.session.current == "closed"
    hands.rest()
    hands.reopen(WORDS)
    assert not hands.window.covered


def test_five_minutes_untouched_cover_it(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Une ligne inach")
    hands.desk.clock.on(minutes=4, seconds=59)
    hands.key("Shift")  # touched in time
    assert not hands.window.covered
    hands.desk.clock.on(minutes=5)
    hands.write("e")  # the letter comes too late, and is typed nowhere
    covered_alone(hands)
    hands.rest()
    hands.key("F9")
    assert texts(hands, nadia)[-1] == "Une ligne inach"


@pytest.mark.parametrize("over", ["people", "person"])
def test_files_let_go_over_the_cover_wait_unopened(hands: Hands, tmp_path: Path, over: str) -> None:
    """Whatever lies under it: a person's page would join what is let go over it."""
    if over == "person":
        page_of(hands, "nadia")
    path = tmp_path / "carte.vcf"
    hands.key("F9")
    hands.drop(path)  # not even there yet
    assert not hands.says("carte")
    path.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Petit;Wanda;;;\r\nFN:Wanda Petit\r\nTEL:+33639981122\r\nEND:VCARD\r\n")
    hands.window.come_forward([])
    covered_alone(hands)
    hands.key("F9")
    hands.until(lambda: hands.says("contact"), "the file is read now")


# -- the way back ------------------------------------------------------------------------------------------------------------


def _later(hands: Hands) -> None:
    """Covered, and twenty seconds have passed."""
    hands.key("F9")
    hands.desk.clock.on(seconds=19)
    hands.key("1", "Return")
    assert not hands.says("Quatre chiffres")  # nothing to type yet
    hands.desk.clock.on(seconds=1)


def test_after_twenty_seconds_four_digits(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    choose(hands)
    _later(hands)
    hands.key("F9")
    assert hands.says("Quatre chiffres")
    covered_alone(hands)
    hands.write(DIGITS)
    hands.until(lambda: not hands.window.covered, "it is back")
    assert hands.desk.page().place()["id"] == nadia
    assert hands.focus.startswith("Page de Nadia")


@pytest.mark.parametrize("typed", ["2580", "é(_à", "é§!à"])
def test_the_first_digit_wakes_it_also_without_shift_on_a_french_keyboard(hands: Hands, typed: str) -> None:
    page_of(hands, "nadia")
    choose(hands)
    digits = "2680" if "§" in typed else DIGITS
    hands.ask(lambda notebook: notebook.code.choose(digits, hands.desk.session.today))
    _later(hands)
    hands.write(typed)
    hands.until(lambda: not hands.window.covered, "it is back")


def test_three_misses_close_it(hands: Hands) -> None:
    page_of(hands, "nadia")
    choose(hands)
    for first in ("0000", DIGITS):
        _later(hands)
        hands.write(first)
        if first == DIGITS:
            break
        assert hands.says("Pas ceux-là. Encore deux essais.")
        hands.write("1111")
        assert hands.says("Encore un essai.")
        hands.write(DIGITS)
        hands.until(lambda: not hands.window.covered, "right at the third")
    hands.until(lambda: not hands.window.covered, "it is back")
    _later(hands)
    for wrong in ("0000", "1111", "2222"):
        assert hands.desk.session.current == "open"
        hands.write(wrong)
    hands.until(lambda: hands.desk.session.current == "closed", "it closes")
    hands.rest()
    assert not hands.says("Quatre chiffres")
    hands.reopen(WORDS)
    assert not hands.window.covered


def test_without_digits_the_words(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Une ligne inach")
    _later(hands)
    hands.key("Space")
    assert hands.says("Vos six mots")
    hands.first_letters(["abeille"] * 6)
    hands.key("Return")
    assert hands.says("n’ouvrent pas le cahier")
    covered_alone(hands)
    hands.key("Ctrl+A", "Delete")
    hands.first_letters(WORDS)
    hands.key("Return")
    hands.until(lambda: not hands.window.covered, "it is back")
    assert hands.desk.page().place()["id"] == nadia
    hands.write("e")
    assert "Une ligne inache" in hands.desk.page().editor.toPlainText()


def test_a_lock_of_the_computer_covers_it_and_cacher_alone_does_not_lead_back(hands: Hands) -> None:
    page_of(hands, "nadia")
    choose(hands)
    hands.window.session_locked()
    covered_alone(hands)
    hands.key("F9")
    assert hands.window.covered
    assert hands.says("Quatre chiffres")
    hands.write(DIGITS)
    hands.until(lambda: not hands.window.covered, "it is back")


def test_at_the_first_return_four_digits_are_offered_once(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Une ligne")
    hands.key("F9")
    assert not hands.says("Les choisir")
    hands.key("F9")
    assert hands.says("quatre chiffres suffiraient")
    assert hands.focus.startswith("Page de Nadia")  # nothing is asked
    for size in ((800, 520), (1093, 540), (1280, 800)):
        hands.size(*size)
        assert faults(hands.window) == []
    hands.write(" inachevée")
    hands.click(BUTTON, "Les choisir")
    assert hands.focus == "Quatre chiffres"
    assert not hands.says("Les choisir")
    hands.key("Esc", "F9", "F9")
    assert hands.desk.page().place()["id"] == nadia
    assert not hands.says("Les choisir")
    assert texts(hands, nadia)[-1] == "Une ligne inachevée"


def test_whoever_has_digits_is_offered_none(hands: Hands) -> None:
    choose(hands)
    hands.key("F9", "F9")
    assert not hands.says("Les choisir")


SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (800, 520, 96)]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_everything_on_the_cover_has_its_place(hands: Hands, width: int, height: int, u: int) -> None:
    choose(hands)
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    _later(hands)
    hands.key("F9")
    hands.write("000")
    assert faults(hands.window) == []
    if u < 96:
        hands.write("0")
        assert hands.says("Pas ceux-là")
        assert faults(hands.window) == []


def test_the_word_in_the_corner(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.click(BUTTON, "Cacher")
    covered_alone(hands)


def test_the_words_of_the_first_sheets_are_hidden_too(blank: Desk) -> None:
    hands = Hands(blank)
    hands.ready()
    for learnt in (False, True):
        hands.key("Return")
        hands.write_label("Claire Fontanel", "PLIE du Val d’Orme", "01 99 00 41 27")
        hands.learn_six()
        assert hands.says(shown(hands.six[0]))
        if learnt:
            hands.key("Return")
            hands.first_letters(hands.six)
            hands.key("Return")
            hands.until(lambda: hands.says("huit mots, sur papier"), "the notebook is made")
        hands.key("F9")
        assert not hands.says("mot 1")
        assert not hands.says("huit mots")
        assert blank.session.current == ("closed" if learnt else "new")
    hands.rest()
    hands.reopen(hands.six)
