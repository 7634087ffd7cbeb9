"""Colleagues and groups: notebooks that get to know each other, five words, a lost computer, a group and its folder; in the real window."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from desks import CHEAP, ME, TODAY
from laid import faults
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from straight import sharing, shelf
from team import Counsellor
from tour_hands import BOX, BUTTON, LINK, Hands

from notebook_app import wordlist
from notebook_app.model import Circle, Colleague, Departure, Label, Trust, Way
from notebook_app.notebook import Notebook

MEHDI = Label("Mehdi Rahal", "", "Mission locale", "+262639985236")
INES = Label("Inès Vasseur", "", "France services", "+33199005803")


class Others:
    """Colleagues with a notebook each, beside the window's own."""

    def __init__(self, root: Path) -> None:
        self.root, self.made = root, list[Counsellor]()

    def __call__(self, label: Label) -> Counsellor:
        place = self.root / f"colleague {len(self.made)}" / "notebook"
        notebook, _ = Notebook.begin(place, "abeille ardoise cigale falaise girafe marmite", label, kdf=CHEAP)
        self.made.append(Counsellor(notebook, place, label, notebook.people.add("Nadia Ferhat", TODAY)))
        return self.made[-1]


@pytest.fixture
def others(tmp_path: Path) -> Iterator[Others]:
    others = Others(tmp_path)
    yield others
    for one in others.made:
        one.notebook.close()


@pytest.fixture(autouse=True)
def nothing_copied() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "Partage Val d’Orme"
    made.mkdir()
    return made


def meet(hands: Hands, other: Counsellor, verified: bool = False, org: bool = True) -> int:
    """The window's notebook takes the other's introduction, and the other takes its own; the words are re-read there."""
    parcel = sharing.introduction(other.notebook, TODAY, to=ME.name, org=org and bool(other.label.org))
    own = hands.ask(lambda nb: sharing.introduction(nb, TODAY, to=other.label.name).departure.blob)
    known = sharing.introduce(other.notebook, sharing.read(other.notebook, own, TODAY), TODAY)
    other.notebook.directory.verify(known.id, TODAY)

    def take(nb: Notebook) -> int:
        met = sharing.introduce(nb, sharing.read(nb, parcel.departure.blob, TODAY), TODAY)
        return (nb.directory.verify(met.id, TODAY) if verified else met).id

    return int(hands.ask(take))


def colleague(hands: Hands, id: int) -> Colleague:
    found: Colleague = hands.ask(lambda nb: nb.directory.get(id))
    return found


def departures(hands: Hands, way: Way) -> list[Departure]:
    return [d for d in hands.ask(lambda nb: nb.register.departures()) if d.way is way]


def to(hands: Hands, **more: object) -> None:
    hands.desk.session.go.emit("rabat", {"row": "colleagues", **more})
    hands.rest()


def five(hands: Hands, id: int) -> Any:
    hands.desk.session.go.emit("fivewords", {"colleague": id})
    hands.rest()
    return hands.desk.page().five


def circle(hands: Hands, place: Path | None, *members: int) -> Circle:
    def make(nb: Notebook) -> Circle:
        made = nb.circles.add("Groupe du Val d’Orme")
        for member in members:
            nb.circles.join(made.id, member)
        if place is not None:
            shelf.choose(nb, made.id, place)
            shelf.put_introduction(nb, made.id, TODAY)
        return nb.circles.get(made.id)

    found: Circle = hands.ask(make)
    return found


def lay_card(hands: Hands, group: Circle, name: str = "Nadia Ferhat") -> Departure:
    def lay(nb: Notebook) -> Departure:
        person = next(row.id for row in nb.people.rows() if row.name == name)
        drafted = sharing.draft(nb, person, group.recipient, Way.SEALED, "initials", TODAY)
        return shelf.put(nb, sharing.hand_over(nb, drafted, None, TODAY), TODAY)

    found: Departure = hands.ask(lay)
    return found


def mail_card(hands: Hands, group: Circle, name: str, path: Path) -> None:
    def save(nb: Notebook) -> Departure:
        person = next(row.id for row in nb.people.rows() if row.name == name)
        drafted = sharing.draft(nb, person, group.recipient, Way.SEALED, "initials", TODAY)
        return sharing.save(nb, sharing.hand_over(nb, drafted, None, TODAY), path, TODAY)

    hands.ask(save)


