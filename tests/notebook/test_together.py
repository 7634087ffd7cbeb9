"""What is read with the person: nothing covered leaves the module, whatever is written, set aside or named."""

from datetime import timedelta

import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st

from notebook_app.discreet import Names
from notebook_app.errors import Refused
from notebook_app.model import Entry, Person, Phone, Span, State, Written
from notebook_app.notebook import Notebook, together
from notebook_app.notebook.together import HIDDEN, veiled
from notebook_app.text import fold

OTHERS = ("Élodie Kovalenko-Diop", "Lucas Œuvrard", "Marie d’Almeida")
NAMES = Names(OTHERS, "Nadia Ferhat")
SEEN = st.sampled_from(("viendra", "jeudi", "nadia", "Ferhat", "et", "1er", "☐", "l’école", "𝔘", "\n"))
SECRET = st.text("αβγδεζηθικ \n", min_size=1, max_size=12)
NAMED = st.sampled_from(("Élodie", "ELODIE", "Kovalenko-Diop", "Diop", "Lucas", "LUCAS", "Œuvrard", "Oeuvrard", "D’Almeida", "d’Almeida", "Marie"))
PIECES = st.lists(st.tuples(st.just("seen"), SEEN) | st.tuples(st.just("aside"), SECRET) | st.tuples(st.just("name"), NAMED), max_size=12)


@given(PIECES, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3))
def test_no_covered_letter_is_left_and_all_others_are(pieces: list[tuple[str, str]], marks: list[tuple[int, int]]) -> None:
    text, spans = "", [Span(min(a, b), max(a, b), "mark") for a, b in marks if a != b]
    for kind, piece in pieces:
        if kind == "aside":
            spans.append(Span(len(text), len(text) + len(piece), "aside"))
        text += piece + " "
    shown = veiled(Entry(1, 1, TODAY, text, tuple(spans)), NAMES)
    assert not set("αβγδεζηθικ") & set(shown.text)
    said = fold(shown.text).split()
    for name in ("elodie", "kovalenko", "diop", "lucas", "oeuvrard", "almeida", "marie"):
        assert not any(name in word for word in said)
    kept = iter(shown.text.replace(HIDDEN, " ").split())
    assert all(piece in kept for kind, piece in pieces if kind == "seen" and piece.strip())  # in their order
    assert [shown.text[s.start : s.end] for s in shown.spans] == [HIDDEN] * shown.text.count(HIDDEN)
    assert {s.kind for s in shown.spans} <= {"aside"}


def test_a_first_and_a_last_name_are_one_stretch_as_long_as_any_other() -> None:
    line = Entry(1, 1, TODAY, "Avec Lucas Œuvrard, puis Marie.", (Span(0, 4, "mark"),))
    assert veiled(line, NAMES).text == f"Avec {HIDDEN}, puis {HIDDEN}."
    whole = Entry(1, 1, TODAY, "Seule à part", (Span(0, 12, "aside"),))
    assert veiled(whole, NAMES) == Entry(1, 1, TODAY, HIDDEN, (Span(0, len(HIDDEN), "aside"),))


def test_everybody_else_the_notebook_names_is_covered(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    notebook.directory.add("k" * 43, "Sophie Le Goff", "+33199006315")
    notebook.directory.add_recipient("Inès Vasseur")
    notebook.directory.add_recipient("Équipe Bleue", kind="circle")  # of a group one may speak
    notebook.told.add(bruno.id, "Karim Benali", TODAY, TODAY)
    line = "Nadia a vu Bruno, Sophie, Inès, Karim et l’équipe Bleue ; Claire aussi."
    notebook.entries.save(nadia.id, [Written(None, TODAY, line, key=1)], TODAY)
    read = together.read(notebook, nadia.id, TODAY)
    assert [entry.text for entry in read.entries] == [f"Nadia a vu {HIDDEN}, {HIDDEN}, {HIDDEN}, {HIDDEN} et l’équipe Bleue ; Claire aussi."]


def test_the_numbers_of_other_pages_are_covered_and_those_of_colleagues_are_not(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    notebook.directory.add("k" * 43, "Sophie Le Goff", "+33199006315")
    notebook.people.update(nadia.id, phones=[Phone("+33639982014")])
    notebook.people.update(bruno.id, phones=[Phone("+33639982077"), Phone("+33639982014")])
    line = "Le sien 06 39 98 20 14, l’autre 06.39.98.20.77, la mairie 01 99 00 63 15."
    notebook.entries.save(nadia.id, [Written(None, TODAY, line, key=1)], TODAY)
    shown = f"Le sien 06 39 98 20 14, l’autre {HIDDEN}, la mairie 01 99 00 63 15."
    assert [entry.text for entry in together.read(notebook, nadia.id, TODAY).entries] == [shown]


def test_what_is_planned_is_read_too_in_its_order_and_its_places_name_nobody(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    for days, hour, place in ((9, "09:00", "chez Bruno"), (2, None, ""), (2, "14:00", "salle 2"), (-1, "10:00", "")):
        notebook.agenda.add(TODAY + timedelta(days=days), hour, person=nadia.id, place=place, today=TODAY)
    held = notebook.agenda.add(TODAY, "08:00", person=nadia.id, today=TODAY)
    notebook.agenda.set_state(held.id, State.HELD, TODAY)
    notebook.agenda.add(TODAY, "18:00", person=nadia.id, today=TODAY)
    notebook.agenda.add(TODAY + timedelta(days=1), "10:00", person=bruno.id, today=TODAY)
    read = together.read(notebook, nadia.id, TODAY)
    assert [((a.day - TODAY).days, a.hour, a.place) for a in read.ahead] == [
        (0, "18:00", ""), (2, "14:00", "salle 2"), (2, None, ""), (9, "09:00", f"chez {HIDDEN}"),
    ]  # fmt: skip
    assert read.states[TODAY] is State.HELD
    assert read.name == "Nadia Ferhat"


def test_earlier_and_later_lines_are_covered_alike(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    for n in range(9, 0, -1):
        day = TODAY - timedelta(days=n)
        notebook.entries.save(nadia.id, [Written(None, day, f"Bruno {n}", key=n)], day)
    read = together.read(notebook, nadia.id, TODAY, limit=3)
    assert ([e.text for e in read.entries], read.more_before) == ([f"{HIDDEN} 3", f"{HIDDEN} 2", f"{HIDDEN} 1"], True)
    earlier, more = together.before(notebook, nadia.id, read.entries[0].id, 4)
    assert ([e.text for e in earlier], more) == ([f"{HIDDEN} {n}" for n in (7, 6, 5, 4)], True)
    first, more = together.before(notebook, nadia.id, earlier[0].id, 4)
    assert ([e.text for e in first], more) == ([f"{HIDDEN} 9", f"{HIDDEN} 8"], False)
    assert together.before(notebook, nadia.id, first[0].id) == ([], False)
    later, more = together.after(notebook, nadia.id, first[-1].id, 4)
    assert ([e.text for e in later], more) == ([f"{HIDDEN} {n}" for n in (7, 6, 5, 4)], True)
    assert together.after(notebook, nadia.id, read.entries[-1].id) == ([], False)


def test_an_empty_page_and_one_that_is_not_there(notebook: Notebook, nadia: Person) -> None:
    read = together.read(notebook, nadia.id, TODAY)
    assert (read.entries, read.more_before, read.ahead) == ([], False, ())
    with pytest.raises(Refused):
        together.read(notebook, 999, TODAY)
