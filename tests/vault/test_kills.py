"""Killed at any point, out of room, held by another process: every saved word is there (vault SPEC §1, §10)."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from refusing import denied

from notebook_app import vault

from .conftest import KDF, SECRET, STEPS, Kept, lines, write

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")

NEW = "une toute autre phrase"
MORE: list[vault.Step] = [*STEPS, "CREATE TABLE people (name)", "INSERT INTO lines (text) VALUES ('de la mise à jour')"]
TOUCHES = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect"}


def child(do: Callable[[], object]) -> int:
    """A process of its own that does this and ends at once; its id."""
    pid = os.fork()
    if pid == 0:
        try:
            do()
        finally:
            os._exit(0)
    return pid


def killed_at(number: int, do: Callable[[], object]) -> bool:
    """Do this in a process killed at its nth touch of the disk; whether it got that far."""

    def doomed() -> None:
        count = 0

        def audit(event: str, args: tuple[object, ...]) -> None:
            nonlocal count
            if event in TOUCHES:
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(audit)
        do()

    _, status = os.waitpid(child(doomed), 0)
    return os.WIFSIGNALED(status)


def opens(kept: Kept, *secrets: str, steps: list[vault.Step] | None = None) -> tuple[str, vault.Vault]:
    """The one secret of these that opens, and the notebook, proven sound, with nothing unfinished left."""
    for secret in secrets:
        try:
            opened = kept.unlock(secret, steps)
        except vault.WrongPassphrase:
            continue
        opened.check()
        root = kept.folder.parent
        assert not [p for p in root.rglob("*") if p.name.startswith(".part") or p.suffix in {".part", ".new", ".former", ".renewed", ".restored"}]
        for copy in root.rglob("*.cahier"):
            vault.check(copy)
        return secret, opened
    raise AssertionError("no secret opens it")


def test_saves_killed_at_any_moment(kept: Kept) -> None:
    chance = random.Random(7)
    known: list[str] = []
    for round_ in range(14):
        reader, writer = os.pipe()

        def save(n: int = round_, to: int = writer) -> None:
            opened = kept.unlock()
            signal.setitimer(signal.ITIMER_REAL, 0.001 + chance.random() * 0.12)  # nobody hears the alarm: it kills
            for i in range(10_000):
                write(opened, *(f"{n} {i} {j} " + "x" * 700 for j in range(8)))
                os.write(to, b"+")

        pid = child(save)
        chance.random()
        os.close(writer)
        told = b""
        while more := os.read(reader, 4096):
            told += more
        os.close(reader)
        _, status = os.waitpid(pid, 0)
        assert os.WTERMSIG(status) == signal.SIGALRM
        saved = len(told)
        opened = kept.unlock()
        opened.check()
        found = [line[: line.rindex(" ")] for line in lines(opened)[2:]]
        opened.close()
        new = found[len(known) :]
        assert found[: len(known)] == known
        assert len(new) // 8 in (saved, saved + 1)
        assert new == [f"{round_} {i} {j}" for i in range(len(new) // 8) for j in range(8)]
        known = found
    assert known  # how many hangs on the machine


def each_point(kept: Kept, do: Callable[[], object], then: Callable[[], None]) -> int:
    """`do` killed at its first, second, … touch of the disk, each time on a fresh copy; how many there are."""
    root = kept.folder.parent
    shutil.copytree(root, root.with_name("before"))
    number = 0
    alive = True
    while alive:
        number += 1
        shutil.rmtree(root)
        shutil.copytree(root.with_name("before"), root)
        alive = killed_at(number, do)
        then()
        while kept.opened:
            kept.opened.pop().close()
    return number


def test_a_creation_killed(kept: Kept) -> None:
    shutil.rmtree(kept.folder)
    found = set()

    def then() -> None:
        try:
            found.add(len(lines(kept.unlock(NEW))))
        except vault.NotebookDamaged as error:
            found.add(error.code)
            opened, _ = vault.create(kept.folder, NEW, STEPS, kdf=KDF)
            opened.close()

    assert each_point(kept, lambda: vault.create(kept.folder, NEW, STEPS, kdf=KDF), then) > 10
    assert found == {"database-missing", 0}


def test_a_backup_killed(kept: Kept) -> None:
    found = set()

    def then() -> None:
        assert len(lines(opens(kept, SECRET)[1])) == 2
        found.add(len(list(kept.backups.rglob("*.cahier"))))

    assert each_point(kept, lambda: kept.unlock().backup(), then) > 10
    assert found == {0, 1}


def test_what_a_killed_copy_left_on_a_stick_goes_with_the_next_copy_there(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    others = stick / ".part-00000000-lundi.cahier"
    others.write_bytes(b"of another notebook")
    opened.close()
    number = 0
    while killed_at(number := number + 1, lambda: kept.unlock().backup(stick / "mardi.cahier")) and not list(stick.glob(".part-*-mardi.cahier")):
        pass
    assert list(stick.glob(".part-*-mardi.cahier"))
    kept.unlock().backup(stick / "mercredi.cahier")
    assert sorted(path.name for path in stick.iterdir()) == [others.name, "mercredi.cahier"]


def test_a_change_of_secret_killed(kept: Kept) -> None:
    found = set()

    def then() -> None:
        secret, opened = opens(kept, SECRET, NEW)
        found.add(secret)
        assert len(lines(opened)) == 2
        opened.close()
        kept.unlock(kept.words)

    assert each_point(kept, lambda: kept.unlock().change_secret(SECRET, NEW), then) > 5
    assert found == {SECRET, NEW}


def test_a_restore_killed(kept: Kept) -> None:
    opened = kept.unlock()
    copy = opened.backup()
    write(opened, "après la copie")
    opened.close()
    found = set()

    def then() -> None:
        _, opened = opens(kept, SECRET)
        found.add((len(lines(opened)), opened.restored))
        opened.close()
        for aside in kept.folder.parent.glob("notebook.aside-*"):
            vault.check(aside, SECRET)

    assert each_point(kept, lambda: vault.restore(copy, kept.folder, SECRET), then) > 10
    assert found == {(3, 0), (2, 1)}


def test_a_renewal_killed(kept: Kept) -> None:
    found = set()

    def then() -> None:
        secret, opened = opens(kept, SECRET, NEW)
        assert (len(lines(opened)), opened.restored) == (2, 0)
        copies = list(kept.backups.rglob("*.cahier"))
        found.add((secret, len(copies)))
        for copy in copies:
            vault.check(copy, NEW)

    assert each_point(kept, lambda: kept.unlock().renew(SECRET, NEW), then) > 20
    assert found == {(SECRET, 0), (SECRET, 1), (NEW, 1)}


def test_a_migration_killed(kept: Kept) -> None:
    def then() -> None:
        _, opened = opens(kept, SECRET, steps=MORE)
        assert lines(opened) == ["vue ce matin", "rappeler l’école", "de la mise à jour"]
        assert list(kept.backups.rglob("*-v1.cahier"))

    assert each_point(kept, lambda: kept.unlock(steps=MORE), then) > 10


def test_a_save_cut_short_with_its_undo_damaged(kept: Kept) -> None:
    """Half a save must never show: the undo is whole, or the notebook does not open."""
    opened = kept.unlock()
    write(opened, *("0" + "x" * 900 for _ in range(4000)))
    states = [lines(opened)]
    opened.close()
    states.append(["1" + line[1:] for line in states[0]])
    journal = kept.folder / "notebook.db-journal"
    before = os.stat(kept.database).st_mtime_ns

    def save() -> None:
        held = kept.unlock()
        with held.write() as db:
            db.execute("PRAGMA cache_size=5")  # nothing is written before the end all the same
            db.execute("UPDATE lines SET text = '1' || substr(text, 2)")
            assert os.stat(kept.database).st_mtime_ns == before

    pid = child(save)
    while os.stat(kept.database).st_mtime_ns == before:  # killed as soon as a page is written over
        assert os.waitpid(pid, os.WNOHANG) == (0, 0)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    database, undo = kept.database.read_bytes(), journal.read_bytes()
    assert len(undo) > 500 * 4096
    chance = random.Random(2)
    seen = set()
    records = [512 + n * (4096 + 8) for n in (0, 1, 2, 100, 500)]
    ways = [undo, *(undo[:at] for at in (*range(1, 30), 511, *records, *(chance.randrange(len(undo)) for _ in range(12)), len(undo) - 1))]
    places = [*range(28), *(chance.randrange(len(undo)) for _ in range(40))]
    ways += [undo[:at] + bytes([undo[at] ^ 1 << chance.randrange(8)]) + undo[at + 1 :] for at in places]
    count = int.from_bytes(undo[8:12], "big")
    ways += [undo[:8] + fewer.to_bytes(4, "big") + undo[12:] for fewer in (0, 1, count // 2, count - 1)]
    at = records[2]  # the number of the page that stands there: SQLite ends at none, and leaves out one that is beyond
    ways += [undo[:at] + number + undo[at + 4 :] for number in (bytes(4), b"\xff" * 4)]
    followed = undo + b"x" * 5000  # by what a power cut left: it is whole all the same
    ways.append(followed)
    for data in ways:
        kept.database.write_bytes(database)
        journal.write_bytes(data)
        try:
            opened = kept.unlock()
        except vault.NotebookDamaged as error:
            assert data not in (undo, followed)
            seen.add(error.code)
            continue
        seen.add(states.index(lines(opened)))
        opened.close()
    assert seen == {0, "database"}


def test_another_process_holds_it(kept: Kept) -> None:
    reader, writer = os.pipe()

    def hold() -> None:
        kept.unlock()
        os.write(writer, b".")
        signal.pause()

    pid = child(hold)
    os.read(reader, 1)
    for call in (kept.unlock, lambda: vault.check(kept.folder), lambda: vault.create(kept.folder, SECRET, STEPS, kdf=KDF)):
        with pytest.raises(vault.NotebookBusy, match=r"^open-elsewhere$"):
            call()
    (kept.folder.with_name("notebook.lock")).unlink()  # SQLite's own lock still holds
    with pytest.raises(vault.NotebookBusy, match=r"^open-elsewhere$"):
        kept.unlock()
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    assert len(lines(kept.unlock())) == 2


def test_no_room(kept: Kept) -> None:
    """With a limit on the size of files, which behaves as a full disk does."""
    import resource

    def fill() -> None:
        result = 1
        try:
            opened = kept.unlock()
            size = kept.database.stat().st_size
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200_000, resource.RLIM_INFINITY))
            saved = 0
            codes = []
            for _ in range(40):
                try:
                    write(opened, os.urandom(6000).hex())
                    saved += 1
                except vault.DiskTrouble as error:
                    codes.append(error.code)
            assert codes
            assert set(codes) == {"full"}
            assert 0 < saved == len(lines(opened)) - 2
            resource.setrlimit(resource.RLIMIT_FSIZE, (500, resource.RLIM_INFINITY))
            for call in (opened.backup, lambda: opened.change_secret(SECRET, NEW), lambda: opened.renew(SECRET, NEW)):
                with pytest.raises(vault.VaultError, match=r"^full$"):
                    call()
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            before = kept.database.read_bytes()
            with opened.write():
                pass  # what was refused is tried again, and is there: acknowledged only once it was flushed
            assert kept.database.read_bytes() != before
            before = kept.database.read_bytes()
            with opened.write():
                pass
            assert kept.database.read_bytes() == before
            write(opened, "de nouveau")
            opened.backup()
            result = 0
        finally:
            os._exit(result)

    _, status = os.waitpid(child(fill), 0)
    assert os.waitstatus_to_exitcode(status) == 0
    opened = kept.unlock()
    assert lines(opened)[-1] == "de nouveau"
    assert len(list(kept.backups.rglob("*"))) == 2


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="memory is limited otherwise there")
def test_no_memory(kept: Kept) -> None:
    """A save that needs more than there is refuses and leaves nothing; the next one is taken."""
    import resource

    def short() -> None:
        result = 1
        try:
            opened = kept.unlock()
            with open("/proc/self/statm") as told:
                used = int(told.read().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (used + (40 << 20), resource.RLIM_INFINITY))
            for _ in range(3):
                with pytest.raises(vault.DiskTrouble, match=r"^memory$"), opened.write() as db:
                    db.executemany("INSERT INTO lines (text) VALUES (hex(zeroblob(?)))", [(2,), (60 << 20,)])
                with pytest.raises(vault.DiskTrouble, match=r"^memory$"), opened.read() as db:
                    db.execute("SELECT hex(zeroblob(?))", (60 << 20,)).fetchall()
            write(opened, "de nouveau")
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            opened.check()
            result = 0
        finally:
            os._exit(result)

    _, status = os.waitpid(child(short), 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert lines(kept.unlock()) == ["vue ce matin", "rappeler l’école", "de nouveau"]


def test_it_goes_on_once_its_folder_can_be_written_again(kept: Kept) -> None:
    """Refused at the first save of a sitting too: SQLite opens a journal that it may not write, to read it."""
    opened = kept.unlock()
    before = lines(opened)
    for word in ("un", "deux"):
        well = denied(kept.folder)
        try:
            for _ in range(2):
                with pytest.raises(vault.DiskTrouble, match=r"^denied$"):
                    write(opened, "refusé")
            assert "refusé" not in lines(opened)
        finally:
            well()
        write(opened, word)
        with opened.read() as db:
            assert db.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"
    assert lines(opened) == [*before, "un", "deux"]
    opened.check()


def test_opened_where_nothing_can_be_written_it_saves_once_it_can(kept: Kept) -> None:
    well = denied(kept.folder)
    try:
        opened = kept.unlock()
        before = lines(opened)
        for _ in range(2):
            with pytest.raises(vault.DiskTrouble, match=r"^denied$"):
                write(opened, "refusé")
    finally:
        well()
    write(opened, "accepté")
    assert lines(opened) == [*before, "accepté"]
    opened.backup()
    opened.check()


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="no other system says which files are open")
def test_nothing_is_renamed_while_a_file_in_it_is_open(kept: Kept) -> None:
    """Windows refuses that; here the order of things is looked at (vault SPEC §8)."""

    def do() -> None:
        result = 1
        found: list[str] = []

        def audit(event: str, args: tuple[object, ...]) -> None:
            if event == "os.rename":
                held = [os.readlink(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd") if os.path.lexists(f"/proc/self/fd/{fd}")]
                renamed.append(os.path.basename(str(args[1])))
                found.extend(path for path in held if path == str(args[0]) or path.startswith(f"{args[0]}{os.sep}"))
                if renamed[-1] == "notebook.renewed":
                    found.extend(path for path in held if path == str(kept.database))  # the commit point comes after the closing

        renamed: list[str] = []
        sys.addaudithook(audit)
        try:
            opened, _ = vault.create(kept.folder.with_name("other"), SECRET, STEPS, kdf=KDF)
            opened.close()
            opened = kept.unlock()
            copy = opened.backup()
            opened.change_secret(SECRET, NEW)
            opened.renew(NEW, SECRET)
            opened.close()
            vault.restore(copy, kept.folder, SECRET)
            kept.unlock(steps=MORE)
            ways = {"renewed", "former", "restored", "aside-1", "key"}
            assert {"notebook", "other", *(f"notebook.{way}" for way in ways)} <= set(renamed)
            assert found == []
            result = 0
        finally:
            os._exit(result)

    _, status = os.waitpid(child(do), 0)
    assert os.waitstatus_to_exitcode(status) == 0


def test_no_memory_is_written_by_a_crash(kept: Kept) -> None:
    import resource

    kept.unlock()
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
