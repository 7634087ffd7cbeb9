"""The semainier with real keys and clicks: written on its lines, ticked, moved, repeated, taken out; the month, and what of the past waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from desks import SIX, TODAY
from laid import faults
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import BUTTON, FIELD, PATIENCE, ROW, Hands, NotThere, plain

from notebook_app.model import Appointment, State, Written
from notebook_app.notebook import Notebook
from ui.parts.rows import room_of
from ui.parts.week_room import Stretch, share, stretch
from ui.parts.week_rows import StateRows

MONDAY = date(2026, 11, 23)
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)]


def person(hands: Hands, name: str) -> int:
    return int(hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == name)))


def day(hands: Hands, of: date = TODAY) -> list[Appointment]:
    return list(hands.ask(lambda nb: nb.agenda.on(of)))


def states(hands: Hands, of: date = TODAY) -> dict[str, State]:
    return {a.name: a.state for a in day(hands, of)}


def rows(hands: Hands) -> list[str]:
    """Every row in sight, as it is read."""
    return [thing.name for thing in hands.things(ROW)]


def current(hands: Hands) -> str:
    """The row the keyboard is at."""
    view = QApplication.focusWidget()
    assert isinstance(view, StateRows)
    return next(row.name for row in view.rows() if row.key == view.key())


def to_row(hands: Hands, name: str) -> None:
    """By the arrows, from where one writes today."""
    hands.key("Ctrl+N")
    for _ in range(30):
        hands.key("Up")
        if isinstance(QApplication.focusWidget(), StateRows) and name in current(hands):
            return
    raise NotThere(name)


def to_row_of_week(hands: Hands, name: str) -> None:
    """By the arrows, from the first line of the week shown."""
    hands.key("Ctrl+M", "Esc")
    for _ in range(30):
        hands.key("Down")
        if isinstance(QApplication.focusWidget(), StateRows) and name in current(hands):
            return
    raise NotThere(name)


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


@pytest.fixture
def week(hands: Hands) -> Hands:
    hands.key("Ctrl+2")
    return hands


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


def test_who_writes_that_it_comes_again_is_told_that_it_is_one(week: Hands) -> None:
    week.write("tous les jeudis 9h lucas")
    assert week.says("Garnier Lucas, jeu. 26 nov., 9 h 00, tous les jeudis")
    week.key("Return")
    assert week.says("Une fois, puis Répéter. Entrée encore.")
    assert day(week, THURSDAY) == []
    week.key("Return")
    assert [(a.name, a.hour, a.place) for a in day(week, THURSDAY)] == [("Lucas Garnier", "09:00", "tous les jeudis")]
    to_row(week, "Ferhat Nadia")
    week.key("Ctrl+R")
    week.key("Ctrl+A")
    week.write("fortnightly, 3 times")
    assert week.says("deux fois de plus, jusqu’au mer. 23 déc.")


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


# -- laying ------------------------------------------------------------------------------------------------------------


def busy(notebook: Any) -> None:
    ids = [row.id for row in notebook.people.rows()]
    for back in range(-3, 4):
        for k in range(11):
            notebook.agenda.add(TODAY + timedelta(days=back), f"{8 + k:02}:30", ids[k % len(ids)], today=TODAY)
    notebook.entries.save(ids[0], [Written(None, MONDAY, "☐ rappeler la mairie de quartier avant la fin de la semaine prochaine", key=1)], TODAY)


@pytest.mark.parametrize("size", SIZES)
def test_a_full_week_lies_whole_at_every_size(hands: Hands, size: tuple[int, int, int]) -> None:
    hands.ask(busy)
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.key("Ctrl+2")
    assert faults(hands.window) == []
    hands.write("11h30-12h fer, mairie")
    assert faults(hands.window) == []
    hands.key("Return")
    to_row(hands, "18\u00a0h\u00a030")
    assert faults(hands.window) == []
    hands.key("Ctrl+R")
    assert faults(hands.window) == []
    hands.key("Esc", "Delete")
    assert faults(hands.window) == []
    hands.desk.session.go.emit("week", {"waiting": True})
    hands.rest()
    assert faults(hands.window) == []
    if hands.seen(BUTTON, "Le mois"):
        hands.click(BUTTON, "Le mois")
        assert faults(hands.window) == []


def test_a_day_that_has_no_room_says_how_many_more_and_opens(hands: Hands) -> None:
    hands.ask(busy)
    hands.size(800, 520)
    hands.key("Ctrl+2")
    hands.click(BUTTON, "onze rendez-vous, une chose à faire, lundi 23 novembre")
    assert isinstance(QApplication.focusWidget(), StateRows)
    assert "8\u00a0h\u00a030" in current(hands)
    hands.click(BUTTON, "encore")
    hands.click(BUTTON, "jeudi à dimanche")
    assert hands.seen(BUTTON, "lundi à mercredi")


def all_day(nb: Notebook) -> None:
    """Someone every hour of today, from eight on."""
    people = nb.people.rows()
    for n in range(11):
        nb.agenda.add(TODAY, f"{8 + n:02}:05", people[n % len(people)].id, today=TODAY)


def hours(hands: Hands) -> list[str]:
    """Of today's appointments in sight."""
    view = next(v for v in hands.window.findChildren(StateRows) if v.isVisible() and "aujourd’hui" in v.accessibleName())
    seen = [row.name for row in view.rows() if view.place_of(row.key) is not None]
    return [plain(name).split(",")[0] for name in seen]


