"""The row "Fin de suivi": one person after another is told of, and everybody's last day, to be copied on paper for who comes next."""

from __future__ import annotations

from notebook_app import sharing
from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.flap_ending import Ending, EndingLeaf


class EndingRow(FlapRow):
    """Everybody with a page, and who holds a card about them that does not say the end yet."""

    nouns = Noun.PEOPLE | Noun.APPOINTMENTS | Noun.REGISTER | Noun.RECIPIENTS
    leaf: EndingLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, EndingLeaf(page.look))
        self.leaf.opened.connect(lambda person: self.session.go.emit("handover", {"person": person, "end": True}))

    def read(self, notebook: Notebook) -> list[Ending]:
        holders: dict[int | None, list[str]] = {}
        if not notebook.vault.salvage:
            for departure in sharing.to_end(notebook):
                names = holders.setdefault(departure.person, [])
                if departure.to not in names:
                    names.append(departure.to)
        return [Ending(row.id, row.file_as, row.last_held, tuple(holders.get(row.id, ()))) for row in notebook.people.rows()]

    def show(self, read: list[Ending]) -> None:
        self.leaf.show_people(read)

    def summary(self) -> str:
        return self.leaf.summary()
