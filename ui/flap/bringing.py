"""The row "Importer": contacts and tables of other programs, read and shown before anybody is added."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from notebook_app import files, folder, imports, newcomers, people_table
from notebook_app.errors import Refused
from notebook_app.imports import Found, Reading
from notebook_app.notebook import Notebook
from notebook_app.steps import Outside, Steps
from ui import trouble
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.flap_import import ImportLeaf, Newcomer


class ImportRow(FlapRow):
    """One file after the other; what was read is kept nowhere before the yes."""

    leaf: ImportLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, ImportLeaf(page.look, page.session.salvage, page.session.policy.readable_files))
        self._people: tuple[Found, ...] = ()
        self._turn = 0  # the answer to an earlier file is dropped
        self._waiting: list[Path] = []
        self._deed: Any = None  # what was just added, to be taken back
        self.leaf.pick.connect(self._pick)
        self.leaf.paste.connect(lambda: self.session.go.emit("people", {"paste": True}))
        self.leaf.accepted.connect(self._add)
        self.leaf.cancelled.connect(self._next)
        self.leaf.undo.connect(self._undo)
        self.leaf.table.connect(self._save_table)

    def lead(self, target: dict[str, Any]) -> None:
        """`"files": [paths]`: read them, one after the other."""
        self._waiting = [Path(path) for path in target.get("files", ())]
        if self._waiting:
            self._next()

    def summary(self) -> str:
        return self.tr("une liste collée, un tableau, des contacts")

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
        self._people = ()

    def _pick(self) -> None:
        filters = self.tr("Contacts et tableaux (*.vcf *.csv *.tsv *.txt)") + ";;" + self.tr("Tous les fichiers (*)")
        self.page.choose(self.tr("Importer"), self._read, filters=filters)

    def _next(self) -> None:
        self._forget()
        if self._waiting:
            self._read(self._waiting.pop(0))
        else:
            self.leaf.rest()
            self.page.focus()

    def _read(self, path: Path) -> None:
        self._forget()
        turn, today = self._turn, self.session.today

        def read(notebook: Notebook) -> Steps[tuple[Reading, list[newcomers.Set]]]:
            reading = yield Outside(path.parent, lambda: imports.read(_bytes(path), today))
            return reading, newcomers.compare(notebook, reading.people)

        def show(answer: tuple[Reading, list[newcomers.Set]]) -> None:
            if turn != self._turn:
                return
            reading, standing = answer
            if reading.code or not reading.people:
                self.leaf.say_trouble(trouble.of_import(reading.code or ("card" if reading.cards else "nobody")))
            else:
                self._people = reading.people
                people = [
                    Newcomer(one, how.there, how.like_name, how.twin is not None, how.sure) for one, how in zip(reading.people, standing, strict=True)
                ]
                self.leaf.show_reading(path.name, reading, people)
            self.page.focus()

        def failed(fault: Exception) -> None:
            if turn == self._turn:
                self.leaf.say_trouble(trouble.of_import(fault.code) if isinstance(fault, Refused) else trouble.of(fault))

        self.ask(read, show, failed)

    def _add(self, yes: frozenset[newcomers.Yes]) -> None:
        people, today = self._people, self.session.today
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
            if self._waiting:
                self._next()
                return
            self.leaf.say_added(more, completed)
            self.page.focus()

        def failed(fault: Exception) -> None:
            self._people = people  # nobody was added: the same button does it again
            self.failed(fault)

        self.ask(take, added, failed)

    def _undo(self) -> None:
        deed, self._deed = self._deed, None

        def undone(done: bool) -> None:
            if done:
                self.leaf.told("ok", self.tr("C’est retiré."))
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
            return (yield Outside(path.parent, lambda: _written(path, data)))

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


def _written(path: Path, data: bytes) -> str:
    """What the disk said; "" for nothing."""
    try:
        files.write_whole(path, data)
    except OSError as fault:
        return folder.code(fault)
    return ""


def _bytes(path: Path) -> bytes:
    """A whole file, as far as it may be read; a folder, a device, a pipe is none."""
    try:
        if not path.is_file():
            raise Refused("unreadable")
        with path.open("rb") as file:
            return file.read(imports.READ_AT_MOST + 1)
    except OSError:
        raise Refused("unreadable") from None
