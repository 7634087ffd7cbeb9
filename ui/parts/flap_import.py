"""The right page of the inside cover about bringing people and appointments in: what a file holds is shown line by line before anything is
added; and about one's own appointments for another calendar, shown letter for letter before they leave.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app.imports import Found, Reading
from notebook_app.imports.ics import Calendar
from notebook_app.phone import spaced
from ui.dates import birth
from ui.parts import flap_calendar
from ui.parts.choices import Check
from ui.parts.flap import FlapLeaf, Row
from ui.parts.flap_calendar import Asked, Offered
from ui.parts.rows import Cell, Rows
from ui.parts.rows import Row as Line
from ui.parts.widgets import Button, Link, Para, Words
from ui.sentences import in_words
from ui.theme import Look
from ui.trouble import Trouble


@dataclass(frozen=True)
class Newcomer:
    """Somebody a file tells of, and whom they resemble. `there`: brought in before; `like`: a page of that name, with other numbers;
    `twin`: one higher up in the file, `sure` when a number is the same.
    """

    found: Found
    there: bool = False
    like: str = ""
    twin: bool = False
    sure: bool = False

    @property
    def asks(self) -> bool:
        return bool(self.like or self.twin)


class ImportLeaf(FlapLeaf):
    """`pick()` a file; `paste()` a list instead; `accepted(yes)`: what was said yes to, as `notebook_app.newcomers` has it; `cancelled()`.

    `planned(yes, who)`: the same of a calendar, as `notebook_app.calendars` has it. `own()`: one's own appointments are to be shown, `saved()`:
    and written into a file. It adds nobody itself. `undo()` takes back what was just added. `table()`: the other way round, who is in
    the notebook as a table.
    """

    pick = Signal()
    paste = Signal()
    accepted = Signal(object)
    planned = Signal(object, object)
    own = Signal()
    saved = Signal()
    cancelled = Signal()
    undo = Signal()
    table = Signal()

    def __init__(self, look: Look, reading: bool = False, files: bool = True) -> None:
        """`reading`: the notebook is only read, and nobody can be added. `files`: whether the organisation lets readable files be written."""
        super().__init__(look, self.tr("Importer"))
        self._people: list[Newcomer] = []
        self._yes: set[tuple[int, str, str]] = set()
        self._lines: list[Line] = []
        self._asked: Asked | None = None
        self._leaving: tuple[Sequence[tuple[date, str | None, str]], bytes, str] | None = None
        self._letters = False
        self._wide, self._top, self.open = 0.0, 0.0, False
        what = self.tr("Des contacts d’un téléphone ou d’une messagerie (.vcf), un tableau (.csv), les rendez-vous d’un agenda (.ics).")
        self.what = Para(look, what, parent=self.flow)
        how = self.tr("Tout est relu ici d’abord. Rien n’est ajouté avant votre oui, et le fichier reste tel qu’il est.")
        self.how = Para(look, how, "small", "soft", parent=self.flow)
        never = self.tr("Un contact n’est jamais une fiche\u00a0: il ne dit pas qui a vu la personne.")
        self.never = Para(look, never, "small", "soft", parent=self.flow)
        self.table_link = Link(look, self.tr("Enregistrer les noms et les numéros en tableau"), parent=self.flow)
        open_to_all = self.tr("Aucune ligne n’y est. Ce tableau n’est pas protégé\u00a0: qui l’a le lit.")
        self.table_note = Para(look, open_to_all, "small", "soft", parent=self.flow)
        self.table_link.clicked.connect(self.table)
        self.own_link = Link(look, self.tr("Mes rendez-vous pour un autre agenda"), parent=self.flow)
        self.start = Button(look, self.tr("Choisir un fichier"), "full", parent=self)
        self.list_link = Link(look, self.tr("Coller une liste"), parent=self)
        self.read = Para(look, "", "uib", parent=self.flow)
        self.left = Para(look, "", "small", "soft", parent=self.flow)
        self.social = Para(look, "", "small", "text", parent=self.flow)
        self.drop = Check(look, "", parent=self.flow)
        self.drop.setChecked(True)
        self.drop.toggled.connect(lambda _: self._swap())
        self._either: tuple[list[Newcomer], list[Newcomer]] = ([], [])  # as read, and without social security numbers
        self._either_dates: tuple[list[Offered], list[Offered]] = ([], [])
        self.list = Rows(look, self.tr("Ce qui a été lu"), marks=False, parent=self.flow)
        self.add = Button(look, "", "full", parent=self)
        self.cancel = Button(look, self.tr("Laisser"), "quiet", parent=self)
        self.letters_link = Link(look, self.tr("Lettre pour lettre"), parent=self)
        self.start.clicked.connect(self.pick)
        self.list_link.clicked.connect(self.paste)
        self.list.opened.connect(self._toggle)
        self.list.chosen.connect(self._bring)
        self.own_link.clicked.connect(self.own)
        self.letters_link.clicked.connect(self._show_letters)
        self.add.clicked.connect(self._accept)
        self.cancel.clicked.connect(self.cancelled)
        self.slip.done.connect(lambda _: self.undo.emit())
        if reading:
            self.start.set_closed(self.tr("Rien ne s’écrit ici."))
            self.list_link.setEnabled(False)
        self._reading, self._files = reading, files

    def caret(self) -> QWidget:
        if not self.open:
            return self.arrow if self._reading else self.start
        return self.list if any(line.key is not None for line in self._lines) else self.add

    def filled(self) -> Button | None:
        return self.add if self.open else self.start

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def rest(self) -> None:
        """As before a file was chosen."""
        self.open, self._people, self._lines, self._either = False, [], [], ([], [])
        self._asked = self._leaving = None
        self._either_dates = ([], [])
        self._letters = False
        self.social.set_text("")
        self._name(self.tr("Importer"))
        self._yes.clear()
        self.list.set_rows([])
        self._lay()

    @property
    def bare(self) -> bool:
        """Without the social security numbers."""
        return bool(self.social.text()) and self.drop.isChecked()

    def _swap(self) -> None:
        if not self.open:
            return
        self._people = list(self._either[self.bare])
        if self._asked is not None:
            self._asked.offer(self._either_dates[self.bare])
        self._say()

    def show_reading(self, name: str, reading: Reading, people: Sequence[Newcomer], bare: Sequence[Newcomer], social: int) -> None:
        """What the file `name` holds; `bare`: the same without its `social` social security numbers."""
        self.rest()
        self._either = (list(people), list(bare))
        self._say_social(social)
        self.open, self._people = True, list(self._either[self.bare])
        n = len(people)
        said = self.tr("{name}\u00a0: une personne lue.") if n == 1 else self.tr("{name}\u00a0: {n} personnes lues.")
        self.read.set_text(said.format(name=name, n=in_words(n)))
        self.left.set_text(" ".join(self._left_out(reading)))
        self.slip.say("ok", "")
        self.pane.to_start()
        self._say()

    def _say_social(self, n: int) -> None:
        """So many social security numbers were read; they are not kept unless the box is unticked."""
        one, many = self.tr("Un numéro de sécurité sociale a été lu."), self.tr("{n} numéros de sécurité sociale ont été lus.")
        self.social.set_text("" if not n else one if n == 1 else _capital(many.format(n=in_words(n))))
        self.drop.set_text(self.tr("ne pas le garder") if n == 1 else self.tr("ne pas les garder"))
        self.drop.setChecked(True)

    def show_dates(
        self, name: str, calendar: Calendar, offered: Sequence[Offered], bare: Sequence[Offered], social: int, today: date
    ) -> None:
        """The appointments that the file `name` holds; `bare`: the same without its `social` social security numbers."""
        self.rest()
        self._say_social(social)
        self._either_dates = (list(offered), list(bare))
        self.open, self._asked = True, Asked(self._either_dates[self.bare], today)
        n = len(offered)
        said = self.tr("{name}\u00a0: un rendez-vous lu.") if n == 1 else self.tr("{name}\u00a0: {n} rendez-vous lus.")
        self.read.set_text(said.format(name=name, n=in_words(n)))
        only = self.tr("Ils sont prévus, rien de plus\u00a0: honoré, c’est vous qui le dites.")
        self.left.set_text(" ".join([*flap_calendar.left_out(calendar, today), only]))
        self.slip.say("ok", "")
        self.pane.to_start()
        self._say()

    def show_leaving(self, rows: Sequence[tuple[date, str | None, str]], data: bytes, busy: str) -> None:
        """One's own appointments, (day, hour, initials), and the file they would leave in."""
        self.rest()
        self.open, self._leaving = True, (rows, data, busy)
        self._name(self.tr("Pour un autre agenda"))
        self.letters_link.set_text(self.tr("Lettre pour lettre"))
        n = len(rows)
        self.read.set_text(self.tr("Un rendez-vous à venir.") if n == 1 else _capital(self.tr("{n} rendez-vous à venir.").format(n=in_words(n))))
        what = self.tr(
            "Le jour, l’heure, des initiales, et rien d’autre\u00a0: ni nom, ni lieu, ni mot de vous. Sans page, c’est «\u00a0{busy}\u00a0»."
        )
        careful = self.tr("Le fichier n’est pas protégé\u00a0: qui l’a le lit.")
        self.left.set_text(f"{what.format(busy=busy)} {careful}")
        self.slip.say("ok", "")
        self.pane.to_start()
        self.add.set_text(self.tr("Enregistrer le fichier"))
        self.add.set_closed("")
        self._wide = 0.0
        self._lay()

    def _name(self, words: str) -> None:
        self.heading.set_text(words)
        self.name.set_text(words)

    def _show_letters(self) -> None:
        self._letters = not self._letters
        self.letters_link.set_text(self.tr("En clair") if self._letters else self.tr("Lettre pour lettre"))
        self._wide = 0.0
        self.pane.to_start()
        self._lay()

    def _accept(self) -> None:
        if self._leaving is not None:
            self.saved.emit()
        elif self._asked is not None:
            self.planned.emit(frozenset(self._asked.yes), self._asked.who())
        else:
            self.accepted.emit(frozenset(self._yes))

    def say_trouble(self, trouble: Trouble) -> None:
        self.rest()
        self.told(trouble.kind, trouble.what, trouble.next)

    def say_added(self, added: int, completed: int) -> None:
        self.rest()
        one, many = self.tr("Une personne ajoutée."), self.tr("{n} personnes ajoutées.")
        said = [one if added == 1 else _capital(many.format(n=in_words(added)))] if added or not completed else []
        one, many = self.tr("Une page complétée."), self.tr("{n} pages complétées.")
        said += [one if completed == 1 else _capital(many.format(n=in_words(completed)))] if completed else []
        undo = self.tr("Retirer") if added + completed == 1 else self.tr("Tout retirer")
        self.slip.say("ok", " ".join(said), links=(undo,))
        self.rearrange()

    def say_planned(self, added: int, moved: int, removed: int) -> None:
        """What came of a calendar's yes; it can be taken back as one."""
        self.rest()
        said = []
        for n, one, many in (
            (added, self.tr("Un rendez-vous prévu."), self.tr("{n} rendez-vous prévus.")),
            (moved, self.tr("Un rendez-vous déplacé."), self.tr("{n} rendez-vous déplacés.")),
            (removed, self.tr("Un rendez-vous retiré."), self.tr("{n} rendez-vous retirés.")),
        ):
            if n:
                said.append(one if n == 1 else _capital(many.format(n=in_words(n))))
        if said:
            only_added = self.tr("Retirer") if added == 1 else self.tr("Tout retirer")
            self.slip.say("ok", " ".join(said), links=(only_added if not moved + removed else self.tr("Défaire"),))
        else:
            self.slip.say("ok", self.tr("C’est noté\u00a0: ce qui est annulé ne reviendra pas par un fichier plus ancien."))
        self.rearrange()

    def _left_out(self, reading: Reading) -> list[str]:
        said = []
        if reading.skipped:
            said.append(self.tr("Sans personne dedans, laissé\u00a0: {n}.").format(n=in_words(reading.skipped)))
        if reading.cards:
            said.append(self.tr("Une fiche est dans ce fichier\u00a0: elle s’ouvre dans Fiches reçues."))
        if reading.left_out:
            words = {
                "mail": self.tr("adresses de courriel"),
                "photo": self.tr("photos"),
                "web": self.tr("sites"),
                "groups": self.tr("étiquettes"),
                "other": self.tr("autres détails"),
            }
            names = ", ".join(words.get(what, self.tr("«\u00a0{heading}\u00a0»").format(heading=what)) for what in reading.left_out)
            said.append(self.tr("Sans place dans le cahier\u00a0: {names}.").format(names=names))
        return said

    def _toggle(self, key: object) -> None:
        if isinstance(key, tuple):
            if self._asked is not None:
                self._asked.toggle(key)
            else:
                self._yes ^= {key}
            self._say()

    def _counts(self) -> tuple[int, int]:
        """How many pages will be added, and how many persons go to a page there is."""
        joined = sum((n, "one", "") in self._yes for n, each in enumerate(self._people) if each.asks)
        there = sum(each.there for each in self._people)
        return len(self._people) - there - joined, joined

    def _say_dates(self, asked: Asked) -> None:
        added, moved, removed = asked.counts()
        n = added + moved + removed
        if n == 0:
            self.add.set_text(self.tr("Noter ce qui est annulé") if asked.calls_off() else self.tr("Prévoir"))
        elif n == added:
            self.add.set_text(self.tr("Prévoir un rendez-vous") if n == 1 else self.tr("Prévoir {n} rendez-vous").format(n=n))
        elif n == removed:
            self.add.set_text(self.tr("Retirer un rendez-vous") if n == 1 else self.tr("Retirer {n} rendez-vous").format(n=n))
        else:
            self.add.set_text(self.tr("Mettre à jour {n} rendez-vous").format(n=n))
        closed = "" if n or asked.calls_off() else self.tr("Il n’y a rien à prévoir.")
        self.add.set_closed(self.tr("Rien ne s’écrit ici.") if self._reading else closed)
        self._wide = 0.0
        self._lay()

    def _say(self) -> None:
        if self._asked is not None:
            self._say_dates(self._asked)
            return
        added, joined = self._counts()
        if added == 1:
            self.add.set_text(self.tr("Ajouter une personne"))
        elif added:
            self.add.set_text(self.tr("Ajouter {n} personnes").format(n=added))
        else:
            self.add.set_text(self.tr("Compléter") if joined else self.tr("Ajouter"))
        self.add.set_closed("" if added or joined else self.tr("Il n’y a personne à ajouter."))
        self._wide = 0.0
        self._lay()  # at once: the keyboard may go to what has just come

    # -- laying ------------------------------------------------------------------------------------------------------------

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        if not self.open:
            link = [] if self._reading else [(self.list_link, self.list_link.wish())]
            return [(self.start, self.start.wish() if self.small else max(7.0, self.start.wish())), *link]
        if self.small:  # the largest letters
            return [(self.add, self.add.wish()), (self.cancel, self.cancel.wish())]
        letters = [(self.letters_link, self.letters_link.wish())] if self._leaving is not None else []
        return [(self.add, max(7.0, self.add.wish())), (self.cancel, max(4.0, self.cancel.wish())), *letters]

    def rows(self) -> list[Row]:
        if not self.open:
            return [self.said(self.what), self.gap(), self.said(self.how), self.gap(), self.said(self.never), *self._out()]
        said = [self.said(self.read)]
        if self.left.text():
            said.append(self.said(self.left))
        if self.social.text():
            said += [self.said(self.social), Row(1, ((self.drop, self.tx, 0, min(self.drop.wish() + 0.05, self.room)),))]
        if self.among(self.letters_link) and self._leaving is not None:
            said.append(Row(1, ((self.letters_link, self.tx, 0, min(self.letters_link.wish() + 0.05, self.room)),)))
        said.append(self.gap())
        if self.room != self._wide:
            self._wide = self.room
            self._lines = self._all_lines(self.room + 0.8)
            self.list.set_rows(self._lines)
        self._top = (0 if self.small else 2 if self.tight else 3) + sum(row.high for row in said)
        steps = tuple(line.lines for line in self._lines)
        return [*said, Row(sum(steps), boxes=((self.list, self.tx - 0.4, 0.0, self.room + 0.8, sum(steps)),), steps=steps)] if steps else said

    def _out(self) -> list[Row]:
        if not self._files:
            return []
        link = Row(1, ((self.table_link, self.tx, 0, min(self.table_link.wish(), self.room)),))
        own = Row(1, ((self.own_link, self.tx, 0, min(self.own_link.wish() + 0.05, self.room)),))
        return [Row(1), link, self.said(self.table_note), *([] if self._reading else [self.gap(), own])]

    def _all_lines(self, wide: float) -> list[Line]:
        if self._asked is not None:
            return self._asked.lines(self.look, wide)
        if self._leaving is not None:
            rows, data, busy = self._leaving
            return flap_calendar.letters(wide, data) if self._letters else flap_calendar.leaving(wide, rows, busy)
        return [line for n, each in enumerate(self._people) for line in self._lines_of(n, each)]

    def _lines_of(self, n: int, each: Newcomer) -> list[Line]:
        found, wide = each.found, self.room + 0.8
        numbers = ", ".join(spaced(number.e164) if number.e164 else number.written for number in found.numbers)
        if each.there:
            said = self.tr("déjà dans le cahier")
            left = wide - 1.4 - self.look.width(said, "small") - 0.6
            known = (Cell(found.name, 1.0, role="who", color="soft", width=max(1.0, left)), Cell(said, -0.4, "r", "small", "soft"))
            return [Line(known, None, f"{found.name}, {said}", closed=True)]
        joined = (n, "one", "") in self._yes
        beside = self.look.width(found.name, "who") + self.look.width(numbers, "uim") + 2.4 <= wide
        cells = [Cell("", 0.4, shape="" if joined else "tick"), Cell(found.name, 1.0, role="who", color="ink", width=wide - 1.4)]
        details = [] if beside or not numbers else [numbers]
        if beside:
            room = max(1.0, wide - 1.4 - self.look.width(numbers, "uim") - 0.6)
            cells[1:] = [Cell(found.name, 1.0, role="who", color="ink", width=room), Cell(numbers, -0.4, "r", "uim")]
        details += filter(None, (self._birth(found), found.title, found.org, found.address.replace("\n", ", "), found.note.replace("\n", " ")))
        if details:
            cells.append(Cell(", ".join(details), 1.0, role="small", color="text", width=wide - 1.4, line=1))
        name = ", ".join(filter(None, (found.name, numbers if beside else "", *details)))
        lines = [Line(tuple(cells), None, name, 2 if details else 1, closed=True)]
        return [*lines, *self._questions(n, each)]

    def _birth(self, found: Found) -> str:
        return "" if found.born_asks else birth(found.born)

    def _questions(self, n: int, each: Newcomer) -> list[Line]:
        found, lines = each.found, list[Line]()
        if each.asks:
            if each.like:
                what = self.tr("Une page porte ce nom.")
            else:
                what = self.tr("Même nom et même numéro que plus haut.") if each.sure else self.tr("Ce nom est plus haut dans la liste.")
            lines.append(self._asking((n, "one", ""), what, self.tr("Est-ce la même personne\u202f?"), self.tr("Une seule page, oui")))
        for number in found.numbers:
            if number.meant:
                what = self.tr("«\u00a0{written}\u00a0»").format(written=number.written)
                meant = spaced(number.meant)
                lines.append(self._asking((n, "number", number.written), what, self.tr("Est-ce {number}\u202f?").format(number=meant), meant))
            elif not number.e164:
                what = self.tr("«\u00a0{written}\u00a0» n’est pas un numéro entier. Gardé comme écrit.")
                lines.append(self._kept(what.format(written=number.written)))
        if found.born_asks:
            what, day = self.tr("Naissance\u00a0: «\u00a0{written}\u00a0»").format(written=found.born_written), birth(found.born)
            lines.append(self._asking((n, "born", ""), what, self.tr("Est-ce {number}\u202f?").format(number=day), day))
        for written in found.unread:
            lines.append(self._kept(self.tr("Naissance «\u00a0{written}\u00a0» pas comprise. Gardée dans la note.").format(written=written)))
        return lines

    def _kept(self, said: str) -> Line:
        return Line((Cell(said, 1.0, role="small", color="warn", width=self.room - 0.6),), None, said, closed=True)

    def _asking(self, key: tuple[int, str, str], what: str, ask: str, answer: str) -> Line:
        yes = key in self._yes
        words = answer if yes else ask
        wide = self.look.width(words, "uim") + (0.5 if yes else 0.0)
        at = -(wide + 0.5)
        cells = (
            Cell(what, 1.0, role="small", color="warn", width=max(1.0, self.room + 0.8 - 1.0 - wide - 1.0)),
            Cell(words, at, role="uim", color="ink", shape="tick" if yes else ""),
        )
        return Line(cells, key, self.tr("{what} {ask}, oui").format(what=what, ask=answer) if yes else f"{what} {ask}")

    def _bring(self, key: object) -> None:
        """The chosen question comes into sight: the list is as long as its page, and the page around it moves."""
        y = self._top
        for line in self._lines:
            if line.key == key:
                self.flow.wanted.emit(y)
                return
            y += line.lines


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
