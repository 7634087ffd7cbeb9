"""The search: cases D27 and D29, what it marks, and that nothing typed is ever an error."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notebook_app.model import Found, Noun, Person, Phone, Written
from notebook_app.notebook import Notebook
from notebook_app.notebook.question import in_pairs, marks, understand

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
        people = {row.id for row in notebook.people.find(typed)} | {place.person for place in notebook.find.lines(typed).places}
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
        ("Jeanpierre Martin", "jean-pierre"),
        ("NGuessan", "n'gues"),
        ("Jean-Pierre Martin", "jeanpierre"),
        ("Jean-Pierre Martin", "martin jeanp"),
        ("Le Goff Éric", "legoff"),
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
    assert [p.line for p in notebook.find.lines(typed).places] == [line.id]


def test_overseas_numbers(notebook: Notebook, nadia: Person) -> None:
    person = notebook.people.add("Awa Diop", TODAY, phones=[Phone("+262692000012"), Phone("+508410000"), Phone("+32470123456")])
    for typed in ("0692 00 00 12", "+262 692 000012", "0508 41 00 00", "+508410000", "+32 470 12 34", "0032470123456"):
        assert [r.id for r in notebook.people.find(typed)] == [person.id], typed


def test_lines_newest_first_and_page_by_page(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    made = []
    for i in range(25):
        person = nadia if i % 2 else bruno
        made.append(notebook.entries.add(person.id, TODAY - timedelta(i * 7 % 25), f"Bus numéro {i}", TODAY))
    newest_first = sorted((e.id for e in made), reverse=True)
    places = notebook.find.lines("numero bus").places
    assert [p.line for p in places] == newest_first
    assert {(p.name, p.file_as) for p in places} == {("Nadia Ferhat", "Ferhat Nadia"), ("Bruno Arnaud", "Arnaud Bruno")}
    found, rest = [], None
    for wanted in (10, 10, 5):
        some = notebook.find.lines("bus", limit=10, before=rest)
        assert len(some.places) == wanted
        found, rest = found + [p.line for p in some.places], some.rest
    assert (found, rest) == (newest_first, None)


def test_marks_that_mean_something(notebook: Notebook, nadia: Person) -> None:
    texts = ["C++ appris", "un cahier de C", "50 % de l’aide", "50 euros", "R&B le soir", "CAF/APL", "30\u00a0€ de bus", "300 mots"]
    made = {text: notebook.entries.add(nadia.id, TODAY, text, TODAY) for text in texts}

    def lines(typed: str) -> list[str]:
        return [p.text for p in notebook.find.lines(typed).places]

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
    assert [p.line for p in notebook.find.lines("50 %", limit=10).places] == [wanted.id]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Dette de 1 200 € au bailleur", ["1200", "1 200", "1200 €", "1200€", "1 200€", "1.200", "12 00", "200 dette 1"]),
        ("Loyer : 1\u202f450\u00a0€", ["1450", "1 450", "1450€"]),
        ("12000 euros", ["12 000", "12000", "12 00", "120"]),
        ("12 000 euros", ["1200", "12000", "12 000"]),
        ("Reste 1 250,50 € à payer", ["1250,50", "1 250,50", "1250,5", "1250,50€", "1 250,50 €", "1250", "payer 1250,50"]),
        ("Reste 1250,50 € à payer", ["1250,50", "1 250,50", "1250,5", "1 250,50€", "1 250"]),
        ("Reste 12\u202f250,50\u00a0€ à payer", ["12250,50", "12 250,50"]),
        ("Il reste 3,5 km", ["3,5", "3,5 km"]),
        ("CAF 1 234 567", ["1234567", "12345", "1 234 567", "12 34 567"]),
        ("CAF 1234567", ["1 234 567", "12 34 567", "1234"]),
        ("Rappeler à 10h30", ["10h30", "10 h 30", "10H30", "10 h 3", "10 h", "10h"]),
        ("Rappeler à 10 h 30, le matin", ["10h30", "10 h 30", "10h3", "10h", "matin 10h"]),
        ("Vers 14 h", ["14h", "14 h"]),
        ("bus 12 et bus 300", ["12 300", "300 12"]),  # two numbers are two numbers too, in any order
        ("Reste 1.250 € à payer", ["1250€", "1250 €", "1.250€", "1 250", "1,250"]),
        ("Owes £1,250.50 to him", ["1250.50", "1,250.50", "1 250.50", "1250", "1,250", "1,25", "£1250", "£1,250", "£1,250.50", "1250,50"]),
        ("Meeting at 10:30", ["10:30", "10h30", "10 h 30", "10:3", "meeting 10h30"]),
        ("Rappeler à 10 h 30", ["10:30", "10:30 rappeler"]),
        ("Rappeler à 10h30", ["10:30", "10:3"]),
        ("Compte 3000 6000 0112", ["300060000112", "3000 6000", "30006000", "300060"]),
        ("No 1 85 05 78 006 084 36", ["185057800608436", "1850578", "1 85 05 78", "1850578006", "1 85 05 78 006 084"]),
        ("1/2 journée", ["1/2", "journée 1/2"]),
    ],
)
def test_the_spaces_of_any_number_do_not_matter(notebook: Notebook, nadia: Person, written: str, typed: list[str]) -> None:
    notebook.entries.add(nadia.id, TODAY, written, TODAY)
    notebook.entries.add(nadia.id, TODAY, "Une autre ligne, 98 7654 3 : 9 h 15, 33 euros, bus 12, £9.", TODAY)
    for each in typed:
        found = notebook.find.lines(each).places
        assert [place.text for place in found] == [written], each
        assert found[0].marks, each


def test_a_number_is_marked_whole_and_its_parts_only_where_they_stand_apart() -> None:
    assert [(a, b) for a, b in marks(understand("1 200"), "1 200 €, pas 200 ni 1")] == [(0, 5)]
    assert [(a, b) for a, b in marks(understand("12 300"), "bus 300, bus 12")] == [(4, 7), (13, 15)]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Vue à l’école", ["lecole", "l'ecole", "l ecole", "vue lecole"]),
        ("C’est pour aujourd'hui", ["aujourdhui", "aujourd'hui", "aujourdh"]),
        ("Par manque d’habitude", ["dhabitude", "manque dhabitude"]),
        ("Quelqu’un viendra", ["quelquun"]),
        ("son grandpère", ["grand-père", "grand-pere"]),
        ("avec lecole", ["l’école"]),
        ("Vu le grand-père hier", ["grandpere", "grandpère", "grandpe", "hier grandpere"]),
        ("Peut‑être au sous-sol", ["peutetre", "soussol"]),
        ("Appel de M. N’Diaye", ["ndiaye", "Ndia", "appel ndiaye"]),
        ("Parler à O'Connor d’un e-mail", ["oconnor", "email", "email oconnor"]),
        ("Dossier de R.S.A. à la C. A. F.", ["rsa", "caf", "rsa caf", "r.s.a.", "R.S.A"]),
        ("Dossier RSA à la CAF", ["r.s.a.", "R.S.A", "c.a.f. rsa"]),
        ("Un héber\u00adgement d’urgence", ["hébergement", "heberge", "hebergement urgence"]),
        ("Une di\ufb03culté, ﬁn de droits", ["difficulté", "diffi", "fin", "fin droits"]),
    ],
)
def test_an_apostrophe_or_hyphen_left_out_does_not_matter(notebook: Notebook, nadia: Person, written: str, typed: list[str]) -> None:
    notebook.entries.add(nadia.id, TODAY, written, TODAY)
    notebook.entries.add(nadia.id, TODAY, "La cole et le rendez-vous.", TODAY)
    for each in typed:
        assert [place.text for place in notebook.find.lines(each).places] == [written], each


def test_where_a_hyphen_was_left_out_it_must_stand_in_the_line(notebook: Notebook, nadia: Person) -> None:
    for written in ("La pince est rendue", "Sa grand-mère, puis la grand-\nplace", "grand mercredi", "M. R. S. Aubry"):
        notebook.entries.add(nadia.id, TODAY, written, TODAY)
    assert [notebook.find.lines(typed).places for typed in ("lapin", "lapince", "grandmercredi", "rsa")] == [()] * 4
    assert [place.marks for place in notebook.find.lines("grandme").places] == [((3, 13),)]
    notebook.entries.add(nadia.id, TODAY, "grandmere au singulier", TODAY)  # what stands as typed comes alone
    assert [place.text for place in notebook.find.lines("grandme").places] == ["grandmere au singulier"]


def test_where_a_hyphen_was_left_out_the_pages_go_on_too(notebook: Notebook, nadia: Person) -> None:
    notebook.entries.add_all([(nadia.id, TODAY, f"le sous-sol {n}") for n in range(7)], TODAY)
    some = notebook.find.lines("soussol", limit=4)
    more = notebook.find.lines("soussol", limit=4, before=some.rest)
    assert (len(some.places), len(more.places), more.rest) == (4, 3, None)


def test_where_an_apostrophe_was_left_out_the_pages_go_on_too(notebook: Notebook, nadia: Person) -> None:
    notebook.entries.add_all([(nadia.id, TODAY, f"à l’école {n}") for n in range(7)], TODAY)
    some = notebook.find.lines("lecole", limit=4)
    more = notebook.find.lines("lecole", limit=4, before=some.rest)
    assert (len(some.places), len(more.places), more.rest) == (4, 3, None)
    notebook.entries.add(nadia.id, TODAY, "lecole d'en face", TODAY)  # what stands as typed comes alone
    found = notebook.find.lines("lecole", limit=1)
    assert [p.text for p in found.places] == ["lecole d'en face"]
    assert notebook.find.lines("lecole", limit=1, before=found.rest).places == ()


@pytest.mark.parametrize("typed", ["", " ", "b", "É", "*", '"', "NEAR", "text:bus", "^bus", "a AND", "\x00", "\ud800", "bus\x00"])
def test_what_is_too_short_or_means_nothing_finds_no_line(notebook: Notebook, nadia: Person, typed: str) -> None:
    notebook.entries.add(nadia.id, TODAY, "Été, en autobus.", TODAY)
    assert notebook.find.lines(typed).places == ()


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
    line = notebook.entries.add(nadia.id, TODAY, "caramel", TODAY)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "réglisse")], TODAY)
    assert notebook.find.lines("caramel").places == ()
    assert [p.line for p in notebook.find.lines("reglisse").places] == [line.id]
    notebook.entries.tear_out(line.id)
    assert notebook.find.lines("reglisse").places == ()


def test_in_pairs() -> None:
    assert in_pairs("+33 6.39-98") == "33 63 99 8"
    assert in_pairs("chez sa mère") == ""


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.text(max_size=40)
    | st.lists(st.sampled_from([*"\"'*-()^:+{}%&’0612 ", "AND", "OR", "NOT", "NEAR(", "a", "bus", "é", " aïc", "ndiaye"]), max_size=12).map("".join)
)
def test_nothing_typed_is_an_error_and_what_is_found_holds_it(notebook: Notebook, typed: str) -> None:
    if notebook.people.count() == 0:
        person = notebook.people.add("Aïcha N’Diaye-Bus", TODAY, phones=[Phone("+33612345678")])
        for line in ("Bus 06 12, à “NOT” la (poste) : 50 %.", "Rien & tout ; O'Brien AND co."):
            notebook.entries.add(person.id, TODAY, line, TODAY)
    notebook.people.find(typed)
    for place in notebook.find.lines(typed).places:
        assert place.marks
        assert all(0 <= start < end <= len(place.text) for start, end in place.marks)


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
    notebook.people.erase(person.id, person.name)


def test_a_pasted_page_is_no_question_that_breaks(notebook: Notebook, nadia: Person) -> None:
    assert notebook.find.lines("bus " * 5000).places == ()
    assert notebook.people.find("0 " * 3000 + "é" * 100_000) == []


# -- what is joined ----------------------------------------------------------------------------------------------------------


def joined(notebook: Notebook, person: Person, name: str, line: int | None = None, days: int = 0) -> int:
    with notebook.write(Noun.ENTRIES) as db:
        found: int = db.execute(
            "INSERT INTO clips (person, entry, day, kind, name, data) VALUES (?, ?, ?, 'file', ?, x'00') RETURNING id",
            (person.id, line, (TODAY - timedelta(days)).isoformat(), name),
        ).fetchone()[0]
    return found


def places(found: Found) -> list[tuple[int | None, int | None]]:
    return [(place.line, place.clip) for place in found.places]


def test_captions_are_found_where_they_lie(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    old = notebook.entries.add(nadia.id, TODAY - timedelta(5), "plan du bus", TODAY)
    new = notebook.entries.add(bruno.id, TODAY - timedelta(3), "le plan", TODAY)
    one, other = (joined(notebook, nadia, name, old.id, 5) for name in ("Œuvre : le plan", "plan-2.pdf"))
    alone = joined(notebook, bruno, "Plan d’accès", days=4)
    joined(notebook, bruno, "photo", days=1)
    found = notebook.find.lines("plan")
    assert places(found) == [(new.id, None), (None, alone), (old.id, None), (old.id, other), (old.id, one)]
    assert [(p.name, p.day) for p in found.places][1:3] == [("Bruno Arnaud", TODAY - timedelta(4)), ("Nadia Ferhat", TODAY - timedelta(5))]
    assert [p.text[slice(*p.marks[0])] for p in found.places] == ["plan", "Plan", "plan", "plan", "plan"]
    assert places(notebook.find.lines("oeuvre")) == [(old.id, one)]
    collected, rest = [], None
    while True:  # page by page, whatever the size of a page
        some = notebook.find.lines("plan", limit=2, before=rest)
        collected, rest = collected + places(some), some.rest
        if rest is None:
            break
    assert collected == places(found)


def test_a_caption_follows_its_line_and_goes_with_it(notebook: Notebook, nadia: Person) -> None:
    line = notebook.entries.add(nadia.id, TODAY - timedelta(5), "plan du bus", TODAY)
    clip = joined(notebook, nadia, "caramel", line.id, 5)
    moved = notebook.entries.move(line.id, TODAY, TODAY)
    assert places(notebook.find.lines("caramel")) == [(moved.id, clip)]
    with notebook.write(Noun.ENTRIES) as db:
        db.execute("UPDATE clips SET name = 'réglisse' WHERE id = ?", (clip,))
    assert notebook.find.lines("caramel").places == ()
    assert places(notebook.find.lines("reglisse")) == [(moved.id, clip)]
    notebook.entries.tear_out(moved.id)
    assert notebook.find.lines("reglisse").places == ()
    notebook.undo_last()
    assert places(notebook.find.lines("reglisse")) == [(moved.id, clip)]
    notebook.people.erase(nadia.id, nadia.name)
    assert notebook.find.lines("reglisse").places == notebook.find.lines("plan").places == ()


# -- so much at once ---------------------------------------------------------------------------------------------------------


def everything(find: Callable[..., Found], typed: str, limit: int = 50) -> tuple[list[int | None], int]:
    """The lines, and how many calls they took."""
    lines: list[int | None] = []
    rest, calls = None, 0
    while calls == 0 or rest is not None:
        some = find(typed, limit=limit, before=rest)
        lines, rest, calls = lines + [p.line for p in some.places], some.rest, calls + 1
    return lines, calls


def test_rare_marks_are_sought_in_a_bounded_part_at_once(notebook: Notebook, nadia: Person) -> None:
    wanted = notebook.entries.add(nadia.id, TODAY - timedelta(9), "aide de 50 %", TODAY)
    notebook.entries.add_all([(nadia.id, TODAY, "aide de 50 euros")] * 2500, TODAY)
    assert everything(notebook.find.lines, "50 %") == ([wanted.id], 3)
    assert notebook.find.lines("50 %").places == ()


def test_words_containing(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    one = notebook.entries.add(nadia.id, TODAY - timedelta(1), "L’hébergement, à Saint-Cœuroux : 06 39 98 20 14.", TODAY)
    other = notebook.entries.add(bruno.id, TODAY, "Bergerie. ДОМ", TODAY)
    clip = joined(notebook, bruno, "auberge.pdf", other.id)
    for typed, wanted in (
        ("berge", [(other.id, None), (other.id, clip), (one.id, None)]),
        ("BERGÉ", [(other.id, None), (other.id, clip), (one.id, None)]),
        ("coeuro", [(one.id, None)]),
        ("cœur berg", [(one.id, None)]),
        ("9982", [(one.id, None)]),
        ("39 98 20", [(one.id, None)]),
        ("ом", [(other.id, None)]),
        ("g", []),
        ("", []),
        ("*", []),
        ("nulle part", []),
    ):
        assert places(notebook.find.inside(typed)) == wanted, typed
    place = notebook.find.inside("coeuro 3998").places[0]
    assert [place.text[a:b] for a, b in place.marks] == ["Cœuro", "39 98"]
    assert notebook.find.people("erha") == set()
    assert notebook.find.people("erha", inside=True) == notebook.find.people("399820", inside=True) == {nadia.id}
    assert notebook.find.people("", inside=True) is None
    assert notebook.find.people("*", inside=True) == set()


def test_words_containing_are_sought_in_a_bounded_part_at_once(notebook: Notebook, nadia: Person) -> None:
    wanted = notebook.entries.add(nadia.id, TODAY - timedelta(9), "caramel", TODAY)
    made = notebook.entries.add_all([(nadia.id, TODAY, "mélasse")] * 4100, TODAY)
    assert everything(notebook.find.inside, "rame") == ([wanted.id], 2)
    lines, calls = everything(notebook.find.inside, "elas", limit=1000)
    assert (lines, calls) == ([e.id for e in reversed(made)], 5)


def test_the_marks_of_a_folded_word_stand_where_it_is_shown(notebook: Notebook, nadia: Person) -> None:
    notebook.entries.add(nadia.id, TODAY, "Œil, œuf : Cœur e\u0301te\u0301", TODAY)
    for typed, marked in (("coeur", ["Cœur"]), ("oe", ["Œil", "œuf"]), ("ete", ["é" + "té"])):
        (place,) = notebook.find.lines(typed).places
        assert [place.text[a:b] for a, b in place.marks] == marked


# -- a name and words of the page --------------------------------------------------------------------------------------------


@pytest.fixture
def told(notebook: Notebook) -> Callable[..., list[str]]:
    """What a few people's pages say, found by what is typed: the texts, newest first."""
    lines = (
        ("Nadia Ferhat", 22, "Huit ans de cuisine."),
        ("Nadia Ferhat", 13, "Code du permis en poche."),
        ("Awa Diop", 12, "Le permis, comme Nadia."),
        ("Nadia Ferhat", 8, "Permis : dossier rendu."),
        ("Hélène N’Diaye", 7, "Le permis à l’école."),
        ("Jean-Luc Le Goff", 6, "Son grand-père a le permis."),
        ("Marie Petit", 5, "Le permis de son mari."),
        ("Nadia Saïdi", 4, "Dossier rendu à 50 %."),
    )
    ids = {name: notebook.people.add(name, TODAY, phones=[Phone("+33612345678")]).id for name in dict.fromkeys(name for name, _, _ in lines)}
    for name, days, text in lines:
        notebook.entries.add(ids[name], TODAY - timedelta(days), text, TODAY)

    def find(typed: str, how: str = "lines") -> list[str]:
        return [place.text for place in getattr(notebook.find, how)(typed).places]

    return find


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nadia permis", ["Permis : dossier rendu.", "Le permis, comme Nadia.", "Code du permis en poche."]),
        ("permis nadia", ["Permis : dossier rendu.", "Le permis, comme Nadia.", "Code du permis en poche."]),
        ("permis ferhat", ["Permis : dossier rendu.", "Code du permis en poche."]),
        ("Nadia FERHAT permis", ["Permis : dossier rendu.", "Code du permis en poche."]),
        ("ferhat nadia permis code", ["Code du permis en poche."]),
        ("nadia per", ["Permis : dossier rendu.", "Le permis, comme Nadia.", "Code du permis en poche."]),
        ("permis ferh", ["Permis : dossier rendu.", "Code du permis en poche."]),
        ("ferh perm", ["Permis : dossier rendu.", "Code du permis en poche."]),
        ("ndiaye permis", ["Le permis à l’école."]),
        ("n'diaye permis", ["Le permis à l’école."]),
        ("helene lecole", ["Le permis à l’école."]),
        ("jean-luc permis", ["Son grand-père a le permis."]),
        ("jeanluc grandpere", ["Son grand-père a le permis."]),
        ("le goff permis", ["Son grand-père a le permis."]),
        ("saidi 50 %", ["Dossier rendu à 50 %."]),
        ("nadia 50 €", []),
        ("nadia dossier", ["Dossier rendu à 50 %.", "Permis : dossier rendu."]),
        ("nadia cuisine permis", []),
        ("permis bruno", []),
    ],
)
def test_a_name_and_words_of_a_line_find_the_lines_of_that_page(told: Callable[..., list[str]], typed: str, found: list[str]) -> None:
    assert told(typed) == found


