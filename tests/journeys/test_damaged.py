"""Before a notebook that is really damaged, with real keys: what is said, what is opened in two clicks, and that nothing is deleted."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from desks import CHEAP, SIX, TODAY, Desk
from laid import faults
from PySide6.QtWidgets import QApplication
from tour_hands import BOX, BUTTON, CHOICE, FIELD, LINK, Hands, plain

from notebook_app import vault
from notebook_app.model import Label, Written
from notebook_app.notebook import Notebook
from ui.pages import cover as cover_page
from ui.parts.damaged import of_day
from ui.parts.widgets import Button

WORDS = SIX.split()
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 64)]


@pytest.fixture
def owner(closed: Desk) -> Hands:
    """Before the closed cover, two copies beside the notebook: of the 23rd, and of yesterday."""
    notebook = Notebook.open(closed.session.folder, SIX)
    for day in ("2026-11-23", "2026-11-24"):
        notebook.vault.backup(day=day)
    notebook.close()
    hands = Hands(closed)
    hands.ready()
    return hands


def spoil(path: Path, *places: int) -> None:
    data = bytearray(path.read_bytes())
    for at in places:
        data[at] ^= 1
    path.write_bytes(bytes(data))


def damage(hands: Hands) -> None:
    """A page in use: the one of the lines."""
    notebook = Notebook.open(hands.desk.session.folder, SIX)
    with notebook.read() as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entries'").fetchone()
    notebook.close()
    spoil(hands.desk.session.folder / "notebook.db", (page - 1) * 4096 + 100)


def type_words(hands: Hands, words: list[str] = WORDS) -> None:
    hands.first_letters(words)
    hands.key("Return")
    hands.rest()


def copies(hands: Hands) -> list[vault.BackupFile]:
    return vault.rolling(hands.desk.session.folder)


# -- the database ------------------------------------------------------------------------------------------------------


def test_a_damaged_page_is_told_with_yesterdays_copy_which_opens_in_two_clicks(owner: Hands) -> None:
    damage(owner)
    before = (owner.desk.session.folder / "notebook.db").read_bytes()
    type_words(owner)
    assert not owner.open
    assert owner.says("Une page est illisible. La copie d’hier est intacte. L’ouvrir\u202f?")
    assert owner.says("rien n’est détruit")
    assert owner.focus == "Ouvrir la copie d’hier"
    owner.key("Return")
    owner.until(lambda: owner.open, "the copy opens, without any word typed again")
    assert len(owner.ask(lambda nb: nb.people.rows())) == 4
    (aside,) = vault.asides(owner.desk.session.folder)
    assert (aside.path / "notebook.db").read_bytes() == before
    assert len(copies(owner)) >= 2


def test_a_copy_that_is_itself_damaged_is_passed_over_and_the_day_is_true(owner: Hands) -> None:
    damage(owner)
    spoil(copies(owner)[0].path, 5000)
    type_words(owner)
    assert owner.says("La copie du 23 novembre est intacte. L’ouvrir\u202f?")
    owner.click(BUTTON, "Ouvrir la copie du 23 novembre")
    owner.until(lambda: owner.open, "it opens")


def test_no_intact_copy_is_said_and_one_kept_elsewhere_opens(owner: Hands, tmp_path: Path) -> None:
    damage(owner)
    kept = tmp_path / "clef" / "cahier.cahier"
    kept.parent.mkdir()
    shutil.copy(copies(owner)[0].path, kept)
    for file in copies(owner):
        spoil(file.path, 5000)
    type_words(owner)
    assert owner.says("Une page est illisible. Aucune copie intacte à côté du cahier.")
    assert not owner.seen(LINK, "Choisir une autre copie")
    owner.desk.chosen.path = tmp_path / "nothing.cahier"
    owner.click(BUTTON, "Choisir une copie")
    assert owner.says("Le disque du cahier n’est plus là.") or owner.says("n’est plus là")
    owner.desk.chosen.path = copies(owner)[0].path
    owner.click(BUTTON, "Choisir une copie")
    assert owner.says("Cette copie est abîmée, ou n’en est pas une.")
    owner.desk.chosen.path = kept
    owner.click(BUTTON, "Choisir une copie")
    assert owner.says("La copie d’hier est intacte.")
    owner.click(BUTTON, "Ouvrir la copie d’hier")
    owner.until(lambda: owner.open, "it opens")
    assert kept.exists()


def test_leaving_the_question_keeps_no_word(owner: Hands) -> None:
    damage(owner)
    type_words(owner)
    owner.click(LINK, "Revenir")
    assert owner.focus == "Vos six mots"
    assert QApplication.focusWidget().text() == ""  # type: ignore[attr-defined]
    assert not owner.says("La copie d’hier")
    type_words(owner)
    assert owner.says("La copie d’hier est intacte.")


def test_words_that_wait_for_a_choice_are_dropped_if_none_comes(owner: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cover_page, "FORGET_MS", 50)
    damage(owner)
    type_words(owner)
    owner.until(lambda: owner.focus == "Vos six mots", "the cover comes back by itself", 10)


def test_everything_is_reached_by_keyboard(owner: Hands) -> None:
    damage(owner)
    type_words(owner)
    reached = [owner.focus]
    for _ in range(3):
        owner.key("Tab")
        reached.append(owner.focus)
    assert reached == ["Ouvrir la copie d’hier", "Lire ce qui reste", "Choisir une autre copie", "Revenir"]


# -- the files ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("gone", ["database", "folder"])
def test_a_notebook_that_is_gone_is_said_and_comes_back_from_its_copy(owner: Hands, gone: str, make_desk: Callable[[str], Desk]) -> None:
    folder = owner.desk.session.folder
    (folder / "notebook.db").unlink() if gone == "database" else shutil.rmtree(folder)
    desk = make_desk("data")  # the next start: it does not begin another notebook over the copies
    hands = Hands(desk)
    hands.ready()
    type_words(hands)
    assert hands.says("Le cahier n’est plus à sa place. La copie d’hier est intacte. L’ouvrir\u202f?")
    assert not hands.seen(BUTTON, "Lire ce qui reste")
    hands.click(BUTTON, "Ouvrir la copie d’hier")
    hands.until(lambda: hands.open, "it opens")


def test_a_restore_cut_short_is_no_new_notebook(closed: Desk, make_desk: Callable[[str], Desk]) -> None:
    folder = closed.session.folder
    folder.rename(folder.with_name("notebook.restored"))
    hands = Hands(make_desk("data"))
    hands.ready()
    hands.reopen(WORDS)


@pytest.mark.parametrize(("spoiled", "said"), [(False, "Il manque un fichier au cahier."), (True, "Un fichier du cahier est abîmé.")])
def test_a_lost_key_is_taken_from_the_copies_and_else_a_copy_can_be_chosen(owner: Hands, spoiled: bool, said: str) -> None:
    key = owner.desk.session.folder / "notebook.key"
    whole = key.read_bytes()
    key.write_bytes(whole[:-9]) if spoiled else key.unlink()
    type_words(owner)
    owner.until(lambda: owner.open, "the newest copy carries the key")
    owner.key("Ctrl+L")
    key.write_bytes(whole[:-9]) if spoiled else key.unlink()
    shutil.rmtree(owner.desk.session.root / "backups")
    type_words(owner)
    assert owner.says(said)
    assert owner.says("Aucune copie intacte")
    assert not owner.seen(BUTTON, "Lire ce qui reste")


# -- other words -------------------------------------------------------------------------------------------------------


def test_a_copy_with_the_words_of_its_day_asks_for_them(owner: Hands, tmp_path: Path) -> None:
    other, _ = Notebook.begin(tmp_path / "old" / "notebook", "le facteur ne passe plus le mardi", Label("Claire Fontanel"), kdf=CHEAP)
    copy = other.vault.backup(tmp_path / "vieille.cahier", day="2026-10-01")
    other.close()
    damage(owner)
    type_words(owner)
    owner.desk.chosen.path = copy
    owner.click(LINK, "Choisir une autre copie")
    owner.click(BUTTON, "Ouvrir la copie du 1er octobre")
    assert owner.says("Ces mots n’ouvrent pas la copie du 1er octobre.")
    assert owner.focus == "Vos mots d’alors"
    owner.write("le facteur ne passe plus le lundi")
    owner.key("Return")
    owner.rest()
    assert owner.says("Ces mots n’ouvrent pas la copie du 1er octobre.")
    owner.click(LINK, "Laisser la copie")
    assert owner.focus == "Vos six mots"
    type_words(owner)
    owner.click(LINK, "Choisir une autre copie")
    owner.click(BUTTON, "Ouvrir la copie du 1er octobre")
    owner.write("le facteur ne passe plus le mardi")
    owner.key("Return")
    owner.until(lambda: owner.open, "it opens by the words of its day")
    assert owner.ask(lambda nb: nb.people.count()) == 0
    assert len(vault.asides(owner.desk.session.folder)) == 1


# -- open elsewhere ----------------------------------------------------------------------------------------------------


def test_a_notebook_open_elsewhere_is_said_before_any_word_is_typed(closed: Desk, make_desk: Callable[[str], Desk]) -> None:
    elsewhere = Notebook.open(closed.session.folder, SIX)
    hands = Hands(make_desk("data"))
    hands.ready()
    hands.until(lambda: hands.says("Ce cahier est déjà ouvert dans une autre fenêtre."), "it is said by itself", 10)
    assert hands.says("réessayez")
    hands.click(LINK, "Réessayer")
    assert hands.says("Ce cahier est déjà ouvert dans une autre fenêtre.")
    elsewhere.close()
    hands.click(LINK, "Réessayer")
    assert not hands.says("Ce cahier est déjà ouvert")
    hands.key("Tab", "Shift+Tab")
    hands.reopen(WORDS)


# -- how it lies -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_the_question_lies_whole_in_every_window(owner: Hands, width: int, height: int, u: int) -> None:
    damage(owner)
    owner.desk.session.change_settings(u=u)
    owner.size(width, height)
    type_words(owner)
    assert faults(owner.window) == []
    spoil(copies(owner)[0].path, 5000)
    owner.click(LINK, "Revenir")
    type_words(owner)
    assert owner.says("La copie du 23 novembre")
    assert faults(owner.window) == []


def test_the_day_of_a_copy_is_said_as_one_says_it(qapp: QApplication) -> None:
    assert of_day(date(2026, 11, 25), date(2026, 11, 25)) == ("La copie d’aujourd’hui est intacte.", "Ouvrir la copie d’aujourd’hui")
    assert of_day(date(2025, 12, 1), date(2026, 11, 25))[0] == "La copie du 1er décembre 2025 est intacte."


# -- reading what is left ----------------------------------------------------------------------------------------------


def written_long(hands: Hands) -> None:
    """So many lines that they fill many pages; before the copies are made or not, that is the same here."""
    notebook = Notebook.open(hands.desk.session.folder, SIX)
    nadia, lucas = (notebook.people.find(name)[0].id for name in ("nadia", "lucas"))
    for n in range(300):
        day = TODAY - timedelta(days=310 - n)
        notebook.entries.save(nadia if n % 2 else lucas, [Written(None, day, f"Ligne {n}. " + "Elle est venue à pied. " * 12, key=1)], day)
    notebook.close()


def damage_lines(hands: Hands) -> None:
    """One of the pages of lines in the middle."""
    notebook = Notebook.open(hands.desk.session.folder, SIX)
    with notebook.read() as db:
        size, root = db.execute("SELECT (SELECT page_count FROM pragma_page_count), rootpage FROM sqlite_master WHERE name = 'entries'").fetchone()
    notebook.close()
    path = hands.desk.session.folder / "notebook.db"
    whole = path.read_bytes()
    for page in range(size // 2, size):
        if page == root:
            continue
        path.write_bytes(whole)
        spoil(path, (page - 1) * 4096 + 100)
        try:
            notebook = Notebook.open(hands.desk.session.folder, SIX, salvage=True)
        except vault.NotebookDamaged:
            continue  # a page without which nothing is found
        try:
            lines, holes = notebook.entries.left(notebook.people.find("nadia")[0].id, TODAY)
        finally:
            notebook.close()
        if holes and len(lines) > 120 and lines[0].day < holes[0][0]:
            return
    pytest.fail("no page of lines was found")


@pytest.fixture
def reader(owner: Hands) -> Hands:
    """Reading what is left of Nadia's and Lucas's many lines, some of which are lost."""
    written_long(owner)
    damage_lines(owner)
    type_words(owner)
    owner.click(BUTTON, "Lire ce qui reste")
    owner.until(lambda: owner.open, "it opens to be read")
    owner.rest()
    return owner


def open_nadia(hands: Hands) -> None:
    hands.key("Ctrl+K")
    hands.write("nadia")
    hands.key("Return")


def test_what_is_left_is_read_and_what_is_lost_is_said_in_its_place(reader: Hands) -> None:
    before = (reader.desk.session.folder / "notebook.db").read_bytes()
    assert reader.says("Lecture de ce qui reste. Rien ne s’écrit ici.")
    open_nadia(reader)
    assert reader.says("Lecture de ce qui reste. Rien ne s’écrit ici. Une partie de cette page est illisible, elle manque.")
    editor = reader.desk.page().editor
    assert editor.toPlainText().count("Ligne ") >= 40
    everything = reader.ask(lambda nb: nb.entries.left(nb.people.find("nadia")[0].id, TODAY))
    assert len(everything[1]) == 1
    assert 120 < len(everything[0]) < 153
    for _ in range(40):
        reader.key("PgUp")
    assert "rien n’est lisible ici." in editor.toPlainText()
    assert "Ligne 1." in editor.toPlainText()
    reader.key("Ctrl+L")
    assert (reader.desk.session.folder / "notebook.db").read_bytes() == before


def test_nothing_takes_a_letter_and_text_can_be_copied(reader: Hands) -> None:
    open_nadia(reader)
    editor = reader.desk.page().editor
    before = editor.toPlainText()
    reader.key("Ctrl+End")
    reader.write("abc [] ")
    reader.key("Ctrl+N", "Ctrl+Space", "Ctrl+M", "Ctrl+Shift+M", "Backspace", "Delete", "Return", "Ctrl+V", "Ctrl+X", "Ctrl+Z")
    assert editor.toPlainText() == before
    reader.key("Ctrl+A", "Ctrl+C")
    assert "Elle est venue à pied." in QApplication.clipboard().text()
    reader.key("Ctrl+R")
    reader.write("demain 9h")
    assert not reader.says("demain 9h")
    reader.key("Ctrl+T")
    assert reader.says("Rien ne s’écrit ici.")
    reader.key("Ctrl+E")
    assert reader.desk.page().place()["id"]  # no card leaves from here
    assert not reader.find(BUTTON, "Donner la fiche").widget.isEnabled()  # type: ignore[union-attr]
    reader.key("Ctrl+0")
    assert reader.focus == "Chercher"  # one seeks, and nothing else
    assert reader.desk.session.unsaved == 0
    reader.key("Ctrl+Shift+N")
    reader.write("Wanda")
    reader.key("Return")
    assert len(reader.ask(lambda nb: nb.people.rows())) == 4


def test_nothing_that_would_write_is_offered(reader: Hands) -> None:
    """Neither a field nor a button that would only say that it cannot."""

    def offered() -> set[str]:
        things = [thing for role in (BUTTON, FIELD, BOX, CHOICE) for thing in reader.things(role) if not thing.disabled]
        return {plain(thing.name) for thing in things if thing.widget is None or thing.widget.isEnabled()}

    reader.key("Ctrl+0")
    assert reader.says("Diop Awa")
    beginnings = ("Ligne de", "Ajouter un rendez-vous", "Ecrire", "Écrire", "Téléphone", "Coller", "La recopier")
    assert not [name for name in offered() if name.startswith(beginnings) or name.endswith(("honoré", "absence", "excusé", "changer", "l'heure"))]
    for key in ("Ctrl+Shift+N", "Ctrl+0"):
        reader.key(key)
        reader.write("Wanda")
        reader.key("Return", "Delete")
    open_nadia(reader)
    beginnings = ("On me l'a dit", "Ajouter", "Renommer", "Détruire", "Surligner", "Retirer")
    assert not [name for name in offered() if name.startswith(beginnings) or name.endswith(("corriger", "honoré", "excusé"))]
    assert reader.says("06 39 98 20 14")
    reader.click(BUTTON, "Nadia, 06 39 98 20 14")
    reader.click(BUTTON, "Karim Benali")
    assert not reader.seen(BUTTON, "Garder")
    assert not reader.seen(BUTTON, "Corriger")

    def pressable() -> list[str]:
        return [w.text() for w in reader.window.findChildren(Button) if w.isVisible() and w.isEnabled()]

    reader.window.go("received")
    reader.rest()
    assert pressable() == []
    assert reader.says("Aucune fiche n’attend")
    assert not reader.says("Glissez dans cette fenêtre")  # it would be refused
    assert [thing.description for thing in reader.things(BUTTON) if thing.name == "Coller un SMS reçu"] == [
        "Lecture de ce qui reste. Rien ne s’écrit ici."
    ]
    for row in ("words", "sheet", "colleagues", "ending", "own"):
        reader.window.go("rabat", {"row": row})
        reader.rest()
        assert pressable() == [], row
    reader.window.go("rabat", {"row": "copies"})
    reader.rest()
    assert pressable() == ["Rouvrir une copie"]
    reader.click(BUTTON, "Rouvrir une copie")
    reader.click(LINK, "Celle-ci, mar. 24 nov.")
    assert pressable() == ["Rouvrir cette copie"]
    open_nadia(reader)
    for width, height, u in SIZES[:5]:
        reader.desk.session.change_settings(u=u)
        reader.size(width, height)
        assert faults(reader.window) == []


def test_the_way_out_is_a_copy(reader: Hands) -> None:
    reader.click(LINK, "Ouvrir une copie")
    assert not reader.open
    assert reader.says("La copie d’hier est intacte. Tapez vos six mots pour l’ouvrir.")
    type_words(reader)
    reader.until(lambda: reader.open, "the copy opens")
    assert not reader.says("Rien ne s’écrit ici.")
    open_nadia(reader)
    reader.key("Ctrl+N")
    reader.write("De nouveau.")
    reader.until(lambda: not reader.desk.page().editor.dirty and reader.desk.idle(), "it is saved")


@pytest.mark.parametrize(("width", "height", "u"), SIZES[:5])
def test_the_line_over_the_book_lies_whole_in_every_window(reader: Hands, width: int, height: int, u: int) -> None:
    reader.desk.session.change_settings(u=u)
    reader.size(width, height)
    assert faults(reader.window) == []
    open_nadia(reader)
    assert faults(reader.window) == []
    for name in ("received", "register", "rabat"):
        reader.window.go(name)
        reader.rest()
        assert faults(reader.window) == [], name


# -- the disk ----------------------------------------------------------------------------------------------------------


def test_little_room_is_said_as_long_as_it_is_so(owner: Hands) -> None:
    path = owner.desk.session.folder / "notebook.db"
    size = path.stat().st_size
    owner.reopen(WORDS)
    assert not owner.says("peu de place")
    os.truncate(path, shutil.disk_usage(path.parent).free)  # with a hole: less than twice the notebook is free
    open_nadia(owner)
    owner.key("Ctrl+N")
    owner.write("Une ligne.")
    owner.until(lambda: not owner.desk.page().editor.dirty and owner.desk.idle(), "it is saved")
    assert not owner.says("peu de place")  # it was looked at less than a minute ago
    owner.desk.clock.on(seconds=61)
    owner.write(" Encore.")
    owner.until(lambda: owner.says("Il reste peu de place sur le disque"), "it is said", 10)
    assert owner.says("Libérez-en")
    for width, height, u in SIZES[:5]:
        owner.desk.session.change_settings(u=u)
        owner.size(width, height)
        assert faults(owner.window) == []
    os.truncate(path, max(size, 4096 * owner.ask(_pages)))
    owner.desk.clock.on(seconds=61)
    owner.write(" Fini.")
    owner.until(lambda: not owner.says("peu de place"), "it is said no more", 10)


def _pages(notebook: Notebook) -> int:
    with notebook.read() as db:
        return int(db.execute("PRAGMA page_count").fetchone()[0])


def test_a_synchronised_folder_is_said_once(closed: Desk, make_desk: Callable[[str], Desk]) -> None:
    folder = closed.session.root / "OneDrive - PLIE"
    shutil.copytree(closed.session.folder, folder / "notebook")
    hands = Hands(make_desk("data/OneDrive - PLIE"))
    hands.ready()
    hands.reopen(WORDS)
    assert hands.says("Le cahier est dans un dossier synchronisé.")
    assert faults(hands.window) == []
    hands.key("Ctrl+L")
    hands.reopen(WORDS)
    hands.click(LINK, "Compris")
    assert not hands.says("synchronisé")
    hands.key("Ctrl+L")
    hands.reopen(WORDS)
    assert not hands.says("synchronisé")
