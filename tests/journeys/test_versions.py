"""A line is turned back: its earlier texts by day, looked at and taken back, also one that was emptied; with real keys in the real window."""

from __future__ import annotations

from datetime import date, timedelta
from threading import Event
from typing import Any

import pytest
from hand import Hand as AnyHand
from laid import faults
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from notebook_app.model import Written
from notebook_app.notebook import Notebook
from ui.parts.choices import Radio
from ui.parts.earlier import differing
from ui.parts.rows import Rows
from ui.parts.widgets import Button, Tool

TODAY = date(2026, 11, 25)
CONTROL = Qt.KeyboardModifier.ControlModifier
WAS = "Venue en bus, sans aide.\nTrois questions préparées."
NOW = "Venue en bus, avec sa sœur.\nTrois questions préparées."


class Turning(AnyHand):
    """Nadia's page, two of whose lines were written anew on a later day; the first is there, the second was emptied."""

    def __init__(self, desk: Any, qtbot: Any) -> None:
        super().__init__(desk, qtbot)
        day = TODAY - timedelta(days=4)

        def make(notebook: Notebook) -> tuple[int, int, int]:
            nadia = next(row.id for row in notebook.people.rows() if row.name == "Nadia Ferhat")
            kept, emptied = (
                notebook.entries.save(nadia, [Written(None, day, text)], day)[0] for text in (WAS, "Une ligne que personne ne doit perdre.")
            )
            notebook.entries.save(nadia, [Written(kept.id, day, NOW)], TODAY - timedelta(days=2))
            return nadia, kept.id, emptied.id

        self.nadia, self.kept, self.emptied = self.ask(make)
        desk.session.go.emit("person", {"id": self.nadia, "line": self.kept, "caret": 0})
        self.rest()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.desk.window, key, modifiers)
        self.rest()

    def text(self, id: int) -> str:
        return str(self.ask(lambda notebook: notebook.entries.get(id).text))

    def line(self) -> str:
        """What stands on the page."""
        return next(line.content.text for line in self.desk.page().editor._lines if line.id == self.kept)

    def written(self) -> str:
        """What the notebook has once all of the page is saved."""
        self.bot.waitUntil(lambda: not self.desk.page().editor.dirty and self.desk.idle())
        return self.text(self.kept)

    def shown(self) -> str:
        return " ".join(label.text() for label in self.desk.window.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def turning(desk: Any, qtbot: Any) -> Turning:
    return Turning(desk, qtbot)


def test_the_text_of_an_earlier_day_is_seen_beside_today_s_and_taken_back(turning: Turning) -> None:
    page = turning.desk.page()
    turning.key(Qt.Key.Key_H, CONTROL)
    leaf = turning.desk.page().turned
    assert leaf.was.text() == WAS.replace("\n", "\u2028")
    assert leaf.now.text() == NOW.replace("\n", "\u2028")
    assert leaf.was.accessibleDescription().endswith("sans aide") or "aide" in leaf.was.accessibleDescription()
    assert "Lucas" not in turning.shown()
    assert faults(turning.desk.window) == []
    QTest.keyClick(turning.desk.window, Qt.Key.Key_Return, CONTROL)
    turning.rest()
    assert turning.desk.page() is page
    assert turning.text(turning.kept) == WAS
    assert page.place()["line"] == turning.kept
    assert WAS in page.editor.document().toPlainText()
    turning.key(Qt.Key.Key_Z, CONTROL)
    assert turning.written() == NOW
    assert NOW in page.editor.document().toPlainText()


def test_esc_leads_back_to_the_line_and_nothing_has_changed(turning: Turning) -> None:
    page = turning.desk.page()
    QTest.mouseClick(turning.desk.find(Tool, "Textes d’avant"), Qt.MouseButton.LeftButton)
    turning.rest()
    assert turning.desk.page() is not page
    turning.key(Qt.Key.Key_Escape)
    assert turning.desk.page() is page
    assert page.place() == {"id": turning.nadia, "line": turning.kept, "caret": 0}
    assert turning.text(turning.kept) == NOW


def test_the_menu_of_the_page_leads_there_too(turning: Turning) -> None:
    page = turning.desk.page()
    page.editor.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(200, 40), page.editor.mapToGlobal(QPoint(200, 40))))
    (menu,) = (each for each in page.editor.findChildren(QMenu) if each.isVisible())
    (action,) = (each for each in menu.actions() if each.text() == "Textes d’avant")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    turning.rest()
    assert turning.desk.page().place() == {"person": turning.nadia, "line": turning.kept}


