"""Our own table of people: nothing in it runs in a spreadsheet, and reading it back gives the same people."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cases_adapter import do
from hypothesis import example, given
from hypothesis import strategies as st

from notebook_app import imports, people_table
from notebook_app.model import Person, Phone

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 25)
TABLES = ("D13-excel-fr.csv", "D14-c-comma.csv", "D15-formulas.csv", "D16-google-contacts.csv", "D17-birth-dates.csv")
CONTACTS = ("D01-iphone.vcf", "D02-android-2.1.vcf", "D03-outlook-2.1.vcf", "D04-google-3.0.vcf", "D05-thunderbird-4.0.vcf", "D06-same-or-not.vcf")


def person(name: str = "Nadia Ferhat", **more: Any) -> Person:
    fields: dict[str, Any] = {"file_as": name, "phones": (), "address": "", "born": "", "note": "", "org": "", "title": "", "since": None}
    return Person(id=1, name=name, last_held=None, **{**fields, **more})


def cells(data: bytes) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")


@pytest.mark.parametrize("case", [*TABLES, *CONTACTS])
def test_what_was_brought_in_goes_out_and_comes_back_the_same(case: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    asked = {"today": TODAY.isoformat(), "zone": "Europe/Paris"}
    first = do("people", {**asked, "files": [str(CASES / case)], "export": str(out)})["people"]
    again = do("people", {**asked, "files": [str(out)]})["people"]
    assert len(first) == len(again) > 0
    for one, other in zip(first, again, strict=True):
        for field in ("name", "note", "org", "title", "tel_label"):
            assert one[field] == other[field], (one["name"], field)
        assert sorted(one["tel"]) == sorted(other["tel"])
        assert sorted(one["raw"] + list(one["suggest"])) == sorted(other["raw"] + list(other["suggest"]))
        assert one["born"] in (other["born"], "ask", None)
    for row in cells(out.read_bytes()):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@given(st.text("abcÉ 019=+-@'\";,.|/()\t«€", max_size=30))
@example("'=1+1")
@example("''")
@example("=cmd|' /C calc'!A0")
@example('a;"b"')
@example("\t=1")
def test_any_note_comes_back_as_it_was(note: str) -> None:
    note = " ".join(note.split())
    [row] = imports.read(people_table.people_csv([person(note=note)]), TODAY).people
    assert row.note == note
    _, written = cells(people_table.people_csv([person(note=note)]))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in written)


def test_numbers_keep_their_zeros_and_their_labels() -> None:
    phones = (Phone("+33612345678", "portable"), Phone("+262639985236", "sa mère"), Phone("+41446681800"), Phone("le 3 sonne", e164=False))
    data = people_table.people_csv([person(phones=phones), person("Awa Diop")])
    header, first, second = cells(data)
    assert header[:2] == ["Nom complet", "Date de naissance"]
    assert header[6:8] == ["Téléphone 1 - Libellé", "Téléphone 1"]
    assert first[6:] == ["portable", "06 12 34 56 78", "sa mère", "06 39 98 52 36", "", "'+41 446 68 18 00", "", "le 3 sonne"]
    assert second == ["Awa Diop", "", "", "", "", ""]
    nadia, awa = imports.read(data, TODAY).people
    assert [number.e164 for number in nadia.numbers] == ["+33612345678", "+262639985236", "+41446681800", ""]
    assert [number.label for number in nadia.numbers] == ["", "sa mère", "", ""]
    assert awa.name == "Awa Diop"


def test_nobody_is_a_table_of_nobody() -> None:
    assert imports.read(people_table.people_csv([]), TODAY).people == ()
