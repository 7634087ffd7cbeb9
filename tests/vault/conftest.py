"""One notebook made per run, copied for each test; real SQLCipher throughout."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from notebook_app import vault

KDF = {"m": 8192, "t": 1, "p": 1}
SECRET = "le facteur ne passe plus le mardi"
STEPS: list[vault.Step] = [
    """
    CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE found USING fts5(text, content='lines', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
    INSERT INTO found(found, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER lines_in AFTER INSERT ON lines BEGIN INSERT INTO found(rowid, text) VALUES (new.id, new.text); END;
    CREATE TRIGGER lines_out AFTER DELETE ON lines BEGIN INSERT INTO found(found, rowid, text) VALUES ('delete', old.id, old.text); END;
    """
]


@dataclass
class Kept:
    """A closed notebook of one test, and whatever was opened from it."""

    folder: Path
    words: str
    opened: list[vault.Vault] = field(default_factory=list)

    @property
    def database(self) -> Path:
        return self.folder / "notebook.db"

    @property
    def key(self) -> Path:
        return self.folder / "notebook.key"

    @property
    def backups(self) -> Path:
        return self.folder.parent / "backups"

    def unlock(self, secret: str = SECRET, steps: list[vault.Step] | None = None, salvage: bool = False) -> vault.Vault:
        opened = vault.unlock(self.folder, secret, STEPS if steps is None else steps, salvage=salvage)
        self.opened.append(opened)
        return opened


def write(open_vault: vault.Vault, *texts: str) -> None:
    with open_vault.write() as db:
        db.executemany("INSERT INTO lines (text) VALUES (?)", [(text,) for text in texts])


def closed_during(opened: vault.Vault, do: Callable[[], object]) -> vault.VaultError | None:
    """It is closed while `do` runs on another thread: what ended that."""
    said: list[vault.VaultError] = []
    begun = threading.Event()

    def run() -> None:
        begun.set()
        try:
            do()
        except vault.VaultError as error:
            said.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    begun.wait()
    opened.close()
    thread.join()
    return said[0] if said else None


def lines(open_vault: vault.Vault) -> list[str]:
    with open_vault.read() as db:
        return [row[0] for row in db.execute("SELECT text FROM lines ORDER BY id").fetchall()]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    root = tmp_path_factory.mktemp("made")
    opened, words = vault.create(root / "notebook", SECRET, STEPS, kdf=KDF)
    write(opened, "vue ce matin", "rappeler l’école")
    opened.close()
    return root, words


@pytest.fixture
def kept(made: tuple[Path, str], tmp_path: Path) -> Iterator[Kept]:
    root = tmp_path / "Cahier"
    shutil.copytree(made[0], root)
    notebook = Kept(root / "notebook", made[1])
    yield notebook
    for opened in notebook.opened:
        opened.close()


@pytest.fixture
def opened(kept: Kept) -> vault.Vault:
    return kept.unlock()