def link(hands: Hands, words: str) -> str:
    """The whole name of the one link in sight that says these words; "" for none."""
    return next((thing.name for thing in hands.things(BUTTON) if words in thing.name), "")


@pytest.mark.parametrize("size", [(1093, 540, 32), (800, 520, 32), (1280, 650, 32), (1280, 800, 48)])
def test_a_full_today_is_read_from_the_appointment_before_the_next(hands: Hands, size: tuple[int, int, int]) -> None:
    """At two in the afternoon the morning is behind two words, and so is the evening; both lead there, with the keyboard."""
    hands.ask(all_day)
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.desk.clock.on(hours=-3)
    hands.key("Ctrl+2")
    assert hours(hands)[:2] == ["14 h 05", "15 h 05"]
    assert link(hands, "plus tôt") == "huit plus tôt, mercredi 25 novembre"
    assert faults(hands.window) == []
    hands.click(BUTTON, link(hands, "plus tôt"))
    assert "13\u00a0h\u00a045" in current(hands)
    assert "13 h 45" in hours(hands)
    assert hours(hands)[0] != "14 h 05"
    assert faults(hands.window) == []
    while name := link(hands, "plus tôt"):
        first = hours(hands)[0]
        hands.click(BUTTON, name)
        assert hours(hands)[0] != first
    assert hours(hands)[0] == "8 h 05"
    while name := link(hands, "encore"):
        last = hours(hands)[-1]
        hands.tab_to(BUTTON, name)
        hands.key("Return")
        assert isinstance(QApplication.focusWidget(), StateRows)
        assert hours(hands)[-1] != last
    assert hours(hands)[-1] == "18 h 05"
    assert faults(hands.window) == []


def test_what_is_seen_of_today_does_not_move_until_one_comes_back_to_it(hands: Hands) -> None:
    hands.ask(all_day)
    hands.size(1093, 540)
    hands.desk.clock.on(hours=-3, minutes=-9)
    hands.key("Ctrl+2")
    before = hours(hands)
    assert before[:2] == ["13 h 45", "14 h 05"]
    hands.desk.clock.on(minutes=4)
    hands.desk.page()._look_at_day()
    hands.write("19h30 olena")
    hands.key("Return")
    assert hours(hands) == before
    hands.key("Ctrl+1", "Ctrl+2")
    assert hours(hands)[:2] == ["14 h 05", "15 h 05"]
    hands.key("PgDown", "PgUp")
    assert hours(hands)[:2] == ["14 h 05", "15 h 05"]


@pytest.mark.parametrize(("later", "seen"), [(8, ["8 h 05", "9 h 05"]), (18, ["11 h 05", "12 h 05"])])
def test_when_the_day_has_passed_the_new_one_is_read_from_its_own_hour(hands: Hands, later: int, seen: list[str]) -> None:
    hands.ask(lambda nb: [nb.agenda.add(THURSDAY, f"{8 + n:02}:05", text=f"visite {n}", today=TODAY) for n in range(11)])
    hands.size(1093, 540)
    hands.key("Ctrl+2")
    hands.desk.clock.on(hours=later)
    hands.desk.page()._look_at_day()
    hands.rest()
    assert hours(hands)[:2] == seen
    assert faults(hands.window) == []