def cards_for(one: Counsellor, place: Path) -> int:
    """How many cards of the folder this one's notebook opens."""
    read = [sharing.read_file(one.notebook, file, TODAY) for file in place.iterdir() if file.suffix == ".carte"]
    return sum(1 for arrival in read if arrival.outcome == "ok")


# Getting to know each other


def test_before_there_is_anybody_it_says_how_and_leads_both_ways(hands: Hands) -> None:
    to(hands)
    assert hands.says("Pour échanger des fiches, deux cahiers font d’abord connaissance")
    assert hands.says("personne encore")
    hands.click(BUTTON, "J’ai reçu une présentation")
    assert hands.desk.window._open == "received"
    hands.key("Esc")
    assert hands.seen(BUTTON, "Me présenter")


def test_two_notebooks_meet_by_a_file_each_way(hands: Hands, others: Others, tmp_path: Path) -> None:
    mehdi = others(MEHDI)
    to(hands)
    hands.click(BUTTON, "Me présenter")
    page = hands.desk.page()
    assert not page.filled().isEnabled()
    assert page.filled().closed == "Écrivez pour qui."
    hands.write("  Mehdi  Rahal")
    hands.click(BOX, "avec ma structure, PLIE du Val d’Orme")
    hands.desk.chosen.path = tmp_path / "presentation"
    hands.key("Ctrl+Return")
    (path,) = tmp_path.glob("presentation*")
    assert path.suffix == ".visite"
    assert hands.desk.chosen.asked[-1].startswith("visite-")
    (left,) = departures(hands, Way.INTRODUCTION)
    assert (left.state, left.to, left.blob) == ("gone", "Mehdi Rahal", path.read_bytes())
    assert hands.says(f"envoi nº\u00a0{left.number}")
    assert hands.says(str(tmp_path))
    arrival = sharing.read_file(mehdi.notebook, path, TODAY)
    assert (arrival.kind, arrival.name, arrival.org, arrival.role) == ("introduction", ME.name, ME.org, "")
    assert sharing.introduce(mehdi.notebook, arrival, TODAY).verified is None
    hands.click(LINK, "Copier ce texte")
    mail = QGuiApplication.clipboard().text()
    assert "fichier joint" in mail
    assert "01\u00a099\u00a000\u00a041\u00a027" in mail
    hands.click(BUTTON, "C’est fait")
    assert hands.seen(BUTTON, "J’ai reçu une présentation")
    id = meet(hands, mehdi)
    to(hands)
    assert hands.seen(LINK, "Mehdi Rahal, Mission locale, 06\u00a039\u00a098\u00a052\u00a036, cinq mots à relire")
    assert hands.says("un collègue")
    assert colleague(hands, id).verified is None


def test_a_chooser_left_again_registers_nothing_and_a_folder_that_is_gone_is_told(hands: Hands, tmp_path: Path) -> None:
    to(hands, present=True)
    hands.write("Mehdi Rahal")
    hands.key("Return")
    assert hands.desk.chosen.asked
    assert departures(hands, Way.INTRODUCTION) == []
    hands.desk.chosen.path = tmp_path / "plus là" / "moi.visite"
    hands.key("Return")
    assert hands.says("Ce dossier n’est plus là.")
    assert [d.could_have_left for d in departures(hands, Way.INTRODUCTION)] == [True]  # one cannot see whether it left: the register says so
    assert hands.says("Elle reste au registre.")


def test_without_a_number_on_the_label_one_is_told_what_is_missing(hands: Hands, tmp_path: Path) -> None:
    hands.ask(lambda nb: nb.label.set(Label("Claire Fontanel")))
    to(hands, present=True)
    hands.write("Mehdi Rahal")
    hands.desk.chosen.path = tmp_path / "moi.visite"
    hands.key("Return")
    assert hands.says("Votre étiquette n’a pas de nom ou de téléphone.")
    assert list(tmp_path.glob("*.visite")) == []


# Five words


