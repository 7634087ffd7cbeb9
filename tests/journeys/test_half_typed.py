"""What is half typed in a field, not in a line, when the notebook is closed or another page comes: it is there again, and nowhere in clear."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from desks import SIX, TODAY, Desk
from hand import page_of, texts
from laid import faults
from PySide6.QtWidgets import QApplication, QLineEdit
from tour_hands import BOX, BUTTON, CHOICE, FIELD, Hands

from notebook_app.model import Told
from notebook_app.notebook import ending

SIX_WORDS = SIX.split()


def news(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.click(BUTTON, "On me l’a dit")
    hands.write("Mme Zafir")
    hands.key("Tab")
    hands.write("voisine zafir")


def next_one(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.key("Ctrl+R", "Ctrl+A")
    hands.write("zafir un jour")


def number(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.click(BUTTON, "Ajouter un numéro")
    hands.write("zafir")


def another_name(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.click(BUTTON, "Renommer la page")
    hands.key("End")
    hands.write(" Zafir")


def a_name(hands: Hands) -> None:
    hands.key("Ctrl+Shift+N")
    hands.write("Zafir Wanda")


def a_list(hands: Hands) -> None:
    hands.key("Ctrl+1")
    hands.click(BUTTON, "Coller une liste")
    hands.write("Zafir Wanda 06 39 98 11 22")


def an_appointment(hands: Hands) -> None:
    hands.key("Ctrl+0")
    hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write("10h30 Zafir")


def of_the_week(hands: Hands) -> None:
    hands.key("Ctrl+2")
    hands.click(FIELD, "Écrire un rendez-vous, jeudi 26 novembre")
    hands.write("10h30 Zafir")


def a_change(hands: Hands) -> None:
    hands.key("Ctrl+2", "Up", "F2")
    hands.write("17h30 Zafir")


def a_change_of_another_week(hands: Hands) -> None:
    [one] = hands.ask(lambda nb: nb.agenda.on(TODAY + timedelta(days=6)))
    hands.desk.session.go.emit("week", {"monday": "2026-11-30", "side": 0, "key": ["appointment", one.id]})
    hands.rest()
    hands.key("F2")
    hands.write("11h Zafir")


def a_repetition(hands: Hands) -> None:
    hands.key("Ctrl+2", "Up", "Ctrl+R")
    hands.write("chaque zafir")


FIELDS = [
    news, next_one, number, another_name, a_name, a_list, an_appointment, of_the_week, a_change, a_change_of_another_week, a_repetition,
]  # fmt: skip


@pytest.mark.parametrize("write", FIELDS)
def test_closed_it_is_there_again(hands: Hands, write: Callable[[Hands], None]) -> None:
    write(hands)
    before = hands.all_words().lower().count("zafir")
    hands.key("Ctrl+L")
    assert not hands.says("afir")
    hands.reopen(SIX_WORDS)
    assert hands.all_words().lower().count("zafir") == before
    assert b"afir" not in b"".join(path.read_bytes() for path in hands.desk.root.rglob("*") if path.is_file())


@pytest.mark.parametrize("write", FIELDS)
def test_killed_while_it_is_half_typed_it_is_there_again(hands: Hands, make_desk: Callable[[str], Desk], write: Callable[[Hands], None]) -> None:
    write(hands)
    before = hands.all_words().lower().count("zafir")
    kept_while_typing(hands)
    root = hands.desk.root
    shutil.copytree(root, root.with_name("killed"))  # what a kill leaves
    assert b"afir" not in b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    after = Hands(make_desk("killed"))
    after.ready()
    after.reopen(SIX_WORDS)
    assert after.all_words().lower().count("zafir") == before


def test_what_was_written_for_good_is_half_typed_no_more(hands: Hands, make_desk: Callable[[str], Desk]) -> None:
    an_appointment(hands)
    kept_while_typing(hands)
    hands.key("Ctrl+A")
    hands.write("10h30 visite")
    hands.key("Return")
    hands.until(lambda: "half" not in hands.ask(lambda nb: nb.own.get("place")), "it is forgotten")
    shutil.copytree(hands.desk.root, hands.desk.root.with_name("killed"))
    after = Hands(make_desk("killed"))
    after.ready()
    after.reopen(SIX_WORDS)
    assert after.ask(lambda nb: [a.text for a in nb.agenda.on(TODAY) if a.person is None]) == ["visite"]
    assert after.desk.find(QLineEdit, "Ajouter un rendez-vous").text() == ""


@pytest.mark.parametrize("how", ["closed", "killed", "closed for an hour"])
def test_what_waits_on_other_pages_is_there_again_too(hands: Hands, make_desk: Callable[[str], Desk], how: str) -> None:
    nadia = page_of(hands, "nadia")
    news(hands)
    an_appointment(hands)
    of_the_week(hands)
    page_of(hands, "lucas")
    if how == "killed":
        last = '"2026-11-26": "10h30 Zafir"'  # to its last letter
        hands.until(lambda: last in hands.ask(lambda nb: nb.own.get("place")), "what was typed last is kept")
        shutil.copytree(hands.desk.root, hands.desk.root.with_name("killed"))
        hands = Hands(make_desk("killed"))
        hands.ready()
    else:
        hands.key("Ctrl+L")
        hands.desk.clock.on(minutes=50 if how == "closed for an hour" else 0)
    for _ in range(2):  # the second time where only one of them was turned to
        hands.reopen(SIX_WORDS)
        hands.key("Ctrl+0")
        assert hands.desk.find(QLineEdit, "Ajouter un rendez-vous").text() == "10h30 Zafir"
        hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    hands.key("Ctrl+2")
    assert hands.desk.find(QLineEdit, "Écrire un rendez-vous, jeudi 26 novembre").text() == "10h30 Zafir"
    page_of(hands, "nadia")
    assert hands.says("Mme Zafir")
    page_of(hands, "lucas")
    hands.ask(lambda nb: ending.erase(nb, nadia, "Nadia Ferhat", TODAY))
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    kept = hands.ask(lambda nb: nb.own.get("place"))
    assert "10h30 Zafir" in kept
    assert "Mme Zafir" not in kept


def kept_while_typing(hands: Hands) -> None:
    """All of the field one types in, to its last letter."""
    field = QApplication.focusWidget()
    words = field.property("text") or field.property("plainText")
    hands.until(lambda: json.dumps(words)[1:-1] in hands.ask(lambda nb: nb.own.get("place")), "what is half typed is kept")


@pytest.mark.parametrize("write", [a_name, a_list, an_appointment])
def test_where_one_arrives_after_half_an_hour_it_is_there_too(hands: Hands, write: Callable[[Hands], None]) -> None:
    write(hands)
    hands.key("Ctrl+L")
    hands.desk.clock.on(minutes=50)
    hands.reopen(SIX_WORDS)
    assert hands.says("zafir") or hands.says("Zafir")


def test_a_person_s_comes_back_with_their_page_after_half_an_hour(hands: Hands) -> None:
    news(hands)
    hands.key("Ctrl+L")
    hands.desk.clock.on(minutes=50)
    hands.reopen(SIX_WORDS)
    assert not hands.says("afir")
    hands.click(BUTTON, "Reprendre : N. F.")
    assert hands.says("Mme Zafir")


def test_the_caret_is_where_it_was_and_one_goes_on(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    news(hands)
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert hands.focus == "Métier ou lien"
    hands.key("End")
    hands.write("e")
    hands.key("Tab")
    hands.write("hier")
    hands.key("Ctrl+Return")
    (told, *_) = hands.ask(lambda nb: nb.told.of(nadia))
    assert (told.who, told.role, told.day) == ("Mme Zafir", "voisine zafire", date(2026, 11, 24))
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert not hands.seen(FIELD, "Qui l’a dit")


def test_another_page_in_between_keeps_it_for_its_person(hands: Hands) -> None:
    news(hands)
    page_of(hands, "lucas")
    assert not hands.says("afir")
    page_of(hands, "nadia")
    assert hands.says("Mme Zafir")
    assert hands.focus.startswith("Page de Nadia")  # one came for the page: the caret is on its lines
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert hands.says("Mme Zafir")


def test_words_left_in_a_closed_form_wait_in_it(hands: Hands) -> None:
    news(hands)
    hands.key("Esc")
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert not hands.says("afir")
    hands.click(BUTTON, "On me l’a dit")
    assert hands.says("Mme Zafir")


def test_a_correction_of_what_is_no_more_is_dropped(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.click(BUTTON, "Karim Benali")
    hands.key("End")
    hands.write(" Zafir")
    page_of(hands, "lucas")

    def remove(nb: object) -> list[Told]:
        for each in nb.told.of(nadia):  # type: ignore[attr-defined]
            nb.told.remove(each.id)  # type: ignore[attr-defined]
        return nb.told.of(nadia)  # type: ignore[attr-defined, no-any-return]

    assert hands.ask(remove) == []
    page_of(hands, "nadia")
    assert not hands.says("Zafir")


@pytest.mark.parametrize("how", ["moved", "taken out", "erased"])
def test_a_half_written_change_goes_with_its_appointment(hands: Hands, how: str) -> None:
    a_change_of_another_week(hands)
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    hands.write("a")
    assert hands.find(FIELD, "Changer le rendez-vous").value == "11h Zafira"
    hands.key("Ctrl+0")
    [one] = hands.ask(lambda nb: nb.agenda.on(TODAY + timedelta(days=6)))
    if how == "moved":
        hands.ask(lambda nb: nb.agenda.change(one.id, TODAY, hour="08:00"))
    elif how == "erased":
        hands.ask(lambda nb: ending.erase(nb, one.person, "Nadia Ferhat", TODAY))
    else:
        hands.ask(lambda nb: nb.agenda.remove(one.id))
    for _ in range(2):
        hands.desk.session.go.emit("week", {"monday": "2026-11-30", "side": 0, "key": ["appointment", one.id]})
        hands.rest()
        hands.key("F2")
        assert hands.says("Zafir") == (how == "moved")
        hands.key("Ctrl+L")
        hands.reopen(SIX_WORDS)
        assert ("afir" in hands.ask(lambda nb: nb.own.get("place", ""))) == (how == "moved")


def test_what_could_be_read_is_kept_as_it_was_read(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+R", "Ctrl+A")
    hands.write("3/12 9h, mairie")
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    found = hands.ask(lambda nb: nb.agenda.next_of(nadia, TODAY))
    assert (found.day, found.hour, found.place) == (date(2026, 12, 3), "09:00", "mairie")
    assert hands.says("jeu. 3 déc., 9 h 00, mairie")


def test_erased_with_the_page_it_is_nowhere(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    news(hands)
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert "Zafir" in hands.ask(lambda nb: nb.own.get("place"))
    hands.key("Esc")
    hands.click(BUTTON, "Détruire la page")
    hands.write("Nadia Ferhat")
    hands.key("Ctrl+Return")
    assert nadia not in hands.ask(lambda nb: [row.id for row in nb.people.rows()])
    kept = hands.ask(lambda nb: nb.own.get("place"))  # nothing, or the répertoire where one is now
    assert "afir" not in kept
    assert f'"id": {nadia}' not in kept


def test_in_another_language_it_stays(hands: Hands) -> None:
    news(hands)
    try:
        hands.desk.session.change_settings(language="en")
        hands.rest()
        assert hands.says("Mme Zafir")
    finally:
        hands.desk.session.change_settings(language="fr")
        hands.rest()


def test_a_narrow_window_shows_it_too(closed: Desk) -> None:
    hands = Hands(closed)
    hands.ready()
    hands.reopen(SIX_WORDS)
    nadia = page_of(hands, "nadia")
    news(hands)
    hands.key("Ctrl+L")
    hands.size(800, 520)
    hands.reopen(SIX_WORDS)
    assert hands.focus == "Métier ou lien"
    assert hands.says("Mme Zafir")
    hands.key("Esc", "Esc")
    hands.key("Ctrl+N")
    hands.write("Une ligne.")
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert texts(hands, nadia)[-1] == "Une ligne."


# -- a card that is begun ----------------------------------------------------------------------------------------------------


def card(hands: Hands) -> None:
    """For Karim Benali and a colleague without a number, each by another manner than the usual one; the person agreed; a name is half typed."""
    hands.ask(lambda nb: nb.directory.add_recipient("Sophie Lenoir", "éducatrice"))
    page_of(hands, "nadia")
    hands.key("Ctrl+E")
    for name, manner in (("Sophie Lenoir", "papier"), ("Karim Benali", "contact")):
        hands.click(BOX, name)
        hands.click(BUTTON, f"{name} par ")
        hands.click(CHOICE, manner)
        hands.click(BUTTON, "Revenir à la liste")
    hands.click(CHOICE, "rien")
    hands.click(BOX, "ma structure")
    hands.click(BOX, "N.\u00a0F. est d’accord, dit le")
    hands.click(FIELD, "Écrire un nom")
    hands.write("Mme Zafir")
    hands.key("Tab")
    hands.write("gardienne")


def begun(hands: Hands) -> list[tuple[str, bool, str]]:
    """What is ticked, chosen and typed there, but for the person's yes."""
    there = [(thing.name, thing.checked, thing.value) for role in (BOX, CHOICE, FIELD) for thing in hands.things(role)]
    return [each for each in there if "accord" not in each[0]]


