"""The lines: ids that follow the days, the window, saving only what differs, earlier texts."""

import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import PASSPHRASE, TODAY
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from inside import all_of, index_is_sound, unlocked

from notebook_app.errors import Refused
from notebook_app.model import Entry, Noun, Person, Span, Version, Written
from notebook_app.notebook import Notebook
from notebook_app.notebook.entries import day_of, first_id, normal

YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)


def new(notebook: Notebook, person: Person, text: str, day: date = TODAY, today: date = TODAY) -> Entry:
    return notebook.entries.save(person.id, [Written(None, day, text)], today)[0]


def test_ids_follow_the_days(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    today = new(notebook, nadia, "aujourd’hui")
    before = new(notebook, nadia, "hier", YESTERDAY)
    other = new(notebook, bruno, "aussi")
    assert today.id == ((TODAY - date(2000, 1, 1)).days << 20) + 1
    assert other.id == today.id + 1
    assert before.id < today.id
    assert [e.day for e in (before, today)] == [day_of(before.id), day_of(today.id)] == [YESTERDAY, TODAY]
    assert notebook.entries.window(nadia.id) == [before, today]


def test_a_line_is_no_row_before_its_first_letter(notebook: Notebook, nadia: Person) -> None:
    assert notebook.entries.save(nadia.id, [Written(None, TODAY, "", key=7)], TODAY) == {}
    assert (notebook.entries.count(nadia.id), notebook.take_touched()) == (0, Noun.NONE)
    saved = notebook.entries.save(nadia.id, [Written(None, TODAY, "V", key=7)], TODAY)
    assert notebook.entries.window(nadia.id) == [saved[7]]


def test_the_window_slides(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    made = []
    for i in range(130):
        made.append(new(notebook, nadia, f"ligne {i}", TODAY - timedelta(130 - i)))
        if i % 3 == 0:
            new(notebook, bruno, f"autre {i}", TODAY - timedelta(130 - i))
    entries = notebook.entries
    assert entries.window(nadia.id) == made[-60:]
    assert entries.window(nadia.id, before=made[70].id) == made[10:70]
    assert entries.window(nadia.id, before=made[10].id) == made[:10]
    assert entries.window(nadia.id, before=made[70].id, limit=5) == made[65:70]
    assert entries.after(nadia.id, made[70].id) == made[71:]
    assert entries.after(nadia.id, made[70].id, limit=2) == made[71:73]
    assert [entries.more_before(nadia.id, e.id) for e in made[:2]] == [False, True]
    assert [entries.more_after(nadia.id, e.id) for e in made[-2:]] == [True, False]
    assert entries.count(nadia.id) == 130


def test_the_window_uses_the_index(notebook: Notebook) -> None:
    with notebook.read() as db:
        plan = [
            row[3]
            for row in db.execute(
                "EXPLAIN QUERY PLAN SELECT id, person, text, spans FROM entries WHERE person = ? AND id < ? ORDER BY id DESC LIMIT ?",
                (1, 1 << 62, 60),
            ).fetchall()
        ]
    assert plan == ["SEARCH entries USING INDEX entries_of_person (person=? AND rowid<?)"]


def test_only_what_differs_is_written(notebook: Notebook, nadia: Person) -> None:
    one, two = new(notebook, nadia, "une"), new(notebook, nadia, "deux")
    notebook.take_touched()
    same = [Written(one.id, TODAY, "une", key=1), Written(two.id, TODAY, "deux", key=2)]
    assert notebook.entries.save(nadia.id, same, TOMORROW) == {1: one, 2: two}
    assert notebook.take_touched() is Noun.NONE
    saved = notebook.entries.save(nadia.id, [same[0], Written(two.id, TODAY, "deux !", key=2), Written(None, TOMORROW, "trois", key=3)], TOMORROW)
    assert [saved[k].text for k in (1, 2, 3)] == ["une", "deux !", "trois"]
    assert notebook.take_touched() is Noun.ENTRIES
    assert all_of(notebook, "SELECT text, saved FROM entries ORDER BY id") == [
        ("une", "2026-11-24"),
        ("deux !", "2026-11-25"),
        ("trois", "2026-11-25"),
    ]


def test_an_id_that_is_not_theirs_or_is_missing_saves_nothing(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    hers, his = new(notebook, nadia, "à elle"), new(notebook, bruno, "à lui")
    for wrong in (his.id, hers.id + 500, -1, 0):
        with pytest.raises(Refused, match="line"):
            notebook.entries.save(nadia.id, [Written(hers.id, TODAY, "changé"), Written(wrong, TODAY, "")], TODAY)
    with pytest.raises(Refused, match="line"):
        notebook.entries.save(nadia.id, [Written(hers.id, TODAY, "a"), Written(hers.id, TODAY, "b")], TODAY)
    with pytest.raises(Refused, match="line"):
        notebook.entries.save(999, [Written(None, TODAY, "personne")], TODAY)
    assert notebook.entries.window(nadia.id) == [hers]
    assert notebook.entries.window(bruno.id) == [his]


def test_a_line_left_out_of_a_save_is_never_deleted(notebook: Notebook, nadia: Person) -> None:
    one, two = new(notebook, nadia, "une"), new(notebook, nadia, "deux")
    notebook.entries.save(nadia.id, [Written(one.id, TODAY, "1")], TODAY)
    assert [e.text for e in notebook.entries.window(nadia.id)] == ["1", two.text]


@pytest.mark.parametrize(("day", "code"), [(TOMORROW, "future"), (date(1999, 12, 31), "day")])
def test_days_a_line_cannot_have(notebook: Notebook, nadia: Person, day: date, code: str) -> None:
    line = new(notebook, nadia, "là")
    for attempt in (lambda: new(notebook, nadia, "non", day), lambda: notebook.entries.move(line.id, day, TODAY)):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == code
    assert notebook.entries.window(nadia.id) == [line]


def test_a_day_that_is_full_takes_no_line_of_the_next_day(notebook: Notebook, nadia: Person) -> None:
    with notebook.write(Noun.NONE) as db:
        db.execute("INSERT INTO entries (id, person, text, saved) VALUES (?, ?, 'la dernière', '2026-11-24')", (first_id(TOMORROW) - 1, nadia.id))
    with pytest.raises(Refused, match="day-full"):
        new(notebook, nadia, "de trop")
    assert notebook.entries.count(nadia.id) == 1


def test_the_first_day_and_a_line_begun_before_midnight(notebook: Notebook, nadia: Person) -> None:
    assert new(notebook, nadia, "premier", date(2000, 1, 1)).id == 1
    late = notebook.entries.save(nadia.id, [Written(None, TODAY, "commencée à 23 h 59")], TOMORROW)[0]
    assert late.day == TODAY
    assert first_id(TODAY) < late.id < first_id(TOMORROW)


def test_an_emptied_line_stays_until_one_leaves(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    empty, blank, full = (new(notebook, nadia, text) for text in ("a", "b", "c"))
    clipped, his = new(notebook, nadia, "d"), new(notebook, bruno, "e")
    notebook.entries.save(nadia.id, [Written(empty.id, TODAY, ""), Written(blank.id, TODAY, " \u00a0\n"), Written(clipped.id, TODAY, "")], TODAY)
    notebook.entries.save(bruno.id, [Written(his.id, TODAY, "")], TODAY)
    with notebook.write(Noun.NONE) as db:
        db.execute("INSERT INTO clips (person, entry, day, kind, data) VALUES (?, ?, '2026-11-24', 'sketch', x'00')", (nadia.id, clipped.id))
    assert [e.text for e in notebook.entries.window(nadia.id)] == ["", " \u00a0\n", "c", ""]

    everything = [empty.id, blank.id, full.id, clipped.id, his.id, 12345]
    assert notebook.entries.leave(nadia.id, everything) == [empty.id, blank.id]
    assert [e.id for e in notebook.entries.window(nadia.id)] == [full.id, clipped.id]
    assert notebook.entries.count(bruno.id) == 1
    index_is_sound(notebook)
    notebook.take_touched()
    assert notebook.entries.leave(nadia.id, everything) == []
    assert notebook.take_touched() is Noun.NONE


def test_text_is_nfc_with_lf_and_keeps_its_no_break_spaces(notebook: Notebook, nadia: Person) -> None:
    typed = "e\u0301te\u0301\u00a0:\r\nbus\u2029midi\u202f!\x00\x1b \ud800☐ 👩‍👧"
    line = new(notebook, nadia, typed)
    assert line.text == "été\u00a0:\nbus\nmidi\u202f! ☐ 👩‍👧"
    assert notebook.entries.get(line.id) == line


def test_spans_are_in_code_points_of_the_stored_text(notebook: Notebook, nadia: Person) -> None:
    typed = "👩 e\u0301te\u0301 chaud"
    spans = (Span(2, 7, "mark"), Span(20, 30, "mark"), Span(8, 40, "aside"), Span(4, 4, "mark"))
    line = notebook.entries.save(nadia.id, [Written(None, TODAY, typed, spans)], TODAY)[0]
    assert line.spans == (Span(2, 5, "mark"), Span(6, 11, "aside"))
    assert [line.text[s.start : s.end] for s in line.spans] == ["été", "chaud"]
    assert notebook.entries.marked(nadia.id) == [line]
    touching = (Span(3, 5), Span(0, 3), Span(4, 6))
    assert notebook.entries.save(nadia.id, [Written(line.id, TODAY, "abcdefgh", touching)], TODAY)[0].spans == (Span(0, 6),)
    with pytest.raises(Refused, match="span"):
        notebook.entries.save(nadia.id, [Written(line.id, TODAY, "abc", (Span(0, 1, "gras"),))], TODAY)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "abc")], TODAY)
    assert notebook.entries.marked(nadia.id) == []


def test_the_first_save_of_a_later_day_keeps_the_old_text(notebook: Notebook, nadia: Person) -> None:
    line = new(notebook, nadia, "lundi")

    def save(text: str, today: date) -> None:
        notebook.entries.save(nadia.id, [Written(line.id, TODAY, text)], today)

    save("lundi soir", TODAY)
    assert notebook.entries.versions(line.id) == []
    save("mardi", TOMORROW)
    save("mardi soir", TOMORROW)
    assert notebook.entries.versions(line.id) == [Version(line.id, TODAY, "lundi soir")]
    save("plus tard", TODAY + timedelta(9))
    assert [(v.day, v.text) for v in notebook.entries.versions(line.id)] == [(TOMORROW, "mardi soir"), (TODAY, "lundi soir")]


def test_a_clock_that_jumps_back_keeps_one_version_a_day(notebook: Notebook, nadia: Person) -> None:
    line = new(notebook, nadia, "un")
    for text, today in (("deux", TOMORROW), ("trois", TODAY), ("quatre", TOMORROW)):
        notebook.entries.save(nadia.id, [Written(line.id, TODAY, text)], today)
    assert [(v.day, v.text) for v in notebook.entries.versions(line.id)] == [(TODAY, "un")]
    assert notebook.entries.get(line.id).text == "quatre"


def test_an_emptied_line_with_earlier_texts_goes_from_the_page_only(notebook: Notebook, nadia: Person) -> None:
    line, later = new(notebook, nadia, "lundi"), new(notebook, nadia, "seulement aujourd’hui")
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "")], TOMORROW)
    notebook.entries.save(nadia.id, [Written(later.id, TODAY, "")], TODAY)
    assert notebook.entries.leave(nadia.id, [line.id, later.id]) == [line.id, later.id]
    assert notebook.entries.window(nadia.id) == []
    assert notebook.entries.after(nadia.id, 0) == []
    assert notebook.entries.count(nadia.id) == 0
    assert notebook.entries.marked(nadia.id) == []
    assert not notebook.entries.more_before(nadia.id, later.id + 1)
    assert not notebook.entries.more_after(nadia.id, 0)
    assert notebook.entries.turnable(nadia.id) == [Entry(line.id, nadia.id, TODAY, "")]

    assert notebook.entries.take_back(line.id, TODAY, TOMORROW) == line
    assert notebook.entries.window(nadia.id) == [line]
    assert [p.line for p in notebook.find.lines("lundi").places] == [line.id]
    index_is_sound(notebook)
    notebook.people.erase(nadia.id, nadia.name)
    assert all_of(notebook, "SELECT * FROM versions") == []