def test_each_reads_their_own_and_the_tenth_word_gives_the_tick(hands: Hands, others: Others) -> None:
    mehdi = others(MEHDI)
    id = meet(hands, mehdi)
    to(hands, colleague=id)
    hands.click(BUTTON, "Relire les cinq mots")
    leaf = hands.desk.page().five
    assert [tick.word for tick in leaf.ticks] == [wordlist.shown(word) for word in sharing.own_words(mehdi.notebook)]
    seen = mehdi.notebook.directory.all()[0]
    assert [own.word for own in leaf.own] == [wordlist.shown(word) for word in sharing.words_of(seen)]
    assert not any(tick.isChecked() for tick in leaf.ticks)
    for tick in leaf.ticks[:4]:
        hands.click(BOX, tick.accessibleName())
    hands.key("Ctrl+Return")
    assert hands.says("Il reste un mot à cocher.")
    assert colleague(hands, id).verified is None
    assert leaf.ticks[4].hasFocus()
    hands.key("Space", "Ctrl+Return")
    assert colleague(hands, id).verified == TODAY
    assert hands.says("Cinq mots relus, le mercredi 25 novembre 2026.")
    hands.key("Ctrl+Return")
    assert hands.says("cinq mots relus le 25 novembre")


def test_one_word_that_is_not_the_same_verifies_nothing_and_takes_an_older_tick_away(hands: Hands, others: Others) -> None:
    id = meet(hands, others(MEHDI), verified=True)
    five(hands, id)
    hands.click(BUTTON, "Pas les mêmes")
    assert hands.says("Les mots ne sont pas les mêmes. Rien n’est relu.")
    assert hands.says("Un mot de travers\u202f? Ne donnez rien, appelez par un autre moyen.")
    assert colleague(hands, id).verified is None
    hands.click(BUTTON, "Recommencer")
    assert not any(tick.isChecked() for tick in hands.desk.page().five.ticks)
    assert hands.seen(BUTTON, "Les dix mots sont les mêmes")


def test_ticks_are_of_one_call_and_do_not_outlive_it(hands: Hands, others: Others) -> None:
    id = meet(hands, others(MEHDI))
    leaf = five(hands, id)
    hands.key("Space")
    assert leaf.ticks[0].isChecked()
    hands.key("Esc")
    assert not any(tick.isChecked() for tick in five(hands, id).ticks)


def test_the_number_is_shown_large_and_what_was_ticked_stays(hands: Hands, others: Others) -> None:
    leaf = five(hands, meet(hands, others(MEHDI)))
    hands.key("Space")
    hands.click(LINK, "Voir en grand")
    assert hands.says("Visez le carré avec un téléphone")
    hands.click(LINK, "Copier le numéro")
    assert QGuiApplication.clipboard().text() == "+262639985236"
    hands.key("Esc")
    assert [tick.isChecked() for tick in leaf.ticks] == [True, False, False, False, False]
    assert leaf.ticks[1].hasFocus()


def test_at_a_meeting_each_row_is_ticked_for_itself(hands: Hands, others: Others) -> None:
    mehdi, ines, awa = meet(hands, others(MEHDI)), meet(hands, others(INES)), meet(hands, others(Label("Awa Diop", phone="+33199001122")), True)
    to(hands)
    hands.click(LINK, "Relire les cinq mots en réunion")
    page = hands.desk.page()
    assert not page.filled().isEnabled()
    assert hands.says("relus le 25 novembre")
    hands.click(BOX, "Inès Vasseur, les mêmes")
    hands.key("Ctrl+Return")
    assert [colleague(hands, id).verified for id in (mehdi, ines, awa)] == [None, TODAY, TODAY]
    assert hands.says("Un collègue, cinq mots relus, le mercredi 25 novembre 2026.")
    hands.click(BOX, "Mehdi Rahal, les mêmes")
    hands.key("Ctrl+Return")
    assert colleague(hands, mehdi).verified == TODAY
    hands.key("Ctrl+Return")
    assert hands.seen(BUTTON, "Me présenter")


# What goes wrong


def test_an_unusual_computer_is_told_with_the_number_known_before(hands: Hands, others: Others) -> None:
    meet(hands, others(MEHDI), verified=True)
    id = meet(hands, others(Label("Rahal Mehdi", phone="+33700000000")))
    to(hands)
    assert hands.seen(LINK, "Rahal Mehdi, 07\u00a000\u00a000\u00a000\u00a000, ordinateur inhabituel")
    to(hands, colleague=id)
    assert hands.says("Rien ne lui est donné avant les cinq mots. Appelez le 06\u00a039\u00a098\u00a052\u00a036")
    five(hands, id)
    left = hands.desk.page().left
    assert (left.call.text(), left.note.text()) == ("06\u00a039\u00a098\u00a052\u00a036", "Appelez ce numéro, connu avant la présentation.")
    hands.ask(lambda nb: nb.directory.verify(id, TODAY))  # it was a new computer after all
    to(hands, colleague=id)
    assert hands.says("Mehdi Rahal est aussi dans l’annuaire par un autre ordinateur. S’il ne sert plus, retirez-le.")


