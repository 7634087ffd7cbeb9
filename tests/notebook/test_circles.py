"""Circles: members, a folder, and which older cards a change of the list is about."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import TODAY
from team import Team, open_team

from notebook_app import sharing
from notebook_app.errors import Refused
from notebook_app.model import Noun, Way
from notebook_app.notebook import Notebook

NEXT = TODAY + timedelta(days=1)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Léa has met the two others."""
    with open_team(tmp_path) as team:
        for other in team[1:]:
            team[0].meets(other)
        yield team


def names(found: list[object]) -> list[str]:
    return [d.person_name for d in found]  # type: ignore[attr-defined]


def test_a_circle_is_one_of_the_recipients(notebook: Notebook) -> None:
    notebook.take_touched()
    made = notebook.circles.add("  Groupe du  Val d’Orme ")
    assert Noun.RECIPIENTS in notebook.take_touched()
    assert (made.name, made.folder, made.members) == ("Groupe du Val d’Orme", "", ())
    (recipient,) = notebook.directory.recipients()
    assert (recipient.id, recipient.kind, recipient.name) == (made.recipient, "circle", "Groupe du Val d’Orme")
    assert notebook.circles.of_recipient(recipient.id) == notebook.circles.get(made.id) == made
    assert notebook.circles.rename(made.id, "Équipe").name == "Équipe"
    assert notebook.directory.recipient(made.recipient).name == "Équipe"
    other = notebook.circles.add("Antenne", "/partage/antenne")
    assert other.folder == "/partage/antenne"
    assert [c.name for c in notebook.circles.all()] == ["Antenne", "Équipe"]
    notebook.circles.remove(made.id)
    assert notebook.circles.all() == [other]
    for attempt in (lambda: notebook.circles.get(made.id), lambda: notebook.circles.join(made.id, 1), lambda: notebook.circles.remove(made.id)):
        with pytest.raises(Refused, match="recipient"):
            attempt()
    for attempt in (lambda: notebook.circles.add(" "), lambda: notebook.circles.rename(other.id, "\u200b")):
        with pytest.raises(Refused, match="name"):
            attempt()


def test_members_join_and_leave(team: Team) -> None:
    lea, mehdi, ines = team
    circles = lea.notebook.circles
    circle = circles.add("Groupe")
    with pytest.raises(Refused, match="colleague"):
        circles.join(circle.id, 999)
    for _ in range(2):
        circle = circles.join(circle.id, lea.knows(mehdi).id)
    circle = circles.join(circle.id, lea.knows(ines).id)
    assert [m.name for m in circle.members] == ["Inès Vasseur", "Mehdi Rahal"]
    assert circles.of(lea.knows(ines).id) == [circle]
    assert [m.name for m in circles.leave(circle.id, lea.knows(ines).id).members] == ["Mehdi Rahal"]
    assert circles.of(lea.knows(ines).id) == []
    lea.notebook.directory.retire(lea.knows(mehdi).id, TODAY)
    circle = circles.get(circle.id)
    assert ([m.name for m in circle.members], circle.readers) == (["Mehdi Rahal"], ())


def test_a_newcomer_s_older_cards_are_counted_and_written_again_only_by_a_yes(team: Team) -> None:
    lea, mehdi, ines = team
    circle = lea.circle("Groupe", mehdi)
    awa, zoe = lea.page("Awa Diop"), lea.page("Zoé Delattre")
    lea.give(circle.recipient, show="initials")
    lea.give(circle.recipient, show="initials", today=NEXT)  # of one person, the last one counts
    lea.give(circle.recipient, show="initials", about=awa)
    lea.give(lea.to(mehdi).id, about=zoe)  # for Mehdi alone
    assert lea.notebook.circles.older(circle.id, lea.knows(ines).id) == []  # no member yet
    lea.notebook.circles.join(circle.id, lea.knows(ines).id)
    older = lea.notebook.circles.older(circle.id, lea.knows(ines).id)
    assert names(older) == ["Awa Diop", "Nadia Ferhat"]
    assert lea.notebook.circles.older(circle.id, lea.knows(mehdi).id) == []
    written = sharing.write_again(lea.notebook, older[0], NEXT, lea.knows(ines).id)
    assert (written.carried, written.ref, written.number, written.consent, written.day) == (older[0].carried, older[0].ref, 5, None, NEXT)
    assert ines.read(written.blob).record == mehdi.read(written.blob).record == mehdi.read(older[0].blob).record  # no new signature
    assert names(lea.notebook.circles.older(circle.id, lea.knows(ines).id)) == ["Nadia Ferhat"]
    with pytest.raises(Refused, match="stale"):
        sharing.write_again(lea.notebook, older[0], NEXT, lea.knows(ines).id)
    assert lea.notebook.cards.last_seq(written.ref) == lea.notebook.cards.last_seq(older[0].ref)


