"""The 1024 words of which phrases are made: found by their first letters, shown in French spelling."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from notebook_app.text import fold
from resources import read


@lru_cache(maxsize=1)
def words() -> tuple[str, ...]:
    """The 1024 words of `words.txt`, in order; frozen (exchange SPEC §10)."""
    return tuple(read("words.txt").decode("ascii").split())


@lru_cache(maxsize=1)
def display_words() -> tuple[str, ...]:
    """The same words in French spelling, only shown."""
    return tuple(read("words-display.txt").decode("utf-8").split())


def shown(word: str) -> str:
    """French spelling of a word of the list; any other word comes back as it is."""
    at = _place(word)
    return word if at is None else display_words()[at]


def complete(run: str) -> str:
    """A run of four letters or more that begins exactly one word of the list becomes that word; any other stays."""
    if len(run) < 4:
        return run
    known = words()  # those that begin alike stand together
    at = bisect_left(known, run)
    found = [w for w in known[at : at + 2] if w.startswith(run)]
    return found[0] if len(found) == 1 else run


def typed_words(typed: str) -> list[str]:
    """The runs of `a-z` of what was typed, folded, each completed where that is certain (vault SPEC §3)."""
    return [complete(run) for run in re.findall(r"[a-z]+", fold(typed))]


def recognised(run: str) -> str | None:
    """The word of the list that this typed run already is, however it is accented; None while it could be several or none."""
    found = typed_words(run)
    return found[0] if len(found) == 1 and _place(found[0]) is not None else None


def _place(word: str) -> int | None:
    """Where it stands in the list, which is in the order of the alphabet; None for any other. Asked many times for each letter one types."""
    known = words()
    at = bisect_left(known, word)
    return at if at < len(known) and known[at] == word else None
