"""Making, opening, writing, reading, closing (vault SPEC §4, §9)."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from notebook_app import vault
from notebook_app.vault import database

from .conftest import KDF, SECRET, STEPS, Kept, lines, write

windows = pytest.mark.skipif(sys.platform != "win32", reason="elsewhere nobody can keep a file to themselves")
_ASKED = "&" if sys.platform == "win32" else "?"  # what an address goes on with, where a name may have it


def test_what_is_written_is_read_after_closing(kept: Kept) -> None:
    opened = kept.unlock()
    write(opened, "une ligne")
    opened.close()
    assert lines(kept.unlock()) == ["vue ce matin", "rappeler l’école", "une ligne"]


def test_an_error_in_the_block_undoes_all_of_it(opened: vault.Vault) -> None:
    def lose() -> None:
        with opened.write() as db:
            db.execute("INSERT INTO lines (text) VALUES ('perdue')")
            raise KeyError("mine")

    with pytest.raises(KeyError):
        lose()
    assert lines(opened) == ["vue ce matin", "rappeler l’école"]


def test_a_faulty_query_says_nothing_of_itself(opened: vault.Vault) -> None:
    for sql in ("SELECT 'Nadia Ferhat' FROM nowhere", "SELECT * FROM found WHERE found MATCH '\"Nadia'", "Nadia", "SELECT 1; SELECT 2"):
        for block in (opened.read, opened.write):
            with pytest.raises(vault.VaultError) as caught, block() as db:
                db.execute(sql).fetchall()
            assert (type(caught.value), caught.value.args, caught.value.code) == (vault.VaultError, ("query",), "query")
            assert caught.value.__context__ is None
            assert caught.value.__cause__ is None
    with pytest.raises(vault.VaultError) as caught, opened.write() as db:
        db.execute("INSERT INTO lines (text) VALUES (?)", ("Nadia \ud800",))
    assert (caught.value.args, caught.value.__context__) == (("query",), None)


def test_a_block_for_reading_cannot_write(opened: vault.Vault) -> None:
    with pytest.raises(vault.VaultError, match=r"^query$"), opened.read() as db:
        db.execute("DELETE FROM lines")
    assert len(lines(opened)) == 2


def test_a_block_must_leave_the_transaction_alone(opened: vault.Vault) -> None:
    for ending in ("COMMIT", "ROLLBACK"):
        with pytest.raises(vault.VaultError, match=r"^query$"), opened.write() as db:
            db.execute(ending)
    write(opened, "encore")
    assert len(lines(opened)) == 3


def test_blocks_do_not_nest(opened: vault.Vault) -> None:
    with opened.read(), pytest.raises(vault.VaultError, match=r"^query$"), opened.write():
        pass
    with opened.write(), pytest.raises(vault.BackupRefused, match=r"^query$"):
        opened.backup()
    write(opened, "encore")


def test_wrong_secrets(kept: Kept) -> None:
    for secret in ("", "faux", SECRET.title() + ".", "\ud800", kept.words.split()[0], " ".join(reversed(kept.words.split())), "x" * 100_000):
        with pytest.raises(vault.WrongPassphrase, match=r"^wrong$"):
            kept.unlock(secret)
    kept.unlock(SECRET)


def test_open_already(kept: Kept, opened: vault.Vault) -> None:
    for again in (
        lambda: kept.unlock("whatever"),
        lambda: vault.create(kept.folder, SECRET, STEPS, kdf=KDF),
        lambda: vault.restore(kept.folder / "no.cahier", kept.folder, SECRET),
        lambda: vault.check(kept.folder),
    ):
        with pytest.raises(vault.NotebookBusy, match=r"^open-elsewhere$"):
            again()
    write(opened, "encore")
    opened.close()
    assert len(lines(kept.unlock())) == 3


def test_create_never_takes_the_place_of_anything(kept: Kept, tmp_path: Path) -> None:
    before = {p: p.read_bytes() for p in kept.folder.iterdir()}
    with pytest.raises(vault.NotebookBusy, match=r"^exists$"):
        vault.create(kept.folder, SECRET, STEPS, kdf=KDF)
    assert {p: p.read_bytes() for p in kept.folder.iterdir()} == before
    (tmp_path / "file").write_bytes(b"somebody's")
    with pytest.raises(vault.NotebookBusy, match=r"^exists$"):
        vault.create(tmp_path / "file", SECRET, STEPS, kdf=KDF)
    with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
        vault.create(tmp_path / "file" / "deep" / "notebook", SECRET, STEPS, kdf=KDF)
    assert (tmp_path / "file").read_bytes() == b"somebody's"
    (tmp_path / "notebook").mkdir()
    opened, words = vault.create(tmp_path / "notebook", SECRET, STEPS, kdf=KDF)
    assert len(words.split()) == 8
    opened.close()


@contextlib.contextmanager
def alone(path: Path) -> Iterator[Callable[[], None]]:
    """Another program has this file open, and lets nobody open it meanwhile, until what is given is called or the block ends."""
    import ctypes
    from ctypes import wintypes

    system = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    number, pointer = wintypes.DWORD, wintypes.LPVOID
    system.CreateFileW.argtypes = [wintypes.LPCWSTR, number, number, pointer, number, number, pointer]
    system.CreateFileW.restype = wintypes.HANDLE
    system.CloseHandle.argtypes = [wintypes.HANDLE]
    handles = [system.CreateFileW(str(path), 0x80000000, 0, None, 3, 0, None)]  # GENERIC_READ, shared with nobody, OPEN_EXISTING
    assert handles[0] not in (None, wintypes.HANDLE(-1).value)

    def let_go() -> None:
        if handles:
            system.CloseHandle(handles.pop())

    try:
        yield let_go
    finally:
        let_go()


@windows
@pytest.mark.parametrize("name", ["notebook.key", "notebook.db"])
def test_what_another_program_has_for_a_moment_is_waited_for(kept: Kept, name: str) -> None:
    with alone(kept.folder / name) as let_go:
        threading.Timer(0.3, let_go).start()
        assert len(lines(kept.unlock())) == 2


@windows
@pytest.mark.parametrize("name", ["notebook.key", "notebook.db"])
def test_what_another_program_keeps_to_itself_is_no_bad_disk(kept: Kept, name: str) -> None:
    before = {path: path.read_bytes() for path in kept.folder.iterdir()}
    with alone(kept.folder / name), pytest.raises(vault.DiskTrouble, match=r"^denied$"):
        kept.unlock()
    assert {path: path.read_bytes() for path in kept.folder.iterdir()} == before
    assert len(lines(kept.unlock())) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such bits there")
def test_a_notebook_is_for_this_user_only(kept: Kept, opened: vault.Vault) -> None:
    opened.backup()
    for path in kept.folder.parent.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path.name


def test_after_closing_every_call_is_refused(kept: Kept, opened: vault.Vault) -> None:
    opened.close()
    opened.close()
    for call in (
        lambda: write(opened, "x"),
        lambda: lines(opened),
        lambda: opened.check(),
        lambda: opened.change_secret(SECRET, "une autre phrase"),
        lambda: opened.new_recovery_words(SECRET),
        lambda: opened.require(SECRET),
        lambda: opened.opens(SECRET),
        lambda: opened.renew(SECRET, "une autre phrase"),
        lambda: opened.backup(),
    ):
        with pytest.raises(vault.NotebookBusy, match=r"^locked$"):
            call()
    assert not kept.backups.exists()


def test_closing_lets_a_short_save_end(kept: Kept, opened: vault.Vault) -> None:
    inside, go = threading.Event(), threading.Event()

    def save() -> None:
        with opened.write() as db:
            inside.set()
            go.wait(5)
            db.execute("INSERT INTO lines (text) VALUES ('juste avant')")

    saving = threading.Thread(target=save)
    saving.start()
    inside.wait(5)
    closing = threading.Thread(target=opened.close)
    closing.start()
    go.set()
    saving.join()
    closing.join()
    assert lines(kept.unlock())[-1] == "juste avant"


@pytest.mark.parametrize("busy", ["python", "query"])
def test_closing_takes_a_second_at_most(kept: Kept, opened: vault.Vault, busy: str) -> None:
    inside, release, said = threading.Event(), threading.Event(), []

    def hold() -> None:
        try:
            with opened.write() as db:
                db.execute("INSERT INTO lines (text) VALUES ('jamais')")
                inside.set()
                if busy == "query":
                    db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n").fetchall()
                release.wait(20)
        except vault.VaultError as error:
            said.append((type(error), error.code))

    thread = threading.Thread(target=hold)
    thread.start()
    inside.wait(5)
    begun = time.monotonic()
    opened.close()
    assert time.monotonic() - begun < 10  # the block would hold it for twenty
    assert len(lines(kept.unlock())) == 2  # the lock is free, nothing of the block was kept
    release.set()
    thread.join()
    assert said == [(vault.NotebookBusy, "locked")]


def test_several_threads_take_turns(opened: vault.Vault) -> None:
    def work(name: str) -> None:
        for n in range(15):
            write(opened, f"{name} {n}")
            lines(opened)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lines(opened)) == 62


def test_a_folder_name_of_any_kind(tmp_path: Path) -> None:
    folder = tmp_path / f"à côté #1 %41{_ASKED}mode=ro" / "cahier"
    opened, _ = vault.create(folder, SECRET, STEPS, kdf=KDF)
    write(opened, "ici")
    copy = opened.backup()
    opened.close()
    vault.check(folder, SECRET)
    vault.check(copy, SECRET)


def test_nothing_readable_lies_on_the_disk(kept: Kept, opened: vault.Vault) -> None:
    write(opened, *("Zanzibarine habite au bord" for _ in range(200)))
    copy = opened.backup()
    with opened.write() as db:
        db.execute("DELETE FROM lines WHERE id > 100")
        here = [p.read_bytes() for p in kept.folder.iterdir() if p.name != "notebook.db"]
    opened.close()
    every = [p.read_bytes() for p in kept.folder.parent.rglob("*") if p.is_file()] + here
    assert copy.read_bytes() in every
    for data in every:
        for word in (b"zanzibar", b"habite", b"vue ce matin", b"sqlite format", b"create table", SECRET.encode(), kept.words.encode()):
            assert word not in data.lower()


def test_what_the_database_is_told_before_anything_is_read(kept: Kept) -> None:
    """SPEC §4: nothing goes to temporary files or lies on where it was erased, a save is on the disk, a stranger's schema runs nothing."""
    told = {"cipher_page_size": "4096", "temp_store": 2, "locking_mode": "exclusive", "trusted_schema": 0, "foreign_keys": 1, "secure_delete": 1}
    told |= {"fullfsync": 1, "cache_size": -32768, "cache_spill": 0, "journal_mode": "truncate", "synchronous": 2}
    for salvage in (False, True):
        opened = kept.unlock(salvage=salvage)
        with opened.read() as db:
            assert {pragma: db.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in told} == told
        opened.close()


