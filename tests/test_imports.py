"""Contacts and tables: what other programs write, and whatever else a file may hold."""

from __future__ import annotations

import io
import zipfile

import pytest
from conftest import TODAY
from hypothesis import example, given
from hypothesis import strategies as st

from notebook_app import imports, newcomers
from notebook_app.imports import Found, Number, Reading, contacts, tables
from notebook_app.model import Phone
from notebook_app.notebook import Notebook

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nadia Ferhat\r\n%s\r\nEND:VCARD\r\n"


def card(*lines: str, encoding: str = "utf-8") -> Found:
    (found,) = contacts.read(CARD % "\r\n".join(lines).encode(encoding), TODAY).people
    return found


def table(text: str) -> Reading:
    return tables.read(text.encode(), TODAY)


# Contacts


def test_the_kind_and_the_label_of_a_number() -> None:
    found = card(
        "TEL;TYPE=cell:0600000001", "TEL;TYPE=HOME,FAX:0600000002", "TEL;TYPE=homefax:0600000003", "item1.TEL:0600000004",
        "item1.X-ABLabel:chez sa mère",
        "item2.TEL:0600000005", "item2.X-ABLabel:_$!<Mobile>!$_", "TEL;PAGER:0600000006", "TEL:0600000001", "TEL: ",
    )  # fmt: skip
    assert [(n.e164[-1], n.kind, n.label) for n in found.numbers] == [
        ("1", "cell", ""), ("2", "fax", ""), ("3", "fax", ""), ("4", "", "chez sa mère"), ("5", "cell", ""), ("6", "", ""),
    ]  # fmt: skip


def test_several_numbers_in_one_field() -> None:
    found = card("TEL:0600000001 / 0600000002", "TEL:06/00/00/00/03", "TEL:en bas")
    assert [(n.written, n.e164) for n in found.numbers] == [
        ("0600000001", "+33600000001"), ("0600000002", "+33600000002"), ("06/00/00/00/03", "+33600000003"), ("en bas", ""),
    ]  # fmt: skip


def test_a_name_of_parts_an_organisation_and_an_address() -> None:
    lines = [
        "BEGIN:VCARD", "VERSION:2.1", "N:Le Guen;Maël;Yann;M.;fils", "ADR:;bât. B;12 rue du Marché;Évreux;;27000;France", "ORG:PLIE;Accueil",
        "ROLE:agent", "END:VCARD",
    ]  # fmt: skip
    data = "\n".join(lines).encode("cp1252")
    (found,) = contacts.read(data, TODAY).people
    assert (found.name, found.org, found.title) == ("M. Maël Yann Le Guen fils", "PLIE, Accueil", "agent")
    assert found.address == "bât. B, 12 rue du Marché, 27000 Évreux, France"
    (found,) = contacts.read(b"BEGIN:VCARD\nORG:Mairie;\nEND:VCARD\n", TODAY).people
    assert found.name == "Mairie"


@pytest.mark.parametrize(
    ("line", "born", "asks", "note"),
    [
        ("BDAY:19900512", "1990-05-12", False, ""),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12", "", False, "--05-12"),
        ("BDAY:--0512", "", False, "--0512"),
        ("BDAY:1900-01-01", "1900-01-01", True, ""),
        ("BDAY:1985", "1985", False, ""),
    ],
)
def test_a_birth(line: str, born: str, asks: bool, note: str) -> None:
    found = card(line)
    assert (found.born, found.born_asks, found.note) == (born, asks, note)
    assert bool(found.unread) == bool(note)


def test_what_has_no_place_is_named_and_a_card_is_no_contact() -> None:
    data = CARD % b"EMAIL:a@example.org\r\nPHOTO:\r\nURL:x\r\nUID:1\r\nCATEGORIES:a" + CARD % b"X-CAHIER:AA" + b"BEGIN:VCARD\r\nFN:Deux\r\n"
    read = contacts.read(data, TODAY)
    assert [one.name for one in read.people] == ["Nadia Ferhat", "Deux"]  # the last one is cut, and read as far as it goes
    assert (read.left_out, read.cards, read.skipped) == (("mail", "web", "groups"), 1, 0)
    assert [one.name for one in contacts.read(b"BEGIN:VCARD\nFN:Un\nBEGIN:VCARD\nFN:Deux\nEND:VCARD\n", TODAY).people] == ["Un", "Deux"]


