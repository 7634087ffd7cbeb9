"""Ctrl+Z and Ctrl+Y on a person's page: whatever was done there, taken back and done again, the page and the notebook are as they were."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hand import page_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from tour_hands import BUTTON, FIELD, Hands

from notebook_app.model import Noun
from ui.parts.drawing import Sheet
from ui.parts.joined import ClipView


@pytest.fixture
def writing(hands: Hands) -> Hands:
    """On Nadia's page, at the end of her second line."""
    page_of(hands, "nadia")
    hands.desk.page().editor.go_to(hands.ask(lambda nb: nb.entries.window(hands.desk.page().place()["id"]))[1].id)
    hands.rest()
    return hands


def stored(hands: Hands) -> Any:
    """All the notebook has of her."""
    person = hands.desk.page().place()["id"]
    hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "it is saved")
    return hands.ask(
        lambda nb: (
            nb.people.get(person), [each for each in nb.entries.window(person) if each.text], nb.agenda.of(person), nb.told.of(person),
            [(clip, nb.clips.data(clip.id)) for clip in nb.clips.of(person)],
        )
    )  # fmt: skip


def shown(hands: Hands) -> str:
    return str(hands.desk.page().editor.toPlainText())


def typed(hands: Hands) -> None:
    hands.write(" Et puis.")


def another_paragraph(hands: Hands) -> None:
    hands.key("Return")
    hands.write("[] appeler")


def ticked(hands: Hands) -> None:
    hands.key("Return")
    hands.write("[] appeler")
    hands.key("Ctrl+Space")


def highlighted(hands: Hands) -> None:
    hands.key("Ctrl+A", "Ctrl+M")


def aside(hands: Hands) -> None:
    hands.key("Ctrl+Shift+M")


def erased(hands: Hands) -> None:
    hands.key("Ctrl+A", "Delete")


def erased_across_lines(hands: Hands) -> None:
    hands.key("Ctrl+Home", "Shift+Ctrl+End", "Delete")


def cut_and_pasted(hands: Hands) -> None:
    hands.key("Ctrl+A", "Ctrl+X", "Ctrl+N", "Ctrl+V")


def moved(hands: Hands) -> None:
    hands.key("F2", "Ctrl+A")
    hands.write("9/11")
    hands.key("Return")


def typed_and_moved(hands: Hands) -> None:
    typed(hands)
    moved(hands)


def moved_and_typed(hands: Hands) -> None:
    moved(hands)
    typed(hands)


def torn_out(hands: Hands) -> None:
    hands.key("F2")
    hands.click(BUTTON, "Retirer cette ligne")


def held(hands: Hands) -> None:
    hands.key("Ctrl+T", "Ctrl+T")


def drawn(hands: Hands) -> None:
    hands.key("Ctrl+D")
    sheet = hands.desk.find(Sheet, "Feuille du croquis")
    at = sheet.place().center().toPoint()
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(sheet, at * 1.2)
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at * 1.2)
    hands.key("Esc")


def joined(hands: Hands) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    hands.key("Ctrl+V", "Ctrl+Return")


def told(hands: Hands) -> None:
    hands.click(BUTTON, "On me l’a dit")
    hands.write("Mme Petit")
    hands.key("Tab", "Tab")
    hands.write("hier")
    hands.key("Ctrl+Return")
    hands.desk.page().editor.setFocus()


def appointed(hands: Hands) -> None:
    hands.key("Ctrl+R", "Ctrl+A")
    hands.write("jeu. 3 déc. 9h, mairie")
    hands.key("Return")
    hands.desk.page().editor.setFocus()


def several(hands: Hands) -> None:
    for deed in (typed, held, highlighted, moved, typed):
        deed(hands)


DEEDS: list[Callable[[Hands], None]] = [
    typed, another_paragraph, ticked, highlighted, aside, erased, erased_across_lines, cut_and_pasted, moved, typed_and_moved, moved_and_typed,
    torn_out, held, drawn, told, appointed, several,
]  # fmt: skip


