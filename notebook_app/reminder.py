"""When the closed cover says that a copy elsewhere waits (vault SPEC §7; DESIGN §8: Fridays by default, after 30 days at the latest); and when
the help says that this version is old."""

from __future__ import annotations

from datetime import date, timedelta

DAYS = 30


def due(copied: str, since: str, weekday: int, today: date) -> tuple[str, int]:
    """("month", days without a copy), ("week", …) from that day of the week on until a copy of the same week or a later one is made, or ("", 0).

    `copied`: day of the last copy elsewhere, "" for none; `since`: of the first opening. `weekday`: 1 Monday to 7, 0 for no such day.
    A day that a wrong clock put into the future counts for nothing: rather one line too many than no copy.
    """
    last, first = _day(copied, today), _day(since, today)
    days = (today - (last or first or today)).days
    if days >= DAYS:
        return "month", days
    if weekday:
        latest = today - timedelta(days=(today.isoweekday() - weekday) % 7)
        monday = latest - timedelta(days=weekday - 1)
        if last < monday if last else first is None or first <= latest:
            return "week", days
    return "", 0


def outgrown(released: str, today: date) -> bool:
    """Whether a version of that day is more than a year old. Nothing is looked up anywhere: whoever installed it looks for a newer one."""
    from notebook_app.months import months_later  # the cover has no use for it

    return today > months_later(date.fromisoformat(released), 12)


def _day(written: str, today: date) -> date | None:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if day <= today else None
