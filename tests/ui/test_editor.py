"""The page one writes on: the ruling never moves, and what was written is handed over in time."""

from datetime import timedelta

import pytest
from leaves import settle
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from writing import CTRL, LONG, NONE, SHIFT, TODAY, Key, answer, baseline_error, caret, entries, entry, line_id, press, texts, write

from notebook_app.model import Span, State
from ui.parts.held import LATEST_MS

# -- the ruling ----------------------------------------------------------------------------------------------------------


def test_baselines_lie_on_the_ruling_at_every_size_and_in_both_hands(page_of, look):
    page = page_of([entry(3, LONG), entry(2, "Court."), entry(1, "🚌 → 日本 ğ, puis\nun autre paragraphe")], width=900)
    for hand in ("ecole", "lecture"):
        settle(look, hand=hand)
        for u in range(24, 97, 4):
            look.set_u(u)
            assert baseline_error(page) < 0.5, (hand, u)
    assert not page.undo_available
    assert page.flush() == []


def test_a_line_takes_two_rows_and_one_stays_free_after_it(page_of, look):
    page = page_of([entry(3, "Court."), entry(2, LONG), entry(1, "Court.")])
    tops = [page.where(line_id(TODAY - timedelta(days=d))) for d in (3, 2, 1)]
    u = look.u
    assert [r.height() // u for r in tops] == [2, 3, 2]
    assert (tops[1].top() - tops[0].top()) // u == 3
    assert (tops[2].top() - tops[1].top()) // u == 4
    assert page.where().top() - tops[2].top() == 3 * u


def test_the_second_row_is_given_back_when_a_line_grows_into_it(page_of, look):
    page = page_of([entry(1, "Court.")])
    caret(page, 0, 6)
    before = page.where(line_id(TODAY - timedelta(days=1))).bottom()
    caret(page, 1)
    today = page.where().top()
    caret(page, 0, 6)
    write(page, " " + "Encore des mots, " * 4)
    caret(page, 1)
    assert page.where().top() == today
    assert page.where(line_id(TODAY - timedelta(days=1))).bottom() == before
    page.resize(1600, 420)
    assert page.where().top() == today


def test_it_opens_on_whole_lines_with_todays_in_view(page_of, look):
    page = page_of(entries(20, LONG))
    u = look.u
    assert page.above
    assert page.verticalScrollBar().value() % u == 0
    assert page.where().bottom() <= page.viewport().height()
    tops = [page.where(e.id).top() for e in entries(20, LONG)]
    assert round(0.28 * u) in tops  # the first row shown begins a line


def test_scrolling_stops_on_whole_lines(page_of, look, qtbot):
    page = page_of(entries(30, LONG))
    bar = page.verticalScrollBar()
    for value in (5, 333, 777, 41, 0, 10**6):
        bar.setValue(value)
        assert bar.value() % look.u == 0
    assert page.where().bottom() <= page.viewport().height()
    was = bar.value()
    at = QPointF(300, 100)
    for _ in range(4):  # a touch pad sends a row in small pieces
        wheel = QWheelEvent(at, page.mapToGlobal(at), QPoint(0, 8), QPoint(0, 8), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(page.viewport(), wheel)
    assert was - bar.value() == look.u


def test_zoom_and_width_keep_what_is_read(page_of, look):
    page = page_of(entries(40, LONG))
    page.verticalScrollBar().setValue(50 * look.u)
    first = next(e.id for e in entries(40, LONG) if page.where(e.id).top() >= 0)
    look.set_u(48)
    page.resize(1100, 500)
    look.set_u(32)
    page.resize(560, 420)
    assert 0 <= page.where(first).top() < page.viewport().height() / 2


def test_the_row_written_on_is_whole_in_view(page_of, look):
    page = page_of(entries(8, LONG))
    for _ in range(12):
        write(page, "Et encore une phrase pour le bas de la page. ")
        bottom = (page.cursorRect().center().y() // look.u + 1) * look.u
        assert bottom + 0.28 * look.u <= page.viewport().height()
    press(page, Key.Key_Home, CTRL)
    assert page.cursorRect().top() >= 0
    assert page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("night", [False, True])
def test_it_paints_at_every_state(page_of, look, night):
    settle(look, theme="night" if night else "day")
    states = {TODAY - timedelta(days=2): State.HELD, TODAY - timedelta(days=1): State.MISSED, TODAY: State.EXCUSED}
    page = page_of([entry(2, LONG, Span(0, 8), Span(20, 40, "aside")), entry(1, "Court.")], states=states, placeholder="Quelques mots.")
    shown = page.grab().toImage()
    inks = {shown.pixelColor(x, y).name() for x in range(0, 555, 3) for y in range(200)}
    assert look.color("margin").name() in inks
    assert look.color("rule").name() in inks
    settle(look, fine_lines=False)
    settle(look, system_colours=True)
    assert not page.grab().isNull()


def test_the_caret_is_painted_in_ink_where_it_is_also_after_scrolling(page_of, look):
    page = page_of(entries(8, LONG), placeholder="Quelques mots.")
    for row in (100, 10):
        page.verticalScrollBar().setValue(row * look.u)
        page.go_to(None)
        page._lit = True
        rect = page.cursorRect()
        shown = page.grab().toImage()
        assert shown.pixelColor(rect.x(), rect.center().y()) == look.color("ink")


def test_the_first_line_is_called_so_once(page_of):
    page = page_of([], placeholder="Quelques mots.", first="La première ligne.")
    assert page._hint() == "La première ligne."
    write(page, "Venue en bus.")
    page.set_today(TODAY + timedelta(days=1))  # midnight passed
    assert page._hint() == "Quelques mots."


# -- what is typed ---------------------------------------------------------------------------------------------------------


def test_todays_line_is_no_row_before_its_first_letter(page_of):
    page = page_of([entry(1, "Hier.")])
    assert texts(page) == ["Hier.", ""]
    assert page.flush() == []
    write(page, "V")
    (new,) = page.flush()
    assert (new.id, new.day, new.text, new.spans) == (None, TODAY, "V", ())


def test_only_what_differs_is_handed_over_until_it_is_saved(page_of):
    page = page_of([entry(2, "Un."), entry(1, "Deux.")])
    caret(page, 0, 3)
    write(page, " Plus.")
    handed = page.flush()
    assert [(w.id, w.text) for w in handed] == [(entry(2, "").id, "Un. Plus.")]
    assert page.flush() == handed
    page.failed()
    assert page.flush() == handed
    answer(page, handed)
    assert page.flush() == []
    assert not page.dirty


def test_a_pause_hands_over_and_a_new_line_only_once_before_its_id(page_of, qtbot):
    page = page_of()
    with qtbot.waitSignal(page.written) as pause:
        write(page, "Venue")
    (first,) = pause.args[0]
    assert first.text == "Venue"
    more = []
    page.written.connect(more.append)
    write(page, " en bus")
    qtbot.waitUntil(lambda: not page._pause.isActive() and not page._latest.isActive())
    assert more == []
    (again,) = page.flush()
    assert (again.id, again.key, again.text) == (None, first.key, "Venue en bus")
    with qtbot.waitSignal(page.written) as pause:
        answer(page, [first])
    (second,) = pause.args[0]
    assert (second.id, second.text) == (line_id(TODAY), "Venue en bus")
    answer(page, [second])
    assert page.flush() == []
    assert page.undo_available  # a save takes no step away
    assert page.line == line_id(TODAY)


def test_long_typing_is_handed_over_without_a_pause_and_leaving_at_once(page_of, qtbot):
    assert LATEST_MS == 800
    page = page_of()
    got = []
    page.written.connect(got.append)

    def typing_on():
        write(page, "a")
        assert got

    qtbot.waitUntil(typing_on)
    answer(page, got[0])
    write(page, "b")
    got.clear()
    page.clearFocus()
    assert len(got) == 1


def test_erased_while_being_saved(page_of):
    page = page_of()
    write(page, "a")
    sent = page.flush()
    press(page, Key.Key_Backspace)
    assert [w.text for w in page.flush()] == [""]  # the notebook is about to have "a"
    answer(page, sent)
    (again,) = page.flush()
    assert (again.id, again.text) == (line_id(TODAY), "")
    answer(page, [again])
    assert page.leave() == [line_id(TODAY)]
    assert texts(page) == [""]
    write(page, "b")
    assert page.flush()[0].id is None


def test_text_keeps_what_was_written(page_of):
    page = page_of()
    write(page, "Bus\u00a0: 🚌 e\u0301té ☐")
    press(page, Key.Key_Return, NONE, "\r")
    write(page, "suite\u202f!")
    (w,) = page.flush()
    assert w.text == "Bus\u00a0: 🚌 été ☐\nsuite\u202f!"


def test_spans_count_code_points(page_of):
    page = page_of([entry(1, "🚌🚌 Le bus, puis 🚆 le train.", Span(3, 9), Span(16, 17, "aside"))])
    caret(page, 0, 0)
    write(page, "😀")
    (w,) = page.flush()
    assert [(w.text[s.start : s.end], s.kind) for s in w.spans] == [("Le bus", "mark"), ("🚆", "aside")]
    caret(page, 0, to=2)
    press(page, Key.Key_M, CTRL)
    (w,) = page.flush()
    assert [(w.text[s.start : s.end], s.kind) for s in w.spans] == [("😀", "mark"), ("Le bus", "mark"), ("🚆", "aside")]


def test_a_span_over_paragraphs_comes_back_as_it_was(page_of):
    page = page_of([entry(1, "un deux\ntrois\n\nquatre", Span(3, 21)), entry(0, "a\nb", Span(0, 2), Span(2, 3), n=2)])
    assert page.flush() == []
    caret(page, 0, 0)
    write(page, "x")
    (w,) = page.flush()
    assert w.spans == (Span(4, 22),)


def test_highlight_and_aside_toggle(page_of):
    page = page_of([entry(1, "Veut reprendre, mais pas le soir.")])
    caret(page, 0, 6)
    press(page, Key.Key_M, CTRL)
    assert page.flush()[0].spans == (Span(5, 14),)  # the word under the caret
    page.failed()
    press(page, Key.Key_M, CTRL)
    assert page.flush() == []
    caret(page, 0, 0, to=4)
    press(page, Key.Key_M, CTRL | SHIFT)
    assert page.flush()[0].spans == (Span(0, 4, "aside"),)
    page.failed()
    page.undo()
    assert page.flush() == []
    page.redo()
    assert page.flush()[0].spans == (Span(0, 4, "aside"),)


def test_the_highlighter_does_not_go_on_by_itself(page_of):
    page = page_of([entry(1, "un deux", Span(3, 7))])
    caret(page, 0, 7)
    write(page, " trois")
    assert page.flush()[0].spans == (Span(3, 7),)
    caret(page, 0, 5)
    write(page, "x")
    assert page.flush()[0].spans == (Span(3, 8),)


def test_a_thing_to_do(page_of):
    page = page_of()
    write(page, "[] rappeler")
    assert texts(page) == ["☐ rappeler"]
    press(page, Key.Key_Space, CTRL)
    assert texts(page) == ["☑ rappeler"]
    press(page, Key.Key_Space, CTRL)
    assert texts(page) == ["☐ rappeler"]
    write(page, " [] ici")
    assert texts(page) == ["☐ rappeler [] ici"]


# -- what is painted -------------------------------------------------------------------------------------------------------


def on_screen(page):
    """What was brought to the screen, not what a painting would bring."""
    QApplication.processEvents()
    return page.screen().grabWindow(int(page.winId())).toImage()


MARKED = [Span(0, 12), Span(30, 44)]


@pytest.mark.parametrize("hand", ["ecole", "lecture"])
@pytest.mark.parametrize(("line", "offset"), [(0, 0), (0, 9), (1, 40), (2, 6), (3, 0), (3, 30), (4, 3), (5, 0)])
def test_after_each_key_the_screen_shows_what_painting_all_would(page_of, look, qapp, line, offset, hand):
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    settle(look, hand=hand)
    two = "Un paragraphe\nun autre, plus bas"
    page = page_of([entry(5, LONG), entry(4, LONG * 2, *MARKED), entry(3, "Court."), entry(2, two), entry(1, LONG)], height=900)
    caret(page, line, offset)
    on_screen(page)
    for key in [*"Été, jœurs anticonstitutionnellement œuvre de longue haleine, encore et encore ", Key.Key_Backspace, Key.Key_Return, "f", "j"]:
        if isinstance(key, str):
            press(page, Key.Key_A, text=key)
        else:
            press(page, key)
        seen = on_screen(page)
        page.viewport().repaint()
        assert seen == on_screen(page), key
    qapp.setCursorFlashTime(flash)
