"""Social security numbers that were just written, until one says what becomes of them: in memory only, and gone at closing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from notebook_app.model import Entry


class Numbers:
    """Each number of each line is asked about once; what was answered stays answered, also when a step taken back writes it anew.

    On fields, which are no lines: each number once.
    """

    def __init__(self) -> None:
        self._found: dict[int, frozenset[str]] = {}
        self._answered: dict[int, frozenset[str]] = {}
        self._typed: set[str] = set()
        self._left: set[str] = set()

    def saw(self, entries: Iterable[Entry]) -> None:
        """These lines stand in the notebook now."""
        for entry in entries:
            if found := _figures(entry.text) - self._answered.get(entry.id, frozenset()):
                self._found[entry.id] = found
            else:
                self._found.pop(entry.id, None)

    def of(self, line: int) -> frozenset[str]:
        """The numbers of this line that nothing was said about yet, without their keys."""
        return self._found.get(line, frozenset())

    def answer(self, line: int) -> None:
        """They go, or they stay: not asked again."""
        self._answered[line] = self._answered.get(line, frozenset()) | self._found.pop(line, frozenset())

    def moved(self, line: int, to: int) -> None:
        """The line took another day, and so another id."""
        for of in (self._found, self._answered):
            if line in of:
                of[to] = of.pop(line)

    # -- on fields

    def typed(self, words: str) -> None:
        """These were typed on a field since opening."""
        self._typed |= _figures(words)

    def asks(self, words: str) -> bool:
        """Whether a number stands in these that was typed, and nothing was said about it yet."""
        open = self._typed - self._left
        return bool(open) and not open.isdisjoint(_figures(words))

    def leave(self, words: str) -> None:
        """Those in these words stay: not asked again."""
        self._left |= _figures(words)


def without_numbers(place: Any) -> Any:
    """What is half typed at a place, as it is kept: without the numbers in it, of which nobody said yet that they stay."""
    if isinstance(place, str):
        if sum(letter.isdigit() for letter in place) < 12:  # a number has so many, and most words not one
            return place
        from notebook_app import nir

        return nir.without(place)
    if isinstance(place, dict):
        return {name: without_numbers(value) for name, value in place.items()}
    return [without_numbers(value) for value in place] if isinstance(place, list | tuple) else place


def _figures(words: str) -> frozenset[str]:
    """The numbers in a text, without their keys."""
    from notebook_app import nir  # when something is written: its patterns take longer to compile than a page to be read

    return frozenset(number.figures[: nir.BARE] for number in nir.find(words))
