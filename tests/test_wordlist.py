"""The list of words: completed from their first letters, in French spelling."""

import json
from pathlib import Path

import pytest

from notebook_app import text, wordlist

VALUES = json.loads((Path(__file__).parent / "vectors" / "values.json").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", [c for c in VALUES if c["kind"] == "passphrase"], ids=lambda c: c["id"])
def test_typed_words(case: dict) -> None:
    assert " ".join(wordlist.typed_words(case["in"]["typed"])) == case["out"]["passphrase"]


def test_a_run_is_completed_where_it_begins_one_word_only() -> None:
    runs = {word[:n] for word in wordlist.words() for n in range(1, len(word) + 1)} | {"", "zzzz", "aaaa", "abricotx"}
    for run in runs:
        begun = [word for word in wordlist.words() if word.startswith(run)]
        assert wordlist.complete(run) == (begun[0] if len(begun) == 1 and len(run) >= 4 else run)


def test_the_list_of_words_and_its_french_spelling() -> None:
    assert len(wordlist.words()) == len(wordlist.display_words()) == 1024
    assert [text.fold(w) for w in wordlist.display_words()] == list(wordlist.words())
    assert [wordlist.shown(word) for word in wordlist.words()] == list(wordlist.display_words())
    assert wordlist.shown("ecole") == "école"
    assert wordlist.shown("nowhere") == "nowhere"
    assert wordlist.complete("meteo") == "meteo"
    assert wordlist.complete("abe") == "abe"
