"""The SQLCipher file: connecting, proving it sound, bringing its schema up to date (vault SPEC §4, §6)."""

from __future__ import annotations

import contextlib
import os
import struct
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import BinaryIO

from sqlcipher3 import dbapi2
from sqlcipher3.dbapi2 import Connection

from notebook_app.vault.errors import DiskTrouble, NotebookDamaged, NotebookTooNew, translated
from notebook_app.vault.place import PAGE, Place

Step = str | Callable[[Connection], object]

# Seconds to wait for a lock of another program (a virus scanner, an indexer) before it counts as open elsewhere.
_PATIENCE = 0.3

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/")  # of a path, in an address; the rest as %XX


def uri(path: PurePath) -> str:
    """A whole path as SQLite reads it: of a share of the network it wants no server's name where others write it."""
    named = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(path.as_posix()))
    return "file://" + (named if named.startswith("/") else "/" + named.replace("%3A", ":", 1))


def attach(path: Path, data_key: bytes, mode: str = "mode=rw", once: bool = False) -> Connection:
    """A connection with the key set, nothing read yet; the file must be there. `once`: a copy, written or read from its first page
    to its last, of which little is kept in memory. Raises the driver's errors.
    """
    db = dbapi2.connect(f"{uri(path)}?{mode}", uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        for pragma in (
            "cipher_log_level=NONE",
            "cipher_memory_security=OFF",
            f"key=\"x'{data_key.hex()}'\"",
            f"cipher_page_size={PAGE}",
            "temp_store=MEMORY",
            "locking_mode=EXCLUSIVE",
            "trusted_schema=OFF",
            "foreign_keys=ON",
            "secure_delete=ON",
            "fullfsync=ON",
            # KiB. A copy's proof comes back to the pages of each index: with 8 MB it takes as long as with 32, with 2 a third longer.
            f"cache_size={-8192 if once else -32768}",
        ):
            db.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        db.close()
        raise
    return db


def connect(path: Path, data_key: bytes) -> Connection:
    """The notebook's own connection, alone on its file and writing nothing until asked; a save cut short is undone first."""
    db = attach(path, data_key)
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchall()
        db.execute("PRAGMA journal_mode=TRUNCATE").fetchall()
        db.execute("PRAGMA synchronous=FULL")
        # No page is written before the commit: so the journal has one part only, and a cut in it is always seen.
        db.execute("PRAGMA cache_spill=OFF")
        db.execute("BEGIN EXCLUSIVE")
        db.execute("COMMIT")
        db.execute("PRAGMA query_only=ON")
    except BaseException:
        db.close()
        raise
    return db


def crashed(place: Place) -> bool:
    """Whether a save was cut short here; NotebookDamaged `database` if what would undo it is itself damaged.

    SQLite plays a damaged journal back as far as it can read it, and says nothing: half a save would stay, soundly written, or the
    file be stretched or cut to a size misread.
    """
    try:
        with place.journal.open("rb") as file:
            first = file.read(1)
            if first and not _whole(file, -(-os.stat(place.database).st_size // PAGE)):
                raise NotebookDamaged("database")
    except FileNotFoundError:
        return False
    return bool(first)


_MAGIC = bytes.fromhex("d9d505f920a163d7")


def _whole(file: BinaryIO, pages: int) -> bool:
    """Every part of the journal that was flushed, so that the database may have been written over, is all there.

    `pages`: of the database as it is now. No save has made it shorter yet.
    """
    at = 0
    while True:
        file.seek(at)
        header = file.read(28)
        magic, (records, nonce, before, sector, page) = header[:8], struct.unpack(">5I", header[8:].ljust(20, b"\0"))
        if magic != _MAGIC:
            # Zeros until flushed. After the first part anything may follow that a power cut left.
            return at > 0 or not any(header[:12])
        if page != PAGE or sector not in (512, 1024, 2048, 4096, 8192, 16384, 32768, 65536) or before > pages:
            return False
        file.seek(at + sector)
        if not all(_record(file, nonce, before) for _ in range(records)) or _record(file, nonce, before):
            return False
        at = -(-(at + sector + records * (PAGE + 8)) // sector) * sector


def _record(file: BinaryIO, nonce: int, pages: int) -> bool:
    """A page of the database as it was, with the right check sum (SQLite file format, section 3), comes next."""
    record = file.read(PAGE + 8)
    if len(record) < PAGE + 8:
        return False
    number, page, told = int.from_bytes(record[:4], "big"), record[4:-4], int.from_bytes(record[-4:], "big")
    total = nonce + sum(page[at] for at in range(PAGE - 200, 0, -200))
    return 1 <= number <= pages and total & 0xFFFFFFFF == told


@contextlib.contextmanager
def transaction(db: Connection) -> Iterator[None]:
    """One transaction; whatever goes wrong inside, or in its commit, leaves nothing of it."""
    db.execute("PRAGMA query_only=OFF")
    mark = 0
    try:
        if db.execute("PRAGMA journal_mode=TRUNCATE").fetchone()[0] != "truncate":
            raise dbapi2.OperationalError("disk I/O error")  # never a save that could not be undone
        db.execute("BEGIN IMMEDIATE")
        before = _state(db)
        yield
        if _state(db) != before:
            mark = 1 + int.from_bytes(os.urandom(4), "big") % 0x7FFFFFFF
            db.execute(f"PRAGMA application_id={mark}")  # by it a save is known again
        db.execute("COMMIT")
    except BaseException as error:
        # SQLite has often rolled back by itself; reading at once lets it undo what a full disk kept it from undoing.
        with contextlib.suppress(dbapi2.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
        with contextlib.suppress(dbapi2.Error):
            db.execute("SELECT count(*) FROM sqlite_master").fetchall()
            if isinstance(error, dbapi2.Error):
                # Where it may not be written SQLite opens its journal to read it, and would keep it so: the next save opens it anew.
                db.execute("PRAGMA journal_mode=OFF").fetchall()
        if not (mark and _there(db, mark)):
            raise
    finally:
        with contextlib.suppress(dbapi2.Error):
            db.execute("PRAGMA query_only=ON")


def _state(db: Connection) -> tuple[int, int, int]:
    """Another one after any statement that changes rows, tables or the schema's number."""
    return db.total_changes, number(db, "schema_version"), schema(db)


def _there(db: Connection, mark: int) -> bool:
    """Whether a commit that failed is on the disk all the same.

    The last call of a commit, the flush of the emptied journal, cannot be undone: where only it failed the save is there, and is made
    to last by another flush. Refused, the person would do it twice.
    """
    try:
        if number(db, "application_id") != mark:
            return False
        with transaction(db):
            flush(db)
    except dbapi2.Error:
        return False
    return True


def number(db: Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def schema(db: Connection) -> int:
    """How many migrations were done."""
    return number(db, "user_version")


def require_known(db: Connection, steps: Sequence[Step]) -> None:
    if schema(db) > len(steps):
        raise NotebookTooNew("schema")


def wrong_pages(db: Connection) -> int:
    """How many pages have a wrong MAC."""
    return len(db.execute("PRAGMA cipher_integrity_check").fetchall())


def require_structure(db: Connection) -> None:
    """NotebookDamaged `database` unless every page in use can be read and fits its neighbours."""
    if db.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        raise NotebookDamaged("database")


def require_sound(db: Connection, crashed: bool) -> bool:
    """NotebookDamaged `database`, or whether unused pages carry a wrong MAC: a power cut does that."""
    wrong = wrong_pages(db) > 0
    if crashed or wrong:
        require_structure(db)
    return wrong


def sound(db: Connection) -> bool:
    """Whether every page and the structure are right now."""
    try:
        require_sound(db, crashed=True)
    except (NotebookDamaged, dbapi2.Error):
        return False
    return True


def fill_unused(db: Connection) -> None:
    """Write over the unused pages, so that each carries a right MAC again. A fault leaves things as they were."""
    with contextlib.suppress(dbapi2.Error):
        size = PAGE * number(db, "freelist_count")
        with transaction(db):
            db.execute("CREATE TABLE vault_fill (b BLOB)")
            db.execute("INSERT INTO vault_fill VALUES (zeroblob(?))", (size,))
            db.execute("DROP TABLE vault_fill")


def begin_meta(db: Connection) -> None:
    """The vault's own table, in a new database."""
    with transaction(db):
        db.execute("CREATE TABLE vault_meta (k TEXT PRIMARY KEY, v INTEGER)")
        db.execute("INSERT INTO vault_meta VALUES ('restored', 0)")


def restored(db: Connection) -> int:
    """How often this notebook came out of a backup; 0 when that cannot be read any more."""
    try:
        found = db.execute("SELECT v FROM vault_meta WHERE k = 'restored'").fetchone()
    except dbapi2.Error:
        return 0
    return int(found[0]) if found else 0


def flush(db: Connection) -> None:
    """The transaction is flushed, and all before it, also where it changes nothing."""
    db.execute(f"PRAGMA user_version={schema(db)}")  # the same, but its page is written; a row that stays the same is not


def count_restored(db: Connection) -> None:
    with transaction(db):
        if db.execute("UPDATE vault_meta SET v = v + 1 WHERE k = 'restored'").rowcount != 1:
            raise NotebookDamaged("database")


# SQLite's action and answers: no step may end the one transaction they all share.
_TRANSACTION, _ALLOWED, _DENIED = 22, 0, 1


def migrate(db: Connection, steps: Sequence[Step]) -> None:
    """All missing steps in one transaction, or none: NotebookDamaged `migration`, DiskTrouble."""
    db.execute("PRAGMA foreign_keys=OFF")  # otherwise the DROP TABLE of a rebuild deletes what refers to it
    try:
        with transaction(db):
            missing = steps[schema(db) :]
            db.set_authorizer(lambda action, *_: _DENIED if action == _TRANSACTION else _ALLOWED)
            try:
                for step in missing:
                    _run(db, step)
            finally:
                db.set_authorizer(None)
            if db.execute("PRAGMA foreign_key_check").fetchall():
                raise NotebookDamaged("migration")
            db.execute(f"PRAGMA user_version={len(steps)}")
    except Exception as error:
        fault = translated(error)
        # A step that fails is the program's fault; a full disk, or damage met on the way, is not.
        if isinstance(fault, DiskTrouble) or (isinstance(fault, NotebookDamaged) and isinstance(error, dbapi2.Error)):
            raise
        raise NotebookDamaged("migration") from None
    finally:
        db.execute("PRAGMA foreign_keys=ON")


def _run(db: Connection, step: Step) -> None:
    if callable(step):
        step(db)
    else:
        for statement in _statements(step):
            db.execute(statement)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: the driver's executescript() would commit first."""
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if dbapi2.complete_statement(statement):
            if statement.strip(" \t\r\n;"):
                yield statement
            statement = ""
    rest = statement[:-1].strip()
    if rest:
        yield rest
