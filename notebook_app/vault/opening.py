"""A notebook begun, opened, taken back from a backup, or looked over while it is closed (vault SPEC §4, §8, §9)."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sqlcipher3 import dbapi2

from notebook_app import files
from notebook_app.vault import backup as backups_
from notebook_app.vault import database, phrases
from notebook_app.vault.database import Step
from notebook_app.vault.errors import DiskTrouble, NotebookBusy, NotebookDamaged, WrongPassphrase, edge, translated, twice
from notebook_app.vault.keyfile import COST, KeyFile, new_key_file
from notebook_app.vault.place import Lock, Place, drop, no_core_dump
from notebook_app.vault.vault import Vault


def create(
    folder: Path | str,
    passphrase: str,
    steps: Sequence[Step],
    backups: Path | str | None = None,
    kdf: Mapping[str, int] | None = None,
) -> tuple[Vault, str]:
    """A new notebook in `folder`, open, and its recovery words. `kdf` (m, t, p) is for tests.

    ValueError("passphrase"), NotebookBusy `exists`, `open-elsewhere`, NotebookDamaged `migration`, DiskTrouble.
    """
    no_core_dump()
    place = Place.of(folder, backups)
    chosen = phrases.chosen_passphrase(passphrase)
    with edge():
        files.make_folder(place.folder.parent)
        lock = Lock(place)
    laid = False
    try:
        with edge(lambda: (place if laid else place.part).why()):
            place.finish()
            if place.folder.exists() and (not place.folder.is_dir() or any(place.folder.iterdir())):
                raise NotebookBusy("exists")
            data_key, words = os.urandom(32), phrases.new_recovery_words()
            key = new_key_file(data_key, chosen, words, kdf or COST)
            _lay(place.part, data_key, key, steps)
            if place.folder.exists():
                place.folder.rmdir()
            files.rename(place.part.folder, place.folder)
            laid = True
            files.flush_folder(place.folder.parent)
            with _read_twice(place, data_key):
                return _open(place, lock, data_key, key, steps, False), words
    except BaseException:
        if laid:  # nothing was written in it yet, and its recovery words were never shown
            with contextlib.suppress(OSError):
                place.folder.rename(place.part.folder)
        drop(place.part.folder)
        lock.release()
        raise


def unlock(
    folder: Path | str,
    secret: str,
    steps: Sequence[Step],
    backups: Path | str | None = None,
    salvage: bool = False,
) -> Vault:
    """The notebook in `folder`, proven sound and up to date; with `salvage` neither, and for reading only.

    `secret`: passphrase or recovery words. The faults come in the order of SPEC §4.
    """
    no_core_dump()
    place = Place.of(folder, backups)
    with edge():
        lock = Lock(place)
    try:
        with edge(place.why_closed):
            place.finish()
            place.require_database()
            rescued = None
            try:
                key = place.read_key()
            except NotebookDamaged as error:
                rescued = _rescue(place, secret)
                if rescued is None:
                    raise error
                key = rescued[0]
            data_key = rescued[1] if rescued else key.data_key(secret)
            with contextlib.nullcontext() if salvage else _read_twice(place, data_key):
                return _open(place, lock, data_key, key, steps, salvage, crashed=rescued is not None)
    except BaseException:
        lock.release()
        raise


def restore(backup: Path | str, folder: Path | str, secret: str) -> None:
    """The notebook of this backup becomes the one in `folder`; what lies there is put aside, not deleted.

    `secret`: of the day the backup was made. NotebookBusy `open-elsewhere`, NotebookDamaged `backup`, NotebookTooNew, WrongPassphrase,
    DiskTrouble; before the commit point nothing is changed, after it the next opening finishes.
    """
    no_core_dump()
    place, source = Place.of(folder), Path(backup)
    with edge():
        files.make_folder(place.folder.parent)
        lock = Lock(place)
    try:
        with edge(place.part.why):
            place.finish()
            footer = backups_.require_intact(source)
            data_key = footer.key.data_key(secret)
            twice("backup", lambda: _take_out(source, footer, place.part, data_key))
            files.flush_folder(place.part.folder)
            files.rename(place.part.folder, place.beside("restored"))
            place.settle()
    except BaseException:
        drop(place.part.folder)
        raise
    finally:
        lock.release()


def _take_out(source: Path, footer: backups_.Footer, part: Place, data_key: bytes) -> None:
    """The notebook of this intact backup as the folder `part`, proven sound and counted as restored."""
    drop(part.folder)
    backups_.extract(source, footer, part, data_key)
    with contextlib.closing(database.connect(part.database, data_key)) as db:
        database.count_restored(db)


def check(path: Path | str, secret: str | None = None) -> None:
    """Raises unless this backup file, or the closed notebook in this folder, is sound; with the secret, down to each page."""
    place = Place.of(path)
    if not any(path.is_dir() for path in (place.folder, place.beside("restored"), place.beside("renewed"))):
        with edge():
            footer = backups_.require_intact(place.folder)
            if secret is not None:
                backups_.prove(place.folder, footer, footer.key.data_key(secret))
        return
    with edge():
        lock = Lock(place)
    try:
        with edge(place.why_closed):
            place.finish()
            place.require_database()
            key = place.read_key()
            data_key = key.data_key(secret) if secret is not None else None
            crashed = database.crashed(place)
            if data_key is not None:
                with _read_twice(place, data_key), contextlib.closing(database.connect(place.database, data_key)) as db:
                    database.require_sound(db, crashed)
    finally:
        lock.release()


@contextlib.contextmanager
def _read_twice(place: Place, data_key: bytes) -> Iterator[None]:
    """DiskTrouble `io` instead of NotebookDamaged `database` where the whole file is sound when it is read again: a disk's passing fault."""
    try:
        yield
    except (NotebookDamaged, dbapi2.Error) as error:
        if translated(error).args != ("database",):
            raise
        place.require_readable()
        try:
            database.crashed(place)
            with contextlib.closing(database.connect(place.database, data_key)) as db:
                database.require_sound(db, crashed=True)
        except (NotebookDamaged, dbapi2.Error):
            raise error from None
        raise DiskTrouble("io") from None


