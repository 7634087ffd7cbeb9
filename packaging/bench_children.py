"""The programs `bench.py` runs and weighs from outside: few imports, so that what is weighed is what is meant."""

import sys


def settle(app, window):
    """Until the window stands painted and the event loop has nothing left to do at once."""
    while window.windowHandle() is None or not window.windowHandle().isExposed():
        app.processEvents()
    for _ in range(3):
        app.processEvents()


def bare():
    """The floor: a window of PySide6 with nothing in it."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    settle(app, window)
    return app, window


def cover(root):
    """Cahier's own start, up to the painted cover of the notebook in `root`."""
    started(root, settle)


def started(root, then):
    """Cahier's own command line, in which the event loop is `then(application, window)` instead of waiting for the user."""
    import os

    arguments = ["--data-dir", root]
    if sys.platform == "linux":  # as usual: no argument, the system's own places
        for place in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            os.environ[place] = os.path.dirname(root)
        arguments = []
    from ui import __main__ as program

    before_the_screens = program.import_pyside

    def with_own_loop():  # in the order of `main`, which has just done what makes importing the screens cheaper
        before_the_screens()
        import ui.app
        from ui.window import Window

        class Application(ui.app.QApplication):
            def exec(self):
                window = next(widget for widget in self.topLevelWidgets() if isinstance(widget, Window))
                then(self, window)
                return 0

        ui.app.QApplication = Application

    program.import_pyside = with_own_loop
    code = program.main(arguments)
    if code:
        sys.exit(code)


def last_page(root, person, passphrase):
    """Cahier's start, the opening of its notebook, up to the painted page of `person`, where it was left.

    It says what the derivation of the key and the proof of the file took: the goal is about the rest.
    """
    import time

    from notebook_app.vault import database, keyfile

    spent = {"key": 0.0, "check": 0.0}

    def weighed(name, do):
        def weigh(*arguments, **named):
            before = time.thread_time()
            try:
                return do(*arguments, **named)
            finally:
                spent[name] += (time.thread_time() - before) * 1000

        return weigh

    keyfile._kek = weighed("key", keyfile._kek)
    database.require_sound = weighed("check", database.require_sound)

    started(root, lambda app, window: reached(app, window, int(person), passphrase))
    answer(**spent)


def reached(app, window, person, passphrase):
    """From the painted cover to the painted page of `person`, where the notebook was left; what is in memory then."""
    from PySide6.QtCore import QEventLoop, QTimer

    settle(app, window)
    session = window.session
    session.unlock(passphrase, lambda fault: sys.exit(1))
    awake = QTimer(interval=100)  # waiting is not for ever, and costs nothing: the worker wakes the window when it is done
    awake.start()
    while session.current != "open" or not session.idle():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    awake.stop()
    settle(app, window)
    if window.page().place()["id"] != person:
        sys.exit(1)
    return in_memory()


# Several measures in one process: the answer is one line of JSON.


class Watch:
    """CPU milliseconds of this process, and those of the wall, since `start`."""

    def __init__(self):
        import time

        self.cpu, self.wall = time.process_time, time.perf_counter

    def start(self):
        self.at = self.cpu(), self.wall()

    def stop(self):
        return (self.cpu() - self.at[0]) * 1000, (self.wall() - self.at[1]) * 1000


def answer(**values):
    import json

    sys.stdout.write(json.dumps(values))


def middle(values, part=0.5):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def opened(root):
    """Qt, its fonts and a look; the notebook of `root`."""
    from pathlib import Path

    from bench import PASSPHRASE
    from PySide6.QtWidgets import QApplication

    from notebook_app.notebook import Notebook
    from ui.theme import Look, load_fonts

    app = QApplication(sys.argv[:1])
    load_fonts()
    return app, Look(), Notebook.open(Path(root) / "notebook", PASSPHRASE)


def page_of(look, notebook, person):
    """The page of a person as Cahier shows it: its last lines, read and laid."""
    from bench import LAST_DAY

    from ui.parts.editor import PageEdit

    lines = notebook.entries.window(person)
    page = PageEdit(look)
    page.resize(760, 800)
    page.load(lines, LAST_DAY, {}, notebook.entries.more_before(person, lines[0].id))
    return page


def whole_of(look, lines):
    """The floor: a bare QTextEdit on ruling, holding all these lines."""
    from PySide6.QtGui import QTextBlockFormat, QTextCursor
    from PySide6.QtWidgets import QTextEdit

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
    from PySide6.QtGui import QTextCursor

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
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest

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