@pytest.mark.parametrize("typed", ["nadia", "nadia ferhat", "ferhat nadia", "nadia f", "06 12 nadia", "12 permis", "0612345678 permis"])
def test_what_is_nothing_but_a_name_or_a_number_finds_the_lines_that_hold_it(told: Callable[..., list[str]], typed: str) -> None:
    assert told(typed) == (["Le permis, comme Nadia."] if typed == "nadia" else [])


@pytest.mark.parametrize("typed", ["mme ferhat", "Mme Nadia Ferhat", "madame ferhat", "ferhat mme", "M. Ferhat", "mlle ferh"])
def test_a_title_before_a_name_does_not_matter(notebook: Notebook, told: Callable[..., list[str]], typed: str) -> None:
    assert [row.name for row in notebook.people.find(typed)] == ["Nadia Ferhat"]
    assert told(f"{typed} permis") == ["Permis : dossier rendu.", "Code du permis en poche."]
    assert [row.name for row in notebook.people.find("mme")] == []
    assert told("m 50") == []
    written = notebook.people.add("Mme Ferhat", TODAY)
    assert [row.id for row in notebook.people.find("mme ferhat")] == [written.id]  # what stands as typed comes alone


def test_a_word_that_only_begins_a_name_is_one_where_nothing_stands_as_typed(told: Callable[..., list[str]]) -> None:
    assert told("son mari") == ["Le permis de son mari."]  # not what Marie Petit's page says besides
    assert told("mari permis") == ["Le permis de son mari."]
    assert told("le permis") == ["Le permis de son mari.", "Son grand-père a le permis.", "Le permis à l’école.", "Le permis, comme Nadia."]
    assert told("mar permis") == ["Le permis de son mari."]
    assert told("hel permis") == ["Le permis à l’école."]
    assert told("he permis") == []  # two letters begin too many


