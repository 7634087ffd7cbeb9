"""What an import brought about a person besides the numbers: birth, work, address, note; said in lines, and put right in a small form."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal

from notebook_app import days
from notebook_app.model import Person
from ui.dates import birth
from ui.parts.fields import Field
from ui.parts.forms import Form, mark
from ui.parts.leaf import Leaf
from ui.sentences import born_fault

_BREAK = " / "  # between the lines of an address or a note, in a field of one line


def details_of(person: Person) -> list[str]:
    """Line by line."""
    born = QCoreApplication.translate("AroundLeaf", "Naissance\u00a0: {day}").format(day=birth(person.born)) if person.born else ""
    work = ", ".join(filter(None, (person.title, person.org)))
    return [said for said in (born, work, ", ".join(person.address.split("\n")), *person.note.split("\n")) if said.strip()]


class DetailsForm(Form):
    """`kept`: the five as they shall be, by their names in `Person`; "Tout retirer" empties them. What was not touched stays to the letter."""

    kept = Signal(object)

    def __init__(self, leaf: Leaf, close: str) -> None:
        def field(hint: str, name: str) -> Field:
            return Field(leaf.look, hint, boxed=False, name=name, parent=leaf)

        self._fields = {
            "born": field(self.tr("25/05/1998, mai 1998, 1998"), self.tr("Naissance")),
            "title": field("", self.tr("Métier")),
            "org": field("", self.tr("Organisme")),
            "address": field("", self.tr("Adresse")),
            "note": field("", self.tr("Note")),
        }
        lines = [(each.accessibleName(), each) for each in self._fields.values()]
        super().__init__(leaf, self.tr("Ce qui a été importé"), lines, self.tr("Garder"), close, self.tr("Tout retirer"))
        self._person: Person | None = None
        self._today = date.min
        self._sure = ""  # a birth that was asked about: the same again means yes
        self.submitted.connect(self._read)
        self.removed.connect(lambda: self.kept.emit(dict.fromkeys(self._fields, "")))
        born = self._fields["born"]
        born.textEdited.connect(lambda _: mark(born, ""))

    @property
    def first(self) -> Field:
        """Where the caret goes."""
        return self._fields["born"]

    def show_person(self, person: Person, today: date) -> None:
        self._person, self._today, self._sure = person, today, ""
        for name, each in self._fields.items():
            said: str = getattr(person, name)
            each.setText(birth(said) if name == "born" else _BREAK.join(said.split("\n")))
            each.setCursorPosition(0)
            mark(each, "")

    def forget(self) -> None:
        super().forget()
        self._person = None

    def _read(self) -> None:
        if self._person is None:
            return
        read: dict[str, str] = {}
        for name, each in self._fields.items():
            typed, before = each.text().strip(), getattr(self._person, name)
            if not each.isModified():
                read[name] = before
            elif name == "born" and typed:
                found = days.born(typed, self._today)
                if found.value is None or (found.ask and self._sure != typed):
                    mark(each, born_fault(found))
                    self._sure = typed
                    each.setFocus()
                    self._leaf.rearrange()
                    return
                read[name] = found.value
            else:
                read[name] = "\n".join(part.strip() for part in typed.split(_BREAK)) if "\n" in before else typed
        self.kept.emit(read)
