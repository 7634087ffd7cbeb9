"""Appointments of another calendar: what is there already, what moved, what was called off, whom it is about; taken back as one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from conftest import TODAY

from notebook_app import calendars
from notebook_app.imports.ics import Dated
from notebook_app.model import Appointment, Person, State
from notebook_app.notebook import Notebook

TOMORROW = TODAY + timedelta(days=1)


def dated(**fields: Any) -> Dated:
    return Dated(**({"uid": "u1", "at": "", "day": TOMORROW, "hour": "10:30", "words": "RDV suivi"} | fields))


def bring(notebook: Notebook, *dates: Dated, who: dict[int, int] | None = None, yes: range | None = None) -> calendars.Taken:
    return calendars.take(notebook, dates, range(len(dates)) if yes is None else yes, who or {}, TODAY, "sans titre", lambda one: one.until)


def how(notebook: Notebook, *dates: Dated) -> list[str]:
    return [one.how for one in calendars.compare(notebook, dates)]


def planned(notebook: Notebook) -> list[Appointment]:
    return notebook.agenda.between(TODAY - timedelta(days=400), TODAY + timedelta(days=400))


def test_what_is_brought_in_is_planned_and_nothing_else(notebook: Notebook, nadia: Person) -> None:
    done = bring(
        notebook,
        dated(day=TODAY - timedelta(days=3), words="Nadia Ferhat", until="11:30"),
        dated(uid="u2", words="", hour=None, days=2),
        who={0: nadia.id},
    )
    assert (done.added, done.moved, done.removed) == (2, 0, 0)
    first, *rest = planned(notebook)
    assert (first.person, first.text, first.place, first.state) == (nadia.id, "", "11:30", State.PLANNED)
    assert [(a.day, a.hour, a.text) for a in rest] == [(TOMORROW, None, "sans titre"), (TOMORROW + timedelta(days=1), None, "sans titre")]
    assert done.made == {0: (first.id,), 1: (rest[0].id, rest[1].id)}
    assert notebook.people.get(nadia.id).last_held is None


def test_nothing_is_done_without_a_yes(notebook: Notebook) -> None:
    assert bring(notebook, dated(), yes=range(0)) == calendars.Taken()
    assert planned(notebook) == []
    assert not notebook.undo
    assert how(notebook, dated()) == ["new"]


def test_a_second_time_adds_nothing_whatever_was_done_with_it(notebook: Notebook) -> None:
    bring(notebook, dated())
    [a] = planned(notebook)
    notebook.agenda.change(a.id, TODAY, day=TODAY + timedelta(days=9), hour="18:00", text="autre")
    assert how(notebook, dated()) == ["there"]
    assert bring(notebook, dated()).added == 0
    notebook.agenda.remove(a.id)
    assert how(notebook, dated()) == ["gone"]
    assert bring(notebook, dated(), yes=range(0)).added == 0
    assert bring(notebook, dated()).added == 1


def test_one_that_is_twice_in_a_file_is_one_however_often_it_is_read(notebook: Notebook) -> None:
    twice = dated(), dated(uid="u2")
    assert how(notebook, *twice) == ["new", "there"]
    assert bring(notebook, *twice).added == 1
    assert how(notebook, *twice) == ["there", "there"]  # nobody took it out
    assert bring(notebook, *twice).added == 0
    notebook.agenda.remove(planned(notebook)[0].id)
    assert how(notebook, *twice) == ["gone", "gone"]
    assert bring(notebook, *twice, yes=range(0)).added == 0


def test_all_is_taken_back_as_one_and_forgotten(notebook: Notebook) -> None:
    bring(notebook, dated(), dated(uid="u2", hour="14:00"))
    assert len(planned(notebook)) == 2
    assert notebook.undo_last(notebook.undo[-1])
    assert planned(notebook) == []
    assert how(notebook, dated()) == ["new"]


def test_what_moved_there_moves_here_while_it_is_planned(notebook: Notebook, nadia: Person) -> None:
    bring(notebook, dated(words="Ferhat"), who={0: nadia.id})
    later = dated(sequence=1, day=TOMORROW + timedelta(days=2), words="Ferhat")
    [standing] = calendars.compare(notebook, [later])
    assert standing.how == "moved"
    assert standing.was is not None
    assert standing.was.day == TOMORROW
    assert bring(notebook, later).moved == 1
    [a] = planned(notebook)
    assert (a.day, a.person) == (TOMORROW + timedelta(days=2), nadia.id)
    assert how(notebook, dated(words="Ferhat")) == ["there"]  # an older one changes nothing
    notebook.agenda.remove(a.id)
    assert how(notebook, dated(sequence=3, day=TOMORROW + timedelta(days=5))) == ["gone"]


def test_what_is_held_stays_as_it_is(notebook: Notebook, nadia: Person) -> None:
    bring(notebook, dated(day=TODAY, words="Ferhat"), who={0: nadia.id})
    notebook.agenda.set_state(planned(notebook)[0].id, State.HELD, TODAY)
    assert how(notebook, dated(sequence=1, day=TOMORROW)) == ["there"]
    called_off = dated(day=TODAY, sequence=2, cancelled=True, whole=True)
    assert how(notebook, called_off) == ["off"]
    assert bring(notebook, called_off).removed == 0
    assert planned(notebook)[0].state is State.HELD


def test_what_is_called_off_is_taken_out_and_not_planned_by_a_late_file(notebook: Notebook) -> None:
    bring(notebook, dated(sequence=1))
    called_off = dated(sequence=2, cancelled=True, whole=True)
    assert how(notebook, called_off) == ["cancel"]
    assert bring(notebook, called_off).removed == 1
    assert planned(notebook) == []
    assert how(notebook, dated(sequence=1), called_off) == ["off", "off"]
    assert how(notebook, dated(sequence=3)) == ["gone"]  # asked for anew
    assert notebook.undo_last()
    assert len(planned(notebook)) == 1
    assert how(notebook, called_off) == ["cancel"]


def test_what_she_declined_is_not_planned_and_comes_back_when_she_accepts_it(notebook: Notebook) -> None:
    """An answer changes without its event being another: what was declined is not remembered as called off."""
    declined = dated(declined=True)
    assert how(notebook, declined) == ["declined"]
    assert bring(notebook, declined) == calendars.Taken()
    assert planned(notebook) == []
    assert how(notebook, dated()) == ["new"]
    bring(notebook, dated())
    assert how(notebook, declined) == ["cancel"]
    assert bring(notebook, declined).removed == 1
    assert planned(notebook) == []
    assert how(notebook, declined) == ["declined"]
    assert how(notebook, dated()) == ["new"]
    assert notebook.undo_last()
    assert how(notebook, dated()) == ["there"]


def test_what_was_held_or_written_by_hand_is_left_by_an_answer(notebook: Notebook, nadia: Person) -> None:
    bring(notebook, dated(day=TODAY, words="Ferhat"), who={0: nadia.id})
    notebook.agenda.set_state(planned(notebook)[0].id, State.HELD, TODAY)
    notebook.agenda.add(TOMORROW, "10:30", text="RDV suivi", today=TODAY)
    declined = dated(day=TODAY, words="Ferhat", declined=True), dated(uid="u2", declined=True)
    assert how(notebook, *declined) == ["declined", "declined"]
    assert bring(notebook, *declined) == calendars.Taken()
    assert len(planned(notebook)) == 2
    assert how(notebook, dated(uid="u2", declined=True), dated(uid="u3", hour="15:00", words="autre"), dated(uid="u4", hour="15:00")) == [
        "declined", "new", "new",
    ]  # fmt: skip


def test_a_cancellation_that_comes_first_is_remembered(notebook: Notebook) -> None:
    bring(notebook, dated(sequence=2, cancelled=True, whole=True))
    assert how(notebook, dated(sequence=1)) == ["off"]


def test_one_day_of_a_repetition_is_called_off_alone_and_the_whole_of_it_together(notebook: Notebook) -> None:
    days = [dated(at=f"d{n}", day=TOMORROW + timedelta(days=7 * n)) for n in range(3)]
    bring(notebook, *days)
    assert how(notebook, dated(at="d1", day=days[1].day, cancelled=True), days[0]) == ["cancel", "there"]
    bring(notebook, dated(at="d1", day=days[1].day, cancelled=True))
    assert [a.day for a in planned(notebook)] == [days[0].day, days[2].day]
    assert bring(notebook, dated(sequence=1, cancelled=True, whole=True)).removed == 1
    assert planned(notebook) == []


def test_what_is_written_by_hand_already_is_the_same_one(notebook: Notebook, nadia: Person) -> None:
    notebook.agenda.add(TOMORROW, "10:30", person=nadia.id, today=TODAY)
    notebook.agenda.add(TOMORROW, "14:00", text="Réunion d’équipe", today=TODAY)
    same = [dated(words="RDV Mme FERHAT"), dated(uid="u2", hour="14:00", words="reunion d’equipe"), dated(uid="u3", hour="14:00", words="Autre")]
    assert how(notebook, *same) == ["there", "there", "new"]
    assert bring(notebook, *same, yes=range(2)).added == 0
    notebook.agenda.change(notebook.agenda.on(TOMORROW)[0].id, TODAY, hour="11:00")
    assert how(notebook, same[0]) == ["there"]  # known from then on
    assert how(notebook, dated(uid="u7", hour="18:00"), dated(uid="u8", hour="18:00")) == ["new", "there"]  # twice in one file


def test_what_is_kept_says_nothing_and_a_damaged_memory_is_none(notebook: Notebook) -> None:
    bring(notebook, dated(uid="bureau-42", words="Nadia"))
    with notebook.read() as db:
        rows = db.execute("SELECT k, v FROM own WHERE k LIKE 'ics %'").fetchall()
    assert len(rows) == 1
    assert not any(word in "".join(rows[0]) for word in ("bureau", "Nadia", TOMORROW.isoformat(), "10:30"))
    for wrong in ("{", "[]", '{"s":1}'):
        notebook.own.set(rows[0][0], wrong)
        assert how(notebook, dated(uid="bureau-42", words="tout autre chose")) == ["new"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("RDV Nadia Ferhat", ["Nadia Ferhat"]),
        ("rdv FERHAT nadia - CV", ["Nadia Ferhat"]),
        ("Mme Ferhat", ["Nadia Ferhat"]),
        ("Suivi A. Petit (déplacé)", ["Ali Petit"]),
        ("Suivi Petit", ["Ali Petit", "Zoé Petit"]),
        ("Z Petit", ["Zoé Petit"]),
        ("Petit B.", []),
        ("RDV N.F.", ["Nadia Ferhat"]),
        ("N. F.", ["Nadia Ferhat"]),
        ("Point mission locale", []),
        ("Nadia", []),
        ("Le Goff", ["Maëlle Le Goff"]),
        ("", []),
    ],
)
def test_whom_a_title_names(notebook: Notebook, nadia: Person, words: str, names: list[str]) -> None:
    for name in ("Ali Petit", "Zoé Petit", "Maëlle Le Goff"):
        notebook.people.add(name, TODAY)
    [standing] = calendars.compare(notebook, [dated(words=words)])
    assert [row.name for row in standing.people] == names


def test_too_many_of_a_name_are_not_told_apart(notebook: Notebook) -> None:
    for name in ("Ali", "Zoé", "Léa", "Bao"):
        notebook.people.add(f"{name} Petit", TODAY)
    assert calendars.compare(notebook, [dated(words="Petit")])[0].people == ()


def test_what_a_title_says_more_than_the_name_is_kept_beside(notebook: Notebook, nadia: Person) -> None:
    bring(
        notebook,
        dated(words="RDV N. Ferhat - CV (2)", place="Mairie"),
        dated(uid="u2", hour="15:00", words="Mme Ferhat"),
        who={0: nadia.id, 1: nadia.id},
    )
    assert [a.place for a in planned(notebook)] == ["CV (2), Mairie", ""]
