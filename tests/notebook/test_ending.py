"""It ends well: who is concerned, who is kept and why, who asked for their file, all there is about a person."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import PASSPHRASE, TODAY
from inside import departed, index_is_sound, unlocked

from notebook_app.errors import Refused
from notebook_app.model import Noun, Person, Phone, Span, State, Written
from notebook_app.notebook import Notebook, ending

LONG_AGO = date(TODAY.year - 3, 1, 15)


def page(notebook: Notebook, name: str, since: date | None) -> int:
    return notebook.people.add(name, LONG_AGO, since=since).id


def concerned(notebook: Notebook, today: date = TODAY, months: int = 24) -> list[str]:
    return [over.file_as for over in ending.due(notebook, today, months)]


def test_two_years_after_the_last_contact_the_longest_ago_first(notebook: Notebook) -> None:
    two_years = date(TODAY.year - 2, TODAY.month, TODAY.day)
    page(notebook, "Ancienne", LONG_AGO)
    page(notebook, "Sans Jour", None)
    page(notebook, "Limite", two_years)
    page(notebook, "Juste", two_years - timedelta(days=1))
    page(notebook, "Neuve", TODAY)
    assert concerned(notebook) == ["Jour Sans", "Ancienne", "Juste"]
    assert [over.last for over in ending.due(notebook, TODAY)] == [None, LONG_AGO, two_years - timedelta(days=1)]


def test_a_line_an_appointment_held_or_planned_is_a_contact_a_missed_one_is_not(notebook: Notebook) -> None:
    recent = TODAY - timedelta(days=30)
    line, held, planned, missed, none = (page(notebook, name, LONG_AGO) for name in ("Aa", "Bb", "Cc", "Dd", "Ee"))
    notebook.entries.save(line, [Written(None, recent, "Un mot.", key=1)], recent)
    for person, state in ((held, State.HELD), (missed, State.MISSED)):
        notebook.agenda.set_state(notebook.agenda.add(recent, "10:00", person=person, today=recent).id, state, recent)
    notebook.agenda.add(TODAY + timedelta(days=3), "10:00", person=planned, today=TODAY)
    assert [over.person for over in ending.due(notebook, TODAY)] == [missed, none]


def test_a_policy_shortens_the_delay_and_never_lengthens_it(notebook: Notebook) -> None:
    page(notebook, "Un An", TODAY - timedelta(days=370))
    assert concerned(notebook) == []
    assert concerned(notebook, months=12) == ["An Un"]
    page(notebook, "Ancienne", LONG_AGO)
    assert concerned(notebook, months=600) == ["Ancienne"]


def test_the_end_of_a_short_month(notebook: Notebook) -> None:
    page(notebook, "Vingt Huit", date(2022, 2, 28))
    assert concerned(notebook, date(2024, 2, 29)) == []
    assert concerned(notebook, date(2024, 3, 1)) == ["Huit Vingt"]
    asked = ending.FileAsked(1, 1, "", date(2024, 1, 31), "")
    assert asked.due == date(2024, 2, 29)


def test_once_a_month(notebook: Notebook) -> None:
    page(notebook, "Ancienne", LONG_AGO)
    assert ending.waits(notebook, TODAY) == 1
    ending.looked(notebook, TODAY)
    assert ending.waits(notebook, TODAY) == 0
    assert ending.waits(notebook, TODAY + timedelta(days=31)) == 1


def test_kept_with_a_reason_until_a_day(notebook: Notebook) -> None:
    person = page(notebook, "Ancienne", LONG_AGO)
    until = TODAY + timedelta(days=100)
    ending.keep(notebook, person, "  recours\n en cours ", until, TODAY)
    assert notebook.take_touched() & Noun.PEOPLE
    assert [(each.reason, each.until) for each in ending.kept(notebook)] == [("recours en cours", until)]
    assert concerned(notebook) == []
    assert concerned(notebook, until) == []
    assert concerned(notebook, until + timedelta(days=1)) == ["Ancienne"]
    ending.keep(notebook, person, "autre", until + timedelta(days=5), TODAY)
    notebook.undo[-1]()
    assert [each.reason for each in ending.kept(notebook)] == ["recours en cours"]
    for refused, reason, day in (("reason", "  ", until), ("past", "x", TODAY)):
        with pytest.raises(Refused) as why:
            ending.keep(notebook, person, reason, day, TODAY)
        assert why.value.code == refused
    with pytest.raises(Refused, match="person"):
        ending.keep(notebook, 999, "x", until, TODAY)


def test_to_be_kept_taken_back(notebook: Notebook) -> None:
    person = page(notebook, "Ancienne", LONG_AGO)
    notebook.undo.clear()
    ending.keep(notebook, person, "recours", TODAY + timedelta(days=9), TODAY)
    notebook.undo.pop()()
    assert ending.kept(notebook) == []


def test_what_was_erased_may_lie_in_copies_until_they_are_made_anew(notebook: Notebook) -> None:
    person = page(notebook, "Ancienne", LONG_AGO)
    with pytest.raises(Refused, match="name"):
        ending.erase(notebook, person, "Anciene", TODAY)
    assert ending.erased(notebook) is None
    ending.erase(notebook, person, "ancienne", TODAY)
    assert notebook.take_touched() & Noun.OWN
    assert concerned(notebook) == []
    assert ending.erased(notebook) == TODAY
    ending.copied_anew(notebook)
    assert ending.erased(notebook) is None
    with pytest.raises(Refused, match="person"):
        ending.erase(notebook, person, "ancienne", TODAY)


def test_who_asked_for_their_file(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    first = ending.ask(notebook, nadia.id, TODAY - timedelta(days=20), TODAY, " par  courrier ")
    second = ending.ask(notebook, bruno.id, TODAY - timedelta(days=40), TODAY)
    assert first.words == "par courrier"
    assert [each.id for each in ending.asked(notebook)] == [second.id, first.id]
    ending.answer(notebook, second.id, TODAY)
    assert [(each.id, each.answered) for each in ending.asked(notebook)] == [(first.id, None), (second.id, TODAY)]
    assert [each.id for each in ending.asked(notebook, bruno.id)] == [second.id]
    notebook.undo.pop()()
    assert ending.asked(notebook, bruno.id)[0].answered is None
    notebook.undo.clear()
    third = ending.ask(notebook, nadia.id, TODAY, TODAY)
    notebook.undo.pop()()
    assert third.id not in [each.id for each in ending.asked(notebook)]
    with pytest.raises(Refused, match="future"):
        ending.ask(notebook, nadia.id, TODAY + timedelta(days=1), TODAY)
    with pytest.raises(Refused, match="request"):
        ending.answer(notebook, 999, TODAY)


def test_the_whole_file_of_one_person(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    yesterday = TODAY - timedelta(days=1)
    (line,) = notebook.entries.save(nadia.id, [Written(None, yesterday, "Premier texte.", key=1)], yesterday).values()
    notebook.entries.save(nadia.id, [Written(line.id, yesterday, "Second texte.", key=1)], TODAY)
    (gone,) = notebook.entries.save(nadia.id, [Written(None, yesterday, "Effacée depuis.", key=2)], yesterday).values()
    notebook.entries.save(nadia.id, [Written(gone.id, yesterday, "", key=2)], TODAY)
    notebook.entries.save(bruno.id, [Written(None, TODAY, "De Bruno.", key=3)], TODAY)
    held = notebook.agenda.add(TODAY, "10:00", person=nadia.id, today=TODAY)
    notebook.agenda.set_state(held.id, State.HELD, TODAY)
    notebook.told.add(nadia.id, "Karim Benali", TODAY, TODAY, role="gardien")
    ending.ask(notebook, nadia.id, TODAY, TODAY)
    ending.keep(notebook, nadia.id, "recours", TODAY + timedelta(days=9), TODAY)
    found = ending.file(notebook, nadia.id)
    assert [entry.text for entry in found.lines] == ["Second texte.", ""]
    assert {id: [version.text for version in texts] for id, texts in found.earlier.items()} == {
        line.id: ["Premier texte."], gone.id: ["Effacée depuis."]
    }  # fmt: skip
    assert [a.state for a in found.appointments] == [State.HELD]
    assert [(sight.who, sight.role) for sight in found.sights] == [("Karim Benali", "gardien")]
    assert found.departures == ()
    assert found.kept is not None
    assert found.kept.reason == "recours"
    assert len(found.asked) == 1
    assert (found.others, found.numbers) == (("Bruno Arnaud", "Karim Benali"), ())
    assert found.clips == ()
    with pytest.raises(Refused, match="person"):
        ending.file(notebook, 999)


WORDS = (
    "Nadia Ferhat", "699820", "rue des Xylographes", "note zinguée", "Premier wagon.", "Second wigwam.", "Effacé kayak.", "aparté kiwi",
    "fichier-yeti.pdf", "image yaourt", "petite yole", "salle wok", "gardien Kowalski", "recours zébu", "lettre zinnia", "ai vu N.F.",
    "fiche reçue walkyrie", "walkyrie elle-même",
)  # fmt: skip


def test_nothing_of_an_erased_person_is_left_in_the_notebook(notebook: Notebook, tmp_path: Path) -> None:
    nadia = notebook.people.add("Nadia Ferhat", TODAY, phones=[Phone("+33699820144", "portable")], address="rue des Xylographes", note="note zinguée")
    yesterday = TODAY - timedelta(days=1)
    (line,) = notebook.entries.save(nadia.id, [Written(None, yesterday, "Premier wagon.", key=1)], yesterday).values()
    aside = (Span(0, 11, "aside"),)
    notebook.entries.save(nadia.id, [Written(line.id, yesterday, "Second wigwam.", key=1), Written(None, TODAY, "aparté kiwi", aside, 4)], TODAY)
    (gone,) = notebook.entries.save(nadia.id, [Written(None, yesterday, "Effacé kayak.", key=2)], yesterday).values()
    notebook.entries.save(nadia.id, [Written(gone.id, yesterday, "", key=2)], TODAY)
    many = [Written(None, TODAY, f"kayak numéro {n} et wigwam {n * 7919}", key=n) for n in range(5, 305)]  # an index of more than one page
    notebook.entries.save(nadia.id, many, TODAY)
    held = notebook.agenda.add(TODAY, "10:00", person=nadia.id, today=TODAY, place="salle wok")
    notebook.agenda.set_state(held.id, State.HELD, TODAY)
    notebook.told.add(nadia.id, "gardien Kowalski", TODAY, TODAY)
    ending.keep(notebook, nadia.id, "recours zébu", TODAY + timedelta(days=9), TODAY)
    ending.ask(notebook, nadia.id, TODAY, TODAY, "lettre zinnia")
    departed(notebook, nadia.id)
    with notebook.write(Noun.ENTRIES | Noun.RECEIVED) as db:
        db.execute(
            "INSERT INTO clips (person, entry, day, kind, name, data, small) VALUES (?, ?, ?, 'picture', 'fichier-yeti.pdf', ?, ?)",
            (nadia.id, line.id, TODAY.isoformat(), b"image yaourt " * 2000, b"petite yole"),
        )
        db.execute(
            "INSERT INTO received (kind, record, hash, key, ref, about, person, read_day) VALUES ('card', ?, x'01', 'k', 'K7M49QTY', ?, ?, ?)",
            ("fiche reçue walkyrie".encode(), "walkyrie elle-même", nadia.id, TODAY.isoformat()),
        )
    folder = tmp_path / "notebook"
    notebook.close()
    before = unlocked(folder, PASSPHRASE)
    assert [word for word in WORDS if word.encode() not in before] == []

    again = Notebook.open(folder, PASSPHRASE)
    again.people.erase(nadia.id, "Nadia Ferhat")
    index_is_sound(again)
    again.close()
    after = unlocked(folder, PASSPHRASE)
    assert b"Karim Benali" in after  # that something left, to whom, stays in the register
    assert [word for word in (*WORDS, "ferhat", "kayak", "wigwam", "ylographes") if word.encode() in after] == []


def test_a_thousand_lines_and_more_are_all_there(notebook: Notebook, nadia: Person) -> None:
    written = [Written(None, TODAY, f"Ligne {n}.", key=n) for n in range(1, 1203)]
    notebook.entries.save(nadia.id, written, TODAY)
    assert [line.text for line in ending.file(notebook, nadia.id).lines] == [each.text for each in written]


def test_who_gave_and_who_received_is_part_of_the_answer_who_only_told_something_is_covered(notebook: Notebook, nadia: Person) -> None:
    departed(notebook, nadia.id)
    notebook.directory.add("k" * 43, "Mehdi Rahal", "+33639985236", TODAY)
    to = notebook.register.departures(nadia.id)[0].to
    for who in (to, "mehdi rahal", "le docteur Payet", "sa voisine"):
        notebook.told.add(nadia.id, who, TODAY, TODAY)
    assert set(ending.file(notebook, nadia.id).others) == {"Payet", ""}


def test_what_is_joined_is_named_without_its_bytes(notebook: Notebook, nadia: Person) -> None:
    notebook.clips.add(nadia.id, "file", b"%PDF-1.4 ...", TODAY, name="Bail", media="application/pdf")
    assert [(clip.kind, clip.name) for clip in ending.file(notebook, nadia.id).clips] == [("file", "Bail")]
