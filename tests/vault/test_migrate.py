"""Migrations: all in one transaction, after a backup (vault SPEC §6); and notebooks made by former versions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from notebook_app import vault

from .conftest import KDF, SECRET, STEPS, Kept, lines, write

MORE: list[vault.Step] = [
    *STEPS,
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO people VALUES (1, 'a;b -- c'); -- the end; really",
    lambda db: db.execute("UPDATE lines SET text = text || ' +'"),
]


def test_missing_steps_run_after_a_backup(kept: Kept) -> None:
    migrated = kept.unlock(steps=MORE)
    assert lines(migrated) == ["vue ce matin +", "rappeler l’école +"]
    with migrated.read() as db:
        assert db.execute("SELECT name FROM people").fetchall() == [("a;b -- c",)]
        assert db.execute("PRAGMA user_version").fetchone() == (3,)
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    (before,) = kept.backups.rglob("*.cahier")
    assert before.name.endswith("-v1.cahier")
    migrated.close()
    with pytest.raises(vault.NotebookTooNew, match=r"^schema$"):
        kept.unlock()
    kept.unlock(steps=MORE).close()
    assert len(list(kept.backups.rglob("*.cahier"))) == 1
    vault.restore(before, kept.folder, SECRET)
    assert lines(kept.unlock()) == ["vue ce matin", "rappeler l’école"]


@pytest.mark.parametrize(
    "step",
    [
        "CREATE TABLE lines (again)",
        "CREATE TABLE a (b); SELECT * FROM nowhere",
        "CREATE TABLE a (b); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1",
        "CREATE TABLE a (b); COMMIT; CREATE TABLE b (c)",
        "CREATE TABLE a (b PRIMARY KEY); CREATE TABLE c (d REFERENCES a (b)); INSERT INTO c VALUES (1)",
        "CREATE TABLE a (b); INSERT INTO a VALUES ('Nadia', 2)",
        lambda db: 1 // 0,
        lambda db: db.execute("nothing like SQL"),
        lambda db: db.commit(),
    ],
)
def test_a_faulty_step_changes_nothing(kept: Kept, step: vault.Step) -> None:
    with pytest.raises(vault.NotebookDamaged, match=r"^migration$") as caught:
        kept.unlock(steps=[*STEPS, "CREATE TABLE first (a)", step])
    assert (caught.value.__context__, caught.value.__cause__) == (None, None)
    opened = kept.unlock()
    assert lines(opened) == ["vue ce matin", "rappeler l’école"]
    with opened.read() as db:
        names = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE name IN ('first', 'a')").fetchall()}
    assert names == set()


def test_a_step_that_fails_at_creation_leaves_no_notebook(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(vault.NotebookDamaged, match=r"^migration$"):
            vault.create(tmp_path / "notebook", SECRET, ["CREATE TABLE a (b)", "nothing like SQL"], kdf=KDF)
        assert [p.name for p in tmp_path.iterdir()] == ["notebook.lock"]


def test_a_rebuild_deletes_nothing_that_refers_to_it(tmp_path: Path) -> None:
    first = "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id) ON DELETE CASCADE)"
    opened, _ = vault.create(tmp_path / "notebook", SECRET, [first], kdf=KDF)
    with opened.write() as db:
        db.execute("INSERT INTO a VALUES (7)")
        db.execute("INSERT INTO b VALUES (7)")
    with pytest.raises(vault.VaultError, match=r"^query$"), opened.write() as db:
        db.execute("INSERT INTO b VALUES (8)")
    opened.close()
    rebuild = "CREATE TABLE n (id INTEGER PRIMARY KEY, x); INSERT INTO n (id) SELECT id FROM a; DROP TABLE a; ALTER TABLE n RENAME TO a"
    opened = vault.unlock(tmp_path / "notebook", SECRET, [first, rebuild])
    with opened.read() as db:
        assert db.execute("SELECT a FROM b").fetchall() == [(7,)]
    opened.close()


def test_without_a_backup_there_is_no_migration(kept: Kept) -> None:
    kept.backups.write_text("a file in the way")
    with pytest.raises(vault.BackupRefused, match=r"^missing$"):
        kept.unlock(steps=MORE)
    kept.unlock(steps=STEPS)


def test_salvage_does_not_migrate(kept: Kept) -> None:
    kept.unlock(steps=MORE, salvage=True).close()
    assert not kept.backups.exists()
    kept.unlock(steps=STEPS).close()
    kept.unlock(steps=MORE).close()
    with pytest.raises(vault.NotebookTooNew, match=r"^schema$"):
        kept.unlock(steps=STEPS, salvage=True)


# Made by the first version, in November 2026, and never made again. Steps as they were then.
FROZEN = Path(__file__).parent / "frozen"
FROZEN_SECRET = "abeille ecole elephant four girafe oeillet"
FROZEN_WORDS = (FROZEN / "words.txt").read_text("ascii").strip()
FROZEN_STEPS: list[vault.Step] = [
    """
    CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE found USING fts5(text, content='lines', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
    INSERT INTO found(found, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER lines_in AFTER INSERT ON lines BEGIN INSERT INTO found(rowid, text) VALUES (new.id, new.text); END;
    CREATE TRIGGER lines_out AFTER DELETE ON lines BEGIN INSERT INTO found(found, rowid, text) VALUES ('delete', old.id, old.text); END;
    """
]


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    shutil.copytree(FROZEN / "notebook", tmp_path / "frozen")
    return tmp_path / "frozen"


@pytest.mark.parametrize("secret", [FROZEN_SECRET, "Abei, école, élép. four Gira ŒILLET", FROZEN_WORDS, FROZEN_WORDS.upper()])
def test_a_notebook_of_the_first_version_opens(frozen: Path, secret: str) -> None:
    opened = vault.unlock(frozen, secret, FROZEN_STEPS)
    assert (lines(opened), opened.restored) == (["Une ligne de la première version, à garder."], 0)
    with opened.read() as db:
        assert db.execute("SELECT rowid FROM found WHERE found MATCH 'premiere'").fetchall() == [(1,)]
    write(opened, "et une d’aujourd’hui")
    opened.close()
    vault.check(frozen, secret)


def test_a_backup_of_the_first_version_is_restored(frozen: Path) -> None:
    vault.check(FROZEN / "backup.cahier", FROZEN_SECRET)
    vault.restore(FROZEN / "backup.cahier", frozen, FROZEN_WORDS)
    opened = vault.unlock(frozen, FROZEN_SECRET, FROZEN_STEPS)
    assert (lines(opened), opened.restored) == (["Une ligne de la première version, à garder."], 1)
    opened.close()
