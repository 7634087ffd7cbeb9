"""What `bench.py` measures on a page and in the real window: opening, typing, saving, covering, turning."""

import sys
import time
from itertools import pairwise

from bench_corpus import LAST_DAY
from bench_shared import Watch, answer, at_the_desk, middle, opened, settle
from PySide6.QtCore import QBuffer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QTextBlockFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from notebook_app.model import Span, Written
from notebook_app.notebook.clips import SKETCH
from notebook_app.strokes import Point, pack
from ui.parts.editor import PageEdit


def page_of(look, notebook, person):
    """The page of a person as Cahier shows it: its last lines, read and laid."""
    lines = notebook.entries.window(person)
    page = PageEdit(look)
    page.resize(760, 800)
    page.load(lines, LAST_DAY, {}, notebook.entries.more_before(person, lines[0].id))
    return page


def whole_of(look, lines):
    """The floor: a bare QTextEdit on ruling, holding all these lines."""
    edit = QTextEdit()
    edit.resize(760, 800)
    edit.setFont(look.font("hand"))
    edit.setUndoRedoEnabled(False)
    cursor = edit.textCursor()
    row = QTextBlockFormat()
    row.setLineHeight(look.u, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.beginEditBlock()
    for number, line in enumerate(lines):
        if number:
            cursor.insertBlock(row)
        else:
            cursor.setBlockFormat(row)
        cursor.insertText(line.text)
    cursor.endEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
    return edit


def pages(root, long, short, turns, *which):
    """Opening a page, from the notebook to the painted frame: of many lines, of few, and as one document with all; two of the three."""
    app, look, notebook = opened(root)
    watch = Watch()

    def once(make):
        watch.start()
        widget = make()
        widget.show()
        settle(app, widget)
        spent = watch.stop()[0]
        widget.close()
        widget.deleteLater()
        app.processEvents()
        return spent

    makes = {
        "long": lambda: page_of(look, notebook, int(long)),
        "short": lambda: page_of(look, notebook, int(short)),
        "whole": lambda: whole_of(look, notebook.entries.window(int(long), limit=10_000)),
    }
    found = {name: [] for name in which}
    for turn in range(int(turns) + 1):
        for name in which:
            spent = once(makes[name])
            if turn:
                found[name].append(spent)
    notebook.close()
    answer(**{name: middle(values) for name, values in found.items()})


def keys(root, long, where, count):
    """One key, from the event to the painted frame: at the end of a long page or high up in it, and in a bare QTextEdit with the same lines."""
    app, look, notebook = opened(root)
    person = int(long)
    page, bare = page_of(look, notebook, person), whole_of(look, notebook.entries.window(person))
    if where == "high":
        page.put_above(notebook.entries.window(person, before=page.first_id), True)
        bare.moveCursor(QTextCursor.MoveOperation.Start)
    for widget in (page, bare):
        widget.show()
        settle(app, widget)
    if where == "high":
        page.go_to(page.first_id)
    found = typed(app, int(count), app.processEvents, page=page, bare=bare)
    notebook.close()
    answer(**found)


def typed(app, count, rest, **widgets):
    """So many keys into each of the widgets in turn, from the event to the painted frame: `name_50` and `name_99` of each. `rest` waits until what
    the change of windows brought is done: the page that is left is saved.
    """

    class Painted(QObject):
        seen = False

        def eventFilter(self, watched, event):  # Qt's name
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    watch, found, eyes = Watch(), {name: [] for name in widgets}, {}
    for name, widget in widgets.items():
        eyes[name] = Painted()
        widget.viewport().installEventFilter(eyes[name])
    for turn in range(count + 10):
        for name, widget in widgets.items():
            widget.activateWindow()
            widget.setFocus()
            rest()
            eyes[name].seen = False
            watch.start()
            QTest.keyClick(widget, Qt.Key.Key_Space if turn % 6 == 5 else Qt.Key.Key_E)
            while not eyes[name].seen:
                app.processEvents()
            spent = watch.stop()[0]
            if turn >= 10:
                found[name].append(spent)
    return {f"{name}_{part}": middle(v, part / 100) for name, v in found.items() for part in (50, 99)}


def laden(root, long, count):
    """In the real window, on the long page with highlights in its lines, sketches and joined pages beside them: keys there and in a bare QTextEdit
    with the same lines; then from the key to the painted page, all it took to bring it: the next person's, the one before, older lines by Page up.
    """
    app, window, session, rest = at_the_desk(root)
    person, picture, jpeg = int(long), QImage(828, 948, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(QColor("#EFE7D4"))
    picture.save(jpeg, "JPG", 90)
    photo, drawing = bytes(jpeg.data().data()), pack([[Point(80 * n, 300 * k + 40 * (n % 7)) for n in range(60)] for k in range(12)])
    lines = []

    def fill(notebook):
        lines.extend(notebook.entries.window(person))
        spans = (Span(2, 40), Span(60, 90))
        notebook.entries.save(person, [Written(n.id, n.day, n.text, spans) for n in lines if len(n.text) > 90], LAST_DAY)
        for line in lines[-12:]:
            notebook.clips.add(person, "sketch", drawing, LAST_DAY, line.id, "", SKETCH)
            notebook.clips.add(person, "picture", photo, LAST_DAY, line.id, "", "image/jpeg", photo)

    session.ask(window, fill)
    rest(lambda: lines and session.idle())
    window.go("person", {"id": person})
    page = window.page()
    rest(lambda: sum(view.isVisible() and not view.waits for view in page.paper.clips.values()) > 1)
    bare = whole_of(window.look, lines)
    bare.show()
    settle(app, bare)

    def at_rest():
        for _ in range(2):  # what the change brings is asked, and done
            settle(app, window)
            rest(session.idle)

    found = typed(app, int(count), at_rest, page=page.editor, bare=bare)
    bare.close()

    watch = Watch()

    def turned(where, key, *modifiers):
        rest(session.idle)
        settle(app, window)
        watch.start()
        QTest.keyClick(where, key, *modifiers)
        for _ in range(2):  # the photos in sight are asked for when the lines are there
            rest(session.idle)
            settle(app, window)
        return watch.stop()

    window.activateWindow()
    turns = [turned(window.windowHandle(), key, Qt.KeyboardModifier.AltModifier) for _ in range(13) for key in (Qt.Key.Key_Down, Qt.Key.Key_Up)][2:]
    if page.place()["id"] != person:
        sys.exit(1)
    first, ups = page.editor.first_id, []
    for _ in range(60):
        held, spent = page.editor.first_id, turned(window.windowHandle(), Qt.Key.Key_PageUp)
        if page.editor.first_id != held:  # older lines came
            ups.append(spent)
    if page.editor.first_id == first:
        sys.exit(1)
    window.close()
    for name, spent in (("turn", turns), ("up", ups)):
        cpu, wall = zip(*spent, strict=True)
        found |= {name: middle(cpu), f"{name}_most": max(cpu), f"{name}_wall": middle(wall)}
    answer(**found)


def gaps(root, long, count):
    """In the real window, on the long page: from the end of the pause after the last key to the news that it is saved; how long the window did
    not answer from the first key on."""
    app, window, session, rest = at_the_desk(root)
    window.go("person", {"id": int(long)})
    rest(session.idle)
    settle(app, window)
    editor = window.page().editor
    editor.setFocus()
    QTest.keyClick(window.windowHandle(), "n", Qt.KeyboardModifier.ControlModifier)
    begun, saved, ticks, spent = [], [], [], []
    editor.written.connect(lambda _: begun.append(time.perf_counter()))
    session.saved.connect(lambda _: saved.append(time.perf_counter()))
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    longest = []
    for turn in range(int(count) + 5):
        ticks.clear()
        timer.start()
        rest(lambda: ticks)
        begun.clear()
        before = len(saved)
        for letter in "le mot ":
            seen = len(ticks)
            QTest.keyClick(window.windowHandle(), letter)
            rest(lambda seen=seen: len(ticks) > seen)  # as fast as no one types, but a key at a time
        rest(lambda before=before: len(saved) > before and session.idle())
        seen = len(ticks)
        rest(lambda seen=seen: len(ticks) > seen + 1)
        timer.stop()
        if turn >= 5:
            spent.append((saved[before] - begun[0]) * 1000)
            longest.append(max((b - a) * 1000 for a, b in pairwise(ticks)))
    window.close()
    answer(save=middle(spent), gap=max(longest), gap_50=middle(longest))


def covers(root, long, count):
    """In the real window, on the long page, in the middle of a word: from Cacher to the painted cover, by the wall."""
    app, window, session, rest = at_the_desk(root)
    window.go("person", {"id": int(long)})
    rest(session.idle)
    settle(app, window)
    spent = []
    for _ in range(int(count)):
        QTest.keyClick(window.windowHandle(), "n", Qt.KeyboardModifier.ControlModifier)
        for letter in "le mot":
            QTest.keyClick(window.windowHandle(), letter)
        begun = time.perf_counter()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)  # the cover is painted when it returns
        spent.append((time.perf_counter() - begun) * 1000)
        if not window.covered:
            sys.exit(1)
        rest(session.idle)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)
        rest(lambda: not window.covered)
        settle(app, window)
    window.close()
    answer(cover=max(spent), cover_50=middle(spent))


def weeks(root, other, turns):
    """In two real windows by turns: from the key that turns to another week to its painted pages; CPU of the window and its worker together. Thirty
    weeks back, thirty forth.
    """
    desks = [at_the_desk(place) for place in (root, other)]
    for app, window, session, rest in desks:
        window.go("week", None)
        rest(session.idle)
        settle(app, window)
    watch, found = Watch(), [[], []]
    for turn in range(int(turns) + 5):
        for (app, window, session, rest), spent in zip(desks, found, strict=True):
            window.activateWindow()
            settle(app, window)
            watch.start()
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown if turn // 30 % 2 else Qt.Key.Key_PageUp)
            rest(session.idle)
            settle(app, window)
            if turn >= 5:
                spent.append(watch.stop()[0])
    for _, window, _, _ in desks:
        window.close()
    answer(figure=middle(found[0]), floor=middle(found[1]))