def test_an_earlier_text_that_the_open_page_takes_back_itself_is_no_deed(notebook: Notebook, nadia: Person) -> None:
    line = new(notebook, nadia, "lundi")
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mardi")], TOMORROW)
    deeds = len(notebook.undo)
    assert notebook.entries.take_back(line.id, TODAY, TOMORROW, deed=False) == line
    assert len(notebook.undo) == deeds
    assert "mardi" in [v.text for v in notebook.entries.versions(line.id)]


def test_an_earlier_text_is_taken_back_with_its_marks_and_the_present_one_is_kept(notebook: Notebook, nadia: Person) -> None:
    line = notebook.entries.save(nadia.id, [Written(None, TODAY, "lundi soir", (Span(0, 5),))], TODAY)[0]
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mardi")], TOMORROW)
    wednesday = TOMORROW + timedelta(1)
    notebook.take_touched()
    assert notebook.entries.take_back(line.id, TODAY, wednesday) == line
    assert Noun.ENTRIES in notebook.take_touched()
    assert [(v.day, v.text) for v in notebook.entries.versions(line.id)] == [(TOMORROW, "mardi"), (TODAY, "lundi soir")]
    assert notebook.entries.turnable(nadia.id) == [line]
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "lundi soir, tard")], wednesday + timedelta(1))
    assert [v.text for v in notebook.entries.versions(line.id)] == ["lundi soir", "mardi", "lundi soir"]


