"""The page one writes on: lines keep their borders, ids and days; the ruling never moves; what was written is handed over in time."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from notebook_app.model import Entry, Span, State
from ui.parts.editor import PageEdit
from ui.parts.held import HELD, LATEST_MS, WINDOW
from ui.parts.lines import History, key_of
from ui.theme import Look, load_fonts

TODAY = date(2026, 11, 25)
LONG = "CV refait à deux. Code du permis en poche, reste six heures de conduite. Elle ira en bus\u00a0: plan dessiné ensemble."
CTRL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key


def line_id(day, n=1):
    return (day - date(2000, 1, 1)).days << 20 | n


def entry(days_ago, text, *spans, n=1):
    day = TODAY - timedelta(days=days_ago)
    return Entry(line_id(day, n), 1, day, text, spans)


def entries(count, text="Ligne {}, dite à voix basse.", last_day=1):
    return [entry(last_day + count - 1 - i, text.format(i)) for i in range(count)]


@pytest.fixture(autouse=True)
def _french(qapp):
    load_fonts()
    default = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.French))
    yield
    QLocale.setDefault(default)


@pytest.fixture
def look(qapp):
    return Look(night=False)


@pytest.fixture
def make(qtbot, look):
    def made(lines=(), today=TODAY, width=560, height=420, **more):
        page = PageEdit(look)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.load(list(lines), today, **more)
        page.show()
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(page.hasFocus)
        return page

    return made


def press(page, key, modifiers=NONE, text=""):
    """A key as the system sends it: first as a possible shortcut."""
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    override.ignore()
    QApplication.sendEvent(page, override)
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    QApplication.sendEvent(page, event)
    QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text))
    return event.isAccepted()


def write(page, text):
    for letter in text:
        press(page, Key.Key_Space if letter == " " else 0, NONE, letter)


def texts(page):
    """What the document says, line by line; paragraphs joined by LF."""
    out = []
    block = page.document().begin()
    while block.isValid():
        if key_of(block):
            out.append(block.text())
        else:
            out[-1] += "\n" + block.text()
        block = block.next()
    return out


def caret(page, line, offset=0, to=None, to_line=None):
    """The caret in a line by number, or a selection from there."""
    anchors = []
    block = page.document().begin()
    while block.isValid():
        if key_of(block):
            anchors.append(block.position())
        block = block.next()
    cursor = page.textCursor()
    cursor.setPosition(anchors[line] + offset)
    if to is not None:
        cursor.setPosition(anchors[line if to_line is None else to_line] + to, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def answer(page, written, start=1):
    """What the notebook says after saving."""
    page.saved({w.key: Entry(w.id if w.id is not None else line_id(w.day, start + i), 1, w.day, w.text, w.spans) for i, w in enumerate(written)})


# -- the ruling ----------------------------------------------------------------------------------------------------------


def test_baselines_lie_on_the_ruling_at_every_size_and_in_both_hands(make, look):
    page = make([entry(3, LONG), entry(2, "Court."), entry(1, "🚌 → 日本 ğ, puis\nun autre paragraphe")], width=900)
    for hand in ("ecole", "lecture"):
        look.set_hand(hand)
        for u in range(24, 97, 4):
            look.set_u(u)
            assert page.baseline_error() < 0.5, (hand, u)
    assert not page.undo_available
    assert page.flush() == []


def test_a_line_takes_two_rows_and_one_stays_free_after_it(make, look):
    page = make([entry(3, "Court."), entry(2, LONG), entry(1, "Court.")])
    tops = [page.where(line_id(TODAY - timedelta(days=d))) for d in (3, 2, 1)]
    u = look.u
    assert [r.height() // u for r in tops] == [2, 3, 2]
    assert (tops[1].top() - tops[0].top()) // u == 3
    assert (tops[2].top() - tops[1].top()) // u == 4
    assert page.where().top() - tops[2].top() == 3 * u


def test_the_second_row_is_given_back_when_a_line_grows_into_it(make, look):
    page = make([entry(1, "Court.")])
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


def test_it_opens_on_whole_lines_with_todays_in_view(make, look):
    page = make(entries(20, LONG))
    u = look.u
    assert page.above
    assert page.verticalScrollBar().value() % u == 0
    assert page.where().bottom() <= page.viewport().height()
    tops = [page.where(e.id).top() for e in entries(20, LONG)]
    assert round(0.28 * u) in tops  # the first row shown begins a line


def test_scrolling_stops_on_whole_lines(make, look, qtbot):
    page = make(entries(30, LONG))
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


def test_zoom_and_width_keep_what_is_read(make, look):
    page = make(entries(40, LONG))
    page.verticalScrollBar().setValue(50 * look.u)
    first = next(e.id for e in entries(40, LONG) if page.where(e.id).top() >= 0)
    look.set_u(48)
    page.resize(1100, 500)
    look.set_u(32)
    page.resize(560, 420)
    assert 0 <= page.where(first).top() < page.viewport().height() / 2


def test_the_row_written_on_is_whole_in_view(make, look):
    page = make(entries(8, LONG))
    for _ in range(12):
        write(page, "Et encore une phrase pour le bas de la page. ")
        bottom = (page.cursorRect().center().y() // look.u + 1) * look.u
        assert bottom + 0.28 * look.u <= page.viewport().height()
    press(page, Key.Key_Home, CTRL)
    assert page.cursorRect().top() >= 0
    assert page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("night", [False, True])
def test_it_paints_at_every_state(make, look, night):
    look.set_night(night)
    states = {TODAY - timedelta(days=2): State.HELD, TODAY - timedelta(days=1): State.MISSED, TODAY: State.EXCUSED}
    page = make([entry(2, LONG, Span(0, 8), Span(20, 40, "aside")), entry(1, "Court.")], states=states, placeholder="Quelques mots.")
    shown = page.grab().toImage()
    inks = {shown.pixelColor(x, y).name() for x in range(0, 555, 3) for y in range(200)}
    assert look.color("margin").name() in inks
    assert look.color("rule").name() in inks
    look.set_fine_lines(False)
    look.set_system_colours(True)
    assert not page.grab().isNull()


def test_the_caret_is_painted_in_ink_where_it_is_also_after_scrolling(make, look):
    page = make(entries(8, LONG), placeholder="Quelques mots.")
    for row in (100, 10):
        page.verticalScrollBar().setValue(row * look.u)
        page.go_to(None)
        page._lit = True
        rect = page.cursorRect()
        shown = page.grab().toImage()
        assert shown.pixelColor(rect.x(), rect.center().y()) == look.color("ink")


# -- what is typed ---------------------------------------------------------------------------------------------------------


def test_todays_line_is_no_row_before_its_first_letter(make):
    page = make([entry(1, "Hier.")])
    assert texts(page) == ["Hier.", ""]
    assert page.flush() == []
    write(page, "V")
    (new,) = page.flush()
    assert (new.id, new.day, new.text, new.spans) == (None, TODAY, "V", ())


def test_only_what_differs_is_handed_over_until_it_is_saved(make):
    page = make([entry(2, "Un."), entry(1, "Deux.")])
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


def test_a_pause_hands_over_and_a_new_line_only_once_before_its_id(make, qtbot):
    page = make()
    with qtbot.waitSignal(page.written, timeout=2000) as pause:
        write(page, "Venue")
    (first,) = pause.args[0]
    assert first.text == "Venue"
    more = []
    page.written.connect(more.append)
    write(page, " en bus")
    qtbot.waitUntil(lambda: not page._pause.isActive() and not page._latest.isActive(), timeout=2000)
    assert more == []
    (again,) = page.flush()
    assert (again.id, again.key, again.text) == (None, first.key, "Venue en bus")
    with qtbot.waitSignal(page.written, timeout=2000) as pause:
        answer(page, [first])
    (second,) = pause.args[0]
    assert (second.id, second.text) == (line_id(TODAY), "Venue en bus")
    answer(page, [second])
    assert page.flush() == []
    assert page.undo_available  # a save takes no step away
    assert page.line == line_id(TODAY)


def test_long_typing_is_handed_over_without_a_pause_and_leaving_at_once(make, qtbot):
    assert LATEST_MS == 800
    page = make()
    got = []
    page.written.connect(got.append)

    def typing_on():
        write(page, "a")
        assert got

    qtbot.waitUntil(typing_on, timeout=3000)
    answer(page, got[0])
    write(page, "b")
    got.clear()
    page.clearFocus()
    assert len(got) == 1


def test_erased_while_being_saved(make):
    page = make()
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


def test_text_keeps_what_was_written(make):
    page = make()
    write(page, "Bus\u00a0: 🚌 e\u0301té ☐")
    press(page, Key.Key_Return, NONE, "\r")
    write(page, "suite\u202f!")
    (w,) = page.flush()
    assert w.text == "Bus\u00a0: 🚌 été ☐\nsuite\u202f!"


def test_spans_count_code_points(make):
    page = make([entry(1, "🚌🚌 Le bus, puis 🚆 le train.", Span(3, 9), Span(16, 17, "aside"))])
    caret(page, 0, 0)
    write(page, "😀")
    (w,) = page.flush()
    assert [(w.text[s.start : s.end], s.kind) for s in w.spans] == [("Le bus", "mark"), ("🚆", "aside")]
    caret(page, 0, to=2)
    press(page, Key.Key_M, CTRL)
    (w,) = page.flush()
    assert [(w.text[s.start : s.end], s.kind) for s in w.spans] == [("😀", "mark"), ("Le bus", "mark"), ("🚆", "aside")]


def test_a_span_over_paragraphs_comes_back_as_it_was(make):
    page = make([entry(1, "un deux\ntrois\n\nquatre", Span(3, 21)), entry(0, "a\nb", Span(0, 2), Span(2, 3), n=2)])
    assert page.flush() == []
    caret(page, 0, 0)
    write(page, "x")
    (w,) = page.flush()
    assert w.spans == (Span(4, 22),)


def test_highlight_and_aside_toggle(make):
    page = make([entry(1, "Veut reprendre, mais pas le soir.")])
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


def test_the_highlighter_does_not_go_on_by_itself(make):
    page = make([entry(1, "un deux", Span(3, 7))])
    caret(page, 0, 7)
    write(page, " trois")
    assert page.flush()[0].spans == (Span(3, 7),)
    caret(page, 0, 5)
    write(page, "x")
    assert page.flush()[0].spans == (Span(3, 8),)


def test_a_thing_to_do(make):
    page = make()
    write(page, "[] rappeler")
    assert texts(page) == ["☐ rappeler"]
    press(page, Key.Key_Space, CTRL)
    assert texts(page) == ["☑ rappeler"]
    press(page, Key.Key_Space, CTRL)
    assert texts(page) == ["☐ rappeler"]
    write(page, " [] ici")
    assert texts(page) == ["☐ rappeler [] ici"]


# -- borders ---------------------------------------------------------------------------------------------------------------


def three(make, **more):
    return make([entry(3, "Premier."), entry(2, "Deuxième, dit\nen deux fois."), entry(1, "Troisième.")], **more)


def ids_kept(page):
    """Every line of `three` still there, in its order; a new one may follow."""
    key_by_block = []
    block = page.document().begin()
    while block.isValid():
        if key_of(block):
            key_by_block.append(key_of(block))
        block = block.next()
    return len(key_by_block) == 4 and len(set(key_by_block)) == 4 and page.go_to(entry(3, "").id) and page.go_to(entry(1, "").id)


def test_select_all_and_one_key_empties_each_line_inside_its_borders(make):
    page = three(make)
    press(page, Key.Key_A, CTRL)
    write(page, "x")
    assert texts(page) == ["x", "", "", ""]
    assert [(w.id, w.text) for w in page.flush()] == [(entry(3, "").id, "x"), (entry(2, "").id, ""), (entry(1, "").id, "")]
    page.failed()
    page.undo()
    assert texts(page) == ["Premier.", "Deuxième, dit\nen deux fois.", "Troisième.", ""]
    assert page.flush() == []
    assert ids_kept(page)


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Key.Key_Delete, NONE, ""),
        (Key.Key_Backspace, NONE, "\b"),
        (Key.Key_Backspace, CTRL, ""),
        (Key.Key_Delete, CTRL, ""),
        (Key.Key_X, CTRL, ""),
        (Key.Key_Delete, SHIFT, ""),
    ],
)
def test_taking_away_across_borders(make, key, modifiers, text):
    page = three(make)
    caret(page, 0, 3, to=6, to_line=2)
    press(page, key, modifiers, text)
    assert texts(page) == ["Pre", "", "ème.", ""]
    assert ids_kept(page)
    page.undo()
    assert texts(page)[1] == "Deuxième, dit\nen deux fois."


def test_enter_paste_and_input_methods_across_borders(make):
    page = three(make)
    caret(page, 0, 3, to=6, to_line=2)
    press(page, Key.Key_Return, NONE, "\r")
    assert texts(page) == ["Pre\n", "", "ème.", ""]
    page.undo()

    caret(page, 0, 3, to=6, to_line=2)
    mime = QMimeData()
    mime.setText("trois\r\nlignes\u2029collées\tici\ufffc")
    mime.setHtml("<h1>trois</h1>")
    page.insertFromMimeData(mime)
    assert texts(page) == ["Pretrois\nlignes\ncollées ici", "", "ème.", ""]
    page.undo()

    for event in (QInputMethodEvent("é", []), QInputMethodEvent("", [])):
        caret(page, 0, 3, to=6, to_line=2)
        if not event.preeditString():
            event.setCommitString("été")
        QApplication.sendEvent(page, event)
        assert page.textCursor().block().text()[:3] == "Pre"
        assert texts(page)[1:3] == ["", "ème."]
        clear = QInputMethodEvent("", [])
        QApplication.sendEvent(page, clear)
        page.undo()
        assert texts(page) == ["Premier.", "Deuxième, dit\nen deux fois.", "Troisième.", ""]

    caret(page, 1, 2)
    replace = QInputMethodEvent("", [])
    replace.setCommitString("X\nY", -8, 12)  # reaches into the lines around
    QApplication.sendEvent(page, replace)
    assert texts(page) == ["Premier.", "X\nYme, dit\nen deux fois.", "Troisième.", ""]
    assert ids_kept(page)


def test_at_a_lines_ends_delete_and_backspace_do_nothing(make):
    page = three(make)
    was = texts(page)
    for line, offset, key in ((0, 8, Key.Key_Delete), (1, 0, Key.Key_Backspace), (2, 0, Key.Key_Backspace), (0, 0, Key.Key_Backspace)):
        for modifiers in (NONE, CTRL):
            caret(page, line, offset)
            press(page, key, modifiers)
            assert texts(page) == was
    press(page, Key.Key_K, CTRL)
    press(page, Key.Key_U, CTRL)
    assert texts(page) == was
    assert not page.undo_available


def test_paragraphs_join_inside_a_line_even_an_empty_first_one(make):
    page = three(make)
    caret(page, 1, 14)
    press(page, Key.Key_Backspace)
    assert texts(page)[1] == "Deuxième, diten deux fois."
    caret(page, 1, 0)
    press(page, Key.Key_Return, NONE, "\r")
    assert texts(page)[1] == "\nDeuxième, diten deux fois."
    press(page, Key.Key_Backspace)
    assert texts(page)[1] == "Deuxième, diten deux fois."
    caret(page, 1, 0)
    press(page, Key.Key_Return, SHIFT, "\r")
    caret(page, 1, 0)
    press(page, Key.Key_Delete)
    assert texts(page)[1] == "Deuxième, diten deux fois."
    assert ids_kept(page)


def test_what_comes_by_no_event_is_kept_inside_or_undone(make, qtbot):
    page = three(make)
    cursor = QTextCursor(page.document())
    cursor.setPosition(2)
    cursor.insertText("de\nvant")  # a dictation, through the accessibility interface
    assert texts(page)[0] == "Prde\nvantemier."
    assert [w.text for w in page.flush()] == ["Prde\nvantemier."]
    was = texts(page)
    cursor.setPosition(4)
    cursor.setPosition(30, QTextCursor.MoveMode.KeepAnchor)
    with qtbot.waitSignal(page.broken, timeout=1000):
        cursor.removeSelectedText()
    assert texts(page) == was
    assert ids_kept(page)


def test_a_line_missing_from_the_document_is_never_a_delete(make, qtbot):
    page = three(make)
    caret(page, 0, 1)
    write(page, "x")
    with page._silently():  # only a fault of the program gets past the edits
        cursor = QTextCursor(page.document())
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    with qtbot.waitSignal(page.broken, timeout=1000):
        assert page.flush() == []
    assert texts(page) == ["Pxremier.", "Deuxième, dit\nen deux fois.", "Troisième.", ""]
    assert [w.text for w in page.flush()] == ["Pxremier."]


def test_words_dropped_inside_the_page_stay_inside_lines(make):
    page = three(make)
    caret(page, 0, 3, to=6, to_line=2)
    mime = page.createMimeDataFromSelection()
    assert (mime.hasText(), mime.hasHtml(), mime.hasUrls()) == (True, False, False)
    assert mime.data("x-kde-passwordManagerHint") == b"secret"  # no history of copies keeps it
    assert mime.text() == "mier.\nDeuxième, dit\nen deux fois.\nTroisi"
    target = page.cursorRect(QTextCursor(page.document().lastBlock())).center()
    drop = QDropEvent(QPointF(target), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE)
    page.dropEvent(drop)
    assert drop.isAccepted()
    assert texts(page) == ["Premier.", "Deuxième, dit\nen deux fois.", "Troisième.", "mier.\nDeuxième, dit\nen deux fois.\nTroisi"]
    page.undo()
    assert texts(page)[3] == ""


def test_cut_and_copy_are_plain_words(make):
    page = three(make)
    caret(page, 0, 3, to=6, to_line=2)
    press(page, Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "mier.\nDeuxième, dit\nen deux fois.\nTroisi"
    caret(page, 3)
    press(page, Key.Key_V, CTRL)
    assert texts(page)[3] == "mier.\nDeuxième, dit\nen deux fois.\nTroisi"
    press(page, Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == texts(page)[3]


def test_a_command_whose_key_brings_a_letter_writes_nothing(make):
    """On some systems Ctrl+C, or ⌘C, says "c"; AltGr, which writes, is Ctrl+Alt on some and Alt on others."""
    page = three(make)
    before = texts(page)
    press(page, Key.Key_A, CTRL, "a")
    press(page, Key.Key_C, CTRL, "c")
    assert texts(page) == before
    assert QGuiApplication.clipboard().text() == "\n".join(before)
    press(page, Key.Key_G, CTRL, "g")
    assert texts(page) == before
    caret(page, 0, 0)
    press(page, Key.Key_E, CTRL | Qt.KeyboardModifier.AltModifier, "€")
    press(page, Key.Key_E, Qt.KeyboardModifier.AltModifier, "ê")
    assert texts(page)[0] == "€ê" + before[0]


def test_below_the_last_line_one_writes_on_todays(make, qtbot):
    page = three(make, height=700)
    caret(page, 0, 2)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 650))
    write(page, "Venue")
    assert texts(page)[3] == "Venue"


# -- taking back -----------------------------------------------------------------------------------------------------------


def test_undo_goes_back_a_word_or_so(make):
    page = make([entry(1, "Hier.")])
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


def test_fifty_letters_without_a_space_are_more_than_one_step(make):
    page = make()
    write(page, "a" * 50)
    page.undo()
    assert 20 < len(texts(page)[0]) < 50


def test_opening_then_undo_changes_nothing(make):
    page = three(make)
    was = texts(page)
    assert not page.undo_available
    assert not press(page, Key.Key_Z, CTRL)  # left to the window: the last deed
    page.undo()
    page.redo()
    page.resize(900, 600)
    page.undo()
    assert texts(page) == was


def test_undo_puts_the_caret_back_and_survives_a_save_and_earlier_lines(make):
    page = make(entries(WINDOW), more_before=True)
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


# -- days, news, the window of lines ---------------------------------------------------------------------------------------------


def test_midnight(make):
    page = make()
    page.set_today(TODAY + timedelta(days=1))
    assert texts(page) == [""]
    write(page, "Commencé tard")
    page.set_today(TODAY + timedelta(days=2))
    assert texts(page) == ["Commencé tard", ""]
    write(page, ", fini après")
    assert [(w.day, w.text) for w in page.flush()] == [(TODAY + timedelta(days=1), "Commencé tard, fini après")]
    page.new_line_today()
    assert page.day == TODAY + timedelta(days=2)


def test_ctrl_n_goes_to_todays_line_then_begins_another(make):
    page = three(make)
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


def test_a_line_of_today_is_gone_on_with(make):
    page = make([entry(1, "Hier."), entry(0, "Ce matin.")])
    assert texts(page) == ["Hier.", "Ce matin."]
    write(page, " Et ce soir.")
    assert [(w.id, w.text) for w in page.flush()] == [(line_id(TODAY), "Ce matin. Et ce soir.")]


def test_leaving_names_the_emptied_lines(make):
    page = three(make)
    caret(page, 1, 0, to=27)
    press(page, Key.Key_Delete)
    answer(page, page.flush())
    assert page.leave() == [entry(2, "").id]
    assert texts(page) == ["Premier.", "Troisième.", ""]
    assert page.flush() == []


def test_news_replaces_only_what_differs(make):
    page = three(make)
    caret(page, 2, 2, to=5)
    write_before = texts(page)
    page.replace([entry(3, "Premier, relu."), entry(2, "Deuxième, dit\nen deux fois."), entry(1, "Troisième.")])
    assert texts(page)[0] == "Premier, relu."
    assert page.textCursor().selectedText() == "ois"
    assert texts(page)[1:] == write_before[1:]
    assert page.flush() == []


def test_news_does_not_touch_unsaved_words_nor_steps(make):
    page = three(make)
    caret(page, 1, 0)
    write(page, "Oui. ")
    page.replace([entry(3, "Premier."), entry(2, "Autre chose."), entry(1, "Changée.")])
    assert texts(page) == ["Premier.", "Oui. Deuxième, dit\nen deux fois.", "Changée.", ""]
    page.undo()
    assert texts(page)[1] == "Deuxième, dit\nen deux fois."
    assert texts(page)[2] == "Changée."


def test_news_of_lines_come_and_gone(make):
    page = three(make)
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


def test_a_moved_line_keeps_its_words_and_its_caret(make):
    page = three(make)
    caret(page, 2, 4)
    moved = Entry(line_id(TODAY - timedelta(days=3), 2), 1, TODAY - timedelta(days=3), "Troisième.", ())
    page.moved(entry(1, "").id, moved)
    assert texts(page) == ["Premier.", "Troisième.", "Deuxième, dit\nen deux fois.", ""]
    assert page.place() == (moved.id, 4)
    assert page.day == moved.day
    assert page.flush() == []


def test_the_day_is_a_button(make, qtbot):
    page = three(make)
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


def test_the_day_beside_the_caret_can_be_read(make):
    page = three(make, states={TODAY - timedelta(days=2): State.HELD})
    caret(page, 1, 3)
    assert page.accessibleDescription() == "lun. 23 nov., honoré"
    assert page.day == TODAY - timedelta(days=2)
    page.set_states({})
    assert page.accessibleDescription() == "lun. 23 nov."


def test_earlier_lines_come_above_and_the_place_is_kept(make, qtbot):
    page = make(entries(WINDOW, LONG), more_before=True)
    with qtbot.waitSignal(page.wants_earlier, timeout=1000):
        page.verticalScrollBar().setValue(0)
    assert page.first_id == entries(WINDOW)[0].id
    top = page.where(page.first_id).top()
    first = page.first_id
    page.put_above([entry(WINDOW + 60 - i, LONG) for i in range(60)], True)
    assert page.where(first).top() == top
    assert page.above
    assert len(texts(page)) == 2 * WINDOW + 1


def test_at_most_200_lines_are_held_and_later_ones_come_back(make, qtbot):
    everything = entries(400, LONG)
    page = make(everything[-WINDOW:], more_before=True)
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


def test_coming_back_to_a_place(make):
    page = make(entries(40, "🚌 Ligne {}, dite à voix basse."))
    id = entries(40)[5].id
    assert page.go_to(id, 8)
    assert page.place() == (id, 8)
    rows = page.where(id)
    assert rows.top() >= 0
    assert rows.bottom() <= page.viewport().height()
    assert not page.go_to(line_id(TODAY - timedelta(days=900)))
    assert page.go_to(None)
    assert page.day == TODAY


def test_read_with_the_person_nothing_can_be_written(make):
    page = make([entry(1, "Hier.")], today=None)
    write(page, "x")
    press(page, Key.Key_Backspace)
    assert texts(page) == ["Hier."]
    assert page.leave() == []
    mime = QMimeData()
    mime.setText("x")
    page.insertFromMimeData(mime)
    assert texts(page) == ["Hier."]


def test_the_menu_says_what_can_be_done(make):
    page = three(make)
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


def test_the_caret_climbs_past_a_row_that_ends_in_a_hyphen(make):
    page = make([entry(1, BROKEN)])
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


def test_page_up_goes_on_to_the_first_line_and_page_down_to_the_last(make):
    page = make([entry(9 - i, BROKEN) for i in range(9)])
    broken_at_a_hyphen(page)
    caret(page, 9)
    for key, there in ((Key.Key_PageUp, 0), (Key.Key_PageDown, page._end_row() - 2)):
        seen = [row_of(page)]
        while len(seen) < 2 or seen[-1] != seen[-2]:
            press(page, key)
            seen.append(row_of(page))
            assert 0 <= page.cursorRect().center().y() < page.viewport().height()
        assert seen[-1] == there
