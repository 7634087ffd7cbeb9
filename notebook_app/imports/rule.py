"""The days of a repetition (RFC 5545, RRULE), walked period by period between two days, so that no rule, however it is written, goes on for ever."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta

LONGEST = 500  # letters of a rule that is read
_PERIODS = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NUMBERS = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYSETPOS": 366}
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Rule:
    """`until` as it is written; `count` 0: not counted. With neither it has no end."""

    period: str
    interval: int = 1
    count: int = 0
    until: str = ""
    first_day: int = 0
    by: dict[str, tuple[int, ...]] = field(default_factory=dict)
    weekdays: tuple[tuple[int, int], ...] = ()  # (which of the period, or 0 for each; 0 for Monday)

    @property
    def endless(self) -> bool:
        return not self.count and not self.until


def read(text: str, at: time | None = None) -> Rule | None:
    """The rule of `FREQ=WEEKLY;COUNT=5;BYDAY=MO`; None for one that is not understood whole, of hours or of numbered weeks.

    `at`: the hour of its first day; a rule that says that very hour says nothing more by it.
    """
    if len(text) > LONGEST:
        return None
    said = dict(part.upper().strip().partition("=")[::2] for part in text.split(";") if part.strip())
    period, interval, count = said.pop("FREQ", ""), said.pop("INTERVAL", "1"), said.pop("COUNT", "0")
    until, first_day, weekdays = said.pop("UNTIL", ""), said.pop("WKST", "MO"), said.pop("BYDAY", "")
    if period not in _PERIODS or first_day not in _DAYS or not (re.fullmatch("0*[1-9][0-9]{0,4}", interval) and re.fullmatch("[0-9]{1,5}", count)):
        return None
    for name, here in (("BYHOUR", at.hour), ("BYMINUTE", at.minute), ("BYSECOND", at.second)) if at is not None else ():
        if re.fullmatch("[0-9]{1,2}", said.get(name, "")) and int(said[name]) == here:
            del said[name]
    by = {}
    for name, value in said.items():
        numbers = value.split(",")
        if name not in _NUMBERS or not all(re.fullmatch("[+-]?[0-9]{1,3}", n) and 0 < abs(int(n)) <= _NUMBERS[name] for n in numbers):
            return None
        by[name] = tuple(int(n) for n in numbers)
    days = [re.fullmatch("([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)", day) for day in weekdays.split(",")] if weekdays else []
    if not all(days) or ("BYYEARDAY" in by and period != "YEARLY"):
        return None
    return Rule(
        period, int(interval), int(count), until, _DAYS.index(first_day), by,
        tuple((int(day.group(1) or 0), _DAYS.index(day.group(2))) for day in days if day),
    )  # fmt: skip


def walk(rule: Rule, start: date, last: date, after: date = date.min) -> Iterator[date]:
    """The days of a rule that begins at `start`, in order, up to `last` at most; its count is kept, its end is not looked at.

    Those before `after` may be left out, so that what began long ago is not walked through; not of a counted one.
    """
    left = rule.count
    for found in _sets(rule, start, last, date.min if rule.count else after):
        for day in found:
            if day < start:
                continue
            if day > last:
                return
            yield day
            left -= 1
            if left == 0:
                return


def _sets(rule: Rule, start: date, last: date, after: date) -> Iterator[list[date]]:
    """What each period holds, one after the other."""
    places = rule.by.get("BYSETPOS")
    for first, length in _periods(rule, start, last, after):
        found = [day for day in (first + n * _DAY for n in range(length)) if _fits(rule, start, day)]
        if places:
            found = sorted({found[p - 1 if p > 0 else p] for p in places if -len(found) <= (p - 1 if p > 0 else p) < len(found)})
        yield found


def _periods(rule: Rule, start: date, last: date, after: date) -> Iterator[tuple[date, int]]:
    """(first day, how many) of each period from the one `start` is in, or the one before `after`."""
    if rule.period in ("DAILY", "WEEKLY"):
        length = 1 if rule.period == "DAILY" else 7
        at = start.toordinal() - ((start.weekday() - rule.first_day) % 7 if length == 7 else 0)
        at += max(0, (after.toordinal() - at) // (length * rule.interval) - 1) * length * rule.interval
        while 0 < at <= last.toordinal():
            yield date.fromordinal(at), length
            at += length * rule.interval
        return
    months = rule.interval * (1 if rule.period == "MONTHLY" else 12)
    at = start.year * 12 + (start.month - 1 if rule.period == "MONTHLY" else 0)
    at += max(0, (after.year * 12 - at) // months - 1) * months
    while at <= last.year * 12 + last.month - 1:
        first = date(at // 12, at % 12 + 1, 1)
        yield first, monthrange(first.year, first.month)[1] if rule.period == "MONTHLY" else _year(first)
        at += months


def _year(day: date) -> int:
    return 366 if monthrange(day.year, 2)[1] == 29 else 365


def _fits(rule: Rule, start: date, day: date) -> bool:
    by, months, month_days = rule.by, rule.by.get("BYMONTH"), rule.by.get("BYMONTHDAY")
    if months and day.month not in months:
        return False
    long = monthrange(day.year, day.month)[1]
    if month_days and day.day not in month_days and day.day - long - 1 not in month_days:
        return False
    if "BYYEARDAY" in by:
        of_year = day.timetuple().tm_yday
        if of_year not in by["BYYEARDAY"] and of_year - _year(day) - 1 not in by["BYYEARDAY"]:
            return False
    if rule.weekdays:
        return any(weekday == day.weekday() and (n == 0 or _is_nth(rule, day, n, long)) for n, weekday in rule.weekdays)
    if month_days or "BYYEARDAY" in by:
        return True
    if rule.period == "WEEKLY":  # what the rule leaves out, its first day says
        return day.weekday() == start.weekday()
    if rule.period == "DAILY":
        return True
    return day.day == start.day and (rule.period == "MONTHLY" or bool(months) or day.month == start.month)


def _is_nth(rule: Rule, day: date, n: int, long: int) -> bool:
    """Whether it is the n-th of its weekday, of the month, or of the year where no month is named; by the day or the week there is none."""
    if rule.period in ("DAILY", "WEEKLY"):
        return True
    if rule.period == "YEARLY" and "BYMONTH" not in rule.by:
        at, long = day.timetuple().tm_yday, _year(day)
    else:
        at = day.day
    return n == (at - 1) // 7 + 1 or n == -((long - at) // 7 + 1)