def test_a_corrected_number_is_kept_and_a_wrong_one_is_told(hands: Hands, others: Others) -> None:
    id = meet(hands, others(MEHDI))
    to(hands, colleague=id)
    hands.click(LINK, "Corriger le nom ou le téléphone")
    view = hands.desk.page().rows["colleagues"].leaf.view
    view.fields[1].setFocus()
    hands.key("Ctrl+A")
    hands.write("06 39 98")
    assert hands.says("Il manque")
    assert not view.keep.isEnabled()
    hands.key("Ctrl+A")
    hands.write("06 39 98 52 37")
    hands.key("Return")
    assert (colleague(hands, id).phone, colleague(hands, id).name) == ("+262639985237", "Mehdi Rahal")
    assert hands.says("06\u00a039\u00a098\u00a052\u00a037")
    hands.click(LINK, "Corriger le nom ou le téléphone")
    hands.key("Esc")
    assert hands.seen(LINK, "Corriger le nom ou le téléphone")
    hands.key("Esc")
    assert hands.seen(BUTTON, "Me présenter")


def test_a_lost_computer_counts_no_more_is_locked_out_of_the_folder_and_comes_back(hands: Hands, others: Others, place: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    lost, kept = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, place, lost, kept)
    lay_card(hands, group)
    assert (cards_for(mehdi, place), cards_for(ines, place)) == (1, 1)
    to(hands, colleague=lost)
    hands.click(LINK, "Cet ordinateur est perdu ou volé")
    assert hands.says("Plus aucune fiche ne lui est donnée, et les siennes ne comptent plus, les anciennes non plus.")
    assert hands.says("Ce que cet ordinateur a déjà lu, il l’a.")
    assert colleague(hands, lost).retired is None
    hands.click(LINK, "Laisser comme c’est")
    hands.click(LINK, "Cet ordinateur est perdu ou volé")
    hands.key("Ctrl+Return")
    assert colleague(hands, lost).retired == TODAY
    assert hands.says("Cet ordinateur est retiré.")
    assert (cards_for(mehdi, place), cards_for(ines, place)) == (0, 1)
    assert len(departures(hands, Way.SEALED)) == 2  # a line of its own
    mehdi.hold(mehdi.nadia, TODAY)
    blob = mehdi.give(mehdi.notebook.directory.recipients()[0].id, today=TODAY).blob
    assert hands.ask(lambda nb: sharing.read(nb, blob, TODAY).code) == "key-retired"
    hands.click(LINK, "Cet ordinateur est retrouvé")
    assert hands.says("Ses fiches comptent de nouveau, les anciennes aussi")
    hands.key("Ctrl+Return")
    assert colleague(hands, lost).retired is None
    assert hands.ask(lambda nb: sharing.read(nb, blob, TODAY).trust) is Trust.VERIFIED
    assert hands.says("Écrire aussi pour Mehdi Rahal votre fiche d’avant\u202f?")
    hands.key("Ctrl+Return")  # the filled one: from today on
    assert hands.says("Cet ordinateur est repris. Dans un groupe, vos fiches d’avant restent fermées pour lui.")
    assert hands.seen(LINK, "Cet ordinateur est perdu ou volé")
    assert cards_for(mehdi, place) == 0  # what was locked stays so


