"""A birth, as people and tables write it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from notebook_app.days.words import ISO, LAST_YEAR, MONTH_FIRST, NUMERIC, WORDY, Unread, month_of, plain, real
from notebook_app.values import Value

_OLDEST_BIRTH = 110  # years; a birth longer ago is asked: 1900 and 1904 are what a table puts for nothing
_MONTH_YEAR = r"([0-9]{1,2})\s*[-/.]\s*([0-9]{4})"
_MONTH_NAME_YEAR = r"([a-z]{3,})\.?\s+([0-9]{4})"


class Born(Value):
    """What was read of a typed birth: "YYYY-MM-DD", "YYYY-MM", "YYYY", "" for no text, None when not read; `ask` as in `Typed`."""

    value: str | None
    ask: bool = False
    code: str = ""


def born(typed: str, today: date) -> Born:
    """A birth as people and tables write it; a year alone stays a year, nothing is completed. Never raises."""
    text = plain(typed)
    if not text:
        return Born("", code="empty")
    text = re.sub(r"^(?:nee?\s+)?(?:(?:le|en|the|in|born)\s+)*", "", text)
    text = re.sub(r"[t\s]00:00(?::00(?:\.0+)?)?z?$", "", text)  # a table's day at midnight
    try:
        return _born(text, today)
    except Unread as why:
        return Born(None, code=why.code)


def _born(text: str, today: date) -> Born:
    if re.fullmatch(r"[0-9]{4}", text):
        return _born_checked(int(text), 0, 0, today)
    if re.fullmatch(r"[0-9]{5}", text):
        return _serial(int(text), today)
    month_year = re.fullmatch(_MONTH_YEAR, text)
    if month_year:
        return _born_checked(int(month_year.group(2)), int(month_year.group(1)), 0, today)
    year_month = re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})", text)
    if year_month:
        return _born_checked(int(year_month.group(1)), int(year_month.group(2)), 0, today)
    name_year = re.fullmatch(_MONTH_NAME_YEAR, text)
    if name_year:
        return _born_checked(int(name_year.group(2)), month_of(name_year.group(1)), 0, today)
    iso = re.fullmatch(ISO, text)
    if iso:
        return _born_checked(int(iso.group(1)), int(iso.group(3)), int(iso.group(4)), today)
    if re.fullmatch(r"[0-9]{8}", text):
        day_first = 1 <= int(text[2:4]) <= 12 and int(text[4:6]) >= 19
        parts = (text[4:], text[2:4], text[:2]) if day_first else (text[:4], text[4:6], text[6:])
        return _born_checked(int(parts[0]), int(parts[1]), int(parts[2]), today)
    if re.fullmatch(r"[0-9]{6}", text):
        return _born_checked(_birth_year(text[4:], today), int(text[2:4]), int(text[:2]), today)
    for pattern, day, month, year in ((NUMERIC, 1, 3, 4), (WORDY, 1, 2, 3), (MONTH_FIRST, 2, 1, 3)):
        found = re.fullmatch(pattern, text)
        if found and found.group(year):
            name = found.group(month)
            number = int(name) if name.isdecimal() else month_of(name)
            return _born_checked(_birth_year(found.group(year), today), number, int(found.group(day)), today)
    raise Unread("form")


def _birth_year(digits: str, today: date) -> int:
    """Two digits are the last such year that is not to come: 57 is 1957, 22 is 2022."""
    if len(digits) == 2:
        recent = today.year - today.year % 100 + int(digits)
        return recent if recent <= today.year else recent - 100
    if len(digits) != 4:
        raise Unread("no-year")
    return int(digits)


def _born_checked(year: int, month: int, day: int, today: date) -> Born:
    """`month` and `day` are 0 when they are not known, as forms write it: 00/00/1985."""
    if not month and day:
        raise Unread("no-month")
    if not today.year - 150 <= year <= today.year:
        raise Unread("future" if today.year < year <= LAST_YEAR else "no-year")
    first = real(year, month or 1, day or 1)
    if first > today:
        raise Unread("future")
    value = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    asked = year < today.year - _OLDEST_BIRTH
    return Born(value, ask=asked, code="old" if asked else "")


def _serial(number: int, today: date) -> Born:
    """A table's count of days since 1899-12-30, shown where a day should be."""
    found = date(1899, 12, 30) + timedelta(days=number)
    if found > today:
        raise Unread("future")
    return Born(found.isoformat(), ask=True, code="serial")
