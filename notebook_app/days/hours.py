"""Hours: in a field of their own, in the field "next appointment", and on the line for an appointment."""

from __future__ import annotations

import re
from datetime import date

from notebook_app.days.day import Typed, leading_day, two_ways
from notebook_app.days.words import trimmed
from notebook_app.text import fold
from notebook_app.values import Value

_STREET = r"(?!\s(?:bis|ter|rue|av|avenue|bd|boulevard|place|all[ée]e|chemin|impasse|quai|cours|route|street|road)\b)"
_HOUR = rf"""(?xi)(?<![0-9/.:])(?:
        (?P<h>[0-9]{{1,2}})\s?h(?:eures?|rs?)?\.?(?:\s?(?P<m>[0-9]{{2}})(?![0-9]){_STREET}|(?![a-zà-ÿ0-9]))
        | (?P<h12>[0-9]{{1,2}})(?:[:.](?P<m12>[0-9]{{2}}))?\s?(?P<half>[ap])\.?m\b\.?
        | (?P<hc>[0-9]{{1,2}})\s?:\s?(?P<mc>[0-9]{{2}})(?::00)?(?![0-9:])
        | (?<!apr[èe]s[-\s])\b(?P<word>midi|noon)\b(?P<half_past>\set\sdemie?)?
    )"""
_HALF_AN_HOUR = r"(?i)(?<![\w/.:])[0-9]{1,2}\s?h\s?[0-9](?!\w)"  # "9h5": of its minutes only one figure
_DAY_NUMBER = r"(?:de\s+|of\s+)?(?:janv|fevr|mars|avr|mai|juin|juil|aou|sept|oct|nov|dec|jan|feb|mar\b|apr|may|jun|jul|aug|h\b|jours?\b|days?\b)"
_AT = r"(?i)(?:^|[\s,])(?:à|a|at|vers|dès|@)$"
_TO = r"(?i)(?:\s*(?:-|–|—|→|>)\s*|\s+(?:à|a|au|jusqu['’]?\s?[àa]|to|till|until)\s+)"
_FROM = r"(?i)(?:^|\s)(?:de|from)$"
_PART_OF_DAY = r"(?i)^\s*(?:matin|apr[èe]s[- ]midi|soir|morning|afternoon|evening)\b"


class When(Value):
    """What the field "next appointment" says; each part may be missing."""

    day: date | None
    hour: str | None  # "HH:MM"
    place: str


class Line(Value):
    """What the line for an appointment says besides its day; `until`: when it ends, if that was written.

    `wrong`: what looks like an hour and is none, or like an end and is not later; it is not among the words.
    """

    hour: str | None  # "HH:MM"
    until: str | None
    words: str
    wrong: str = ""


def _of_match(found: re.Match[str]) -> str | None:
    if found["word"]:
        return "12:30" if found["half_past"] else "12:00"
    if found["half"]:
        hours = int(found["h12"])
        return _clock(hours % 12 + (12 if found["half"] in "pP" else 0), int(found["m12"] or 0)) if 1 <= hours <= 12 else None
    return _clock(int(found["h"] or found["hc"]), int(found["m"] or found["mc"] or 0))


def _clock(hours: int, minutes: int) -> str | None:
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def hour(typed: str) -> str | None:
    """An hour as typed in a field for hours ("9", "9h", "à 10 h 30", "10:30", "9 am", "midi") as "HH:MM"; None when it is none."""
    text = " ".join(typed.split())
    text = re.sub(r"^(?:à|a|at|vers|dès|@)\s*", "", text, flags=re.IGNORECASE).rstrip(" .,;")
    found = re.fullmatch(_HOUR, text)
    if found:
        return _of_match(found)
    plain = re.fullmatch(r"([0-9]{1,2})(?:[.,]?([0-9]{2}))?", text)
    return _clock(int(plain.group(1)), int(plain.group(2) or 0)) if plain else None


def read_when(typed: str, today: date) -> When:
    """The field "next appointment": a day, an hour, and what is left as the place, each if it is there. Never raises.

    A day that can be read in two ways is not taken: `day` is None and its words stay in `place`; `when_day` says which two.
    """
    day, clock, place = _when(typed, today)
    return When(None if two_ways(day) else day.value, clock, place)


def when_day(typed: str, today: date) -> Typed:
    """The day in the field "next appointment", with what is to be asked or was not read, as `read` says it."""
    return _when(typed, today)[0]


