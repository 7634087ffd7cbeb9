"""Days and hours as they are written on the pages, in the language of `QLocale()`."""

from __future__ import annotations

from datetime import date, tzinfo

from PySide6.QtCore import QLocale, QTimeZone

_SHORT, _LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat


def _french(locale: QLocale) -> bool:
    return locale.language() == QLocale.Language.French


def _number(day: date, locale: QLocale) -> str:
    return "1er" if day.day == 1 and _french(locale) else str(day.day)


def day_month(day: date) -> str:
    """ "24 nov.", "1er déc." """
    locale = QLocale()
    return f"{_number(day, locale)} {locale.monthName(day.month, _SHORT)}"


def short_day(day: date, today: date | None = None) -> str:
    """ "mar. 24 nov."; with `today`, a day of another year is "24 nov. 2025"."""
    if today is not None and day.year != today.year:
        return f"{day_month(day)} {day.year}"
    return f"{QLocale().dayName(day.isoweekday(), _SHORT)} {day_month(day)}"


def long_day(day: date, year: bool = True) -> str:
    """ "mercredi 25 novembre 2026"."""
    locale = QLocale()
    words = [locale.dayName(day.isoweekday(), _LONG), _number(day, locale), locale.monthName(day.month, _LONG)]
    return " ".join([*words, str(day.year)] if year else words)


def full_day(day: date, today: date | None = None) -> str:
    """ "3 novembre 2026"; with `today`, a day of the same year is "3 novembre"."""
    locale = QLocale()
    words = f"{_number(day, locale)} {locale.monthName(day.month, _LONG)}"
    return words if today is not None and day.year == today.year else f"{words} {day.year}"


def birth(born: str) -> str:
    """As one writes it: 25/05/1998, 05/1998, 1998; "" for none."""
    return "/".join(reversed(born.split("-")))


def hour(clock: str) -> str:
    """ "13:45" → "13 h 45", no-break spaces; English keeps "13:45"."""
    if not _french(QLocale()):
        return clock
    hours, minutes = clock.split(":")
    return f"{int(hours)}\u00a0h\u00a0{minutes}"


def read_hour(clock: str) -> str:
    """As it is written where it is read again: one before seven has two figures, so that it is not asked about."""
    return hour(clock) if clock >= "07" or not _french(QLocale()) else f"0{hour(clock)}"


def zone() -> tzinfo:
    """The computer's own zone."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii"))
    except (ZoneInfoNotFoundError, ValueError):  # one that has no name the tables know
        from dateutil.tz import tzlocal  # type: ignore[import-untyped]

        here: tzinfo = tzlocal()
        return here
