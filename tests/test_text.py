"""What is stored and shown of what is typed, and a safe name for a file."""

import pytest

from notebook_app import text


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  N’Diaye  ", "N’Diaye"),
        ("Dupré\r\nMarie\t06", "Dupré Marie 06"),
        ("Ma\u200brie\u202e Lefort", "Marie Lefort"),
        ("Ele\u0301onore", "Eléonore"),
        ("Jean\u00a0\u202fPaul", "Jean Paul"),
        ("\u3164\u200d\ufeff\x00", None),
        ("Nadia\u2800Ferhat\u2800", "Nadia Ferhat"),  # a letter of Braille without a dot
        ("\u2800 \ufe0f\U000e0101", None),
        ("Léa ❤\ufe0f", "Léa ❤\ufe0f"),
        ("", None),
    ],
)
def test_a_name_as_it_is_stored(typed: str, stored: str | None) -> None:
    assert text.clean_name(typed) == stored


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("M. Diallo: CAF/APL", [], "M. Diallo CAF APL"),
        ("con", [], "page con"),
        ("Lpt1.x", [], "page Lpt1.x"),
        ("zoé", ["Zoé"], "zoé (2)"),
        ("zoé", ["Zoe", "ZOÉ (2)"], "zoé (3)"),
        ("../../etc", [], "etc"),
        (".cache", [], "cache"),
        ("Marie 🌸", [], "Marie"),
        ("Иван", [], "Иван"),
        ("???", [], "page"),
        ("", [], "page"),
    ],
)
def test_a_file_is_named_safely(name: str, taken: list[str], expected: str) -> None:
    assert text.safe_file_name(name, taken) == expected


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("fiche-K7M4.vcf", "fiche-K7M4.vcf"),
        ("Été à Orme (2).carte", "Été à Orme (2).carte"),
        ("e\u0301te\u0301.vcf", "e\u0301te\u0301.vcf"),
        ("fiche\u202efcv.exe", "fichefcv.exe"),
        ("a\u200bb\ufeffc\u2066d\u2028e\nf\x00g\tf\x7f.vcf", "abcdefgf.vcf"),
        ("\udce9t\udce9.vcf", "t.vcf"),
    ],
)
def test_a_file_s_name_as_it_can_be_shown(name: str, seen: str) -> None:
    assert text.visible(name) == seen