@pytest.mark.parametrize("deed", DEEDS)
def test_taken_back_and_done_again_nothing_differs(writing: Hands, deed: Callable[[Hands], None]) -> None:
    hands = writing
    states = [(shown(hands), stored(hands))]
    before = states[0]
    deed(hands)
    hands.rest()
    after = shown(hands), stored(hands)
    assert after != before
    states = [after]
    for _ in range(60):
        hands.key("Ctrl+Z")
        if (now := (shown(hands), stored(hands))) != states[-1]:
            states.append(now)
    assert states[-1] == before
    for state in reversed(states[:-1]):
        hands.key("Ctrl+Y")
        assert (shown(hands), stored(hands)) == state
    hands.key("Ctrl+Y")
    assert (shown(hands), stored(hands)) == after
    for _ in range(60):
        hands.key("Ctrl+Z")
    assert (shown(hands), stored(hands)) == before


@pytest.mark.parametrize("deed", [typed, held, typed_and_moved])
def test_the_other_key_for_it_does_the_same(writing: Hands, deed: Callable[[Hands], None]) -> None:
    deed(writing)
    writing.rest()
    after = shown(writing), stored(writing)
    for key in ("Ctrl+Z", "Ctrl+Shift+Z"):
        for _ in range(12):
            writing.key(key)
    assert (shown(writing), stored(writing)) == after


@pytest.mark.parametrize("deed", [drawn, joined])
def test_a_line_made_for_what_is_joined_to_it_goes_with_it_and_comes_with_it(writing: Hands, deed: Callable[[Hands], None]) -> None:
    """Where nothing was written today yet."""
    hands = writing
    person = hands.desk.page().place()["id"]
    hands.key("Ctrl+N")

    def lines() -> list[Any]:
        return list(hands.ask(lambda nb: nb.entries.window(person)))

    bare = (shown(hands), stored(hands), lines())
    deed(hands)
    with_it = (shown(hands), stored(hands), lines())
    assert (len(with_it[2]), len(hands.ask(lambda nb: nb.clips.of(person)))) == (len(bare[2]) + 1, 1)
    for _ in range(2):
        hands.key("Ctrl+Z")
        assert (shown(hands), stored(hands), lines()) == bare
        hands.key("Ctrl+Y")
        assert (shown(hands), stored(hands), lines()) == with_it
    hands.write("Plan fait ensemble.")
    written = stored(hands)
    assert written[1][-1].text == "Plan fait ensemble."
    hands.key(*["Ctrl+Z"] * 6)
    assert (shown(hands), stored(hands), lines()) == bare
    hands.key(*["Ctrl+Y"] * 6)
    assert stored(hands) == written


def test_a_line_made_for_what_is_joined_to_it_stays_once_it_is_written_on(writing: Hands) -> None:
    hands = writing
    person = hands.desk.page().place()["id"]
    hands.key("Ctrl+N")
    joined(hands)
    hands.write("Plan fait ensemble.")
    hands.until(lambda: not hands.desk.page().editor.dirty, "it is saved")
    with_it = stored(hands)
    page_of(hands, "lucas")
    page_of(hands, "nadia")
    hands.key("Ctrl+Z")
    assert hands.ask(lambda nb: nb.clips.of(person)) == []
    assert stored(hands)[1] == with_it[1]
    hands.key("Ctrl+Y")
    assert stored(hands) == with_it


def test_what_was_taken_out_of_a_line_that_went_comes_back_with_it(writing: Hands) -> None:
    hands = writing
    person = hands.desk.page().place()["id"]
    hands.key("Ctrl+N")
    joined(hands)
    with_it = stored(hands)
    view = hands.desk.find(ClipView, "Page jointe du 25 novembre")
    hands.click_at(view.mapToGlobal(view.rect().center()))
    hands.click(BUTTON, "Retirer du cahier")
    page_of(hands, "lucas")
    page_of(hands, "nadia")
    assert hands.ask(lambda nb: nb.clips.of(person)) == []
    hands.key("Ctrl+Z")
    assert stored(hands) == with_it
    hands.desk.find(ClipView, "Page jointe du 25 novembre")
    hands.key("Ctrl+Y")
    assert hands.ask(lambda nb: nb.clips.of(person)) == []


