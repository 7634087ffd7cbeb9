"""The left page of giving a card: to whom, and by which way; what stays in the notebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from notebook_app import phone, text
from notebook_app.kinds import Trust
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.giving import EDGE, LOW, MARGIN, TEXT, TINY, Manner, manner_word
from ui.parts.leaf import Leaf
from ui.parts.manners import MannerList
from ui.parts.number import FieldNumber
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink, trust_word
from ui.parts.widgets import Back, Button, Link, Para, Title, TrustMark, Words
from ui.sentences import in_words, phone_fault
from ui.theme import Look
from ui.trouble import Trouble


@dataclass(frozen=True)
class Addressee:
    """One line of "À qui". `trust`: of a colleague whose keys are known, of a group the least of its members'. `removable`: nothing was ever
    given to them. `manners`: all that can serve; `people`: how many of a group can read it; `initials`: the card says no more of the person."""

    id: int
    name: str
    role: str
    manner: Manner
    on: bool
    trust: Trust | None = None
    removable: bool = False
    manners: tuple[Manner, ...] = ()
    people: int | None = None
    initials: bool = True

    def details(self) -> str:
        """What stands under the name."""
        translate = QCoreApplication.translate
        if self.trust is Trust.KEY_CHANGED:
            return trust_word(self.trust)
        if self.trust is Trust.NEW and self.people is None and self.manner is Manner.SEALED:
            return translate("Addressee", "cinq mots à relire d’abord")
        said = ", ".join(part for part in (self.who(), translate("Addressee", "en initiales") if self.initials else "") if part)
        return said or (trust_word(self.trust) if self.trust is not None else "")

    def who(self) -> str:
        """The role, or how many of a group can read it."""
        if self.people is None:
            return self.role
        if self.people == 0:
            return QCoreApplication.translate("Addressee", "encore personne")
        if self.people == 1:
            return QCoreApplication.translate("Addressee", "une personne")
        return QCoreApplication.translate("Addressee", "{n} personnes").format(n=in_words(self.people))


class ToWhom(Leaf):
    """The left page: to whom, by which way; "Écrire un nom…"; what stays in the notebook."""

    ticked = Signal(int, bool)
    manner_chosen = Signal(int, object)
    removed = Signal(int)
    written = Signal(str, str, str)  # name, role, number as it will be kept
    back = Signal()
    to_reading = Signal()  # one page only: on to what will be read
    colleagues = Signal()  # where colleagues and groups are kept

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="lines", margin=MARGIN)
        self.least_high = 5.4  # one to whom, and where one writes another
        self.alpha = 100
        self.lines = 0
        self._ending = False  # "je n'accompagne plus": only those who hold a card, nobody is added
        self._current: int | None = None
        self._choosing: int | None = None  # whose manner is being chosen: the manners stand in the place of the list
        self.back_link = Back(look, "", parent=self)
        self.back_link.clicked.connect(self.back)
        self.title = Title(look, self.tr("Donner la fiche"), parent=self)
        self.heading = Words(look, self.tr("À qui"), "uib", parent=self)
        self.by = Words(look, self.tr("par"), "small", "soft", "r", parent=self)
        self.list = AddresseeList(look)
        self.list.ticked.connect(self._ticked)
        self.list.otherwise.connect(self.open_manners)
        self.list.removed.connect(self.removed)
        self.pane = Pane(look, self.list, parent=self)
        self.pane.grown.connect(self.rearrange)
        self.manner_head = Words(look, "", "uib", parent=self)
        self.manners = MannerList(look)
        self.manners.chosen.connect(self._chosen)
        self.manner_pane = Pane(look, self.manners, parent=self)
        self.manner_pane.grown.connect(self.rearrange)
        self.manner_done = Link(look, self.tr("Revenir à la liste"), "smallm", parent=self)
        self.manner_done.clicked.connect(self.close_manners)
        self.groups = Link(look, self.tr("Collègues et groupes"), "smallm", parent=self)
        self.groups.clicked.connect(self.colleagues)
        self.name = Field(look, self.tr("Écrire un nom…"), boxed=False, role="hand", name=self.tr("Écrire un nom"), parent=self)
        self.name.line_color = "rule"
        self.role = Field(look, self.tr("gardien, assistante sociale…"), boxed=False, role="ui", name=self.tr("Rôle"), parent=self)
        self.phone = Field(look, self.tr("son téléphone, pour un SMS"), boxed=False, role="ui", name=self.tr("Téléphone"), parent=self)
        self.wrong = Para(look, "", "small", "warn", parent=self)
        self.number = FieldNumber(look, self)
        self.add = Button(look, self.tr("Ajouter"), "plain", high=0.96, parent=self)
        self.drop = Link(look, self.tr("Laisser"), "smallm", parent=self)
        self.other = Link(look, self.tr("Autrement"), "smallm", align="r", parent=self)
        self.other_note = Words(look, "", "small", "soft", parent=self)
        self.stays = Words(look, self.tr("Ce qui reste dans le cahier"), "uib", parent=self)
        self.kept = [Words(look, "", "small", parent=self) for _ in range(2)]
        self.reading = Button(look, self.tr("Lire ce qui partira"), "full", parent=self)
        self.name.textChanged.connect(self.rearrange)
        for field in (self.name, self.role, self.phone):
            field.returnPressed.connect(self._write)
            field.textEdited.connect(self._mended)
        self.add.clicked.connect(self._write)
        self.drop.clicked.connect(self.clear)
        self.other.clicked.connect(self._other_pressed)
        self.reading.clicked.connect(self.to_reading)
        self._locks: list[float] = []

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def show_person(self, name: str, lines: int) -> None:
        """Whose card it is, and how many lines are on their page."""
        self.back_link.set_text(name)
        if lines == 0:
            kept = self.tr("toutes vos lignes à venir")
        elif lines == 1:
            kept = self.tr("votre ligne, mot pour mot")
        else:
            kept = self.tr("vos {n} lignes, mot pour mot").format(n=in_words(lines))
        self.kept[0].set_text(kept)
        self.kept[1].set_text(self.tr("l’heure, le lieu, ses téléphones"))
        words = self.tr("Je n’accompagne plus {name}") if self._ending else self.tr("Donner la fiche de {name}")
        self.setAccessibleName(words.format(name=name))

    def set_ending(self, ending: bool) -> None:
        """Whether it is "je n'accompagne plus" that is given, to those who hold a card."""
        self._ending = ending
        self.title.set_text(self.tr("Je n’accompagne plus") if ending else self.tr("Donner la fiche"))

    def show_addressees(self, rows: Sequence[Addressee]) -> None:
        self.list.show_rows(rows)
        on = [row for row in rows if row.on and len(row.manners) > 1]
        if self._current not in {row.id for row in on}:
            self._current = on[-1].id if on else None
        now = next((row for row in rows if row.id == self._choosing), None)
        if now is None:
            self._choosing = None
        else:
            self.manner_head.set_text(self.tr("Pour {name}, par").format(name=now.name))
            self.manners.show_manners(now.manners, now.manner)
        self.rearrange()

    def open_manners(self, id: int) -> None:
        """Every manner for this one, in the place of the list."""
        row = next((row for row in self.list.rows if row.id == id), None)
        if row is not None and len(row.manners) > 1:
            self._choosing = id
            self.show_addressees(self.list.rows)
            self._lay()  # at once: what takes the focus must be in sight
            radio = self.manners.now()
            if radio is not None:
                radio.setFocus()

    def close_manners(self) -> bool:
        """Back to the list; False when it was the list that stood there."""
        id, self._choosing = self._choosing, None
        if id is None:
            return False
        self._lay()
        box = self.list.box(id)
        if box is not None:
            box.setFocus()
        return True

    def clear(self) -> None:
        """Nothing is written in "Écrire un nom…"."""
        for field in (self.name, self.role, self.phone):
            field.clear()
        self.number.close_it()
        self._mended()

    def typed(self) -> list[str]:
        """What is half typed in "Écrire un nom…": name, role and number."""
        return [field.text() for field in (self.name, self.role, self.phone)]

    def type_again(self, words: Sequence[str]) -> None:
        """What `typed` gave."""
        for field, typed in zip((self.name, self.role, self.phone), words, strict=True):
            field.setText(typed)
        self._mended()

    def fail(self, trouble: Trouble) -> None:
        """What was written could not be kept."""
        self.wrong.set_text(f"{trouble.what} {trouble.next}".strip())
        self.rearrange()

    # -- what is done --------------------------------------------------------------------------------------------------------

    def _ticked(self, id: int, on: bool) -> None:
        self._current = id if on else None
        self.ticked.emit(id, on)

    def _chosen(self, manner: Manner) -> None:
        if self._choosing is not None:
            self._current = self._choosing
            self.manner_chosen.emit(self._choosing, manner)

    def _other_pressed(self) -> None:
        if self._current is not None:
            self.open_manners(self._current)

    def _others(self) -> list[str]:
        """The other manners of the one ticked last, in words."""
        row = next((row for row in self.list.rows if row.id == self._current), None)
        return [manner_word(m) for m in row.manners if m not in (row.manner, Manner.OUTLOOK)] if row is not None else []

    def _mended(self) -> None:
        self.phone.set_fault("")
        self.wrong.set_text("")
        self.rearrange()

    def _write(self) -> None:
        name, role, typed = text.clean_name(self.name.text()), " ".join(self.role.text().split()), self.phone.text().strip()
        if name is None:
            return
        number = phone.to_e164(typed) if typed else ""
        if number is None:
            sentence = phone_fault(phone.fault(typed)) or self.tr("Ce numéro n’existe pas. Relisez-le.")
            self.phone.set_fault(sentence)
            self.wrong.set_text(sentence)
            self.phone.setFocus()
            self.rearrange()
            return
        if any((text.fold(row.name), text.fold(row.role)) == (text.fold(name), text.fold(role)) for row in self.list.rows):
            self.wrong.set_text(self.tr("Ce nom est déjà dans la liste. Ajoutez un rôle, ou cochez-le."))
            self.rearrange()
            return
        if not self.number.asks(self._write, self.name, self.role, entered=True):
            self.written.emit(name, role, number)

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        right, low, last = self.width_u - EDGE, self.height_u < LOW, self.last_line()
        width = right - TEXT
        self._locks = []
        tiny, foot = self.single and self.height_u < TINY, last
        back = min(self.back_link.wish(), width - (self.reading.wish() + 0.4 if tiny else 0.0))
        self.at(self.back_link, TEXT, 0.68, back)
        if not tiny:
            self.at(self.title, TEXT, 2, width)
        b = 2 if tiny else 3 if low else 4
        if not low and self._choosing is None:
            self.at(self.heading, TEXT, b, 4)
            self.at(self.by, right, b, 3, "r")
            b += 1
        if tiny:
            self.box_at(self.reading, self.width_u - 0.3 - self.reading.wish(), 0.05, self.reading.wish(), 0.95)
        elif self.single:
            self.box_at(self.reading, right - 8.4, self.height_u - 1.7, 8.4, 1.35)
            foot = int(self.height_u - 2.0)
        if self._choosing is not None:
            self._arrange_manners(b, foot, right, low)
            return
        writing = bool(self.name.text())
        wrong = self.wrong.rows(width) if self.wrong.text() else 0
        asked = self.number.rows(width) if writing and self.number.field is not None else 0
        after = 4 + wrong + asked if writing else (1 if low else 2) + wrong
        wish = 2 * len(self.list.rows)
        room = max(0 if tiny and writing else 2, int(foot - b + 1) - after)
        stays = not writing and not low and min(wish, 6) + 4 <= room  # it reassures: of a long list some rows, and this
        room -= 4 if stays else 0
        if wish <= room:
            rows, more = wish, False
        else:
            rows, more = (max(2, (room - 1) // 2 * 2), True) if room else (0, False)
        self.list.set_edges(MARGIN, TEXT, right)
        if rows:
            self.at(self.pane, 0, b, self.width_u, rows=rows)
        b += rows
        if more:
            self.at(self.pane.more, right, b, align="r")
            b += 1
        self._arrange_name(b, right, low, writing)
        if wrong:
            self.at(self.wrong, TEXT, b + after - asked - wrong - (1 if writing else 0), width, rows=wrong)
        if asked:
            self.box_at(self.number, TEXT, b + after - asked - 2 + 0.28, width, asked)
        if stays:
            b += 3
            self.at(self.stays, TEXT, b, width)
            for k, words in enumerate(self.kept):
                self.at(words, TEXT, b + 1 + k, width)
                self._locks.append(b + 1 + k)
        if not self._ending and not writing and not self.single and b + (4 if stays else 3) <= foot:
            self.at(self.groups, TEXT, foot, min(width, self.groups.wish()))

    def _arrange_manners(self, b: float, foot: float, right: float, low: bool) -> None:
        self.at(self.manner_head, TEXT, b, right - TEXT)
        room = max(1, int(foot - b) - 1)
        low = low or self.manners.rows(False) > room
        wish = self.manners.rows(low)
        rows, more = min(wish, room), wish > room
        if not low:
            rows = rows // 2 * 2
        self.manners.set_edges(right, low)
        self.at(self.manner_pane, 0, b + 1, self.width_u, rows=rows)
        self.at(self.manner_done, TEXT, b + 1 + rows)
        if more:
            self.at(self.manner_pane.more, right, b + 1 + rows, align="r")

    def _arrange_name(self, b: float, right: float, low: bool, writing: bool) -> None:
        self.name.setPlaceholderText(self.tr("Un nom…") if low else self.tr("Écrire un nom…"))
        if writing:
            wrong = self.wrong.rows(right - TEXT) if self.wrong.text() else 0
            for k, field in enumerate((self.name, self.role, self.phone)):
                self.at(field, TEXT, b + k, right - TEXT)
            last = b + 3 + wrong + (self.number.rows(right - TEXT) if self.number.field is not None else 0)
            self.at(self.add, TEXT, last)
            self.at(self.drop, TEXT + self.add.wish() + 0.6, last)
            return
        others = self._others()
        if not self._ending:
            self.at(self.name, TEXT, b, right - TEXT - (self.other.wish() + 0.6 if others else 0))
        if not others:
            return
        self.at(self.other, right, b, align="r")
        self.other.setAccessibleDescription(", ".join(others))
        if not low:
            while len(others) > 1 and self.look.width(", ".join(others), "small") > right - TEXT:
                others.pop()
            self.other_note.set_text(", ".join(others))
            self.at(self.other_note, TEXT, b + 1, right - TEXT)

    def paint_under(self, ink: Ink) -> None:
        for b in self._locks:
            ink.lock(MARGIN - 0.8, b - 0.18)


class AddresseeList(Inner):
    """The lines of "À qui", two lines each; it lies in a pane, over the ruling of the page."""

    ticked = Signal(int, bool)
    otherwise = Signal(int)
    removed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: list[Addressee] = []
        self._lines: dict[int, _Line] = {}
        self._edges = (MARGIN, TEXT, 10.0)

    def set_edges(self, margin: float, text: float, right: float) -> None:
        if self._edges != (margin, text, right):
            self._edges = (margin, text, right)
            self.rearrange()

    def show_rows(self, rows: Sequence[Addressee]) -> None:
        """Only what differs is made anew: the focus stays where it is."""
        self.rows = list(rows)
        for id in [id for id in self._lines if id not in {row.id for row in rows}]:
            self._lines.pop(id).destroy()
        for row in rows:
            if row.id not in self._lines:
                self._lines[row.id] = _Line(self, row)
            self._lines[row.id].show_row(row)
        self.done([(2.0 * k, 2.0 * k + 2) for k in range(len(rows))], 2.0 * len(rows))
        self.rearrange()

    def box(self, id: int | None = None) -> QWidget | None:
        """The box to tick of this one, or the first."""
        line = self._lines.get(id) if id is not None else None
        return line.check if line is not None else self._lines[self.rows[0].id].check if self.rows else None

    def arrange(self) -> None:
        margin, left, right = self._edges
        for k, row in enumerate(self.rows):
            self._lines[row.id].place(0.72 + 2 * k, margin, left, right)


class _Line:
    """The widgets of one addressee."""

    def __init__(self, leaf: AddresseeList, row: Addressee) -> None:
        look, self._leaf, self._row = leaf.look, leaf, row
        self.check = Check(look, row.name, role="uim", parent=leaf)
        self.way = Link(look, "", "smallm", "text", "r", underlined=False, parent=leaf)
        self.only = Words(look, "", "smallm", "text", "r", parent=leaf)  # where there is no other
        self.trust = TrustMark(look, row.trust or Trust.NEW, word=False, parent=leaf)
        self.role = Words(look, "", "small", "soft", parent=leaf)
        self.remove = Link(look, QCoreApplication.translate("Addressee", "Enlever"), "small", "soft", "r", parent=leaf)
        self.check.toggled.connect(lambda on: leaf.ticked.emit(self._row.id, on))
        self.way.clicked.connect(lambda: leaf.otherwise.emit(self._row.id))
        self.remove.clicked.connect(lambda: leaf.removed.emit(self._row.id))

    def show_row(self, row: Addressee) -> None:
        self._row = row
        way, details = manner_word(row.manner), row.details()
        self.check.set_text(row.name)
        trust = trust_word(row.trust) if row.trust is not None else ""
        self.check.setAccessibleName(", ".join(part for part in (row.name, row.who(), way, trust) if part))
        self.check.blockSignals(True)
        self.check.setChecked(row.on)
        self.check.blockSignals(False)
        self.check.update()
        color = "text" if row.on else "soft"
        self.only.set_text(way)
        self.only.set_color(color)
        self.way.set_text(way)
        self.way.color = color
        self.way.setAccessibleName(QCoreApplication.translate("Addressee", "{name} par {way}, autrement").format(name=row.name, way=way))
        self.way.setToolTip(QCoreApplication.translate("Addressee", "Autrement"))
        self.way.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.on else Qt.FocusPolicy.ClickFocus)
        self.way.update()
        if row.trust is not None:
            self.trust.set_trust(row.trust)
        self.role.set_text(details)
        self.remove.setAccessibleName(QCoreApplication.translate("Addressee", "Enlever {name} de la liste").format(name=row.name))

    def place(self, b: float, margin: float, left: float, right: float) -> None:
        leaf, row = self._leaf, self._row
        box = margin - 1.05
        self.check.gap = left - box
        way = self.way.wish()
        leaf.at(self.check, box, b, right - box - way - 0.4)
        leaf.at(self.way if len(row.manners) > 1 else self.only, right, b, align="r")
        indent = 0.0
        if row.trust is not None:
            leaf.at(self.trust, left, b + 1)
            indent = 0.7
        room = right - left - indent
        if row.removable and not row.on:
            leaf.at(self.remove, right, b + 1, align="r")
            room -= self.remove.wish() + 0.4
        leaf.at(self.role, left + indent, b + 1, max(1.0, room))

    def destroy(self) -> None:
        for widget in (self.check, self.way, self.only, self.trust, self.role, self.remove):
            widget.hide()
            widget.deleteLater()
