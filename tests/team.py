"""Three counsellors with a notebook each, and what they do with one another: for the tests of the exchange."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from conftest import CHEAP, PASSPHRASE, TODAY
from straight import sharing, shelf

from notebook_app.model import Circle, Colleague, Consent, Departure, Label, Person, Recipient, State, Way
from notebook_app.notebook import Notebook
from notebook_app.sharing import Arrival, Draft

HELD = date(2026, 11, 20)
YES = Consent("N. F.", TODAY)


@dataclass
class Counsellor:
    """A notebook, and a page whose last appointment was held."""

    notebook: Notebook
    folder: Path
    label: Label
    nadia: Person

    # Whom one knows

    def meets(self, other: Counsellor, verified: bool = True, today: date = TODAY) -> Colleague:
        """Takes the other's introduction as a file, and re-reads the words."""
        parcel = sharing.introduction(other.notebook, today, to=self.label.name)
        arrival = sharing.read(self.notebook, parcel.departure.blob, today)
        met = sharing.introduce(self.notebook, arrival, today)
        return self.notebook.directory.verify(met.id, today) if verified else met

    def knows(self, other: Counsellor) -> Colleague:
        return next(c for c in self.notebook.directory.all() if c.name == other.label.name)

    def to(self, other: Counsellor) -> Recipient:
        found = self.notebook.directory.recipient_of(self.knows(other).id)
        assert found is not None
        return found

    def circle(self, name: str, *members: Counsellor, folder: Path | None = None) -> Circle:
        circle = self.notebook.circles.add(name)
        for member in members:
            self.notebook.circles.join(circle.id, self.knows(member).id)
        if folder is not None:
            shelf.choose(self.notebook, circle.id, folder)
        return self.notebook.circles.get(circle.id)

    # What one gives and reads

    def hold(self, person: Person, day: date) -> None:
        made = self.notebook.agenda.add(day, person=person.id, today=day)
        self.notebook.agenda.set_state(made.id, State.HELD, day)

    def page(self, name: str, held: date | None = HELD) -> Person:
        made = self.notebook.people.add(name, HELD)
        if held is not None:
            self.hold(made, held)
        return made

    def draft(self, to: int, way: Way = Way.SEALED, show: str = "name", today: date = TODAY, about: Person | None = None, **more: Any) -> Draft:
        return sharing.draft(self.notebook, (about or self.nadia).id, to, way, show, today, **more)

    def give(self, to: int, way: Way = Way.SEALED, show: str = "name", today: date = TODAY, about: Person | None = None, **more: Any) -> Departure:
        """Handed over; the file or text is the departure's blob."""
        drafted = self.draft(to, way, show, today, about, **more)
        return sharing.hand_over(self.notebook, drafted, Consent("N. F.", today) if drafted.needs_consent else None, today)

    def lay(self, circle: Circle, show: str = "initials", today: date = TODAY, about: Person | None = None, **more: Any) -> Departure:
        """A card for a circle, in its folder."""
        return shelf.put(self.notebook, self.give(circle.recipient, Way.SEALED, show, today, about, **more), today)

    def read(self, data: bytes | str, today: date = TODAY, **more: Any) -> Arrival:
        return sharing.read(self.notebook, data, today, **more)

    def accept(self, data: bytes | str, person: int | None = None, today: date = TODAY) -> Any:
        return sharing.accept(self.notebook, self.read(data, today), person, today)

    def look(self, circle: Circle, today: date = TODAY) -> tuple[list[str], list[Departure]]:
        """Looks at the folder and opens what changed, file by file: their names, and what their receipts raised."""
        todo = shelf.look(self.notebook, circle.id, today).todo
        raised = [d for file in todo for d in shelf.open_files(self.notebook, circle.id, [file], today)]
        return [file.name for file in todo], raised

    def departure(self, id: int) -> Departure:
        return self.notebook.register.get(id)


Team = tuple[Counsellor, Counsellor, Counsellor]


@contextmanager
def open_team(folder: Path) -> Iterator[Team]:
    """Léa, Mehdi and Inès: strangers to each other, each with a page of Nadia Ferhat; only Léa saw her."""
    labels = (
        Label("Léa Martin", "Conseillère", "Mission locale", "+33612345678"),
        Label("Mehdi Rahal", "", "", "+262639985236"),
        Label("Inès Vasseur", "", "France services", "+33199005803"),
    )
    team = []
    try:
        for label in labels:
            place = folder / label.name / "notebook"
            notebook, _ = Notebook.begin(place, PASSPHRASE, label, kdf=CHEAP)
            team.append(Counsellor(notebook, place, label, notebook.people.add("Nadia Ferhat", HELD)))
        lea, mehdi, ines = team
        lea.hold(lea.nadia, HELD)
        yield lea, mehdi, ines
    finally:
        for one in team:
            one.notebook.close()