def test_the_wheel_turns_to_all_of_today_wherever_the_keyboard_is(hands: Hands) -> None:
    hands.ask(all_day)
    hands.size(1093, 540)
    hands.desk.clock.on(hours=-3)
    hands.key("Ctrl+2")
    to_row(hands, "15\u00a0h\u00a005")
    view = QApplication.focusWidget()
    assert isinstance(view, StateRows)

    def wheel(step: int, notches: int) -> None:
        at = view.mapTo(hands.window, view.rect().center())
        for _ in range(notches):
            QTest.wheelEvent(hands.window.windowHandle(), at, QPoint(0, step * 120))
            hands.rest()

    wheel(1, 14)
    assert hours(hands)[0] == "8 h 05"
    wheel(-1, 1)
    assert link(hands, "plus tôt") == "deux plus tôt, mercredi 25 novembre"
    wheel(-1, 14)
    assert hours(hands)[-1] == "18 h 05"
    assert link(hands, "encore") == ""
    wheel(1, 1)
    assert link(hands, "encore") == "encore deux, mercredi 25 novembre"
    hands.key("Up")
    assert plain(current(hands)).split(",")[0] in hours(hands)


def test_the_wheel_over_a_day_that_is_seen_whole_is_left_to_the_window(week: Hands) -> None:
    view = next(v for v in week.window.findChildren(StateRows) if v.isVisible())
    at, notch = QPoint(5, 5), QPoint(0, -120)
    begun = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, view.mapToGlobal(at), QPoint(), notch, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, begun, False)
    view.wheelEvent(event)
    assert not event.isAccepted()


def test_where_today_has_two_lines_the_next_is_seen_and_the_line_says_how_many_others(hands: Hands) -> None:
    hands.ask(all_day)
    hands.desk.session.change_settings(u=48)
    hands.size(1093, 540)
    hands.desk.clock.on(hours=-3)
    hands.key("Ctrl+2")
    assert hours(hands) == ["15 h 05"]
    assert link(hands, "encore") == "encore treize, mercredi 25 novembre"
    assert faults(hands.window) == []
    hands.write("19h30 olena, mairie")
    assert link(hands, "encore") == ""
    assert hands.says("Kovalenko Olena, 19 h 30, mairie")
    assert faults(hands.window) == []
    hands.key("Return")
    hands.click(BUTTON, link(hands, "encore"))
    assert hours(hands) == ["16 h 00"]
    assert faults(hands.window) == []


def test_under_a_cover_the_hour_goes_on(hands: Hands) -> None:
    hands.ask(all_day)
    hands.size(1093, 540)
    hands.desk.clock.on(hours=-3, minutes=-7, seconds=-5)
    hands.key("Ctrl+2")
    assert hours(hands)[0] == "13 h 45"
    hands.key("F9")
    hands.desk.clock.on(seconds=10)
    hands.key("F9")
    assert hours(hands)[0] == "14 h 05"


def test_in_english_both_lines_say_how_many(hands: Hands) -> None:
    hands.ask(all_day)
    hands.size(1093, 540)
    hands.desk.clock.on(hours=-4)
    try:
        hands.desk.session.change_settings(language="en")
        hands.rest()
        hands.key("Ctrl+2")
        assert link(hands, "earlier") == "six earlier, Wednesday 25 November"
        assert link(hands, "more") == "three more, Wednesday 25 November"
    finally:
        hands.desk.session.change_settings(language="fr")


@pytest.mark.parametrize("size", [(1093, 540, 48), (1093, 540, 32)])
def test_every_appointment_and_every_line_is_reached_by_the_arrows(hands: Hands, size: tuple[int, int, int]) -> None:
    """Also where each day has a single line of the page."""
    hands.ask(busy)
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.key("Ctrl+2")
    stops = sum(len(day(hands, MONDAY + timedelta(days=n))) + 1 for n in range(7)) + 1  # and a thing to do
    hands.key("Up")
    hands.desk.page()._beyond(1, -1)  # to Monday's page, from its end upwards
    hands.rest()
    seen = []
    for key in ["Up"] * 45 + ["Down"] * (stops - 1):
        at = (hands.focus, current(hands) if isinstance(QApplication.focusWidget(), StateRows) else "")
        seen = [at] if key == "Up" else [*seen, at]
        hands.key(key)
    seen.append((hands.focus, ""))
    assert len(seen) - 1 == stops
    assert [name for name, _ in seen if name.startswith("Écrire")][-1] == "Écrire un rendez-vous, dimanche 29 novembre"
    assert len([name for name, _ in seen[1:] if name.startswith("Écrire")]) == 7
    assert faults(hands.window) == []


