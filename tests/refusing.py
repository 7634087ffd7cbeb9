"""A folder in which nothing can be written, as far as this computer allows: for tests that ask what is said then."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest


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
