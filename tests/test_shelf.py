"""The shared folder between three real notebooks: what is opened, what is asked, what is written, and what is left alone (exchange SPEC §9)."""

from __future__ import annotations

import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import PASSPHRASE, TODAY
from straight import sharing, shelf
from team import Counsellor, Team

from notebook_app import exchange, folder
from notebook_app.errors import Refused
from notebook_app.folder import FolderTrouble
from notebook_app.model import Circle, Label, Noun, Trust, Way
from notebook_app.notebook import Notebook

NEXT = TODAY + timedelta(days=1)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "partage"
    made.mkdir()
    return made


def joined(team: Team, place: Path) -> list[Circle]:
    """All have met, and share one folder."""
    for one in team:
        for other in team:
            if one is not other:
                one.meets(other)
    return [one.circle("Groupe", *(other for other in team if other is not one), folder=place) for one in team]


def listing(place: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in place.iterdir()}


def trouble(code: str) -> object:
    return pytest.raises(FolderTrouble, match=f"^{code}$")


# Reading


def test_a_card_laid_by_one_is_asked_of_the_others_and_kept_by_their_yes(team: Team, place: Path) -> None:
    lea, mehdi, ines = team
    circles = joined(team, place)
    departure = lea.lay(circles[0])
    assert (departure.state, departure.circle, departure.consent) == ("gone", True, None)
    name = exchange.folder_name(exchange.public_key(lea.notebook.directory.own().signing_seed), departure.ref)
    assert listing(place) == {name: departure.blob}
    assert departure.ref[:4] not in name
    for one, circle in ((mehdi, circles[1]), (ines, circles[2])):
        assert one.look(circle) == ([name], [])
        (found,) = shelf.tray(one.notebook).cards
        assert (found.kind, name in repr(found)) == ("card", False)
        assert one.notebook.cards.waiting() == one.notebook.cards.kept() == []  # nothing by itself
        arrival = shelf.arrival(one.notebook, found, TODAY)
        assert (arrival.outcome, arrival.trust, arrival.ini, arrival.name) == ("ok", Trust.VERIFIED, "N.F.", "Léa Martin")
        sharing.accept(one.notebook, arrival, one.nadia.id, TODAY)
        assert shelf.tray(one.notebook) == shelf.Tray()
        assert [s.who for s in one.notebook.cards.who_saw(one.nadia.id)] == ["Léa Martin"]
    assert lea.look(circles[0])[0] == [name]
    assert shelf.tray(lea.notebook) == shelf.Tray()  # one's own


@pytest.mark.parametrize("text_first", [True, False])
def test_what_was_answered_for_a_text_is_proposed_for_the_card_in_the_folder(team: Team, place: Path, text_first: bool) -> None:
    lea, mehdi, _ = team
    theirs, ours, _ = joined(team, place)
    text = lea.give(lea.to(mehdi).id, Way.SMS, "nothing").blob
    lea.lay(theirs, "nothing")
    mehdi.look(ours)
    (found,) = shelf.tray(mehdi.notebook).cards
    lying = shelf.arrival(mehdi.notebook, found, TODAY)
    assert lying is not None
    assert lying.answered == ()
    kept = mehdi.accept(text, mehdi.nadia.id) if text_first else sharing.accept(mehdi.notebook, lying, mehdi.nadia.id, TODAY)
    later = shelf.arrival(mehdi.notebook, found, TODAY) if text_first else mehdi.read(text)
    assert later is not None
    assert later.answered == (kept,)


def test_only_what_changed_is_opened_again(team: Team, place: Path) -> None:
    lea, mehdi, ines = team
    circles = joined(team, place)
    lea.lay(circles[0])
    ines.hold(ines.nadia, TODAY)
    ines.lay(circles[2])
    assert len(mehdi.look(circles[1])[0]) == 2
    mehdi.notebook.take_touched()
    assert shelf.look(mehdi.notebook, circles[1].id, TODAY) == shelf.Look(circles[1].id, 2, ())
    assert mehdi.notebook.take_touched() is Noun.NONE
    laid = lea.lay(circles[0], show="name")
    changed = exchange.folder_name(lea_key(lea), laid.ref)
    assert mehdi.look(circles[1])[0] == [changed]
    os.utime(place / changed, ns=(1, 1))  # the host touched it
    assert mehdi.look(circles[1])[0] == [changed]
    assert len(shelf.tray(mehdi.notebook).cards) == 2


