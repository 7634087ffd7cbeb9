"""What is half typed in a field, kept while one types: a kill takes no more of it than of a line (vault SPEC §5's pauses)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.saving import RETRY_MS

if TYPE_CHECKING:
    from ui.session import Session

PAUSE_MS, LATEST_MS, AGAIN_MS = 400, 800, 50


class HalfTyped(QObject):
    """While the book is open. `place` gives where she is and what is half typed on each page; `kept` is what the notebook remembers of both.

    While that stays the same, as where one writes on the lines only, nothing is written.
    """

    def __init__(self, session: Session, place: Callable[[], dict[str, Any]], kept: dict[str, Any], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._place, self._kept = session, place, kept
        self._heard: QMetaObject.Connection | None = None
        self._pause, self._latest, self._again = (QTimer(self, interval=ms, singleShot=True) for ms in (PAUSE_MS, LATEST_MS, AGAIN_MS))
        for timer in (self._pause, self._latest, self._again):
            timer.timeout.connect(self.keep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._heard is not None:
            QObject.disconnect(self._heard)
            self._heard = None
        if isinstance(now, QLineEdit) or (now is not None and now.inherits("QPlainTextEdit")):  # not by its class: few pages have one
            self._heard = cast(QLineEdit, now).textChanged.connect(self._changed)
        self._changed()  # a form that closed, a word that was read: it is half typed no more

    def _changed(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep(self) -> None:
        """Now, unless the notebook has it already."""
        self._pause.stop()
        self._latest.stop()
        if self._session.current != "open":
            return
        if not self._session.work.idle:  # the page may not yet show what it is to take up
            self._again.start()
            return
        before, place = self._kept, self._place()
        if place.get("half", {}) == before.get("half", {}):
            return
        self._kept = place

        def refused(_: Exception) -> None:
            if self._kept is place:
                self._kept = before
                QTimer.singleShot(RETRY_MS, self, self.keep)

        self._session.keep_place(self, place, refused)
