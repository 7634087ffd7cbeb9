"""Aujourd’hui, with real keys and clicks: states, appointments on a line, lines that are still missing, what else the day says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from desks import SIX, TODAY
from hand import ListHand
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from notebook_app.model import State, Written
from notebook_app.notebook import Notebook
from ui.parts.choices import Check, Radio
from ui.parts.fields import Field
from ui.parts.notice import Notice
from ui.parts.today_rows import Named
from ui.parts.widgets import Back, Link, Pressed, Tool, Words

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


# -- the day -----------------------------------------------------------------------------------------------------------


def test_a_state_is_chosen_and_can_be_chosen_again(hand: ListHand) -> None:
    hand.press(Radio, "Diop Awa, honoré")
    assert [a.state for a in hand.day()] == [State.HELD, State.HELD, State.HELD]
    assert hand.seen(Words, "trois rendez-vous honorés")
    assert "Diop Awa, dernier rendez-vous 25 novembre" in hand.names()
    assert hand.focus() == "Diop Awa, honoré, changer"
    hand.key(Key.Key_Return)
    hand.press(Radio, "Diop Awa, excusé")
    assert [a.state for a in hand.day()] == [State.HELD, State.HELD, State.EXCUSED]
    assert hand.seen(Words, "deux rendez-vous honorés")


def test_a_name_of_the_day_opens_its_page(hand: ListHand) -> None:
    hand.press(Pressed, "Diop Awa")
    assert hand.desk.page().place()["id"] == hand.id("Awa Diop")


def write_appointment(hand: ListHand, typed: str) -> None:
    field = hand.find(QLineEdit, "Ajouter un rendez-vous")
    field.setFocus()
    hand.type(typed)


def test_an_appointment_of_today_is_written_on_a_line(hand: ListHand) -> None:
    write_appointment(hand, "10h30 olena")
    assert hand.seen(Words, "Kovalenko Olena, 10\u00a0h\u00a030")
    hand.key(Key.Key_Return)
    added = hand.day()[1]
    assert (added.hour, added.name, added.state) == ("10:30", "Olena Kovalenko", State.PLANNED)
    assert hand.find(QLineEdit, "Ajouter un rendez-vous").text() == ""
    assert hand.seen(Radio, "Kovalenko Olena, honoré")


@pytest.mark.parametrize("name", ["Awa Diop", "Marie-Françoise Ravelomanantsoa-Delacourt"])
@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1024, 700, 56)])
def test_what_was_understood_is_read_to_its_end_in_every_window(hand: ListHand, name: str, width: int, height: int, u: int) -> None:
    """The name it begins with gives way: it was typed."""
    if name != "Awa Diop":
        hand.ask(lambda nb: nb.people.add(name, TODAY))
    hand.desk.session.change_settings(u=u)
    hand.desk.window.resize(width, height)
    hand.key(Key.Key_0, CONTROL)
    hand.rest()
    write_appointment(hand, f"chaque mardi 9h {name.split()[0]}")
    hand.rest()
    assert faults(hand.desk.window) == []
    (said,) = [words.text() for words in hand.desk.window.findChildren(Words) if words.isVisible() and words.text().endswith("chaque mardi")]
    assert "mar. 1er déc., 9\u00a0h\u00a000, chaque mardi" in said
    assert said[0].isalpha()


def test_what_names_nobody_is_a_plain_text_and_another_day_is_said(hand: ListHand) -> None:
    write_appointment(hand, "14h réunion, salle 2")
    assert hand.seen(Words, "sans page, 14\u00a0h\u00a000")
    hand.key(Key.Key_Return)
    added = hand.day()[2]
    assert (added.hour, added.text, added.place, added.person) == ("14:00", "réunion", "salle 2", None)
    hand.type("demain 9h olena")
    assert hand.seen(Words, "Kovalenko Olena, jeu. 26 nov., 9\u00a0h\u00a000")
    hand.key(Key.Key_Return)
    assert [a.name for a in hand.day(TODAY + timedelta(days=1))] == ["Olena Kovalenko"]
    assert hand.seen(Notice, "C’est noté au jeudi 26 novembre 2026.")
    hand.type("17h olena")
    hand.key(Key.Key_Return)
    assert not hand.seen(Notice, "C’est noté")


def test_an_appointment_moved_away_from_today_says_where_it_stands(hand: ListHand) -> None:
    hand.press(Pressed, "16\u00a0h\u00a000, Diop Awa, changer l’heure")
    QApplication.focusWidget().clear()
    hand.type("mardi 1er décembre 9h awa")
    hand.key(Key.Key_Return)
    assert [a.name for a in hand.day(TODAY + timedelta(days=6))] == ["Awa Diop", "Nadia Ferhat"]
    assert hand.seen(Notice, "C’est noté au mardi 1er décembre 2026.")


def test_a_name_that_two_people_share_is_asked(hand: ListHand) -> None:
    hand.ask(lambda nb: nb.people.add("Moussa Diop", TODAY))
    write_appointment(hand, "11h diop")
    assert hand.seen(Words, "plusieurs\u00a0: Diop Awa, Diop Moussa")
    hand.key(Key.Key_Return)
    assert len(hand.day()) == 3
    hand.type(" mou")
    hand.key(Key.Key_Return)
    assert hand.day()[1].name == "Moussa Diop"


def test_of_two_people_one_is_chosen_by_the_arrow(hand: ListHand) -> None:
    hand.ask(lambda nb: nb.people.add("Moussa Diop", TODAY))
    write_appointment(hand, "11h-12h diop, mairie")
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Down)
    assert hand.seen(Words, "Diop Moussa, 11\u00a0h\u00a000, jusqu’à 12\u00a0h\u00a000, mairie")
    hand.key(Key.Key_Down)
    assert hand.seen(Words, "sans page, 11\u00a0h\u00a000")
    hand.key(Key.Key_Up)
    hand.key(Key.Key_Return)
    assert [(a.name, a.hour, a.place) for a in hand.day()][1] == ("Moussa Diop", "11:00", "jusqu’à 12\u00a0h\u00a000, mairie")


def test_a_day_with_two_readings_is_asked_on_the_line(hand: ListHand) -> None:
    write_appointment(hand, "vendredi prochain 9h diop")
    asked = "Est-ce le 27/11/2026 ou le 04/12/2026\u202f?"
    assert hand.seen(Words, asked)
    hand.key(Key.Key_Return)
    assert hand.day(date(2026, 11, 27)) == []
    hand.key(Key.Key_Return)
    assert [a.name for a in hand.day(date(2026, 11, 27))] == ["Awa Diop"]


def test_an_appointment_is_changed_in_its_place_and_taken_out(hand: ListHand) -> None:
    hand.press(Pressed, "16\u00a0h\u00a000, Diop Awa")
    assert hand.focus() == "Changer le rendez-vous"
    hand.type("17h15 Awa Diop, mairie")
    hand.key(Key.Key_Return)
    last = hand.day()[-1]
    assert (last.hour, last.name, last.place) == ("17:15", "Awa Diop", "mairie")
    hand.press(Pressed, "17\u00a0h\u00a015, Diop Awa")
    hand.key(Key.Key_Escape)
    assert len(hand.day()) == 3
    hand.key(Key.Key_Delete)
    assert len(hand.day()) == 2
    hand.press(Link, "Le remettre")
    assert hand.day()[-1].hour == "17:15"


def test_the_next_deed_ends_the_offer_to_put_an_appointment_back(hand: ListHand) -> None:
    hand.press(Pressed, "16\u00a0h\u00a000, Diop Awa")
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Delete)
    assert hand.seen(Link, "Le remettre")
    write_appointment(hand, "18h Awa Diop")
    hand.key(Key.Key_Return)
    assert [a.hour for a in hand.day()][-1] == "18:00"
    assert not hand.seen(Link, "Le remettre")  # it would take out the new one


def test_the_keyboard_stays_with_the_state_that_is_taken_back(hand: ListHand) -> None:
    hand.press(Radio, "Diop Awa, honoré")
    hand.find(Pressed, "Diop Awa, honoré, changer").setFocus()
    hand.key(Key.Key_Z, CONTROL)
    assert hand.focus() == "Diop Awa, honoré"
    assert isinstance(QApplication.focusWidget(), Radio)


def test_what_is_understood_is_the_description_of_the_line_one_writes_on(hand: ListHand) -> None:
    line = hand.find(Field, "Ajouter un rendez-vous")
    line.setFocus()
    hand.type("18h30")
    hand.key(Key.Key_Return)
    assert line.accessibleDescription() == "Écrivez un nom."  # asked aloud: nothing stands in the notebook
    hand.type(" Salif Ouattara")
    assert "18\u00a0h\u00a030" in line.accessibleDescription()


def test_ctrl_z_says_what_it_took_back(hand: ListHand) -> None:
    hand.press(Radio, "Diop Awa, honoré")
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Le rendez-vous est comme avant. Diop Awa, 16\u00a0h\u00a000"]
    assert not hand.seen(Pressed, "Donner la fiche")
    assert faults(hand.desk.window) == []
    hand.press(Pressed, "16\u00a0h\u00a000, Diop Awa")
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Delete)
    assert hand.told() == ["Rendez-vous retiré."]
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Rendez-vous remis. Diop Awa, 16\u00a0h\u00a000"]
    write_appointment(hand, "14h réunion")
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Rendez-vous retiré. réunion, 14\u00a0h\u00a000"]
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Rien à annuler."]


def test_ctrl_y_does_again_what_was_taken_back_and_says_it(hand: ListHand) -> None:
    hand.press(Radio, "Diop Awa, honoré")
    hand.key(Key.Key_Z, CONTROL)
    hand.key(Key.Key_Y, CONTROL)
    assert hand.told() == ["Le changement est rétabli. Diop Awa, 16\u00a0h\u00a000"]
    assert hand.day()[-1].state is State.HELD
    assert hand.seen(Pressed, "Donner la fiche")
    assert faults(hand.desk.window) == []
    hand.key(Key.Key_Z, CONTROL)
    hand.key(Key.Key_Z, CONTROL | SHIFT)
    assert hand.day()[-1].state is State.HELD
    hand.key(Key.Key_Y, CONTROL)
    assert hand.told() == ["Rien à rétablir."]
    write_appointment(hand, "14h réunion")
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Z, CONTROL)  # from the line where it was written, which has no step of its own
    hand.key(Key.Key_Y, CONTROL)
    assert hand.told() == ["Rendez-vous remis. réunion, 14\u00a0h\u00a000"]
    assert [a.hour for a in hand.day()] == ["09:15", "13:45", "14:00", "16:00"]
    nadia = hand.id("Nadia Ferhat")
    hand.ask(lambda nb: nb.people.rename(nadia, "Nadia Ferhat-Roux", "Ferhat-Roux Nadia"))
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Le répertoire est comme avant."]
    hand.key(Key.Key_Y, CONTROL)
    assert hand.told() == ["Le répertoire est rétabli."]
    assert "Ferhat-Roux Nadia" in " ".join(hand.names())


def test_ctrl_y_is_the_fields_own_where_words_were_taken_back_there(hand: ListHand) -> None:
    hand.press(Radio, "Diop Awa, honoré")
    hand.key(Key.Key_Z, CONTROL)
    write_appointment(hand, "14h")
    hand.key(Key.Key_Z, CONTROL)
    field = hand.find(QLineEdit, "Ajouter un rendez-vous")
    assert field.text() == ""
    hand.key(Key.Key_Y, CONTROL)
    assert (field.text(), hand.day()[-1].state) == ("14h", State.PLANNED)


def test_ctrl_z_says_so_where_it_took_back_something_else(hand: ListHand) -> None:
    nadia = hand.id("Nadia Ferhat")
    hand.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=2), "09:00", nadia, today=TODAY))
    hand.ask(lambda nb: nb.people.add("Inès Lenoir", TODAY))
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Le répertoire est comme avant."]
    assert "Lenoir Inès" not in hand.names()
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Les rendez-vous sont comme avant."]


@pytest.mark.parametrize(("width", "height"), [(1093, 540), (800, 520)])
def test_what_was_taken_back_has_its_room_in_a_small_window(hand: ListHand, width: int, height: int) -> None:
    hand.press(Radio, "Diop Awa, honoré")
    hand.desk.window.resize(width, height)
    hand.rest()
    hand.key(Key.Key_Z, CONTROL)
    assert hand.told() == ["Le rendez-vous est comme avant. Diop Awa, 16\u00a0h\u00a000"]
    assert faults(hand.desk.window) == []


def test_an_hour_that_does_not_exist_is_asked_about_and_nothing_of_it_is_lost(hand: ListHand) -> None:
    write_appointment(hand, "25h Ferhat, mairie")
    assert hand.seen(Words, "Heure pas comprise\u00a0: 25h")
    hand.key(Key.Key_Return)
    assert len(hand.day()) == 3
    assert hand.find(QLineEdit, "Ajouter un rendez-vous").text() == "25h Ferhat, mairie"
    assert hand.seen(Words, "Quelle heure\u202f? Entrée encore\u00a0: tel quel.")
    assert faults(hand.desk.window) == []
    hand.key(Key.Key_Return)
    added = hand.day()[-1]
    assert (added.hour, added.name, added.place) == (None, "Nadia Ferhat", "25h, mairie")


# -- lines that are still missing --------------------------------------------------------------------------------------


def test_a_line_is_written_right_there_and_the_arrow_goes_to_the_next(hand: ListHand) -> None:
    hand.type("Venue en bus.")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.lines("Nadia Ferhat")[-1] == (TODAY, "Venue en bus."))
    assert hand.seen(Words, "Enregistré à 17\u00a0h\u00a012")
    hand.key(Key.Key_Down)
    assert hand.focus() == "Ligne de Garnier Lucas, mercredi 25 novembre"
    assert hand.seen(Words, "un rendez-vous honoré")
    hand.type("Essai lundi.")
    hand.key(Key.Key_K, CONTROL)  # leaving saves at once
    assert hand.lines("Lucas Garnier") == [(TODAY, "Essai lundi.")]
    assert not hand.seen(QTextEdit, "Ligne de")


def test_a_line_written_twice_stays_one_and_an_emptied_one_goes(hand: ListHand) -> None:
    hand.type("Un mot")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.lines("Nadia Ferhat")[-1][1] == "Un mot")
    hand.type(" encore")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.lines("Nadia Ferhat")[-1][1] == "Un mot encore")
    assert len(hand.lines("Nadia Ferhat")) == 4
    hand.key(Key.Key_A, CONTROL)
    hand.key(Key.Key_Delete)
    hand.key(Key.Key_Down)
    assert len(hand.lines("Nadia Ferhat")) == 3
    assert hand.focus() == "Ligne de Garnier Lucas, mercredi 25 novembre"
    hand.key(Key.Key_Up)
    hand.type("Revenue")
    hand.key(Key.Key_0, CONTROL)
    assert hand.lines("Nadia Ferhat")[-1] == (TODAY, "Revenue")


def test_the_line_of_another_day_is_saved_on_that_day(at_own: Callable[..., ListHand]) -> None:
    def fill(notebook: Notebook) -> None:
        nadia = notebook.people.add("Nadia Ferhat", TODAY)
        notebook.agenda.add(TODAY - timedelta(days=1), "10:00", nadia.id, state=State.HELD, today=TODAY)

    hand = at_own(fill)
    assert hand.focus() == "Ligne de Ferhat Nadia, mardi 24 novembre"
    assert hand.seen(Words, "mar. 24 nov.")
    hand.type("Hier.")
    hand.key(Key.Key_L, CONTROL)
    hand.desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hand.bot.waitUntil(lambda: hand.desk.session.current == "open" and hand.desk.idle())
    assert hand.lines("Nadia Ferhat") == [(TODAY - timedelta(days=1), "Hier.")]


def test_a_line_the_disk_refuses_is_said_and_saved_later(hand: ListHand) -> None:
    there, away = hand.desk.session.folder, hand.desk.root / "away"
    there.rename(away)
    hand.type("Reste à l’écran")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.seen(Notice, "Ligne pas encore enregistrée."))
    assert hand.line().toPlainText() == "Reste à l’écran"
    away.rename(there)
    hand.type(".")
    hand.bot.waitUntil(lambda: hand.desk.idle() and not hand.seen(Notice, "Ligne pas encore"))
    assert hand.lines("Nadia Ferhat")[-1] == (TODAY, "Reste à l’écran.")


def test_news_from_elsewhere_leaves_what_is_being_written(hand: ListHand) -> None:
    hand.type("Pas encore")
    hand.ask(lambda nb: nb.agenda.add(TODAY, "18:00", text="clés à rendre", today=TODAY))
    assert hand.seen(Words, "clés à rendre")
    assert hand.line().toPlainText() == "Pas encore"
    assert hand.focus().startswith("Ligne de Ferhat Nadia")


# -- what else the day says --------------------------------------------------------------------------------------------


def test_the_day_turns_at_midnight(hand: ListHand) -> None:
    hand.desk.clock.on(hours=8)
    hand.key(Key.Key_0, CONTROL)
    assert hand.seen(Words, "jeudi 26 novembre 2026")
    assert not hand.seen(Pressed, "Diop Awa")


def test_what_was_said_before_midnight_is_what_is_kept_after_it(hand: ListHand) -> None:
    hand.desk.clock.on(hours=6, minutes=47)  # 23:59
    hand.key(Key.Key_0, CONTROL)
    hand.find(QLineEdit, "Ajouter un rendez-vous").setFocus()
    hand.type("demain 9h awa")
    assert hand.seen(Words, "Diop Awa, jeu. 26 nov., 9\u00a0h\u00a000")
    hand.desk.clock.on(minutes=2)
    hand.key(Key.Key_Return)
    assert [a.hour for a in hand.day(date(2026, 11, 26))] == ["09:00"]


def test_what_is_half_typed_at_midnight_is_said_anew(hand: ListHand) -> None:
    hand.desk.clock.on(hours=6, minutes=47)
    hand.key(Key.Key_0, CONTROL)
    hand.find(QLineEdit, "Ajouter un rendez-vous").setFocus()
    hand.type("demain 9h awa")
    hand.desk.clock.on(minutes=2)
    hand.desk.page()._look_at_day()
    hand.rest()
    assert hand.seen(Words, "jeudi 26 novembre 2026")
    assert hand.seen(Words, "Diop Awa, ven. 27 nov., 9\u00a0h\u00a000")
    hand.key(Key.Key_Return)
    assert [a.hour for a in hand.day(date(2026, 11, 27))] == ["09:00"]


def test_after_half_an_hour_one_can_resume(closed: Any, qtbot: Any) -> None:
    hand = ListHand(closed, qtbot)

    def unlock() -> None:
        closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
        qtbot.waitUntil(lambda: closed.session.current == "open" and closed.idle())
        hand.rest()

    unlock()
    nadia = hand.id("Nadia Ferhat")
    closed.session.go.emit("person", {"id": nadia})
    hand.rest()
    hand.key(Key.Key_L, CONTROL)
    hand.rest()
    closed.clock.on(minutes=31)
    unlock()
    hand.press(Link, "Reprendre\u00a0: N.\u00a0F.")
    assert closed.page().place()["id"] == nadia
    hand.key(Key.Key_L, CONTROL)
    hand.rest()
    closed.clock.on(minutes=5)
    unlock()
    assert closed.page().place()["id"] == nadia
    hand.key(Key.Key_0, CONTROL)
    assert not hand.seen(Link, "Reprendre")


def test_those_not_seen_for_two_months_are_counted_and_shown(at_own: Callable[..., ListHand]) -> None:
    def fill(notebook: Notebook) -> None:
        old = TODAY - timedelta(days=90)
        for name, last in (("Tom Picard", old), ("Pauline Robin", None), ("Awa Diop", TODAY)):
            person = notebook.people.add(name, old)
            if last is not None:
                notebook.agenda.add(last, "10:00", person.id, state=State.HELD, today=TODAY)

    hand = at_own(fill)
    assert hand.seen(Words, "Deux personnes sans rendez-vous depuis deux mois")
    hand.press(Link, "Les voir")
    assert [name.split(",")[0] for name in hand.names()] == ["Picard Tom", "Robin Pauline"]
    hand.key(Key.Key_Escape)
    assert len(hand.names()) == 3


@pytest.mark.parametrize("u", [32, 48, 64])
def test_what_stands_at_the_foot_and_in_an_empty_list_is_said_in_as_many_words_as_have_room(at_own: Callable[..., ListHand], u: int) -> None:
    def fill(notebook: Notebook) -> None:
        for name in ("Tom Picard", "Pauline Robin", "Awa Diop", "Zoé Ancien", "Li Na", "Issa Traoré", "Rosa Bellini"):
            notebook.people.add(name, TODAY - timedelta(days=90))

    hand = at_own(fill)
    hand.desk.window.resize(800, 600)
    hand.desk.look.set_u(u)
    hand.key(Key.Key_0, CONTROL)
    hand.rest()
    said = next(w for w in hand.desk.window.findChildren(Words) if w.accessibleName() == "Sept personnes sans rendez-vous depuis deux mois")
    assert said.isVisible() or u == 64  # there the rows have all the room
    assert faults(hand.desk.window) == []
    hand.key(Key.Key_K, CONTROL)
    hand.bot.keyClicks(QApplication.focusWidget(), "x")
    hand.rest()
    said = next(w for w in hand.desk.window.findChildren(Words) if w.accessibleName() == "Personne à la lettre X. Entrée pour l’ajouter.")
    assert said.isVisible()
    assert faults(hand.desk.window) == []


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (800, 600)])
def test_in_english_and_the_large_letters_the_count_of_lines_to_write_and_the_way_back_have_room(
    at_own: Callable[..., ListHand], size: tuple[int, int]
) -> None:
    def fill(notebook: Notebook) -> None:
        for hour, name in (("09:00", "Li Na"), ("10:00", "Awa Diop"), ("11:00", "Tom Picard")):
            notebook.agenda.add(TODAY, hour, notebook.people.add(name, TODAY).id, state=State.HELD, today=TODAY)

    hand = at_own(fill)
    hand.desk.window.resize(*size)
    try:
        hand.desk.session.change_settings(language="en", u=64)
        hand.key(Key.Key_0, CONTROL)
        hand.rest()
        assert faults(hand.desk.window) == []
        today = hand.desk.page().today
        red = today.margin * 64
        back = next((w for w in today.findChildren(Back) if w.isVisible()), None)
        assert back is None or not back.geometry().left() + 64 * back.left() < red < back.geometry().left() + 64 * (back.left() + back.wish())
    finally:
        hand.desk.session.change_settings(language="fr")


def test_the_longest_not_seen_come_first_and_another_delay_is_chosen_and_kept(at_own: Callable[..., ListHand]) -> None:
    def fill(notebook: Notebook) -> None:
        for name, back in (("Tom Picard", 70), ("Pauline Robin", 400), ("Awa Diop", 40), ("Zoé Ancien", 200)):
            person = notebook.people.add(name, TODAY - timedelta(days=500))
            notebook.agenda.add(TODAY - timedelta(days=back), "10:00", person.id, state=State.HELD, today=TODAY)

    def names() -> list[str]:
        return [name.split(",")[0] for name in hand.names()]

    hand = at_own(fill)
    hand.press(Link, "Les voir")
    assert names() == ["Robin Pauline", "Ancien Zoé", "Picard Tom"]
    hand.press(Link, "3 depuis deux mois")
    assert names() == ["Robin Pauline", "Ancien Zoé"]
    assert hand.seen(Words, "Deux personnes sans rendez-vous depuis trois mois")
    hand.press(Link, "2 depuis trois mois")
    hand.press(Link, "2 depuis six mois")
    assert names() == ["Robin Pauline"]
    hand.ask(lambda nb: nb.agenda.add(TODAY, person=next(r.id for r in nb.people.rows() if r.name == "Pauline Robin"), state=State.HELD, today=TODAY))
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_0, CONTROL)
    assert hand.seen(Words, "Personne sans rendez-vous depuis un an")
    hand.press(Link, "Autre délai")
    hand.press(Link, "0 depuis un an")
    assert names() == ["Ancien Zoé", "Picard Tom", "Diop Awa"]


# -- the evening five minutes ------------------------------------------------------------------------------------------


def test_six_people_are_noted_in_the_evening_without_the_mouse(at_own: Callable[..., ListHand]) -> None:
    six = ["Yasmine Amrani", "Kévin Baptiste", "Awa Diop", "Nadia Ferhat", "Lucas Garnier", "Olena Kovalenko"]

    def fill(notebook: Notebook) -> None:
        for k, name in enumerate(six):
            person = notebook.people.add(name, TODAY)
            notebook.agenda.add(TODAY, f"{9 + k:02}:00", person.id, today=TODAY)

    hand = at_own(fill)
    hand.key(Key.Key_2, CONTROL)  # from the week: up from the line of today, each held by one key
    for _ in six:
        hand.key(Key.Key_Up)
        hand.type("h")
    hand.key(Key.Key_0, CONTROL)
    assert hand.focus() == "Ligne de Kovalenko Olena, mercredi 25 novembre"
    for name in reversed(six):
        hand.type(f"Quelques mots pour {name.split()[0]}.")
        hand.key(Key.Key_Down)
    hand.key(Key.Key_0, CONTROL)
    assert [hand.lines(name) for name in six] == [[(TODAY, f"Quelques mots pour {name.split()[0]}.")] for name in six]
    assert not hand.seen(Words, "Sans ligne encore")


def test_who_came_twice_is_noted_once(at_own: Callable[..., ListHand]) -> None:
    def fill(notebook: Notebook) -> None:
        nadia, awa = (notebook.people.add(name, TODAY).id for name in ("Nadia Ferhat", "Awa Diop"))
        for person, hour in ((nadia, "09:00"), (awa, "10:00"), (awa, "15:00")):
            notebook.agenda.add(TODAY, hour, person, state=State.HELD, today=TODAY)

    hand = at_own(fill)
    hand.key(Key.Key_0, CONTROL)
    assert (hand.focus(), hand.seen(Words, "deux rendez-vous honorés")) == ("Ligne de Diop Awa, mercredi 25 novembre", True)
    hand.type("Venue deux fois.")
    hand.key(Key.Key_Down)
    assert (hand.focus(), hand.seen(Words, "un rendez-vous honoré")) == ("Ligne de Ferhat Nadia, mercredi 25 novembre", True)
    hand.key(Key.Key_0, CONTROL)
    assert hand.lines("Awa Diop") == [(TODAY, "Venue deux fois.")]


def test_a_held_one_of_today_proposes_the_card_and_a_missed_one_never(hand: ListHand) -> None:
    hand.press(Radio, "Diop Awa, absence")
    assert not hand.seen(Pressed, "Donner la fiche")
    hand.press(Pressed, "Diop Awa, absence, changer")
    hand.press(Radio, "Diop Awa, honoré")
    assert hand.seen(Pressed, "Donner la fiche")
    hand.press(Pressed, "Diop Awa, honoré, changer")
    hand.press(Radio, "Diop Awa, excusé")
    assert not hand.seen(Pressed, "Donner la fiche")
    hand.key(Key.Key_E, CONTROL)
    assert hand.seen(Words, "Aujourd’hui")
    hand.press(Pressed, "Diop Awa, excusé, changer")
    hand.press(Radio, "Diop Awa, honoré")
    hand.key(Key.Key_E, CONTROL)
    assert hand.desk.page().place()["person"] == hand.id("Awa Diop")


def test_the_line_being_written_is_copied_by_key_and_by_its_word(hand: ListHand) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("avant")
    hand.press(Tool, "Copier cette ligne")
    assert (clipboard.text(), hand.seen(Notice, "Rien n’est écrit encore.")) == ("avant", True)
    hand.line().setFocus()
    hand.type("CV relu.")
    hand.key(Key.Key_C, CONTROL | SHIFT)
    assert (clipboard.text(), hand.seen(Notice, "Ligne copiée. À coller dans les trente secondes.")) == ("CV relu.", True)
    [notice] = [each for each in hand.desk.window.findChildren(Notice) if each.isVisible()]
    assert notice.y() + notice.left() * hand.desk.look.u > hand.line().geometry().bottom()  # no letter of the line is under it
    assert faults(hand.desk.window) == []


def test_things_to_do_are_ticked_on_the_page_of_today(hand: ListHand) -> None:
    yesterday, nadia = TODAY - timedelta(days=1), hand.id("Nadia Ferhat")
    words = "Vue.\n☐ rappeler la mairie\n☐ photo"
    hand.ask(lambda nb: nb.entries.save(nadia, [Written(None, yesterday, words, key=1)], TODAY))
    hand.key(Key.Key_0, CONTROL)
    assert hand.seen(Words, "À faire")
    box = hand.find(Check, "rappeler la mairie, Ferhat Nadia, mar. 24 nov.")
    box.setFocus()
    hand.key(Key.Key_Space)
    assert hand.lines("Nadia Ferhat")[-1] == (yesterday, "Vue.\n☑ rappeler la mairie\n☐ photo")
    assert box.isChecked()
    assert hand.focus() == "rappeler la mairie, Ferhat Nadia, mar. 24 nov."
    hand.key(Key.Key_Space)
    assert hand.lines("Nadia Ferhat")[-1] == (yesterday, words)
    hand.press(Check, "rappeler la mairie")
    whose = next(w for w in hand.desk.window.findChildren(Named) if w.isVisible() and w.text() == "Ferhat Nadia" and w.role == "small")
    hand.bot.mouseClick(whose, Qt.MouseButton.LeftButton)
    hand.rest()
    assert hand.desk.page().place()["id"] == nadia
    hand.key(Key.Key_0, CONTROL)
    assert not hand.seen(Check, "rappeler la mairie")
    assert hand.seen(Check, "photo")


@pytest.mark.parametrize("size", [(1280, 800), (1280, 650), (1093, 540), (800, 520)])
def test_many_things_to_do_keep_to_the_page_and_lead_to_all(at_own: Callable[..., ListHand], size: tuple[int, int]) -> None:
    def fill(notebook: Notebook) -> None:
        for k in range(6):
            person = notebook.people.add(f"Personne {'ABCDEF'[k]}", TODAY)
            notebook.agenda.add(TODAY, f"{9 + k:02}:00", person.id, state=State.HELD, today=TODAY)
            words = "\n".join(f"☐ rappeler la mairie de quartier, {n} fois" for n in range(4))
            notebook.entries.save(person.id, [Written(None, TODAY - timedelta(days=k + 1), words, key=1)], TODAY)

    hand = at_own(fill)
    hand.desk.window.resize(*size)
    hand.rest()
    assert faults(hand.desk.window) == []
    assert hand.seen(Words, "24 choses à faire")
    hand.press(Link, "Tout voir")
    assert hand.seen(Words, "À faire")


def test_the_sheet_that_waits_is_said(at_own: Callable[..., ListHand]) -> None:
    hand = at_own(lambda nb: nb.own.set("sheet", "tonight"))
    assert hand.seen(Words, "La feuille de secours attend ce soir.")
    went: list[tuple[str, Any]] = []
    hand.desk.session.go.disconnect(hand.desk.window.go)
    hand.desk.session.go.connect(lambda name, target: went.append((name, target)))
    hand.press(Link, "La recopier")
    assert went == [("rabat", {"row": "sheet"})]


@pytest.mark.parametrize("size", [(1280, 800), (1280, 650), (1093, 540), (800, 520)])
def test_a_long_day_stays_within_the_page(at_own: Callable[..., ListHand], size: tuple[int, int]) -> None:
    def fill(notebook: Notebook) -> None:
        notebook.own.set("sheet", "tonight")
        for n in range(24):
            person = notebook.people.add(f"Jo {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n]}alot", TODAY - timedelta(days=100))
            made = notebook.agenda.add(TODAY, f"{8 + n // 3:02}:{n % 3 * 20:02}", person.id, today=TODAY)
            if n < 12:
                notebook.agenda.set_state(made.id, State.HELD, TODAY)
        for n in range(3):
            notebook.people.add(f"Oubli {n}", TODAY - timedelta(days=100))

    hand = at_own(fill)
    hand.desk.window.resize(*size)
    hand.rest()
    leaf = hand.line().parentWidget()
    inside = [w for w in leaf.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if w.isVisible()]
    assert all(leaf.rect().contains(w.geometry().adjusted(6, 6, -6, -6)) for w in inside)
    shapes = [w.geometry().adjusted(6, 9, -6, -9) for w in inside]
    assert not [(a, b) for i, a in enumerate(shapes) for b in shapes[:i] if a.intersects(b)]
    assert hand.seen(Radio, "Malot Jo, honoré")  # the first one that is open
    assert hand.seen(Link, "plus tard,")
    hand.press(Link, "plus tôt,")
    assert hand.seen(Pressed, "Lalot Jo, honoré, changer")


@pytest.mark.parametrize("said", ["", "page", "line"])
def test_in_large_letters_no_words_of_a_full_day_lie_over_others(at_own: Callable[..., ListHand], said: str) -> None:
    """At 200 % the count of those not seen for long lay over the line one writes on."""

    def fill(notebook: Notebook) -> None:
        notebook.own.set("sheet", "tonight")
        for n in range(8):
            person = notebook.people.add(f"Jo {'ABCDEFGH'[n]}alot", TODAY - timedelta(days=100))
            made = notebook.agenda.add(TODAY, f"{8 + n:02}:00", person.id, today=TODAY)
            if n < 3:
                notebook.agenda.set_state(made.id, State.HELD, TODAY)
            notebook.entries.save(person.id, [Written(None, TODAY - timedelta(days=n + 1), "☐ rappeler", key=1)], TODAY)
            notebook.people.add(f"Oubli {n}", TODAY - timedelta(days=100))

    hand = at_own(fill)
    for width, height, u in [*((1366, height, 64) for height in range(592, 1000, 64)), (1280, 800, 48), (1093, 540, 40)]:
        hand.desk.window.resize(width, height)
        hand.desk.look.set_u(u)
        hand.rest()
        hand.line().setFocus()
        leaf = hand.line().parentWidget()
        if said == "page":
            leaf.say("ok", "Rendez-vous retiré.", link="Le remettre")
        elif said == "line":
            leaf.say("alert", "Ligne pas encore enregistrée.", "Le disque est plein.", line=True)
        hand.rest()
        inside = [w for w in leaf.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if w.isVisible()]
        shapes = [(w.geometry().adjusted(u // 5, u * 9 // 32, -u // 5, -u * 9 // 32), w) for w in inside]
        over = [(a.accessibleName(), b.accessibleName()) for i, (one, a) in enumerate(shapes) for other, b in shapes[:i] if one.intersects(other)]
        assert (height, u, over) == (height, u, [])
        assert all(leaf.rect().contains(shape) for shape, _ in shapes)
        assert hand.line().isVisible()


def test_a_line_that_exists_asks_for_no_other(hand: ListHand) -> None:
    nadia = hand.id("Nadia Ferhat")
    hand.key(Key.Key_K, CONTROL)
    hand.ask(lambda nb: nb.entries.save(nadia, [Written(None, TODAY, "Écrit ailleurs", key=1)], TODAY))
    assert hand.seen(QTextEdit, "Ligne de Garnier Lucas")


@pytest.mark.parametrize(("width", "height", "u"), [(1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 64)])
def test_on_a_low_page_the_first_line_is_clear_of_the_title_where_there_is_room(
    at_own: Callable[..., ListHand], width: int, height: int, u: int
) -> None:
    hand = at_own(lambda nb: nb.people.add("Nadia Ferhat", TODAY))
    hand.desk.session.change_settings(u=u)
    hand.desk.window.resize(width, height)
    hand.rest()
    hand.key(Key.Key_0, CONTROL)
    leaf = hand.desk.page().today
    line, title = hand.find(QLineEdit, "Ajouter un rendez-vous"), leaf.title
    assert line.geometry().top() > title.geometry().bottom() - leaf.look.px(0.2)
    assert faults(hand.desk.window) == []


@pytest.mark.parametrize(("width", "height", "u"), [(800, 600, 48), (1280, 800, 64), (1093, 540, 40), (800, 520, 32)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_day_with_a_long_name_is_whole_beside_the_title(closed: Any, qtbot: Any, width: int, height: int, u: int, language: str) -> None:
    closed.clock.at = datetime(2027, 9, 22, 9)
    closed.session.change_settings(u=u, language=language)
    try:
        closed.window.resize(width, height)
        closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
        qtbot.waitUntil(lambda: closed.session.current == "open" and closed.idle())
        hand = ListHand(closed, qtbot)
        hand.rest()
        assert hand.seen(Words, {"fr": "mercredi 22 septembre 2027", "en": "Wednesday 22 September 2027"}[language])
        assert faults(hand.desk.window) == []
    finally:
        hand.desk.session.change_settings(language="fr")
