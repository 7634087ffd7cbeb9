"""The inside cover's page of those last met long ago: the list, one of them to be kept with a reason or erased, the copies that hold what is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from notebook_app.months import months_between, months_later
from ui.dates import full_day
from ui.parts.choices import Radio, one_of
from ui.parts.flap import Row
from ui.parts.flap_views import View, ViewsLeaf
from ui.parts.forms import confirms
from ui.parts.rows import Cell, Rows
from ui.parts.rows import Row as Line
from ui.parts.widgets import Button, Link, Words
from ui.sentences import in_words, span
from ui.theme import Look

LONGER = (6, 12, 24)  # months for which one keeps a page; the shortest unless one is chosen
LONGEST = 24  # months after the last contact, where the organisation fixed no less


@dataclass(frozen=True)
class Concerned:
    """One page. `last`: the last contact, None of a page without any day or one that is kept; `reason` and `until`: it is or was kept."""

    person: int
    file_as: str
    last: date | None = None
    reason: str = ""
    until: date | None = None


@dataclass(frozen=True)
class Holding:
    """What holds erased pages in one place: copies, or cards in a group's folder."""

    place: str
    count: int


@dataclass(frozen=True)
class Standing:
    """Those whose last contact is too long ago, those kept with a reason, whether copies hold erased pages, after how many months.

    `lying`: the groups in whose folder one's own cards about erased pages lie, and how many.
    """

    due: tuple[Concerned, ...] = ()
    kept: tuple[Concerned, ...] = ()
    erased: bool = False
    months: int = LONGEST
    lying: tuple[Holding, ...] = ()


class KeepingLeaf(ViewsLeaf):
    """`looked()`: it came into sight."""

    looked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, title())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked.emit()


def title() -> str:
    return QCoreApplication.translate("Keeping", "Garder ou effacer")


