"""Files written whole or not at all, for this user only."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import BinaryIO, TypeVar

T = TypeVar("T")

_CODES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read-only",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    # a stick that was pulled out, a share whose server does not answer
    **dict.fromkeys(
        (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN, errno.EHOSTUNREACH), "missing"
    ),
    errno.ENOMEM: "memory",
}
# Python makes EACCES or EINVAL of many of Windows' own numbers (winerror.h), which say more: write-protected; a disk that reads or writes
# badly; full, or the share's quota; and a stick that was pulled out, a server that is gone.
_WINDOWS = {
    19: "read-only",
    **dict.fromkeys((23, 25, 27, 29, 30, 31), "io"),
    **dict.fromkeys((39, 1295), "full"),
    **dict.fromkeys((20, 21, 34, 51, 53, 55, 59, 64, 67, 433, 1006, 1110, 1112, 1167, 1231, 1232), "missing"),
}
_SHARING = (5, 32, 33)  # another program has it open: a virus scanner, the one that carries the folder, a reader
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds between two tries
_OPENING = (errno.EACCES,) if sys.platform == "win32" else ()  # of a file that is opened Windows gives no number of its own
_MOST = 1000  # files of one name in a folder


def code(error: OSError) -> str:
    """What the disk said: `full`, `read-only`, `denied`, `missing`, `memory` or `io` (vault SPEC §10)."""
    return _WINDOWS.get(getattr(error, "winerror", None) or 0) or _CODES.get(error.errno or 0, "io")


def shared(error: OSError) -> bool:
    """Another program has it open, as far as the system says so: Windows may say of it, too, that it is denied."""
    return error.errno in (errno.EBUSY, errno.ETXTBSY) or getattr(error, "winerror", None) in _SHARING[1:]


def flush(descriptor: int) -> None:
    """Everything written to this file is on the disk. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # fsync alone only reaches the drive's cache there; some volumes refuse the stronger call.
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """The names in this folder are on the disk. Raises OSError; does nothing on Windows, where NTFS logs them."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flush(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system that cannot flush a folder
            raise
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """The folder and what leads to it exist; what had to be made is for this user only (0700). Raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    flush_folder(folder.parent)


def to_read(path: Path) -> BinaryIO:
    """A file, open to be read. Raises IsADirectoryError also where the system says of a folder that it is denied (Windows); OSError."""
    try:
        return path.open("rb")
    except PermissionError:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "a folder") from None
        raise


def create(path: Path) -> int:
    """A new empty file for this user only (0600), open for writing. Raises FileExistsError, OSError."""
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)


def write_all(descriptor: int, data: bytes) -> None:
    """os.write until nothing is left: a nearly full disk takes a part without an error. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def write_whole(path: Path, data: bytes) -> None:
    """After it the file is exactly `data` and on the disk; if it raises OSError the former file is untouched.

    What holds the former one, or the new one, for a moment (a virus scanner, what carries the folder) is waited for.
    """
    part = path.with_name(path.name + ".new")
    patiently(lambda: part.unlink(missing_ok=True))
    descriptor = patiently(lambda: create(part))
    try:
        try:
            write_all(descriptor, data)
            flush(descriptor)
        finally:
            os.close(descriptor)
        if patiently(part.read_bytes) != data:
            raise OSError(errno.EIO, "read back")
        replace(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            patiently(lambda: part.unlink(missing_ok=True), _WAITS[:3])
        raise
    # The new file is in its place: a fault from here on could only deny what was done.
    with contextlib.suppress(OSError):
        flush_folder(path.parent)


def replace(part: Path, path: Path) -> None:
    """What was written beside a file takes its place; what holds that one for a moment is waited for. Raises OSError."""
    try:
        patiently(lambda: os.replace(part, path))
    except OSError as error:
        # Of a file that a program shows Windows says that it is denied; but the folder took `part`, and the file has no mark against writing.
        if getattr(error, "winerror", None) == _SHARING[0] and os.access(path, os.W_OK):
            error.winerror = _SHARING[1]  # type: ignore[attr-defined]
        raise


def rename(old: Path, new: Path) -> None:
    """A file or folder has another name from now on; what holds it for a moment is waited for. Raises OSError."""
    patiently(lambda: os.rename(old, new), _WAITS[:3])


def patiently(do: Callable[[], T], waits: Sequence[float] = _WAITS) -> T:
    """Does it again, up to six times in a second and a half, while another program has the file open; then raises what `do` raised."""
    for wait in waits:
        try:
            return do()
        except OSError as error:
            number = getattr(error, "winerror", None)
            if not shared(error) and number not in _SHARING and (number is not None or error.errno not in _OPENING):
                raise
        time.sleep(wait)
    return do()


def new_names(folder: Path, names: Sequence[str]) -> list[str]:
    """These names, or all of them with a number, so that none of them is there yet. Raises FileExistsError."""
    for n in range(1, _MOST):
        found = [name if n == 1 else f"{PurePath(name).stem}-{n}{PurePath(name).suffix}" for name in names]
        if not any(os.path.lexists(folder / name) for name in found):
            return found
    raise FileExistsError(errno.EEXIST, "taken")


def write_new(folder: Path, written: dict[str, bytes]) -> list[str]:
    """These files, all of them or none, beside what lies in the folder: under their own names, or all with a number that makes them new.

    The names they have there. Raises OSError; no file that was there is touched.
    """
    names = new_names(folder, list(written))
    made: list[Path] = []
    try:
        for name, data in zip(names, written.values(), strict=True):
            descriptor = patiently(partial(create, folder / name))
            made.append(folder / name)
            try:
                write_all(descriptor, data)
                flush(descriptor)
            finally:
                os.close(descriptor)
            if patiently(made[-1].read_bytes) != data:
                raise OSError(errno.EIO, "read back")
    except BaseException:
        for path in made:
            with contextlib.suppress(OSError):
                path.unlink()
        raise
    with contextlib.suppress(OSError):
        flush_folder(folder)
    return names


def erase(path: Path, digest: bytes) -> None:
    """The file of this name goes, if it still holds the bytes of this SHA-256; no more can be promised of a disk. Raises OSError."""
    import hashlib

    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").digest() != digest:
            raise OSError(errno.ESTALE, "changed")
    path.unlink()
    with contextlib.suppress(OSError):
        flush_folder(path.parent)


class Held:
    """The system's lock on an empty file, for as long as this process lives; the file stays, and means nothing by itself.

    Raises BlockingIOError when another process has it; another OSError when the file cannot be made, or knows no locks.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor: int | None = None
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            self.release()
            if error.errno in (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK):
                raise BlockingIOError(errno.EAGAIN, "held") from None
            raise

    def release(self) -> None:
        """Idempotent. Closing the file releases it, on every system."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):  # it is closed all the same
                os.close(descriptor)

    def __del__(self) -> None:
        self.release()


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
