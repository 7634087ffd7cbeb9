"""What is joined to a page: kept with its line and its person, checked, undone."""

from datetime import date, timedelta

import pytest
from conftest import TODAY
from inside import all_of

from notebook_app import strokes
from notebook_app.errors import Refused
from notebook_app.model import CLIP_BYTES, CLIP_SMALL_BYTES, Clip, Entry, Noun, Written
from notebook_app.notebook import Notebook
from notebook_app.strokes import FULL, HEIGHT, WIDTH, Point

JPEG, PNG, PDF = b"\xff\xd8\xff\xe0picture", b"\x89PNG\r\n\x1a\npicture", b"%PDF-1.7 file"
DRAWN = strokes.pack([(Point(0, 0), Point(100, 200, 128))])


def person(notebook: Notebook, name: str = "Nadia Ferhat") -> int:
    return notebook.people.add(name, TODAY).id


def line(notebook: Notebook, whose: int, day: date = TODAY, text: str = "Plan dessiné ensemble.") -> int:
    return notebook.entries.save(whose, [Written(None, day, text, key=1)], TODAY)[1].id


def joined(notebook: Notebook, whose: int, entry: int | None = None, name: str = "") -> Clip:
    return notebook.clips.add(whose, "picture", JPEG, TODAY, entry, name, "image/jpeg", small=JPEG + b"small")


def code(deed: object, *values: object, **more: object) -> str:
    with pytest.raises(Refused) as caught:
        deed(*values, **more)  # type: ignore[operator]
    return caught.value.code


def test_a_picture_is_kept_beside_its_line(notebook: Notebook) -> None:
    nadia = person(notebook)
    entry = line(notebook, nadia, TODAY - timedelta(days=7))
    notebook.take_touched()
    clip = joined(notebook, nadia, entry, "  questions\nà poser ")
    assert notebook.take_touched() == Noun.CLIPS
    assert clip == Clip(clip.id, nadia, entry, TODAY - timedelta(days=7), "picture", "questions à poser", "image/jpeg", len(JPEG))
    assert notebook.clips.of(nadia) == [clip]
    assert (notebook.clips.data(clip.id), notebook.clips.small(clip.id)) == (JPEG, JPEG + b"small")


def test_each_kind_has_its_bytes(notebook: Notebook) -> None:
    nadia = person(notebook)
    add = notebook.clips.add
    sketch = add(nadia, "sketch", DRAWN, TODAY, media="application/json")
    file = add(nadia, "file", PDF, TODAY, name="bail.pdf", media="application/pdf")
    picture = add(nadia, "picture", PNG, TODAY, media="image/png")
    assert [clip.kind for clip in notebook.clips.of(nadia)] == ["sketch", "file", "picture"]
    assert (notebook.clips.small(sketch.id), notebook.clips.small(file.id), notebook.clips.small(picture.id)) == (DRAWN, b"", b"")
    assert notebook.clips.data(file.id) == PDF


@pytest.mark.parametrize(
    ("kind", "media", "data"),
    [
        ("picture", "image/jpeg", PNG),
        ("picture", "application/pdf", PDF),
        ("picture", "image/svg+xml", b"<svg/>"),
        ("file", "application/pdf", b"MZ%PDF-"),
        ("sketch", "application/json", b"[]"),
        ("sketch", "application/json", strokes.pack([])),
        ("film", "image/jpeg", JPEG),
    ],
)
def test_other_bytes_are_refused(notebook: Notebook, kind: str, media: str, data: bytes) -> None:
    nadia = person(notebook)
    assert code(notebook.clips.add, nadia, kind, data, TODAY, media=media) == "clip-kind"
    assert (notebook.clips.of(nadia), notebook.entries.count(nadia)) == ([], 0)


def test_no_more_than_500_kb(notebook: Notebook) -> None:
    nadia = person(notebook)
    assert CLIP_BYTES == 500_000
    whole = JPEG + b"a" * (CLIP_BYTES - len(JPEG))
    assert notebook.clips.add(nadia, "picture", whole, TODAY, media="image/jpeg").size == CLIP_BYTES
    assert code(notebook.clips.add, nadia, "picture", whole + b"a", TODAY, media="image/jpeg") == "clip-size"
    small = b"a" * (CLIP_SMALL_BYTES + 1)
    assert code(notebook.clips.add, nadia, "picture", JPEG, TODAY, media="image/jpeg", small=small) == "clip-size"


