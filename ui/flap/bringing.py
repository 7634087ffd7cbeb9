"""The row "Importer": contacts, tables and calendars of other programs, read and shown before anything is added; and one's own appointments
for another calendar.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from notebook_app import calendars, exports, folder, imports, newcomers, people_table
from notebook_app.errors import Refused
from notebook_app.imports import Found, Reading
from notebook_app.imports.ics import Calendar, Dated
from notebook_app.notebook import Notebook
from notebook_app.steps import Outside, Steps
from notebook_app.text import visible
from ui import trouble
from ui.dates import hour, zone
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.flap_calendar import Offered
from ui.parts.flap_import import ImportLeaf, Newcomer


class ImportRow(FlapRow):
    """One file after the other; what was read is kept nowhere before the yes."""

    leaf: ImportLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, ImportLeaf(page.look, page.session.salvage, page.session.policy.readable_files))
        self._dates: tuple[Dated, ...] = ()
        self._bare_dates: tuple[Dated, ...] = ()
        self._diary: exports.Diary | None = None
        self._people: tuple[Found, ...] = ()
        self._bare: tuple[Found, ...] = ()  # the same without social security numbers
        self._turn = 0  # the answer to an earlier file is dropped
        self._waiting: list[Path] = []
        self._deed: Any = None  # what was just added, to be taken back
        self._of_dates = False  # it was appointments
        self.leaf.pick.connect(self._pick)
        self.leaf.paste.connect(lambda: self.session.go.emit("people", {"paste": True}))
        self.leaf.accepted.connect(self._add)
        self.leaf.cancelled.connect(self._next)
        self.leaf.undo.connect(self._undo)
        self.leaf.table.connect(self._save_table)
        self.leaf.planned.connect(self._plan)
        self.leaf.own.connect(self._show_own)
        self.leaf.saved.connect(self._ask_where)

    def lead(self, target: dict[str, Any]) -> None:
        """`"files": [paths]`: read them, one after the other; `"own": True`: one's own appointments, as they leave."""
        self._waiting = [Path(path) for path in target.get("files", ())]
        if self._waiting:
            self._next()
        elif target.get("own"):
            self._show_own()

    def summary(self) -> str:
        return self.tr("une liste, des contacts, un agenda")

    def back(self) -> bool:
        if not self.leaf.open:
            return False
        self._waiting = []
        self._next()
        return True

    def leave(self) -> None:
        self._forget()
        self.leaf.slip.say("ok", "")
        self.leaf.rest()

    def _forget(self) -> None:
        self._turn += 1
        self._people, self._bare, self._dates, self._bare_dates, self._diary = (), (), (), (), None

    def _pick(self) -> None:
        usual = self.tr("Contacts, tableaux, agendas (*.vcf *.csv *.tsv *.txt *.ics *.ical *.icalendar *.vcs)")
        self.page.choose(self.tr("Importer"), self._read, filters=usual + ";;" + self.tr("Tous les fichiers (*)"))

    def _next(self) -> None:
        self._forget()
        if self._waiting:
            self._read(self._waiting.pop(0))
        else:
            self.leaf.rest()
            self.page.focus()

    def _read(self, path: Path) -> None:
        self._forget()
        turn, today, here = self._turn, self.session.today, zone()

        def read_file() -> Reading | Calendar:
            data = _bytes(path)
            return imports.read_calendar(data, today, here) if imports.is_calendar(data) else imports.read(data, today)

        def read(notebook: Notebook) -> Steps[tuple[Any, ...]]:
            reading = yield Outside(path.parent, read_file)
            if isinstance(reading, Calendar):
                from notebook_app.imports import ics

                plain, social = tuple(map(ics.without_social, reading.dates)), ics.social(reading.dates)
                full = calendars.compare(notebook, reading.dates)
                return reading, plain, [full, calendars.compare(notebook, plain) if social else full], social
            bare = tuple(map(imports.without_social, reading.people))
            whole = newcomers.compare(notebook, reading.people)
            return reading, bare, [whole, newcomers.compare(notebook, bare) if bare != reading.people else whole]

        def standing(people: tuple[Found, ...], sets: list[newcomers.Set]) -> list[Newcomer]:
            return [Newcomer(one, how.there, how.like_name, how.twin is not None, how.sure) for one, how in zip(people, sets, strict=True)]

        def show(answer: tuple[Any, ...]) -> None:
            if turn != self._turn:
                return
            reading = answer[0]
            if isinstance(reading, Calendar):
                self._show_dates(visible(path.name), reading, *answer[1:])
            elif reading.code or not reading.people:
                self.leaf.say_trouble(trouble.of_import(reading.code or ("card" if reading.cards else "nobody")))
            else:
                bare, (whole_sets, bare_sets) = answer[1:]
                self._people, self._bare = reading.people, bare
                social = sum(map(imports.social, reading.people))
                self.leaf.show_reading(visible(path.name), reading, standing(reading.people, whole_sets), standing(bare, bare_sets), social)
            self.page.focus()
            if isinstance(reading, Calendar) and (reading.unread or reading.astray or reading.zones):
                self.leaf.pane.to_start()  # what is to be checked comes before the rows

        def failed(fault: Exception) -> None:
            if turn == self._turn:
                self.leaf.say_trouble(trouble.of_import(fault.code) if isinstance(fault, Refused) else trouble.of(fault))

        self.ask(read, show, failed)

    def _show_dates(self, name: str, calendar: Calendar, bare: tuple[Dated, ...], standing: list[list[calendars.Standing]], social: int) -> None:
        if calendar.code or not calendar.dates:
            self.leaf.say_trouble(trouble.of_import(calendar.code or ("unread" if calendar.unread else "far" if calendar.far else "nothing")))
            return
        self._dates, self._bare_dates = calendar.dates, bare

        def offered(dates: tuple[Dated, ...], standing: list[calendars.Standing]) -> list[Offered]:
            return [Offered(one, how.how, how.was, how.people, how.noted) for one, how in zip(dates, standing, strict=True)]

        either = offered(calendar.dates, standing[0]), offered(bare, standing[1])
        self.leaf.show_dates(name, calendar, *either, social, self.session.today)

    def _plan(self, yes: frozenset[int], who: Mapping[int, int]) -> None:
        whole, bare, today = self._dates, self._bare_dates, self.session.today
        dates = bare if self.leaf.bare else whole
        untitled, until = self.tr("sans titre"), self.tr("jusqu’à {hour}")
        if not dates:
            return
        self._forget()

        def beside(one: Dated) -> str:
            return until.format(hour=hour(one.until)) if one.until else ""

        def take(notebook: Notebook) -> tuple[calendars.Taken, Any]:
            done = calendars.take(notebook, dates, yes, who, today, untitled, beside)
            return done, notebook.undo[-1] if done.added or done.moved or done.removed else None

        def planned(answer: tuple[calendars.Taken, Any]) -> None:
            done, self._deed = answer
            self._of_dates = True
            if self._waiting:
                self._next()
                return
            self.leaf.say_planned(done.added, done.moved, done.removed)
            self.page.focus()

        def failed(fault: Exception) -> None:
            self._dates, self._bare_dates = whole, bare  # nothing was planned: the same button does it again
            self.failed(fault)

        self.ask(take, planned, failed)

    # -- one's own, for another calendar ------------------------------------------------------------------------------------

    def _show_own(self) -> None:
        self._forget()
        turn, today, busy = self._turn, self.session.today, self.tr("Occupé")

        def show(diary: exports.Diary) -> None:
            if turn != self._turn:
                return
            if not diary.leaving:
                self.leaf.told("ok", self.tr("Aucun rendez-vous n’est prévu."))
                return
            self._diary = diary
            self.leaf.show_leaving([(one.day, one.hour, one.initials) for one in diary.leaving], diary.data, busy)
            self.page.focus()

        self.ask(lambda notebook: exports.diary(notebook, today, busy), show)

    def _ask_where(self) -> None:
        diary, turn = self._diary, self._turn
        if diary is None:
            return
        data = diary.data

        def write(_notebook: Notebook, path: Path) -> Steps[str]:
            return (yield Outside(path.parent, lambda: folder.save(path, data)))

        def written(code: str) -> None:
            if code:
                said = trouble.of_pdf(code)
                self.leaf.told(said.kind, said.what, said.next)
                return
            if turn == self._turn:
                self._next()
            self.leaf.told("ok", self.tr("C’est écrit dans le fichier choisi."), self.tr("Il n’est pas protégé\u00a0: gardez-le comme du papier."))

        def ask(path: Path) -> None:
            if turn == self._turn:
                self.ask(lambda notebook: write(notebook, path), written)

        # a neutral name: no private word but those she types
        self.page.choose(self.tr("Mes rendez-vous pour un autre agenda"), ask, "agenda.ics", self.tr("Agenda (*.ics)"))

    def _add(self, yes: frozenset[newcomers.Yes]) -> None:
        whole, bare, today = self._people, self._bare, self.session.today
        people = bare if self.leaf.bare else whole
        kinds = {
            "cell": self.tr("portable"),
            "work": self.tr("travail"),
            "home": self.tr("domicile"),
            "fax": self.tr("fax"),
            "main": self.tr("principal"),
        }
        if not people:
            return
        self._forget()

        def take(notebook: Notebook) -> tuple[int, int, Any]:
            done = newcomers.take(notebook, people, yes, today, kinds)
            return *done, notebook.undo[-1] if any(done) else None

        def added(answer: tuple[int, int, Any]) -> None:
            more, completed, self._deed = answer
            self._of_dates = False
            if self._waiting:
                self._next()
                return
            self.leaf.say_added(more, completed)
            self.page.focus()

        def failed(fault: Exception) -> None:
            self._people, self._bare = whole, bare  # nobody was added: the same button does it again
            self.failed(fault)

        self.ask(take, added, failed)

    def _undo(self) -> None:
        deed, self._deed = self._deed, None

        def undone(done: bool) -> None:
            if done:
                self.leaf.told("ok", self.tr("C’est défait.") if self._of_dates else self.tr("C’est retiré."))
            elif self._of_dates:
                self.leaf.told("warn", self.tr("Rien n’a été retiré."), self.tr("Le cahier a changé depuis. Chacun se retire dans le semainier."))
            else:
                self.leaf.told("warn", self.tr("Rien n’a été retiré."), self.tr("Une page a déjà servi. Chacune se retire depuis elle-même."))
            self.page.focus()

        if deed is not None:
            self.ask(lambda notebook: notebook.undo_last(deed), undone)

    # -- the other way round -----------------------------------------------------------------------------------------------

    def _save_table(self) -> None:
        """Who is in the notebook, as a table where one chooses."""

        def write(notebook: Notebook, path: Path) -> Steps[str]:
            data = people_table.people_csv(notebook.people.get(row.id) for row in notebook.people.rows())
            return (yield Outside(path.parent, lambda: folder.save(path, data)))

        def written(code: str) -> None:
            if code:
                said = trouble.of_pdf(code)
                self.leaf.told(said.kind, said.what, said.next)
            else:
                self.leaf.told("ok", self.tr("Le tableau est là où vous l’avez mis."), self.tr("Il n’est pas protégé. Effacez-le ensuite."))

        # a neutral name: no private word but those she types
        name, kind = self.tr("tableau.csv"), self.tr("Tableau (*.csv)")
        title = self.tr("Enregistrer les noms et les numéros")
        self.page.choose(title, lambda path: self.ask(lambda notebook: write(notebook, path), written), name, kind)


def _bytes(path: Path) -> bytes:
    """A whole file, as far as it may be read; a folder, a device, a pipe is none."""
    try:
        if not path.is_file():
            raise Refused("unreadable")
        with path.open("rb") as file:
            return file.read(imports.READ_AT_MOST + 1)
    except OSError:
        raise Refused("unreadable") from None
