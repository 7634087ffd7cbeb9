"""Appointments: what can be held and when, Ctrl+T, and the day a person was last held."""

from datetime import date, timedelta

import pytest
from conftest import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notebook_app.errors import Refused
from notebook_app.model import Label, Noun, Person, State
from notebook_app.notebook import Notebook

YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)


def last_held(notebook: Notebook, person: Person) -> date | None:
    return notebook.people.get(person.id).last_held


def test_a_day_is_in_the_order_of_its_hours(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    add = notebook.agenda.add
    add(TODAY, text="rappeler la mission locale", today=TODAY)
    add(TODAY, "14:00", nadia.id, place=" mairie ", today=TODAY)
    add(TODAY, "08:30", bruno.id, today=TODAY)
    add(TOMORROW, "08:00", text=" réunion d’équipe ", today=TODAY)
    assert [(a.hour, a.name, a.file_as, a.text, a.place, a.state) for a in notebook.agenda.on(TODAY)] == [
        ("08:30", "Bruno Arnaud", "Arnaud Bruno", "", "", State.PLANNED),
        ("14:00", "Nadia Ferhat", "Ferhat Nadia", "", "mairie", State.PLANNED),
        (None, "", "", "rappeler la mission locale", "", State.PLANNED),
    ]
    week = notebook.agenda.between(TODAY, TOMORROW)
    assert week == notebook.agenda.on(TODAY) + notebook.agenda.on(TOMORROW)
    assert week[-1].text == "réunion d’équipe"


@pytest.mark.parametrize("state", [State.HELD, State.MISSED, State.EXCUSED])
def test_nothing_is_held_missed_or_excused_in_the_future(notebook: Notebook, nadia: Person, state: State) -> None:
    agenda = notebook.agenda
    planned = agenda.add(TOMORROW, person=nadia.id, today=TODAY)
    done = agenda.add(YESTERDAY, person=nadia.id, state=state, today=TODAY)
    for attempt in (
        lambda: agenda.add(TOMORROW, person=nadia.id, state=state, today=TODAY),
        lambda: agenda.set_state(planned.id, state, TODAY),
        lambda: agenda.tick(nadia.id, TOMORROW, TODAY),
        lambda: agenda.change(done.id, TODAY, day=TOMORROW),
        lambda: agenda.change(done.id, day=TODAY),
    ):
        with pytest.raises(Refused, match="future"):
            attempt()
    assert agenda.of(nadia.id) == [planned, done]
    assert agenda.change(done.id, TODAY, day=TODAY).day == TODAY
    assert agenda.set_state(planned.id, state, TOMORROW).state is state


def test_what_an_appointment_must_have(notebook: Notebook, nadia: Person) -> None:
    agenda = notebook.agenda
    meeting = agenda.add(TODAY, text="réunion", today=TODAY)
    for attempt, code in (
        (lambda: agenda.add(TODAY, today=TODAY), "empty"),
        (lambda: agenda.add(TODAY, text="  ", today=TODAY), "empty"),
        (lambda: agenda.add(TODAY, "9h30", nadia.id, today=TODAY), "hour"),
        (lambda: agenda.add(TODAY, "24:00", nadia.id, today=TODAY), "hour"),
        (lambda: agenda.add(TODAY, person=999, today=TODAY), "person"),
        (lambda: agenda.add(TODAY, text="réunion", state=State.HELD, today=TODAY), "person"),
        (lambda: agenda.set_state(meeting.id, State.HELD, TODAY), "person"),
        (lambda: agenda.change(meeting.id, text=""), "empty"),
        (lambda: agenda.change(meeting.id, person=999), "person"),
        (lambda: agenda.change(meeting.id, state=State.HELD), "field"),
        (lambda: agenda.get(999), "appointment"),
        (lambda: agenda.remove(999), "appointment"),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == code
    assert agenda.on(TODAY) == [meeting]


def test_the_last_held_day_follows_every_change(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    agenda = notebook.agenda
    old = agenda.add(TODAY - timedelta(9), person=nadia.id, state=State.HELD, today=TODAY)
    assert last_held(notebook, nadia) == TODAY - timedelta(9) == agenda.last_held(nadia.id)
    new = agenda.add(YESTERDAY, person=nadia.id, today=TODAY)
    assert last_held(notebook, nadia) == TODAY - timedelta(9)
    agenda.set_state(new.id, State.HELD, TODAY)
    assert last_held(notebook, nadia) == YESTERDAY
    agenda.set_state(new.id, State.EXCUSED, TODAY)
    assert last_held(notebook, nadia) == TODAY - timedelta(9)
    agenda.change(old.id, day=TODAY - timedelta(20))
    assert last_held(notebook, nadia) == TODAY - timedelta(20)
    agenda.change(old.id, person=bruno.id)
    assert (last_held(notebook, nadia), last_held(notebook, bruno)) == (None, TODAY - timedelta(20))
    agenda.remove(old.id)
    assert last_held(notebook, bruno) is None
    for _ in range(3):
        notebook.undo_last()  # remove, change of person, change of day
    assert (last_held(notebook, nadia), last_held(notebook, bruno)) == (TODAY - timedelta(9), None)
    assert agenda.get(old.id) == old


def test_undo_takes_back_state_and_addition(notebook: Notebook, nadia: Person) -> None:
    a = notebook.agenda.add(TODAY, "10:00", nadia.id, today=TODAY)
    notebook.agenda.set_state(a.id, State.HELD, TODAY)
    notebook.agenda.set_state(a.id, State.HELD, TODAY)  # the same again is no deed
    notebook.undo_last()
    assert notebook.agenda.get(a.id) == a
    assert last_held(notebook, nadia) is None
    notebook.undo_last()
    assert notebook.agenda.of(nadia.id) == []
    assert not notebook.undo_last()


def test_ctrl_t(notebook: Notebook, nadia: Person) -> None:
    tick = notebook.agenda.tick
    first = notebook.agenda.add(TODAY, "09:00", nadia.id, today=TODAY)
    second = notebook.agenda.add(TODAY, "15:00", nadia.id, today=TODAY)
    assert (tick(nadia.id, TODAY, TODAY).id, notebook.agenda.get(first.id).state) == (first.id, State.HELD)
    assert tick(nadia.id, TODAY, TODAY).id == second.id
    assert [tick(nadia.id, TODAY, TODAY).state for _ in range(3)] == [State.MISSED, State.EXCUSED, State.HELD]
    assert notebook.agenda.get(first.id).state is State.HELD


def test_ctrl_t_for_someone_who_walked_in(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    notebook.agenda.add(TODAY, "09:00", bruno.id, today=TODAY)
    walk_in = notebook.agenda.tick(nadia.id, TODAY, TODAY)
    assert (walk_in.state, walk_in.hour, walk_in.day) == (State.HELD, None, TODAY)
    assert [notebook.agenda.tick(nadia.id, TODAY, TODAY).state for _ in range(2)] == [State.MISSED, State.EXCUSED]
    assert len(notebook.agenda.of(nadia.id)) == 1
    assert notebook.agenda.of(bruno.id)[0].state is State.PLANNED
    while notebook.undo_last():
        pass
    assert notebook.agenda.of(nadia.id) == []


def test_next_and_all_of_a_person(notebook: Notebook, nadia: Person) -> None:
    agenda = notebook.agenda
    assert agenda.next_of(nadia.id, TODAY) is None
    past = agenda.add(YESTERDAY, person=nadia.id, today=TODAY)
    late = agenda.add(TODAY + timedelta(5), "16:00", nadia.id, today=TODAY)
    early = agenda.add(TODAY + timedelta(5), "09:00", nadia.id, today=TODAY)
    assert agenda.next_of(nadia.id, TODAY) == early
    assert agenda.next_of(nadia.id, TODAY + timedelta(6)) is None
    assert [a.id for a in agenda.of(nadia.id)] == [late.id, early.id, past.id]
    held = agenda.tick(nadia.id, TODAY, TODAY)
    assert agenda.next_of(nadia.id, TODAY) == early
    agenda.set_state(held.id, State.PLANNED, TODAY)
    assert agenda.next_of(nadia.id, TODAY) == agenda.get(held.id)


def test_held_ones_without_a_line(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    agenda = notebook.agenda
    for day in (TODAY - timedelta(3), YESTERDAY, TODAY):
        for person in (nadia, bruno):
            agenda.add(day, "10:00" if person is nadia else "08:00", person.id, state=State.HELD, today=TODAY)
    agenda.add(TODAY, person=bruno.id, state=State.MISSED, today=TODAY)
    notebook.entries.add(nadia.id, TODAY, "Venue.", TODAY)
    notebook.entries.add(bruno.id, YESTERDAY, "Venu.", TODAY)
    notebook.entries.add(bruno.id, YESTERDAY - timedelta(1), "Un autre jour.", TODAY)
    found = agenda.without_line(TODAY)
    assert [(a.day, a.name) for a in found] == [
        (TODAY, "Bruno Arnaud"),
        (YESTERDAY, "Nadia Ferhat"),
        (TODAY - timedelta(3), "Nadia Ferhat"),
        (TODAY - timedelta(3), "Bruno Arnaud"),
    ]
    assert agenda.without_line(TODAY, limit=1) == found[:1]
    assert agenda.without_line(TODAY - timedelta(2)) == found[2:]


def test_who_was_held_twice_on_a_day_is_asked_for_one_line(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    agenda = notebook.agenda
    for person, hour in ((nadia, "10:00"), (nadia, None), (bruno, "09:00"), (nadia, "15:00"), (nadia, "15:00")):
        last = agenda.add(TODAY, hour, person.id, state=State.HELD, today=TODAY)
    agenda.add(TODAY, "17:00", nadia.id, today=TODAY)
    agenda.add(YESTERDAY, "10:00", nadia.id, state=State.HELD, today=TODAY)
    assert [(a.name, a.day, a.hour) for a in agenda.without_line(TODAY)] == [
        ("Nadia Ferhat", TODAY, "15:00"), ("Bruno Arnaud", TODAY, "09:00"), ("Nadia Ferhat", YESTERDAY, "10:00"),
    ]  # fmt: skip
    assert agenda.without_line(TODAY)[0] == last
    notebook.entries.add(nadia.id, TODAY, "Venue.", TODAY)
    assert [(a.name, a.day) for a in agenda.without_line(TODAY)] == [("Bruno Arnaud", TODAY), ("Nadia Ferhat", YESTERDAY)]


def test_what_the_margin_shows(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    agenda = notebook.agenda
    agenda.add(YESTERDAY, "09:00", nadia.id, state=State.MISSED, today=TODAY)
    agenda.add(YESTERDAY, "14:00", nadia.id, state=State.EXCUSED, today=TODAY)
    agenda.add(TODAY, "09:00", nadia.id, state=State.HELD, today=TODAY)
    agenda.add(TODAY, "14:00", nadia.id, today=TODAY)
    agenda.add(TODAY - timedelta(2), person=bruno.id, state=State.HELD, today=TODAY)
    agenda.add(TODAY - timedelta(30), person=nadia.id, state=State.HELD, today=TODAY)
    assert agenda.states(nadia.id, TODAY - timedelta(9), TODAY) == {YESTERDAY: State.EXCUSED, TODAY: State.HELD}


def test_a_change_that_changes_nothing_touches_nothing(notebook: Notebook, nadia: Person) -> None:
    a = notebook.agenda.add(TODAY, "09:00", nadia.id, today=TODAY)
    notebook.take_touched()
    assert notebook.agenda.change(a.id, hour="09:00", place=" ") == a
    assert notebook.take_touched() is Noun.NONE


deeds = st.lists(st.tuples(st.sampled_from(["tick", "plan", "remove", "state", "day"]), st.integers(0, 6), st.sampled_from(State)), max_size=12)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=deeds)
def test_last_held_is_always_the_latest_held_day_and_undo_leads_back(notebook: Notebook, deeds: list[tuple[str, int, State]]) -> None:
    person = notebook.people.add("Zoé Leblanc", TODAY)
    notebook.undo.clear()
    agenda = notebook.agenda
    for deed, n, state in deeds:
        there = agenda.of(person.id)
        if deed == "tick":
            agenda.tick(person.id, TODAY - timedelta(n), TODAY)
        elif deed == "plan":
            agenda.add(TODAY - timedelta(n), person=person.id, today=TODAY)
        elif there:
            a = there[n % len(there)]
            if deed == "remove":
                agenda.remove(a.id)
            elif deed == "state":
                agenda.set_state(a.id, state, TODAY)
            else:
                agenda.change(a.id, TODAY, day=TODAY - timedelta(n))
        held = [a.day for a in agenda.of(person.id) if a.state is State.HELD]
        assert last_held(notebook, person) == max(held, default=None)
    while notebook.undo_last():
        held = [a.day for a in agenda.of(person.id) if a.state is State.HELD]
        assert last_held(notebook, person) == max(held, default=None)
    assert agenda.of(person.id) == []


def test_past_ones_that_nobody_ticked_are_gathered_latest_first(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    agenda = notebook.agenda
    old = agenda.add(TODAY - timedelta(9), "09:00", nadia.id, today=TODAY)
    late = agenda.add(YESTERDAY, "15:00", bruno.id, today=TODAY)
    early = agenda.add(YESTERDAY, "08:00", nadia.id, today=TODAY)
    agenda.add(YESTERDAY, text="réunion", today=TODAY)
    agenda.add(TODAY, person=nadia.id, today=TODAY)
    held = agenda.add(YESTERDAY, person=nadia.id, state=State.HELD, today=TODAY)
    assert agenda.unticked(TODAY) == [late, early, old]
    assert agenda.unticked(TODAY, 1) == [late]
    assert agenda.unticked_count(TODAY) == 3
    agenda.set_state(old.id, State.MISSED, TODAY)
    assert agenda.unticked_count(TODAY) == 2
    assert agenda.counts(YESTERDAY, TOMORROW) == {YESTERDAY: 4, TODAY: 1}
    assert held.state is State.HELD


def test_one_is_repeated_on_other_days_and_taken_back_as_one(notebook: Notebook, nadia: Person) -> None:
    agenda = notebook.agenda
    one = agenda.add(TODAY, "10:30", nadia.id, place="mairie", state=State.HELD, today=TODAY)
    week, fortnight = TODAY + timedelta(7), TODAY + timedelta(14)
    assert agenda.repeat(one.id, [fortnight, week, week], TODAY) == 2
    assert [(a.day, a.hour, a.place, a.state) for a in agenda.of(nadia.id)] == [
        (fortnight, "10:30", "mairie", State.PLANNED),
        (week, "10:30", "mairie", State.PLANNED),
        (TODAY, "10:30", "mairie", State.HELD),
    ]
    assert agenda.repeat(one.id, [week, TOMORROW], TODAY) == 1
    notebook.undo_last()
    notebook.undo_last()
    assert agenda.of(nadia.id) == [one]
    with pytest.raises(Refused, match="past"):
        agenda.repeat(one.id, [YESTERDAY], TODAY)


def test_one_is_taken_out_with_those_that_follow_it_and_all_come_back_as_one(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    agenda, weeks = notebook.agenda, [TODAY + timedelta(days=7 * k) for k in range(1, 5)]
    one = agenda.add(weeks[0], "10:30", nadia.id, today=TODAY)
    before = agenda.add(TODAY, "10:30", nadia.id, today=TODAY)
    agenda.repeat(one.id, weeks[1:], TODAY)
    others = [agenda.add(weeks[1], "11:00", nadia.id, today=TODAY), agenda.add(weeks[1], "10:30", bruno.id, today=TODAY)]
    meeting = agenda.add(weeks[0], None, text="réunion", today=TODAY)
    agenda.repeat(meeting.id, weeks[2:3], TODAY)
    assert [a.day for a in agenda.following(one)] == weeks[1:]
    assert [a.day for a in agenda.following(meeting)] == weeks[2:3]
    assert agenda.following(others[0]) == []
    everything = agenda.between(TODAY, weeks[-1])
    assert [a.day for a in agenda.remove_on(one.id)] == weeks[1:]
    assert [a for a in agenda.between(TODAY, weeks[-1]) if a.hour == "10:30"] == [before, others[1]]
    notebook.undo_last()
    assert agenda.between(TODAY, weeks[-1]) == everything
    with pytest.raises(Refused):
        agenda.remove_on(0)


def test_those_that_follow_are_of_its_own_weekday(notebook: Notebook, nadia: Person) -> None:
    agenda = notebook.agenda
    one = agenda.add(TODAY + timedelta(1), "10:30", nadia.id, today=TODAY)
    weeks = [one.day + timedelta(7 * k) for k in (1, 2, 3)]
    agenda.repeat(one.id, weeks, TODAY)
    other = agenda.add(one.day + timedelta(5), "10:30", nadia.id, today=TODAY)
    everything = agenda.between(TODAY, weeks[-1])
    assert [a.day for a in agenda.following(one)] == weeks
    assert [a.day for a in agenda.remove_on(one.id)] == weeks
    assert agenda.between(TODAY, weeks[-1]) == [other]
    notebook.undo_last()
    assert agenda.between(TODAY, weeks[-1]) == everything


def test_what_was_taken_back_is_told(notebook: Notebook, nadia: Person) -> None:
    notebook.agenda.add(TODAY, "10:00", nadia.id, today=TODAY)
    notebook.people.rename(nadia.id, "Nadia Diallo")
    notebook.take_touched()
    notebook.label.set(Label("Claire Fontanel"))  # no deed to take back, and its news waits to be told
    assert notebook.undo_last() is Noun.PEOPLE
    assert notebook.undo_last() is Noun.APPOINTMENTS
    assert notebook.undo_last() is Noun.NONE
    assert notebook.take_touched() == Noun.PEOPLE | Noun.APPOINTMENTS | Noun.LABEL
