"""The page one writes on: days, news from elsewhere, and the window of lines it holds."""

from datetime import timedelta

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from writing import CTRL, LONG, SHIFT, TODAY, Key, answer, caret, entries, entry, line_id, press, texts, three, write

from notebook_app.model import Entry, State
from ui.parts.held import HELD, WINDOW


def test_midnight(page_of):
    page = page_of()
    page.set_today(TODAY + timedelta(days=1))
    assert texts(page) == [""]
    write(page, "Commencé tard")
    page.set_today(TODAY + timedelta(days=2))
    assert texts(page) == ["Commencé tard", ""]
    write(page, ", fini après")
    assert [(w.day, w.text) for w in page.flush()] == [(TODAY + timedelta(days=1), "Commencé tard, fini après")]
    page.new_line_today()
    assert page.day == TODAY + timedelta(days=2)


def test_ctrl_n_goes_to_todays_line_then_begins_another(page_of):
    page = three(page_of)
    caret(page, 0, 2)
    press(page, Key.Key_N, CTRL)
    assert page.day == TODAY
    press(page, Key.Key_N, CTRL)
    assert len(texts(page)) == 4
    write(page, "Une fois")
    caret(page, 0, 2)
    press(page, Key.Key_N, CTRL)
    assert len(texts(page)) == 4
    press(page, Key.Key_N, CTRL)
    write(page, "Deux fois")
    assert texts(page)[3:] == ["Une fois", "Deux fois"]
    assert [w.day for w in page.flush()] == [TODAY, TODAY]
    page.undo()
    page.undo()
    assert len(texts(page)) == 5


def test_a_line_of_today_is_gone_on_with(page_of):
    page = page_of([entry(1, "Hier."), entry(0, "Ce matin.")])
    assert texts(page) == ["Hier.", "Ce matin."]
    write(page, " Et ce soir.")
    assert [(w.id, w.text) for w in page.flush()] == [(line_id(TODAY), "Ce matin. Et ce soir.")]


def test_leaving_names_the_emptied_lines(page_of):
    page = three(page_of)
    caret(page, 1, 0, to=27)
    press(page, Key.Key_Delete)
    answer(page, page.flush())
    assert page.leave() == [entry(2, "").id]
    assert texts(page) == ["Premier.", "Troisième.", ""]
    assert page.flush() == []


def test_news_replaces_only_what_differs(page_of):
    page = three(page_of)
    caret(page, 2, 2, to=5)
    write_before = texts(page)
    page.replace([entry(3, "Premier, relu."), entry(2, "Deuxième, dit\nen deux fois."), entry(1, "Troisième.")])
    assert texts(page)[0] == "Premier, relu."
    assert page.textCursor().selectedText() == "ois"
    assert texts(page)[1:] == write_before[1:]
    assert page.flush() == []


def test_news_does_not_touch_unsaved_words_nor_steps(page_of):
    page = three(page_of)
    caret(page, 1, 0)
    write(page, "Oui. ")
    page.replace([entry(3, "Premier."), entry(2, "Autre chose."), entry(1, "Changée.")])
    assert texts(page) == ["Premier.", "Oui. Deuxième, dit\nen deux fois.", "Changée.", ""]
    page.undo()
    assert texts(page)[1] == "Deuxième, dit\nen deux fois."
    assert texts(page)[2] == "Changée."


def test_news_of_lines_come_and_gone(page_of):
    page = three(page_of)
    page.replace([entry(3, "Premier."), entry(2, "Nouvelle.", n=2), entry(1, "Troisième."), entry(0, "Écrite ailleurs.")])
    assert texts(page) == ["Premier.", "Nouvelle.", "Troisième.", "Écrite ailleurs."]
    caret(page, 3, 16)
    write(page, " Ici.")
    assert page.flush()[0].id == line_id(TODAY)
    page.replace([], gone=[entry(3, "").id], whole=False)
    assert texts(page) == ["Nouvelle.", "Troisième.", "Écrite ailleurs. Ici."]
    page.replace([])
    assert texts(page) == ["Écrite ailleurs. Ici."]  # unsaved words stay, as a new line
    assert page.flush()[0].id is None


