"""Backups: one file that opens anywhere by itself; making, proving, thinning out, taking back (vault SPEC §7, §8)."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from sqlcipher3.dbapi2 import Connection

from notebook_app import files
from notebook_app.values import Value
from notebook_app.vault import database
from notebook_app.vault.errors import BackupRefused, NotebookDamaged, NotebookTooNew, twice
from notebook_app.vault.keyfile import KeyFile, is_count, line, read_line
from notebook_app.vault.place import PAGE, Place

VERSION = 1
_CHUNK = 1 << 20
_STEP = 64  # pages copied at once; saves go on between two steps
_NAME = r"(\d{6,})-(\d{4}-\d{2}-\d{2})-v(\d+)\.cahier"  # as words: `re` compiles it at its first use and keeps it
_KEPT_LAST, _KEPT_DAYS, _KEPT_WEEKS, _KEPT_SCHEMAS = 3, 7, 5, 2

Alive = Callable[[], None]  # raises NotebookBusy `locked` when the notebook is being closed


class Footer(Value):
    """The last page of a backup file."""

    key: KeyFile
    made: str
    schema: int
    sha256: str
    size: int

    def to_bytes(self) -> bytes:
        fields = {
            "cahier": "backup",
            "key": json.loads(self.key.to_bytes()),
            "made": self.made,
            "schema": self.schema,
            "sha256": self.sha256,
            "size": self.size,
            "v": VERSION,
        }
        return line(fields).ljust(PAGE)

    @classmethod
    def read(cls, path: Path) -> Footer:
        """NotebookDamaged `backup` when it is none, or not of a file of this length; NotebookTooNew. Raises OSError."""
        try:
            with files.to_read(path) as file:
                length = file.seek(0, os.SEEK_END)
                if length < PAGE:
                    raise NotebookDamaged("backup")
                file.seek(length - PAGE)
                data = file.read(PAGE)
        except IsADirectoryError:
            raise NotebookDamaged("backup") from None
        footer = cls._parsed(data)
        if footer.size != length - PAGE:
            raise NotebookDamaged("backup")
        return footer

    @classmethod
    def _parsed(cls, data: bytes) -> Footer:
        fields = read_line(data.rstrip(b" "), "backup")
        if fields is None:
            raise NotebookDamaged("backup")
        if fields["v"] > VERSION:
            raise NotebookTooNew("backup")
        if fields["v"] != VERSION or fields.keys() != {"cahier", "key", "made", "schema", "sha256", "size", "v"}:
            raise NotebookDamaged("backup")
        made, sha256 = fields["made"], fields["sha256"]
        if not is_day(made) or not is_count(fields["schema"]) or not is_count(fields["size"]):
            raise NotebookDamaged("backup")
        if not isinstance(sha256, str) or not re.fullmatch(r"[0-9a-f]{64}", sha256):
            raise NotebookDamaged("backup")
        if fields["size"] < PAGE or fields["size"] % PAGE:
            raise NotebookDamaged("backup")
        return cls(_key(fields["key"]), made, fields["schema"], sha256, fields["size"])


def _key(fields: object) -> KeyFile:
    try:
        return KeyFile.read(json.dumps(fields, sort_keys=True, separators=(",", ":")).encode("ascii") + b"\n")
    except NotebookDamaged:
        raise NotebookDamaged("backup") from None


def is_day(value: object) -> bool:
    """A day of the calendar, YYYY-MM-DD."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def require_intact(path: Path, alive: Alive = lambda: None) -> Footer:
    """NotebookDamaged `backup` unless it is to the last bit what was written; no secret needed. Raises OSError."""
    from hashlib import sha256  # as below: opening a notebook needs none of it

    footer = Footer.read(path)
    digest = sha256()
    for chunk in _chunks(path, footer.size, alive):
        digest.update(chunk)
    if digest.hexdigest() != footer.sha256:
        raise NotebookDamaged("backup")
    return footer


def _chunks(path: Path, size: int, alive: Alive) -> Iterator[bytes]:
    with path.open("rb") as file:
        while size:
            alive()
            chunk = file.read(min(size, _CHUNK))
            if not chunk:
                raise NotebookDamaged("backup")
            size -= len(chunk)
            yield chunk


def make(source: Connection, target: Path, data_key: bytes, key: KeyFile, made: str, alive: Alive) -> None:
    """Copy the open notebook into `target`, under `data_key`, and prove the copy; nothing is left behind by a fault.

    Other threads may write meanwhile: what they commit is in the copy too. Raises NotebookDamaged, NotebookBusy `locked`,
    OSError, the driver's errors.
    """
    if target.exists():
        raise BackupRefused("exists")
    mine = f".part-{key.vault.hex()[:8]}-"
    for unfinished in target.parent.glob(mine + "*"):  # a copy that was killed, or whose stick was pulled out
        with contextlib.suppress(OSError):
            unfinished.unlink()
    part = target.with_name(mine + target.name)
    left = part
    try:
        os.close(files.create(part))
        version = _copy(source, part, data_key, alive)
        _seal(part, key, made, version, alive)
        require_intact(part, alive)
        alive()
        if target.exists():  # Path.rename would replace it
            raise BackupRefused("exists")
        files.rename(part, target)
        left = target
        files.flush_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            left.unlink(missing_ok=True)
        raise


