"""The faults of the vault (vault SPEC §9, §10): a code, and nothing that the disk, the driver or the notebook said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from sqlcipher3 import dbapi2

from notebook_app import files
from notebook_app.errors import CahierError


class VaultError(CahierError):
    """Any fault of the vault; itself only with the code `query`: a fault of the program."""


class WrongPassphrase(VaultError):
    """`wrong`: neither the passphrase nor the recovery words."""


class NotebookBusy(VaultError):
    """`open-elsewhere`, `exists`, `locked`."""


class NotebookTooNew(VaultError):
    """`key`, `schema`, `backup`: made by a newer Cahier; untouched."""


class NotebookDamaged(VaultError):
    """`key-missing`, `key-damaged`, `database-missing`, `database`, `backup`, `migration`."""


class DiskTrouble(VaultError):
    """`full`, `read-only`, `denied`, `missing`, `moved`, `io`, `memory`."""


class BackupRefused(VaultError):
    """No backup, or one that was needed first: `exists`, or the code of the fault that stopped it."""


# SQLite's primary result codes. Its messages quote search words and names: they are never read.
# (for a backup it gives these texts without the code: they are SQLite's fixed ones, compared whole)
_BUSY, _LOCKED, _NOMEM, _READONLY, _INTERRUPT, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 7, 8, 9, 10, 11, 13, 14, 26

_TEXTS = {
    "database is locked": _BUSY,
    "database table is locked": _LOCKED,
    "out of memory": _NOMEM,
    "attempt to write a readonly database": _READONLY,
    "interrupted": _INTERRUPT,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}


def translated(error: BaseException, why: Callable[[], str] | None = None) -> BaseException:
    """The fault this error is for the person; an error that is none of the disk's or the driver's comes back as it is.

    `why` says what lies behind an error that SQLite cannot explain; without it, `io`.
    """
    if isinstance(error, dbapi2.Error):
        code = getattr(error, "sqlite_errorcode", None)
        code = _TEXTS.get(str(error), 1) if code is None else code & 0xFF
        if code in (_BUSY, _LOCKED):
            return NotebookBusy("open-elsewhere")
        if code == _NOMEM:
            return DiskTrouble("memory")
        if code == _INTERRUPT:
            return NotebookBusy("locked")
        if code in (_CORRUPT, _NOTADB):
            return NotebookDamaged("database")
        if code == _FULL:
            return DiskTrouble("full")
        if code in (_READONLY, _IOERR, _CANTOPEN):
            found = why() if why else "io"
            return DiskTrouble("read-only" if code == _READONLY and found == "io" else found)
        return VaultError("query")
    if isinstance(error, dbapi2.Warning | UnicodeError):
        return VaultError("query")
    if isinstance(error, MemoryError):
        return DiskTrouble("memory")
    if isinstance(error, OSError):
        return DiskTrouble(files.code(error))
    return error


def raise_bare(error: BaseException) -> NoReturn:
    """Raise it with no trace of the error it stands for: `from None` hides that one from sight, not from a log."""
    try:
        raise error from None
    finally:
        error.__context__ = None


@contextmanager
def edge(why: Callable[[], str] | None = None) -> Iterator[None]:
    """The border of the vault: nothing comes out but VaultError with a code, and faults of the caller."""
    fault: BaseException | None = None
    try:
        yield
    except Exception as error:
        fault = translated(error, why)
    if fault is not None:
        raise_bare(fault)


def twice(code: str, do: Callable[[], None]) -> None:
    """NotebookDamaged `code` for damage that is met again when it is done again; DiskTrouble `io` where it is not: a disk's passing fault."""
    for last in (False, True):
        try:
            do()
        except (NotebookDamaged, dbapi2.Error) as error:
            if not isinstance(translated(error), NotebookDamaged):
                raise
            if last:
                raise NotebookDamaged(code) from None
        else:
            if last:
                raise DiskTrouble("io")
            return
