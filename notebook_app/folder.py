"""The shared folder: sealed cards, receipts and visites as files, each written and read whole (exchange SPEC §9)."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from . import files
from .errors import CahierError

SIZE_LIMIT = 65_536
_A_MOMENT = (0.05, 0.1)  # seconds
_SKINS = {".carte": "carte", ".visite": "visite"}


class FolderTrouble(CahierError):
    """The computer's fault, not the file's: `full`, `read-only`, `denied`, `missing` (no such folder: unplugged, renamed), `busy` or `io`.

    The shelf adds `taken`: another circle lies in that folder. `silent`: who waits apart had no answer for long.
    """


@dataclass(frozen=True)
class File:
    """A file that a reader takes, as it lies there; `mtime` in nanoseconds."""

    name: str
    size: int
    mtime: int


def skin_of(name: str) -> str:
    """The skin in which a file of the folder is read, by its name; empty if it is not read at all."""
    return "" if name.startswith((".", "~")) else _SKINS.get(name[name.rfind(".") :], "")


def is_taken(name: str, regular: bool, size: int) -> bool:
    """Whether a reader takes an entry: a regular file of at most 65 536 bytes, by its name, conflict copies included."""
    return regular and size <= SIZE_LIMIT and skin_of(name) != ""


def names(folder: Path) -> list[str]:
    """The files to read, sorted; all else is ignored. `FolderTrouble` if the folder itself cannot be listed."""
    return [file.name for file in listing(folder)[0]]


def listing(folder: Path) -> tuple[list[File], list[str]]:
    """The files to read, sorted, without opening one; and the names of what a crash may have left half written, anybody's."""
    taken, left = [], []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("~") and entry.name.endswith(".tmp"):
                    left.append(entry.name)
                elif skin_of(entry.name):
                    with suppress(OSError):  # it went away meanwhile, which changes nothing
                        found = entry.stat(follow_symlinks=False)
                        if is_taken(entry.name, stat.S_ISREG(found.st_mode), found.st_size):
                            taken.append(File(entry.name, found.st_size, found.st_mtime_ns))
    except OSError as error:
        raise FolderTrouble(code(error)) from None
    return sorted(taken, key=lambda file: file.name), left


def code(error: OSError) -> str:
    """What the computer said, as a `FolderTrouble` says it."""
    found = "busy" if files.shared(error) else files.code(error)
    return "io" if found == "memory" else found  # of a share that answers no more, Linux says that memory lacks


def save(path: Path, data: bytes) -> str:
    """A file as it is named where one chose to have it, whole; what the computer said, "" for nothing."""
    try:
        files.write_whole(path, data)
    except OSError as error:
        return code(error)
    return ""


def read(folder: Path, name: str) -> bytes | None:
    """One file, whole; None if it went away, cannot be read, or is no longer what `names` saw.

    One that another program holds is waited for a moment, no longer: many are read in a row, and it is there at the next look.
    """
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with os.fdopen(files.patiently(lambda: os.open(folder / name, flags), _A_MOMENT), "rb") as file:
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
        _unlink(temporary)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(files.patiently(lambda: os.open(temporary, flags, 0o644)), "wb") as file:
            if hasattr(os, "fchmod"):
                with suppress(OSError):  # a stick, a share: it is said there who may read
                    os.fchmod(file.fileno(), 0o644)  # colleagues: the program gives nothing else it makes to anybody
            file.write(data)
            file.flush()
            files.flush(file.fileno())
        files.replace(temporary, folder / name)
    except OSError as error:
        with suppress(OSError):
            _unlink(temporary)
        raise FolderTrouble(code(error)) from None


def remove(folder: Path, name: str) -> None:
    """Take one own file back (a receipt after 90 days or replaced); that it is already gone is as good."""
    try:
        _unlink(folder / name)
    except OSError as error:
        raise FolderTrouble(code(error)) from None


def tidy(folder: Path, own: Iterable[str]) -> None:
    """Remove what a crash left half written of this installation's own files, and of nobody else's."""
    for name in own:
        with suppress(OSError):  # the next write removes it too
            _unlink(_temporary(folder, name))


def temporary_name(name: str) -> str:
    """Of what is being written, before it takes its name; no reader takes it (exchange SPEC §9)."""
    return Path(f"~{name}").with_suffix(".tmp").name


def _temporary(folder: Path, name: str) -> Path:
    return folder / temporary_name(name)


def _unlink(path: Path) -> None:
    files.patiently(lambda: path.unlink(missing_ok=True))
