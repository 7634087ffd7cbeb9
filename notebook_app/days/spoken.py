"""Hours as they are said: "neuf heures et demie", "half past nine", "3h de l’après-midi" are written with figures before they are read."""

from __future__ import annotations

import re
from collections.abc import Callable

from notebook_app.days.words import number_of
from notebook_app.text import fold

MORNING = r"(?:matin[ée]?e?|morning)"
_AFTERNOON = r"(?:apr[èe]s[- ]?midi|apr[èe]m|aprèm|afternoon)"
_EVENING = r"(?:soir(?:[ée]e)?|evening|night)"
PART_OF_DAY = rf"(?:{MORNING}|{_AFTERNOON}|{_EVENING}|tonight)"
COUNTED = (
    r"(?!\s*(?:personnes?|pers\b|people|jeunes?\b|enfants?|familles?|adultes?|places?\b|ans\b|years?\b|jours?\b|days?\b|semaines?\b|weeks?\b|mois\b|months?\b"
    r"|min\b|mins\b|mn\b|minutes?\b|heures?\b|hours?\b|km\b|m\b|euros?\b|€|%|fois\b|times\b))"
)
_NAMES = "une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve"
_HOURS = rf"(?<![\w/.:])(?<![0-9],)(?P<h>[0-9]{{1,2}}|{_NAMES})\s?(?:h(?:eures?)?\b\.?|o['’]?\s?clock\b)"
_MINUTES = {"trente": 30, "quinze": 15, "quarante-cinq": 45, "thirty": 30, "fifteen": 15, "et demie": 30, "et demi": 30, "et quart": 15}
_LESS = {"le quart": 15, "quart": 15, "cinq": 5, "5": 5, "dix": 10, "10": 10, "vingt": 20, "20": 20}
_AFTER_HOUR = (
    rf"(?ix)(?:{_HOURS}|\b(?P<noon>midi|minuit)\b)\s*(?:(?P<more>trente|quinze|quarante-cinq|thirty|fifteen|et\s+demie?|et\s+quart)\b{COUNTED}"
    rf"|moins\s+(?P<less>le\s+quart|quart|cinq|dix|vingt|5|10|20)\b{COUNTED})"
)
_BEFORE_HOUR = rf"(?i)\b(?P<how>half(?:\s+past)?|(?:a\s+)?quarter\s+(?:past|to))\s+(?P<h>[0-9]{{1,2}}|{_NAMES})\b(?![:./]|\s?h)"
_PLAIN = (
    r"(?<![\w/.:])(?<![0-9],)(?P<h>[0-9]{1,2})(?:(?:\s?h(?:eures?|rs?)?\b\.?|h(?=[0-9])|[:.])(?:\s?(?P<m>[0-9]{2})(?![0-9]))?)?(?![\w:/,.]|\s?[ap]\.?m\b|\s?[-–—]\s?[0-9])"
)
_SAID_AFTER = rf"(?i){_PLAIN}\s+(?:du\s+|de\s+l['’]\s?|cet?\s+|in\s+the\s+|this\s+|at\s+)(?P<part>{PART_OF_DAY})\b"
_SAID_BEFORE = rf"(?i)(?P<lead>\b(?P<part>{PART_OF_DAY})\s*,?\s*(?:(?:à|a|at|vers|around|about|@)\s*)?){_PLAIN}(?=\s|,|$){COUNTED}"


def spoken(text: str, before: int) -> str:
    """The same with its first hour in figures, where that begins at `before` or earlier; other words stay. `text` has one kind of space."""
    first, last = 0, before
    for pattern, figures in _WAYS:
        found = next((each for each in re.finditer(pattern, text) if each.start() <= last and each.end() > first), None)
        if found is not None and (said := figures(found)) != found[0]:
            text = text[: found.start()] + said + text[found.end() :]
            first = last = found.start()
    return text


def _number(word: str) -> int:
    return {"onze": 11, "eleven": 11}.get(fold(word)) or number_of(fold(word)) or 0


def _figure(found: re.Match[str], said: str) -> str:
    """`said` where the hour was a word; what has figures already stays as it was written, but for "o’clock"."""
    return said if not found["h"].isdecimal() or "clock" in fold(found[0]) else found[0]


def _of_after(found: re.Match[str]) -> str:
    hours = {"": 0, "midi": 12, "minuit": 24}[fold(found["noon"] or "")] or _number(found["h"])
    if found["more"]:
        hours %= 24
        return f"{hours}h{_MINUTES[' '.join(fold(found['more']).split())]:02}"
    return f"{hours - 1}h{60 - _LESS[' '.join(fold(found['less']).split())]:02}" if hours else found[0]


def _of_before(found: re.Match[str]) -> str:
    hours, how = _number(found["h"]), fold(found["how"])
    if not 1 <= hours <= 12:
        return found[0]
    if how.endswith("to"):
        return f"{hours - 1 or 12}:45"
    return f"{hours}:{'30' if how.startswith('half') else '15'}"


def _in_part(found: re.Match[str], lead: str) -> str:
    """In 24 hours, with two figures: nothing is to be asked of it. An hour that is not of that part of the day stays as it is."""
    hours, first = int(found["h"]), fold(found["part"])[0]
    if first == "m":
        exact = hours if 1 <= hours <= 11 else None
    elif first == "a":
        exact = hours + 12 if 1 <= hours <= 7 else hours if 12 <= hours <= 19 else None
    else:
        exact = hours + 12 if 4 <= hours <= 11 else hours if 16 <= hours <= 23 else None
    return found[0] if exact is None else f"{lead}{exact:02}h{found['m'] or '00'}"


_WAYS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(?i)\bentre\s+midi\s+et\s+(?:deux|2)\b(?:\s?h(?:eures)?\b)?", lambda found: "12h-14h"),
    (_AFTER_HOUR, _of_after),
    (_BEFORE_HOUR, _of_before),
    (rf"(?i){_HOURS}(?!\s?[0-9])", lambda found: _figure(found, f"{_number(found['h'])}h")),
    (rf"(?i)\bat\s+(?P<h>{_NAMES})\b{COUNTED}", lambda found: f"at {_number(found['h'])}"),
    (_SAID_AFTER, lambda found: _in_part(found, "")),
    (_SAID_BEFORE, lambda found: _in_part(found, found["lead"])),
)
