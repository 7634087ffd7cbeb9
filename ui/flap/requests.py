"""The row "Demandes": who asked for all there is about them, until when, and what was answered."""

from __future__ import annotations

from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.asked import Asked
from ui.parts.flap_requests import RequestsLeaf
from ui.whole import asked


class RequestsRow(FlapRow):
    """Those without an answer first; a tick is the answer, of today."""

    nouns = Noun.PEOPLE
    leaf: RequestsLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, RequestsLeaf(page.look))
        self.leaf.opened.connect(lambda person: self.session.go.emit("whole", {"person": person}))
        self.leaf.answered.connect(self._answer)
        self.leaf.undone.connect(self._undo)

    def read(self, notebook: Notebook) -> list[Asked]:
        from notebook_app.notebook import ending

        return [asked(each) for each in notebook.left(lambda: ending.asked(notebook), [])]

    def show(self, read: list[Asked]) -> None:
        none = self.leaf.caret() is self.leaf.arrow
        self.leaf.show_requests(read, self.session.today, self.session.salvage)
        if none and read and self.leaf.arrow.hasFocus():  # the page came before what is on it was known
            self.page.focus()

    def summary(self) -> str:
        return self.leaf.summary()

    def leave(self) -> None:
        self.leaf.told("ok", "")

    def _answer(self, id: int, yes: bool) -> None:
        from notebook_app.notebook import ending

        day = self.session.today if yes else None

        def answered(_: object) -> None:
            self.leaf.noted(yes)
            self.page.refresh(Noun.PEOPLE)

        def failed(fault: Exception) -> None:
            self.failed(fault)
            self.page.refresh(Noun.PEOPLE)  # the tick says again how it stands

        self.ask(lambda notebook: ending.answer(notebook, id, day), answered, failed)

    def _undo(self) -> None:
        def undone(_: object) -> None:
            self.leaf.told("ok", "")
            self.page.refresh(Noun.PEOPLE)

        self.ask(lambda notebook: notebook.undo_last(), undone)
