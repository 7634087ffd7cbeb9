"""The inside cover's page of colleagues and groups: the list, one colleague, one's own introduction. The groups are in `flap_circles`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from notebook_app import naming, phone, text
from notebook_app.model import Circle, Colleague, Label, Trust
from ui.dates import day_month, full_day
from ui.parts.file import FileShape
from ui.parts.flap import Row
from ui.parts.flap_views import View, ViewsLeaf
from ui.parts.paper import trust_word
from ui.parts.widgets import Button, Link, TrustMark, Words
from ui.sentences import in_words, name_fault, phone_fault
from ui.trouble import Trouble


@dataclass(frozen=True)
class Shelf:
    """How a circle's folder stands."""

    trouble: Trouble | None = None  # what the computer says of it
    due: bool = False  # one's introduction is not there, or not as it is now
    without: int = 0  # cards in it that someone can open who is no reader any more


@dataclass(frozen=True)
class Standing:
    """Who is known, and the groups."""

    colleagues: tuple[Colleague, ...] = ()
    circles: tuple[Circle, ...] = ()
    shelves: Mapping[int, Shelf] = field(default_factory=dict)

    def shelf(self, circle: int) -> Shelf:
        return self.shelves.get(circle, Shelf())


def trust_of(colleague: Colleague) -> Trust:
    """The shape beside a colleague's name."""
    if colleague.unusual:
        return Trust.KEY_CHANGED
    return Trust.VERIFIED if colleague.verified else Trust.NEW


def said_of(colleague: Colleague, today: date, short: bool = False) -> tuple[str, str]:
    """How a colleague stands, in a few words, and their colour. `short`: the month in its short form."""

    def said(day: date) -> str:
        return full_day(day, today) if not short else day_month(day) if day.year == today.year else f"{day_month(day)} {day.year}"

    if colleague.retired:
        day = said(colleague.retired)
        return QCoreApplication.translate("Colleagues", "ordinateur retiré le {day}").format(day=day), "soft"
    if not colleague.seal:
        return QCoreApplication.translate("Colleagues", "présentation à demander"), "soft"
    word = trust_word(trust_of(colleague))
    if colleague.unusual:
        return word, "alert"
    if colleague.verified:
        return QCoreApplication.translate("Colleagues", "{word} le {day}").format(word=word, day=said(colleague.verified)), "ok"
    return word, "soft"


def number_of(colleague: Colleague) -> str:
    return phone.spaced(colleague.phone) if phone.is_e164(colleague.phone) else colleague.phone


def place_of(folder: str) -> str:
    """A folder by its own name; a disk by its letter."""
    return PurePath(folder).name or folder


