"""The circles' shared folders, looked at beside the worker: at opening, when the system says that one changed, and at a calm interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from notebook_app.errors import CahierError
from notebook_app.kinds import Noun
from notebook_app.values import Value
from ui.session import Session

if TYPE_CHECKING:  # loaded in the worker, and only where a circle has a folder
    from notebook_app.folder import File
    from notebook_app.model import Circle
    from notebook_app.notebook import Notebook
    from notebook_app.shelf import Look
    from notebook_app.steps import Steps

LOOK_MS = 300_000  # of a folder on a network share nobody may say that it changed
SETTLE_MS = 700  # one who writes there writes several files
AT_ONCE = 8  # files a job: about 10 ms, so that what is typed meanwhile is saved in time


class FolderState(Value):
    """A circle's folder as it was seen last: how many files lie there; how many of `todo` were opened so far; `code`: why it could not be."""

    circle: int
    name: str
    there: int = 0
    read: int = 0
    todo: int = 0
    code: str = ""


class Folders(QObject):
    """Lives as long as the open book. `moved`: the states changed while it looks; `looked`: every folder was looked at.

    Nothing is accepted here: what changed is opened and remembered, and the page asks (`shelf.tray`).
    """

    moved = Signal()
    looked = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.states: tuple[FolderState, ...] = ()
        self.busy = False
        self._again = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._calm = QTimer(self, interval=LOOK_MS)
        self._watcher.directoryChanged.connect(self._soon.start)
        for timer in (self._soon, self._calm):
            timer.timeout.connect(self.look)
        session.changed.connect(self._heard)
        self._calm.start()

    def look(self) -> None:
        """Every folder, one after another; what is asked meanwhile is done after."""
        if self.busy:
            self._again = True
            return
        self.busy = True
        self._ask(lambda notebook: [circle for circle in notebook.circles.all() if circle.folder], self._begin)

    @property
    def progress(self) -> FolderState | None:
        """The folder of which files are being opened now."""
        return next((state for state in self.states if state.read < state.todo), None)

    def _heard(self, nouns: Noun, origin: object) -> None:
        if origin is not self and nouns & Noun.RECIPIENTS:
            self.look()

    def _ask(self, do: Callable[[Notebook], Any], then: Callable[[Any], None]) -> None:
        self.session.ask(self, do, then, self._failed)

    def _begin(self, circles: list[Circle]) -> None:
        before = {state.circle: state for state in self.states}
        self.states = tuple(before.get(c.id, FolderState(c.id, c.name)).with_(name=c.name) for c in circles)
        if gone := set(self._watcher.directories()) - {c.folder for c in circles}:
            self._watcher.removePaths(list(gone))
        self._next(circles)

    def _next(self, circles: Sequence[Circle]) -> None:
        if not circles:
            self._rest()
            return
        circle, today = circles[0], self.session.today

        def do(notebook: Notebook) -> Steps[Look | str]:
            from notebook_app import shelf
            from notebook_app.folder import FolderTrouble

            try:
                return (yield from shelf.look(notebook, circle.id, today))
            except FolderTrouble as fault:
                return fault.code

        def seen(look: Look | str) -> None:
            if isinstance(look, str):
                self._say(circle.id, code=look, read=0, todo=0)
                self._next(circles[1:])
                return
            self._watch(circle.folder)
            self._say(circle.id, there=look.there, read=0, todo=len(look.todo), code="")
            self._open(circles, look.todo, today)

        self._ask(do, seen)

    def _open(self, circles: Sequence[Circle], todo: Sequence[File], today: date) -> None:
        circle = circles[0].id
        if not todo:
            self._next(circles[1:])
            return

        def do(notebook: Notebook) -> Steps[str]:
            from notebook_app import shelf
            from notebook_app.folder import FolderTrouble

            try:
                yield from shelf.open_files(notebook, circle, todo[:AT_ONCE], today)
            except FolderTrouble as fault:
                return fault.code
            return ""

        def opened(code: str) -> None:
            if code:
                self._say(circle, code=code, read=0, todo=0)
                self._next(circles[1:])
                return
            state = next((state for state in self.states if state.circle == circle), None)
            if state is not None:
                self._say(circle, read=min(state.todo, state.read + AT_ONCE))
            self._open(circles, todo[AT_ONCE:], today)

        self._ask(do, opened)

    def _watch(self, path: str) -> None:
        """Only once the folder answered: asking a share that is away would make the window wait."""
        if path not in self._watcher.directories():
            self._watcher.addPath(path)

    def _say(self, circle: int, **values: Any) -> None:
        states = tuple(state.with_(**values) if state.circle == circle else state for state in self.states)
        if states != self.states:
            self.states = states
            self.moved.emit()

    def _failed(self, fault: Exception) -> None:
        """Of the notebook itself: said where it is written to; the folders wait for the next look."""
        self.session.log.event(f"folder-look-{fault.code}" if isinstance(fault, CahierError) else "folder-look")
        if not isinstance(fault, CahierError):
            self.session.trouble.emit(fault)
        self.states = tuple(state.with_(read=0, todo=0) for state in self.states)
        self._again = False
        self._rest()

    def _rest(self) -> None:
        self.busy = False
        self.looked.emit()
        if self._again:
            self._again = False
            self.look()


def waiting(notebook: Notebook) -> int:
    """How many things are to be answered: cards kept without a page, and what the folders have to ask."""
    count = len(notebook.cards.waiting())
    if any(circle.folder for circle in notebook.circles.all()):
        from notebook_app import shelf

        tray = shelf.tray(notebook)
        count += len(tray.cards) + len(tray.introductions)
    return count
