"""A link to a file or a folder, as far as this computer makes one."""

from __future__ import annotations

import sys
from pathlib import Path


def link(path: Path, to: Path) -> list[Path]:
    """What lies there now besides: the link; nothing where Windows gives its users no leave for it."""
    try:
        path.symlink_to(to, target_is_directory=to.is_dir())
    except OSError:
        if sys.platform != "win32":
            raise
    assert path.is_symlink() or sys.platform == "win32"
    return [path] if path.is_symlink() else []
