"""Backups in one file (vault SPEC §7)."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest

from notebook_app import vault
from notebook_app.vault import backup as backups
from notebook_app.vault.place import Place

from .conftest import SECRET, STEPS, Kept, closed_during, lines, write
from .test_keyfile import sealed

PAGE = 4096


@pytest.fixture
def copy(kept: Kept) -> Path:
    """A backup of the notebook, which is closed again."""
    opened = kept.unlock()
    made = opened.backup(day="2026-11-24")
    opened.close()
    return made


def test_the_form(kept: Kept, copy: Path) -> None:
    key = json.loads(kept.key.read_bytes())
    assert copy == kept.backups / key["vault"][:8] / "000001-2026-11-24-v1.cahier"
    data = copy.read_bytes()
    footer = json.loads(data[-PAGE:])
    assert data[-PAGE:] == sealed(footer).ljust(PAGE)
    assert footer["key"] == key
    assert (footer["made"], footer["schema"], footer["size"], footer["v"]) == ("2026-11-24", 1, len(data) - PAGE, 1)
    assert len(data) % PAGE == 0


def test_it_opens_anywhere_with_either_secret(copy: Path, kept: Kept, tmp_path: Path) -> None:
    alone = tmp_path / "alone.cahier"
    copy.rename(alone)
    before = alone.read_bytes()
    vault.check(alone)
    vault.check(alone, SECRET)
    vault.check(alone, kept.words)
    with pytest.raises(vault.WrongPassphrase, match=r"^wrong$"):
        vault.check(alone, "faux")
    alone.chmod(0o400)
    alone.parent.chmod(0o500)
    try:
        vault.check(alone, SECRET)
    finally:
        alone.parent.chmod(0o700)
    assert alone.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith("alone")) == ["alone.cahier"]


def test_every_cut_and_flip_is_seen_without_a_secret(copy: Path, tmp_path: Path) -> None:
    data = copy.read_bytes()
    other = tmp_path / "other.cahier"
    footer = range(len(data) - PAGE, len(data), 61)
    for at in [*range(0, len(data) - PAGE, 1999), *footer, len(data) - 1]:
        for changed in (data[:at], data[:at] + bytes([data[at] ^ 8]) + data[at + 1 :]):
            other.write_bytes(changed)
            for call in (lambda: vault.check(other), lambda: vault.restore(other, tmp_path / "new" / "notebook", SECRET)):
                with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
                    call()
    other.write_bytes(data + b"\n")
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        vault.check(other)
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["notebook.lock"]


@pytest.mark.parametrize(
    ("change", "kind", "code"),
    [
        ({"v": 2, "more": 1}, vault.NotebookTooNew, "backup"),
        ({"v": 0}, vault.NotebookDamaged, "backup"),
        ({"cahier": "key"}, vault.NotebookDamaged, "backup"),
        ({"made": "2026-02-30"}, vault.NotebookDamaged, "backup"),
        ({"made": "20260101"}, vault.NotebookDamaged, "backup"),
        ({"made": "2026-W01-4"}, vault.NotebookDamaged, "backup"),
        ({"made": 20260101}, vault.NotebookDamaged, "backup"),
        ({"schema": True}, vault.NotebookDamaged, "backup"),
        ({"schema": -1}, vault.NotebookDamaged, "backup"),
        ({"sha256": "0" * 64}, vault.NotebookDamaged, "backup"),
        ({"sha256": "A" * 64}, vault.NotebookDamaged, "backup"),
        ({"sha256": None}, vault.NotebookDamaged, "backup"),
        ({"size": PAGE}, vault.NotebookDamaged, "backup"),
        ({"size": 0}, vault.NotebookDamaged, "backup"),
        ({"size": 5000}, vault.NotebookDamaged, "backup"),
        ({"key": {}}, vault.NotebookDamaged, "backup"),
        ({"key": []}, vault.NotebookDamaged, "backup"),
        ({"more": 1}, vault.NotebookDamaged, "backup"),
    ],
)
def test_another_footer(copy: Path, change: dict[str, object], kind: type[vault.VaultError], code: str) -> None:
    data = copy.read_bytes()
    copy.write_bytes(data[:-PAGE] + sealed({**json.loads(data[-PAGE:]), **change}).ljust(PAGE))
    with pytest.raises(kind, match=f"^{code}$"):
        vault.check(copy)
    if change != {"sha256": "0" * 64}:  # in form: only reading all of it tells
        with pytest.raises(kind, match=f"^{code}$"):
            vault.describe(copy, copy)


def test_a_database_that_is_not_this_keys(copy: Path, tmp_path: Path) -> None:
    """In form to the last bit, but made by someone else: met when its key is known."""
    import hashlib

    body = os.urandom(3 * PAGE)
    footer = {**json.loads(copy.read_bytes()[-PAGE:]), "size": len(body), "sha256": hashlib.sha256(body).hexdigest()}
    copy.write_bytes(body + sealed(footer).ljust(PAGE))
    vault.check(copy)
    for call in (lambda: vault.check(copy, SECRET), lambda: vault.restore(copy, tmp_path / "new" / "notebook", SECRET)):
        with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
            call()


def test_what_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
        vault.check(tmp_path / "nothing.cahier")
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        vault.restore(tmp_path, tmp_path / "new" / "notebook", SECRET)
    (tmp_path / "empty.cahier").touch()
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        vault.check(tmp_path / "empty.cahier")


def test_a_backup_to_a_chosen_place(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    dest = tmp_path / "clé usb" / "copie.cahier"
    with pytest.raises(vault.BackupRefused, match=r"^missing$") as caught:
        opened.backup(dest)
    assert caught.value.__context__ is None
    dest.parent.mkdir()
    assert opened.backup(str(dest)) == dest
    vault.check(dest, SECRET)
    before = dest.read_bytes()
    with pytest.raises(vault.BackupRefused, match=r"^exists$"):
        opened.backup(dest)
    assert dest.read_bytes() == before
    assert [p.name for p in dest.parent.iterdir()] == ["copie.cahier"]
    assert not kept.backups.exists()
    for day in ("24/11/2026", "20261124", "2026-W48-2", "2026-11-31"):
        with pytest.raises(vault.BackupRefused, match=r"^query$"):
            opened.backup(day=day)
    assert not list(kept.backups.rglob("*"))


def test_saves_go_on_and_are_in_the_copy(kept: Kept, opened: vault.Vault) -> None:
    write(opened, *("x" * 3000 for _ in range(3000)))
    done = threading.Event()

    def copy() -> None:
        try:
            made.append(opened.backup())
        finally:
            done.set()

    made: list[Path] = []
    thread = threading.Thread(target=copy)
    thread.start()
    saved = 0
    while not done.is_set():
        write(opened, f"pendant {saved}")
        saved += 1
    thread.join()
    assert saved > 5
    vault.check(made[0], SECRET)
    opened.close()
    vault.restore(made[0], kept.folder, SECRET)
    kept_lines = [line for line in lines(kept.unlock()) if line.startswith("pendant")]
    assert kept_lines == [f"pendant {n}" for n in range(len(kept_lines))]


def test_closing_stops_a_backup(kept: Kept, opened: vault.Vault) -> None:
    write(opened, *("x" * 3000 for _ in range(3000)))
    fault = closed_during(opened, opened.backup)
    assert isinstance(fault, vault.BackupRefused)
    assert fault.code == "locked"
    assert not kept.backups.exists() or not list(kept.backups.rglob("*"))


def names(folder: Path, *days: tuple[str, int]) -> None:
    folder.mkdir(parents=True)
    for number, (day, schema) in enumerate(days, start=1):
        (folder / f"{number:06d}-{day}-v{schema}.cahier").touch()


def left(folder: Path) -> list[int]:
    return sorted(int(p.name[:6]) for p in folder.glob("*.cahier"))


def test_which_are_kept(tmp_path: Path) -> None:
    first = date(2026, 1, 5)  # a Monday
    names(tmp_path / "daily", *((str(first + timedelta(n)), 1) for n in range(60)))
    backups.thin_out(tmp_path / "daily")
    # 7 days, and the Sundays of 5 weeks: the week that runs counts as one of them
    assert left(tmp_path / "daily") == [35, 42, 49, *range(54, 61)]

    names(tmp_path / "many", *(("2026-01-05", 1) for _ in range(9)))
    backups.thin_out(tmp_path / "many")
    assert left(tmp_path / "many") == [7, 8, 9]

    names(tmp_path / "schemas", ("2020-01-01", 1), ("2020-01-02", 2), *(("2026-01-05", 3) for _ in range(4)))
    (tmp_path / "schemas" / "000007-2026-13-45-v9.cahier").touch()  # not one of ours
    for old in range(9):
        (tmp_path / "schemas" / f"note {old}.cahier").touch()
    backups.thin_out(tmp_path / "schemas")
    assert [p.name[:6] for p in sorted((tmp_path / "schemas").glob("0*.cahier"))] == ["000001", "000002", "000004", "000005", "000006", "000007"]


def test_a_wrong_clock_never_throws_the_newest_away(kept: Kept, opened: vault.Vault) -> None:
    for day in ("2099-01-01", *(f"2026-11-{n:02d}" for n in range(1, 13)), "1999-01-01", "1999-01-01"):
        newest = opened.backup(day=day)
        assert newest.exists()
    assert newest.name == "000015-1999-01-01-v1.cahier"
    assert [int(p.name[:6]) for p in sorted(newest.parent.iterdir())][-3:] == [13, 14, 15]
    opened.close()
    newest.with_name(".part-000016-1999-01-01-v1.cahier").write_bytes(b"unfinished")
    kept.unlock()
    assert not list(newest.parent.glob(".part-*"))


def test_the_newest_key_of_each_series(kept: Kept, copy: Path) -> None:
    opened = kept.unlock()
    second = opened.backup()
    place = Place.of(kept.folder)
    assert len(list(backups.newest_keys(place))) == 1
    second.write_bytes(b"cut")
    assert len(list(backups.newest_keys(place))) == 1
    copy.write_bytes(b"cut")
    assert list(backups.newest_keys(place)) == []


def test_a_backup_is_refused_where_nothing_can_be_written(kept: Kept, opened: vault.Vault) -> None:
    kept.backups.write_text("a file in the way")
    with pytest.raises(vault.BackupRefused) as caught:
        opened.backup()
    assert caught.value.code == "missing"
    write(opened, "encore")
    assert len(lines(opened)) == 3


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders are not flushed there")
def test_a_copy_whose_name_cannot_be_flushed_is_none(opened: vault.Vault) -> None:
    """Its folder may be written but not opened: all of the copy is there, and proven, before that shows (SPEC §7)."""
    import tempfile

    with tempfile.TemporaryDirectory() as stick:
        mortal = 65534 if os.geteuid() == 0 else os.geteuid()  # permissions do not bind the computer's master
        os.chown(stick, mortal, -1)
        os.chmod(stick, 0o300)
        was = os.geteuid()
        os.seteuid(mortal)
        try:
            with pytest.raises(vault.BackupRefused, match=r"^denied$"):
                opened.backup(Path(stick) / "copie.cahier")
        finally:
            os.seteuid(was)
            os.chmod(stick, 0o700)
        assert os.listdir(stick) == []
        opened.backup(Path(stick) / "copie.cahier")
        assert os.listdir(stick) == ["copie.cahier"]


def test_a_copy_is_read_back_with_the_notebook_open(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    dest = opened.backup(tmp_path / "cahier.cahier")
    write(opened, "une ligne de plus")
    assert opened.read_back(dest)
    flipped = bytearray(dest.read_bytes())
    flipped[5000] ^= 1
    dest.write_bytes(bytes(flipped))
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        opened.read_back(dest)
    with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
        opened.read_back(tmp_path / "gone.cahier")


def test_a_copy_of_wrong_pages_is_seen_by_its_own_notebook(opened: vault.Vault, tmp_path: Path) -> None:
    """Its footer is right about what lies there; the pages are not this key's."""
    dest = opened.backup(tmp_path / "cahier.cahier")
    footer = backups.Footer.read(dest)
    forged = bytearray(dest.read_bytes()[: footer.size])
    forged[5000] ^= 1
    dest.write_bytes(bytes(forged) + footer.with_(sha256=hashlib.sha256(forged).hexdigest()).to_bytes())
    vault.check(dest)
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        opened.read_back(dest)


