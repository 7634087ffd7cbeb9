"""What is half typed in a field: kept while one types, so that a kill takes no more of it than of a line (vault SPEC §5's pauses), and given back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.numbers import without_numbers
from ui.saving import RETRY_MS

if TYPE_CHECKING:
    from ui.page import Page
    from ui.session import Session

PAUSE_MS, LATEST_MS, AGAIN_MS = 400, 800, 50


class HalfTyped(QObject):
    """While the book is open: what is half typed on each page. `pages`: those turned to so far; `open`: which of them is; `kept`: what the notebook
    remembers of where she was and of what was half typed. On a page that was not turned to since it waits as it was.

    While that stays the same, as where one writes on the lines only, nothing is written. In a notebook that is only read nothing is half typed.
    """

    def __init__(
        self, session: Session, pages: Mapping[str, Page], open: Callable[[], str | None], kept: dict[str, Any], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._pages, self._open, self._kept = session, pages, open, kept
        self._waits: dict[str, Any] = dict(kept.get("half") or {}) if not session.salvage else {}
        self._heard: QMetaObject.Connection | None = None
        self._pause, self._latest, self._again = (QTimer(self, interval=ms, singleShot=True) for ms in (PAUSE_MS, LATEST_MS, AGAIN_MS))
        for timer in (self._pause, self._latest, self._again):
            timer.timeout.connect(self.keep)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not session.salvage:
            app.focusChanged.connect(self._follow)

    def give_back(self, name: str) -> None:
        """To a page that was just made: what waited for it."""
        if half := self._waits.pop(name, None):
            self._pages[name].take_up(half)

    def of_list(self) -> Any:
        """Away too long to come back to the same place: what was half typed where one arrives now is there all the same."""
        return {"today": True, "half": half} if (half := self._waits.get("people")) else None

    def at_closing(self) -> dict[str, Any]:
        """Where she is, for when the notebook is opened again."""
        page = self._page
        return without_numbers(self._place(page.kept_place())) if page is not None else {}

    def at_remaking(self) -> dict[str, Any]:
        """The same for pages that are made anew at once; the open one is left by that."""
        self.keep()
        if (page := self._page) is None:
            return {}
        half = (page.kept_place() or {}).get("half")
        page.leave()
        target = page.place()
        return self._place({**target, "half": half} if half else target)

    @property
    def _page(self) -> Page | None:
        return self._pages[name] if (name := self._open()) is not None else None

    def _place(self, target: Any) -> dict[str, Any]:
        half = {name: typed for name, typed in {**self._waits, **{n: page.half_typed() for n, page in self._pages.items()}}.items() if typed}
        return {"page": self._open(), "target": target} | ({"half": half} if half else {})

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
        page = self._page
        if self._session.current != "open" or self._session.salvage or page is None:
            return
        if not self._session.work.idle:  # the page may not yet show what it is to take up
            self._again.start()
            return
        before, place = self._kept, without_numbers(self._place(page.half_place()))
        if place.get("half", {}) == before.get("half", {}):
            return
        self._kept = place

        def refused(_: Exception) -> None:
            if self._kept is place:
                self._kept = before
                QTimer.singleShot(RETRY_MS, self, self.keep)

        self._session.keep_place(self, place, refused)
