"""The open notebook: one connection, taken in turns; its secrets; its closing (vault SPEC §4, §8, §9)."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2
from sqlcipher3.dbapi2 import Connection

from notebook_app import files
from notebook_app.vault import backup as backups_
from notebook_app.vault import database, phrases
from notebook_app.vault.database import Step
from notebook_app.vault.errors import (
    BackupRefused,
    DiskTrouble,
    NotebookBusy,
    NotebookDamaged,
    VaultError,
    WrongPassphrase,
    edge,
    raise_bare,
    translated,
)
from notebook_app.vault.keyfile import KeyFile
from notebook_app.vault.place import Lock, Place, drop, why_not

if TYPE_CHECKING:
    from notebook_app.vault.formers import Former

# Seconds a closing waits: for a block that is saving, for one that was told to stop, for a backup to leave nothing behind.
_SAVING, _STOPPED, _BACKING = 0.4, 0.2, 0.3
_LONG = 100_000  # steps of SQLite between two looks at whether the notebook is being closed


class Vault:
    """An open notebook; made by `create` and `unlock`. Any thread, one at a time; after `close` all raises NotebookBusy `locked`."""

    def __init__(self, place: Place, lock: Lock, db: Connection, data_key: bytes, key: KeyFile, salvage: bool) -> None:
        self._place = place
        self._lock = lock
        self._db = db
        self._data_key = data_key
        self._key = key
        self._identity = place.identity()
        self._salvage = salvage
        self._restored = database.restored(db)
        self._turn = threading.Lock()  # who speaks with the database
        self._owner: int | None = None
        self._copying = threading.Lock()  # one backup or renewal at a time
        self._secrets = threading.Lock()  # one change of secret at a time
        self._point = threading.Lock()  # a commit point and a closing exclude each other
        self._closing = threading.Lock()
        self._stopping = threading.Event()  # nothing new begins
        self._stopped = threading.Event()  # what runs must end now
        self._closed = False
        self._unwritable = not place.writable()  # or the disk refused the last save
        self._misread = False  # a wrong page was met since the connection was made
        self._dead = False  # the connection was closed, and another could not be made yet
        self._damaged = False  # a wrong page was wrong when read again
        self._doubtful = False  # whether the last save, which was refused, is there

    @property
    def restored(self) -> int:
        """How often this notebook came out of a backup."""
        return self._restored

    @property
    def salvage(self) -> bool:
        """Opened without proof, to read what is left; every write is refused."""
        return self._salvage

    @property
    def series(self) -> str:
        """What all its backups bear, until `renew` begins another series. No secret."""
        return self._key.vault.hex()

    @property
    def closed(self) -> bool:
        """Nothing opens it any more but its secret: `close`, or a renewal that did not open at once (SPEC §8)."""
        return self._closed

    # Reading and writing

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction; left without an error, it is on the disk. An error rolls all of it back.

        Raises DiskTrouble, NotebookDamaged, NotebookBusy `locked`, VaultError `query`; what the block itself raises comes out as it is.
        """
        self._enter()
        fault: BaseException | None = None
        try:
            if self._salvage:
                raise NotebookDamaged("database")
            self._mend()
            with database.transaction(self._db):
                if self._doubtful:
                    database.flush(self._db)  # a refused save may be there all the same: nothing is acknowledged before it is flushed
                yield self._db
                if not self._db.in_transaction:  # the block ended what it does not own
                    raise VaultError("query")
            self.require_in_place()
        except BaseException as error:
            fault = self._fault(error)
            if fault is error:
                raise
            self._doubtful = self._doubtful or isinstance(fault, DiskTrouble | NotebookDamaged)
            self._unwritable = isinstance(fault, DiskTrouble) and fault.code in ("read-only", "denied")
        else:
            self._doubtful = False
        finally:
            self._leave()
        if fault is not None:
            raise_bare(fault)

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """For reading; fetch everything inside. In salvage, a damaged page raises NotebookDamaged `database`, the next block goes on."""
        self._enter()
        fault: BaseException | None = None
        try:
            if self._misread or self._dead:
                self._mend()
            yield self._db
        except BaseException as error:
            fault = self._fault(error)
            if fault is error:
                raise
            if fault.args == ("read-only",):
                fault = VaultError("query")  # a write in a block for reading
        finally:
            self._leave()
        if fault is not None:
            raise_bare(fault)

    def _mend(self, copying: bool = False) -> None:
        """Another connection, where this one is no good any more though the file may be: made where nothing could be written it stays so,
        and SQLCipher reads nothing on one that met a wrong page once, also a disk's passing fault. None while a copy is read from it,
        unless it is the caller's who begins one. Raises the driver's errors."""
        if self._dead:
            self.require_in_place()
            self._connect_again()
        elif not self._worn() or self._place.identity() != self._identity:
            return
        elif copying or self._copying.acquire(blocking=False):
            try:
                self._connect_again()
            finally:
                if not copying:
                    self._copying.release()

    def _worn(self) -> bool:
        return self._dead or self._misread or (self._unwritable and self._place.writable())

    def _connect_again(self) -> None:
        """Raises the driver's errors; the vault stays open all the same, and the next block tries again."""
        with self._point:
            self._alive()
            with contextlib.suppress(dbapi2.Error):
                self._db.close()
            self._dead = True
            self._connect(self._data_key, self._key)
        self._db.set_progress_handler(self._stopped.is_set, _LONG)

    def _read_again(self, fault: VaultError, copying: bool = False) -> VaultError:
        """What a wrong page is: damage only if it is wrong again; otherwise the disk answered badly for a moment, and that is `io`."""
        self._misread = True
        with contextlib.suppress(VaultError, dbapi2.Error, MemoryError):
            if self._salvage:
                self._connect_again()
            elif not self._damaged:
                self._mend(copying)
                if not self._misread and database.sound(self._db):
                    return DiskTrouble("io")
                self._damaged, self._misread = not self._misread, True
        try:
            if self._dead:  # nothing of ours has it open: it may be looked at
                self._place.require_readable()
        except OSError as error:
            return DiskTrouble(files.code(error))
        return fault

    def check(self) -> None:
        """NotebookDamaged or DiskTrouble `moved` unless the key file, every page and the structure are right now."""
        with edge(self._why), self._taken():
            self.require_in_place()
            self._mend()
            self._place.read_key()
            self._db.execute("PRAGMA shrink_memory").fetchall()  # what is kept in memory says nothing about the disk
            try:
                database.require_sound(self._db, crashed=True)
            except (NotebookDamaged, dbapi2.Error) as error:
                fault = translated(error)
                raise self._read_again(fault) if isinstance(fault, NotebookDamaged) else error from None

    def migrate(self, steps: Sequence[Step]) -> None:
        """All missing steps, or none: for the opening alone. Raises NotebookDamaged `migration`, DiskTrouble, the driver's errors."""
        with self._taken():
            database.migrate(self._db, steps)

    # Backups

    def backup(self, dest: Path | str | None = None, day: str | None = None) -> Path:
        """A proven copy in one file: the next rolling one, or the new file `dest`. Any thread, while writes go on.

        `day` (YYYY-MM-DD) is for tests. Raises BackupRefused with the code of what stopped it.
        """
        self._alive()  # once closed it is refused as every call is; BackupRefused is for one that was running
        made = day if day is not None else date.today().isoformat()
        target = Path(os.path.abspath(dest)) if dest is not None else backups_.series_folder(self._place, self._key) / made
        fault: VaultError | None = None
        try:
            with edge(lambda: why_not(target.with_name(".part-trial"), self._place)), self._taken(self._copying):
                if not backups_.is_day(made) or self._owner == threading.get_ident():
                    raise VaultError("query")  # inside a block of its own it would wait for itself
                if self._worn():
                    with self._taken():
                        self._mend(copying=True)
                if dest is None:
                    self.require_in_place()
                    target = self._next_backup(self._key, made)
                backups_.make(self._db, target, self._data_key, self._key, made, self._alive)
                if dest is None:
                    backups_.thin_out(target.parent)
        except VaultError as error:
            fault = BackupRefused(self._looked_at(error).code)
        if fault is not None:
            if dest is None:
                backups_.forget_empty(target.parent)
            raise_bare(fault)
        return target

    def _looked_at(self, error: VaultError) -> VaultError:
        """A wrong page of the copy, or one that was misread, says nothing of the notebook: `io`, where that one is sound."""
        if error.code in ("database", "io"):
            with contextlib.suppress(NotebookBusy), self._taken():
                self._misread = True
                return self._read_again(error) if error.code == "database" else error
        return error

    def read_back(self, path: Path | str) -> bool:
        """Opens a backup file and proves it to the last bit what was written; of this notebook's series (True) also each page under its key.

        Any thread, while writes go on. NotebookDamaged `backup`, NotebookTooNew `backup`, DiskTrouble, NotebookBusy `locked`.
        """
        self._alive()
        source = Path(os.path.abspath(path))
        with edge(), self._taken(self._copying):
            key, data_key = self._key, self._data_key
            footer = backups_.require_intact(source, self._alive)
            own = footer.key.vault == key.vault
            if own:
                backups_.prove(source, footer, data_key, self._alive)
            return own

    def _next_backup(self, key: KeyFile, made: str) -> Path:
        folder = backups_.series_folder(self._place, key)
        files.make_folder(folder)
        return backups_.next_path(folder, made, database.schema(self._db))

    def former(self, elsewhere: Iterable[Path] = (), series: Collection[str] = ()) -> list[Former]:
        """The backups beside it and `elsewhere`, and the notebooks put aside, that other secrets open than open it now; the newest first.

        `series`: those it bore before it was renewed. What cannot be read or reached now is not among them. Any thread.
        """
        from notebook_app.vault import formers

        with edge(), self._taken(self._copying):
            return formers.found(self._place, self._key, elsewhere, series)

    def drop_former(self, what: Sequence[Former], series: Collection[str] = ()) -> list[Former]:
        """Delete these, each only if it is still one of `former` and, a backup, intact to the last bit; those that are gone. Any thread.

        NotebookDamaged `backup` unless the newest rolling backup is intact and opened by the secrets of now: nothing goes before that.
        """
        from notebook_app.vault import formers

        with edge(), self._taken(self._copying):
            return formers.dropped(self._place, self._key, what, series, self._alive)

    def drop_older(self, elsewhere: Iterable[Path] = (), series: Collection[str] = ()) -> list[Path]:
        """Delete every other rolling backup than the newest, and of those `elsewhere` this notebook's own; those that are gone. Any thread.

        For what was erased and must not lie on in a copy. NotebookDamaged `backup` as for `drop_former`: nothing goes before that.
        """
        from notebook_app.vault import formers

        with edge(), self._taken(self._copying):
            return formers.older_dropped(self._place, self._key, elsewhere, series, self._alive)

    # Secrets

    def require(self, secret: str) -> None:
        """WrongPassphrase unless this is the passphrase or the recovery words."""
        with edge(self._why), self._taken(self._secrets):
            self._require_writable(secret)

    def opens(self, secret: str) -> bool:
        """Whether this is the passphrase or the recovery words; asks nothing of the disk."""
        with self._taken(self._secrets):
            try:
                return self._key.data_key(secret) == self._data_key
            except WrongPassphrase:
                return False

    def change_secret(self, old: str, new: str) -> None:
        """`new` is the passphrase from now on. `old`: passphrase or recovery words. WrongPassphrase, ValueError("passphrase")."""
        with edge(self._why), self._taken(self._secrets):
            chosen = phrases.chosen_passphrase(new)
            self._require_writable(old)
            self._write_key(self._key.with_passphrase(self._data_key, chosen))

    def new_recovery_words(self, secret: str) -> str:
        """Other recovery words from now on; shown once. `secret`: passphrase or the former words. WrongPassphrase."""
        with edge(self._why), self._taken(self._secrets):
            self._require_writable(secret)
            words = phrases.new_recovery_words()
            self._write_key(self._key.with_recovery(self._data_key, words))
            return words

    def _require_writable(self, secret: str) -> None:
        if self._salvage:
            raise NotebookDamaged("database")
        self.require_in_place()
        if self._key.data_key(secret) != self._data_key:
            raise WrongPassphrase("wrong")

    def _write_key(self, key: KeyFile) -> None:
        with self._taken(), self._point:
            self._alive()
            self.require_in_place()
            files.write_whole(self._place.key, key.to_bytes())
            self._key = key

    def renew(self, secret: str, new: str) -> str:
        """Another data key and series, `new` as passphrase, and the new recovery words returned; saves wait.

        Until the commit point any fault refuses and changes nothing; after it nothing raises (SPEC §8). The vault goes on with the new
        key, or is closed when that does not open at once. WrongPassphrase, ValueError("passphrase"), DiskTrouble, NotebookDamaged.
        """
        with edge(self._why), self._taken(self._secrets), self._taken(self._copying), self._taken():
            chosen = phrases.chosen_passphrase(new)
            self._require_writable(secret)
            self._mend(copying=True)
            self._place.require_room()
            self._place.forget_former()
            self._alive()
            data_key, words = os.urandom(32), phrases.new_recovery_words()
            key = self._key.renewed(data_key, chosen, words)
            made = date.today().isoformat()
            first = self._next_backup(key, made)
            try:
                backups_.make(self._db, first, data_key, key, made, self._alive)
                backups_.extract(first, backups_.Footer.read(first), self._place.part, data_key, self._alive)
                self._become(data_key, key)
            except BaseException as error:
                drop(self._place.part.folder)
                drop(first)
                backups_.forget_empty(first.parent)
                fault = translated(error, self._why)
                if isinstance(fault, VaultError) and fault.code in ("database", "backup", "io") and not isinstance(error, OSError):
                    raise self._read_again(fault, copying=True) from None
                raise
            return words

    def _become(self, data_key: bytes, key: KeyFile) -> None:
        """The commit point of a renewal; raises before it, never after."""
        with self._point:
            self._alive()
            self.require_in_place()
            with contextlib.suppress(dbapi2.Error):
                self._db.close()
            try:
                files.rename(self._place.part.folder, self._place.beside("renewed"))
            except OSError:
                self._reopen(self._data_key, self._key)
                raise
            self._place.settle()
            self._reopen(data_key, key)

    def _reopen(self, data_key: bytes, key: KeyFile) -> None:
        for _ in range(2):  # a disk's passing fault closes nothing
            with contextlib.suppress(dbapi2.Error, OSError, MemoryError):
                self._connect(data_key, key)
                return
        self._stopping.set()
        self._shut()

    def _connect(self, data_key: bytes, key: KeyFile) -> None:
        db = database.connect(self._place.database, data_key)
        self._db, self._data_key, self._key, self._identity = db, data_key, key, self._place.identity()
        self._unwritable, self._misread, self._dead = not self._place.writable(), False, False

    # Closing

    def close(self) -> None:
        """Idempotent; within a second. A save that is running is let end, a backup or a long search is stopped, the lock released."""
        with self._closing:
            if self._closed:
                return
            self._stopping.set()
            mine = self._owner == threading.get_ident()
            turn = mine or self._turn.acquire(timeout=_SAVING)
            self._stopped.set()
            if not turn:
                self._turn.acquire(timeout=_STOPPED)
            self._copying.acquire(timeout=_BACKING)
            with self._point:
                self._shut()

    def _shut(self) -> None:
        with contextlib.suppress(dbapi2.Error):
            self._db.close()
        self._lock.release()
        self._data_key = b""
        self._closed = True

    # Turns

    def _alive(self) -> None:
        if self._stopping.is_set():
            raise NotebookBusy("locked")

    @contextlib.contextmanager
    def _taken(self, lock: threading.Lock | None = None) -> Iterator[None]:
        if lock is None:
            self._enter()
            try:
                yield
            finally:
                self._leave()
            return
        self._wait(lock)
        try:
            yield
        finally:
            lock.release()

    def _wait(self, lock: threading.Lock) -> None:
        self._alive()
        while not lock.acquire(timeout=0.05):
            self._alive()
        if self._stopping.is_set():
            lock.release()
            raise NotebookBusy("locked")

    def _enter(self) -> None:
        if self._owner == threading.get_ident():
            raise VaultError("query")  # a block inside a block: neither would be one transaction
        self._wait(self._turn)
        self._owner = threading.get_ident()
        if not self._dead:  # each time: the block before may have set its own
            self._db.set_progress_handler(self._stopped.is_set, _LONG)

    def _leave(self) -> None:
        self._owner = None
        self._turn.release()

    # Faults

    def require_in_place(self) -> None:
        """DiskTrouble `moved` unless the database is still the file that was opened; in a block, so that nothing of it is written."""
        if self._place.identity() != self._identity:
            raise DiskTrouble("moved")

    def _why(self) -> str:
        return "moved" if self._place.identity() != self._identity else self._place.why()

    def _fault(self, error: BaseException) -> BaseException:
        """What a block's error is; anything but the driver's is the block's own."""
        if not isinstance(error, dbapi2.Error | dbapi2.Warning | UnicodeError | MemoryError):
            return error
        fault = translated(error, self._why)
        if isinstance(fault, NotebookDamaged):
            return self._read_again(fault)
        if isinstance(fault, DiskTrouble):
            return fault
        if self._stopping.is_set():
            return NotebookBusy("locked")  # the connection was closed, or the statement stopped, under the block
        if fault.args == ("locked",):
            return VaultError("interrupted")  # by a progress handler of the block's own
        return fault
