"""What the organisation has fixed on the computer: it holds, it can only tighten, and it is said where one looks for it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, TODAY, Desk
from laid import faults
from PySide6.QtWidgets import QRadioButton
from tour_hands import BUTTON, FIELD, LINK, Hands

from notebook_app import sharing
from notebook_app.errors import Refused
from notebook_app.model import Way
from notebook_app.policy import STRICTEST, Policy
from ui.parts.giving import Manner


@pytest.fixture
def under(make_desk: Callable[..., Desk], journey_folder: Path, tmp_path: Path, qtbot: Any) -> Callable[[Policy], Hands]:
    """The open notebook on a computer with this policy."""

    def open_under(policy: Policy) -> Hands:
        shutil.copytree(journey_folder.parent, tmp_path / "data")
        desk = make_desk("data", policy)
        qtbot.waitExposed(desk.window)
        desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
        qtbot.waitUntil(lambda: desk.session.current == "open" and desk.idle())
        hands = Hands(desk)
        hands.ready()
        return hands

    return open_under


def settings(hands: Hands) -> Any:
    hands.desk.session.go.emit("rabat", {"row": "settings"})
    hands.rest()
    return hands.desk.page().leaves["settings"]


def test_the_settings_say_what_is_fixed_and_offer_nothing_looser(under: Callable[[Policy], Hands]) -> None:
    hands = under(Policy(idle_minutes=15, sms=False))
    leaf = settings(hands)
    assert hands.desk.session.settings.idle_minutes == 15  # though sixty is what is usual
    assert leaf.fixed_what.text() == "Le cahier se ferme après 15 minutes au plus. Aucune fiche ne part par SMS."
    radios = {radio.text(): radio for radio in leaf.findChildren(QRadioButton)}
    assert [words for words, radio in radios.items() if not radio.isEnabled()] == ["30 min", "60 min"]
    assert radios["15 min"].isChecked()
    assert radios["30 min"].accessibleDescription() == "Fixé par votre organisation"
    radios["5 min"].click()
    assert hands.desk.session.settings.idle_minutes == 5  # tighter is one's own choice
    assert "fixé en partie par votre organisation" in hands.desk.page().doors.doors["settings"].accessibleDescription()


def test_the_delay_until_it_covers_itself_can_only_be_shortened(under: Callable[[Policy], Hands]) -> None:
    hands = under(Policy(cover_minutes=2))
    leaf = settings(hands)
    assert hands.desk.session.settings.cover_minutes == 2
    assert leaf.fixed_what.text() == "Le cahier se cache après 2 minutes au plus."
    radios = {radio.accessibleName(): radio for radio in leaf.radios["cover_minutes"]}
    assert [name for name, radio in radios.items() if not radio.isEnabled()] == ["Se cache seul après, 5 min", "Se cache seul après, 10 min"]
    assert radios["Se cache seul après, 2 min"].isChecked()
    radios["Se cache seul après, 1 min"].click()
    assert hands.desk.session.settings.cover_minutes == 1


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_a_policy_that_does_not_read_is_the_strictest_and_said(under: Callable[[Policy], Hands], width: int, height: int, u: int) -> None:
    hands = under(STRICTEST)
    hands.desk.window.resize(width, height)
    hands.desk.look.set_u(u)
    leaf = settings(hands)
    assert leaf.fixed_what.text().startswith("Ce qu’elle a fixé sur cet ordinateur ne se lit pas\u00a0: le plus strict vaut.")
    assert (hands.desk.session.settings.cover_minutes, hands.desk.session.settings.idle_minutes) == (1, 5)
    assert faults(hands.desk.window) == []


def test_a_way_that_is_forbidden_is_not_offered_and_not_taken(under: Callable[[Policy], Hands]) -> None:
    hands = under(Policy(sms=False, contact=False))

    def ways(notebook: Any) -> tuple[int, int, tuple[Way, ...]]:
        nadia = notebook.people.find("nadia")[0].id
        karim = next(to.id for to in notebook.directory.recipients() if to.name == "Karim Benali")
        return nadia, karim, sharing.ways(notebook, karim)

    nadia, karim, offered = hands.ask(ways)
    assert offered == (Way.PAPER, Way.PASSPHRASE)
    for way in (Way.SMS, Way.CONTACT):
        with pytest.raises(Refused) as refused:
            hands.ask(lambda notebook, way=way: sharing.draft(notebook, nadia, karim, way, "initials", TODAY))
        assert refused.value.code == "way"
    hands.desk.session.go.emit("handover", {"person": nadia})
    hands.rest()
    assert hands.desk.page().to_whom.list.rows[0].manners == (Manner.PAPER, Manner.PASSPHRASE)


def test_a_phrase_of_one_s_own_has_as_many_words_as_wanted(under: Callable[[Policy], Hands]) -> None:
    hands = under(Policy(phrase_words=5))
    hands.desk.session.go.emit("rabat", {"row": "words"})
    hands.rest()
    hands.click(BUTTON, "Changer les mots")
    hands.first_letters(SIX.split())
    hands.key("Return")
    hands.until(lambda: bool(hands.seen(LINK, "Une phrase à vous")), "the words are right")
    hands.click(LINK, "Une phrase à vous")
    hands.write("trois mots longuets")
    assert hands.says("Votre organisation demande cinq mots au moins.")
    hands.write(" et deux")
    assert not hands.says("Votre organisation demande cinq mots au moins.")
    hands.tab_to(FIELD, "La même, encore une fois")
