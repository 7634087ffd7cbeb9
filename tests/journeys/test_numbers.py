"""A social security number in a line: one calm line under it, once it was left; taken out it is nowhere any more, left it is not asked again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desks import SIX, TODAY, Desk
from inside import unlocked
from laid import faults
from PySide6.QtCore import QPoint
from tour_hands import LINK, Hands

from notebook_app.model import Written
from ui.parts.number import NumberSlip

NUMBER, OTHER = "2 85 05 78 006 084 41", "1 84 12 2A 451 089"
SAID = "Un numéro de sécurité sociale est dans cette ligne."
LEAVE, TAKE = "Laisser le numéro de sécurité sociale", "Retirer le numéro de sécurité sociale"


class Writing(Hands):
    """On Nadia's page, the caret on today's line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ready()
        self.nadia = self.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat"))
        self.go(self.nadia)

    def go(self, person: int, line: int | None = None) -> None:
        self.desk.session.go.emit("person", {"id": person, "line": line})
        self.rest()

    def saved(self) -> None:
        self.until(lambda: self.desk.idle() and not self.desk.page().editor.dirty, "the lines are saved")
        self.rest()

    def texts(self) -> list[str]:
        return [entry.text for entry in self.ask(lambda nb: nb.entries.window(self.nadia))]

    def on_the_page(self) -> str:
        return str(self.desk.page().editor.document().toPlainText())

    def slip(self) -> NumberSlip:
        slip = self.desk.page().paper.number
        assert isinstance(slip, NumberSlip)
        return slip


@pytest.fixture
def writing(desk: Desk) -> Writing:
    return Writing(desk)


def test_writing_is_never_interrupted_and_one_line_says_it_once_the_line_was_left(writing: Writing) -> None:
    writing.write(f"Carte Vitale, {NUMBER}.")
    writing.saved()
    assert not writing.says(SAID)
    before = writing.on_the_page()
    writing.key("Up", "Up")
    writing.saved()
    assert writing.says(SAID)
    assert writing.desk.page().editor.hasFocus()
    assert writing.on_the_page() == before
    assert faults(writing.desk.window) == []
    slip, editor = writing.slip(), writing.desk.page().editor
    line = editor.mapTo(slip.parentWidget(), editor.where(editor.last_first[0]).bottomLeft())
    assert abs(slip.y() - line.y()) <= 2
    writing.key("Down", "Down")
    writing.write(" Et ensuite.")
    writing.saved()
    assert writing.says(SAID)  # what is said stays where it is while one writes on


def test_taken_out_it_is_one_step_back_and_nowhere_in_the_notebook(writing: Writing, desk: Desk) -> None:
    writing.write(f"Carte Vitale {NUMBER}, puis le loyer.")
    writing.key("Up", "Up")
    writing.saved()
    writing.click(LINK, TAKE)
    writing.saved()
    assert writing.texts()[-1] == "Carte Vitale, puis le loyer."
    assert not writing.says(SAID)
    assert writing.desk.page().editor.hasFocus()
    writing.key("Ctrl+Z")
    writing.saved()
    assert writing.texts()[-1] == f"Carte Vitale {NUMBER}, puis le loyer."
    assert not writing.says(SAID)  # it was answered
    writing.key("Ctrl+Y")
    writing.saved()
    assert NUMBER not in writing.on_the_page()
    desk.session.lock()
    writing.until(desk.idle, "it is closed")
    inside = unlocked(desk.root / "notebook", SIX)
    assert [words in inside for words in (NUMBER.encode(), b"006 084", b"puis le loyer")] == [False, False, True]


def test_what_the_line_said_on_an_earlier_day_loses_it_too(writing: Writing) -> None:
    day = TODAY - timedelta(days=2)
    line = writing.ask(lambda nb: nb.entries.save(writing.nadia, [Written(None, day, f"Sécu {NUMBER}, notée.")], day)[0])
    writing.go(writing.nadia, line.id)
    assert not writing.says(SAID)  # nobody wrote there today
    writing.write(" Rappeler lundi.")
    writing.key("Ctrl+N")
    writing.saved()
    assert [NUMBER in version.text for version in writing.ask(lambda nb: nb.entries.versions(line.id))] == [True]
    writing.click(LINK, TAKE)
    writing.saved()
    assert writing.ask(lambda nb: nb.entries.get(line.id).text) == "Sécu, notée. Rappeler lundi."
    assert [version.text for version in writing.ask(lambda nb: nb.entries.versions(line.id))] == ["Sécu, notée."]


