"""Words and names: folding, the word list, initials, what a card can carry."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files


def fold(text: str) -> str:
    """Lower case, no accents, `œ` as `oe`, `æ` as `ae` (exchange SPEC §4.3, vault SPEC §3)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.lower().replace("œ", "oe").replace("æ", "ae")


@lru_cache(maxsize=1)
def words() -> tuple[str, ...]:
    """The 1024 words of `words.txt`, in order; frozen (exchange SPEC §10)."""
    return tuple((files("resources") / "words.txt").read_text("ascii").split())


@lru_cache(maxsize=1)
def display_words() -> tuple[str, ...]:
    """The same words in French spelling, only shown."""
    return tuple((files("resources") / "words-display.txt").read_text("utf-8").split())


def shown(word: str) -> str:
    """French spelling of a word of the list; any other word comes back as it is."""
    try:
        return display_words()[words().index(word)]
    except ValueError:
        return word


def complete(run: str) -> str:
    """A run of four letters or more that begins exactly one word of the list becomes that word; any other stays."""
    if len(run) < 4:
        return run
    found = [w for w in words() if w.startswith(run)]
    return found[0] if len(found) == 1 else run


def typed_words(typed: str) -> list[str]:
    """The runs of `a-z` of what was typed, folded, each completed where that is certain (vault SPEC §3)."""
    return [complete(run) for run in re.findall(r"[a-z]+", fold(typed))]
