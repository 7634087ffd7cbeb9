"""The disk around the notebook: whether it has room for the next saves, and whether something else copies it away (vault SPEC §2, §5)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

LEAST = 200 << 20  # bytes; below it, or below twice the notebook, it is said
_SYNCED = ("onedrive", "dropbox", "nextcloud", "google drive")  # what their names begin with: "OneDrive - Mairie"
_OF_MACOS = ("cloudstorage", "mobile documents")  # where it keeps what is carried


def little(folder: Path, least: int = LEAST) -> int | None:
    """The free bytes of the disk of the notebook in `folder`, when they are few; None when there is room, or nobody can tell."""
    try:
        free, size = shutil.disk_usage(folder).free, os.stat(folder / "notebook.db").st_size
    except OSError:
        return None
    return free if free < least or free < 2 * size else None


def synced(folder: Path) -> bool:
    """Whether another program carries what lies here to other computers, as the names of the folders tell."""
    return any(name.startswith(_SYNCED) or name in _OF_MACOS for name in map(str.casefold, folder.parts))