def test_taking_an_earlier_text_back_can_be_undone(notebook: Notebook, nadia: Person) -> None:
    line = new(notebook, nadia, "lundi")
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mardi")], TOMORROW)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mardi, encore")], TOMORROW)
    notebook.entries.take_back(line.id, TODAY, TOMORROW)
    assert notebook.undo_last()
    assert notebook.entries.get(line.id).text == "mardi, encore"
    assert [(v.day, v.text) for v in notebook.entries.versions(line.id)] == [(TODAY, "lundi")]
    with pytest.raises(Refused, match="earlier"):
        notebook.entries.take_back(line.id, TOMORROW, TOMORROW)
    with pytest.raises(Refused, match="line"):
        notebook.entries.take_back(line.id + 1, TODAY, TOMORROW)


def kept(notebook: Notebook, line: Entry) -> list[str]:
    """All texts of a line that can be read or taken back: the present one first."""
    return [notebook.entries.get(line.id).text, *(v.text for v in notebook.entries.versions(line.id))]


def test_what_was_written_today_is_kept_when_an_earlier_text_takes_its_place(notebook: Notebook, nadia: Person) -> None:
    line = new(notebook, nadia, "lundi")
    for text in ("mardi, matin", "mardi, soir"):
        notebook.entries.save(nadia.id, [Written(line.id, TODAY, text)], TOMORROW)
        notebook.entries.take_back(line.id, TODAY, TOMORROW)
    assert notebook.entries.versions(line.id) == [
        Version(line.id, TOMORROW, "mardi, soir", turn=2),
        Version(line.id, TOMORROW, "mardi, matin", turn=1),
        Version(line.id, TODAY, "lundi"),
    ]
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mardi, nuit")], TOMORROW)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mercredi")], TOMORROW + timedelta(1))
    assert kept(notebook, line) == ["mercredi", "mardi, nuit", "mardi, soir", "mardi, matin", "lundi"]
    assert notebook.entries.take_back(line.id, TOMORROW, TOMORROW + timedelta(1), turn=1).text == "mardi, matin"
    assert notebook.entries.take_back(line.id, TOMORROW, TOMORROW + timedelta(1)).text == "mardi, nuit"
    with pytest.raises(Refused, match="earlier"):
        notebook.entries.take_back(line.id, TOMORROW, TOMORROW + timedelta(1), turn=3)
    moved = notebook.entries.move(line.id, YESTERDAY, TOMORROW)
    assert {"lundi", "mardi, matin", "mardi, soir", "mercredi"} <= set(kept(notebook, moved))


