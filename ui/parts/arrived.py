"""The right leaf of Fiches reçues: a card, an introduction or a receipt that arrived, and one question at a time (DESIGN: 05 and 05b)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from notebook_app import naming, text
from notebook_app.model import Departure, PersonRow, Trust
from notebook_app.phone import spaced
from ui.dates import long_day, short_day
from ui.parts.arrived_words import Introduced, Shown, alarm, remark, trust_note, why
from ui.parts.card import CardView
from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice
from ui.parts.number import FieldNumber
from ui.parts.paper import Ink
from ui.parts.question import EDGE, LEAST, LOW, LOWEST, TINY, NextFile, Question, button_widths, leaf_width, place_buttons
from ui.parts.receipt import SayVu
from ui.parts.rows import Cell, Row, Rows, place_rows
from ui.parts.sights import Sights
from ui.parts.surroundings import elides
from ui.parts.widgets import Back, Button, Link, TrustMark, Words
from ui.sentences import shown_initials
from ui.theme import Look
from ui.trouble import Trouble

_UNDER = {"other": 8.9, "choose": 6.6, "receipt": 6.6, "done": 6.0}  # u besides a notice, at least
_LEAST = 5.5  # u: the yes and, under it, the way to wait
_YES = 7.2  # u at least, the wider of the buttons


class ArrivedLeaf(Leaf):
    """Given what arrived, it asks; the page keeps. Each `show_…` replaces what lay there before."""

    answered = Signal(object)  # the yes: the id of a page, or the name of a new one
    set_aside = Signal()
    declined = Signal()  # for none of the pages; or no such colleague
    searched = Signal(str)  # answered by `show_people`
    open_page = Signal()
    copied = Signal()
    enlarged = Signal()
    colleagues = Signal()
    introduced = Signal()
    receipted = Signal(int)  # which departure was seen
    following = Signal()
    back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.today: date | None = None  # a day of the same year is said without it
        self.alone = False  # in a window for one page: a way back to the list
        self.mode = ""  # card, choose, other, done, introduction, receipt
        self.shown: Shown | None = None
        self.number_of = ("", "", Trust.NEW)  # whose number stands on the card, the number, and how far to trust it
        self._choice: object = None
        self._offered: tuple[Sequence[PersonRow], str] = (), ""
        self._offered_wide = 0.0  # of which page its rows were laid out
        self._can_decline = False
        self._departures: tuple[Departure, ...] = ()
        self._filed = ""  # where it lies now
        self._said: tuple[str, ...] = ("",)  # of the card, in many words and in few
        self._tight = False  # there is room for little more than what is pressed
        self._rule_at: tuple[float, int] | None = None
        self._tick_at: tuple[float, float] | None = None
        self.back_link = Back(look, self.tr("Fiches reçues"), parent=self)
        self.card = CardView(look, self)
        self.notice = Notice(look, "info", parent=self)
        self.question = Question(self)
        self.summary = Words(look, "", "uim", parent=self)
        self.trust = TrustMark(look, parent=self)
        self.number = Words(look, "", "leadb", parent=self)
        self.field = Field(look, self.tr("Chercher un nom, ou en écrire un"), name=self.tr("Nom de la personne"), parent=self)
        self.asked = FieldNumber(look, self)
        self.names = Rows(look, self.tr("Pages du cahier"), parent=self)
        self.yes = Button(look, "", "full", parent=self)
        self.other = Button(look, self.tr("Une autre personne"), "plain", parent=self)
        self.aside = Link(look, self.tr("Je ne sais pas, la garder ici"), "uim", parent=self)
        self.drop = Link(look, "", "uim", parent=self)
        self.done = Words(look, "", "uib", parent=self)
        self.page_link = Link(look, self.tr("Ouvrir sa page"), "smallm", parent=self)
        self.sights = Sights(look, self)
        self.wrong = Link(look, "", "smallm", parent=self)
        self.vu = SayVu(self)
        self.next = NextFile(look, self)
        self._connect()

    def _connect(self) -> None:
        self.back_link.clicked.connect(self.back)
        self.card.copy.connect(self.copied)
        self.card.enlarge.connect(self.enlarged)
        self.notice.followed.connect(self.colleagues)
        self.field.textEdited.connect(self.searched)
        self.field.returnPressed.connect(self._take_first)
        self.names.chosen.connect(self._choose)
        self.names.opened.connect(self._take)
        self.yes.clicked.connect(self._yes)
        self.other.clicked.connect(lambda: self.choose_other() if self.mode != "other" else self.ask_again())
        self.aside.clicked.connect(self.set_aside)
        self.drop.clicked.connect(self.declined)
        self.vu.put_off.connect(self.focus_first)
        self.page_link.clicked.connect(self.open_page)
        self.wrong.clicked.connect(self.choose_other)
        for link in (self.aside, self.drop, self.wrong):
            link.setProperty("cahierWrites", True)  # closed in a notebook that is only read
        self.next.clicked.connect(self.following)
        self.look.changed.connect(self._fill_sights)  # what was measured by the letters is measured anew

    # -- what it shows ---------------------------------------------------------------------------------------------------

    def show_card(self, shown: Shown, more: int = 0) -> None:
        """A card: the question whose it is, or, once that was said, who saw the person."""
        self.shown, self.next.more, self._choice = shown, more, None
        self._can_decline = shown.person is None and not shown.aside
        self.drop.set_text(self.tr("Pour aucune de mes pages"))
        self.vu.begin(shown.vu, self.today)
        self.field.clear()
        self.asked.close_it()
        self._fill_card(shown)
        self.notice.say(*remark(shown))
        if shown.person is not None:
            self._show_done(shown, shown.person)
        else:
            self.ask_again()

    def ask_again(self) -> None:
        """The question as it is first put: one proposal, several, or none."""
        shown = self.shown
        if shown is None:
            return
        self._choice = None
        self.yes.set_closed("")
        self.other.set_text(self.tr("Une autre personne"))
        if shown.person is not None:
            self._show_done(shown, shown.person)
        elif len(shown.proposed) == 1:
            one = shown.proposed[0]
            self.question.say(self.tr("Est-ce {name}\u202f?").format(name=one.name), why(shown))
            self._choice = one.id
            self._name_yes(one.name)
            self._turn("card")
        elif shown.proposed:
            self.question.say(self.tr("C’est pour quelle page\u202f?"), why(shown))
            self._offer(shown.proposed)
            self._turn("choose")
        else:
            self.choose_other()

    def choose_other(self) -> None:
        """Somebody else: a search over the names, or a new page."""
        shown = self.shown
        if shown is None:
            return
        self.question.say(self.tr("C’est pour quelle page\u202f?"), "" if shown.proposed or shown.person else why(shown))
        self.other.set_text(self.tr("Revenir"))
        self.field.clear()
        self.asked.close_it()
        self.names.set_rows([])
        self._close_yes()
        self._turn("other")
        self.searched.emit("")
        if self.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_people(self, found: Sequence[PersonRow], typed: str) -> None:
        """Answers `searched`: the pages found, and what was typed as a new one."""
        if self.mode == "other" and typed == self.field.text():
            self._offer(found, text.clean_name(typed) or "")

    def show_introduction(self, said: Introduced, more: int = 0, can_decline: bool = False) -> None:
        """Proposed, never accepted alone. `can_decline`: it lies in a folder, and would be proposed again."""
        self.shown, self.next.more, self._can_decline = None, more, can_decline and said.state != "known"
        self.drop.set_text(self.tr("Ne plus la proposer"))
        self.notice.say("info", "")
        note = trust_note(said.trust, said.verified, self.today)
        self.trust.set_trust(said.trust)
        self.number.set_text(spaced(said.call))
        self.number_of = said.who, said.call, said.trust
        self._said = (self.tr("présentation de {name}").format(name=said.who),)
        self.card.show_received(said.who, said.work, spaced(said.call), said.trust, note, self.tr("présentation de"))
        self.yes.set_closed("")
        self.yes.set_text(self.tr("Mettre dans l’annuaire"))
        if said.state == "known":
            self.question.say(self.tr("Vous l’avez déjà."), self.tr("{name} est dans votre annuaire.").format(name=said.who))
        elif said.state == "changed":
            self.notice.say(*alarm(said.who, introduction=True))
            self.question.say(self.tr("Rien n’a été changé."), self.tr("Le numéro montré est celui de votre annuaire, pas celui du fichier."))
        else:
            if said.trust is Trust.KEY_CHANGED:
                self.notice.say(*alarm(said.who, introduction=True))
            said_after = self.tr("Les cinq mots se relisent ensuite, au téléphone. Jusque-là, rien ne prouve que c’est {name}.")
            self.question.say(self.tr("Connaissez-vous {name}\u202f?").format(name=said.name), said_after.format(name=said.name))
        self._turn("introduction" if said.state == "new" else "introduction known")

    def show_receipt(self, departures: Sequence[Departure], more: int = 0) -> None:
        """A receipt text and what it may answer, newest first."""
        self.shown, self.next.more, self._departures = None, more, tuple(departures)
        self.notice.say("info", "")
        self._choice = departures[0].id if len(departures) == 1 else None
        self.yes.set_closed("" if self._choice else self.tr("Choisissez un envoi."))
        self.yes.set_text(self.tr("Oui, la marquer vue"))
        if len(departures) == 1:
            one = departures[0]
            asked = self.tr("La fiche donnée à {who} est vue\u202f?").format(who=one.to)
            self.question.say(asked, self._envoi(one) + ". " + self.tr("Un SMS ne prouve pas qui l’a écrit."))
        else:
            self.question.say(self.tr("C’est pour quel envoi\u202f?"), self.tr("Un SMS ne prouve pas qui l’a écrit."))
            rows = []
            for one in departures:
                cells = (Cell(self._envoi(one), 0.3, "l", "ui", width=11.0), Cell(one.to, -0.3, "r", "small", "soft"))
                rows.append(Row(cells, one.id, f"{self._envoi(one)}, {one.to}"))
            self.names.set_rows(rows)
            self.names.unset()
        self._turn("receipt")

    def say_vu(self, words: str, file: Path | None = None) -> None:
        """How "vu" left, just now; it is read out. `file`: where it lies, to be dragged into a mail."""
        self.notice.say("ok", words)
        if file is not None:
            self.vu.lies_in(file)
        self.rearrange()

    def fail(self, trouble: Trouble) -> None:
        """The yes could not be kept: said where it was asked; a list there was is still there."""
        self.notice.say(trouble.kind, trouble.what, trouble.next)
        self.rearrange()

    def say_copied(self, done: bool) -> None:
        self.card.copy_link.set_text(self.tr("Numéro copié") if done else self.tr("Pas copié. Réessayer"))
        self.card.relook()

    # -- words -----------------------------------------------------------------------------------------------------------

    def _fill_card(self, shown: Shown) -> None:
        about = shown.person.name if shown.person else shown.about or shown_initials(shown.ini) or self.tr("une personne")
        line = self.tr("jusqu’au {day}, avec {who}") if shown.end else self.tr("{day}, avec {who}")
        line = line.format(day=long_day(shown.last), who=shown.who)
        self.card.show_received(about, line, spaced(shown.call), shown.trust, trust_note(shown.trust, shown.verified, self.today))
        self.card.setToolTip(line)
        self.trust.set_trust(shown.trust)
        self.number.set_text(spaced(shown.call))
        self.number_of = shown.who, shown.call, shown.trust
        said = {"about": about, "day": short_day(shown.last), "who": shown.who}
        self._said = self.tr("fiche de {about}, {day}, {who}").format(**said), "{about}, {day}, {who}".format(**said), "{day}, {who}".format(**said)

    def _envoi(self, one: Departure) -> str:
        about = one.person_name or self.tr("page détruite")
        return self.tr("Envoi nº {n}, {day}, {about}").format(n=one.number, day=short_day(one.day), about=about)

    # -- choosing --------------------------------------------------------------------------------------------------------

    def _offer(self, found: Sequence[PersonRow], new: str = "") -> None:
        self._offered, self._offered_wide = (found, new), 0.0
        self._fill_names()
        if self._choice not in [row.key for row in self.names.rows()]:
            self.names.unset()
            self._close_yes()
        self.rearrange()

    def _fill_names(self) -> None:
        """As wide as the page is by now."""
        if self._offered_wide == leaf_width(self):
            return
        (found, new), rows = self._offered, list[Row]()
        self._offered_wide = leaf_width(self)
        for one in found:
            seen = short_day(one.last_held) if one.last_held else ""
            room = max(4.0, leaf_width(self) - 0.9 - self.look.width(seen, "small"))
            cells = (Cell(one.name, 0.3, "l", "who", "ink", width=room), Cell(seen, -0.3, "r", "small", "soft"))
            rows.append(Row(cells, one.id, ", ".join(filter(None, (one.name, seen)))))
        if new:
            said = self.tr("Écrire un nom\u00a0: {name}").format(name=new)
            rows.append(Row((Cell(said, 0.3, "l", "uim", "ink"),), new, said))
        self.names.set_rows(rows)

    def _close_yes(self) -> None:
        self._choice = None
        self.yes.set_text(self.tr("Oui"))
        self.yes.set_closed(self.tr("Choisissez un nom."))

    def _choose(self, key: object) -> None:
        self._choice = key
        self.yes.set_closed("")
        if self.mode == "receipt":
            return
        if isinstance(key, str):
            self.yes.set_text(self.tr("Oui, une nouvelle page"))
        else:
            named = next((row.cells[0].text for row in self.names.rows() if row.key == key), "")
            self._name_yes(named)
        self.rearrange()

    def _take(self, key: object) -> None:
        """Clicked, or Enter: chosen, and the yes is next."""
        self._choose(key)
        self._to_yes()

    def _take_first(self) -> None:
        rows = self.names.rows()
        if rows:
            key = self.names.key() if self._choice is not None else rows[0].key
            self.names.set_key(key)
            self._choose(key)
            self._to_yes()

    def _to_yes(self) -> None:
        self._lay()
        if self.yes.isVisible() and self.yes.isEnabled():
            self._say_asked(self.yes)
            self.yes.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_yes(self, name: str) -> None:
        self.yes.set_text(self.tr("Oui, c’est {first}").format(first=naming.first_name(name)))

    def _yes(self) -> None:
        if self.mode.startswith("introduction"):
            self.introduced.emit()
        elif self.mode == "receipt" and isinstance(self._choice, int):
            self.receipted.emit(self._choice)
        elif isinstance(self._choice, str):
            self._new_page()
        elif self._choice is not None:
            self.answered.emit(self._choice)

    def _new_page(self) -> None:
        if self.asked.asks(self._new_page, self.field, entered=True):
            return
        name = text.clean_name(self.field.text())
        if name is None:  # what was taken out was all of it
            self._close_yes()
            self.searched.emit("")
        else:
            self.answered.emit(name)

    def _show_done(self, shown: Shown, person: PersonRow) -> None:
        first = naming.first_name(person.name)
        self._filed = (self.tr("Rangée autour d’{first}") if elides(first) else self.tr("Rangée autour de {first}")).format(first=first)
        self.page_link.setAccessibleName(self.tr("Ouvrir sa page, {name}").format(name=person.name))
        self.wrong.set_text(self.tr("Ce n’est pas {first}").format(first=first))
        self._turn("done")
        self._fill_sights()

    # -- laying ----------------------------------------------------------------------------------------------------------

    def _turn(self, mode: str) -> None:
        self.mode = mode
        self.rearrange()

    def filled(self) -> Button | None:
        """The one filled button there is now."""
        return next((b for b in (self.yes, self.vu.yes, self.next) if not b.isHidden()), None)

    def focus_first(self) -> bool:
        """Where one answers; False when there is nothing to answer."""
        self._lay()
        for widget in (self.field, self.names, self.yes, self.next, self.vu.yes, self.vu.folder, self.page_link):
            if not widget.isHidden() and widget.isEnabled():
                self._say_asked(widget)
                # of several names none is chosen before the person does
                widget.setFocus(Qt.FocusReason.MouseFocusReason if widget is self.names else Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _say_asked(self, widget: QWidget) -> None:
        """What the keyboard comes to says what is asked there, and of which card: nothing else of it is heard before one answers."""
        if widget is self.yes:
            widget.setAccessibleDescription(f"{self.question.asked()} {self.card.accessibleName()}")
        elif widget is self.vu.yes:
            widget.setAccessibleDescription(f"{self._filed}. {self.vu.asked()}" if self.mode == "done" else self.vu.asked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_sights()

    def _fill_sights(self) -> None:
        if self.shown is not None and self.mode == "done":
            self.sights.show_sights((*self.shown.sights, *self.shown.texts), leaf_width(self))

    def arrange(self) -> None:
        self._rule_at = self._tick_at = None
        self._fit_notice()
        if self.alone:
            self.at(self.back_link, 1.0, 0.68)
        if self.mode == "done":
            self._arrange_done()
        elif self.mode:
            self._arrange_question()

    def _place_card(self, small: bool = False) -> float:
        """The white card at the top, as high as the window allows, or `small`: in a line and its number; its lower edge."""
        low = self.height_u < LOW
        if small or self.height_u < TINY:
            self._place_summary(1.7)
            self.at(self.trust, EDGE, 2.7)
            self.number.role = "leadb"
            if self.trust.wish() + 0.3 + self.number.wish() > leaf_width(self):
                self.number.role = "uib"
            self.at(self.number, self.width_u - EDGE, 2.7, align="r")
            return 3.0
        y, h = (1.1, CardView.RECEIVED_LOW) if low else (1.4, CardView.RECEIVED)
        self.box_at(self.card, EDGE, y, leaf_width(self), h)
        return y + h

    def _place_summary(self, line: float) -> None:
        """The card in one line."""
        self.summary.fit(leaf_width(self), *self._said)
        self.at(self.summary, EDGE, line, leaf_width(self))

    def _place_notice(self, y: float) -> float:
        """The notice under `y`, if there is one; the lower edge of what is there now."""
        if not self.notice.title:
            return y
        h = self.notice.above + self.notice.below
        self.box_at(self.notice, EDGE, y + 0.4, leaf_width(self), h)
        return y + 0.4 + h

    def _fit_notice(self) -> None:
        """What is said has its place: where there is little height as much of the rest stands as is pressed, and the window shows a part of it."""
        least = 0.0
        if self.mode and self.notice.title:
            if self.notice.kind == "ok":
                self.notice.parted(leaf_width(self))
            self.notice.fit(leaf_width(self))
            least = self.notice.above + self.notice.below + _UNDER.get(self.mode, 8.2)
        usual = LEAST + 1.7 if self.mode == "other" else LEAST  # a field stands over the list
        self._tight = self.height_u < max(usual, least + 2.0 if least else 0.0)
        self.ask_height(least or _LEAST)

    def _arrange_question(self) -> None:
        """Card, notice, question, its list if any, and the answers at the foot."""
        low, least, kind = self._low, self._tight, self.mode.split()[0]
        listed = kind in ("choose", "other") or (kind == "receipt" and len(self._departures) > 1)
        if kind == "receipt" or (listed and least):
            y = 0.75 if least and self.notice.title else 0.4 if least else 1.2
        elif listed and self.height_u < LOWEST:
            self._place_summary(2.0)
            y = 2.3
        else:
            y = self._place_card(small=low and self.question.words.rows(leaf_width(self)) > (1 if self.notice.title else 2))  # a long name is whole
        y = self._place_notice(y)
        gap = 1.6 if low or listed or self.notice.title else 3.0
        if low and self.notice.title:
            gap = 1.3
        crowded = low and bool(self.notice.title) and (listed or self.height_u < 15)
        b = y - 0.5 if least else self.question.place(y + gap, reason=not crowded and self.height_u >= TINY)
        can_wait = self.shown is not None and self.shown.person is None and not self.shown.aside
        self.aside.set_text(self.tr("Je ne sais pas, la garder ici"))
        if listed:
            self._place_list(b, can_wait)
        else:
            self._place_answers(b, can_wait, crowded)

    @property
    def _low(self) -> bool:
        """What is asked stands closer together; under a notice earlier: the two ways not to say yes have room, too."""
        return self.height_u < LOW + (2.4 if self.notice.title else 0.0)

    def _answers(self) -> list[Button]:
        """What is pressed to answer."""
        if self.mode == "introduction known":
            return []
        back = self.mode == "other" and self.shown is not None and bool(self.shown.proposed or self.shown.person)
        another = back or self.mode in ("card", "choose")
        return [self.yes, self.other] if another else [self.yes]

    def _answer_widths(self, answers: Sequence[Button], wide: float) -> tuple[list[float], float]:
        """How wide the answers are. The second is shorter, but in its name, before the name in the first is cut."""
        if self.mode in ("card", "choose"):
            whole = self.tr("Une autre personne")
            for words in (whole, self.tr("Une autre")):
                self.other.set_text(words)
                if button_widths(answers, wide, _YES)[0][0] >= self.yes.wish() - 1.2:
                    break
            self.other.setAccessibleName(whole)
        return button_widths(answers, wide, _YES)

    def _place_answers(self, b: float, can_wait: bool, crowded: bool) -> None:
        """Under a question that names one page, one colleague or one departure."""
        low, least, wide, answers, y = self._low, self._tight, leaf_width(self), self._answers(), b
        if answers:
            top, high = b + (0.6 if least else 0.7 if low else 1.3), 1.35 if low else 1.6
            widths, across = self._answer_widths(answers, wide)
            y = place_buttons(self, top, answers, widths, high)
            if can_wait and crowded and across + 0.6 + self.aside.wish() <= wide:
                self.at(self.aside, EDGE + wide, top + high / 2 + 0.18, align="r")
                can_wait = False
        at, foot = y + (0.9 if least else 1.0 if low else 1.6), self.height_u - 0.36
        self._place_links(foot if at > foot >= y + 0.65 else at, can_wait)
        if not answers:
            self.next.place(y + 1.2)

    def _place_list(self, b: float, can_wait: bool) -> None:
        """The names or departures to choose from, under the field where one is looked for, down to the answers at the foot."""
        low, least, wide, other, answers = self.height_u < LOW, self._tight, leaf_width(self), self.mode == "other", self._answers()
        if self.mode != "receipt":
            self._fill_names()
        high = 1.35 if low else 1.6
        widths, across = self._answer_widths(answers, wide)
        foot = self.height_u - 0.5 - high
        if can_wait and least:
            beside = self.width_u - 2.1 - self.back_link.wish() if self.alone else wide
            if self.aside.wish() > beside:
                self.aside.setAccessibleName(self.aside.text())
                self.aside.set_text(self.tr("La garder ici"))
            self.at(self.aside, self.width_u - 0.6, 0.68, align="r")
            can_wait = False
        line = can_wait and across + 0.6 + self.aside.wish() > wide
        foot -= 0.9 if line else 0.0
        place_buttons(self, foot, answers, widths, high)
        if other:
            b += 2.4 if least else 1.4
            self.at(self.field, EDGE, b, min(wide, 14.0))
            if self.asked.field is not None:  # the list gives way
                self.box_at(self.asked, EDGE, b + 0.6, wide, self.asked.rows(wide))
                return
        b += 1.3 if other else 1.2
        b = b if least else float(ceil(b))
        place_rows(self, self.names, EDGE, b, wide, foot - 0.5)
        self._rule_at = (b, max(1, int(foot - 0.5 - b + 0.01) + 1))
        if line:
            self._place_links(foot + high + 0.75, can_wait)
        elif can_wait:
            self.at(self.aside, EDGE + wide, foot + high / 2 + 0.18, align="r")

    def _place_links(self, b: float, can_wait: bool) -> None:
        """The two ways not to say yes, side by side or one under the other."""
        x, wide = EDGE, leaf_width(self)
        if can_wait:
            self.at(self.aside, x, b)
            x += self.aside.wish() + 0.8
        if self._can_decline and self.mode != "other":
            if x + self.drop.wish() > EDGE + wide:
                x, b = EDGE, b + 1.0
            if b <= self.height_u - 0.35:
                self.at(self.drop, x, b)

    def _arrange_done(self) -> None:
        low, wide = self.height_u < LOW, leaf_width(self)
        y = self._place_notice(self._place_card()) if self.notice.title else self._place_card()
        b = float(int(y + (1.4 if low else 1.7)))
        self._tick_at = (EDGE, b)
        last = self.last_line()
        asks, filed = self.vu.asks and not self.next.more, self.vu.filed  # one thing at a time: first the next file
        under = last - (2 if self.next.more else 1)
        foot = self.height_u - 0.35 - self.vu.needs(asks, low) if asks or filed else under
        if asks and foot < b + 1:  # no room for who saw the person: the question is for a higher window
            asks, foot = False, under
        if filed and foot < b:  # the largest letters: the file alone
            self._tick_at = None
            self.vu.lay_file()
            return
        n = max(1, min(sum(row.lines for row in self.sights.rows()), int(foot - b)))
        self._rule_at = (b, n + 1)
        self.at(self.page_link, EDGE + wide, b, align="r")
        room = wide - 1.0 - self.page_link.wish()
        at = b + n + (1.0 if low else 1.5)
        under_them = at <= (foot if asks else last) + 0.7 and not (asks and low)
        if not filed and not under_them and room - self.wrong.wish() - 0.6 >= self.look.width(self.tr("Rangée"), self.done.role):
            self.at(self.wrong, EDGE + wide - self.page_link.wish() - 0.6, b, align="r")
            room -= self.wrong.wish() + 0.6
        self.done.fit(room, self._filed, self.tr("Rangée"))
        self.at(self.done, 2.0, b, room)
        if self.sights.rows():
            self.at(self.sights, EDGE, b + 1, wide, rows=n)
        if filed:
            self.vu.lay_file()
        elif under_them:
            self.at(self.wrong, EDGE, at)
            if self.vu.said.text() and self.wrong.wish() + self.vu.said.wish() + 0.8 <= wide:
                self.at(self.vu.said, EDGE + wide, at, align="r")
        if asks:
            self.vu.lay(low)
        self.next.place(self.height_u - 2.1, flat=low)

    def paint_under(self, ink: Ink) -> None:
        wide = leaf_width(self)
        if self._rule_at is not None:
            b, n = self._rule_at
            left, across = (0.0, self.width_u) if self.mode == "done" else (EDGE, wide)
            for k in range(n):
                ink.h_line(left, b + k, across, "rule", alpha=100)
        if self._tick_at is not None:
            ink.tick(*self._tick_at)
