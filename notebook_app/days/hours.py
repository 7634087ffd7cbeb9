"""Hours: in a field of their own, in the field "next appointment", and on the line for an appointment.

An hour that may be another one is not taken, it is `wrong`: 2:30 is at night for nobody, "9-10" may be a day, "avant 10h" is not at ten.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from notebook_app.days.day import Typed, leading_day, two_ways, without_brackets
from notebook_app.days.spoken import COUNTED, PART_OF_DAY, spoken
from notebook_app.days.words import is_month, trimmed
from notebook_app.text import fold
from notebook_app.values import Value

_STREET = (
    r"(?!\s(?:bis|ter|rue|av|avenue|bd|boulevard|place|all[ée]e|chemin|impasse|quai|cours|route|street|road)\b"
    r"|[^,]*\s(?:street|road|avenue|lane|st|rd)\b)"
)
_HOUR = rf"""(?xi)(?<![0-9/.:])(?<![0-9],)(?:
        (?P<h>[0-9]{{1,2}})\s?h(?:eures?|rs?)?\.?(?:\s?(?P<m>[0-9]{{2}})(?:(?:mn|min)\b|(?<=h[0-9]{{2}})h\b|(?![0-9]|\s?h(?:\b|[0-9]))){_STREET}|(?![a-zà-ÿ0-9]))
        | (?P<h12>[0-9]{{1,2}})(?:[:.](?P<m12>[0-9]{{2}}))?\s?(?P<half>[ap])\.?m\b\.?
        | (?P<hc>[0-9]{{1,2}})\s?:\s?(?P<mc>[0-9]{{2}})(?::00)?(?![0-9:])
        | (?<!apr[èe]s[-\s])\b(?:12\s)?(?P<word>midi|noon|midday|minuit|midnight)\b(?P<half_past>\set\sdemie?)?
    )"""
_NOON = ("midi", "noon", "midday")
_HALF_AN_HOUR = r"(?i)(?<![\w/.:])[0-9]{1,2}\s?[h:]\s?[0-9](?!\w)"  # "9h5": of its minutes only one figure
_OR_LASTS = r"(?i)[0-9]{1,2}\s?h\s[0-9]{2}\s?(?:mn|min|minutes?)\b"  # "10h 45 min": at a quarter to eleven, or at ten for so long
_COUNTS = r"(?:de\s+|of\s+)?(?:h|jours?|days?)\b"
_ABOUT = r"(?:à|a|at|vers|dès|around|about|circa|environ|env\.?|autour\s+de|à\s+partir\s+de|@)"
_AT = rf"(?i)(?:^|[\s,])(?:{_ABOUT}|de|from)$"
_NOT_AT = r"(?i)(?:^|\s)(?:avant|apr[èe]s|before|after|by|until|til|till|jusqu['’]?\s?[àa]|dans|in|d['’]ici)\s*(?:l[ae]s?\s+)?$"
_OR = r"(?:ou|or)\s+(?:vers\s+)?[0-9]{1,2}(?:\s?h|[:.][0-9]|\s?[ap]\.?m\b|\s|$)[0-9]*"
_JOINED = r"\s*(?:-|–|—|→|>)\s*"
_SAID_TO = r"\s+(?:à|a|au|jusqu['’]?\s?[àa]|to|til|till|until)\s+"
_TO = rf"(?i:{_JOINED}|{_SAID_TO}|\s?/\s?(?=[0-9]{{1,2}}\s?[h:])|\s+(?:et|and)\s+(?=[0-9]))"
_FROM = r"(?i)(?:^|\s)(?:de|from|entre|between)$"
_BARE = r"[0-9]{1,2}(?:[.:,][0-9]{2})?"
_BARE_TO_BARE = (
    rf"(?i)(?:(?P<from>de|from|(?P<between>entre|between))\s+)?(?P<first>{_BARE})(?:(?P<joined>{_JOINED})|(?P<to>{_SAID_TO})|(?(between)\s+(?:et|and)\s+|(?!)))"
    rf"(?P<last>{_BARE})(?![\w/:-]|[.,][0-9]|\s?h\b|\s?[ap]\.?m\b){COUNTED}{_STREET}"
)
_FROM_BARE = r"(?i)(?<=[\s,])(?=(?:de|from|entre|between)\s)" + _BARE_TO_BARE.removeprefix("(?i)")
_AT_BARE = (
    r"(?i)(?:^|(?<=[\s,]))(?:à|a|at|vers|around|about|@)\s*(?P<clock>[0-9]{1,2}(?:[.,]?[0-9]{2})?)(?=\s|,|$)(?!\s(?:to|à|-)\s[0-9])"
    rf"{COUNTED}{_STREET}"
)
_TO_PM = rf"(?i){_TO}(?P<end>[0-9]{{1,2}}(?:[:.][0-9]{{2}})?\s?p\.?m\b)"
_EARLY = 7  # an hour before it, without "am", "du matin" or two figures, may be one of the afternoon


class When(Value):
    """What the field "next appointment" says; each part may be missing. `until`: when it ends, if that was written."""

    day: date | None
    hour: str | None  # "HH:MM"
    place: str
    until: str | None = None


class Line(Value):
    """What the line for an appointment says besides its day; `until`: when it ends, if that was written.

    `wrong`: what looks like an hour and is none, may be another one, or looks like an end and is not later; it is not among the words.
    """

    hour: str | None  # "HH:MM"
    until: str | None
    words: str
    wrong: str = ""


class _Found(NamedTuple):
    """Where the hours stand in a text: what is before and after them."""

    clock: str | None
    until: str | None
    before: str
    after: str
    wrong: str = ""


def _of_match(found: re.Match[str]) -> str | None:
    if found["word"]:
        return _clock(12 if fold(found["word"]) in _NOON else 0, 30 if found["half_past"] else 0)
    if found["half"]:
        hours = int(found["h12"])
        return _clock(hours % 12 + (12 if found["half"] in "pP" else 0), int(found["m12"] or 0)) if 1 <= hours <= 12 else None
    return _clock(int(found["h"] or found["hc"]), int(found["m"] or found["mc"] or 0))


def _clock(hours: int, minutes: int) -> str | None:
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def _bare(text: str) -> str | None:
    """ "9", "9.30", "930", with whole five minutes."""
    found = re.fullmatch(r"([0-9]{1,2}?)(?:[.:,]?([0-9]{2}))?", text)
    clock = _clock(int(found[1]), int(found[2] or 0)) if found else None
    return clock if clock is not None and int(clock[3:]) % 5 == 0 else None


def _later(clock: str) -> str:
    """The same in the afternoon."""
    return f"{(int(clock[:2]) + 12) % 24:02}{clock[2:]}"


def _unsure(clock: str, written: str, until: str | None = None) -> bool:
    """Whether it may be meant for the afternoon; not midnight in words, nor one that ends before that."""
    exact = written.lstrip().lower().startswith(("0", "12 m", "m"))
    exact = exact or bool(re.search(r"(?i)[ap]\.?m\b", written) and not clock.startswith("00"))  # "12am" is said of noon too
    early = int(clock[:2]) < _EARLY and not exact
    return early and not (until is not None and until >= f"{_EARLY:02}" and until <= _later(clock))


def hour(typed: str) -> str | None:
    """An hour as typed in a field for hours ("9", "9h", "à 10 h 30", "10:30", "9 am", "midi") as "HH:MM"; None when it is none."""
    text = " ".join(typed.split())
    text = re.sub(rf"^{_ABOUT}\s*", "", text, flags=re.IGNORECASE).rstrip(" .,;")
    found = re.fullmatch(_HOUR, text)
    if found:
        return _of_match(found)
    plain = re.fullmatch(r"([0-9]{1,2})(?:[.,]?([0-9]{2}))?", text)
    return _clock(int(plain.group(1)), int(plain.group(2) or 0)) if plain else None


def day_or_hours(text: str) -> bool:
    """Whether its first numbers are as well a day as hours, "9-10 nom", "9.10 nom", and no other hour says which."""
    found = re.match(r"\s*([0-9]{1,2})\s?([-–—.])\s?([0-9]{1,2})(?![\w/.:-])", text)
    if found is None or re.search(_HOUR, text[found.end() :]) or re.search(_HOUR, text[: found.end() + 3]):
        return False
    first, last = int(found[1]), int(found[3])
    return 1 <= first < 24 and 1 <= last <= 12 and (found[2] != "." or found[3] in ("05", "10"))


def read_when(typed: str, today: date) -> When:
    """The field "next appointment": a day, an hour, and what is left as the place, each if it is there. Never raises.

    A day that can be read in two ways is not taken: `day` is None and its words stay in `place`; `when_day` says which two. An hour that is
    not sure stays in `place` too.
    """
    day, found, place = _when(typed, today)
    return When(None if two_ways(day) else day.value, found.clock, place, found.until)


def when_day(typed: str, today: date) -> Typed:
    """The day in the field "next appointment", with what is to be asked or was not read, as `read` says it."""
    return _when(typed, today)[0]


def _when(typed: str, today: date) -> tuple[Typed, _Found, str]:
    text = " ".join(typed.split())
    bare, bracketed = without_brackets(text, today)
    found = _when_bare(bare, today)
    return _when_bare(text, today) if any(each in found[2] for each in bracketed) else found


def _when_bare(text: str, today: date) -> tuple[Typed, _Found, str]:
    day, rest = leading_day(text, today)
    begun = day.value is not None and not two_ways(day)
    found = _hours(rest, dated=True) if begun else _hours(text, bare=False)
    if found.wrong and found.clock is None:
        found = _Found(None, None, rest if begun else text, "")
    before, after = found.before, f"{found.wrong} {found.after}"
    if not begun:
        day, before = leading_day(before, today)
        if day.value is None:
            later, after = leading_day(after, today)
            day = later if later.value is not None else day
    if found.clock is not None:
        before = re.sub(rf"(?i)^\s*{PART_OF_DAY}\b", "", before)
    return day, found, _joined(before, after)


def read_line(typed: str, noon: bool = True, dated: bool = False) -> Line:
    """The hours on the line for an appointment: "10h30 nom", "10 h - 11 h nom", "1030 nom"; what is left are its words. Never raises.

    Not `noon`: the words "midi", "noon", "minuit" are somebody's name. `dated`: a day stood before, "9-10" is no day.
    """
    found = _hours(" ".join(typed.split()), noon=noon, dated=dated)
    before = re.sub(rf"(?i)^\s*{PART_OF_DAY}\b", "", found.before) if found.clock is not None else found.before
    behind = trimmed(found.after)
    words = f"{trimmed(before)}, {behind}" if before.rstrip().endswith(",") and trimmed(before) and behind else _joined(before, behind)
    return Line(found.clock, found.until, words, found.wrong)


def _hours(typed: str, bare: bool = True, noon: bool = True, dated: bool = False) -> _Found:
    """`bare`: a number before words, or alone, is an hour too."""
    figures = next((each.start() for each in re.finditer(_HOUR, typed) if _of_match(each) is not None), len(typed))
    text = spoken(typed, figures)
    matches = [found for found in re.finditer(_HOUR, text) if _of_match(found) is not None and (noon or not found["word"])]
    numbers = [found for found in matches if not found["word"]]
    if matches and numbers and matches[0]["word"] and not re.match(_TO, text[matches[0].end() :]):
        matches = numbers  # "Mr Noon 9am"
    if matches:
        return _around(text, matches[0])
    none = re.search(_HOUR, text) if noon else None
    none = none or re.search(_HALF_AN_HOUR, text)
    if none is not None:
        return _Found(None, None, text[: none.start()], text[none.end() :], none[0])
    at = re.search(_AT_BARE, text)
    numbered = (_of_numbers(text, dated) if bare else None) or _of_at(text, at) or (_of_number(text, dated) if bare else None)
    return numbered or _Found(None, None, typed, "")


def _around(text: str, found: re.Match[str]) -> _Found:
    """The hour that was found, with its end, and what makes another one of it."""
    clock = _of_match(found)
    assert clock is not None
    before, after, written = text[: found.start()].rstrip(), text[found.end() :], found[0]
    if (lasts := re.match(_OR_LASTS, text[found.start() :])) is not None:
        return _Found(None, None, before, text[found.start() + lasts.end() :], lasts[0])
    tight = re.search(rf"(?<![\w/.:])({_BARE}){_JOINED}$", text[: found.start()])
    begun = tight or re.search(rf"(?i)(?:^|(?:^|\s)(?:de|from|entre|between)\s+)({_BARE})(?:{_SAID_TO}|\s+(?:et|and)\s+)$", text[: found.start()])
    first = _bare(begun[1].replace(" ", "")) if begun else None
    if begun is not None and first is not None:  # "10-11h", "2-3pm"
        if found["half"] in ("p", "P") and first < "12" and _later(first) < clock:
            first, written = _later(first), f"0{written}"
        else:
            written = begun[1]
        before = re.sub(_FROM, "", before[: begun.start(1)].rstrip())
        if first < clock:
            return _judged(first, clock, before, after, written)
        return _Found(None, None, before, after, text[begun.start(1) : found.end()])
    half = re.match(_TO_PM, after) if not found["half"] and clock < "12" else None
    if half is not None and _later(clock) < (hour(half["end"]) or ""):  # "2:30-3:15pm"
        clock, written = _later(clock), f"0{written}"
    until, after, wrong = _ending(after, clock, found["half"] in ("p", "P"))
    beside = re.match(r"\s+", after) if until is None and not wrong else None
    other = re.compile(_HOUR).match(after, beside.end()) if beside is not None else None
    if other is not None and _of_match(other) is not None and not other["word"]:  # "14h 16h"
        return _Found(None, None, before, after[other.end() :], f"{written} {other[0]}")
    other = re.match(rf"(?i)\s*{_OR}", after) if until is None and not wrong else None
    if other is not None:  # "9h ou 10h"
        return _Found(None, None, before, after[other.end() :], f"{written} {other[0].strip()}")
    around = re.search(_NOT_AT, before) if until is None else None
    if around is not None:
        return _Found(None, None, before[: around.start()], after, f"{around[0].strip()} {written}")
    if not wrong and (other := re.search(rf"(?i)(?<=\s){_OR}", after)):
        after, wrong = after[: other.start()] + after[other.end() :], other[0].strip()
    before = re.sub(_FROM, "", before) if until else re.sub(_AT, "", before)
    return _judged(clock, until, before, after, written, wrong)


def _judged(clock: str, until: str | None, before: str, after: str, written: str, wrong: str = "") -> _Found:
    if _unsure(clock, written, until):
        return _Found(None, None, before, after, f"{written} – {until}" if until else written)
    return _Found(clock, until, before, after, wrong)


def _joined(*parts: str) -> str:
    return " ".join(part for part in map(trimmed, parts) if part)


def _ending(after: str, clock: str, half: bool) -> tuple[str | None, str, str]:
    """The hour at which it ends, when one follows, and the rest; or the hour that follows, when it is none or not later. `half`: after "2pm"."""
    to = re.match(_TO, after)
    if to is None:
        return None, after, ""
    rest = after[to.end() :]
    found = re.match(_HOUR, rest)
    until = _of_match(found) if found else None
    if found is not None and (until is None or until <= clock):
        return None, rest[found.end() :], found[0]
    if found is None:
        plain = re.match(rf"([0-9]{{1,2}})(?:[.:]?([0-9]{{2}}))?(?![0-9/.]){COUNTED}", rest)  # "10h-11"
        found, until = plain, _clock(int(plain.group(1)), int(plain.group(2) or 0)) if plain else None
        if until is not None and half and until < "12" and until <= clock:
            until = _later(until)
    if found is None or until is None or until <= clock:
        return None, after, ""
    return until, rest[found.end() :], ""


def _of_numbers(text: str, dated: bool) -> _Found | None:
    """ "14-15 nom", "de 9 à 10 nom" at the beginning, "nom de 9 à 10". What is as well a day, or "ten to nine", is not taken, nor behind other
    words what begins early: "enfants de 6 à 10".
    """
    found = re.match(_BARE_TO_BARE, text) or re.search(_FROM_BARE, text)
    if found is None:
        return None
    before = text[: found.start()]
    first, last = _bare(found["first"]), _bare(found["last"])
    minutes = found["to"] is not None and "to" in found["to"] and found["from"] is None and found["first"] in ("5", "10", "15", "20", "25")
    none = first is None or last is None or last <= first
    early = bool(before) and first is not None and int(first[:2]) < _EARLY
    if none or minutes or early or (not found["from"] and not dated and day_or_hours(text)):
        return _Found(None, None, before, text[found.end() :], found[0])
    assert first is not None
    return _judged(first, last, before, text[found.end() :], found["first"])


def _of_at(text: str, at: re.Match[str] | None) -> _Found | None:
    """ "at 9 nom", "nom à 14"."""
    clock = _bare(at["clock"]) if at else None
    if at is None or clock is None:
        return None
    return _judged(clock, None, text[: at.start()], text[at.end() :], at["clock"])


def _numbers_a_day(rest: str) -> bool:
    """Whether a number before this is one of days: "9 décembre", "9 jours"; not "9 Julien"."""
    word = re.match(r"(?:de\s+|of\s+)?([a-z]+)", rest)
    return bool(re.match(_COUNTS, rest)) or (word is not None and is_month(word[1]))


def _of_number(text: str, dated: bool) -> _Found | None:
    """A number before words is an hour too, "10 nom", "10.30 nom", "1030 nom", and so is one alone."""
    found = re.match(rf"\s*([0-9]{{1,2}}(?:[.,]?[0-9]{{2}})?)(?:\s*$|\s*[,:;–—-]\s*(?=[^\W\d])|\s+(?=[^\W\d])){COUNTED}", text)
    clock = _bare(found[1]) if found else None
    rest = text[found.end() :] if found else ""
    if found is None or clock is None or _numbers_a_day(fold(rest)) or not re.match(f"(?i){_STREET}", f" {rest}"):
        return None
    if not dated and day_or_hours(text):
        return _Found(None, None, "", rest, found[1])
    return _judged(clock, None, "", rest, found[1])
