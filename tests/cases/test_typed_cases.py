"""The typed cases of real life (D17, D26 to D30), each row a test, through the adapter."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from cases_adapter import do

from notebook_app import vault

HERE = Path(__file__).parent
TODAY = "2026-11-25"


def _load(name: str) -> dict[str, Any]:
    return json.loads((HERE / name).read_text("utf-8"))


PHONES = _load("D26-typed-phones.json")["rows"]
NAMES = _load("D27-typed-names.json")["rows"]
DATES = _load("D28-typed-dates.json")["rows"]
SEARCH = _load("D29-typed-search.json")
BORN = _load("expected.json")["D17"]["born"]
BIRTHS = [line.split(";") for line in (HERE / "D17-birth-dates.csv").read_text("cp1252").splitlines()[1:]]


@pytest.mark.parametrize(("typed", "expected"), PHONES)
def test_a_typed_phone(typed: str, expected: str | None) -> None:
    if expected and expected.startswith("ask: newline removed"):
        expected = "+33600001927"
    card = do("phone", {"typed": typed, "for": "card"})
    person = do("phone", {"typed": typed, "for": "person"})
    assert card["value"] == person["value"] == expected
    assert person["blocked"] is False
    assert person["raw"] == ("" if expected else typed)
    assert bool(card["message"]) == (expected is None)
    assert card["bad"] in card["message"]


@pytest.mark.parametrize(
    ("typed", "bad"), [("O6 00 00 19 27", "O"), ("06-00-00-19-27 (bureau)", "b"), ("\u200e+33600001927\u200e", "\u200e"), ("06+33", "+")]
)
def test_the_first_wrong_character_is_named(typed: str, bad: str) -> None:
    assert do("phone", {"typed": typed})["bad"] == bad


@pytest.mark.parametrize("row", NAMES, ids=[row["typed"] for row in NAMES])
def test_a_typed_name(row: dict[str, Any]) -> None:
    answer = do("name", {"typed": row["typed"], "family_name_empty": row.get("family_name_empty", False)})
    assert answer["stored"] == (row["typed"] if row["stored"] == "whole" else row["stored"])
    assert answer["card"] is row.get("card", False)
    assert bool(answer["message"]) == (not answer["card"])
    names = answer.get("names", "")
    assert names in answer["message"] or names in ("latin", "letter", "length")
    if "message_names" in row:
        assert answer["names"] == row["message_names"]
    for never in [*row.get("shown_without", []), *([row["never"]] if "never" in row else [])]:
        assert never not in answer["shown"]


def test_why_a_name_cannot_stand_on_a_card() -> None:
    assert do("name", {"typed": "Marie 🌸"})["names"] == "🌸"
    assert do("name", {"typed": "Иван Петров"})["names"] == "latin"
    assert "lettres latines" in do("name", {"typed": "عبد الله"})["message"]
    assert do("name", {"typed": "a" * 61})["names"] == "length"
    assert "60" in do("name", {"typed": "a" * 61})["message"]
    assert do("name", {"typed": "06"})["names"] == "letter"
    assert "sans nom connu" in do("name", {"typed": " \u200b "})["message"]


@pytest.mark.parametrize("row", [row for row in NAMES if row["stored"]], ids=[row["typed"] for row in NAMES if row["stored"]])
def test_a_name_is_found_without_its_accents(row: dict[str, Any]) -> None:
    for typed in row.get("found_by", []):
        people = [{"name": "Zora Xylander"}, {"name": row["typed"]}]
        assert do("search", {"people": people, "typed": typed, "today": TODAY})["found"] == [1], typed


@pytest.mark.parametrize(("typed", "expected"), DATES)
def test_the_day_of_a_held_appointment(typed: str, expected: str | None) -> None:
    value = "ask" if expected and expected.startswith("ask") else None if expected and expected.startswith("no message") else expected
    answer = do("day", {"typed": typed, "today": TODAY})
    assert answer["value"] == value
    assert bool(answer["message"]) == (value in ("ask", None))
    while_typing = do("day", {"typed": typed, "today": TODAY, "typing": True})
    assert while_typing == {"value": value, "message": ""}


@pytest.mark.parametrize(("row", "typed"), BIRTHS)
def test_a_birth(row: str, typed: str) -> None:
    answer = do("born", {"typed": typed, "today": TODAY})
    assert answer["value"] == BORN[row]
    assert bool(answer["message"]) == (BORN[row] in ("ask", None))


@pytest.mark.parametrize(("typed", "expected"), SEARCH["rows"])
def test_a_search(typed: str, expected: list[int]) -> None:
    given = {"people": [{"name": name} for name in SEARCH["people"]], "note_text": SEARCH["note_text"], "typed": typed, "today": TODAY}
    answer = do("search", given)
    assert set(answer["found"]) == set(expected)
    assert answer["message"] == ""


def test_a_number_is_found_by_its_pairs() -> None:
    people = [{"name": "Marie Dupré", "tel": ["06 00 00 08 61"]}, {"name": "Paul Petit", "tel": "0600001927"}]
    assert do("search", {"people": people, "typed": "06 00 00 08"})["found"] == [0]
    assert do("search", {"people": people, "typed": "0600001927"})["found"] == [1]


def test_the_six_words_open_however_they_are_typed() -> None:
    words = "écran météo nougat merle pyramide école"
    typed = [
        words,
        "e\u0301cran me\u0301te\u0301o nougat merle pyramide e\u0301cole",
        "  ECRAN meteo  Nougat merle pyramide ecole ",
        "écran\u00a0météo nougat merle pyramide école\n",
        "nougat merle pyramide école écran météo",
    ]
    assert do("passphrase", {"set": words, "drawn": True, "typed": typed})["opens"] == [True, True, True, True, False]


def test_a_phrase_of_ones_own_opens_with_a_curled_apostrophe() -> None:
    typed = ["l’été\u00a0à la mer, demain 7\n", "l'ete a la mer, demain 7"]
    assert do("passphrase", {"set": "l'été à la mer, demain 7", "typed": typed})["opens"] == [True, False]


def test_twenty_wrong_tries_do_not_lock_the_owner_out() -> None:
    drawn = vault.new_passphrase()
    tries = [f"mauvaise phrase numéro {n}" for n in range(20)]
    assert do("passphrase", {"set": drawn, "drawn": True, "typed": [*tries, drawn]})["opens"] == [False] * 20 + [True]


def test_a_form_that_is_not_there_says_nothing() -> None:
    assert do("nothing", {}) == {}


def test_no_form_raises_for_what_is_missing_or_odd() -> None:
    drawn = random.Random(7)
    for form in ("phone", "day", "born", "name"):
        assert do(form, {})
        for _ in range(200):
            typed = "".join(chr(drawn.choice([drawn.randrange(32), drawn.randrange(0x3000), drawn.randrange(0xD800, 0x11000)])) for _ in range(12))
            assert isinstance(do(form, {"typed": typed}), dict)
