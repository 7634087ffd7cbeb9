"""A slip for the person to take along, on paper or as a text message, and the sheet of a day: what is on them, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import segno
from desks import SIX, TODAY, Desk
from hand import page_of
from images import Images, inked
from laid import faults
from tour_hands import BUTTON, CHOICE, LINK, Hands

from notebook_app.model import Label, Phone, State
from notebook_app.notebook import Notebook
from notebook_app.policy import Policy

SLIP = "Rendez-vous\nmardi 1er décembre\n10 h 30\nClaire Fontanel\n01 99 00 41 27"
TEXT = "Rendez-vous mardi 1er décembre à 10 h 30. Claire Fontanel, 01 99 00 41 27"


def shown(hands: Hands) -> str:
    return "\n".join(folio.words() for folio in hands.desk.page().paper.pages).replace("\u00a0", " ")


def code(hands: Hands) -> tuple[tuple[bool, ...], ...]:
    rows: tuple[tuple[bool, ...], ...] = hands.desk.page().leaf.code.rows
    return rows


def carries(words: str) -> tuple[tuple[bool, ...], ...]:
    made = segno.make(words.encode(), error="m", mode="byte", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def test_by_two_keys_on_paper_with_nothing_else(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    before = hands.ask(lambda nb: nb.register.departures())
    hands.key("Ctrl+Shift+R")
    assert shown(hands) == SLIP
    hands.desk.chosen.device = Images()
    hands.key("Return")
    pages = hands.desk.chosen.device.pages()
    assert len(pages) == 1
    assert inked(pages[0])
    assert hands.says("C’est parti à l’imprimante.")
    assert hands.ask(lambda nb: nb.register.departures()) == before  # no card: it says nothing of anybody
    hands.key("Esc")
    assert hands.desk.page().place()["id"] == nadia


def test_the_next_one_is_not_the_one_that_is_under_way(hands: Hands) -> None:
    awa = page_of(hands, "awa")  # at 17:12, hers of 16:00 is not ticked yet
    hands.key("Ctrl+Shift+R")
    assert not hands.says("16 h 00")
    hands.key("Esc")
    hands.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=6), "10:30", person=awa, today=TODAY))
    hands.key("Ctrl+Shift+R")
    assert shown(hands) == SLIP


def test_by_two_clicks_beside_the_next_appointment(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.click(LINK, "Mot à emporter")
    hands.desk.chosen.device = Images()
    hands.click(BUTTON, "Imprimer")
    assert inked(hands.desk.chosen.device.pages()[0])
    hands.click(LINK, "Nadia Ferhat")
    assert hands.desk.page().place()["id"] == nadia


def test_as_a_text_message_ready_on_ones_own_phone(hands: Hands) -> None:
    page_of(hands, "nadia")
    before = hands.ask(lambda nb: nb.register.departures())
    hands.key("Ctrl+Shift+R")
    assert code(hands) == ()
    hands.tab_to(LINK, "Par SMS")
    hands.key("Return")
    assert hands.says(TEXT)
    assert code(hands) == carries(f"SMSTO:+262639982014:{TEXT}")
    assert hands.focus.startswith("Nadia, ")
    hands.key("Down")  # the other number
    assert code(hands) == carries(f"SMSTO:+262639982077:{TEXT}")
    hands.click(CHOICE, "Nadia, ")
    assert code(hands) == carries(f"SMSTO:+262639982014:{TEXT}")
    assert faults(hands.window) == []
    hands.click(LINK, "Cacher le code")
    assert code(hands) == ()
    assert not hands.says(TEXT)
    assert hands.ask(lambda nb: nb.register.departures()) == before


def test_where_text_messages_are_forbidden_there_is_only_paper(make_desk: Callable[..., Desk], journey_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(journey_folder.parent, tmp_path / "fixed")
    desk = make_desk("fixed", Policy(sms=False))
    hands = Hands(desk)
    desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hands.until(lambda: desk.session.current == "open" and desk.idle(), "it opens")
    hands.ready()
    page_of(hands, "nadia")
    hands.key("Ctrl+Shift+R")
    assert shown(hands) == SLIP
    assert not hands.seen(LINK, "Par SMS")


def test_without_a_next_appointment_it_is_said(hands: Hands) -> None:
    page_of(hands, "olena")
    assert not hands.seen(LINK, "Mot à emporter")
    hands.key("Ctrl+Shift+R")
    assert hands.says("Aucun rendez-vous n’est prévu.")
    assert not hands.seen(LINK, "Par SMS")
    hands.key("Ctrl+Return")
    assert not hands.says("C’est parti")


def test_without_hour_number_or_phone_what_is_there_and_another_year_with_it(open_with: Callable[..., Desk]) -> None:
    def fill(nb: Notebook) -> None:
        person = nb.people.add("Nadia Ferhat", TODAY, phones=(Phone("chez sa tante", "", False),))
        nb.agenda.add(TODAY + timedelta(days=60), None, person=person.id, place="Mairie", today=TODAY)
        nb.label.set(Label("Claire Fontanel"))

    hands = Hands(open_with(fill))
    hands.ready()
    page_of(hands, "nadia")
    hands.key("Ctrl+Shift+R")
    assert shown(hands) == "Rendez-vous\ndimanche 24 janvier 2027\nClaire Fontanel"
    assert not hands.seen(LINK, "Par SMS")


def test_one_number_needs_no_choice(open_with: Callable[..., Desk]) -> None:
    def fill(nb: Notebook) -> None:
        person = nb.people.add("Nadia Ferhat", TODAY, phones=(Phone("+33639982014"),))
        nb.agenda.add(TODAY + timedelta(days=1), None, person=person.id, today=TODAY)

    hands = Hands(open_with(fill))
    hands.ready()
    page_of(hands, "nadia")
    hands.key("Ctrl+Shift+R")
    hands.click(LINK, "Par SMS")
    assert code(hands) == carries("SMSTO:+33639982014:Rendez-vous jeudi 26 novembre. Claire Fontanel")
    assert hands.things(CHOICE) == []


def to_next_week(hands: Hands) -> None:
    """In the semainier, at Nadia's next appointment."""
    hands.key("Ctrl+2", "PgDown")
    for _ in range(20):
        if hands.desk.page().where.item is not None and hands.desk.page().where.item.name == "Nadia Ferhat":
            return
        hands.key("Down")
    raise AssertionError("her appointment is not reached")


