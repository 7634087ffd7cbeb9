"""Copies that keep former secrets: found by what they say of themselves, deleted one by one (vault SPEC §3, §8)."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from notebook_app.values import Value
from notebook_app.vault import backup as backups_
from notebook_app.vault import beside
from notebook_app.vault.backup import Alive, Footer
from notebook_app.vault.errors import DiskTrouble, NotebookDamaged, NotebookTooNew
from notebook_app.vault.keyfile import KeyFile
from notebook_app.vault.place import Place

_FAULTS = (NotebookDamaged, NotebookTooNew, DiskTrouble, OSError)


class Former(Value):
    """A copy that other secrets open. `where`: "rolling" beside the notebook, "elsewhere", or "aside", a whole notebook put aside."""

    path: Path
    day: date
    where: str


def found(place: Place, key: KeyFile, elsewhere: Iterable[Path], series: Collection[str]) -> list[Former]:
    """Those of this notebook, by its present `key` and its earlier `series`; the newest first. None of them is proven yet."""
    there = [*_rolling(place, key, series), *_elsewhere(place, key, elsewhere, series), *_asides(place, key, series)]
    return sorted(there, key=lambda former: (former.day, former.path.name), reverse=True)


def dropped(place: Place, key: KeyFile, what: Sequence[Former], series: Collection[str], alive: Alive) -> list[Former]:
    """What could be deleted of it; nothing before the newest rolling backup has been read whole. Raises NotebookDamaged, OSError."""
    _newest(place, key, alive)
    gone = []
    for former in what:
        alive()
        with contextlib.suppress(*_FAULTS):
            (_drop_aside if former.where == "aside" else _drop_backup)(place, former.path, key, series, alive)
            gone.append(former)
    return gone


def older_dropped(place: Place, key: KeyFile, elsewhere: Iterable[Path], series: Collection[str], alive: Alive) -> list[Path]:
    """Every backup of this notebook but the newest rolling one, as far as it could be deleted; nothing before that one has been read whole."""
    newest = _newest(place, key, alive)
    beside_it = [kept.path for name in {vault[:8] for vault in (*series, key.vault.hex())} for kept in backups_.series(place.backups / name)]
    gone = []
    for path in dict.fromkeys([*beside_it, *(Path(os.path.abspath(path)) for path in elsewhere)]):
        alive()
        with contextlib.suppress(*_FAULTS):
            found = backups_.require_intact(path, alive).key.vault
            if os.path.samefile(path, newest) or path.is_symlink() or (found != key.vault and found.hex() not in series):
                continue
            _unlink(place, path)
            gone.append(path)
    return gone


def _newest(place: Place, key: KeyFile, alive: Alive) -> Path:
    newest = next(iter(backups_.series(backups_.series_folder(place, key))), None)
    if newest is None or backups_.require_intact(newest.path, alive).key != key:
        raise NotebookDamaged("backup")
    return newest.path


def _is_former(found: KeyFile, key: KeyFile, series: Collection[str]) -> bool:
    return found != key and (found.vault == key.vault or found.vault.hex() in series)


def _drop_backup(place: Place, path: Path, key: KeyFile, series: Collection[str], alive: Alive) -> None:
    if not _is_former(backups_.require_intact(path, alive).key, key, series):
        raise NotebookDamaged("backup")
    _unlink(place, path)


def _unlink(place: Place, path: Path) -> None:
    path.unlink()
    if path.parent.parent == place.backups:
        with contextlib.suppress(OSError):
            path.parent.rmdir()  # refused by the system when anything is in it


def _drop_aside(place: Place, path: Path, key: KeyFile, series: Collection[str], alive: Alive) -> None:
    aside = next((aside for aside in beside.asides(place.folder) if aside.path == path), None)
    if aside is None or not _is_former(Place.of(path).read_key(), key, series):
        raise NotebookDamaged("key-damaged")
    beside.destroy(aside, place.folder)


def _rolling(place: Place, key: KeyFile, series: Collection[str]) -> Iterator[Former]:
    for name in sorted({vault[:8] for vault in (*series, key.vault.hex())}):
        for kept in backups_.series(place.backups / name):
            with contextlib.suppress(*_FAULTS):
                if _is_former(Footer.read(kept.path).key, key, series):
                    yield Former(kept.path, kept.day, "rolling")


def _elsewhere(place: Place, key: KeyFile, paths: Iterable[Path], series: Collection[str]) -> Iterator[Former]:
    for path in dict.fromkeys(Path(os.path.abspath(path)) for path in paths):
        if place.backups in path.parents or path.is_symlink():
            continue
        with contextlib.suppress(*_FAULTS):
            footer = Footer.read(path)
            if _is_former(footer.key, key, series):
                yield Former(path, date.fromisoformat(footer.made), "elsewhere")


def _asides(place: Place, key: KeyFile, series: Collection[str]) -> Iterator[Former]:
    for aside in beside.asides(place.folder):
        with contextlib.suppress(*_FAULTS):
            if not aside.path.is_symlink() and _is_former(Place.of(aside.path).read_key(), key, series):
                yield Former(aside.path, aside.day, "aside")