def test_erased_words_leave_the_file(kept: Kept, opened: vault.Vault) -> None:
    write(opened, "Zanzibarine")
    with opened.write() as db:
        db.execute("DELETE FROM lines WHERE text = 'Zanzibarine'")
    with opened.read() as db:
        blocks = db.execute("SELECT block FROM found_data").fetchall()
    assert not any(b"anzibarine" in block[0] for block in blocks)


@pytest.mark.parametrize(
    ("path", "named"),
    [
        (PurePosixPath("/home/cl/À lire?/n#1.db"), "file:///home/cl/%C3%80%20lire%3F/n%231.db"),
        (PureWindowsPath(r"C:\Users\Claire F\notebook.db"), "file:///C:/Users/Claire%20F/notebook.db"),
        (PureWindowsPath(r"\\serveur\partage\copies 100%\.part-a.cahier"), "file:////serveur/partage/copies%20100%25/.part-a.cahier"),
        pytest.param(
            PurePosixPath("/home/\udce9t\udce9/n.db"),
            "file:///home/%E9t%E9/n.db",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="names are letters there"),
        ),
    ],
    ids=["posix", "drive", "share", "no letters"],
)
def test_a_file_is_named_to_sqlite_as_it_reads_it(path: PurePath, named: str) -> None:
    """A share's name where SQLite expects none would be refused: no copy could go to a folder of the network."""
    assert database.uri(path) == named


def test_sqlite_opens_a_file_in_a_folder_with_any_name(tmp_path: Path) -> None:
    place = tmp_path / f"À lire{_ASKED} 100% #1 & co"
    opened, _ = vault.create(place / "notebook", SECRET, STEPS, kdf=KDF)
    opened.close()
    assert (place / "notebook" / "notebook.db").exists()
    assert not (tmp_path / "À lire").exists()
