"""The register in the real window: every departure for good, letter for letter; only what became of it is added."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hand import Hand as AnyHand
from hand import colleague, meet
from images import Images
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from notebook_app import sharing
from notebook_app.model import Consent, Departure, Way
from notebook_app.notebook import Notebook
from ui.parts.card import TextCard
from ui.parts.rows import Rows
from ui.parts.widgets import Button, Link, Para, Pressed, Words

TODAY = date(2026, 11, 25)


class Hand(AnyHand):
    """What one does at the desk; asks the notebook afterwards what it has."""

    def depart(self, name: str, *kinds: str, way: Way = Way.SMS, day: date = TODAY, org: bool = False) -> Departure:
        """Something left: Karim Benali was given a card about this person."""

        def give(notebook: Notebook) -> Departure:
            karim = next(r.id for r in notebook.directory.recipients() if r.name == "Karim Benali")
            drafted = sharing.draft(notebook, self.ids[name], karim, way, "initials", day, org=org)
            departure = sharing.hand_over(notebook, drafted, Consent("N. F.", day), day)
            for kind in kinds:
                departure = notebook.register.event(departure.id, kind, day)
            return departure

        return self.ask(give)

    def open(self, target: Any = None) -> Any:
        self.desk.session.go.emit("register", target)
        self.rest()
        return self.desk.page()

    def table(self) -> Rows:
        return self.desk.find(Rows, "Registre des envois")

    def lines(self) -> list[list[str]]:
        """The words of each row, by column."""
        return [[cell.text for cell in row.cells] for row in self.table().rows()]


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Hand:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    return Hand(desk, qtbot)


def test_before_anything_left_it_says_where_it_will_stand(hand: Hand) -> None:
    hand.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert "Rien n’est parti." in hand.seen(Words)
    assert any("lettre pour lettre" in words for words in hand.seen(Para))
    assert hand.seen(TextCard) == []
    assert hand.desk.find(Pressed, "Rien d’autre n’est parti").isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1093, 540), (800, 520)], ids=str)
@pytest.mark.parametrize("before", ["people", "rabat"])
def test_with_no_line_to_choose_its_own_tab_has_the_keyboard(hand: Hand, before: str, size: tuple[int, int]) -> None:
    hand.desk.window.resize(*size)
    hand.desk.session.go.emit(before, None)
    hand.rest()
    hand.open()
    assert hand.focus().accessibleName() == "Registre des envois"
    hand.open({"person": hand.ids["Nadia Ferhat"]})
    assert hand.focus().accessibleName() == "Registre des envois"


def test_seven_columns_the_newest_first(hand: Hand) -> None:
    hand.depart("Lucas Garnier", "gone", "vue")
    hand.depart("Nadia Ferhat", "gone", way=Way.CONTACT, org=True)
    hand.open()
    assert hand.seen(Words)[:1] == ["Registre des envois"]
    for head in ("le", "au sujet de", "ce qui est parti", "à qui", "comment", "accord dit le", "suite"):
        assert head in hand.seen(Words)
    assert hand.lines() == [
        ["25 nov.", "Ferhat Nadia", "initiales, jour, téléphone, structure", "Karim Benali, gardien", "contact", "25 nov.", "partie"],
        ["25 nov.", "Garnier Lucas", "initiales, jour, téléphone", "Karim Benali, gardien", "SMS", "25 nov.", "vue"],
    ]
    assert "Deux envois depuis le 25 novembre. Aucune ligne de vos pages, jamais." in hand.seen(Words)
    assert hand.table().rows()[1].name == (
        "25 novembre 2026, au sujet de Garnier Lucas, ce qui est parti\u00a0: initiales, jour, téléphone, à Karim Benali, gardien, par SMS, "
        "accord dit le 25 nov., suite\u00a0: vue"
    )


def test_the_chosen_one_is_read_letter_for_letter(hand: Hand) -> None:
    text = hand.depart("Lucas Garnier", "gone")
    contact = hand.depart("Nadia Ferhat", "gone", way=Way.CONTACT)
    hand.open()
    assert hand.seen(TextCard) == [contact.carried]
    assert "Envoi nº\u00a02, lettre pour lettre" in hand.seen(Words)
    assert hand.table().hasFocus()
    hand.press(Qt.Key.Key_Down)
    assert hand.seen(TextCard) == [text.carried]
    assert "Envoi nº\u00a01, lettre pour lettre" in hand.seen(Words)
    assert "Relu et donné le 25 novembre 2026." in hand.seen(Words)
    assert "Une fiche partie ne se rattrape pas, elle se remplace." in hand.seen(Words)
    assert hand.desk.window.findChildren(QLineEdit) == [] or not [w for w in hand.desk.window.findChildren(QLineEdit) if w.isVisible()]


def test_what_became_of_it_only_grows(hand: Hand) -> None:
    hand.depart("Nadia Ferhat", "gone")
    hand.open()
    assert [w for w in ("Transmise", "Vue", "On m’a répondu") if w in hand.seen(Link)] == ["Transmise", "Vue", "On m’a répondu"]
    hand.click(Link, "Vue")
    assert hand.lines()[0][6] == "vue"
    assert "Vue le 25 nov." in hand.seen(Words)
    assert "Transmise" not in hand.seen(Link)  # less than is known
    hand.click(Link, "On m’a répondu")
    assert hand.lines()[0][6] == "répondue"
    assert [e.kind for e in hand.departures()[0].events] == ["prepared", "gone", "vue", "repondue"]
    assert not [w for w in ("Transmise", "Vue", "On m’a répondu") if w in hand.seen(Link)]


def test_one_that_a_crash_cut_in_two_says_so_until_somebody_knows(hand: Hand) -> None:
    hand.depart("Nadia Ferhat")
    hand.open()
    assert hand.lines()[0][6] == "a pu partir"
    assert hand.told() == ["Cette fiche a pu partir. Demandez à Karim Benali."]
    hand.click(Link, "Vue")
    assert hand.lines()[0][6] == "vue"
    assert hand.told() == []


def test_one_that_did_not_leave_says_so_for_good(hand: Hand) -> None:
    hand.depart("Nadia Ferhat", "failed")
    hand.open()
    assert hand.lines()[0][6] == "pas partie"
    assert "Cette fiche n’est pas partie." in hand.seen(Words)
    assert not [w for w in ("Transmise", "Vue", "On m’a répondu") if w in hand.seen(Link)]


def test_only_those_about_one_person_and_back_to_all(hand: Hand) -> None:
    hand.depart("Lucas Garnier", "gone")
    first = hand.depart("Nadia Ferhat", "gone")
    hand.depart("Nadia Ferhat", "gone", way=Way.CONTACT)
    hand.open({"person": hand.ids["Nadia Ferhat"], "departure": first.id})
    assert [line[1] for line in hand.lines()] == ["Ferhat Nadia", "Ferhat Nadia"]
    assert hand.seen(TextCard) == [first.carried]
    assert any(words.startswith("Deux envois au sujet de Nadia Ferhat") for words in hand.seen(Words))
    hand.click(Link, "Tous les envois")
    assert [line[1] for line in hand.lines()] == ["Ferhat Nadia", "Ferhat Nadia", "Garnier Lucas"]
    assert "Tous les envois" not in hand.seen(Link)


def test_an_erased_person_s_line_stays_and_says_so(hand: Hand) -> None:
    hand.depart("Nadia Ferhat", "gone")
    hand.open({"person": hand.ids["Nadia Ferhat"]})
    hand.ask(lambda nb: nb.people.erase(hand.ids["Nadia Ferhat"], "Nadia Ferhat"))
    assert hand.lines() == [["25 nov.", "page détruite", "", "Karim Benali, gardien", "SMS", "25 nov.", "partie"]]
    assert hand.seen(TextCard) == []
    assert "La page de la personne a été détruite, et ce texte avec elle." in hand.seen(Words)
    assert not [w for w in ("Transmise", "Vue", "On m’a répondu") if w in hand.seen(Link)]
    assert "Nadia" not in "".join(hand.seen(Words))


def test_a_departure_of_another_year_says_which(hand: Hand) -> None:
    hand.depart("Nadia Ferhat", "gone")
    hand.desk.clock.on(days=60)
    hand.open()
    assert hand.lines()[0][0] == "25/11/26"
    assert "Un envoi depuis le 25 novembre 2026. Aucune ligne de vos pages, jamais." in hand.seen(Words)


def test_nothing_in_it_can_be_changed_or_removed(hand: Hand) -> None:
    before = hand.depart("Nadia Ferhat", "gone")
    hand.open()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_X):
        hand.press(key)
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hand.departures() == [before]
    assert not [w for w in hand.desk.window.findChildren(QLineEdit) if w.isVisible()]


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
@pytest.mark.parametrize("kinds", [("gone",), ()])
def test_it_lies_without_overlaps_at_every_size(hand: Hand, width: int, height: int, u: int, kinds: tuple[str, ...]) -> None:
    for _ in range(12):
        hand.depart("Lucas Garnier", "gone")
    hand.depart("Nadia Ferhat", *kinds, way=Way.CONTACT, org=True)
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    page = hand.open()
    hand.rest()
    shown = [w for w in page.ledger.children() if isinstance(w, QWidget) and w.isVisible()]
    inset = round(0.32 * u)  # without the room for focus rings, and over and under the letters
    boxes = {w: w.geometry().adjusted(6, inset, -6, -inset) for w in shown}
    for widget, box in boxes.items():
        assert page.ledger.rect().contains(widget.geometry().adjusted(4, 4, -4, -4)), widget
        for other, place in boxes.items():
            assert widget is other or not box.intersects(place), (widget.accessibleName(), other.accessibleName())
    table = hand.table()
    assert table.height() >= 2 * u
    if width < 31 * u:
        assert [len(line) for line in hand.lines()] == [4] * 13
        assert any("par contact" in words and "accord dit le 25 nov." in words for words in hand.seen(Words))


def test_what_is_given_meanwhile_comes_in_by_itself(hand: Hand) -> None:
    first = hand.depart("Nadia Ferhat", "gone")
    hand.open()
    hand.depart("Lucas Garnier", "gone")
    assert [line[1] for line in hand.lines()] == ["Garnier Lucas", "Ferhat Nadia"]
    assert hand.seen(TextCard) == [first.carried]  # the chosen one stays chosen


def test_what_left_about_one_person_is_printed_for_them(hand: Hand) -> None:
    for _ in range(12):
        hand.depart("Nadia Ferhat", "gone")
    hand.depart("Lucas Garnier", "gone")
    hand.open({"person": hand.ids["Nadia Ferhat"]})
    hand.click(Link, "Imprimer pour la personne")
    page, hand.desk.chosen.device = hand.desk.page(), Images()
    hand.click(Button, "Imprimer")
    assert len(hand.desk.chosen.device.pages()) == len(page.paper.pages) > 1
    assert any("ramassez les feuilles" in words for words in hand.told())
    printed = "\n".join(folio.words() for folio in page.paper.pages)
    assert printed.replace("\n", " ").count("J'ai vu N.F. le 25/11/2026.") == 12
    assert "Envoi nº\u00a012, 25 novembre 2026\n" in printed
    assert "à Karim Benali, gardien, par SMS, initiales, jour, téléphone, accord dit le 25 novembre 2026, partie" in printed
    assert "Garnier" not in printed
    hand.press(Qt.Key.Key_Escape)
    assert hand.desk.page().place()["person"] == hand.ids["Nadia Ferhat"]


def test_the_whole_register_is_printed_with_the_name_each_departure_is_about(hand: Hand) -> None:
    hand.depart("Nadia Ferhat", "gone")
    hand.depart("Lucas Garnier", "gone")
    hand.open()
    hand.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    printed = "\n".join(folio.words() for folio in hand.desk.page().paper.pages)
    assert "Envoi nº\u00a02, 25 novembre 2026, Garnier Lucas" in printed
    assert "Envoi nº\u00a01, 25 novembre 2026, Ferhat Nadia" in printed


def test_an_empty_register_is_not_printed(hand: Hand) -> None:
    hand.open()
    hand.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert hand.desk.page().ledger.isVisible()
    assert not any(link.isVisible() and link.text() == "Imprimer" for link in hand.desk.window.findChildren(Link))


# -- with colleagues ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def team(journey_folder: Path, tmp_path: Path) -> Iterator[list[Notebook]]:
    """Three other counsellors, with notebooks and keys of their own."""
    made = []
    for k, name in enumerate(("Mehdi Rahal", "Inès Moreau", "Jeanne Roux")):
        shutil.copytree(journey_folder, tmp_path / name)
        made.append(colleague(tmp_path / name, name, f"+3319900413{k}"))
    yield made
    for notebook in made:
        notebook.close()


def to_group(hand: Hand, group: int) -> Departure:
    def give(notebook: Notebook) -> Departure:
        drafted = sharing.draft(notebook, hand.ids["Nadia Ferhat"], group, Way.SEALED, "initials", TODAY)
        return sharing.gone(notebook, sharing.hand_over(notebook, drafted, None, TODAY), TODAY)

    return hand.ask(give)


def answers(hand: Hand, other: Notebook, departure: Departure, state: str) -> None:
    """They keep the card and say so, with a signed receipt; it is read here."""
    mine = hand.ask(lambda nb: sharing.introduction(nb, TODAY, to="Groupe").departure.blob)
    met = sharing.introduce(other, sharing.read(other, mine, TODAY), TODAY)
    other.directory.verify(met.id, TODAY)
    kept = sharing.accept(other, sharing.read(other, departure.blob, TODAY), None, TODAY)
    receipt = sharing.answer(other, kept.id, state, TODAY).departure.blob
    hand.ask(lambda nb: sharing.note_signed(nb, sharing.read(nb, receipt, TODAY), TODAY))


def test_of_a_group_it_says_how_many_saw_it_and_who(hand: Hand, team: list[Notebook]) -> None:
    _, group = meet(hand, *team)
    departure = to_group(hand, group)
    hand.open()
    assert hand.lines()[0][3:7] == ["Groupe", "fiche Cahier", "", "partie"]
    assert [w for w in ("Transmise", "Vue", "On m’a répondu") if w in hand.seen(Link)] == ["Transmise"]  # the rest each says with a receipt
    answers(hand, team[0], departure, "vue")
    hand.open({"departure": departure.id})
    assert [line[6] for line in hand.lines() if line[3] == "Groupe" and line[4] == "fiche Cahier"] == ["vue, 1 sur 3"]
    assert "Vue par Mehdi Rahal." in hand.seen(Words)
    answers(hand, team[1], departure, "repondue")
    hand.open({"departure": departure.id})
    assert [line[6] for line in hand.lines() if line[3] == "Groupe" and line[4] == "fiche Cahier"] == ["vue, 2 sur 3"]
    assert "Vue par Mehdi Rahal, répondue par Inès Moreau." in hand.seen(Words)


def test_what_is_about_nobody_says_what_it_is(hand: Hand, team: list[Notebook]) -> None:
    (mehdi, *_), _ = meet(hand, *team)
    hand.ask(lambda nb: sharing.gone(nb, sharing.introduction(nb, TODAY, mehdi, org=True).departure, TODAY))
    hand.ask(lambda nb: sharing.introduction(nb, TODAY, to="Karim Benali").departure)
    theirs = team[0].directory.add_recipient("Claire Fontanel", "", "+33199004127")
    drafted = sharing.draft(team[0], team[0].people.rows()[1].id, theirs.id, Way.SMS, "initials", TODAY)
    text = sharing.hand_over(team[0], drafted, Consent("N. F.", TODAY), TODAY).carried

    def reply(notebook: Notebook) -> None:
        kept = sharing.accept(notebook, sharing.read(notebook, text, TODAY), None, TODAY)
        sharing.gone(notebook, sharing.answer(notebook, kept.id, "vue", TODAY).departure, TODAY)

    hand.ask(reply)
    hand.open()
    receipt, other, presented = hand.lines()
    assert receipt == ["25 nov.", "", "j’ai vu la fiche", "Mehdi Rahal", "accusé", "", "partie"]
    assert other[1:] == ["", "mon nom, mon téléphone", "Karim Benali", "présentation", "", "a pu partir"]
    assert presented[1:] == ["", "mon nom, mon téléphone, structure", "Mehdi Rahal", "présentation", "", "mots relus"]
    assert [w for w in ("Transmise", "Vue", "On m’a répondu") if w in hand.seen(Link)] == ["Transmise"]


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_who_of_a_group_lies_well_at_every_size(hand: Hand, team: list[Notebook], width: int, height: int, u: int) -> None:
    _, group = meet(hand, *team)
    departure = to_group(hand, group)
    for other in team:
        answers(hand, other, departure, "vue")
    hand.open({"departure": departure.id})
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    hand.rest()
    said, table = " ".join(hand.seen(Words)), hand.table()
    assert table.key() == departure.id
    assert table.place_of(departure.id) is not None  # newer ones lie over it: it comes into sight all the same
    assert "Vue par Inès Moreau, Jeanne Roux et Mehdi Rahal." in said
    assert faults(hand.desk.page().ledger) == []


@pytest.mark.parametrize(
    ("width", "height", "u"), [(1280, 800, 32), (1280, 650, 24), (1024, 700, 24), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1920, 1080, 24)]
)
def test_what_is_longer_than_the_page_is_read_to_its_end_and_covers_nothing(hand: Hand, width: int, height: int, u: int) -> None:
    """An introduction has the sender's keys, some three thousand letters."""
    hand.depart("Nadia Ferhat")
    departure = hand.ask(lambda nb: sharing.introduction(nb, TODAY, to="Karim Benali").departure)
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    page = hand.open({"departure": departure.id})
    hand.rest()
    ledger = page.ledger
    assert faults(ledger) == []
    assert hand.table().place_of(departure.id) is not None
    assert ledger.deeds["transmise"].isVisible()
    (letters,) = [part for part in ledger.findChildren(QLabel) if part.isVisible() and part.text() == departure.carried]
    down, high = list[int](), letters.height()
    for _ in range(60):
        seen = letters.visibleRegion().boundingRect()
        down += range(seen.top(), seen.bottom() + 1)
        if not ledger.pane.isVisible() or ledger.pane.more.text() == "plus haut":
            break
        hand.bot.keyClick(ledger.pane.more, Qt.Key.Key_Return)
    assert set(range(8, high - 8)) <= set(down)  # but for the room around the letters


