"""What every page of the open notebook is: two leaves, a place to come back to, keys of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from notebook_app.kinds import Noun
from notebook_app.values import Value
from ui.session import Session
from ui.theme import Look

if TYPE_CHECKING:
    from ui.folders import Folders


class Spread(Value):
    """How a page lies in the book. `left` is None where there is room for one leaf only."""

    right: QWidget
    left: QWidget | None = None
    split: float = 0.372
    active: str | None = None  # the raised tab
    thumbs: bool = False
    card: str = "none"  # "none", "in" (tucked behind the page), "out"
    seal: str = ""
    door: bool = True
    tools: Sequence[QWidget] = ()


def undo_keys(undo: Callable[[], None], redo: Callable[[], None]) -> dict[str, Callable[[], None]]:
    """Taking back, and doing again by either of the keys one may know for it."""
    return {"Ctrl+Z": undo, "Ctrl+Y": redo, "Ctrl+Shift+Z": redo}


class Turn:
    """One showing of a page after the other."""

    def __init__(self) -> None:
        self._turn = 0

    def begin(self) -> None:
        """Another one: what was asked before comes to nobody."""
        self._turn += 1

    def only(self, then: Callable[..., Any]) -> Callable[..., None]:
        """`then`, unless another showing has begun by the time it is called: the answer may be about another person."""
        turn = self._turn

        def now(*answer: Any) -> None:
            if turn == self._turn:
                then(*answer)

        return now


class Page(QObject):
    """One page: made at opening, destroyed at closing. It owns only what is typed and not yet saved.

    `respread` asks the window to lay the leaves anew (the single leaf shown in a narrow window changed).
    """

    respread = Signal()
    shifted = Signal()  # on the same leaf: other things lie under the mouse
    step_found = Signal(int)  # from a line found to the next one, or the one before
    news = Signal(int)  # how many things wait here: the number on its tab
    letters = Signal(object, str)  # the letters that begin a name, and the one where the list is

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.look = session, look
        self.away = False  # another page is open, says the window: what comes now turns to nothing
        session.changed.connect(self._heard)

    def _heard(self, nouns: Noun, origin: object) -> None:
        if origin is not self:
            self.refresh(nouns)

    @property
    def under_way(self) -> bool:
        """Something is being done, a little in each turn of the window."""
        return False

    def spread(self, single: bool) -> Spread:
        """The leaves for a window with room for two pages, or for one (`single`)."""
        raise NotImplementedError

    def keep_in_sight(self, written: QWidget | None) -> None:
        """From now on one page has room: it shall be the one with `written`, where the caret is; None: nothing is being written."""

    def unlaid(self) -> list[QWidget]:
        """The surfaces this page made that lie nowhere yet: closing must destroy also those that were never laid."""
        return [each for each in vars(self).values() if isinstance(each, QWidget) and each.parentWidget() is None]

    def show_target(self, target: Any) -> None:
        """Lead to a place of this page; None: as it opens."""

    def refresh(self, nouns: Noun) -> None:
        """Somebody else changed these nouns: replace only what differs."""

    def keep(self) -> None:
        """The notebook is covered: what is typed is saved now, and stays as it is."""

    def leave(self) -> None:
        """Another page comes, or the notebook closes: what is typed is saved now."""

    def place(self) -> Any:
        """What `show_target` needs to come back to here, as JSON values."""
        return None

    def kept_place(self) -> Any:
        """The same for when the notebook is opened again; with what is half typed, as "half"."""
        return self.half_place()

    def half_place(self) -> Any:
        """The same while one types: nothing is read or saved by asking."""
        return self.place()

    def half_typed(self) -> Any:
        """All that is half typed here, also what waits out of sight, as JSON values; nothing is read or saved by asking."""
        return None

    def take_up(self, half: Any) -> None:
        """What `half_typed` gave when the notebook was closed: it is there again at the next visit."""

    def next_found(self, step: int) -> Any:
        """Where the next line of the last search is, or the one before: what `show_target` of a person's page needs; None where none was sought."""
        return None

    def focus(self) -> None:
        """Put the caret where one writes or chooses first."""

    def give(self) -> None:
        """The tucked card was pressed."""

    def letter(self, letter: str) -> None:
        """A thumb letter was pressed."""

    def keys(self) -> dict[str, Callable[[], None]]:
        """Keys of this page: Qt key sequences → what they do."""
        return {}

    def filled(self) -> QAbstractButton | None:
        """The one filled button, for Ctrl+Enter."""
        return None

    def back(self) -> bool:
        """Esc: take back something inside the page first; False if there is nothing to take back."""
        return False

    @property
    def folders(self) -> Folders | None:
        """The circles' shared folders, as they were seen last."""
        found: Folders | None = getattr(self.parent(), "folders", None)
        return found

    def to_printer(self, then: Callable[[Any], None]) -> bool:
        """Ask for a printer in the system's own dialog: `then(device)` follows a yes; False where there is no printer."""
        window: Any = self.parent()
        return bool(window.choose.paper(window, lambda device: then(device) if isValid(self) else None))

    def dropped(self, data: QMimeData) -> bool:
        """Something was let go over the window: True where it is for this page."""
        return False

    def choose(
        self, title: str, then: Callable[[Path], None], save_as: str = "", filters: str = "", folder: bool = False, at: Path | None = None
    ) -> None:
        """Ask for a file, or a `folder`, in the system's own chooser: `then(path)` follows a choice, nothing a cancel or a closing meanwhile.

        `at`: the folder it opens at.
        """
        window: Any = self.parent()
        window.choose(window, title, lambda path: then(path) if isValid(self) else None, save_as, filters, folder, at)
