"""Le rabat: copies, the recovery sheet copied anew, one's own label, the settings, the help; by keyboard and mouse in the real window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from notebook_app import __released__, wordlist
from notebook_app.notebook import Notebook
from ui.parts.widgets import Link, Words

ENTER = Qt.Key.Key_Return
SIX = "oeillet rallye copie berceau sonate cuivre"


def asked(desk: Any, page: Any, qtbot: Any, do: Callable[[Notebook], Any]) -> Any:
    answers: list[Any] = []
    desk.session.ask(page, do, answers.append)
    qtbot.waitUntil(lambda: desk.idle() and bool(answers))
    return answers[0]


@pytest.fixture
def rabat(desk: Any, qtbot: Any) -> Any:
    """The inside cover, reached by its word on the desk."""
    QTest.mouseClick(desk.find(Link, "Le rabat"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(desk.idle)
    return desk


def door(desk: Any, name: str, qtbot: Any) -> Any:
    page = desk.page()
    page.doors.doors[name].setFocus()
    QTest.keyClick(page.doors.doors[name], ENTER)
    qtbot.waitUntil(desk.idle)
    return page


def test_the_label_is_kept_in_the_notebook_and_on_the_cover(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "label", qtbot)
    assert [field.text() for field in page.leaves["label"].fields] == [
        "Claire Fontanel",
        "Conseillère en insertion",
        "PLIE du Val d’Orme",
        "01\u00a099\u00a000\u00a041\u00a027",
    ]
    tel = page.leaves["label"].fields[3]
    tel.selectAll()
    QTest.keyClicks(tel, "06 12 34")
    assert page.leaves["label"].faults[3].text()
    assert not page.leaves["label"].button.isEnabled()
    tel.selectAll()
    QTest.keyClicks(tel, "06 12 34 56 78")
    QTest.keyClick(tel, ENTER)
    qtbot.waitUntil(rabat.idle)
    assert rabat.session.settings.label_phone == "+33612345678"
    seen: list[Any] = []
    rabat.session.ask(page, lambda nb: nb.label.get(), seen.append)
    qtbot.waitUntil(rabat.idle)
    assert seen[0].phone == "+33612345678"
    assert seen[0].name == "Claire Fontanel"


def test_a_copied_sheet_opens_the_notebook_and_the_old_words_do_not(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "sheet", qtbot)
    QTest.mouseClick(page.leaves["sheet"].start, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.leaves["sheet"].field, "mauvais mots du tout")
    QTest.keyClick(page.leaves["sheet"].field, ENTER)
    qtbot.waitUntil(rabat.idle)
    assert page.leaves["sheet"].slip.title
    page.leaves["sheet"].field.clear()
    QTest.keyClicks(page.leaves["sheet"].field, SIX)
    QTest.keyClick(page.leaves["sheet"].field, ENTER)
    qtbot.waitUntil(lambda: rabat.idle() and page.leaves["sheet"].sheet is not None)
    sheet, paper = page.leaves["sheet"].sheet, []
    while sheet.copying:
        paper.append(wordlist.recognised(sheet.word.text()))
        sheet.button.click()
    assert len(paper) == 8
    for _ in range(2):
        assert sheet.typing
        QTest.keyClicks(sheet.field, paper[sheet.n])  # whole: some words share their first four letters
        QTest.keyClick(sheet.field, ENTER)
    assert not sheet.typing
    sheet.safe.click()
    sheet.finish.click()
    qtbot.waitUntil(rabat.idle)
    assert page.leaves["sheet"].where.text() == "Elle est sous enveloppe, au coffre de la structure."
    rabat.window.close_notebook()
    qtbot.waitUntil(rabat.idle)
    notebook = Notebook.open(rabat.session.folder, " ".join(paper))
    assert notebook.own.get("sheet") == "done"
    assert notebook.own.get("sheet_where") == "safe"
    notebook.close()


def test_wrong_words_change_nothing_and_esc_forgets_what_was_typed(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "sheet", qtbot)
    before = asked(rabat, page, qtbot, lambda nb: nb.own.get("sheet"))
    QTest.keyClick(page.leaves["sheet"].start, ENTER)
    QTest.keyClicks(page.leaves["sheet"].field, "rallye rallye rallye rallye rallye rallye")
    QTest.keyClick(rabat.window, ENTER, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(rabat.idle)
    assert page.leaves["sheet"].slip.title == "Ces mots n’ouvrent pas le cahier."
    assert asked(rabat, page, qtbot, lambda nb: nb.own.get("sheet")) == before
    QTest.keyClick(rabat.window, Qt.Key.Key_Escape)
    assert rabat.page() is page
    assert page.leaves["sheet"].field.text() == ""
    assert page.leaves["sheet"].start.isVisible()


def test_a_sheet_put_off_stays_owed(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "sheet", qtbot)
    QTest.keyClick(page.leaves["sheet"].start, ENTER)
    QTest.keyClicks(page.leaves["sheet"].field, SIX)
    QTest.keyClick(page.leaves["sheet"].field, ENTER)
    qtbot.waitUntil(lambda: rabat.idle() and page.leaves["sheet"].sheet is not None)
    assert asked(rabat, page, qtbot, lambda nb: nb.own.get("sheet")) == "tonight"  # from the moment the words are others
    QTest.mouseClick(rabat.find(Link, "Ce soir"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(rabat.idle)
    assert page.leaves["sheet"].sheet is None
    assert page.leaves["sheet"].where.text() == "La feuille de secours attend ce soir."
    rabat.session.go.emit("people", None)
    qtbot.waitUntil(lambda: rabat.idle() and any(w.text() == "La recopier" and w.isVisible() for w in rabat.window.findChildren(Link)))
    QTest.mouseClick(rabat.find(Link, "La recopier"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(rabat.idle)
    assert page.leaves["sheet"].isVisible()


def test_a_setting_applies_at_once_and_is_kept(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "settings", qtbot)
    QTest.mouseClick(rabat.find(QRadioButton, "Lumière, nuit"), Qt.MouseButton.LeftButton)
    assert rabat.look.night
    QTest.mouseClick(rabat.find(QRadioButton, "Écriture, lecture"), Qt.MouseButton.LeftButton)
    assert rabat.look.hand == "lecture"
    QTest.keyClick(page.leaves["settings"].larger, ENTER)
    assert rabat.look.u == 36
    assert page.leaves["settings"].scale.text() == "112,5\u202f%"
    QTest.keyClick(rabat.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert page.leaves["settings"].scale.text() == "100\u202f%"
    QTest.keyClick(page.leaves["settings"].fine, Qt.Key.Key_Space)
    QTest.keyClick(page.leaves["settings"].system, Qt.Key.Key_Space)
    assert (rabat.look.fine_lines, rabat.look.system_colours) == (False, True)
    QTest.mouseClick(rabat.find(QRadioButton, "Se ferme seul après, 15 min"), Qt.MouseButton.LeftButton)
    written = (rabat.root / "settings.toml").read_text("utf-8")
    for line in ('theme = "night"', 'hand = "lecture"', "u = 32", "fine_lines = false", "system_colours = true", "idle_minutes = 15"):
        assert line in written


def test_larger_and_larger_by_keyboard_stays_where_one_is(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "settings", qtbot)
    page.leaves["settings"].larger.setFocus()
    while page.leaves["settings"].larger.isEnabled():
        QTest.keyClick(QApplication.focusWidget(), ENTER)
        qtbot.waitUntil(rabat.idle)
        assert rabat.page() is page
        assert page.leaves["settings"].isVisible()
        if page.leaves["settings"].larger.isEnabled():
            assert page.leaves["settings"].larger.hasFocus()
            assert page.leaves["settings"].larger.visibleRegion().boundingRect().height() >= page.leaves["settings"].larger.height() // 2
    assert rabat.look.u == 96
    assert page.leaves["settings"].scale.text() == "300\u202f%"


def test_the_language_changes_every_page_and_one_stays_here(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "settings", qtbot)
    QTest.mouseClick(rabat.find(QRadioButton, "Langue, English"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(rabat.idle)
    try:
        assert rabat.page() is not page
        assert rabat.page().leaves["settings"].isVisible()
        assert rabat.page().leaves["settings"].heading.text() == "Settings"
    finally:
        rabat.session.change_settings(language="fr")
        qtbot.waitUntil(rabat.idle)
    assert rabat.page().leaves["settings"].heading.text() == "Réglages"


def test_f1_shows_the_keys_and_esc_leads_back(desk: Any, qtbot: Any) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    qtbot.waitUntil(desk.idle)
    assert desk.page().leaves["help"].isVisible()
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.idle)
    assert desk.window.page().__class__.__name__ == "PeoplePage"


@pytest.mark.parametrize("low_first", [True, False])
def test_the_row_that_lies_open_is_in_sight_in_the_list_wherever_one_came_from(desk: Any, qtbot: Any, low_first: bool) -> None:
    if low_first:
        desk.window.resize(1093, 540)
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    qtbot.waitUntil(desk.idle)
    desk.window.resize(1093, 540)
    for row in ("help", "copies", "settings"):
        desk.session.go.emit("rabat", {"row": row})
        qtbot.waitUntil(desk.idle)
        doors = desk.page().doors
        door = doors.doors[row]
        assert door.visibleRegion().boundingRect().height() > 0.9 * desk.look.u, row


def test_a_version_of_more_than_a_year_says_so_by_itself_and_a_younger_one_does_not(desk: Any, qtbot: Any) -> None:
    year = date.fromisoformat(__released__).replace(year=int(__released__[:4]) + 1)
    for day, old in ((year, False), (year + timedelta(days=1), True)):
        desk.session.go.emit("people", None)
        desk.clock.at = datetime.combine(day, time(9, 0))
        QTest.keyClick(desk.window, Qt.Key.Key_F1)
        qtbot.waitUntil(desk.idle)
        page = desk.page()
        seen = [w.text() for w in page.leaves["help"].flow.findChildren(Words) if w.isVisible()]
        assert any(words.startswith("Cette version a plus d’un an.") for words in seen) is old
        assert (page.doors.doors["help"].state_words == "cette version a plus d’un an") is old
        assert faults(desk.window) == []


# -- sizes ---------------------------------------------------------------------------------------------------------------


def test_a_narrow_window_shows_the_list_then_the_row_alone(rabat: Any, qtbot: Any) -> None:
    rabat.session.go.emit("people", None)
    rabat.window.resize(800, 520)
    rabat.session.go.emit("rabat", None)
    qtbot.waitUntil(rabat.idle)
    page = rabat.page()
    assert page.doors.isVisible()
    assert page.doors.doors["copies"].hasFocus()
    QTest.keyClick(page.doors.doors["label"], ENTER)
    assert page.leaves["label"].isVisible()
    assert page.leaves["label"].fields[0].hasFocus()
    assert not page.doors.isVisible()
    QTest.mouseClick(page.leaves["label"].arrow, Qt.MouseButton.LeftButton)
    assert page.doors.doors["label"].hasFocus()
    QTest.keyClick(page.doors.doors["help"], ENTER)
    QTest.keyClick(rabat.window, Qt.Key.Key_Escape)
    assert page.doors.doors["help"].hasFocus()


def test_every_line_of_the_help_comes_into_sight_by_keyboard(rabat: Any, qtbot: Any) -> None:
    rabat.window.resize(1093, 540)
    page = door(rabat, "help", qtbot)
    assert page.leaves["help"].pane.more.hasFocus()
    seen: set[str] = set()
    for _ in range(12):
        seen |= {w.text() for w in page.leaves["help"].flow.findChildren(Words) if not w.visibleRegion().isEmpty()}
        if page.leaves["help"].pane.more.text() == "plus haut":
            break
        QTest.keyClick(page.leaves["help"].pane.more, ENTER)
    assert seen >= {w.text() for w in page.leaves["help"].flow.findChildren(Words)} - {""}


@pytest.mark.parametrize(
    ("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 96)]
)
@pytest.mark.parametrize("row", ["words", "sheet", "ending", "label", "settings", "help"])
def test_nothing_is_cut_or_overlaps(rabat: Any, qtbot: Any, row: str, width: int, height: int, u: int) -> None:
    rabat.session.change_settings(u=u)
    rabat.window.resize(width, height)
    for target in (None, {"row": row}):
        rabat.session.go.emit("rabat", target)
        qtbot.waitUntil(rabat.idle)
        QApplication.processEvents()
        assert faults(rabat.window) == []
    page = rabat.page()
    if row == "sheet":
        QTest.keyClick(page.leaves["sheet"].start, ENTER)
        assert page.leaves["sheet"].field.hasFocus()
        QTest.keyClicks(page.leaves["sheet"].field, "rallye copie")
        QTest.keyClick(page.leaves["sheet"].field, ENTER)
        qtbot.waitUntil(rabat.idle)
        QApplication.processEvents()
        assert faults(rabat.window) == []
    if row == "label":
        page.leaves["label"].fields[3].setFocus()
        page.leaves["label"].fields[3].selectAll()
        QTest.keyClicks(page.leaves["label"].fields[3], "06 12")
        QApplication.processEvents()
        assert faults(rabat.window) == []
        assert not page.leaves["label"].button.isEnabled()


@pytest.mark.parametrize("size", [(1280, 800), (800, 520)])
def test_it_is_the_cover_s_inside_up_to_its_edge(rabat: Any, qtbot: Any, size: tuple[int, int]) -> None:
    """No edge of a page shows beside it, also where one page has room."""
    rabat.window.resize(*size)
    qtbot.waitUntil(lambda: (rabat.window.width(), rabat.window.height()) == size and rabat.idle())
    if not rabat.page().doors.isVisible():
        QTest.keyClick(rabat.window, Qt.Key.Key_Escape)  # out of the row
    doors = rabat.page().doors
    qtbot.waitUntil(doors.isVisible)
    image, edge = rabat.window.grab().toImage(), doors.mapTo(rabat.window, doors.rect().topLeft())
    colours = {image.pixelColor(x, size[1] // 2).name() for x in range(edge.x() - 7, edge.x())}
    assert colours == {rabat.look.color("cover").name()}
