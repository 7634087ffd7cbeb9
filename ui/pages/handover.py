"""Giving a card, or that one does not go on: to whom, what each will read, the person's yes; then each is taken out by hand, registered first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from notebook_app import sharing, text
from notebook_app.errors import Refused
from notebook_app.model import Circle, Colleague, Consent, Departure, Label, Noun, Person, Recipient, Trust
from notebook_app.notebook import Notebook
from notebook_app.phone import spaced
from notebook_app.sharing import Draft
from ui import trouble
from ui.dates import long_day
from ui.handing import Handing, Leaving
from ui.page import Page, Spread
from ui.parts.giving import Manner, joined, manners
from ui.parts.handed import ToHandOver
from ui.parts.read import Preview
from ui.parts.ready import Ready
from ui.parts.to_whom import Addressee, ToWhom
from ui.parts.what_leaves import WhatLeaves
from ui.sentences import shown_initials
from ui.session import Session
from ui.theme import Look
from ui.trouble import Trouble

_SHOWN = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.RECIPIENTS | Noun.DIRECTORY | Noun.LABEL | Noun.REGISTER
_SHORTER = ("sms-length", "sms-alphabet", "text")
_ROWS = {  # of the inside cover, where what hinders a card is put right
    **dict.fromkeys(("no-label", "phone", "label-name", "label-org", "label-role"), "label"),
    **dict.fromkeys(("seal", "age-recipients", "key-changed"), "colleagues"), "restored": "copies",
}  # fmt: skip
_SHOWS = {"name": "name", "team": "name", "circle": "initials", "weak": "initials"}  # what a kind of card says of the person unless one chooses


@dataclass(frozen=True)
class _Known:
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

    def trust(self, id: int) -> Trust | None:
        """How far the keys of this one are trusted, of a group those of the member trusted least; None where there are none."""
        if id in self.circles:
            readers = self.circles[id].readers
            return (Trust.VERIFIED if all(m.verified for m in readers) else Trust.NEW) if readers else None
        colleague = self.colleagues.get(id)
        if colleague is None:
            return None
        return Trust.KEY_CHANGED if colleague.unusual else Trust.VERIFIED if colleague.verified else Trust.NEW


class HandoverPage(Page):
    """`show_target({"person": id})`: a new card. Two steps: what would leave, then what is ready to be taken out by hand (`Handing`).

    With `"end": True`, "je n'accompagne plus": for those who hold a card about the person, by the same way, saying as much of the person.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self._person: int | None = None
        self._end = False
        self._said: dict[int, str] = {}  # "je n'accompagne plus": what this one's card said of the person
        self._known: _Known | None = None
        self._manners: dict[int, Manner] = {}
        self._chosen: list[int] = []
        self._names: dict[int, str] = {}  # a shorter name of one's own, for this one's text
        self._shows, self._org, self._role = dict(_SHOWS), False, False
        self._drafts: dict[int, Draft | Trouble] = {}
        self._asked = 0  # of drafts: an answer to an older question is not shown
        self._current = False  # the drafts shown are those of what is chosen
        self._listing = True  # one page only: the list is shown, not the cards
        self._added: int | None = None  # the one just written takes the focus
        self._single = self._begun = self._wants_focus = False
        self.to_whom, self.what_leaves = ToWhom(look), WhatLeaves(look)
        self.to_hand_over, self.ready = ToHandOver(look), Ready(look)
        self.handing = Handing(self)
        self._connect()

    def _connect(self) -> None:
        left, right, ready, handed = self.to_whom, self.what_leaves, self.ready, self.to_hand_over
        for leaf in (left, right, ready, handed):
            leaf.back.connect(self._to_person)
        left.ticked.connect(self._tick)
        left.manner_chosen.connect(self._choose_manner)
        left.colleagues.connect(lambda: self._follow("colleagues"))
        left.removed.connect(self._remove)
        left.number.numbers = self.session.numbers
        left.written.connect(self._add)
        left.to_reading.connect(lambda: self._turn(False))
        right.to_list.connect(lambda: self._turn(True))
        right.show_changed.connect(self._choose_show)
        right.org_changed.connect(lambda on: self._choose(org=on))
        right.role_changed.connect(lambda on: self._choose(role=on))
        right.name_typed.connect(self._shorten)
        right.agreed.connect(self._show_button)
        right.give.connect(self._give)
        right.followed.connect(self._follow)
        ready.deed.connect(self._deed)
        ready.to_list.connect(lambda: self._turn(True))
        handed.handed.connect(self.handing.handed)
        handed.register.connect(lambda: self._to_register(None))
        handed.to_cards.connect(lambda: self._turn(False))
        self.handing.changed.connect(self._show_leaving)
        self.handing.done.connect(self._take_next_focus)

    @property
    def _leaving(self) -> bool:
        """The second step: the cards are ready."""
        return bool(self.handing.leaving)

    # -- as the window sees it ---------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self._single = single
        left: ToWhom | ToHandOver = self.to_hand_over if self._leaving else self.to_whom
        right: WhatLeaves | Ready = self.ready if self._leaving else self.what_leaves
        for leaf in (left, right):
            if leaf.single is not single:
                leaf.single = single
                leaf.rearrange()
        split = 0.4 if self.look.u * 36 < self._window_width() else 0.385
        seal = self.tr("Seule cette fiche partira")
        if single:
            return Spread(left if self._listing else right, split=split, card="out", seal=seal)
        return Spread(right, left, split=split, card="out", seal=seal)

    def keep_in_sight(self, written: QWidget | None) -> None:
        if written is not None:
            self._listing = self.to_whom.isAncestorOf(written)

    def show_target(self, target: Any) -> None:
        person = target.get("person") if isinstance(target, dict) else None
        if not isinstance(person, int):
            return
        end = target.get("end") is True
        if not (person == self._person and end is self._end and target.get("kept")):
            self._begin(person, end)
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if self._person is not None and nouns & _SHOWN:
            self._load()

    def place(self) -> Any:
        return {"person": self._person, "end": self._end, "kept": True}  # coming back finds what was ticked, as long as the notebook stays open

    def focus(self) -> None:
        self._wants_focus = True
        self._take_focus()

    def filled(self) -> QAbstractButton | None:
        if self._leaving:
            return self.ready.filled() if not (self._single and self._listing) else self.to_hand_over.cards
        return self.to_whom.reading if self._single and self._listing else self.what_leaves.button

    def back(self) -> bool:
        """Ready, and nothing has left: back to what would leave. Then the window leads back to the person."""
        if not self._leaving and (self.to_whom.number.let_be() or self.to_whom.close_manners()):
            return True
        if self._leaving and self.handing.untouched:
            self.handing.begin([])
            self._listing = False
            self._load()
            self.respread.emit()
            return True
        if self._single and not self._leaving and not self._listing:
            self._turn(True)
            return True
        return False

    # -- what the notebook says --------------------------------------------------------------------------------------------

    def _begin(self, person: int, end: bool) -> None:
        self._person, self._end, self._known = person, end, None
        self._said = {}
        self.to_whom.set_ending(end)
        self._manners, self._chosen, self._names, self._drafts = {}, [], {}, {}
        self._shows, self._org, self._role = dict(_SHOWS), False, False
        self._listing, self._current = True, False
        self.handing.begin([])
        self.to_whom.close_manners()
        self._asked += 1
        self.to_whom.clear()
        self._wants_focus = True
        self._begun = False

    def _load(self) -> None:
        person, end = self._person, self._end
        if person is None:
            return

        def read(notebook: Notebook) -> _Known:
            directory, to = notebook.directory, tuple(notebook.directory.recipients())
            told = {d.recipient: d for d in reversed(sharing.to_end(notebook, person))} if end else {}  # of each the last one
            seen = {sight.who: -n for n, sight in enumerate(reversed(notebook.cards.who_saw(person)), 1)}
            to = tuple(r for r in to if r.id in told) if end else tuple(sorted(to, key=lambda r: seen.get(r.name, 0)))  # who saw them last first
            colleagues = {c.id: c for c in directory.all()}
            return _Known(
                notebook.people.get(person), notebook.entries.count(person), notebook.label.get(), to,
                {r.id: manners(sharing.ways(notebook, r.id)) for r in to},
                {r.id: colleagues[r.colleague] for r in to if r.colleague in colleagues}, {c.recipient: c for c in notebook.circles.all()},
                notebook.register.addressees(), notebook.register.next_number(), tuple(told.values()),
            )  # fmt: skip

        self.session.ask(self, read, lambda known: self._loaded(person, known), self._lost, replaces="handover")

    def _loaded(self, person: int, known: _Known) -> None:
        if person != self._person:
            return
        self._known = known
        there = {r.id for r in known.recipients}
        self._chosen = [id for id in self._chosen if id in there]
        if not self._begun:
            self._begun = True
            for last in known.to_end:
                if last.recipient is not None:  # ticked, by the way they know: what each will read is shown before anything leaves
                    self._chosen.append(last.recipient)
                    self._manners[last.recipient], self._said[last.recipient] = Manner(last.way.value), sharing.shown_in(last)
                    self._shows[self._kind(last.recipient)] = self._said[last.recipient]
            self.what_leaves.begin_person(known.person.name, self._initials(), self.session.today)
            if self._single and known.person.last_held is None:
                self._turn(False)
        self.to_whom.show_person(known.person.name, known.lines)
        self._show_list()
        self._show_leaving()
        if not self._leaving:  # what is ready stays as it was agreed to
            self._draft()
        self._take_focus()

    def _lost(self, fault: Exception) -> None:
        """The person is no more, or the notebook does not answer."""
        if isinstance(fault, Refused):
            self.session.go.emit("people", None)
        else:
            self.session.trouble.emit(fault)

    def _draft(self) -> None:
        """Make the drafts of those chosen anew; until they are there, the button gives nothing."""
        self._asked += 1
        asked, known = self._asked, self._known
        self._current = False
        if known is None or known.person.last_held is None or not self._chosen:
            self._drafts, self._current = {}, True
            self._show_previews()
            return
        wanted = [(id, self._manner(id), self._show(id), self._names.get(id, "")) for id in self._chosen]
        person, org, role, end, today = known.person.id, self._org, self._role, self._end, self.session.today

        def draft(notebook: Notebook) -> dict[int, Draft | Trouble]:
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

        def drafted(made: dict[int, Draft | Trouble]) -> None:
            if asked == self._asked:
                self._drafts, self._current = made, True
                self._show_previews()

        self.session.ask(self, draft, drafted, replaces="handover-draft")

    # -- what is chosen ----------------------------------------------------------------------------------------------------

    def _manner(self, id: int) -> Manner:
        offered = self._known.manners.get(id, ()) if self._known is not None else ()
        chosen = self._manners.get(id)
        return chosen if chosen in offered else offered[0] if offered else Manner.SMS

    def _kind(self, id: int) -> str:
        """Which choice decides what this one's card says of the person."""
        if self._known is not None and id in self._known.circles:
            return "team" if self._known.circles[id].full_names else "circle"
        return "name" if self._manner(id).closed else "weak"

    def _show(self, id: int) -> str:
        """What this one's card says of the person."""
        return self._said.get(id) or self._shows[self._kind(id)]

    def _tick(self, id: int, on: bool) -> None:
        self._chosen = [other for other in self._chosen if other != id] + ([id] if on else [])
        self._show_list()
        self._draft()

    def _choose_manner(self, id: int, manner: Manner) -> None:
        self._manners[id] = manner
        if id not in self._chosen:
            self._chosen.append(id)
        self._show_list()
        self._draft()

    def _choose_show(self, kind: str, show: str) -> None:
        self._said = {id: said for id, said in self._said.items() if self._kind(id) != kind}
        self._choose(shows={**self._shows, kind: show})

    def _choose(self, shows: dict[str, str] | None = None, org: bool | None = None, role: bool | None = None) -> None:
        self._shows = self._shows if shows is None else shows
        self._org = self._org if org is None else org
        self._role = self._role if role is None else role
        self._draft()

    def _shorten(self, id: int, typed: str) -> None:
        self._names[id] = " ".join(typed.split())
        self._draft()

    def _add(self, name: str, role: str, number: str) -> None:
        def added(recipient: Recipient) -> None:
            self.to_whom.clear()
            self._chosen.append(recipient.id)
            self._added, self._wants_focus = recipient.id, True
            self._load()

        self.session.ask(
            self, lambda notebook: notebook.directory.add_recipient(name, role, number), added, lambda fault: self.to_whom.fail(trouble.of(fault))
        )

    def _remove(self, id: int) -> None:
        def remove(notebook: Notebook) -> None:
            if id not in notebook.register.addressees():  # who was given something stays: the register is about them
                notebook.directory.remove_recipient(id)

        self.session.ask(self, remove, lambda _: self._load(), lambda fault: self._load())

    # -- what is shown -----------------------------------------------------------------------------------------------------

    def _initials(self) -> str:
        ini = text.initials(self._known.person.name) if self._known is not None else None
        return shown_initials(ini or "")

    def _show_list(self) -> None:
        known = self._known
        if known is None:
            return
        rows = [
            Addressee(
                r.id, r.name, r.role, self._manner(r.id), r.id in self._chosen, known.trust(r.id), r.kind == "person" and r.id not in known.given,
                known.manners[r.id], len(known.circles[r.id].readers) if r.id in known.circles else None, self._show(r.id) != "name",
            )
            for r in known.recipients
        ]  # fmt: skip
        self.to_whom.show_addressees(rows)

    def _show_previews(self) -> None:
        known, right = self._known, self.what_leaves
        if known is None:
            return
        names = {r.id: r.name for r in known.recipients}
        initials = self._initials()
        shows = {kind: "nothing" if show == "initials" and not initials else show for kind, show in self._shows.items()}
        right.show_choices(initials, shows, self._org, self._role, bool(known.label.org), bool(known.label.job))
        right.show_consent(not self._chosen or any(id not in known.circles for id in self._chosen))
        if known.person.last_held is None:
            first = text.first_name(known.person.name)
            link = (self.tr("Ouvrir la page de {name}").format(name=first), "person")
            heading = self.tr("La fiche de {name}").format(name=known.person.name)
            previews = [Preview(0, "", Manner.CONTACT, trouble=trouble.of_draft("no-held"), link=link, heading=heading)]
        else:
            previews = [self._preview(id, names[id], self._drafts[id]) for id in self._chosen if id in self._drafts and id in names]
        nobody = self.tr("Écrivez d’abord le nom de la personne à qui la donner.")
        nobody = self.tr("Il n’y a personne à prévenir.") if self._end else nobody
        empty = self.tr("Cochez à qui donner la fiche.") if known.recipients else nobody
        right.show_previews(previews, empty, self._warned())
        self._show_button()

    def _warned(self) -> list[str]:
        """The colleagues something would be closed for whose five words were never re-read (exchange SPEC §6)."""
        made = [self._drafts[id] for id in self._chosen if id in self._drafts]
        return list(dict.fromkeys(reader.name for each in made if isinstance(each, Draft) and not each.code for reader in each.unverified))

    def _preview(self, id: int, name: str, made: Draft | Trouble) -> Preview:
        manner, kind = self._manner(id), self._kind(id)
        if isinstance(made, Trouble):
            return Preview(id, name, manner, trouble=made, kind=kind)
        shorter = manner is Manner.SMS and (made.code in _SHORTER or bool(self._names.get(id)))
        if made.code:
            link = (self.tr("Ouvrir le rabat"), _ROWS[made.code]) if made.code in _ROWS else ("", "")
            return Preview(id, name, manner, trouble=trouble.of_draft(made.code, name), link=link, shorter=shorter, kind=kind)
        if not manner.signed:
            return Preview(id, name, manner, made.text, shorter=shorter, kind=kind)
        said = {field.place: field.value for field in made.fields}
        tel, last = spaced(said["by.tel"]), long_day(date.fromisoformat(said["last"]))
        fields = [(self.tr("dernier rendez-vous"), last, "leadb"), (self.tr("avec"), said["by.name"], "leadb")]
        if "end" in said:
            fields.insert(1, (self.tr("suivi"), self.tr("n’accompagne plus"), "leadb"))
        if "by.role" in said:
            fields.append((self.tr("métier"), said["by.role"], "leadb"))
        if "by.org" in said:
            fields.append((self.tr("structure"), said["by.org"], "leadb"))
        fields.append((self.tr("téléphone"), tel, "big"))
        about = said.get("about.name") or (shown_initials(said["about.ini"]) if "about.ini" in said else self.tr("la personne"))
        without = tuple(self._left_out(colleague) for colleague in made.left_out)
        return Preview(id, name, manner, "", about, tuple(fields), made.letters, self._note(made, manner), kind=kind, without=without)

    def _note(self, made: Draft, manner: Manner) -> str:
        if manner is Manner.PASSPHRASE:
            return self.tr("Signé par ce cahier. Le fichier ne s’ouvre qu’avec six mots.")
        if manner is Manner.SEALED:
            who = joined([reader.name for reader in made.readers])
            return self.tr("Signé par ce cahier. Le fichier ne s’ouvre que dans le Cahier de {who}.").format(who=who)
        return self.tr("Signé par ce cahier. Sur un téléphone, la note du contact dit\u00a0: {note}").format(note=made.note)

    def _left_out(self, colleague: Colleague) -> str:
        """Who of a group will not be able to open it, and why."""
        if colleague.retired is not None:
            return self.tr("Sans {name}\u00a0: son ordinateur est retiré.").format(name=colleague.name)
        if colleague.unusual:
            return self.tr("Sans {name}\u00a0: ordinateur inhabituel, cinq mots à relire.").format(name=colleague.name)
        return self.tr("Sans {name}\u00a0: sa présentation n’est pas encore là.").format(name=colleague.name)

    def _reason(self) -> str:
        """Why nothing can be given yet; "" when it can."""
        known = self._known
        if known is None:
            return self.tr("Un instant.")
        if known.person.last_held is None:
            return trouble.of_draft("no-held").what
        if not self._chosen:
            return self.tr("Cochez à qui la donner.") if known.recipients or not self._end else self.tr("Il n’y a personne à prévenir.")
        for id in self._chosen:
            made = self._drafts.get(id)
            fault = made if isinstance(made, Trouble) else None
            if isinstance(made, Draft) and made.code:
                fault = trouble.of_draft(made.code, made.recipient.name)
            if fault is not None:
                return fault.what
        return self.what_leaves.consent_reason()

    def _show_button(self) -> None:
        n, first = len(self._chosen), self._known.number if self._known is not None else 1
        words = self.tr("Donner la fiche") if n < 2 else self.tr("Donner la fiche à %n personne(s)", "", n)
        if n < 2:
            numbers = self.tr("envoi nº\u00a0{number}").format(number=first)
        else:
            numbers = self.tr("envois nº\u00a0{numbers}").format(numbers=joined([str(first + k) for k in range(n)]))
        self.what_leaves.show_button(words, self._reason(), numbers)

    def _show_leaving(self) -> None:
        if self._known is None:
            return
        parcels = self.handing.parcels()
        self.to_hand_over.show_parcels(self._known.person.name, parcels)
        self.ready.show_parcels(self._known.person.name, parcels)

    def _take_focus(self) -> None:
        """Once there is something to choose: the first box, or the field for a name."""
        if not self._wants_focus or self._known is None:
            return
        self._wants_focus = False
        if self._leaving:
            button = self.ready.filled()
            if button is not None and button.isVisible():
                button.setFocus()
        else:
            field = self.to_whom.back_link if self._end else self.to_whom.name
            (self.to_whom.list.box(self._added) or field).setFocus()
            self._added = None

    # -- giving ------------------------------------------------------------------------------------------------------------

    def _give(self) -> None:
        """ "Donner": nothing leaves yet. What was shown and agreed to is put ready; each card leaves by its own click."""
        self.what_leaves.settle_day()
        day, known = self.what_leaves.consent_day(), self._known
        if not self._current or self._reason() or known is None:
            return
        consent = Consent(self._initials() or self.tr("la personne"), day) if day is not None else None
        drafts = [(id, self._drafts[id]) for id in self._chosen]
        self.handing.begin(
            [
                Leaving(draft, self._manner(id), consent if draft.needs_consent else None, known.circles[id].folder if id in known.circles else "")
                for id, draft in drafts
                if isinstance(draft, Draft)
            ]
        )
        self._listing = False
        self.ready.pane.to_start()
        self._show_leaving()
        self.respread.emit()
        self._wants_focus = True
        self._take_focus()

    def _deed(self, deed: str, key: int) -> None:
        if deed == "register":
            self._to_register(key)
        else:
            self.handing.do(deed, key)

    def _take_next_focus(self) -> None:
        """After a deed: the next one, else the box that says it was handed over."""
        wanted = (self.ready.filled(), self.to_hand_over.list.next_box(), self.ready.list_link, self.to_hand_over.register_link)
        for widget in wanted:
            if widget is not None and widget.isVisible():
                widget.setFocus()
                return

    # -- moving ------------------------------------------------------------------------------------------------------------

    def _turn(self, listing: bool) -> None:
        self._listing = listing
        self.respread.emit()
        self._wants_focus = True
        if listing:
            self._take_focus()
        elif not self._leaving:
            self.what_leaves.consent.setFocus()

    def _to_person(self) -> None:
        self.session.go.emit("person", {"id": self._person})

    def _to_register(self, key: int | None) -> None:
        target: dict[str, Any] = {"person": self._person}
        departure = self.handing.departure(key) if key is not None else None
        if departure is not None:
            target["departure"] = departure.id
        self.session.go.emit("register", target)

    def _follow(self, page: str) -> None:
        if page == "person":
            self._to_person()
        elif page:
            self.session.go.emit("rabat", {"row": page})

    def _window_width(self) -> int:
        window = self.parent()
        return window.width() if isinstance(window, QWidget) else 0
