"""Taking a backup back, and renewing all keys (vault SPEC §8)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from links import link
from refusing import denied, refusing

from notebook_app import vault

from .conftest import KDF, SECRET, STEPS, Kept, closed_during, lines, write

NEW = "une toute autre phrase"


def names(kept: Kept) -> list[str]:
    return sorted(p.name for p in kept.folder.parent.iterdir())


def test_a_backup_becomes_the_notebook(kept: Kept) -> None:
    opened = kept.unlock()
    copy = opened.backup()
    write(opened, "après la copie")
    opened.change_secret(SECRET, NEW)
    opened.close()
    before = kept.database.read_bytes()
    vault.restore(str(copy), str(kept.folder), SECRET)
    again = kept.unlock(SECRET)
    assert (lines(again), again.restored) == (["vue ce matin", "rappeler l’école"], 1)
    again.close()
    aside = kept.folder.with_name("notebook.aside-1")
    assert (aside / "notebook.db").read_bytes() == before
    vault.restore(copy, kept.folder, kept.words)
    assert names(kept) == ["backups", "notebook", "notebook.aside-1", "notebook.aside-2", "notebook.lock"]
    vault.unlock(aside, NEW, STEPS).close()
    opened = kept.unlock()
    second = opened.backup()
    opened.close()
    vault.restore(second, kept.folder, SECRET)
    assert kept.unlock().restored == 2


def test_where_there_was_nothing(kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = kept.unlock()
    monkeypatch.chdir(tmp_path)
    opened.backup("copie.cahier")
    vault.restore("copie.cahier", "ailleurs/deux/cahier", SECRET)
    there = vault.unlock("ailleurs/deux/cahier", SECRET, STEPS)
    assert lines(there) == lines(opened)
    there.close()


def test_a_refused_restore_changes_nothing(kept: Kept) -> None:
    opened = kept.unlock()
    copy = opened.backup()
    opened.close()
    before = names(kept)
    with pytest.raises(vault.WrongPassphrase, match=r"^wrong$"):
        vault.restore(copy, kept.folder, "faux")
    copy.write_bytes(copy.read_bytes()[:-1])
    with pytest.raises(vault.NotebookDamaged, match=r"^backup$"):
        vault.restore(copy, kept.folder, SECRET)
    with pytest.raises(vault.DiskTrouble, match=r"^missing$"):
        vault.restore(copy.with_name("none"), kept.folder, SECRET)
    assert names(kept) == before
    assert kept.unlock().restored == 0


def test_what_a_kill_left_is_finished(kept: Kept) -> None:
    """Every state between the commit points and the end, laid out by hand."""
    opened = kept.unlock()
    copy = opened.backup()
    opened.close()
    vault.restore(copy, kept.folder, SECRET)
    root, notebook = kept.folder.parent, kept.folder
    (root / "notebook.aside-1").rename(root / "old")
    for present in (True, False):
        notebook.rename(root / "notebook.restored")
        if present:
            (root / "old").rename(notebook)
        else:
            vault.check(notebook, SECRET)
            notebook.rename(root / "notebook.restored")
        opened = kept.unlock()
        assert opened.restored == 1
        opened.close()
        assert (root / "notebook.aside-1").exists() == present
        if present:
            (root / "notebook.aside-1").rename(root / "old")
    # A renewal: commit point; the former one put away; its deletion.
    for state in ("committed", "put away", "deleting"):
        if state == "deleting":
            (root / "old").rename(root / "notebook.former")
        else:
            notebook.rename(root / "notebook.renewed")
            (root / "old").rename(notebook if state == "committed" else root / "notebook.former")
        (root / "notebook.part").mkdir()
        (root / "notebook.part" / "notebook.db").touch()
        kept.unlock().close()
        assert names(kept) == ["backups", "notebook", "notebook.lock"]
        vault.restore(copy, kept.folder, SECRET)
        (root / "notebook.aside-1").rename(root / "old")


@pytest.mark.parametrize("state", ["restored", "renewed"])
def test_nothing_is_begun_where_a_notebook_waits_to_be_finished(kept: Kept, state: str) -> None:
    kept.folder.rename(kept.folder.with_name(f"notebook.{state}"))
    with pytest.raises(vault.NotebookBusy, match=r"^exists$"):
        vault.create(kept.folder, SECRET, STEPS, kdf=KDF)
    assert names(kept) == ["notebook", "notebook.lock"]
    assert len(lines(kept.unlock())) == 2


def test_what_is_unfinished_goes_and_never_what_a_link_in_its_place_points_to(kept: Kept, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "notebook.db").write_bytes(b"somebody's")
    (kept.backups / "0123abcd").mkdir(parents=True)
    places = [kept.folder.with_name("notebook.part"), kept.folder.with_name("notebook.former"), kept.backups / "0123abcd" / ".part-copie.cahier"]
    if not all(link(place, mine) for place in places):
        pytest.skip("no links here")
    kept.unlock()
    assert not any(place.is_symlink() for place in places)
    assert (mine / "notebook.db").read_bytes() == b"somebody's"


def test_the_last_notebook_is_never_deleted(kept: Kept) -> None:
    kept.folder.rename(kept.folder.with_name("notebook.former"))
    with pytest.raises(vault.NotebookDamaged, match=r"^database-missing$"):
        kept.unlock()
    assert (kept.folder.with_name("notebook.former") / "notebook.db").exists()


def test_all_keys_are_renewed(kept: Kept, opened: vault.Vault) -> None:
    old = opened.backup()
    with pytest.raises(ValueError, match=r"^passphrase$"):
        opened.renew(SECRET, "court")
    with pytest.raises(vault.WrongPassphrase, match=r"^wrong$"):
        opened.renew("faux", NEW)
    with opened.write() as db:
        db.execute("DELETE FROM lines WHERE id = 1")
        db.execute("INSERT INTO lines (id, text) VALUES (77, 'gardée')")
    words = opened.renew(kept.words, NEW)
    write(opened, "après")
    assert lines(opened) == ["rappeler l’école", "gardée", "après"]
    with opened.read() as db:
        assert db.execute("SELECT id FROM lines").fetchall() == [(2,), (77,), (78,)]
    assert names(kept) == ["backups", "notebook", "notebook.lock"]
    assert opened.restored == 0
    newer = opened.backup()
    assert newer.parent != old.parent
    assert sorted(p.name[:6] for p in newer.parent.iterdir()) == ["000001", "000002"]
    opened.close()
    for secret in (SECRET, kept.words):
        with pytest.raises(vault.WrongPassphrase):
            kept.unlock(secret)
    kept.unlock(words).close()
    kept.unlock(NEW).close()
    for copy in newer.parent.iterdir():
        vault.check(copy, NEW)
        with pytest.raises(vault.WrongPassphrase):
            vault.check(copy, SECRET)
    # The key of an old backup does not open it either.
    kept.key.unlink()
    with pytest.raises(vault.NotebookDamaged, match=r"^key-missing$"):
        kept.unlock(SECRET)


def test_a_refused_renewal_changes_nothing(kept: Kept, opened: vault.Vault) -> None:
    kept.backups.write_text("a file in the way")
    with pytest.raises(vault.DiskTrouble) as caught:
        opened.renew(SECRET, NEW)
    assert (caught.value.code, caught.value.__context__) == ("missing", None)
    write(opened, "encore")
    opened.close()
    kept.unlock(SECRET)


def test_a_renewal_refused_at_its_last_step_leaves_the_notebook_open(kept: Kept, opened: vault.Vault) -> None:
    before = (kept.key.read_bytes(), lines(opened))
    in_the_way = kept.folder.with_name("notebook.renewed")
    in_the_way.write_bytes(b"no folder")  # nothing can be renamed to it
    well = denied(kept.folder)
    try:
        with pytest.raises(vault.DiskTrouble):
            opened.renew(SECRET, NEW)
        assert not opened.closed
        assert lines(opened) == before[1]
    finally:
        well()
    assert kept.key.read_bytes() == before[0]
    write(opened, "après")
    in_the_way.unlink()
    opened.renew(SECRET, NEW)
    assert lines(opened) == [*before[1], "après"]


def test_a_former_notebook_that_cannot_be_deleted_refuses_the_next_renewal(kept: Kept, opened: vault.Vault) -> None:
    """Past its commit point there would be no place for the notebook it replaces, and neither would ever open."""
    former = kept.folder.with_name("notebook.former")
    former.mkdir()
    (former / "notebook.key").write_bytes(b"left")
    before = lines(opened)
    with refusing(denied, former):
        with pytest.raises(vault.DiskTrouble, match=r"^denied$"):
            opened.renew(SECRET, NEW)
        write(opened, "gardée")
    assert not kept.folder.with_name("notebook.renewed").exists()
    assert not kept.folder.with_name("notebook.part").exists()
    opened.renew(SECRET, NEW)
    opened.close()
    assert not former.exists()
    assert lines(kept.unlock(NEW)) == [*before, "gardée"]


def test_closing_stops_a_renewal(kept: Kept, opened: vault.Vault) -> None:
    write(opened, *("x" * 3000 for _ in range(2000)))
    fault = closed_during(opened, lambda: opened.renew(SECRET, NEW))
    assert isinstance(fault, vault.NotebookBusy)
    assert fault.code == "locked"
    assert not kept.backups.exists() or not list(kept.backups.rglob("*"))
    assert len(lines(kept.unlock(SECRET))) == 2002


@pytest.mark.skipif(sys.platform == "win32", reason="an open file's folder cannot be renamed there")
@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_the_folder_goes_away_under_an_open_notebook(kept: Kept, how: str) -> None:
    import shutil

    opened = kept.unlock()
    write(opened, "avant")
    if how == "replaced":
        shutil.copytree(kept.folder, kept.folder.with_name("copy"))
    if how == "deleted":
        shutil.rmtree(kept.folder)
    else:
        kept.folder.rename(kept.folder.with_name("elsewhere"))
    if how == "replaced":
        kept.folder.with_name("copy").rename(kept.folder)
    for call in (
        lambda: write(opened, "après"),
        lambda: opened.check(),
        lambda: opened.change_secret(SECRET, NEW),
        lambda: opened.new_recovery_words(SECRET),
        lambda: opened.renew(SECRET, NEW),
    ):
        with pytest.raises(vault.DiskTrouble, match=r"^moved$"):
            call()
    with pytest.raises(vault.BackupRefused, match=r"^moved$"):
        opened.backup()
    copy = opened.backup(kept.folder.parent / "sauvée.cahier")  # the words can still be taken elsewhere
    opened.close()
    vault.check(copy, SECRET)
    if how == "moved":
        there = vault.unlock(kept.folder.with_name("elsewhere"), SECRET, STEPS)
        assert lines(there)[-1] == "après"
        there.close()
    assert os.path.exists(kept.folder) == (how == "replaced")