def test_undoing_keeps_what_was_written_after_an_earlier_text_was_taken_back(notebook: Notebook, nadia: Person) -> None:
    line = new(notebook, nadia, "lundi")
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mardi")], TOMORROW)
    notebook.entries.take_back(line.id, TODAY, TOMORROW)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "lundi, et la suite")], TOMORROW)
    assert notebook.undo_last()
    assert kept(notebook, line) == ["mardi", "lundi, et la suite", "mardi", "lundi"]


def test_undoing_leaves_the_texts_kept_since(notebook: Notebook, nadia: Person) -> None:
    line, wednesday = new(notebook, nadia, "lundi"), TOMORROW + timedelta(1)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "mardi")], TOMORROW)
    notebook.entries.take_back(line.id, TODAY, TOMORROW)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "tard le mardi")], TOMORROW)
    notebook.entries.save(nadia.id, [Written(line.id, TODAY, "lundi")], wednesday)  # again what the deed had written
    assert notebook.undo_last()
    assert kept(notebook, line) == ["mardi", "tard le mardi", "mardi", "lundi"]


_steps = st.lists(
    st.tuples(st.just("write"), st.sampled_from(["un", "deux", "trois", "quatre", "cinq", ""]))
    | st.tuples(st.just("back"), st.integers(0, 6))
    | st.tuples(st.sampled_from(["undo", "redo", "night", "leave"]), st.none()),
    min_size=3,
    max_size=20,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_steps)
