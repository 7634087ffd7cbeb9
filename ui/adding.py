"""Adding people at the répertoire, one by a name that was written, several from a pasted list: what the notebook knows of them is looked at first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from notebook_app import phone, text
from notebook_app.errors import Refused
from notebook_app.imports import pasted
from notebook_app.model import Noun, Person, PersonRow, Phone
from notebook_app.notebook import Notebook
from notebook_app.notebook.planning import name_key
from ui import trouble
from ui.parts.pasting import PastedLine, PasteLeaf
from ui.parts.people_list import ListLeaf
from ui.sentences import in_words, name_fault, phone_fault
from ui.session import Session


class Adding(QObject):
    """At the list: what is asked before somebody is added is asked there, and the same once more means yes."""

    begun = Signal()  # what was said before gives way
    named = Signal()  # a name is added: all are shown again
    asked = Signal()  # something is asked first
    there = Signal(int)  # who has that name already
    added = Signal(object)  # the id of who was added; None: several
    turned = Signal()  # the sheet for a list lies there, or no more

    def __init__(self, session: Session, page: QObject, leaf: ListLeaf, sheet: PasteLeaf) -> None:
        super().__init__(page)
        self._session, self._page, self._list, self._sheet = session, page, leaf, sheet
        self.pasting = False  # the sheet lies there
        self._sure: tuple[str, ...] = ()  # what was asked about
        leaf.name_entered.connect(self.add)
        leaf.paste.connect(self._open_sheet)
        leaf.several.connect(self._paste_several)
        sheet.typed.connect(self._read_list)
        sheet.accepted.connect(self._add_list)
        sheet.cancelled.connect(self._cancel_sheet)

    def forget(self) -> None:
        """Nothing is asked any more."""
        self._sure = ()

    def say_fault(self, fault: Exception) -> None:
        told = trouble.Trouble(name_fault("empty")) if isinstance(fault, Refused) and fault.code == "name" else trouble.of(fault)
        self._list.say(told.kind, told.what, told.next)

    # -- one name --------------------------------------------------------------------------------------------------------

    def add(self, name: str, number: str) -> None:
        """A name was written: the person is added, after a question where one is due; the line is free for the next one at once."""
        left = self._list
        if not (name.strip() or number.strip()):
            left.name.setText("")  # what is to be written there is read again
            return
        if text.clean_name(name) is None:
            self._ask_first((), name_fault("empty"))
            left.name.setFocus()
            return
        sure = self._sure
        typed = (text.fold(name).strip(), number.strip())
        phones: tuple[Phone, ...] = ()
        if number.strip():
            e164 = phone.to_e164(number)
            phones = (Phone(e164 or number.strip(), e164=e164 is not None),)
            if e164 is None and sure != (*typed, "phone") and sure != (*typed, "twin"):
                again = self.tr("Entrée encore pour le garder ainsi.")
                self._ask_first((*typed, "phone"), phone_fault(phone.fault(number)), again)
                return
        today = self._session.today

        def do(notebook: Notebook) -> tuple[bool, str, int]:
            twin = twin_of(notebook, name) if sure != (*typed, "twin") else None
            if twin is not None:
                return False, twin.name, twin.id
            made = notebook.people.add(name, today, phones)
            return True, made.name, made.id

        def then(answer: tuple[bool, str, int]) -> None:
            added, whose, id = answer
            if added:
                self.added.emit(id)
                return
            give_back()
            self.there.emit(id)
            self._ask_first((*typed, "twin"), self.tr("{name} est déjà là.").format(name=whose), self.tr("Entrée encore pour une autre page."))

        def failed(fault: Exception) -> None:
            give_back()
            self.say_fault(fault)

        def give_back() -> None:
            if not left.name.text() and not left.phone.text():
                left.name.setText(name)
                left.phone.setText(number)
                left.name.setFocus()

        self.begun.emit()
        self.named.emit()
        left.name.setText("")  # and no step of it: Ctrl+Z takes the page back
        left.phone.setText("")
        left.name.setFocus()
        self._session.ask(self._page, do, then, failed)

    def _ask_first(self, sure: tuple[str, ...], title: str, then: str = "") -> None:
        self._sure = sure
        self.asked.emit()
        self._list.say("warn", title, then)

    # -- a pasted list ---------------------------------------------------------------------------------------------------

    def _open_sheet(self) -> None:
        self.begun.emit()
        self.pasting = True
        self.turned.emit()
        self._sheet.pad.setFocus()

    def _paste_several(self, typed: str) -> None:
        self._open_sheet()
        self._sheet.pad.appendPlainText(typed)

    def close_sheet(self) -> None:
        self.pasting = False
        self.turned.emit()
        self._list.rearrange()
        self._list.name.setFocus()

    def _cancel_sheet(self) -> None:
        self._sheet.clear()
        self.close_sheet()

    def _read_list(self, typed: str) -> None:
        self._session.ask(self._page, lambda notebook: read_list(notebook, typed), self._sheet.show_lines, replaces="pasted")

    def _add_list(self, people: list[tuple[str, tuple[Phone, ...], str]]) -> None:
        today = self._session.today

        def then(added: list[Person]) -> None:
            n = len(added)
            self._sheet.clear()
            self.close_sheet()
            self.added.emit(None)
            one = self.tr("Une personne ajoutée.")
            said = one if n == 1 else self.tr("{n} personnes ajoutées.").format(n=in_words(n))
            self._list.say("ok", said[0].upper() + said[1:], link=self.tr("Les retirer") if n > 1 else self.tr("Retirer"))

        def failed(fault: Exception) -> None:
            told = trouble.of(fault)
            self.close_sheet()
            self._list.say(told.kind, told.what, told.next)

        self._session.ask(self._page, lambda notebook: add_all(notebook, people, today), then, failed)


def twin_of(notebook: Notebook, name: str) -> PersonRow | None:
    """Who has that name already."""
    key = name_key(name)
    return next((row for row in notebook.people.rows() if name_key(row.name) == key), None)


def read_list(notebook: Notebook, typed: str) -> list[PastedLine]:
    """A pasted list as it is understood, each line beside whom it resembles."""
    known = {name_key(row.name): row.name for row in notebook.people.rows()}
    seen: set[tuple[str, ...]] = set()
    found = []
    for line in pasted.read(typed):
        key = name_key(line.name)
        found.append(PastedLine(line, "" if line.reason else known.get(key, ""), not line.reason and key in seen))
        if not line.reason:
            seen.add(key)
    return found


def add_all(notebook: Notebook, people: Sequence[tuple[str, tuple[Phone, ...], str]], today: date) -> list[Person]:
    """Add them, together or not at all, and taken back as one."""
    with notebook.write(Noun.PEOPLE):
        return [notebook.people.add(name, today, phones, note=note) for name, phones, note in people]
