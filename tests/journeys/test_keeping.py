"""Two years after the last contact: Aujourd'hui says it once a month, a page is kept with a reason or erased, then the copies that hold it go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from desks import CHEAP, ME, SIX, TODAY, Desk
from inside import unlocked
from laid import faults
from straight import sharing, shelf
from team import open_team
from tour_hands import BUTTON, CHOICE, FIELD, LINK, ROW, WORDS, Hands, plain

from notebook_app.errors import Refused
from notebook_app.model import State, Way, Written
from notebook_app.notebook import Notebook, ending
from notebook_app.policy import Policy

SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 96)]
LOLA, MARC, PAUL = date(2023, 3, 15), date(2024, 10, 3), date(2025, 9, 1)


class Keeper(Hands):
    """Whose notebook has pages that are long over."""

    ids: dict[str, int]

    @property
    def leaf(self) -> Any:
        return self.desk.page().leaves["keeping"]

    def row(self, **more: Any) -> None:
        self.desk.session.go.emit("rabat", {"row": "keeping", **more})
        self.rest()

    def look_into_folders(self) -> None:
        self.window.folders.look()
        self.until(lambda: not self.window.folders.busy, "folders")
        self.rest()

    def listed(self) -> list[str]:
        return [plain(thing.name) for thing in self.things(ROW)]

    def there(self, name: str) -> bool:
        def look(notebook: Notebook) -> bool:
            try:
                return bool(notebook.people.get(self.ids[name]))
            except Refused:
                return False

        return bool(self.ask(look))

    def says_now(self, words: str) -> None:
        self.until(lambda: self.says(words), words)
        self.rest()

    def copy_to(self, place: Path) -> None:
        self.desk.chosen.path = place
        self.desk.session.go.emit("rabat", {"row": "copies"})
        self.rest()
        self.click(BUTTON, "Faire une copie")
        self.says_now("La copie est faite")

    def erase(self, name: str) -> None:
        """From the list, whose first page it is: by the keyboard alone."""
        self.key("Return")
        self.tab_to(LINK, "Détruire la page")
        self.key("Return")
        self.write(name)
        self.key("Return")
        self.says_now("La page est détruite")


def fill(notebook: Notebook) -> None:
    for name, day in (("Lola Ancienne", LOLA), ("Marc Petit", MARC), ("Paul Récent", PAUL)):
        made = notebook.people.add(name, day, since=day)
        notebook.entries.save(made.id, [Written(None, day, f"Une ligne de {name}.", key=1)], day)


@pytest.fixture
def keeper(open_with: Callable[..., Desk]) -> Keeper:
    desk = open_with(fill)
    hands = Keeper(desk)
    hands.ready()
    hands.ids = hands.ask(lambda nb: {row.name: row.id for row in nb.people.rows()})
    return hands


def test_once_a_month_today_says_it_and_leads_there(keeper: Keeper) -> None:
    assert keeper.says("Deux pages à garder ou à effacer")
    keeper.tab_to(LINK, "Les voir, Deux pages")
    keeper.key("Return")
    assert keeper.says("Deux ans après le dernier contact, une page se garde avec une raison, ou s’efface.")
    assert keeper.listed() == [
        "Ancienne Lola, 15 mars 2023, il y a trois ans et huit mois",
        "Petit Marc, 3 octobre 2024, il y a deux ans et un mois",
    ]
    assert keeper.find(BUTTON, "Garder ou effacer").description == "deux pages à revoir, page ouverte"
    keeper.key("Ctrl+0")
    assert not keeper.says("à garder ou à effacer")
    keeper.key("Ctrl+L")
    keeper.desk.clock.on(days=31)
    keeper.reopen(SIX.split())
    assert keeper.says("Deux pages à garder ou à effacer")


def test_what_is_only_passed_by_on_the_inside_cover_was_not_looked_at(keeper: Keeper) -> None:
    keeper.desk.session.go.emit("rabat", {"row": "help"})
    keeper.rest()
    keeper.key("Ctrl+0")
    assert keeper.says("Deux pages à garder ou à effacer")


def test_it_never_comes_while_one_writes(open_with: Callable[..., Desk]) -> None:
    hands = Hands(open_with(lambda nb: nb.people.add("Nadia Ferhat", TODAY)))
    hands.ready()
    hands.tab_to(FIELD, "Ajouter un rendez-vous")
    hands.write("9h")
    hands.ask(lambda nb: nb.people.add("Lola Ancienne", LOLA, since=LOLA))
    assert hands.says("Ancienne Lola")
    assert not hands.says("à garder ou à effacer")
    hands.key("Ctrl+2", "Ctrl+0")
    assert hands.says("Une page à garder ou à effacer")


def test_kept_with_a_reason_changed_and_taken_back(keeper: Keeper) -> None:
    keeper.row()
    assert keeper.focus == "Le nom, le dernier contact"
    keeper.key("Down", "Return")
    assert keeper.says("Dernier contact le 3 octobre 2024, il y a deux ans et un mois.")
    assert keeper.focus == "Pourquoi la garder"
    keeper.key("Ctrl+Return")
    assert keeper.says("Écrivez pourquoi, en quelques mots.")
    keeper.write("Recours en cours")
    assert not keeper.says("Écrivez pourquoi, en quelques mots.")
    assert keeper.says("Jusqu’au 25 mai 2027.")
    keeper.tab_to(CHOICE, "combien de temps, six mois")
    keeper.key("Right")
    assert keeper.says("Jusqu’au 25 novembre 2027.")
    keeper.key("Ctrl+Return")
    assert keeper.says("La page est gardée.")
    assert keeper.listed() == [
        "Ancienne Lola, 15 mars 2023, il y a trois ans et huit mois", "Petit Marc, jusqu'au 25 novembre 2027, Recours en cours",
    ]  # fmt: skip
    keeper.tab_to(LINK, "Défaire")
    keeper.key("Return")
    assert len(keeper.ask(ending.kept)) == 0
    assert len(keeper.ask(lambda nb: ending.due(nb, TODAY))) == 2
    assert not keeper.says("La page est gardée.")


def test_the_list_goes_on_where_one_was_in_it(open_with: Callable[..., Desk]) -> None:
    def many(notebook: Notebook) -> None:
        for n in range(12):
            notebook.people.add(f"Lola Ancienne{n:02}", LOLA, since=LOLA)

    keeper = Keeper(open_with(many))
    keeper.ready()
    keeper.row()
    keeper.key(*["Down"] * 9, "Return")
    keeper.write("Un recours en cours")
    keeper.key("Ctrl+Return")
    keeper.says_now("La page est gardée")
    view = keeper.leaf.view
    assert view.due.hasFocus()
    assert view.due.row(view.due.currentIndex()).cells[0].text == "Ancienne10 Lola"  # the next one to decide about
    top = view.due.mapTo(keeper.window, view.due.visualRect(view.due.currentIndex()).topLeft()).y()
    assert 0 < top < keeper.window.height() - 2 * keeper.desk.look.u
    keeper.key("Return", "Esc")
    assert keeper.leaf.view.due.row(keeper.leaf.view.due.currentIndex()).cells[0].text == "Ancienne10 Lola"


def test_what_is_kept_can_be_changed_and_comes_again_when_its_day_is_over(keeper: Keeper) -> None:
    marc = keeper.ids["Marc Petit"]
    keeper.ask(lambda nb: ending.keep(nb, marc, "Recours en cours", TODAY + timedelta(days=10), TODAY))
    keeper.row()
    keeper.key("Tab", "Return")
    assert keeper.says("Gardée jusqu’au 5 décembre 2026.")
    keeper.key("Ctrl+A")
    keeper.write("Recours devant la cour")
    keeper.tab_to(CHOICE, "combien de temps, six mois")
    keeper.key("Right", "Right", "Ctrl+Return")
    (kept,) = keeper.ask(ending.kept)
    assert (kept.reason, kept.until) == ("Recours devant la cour", date(2028, 11, 25))
    keeper.tab_to(LINK, "Défaire")
    keeper.key("Return")
    assert [each.reason for each in keeper.ask(ending.kept)] == ["Recours en cours"]
    keeper.key("Ctrl+L")
    keeper.desk.clock.on(days=11)
    keeper.reopen(SIX.split())
    keeper.row()
    assert keeper.listed()[1] == "Petit Marc, 3 octobre 2024, il y a deux ans et deux mois"
    keeper.key("Down", "Return")
    assert keeper.says("Gardée jusqu’au 5 décembre 2026. Dernier contact le 3 octobre 2024")
    assert keeper.things(FIELD)[-1].value == "Recours en cours"


def test_the_page_is_read_before_one_decides(keeper: Keeper) -> None:
    keeper.row()
    keeper.key("Return")
    keeper.tab_to(LINK, "Lire la page")
    keeper.key("Return")
    assert keeper.desk.page().place()["id"] == keeper.ids["Lola Ancienne"]
    keeper.key("Esc")
    assert keeper.leaf.isVisible()


def test_erased_by_its_name_only_and_the_copies_replaced(keeper: Keeper, stick: Path) -> None:
    keeper.copy_to(stick)
    outside = max(stick.iterdir())
    old = keeper.ask(lambda nb: nb.vault.backup(day="2026-11-20"))
    keeper.row()
    keeper.key("Return")
    keeper.tab_to(LINK, "Détruire la page")
    keeper.key("Return")
    assert keeper.says("Cette page sera détruite. Écrivez le nom pour confirmer. Elle reste dans les copies déjà faites.")
    keeper.write("Lola Ancien")
    assert keeper.find(BUTTON, "Détruire la page").disabled
    keeper.key("Return", "Ctrl+Return")
    assert keeper.there("Lola Ancienne")
    keeper.write("NE")
    keeper.key("Ctrl+Return")
    keeper.says_now("La page est détruite")
    assert not keeper.there("Lola Ancienne")
    assert keeper.says("Avec elle : les lignes et leurs versions, les croquis")
    assert keeper.says("Les copies déjà faites la gardent encore.")
    assert [plain(thing.name) for thing in keeper.things(WORDS) if thing.name.startswith("une copie, ")] == [
        "une copie, à côté du cahier", "une copie, clé USB",
    ]  # fmt: skip
    assert keeper.focus == "Plus tard"  # one Enter too many destroys nothing
    keeper.key("Return")
    assert keeper.says("Des copies gardent des pages détruites.")
    assert outside.exists()
    assert old.exists()
    keeper.tab_to(LINK, "Les remplacer")
    keeper.key("Return")
    keeper.says_now("Ces copies peuvent garder des pages détruites.")
    keeper.key("Ctrl+Return")
    keeper.says_now("Deux copies sont remplacées.")
    assert not outside.exists()
    assert not old.exists()
    assert len(list(stick.iterdir())) == 1
    assert len(list((keeper.desk.session.folder.parent / "backups").rglob("*.cahier"))) == 1
    assert [backup.name for backup in keeper.ask(lambda nb: nb.own.copies().made)] == [path.name for path in stick.iterdir()]
    assert not keeper.says("Des copies gardent des pages détruites.")
    assert keeper.listed() == ["Petit Marc, 3 octobre 2024, il y a deux ans et un mois"]


def test_nothing_of_it_is_left_in_the_notebook_opened_with_its_key(keeper: Keeper) -> None:
    keeper.row()
    keeper.erase("lola ancienne")
    folder = keeper.desk.session.folder
    keeper.key("Ctrl+L")
    keeper.desk.session.finish()
    there = unlocked(folder, SIX)
    assert b"Petit" in there
    assert [word for word in (b"Lola", b"Ancienne", b"lola", b"ancienne") if word in there] == []


def test_a_stick_that_is_away_keeps_its_copy_and_the_offer_stays(keeper: Keeper, stick: Path, tmp_path: Path) -> None:
    keeper.copy_to(stick)
    keeper.row()
    stick.rename(tmp_path / "tiroir")
    keeper.erase("Lola Ancienne")
    keeper.key("Ctrl+Return")
    keeper.says_now("L’endroit des copies n’est pas là.")
    assert keeper.says("Ces copies peuvent garder des pages détruites.")
    assert len(list((tmp_path / "tiroir").iterdir())) == 1
    (tmp_path / "tiroir").rename(stick)
    keeper.key("Ctrl+Return")
    keeper.says_now("Une copie est remplacée.")
    assert [path.name for path in stick.iterdir()] == ["cahier-2026-11-25-2.cahier"]
    assert keeper.ask(ending.erased) is None


def test_a_damaged_copy_is_named_and_she_may_have_it_said_no_more(keeper: Keeper, stick: Path) -> None:
    keeper.copy_to(stick)
    (copy,) = stick.iterdir()
    data = bytearray(copy.read_bytes())
    data[len(data) // 2] ^= 1
    copy.write_bytes(data)
    keeper.row()
    keeper.erase("Lola Ancienne")
    assert not keeper.seen(LINK, "Ne plus le rappeler")  # first one tries
    keeper.key("Ctrl+Return")
    keeper.says_now("Ce qui reste ici n’a pas pu être détruit.")
    assert keeper.says("Une copie est abîmée")
    assert keeper.says(str(copy))
    for width, height, u in SIZES:
        keeper.desk.look.set_u(u)
        keeper.size(width, height)
        keeper.rest()
        assert faults(keeper.window) == []
    keeper.desk.look.set_u(32)
    assert copy.exists()
    keeper.key("Esc")
    assert keeper.says("Des copies gardent des pages détruites.")
    keeper.tab_to(LINK, "Les remplacer")
    keeper.key("Return", "Ctrl+Return")
    keeper.says_now("Ce qui reste ici n’a pas pu être détruit.")
    keeper.tab_to(LINK, "Ne plus le rappeler")
    keeper.key("Space")
    keeper.says_now("Le rappel s’arrête là.")
    assert not keeper.says("Des copies gardent des pages détruites.")
    assert keeper.ask(ending.erased) is None
    assert copy.exists()


def test_a_stick_that_is_lost_need_not_be_asked_for_for_ever(keeper: Keeper, stick: Path, tmp_path: Path) -> None:
    keeper.copy_to(stick)
    keeper.row()
    stick.rename(tmp_path / "perdue")
    keeper.erase("Lola Ancienne")
    keeper.key("Ctrl+Return")
    keeper.says_now("L’endroit des copies n’est pas là.")
    assert not keeper.says("abîmée")
    keeper.tab_to(LINK, "Ne plus le rappeler")
    keeper.key("Space")
    keeper.says_now("Le rappel s’arrête là.")
    assert keeper.ask(ending.erased) is None


def test_without_any_copy_nothing_is_offered(keeper: Keeper) -> None:
    keeper.row()
    keeper.erase("Lola Ancienne")
    assert keeper.ask(ending.erased) is None
    assert keeper.says("La page est détruite.")
    assert not keeper.seen(BUTTON, "Les remplacer")


def test_erasing_one_page_from_the_repertoire_offers_the_same(keeper: Keeper) -> None:
    keeper.ask(lambda nb: nb.vault.backup(day="2026-11-20"))
    keeper.desk.session.go.emit("person", {"id": keeper.ids["Paul Récent"]})
    keeper.rest()
    keeper.click(LINK, "Détruire la page")
    keeper.write("Paul Récent")
    keeper.key("Return")
    assert not keeper.there("Paul Récent")
    assert keeper.says("La page est détruite.")
    assert keeper.says("Les copies déjà faites la gardent encore.")
    keeper.tab_to(LINK, "Les remplacer")
    keeper.key("Return")
    keeper.says_now("Ces copies peuvent garder des pages détruites.")
    keeper.key("Ctrl+Return")
    keeper.says_now("Une copie est remplacée.")


@pytest.fixture
def laid(keeper: Keeper, tmp_path: Path) -> Path:
    """A group's folder, with a card about Lola Ancienne and one about Paul Récent in it."""
    place = tmp_path / "Partage Val d’Orme"
    place.mkdir()
    with open_team(tmp_path / "team") as (lea, *_):
        given = sharing.introduction(lea.notebook, TODAY, to=ME.name).departure.blob

    def lay(nb: Notebook) -> None:
        nb.label.set(ME)
        nb.directory.verify(sharing.introduce(nb, sharing.read(nb, given, TODAY), TODAY).id, TODAY)
        group = nb.circles.add("Groupe du Val d’Orme")
        nb.circles.join(group.id, nb.directory.all()[0].id)
        shelf.choose(nb, group.id, place)
        for name, day in (("Lola Ancienne", LOLA), ("Paul Récent", PAUL)):
            made = nb.agenda.add(day, person=keeper.ids[name], today=day)
            nb.agenda.set_state(made.id, State.HELD, TODAY)
            drafted = sharing.draft(nb, keeper.ids[name], group.recipient, Way.SEALED, "initials", TODAY)
            shelf.put(nb, sharing.hand_over(nb, drafted, None, TODAY), TODAY)

    keeper.ask(lay)
    keeper.look_into_folders()
    return place