class ListView(View):
    """`opened(person)`: to decide about one. `copies()`: those that hold erased pages; `cards()`: in the groups' folders."""

    opened = Signal(object)
    copies = Signal()
    cards = Signal()
    first = True

    def __init__(self, leaf: ViewsLeaf, standing: Standing, today: date, at: int | None = None) -> None:
        """`at`: whose line is the chosen one; None: the first."""
        super().__init__(leaf, title())
        self.standing, self.today, self._at = standing, today, at
        delay = span(standing.months)
        what = self.tr("{delay} après le dernier contact, une page se garde avec une raison, ou s’efface.").format(delay=delay.capitalize())
        if standing.months < LONGEST:
            what += " " + self.tr("Ce délai est fixé par votre organisation.")
        self.what = self.para(what)
        self.contact = self.para(self.tr("Un contact\u00a0: un rendez-vous honoré ou prévu, une ligne. Rien ne s’efface tout seul."), "small", "soft")
        nobody = self.tr("Aucune page pour le moment. Quand il y en a, Aujourd’hui le dit une fois par mois.")
        self.nobody = self.para(nobody, "small", "soft")
        self.old = self.words(self.tr("Des copies gardent des pages détruites."))
        self.old_link = self.link(self.tr("Les remplacer"), "smallm")
        self.old_link.clicked.connect(self.copies)
        self.lying = self.words(self.tr("Un dossier de groupe garde vos fiches de pages détruites."))
        self.lying_link = self.link(self.tr("Les voir"), "smallm")
        self.lying_link.clicked.connect(self.cards)
        self.kept_head = self.words(self.tr("Gardées avec une raison"), "uib")
        self.due = self._list(self.tr("Le nom, le dernier contact"))
        self.kept = self._list(self.tr("Gardées avec une raison"))
        self._lines: dict[Rows, list[Line]] = {self.due: [], self.kept: []}
        self._tops: dict[Rows, float] = {}  # of each list, in u of the flow
        self._wide = 0.0

    def _list(self, name: str) -> Rows:
        rows = self.own(Rows(self.look, name, marks=False, parent=self.leaf.flow))
        rows.opened.connect(self.opened)
        rows.chosen.connect(lambda key: self._bring(rows, key))
        return rows

    def caret(self) -> QWidget:
        if any(each.person == self._at for each in self.standing.kept):
            return self.kept
        found = [(self.due, self.standing.due), (self.kept, self.standing.kept), (self.lying_link, self.standing.lying)]
        return next((widget for widget, there in found if there), self.old_link if self.standing.erased else self.leaf.arrow)

    def rows(self) -> list[Row]:
        leaf, standing = self.leaf, self.standing
        if leaf.room != self._wide:
            self._wide = leaf.room
            self._lines = {self.due: [self._due(each) for each in standing.due], self.kept: [self._kept(each) for each in standing.kept]}
            for rows, lines in self._lines.items():
                rows.set_rows(lines)
                if self._at is not None and rows.set_key(self._at):
                    QTimer.singleShot(0, rows, partial(self._bring, rows, self._at))
        found = [leaf.said(self.what), leaf.said(self.contact), leaf.gap()]
        if standing.lying:
            found += [self._offered(self.lying, self.lying_link), leaf.gap()]
        if standing.erased:
            found += [self._offered(self.old, self.old_link), leaf.gap()]
        found += [self._listed(self.due, found)] if standing.due else [leaf.said(self.nobody)]
        if standing.kept:
            found.append(leaf.gap())
            found.append(self._listed(self.kept, found, self.kept_head))
        return found

    def _offered(self, words: Words, link: Link) -> Row:
        leaf = self.leaf
        wide = min(words.wish() + 0.05, leaf.room)
        beside = wide + 0.6 + link.wish() <= leaf.room
        at = (leaf.tx + wide + 0.6, 0) if beside else (leaf.tx, 1)
        return Row(1 + at[1], ((words, leaf.tx, 0, wide), (link, *at, min(link.wish() + 0.05, leaf.room))))

    def _listed(self, rows: Rows, above: Sequence[Row], head: Words | None = None) -> Row:
        """A list, its heading and the first of it never apart."""
        leaf, steps = self.leaf, [line.lines for line in self._lines[rows]]
        high, top = sum(steps), 0 if head is None else 1
        self._tops[rows] = (0 if leaf.small else 2 if leaf.tight else 3) + sum(row.high for row in above) + top
        parts = () if head is None else ((head, leaf.tx, 0.0, min(head.wish() + 0.05, leaf.room)),)
        steps[0] += top
        return Row(high + top, parts, ((rows, leaf.tx - 0.4, top, leaf.room + 0.8, high),), steps=tuple(steps))

    def _due(self, each: Concerned) -> Line:
        if each.last is None:
            return self._line(each, self.tr("aucun jour"), "")
        day, ago = full_day(each.last), self.tr("il y a {span}").format(span=span(months_between(each.last, self.today)))
        both = f"{day}, {ago}"
        left = self.leaf.room - self.look.width(both, "small") - 0.6
        return self._line(each, both, "") if left >= self.look.width(each.file_as, "who") else self._line(each, day, ago)

    def _kept(self, each: Concerned) -> Line:
        assert each.until is not None
        return self._line(each, self.tr("jusqu’au {day}").format(day=full_day(each.until)), each.reason)

    def _line(self, each: Concerned, beside: str, under: str) -> Line:
        """The name with what stands beside it, the rest on a second line; of a narrow page all but the name is there."""
        wide = self.leaf.room + 0.8
        left = wide - 0.8 - self.look.width(beside, "small") - 0.6
        name = f"{each.file_as}, {beside}, {under}" if under else f"{each.file_as}, {beside}"
        cells = [Cell(each.file_as, 0.4, role="who", color="ink", width=max(1.0, left))]
        if left >= 4.5:
            cells.append(Cell(beside, -0.4, "r", "small", "text"))
        else:
            cells[0] = Cell(each.file_as, 0.4, role="who", color="ink", width=wide - 0.8)
            under = ", ".join(filter(None, (beside, under)))
        if under:
            cells.append(Cell(under, 0.4, role="small", color="soft", width=wide - 0.8, line=1))
        return Line(tuple(cells), each.person, name, 2 if under else 1)

    def _bring(self, rows: Rows, person: object) -> None:
        """The chosen one comes into sight: the list is as long as its page, and the page around it moves."""
        y = self._tops.get(rows, 0.0)
        for line in self._lines[rows]:
            if line.key == person:
                self.leaf.flow.wanted.emit(y)
                return
            y += line.lines