def saves(root, copy, long, count):
    """One autosave of a changed line through the notebook, and the same statement on a bare connection to a copy."""
    from pathlib import Path

    from bench import LAST_DAY, PASSPHRASE

    from notebook_app.model import Written
    from notebook_app.notebook import Notebook
    from notebook_app.vault import database, keyfile

    key = keyfile.KeyFile.read((Path(copy) / "notebook" / "notebook.key").read_bytes()).data_key(PASSPHRASE)
    raw = database.connect(Path(copy) / "notebook" / "notebook.db", key)
    raw.execute("PRAGMA query_only=OFF")
    notebook = Notebook.open(Path(root) / "notebook", PASSPHRASE)
    person = int(long)
    line = notebook.entries.window(person, limit=1)[-1]
    watch, found = Watch(), {"save": [], "raw": [], "save_wall": [], "raw_wall": []}
    for turn in range(int(count) + 5):
        line = line.with_(text=f"{line.text[:400]} {turn}")
        watch.start()
        notebook.entries.save(person, [Written(line.id, line.day, line.text, line.spans)], LAST_DAY)
        saved = watch.stop()
        watch.start()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE entries SET text = ?, spans = ?, saved = ? WHERE id = ?", (line.text, "[]", LAST_DAY.isoformat(), line.id))
        raw.execute("COMMIT")
        bare = watch.stop()
        if turn >= 5:
            for name, value in zip(found, (saved[0], bare[0], saved[1], bare[1]), strict=True):
                found[name].append(value)
    raw.close()
    notebook.close()
    answer(**{name: middle(values) for name, values in found.items()})


def at_the_desk(root):
    """The real window on the notebook in `root`, open at ten o'clock of the corpus's last day: its application, it, its session, how to wait."""
    import time
    from datetime import datetime
    from datetime import time as hour
    from pathlib import Path

    from bench import LAST_DAY, PASSPHRASE
    from PySide6.QtWidgets import QApplication

    from ui.app import Program
    from ui.theme import load_fonts

    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    load_fonts()
    root = Path(root)
    program = Program(app, root, root / "settings.toml", root / "log" / "cahier.log", lambda: datetime.combine(LAST_DAY, hour(10)))
    app.program = program  # it lives as long as the application
    window, session = program.window, program.session
    window.show()
    window.activateWindow()
    settle(app, window)

    def rest(done):
        while not done():
            app.processEvents()
            time.sleep(0.0002)  # as an event loop with nothing to do gives way to the worker

    session.unlock(PASSPHRASE, lambda fault: sys.exit(1))
    rest(lambda: session.current == "open" and session.idle())
    return app, window, session, rest


