"""A folder for a notebook that is not kept: the invented one. It goes when it is closed, and what a kill left of one goes at a later start."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from notebook_app.alone import Alone

_PREFIX = "cahier-exemple-"


class Passing:
    """A new temporary folder, `root`, held by this process until `go()`."""

    def __init__(self) -> None:
        sweep()
        self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX)
        self.root = Path(self._folder.name)
        self._alone = Alone(self.root)
        self._alone.first()

    def go(self) -> None:
        """Nothing of it remains."""
        self._alone.release()
        self._folder.cleanup()


def sweep() -> None:
    """Destroy the folders that nobody holds any more: their program was killed."""
    own = os.getuid() if hasattr(os, "getuid") else None
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            there = left.lstat()
            if left.is_symlink() or own not in (None, there.st_uid) or not (left / "cahier.lock").exists():
                continue  # another's; or one that is only being made
            alone = Alone(left)
            if alone.first():
                alone.release()
                shutil.rmtree(left)
        except OSError:
            continue  # the next start tries again
