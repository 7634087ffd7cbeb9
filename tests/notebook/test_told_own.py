"""News noted by hand, the label, and the small things the notebook remembers."""

from datetime import timedelta
from pathlib import Path

import pytest
from conftest import PASSPHRASE, TODAY

from notebook_app.errors import Refused
from notebook_app.model import Backup, Copies, Label, Noun, Person
from notebook_app.notebook import Notebook
from notebook_app.vault import WrongPassphrase


def test_news_of_a_person_latest_first(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    old = notebook.told.add(nadia.id, " Karim Benali ", TODAY - timedelta(5), TODAY, role="gardien", phone="+33639987702")
    new = notebook.told.add(nadia.id, "sa sœur", TODAY, TODAY, phone="le soir")
    notebook.told.add(bruno.id, "Sophie", TODAY, TODAY)
    assert (old.who, old.role, old.phone, old.day) == ("Karim Benali", "gardien", "+33639987702", TODAY - timedelta(5))
    assert notebook.told.of(nadia.id) == [new, old]


def test_what_news_must_have(notebook: Notebook, nadia: Person) -> None:
    told = notebook.told.add(nadia.id, "Karim", TODAY, TODAY)
    for attempt, code in (
        (lambda: notebook.told.add(nadia.id, "  ", TODAY, TODAY), "who"),
        (lambda: notebook.told.add(nadia.id, "Karim", TODAY + timedelta(1), TODAY), "future"),
        (lambda: notebook.told.add(999, "Karim", TODAY, TODAY), "person"),
        (lambda: notebook.told.change(told.id, TODAY, who=""), "who"),
        (lambda: notebook.told.change(told.id, TODAY, day=TODAY + timedelta(1)), "future"),
        (lambda: notebook.told.change(told.id, TODAY, person=1), "field"),
        (lambda: notebook.told.get(999), "told"),
        (lambda: notebook.told.remove(999), "told"),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == code
    assert notebook.told.of(nadia.id) == [told]


def test_news_changed_and_taken_out_come_back(notebook: Notebook, nadia: Person) -> None:
    told = notebook.told.add(nadia.id, "Karim", TODAY, TODAY)
    changed = notebook.told.change(told.id, TODAY, who="Karim Benali", phone="0639987702", day=TODAY - timedelta(1))
    assert (changed.who, changed.phone, changed.day) == ("Karim Benali", "0639987702", TODAY - timedelta(1))
    notebook.told.remove(told.id)
    assert notebook.told.of(nadia.id) == []
    notebook.undo_last()
    assert notebook.told.of(nadia.id) == [changed]
    notebook.undo_last()
    assert notebook.told.of(nadia.id) == [told]
    notebook.undo_last()
    assert notebook.told.of(nadia.id) == []


def test_the_label_is_one(notebook: Notebook) -> None:
    notebook.take_touched()
    for label in (Label("Claire Fontanel", "conseillère", "PLIE", "+33199004127"), Label("Claire F.")):
        notebook.label.set(label)
        assert notebook.label.get() == label
    assert notebook.take_touched() is Noun.LABEL


def test_own_things_by_name(notebook: Notebook) -> None:
    assert notebook.own.get("sheet") == ""
    assert notebook.own.get("sheet", "ce soir") == "ce soir"
    notebook.own.set("sheet", "chez moi")
    notebook.own.set("sheet", "au coffre")
    assert notebook.own.get("sheet") == "au coffre"
    notebook.own.set("sheet", "")
    assert notebook.own.get("sheet", "ce soir") == "ce soir"


def test_the_last_copies_newest_first(notebook: Notebook) -> None:
    assert notebook.own.copies() == Copies()
    made = [Backup(TODAY + timedelta(days=n), "/media/clé « USB »", f"cahier-{n}.cahier", TODAY) for n in range(25)]
    for backup in made:
        notebook.own.add_backups(backup)
    copies = notebook.own.copies()
    assert list(copies.made) == made[:4:-1]
    assert copies.last == made[-1]
    assert (copies.place, copies.places) == ("/media/clé « USB »", ("/media/clé « USB »",))
    notebook.own.set("copies", '[["hier"]]')
    assert notebook.own.copies() == Copies()


def test_what_is_found_out_about_a_copy_is_remembered_with_it(notebook: Notebook) -> None:
    good, bad = (Backup(TODAY, "/media/clé", f"cahier-{n}.cahier", TODAY) for n in range(2))
    notebook.own.add_backups(bad, good)
    copies = notebook.own.note_backups(bad.with_(fault="backup"), Backup(TODAY, "/media/clé", "another.cahier"))
    assert copies.made == (bad.with_(fault="backup"), good)
    assert copies.last == good
    assert notebook.own.note_backups(good.with_(fault="missing", read=None)).last is None


def test_where_copies_go_is_chosen_once_and_kept(notebook: Notebook) -> None:
    notebook.own.choose_places(place="/media/clé")
    copies = notebook.own.choose_places(second="/srv/structure", both=True)
    assert copies.places == ("/media/clé", "/srv/structure")
    notebook.own.add_backups(Backup(TODAY, "/srv/structure", "cahier.cahier"))  # the stick was not there
    assert notebook.own.copies().place == "/media/clé"
    copies = notebook.own.choose_places(both=False)
    assert (copies.second, copies.places) == ("/srv/structure", ("/media/clé",))
    copies = notebook.own.choose_places(place="/srv/structure")
    assert (copies.second, copies.both, copies.places) == ("", False, ("/srv/structure",))


def test_a_copy_that_is_no_more_is_forgotten(notebook: Notebook) -> None:
    first, second = Backup(TODAY, "/clé", "un.cahier"), Backup(TODAY, "/clé", "deux.cahier")
    notebook.own.add_backups(second, first)
    assert notebook.own.forget_backups([Path("/clé/un.cahier"), Path("/ailleurs/deux.cahier")]).made == (second,)
    assert notebook.own.copies().made == (second,)


def test_a_renewed_notebook_owes_a_new_sheet_and_remembers_its_series(notebook: Notebook, nadia: Person) -> None:
    before = notebook.vault.series
    notebook.own.set("sheet", "done")
    with pytest.raises(WrongPassphrase):
        notebook.renew("ce n’est pas celle-là", "une autre phrase")
    assert (notebook.own.get("sheet"), notebook.own.series()) == ("done", [])
    words = notebook.renew(PASSPHRASE, "une autre phrase")
    second = notebook.vault.series
    assert (notebook.own.get("sheet"), notebook.own.series()) == ("renewed", [before])
    notebook.renew(words, "encore une autre")
    assert notebook.own.series() == [before, second]
    assert notebook.people.get(nadia.id).name == "Nadia Ferhat"