def test_days_share_the_lines_by_need() -> None:
    assert share([4, 4, 9], 17, 2, 2, [0, 1, 2]) == [4, 4, 9]
    assert share([4, 4, 3, 3], 16, 2, None, [0, 1]) == [5, 5, 3, 3]
    assert share([12, 10, 9], 17, 2, 2, [0, 1, 2]) == [5, 3, 9]
    assert share([12, 10, 30], 17, 2, 2, [0, 1, 2]) == [2, 2, 13]
    assert share([12, 10, 1], 3, 2, None, [0, 1]) == [2, 2, 1]


def test_of_a_day_the_rows_around_one_are_seen_and_all_others_are_said() -> None:
    assert stretch(5, 5, 3) == Stretch(0, 5, 0, 0)
    assert stretch(11, 6, 0) == Stretch(0, 5, 0, 6)
    assert stretch(11, 6, 4) == Stretch(4, 4, 4, 3)
    assert stretch(11, 6, 1) == Stretch(0, 5, 0, 6)  # in the place of "un plus tôt" stands that one
    assert stretch(11, 6, 10) == Stretch(6, 5, 6, 0)
    assert stretch(11, 6, 4, at=0) == Stretch(0, 5, 0, 6)
    assert stretch(11, 6, 0, at=5) == Stretch(2, 4, 2, 5)
    assert stretch(11, 2, 4) == Stretch(4, 1, 0, 10)
    assert stretch(11, 1, 4) == Stretch(4, 0, 0, 11)
    for k in range(1, 14):
        for lines in range(3, 14):
            for top in range(k):
                for at in (None, *range(k)):
                    seen = stretch(k, lines, top, at)
                    assert seen.before + seen.shown + seen.after == k
                    assert seen.top == seen.before
                    assert seen.shown + bool(seen.before) + bool(seen.after) == min(lines, k)
                    assert at is None or seen.top <= at < seen.top + seen.shown


def test_a_folded_day_says_what_are_appointments_and_what_is_to_do(open_with: Callable[..., Any]) -> None:
    def fill(notebook: Notebook) -> None:
        id = notebook.people.add("Lucas Garnier", TODAY).id
        for of, hours, things in ((MONDAY, 1, 2), (MONDAY + timedelta(days=1), 0, 3), (TODAY, 9, 0)):
            for n in range(hours):
                notebook.agenda.add(of, f"{8 + n:02}:00", id, today=TODAY)
            if things:
                notebook.entries.save(id, [Written(None, of, "\n".join(f"☐ {n}" for n in range(things)), key=1)], TODAY)

    week = Hands(open_with(fill))
    week.ready()
    week.size(800, 520)
    week.key("Ctrl+2")
    assert week.seen(BUTTON, "un rendez-vous, deux choses à faire, lundi 23 novembre")
    assert week.seen(BUTTON, "trois choses à faire, mardi 24 novembre")
    assert faults(week.window) == []


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_a_week_of_two_years_names_both(week: Hands, width: int, height: int, u: int) -> None:
    week.desk.look.set_u(u)
    week.size(width, height)
    week.key("Ctrl+L")
    week.desk.clock.on(days=36)
    week.reopen(SIX.split())
    week.key("Ctrl+2")
    assert week.seen(BUTTON, "Décembre 2026 – janvier 2027, voir le mois")
    assert faults(week.window) == []


def test_what_is_half_typed_is_there_again_when_its_week_is(week: Hands) -> None:
    week.write("9h gar")
    week.key("PgDown")
    assert "9h gar" not in [thing.value for thing in week.things(FIELD)]
    week.write("10h di")
    week.key("PgUp")
    assert week.find(FIELD, "Écrire un rendez-vous, mercredi 25 novembre").value == "9h gar"
    week.key("PgDown")
    assert week.find(FIELD, "Écrire un rendez-vous, lundi 30 novembre").value == "10h di"
    week.key("PgUp")