@pytest.mark.parametrize("deed", [torn_out, moved, held])
def test_after_something_was_written_no_deed_is_done_again(writing: Hands, deed: Callable[[Hands], None]) -> None:
    """Words written into a line that comes back must not go with it."""
    deed(writing)
    writing.key("Ctrl+Z")
    writing.write(" Et puis.")
    before = shown(writing), stored(writing)
    writing.key("Ctrl+Y")
    assert (shown(writing), stored(writing)) == before
    writing.key("Ctrl+Z", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
    writing.key("Ctrl+Y")
    assert (shown(writing), stored(writing)) == before


def test_what_was_taken_back_on_one_page_is_not_done_again_on_another(writing: Hands) -> None:
    held(writing)
    writing.key("Ctrl+Z")
    nadia = stored(writing)
    page_of(writing, "lucas")
    writing.key("Ctrl+Y")
    page_of(writing, "nadia")
    assert stored(writing) == nadia


def test_what_is_taken_back_elsewhere_is_said(writing: Hands) -> None:
    """The last deed may be about somebody else: nobody else is named beside an open page, and nothing changes there without a word."""
    elsewhere = "Annulé sur une autre page", "Rétabli sur une autre page"
    held(writing)
    writing.key("Ctrl+Z", "Ctrl+Y")
    assert not any(map(writing.says, elsewhere))
    nadia = stored(writing)
    page_of(writing, "lucas")
    before = stored(writing)
    torn = shown(writing)
    writing.write("Venu.")
    writing.until(lambda: not writing.desk.page().editor.dirty, "it is saved")
    page_of(writing, "awa")
    page_of(writing, "lucas")
    writing.desk.page().editor.go_to(stored(writing)[1][-1].id)
    writing.rest()
    torn_out(writing)
    page_of(writing, "nadia")
    writing.key("Ctrl+Z")
    assert writing.says(elsewhere[0])
    assert stored(writing) == nadia
    writing.key("Ctrl+Y")
    assert writing.says(elsewhere[1])
    assert stored(writing) == nadia
    writing.key("Ctrl+Z", "Ctrl+Y")
    page_of(writing, "lucas")
    assert (shown(writing), stored(writing)) == (torn, before)


def test_a_page_just_added_is_taken_back_with_what_shows_it(hands: Hands) -> None:
    hands.key("Ctrl+Shift+N")
    hands.write("Zoé Leblanc")
    hands.key("Return")
    page_of(hands, "leblanc")
    hands.key("Ctrl+Z")
    assert not hands.says("Leblanc")
    assert "Zoé Leblanc" not in [row.name for row in hands.ask(lambda nb: nb.people.rows())]
    assert hands.seen(FIELD, "Chercher")


@pytest.mark.parametrize("again", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_a_page_taken_back_where_it_was_added_is_done_again_there(hands: Hands, again: str) -> None:
    hands.key("Ctrl+Shift+N")
    hands.write("Zoé Leblanc")
    hands.key("Tab")
    hands.write("06 39 98 20 14")
    hands.key("Return")
    (added,) = [row for row in hands.ask(lambda nb: nb.people.rows()) if row.name == "Zoé Leblanc"]
    for _ in range(2):
        hands.key("Ctrl+Z")
        assert not hands.says("Leblanc")
        assert hands.says("Le répertoire est comme avant.")
        hands.key(again)
        assert hands.says("Le répertoire est rétabli.")
        assert added in hands.ask(lambda nb: nb.people.rows())
        assert hands.says("Leblanc")
    page_of(hands, "leblanc")
    assert hands.says("06 39 98 20 14")


def test_what_cannot_be_done_again_is_lost_to_nobody(writing: Hands) -> None:
    """Ctrl+Y where nothing was taken back, and where its place is gone."""
    before = shown(writing), stored(writing)
    writing.key("Ctrl+Y")
    held(writing)
    writing.key("Ctrl+Z")

    def remove(nb: Any) -> None:
        with nb.write(Noun.APPOINTMENTS) as db:
            db.execute("DELETE FROM appointments")

    writing.ask(remove)
    writing.key("Ctrl+Y", "Ctrl+Y")
    assert (shown(writing), stored(writing)[1]) == (before[0], before[1][1])
    assert writing.seen(FIELD, "Prochain rendez-vous")