def test_where_a_name_was_found_it_is_marked_and_so_are_the_words(notebook: Notebook, told: Callable[..., list[str]]) -> None:
    def marked(typed: str) -> list[tuple[list[str], list[str]]]:
        return [
            ([place.file_as[a:b] for a, b in place.name_marks], [place.text[a:b] for a, b in place.marks])
            for place in notebook.find.lines(typed).places
        ]

    assert marked("nadia per") == [(["Nadia"], ["Permis"]), ([], ["permis", "Nadia"]), (["Nadia"], ["permis"])]
    assert marked("code nadia ferhat") == [(["Ferhat", "Nadia"], ["Code"])]
    assert marked("perm ferh") == [(["Ferhat"], ["Permis"]), (["Ferhat"], ["permis"])]
    assert marked("ndiaye permis") == [(["N’Diaye"], ["permis"])]
    assert marked("saidi rendu") == [(["Saïdi"], ["rendu"])]
    assert marked("jeanluc permis") == [(["Jean-Luc"], ["permis"])]
    assert [a for a, _ in marked("permis")] == [[]] * 6


def test_a_name_and_words_find_captions_too_and_go_on_page_by_page(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    texts = [f"Permis {n}, avec Nadia" if n % 3 else f"Permis {n}" for n in range(20)]
    lines = notebook.entries.add_all([(nadia.id, TODAY - timedelta(n), text) for n, text in enumerate(texts)], TODAY)
    clips = [joined(notebook, nadia, f"permis-{n}.pdf", lines[n].id, n) for n in range(0, 20, 4)]
    alone = joined(notebook, nadia, "permis", days=3)
    joined(notebook, bruno, "permis", days=2)
    notebook.entries.add(bruno.id, TODAY, "permis", TODAY)
    wanted = places(notebook.find.lines("nadia permis"))
    assert len(wanted) == 20 + len(clips) + 1
    assert (None, alone) in wanted
    assert [line for line, clip in wanted if clip is None] == sorted((line.id for line in lines), reverse=True)
    collected, rest, calls = list[tuple[int | None, int | None]](), None, 0
    while calls == 0 or rest is not None:
        some = notebook.find.lines("nadia permis", limit=3, before=rest)
        collected, rest, calls = collected + places(some), some.rest, calls + 1
    assert collected == wanted


def test_another_name_is_found_at_once_and_what_is_gone_is_not(notebook: Notebook, nadia: Person) -> None:
    line = notebook.entries.add(nadia.id, TODAY, "caramel", TODAY)
    assert places(notebook.find.lines("ferhat caramel")) == [(line.id, None)]
    notebook.people.rename(nadia.id, "Nadia Benali")
    assert notebook.find.lines("ferhat caramel").places == ()
    assert places(notebook.find.lines("benali caramel")) == [(line.id, None)]
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "réglisse")], TODAY)
    assert notebook.find.lines("benali caramel").places == ()
    notebook.entries.tear_out(line.id)
    assert notebook.find.lines("benali reglisse").places == ()
    notebook.undo_last()
    assert places(notebook.find.lines("benali reglisse")) == [(line.id, None)]
    notebook.people.erase(nadia.id, "Nadia Benali")
    assert notebook.find.lines("benali reglisse").places == ()


