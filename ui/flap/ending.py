"""The row "Fin de suivi": one person after another is told of, and everybody's last day, to be printed for who comes next."""

from __future__ import annotations

from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from ui.flap.row import FlapRow
from ui.onpaper import endings
from ui.page import Page
from ui.parts.flap_ending import Ending, EndingLeaf


class EndingRow(FlapRow):
    """Everybody with a page, and who holds a card about them that does not say the end yet."""

    nouns = Noun.PEOPLE | Noun.APPOINTMENTS | Noun.REGISTER | Noun.RECIPIENTS
    leaf: EndingLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, EndingLeaf(page.look))
        self.leaf.opened.connect(lambda person: self.session.go.emit("handover", {"person": person, "end": True}))
        self.leaf.printed.connect(lambda: self.session.go.emit("print", {"what": "ending"}))

    def read(self, notebook: Notebook) -> list[Ending]:
        return endings(notebook)

    def show(self, read: list[Ending]) -> None:
        self.leaf.show_people(read)

    def summary(self) -> str:
        return self.leaf.summary()
