"""What lies beside a notebook is told without a secret, in the right order, and nothing is touched by looking."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from links import link

from notebook_app import vault
from notebook_app.vault.backup import Footer

from .conftest import SECRET, Kept
from .test_keyfile import sealed

DAYS = ("2026-11-20", "2026-11-23", "2026-11-21")  # the clock jumped


@pytest.fixture
def rolled(kept: Kept) -> list[Path]:
    """Three rolling backups, oldest first; the notebook is closed."""
    opened = kept.unlock()
    made = [opened.backup(day=day) for day in DAYS]
    opened.close()
    return made


def test_they_come_newest_first_by_number_whatever_the_clock_said(kept: Kept, rolled: list[Path]) -> None:
    found = vault.rolling(kept.folder)
    assert [file.path for file in found] == rolled[::-1]
    assert [file.number for file in found] == [3, 2, 1]
    assert [file.day.isoformat() for file in found] == list(DAYS[::-1])
    assert {(file.schema, file.own) for file in found} == {(1, True)}
    assert all(file.size == file.path.stat().st_size for file in found)


def test_another_notebooks_series_comes_after_its_own_and_without_key_nobody_knows(kept: Kept, rolled: list[Path]) -> None:
    other = kept.backups / "0123abcd"
    shutil.copytree(rolled[0].parent, other)
    (other / "000004-2026-12-01-v1.cahier").write_bytes(b"")
    (other / "notes.txt").write_bytes(b"")
    (kept.backups / "empty").mkdir()
    found = vault.rolling(str(kept.folder))
    assert [file.own for file in found] == [True] * 3 + [False] * 4
    assert found[3].path.name == "000004-2026-12-01-v1.cahier"
    kept.key.write_bytes(b"x")
    found = vault.rolling(kept.folder)
    assert {file.own for file in found} == {None}
    assert found[0].day == date(2026, 12, 1)  # the latest day first, when nothing else tells


def test_without_backups_there_is_nothing(kept: Kept) -> None:
    assert vault.rolling(kept.folder) == []
    assert vault.newest_intact(kept.folder) is None
    assert vault.rolling(kept.folder, kept.folder.parent / "elsewhere") == []


def test_what_the_disk_says_comes_out_as_a_code(kept: Kept, rolled: list[Path]) -> None:
    lock = kept.folder.with_name("notebook.lock")
    lock.unlink()
    lock.mkdir()
    with pytest.raises(vault.DiskTrouble):
        vault.held(kept.folder)
    for place in link(name := rolled[0].with_name("000009-2026-11-25-v1.cahier"), name):
        with pytest.raises(vault.DiskTrouble, match=r"^io$"):
            vault.rolling(kept.folder)
        place.unlink()
    assert len(vault.rolling(kept.folder)) == 3


def test_the_newest_intact_one_is_found_behind_those_that_are_not(kept: Kept, rolled: list[Path]) -> None:
    data = rolled[2].read_bytes()
    rolled[2].write_bytes(data[:5000] + bytes([data[5000] ^ 1]) + data[5001:])
    rolled[1].write_bytes(b"cut")
    newer = {**json.loads(data[-4096:]), "v": 2}
    rolled[0].with_name("000004-2026-11-25-v1.cahier").write_bytes(data[:-4096] + sealed(newer).ljust(4096))
    found = vault.newest_intact(kept.folder)
    assert found is not None
    assert found.path == rolled[0]
    vault.check(found.path, SECRET)
    rolled[0].unlink()
    rolled[0].mkdir()
    assert vault.newest_intact(kept.folder) is None


def test_a_file_is_described_by_its_last_page(kept: Kept, rolled: list[Path], tmp_path: Path) -> None:
    moved = tmp_path / "ailleurs.cahier"
    shutil.copy(rolled[1], moved)
    found = vault.describe(moved, kept.folder)
    assert found == vault.BackupFile(moved, date(2026, 11, 23), 1, moved.stat().st_size, 0, True)
    kept.key.unlink()
    assert vault.describe(moved, kept.folder).own is None
    opened, _ = vault.create(tmp_path / "other" / "notebook", SECRET, [], kdf={"m": 8192, "t": 1, "p": 1})
    opened.close()
    assert vault.describe(moved, tmp_path / "other" / "notebook").own is False


def test_what_is_no_backup_is_not_described(kept: Kept, rolled: list[Path], tmp_path: Path) -> None:
    (tmp_path / "lettre.odt").write_bytes(b"abc" * 5000)
    for path in (tmp_path / "lettre.odt", kept.database, tmp_path):
        with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
            vault.describe(path, kept.folder)
    with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
        vault.describe(tmp_path / "nothing", kept.folder)


def test_notebooks_put_aside_are_told_last_first(kept: Kept, rolled: list[Path]) -> None:
    kept.folder.with_name("notebook.aside-²").mkdir()  # a digit, but no number
    assert vault.asides(kept.folder) == []
    for _ in range(2):
        vault.restore(rolled[0], kept.folder, SECRET)
    os.utime(kept.folder.with_name("notebook.aside-1") / "notebook.db", (0, 1_764_000_000))
    kept.folder.with_name("notebook.aside-x").mkdir()
    kept.folder.with_name("notebook.aside-7").mkdir()
    kept.folder.with_name("notebook.aside-9").write_bytes(b"no folder")
    kept.folder.with_name("12").mkdir()  # somebody's
    found = vault.asides(kept.folder)
    assert [aside.number for aside in found] == [7, 2, 1]
    assert found[0].size == 0
    assert found[2].day == date.fromtimestamp(1_764_000_000)
    assert found[2].size == (found[2].path / "notebook.db").stat().st_size
    shutil.rmtree(kept.folder.parent)
    assert vault.asides(kept.folder) == []


def test_who_holds_it_is_known_without_a_secret_and_nothing_is_touched(kept: Kept) -> None:
    before = kept.database.read_bytes()
    assert not vault.held(kept.folder)
    opened = kept.unlock()
    assert vault.held(kept.folder)
    opened.close()
    assert not vault.held(kept.folder)
    kept.unlock().close()  # it was let go
    assert kept.database.read_bytes() == before
    shutil.rmtree(kept.folder.parent)
    assert not vault.held(kept.folder)
    assert not kept.folder.parent.exists()


def test_describing_reads_no_more_than_the_last_page(kept: Kept, rolled: list[Path]) -> None:
    data = rolled[0].read_bytes()
    rolled[0].write_bytes(bytes(4096) + data[4096:])
    assert vault.describe(rolled[0], kept.folder).day.isoformat() == DAYS[0]
    assert Footer.read(rolled[0]).size == len(data) - 4096
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        vault.check(rolled[0])


def test_a_notebook_put_aside_is_destroyed_whole_and_nothing_else(kept: Kept, rolled: list[Path], tmp_path: Path) -> None:
    for _ in range(2):
        vault.restore(rolled[0], kept.folder, SECRET)
    last, first = vault.asides(kept.folder)
    vault.destroy(last, kept.folder)
    assert vault.asides(kept.folder) == [first]
    assert not last.path.exists()
    vault.check(first.path, SECRET)
    vault.check(kept.folder, SECRET)
    with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
        vault.destroy(last, kept.folder)
    mine = tmp_path / "mine"
    mine.mkdir()
    for path in (mine, kept.folder):
        with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
            vault.destroy(vault.Aside(path, 1, first.day, 0), kept.folder)
        assert path.is_dir()
    (mine / "notebook.key").write_bytes(b"somebody's")
    for place in link(kept.folder.with_name("notebook.aside-8"), mine):
        with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
            vault.destroy(vault.Aside(place, 8, first.day, 0), kept.folder)
    assert (mine / "notebook.key").read_bytes() == b"somebody's"