def test_many_of_a_name_are_found_as_one_is(notebook: Notebook) -> None:
    ids = [notebook.people.add(f"Jean Numéro{n}", TODAY).id for n in range(150)]
    lines = notebook.entries.add_all([(id, TODAY - timedelta(n), "Le permis" if n % 2 else "La carte") for n, id in enumerate(ids)], TODAY)
    assert everything(notebook.find.lines, "jean permis", limit=20)[0] == sorted((e.id for e in lines if "permis" in e.text), reverse=True)
    assert places(notebook.find.lines("jean permis numero7")) == [(e.id, None) for e in lines if e.person == ids[7]]


_WORDS = st.sampled_from(("bus", "foin", "pont", "rive", "vert", "gare"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pages=st.lists(st.tuples(st.lists(_WORDS, min_size=1, max_size=3), st.lists(st.lists(_WORDS, min_size=1, max_size=3), max_size=4)), max_size=5),
    typed=st.lists(_WORDS, min_size=1, max_size=4),
    limit=st.integers(1, 4),
)
def test_each_word_is_in_the_line_or_is_one_of_the_name_and_never_all_of_them(
    notebook: Notebook, pages: list[tuple[list[str], list[list[str]]]], typed: list[str], limit: int
) -> None:
    wanted, people = [], [(notebook.people.add(" ".join(name), TODAY), set(name), lines) for name, lines in pages]
    for person, name, lines in people:
        for n, words in enumerate(lines):
            line = notebook.entries.add(person.id, TODAY - timedelta(n), " ".join(words), TODAY)
            missing = set(typed) - set(words)
            if not missing or (missing <= name and not set(typed) <= name):
                wanted.append(line.id)
    assert everything(notebook.find.lines, " ".join(typed), limit)[0] == sorted(wanted, reverse=True)
    assert everything(notebook.find.inside, " ".join(typed), limit)[0] == sorted(wanted, reverse=True)
    for person, _, _ in people:
        notebook.people.erase(person.id, person.name)


def test_words_containing_hold_a_name_too(told: Callable[..., list[str]]) -> None:
    assert told("nadia ermis", "inside") == ["Permis : dossier rendu.", "Le permis, comme Nadia.", "Code du permis en poche."]
    assert told("ermis ferhat", "inside") == ["Permis : dossier rendu.", "Code du permis en poche."]
    assert told("nadia ferhat", "inside") == []


# -- what is deleted leaves the index ----------------------------------------------------------------------------------------


def index_bytes(notebook: Notebook) -> bytes:
    with notebook.read() as db:
        tables = [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE name LIKE 'search%_data'").fetchall()]
        assert len(tables) == 3
        return b"".join(block for table in tables for (block,) in db.execute(f"SELECT block FROM {table}").fetchall())


def test_nothing_of_a_deleted_word_stays_in_the_index(notebook: Notebook, nadia: Person) -> None:
    others = [(nadia.id, TODAY - timedelta(n % 50), f"phrase {n} parmi tant") for n in range(600)]
    notebook.entries.add_all(others, TODAY)
    person = notebook.people.add("Zwxanadu Kvmlqr", TODAY)
    changed = notebook.entries.add(person.id, TODAY, "bxqchange", TODAY)
    torn = notebook.entries.add(person.id, TODAY, "bxqdechire", TODAY)
    notebook.entries.add(person.id, TODAY, "bxqreste", TODAY)
    clip = joined(notebook, person, "bxqjoint")
    before = index_bytes(notebook)
    assert all(word in before for word in (b"zwxanadu", b"change", b"dechire", b"reste", b"joint"))
    notebook.entries.save(person.id, [Written(changed.id, TODAY, "autre")], TODAY)
    notebook.entries.tear_out(torn.id)
    with notebook.write(Noun.ENTRIES) as db:
        db.execute("DELETE FROM clips WHERE id = ?", (clip,))
    found = index_bytes(notebook)
    assert [word for word in (b"change", b"dechire", b"joint") if word in found] == []
    assert b"reste" in found
    notebook.people.erase(person.id, person.name)
    found = index_bytes(notebook)
    assert [word for word in (b"zwxanadu", b"kvmlqr", b"reste") if word in found] == []
    with notebook.write(Noun.ENTRIES) as db:
        for table in ("search", "search_names", "search_captions"):  # what the triggers took out is what they had put in
            db.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