class PersonView(View):
    """One page to decide about. `kept(reason, until)` follows the button, `read()` and `erase()` the links."""

    kept = Signal(str, object)
    read = Signal()
    erase = Signal()

    def __init__(self, leaf: ViewsLeaf, concerned: Concerned, name: str, today: date) -> None:
        super().__init__(leaf, name)
        self.concerned, self.today = concerned, today
        self.stands = self.para(self._stands())
        self.open = self.link(self.tr("Lire la page"), "smallm")
        self.head = self.words(self.tr("La garder"), "uib")
        self.caption = self.words(self.tr("pourquoi"), "small", "soft")
        self.reason = self.field(self.tr("Pourquoi la garder"), "hand")
        self.fault = self.para("", "small", "warn")
        self.example = self.para(self.tr("Un recours, une demande de la personne, un suivi à reprendre."), "small", "soft")
        self.how_long = self.words(self.tr("combien de temps"), "small", "soft")
        self.radios = [self.own(Radio(self.look, span(months), parent=leaf.flow)) for months in LONGER]
        self.group = one_of(leaf, *self.radios)
        self.radios[0].setChecked(True)
        self.until = self.words()
        self.erase_head = self.words(self.tr("L’effacer"), "uib")
        self.erase_link = self.link(QCoreApplication.translate("AroundLeaf", "Détruire la page"))
        self.keep = self.button(self.tr("Garder la page"))
        if concerned.reason:
            self.reason.setText(concerned.reason)
        self._say()
        self.reason.textEdited.connect(self._typed)
        self.reason.returnPressed.connect(self._keep)
        for radio in self.radios:
            radio.setAccessibleName(f"{self.how_long.text()}, {radio.text()}")
            radio.toggled.connect(lambda _: self._say())
        self.keep.clicked.connect(self._keep)
        self.open.clicked.connect(self.read)
        self.erase_link.clicked.connect(self.erase)

    def end(self) -> None:
        self.group.deleteLater()
        super().end()

    def _stands(self) -> str:
        one, said = self.concerned, []
        if one.until is not None:
            said.append(self.tr("Gardée jusqu’au {day}.").format(day=full_day(one.until)))
        if one.last is not None:
            ago = span(months_between(one.last, self.today))
            said.append(self.tr("Dernier contact le {day}, il y a {span}.").format(day=full_day(one.last), span=ago))
        elif one.until is None:
            said.append(self.tr("Aucun jour sur cette page."))
        return " ".join(said)

    def day(self) -> date:
        """Until when, as it is chosen."""
        return months_later(self.today, next(months for months, radio in zip(LONGER, self.radios, strict=True) if radio.isChecked()))

    def _say(self) -> None:
        self.until.set_text(self.tr("Jusqu’au {day}.").format(day=full_day(self.day())))
        self.until.setAccessibleName(self.until.text())
        self.changed.emit()

    def _typed(self) -> None:
        if self.fault.text():
            self.reason.set_fault("")
            self.fault.set_text("")
            self.changed.emit()

    def _keep(self) -> None:
        if not self.keep.isEnabled():
            return
        reason = " ".join(self.reason.text().split())
        if self.leaf.number.asks(self._keep, self.reason, entered=True):
            return
        if reason:
            self.kept.emit(reason, self.day())
            return
        said = self.tr("Écrivez pourquoi, en quelques mots.")
        self.reason.set_fault(said)
        self.reason.hide_fault()
        self.fault.set_text(said)
        self.changed.emit()
        self.reason.setFocus()

    def caret(self) -> QWidget:
        return self.reason

    def rows(self) -> list[Row]:
        leaf = self.leaf
        beside = 7.0 if leaf.room > 15 else 0.0
        x, line = leaf.tx + beside, 0 if beside else 1
        placed: list[tuple[QWidget, float, float, float | None]] = [(self.how_long, leaf.tx, 0, min(self.how_long.wish() + 0.05, leaf.room))]
        for radio in self.radios:
            if x > leaf.tx + beside and x + radio.wish() > leaf.rx:
                x, line = leaf.tx + beside, line + 1
            placed.append((radio, x, line, min(radio.wish() + 0.05, leaf.rx - x)))
            x += radio.wish() + 0.9
        until = (self.until, leaf.tx + beside, 0, min(self.until.wish() + 0.05, leaf.room - beside))
        example = Row(self.example.rows(leaf.room - beside), ((self.example, leaf.tx + beside, 0, leaf.room - beside),))
        return [
            leaf.said(self.stands),
            self.a_link(self.open),
            leaf.gap(),
            leaf.said(self.head),
            *self.written(self.caption, self.reason, self.fault),
            example,
            Row(line + 1, tuple(placed)),
            Row(1, (until,)),
            leaf.gap(),
            leaf.said(self.erase_head),
            self.a_link(self.erase_link),
        ]

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.keep, 6.6)]