def half(hands: Hands) -> dict[str, str]:
    """What is half typed on the lines in sight, by the day it is read for."""
    lines = [thing for thing in hands.things(FIELD) if thing.name.startswith("Écrire un rendez-vous, ") or thing.name.startswith("Write ")]
    return {thing.name.split(", ")[1]: plain(thing.value) for thing in lines if thing.value}


def line_of(hands: Hands, day: str) -> None:
    hands.click(FIELD, f"Écrire un rendez-vous, {day}")


THREE = {"vendredi 27 novembre": "11h gar", "samedi 28 novembre": "10h olena", "dimanche 29 novembre": "9h aw"}


def three_half_typed(hands: Hands) -> None:
    for name, words in THREE.items():
        line_of(hands, name)
        hands.write(words)


def test_what_is_half_typed_on_one_day_stays_while_one_writes_on_another(week: Hands) -> None:
    week.write("8h rap")
    three_half_typed(week)
    assert half(week) == {"mercredi 25 novembre": "8h rap", **THREE}
    assert week.says("Diop Awa, 9 h 00")
    assert not week.says("Garnier Lucas, 11 h 00")  # said of the line one is at
    line_of(week, "vendredi 27 novembre")
    assert week.says("Garnier Lucas, 11 h 00")
    assert not week.says("Diop Awa, 9 h 00")
    assert faults(week.window) == []
    week.key("End")
    week.write("nier")
    week.key("Return")
    assert [(a.name, a.hour) for a in day(week, FRIDAY)] == [("Lucas Garnier", "11:00")]
    assert half(week) == {"mercredi 25 novembre": "8h rap", "samedi 28 novembre": THREE["samedi 28 novembre"], "dimanche 29 novembre": "9h aw"}
    line_of(week, "samedi 28 novembre")
    week.key("Ctrl+A", "Delete")
    line_of(week, "dimanche 29 novembre")
    week.key("Ctrl+A", "Delete")
    week.key("Ctrl+N")
    week.key("PgDown", "PgUp")
    assert half(week) == {"mercredi 25 novembre": "8h rap"}  # what she cleared stays cleared
    assert len(day(week)) == 3


def other_week_and_back(hands: Hands) -> None:
    hands.key("PgDown", "PgUp")


def month_and_back(hands: Hands) -> None:
    hands.key("Ctrl+M", "Esc")


def other_page_and_back(hands: Hands) -> None:
    hands.key("Ctrl+1", "Ctrl+2")


def covered_and_back(hands: Hands) -> None:
    hands.key("F9")
    assert not hands.says("olena")
    hands.key("F9")


def english_and_back(hands: Hands) -> None:
    try:
        hands.desk.session.change_settings(language="en")
        hands.rest()
        assert list(half(hands).values()) == list(THREE.values())
    finally:
        hands.desk.session.change_settings(language="fr")
        hands.rest()


def closed_and_back(hands: Hands) -> None:
    hands.key("Ctrl+L")
    hands.reopen(SIX.split())


def another_appointment_changed(hands: Hands) -> None:
    to_row(hands, "Ferhat Nadia")
    hands.key("F2")
    hands.write("13h50 Nadia Ferhat")
    hands.key("Return", "Delete", "Ctrl+Z")


@pytest.mark.parametrize(
    "meanwhile",
    [other_week_and_back, month_and_back, other_page_and_back, covered_and_back, english_and_back, closed_and_back, another_appointment_changed],
)
def test_what_is_half_typed_on_several_days_is_there_on_coming_back(week: Hands, meanwhile: Callable[[Hands], None]) -> None:
    three_half_typed(week)
    meanwhile(week)
    assert half(week) == THREE
    assert day(week, FRIDAY) + day(week, date(2026, 11, 28)) + day(week, date(2026, 11, 29)) == []


