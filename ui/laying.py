"""The pages of what is printed, laid a little at a time: the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from ui.parts.folio import Folio, Sheet, laying
from ui.printing import SLICE
from ui.theme import Look


class Laying(QObject):
    """`laid(pages)` follows `begin`, at once where that goes unnoticed, else after `waits()`."""

    laid = Signal(object)
    waits = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: Iterator[list[Folio]] = iter(())
        self.under_way = False

    def begin(self, look: Look, sheets: Sequence[Sheet]) -> None:
        """Of these sheets; those begun before are not laid any further."""
        self._pages, self.under_way = laying(look, sheets), True
        self._some()

    def stop(self) -> None:
        self._pages, self.under_way = iter(()), False

    def _some(self) -> None:
        until, pages = monotonic() + SLICE, list[Folio]()
        for pages in self._pages:
            if not pages and monotonic() > until:
                self.waits.emit()
                QTimer.singleShot(0, self, partial(self._more, self._pages))
                return
        self.under_way = False
        self.laid.emit(pages)

    def _more(self, pages: Iterator[list[Folio]]) -> None:
        if pages is self._pages:  # nothing else is shown meanwhile
            self._some()
