"""Cards received: which one is kept, whose page it belongs to, who saw a person last."""

import hashlib
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from notebook_app.errors import Refused
from notebook_app.model import Noun, Person, Received, Sight, State, Trust
from notebook_app.notebook import Notebook
from notebook_app.notebook.cards import ReadCard

KEY, OTHER = "qfwPR3--1_OlVuZVkN8G-8XCnFOH7wGaL2fyG3D1y5A", "oSxAf3YTk5WHqHmzER_efHJi04DdN-j1gyl7zekr3JY"
LEA, MEHDI = "+33612345678", "+33639985236"


def card(last: date, seq: int = 1, **said: Any) -> ReadCard:
    raw = repr((last, seq, said)).encode()
    made = ReadCard(raw, hashlib.sha256(raw).digest(), KEY, "K7M49QTX", "Léa Martin", LEA, last, Trust.NEW, seq, last)
    return made.with_(**said)


def sms(last: date, **said: Any) -> ReadCard:
    return card(last).with_(**{"key": "", "seq": 0, "issued": None, "trust": Trust.UNSIGNED, **said})


def test_a_ref_is_drawn_once_for_all_sealed_ways_and_once_for_each_addressee(notebook: Notebook, nadia: Person, today: date) -> None:
    karim = notebook.directory.add_recipient("Karim Benali")
    awa = notebook.people.add("Awa Diop", today)
    drawn = iter(("AAAA0000", "BBBB0000", "CCCC0000", "DDDD0000"))
    seen = []

    def draw(used: Any) -> str:
        seen.append(sorted(used))
        return next(drawn)

    pairs = [(nadia.id, None), (nadia.id, karim.id), (awa.id, None), (awa.id, karim.id)]
    refs = [notebook.cards.ref_for(*pair, draw) for pair in pairs]
    assert [notebook.cards.ref_for(*pair, draw) for pair in pairs] == refs
    assert len(set(refs)) == 4
    assert seen[-1] == ["AAAA0000", "BBBB0000", "CCCC0000"]
    notebook.directory.remove_recipient(karim.id)
    assert all(map(notebook.cards.is_own_ref, refs))


def test_the_highest_seq_then_hash_is_kept_in_any_order(notebook: Notebook, today: date) -> None:
    cards = [card(today - timedelta(days=n), seq) for n, seq in ((1, 7), (9, 8), (3, 8))]
    best = max(cards[1:], key=lambda c: c.hash)
    for n, order in enumerate(permutations([*cards, cards[0]])):
        for one in order:
            kept = notebook.cards.keep(one.with_(ref=f"{n:08d}"), None, today)
        assert kept.last == best.last
    assert len(notebook.cards.waiting()) == 24


def test_the_latest_text_is_kept_in_any_order(notebook: Notebook, today: date) -> None:
    texts = [sms(today - timedelta(days=n), ini=ini) for n, ini in ((5, "N.F."), (2, "A."), (2, "B."))]
    texts = [t.with_(hash=hashlib.sha256(repr(t).encode()).digest()) for t in texts]
    best = max(texts[1:], key=lambda t: t.hash)
    for n, order in enumerate(permutations(texts)):
        for one in order:
            kept = notebook.cards.keep(one.with_(ref=f"{n:08d}"), None, today)
        assert (kept.last, kept.ini) == (best.last, best.ini)


def test_a_text_and_a_signed_card_stay_apart(notebook: Notebook, nadia: Person, today: date) -> None:
    notebook.cards.keep(card(today - timedelta(days=9)), nadia.id, today)
    notebook.cards.keep(sms(today), nadia.id, today)
    assert [(c.trust, c.key) for c in notebook.cards.kept()] == [(Trust.UNSIGNED, ""), (Trust.NEW, KEY)]
    assert [s.trust for s in notebook.cards.who_saw(nadia.id)] == [Trust.NEW]
    assert [s.trust for s in notebook.cards.unsigned(nadia.id)] == [Trust.UNSIGNED]


