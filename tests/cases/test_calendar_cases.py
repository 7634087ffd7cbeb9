"""Calendar files of real life (D07 to D12), each a test, through the adapter."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cases_adapter import do

HERE = Path(__file__).parent
EXPECTED = json.loads((HERE / "expected.json").read_text("utf-8"))
FILES = {path.name.partition("-")[0] + ("-" + path.name[4] if path.name.startswith("D12") else ""): path for path in HERE.glob("*.ics")}
ZONES = ("Europe/Paris", "Indian/Reunion", "America/Martinique")


def asked(*cases: str, zone: str = "Europe/Paris") -> dict[str, Any]:
    return do("appointments", {"files": [str(FILES[case]) for case in cases], "today": "2026-11-25", "zone": zone})


def same(answer: dict[str, Any], wanted: list[dict[str, Any]], cancelled: list[str] = []) -> None:  # noqa: B006 - never changed
    found, expected = answer["appointments"], sorted(wanted, key=lambda one: (one["day"], one.get("start", "")))
    assert len(found) == len(expected)
    for one, said in zip(found, expected, strict=True):
        assert {key: one[key] for key in said} == said
        assert one["all_day"] is said.get("all_day", False)
        assert one["days"] == said.get("days", 1)
    assert answer["cancelled"] == cancelled
    assert answer["last_seen_changed"] is False
    assert answer["warnings"] == 0


@pytest.mark.parametrize("case", ["D07", "D08", "D11"])
def test_the_appointments_of_a_file(case: str) -> None:
    same(asked(case), EXPECTED[case]["appointments"], EXPECTED[case].get("cancelled", []))


@pytest.mark.parametrize("zone", ZONES)
def test_the_day_is_that_of_the_computer(zone: str) -> None:
    same(asked("D09", zone=zone), [EXPECTED["D09"]["by_zone"][zone]])


@pytest.mark.parametrize("zone", ZONES)
def test_a_whole_day_is_the_same_everywhere(zone: str) -> None:
    same(asked("D10", zone=zone), EXPECTED["D10"]["appointments"])


@pytest.mark.parametrize("order", EXPECTED["D12"]["orders"])
def test_what_is_called_off_is_planned_by_no_order_of_the_files(order: str) -> None:
    same(asked(*(f"D12-{letter}" for letter in order.split(","))), [], EXPECTED["D12"]["cancelled"])


@pytest.mark.parametrize("case", sorted(FILES))
def test_a_second_time_adds_nothing_and_the_file_is_untouched(case: str) -> None:
    before = sha256(FILES[case].read_bytes()).digest()
    assert asked(case, case) == asked(case)
    assert sha256(FILES[case].read_bytes()).digest() == before


def test_what_is_not_there_or_nothing_at_all_is_answered_too() -> None:
    assert do("appointments", {"files": ["nowhere"]})["appointments"] == []
    assert do("appointments", {})["appointments"] == []