def test_no_text_of_a_day_and_none_that_gave_way_is_ever_lost(notebook: Notebook, steps: list[tuple[str, object]]) -> None:
    """Whatever is written, taken back, undone and done again: the last text of each day, and each that another took the place of, can be read."""
    person, today = notebook.people.add("Zoé Leblanc", TODAY), TODAY
    notebook.undo.clear()
    line = new(notebook, person, "premier")
    nights, gave_way = set[str](), set[str]()
    for deed, what in steps:
        present = notebook.entries.get(line.id).text
        if deed == "write":
            notebook.entries.save(person.id, [Written(line.id, TODAY, str(what))], today)
        elif deed == "night":
            nights.add(present)
            today += timedelta(1)
        elif deed == "leave" and notebook.entries.versions(line.id):
            notebook.entries.leave(person.id, [line.id])
        elif deed in ("undo", "redo"):
            if (notebook.undo_last if deed == "undo" else notebook.redo_last)():
                gave_way.add(present)
                gave_way.discard(notebook.entries.get(line.id).text)  # it stands on the page again, to be written over as any text of today
        elif deed == "back" and (found := notebook.entries.versions(line.id)):
            version = found[int(str(what)) % len(found)]
            gave_way.add(present)
            assert notebook.entries.take_back(line.id, version.day, today, version.turn).text == version.text
        assert nights | gave_way <= {"", *kept(notebook, line)}, (deed, what)
    index_is_sound(notebook)


def with_children(notebook: Notebook, person: Person) -> Entry:
    line = new(notebook, person, "caramel")
    line = notebook.entries.save(person.id, [Written(line.id, TODAY, "caramel mou", (Span(0, 7),))], TOMORROW)[0]
    with notebook.write(Noun.NONE) as db:
        db.execute(
            "INSERT INTO clips (person, entry, day, kind, name, data) VALUES (?, ?, '2026-11-24', 'file', 'a.pdf', x'0102')", (person.id, line.id)
        )
    return line


