"""What every page has that is about to print: the paper seen as it will lie in the hand, leaf by leaf, and the way onto it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from notebook_app import folder
from notebook_app.steps import Outside, Steps
from ui import printing, trouble
from ui.laying import Laying
from ui.page import Page, Spread
from ui.parts.folio import Folio, Sheet, paper_look
from ui.parts.printed import PaperLeaf, ToPaperLeaf
from ui.session import Session
from ui.theme import Look


class ToPaperPage(Page):
    """`lay` shows sheets, `printed` follows what a printer took; `nothing` says why there is nothing to print."""

    def __init__(self, session: Session, look: Look, leaf: ToPaperLeaf, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.to_paper, self.paper = leaf, PaperLeaf(look)
        self.sheets: Sequence[Sheet] = ()
        self._pages: list[Folio] = []
        self._job: printing.Job | None = None
        self._fresh = False  # nothing was laid yet since it was opened
        self._look = look
        self._laying = Laying(self)
        self._laying.laid.connect(self._laid)
        self._laying.waits.connect(lambda: leaf.show_pages("", self.tr("Un instant…")))
        leaf.printed.connect(self._print)
        leaf.stopped.connect(self._stop)

    def spread(self, single: bool) -> Spread:
        self.to_paper.alone = single
        self.to_paper.rearrange()
        return Spread(self.to_paper, split=0.0) if single else Spread(self.paper, self.to_paper)

    def focus(self) -> None:
        self.to_paper.caret().setFocus()

    def filled(self) -> QAbstractButton | None:
        return self.to_paper.filled()

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Ctrl+P": self._print, "PgUp": lambda: self.paper.turn(-1), "PgDown": lambda: self.paper.turn(1)}

    @property
    def under_way(self) -> bool:
        """Leaves are being laid or printed."""
        return self._laying.under_way or self._job is not None

    def back(self) -> bool:
        if self._job is None:
            return False
        self._stop()
        return True

    def leave(self) -> None:
        """No word of anybody stays on the paper of a page that is not shown; what is being printed goes on."""
        self.forget()

    # -- the pages -----------------------------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Nothing is shown."""
        self.sheets, self._pages = (), []
        self._laying.stop()
        self.paper.show_pages([], self.look)

    def wait(self) -> None:
        """Something else is being read."""
        self.forget()
        self._fresh = True
        self.paper.at_page = 0
        self.to_paper.show_pages("", self.tr("Un instant…"))

    def nothing(self) -> str:
        """Why there is nothing to print."""
        return self.tr("Rien n’est écrit encore.")

    def lay(self, sheets: Sequence[Sheet]) -> None:
        self.sheets, self._pages, self._look = sheets, [], paper_look(self.session.settings.hand)
        self._laying.begin(self._look, sheets)

    def _laid(self, pages: list[Folio]) -> None:
        self._pages = pages
        empty = "" if any(sheet.blocks for sheet in self.sheets) else self.nothing()
        count = self.tr("Une page.") if len(pages) == 1 else self.tr("{n} pages.").format(n=len(pages))
        self.paper.show_pages(pages, self._look)
        self.to_paper.show_pages(empty or count, empty)
        fresh, self._fresh = self._fresh, False
        if fresh and self.to_paper.arrow.hasFocus():  # there was no button to wait at
            self.focus()

    # -- where they go -------------------------------------------------------------------------------------------------------

    def printed(self, said: trouble.Trouble) -> None:
        """What became of them; of the kind "ok" where a printer has them."""
        self.told(said)

    def told(self, said: trouble.Trouble) -> None:
        self.to_paper.told(said.kind, said.what, said.next)

    def _print(self) -> None:
        if not (self.to_paper.button.isEnabled() and self._pages):
            return

        def out(device: Any) -> None:
            if not (self.session.policy.readable_files or printing.is_paper(device)):
                self.told(trouble.of_printing("file"))
                return
            self.put(device, lambda code: self.printed(trouble.of_printing(code)), self._stopped)

        if not self.to_printer(out):
            self.told(trouble.of_printing("none"))

    def as_pdf(self, then: Callable[[bytes], None]) -> None:
        """The pages as a PDF, made in memory; nothing follows where it was stopped."""
        made = printing.Pdf()
        stopped = trouble.Trouble(self.tr("Arrêté. Rien n’est écrit."), "", "ok")
        self.put(made.device, lambda code: then(made.data()) if code == "done" else self.told(trouble.of_pdf("io")), lambda _: self.told(stopped))

    def write_outside(self, place: Path, do: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """In the folder she chose, apart: nobody waits for a share that does not answer. What the computer refuses is told."""

        def steps() -> Steps[Any]:
            return (yield Outside(place, do))

        def failed(fault: Exception) -> None:
            self.told(trouble.of_pdf(folder.code(fault)) if isinstance(fault, OSError) else trouble.of(fault))

        self.session.ask(self.to_paper, lambda _: steps(), then, failed)

    def put(self, device: Any, then: Callable[[str], None], stopped: Callable[[int], None]) -> None:
        """Leaf by leaf: `then(code)`, or `stopped(leaves)` where Esc came first."""
        if not self._pages or self._job is not None:
            return
        self._job = job = printing.Job(self, device, self._pages, self.session.settings.hand)
        self._on_stop, self._leaves = stopped, 0

        def way(n: int, of: int) -> None:
            self._leaves = n
            self.to_paper.show_way(n, of)

        def done(code: str) -> None:
            self._job = None
            self.to_paper.show_way(0, 0)
            then(code)

        job.at.connect(way)
        job.done.connect(done)
        job.start()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            self.to_paper.show_way(0, 0)
            self._on_stop(self._leaves)

    def _stopped(self, leaves: int) -> None:
        what = self.tr("Arrêté à la feuille {n}.").format(n=leaves)
        self.told(trouble.Trouble(what, self.tr("Ce que l’imprimante a déjà peut encore sortir\u00a0: ramassez-le."), "ok"))
