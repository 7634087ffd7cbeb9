"""When the closed cover says that a copy waits."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from notebook_app import __released__, __version__
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


# -- the day of this version: what the line about an old version counts from --------------------------------------------------

ROOT = Path(__file__).resolve().parent.parent
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
HEADING = re.compile(r"^## (\d+\.\d+\.\d+), (?:(en préparation)|(\d{1,2}) (\w+) (\d{4}))$")


def versions(changelog: str) -> list[tuple[str, date | None]]:
    """Each version with its day, the newest first; None: it is being prepared."""
    found = []
    for line in changelog.splitlines():
        if line.startswith("## "):
            said = HEADING.match(line)
            assert said, f"{line!r}: « ## 0.1.0, en préparation » or « ## 0.1.0, 26 novembre 2026 »"
            version, preparing, day, month, year = said.groups()
            found.append((version, None if preparing else date(int(year), MONTHS.index(month) + 1, int(day))))
    return found


def wrong(changelog: str, project: str, version: str, released: str) -> str:
    """What was forgotten when the version moved, "" if nothing was."""
    (newest, day), *before = versions(changelog)
    if not newest == version == project:
        return f"the version is {newest} in CHANGELOG.md, {project} in pyproject.toml, {version} in notebook_app"
    last = max((there for _, there in before if there is not None), default=None)
    own = date.fromisoformat(released)
    if day is not None and own != day:
        return f"CHANGELOG.md says {version} is of {day}, __released__ says {own}"
    if day is None and last is not None and own <= last:
        return f"__released__ is still the day of an earlier version, {own}: move it with the version"
    return ""


def test_the_version_and_its_day_are_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert wrong((ROOT / "CHANGELOG.md").read_text("utf-8"), project, __version__, __released__) == ""


@pytest.mark.parametrize(
    ("first", "project", "version", "released", "forgotten"),
    [
        ("0.2.0, 4 mars 2027", "0.2.0", "0.2.0", "2027-03-04", ""),
        ("0.2.0, 4 mars 2027", "0.2.0", "0.2.0", "2026-11-26", "__released__ says 2026-11-26"),
        ("0.2.0, en préparation", "0.2.0", "0.2.0", "2026-11-26", "move it with the version"),
        ("0.2.0, en préparation", "0.2.0", "0.2.0", "2027-03-01", ""),
        ("0.2.0, en préparation", "0.1.0", "0.1.0", "2026-11-26", "the version is 0.2.0 in CHANGELOG.md"),
        ("0.2.0, 4 mars 2027", "0.2.0", "0.1.0", "2027-03-04", "0.1.0 in notebook_app"),
    ],
)
def test_a_day_or_version_that_was_forgotten_is_found(first: str, project: str, version: str, released: str, forgotten: str) -> None:
    said = wrong(f"## {first}\n\n## 0.1.0, 26 novembre 2026\n", project, version, released)
    assert forgotten in said if forgotten else said == ""
