"""The search: cases D27 and D29, what it marks, and that nothing typed is ever an error."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notebook_app.model import Person, Phone
from notebook_app.notebook import Notebook
from notebook_app.notebook.find import in_pairs, marks, understand

CASES = Path(__file__).parents[1] / "cases"
D29 = json.loads((CASES / "D29-typed-search.json").read_text("utf-8"))
D27 = [row for row in json.loads((CASES / "D27-typed-names.json").read_text("utf-8"))["rows"] if row["stored"]]


@pytest.fixture
def found(notebook: Notebook) -> object:
    """Finds as the search page does: the people whose name or line holds what was typed."""
    ids = []
    for name in D29["people"]:
        ids.append(notebook.people.add(name, TODAY).id)
        if name in D29["note_text"]:
            notebook.entries.add(ids[-1], TODAY, D29["note_text"][name], TODAY)

    def find(typed: str) -> list[int]:
        people = {row.id for row in notebook.people.find(typed)} | {place.entry.person for place in notebook.find.lines(typed)}
        return sorted(ids.index(id) for id in people)

    return find


@pytest.mark.parametrize(("typed", "expected"), D29["rows"], ids=[repr(row[0]) for row in D29["rows"]])
def test_d29(found: object, typed: str, expected: list[int]) -> None:
    assert found(typed) == expected


@pytest.mark.parametrize("row", D27, ids=[row["stored"] for row in D27])
def test_d27_found_by(notebook: Notebook, row: dict[str, object]) -> None:
    notebook.people.add("Quentin Xavier", TODAY)
    person = notebook.people.add(str(row["typed"]), TODAY)
    for typed in [*row.get("found_by", []), person.name]:
        assert [r.id for r in notebook.people.find(typed)] == [person.id], typed


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Hélène N’Diaye", "n diaye"),
        ("Hélène N’Diaye", "N‘DIAYE"),
        ("Hélène NDiaye", "n'diaye"),
        ("Hélène NDiaye", "ndi"),
        ("Jean pierre Martin", "martin jean-pierre"),
        ("Jean-Pierre Martin", "jean pierre"),
        ("O. Ladysław", "ladyslaw"),
        ("Søren Đorđević", "soren dordevic"),
        ("Laetitia Næss", "naess"),
        ("Cœur-Leblanc Zoé", "cœur"),
        ("Zoe\u0308 E\u0301tienne", "Étienne ZOË"),
        ("Straße Ute", "strasse"),
        ("Ionuț Popa", "ionut"),
        ("O'Brien", "obrien"),
        ("O'Brien", "o’b"),
    ],
)
def test_names_as_people_type_them(notebook: Notebook, name: str, typed: str) -> None:
    notebook.people.add("Quentin Xavier", TODAY)
    person = notebook.people.add(name, TODAY)
    assert [r.id for r in notebook.people.find(typed)] == [person.id]


NUMBERS = ["0639982014", "06 39 98 20 14", "06.39.98.20.14", "06-39-98", "06 39 982", "063", "+33639982014", "+33 6 39 98", "0033 6 39 98 20 14",
           "+33 (0)6 39 98 20 14", "0639 98 20 14", "982014"]  # fmt: skip


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_is_found_however_it_is_spaced(notebook: Notebook, nadia: Person, bruno: Person, typed: str) -> None:
    notebook.people.update(bruno.id, phones=[Phone("+33698392014"), Phone("poste 12", e164=False)])
    assert [r.id for r in notebook.people.find(typed)] == [nadia.id]
    assert [r.id for r in notebook.people.find("poste 12")] == []  # a number's words are not a name


@pytest.mark.parametrize("written", ["06 39 98 20 14", "0639982014", "06.39.98.20.14", "+33 6 39 98 20 14", "+33639982014"])
@pytest.mark.parametrize("typed", ["0639982014", "06 39 98 20", "06.39.98.20.14", "+33639982014"])
def test_a_number_is_found_in_a_line_however_it_is_written(notebook: Notebook, nadia: Person, written: str, typed: str) -> None:
    line = notebook.entries.add(nadia.id, TODAY, f"Sa mère : {written}, le soir.", TODAY)
    notebook.entries.add(nadia.id, TODAY, "Autre : 06 98 39 20 14, 2014.", TODAY)
    assert [p.entry for p in notebook.find.lines(typed)] == [line]


def test_overseas_numbers(notebook: Notebook, nadia: Person) -> None:
    person = notebook.people.add("Awa Diop", TODAY, phones=[Phone("+262692000012"), Phone("+508410000"), Phone("+32470123456")])
    for typed in ("0692 00 00 12", "+262 692 000012", "0508 41 00 00", "+508410000", "+32 470 12 34", "0032470123456"):
        assert [r.id for r in notebook.people.find(typed)] == [person.id], typed


def test_lines_newest_first_and_page_by_page(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    made = []
    for i in range(25):
        person = nadia if i % 2 else bruno
        made.append(notebook.entries.add(person.id, TODAY - timedelta(i * 7 % 25), f"Bus numéro {i}", TODAY))
    newest_first = sorted(made, key=lambda e: -e.id)
    places = notebook.find.lines("numero bus")
    assert [p.entry for p in places] == newest_first
    assert {(p.name, p.file_as) for p in places} == {("Nadia Ferhat", "Ferhat Nadia"), ("Bruno Arnaud", "Arnaud Bruno")}
    assert [p.entry for p in notebook.find.lines("bus", limit=10)] == newest_first[:10]
    assert [p.entry for p in notebook.find.lines("bus", limit=10, before=newest_first[9].id)] == newest_first[10:20]
    assert notebook.find.lines("bus", before=newest_first[-1].id) == []


def test_marks_that_mean_something(notebook: Notebook, nadia: Person) -> None:
    texts = ["C++ appris", "un cahier de C", "50 % de l’aide", "50 euros", "R&B le soir", "CAF/APL", "30\u00a0€ de bus", "300 mots"]
    made = {text: notebook.entries.add(nadia.id, TODAY, text, TODAY) for text in texts}

    def lines(typed: str) -> list[str]:
        return [p.entry.text for p in notebook.find.lines(typed)]

    assert made
    assert lines("C++") == ["C++ appris"]
    assert lines("50 %") == lines("50%") == ["50 % de l’aide"]
    assert lines("r&b") == lines("r & b") == ["R&B le soir"]
    assert lines("+cahier") == lines("=cahier") == lines("cahier +") == ["un cahier de C"]
    assert lines("caf apl") == lines("APL/CAF".replace("/", " ")) == lines("caf/apl") == ["CAF/APL"]
    assert lines("30 €") == ["30\u00a0€ de bus"]
    assert lines('"cahier"') == lines("(cahier)") == lines("cahier*") == lines("-cahier") == ["un cahier de C"]
    assert sorted(lines("50")) == ["50 % de l’aide", "50 euros"]


def test_marks_are_passed_over_a_page_that_has_none(notebook: Notebook, nadia: Person) -> None:
    wanted = notebook.entries.add(nadia.id, TODAY - timedelta(9), "aide de 50 %", TODAY)
    for _ in range(25):
        notebook.entries.add(nadia.id, TODAY, "aide de 50 euros", TODAY)
    assert [p.entry for p in notebook.find.lines("50 %", limit=10)] == [wanted]


@pytest.mark.parametrize("typed", ["", " ", "b", "É", "*", '"', "NEAR", "text:bus", "^bus", "a AND", "\x00", "\ud800", "bus\x00"])
def test_what_is_too_short_or_means_nothing_finds_no_line(notebook: Notebook, nadia: Person, typed: str) -> None:
    notebook.entries.add(nadia.id, TODAY, "Été, en autobus.", TODAY)
    assert notebook.find.lines(typed) == []


@pytest.mark.parametrize(
    ("typed", "shown", "marked"),
    [
        ("hebergement", "Un hébergement\u00a0; des Hébergements.", ["hébergement", "Hébergements"]),
        ("coeur", "Le Cœur, l’œuvre, les cœurs", ["Cœur", "cœurs"]),
        ("aide", "l’aide, laide, Aider", ["aide", "Aider"]),
        ("l'aide", "l’aide de l'aides", ["l’aide", "l'aides"]),
        ("rendez vous", "un rendez-vous", ["rendez", "vous"]),
        ("rendez-vous", "un rendez-vous", ["rendez-vous"]),
        ("0639982014", "mère\u00a0: 06 39 98 20 14.", ["06 39 98 20 14"]),
        ("C++", "C, C++", ["C", "C"]),
        ("ete", "👩‍👧 e\u0301te\u0301 ﬁn", ["e\u0301te\u0301"]),
        ("fin", "👩 ﬁn", ["ﬁn"]),
        ("bus bu", "bus", ["bus"]),
        ("xyz", "bus", []),
        ("", "bus", []),
    ],
)
def test_what_is_marked_is_the_text_as_shown(typed: str, shown: str, marked: list[str]) -> None:
    assert [shown[start:end] for start, end in marks(understand(typed), shown)] == marked


def test_a_line_changed_or_torn_out_is_found_by_its_present_words_only(notebook: Notebook, nadia: Person) -> None:
    from notebook_app.model import Written

    line = notebook.entries.add(nadia.id, TODAY, "caramel", TODAY)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "réglisse")], TODAY)
    assert notebook.find.lines("caramel") == []
    assert [p.entry.id for p in notebook.find.lines("reglisse")] == [line.id]
    notebook.entries.tear_out(line.id)
    assert notebook.find.lines("reglisse") == []


def test_in_pairs() -> None:
    assert in_pairs("+33 6.39-98") == "33 63 99 8"
    assert in_pairs("chez sa mère") == ""


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.text(max_size=40)
    | st.lists(st.sampled_from([*"\"'*-()^:+{}%&’0612 ", "AND", "OR", "NOT", "NEAR(", "a", "bus", "é"]), max_size=12).map("".join)
)
def test_nothing_typed_is_an_error_and_what_is_found_holds_it(notebook: Notebook, typed: str) -> None:
    if notebook.people.count() == 0:
        person = notebook.people.add("Aïcha N’Diaye-Bus", TODAY, phones=[Phone("+33612345678")])
        for line in ("Bus 06 12, à “NOT” la (poste) : 50 %.", "Rien & tout ; O'Brien AND co."):
            notebook.entries.add(person.id, TODAY, line, TODAY)
    notebook.people.find(typed)
    for place in notebook.find.lines(typed):
        assert place.marks
        assert all(0 <= start < end <= len(place.entry.text) for start, end in place.marks)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_everybody_is_found_by_their_own_name(notebook: Notebook, name: str) -> None:
    from notebook_app.errors import Refused

    try:
        person = notebook.people.add(name, TODAY)
    except Refused:
        return
    if understand(person.name).terms:
        assert person.id in {r.id for r in notebook.people.find(person.name)}
    notebook.people.delete(person.id, person.name)


def test_a_pasted_page_is_no_question_that_breaks(notebook: Notebook, nadia: Person) -> None:
    assert notebook.find.lines("bus " * 5000) == []
    assert notebook.people.find("0 " * 3000 + "é" * 100_000) == []
