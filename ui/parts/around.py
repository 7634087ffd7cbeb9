"""The left page of a person, "Autour de": who saw the person, what comes next, the numbers, and the quiet words about the page itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from notebook_app import phone, text
from notebook_app.model import Clip, Phone, Sight, State, Trust
from notebook_app.values import Value
from ui.dates import day_month, full_day, long_day, short_day
from ui.parts.around_lines import EDGE, MARGIN, TEXT, Line, Mark, More, NextField, when
from ui.parts.choices import Choices
from ui.parts.details import details_of
from ui.parts.fields import Field
from ui.parts.forms import Form, hide, mark
from ui.parts.joined import clip_name, clip_words
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice
from ui.parts.number import FieldNumber
from ui.parts.paper import rows_of, trust_word
from ui.parts.surroundings import Surroundings, elides
from ui.parts.widgets import Back, Link, Title, Words
from ui.sentences import in_words
from ui.theme import Look
from ui.trouble import Trouble

if TYPE_CHECKING:
    from ui.numbers import Numbers
    from ui.parts.around_forms import DestroyForm, PhoneForm, RenameForm, ToldForm
    from ui.parts.details import DetailsForm

BREATH = 5  # of the order in which lines give way: the empty line before the next appointment; what is lower are headings


class _Block(Value):
    """Some lines of the page. `drop`: 0 for what is always reachable; where there is little height the highest numbers go first."""

    key: object
    rows: int
    place: Callable[[float], None]
    name: str = ""  # how it is called when it did not fit
    drop: int = 0


class AroundLeaf(Leaf):
    """Given `Surroundings`, it says what is to be written; it knows no session. What does not fit its height is named on its last line."""

    back = Signal()
    told_written = Signal(object, str, object, str, str)  # id or None, who, day, role, phone
    told_removed = Signal(int)
    card_opened = Signal(int)  # a received card's id
    next_read = Signal(object, object, object, str)  # id or None, day, hour or None, place
    appointment_removed = Signal(int)
    chosen = Signal(int, object)  # appointment, State
    phones_written = Signal(object)  # tuple[Phone, …]
    renamed = Signal(str, str)  # name, file_as
    details_written = Signal(object)  # birth, work, address, note, by their names in `Person`
    destroyed_by_name = Signal(str)
    register = Signal()
    ending = Signal()  # "je n'accompagne plus"
    slip = Signal()  # the next appointment, for the person to take along
    together = Signal()  # read the page with the person
    typed = Signal(QKeyEvent)  # letters that fell on no field
    clip_opened = Signal(object)  # its id
    enlarged = Signal(str, str)  # whose number, and the number, E.164

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="lines", margin=MARGIN)
        self.data: Surroundings | None = None
        self.reading = False  # of a notebook that is only read: nothing that writes is offered
        self._alone = False
        self._start = 0  # the first block shown, where not all fit
        self._wanted: object = None  # the block that must be seen
        self._form: tuple[object, Form] | None = None
        self._from: QWidget | None = None  # what had the keyboard when it was opened
        self._forms: dict[str, Form] = {}  # those that were opened once, by what they are about
        self._next_start = 0  # where the rest begins
        self._room = 99  # lines there are
        self._listed = False  # the further appointments are shown
        self._failed = False  # the notebook could not do what the field "Prochain rendez-vous" or its list asked
        self.back_link = Back(look, "", parent=self)
        self.back_link.clicked.connect(self.back)
        self.title = Title(look, "", parent=self)
        self.since = Words(look, "", "small", "soft", parent=self)
        self.heading = Words(look, "", "uib", parent=self)
        self.nobody = Words(look, self.tr("Personne, pour le moment."), "small", "soft", parent=self)
        self.apart = Words(look, self.tr("Reçues par SMS, sans preuve"), "small", "soft", parent=self)
        self.told_link = Link(look, self.tr("On me l’a dit"), "uim", parent=self)
        self.told_link.setAccessibleName(self.tr("On me l’a dit, une nouvelle à noter"))
        self.told_link.clicked.connect(lambda: self.open_told(None))
        self.told_mark = Words(look, self.tr("une nouvelle à noter"), "small", "soft", parent=self)
        self.pencil = Mark(look, self)
        self.next_label = Words(look, self.tr("Prochain rendez-vous"), "small", "soft", parent=self)
        self.next_field = NextField(self)
        self.next_field.read.connect(self.next_read)
        self.next_field.emptied.connect(self.appointment_removed)
        self.next_number = self.next_field.number = FieldNumber(look, self)
        self.others = Link(look, "", "small", align="r", parent=self)
        self.others.clicked.connect(self._list)
        self.large_label = Words(look, "", "small", "soft", parent=self)
        self.large_link = Link(look, self.tr("Voir en grand"), "small", parent=self)
        self.large_link.clicked.connect(self._enlarge)
        self.slip_link = Link(look, self.tr("Mot à emporter"), "small", parent=self)
        self.slip_link.clicked.connect(self.slip)
        self.add_phone = Link(look, self.tr("Ajouter un numéro"), "small", parent=self)
        self.add_phone.clicked.connect(lambda: self.open_phone(None))
        self.page_words = Words(look, "", "small", "soft", parent=self)
        self._page_room = 0.0
        self.rename_link = Link(look, self.tr("renommer"), "small", "ink", parent=self)
        self.rename_link.clicked.connect(self.open_rename)
        self.destroy_link = Link(look, self.tr("détruire"), "small", "ink", parent=self)
        self.destroy_link.clicked.connect(self.open_destroy)
        self.together_link = Link(look, self.tr("lire ensemble"), "small", "ink", parent=self)
        self.together_link.setAccessibleName(self.tr("Lire ensemble, avec la personne"))
        self.together_link.clicked.connect(self.together)
        self.given_link = Link(look, self.tr("envois"), "small", "ink", parent=self)
        self.given_link.setAccessibleName(self.tr("Envois, au registre"))
        self.given_link.clicked.connect(self.register)
        self.end_link = Link(look, self.tr("je n’accompagne plus"), "small", "ink", parent=self)
        self.end_link.clicked.connect(self.ending)
        self.more = More(look, self)
        self.more.clicked.connect(self._show_rest)
        self.up = More(look, self, up=True)
        self.up.set_text(self.tr("plus haut"))
        self.up.clicked.connect(self._show_first)
        self.notice = Notice(look, "alert", parent=self)
        self.sight_lines: list[Line] = []
        self.unsigned_lines: list[Line] = []
        self.phone_lines: list[Line] = []
        self.clip_lines: list[Line] = []
        self._details: list[str] = []  # what was brought in about the person
        self.detail_lines: list[Words] = []
        self.body_lines: list[Words] = []  # what the form about the page says, where it does not fit over its field
        self.detail_link = Link(look, self.tr("corriger"), "small", "ink", parent=self)
        self.detail_link.setAccessibleName(self.tr("Corriger ce qui a été importé"))
        self.detail_link.clicked.connect(self.open_details)
        self.clips_heading = Words(look, self.tr("Croquis et pages jointes"), "uib", parent=self)
        self._open_lines: dict[int, tuple[Line, Choices]] = {}
        self._later_lines: dict[int, tuple[Link, Link]] = {}

    # -- the forms, each made when it is first opened ------------------------------------------------------------------------

    @cached_property
    def told_form(self) -> ToldForm:
        from ui.parts.around_forms import ToldForm

        form = ToldForm(self, self.tr("Laisser"))
        form.written.connect(self.told_written)
        form.taken_away.connect(self.told_removed)
        self._made("told", form)
        return form

    @cached_property
    def phone_form(self) -> PhoneForm:
        from ui.parts.around_forms import PhoneForm

        form = PhoneForm(self, self.tr("Laisser"))
        form.kept.connect(self._keep_phone)
        self._made("phone", form)
        return form

    @cached_property
    def rename_form(self) -> RenameForm:
        from ui.parts.around_forms import RenameForm

        form = RenameForm(self, self.tr("Laisser"))
        form.renamed.connect(self.renamed)
        self._made("rename", form)
        return form

    @cached_property
    def destroy_form(self) -> DestroyForm:
        from ui.parts.around_forms import DestroyForm

        form = DestroyForm(self, self.tr("Laisser"))
        form.confirmed.connect(self.destroyed_by_name)
        self._made("destroy", form)
        return form

    @cached_property
    def details_form(self) -> DetailsForm:
        from ui.parts.details import DetailsForm

        form = DetailsForm(self, self.tr("Laisser"))
        form.kept.connect(self.details_written)
        self._made("details", form)
        return form

    def _made(self, name: str, form: Form) -> None:
        self._forms[name] = form
        form.cancelled.connect(self.close_form)
        if name != "destroy":  # what confirms is kept nowhere
            form.number.numbers = self.next_number.numbers

    # -- what the page gives -----------------------------------------------------------------------------------------------

    def ask_numbers(self, numbers: Numbers) -> None:
        """Social security numbers typed here are asked about; `numbers`: what was answered."""
        self.next_number.numbers = numbers

    def clear(self) -> None:
        """Nobody is shown, nothing is being typed."""
        self.data, self._form, self._listed, self._start, self._wanted, self._failed = None, None, False, 0, None, False
        self.next_field.show_appointment(None, date.min, force=True)
        for form in self._forms.values():
            form.forget()
        for line in (*self.sight_lines, *self.unsigned_lines, *self.phone_lines, *self.clip_lines):
            line.say("", ())
        for words in (self.title, self.since, self.heading, self.page_words, self.large_label):
            words.set_text("")
        self.others.set_text("")
        self.large_link.setAccessibleName(self.large_link.text())
        self._details = []
        for words in self.detail_lines:
            words.set_text("")
        self._forget_appointments(set())
        self._lay()  # now: not one name stays in sight until the event loop comes round

    def set_alone(self, alone: bool, back: str) -> None:
        """Where the link above the first line leads; `alone`: it is the only page of the window."""
        self._alone = alone
        self.back_link.set_text(back)

    def show_data(self, data: Surroundings) -> None:
        """Show these; what is being typed stays."""
        self.data = data
        first = text.first_name(data.person.name)
        self.title.set_text((self.tr("Autour d’{name}") if elides(first) else self.tr("Autour de {name}")).format(name=first))
        self.since.set_text(self.tr("Suivi depuis le {day}").format(day=full_day(data.person.since)) if data.person.since else "")
        self.heading.set_text(self.tr("Qui a vu {name}").format(name=first))
        self.page_words.set_text((self.tr("La page d’{name}\u00a0:") if elides(first) else self.tr("La page de {name}\u00a0:")).format(name=first))
        self.rename_link.setAccessibleName(self.tr("Renommer la page"))
        self.destroy_link.setAccessibleName(self.tr("Détruire la page"))
        self._show_sights(self.sight_lines, data.sights)
        self._show_sights(self.unsigned_lines, data.unsigned)
        self._show_phones(data.person.phones)
        self._details = details_of(data.person)
        self._show_clips(data.clips)
        self._show_appointments(data)
        if "told" in self._forms:
            self.told_form.day.today = data.today
        if "destroy" in self._forms and self.form_open() is self.destroy_form:
            self.destroy_form.ask(data.person.name)
        self.rearrange()

    def _show_sights(self, lines: list[Line], sights: Sequence[Sight]) -> None:
        assert self.data is not None
        today = self.data.today
        while len(lines) < len(sights):
            line, k = Line(self.look, self), len(lines)
            line.clicked.connect(lambda _=False, k=k, own=lines: self._sight_pressed(own, k))
            lines.append(line)
        for line, sight in zip(lines, sights, strict=False):
            day, said = short_day(sight.day, today), long_day(sight.day, sight.day.year != today.year)
            if sight.trust is Trust.OWN:
                you = self.tr("vous")
                line.say(f"{you}, {said}", [(you, "ui", "text", "l", 0), (day, "smallm", "text", "r", 0)])
                continue
            notes = [sight.role, self.tr("n’accompagne plus") if sight.ended else "", self.tr("noté par vous") if sight.trust is Trust.TOLD else ""]
            what, number = ", ".join(note for note in notes if note), phone.spaced(sight.phone)
            spoken = [sight.who, sight.role, said, number, notes[1], trust_word(sight.trust)]
            cells = [
                (sight.who, "uim", "text", "l", 0),
                (day, "smallm", "text", "r", 0),
                (what or trust_word(sight.trust), "small", "soft", "l", 1),
                (number, "uim", "ink", "r", 1),
            ]
            line.say(", ".join(part for part in spoken if part), cells, sight.trust, 2, leads=True)

    def _show_phones(self, phones: Sequence[Phone]) -> None:
        while len(self.phone_lines) < len(phones):
            line, k = Line(self.look, self), len(self.phone_lines)
            line.clicked.connect(lambda _=False, k=k: self.open_phone(k))
            self.phone_lines.append(line)
        for line, each in zip(self.phone_lines, phones, strict=False):
            label, number = each.label or self.tr("Téléphone"), phone.spaced(each.number)
            cells = [(label, "small", "soft", "l", 0), (number, "uim", "ink", "r", 0)]
            said = f"{label}, {number}" if self.reading else self.tr("{label}, {number}, corriger").format(label=label, number=number)
            line.say(said, cells, leads=not self.reading)

    def _show_clips(self, clips: Sequence[Clip]) -> None:
        assert self.data is not None
        today = self.data.today
        while len(self.clip_lines) < len(clips):
            line, k = Line(self.look, self), len(self.clip_lines)
            line.clicked.connect(lambda _=False, k=k: self._clip_pressed(k))
            self.clip_lines.append(line)
        for line, clip in zip(self.clip_lines, clips, strict=False):
            day = day_month(clip.day) if clip.day.year == today.year else short_day(clip.day, today)
            said = f"{clip_name(clip, today)}, {full_day(clip.day, today)}" if clip.name else clip_name(clip, today)
            line.say(said, [(clip_words(clip), "hand", "ink", "l", 0), (day, "small", "text", "r", 0)], leads=True)

    def _clip_pressed(self, index: int) -> None:
        if self.data is not None and index < len(self.data.clips):
            self.clip_opened.emit(self.data.clips[index].id)

    def _show_appointments(self, data: Surroundings) -> None:
        due = [a for a in data.planned if a.day <= data.today]
        coming = [a for a in data.planned if a.day >= data.today]
        self._forget_appointments({a.id for a in data.planned})
        held = self.next_field.appointment
        known = next((a for a in coming if held is not None and self._listed and a.id == held.id), None)
        self.next_field.show_appointment(known or (coming[0] if coming else None), data.today)
        for a in due:
            said = when(a, data.today)
            if a.id not in self._open_lines:
                line, choices = Line(self.look, self), Choices(self.look, said, parent=self)
                line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                choices.chosen.connect(lambda state, n=a.id: self.chosen.emit(n, state))
                self._open_lines[a.id] = (line, choices)
                hide(line, choices)
            line, choices = self._open_lines[a.id]
            choices.set_state(State.PLANNED)
            line.say(said, [(self.tr("Rendez-vous"), "small", "soft", "l", 0), (said, "smallb", "text", "r", 0)])
        shown = self.next_field.appointment
        further = [a for a in coming if shown is None or a.id != shown.id]
        for a in further:
            said = when(a, data.today)
            if a.id not in self._later_lines:
                change, remove = Link(self.look, "", "smallm", parent=self), Link(self.look, self.tr("retirer"), "small", parent=self)
                change.clicked.connect(lambda _=False, n=a.id: self._change_other(n))
                remove.clicked.connect(lambda _=False, n=a.id: self.appointment_removed.emit(n))
                self._later_lines[a.id] = (change, remove)
                hide(change, remove)
            change, remove = self._later_lines[a.id]
            change.set_text(said)
            change.setAccessibleName(self.tr("{when}, changer").format(when=said))
            remove.setAccessibleName(self.tr("Retirer le rendez-vous\u00a0: {when}").format(when=said))
        if not further:
            self._listed = False
        n = len(further)
        self.others.set_text(self.tr("et un autre") if n == 1 else self.tr("et {n} autres").format(n=in_words(n)))

    def _forget_appointments(self, kept: set[int]) -> None:
        known: list[dict[int, tuple[QWidget, QWidget]]] = [self._open_lines, self._later_lines]  # type: ignore[list-item]
        for lines in known:
            for gone in set(lines) - kept:
                for widget in lines.pop(gone):
                    widget.hide()
                    widget.deleteLater()

    def fail(self, trouble: Trouble, form: bool = False) -> None:
        """The notebook could not do what the open form, or else the page, asked: said there, and what was typed stays."""
        if form and self._form is not None:
            self._form[1].fail(trouble)
            return
        self._failed = True
        self.next_field.refused()
        self.notice.say(trouble.kind, trouble.what, trouble.next)
        self._want("next")

    def done(self, form: bool = False) -> None:
        """It is done: the form it came from closes, and what was typed in it goes."""
        if not form:
            self._failed = False
        elif self._form is not None:
            for _, each, _ in self._form[1].lines:
                each.clear()
                mark(each, "")
            self.close_form()

    # -- keys --------------------------------------------------------------------------------------------------------------

    def focus_next(self) -> None:
        """Ctrl+R: the field "Prochain rendez-vous"."""
        if self.reading:
            return
        self._want("next")
        self._lay()
        self.next_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_sight(self) -> None:
        """F4: who saw the person last, and the number: the first line that has one, else the first; what texts say where there is no other."""
        if self.data is None:
            return
        own = bool(self.data.sights)
        sights, lines = (self.data.sights, self.sight_lines) if own else (self.data.unsigned, self.unsigned_lines)
        if not sights:
            return
        k = next((k for k, sight in enumerate(sights) if sight.phone), 0)
        self._want(("sight" if own else "unsigned", k))
        self._lay()
        lines[k].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        self.back_link.setFocus()

    def commit(self) -> None:
        """The page is left: read the field now."""
        self.next_field.commit(leaving=True)

    def typing(self) -> QWidget | None:
        """Where something is being typed that nobody has read yet."""
        if self._form is not None:
            fields = [each for _, each, _ in self._form[1].lines]
            return self.focusWidget() if self.focusWidget() in fields else fields[0]
        return self.next_field if self.next_field.changed else None

    def half_typed(self) -> dict[str, Any]:
        """What was typed and nobody has read yet, as JSON values, for `take_up`; the name that would destroy the page is not kept."""
        found: dict[str, Any] = {"next": self.next_field.text()} if self.next_field.changed else {}
        told = self._forms.get("told")  # closed, it still has what was typed
        key, form = self._form if self._form is not None else (self.told_form.of, told) if told is not None else (None, None)
        kind = next((name for name, each in self._forms.items() if each is form and name != "destroy"), "")
        fields = [each for _, each, _ in form.lines] if form is not None else []
        typed = [each.text() if each.isModified() or form is told else None for each in fields]
        if kind and any(typed) and any(each.isModified() for each in fields):
            at = next((i for i, each in enumerate(fields) if each.hasFocus()), None)
            of = key[1] if isinstance(key, tuple) else None
            found |= {"form": kind, "of": of, "typed": typed, "open": self._form is not None, "at": at}
        return found

    def take_up(self, half: dict[str, Any]) -> bool:
        """Show again what was half typed, unless what it was about is no more; whether the caret is there now."""
        data, of = self.data, half.get("of")
        if data is None or self.reading:
            return False
        if half.get("next"):
            self.next_field.setText(str(half["next"]))
        opens = {"told": lambda: self.open_told(of), "phone": lambda: self.open_phone(of), "rename": self.open_rename, "details": self.open_details}
        name = str(half.get("form"))
        if name not in opens or not isinstance(typed := half.get("typed"), list) or self._form is not None:
            return False
        if of is not None and (of not in data.told if name == "told" else not 0 <= of < len(data.person.phones)):
            return False
        opens[name]()
        form = self._forms[name]
        for (_, each, _), words in zip(form.lines, typed, strict=False):
            if words is not None:
                each.setText(str(words))
                each.setModified(True)
        if name == "rename":
            self.rename_form.propose(self.rename_form.name.text())
        if not half.get("open"):
            self.close_form()
        elif isinstance(at := half.get("at"), int) and at < len(form.lines):
            form.lines[at][1].setFocus()
            return True
        return False

    def form_open(self) -> Form | None:
        return self._form[1] if self._form is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed.emit(event)

    # -- forms -------------------------------------------------------------------------------------------------------------

    def _open(self, key: object, form: Form, first: Field) -> None:
        if self.reading:
            return
        if self._form is not None and self._form[0] != key:
            self.close_form()
        if self._form is None:
            self._from = QApplication.focusWidget()
        self._form = (key, form)
        form.fail(None)
        self._want(key)
        self._lay()
        first.setFocus()

    def close_form(self) -> bool:
        """Esc, "Laisser": what was typed waits in it, the keyboard is where it came from. False: none was open."""
        if self._form is None:
            return False
        (_, form), left = self._form, self._from
        had = any(w.hasFocus() for w in form.widgets())
        self._form = self._from = None
        form.fail(None)
        self._lay()
        if had:
            there = left is not None and isValid(left) and self.isAncestorOf(left) and left.isVisible()
            told = self.told_link if form is self._forms.get("told") and self.told_link.isVisible() else self.back_link
            (left if left is not None and there else told).setFocus()
        return True

    def open_told(self, id: int | None) -> None:
        form = self.told_form
        if self.data is not None:
            form.day.today = self.data.today
        form.take(id, self.data.told.get(id) if self.data is not None and id is not None else None)
        self._open(("told", id), form, form.who)

    def open_phone(self, index: int | None) -> None:
        phones = self.data.person.phones if self.data is not None else ()
        first = self.phone_form.take(index, phones[index] if index is not None and index < len(phones) else None)
        self._open(("phone", index), self.phone_form, first)

    def _keep_phone(self, index: int | None, new: Phone | None) -> None:
        if self.data is not None:
            phones = list(self.data.person.phones)
            at = len(phones) if index is None else index
            phones[at : at + 1] = [new] if new is not None else []
            self.phones_written.emit(tuple(phones))

    def open_rename(self) -> None:
        if self.data is not None:
            self.rename_form.take(self.data.person)
            self._open("page", self.rename_form, self.rename_form.name)

    def open_details(self) -> None:
        if self.data is not None:
            self.details_form.show_person(self.data.person, self.data.today)
            self._open("details", self.details_form, self.details_form.first)

    def open_destroy(self) -> None:
        form = self.destroy_form
        form.confirm.clear()
        form.ask(self.data.person.name if self.data is not None else "")
        self._open("page", form, form.confirm)
        if self.reading or form.rows(self.width_u - EDGE - TEXT) <= self._room:
            return
        self._want(("body", 0))  # first what is at stake, then the field
        self._lay()
        self.more.setFocus()

    # -- what is pressed ---------------------------------------------------------------------------------------------------

    def _sight_pressed(self, lines: list[Line], index: int) -> None:
        if self.data is None:
            return
        sights = self.data.sights if lines is self.sight_lines else self.data.unsigned
        if index >= len(sights):
            return
        sight = sights[index]
        if sight.trust is Trust.TOLD:
            self.open_told(sight.source)
        elif sight.trust is not Trust.OWN:
            self.card_opened.emit(sight.source)

    def _list(self) -> None:
        self._listed = not self._listed
        self._want("others")

    def _change_other(self, id: int) -> None:
        """Another appointment comes into the field; the one that was there joins the list."""
        if self.data is None:
            return
        self.next_field.commit()
        found = next((a for a in self.data.planned if a.id == id), None)
        self.next_field.show_appointment(found, self.data.today, force=True)
        self._show_appointments(self.data)
        self.focus_next()

    def _want(self, key: object) -> None:
        self._wanted = key
        self.rearrange()

    def _show_rest(self) -> None:
        self._start = self._next_start
        self._wanted = None
        self._lay()
        asked = self._form[1].lines[0][1] if self._form is not None else None
        (asked if asked is not None and asked.isVisible() else self.up).setFocus()

    def _show_first(self) -> None:
        self._start, self._wanted = 0, None
        self._lay()
        if self.more.isVisible():
            self.more.setFocus()

    # -- laying ------------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        width = self.width_u - EDGE - TEXT
        self.at(self.back_link, TEXT, 0.68, min(self.back_link.wish() + 0.05, max(1.0, width)))
        if self.data is None or width < 4:
            return
        first, last = 3, round(self.last_line())
        if last < 7:
            first = 2  # at 300 % the arrow back says whose page it is
        else:
            self.at(self.title, TEXT, 2, min(self.title.wish() + 0.05, width))
        room = self._room = last - first + 1
        blocks = self._blocks(width)
        if any(b.key == ("body", 0) for b in blocks):  # what is at stake, and the field: nothing else
            blocks = [b for b in blocks if b.key == "page" or (isinstance(b.key, tuple) and b.key[0] == "body")]
        for drop in sorted({b.drop for b in blocks if b.drop}, reverse=True):
            if sum(b.rows for b in blocks) <= room:
                break
            if drop <= BREATH and sum(b.rows for b in self._first_of(blocks)) < room:
                break  # the sketches and the words about the page are named, rather than a heading or the last empty line go
            blocks = [b for b in blocks if b.drop != drop]
        keys = [b.key for b in blocks]
        if sum(b.rows for b in blocks) <= room:
            self._start = 0
            page = blocks.pop()
            self._pile(blocks, first)
            page.place(last - page.rows + 1)
            return
        self._start = min(self._start, len(blocks) - 1)
        if self._wanted in keys:
            at = keys.index(self._wanted)
            if at < self._start or at >= self._fitting(blocks, self._start, first, last):
                self._start = next(start for start in range(at + 1) if at < self._fitting(blocks, start, first, last))
        b = first
        alone = blocks[self._start].rows >= room - 1  # a form that fills the page: Esc and its own words lead back
        if self._start and not alone:
            self.at(self.up, TEXT, b)
            b += 1
        end = self._fitting(blocks, self._start, first, last)
        b = self._pile(blocks[self._start : end], b)
        if end < len(blocks) and b <= last:
            self._next_start = end
            rest = sorted(blocks[end:], key=lambda block: block.key == "add")  # the least of them is named last
            self.more.set_text(self._naming(list(dict.fromkeys(x.name for x in rest if x.name)), width))
            self.at(self.more, TEXT, b, min(self.more.wish() + 0.05, width))

    @staticmethod
    def _first_of(blocks: list[_Block]) -> list[_Block]:
        """Those before what is joined and the words about the page itself."""
        late = next((i for i, b in enumerate(blocks) if b.key in ("clips", "page", ("clip", 0))), len(blocks))
        return blocks[:late]

    def _naming(self, names: list[str], width: float) -> str:
        """All of them if there is room, else the first ones "et la suite"."""
        words = ", ".join(names)
        for n in range(len(names) - 1, 0, -1):
            if self.look.width(words, "small") <= width - 0.55:
                break
            words = self.tr("{names} et la suite").format(names=", ".join(names[:n]))
        return words

    def _fitting(self, blocks: list[_Block], start: int, first: int, last: int) -> int:
        """The index after the last block that fits from `start`; one line stays for the words that name the rest."""
        b, i = first + (1 if start else 0), start
        while i < len(blocks):
            end = b + blocks[i].rows - 1
            if i > start and end > last - (1 if i < len(blocks) - 1 else 0):
                break
            b, i = end + 1, i + 1
        return i

    def _pile(self, blocks: list[_Block], b: int) -> int:
        for block in blocks:
            block.place(b)
            b += block.rows
        return b

    def _blocks(self, width: float) -> list[_Block]:
        data = self.data
        assert data is not None
        found: list[_Block] = []

        def blank(drop: int) -> None:
            found.append(_Block(("blank", drop), 1, lambda b: None, drop=drop))

        def one(key: object, widget: QWidget, name: str = "", drop: int = 0) -> None:
            found.append(_Block(key, 1, lambda b: self.at(widget, TEXT, b, width), name, drop))

        if self.since.text():
            one("since", self.since, drop=3)
        blank(7)
        one("heading", self.heading, drop=4)
        if not data.sights:
            one("nobody", self.nobody, drop=2)
        for i, (line, sight) in enumerate(zip(self.sight_lines, data.sights, strict=False)):
            self._sight_block(found, ("sight", i), line, sight, width)
        if self._form is not None and self._form[0] == ("told", None):
            found.append(self._form_block(("told", None), width, self.tr("on me l’a dit"), pencil=True))
        elif not self.reading:
            found.append(_Block(("told", None), 1, lambda b: self._place_told(b, width), self.tr("on me l’a dit")))
        if data.unsigned:
            one("apart", self.apart, self.tr("reçues par SMS"))
            for i, (line, sight) in enumerate(zip(self.unsigned_lines, data.unsigned, strict=False)):
                self._sight_block(found, ("unsigned", i), line, sight, width, self.tr("reçues par SMS"))
        blank(5)
        self._appointment_blocks(found, width)
        self._phone_blocks(found, width)
        self._detail_blocks(found, width)
        if data.clips:
            blank(6)
            sketches = sum(clip.kind == "sketch" for clip in data.clips)
            name = self._count_clips(sketches, len(data.clips) - sketches)
            one("clips", self.clips_heading, name, drop=1)
            for i, line in enumerate(self.clip_lines[: len(data.clips)]):
                found.append(_Block(("clip", i), 1, partial(self._place_line, line, width), name))
        blank(8)
        first = text.first_name(data.person.name)
        name = (self.tr("la page d’{name}") if elides(first) else self.tr("la page de {name}")).format(name=first)
        if self._form is not None and self._form[0] == "page":
            found += self._page_form_blocks(width, name)
        elif not self.reading:
            self._page_room = width - self.rename_link.wish() - self.destroy_link.wish() - 0.7
            beside = self._page_words_end() + self.together_link.wish() <= TEXT + width
            rows = (2 if data.given else 1) + (0 if beside else 1)
            found.append(_Block("page", rows, lambda b: self._place_page_words(b, beside), name))
        return found

    def _page_words_wide(self) -> float:
        return min(self.page_words.wish(), self._page_room)

    def _page_words_end(self) -> float:
        return TEXT + self._page_words_wide() + 0.3 + self.rename_link.wish() + 0.4 + self.destroy_link.wish() + 0.4

    def _detail_blocks(self, found: list[_Block], width: float) -> None:
        """Line by line: a long note goes on where the rest of the page does."""
        name = self.tr("ce qui a été importé")
        if self._form is not None and self._form[0] == "details":
            found.append(self._form_block("details", width, name))
            return
        rows = [row for said in self._details for row in rows_of(self.look, said, "small", width)]
        while len(self.detail_lines) < len(rows):
            self.detail_lines.append(Words(self.look, "", "small", parent=self))
        for i, (words, row) in enumerate(zip(self.detail_lines, rows, strict=False)):
            words.set_text(row)
            found.append(_Block(("detail", i), 1, partial(self._place_detail, words, width), name))
        if rows and not self.reading:
            last = self.detail_lines[len(rows) - 1].wish() + 0.4
            if last + self.detail_link.wish() <= width:
                found[-1] = _Block(("detail", len(rows) - 1), 1, partial(self._place_last_detail, len(rows) - 1, last), name)
            else:
                found.append(_Block("details", 1, lambda b: self.at(self.detail_link, TEXT, b), name))

    def _place_detail(self, words: Words, width: float, b: float) -> None:
        self.at(words, TEXT, b, width)

    def _place_last_detail(self, row: int, wide: float, b: float) -> None:
        self.at(self.detail_lines[row], TEXT, b)
        self.at(self.detail_link, TEXT + wide, b)

    def _count_clips(self, sketches: int, pages: int) -> str:
        """ "un croquis, une page jointe": how they are called where they did not fit."""
        words = []
        if sketches:
            words.append(self.tr("un croquis") if sketches == 1 else self.tr("{n} croquis").format(n=in_words(sketches)))
        if pages:
            words.append(self.tr("une page jointe") if pages == 1 else self.tr("{n} pages jointes").format(n=in_words(pages)))
        return ", ".join(words)

    def _form_block(self, key: object, width: float, name: str, pencil: bool = False, body: bool = True) -> _Block:
        assert self._form is not None
        form = self._form[1]

        def place(b: float) -> None:
            if pencil:
                self.at(self.pencil, MARGIN - 1.02, b)
            form.place(TEXT, b, width, self._room, body)

        return _Block(key, min(form.rows(width, body), self._room), place, name)

    def _page_form_blocks(self, width: float, name: str) -> list[_Block]:
        """The form about the page itself; where there is too little room for what it says and asks, that stands before it, line by line."""
        assert self._form is not None
        form = self._form[1]
        if form.body is None or form.rows(width) <= self._room:
            return [self._form_block("page", width, name)]
        found, rows = list[_Block](), rows_of(self.look, form.body.text(), "small", width)
        while len(self.body_lines) < len(rows):
            self.body_lines.append(Words(self.look, "", "small", parent=self))
        for i, (words, row) in enumerate(zip(self.body_lines, rows, strict=False)):
            words.set_text(row)
            found.append(_Block(("body", i), 1, partial(self._place_detail, words, width), name))
        return [*found, self._form_block("page", width, self.tr("le nom, pour confirmer"), body=False)]

    def _sight_block(self, found: list[_Block], key: object, line: Line, sight: Sight, width: float, name: str = "") -> None:
        name = name or self.tr("qui d’autre")
        if sight.trust is Trust.TOLD and self._form is not None and self._form[0] == ("told", sight.source):
            found.append(self._form_block(("told", sight.source), width, name, pencil=True))
        else:
            found.append(_Block(key, line.lines, partial(self._place_line, line, width), name))

    def _place_line(self, line: Line, width: float, b: float) -> None:
        self.at(line, 0.4, b, width + TEXT - 0.3, rows=line.lines)

    def _place_phone(self, index: int, line: Line, width: float, b: float) -> None:
        """Beside the first number that can be dialled, how to see it large; a page so low that headings go has no room for it."""
        phones = self.data.person.phones if self.data is not None else ()
        label, number = phones[index].label or self.tr("Téléphone"), self.look.width(phone.spaced(phones[index].number), "uim")
        first = index == next((i for i, each in enumerate(phones) if each.e164), None) and (self._alone or self.last_line() >= 20)
        line.ends = first and self.look.width(label, "small") + 0.4 + self.large_link.wish() + 0.5 + number <= width
        if not line.ends:
            self._place_line(line, width, b)
            return
        self.large_label.set_text(label)
        self.large_link.setAccessibleName(self.tr("{words}, le numéro de {whose}").format(words=self.large_link.text(), whose=label))
        self.at(self.large_label, TEXT, b)
        self.at(self.large_link, TEXT + width - number - 0.5, b, align="r")
        self.at(line, TEXT + width - number - 0.4, b, number + 0.5)

    def _enlarge(self) -> None:
        if self.data is not None and (first := next((each for each in self.data.person.phones if each.e164), None)) is not None:
            self.enlarged.emit(first.label or self.data.person.name, first.number)

    def _place_told(self, b: float, width: float) -> None:
        self.at(self.pencil, MARGIN - 1.02, b)
        self.at(self.told_link, TEXT, b)
        at = TEXT + self.told_link.wish() + 0.45
        if at + self.told_mark.wish() <= TEXT + width:
            self.at(self.told_mark, at, b)

    def _place_page_words(self, b: float, beside: bool) -> None:
        if self.data is not None and self.data.given:
            self.at(self.given_link, TEXT, b)
            self.at(self.end_link, TEXT + self.given_link.wish() + 0.4, b)
            b += 1
        self.at(self.page_words, TEXT, b, self._page_words_wide())
        at = TEXT + self._page_words_wide() + 0.3
        self.at(self.rename_link, at, b)
        self.at(self.destroy_link, at + self.rename_link.wish() + 0.4, b)
        if beside:
            self.at(self.together_link, self._page_words_end(), b)
        else:
            self.at(self.together_link, TEXT, b + 1)

    def _appointment_blocks(self, found: list[_Block], width: float) -> None:
        data, name = self.data, self.tr("prochain rendez-vous")
        assert data is not None
        shown = self.next_field.appointment
        for a in data.planned:
            if a.id in self._open_lines and (shown is None or a.id != shown.id):
                rows = 1 if self.reading else 2  # without its three choices
                found.append(_Block(("open", a.id), rows, partial(self._place_open, a.id, width), self.tr("un rendez-vous passé")))
        asked = self.next_field.question.rows(width)
        tall = self.next_field.wish() > width - self.next_label.wish() - 0.3
        own = self._open_lines.get(shown.id) if shown is not None and not self.reading else None
        number = self.next_number.rows(width) if self.next_number.field is not None else 0
        rows = 1 + (1 if tall else 0) + asked + number + (1 if own else 0) + (2 if self._failed else 0)

        def place(b: float) -> None:
            self.at(self.next_label, TEXT, b)
            room = width if tall else width - self.next_label.wish() - 0.3
            if tall:
                b += 1
            wish = room if self.next_field.hasFocus() or not self.next_field.text() else min(room, self.next_field.wish())
            if not self.next_field.hasFocus() and not self.next_field.text():
                wish = min(room, 4.0)
            self.at(self.next_field, TEXT + width, b, wish, "r")
            b += 1
            b += self.next_field.question.place(self, TEXT, b, width)
            if number:
                self.box_at(self.next_number, TEXT, b - 0.72, width, number)
                b += number
            if own:
                self.at(own[1], TEXT + width, b, min(own[1].wish() + 0.1, width), "r")
                b += 1
            if self._failed:
                self.at(self.notice, TEXT, b, width, above=0.72)

        if shown is not None or not self.reading:
            found.append(_Block("next", rows, place, name))
        further = [a.id for a in data.planned if a.id in self._later_lines and (shown is None or a.id != shown.id)]
        takes = shown is not None and shown.day >= data.today and not self.reading
        both = takes and bool(further) and self.slip_link.wish() + 0.5 + self.others.wish() <= width
        if takes and not self._slip_below(width):
            found.append(_Block("slip", 1, lambda b: self._place_slip(b, width, both), name))
        if further:
            if not both:
                found.append(_Block("others", 1, lambda b: self.at(self.others, TEXT + width, b, None, "r"), self.tr("d’autres rendez-vous")))
            for each in further if self._listed else ():
                found.append(_Block(("later", each), 1, partial(self._place_later, each, width), self.tr("d’autres rendez-vous")))

    def _slip_below(self, width: float) -> bool:
        """The slip has its place beside "Ajouter un numéro", where no row of its own would push a number out of sight."""
        shown, writing = self.next_field.appointment, self._form is not None and self._form[0] == ("phone", None)
        if self.data is None or shown is None or shown.day < self.data.today or self.reading or writing:
            return False
        further = any(a.id in self._later_lines and a.id != shown.id for a in self.data.planned)
        return not further and self.add_phone.wish() + 0.5 + self.slip_link.wish() <= width

    def _place_add(self, b: float, width: float, slip: bool) -> None:
        self.at(self.add_phone, TEXT, b)
        if slip:
            self.at(self.slip_link, TEXT + width, b, None, "r")

    def _place_slip(self, b: float, width: float, both: bool) -> None:
        self.at(self.slip_link, TEXT, b)
        if both:
            self.at(self.others, TEXT + width, b, None, "r")

    def _place_open(self, id: int, width: float, b: float) -> None:
        line, choices = self._open_lines[id]
        self.at(line, 0.4, b, width + TEXT - 0.3)
        if not self.reading:
            self.at(choices, TEXT + width, b + 1, min(choices.wish() + 0.1, width), "r")

    def _place_later(self, id: int, width: float, b: float) -> None:
        change, remove = self._later_lines[id]
        if not self.reading:
            self.at(remove, TEXT + width, b, None, "r")
        self.at(change, TEXT, b, min(change.wish() + 0.05, width - remove.wish() - 0.4))

    def _phone_blocks(self, found: list[_Block], width: float) -> None:
        data = self.data
        assert data is not None
        editing = self._form[0] if self._form is not None else None
        for i, (line, each) in enumerate(zip(self.phone_lines, data.person.phones, strict=False)):
            name = each.label or self.tr("un numéro")
            if editing == ("phone", i):
                found.append(self._form_block(editing, width, name))
            else:
                found.append(_Block(("phone", i), 1, partial(self._place_phone, i, line, width), name))
        if editing == ("phone", None):
            found.append(self._form_block(editing, width, self.tr("un numéro")))
        elif not self.reading:
            slip = self._slip_below(width)
            found.append(_Block("add", 1, lambda b: self._place_add(b, width, slip), self.tr("ajouter un numéro")))