def lea_key(one: Counsellor) -> str:
    return exchange.public_key(one.notebook.directory.own().signing_seed)


def test_what_was_seen_is_remembered_after_closing(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    lea.lay(circles[0])
    mehdi.look(circles[1])
    mehdi.notebook.close()
    again = Notebook.open(mehdi.folder, PASSPHRASE)
    try:
        assert shelf.look(again, circles[1].id, TODAY).todo == ()
        assert len(shelf.tray(again).cards) == 1
    finally:
        again.close()


def test_conflict_copies_are_read_and_ask_once(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    old = lea.lay(circles[0])
    name = exchange.folder_name(lea_key(lea), old.ref)
    shutil.copyfile(place / name, place / name.replace(".carte", ".sync-conflict-20261124-101112-ABCDEFG.carte"))
    lea.hold(lea.nadia, TODAY)
    new = lea.lay(circles[0])
    (place / name.replace(".carte", " (conflicted copy).carte")).write_bytes(new.blob)
    assert len(mehdi.look(circles[1])[0]) == 3
    (found,) = shelf.tray(mehdi.notebook).cards
    assert shelf.arrival(mehdi.notebook, found, TODAY).last == TODAY
    sharing.accept(mehdi.notebook, shelf.arrival(mehdi.notebook, found, TODAY), mehdi.nadia.id, TODAY)
    assert shelf.tray(mehdi.notebook).cards == ()


def test_a_copy_that_is_the_only_one_left_counts(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    name = exchange.folder_name(lea_key(lea), lea.lay(circles[0]).ref)
    (place / name).rename(place / name.replace(".carte", "-PC-de-Mehdi.carte"))
    mehdi.look(circles[1])
    assert len(shelf.tray(mehdi.notebook).cards) == 1


def test_what_is_not_for_us_or_not_ours_is_passed_over_in_silence(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    lea.notebook.circles.leave(circles[0].id, lea.knows(mehdi).id)
    lea.lay(circles[0])
    jeanne = lea.notebook.directory.add_recipient("Jeanne Roux")
    (place / "six-mots.carte").write_bytes(lea.give(jeanne.id, Way.PASSPHRASE).blob)
    (place / "autre.carte").write_bytes(b"bonjour")
    (place / "autre.visite").write_bytes(b"bonjour")
    (place / "budget.ods").write_bytes(b"x")
    (place / "~carte-AUTRE.tmp").write_bytes(b"half")
    (place / ".cache.carte").write_bytes(b"x")
    assert len(mehdi.look(circles[1])[0]) == 4
    assert shelf.tray(mehdi.notebook) == shelf.Tray()
    assert mehdi.look(circles[1])[0] == []
    assert (place / "~carte-AUTRE.tmp").exists()


def test_damaged_and_newer_files_are_said_and_read_again_when_they_change(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    departure = lea.lay(circles[0])
    name = exchange.folder_name(lea_key(lea), departure.ref)
    (place / name).write_bytes(departure.blob[:-1])
    (place / "plus.carte").write_bytes(b"age-encryption.org/v2\n")
    mehdi.look(circles[1])
    tray = shelf.tray(mehdi.notebook)
    assert ([f.code for f in tray.damaged], tray.newer, tray.cards) == (["age-length"], 1, ())
    (place / name).write_bytes(departure.blob)
    assert mehdi.look(circles[1])[0] == [name]
    assert len(shelf.tray(mehdi.notebook).cards) == 1
    assert mehdi.look(circles[1], NEXT)[0] == ["plus.carte"]  # another day, perhaps another version


def test_a_card_of_tomorrow_is_read_again_tomorrow(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    later = TODAY + timedelta(days=3)
    lea.lay(circles[0], today=later)
    mehdi.look(circles[1])
    assert [f.code for f in shelf.tray(mehdi.notebook).damaged] == ["date-future"]
    assert mehdi.look(circles[1])[0] == []
    assert len(mehdi.look(circles[1], later)[0]) == 1
    assert len(shelf.tray(mehdi.notebook).cards) == 1


def test_cards_of_strangers_are_counted_until_their_introduction_is_accepted(team: Team, place: Path) -> None:
    lea, mehdi, ines = team
    lea.meets(mehdi)
    laid, circle = lea.circle("Groupe", mehdi, folder=place), mehdi.circle("Groupe", folder=place)
    awa = lea.page("Awa Diop")
    lea.lay(laid)
    lea.lay(laid, about=awa)
    shelf.put_introduction(lea.notebook, laid.id, TODAY)
    assert len(mehdi.look(circle)[0]) == 3
    tray = shelf.tray(mehdi.notebook)
    assert (tray.cards, tray.unknown, len(tray.introductions)) == ((), 2, 1)
    assert mehdi.notebook.directory.all() == []  # never accepted alone
    arrival = shelf.arrival(mehdi.notebook, tray.introductions[0], TODAY)
    assert (arrival.kind, arrival.trust, arrival.name) == ("introduction", Trust.NEW, "Léa Martin")
    met = sharing.introduce(mehdi.notebook, arrival, TODAY)
    assert met.verified is None
    assert mehdi.look(circle)[0] == []  # nothing is opened again for it
    tray = shelf.tray(mehdi.notebook)
    assert (len(tray.cards), tray.unknown, tray.introductions) == (2, 0, ())
    mehdi.notebook.directory.retire(met.id, TODAY)
    assert shelf.tray(mehdi.notebook) == shelf.Tray()
    mehdi.notebook.directory.un_retire(met.id)
    assert len(shelf.tray(mehdi.notebook).cards) == 2
    assert ines.notebook.directory.all() == []


def test_a_no_holds_for_that_one_and_not_for_the_next(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    name = exchange.folder_name(lea_key(lea), lea.lay(circles[0]).ref)
    lea.notebook.label.set(Label("Léa Martin-Roux", phone="+33612345678"))
    shelf.put_introduction(lea.notebook, circles[0].id, TODAY)
    mehdi.look(circles[1])
    tray = shelf.tray(mehdi.notebook, circles[1].id)
    assert (len(tray.cards), len(tray.introductions)) == (1, 1)
    for found in (*tray.cards, *tray.introductions):
        shelf.decline(mehdi.notebook, found)
    assert shelf.tray(mehdi.notebook) == shelf.Tray()
    shutil.copyfile(place / name, place / name.replace(".carte", "-copie.carte"))
    os.utime(place / name, ns=(1, 1))
    assert len(mehdi.look(circles[1])[0]) == 2
    assert shelf.tray(mehdi.notebook) == shelf.Tray()  # neither touched nor copied it asks again
    lea.lay(circles[0], show="nothing")
    mehdi.look(circles[1])
    assert len(shelf.tray(mehdi.notebook).cards) == 1


def test_set_aside_it_waits_and_the_folder_asks_no_more(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    lea.lay(circles[0])
    mehdi.look(circles[1])
    (found,) = shelf.tray(mehdi.notebook).cards
    sharing.set_aside(mehdi.notebook, shelf.arrival(mehdi.notebook, found, TODAY), TODAY)
    assert shelf.tray(mehdi.notebook).cards == ()
    assert len(mehdi.notebook.cards.waiting()) == 1


def test_a_file_that_goes_away_changes_nothing(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    name = exchange.folder_name(lea_key(lea), lea.lay(circles[0]).ref)
    mehdi.look(circles[1])
    (found,) = shelf.tray(mehdi.notebook).cards
    sharing.accept(mehdi.notebook, shelf.arrival(mehdi.notebook, found, TODAY), mehdi.nadia.id, TODAY)
    (place / name).unlink()
    assert shelf.arrival(mehdi.notebook, found, TODAY) is None
    assert shelf.look(mehdi.notebook, circles[1].id, TODAY).there == 0
    assert mehdi.notebook.folders.seen(circles[1].id) == []
    assert [s.who for s in mehdi.notebook.cards.who_saw(mehdi.nadia.id)] == ["Léa Martin"]


def test_a_circle_without_folder_and_a_folder_that_is_not_there(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circle = lea.notebook.circles.add("Groupe")
    assert shelf.look(lea.notebook, circle.id, TODAY) == shelf.Look(circle.id)
    assert shelf.tray(lea.notebook) == shelf.Tray()
    with trouble("missing"):
        shelf.choose(lea.notebook, circle.id, place / "ailleurs")
    circles = joined(team, place)
    with trouble("taken"):
        shelf.choose(lea.notebook, circle.id, place / ".." / "partage")
    assert lea.notebook.circles.get(circle.id).folder == ""
    lea.lay(circles[0])
    mehdi.look(circles[1])
    place.rename(place.with_name("débranché"))
    with trouble("missing"):
        mehdi.look(circles[1])
    assert len(shelf.tray(mehdi.notebook).cards) == 1  # what was seen stays seen
    assert shelf.arrival(mehdi.notebook, shelf.tray(mehdi.notebook).cards[0], TODAY) is None
    place.with_name("débranché").rename(place)
    assert mehdi.look(circles[1])[0] == []


# Writing


def test_a_card_that_could_not_be_laid_did_not_leave(team: Team, place: Path) -> None:
    lea, _, _ = team
    circles = joined(team, place)
    place.rename(place.with_name("débranché"))
    departure = lea.give(circles[0].recipient, show="initials")
    with trouble("missing"):
        shelf.put(lea.notebook, departure, TODAY)
    assert lea.departure(departure.id).state == "failed"
    with pytest.raises(Refused, match="order"):
        shelf.put(lea.notebook, departure, TODAY)
    place.with_name("débranché").rename(place)
    assert lea.lay(circles[0]).state == "gone"
    name = exchange.folder_name(lea_key(lea), departure.ref)
    (place / name).unlink()
    (place / name / "dedans").mkdir(parents=True)
    other = lea.give(circles[0].recipient, show="initials")
    with pytest.raises(FolderTrouble):
        shelf.put(lea.notebook, other, TODAY)
    assert lea.departure(other.id).state == "failed"
    assert [file.name for file in place.iterdir()] == [name]  # no half is left


def test_after_a_crash_between_it_can_be_laid_again(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    departure = lea.give(circles[0].recipient, show="initials")
    assert departure.could_have_left
    assert shelf.put(lea.notebook, lea.departure(departure.id), NEXT).state == "gone"
    assert len(mehdi.look(circles[1])[0]) == 1
    mailed = lea.give(lea.to(mehdi).id)
    with pytest.raises(Refused, match="way"):
        shelf.put(lea.notebook, mailed, TODAY)


def test_two_issuers_and_two_people_never_overwrite_each_other(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    mehdi.hold(mehdi.nadia, TODAY)
    lea.lay(circles[0])
    lea.lay(circles[0], about=lea.page("Awa Diop"))
    mehdi.lay(circles[1])
    lea.lay(circles[0])  # again: in the place of the former
    assert len(listing(place)) == 3


def test_written_again_for_a_newcomer_and_without_who_left_it_is_one_file(team: Team, place: Path) -> None:
    lea, mehdi, ines = team
    circles = joined(team, place)
    lea.notebook.circles.leave(circles[0].id, lea.knows(ines).id)
    lea.lay(circles[0])
    assert (len(mehdi.look(circles[1])[0]), len(ines.look(circles[2])[0])) == (1, 1)
    assert (len(shelf.tray(mehdi.notebook).cards), shelf.tray(ines.notebook)) == (1, shelf.Tray())
    lea.notebook.circles.join(circles[0].id, lea.knows(ines).id)
    (older,) = lea.notebook.circles.older(circles[0].id, lea.knows(ines).id)
    assert shelf.write_again(lea.notebook, older, NEXT, lea.knows(ines).id).state == "gone"
    assert len(listing(place)) == 1
    ines.look(circles[2])
    assert len(shelf.tray(ines.notebook).cards) == 1
    lea.notebook.circles.leave(circles[0].id, lea.knows(mehdi).id)
    (without,) = lea.notebook.circles.without(circles[0].id)
    assert shelf.write_again(lea.notebook, without, NEXT).state == "gone"
    assert len(lea.notebook.register.departures(lea.nadia.id)) == 3  # one line each
    mehdi.look(circles[1])
    assert shelf.tray(mehdi.notebook) == shelf.Tray()  # closed to him now; what he read he has
    ines.look(circles[2])
    assert len(shelf.tray(ines.notebook).cards) == 1
    place.rename(place.with_name("débranché"))
    lea.notebook.circles.leave(circles[0].id, lea.knows(ines).id)
    with trouble("missing"):
        shelf.write_again(lea.notebook, lea.notebook.circles.without(circles[0].id)[0], NEXT)
    assert len(lea.notebook.circles.without(circles[0].id)) == 1  # still to be done


def test_an_introduction_is_due_until_it_lies_there_as_one_is_now(team: Team, place: Path) -> None:
    lea, _, _ = team
    circle = lea.circle("Groupe", folder=place)
    assert shelf.introduction_due(lea.notebook, circle.id)
    departure = shelf.put_introduction(lea.notebook, circle.id, TODAY)
    assert (departure.way, departure.to, departure.state) == (Way.INTRODUCTION, "Groupe", "gone")
    assert listing(place) == {exchange.folder_name(lea_key(lea)): departure.blob}
    assert not shelf.introduction_due(lea.notebook, circle.id)
    lea.notebook.label.set(Label("Léa Martin", phone="+33699999999"))
    assert shelf.introduction_due(lea.notebook, circle.id)
    shelf.put_introduction(lea.notebook, circle.id, TODAY)
    assert not shelf.introduction_due(lea.notebook, circle.id)
    assert len(listing(place)) == 1
    lea.notebook.directory.draw_keys()
    assert shelf.introduction_due(lea.notebook, circle.id)
    mailed = lea.notebook.circles.add("Courriel")
    assert not shelf.introduction_due(lea.notebook, mailed.id)
    with pytest.raises(Refused, match="way"):
        shelf.put_introduction(lea.notebook, mailed.id, TODAY)


def test_only_one_s_own_left_overs_are_taken_away(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    mehdi.hold(mehdi.nadia, TODAY)
    mine = exchange.folder_name(lea_key(lea), lea.lay(circles[0]).ref)
    his = exchange.folder_name(lea_key(mehdi), mehdi.lay(circles[1]).ref)
    for name in (mine, his, exchange.folder_name(lea_key(lea))):
        (place / folder.temporary_name(name)).write_bytes(b"half")
    (place / "~notes.tmp").write_bytes(b"x")
    lea.look(circles[0])
    assert {name for name in listing(place) if name.startswith("~")} == {folder.temporary_name(his), "~notes.tmp"}


# Receipts


def test_a_receipt_in_the_folder_counts_by_itself_for_the_one_who_gave_it(team: Team, place: Path) -> None:
    lea, mehdi, ines = team
    circles = joined(team, place)
    departure = lea.lay(circles[0])
    kept = {}
    for one, circle in ((mehdi, circles[1]), (ines, circles[2])):
        one.look(circle)
        (found,) = shelf.tray(one.notebook).cards
        kept[one.label.name] = sharing.accept(one.notebook, shelf.arrival(one.notebook, found, TODAY), one.nadia.id, TODAY)
    assert [c.id for c in shelf.answer_circles(mehdi.notebook, kept["Mehdi Rahal"])] == [circles[1].id]
    given = shelf.put_receipt(mehdi.notebook, kept["Mehdi Rahal"].id, "vue", TODAY, circles[1].id)
    assert (given.way, given.state, given.to) == (Way.RECEIPT, "gone", "Léa Martin")
    assert len(listing(place)) == 2
    ines.look(circles[2])  # not for her: she cannot even tell that it is a receipt
    assert shelf.tray(ines.notebook) == shelf.Tray()
    names, raised = lea.look(circles[0])
    assert (len(names), [(d.id, d.reached("vue")) for d in raised]) == (2, [(departure.id, 1)])
    assert [(e.kind, e.whose) for e in lea.departure(departure.id).events[2:]] == [("vue", "Mehdi Rahal")]
    shelf.put_receipt(ines.notebook, kept["Inès Vasseur"].id, "repondue", TODAY, circles[2].id)
    assert [d.reached("vue") for d in lea.look(circles[0])[1]] == [2]
    assert lea.look(circles[0]) == ([], [])


def test_a_receipt_is_taken_back_with_the_next_one_or_after_ninety_days(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    lea.lay(circles[0])
    lea.lay(circles[0], about=lea.page("Awa Diop"))
    mehdi.look(circles[1])
    first, other = (
        sharing.accept(mehdi.notebook, shelf.arrival(mehdi.notebook, found, TODAY), None, TODAY) for found in shelf.tray(mehdi.notebook).cards
    )
    cards = set(listing(place))

    def receipts() -> set[str]:
        return set(listing(place)) - cards

    shelf.put_receipt(mehdi.notebook, first.id, "vue", TODAY, circles[1].id)
    (before,) = receipts()
    shelf.put_receipt(mehdi.notebook, first.id, "repondue", NEXT, circles[1].id)
    (after,) = receipts()
    assert before != after
    shelf.put_receipt(mehdi.notebook, other.id, "vue", TODAY, circles[1].id)
    assert len(receipts()) == 2
    assert sorted(d.state for d in lea.look(circles[0])[1]) == ["repondue", "vue"]
    mehdi.look(circles[1], TODAY + timedelta(days=90))
    assert len(receipts()) == 2
    mehdi.look(circles[1], TODAY + timedelta(days=91))
    assert receipts() == {after}
    mehdi.look(circles[1], NEXT + timedelta(days=91))
    assert receipts() == set()
    assert set(listing(place)) == cards


def test_a_receipt_that_finds_no_folder_did_not_leave_and_the_former_one_stays(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    lea.lay(circles[0])
    mehdi.look(circles[1])
    kept = sharing.accept(mehdi.notebook, shelf.arrival(mehdi.notebook, shelf.tray(mehdi.notebook).cards[0], TODAY), None, TODAY)
    shelf.put_receipt(mehdi.notebook, kept.id, "vue", TODAY, circles[1].id)
    before = listing(place)
    place.rename(place.with_name("débranché"))
    with trouble("missing"):
        shelf.put_receipt(mehdi.notebook, kept.id, "repondue", TODAY, circles[1].id)
    assert mehdi.notebook.register.departures()[0].state == "failed"
    place.with_name("débranché").rename(place)
    assert listing(place) == before
    mehdi.notebook.circles.set_folder(circles[1].id, "")
    assert shelf.answer_circles(mehdi.notebook, kept) == []
    with pytest.raises(Refused, match="way"):
        shelf.put_receipt(mehdi.notebook, kept.id, "vue", TODAY, circles[1].id)


# How fast


def test_of_a_thousand_files_that_did_not_change_none_is_opened_again(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    seed = mehdi.notebook.directory.own().signing_seed
    to = exchange.seal_key(lea.notebook.directory.own().seal_seed)
    by = {"key": exchange.public_key(seed), "name": "Mehdi Rahal", "tel": "+262639985236"}
    refs: list[str] = []
    for _ in range(100):
        refs.append(exchange.new_ref(refs))
        card = {"t": "carte", "v": 1, "about": {"ref": refs[-1]}, "by": by, "issued": str(TODAY), "last": str(TODAY), "seq": 1}
        blob = exchange.seal(exchange.write_record(card, seed), [to])
        for copy in range(10):
            (place / f"carte-{refs[-1]}-{copy}.carte").write_bytes(blob)
    todo = shelf.look(lea.notebook, circles[0].id, TODAY).todo
    assert len(todo) == 1000
    for start in range(0, 1000, 20):
        shelf.open_files(lea.notebook, circles[0].id, todo[start : start + 20], TODAY)
    assert len(shelf.tray(lea.notebook).cards) == 100
    assert shelf.look(lea.notebook, circles[0].id, TODAY).todo == ()


def test_days_of_the_register_are_those_of_the_deeds(team: Team, place: Path) -> None:
    lea, _, _ = team
    circles = joined(team, place)
    day = date(2026, 12, 1)
    departure = lea.lay(circles[0], today=day)
    assert (departure.day, [e.day for e in departure.events]) == (day, [day, day])


def test_what_goes_away_between_the_look_and_the_opening_is_left_for_later(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    name = exchange.folder_name(lea_key(lea), lea.lay(circles[0]).ref)
    todo = shelf.look(mehdi.notebook, circles[1].id, TODAY).todo
    data = (place / name).read_bytes()
    (place / name).unlink()
    assert shelf.open_files(mehdi.notebook, circles[1].id, todo, TODAY) == []
    assert mehdi.notebook.folders.seen(circles[1].id) == []
    (place / name).write_bytes(data)
    assert len(mehdi.look(circles[1])[0]) == 1


# What one laid there about a page that was erased


def test_one_s_own_cards_about_an_erased_page_are_taken_out_by_one_s_yes(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    lucas = lea.page("Lucas Garnier")
    lea.lay(circles[0])
    kept = lea.lay(circles[0], about=lucas)
    shelf.put_introduction(lea.notebook, circles[0].id, TODAY)
    mehdi.hold(mehdi.nadia, TODAY)
    mehdi.lay(circles[1])
    (mine,) = [name for name in listing(place) if name == named(lea, lea.notebook.register.departures(lea.nadia.id)[0].ref)]
    conflict = mine.replace(".carte", " (conflit).carte")
    shutil.copy(place / mine, place / conflict)
    lea.look(circles[0])
    mehdi.look(circles[1])
    found = next(card for card in shelf.tray(mehdi.notebook).cards if card.ref != kept.ref)
    sharing.accept(mehdi.notebook, shelf.arrival(mehdi.notebook, found, TODAY), mehdi.nadia.id, TODAY)
    before = listing(place)
    assert shelf.lying(lea.notebook) == []
    lea.notebook.people.erase(lea.nadia.id, "Nadia Ferhat")
    assert shelf.lying(lea.notebook) == [shelf.Lying(circles[0].id, "Groupe", (conflict, mine))]
    assert mine not in repr(shelf.lying(lea.notebook))
    assert listing(place) == before  # nothing by itself
    assert shelf.lying(mehdi.notebook) == []
    shelf.take_out(lea.notebook, circles[0].id)
    assert {*before} - {*listing(place)} == {mine, conflict}
    assert named(lea, kept.ref) in listing(place)
    assert shelf.lying(lea.notebook) == []
    mehdi.look(circles[1])
    assert [sight.who for sight in mehdi.notebook.cards.who_saw(mehdi.nadia.id)] == ["", "Léa Martin"]  # what was read stays read
    lea.look(circles[0])
    assert shelf.lying(lea.notebook) == []


def named(one: Counsellor, ref: str) -> str:
    return exchange.folder_name(exchange.public_key(one.notebook.directory.own().signing_seed), ref)


def test_a_folder_that_is_away_keeps_them_and_the_offer(team: Team, place: Path) -> None:
    lea = team[0]
    circle = joined(team, place)[0]
    lea.lay(circle)
    lea.look(circle)
    lea.notebook.people.erase(lea.nadia.id, "Nadia Ferhat")
    away = place.rename(place.with_name("tiroir"))
    with trouble("missing"):
        shelf.take_out(lea.notebook, circle.id)
    assert [lying.circle for lying in shelf.lying(lea.notebook)] == [circle.id]
    away.rename(place)
    shelf.take_out(lea.notebook, circle.id)
    assert listing(place) == {}


def test_left_there_they_are_not_asked_about_again(team: Team, place: Path) -> None:
    lea = team[0]
    circle = joined(team, place)[0]
    lucas = lea.page("Lucas Garnier")
    lea.lay(circle)
    lea.lay(circle, about=lucas)
    lea.look(circle)
    lea.notebook.people.erase(lea.nadia.id, "Nadia Ferhat")
    shelf.leave_there(lea.notebook)
    assert shelf.lying(lea.notebook) == []
    os.utime(place / next(iter(listing(place))), ns=(1, 1))
    lea.look(circle)
    assert shelf.lying(lea.notebook) == []
    lea.notebook.people.erase(lucas.id, "Lucas Garnier")
    assert [len(lying.files) for lying in shelf.lying(lea.notebook)] == [1]


def test_what_is_not_one_s_own_is_left_alone(team: Team, place: Path) -> None:
    """Under the name of one's own card lies a colleague's by now: the record says whose it is, not the name."""
    lea, mehdi, _ = team
    circles = joined(team, place)
    lea.lay(circles[0])
    (mine,) = listing(place)
    mehdi.hold(mehdi.nadia, TODAY)
    theirs = mehdi.lay(circles[1]).blob
    lea.look(circles[0])
    lea.notebook.people.erase(lea.nadia.id, "Nadia Ferhat")
    (place / mine).write_bytes(theirs)
    shelf.take_out(lea.notebook, circles[0].id)
    assert listing(place)[mine] == theirs
    lea.look(circles[0])
    assert shelf.lying(lea.notebook) == []


def test_a_card_that_went_by_mail_is_not_written_again_into_a_folder(team: Team) -> None:
    lea, mehdi, ines = team
    lea.meets(mehdi)
    lea.meets(ines)
    circle = lea.circle("Courriel", mehdi)
    departure = lea.give(circle.recipient, show="initials")
    lea.notebook.circles.join(circle.id, lea.knows(ines).id)
    with pytest.raises(Refused, match="way"):
        shelf.write_again(lea.notebook, departure, NEXT, lea.knows(ines).id)
    assert lea.notebook.register.departures() == [departure]


def test_a_file_put_there_by_hand_under_one_s_name_makes_no_introduction(team: Team, place: Path) -> None:
    lea, _, _ = team
    circle = lea.circle("Groupe", folder=place)
    (place / exchange.folder_name(lea_key(lea))).write_bytes(b"x")
    assert shelf.introduction_due(lea.notebook, circle.id)  # none was ever given there


def test_an_introduction_that_says_nothing_new_is_not_asked_about(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    circles = joined(team, place)
    before = mehdi.notebook.directory.introduced(mehdi.knows(lea).id)
    shelf.put_introduction(lea.notebook, circles[0].id, TODAY, org=True)
    mehdi.look(circles[1])
    assert shelf.tray(mehdi.notebook, circles[1].id).introductions == ()
    met = mehdi.knows(lea)
    assert mehdi.notebook.directory.introduced(met.id) > before
    assert (met.org, met.verified) == ("Mission locale", TODAY)


def test_one_known_only_by_a_card_is_asked_about(team: Team, place: Path) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    laid, circle = lea.circle("Groupe", mehdi, folder=place), mehdi.circle("Groupe", folder=place)
    mehdi.accept(lea.lay(laid).blob, mehdi.nadia.id)
    assert mehdi.knows(lea).seal == ""
    shelf.put_introduction(lea.notebook, laid.id, TODAY)
    mehdi.look(circle)
    (found,) = shelf.tray(mehdi.notebook, circle.id).introductions
    arrival = shelf.arrival(mehdi.notebook, found, TODAY)
    assert not sharing.note_same(mehdi.notebook, arrival, TODAY)
    assert mehdi.knows(lea).seal == ""
