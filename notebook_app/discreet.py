"""What of a line is covered when the person reads along, or takes their file home: what was set aside, and the names of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from notebook_app.model import Span
from notebook_app.text import fold

ASIDE = "aside"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SMALL = frozenset(("el", "ben", "bel", "abu", "ould", "saint", "sainte", "madame", "monsieur", "mademoiselle", "mme", "mlle", "dit", "dite"))
_SHORTEST = 3  # letters of a part of a name that is looked for by itself


class Names:
    """The names of everybody else. `own`: the person's own name; what they share with another's stays readable."""

    def __init__(self, others: Iterable[str], own: str) -> None:
        kept = set(_parts(own))
        self._parts = frozenset(part for name in others for part in _parts(name) if len(part) >= _SHORTEST and part not in _SMALL) - kept

    def within(self, text: str) -> list[tuple[int, int]]:
        """Where a part of a name stands: as a word of its own that begins with a capital, whatever its accents."""
        if not self._parts:
            return []
        found = []
        for word in _WORD.finditer(text):
            halves = [half.span() for half in re.finditer(r"[^\W\d_]+", word[0])]  # "Garnier-Diop", "d’Almeida"
            known = [(a, b) for a, b in halves if word[0][a].isupper() and fold(word[0][a:b]) in self._parts]
            if word[0][0].isupper() and (known or fold(word[0]) in self._parts):
                found.append(word.span())
            else:
                found += [(word.start() + a, word.start() + b) for a, b in known]
        return found


def covered(text: str, spans: Sequence[Span], names: Names) -> list[tuple[int, int]]:
    """The stretches of a line to be covered, in code points, in order; none touches another."""
    stretches = sorted([(span.start, span.end) for span in spans if span.kind == ASIDE] + names.within(text))
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined


def masked(text: str, stretches: Sequence[tuple[int, int]], mark: str = "█████") -> str:
    """The line with `mark` for each stretch: always as long, so that nothing can be counted."""
    parts, at = [], 0
    for start, end in stretches:
        parts += [text[at:start], mark]
        at = end
    return "".join([*parts, text[at:]])


def _parts(name: str) -> list[str]:
    return [fold(part) for part in re.findall(r"[^\W\d_]+", name)] + [fold(word) for word in _WORD.findall(name)]
