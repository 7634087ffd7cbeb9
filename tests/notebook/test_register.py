"""The register: lines that stay as they are."""

from datetime import date, timedelta
from typing import Any

import pytest

from notebook_app.errors import CahierError, Refused
from notebook_app.model import Consent, Departure, Noun, Person, Recipient, Way
from notebook_app.notebook import Notebook

TEXT = "J'ai vu N.F. le 20/11/2026. Appelez-moi : Léa Martin, 0612345678. Entre nous, merci. Réf K7M49QTX"


@pytest.fixture
def karim(notebook: Notebook) -> Recipient:
    return notebook.directory.add_recipient("Karim Benali", "gardien", "+33639987702")


def prepared(notebook: Notebook, person: Person, to: Recipient, today: date, **more: Any) -> Departure:
    ref = notebook.cards.ref_for(person.id, to.id, lambda used: f"{len(used):04d}9QTX")
    consent = Consent("N. F.", today)
    return notebook.register.prepare(person, to, Way.SMS, ref, TEXT, TEXT.encode(), today, consent, **more)


def test_a_departure_is_written_down_letter_for_letter(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    notebook.take_touched()
    made = prepared(notebook, nadia, karim, today)
    assert notebook.take_touched() == Noun.REGISTER
    assert (made.number, made.day, made.person, made.person_name, made.to, made.role, made.way) == (
        1, today, nadia.id, "Nadia Ferhat", "Karim Benali", "gardien", Way.SMS,
    )  # fmt: skip
    assert made.carried == TEXT
    assert made.blob == TEXT.encode()
    assert made.consent == Consent("N. F.", today)
    assert [(e.kind, e.day) for e in made.events] == [("prepared", today)]
    assert made.could_have_left
    assert notebook.register.departures() == [made]
    assert TEXT.encode() not in repr(made).encode().replace(TEXT.encode(), b"", 1)  # the bytes are not said twice in a log


def test_for_a_circle_no_consent_is_written_down(notebook: Notebook, nadia: Person, today: date) -> None:
    circle = notebook.directory.add_recipient("Groupe du Val d’Orme", kind="circle")
    ref = notebook.cards.ref_for(nadia.id, None, lambda used: "K7M49QTX")
    made = notebook.register.prepare(nadia, circle, Way.SEALED, ref, "{}", b"sealed", today, seq=1)
    assert (made.to, made.consent) == ("Groupe du Val d’Orme", None)


def test_numbers_follow_and_the_newest_is_first(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    other = notebook.people.add("Awa Diop", today)
    assert notebook.register.next_number() == 1
    for person in (nadia, other, nadia):
        prepared(notebook, person, karim, today)
    assert [d.number for d in notebook.register.departures()] == [3, 2, 1]
    assert [d.number for d in notebook.register.departures(nadia.id)] == [3, 1]
    assert notebook.register.next_number() == 4


def test_who_was_given_something_is_known_for_good(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    never = notebook.directory.add_recipient("Jeanne Roux")
    assert notebook.register.addressees() == frozenset()
    notebook.register.event(prepared(notebook, nadia, karim, today).id, "failed", today)
    notebook.register.blank(nadia.id)
    assert notebook.register.addressees() == {karim.id}
    assert never.id not in notebook.register.addressees()


def test_the_seq_of_a_ref_is_written_with_the_departure_or_not_at_all(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    prepared(notebook, nadia, karim, today, seq=252_000)
    ref = notebook.cards.ref_for(nadia.id, karim.id, lambda used: pytest.fail("already drawn"))
    assert notebook.cards.last_seq(ref) == 252_000
    with pytest.raises(Refused, match="kind"), notebook.write(Noun.REGISTER):
        notebook.register.event(prepared(notebook, nadia, karim, today, seq=252_001).id, "perdue", today)
    assert notebook.cards.last_seq(ref) == 252_000
    assert len(notebook.register.departures()) == 1
    prepared(notebook, nadia, karim, today, seq=5)  # never back
    assert notebook.cards.last_seq(ref) == 252_000


@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE departures SET carried = 'autre'",
        "UPDATE departures SET day = '2026-01-01'",
        "UPDATE departures SET person_name = ''",
        "UPDATE departures SET recipient_name = 'autre', person = NULL, person_name = '', ref = '', seq = NULL, carried = '', blob = x'',"
        " hash = NULL, consent_who = NULL",
        "DELETE FROM departures",
        "UPDATE departure_events SET day = '2026-01-01'",
        "UPDATE departure_events SET kind = 'vue'",
        "DELETE FROM departure_events",
        "DELETE FROM people",  # not without blanking
    ],
)
def test_no_line_is_changed_or_removed(notebook: Notebook, nadia: Person, karim: Recipient, today: date, attempt: str) -> None:
    made = prepared(notebook, nadia, karim, today)
    refused_by_trigger(notebook, attempt)
    assert notebook.register.departures() == [made]


@pytest.mark.parametrize(
    "attempt",
    [
        "DELETE FROM refs",
        "UPDATE refs SET ref = '00000000'",
        "UPDATE refs SET person = (SELECT max(id) FROM people)",
        "UPDATE refs SET recipient = 99",
    ],
)
def test_no_ref_is_removed_or_given_to_another(notebook: Notebook, nadia: Person, karim: Recipient, today: date, attempt: str) -> None:
    ref = notebook.cards.ref_for(nadia.id, karim.id, lambda used: "K7M49QTX")
    notebook.people.add("Awa Diop", today)
    refused_by_trigger(notebook, attempt)
    assert notebook.cards.ref_for(nadia.id, karim.id, lambda used: pytest.fail("lost")) == ref


def refused_by_trigger(notebook: Notebook, attempt: str) -> None:
    """The statement fails, and only because of the triggers: without them it would pass."""
    with pytest.raises(CahierError, match="query"), notebook.write(Noun.REGISTER) as db:
        db.execute(attempt)
    with pytest.raises(Refused, match="rolled back"):
        attempt_without_triggers(notebook, attempt)


def attempt_without_triggers(notebook: Notebook, attempt: str) -> None:
    with notebook.write(Noun.REGISTER) as db:
        db.execute("PRAGMA defer_foreign_keys = ON")
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'").fetchall():
            db.execute(f"DROP TRIGGER {name}")
        raise Refused("rolled back" if db.execute(attempt).rowcount else "nothing changed")


def test_states_only_grow(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    made = prepared(notebook, nadia, karim, today)
    later = today + timedelta(days=2)
    event = notebook.register.event
    assert not event(made.id, "gone", today).could_have_left
    assert event(made.id, "transmise", today).state == "transmise"
    assert event(made.id, "vue", later).state == "vue"
    grown = event(made.id, "repondue", later)
    for again in ("prepared", "gone", "transmise", "vue", "repondue"):
        assert event(made.id, again, later) == grown
    assert [e.kind for e in grown.events] == ["prepared", "gone", "transmise", "vue", "repondue"]
    with pytest.raises(Refused, match="order"):
        event(made.id, "failed", later)


def test_a_skipped_state_is_not_filled_in_later(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    made = prepared(notebook, nadia, karim, today)
    notebook.register.event(made.id, "vue", today)  # after a crash, the receipt itself says that it left
    assert [e.kind for e in notebook.register.event(made.id, "gone", today).events] == ["prepared", "vue"]


def test_what_failed_did_not_leave(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    made = prepared(notebook, nadia, karim, today)
    failed = notebook.register.event(made.id, "failed", today)
    assert failed.state == "failed"
    assert not failed.could_have_left
    assert notebook.register.event(made.id, "failed", today) == failed
    for kind in ("gone", "transmise", "vue"):
        with pytest.raises(Refused, match="order"):
            notebook.register.event(made.id, kind, today)
    with pytest.raises(Refused, match="kind"):
        notebook.register.event(made.id, "perdue", today)
    with pytest.raises(Refused, match="departure"):
        notebook.register.event(99, "gone", today)


def test_each_member_of_a_circle_has_states_of_their_own(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    made = prepared(notebook, nadia, karim, today)
    notebook.register.event(made.id, "gone", today)
    notebook.register.event(made.id, "vue", today, "Mehdi Rahal")
    notebook.register.event(made.id, "vue", today, "Mehdi Rahal")
    seen = notebook.register.event(made.id, "transmise", today, "Inès Vasseur")
    assert [(e.kind, e.whose) for e in seen.events] == [("prepared", ""), ("gone", ""), ("vue", "Mehdi Rahal"), ("transmise", "Inès Vasseur")]


def test_erasing_a_person_leaves_that_something_left_and_not_about_whom(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    other = notebook.people.add("Awa Diop", today)
    kept = prepared(notebook, other, karim, today)
    made = prepared(notebook, nadia, karim, today, seq=7, hash=b"h" * 32)
    notebook.register.event(made.id, "gone", today)
    notebook.people.erase(nadia.id, "Nadia Ferhat")
    blanked, same = notebook.register.departures()
    assert same == kept
    assert (blanked.number, blanked.day, blanked.to, blanked.way) == (2, today, "Karim Benali", Way.SMS)
    assert (blanked.person, blanked.person_name, blanked.carried, blanked.blob) == (None, "", "", b"")
    assert blanked.consent == Consent("", today)
    assert [e.kind for e in blanked.events] == ["prepared", "gone"]
    assert notebook.register.of_ref("") == [kept]


def test_the_bare_ref_stays_after_erasing(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    ref = notebook.cards.ref_for(nadia.id, karim.id, lambda used: "K7M49QTX")
    prepared(notebook, nadia, karim, today)
    notebook.people.erase(nadia.id, "Nadia Ferhat")
    again = notebook.people.add("Nadia Ferhat", today)
    seen: list[set[str]] = []
    assert notebook.cards.ref_for(again.id, karim.id, lambda used: seen.append(set(used)) or "AAAA9QTX") == "AAAA9QTX"
    assert seen == [{ref}]
    assert notebook.cards.is_own_ref(ref)
    with pytest.raises(CahierError, match="query"):
        notebook.cards.ref_for(again.id, None, lambda used: "K7M40000")  # the first four are never used twice


def test_whether_anything_is_written_down_about_somebody(notebook: Notebook, nadia: Person, karim: Recipient, today: date) -> None:
    assert not notebook.register.is_about(nadia.id)
    prepared(notebook, nadia, karim, today)
    assert notebook.register.is_about(nadia.id)
