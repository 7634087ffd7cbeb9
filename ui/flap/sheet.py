"""The row "Feuille de secours"."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from notebook_app import wordlist
from notebook_app.errors import CahierError
from notebook_app.model import Copies, Noun
from notebook_app.notebook import Notebook
from ui.flap.row import FlapRow
from ui.flap.words import elsewhere
from ui.page import Page
from ui.parts.flap_safe import SheetLeaf


class SheetRow(FlapRow):
    """Where the sheet lies; copied anew, it draws eight other words."""

    nouns = Noun.OWN
    leaf: SheetLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, SheetLeaf(page.look, lambda run: wordlist.recognised(run) is not None, lambda run: wordlist.recognised(run) or ""))
        self.leaf.asked.connect(self._draw_words)
        self.leaf.done.connect(lambda where: self._note("done", where))
        self.leaf.tonight.connect(lambda: self._note("tonight", ""))
        self.leaf.colleagues.connect(lambda: self.session.go.emit("rabat", {"row": "colleagues"}))
        self.leaf.print_asked.connect(self.print_sheet)
        self.leaf.print_lost.connect(lambda: self.session.go.emit("print", {"what": "lost"}))
        self.leaf.replace.connect(lambda: self.session.go.emit("rabat", {"row": "words", "copies": True}))

    def read(self, notebook: Notebook) -> tuple[str, str]:
        return notebook.own.get("sheet", "done"), notebook.own.get("sheet_where", "home")

    def show(self, read: tuple[str, str]) -> None:
        self.leaf.set_where(*read)

    def summary(self) -> str:
        return self.leaf.summary()

    def lead(self, target: dict[str, Any]) -> None:
        """`"lost": True`: what to do for a lost laptop."""
        if self.leaf.sheet is None:  # words that are being copied stay
            self.leaf.rest()
            self.leaf.show_lost(target.get("lost") is True)

    def back(self) -> bool:
        if self.leaf.isVisible() and self.leaf.lost:
            self.leaf.show_lost(False)
            return True
        if self.leaf.isVisible() and self.leaf.asking:
            self.leaf.rest()
            self.page.focus()
            return True
        return False

    def leave(self) -> None:
        self.leaf.show_lost(False)
        if self.leaf.asking:
            self.leaf.rest()

    def _draw_words(self, secret: str) -> None:
        def draw(notebook: Notebook) -> str:
            before = notebook.own.get("sheet")
            # first: the words replace the old ones at once, however this sitting ends
            notebook.own.set("sheet", before if before == "renewed" else "tonight")
            try:
                words = notebook.vault.new_recovery_words(secret)
                notebook.own.set("former", "1")
                return words
            except Exception:
                with contextlib.suppress(CahierError):
                    notebook.own.set("sheet", before)
                raise

        def drawn(words: str) -> None:
            self.drawn.emit()
            self.leaf.show_words(words)

        self.ask(draw, drawn, self._refused)

    def outdated(self) -> None:
        if self.leaf.sheet is not None:
            self.leaf.rest()

    def _refused(self, fault: Exception) -> None:
        if isinstance(fault, CahierError) and fault.code == "wrong":
            self.leaf.wrong()
        else:
            self.failed(fault)

    def _note(self, state: str, where: str) -> None:
        def note(notebook: Notebook) -> tuple[str, str]:
            with notebook.write(Noun.OWN):
                notebook.own.set("sheet", state)
                if where:
                    notebook.own.set("sheet_where", where)
            return self.read(notebook)

        def noted(read: tuple[str, str]) -> None:
            self.leaf.rest()
            self.show(read)
            self.said.emit()
            self.page.focus()
            self.page.refresh(Noun.OWN)  # the row of the words says that copies keep others
            self.ask(elsewhere, look)

        def look(answer: tuple[Copies, list[str]]) -> None:
            copies, series = answer
            paths = [Path(copy.place, copy.name) for copy in copies.made]
            self.session.copying.beside(self.page, lambda vault: bool(vault.former(paths, series)), self._offer, self.failed)

        self.ask(note, noted)

    def _offer(self, kept: bool) -> None:
        if kept and not self.leaf.asking and self.leaf.sheet is None:
            self.leaf.offer()
