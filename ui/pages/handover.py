"""Giving a card: to whom, what each will read, the person's yes; then each card is taken out by hand, and the register knows of it first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from notebook_app import sharing, text
from notebook_app.errors import CahierError, Refused
from notebook_app.model import Consent, Departure, Label, Noun, Person, Recipient, Trust, Way
from notebook_app.notebook import Notebook
from notebook_app.phone import spaced
from notebook_app.sharing import Draft
from ui import clipboard, trouble
from ui.dates import long_day
from ui.page import Page, Spread
from ui.parts.giving import joined, other_way
from ui.parts.ready import Parcel, Ready, ToHandOver
from ui.parts.to_whom import Addressee, ToWhom
from ui.parts.what_leaves import Preview, WhatLeaves
from ui.session import Session
from ui.theme import Look
from ui.trouble import Trouble

_SHOWN = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.RECIPIENTS | Noun.DIRECTORY | Noun.LABEL | Noun.REGISTER
_SHORTER = ("sms-length", "sms-alphabet", "text")
_IN_RABAT = ("no-label", "phone", "label-name", "label-org", "label-role", "restored")


@dataclass(frozen=True)
class _Known:
    """What the notebook says around this card."""

    person: Person
    lines: int
    label: Label
    recipients: tuple[Recipient, ...]
    trust: dict[int, Trust]  # recipient → how far their keys are trusted
    given: frozenset[int]
    number: int  # what the next departure will be called


@dataclass(frozen=True)
class _Leaving:
    """One card after "Donner": what was shown, agreed to, and what became of it."""

    draft: Draft
    consent: Consent
    departure: Departure | None = None
    busy: bool = False
    trouble: Trouble | None = None
    doubt: bool = False  # an attempt before this one may have left

    @property
    def state(self) -> str:
        if self.busy:
            return "busy"
        if self.departure is None:
            return "waiting"
        return "unsure" if self.departure.could_have_left else "gone"


class HandoverPage(Page):
    """`show_target({"person": id})`: a new card. Two steps: what would leave, then what is ready to be taken out by hand.

    What leaves and what the register says are one: `sharing.hand_over` is on the disk before the text is in the clipboard or the file is
    written, and it is asked for only by the click that copies or saves. So nothing is out that is not registered, and the only line whose card
    may not be out is the one that a crash cut in two; it says so itself ("a pu partir"). A cancelled chooser asked for nothing.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self._person: int | None = None
        self._known: _Known | None = None
        self._ways: dict[int, Way] = {}
        self._chosen: list[int] = []
        self._names: dict[int, str] = {}  # a shorter name of one's own, for this one's text
        self._show, self._org, self._role = "initials", False, False
        self._drafts: dict[int, Draft | Trouble] = {}
        self._asked = 0  # of drafts: an answer to an older question is not shown
        self._current = False  # the drafts shown are those of what is chosen
        self._leaving: list[_Leaving] = []
        self._listing = True  # one page only: the list is shown, not the cards
        self._added: int | None = None  # the one just written takes the focus
        self._single = self._begun = self._wants_focus = False
        self.to_whom, self.what_leaves = ToWhom(look), WhatLeaves(look)
        self.to_hand_over, self.ready = ToHandOver(look), Ready(look)
        self._connect()

    def _connect(self) -> None:
        left, right, ready, handed = self.to_whom, self.what_leaves, self.ready, self.to_hand_over
        for leaf in (left, right, ready, handed):
            leaf.back.connect(self._to_person)
        left.ticked.connect(self._tick)
        left.otherwise.connect(self._otherwise)
        left.removed.connect(self._remove)
        left.written.connect(self._add)
        left.to_reading.connect(lambda: self._turn(False))
        right.to_list.connect(lambda: self._turn(True))
        right.show_changed.connect(lambda show: self._choose(show=show))
        right.org_changed.connect(lambda on: self._choose(org=on))
        right.role_changed.connect(lambda on: self._choose(role=on))
        right.name_typed.connect(self._shorten)
        right.agreed.connect(self._show_button)
        right.give.connect(self._give)
        right.followed.connect(self._follow)
        ready.copy.connect(self._copy)
        ready.save.connect(self._save)
        ready.outlook.connect(self._outlook)
        ready.register.connect(self._to_register)
        ready.to_list.connect(lambda: self._turn(True))
        handed.handed.connect(self._handed)
        handed.register.connect(lambda: self._to_register(None))
        handed.to_cards.connect(lambda: self._turn(False))

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
        if not (person == self._person and target.get("kept")):
            self._begin(person)
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if self._person is not None and nouns & _SHOWN:
            self._load()

    def place(self) -> Any:
        return {"person": self._person, "kept": True}  # coming back finds what was ticked, as long as the notebook stays open

    def focus(self) -> None:
        self._wants_focus = True
        self._take_focus()

    def filled(self) -> QAbstractButton | None:
        if self._leaving:
            return self.ready.filled() if not (self._single and self._listing) else self.to_hand_over.cards
        return self.to_whom.reading if self._single and self._listing else self.what_leaves.button

    def back(self) -> bool:
        """Ready, and nothing has left: back to what would leave. Then the window leads back to the person."""
        if self._leaving and all(one.departure is None and not one.busy and not one.doubt for one in self._leaving):
            self._leaving, self._listing = [], False
            self._load()
            self.respread.emit()
            return True
        if self._single and not self._leaving and not self._listing:
            self._turn(True)
            return True
        return False

    # -- what the notebook says --------------------------------------------------------------------------------------------

    def _begin(self, person: int) -> None:
        self._person, self._known = person, None
        self._ways, self._chosen, self._names, self._drafts = {}, [], {}, {}
        self._show, self._org, self._role = "initials", False, False
        self._leaving, self._listing, self._current = [], True, False
        self._asked += 1
        self.to_whom.clear()
        self._wants_focus = True
        self._begun = False

    def _load(self) -> None:
        person = self._person
        if person is None:
            return

        def read(notebook: Notebook) -> _Known:
            directory = notebook.directory
            verified = {c.id: Trust.VERIFIED if c.verified else Trust.NEW for c in directory.all()}
            to = tuple(r for r in directory.recipients() if r.kind != "circle")  # a circle's card is sealed: not one of these ways
            return _Known(
                notebook.people.get(person), notebook.entries.count(person), notebook.label.get(), to,
                {r.id: verified[r.colleague] for r in to if r.colleague in verified}, notebook.register.addressees(),
                notebook.register.next_number(),
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
            self.what_leaves.begin_person(known.person.name, self._initials(), self.session.today)
            if self._single and known.person.last_held is None:
                self._turn(False)
        self.to_whom.show_person(known.person.name, known.lines)
        self._show_list()
        self._show_leaving()
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
        wanted = [(id, self._way(id), self._names.get(id, "")) for id in self._chosen]
        person, show, org, role, today = known.person.id, self._show, self._org, self._role, self.session.today

        def draft(notebook: Notebook) -> dict[int, Draft | Trouble]:
            made: dict[int, Draft | Trouble] = {}
            for id, way, name in wanted:
                try:
                    made[id] = sharing.draft(notebook, person, id, way, show, today, org=org, role=role, name=name if way is Way.SMS else "")
                except Refused as fault:
                    made[id] = trouble.of(fault)
            return made

        def drafted(made: dict[int, Draft | Trouble]) -> None:
            if asked == self._asked:
                self._drafts, self._current = made, True
                self._show_previews()

        self.session.ask(self, draft, drafted, replaces="handover-draft")

    # -- what is chosen ----------------------------------------------------------------------------------------------------

    def _way(self, id: int) -> Way:
        return self._ways.get(id, Way.SMS)

    def _tick(self, id: int, on: bool) -> None:
        self._chosen = [other for other in self._chosen if other != id] + ([id] if on else [])
        self._show_list()
        self._draft()

    def _otherwise(self, id: int) -> None:
        self._ways[id] = other_way(self._way(id))
        if id not in self._chosen:
            self._chosen.append(id)
        self._show_list()
        self._draft()

    def _choose(self, show: str | None = None, org: bool | None = None, role: bool | None = None) -> None:
        self._show = self._show if show is None else show
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
        return (ini or "").replace(".", ".\u00a0").strip()

    def _show_list(self) -> None:
        known = self._known
        if known is None:
            return
        rows = [
            Addressee(
                r.id, r.name, r.role, self._way(r.id), r.id in self._chosen, known.trust.get(r.id), r.kind == "person" and r.id not in known.given
            )
            for r in known.recipients
        ]
        self.to_whom.show_addressees(rows)

    def _show_previews(self) -> None:
        known, right = self._known, self.what_leaves
        if known is None:
            return
        names = {r.id: r.name for r in known.recipients}
        initials = self._initials()
        right.show_choices(initials, self._show if initials else "nothing", self._org, self._role, bool(known.label.org), bool(known.label.job))
        if known.person.last_held is None:
            first = text.first_name(known.person.name)
            link = (self.tr("Ouvrir la page de {name}").format(name=first), "person")
            heading = self.tr("La fiche de {name}").format(name=known.person.name)
            previews = [Preview(0, "", Way.CONTACT, trouble=trouble.of_draft("no-held"), link=link, heading=heading)]
        else:
            previews = [self._preview(id, names[id], self._drafts[id]) for id in self._chosen if id in self._drafts and id in names]
        nobody = self.tr("Écrivez d’abord le nom de la personne à qui la donner.")
        empty = self.tr("Cochez à qui donner la fiche.") if known.recipients else nobody
        right.show_previews(previews, empty)
        self._show_button()

    def _preview(self, id: int, name: str, made: Draft | Trouble) -> Preview:
        if isinstance(made, Trouble):
            return Preview(id, name, self._way(id), trouble=made)
        shorter = made.way is Way.SMS and (made.code in _SHORTER or bool(self._names.get(id)))
        if made.code:
            link = (self.tr("Ouvrir le rabat"), "rabat") if made.code in _IN_RABAT else ("", "")
            return Preview(id, name, made.way, trouble=trouble.of_draft(made.code), link=link, shorter=shorter)
        if made.way is Way.SMS:
            return Preview(id, name, made.way, made.text, shorter=shorter)
        said = {field.place: field.value for field in made.fields}
        tel, last = spaced(said["by.tel"]), long_day(date.fromisoformat(said["last"]))
        fields = [(self.tr("dernier rendez-vous"), last, "leadb"), (self.tr("avec"), said["by.name"], "leadb")]
        if "by.role" in said:
            fields.append((self.tr("métier"), said["by.role"], "leadb"))
        if "by.org" in said:
            fields.append((self.tr("structure"), said["by.org"], "leadb"))
        fields.append((self.tr("téléphone"), tel, "big"))
        about = said["about.ini"].replace(".", ".\u00a0").strip() if "about.ini" in said else self.tr("la personne")
        return Preview(id, name, made.way, "", about, tuple(fields), made.letters, made.note)

    def _reason(self) -> str:
        """Why nothing can be given yet; "" when it can."""
        known = self._known
        if known is None:
            return self.tr("Un instant.")
        if known.person.last_held is None:
            return trouble.of_draft("no-held").what
        if not self._chosen:
            return self.tr("Cochez à qui la donner.")
        for id in self._chosen:
            made = self._drafts.get(id)
            fault = made if isinstance(made, Trouble) else trouble.of_draft(made.code) if made is not None and made.code else None
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
        parcels = [
            Parcel(
                key, one.draft.recipient.name, one.draft.way, one.draft.recipient.phone, one.draft.text, one.draft.file_name, one.state,
                one.departure.number if one.departure is not None else 0, self._is_handed(one), one.draft.version == "2.1", one.trouble, one.doubt,
            )
            for key, one in enumerate(self._leaving)
        ]  # fmt: skip
        self.to_hand_over.show_parcels(self._known.person.name, parcels)
        self.ready.show_parcels(self._known.person.name, parcels)

    @staticmethod
    def _is_handed(one: _Leaving) -> bool:
        return one.departure is not None and one.departure.state in ("transmise", "vue", "repondue")

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
            (self.to_whom.list.box(self._added) or self.to_whom.name).setFocus()
            self._added = None

    # -- giving ------------------------------------------------------------------------------------------------------------

    def _give(self) -> None:
        """ "Donner": nothing leaves yet. What was shown and agreed to is put ready; each card leaves by its own click."""
        self.what_leaves.settle_day()
        day = self.what_leaves.consent_day()
        if not self._current or self._reason() or day is None:
            return
        consent = Consent(self._initials() or self.tr("la personne"), day)
        drafts = [self._drafts[id] for id in self._chosen]
        self._leaving = [_Leaving(draft, consent) for draft in drafts if isinstance(draft, Draft)]
        self._listing = False
        self.ready.pane.to_start()
        self._show_leaving()
        self.respread.emit()
        self._wants_focus = True
        self._take_focus()

    def _set(self, key: int, one: _Leaving) -> None:
        self._leaving[key] = one
        self._show_leaving()

    def _copy(self, key: int) -> None:
        one = self._leaving[key]
        if one.departure is not None:
            if not clipboard.put(one.departure.carried, leaves=True):  # the same words to the same person: no other departure
                self._set(key, replace(one, trouble=self._not_copied(left=True)))
            return
        today, leaving = self.session.today, self._leaving

        def prepared(departure: Departure) -> None:
            # Only now: the line is on the disk. If the program dies between here and `gone`, the line says that it may have left.
            # Meanwhile another card may have been begun: then nothing is copied, and the line says so.
            copied = self._leaving is leaving and clipboard.put(departure.carried, leaves=True)
            became = sharing.gone if copied else sharing.failed
            self.session.ask(
                self, lambda notebook: became(notebook, departure, today),
                lambda now: self._left(leaving, key, now, None if copied else self._not_copied(left=False)),
                lambda fault: self._left(leaving, key, departure, trouble.of(fault)),
            )  # fmt: skip

        self._set(key, replace(one, busy=True, trouble=None))
        self._hand_over(leaving, key, lambda notebook: sharing.hand_over(notebook, one.draft, one.consent, today), prepared)

    def _save(self, key: int) -> None:
        one, leaving = self._leaving[key], self._leaving
        if one.departure is not None or one.busy:
            return

        def save(path: Path) -> None:
            if self._leaving is not leaving or leaving[key].departure is not None or leaving[key].busy:
                return
            now, today = leaving[key], self.session.today  # "pour Outlook" may have been ticked while the chooser was open

            def leave(notebook: Notebook) -> tuple[Departure, str]:
                departure = sharing.hand_over(notebook, now.draft, now.consent, today)
                try:
                    return sharing.save(notebook, departure, path, today), ""
                except Refused as fault:
                    return notebook.register.get(departure.id), fault.code  # failed, or it may lie there all the same

            def left(answer: tuple[Departure, str]) -> None:
                departure, code = answer
                said = trouble.of_file(code, left=departure.state != "failed") if code else None
                self._left(leaving, key, departure, said)

            self._set(key, replace(now, busy=True, trouble=None))
            self._hand_over(leaving, key, leave, left)

        # The chooser comes first: a cancel must leave no line in the register.
        self.choose(self.tr("Enregistrer le fichier"), save, one.draft.file_name, self.tr("Contact (*.vcf)"))

    def _hand_over(self, leaving: list[_Leaving], key: int, do: Callable[[Notebook], Any], then: Callable[[Any], None]) -> None:
        def refused(fault: Exception) -> None:
            if self._leaving is not leaving:
                return
            self._set(key, replace(leaving[key], busy=False, trouble=trouble.of(fault)))
            if isinstance(fault, CahierError) and fault.code == "stale":
                self._redraft(leaving, key)

        self.session.ask(self, do, then, refused)

    def _left(self, leaving: list[_Leaving], key: int, departure: Departure, said: Trouble | None) -> None:
        """What became of it. A file that was not written is drafted again: given once more, it is another departure with a line of its own."""
        if self._leaving is not leaving:
            return
        again = departure.state == "failed" or (departure.could_have_left and departure.way is Way.CONTACT)
        self._set(key, replace(leaving[key], departure=None if again else departure, busy=False, trouble=said,
                               doubt=leaving[key].doubt or departure.could_have_left))  # fmt: skip
        if again:
            self._redraft(leaving, key)
        self._take_next_focus()

    def _redraft(self, leaving: list[_Leaving], key: int) -> None:
        old, today = leaving[key].draft, self.session.today

        def draft(notebook: Notebook) -> Draft:
            return sharing.draft(
                notebook, old.person.id, old.recipient.id, old.way, old.show, today, org=old.org, role=old.role, end=old.end, name=old.name,
                version=old.version,
            )  # fmt: skip

        def drafted(now: Draft) -> None:
            if self._leaving is leaving and leaving[key].departure is None:
                said = trouble.of_draft(now.code) if now.code else leaving[key].trouble
                self._set(key, replace(leaving[key], draft=now, trouble=said))

        self.session.ask(self, draft, drafted, lambda fault: self._set(key, replace(leaving[key], trouble=trouble.of(fault))))

    def _take_next_focus(self) -> None:
        """After a deed: the next one, else the box that says it was handed over."""
        wanted = (self.ready.filled(), self.to_hand_over.list.next_box(), self.ready.list_link, self.to_hand_over.register_link)
        for widget in wanted:
            if widget is not None and widget.isVisible():
                widget.setFocus()
                return

    def _not_copied(self, left: bool) -> Trouble:
        if left:
            return Trouble(self.tr("La copie ne s’est pas faite."), self.tr("Recommencez."))
        return Trouble(self.tr("La copie ne s’est pas faite. Rien n’est parti."), self.tr("Recommencez."))

    def _outlook(self, key: int, on: bool) -> None:
        one = self._leaving[key]
        if one.departure is None and not one.busy:
            self._set(key, replace(one, draft=replace(one.draft, version="2.1" if on else "3.0")))

    def _handed(self, key: int) -> None:
        one, leaving, today = self._leaving[key], self._leaving, self.session.today
        if one.departure is None:
            return
        id = one.departure.id

        def known(departure: Departure) -> None:
            if self._leaving is leaving:
                self._set(key, replace(leaving[key], departure=departure))

        self.session.ask(
            self, lambda notebook: notebook.register.event(id, "transmise", today), known,
            lambda fault: self._set(key, replace(leaving[key], trouble=trouble.of(fault))),
        )  # fmt: skip

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
        departure = self._leaving[key].departure if key is not None else None
        if departure is not None:
            target["departure"] = departure.id
        self.session.go.emit("register", target)

    def _follow(self, page: str) -> None:
        if page == "person":
            self._to_person()
        elif page:
            self.session.go.emit(page, {"row": "label"})

    def _window_width(self) -> int:
        window = self.parent()
        return window.width() if isinstance(window, QWidget) else 0
