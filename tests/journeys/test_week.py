"""The semainier with real keys and clicks: written on its lines, ticked, moved, repeated, taken out; the month, and what of the past waits."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from desks import SIX, TODAY
from laid import faults
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import BUTTON, FIELD, PATIENCE, Hands, NotThere, plain
from weeks import FRIDAY, MONDAY, SIZES, THURSDAY, busy, current, day, person, rows, states, to_row, to_row_of_week

from notebook_app.model import State, Written
from ui.parts.rows import room_of
from ui.parts.week_rows import StateRows


def click_word(hands: Hands, word: str, row: str) -> None:
    """Click where a word of a row is painted."""
    for view in hands.window.findChildren(StateRows):
        for i, each in enumerate(view.rows()):
            if view.isVisible() and row in each.name:
                from ui.parts.paper import state_word
                from ui.parts.rows import view_x

                wide = view.viewport().width() / view.look.u
                there = {c.text or (state_word(c.shape) if isinstance(c.shape, State) else ""): c for c in each.cells}
                x = view_x(there[word], wide) + (0.9 if there[word].align == "l" else -0.5)
                rect = view.visualRect(view.model().index(i, 0))
                at = view.viewport().mapTo(hands.window, QPoint(round(x * view.look.u), rect.center().y()))
                QTest.mouseClick(hands.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
                hands.rest()
                return
    raise NotThere(row)


# -- the week ----------------------------------------------------------------------------------------------------------


def test_the_week_is_on_two_pages_and_one_writes_at_once(week: Hands) -> None:
    assert [plain(row) for row in rows(week)] == ["9 h 15, Garnier Lucas, honoré", "13 h 45, Ferhat Nadia, honoré", "16 h 00, Diop Awa, à cocher"]
    assert week.seen(BUTTON, "Novembre 2026, voir le mois")
    assert week.says("semaine 48")
    assert week.focus == "Écrire un rendez-vous, mercredi 25 novembre, aujourd’hui"
    week.write("10h30 olena")
    assert week.says("Kovalenko Olena, 10 h 30")
    week.key("Return")
    assert [(a.hour, a.name, a.state) for a in day(week)][1] == ("10:30", "Olena Kovalenko", State.PLANNED)
    assert "10\u00a0h\u00a030, Kovalenko Olena, à cocher" in rows(week)
    week.write("14h-15h réunion d'équipe")
    assert week.says("sans page, 14 h 00, jusqu’à 15 h 00")
    week.key("Return")
    assert [(a.text, a.hour, a.place) for a in day(week) if a.person is None] == [("réunion d'équipe", "14:00", "jusqu’à 15\u00a0h\u00a000")]


def test_another_day_is_written_to_by_its_name_or_on_its_line(week: Hands) -> None:
    week.write("jeu 9h lucas")
    assert week.says("Garnier Lucas, jeu. 26 nov., 9 h 00")
    week.key("Return")
    assert [a.name for a in day(week, THURSDAY)] == ["Lucas Garnier"]
    week.key("Down")  # from today's line to the row of Thursday, on the other page
    assert current(week) == "9\u00a0h\u00a000, Garnier Lucas"
    week.key("Down")
    assert week.focus == "Écrire un rendez-vous, jeudi 26 novembre"
    week.write("11h awa")
    week.key("Return")
    assert [a.name for a in day(week, THURSDAY)] == ["Lucas Garnier", "Awa Diop"]
    week.write("3/12 9h awa")
    week.key("Return")
    assert [a.name for a in day(week, date(2026, 12, 3))] == ["Awa Diop"]
    assert week.says("C’est noté au jeudi 3 décembre 2026.")


def test_of_two_people_one_is_chosen_by_the_arrow(week: Hands) -> None:
    week.ask(lambda nb: nb.people.add("Moussa Diop", TODAY))
    week.write("11h diop")
    assert week.says("plusieurs : Diop Awa, Diop Moussa")
    week.key("Down", "Down")
    assert week.says("Diop Moussa, 11 h 00")
    week.key("Return")
    assert [a.name for a in day(week) if a.hour == "11:00"] == ["Moussa Diop"]


def test_another_of_the_same_first_name_is_not_put_on_her_page(week: Hands) -> None:
    """Nadia Boucher has no page yet; Nadia Ferhat has."""
    week.write("11h Nadia Boucher")
    assert week.says("peut-être Ferhat Nadia ↓")
    week.key("Return")
    assert week.says("Ferhat Nadia : ↓. Entrée encore : sans page.")
    week.key("Return")
    assert [(a.name, a.text) for a in day(week) if a.hour == "11:00"] == [("", "Nadia Boucher")]
    week.write("12h Nadia Maison de quartier")
    week.key("Down", "Return")
    assert [(a.name, a.place) for a in day(week) if a.hour == "12:00"] == [("Nadia Ferhat", "Maison de quartier")]


def test_what_names_nobody_twice_is_asked_and_an_empty_line_adds_nothing(week: Hands) -> None:
    week.key("Return")
    week.write("10h30")
    week.key("Return")
    assert week.says("Écrivez un nom.")
    assert len(day(week)) == 3


def test_what_may_be_another_hour_or_another_day_is_asked_before_it_is_kept(week: Hands) -> None:
    week.write("9-10 olena")
    assert week.says("Un jour, ou des heures ? 9-10")
    week.key("Ctrl+A")
    week.write("9h-10h olena")
    assert week.says("Kovalenko Olena, 9 h 00, jusqu’à 10 h 00")
    week.key("Ctrl+A")
    week.write("2h30 olena")
    assert week.says("Heure pas comprise : 2h30")
    week.key("Return")
    assert week.says("Quelle heure ? Entrée encore : tel quel.")
    week.key("Ctrl+A")
    week.write("14h30 olena")
    week.key("Return")
    week.write("jeudi 27 9h olena")
    assert week.says("Le 27/11 est un vendredi.")
    week.key("Ctrl+A")
    week.write("olena 3/12/1926 9h")
    assert week.says("Relisez l’année : quatre chiffres, à partir de 2000.")
    week.key("Ctrl+A")
    week.write("semaine prochaine olena")
    assert week.says("Quel jour ? 24/11, demain ou mardi 24.")
    week.key("Ctrl+A")
    week.write("at half past ten olena")
    week.key("Return")
    assert [a.hour for a in day(week) if a.name == "Olena Kovalenko"] == ["10:30", "14:30"]


@pytest.mark.parametrize("page", ["Ctrl+2", "Ctrl+0"])
def test_figures_behind_a_name_are_its_hour_or_asked(hands: Hands, page: str) -> None:
    hands.key(page)
    if page == "Ctrl+0":
        hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write("olena 9.05")
    assert hands.says("Un jour, ou des heures ? 9.05")
    hands.key("Return")
    assert len(day(hands)) == 3
    hands.key("Ctrl+A")
    hands.write("olena 9")
    assert hands.says("Kovalenko Olena, 9 h 00")
    hands.key("Return")
    hands.write("demain (jeudi) minuit olena")
    assert hands.says("Kovalenko Olena, jeu. 26 nov., 0 h 00")
    hands.key("Return")
    assert [a.hour for of in (TODAY, THURSDAY) for a in day(hands, of) if a.name == "Olena Kovalenko"] == ["09:00", "00:00"]


@pytest.mark.parametrize("page", ["Ctrl+2", "Ctrl+0"])
def test_figures_behind_other_words_are_asked_about_and_stay(hands: Hands, page: str) -> None:
    """They may be its hour, or the number of a flat: an hour they are for nobody before she writes it so."""
    hands.key(page)
    if page == "Ctrl+0":
        hands.click(FIELD, "Ajouter un rendez-vous")
    for typed in ("réunion 9", "olena 9 mairie"):
        hands.key("Ctrl+A")
        hands.write(typed)
        assert hands.says("Heure pas comprise : 9")
        hands.key("Return")
        assert hands.says("Quelle heure ? Entrée encore : tel quel.")
        assert len(day(hands)) == (3 if typed == "réunion 9" else 4)
        hands.key("Return")
    assert [(a.hour, a.name, a.text, a.place) for a in day(hands) if a.hour is None] == [
        (None, "", "réunion 9", ""), (None, "Olena Kovalenko", "", "9 mairie"),
    ]  # fmt: skip


@pytest.mark.parametrize("page", ["Ctrl+2", "Ctrl+0"])
def test_enter_twice_adds_one_and_what_is_typed_on_stays(hands: Hands, page: str) -> None:
    """However long the notebook takes: here until both keys were pressed."""
    hands.key(page)
    if page == "Ctrl+0":
        hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write("10h olena")
    pressed = Event()
    hands.desk.session.ask(hands.window, lambda _: pressed.wait(PATIENCE), lambda _: None)
    hands.press("Return")
    hands.press("Return")
    for letter in "11h":
        hands.press(letter)
    pressed.set()
    hands.rest()
    assert [a.hour for a in day(hands) if a.name == "Olena Kovalenko"] == ["10:00"]
    assert [thing.value for thing in hands.things(FIELD) if "11h" in thing.value] == ["11h"]


def test_a_day_behind_other_words_is_asked_and_never_left_out(week: Hands) -> None:
    week.write("14h réunion jeudi")
    assert week.says("Est-ce le 26/11/2026 ou le 25/11/2026 ?")
    week.key("Return")
    assert week.says("Entrée encore : jeu. 26 nov.")
    assert (len(day(week)), day(week, THURSDAY)) == (3, [])
    week.key("Return")
    assert [(a.text, a.hour) for a in day(week, THURSDAY)] == [("réunion", "14:00")]
    week.write("mercredi 15h réunion jeudi")  # the day in front is the one meant
    week.key("Return")
    assert [(a.text, a.hour) for a in day(week)][2] == ("réunion jeudi", "15:00")


@pytest.mark.parametrize("key", ["Ctrl+2", "Ctrl+0"])
def test_another_hour_for_words_that_sound_like_a_day_moves_nothing(hands: Hands, key: str) -> None:
    hands.ask(lambda nb: nb.agenda.add(TODAY, "15:00", text="lundi de la santé", today=TODAY))
    hands.key(key)
    if key == "Ctrl+2":
        to_row(hands, "lundi de la santé")
        hands.key("F2")
    else:
        hands.click(BUTTON, "15 h 00, lundi de la santé, changer l’heure")
    hands.write("11h lundi de la santé")
    assert hands.says("sans page, 11 h 00")
    hands.key("Return")
    assert [a.hour for a in day(hands) if a.text == "lundi de la santé"] == ["11:00"]


def test_who_writes_that_it_comes_again_is_told_what_to_add_or_that_it_is_one(week: Hands) -> None:
    week.write("tous les jeudis 9h lucas")
    assert week.says("Garnier Lucas, jeu. 26 nov., 9 h 00, tous les jeudis")
    week.key("Return")
    assert week.says("Ajoutez « 4 fois ». Entrée encore : une seule.")
    assert day(week, THURSDAY) == []
    week.key("Return")
    assert [(a.name, a.hour, a.place) for a in day(week, THURSDAY)] == [("Lucas Garnier", "09:00", "tous les jeudis")]
    week.write("bi-weekly 9h lucas")
    week.key("Down", "Return")
    assert week.says("Une fois, puis Répéter. Entrée encore.")
    week.key("Ctrl+A", "Delete")
    to_row(week, "Ferhat Nadia")
    week.key("Ctrl+R")
    week.key("Ctrl+A")
    week.write("fortnightly, 3 times")
    assert week.says("deux fois de plus, jusqu’au mer. 23 déc.")


@pytest.mark.parametrize("key", ["Ctrl+2", "Ctrl+0"])
@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_what_comes_again_is_written_on_its_line_as_one_says_it(hands: Hands, key: str, width: int, height: int, u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    hands.key(key)
    if key == "Ctrl+0":
        hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write("tous les lundis 10h Ferhat")
    hands.key("Return")
    assert hands.says("Ajoutez « 4 fois ». Entrée encore : une seule.")
    assert faults(hands.window) == []
    hands.write(", 3 fois")
    assert hands.says("Ferhat Nadia, 10 h 00, 3 fois, du 30 nov. au 14 déc.")
    assert faults(hands.window) == []
    hands.key("Return")
    three = [date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 14)]
    assert [[(a.name, a.hour, a.place) for a in day(hands, each)] for each in three] == [[("Nadia Ferhat", "10:00", "")]] * 3
    assert hands.says("Trois rendez-vous notés, jusqu’au 14 décembre.")
    assert faults(hands.window) == []
    hands.click(BUTTON, "Les retirer")
    assert [day(hands, each) for each in three] == [[], [], []]
    hands.key("Ctrl+Y")
    assert [len(day(hands, each)) for each in three] == [1, 1, 1]


def test_what_stood_there_already_is_not_counted(week: Hands) -> None:
    week.write("jeudi 3/12 9h Lucas")
    week.key("Return")
    week.write("tous les jeudis 9h Lucas, 3 fois")
    week.key("Return")
    assert week.says("Deux rendez-vous notés, jusqu’au 10 décembre.")
    assert [len(day(week, THURSDAY + timedelta(days=k))) for k in (0, 7, 14)] == [1, 1, 1]


def test_one_that_is_changed_into_what_comes_again_is_taken_back_as_one(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("F2")
    week.write("17h Awa Diop, mairie, tous les mercredis 2 fois")
    assert week.says("Diop Awa, 17 h 00, 2 fois, du 25 nov. au 2 déc., mairie")
    week.key("Return")
    both = (TODAY, date(2026, 12, 2))
    assert [[(a.hour, a.place) for a in day(week, each) if a.name == "Awa Diop"] for each in both] == [[("17:00", "mairie")]] * 2
    week.key("Ctrl+Z")
    assert [[a.hour for a in day(week, each) if a.name == "Awa Diop"] for each in both] == [["16:00"], []]


# -- several named on one line -----------------------------------------------------------------------------------------


def names(hands: Hands, of: date = THURSDAY) -> list[tuple[str, str | None, str, str]]:
    return [(a.name, a.hour, a.text, a.place) for a in day(hands, of)]


@pytest.mark.parametrize("key", ["Ctrl+2", "Ctrl+0"])
def test_of_two_named_on_one_line_each_page_has_it(hands: Hands, key: str) -> None:
    hands.key(key)
    if key == "Ctrl+0":
        hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write("jeudi 10h30 Ferhat et Olena, mairie")
    assert hands.says("Ferhat Nadia + Kovalenko Olena, jeu. 26 nov., 10 h 30, mairie ↓")
    hands.key("Return")
    assert names(hands) == [("Nadia Ferhat", "10:30", "", "mairie"), ("Olena Kovalenko", "10:30", "", "mairie")]
    hands.key("Ctrl+Z")
    assert names(hands) == []


def test_of_two_named_on_one_line_each_page_has_it_again(week: Hands) -> None:
    week.write("tous les jeudis 10h Ferhat et Olena, 3 fois")
    assert week.says("Ferhat Nadia + Kovalenko Olena, 10 h 00, 3 fois, du 26 nov. au 10 déc. ↓")
    week.key("Return")
    assert week.says("Six rendez-vous notés, jusqu’au 10 décembre.")
    for each in (THURSDAY, date(2026, 12, 3), date(2026, 12, 10)):
        assert names(week, each) == [("Nadia Ferhat", "10:00", "", ""), ("Olena Kovalenko", "10:00", "", "")]
    week.click(BUTTON, "Les retirer")
    assert names(week) == names(week, date(2026, 12, 10)) == []


def test_by_the_arrow_it_is_the_first_one_s_alone_or_nobody_s(week: Hands) -> None:
    for downs, said, kept in (
        (1, "Ferhat Nadia, jeu. 26 nov., 10 h 30, et Olena", ("Nadia Ferhat", "10:30", "", "et Olena")),
        (2, "sans page, jeu. 26 nov., 10 h 30", ("", "10:30", "Ferhat et Olena", "")),
        (3, "Ferhat Nadia + Kovalenko Olena, jeu. 26 nov., 10 h 30", ("Nadia Ferhat", "10:30", "", "")),
    ):
        week.write("jeudi 10h30 Ferhat et Olena")
        week.key(*["Down"] * downs)
        assert week.says(said)
        week.key("Return")
        assert names(week)[0] == kept
        assert len(names(week)) == (2 if downs == 3 else 1)
        week.key("Ctrl+Z")


def test_which_of_two_the_second_is_is_asked(week: Hands) -> None:
    week.ask(lambda nb: [nb.people.add(name, TODAY) for name in ("Lina Morel", "Lina Petit")])
    week.write("jeudi 10h30 Ferhat et Lina")
    assert week.says("plusieurs : Morel Lina, Petit Lina ↓")
    week.key("Return")
    assert week.says("Le nom entier ? Entrée encore : Ferhat Nadia.")
    assert names(week) == []
    week.key("Down", "Down")
    assert week.says("Ferhat Nadia + Petit Lina, jeu. 26 nov., 10 h 30")
    week.key("Return")
    assert [name for name, *_ in names(week)] == ["Nadia Ferhat", "Lina Petit"]
    week.write("jeudi 11h Ferhat et Lina")
    week.key("Return", "Return")
    assert names(week)[2:] == [("Nadia Ferhat", "11:00", "", "et Lina")]


def test_another_is_named_beside_the_one_it_was(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("F2")
    week.write("16h Awa et Olena")
    week.key("Return")
    assert [(a.name, a.state) for a in day(week) if a.hour == "16:00"] == [("Awa Diop", State.PLANNED), ("Olena Kovalenko", State.PLANNED)]
    week.key("Ctrl+Z")
    assert [a.name for a in day(week) if a.hour == "16:00"] == ["Awa Diop"]
    week.key("Ctrl+N")
    week.write("16h Olena et Awa")
    week.key("Return")
    assert week.says("Il y est déjà. Entrée encore : deux fois.")
    assert [a.name for a in day(week) if a.hour == "16:00"] == ["Awa Diop"]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_a_second_appointment_on_the_line_is_asked_about(hands: Hands, width: int, height: int, u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    hands.key("Ctrl+2")
    hands.write("jeudi 9h Ferhat, 10h Garnier")
    assert hands.says("Un rendez-vous par ligne : 10h Garnier")
    assert faults(hands.window) == []
    hands.key("Return")
    assert hands.says("Un rendez-vous par ligne. Entrée encore : tel quel.")
    assert faults(hands.window) == []
    assert names(hands) == []
    hands.key("Return")
    assert names(hands) == [("Nadia Ferhat", "09:00", "", "10h Garnier")]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_several_named_on_one_line_are_said_where_there_is_little_room(hands: Hands, width: int, height: int, u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    hands.key("Ctrl+2")
    hands.write("10h30-12h Ferhat et Kovalenko, mairie")
    assert faults(hands.window) == []
    hands.key("Down")
    assert faults(hands.window) == []


# -- states ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "state"), [("h", State.HELD), ("a", State.MISSED), ("e", State.EXCUSED), ("Space", State.HELD), ("Ctrl+T", State.HELD)]
)
def test_one_key_says_how_it_went(week: Hands, key: str, state: State) -> None:
    to_row(week, "Diop Awa")
    week.key(key)
    assert states(week)["Awa Diop"] is state
    assert "Diop Awa" in current(week)


def test_again_the_next_state_and_back(week: Hands) -> None:
    to_row(week, "Diop Awa")
    seen = []
    for _ in range(4):
        week.key("Ctrl+T")
        seen.append(states(week)["Awa Diop"])
    assert seen == [State.HELD, State.MISSED, State.EXCUSED, State.HELD]
    week.key("Ctrl+Z")
    assert states(week)["Awa Diop"] is State.EXCUSED
    assert week.says("Le rendez-vous est comme avant. Diop Awa, 16\u00a0h\u00a000")


@pytest.mark.parametrize("key", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_what_was_taken_back_is_done_again(week: Hands, key: str) -> None:
    to_row(week, "Diop Awa")
    week.key("h", "Ctrl+Z", key)
    assert states(week)["Awa Diop"] is State.HELD
    assert week.says("Le changement est rétabli. Diop Awa, 16\u00a0h\u00a000")
    week.key("Delete", "Ctrl+Z", key)
    assert "Awa Diop" not in states(week)
    assert week.says("Rendez-vous retiré. Diop Awa, 16\u00a0h\u00a000")
    assert faults(week.window) == []
    week.key("Ctrl+N")
    week.write("18h30 réunion")
    week.key("Return", "Ctrl+Z", key)  # from the line where it was written
    assert "réunion" in [a.text for a in day(week)]
    week.key(key)
    assert week.says("Rien à rétablir.")


def test_of_what_is_out_of_sight_it_is_said_what_it_was_about(week: Hands) -> None:
    week.ask(lambda nb: nb.people.add("Inès Lenoir", TODAY))
    to_row(week, "Diop Awa")
    week.key("H", "PgDown", "Ctrl+Z")
    assert week.says("Les rendez-vous sont comme avant.")
    week.key("Ctrl+Y")
    assert week.says("Les rendez-vous sont rétablis.")
    assert states(week)["Awa Diop"] is State.HELD


def test_the_keyboard_follows_an_appointment_that_is_taken_back(week: Hands) -> None:
    """To another page of the week, and to another week; and what is said is what happened to it."""
    for moves in (1, 5):
        to_row(week, "Diop Awa")
        week.key(*["Alt+Down"] * moves)
        assert week.focus != "mercredi 25 novembre, aujourd’hui"
        for _ in range(moves):
            week.key("Ctrl+Z")
            assert week.says("Le rendez-vous est comme avant. Diop Awa, ")
            assert "Diop Awa" in current(week)
        assert week.focus == "mercredi 25 novembre, aujourd’hui"
        week.key(*["Ctrl+Y"] * moves)
        assert week.says("Le changement est rétabli. Diop Awa, ")
        assert "Diop Awa" in current(week)
        week.key("Ctrl+2", "Ctrl+N", *["Ctrl+Z"] * moves)
        assert week.says("Le rendez-vous est comme avant. Diop Awa, 16 h 00")
        assert [a.name for a in day(week) if a.hour == "16:00"] == ["Awa Diop"]
    to_row(week, "Diop Awa")
    week.key(*["Alt+Down"] * 5)  # to Monday of the next week
    week.key("Ctrl+N", "PgDown", "Ctrl+Z")
    assert week.says("Le rendez-vous est comme avant. Diop Awa, dim. 29 nov., 16 h 00")


def test_several_that_come_back_are_not_said_to_be_one(week: Hands) -> None:
    """Though one of them is in sight."""
    to_row(week, "Diop Awa")
    week.key("Ctrl+R", "Return")
    to_row(week, "Diop Awa")
    week.key("Shift+Delete")
    assert week.says("Quatre rendez-vous retirés")
    week.key("Ctrl+Z")
    assert week.says("Les rendez-vous sont comme avant.")
    week.key("Ctrl+Y")
    assert week.says("Les rendez-vous sont rétablis.")
    assert "Awa Diop" not in states(week)


@pytest.mark.parametrize("page", ["Ctrl+2", "Ctrl+0"])
def test_the_same_at_the_same_hour_is_asked_before_it_is_there_twice(hands: Hands, page: str) -> None:
    hands.key(page)
    if page == "Ctrl+0":
        hands.click(FIELD, "Ajouter un rendez-vous")
    for typed in ("16h awa", "3/12 14h réunion", "3/12 14h RÉUNION", "16h olena", "17h awa"):
        before = len(hands.ask(lambda nb: nb.agenda.between(TODAY, TODAY + timedelta(days=9))))
        hands.key("Ctrl+A")
        hands.write(typed)
        hands.key("Return")
        asked = typed in ("16h awa", "3/12 14h RÉUNION")
        assert hands.says("Il y est déjà. Entrée encore : deux fois.") == asked, typed
        if asked:
            hands.key("Return")
        assert len(hands.ask(lambda nb: nb.agenda.between(TODAY, TODAY + timedelta(days=9)))) == before + 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_end_is_understood_in_whichever_language_it_was_written(week: Hands, language: str) -> None:
    for hour, name, place in (("17:00", "Olena Kovalenko", "jusqu’à 18\u00a0h\u00a000, mairie"), ("19:00", "Awa Diop", "until 20:00, mairie")):
        id = person(week, name)
        week.ask(lambda nb, hour=hour, id=id, place=place: nb.agenda.add(TODAY, hour, id, place=place, today=TODAY))
    try:
        week.desk.session.change_settings(language=language)
        week.rest()
        shown = []
        for name in ("Kovalenko Olena", "Diop Awa"):
            to_row(week, name)
            week.key("F2")
            shown.append(plain(week.desk.page().halves[0].change.text()))
            week.key("Esc")
        week.key("Ctrl+N")
        week.write("21h-22h Garnier")
        week.key("Return")
        to_row(week, "Garnier Lucas")
        week.key("F2")
        shown.append(plain(week.desk.page().halves[0].change.text()))
        week.key("Esc")
    finally:
        week.desk.session.change_settings(language="fr")
    ends = ["17 h 00 – 18 h 00", "19 h 00 – 20 h 00", "21 h 00 – 22 h 00"]
    ends = ends if language == "fr" else ["17:00 – 18:00", "19:00 – 20:00", "21:00 – 22:00"]
    assert shown == [f"{ends[0]} Olena Kovalenko, mairie", f"{ends[1]} Awa Diop, mairie", f"{ends[2]} Lucas Garnier"]


def test_a_state_is_chosen_by_clicks_and_chosen_again(week: Hands) -> None:
    click_word(week, "absence", "Diop Awa")
    assert states(week)["Awa Diop"] is State.MISSED
    click_word(week, "absence", "Diop Awa")  # its three choices again
    click_word(week, "excusé", "Diop Awa")
    assert states(week)["Awa Diop"] is State.EXCUSED


def test_a_day_to_come_has_no_state(week: Hands) -> None:
    week.write("jeu 9h lucas")
    week.key("Return", "Down")
    assert current(week) == "9\u00a0h\u00a000, Garnier Lucas"
    week.key("h", "Space", "Ctrl+T")
    assert states(week, THURSDAY) == {"Lucas Garnier": State.PLANNED}


def test_a_held_one_of_today_proposes_the_card_and_a_missed_one_never(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("a")
    assert not week.seen(BUTTON, "Donner la fiche")
    week.key("Ctrl+E")
    assert week.focus == "mercredi 25 novembre, aujourd’hui"
    week.key("h")
    assert week.seen(BUTTON, "Donner la fiche")
    week.key("Ctrl+E")
    assert week.desk.page().place()["person"] == person(week, "Awa Diop")


def test_a_held_one_of_another_day_proposes_no_card(week: Hands) -> None:
    week.ask(lambda nb: nb.agenda.add(MONDAY, "09:00", 1, today=TODAY))
    week.key("Ctrl+2")
    to_row(week, "9\u00a0h\u00a000, ")
    week.key("h")
    assert [a.state for a in day(week, MONDAY)] == [State.HELD]
    assert not week.seen(BUTTON, "Donner la fiche")


# -- changing, moving, repeating, taking out ---------------------------------------------------------------------------


def test_an_appointment_is_changed_in_its_place(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("F2")
    assert week.focus == "Changer le rendez-vous"
    week.write("vendredi 15h awa, mairie")
    assert week.says("Diop Awa, ven. 27 nov., 15 h 00, mairie")
    week.key("Return")
    assert [(a.name, a.hour, a.place) for a in day(week, FRIDAY)] == [("Awa Diop", "15:00", "mairie")]
    assert current(week) == "15\u00a0h\u00a000, Diop Awa, mairie"
    week.key("F2", "Esc")
    assert current(week) == "15\u00a0h\u00a000, Diop Awa, mairie"
    week.key("F2", "Delete", "Return")
    assert day(week, FRIDAY) == []
    assert week.says("Rendez-vous retiré.")


def test_one_that_has_its_state_stays_with_somebody(week: Hands) -> None:
    to_row(week, "Garnier Lucas")
    week.key("F2")
    week.write("9h15 atelier")
    week.key("Return")
    assert week.says("Coché, il reste sur une page.")
    week.key("Return")
    assert week.says("Coché, il reste sur une page.")
    assert week.focus == "Changer le rendez-vous"
    week.key("Ctrl+A")
    week.write("9h30 olena")
    week.key("Return")
    assert [(a.hour, a.state) for a in day(week) if a.name == "Olena Kovalenko"] == [("09:30", State.HELD)]


def test_the_mouse_puts_the_caret_where_an_appointment_is_changed(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("F2")
    week.click(FIELD, "Changer le rendez-vous")
    assert week.focus == "Changer le rendez-vous"
    week.key("End")
    week.write(", mairie")
    week.click(FIELD, "Écrire un rendez-vous, jeudi 26 novembre")
    week.click(FIELD, "Changer le rendez-vous")
    week.key("Return")
    assert [a.place for a in day(week) if a.name == "Awa Diop"] == ["mairie"]


def test_the_hour_at_which_it_ends_is_changed_with_the_other(week: Hands) -> None:
    def olena() -> list[tuple[str | None, str]]:
        return [(a.hour, plain(a.place)) for a in day(week) if a.name == "Olena Kovalenko"]

    week.write("14h-15h30 olena, mairie")
    week.key("Return")
    assert olena() == [("14:00", "jusqu'à 15 h 30, mairie")]
    before = day(week)
    to_row(week, "Kovalenko")
    week.key("F2")
    assert plain(week.find(FIELD, "Changer le rendez-vous").value) == "14 h 00 – 15 h 30 Olena Kovalenko, mairie"
    week.key("Return")
    assert day(week) == before  # nothing was changed
    week.key("F2")
    week.write("16h olena, mairie")
    week.key("Return")
    assert olena() == [("16:00", "mairie")]
    week.key("Ctrl+N")
    week.write("17h olena, jusqu’à ce soir")  # no hour: a place like another
    week.key("Return")
    to_row(week, "ce soir")
    week.key("F2")
    assert plain(week.find(FIELD, "Changer le rendez-vous").value) == "17 h 00 Olena Kovalenko, jusqu'à ce soir"


def test_an_appointment_goes_to_another_day_and_to_another_week_by_the_arrows(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("Alt+Down", "Alt+Down")
    assert [a.name for a in day(week, FRIDAY)] == ["Awa Diop"]
    assert current(week) == "16\u00a0h\u00a000, Diop Awa"
    week.key("Alt+Down", "Alt+Down", "Alt+Down")
    assert [a.name for a in day(week, date(2026, 11, 30))] == ["Awa Diop"]
    assert week.says("semaine 49")
    assert current(week) == "16\u00a0h\u00a000, Diop Awa"
    week.key("Alt+Up")
    assert week.says("semaine 48")
    assert [a.name for a in day(week, date(2026, 11, 29))] == ["Awa Diop"]


def test_a_held_one_does_not_go_to_a_day_to_come(week: Hands) -> None:
    to_row(week, "Ferhat Nadia")
    week.key("Alt+Down")
    assert week.says("Ce jour n’est pas encore passé.")
    assert states(week)["Nadia Ferhat"] is State.HELD


def test_an_appointment_is_repeated_and_taken_back_as_one(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("Ctrl+R")
    assert week.focus == "Répéter le rendez-vous de Diop Awa"
    assert week.says("trois fois de plus, jusqu’au mer. 16 déc.")
    week.write("toutes")
    assert week.says("Tous les combien, et combien de fois ?")
    week.key("Return")
    assert week.focus == "Répéter le rendez-vous de Diop Awa"
    week.write(" les deux semaines, 3 fois")
    week.key("Return")
    assert [len(day(week, TODAY + timedelta(days=k))) for k in (7, 14, 28)] == [0, 1, 1]
    assert week.says("Deux rendez-vous ajoutés, jusqu’au 23 décembre.")
    week.click(BUTTON, "Les retirer")
    assert [len(day(week, TODAY + timedelta(days=k))) for k in (0, 14, 28)] == [3, 0, 0]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_what_is_missing_to_repeat_it_is_said(week: Hands, width: int, height: int, u: int) -> None:
    week.desk.look.set_u(u)
    week.size(width, height)
    to_row(week, "Diop Awa")
    week.key("Ctrl+R")
    for typed, said in (
        ("tous les lundis, 3 fois", "C’est un mercredi. Tapez « tous les mercredis, 4 fois »."),
        ("un lundi sur deux jusqu'au 15/3", "C’est un mercredi. Tapez « tous les mercredis, 4 fois »."),
        ("chaque mardi 10h Ferhat", "C’est un mercredi. Tapez « tous les mercredis, 4 fois »."),
        ("chaque mercredi 10h Ferhat", "Seulement : « chaque semaine, 4 fois »."),
        ("chaque mercredi", "Ajoutez « 4 fois », ou « jusqu’au 18/12 »."),
        ("chaque semaine jusqu’au 24/11/2026", "Jusqu’à un jour après le 25 novembre."),
        ("chaque semaine, 200 fois", "De 2 à 104 fois."),
        ("toutes", "Tous les combien, et combien de fois ?"),
    ):
        week.key("Ctrl+A")
        week.write(typed)
        assert week.says(said), typed
        assert faults(week.window) == [], typed
        week.key("Return")
        assert week.says(said), typed
        assert len(day(week, date(2026, 12, 2))) == 0


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_what_was_repeated_is_said_in_whole_words(week: Hands, width: int, height: int, u: int) -> None:
    week.desk.look.set_u(u)
    week.size(width, height)
    to_row(week, "Diop Awa")
    for words in ("chaque semaine, 2 fois", "chaque semaine, 5 fois"):
        week.key("Ctrl+R")
        week.write(words)
        week.key("Return")
    assert week.says("Trois rendez-vous ajoutés, jusqu’au 23 décembre.")
    assert faults(week.window) == []
    tools = [thing.widget for thing in week.things(BUTTON) if thing.name == "Retirer aussi les quatre suivants"]
    assert all(tool.width() >= tool.sizeHint().width() for tool in tools)
    assert tools or width < 1280


@pytest.mark.parametrize("u", [64, 96])
def test_in_the_largest_letters_what_was_done_is_read_whole(week: Hands, u: int) -> None:
    week.desk.session.change_settings(u=u)
    week.size(800, 520)
    to_row(week, "Diop Awa")
    week.key("Ctrl+R")
    week.write("chaque semaine, 9 fois")
    week.key("Return")
    notice = week.desk.page().halves[0].notice
    assert notice.isVisible()
    assert (notice.title, notice.accessibleName()) == ("Huit rendez-vous ajoutés, jusqu’au 20 janvier 2027.",) * 2
    assert notice.whole
    assert notice.toolTip() == ""
    assert faults(week.window) == []
    week.desk.session.change_settings(u=32)
    week.rest()
    assert notice.toolTip() == ""


@pytest.mark.parametrize("size", [(800, 520, 64), (1093, 540, 48), (800, 520, 32)])
@pytest.mark.parametrize("key", ["F2", "Ctrl+R"])
def test_where_a_day_has_one_line_it_is_changed_on_it(hands: Hands, size: tuple[int, int, int], key: str) -> None:
    hands.ask(busy)
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.key("Ctrl+2")
    to_row(hands, "18\u00a0h\u00a030")
    hands.key(key)
    hands.write("18h45 Lucas Garnier" if key == "F2" else "chaque semaine, 3 fois")
    assert hands.says("Garnier Lucas, 18 h 45" if key == "F2" else "deux fois de plus, jusqu’au mer. 9 déc.")
    assert faults(hands.window) == []
    hands.key("Return")
    assert "18\u00a0h\u00a0" in current(hands)
    if key == "F2":
        assert "18:45" in [a.hour for a in day(hands)]
    else:
        assert [a.hour for a in day(hands, date(2026, 12, 9))] == ["18:30"]


@pytest.mark.parametrize("size", [*SIZES, (800, 520, 64)])
def test_what_was_understood_is_read_to_its_end(hands: Hands, size: tuple[int, int, int]) -> None:
    """Where there is no room the name gives way, which was typed."""
    hands.ask(lambda nb: nb.people.add("Marie-Antoinette Ramanantsoa Rakotomalala", TODAY))
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.key("Ctrl+2")
    hands.write("jeudi 10h30 Rakotomalala, maison de quartier")
    assert hands.says("jeu. 26 nov., 10 h 30, maison de quartier")
    assert faults(hands.window) == []
    hands.key("Ctrl+A", "Delete")
    to_row(hands, "Diop Awa")
    hands.key("Delete", "Ctrl+N")  # what can be taken back is said at the foot
    hands.write("10h30 Awa Diop, maison de quartier des Tilleuls")
    said = [leaf.understood.text() for leaf in hands.desk.page().halves if leaf.understood.isVisible()]
    assert len(said) == 1
    assert "10\u00a0h\u00a030, maison de quartier des Tilleuls" in said[0]
    assert not said[0].startswith(",")


NARROW = [(1280, 800, 32), (800, 520, 32), (1280, 800, 48), (800, 520, 64)]
LONG = "Marie-Antoinette Ramanantsoa Rakotomalala-Andrianampoinimerina"


def understood(hands: Hands) -> Any:
    """The one part in sight that tells what was understood."""
    page = hands.desk.page()
    [said] = [leaf.understood for leaf in getattr(page, "halves", (getattr(page, "today", None),)) if leaf.understood.isVisible()]
    return said


@pytest.mark.parametrize("size", NARROW)
@pytest.mark.parametrize("name", ["Awa Diop", LONG])
def test_of_a_place_that_has_no_room_the_beginning_is_seen_and_all_is_told(hands: Hands, size: tuple[int, int, int], name: str) -> None:
    """Whose it is, on which day and at what hour stand before it: a place is what was typed."""
    place = "maison de quartier des Tilleuls, deuxième étage, sonner chez la gardienne, apporter les bulletins"
    hands.ask(lambda nb: nb.people.add(LONG, TODAY))
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.key("Ctrl+2")
    hands.write(f"jeudi 10h30 {name}, {place}")
    said = understood(hands)
    file_as = "Diop Awa" if name != LONG else "Rakotomalala-Andrianampoinimerina Marie-Antoinette Ramanantsoa"
    whole = f"{file_as}, jeu. 26 nov., 10\u00a0h\u00a030, {place}"
    assert said.accessibleName() == said.toolTip() == whole
    assert said.text().startswith(file_as[:4])
    seen = said.look.elided(said.text(), said.role, said.inner() + 0.05)
    assert "jeu. 26 nov., 10\u00a0h\u00a030" in seen
    assert QApplication.focusWidget().accessibleDescription() == whole


@pytest.mark.parametrize("page", ["Ctrl+2", "Ctrl+0"])
@pytest.mark.parametrize("size", NARROW)
def test_of_a_question_about_a_long_name_what_to_do_is_seen(hands: Hands, size: tuple[int, int, int], page: str) -> None:
    hands.ask(lambda nb: (nb.people.add(LONG, TODAY), nb.people.add(LONG.replace("Antoinette", "Josèphe"), TODAY)))
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.key(page)
    if page == "Ctrl+0":
        if not hands.seen(FIELD, "Ajouter un rendez-vous"):
            return  # there one writes on the week
        hands.click(FIELD, "Ajouter un rendez-vous")
    for typed, first, then in (
        ("10h antoinette Ram Vasseur", "peut-être R… ↓", "R… : ↓. Entrée encore : sans page."),
        ("10h Ramanantsoa", "plusieurs : R… ↓", "Le nom entier ? Entrée encore : sans page."),
    ):
        hands.key("Ctrl+A")
        hands.write(typed)
        for wanted in (first, then):
            said = understood(hands)
            seen = plain(said.look.elided(said.text(), said.role, said.inner() + 0.05))
            begin, _, end = wanted.partition("R…")
            assert seen.startswith(begin)
            assert seen.endswith(end), seen
            assert "Rakotomalala-Andrianampoinimerina Marie" in said.accessibleName() or "R…" not in wanted
            assert said.toolTip() == ("" if said.text() == said.accessibleName() else said.accessibleName())
            hands.key("Return")


@pytest.mark.parametrize("size", [*SIZES, (800, 520, 64)])
def test_the_ring_around_an_answer_is_whole(hands: Hands, size: tuple[int, int, int]) -> None:
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.key("Ctrl+2")
    hands.write("10h CPAM 2 85 05 78 006 084 41")
    hands.key("Return", "Tab")
    number = hands.desk.page().halves[0].number
    look = hands.desk.look
    under = number.take.y() / look.u + number.take.base() + 0.30  # where the ring ends (paper: ring)
    assert number.take.hasFocus()
    assert under * look.u + 1 <= number.height()


def test_repeated_where_it_stands_already_adds_nothing(week: Hands) -> None:
    to_row(week, "Diop Awa")
    for _ in range(2):
        week.key("Ctrl+R")
        week.write("chaque semaine, 2 fois")
        week.key("Return")
    assert len(day(week, TODAY + timedelta(days=7))) == 1
    assert week.says("Il y était déjà.")


def test_one_that_is_taken_out_comes_back(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("Delete")
    assert "Awa Diop" not in states(week)
    assert "Ferhat Nadia" in current(week)  # the keyboard stays in the list
    week.click(BUTTON, "Le remettre")
    assert states(week)["Awa Diop"] is State.PLANNED


def test_the_keyboard_is_where_what_was_put_back_is(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("Delete")
    week.tab_to(BUTTON, "Le remettre")
    week.key("Space")
    assert current(week).endswith("Diop Awa, à cocher")
    week.key("Ctrl+R", "Return")
    week.click(BUTTON, "Les retirer")
    assert week.focus == "Écrire un rendez-vous, jeudi 26 novembre"
    for hour, name in (("09:00", "Lucas Garnier"), ("10:00", "Nadia Ferhat")):
        one = person(week, name)
        week.ask(lambda nb, hour=hour, one=one: nb.agenda.add(MONDAY, hour, one, today=TODAY))
    week.key("Ctrl+2")
    week.click(BUTTON, "Deux rendez-vous passés à cocher")
    week.key("Down", "Delete")
    week.click(BUTTON, "Le remettre")
    assert week.focus == "À cocher"
    assert "Garnier Lucas" in current(week)


def test_in_a_narrow_window_what_is_noted_on_the_other_page_is_said(week: Hands) -> None:
    week.size(800, 520)
    week.key("Ctrl+N")
    for typed, day_said in (("jeudi 9h lucas", "jeudi 26 novembre"), ("mardi prochain 9h lucas", "mardi 1er décembre")):
        week.write(typed)
        week.key("Return")
        assert week.says(f"C’est noté au {day_said} 2026.")
        assert faults(week.window) == []
    week.write("18h lucas")
    week.key("Return")
    assert not week.says("C’est noté")
    week.click(BUTTON, "jeudi à dimanche")
    assert rows(week) == ["9\u00a0h\u00a000, Garnier Lucas"]


def test_one_is_taken_out_with_those_that_follow_it(week: Hands) -> None:
    weeks = [TODAY + timedelta(days=7 * k) for k in range(4)]
    to_row(week, "Diop Awa")
    assert not week.seen(BUTTON, "Retirer aussi le suivant")
    week.key("Ctrl+R")
    week.write("chaque semaine, 4 fois")
    week.key("Return", "PgDown")
    to_row_of_week(week, "Diop Awa")
    week.click(BUTTON, "Retirer aussi les deux suivants")
    assert ["Awa Diop" in states(week, each) for each in weeks] == [True, False, False, False]
    assert week.says("Trois rendez-vous retirés, jusqu’au 16 décembre.")
    week.click(BUTTON, "Les remettre")
    assert ["Awa Diop" in states(week, each) for each in weeks] == [True] * 4
    to_row_of_week(week, "Diop Awa")
    week.key("Shift+Delete")
    assert ["Awa Diop" in states(week, each) for each in weeks] == [True, False, False, False]
    week.key("Ctrl+Z", "PgUp")
    to_row(week, "Diop Awa")
    week.key("H")
    week.key("Shift+Delete")  # what was is not taken out with what comes
    assert states(week)["Awa Diop"] is State.HELD
    assert not week.seen(BUTTON, "Retirer aussi les trois suivants")


def test_ones_own_leave_for_another_calendar_from_here(week: Hands) -> None:
    week.click(BUTTON, "Pour un autre agenda")
    assert week.says("Le jour, l’heure, des initiales, et rien d’autre")
    week.key("Alt+Left", "Alt+Left")
    assert week.says("semaine 48")
    to_row(week, "Diop Awa")
    assert not week.seen(BUTTON, "Pour un autre agenda")  # beside one that is chosen stands what is done with it


def test_the_mouse_finds_changing_repeating_and_taking_out_under_the_page(week: Hands) -> None:
    assert not week.seen(BUTTON, "Répéter")
    to_row(week, "Diop Awa")
    week.click(BUTTON, "Répéter")
    assert week.focus == "Répéter le rendez-vous de Diop Awa"
    week.key("Esc")
    week.click(BUTTON, "Retirer")
    assert len(day(week)) == 2
    week.key("Ctrl+Z")
    click_word(week, "16\u00a0h\u00a000", "Diop Awa")
    assert week.focus == "Changer le rendez-vous"


def test_a_name_leads_to_its_page_and_back_to_its_row(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("Return")
    assert week.desk.page().place()["id"] == person(week, "Awa Diop")
    week.key("Esc")
    assert "Diop Awa" in current(week)
    click_word(week, "Ferhat Nadia", "Ferhat Nadia")
    assert week.desk.page().place()["id"] == person(week, "Nadia Ferhat")


# -- other weeks, the month, what waits --------------------------------------------------------------------------------


def test_weeks_are_turned_by_key_and_by_their_arrows(week: Hands) -> None:
    week.key("PgDown")
    assert week.says("semaine 49")
    assert week.says("Novembre – décembre 2026")
    assert "10\u00a0h\u00a030, Ferhat Nadia" in rows(week)
    week.click(BUTTON, "Semaine d’avant")
    week.key("PgUp")
    assert week.says("semaine 47")
    week.click(BUTTON, "Semaine d’après")
    week.click(BUTTON, "Semaine d’après")
    week.click(BUTTON, "Cette semaine")
    assert week.says("semaine 48")
    assert week.focus == "Écrire un rendez-vous, mercredi 25 novembre, aujourd’hui"


def test_past_ones_that_nobody_ticked_are_gathered_and_ticked(week: Hands) -> None:
    awa = person(week, "Awa Diop")

    def fill(notebook: Any) -> None:
        for back in (2, 9):
            notebook.agenda.add(TODAY - timedelta(days=back), "09:00", awa, today=TODAY)

    assert not week.seen(BUTTON, "Deux rendez-vous passés à cocher")
    week.ask(fill)
    week.key("Ctrl+2")
    week.click(BUTTON, "Deux rendez-vous passés à cocher")
    assert current(week).startswith("lun. 23 nov., 9\u00a0h\u00a000, Diop Awa")
    week.key("h")
    assert states(week, MONDAY) == {"Awa Diop": State.HELD}
    assert not week.seen(BUTTON, "Donner la fiche")
    assert current(week).startswith("lun. 16 nov.")
    week.key("a")
    assert week.says("Rien à cocher.")
    week.key("Esc")
    assert week.seen(BUTTON, "Novembre 2026, voir le mois")
    assert not week.seen(BUTTON, "Un rendez-vous passé")


def test_of_the_chosen_one_that_waits_the_three_states_are_there_in_a_small_window_too(week: Hands) -> None:
    """Where one arrives, and where the keyboard goes when the one before has its state."""
    for n, name in enumerate(("Awa Diop", "Lucas Garnier", "Nadia Ferhat")):
        one = person(week, name)
        week.ask(lambda nb, n=n, one=one: nb.agenda.add(MONDAY, f"{9 + n:02}:00", one, today=TODAY))
    week.size(1093, 540)
    week.key("Ctrl+2")
    week.click(BUTTON, "Trois rendez-vous passés à cocher")
    click_word(week, "absence", "Ferhat Nadia")
    week.key("h")
    click_word(week, "excusé", "Diop Awa")
    assert states(week, MONDAY) == {"Nadia Ferhat": State.MISSED, "Lucas Garnier": State.HELD, "Awa Diop": State.EXCUSED}


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_what_stands_over_a_chosen_row_of_what_waits_is_seen_whole(hands: Hands, width: int, height: int, u: int) -> None:
    """Also what of its letters hangs into the row; and of each row the hour is read whole."""
    hands.ask(busy)
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    hands.key("Ctrl+2")
    if not hands.seen(BUTTON, "33 rendez-vous passés à cocher"):
        hands.click(BUTTON, "lundi à mercredi")
    hands.click(BUTTON, "33 rendez-vous passés à cocher")
    leaf = hands.desk.page().waiting
    for n in (0, 1):
        title, view = leaf.titles[n], leaf.rows[n]
        assert view.hasFocus()
        drawn, whole = title.grab().toImage(), leaf.grab().toImage()
        title.hide()
        without = leaf.grab().toImage()
        title.show()
        corner, paper = title.geometry().topLeft(), drawn.pixelColor(0, 0)
        ink = [QPoint(x, y) for x in range(drawn.width()) for y in range(drawn.height()) if far(drawn.pixelColor(x, y), paper) > 250]
        assert len(ink) > 50
        assert [at for at in ink if whole.pixel(corner + at) == without.pixel(corner + at)] == []  # it lies over the tint and the ring
        for row in view.rows() if n == 0 else ():
            hour = [cell for cell in row.cells if " h " in plain(cell.text)]
            assert hour or row.key == view.key(), row.name
            wide = view.width() / hands.desk.look.u
            assert all(hands.desk.look.width(cell.text, cell.role) <= room_of(cell, wide) + 0.06 for cell in hour), row.name
        hands.key("End", "Down")
    assert faults(hands.window) == []


def far(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.mark.parametrize("size", [(1280, 800), (800, 520)])
def test_back_from_a_page_one_is_at_the_row_from_which_one_went(hands: Hands, size: tuple[int, int]) -> None:
    hands.ask(busy)
    hands.size(*size)
    hands.key("Ctrl+2")
    if not hands.seen(BUTTON, "33 rendez-vous passés à cocher"):
        hands.click(BUTTON, "lundi à mercredi")
    hands.click(BUTTON, "33 rendez-vous passés à cocher")
    hands.key("Down", "Down", "Down")
    at = current(hands)
    hands.key("Return")
    assert hands.focus.startswith("Page de") or hands.focus.startswith("Page d’")
    hands.key("Esc")
    assert hands.focus == "À cocher"
    assert current(hands) == at
    hands.key("a")
    assert current(hands) != at


def test_a_key_leads_to_the_month_and_back(week: Hands) -> None:
    week.key("PgDown", "PgDown", "Ctrl+M")
    assert week.says("Décembre 2026")
    assert week.focus == "mardi 1er décembre, un rendez-vous"
    week.key("Ctrl+M")
    assert week.says("semaine 50")


def test_in_another_month_the_keyboard_is_on_a_day_of_it(week: Hands) -> None:
    week.desk.session.go.emit("week", {"monday": "2027-01-04"})
    week.rest()
    week.key("Ctrl+M")
    assert week.focus == "vendredi 1er janvier"
    week.key("PgUp")
    assert week.focus == "vendredi 4 décembre"
    week.key("PgUp")  # there stands the 30th of October, pale
    assert week.focus == "dimanche 1er novembre"
    week.key("Left")
    assert week.focus == "samedi 31 octobre"


def test_the_month_of_a_week_of_two_is_todays(week: Hands) -> None:
    """29 February 2028 is a Tuesday: the Thursday of its week is in March."""
    week.key("Ctrl+L")
    week.desk.clock.at = datetime(2028, 2, 29, 9)
    week.reopen(SIX.split())
    week.key("Ctrl+2", "Ctrl+M")
    assert week.says("Février 2028")


def test_the_month_shows_each_day_and_leads_to_its_week(week: Hands) -> None:
    week.click(BUTTON, "Novembre 2026, voir le mois")
    assert week.focus == "mercredi 25 novembre, aujourd’hui, trois rendez-vous"
    assert week.seen(BUTTON, "mardi 3 novembre, un rendez-vous")
    week.key("Right", "Down", "Up")
    assert week.focus == "jeudi 26 novembre"
    week.key("PgDown")
    assert week.seen(BUTTON, "mardi 1er décembre, un rendez-vous")
    week.click(BUTTON, "Mois d’avant")
    week.click(BUTTON, "mardi 3 novembre, un rendez-vous")
    assert week.says("semaine 45")
    assert week.focus == "Écrire un rendez-vous, mardi 3 novembre"


# -- things to do ------------------------------------------------------------------------------------------------------


def test_things_to_do_stand_on_their_day_and_are_ticked_there(week: Hands) -> None:
    nadia = person(week, "Nadia Ferhat")
    week.ask(lambda nb: nb.entries.save(nadia, [Written(None, MONDAY, "Vue.\n☐ rappeler la mairie", key=1)], TODAY))
    week.key("Ctrl+2")
    assert "à faire, rappeler la mairie, Ferhat Nadia" in rows(week)
    to_row(week, "rappeler la mairie")
    week.key("Space")
    assert week.ask(lambda nb: nb.entries.window(nadia)[-1].text) == "Vue.\n☑ rappeler la mairie"
    assert current(week) == "fait, rappeler la mairie, Ferhat Nadia"
    week.key("Ctrl+Space")
    assert week.ask(lambda nb: nb.entries.window(nadia)[-1].text) == "Vue.\n☐ rappeler la mairie"
    week.key("Return")
    assert week.desk.page().place()["id"] == nadia