def reach(hands: Hands, name: str) -> None:
    """The line of that day, as one comes to it: by a click, else from the last of its appointments, which a word leads to; out of sight, by Tab."""
    for _ in range(30):
        if hands.seen(FIELD, f"Écrire un rendez-vous, {name}"):
            line_of(hands, name)
        elif link(hands, f", {name}"):
            hands.click(BUTTON, link(hands, f", {name}"))
            hands.key("End", "Down")
        else:
            hands.key("Tab")
            continue
        assert hands.focus == f"Écrire un rendez-vous, {name}"
        return
    raise NotThere(name)


@pytest.mark.parametrize(("width", "height", "u"), [*SIZES, (1093, 540, 48), (800, 520, 48), (1280, 800, 64)])
def test_what_is_half_typed_lies_whole_and_hides_no_appointment(hands: Hands, width: int, height: int, u: int) -> None:
    """Where a day has a single line too: the others of it are behind a word, beside what is half typed."""
    hands.ask(busy)
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    hands.key("Ctrl+2")
    if hands.seen(BUTTON, "jeudi à dimanche"):
        hands.click(BUTTON, "jeudi à dimanche")
    three = {"jeudi 26 novembre": 9, "vendredi 27 novembre": 10, "samedi 28 novembre": 11}
    for name, hour in three.items():
        reach(hands, name)
        hands.write(f"{hour}h30 olena, mairie")
        assert faults(hands.window) == []
    for name, hour in three.items():
        reach(hands, name)
        assert half(hands)[name] == f"{hour}h30 olena, mairie"
        assert hands.says(f"Kovalenko Olena, {hour} h 30, mairie")
        assert faults(hands.window) == []
    views = {view.accessibleName(): view for view in hands.window.findChildren(StateRows) if view.isVisible()}
    for name in half(hands):
        if hands.focus != f"Écrire un rendez-vous, {name}" and name not in views:
            assert link(hands, f", {name}") != "", name
    hands.key("Return")
    assert [a.hour for a in day(hands, date(2026, 11, 28)) if a.place == "mairie"] == ["11:30"]
    assert "samedi 28 novembre" not in half(hands)


def test_the_answers_about_a_number_come_right_after_the_line_they_belong_to(week: Hands) -> None:
    line_of(week, "jeudi 26 novembre")
    week.write("10h CPAM 2 85 05 78 006 084 41")
    week.key("Return")
    assert week.says("Un numéro de sécurité sociale est là.")
    week.key("Tab")
    assert week.focus == "Retirer le numéro de sécurité sociale"
    week.key("Tab")
    assert week.focus == "Laisser le numéro de sécurité sociale"
    week.key("Tab")
    assert week.focus == "Écrire un rendez-vous, vendredi 27 novembre"
    week.key("Shift+Tab", "Shift+Tab")
    assert week.focus == "Retirer le numéro de sécurité sociale"
    read = [plain(thing.name) for thing in week.things() if thing.name]
    at = read.index("Écrire un rendez-vous, jeudi 26 novembre")
    question = ["Un numéro de sécurité sociale est là.", "Retirer le numéro de sécurité sociale", "Laisser le numéro de sécurité sociale"]
    assert read[at + 1 : at + 4] == question  # and so it is read out
    week.key("Space")
    assert [a.text for a in day(week, THURSDAY)] == ["CPAM"]
    to_row(week, "Ferhat Nadia")
    week.key("F2", "End")
    week.write(", 2 85 05 78 006 084 41")
    week.key("Return", "Tab")
    assert week.focus == "Retirer le numéro de sécurité sociale"
    week.key("Esc")
    assert week.focus == "Changer le rendez-vous"


def another_is_changed(hands: Hands) -> None:
    to_row(hands, "Ferhat Nadia")
    hands.key("F2", "Esc")


def closed_at_another_page(hands: Hands) -> None:
    hands.key("Ctrl+1", "Ctrl+L")
    hands.reopen(SIX.split())
    hands.key("Ctrl+2")


def closed_for_an_hour(hands: Hands) -> None:
    hands.key("Ctrl+L")
    hands.desk.clock.on(minutes=50)
    hands.reopen(SIX.split())
    hands.key("Ctrl+2")


def closed_twice(hands: Hands) -> None:
    for _ in range(2):
        closed_and_back(hands)


def english_meanwhile(hands: Hands) -> None:
    try:
        hands.desk.session.change_settings(language="en")
        hands.rest()
    finally:
        hands.desk.session.change_settings(language="fr")
        hands.rest()