def test_a_line_moved_to_another_day_takes_what_belongs_to_it(notebook: Notebook, nadia: Person) -> None:
    there = new(notebook, nadia, "déjà là", YESTERDAY)
    line = with_children(notebook, nadia)
    moved = notebook.entries.move(line.id, YESTERDAY, TOMORROW)
    assert moved == Entry(there.id + 1, nadia.id, YESTERDAY, "caramel mou", (Span(0, 7),))
    assert notebook.entries.window(nadia.id) == [there, moved]
    assert [v.text for v in notebook.entries.versions(moved.id)] == ["caramel"]
    assert all_of(notebook, "SELECT entry FROM clips") == [(moved.id,)]
    assert [p.line for p in notebook.find.lines("caramel").places] == [moved.id]
    index_is_sound(notebook)
    assert notebook.entries.move(moved.id, YESTERDAY, TOMORROW) == moved
    with pytest.raises(Refused, match="line"):
        notebook.entries.move(line.id, YESTERDAY, TODAY)

    new(notebook, nadia, "entre-temps")  # must not take the id the undo goes back to
    assert notebook.undo_last()
    assert notebook.entries.get(line.id) == line
    assert [v.text for v in notebook.entries.versions(line.id)] == ["caramel"]
    index_is_sound(notebook)


def test_a_line_torn_out_comes_back_whole(notebook: Notebook, nadia: Person) -> None:
    line = with_children(notebook, nadia)
    clips = all_of(notebook, "SELECT * FROM clips")
    assert notebook.entries.tear_out(line.id) == line
    assert notebook.entries.window(nadia.id) == []
    assert (all_of(notebook, "SELECT * FROM clips"), notebook.entries.versions(line.id)) == ([], [])
    assert notebook.find.lines("caramel").places == ()
    with pytest.raises(Refused, match="line"):
        notebook.entries.tear_out(line.id)
    assert new(notebook, nadia, "après").id == line.id + 1

    assert notebook.undo_last()
    assert notebook.entries.get(line.id) == line
    assert all_of(notebook, "SELECT * FROM clips") == clips
    assert [v.text for v in notebook.entries.versions(line.id)] == ["caramel"]
    assert [p.line for p in notebook.find.lines("caramel").places] == [line.id]


def test_adding_a_line_can_be_undone(notebook: Notebook, nadia: Person) -> None:
    line = notebook.entries.add(nadia.id, TODAY, "Venue.", TODAY, spans=[Span(0, 5)])
    assert notebook.entries.window(nadia.id) == [line]
    notebook.undo_last()
    assert notebook.entries.window(nadia.id) == []
    with pytest.raises(Refused, match="empty"):
        notebook.entries.add(nadia.id, TODAY, "", TODAY)


texts = st.text(max_size=30) | st.sampled_from(["", "☐ à faire", "cœur\u00a0!", "e\u0301", "\U0001f338 fleur", "a\r\nb"])


@st.composite
def lines(draw: st.DrawFn) -> tuple[int, str, tuple[Span, ...]]:
    text = draw(texts)
    ends = st.integers(0, len(text) + 2)
    spans = draw(st.lists(st.builds(Span, ends, ends, st.sampled_from(["mark", "aside"])), max_size=3))
    return draw(st.integers(0, 40)), text, tuple(spans)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.lists(lines(), max_size=8), again=st.lists(texts, max_size=8), limit=st.integers(1, 5))
def test_what_is_saved_is_what_the_window_shows(
    notebook: Notebook, first: list[tuple[int, str, tuple[Span, ...]]], again: list[str], limit: int
) -> None:
    person = notebook.people.add("Zoé Leblanc", TODAY)
    written = [Written(None, TODAY - timedelta(back), text, spans, key) for key, (back, text, spans) in enumerate(first)]
    saved = notebook.entries.save(person.id, written, TODAY)
    assert {k for k, w in enumerate(written) if normal(w.text)} == saved.keys()
    for key, entry in saved.items():
        assert entry.day == written[key].day
        assert unicodedata.is_normalized("NFC", entry.text)
        assert "\r" not in entry.text
        assert all(0 <= s.start < s.end <= len(entry.text) for s in entry.spans)
        assert normal(entry.text) == entry.text
    shown = notebook.entries.window(person.id, limit=100)
    assert shown == sorted(saved.values(), key=lambda e: e.id)
    assert [e.day for e in shown] == sorted(e.day for e in shown)

    # Saved again as shown: nothing differs. Changed: the window shows the change, and no other line moves.
    notebook.take_touched()
    notebook.entries.save(person.id, [Written(e.id, e.day, e.text, e.spans, e.id) for e in shown], TODAY)
    assert notebook.take_touched() is Noun.NONE
    changed = notebook.entries.save(person.id, [Written(e.id, e.day, t, (), e.id) for e, t in zip(shown, again, strict=False)], TODAY)
    expected = [changed.get(e.id, e) for e in shown]
    assert notebook.entries.window(person.id, limit=100) == expected

    # Page by page, from the end, the windows are the whole.
    pages: list[Entry] = []
    before = None
    while page := notebook.entries.window(person.id, before, limit):
        pages = page + pages
        before = page[0].id
    assert pages == expected
    index_is_sound(notebook)