def test_who_leaves_is_written_without_and_no_newcomer_slips_in(team: Team, tmp_path: Path) -> None:
    lea, mehdi, ines = team
    circle = lea.circle("Groupe", mehdi, folder=tmp_path)
    departure = lea.lay(circle)
    circles = lea.notebook.circles
    circles.join(circle.id, lea.knows(ines).id)  # from today on: nothing said about older cards
    assert circles.without(circle.id) == []
    circles.leave(circle.id, lea.knows(mehdi).id)
    assert circles.without(circle.id) == [departure]
    written = sharing.write_again(lea.notebook, departure, NEXT)
    assert written.readers == ()
    assert [one.read(written.blob).outcome for one in (lea, mehdi, ines)] == ["ok", "closed", "closed"]
    assert circles.without(circle.id) == []
    sharing.failed(lea.notebook, written, NEXT)  # the folder was not there: the former one still lies in it
    assert circles.without(circle.id) == [departure]


def test_a_retired_key_has_left_too_and_what_went_by_mail_is_not_caught_up_with(team: Team, tmp_path: Path) -> None:
    lea, mehdi, ines = team
    laid, mailed = lea.circle("Dossier", mehdi, ines, folder=tmp_path), lea.circle("Courriel", mehdi, ines)
    lea.lay(laid)
    lea.give(mailed.recipient, show="initials")
    lea.notebook.directory.retire(lea.knows(mehdi).id, TODAY)
    assert names(lea.notebook.circles.without(laid.id)) == ["Nadia Ferhat"]
    assert lea.notebook.circles.without(mailed.id) == []


def test_an_erased_person_s_card_is_not_written_again(team: Team) -> None:
    lea, mehdi, ines = team
    circle = lea.circle("Groupe", mehdi)
    departure = lea.give(circle.recipient, show="initials")
    lea.notebook.circles.join(circle.id, lea.knows(ines).id)
    lea.notebook.people.erase(lea.nadia.id, "Nadia Ferhat")
    assert lea.notebook.circles.older(circle.id, lea.knows(ines).id) == []
    with pytest.raises(Refused, match="departure"):
        sharing.write_again(lea.notebook, lea.departure(departure.id), TODAY)


def test_what_another_computer_s_key_signed_is_left_to_it(team: Team) -> None:
    lea, mehdi, _ = team
    departure = lea.give(lea.circle("Groupe", mehdi).recipient, show="initials")
    lea.notebook.directory.draw_keys()  # a backup restored beside the computer that stays in use
    with pytest.raises(Refused, match="departure"):
        sharing.write_again(lea.notebook, departure, TODAY)


def test_a_removed_circle_stays_named_in_the_register(team: Team) -> None:
    lea, mehdi, _ = team
    circle = lea.circle("Groupe", mehdi)
    departure = lea.give(circle.recipient, show="initials")
    lea.notebook.circles.remove(circle.id)
    assert (lea.departure(departure.id).to, lea.departure(departure.id).circle) == ("Groupe", True)
    assert sharing.to_end(lea.notebook) == []
    assert lea.notebook.register.standing(circle.recipient) == [departure]
    assert departure.way is Way.SEALED


def test_initials_are_usual_and_the_names_a_choice(notebook: Notebook) -> None:
    made = notebook.circles.add("Groupe")
    assert made.full_names is False
    notebook.take_touched()
    assert notebook.circles.set_full_names(made.id, True).full_names is True
    assert Noun.RECIPIENTS in notebook.take_touched()
    assert notebook.circles.set_full_names(made.id, False) == made
    with pytest.raises(Refused, match=r"^recipient$"):
        notebook.circles.set_full_names(made.id + 1, True)