@pytest.mark.parametrize(
    "meanwhile",
    [
        other_week_and_back, month_and_back, other_page_and_back, covered_and_back, another_is_changed, closed_and_back, closed_at_another_page,
        closed_for_an_hour, closed_twice, english_meanwhile,
    ],
)  # fmt: skip
def test_a_change_that_is_half_written_is_there_when_one_goes_on_with_it(week: Hands, meanwhile: Callable[[Hands], None]) -> None:
    to_row(week, "Diop Awa")
    week.key("F2")
    week.write("17h30 olena, mai")
    meanwhile(week)
    assert states(week)["Awa Diop"] is State.PLANNED
    to_row(week, "Diop Awa")
    week.key("F2")
    assert week.find(FIELD, "Changer le rendez-vous").value == "17h30 olena, mai"
    assert week.says("Kovalenko Olena, 17 h 30, mai")
    week.key("Esc", "F2")  # let be, it is as it was
    assert plain(week.find(FIELD, "Changer le rendez-vous").value) == "16 h 00 Awa Diop"
    week.write("17h30 olena, mairie")
    week.key("Return", "F2")
    assert plain(week.find(FIELD, "Changer le rendez-vous").value) == "17 h 30 Olena Kovalenko, mairie"


@pytest.mark.parametrize("words", ["11h diop", ""])
@pytest.mark.parametrize("name", ["vendredi 27 novembre", "mardi 24 novembre"])
def test_in_a_window_that_becomes_narrow_one_is_still_at_the_same_line(week: Hands, name: str, words: str) -> None:
    if name.startswith("mardi"):
        week.key("Up", "Up", "Up", "Up")
        assert week.focus == f"Écrire un rendez-vous, {name}"
    else:
        line_of(week, name)
    week.write(words)
    week.size(800, 520)
    assert week.focus == f"Écrire un rendez-vous, {name}"
    assert half(week) == ({name: words} if words else {})
    assert faults(week.window) == []
    week.size(1280, 800)
    assert week.focus == f"Écrire un rendez-vous, {name}"


def test_at_the_midnight_of_a_sunday_the_week_stays_while_one_writes(week: Hands) -> None:
    week.key("Ctrl+L")
    week.desk.clock.at = datetime(2026, 11, 29, 23, 59)
    week.reopen(SIX.split())
    week.key("Ctrl+2")
    week.write("9h gar")
    week.desk.clock.on(minutes=2)
    week.desk.page()._look_at_day()
    week.rest()
    week.write("nier")
    assert half(week) == {"dimanche 29 novembre": "9h garnier"}
    assert week.says("Garnier Lucas, 9 h 00")
    week.key("Return")
    assert [a.hour for a in day(week, date(2026, 11, 29))] == ["09:00"]
    week.key("Ctrl+N")
    assert week.focus == "Écrire un rendez-vous, lundi 30 novembre, aujourd’hui"


@pytest.mark.parametrize("appointments", [0, 12])
def test_what_is_half_typed_at_midnight_stays_under_the_hand(open_with: Callable[..., Any], appointments: int) -> None:
    """Also where its day, now past, has more appointments than lines."""

    def fill(notebook: Notebook) -> None:
        id = notebook.people.add("Lucas Garnier", TODAY).id
        for n in range(appointments):
            notebook.agenda.add(TODAY, f"{8 + n:02}:00", id, today=TODAY)

    week = Hands(open_with(fill))
    week.ready()
    week.key("Ctrl+L")
    week.desk.clock.on(hours=6, minutes=47)  # 23:59
    week.reopen(SIX.split())
    week.key("Ctrl+2")
    week.write("7h gar")
    week.desk.clock.on(minutes=2)
    week.desk.page()._look_at_day()
    week.rest()
    week.write("nier")
    assert week.says("Garnier Lucas, 7 h 00")
    assert faults(week.window) == []
    week.key("Return")
    assert [a.hour for a in day(week)][:1] == ["07:00"]


def test_the_line_of_today_moves_on_at_midnight(week: Hands) -> None:
    week.desk.clock.on(hours=8)
    week.desk.page()._look_at_day()
    week.rest()
    assert week.seen(FIELD, "Écrire un rendez-vous, jeudi 26 novembre, aujourd’hui")