def test_what_is_to_be_done_is_gathered_by_day_and_ticked(notebook: Notebook, nadia: Person, bruno: Person) -> None:
    hers = new(notebook, nadia, "Vue ce matin.\n☐ rappeler la mairie\n☑ CV\n☐  photo ☐", YESTERDAY)
    his = new(notebook, bruno, "☐ bus")
    new(notebook, bruno, "Un ☐ au milieu n’est rien.", YESTERDAY)
    gathered = notebook.entries.to_do(YESTERDAY, TODAY)
    assert [(t.entry, t.n, t.day, t.text, t.file_as, t.done) for t in gathered] == [
        (hers.id, 1, YESTERDAY, "rappeler la mairie", "Ferhat Nadia", False),
        (hers.id, 3, YESTERDAY, "photo ☐", "Ferhat Nadia", False),
        (his.id, 0, TODAY, "bus", "Arnaud Bruno", False),
    ]
    assert [t.text for t in notebook.entries.to_do(YESTERDAY, TODAY, limit=1)] == ["bus"]
    assert [t.text for t in notebook.entries.to_do(YESTERDAY, YESTERDAY)] == ["rappeler la mairie", "photo ☐"]

    assert notebook.entries.tick(hers.id, 1, True, TODAY).text == "Vue ce matin.\n☑ rappeler la mairie\n☑ CV\n☐  photo ☐"
    assert [t.text for t in notebook.entries.to_do(YESTERDAY, TODAY)] == ["photo ☐", "bus"]
    notebook.take_touched()
    notebook.entries.tick(hers.id, 1, True, TODAY)
    assert notebook.take_touched() == Noun.NONE
    notebook.undo_last()
    assert notebook.entries.get(hers.id).text.split("\n")[1] == "☐ rappeler la mairie"
    for n in (0, -1, 9):
        with pytest.raises(Refused, match="line"):
            notebook.entries.tick(hers.id, n, True, TODAY)


def test_the_search_for_what_is_to_be_done_reads_no_other_line(notebook: Notebook) -> None:
    plan = "SELECT e.id FROM entries e JOIN people p ON p.id = e.person WHERE instr(e.text, '☐') AND e.id >= 1 AND e.id < 9 ORDER BY e.id DESC"
    assert "entries_to_do" in str(all_of(notebook, f"EXPLAIN QUERY PLAN {plan}"))


def test_many_lines_of_several_people_lie_day_after_day(notebook: Notebook, nadia: Person) -> None:
    bruno = notebook.people.add("Bruno Arnaud", TODAY)
    first = notebook.entries.add(nadia.id, TODAY - timedelta(2), "déjà là", TODAY)
    lines = [(person.id, TODAY - timedelta(days), f"{person.name} {days}") for person in (nadia, bruno) for days in range(6)]
    made = notebook.entries.add_all([*lines, (bruno.id, TODAY, "\x00")], TODAY)
    assert [e.id for e in made] == sorted(e.id for e in made)
    assert first.id not in {e.id for e in made}
    assert [e.text for e in notebook.entries.window(bruno.id)] == [f"Bruno Arnaud {days}" for days in reversed(range(6))]
    assert [p.line for p in notebook.find.lines("bruno").places] == [e.id for e in reversed(made) if e.person == bruno.id]
    assert notebook.undo_last()
    assert [e.id for e in notebook.entries.window(nadia.id)] == [first.id]
    assert notebook.find.lines("bruno").places == ()
    for line, code in (((99, TODAY, "x"), "line"), ((nadia.id, TODAY + timedelta(1), "x"), "future")):
        with pytest.raises(Refused, match=code):
            notebook.entries.add_all([(nadia.id, TODAY, "perdu"), line], TODAY)
    assert notebook.entries.count(nadia.id) == 1
    assert notebook.find.lines("perdu").places == ()