class EraseView(View):
    """The name, to be written before the page goes: `erased(typed)`. `left()`: not now."""

    erased = Signal(str)
    left = Signal()

    def __init__(self, leaf: ViewsLeaf, concerned: Concerned, name: str) -> None:
        super().__init__(leaf, name)
        self.concerned = concerned
        translate = QCoreApplication.translate
        self.body = self.para(
            translate("DestroyForm", "Cette page sera détruite. Écrivez le nom pour confirmer. Elle reste dans les copies déjà faites.")
        )
        self.caption = self.words(QCoreApplication.translate("AroundLeaf", "Nom"), "small", "soft")
        self.confirm = self.field(QCoreApplication.translate("AroundLeaf", "Le nom de la page"), "who")
        self.fault = self.para("", "small", "warn")
        self.button_ = self.button(QCoreApplication.translate("AroundLeaf", "Détruire la page"))
        self.leave = self.own(Link(self.look, QCoreApplication.translate("AroundLeaf", "Laisser"), parent=leaf))
        self.confirm.textEdited.connect(lambda _: self._edited())
        self.confirm.returnPressed.connect(self._erase)
        self.button_.clicked.connect(self._erase)
        self.leave.clicked.connect(self.left)
        self._edited()

    def _edited(self) -> None:
        same = confirms(self.confirm.text(), self.title)
        self.button_.set_closed("" if same else QCoreApplication.translate("AroundLeaf", "Écrivez le nom pour confirmer."))

    def _erase(self) -> None:
        if self.button_.isEnabled():
            self.erased.emit(self.confirm.text())

    def caret(self) -> QWidget:
        return self.confirm

    def rows(self) -> list[Row]:
        leave = [self.a_link(self.leave)] if self.among(self.leave) else []
        return [self.leaf.said(self.body), self.leaf.gap(), *self.written(self.caption, self.confirm, self.fault), *leave]

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.button_, 6.6)] if self.among(self.leave) else [(self.button_, 6.6), (self.leave, 3.0)]


