"""When the closed cover says that a copy waits."""

from datetime import date

import pytest

from notebook_app import __released__
from notebook_app.reminder import due, outgrown

FRIDAY, WEDNESDAY = date(2026, 11, 27), date(2026, 11, 25)
BEGUN = "2026-11-23"  # the Monday


@pytest.mark.parametrize(
    ("copied", "since", "weekday", "today", "kind"),
    [
        ("", BEGUN, 5, WEDNESDAY, ""),  # the first Friday is to come
        ("", BEGUN, 5, FRIDAY, "week"),
        ("", BEGUN, 0, FRIDAY, ""),
        ("2026-11-27", BEGUN, 5, FRIDAY, ""),
        ("2026-11-23", BEGUN, 5, FRIDAY, ""),  # a copy of the same week is enough
        ("2026-11-22", BEGUN, 5, FRIDAY, "week"),
        ("2026-11-22", BEGUN, 5, date(2026, 12, 2), "week"),  # from then on until one is made
        ("2026-11-30", BEGUN, 5, date(2026, 12, 2), ""),
        ("2026-11-30", BEGUN, 5, date(2026, 12, 4), ""),
        ("2026-11-30", BEGUN, 5, date(2026, 12, 11), "week"),
        ("2026-11-22", BEGUN, 1, date(2026, 11, 23), "week"),
        ("2026-11-23", BEGUN, 1, date(2026, 11, 29), ""),
        ("2026-11-23", BEGUN, 7, date(2026, 11, 29), ""),
        ("2026-11-22", BEGUN, 7, date(2026, 11, 29), "week"),
        ("", "", 5, FRIDAY, "week"),  # nothing is known: rather one line too many
        ("hier", "un jour", 0, FRIDAY, ""),
    ],
)
def test_from_that_day_on_until_a_copy_of_the_week_is_made(copied: str, since: str, weekday: int, today: date, kind: str) -> None:
    assert due(copied, since, weekday, today)[0] == kind


@pytest.mark.parametrize(
    ("copied", "since", "said"),
    [
        ("2026-10-28", "2026-01-01", ("month", 30)),
        ("2026-10-29", "2026-01-01", ("", 0)),
        ("", "2026-10-28", ("month", 30)),
        ("2027-03-01", "2026-10-01", ("month", 57)),  # a wrong clock
    ],
)
def test_after_thirty_days_always(copied: str, since: str, said: tuple[str, int]) -> None:
    assert due(copied, since, 0, FRIDAY) == said


@pytest.mark.parametrize(
    ("released", "today", "old"),
    [
        ("2026-11-26", date(2026, 11, 26), False), ("2026-11-26", date(2027, 11, 26), False), ("2026-11-26", date(2027, 11, 27), True),
        ("2028-02-29", date(2029, 2, 28), False), ("2028-02-29", date(2029, 3, 1), True), ("2026-11-26", date(2020, 1, 1), False),
    ],
)  # fmt: skip
def test_a_version_is_old_after_a_year(released: str, today: date, old: bool) -> None:
    assert outgrown(released, today) is old


def test_this_version_has_a_day() -> None:
    assert date.fromisoformat(__released__) >= date(2026, 11, 26)
