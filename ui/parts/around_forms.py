"""The forms that open on the left page of a person: made when the first of their kind is opened, for most pages are only read and written on."""

from __future__ import annotations

from PySide6.QtCore import Signal

from notebook_app import phone, text
from notebook_app.model import Person, Phone, Told
from ui.parts.fields import Field
from ui.parts.forms import DayField, Form, confirms, mark
from ui.parts.leaf import Leaf
from ui.sentences import name_fault, phone_fault


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
            self.filed.setText(text.file_as(clean))

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
        self.button.set_closed("" if confirms(self.confirm.text(), name) else self.tr("Écrivez le nom pour confirmer."))

    def forget(self) -> None:
        super().forget()
        self._name = ""
