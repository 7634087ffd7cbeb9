"""Typed numbers: exchange SPEC §3, what is wrong with one, how one is shown."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notebook_app import phone
from notebook_app.phone import Fault

VALUES = json.loads((Path(__file__).parent / "vectors" / "values.json").read_text("utf-8"))["cases"]
TELS = [(case["in"]["typed"], case["out"].get("tel")) for case in VALUES if case["kind"] == "tel"]
NUMBERISH = st.text(st.sampled_from("0123456789+-./() \u00a0\u202fOé\n"), max_size=24)


@pytest.mark.parametrize(("typed", "expected"), TELS)
def test_the_vectors(typed: str, expected: str | None) -> None:
    assert phone.to_e164(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("06 12 34 5", Fault("short", n=3)),
        ("06 12 34 56 7", Fault("short", n=1)),
        ("06 12 34 56 78 9", Fault("long", n=1)),
        ("+33 6 12 34 56", Fault("short", n=2)),
        ("+262 692 12 34", Fault("short", n=2)),
        ("+41 7", Fault("short")),
        ("+41 1234567890123456", Fault("long", n=3)),
        ("O6 12 34 56 78", Fault("char", char="O")),
        ("06+12", Fault("char", char="+")),
        ("0612345678;ext=1", Fault("char", char=";")),
        ("06 12 34 56 78\n07", Fault("char", char="\n")),
        ("３612345678", Fault("char", char="３")),
        ("3919", Fault("special", number="3919")),
        ("118 218", Fault("special", number="118218")),
        ("0820 12 34 56", Fault("special", number="0820123456")),
        ("0820 12", Fault("special", number="082012")),
        ("+33 899 00 00 00", Fault("special", number="0899000000")),
        ("612345678", Fault("start")),
        ("0612345678 / 0712345678", Fault("two")),
        ("+33692000012", Fault("overseas", meant="+262692000012")),
        ("+33 06 12 34 56 78", Fault("form")),
        ("0000000000", Fault("form")),
        ("", Fault("empty")),
        (" + ", Fault("empty")),
        ("06 12 34 56 78", None),
    ],
)
def test_what_is_wrong(typed: str, expected: Fault | None) -> None:
    assert phone.fault(typed) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+33612345678", "06 12 34 56 78"),
        ("+262639985236", "06 39 98 52 36"),
        ("+508410000", "05 08 41 00 00"),
        ("+262912345678", "+262 912 34 56 78"),
        ("+41791234567", "+41 791 23 45 67"),
        ("+14155550100", "+1 41 55 55 01 00"),
        ("+380441234567", "+380 441 23 45 67"),
        ("chez sa sœur", "chez sa sœur"),
        ("", ""),
    ],
)
def test_how_it_is_shown(number: str, expected: str) -> None:
    assert phone.spaced(number).replace("\u00a0", " ") == expected


def test_the_number_in_a_text_message() -> None:
    assert phone.national("+33612345678") == "0612345678"
    assert phone.national("+262692123456") == "+262692123456"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("600001322", "+33600001322"),
        ("692000012", "+262692000012"),
        ("33600001366", "+33600001366"),
        ("33692000012", "+262692000012"),
        ("+33692000012", "+262692000012"),
        ("6,00001E+08", None),
        ("070001355", None),
        ("+1-1", None),
        ("3919", None),
        ("06 12 34 56 78", None),
    ],
)
def test_a_number_that_lost_its_beginning_is_proposed(typed: str, expected: str | None) -> None:
    assert phone.suggest(typed) == expected


@given(st.text(max_size=40) | NUMBERISH)
@example("+" * 5000)
@example("\ud800")
def test_no_typed_text_raises(typed: str) -> None:
    number = phone.to_e164(typed)
    found = phone.fault(typed)
    assert (number is None) == (found is not None)
    assert number is None or phone.is_e164(number)
    meant = phone.suggest(typed)
    assert meant is None or (phone.is_e164(meant) and number is None)
    assert isinstance(phone.spaced(typed), str)
    if found is not None and found.code in ("short", "long"):
        assert found.n >= 0
    if found is not None and found.code == "char":
        assert found.char in typed


@given(st.from_regex(r"\A\+(33|262|590|594|596|508|681|41|1)[0-9]{6,10}\Z").filter(phone.is_e164))
def test_a_number_shown_and_typed_again_is_the_same(number: str) -> None:
    assert phone.to_e164(phone.spaced(number)) == number
