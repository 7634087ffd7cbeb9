"""A pasted list of people."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notebook_app.imports import pasted
from notebook_app.model import Phone

MADE = Phone("+33600001927")


def _one(line: str) -> pasted.Line:
    (found,) = pasted.read(line)
    return found


@pytest.mark.parametrize(
    ("line", "name", "phones"),
    [
        ("Nadia Ferhat 06 00 00 19 27", "Nadia Ferhat", (MADE,)),
        ("- Nadia Ferhat : 06.00.00.19.27", "Nadia Ferhat", (MADE,)),
        ("1. Nadia Ferhat (06 00 00 19 27)", "Nadia Ferhat", (MADE,)),
        ("Nadia Ferhat (0)6 00 00 19 27", "Nadia Ferhat", (MADE,)),
        ("Nadia Ferhat (+33) 6 00 00 19 27", "Nadia Ferhat", (MADE,)),
        ("Nadia Ferhat (+33 (0)6 00 00 19 27)", "Nadia Ferhat", (MADE,)),
        ("Nadia Ferhat ((0)6 00 00 19 27)", "Nadia Ferhat", (MADE,)),
        ("• Nadia Ferhat, tél. : +33 6 00 00 19 27", "Nadia Ferhat", (MADE,)),
        ("FERHAT;Nadia;0600001927", "FERHAT Nadia", (MADE,)),
        ("0600001927\tFERHAT\tNadia", "FERHAT Nadia", (MADE,)),
        ("Léa Martin, née Durand", "Léa Martin, née Durand", ()),
        ("Nadia 06 00 00 19 27 / 07 00 00 19 28", "Nadia", (MADE, Phone("+33700001928"))),
        ("Nadia 0600001927 0700001928", "Nadia", (MADE, Phone("+33700001928"))),
        ("Nadia 0600001927, 070001928", "Nadia", (MADE, Phone("070001928", e164=False))),
        ("Nadia 06 00 00 19", "Nadia", (Phone("06 00 00 19", e164=False),)),
        ("Nadia 6,00001E+08", "Nadia", (Phone("6,00001E+08", e164=False),)),
        ("Nadia O6 00 00 19 27", "Nadia", (Phone("O6 00 00 19 27", e164=False),)),
        ("Иван Петров +380 44 123 45 67", "Иван Петров", (Phone("+380441234567"),)),
        ("Lucas, bâtiment 12", "Lucas, bâtiment 12", ()),
        ("Marie née le 25/05/1998", "Marie née le 25/05/1998", ()),
        ("Marie-Ève Le-Goff", "Marie-Ève Le-Goff", ()),
    ],
)
def test_a_line(line: str, name: str, phones: tuple[Phone, ...]) -> None:
    found = _one(line)
    assert (found.name, found.phones, found.suggest, found.reason) == (name, phones, (), "")
    assert found.raw_text == line


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ("Nadia Ferhat; 06 00 00 19 27; Tours", "Nadia Ferhat", "Tours"),
        ("FERHAT\tNadia\t0600001927\tTours\tRSA, 12 heures", "FERHAT Nadia", "Tours, RSA, 12 heures"),
        ('"Nadia Ferhat";"0600001927";"Tours"', "Nadia Ferhat", "Tours"),
        ("Nadia Ferhat | 06 00 00 19 27 | | 37000", "Nadia Ferhat", "37000"),
        ("Nadia Ferhat, 06 00 00 19 27 (sa mère), 07 00 00 19 28 (travail)", "Nadia Ferhat", "(sa mère), (travail)"),
        ("Nadia Ferhat (06 00 00 19 27, sa mère)", "Nadia Ferhat", "sa mère"),
        ("Nadia Ferhat; 600001927; née le 25/05/1998", "Nadia Ferhat", "née le 25/05/1998"),
        ("Nadia Ferhat; tél: 06 00 00 19 27; portable; Tours", "Nadia Ferhat", "Tours"),
        ("06 00 00 19 27 Nadia Ferhat", "Nadia Ferhat", ""),
        ("tél. 06 00 00 19 27; FERHAT; Nadia", "FERHAT Nadia", ""),
        ("Nadia Ferhat; ; ; 0600001927; ; ", "Nadia Ferhat", ""),
    ],
)
def test_what_stands_after_the_number_is_no_name_and_is_not_lost(line: str, name: str, note: str) -> None:
    found = _one(line)
    assert (found.name, found.note) == (name, note)
    assert {*found.phones, *(Phone(meant) for _, meant in found.suggest)} >= {MADE}


def test_a_number_that_lost_its_zero_is_only_proposed() -> None:
    found = _one("Benali\tKarim\t600001322")
    assert found.name == "Benali Karim"
    assert found.phones == ()
    assert found.suggest == (("600001322", "+33600001322"),)


def test_what_holds_nobody_is_said() -> None:
    lines = pasted.read("Nom ; Téléphone\r\n\n  \n0600001927\n---\nAwa Diop")
    assert [line.reason for line in lines] == ["heading", "no-name", "no-name", ""]
    assert [line.name for line in lines] == ["", "", "", "Awa Diop"]


@pytest.mark.parametrize(
    "line",
    [
        "Nom\tPrénom\tTéléphone\tNote",
        "NOM Prénom;Tél. portable;Commentaires",
        "Prénom | Nom | N° de téléphone | Date de naissance",
        "Last name,First name,Mobile",
        "Nom de famille;Prénoms;Adresse;Ville;Courriel",
    ],
)
def test_the_first_line_of_a_table_is_nobody(line: str) -> None:
    assert _one(line).reason == "heading"


@pytest.mark.parametrize("line", ["Nom Kouassi", "Note Marie", "Ville", "Marie Portable"])
def test_a_name_with_a_word_of_a_table_in_it_is_somebody(line: str) -> None:
    assert _one(line).reason == ""


def test_the_same_number_twice_on_a_line_is_one() -> None:
    assert _one("Nadia 0600001927, +33 6 00 00 19 27").phones == (MADE,)


@given(st.text(max_size=80) | st.text(st.sampled_from("0123456789+ ./-()OoNom:;,\t\nE"), max_size=60))
@example("\ud800\n\x00a")
@example("06 39 98 00 15 " * 500)
def test_no_pasted_text_raises(text: str) -> None:
    for line in pasted.read(text):
        assert bool(line.name) != bool(line.reason)
        assert (line.name, line.note) == (line.name.strip(), line.note.strip())
        assert not (line.note and line.reason)


WORD = st.text(st.sampled_from("abcdeéïœ'"), min_size=1, max_size=8).filter(lambda word: any(map(str.isalpha, word)))


@given(st.lists(st.lists(WORD, max_size=3), min_size=1, max_size=5), st.integers(0, 5), st.sampled_from(";\t|,"))
def test_no_word_of_a_line_is_lost(columns: list[list[str]], at: int, between: str) -> None:
    cells = [" ".join(words) for words in columns]
    cells.insert(at, "06 00 00 19 27")
    for line in pasted.read(f" {between} ".join(cells)):
        there = f"{line.name} {line.note}" if not line.reason else line.raw_text
        assert all(word.strip("'") in there for words in columns for word in words)