class CopiesView(View):
    """What copies hold erased pages, after one was erased (`just`) or later. `replace()`, `later()`; `asides()`: where those are destroyed.

    `left`: they were to be replaced, and some are still there; of those that are damaged, where they lie. `forget()`: no more is said of them.
    """

    replace = Signal()
    later = Signal()
    asides = Signal()
    forget = Signal()

    def __init__(self, leaf: ViewsLeaf, holding: Sequence[Holding], aside: bool, just: bool, left: Sequence[str] | None = None) -> None:
        super().__init__(leaf, self.tr("La page est détruite") if just else self.tr("Copies d’avant"))
        gone = self.tr(
            "Avec elle\u00a0: les lignes et leurs versions, les croquis, les pages jointes, les rendez-vous, les fiches reçues, "
            "l’index de recherche, le nom au registre."
        )
        self.gone = self.para(gone if just else "")
        head = self.tr("Les copies déjà faites la gardent encore.") if just else self.tr("Ces copies peuvent garder des pages détruites.")
        self.head = self.para(head, "uib")
        self.lines = [counted(self, each, self.tr("une copie"), self.tr("{n} copies")) for each in holding]
        what = self.tr(
            "Une copie neuve est d’abord faite et relue. Alors seulement, celles d’avant sont détruites, et ce qui n’était que là avec elles."
        )
        self.what = self.para(what)
        self.moved = self.para(self.tr("Une copie que vous avez rangée ailleurs vous-même reste où elle est."), "small", "soft")
        self.damaged = self.para(self._said_damaged(left) if left else "")
        again = self.tr("Perdues, jetées, ou supprimées à la main\u202f? Le rappel peut s’arrêter là.")
        self.forget_note = self.para(again if left is not None else "", "small", "soft")
        self.forget_link = self.link(self.tr("Ne plus le rappeler"))
        self.forget_link.clicked.connect(self.forget)
        self.aside = self.para(self.tr("Un cahier mis de côté garde ce qui y était.") if aside else "")
        self.aside_link = self.link(self.tr("Le voir"), "smallm")
        self.replace_button = self.button(self.tr("Les remplacer"))
        self.later_link = self.own(Link(self.look, self.tr("Plus tard"), parent=leaf))
        self.replace_button.clicked.connect(self._replace)
        self.later_link.clicked.connect(self.later)
        self.aside_link.clicked.connect(self.asides)

    def _said_damaged(self, paths: Sequence[str]) -> str:
        if len(paths) == 1:
            said = self.tr("Une copie est abîmée, rien ne dit plus ce qu’elle garde\u00a0: elle se supprime à la main. {files}")
        else:
            said = self.tr("Des copies sont abîmées, rien ne dit plus ce qu’elles gardent\u00a0: elles se suppriment à la main. {files}")
        return said.format(files=", ".join(paths))

    @property
    def waiting(self) -> bool:
        return bool(self.replace_button.waiting)

    def _replace(self) -> None:
        self.set_waiting(True)
        self.replace.emit()

    def set_waiting(self, waiting: bool) -> None:
        self.replace_button.set_waiting(self.tr("Un instant…") if waiting else "")
        self.later_link.setEnabled(not waiting)
        self.forget_link.setEnabled(not waiting)
        if waiting:
            self.leaf.slip.say("ok", "")
        self.changed.emit()

    def caret(self) -> QWidget:
        return self.later_link  # nothing that destroys is under an Enter too many

    def rows(self) -> list[Row]:
        leaf = self.leaf
        found = [leaf.said(self.gone), leaf.gap()] if self.gone.text() else []
        found += [leaf.said(self.head), *counted_rows(leaf, self.lines)]
        if self.damaged.text():
            found += [leaf.gap(), leaf.said(self.damaged)]
        if self.forget_note.text():
            found += [leaf.gap(), leaf.said(self.forget_note), self.a_link(self.forget_link)]
        found += [leaf.gap(), leaf.said(self.what), leaf.said(self.moved)]
        if self.aside.text():
            found += [leaf.gap(), leaf.said(self.aside), self.a_link(self.aside_link)]
        if self.among(self.later_link):
            found.append(self.a_link(self.later_link))
        return found

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.replace_button, 6.6)] if self.among(self.later_link) else [(self.replace_button, 6.6), (self.later_link, 3.0)]


def counted(view: View, each: Holding, one: str, many: str) -> tuple[Words, Words]:
    """How many lie in one place, and where."""
    count, place = view.words(one if each.count == 1 else many.format(n=in_words(each.count)), "smallm"), view.words(each.place)
    count.setAccessibleName(f"{count.text()}, {each.place}")
    return count, place


def counted_rows(leaf: ViewsLeaf, lines: Sequence[tuple[Words, Words]]) -> list[Row]:
    wide = max([3.6, *(line[0].wish() + 0.4 for line in lines)])
    return [
        Row(1, ((count, leaf.tx, 0, wide - 0.2), (place, leaf.tx + wide, 0, max(1.0, min(place.wish() + 0.05, leaf.room - wide)))))
        for count, place in lines
    ]
