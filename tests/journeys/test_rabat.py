"""Le rabat: the recovery sheet copied anew, one's own label, the settings, the help; by keyboard and mouse in the real window."""

from __future__ import annotations

from typing import Any

import pytest
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from notebook_app import text, vault
from notebook_app.notebook import Notebook
from ui.parts.widgets import Link

ENTER = Qt.Key.Key_Return
SIX = "oeillet rallye copie berceau sonate cuivre"


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
    assert [field.text() for field in page.label.fields] == [
        "Claire Fontanel",
        "Conseillère en insertion",
        "PLIE du Val d’Orme",
        "01\u00a099\u00a000\u00a041\u00a027",
    ]
    tel = page.label.fields[3]
    tel.selectAll()
    QTest.keyClicks(tel, "06 12 34")
    assert page.label.faults[3].text()
    assert not page.label.button.isEnabled()
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
    page.sheet.start.click()
    QTest.keyClicks(page.sheet.field, "mauvais mots du tout")
    QTest.keyClick(page.sheet.field, ENTER)
    qtbot.waitUntil(rabat.idle)
    assert page.sheet.slip.title
    page.sheet.field.clear()
    QTest.keyClicks(page.sheet.field, SIX)
    QTest.keyClick(page.sheet.field, ENTER)
    qtbot.waitUntil(lambda: rabat.idle() and page.sheet.sheet is not None)
    sheet, paper = page.sheet.sheet, []
    while sheet.copying:
        paper.append(text.recognised(sheet.word.text()))
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
    assert page.sheet.where.text() == "Elle est sous enveloppe, au coffre de la structure."
    rabat.window.close_notebook()
    qtbot.waitUntil(rabat.idle)
    notebook = Notebook.open(rabat.session.folder, " ".join(paper))
    assert notebook.own.get("sheet") == "done"
    assert notebook.own.get("sheet_where") == "safe"
    notebook.close()


def test_a_setting_applies_at_once_and_is_kept(rabat: Any, qtbot: Any) -> None:
    door(rabat, "settings", qtbot)
    rabat.find(QRadioButton, "Lumière, nuit").click()
    assert rabat.look.night
    rabat.page().settings.larger.click()
    assert rabat.look.u == 36
    rabat.find(QRadioButton, "Se ferme seul après, 15 min").click()
    assert rabat.session.settings.idle_minutes == 15
    written = (rabat.root / "settings.toml").read_text("utf-8")
    assert 'theme = "night"' in written
    assert "idle_minutes = 15" in written


def test_the_language_changes_every_page_and_one_stays_here(rabat: Any, qtbot: Any) -> None:
    page = door(rabat, "settings", qtbot)
    page.settings.radios["language"][1].click()
    qtbot.waitUntil(rabat.idle)
    try:
        assert rabat.page() is not page
        assert rabat.page().settings.heading.text() == "Settings"
    finally:
        rabat.session.change_settings(language="fr")
        qtbot.waitUntil(rabat.idle)
    assert rabat.page().settings.heading.text() == "Réglages"


def test_a_copy_is_made_elsewhere_and_opens_by_the_six_words(rabat: Any, qtbot: Any, tmp_path: Any) -> None:
    page = door(rabat, "copies", qtbot)
    stick = tmp_path / "stick"
    stick.mkdir()
    rabat.chosen.path = stick
    page.filled().click()
    qtbot.waitUntil(lambda: rabat.idle() and len(list(stick.iterdir())) == 1)
    [copy] = stick.iterdir()
    vault.check(copy, SIX)
    qtbot.waitUntil(lambda: rabat.idle() and page.copies.slip.title != "")
    assert page.copies.slip.title == "La copie est faite, et relue."


def test_f1_shows_the_keys_and_esc_leads_back(desk: Any, qtbot: Any) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    qtbot.waitUntil(desk.idle)
    assert desk.page().help.isVisible()
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.idle)
    assert desk.window.page().__class__.__name__ == "PeoplePage"


@pytest.mark.parametrize("size", [(1280, 800), (1280, 650), (1093, 540), (800, 520)])
@pytest.mark.parametrize("row", ["copies", "sheet", "label", "settings", "help"])
def test_nothing_is_cut_or_overlaps(rabat: Any, qtbot: Any, row: str, size: tuple[int, int]) -> None:
    rabat.window.resize(*size)
    rabat.session.go.emit("rabat", {"row": row})
    qtbot.waitUntil(rabat.idle)
    assert faults(rabat.page().leaves[row]) == []


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