class ListView(View):
    """Everybody, then the groups; before there is anybody, what it is about and the two ways to begin."""

    colleague = Signal(int)
    circle = Signal(int)
    present = Signal()
    received = Signal()
    new_circle = Signal()
    meeting = Signal()
    first = True

    def __init__(self, leaf: ViewsLeaf, standing: Standing, today: date) -> None:
        super().__init__(leaf, QCoreApplication.translate("Colleagues", "Collègues et groupes"))
        self.standing = standing
        self.why = self.para(
            self.tr("Pour échanger des fiches, deux cahiers font d’abord connaissance\u00a0: chaque collègue donne sa présentation, une seule fois.")
        )
        self.then = self.para(
            self.tr("Puis vous relisez cinq mots de vive voix. Une fiche ne s’ouvre ensuite que dans le cahier à qui elle est donnée.")
        )
        self.lines = [self._line(c, today) for c in standing.colleagues]
        self.groups_head = self.words(self.tr("Groupes"), "uib")
        self.groups = [self._group(c) for c in standing.circles]
        self.no_group = self.para(self.tr("Un groupe reçoit la même fiche, en initiales, dans un dossier partagé."), "ui", "soft")
        self.make = self.link(self.tr("Faire un groupe"))
        self.meet = self.link(self.tr("Relire les cinq mots en réunion"))
        self.got = self.link(self.tr("J’ai reçu une présentation"))
        self.got_button = self.button(self.tr("J’ai reçu une présentation"), "plain")
        self.own_button = self.button(self.tr("Me présenter"))
        self.make.clicked.connect(self.new_circle)
        self.meet.clicked.connect(self.meeting)
        self.got.clicked.connect(self.received)
        self.got_button.clicked.connect(self.received)
        self.own_button.clicked.connect(self.present)

    def _line(self, colleague: Colleague, today: date) -> tuple[TrustMark, Link, Words, Words, Words]:
        mark = self.own(TrustMark(self.look, trust_of(colleague), word=False, parent=self.leaf.flow))
        mark.setProperty("retired", colleague.retired is not None)  # its shape would say what no longer holds
        name = self.link(colleague.name)
        said, color = said_of(colleague, today, short=True)
        work = self.words(colleague.org or colleague.role, "small", "soft")
        number = self.words(number_of(colleague), "uim")
        stands = self.words(said, "small", color)
        name.setAccessibleName(", ".join(filter(None, (colleague.name, work.text(), number.text(), said))))
        name.clicked.connect(lambda _=False, id=colleague.id: self.colleague.emit(id))
        return mark, name, work, number, stands

    def _group(self, circle: Circle) -> tuple[Link, Words, Words]:
        name = self.link(circle.name)
        shelf = self.standing.shelf(circle.id)
        where = place_of(circle.folder) if circle.folder else self.tr("sans dossier")
        said, color = f"{members_word(len(circle.members))}, {shows_word(circle.full_names)}, {where}", "soft"
        more = ""
        if shelf.trouble is not None:
            more, color = shelf.trouble.what, "warn"
        elif shelf.without:
            more, color = self.tr("des fiches s’ouvrent encore pour quelqu’un qui n’en est plus"), "warn"
        elif shelf.due:
            more, color = self.tr("votre présentation n’y est pas, ou plus à jour"), "warn"
        name.setAccessibleName(", ".join(filter(None, (circle.name, said, more))))
        name.clicked.connect(lambda _=False, id=circle.id: self.circle.emit(id))
        return name, self.words(said, "small", "soft"), self.words(more, "small", color)

    def caret(self) -> QWidget:
        return self.lines[0][1] if self.lines else self.own_button

    def foot(self) -> list[tuple[Button | Link, float]]:
        if not self.lines and self.leaf.room > 17:
            return [(self.own_button, 6.6), (self.got_button, 10.4)]
        return [(self.own_button, 6.6)]

    def rows(self) -> list[Row]:
        leaf = self.leaf
        if not self.lines and not self.groups:
            found = [leaf.said(self.why), leaf.gap(), leaf.said(self.then)]
            return found if leaf.room > 17 else [*found, leaf.gap(), self.a_link(self.got)]
        found = self._people()
        if self.lines:
            several = sum(1 for c in self.standing.colleagues if c.seal and not c.retired) > 1
            found += [leaf.gap(), *(self._beside(self.got, self.meet) if several else [self.a_link(self.got)])]
        found += [leaf.gap(), *self._beside(self.groups_head, self.make)]
        for name, said, more in self.groups:
            parts = [(name, leaf.tx, 0.0, min(name.wish() + 0.05, leaf.room)), (said, leaf.tx, 1.0, min(said.wish() + 0.05, leaf.room))]
            if more.text():
                parts.append((more, leaf.tx, 2.0, min(more.wish() + 0.05, leaf.room)))
            found.append(Row(len(parts), tuple(parts)))
        if not self.groups:
            found.append(leaf.said(self.no_group))
        return found

    def _beside(self, one: Words | Link, other: Link) -> list[Row]:
        """On one line where there is room, else under each other."""
        leaf = self.leaf
        first, at = (one, leaf.tx, 0.0, min(one.wish() + 0.05, leaf.room)), leaf.tx + one.wish() + 0.9
        if at + other.wish() <= leaf.rx:
            return [Row(1, (first, (other, at, 0.0, other.wish() + 0.05)))]
        return [Row(1, (first,)), self.a_link(other)]

    def _people(self) -> list[Row]:
        """A line each: shape, name, place of work, how they stand, number; where that is too wide for one of them, two lines for all."""
        leaf = self.leaf
        x = leaf.tx + 0.75
        ends = [x + name.wish() + (0.45 + work.wish() if work.text() else 0.0) for _, name, work, _, _ in self.lines]
        column = max(ends, default=0.0) + 0.6
        single = all(column + stands.wish() + 0.5 + number.wish() <= leaf.rx for _, _, _, number, stands in self.lines)
        found = []
        for mark, name, work, number, stands in self.lines:
            far = leaf.rx - number.wish()
            wide = min(name.wish() + 0.05, far - 0.5 - x)
            parts: list[tuple[QWidget, float, float, float | None]] = [(name, x, 0, wide), (number, far, 0, number.wish() + 0.05)]
            if not mark.property("retired"):
                parts.append((mark, leaf.tx, 0, 0.52))
            at = x + wide + 0.45
            if work.text() and at + work.wish() < far - 0.4:
                parts.append((work, at, 0, work.wish() + 0.05))
            left, line = (column, 0) if single else (x, 1)
            parts.append((stands, left, line, min(stands.wish() + 0.05, leaf.rx - left)))
            found.append(Row(line + 1, tuple(parts)))
        return found