# -- a social security number is taken out --------------------------------------------------------------------------------

NUMBER, OTHER = "2 85 05 78 006 084 41", "1 84 12 2A 451 089"


def test_a_number_goes_from_the_line_and_from_what_it_said_before(notebook: Notebook, nadia: Person, tmp_path: Path) -> None:
    day, entries = TODAY - timedelta(2), notebook.entries
    line = new(notebook, nadia, f"Dossier rempli. Sécu {NUMBER}, puis le loyer.", day, day)
    mark, aside = Span(0, 7, "mark"), Span(16, 48, "aside")
    entries.save(nadia.id, [Written(line.id, day, f"Dossier rempli. Sécu {NUMBER}, puis le loyer. Et {OTHER}.", (mark, aside))], YESTERDAY)
    entries.save(nadia.id, [Written(line.id, day, f"Dossier. Sécu {NUMBER}, puis le loyer. Et {OTHER}.", (mark, Span(9, 41, "aside")))], TODAY)
    assert [v.text.count(NUMBER) for v in entries.versions(line.id)] == [1, 1]
    notebook.take_touched()
    struck = entries.strike(line.id, {"285057800608441"}, TODAY)
    assert struck == entries.get(line.id)
    assert (struck.text, struck.spans) == (f"Dossier. Sécu, puis le loyer. Et {OTHER}.", (mark, Span(9, 19, "aside")))
    assert struck.text[9:19] == "Sécu, puis"
    assert [(v.day, v.text, v.spans) for v in entries.versions(line.id)] == [
        (YESTERDAY, f"Dossier rempli. Sécu, puis le loyer. Et {OTHER}.", (mark, Span(16, 26, "aside"))),
        (day, "Dossier rempli. Sécu, puis le loyer.", ()),
    ]
    assert notebook.take_touched() == Noun.ENTRIES
    assert entries.strike(line.id, {"285057800608441"}, TODAY) == struck  # it is not there any more
    index_is_sound(notebook)
    notebook.close()
    inside = unlocked(tmp_path / "notebook", PASSPHRASE)
    assert [words in inside for words in (NUMBER.encode(), b"006 084", OTHER.encode())] == [False, False, True]


def test_a_line_that_was_only_a_number_is_empty_and_keeps_no_earlier_text_of_it(notebook: Notebook, nadia: Person) -> None:
    line = new(notebook, nadia, NUMBER[:-3], YESTERDAY, YESTERDAY)
    notebook.entries.save(nadia.id, [Written(line.id, YESTERDAY, NUMBER, (Span(2, 12, "mark"),))], TODAY)
    assert notebook.entries.strike(line.id, {"2850578006084"}, TODAY) == Entry(line.id, nadia.id, YESTERDAY, "")
    assert notebook.entries.versions(line.id) == []
    assert notebook.entries.leave(nadia.id, [line.id]) == [line.id]
    assert notebook.entries.turnable(nadia.id) == []


def test_nothing_is_struck_from_a_line_there_is_not(notebook: Notebook) -> None:
    with pytest.raises(Refused, match="line"):
        notebook.entries.strike(5, {"2850578006084"}, TODAY)


@given(st.text() | st.text(st.sampled_from("\r\n\t\v\x07\x85\u2028\u2029\u00a0\ufeff\ud800\udfffae\u0301🚌")))
@example("\r\n\r\r\n")
def test_a_text_as_it_is_stored_letter_by_letter(text: str) -> None:
    kept = ""
    for letter in text.replace("\r\n", "\n"):
        if letter in "\r\u2028\u2029":
            kept += "\n"
        elif letter in "\t\n" or unicodedata.category(letter) not in ("Cc", "Cs"):
            kept += letter
    assert normal(text) == unicodedata.normalize("NFC", kept)
