"""What is answered about what arrived: whose page a card is for, or that it waits, or is not wanted; a colleague taken in; a card that was seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from notebook_app import sharing, shelf
from notebook_app.model import Colleague, Departure, Noun, Received
from notebook_app.notebook import Notebook
from notebook_app.sharing import Arrival
from notebook_app.shelf import Found
from ui.arriving import Pending, shown_kept
from ui.inbox import Inbox
from ui.page import Page
from ui.parts.arrived_words import Shown


class Answering(QObject):
    """One answer at a time: a second press while the first is kept does nothing. What was answered waits in the inbox no more."""

    kept = Signal(int, object)  # a card that lies on a page now, and how it is shown
    aside = Signal(int)  # a card kept without a page
    declined = Signal()
    introduced = Signal(object)  # the colleague who is in the directory
    noted = Signal(object)  # the departure that was seen
    failed = Signal(object)

    def __init__(self, page: Page, inbox: Inbox) -> None:
        super().__init__(page)
        self._page, self._inbox = page, inbox
        self._busy = False

    def do(self, do: Callable[[Notebook], Any], done: Callable[[Any], None]) -> None:
        if self._busy:
            return
        self._busy = True

        def after(answer: Any) -> None:
            self._busy = False
            done(answer)

        def failed(fault: Exception) -> None:
            self._busy = False
            self.failed.emit(fault)

        self._page.session.ask(self._page, do, after, failed)

    def keep(self, whose: object, pending: Pending | None, card: object) -> None:
        """`whose`: the id of a page, or the name of a new one. `card`: the kept one it is about, where none is `pending`."""
        today = self._page.session.today

        def do(notebook: Notebook) -> tuple[int, Shown]:
            with notebook.write(Noun.RECEIVED):  # a new page and what lies on it: together or not at all
                person = notebook.people.add(whose, today).id if isinstance(whose, str) else int(str(whose))
                if pending is not None:
                    kept = sharing.accept(notebook, pending.arrival, person, today).id
                else:
                    kept = sharing.link(notebook, int(str(card)), person, today).id
            return kept, shown_kept(notebook, kept)

        def done(answer: tuple[int, Shown]) -> None:
            if pending is not None:
                self._inbox.forget(pending)
            self.kept.emit(*answer)

        self.do(do, done)

    def set_aside(self, pending: Pending) -> None:
        today = self._page.session.today

        def done(card: Received) -> None:
            self._inbox.forget(pending)
            self.aside.emit(card.id)

        self.do(lambda notebook: sharing.set_aside(notebook, pending.arrival, today), done)

    def decline(self, pending: Pending | None, found: Found | None) -> None:
        """What lies in a folder (`found`) is not proposed again; its issuer's next one is."""

        def done(_: object) -> None:
            if pending is not None:
                self._inbox.forget(pending)
            self.declined.emit()

        if found is not None:
            self.do(lambda notebook: shelf.decline(notebook, found), done)
        elif not self._busy:
            done(None)

    def introduce(self, arrival: Arrival) -> None:
        today = self._page.session.today

        def do(notebook: Notebook) -> Colleague:
            return sharing.introduce(notebook, arrival, today)

        self.do(do, self.introduced.emit)

    def note(self, arrival: Arrival, id: int) -> None:
        """`id`: of the departure a text is about."""
        today = self._page.session.today

        def do(notebook: Notebook) -> Departure:
            return sharing.note_receipt(notebook, arrival, notebook.register.get(id), today)

        self.do(do, self.noted.emit)
