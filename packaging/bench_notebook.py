"""What `bench.py` measures of the notebook: saving and opening it, copies, the search and its building, cards and their folder."""

import hashlib
import os
import sys
import threading
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

from bench_corpus import LAST_DAY, PASSPHRASE, PEOPLE, PIECE, sentences, sought
from bench_shared import Watch, answer, at_the_desk, middle, set_apart, settle
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey, Suite
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget

from notebook_app import exchange, shelf
from notebook_app.model import Label, Written
from notebook_app.notebook import Notebook
from notebook_app.notebook.entries import first_id
from notebook_app.steps import at_once
from notebook_app.vault import database, keyfile


def saves(root, copy, long, count):
    """One autosave of a changed line through the notebook, and the same statement on a bare connection to a copy."""
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


def opening(root, copy, turns):
    """Opening the notebook, less the derivation of its key, and the same file on a bare connection with the same proof of every page."""
    file = Path(copy) / "notebook" / "notebook.db"
    key = keyfile.KeyFile.read(file.with_suffix(".key").read_bytes()).data_key(PASSPHRASE)
    watch, spent, found = Watch(), set_apart(), {"open": [], "bare": [], "check": []}
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


def build(folder, count):
    """So many lines into a new notebook through its own methods, and into a bare index: what each took without the making of their words, the size
    of its file.
    """
    lines, place = sentences(PEOPLE, int(count)), Path(folder)
    own, raw = built(place / "Cahier" / "notebook", lines), built_raw(place / "raw.db", lines)
    answer(**{f"own_{name}": value for name, value in own.items()}, **{f"raw_{name}": value for name, value in raw.items()})


def built(folder, lines):
    notebook, _ = Notebook.begin(folder, PASSPHRASE, Label("Claire Morel", "conseillère", "Les Tilleuls", "+33612345678"))
    ids = [notebook.people.add(f"Personne{n} Numéro", LAST_DAY).id for n in range(PEOPLE)]
    lines = [(ids[whose], day, text) for whose, day, text in lines]
    watch = Watch()
    watch.start()
    for at in range(0, len(lines), PIECE):
        notebook.entries.add_all(lines[at : at + PIECE], LAST_DAY)
        notebook.undo.clear()
    cpu = watch.stop()[0]
    notebook.close()
    size, text = (folder / "notebook.db").stat().st_size, sum(len(text.encode()) for _, _, text in lines)
    return {"cpu": cpu, "size": size / 1e6, "text": text / 1e6}


def built_raw(file, lines):
    """The floor: the same lines into a bare table and an index of it, in their order, on the same kind of connection."""
    rows = [(first_id(day) + n, whose, text) for n, (whose, day, text) in enumerate(lines)]
    file.touch()
    db = database.connect(file, b"k" * 32)
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
    return {"cpu": cpu, "size": file.stat().st_size / 1e6}


def finds(root, raw, count, what):
    """Each letter from the second on: the question put to the notebook ("query"), or typed in the window until its list is painted ("list"); and
    put to a bare index, to the 50 newest with their snippets. The letter where the notebook compares worst, and the mean of all letters; and how
    both compare where the bare answers are shown in a bare list."""
    typed = list(dict.fromkeys(word[:n] for word in sought() for n in range(2, len(word) + 1)))
    bare = database.connect(Path(raw), b"k" * 32)
    watch = Watch()

    def ask(text):
        return bare.execute(
            "SELECT rowid, snippet(search, 0, '[', ']', '…', 12) FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50",
            (" AND ".join(f'"{word}" *' for word in text.split()),),
        ).fetchall()

    def floor(text):
        watch.start()
        ask(text)
        return watch.stop()[0]

    if what == "query":
        notebook = Notebook.open(Path(root) / "notebook", PASSPHRASE)

        def figure(text):
            watch.start()
            notebook.people.find(text, LAST_DAY)
            notebook.find.lines(text)
            return watch.stop()[0]

        ways = [figure, floor]
    else:
        ways = [typing(root), floor, listing(ask)]
    turns = 5 if int(count) < 100_000 else 2  # the longer a letter takes, the less a passing load weighs in it
    found = []
    for text in typed:
        turned = [[way(text) for way in ways] for _ in range(turns + 1)][1:]
        found.append([middle(each) for each in zip(*turned, strict=True)])
    worst = max(found, key=lambda letter: letter[0] / letter[1])
    mean = [sum(each) / len(found) for each in zip(*found, strict=True)]
    told = {"letters": len(found), "worst": worst[0], "worst_floor": worst[1], "mean": mean[0], "mean_floor": mean[1]}
    if what == "list":
        told |= {"mean_list": mean[2], "worst_list": max(letter[2] / letter[1] for letter in found)}
    answer(**told)


def typing(root):
    """In the real window: from the event of the last letter of a text to the painted list."""
    app, window, session, rest = at_the_desk(root)
    window.go("people", {"find": True})
    rest(session.idle)
    field, watch = window.page().list.search, Watch()

    def figure(text):
        window.activateWindow()
        field.setText(text[:-1])
        field.textEdited.emit(text[:-1])
        rest(session.idle)
        settle(app, window)
        watch.start()
        press(field, text[-1])
        rest(session.idle)
        settle(app, window)
        return watch.stop()[0]

    return figure


def listing(ask):
    """The same in a window with nothing but a field of Qt's and its list, which shows the bare answers."""
    app, window = QApplication.instance(), QWidget()
    field, shown = QLineEdit(window), QListWidget(window)
    window.resize(1280, 800)
    field.setGeometry(10, 10, 1260, 30)
    shown.setGeometry(10, 50, 1260, 740)
    window.show()
    settle(app, window)
    watch = Watch()

    def show():
        shown.clear()
        if len(field.text()) > 1:
            shown.addItems([snippet for _, snippet in ask(field.text())])
        settle(app, window)

    def figure(text):
        window.activateWindow()
        field.setFocus()
        field.setText(text[:-1])
        show()
        watch.start()
        press(field, text[-1])
        show()
        return watch.stop()[0]

    return figure


def press(field, letter):
    """A letter typed; one that no key of every keyboard has is written as a dead key writes it."""
    if letter.isascii():
        QTest.keyClick(field, letter)
    else:
        field.insert(letter)


def folder(root, full):
    """A circle's folder that fills: how long the first scan takes, the gaps of the window meanwhile, and a look when nothing changed."""
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


def sealing(count):
    """One card opened, and one signed and sealed, against the bare calls with keys made of the same bytes; each pair in turn."""
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
