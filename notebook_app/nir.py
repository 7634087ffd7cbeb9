"""Social security numbers (NIR) in a text: the notebook has no use for them, and the law says who may hold them.

A number has a sex (3, 4, 7, 8 while it is provisional), a year, a month, a department (2A and 2B in Corsica), a town, an order in its register,
and a key of two figures that is left out as often as not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from notebook_app.text import seen
from notebook_app.values import Value

_BETWEEN = r"[ \u00a0\u2000-\u200a\u202f.\-\u2010-\u2012]{1,3}"
_GROUP = r"(?:[0-9]*2[ABab][0-9]*|[0-9]+)"
_BLANK = " \u00a0\u202f"
# Groups of figures: no part of a word or of a decimal, not after the + of a telephone number or the beginning of an IBAN, nor within those.
_RUN = re.compile(
    rf"(?<![\w+])(?<!\+[{_BLANK}])(?<![0-9],)(?<![A-Za-z]{{2}}[0-9]{{2}}[{_BLANK}])(?<![0-9][{_BLANK}.\-]){_GROUP}(?:{_BETWEEN}{_GROUP})*(?!\w)"
)
_KEY_APART = re.compile(rf"[{_BLANK}]?[/(|][{_BLANK}]?([0-9]{{2}})(?![0-9])\)?")  # "… 084 / 36", as on forms
_WHOLE = re.compile(r"[123478][0-9]{2}(?:0[1-9]|1[0-2]|20|3[0-9]|4[0-2]|[5-9][0-9])(?:0[1-9]|[1-9][0-9]|2[AB])(?!000)[0-9]{3}(?!000)[0-9]{3}")
_BORDERS = frozenset((1, 3, 5, 7, 10, 13))  # where its parts end
BARE = 13  # figures without the key
_KEYED = 15


class Number(Value):
    """Where it stands in the text, and its figures without what is between them; the key, if it has one, is the last two."""

    start: int
    end: int
    figures: str


def key(figures: str) -> int:
    """The key of thirteen figures, 1 to 97."""
    return 97 - int(figures.upper().replace("2A", "19").replace("2B", "18")) % 97


def find(text: str) -> list[Number]:
    """The numbers in a text, in order, none over another.

    With its key, however it is spaced: the key must be right. Without: only in groups that end where its parts do, with a month that is one
    (the codes of an unknown month would take every file number that begins with a year), and not what has the check of a tax number.
    Among other figures (a telephone number after it): only with its key and in such groups. What cannot be seen between its figures hides none.
    """
    found = []
    read, places = seen(text)
    for run in _RUN.finditer(read):
        groups = [(run.start() + g.start(), run.start() + g.end(), g.group().upper()) for g in re.finditer("[0-9A-Za-z]+", run.group())]
        found += [Number(places[each.start], places[each.end - 1] + 1, each.figures) for each in _among(read, groups)]
    return found


def _among(text: str, groups: list[tuple[int, int, str]]) -> Iterator[Number]:
    figures = "".join(group for _, _, group in groups)
    start, end = groups[0][0], groups[-1][1]
    if len(figures) == _KEYED:
        if _is_keyed(figures):
            yield Number(start, end, figures)
    elif len(figures) == BARE:
        if _is_bare(figures) and _in_its_parts(groups):
            apart = _KEY_APART.match(text, end)
            if apart and int(apart.group(1)) == key(figures):
                yield Number(start, apart.end(), figures + apart.group(1))
            else:
                yield Number(start, end, figures)
    elif len(figures) > _KEYED:
        at = 0
        while at < len(groups):
            length, last = 0, at
            while last < len(groups) and length < _KEYED:
                length += len(groups[last][2])
                last += 1
            part = groups[at:last]
            one = "".join(group for _, _, group in part)
            if length == _KEYED and _is_keyed(one) and _in_its_parts(part):
                yield Number(part[0][0], part[-1][1], one)
                at = last
            else:
                at += 1


def _is_keyed(figures: str) -> bool:
    return _WHOLE.fullmatch(figures[:BARE]) is not None and figures[BARE:].isdigit() and int(figures[BARE:]) == key(figures[:BARE])


def _is_bare(figures: str) -> bool:
    """A tax number is thirteen figures too: its last three are what is left of the others by 511."""
    if _WHOLE.fullmatch(figures) is None or not "01" <= figures[3:5] <= "12":
        return False
    return not figures.isdigit() or int(figures[:10]) % 511 != int(figures[10:])


def _in_its_parts(groups: list[tuple[int, int, str]]) -> bool:
    length = 0
    for _, _, group in groups[:-1]:
        length += len(group)
        if length not in _BORDERS:
            return False
    return True


def cuts(text: str, numbers: Iterable[Number]) -> list[tuple[int, int]]:
    """The stretches to take out for these numbers of the text: with the blank that would be one too many. In order."""
    found = []
    for number in numbers:
        start, end = number.start, number.end
        before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
        if before in _BLANK and after in _BLANK + "\n.,":
            start -= 1
        elif before == "\n" and after in _BLANK:
            end += 1
        found.append((start, end))
    return found


def without(text: str) -> str:
    """The text without the numbers in it."""
    for start, end in reversed(cuts(text, find(text))):
        text = text[:start] + text[end:]
    return text
