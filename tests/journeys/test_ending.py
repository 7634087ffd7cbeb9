""" "Je n'accompagne plus": who holds a card about somebody gets the end card by the same way, read before it leaves, and registered."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, TODAY
from hand import GivingHand as Hand
from hand import clip, colleague, inside, meet, ready
from laid import faults
from PySide6.QtCore import Qt
from straight import sharing

from notebook_app.model import Consent, State, Way
from notebook_app.notebook import Notebook
from ui.parts.around_lines import More
from ui.parts.card import TextCard
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.rows import Rows
from ui.parts.widgets import Button, Link, Title, Words

YES = Consent("N. F.", TODAY)


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Hand:
    return ready(Hand, desk, qtbot)


@pytest.fixture
def mehdi(journey_folder: Path, tmp_path: Path) -> Any:
    """Another counsellor, with a notebook and keys of his own."""
    shutil.copytree(journey_folder, tmp_path / "second")
    second = colleague(tmp_path / "second", "Mehdi Rahal", "+33199004128")
    yield second
    second.close()


def gave(hand: Hand, name: str, to: int, way: Way, show: str) -> None:
    def give(notebook: Notebook) -> None:
        drafted = sharing.draft(notebook, hand.ids[name], to, way, show, TODAY)
        sharing.gone(notebook, sharing.hand_over(notebook, drafted, YES if drafted.needs_consent else None, TODAY), TODAY)

    hand.ask(give)


def karim(hand: Hand) -> int:
    id: int = hand.ask(lambda nb: next(r.id for r in nb.directory.recipients() if r.name == "Karim Benali"))
    return id


def test_nobody_was_given_anything_and_the_page_says_nothing_of_it(hand: Hand) -> None:
    hand.desk.session.go.emit("person", {"id": hand.ids["Nadia Ferhat"]})
    hand.rest()
    assert "je n’accompagne plus" not in hand.seen(Link)
    assert "envois" not in hand.seen(Link)


def test_a_text_then_its_end_from_the_page_of_the_person(hand: Hand) -> None:
    gave(hand, "Nadia Ferhat", karim(hand), Way.SMS, "nothing")
    hand.desk.session.go.emit("person", {"id": hand.ids["Nadia Ferhat"]})
    hand.rest()
    hand.tab_to(Link, "je n’accompagne plus")
    hand.press(Qt.Key.Key_Return)
    assert "Je n’accompagne plus" in hand.seen(Title)
    assert hand.desk.find(Check, "Karim Benali, gardien, SMS").isChecked()
    assert "Écrire un nom" not in [w.accessibleName() for w in hand.desk.window.findChildren(Field) if w.isVisible()]
    (read,) = hand.seen(TextCard)  # as much of the person as the card said
    assert read.startswith("J'ai accompagné la personne jusqu'au 25/11/2026. Claire Fontanel, 0199004127. Entre nous, merci. Réf ")
    assert clip() == ""
    assert len(hand.departures()) == 1
    hand.agree()
    hand.click(Button, "Donner la fiche")
    hand.click(Button, "Copier le texte")
    assert clip() == read
    departure = hand.departures()[0]
    assert (departure.carried, departure.state, departure.way, departure.to) == (read, "gone", Way.SMS, "Karim Benali")
    assert hand.ask(lambda nb: sharing.to_end(nb)) == []
    hand.desk.session.go.emit("handover", {"person": hand.ids["Nadia Ferhat"], "end": True})
    hand.rest()
    assert "Il n’y a personne à prévenir." in hand.seen(Words)
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(hand.departures()) == 2


def test_the_register_of_one_person_from_their_page(hand: Hand) -> None:
    gave(hand, "Nadia Ferhat", karim(hand), Way.SMS, "nothing")
    gave(hand, "Lucas Garnier", karim(hand), Way.SMS, "nothing")
    hand.desk.session.go.emit("person", {"id": hand.ids["Nadia Ferhat"]})
    hand.rest()
    hand.click(Link, "Envois, au registre")
    assert any(words.startswith("Un envoi au sujet de Nadia Ferhat") for words in hand.seen(Words))
    hand.press(Qt.Key.Key_Escape)
    assert type(hand.desk.page()).__name__ == "PersonPage"


def test_a_colleague_a_group_and_somebody_without_cahier_each_by_the_same_way(hand: Hand, mehdi: Notebook, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (own,), group = meet(hand, mehdi, folder=shared)
    gave(hand, "Nadia Ferhat", own, Way.SEALED, "name")
    gave(hand, "Nadia Ferhat", group, Way.SEALED, "initials")
    gave(hand, "Nadia Ferhat", karim(hand), Way.SMS, "initials")
    hand.desk.session.go.emit("person", {"id": hand.ids["Nadia Ferhat"]})
    hand.rest()
    hand.click(Link, "je n’accompagne plus")
    assert [w.isChecked() for w in hand.desk.window.findChildren(Check) if w.isVisible() and ", " in w.accessibleName()].count(True) == 3
    assert any(words.startswith("J'ai accompagné N.F. jusqu'au 25/11/2026. ") for words in hand.seen(TextCard))
    hand.agree()
    hand.click(Button, "Donner la fiche à 3 personnes")
    assert len(hand.departures()) == 3
    hand.click(Button, "Copier le texte")
    hand.desk.chosen.path = tmp_path / "fin.carte"
    hand.click(Button, "Enregistrer le fichier")
    hand.click(Button, "Mettre dans le dossier")
    told = hand.departures()[:3]
    assert {d.state for d in told} == {"gone"}
    arrival = sharing.read_file(mehdi, tmp_path / "fin.carte", TODAY)
    assert (arrival.outcome, arrival.end, arrival.about, arrival.last) == ("ok", True, "Nadia Ferhat", TODAY)
    laid = [sharing.read_file(mehdi, path, TODAY) for path in shared.glob("*.carte")]
    assert [(a.end, a.about, a.ini) for a in laid if a.end] == [(True, "", "N.F.")]
    assert hand.ask(lambda nb: sharing.to_end(nb)) == []


def test_another_choice_is_read_before_it_leaves(hand: Hand, mehdi: Notebook) -> None:
    (own,), _ = meet(hand, mehdi)
    gave(hand, "Nadia Ferhat", own, Way.SEALED, "name")
    hand.desk.session.go.emit("handover", {"person": hand.ids["Nadia Ferhat"], "end": True})
    hand.rest()
    hand.click(Check, "Mehdi Rahal")
    hand.press(Qt.Key.Key_Space)
    assert hand.desk.find(Check, "Mehdi Rahal").isChecked()
    hand.click(Link, "Lettre pour lettre")
    (letters,) = hand.seen(TextCard)
    assert '"end":true' in letters
    assert '"name":"Nadia Ferhat"' in letters


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_its_words_lie_well_on_the_page_of_the_person(hand: Hand, width: int, height: int, u: int) -> None:
    gave(hand, "Nadia Ferhat", karim(hand), Way.SMS, "initials")
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    hand.desk.session.go.emit("person", {"id": hand.ids["Nadia Ferhat"]})
    hand.rest()
    hand.press(Qt.Key.Key_F4)  # on one page "Autour de" lies there by itself
    around = hand.desk.page().around
    assert faults(around) == []
    while around.more.isVisible():
        hand.click(More, around.more.accessibleName())
        assert faults(around) == []
    inside(hand, around.end_link)
    inside(hand, around.given_link)


@pytest.mark.parametrize(
    ("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 96)]
)
def test_it_lies_well_at_every_size(hand: Hand, mehdi: Notebook, width: int, height: int, u: int) -> None:
    (own,), _ = meet(hand, mehdi)
    gave(hand, "Nadia Ferhat", own, Way.SEALED, "name")
    gave(hand, "Nadia Ferhat", karim(hand), Way.SMS, "initials")
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    hand.desk.session.go.emit("handover", {"person": hand.ids["Nadia Ferhat"], "end": True})
    hand.rest()
    assert faults(hand.desk.window) == []


def door(hand: Hand, row: str) -> Any:
    hand.desk.session.go.emit("rabat", {"row": row})
    hand.rest()
    return hand.desk.page().leaves[row]


def test_leaving_tells_person_by_person_from_the_inside_cover(hand: Hand, mehdi: Notebook, tmp_path: Path) -> None:
    (own,), group = meet(hand, mehdi)
    gave(hand, "Nadia Ferhat", own, Way.SEALED, "name")
    gave(hand, "Nadia Ferhat", karim(hand), Way.SMS, "initials")
    gave(hand, "Lucas Garnier", group, Way.SEALED, "initials")
    leaf = door(hand, "ending")
    assert [row.name for row in leaf.list.rows()] == [
        "Diop Awa, aucun jour honoré", "Ferhat Nadia, 25 novembre 2026, à prévenir\u00a0: Karim Benali, Mehdi Rahal",
        "Garnier Lucas, 25 novembre 2026, à prévenir\u00a0: Groupe", "Kovalenko Olena, aucun jour honoré",
    ]  # fmt: skip
    hand.tab_to(Rows, "Le nom, le dernier jour honoré")
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    assert "Je n’accompagne plus" in hand.seen(Title)
    assert hand.desk.find(Check, "Groupe").isChecked()
    hand.click(Button, "Donner la fiche")  # a group is of the team: nobody's yes is asked for
    hand.desk.chosen.path = tmp_path / "fin.carte"
    hand.click(Button, "Enregistrer le fichier")
    hand.press(Qt.Key.Key_Escape)
    leaf = hand.desk.page().leaves["ending"]
    assert leaf.isVisible()
    assert [row.lines for row in leaf.list.rows()] == [1, 2, 1, 1]
    assert sharing.read_file(mehdi, tmp_path / "fin.carte", TODAY).end


def test_nobody_holds_a_card_and_the_list_is_there_to_be_copied(hand: Hand) -> None:
    leaf = door(hand, "ending")
    assert leaf.summary() == "personne à prévenir"
    assert [row.closed for row in leaf.list.rows()] == [True] * 4
    assert "Choisissez une personne" in leaf.what.text()


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_a_long_list_is_reached_to_its_end(hand: Hand, width: int, height: int, u: int) -> None:
    hand.ask(lambda nb: [nb.people.add(f"Zoe Z{n:02}", TODAY) for n in range(40)])
    last = hand.ask(lambda nb: nb.people.add("Zoe Zz", TODAY))
    hand.ask(lambda nb: nb.agenda.set_state(nb.agenda.add(TODAY, "11:00", person=last.id, today=TODAY).id, State.HELD, TODAY))
    hand.ids["Zoe Zz"] = last.id
    gave(hand, "Nadia Ferhat", karim(hand), Way.SMS, "initials")
    gave(hand, "Zoe Zz", karim(hand), Way.SMS, "initials")
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    leaf = door(hand, "ending")
    assert faults(leaf) == []
    leaf.list.setFocus()
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Down)
    assert leaf.list.key() == last.id
    row = leaf.list.visualRect(leaf.list.currentIndex())
    below = leaf.list.viewport().mapTo(leaf.pane, row.bottomLeft())
    assert 0 < below.y() <= leaf.pane.height() + 2
    assert leaf.pane.more.isVisible()


def test_what_to_do_for_a_lost_laptop_is_read_beforehand(hand: Hand) -> None:
    leaf = door(hand, "sheet")
    hand.tab_to(Link, "Ordinateur perdu ou volé")
    hand.press(Qt.Key.Key_Return)
    assert leaf.heading.text() == "Ordinateur perdu ou volé"
    for head in ("À faire maintenant", "À prévenir dans les 72 heures", "Ce qu’il y avait dedans", "Comment c’est protégé", "Pour reprendre"):
        assert head in hand.seen(Words)
    assert leaf.isAncestorOf(hand.focus())
    assert not leaf.start.isVisible()
    hand.press(Qt.Key.Key_Escape)
    assert leaf.heading.text() == "Feuille de secours"
    assert hand.focus() is leaf.lost_link
    hand.press(Qt.Key.Key_Return)
    hand.tab_to(Link, "Revenir à la feuille")
    hand.press(Qt.Key.Key_Return)
    assert leaf.start.isVisible()
    hand.press(Qt.Key.Key_Return)
    hand.tab_to(Link, "L’ordinateur de quelqu’un de l’équipe")
    hand.press(Qt.Key.Key_Return)
    assert hand.desk.page().leaves["colleagues"].isVisible()
    assert door(hand, "sheet").heading.text() == "Feuille de secours"


def test_the_words_being_copied_stay_when_the_page_is_asked_for(hand: Hand) -> None:
    leaf = door(hand, "sheet")
    hand.click(Button, "La recopier")
    leaf.field.setText(SIX)
    hand.press(Qt.Key.Key_Return)
    hand.bot.waitUntil(lambda: leaf.sheet is not None)
    hand.desk.session.go.emit("rabat", {"row": "sheet", "lost": True})
    hand.rest()
    assert leaf.sheet is not None
    assert leaf.sheet.isVisible()


@pytest.mark.parametrize(
    ("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 96)]
)
def test_every_line_of_it_comes_into_sight_at_every_size(hand: Hand, width: int, height: int, u: int) -> None:
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    hand.desk.session.go.emit("rabat", {"row": "sheet", "lost": True})
    hand.rest()
    leaf = hand.desk.page().leaves["sheet"]
    assert leaf.lost
    wanted = {w.text() for head, lines in leaf._what_to_do for w in (head, *lines)}
    seen: set[str] = set()
    for _ in range(40):
        assert faults(leaf) == []
        seen |= {w.text() for w in leaf.flow.findChildren(Words) if not w.visibleRegion().isEmpty()}
        if not leaf.pane.more.isVisible() or leaf.pane.more.text() == "plus haut":
            break
        hand.bot.keyClick(leaf.pane.more, Qt.Key.Key_Return)
    assert seen >= wanted
