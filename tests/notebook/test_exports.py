"""What leaves for another calendar: days, hours and initials, the same names each time, nothing where no file may be written."""

from __future__ import annotations

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from conftest import TODAY

from notebook_app import exports, imports
from notebook_app.errors import Refused
from notebook_app.exports import Leaving
from notebook_app.model import Person, State
from notebook_app.notebook import Notebook
from notebook_app.policy import Policy

TOMORROW = TODAY + timedelta(days=1)


def test_days_hours_and_initials_leave_and_nothing_else(notebook: Notebook, nadia: Person) -> None:
    latin = notebook.people.add("Олена", TODAY)
    notebook.agenda.add(TODAY - timedelta(days=1), "09:00", nadia.id, today=TODAY)
    notebook.agenda.add(TODAY, "09:00", nadia.id, state=State.HELD, today=TODAY)
    notebook.agenda.add(TOMORROW, "10:30", nadia.id, place="Mairie, jusqu’à 11 h", today=TODAY)
    notebook.agenda.add(TOMORROW, "14:00", latin.id, today=TODAY)
    notebook.agenda.add(TOMORROW, None, text="chez Untel", today=TODAY)
    diary = exports.diary(notebook, TODAY, "Occupé")
    assert diary.leaving == (Leaving(TOMORROW, "10:30", "N.F."), Leaving(TOMORROW, "14:00", ""), Leaving(TOMORROW, None, ""))
    said = diary.data.decode()
    assert re.findall("SUMMARY:(.*)\r", said) == ["N.F.", "Occupé", "Occupé"]
    assert {line.partition(":")[0].partition(";")[0] for line in said.splitlines()} == {
        "BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "CLASS",
    }  # fmt: skip
    assert not any(word in said for word in ("Ferhat", "Nadia", "Олена", "Untel", "Mairie"))


def test_what_leaves_is_read_back_and_is_there_already(notebook: Notebook, nadia: Person) -> None:
    from notebook_app import calendars

    notebook.agenda.add(TOMORROW, "10:30", nadia.id, today=TODAY)
    found = imports.read_calendar(exports.diary(notebook, TODAY, "Occupé").data, TODAY, ZoneInfo("Indian/Reunion"))
    assert [(one.day, one.hour, one.words) for one in found.dates] == [(TOMORROW, "10:30", "N.F.")]
    assert [how.how for how in calendars.compare(notebook, found.dates)] == ["there"]


def test_what_left_as_a_mere_hour_is_known_again_and_not_planned_twice(notebook: Notebook) -> None:
    """Taken along, put into the other calendar, and brought back with all that stands there."""
    from notebook_app import calendars

    latin = notebook.people.add("Олена", TODAY)
    notebook.agenda.add(TOMORROW, "14:00", latin.id, today=TODAY)
    moved = notebook.agenda.add(TOMORROW, "16:00", text="chez Untel", today=TODAY)
    notebook.agenda.add(TOMORROW, None, text="Réunion", today=TODAY)
    found = imports.read_calendar(exports.diary(notebook, TODAY, "Occupé").data, TODAY, ZoneInfo("Europe/Paris"))
    assert [how.how for how in calendars.compare(notebook, found.dates)] == ["there"] * 3
    before = notebook.agenda.on(TOMORROW)
    calendars.take(notebook, found.dates, range(3), {}, TODAY, "sans titre")
    assert notebook.agenda.on(TOMORROW) == before
    notebook.agenda.change(moved.id, TODAY, hour="17:00")
    stranger = imports.read_calendar(exports.diary(notebook, TODAY, "Occupé").data.replace(b"UID:", b"UID:0"), TODAY, ZoneInfo("Europe/Paris"))
    assert [how.how for how in calendars.compare(notebook, stranger.dates)] == ["new"] * 3


def test_the_same_appointment_has_the_same_name_each_time_and_in_no_other_notebook(notebook: Notebook, nadia: Person) -> None:
    notebook.agenda.add(TOMORROW, "10:30", nadia.id, today=TODAY)
    notebook.agenda.add(TOMORROW, "11:30", nadia.id, today=TODAY)

    def names() -> list[str]:
        return re.findall("UID:(.*)\r", exports.diary(notebook, TODAY, "Occupé").data.decode())

    first = names()
    assert len(set(first)) == 2
    assert names() == first
    notebook.own.set("calendar", "")  # as in another one
    assert not set(names()) & set(first)


def test_nothing_planned_gives_no_file(notebook: Notebook) -> None:
    assert exports.diary(notebook, TODAY, "Occupé") == exports.Diary((), b"")
    assert notebook.own.get("calendar") == ""


def test_no_file_where_the_organisation_allows_none(notebook: Notebook) -> None:
    notebook.policy = Policy(readable_files=False)
    with pytest.raises(Refused, match="policy"):
        exports.diary(notebook, TODAY, "Occupé")
