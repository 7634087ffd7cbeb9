"""A folder that refuses, as far as this computer allows: for tests that ask what is said then."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Way = Callable[[Path], Callable[[], object]]  # makes a folder refuse; what it gives makes it well again


@contextmanager
def refusing(way: Way, folder: Path) -> Iterator[Callable[[], None]]:
    """`folder` refuses until what is given is called, or the block ends: a limit on files binds the whole process, its report included."""
    if sys.platform == "win32":
        pytest.skip("an open file's folder cannot be renamed there, and no limit is set on files")
    ways = [way(folder)]

    def well() -> None:
        if ways:
            ways.pop()()

    try:
        yield well
    finally:
        well()


def moved(folder: Path) -> Callable[[], object]:
    """The stick or the disk it lies on is pulled out; and put in again."""
    away = folder.rename(folder.with_name("away"))
    return lambda: away.rename(folder)


def full(folder: Path) -> Callable[[], object]:
    """With a limit on the size of files, which behaves as a full disk does."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, before[1]))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, before)


def denied(folder: Path) -> Callable[[], object]:
    """Nothing in `folder` can be written any more; what it gives makes it well again.

    Permissions do not bind the computer's master: then the files get the mark that does, where there is one.
    """
    paths = [folder, *(path for path in folder.iterdir() if path.suffix != ".lock")]
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions are another matter there")
    if os.geteuid() != 0:
        modes = [(path, path.stat().st_mode) for path in paths]
        for path, mode in modes:
            path.chmod(mode & ~0o222)
        return lambda: [path.chmod(mode) for path, mode in modes]
    names = [str(path) for path in paths]
    if shutil.which("chattr") is None or subprocess.run(["chattr", "+i", *names], check=False, capture_output=True).returncode != 0:
        subprocess.run(["chattr", "-i", *names], check=False, capture_output=True)
        pytest.skip("files cannot be marked as unchangeable here")
    return lambda: subprocess.run(["chattr", "-i", *names], check=True)
