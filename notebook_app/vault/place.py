"""Where a notebook lies, who holds it, and what a kill left to finish there (vault SPEC §2, §8)."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import sys
from pathlib import Path

from notebook_app import files
from notebook_app.values import Value
from notebook_app.vault.errors import DiskTrouble, NotebookBusy, NotebookDamaged
from notebook_app.vault.keyfile import LONGEST, KeyFile

PAGE = 4096


class Place(Value):
    """The paths of one notebook; all names come from its folder's."""

    folder: Path
    backups: Path

    @classmethod
    def of(cls, folder: Path | str, backups: Path | str | None = None) -> Place:
        whole = Path(os.path.abspath(folder))
        return cls(whole, Path(os.path.abspath(backups)) if backups is not None else whole.parent / "backups")

    def beside(self, ending: str) -> Path:
        return self.folder.with_name(f"{self.folder.name}.{ending}")

    @property
    def part(self) -> Place:
        """The unfinished notebook of a creation, a restore or a renewal."""
        return Place(self.beside("part"), self.backups)

    @property
    def database(self) -> Path:
        return self.folder / "notebook.db"

    @property
    def journal(self) -> Path:
        return self.folder / "notebook.db-journal"

    @property
    def key(self) -> Path:
        return self.folder / "notebook.key"

    def identity(self) -> tuple[int, int] | None:
        """Which file is the database now; None if there is none. By name only: opening it would drop SQLite's lock."""
        try:
            found = os.stat(self.database)
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None

    def writable(self) -> bool:
        """Whether a save may be possible, as far as the system says; by name only, as `identity`."""
        return os.access(self.database, os.W_OK) and os.access(self.folder, os.W_OK)

    def require_database(self) -> None:
        """NotebookDamaged `database-missing` unless there is a database of at least one page."""
        try:
            found = os.stat(self.database)
        except (FileNotFoundError, NotADirectoryError):
            raise NotebookDamaged("database-missing") from None
        if not stat.S_ISREG(found.st_mode) or found.st_size < PAGE:
            raise NotebookDamaged("database-missing")

    def require_readable(self) -> None:
        """What the disk says when it gives nothing of the closed database, not even its first page. Raises OSError."""
        with self.database.open("rb") as file:
            file.read(PAGE)

    def read_key(self) -> KeyFile:
        """NotebookDamaged `key-missing` or `key-damaged`, NotebookTooNew `key`."""
        try:
            with files.patiently(lambda: files.to_read(self.key)) as file:  # a virus scanner looks at it after each change
                data = file.read(LONGEST + 1)
        except (FileNotFoundError, NotADirectoryError):
            raise NotebookDamaged("key-missing") from None
        except IsADirectoryError:
            raise NotebookDamaged("key-damaged") from None
        return KeyFile.read(data)

    def finish(self) -> None:
        """Carry to its end a restore or a renewal past its commit point; drop what never reached one. Under the lock."""
        renewed, former, restored = self.beside("renewed"), self.beside("former"), self.beside("restored")
        if renewed.is_dir():
            if self.folder.exists():
                drop(former)
                files.rename(self.folder, former)
            files.rename(renewed, self.folder)
            files.flush_folder(self.folder.parent)
        if restored.is_dir():
            if self.folder.exists():
                files.rename(self.folder, self._aside())
            files.rename(restored, self.folder)
            files.flush_folder(self.folder.parent)
        # Never the last one: a former notebook goes only when there is one that took its place.
        if self.identity():
            drop(former)
        drop(self.part.folder)
        drop(self.folder / "notebook.key.new")
        with contextlib.suppress(OSError):
            for unfinished in self.backups.glob("*/.part-*"):
                drop(unfinished)

    def forget_former(self) -> None:
        """What an earlier renewal could not delete goes now, or the next one is refused: past its commit point it would have no place for
        the notebook it replaces, and neither would open. Raises OSError."""
        if self.beside("former").exists():
            shutil.rmtree(self.beside("former"))

    def settle(self) -> None:
        """Right after a commit point: as `finish`, and nothing is raised, for it is done; the next opening finishes the rest."""
        with contextlib.suppress(OSError):
            files.flush_folder(self.folder.parent)
        with contextlib.suppress(OSError):
            self.finish()

    def _aside(self) -> Path:
        taken = [p.name.rpartition("-")[2] for p in self.folder.parent.glob("*") if p.name.startswith(f"{self.folder.name}.aside-")]
        return self.beside(f"aside-{max((int(n) for n in taken if n.isascii() and n.isdigit()), default=0) + 1}")

    def require_room(self) -> None:
        """DiskTrouble `full` unless there is room for the notebook twice more."""
        if shutil.disk_usage(self.folder).free < 2 * os.stat(self.database).st_size:
            raise DiskTrouble("full")

    def why(self) -> str:
        """What lies behind an error of the notebook's own database that SQLite cannot explain."""
        found = why_not(self.key.with_name("notebook.key.new"), self)
        ours = [path for path in (self.database, self.journal) if path.exists()]
        return "denied" if found == "io" and not all(os.access(path, os.W_OK) for path in ours) else found

    def why_closed(self) -> str:
        """The same of a notebook that nothing of ours has open: what is not even read is no bad disk where another program keeps it to itself."""
        found = self.why()
        try:
            if found == "io":
                self.require_readable()
        except OSError as error:
            return files.code(error)
        return found


def why_not(trial: Path, place: Place) -> str:
    """The code of a trial write at `trial`, `io` when it goes well; nothing is left."""
    try:
        size = os.stat(place.database).st_size if place.identity() else 0
        descriptor = os.open(trial, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        try:
            # At the end of the database and some pages beyond: a limit on file sizes shows only there.
            os.lseek(descriptor, size, os.SEEK_SET)
            files.write_all(descriptor, bytes(16 * PAGE))
            files.flush(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        found = files.code(error)
        # Of a disk that answers no more for a block, Linux says that memory lacks; where it does, SQLite says so itself.
        return "io" if found == "memory" else found
    finally:
        with contextlib.suppress(OSError):
            trial.unlink(missing_ok=True)
    return "io"


def drop(path: Path) -> None:
    """It is gone, or stays until the next time: what is unfinished never stands in the way."""
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


class Lock(files.Held):
    """The system's lock on `notebook.lock`, for as long as one Cahier runs; the file stays, empty.

    Raises NotebookBusy `open-elsewhere`; OSError when the file cannot be made.
    """

    def __init__(self, place: Place) -> None:
        try:
            super().__init__(place.beside("lock"))
        except BlockingIOError:
            raise NotebookBusy("open-elsewhere") from None


def no_core_dump() -> None:
    """A crash writes no memory to the disk (POSIX)."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