def agreed(hands: Hands) -> bool:
    return hands.find(BOX, "N.\u00a0F. est d’accord, dit le").checked


def another_language_and_back(hands: Hands) -> None:
    for language in ("en", "fr"):
        hands.desk.session.change_settings(language=language)
        hands.rest()


def closed_and_opened(hands: Hands) -> None:
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)


@pytest.mark.parametrize("meanwhile", [another_language_and_back, closed_and_opened])
def test_what_was_chosen_for_a_card_is_there_again_but_not_the_persons_yes(hands: Hands, meanwhile: Callable[[Hands], None]) -> None:
    """The yes is to what was being read: it is asked for again, and nothing of it was ever written down."""
    card(hands)
    before = begun(hands)
    assert [name.split(",")[0] for name, checked, _ in before if checked] == ["Karim Benali", "Sophie Lenoir", "ma structure", "rien (la personne)"]
    assert agreed(hands)
    meanwhile(hands)
    assert begun(hands) == before
    assert not agreed(hands)
    assert hands.says("N. F. n’a pas encore dit son accord.")
    assert faults(hands.window) == []
    assert b"Zafir" not in b"".join(path.read_bytes() for path in hands.desk.root.rglob("*") if path.is_file())


def test_killed_while_a_card_is_begun_it_is_there_again(hands: Hands, make_desk: Callable[[str], Desk]) -> None:
    card(hands)
    before = begun(hands)
    hands.until(lambda: "gardienne" in hands.ask(lambda nb: nb.own.get("place")), "what was typed last is kept")
    kept = json.loads(hands.ask(lambda nb: nb.own.get("place")))
    assert not [each for each in json.dumps(kept).lower().split('"') if "agre" in each or "accord" in each or "consent" in each]
    shutil.copytree(hands.desk.root, hands.desk.root.with_name("killed"))
    again = Hands(make_desk("killed"))
    again.ready()
    again.reopen(SIX_WORDS)
    assert begun(again) == before
    assert not agreed(again)


