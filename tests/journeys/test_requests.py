"""Who asked for all there is about them, in the inside cover and on Aujourd'hui, by keys alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desks import TODAY
from laid import faults
from tour_hands import BOX, LINK, Hands

from notebook_app.notebook import Notebook, ending


def ask(hands: Hands, *asked: tuple[str, int, str]) -> None:
    """(whose, days ago, words) of each."""

    def do(notebook: Notebook) -> None:
        people = {row.name: row.id for row in notebook.people.rows()}
        for name, days, words in asked:
            ending.ask(notebook, people[name], TODAY - timedelta(days=days), TODAY, words)

    hands.ask(do)


def shown(hands: Hands) -> None:
    hands.desk.session.go.emit("rabat", {"row": "requests"})
    hands.rest()


def test_nobody_asked(hands: Hands) -> None:
    shown(hands)
    assert hands.says("Aucune demande, pour le moment.")
    assert hands.says("aucune réponse attendue")
    assert hands.says("Imprimer, puis « Tout ce que le cahier contient »")


def test_the_ones_that_wait_first_late_in_plain_words_and_answered_by_a_tick(hands: Hands) -> None:
    ask(hands, ("Awa Diop", 2, ""), ("Lucas Garnier", 40, "par courrier"), ("Nadia Ferhat", 25, "au bureau"))
    shown(hands)
    assert hands.says("une réponse en retard")
    assert [line.name.text() for line in hands.desk.page().leaves["requests"]._lines] == ["Garnier Lucas", "Ferhat Nadia", "Diop Awa"]
    assert hands.says("Demande du 16 octobre, par courrier : en retard, la réponse était attendue le 16 novembre.")
    assert hands.says("Demande du 31 octobre, au bureau : réponse avant le 30 novembre, dans 5 jours.")
    assert hands.says("Demande du 23 novembre : réponse avant le 23 décembre.")
    hands.tab_to(BOX, "réponse donnée, Garnier Lucas")
    hands.key("Space")
    assert hands.says("La réponse est notée.")
    assert hands.says("deux réponses, la première avant le 30 novembre")
    assert hands.says("Demande du 16 octobre, par courrier : réponse le 25 novembre.")
    assert [each.answered for each in hands.ask(ending.asked)] == [None, None, TODAY]
    assert hands.focus.startswith("réponse donnée, Garnier Lucas")
    hands.key("Space")
    assert hands.says("La réponse n’est plus notée.")
    assert hands.says("une réponse en retard")
    hands.tab_to(LINK, "Défaire")
    hands.key("Space")
    assert [each.answered for each in hands.ask(ending.asked)] == [None, None, TODAY]
    hands.tab_to(LINK, "Ferhat Nadia, toute la page")
    hands.key("Return")
    hands.until(hands.desk.page().leaf.button.isEnabled, "the pages are laid")
    hands.key("Esc")
    assert hands.says("Réponses données")


def test_the_last_days_are_said_one_by_one(hands: Hands) -> None:
    ask(hands, ("Awa Diop", 31, ""))
    shown(hands)
    assert hands.says("réponse aujourd’hui au plus tard")
    assert hands.says("une réponse avant le 25 novembre")
    hands.desk.clock.on(days=-1)
    shown(hands)
    assert hands.says("réponse demain au plus tard")


def test_aujourd_hui_says_it_only_once_the_last_day_is_near(hands: Hands) -> None:
    ask(hands, ("Awa Diop", 15, ""))
    hands.key("Ctrl+0")
    assert not hands.says("Une page demandée")
    ask(hands, ("Lucas Garnier", 25, ""))
    assert hands.says("Une page demandée, réponse avant le 30 novembre")
    assert faults(hands.window) == []
    ask(hands, ("Nadia Ferhat", 40, ""))
    assert hands.says("Une réponse en retard depuis le 16 novembre")
    for width, height in ((1280, 650), (1093, 540), (800, 520)):
        hands.size(width, height)
        assert faults(hands.window) == []
    hands.ask(lambda nb: nb.own.set("sheet", "tonight"))
    for width, height in ((1280, 800), (1280, 650), (1093, 540), (800, 520)):
        hands.size(width, height)
        assert faults(hands.window) == []
        assert hands.says("La feuille de secours attend ce soir.")
    hands.size(1280, 800)
    hands.tab_to(LINK, "Voir les demandes")
    hands.key("Return")
    assert hands.says("en retard, la réponse était attendue le 16 novembre")
    for each in hands.ask(ending.asked):
        hands.ask(lambda nb, id=each.id: ending.answer(nb, id, TODAY))
    hands.key("Ctrl+0")
    assert not hands.says("Une page demandée")


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_it_lies_well_at_every_size(hands: Hands, width: int, height: int, u: int) -> None:
    hands.desk.look.set_u(u)
    hands.size(width, height)
    shown(hands)
    assert faults(hands.window) == []
    ask(hands, ("Awa Diop", 2, ""), ("Lucas Garnier", 40, "par courrier, puis au téléphone"), ("Nadia Ferhat", 25, "au bureau"))
    shown(hands)
    assert faults(hands.window) == []
    hands.tab_to(BOX, "réponse donnée, Garnier Lucas")
    hands.key("Space")
    assert faults(hands.window) == []


def test_where_one_page_is_shown_the_keyboard_is_at_the_first_of_them(hands: Hands) -> None:
    ask(hands, ("Lucas Garnier", 40, ""), ("Nadia Ferhat", 25, ""))
    hands.size(800, 520)
    shown(hands)
    assert hands.focus == "Garnier Lucas, toute la page"
