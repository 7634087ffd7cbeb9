"""Damage is met at opening, with a clear code, or touches nothing that was written (vault SPEC §4, §10)."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable

import pytest

from notebook_app import vault

from .conftest import SECRET, STEPS, Kept, lines, write

PAGE = 4096


@pytest.fixture
def grown(kept: Kept) -> list[str]:
    """The lines of a notebook that holds more, and has unused pages."""
    opened = kept.unlock()
    write(opened, *(f"ligne {n} " + "abc" * 150 for n in range(150)))
    with opened.write() as db:
        db.execute("DELETE FROM lines WHERE id BETWEEN 40 AND 90")
    found = lines(opened)
    opened.close()
    return found


def test_one_bit_anywhere(kept: Kept, grown: list[str]) -> None:
    """One in each page: either `database`, or nothing that is used was hit, and the page is made sound again."""
    data = kept.database.read_bytes()
    chance = random.Random(1)
    healed, codes = 0, set()
    for start in range(0, len(data), PAGE):
        at = start + chance.randrange(PAGE)
        kept.database.write_bytes(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])
        try:
            opened = kept.unlock()
        except vault.NotebookDamaged as error:
            codes.add(error.code)
            continue
        healed += 1
        assert lines(opened) == grown
        with opened.read() as db:
            assert db.execute("PRAGMA cipher_integrity_check").fetchall() == []
        opened.close()
    assert 0 < healed < len(data) // PAGE / 2
    assert codes == {"database"}


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("database-missing", lambda d: d[: PAGE - 1]),
        ("database-missing", lambda d: b""),
        ("database", lambda d: d[:PAGE]),
        ("database", lambda d: d[: len(d) // 2]),
        ("database", lambda d: d[: len(d) // 2 + 7]),
        ("database", lambda d: d[:PAGE] + d[2 * PAGE : 3 * PAGE] + d[PAGE : 2 * PAGE] + d[3 * PAGE :]),
        ("database", lambda d: bytes(PAGE) + d[PAGE:]),
        ("database", lambda d: d[:PAGE] + bytes(PAGE) + d[2 * PAGE :]),
        ("database", lambda d: b"SQLite format 3\0" + d[16:]),
        ("database", lambda d: bytes(len(d))),
    ],
)
def test_a_changed_database(kept: Kept, grown: list[str], code: str, change: Callable[[bytes], bytes]) -> None:
    kept.database.write_bytes(change(kept.database.read_bytes()))
    before = kept.database.read_bytes()
    for call in (kept.unlock, lambda: vault.check(kept.folder, SECRET)):
        with pytest.raises(vault.NotebookDamaged, match=f"^{code}$") as caught:
            call()
        assert caught.value.__context__ is None
    assert kept.database.read_bytes() == before


def test_a_missing_database(kept: Kept) -> None:
    kept.database.unlink()
    with pytest.raises(vault.NotebookDamaged, match=r"^database-missing$"):
        kept.unlock("whatever")
    kept.database.mkdir()
    with pytest.raises(vault.NotebookDamaged, match=r"^database-missing$"):
        kept.unlock()
    shutil.rmtree(kept.folder)
    with pytest.raises(vault.NotebookDamaged, match=r"^database-missing$"):
        kept.unlock()
    kept.folder.write_bytes(b"a file in the way")
    with pytest.raises(vault.NotebookDamaged, match=r"^database-missing$"):
        kept.unlock()
    shutil.rmtree(kept.folder.parent)
    with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
        kept.unlock()


def test_what_follows_the_database_is_ignored(kept: Kept, grown: list[str]) -> None:
    for more in (b"x" * 10, b"x" * PAGE):
        with kept.database.open("ab") as file:
            file.write(more)
        opened = kept.unlock()
        assert lines(opened) == grown
        opened.close()


def test_salvage_reads_what_is_left(kept: Kept, grown: list[str]) -> None:
    data = bytearray(kept.database.read_bytes())
    with kept.unlock().read() as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'found_content' OR name = 'found_data'").fetchone()
    kept.opened.pop().close()
    data[(page - 1) * PAGE + 50] ^= 1
    kept.database.write_bytes(data)
    with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
        kept.unlock()
    left = kept.unlock(salvage=True, steps=[*STEPS, "CREATE TABLE never (a)"])
    assert left.salvage
    assert lines(left) == grown
    with pytest.raises(vault.NotebookDamaged, match=r"^database$"), left.read() as db:
        db.execute("SELECT count(*) FROM found WHERE found MATCH 'ligne'").fetchall()
    assert lines(left) == grown
    for refused in (
        lambda: write(left, "x"),
        lambda: left.change_secret(SECRET, "une autre phrase"),
        lambda: left.new_recovery_words(SECRET),
        lambda: left.renew(SECRET, "une autre phrase"),
        lambda: left.check(),
    ):
        with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
            refused()
    with pytest.raises(vault.BackupRefused, match=r"^database$"):
        left.backup()
    assert not list(kept.backups.rglob("*"))
    with left.read() as db:
        assert db.execute("SELECT name FROM sqlite_master WHERE name = 'never'").fetchall() == []
    left.close()
    assert kept.database.read_bytes() == bytes(data)


def test_salvage_opens_where_what_would_undo_a_save_is_damaged(kept: Kept, grown: list[str]) -> None:
    (kept.folder / "notebook.db-journal").write_bytes(b"x" * 1000)
    with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
        kept.unlock()
    assert lines(kept.unlock(salvage=True)) == grown


def test_damage_under_an_open_notebook(kept: Kept, grown: list[str]) -> None:
    opened = kept.unlock()
    opened.check()
    data = bytearray(kept.database.read_bytes())
    data[PAGE + 50] ^= 1
    kept.database.write_bytes(data)
    with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
        opened.check()
    with pytest.raises(vault.BackupRefused, match=r"^database$"):
        opened.backup()


def test_a_page_that_was_misread_once_does_not_end_the_sitting(kept: Kept, grown: list[str]) -> None:
    """A disk's passing fault: SQLCipher reads nothing more on that connection, another one does."""
    opened = kept.unlock()
    sound = kept.database.read_bytes()
    with opened.read() as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'lines'").fetchone()
    for act in (lambda: lines(opened), lambda: write(opened, "refusée")):
        with opened.read() as db:
            db.execute("PRAGMA shrink_memory").fetchall()  # nothing is known by heart
        kept.database.write_bytes(sound[: page * PAGE - 50] + bytes([sound[page * PAGE - 50] ^ 1]) + sound[page * PAGE - 49 :])
        for _ in range(2):
            with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
                act()
        kept.database.write_bytes(sound)
        assert lines(opened) == grown
    write(opened, "acceptée")
    opened.backup()
    opened.check()
    assert lines(opened) == [*grown, "acceptée"]


