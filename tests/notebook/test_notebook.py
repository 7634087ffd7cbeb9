"""The whole: transactions, what was touched, undo, opening again."""

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import CHEAP, PASSPHRASE, TODAY

from notebook_app import vault as vaults
from notebook_app.errors import Refused
from notebook_app.model import Label, Noun, Person, Written
from notebook_app.notebook import Notebook
from notebook_app.vault import VaultError

YESTERDAY = TODAY - timedelta(days=1)


def test_a_new_notebook_has_its_label_its_keys_and_nobody(tmp_path: Path) -> None:
    label = Label("Claire Fontanel", "conseillère", "PLIE du Val d’Orme", "+33199004127")
    notebook, words = Notebook.begin(tmp_path / "notebook", PASSPHRASE, label, kdf=CHEAP)
    assert len(words.split()) == 8
    assert notebook.label.get() == label
    assert notebook.people.rows() == []
    assert notebook.take_touched() is Noun.NONE
    keys = notebook.directory.own()
    assert len(keys.signing_seed) == len(keys.seal_seed) == 32
    assert keys.signing_seed != keys.seal_seed
    notebook.close()

    again = Notebook.open(tmp_path / "notebook", words)
    assert (again.label.get(), again.directory.own()) == (label, keys)
    again.close()


def test_what_was_saved_is_there_after_opening_again(tmp_path: Path) -> None:
    folder = tmp_path / "notebook"
    notebook, _ = Notebook.begin(folder, PASSPHRASE, Label("Claire"), kdf=CHEAP)
    person = notebook.people.add("Nadia Ferhat", TODAY)
    entry = notebook.entries.add(person.id, TODAY, "Bus\u00a0: plan dessiné.", TODAY)
    notebook.close()

    notebook = Notebook.open(folder, PASSPHRASE)
    assert notebook.people.get(person.id) == person
    assert notebook.entries.window(person.id) == [entry]
    assert notebook.undo == []
    assert not notebook.undo_last()
    notebook.close()


def test_keys_missing_after_a_kill_are_made_at_the_next_opening(open_notebook: Callable[..., Notebook], tmp_path: Path) -> None:
    notebook = open_notebook()
    with notebook.write(Noun.DIRECTORY) as db:
        db.execute("DELETE FROM own_keys")
    notebook.close()
    notebook = Notebook.open(tmp_path / "notebook", PASSPHRASE)
    assert len(notebook.directory.own().seal_seed) == 32
    notebook.close()


def test_an_opening_that_fails_leaves_the_notebook_closed(tmp_path: Path) -> None:
    for i, spoiled in enumerate((Label(None), Label("Claire", phone=object()))):  # type: ignore[arg-type]
        with pytest.raises(VaultError):
            Notebook.begin(tmp_path / f"spoiled {i}" / "notebook", PASSPHRASE, spoiled, kdf=CHEAP)
        Notebook.open(tmp_path / f"spoiled {i}" / "notebook", PASSPHRASE).close()

    other = tmp_path / "other" / "notebook"
    vaults.create(other, PASSPHRASE, ["CREATE TABLE other (k)"], kdf=CHEAP)[0].close()
    for _ in range(2):  # the second time it would be open elsewhere, had the first not closed it
        with pytest.raises(VaultError, match="query"):
            Notebook.open(other, PASSPHRASE)


def test_a_salvaged_notebook_is_read_and_not_written(open_notebook: Callable[..., Notebook], tmp_path: Path) -> None:
    notebook = open_notebook()
    person = notebook.people.add("Nadia Ferhat", TODAY)
    notebook.close()
    notebook = Notebook.open(tmp_path / "notebook", PASSPHRASE, salvage=True)
    assert notebook.people.rows()[0].id == person.id
    with pytest.raises(Refused, match=r"^salvage$"):
        notebook.people.rename(person.id, "Autre")
    notebook.close()


def test_nouns_are_touched_only_once_it_is_saved(notebook: Notebook) -> None:
    with notebook.write(Noun.PEOPLE):
        person = notebook.people.add("Nadia Ferhat", TODAY)
        notebook.entries.add(person.id, TODAY, "Venue.", TODAY)
        assert notebook.take_touched() is Noun.NONE
    assert notebook.take_touched() == Noun.PEOPLE | Noun.ENTRIES
    assert notebook.take_touched() is Noun.NONE


