"""The log: events made of a code and numbers, faults by their type and place; nothing of what somebody wrote."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from notebook_app.log import Log


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "state" / "cahier.log", lambda: datetime(2026, 11, 25, 9, 15, 7))


def said(tmp_path: Path, name: str = "cahier.log") -> list[str]:
    return (tmp_path / "state" / name).read_text(encoding="ascii").splitlines()


def test_an_event_is_its_hour_its_code_and_numbers(log: Log, tmp_path: Path) -> None:
    log.event("start", 12, 0.5)
    log.event("Nadia Ferhat")  # no code
    assert said(tmp_path) == ["2026-11-25T09:15:07 start 12 0.5", "2026-11-25T09:15:07 other"]


def test_a_fault_is_its_type_and_the_lines_it_came_by_never_its_message(log: Log, tmp_path: Path) -> None:
    try:
        raise ValueError("Nadia Ferhat")
    except ValueError as fault:
        log.fault(fault)
    (line,) = said(tmp_path)
    assert line.startswith("2026-11-25T09:15:07 unforeseen ValueError test_log.py:")
    assert "Nadia" not in line


def test_a_log_that_is_long_begins_anew_and_keeps_the_one_before(log: Log, tmp_path: Path) -> None:
    log.event("first")
    with (tmp_path / "state" / "cahier.log").open("a", encoding="ascii") as file:
        file.write("." * 200_000)
    log.event("second")
    assert said(tmp_path) == ["2026-11-25T09:15:07 second"]
    assert said(tmp_path, "cahier.old.log")[0] == "2026-11-25T09:15:07 first"


def test_a_log_that_cannot_be_written_is_silent(log: Log, tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")  # no folder
    log.event("start")
    assert (tmp_path / "state").read_bytes() == b""
