"""Contacts and tables of real life (D01 to D06, D13 to D17), each file a test, through the adapter."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cases_adapter import do

HERE = Path(__file__).parent
TODAY = "2026-11-25"
EXPECTED = json.loads((HERE / "expected.json").read_text("utf-8"))
FILES = {path.name[: 5 if path.name.startswith("D14") else 3]: path for path in (*HERE.glob("D*.vcf"), *HERE.glob("D*.csv"))}
NONE: dict[str, Any] = {"tel": [], "raw": [], "suggest": {}, "born": "", "note": ""}


def _asked(*cases: str) -> dict[str, Any]:
    return do("people", {"files": [str(FILES[case]) for case in cases], "today": TODAY, "zone": "Europe/Paris"})


def _wanted(case: str) -> list[dict[str, Any]]:
    return EXPECTED["D14"][case[-1]] if case.startswith("D14") else EXPECTED[case]["people"]


@pytest.mark.parametrize("case", ["D01", "D02", "D03", "D04", "D05", "D13", "D14-a", "D14-b", "D14-c", "D15", "D16"])
def test_the_people_of_a_file(case: str) -> None:
    answer, wanted = _asked(case), _wanted(case)
    assert [person["name"] for person in answer["people"]] == [person["name"] for person in wanted]
    for person, expected in zip(answer["people"], wanted, strict=True):
        for field, value in {**NONE, **expected}.items():
            said = person[field]
            assert sorted(said) == sorted(value) if field in ("tel", "raw") else said == value, (person["name"], field, said)
    assert answer["skipped"] == (0 if case.startswith("D14") else EXPECTED[case].get("skipped", 0))
    assert answer["not_read"] == []
    assert answer["columns_asked"] is False


def test_the_same_person_is_proposed_and_a_couple_never_is() -> None:
    answer, wanted = _asked("D06"), EXPECTED["D06"]
    assert answer["propose_same"] == wanted["propose_same"]
    assert answer["ask"] == wanted["ask"]
    assert len(answer["people"]) == 6


def test_births_of_a_table() -> None:
    answer, born = _asked("D17"), EXPECTED["D17"]["born"]
    typed = dict(line.split(";") for line in FILES["D17"].read_text("cp1252").splitlines()[1:])
    assert {person["name"]: person["born"] for person in answer["people"]} == born
    assert answer["not_read"] == [typed[row] for row, value in born.items() if value is None]
    for person in answer["people"]:
        kept_as_written = born[person["name"]] in (None, "ask")
        assert person["note"] == (typed[person["name"]] if kept_as_written else "")


@pytest.mark.parametrize("case", sorted(FILES))
def test_a_second_time_adds_nothing_and_the_file_is_untouched(case: str) -> None:
    before = sha256(FILES[case].read_bytes()).digest()
    once, twice = _asked(case), _asked(case, case)
    assert twice["people"] == once["people"]
    assert sha256(FILES[case].read_bytes()).digest() == before


@pytest.mark.parametrize("case", ["D01", "D02", "D03", "D04", "D05", "D06"])
def test_a_contact_is_not_a_card(case: str) -> None:
    answer = do("contact", {"file": str(FILES[case]), "today": TODAY})
    assert answer["code"] == EXPECTED[case]["exchange_code"]
    assert answer["offers_import"] is True


def test_what_is_not_there_or_nothing_at_all_is_answered_too() -> None:
    assert do("contact", {"file": "nowhere"})["outcome"] == "foreign"
    assert do("people", {"files": ["nowhere"]})["people"] == []
    assert do("people", {})["people"] == []
