"""Whatever keys, selections, cuts, drops, pastes, input methods, steps back and forth come: no line is lost, joined, moved, or changed unasked."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from writing import baseline_error

from notebook_app.model import Entry, Span
from ui.parts.editor import PageEdit
from ui.parts.lines import clean, key_of
from ui.theme import Look, load_fonts

TODAY = date(2026, 11, 25)
Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, NONE = Mod.ControlModifier, Mod.ShiftModifier, Mod.NoModifier

LINES = (
    ("Premier rendez-vous.", ()),
    ("", ()),
    ("🚌 Bus 12\u00a0:\nun seul par heure.\n\nAvant huit heures", (Span(2, 8, "mark"), Span(11, 30, "aside"))),
    ("CV refait à deux, reste six heures de conduite. " * 3, (Span(18, 40, "mark"),)),
    ("x", ()),
)
START = [
    Entry((TODAY - timedelta(days=9 - i) - date(2000, 1, 1)).days << 20 | 1, 1, TODAY - timedelta(days=9 - i), text, spans)
    for i, (text, spans) in enumerate(LINES)
]

KEYS = [
    (Key.Key_Backspace, NONE, "\b"), (Key.Key_Backspace, CTRL, ""), (Key.Key_Delete, NONE, "\x7f"), (Key.Key_Delete, CTRL, ""),
    (Key.Key_Delete, SHIFT, ""), (Key.Key_X, CTRL, "\x18"), (Key.Key_V, CTRL, "\x16"), (Key.Key_Return, NONE, "\r"), (Key.Key_Return, SHIFT, "\r"),
    (Key.Key_Enter, Mod.KeypadModifier, "\r"), (Key.Key_K, CTRL, "\x0b"), (Key.Key_U, CTRL, ""), (Key.Key_M, CTRL, ""), (Key.Key_M, CTRL | SHIFT, ""),
    (Key.Key_Space, CTRL, " "), (Key.Key_Tab, NONE, "\t"), (Key.Key_A, CTRL, ""), (Key.Key_Insert, SHIFT, ""), (Key.Key_Insert, NONE, ""),
]  # fmt: skip
MOVES = [Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End]
LETTERS = ["a", "é", " ", "[", "]", "🚌", "\u00a0", "e\u0301", "☐"]
PASTES = ["mot", "deux\nlignes", "\r\n", "a\u2029b\u2028c", "\ufdd0x\ufffc", "🚆 " * 4, "\n\n"]

places = st.integers(0, 400)
operations = st.one_of(
    st.tuples(st.just("letter"), st.sampled_from(LETTERS)),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("move"), st.sampled_from(MOVES), st.sampled_from([NONE, SHIFT, CTRL, CTRL | SHIFT])),
    st.tuples(st.just("select"), places, places),
    st.tuples(st.just("caret"), places),
    st.tuples(st.just("paste"), st.sampled_from(PASTES)),
    st.tuples(st.just("drop"), st.sampled_from(PASTES), places),
    st.tuples(st.just("commit"), st.sampled_from(["été", "o\nu", ""]), st.sampled_from([(0, 0), (-3, 3), (-30, 60), (2, 9)])),
    st.tuples(st.just("preedit"), st.sampled_from(["n", ""])),
    st.tuples(st.just("outside"), places, st.sampled_from(["z", "\n"])),
    st.tuples(st.just("take outside"), places, places),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def read(page):
    """[(key, text)] of the document, read by its blocks alone."""
    lines = []
    block = page.document().begin()
    while block.isValid():
        if key_of(block):
            lines.append([key_of(block), block.text()])
        else:
            lines[-1][1] += "\n" + block.text()
        block = block.next()
    return [(key, text) for key, text in lines]


def spots(page):
    """The line (by number) of every position."""
    out, line = [], -1
    block = page.document().begin()
    while block.isValid():
        line += 1 if key_of(block) else 0
        out += [line] * block.length()
        block = block.next()
    return out


def key(page, code, modifiers, text):
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(page, QKeyEvent(kind, code, modifiers, text))


def run(page, op):
    """Does it; the lines it may change."""
    at, cursor = spots(page), page.textCursor()
    last = len(at) - 1
    chosen = set(range(at[cursor.selectionStart()], at[cursor.selectionEnd()] + 1))
    match op:
        case ("letter", text):
            key(page, Key.Key_Space if text == " " else 0, NONE, text)
        case ("key", (code, modifiers, text)):
            key(page, code, modifiers, text)
        case ("move", code, modifiers):
            key(page, code, modifiers, "")
            return set()
        case ("select", a, b):
            cursor.setPosition(a % last if last else 0)
            cursor.setPosition(b % last if last else 0, QTextCursor.MoveMode.KeepAnchor)
            page.setTextCursor(cursor)
            return set()
        case ("caret", a):
            cursor.setPosition(a % last if last else 0)
            page.setTextCursor(cursor)
            return set()
        case ("paste", text):
            QGuiApplication.clipboard().setText(text)
            key(page, Key.Key_V, CTRL, "\x16")
        case ("drop", text, a):
            target = QTextCursor(page.document())
            target.setPosition(a % last if last else 0)
            where = page.cursorRect(target).center()
            mime = QMimeData()
            mime.setText(text)
            page.dropEvent(QDropEvent(QPointF(where), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE))
            return {spots(page)[page.textCursor().position()]}  # where it was dropped
        case ("commit", text, (start, length)):
            event = QInputMethodEvent("", [])
            event.setCommitString(text, start, length)
            QApplication.sendEvent(page, event)
        case ("preedit", text):
            QApplication.sendEvent(page, QInputMethodEvent(text, []))
        case ("outside", a, text):
            other = QTextCursor(page.document())
            other.setPosition(a % last if last else 0)
            other.insertText(text)
            return {at[a % last if last else 0]}
        case ("take outside", a, b):
            other = QTextCursor(page.document())
            low, high = sorted((a % last, b % last)) if last else (0, 0)
            other.setPosition(low)
            other.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
            other.removeSelectedText()
            return set(range(at[low], at[high] + 1))  # undone where a line would lose its beginning, else inside the borders by itself
        case ("undo",) | ("redo",):
            getattr(page, op[0])()
            return set(range(at[-1] + 1))
    return chosen


@pytest.fixture(scope="module")
def page(qapp):
    load_fonts()
    page = PageEdit(Look(night=False))
    page.resize(600, 500)
    page.show()
    page.activateWindow()
    page.setFocus()
    yield page
    page.close()
    page.deleteLater()


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(ops=st.lists(operations, min_size=1, max_size=40))
def test_no_line_is_lost_joined_moved_or_changed_unasked(page, ops):
    page.load(START, TODAY)
    opened = read(page)
    keys = [k for k, _ in opened]
    assert [text for _, text in opened] == [text for text, _ in LINES] + [""]
    for op in ops:
        before = read(page)
        may = run(page, op)
        after = read(page)
        assert [k for k, _ in after] == keys, op
        for number, (was, now) in enumerate(zip(before, after, strict=True)):
            assert number in may or clean(was[1]) == clean(now[1]), (op, number)
        assert [clean(text) for _, text in after] == [line.content.text for line in page._lines], op
        assert [line.id for line in page._lines] == [e.id for e in START] + [None]
    QApplication.sendEvent(page, QInputMethodEvent("", []))
    written = {w.id: w for w in page.flush()}
    texts = dict(zip([e.id for e in START] + [None], (clean(text) for _, text in read(page)), strict=True))
    for entry in [*START, Entry(0, 1, TODAY, "")]:
        id = entry.id or None
        assert (written[id].text if id in written else entry.text) == texts[id]
    while page.redo_available:
        page.redo()
    ended = [(line.content.text, line.content.spans) for line in page._lines]
    page.failed()
    while page.undo_available:
        page.undo()
    assert read(page) == opened
    assert page.flush() == []
    while page.redo_available:
        page.redo()
    assert [(line.content.text, line.content.spans) for line in page._lines] == ended
    assert baseline_error(page) < 0.5