def test_many_lines_that_come_at_once_are_laid_together(page_of):
    """Before, between and after the lines held; the page is as it would be, had it been opened with them."""
    held = [entry(40, "Premier, relu à deux."), entry(20, "Deuxième, dit\nen deux fois."), entry(1, "Troisième.")]
    today = [entry(0, f"Ce matin, {n}.", n=n) for n in (1, 2, 3)]
    came = [*entries(14, last_day=41), *entries(15, LONG, last_day=22), *entries(16, last_day=2), *today]
    page, laid = page_of(held, width=800), []
    caret(page, 1, 4)
    page.laid.connect(lambda: laid.append(None))
    page.replace([*held, *came])
    whole = page_of(sorted([*held, *came], key=lambda each: each.id), width=800)
    assert texts(page) == texts(whole)
    assert page.textCursor().block().text() == "Deuxième, dit"
    assert page.last_first == whole.last_first
    assert page._end_row() == whole._end_row()
    assert len(laid) < 15


def test_a_moved_line_keeps_its_words_and_its_caret(page_of):
    page = three(page_of)
    caret(page, 2, 4)
    moved = Entry(line_id(TODAY - timedelta(days=3), 2), 1, TODAY - timedelta(days=3), "Troisième.", ())
    page.moved(entry(1, "").id, moved)
    assert texts(page) == ["Premier.", "Troisième.", "Deuxième, dit\nen deux fois.", ""]
    assert page.place() == (moved.id, 4)
    assert page.day == moved.day
    assert page.flush() == []