def folder(root, full):
    """A circle's folder that fills: how long the first scan takes, the gaps of the window meanwhile, and a look when nothing changed."""
    import os
    import time
    from itertools import pairwise
    from pathlib import Path

    from bench import LAST_DAY
    from PySide6.QtCore import QTimer

    from notebook_app import shelf
    from notebook_app.steps import at_once

    app, window, session, rest = at_the_desk(root)
    window.go("received", None)
    rest(session.idle)
    settle(app, window)

    ticks, done = [], []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    os.rename(full, Path(root).parent / "partage")
    window.folders.looked.connect(lambda: done.append(time.perf_counter()))
    timer.start()
    begin = time.perf_counter()
    window.folders.look()
    while not done or not session.idle():
        app.processEvents()
        time.sleep(0.0002)
    timer.stop()
    gaps = sorted((after - before) * 1000 for before, after in pairwise(ticks))
    told = {"scan": (done[0] - begin) * 1000, "gap": gaps[-1], "gap_99": gaps[len(gaps) * 99 // 100]}

    def again(notebook):
        (circle,) = notebook.circles.all()
        spent = []
        for _ in range(9):
            before = time.thread_time()
            found = at_once(shelf.look(notebook, circle.id, LAST_DAY))
            spent.append((time.thread_time() - before) * 1000)
            if found.todo:
                sys.exit(1)
        return middle(spent), len(shelf.tray(notebook).cards)

    session.ask(window, again, lambda answer: told.update(again=answer[0], cards=answer[1]))
    rest(lambda: "cards" in told)
    window.close()
    answer(**told)


def opening(root, copy, turns):
    """Opening the notebook, less the derivation of its key, and the same file on a bare connection with the same proof of every page."""
    import time
    from pathlib import Path

    from bench import PASSPHRASE

    from notebook_app.notebook import Notebook
    from notebook_app.vault import database, keyfile

    file = Path(copy) / "notebook" / "notebook.db"
    key = keyfile.KeyFile.read(file.with_suffix(".key").read_bytes()).data_key(PASSPHRASE)
    spent = {"key": 0.0, "check": 0.0}

    def weighed(name, do):
        def weigh(*arguments):
            before = time.thread_time()
            try:
                return do(*arguments)
            finally:
                spent[name] += (time.thread_time() - before) * 1000

        return weigh

    keyfile._kek = weighed("key", keyfile._kek)
    database.require_sound = weighed("check", database.require_sound)
    watch, found = Watch(), {"open": [], "bare": [], "check": []}
    for turn in range(int(turns) + 1):
        spent.update(key=0.0, check=0.0)
        watch.start()
        notebook = Notebook.open(Path(root) / "notebook", PASSPHRASE)
        own = watch.stop()[0] - spent["key"]
        notebook.close()
        watch.start()
        db = database.connect(file, key)
        if db.execute("PRAGMA cipher_integrity_check").fetchall():
            sys.exit(1)
        bare = watch.stop()[0]
        db.close()
        if turn:
            for name, value in (("open", own), ("bare", bare), ("check", spent["check"])):
                found[name].append(value)
    answer(**{name: middle(values) for name, values in found.items()})


def backups(root, copy, long, turns):
    """A proven copy of the notebook while lines are saved, and SQLite's own backup of the same file, with nothing beside it."""
    import threading
    import time
    from pathlib import Path

    from bench import LAST_DAY, PASSPHRASE

    from notebook_app.model import Written
    from notebook_app.notebook import Notebook
    from notebook_app.vault import database, keyfile

    file = Path(copy) / "notebook" / "notebook.db"
    key = keyfile.KeyFile.read(file.with_suffix(".key").read_bytes()).data_key(PASSPHRASE)
    raw = database.connect(file, key)
    notebook = Notebook.open(Path(root) / "notebook", PASSPHRASE)
    person = int(long)
    line = notebook.entries.window(person, limit=1)[-1]
    copying, saves = threading.Event(), [0]
    ended = threading.Event()

    def save():
        now = line
        while not ended.is_set():
            copying.wait()
            now = now.with_(text=f"{line.text[:400]} {saves[0]}")
            notebook.entries.save(person, [Written(now.id, now.day, now.text, now.spans)], LAST_DAY)
            saves[0] += 1
            time.sleep(0.05)  # far more often than anyone writes

    def weighed(do):
        cpu, wall = time.thread_time(), time.perf_counter()
        do()
        return (time.thread_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000

    def plain(n):
        other = database.attach(new(n, "plain"), key)
        raw.backup(other)
        other.close()

    def new(n, name):
        path = Path(copy) / f"{n}.{name}"
        path.touch()
        return path

    writer = threading.Thread(target=save)
    writer.start()
    found = {"own": [], "plain": [], "own_wall": [], "plain_wall": []}
    during = 0
    for turn in range(int(turns) + 1):
        before = saves[0]
        copying.set()
        own = weighed(lambda turn=turn: notebook.vault.backup(Path(copy) / f"{turn}.cahier"))
        copying.clear()
        during = saves[0] - before
        bare = weighed(lambda turn=turn: plain(turn))
        for path in Path(copy).glob(f"{turn}.*"):
            path.unlink()
        if turn:
            for name, value in zip(found, (own[0], bare[0], own[1], bare[1]), strict=True):
                found[name].append(value)
    ended.set()
    copying.set()
    writer.join()
    raw.close()
    notebook.close()
    answer(saves=during, **{name: middle(values) for name, values in found.items()})


def build_own(folder, count):
    """So many lines into a new notebook through its own methods: the time it takes without making their words, the file's size."""
    from pathlib import Path

    from bench import LAST_DAY, PASSPHRASE, PEOPLE, PIECE, sentences

    from notebook_app.model import Label
    from notebook_app.notebook import Notebook

    lines, _ = sentences(PEOPLE, int(count))
    notebook, _ = Notebook.begin(Path(folder), PASSPHRASE, Label("Claire Morel", "conseillère", "Les Tilleuls", "+33612345678"))
    ids = [notebook.people.add(f"Personne{n} Numéro", LAST_DAY).id for n in range(PEOPLE)]
    lines = [(ids[whose], day, text) for whose, day, text in lines]
    watch = Watch()
    watch.start()
    for at in range(0, len(lines), PIECE):
        notebook.entries.add_all(lines[at : at + PIECE], LAST_DAY)
        notebook.undo.clear()
    cpu = watch.stop()[0]
    notebook.close()
    size, text = (Path(folder) / "notebook.db").stat().st_size, sum(len(text.encode()) for _, _, text in lines)
    answer(cpu=cpu, size=size / 1e6, text=text / 1e6)


def build_raw(file, count):
    """The floor: the same lines into a bare table and an index of it, in their order, on the same kind of connection."""
    from pathlib import Path

    from bench import PEOPLE, sentences

    from notebook_app.notebook.entries import first_id
    from notebook_app.vault import database

    lines, _ = sentences(PEOPLE, int(count))
    rows = [(first_id(day) + n, whose, text) for n, (whose, day, text) in enumerate(lines)]
    Path(file).touch()
    db = database.connect(Path(file), b"k" * 32)
    db.execute("PRAGMA query_only=OFF")
    watch = Watch()
    watch.start()
    db.execute("BEGIN")
    db.execute("CREATE TABLE entries (id INTEGER PRIMARY KEY, person INTEGER, text TEXT)")
    db.execute("CREATE VIRTUAL TABLE search USING fts5(text, content='entries', content_rowid='id', tokenize='unicode61 remove_diacritics 2')")
    for row in rows:
        db.execute("INSERT INTO entries VALUES (?, ?, ?)", row)
        db.execute("INSERT INTO search (rowid, text) VALUES (?, ?)", (row[0], row[2]))
    db.execute("COMMIT")
    cpu = watch.stop()[0]
    db.close()
    answer(cpu=cpu, size=Path(file).stat().st_size / 1e6)


def finds(root, raw, count, what):
    """Each letter from the second on: the question put to the notebook, or typed in the window until its list is painted ("list"), and put to a
    bare index, to the 50 newest with their snippets. The letter where the notebook compares worst, and the whole of all letters."""
    from pathlib import Path

    from bench import LAST_DAY, PASSPHRASE, PEOPLE, sentences

    from notebook_app.notebook import Notebook
    from notebook_app.vault import database

    _, words = sentences(PEOPLE, int(count))
    typed = list(dict.fromkeys(word[:n] for word in words for n in range(2, len(word) + 1)))
    bare = database.connect(Path(raw), b"k" * 32)
    watch = Watch()

    def floor(text):
        watch.start()
        bare.execute(
            "SELECT rowid, snippet(search, 0, '[', ']', '…', 12) FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50",
            (" AND ".join(f'"{word}" *' for word in text.split()),),
        ).fetchall()
        return watch.stop()[0]

    if what == "query":
        notebook = Notebook.open(Path(root) / "notebook", PASSPHRASE)

        def figure(text):
            watch.start()
            notebook.people.find(text, LAST_DAY)
            notebook.find.lines(text)
            return watch.stop()[0]
    else:
        figure = typing(root)
    turns = 5 if int(count) < 100_000 else 2  # the longer a letter takes, the less a passing load weighs in it
    found = {}
    for text in typed:
        pairs = [(figure(text), floor(text)) for _ in range(turns + 1)][1:]
        found[text] = middle([a for a, _ in pairs]), middle([b for _, b in pairs])
    worst = max(found.values(), key=lambda pair: pair[0] / pair[1])
    whole = [sum(pair[side] for pair in found.values()) / len(found) for side in (0, 1)]
    answer(letters=len(found), worst=worst[0], worst_floor=worst[1], mean=whole[0], mean_floor=whole[1])


def typing(root):
    """In the real window: from the event of the last letter of a text to the painted list."""
    from PySide6.QtTest import QTest

    app, window, session, rest = at_the_desk(root)
    window.go("people", {"find": True})
    rest(session.idle)
    page, watch = window.page(), Watch()
    field = page.list.search

    def figure(text):
        field.setText(text[:-1])
        page._find(text[:-1])
        rest(session.idle)
        settle(app, window)
        watch.start()
        QTest.keyClick(field, text[-1]) if text[-1].isascii() else (field.insert(text[-1]), field.textEdited.emit(field.text()))
        rest(session.idle)
        settle(app, window)
        return watch.stop()[0]

    return figure


def gaps(root, long, count):
    """In the real window, on the long page: from the end of the pause after the last key to the news that it is saved; how long the window did
    not answer from the first key on."""
    import time
    from itertools import pairwise

    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

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
    import time

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

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


def laden(root, long, count):
    """In the real window, on the long page with highlights in its lines, sketches and joined pages beside them: keys there and in a bare QTextEdit
    with the same lines; then from the key to the painted page, all it took to bring it: the next person's, the one before, older lines by Page up.
    """
    from bench import LAST_DAY
    from PySide6.QtCore import QBuffer, Qt
    from PySide6.QtGui import QColor, QImage
    from PySide6.QtTest import QTest

    from notebook_app.model import Span, Written
    from notebook_app.notebook.clips import SKETCH
    from notebook_app.strokes import Point, pack

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


def resident(root="", person="", passphrase=""):
    """What is in memory with the page of `person`, where the notebook was left, painted by Cahier's own start; without it, with a bare window."""
    if root:
        started(root, lambda app, window: answer(resident=reached(app, window, int(person), passphrase)))
    else:
        kept = bare()
        answer(resident=in_memory(*kept))


def in_memory(*_kept):
    """In MB."""
    with open("/proc/self/statm", encoding="ascii") as told:
        return int(told.read().split()[1]) * 4096 / 1e6


def week(root, turns):
    """In the real window: from the key that turns to another week to its painted pages; CPU of the window and the worker together."""
    import time

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    app, window, session, rest = at_the_desk(root)
    window.go("week", None)
    rest(session.idle)
    settle(app, window)
    found = []
    for turn in range(int(turns) + 5):
        begun = time.process_time()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageUp)
        rest(session.idle)
        settle(app, window)
        if turn >= 5:
            found.append((time.process_time() - begun) * 1000)
    window.close()
    answer(week=middle(found))


def sealing(count):
    """One card opened, and one signed and sealed, against the bare calls with keys made of the same bytes; each pair in turn."""
    import hashlib
    import time
    from datetime import date

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
    from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey, Suite

    from notebook_app import exchange

    seed, seal_seed, day, info = bytes(range(32)), bytes(range(1, 33)), date(2026, 11, 25), b"age-encryption.org/mlkem768x25519"
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    about, by = {"ini": "N.F.", "ref": "K7M49QTX"}, {"key": exchange.public_key(seed), "name": "L\u00e9a Martin", "tel": "+33612345678"}
    payload = {"about": about, "by": by, "issued": "2026-11-25", "last": "2026-11-20", "seq": 300000, "t": "carte", "v": 1}
    seal = exchange.seal_key(seal_seed)
    record = exchange.write_record(payload, seed)
    sealed = exchange.seal(record, [seal])
    secret, raw = hashlib.shake_256(seal_seed).digest(96), exchange.from_b64(seal)
    key, nonce, plain, x = bytes(32), bytes(12), bytes(1088), raw[1184:]
    public = MLKEM768X25519PublicKey(MLKEM768PublicKey.from_public_bytes(raw[:1184]), X25519PublicKey.from_public_bytes(x))
    message, box = suite.encrypt(key[:16], public, info), ChaCha20Poly1305(key).encrypt(nonce, plain, None)
    named = exchange.from_b64(by["key"])
    signed, signature = b"cahier/1/carte\0" + record[64:], record[:64]

    def bare_open():
        private = MLKEM768X25519PrivateKey(MLKEM768PrivateKey.from_seed_bytes(secret[:64]), X25519PrivateKey.from_private_bytes(secret[64:]))
        suite.decrypt(message, private, info)
        ChaCha20Poly1305(key).decrypt(nonce, box, None)
        Ed25519PublicKey.from_public_bytes(named).verify(signature, signed)

    def bare_seal():
        Ed25519PrivateKey.from_private_bytes(seed).sign(signed)
        there = MLKEM768X25519PublicKey(MLKEM768PublicKey.from_public_bytes(raw[:1184]), X25519PublicKey.from_public_bytes(x))
        suite.encrypt(key[:16], there, info)
        ChaCha20Poly1305(key).encrypt(nonce, plain, None)

    def own_open():
        if exchange.read(sealed, exchange.Keys(day, "carte", (seal_seed,))).outcome != "ok":
            sys.exit(1)

    def own_seal():
        exchange.seal(exchange.write_record(payload, seed), [seal], written=True)

    spent = {do.__name__: [] for do in (bare_open, own_open, bare_seal, own_seal)}
    for _ in range(int(count)):
        for do in (bare_open, own_open, bare_seal, own_seal):
            before = time.thread_time()
            do()
            spent[do.__name__].append((time.thread_time() - before) * 1000)
    answer(**{name: middle(each) for name, each in spent.items()})


DO = {
    do.__name__: do
    for do in (
        bare, cover, last_page, pages, keys, laden, resident, saves, folder, opening, backups, gaps, covers, week, build_own, build_raw,
        finds, sealing,
    )
}  # fmt: skip

if __name__ == "__main__":
    DO[sys.argv[1]](*sys.argv[2:])