def test_letters_however_they_are_written() -> None:
    assert card("NOTE;CHARSET=ISO-8859-1:\xe9t\xe9", encoding="latin-1").note == "été"
    assert card("NOTE;CHARSET=inconnu:été").note == "été"
    assert card("NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A9t=C3=\r\n=A9").note == "été"
    folded = CARD % "NOTE:ét".encode() + b""
    assert contacts.read(folded.replace("é".encode(), b"\xc3\r\n \xa9"), TODAY).people[0].note == "ét"  # folded inside a letter
    assert imports.read(("\ufeff" + (CARD % b"NOTE:x").decode()).encode("utf-16"), TODAY).people[0].note == "x"
    assert card('NOTE;X="a:b;c":texte').note == "texte"
    assert card('NOTE;X="a:b').note == ""  # never closed: a line that says nothing


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Lœuillet\r\nNOTE:vue à l’accueil\r\nEND:VCARD\r\n",
        "L’usagère;Prénom;Nom;Œuvre;Remarques\r\n1;Zoé;Lœuillet;x;vue à l’accueil\r\n",
    ],
)
def test_a_file_is_read_in_whatever_letters_it_is_saved(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    read = imports.read(data, TODAY)
    assert [(one.name, one.note) for one in read.people] == [("Zoé Lœuillet", "vue à l’accueil")]
    assert not imports.is_calendar(data)


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["claire@example.org.ics"], "packed"), (["lisez-moi.txt", "Takeout/Contacts/CONTACTS.VCF"], "packed"), (["table.csv"], "packed"),
        (["[Content_Types].xml", "xl/workbook.xml"], "format"), (["mimetype", "content.xml"], "format"), (["photo.jpg"], "format"),
    ],
)  # fmt: skip
def test_what_lies_packed_in_an_archive_is_told_from_a_spreadsheet(names: list[str], code: str) -> None:
    """A calendar comes out of Google so."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in names:
            archive.writestr(name, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    assert not imports.is_calendar(whole.getvalue())
    assert imports.read(whole.getvalue(), TODAY) == Reading(code=code)
    assert imports.read(whole.getvalue()[:-30], TODAY) == Reading(code="format")  # cut: nobody knows what is in it


def test_what_is_full_of_zeros_is_no_text() -> None:
    for data in (b"\0" * 400, b"a\0\0\0" * 100, b"Nom;Pr\0nom\r\n" * 20):
        assert imports.read(data, TODAY) == Reading(code="format")


# Tables


def test_a_title_above_the_headings_and_cells_that_are_too_many() -> None:
    read = table("Liste des personnes;;\nNom;Prénom;Remarques\nFerhat;Nadia;un;deux\n")
    assert (read.people[0].name, read.people[0].note, read.skipped) == ("Nadia Ferhat", "un ; deux", 1)


def test_without_headings_each_line_is_a_pasted_one() -> None:
    read = table("Ferhat,Nadia,0600000001\n,,\nDiop,Awa,600001322\n")
    assert [one.name for one in read.people] == ["Ferhat Nadia", "Diop Awa"]
    assert [one.numbers for one in read.people] == [(Number("+33600000001", "+33600000001"),), (Number("600001322", "", "+33600001322"),)]
    assert read.skipped == 1


def test_columns_with_no_place_are_named_and_labels_are_kept() -> None:
    read = table(
        "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Couleur,Vide\nNadia F,Mobile,0600000001,sa mère,0600000002,bleu,\n"
    )
    assert read.left_out == ("Couleur",)
    assert [(n.kind, n.label) for n in read.people[0].numbers] == [("cell", ""), ("", "sa mère")]
    assert table("Nom\tTél. bureau\tTél. fixe\nA\t0100000000\t0100000001\n").people[0].numbers[0].kind == "work"


def test_a_quote_that_is_never_closed_takes_no_line_with_it() -> None:
    read = table('Nom;Prénom\n"Un;A\nDeux;"B" x\n"Trois ""3""";C\n')
    assert [one.name for one in read.people] == ['A "Un', '"B" x Deux', 'C Trois "3"']
    assert table("Nom;Prénom;\nUn;A;\nDeux;B;").people[1].name == "B Deux"


# Any file


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"PK\x03\x04\x00", "format"),
        (b"%PDF-1.7", "format"),
        (b"BEGIN:VCALENDAR\r\n", "format"),
        (b"\n" * (imports.READ_AT_MOST + 1), "size"),
    ],
)
def test_what_is_neither(data: bytes, code: str) -> None:
    assert imports.read(data, TODAY) == Reading(code=code)


@given(
    st.binary(max_size=300)
    | st.text(st.sampled_from('BEGINDVCARDFN:;,="\\\r\n \tTELxé0123456789'), max_size=300).map(lambda s: b"BEGIN:VCARD\r\n" + s.encode())
)
@example(b"BEGIN:VCARD\n" + b"N;ENCODING=QUOTED-PRINTABLE:=")
@example(b'Nom;"\n' * 50)
@example(b"\xff\xfeB")
def test_no_file_raises(data: bytes) -> None:
    for read in (imports.read(data, TODAY), contacts.read(data, TODAY), tables.read(data, TODAY)):
        for one in read.people:
            assert one.name == " ".join(one.name.split()) != ""


