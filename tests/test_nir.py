"""Social security numbers are found with their key however they are spaced, without it only in their own form; nothing that looks like one is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notebook_app import nir

BETWEEN = st.sampled_from(["", " ", "\u00a0", "\u2002", "\u2007", "\u2009", "\u202f", ".", "-", "\u2011", "\u2012", " - "])
BARE = "2850578006084"
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202e\u2060\u2066\u2069\ufeff\ufe0f"  # what may lie among letters, and nobody sees


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Thirteen figures of a number, as the registers give them."""
    months = [*range(1, 13), 20, *range(30, 43), *range(50, 100)]
    departments = [*(f"{n:02}" for n in range(1, 100) if n != 20), "2A", "2B"]
    return (
        draw(st.sampled_from("123478"))
        + f"{draw(st.integers(0, 99)):02}{draw(st.sampled_from(months)):02}{draw(st.sampled_from(departments))}"
        + f"{draw(st.integers(1, 999)):03}{draw(st.integers(1, 999)):03}"
    )


@st.composite
def spaced(draw: st.DrawFn) -> tuple[str, str]:
    """A number with its key, and how somebody may write it: blanks, dots and hyphens anywhere but within a department of Corsica."""
    number = draw(numbers())
    whole = f"{number}{nir.key(number):02}"
    written = whole[0]
    for figure in whole[1:]:
        written += ("" if figure in "AB" else draw(BETWEEN)) + (figure.lower() if draw(st.booleans()) else figure)
    return whole, written


@given(spaced(), st.sampled_from(["", "né·e, ", "NIR\u00a0: ", "« ", "n°", "\n"]), st.sampled_from(["", ".", ", vu", " »", "\n", ")"]))
def test_every_number_with_its_key_is_found_however_it_is_spaced(number: tuple[str, str], before: str, after: str) -> None:
    whole, written = number
    text = before + written + after
    (found,) = nir.find(text)
    assert (text[found.start : found.end], found.figures) == (written, whole)
    assert not any(c.isdigit() for c in nir.without(text))


@given(numbers(), st.integers(0, 99), st.data())
def test_fifteen_figures_without_the_right_key_are_none(number: str, wrong: int, data: st.DataObject) -> None:
    text = number[0]
    for figure in f"{number[1:]}{wrong:02}":
        text += ("" if figure in "AB" else data.draw(BETWEEN)) + figure
    assert bool(nir.find(text)) == (wrong == nir.key(number))


@given(st.from_regex(r"[0-9]{15}", fullmatch=True))
def test_fifteen_figures_drawn_by_chance(figures: str) -> None:
    month, department = int(figures[3:5]), figures[5:7]
    whole = (
        figures[0] in "123478" and (1 <= month <= 12 or month == 20 or 30 <= month <= 42 or month >= 50)
        and department != "00" and "000" not in (figures[7:10], figures[10:13])
    )  # fmt: skip
    assert bool(nir.find(figures)) == (whole and int(figures[13:]) == 97 - int(figures[:13]) % 97)


@pytest.mark.parametrize(
    "text",
    [
        BARE, "2 85 05 78 006 084", "2\u00a085\u00a005\u00a078\u00a0006\u00a0084", "2.85.05.78.006.084", "2-85-05-78-006-084", "2 850578 006084",
        "1 84 12 2A 451 089", "184122b451089", "1 55 08 97 411 023", "1 62 03 99 352 014", "7 01 02 99 351 004", "3 90 11 13 055 120",
        "8 85 05 78 006 084", f"{BARE}",
    ],
)  # fmt: skip
def test_thirteen_figures_in_the_form_of_a_number_are_one(text: str) -> None:
    written = f"Sécu {text}, à reporter"
    (found,) = nir.find(written)
    assert written[found.start : found.end] == text
    assert nir.without(written) == "Sécu, à reporter"


@pytest.mark.parametrize("key", ["/41", " / 41", " (41)", "|41"])
def test_the_key_set_apart_goes_with_it(key: str) -> None:
    assert nir.without(f"Sécu 2 85 05 78 006 084{key}, à reporter") == "Sécu, à reporter"
    assert nir.find(f"2 85 05 78 006 084{key}")[0].figures == BARE + "41"