def test_a_line_that_was_emptied_comes_back(turning: Turning) -> None:
    page = turning.desk.page()
    page.editor.go_to(turning.emptied, 0)
    page.editor.setFocus()
    for _ in "Une ligne que personne ne doit perdre.":
        QTest.keyClick(page.editor, Qt.Key.Key_Delete)
    turning.key(Qt.Key.Key_H, CONTROL)
    versions = turning.desk.page()
    assert turning.ask(lambda notebook: [e.id for e in notebook.entries.window(turning.nadia)]).count(turning.emptied) == 0
    assert [(line.id, line.emptied) for line in versions.earlier.lines] == [(turning.emptied, True), (turning.kept, False)]
    rows = turning.desk.find(Rows, "Lignes qui ont un texte d’avant")
    rows.setFocus()
    turning.key(Qt.Key.Key_Down)
    turning.rest()
    assert versions.turned.was.text() == WAS.replace("\n", "\u2028")
    turning.key(Qt.Key.Key_Up)
    assert versions.turned.was.text() == "Une ligne que personne ne doit perdre."
    assert versions.turned.nothing.isVisible()
    QTest.mouseClick(turning.desk.find(Button, "Reprendre ce texte"), Qt.MouseButton.LeftButton)
    turning.rest()
    assert turning.text(turning.emptied) == "Une ligne que personne ne doit perdre."
    assert turning.desk.page().place()["line"] == turning.emptied
    assert "Une ligne que personne ne doit perdre." in turning.desk.page().editor.document().toPlainText()
    turning.key(Qt.Key.Key_Z, CONTROL)  # it was no line of the page: a deed
    assert turning.text(turning.emptied) == ""


def test_each_day_has_its_text_and_today_s_cannot_be_taken_back(turning: Turning) -> None:
    turning.ask(lambda notebook: notebook.entries.save(turning.nadia, [Written(turning.kept, TODAY, WAS)], TODAY))
    turning.key(Qt.Key.Key_H, CONTROL)
    days = [radio for radio in turning.desk.window.findChildren(Radio) if radio.isVisible()]
    assert [radio.accessibleName() for radio in days] == ["tel que le lundi 23 novembre 2026", "tel que le samedi 21 novembre 2026"]
    assert turning.desk.page().filled() is not None
    QTest.mouseClick(days[1], Qt.MouseButton.LeftButton)
    turning.rest()
    assert turning.desk.page().filled() is None
    assert turning.desk.find(Button, "Reprendre ce texte").isEnabled() is False


def test_what_was_written_today_waits_among_the_earlier_texts_when_another_takes_its_place(turning: Turning) -> None:
    page = turning.desk.page()
    page.editor.go_to(turning.kept)
    page.editor.setFocus()
    QTest.keyClicks(page.editor, " Et rien de cela ne se perd.")
    turning.key(Qt.Key.Key_H, CONTROL)
    turning.key(Qt.Key.Key_Return, CONTROL)  # the last text of two days ago, as it stood before these words
    assert turning.text(turning.kept) == NOW
    turning.key(Qt.Key.Key_H, CONTROL)
    written = turning.desk.find(Radio, "le mercredi 25 novembre 2026, avant reprise")
    QTest.mouseClick(written, Qt.MouseButton.LeftButton)
    turning.rest()
    assert faults(turning.desk.window) == []
    turning.key(Qt.Key.Key_Return, CONTROL)
    assert turning.text(turning.kept) == NOW + " Et rien de cela ne se perd."
    turning.key(Qt.Key.Key_Z, CONTROL)
    assert turning.written() == NOW