def members_word(n: int) -> str:
    if n == 0:
        return QCoreApplication.translate("Colleagues", "personne encore")
    if n == 1:
        return QCoreApplication.translate("Colleagues", "un collègue")
    return QCoreApplication.translate("Colleagues", "{n} collègues").format(n=in_words(n))


def shows_word(full: bool) -> str:
    return QCoreApplication.translate("Colleagues", "en noms complets") if full else QCoreApplication.translate("Colleagues", "en initiales")


class ColleagueView(View):
    """One colleague: what is known, the five words, a lost computer, a corrected name or number."""

    read_words = Signal(int)
    corrected = Signal(int, str, str)  # id, name, phone in E.164
    retired = Signal(int)
    taken_back = Signal(int)

    def __init__(self, leaf: ViewsLeaf, colleague: Colleague, alike: Colleague | None, circles: Sequence[Circle], today: date) -> None:
        """`alike`: the colleague whom an unusual computer resembles. `circles`: those that this one belongs to."""
        super().__init__(leaf, colleague.name)
        self.colleague = colleague
        self.work = self.para(", ".join(filter(None, (colleague.role, colleague.org))), "ui", "soft")
        self.number = self.words(number_of(colleague), "big")
        said, color = said_of(colleague, today)
        self.mark = self.own(TrustMark(self.look, trust_of(colleague), word=False, parent=leaf.flow))
        self.stands = self.words(said, "uim", color if color != "soft" else "text")
        self.means = self.para(self._means(alike))
        self.member = self.para(self.tr("Groupes\u00a0: {names}").format(names=", ".join(c.name for c in circles)) if circles else "", "ui", "soft")
        self.correct = self.link(self.tr("Corriger le nom ou le téléphone"))
        self.lose = self.link(self.tr("Cet ordinateur est perdu ou volé"))
        self.find = self.link(self.tr("Cet ordinateur est retrouvé"))
        self.words_button = self.button(
            self.tr("Relire les cinq mots"), "full" if colleague.seal and not colleague.verified and not colleague.retired else "plain"
        )
        captions = (self.tr("prénom et nom"), self.tr("téléphone professionnel"))
        self.captions = [self.words(caption, "small", "soft") for caption in captions]
        self.fields = [self.field(captions[0]), self.field(captions[1], "lead")]
        self.faults = [self.para("", "small", "warn") for _ in self.fields]
        self.own_note = self.para(self.tr("Pour votre cahier seulement. Une présentation plus récente les remplace."), "small", "soft")
        self.keep = self.button(self.tr("Garder"))
        self.asked = self.words(self.tr("Retirer cet ordinateur\u202f?"), "uib")
        foldered = [c.name for c in circles if c.folder]
        again = self.tr("Vos fiches des dossiers partagés sont écrites de nouveau sans cet ordinateur, une ligne au registre pour chacune.")
        self.loses = [
            self.para(words)
            for words in (
                self.tr("Plus aucune fiche ne lui est donnée, et les siennes ne comptent plus, les anciennes non plus."),
                *([again] if foldered else []),
                self.tr("Ce que cet ordinateur a déjà lu, il l’a. Rien n’est effacé ici\u00a0: s’il est retrouvé, il se reprend."),
            )
        ]
        self.retire_button = self.button(self.tr("Retirer cet ordinateur"))
        self.asked_back = self.words(self.tr("Reprendre cet ordinateur\u202f?"), "uib")
        self.finds = [
            self.para(self.tr("Ses fiches comptent de nouveau, les anciennes aussi, et vous pouvez lui en donner.")),
            self.para(self.tr("Seulement si l’ordinateur n’a pas quitté des mains sûres. En cas de doute, demandez une nouvelle présentation.")),
        ]
        self.back_button = self.button(self.tr("Reprendre cet ordinateur"))
        self.no = self.own(Link(self.look, self.tr("Laisser comme c’est"), parent=leaf))
        self._connect()

    def _connect(self) -> None:
        id = self.colleague.id
        self.words_button.clicked.connect(lambda: self.read_words.emit(id))
        self.correct.clicked.connect(lambda: self._ask("correct"))
        self.lose.clicked.connect(lambda: self._ask("lose"))
        self.find.clicked.connect(lambda: self._ask("find"))
        self.no.clicked.connect(lambda: self._ask(""))
        self.retire_button.clicked.connect(lambda: self.retired.emit(id))
        self.back_button.clicked.connect(lambda: self.taken_back.emit(id))
        self.keep.clicked.connect(self._keep)
        for edit in self.fields:
            edit.textEdited.connect(lambda _: self._typed())
            edit.returnPressed.connect(lambda edit=edit: self.fields[1].setFocus() if edit is self.fields[0] else self._keep())

    def _means(self, alike: Colleague | None) -> str:
        it = self.colleague
        if it.retired:
            return self.tr("Ses fiches ne comptent plus, aucune ne lui est donnée. Rien n’est effacé.")
        if it.unusual and alike is not None:
            return self.tr(
                "Cette présentation ressemble à {name}, mais vient d’un autre ordinateur. Rien ne lui est donné avant les cinq mots. "
                "Appelez le {number}, noté avant cette présentation."
            ).format(name=alike.name, number=number_of(alike))
        if not it.seal:
            return self.tr("Ce nom est connu par une fiche seulement. Demandez sa présentation pour lui donner une fiche Cahier.")
        if it.verified is None:
            return self.tr("Relisez ensemble les cinq mots, de vive voix\u00a0: eux seuls disent que cet ordinateur est bien le sien.")
        if alike is not None and alike.retired is None:
            return self.tr("{name} est aussi dans l’annuaire par un autre ordinateur. S’il ne sert plus, retirez-le.").format(name=alike.name)
        return ""

    def _ask(self, what: str) -> None:
        if what == "correct":
            self.fields[0].setText(self.colleague.name)
            self.fields[1].setText(number_of(self.colleague))
            self._typed()
        super()._ask(what)

    def _typed(self) -> None:
        name, number = self.fields[0].text().strip(), self.fields[1].text()
        faults = (name_fault(naming.card_fault(name)) if name else self.tr("Il manque un nom."), phone_fault(phone.fault(number)))
        for edit, para, fault in zip(self.fields, self.faults, faults, strict=True):
            edit.set_fault(fault)
            edit.hide_fault()
            para.set_text(fault)
        same = (text.clean_name(name), phone.to_e164(number)) == (self.colleague.name, self.colleague.phone)
        self.keep.set_closed(next(filter(None, faults), "") or (self.tr("Rien n’a changé.") if same else ""))
        self.changed.emit()

    def _keep(self) -> None:
        self._typed()
        if self.keep.isEnabled() and not self.leaf.number.asks(self._keep, self.fields[0], entered=True):
            self.corrected.emit(self.colleague.id, text.clean_name(self.fields[0].text()) or "", phone.to_e164(self.fields[1].text()) or "")

    def caret(self) -> QWidget:
        if self.asking == "correct":
            return self.fields[0]
        if self.asking:
            return self.leaf.arrow if self.leaf.small else self.no
        return self.words_button if self.foot() else self.find if self.colleague.retired else self.correct

    def foot(self) -> list[tuple[Button | Link, float]]:
        no = [] if self.leaf.small else [(self.no, self.no.wish())]  # the arrow says it too
        if self.asking == "correct":
            return [(self.keep, 6.6), *no]
        if self.asking == "lose":
            return [(self.retire_button, 8.6), *no]
        if self.asking == "find":
            return [(self.back_button, 8.6), *no]
        return [(self.words_button, 8.2)] if self.colleague.seal and not self.colleague.retired else []

    def rows(self) -> list[Row]:
        leaf = self.leaf
        if self.asking == "correct":
            found = []
            for caption, edit, fault in zip(self.captions, self.fields, self.faults, strict=True):
                found += self.written(caption, edit, fault)
            return [*found, leaf.gap(), leaf.said(self.own_note)]
        if self.asking:
            head, paras = (self.asked, self.loses) if self.asking == "lose" else (self.asked_back, self.finds)
            return [leaf.said(head), *(leaf.said(para) for para in paras)]
        shown = () if self.colleague.retired else ((self.mark, leaf.tx, 1.0, 0.52),)
        x = leaf.tx + (0.75 if shown else 0.0)
        stands = min(self.stands.wish() + 0.05, leaf.room - 0.75)
        found = [leaf.said(self.work)] if self.work.text() else []
        found.append(Row(2, ((self.number, leaf.tx, 1, min(self.number.wish() + 0.05, leaf.room)),)))
        found.append(Row(2, (*shown, (self.stands, x, 1, stands))))
        found += [leaf.said(para) for para in (self.means, self.member) if para.text()]
        found.append(leaf.gap())
        if not self.colleague.retired:
            found += [self.a_link(self.correct), self.a_link(self.lose)]
        else:
            found.append(self.a_link(self.find))
        return found


