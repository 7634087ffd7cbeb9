"""Sealed cards between three real notebooks: for one, for several, for a circle, for six words; introductions, words and receipts."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import TODAY
from straight import sharing
from team import HELD, YES, Counsellor, Team

from notebook_app import exchange, wordlist
from notebook_app.errors import Refused
from notebook_app.model import Label, Trust, Way

NEXT = TODAY + timedelta(days=1)


def refused(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{re.escape(code)}$")


def stanzas(blob: bytes) -> int:
    return blob.count(b"-> mlkem768x25519 ")


# A card for one


def test_a_sealed_card_is_what_was_shown_what_was_read_and_what_the_register_says(team: Team, tmp_path: Path) -> None:
    lea, mehdi, ines = team
    lea.meets(mehdi)
    drafted = lea.draft(lea.to(mehdi).id, org=True)
    assert (drafted.code, drafted.warn, drafted.show, drafted.needs_consent) == ("", "", "name", True)
    shown = {f.place: f.value for f in drafted.fields}
    assert (shown["about.name"], shown["last"], shown["by.org"]) == ("Nadia Ferhat", "2026-11-20", "Mission locale")
    assert drafted.file_name == f"carte-{shown['about.ref'][:4]}.carte"
    with refused("consent"):
        sharing.hand_over(lea.notebook, drafted, None, TODAY)
    departure = sharing.hand_over(lea.notebook, drafted, YES, TODAY)
    assert departure.could_have_left
    assert departure.carried == drafted.letters
    assert json.loads(departure.carried) == drafted.payload
    assert departure.readers == ((lea.knows(mehdi).key, "Mehdi Rahal"),)
    assert (departure.circle, departure.words, len(departure.blob), stanzas(departure.blob)) == (False, "", 2747, 1)
    path = tmp_path / drafted.file_name
    assert sharing.save(lea.notebook, departure, path, TODAY).state == "gone"

    arrival = sharing.read_file(mehdi.notebook, path, TODAY)
    assert (arrival.outcome, arrival.kind, arrival.trust) == ("ok", "card", Trust.NEW)
    assert arrival.fields == drafted.fields
    assert [row.id for row in arrival.proposed] == [mehdi.nadia.id]
    kept = sharing.accept(mehdi.notebook, arrival, mehdi.nadia.id, TODAY)
    assert (kept.about, kept.sealed) == ("Nadia Ferhat", True)
    for stranger in (ines, lea):  # not even the one who wrote it
        other = sharing.read_file(stranger.notebook, path, TODAY)
        assert (other.outcome, other.code, other.fields) == ("closed", "no-match", ())


@pytest.mark.parametrize("show", ["name", "initials", "nothing"])
def test_a_sealed_card_says_of_the_person_what_was_chosen(team: Team, show: str) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    departure = lea.give(lea.to(mehdi).id, show=show)
    seen = mehdi.read(departure.blob)
    assert (seen.about, seen.ini) == {"name": ("Nadia Ferhat", ""), "initials": ("", "N.F."), "nothing": ("", "")}[show]
    assert sharing.shown_in(departure) == show


def test_all_files_have_one_size_whatever_they_say(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    to = lea.to(mehdi).id
    blobs = [lea.give(to, show="name", org=True).blob, lea.give(to, show="nothing", end=True).blob]
    assert {len(blob) for blob in blobs} == {2747}


def test_a_name_that_a_card_cannot_carry_is_said_before(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    lea.notebook.people.rename(lea.nadia.id, "Надя Ферхат")
    assert lea.draft(lea.to(mehdi).id, show="name").code == "text"
    assert (lea.draft(lea.to(mehdi).id, show="initials").code, lea.draft(lea.to(mehdi).id, show="initials").show) == ("", "nothing")
    with refused("text"):
        lea.give(lea.to(mehdi).id, show="name")


def test_the_usual_way_and_what_it_may_say(team: Team) -> None:
    lea, mehdi, ines = team
    lea.meets(mehdi)
    karim = lea.notebook.directory.add_recipient("Karim Benali", "gardien")
    circle = lea.circle("Groupe du Val d’Orme", mehdi)
    known_by_a_card = lea.accept(ines_card(ines))
    assert sharing.ways(lea.notebook, lea.to(mehdi).id)[0] is Way.SEALED
    assert Way.SEALED not in sharing.ways(lea.notebook, karim.id)
    assert sharing.ways(lea.notebook, karim.id)[0] is Way.SMS
    assert sharing.ways(lea.notebook, circle.recipient) == (Way.SEALED,)
    assert known_by_a_card.name == "Inès Vasseur"
    assert sharing.ways(lea.notebook, lea.to(ines).id)[0] is Way.SMS  # no introduction was read
    assert lea.draft(lea.to(ines).id).code == "seal"
    with refused("way"):
        lea.draft(karim.id)
    with refused("way"):
        lea.draft(circle.recipient, Way.PASSPHRASE)
    to = lea.notebook.directory.recipient
    assert [sharing.shows(to(id), way)[0] for id, way in ((lea.to(mehdi).id, Way.SEALED), (circle.recipient, Way.SEALED), (karim.id, Way.SMS))] == [
        "name", "initials", "initials",
    ]  # fmt: skip
    assert "name" not in sharing.shows(to(karim.id), Way.PAPER)


def ines_card(ines: Counsellor) -> bytes:
    """A contact, by which one is known without a seal key."""
    jeanne = ines.notebook.directory.add_recipient("Jeanne Roux")
    ines.hold(ines.nadia, HELD)
    return ines.give(jeanne.id, Way.CONTACT, "initials").blob


# One record for several


def test_the_same_record_for_two_is_one_signature_and_two_lines(team: Team) -> None:
    lea, mehdi, ines = team
    for one in (mehdi, ines):
        lea.meets(one)
    first = lea.draft(lea.to(mehdi).id)
    second = lea.draft(lea.to(ines).id, before=(first,))
    assert first.payload == second.payload
    given = [sharing.hand_over(lea.notebook, drafted, YES, TODAY) for drafted in (first, second)]
    assert [d.to for d in given] == ["Mehdi Rahal", "Inès Vasseur"]
    assert given[0].carried == given[1].carried
    assert {lea.notebook.register.hash(d.id) for d in given} == {exchange.record_hash(mehdi.read(given[0].blob).record)}
    assert mehdi.read(given[0].blob).record == ines.read(given[1].blob).record
    assert lea.notebook.cards.last_seq(given[0].ref) == first.payload["seq"]


def test_who_is_told_more_or_less_gets_records_of_their_own_in_the_order_of_the_drafts(team: Team) -> None:
    lea, mehdi, ines = team
    for one in (mehdi, ines):
        lea.meets(one)
    circle = lea.circle("Groupe", mehdi, ines)
    initials = lea.draft(circle.recipient, show="initials")
    full = lea.draft(lea.to(mehdi).id, before=(initials,))
    assert full.payload["seq"] == initials.payload["seq"] + 1
    with refused("stale"):
        sharing.hand_over(lea.notebook, full, YES, TODAY)  # the other one goes first
    lower, upper = (sharing.hand_over(lea.notebook, one, YES, TODAY) for one in (initials, full))
    for blob in (upper.blob, lower.blob):  # in any order
        kept = mehdi.accept(blob, mehdi.nadia.id)
    assert kept.about == "Nadia Ferhat"


def test_what_was_drafted_in_a_row_leaves_in_any_order_and_says_what_was_shown(team: Team) -> None:
    lea, mehdi, ines = team
    for one in (mehdi, ines):
        lea.meets(one)
    initials = lea.draft(lea.circle("Groupe", ines).recipient, show="initials")
    full = lea.draft(lea.to(mehdi).id, before=(initials,))
    upper = sharing.hand_over_as_read(lea.notebook, full, YES, TODAY)
    lower = sharing.hand_over_as_read(lea.notebook, initials, None, TODAY)
    assert json.loads(upper.carried)["seq"] < json.loads(lower.carried)["seq"]
    for drafted, departure in ((full, upper), (initials, lower)):
        assert {**json.loads(departure.carried), "seq": 0} == {**drafted.payload, "seq": 0}
    assert (mehdi.read(upper.blob).about, ines.read(lower.blob).ini) == ("Nadia Ferhat", "N.F.")


def test_what_is_read_otherwise_or_by_others_does_not_leave_in_any_order(team: Team) -> None:
    lea, mehdi, ines = team
    for one in (mehdi, ines):
        lea.meets(one)
    group = lea.circle("Groupe", mehdi)
    drafted, alone = lea.draft(group.recipient, show="initials"), lea.draft(lea.to(mehdi).id)
    assert sharing.as_read(lea.draft(group.recipient, show="initials")) == sharing.as_read(drafted)
    lea.notebook.circles.join(group.id, lea.knows(ines).id)
    assert sharing.as_read(lea.draft(group.recipient, show="initials")) != sharing.as_read(drafted)
    with refused("stale"):
        sharing.hand_over_as_read(lea.notebook, drafted, None, TODAY)
    lea.notebook.label.set(Label("Léa Martin", "", "", "+33612345679"))
    with refused("stale"):
        sharing.hand_over_as_read(lea.notebook, alone, YES, TODAY)
    with refused("consent"):
        sharing.hand_over_as_read(lea.notebook, lea.draft(lea.to(mehdi).id), None, TODAY)
    assert lea.notebook.register.departures() == []


def test_sealed_ways_share_one_ref_and_weak_ones_have_their_own(team: Team) -> None:
    lea, mehdi, ines = team
    for one in (mehdi, ines):
        lea.meets(one)
    circle = lea.circle("Groupe", mehdi)
    sealed = {
        lea.give(lea.to(mehdi).id).ref, lea.give(lea.to(ines).id).ref, lea.give(circle.recipient, show="initials").ref,
        lea.give(lea.to(ines).id, Way.PASSPHRASE).ref,
    }  # fmt: skip
    weak = [lea.give(lea.to(mehdi).id, way, "initials").ref for way in (Way.SMS, Way.CONTACT, Way.PAPER)]
    assert len(sealed) == 1
    assert len(set(weak)) == 1
    assert not sealed & set(weak)


# A circle


def test_a_circle_s_card_opens_for_each_member_and_for_its_writer_without_consent(team: Team) -> None:
    lea, mehdi, ines = team
    for one in (mehdi, ines):
        lea.meets(one)
    circle = lea.circle("Groupe", mehdi, ines)
    drafted = lea.draft(circle.recipient, show="initials")
    assert (drafted.needs_consent, drafted.warn, {r.name for r in drafted.readers}) == (False, "", {"Mehdi Rahal", "Inès Vasseur"})
    departure = sharing.hand_over(lea.notebook, drafted, None, TODAY)
    assert (departure.consent, departure.circle, departure.to, stanzas(departure.blob)) == (None, True, "Groupe", 3)
    assert lea.notebook.register.departures() == [departure]  # one line, however many read it
    for one in (lea, mehdi, ines):
        assert (one.read(departure.blob).outcome, one.read(departure.blob).ini) == ("ok", "N.F.")
    assert lea.read(departure.blob).own


def test_twenty_keys_at_most_and_one_s_own_when_there_is_room(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    circle = lea.circle("Groupe", mehdi)
    for number in range(20):
        key, seal = exchange.public_key(bytes([number]) * 32), exchange.seal_key(bytes([number + 100]) * 32)
        made = lea.notebook.directory.add(key, f"Collègue {number:02}", "+33199004127", TODAY, seal=seal)
        if number < 18:
            lea.notebook.circles.join(circle.id, made.id)
    assert stanzas(lea.give(circle.recipient, show="initials").blob) == 20
    lea.notebook.circles.join(circle.id, made.id)
    full = lea.give(circle.recipient, show="nothing")
    assert (len(full.readers), stanzas(full.blob), lea.read(full.blob).code, mehdi.read(full.blob).outcome) == (20, 20, "no-match", "ok")
    lea.notebook.circles.join(circle.id, made.id - 1)
    assert lea.draft(circle.recipient, show="initials").code == "age-recipients"


def test_who_cannot_open_it_is_named_and_a_circle_of_nobody_gets_nothing(team: Team) -> None:
    lea, mehdi, ines = team
    assert lea.draft(lea.circle("Personne").recipient, show="initials").code == "seal"
    lea.meets(mehdi, verified=False)
    lea.accept(ines_card(ines))
    circle = lea.circle("Groupe", mehdi, ines)
    drafted = lea.draft(circle.recipient, show="initials")
    assert ([c.name for c in drafted.readers], [c.name for c in drafted.left_out]) == (["Mehdi Rahal"], ["Inès Vasseur"])
    assert (drafted.code, drafted.warn, [c.name for c in drafted.unverified]) == ("", "unverified", ["Mehdi Rahal"])
    lea.notebook.directory.retire(lea.knows(mehdi).id, TODAY)
    with refused("stale"):  # between the page and the click
        sharing.hand_over(lea.notebook, drafted, None, TODAY)
    assert lea.draft(circle.recipient, show="initials").code == "seal"


def test_an_unverified_colleague_is_warned_of_and_can_be_given_to(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi, verified=False)
    drafted = lea.draft(lea.to(mehdi).id)
    assert (drafted.code, drafted.warn) == ("", "unverified")
    lea.notebook.directory.verify(lea.knows(mehdi).id, TODAY)
    assert lea.draft(lea.to(mehdi).id).warn == ""
    assert sharing.hand_over(lea.notebook, drafted, YES, TODAY).readers  # what leaves is the same


# Six words, paper


def test_six_drawn_words_open_it_and_are_kept_nowhere(team: Team) -> None:
    lea, mehdi, _ = team
    jeanne = lea.notebook.directory.add_recipient("Jeanne Roux", "assistante sociale")
    departure = lea.give(jeanne.id, Way.PASSPHRASE, "name")
    words = departure.words.split(" ")
    assert len(words) == 6
    assert set(wordlist.words()).issuperset(words)
    again = lea.departure(departure.id)
    assert (again, again.words, again.readers) == (departure, "", ())
    assert not any(word in repr(departure) for word in words)
    with lea.notebook.read() as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'").fetchall():
            for row in db.execute(f"SELECT * FROM {table}").fetchall():
                for value in row:
                    flat = value if isinstance(value, bytes) else str(value).encode()
                    assert b" ".join(w.encode() for w in words) not in flat
    closed = mehdi.read(departure.blob)
    assert (closed.outcome, closed.code) == ("closed", "passphrase")
    assert mehdi.read(departure.blob, passphrase="abeille " * 6).code == "no-match"
    typed = "  ".join(word[:4] if len([w for w in wordlist.words() if w.startswith(word[:4])]) == 1 else word for word in words).upper()
    arrival = mehdi.read(departure.blob, passphrase=typed)
    assert (arrival.outcome, arrival.about) == ("ok", "Nadia Ferhat")
    assert typed not in repr(arrival)
    assert typed not in vars(arrival).values()  # they are not kept with what they opened
    assert mehdi.notebook.cards.get(sharing.accept(mehdi.notebook, arrival, mehdi.nadia.id, TODAY).id).about == "Nadia Ferhat"
    mehdi.notebook.directory.retire(mehdi.knows(lea).id, TODAY)
    with refused("key-retired"):  # judged as the notebook is at the yes
        sharing.accept(mehdi.notebook, arrival, mehdi.nadia.id, TODAY)


def test_paper_is_the_sentence_and_is_registered(team: Team) -> None:
    lea, mehdi, _ = team
    school = lea.notebook.directory.add_recipient("Collège des Aubes")
    drafted = lea.draft(school.id, Way.PAPER)
    assert (drafted.show, drafted.note, drafted.letters) == ("initials", "", drafted.text)
    departure = sharing.hand_over(lea.notebook, drafted, YES, TODAY)
    assert (departure.way, departure.carried, departure.blob.decode()) == (Way.PAPER, drafted.text, drafted.text)
    assert "Nadia" not in drafted.text
    assert mehdi.read(drafted.text).trust is Trust.UNSIGNED  # what is printed can be typed, or its code read
    assert lea.notebook.register.event(departure.id, "transmise", TODAY).state == "transmise"


# The end


@pytest.mark.parametrize("way", [Way.SEALED, Way.PASSPHRASE, Way.CONTACT, Way.SMS, Way.PAPER])
def test_an_end_says_so_in_every_way(team: Team, way: Way) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    departure = lea.give(lea.to(mehdi).id, way, "initials", end=True)
    blob = departure.carried if way is Way.PAPER else departure.blob
    arrival = mehdi.read(blob, passphrase=departure.words)
    assert (arrival.outcome, arrival.end) == ("ok", True)


def test_whom_to_tell_that_one_does_not_go_on_is_listed_for_one_or_for_all(team: Team) -> None:
    lea, mehdi, ines = team
    for one in (mehdi, ines):
        lea.meets(one)
    karim = lea.notebook.directory.add_recipient("Karim Benali", "gardien")
    gone = lea.notebook.directory.add_recipient("Jeanne Roux")
    circle = lea.circle("Groupe", mehdi, ines)
    awa = lea.page("Awa Diop")
    lea.give(lea.to(mehdi).id)
    lea.give(lea.to(mehdi).id, today=NEXT)  # the later one stands
    lea.give(karim.id, Way.SMS, "nothing")
    lea.give(gone.id, Way.SMS, "initials")
    lea.give(circle.recipient, show="initials", about=awa)
    sharing.failed(lea.notebook, lea.give(lea.to(ines).id, about=awa), TODAY)  # never left
    lea.notebook.directory.remove_recipient(gone.id)
    told = sharing.to_end(lea.notebook)
    assert [(d.person_name, d.to, d.way, sharing.shown_in(d)) for d in told] == [
        ("Awa Diop", "Groupe", Way.SEALED, "initials"), ("Nadia Ferhat", "Karim Benali", Way.SMS, "nothing"),
        ("Nadia Ferhat", "Mehdi Rahal", Way.SEALED, "name"),
    ]  # fmt: skip
    assert len(sharing.to_end(lea.notebook, lea.nadia.id)) == 2
    for departure in told:
        lea.give(departure.recipient, departure.way, sharing.shown_in(departure), NEXT,
                 lea.notebook.people.get(departure.person), end=True)  # fmt: skip
    assert sharing.to_end(lea.notebook) == []


# Introductions


def test_an_introduction_is_registered_and_read_by_the_other(team: Team) -> None:
    lea, mehdi, _ = team
    parcel = sharing.introduction(lea.notebook, TODAY, to="  Mehdi  Rahal ")
    departure = parcel.departure
    assert re.fullmatch(r"visite-[0-9A-HJKMNP-TV-Z]{4}\.visite", parcel.file_name)
    assert (departure.way, departure.to, departure.person, departure.person_name, departure.ref) == (Way.INTRODUCTION, "Mehdi Rahal", None, "", "")
    assert lea.notebook.register.departures() == [departure]
    arrival = mehdi.read(departure.blob)
    assert (arrival.outcome, arrival.kind, arrival.trust, arrival.standing) == ("ok", "introduction", Trust.NEW, "first")
    assert (arrival.name, arrival.phone, arrival.org) == ("Léa Martin", "+33612345678", "")
    assert json.loads(departure.carried)["seal"] == exchange.seal_key(lea.notebook.directory.own().seal_seed)
    assert sharing.gone(lea.notebook, departure, TODAY).state == "gone"
    ticked = json.loads(sharing.introduction(lea.notebook, TODAY, to="Inès", org=True, role=True).departure.carried)
    assert (ticked["by"]["org"], ticked["by"]["role"]) == ("Mission locale", "Conseillère")
    assert ticked["seq"] == json.loads(departure.carried)["seq"] + 1


def test_an_introduction_needs_a_label_and_someone(team: Team) -> None:
    lea, _, _ = team
    with refused("name"):
        sharing.introduction(lea.notebook, TODAY, to="  ")
    with refused("recipient"):
        sharing.introduction(lea.notebook, TODAY, 999)
    lea.notebook.label.set(Label("Léa Martin"))
    with refused("no-label"):
        sharing.introduction(lea.notebook, TODAY, to="Mehdi")
    assert lea.notebook.register.departures() == []


def test_a_later_introduction_of_the_same_keys_takes_the_place_of_the_former(team: Team) -> None:
    lea, mehdi, _ = team
    old = sharing.introduction(mehdi.notebook, TODAY, to="Léa").departure.blob
    mehdi.notebook.label.set(mehdi.label.with_(phone="+262692000000"))
    new = sharing.introduction(mehdi.notebook, TODAY, to="Léa").departure.blob
    for blob, standing in ((new, "first"), (old, "older"), (new, "same")):
        arrival = lea.read(blob)
        assert arrival.standing == standing
        assert sharing.introduce(lea.notebook, arrival, TODAY).phone == "+262692000000"


def test_each_reads_the_words_the_other_sees(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi, verified=False)
    mehdi.meets(lea, verified=False)
    assert len(sharing.own_words(lea.notebook)) == 5
    assert sharing.own_words(lea.notebook) == sharing.words_of(mehdi.knows(lea))
    assert sharing.own_words(mehdi.notebook) == sharing.words_of(lea.knows(mehdi)) != sharing.own_words(lea.notebook)


def test_the_day_of_the_words_is_kept_and_gives_the_tick(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    mehdi.meets(lea, verified=False)
    blob = lea.give(lea.to(mehdi).id).blob
    assert mehdi.read(blob).trust is Trust.KNOWN
    mehdi.notebook.directory.verify(mehdi.knows(lea).id, NEXT)
    assert (mehdi.knows(lea).verified, mehdi.read(blob).trust) == (NEXT, Trust.VERIFIED)


def test_a_word_that_is_not_the_same_takes_the_tick_away_and_keeps_the_alarm(team: Team) -> None:
    lea, mehdi, thief = team
    met = lea.meets(mehdi)
    assert lea.notebook.directory.unverify(met.id).verified is None
    assert (lea.knows(mehdi).can_open, lea.draft(lea.to(mehdi).id).warn) == (True, "unverified")
    thief.notebook.label.set(Label("Rahal Mehdi", phone="+33700000000"))
    came = sharing.introduce(lea.notebook, lea.read(sharing.introduction(thief.notebook, TODAY, to="Léa").departure.blob), TODAY)
    assert lea.notebook.directory.verify(came.id, TODAY).can_open
    assert lea.notebook.directory.unverify(came.id).unusual


def test_an_unusual_computer_comes_in_beside_keeps_the_alarm_and_gets_nothing_before_the_words(team: Team) -> None:
    lea, mehdi, thief = team
    lea.meets(mehdi)
    thief.notebook.label.set(Label("Rahal Mehdi", phone="+33700000000"))
    thief.hold(thief.nadia, HELD)
    thief.meets(lea)
    arrival = lea.read(sharing.introduction(thief.notebook, TODAY, to="Léa").departure.blob)
    assert (arrival.trust, arrival.colleague, arrival.other_seal) == (Trust.KEY_CHANGED, lea.knows(mehdi), False)
    assert (arrival.who, arrival.call) == ("Mehdi Rahal", "+262639985236")
    came = sharing.introduce(lea.notebook, arrival, TODAY)
    assert (came.unusual, came.can_open, came.alike) == (True, False, lea.knows(mehdi).id)
    to = lea.notebook.directory.recipient_of(came.id)
    for way in (Way.SEALED, Way.SMS, Way.CONTACT):
        assert lea.draft(to.id, way).code == "key-changed"
    with refused("key-changed"):
        lea.give(to.id)
    group = lea.notebook.circles.join(lea.circle("Groupe", mehdi).id, came.id)
    assert [c.name for c in lea.draft(group.recipient, show="initials").readers] == ["Mehdi Rahal"]
    card = lea.read(thief.give(thief.to(lea).id).blob)
    assert (card.trust, card.who, card.call, card.colleague) == (Trust.KEY_CHANGED, "Mehdi Rahal", "+262639985236", lea.knows(mehdi))
    kept = sharing.accept(lea.notebook, card, lea.nadia.id, TODAY)
    assert (kept.trust, kept.who, kept.call) == (Trust.KEY_CHANGED, "Mehdi Rahal", "+262639985236")
    lea.notebook.directory.verify(came.id, TODAY)  # it was his new laptop after all
    assert lea.draft(to.id).code == ""
    (sight,) = [s for s in lea.notebook.cards.who_saw(lea.nadia.id) if s.trust is not Trust.OWN]
    assert (sight.trust, sight.phone) == (Trust.VERIFIED, "+33700000000")


def test_another_seal_key_of_a_pinned_key_is_settled_by_the_words_alone(team: Team) -> None:
    lea, mehdi, _ = team
    met = lea.meets(mehdi)
    own = mehdi.notebook.directory.own()
    by = {"key": met.key, "name": "Mehdi Rahal", "tel": "+262639985236"}
    seal = exchange.seal_key(b"\7" * 32)
    other = exchange.write_record({"t": "visite", "v": 1, "by": by, "issued": str(TODAY), "seq": 9_999_999, "seal": seal}, own.signing_seed)
    arrival = lea.read(other)
    assert (arrival.trust, arrival.other_seal, arrival.standing) == (Trust.KEY_CHANGED, True, "newer")
    with refused("key-changed"):
        sharing.introduce(lea.notebook, arrival, TODAY)
    assert lea.knows(mehdi) == met  # and what is sealed meanwhile is for the keys that were verified
    assert sharing.words_in(arrival) == exchange.five_words(met.key, seal) != sharing.words_of(met)
    settled = sharing.settle(lea.notebook, arrival, NEXT)
    assert (settled.seal, settled.verified, settled.id) == (seal, NEXT, met.id)
    with refused("key-changed"):  # the former one does not come back by a file either
        sharing.introduce(lea.notebook, lea.read(sharing.introduction(mehdi.notebook, TODAY, to="Léa").departure.blob), TODAY)


def test_words_read_before_the_yes_settle_a_first_introduction_too(team: Team) -> None:
    lea, mehdi, _ = team
    arrival = lea.read(sharing.introduction(mehdi.notebook, TODAY, to="Léa").departure.blob)
    assert sharing.words_in(arrival) == sharing.own_words(mehdi.notebook)
    assert sharing.settle(lea.notebook, arrival, TODAY).verified == TODAY


def test_a_lost_laptop_s_key_is_retired_its_past_cards_too_until_it_is_found(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    mehdi.meets(lea)
    blob = lea.give(lea.to(mehdi).id).blob
    mehdi.accept(blob, mehdi.nadia.id)
    id = mehdi.knows(lea).id
    mehdi.notebook.directory.retire(id, TODAY)
    assert mehdi.notebook.cards.who_saw(mehdi.nadia.id) == []
    assert mehdi.read(blob).code == "key-retired"
    assert mehdi.read(sharing.introduction(lea.notebook, TODAY, to="Mehdi").departure.blob).code == "key-retired"
    assert mehdi.notebook.directory.recipients() == []
    mehdi.notebook.directory.un_retire(id)
    assert [s.who for s in mehdi.notebook.cards.who_saw(mehdi.nadia.id)] == ["Léa Martin"]
    assert mehdi.read(blob).trust is Trust.VERIFIED


# Receipts


def both_met(team: Team) -> Team:
    for one in team:
        for other in team:
            if one is not other:
                one.meets(other)
    return team


@pytest.mark.parametrize("state", ["vue", "repondue"])
def test_a_sealed_receipt_raises_the_very_departure(team: Team, state: str) -> None:
    lea, mehdi, _ = both_met(team)
    other = lea.give(lea.to(mehdi).id, show="initials")
    departure = sharing.gone(lea.notebook, lea.give(lea.to(mehdi).id), TODAY)
    kept = mehdi.accept(departure.blob, mehdi.nadia.id)
    assert sharing.answer_ways(mehdi.notebook, kept.id) == ("sealed", "text")
    parcel = sharing.answer(mehdi.notebook, kept.id, state, TODAY)
    assert (parcel.file_name, parcel.text) == (f"carte-{departure.ref[:4]}.carte", "")
    assert (parcel.departure.way, parcel.departure.to, parcel.departure.person, parcel.departure.ref) == (
        Way.RECEIPT, "Léa Martin", mehdi.nadia.id, "",
    )  # fmt: skip
    assert set(json.loads(parcel.departure.carried)) == {"t", "v", "by", "issued", "of", "st"}  # nothing but "vu"
    assert len(parcel.departure.blob) == len(departure.blob)
    arrival = lea.read(parcel.departure.blob)
    assert (arrival.kind, arrival.state, arrival.who, arrival.trust) == ("receipt", state, "Mehdi Rahal", Trust.VERIFIED)
    assert [d.id for d in arrival.answers] == [departure.id]
    (raised,) = sharing.note_signed(lea.notebook, arrival, NEXT)
    assert (raised.id, raised.state, raised.events[-1].whose) == (departure.id, state, "")
    assert lea.departure(other.id).state == "prepared"
    assert sharing.note_signed(lea.notebook, arrival, NEXT) == []  # twice says no more


def test_of_a_circle_s_card_each_receipt_counts_for_its_reader(team: Team) -> None:
    lea, mehdi, ines = both_met(team)
    circle = lea.circle("Groupe", mehdi, ines)
    departure = sharing.gone(lea.notebook, lea.give(circle.recipient, show="initials"), TODAY)
    for one, state in ((mehdi, "vue"), (ines, "repondue")):
        kept = one.accept(departure.blob, one.nadia.id)
        arrival = lea.read(sharing.answer(one.notebook, kept.id, state, TODAY).departure.blob)
        assert sharing.note_receipt(lea.notebook, arrival, departure, TODAY).id == departure.id
    seen = lea.departure(departure.id)
    assert [(e.kind, e.whose) for e in seen.events[2:]] == [("vue", "Mehdi Rahal"), ("repondue", "Inès Vasseur")]
    assert (seen.reached("vue"), seen.reached("repondue"), len(seen.readers)) == (2, 1, 2)
    later = lea.read(sharing.answer(mehdi.notebook, mehdi.notebook.cards.kept()[0].id, "repondue", TODAY).departure.blob)
    sharing.note_signed(lea.notebook, later, TODAY)
    assert lea.departure(departure.id).reached("repondue") == 2


def test_a_receipt_counts_only_for_a_record_that_was_sealed_to_its_key(team: Team) -> None:
    lea, mehdi, ines = both_met(team)
    departure = lea.give(lea.to(mehdi).id)
    record = mehdi.read(departure.blob).record
    passed_on = exchange.seal(record, [exchange.seal_key(ines.notebook.directory.own().seal_seed)])  # a colleague can pass a card on
    kept = ines.accept(passed_on, ines.nadia.id)
    arrival = lea.read(sharing.answer(ines.notebook, kept.id, "vue", TODAY).departure.blob)
    assert (arrival.outcome, arrival.kind, arrival.answers) == ("ok", "receipt", ())
    assert sharing.note_signed(lea.notebook, arrival, TODAY) == []
    with refused("order"):
        sharing.note_receipt(lea.notebook, arrival, departure, TODAY)
    assert lea.departure(departure.id).state == "prepared"
    with lea.notebook.read() as db:
        assert db.execute("SELECT kind, set_aside, key FROM received").fetchall() == [("receipt", 1, lea.knows(ines).key)]
    assert lea.notebook.cards.waiting() == []  # it is no card


def test_a_stranger_s_receipt_is_not_kept(team: Team) -> None:
    lea, mehdi, ines = team
    lea.meets(mehdi)
    ines.meets(lea)
    mehdi.meets(lea)
    departure = lea.give(lea.to(mehdi).id)
    record = mehdi.read(departure.blob).record
    kept = ines.accept(exchange.seal(record, [exchange.seal_key(ines.notebook.directory.own().seal_seed)]), ines.nadia.id)
    arrival = lea.read(sharing.answer(ines.notebook, kept.id, "vue", TODAY).departure.blob)
    assert (arrival.trust, sharing.note_signed(lea.notebook, arrival, TODAY)) == (Trust.NEW, [])
    with lea.notebook.read() as db:
        assert db.execute("SELECT count(*) FROM received").fetchone() == (0,)


def test_a_text_is_the_answer_to_what_did_not_come_sealed_and_says_no_more_than_seen(team: Team) -> None:
    lea, mehdi, _ = both_met(team)
    departure = sharing.gone(lea.notebook, lea.give(lea.to(mehdi).id, Way.CONTACT, "initials"), TODAY)
    kept = mehdi.accept(departure.blob, mehdi.nadia.id)
    assert sharing.answer_ways(mehdi.notebook, kept.id) == ("text",)
    parcel = sharing.answer(mehdi.notebook, kept.id, "vue", TODAY)
    assert (parcel.text, parcel.file_name) == (f"Vu {departure.ref[:4]}", "")
    assert (parcel.departure.carried, parcel.departure.blob.decode(), parcel.departure.to) == (parcel.text, parcel.text, "Léa Martin")
    for attempt in (("repondue", None), ("vue", True), ("lue", None)):
        with refused("way"):
            sharing.answer(mehdi.notebook, kept.id, attempt[0], TODAY, attempt[1])
    assert sharing.note_receipt(lea.notebook, lea.read(parcel.text), departure, TODAY).state == "vue"
    sealed = mehdi.accept(lea.give(lea.to(mehdi).id).blob, mehdi.nadia.id)
    assert sharing.answer(mehdi.notebook, sealed.id, "vue", TODAY, sealed=False).text == f"Vu {sealed.ref[:4]}"
    assert sharing.note_signed(lea.notebook, lea.read(parcel.text), TODAY) == []  # whose card it answers is for the person to say


def test_a_receipt_needs_keys_that_hold(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    kept = mehdi.accept(lea.give(lea.to(mehdi).id).blob, mehdi.nadia.id)
    assert sharing.answer_ways(mehdi.notebook, kept.id) == ("text",)  # known by the card alone: no seal key
    mehdi.meets(lea)
    assert sharing.answer_ways(mehdi.notebook, kept.id) == ("sealed", "text")
    mehdi.notebook.directory.retire(mehdi.knows(lea).id, TODAY)
    with refused("card"):
        sharing.answer(mehdi.notebook, kept.id, "vue", TODAY)


def test_any_answer_can_be_ticked_by_hand_for_one_of_the_circle(team: Team) -> None:
    lea, mehdi, ines = both_met(team)
    departure = lea.give(lea.circle("Groupe", mehdi, ines).recipient, show="initials")
    ticked = lea.notebook.register.event(departure.id, "repondue", TODAY, "Inès Vasseur")
    assert (ticked.state, ticked.reached("vue")) == ("repondue", 1)


def test_erasing_the_person_leaves_no_word_of_the_sealed_card_or_its_receipt(team: Team) -> None:
    lea, mehdi, _ = both_met(team)
    departure = lea.give(lea.to(mehdi).id)
    kept = mehdi.accept(departure.blob, mehdi.nadia.id)
    receipt = sharing.answer(mehdi.notebook, kept.id, "vue", TODAY).departure
    sharing.note_signed(lea.notebook, lea.read(receipt.blob), TODAY)
    for one in (lea, mehdi):
        one.notebook.people.erase(one.nadia.id, "Nadia Ferhat")
        with one.notebook.read() as db:
            assert db.execute("SELECT count(*) FROM received").fetchone() == (0,)
    blanked = lea.departure(departure.id)
    assert (blanked.person, blanked.ref, blanked.carried, blanked.blob, blanked.to) == (None, "", "", b"", "Mehdi Rahal")
    assert (mehdi.departure(receipt.id).carried, mehdi.departure(receipt.id).blob) == ("", b"")
    assert lea.read(receipt.blob).answers == ()


def test_the_day_of_a_sealed_card_is_that_of_the_held_appointment(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    nobody = lea.page("Awa Diop", held=None)
    assert lea.draft(lea.to(mehdi).id, about=nobody).code == "no-held"
    assert lea.draft(lea.to(mehdi).id).payload["last"] == str(HELD)
    lea.hold(lea.nadia, date(2026, 11, 23))
    assert lea.draft(lea.to(mehdi).id).payload["last"] == "2026-11-23"


@pytest.mark.parametrize("show", ["initials", "nothing"])
@pytest.mark.parametrize("ways", [(a, b) for a in (Way.SMS, Way.CONTACT, Way.SEALED) for b in (Way.SMS, Way.CONTACT, Way.SEALED) if a is not b])
def test_what_was_answered_for_one_way_is_proposed_for_another(team: Team, ways: tuple[Way, Way], show: str) -> None:
    lea, mehdi, _ = both_met(team)
    mehdi.page("Norbert Faure", held=None)  # of the same initials
    first, second = (lea.give(lea.to(mehdi).id, way, show).blob for way in ways)
    kept = mehdi.accept(first, mehdi.nadia.id)
    arrival = mehdi.read(second)
    assert (arrival.standing, arrival.linked) == ("first", None)  # a yes to a text is none to a key
    assert arrival.answered == (kept,)
    assert sharing.accept(mehdi.notebook, arrival, None, TODAY).person is None
    awa = lea.page("Awa Diop")
    other = mehdi.read(lea.give(lea.to(mehdi).id, ways[1], "initials", about=awa).blob)
    assert other.answered == ()


def test_only_a_pinned_key_s_other_seal_is_settled(team: Team) -> None:
    lea, mehdi, _ = team
    with refused("colleague"):
        lea.notebook.directory.settle({"key": signing_key(mehdi), "name": "M", "phone": "", "seal": "S"}, 1, b"1", TODAY)
    with refused("type"):
        lea.meets(mehdi)
        sharing.settle(mehdi.notebook, mehdi.read(lea.give(lea.to(mehdi).id).blob), TODAY)


def signing_key(one: Counsellor) -> str:
    return exchange.public_key(one.notebook.directory.own().signing_seed)


def test_keys_drawn_between_the_page_and_the_click_are_not_what_was_shown(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    drafted = lea.draft(lea.to(mehdi).id)
    lea.notebook.directory.draw_keys()
    with refused("stale"):
        sharing.hand_over(lea.notebook, drafted, YES, TODAY)
    assert lea.notebook.register.departures() == []


def test_a_card_knows_the_receipt_that_was_given_for_it_as_it_is_now(team: Team) -> None:
    lea, mehdi, _ = team
    lea.meets(mehdi)
    mehdi.meets(lea)
    nb = mehdi.notebook
    kept = mehdi.accept(lea.give(lea.to(mehdi).id).blob, mehdi.nadia.id)
    assert sharing.answered(nb, kept.id) is None
    assert sharing.answer_text(nb, kept.id) == f"Vu {kept.ref[:4]}"
    failed = sharing.answer(nb, kept.id, "vue", TODAY, sealed=False).departure
    sharing.failed(nb, failed, TODAY)
    assert sharing.answered(nb, kept.id) is None  # it said nothing
    sealed = sharing.answer(nb, kept.id, "vue", TODAY).departure
    assert sharing.answered(nb, kept.id) == nb.register.get(sealed.id)
    lea.hold(lea.nadia, TODAY)
    newer = mehdi.accept(lea.give(lea.to(mehdi).id, today=NEXT).blob, mehdi.nadia.id, NEXT)
    assert newer.id == kept.id
    assert sharing.answered(nb, newer.id) is None  # of the card before
    text = sharing.answer(nb, newer.id, "vue", NEXT, sealed=False).departure
    assert sharing.answered(nb, newer.id) == nb.register.get(text.id)
    with refused("card"):
        sharing.answered(nb, newer.id + 1)
