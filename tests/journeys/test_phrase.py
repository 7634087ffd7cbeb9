"""The words that open the notebook, changed on the inside cover; somebody knows them; copies that keep the ones before. Real keys, real files."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, TODAY
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import BUTTON, FIELD, LINK, WORDS, Hands, plain

from notebook_app import vault
from notebook_app.notebook import Notebook
from ui.dates import short_day
from ui.guard import TICK_MS, Guard

OWN = "le facteur ne passe plus le mardi"


class Owner(Hands):
    """Whose words they are."""

    @property
    def leaf(self) -> Any:
        return self.desk.page().leaves["words"]

    @property
    def folder(self) -> Path:
        folder: Path = self.desk.session.folder
        return folder

    def row(self, name: str = "words", **more: Any) -> None:
        self.desk.session.go.emit("rabat", {"row": name, **more})
        self.rest()

    def says_now(self, words: str) -> None:
        self.until(lambda: self.says(words), words)
        self.rest()

    def begin(self, what: str = "Changer les mots", secret: str = SIX) -> None:
        """As far as the six drawn words."""
        self.row()
        self.click(LINK if what == "Tout changer" else BUTTON, what)
        self.first_letters(secret.split())
        self.key("Return")
        self.says_now("Retenez-les, dans l’ordre.")

    def type_drawn(self) -> None:
        self.learn_six()
        self.key("Return")
        self.first_letters(self.six)
        self.key("Return")

    def copy_paper(self) -> None:
        self.until(lambda: self.seen(BUTTON, "C’est écrit"), "the eight words")
        self.rest()
        self.copy_eight()
        self.type_one_back()
        self.type_one_back()

    def opens(self, secret: str, path: Path | None = None) -> bool:
        """Whether these words open the closed notebook, or this copy."""
        try:
            vault.check(path or self.folder, secret)
        except vault.WrongPassphrase:
            return False
        return True

    def close(self) -> None:
        self.key("Ctrl+L")
        self.until(lambda: not self.open, "closed")
        self.rest()


@pytest.fixture
def owner(desk: Any) -> Owner:
    owner = Owner(desk)
    owner.ready()
    return owner


def copied(owner: Owner, stick: Path) -> Path:
    """A copy on a stick, made as she makes it."""
    owner.desk.chosen.path = stick
    owner.row("copies")
    owner.click(BUTTON, "Faire une copie")
    owner.says_now("La copie est faite")
    return max(stick.iterdir())


def rolled(owner: Owner, day: str) -> Path:
    path: Path = owner.ask(lambda nb: nb.vault.backup(day=day))
    return path


def test_other_words_open_and_those_before_do_not(owner: Owner) -> None:
    owner.row()
    assert owner.says("Ce sont ceux du premier jour.")
    owner.begin()
    owner.type_drawn()
    owner.says_now("C’est changé. Dès maintenant, seuls les mots nouveaux ouvrent le cahier.")
    assert owner.says("Ils sont changés depuis le 25 novembre.")
    assert owner.find(BUTTON, "Les six mots").description == "changés le 25 novembre, page ouverte"
    rolling = list((owner.folder.parent / "backups").rglob("*.cahier"))
    assert len(rolling) == 1  # one is made after a change of secret
    owner.close()
    assert (owner.opens(SIX), owner.opens(" ".join(owner.six)), owner.opens(" ".join(owner.six), rolling[0])) == (False, True, True)
    owner.reopen(owner.six)


def test_copies_of_before_are_listed_then_replaced(owner: Owner, stick: Path) -> None:
    outside, old = copied(owner, stick), rolled(owner, "2026-11-20")
    (stick / "photo.cahier").write_bytes(b"no copy")
    owner.begin()
    owner.type_drawn()
    owner.says_now("Ces deux copies s’ouvrent encore avec des mots d’avant.")
    assert owner.says("C’est changé.")
    made = plain(short_day(date.today(), TODAY))  # what a copy says of itself is the computer's day, whatever the clock of the window
    assert [plain(thing.name) for thing in owner.things(WORDS) if plain(thing.name).startswith((f"{made}, ", "ven. 20 nov., "))] == [
        f"{made}, clé USB",
        "ven. 20 nov., à côté du cahier",
    ]
    new = " ".join(owner.six)
    assert [owner.opens(secret, outside) for secret in (SIX, new)] == [True, False]
    owner.key("Ctrl+Return")
    owner.says_now("Deux copies sont remplacées.")
    assert not outside.exists()
    assert not old.exists()
    assert sorted(path.name for path in stick.iterdir()) == ["cahier-2026-11-25-2.cahier", "photo.cahier"]
    left = [stick / "cahier-2026-11-25-2.cahier", *(owner.folder.parent / "backups").rglob("*.cahier")]
    assert [owner.opens(new, path) for path in left] == [True] * len(left)
    assert [backup.name for backup in owner.ask(lambda nb: nb.own.copies().made)] == ["cahier-2026-11-25-2.cahier"]
    assert not owner.says("Des copies gardent des mots d’avant.")
    owner.row("copies")
    assert len(owner.desk.page().leaves["copies"].copies.made) == 1


def test_later_keeps_the_offer_and_a_stick_that_is_away_keeps_its_copy(owner: Owner, stick: Path, tmp_path: Path) -> None:
    outside = copied(owner, stick)
    rolled(owner, "2026-11-20")
    owner.begin()
    owner.type_drawn()
    owner.says_now("Ces deux copies")
    owner.click(LINK, "Plus tard")
    owner.says_now("Des copies gardent des mots d’avant.")
    stick.rename(tmp_path / "tiroir")
    owner.row("help")
    owner.row()
    owner.click(LINK, "Les remplacer")
    owner.says_now("Cette copie s’ouvre encore avec des mots d’avant.")
    assert owner.focus == "Plus tard"  # one Enter too many destroys nothing
    owner.key("Ctrl+Return")
    owner.says_now("Une copie est remplacée.")
    assert (tmp_path / "tiroir" / outside.name).exists()
    assert [backup.place for backup in owner.ask(lambda nb: nb.own.copies().made)] == [str(stick)]


def test_the_last_copy_elsewhere_goes_only_after_a_fresh_one_elsewhere(owner: Owner, stick: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "dossier"
    shelf.mkdir()
    kept = copied(owner, shelf)
    owner.ask(lambda nb: nb.own.choose_places(place=str(stick)))
    old = rolled(owner, "2026-11-20")
    stick.rename(tmp_path / "tiroir")
    owner.begin()
    owner.type_drawn()
    owner.says_now("Ces deux copies")
    owner.key("Ctrl+Return")
    owner.says_now("L’endroit des copies n’est pas là.")
    assert owner.says("Cette copie s’ouvre encore avec des mots d’avant.")
    assert [kept.exists(), old.exists()] == [True, False]
    (tmp_path / "tiroir").rename(stick)
    owner.key("Ctrl+Return")
    owner.says_now("Une copie est remplacée.")
    assert not kept.exists()
    assert [backup.place for backup in owner.ask(lambda nb: nb.own.copies().made)] == [str(stick)]


def test_nothing_is_deleted_when_no_fresh_copy_can_be_made(owner: Owner, stick: Path) -> None:
    outside, old = copied(owner, stick), rolled(owner, "2026-11-20")
    owner.begin()
    owner.type_drawn()
    owner.says_now("Ces deux copies")
    stick.rename(stick.with_name("tiroir"))
    stick.mkdir()
    shutil.move(stick.with_name("tiroir") / outside.name, outside)
    backups = owner.folder.parent / "backups"
    backups.rename(backups.with_name("kept"))
    backups.write_text("a file in the way")
    owner.key("Ctrl+Return")
    owner.says_now("La copie n’est pas faite.")
    assert outside.exists()
    backups.unlink()
    backups.with_name("kept").rename(backups)
    assert old.exists()
    owner.key("Ctrl+Return")
    owner.says_now("Deux copies sont remplacées.")
    assert not outside.exists()


def test_a_phrase_of_one_s_own_typed_twice(owner: Owner) -> None:
    owner.begin()
    owner.click(LINK, "Une phrase à vous")
    assert owner.says("Douze signes au moins, espaces compris. Personne ne la juge, rien n’est envoyé.")
    owner.write("le facteur")
    assert owner.says("Encore deux signes.")
    assert owner.find(BUTTON, "Continuer").disabled
    owner.key("Return")
    owner.write(OWN)
    owner.tab_to(FIELD, "Une phrase à vous")
    owner.write(OWN.removeprefix("le facteur"))
    owner.tab_to(FIELD, "La même, encore une fois")
    assert not owner.find(BUTTON, "Continuer").disabled
    owner.write("!")
    assert owner.says("Ce n’est pas la même.")
    owner.key("Backspace")
    assert OWN not in "".join(thing.name + thing.description for thing in owner.things())
    owner.key("Return")
    owner.says_now("C’est changé.")
    assert not [path for path in owner.desk.root.rglob("*") if path.is_file() and b"facteur" in path.read_bytes()]
    assert owner.says("Une phrase à vous ouvre le cahier, depuis le 25 novembre.")
    owner.close()
    assert (owner.opens(SIX), owner.opens(OWN)) == (False, True)
    owner.write(OWN)
    owner.key("Return")
    owner.until(lambda: owner.open, "the phrase opens it")


def test_wrong_words_are_told_as_on_the_cover(owner: Owner) -> None:
    owner.row()
    owner.key("Return")
    for typed, said in (("rallye rallye rallye rallye rallye rallye", "Ces mots n’ouvrent pas le cahier."), ("zzz" + SIX[7:], "Le mot 1 n’est pas")):
        owner.write(typed)
        owner.key("Return")
        owner.says_now(said)
        assert owner.says("Réessayez.")
    owner.close()
    assert owner.opens(SIX)


def test_the_words_of_the_sheet_will_do(owner: Owner) -> None:
    eight = owner.ask(lambda nb: nb.vault.new_recovery_words(SIX))
    owner.begin(secret=eight)
    owner.type_drawn()
    owner.says_now("C’est changé.")
    owner.close()
    assert (owner.opens(SIX), owner.opens(eight)) == (False, True)


@pytest.mark.parametrize("how", ["Esc", "another row", "another page", "closing"])
def test_nothing_typed_outlives_leaving(owner: Owner, how: str) -> None:
    owner.row()
    owner.key("Return")
    owner.write("oeil rall")
    leaf = owner.leaf
    if how == "Esc":
        owner.key("Esc")
        assert owner.leaf.isVisible()
    elif how == "another row":
        owner.click(BUTTON, "Aide")
    elif how == "another page":
        owner.key("Ctrl+0")
    else:
        owner.close()
        return  # no page exists any more
    assert leaf.field.text() == ""
    owner.begin()
    owner.learn_six()
    owner.key("Return")
    owner.first_letters(owner.six[:3])
    owner.key("Esc") if how == "Esc" else owner.key("Ctrl+0")
    assert (leaf.typed.text(), leaf.words, [w.text() for w in leaf.seen.seen]) == ("", [], [""] * 6)
    owner.close()
    assert owner.opens(SIX)


# -- somebody knows them ----------------------------------------------------------------------------------------------------


def test_all_is_made_new_and_nothing_of_before_opens_it(owner: Owner, stick: Path) -> None:
    outside, old = copied(owner, stick), rolled(owner, "2026-11-20")
    before = shutil.copy(old, stick.parent / "une autre copie")
    aside = owner.folder.with_name("notebook.aside-1")
    shutil.copytree(owner.folder, aside)
    people = owner.ask(lambda nb: [row.name for row in nb.people.rows()])
    owner.row()
    owner.click(LINK, "Tout changer")
    assert owner.says("Un cahier neuf se fait dans l’ancien : toutes les lignes restent.")
    owner.key("Esc")
    owner.begin("Tout changer")
    assert not owner.seen(LINK, "Une phrase à vous")
    owner.type_drawn()
    new = " ".join(owner.six)
    owner.until(lambda: owner.seen(BUTTON, "C’est écrit"), "the eight words")
    assert owner.ask(lambda nb: nb.own.get("sheet")) == "renewed"
    owner.copy_paper()
    owner.desk.page().leaves["words"].sheet.home.click()
    owner.key("Ctrl+Return")
    owner.says_now("Ces trois copies s’ouvrent encore avec des mots d’avant.")
    assert owner.says("Tout est changé. Rien d’avant n’ouvre plus ce cahier.")
    assert owner.says("cahier mis de côté")
    assert owner.ask(lambda nb: nb.own.get("sheet")) == "done"
    owner.key("Ctrl+Return")
    owner.says_now("Trois copies sont remplacées.")
    assert [path.exists() for path in (outside, old, aside)] == [False] * 3
    assert owner.ask(lambda nb: [row.name for row in nb.people.rows()]) == people
    owner.close()
    assert [owner.opens(secret) for secret in (SIX, new, " ".join(owner.eight))] == [False, True, True]
    # The key of an old copy opens nothing of today's: not with the old words, not by rescue.
    assert owner.opens(SIX, Path(before))
    key = owner.folder / "notebook.key"
    vault.restore(before, stick / "ailleurs", SIX)
    kept = key.read_bytes()
    shutil.copy(stick / "ailleurs" / "notebook.key", key)
    with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
        Notebook.open(owner.folder, SIX)
    key.write_bytes(kept)
    owner.reopen(owner.six)


def copies_a_new_sheet(owner: Owner, six: list[str]) -> None:
    """From the line on Aujourd’hui, which goes; then the notebook is closed, and the eight words copied open it."""
    owner.click(LINK, "La recopier")
    owner.click(BUTTON, "La recopier")
    owner.first_letters(six)
    owner.key("Return")
    owner.copy_paper()
    owner.desk.page().leaves["sheet"].sheet.home.click()
    owner.key("Ctrl+Return")
    owner.says_now("Elle est chez vous.")
    owner.key("Ctrl+0")
    assert not owner.says("Il faut une nouvelle feuille de secours.")
    owner.close()
    assert owner.opens(" ".join(owner.eight))


def test_a_renewal_cut_short_offers_a_new_sheet(owner: Owner, make_desk: Callable[[str], Any], tmp_path: Path) -> None:
    """What a kill leaves after the commit point and before the eight words were copied."""
    owner.begin("Tout changer")
    owner.type_drawn()
    owner.until(lambda: owner.seen(BUTTON, "C’est écrit"), "the eight words")
    owner.rest()
    shutil.copytree(owner.folder.parent, tmp_path / "killed", ignore=shutil.ignore_patterns("notebook.lock"))
    again = Owner(make_desk("killed"))
    again.ready()
    again.reopen(owner.six)
    again.key("Ctrl+0")
    assert again.says("Il faut une nouvelle feuille de secours.")
    copies_a_new_sheet(again, owner.six)


@pytest.mark.parametrize("how", ["Ctrl+L", "idle"])
def test_closing_over_the_eight_words_asks_for_a_new_sheet_until_it_is_copied(owner: Owner, how: str) -> None:
    owner.begin("Tout changer")
    owner.type_drawn()
    owner.until(lambda: owner.seen(BUTTON, "C’est écrit"), "the eight words")
    owner.rest()
    owner.key("Return")  # one of them is written down
    if how == "Ctrl+L":
        owner.key("Ctrl+L")
    else:
        owner.desk.clock.on(minutes=61)
        owner.window.findChild(Guard).tick.setInterval(TICK_MS)
        owner.until(lambda: not owner.open, "an idle hour closes it", 15)
    owner.rest()
    assert not owner.open
    assert not owner.seen(BUTTON, "C’est écrit")
    for _ in range(2):  # as long as it is not copied
        owner.reopen(owner.six)
        owner.key("Ctrl+0")
        assert owner.says("Il faut une nouvelle feuille de secours.")
        owner.row("sheet")
        assert not owner.says("Elle est chez vous.")
        owner.close()
    owner.reopen(owner.six)
    owner.key("Ctrl+0")
    copies_a_new_sheet(owner, owner.six)
    assert not owner.opens(SIX)


def test_the_eight_words_put_off_wait_for_tonight(owner: Owner) -> None:
    owner.begin("Tout changer")
    owner.type_drawn()
    owner.until(lambda: owner.seen(LINK, "Ce soir"), "the eight words")
    owner.click(LINK, "Ce soir")
    owner.says_now("Tout est changé. Rien d’avant n’ouvre plus ce cahier.")
    owner.key("Ctrl+0")
    assert owner.says("La feuille de secours attend ce soir.")


def test_without_room_it_is_told_and_nothing_changed(owner: Owner) -> None:
    database = owner.folder / "notebook.db"
    size = database.stat().st_size
    owner.begin("Tout changer")
    os.truncate(database, 1 << 43)  # sparse: it takes no room, but there is none for two of them
    owner.type_drawn()
    owner.says_now("Le disque est plein.")
    assert owner.says("Rien n’a changé. Il faut deux fois la place du cahier.")
    os.truncate(database, size)
    assert owner.leaf.step == ""
    assert owner.ask(lambda nb: nb.own.get("sheet")) != "renewed"
    owner.close()
    assert owner.opens(SIX)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit is set on open files there")
def test_a_notebook_that_closed_itself_after_it_says_so_on_the_cover(owner: Owner) -> None:
    import resource

    before, armed = resource.getrlimit(resource.RLIMIT_NOFILE), True

    def full(event: str, args: tuple[Any, ...]) -> None:
        """From the commit point on no file can be opened any more: the new notebook is there, and does not open at once."""
        if armed and event == "os.rename" and str(args[1]).endswith("notebook.renewed"):
            resource.setrlimit(resource.RLIMIT_NOFILE, (0, before[1]))

    owner.begin("Tout changer")
    owner.learn_six()
    owner.key("Return")
    owner.first_letters(owner.six)
    sys.addaudithook(full)
    try:
        owner.key("Return")
        owner.until(lambda: not owner.open, "it closed by itself")
    finally:
        armed = False
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    owner.says_now("Tout est changé, vos six mots nouveaux l’ouvrent.")
    owner.reopen(owner.six)
    owner.key("Ctrl+0")
    assert owner.says("Il faut une nouvelle feuille de secours.")


def test_it_is_done_also_when_she_turns_away_meanwhile(owner: Owner) -> None:
    owner.begin("Tout changer")
    owner.learn_six()
    owner.key("Return")
    owner.first_letters(owner.six)
    hold = threading.Event()
    owner.desk.session.ask(owner.window, lambda _: hold.wait(30))
    leaf, button = owner.leaf, owner.leaf.button
    QTest.keyClick(owner.leaf.typed, Qt.Key.Key_Return)
    assert (button.text(), button.isEnabled(), leaf.typed.isReadOnly()) == ("Un instant…", False, True)
    QTest.keyClick(owner.window, Qt.Key.Key_Escape)  # nothing takes it back: Esc leaves the page
    assert leaf.typed.text() == ""
    hold.set()
    owner.rest()
    owner.row()
    owner.copy_paper()  # they waited here
    owner.close()
    assert (owner.opens(SIX), owner.opens(" ".join(owner.eight))) == (False, True)


def test_closing_meanwhile_is_told_on_the_cover(owner: Owner) -> None:
    owner.begin()
    owner.learn_six()
    owner.key("Return")
    owner.first_letters(owner.six)
    hold = threading.Event()
    owner.desk.session.ask(owner.window, lambda _: hold.wait(30))
    QTest.keyClick(owner.leaf.typed, Qt.Key.Key_Return)
    QTest.keyClick(owner.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    hold.set()
    owner.until(lambda: not owner.open, "closed")
    owner.rest()
    assert owner.says("Les mots changeaient.")
    owner.reopen(owner.six)
    owner.close()
    assert not owner.says("Les mots changeaient")


def test_words_copied_on_one_row_are_gone_once_another_row_drew_others(owner: Owner) -> None:
    owner.begin("Tout changer")
    owner.type_drawn()
    owner.until(lambda: owner.seen(BUTTON, "C’est écrit"), "the eight words")
    owner.row("sheet")
    owner.click(BUTTON, "La recopier")
    owner.first_letters(owner.six)
    owner.key("Return")
    owner.until(lambda: owner.seen(BUTTON, "C’est écrit"), "eight others")
    assert owner.leaf.sheet is None
    owner.begin("Tout changer", " ".join(owner.six))
    owner.type_drawn()
    owner.until(lambda: owner.seen(BUTTON, "C’est écrit"), "the eight words")
    assert owner.desk.page().leaves["sheet"].sheet is None


# -- the sheet ---------------------------------------------------------------------------------------------------------------


def test_a_new_sheet_offers_to_replace_what_the_old_one_opens(owner: Owner) -> None:
    old = rolled(owner, "2026-11-20")
    owner.row("sheet")
    owner.click(BUTTON, "La recopier")
    owner.first_letters(SIX.split())
    owner.key("Return")
    owner.copy_paper()
    owner.desk.page().leaves["sheet"].sheet.safe.click()
    owner.key("Ctrl+Return")
    owner.says_now("Les copies déjà faites s’ouvrent encore avec l’ancienne feuille.")
    owner.click(LINK, "Les remplacer")
    owner.says_now("Cette copie s’ouvre encore avec des mots d’avant.")
    owner.key("Ctrl+Return")
    owner.says_now("Une copie est remplacée.")
    assert not old.exists()
    (fresh,) = (owner.folder.parent / "backups").rglob("*.cahier")
    assert owner.opens(" ".join(owner.eight), fresh)
    assert owner.opens(SIX, fresh)


# -- sizes -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 96)]
)
def test_nothing_is_cut_or_overlaps_at_any_step(owner: Owner, stick: Path, width: int, height: int, u: int) -> None:
    copied(owner, stick)
    for day in (2, 9, 16, 20, 21, 22, 23, 24):
        rolled(owner, f"2026-11-{day:02}")

    def whole(step: str) -> None:
        owner.rest()
        QApplication.processEvents()
        assert faults(owner.window) == [], step

    owner.desk.session.change_settings(u=u)
    owner.size(width, height)
    owner.row()
    whole("rest")
    owner.leaf.known_link.click()
    whole("all made new")
    owner.key("Esc")
    owner.leaf.start.click()
    owner.write("rallye copie")
    owner.key("Return")
    owner.until(lambda: not owner.leaf.slip.empty, "told")
    whole("wrong words")
    owner.write(SIX)
    owner.key("Return")
    owner.until(lambda: owner.leaf.step == "see", "right words")
    whole("drawn")
    owner.leaf.to_own.click()
    owner.write("le facteur")
    whole("own")
    owner.key("Return")
    owner.write("la f")
    whole("own again")
    owner.leaf.to_drawn.click()
    words = list(owner.leaf.words)
    owner.key("Return")
    owner.write("zz ")
    whole("typed")
    owner.key("Backspace", "Backspace", "Backspace")
    owner.first_letters(words)
    whole("typed back")
    owner.key("Return")
    owner.until(lambda: owner.leaf.step == "copies", "copies")
    whole("copies")
    owner.leaf.later_link.click()
    whole("later")


def test_the_day_it_was_changed_is_kept(owner: Owner) -> None:
    owner.begin()
    owner.type_drawn()
    owner.says_now("C’est changé.")
    assert owner.ask(lambda nb: nb.own.get("words_day")) == TODAY.isoformat()