class TestLink:
    def test_it_survives_a_newer_card_that_says_the_same_or_fits(self, notebook: Notebook, nadia: Person, today: date) -> None:
        for seq, said in enumerate(({"ini": "N.F."}, {"about": "FERHAT Nadia"}, {}, {"ini": "N.F."}, {"about": "Nadia Férhat"}), 1):
            kept = notebook.cards.keep(card(today, seq, **said), nadia.id if seq == 1 else None, today)
            assert kept.person == nadia.id

    @pytest.mark.parametrize("said", [{"ini": "A.D."}, {"about": "Awa Diop"}, {"about": "Nadia"}])
    def test_it_falls_when_the_newer_card_does_not_fit(self, notebook: Notebook, nadia: Person, today: date, said: dict[str, str]) -> None:
        notebook.cards.keep(card(today, 1, ini="N.F."), nadia.id, today)
        kept = notebook.cards.keep(card(today, 2, **said), None, today)
        assert kept.person is None
        assert notebook.cards.waiting() == [kept]
        assert notebook.cards.who_saw(nadia.id) == []

    def test_what_the_person_said_yes_to_holds_as_long_as_the_card_says_the_same(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(card(today, 1, ini="N.D."), nadia.id, today)  # her maiden name
        assert notebook.cards.keep(card(today, 2, ini="N.D."), None, today).person == nadia.id

    @pytest.mark.parametrize(("newer", "holds"), [("N.F.", True), ("A.D.", False)])
    def test_the_yes_to_an_older_card_holds_if_the_newer_one_is_about_the_same(
        self, notebook: Notebook, nadia: Person, today: date, newer: str, holds: bool
    ) -> None:
        notebook.cards.keep(card(today, 2, ini=newer), None, today)
        kept = notebook.cards.keep(card(today - timedelta(days=3), 1, about="Nadia Ferhat"), nadia.id, today)
        assert (kept.ini, kept.last) == (newer, today)
        assert (kept.person == nadia.id) is holds

    def test_it_is_given_later_and_taken_back(self, notebook: Notebook, nadia: Person, today: date) -> None:
        kept = notebook.cards.keep(card(today), None, today, set_aside=True)
        assert kept.set_aside
        assert not notebook.cards.link(kept.id, nadia.id).set_aside
        assert notebook.cards.waiting() == []
        assert notebook.undo_last()
        assert notebook.cards.waiting() == [kept]
        for _ in range(2):
            assert notebook.redo_last() == Noun.RECEIVED
            assert notebook.cards.get(kept.id).person == nadia.id
            assert notebook.undo_last() == Noun.RECEIVED
            assert notebook.cards.waiting() == [kept]
        notebook.cards.link(kept.id, nadia.id)
        assert notebook.cards.link(kept.id, None).person is None
        with pytest.raises(Refused, match="person"):
            notebook.cards.link(kept.id, 999)
        with pytest.raises(Refused, match="card"):
            notebook.cards.link(999, nadia.id)

    def test_a_new_page_and_the_card_on_it_are_done_again_together(self, notebook: Notebook, today: date) -> None:
        kept = notebook.cards.keep(card(today), None, today)
        with notebook.write(Noun.RECEIVED):
            page = notebook.people.add("Noé Faure", today)
            notebook.cards.link(kept.id, page.id)
        assert notebook.undo_last() == Noun.RECEIVED | Noun.PEOPLE
        assert (notebook.people.find("Noé"), notebook.cards.waiting()) == ([], [kept])
        assert notebook.redo_last() == Noun.RECEIVED | Noun.PEOPLE
        assert notebook.people.get(notebook.cards.get(kept.id).person or 0).name == "Noé Faure"

    def test_erasing_the_person_erases_the_card(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(card(today), nadia.id, today)
        notebook.people.erase(nadia.id, "Nadia Ferhat")
        assert notebook.cards.kept() == notebook.cards.waiting() == []


class TestAnswered:
    """What was answered for a text is proposed for the signed card, and the other way round; nothing is linked by it (exchange SPEC §8)."""

    def said(self, notebook: Notebook, card: ReadCard) -> list[int | None]:
        return [c.person for c in notebook.cards.answered(card)]

    @pytest.mark.parametrize("sealed", [False, True])
    @pytest.mark.parametrize("text_first", [True, False])
    def test_in_both_orders(self, notebook: Notebook, nadia: Person, today: date, text_first: bool, sealed: bool) -> None:
        signed = card(today, sealed=sealed, ref="R2D8VWXY" if sealed else "K7M49QTX")  # one ref for all sealed ways, one for a weak addressee
        first, second = (sms(today), signed) if text_first else (signed, sms(today))
        assert self.said(notebook, first) == self.said(notebook, second) == []
        notebook.cards.keep(first, nadia.id, today)
        assert self.said(notebook, second) == [nadia.id]
        assert notebook.cards.linked(second) is None
        kept = notebook.cards.keep(second, None, today)
        assert kept.person is None
        assert [c.person for c in notebook.cards.answered(kept)] == [nadia.id]  # also when it was set aside before

    def test_a_contact_and_a_sealed_card_of_the_same_day(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(card(today), nadia.id, today)
        assert self.said(notebook, card(today, ref="R2D8VWXY", sealed=True)) == [nadia.id]

    def test_two_colleagues_with_one_number(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(sms(today), nadia.id, today)
        assert self.said(notebook, card(today, ref="R2D8VWXY", sealed=True, key=OTHER, name="Karim Benali")) == []
        assert self.said(notebook, card(today, ref="R2D8VWXY", sealed=True, name="MARTIN Léa")) == [nadia.id]

    def test_one_colleague_with_another_number(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(sms(today), nadia.id, today)
        for signed in (card(today, phone=MEHDI), card(today, phone=MEHDI, ref="R2D8VWXY", sealed=True)):
            assert self.said(notebook, signed) == []

    def test_another_day_is_another_meeting_but_a_ref_is_a_person(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(sms(today - timedelta(days=1)), nadia.id, today)
        assert self.said(notebook, card(today, ref="R2D8VWXY", sealed=True)) == []
        assert self.said(notebook, card(today)) == [nadia.id]
        assert self.said(notebook, card(today, name="Léa Martin-Delahaye")) == [nadia.id]  # a text may carry a shorter name

    def test_a_contact_with_another_ref_is_about_somebody_else(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(sms(today), nadia.id, today)
        assert self.said(notebook, card(today, ref="R2D8VWXY")) == []

    def test_a_page_that_has_its_sealed_card_already_is_somebody_else_s(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(sms(today), nadia.id, today)
        notebook.cards.keep(card(today, ref="R2D8VWXY", sealed=True), nadia.id, today)
        assert self.said(notebook, card(today, ref="0N3T4W56", sealed=True)) == []

    def test_texts_of_one_day_on_two_pages_are_both_told(self, notebook: Notebook, nadia: Person, today: date) -> None:
        awa = notebook.people.add("Awa Diop", today)
        notebook.cards.keep(sms(today), nadia.id, today)
        notebook.cards.keep(sms(today, ref="0N3T4W56", ini="A.D."), awa.id, today)
        assert self.said(notebook, card(today, ref="R2D8VWXY", sealed=True)) == [awa.id, nadia.id]
        assert self.said(notebook, card(today, ref="R2D8VWXY", sealed=True, about="Nadia Ferhat")) == [nadia.id]
        assert self.said(notebook, card(today, ref="R2D8VWXY", sealed=True, ini="A.D.")) == [awa.id]

    @pytest.mark.parametrize("ref", ["K7M49QTX", "R2D8VWXY"])
    def test_what_does_not_fit_the_page_is_not_proposed(self, notebook: Notebook, nadia: Person, today: date, ref: str) -> None:
        notebook.cards.keep(sms(today, ini="N.F."), nadia.id, today)
        for said in ({"ini": "A.D."}, {"about": "Awa Diop"}):
            assert self.said(notebook, card(today, ref=ref, sealed=ref != "K7M49QTX", **said)) == []

    def test_a_page_that_was_renamed(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(sms(today, ini="N.F."), nadia.id, today)
        notebook.people.rename(nadia.id, "Nadia Roux")
        assert self.said(notebook, card(today, ini="N.F.")) == [nadia.id]  # the yes was said to these very initials
        assert self.said(notebook, card(today, ini="N.R.")) == [nadia.id]
        assert self.said(notebook, card(today, about="Nadia Ferhat")) == []

    def test_a_page_that_was_erased(self, notebook: Notebook, nadia: Person, today: date) -> None:
        notebook.cards.keep(sms(today), nadia.id, today)
        notebook.people.erase(nadia.id, "Nadia Ferhat")
        assert self.said(notebook, card(today)) == []

    def test_a_yes_that_was_taken_back_or_put_right(self, notebook: Notebook, nadia: Person, today: date) -> None:
        awa = notebook.people.add("Awa Diop", today)
        kept = notebook.cards.keep(sms(today), nadia.id, today)
        notebook.cards.link(kept.id, awa.id)
        assert self.said(notebook, card(today)) == [awa.id]
        assert notebook.undo_last()
        assert self.said(notebook, card(today)) == [nadia.id]
        assert notebook.redo_last()
        assert self.said(notebook, card(today)) == [awa.id]
        assert notebook.undo_last()
        notebook.cards.link(kept.id, None)
        assert self.said(notebook, card(today)) == []

    def test_an_unusual_computer_and_a_retired_key_speak_for_nobody(self, notebook: Notebook, nadia: Person, today: date) -> None:
        lea = notebook.directory.add(KEY, "Léa Martin", LEA, today)
        text = notebook.cards.keep(sms(today), nadia.id, today)
        assert self.said(notebook, card(today, key=OTHER, trust=Trust.KEY_CHANGED, alike=lea.id)) == []
        notebook.cards.link(text.id, None)
        notebook.cards.keep(card(today), nadia.id, today)
        assert self.said(notebook, sms(today)) == [nadia.id]
        notebook.directory.retire(lea.id, today)
        assert self.said(notebook, sms(today)) == []
        notebook.cards.keep(card(today, key=OTHER, trust=Trust.KEY_CHANGED, alike=lea.id), nadia.id, today)
        assert self.said(notebook, sms(today)) == []


def test_waiting_cards_the_last_read_first_and_those_set_aside_at_the_end(notebook: Notebook, today: date) -> None:
    def keep(n: int, day: date) -> Received:
        return notebook.cards.keep(card(today, ref=f"{n:08d}"), None, day)

    first, second, third = keep(1, today), keep(2, today), keep(3, today - timedelta(days=1))
    notebook.cards.set_aside(second.id)
    assert [c.id for c in notebook.cards.waiting()] == [first.id, third.id, second.id]
    notebook.cards.set_aside(second.id, False)
    assert [c.id for c in notebook.cards.waiting()] == [second.id, first.id, third.id]


def test_trust_is_what_the_directory_says_now(notebook: Notebook, nadia: Person, today: date) -> None:
    kept = notebook.cards.keep(card(today), nadia.id, today)
    assert kept.trust is Trust.NEW
    lea = notebook.directory.add(KEY, "Léa Martin-Roux", "+33699999999", today)
    known = notebook.cards.get(kept.id)
    assert (known.trust, known.who, known.call) == (Trust.KNOWN, "Léa Martin-Roux", "+33699999999")
    assert (known.name, known.phone) == ("Léa Martin", LEA)  # what the card says stays what it said
    with notebook.write(notebook.take_touched()) as db:
        db.execute("UPDATE directory SET seal = 'S' WHERE id = ?", (lea.id,))
    notebook.directory.verify(lea.id, today)
    assert notebook.cards.get(kept.id).trust is Trust.VERIFIED


def test_a_retired_key_says_nothing_until_it_is_back(notebook: Notebook, nadia: Person, today: date) -> None:
    lea = notebook.directory.add(KEY, "Léa Martin", LEA, today)
    kept = notebook.cards.keep(card(today), nadia.id, today)
    waiting = notebook.cards.keep(card(today, ref="00000000"), None, today)
    notebook.directory.retire(lea.id, today)
    assert notebook.cards.who_saw(nadia.id) == notebook.cards.kept() == notebook.cards.waiting() == []
    with pytest.raises(Refused, match="card"):
        notebook.cards.get(kept.id)
    notebook.directory.un_retire(lea.id)
    assert [s.source for s in notebook.cards.who_saw(nadia.id)] == [kept.id]
    assert [c.id for c in notebook.cards.waiting()] == [waiting.id]


class TestWhoSaw:
    def test_by_day_one_s_own_first_on_equal_days(self, notebook: Notebook, nadia: Person, today: date) -> None:
        def ago(days: int) -> date:
            return today - timedelta(days=days)

        for days, state in ((1, State.HELD), (4, State.HELD), (0, State.MISSED)):
            made = notebook.agenda.add(ago(days), person=nadia.id, today=today)
            notebook.agenda.set_state(made.id, state, today)
        notebook.agenda.add(today + timedelta(days=3), person=nadia.id, today=today)
        karim = notebook.told.add(nadia.id, "Karim Benali", ago(1), today, role="gardien", phone="06 39 98 77 02")
        mehdi = notebook.cards.keep(card(ago(1), key=OTHER, name="Mehdi Rahal", phone=MEHDI, org="Mission locale", end=True), nadia.id, today)
        lea = notebook.cards.keep(card(ago(2)), nadia.id, today)
        notebook.cards.keep(sms(today), nadia.id, today)
        notebook.cards.keep(card(today, ref="00000000"), None, today)  # nobody's yet
        expected = [
            Sight("", "", ago(1), "", Trust.OWN),
            Sight("Mehdi Rahal", "Mission locale", ago(1), MEHDI, Trust.NEW, True, mehdi.id),
            Sight("Karim Benali", "gardien", ago(1), "06 39 98 77 02", Trust.TOLD, False, karim.id),
            Sight("Léa Martin", "", ago(2), LEA, Trust.NEW, False, lea.id),
        ]
        assert notebook.cards.who_saw(nadia.id) == expected
        assert notebook.cards.who_saw(nadia.id, every=True) == [*expected, Sight("", "", ago(4), "", Trust.OWN)]

    def test_an_unusual_computer_s_number_is_the_pinned_one(self, notebook: Notebook, nadia: Person, today: date) -> None:
        lea = notebook.directory.add(KEY, "Léa Martin", LEA, today)
        notebook.cards.keep(card(today, key=OTHER, name="Lea MARTIN", phone="+33700000000", trust=Trust.KEY_CHANGED, alike=lea.id), nadia.id, today)
        (sight,) = notebook.cards.who_saw(nadia.id)
        assert (sight.who, sight.phone, sight.trust) == ("Léa Martin", LEA, Trust.KEY_CHANGED)

    def test_nobody_saw_a_person_nobody_saw(self, notebook: Notebook, nadia: Person) -> None:
        assert notebook.cards.who_saw(nadia.id) == notebook.cards.unsigned(nadia.id) == []


def test_whom_a_card_may_be_about(notebook: Notebook, nadia: Person, today: date) -> None:
    faure = notebook.people.add("Norbert Faure", today)
    assert {row.id for row in notebook.cards.fitting("N.F.", "")} == {nadia.id, faure.id}
    assert [row.id for row in notebook.cards.fitting("", "FERHAT Nadia")] == [nadia.id]
    assert notebook.cards.fitting("", "Nadia") == notebook.cards.fitting("", "") == []
