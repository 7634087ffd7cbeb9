"""The directory: own keys, pinned keys, to whom a card can go."""

from datetime import date, timedelta

import pytest

from notebook_app.errors import Refused
from notebook_app.model import Noun
from notebook_app.notebook import Notebook

KEY, OTHER = "qfwPR3--1_OlVuZVkN8G-8XCnFOH7wGaL2fyG3D1y5A", "oSxAf3YTk5WHqHmzER_efHJi04DdN-j1gyl7zekr3JY"


def said(**changed: str) -> dict[str, str]:
    return {"key": KEY, "name": "Léa Martin", "phone": "+33612345678", "seal": "S1", **changed}


def test_a_new_notebook_has_keys_of_its_own(notebook: Notebook) -> None:
    own = notebook.directory.own()
    assert (len(own.signing_seed), len(own.seal_seed)) == (32, 32)
    assert own.signing_seed != own.seal_seed
    assert notebook.directory.own() == own
    assert own.signing_seed.hex() not in repr(own)
    assert repr(own.signing_seed) not in repr(own)


def test_new_keys_sign_and_the_former_seed_still_opens(notebook: Notebook) -> None:
    before = notebook.directory.own()
    drawn = notebook.directory.draw_keys()
    assert notebook.directory.own() == drawn != before
    assert notebook.directory.seal_seeds() == (drawn.seal_seed, before.seal_seed)


def test_a_key_is_pinned_once_unverified_and_without_seal(notebook: Notebook, today: date) -> None:
    lea = notebook.directory.add(KEY, "Léa Martin", "+33612345678", today, org="Mission locale")
    assert (lea.verified, lea.retired, lea.seal) == (None, None, "")
    assert notebook.directory.by_key(KEY) == lea
    assert notebook.directory.by_key(OTHER) is None
    with pytest.raises(Refused) as refused:
        notebook.directory.add(KEY, "Une autre", "+33698765432", today)
    assert refused.value.code == "known"
    assert notebook.directory.all() == [lea]


def test_words_can_be_verified_only_once_there_are_some(notebook: Notebook, today: date) -> None:
    lea = notebook.directory.add(KEY, "Léa Martin", "+33612345678", today)
    with pytest.raises(Refused) as refused:
        notebook.directory.verify(lea.id, today)
    assert refused.value.code == "seal"
    notebook.directory.introduce(said(), 5, b"5", today)
    assert notebook.directory.verify(lea.id, today).verified == today


def test_retired_and_back(notebook: Notebook, today: date) -> None:
    lea = notebook.directory.add(KEY, "Léa Martin", "+33612345678", today)
    notebook.take_touched()
    assert notebook.directory.retire(lea.id, today).retired == today
    assert notebook.take_touched() & (Noun.DIRECTORY | Noun.RECEIVED) == Noun.DIRECTORY | Noun.RECEIVED
    assert notebook.directory.retired_keys() == {KEY}
    assert notebook.directory.all() != []  # retired is not removed
    assert notebook.directory.recipients() == []
    assert notebook.directory.un_retire(lea.id).retired is None
    assert [r.colleague for r in notebook.directory.recipients()] == [lea.id]
    with pytest.raises(Refused, match="colleague"):
        notebook.directory.retire(999, today)


def test_the_highest_introduction_of_the_same_keys_holds_in_any_order(notebook: Notebook, today: date) -> None:
    notebook.directory.introduce(said(name="Léa Martin", phone="+33600000002"), 20, b"b", today)
    old = notebook.directory.introduce(said(phone="+33600000001"), 10, b"z", today)
    assert old.phone == "+33600000002"
    assert notebook.directory.introduce(said(phone="+33600000003", org="CCAS"), 20, b"c", today).phone == "+33600000003"
    assert notebook.directory.introduce(said(phone="+33600000004"), 20, b"a", today).phone == "+33600000003"
    assert len(notebook.directory.all()) == 1


def test_another_seal_key_is_not_taken_from_a_file(notebook: Notebook, today: date) -> None:
    lea = notebook.directory.introduce(said(), 5, b"5", today)
    verified = notebook.directory.verify(lea.id, today)
    with pytest.raises(Refused) as refused:
        notebook.directory.introduce(said(seal="S2"), 50, b"9", today)
    assert refused.value.code == "key-changed"
    assert notebook.directory.get(lea.id) == verified


def test_recipients_of_the_three_kinds_in_order(notebook: Notebook, today: date) -> None:
    lea = notebook.directory.add(KEY, "Léa Martin", "+33612345678", today, org="Mission locale")
    notebook.directory.add_recipient("Karim Benali", "gardien", "+33639987702")
    notebook.directory.add_recipient("Groupe du Val d’Orme", kind="circle")
    found = notebook.directory.recipients()
    assert [(r.kind, r.name, r.role, r.phone, r.colleague) for r in found] == [
        ("circle", "Groupe du Val d’Orme", "", "", None),
        ("person", "Karim Benali", "gardien", "+33639987702", None),
        ("software", "Léa Martin", "Mission locale", "+33612345678", lea.id),
    ]
    notebook.directory.change(lea.id, "Léa Martin-Roux", "+33699999999")
    named = notebook.directory.recipient(found[2].id)
    assert (named.name, named.phone) == ("Léa Martin-Roux", "+33699999999")


def test_a_recipient_is_removed_and_a_colleague_is_not(notebook: Notebook, today: date) -> None:
    lea = notebook.directory.add(KEY, "Léa Martin", "+33612345678", today)
    karim = notebook.directory.add_recipient("  Karim\nBenali ", "gardien")
    assert karim.name == "Karim Benali"
    circle = notebook.directory.add_recipient("Groupe", kind="circle")
    notebook.directory.remove_recipient(circle.id)
    notebook.directory.remove_recipient(karim.id)
    (software,) = notebook.directory.recipients()
    assert software.colleague == lea.id
    for attempt in (
        lambda: notebook.directory.remove_recipient(software.id),
        lambda: notebook.directory.add_recipient("Léa", kind="software"),
    ):
        with pytest.raises(Refused, match="kind"):
            attempt()
    for nothing in (" ", "\u200b"):
        with pytest.raises(Refused, match="name"):
            notebook.directory.add_recipient(nothing)
    with pytest.raises(Refused, match="recipient"):
        notebook.directory.recipient(karim.id)


def test_days_are_kept(notebook: Notebook, today: date) -> None:
    lea = notebook.directory.introduce(said(), 1, b"", today)
    day = today - timedelta(days=81)
    notebook.directory.verify(lea.id, day)
    notebook.directory.retire(lea.id, today)
    assert (notebook.directory.get(lea.id).verified, notebook.directory.get(lea.id).retired) == (day, today)


def test_everybody_stands_in_the_order_of_the_letters_as_one_looks_for_them(notebook: Notebook, today: date) -> None:
    for n, name in enumerate(("Zoé Zed", "Łukasz Wójcik", "Mehdi Rahal", "Éric Øster", "Inès Vasseur")):
        notebook.directory.add(f"{n}" * 43, name, "+33612345678", today)
        notebook.circles.add(name)
    names = ["Éric Øster", "Inès Vasseur", "Łukasz Wójcik", "Mehdi Rahal", "Zoé Zed"]
    assert [c.name for c in notebook.directory.all()] == names
    assert [c.name for c in notebook.circles.all()] == names
    assert [r.name for r in notebook.directory.recipients()] == [name for name in names for _ in range(2)]