def test_from_the_settings_esc_leads_back_to_the_card_that_was_begun(hands: Hands) -> None:
    card(hands)
    before = begun(hands)
    hands.key("F1")
    another_language_and_back(hands)
    hands.key("Esc")
    assert begun(hands) == before
    hands.key("Esc")
    assert hands.says("Page de Nadia Ferhat")


def test_another_card_is_begun_with_nothing_chosen(hands: Hands) -> None:
    card(hands)
    another_language_and_back(hands)
    page_of(hands, "lucas")
    hands.key("Ctrl+E")
    assert [name for name, checked, _ in begun(hands) if checked and "initiales" not in name] == []
    assert not hands.says("Zafir")
    closed_and_opened(hands)
    page_of(hands, "nadia")
    hands.key("Ctrl+E")  # not come back to: begun anew
    assert [name for name, checked, _ in begun(hands) if checked and "initiales" not in name] == []


def from_the_settings(hands: Hands) -> None:
    hands.key("F1")
    another_language_and_back(hands)
    hands.key("Esc")


MEANWHILE = [another_language_and_back, closed_and_opened, from_the_settings]


@pytest.mark.parametrize("meanwhile", MEANWHILE)
def test_cards_that_were_ready_are_ready_again_once_the_person_s_yes_is_said_again(hands: Hands, meanwhile: Callable[[Hands], None]) -> None:
    card(hands)
    hands.click(BUTTON, "Donner la fiche")
    assert hands.says("Deux fiches prêtes")
    words = hands.all_words()
    assert not hands.seen(BOX, "N.\u00a0F. est d’accord")
    meanwhile(hands)
    assert hands.says("Deux fiches prêtes")
    assert hands.says("Rien n’est encore parti.")
    assert all(each in hands.all_words() for each in words.split("\n") if "papier" in each or "contact" in each or "J'ai vu" in each)
    assert not agreed(hands)
    assert hands.focus.startswith("N.\u00a0F. est d’accord")
    assert faults(hands.window) == []
    for each in ("Recopier à la main", "Enregistrer le fichier", "Montrer le code", "Imprimer"):
        assert all(thing.disabled for thing in hands.things() if thing.name.startswith(each)), each
    hands.key("Ctrl+Return")
    assert hands.ask(lambda nb: nb.register.departures()) == []
    hands.key("Space", "Tab", "Ctrl+A")
    hands.write("hier")
    hands.click(BUTTON, "Recopier à la main, Pour Sophie")
    (gone,) = hands.ask(lambda nb: nb.register.departures())
    assert (gone.to, gone.consent.who, gone.consent.day) == ("Sophie Lenoir", "N.\u00a0F.", TODAY - timedelta(days=1))