class PresentView(View):
    """One's own introduction: for whom, what it says; then the file that lies where she chose, or the groups' folders."""

    save = Signal(str, bool, bool)  # for whom, with the structure, with the job
    lay = Signal(int, bool, bool)  # a circle's id
    copied = Signal(str)
    finished = Signal()

    def __init__(self, leaf: ViewsLeaf, label: Label, standing: Standing) -> None:
        super().__init__(leaf, QCoreApplication.translate("ListView", "Me présenter"))
        self.label, self.path = label, ""
        number = phone.spaced(label.phone) if phone.is_e164(label.phone) else label.phone
        says = self.tr("Un fichier qui dit votre nom, votre numéro, et de quoi fermer une fiche pour vous\u00a0: {name}, {number}. Rien d’autre.")
        self.says = self.para(says.format(name=label.name, number=number))
        self.caption = self.words(self.tr("pour qui"), "small", "soft")
        self.whom = self.field(self.tr("Pour qui, prénom et nom"))
        self.no_fault = self.para()
        self.org = self.check(self.tr("avec ma structure, {org}").format(org=label.org) if label.org else "")
        self.role = self.check(self.tr("avec mon métier, {job}").format(job=label.job) if label.job else "")
        self.or_folder = self.words(self.tr("Ou dans le dossier d’un groupe"), "uib")
        self.folders = [(c, self.link(c.name), self.words(self._state(standing.shelf(c.id)), "small", "soft")) for c in standing.circles if c.folder]
        self.save_button = self.button(self.tr("Enregistrer le fichier"))
        self.file = self.own(FileShape(self.look, leaf.flow))
        self.where = self.para("", "small", "soft")
        self.left = self.words("", "uib", "text")
        self.mail_head = self.words(self.tr("À écrire dans le courriel"), "small", "soft")
        said = self.tr(
            "Bonjour, voici ma présentation\u00a0: ouvrez le fichier joint avec votre Cahier. "
            "Puis appelez-moi, nous relirons cinq mots\u00a0: {number}. {name}"
        )
        self.mail = self.para(said.format(number=number, name=label.name))
        self.copy = self.link(self.tr("Copier ce texte"))
        self.done_button = self.button(self.tr("C’est fait"))
        self.save_button.clicked.connect(self._save)
        self.whom.textEdited.connect(lambda _: self._typed())
        self.whom.returnPressed.connect(self._save)
        self.copy.clicked.connect(lambda: self.copied.emit(self.mail.text()))
        self.done_button.clicked.connect(self.finished)
        for circle, link, state in self.folders:
            link.setAccessibleName(f"{circle.name}, {state.text()}")
            link.clicked.connect(lambda _=False, id=circle.id: self.lay.emit(id, self.org.isChecked(), self.role.isChecked()))
        self._typed()

    def _state(self, shelf: Shelf) -> str:
        if shelf.trouble is not None:
            return shelf.trouble.what
        return self.tr("pas encore, ou plus à jour") if shelf.due else self.tr("elle y est, à jour")

    def set_state(self, circle: int, shelf: Shelf) -> None:
        for it, link, state in self.folders:
            if it.id == circle:
                state.set_text(self._state(shelf))
                link.setAccessibleName(f"{it.name}, {state.text()}")
        self.changed.emit()

    def _typed(self) -> None:
        self.save_button.set_closed("" if text.clean_name(self.whom.text()) else self.tr("Écrivez pour qui."))

    def _save(self) -> None:
        self._typed()
        if self.save_button.isEnabled() and not self.path and not self.leaf.number.asks(self._save, self.whom, entered=True):
            self.save.emit(text.clean_name(self.whom.text()) or "", self.org.isChecked(), self.role.isChecked())

    def show_file(self, path: str, whom: str, number: int) -> None:
        """It lies at `path`; envoi nº `number`."""
        self.path = path
        self.file.show_file("", Path(path), False)
        lies = self.tr("Dans {place}. Faites glisser le fichier dans un courriel, ou donnez-le sur une clé.")
        self.where.set_text(lies.format(place=str(PurePath(path).parent)))
        self.left.set_text(self.tr("Prête pour {name}, envoi nº\u00a0{number}").format(name=whom, number=number))
        self.changed.emit()
        self.done_button.setFocus()

    def caret(self) -> QWidget:
        return self.done_button if self.path else self.whom

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.done_button, 6.6)] if self.path else [(self.save_button, 9.0)]

    def rows(self) -> list[Row]:
        leaf = self.leaf
        if self.path:
            beside = leaf.room > 15
            x = leaf.tx + (5.4 if beside else 0.0)
            wide = leaf.rx - x
            rows = self.where.rows(wide)
            high = max(5.2 if beside else 0.0, 1.0 + rows)
            shape = ((self.file, leaf.tx, 0.55, 4.3, 4.4),) if beside else ()
            name = Row(int(high + 0.99), ((self.left, x, 0, min(self.left.wish() + 0.05, wide)), (self.where, x, 1, wide)), shape)
            return [name, leaf.gap(), leaf.said(self.mail_head), leaf.said(self.mail), self.a_link(self.copy)]
        found = [leaf.said(self.says), leaf.gap(), *self.written(self.caption, self.whom, self.no_fault)]
        found += [self.a_link(check) for check in (self.org, self.role) if check.text()]
        if self.folders:
            found += [leaf.gap(), leaf.said(self.or_folder)]
            for _, link, state in self.folders:
                wide = min(link.wish() + 0.05, leaf.room)
                beside = wide + 0.6 + state.wish() <= leaf.room
                at = (leaf.tx + wide + 0.6, 0.0) if beside else (leaf.tx, 1.0)
                found.append(Row(1 + at[1], ((link, leaf.tx, 0, wide), (state, *at, min(state.wish() + 0.05, leaf.rx - at[0])))))
        return found
