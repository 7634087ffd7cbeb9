"""The répertoire: names, the list, its next appointments, and erasing somebody whole."""

from datetime import date, timedelta

import pytest
from conftest import TODAY
from inside import all_of, departed, index_is_sound

from notebook_app.errors import Refused
from notebook_app.model import Noun, Person, Phone, State
from notebook_app.notebook import Notebook


def test_a_person_is_kept_as_written(notebook: Notebook) -> None:
    phones = (Phone("+33639982014", "portable"), Phone("chez sa mère", "", e164=False))
    person = notebook.people.add("  Nadia\tFerhat ", TODAY, phones=phones, born="1998-05", address="3 rue de l’Orme", note="préfère le matin")
    assert (person.name, person.file_as, person.since) == ("Nadia Ferhat", "Ferhat Nadia", TODAY)
    assert notebook.people.get(person.id) == person
    assert (person.phones, person.born, person.address, person.note) == (phones, "1998-05", "3 rue de l’Orme", "préfère le matin")
    assert person.last_held is None


@pytest.mark.parametrize("name", ["", "   ", "\u200b\n"])
def test_no_name_no_page(notebook: Notebook, name: str) -> None:
    with pytest.raises(Refused) as refused:
        notebook.people.add(name, TODAY)
    assert refused.value.code == "name"
    assert notebook.people.count() == 0


def test_a_field_there_is_not_is_refused(notebook: Notebook, nadia: Person) -> None:
    with pytest.raises(Refused, match="field"):
        notebook.people.update(nadia.id, last_held=TODAY)
    with pytest.raises(Refused, match="person"):
        notebook.people.get(nadia.id + 1)


def test_the_list_is_in_the_order_of_file_as_without_accents(notebook: Notebook) -> None:
    for name in ("Zoé Étienne", "Jean-Luc Estève", "Иван Петров", "Łukasz Łapinski", "Bruno Arnaud", "Anne d'Estaing"):
        notebook.people.add(name, TODAY)
    rows = notebook.people.rows()
    assert [(r.file_as, r.letter) for r in rows if r.letter] == [
        ("Arnaud Bruno", "A"),
        ("d'Estaing Anne", "D"),
        ("Estève Jean-Luc", "E"),
        ("Étienne Zoé", "E"),
        ("Łapinski Łukasz", "L"),
    ]
    assert [r.name for r in rows if not r.letter] == ["Иван Петров"]
    assert len({r.id for r in rows}) == notebook.people.count() == 6


def test_a_row_says_when_the_person_was_last_held_and_comes_next(notebook: Notebook, nadia: Person) -> None:
    add = notebook.agenda.add
    add(TODAY - timedelta(9), person=nadia.id, state=State.HELD, today=TODAY)
    add(TODAY - timedelta(2), person=nadia.id, state=State.MISSED, today=TODAY)
    add(TODAY - timedelta(1), person=nadia.id, today=TODAY)  # open, but past: not what comes next
    add(TODAY + timedelta(7), "14:00", nadia.id, today=TODAY)
    add(TODAY + timedelta(3), person=nadia.id, today=TODAY)
    add(TODAY + timedelta(3), "10:30", nadia.id, today=TODAY)
    (row,) = notebook.people.rows(TODAY)
    assert (row.last_held, row.next_day) == (TODAY - timedelta(9), TODAY + timedelta(3))
    (row,) = notebook.people.find("fer", TODAY)
    assert row.next_day == TODAY + timedelta(3)
    assert notebook.people.rows()[0].next_day is None


def test_renaming_follows_in_list_and_search_and_can_be_undone(notebook: Notebook, nadia: Person) -> None:
    renamed = notebook.people.rename(nadia.id, "Nadia Belkacem")
    assert (renamed.name, renamed.file_as) == ("Nadia Belkacem", "Belkacem Nadia")
    assert [r.id for r in notebook.people.find("belka")] == [nadia.id]
    assert notebook.people.find("ferhat") == []
    notebook.people.rename(nadia.id, "Nadia Belkacem", file_as="Nadia Belkacem")
    assert notebook.people.rows()[0].letter == "N"
    index_is_sound(notebook)
    assert notebook.undo_last()
    assert notebook.undo_last()
    assert notebook.people.get(nadia.id) == nadia
    assert [r.id for r in notebook.people.find("ferhat")] == [nadia.id]
    index_is_sound(notebook)