def test_left_it_stays_and_is_not_asked_again_but_another_number_is(writing: Writing) -> None:
    writing.write(f"Sécu {NUMBER}.")
    writing.key("Up", "Up")
    writing.saved()
    writing.click(LINK, LEAVE)
    assert not writing.says(SAID)
    writing.key("Ctrl+End")
    writing.write(" Notée.")
    writing.key("Up", "Up")
    writing.saved()
    assert not writing.says(SAID)
    assert NUMBER in writing.texts()[-1]
    writing.go(writing.nadia)
    assert not writing.says(SAID)
    writing.write(f" Son mari {OTHER}.")
    writing.key("Up", "Up")
    writing.saved()
    assert writing.says(SAID)
    writing.click(LINK, TAKE)
    writing.saved()
    assert writing.texts()[-1] == f"Sécu {NUMBER}. Notée. Son mari."


def test_by_the_keyboard_alone(writing: Writing) -> None:
    writing.write(f"Sécu {NUMBER}")
    writing.key("Up", "Up")
    writing.saved()
    writing.tab_to(LINK, TAKE)
    writing.key("Space")
    writing.saved()
    assert writing.texts()[-1] == "Sécu"


def test_a_page_left_at_once_says_it_on_the_way_back_and_one_taken_out_by_hand_is_not_asked_about(writing: Writing) -> None:
    writing.write(f"Sécu {NUMBER}")
    writing.key("Ctrl+0")
    writing.rest()
    assert not writing.says(SAID)
    writing.go(writing.nadia)
    assert writing.says(SAID)
    writing.key("Ctrl+End")
    writing.key(*["Backspace"] * (len(NUMBER) + 1))
    writing.key("Up", "Up")
    writing.saved()
    assert not writing.says(SAID)


def test_a_line_that_took_another_day_is_still_the_same(writing: Writing) -> None:
    writing.write(f"Sécu {NUMBER}")
    writing.key("Up", "Up")
    writing.saved()
    writing.click(LINK, LEAVE)
    writing.key("Ctrl+End")
    writing.saved()
    writing.key("F2")
    writing.write("hier")
    writing.key("Return")
    writing.rest()
    assert writing.ask(lambda nb: nb.entries.window(writing.nadia)[-1].day) == TODAY - timedelta(days=1)
    writing.write(" Notée")
    writing.key("Ctrl+N")
    writing.saved()
    assert not writing.says(SAID)


def test_closing_forgets_what_was_found(writing: Writing, desk: Desk) -> None:
    writing.write(f"Sécu {NUMBER}")
    writing.key("Up", "Up")
    writing.saved()
    lines = desk.page().editor.last_first
    assert any(desk.session.numbers.of(id) for id in lines)
    desk.session.lock()
    writing.until(desk.idle, "it is closed")
    assert not any(desk.session.numbers.of(id) for id in lines)


@pytest.mark.parametrize(("size", "u"), [((1280, 800), 32), ((1280, 650), 32), ((1093, 540), 32), ((800, 520), 32), ((1280, 800), 48)])
def test_it_has_room_at_every_size(writing: Writing, size: tuple[int, int], u: int) -> None:
    writing.size(*size)
    writing.desk.session.change_settings(u=u)
    writing.rest()
    writing.go(writing.nadia)
    writing.write(f"Sécu {NUMBER}, notée ce matin avec elle, puis on a rempli le dossier du logement et appelé la mairie.")
    writing.key("Ctrl+N")
    writing.saved()
    assert faults(writing.desk.window) == []
    writing.click(LINK, TAKE)
    assert "Sécu, notée" in writing.on_the_page()


def test_nothing_is_said_where_there_is_none(writing: Writing) -> None:
    writing.write("Tél. 06 39 98 20 14, SIRET 123 456 789 00012")
    writing.key("Up", "Up")
    writing.saved()
    assert not writing.says(SAID)
    assert not writing.seen(LINK, TAKE)




@pytest.mark.parametrize("u", [64, 80, 96])
def test_on_a_new_line_it_is_in_sight_in_the_largest_letters_too(writing: Writing, u: int) -> None:
    writing.size(1280, 800)
    writing.desk.session.change_settings(u=u)
    writing.rest()
    writing.key("Ctrl+N")
    writing.write(f"Carte Vitale, {NUMBER}.")
    writing.saved()
    writing.key("Ctrl+N")
    writing.saved()
    slip, editor = writing.slip(), writing.desk.page().editor
    assert slip.isVisible()
    written = editor.cursorRect().translated(editor.viewport().mapTo(slip.parentWidget(), QPoint()))
    assert slip.parentWidget().rect().contains(slip.geometry())
    assert not slip.geometry().intersects(written)  # what one writes is in sight too
    assert faults(writing.desk.window) == []
    writing.tab_to(LINK, TAKE)
    writing.key("Return")
    writing.until(lambda: not slip.isVisible(), "it is gone")
    assert NUMBER not in writing.on_the_page()
