"""The tables: all of MODEL's are there, the register cannot be changed, and what is erased leaves the index."""

import pytest
from conftest import TODAY
from inside import all_of, departed, index_is_sound

from notebook_app.errors import CahierError
from notebook_app.model import Noun, Person
from notebook_app.notebook import Notebook

TABLES = [
    *("people", "entries", "versions", "clips", "appointments", "told", "kept", "requests", "own_keys", "directory", "circles"),
    *("seen_files", "receipt_files"),
    *("circle_members", "recipients", "refs", "departures", "departure_events", "received", "label", "code", "own", "search"),
]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_of_the_model_is_there(notebook: Notebook, table: str) -> None:
    assert all_of(notebook, f"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{table}'") == [(table,)]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM departures",
        "UPDATE departures SET carried = 'autre'",
        "UPDATE departures SET person = NULL",
        "UPDATE departures SET day = '2020-01-01'",
        "UPDATE departures SET person = NULL, person_name = '', ref = '', seq = NULL, carried = '', blob = x'', hash = NULL, consent_who = NULL,"
        " recipient_name = 'quelqu''un'",
        "INSERT OR REPLACE INTO departures (id, number, day, person_name, recipient_name, way, ref, carried, blob)"
        " VALUES (1, 1, '2020-01-01', '', '', 'sms', '', '', x'')",
        "DELETE FROM departure_events",
        "UPDATE departure_events SET kind = 'vue'",
        "DELETE FROM refs",
        "UPDATE refs SET ref = 'AAAABBBB'",
        "INSERT INTO refs (ref, scope) VALUES ('K7M4AAAA', 'sealed')",
        "DELETE FROM people",
    ],
)
def test_the_register_and_the_refs_cannot_be_changed(notebook: Notebook, nadia: Person, sql: str) -> None:
    departed(notebook, nadia.id)
    before = [all_of(notebook, f"SELECT * FROM {table}") for table in ("departures", "departure_events", "refs", "people")]

    with pytest.raises(CahierError), notebook.write(Noun.REGISTER) as db:
        db.execute(sql)

    assert [all_of(notebook, f"SELECT * FROM {table}") for table in ("departures", "departure_events", "refs", "people")] == before


def test_a_ref_never_comes_to_point_to_another_person(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    departed(notebook, nadia.id)
    with pytest.raises(CahierError), notebook.write(Noun.REGISTER) as db:
        db.execute("UPDATE refs SET person = ?", (bruno.id,))
    with notebook.write(Noun.REGISTER) as db:
        db.execute("UPDATE refs SET person = NULL")
    with pytest.raises(CahierError), notebook.write(Noun.REGISTER) as db:
        db.execute("UPDATE refs SET person = ?", (bruno.id,))


def test_the_day_of_an_entry_is_that_of_its_id(notebook: Notebook, nadia: Person) -> None:
    entry = notebook.entries.add(nadia.id, TODAY, "Venue en bus.", TODAY)
    assert all_of(notebook, "SELECT id, day FROM entries") == [(entry.id, "2026-11-24")]


def test_erased_words_leave_the_index_and_its_pages(notebook: Notebook, nadia: Person) -> None:
    entry = notebook.entries.add(nadia.id, TODAY, "Xylophone rangé.", TODAY)
    notebook.entries.tear_out(entry.id)
    index_is_sound(notebook)
    assert all(b"ylophone" not in bytes(block) for (block,) in all_of(notebook, "SELECT block FROM search_data"))
    notebook.undo_last()
    index_is_sound(notebook)
    assert any(b"ylophone" in bytes(block) for (block,) in all_of(notebook, "SELECT block FROM search_data"))
