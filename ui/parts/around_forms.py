"""The forms that open on the left page of a person, and what is half typed in them: made when the first is opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from notebook_app import naming, phone, text
from notebook_app.model import Person, Phone, Told
from ui.parts.around_lines import EDGE, MARGIN, TEXT, Block, Mark
from ui.parts.details import DetailsForm
from ui.parts.fields import Field
from ui.parts.forms import DayField, Form, confirms, mark
from ui.parts.leaf import Leaf
from ui.parts.paper import rows_of
from ui.parts.surroundings import Surroundings
from ui.parts.widgets import Words
from ui.sentences import name_fault, phone_fault

if TYPE_CHECKING:
    from ui.parts.around import AroundLeaf

F = TypeVar("F", bound=Form)

def _judge(number: Field) -> None:
    """What is wrong with a number is said and hinders nothing: it is kept as typed."""
    typed = number.text().strip()
    mark(number, phone_fault(phone.fault(typed)) if typed else "")


def _watch(*fields: Field) -> None:
    """What was to be corrected is no more once something else is typed."""
    for field in fields:
        field.textEdited.connect(lambda _, f=field: mark(f, ""))


class ToldForm(Form):
    """ "On me l’a dit": news noted by hand. What is half typed about one of them is still there when it is opened again."""

    written = Signal(object, str, object, str, str)  # id or None, who, day, role, phone
    taken_away = Signal(int)

    def __init__(self, leaf: Leaf, close: str) -> None:
        look = leaf.look
        self.who = Field(look, self.tr("un nom"), boxed=False, name=self.tr("Qui l’a dit"), parent=leaf)
        self.role = Field(look, self.tr("gardien, voisine, médecin"), boxed=False, name=self.tr("Métier ou lien"), parent=leaf)
        self.day = DayField(leaf, self.tr("hier, lundi, 24/11"), self.tr("Jour"))
        self.digits = Field(look, "06 12 34 56 78", boxed=False, name=self.tr("Téléphone"), parent=leaf)
        lines = [(self.tr("Qui"), self.who), (self.tr("Métier, lien"), self.role), (self.tr("Jour"), self.day), (self.tr("Téléphone"), self.digits)]
        super().__init__(leaf, self.tr("On me l’a dit"), lines, self.tr("Noter"), close, self.tr("Retirer"))
        self.of: tuple[str, int | None] | None = None  # whose words it holds
        self.submitted.connect(self._read)
        self.removed.connect(self._take_away)
        self.digits.editingFinished.connect(lambda: _judge(self.digits))
        _watch(self.digits, self.who)

    def take(self, id: int | None, news: Told | None) -> None:
        """Be about these news; None: about new ones."""
        key = ("told", id)
        self.removable = id is not None
        if news is not None:
            self.who.setText(news.who)
            self.role.setText(news.role)
            self.day.set_day(news.day)
            self.digits.setText(phone.spaced(news.phone))
        elif self.of != key:
            for each in (self.who, self.role, self.digits):
                each.clear()
            self.day.set_day(None)
        self.of = key
        self.button.set_text(self.tr("Noter") if id is None else self.tr("Corriger"))

    def forget(self) -> None:
        super().forget()
        self.of = None

    def _read(self) -> None:
        day = self.day.day()
        if not self.who.text().strip():
            mark(self.who, self.tr("Écrivez qui l’a dit."))
            self.who.setFocus()
        elif day is None:
            self.day.setFocus()
        elif self.of is not None:
            typed = self.digits.text().strip()
            self.written.emit(self.of[1], self.who.text(), day, self.role.text(), phone.to_e164(typed) or typed)

    def _take_away(self) -> None:
        if self.of is not None and self.of[1] is not None:
            self.taken_away.emit(self.of[1])


class PhoneForm(Form):
    """One of the numbers, or another one."""

    kept = Signal(object, object)  # which of them, None: another one; the `Phone` it shall be, None: it goes

    def __init__(self, leaf: Leaf, close: str) -> None:
        self.whose = Field(leaf.look, self.tr("sa mère"), boxed=False, name=self.tr("À qui est ce numéro"), parent=leaf)
        self.digits = Field(leaf.look, "06 12 34 56 78", boxed=False, name=self.tr("Numéro"), parent=leaf)
        lines = [(self.tr("À qui"), self.whose), (self.tr("Numéro"), self.digits)]
        super().__init__(leaf, "", lines, self.tr("Garder"), close, self.tr("Retirer"))
        self._index: int | None = None
        self.submitted.connect(self._read)
        self.removed.connect(lambda: self.kept.emit(self._index, None))
        self.digits.editingFinished.connect(lambda: _judge(self.digits))
        _watch(self.digits)

    def take(self, index: int | None, known: Phone | None) -> Field:
        """Be about one of them, or another one; where the caret goes."""
        self._index, self.removable = index, known is not None
        self.whose.setText(known.label if known else "")
        self.digits.setText(phone.spaced(known.number) if known else "")
        _judge(self.digits)
        return self.digits if known else self.whose

    def _read(self) -> None:
        typed = self.digits.text().strip()
        if not typed:
            mark(self.digits, phone_fault(phone.fault("")))
            self.digits.setFocus()
            return
        number = phone.to_e164(typed)
        self.kept.emit(self._index, Phone(number or typed, self.whose.text().strip(), number is not None))


class RenameForm(Form):
    """The name, and where in the list it is filed."""

    renamed = Signal(str, str)  # name, file_as

    def __init__(self, leaf: Leaf, close: str) -> None:
        self.name = Field(leaf.look, "", boxed=False, role="who", name=self.tr("Nom"), parent=leaf)
        self.filed = Field(leaf.look, "", boxed=False, role="who", name=self.tr("Rangé à"), parent=leaf)
        lines = [(self.tr("Nom"), self.name), (self.tr("Rangé à"), self.filed)]
        super().__init__(leaf, self.tr("Renommer la page"), lines, self.tr("Renommer"), close)
        self.submitted.connect(self._read)
        self.name.textEdited.connect(self.propose)
        _watch(self.name, self.filed)

    def take(self, person: Person) -> None:
        self.name.setText(person.name)
        self.filed.setText(person.file_as)

    def propose(self, typed: str) -> None:
        """The list's form is proposed anew as long as it was not written by hand."""
        clean = text.clean_name(typed)
        if clean and not self.filed.isModified():
            self.filed.setText(naming.file_as(clean))

    def _read(self) -> None:
        if text.clean_name(self.name.text()) is None:
            mark(self.name, name_fault("empty"))
            self.name.setFocus()
        else:
            self.renamed.emit(self.name.text(), self.filed.text())