def test_what_follows_and_is_not_its_key_stays() -> None:
    assert nir.without(f"{BARE} / 42 rue Pasteur") == "/ 42 rue Pasteur"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"Le numéro {BARE} est faux.", "Le numéro est faux."), (f"{BARE} est faux.", "est faux."), (f"Numéro {BARE}.", "Numéro."),
        (f"Numéro {BARE}", "Numéro"), (f"un\n{BARE}\ndeux", "un\n\ndeux"), (f"({BARE})", "()"), (f"{BARE} et {BARE}", "et"),
        (f"Numéro\u00a0: {BARE}\u202f; vu", "Numéro\u00a0:\u202f; vu"), ("rien", "rien"), ("", ""),
    ],
)  # fmt: skip
def test_no_blank_too_many_is_left(text: str, left: str) -> None:
    assert nir.without(text) == left


def test_with_a_telephone_number_after_it() -> None:
    written = "2 85 05 78 006 084 41 06 39 98 20 14"
    (found,) = nir.find(written)
    assert written[found.start : found.end] == "2 85 05 78 006 084 41"
    assert nir.without(written) == "06 39 98 20 14"
    assert len(nir.find(f"06 39 98 20 14 - {BARE}41 {BARE}41")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "06 39 98 20 14", "06 39 98 20 14 06 39 98 20 77", "+225 07 08 12 34 56 7", "+ 225 07 08 12 34 56 7", "+2250708123456", "00262639982014",
        "0033 6 39 98 20 14 12", "123 456 789 00012", "12345678900012", "FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189",
        "SI56 2633 0001 2039 086", "FR76 2004 1010 0505 0001 3M02 606", "30002 00550 0000157845Z 02", "10107 00118 00123456789 01",
        "2024 071 234 567", "2024071234567", "2025-12-31 23.59.59", "2026.11.25 14.30.01 2", "1732550400000", "AB2850578006084", "2850578006084X",
        "dossier_2850578006084", "0,2850578006084", "30 23 217 600 053", "2 85 13 78 006 084", "2 85 05 00 006 084",
        "2 85 05 78 000 084", "2 85 05 78 006 000", "5 85 05 78 006 084", "28 50 57 80 06 08 4", "2 85 05 78 006 08", "2 85 05 78 006 0841",
        "2 85 05 78 006 084 40", "12 2A 33", "", "vue 2 fois, 85 euros, 5 rue du 78",
    ],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert nir.find(text) == []
    assert nir.without(text) == text


@given(st.lists(st.from_regex(r"0[1-9]( [0-9]{2}){4}", fullmatch=True), min_size=1, max_size=4))
def test_telephone_numbers_one_after_the_other_are_none(numbers: list[str]) -> None:
    assert nir.find(" ".join(numbers)) == []
    assert nir.find("".join(numbers).replace(" ", "")) == []


@given(st.from_regex(r"[0-9]{9}[0-9]{5}", fullmatch=True))
def test_a_siret_is_none(figures: str) -> None:
    assert nir.find(f"{figures[:3]} {figures[3:6]} {figures[6:9]} {figures[9:]}") == nir.find(figures) == []


@given(st.from_regex(r"[123][0-9]{2}(0[1-9]|1[0-2])[0-9]{5}", fullmatch=True))
def test_a_tax_number_is_none(first: str) -> None:
    assert nir.find(f"{first}{int(first) % 511:03}") == []


@given(st.from_regex(r"[0-9]{23}", fullmatch=True))
def test_an_iban_is_none(account: str) -> None:
    whole = "FR76" + account
    assert nir.find(whole) == []
    assert nir.find(" ".join(whole[i : i + 4] for i in range(0, 27, 4))) == []


@given(st.text(alphabet="0123456789AB .-+,/\u00a0\nxé", max_size=80))
def test_any_text_is_read_and_what_is_taken_out_is_what_was_found(text: str) -> None:
    found = nir.find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    left = nir.without(text)
    assert (left == text) == (not found)
    assert len(left) <= len(text)


@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_nobody_sees_hides_none(unseen: str) -> None:
    """Pasted from a page of the web or a PDF."""
    whole = f"{BARE}{nir.key(BARE):02}"
    line = f"Son n°{unseen} " + f"{unseen}".join(whole) + f"{unseen}, à ne pas garder{unseen}."
    (found,) = nir.find(line)
    assert found.figures == whole
    assert line[found.start : found.end] == unseen.join(whole)
    assert nir.without(line) == f"Son n°{unseen} {unseen}, à ne pas garder{unseen}."