def test_without_a_line_it_joins_the_last_of_today(notebook: Notebook) -> None:
    nadia = person(notebook)
    line(notebook, nadia, TODAY - timedelta(days=1))
    first = joined(notebook, nadia)
    made = notebook.entries.window(nadia)[-1]
    assert (first.entry, made.day, made.text) == (made.id, TODAY, "")
    assert Noun.ENTRIES in notebook.take_touched()
    assert joined(notebook, nadia).entry == made.id
    assert notebook.entries.leave(nadia, [made.id]) == []
    later = line(notebook, nadia)
    assert joined(notebook, nadia).entry == later


def test_an_empty_line_goes_once_nothing_is_joined_to_it(notebook: Notebook) -> None:
    nadia = person(notebook)
    clip = joined(notebook, nadia)
    notebook.clips.remove(clip.id)
    assert notebook.entries.leave(nadia, [clip.entry or 0]) == [clip.entry]


def test_of_nobody_and_beside_another_persons_line_nothing_is_kept(notebook: Notebook) -> None:
    nadia, bruno = person(notebook), person(notebook, "Bruno Salvi")
    entry = line(notebook, bruno)
    assert code(joined, notebook, nadia, entry) == "line"
    assert code(joined, notebook, 999) == "person"
    assert code(notebook.clips.get, 1) == "clip"
    assert code(notebook.clips.data, 1) == "clip"
    assert code(notebook.clips.remove, 1) == "clip"
    assert code(notebook.clips.caption, 1, "a") == "clip"


def test_it_follows_its_line_to_another_day(notebook: Notebook) -> None:
    nadia = person(notebook)
    clip = joined(notebook, nadia, line(notebook, nadia))
    moved = notebook.entries.move(clip.entry or 0, TODAY - timedelta(days=3), TODAY)
    after = notebook.clips.get(clip.id)
    assert (after.entry, after.day) == (moved.id, TODAY - timedelta(days=3))


def test_what_is_done_can_be_undone(notebook: Notebook) -> None:
    nadia = person(notebook)
    clip = joined(notebook, nadia, line(notebook, nadia), "devis")
    assert notebook.clips.caption(clip.id, "x" * 200).name == "x" * 80
    assert notebook.clips.caption(clip.id, "x" * 80).name == "x" * 80  # nothing to undo
    turned = notebook.clips.replace(clip.id, PNG, "image/png")
    assert (turned.media, turned.size, notebook.clips.small(clip.id)) == ("image/png", len(PNG), b"")
    assert code(notebook.clips.replace, clip.id, PDF, "application/pdf") == "clip-kind"
    notebook.clips.remove(clip.id)
    assert notebook.clips.of(nadia) == []
    assert notebook.undo_last()
    assert notebook.clips.of(nadia) == [turned]
    assert notebook.undo_last()
    assert (notebook.clips.data(clip.id), notebook.clips.small(clip.id)) == (JPEG, JPEG + b"small")
    assert notebook.undo_last()
    assert notebook.clips.get(clip.id) == clip
    assert notebook.undo_last()
    assert notebook.clips.of(nadia) == []


@pytest.mark.parametrize("days", [0, 1], ids=["with no earlier text", "with one"])
def test_one_is_put_back_beside_its_line_where_that_went_for_being_empty(notebook: Notebook, days: int) -> None:
    nadia = person(notebook)
    clip = joined(notebook, nadia, line(notebook, nadia))
    id = clip.entry or 0
    notebook.clips.remove(clip.id)
    notebook.entries.save(nadia, [Written(id, TODAY, "")], TODAY + timedelta(days=days))
    assert notebook.entries.leave(nadia, [id]) == [id]
    for _ in range(2):
        assert notebook.undo_last() == Noun.CLIPS | Noun.ENTRIES
        assert notebook.clips.of(nadia) == [clip]
        assert notebook.entries.window(nadia) == [Entry(id, nadia, TODAY, "")]
        assert notebook.redo_last() == Noun.CLIPS | Noun.ENTRIES
        assert (notebook.clips.of(nadia), notebook.entries.window(nadia)) == ([], [])
        assert len(notebook.entries.turnable(nadia)) == days


def test_one_is_not_put_back_where_its_person_is_gone_or_its_line_is_anothers(notebook: Notebook) -> None:
    nadia, bruno = person(notebook), person(notebook, "Bruno Salvi")
    clip = joined(notebook, nadia, line(notebook, nadia))
    notebook.clips.remove(clip.id)
    with notebook.write(Noun.ENTRIES) as db:
        db.execute("UPDATE entries SET person = ?", (bruno,))
    assert not notebook.undo_last(notebook.undo[-1])
    clip = joined(notebook, nadia, line(notebook, nadia))
    notebook.clips.remove(clip.id)
    with notebook.write(Noun.ENTRIES) as db:
        db.execute("DELETE FROM entries")
        db.execute("DELETE FROM people WHERE id = ?", (nadia,))
    assert not notebook.undo_last(notebook.undo[-1])
    assert notebook.clips.of(nadia) == []


