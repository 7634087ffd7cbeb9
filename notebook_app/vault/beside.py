"""What lies beside a notebook, told without any secret: its rolling backups, the notebooks put aside, who holds it (vault SPEC §2, §7, §8)."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from notebook_app.values import Value
from notebook_app.vault import backup as backups_
from notebook_app.vault.errors import DiskTrouble, NotebookBusy, NotebookDamaged, NotebookTooNew, edge
from notebook_app.vault.place import Lock, Place


class BackupFile(Value):
    """A backup as it lies somewhere. `size` in bytes, of the file; `number` within its series, 0 where it is none of the rolling ones.

    `own`: whether it was made of the notebook that is there now; None when that one's key file cannot be read.
    """

    path: Path
    day: date
    schema: int
    size: int
    number: int = 0
    own: bool | None = None


class Aside(Value):
    """A notebook that a restore put aside. `day` of its last save, by the clock of then; `size` in bytes, of its database."""

    path: Path
    number: int
    day: date
    size: int


def rolling(folder: Path | str, backups: Path | str | None = None) -> list[BackupFile]:
    """The rolling backups beside the notebook of `folder`, as their names tell: this notebook's series first, each newest first by number.

    None of them is proven intact: `check(path)` does that. Raises DiskTrouble.
    """
    place = Place.of(folder, backups)
    found: list[list[BackupFile]] = []
    with edge():
        present = _vault_of(place)
        for series in place.backups.iterdir() if place.backups.is_dir() else ():
            own = None if present is None else present.hex()[:8] == series.name
            files = []
            for kept in backups_.series(series):
                with contextlib.suppress(FileNotFoundError):  # thinned out this moment
                    files.append(BackupFile(kept.path, kept.day, int(kept.schema), os.stat(kept.path).st_size, kept.number, own))
            if files:
                found.append(files)
    found.sort(key=lambda files: (files[0].own is True, files[0].day, files[0].path.parent.name), reverse=True)
    return [file for files in found for file in files]


def describe(path: Path | str, folder: Path | str) -> BackupFile:
    """What the last page of a backup file says of it. `folder`: of the notebook it may be a backup of.

    NotebookDamaged `backup` when it is none, or was cut; NotebookTooNew `backup`, DiskTrouble. Only `check(path)` reads all of it.
    """
    with edge():
        source = Path(os.path.abspath(path))
        footer, present = backups_.Footer.read(source), _vault_of(Place.of(folder))
        own = None if present is None else present == footer.key.vault
        return BackupFile(source, date.fromisoformat(footer.made), footer.schema, os.stat(source).st_size, own=own)


def newest_intact(folder: Path | str, backups: Path | str | None = None) -> BackupFile | None:
    """The first of `rolling` that is to the last bit what was written; None if there is none. Reads them, one after another."""
    return next((file for file in rolling(folder, backups) if _intact(file.path)), None)


def asides(folder: Path | str) -> list[Aside]:
    """The notebooks put aside beside the one of `folder`, the last one first. Raises DiskTrouble."""
    place = Place.of(folder)
    with edge():
        return sorted(_asides(place), key=lambda aside: aside.number, reverse=True)


def destroy(aside: Aside, folder: Path | str) -> None:
    """This notebook put aside is no more: its key first, without which nothing of the rest can be read. Only ever at a person's yes.

    DiskTrouble, `missing` where it is none of `asides(folder)`; what could not be deleted of it stays closed for ever.
    """
    with edge():
        if aside.path.is_symlink() or aside.path not in {found.path for found in asides(folder)}:
            raise DiskTrouble("missing")
        Place.of(aside.path).key.unlink(missing_ok=True)
        shutil.rmtree(aside.path)


def held(folder: Path | str) -> bool:
    """Whether another Cahier holds this notebook: the system's lock is tried and let go, nothing else is touched."""
    place = Place.of(folder)
    if not place.folder.parent.is_dir():
        return False
    try:
        with edge():
            Lock(place).release()
    except NotebookBusy:
        return True
    return False


def _intact(path: Path) -> bool:
    try:
        backups_.require_intact(path)
    except (NotebookDamaged, NotebookTooNew, OSError):
        return False
    return True


def _vault_of(place: Place) -> bytes | None:
    try:
        return place.read_key().vault
    except (NotebookDamaged, NotebookTooNew, OSError):
        return None


def _asides(place: Place) -> Iterator[Aside]:
    start = f"{place.folder.name}.aside-"
    for path in place.folder.parent.iterdir() if place.folder.parent.is_dir() else ():
        number = path.name.removeprefix(start)
        if path.name.startswith(start) and number.isascii() and number.isdigit() and path.is_dir():
            database = Place.of(path).database
            found = os.stat(database if database.is_file() else path)
            yield Aside(path, int(number), date.fromtimestamp(found.st_mtime), found.st_size if database.is_file() else 0)
