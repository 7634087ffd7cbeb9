"""Files dropped on the window, named at the start or handed over by a second one: they wait unopened until the page that reads them may open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from ui.session import Session


class Dropping(QObject):
    """`ready`: the notebook is open, and neither covered nor read with a person. Until then no file is looked at."""

    go = Signal(str, object)  # to the page that reads them, with them as its target

    def __init__(self, session: Session, ready: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ready = session, ready
        self._waiting: list[Path] = []

    @staticmethod
    def files(data: QMimeData) -> list[Path]:
        """Those of what is dragged that lie on this computer."""
        return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

    def take(self, paths: list[Path]) -> None:
        self._waiting += paths
        self.read()

    def read(self) -> None:
        """What waits, once it may be."""
        if not self._waiting or not self._ready():
            return
        from notebook_app.imports import CALENDARS  # here: the closed cover needs none of it

        files, self._waiting = self._waiting, []
        names = [str(path) for path in files]
        if not self._session.salvage and all(path.suffix.lower() in CALENDARS for path in files):
            self.go.emit("rabat", {"row": "import", "files": names})
        else:
            self.go.emit("received", {"files": names})
