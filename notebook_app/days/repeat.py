"""How often an appointment comes again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from notebook_app.days.day import read, weekday
from notebook_app.days.words import LAST_YEAR, WEEKDAYS, Unread, month_of, number_of, plain
from notebook_app.months import months_later
from notebook_app.values import Value

_EVERY = r"(?:tous|toutes)\s+les|chaque|every|each"
_NAMED = f"(?:{'|'.join(name for names in WEEKDAYS for name in names)})"
_UNITS = rf"jours?|days?|semaines?|weeks?|mois|months?|quinzaines?|fortnights?|{_NAMED}s?"
_BEGUN = rf"(?:{_EVERY})\s+(?:(?P<n>[0-9]{{1,2}}|[a-z]+)\s+)?(?P<unit>{_UNITS})\b\s*"
_IN_TWO = rf"une?\s+(?:jour|semaine|mois|{_NAMED})\s+sur\s+deux\b"
_SAME = (  # said in another way
    (rf"une?\s+(jour|semaine|mois|{_NAMED})\s+sur\s+deux\b", r"chaque 2 \1"),
    (rf"(?:every|each)\s+(?:other|second|2nd)\s+(day|week|month|fortnight|{_NAMED})\b", r"every 2 \1"),
    (r"(?:daily|quotidien(?:ne|nement)?)\b", "every day"),
    (r"(?:weekly|hebdo(?:madaire(?:ment)?)?)\b", "every week"),
    (r"fortnightly\b", "every fortnight"),
    (r"(?:monthly|mensuel(?:le|lement)?)\b", "every month"),
    (rf"(?:on\s+)?({_NAMED})s\b", r"every \1"),
)
_TIMES = r"(?:x\s?([0-9]{1,3})|([0-9]{1,3}|[a-z]+)\s?(?:x|fois|times)(?:\s+in\s+all|\s+en\s+tout)?)"
_DURING = r"(?:pendant|durant|for)\s+(?P<n>[0-9]{1,2}|[a-z]+)\s+(?P<unit>semaines?|weeks?|mois|months?)"
_ON_LINE = rf"(?i)(?:^|(?<=[\s,]))(?:(?:{_EVERY})\s+(?:(?:[0-9]{{1,2}}(?:nd)?|[a-z]+)\s+)?(?:{_UNITS})|{_IN_TWO})\b"
_ADVERB = r"(?i)(?:^|(?<=[\s,]))(?:daily|weekly|fortnightly|monthly|bi-?weekly|bi-?monthly|hebdo(?:madaire)?|quotidien|mensuel|bimensuel)\b"
_WEEKDAYS = rf"(?i)\s*(?:on\s+)?{_NAMED}s\b"
_MOST = 104  # two years of weeks: nobody plans further


class Repeat(Value):
    """How often something comes again: every `n` days, or every `n` months when `months`; `times` with the first one, or up to a day."""

    n: int
    months: bool
    times: int | None
    last: date | None


def read_repeat(typed: str, first: date) -> Repeat | None:
    """How often an appointment of the day `first` comes again: "chaque semaine, 4 fois", "tous les 15 jours jusqu’au 18/12". None when not
    understood: nothing is repeated without an end.
    """
    found = _read(typed, first)
    return found if isinstance(found, Repeat) else None


def repeat_fault(typed: str, first: date) -> str:
    """Why `read_repeat` gives None: "form", "weekday" (it is of another one), "end" (none is said), "times" (once, or too often), "past" (it ends
    before it comes again), "besides" (something else stands there); "" when it is understood.
    """
    found = _read(typed, first)
    return found if isinstance(found, str) else ""


def _read(typed: str, first: date) -> Repeat | str:
    text = " ".join(plain(typed).replace(",", " ").split())
    for said, same in _SAME:
        text = re.sub(f"^{said}", same, text)
    found = re.match(_BEGUN, text)
    n = number_of(found["n"] or "1") if found is not None else None
    if found is None or not n:
        return "form"
    unit, rest = found["unit"], text[found.end() :]
    if re.fullmatch(f"{_NAMED}s?", unit):
        if weekday(unit.removesuffix("s")) != first.weekday():
            return "weekday"  # it is not the same appointment
        unit = "semaine"
    months = unit[:2] == "mo"
    n *= 1 if months or unit[0] in "jd" else 14 if unit[0] in "qf" else 7
    n = 14 if n == 15 and unit[0] in "jd" else n  # "quinze jours" are two weeks
    times = re.fullmatch(_TIMES, rest)
    if times is not None:
        count = number_of(times[1] or times[2])
        return Repeat(n, months, count, None) if count is not None and 2 <= count <= _MOST else "times"
    during = re.fullmatch(_DURING, rest)
    if during is not None and (count := number_of(during["n"])):  # of "for 6 weeks" the day six weeks later is the first one not meant
        past = months_later(first, count) if during["unit"][0] == "m" else first + timedelta(days=7 * count)
        return Repeat(n, months, None, past - timedelta(days=1)) if past - timedelta(days=1) > first else "past"
    until = re.fullmatch(r"(?:jusqu'?\s?(?:au|a|en)?|until|till|to)\s+(.+)", rest)
    if until is None:
        return "besides" if rest else "end"
    last = _last(until[1], first)
    return Repeat(n, months, None, last) if last is not None and last > first else "besides" if last is None else "past"


def said_again(text: str, first: date) -> tuple[str, str]:
    """How often, where the line of the day `first` says it, "Ferhat tous les mardis", and the rest; "" and all of it where it does not.

    How many times, or until when, stands behind it, or at the end of the line. Behind a comma is the place as it was written, but for what says both.
    """
    found = re.match(_WEEKDAYS, text) or re.search(_ON_LINE, text)
    if found is None:
        found = re.search(_ADVERB, text)
        if found is None or not _end(text[found.end() :], first):
            return "", text
    end = found.end() + _end(text[found.end() :], first)
    head, said, behind = text[: found.start()].rstrip(" ,"), text[found.start() : end].strip(), text[end:]
    tail = behind.lstrip(" ,")
    between = ", " if "," in behind[: len(behind) - len(tail)] else " "
    if "," in text[: found.start()] and (tail or end == found.end() or not text[: found.start()].rstrip().endswith(",")):
        return "", text
    for at in [gap.start() for gap in re.finditer(r"[\s,]+(?=\S)", tail)] if end == found.end() else ():
        over = at + _end(tail[at:], first)
        if over > at and (over == len(tail) or tail[over] == ","):
            said, tail = f"{said}{tail[at:over]}", tail[:at] + tail[over:]
            break
    return said, f"{head}{between}{tail}".strip(" ,") if head else tail


def _end(text: str, first: date) -> int:
    """How much of it says how many times, or until when; 0 where it begins with something else."""
    times = re.match(rf"(?i)[\s,]*(?:{_TIMES}|{_DURING})(?=[\s,]|$)", text)
    if times is not None:
        return times.end() if number_of(plain(times[1] or times[2] or times["n"])) is not None else 0
    until = re.match(r"(?i)[\s,]*(?:jusqu['’]?\s?(?:au|à|a|en)?|until|till)\s+", text)
    words = list(re.finditer(r"\S+", text[until.end() :]))[:6] if until is not None else []
    for word in reversed(words):
        if until is not None and _last(plain(text[until.end() : until.end() + word.end()]), first) is not None:
            return until.end() + len(text[until.end() :][: word.end()].rstrip(" ,"))
    return 0


def _last(words: str, first: date) -> date | None:
    return _month_end(words, first) or read(words, first, held=False).value


def adverb(place: str) -> str:
    """The word that says how often, beside a name: "weekly", "mensuel"; "" for none."""
    found = re.search(_ADVERB, place)
    return found[0] if found else ""


def of_weekday(said: str) -> int | None:
    """The day of the week on which something comes again that is said so: "tous les mardis"; None for any other."""
    often = re.split(r"\b(?:jusqu|until|till)", plain(said))[0]  # not until which
    named = [word for word in often.replace(",", " ").split() if re.fullmatch(f"{_NAMED}s?", word)]
    return weekday(named[0].removesuffix("s")) if named else None


def _month_end(words: str, first: date) -> date | None:
    """ "fin décembre": its last day, from `first` on."""
    named = re.fullmatch(r"(?:la\s+|the\s+)?(?:fin|end of)\s+(?:de\s+|d'\s?)?([a-z]+)", words)
    try:
        month = month_of(named[1]) if named else 0
    except Unread:
        month = 0
    return months_later(date(first.year + (month < first.month), month, 1), 1) - timedelta(days=1) if month else None


def repeated(repeat: Repeat, first: date) -> list[date]:
    """The days after `first` on which it comes again; a month without such a day is left out, and no more than two years of weeks."""
    found: list[date] = []
    for k in range(1, _MOST):
        if repeat.months:
            month = first.month - 1 + k * repeat.n
            try:
                day = date(first.year + month // 12, month % 12 + 1, first.day)
            except ValueError:
                continue
        else:
            day = first + timedelta(days=k * repeat.n)
        if day.year > LAST_YEAR or (repeat.last is not None and day > repeat.last) or (repeat.times is not None and len(found) + 1 >= repeat.times):
            break
        found.append(day)
    return found


def following(first: date, later: Iterable[date]) -> list[date]:
    """Those of the days `later` that go on from `first` in one step, whichever takes the most of them: its weekday, its day of the month, or
    every so many days without a gap, twice at least. Any one day is some number of days away, and says nothing.
    """
    days = sorted({day for day in later if day > first})
    steps = [[day for day in days if day.weekday() == first.weekday()], [day for day in days if day.day == first.day]]
    for step in ((day - first) for day in days):
        run: list[date] = []
        while (day := first + step * (len(run) + 1)) in days:
            run.append(day)
        steps.append(run if len(run) > 1 else [])
    return max(steps, key=len)