@pytest.mark.parametrize("u", [64, 96])
@pytest.mark.parametrize("kinds", [("gone",), ()])
def test_the_largest_letters_leave_two_lines_and_the_chosen_one_under_them(hand: Hand, u: int, kinds: tuple[str, ...]) -> None:
    departure = hand.depart("Nadia Ferhat", *kinds, way=Way.CONTACT, org=True)
    hand.desk.look.set_u(u)
    hand.desk.window.resize(1280, 800)
    page = hand.open({"person": hand.ids["Nadia Ferhat"]})
    hand.rest()
    ledger = page.ledger
    assert faults(ledger) == []
    assert hand.table().place_of(departure.id) is not None
    seen: set[str] = set()
    for _ in range(30):
        seen |= {w.text() for w in ledger.large.findChildren(Words) if not w.visibleRegion().isEmpty()}
        if ledger.pane.more.text() == "plus haut":
            break
        hand.bot.keyClick(ledger.pane.more, Qt.Key.Key_Return)
    assert departure.carried in seen
    assert ("Cette fiche a pu partir. Demandez à Karim Benali." in seen) is not bool(kinds)
    ledger.deeds["vue"].setFocus()
    hand.rest()
    assert not ledger.deeds["vue"].visibleRegion().isEmpty()
    hand.press(Qt.Key.Key_Return)
    assert hand.departures()[0].state == "vue"
    ledger.all.setFocus()
    hand.press(Qt.Key.Key_Return)
    assert not ledger.all.isVisible()