def test_a_computer_that_comes_back_is_asked_about_in_each_group(hands: Hands, others: Others, place: Path, tmp_path: Path) -> None:
    """As one who joins: in the folder of one group the cards are written again, those of another go by mail; a third has nothing of before."""
    mehdi, ines = others(MEHDI), others(INES)
    lost, kept = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, place, lost, kept)
    lay_card(hands, group)
    lay_card(hands, group, "Lucas Garnier")
    to(hands, colleague=lost)
    hands.click(LINK, "Cet ordinateur est perdu ou volé")
    hands.key("Ctrl+Return")
    mailed = hands.ask(lambda nb: nb.circles.add("Les mardis"))
    for member in (lost, kept):
        hands.ask(lambda nb, member=member: nb.circles.join(mailed.id, member))
    mail_card(hands, mailed, "Nadia Ferhat", tmp_path / "N.carte")
    hands.ask(lambda nb: nb.circles.join(nb.circles.add("Personne encore").id, lost))
    before = len(departures(hands, Way.SEALED))
    to(hands, colleague=lost)
    hands.click(LINK, "Cet ordinateur est retrouvé")
    hands.key("Ctrl+Return")
    assert hands.says("Écrire aussi pour Mehdi Rahal vos deux fiches d’avant\u202f?")
    assert faults(hands.window) == []
    hands.click(BUTTON, "Écrire aussi celles d’avant")
    assert cards_for(mehdi, place) == 2
    assert hands.says("Écrire aussi pour Mehdi Rahal votre fiche d’avant\u202f?")
    assert hands.says("Le fichier est à joindre à un courriel.")
    (tmp_path / "Courriels").mkdir()
    hands.desk.chosen.path = tmp_path / "Courriels"
    hands.click(BUTTON, "Écrire aussi celles d’avant")
    assert cards_for(mehdi, tmp_path / "Courriels") == 1
    assert hands.says("Cet ordinateur est repris. Le fichier pour Mehdi Rahal est dans Courriels\u00a0: joignez-le à un courriel.")
    assert hands.seen(LINK, "Cet ordinateur est perdu ou volé")
    assert len(departures(hands, Way.SEALED)) == before + 3


def test_a_computer_comes_back_also_while_the_folder_is_away(hands: Hands, others: Others, place: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    lost, kept = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, place, lost, kept)
    lay_card(hands, group)
    to(hands, colleague=lost)
    hands.click(LINK, "Cet ordinateur est perdu ou volé")
    hands.key("Ctrl+Return")
    place.rename(place.parent / "ailleurs")
    hands.click(LINK, "Cet ordinateur est retrouvé")
    hands.key("Ctrl+Return")
    hands.click(BUTTON, "Écrire aussi celles d’avant")
    assert colleague(hands, lost).retired is None
    assert hands.says("Ce dossier n’est plus là.")
    assert hands.seen(LINK, "Cet ordinateur est perdu ou volé")


def test_a_computer_is_retired_also_while_the_folder_is_away(hands: Hands, others: Others, place: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    lost, kept = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, place, lost, kept)
    lay_card(hands, group)
    away = place.rename(place.parent / "ailleurs")
    to(hands, colleague=lost)
    hands.click(LINK, "Cet ordinateur est perdu ou volé")
    hands.key("Ctrl+Return")
    assert colleague(hands, lost).retired == TODAY
    assert hands.says("Ce dossier n’est plus là.")
    assert hands.seen(LINK, "Cet ordinateur est retrouvé")
    away.rename(place)
    assert cards_for(mehdi, place) == 1
    to(hands, circle=group.id)
    assert hands.says("Des fiches du dossier s’ouvrent encore pour quelqu’un qui n’en est plus\u00a0: un")
    hands.click(LINK, "Les écrire de nouveau")
    assert (cards_for(mehdi, place), cards_for(ines, place)) == (0, 1)


# Groups


def test_a_group_is_made_with_its_folder_and_one_s_introduction_in_it(hands: Hands, others: Others, place: Path) -> None:
    mehdi = others(MEHDI)
    id = meet(hands, mehdi, True)
    to(hands)
    hands.click(LINK, "Faire un groupe")
    assert hands.desk.page().filled().closed == "Écrivez le nom du groupe."
    hands.write("Groupe du Val d’Orme")
    assert hands.desk.page().filled().closed == "Cochez au moins un nom."
    hands.click(BOX, "Mehdi Rahal, Mission locale")
    hands.desk.chosen.path = place
    hands.click(LINK, "Choisir le dossier")
    assert hands.says("Votre présentation y est déposée")
    hands.key("Ctrl+Return")
    (made,) = hands.ask(lambda nb: nb.circles.all())
    assert ([m.id for m in made.members], made.folder, made.full_names) == ([id], str(place), False)
    (file,) = place.iterdir()
    assert sharing.read_file(mehdi.notebook, file, TODAY).name == ME.name
    (left,) = [d for d in departures(hands, Way.INTRODUCTION) if d.circle]
    assert (left.state, left.to) == ("gone", "Groupe du Val d’Orme")
    hands.click(BOX, "noms complets plutôt qu’initiales")
    assert hands.says("Chaque collègue du groupe lit le nom entier de la personne")
    hands.key("Ctrl+Return")
    assert hands.ask(lambda nb: nb.circles.get(made.id).full_names)
    to(hands)
    assert hands.seen(LINK, "Groupe du Val d’Orme, un collègue, en noms complets, Partage Val d’Orme")
    assert hands.says("un collègue, un groupe")


