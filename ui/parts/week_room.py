"""Room on a page of the week: how many lines a day gets, and which of its rows are seen on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from notebook_app.model import Appointment
from ui.parts.week_rows import Item


def share(needs: Sequence[int], room: int, least: int, first: int | None, spare: Sequence[int]) -> list[int]:
    """How many lines each day gets of `room`: what it needs, and what is over goes round the days `spare`; where that is too much, `least`
    each, then the day `first` what it needs, then one at a time whoever needs one.
    """
    if sum(needs) <= room:
        rows = list(needs)
        for k in range(room - sum(needs)):
            rows[spare[k % len(spare)]] += 1
        return rows
    rows = [min(least, need) for need in needs]
    order = [first] if first is not None else []
    for i in order:
        rows[i] += max(0, min(needs[i] - rows[i], room - sum(rows)))
    while sum(rows) < room and any(r < n for r, n in zip(rows, needs, strict=True)):
        i = max(range(len(rows)), key=lambda k: (needs[k] - rows[k], -k))
        rows[i] += 1
    return rows


class Stretch(NamedTuple):
    """Of a day's rows the `shown` ones from `top` on are seen; `before` and `after`: how many others a line above and a line under them say."""

    top: int
    shown: int
    before: int
    after: int


def stretch(k: int, lines: int, top: int, at: int | None = None) -> Stretch:
    """Which of `k` rows are seen on `lines` lines: from `top` on where that can be, and `at` among them."""
    if k <= lines:
        return Stretch(0, k, 0, 0)
    top = max(0, min(top, k - 1))
    if lines < 3:  # no room for two lines that say how many others there are
        shown = lines - 1
        return Stretch(min(top if at is None else at, k - shown), shown, 0, k - shown)
    ends, middle = lines - 1, lines - 2
    if at is not None and not top <= at < top + middle:
        top = at if at < top else at - middle + 1
    if top < 2 and (at is None or at < ends):  # in the place of the line that says "un plus tôt" stands that one
        return Stretch(0, ends, 0, k - ends)
    if top + ends >= k:
        return Stretch(k - ends, ends, k - ends, 0)
    return Stretch(top, middle, top, k - top - middle)


def from_now(items: Sequence[Item], now: str, lines: int) -> int:
    """The row from which a day is read at the hour `now`: the one before the next; the next where one row is seen."""
    following = next((n for n, item in enumerate(items) if isinstance(item, Appointment) and item.hour is not None and item.hour > now), len(items))
    return following if lines < 3 else max(0, following - 1)