# Against the notebook


def take(notebook: Notebook, people: list[Found], *yes: newcomers.Yes) -> tuple[int, int]:
    return newcomers.take(notebook, people, yes, TODAY, {"cell": "portable"})


def test_a_page_is_completed_and_loses_nothing(notebook: Notebook) -> None:
    page = notebook.people.add("Nadia Ferhat", TODAY, (Phone("+33600000001"),), org="PLIE", born="1990", note="un")
    found = Found(
        "FERHAT Nadia", (Number("0600000002", "+33600000002", "", "", "cell"),), "1990-05-12", "", False, "un\ndeux", "Mairie", "agent", "ici"
    )
    (how,) = newcomers.compare(notebook, [found])
    assert (how.there, how.like, how.like_name) == (False, page.id, "Nadia Ferhat")
    assert take(notebook, [found], (0, "one", "")) == (0, 1)
    now = notebook.people.get(page.id)
    assert now.phones == (Phone("+33600000001"), Phone("+33600000002", "portable"))
    assert (now.org, now.born, now.title, now.address) == ("PLIE", "1990", "agent", "ici")
    assert now.note == "un\ndeux\n1990-05-12\nMairie"
    assert take(notebook, [found]) == (0, 0)  # again: everything is there


def test_two_alike_in_a_file_are_two_and_one_with_a_yes(notebook: Notebook) -> None:
    one, two = Found("Julie Martin", (Number("0600000001", "+33600000001"),)), Found("Julie Martin", born="1990")
    assert take(notebook, [one, one, two], (2, "one", "")) == (2, 1)
    assert take(notebook, [one, one]) == (0, 0)
    assert sorted(notebook.people.get(r.id).born for r in notebook.people.rows() if r.name == "Julie Martin") == ["", "1990"]


def test_the_same_number_proves_nothing_between_other_births(notebook: Notebook) -> None:
    father, son = (Found("Ali Petit", (Number("0600000001", "+33600000001"),), born) for born in ("1960", "1990"))
    assert newcomers.pairs([father, son]) == [(0, 1, False)]
    assert newcomers.pairs([father, Found("Ali Petit", (Number("0600000001", "+33600000001"),))]) == [(0, 1, True)]
    assert newcomers.pairs([Found("A B", (Number("x"),)), Found("A B", (Number("x"),))]) == [(0, 1, False)]  # what is not read is equal to nothing


def test_without_a_number_what_is_said_decides_whether_they_are_there(notebook: Notebook) -> None:
    notebook.people.add("Awa Diop", TODAY, (Phone("+33600000001"),))
    assert [how.there for how in newcomers.compare(notebook, [Found("Awa Diop")])] == [True]
    assert [how.there for how in newcomers.compare(notebook, [Found("DIOP Awa")])] == [False]
    assert [how.there for how in newcomers.compare(notebook, [Found("Awa Diop", note="autre")])] == [False]
    assert [how.there for how in newcomers.compare(notebook, [Found("Awa Diop", born="1990")])] == [False]


def test_it_is_taken_back_as_one(notebook: Notebook) -> None:
    before = notebook.people.count()
    take(notebook, [Found("Un"), Found("Deux")])
    deed = notebook.undo[-1]
    assert notebook.undo_last(deed)
    assert notebook.people.count() == before
    assert not notebook.undo_last(deed)


# -- social security numbers ----------------------------------------------------------------------------------------------

NIR = "2 85 05 78 006 084 41"


def test_social_security_numbers_are_counted_and_left_out_wherever_they_stand() -> None:
    one = Found(
        f"Inès Lenoir {NIR}", (Number(NIR), Number("0600000001", "+33600000001"), Number("poste 12")), "", "", False,
        f"Le matin.\nSécu {NIR}, carte vue", f"CAF {NIR}", "agent", f"3 quai Neuf {NIR}", (f"né {NIR}",),
    )  # fmt: skip
    assert imports.social(one) == 5
    bare = imports.without_social(one)
    assert bare == Found(
        "Inès Lenoir", one.numbers[1:], note="Le matin.\nSécu, carte vue", org="CAF", title="agent", address="3 quai Neuf", unread=("né",)
    )
    assert imports.social(bare) == 0
    assert imports.without_social(bare) is bare


def test_a_name_that_is_only_a_number_stays() -> None:
    assert imports.without_social(Found(NIR)).name == NIR


def test_what_a_number_is_called_may_be_one_too() -> None:
    one = Found("Wanda Petit", (Number("0639981122", "+262639981122", label=f"sécu {NIR}"),))
    assert imports.social(one) == 1
    assert [(number.e164, number.label) for number in imports.without_social(one).numbers] == [("+262639981122", "sécu")]
