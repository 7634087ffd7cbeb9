"""What a person’s page makes only when it is first said: read and reached in its place, whole whatever the window becomes, nobody else’s."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from desks import TODAY
from hand import page_of
from laid import faults
from tour_hands import BUTTON, Hands, plain

from ui.parts.widgets import Link

SIZES = [(1280, 800), (1093, 540), (800, 520)]
Said = tuple[str, list[str]]  # what it is said under, and what is said there; what ends with a point or a question mark is no stop of Tab


def number(hands: Hands) -> Said:
    hands.write("Carte 2 85 05 78 006 084 41.")
    hands.key("Up", "Up")
    hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "it is saved")
    hands.rest()
    said = "Un numéro de sécurité sociale est dans cette ligne."
    # the line being written is counted when one comes to the page again: a name that changes would be spoken into what is typed
    return "Page de Nadia Ferhat, 3 lignes", [said, "Retirer le numéro de sécurité sociale", "Laisser le numéro de sécurité sociale"]


def question(hands: Hands) -> Said:
    """Two days that it may mean."""
    hands.key("Ctrl+R", "Ctrl+A")
    hands.write("vendredi prochain, mairie")
    hands.key("Return")
    return "Prochain rendez-vous", ["Est-ce le 27/11/2026 ou le 04/12/2026 ?", "27/11/2026", "04/12/2026"]


def fault(hands: Hands) -> Said:
    hands.key("F4")
    hands.click(BUTTON, "On me l’a dit")
    hands.write("Mme Petit")
    hands.key("Tab", "Tab")
    hands.write("mardi 24/10")
    hands.key("Tab")
    hands.write("06 39 98")
    hands.key("Ctrl+Return")
    return "Jour", ["Le 24/10/2026 tombe un autre jour de la semaine.", "Téléphone", "Il manque quatre chiffres.", "Noter"]


def heard(hands: Hands) -> list[str]:
    """All in sight as it is read, each once."""
    return list(dict.fromkeys(plain(thing.name) for thing in hands.things() if thing.name))


@pytest.fixture
def nadia(hands: Hands) -> Iterator[Hands]:
    page_of(hands, "nadia")
    yield hands
    hands.desk.session.change_settings(theme="day")
    hands.rest()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("say", [number, question, fault])
def test_it_is_read_and_reached_where_it_stands(nadia: Hands, say: Callable[[Hands], Said], size: tuple[int, int]) -> None:
    nadia.size(*size)
    under, said = say(nadia)
    assert faults(nadia.window) == []
    assert plain(nadia.focus) == under
    names = heard(nadia)
    at = names.index(under) + 1
    assert names[at : at + len(said)] == said
    reached = []
    stops = [words for words in said if words[-1] not in ".?"]
    for _ in stops:
        nadia.key("Tab")
        reached.append(plain(nadia.focus))
    assert reached == stops
    nadia.key(*["Shift+Tab"] * len(stops))
    assert plain(nadia.focus) == under.replace("3 lignes", "4 lignes")


def larger_and_smaller(hands: Hands) -> None:
    hands.key("Ctrl++", "Ctrl++")
    assert faults(hands.window) == []
    hands.key("Ctrl+-", "Ctrl+-", "Ctrl+-")


def by_night(hands: Hands) -> None:
    hands.desk.session.change_settings(theme="night")
    hands.rest()


def with_room_for_one_page(hands: Hands) -> None:
    hands.size(800, 520)


def and_for_two_again(hands: Hands) -> None:
    hands.size(800, 520)
    assert faults(hands.window) == []
    hands.size(1280, 800)


@pytest.mark.parametrize("meanwhile", [larger_and_smaller, by_night, with_room_for_one_page, and_for_two_again])
@pytest.mark.parametrize("say", [number, question, fault])
def test_it_stays_whole_where_it_stands(nadia: Hands, say: Callable[[Hands], Said], meanwhile: Callable[[Hands], None]) -> None:
    under, said = say(nadia)
    meanwhile(nadia)
    names = heard(nadia)
    at = names.index(under) + 1
    assert names[at : at + len(said)] == said
    assert plain(nadia.focus) == under
    assert faults(nadia.window) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("say", [number, question, fault])
def test_nothing_of_it_is_said_on_another_page(nadia: Hands, say: Callable[[Hands], Said], size: tuple[int, int]) -> None:
    nadia.size(*size)
    _, said = say(nadia)
    page_of(nadia, "lucas")
    assert set(said) & set(heard(nadia)) == set()
    assert faults(nadia.window) == []


def test_who_saw_them_last_is_said_where_the_left_page_has_no_room(hands: Hands) -> None:
    hands.size(800, 520)
    page_of(hands, "nadia")
    line = ["avant vous", "Karim Benali", "jeu. 19 nov.", "06 39 98 77 02"]
    names = heard(hands)
    assert names[(at := names.index("avant vous")) : at + 4] == line
    hands.size(1280, 800)
    assert "avant vous" not in heard(hands)
    assert faults(hands.window) == []
    lucas = page_of(hands, "lucas")
    hands.size(800, 520)
    assert not {"avant vous", "Karim Benali"} & set(heard(hands))
    hands.ask(lambda nb: nb.told.add(lucas, "Mme Petit", TODAY, TODAY))
    assert {"en dernier", "Mme Petit"} <= set(heard(hands)) or {"avant vous", "Mme Petit"} <= set(heard(hands))
    assert "06 39 98 77 02" not in heard(hands)
    assert faults(hands.window) == []
    page_of(hands, "nadia")
    assert set(line) <= set(heard(hands))
    assert "Mme Petit" not in heard(hands)


def test_a_page_on_which_nothing_is_said_has_no_words_for_it(hands: Hands) -> None:
    page_of(hands, "nadia")
    assert [link for link in hands.desk.page().around.findChildren(Link) if not link.text()] == []


@pytest.mark.parametrize("first", ["number", "letters"])
def test_in_a_small_window_of_large_letters_a_number_is_asked_about_beside_the_caret(nadia: Hands, first: str) -> None:
    """Its line, what is said under it and the line one is at are not in sight at once: "in this line" would be of another."""
    nadia.size(800, 520)
    if first == "letters":
        nadia.key("Ctrl++", "Ctrl++")
    number(nadia)
    if first == "number":
        nadia.key("Ctrl++", "Ctrl++")
    answers = ["Retirer le numéro de sécurité sociale", "Laisser le numéro de sécurité sociale"]
    said = ["Un numéro de sécurité sociale est là.", *answers]
    names = heard(nadia)
    assert [name for name in names if "sécurité sociale" in name] == said
    assert faults(nadia.window) == []
    nadia.key("Ctrl+-", "Ctrl+-")
    assert [name for name in heard(nadia) if "sécurité sociale" in name] == ["Un numéro de sécurité sociale est dans cette ligne.", *answers]
    assert faults(nadia.window) == []
    nadia.click(BUTTON, answers[0])
    assert "Carte." in nadia.desk.page().editor.toPlainText()