def _copy(source: Connection, part: Path, data_key: bytes, alive: Alive) -> int:
    copy = database.attach(part, data_key, once=True)
    try:
        copy.execute("PRAGMA journal_mode=OFF").fetchall()
        copy.execute("PRAGMA synchronous=OFF")  # flushed below, once
        source.backup(copy, pages=_STEP, progress=lambda *_: alive(), sleep=0.01)
        version = database.schema(copy)
    finally:
        copy.close()
    alive()
    _flush(part)
    _require_copy(part, part.stat().st_size, data_key, alive)
    return version


@contextlib.contextmanager
def _stopped(path: Path, data_key: bytes, alive: Alive) -> Iterator[Connection]:
    """A connection for reading only, whose long statements end when the notebook is closed."""

    def stop() -> int:
        alive()
        return 0

    db = database.attach(path, data_key, "mode=ro&immutable=1", once=True)
    try:
        db.set_progress_handler(stop, 10_000)
        yield db
    finally:
        db.close()


def _require_copy(path: Path, size: int, data_key: bytes, alive: Alive) -> None:
    """NotebookDamaged `database` unless every MAC and the structure of the database, the first `size` bytes, are right.

    The structure's check reads every page that is used, and SQLCipher each page's MAC with it: once is enough.
    """
    with _stopped(path, data_key, alive) as db:
        if PAGE * database.number(db, "page_count") != size:
            raise NotebookDamaged("database")
        database.require_structure(db)
    alive()
    from notebook_app.vault import unused

    unused.require_right(path, data_key)
    alive()


def prove(path: Path, footer: Footer, data_key: bytes, alive: Alive = lambda: None) -> None:
    """NotebookDamaged `backup`, or DiskTrouble `io` where it is sound when it is read again: a disk's passing fault."""
    twice("backup", lambda: _require_copy(path, footer.size, data_key, alive))


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        files.flush(descriptor)
    finally:
        os.close(descriptor)


def _seal(part: Path, key: KeyFile, made: str, version: int, alive: Alive) -> None:
    from hashlib import sha256

    size = part.stat().st_size
    digest = sha256()
    for chunk in _chunks(part, size, alive):
        digest.update(chunk)
    footer = Footer(key, made, version, digest.hexdigest(), size)
    descriptor = os.open(part, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
    try:
        files.write_all(descriptor, footer.to_bytes())
        files.flush(descriptor)
        if hasattr(os, "posix_fadvise"):
            # So that reading back reads the disk, not the memory it was written from.
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)
    if Footer.read(part) != footer:
        raise NotebookDamaged("backup")


def extract(path: Path, footer: Footer, part: Place, data_key: bytes, alive: Alive = lambda: None) -> None:
    """The notebook of an intact backup as the folder `part`, proven sound. Raises NotebookDamaged, OSError."""
    from hashlib import sha256

    files.make_folder(part.folder)
    digest = sha256()
    descriptor = files.create(part.database)
    try:
        for chunk in _chunks(path, footer.size, alive):
            digest.update(chunk)
            files.write_all(descriptor, chunk)
        files.flush(descriptor)
    finally:
        os.close(descriptor)
    if digest.hexdigest() != footer.sha256:
        raise NotebookDamaged("backup")
    files.write_whole(part.key, footer.key.to_bytes())
    _require_copy(part.database, footer.size, data_key, alive)


# Rolling backups


class Kept(Value):
    number: int
    day: date
    schema: str
    path: Path


def series(folder: Path) -> list[Kept]:
    """The rolling backups of one series, newest first by number: a wrong clock changes nothing."""
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        name = re.fullmatch(_NAME, path.name)
        if name and is_day(name[2]):
            found.append(Kept(int(name[1]), date.fromisoformat(name[2]), name[3], path))
    return sorted(found, key=lambda kept: kept.number, reverse=True)


def series_folder(place: Place, key: KeyFile) -> Path:
    return place.backups / key.vault.hex()[:8]


def next_path(folder: Path, made: str, version: int) -> Path:
    """The name of the next rolling backup of a series."""
    known = series(folder)
    return folder / f"{known[0].number + 1 if known else 1:06d}-{made}-v{version}.cahier"


def forget_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()  # refused by the system when anything is in it


def thin_out(folder: Path) -> None:
    """Delete the rolling backups that no rule keeps; what cannot be read or deleted now stays."""
    try:
        known = series(folder)
    except OSError:
        return
    rules: tuple[tuple[int, list[object]], ...] = (
        (_KEPT_LAST, [k.number for k in known]),
        (_KEPT_DAYS, [k.day for k in known]),
        (_KEPT_WEEKS, [k.day.isocalendar()[:2] for k in known]),
        (_KEPT_SCHEMAS, [k.schema for k in known]),
    )
    kept: set[int] = set()
    for count, values in rules:
        last: dict[object, int] = {}
        for backup, value in zip(known, values, strict=True):
            last.setdefault(value, backup.number)
        kept.update(list(last.values())[:count])
    for backup in known:
        if backup.number not in kept:
            with contextlib.suppress(OSError):
                backup.path.unlink()


def newest_keys(place: Place) -> Iterator[KeyFile]:
    """The key of the newest backup of each series, for a notebook that lost its own."""
    for folder in sorted(place.backups.iterdir()) if place.backups.is_dir() else ():
        for kept in series(folder):
            # A backup whose footer cannot be read carries no key: the one before it does.
            with contextlib.suppress(NotebookDamaged, NotebookTooNew, OSError):
                yield Footer.read(kept.path).key
                break
