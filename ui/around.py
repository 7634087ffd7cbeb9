"""The deeds of "Autour de": what is told, what comes next, the numbers, the name, and destroying the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from notebook_app.model import Phone
from notebook_app.notebook import Notebook
from ui import trouble
from ui.dates import short_day
from ui.parts.around import AroundLeaf
from ui.person import Showing
from ui.session import Session


class AroundDeeds(QObject):
    """Each is asked of the notebook; what goes wrong is said where it was asked."""

    done = Signal()  # the left page is to be read again
    erased = Signal(bool)  # there is nothing left of whose page it was; whether cards about it lie in a group's folder

    def __init__(self, session: Session, page: QObject, leaf: AroundLeaf, showing: Showing) -> None:
        super().__init__(page)
        self._session, self._page, self.leaf, self._showing = session, page, leaf, showing
        self._writing = False  # what a form says is on its way into the notebook: Enter again writes it no second time
        leaf.told_written.connect(self._tell)
        leaf.told_removed.connect(lambda id: self.do(lambda nb: nb.told.remove(id), form=True))
        leaf.next_read.connect(self._appoint)
        leaf.appointment_removed.connect(lambda id: self.do(lambda nb: nb.agenda.remove(id)))
        leaf.chosen.connect(lambda id, state: self.do(lambda nb: nb.agenda.set_state(id, state, session.today)))
        leaf.phones_written.connect(self._keep_phones)
        leaf.renamed.connect(self._rename)
        leaf.details_written.connect(self._keep_details)
        leaf.destroyed_by_name.connect(self._destroy)

    def do(self, deed: Callable[[Notebook], Any], form: bool = False, then: Callable[[Any], None] = lambda _: None) -> None:
        """`form`: it was asked in the form that is open; `then`: what is to be said of it."""
        if form and self._writing:
            return
        self._writing = self._writing or form

        def done(answer: Any) -> None:
            self.leaf.done(form)
            self.done.emit()
            then(answer)

        self._session.ask(self._page, deed, self._ending(form, self._showing.only(done)), self._ending(form, self.failed(form)))

    def _ending(self, form: bool, then: Callable[[Any], None]) -> Callable[[Any], None]:
        """Whoever is shown by then."""

        def end(answer: Any) -> None:
            self._writing = self._writing and not form
            then(answer)

        return end

    def failed(self, form: bool = False) -> Callable[[Exception], None]:
        """Says on the left page what went wrong."""
        return self._showing.only(lambda fault: self.leaf.fail(trouble.of(fault), form))

    def _tell(self, id: int | None, who: str, day: date, role: str, phone: str) -> None:
        person, today = self._showing.person, self._session.today
        if person is None:
            return
        if id is None:
            self.do(lambda nb: nb.told.add(person, who, day, today, role, phone), form=True)
        else:
            self.do(lambda nb: nb.told.change(id, today, who=who, day=day, role=role, phone=phone), form=True)

    def _appoint(self, id: int | None, day: date, clock: str | None, place: str) -> None:
        person, today = self._showing.person, self._session.today
        if person is None:
            return
        if id is None:
            self.do(lambda nb: nb.agenda.add(day, clock, person=person, place=place, today=today))
        else:

            def move(notebook: Notebook) -> date:
                before = notebook.agenda.get(id).day
                notebook.agenda.change(id, today, day=day, hour=clock, place=place)
                return before

            def moved(before: date) -> None:
                if before != day:  # it may have been meant for a second one; said once it is said that this was saved
                    words = self.tr("Déplacé. Avant\u00a0: {day}").format(day=short_day(before, today))
                    self._session.ask(self._page, lambda _: None, lambda _: self._session.told.emit(words))

            self.do(move, then=moved)

    def _keep_phones(self, phones: tuple[Phone, ...]) -> None:
        if (person := self._showing.person) is not None:
            self.do(lambda nb: nb.people.update(person, phones=phones), form=True)

    def _keep_details(self, details: dict[str, str]) -> None:
        if (person := self._showing.person) is not None:
            self.do(lambda nb: nb.people.update(person, **details), form=True)

    def _rename(self, name: str, file_as: str) -> None:
        if (person := self._showing.person) is not None:
            self.do(lambda nb: nb.people.rename(person, name, file_as or None), form=True)

    def _destroy(self, typed: str) -> None:
        if (person := self._showing.person) is None:
            return
        today = self._session.today

        def erase(notebook: Notebook) -> bool:
            from notebook_app import shelf
            from notebook_app.notebook import ending

            ending.erase(notebook, person, typed, today)
            return bool(shelf.lying(notebook))

        self._session.ask(self._page, erase, self._showing.only(self.erased.emit), self.failed(form=True))