def test_a_button_pressed_twice_makes_one_group_and_one_line_each(hands: Hands, others: Others, place: Path) -> None:
    first, second = meet(hands, others(MEHDI), True), meet(hands, others(INES), True)
    to(hands)
    hands.click(LINK, "Faire un groupe")
    hands.write("Groupe du Val d’Orme")
    hands.click(BOX, "Mehdi Rahal, Mission locale")
    hands.desk.chosen.path = place
    hands.click(LINK, "Choisir le dossier")
    button = hands.desk.page().filled()
    button.click()
    button.click()
    hands.rest()
    (made,) = hands.ask(lambda nb: nb.circles.all())
    assert [m.id for m in made.members] == [first]
    lay_card(hands, made)
    to(hands, circle=made.id)
    hands.click(BOX, "Inès Vasseur, France services")
    hands.key("Ctrl+Return")
    again = hands.find(BUTTON, "Écrire aussi celles d’avant").widget
    again.click()
    again.click()
    hands.rest()
    assert len(departures(hands, Way.SEALED)) == 2
    assert hands.says("C’est gardé.")
    assert {m.id for m in hands.ask(lambda nb: nb.circles.get(made.id).members)} == {first, second}


@pytest.mark.parametrize("older", [False, True])
def test_who_joins_reads_from_today_on_unless_one_says_so(hands: Hands, others: Others, place: Path, older: bool) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    first, second = meet(hands, mehdi, True), meet(hands, ines)
    group = circle(hands, place, first)
    lay_card(hands, group)
    lay_card(hands, group, "Lucas Garnier")
    to(hands, circle=group.id)
    hands.click(BOX, "Inès Vasseur, cinq mots à relire")
    assert hands.says("Avec Inès Vasseur, à partir d’aujourd’hui.")
    hands.key("Ctrl+Return")
    assert hands.says("Écrire aussi pour Inès Vasseur vos deux fiches d’avant\u202f?")
    assert hands.says("Au registre\u00a0: deux lignes de plus.")
    assert hands.says("Inès Vasseur\u00a0: cinq mots encore à relire.")
    before = len(departures(hands, Way.SEALED))
    if older:
        hands.click(BUTTON, "Écrire aussi celles d’avant")
    else:
        hands.key("Ctrl+Return")  # the filled one: from today on
    assert hands.says("C’est gardé.")
    assert len(departures(hands, Way.SEALED)) - before == (2 if older else 0)
    assert (cards_for(mehdi, place), cards_for(ines, place)) == (2, 2 if older else 0)
    lay_card(hands, group)  # the next one is for both
    assert cards_for(ines, place) == (2 if older else 1)
    assert {m.id for m in hands.ask(lambda nb: nb.circles.get(group.id).members)} == {first, second}


