"""The page one writes on: whatever is done across them, lines keep their borders, their ids and their days."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from writing import CTRL, NONE, SHIFT, Key, caret, entry, press, texts, three, write

from ui.parts.lines import key_of


def ids_kept(page):
    """Every line of `three` still there, in its order; a new one may follow."""
    key_by_block = []
    block = page.document().begin()
    while block.isValid():
        if key_of(block):
            key_by_block.append(key_of(block))
        block = block.next()
    return len(key_by_block) == 4 and len(set(key_by_block)) == 4 and page.go_to(entry(3, "").id) and page.go_to(entry(1, "").id)


def test_select_all_is_the_line_one_is_on_before_it_is_the_page(page_of):
    """Months lie above the line one would write anew."""
    page = three(page_of)
    caret(page, 1, 3)
    press(page, Key.Key_A, CTRL)
    assert page.textCursor().selection().toPlainText() == "Deuxième, dit\nen deux fois."
    press(page, Key.Key_A, CTRL)
    assert page.textCursor().selection().toPlainText().startswith("Premier.\n")
    caret(page, 1, 3)
    press(page, Key.Key_A, CTRL)
    write(page, "x")
    assert texts(page) == ["Premier.", "x", "Troisième.", ""]
    caret(page, 3)  # nothing is written there: the page is what can be meant
    press(page, Key.Key_A, CTRL)
    assert page.textCursor().selection().toPlainText().startswith("Premier.\n")


def test_select_all_and_one_key_empties_each_line_inside_its_borders(page_of):
    page = three(page_of)
    caret(page, 0, 0)
    press(page, Key.Key_A, CTRL)
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
def test_taking_away_across_borders(page_of, key, modifiers, text):
    page = three(page_of)
    caret(page, 0, 3, to=6, to_line=2)
    press(page, key, modifiers, text)
    assert texts(page) == ["Pre", "", "ème.", ""]
    assert ids_kept(page)
    page.undo()
    assert texts(page)[1] == "Deuxième, dit\nen deux fois."


def test_enter_paste_and_input_methods_across_borders(page_of):
    page = three(page_of)
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


def test_at_a_lines_ends_delete_and_backspace_do_nothing(page_of):
    page = three(page_of)
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


def test_paragraphs_join_inside_a_line_even_an_empty_first_one(page_of):
    page = three(page_of)
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


def test_what_comes_by_no_event_is_kept_inside_or_undone(page_of, qtbot):
    page = three(page_of)
    cursor = QTextCursor(page.document())
    cursor.setPosition(2)
    cursor.insertText("de\nvant")  # a dictation, through the accessibility interface
    assert texts(page)[0] == "Prde\nvantemier."
    assert [w.text for w in page.flush()] == ["Prde\nvantemier."]
    was = texts(page)
    cursor.setPosition(4)
    cursor.setPosition(30, QTextCursor.MoveMode.KeepAnchor)
    with qtbot.waitSignal(page.broken):
        cursor.removeSelectedText()
    assert texts(page) == was
    assert ids_kept(page)


def test_a_line_missing_from_the_document_is_never_a_delete(page_of, qtbot):
    page = three(page_of)
    caret(page, 0, 1)
    write(page, "x")
    with page._silently():  # only a fault of the program gets past the edits
        cursor = QTextCursor(page.document())
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    with qtbot.waitSignal(page.broken):
        assert page.flush() == []
    assert texts(page) == ["Pxremier.", "Deuxième, dit\nen deux fois.", "Troisième.", ""]
    assert [w.text for w in page.flush()] == ["Pxremier."]


def test_words_dropped_inside_the_page_stay_inside_lines(page_of):
    page = three(page_of)
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


def test_cut_and_copy_are_plain_words(page_of):
    page = three(page_of)
    caret(page, 0, 3, to=6, to_line=2)
    press(page, Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "mier.\nDeuxième, dit\nen deux fois.\nTroisi"
    caret(page, 3)
    press(page, Key.Key_V, CTRL)
    assert texts(page)[3] == "mier.\nDeuxième, dit\nen deux fois.\nTroisi"
    press(page, Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == texts(page)[3]


def test_a_command_whose_key_brings_a_letter_writes_nothing(page_of):
    """On some systems Ctrl+C, or ⌘C, says "c"; AltGr, which writes, is Ctrl+Alt on some and Alt on others."""
    page = three(page_of)
    before = texts(page)
    caret(page, 3)
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
    press(page, Key.Key_F, Qt.KeyboardModifier.AltModifier, "f")
    press(page, Key.Key_N, CTRL | Qt.KeyboardModifier.AltModifier, "N")
    assert texts(page)[0] == "€ê" + before[0]


def test_below_the_last_line_one_writes_on_todays(page_of, qtbot):
    page = three(page_of, height=700)
    caret(page, 0, 2)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 650))
    write(page, "Venue")
    assert texts(page)[3] == "Venue"
