"""Counting by months, where a month may lack the day."""

from __future__ import annotations

from datetime import date


def months_later(day: date, n: int) -> date:
    """The same day so many months later, earlier for less than none; the month's last one where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    from calendar import monthrange  # it loads the system's names of days too

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """How many whole months passed from one day to a later one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last < months_later(first, months))