def _when(typed: str, today: date) -> tuple[Typed, str | None, str]:
    text = " ".join(typed.split())
    clock, before, after = None, text, ""
    for found in re.finditer(_HOUR, text):
        clock = _of_match(found)
        if clock is not None:
            before, after = re.sub(_AT, "", text[: found.start()].rstrip()), text[found.end() :]
            break
    day, before = leading_day(before, today)
    if day.value is None:
        later, after = leading_day(after, today)
        day = later if later.value is not None else day
    if clock is None:
        clock, before = _leading_clock(before)
    if clock is None and day.value is not None and not two_ways(day):
        clock, before = _bare_last(before)
    if clock is not None:
        before = re.sub(_PART_OF_DAY, "", before)
    return day, clock, " ".join(part for part in (trimmed(before), trimmed(after)) if part)


def read_line(typed: str) -> Line:
    """The hours on the line for an appointment: "10h30 nom", "10 h - 11 h nom", "1030 nom"; what is left are its words. Never raises."""
    text = " ".join(typed.split())
    for found in re.finditer(_HOUR, text):
        clock = _of_match(found)
        if clock is not None:
            before, after = text[: found.start()].rstrip(), text[found.end() :]
            begun = re.search(rf"(?<![0-9/.:])([0-9]{{1,2}}){_inline(_TO)}$", before + " ")
            first = _clock(int(begun.group(1)), 0) if begun else None
            if begun is not None and first is not None and first < clock:  # "10-11h"
                return Line(first, clock, _joined(re.sub(_FROM, "", before[: begun.start()].rstrip()), after))
            until, after, wrong = _ending(after, clock)
            before = re.sub(_FROM, "", before) if until else re.sub(_AT, "", before)
            return Line(clock, until, _joined(re.sub(_PART_OF_DAY, "", before), after), wrong)
    none = re.search(_HOUR, text) or re.search(_HALF_AN_HOUR, text)
    return _bare_clock(text) if none is None else Line(None, None, _joined(text[: none.start()], text[none.end() :]), none[0])


def _inline(pattern: str) -> str:
    return pattern.replace("(?i)", "(?i:", 1) + ")"


def _joined(*parts: str) -> str:
    return " ".join(part for part in map(trimmed, parts) if part)


def _ending(after: str, clock: str) -> tuple[str | None, str, str]:
    """The hour at which it ends, when one follows, and the rest; or the hour that follows, when it is none or not later."""
    to = re.match(_TO, after)
    if to is None:
        return None, after, ""
    rest = after[to.end() :]
    found = re.match(_HOUR, rest)
    until = _of_match(found) if found else None
    if found is not None and (until is None or until <= clock):
        return None, rest[found.end() :], found[0]
    if found is None:
        plain = re.match(r"([0-9]{1,2})(?:[.:]?([0-9]{2}))?(?![0-9/.])", rest)  # "10h-11"
        found, until = plain, _clock(int(plain.group(1)), int(plain.group(2) or 0)) if plain else None
    if found is None or until is None or until <= clock:
        return None, after, ""
    return until, rest[found.end() :], ""


def _bare_clock(text: str) -> Line:
    """A number before words is an hour too: "10 nom", "10.30 nom", "1030 nom", with whole five minutes."""
    found = re.match(r"\s*([0-9]{1,2}?)(?:[.]?([0-9]{2}))?\s+(?=[^\W\d])", text)
    clock = _clock(int(found.group(1)), int(found.group(2) or 0)) if found else None
    if found is None or clock is None or int(clock[3:]) % 5 or re.match(_DAY_NUMBER, fold(text[found.end() :])):
        return Line(None, None, text)
    return Line(clock, None, trimmed(text[found.end() :]))


def _bare_last(text: str) -> tuple[str | None, str]:
    """ "demain 9", "1/12 à 14": a number that stands alone behind the day is an hour."""
    found = re.fullmatch(r"(?i)\s*(?:(?:à|a|at|vers|dès|@)\s*)?([0-9]{1,2})\s*", text)
    clock = _clock(int(found.group(1)), 0) if found else None
    return (clock, "") if clock else (None, text)


def _leading_clock(text: str) -> tuple[str | None, str]:
    """ "1.12 10.30": after a day, two numbers with a point between are an hour."""
    found = re.match(r"\s*([0-9]{1,2})[.]([0-9]{2})(?![0-9.])", text)
    clock = _clock(int(found.group(1)), int(found.group(2))) if found else None
    return (clock, text[found.end() :]) if found and clock else (None, text)
