"""The semainier in every size: what a full day shows and what it says of the rest, and that each row and line is reached."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from desks import SIX, TODAY
from laid import faults
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import BUTTON, Hands, plain
from weeks import MONDAY, SIZES, THURSDAY, busy, current, day, link, to_row

from notebook_app.model import Written
from notebook_app.notebook import Notebook
from ui.parts.week_room import Stretch, share, stretch
from ui.parts.week_rows import StateRows


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
