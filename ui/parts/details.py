"""What an import brought about a person besides the numbers: birth, work, address, note; said in lines, and put right in a small form."""

from __future__ import annotations

from datetime import date
from itertools import zip_longest

from PySide6.QtCore import QCoreApplication, Signal

from notebook_app import days
from notebook_app.model import Person
from ui.dates import birth
from ui.parts.fields import Field
from ui.parts.forms import Form, hide, mark
from ui.parts.leaf import Leaf
from ui.parts.widgets import Para, Words
from ui.sentences import born_fault


def details_of(person: Person) -> list[str]:
    """Line by line."""
    born = QCoreApplication.translate("AroundLeaf", "Naissance\u00a0: {day}").format(day=birth(person.born)) if person.born else ""
    work = ", ".join(filter(None, (person.title, person.org)))
    return [said for said in (born, work, ", ".join(person.address.split("\n")), *person.note.split("\n")) if said.strip()]


class DetailsForm(Form):
    """`kept`: the five as they shall be, by their names in `Person`; "Tout retirer" empties them. What was not touched stays to the letter.

    An address or a note of several lines has a field for each, and one more.
    """

    kept = Signal(object)

    def __init__(self, leaf: Leaf, close: str) -> None:
        self._look_leaf = leaf
        self._fields = {
            "born": [self._field(self.tr("Naissance"), self.tr("25/05/1998, mai 1998, 1998"))],
            "title": [self._field(self.tr("Métier"))],
            "org": [self._field(self.tr("Organisme"))],
            "address": [self._field(self.tr("Adresse"))],
            "note": [self._field(self.tr("Note"))],
        }
        lines = [(first.accessibleName(), first) for first, *_ in self._fields.values()]
        super().__init__(leaf, self.tr("Ce qui a été importé"), lines, self.tr("Garder"), close, self.tr("Tout retirer"))
        self._rows = {name: [line] for name, line in zip(self._fields, self.lines, strict=True)}
        self._person: Person | None = None
        self._today = date.min
        self._sure = ""  # a birth that was asked about: the same again means yes
        self.submitted.connect(self._read)
        self.removed.connect(lambda: self.kept.emit(dict.fromkeys(self._fields, "")))
        self.first.textEdited.connect(lambda _: mark(self.first, ""))

    def _field(self, name: str, hint: str = "") -> Field:
        made = Field(self._look_leaf.look, hint, boxed=False, name=name, parent=self._look_leaf)
        made.left_field.connect(lambda: made.home(False))  # a long line shows how it begins
        return made

    @property
    def first(self) -> Field:
        """Where the caret goes."""
        return self._fields["born"][0]

    def show_person(self, person: Person, today: date) -> None:
        self._person, self._today, self._sure = person, today, ""
        hide(*(widget for line in self.lines for widget in line))
        self.lines = []
        for name in self._fields:
            said: str = getattr(person, name)
            rows = [birth(said)] if name == "born" else said.split("\n")
            rows += [""] if len(rows) > 1 else []
            for line, row in zip(self._lines_of(name, len(rows)), rows, strict=True):
                self.lines.append(line)
                line[1].setText(row)
                line[1].setCursorPosition(0)
                mark(line[1], "")

    def _lines_of(self, name: str, many: int) -> list[tuple[Words, Field, Para]]:
        """Of one that stands in so many lines; the first has its name before it."""
        while len(self._rows[name]) < many:
            called = self.tr("{name}, ligne {n}").format(name=self._fields[name][0].accessibleName(), n=len(self._rows[name]) + 1)
            self._fields[name].append(self._field(called))
            self._rows[name].append(self.line("", self._fields[name][-1]))
        return self._rows[name][:many]

    def forget(self) -> None:
        super().forget()
        self._person = None
        for each in self._fields.values():  # also those that are not laid
            for field in each:
                field.clear()

    def _read(self) -> None:
        if self._person is None:
            return
        read: dict[str, str] = {}
        for name, fields in self._fields.items():
            before: str = getattr(self._person, name)
            laid = [field for field in fields if any(field is line[1] for line in self.lines)]
            typed = laid[0].text().strip()
            if not any(field.isModified() for field in laid):
                read[name] = before
            elif name == "born" and typed:
                found = days.born(typed, self._today)
                if found.value is None or (found.ask and self._sure != typed):
                    mark(laid[0], born_fault(found))
                    self._sure = typed
                    laid[0].setFocus()
                    self._leaf.rearrange()
                    return
                read[name] = found.value
            else:
                was = before.split("\n")
                # a line that was emptied goes, one that was left blank stays
                rows = [field.text().strip() if field.isModified() else row for field, row in zip_longest(laid, was)]
                read[name] = "\n".join(row for field, row in zip(laid, rows, strict=True) if row is not None and (row or not field.isModified()))
        self.kept.emit(read)
