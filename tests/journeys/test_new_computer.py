"""The computer is lost: on another one, that has nothing, the last copy opens again from the first cover."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from desks import CHEAP, ME, SIX, TODAY, Desk
from hand import page_of, texts
from laid import faults
from tour_hands import BUTTON, Hands

from notebook_app.model import Written
from notebook_app.notebook import Notebook
from ui.parts.closed import ClosedCover, FirstCover

SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 64), (1280, 800, 96)]


class Stick(NamedTuple):
    """A copy of the lost computer's notebook, and the words of its sheet."""

    copy: Path
    eight: list[str]


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    folder = tmp_path_factory.mktemp("lost")
    notebook, eight = Notebook.begin(folder / "notebook", SIX, ME, kdf=CHEAP)
    nadia = notebook.people.add("Nadia Ferhat", TODAY)
    notebook.entries.save(nadia.id, [Written(None, TODAY, "Ce qui était écrit.", key=1)], TODAY)
    copy = notebook.vault.backup(folder / "cahier-2026-11-24.cahier", day="2026-11-24")
    notebook.close()
    shutil.rmtree(folder / "notebook")
    return Stick(copy, eight.split())


@pytest.fixture
def hands(blank: Desk) -> Hands:
    hands = Hands(blank)
    hands.ready()
    return hands


def choose(hands: Hands, path: Path) -> None:
    hands.desk.chosen.path = path
    hands.click(BUTTON, "Rouvrir une copie")


@pytest.mark.parametrize("sheet", [False, True])
def test_a_copy_opens_by_the_six_words_or_the_sheet(hands: Hands, stick: Stick, sheet: bool) -> None:
    before = stick.copy.read_bytes()
    hands.desk.chosen.path = stick.copy
    hands.tab_to(BUTTON, "Rouvrir une copie")
    hands.key("Space")
    assert hands.says("La copie d’hier est intacte.")
    assert hands.says("Elle fait ")  # its size
    assert not hands.says("reste à faire")
    hands.reopen(stick.eight if sheet else SIX.split())
    assert texts(hands, page_of(hands, "nadia")) == ["Ce qui était écrit."]
    hands.key("Ctrl+0")
    assert hands.says("Ce cahier vient d’une copie.")  # the one question after a restore
    hands.key("Ctrl+L")
    assert hands.says("Claire Fontanel")
    hands.reopen(SIX.split())
    assert stick.copy.read_bytes() == before


def test_wrong_words_change_nothing_and_one_may_begin_anew(hands: Hands, stick: Stick) -> None:
    choose(hands, stick.copy)
    hands.write("arbre arbre arbre arbre arbre arbre")
    hands.key("Return")
    hands.rest()
    assert hands.says("n’ouvrent pas la copie")
    assert not (hands.desk.root / "notebook").exists()
    hands.click(BUTTON, "Laisser la copie")
    assert hands.says("Un cahier. Il reste dans cet ordinateur.")
    choose(hands, stick.copy)
    hands.click(BUTTON, "Laisser la copie")
    hands.key("Return")  # Commencer
    hands.write_label("Claire Fontanel", "PLIE", "01 99 00 41 27")
    hands.learn_six()
    hands.key("Return")
    hands.first_letters(hands.six)
    hands.key("Return")
    hands.until(lambda: hands.says("huit mots, sur papier"), "a notebook of one's own is made")


@pytest.mark.parametrize("what", ["words", "cut", "gone"])
def test_what_is_no_whole_copy_is_said_there(hands: Hands, stick: Stick, tmp_path: Path, what: str) -> None:
    path = tmp_path / "cahier.cahier"
    if what != "gone":
        path.write_bytes(b"Une lettre." if what == "words" else stick.copy.read_bytes()[:-9000])
    choose(hands, path)
    (slip,) = [cover.slip for cover in hands.window.findChildren(FirstCover) if cover.isVisible()]
    assert slip.title
    assert slip.text
    choose(hands, stick.copy)
    hands.reopen(SIX.split())
    assert texts(hands, page_of(hands, "nadia")) == ["Ce qui était écrit."]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_nothing_is_cut_or_overlaps(hands: Hands, stick: Stick, tmp_path: Path, width: int, height: int, u: int) -> None:
    def whole(kind: type) -> None:
        hands.rest()
        (cover,) = [each for each in hands.window.findChildren(kind) if each.isVisible()]
        assert faults(cover) == []

    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    whole(FirstCover)
    (tmp_path / "a letter").write_bytes(b"Une lettre.")
    choose(hands, tmp_path / "a letter")
    whole(FirstCover)
    choose(hands, stick.copy)
    if u < 96:  # there Enter opens it
        whole(ClosedCover)


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_what_the_first_cover_says_in_its_corner_is_on_the_desk_or_on_the_cover(hands: Hands, width: int, height: int, u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    cover = hands.window.findChild(FirstCover)
    edge = (cover.left_edge + 14.5) * u
    for link in (cover.copy, *cover.languages):
        on = link.geometry().right() < edge
        assert on or link.geometry().left() > edge
        assert (link.color, link.ring) == (("covertext", "coverfocus") if on else ("desktext", "focus"))
    assert faults(hands.window) == []
