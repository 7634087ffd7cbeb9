"""Giving a card, or that one does not go on: to whom, what each will read, the person's yes; then each is taken out by hand, registered first."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from notebook_app.errors import Refused
from notebook_app.model import Consent, Departure, Noun, Recipient
from notebook_app.notebook import Notebook
from notebook_app.sharing import Draft
from ui import trouble
from ui.drafting import Drafting, Known, read_known
from ui.handing import Handing, Leaving
from ui.page import Page, Spread
from ui.parts.giving import Manner, joined
from ui.parts.handed import ToHandOver
from ui.parts.ready import Ready
from ui.parts.to_whom import ToWhom
from ui.parts.what_leaves import WhatLeaves
from ui.previews import previews
from ui.session import Session
from ui.theme import Look
from ui.trouble import Trouble

_SHOWN = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.RECIPIENTS | Noun.DIRECTORY | Noun.LABEL | Noun.REGISTER


class HandoverPage(Page):
    """`show_target({"person": id})`: a new card. Two steps: what would leave, then what is ready to be taken out by hand (`Handing`).

    With `"end": True`, "je n'accompagne plus": for those who hold a card about the person, by the same way, saying as much of the person.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self._person: int | None = None
        self._drafting = Drafting()
        self._asked = 0  # of drafts: an answer to an older question is not shown
        self._current = False  # the drafts shown are those of what is chosen
        self._listing = True  # one page only: the list is shown, not the cards
        self._added: int | None = None  # the one just written takes the focus
        self._single = self._wants_focus = False
        self._half: dict[str, Any] | None = None  # of `half_typed`, until the same card is come back to
        self._again: list[dict[str, Any]] = []  # what was ready when the page was made anew, until it is drafted
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
        right.org_changed.connect(self._choose_org)
        right.role_changed.connect(self._choose_role)
        right.name_typed.connect(self._shorten)
        right.agreed.connect(self._show_button)
        right.give.connect(self._give)
        right.followed.connect(self._follow)
        ready.deed.connect(self._deed)
        ready.agreed.connect(self._agree_again)
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
        back = target.get("kept") is True
        if not (person == self._person and end is self._drafting.end and back):
            self._begin(person, end)
        if self._half is not None and not (back and (person, end) == (self._half["person"], self._half["end"])):
            self._half = None
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if self._person is not None and nouns & _SHOWN:  # also of a page that was left: of one who is no more nothing is kept
            self._load()

    def place(self) -> Any:
        return {"person": self._person, "end": self._drafting.end, "kept": True}  # what was ticked is there again, if one comes back to it

    def half_typed(self) -> Any:
        """What was chosen and typed for those who do not have the card yet, and what is ready. Never the person's yes: it is asked anew."""
        if self._half is not None or self._person is None:
            return self._half
        ready, typed = self.handing.kept() or self._again, self.to_whom.typed()
        without = self.handing.out() - {each["to"] for each in ready}
        choices = self._drafting.choices(without) if ready else self._drafting.made(without)
        if choices is None and not any(typed):
            return None
        reading = not self._listing
        return {"person": self._person, "end": self._drafting.end, "choices": choices, "typed": typed, "reading": reading, "ready": ready}

    def take_up(self, half: Any) -> None:
        self._half = half

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
        self._person, self._drafting = person, Drafting(end)
        self.to_whom.set_ending(end)
        self._listing, self._current, self._again = True, False, []
        self.handing.begin([])
        self.to_whom.close_manners()
        self._asked += 1
        self.to_whom.clear()
        self._wants_focus = True

    def _load(self) -> None:
        person, end = self._person, self._drafting.end
        if person is None:
            return
        self.session.ask(
            self, lambda notebook: read_known(notebook, person, end), lambda known: self._loaded(person, known), self._lost, replaces="handover"
        )

    def _loaded(self, person: int, known: Known) -> None:
        if person != self._person:
            return
        first = self._drafting.known is None
        self._drafting.learn(known)
        if first:
            self.what_leaves.begin_person(known.person.name, known.initials, self.session.today)
            half, self._half = self._half, None
            if half is not None:
                self.to_whom.type_again(half["typed"])
                if half["choices"] is not None:
                    self._drafting.choose_again(half["choices"])
                if ready := half.get("ready"):
                    self._again, self._listing = ready, not half["reading"]
            if self._single and (known.person.last_held is None or (half is not None and half["reading"])):
                self._turn(False)
        self.to_whom.show_person(known.person.name, known.lines)
        self._show_list()
        self._show_leaving()
        if not self._leaving:  # what is ready stays as it was agreed to
            self._draft()
        self._take_focus()

    def _lost(self, fault: Exception) -> None:
        """The person is no more, or the notebook does not answer."""
        if not isinstance(fault, Refused):
            self.session.trouble.emit(fault)
            return
        self._person = self._half = None
        if not self.away:
            self.session.go.emit("people", None)

    def _draft(self) -> None:
        """Make the drafts of those chosen anew; until they are there, the button gives nothing."""
        self._asked += 1
        asked = self._asked
        self._current = False
        if not self._drafting.ready:
            self._drafting.drafts, self._current = {}, True
            if self._again:
                self._stand_ready({})
            self._show_previews()
            return

        make, before = self._drafting.making(self.session.today), [each["departure"] for each in self._again]

        def do(notebook: Notebook) -> tuple[dict[int, Draft | Trouble], dict[int, Departure]]:
            return make(notebook), {id: notebook.register.get(id) for id in before if id is not None}

        def drafted(answer: tuple[dict[int, Draft | Trouble], dict[int, Departure]]) -> None:
            if asked == self._asked:
                self._drafting.drafts, departures = answer
                self._current = True
                if self._again:
                    self._stand_ready(departures)
                self._show_previews()

        self.session.ask(self, do, drafted, replaces="handover-draft")

    # -- what is chosen ----------------------------------------------------------------------------------------------------

    def _tick(self, id: int, on: bool) -> None:
        self._drafting.tick(id, on)
        self._show_list()
        self._draft()

    def _choose_manner(self, id: int, manner: Manner) -> None:
        self._drafting.choose_manner(id, manner)
        self._show_list()
        self._draft()

    def _choose_show(self, kind: str, show: str) -> None:
        self._drafting.choose_show(kind, show)
        self._draft()

    def _choose_org(self, on: bool) -> None:
        self._drafting.org = on
        self._draft()

    def _choose_role(self, on: bool) -> None:
        self._drafting.role = on
        self._draft()

    def _shorten(self, id: int, typed: str) -> None:
        self._drafting.shorten(id, typed)
        self._draft()

    def _add(self, name: str, role: str, number: str) -> None:
        def added(recipient: Recipient) -> None:
            self.to_whom.clear()
            self._drafting.chosen.append(recipient.id)
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

    def _show_list(self) -> None:
        self.to_whom.show_addressees(self._drafting.addressees())

    def _show_previews(self) -> None:
        chosen, known, right = self._drafting, self._drafting.known, self.what_leaves
        if known is None:
            return
        right.show_choices(known.initials, chosen.shows(), chosen.org, chosen.role, bool(known.label.org), bool(known.label.job))
        right.consent.show_needed(not chosen.chosen or any(id not in known.circles for id in chosen.chosen))
        nobody = self.tr("Écrivez d’abord le nom de la personne à qui la donner.")
        nobody = self.tr("Il n’y a personne à prévenir.") if chosen.end else nobody
        empty = self.tr("Cochez à qui donner la fiche.") if known.recipients else nobody
        right.show_previews(previews(chosen), empty, chosen.unverified())
        self._show_button()

    def _reason(self) -> str:
        """Why nothing can be given yet; "" when it can."""
        chosen, known = self._drafting, self._drafting.known
        if known is None:
            return self.tr("Un instant.")
        if known.person.last_held is None:
            return trouble.of_draft("no-held").what
        if not chosen.chosen:
            return self.tr("Cochez à qui la donner.") if known.recipients or not chosen.end else self.tr("Il n’y a personne à prévenir.")
        return chosen.hindrance() or self.what_leaves.consent.reason()

    def _show_button(self) -> None:
        known = self._drafting.known
        n, first = len(self._drafting.chosen), known.number if known is not None else 1
        words = self.tr("Donner la fiche") if n < 2 else self.tr("Donner la fiche à %n personne(s)", "", n)
        if n < 2:
            numbers = self.tr("envoi nº\u00a0{number}").format(number=first)
        else:
            numbers = self.tr("envois nº\u00a0{numbers}").format(numbers=joined([str(first + k) for k in range(n)]))
        self.what_leaves.show_button(words, self._reason(), numbers)

    def _show_leaving(self) -> None:
        if (known := self._drafting.known) is None:
            return
        parcels = self.handing.parcels()
        self.to_hand_over.show_parcels(known.person.name, parcels)
        self.ready.show_parcels(known.person.name, parcels)

    def _take_focus(self) -> None:
        """Once there is something to choose: the first box, or the field for a name."""
        if not self._wants_focus or self._drafting.known is None:
            return
        self._wants_focus = False
        if self._leaving:
            button = self.ready.consent.box if self.ready.consent is not None and self.handing.asks else self.ready.filled()
            if button is not None and button.isVisible():
                button.setFocus()
        else:
            field = self.to_whom.back_link if self._drafting.end else self.to_whom.name
            (self.to_whom.list.box(self._added) or field).setFocus()
            self._added = None

    # -- giving ------------------------------------------------------------------------------------------------------------

    def _give(self) -> None:
        """ "Donner": nothing leaves yet. What was shown and agreed to is put ready; each card leaves by its own click."""
        self.what_leaves.consent.settle()
        day, known = self.what_leaves.consent.given(), self._drafting.known
        if not self._current or self._reason() or known is None:
            return
        self.ready.forget_consent()
        self.ready.pane.to_start()
        self.handing.begin([one for id in self._drafting.chosen if (one := self._made_ready(id)) is not None])
        self.handing.agree(self._consent(day))
        self._listing = False
        self.respread.emit()
        self._wants_focus = True
        self._take_focus()

    def _made_ready(self, id: int) -> Leaving | None:
        draft, known = self._drafting.drafts.get(id), self._drafting.known
        if known is None or not isinstance(draft, Draft):
            return None
        return Leaving(draft, self._drafting.manner(id), None, known.circles[id].folder if id in known.circles else "")

    def _consent(self, day: date | None) -> Consent | None:
        known = self._drafting.known
        return Consent(known.initials or self.tr("la personne"), day) if known is not None and day is not None else None

    def _stand_ready(self, departures: dict[int, Departure]) -> None:
        """The page was made anew in its second step: there it is again, with the same cards, and the person's yes is asked; or in the first,
        where something else would leave than was read.
        """
        kept, self._again = self._again, []
        known = self._drafting.known
        if known is None:
            return
        if not self.handing.again(kept, self._made_ready, departures):
            have = {each["to"] for each in kept if each["departure"] is not None}
            self._drafting.chosen = [id for id in self._drafting.chosen if id not in have]
            self._show_list()
            self._draft()
            return
        if self.handing.asks:
            self.ready.ask_consent(known.initials, self.session.today)
        self._show_leaving()
        self.respread.emit()
        self._wants_focus = True
        self._take_focus()

    def _agree_again(self) -> None:
        if (consent := self.ready.consent) is not None:
            self.handing.agree(self._consent(consent.given()))

    def _deed(self, deed: str, key: int) -> None:
        if deed == "register":
            self._to_register(key)
            return
        if self.ready.consent is not None:
            self.ready.consent.settle()
        if not self.handing.leaving[key].asks:
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
        self._wants_focus = listing or self._leaving
        if listing:
            self._take_focus()
        elif not self._leaving:
            self.what_leaves.consent.box.setFocus()

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
        elif page.startswith(("initials ", "nothing ")):  # of a kind of card, instead of the name
            show, kind = page.split(" ")
            self._choose_show(kind, show)
            right = self.what_leaves  # the word that was followed goes
            (right.consent.box if right.consent.box.isVisible() else right.button).setFocus()
        elif page:
            self.session.go.emit("rabat", {"row": page})

    def _window_width(self) -> int:
        window = self.parent()
        return window.width() if isinstance(window, QWidget) else 0