class DestroyForm(Form):
    """The page goes only by the name written once more."""

    confirmed = Signal(str)  # the name, as typed

    def __init__(self, leaf: Leaf, close: str) -> None:
        self.confirm = Field(leaf.look, "", boxed=False, role="who", name=self.tr("Le nom de la page"), parent=leaf)
        body = self.tr("Cette page sera détruite. Écrivez le nom pour confirmer. Elle reste dans les copies déjà faites.")
        super().__init__(leaf, "", [(self.tr("Nom"), self.confirm)], self.tr("Détruire la page"), close, body=body)
        self._name = ""
        self.submitted.connect(lambda: self.confirmed.emit(self.confirm.text()))
        self.confirm.textEdited.connect(lambda _: self.ask(self._name))

    def ask(self, name: str) -> None:
        """The name that must be written."""
        self._name = name
        mark(self.confirm, "")
        self.button.set_closed("" if confirms(self.confirm.text(), name) else self.tr("Écrivez le nom pour confirmer."))

    def forget(self) -> None:
        super().forget()
        self._name = ""


class Writing(QObject):
    """Which of the forms is open, and in whose place; one that is closed keeps what was typed."""

    def __init__(self, leaf: AroundLeaf) -> None:
        super().__init__(leaf)
        self._leaf = leaf
        self.key: object = None  # of the block in whose place it stands
        self.form: Form | None = None
        self._from: QWidget | None = None  # what had the keyboard when it was opened
        self._made: dict[str, Form] = {}  # by what they are about
        self._body: list[Words] = []  # what the form about the page says, where it does not fit over its field

    # -- the forms -----------------------------------------------------------------------------------------------------------

    @cached_property
    def told(self) -> ToldForm:
        form = self._new("told", ToldForm(self._leaf, self.tr("Laisser")))
        form.written.connect(self._leaf.told_written)
        form.taken_away.connect(self._leaf.told_removed)
        return form

    @cached_property
    def phone(self) -> PhoneForm:
        form = self._new("phone", PhoneForm(self._leaf, self.tr("Laisser")))
        form.kept.connect(self._keep_phone)
        return form

    @cached_property
    def rename(self) -> RenameForm:
        form = self._new("rename", RenameForm(self._leaf, self.tr("Laisser")))
        form.renamed.connect(self._leaf.renamed)
        return form

    @cached_property
    def destroy(self) -> DestroyForm:
        form = self._new("destroy", DestroyForm(self._leaf, self.tr("Laisser")))
        form.confirmed.connect(self._leaf.destroyed_by_name)
        return form

    @cached_property
    def details(self) -> DetailsForm:
        form = self._new("details", DetailsForm(self._leaf, self.tr("Laisser")))
        form.kept.connect(self._leaf.details_written)
        return form

    def _new(self, name: str, form: F) -> F:
        self._made[name] = form
        form.cancelled.connect(self.close)
        if name != "destroy":  # what confirms is kept nowhere
            form.number.numbers = self._leaf.numbers
        return form

    # -- opened, closed --------------------------------------------------------------------------------------------------------

    def show(self, data: Surroundings) -> None:
        """What is being typed stays."""
        if "told" in self._made:
            self.told.day.today = data.today
        if "destroy" in self._made and self.form is self.destroy:
            self.destroy.ask(data.person.name)

    def clear(self) -> None:
        """Nobody is shown, nothing is being typed."""
        self.key = self.form = self._from = None
        for form in self._made.values():
            form.forget()
        for words in self._body:
            words.set_text("")

    def close(self) -> bool:
        """The keyboard is where it came from. False: none was open."""
        form, left = self.form, self._from
        if form is None:
            return False
        had = any(w.hasFocus() for w in form.widgets())
        self.key = self.form = self._from = None
        form.fail(None)
        self._leaf.lay_now()
        if had and left is not None and isValid(left) and self._leaf.isAncestorOf(left) and left.isVisible():
            left.setFocus()
        elif had:
            self._leaf.take_back(told=form is self._made.get("told"))
        return True

    def done(self) -> None:
        """What it asked is done: what was typed goes."""
        if self.form is not None:
            for _, each, _ in self.form.lines:
                each.clear()
                mark(each, "")
            self.close()

    def _open(self, key: object, form: Form, first: Field) -> None:
        if self._leaf.reading:
            return
        if self.key != key:
            self.close()
        if self.form is None:
            self._from = QApplication.focusWidget()
        self.key, self.form = key, form
        form.fail(None)
        self._leaf.want(key, now=True)
        first.setFocus()

    def open_told(self, id: int | None) -> None:
        """These news; None: new ones."""
        data = self._leaf.data
        if data is not None:
            self.told.day.today = data.today
        self.told.take(id, data.told.get(id) if data is not None and id is not None else None)
        self._open(("told", id), self.told, self.told.who)

    def open_phone(self, index: int | None) -> None:
        """This number; None: another one."""
        phones = self._leaf.data.person.phones if self._leaf.data is not None else ()
        first = self.phone.take(index, phones[index] if index is not None and index < len(phones) else None)
        self._open(("phone", index), self.phone, first)

    def _keep_phone(self, index: int | None, new: Phone | None) -> None:
        if self._leaf.data is not None:
            phones = list(self._leaf.data.person.phones)
            at = len(phones) if index is None else index
            phones[at : at + 1] = [new] if new is not None else []
            self._leaf.phones_written.emit(tuple(phones))

    def open_rename(self) -> None:
        if self._leaf.data is not None:
            self.rename.take(self._leaf.data.person)
            self._open("page", self.rename, self.rename.name)

    def open_details(self) -> None:
        if (data := self._leaf.data) is not None:
            self.details.show_person(data.person, data.today)
            self._open("details", self.details, self.details.first)

    def open_destroy(self) -> None:
        leaf, form = self._leaf, self.destroy
        form.confirm.clear()
        form.ask(leaf.data.person.name if leaf.data is not None else "")
        self._open("page", form, form.confirm)
        if leaf.reading or form.rows(leaf.width_u - EDGE - TEXT) <= leaf.room:
            return
        leaf.want(("body", 0), now=True)  # first what is at stake, then the field
        leaf.more.setFocus()

    # -- what is half typed ------------------------------------------------------------------------------------------------------

    def half_typed(self) -> dict[str, Any]:
        """As JSON values, for `take_up`; the name that would destroy the page is not kept."""
        told = self._made.get("told")  # closed, it still has what was typed
        key, form = (self.key, self.form) if self.form is not None else (self.told.of, told) if told is not None else (None, None)
        kind = next((name for name, each in self._made.items() if each is form and name != "destroy"), "")
        fields = [each for _, each, _ in form.lines] if form is not None else []
        typed = [each.text() if each.isModified() or form is told else None for each in fields]
        if not kind or not any(typed) or not any(each.isModified() for each in fields):
            return {}
        at = next((i for i, each in enumerate(fields) if each.hasFocus()), None)
        return {"form": kind, "of": key[1] if isinstance(key, tuple) else None, "typed": typed, "open": self.form is not None, "at": at}

    def take_up(self, half: dict[str, Any]) -> bool:
        """Show it again, unless what it was about is no more; whether the caret is there now."""
        data, of = self._leaf.data, half.get("of")
        opens = {"told": lambda: self.open_told(of), "phone": lambda: self.open_phone(of), "rename": self.open_rename, "details": self.open_details}
        name = str(half.get("form"))
        if data is None or name not in opens or not isinstance(typed := half.get("typed"), list) or self.form is not None:
            return False
        if of is not None and (of not in data.told if name == "told" else not 0 <= of < len(data.person.phones)):
            return False
        opens[name]()
        form = self._made[name]
        for (_, each, _), words in zip(form.lines, typed, strict=False):
            if words is not None:
                each.setText(str(words))
                each.setModified(True)
        if name == "rename":
            self.rename.propose(self.rename.name.text())
        if not half.get("open"):
            self.close()
        elif isinstance(at := half.get("at"), int) and at < len(form.lines):
            form.lines[at][1].setFocus()
            return True
        return False

    # -- laying ------------------------------------------------------------------------------------------------------------------

    def block(self, width: float, name: str, pencil: Mark | None = None, body: bool = True) -> Block:
        """The form that is open; `body`: with what it says over its fields."""
        leaf, form = self._leaf, self.form
        assert form is not None

        def place(b: float) -> None:
            if pencil is not None:
                leaf.at(pencil, MARGIN - 1.02, b)
            form.place(TEXT, b, width, leaf.room, body)

        return Block(self.key, min(form.rows(width, body), leaf.room), place, name)

    def page_blocks(self, width: float, name: str) -> list[Block]:
        """The form about the page itself; where there is too little room for what it says and asks, that stands before it, line by line."""
        form, leaf = self.form, self._leaf
        if form is None or form.body is None or form.rows(width) <= leaf.room:
            return [self.block(width, name)]
        said = leaf.text_blocks("body", self._body, rows_of(leaf.look, form.body.text(), "small", width), width, name)
        return [*said, self.block(width, self.tr("le nom, pour confirmer"), body=False)]