def test_a_disk_that_gives_nothing_for_a_while_does_not_close_the_notebook(kept: Kept, grown: list[str]) -> None:
    """Where not even another connection can be made, the next call tries again."""
    opened = kept.unlock()
    sound = kept.database.read_bytes()
    with opened.read() as db:
        db.execute("PRAGMA shrink_memory").fetchall()
    kept.database.write_bytes(bytes(len(sound)))
    for act in (lambda: lines(opened), lambda: lines(opened), lambda: write(opened, "refusée"), opened.check, lambda: lines(opened)):
        with pytest.raises(vault.NotebookDamaged, match=r"^database$"):
            act()
    for copy in (opened.backup, lambda: opened.backup(kept.folder.parent / "ailleurs.cahier")):
        with pytest.raises(vault.BackupRefused, match=r"^database$"):
            copy()
    away = kept.folder.rename(kept.folder.with_name("away"))
    with pytest.raises(vault.DiskTrouble, match=r"^moved$"):
        lines(opened)
    away.rename(kept.folder)
    kept.database.write_bytes(sound)
    opened.backup()
    assert lines(opened) == grown
    write(opened, "acceptée")
    opened.check()
    opened.renew(SECRET, SECRET)
    assert lines(opened) == [*grown, "acceptée"]


def test_check_finds_a_closed_notebook_sound(kept: Kept) -> None:
    before = kept.database.read_bytes()
    vault.check(kept.folder)
    vault.check(str(kept.folder), kept.words)
    with pytest.raises(vault.WrongPassphrase):
        vault.check(kept.folder, "faux")
    assert kept.database.read_bytes() == before
    kept.key.unlink()
    with pytest.raises(vault.NotebookDamaged, match=r"^key-missing$"):
        vault.check(kept.folder)