def _lay(part: Place, data_key: bytes, key: KeyFile, steps: Sequence[Step]) -> None:
    """A new notebook, whole, in the folder that is not yet its own."""
    files.make_folder(part.folder)
    os.close(files.create(part.database))
    with contextlib.closing(database.connect(part.database, data_key)) as db:
        database.begin_meta(db)
        database.migrate(db, steps)
    files.write_whole(part.key, key.to_bytes())


def _open(place: Place, lock: Lock, data_key: bytes, key: KeyFile, steps: Sequence[Step], salvage: bool, crashed: bool = False) -> Vault:
    with contextlib.ExitStack() as undo:
        try:
            crashed = database.crashed(place) or crashed
        except NotebookDamaged:
            if not salvage:
                raise
        db = database.connect(place.database, data_key)
        undo.callback(db.close)
        database.require_known(db, steps)
        if not salvage and database.require_sound(db, crashed):
            database.fill_unused(db)
        vault = Vault(place, lock, db, data_key, key, salvage)
        undo.callback(vault.close)
        if not salvage and database.schema(db) < len(steps):
            if database.schema(db) > 0:
                vault.backup()
            vault.migrate(steps)
        undo.pop_all()
        return vault


def _rescue(place: Place, secret: str) -> tuple[KeyFile, bytes] | None:
    """The key file out of the newest backup whose key, opened by this secret, opens this very database; written anew."""
    database.crashed(place)
    for key in backups_.newest_keys(place):
        try:
            data_key = key.data_key(secret)
            database.connect(place.database, data_key).close()
        except (WrongPassphrase, dbapi2.DatabaseError) as error:
            if not isinstance(translated(error), WrongPassphrase | NotebookDamaged):
                raise
        else:
            files.write_whole(place.key, key.to_bytes())
            return key, data_key
    return None
