"""The row "Cacher": the four digits by which one comes back to the covered notebook."""

from __future__ import annotations

from datetime import date

from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.flap_cover import CoverLeaf


class CoverRow(FlapRow):
    """Whether there are digits, and others instead."""

    nouns = Noun.OWN
    leaf: CoverLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, CoverLeaf(page.look))
        self.leaf.kept.connect(self._keep)
        self.leaf.dropped.connect(self._drop)

    def read(self, notebook: Notebook) -> date | None:
        return notebook.left(notebook.code.chosen, None)

    def show(self, read: date | None) -> None:
        self.leaf.set_chosen(read, self.session.today)

    def summary(self) -> str:
        return self.leaf.summary()

    def leave(self) -> None:
        self.leaf.rest()

    def _keep(self, digits: str) -> None:
        today = self.session.today
        self.ask(lambda notebook: notebook.code.choose(digits, today), lambda _: self._changed(today, self.tr("C’est gardé.")))

    def _drop(self) -> None:
        self.ask(lambda notebook: notebook.code.forget(), lambda _: self._changed(None, self.tr("Les six mots ramènent au cahier.")))

    def _changed(self, chosen: date | None, what: str) -> None:
        self.leaf.rest()
        self.show(chosen)
        self.leaf.told("ok", what)
        self.said.emit()
        self.page.focus()
