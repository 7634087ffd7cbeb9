"""What days, months and numbers are called in French and in English, and the forms in which a day is written."""

from __future__ import annotations

import re
from datetime import date

from notebook_app.text import fold

FIRST_YEAR, LAST_YEAR = 2000, 2199  # exchange SPEC §2
_MONTHS = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
WEEKDAYS = (
    ("lundi", "monday"),
    ("mardi", "tuesday"),
    ("mercredi", "wednesday"),
    ("jeudi", "thursday"),
    ("vendredi", "friday"),
    ("samedi", "saturday"),
    ("dimanche", "sunday"),
)
_NUMBERS = {
    "un": 1,
    "une": 1,
    "a": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "douze": 12,
    "quinze": 15,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
ORDINAL = r"(?:\s?(?:er|e|eme|st|nd|rd|th|o)\b)?"
# Patterns as words: `re` compiles each at its first use and keeps it; at the start of the program nobody types a day.
ISO = r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})"
NUMERIC = r"([0-9]{1,2})(?:\s*([-/.])\s*|\s+)([0-9]{1,2})(?:(?:\s*\2\s*|\s+)([0-9]+))?"
WORDY = rf"([0-9]{{1,2}}){ORDINAL}(?:\s+(?:de|of)\s+|[\s.-]*)([a-z]{{3,}})\.?(?:[\s,.-]*([0-9]+))?"
MONTH_FIRST = rf"([a-z]{{3,}})\.?\s+([0-9]{{1,2}}){ORDINAL}(?:(?:\s*,\s*|\s+)([0-9]{{4}}))?"


class Unread(Exception):
    """Left inside this package: why no day could be read."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def plain(typed: str) -> str:
    """Folded, one kind of space, apostrophe and hyphen, nothing around."""
    text = re.sub(r"[‐‑‒–—−]", "-", fold(typed).replace("’", "'").replace("ʼ", "'"))
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split()).strip(" ,.;")


def _named(word: str, names: tuple[tuple[str, str], ...]) -> int | None:
    """The index of the one name that `word` is or shortens (three letters at least); None when there is none or several."""
    if len(word) < 3:
        return None
    found = {i for i, pair in enumerate(names) if any(name.startswith(word) for name in pair)}
    return found.pop() if len(found) == 1 else None


def month_of(word: str) -> int:
    """1 to 12; Unread for any other word."""
    if word in ("sept", "sep"):
        return 9
    found = _named(word, _MONTHS)
    if found is None:
        raise Unread("form")
    return found + 1


def is_month(word: str) -> bool:
    return word in ("sept", "sep") or _named(word, _MONTHS) is not None


def weekday_of(word: str) -> int | None:
    """0 is Monday; None for any other word. Both are given words as `plain` leaves them."""
    if word in ("tues", "thurs", "weds"):
        return {"tues": 1, "weds": 2, "thurs": 3}[word]
    return _named(word, WEEKDAYS)


def number_of(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def real(year: int, month: int, day: int) -> date:
    """Unread for a day that there is not."""
    if not 1 <= month <= 12:
        raise Unread("no-month")
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise Unread("no-day") from None


def trimmed(text: str) -> str:
    """Without what stands between a day, an hour, a name and a place."""
    return text.strip(" ,;:.-–—@·")