def test_a_line_made_for_what_is_joined_goes_and_comes_with_it(notebook: Notebook) -> None:
    nadia = person(notebook)
    clip = joined(notebook, nadia)
    made = notebook.entries.window(nadia)
    for _ in range(2):
        assert notebook.undo_last() == Noun.CLIPS | Noun.ENTRIES
        assert (notebook.clips.of(nadia), notebook.entries.window(nadia)) == ([], [])
        assert notebook.redo_last() == Noun.CLIPS | Noun.ENTRIES
        assert (notebook.clips.of(nadia), notebook.entries.window(nadia)) == ([clip], made)
    joined(notebook, nadia, made[0].id)
    notebook.undo_last()
    assert notebook.entries.window(nadia) == made
    notebook.entries.save(nadia, [Written(made[0].id, TODAY, "Plan fait ensemble.")], TODAY)
    notebook.undo_last()
    assert (notebook.clips.of(nadia), [each.text for each in notebook.entries.window(nadia)]) == ([], ["Plan fait ensemble."])
    assert notebook.redo_last() == Noun.CLIPS
    assert notebook.clips.of(nadia) == [clip]


def test_it_is_torn_out_with_its_line_and_erased_with_the_person(notebook: Notebook) -> None:
    nadia = person(notebook)
    clip = joined(notebook, nadia, line(notebook, nadia))
    notebook.entries.tear_out(clip.entry or 0)
    assert notebook.clips.of(nadia) == []
    notebook.undo_last()
    assert notebook.clips.of(nadia) == [clip]
    notebook.people.erase(nadia, "Nadia Ferhat")
    assert all_of(notebook, "SELECT count(*) FROM clips") == [(0,)]


def test_a_clip_without_a_line_has_its_own_day(notebook: Notebook) -> None:
    nadia = person(notebook)
    with notebook.write(Noun.CLIPS) as db:
        db.execute("INSERT INTO clips (person, day, kind, media, data) VALUES (?, '2026-11-03', 'file', 'application/pdf', ?)", (nadia, PDF))
    assert [(clip.entry, clip.day) for clip in notebook.clips.of(nadia)] == [(None, date(2026, 11, 3))]


def test_strokes_come_back_as_they_were_drawn() -> None:
    drawn = ((Point(10, 20, 30), Point(40, 50)), (Point(1, 2),))
    assert strokes.unpack(strokes.pack(drawn)) == drawn
    assert strokes.unpack(strokes.pack([(), (Point(-5, HEIGHT + 5, 900),)])) == ((Point(0, HEIGHT, FULL),),)
    assert WIDTH > HEIGHT


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff", b"[1]", b'{"v":2}', b'{"v":1,"size":[1,1],"strokes":[]}', b'{"v":1,"size":[4800,3900],"strokes":[[[1,true]]]}',
        b'{"v":1,"size":[4800,3900],"strokes":[[[1]]]}', b'{"v":1,"size":[4800,3900],"strokes":[[[1,2,3,4]]]}', b"[" * 100_000,
        b'{"v":1,"size":[4800,3900],"strokes":7}', b'{"v":1,"size":[4800,3900],"strokes":[[' + b"[0,0]," * 200_001 + b"[0,0]]]}",
    ],
)  # fmt: skip
def test_other_bytes_are_no_sketch(data: bytes) -> None:
    assert code(strokes.unpack, data) == "clip-kind"


def test_a_sketch_saved_while_it_is_drawn_is_one_deed(notebook: Notebook) -> None:
    nadia = person(notebook)
    clip = notebook.clips.add(nadia, "sketch", DRAWN, TODAY, media="application/json")
    more = strokes.pack([(Point(0, 0), Point(100, 200, 128)), (Point(5, 5),)])
    assert notebook.clips.replace(clip.id, more, "application/json", undoable=False).size == len(more)
    notebook.undo_last()
    assert notebook.clips.of(nadia) == []


def test_the_rubber_cuts_a_stroke_where_it_passes() -> None:
    line, far = (Point(0, 100), Point(1000, 100)), (Point(0, 900), Point(1000, 900))
    left, right, kept = strokes.erased([line, far], 500, 100, 100)
    assert kept == far
    assert max(p.x for p in left) < 400 < 600 < min(p.x for p in right)
    assert left[0] == line[0]
    assert right[-1] == line[1]
    assert strokes.erased([line], 500, 400, 100) == (line,)
    assert strokes.erased([(Point(500, 100),)], 500, 100, 10) == ()
    assert strokes.erased([line], 0, 100, 2000) == ()
    (rest,) = strokes.erased([line], 1000, 100, 100)
    assert rest[0] == line[0]
