"""The right leaf of Fiches reçues: what arrived, and one question at a time (DESIGN: 05 and 05b)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from notebook_app import text
from notebook_app.model import Departure, PersonRow, Sight, Trust
from notebook_app.phone import spaced
from ui.dates import full_day, long_day, short_day
from ui.parts.arrived_words import Introduced, Shown, alarm, remark, trust_note, why
from ui.parts.card import CardView
from ui.parts.fields import Field
from ui.parts.file import FileShape
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice
from ui.parts.number import FieldNumber
from ui.parts.paper import Ink, trust_word
from ui.parts.pasting import Pad
from ui.parts.rows import Cell, Row, Rows, place_rows
from ui.parts.widgets import Back, Button, Link, Para, TrustMark, Words
from ui.sentences import shown_initials
from ui.theme import Look
from ui.trouble import Trouble

# u of height: under the first the card is the low one, under the second it makes room for a list of names, under the third (large text in a
# small window) it is two lines; under the last the question itself is left out: the yes names the person.
LOW, LOWEST, TINY, LEAST = 18.6, 16.0, 12.0, 7.5


class ArrivedLeaf(Leaf):
    """Given what arrived, it asks; the page keeps. Each `show_…` replaces what lay there before."""

    answered = Signal(object)  # the yes: the id of a page, or the name of a new one
    set_aside = Signal()
    declined = Signal()  # for none of the pages; or no such colleague
    searched = Signal(str)  # answered by `show_people`
    open_page = Signal()
    copied = Signal()
    enlarged = Signal()
    vu = Signal(str)  # into the circle's "folder", as a "file" for a mail, or as a "text"
    place_shown = Signal(str)  # where the file with "vu" lies: to be copied
    colleagues = Signal()
    introduced = Signal()
    receipted = Signal(int)  # which departure was seen
    register = Signal()
    retry = Signal()
    following = Signal()
    open_file = Signal()
    paste = Signal()
    bring = Signal()  # the people of a file that is no card
    read_text = Signal(str)
    back = Signal()
    moded = Signal()  # another question than before: what was pressed may be gone

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.today: date | None = None  # a day of the same year is said without it
        self.alone = False  # in a window for one page: a way back to the list
        self.reading = False  # of a notebook that is only read: nothing is brought in
        self.mode = "nothing"  # card, choose, other, done, introduction, receipt, told, trouble, paste, nothing
        self.shown: Shown | None = None
        self._choice: object = None
        self._later = False  # "vu" is not asked any more of this card
        self._can_decline = False
        self._departures: tuple[Departure, ...] = ()
        self._more = 0
        self._rule_at: tuple[float, int] | None = None
        self._tick_at: tuple[float, float] | None = None
        self._pad_at: tuple[float, float, float, float] | None = None
        self.back_link = Back(look, self.tr("Fiches reçues"), parent=self)
        self.card = CardView(look, self)
        self.notice = Notice(look, "info", parent=self)
        self.question = Para(look, "", "big", lead=1.1, parent=self)
        self.question.heading = True
        self.reason = Para(look, "", "ui", "soft", lead=0.85, parent=self)
        self.summary = Words(look, "", "uim", parent=self)
        self.trust = TrustMark(look, parent=self)
        self.number = Words(look, "", "leadb", parent=self)
        self.file_name = Words(look, "", "small", "soft", parent=self)
        self.field = Field(look, self.tr("Chercher un nom, ou en écrire un"), name=self.tr("Nom de la personne"), parent=self)
        self.asked = FieldNumber(look, self)
        self.names = Rows(look, self.tr("Pages du cahier"), parent=self)
        self.yes = Button(look, "", "full", parent=self)
        self.other = Button(look, self.tr("Une autre personne"), "plain", parent=self)
        self.aside = Link(look, self.tr("Je ne sais pas, la garder ici"), "uim", parent=self)
        self.drop = Link(look, "", "uim", parent=self)
        self.done = Words(look, "", "uib", parent=self)
        self.page_link = Link(look, self.tr("Ouvrir sa page"), "smallm", parent=self)
        self.sights = Rows(look, self.tr("Qui a vu cette personne"), marks=False, parent=self)
        self.sights.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.wrong = Link(look, "", "smallm", parent=self)
        self.vu_yes = Button(look, self.tr("Dire «\u00a0vu\u00a0»"), "full", parent=self)
        self.vu_text = Button(look, self.tr("Plutôt par SMS"), "plain", parent=self)
        self.vu_later = Button(look, self.tr("Plus tard"), "plain", parent=self)
        self.vu_way = Words(look, "", "small", "soft", parent=self)
        self.vu_said = Words(look, "", "small", "soft", parent=self)
        self.vu_file = FileShape(look, parent=self)
        self.vu_drag = Para(look, "", lead=0.85, parent=self)
        self.vu_folder = Link(look, self.tr("Montrer le dossier"), "smallm", parent=self)
        self.vu_place = Field(look, boxed=False, name=self.tr("Où est le fichier"), parent=self)
        self.vu_place.setReadOnly(True)
        self._place_open = False
        self.words_link = Link(look, self.tr("Relire les cinq mots"), "uim", parent=self)
        self.next = Button(look, self.tr("Fichier suivant"), "full", parent=self)
        self.again = Button(look, self.tr("Réessayer"), "plain", parent=self)
        self.bring_button = Button(look, self.tr("Voir qui y est"), "plain", parent=self)
        self.register_link = Link(look, self.tr("Ouvrir le registre"), "uim", parent=self)
        self.pad = Pad(look, self)
        self.pad.setAccessibleName(self.tr("SMS reçu"))
        self.read_button = Button(look, self.tr("Lire ce SMS"), "full", parent=self)
        self.file_button = Button(look, self.tr("Ouvrir un fichier"), "plain", parent=self)
        self.paste_button = Button(look, self.tr("Coller un SMS reçu"), "plain", parent=self)
        self.kind, self._stripe = "warn", 0.0  # of a trouble: its colour, and where the stripe beside it begins
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
        self.vu_yes.clicked.connect(lambda: self.vu.emit(self._way()))
        self.vu_text.clicked.connect(lambda: self.vu.emit("text"))
        self.vu_folder.clicked.connect(self._show_place)
        self.vu_later.clicked.connect(self._not_now)
        self.words_link.clicked.connect(self.colleagues)
        self.page_link.clicked.connect(self.open_page)
        self.wrong.clicked.connect(self.choose_other)
        for link in (self.aside, self.drop, self.wrong):
            link.setProperty("cahierWrites", True)  # closed in a notebook that is only read
        self.next.clicked.connect(self.following)
        self.again.clicked.connect(self.retry)
        self.bring_button.clicked.connect(self.bring)
        self.register_link.clicked.connect(self.register)
        self.read_button.clicked.connect(lambda: self.read_text.emit(self.pad.toPlainText()))
        self.pad.textChanged.connect(self._written)
        self.pad.focused.connect(self.update)
        self.file_button.clicked.connect(self.open_file)
        self.paste_button.clicked.connect(self.paste)
        self.look.changed.connect(self.relaid)

    # -- what it shows ---------------------------------------------------------------------------------------------------

    def show_card(self, shown: Shown, more: int = 0) -> None:
        """A card: the question whose it is, or, once that was said, who saw the person."""
        self.shown, self._more, self._choice, self._later = shown, more, None, False
        self._can_decline = shown.person is None and not shown.aside
        self.drop.set_text(self.tr("Pour aucune de mes pages"))
        self.vu_said.set_text("")
        self._place_open = False
        self.vu_file.show_file("", None, True)
        self.field.clear()
        self.asked.close_it()
        self._fill_card(shown)
        self.notice.say(*remark(shown))
        if shown.person is not None:
            self._show_done(shown, shown.person)
        elif shown.remark == "kept":
            self.show_told(self.tr("Gardée ici"), self.tr("Elle reste dans la liste tant que vous ne savez pas."), more=more)
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
            self.question.set_text(self.tr("Est-ce {name}\u202f?").format(name=one.name))
            self.reason.set_text(why(shown))
            self._choice = one.id
            self._name_yes(one.name)
            self._turn("card")
        elif shown.proposed:
            self.question.set_text(self.tr("C’est pour quelle page\u202f?"))
            self.reason.set_text(why(shown))
            self._offer(shown.proposed)
            self._turn("choose")
        else:
            self.choose_other()

    def choose_other(self) -> None:
        """Somebody else: a search over the names, or a new page."""
        shown = self.shown
        if shown is None:
            return
        self.question.set_text(self.tr("C’est pour quelle page\u202f?"))
        self.reason.set_text("" if shown.proposed or shown.person else why(shown))
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
        self.shown, self._more, self._can_decline = None, more, can_decline and said.state != "known"
        self.drop.set_text(self.tr("Ne plus la proposer"))
        self.notice.say("info", "")
        note = trust_note(said.trust, said.verified, self.today)
        self.trust.set_trust(said.trust)
        self.number.set_text(spaced(said.call))
        self.summary.set_text(self.tr("présentation de {name}").format(name=said.who))
        self.card.show_received(said.who, said.work, spaced(said.call), said.trust, note, self.tr("présentation de"))
        self.yes.set_closed("")
        self.yes.set_text(self.tr("Mettre dans l’annuaire"))
        if said.state == "known":
            self.question.set_text(self.tr("Vous l’avez déjà."))
            self.reason.set_text(self.tr("{name} est dans votre annuaire.").format(name=said.who))
        elif said.state == "changed":
            self.notice.say(*alarm(said.who, introduction=True))
            self.question.set_text(self.tr("Rien n’a été changé."))
            self.reason.set_text(self.tr("Le numéro montré est celui de votre annuaire, pas celui du fichier."))
        else:
            if said.trust is Trust.KEY_CHANGED:
                self.notice.say(*alarm(said.who, introduction=True))
            self.question.set_text(self.tr("Connaissez-vous {name}\u202f?").format(name=said.name))
            said_after = self.tr("Les cinq mots se relisent ensuite, au téléphone. Jusque-là, rien ne prouve que c’est {name}.")
            self.reason.set_text(said_after.format(name=said.name))
        self._turn("introduction" if said.state == "new" else "introduction known")

    def show_receipt(self, departures: Sequence[Departure], more: int = 0) -> None:
        """A receipt text and what it may answer, newest first."""
        self.shown, self._more, self._departures = None, more, tuple(departures)
        self.notice.say("info", "")
        self._choice = departures[0].id if len(departures) == 1 else None
        self.yes.set_closed("" if self._choice else self.tr("Choisissez un envoi."))
        self.yes.set_text(self.tr("Oui, la marquer vue"))
        if len(departures) == 1:
            one = departures[0]
            self.question.set_text(self.tr("La fiche donnée à {who} est vue\u202f?").format(who=one.to))
            self.reason.set_text(self._envoi(one) + ". " + self.tr("Un SMS ne prouve pas qui l’a écrit."))
        else:
            self.question.set_text(self.tr("C’est pour quel envoi\u202f?"))
            self.reason.set_text(self.tr("Un SMS ne prouve pas qui l’a écrit."))
            rows = []
            for one in departures:
                cells = (Cell(self._envoi(one), 0.3, "l", "ui", width=11.0), Cell(one.to, -0.3, "r", "small", "soft"))
                rows.append(Row(cells, one.id, f"{self._envoi(one)}, {one.to}"))
            self.names.set_rows(rows)
            self.names.unset()
        self._turn("receipt")

    def show_told(self, done: str, words: str, link: bool = False, more: int = 0, colleagues: bool = False) -> None:
        """Something was done; `link`: it is in the register; `colleagues`: the five words are to be re-read there."""
        self.notice.say("info", "")
        self._more = more
        self.done.set_text(done)
        self.reason.set_text(words)
        self._turn("told register" if link else "told colleagues" if colleagues else "told")

    def show_trouble(self, trouble: Trouble, name: str = "", retry: bool = False, more: int = 0, people: bool = False, dates: bool = False) -> None:
        """What could not be read: what happened, what to do; nothing of what it holds. `people`: it can be brought in as a list of people, or of
        appointments (`dates`).
        """
        self.bring_button.set_text(self.tr("Voir ce qui y est") if dates else self.tr("Voir qui y est"))
        self.shown, self._more = None, more
        self.question.set_text(trouble.what)
        self.reason.set_text(trouble.next)
        self.file_name.set_text(name)
        self.kind = trouble.kind
        self._turn("trouble people" if people and not self.reading else "trouble retry" if retry else "trouble")

    def show_paste(self, words: str = "") -> None:
        self.shown, self._more = None, 0
        self.question.set_text(self.tr("Collez ou recopiez le SMS"))
        self.reason.set_text(self.tr("Le texte entier, jusqu’à la référence. Un accusé, «\u00a0Vu…\u00a0», aussi."))
        self.pad.setPlainText(words)
        self._written()
        self._turn("paste")

    def show_nothing(self, waits: bool, more: int = 0) -> None:
        """`waits`: there are cards in the list."""
        self.shown, self._more = None, more
        self.question.set_text(self.tr("Une fiche de la liste s’ouvre ici") if waits else self.tr("Aucune fiche n’attend"))
        self.reason.set_text("" if self.reading else self.tr("Glissez dans cette fenêtre le fichier reçu, ou collez le SMS reçu (Ctrl+V)."))
        self._turn("nothing")

    def say_vu(self, words: str, file: Path | None = None) -> None:
        """How "vu" left, just now; it is read out. `file`: where it lies, to be dragged into a mail."""
        self.notice.say("ok", words)
        if file is not None:
            self.vu_file.show_file(file.name, file, True)
            self.vu_place.setText(str(file))
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
        self.summary.set_text(self.tr("fiche de {about}, {day}, {who}").format(about=about, day=short_day(shown.last), who=shown.who))

    def _envoi(self, one: Departure) -> str:
        about = one.person_name or self.tr("page détruite")
        return self.tr("Envoi nº {n}, {day}, {about}").format(n=one.number, day=short_day(one.day), about=about)

    # -- choosing --------------------------------------------------------------------------------------------------------

    def _offer(self, found: Sequence[PersonRow], new: str = "") -> None:
        rows = []
        for one in found:
            seen = short_day(one.last_held) if one.last_held else ""
            room = max(4.0, self._wide() - 0.9 - self.look.width(seen, "small"))
            cells = (Cell(one.name, 0.3, "l", "who", "ink", width=room), Cell(seen, -0.3, "r", "small", "soft"))
            rows.append(Row(cells, one.id, ", ".join(filter(None, (one.name, seen)))))
        if new:
            said = self.tr("Écrire un nom\u00a0: {name}").format(name=new)
            rows.append(Row((Cell(said, 0.3, "l", "uim", "ink"),), new, said))
        self.names.set_rows(rows)
        if self._choice not in [row.key for row in rows]:
            self.names.unset()
            self._close_yes()
        self.rearrange()

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
            self.yes.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_yes(self, name: str) -> None:
        self.yes.set_text(self.tr("Oui, c’est {first}").format(first=text.first_name(name)))

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

    def _written(self) -> None:
        self.read_button.set_closed("" if self.pad.toPlainText().strip() else self.tr("Il n’y a rien d’écrit."))

    def _way(self) -> str:
        """How "vu" goes as usual."""
        vu = self.shown.vu if self.shown is not None else None
        return vu.way if vu is not None else "text"

    def _show_place(self) -> None:
        self._place_open = True
        self.rearrange()
        self._lay()
        self.vu_place.setFocus()
        self.vu_place.selectAll()
        self.place_shown.emit(self.vu_place.text())

    def _not_now(self) -> None:
        self._later = True
        self.rearrange()
        self._lay()
        self.focus_first()

    @property
    def _asks_vu(self) -> bool:
        vu = self.shown.vu if self.shown is not None and self.mode == "done" else None
        return vu is not None and vu.said is None and not self._later and not self._more  # one thing at a time: first the next file

    def _fill_vu(self, shown: Shown) -> None:
        vu = shown.vu
        if vu is None:
            return
        if vu.said is not None:
            self.vu_said.set_text(self.tr("«\u00a0Vu\u00a0» dit le {day}").format(day=full_day(vu.said, self.today)))
        self.question.set_text(self.tr("Dire «\u00a0vu\u00a0» à {who}\u202f?").format(who=vu.who))
        self.reason.set_text(self.tr("Rien d’autre que «\u00a0vu\u00a0» ne part."))
        self._say_way()

    def _say_way(self) -> None:
        """How it would leave, the usual way."""
        vu = self.shown.vu if self.shown is not None else None
        if vu is None:
            return
        if vu.way == "folder":
            way = self.tr("Dans le dossier {circle}. Il ne s’ouvre que chez {who}.").format(circle=vu.circles[0][1], who=vu.who)
        elif vu.way == "file":
            way = self.tr("Un fichier pour un courriel. Il ne s’ouvre que chez {who}.").format(who=vu.who)
        else:
            way = self.tr("Un texte à coller dans un SMS\u00a0: {text}").format(text=vu.text)
        self.vu_way.set_text(way)

    def _show_done(self, shown: Shown, person: PersonRow) -> None:
        first = text.first_name(person.name)
        self.done.set_text(self.tr("Rangée autour de {first}").format(first=first))
        self.page_link.setAccessibleName(self.tr("Ouvrir sa page, {name}").format(name=person.name))
        self.wrong.set_text(self.tr("Ce n’est pas {first}").format(first=first))
        self._fill_vu(shown)
        self._turn("done")
        self._fill_sights()

    def _sight(self, sight: Sight) -> Row:
        day, own = short_day(sight.day), sight.trust is Trust.OWN
        who = self.tr("vous") if own else sight.who
        told = trust_word(sight.trust) if sight.trust in (Trust.TOLD, Trust.UNSIGNED, Trust.KEY_CHANGED) else ""
        ended = self.tr("n’accompagne plus") if sight.ended else ""
        what = ", ".join(filter(None, (sight.role, told, ended)))
        role = "ui" if own else "uim"
        at, end = 3.4, spaced(sight.phone)
        room = max(1.0, self._wide() - at - (self.look.width(end, "uim") + 0.5 if end else 0.0))
        name_room = min(self.look.width(who, role), room)
        cells = [Cell(day, 0.0, "l", "smallm"), Cell(who, at, "l", role, width=name_room + 0.05)]
        if what and room - name_room > 1.5:
            cells.append(Cell(what, at + name_room + 0.3, "l", "small", "soft", width=room - name_room - 0.3))
        if end:
            cells.append(Cell(end, -0.001, "r", "uim", "ink"))
        said = ", ".join(filter(None, (long_day(sight.day), who, what, end)))
        return Row(tuple(cells), None, said, closed=True, tip=", ".join(filter(None, (who, what))))

    # -- laying ----------------------------------------------------------------------------------------------------------

    def _turn(self, mode: str) -> None:
        self.mode = mode
        self.rearrange()
        self.moded.emit()

    def _wide(self) -> float:
        return self.width_u - 2.8

    def filled(self) -> Button | None:
        """The one filled button there is now."""
        return next((b for b in (self.yes, self.vu_yes, self.next, self.read_button) if not b.isHidden()), None)

    def focus_first(self) -> bool:
        """Where one answers; False when there is nothing to answer."""
        self._lay()
        for widget in (
            self.field, self.pad, self.names, self.yes, self.bring_button, self.next, self.vu_yes, self.vu_folder, self.page_link, self.again,
            self.words_link, self.register_link, self.file_button,
        ):  # fmt: skip
            if not widget.isHidden() and widget.isEnabled():
                # of several names none is chosen before the person does
                widget.setFocus(Qt.FocusReason.MouseFocusReason if widget is self.names else Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_sights()

    def relaid(self) -> None:
        """The look changed: what was measured by the letters is measured anew."""
        self._fill_sights()

    def _fill_sights(self) -> None:
        if self.shown is not None and self.mode == "done":
            self.sights.set_rows([self._sight(s) for s in (*self.shown.sights, *self.shown.texts)])

    def arrange(self) -> None:
        self._rule_at = self._tick_at = self._pad_at = None
        if self.alone:
            self.at(self.back_link, 1.0, 0.68)
        kind = self.mode.split()[0]
        {
            "card": self._arrange_question,
            "choose": self._arrange_question,
            "other": self._arrange_question,
            "receipt": self._arrange_question,
            "introduction": self._arrange_question,
            "done": self._arrange_done,
        }.get(kind, self._arrange_words)()

    def _place_card(self) -> float:
        """The white card at the top, as high as the window allows; its lower edge."""
        low = self.height_u < LOW
        if self.height_u < TINY:
            self.at(self.summary, 1.4, 1.7, self._wide())
            self.at(self.trust, 1.4, 2.7)
            self.at(self.number, self.width_u - 1.4, 2.7, align="r")
            return 3.0
        y, h = (1.1, CardView.RECEIVED_LOW) if low else (1.4, CardView.RECEIVED)
        self.box_at(self.card, 1.4, y, self._wide(), h)
        return y + h

    def _place_notice(self, y: float) -> float:
        """The notice under `y`, if there is one; the lower edge of what is there now."""
        if not self.notice.title or self.height_u < LEAST + 2:  # the shape and word of the trust are always there
            return y
        h = 2.2 if self.notice.text else 1.3
        self.box_at(self.notice, 1.4, y + 0.4, self._wide(), h)
        return y + 0.4 + h

    def _place_question(self, b: float, reason: bool = True) -> float:
        """Question and reason from the baseline `b`; the baseline of their last line."""
        lines = min(2, self.question.rows(self._wide()))
        self.at(self.question, 1.4, b, self._wide(), rows=1.1 * lines)
        b += 1.1 * (lines - 1)
        if reason and self.reason.text():
            count = self.reason.rows(self._wide())
            low = self.height_u < LOW
            b += 1.0 if low else 1.2
            self.at(self.reason, 1.4, b, self._wide(), rows=count)
            b += 0.85 * (count - 1)
        return b

    def _button_widths(self, buttons: Sequence[Button]) -> tuple[list[float], float]:
        """How wide each is, and all of them with the gaps between: the yes a little wider, all narrower where there is no room."""
        wide, gaps = self._wide(), 0.5 * (len(buttons) - 1)
        widths = [max(4.4, b.wish() + 0.35) for b in buttons]
        if buttons[0] is self.yes and sum(widths) + 2.0 < wide:
            widths[0] = max(7.2, widths[0])
        if sum(widths) + gaps > wide:
            widths[0] = max(4.4, wide - gaps - sum(widths[1:]))
        if sum(widths) + gaps > wide:
            widths = [w * (wide - gaps) / sum(widths) for w in widths]
        return widths, sum(widths) + gaps

    def _place_buttons(self, y: float, buttons: Sequence[Button], h: float) -> float:
        """Buttons side by side from `y`; their lower edge."""
        x = 1.4
        for button, w in zip(buttons, self._button_widths(buttons)[0], strict=True):
            self.box_at(button, x, y, w, h)
            x += w + 0.5
        return y + h

    def _arrange_question(self) -> None:
        """Card, notice, question, its list if any, and the answers at the foot."""
        low, wide, kind = self.height_u < LOW, self._wide(), self.mode.split()[0]
        listed = kind in ("choose", "other") or (kind == "receipt" and len(self._departures) > 1)
        high = 1.35 if low else 1.6
        least = self.height_u < LEAST
        if kind == "receipt" or (listed and least):
            y = 0.4 if least else 1.2
        elif listed and self.height_u < LOWEST:
            self.at(self.summary, 1.4, 2.0, wide)
            y = 2.3
        else:
            y = self._place_card()
        y = self._place_notice(y)
        gap = 1.6 if low or listed or self.notice.title else 3.0
        if low and self.notice.title:
            gap = 1.3
        crowded = low and bool(self.notice.title) and (listed or self.height_u < 15)
        b = y - 0.5 if least else self._place_question(y + gap, reason=not crowded and self.height_u >= TINY)
        answers = [self.yes] if kind in ("introduction", "receipt") else [self.yes, self.other]
        if kind == "other" and not (self.shown and (self.shown.proposed or self.shown.person)):
            answers = [self.yes]
        if self.mode == "introduction known":
            answers = []
        can_wait = self.shown is not None and self.shown.person is None and not self.shown.aside
        if not listed:
            top = b + (0.6 if least else 0.7 if low else 1.3)
            y = self._place_buttons(top, answers, high) if answers else b
            if can_wait and crowded and self._button_widths(answers)[1] + 0.6 + self.aside.wish() <= wide:
                self.at(self.aside, 1.4 + wide, top + high / 2 + 0.18, align="r")
                can_wait = False
            at, foot = y + (0.9 if least else 1.0 if low else 1.6), self.height_u - 0.36
            self._place_links(foot if at > foot >= y + 0.65 else at, can_wait)
            if self.mode == "introduction known":
                self._place_next(y + 1.2)
            return
        foot = self.height_u - 0.5 - high
        if can_wait and least:
            self.at(self.aside, self.width_u - 0.6, 0.68, align="r")
            can_wait = False
        line = can_wait and self._button_widths(answers)[1] + 0.6 + self.aside.wish() > wide
        foot -= 0.9 if line else 0.0
        b += 0.4 if kind == "other" else 0.0
        if kind == "other":
            b += 2.0 if least else 1.0
            self.at(self.field, 1.4, b, min(wide, 14.0))
            if self.asked.field is not None:  # the list gives way
                self.box_at(self.asked, 1.4, b + 0.6, wide, self.asked.rows(wide))
                self._place_buttons(foot, answers, high)
                return
        b += 1.3 if kind == "other" else 1.2
        b = b if least else float(ceil(b))
        place_rows(self, self.names, 1.4, b, wide, foot - 0.5)
        self._rule_at = (b, max(1, int(foot - 0.5 - b + 0.01) + 1))
        self._place_buttons(foot, answers, high)
        if can_wait and line:
            self._place_links(foot + high + 0.75, can_wait)
        elif can_wait:
            self.at(self.aside, 1.4 + wide, foot + high / 2 + 0.18, align="r")

    def _place_links(self, b: float, can_wait: bool) -> None:
        """The two ways not to say yes, side by side or one under the other."""
        x, wide = 1.4, self._wide()
        if can_wait:
            self.at(self.aside, x, b)
            x += self.aside.wish() + 0.8
        if self._can_decline and self.mode != "other":
            if x + self.drop.wish() > 1.4 + wide:
                x, b = 1.4, b + 1.0
            if b <= self.height_u - 0.35:
                self.at(self.drop, x, b)

    def _arrange_done(self) -> None:
        low, wide = self.height_u < LOW, self._wide()
        y = self._place_notice(self._place_card()) if self.notice.title else self._place_card()
        b = float(int(y + (1.4 if low else 1.7)))
        self._tick_at = (1.4, b)
        last = self.last_line()
        asks, flat, filed = self._asks_vu, low, self.vu_file.path is not None
        need = (2.6 if flat else 5.2) if asks else self._vu_file_needs() if filed else 1.0  # u under the sights
        foot = self.height_u - 0.35 - need if asks or filed else last - (2 if self._more else 1)
        if asks and foot < b + 1:  # no room for who saw the person: the question is for a higher window
            asks, foot = False, last - (2 if self._more else 1)
        if filed and foot < b:  # the largest letters: the file alone
            self._tick_at = None
            self._place_vu_file()
            return
        n = max(1, min(len(self.sights.rows()), int(foot - b)))
        self._rule_at = (b, n + 1)
        self.at(self.page_link, 1.4 + wide, b, align="r")
        self.at(self.done, 2.0, b, wide - 1.0 - self.page_link.wish())
        if self.sights.rows():
            self.at(self.sights, 1.4, b + 1, wide, rows=n)
        b += n + 1.0
        if filed:
            self._place_vu_file()
        elif b < last + 0.3 and not (asks and flat):
            at = b + (0.0 if low else 0.5)
            self.at(self.wrong, 1.4, at)
            if self.vu_said.text() and self.wrong.wish() + self.vu_said.wish() + 0.8 <= wide:
                self.at(self.vu_said, 1.4 + wide, at, align="r")
        if asks:
            self._place_vu(flat)
        if self._more:
            self._place_next(self.height_u - 2.1, flat=low)

    def _place_vu(self, flat: bool) -> None:
        """The question and its answers, from the foot up; where there is little height, in two lines."""
        wide, h = self._wide(), 1.3 if flat else 1.5
        buttons = [self.vu_yes, self.vu_text, self.vu_later] if self._way() != "text" else [self.vu_yes, self.vu_later]
        top = self.height_u - (0.45 if flat else 0.9) - h
        if flat:
            one_line = f"{self.question.text()} {self.reason.text()}"
            self.vu_way.set_text(one_line if self.look.width(one_line, "small") <= wide else self.question.text())
            self.at(self.vu_way, 1.4, top - 0.5, min(self.vu_way.wish() + 0.05, wide))
        else:
            self._say_way()
            self.at(self.question, 1.4, top - 1.75, wide)
            self.at(self.reason, 1.4, top - 0.65, min(self.reason.wish() + 0.05, wide))
            if self.reason.wish() + self.vu_way.wish() + 0.8 <= wide:
                self.at(self.vu_way, 1.4 + wide, top - 0.65, align="r")
        x = 1.4
        for button, w in zip(buttons, self._vu_widths(buttons), strict=True):
            self.box_at(button, x, top, w, h)
            x += w + 0.5

    _FILE = 3.6, 4.1  # u of the file's shape

    def _vu_file_needs(self) -> float:
        return self._FILE[1] + 0.8 if self.height_u >= LOWEST else 2.6

    def _place_vu_file(self) -> None:
        """The file that was just written, to be dragged into a mail, and its place; where there is little height, the place alone."""
        wide, x = self._wide(), 1.4
        top = self.height_u - 0.35 - self._vu_file_needs() + 0.4
        said = self.tr("À joindre à un courriel à {who}. Aucun nom dedans.")
        if self.height_u >= LOWEST:
            said = self.tr("À glisser dans un courriel à {who}. Aucun nom dedans.")
            self.box_at(self.vu_file, x, top, *self._FILE)
            x += self._FILE[0] + 1.0
        self.vu_drag.set_text(said.format(who=self.shown.vu.who if self.shown is not None and self.shown.vu is not None else ""))
        rows = self.vu_drag.rows(1.4 + wide - x)
        step = 1.2 if self.height_u >= LEAST else 0.95
        b = min(top + 0.7, self.height_u - 0.36 - step - 0.85 * (rows - 1))
        self.at(self.vu_drag, x, b, 1.4 + wide - x, rows=rows)
        b += 0.85 * (rows - 1) + step
        self.at(self.vu_place if self._place_open else self.vu_folder, x, b, 1.4 + wide - x if self._place_open else None)

    def _vu_widths(self, buttons: Sequence[Button]) -> list[float]:
        wide, gaps = self._wide(), 0.5 * (len(buttons) - 1)
        widths = [max(4.4, b.wish()) for b in buttons]
        if sum(widths) + gaps > wide:
            return [w * (wide - gaps) / sum(widths) for w in widths]
        widths[0] = min(max(7.2, widths[0]), wide - gaps - sum(widths[1:]))
        return widths

    def _place_next(self, y: float, flat: bool = False) -> None:
        if self._more:
            self.next.set_text(self.tr("Fichier suivant") if self._more == 1 else self.tr("Fichier suivant, encore {n}").format(n=self._more))
            w = max(7.2, self.next.wish())
            self.box_at(self.next, 1.4 + self._wide() - w, y, w, 1.35 if flat else 1.5)

    def _arrange_words(self) -> None:
        """Told, trouble, paste, nothing: a few words and what can be done."""
        low, wide = self.height_u < LOW, self._wide()
        b = 1.7 if self.height_u < TINY else 2.6 if low else 4.0
        if self.mode.startswith("told"):
            self._tick_at = (1.4, b)
            self.at(self.done, 2.0, b, wide - 0.6)
            count = self.reason.rows(wide)
            self.at(self.reason, 1.4, b + 1.2, wide, rows=count)
            b += 1.2 + 0.85 * (count - 1)
            if self.mode == "told register":
                b += 1.6
                self.at(self.register_link, 1.4, b)
            elif self.mode == "told colleagues":
                b += 1.6
                self.at(self.words_link, 1.4, b)
            self._place_next(b + 1.0)
            return
        if self.mode == "paste" and self.height_u < LEAST:
            self._place_pad(1.2, 2.2)
            return
        if self.mode.startswith("trouble") and self.file_name.text() and self.height_u >= LEAST:
            b += 0.6 if self.height_u < TINY else 0.0
            b = max(b, 2.9) if self.alone else b  # under the way back
            self.at(self.file_name, 1.4, b - 1.2, wide)
        self._stripe = b - 0.9
        b = self._place_question(b)
        if self.mode == "paste":
            y = b + 0.7
            self._place_pad(y, min(4.0 if low else 6.0, max(1.6, self.height_u - y - 2.4)))
        elif self.mode.startswith("trouble"):
            y = min(b + 1.2, self.height_u - 1.5)  # the largest letters: close under the words, and whole
            if self.mode == "trouble retry":
                self._place_buttons(y, [self.again], 1.4)
            elif self.mode == "trouble people":
                self._place_buttons(y, [self.bring_button], 1.4)
            self._place_next(b + 1.2)
        else:
            self._place_buttons(b + 1.2, [self.file_button, self.paste_button], 1.4)
            self._place_next(b + 3.4)

    def _place_pad(self, y: float, h: float) -> None:
        self._pad_at = (1.4, y, self._wide(), h)
        self.box_at(self.pad, 1.8, y + 0.4, self._wide() - 0.8, h - 0.8)
        self._place_buttons(y + h + 0.5, [self.read_button], 1.4)

    def paint_under(self, ink: Ink) -> None:
        wide = self._wide()
        if self._rule_at is not None:
            b, n = self._rule_at
            left, across = (0.0, self.width_u) if self.mode == "done" else (1.4, wide)
            for k in range(n):
                ink.h_line(left, b + k, across, "rule", alpha=100)
        if self._tick_at is not None:
            ink.tick(*self._tick_at)
        if self._pad_at is not None:
            focused = self.pad.hasFocus()
            ink.box(*self._pad_at, "field", "focus" if focused else "soft", r=0.2, width=2 if focused else 1)
        if self.mode.startswith("trouble"):
            ink.v_line(0.9, self._stripe, 2.4, self.kind, 3)
