"""The open notebook: its sections, what was touched, what can be undone."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import Label, Noun
from notebook_app.notebook import schema

if TYPE_CHECKING:
    from notebook_app.vault import Vault


def _section(notebook: Notebook, module: str, name: str) -> Any:
    """A section whose file may not be there yet."""
    try:
        return getattr(import_module("notebook_app.notebook." + module), name)(notebook)
    except ModuleNotFoundError:
        return None


class Notebook:
    """A notebook that has been opened; one thread at a time may use it (ARCHITECTURE: Threads and ownership).

    The sections are attributes: `people`, `entries`, `agenda`, `told`, `find`, `directory`, `cards`, `register`, `label`, `own`.
    `undo` holds the inverses of the last deeds, in memory only. Every method may raise `Refused` or a `VaultError`.
    """

    STEPS = schema.STEPS

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.undo: list[Callable[[], object]] = []
        self._touched = Noun.NONE
        self._db: Any = None  # the connection while a `write()` or `read()` is open
        self._writing = False
        self._pending = Noun.NONE
        self._undoing = False
        self.people = _section(self, "people", "People")
        self.entries = _section(self, "entries", "Entries")
        self.agenda = _section(self, "agenda", "Agenda")
        self.told = _section(self, "told", "ToldSection")
        self.find = _section(self, "find", "Find")
        self.directory = _section(self, "directory", "Directory")
        self.cards = _section(self, "cards", "Cards")
        self.register = _section(self, "register", "Register")
        self.label = _section(self, "own", "LabelSection")
        self.own = _section(self, "own", "Own")

    @classmethod
    def begin(
        cls, folder: Path, passphrase: str, label: Label, backups: Path | None = None, kdf: dict[str, int] | None = None
    ) -> tuple[Notebook, str]:
        """A new notebook in `folder` with its label and its own keys, and the recovery words, to be shown once."""
        from notebook_app import vault as vaults

        vault, words = vaults.create(folder, passphrase, cls.STEPS, backups=backups, kdf=kdf)
        try:
            notebook = cls._with_keys(vault)
            notebook.label.set(label)
        except BaseException:
            vault.close()
            raise
        notebook.take_touched()
        return notebook, words

    @classmethod
    def open(cls, folder: Path, secret: str, backups: Path | None = None, salvage: bool = False) -> Notebook:
        """Opens the notebook of `folder` with the passphrase or the recovery words (vault SPEC §4)."""
        from notebook_app import vault as vaults

        vault = vaults.unlock(folder, secret, cls.STEPS, backups=backups, salvage=salvage)
        try:
            notebook = cls(vault) if salvage else cls._with_keys(vault)
        except BaseException:
            vault.close()
            raise
        notebook.take_touched()
        return notebook

    @classmethod
    def _with_keys(cls, vault: Vault) -> Notebook:
        notebook = cls(vault)
        with notebook.read() as db:  # a kill may have come between the making of the file and of the keys
            has_keys = db.execute("SELECT 1 FROM own_keys").fetchone() is not None
        if not has_keys:
            with notebook.write(Noun.DIRECTORY) as db:
                db.execute("INSERT INTO own_keys (signing, seal) VALUES (?, ?)", (secrets.token_bytes(32), secrets.token_bytes(32)))
        return notebook

    # Transactions

    @contextmanager
    def write(self, nouns: Noun) -> Iterator[Any]:
        """One transaction that touches `nouns`: they are announced once the words are on the disk, and not at all if it fails.

        Within another `write()` it joins that one, so a section may call another and both are saved together or not at all.
        """
        if self._db is not None:
            if not self._writing:
                raise RuntimeError("write() inside read()")
            self._pending |= nouns
            yield self._db
            return
        try:
            with self.vault.write() as db:
                self._db, self._writing, self._pending = db, True, nouns
                yield db
            self._touched |= self._pending
        finally:
            self._db, self._writing, self._pending = None, False, Noun.NONE

    @contextmanager
    def read(self) -> Iterator[Any]:
        """The connection for reading; fetch everything inside, an open cursor may block a folder's rename on Windows."""
        if self._db is not None:
            yield self._db
            return
        try:
            with self.vault.read() as db:
                self._db = db
                yield db
        finally:
            self._db = None

    def take_touched(self) -> Noun:
        """The nouns touched since the last call."""
        touched, self._touched = self._touched, Noun.NONE
        return touched

    # Undo

    def remember(self, inverse: Callable[[], object]) -> None:
        """Puts the inverse of a deed on `undo`; while undoing, nothing is put there."""
        if not self._undoing:
            self.undo.append(inverse)

    def undo_last(self) -> bool:
        """Takes back the last deed that still can be; False when there is none. If the disk fails the deed stays undoable."""
        self._undoing = True
        try:
            while self.undo:
                try:
                    self.undo[-1]()
                except Refused:  # what it would restore has no place any more
                    self.undo.pop()
                    continue
                self.undo.pop()
                return True
            return False
        finally:
            self._undoing = False

    def close(self) -> None:
        """Closes the vault and forgets what could be undone; may be called again."""
        self.undo.clear()
        self.vault.close()
