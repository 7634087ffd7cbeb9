"""Copies that keep former secrets: found, proven one by one, deleted (vault SPEC §3, §7, §8)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from links import link

from notebook_app import vault
from notebook_app.vault.formers import Former

from .conftest import KDF, SECRET, STEPS, Kept, lines, write

NEW = "une toute autre phrase"


@pytest.fixture
def opened(kept: Kept) -> vault.Vault:
    return kept.unlock()


def told(found: list[Former]) -> list[tuple[str, str, str]]:
    return [(former.path.name, str(former.day), former.where) for former in found]


def test_what_keeps_the_former_words_is_found(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    opened.backup(day="2026-11-02")
    opened.backup(day="2026-11-03")
    outside = opened.backup(stick / "un.cahier", day="2026-11-04")
    (stick / "deux.cahier").write_bytes(b"nothing of ours")
    link(stick / "lien.cahier", outside)
    asked = [outside, outside, stick / "deux.cahier", stick / "trois.cahier", stick, stick / "lien.cahier"]
    assert opened.former(asked) == []  # the words are still the same
    opened.require(SECRET)
    opened.change_secret(SECRET, NEW)
    with pytest.raises(vault.WrongPassphrase):
        opened.require(SECRET)
    opened.require(kept.words)
    assert told(opened.former(asked)) == [
        ("un.cahier", "2026-11-04", "elsewhere"),
        ("000002-2026-11-03-v1.cahier", "2026-11-03", "rolling"),
        ("000001-2026-11-02-v1.cahier", "2026-11-02", "rolling"),
    ]
    opened.backup(day="2026-11-05")
    assert len(opened.former([outside])) == 3  # the fresh one is none of them
    before = opened.former([outside])
    opened.new_recovery_words(NEW)
    assert len(opened.former([outside])) == 4
    assert opened.former(list(kept.backups.rglob("*.cahier"))) == opened.former()  # beside the notebook they count once
    assert set(before) < set(opened.former([outside]))


def test_another_notebook_s_copy_is_never_one_of_them(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    other, _ = vault.create(tmp_path / "other" / "notebook", SECRET, STEPS, kdf=KDF)
    foreign = other.backup(tmp_path / "foreign.cahier")
    other.close()
    opened.backup()
    shutil.copy(foreign, next(kept.backups.iterdir()) / "000009-2026-11-02-v1.cahier")
    shutil.copytree(tmp_path / "other" / "notebook", kept.folder.with_name("notebook.aside-3"))
    opened.change_secret(SECRET, NEW)
    assert told(opened.former([foreign])) == [(*told(opened.former())[0][:2], "rolling")]
    newest = opened.former()[0]
    opened.backup(day="2026-11-05")  # over the foreign one, whose number was higher: the newest of the series
    aside = kept.folder.with_name("notebook.aside-3")
    assert opened.drop_former([Former(foreign, newest.day, "elsewhere"), Former(aside, newest.day, "aside")]) == []
    assert foreign.exists()
    assert aside.is_dir()


def test_nothing_goes_before_a_fresh_copy_is_whole(kept: Kept, opened: vault.Vault) -> None:
    old = opened.backup(day="2026-11-02")
    opened.change_secret(SECRET, NEW)
    found = opened.former()
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        opened.drop_former(found)  # the newest is the old one
    fresh = opened.backup(day="2026-11-05")
    data = bytearray(fresh.read_bytes())
    data[5000] ^= 1
    fresh.write_bytes(data)
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        opened.drop_former(found)
    assert old.exists()
    better = opened.backup(day="2026-11-06")
    assert opened.drop_former(found) == found
    assert not old.exists()
    vault.check(better, NEW)


def test_only_what_is_still_a_whole_former_copy_goes(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    paths = [opened.backup(tmp_path / f"{n}.cahier") for n in range(4)]
    mine = shutil.copytree(kept.folder, tmp_path / "notebook.aside-1")  # opened by the former words, but not put aside by a restore
    opened.change_secret(SECRET, NEW)
    found = opened.former(paths)
    assert len(found) == 4
    fresh = opened.backup()
    fresh.with_name("000000-2026-11-01-v1.cahier").write_bytes(b"cut")
    assert opened.former(paths) == found
    cut, changed, gone, good = paths
    cut.write_bytes(cut.read_bytes()[:-1])
    data = bytearray(changed.read_bytes())
    data[5000] ^= 1
    changed.write_bytes(data)
    gone.unlink()
    never = [Former(path, found[0].day, "rolling") for path in (fresh, kept.database)]
    never += [Former(path, found[0].day, "aside") for path in (kept.folder, mine)]
    assert [former.path for former in opened.drop_former([*found, *never])] == [good]
    assert [path.exists() for path in (cut, changed, good, fresh, mine / "notebook.key")] == [True, True, False, True, True]
    assert lines(opened) == ["vue ce matin", "rappeler l’école"]
    opened.close()
    with pytest.raises(vault.NotebookBusy, match=r"^locked$"):
        opened.drop_former(found)
    with pytest.raises(vault.NotebookBusy, match=r"^locked$"):
        opened.former(paths)


def test_after_a_renewal_the_old_series_and_what_lies_aside(kept: Kept, tmp_path: Path) -> None:
    opened = kept.unlock()
    copy = opened.backup(day="2026-11-02")
    opened.close()
    vault.restore(copy, kept.folder, SECRET)
    opened = kept.unlock()
    assert opened.former() == []  # what lies aside opens with the same words
    before, outside = opened.series, opened.backup(tmp_path / "un.cahier", day="2026-11-04")
    kept.folder.with_name("notebook.aside-x").mkdir()
    kept.folder.with_name("notebook.aside-7").mkdir()  # no key in it: not known to be hers
    links = link(kept.folder.with_name("notebook.aside-8"), kept.folder.with_name("notebook.aside-1"))
    opened.renew(SECRET, NEW)
    assert (opened.series == before, opened.closed) == (False, False)
    assert opened.former([outside]) == []  # of a series nobody named
    found = opened.former([outside], [before])
    assert sorted(former.where for former in found) == ["aside", "elsewhere", "rolling"]
    write(opened, "après")
    assert opened.drop_former(found, [before]) == found
    names = sorted(path.name for path in kept.folder.parent.iterdir())
    there = ["backups", "notebook", "notebook.aside-7", "notebook.aside-8", "notebook.aside-x", "notebook.lock"]
    assert names == [name for name in there if links or name != "notebook.aside-8"]
    assert [folder.name for folder in kept.backups.iterdir()] == [opened.series[:8]]
    assert opened.former([outside], [before]) == []
    vault.check(next(kept.backups.rglob("*.cahier")), NEW)
    opened.close()
    assert opened.closed


def test_no_renewal_without_room_for_it(kept: Kept, opened: vault.Vault) -> None:
    size = kept.database.stat().st_size
    os.truncate(kept.database, 1 << 43)  # sparse: it takes no room, but there is none for two of them
    with pytest.raises(vault.DiskTrouble, match=r"^full$"):
        opened.renew(SECRET, NEW)
    os.truncate(kept.database, size)
    write(opened, "encore")
    opened.renew(SECRET, NEW)
    assert lines(opened)[-1] == "encore"


def test_what_can_be_a_passphrase() -> None:
    assert [vault.is_passphrase(typed) for typed in ("onze signes", "douze signes", " douze  signe ", "a" * 256, "a" * 257, "douze \x07signes")] == [
        False, True, False, True, False, False,
    ]  # fmt: skip


def test_every_older_copy_goes_once_there_is_a_fresh_one(kept: Kept, opened: vault.Vault, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for day in ("2026-11-02", "2026-11-03"):
        opened.backup(day=day)
    outside = opened.backup(stick / "un.cahier", day="2026-11-04")
    other, _ = vault.create(tmp_path / "other" / "notebook", SECRET, STEPS, kdf=KDF)
    foreign = other.backup(stick / "autre.cahier")
    other.close()
    torn = stick / "deux.cahier"
    torn.write_bytes(outside.read_bytes()[:-1])
    link(stick / "lien.cahier", outside)
    fresh = opened.backup(day="2026-11-05")
    gone = opened.drop_older([stick / "lien.cahier", outside, outside, foreign, torn, stick / "nulle part.cahier", fresh])
    assert sorted(path.name for path in gone) == ["000001-2026-11-02-v1.cahier", "000002-2026-11-03-v1.cahier", "un.cahier"]
    assert [path.name for path in kept.backups.rglob("*.cahier")] == [fresh.name]
    assert foreign.exists()
    assert torn.exists()
    assert opened.drop_older() == []


def test_older_copies_of_an_earlier_series_go_where_it_is_named(opened: vault.Vault, tmp_path: Path) -> None:
    before, old, outside = opened.series, opened.backup(day="2026-11-02"), opened.backup(tmp_path / "un.cahier")
    opened.renew(SECRET, NEW)
    (first,) = (old.parent.parent / opened.series[:8]).iterdir()
    assert opened.drop_older([outside]) == []
    fresh = opened.backup()
    assert opened.drop_older([outside]) == [first]
    assert opened.drop_older([outside], [before]) == [old, outside]
    assert [path.exists() for path in (fresh, old, outside, old.parent)] == [True, False, False, False]


def test_the_fresh_copy_is_known_again_by_whatever_path_it_is_named(opened: vault.Vault, tmp_path: Path) -> None:
    """A folder that was chosen for copies may be the one beside the notebook: what lies there is the only copy left."""
    old, fresh = opened.backup(day="2026-11-02"), opened.backup(day="2026-11-03")
    (tmp_path / "shelf").mkdir()
    if not link(tmp_path / "shelf" / "copies", fresh.parent):
        pytest.skip("no links here")
    named = [tmp_path / "shelf" / "copies" / path.name for path in (old, fresh)]
    assert opened.drop_older(named) == [old]
    vault.check(fresh, SECRET)


def test_no_older_copy_goes_before_the_fresh_one_is_proven(kept: Kept, opened: vault.Vault) -> None:
    with pytest.raises(vault.NotebookDamaged):
        opened.drop_older()
    old, fresh = opened.backup(day="2026-11-02"), opened.backup(day="2026-11-03")
    fresh.write_bytes(fresh.read_bytes()[:-1])
    with pytest.raises(vault.NotebookDamaged):
        opened.drop_older()
    assert old.exists()
