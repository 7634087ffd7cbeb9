"""The page one writes on: what is taken back, step by step."""

from writing import CTRL, TODAY, Key, answer, entries, entry, line_id, press, texts, three, write

from ui.parts.held import WINDOW
from ui.parts.lines import History


def test_undo_goes_back_a_word_or_so(page_of):
    page = page_of([entry(1, "Hier.")])
    write(page, "Venue en bus, sans aide. Ses questions sont prêtes")
    page.undo()
    assert texts(page)[1] == "Venue en bus, sans aide. Ses questions sont "
    page.undo()
    assert texts(page)[1] == "Venue en bus, sans aide. Ses questions "
    page.redo()
    page.redo()
    assert texts(page)[1] == "Venue en bus, sans aide. Ses questions sont prêtes"
    while page.undo_available:
        page.undo()
    assert texts(page) == ["Hier.", ""]
    assert page.flush() == []


def test_fifty_letters_without_a_space_are_more_than_one_step(page_of):
    page = page_of()
    write(page, "a" * 50)
    page.undo()
    assert 20 < len(texts(page)[0]) < 50


def test_opening_then_undo_changes_nothing(page_of):
    page = three(page_of)
    was = texts(page)
    assert not page.undo_available
    assert not press(page, Key.Key_Z, CTRL)  # left to the window: the last deed
    page.undo()
    page.redo()
    page.resize(900, 600)
    page.undo()
    assert texts(page) == was


def test_undo_puts_the_caret_back_and_survives_a_save_and_earlier_lines(page_of):
    page = page_of(entries(WINDOW), more_before=True)
    write(page, "Un mot")
    answer(page, page.flush())
    earlier = [entry(WINDOW + 30 - i, f"Avant {i}.") for i in range(30)]
    page.put_above(earlier, False)
    assert len(texts(page)) == WINDOW + 31
    page.undo()
    assert texts(page)[-1] == "Un "
    assert page.line == line_id(TODAY)
    (w,) = page.flush()
    assert (w.id, w.text) == (line_id(TODAY), "Un ")


def test_a_pause_and_a_move_end_a_step():
    history = History()
    from ui.parts.lines import Change, Place, Step, Words

    def typed(before, after, at, place):
        history.push(Step((Change(1, Words(before), Words(after)),), Place(1, place, 1, place), Place(1, place + 1, 1, place + 1), after[-1], 0, at))

    typed("", "a", 0.0, 0)
    typed("a", "ab", 0.2, 1)
    typed("ab", "abc", 2.0, 2)
    assert history.undo().changes[0].before.text == "ab"
    assert history.undo().changes[0].before.text == ""
    assert history.undo() is None
    history.redo()
    history.forget({1})
    assert not history.can_undo
    assert not history.can_redo