@pytest.mark.parametrize("meanwhile", MEANWHILE)
def test_who_has_the_card_already_is_there_with_it_and_gets_no_other(hands: Hands, meanwhile: Callable[[Hands], None]) -> None:
    card(hands)
    hands.click(BUTTON, "Donner la fiche")
    hands.click(BUTTON, "Recopier à la main, Pour Sophie")
    (gone,) = hands.ask(lambda nb: nb.register.departures())
    meanwhile(hands)
    assert hands.says("Ce qui est parti est inscrit au registre.")
    assert not hands.find(BOX, "Sophie Lenoir, sur papier, envoi nº\u00a01").disabled
    assert hands.find(BOX, "Karim Benali, en contact").disabled
    assert not hands.seen(BUTTON, "Recopier à la main")
    assert not agreed(hands)
    hands.click(BOX, "Sophie Lenoir, sur papier, envoi nº\u00a01")
    assert [each.kind for each in hands.ask(lambda nb: nb.register.get(gone.id)).events] == ["prepared", "gone", "transmise"]
    assert len(hands.ask(lambda nb: nb.register.departures())) == 1


def test_taken_back_to_what_they_read_the_yes_of_there_counts(hands: Hands) -> None:
    card(hands)
    hands.click(BUTTON, "Donner la fiche")
    another_language_and_back(hands)
    hands.key("Esc")
    assert hands.seen(BUTTON, "Donner la fiche")
    assert not agreed(hands)
    hands.click(BOX, "N.\u00a0F. est d’accord")
    hands.click(BUTTON, "Donner la fiche")
    assert not hands.seen(BOX, "N.\u00a0F. est d’accord")
    hands.click(BUTTON, "Recopier à la main, Pour Sophie")
    assert [each.consent.day for each in hands.ask(lambda nb: nb.register.departures())] == [TODAY]