def test_from_the_semainier_the_slip_of_the_chosen_one(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=1), "08:00", person=nadia, today=TODAY))  # the next one, but not the chosen one
    to_next_week(hands)
    hands.click(BUTTON, "Mot à emporter")
    assert shown(hands) == SLIP
    hands.desk.page().leaf.arrow.setFocus()
    hands.key("Return")  # a tab has the same name
    assert hands.desk.page().where.monday == TODAY + timedelta(days=5)
    hands.key("Ctrl+Shift+R")
    assert shown(hands) == SLIP


def test_of_one_that_is_past_or_with_nobody_there_is_no_slip(hands: Hands) -> None:
    hands.key("Ctrl+2")
    for _ in range(6):
        hands.key("Up")
        if (item := hands.desk.page().where.item) is not None and item.state is not State.PLANNED:
            assert not hands.seen(BUTTON, "Mot à emporter")
            hands.key("Ctrl+Shift+R")
            assert type(hands.desk.page()).__name__ == "WeekPage"
            return
    raise AssertionError("no held one is reached")


def test_a_slip_of_what_is_no_more_leads_away(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    one = hands.ask(lambda nb: nb.agenda.next_of(nadia, TODAY))
    hands.key("Ctrl+Shift+R")
    hands.desk.session.go.emit("print", {"what": "slip", "person": nadia, "appointment": one.id})
    hands.rest()
    assert shown(hands) == SLIP
    hands.ask(lambda nb: nb.agenda.remove(one.id))
    hands.rest()
    assert type(hands.desk.page()).__name__ == "PeoplePage"


# -- a day ----------------------------------------------------------------------------------------------------------------


def test_the_day_on_paper_has_hours_and_initials_only(hands: Hands) -> None:
    hands.ask(lambda nb: nb.agenda.add(TODAY, "11:00", text="rappeler Mme Garnier", today=TODAY))
    hands.ask(lambda nb: nb.agenda.add(TODAY, None, person=nb.people.rows()[0].id, place="chez Nadia", today=TODAY))
    hands.key("Ctrl+0", "Ctrl+P")
    assert shown(hands).split("\n") == [
        "Mercredi 25 novembre 2026", "9 h 15 L. G.", "11 h 00 occupé", "13 h 45 N. F.", "16 h 00 A. D.", "A. D.",
    ]  # fmt: skip
    assert hands.focus == "Imprimer"
    hands.desk.chosen.device = Images()
    hands.key("Return")
    assert inked(hands.desk.chosen.device.pages()[0])
    hands.click(LINK, "Aujourd’hui")
    assert hands.says("mercredi 25 novembre")
    hands.click(BUTTON, "Imprimer le jour")
    assert shown(hands).startswith("Mercredi 25")


def test_a_day_of_the_semainier(hands: Hands) -> None:
    hands.key("Ctrl+2")
    hands.key("Ctrl+P")  # where one writes: today
    assert shown(hands).startswith("Mercredi 25 novembre 2026")
    hands.key("Esc")
    to_next_week(hands)
    hands.key("Ctrl+P")
    assert shown(hands).split("\n") == ["Mardi 1er décembre 2026", "10 h 30 N. F."]
    hands.key("Esc")
    hands.click(BUTTON, "Imprimer le jour")
    assert shown(hands).startswith("Mardi 1er décembre")


def test_a_free_day_is_said(hands: Hands) -> None:
    hands.desk.session.go.emit("print", {"what": "day", "day": (TODAY + timedelta(days=1)).isoformat()})
    hands.rest()
    assert hands.says("Aucun rendez-vous ce jour-là.")


@pytest.mark.parametrize("size", [(1280, 800), (1280, 650), (1093, 540), (800, 520)])
@pytest.mark.parametrize("u", [32, 48])
def test_nothing_is_cut_or_over_something_else(hands: Hands, size: tuple[int, int], u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.size(*size)
    page_of(hands, "nadia")
    assert faults(hands.window) == []
    hands.key("Ctrl+R")
    assert faults(hands.window) == []
    hands.desk.session.go.emit("person", {"id": hands.desk.page().place()["id"]})
    hands.rest()
    hands.key("Ctrl+Shift+R")
    assert faults(hands.window) == []
    hands.tab_to(LINK, "Par SMS")
    hands.key("Space")
    assert faults(hands.window) == []
    hands.key("Ctrl+2", "Ctrl+P")
    assert faults(hands.window) == []


def test_a_long_name_leaves_room_for_what_the_page_is_called(hands: Hands) -> None:
    person = hands.ask(lambda nb: nb.people.add("Marie-Antoinette Rakotonirina-Andriamanantena de la Vallée du Haut-Rhône", TODAY)).id
    hands.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=6), "10:30", person=person, today=TODAY))
    hands.desk.look.set_u(64)
    hands.size(1093, 540)
    hands.desk.session.go.emit("print", {"what": "slip", "person": person})
    hands.rest()
    assert faults(hands.window) == []