def test_a_transaction_that_fails_leaves_nothing_not_even_something_to_undo(notebook: Notebook) -> None:
    def someone_at_25_hours() -> None:
        with notebook.write(Noun.PEOPLE):
            person = notebook.people.add("Nadia Ferhat", TODAY)
            notebook.agenda.add(TODAY, person=person.id, hour="25:00", today=TODAY)

    with pytest.raises(Refused, match="hour"):
        someone_at_25_hours()
    assert notebook.people.count() == 0
    assert notebook.take_touched() is Noun.NONE
    assert notebook.undo == []
    assert notebook.people.find("nadia") == []


def test_one_transaction_is_undone_as_one_deed(notebook: Notebook) -> None:
    with notebook.write(Noun.PEOPLE):
        for name in ("Nadia Ferhat", "Bruno Arnaud", "Awa Diop"):
            person = notebook.people.add(name, TODAY)
            notebook.agenda.add(TODAY, person=person.id, today=TODAY)
    assert notebook.people.count() == 3
    assert notebook.undo_last()
    assert (notebook.people.count(), notebook.agenda.on(TODAY)) == (0, [])
    assert not notebook.undo_last()


def test_an_undo_that_has_no_place_any_more_is_passed_over(notebook: Notebook, nadia: Person) -> None:
    told = notebook.told.add(nadia.id, "Karim", TODAY, TODAY)
    entry = notebook.entries.add(nadia.id, TODAY, "Venue.", TODAY)
    with notebook.write(Noun.ENTRIES) as db:
        db.execute("DELETE FROM entries WHERE id = ?", (entry.id,))
    assert notebook.undo_last()
    assert told not in notebook.told.of(nadia.id)


def test_undo_says_what_it_touched_and_is_gone_at_closing(notebook: Notebook, nadia: Person) -> None:
    notebook.told.add(nadia.id, "Karim", TODAY, TODAY)
    notebook.entries.add(nadia.id, TODAY, "Venue.", TODAY)
    notebook.take_touched()
    notebook.undo_last()
    assert notebook.take_touched() is Noun.ENTRIES
    notebook.close()
    assert notebook.undo == []


def test_writing_while_reading_is_a_fault_of_the_program(notebook: Notebook) -> None:
    with notebook.read(), pytest.raises(RuntimeError):
        notebook.people.add("Nadia", TODAY)
    assert notebook.people.count() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="an open file's folder cannot be renamed there")
@pytest.mark.parametrize(
    "deed",
    [
        lambda nb, person, line: nb.told.add(person, "Karim", TODAY, TODAY),
        lambda nb, person, line: nb.agenda.add(TODAY, "10:00", person=person, today=TODAY),
        lambda nb, person, line: nb.agenda.tick(person, TODAY, TODAY),
        lambda nb, person, line: nb.people.add("Nadia Ferhat", TODAY),
        lambda nb, person, line: nb.entries.add(person, TODAY, "Revenue.", TODAY),
        lambda nb, person, line: nb.entries.save(person, [Written(None, TODAY, "Revenue.", key=7)], TODAY),
        lambda nb, person, line: nb.circles.add("Équipe"),
        lambda nb, person, line: nb.directory.add_recipient("Karim", "gardien", "+33639982014"),
        lambda nb, person, line: nb.entries.move(line, YESTERDAY, TODAY),
        lambda nb, person, line: nb.entries.tear_out(line),
        lambda nb, person, line: nb.undo_last(),
    ],
    ids=["told", "appointment", "tick", "person", "line", "saved", "group", "recipient", "move", "tear", "undo"],
)
def test_a_deed_refused_because_it_was_moved_is_done_once_when_it_is_tried_again(
    notebook: Notebook, tmp_path: Path, deed: Callable[[Notebook, int, int], object]
) -> None:
    def everything() -> list[list[tuple[object, ...]]]:
        with notebook.read() as db:
            tables = ("people", "entries", "appointments", "told", "circles", "recipients")
            return [db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables]

    nadia = notebook.people.add("Nadia Belkacem", TODAY)
    line = notebook.entries.add(nadia.id, TODAY, "Venue.", TODAY)
    notebook.take_touched()
    before, undone = everything(), len(notebook.undo)
    there, away = tmp_path / "notebook", tmp_path / "elsewhere"
    for _ in range(2):
        there.rename(away)
        with pytest.raises(VaultError, match=r"^moved$"):
            deed(notebook, nadia.id, line.id)
        away.rename(there)
        assert everything() == before
        assert (notebook.take_touched(), len(notebook.undo)) == (Noun.NONE, undone)
    deed(notebook, nadia.id, line.id)
    assert everything() != before