def test_where_something_else_would_leave_it_is_read_first(hands: Hands) -> None:
    """Her own number is another by now: who was chosen is so again, but for the one who has the card."""
    card(hands)
    hands.click(BUTTON, "Donner la fiche")
    hands.click(BUTTON, "Recopier à la main, Pour Sophie")
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert hands.says("Deux fiches prêtes")
    hands.ask(lambda nb: nb.label.set(nb.label.get().with_(phone="0199004128")))
    closed_and_opened(hands)
    assert hands.find(BOX, "Karim Benali").checked
    assert not hands.find(BOX, "Sophie Lenoir").checked
    assert not agreed(hands)
    assert hands.seen(BUTTON, "Donner la fiche")


def test_in_the_smallest_window_the_yes_is_asked_beside_what_is_ready(hands: Hands) -> None:
    card(hands)
    hands.click(BUTTON, "Donner la fiche")
    for width, height in ((1093, 540), (800, 520)):
        hands.size(width, height)
        another_language_and_back(hands)
        assert faults(hands.window) == []
        assert not agreed(hands)
        hands.key("Space")
        hands.until(lambda: not hands.find(BUTTON, "Recopier à la main, Pour Sophie").disabled, "it can leave now")


def test_erased_with_the_person_nothing_of_their_card_is_kept(hands: Hands) -> None:
    card(hands)
    hands.key("Esc")
    hands.click(BUTTON, "Détruire la page")
    hands.write("Nadia Ferhat")
    hands.key("Ctrl+Return")
    hands.key("Ctrl+L")
    hands.reopen(SIX_WORDS)
    assert "Zafir" not in hands.ask(lambda nb: nb.own.get("place"))


def test_in_a_narrow_window_one_is_still_at_what_they_will_read(hands: Hands) -> None:
    card(hands)
    hands.size(800, 520)
    hands.key("Ctrl+Return")  # on to what will be read
    before = begun(hands)
    assert agreed(hands)
    another_language_and_back(hands)
    assert begun(hands) == before
    assert not agreed(hands)
    assert hands.focus.startswith("N.\u00a0F. est d’accord")
    assert faults(hands.window) == []
