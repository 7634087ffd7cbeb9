"""Names and words: what is stored, what a card can carry, how a name is filed, a safe name for a file."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notebook_app import text

VALUES = json.loads((Path(__file__).parent / "vectors" / "values.json").read_text("utf-8"))["cases"]
NAMEISH = st.text(st.sampled_from("abéŒ ÉN'’-.,()/:_\\\u200b\u202e\t\n\u0301Иب🌸0"), max_size=80)


@pytest.mark.parametrize("case", [c for c in VALUES if c["kind"] == "passphrase"], ids=lambda c: c["id"])
def test_typed_words(case: dict) -> None:
    assert " ".join(text.typed_words(case["in"]["typed"])) == case["out"]["passphrase"]


def test_a_run_is_completed_where_it_begins_one_word_only() -> None:
    runs = {word[:n] for word in text.words() for n in range(1, len(word) + 1)} | {"", "zzzz", "aaaa", "abricotx"}
    for run in runs:
        begun = [word for word in text.words() if word.startswith(run)]
        assert text.complete(run) == (begun[0] if len(begun) == 1 and len(run) >= 4 else run)


def test_the_list_of_words_and_its_french_spelling() -> None:
    assert len(text.words()) == len(text.display_words()) == 1024
    assert [text.fold(w) for w in text.display_words()] == list(text.words())
    assert text.shown("ecole") == "école"
    assert text.shown("nowhere") == "nowhere"
    assert text.complete("meteo") == "meteo"
    assert text.complete("abe") == "abe"


@pytest.mark.parametrize(
    ("name", "initials", "file_as", "first"),
    [
        ("Nadia Ferhat", "N.F.", "Ferhat Nadia", "Nadia"),
        ("FERHAT Nadia", "N.F.", "FERHAT Nadia", "Nadia"),
        ("Nadia FERHAT", "N.F.", "FERHAT Nadia", "Nadia"),
        ("NADIA FERHAT", "N.F.", "FERHAT NADIA", "NADIA"),
        ("nadia ferhat", "N.F.", "ferhat nadia", "nadia"),
        ("Jean-Luc Estève", "J.-L.E.", "Estève Jean-Luc", "Jean-Luc"),
        ("Perrin, Maude", "M.P.", "Perrin Maude", "Maude"),
        ("Le Guen, Maël", "M.L.G.", "Le Guen Maël", "Maël"),
        ("FERHAT, Nadia (née Diop)", "N.F.", "FERHAT (née Diop) Nadia", "Nadia"),
        ("Diallo, M.", "D.", "Diallo M.", "Diallo, M."),
        ("Nadia Ferhat, rue Pasteur", "N.F.R.P.", "Pasteur Nadia Ferhat, rue", "Nadia"),
        ("Maël Le Guen", "M.L.G.", "Le Guen Maël", "Maël"),
        ("Le Guen Maël", "M.L.G.", "Le Guen Maël", "Maël"),
        ("Marie de la Tour", "M.T.", "de la Tour Marie", "Marie"),
        ("Jean DE LA TOUR", "J.D.L.T.", "DE LA TOUR Jean", "Jean"),
        ("Charles de GAULLE", "C.G.", "de GAULLE Charles", "Charles"),
        ("Hélène N’Diaye", "H.N.", "N’Diaye Hélène", "Hélène"),
        ("Marie d'Aubigné-Leclercq", "M.A.-L.", "d'Aubigné-Leclercq Marie", "Marie"),
        ("Dupont née Durand", "D.", "Dupont née Durand", "Dupont née Durand"),
        ("Nadia Dupont (née Durand)", "N.D.", "Dupont (née Durand) Nadia", "Nadia"),
        ("M. Diallo", "D.", "Diallo M.", "M. Diallo"),
        ("Mme Awa Diop", "A.D.", "Diop Mme Awa", "Awa"),
        ("Łukasz Œuvrard", "L.O.", "Œuvrard Łukasz", "Łukasz"),
        ("Y", "Y.", "Y", "Y"),
        ("Léa 🌻", "L.", "Léa 🌻", "Léa 🌻"),
        ("Nadia Ferhat 🌻", "N.F.", "Ferhat 🌻 Nadia", "Nadia"),
        ("Nadia 2", "N.", "Nadia 2", "Nadia 2"),
        ("🌻 🌻", None, "🌻 🌻", "🌻 🌻"),
        ("Иван Петров", None, "Петров Иван", "Иван"),
        ("", None, "", ""),
    ],
)
def test_a_name_and_its_short_forms(name: str, initials: str | None, file_as: str, first: str) -> None:
    assert text.initials(name) == initials
    assert text.file_as(name) == file_as
    assert text.first_name(name) == first


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  N’Diaye  ", "N’Diaye"),
        ("Dupré\r\nMarie\t06", "Dupré Marie 06"),
        ("Ma\u200brie\u202e Lefort", "Marie Lefort"),
        ("Ele\u0301onore", "Eléonore"),
        ("Jean\u00a0\u202fPaul", "Jean Paul"),
        ("\u3164\u200d\ufeff\x00", None),
        ("", None),
    ],
)
def test_a_name_as_it_is_stored(typed: str, stored: str | None) -> None:
    assert text.clean_name(typed) == stored


def test_the_letters_of_a_card_are_those_of_the_specification() -> None:
    for code in range(0x3000):
        c = chr(code)
        allowed = c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" or (
            (0xC0 <= code <= 0x24F or 0x1E00 <= code <= 0x1EFF) and code not in (0xD7, 0xF7, 0x1BB, 0x1C0, 0x1C1, 0x1C2, 0x1C3)
        )
        assert text.is_card_letter(c) is allowed, hex(code)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Ionuț Ăşẽ", None),
        ("Saint-Étienne (O'Neil & Cie), n° 3 + 4 / B.", None),
        ("DUPONT épouse: MARTIN", ":"),
        ("Marie Иван", "И"),
        ("a×b", "×"),
        ("ǃa", "ǃ"),
        ("06 39", "letter"),
        ("", "letter"),
        ("عبد الله", "latin"),
        ("é" * 60, None),
        ("é" * 61, "length"),
    ],
)
def test_what_a_card_cannot_carry(name: str, fault: str | None) -> None:
    assert text.card_fault(name) == fault


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


@given(st.text(max_size=300) | NAMEISH)
@example("a" * 200)
@example("𠀀" * 80)
@example("👩‍👩‍👧" * 90)
@example("\ud800")
def test_no_name_raises(name: str) -> None:
    stored = text.clean_name(name)
    if stored is not None:
        assert stored == unicodedata.normalize("NFC", stored) == " ".join(stored.split())
        assert text.clean_name(stored) == stored
        assert len(text.file_as(stored).split()) == len(stored.split())
    ini = text.initials(name)
    assert ini is None or re.fullmatch(r"[A-Z]\.(-?[A-Z]\.){0,3}", ini)
    assert isinstance(text.first_name(name), str)
    fault = text.card_fault(name)
    assert fault in (None, "latin", "letter", "length") or fault in (stored or "")
    file_name = text.safe_file_name(name, [name, "page"])
    assert 0 < len(file_name) <= 70
    assert len(file_name.encode("utf-8")) < 200
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f\u200b-\u200f\u202a-\u202e]', file_name)
    assert file_name[0] not in " .-"
    assert file_name[-1] not in " ."


@given(st.text(st.characters(max_codepoint=0x1FFF), max_size=70))
def test_what_can_stand_on_a_card_is_the_text_of_the_specification(name: str) -> None:
    stored = text.clean_name(name) or ""
    letters = r"A-Za-zÀ-ÖØ-öø-ƺƼ-ƿDŽ-ɏḀ-ỿ".replace("DŽ", "\u01c4")
    allowed = re.fullmatch(rf"[{letters}0-9 '’\-.,()&/+°]{{1,60}}", stored) and re.search(rf"[{letters}]", stored)
    assert (text.card_fault(name) is None) == bool(allowed)


@pytest.mark.parametrize(
    ("name", "typed", "same"),
    [
        ("N’Diaye Awa", "n'diaye  awa", True),
        ("Nʼko Awa", "N’ko Awa", True),
        ("Jean\u2010Luc Straße", "Jean-Luc Strasse", True),
        ("Œuf Łukasz", "oeuf lukasz", True),
        ("Marie 🌸", "Marie", True),
        ("🌸", "🌸", True),
        ("🌸", "", False),
        ("🌸", "🌻", False),
        ("Иван Петров", "иван петров", True),
        ("Awa N’Diaye", "N’Diaye Awa", False),
        ("Awa Diop", "Awa Dio", False),
        ("Awa Diop", "", False),
        ("Awa Diop", "Awa Diop ?", False),
    ],
)
def test_a_name_is_typed_on_any_keyboard(name: str, typed: str, same: bool) -> None:
    assert text.same_name(typed, name) is same


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