def test_updating_what_is_the_same_writes_nothing(notebook: Notebook, nadia: Person) -> None:
    notebook.people.update(nadia.id, phones=list(nadia.phones), address="")
    notebook.people.rename(nadia.id, "Nadia  Ferhat")
    assert (notebook.take_touched(), notebook.undo) == (Noun.NONE, [])
    notebook.people.update(nadia.id, phones=[Phone("+33199004127")], born="1990", since=date(2024, 2, 29))
    assert [r.id for r in notebook.people.find("01 99 00 41")] == [nadia.id]
    assert notebook.people.find("0639982014") == []
    notebook.undo_last()
    assert notebook.people.get(nadia.id) == nadia
    assert [r.id for r in notebook.people.find("0639982014")] == [nadia.id]


def test_same_initials(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    other = notebook.people.add("Nora FONTAINE", TODAY)
    assert {r.id for r in notebook.people.same_initials("N.F.")} == {nadia.id, other.id}
    assert [r.id for r in notebook.people.same_initials("B.A.")] == [bruno.id]
    assert notebook.people.same_initials("Z.Z.") == []


def test_not_seen_since_counts_from_the_last_held_or_from_the_beginning(notebook: Notebook, nadia: Person) -> None:
    notebook.people.add("Awa Diop", TODAY, since=TODAY - timedelta(200))
    notebook.people.add("Ugo Moretti", TODAY, since=None)
    assert notebook.people.not_seen_since(TODAY - timedelta(90)) == 2
    notebook.agenda.add(TODAY - timedelta(91), person=nadia.id, state=State.HELD, today=TODAY)
    assert notebook.people.not_seen_since(TODAY - timedelta(90)) == 3


def test_adding_is_undone_only_while_the_page_is_empty(notebook: Notebook) -> None:
    person = notebook.people.add("Nadia Ferhat", TODAY)
    notebook.undo_last()
    assert notebook.people.count() == 0
    again = notebook.people.add("Nadia Ferhat", TODAY)
    assert again.id != person.id  # an erased page's number is not given again
    with notebook.write(Noun.ENTRIES) as db:
        db.execute("INSERT INTO entries (id, person, text, saved) VALUES (1, ?, 'Venue.', '2000-01-01')", (again.id,))
    assert not notebook.undo_last()
    assert notebook.people.count() == 1


@pytest.mark.parametrize("typed", ["", "Nadia", "Nadia Ferhat ?", "Bruno Arnaud"])
def test_erasing_asks_for_the_name(notebook: Notebook, nadia: Person, typed: str) -> None:
    with pytest.raises(Refused, match="name"):
        notebook.people.erase(nadia.id, typed)
    assert notebook.people.get(nadia.id) == nadia


@pytest.mark.parametrize("typed", ["Nadia Ferhat", " nadia  FERHAT "])
def test_erasing_takes_everything_of_theirs_and_nothing_of_others(notebook: Notebook, nadia: Person, bruno: Person, typed: str) -> None:
    for person in (nadia, bruno):
        line = notebook.entries.add(person.id, TODAY, "Caramel dans le bus.", TODAY)
        notebook.entries.save(person.id, [written(line.id, "Caramel et bus.")], TODAY + timedelta(1))
        notebook.agenda.tick(person.id, TODAY, TODAY)
        notebook.told.add(person.id, "Karim", TODAY, TODAY)
        with notebook.write(Noun.NONE) as db:
            db.execute(
                "INSERT INTO clips (person, entry, day, kind, data) VALUES (?, ?, ?, 'sketch', x'00')", (person.id, line.id, TODAY.isoformat())
            )
            db.execute(
                "INSERT INTO received (kind, record, hash, key, ref, person, read_day) VALUES ('card', x'00', x'00', 'k', ?, ?, ?)",
                (f"REF{person.id}", person.id, TODAY.isoformat()),
            )
            db.execute("INSERT INTO kept (person, reason, day) VALUES (?, 'à sa demande', ?)", (person.id, TODAY.isoformat()))
            db.execute("INSERT INTO requests (person, day) VALUES (?, ?)", (person.id, TODAY.isoformat()))
    departed(notebook, nadia.id)
    notebook.take_touched()

    notebook.people.erase(nadia.id, typed)

    for table in ("entries", "clips", "appointments", "told", "received", "kept", "requests"):
        assert all_of(notebook, f"SELECT person FROM {table}") == [(bruno.id,)], table
    assert len(all_of(notebook, "SELECT * FROM versions")) == 1
    assert [r.id for r in notebook.people.rows()] == [bruno.id]
    assert [p.person for p in notebook.find.lines("caramel").places] == [bruno.id]
    assert notebook.people.find("nadia") == []
    index_is_sound(notebook)
    assert all_of(notebook, "SELECT ref, person, recipient, seq FROM refs") == [("K7M49QTX", None, None, 0)]
    assert all_of(notebook, "SELECT number, person, person_name, recipient_name, way, ref, carried, blob, consent_who FROM departures") == [
        (1, None, "", "Karim Benali", "sms", "", "", b"", None)
    ]
    assert all_of(notebook, "SELECT kind FROM departure_events") == [("prepared",)]
    assert notebook.take_touched() & (Noun.PEOPLE | Noun.ENTRIES | Noun.REGISTER) == Noun.PEOPLE | Noun.ENTRIES | Noun.REGISTER
    assert not notebook.undo_last()


def written(id: int, text: str) -> object:
    from notebook_app.model import Written

    return Written(id, TODAY, text)


def test_the_list_asks_no_question_of_the_lines(notebook: Notebook) -> None:
    """At 5,000 people it must not group over anything: order and next appointments come from their indexes."""
    with notebook.read() as db:
        for sql, values in (
            ("SELECT id, name, file_as, folded, last_held FROM people ORDER BY folded, id", ()),
            (
                "SELECT person, day, hour FROM appointments WHERE state = 'planned' AND day >= ? AND person IS NOT NULL"
                " ORDER BY day DESC, hour IS NULL DESC, hour DESC",
                ("2026-11-24",),
            ),
        ):
            plan = " ".join(row[3] for row in db.execute("EXPLAIN QUERY PLAN " + sql, values).fetchall())
            assert "INDEX" in plan
            assert "entries" not in plan


def test_many_found_are_read_as_few_are(notebook: Notebook) -> None:
    with notebook.write(Noun.NONE):
        for n in range(1010):
            person = notebook.people.add(f"{'ÉéZ(1'[n % 5]}lia Mart{n % 7}", TODAY, phones=[Phone(f"+3363998{n:04d}")])
            if n % 50 == 0:
                notebook.agenda.add(TODAY + timedelta(n % 3), "10:00", person=person.id, today=TODAY)
    everybody = notebook.people.rows(TODAY)
    assert notebook.people.find("06", TODAY) == everybody
    assert {row.letter for row in everybody} == {"M"}
    few = notebook.people.find("mart3", TODAY)
    assert few == [row for row in everybody if row.name.endswith("Mart3")]
    assert len(few) < len(everybody) == 1010
    assert any(row.next_day for row in few)


def test_those_not_seen_come_the_longest_ago_first(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    old = notebook.people.add("Zoé Ancien", TODAY, since=TODAY - timedelta(400))
    notebook.agenda.add(TODAY - timedelta(100), person=nadia.id, state=State.HELD, today=TODAY)
    notebook.agenda.add(TODAY - timedelta(10), person=bruno.id, state=State.HELD, today=TODAY)
    notebook.agenda.add(TODAY + timedelta(1), "09:00", nadia.id, today=TODAY)
    before = TODAY - timedelta(60)
    assert [(row.id, row.next_day) for row in notebook.people.unseen(before, TODAY)] == [(old.id, None), (nadia.id, TODAY + timedelta(1))]
    assert len(notebook.people.unseen(before)) == notebook.people.not_seen_since(before)
    assert [row.id for row in notebook.people.unseen(TODAY)] == [old.id, nadia.id, bruno.id]