def test_what_was_typed_before_and_after_is_taken_back_step_by_step_around_it(turning: Turning) -> None:
    page = turning.desk.page()
    page.editor.go_to(turning.kept)
    QTest.keyClicks(page.editor, " Avant.")
    turning.key(Qt.Key.Key_H, CONTROL)
    last = turning.desk.find(Radio, "tel que le samedi 21 novembre 2026")
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    turning.key(Qt.Key.Key_Return, CONTROL)
    assert turning.line() == WAS
    QTest.keyClicks(page.editor, " La suite.")
    assert turning.written() == WAS + " La suite."
    steps = [turning.line()]
    while page.editor.undo_available:
        turning.key(Qt.Key.Key_Z, CONTROL)
        steps.append(turning.written())
        assert turning.line() == steps[-1]
    assert steps[0] == WAS + " La suite."
    assert steps[steps.index(WAS) + 1] == NOW + " Avant."  # one step
    assert steps[-1] == NOW
    for text in reversed(steps[:-1]):
        turning.key(Qt.Key.Key_Y, CONTROL)
        assert turning.written() == text
    assert {NOW, WAS, NOW + " Avant."} <= {v.text for v in turning.ask(lambda notebook: notebook.entries.versions(turning.kept))}


@pytest.mark.parametrize("way", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, CONTROL), (Qt.Key.Key_2, CONTROL)], ids=str)
def test_what_is_taken_back_turns_no_page_once_this_one_was_left(turning: Turning, way: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """The notebook has other work when it is asked for."""
    turning.key(Qt.Key.Key_H, CONTROL)
    done, turned = Event(), []
    turning.desk.session.ask(turning.desk.window, lambda notebook: done.wait())
    try:
        for key, modifiers in ((Qt.Key.Key_Return, CONTROL), way):
            QTest.keyClick(QApplication.focusWidget(), key, modifiers)
        left = turning.desk.page()
        turning.desk.session.go.connect(lambda page, target: turned.append(page))
    finally:
        done.set()
    turning.rest()
    assert turning.desk.page() is left
    assert turned == []
    assert turning.text(turning.kept) == WAS  # it was done all the same


def test_who_only_looked_can_still_take_back_what_was_typed(turning: Turning) -> None:
    page = turning.desk.page()
    page.editor.go_to(turning.kept)
    QTest.keyClicks(page.editor, " Encore.")
    place = page.place()
    turning.key(Qt.Key.Key_H, CONTROL)
    turning.key(Qt.Key.Key_Escape)
    assert turning.desk.page() is page
    assert page.place() == place
    assert turning.text(turning.kept) == NOW + " Encore."
    turning.key(Qt.Key.Key_Z, CONTROL)
    turning.key(Qt.Key.Key_Z, CONTROL)
    assert turning.written() == NOW


def test_another_page_in_between_is_laid_anew(turning: Turning) -> None:
    page = turning.desk.page()
    turning.key(Qt.Key.Key_H, CONTROL)
    turning.desk.session.go.emit("person", {"id": turning.ask(lambda nb: next(r.id for r in nb.people.rows() if r.name == "Lucas Garnier"))})
    turning.rest()
    assert NOW not in page.editor.document().toPlainText()
    turning.desk.session.go.emit("person", {"id": turning.nadia})
    turning.rest()
    assert NOW in page.editor.document().toPlainText()
    assert not page.editor.undo_available


def test_a_page_without_earlier_texts_does_not_offer_them(desk: Any, qtbot: Any) -> None:
    desk.session.go.emit("people", {"find": True})
    qtbot.waitUntil(desk.idle)
    ids: list[int] = []
    desk.session.ask(desk.window, lambda nb: next(r.id for r in nb.people.rows() if r.name == "Awa Diop"), ids.append)
    qtbot.waitUntil(lambda: bool(ids))
    desk.session.go.emit("person", {"id": ids[0]})
    qtbot.waitUntil(desk.idle)
    page = desk.page()
    assert not page.texts.isVisible()
    assert "Textes d’avant" not in [action.text() for action in page.editor.menu().actions()]
    QTest.keyClick(page.editor, Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(desk.idle)
    assert desk.page() is page


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_nothing_overlaps_at_any_size(turning: Turning, width: int, height: int, u: int) -> None:
    turning.desk.session.change_settings(u=u)
    turning.desk.window.resize(width, height)
    turning.key(Qt.Key.Key_H, CONTROL)
    assert faults(turning.desk.window) == []
    assert turning.desk.find(Button, "Reprendre ce texte").isVisible()


def test_words_that_differ_are_counted_as_qt_counts() -> None:
    assert differing("a 😀 mot perdu", "a 😀 mot") == [(8, 14)]
    assert differing("un deux", "un deux") == []
    assert differing("", "un") == []