def test_one_s_own_cards_about_the_page_are_offered_to_leave_the_group_s_folder(keeper: Keeper, laid: Path) -> None:
    keeper.ask(lambda nb: nb.vault.backup(day="2026-11-20"))
    keeper.row()
    keeper.erase("Lola Ancienne")
    assert keeper.says("Votre fiche est encore dans le dossier d’un groupe.")
    assert keeper.says("Ce que vos collègues ont gardé reste chez eux, rien ne le leur annonce.")
    assert [plain(thing.name) for thing in keeper.things(WORDS) if "Val d" in thing.name][:1] == ["une fiche, Groupe du Val d'Orme"]
    assert keeper.focus == "Plus tard"  # one Enter too many takes nothing away
    for width, height, u in SIZES:
        keeper.desk.look.set_u(u)
        keeper.size(width, height)
        keeper.rest()
        assert faults(keeper.window) == []
    keeper.desk.look.set_u(32)
    keeper.size(1280, 800)
    keeper.key("Return")
    keeper.says_now("Les copies déjà faites la gardent encore.")  # and then as ever
    keeper.key("Esc")
    assert keeper.says("Un dossier de groupe garde vos fiches de pages détruites.")
    said = "une page à revoir, des fiches dans un dossier, des copies à remplacer, page ouverte"
    assert keeper.find(BUTTON, "Garder ou effacer").description == said
    assert len(list(laid.iterdir())) == 2
    keeper.tab_to(LINK, "Les voir")
    keeper.key("Return", "Ctrl+Return")
    keeper.says_now("Le dossier n’a plus de fiche d’une page détruite.")
    assert len(list(laid.iterdir())) == 1
    assert not keeper.says("Un dossier de groupe garde vos fiches de pages détruites.")