@pytest.mark.parametrize("u", [52, 60])
def test_on_a_narrow_page_all_that_is_said_of_it_is_whole(hand: Hand, u: int) -> None:
    """What the columns leave out takes two lines where one has no room for it."""
    hand.depart("Nadia Ferhat", "transmise", "vue", way=Way.CONTACT, org=True)
    hand.desk.look.set_u(u)
    hand.desk.window.resize(900, 1000)
    page = hand.open(None)
    hand.rest()
    assert faults(page.ledger) == []
    assert "initiales, jour, téléphone, structure, par contact, gardien, accord dit le 25 nov." in " ".join(hand.seen(Words))


@pytest.mark.parametrize("then", [(1280, 800, 32), (800, 520, 24), (1093, 540, 32)])
def test_what_can_be_said_of_it_is_still_there_in_smaller_letters(hand: Hand, then: tuple[int, int, int]) -> None:
    hand.depart("Nadia Ferhat", "vue")
    hand.desk.look.set_u(64)
    hand.desk.window.resize(1280, 800)
    page = hand.open(None)
    assert page.ledger.large.isVisible()
    hand.desk.look.set_u(then[2])
    hand.desk.window.resize(*then[:2])
    hand.rest()
    assert not page.ledger.large.isVisible()
    hand.click(Link, "On m’a répondu")
    assert hand.departures()[0].state == "repondue"
    assert faults(page.ledger) == []
