"""The open notebook as the window sees it: ask, changed, go, lock. Owns the worker, the settings and `today`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal
from shiboken6 import isValid

from notebook_app import settings as settings_file
from notebook_app.errors import CahierError, Refused
from notebook_app.kinds import Noun
from notebook_app.log import Log
from notebook_app.policy import Policy
from notebook_app.policy import load as load_policy
from notebook_app.settings import Settings
from ui.work import Work

if TYPE_CHECKING:  # the notebook and its cryptography are loaded when one is opened, not on the way to the cover
    from notebook_app.model import Backup, Copies, Entry, Label, Written
    from notebook_app.notebook import Notebook
    from notebook_app.steps import Outside, Steps
    from notebook_app.vault import Vault
    from ui.apart import Apart
    from ui.numbers import Numbers

RETRY_MS = 5000  # vault SPEC §5: a failed save is tried again every 5 s and at the next key
COPY_MS = 60_000  # vault SPEC §7: the rolling copy of the day is made a minute after opening
STOP_MS = 1000  # a copy that is running ends within a second of closing; a disk that hangs keeps nobody waiting
RETURN_MINUTES = 30  # MODEL: back on the same page and caret only if away less than this
_SINCE = "copies_since"  # in the notebook: the day of its first opening
_Line = tuple[int, object]  # (person, id), or (person, (page, the page's own key)) before the line has an id


class _Opened:
    """What is read of a notebook at its opening."""

    def __init__(self, since: str) -> None:
        self.since, self.place = since, ""
        self.label: Label | None = None
        self.copies: Copies | None = None


class _Going:
    """A deed in steps that was begun: what it does outside next, or its answer."""

    def __init__(self, notebook: Notebook, steps: Steps[Any]) -> None:
        self.notebook, self.steps = notebook, steps
        self.outside: Outside | None = None
        self.answer: Any = None

    @classmethod
    def on(cls, notebook: Notebook, steps: Steps[Any]) -> _Going:
        return cls(notebook, steps).next(None, None)

    def next(self, answer: Any, fault: Exception | None) -> _Going:
        """On the worker: as far as to the next thing outside."""
        try:
            self.outside = self.steps.throw(fault) if fault is not None else self.steps.send(answer)
        except StopIteration as end:
            self.outside, self.answer = None, end.value
        return self


class Drawn(Protocol):
    """The strokes of a sketch on their way to the disk."""

    @property
    def person(self) -> int:
        """Whose page it lies on."""

    def keep(self, notebook: Notebook, today: date) -> None:
        """Save them, on the worker."""

    def move_to(self, person: int) -> None:
        """Onto another page: in the notebook a backup brought back theirs is not."""


class Session(QObject):
    """One counsellor's sitting.

    `state`: "new" (no notebook here yet), "closed", "opening", "open". `changed(nouns, origin)` follows each job that changed something;
    a page ignores the news whose origin it is. `saved(hour)` follows only what the disk has. `trouble(error)` is for a save that failed,
    `leaving()` comes before the session closes the notebook by itself: what is typed is handed over now.
    `unopened(error)` for a backup that was asked for from an open page and did not open: by then the cover is there to say it.
    `unread`: of a notebook that is only read, a part of what was asked for cannot be read.
    """

    changed = Signal(object, object)
    state = Signal(str)
    go = Signal(str, object)
    saved = Signal(object)
    trouble = Signal(object)
    unopened = Signal(object)
    leaving = Signal()
    unread = Signal()
    settings_changed = Signal()

    def __init__(
        self,
        root: Path,
        settings_path: Path,
        log: Log,
        now: Callable[[], datetime] = datetime.now,
        kdf: dict[str, int] | None = None,
        parent: QObject | None = None,
        policy: Policy | None = None,
    ) -> None:
        """`policy`: what the organisation has fixed, None: as this computer has it."""
        super().__init__(parent)
        self.root, self.log, self.now = root, log, now
        self.policy = load_policy() if policy is None else policy
        self._settings = settings_file.load(settings_path)
        self.work = Work(self)
        self.copying = Work(self)  # copies of the notebook are made beside the worker: writing goes on (ARCHITECTURE, Threads)
        self.looking = Work(self)  # pictures are decoded beside the worker; it never has the notebook
        self._apart: Apart | None = None
        self.place: dict[str, Any] = {}  # where she was when the notebook was closed, if that is less than half an hour ago
        self.left: dict[str, Any] = {}  # the same if it is longer ago: what "Reprendre" leads to
        self.farewell = ""  # why the notebook closed by itself, until the cover has said it: "renewed"; "changing": its words were
        self.invented = ""  # the words of a notebook that is no secret: its cover tells them, nobody else could
        self.salvage = False  # it is only read: what is left of a damaged one
        self._where = ""  # the same, while the disk does not have it
        self._settings_path, self._kdf = settings_path, kdf
        self._notebook: Notebook | None = None
        self._state = "closed" if self._was_here() else "new"
        self._unsaved: dict[_Line, tuple[int, Written]] = {}  # line → its page, and the words the disk does not have yet
        self._undrawn: dict[object, Drawn] = {}  # a sketch → its strokes, that the disk does not have yet
        self._ids: dict[tuple[int, int, int], int] = {}  # (page, person, key) → id given at its first save; written by the worker
        self._known: dict[tuple[int, int, int], int] = {}  # the same, as far as the answers have come back
        self._pages: dict[int, tuple[QObject, Callable[[dict[int, Entry]], None] | None]] = {}
        self._sitting = 0  # raised at each opening, making and closing: an answer to an earlier one changes nothing
        self._making = False
        self._unnoted: list[Callable[[Notebook], Copies]] = []  # what is known of copies and the disk did not take, until it does
        self._numbers = 0
        self._kinds: dict[str, int] = {}
        self._last_keys: dict[int, int] = {}
        self._social: Numbers | None = None
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self._save_waiting)
        self._daily = QTimer(self, singleShot=True)
        self._daily.timeout.connect(self._copy_of_the_day)

    # -- what it knows ---------------------------------------------------------------------------------------------------
    @property
    def folder(self) -> Path:
        return self.root / "notebook"

    def _was_here(self) -> bool:
        """There is a notebook, or what a kill or a loss left of one: never is another one begun over it."""
        left = (self.folder / "notebook.db", self.folder / "notebook.key", *(self.folder.with_name(f"notebook.{e}") for e in ("restored", "renewed")))
        return any(path.exists() for path in left) or next((self.root / "backups").glob("*/*.cahier"), None) is not None

    def begins_anew(self) -> bool:
        """There is no notebook here, nor what is left of one; a copy that did not open changes nothing of it."""
        if self._state == "closed" and not self._was_here():
            self._state = "new"
        return self._state == "new"

    @property
    def settings(self) -> Settings:
        """As chosen, and no looser than the organisation allows."""
        minutes = {name: min(getattr(self._settings, name), getattr(self.policy, name)) for name in ("cover_minutes", "idle_minutes")}
        return self._settings.with_(**minutes)

    @property
    def today(self) -> date:
        return self.now().date()

    @property
    def current(self) -> str:
        return self._state

    def idle(self) -> bool:
        """Nothing is queued, running or unanswered; what a test waits for."""
        return self.work.idle and self.copying.idle and self.looking.idle and (self._apart is None or self._apart.idle)

    def finish(self) -> None:
        """Wait until nothing is queued, running or unanswered, on any thread: before it is destroyed, for a job's answer needs it.

        What is outside is not waited for: it may never answer.
        """
        if self._apart is not None:
            self._apart.leave()
        while not self.idle():
            self.work.finish()
            self.copying.finish()
            self.looking.finish()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    @property
    def apart(self) -> Apart:
        """Where things are done in folders outside, which may never answer."""
        if self._apart is None:
            from ui.apart import Apart

            self._apart = Apart(self)
        return self._apart

    @property
    def unsaved(self) -> int:
        """Lines whose words are not on the disk, and sketches whose strokes are not."""
        return len(self._unsaved) + len(self._undrawn)

    def change_settings(self, **values: Any) -> None:
        """Keep a setting that is not private; a settings file that cannot be written changes nothing else."""
        self._settings = self._settings.with_(**values)
        try:
            settings_file.save(self._settings_path, self._settings)
        except OSError:
            self.log.event("settings-unwritable")
        self.settings_changed.emit()

    # -- the notebook ----------------------------------------------------------------------------------------------------
    def begin(self, passphrase: str, label: Label, then: Callable[[str], None], failed: Callable[[Exception], None]) -> None:
        """Make a new notebook; `then` gets the eight recovery words. The state becomes "open" only at `enter()`."""
        today = self.today.isoformat()
        sitting, self._making = self._next_sitting(), True

        def do() -> str:
            from notebook_app.notebook import Notebook

            self._notebook, words = Notebook.begin(self.folder, passphrase, label, kdf=self._kdf)
            self._notebook.policy = self.policy
            try:  # at once: the sheet waits until she says it is written, however this sitting ends
                self._notebook.own.set("sheet", "tonight")
                self._notebook.own.set(_SINCE, today)
            except CahierError:
                self.log.event("sheet-unmarked")
            return words

        def made(words: str) -> None:
            self._making = False
            self._keep_label(label)
            self._keep_days(None, today)
            if sitting == self._sitting:  # else it was closed meanwhile: nobody is there to copy the words, the sheet waits
                then(words)

        def refused(fault: Exception) -> None:
            self._making = False
            if sitting == self._sitting:
                failed(fault)
            elif self._state == "closed" and not self._was_here():
                self._set("new")  # it was closed while it was being made, and there is none

        self.work.ask(self, do, made, refused)

    def enter(self) -> None:
        """After the first sheets: the new notebook is shown."""
        self._set("open")

    def unlock(self, secret: str, failed: Callable[[Exception], None], salvage: bool = False) -> None:
        """Open the notebook with the six words or the recovery words; "open" follows, or `failed`."""
        if self._state in ("opening", "open"):
            return
        self.salvage = salvage
        sitting = self._next_sitting()
        self._set("opening")
        self.work.ask(
            self,
            lambda: self._open_here(secret, salvage),
            lambda opened: self._opened_here(sitting, opened),
            lambda fault: self._not_opened(sitting, fault, failed),
        )

    def _next_sitting(self) -> int:
        self._unnoted.clear()
        self._social = None
        self._sitting += 1
        return self._sitting

    def _open_here(self, secret: str, salvage: bool = False) -> _Opened:
        """On the worker: the notebook is open. Of one that is only read, what cannot be read is left out."""
        from notebook_app.notebook import Notebook

        self._notebook = notebook = Notebook.open(self.folder, secret, salvage=salvage)
        notebook.policy = self.policy
        opened = _Opened(since=self.settings.copies_since or self.today.isoformat())  # nothing is written by opening alone
        try:
            opened.label, opened.place = notebook.label.get(), notebook.own.get("place", "")
            opened.copies = notebook.own.copies()
            opened.since = notebook.own.get(_SINCE) or opened.since
        except CahierError:
            if not salvage:
                raise
        return opened

    def _opened_here(self, sitting: int, opened: _Opened) -> None:
        if sitting != self._sitting:
            return  # closed again meanwhile
        if opened.label is not None:
            self._keep_label(opened.label)
        if opened.copies is not None:
            self._keep_days(opened.copies, opened.since)
        self._recall(self._where or opened.place)
        self._where = ""
        self._save_waiting()
        self._set("open")

    def _not_opened(self, sitting: int, fault: Exception, failed: Callable[[Exception], None]) -> None:
        if sitting == self._sitting:
            self._set("closed")
            failed(fault)

    def restore(
        self,
        backup: Path,
        secret: str,
        then: Callable[[], None],
        failed: Callable[[Exception], None],
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """The notebook of a backup becomes the one here, and is opened with the same `secret`: that of the day the backup was made.

        What lies here is put aside, nothing is deleted (vault SPEC §8). From the closed cover and from the open notebook: this one goes on
        until the backup is proven under the secret, then it is closed. `failed` follows a refusal that changed nothing; what goes wrong
        after the closing is told by `unopened`, for the page that asked is gone. `then` follows the opening. `wanted` is asked once the
        backup is proven: who went to another page meanwhile took it back.
        """
        if self._state == "opening":
            return
        if self._state in ("closed", "new"):
            self._put_back(backup, secret, then, failed)
            return

        def prove() -> None:
            from notebook_app import vault

            vault.check(backup, secret)

        def proven(_: None) -> None:
            if self._state == "open" and wanted():
                self.leaving.emit()
                self.lock()
                self._put_back(backup, secret, then, self.unopened.emit)

        self.copying.ask(self, prove, proven, failed)  # one writes on meanwhile

    def _put_back(self, backup: Path, secret: str, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        self.salvage = False
        sitting = self._next_sitting()
        self._set("opening")
        waiting, undrawn = dict(self._unsaved), self.drawn()

        def do() -> tuple[_Opened, dict[_Line, tuple[_Line, tuple[int, Written]]]]:
            from notebook_app import vault

            same = (waiting or undrawn) and vault.describe(backup, self.folder).own is True
            vault.restore(backup, self.folder, secret)
            opened = self._open_here(secret)
            return opened, self._find_places(self._opened(), waiting, bool(same), undrawn)

        def opened(answer: tuple[_Opened, dict[_Line, tuple[_Line, tuple[int, Written]]]]) -> None:
            found, moved = answer
            for line, (new, words) in moved.items():
                if self._unsaved.pop(line, None) is not None:
                    self._unsaved[new] = words
            self._where = ""  # it was in the other one
            self._opened_here(sitting, found)
            if sitting == self._sitting:
                then()

        self.work.ask(self, do, opened, lambda fault: self._not_opened(sitting, fault, failed))

    def _find_places(
        self, notebook: Notebook, waiting: dict[_Line, tuple[int, Written]], same: bool, undrawn: Sequence[Drawn] = ()
    ) -> dict[_Line, tuple[_Line, tuple[int, Written]]]:
        """Where words that waited belong in the notebook a backup brought back: a line made since is a new one, and whoever is not in it, or
        cannot be known to be (`same`: it is a backup of the notebook they were written in), gets a page found again."""
        from dataclasses import replace

        people = {row.id for row in notebook.people.rows()} if same else set()
        pages: dict[int, int] = {}
        moved: dict[_Line, tuple[_Line, tuple[int, Written]]] = {}
        free = min((words.key for _, words in waiting.values()), default=0)  # below it, and below 0, no page has a key
        for line, (page, words) in waiting.items():
            person, key = line
            if person in people and (isinstance(key, tuple) or _is_there(notebook, int(str(key)), person)):
                continue
            if person not in people and person not in pages:
                pages[person] = notebook.people.add(self.tr("Page retrouvée"), self.today).id
            free, home = min(free, 0) - 1, pages.get(person, person)
            moved[line] = (home, (page, free)), (page, replace(words, id=None, key=free))
        for drawn in undrawn:
            if drawn.person not in people:
                if drawn.person not in pages:
                    pages[drawn.person] = notebook.people.add(self.tr("Page retrouvée"), self.today).id
                drawn.move_to(pages[drawn.person])
        return moved

    def lock(self, place: dict[str, Any] | None = None) -> None:
        """Close the notebook: what was asked before is done first, then the key goes, whatever happens (MODEL, Closing).

        `place`: where she was; None keeps the place of the last closing.
        """
        if self._state not in ("open", "opening") and self._notebook is None and not self._making:
            return
        self._next_sitting()
        import json

        where = "" if place is None or self.salvage else json.dumps({**place, "at": self.now().isoformat(timespec="seconds")})
        self._where = where or self._where
        self._retry.stop()
        self._daily.stop()
        self._save_waiting()
        self._set("closed")

        def do() -> bool:
            notebook, self._notebook = self._notebook, None
            if notebook is None:
                return False
            try:
                if where:
                    notebook.own.set("place", where)
            finally:
                notebook.close()
                self.copying.finish(STOP_MS)
            return True

        def done(kept: bool) -> None:
            if kept and self._where == where:
                self._where = ""

        self.work.ask(self, do, done, lambda fault: self.log.event("close-failed"))

    def ask(
        self,
        owner: QObject,
        do: Callable[[Notebook], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        replaces: str | None = None,
    ) -> None:
        """Queue `do(notebook)` on the worker; its answer comes back to `then` unless `owner` is gone.

        After it, `changed` tells everybody which nouns it touched, with `owner` as origin. `do` may give a deed in steps: what it does outside
        is done apart, while the worker goes on with what else is asked; closing the notebook ends it where it is, and nobody is told.
        """

        self._ask(owner, owner, do, then, failed, replaces)

    def _ask(
        self,
        owner: QObject,
        origin: QObject,
        do: Callable[[Notebook], Any],
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        replaces: str | None = None,
        begun: Notebook | None = None,
    ) -> None:
        """`begun`: the notebook in which a deed in steps was begun; it goes on in no other."""

        def job() -> tuple[bool, Any, Noun, int]:
            notebook = self._notebook
            if notebook is None or begun not in (None, notebook):
                return False, None, Noun.NONE, 0
            try:
                found = do(notebook)
                if isinstance(found, Generator):
                    found = _Going.on(notebook, found)
                return True, found, notebook.take_touched(), notebook.take_holes()
            except Exception:
                notebook.take_touched()
                notebook.take_holes()
                raise

        def answered(answer: tuple[bool, Any, Noun, int]) -> None:
            done, value, nouns, holes = answer
            if not done:
                return  # closed before its turn: the pages are gone or going, nothing to say
            if isinstance(value, _Going):
                outside = value.outside
                if outside is None:
                    value = value.answer
                else:  # what was begun is brought to its end also when the page that asked is gone
                    self.apart.ask(outside, partial(go_on, value, None), partial(go_on, value))
            if then is not None and not isinstance(value, _Going) and isValid(owner):
                then(value)
            if holes:
                self.unread.emit()
            if nouns:
                self.changed.emit(nouns, origin)
                self.saved.emit(self.now())

        def go_on(going: _Going, fault: Exception | None, answer: Any = None) -> None:
            self._ask(owner, origin, lambda _: going.next(answer, fault), then, failed, None, going.notebook)

        def refused(fault: Exception) -> None:
            if not isValid(owner):
                self.work.unforeseen.emit(fault)
                return
            if isinstance(fault, CahierError) and fault.code == "locked":
                self._closed_by_itself()
                return
            if self.salvage and isinstance(fault, CahierError) and fault.code == "database":
                self.unread.emit()
            (failed or self.trouble.emit)(fault)

        self.work.ask(self, job, answered, refused, replaces)

    def _closed_by_itself(self) -> None:
        """The vault is closed and nobody closed the notebook: the cover comes, what is typed waits (vault SPEC §10 `locked`)."""
        if self._state == "open" and self._notebook is not None and self._notebook.vault.closed:
            self.leaving.emit()
            self.lock()

    # -- autosave (vault SPEC §5) ----------------------------------------------------------------------------------------
    def save_lines(self, owner: QObject, person: int, lines: Sequence[Written], then: Callable[[dict[int, Entry]], None]) -> None:
        """Put lines on the disk. If that fails they wait here, are tried again, and survive closing (MODEL, Closing)."""
        page = self._page_number(owner)
        self._pages[page] = (owner, then)
        for line in lines:
            self._unsaved[self._line(page, person, line)] = (page, line)
            self._last_keys[page] = max(self._last_keys.get(page, 0), line.key)
        self._write(page, person, list(lines))

    @property
    def numbers(self) -> Numbers:
        """The social security numbers in the lines saved since opening."""
        if self._social is None:
            from ui.numbers import Numbers

            self._social = Numbers()
        return self._social

    def _line(self, page: int, person: int, line: Written) -> _Line:
        """What a line is known by: its id as soon as an answer brought one, so that older words never come after newer ones."""
        id = line.id if line.id is not None else self._known.get((page, person, line.key))
        return person, (page, line.key) if id is None else id

    def _write(self, page: int, person: int, lines: list[Written]) -> None:
        today = self.today
        owner, then = self._pages.get(page, (self, None))

        def do(notebook: Notebook) -> dict[int, Entry]:
            # a line saved twice before its first answer came back must not become two: ids are looked up here, in the worker, in order
            from dataclasses import replace

            known = [replace(w, id=self._given(notebook, (page, person, w.key))) if w.id is None else w for w in lines]
            saved: dict[int, Entry] = {}
            try:
                with notebook.write(Noun.NONE, moved=True):  # also where nothing differs: one that was moved away acknowledges nothing
                    saved = notebook.entries.save(person, known, today)
            finally:
                for w in lines:  # after a fault too: words refused because the notebook was moved lie in the moved one, under this id
                    if w.id is None and w.key in saved and _is_there(notebook, saved[w.key].id, person):
                        self._ids[page, person, w.key] = saved[w.key].id
            return saved

        def on_disk(saved: dict[int, Entry]) -> None:
            for w in lines:
                line = self._line(page, person, w)
                if line in self._unsaved and self._unsaved[line][1] is w:
                    del self._unsaved[line]
                if w.id is None and w.key in saved:
                    self._known[page, person, w.key] = saved[w.key].id
                    if line in self._unsaved and line[1] == (page, w.key):  # newer words of it still wait: under its id from now on
                        self._unsaved[person, saved[w.key].id] = self._unsaved.pop(line)
            self._taken()
            if self._state == "open":
                self.numbers.saw(saved.values())
            if then is not None and isValid(owner):
                then(saved)

        def refused(fault: Exception) -> None:
            if isinstance(fault, Refused) and fault.code == "line":  # not the disk: it was torn out meanwhile, trying again is vain
                if len(lines) > 1:
                    for w in lines:
                        self._write(page, person, [w])
                    return
                self._unsaved.pop(self._line(page, person, lines[0]), None)
            self.log.event("save-failed")
            if self._state == "open" and self.unsaved:
                self._retry.start()
            self.trouble.emit(fault)

        # asked in the session's own name: whether the words are on the disk counts also when their page is gone
        self._ask(self, owner, do, on_disk, refused)

    def _taken(self) -> None:
        """The disk took something: where nothing waits any more it is not tried again, and what is known of copies is noted too."""
        if not self.unsaved:
            self._retry.stop()
            self._note_again()

    def save_drawn(self, owner: QObject, sketch: object, drawn: Drawn, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Put the strokes of a sketch on the disk. If that fails they wait here as lines do: tried again, and they survive closing.

        The newest strokes of a `sketch` take the place of older ones that wait.
        """
        self._undrawn[sketch] = drawn
        self._draw(owner, sketch, drawn, then, failed)

    def drawn(self) -> list[Drawn]:
        """The strokes that wait."""
        return list(self._undrawn.values())

    def _draw(
        self, owner: QObject, sketch: object, drawn: Drawn, then: Callable[[], None] | None = None, failed: Callable[[Exception], None] | None = None
    ) -> None:
        def on_disk(_: object) -> None:
            if self._undrawn.get(sketch) is drawn:
                del self._undrawn[sketch]
            self._taken()
            if then is not None and isValid(owner):
                then()

        def refused(fault: Exception) -> None:
            if isinstance(fault, Refused) and self._undrawn.get(sketch) is drawn:  # not the disk: the person's page is no more
                del self._undrawn[sketch]
            self.log.event("save-failed")
            if self._state == "open" and self.unsaved:
                self._retry.start()
            if failed is not None and isValid(owner):
                failed(fault)
            else:
                self.trouble.emit(fault)

        today = self.today
        self._ask(self, owner, lambda notebook: drawn.keep(notebook, today), on_disk, refused)

    def _given(self, notebook: Notebook, key: tuple[int, int, int]) -> int | None:
        """The id a line got at its first save, unless the notebook that has it is not this one."""
        id = self._ids.get(key)
        return id if id is not None and _is_there(notebook, id, key[1]) else None

    def _save_waiting(self) -> None:
        """Try again what the disk does not have: every 5 s, and first of all after opening."""
        waiting: dict[tuple[int, int], list[Written]] = {}
        for (person, _), (page, line) in self._unsaved.items():
            waiting.setdefault((page, person), []).append(line)
        for (page, person), lines in waiting.items():
            self._write(page, person, lines)
        for sketch, drawn in list(self._undrawn.items()):
            self._draw(self, sketch, drawn)

    def waiting(self, owner: QObject, person: int, there: Collection[int]) -> list[Written]:
        """Words of the person that the disk does not have yet, for a page that shows them; new lines only of pages of its own kind.

        `there`: the lines the notebook has. One that was saved but not acknowledged, because the notebook was moved, may be among them.
        """
        from dataclasses import replace

        page, found = self._page_number(owner), []
        for (who, line), (of, words) in list(self._unsaved.items()):
            if who != person:
                continue
            id = self._ids.get((of, who, words.key)) if words.id is None else None
            if id is not None and id in there:
                self._known[of, who, words.key] = id
                del self._unsaved[who, line]
                words = replace(words, id=id)
                self._unsaved[who, id] = (of, words)
            if words.id is not None or of == page:
                found.append(words)
        return found

    def keys_from(self, owner: QObject) -> int:
        """The first key that no line of a page of this kind ever had: the page before this one may have left words that wait."""
        return self._last_keys.get(self._page_number(owner), 0) + 1

    def _page_number(self, owner: QObject) -> int:
        """A number of this page alone, or of all of its kind (property "cahierKind"): unlike `id()`, never given again."""
        number, kind = owner.property("cahierPage"), owner.property("cahierKind")
        if number is None:
            number = self._kinds.get(kind) if kind else None
            if number is None:
                self._numbers += 1
                number = self._numbers
            if kind:
                self._kinds[kind] = int(number)
            owner.setProperty("cahierPage", number)
            owner.destroyed.connect(partial(self._forget, int(number), id(owner)))
        return int(number)

    def _forget(self, number: int, owner: int) -> None:
        if number in self._pages and id(self._pages[number][0]) == owner:
            del self._pages[number]

    def change_label(self, owner: QObject, label: Label, then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Put one's label into the notebook, and its copy on the cover."""

        def kept(answer: Any) -> None:
            self._keep_label(label)
            then(answer)

        self.ask(owner, lambda notebook: notebook.label.set(label), kept, failed)

    # -- copies (vault SPEC §7) --------------------------------------------------------------------------------------------
    def copy(
        self,
        owner: QObject,
        place: Path,
        then: Callable[[Copies, list[tuple[str, Exception]]], None],
        failed: Callable[[Exception], None],
        second: Path | None = None,
        known: Sequence[Backup] = (),
    ) -> None:
        """A proven copy as a new file in the folder `place`, and another in `second`, while writing goes on.

        The notebook remembers them, and `place` for the next one; `then` gets all it remembers, and the folder where none could be made, with
        the fault; `failed` where none was made at all. `known`: copies remembered before; those gone from a folder it went to are marked.
        Closing the notebook stops it: nothing of it is left, and nobody is told.
        """
        today, places = self.today, [place] if second is None else [place, second]

        def do() -> tuple[list[Backup], list[Backup], list[tuple[str, Exception]]]:
            from dataclasses import replace

            made: list[Backup] = []
            faults: list[tuple[str, Exception]] = []
            for folder in places:
                try:
                    made.append(self._copy_into(folder, today))
                except CahierError as fault:
                    if fault.code == "locked":
                        raise
                    faults.append((str(folder), fault))
            if not made:
                raise faults[0][1]
            been = {b.place for b in made}
            gone = [b for b in known if b.place in been and b.fault != "missing" and not Path(b.place, b.name).exists()]
            return made, [replace(b, fault="missing") for b in gone], faults

        def remember(answer: tuple[list[Backup], list[Backup], list[tuple[str, Exception]]]) -> None:
            made, gone, faults = answer

            def keep(notebook: Notebook) -> Copies:
                with notebook.write(Noun.OWN):
                    notebook.own.note_backups(*gone)
                    notebook.own.choose_places(place=str(place) if made[0].place == str(place) else None)
                    return notebook.own.add_backups(*made)

            def unkept(copies: Copies) -> Copies:
                from dataclasses import replace

                return replace(copies, made=(*made, *copies.made), place=copies.place or str(place))

            self._remember(owner, keep, lambda copies: then(copies, faults), failed, unkept)

        self.copying.ask(self, do, remember, self._refused(owner, failed))

    def read_back(
        self, owner: QObject, backup: Backup, then: Callable[[Copies, bool | Exception], None], failed: Callable[[Exception], None]
    ) -> None:
        """Opens a copy made elsewhere and proves it now, while writing goes on; what was found is remembered.

        `then` gets what is remembered, and whether its pages were opened too (today's key opens them), or what is wrong with this copy;
        `failed` follows where its folder is not there, or cannot be read.
        """
        today = self.today

        def do() -> tuple[Backup, bool | Exception]:
            from dataclasses import replace

            from notebook_app.vault import NotebookDamaged

            try:
                own = self._opened().vault.read_back(Path(backup.place, backup.name))
            except CahierError as fault:
                if isinstance(fault, NotebookDamaged) or (fault.code == "missing" and Path(backup.place).is_dir()):
                    return replace(backup, fault=fault.code), fault
                raise
            return replace(backup, read=today, fault=""), own

        def remember(answer: tuple[Backup, bool | Exception]) -> None:
            found, what = answer

            def unkept(copies: Copies) -> Copies:
                from dataclasses import replace

                made = (found if (b.place, b.name) == (found.place, found.name) else b for b in copies.made)
                return replace(copies, made=tuple(made))

            self._remember(owner, lambda notebook: notebook.own.note_backups(found), lambda copies: then(copies, what), failed, unkept)

        self.copying.ask(self, do, remember, self._refused(owner, failed))

    def forget_copies(self, owner: QObject, gone: Collection[Path], then: Callable[[Copies], None], failed: Callable[[Exception], None]) -> None:
        """These are no more; `then` gets all it remembers now."""
        self._remember(owner, lambda notebook: notebook.own.forget_backups(gone), then, failed)

    def _copy_into(self, folder: Path, today: date) -> Backup:
        from notebook_app.model import Backup

        n = 1
        while True:
            try:
                made = self._opened().vault.backup(folder / (f"cahier-{today}.cahier" if n == 1 else f"cahier-{today}-{n}.cahier"))
                return Backup(today, str(folder), made.name, read=today)
            except CahierError as fault:
                if fault.code != "exists":
                    raise
            n += 1

    def _remember(
        self,
        owner: QObject,
        keep: Callable[[Notebook], Copies],
        then: Callable[[Copies], None],
        failed: Callable[[Exception], None],
        unkept: Callable[[Copies], Copies] | None = None,
    ) -> None:
        """In the session's own name: it was made, or found out, also when the page that asked is gone.

        `unkept`: what is shown where the notebook's own disk does not take it now: the copy is there all the same.
        """

        def kept(copies: Copies) -> None:
            self._keep_days(copies)
            if isValid(owner):
                then(copies)

        def refused(fault: Exception) -> None:
            from notebook_app.vault import DiskTrouble

            if unkept is None or not isinstance(fault, DiskTrouble):
                self._refused(owner, failed)(fault)
                return
            self._unnoted.append(keep)
            self._ask(self, owner, lambda notebook: unkept(notebook.own.copies()), kept, self._refused(owner, failed))

        self._ask(self, owner, keep, kept, refused)

    def _note_again(self) -> None:
        """The disk takes words again: what is known of copies too."""
        waiting, self._unnoted = self._unnoted, []

        def refused(fault: Exception, keep: Callable[[Notebook], Copies]) -> None:
            self.log.event("copy-unnoted")
            if self._state == "open":
                self._unnoted.append(keep)  # with the next words that are taken

        for keep in waiting:
            self._ask(self, self, keep, self._keep_days, partial(refused, keep=keep))

    @staticmethod
    def _refused(owner: QObject, failed: Callable[[Exception], None]) -> Callable[[Exception], None]:
        def refused(fault: Exception) -> None:
            if isValid(owner) and not (isinstance(fault, CahierError) and fault.code == "locked"):
                failed(fault)

        return refused

    def beside(self, owner: QObject, do: Callable[[Vault], Any], then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """`do(vault)` on the copies' thread, for what reads and makes copies only, while writing goes on; closing stops it and nobody is told."""
        self.copying.ask(owner, lambda: do(self._opened().vault), then, self._refused(owner, failed))

    def _opened(self) -> Notebook:
        notebook = self._notebook
        if notebook is None:
            raise CahierError("locked")
        return notebook

    def _copy_of_the_day(self) -> None:
        """The rolling copy, once a day of use; what hinders it is nobody's concern now, the log has it."""
        today = self.today.isoformat()

        def do() -> None:
            self._opened().vault.backup()

        def made(_: object) -> None:
            self._ask(self, self, lambda notebook: notebook.own.set("rolled", today), None, refused)

        def refused(fault: Exception) -> None:
            self.log.event("rolling-copy-failed")

        def due(notebook: Notebook) -> bool:
            return not notebook.vault.salvage and notebook.own.get("rolled") != today

        self._ask(self, self, due, lambda due: self.copying.ask(self, do, made, refused) if due else None, refused)

    # -- small -----------------------------------------------------------------------------------------------------------
    def _set(self, state: str) -> None:
        self._state = state
        if state == "open":
            self._daily.start(COPY_MS)
        self.state.emit(state)

    def _keep_label(self, label: Label) -> None:
        kept = {"label_name": label.name, "label_job": label.job, "label_org": label.org, "label_phone": label.phone}
        if any(getattr(self.settings, k) != v for k, v in kept.items()):
            self.change_settings(**kept)

    def _keep_days(self, copies: Copies | None, since: str = "") -> None:
        """For the closed cover: the days by which it knows that a copy waits, and nothing of where the copies lie."""
        last = copies.last if copies is not None else None
        kept = {"copied_on": last.day.isoformat() if last is not None else "", "copies_since": since or self.settings.copies_since}
        if any(getattr(self.settings, k) != v for k, v in kept.items()):
            self.change_settings(**kept)

    def _recall(self, place: str) -> None:
        """Where she was: the same page and caret if away less than half an hour, else only the offer to resume."""
        self.place, self.left = {}, {}
        try:
            import json

            found = json.loads(place) if place else {}
            away = (self.now() - datetime.fromisoformat(found.pop("at"))).total_seconds()
        except (ValueError, KeyError, AttributeError, TypeError):
            return
        if 0 <= away < RETURN_MINUTES * 60:
            self.place = found
        else:
            self.left = found


def _is_there(notebook: Notebook, id: int, person: int) -> bool:
    try:
        return notebook.entries.get(id).person == person
    except CahierError:
        return False
