"""Copies of the notebook: made where one says and there again, in two places at once, read back, and said on the cover when one waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from notebook_app import vault
from notebook_app.model import Backup, Copies
from notebook_app.notebook import Notebook
from ui.parts.choices import Check
from ui.parts.widgets import Button, Link, Words

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
SIX = "oeillet rallye copie berceau sonate cuivre"
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 96)]


def asked(desk: Any, qtbot: Any, do: Callable[[Notebook], Any]) -> Any:
    answers: list[Any] = []
    desk.session.ask(desk.window, do, answers.append)
    qtbot.waitUntil(lambda: desk.idle() and bool(answers))
    return answers[0]


def remembered(desk: Any, qtbot: Any) -> Copies:
    return asked(desk, qtbot, lambda nb: nb.own.copies())


def click(widget: Any) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def rabat(desk: Any, qtbot: Any) -> Any:
    """The inside cover, reached by its word on the desk: its first row is the copies."""
    click(desk.find(Link, "Le rabat"))
    qtbot.waitUntil(desk.idle)
    assert desk.page().leaves["copies"].isVisible()
    return desk


@pytest.fixture
def leaf(rabat: Any) -> Any:
    return rabat.page().leaves["copies"]


def copied(desk: Any, leaf: Any, where: Path, qtbot: Any) -> Path:
    """A copy made by its button; the newest file there."""
    desk.chosen.path = where
    before = set(where.iterdir())
    QTest.keyClick(leaf.button, ENTER)
    qtbot.waitUntil(desk.idle)
    (made,) = set(where.iterdir()) - before
    return made


def cover_line(desk: Any, qtbot: Any) -> str:
    """Close the notebook; what the cover says of the copies."""
    desk.window.close_notebook()
    qtbot.waitUntil(lambda: desk.session.current == "closed" and desk.idle())
    words = desk.window._cover.findChildren(Words)
    found = [w.text() for w in words if w.isVisible() and "copie" in w.text().lower()]
    assert len(found) <= 1
    return found[0] if found else ""


def reopen(desk: Any, qtbot: Any) -> None:
    field = QApplication.focusWidget()
    QTest.keyClicks(field, SIX)
    QTest.keyClick(field, ENTER)
    qtbot.waitUntil(lambda: desk.session.current == "open" and desk.idle())


# -- where they go -------------------------------------------------------------------------------------------------------


def test_a_copy_goes_where_one_says_then_there_again(rabat: Any, leaf: Any, qtbot: Any, tmp_path: Path, stick: Path) -> None:
    page = rabat.page()
    assert leaf.button.hasFocus()
    QTest.keyClick(leaf.button, ENTER)
    qtbot.waitUntil(rabat.idle)
    assert rabat.chosen.asked == ["Où ranger la copie"]  # and a cancel makes none
    assert remembered(rabat, qtbot) == Copies()
    rabat.chosen.path = stick
    for _ in range(2):
        QTest.keyClick(rabat.window, ENTER, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(rabat.idle)
        assert leaf.slip.title == "La copie est faite, et relue."
        assert leaf.button.hasFocus()
    assert len(rabat.chosen.asked) == 2
    assert sorted(path.name for path in stick.iterdir()) == ["cahier-2026-11-25-2.cahier", "cahier-2026-11-25.cahier"]
    qtbot.waitUntil(lambda: len([line for line in leaf.lines if line.day.isVisible()]) == 2)
    assert [line.day.accessibleName() for line in leaf.lines[:2]] == ["mer. 25 nov., clé USB, relue aujourd’hui"] * 2
    assert leaf.state.text() == "La dernière est d’aujourd’hui et s’ouvre bien."
    assert page.doors.doors["copies"].accessibleDescription() == "mer. 25 nov., clé USB, page ouverte"
    vault.restore(stick / "cahier-2026-11-25.cahier", tmp_path / "again", SIX)
    again = Notebook.open(tmp_path / "again", SIX)
    assert again.people.count() == 4
    again.close()


def test_another_place_and_how_old_the_last_one_is(rabat: Any, leaf: Any, qtbot: Any, tmp_path: Path, stick: Path) -> None:
    other = tmp_path / "deux"
    other.mkdir()
    copied(rabat, leaf, stick, qtbot)
    rabat.clock.on(days=5)
    rabat.session.go.emit("rabat", {"row": "copies"})
    qtbot.waitUntil(rabat.idle)
    assert leaf.state.text() == "La dernière a cinq jours et s’ouvre bien."
    assert leaf.lines[0].read.text() == "relue le 25 nov."
    rabat.chosen.path = other
    click(rabat.find(Link, "Choisir un autre endroit"))
    qtbot.waitUntil(rabat.idle)
    assert [path.name for path in other.iterdir()] == ["cahier-2026-11-30.cahier"]
    assert remembered(rabat, qtbot).place == str(other)


def test_a_stick_that_is_gone_is_told_and_the_place_kept(rabat: Any, leaf: Any, qtbot: Any, tmp_path: Path, stick: Path) -> None:
    copied(rabat, leaf, stick, qtbot)
    stick.rename(tmp_path / "drawer")
    QTest.keyClick(leaf.button, ENTER)
    qtbot.waitUntil(rabat.idle)
    assert leaf.slip.title == "Ce dossier n’est plus là."
    assert remembered(rabat, qtbot).place == str(stick)
    (tmp_path / "drawer").rename(stick)
    copied(rabat, leaf, stick, qtbot)
    assert leaf.slip.title == "La copie est faite, et relue."


def test_another_copy_in_a_second_place_and_one_of_them_missing(rabat: Any, leaf: Any, qtbot: Any, tmp_path: Path, stick: Path) -> None:
    team = tmp_path / "structure"
    team.mkdir()
    copied(rabat, leaf, stick, qtbot)
    rabat.chosen.path = None
    leaf.two.setFocus()
    QTest.keyClick(leaf.two, SPACE)
    assert not leaf.two.isChecked()  # no place was chosen
    rabat.chosen.path = stick
    QTest.keyClick(leaf.two, SPACE)
    assert leaf.slip.title == "Les copies vont déjà là."
    rabat.chosen.path = team
    QTest.keyClick(leaf.two, SPACE)
    qtbot.waitUntil(rabat.idle)
    assert leaf.two.isChecked()
    assert leaf.two.text() == "à chaque copie, en garder une autre dans structure"
    copied(rabat, leaf, stick, qtbot)
    assert leaf.slip.title == "Les deux copies sont faites, et relues."
    assert leaf.slip.text == "cahier-2026-11-25-2.cahier, dans clé USB et dans structure."
    assert [path.name for path in team.iterdir()] == ["cahier-2026-11-25.cahier"]
    for folder in (stick, team):
        vault.check(next(folder.iterdir()), SIX)

    stick.rename(tmp_path / "drawer")
    copied(rabat, leaf, team, qtbot)
    assert leaf.slip.title == "La copie est faite, et relue."
    assert leaf.slip.text == "cahier-2026-11-25-2.cahier, dans structure. Pas dans clé USB. Ce dossier n’est plus là."
    kept = remembered(rabat, qtbot)
    assert (kept.place, kept.second, kept.both) == (str(stick), str(team), True)
    (tmp_path / "drawer").rename(stick)
    team.rename(tmp_path / "elsewhere")
    copied(rabat, leaf, stick, qtbot)
    assert leaf.slip.text.endswith("dans clé USB. Pas dans structure. Ce dossier n’est plus là.")

    click(leaf.two)
    qtbot.waitUntil(rabat.idle)
    copied(rabat, leaf, stick, qtbot)
    assert leaf.slip.text.endswith("dans clé USB.")
    assert remembered(rabat, qtbot).second == str(team)  # the box can be ticked again without asking


# -- reading back --------------------------------------------------------------------------------------------------------


def test_a_copy_is_read_back_when_one_asks(rabat: Any, leaf: Any, qtbot: Any, tmp_path: Path, stick: Path) -> None:
    made = copied(rabat, leaf, stick, qtbot)
    rabat.clock.on(days=3)
    rabat.session.go.emit("rabat", {"row": "copies"})
    qtbot.waitUntil(rabat.idle)
    again = rabat.find(Link, "Relire, mer. 25 nov., clé USB")
    again.setFocus()
    QTest.keyClick(again, ENTER)
    qtbot.waitUntil(rabat.idle)
    assert leaf.slip.title == "Cette copie s’ouvre bien."
    assert leaf.lines[0].read.text() == "relue aujourd’hui"
    assert again.hasFocus()
    assert remembered(rabat, qtbot).made[0].read == date(2026, 11, 28)

    stick.rename(tmp_path / "drawer")
    click(again)
    qtbot.waitUntil(rabat.idle)
    assert (leaf.slip.title, leaf.slip.text) == ("Ce dossier n’est plus là.", "Branchez la clé, puis relisez la copie.")
    assert leaf.lines[0].read.text() == "relue aujourd’hui"  # nothing is known of it
    (tmp_path / "drawer").rename(stick)

    whole = made.read_bytes()
    made.write_bytes(whole[:9000] + b"\0" + whole[9001:])
    click(again)
    qtbot.waitUntil(rabat.idle)
    assert leaf.slip.title == "Cette copie est abîmée."
    assert leaf.lines[0].read.text() == "abîmée"
    assert leaf.state.text() == "Aucune copie ne s’ouvre plus. Faites-en une."
    assert rabat.session.settings.copied_on == ""
    made.write_bytes(whole)
    click(again)
    qtbot.waitUntil(rabat.idle)
    assert leaf.lines[0].read.text() == "relue aujourd’hui"
    made.unlink()
    click(again)
    qtbot.waitUntil(rabat.idle)
    assert leaf.slip.title == "Cette copie n’est plus là."
    assert leaf.lines[0].read.text() == "plus là"


def test_a_copy_that_went_away_is_seen_when_the_next_one_goes_there(rabat: Any, leaf: Any, qtbot: Any, stick: Path) -> None:
    first = copied(rabat, leaf, stick, qtbot)
    rabat.clock.on(days=7)
    copied(rabat, leaf, stick, qtbot)
    first.unlink()
    assert [b.fault for b in remembered(rabat, qtbot).made] == ["", ""]  # nobody looks by itself
    copied(rabat, leaf, stick, qtbot)
    assert [b.fault for b in remembered(rabat, qtbot).made] == ["", "", "missing"]
    assert [line.read.text() for line in leaf.lines[:3]] == ["relue aujourd’hui", "relue aujourd’hui", "plus là"]


def test_older_copies_unfold_and_each_can_be_read(rabat: Any, leaf: Any, qtbot: Any, stick: Path) -> None:
    for _ in range(5):
        copied(rabat, leaf, stick, qtbot)
    assert not leaf.lines[3].day.isVisible()
    click(rabat.find(Link, "et deux autres, plus anciennes"))
    qtbot.waitUntil(lambda: leaf.lines[4].again.isVisible())
    leaf.lines[4].again.setFocus()
    assert not leaf.lines[4].again.visibleRegion().isEmpty()
    QTest.keyClick(leaf.lines[4].again, ENTER)
    qtbot.waitUntil(rabat.idle)
    assert leaf.slip.text == "cahier-2026-11-25.cahier, dans clé USB."


# -- on the cover --------------------------------------------------------------------------------------------------------


def test_fridays_the_cover_says_it_after_closing_until_it_is_made(rabat: Any, leaf: Any, qtbot: Any, stick: Path) -> None:
    assert cover_line(rabat, qtbot) == ""  # a Wednesday
    reopen(rabat, qtbot)
    rabat.clock.on(days=2)
    assert cover_line(rabat, qtbot) == "C’est vendredi\u00a0: la copie du cahier reste à faire."
    rabat.clock.on(days=3)
    reopen(rabat, qtbot)
    assert cover_line(rabat, qtbot) == "La copie de vendredi reste à faire."
    reopen(rabat, qtbot)
    click(rabat.find(Link, "Le rabat"))
    qtbot.waitUntil(rabat.idle)
    copied(rabat, rabat.page().leaves["copies"], stick, qtbot)
    assert cover_line(rabat, qtbot) == ""
    written = (rabat.root / "settings.toml").read_text("utf-8")
    assert 'copied_on = "2026-11-30"' in written
    assert "clé USB" not in written


def test_another_day_or_none_but_after_thirty_days_always(rabat: Any, leaf: Any, qtbot: Any) -> None:
    assert leaf.every.text() == "Chaque vendredi, en fermant le cahier"
    click(rabat.find(Link, "un autre jour"))
    qtbot.waitUntil(lambda: leaf.days[2].isVisible())
    click(rabat.find(QRadioButton, "mercredi"))
    assert leaf.every.text() == "Chaque mercredi, en fermant le cahier"
    assert cover_line(rabat, qtbot) == "C’est mercredi\u00a0: la copie du cahier reste à faire."
    reopen(rabat, qtbot)  # the same page
    click(rabat.find(Check, "dire sur la couverture que la copie reste à faire"))
    assert rabat.session.settings.copy_weekday == 0
    qtbot.waitUntil(lambda: rabat.find(Words, "Après trente jours sans copie, elle le dit toujours.").isVisible())
    rabat.clock.on(days=29)
    assert cover_line(rabat, qtbot) == ""
    reopen(rabat, qtbot)
    rabat.clock.on(days=1)
    assert cover_line(rabat, qtbot) == "Pas de copie hors de l’ordinateur depuis 30 jours."


def test_a_lost_settings_file_forgets_no_copy(rabat: Any, leaf: Any, qtbot: Any, stick: Path) -> None:
    copied(rabat, leaf, stick, qtbot)
    rabat.session.change_settings(copied_on="", copies_since="")
    rabat.window.close_notebook()
    qtbot.waitUntil(rabat.idle)
    reopen(rabat, qtbot)
    assert (rabat.session.settings.copied_on, rabat.session.settings.copies_since) == ("2026-11-25", "2026-11-25")


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_the_line_takes_no_room_from_what_opens(desk: Any, qtbot: Any, width: int, height: int, u: int) -> None:
    desk.session.change_settings(u=u)
    desk.window.resize(width, height)
    desk.clock.on(days=40)
    assert cover_line(desk, qtbot) == "Pas de copie hors de l’ordinateur depuis 40 jours."
    QApplication.processEvents()
    assert faults(desk.window) == []
    cover = desk.window._cover._on_top
    for what in (cover.field, cover.button, cover.unwatched, cover.forgotten, cover.copies):
        assert what.isVisible()
        assert what.visibleRegion().boundingRect().height() >= what.height() - desk.look.px(what.pad)


# -- opening one in the place of the notebook ----------------------------------------------------------------------------


def everything(notebook: Notebook) -> list[Any]:
    """Every line, appointment and piece of news of everybody."""
    return [(row, notebook.entries.window(row.id), notebook.agenda.of(row.id), notebook.told.of(row.id)) for row in notebook.people.rows()]


def reopen_leaf(desk: Any, qtbot: Any) -> Any:
    click(desk.find(Button, "Rouvrir une copie"))
    qtbot.waitUntil(desk.idle)
    return desk.page().leaves["copies"].over


def typed(desk: Any, over: Any, words: str, qtbot: Any) -> None:
    QTest.keyClicks(over.field, words)
    QTest.keyClick(over.field, ENTER)
    qtbot.waitUntil(desk.idle)


def test_a_copy_from_elsewhere_opens_as_it_was_and_today_s_notebook_is_kept_aside(rabat: Any, leaf: Any, qtbot: Any, stick: Path) -> None:
    before = asked(rabat, qtbot, everything)
    made = copied(rabat, leaf, stick, qtbot)
    asked(rabat, qtbot, lambda nb: nb.people.add("Écrite Depuis", date(2026, 11, 25)))
    over = reopen_leaf(rabat, qtbot)
    assert over.what.text() == "Le cahier d’aujourd’hui est mis de côté, rien n’est détruit. Ce qui a été écrit depuis n’y est pas."
    rabat.chosen.path = made
    click(rabat.find(Link, "En choisir une ailleurs"))
    qtbot.waitUntil(lambda: rabat.idle() and over.field.hasFocus())
    assert over.which.text().startswith("La copie du ")
    typed(rabat, over, "rallye rallye rallye rallye rallye rallye", qtbot)
    assert over.slip.title.startswith("Ces mots n’ouvrent pas la copie du ")
    assert rabat.session.current == "open"  # nothing happened
    over.field.selectAll()
    QTest.keyClicks(over.field, SIX)
    QTest.keyClick(over.field, ENTER)
    qtbot.waitUntil(lambda: rabat.idle() and rabat.session.current == "open" and asked(rabat, qtbot, lambda nb: nb.restored), timeout=20_000)
    assert asked(rabat, qtbot, everything) == before

    rabat.session.go.emit("rabat", {"row": "copies"})
    qtbot.waitUntil(rabat.idle)
    leaf = rabat.page().leaves["copies"]
    assert leaf.asks
    (aside,) = vault.asides(rabat.session.folder)
    assert leaf.asides[0][0] == aside
    kept = Notebook.open(aside.path, SIX)
    assert "Écrite Depuis" in [row.name for row in kept.people.rows()]
    kept.close()

    yes = leaf.asides[0][2]
    click(yes)
    assert yes.text() == "Oui, le détruire pour de bon"
    assert rabat.find(Link, "Le garder").hasFocus()
    click(rabat.find(Link, "Le garder"))
    assert yes.text() == "Détruire"
    for _ in range(2):
        yes.setFocus()
        QTest.keyClick(yes, ENTER)
    qtbot.waitUntil(lambda: rabat.idle() and leaf.asides == [])
    assert leaf.slip.title == "Il est détruit."
    assert vault.asides(rabat.session.folder) == []


def test_a_copy_beside_the_notebook_opens_too_and_typing_goes_on_until_then(rabat: Any, leaf: Any, qtbot: Any) -> None:
    asked(rabat, qtbot, lambda nb: nb.vault.backup())
    asked(rabat, qtbot, lambda nb: nb.people.add("Écrite Depuis", date(2026, 11, 25)))
    over = reopen_leaf(rabat, qtbot)
    qtbot.waitUntil(lambda: len(over.lines) == 1 and over.lines[0][2].isVisible())
    over.lines[0][2].setFocus()
    QTest.keyClick(over.lines[0][2], ENTER)
    assert over.field.hasFocus()
    QTest.keyClick(rabat.window, Qt.Key.Key_Escape)  # back to the list, then to the copies
    assert over.lines[0][2].hasFocus()
    QTest.keyClick(rabat.window, Qt.Key.Key_Escape)
    assert leaf.over is None
    assert leaf.other_one.hasFocus()
    over = reopen_leaf(rabat, qtbot)
    qtbot.waitUntil(lambda: len(over.lines) == 1 and over.lines[0][2].isVisible())
    click(over.lines[0][2])
    QTest.keyClicks(over.field, SIX)
    QTest.keyClick(rabat.window, ENTER, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: rabat.idle() and rabat.session.current == "open" and asked(rabat, qtbot, lambda nb: nb.restored), timeout=20_000)
    assert "Écrite Depuis" not in [row.name for row in asked(rabat, qtbot, lambda nb: nb.people.rows())]


def test_who_goes_to_another_page_before_it_is_opened_takes_it_back(rabat: Any, leaf: Any, qtbot: Any) -> None:
    asked(rabat, qtbot, lambda nb: nb.vault.backup())
    over = reopen_leaf(rabat, qtbot)
    qtbot.waitUntil(lambda: len(over.lines) == 1 and over.lines[0][2].isVisible())
    click(over.lines[0][2])
    QTest.keyClicks(over.field, SIX)
    QTest.keyClick(over.field, ENTER)
    assert over.waiting
    rabat.session.go.emit("people", {"today": True})
    qtbot.waitUntil(rabat.idle)
    assert rabat.session.current == "open"
    assert not asked(rabat, qtbot, lambda nb: nb.restored)
    assert vault.asides(rabat.session.folder) == []
    rabat.session.go.emit("rabat", {"row": "copies"})
    qtbot.waitUntil(rabat.idle)
    assert leaf.button.isVisible()  # the list of copies, and no word typed anywhere


def test_a_file_that_is_no_copy_is_told_and_nothing_is_asked(rabat: Any, leaf: Any, qtbot: Any, stick: Path) -> None:
    made = copied(rabat, leaf, stick, qtbot)
    made.write_bytes(made.read_bytes()[:-1])
    over = reopen_leaf(rabat, qtbot)
    assert not over.lines
    for path, said in ((made, "Cette copie est abîmée, ou n’en est pas une."), (stick / "gone.cahier", "Cette copie ne se laisse pas lire.")):
        rabat.chosen.path = path
        click(rabat.find(Link, "En choisir une ailleurs"))
        qtbot.waitUntil(rabat.idle)
        assert over.slip.title == said
        assert not over.asking
        assert over.other.hasFocus()  # another one can be chosen at once


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_the_page_that_reopens_has_room(rabat: Any, leaf: Any, qtbot: Any, width: int, height: int, u: int) -> None:
    rabat.session.change_settings(u=u)
    rabat.window.resize(width, height)
    rabat.session.go.emit("rabat", {"row": "copies"})
    for day in ("2026-11-02", "2026-11-20", "2026-11-24"):
        asked(rabat, qtbot, lambda nb, day=day: nb.vault.backup(day=day))
    leaf.other_one.setFocus()
    assert not leaf.other_one.visibleRegion().isEmpty()
    over = reopen_leaf(rabat, qtbot)
    qtbot.waitUntil(lambda: len(over.lines) == 3)
    QApplication.processEvents()
    assert faults(rabat.window) == []
    over.lines[0][2].setFocus()
    QTest.keyClick(over.lines[0][2], ENTER)
    QApplication.processEvents()
    assert over.field.hasFocus()
    assert over.button.isVisible()
    assert faults(rabat.window) == []
    typed(rabat, over, "rallye rallye", qtbot)
    QApplication.processEvents()
    assert faults(rabat.window) == []


# -- after a restore -----------------------------------------------------------------------------------------------------


@pytest.fixture
def restored(closed: Any, tmp_path: Path, qtbot: Any) -> Any:
    """The notebook as it came out of a copy, open."""
    first = Notebook.open(closed.session.folder, SIX)
    copy = first.vault.backup(tmp_path / "cahier.cahier")
    first.close()
    vault.restore(copy, closed.session.folder, SIX)
    closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: closed.session.current == "open" and closed.idle())
    return closed


def keys(desk: Any, qtbot: Any) -> Any:
    return asked(desk, qtbot, lambda nb: nb.directory.own())


@pytest.mark.parametrize(("answer", "same"), [("Il remplace l’ancien ordinateur", True), ("Il reste à côté de l’autre", False)])
def test_one_question_before_any_card(restored: Any, qtbot: Any, answer: str, same: bool) -> None:
    before = keys(restored, qtbot)
    nadia = asked(restored, qtbot, lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat"))
    qtbot.waitUntil(lambda: any(w.text() == "Ce cahier vient d’une copie." and w.isVisible() for w in restored.window.findChildren(Words)))
    restored.session.go.emit("handover", {"person": nadia})
    qtbot.waitUntil(restored.idle)
    qtbot.waitUntil(lambda: any(box.isVisible() for box in restored.window.findChildren(Check) if "Karim Benali, gardien" in box.accessibleName()))
    click(restored.find(Check, "Karim Benali, gardien, SMS"))
    qtbot.waitUntil(lambda: restored.idle() and any(w.isVisible() and w.text() == "Ouvrir le rabat" for w in restored.window.findChildren(Link)))
    assert restored.find(Button, "Donner la fiche").accessibleDescription() == "Ce cahier vient d’une copie."
    restored.session.go.emit("people", {"today": True})
    qtbot.waitUntil(restored.idle)
    click(restored.find(Link, "Répondre à une question"))
    qtbot.waitUntil(restored.idle)
    leaf = restored.page().leaves["copies"]
    assert leaf.replaces.hasFocus()
    button = restored.find(Button, answer)
    button.setFocus()
    QTest.keyClick(button, ENTER)
    qtbot.waitUntil(restored.idle)
    assert leaf.slip.title.startswith("C’est noté")
    assert not leaf.replaces.isVisible()
    assert (keys(restored, qtbot) == before) is same
    restored.window.close_notebook()
    qtbot.waitUntil(restored.idle)
    reopen(restored, qtbot)
    assert not restored.page().leaves["copies"].asks
    restored.session.go.emit("people", {"today": True})
    qtbot.waitUntil(restored.idle)
    assert not any(w.text() == "Ce cahier vient d’une copie." and w.isVisible() for w in restored.window.findChildren(Words))


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_the_question_has_room(restored: Any, qtbot: Any, width: int, height: int, u: int) -> None:
    restored.session.change_settings(u=u)
    restored.window.resize(width, height)
    for page, target in (("people", {"today": True}), ("rabat", {"row": "copies"}))[u > 48 :]:
        restored.session.go.emit(page, target)
        qtbot.waitUntil(restored.idle)
        QApplication.processEvents()
        assert faults(restored.window) == []
    leaf = restored.page().leaves["copies"]
    for button in (leaf.replaces, leaf.beside):
        assert button.accessibleDescription().startswith("Ce cahier vient d’une copie.")
        button.setFocus()
        assert not button.visibleRegion().isEmpty()


# -- sizes ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_nothing_is_cut_or_overlaps(rabat: Any, leaf: Any, qtbot: Any, width: int, height: int, u: int) -> None:
    rabat.session.change_settings(u=u)
    rabat.window.resize(width, height)

    def note(notebook: Notebook) -> None:
        for n, day in enumerate((30, 6, 13, 20)):
            fault = ("", "backup", "missing", "")[n]
            made = date(2026, 10 if n == 0 else 11, day)
            notebook.own.add_backups(Backup(made, "/media/claire/clé USB", f"cahier-{made}.cahier", made, fault))
        notebook.own.choose_places(second="/srv/dossier de la structure", both=True)

    asked(rabat, qtbot, note)
    for target in (None, {"row": "copies"}):
        rabat.session.go.emit("rabat", target)
        qtbot.waitUntil(rabat.idle)
        QApplication.processEvents()
        assert faults(rabat.window) == []
    for do in (leaf._open_days, leaf._unfold):
        do()
        QApplication.processEvents()
        assert faults(rabat.window) == []
