"""The open notebook: its sections, what was touched, what can be undone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from notebook_app import vault as vaults
from notebook_app.errors import CahierError, Refused
from notebook_app.model import Label, Noun
from notebook_app.notebook import schema
from notebook_app.notebook.agenda import Agenda
from notebook_app.notebook.cards import Cards
from notebook_app.notebook.circles import Circles
from notebook_app.notebook.clips import Clips
from notebook_app.notebook.entries import Entries
from notebook_app.notebook.own import RESTORED, LabelSection, Own
from notebook_app.notebook.people import People
from notebook_app.notebook.register import Register
from notebook_app.notebook.told import ToldSection
from notebook_app.policy import Policy
from notebook_app.vault import NotebookDamaged, Vault

if TYPE_CHECKING:
    from notebook_app.notebook.code import Code
    from notebook_app.notebook.directory import Directory
    from notebook_app.notebook.find import Find
    from notebook_app.notebook.folders import Folders

T = TypeVar("T")
_TRIES = 300  # reads that may fail for one list: each costs a connection


class Notebook:
    """A notebook that has been opened; one thread at a time may use it (ARCHITECTURE: Threads and ownership).

    The sections are attributes: `people`, `entries`, `agenda`, `told`, `clips`, `find`, `directory`, `circles`, `cards`, `folders`,
    `register`, `label`, `code`, `own`.
    `undo` holds the inverses of the last deeds, `redo` those of what was taken back since; in memory only. Every method may raise `Refused` or
    a `VaultError`.
    """

    STEPS = schema.STEPS

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.policy = Policy()  # of this computer, given by who opens the notebook: it does not go with it
        self.undo: list[Callable[[], object]] = []
        self.redo: list[Callable[[], object]] = []
        self._touched = Noun.NONE
        self._db: Any = None  # the connection while a `write()` or `read()` is open
        self._writing = False
        self._pending = Noun.NONE
        self._deeds: list[Callable[[], object]] = []  # remembered in the open transaction
        self._turning: list[Callable[[], object]] | None = None  # while one is taken back or done again: where its own inverse goes
        self._one_way = False  # in the open transaction something was taken back that has no inverse
        self._holes = 0
        self.people = People(self)
        self.entries = Entries(self)
        self.agenda = Agenda(self)
        self.told = ToldSection(self)
        self.clips = Clips(self)
        self.circles = Circles(self)
        self.cards = Cards(self)
        self.register = Register(self)
        self.label = LabelSection(self)
        self.own = Own(self)

    # Sections that no page needs to open: each is loaded when it is first asked for.

    @cached_property
    def find(self) -> Find:
        from notebook_app.notebook.find import Find

        return Find(self)

    @cached_property
    def directory(self) -> Directory:
        from notebook_app.notebook.directory import Directory

        return Directory(self)

    @cached_property
    def folders(self) -> Folders:
        from notebook_app.notebook.folders import Folders

        return Folders(self)

    @cached_property
    def code(self) -> Code:
        from notebook_app.notebook.code import Code

        return Code(self)

    @classmethod
    def begin(
        cls, folder: Path, passphrase: str, label: Label, backups: Path | None = None, kdf: dict[str, int] | None = None
    ) -> tuple[Notebook, str]:
        """A new notebook in `folder` with its label and its own keys, and the recovery words, to be shown once."""
        vault, words = vaults.create(folder, passphrase, cls.STEPS, backups=backups, kdf=kdf)
        try:
            notebook = cls._with_keys(vault)
            notebook.label.set(label)
        except BaseException:
            vault.close()
            raise
        notebook.take_touched()
        return notebook, words

    @classmethod
    def open(cls, folder: Path, secret: str, backups: Path | None = None, salvage: bool = False) -> Notebook:
        """Opens the notebook of `folder` with the passphrase or the recovery words (vault SPEC §4)."""
        vault = vaults.unlock(folder, secret, cls.STEPS, backups=backups, salvage=salvage)
        try:
            notebook = cls(vault) if salvage else cls._with_keys(vault)
        except BaseException:
            vault.close()
            raise
        notebook.take_touched()
        return notebook

    @classmethod
    def _with_keys(cls, vault: Vault) -> Notebook:
        notebook = cls(vault)
        with notebook.read() as db:  # a kill may have come between the making of the file and of the keys
            has_keys = db.execute("SELECT 1 FROM own_keys").fetchone() is not None
        if not has_keys:
            with notebook.write(Noun.DIRECTORY) as db:
                db.execute("INSERT INTO own_keys (signing, seal) VALUES (?, ?)", (os.urandom(32), os.urandom(32)))
        return notebook

    @property
    def restored(self) -> bool:
        """Whether it came out of a backup, and nobody said yet whether it takes the place of the former one (`sharing.replaces`)."""
        return self.vault.restored > int(self.own.get(RESTORED, "0"))

    # Transactions

    @contextmanager
    def write(self, nouns: Noun, moved: bool = False) -> Iterator[Any]:
        """One transaction that touches `nouns`: they are announced once the words are on the disk, and not at all if it fails.

        Nothing is written in a notebook that was moved away while it was open (vault SPEC §10 `moved`): a deed that is tried again once it
        is back is done once. `moved`: there too, for lines, which are known again; the fault is the same.

        Within another `write()` it joins that one: what several sections do in it is saved together or not at all, and is undone
        as one deed. In a notebook opened to read what is left: Refused("salvage").
        """
        if self.vault.salvage:
            raise Refused("salvage")
        if self._db is not None:
            if not self._writing:
                raise RuntimeError("write() inside read()")
            self._pending |= nouns
            yield self._db
            return
        try:
            with self.vault.write() as db:
                self._db, self._writing, self._pending, self._deeds, self._one_way = db, True, nouns, [], False
                yield db
                if not moved:
                    self.vault.require_in_place()
            self._touched |= self._pending
            deeds, words = self._deeds, Noun.ENTRIES in self._pending
        finally:
            self._db, self._writing, self._pending, self._deeds = None, False, Noun.NONE, []
        if words and self._turning is None:
            self.redo.clear()
        if deeds and not self._one_way:
            self.remember(lambda: self._take_back(deeds))

    @contextmanager
    def read(self) -> Iterator[Any]:
        """The connection for reading; fetch everything inside, an open cursor may block a folder's rename on Windows."""
        if self._db is not None:
            yield self._db
            return
        try:
            with self.vault.read() as db:
                self._db = db
                yield db
        finally:
            self._db = None

    def take_touched(self) -> Noun:
        """The nouns touched since the last call."""
        touched, self._touched = self._touched, Noun.NONE
        return touched

    # Secrets

    def renew(self, secret: str, new: str) -> str:
        """`Vault.renew`; until a new sheet is copied, `own` "sheet" says "renewed": a kill may come before its words were ever shown.

        What the copies made before bear is kept in `own` "series". A refusal leaves both as they were.
        """
        before = self.own.get("sheet"), self.own.get("series")
        with self.write(Noun.OWN):
            self.own.set("sheet", "renewed")
            self.own.set("series", " ".join(dict.fromkeys([*before[1].split(), self.vault.series])))
        try:
            return self.vault.renew(secret, new)
        except Exception:
            with suppress(CahierError), self.write(Noun.OWN):  # closed, or a full disk: one new sheet too many is copied
                self.own.set("sheet", before[0])
                self.own.set("series", before[1])
            raise

    # Reading what is left of a damaged notebook (vault SPEC §10)

    def left(self, do: Callable[[], T], default: Any) -> T:
        """What `do` reads. In a notebook opened to read what is left: `default` where it cannot be read, and that is counted."""
        if not self.vault.salvage:
            return do()
        try:
            return do()
        except NotebookDamaged:
            self._holes += 1
            return default  # type: ignore[no-any-return]

    def pieces(self, sql: str, params: Sequence[Any], low: int, high: int, step: int = 1) -> tuple[list[Any], list[tuple[int, int]]]:
        """The rows of a query on ids from `low` to below `high`, its last two parameters, in the order of ids; and the ids that cannot be read.

        Where a page is damaged the stretch is halved again and again, the longest first, down to `step` ids; each one lost is counted.
        Not inside `read()`.
        """
        from heapq import heappop, heappush

        found: list[tuple[int, list[Any]]] = []
        lost: list[tuple[int, int]] = []
        tries, due = _TRIES, [(low - high, low, high)]
        while due:
            _, low, high = heappop(due)
            try:
                with self.read() as db:
                    found.append((low, db.execute(sql, (*params, low, high)).fetchall()))
                continue
            except NotebookDamaged:
                if not self.vault.salvage:
                    raise
            tries -= 1
            if high - low <= step or tries <= 0:
                lost.append((low, high))
                continue
            middle = low + max(step, (high - low) // 2 // step * step)
            heappush(due, (low - middle, low, middle))
            heappush(due, (middle - high, middle, high))
        holes: list[tuple[int, int]] = []
        for low, high in sorted(lost):
            if holes and holes[-1][1] == low:
                low = holes.pop()[0]
            holes.append((low, high))
        self._holes += len(holes)
        return [row for _, rows in sorted(found, key=lambda piece: piece[0]) for row in rows], holes

    def take_holes(self) -> int:
        """How often something could not be read since the last call."""
        holes, self._holes = self._holes, 0
        return holes

    # Undo

    def remember(self, inverse: Callable[[], object]) -> None:
        """Puts the inverse of a deed on `undo`, in a transaction once it is saved. An inverse that remembers its own can be done again."""
        if self._writing:
            self._deeds.append(inverse)
        elif self._turning is not None:
            self._turning.append(inverse)
        else:
            self.redo.clear()
            self.undo.append(inverse)

    def _take_back(self, deeds: list[Callable[[], object]]) -> None:
        """As one deed; done again as one, if each of them can be."""
        with self.write(Noun.NONE):
            for inverse in reversed(deeds):
                remembered = len(self._deeds)
                inverse()
                self._one_way |= len(self._deeds) == remembered

    def undo_last(self, only: Callable[[], object] | None = None) -> Noun:
        """Takes back the last deed that still can be: what it was about, NONE when there is none. If the disk fails the deed stays undoable.

        `only`: this very one of `undo`, if it still is the last and still can be, and no other.
        """
        return self._turn(self.undo, self.redo, only)

    def redo_last(self) -> Noun:
        """Does again what was taken back last, if nothing was done nor any line written since; otherwise as `undo_last`."""
        return self._turn(self.redo, self.undo)

    def _turn(self, one: list[Callable[[], object]], other: list[Callable[[], object]], only: Callable[[], object] | None = None) -> Noun:
        before, self._touched, self._turning = self._touched, Noun.NONE, other
        try:
            while one and only in (None, one[-1]):
                try:
                    self._take_back(one[-1:])
                except Refused:  # what it would restore has no place any more
                    one.pop()
                    continue
                one.pop()
                return self._touched
            return Noun.NONE
        finally:
            self._touched |= before
            self._turning = None

    def close(self) -> None:
        """Closes the vault and forgets what could be undone; may be called again."""
        self.undo.clear()
        self.redo.clear()
        self.vault.close()
