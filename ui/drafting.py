"""What would leave: to whom, how, saying how much of the person; the drafts made of it, before anything is signed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from notebook_app import naming, sharing
from notebook_app.errors import Refused
from notebook_app.model import Circle, Colleague, Departure, Label, Person, Recipient, Trust
from notebook_app.notebook import Notebook
from notebook_app.sharing import Draft
from ui import trouble
from ui.parts.giving import Manner, manners
from ui.parts.to_whom import Addressee
from ui.sentences import name_fault, shown_initials
from ui.trouble import Trouble

_SHOWS = {"name": "name", "team": "name", "circle": "initials", "weak": "initials"}  # what a kind of card says of the person unless one chooses


@dataclass(frozen=True)
class Known:
    """What the notebook says around this card."""

    person: Person
    lines: int
    label: Label
    recipients: tuple[Recipient, ...]
    manners: dict[int, tuple[Manner, ...]]
    colleagues: dict[int, Colleague]  # by recipient
    circles: dict[int, Circle]  # by recipient
    given: frozenset[int]
    number: int  # what the next departure will be called
    to_end: tuple[Departure, ...]  # of "je n'accompagne plus": the last card of each who is to be told

    @property
    def initials(self) -> str:
        """ "N. F."."""
        return shown_initials(naming.initials(self.person.name) or "")

    def trust(self, id: int) -> Trust | None:
        """How far the keys of this one are trusted, of a group those of the member trusted least; None where there are none."""
        if id in self.circles:
            readers = self.circles[id].readers
            return (Trust.VERIFIED if all(m.verified for m in readers) else Trust.NEW) if readers else None
        colleague = self.colleagues.get(id)
        if colleague is None:
            return None
        return Trust.KEY_CHANGED if colleague.unusual else Trust.VERIFIED if colleague.verified else Trust.NEW


def read_known(notebook: Notebook, person: int, end: bool) -> Known:
    """`end`: of "je n'accompagne plus", those who hold a card about the person."""
    directory, to = notebook.directory, tuple(notebook.directory.recipients())
    told = {d.recipient: d for d in reversed(sharing.to_end(notebook, person))} if end else {}  # of each the last one
    seen = {sight.who: -n for n, sight in enumerate(reversed(notebook.cards.who_saw(person)), 1)}
    to = tuple(r for r in to if r.id in told) if end else tuple(sorted(to, key=lambda r: seen.get(r.name, 0)))  # who saw them last first
    colleagues = {c.id: c for c in directory.all()}
    return Known(
        notebook.people.get(person), notebook.entries.count(person), notebook.label.get(), to,
        {r.id: manners(sharing.ways(notebook, r.id)) for r in to},
        {r.id: colleagues[r.colleague] for r in to if r.colleague in colleagues}, {c.recipient: c for c in notebook.circles.all()},
        notebook.register.addressees(), notebook.register.next_number(), tuple(told.values()),
    )  # fmt: skip


class Drafting:
    """What is chosen for one card; begun anew for another person."""

    def __init__(self, end: bool = False) -> None:
        self.end = end  # "je n'accompagne plus"
        self.known: Known | None = None
        self.chosen: list[int] = []
        self.org = self.role = False  # whether what her label says of these goes along
        self.drafts: dict[int, Draft | Trouble] = {}
        self._manners: dict[int, Manner] = {}
        self._shows = dict(_SHOWS)
        self._said: dict[int, str] = {}  # of `end`: what this one's card said of the person
        self._names: dict[int, str] = {}  # a shorter name of one's own, for this one's text
        self._first: dict[str, Any] = {}  # the choices before any was made

    def learn(self, known: Known) -> None:
        """What the notebook says now: who is there no more is not chosen either."""
        first, self.known = self.known is None, known
        there = {r.id for r in known.recipients}
        self.chosen = [id for id in self.chosen if id in there]
        for last in known.to_end if first else ():
            if last.recipient is not None:  # ticked, by the way they know: what each will read is shown before anything leaves
                self.chosen.append(last.recipient)
                self._manners[last.recipient], self._said[last.recipient] = Manner(last.way.value), sharing.shown_in(last)
                self._shows[self.kind(last.recipient)] = self._said[last.recipient]
        if first:
            self._first = self.choices()

    @property
    def ready(self) -> bool:
        """There is something to make drafts of."""
        return self.known is not None and self.known.person.last_held is not None and bool(self.chosen)

    # -- what is chosen ----------------------------------------------------------------------------------------------------

    def tick(self, id: int, on: bool) -> None:
        self.chosen = [other for other in self.chosen if other != id] + ([id] if on else [])

    def choose_manner(self, id: int, manner: Manner) -> None:
        self._manners[id] = manner
        if id not in self.chosen:
            self.chosen.append(id)

    def choose_show(self, kind: str, show: str) -> None:
        self._said = {id: said for id, said in self._said.items() if self.kind(id) != kind}
        self._shows[kind] = show

    def shorten(self, id: int, typed: str) -> None:
        self._names[id] = " ".join(typed.split())

    def shortened(self, id: int) -> str:
        """The shorter name typed for this one's text, or nothing."""
        return self._names.get(id, "")

    def choices(self, without: Collection[int] = ()) -> dict[str, Any]:
        """What is chosen, as JSON values, for `choose_again`; `without` those who have the card already."""
        names = {r.id: r.name for r in self.known.recipients} if self.known is not None else {}
        to = [[id, names[id], self.manner(id).value, self.shortened(id), self._said.get(id, "")] for id in self.chosen if id not in without]
        return {"to": to, "shows": dict(self._shows), "org": self.org, "role": self.role}

    def choose_again(self, choices: dict[str, Any]) -> None:
        """What `choices` gave, of those who are still there by that name: a number may be somebody else's by now."""
        there = {(r.id, r.name) for r in self.known.recipients} if self.known is not None else set()
        to = [each for each in choices["to"] if (each[0], each[1]) in there]
        self.chosen = [id for id, *_ in to]
        self._manners = {id: Manner(manner) for id, _, manner, _, _ in to}
        self._names = {id: name for id, _, _, name, _ in to if name}
        self._said = {id: said for id, _, _, _, said in to if said}
        self._shows, self.org, self.role = {**_SHOWS, **choices["shows"]}, choices["org"], choices["role"]

    def made(self, without: Collection[int] = ()) -> dict[str, Any] | None:
        """The choices, where some were made."""
        return choices if self.known is not None and (choices := self.choices(without)) != self._first else None

    def manner(self, id: int) -> Manner:
        offered = self.known.manners.get(id, ()) if self.known is not None else ()
        chosen = self._manners.get(id)
        return chosen if chosen in offered else offered[0] if offered else Manner.SMS

    def kind(self, id: int) -> str:
        """Which choice decides what this one's card says of the person."""
        if self.known is not None and id in self.known.circles:
            return "team" if self.known.circles[id].full_names else "circle"
        return "name" if self.manner(id).closed else "weak"

    def show(self, id: int) -> str:
        """What this one's card says of the person."""
        return self._said.get(id) or self._shows[self.kind(id)]

    def shows(self) -> dict[str, str]:
        """What each kind of card says; of who has no initials nothing."""
        initials = self.known is not None and bool(self.known.initials)
        return {kind: "nothing" if show == "initials" and not initials else show for kind, show in self._shows.items()}

    def addressees(self) -> list[Addressee]:
        """To whom it can be given."""
        known = self.known
        if known is None:
            return []
        return [
            Addressee(
                r.id, r.name, r.role, self.manner(r.id), r.id in self.chosen, known.trust(r.id), r.kind == "person" and r.id not in known.given,
                known.manners[r.id], len(known.circles[r.id].readers) if r.id in known.circles else None, self.show(r.id) != "name",
            )
            for r in known.recipients
        ]  # fmt: skip

    # -- the drafts ----------------------------------------------------------------------------------------------------------

    def making(self, today: date) -> Callable[[Notebook], dict[int, Draft | Trouble]]:
        """For the worker: the drafts of those chosen now."""
        assert self.known is not None
        wanted = [(id, self.manner(id), self.show(id), self._names.get(id, "")) for id in self.chosen]
        person, org, role, end = self.known.person.id, self.org, self.role, self.end

        def make(notebook: Notebook) -> dict[int, Draft | Trouble]:
            made: dict[int, Draft | Trouble] = {}
            for id, manner, show, name in wanted:
                before = [each for each in made.values() if isinstance(each, Draft)]
                name = name if manner is Manner.SMS else ""
                try:
                    made[id] = sharing.draft(
                        notebook, person, id, manner.way, show, today, org=org, role=role, end=end, name=name, version=manner.version,
                        before=before,
                    )  # fmt: skip
                except Refused as fault:
                    made[id] = trouble.of(fault)
            return made

        return make

    def unverified(self) -> list[str]:
        """The colleagues something would be closed for whose five words were never re-read (exchange SPEC §6)."""
        made = [self.drafts[id] for id in self.chosen if id in self.drafts]
        return list(dict.fromkeys(reader.name for each in made if isinstance(each, Draft) and not each.code for reader in each.unverified))

    def fault(self, id: int) -> Trouble | None:
        """Why the draft for this one cannot leave; None where it can, or is not made yet."""
        made = self.drafts.get(id)
        if not isinstance(made, Draft) or not made.code:
            return made if isinstance(made, Trouble) else None
        if made.code == "text" and made.show == "name" and self.known is not None:
            what = QCoreApplication.translate("Drafting", "Le nom de cette page ne va pas sur une fiche.")
            return Trouble(what, name_fault(naming.card_fault(self.known.person.name)), "warn")
        return trouble.of_draft(made.code, made.recipient.name)

    def hindrance(self) -> str:
        """What is said of the first draft that cannot leave; "" where each can."""
        return next((fault.what for id in self.chosen if (fault := self.fault(id)) is not None), "")