def test_who_joins_a_group_without_a_folder_is_asked_about_too_and_gets_files_to_be_carried(hands: Hands, others: Others, tmp_path: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    first, _ = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, None, first)
    place = tmp_path / "Courriels"
    place.mkdir()
    for name in ("Nadia Ferhat", "Lucas Garnier"):
        mail_card(hands, group, name, place / f"{name[:1]}.carte")
    (place / f"carte-{departures(hands, Way.SEALED)[0].ref[:4]}.carte").write_bytes(b"somebody's")
    to(hands, circle=group.id)
    hands.click(BOX, "Inès Vasseur, France services")
    hands.key("Ctrl+Return")
    assert hands.says("Écrire aussi pour Inès Vasseur vos deux fiches d’avant ?")
    assert hands.says("Les fichiers sont à joindre à un courriel.")
    assert faults(hands.window) == []
    hands.click(BUTTON, "Écrire aussi celles d’avant")  # and the chooser is left again
    assert len(departures(hands, Way.SEALED)) == 2
    hands.desk.chosen.path = place
    hands.click(BUTTON, "Écrire aussi celles d’avant")
    assert hands.says("Les fichiers pour Inès Vasseur sont dans Courriels : joignez-les à un courriel.")
    assert (cards_for(mehdi, place), cards_for(ines, place)) == (4, 2)
    assert b"somebody's" in [file.read_bytes() for file in place.iterdir()]
    assert [d.state for d in departures(hands, Way.SEALED)].count("gone") == 4
    hands.click(BOX, "Mehdi Rahal, Mission locale")
    assert hands.says("Sans Mehdi Rahal, à partir d’aujourd’hui. Ce qui a été lu reste lu.")


def test_files_that_cannot_be_written_stop_in_one_line(hands: Hands, others: Others, tmp_path: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    first, second = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, None, first)
    for name in ("Nadia Ferhat", "Lucas Garnier"):
        mail_card(hands, group, name, tmp_path / f"{name[:1]}.carte")
    to(hands, circle=group.id)
    hands.click(BOX, "Inès Vasseur, France services")
    hands.key("Ctrl+Return")
    hands.desk.chosen.path = tmp_path / "parti"
    hands.click(BUTTON, "Écrire aussi celles d’avant")
    assert hands.says("Ce dossier n’est plus là. La fiche a pu partir. Elle reste au registre.")
    assert [d.state for d in departures(hands, Way.SEALED)] == ["prepared", "gone", "gone"]  # a stick that was pulled out may have taken it along
    assert second in {m.id for m in hands.ask(lambda nb: nb.circles.get(group.id).members)}


def test_who_joins_a_group_without_a_folder_reads_from_today_on(hands: Hands, others: Others, tmp_path: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    first, _ = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, None, first)
    mail_card(hands, group, "Nadia Ferhat", tmp_path / "N.carte")
    to(hands, circle=group.id)
    hands.click(BOX, "Inès Vasseur, France services")
    hands.key("Ctrl+Return")
    assert hands.says("Le fichier est à joindre à un courriel.")
    hands.key("Ctrl+Return")
    assert hands.says("Vos prochaines fiches pour ce groupe suivent cette liste.")
    assert len(departures(hands, Way.SEALED)) == 1


def test_who_leaves_can_no_longer_open_what_lies_there(hands: Hands, others: Others, place: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    first, second = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, place, first, second)
    lay_card(hands, group)
    lay_card(hands, group, "Lucas Garnier")
    to(hands, circle=group.id)
    hands.click(BOX, "Mehdi Rahal, Mission locale")
    assert hands.says("Sans Mehdi Rahal\u00a0: vos fiches du dossier sont écrites de nouveau sans ce nom.")
    hands.key("Ctrl+Return")
    assert (cards_for(mehdi, place), cards_for(ines, place)) == (0, 2)
    assert len(departures(hands, Way.SEALED)) == 4
    assert all(json.loads(d.carried)["t"] == "carte" and d.state == "gone" for d in departures(hands, Way.SEALED))


def test_a_folder_that_is_gone_stops_in_one_line_and_is_caught_up_with_later(hands: Hands, others: Others, place: Path) -> None:
    mehdi, ines = others(MEHDI), others(INES)
    first, second = meet(hands, mehdi, True), meet(hands, ines, True)
    group = circle(hands, place, first, second)
    lay_card(hands, group)
    away = place.rename(place.parent / "ailleurs")
    to(hands)
    assert hands.seen(LINK, "Groupe du Val d’Orme, deux collègues, en initiales, Partage Val d’Orme, Ce dossier n’est plus là.")
    hands.click(LINK, "Groupe du Val d’Orme")
    assert hands.says("Rebranchez-le, ou choisissez-le de nouveau dans le rabat.")
    hands.click(BOX, "Mehdi Rahal, Mission locale")
    hands.key("Ctrl+Return")
    assert hands.says("Ce dossier n’est plus là.")
    assert [m.id for m in hands.ask(lambda nb: nb.circles.get(group.id).members)] == [second]
    away.rename(place)
    assert cards_for(mehdi, place) == 1
    to(hands, circle=group.id)
    hands.click(LINK, "Les écrire de nouveau")
    assert hands.says("C’est écrit de nouveau.")
    assert (cards_for(mehdi, place), cards_for(ines, place)) == (0, 1)


