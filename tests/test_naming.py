"""How people are called: short forms, how a name is filed, what of it a card can carry, whether two are one."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notebook_app import naming, text

NAMEISH = st.text(st.sampled_from("abéŒ ÉN'’-.,()/:_\\\u200b\u202e\t\n\u0301Иب🌸0"), max_size=80)


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
    assert naming.initials(name) == initials
    assert naming.file_as(name) == file_as
    assert naming.first_name(name) == first


def test_the_letters_of_a_card_are_those_of_the_specification() -> None:
    for code in range(0x3000):
        c = chr(code)
        allowed = c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" or (
            (0xC0 <= code <= 0x24F or 0x1E00 <= code <= 0x1EFF) and code not in (0xD7, 0xF7, 0x1BB, 0x1C0, 0x1C1, 0x1C2, 0x1C3)
        )
        assert naming.is_card_letter(c) is allowed, hex(code)


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
    assert naming.card_fault(name) == fault


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
        assert len(naming.file_as(stored).split()) == len(stored.split())
    ini = naming.initials(name)
    assert ini is None or re.fullmatch(r"[A-Z]\.(-?[A-Z]\.){0,3}", ini)
    assert isinstance(naming.first_name(name), str)
    fault = naming.card_fault(name)
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
    assert (naming.card_fault(name) is None) == bool(allowed)


@pytest.mark.parametrize(
    ("name", "typed", "same"),
    [
        ("N’Diaye Awa", "n'diaye  awa", True),
        ("Nʼko Awa", "N’ko Awa", True),
        ("Jean\u2010Luc Straße", "Jean-Luc Strasse", True),
        ("Œuf Łukasz", "oeuf lukasz", True),
        ("Marie 🌸", "Marie", True),
        ("Marie ❤\ufe0f", "Marie", True),  # as a telephone writes it
        ("Marie ☀\ufe0f Le Goff 1\ufe0f\u20e3", "marie le goff 1", True),
        ("❤\ufe0f", "❤", True),
        ("❤\ufe0f", "🌸", False),
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
    assert naming.same_name(typed, name) is same
