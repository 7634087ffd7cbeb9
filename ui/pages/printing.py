"""What is about to be printed, seen as it will lie on paper: a person's lines, the register, the list of a follow-up's end, a lost laptop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton

from notebook_app import files
from notebook_app.errors import Refused
from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from ui import onpaper, printing, trouble
from ui.onpaper import Matter
from ui.page import Page, Spread
from ui.parts.folio import Folio, Sheet, laying, paper_look
from ui.parts.printed import PaperLeaf, PrintLeaf
from ui.session import Session
from ui.theme import Look

NOUNS = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.REGISTER | Noun.DIRECTORY | Noun.LABEL | Noun.OWN
SLICE = 0.03  # seconds of laying at a time


class PrintPage(Page):
    """Target: {"what": "person" | "register" | "ending" | "lost", "person": id}. What is set aside stays away unless it is asked for."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.leaf, self.paper = PrintLeaf(look), PaperLeaf(look)
        self._target: dict[str, Any] = {}
        self._matter: Matter | None = None
        self._sheets: list[Sheet] = []
        self._laying: Iterator[list[Folio]] = iter(())
        self._look = look
        self._today = date.min
        self._turn = 0
        self.leaf.back.connect(self._to_where)
        self.leaf.changed.connect(self._lay_pages)
        self.leaf.printed.connect(self._print)
        self.leaf.as_pdf.connect(self._ask_where)

    def spread(self, single: bool) -> Spread:
        self.leaf.alone = single
        self.leaf.rearrange()
        return Spread(self.leaf, split=0.0) if single else Spread(self.paper, self.leaf)

    def show_target(self, target: Any) -> None:
        self._target = target if isinstance(target, dict) else {}
        self._matter, self._sheets, self._laying = None, [], iter(())
        self.leaf.show_matter("", "", False, False, False)
        self.leaf.show_pages("", self.tr("Un instant…"))
        self.paper.at_page = 0
        self.paper.show_pages([], self.look)
        self._load()

    def place(self) -> Any:
        return dict(self._target)

    def refresh(self, nouns: Noun) -> None:
        if nouns & NOUNS:
            self._load()

    def leave(self) -> None:
        """No word of anybody stays on the paper of a page that is not shown."""
        self._turn += 1
        self._matter, self._sheets, self._laying = None, [], iter(())
        self.paper.show_pages([], self.look)

    def focus(self) -> None:
        self.leaf.caret().setFocus()

    def filled(self) -> QAbstractButton | None:
        return self.leaf.filled()

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Ctrl+P": self._print, "PgUp": lambda: self.paper.turn(-1), "PgDown": lambda: self.paper.turn(1)}

    def _to_where(self) -> None:
        person, what = self._target.get("person"), self._target.get("what")
        if what == "person":
            self.session.go.emit("person", {"id": person})
        elif what == "register":
            self.session.go.emit("register", {"person": person} if person is not None else None)
        else:
            self.session.go.emit("rabat", {"row": "ending"} if what == "ending" else {"row": "sheet", "lost": True})

    # -- what is printed -----------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._turn += 1
        turn, target, today = self._turn, self._target, self.session.today

        def read(notebook: Notebook) -> Matter:
            return onpaper.read(notebook, target, today)

        def show(matter: Matter) -> None:
            if turn == self._turn:
                new, self._matter, self._today = self._matter is None, matter, today
                if new:
                    back, what = self._words(matter)
                    self.leaf.show_matter(back, what, matter.aside, matter.held is not None, self.session.policy.readable_files)
                self._lay_pages()
                if new and (self.leaf.isVisible() or self.paper.isVisible()):
                    self.focus()

        def failed(fault: Exception) -> None:
            if turn != self._turn:
                return
            if isinstance(fault, Refused):  # whose page it was is not there any more
                self.session.go.emit("people", None)
            else:
                told = trouble.of(fault)
                self.leaf.told(told.kind, told.what, told.next)

        self.session.ask(self, read, show, failed, replaces="print")

    def _words(self, matter: Matter) -> tuple[str, str]:
        """Where the arrow leads, and what it is about."""
        what = self._target.get("what")
        if what == "person":
            return matter.name, self.tr("Toutes les lignes de la page.")
        if what == "register":
            letters = self.tr("Chaque envoi, lettre pour lettre.")
            return self.tr("Registre des envois"), self.tr("Pour la personne\u00a0: chaque envoi, lettre pour lettre.") if matter.name else letters
        if what == "ending":
            return self.tr("Fin de suivi"), self.tr("Pour qui prend la suite\u00a0: le nom, le dernier jour honoré, qui a reçu la fiche.")
        return self.tr("Ordinateur perdu ou volé"), self.tr("À garder sur papier, ailleurs que l’ordinateur.")

    def _lay_pages(self) -> None:
        if self._matter is None:
            return
        aside, blank = self.leaf.aside.isChecked(), self.leaf.blank.isChecked()
        self._sheets = onpaper.sheets(self._target.get("what", ""), self._matter, self._today, aside, blank)
        self._look = paper_look(self.session.settings.hand)
        self._laying = laying(self._look, self._sheets)
        self._lay_some()

    def _lay_some(self) -> None:
        """As much as goes unnoticed; the rest once the window has had its turn. There is no button before the end."""
        until = monotonic() + SLICE
        for pages in self._laying:
            if pages:
                break
            if monotonic() > until:
                self.leaf.show_pages("", self.tr("Un instant…"))
                QTimer.singleShot(0, self, partial(self._lay_more, self._laying))
                return
        else:
            pages = []
        empty = "" if any(sheet.blocks for sheet in self._sheets) else self.tr("Rien n’est écrit encore.")
        count = self.tr("Une page.") if len(pages) == 1 else self.tr("{n} pages.").format(n=len(pages))
        self.paper.show_pages(pages, self._look)
        self.leaf.show_pages(empty or count, empty)

    def _lay_more(self, laying: Iterator[list[Folio]]) -> None:
        if laying is self._laying:  # nothing else is shown meanwhile
            self._lay_some()

    # -- where it goes -------------------------------------------------------------------------------------------------------

    def _print(self) -> None:
        if self.leaf.button.isEnabled() and self._sheets:
            printing.send(self.to_printer, self._sheets, self.session.settings.hand, self._told)

    def _told(self, said: trouble.Trouble) -> None:
        self.leaf.told(said.kind, said.what, said.next)

    def _ask_where(self) -> None:
        sheets, hand = self._sheets, self.session.settings.hand

        def write(path: Path) -> None:
            if not sheets:
                return
            data = printing.pdf(sheets, hand)
            self.session.work.ask(self.leaf, lambda: files.write_whole(path, data), lambda _: self._told(done), failed)

        def failed(fault: Exception) -> None:
            self._told(trouble.of_pdf(files.code(fault) if isinstance(fault, OSError) else "io"))

        careful = self.tr("Il n’est pas protégé\u00a0: gardez-le comme du papier.")
        done = trouble.Trouble(self.tr("C’est écrit dans le fichier choisi."), careful, "ok")
        # a neutral name: no private word but those she types
        self.choose(self.tr("Enregistrer en PDF"), write, "pages.pdf", "PDF (*.pdf)")