def test_one_folder_serves_one_group_and_a_new_label_is_laid_there_again(hands: Hands, others: Others, place: Path) -> None:
    mehdi = others(MEHDI)
    id = meet(hands, mehdi, True)
    group = circle(hands, place, id)
    to(hands)
    hands.click(LINK, "Faire un groupe")
    hands.write("Autre")
    hands.click(BOX, "Mehdi Rahal, Mission locale")
    hands.desk.chosen.path = place
    hands.click(LINK, "Choisir le dossier")
    hands.key("Ctrl+Return")
    assert hands.says("Un autre groupe a déjà ce dossier.")
    assert [c.name for c in hands.ask(lambda nb: nb.circles.all())] == ["Groupe du Val d’Orme"]  # all of it, or nothing
    hands.ask(lambda nb: nb.label.set(Label("Claire Fontanel-Roy", phone=ME.phone)))
    to(hands, circle=group.id)
    assert hands.says("Votre présentation n’y est pas, ou n’est plus à jour.")
    hands.click(LINK, "L’y déposer")
    assert hands.says("Votre présentation est dans le dossier.")
    (file,) = place.glob("*.visite")
    assert sharing.read_file(mehdi.notebook, file, TODAY).name == "Claire Fontanel-Roy"
    assert not hands.ask(lambda nb: shelf.introduction_due(nb, group.id))


def test_a_group_is_taken_off_the_list_and_its_folder_is_left_alone(hands: Hands, others: Others, place: Path) -> None:
    id = meet(hands, others(MEHDI), True)
    group = circle(hands, place, id)
    lay_card(hands, group)
    there = sorted(file.name for file in place.iterdir())
    to(hands, circle=group.id)
    hands.click(LINK, "Retirer ce groupe")
    assert hands.says("Ce qui est dans le dossier y reste")
    hands.key("Ctrl+Return")
    assert hands.ask(lambda nb: nb.circles.all()) == []
    assert sorted(file.name for file in place.iterdir()) == there
    assert hands.seen(BUTTON, "Me présenter")


# How it lies


def asked(hands: Hands, id: int, what: str) -> None:
    to(hands, colleague=id)
    view = hands.desk.page().rows["colleagues"].leaf.view
    {"correct": view.correct, "lose": view.lose, "find": view.find}[what].click()
    if what == "correct":
        hands.write(" x")  # not a number any more


def everywhere(hands: Hands, others: Others, place: Path) -> dict[str, Callable[[], None]]:
    mehdi, ines = meet(hands, others(MEHDI), True), meet(hands, others(INES))
    gone = meet(hands, others(Label("Jeanne Roux", phone="+33199006316")))
    hands.ask(lambda nb: nb.directory.retire(gone, TODAY))
    odd = meet(hands, others(Label("Rahal Mehdi", phone="+33700000000")))
    group = circle(hands, place, mehdi)
    return {
        "list": lambda: to(hands),
        "one": lambda: to(hands, colleague=ines),
        "unusual": lambda: to(hands, colleague=odd),
        "retired": lambda: to(hands, colleague=gone),
        "present": lambda: to(hands, present=True),
        "group": lambda: to(hands, circle=group.id),
        "corrected": lambda: asked(hands, ines, "correct"),
        "lost": lambda: asked(hands, mehdi, "lose"),
        "found": lambda: asked(hands, gone, "find"),
        "words": lambda: hands.desk.session.go.emit("fivewords", {"colleague": ines}),
        "meeting": lambda: hands.desk.session.go.emit("fivewords", {"meeting": True}),
    }


@pytest.mark.parametrize(
    ("width", "height", "u"),
    [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 96), (900, 1000, 56), (1024, 700, 44)],
)
def test_nothing_is_cut_or_overlaps(hands: Hands, others: Others, place: Path, width: int, height: int, u: int) -> None:
    pages = everywhere(hands, others, place)
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    found = {}
    for name, come in pages.items():
        come()
        hands.rest()
        QCoreApplication.processEvents()
        if wrong := faults(hands.window):
            found[name] = wrong
    assert found == {}
