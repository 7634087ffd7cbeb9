"""What every row of the inside cover is: its right page, what it reads of the notebook, what it does there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from notebook_app.model import Copies, Noun
from notebook_app.notebook import Notebook
from ui import trouble
from ui.page import Page
from ui.parts.flap import FlapLeaf
from ui.parts.recovery_sheet import RecoverySheet


def elsewhere(notebook: Notebook) -> tuple[Copies, list[str]]:
    """The copies remembered, and what those made before a renewal bear: what `Vault.former` and `Vault.drop_older` are asked with."""
    return notebook.own.copies(), notebook.own.series()


class FlapRow(QObject):
    """One row. A new one is a file here and a line in `ui.pages.rabat`.

    `said` asks that the rows say anew how things stand (`summary`). What it asks of the notebook it asks in the page's name.
    """

    said = Signal()
    drawn = Signal()  # other recovery words from now on
    nouns = Noun.NONE  # whose news make `read` be asked again

    def __init__(self, page: Page, leaf: FlapLeaf) -> None:
        super().__init__(page)
        self.page, self.session, self.leaf = page, page.session, leaf
        leaf.number.numbers = page.session.numbers

    def read(self, notebook: Notebook) -> Any:
        """On the worker: what `show` gets."""
        return None

    def show(self, read: Any) -> None:
        """Put on the leaf what was read; what is typed there stays."""

    def settle(self) -> None:
        """The page is shown, or a setting changed: what needs no notebook."""

    def lead(self, target: dict[str, Any]) -> None:
        """The row was asked for by name, with more in `target` than its name."""

    def summary(self) -> str:
        """How things stand, in a few words."""
        return ""

    def back(self) -> bool:
        """Esc: take back something inside first; False if there is nothing."""
        return False

    def leave(self) -> None:
        """Another row or page comes: no secret stays typed."""

    def outdated(self) -> None:
        """Another row drew recovery words: those that are copied here open nothing any more."""

    def filled(self) -> QAbstractButton | None:
        return self.leaf.filled()

    def print_sheet(self, sheet: RecoverySheet) -> None:
        """The words that are being copied, on paper."""
        from ui import onpaper, printing

        printing.send(
            lambda then: self.page.to_printer(lambda device: then(device) if isValid(sheet) else None),
            onpaper.recovery(sheet.words, self.session.today), self.session.settings.hand,
            lambda said: sheet.printed(said.kind, said.what, said.next), only_paper=True,
        )  # fmt: skip

    # -- for the deeds ------------------------------------------------------------------------------------------------------
    def ask(self, do: Callable[[Notebook], Any], then: Callable[[Any], None] | None = None, failed: Any = None) -> None:
        """`session.ask`; a failure without `failed` is told on the leaf."""
        self.session.ask(self.page, do, then, failed or self.failed)

    def fresh_copies(self, then: Callable[[list[Path], list[str]], None], failed: Callable[[Exception], None]) -> None:
        """A fresh copy beside the notebook, and where the last ones went if that is there.

        `then` gets the places where one was made besides, and what the notebook's copies bore before a renewal; `failed` when one was not.
        """

        def made(_: object) -> None:
            self.ask(elsewhere, look, failed)

        def look(answer: tuple[Copies, list[str]]) -> None:
            copies, series = answer

            def copied(there: list[Path], faults: list[tuple[str, Exception]]) -> None:
                if faults:
                    failed(faults[0][1])
                else:
                    then(there, series)

            def copy(there: list[Path]) -> None:
                if not there:
                    then(there, series)
                    return
                second = there[1] if len(there) > 1 else None
                self.session.copying.make(self.page, there[0], lambda _, faults: copied(there, faults), failed, second, copies.made)

            self.session.copying.beside(self.page, lambda vault: [Path(place) for place in copies.places if Path(place).is_dir()], copy, failed)

        self.session.copying.beside(self.page, lambda vault: vault.backup(), made, failed)

    def failed(self, fault: Exception) -> None:
        told = trouble.of(fault)
        self.leaf.told(told.kind, told.what, told.next)
