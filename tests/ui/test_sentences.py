"""The sentences for what a typed thing lacks: one for each code, in the tone of the program."""

import re
from datetime import date

import pytest

from notebook_app import days, naming, phone
from notebook_app.days import Born, Typed
from notebook_app.phone import Fault
from ui import sentences

TODAY = date(2026, 11, 25)
PHONES = ["06 12 34 5", "06 12 34 56 7", "0612345678 9", "0612345678 99", "+41 7", "O6", "l6", "é", "06+1", "06\u202e", "06;", "3919", "612345678"]
PHONES += ["06 12 34 56 78/07 12 34 56 78", "+33692000012", "0000000000", ""]
DAYS = ["31/12", "26/11/2026", "24/11/2016", "mercredi", "24", "mardi 25", "31/11", "11/24", "24/11/98", "bientôt", ""]
BIRTHS = ["35940", "01/01/1900", "2062", "01/01/1500", "31/02/1985", "04/25/1998", "bientôt"]
NAMES = ["Marie 🌸", "Иван", "06", "a" * 61, "a:b"]


def _all() -> list[str]:
    return [
        *(sentences.phone_fault(phone.fault(typed)) for typed in PHONES),
        *(sentences.day_fault(days.read(typed, TODAY)) for typed in DAYS),
        *(sentences.day_fault(days.read(typed, TODAY, held=False)) for typed in ("24/11/2026", "24/11/2126", "24/11")),
        *(sentences.born_fault(days.born(typed, TODAY)) for typed in BIRTHS),
        *(sentences.name_fault(naming.card_fault(name)) for name in NAMES),
        sentences.name_fault("empty"),
    ]


def test_every_fault_has_its_sentence() -> None:
    assert all(_all())
    assert len(set(_all())) > 35


@pytest.mark.parametrize("sentence", _all())
def test_the_tone(sentence: str) -> None:
    assert sentence[0].isupper() or sentence[0] in "«0123456789"
    assert sentence[-1] in ".?"
    assert not re.search(r"erreur|veuillez|invalide|incorrect|format|none|null|!|\{|\bcode\b", sentence, re.IGNORECASE)
    said = re.sub("«\u00a0.\u00a0»", "«\u00a0x\u00a0»", sentence)  # what was typed is quoted as it is
    assert not re.search("[^\u202f][;?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»|'", said)


def test_numbers_are_said_in_words() -> None:
    assert sentences.phone_fault(Fault("short", n=3)) == "Il manque trois chiffres."
    assert sentences.phone_fault(Fault("short", n=1)) == "Il manque un chiffre."
    assert sentences.phone_fault(Fault("long", n=10)) == "Il y a dix chiffres de trop."
    assert sentences.phone_fault(Fault("long", n=40)) == "Il y a 40 chiffres de trop."
    assert "3919" in sentences.phone_fault(phone.fault("3919"))


def test_nothing_is_said_when_nothing_is_wrong() -> None:
    assert sentences.phone_fault(None) == ""
    assert sentences.day_fault(Typed(TODAY)) == ""
    assert sentences.born_fault(Born("1998")) == ""
    assert sentences.born_fault(Born("", code="empty")) == ""
    assert sentences.name_fault(None) == ""


@pytest.mark.parametrize("typed", ["10h30", "n'importe"])
def test_of_a_day_to_come_the_examples_are_to_come(typed: str) -> None:
    for held, example in ((True, "hier"), (False, "demain")):
        assert example in sentences.day_fault(days.when_day(typed, TODAY), held)


def test_a_question_names_both_days() -> None:
    asked = sentences.day_fault(days.read("31/12", TODAY))
    assert "31/12/2025" in asked
    assert "31/12/2026" in asked


def test_a_mark_of_direction_turns_nothing_round() -> None:
    assert "\u2068\u202e\u2069" in sentences.phone_fault(phone.fault("06\u202e"))


@pytest.mark.parametrize(
    ("months", "words"),
    [(0, "zéro mois"), (1, "un mois"), (6, "six mois"), (12, "un an"), (13, "un an et un mois"), (24, "deux ans"), (32, "deux ans et huit mois")],
)
def test_how_long_is_said_in_years_and_months(months: int, words: str) -> None:
    assert sentences.span(months) == words