def test_of_a_folder_that_is_away_it_is_told_and_the_offer_stays(keeper: Keeper, laid: Path) -> None:
    keeper.row()
    away = laid.rename(laid.with_name("tiroir"))
    keeper.erase("Lola Ancienne")
    keeper.key("Ctrl+Return")
    keeper.says_now("Ce dossier n’est plus là.")
    assert keeper.says("Votre fiche est encore dans le dossier d’un groupe.")
    assert len(list(away.iterdir())) == 2
    away.rename(laid)
    keeper.key("Ctrl+Return")
    keeper.says_now("La page est détruite.")
    assert len(list(laid.iterdir())) == 1


def test_left_in_the_folder_no_more_is_said_of_it(keeper: Keeper, laid: Path) -> None:
    keeper.row()
    keeper.erase("Lola Ancienne")
    keeper.tab_to(LINK, "La laisser dans le dossier")
    keeper.key("Return")
    keeper.says_now("La page est détruite.")
    assert not keeper.says("Un dossier de groupe garde vos fiches de pages détruites.")
    assert len(list(laid.iterdir())) == 2


def test_erasing_one_page_from_the_repertoire_tells_of_the_folder_too(keeper: Keeper, laid: Path) -> None:
    keeper.desk.session.go.emit("person", {"id": keeper.ids["Paul Récent"]})
    keeper.rest()
    keeper.click(LINK, "Détruire la page")
    keeper.write("Paul Récent")
    keeper.key("Return")
    assert keeper.says("Un dossier de groupe a encore votre fiche")
    keeper.tab_to(LINK, "Voir où")
    keeper.key("Return")
    keeper.says_now("Votre fiche est encore dans le dossier d’un groupe.")
    keeper.key("Ctrl+Return")
    keeper.says_now("Plus aucune copie ne garde de page détruite.")
    assert len(list(laid.iterdir())) == 1


