"""What was taken back is done again: the notebook is then to the letter what it was before, and back again, as often as one likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from conftest import TODAY
from inside import index_is_sound

from notebook_app import strokes
from notebook_app.errors import Refused
from notebook_app.model import Entry, Noun, Person, Phone, Span, State, Written
from notebook_app.notebook import Notebook, ending
from notebook_app.notebook.clips import SKETCH
from notebook_app.strokes import Point

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
TABLES = ("people", "entries", "versions", "appointments", "told", "clips", "kept", "requests")
DRAWN = strokes.pack([(Point(0, 0), Point(100, 200, 128))])
REDRAWN = strokes.pack([(Point(0, 0), Point(50, 20, 128))])


@pytest.fixture
def line(notebook: Notebook, nadia: Person) -> Entry:
    """A line with an earlier text, a mark, a sketch and a box to tick."""
    made = notebook.entries.add(nadia.id, YESTERDAY, "caramel", YESTERDAY)
    made = notebook.entries.save(nadia.id, [Written(made.id, YESTERDAY, "caramel mou\n☐ appeler", (Span(0, 7),))], TODAY)[0]
    notebook.clips.add(nadia.id, "sketch", DRAWN, TODAY, made.id, "plan", SKETCH)
    notebook.told.add(nadia.id, "Karim", YESTERDAY, TODAY, "gardien")
    notebook.agenda.add(TODAY, "10:00", person=nadia.id, today=TODAY)
    ending.ask(notebook, nadia.id, YESTERDAY, TODAY)
    ending.keep(notebook, nadia.id, "suite", TODAY + timedelta(days=9), TODAY)
    notebook.undo.clear()
    return made


def everything(notebook: Notebook) -> list[list[tuple[object, ...]]]:
    with notebook.read() as db:
        return [[tuple(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()] for table in TABLES]


def _walk_in_and_more(nb: Notebook, line: Entry) -> None:
    """Several deeds that are one."""
    with nb.write(Noun.NONE):
        nb.agenda.tick(line.person, YESTERDAY, TODAY)
        nb.told.add(line.person, "Sa mère", TODAY, TODAY)
        nb.entries.move(line.id, YESTERDAY - timedelta(days=3), TODAY)


def _two_pages(nb: Notebook, line: Entry) -> None:
    """As a pasted list is added; something is written on one of them in the same deed."""
    with nb.write(Noun.PEOPLE):
        nb.people.add("Zoé Leblanc", TODAY)
        added = nb.people.add("Abel Traoré", TODAY)
        nb.agenda.add(YESTERDAY, person=added.id, state=State.HELD, today=TODAY)


DEEDS: dict[str, Callable[[Notebook, Entry], object]] = {
    "move": lambda nb, line: nb.entries.move(line.id, TODAY, TODAY),
    "tear": lambda nb, line: nb.entries.tear_out(line.id),
    "line": lambda nb, line: nb.entries.add(line.person, TODAY, "Venue.", TODAY),
    "lines": lambda nb, line: nb.entries.add_all([(line.person, TODAY, "Venue."), (line.person, YESTERDAY, "Vue.")], TODAY),
    "box": lambda nb, line: nb.entries.tick(line.id, 1, True, TODAY),
    "earlier text": lambda nb, line: nb.entries.take_back(line.id, YESTERDAY, TODAY),
    "appointment": lambda nb, line: nb.agenda.add(TOMORROW, "09:00", person=line.person, place="ici", today=TODAY),
    "tick": lambda nb, line: nb.agenda.tick(line.person, TODAY, TODAY),
    "walk-in": lambda nb, line: nb.agenda.tick(line.person, YESTERDAY, TODAY),
    "another hour": lambda nb, line: nb.agenda.change(nb.agenda.of(line.person)[0].id, TODAY, hour="11:00", day=TOMORROW),
    "no appointment": lambda nb, line: nb.agenda.remove(nb.agenda.of(line.person)[0].id),
    "told": lambda nb, line: nb.told.add(line.person, "Sa mère", TODAY, TODAY),
    "told otherwise": lambda nb, line: nb.told.change(nb.told.of(line.person)[0].id, TODAY, who="Karim Benali", day=TODAY),
    "not told": lambda nb, line: nb.told.remove(nb.told.of(line.person)[0].id),
    "sketch": lambda nb, line: nb.clips.add(line.person, "sketch", DRAWN, TODAY, line.id, "autre", SKETCH),
    "drawn on": lambda nb, line: nb.clips.replace(nb.clips.of(line.person)[0].id, REDRAWN, SKETCH),
    "caption": lambda nb, line: nb.clips.caption(nb.clips.of(line.person)[0].id, "le plan du bus"),
    "no sketch": lambda nb, line: nb.clips.remove(nb.clips.of(line.person)[0].id),
    "name": lambda nb, line: nb.people.rename(line.person, "Nadia Ferhat-Diop"),
    "number": lambda nb, line: nb.people.update(line.person, phones=(Phone("+33639982015", "sa sœur"),)),
    "page": lambda nb, line: nb.people.add("Zoé Leblanc", TODAY, (Phone("+33639982015", "sa sœur"),), note="par Karim", born="1990"),
    "pages": _two_pages,
    "asked": lambda nb, line: ending.ask(nb, line.person, YESTERDAY, TODAY, "par courrier"),
    "answered": lambda nb, line: ending.answer(nb, ending.asked(nb)[0].id, TODAY),
    "kept": lambda nb, line: ending.keep(nb, line.person, "recours", TOMORROW, TODAY),
    "several": _walk_in_and_more,
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_undone_and_done_again_it_is_to_the_letter_as_before(notebook: Notebook, line: Entry, deed: Callable[[Notebook, Entry], object]) -> None:
    before = everything(notebook)
    deed(notebook, line)
    after = everything(notebook)
    assert after != before
    for _ in range(3):
        touched = notebook.undo_last()
        assert touched
        assert everything(notebook) == before
        assert notebook.redo_last() == touched
        assert everything(notebook) == after
    assert not notebook.redo_last()
    index_is_sound(notebook)


def test_all_of_them_one_after_the_other(notebook: Notebook, nadia: Person, line: Entry) -> None:
    states = [everything(notebook)]
    for name in ("page", "tick", "told", "asked", "caption", "move", "number", "lines", "answered"):
        DEEDS[name](notebook, line)
        states.append(everything(notebook))
    for state in reversed(states[:-1]):
        assert notebook.undo_last()
        assert everything(notebook) == state
    for state in states[1:]:
        assert notebook.redo_last()
        assert everything(notebook) == state
    index_is_sound(notebook)


@pytest.mark.parametrize("what", ["deed", "words", "erased"])
def test_after_something_new_nothing_is_done_again(notebook: Notebook, nadia: Person, line: Entry, what: str) -> None:
    """Otherwise words written since could go with a line that is torn out once more."""
    notebook.entries.tear_out(line.id)
    notebook.undo_last()
    if what == "deed":
        notebook.told.add(nadia.id, "Sa mère", TODAY, TODAY)
    elif what == "words":
        notebook.entries.save(nadia.id, [Written(line.id, YESTERDAY, "caramel dur")], TODAY)
    else:
        notebook.people.erase(notebook.people.add("Zoé Leblanc", TODAY).id, "Zoé Leblanc")
    before = everything(notebook)
    assert notebook.redo_last() is Noun.NONE
    assert everything(notebook) == before


def test_what_the_program_keeps_for_itself_meanwhile_is_nothing_new(notebook: Notebook, line: Entry) -> None:
    notebook.entries.tear_out(line.id)
    notebook.undo_last()
    notebook.own.set("place", "{}")
    assert notebook.redo_last() is Noun.ENTRIES


def test_a_page_done_again_is_the_same_one_and_no_other_gets_its_number(notebook: Notebook) -> None:
    """What was done with it is done again too; a number is of one page for ever."""
    added = notebook.people.add("Zoé Leblanc", TODAY)
    notebook.people.rename(added.id, "Zoé Leblanc-Diop")
    told = notebook.told.add(added.id, "Sa mère", TODAY, TODAY)
    for _ in range(3):
        notebook.undo_last()
    assert notebook.people.count() == 0
    for _ in range(3):
        assert notebook.redo_last()
    assert notebook.people.get(added.id).name == "Zoé Leblanc-Diop"
    assert notebook.told.of(added.id) == [told]
    for _ in range(3):
        notebook.undo_last()
    assert notebook.people.add("Abel Traoré", TODAY).id != added.id
    assert notebook.redo_last() is Noun.NONE


def test_what_was_erased_does_not_come_again(notebook: Notebook) -> None:
    added = notebook.people.add("Zoé Leblanc", TODAY)
    notebook.undo_last()
    notebook.redo_last()
    notebook.people.erase(added.id, "Zoé Leblanc")
    assert notebook.undo_last() is Noun.NONE
    assert notebook.redo_last() is Noun.NONE
    with pytest.raises(Refused):
        notebook.people.get(added.id)


def test_a_deed_whose_way_back_leads_nowhere_is_not_done_again_by_half(notebook: Notebook, nadia: Person) -> None:
    """One that cannot be done again takes with it what was done with it."""
    with notebook.write(Noun.NONE):
        notebook.remember(lambda: None)
        notebook.people.rename(nadia.id, "Nadia Leblanc")
    notebook.undo_last()
    before = everything(notebook)
    assert notebook.redo_last() is Noun.NONE
    assert everything(notebook) == before


def test_nothing_is_done_again_where_it_has_no_place_any_more(notebook: Notebook, nadia: Person, line: Entry) -> None:
    notebook.agenda.set_state(notebook.agenda.of(nadia.id)[0].id, State.HELD, TODAY)
    notebook.undo_last()
    with notebook.write(Noun.APPOINTMENTS) as db:
        db.execute("DELETE FROM appointments")
    assert notebook.redo_last() is Noun.NONE


def test_it_is_forgotten_at_closing(notebook: Notebook, line: Entry) -> None:
    notebook.entries.tear_out(line.id)
    notebook.undo_last()
    notebook.close()
    assert notebook.redo == []