def test_a_copy_of_before_new_keys_is_whole_but_its_pages_stay_closed(opened: vault.Vault, tmp_path: Path) -> None:
    dest = opened.backup(tmp_path / "cahier.cahier")
    opened.renew(SECRET, "le facteur passe de nouveau le mardi")
    assert not opened.read_back(dest)
    opened.close()
    with pytest.raises(vault.NotebookBusy, match=r"^locked$"):
        opened.read_back(dest)


def test_every_page_of_a_copy_is_proven_used_or_not(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    """One bit in each page in turn, under a footer that says nothing of it: the pages that nothing uses too."""
    write(opened, *(f"ligne {n} " + "abc" * 150 for n in range(150)), "x" * 30000)
    with opened.write() as db:
        db.execute("DELETE FROM lines WHERE id BETWEEN 10 AND 140")
    with opened.read() as db:
        assert db.execute("PRAGMA freelist_count").fetchone()[0] > 12
    source = opened.backup(tmp_path / "sound.cahier")
    vault.check(source, SECRET)
    sound, footer = source.read_bytes(), backups.Footer.read(source)
    bad = tmp_path / "bad.cahier"
    for page in range(footer.size // PAGE):
        data = bytearray(sound[: footer.size])
        data[page * PAGE + 700] ^= 4
        changed = footer.with_(sha256=hashlib.sha256(data).hexdigest())
        bad.write_bytes(bytes(data) + changed.to_bytes())
        with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
            opened.read_back(bad)
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        vault.restore(bad, tmp_path / "new" / "notebook", SECRET)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["notebook.lock"]
    longer = sound[: footer.size] + bytes(PAGE)
    bad.write_bytes(longer + footer.with_(size=len(longer), sha256=hashlib.sha256(longer).hexdigest()).to_bytes())
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        opened.read_back(bad)


GROWN = """
import sys
from pathlib import Path
from notebook_app import vault

def most(what):
    return next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(what)) * 1024

folder, size, secret, *steps = sys.argv[1:]
open_vault = vault.unlock(Path(folder), secret, steps)
for _ in range(24):
    with open_vault.write() as db:
        db.execute("INSERT INTO kept (data) VALUES (zeroblob(?))", (int(size) // 24,))
Path("/proc/self/clear_refs").write_text("5")  # the peak is counted anew
before = most("VmRSS")
open_vault.backup()
print(most("VmHWM") - before)
open_vault.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system in its own words")
def test_the_pages_of_a_copy_are_not_kept_in_memory(kept: Kept) -> None:
    """Each is written once and read once; only the notebook's own stay, to be read again."""
    size, steps = 24 << 20, [*STEPS, "CREATE TABLE kept (data BLOB)"]
    run = [sys.executable, "-c", GROWN, str(kept.folder), str(size), SECRET, *steps]
    done = subprocess.run(run, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert int(done.stdout) < size / 2