def test_nobody_yet(keeper: Keeper) -> None:
    keeper.ask(lambda nb: [nb.people.erase(keeper.ids[name], name) for name in ("Lola Ancienne", "Marc Petit")])
    keeper.row()
    assert keeper.says("Aucune page pour le moment. Quand il y en a, Aujourd’hui le dit une fois par mois.")
    assert keeper.listed() == []
    assert keeper.find(BUTTON, "Garder ou effacer").description == "aucune page à revoir, page ouverte"


def test_the_organisation_shortens_the_delay(make_desk: Callable[..., Desk], tmp_path: Path, qtbot: Any) -> None:
    notebook, _ = Notebook.begin(tmp_path / "own" / "notebook", SIX, ME, kdf=CHEAP)
    fill(notebook)
    notebook.close()
    desk = make_desk("own", Policy(keep_months=12))
    desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: desk.session.current == "open" and desk.idle())
    keeper = Keeper(desk)
    keeper.ready()
    assert keeper.says("Trois pages à garder ou à effacer")
    keeper.row()
    assert keeper.says("Un an après le dernier contact, une page se garde avec une raison, ou s’efface. Ce délai est fixé par votre organisation.")
    desk.session.go.emit("rabat", {"row": "settings"})
    keeper.rest()
    assert keeper.says("Un an après le dernier contact, une page se garde avec une raison, ou s’efface.")


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_it_lies_well_at_every_size(keeper: Keeper, width: int, height: int, u: int) -> None:
    keeper.ask(lambda nb: [nb.people.add(f"Zoé Très Ancienne {n}", LOLA, since=LOLA) for n in range(30)])
    keeper.ask(lambda nb: ending.keep(nb, keeper.ids["Marc Petit"], "Recours en cours devant la cour d’appel " * 3, TODAY + timedelta(days=9), TODAY))
    keeper.ask(lambda nb: nb.vault.backup(day="2026-11-20"))
    keeper.desk.session.change_settings(u=u)
    keeper.size(width, height)
    keeper.key("Ctrl+0")

    def well() -> list[str]:
        return [fault for fault in faults(keeper.window) if u < 96 or not fault.startswith("cut: Words")]

    assert well() == []
    keeper.row()
    assert well() == []
    keeper.key("End")
    assert well() == []
    keeper.key("Return")
    assert well() == []
    keeper.key("Ctrl+Return")
    assert well() == []
    keeper.tab_to(LINK, "Détruire la page")
    keeper.key("Return")
    assert well() == []
    keeper.write(keeper.leaf.view.title)
    keeper.key("Return")
    keeper.says_now("La page est détruite")
    assert well() == []
    keeper.key("Ctrl+Return")
    keeper.says_now("remplacée")
    assert well() == []


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_with_all_that_may_stand_at_the_foot_of_today_nothing_lies_over_another(keeper: Keeper, width: int, height: int, u: int) -> None:
    def fill_up(notebook: Notebook) -> None:
        lola, paul = keeper.ids["Lola Ancienne"], keeper.ids["Paul Récent"]
        notebook.own.set("sheet", "tonight")
        ending.ask(notebook, lola, TODAY - timedelta(days=40), TODAY)
        for hour in range(8, 18):
            notebook.agenda.set_state(notebook.agenda.add(TODAY, f"{hour:02}:00", person=paul, today=TODAY).id, State.HELD, TODAY)
        notebook.entries.save(lola, [Written(None, LOLA, "\n".join(f"☐ chose {n}" for n in range(6)), key=1)], TODAY)

    keeper.ask(fill_up)
    keeper.desk.session.change_settings(u=u)
    keeper.size(width, height)
    keeper.key("Ctrl+2", "Ctrl+0")
    assert [fault for fault in faults(keeper.window) if u < 96 or not fault.startswith("cut: Words")] == []
