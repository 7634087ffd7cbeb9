"""The shared folder: sealed cards, receipts and visites as files, each written and read whole (exchange SPEC §9)."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from .errors import CahierError

SIZE_LIMIT = 65_536
_SKINS = {".carte": "carte", ".visite": "visite"}
_CODES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read-only",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
}


class FolderTrouble(CahierError):
    """The computer's fault, not the file's: `full`, `read-only`, `denied`, `missing` (no such folder: unplugged, renamed) or `io`."""


def skin_of(name: str) -> str:
    """The skin in which a file of the folder is read, by its name; empty if it is not read at all."""
    return "" if name.startswith((".", "~")) else next((skin for end, skin in _SKINS.items() if name.endswith(end)), "")


def is_taken(name: str, regular: bool, size: int) -> bool:
    """Whether a reader takes an entry: a regular file of at most 65 536 bytes, by its name, conflict copies included."""
    return regular and size <= SIZE_LIMIT and skin_of(name) != ""


def names(folder: Path) -> list[str]:
    """The files to read, sorted; all else is ignored. `FolderTrouble` if the folder itself cannot be listed."""
    taken = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                with suppress(OSError):  # it went away meanwhile, which changes nothing
                    if is_taken(entry.name, entry.is_file(follow_symlinks=False), entry.stat(follow_symlinks=False).st_size):
                        taken.append(entry.name)
    except OSError as error:
        raise FolderTrouble(_CODES.get(error.errno or 0, "io")) from None
    return sorted(taken)


def read(folder: Path, name: str) -> bytes | None:
    """One file, whole; None if it went away, cannot be read, or is no longer what `names` saw."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with os.fdopen(os.open(folder / name, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return None
            data = file.read(SIZE_LIMIT + 1)
    except OSError:
        return None
    return data if len(data) <= SIZE_LIMIT else None


def write(folder: Path, name: str, data: bytes) -> None:
    """Put one own file there, whole or not at all: a temporary that no reader takes, flushed, then renamed over the old one."""
    temporary = _temporary(folder, name)
    try:
        temporary.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(temporary, flags, 0o644), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, folder / name)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise FolderTrouble(_CODES.get(error.errno or 0, "io")) from None


def remove(folder: Path, name: str) -> None:
    """Take one own file back (a receipt after 90 days or replaced); that it is already gone is as good."""
    try:
        (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise FolderTrouble(_CODES.get(error.errno or 0, "io")) from None


def tidy(folder: Path, own: Iterable[str]) -> None:
    """Remove what a crash left half written of this installation's own files, and of nobody else's."""
    for name in own:
        with suppress(OSError):  # the next write removes it too
            _temporary(folder, name).unlink(missing_ok=True)


def _temporary(folder: Path, name: str) -> Path:
    return (folder / f"~{name}").with_suffix(".tmp")
