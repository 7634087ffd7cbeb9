"""What is half typed in the semainier, on a line or over an appointment, is there again; around midnight it stays under the hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from desks import SIX, TODAY
from laid import faults
from tour_hands import BUTTON, FIELD, Hands, NotThere, plain
from weeks import FRIDAY, SIZES, THURSDAY, busy, day, link, states, to_row

from notebook_app.model import State
from notebook_app.notebook import Notebook
from ui.parts.week_rows import StateRows


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
    three = {"jeudi 26 novembre": 9, "vendredi 27 novembre": 10, "samedi 28 novembre": 12}
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
    assert [a.hour for a in day(hands, date(2026, 11, 28)) if a.place == "mairie"] == ["12:30"]
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


@pytest.mark.parametrize(
    "meanwhile",
    [
        other_week_and_back, month_and_back, other_page_and_back, covered_and_back, another_is_changed, closed_and_back, closed_at_another_page,
        closed_for_an_hour, closed_twice, english_meanwhile,
    ],
)  # fmt: skip
def test_a_repetition_that_is_half_written_is_there_when_one_goes_on_with_it(week: Hands, meanwhile: Callable[[Hands], None]) -> None:
    to_row(week, "Diop Awa")
    week.key("Ctrl+R")
    week.write("toutes les deux semaines, 3 fo")
    meanwhile(week)
    assert len(day(week, date(2026, 12, 9))) == 0
    to_row(week, "Diop Awa")
    week.key("F2")
    assert plain(week.find(FIELD, "Changer le rendez-vous").value) == "16 h 00 Awa Diop"  # that is something else
    week.key("Esc", "Ctrl+R")
    assert week.find(FIELD, "Répéter le rendez-vous de Diop Awa").value == "toutes les deux semaines, 3 fo"
    week.write("is")
    assert week.says("deux fois de plus, jusqu’au mer. 23 déc.")
    week.key("Esc", "Ctrl+R")  # let be, it is as it was
    assert week.find(FIELD, "Répéter le rendez-vous de Diop Awa").value == "chaque semaine, 4 fois"
    week.key("Return", "Ctrl+R")
    assert week.find(FIELD, "Répéter le rendez-vous de Diop Awa").value == "chaque semaine, 4 fois"


def test_a_repetition_that_is_half_written_is_under_the_caret_again_when_the_notebook_is(week: Hands) -> None:
    to_row(week, "Diop Awa")
    week.key("Ctrl+R")
    week.write("tous les mercredis, 3 fois")
    closed_and_back(week)
    assert week.focus == "Répéter le rendez-vous de Diop Awa"
    assert week.says("deux fois de plus, jusqu’au mer. 9 déc.")
    week.key("Return")
    assert [a.name for a in day(week, date(2026, 12, 9))] == ["Awa Diop"]


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
