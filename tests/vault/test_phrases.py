"""What is typed to open a notebook (vault SPEC §3)."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notebook_app import vault, wordlist
from notebook_app.vault import phrases

from .conftest import KDF, Kept

SIX = "abeille ecole elephant four girafe oeillet"


@pytest.mark.parametrize(
    "typed",
    [
        SIX,
        SIX.upper(),
        "Abeille, école; éléphant – four. GIRAFE œillet\r\n",
        unicodedata.normalize("NFD", "abeille école éléphant four girafe œillet"),
        "abei\u00a0ecol elep four gira oeil",
        "  abeille\tecole  elephant’four/girafe 12 oeillet ",
    ],
)
def test_six_words_however_they_are_typed(typed: str) -> None:
    assert all(word in wordlist.words() for word in SIX.split())
    assert phrases.passphrase(typed) == SIX


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  L’été   à\u00a0la plage ", "L'été à la plage"),
        ("ﬁn de journée", "fin de journée"),
        ("abeille ecole elephant four girafe", "abeille ecole elephant four girafe"),
        ("abeille ecole elephant four girafe oeillet zzz", "abeille ecole elephant four girafe oeillet zzz"),
        ("abe ecole elephant four girafe oeillet", "abe ecole elephant four girafe oeillet"),
        ("Abe, École elephant four girafe oeillet", "Abe, École elephant four girafe oeillet"),  # five of the list and another one
        ("Abeille, École elephant four girafe", "Abeille, École elephant four girafe"),
    ],
)
def test_any_other_passphrase(typed: str, read: str) -> None:
    assert phrases.passphrase(typed) == read


@pytest.mark.parametrize("typed", ["", "onze lettre", "x" * 257, *(f"douze lettres{c}" for c in "\u0007\ud800\ue000\u0378")])
def test_what_cannot_be_a_passphrase(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^passphrase$"):
        phrases.chosen_passphrase(typed)


def test_the_shortest_and_the_longest_passphrase() -> None:
    assert phrases.chosen_passphrase("douze signes") == "douze signes"
    assert len(phrases.chosen_passphrase("x" * 256)) == 256


def test_drawn_passphrases_are_theirs() -> None:
    drawn = {vault.new_passphrase() for _ in range(20)}
    assert len(drawn) == 20
    for phrase in drawn:
        assert len(phrase.split()) == 6
        assert phrases.chosen_passphrase(phrase) == phrase


@pytest.mark.parametrize(
    ("run", "word"),
    [("four", "four"), ("coul", None), ("élép", "elephant"), ("ABEI", "abeille"), ("abe", None), ("zzzz", None), ("", None)],
)
def test_a_word_is_recognised_while_it_is_typed(run: str, word: str | None) -> None:
    assert wordlist.recognised(run) == word


def test_recovery_words_check_themselves() -> None:
    for _ in range(2):
        words = phrases.new_recovery_words()
        seven = words.split()[:7]
        assert len(words.split()) == 8
        assert phrases.recovery_words(" ".join(wordlist.shown(word) for word in words.split()).upper()) == words
        right = [last for last in wordlist.words() if phrases.recovery_words(" ".join([*seven, last]))]
        assert right == words.split()[7:]
        assert phrases.recovery_words(" ".join(seven)) is None
    # Frozen: the words a person printed open for ever.
    frozen = "abeille abricot acacia acajou acrobate affiche agence"
    assert [w for w in wordlist.words() if phrases.recovery_words(f"{frozen} {w}")] == [FROZEN_CHECK]


FROZEN_CHECK = "pampa"


@given(st.text(max_size=60))
def test_typing_it_again_gives_the_same(typed: str) -> None:
    once = phrases.passphrase(typed)
    assert phrases.passphrase(once) == once
    assert phrases.recovery_words(typed) is None or len(phrases.recovery_words(typed).split()) == 8


def test_both_secrets_open_however_they_are_typed(kept: Kept, tmp_path: Path) -> None:
    kept.unlock(" , ".join(wordlist.shown(word).title() for word in kept.words.split()) + "\n").close()
    opened, _ = vault.create(tmp_path / "n", "Œillet école éléphant FOUR girafe abeille", [], kdf=KDF)
    opened.close()
    vault.unlock(tmp_path / "n", "œill ecole élép four gira abei", []).close()


def test_eight_words_may_be_a_passphrase_too(kept: Kept) -> None:
    # By chance with a right check word: tried as recovery words first, then as a passphrase.
    other = phrases.new_recovery_words()
    opened = kept.unlock()
    opened.change_secret(kept.words, other)
    opened.close()
    kept.unlock(other)