def test_the_day_is_a_button(page_of, qtbot):
    page = three(page_of)
    clicked = []
    page.day_clicked.connect(lambda id, rect: clicked.append((id, QRect(rect))))
    rows = page.where(entry(2, "").id)
    at = QPoint(round(3.2 * page.look.u), rows.top() + page.look.u // 2)
    qtbot.mouseMove(page.viewport(), at)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    caret(page, 1, 3)
    press(page, Key.Key_F2)
    assert [id for id, _ in clicked] == [entry(2, "").id] * 2
    assert clicked[0][1] == clicked[1][1]
    assert clicked[0][1].contains(at)
    caret(page, 3)
    press(page, Key.Key_F2)  # no row yet: nothing to move
    assert len(clicked) == 2


def test_the_day_beside_the_caret_can_be_read(page_of):
    page = three(page_of, states={TODAY - timedelta(days=2): State.HELD})
    caret(page, 1, 3)
    assert page.accessibleDescription() == "lundi 23 novembre, honoré"
    assert page.day == TODAY - timedelta(days=2)
    page.set_states({})
    assert page.accessibleDescription() == "lundi 23 novembre"


def test_earlier_lines_come_above_and_the_place_is_kept(page_of, qtbot):
    page = page_of(entries(WINDOW, LONG), more_before=True)
    with qtbot.waitSignal(page.wants_earlier):
        page.verticalScrollBar().setValue(0)
    assert page.first_id == entries(WINDOW)[0].id
    top = page.where(page.first_id).top()
    first = page.first_id
    page.put_above([entry(WINDOW + 60 - i, LONG) for i in range(60)], True)
    assert page.where(first).top() == top
    assert page.above
    assert len(texts(page)) == 2 * WINDOW + 1


def test_the_rest_of_its_window_comes_while_one_reads_and_not_between_two_keys(page_of, qtbot):
    everything = entries(100, LONG)
    page, happened = page_of(), []
    page.written.connect(lambda _: happened.append("written"))
    page.wants_earlier.connect(happened.append)
    page.load(everything[-15:], TODAY, more_before=True)
    write(page, "Un mot")  # and no turn of the window since
    place = page.textCursor().position() - page.document().lastBlock().position()
    for start in (75, 65, 55, 45, 40):
        with qtbot.waitSignal(page.wants_earlier):
            pass
        shown = page.where(everything[-1].id)
        page.put_above(everything[start : page_start(page, everything)], True)
        assert page.where(everything[-1].id) == shown
    assert happened == ["written", 10, 10, 10, 10, 5]
    assert len(texts(page)) == WINDOW + 1
    assert page.textCursor().position() - page.document().lastBlock().position() == place
    page.undo()
    page.undo()
    assert texts(page)[-1] == ""


def page_start(page, everything):
    return [each.id for each in everything].index(page.first_id)


def test_at_most_200_lines_are_held_and_later_ones_come_back(page_of, qtbot):
    everything = entries(400, LONG)
    page = page_of(everything[-WINDOW:], more_before=True)
    write(page, "Aujourd’hui")
    asked = []
    page.wants_later.connect(lambda: asked.append(page.last_before_gap))
    start = 400 - WINDOW
    while start > 0:
        page.verticalScrollBar().setValue(0)
        page.put_above(everything[max(0, start - 60) : start], start > 60)
        start = max(0, start - 60)
        assert len(texts(page)) <= HELD
    assert texts(page)[-1] == "Aujourd’hui"
    assert page.flush()[0].text == "Aujourd’hui"
    assert page.where(everything[0].id) is not None
    for _ in range(10):
        page.verticalScrollBar().setValue(10**6)
        if page.last_before_gap is None:
            break
        assert asked[-1] == page.last_before_gap
        at = [e.id for e in everything].index(page.last_before_gap) + 1
        shown = page.where(page.last_before_gap).top()
        last = page.last_before_gap
        page.put_below(everything[at : at + 60], at + 60 < 400)
        assert page.where(last).top() == shown or page._at_end
        assert len(texts(page)) <= HELD
    assert page.last_before_gap is None
    assert page.where(everything[-1].id) is not None
    assert page.where(everything[0].id) is None


def test_coming_back_to_a_place(page_of):
    page = page_of(entries(40, "🚌 Ligne {}, dite à voix basse."))
    id = entries(40)[5].id
    assert page.go_to(id, 8)
    assert page.place() == (id, 8)
    rows = page.where(id)
    assert rows.top() >= 0
    assert rows.bottom() <= page.viewport().height()
    assert not page.go_to(line_id(TODAY - timedelta(days=900)))
    assert page.go_to(None)
    assert page.day == TODAY


def test_read_with_the_person_nothing_can_be_written(page_of):
    page = page_of([entry(1, "Hier.")], today=None)
    write(page, "x")
    press(page, Key.Key_Backspace)
    assert texts(page) == ["Hier."]
    assert page.leave() == []
    mime = QMimeData()
    mime.setText("x")
    page.insertFromMimeData(mime)
    assert texts(page) == ["Hier."]


def test_the_menu_says_what_can_be_done(page_of):
    page = three(page_of)
    menu = page.menu()
    possible = {a.text(): a.isEnabled() for a in menu.actions()}
    assert not possible["Annuler"]
    assert not possible["Couper"]
    assert possible["Surligner"]
    menu.close()


BROKEN = "Elle prend le bus de midi et demi pour son rendez-vous à la maison commune, puis elle rentre à pied par le vieux pont avec sa sœur."


def row_of(page):
    block = page.textCursor().block()
    return page._row_of(block) + block.layout().lineForTextPosition(page.textCursor().positionInBlock()).lineNumber()


def broken_at_a_hyphen(page):
    """(first letter, last letter + 1) of a row of the first line that ends in a hyphen; the width is chosen for it."""
    for width in range(420, 760, 4):
        page.resize(width, 420)
        lay = page.document().begin().layout()
        for i in range(lay.lineCount() - 1):
            row = lay.lineAt(i)
            if BROKEN[row.textStart() + row.textLength() - 1] == "-":
                return row.textStart(), row.textStart() + row.textLength()
    raise AssertionError("no row ends in a hyphen")


def test_the_caret_climbs_past_a_row_that_ends_in_a_hyphen(page_of):
    page = page_of([entry(1, BROKEN)])
    first, end = broken_at_a_hyphen(page)
    rows = page.document().begin().layout().lineCount()
    caret(page, 1)
    caret(page, 0, len(BROKEN))
    for key, way in ((Key.Key_Up, range(rows - 1, -1, -1)), (Key.Key_Down, range(rows))):
        press(page, Key.Key_End)
        for row in list(way)[1:]:
            press(page, key)
            assert row_of(page) == row
    caret(page, 0, end + 1)
    press(page, Key.Key_End)
    press(page, Key.Key_Up, SHIFT)
    cursor = page.textCursor()
    assert cursor.hasSelection()
    assert first < cursor.position() < end


def test_page_up_goes_on_to_the_first_line_and_page_down_to_the_last(page_of):
    page = page_of([entry(9 - i, BROKEN) for i in range(9)])
    broken_at_a_hyphen(page)
    caret(page, 9)
    for key, there in ((Key.Key_PageUp, 0), (Key.Key_PageDown, page._end_row() - 2)):
        seen = [row_of(page)]
        while len(seen) < 2 or seen[-1] != seen[-2]:
            press(page, key)
            seen.append(row_of(page))
            assert 0 <= page.cursorRect().center().y() < page.viewport().height()
        assert seen[-1] == there
