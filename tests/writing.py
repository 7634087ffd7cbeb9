"""Hands on the page one writes on: its lines, its keys, where its caret is."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from notebook_app.model import Entry
from ui.parts.lines import key_of

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


def three(page_of, **more):
    """A page of three lines, the second in two paragraphs."""
    return page_of([entry(3, "Premier."), entry(2, "Deuxième, dit\nen deux fois."), entry(1, "Troisième.")], **more)


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


def baseline_error(page):
    """The worst distance from a baseline to a ruling line, in px."""
    u, lay, worst = page.look.u, page.document().documentLayout(), 0.0
    block = page.document().begin()
    while block.isValid():
        top = lay.blockBoundingRect(block).y()
        for i in range(block.layout().lineCount()):
            line = block.layout().lineAt(i)
            base = (top + line.y() + line.ascent()) / u
            worst = max(worst, abs(base - round(base)) * u)
        block = block.next()
    return worst
