"""All there is about a person, to be handed to them on paper or as files, with what is not theirs covered; and that they asked for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from notebook_app import files
from notebook_app.errors import Refused
from notebook_app.model import Noun
from notebook_app.notebook import Notebook, ending
from ui import trouble, whole
from ui.dates import full_day
from ui.page import Turn, undo_keys
from ui.parts.folio import Sheet
from ui.parts.joined import clip_name
from ui.parts.whole import Joined, WholeLeaf
from ui.session import Session
from ui.theme import Look
from ui.topaper import ToPaperPage
from ui.whole import Whole

NOUNS = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.TOLD | Noun.RECEIVED | Noun.DIRECTORY | Noun.REGISTER | Noun.CLIPS


class WholePage(ToPaperPage):
    """Target: {"person": id}. Both boxes are ticked each time it is opened."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        self.leaf = leaf = WholeLeaf(look, session.policy.readable_files)
        super().__init__(session, look, leaf, parent)
        self._person: int | None = None
        self._whole: Whole | None = None
        self._today = date.min
        self._turn = Turn()
        leaf.back.connect(self._to_person)
        leaf.changed.connect(self._put_into_words)
        leaf.number.numbers = session.numbers
        leaf.noted.connect(self._note)
        leaf.answered.connect(self._answer)
        leaf.undone.connect(self._undo)
        leaf.as_pdf.connect(self._ask_where)

    def show_target(self, target: Any) -> None:
        person = target.get("person") if isinstance(target, dict) else None
        self._person = person if isinstance(person, int) and not self.session.salvage else None
        self._whole = None
        self.leaf.clear()
        self.wait()
        self._load()

    def place(self) -> Any:
        return {"person": self._person}

    def refresh(self, nouns: Noun) -> None:
        if nouns & NOUNS and self._whole is not None:
            self._load()

    def leave(self) -> None:
        self._turn.begin()
        self._whole = None
        super().leave()
        self.leaf.clear()

    def back(self) -> bool:
        return super().back() or self.leaf.number.let_be() or self.leaf.close_note()

    def keys(self) -> dict[str, Any]:
        return {**super().keys(), **undo_keys(lambda: self._turn_deed(Notebook.undo_last), lambda: self._turn_deed(Notebook.redo_last))}

    def _to_person(self) -> None:
        self.session.go.emit("person", {"id": self._person})

    # -- what is handed over -------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._turn.begin()
        person, today = self._person, self.session.today

        def do(notebook: Notebook) -> Whole:
            if person is None:
                raise Refused("person")
            return whole.read(notebook, person)

        def show(read: Whole) -> None:
            new, self._whole, self._today = self._whole is None, read, today
            joined = [Joined(clip.id, clip_name(clip, today), clip.kind == "file") for clip in read.file.clips]
            self.leaf.show_person(read.file.person.name, joined, [whole.asked(each) for each in read.open], today)
            self._put_into_words(new)

        self.session.ask(self, do, self._turn.only(show), self._turn.only(self._failed), replaces="whole")

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, Refused) and fault.code == "person":  # whose page it was is not there any more
            self.session.go.emit("people", None)
        else:
            self.told(trouble.of(fault))

    def _put_into_words(self, new: bool = False) -> None:
        """Beside the window: of years of lines it takes a moment."""
        found, today = self._whole, self._today
        if found is None:
            return
        chosen = self.leaf.chosen()

        def do() -> list[Sheet]:
            return whole.sheets(found, today, *chosen)

        def show(made: list[Sheet]) -> None:
            if chosen == self.leaf.chosen():
                self.lay(made)
                if new and (self.leaf.isVisible() or self.paper.isVisible()):
                    self.focus()

        self.forget()
        self.leaf.show_pages("", self.tr("Un instant…"))
        self.session.looking.ask(self, do, self._turn.only(show), self._turn.only(self._failed), replaces="whole")

    # -- where it goes -------------------------------------------------------------------------------------------------------

    def printed(self, said: trouble.Trouble) -> None:
        if said.kind == "ok":
            self._offer_answer(said)
        else:
            self.told(said)

    def _ask_where(self) -> None:
        """Both files, and the PDFs that were joined, under names that say nothing of whose they are."""
        if self.session.policy.readable_files and self.sheets:
            self.choose(self.tr("Le dossier où écrire les fichiers"), self._write, folder=True)

    def _write(self, folder: Path) -> None:
        found, sheets, name, left = self._whole, list(self.sheets), f"dossier-{self.session.today.isoformat()}", self.leaf.left()
        if found is None or not sheets:
            return

        def write(pdf: bytes) -> None:
            written = {f"{name}.pdf": pdf, f"{name}.txt": whole.as_text(sheets).encode()}
            written |= {f"{name}-joint-{n}.pdf": data for n, data in enumerate(found.pdfs(left), 1)}
            self.write_outside(folder, lambda: files.write_new(folder, written), done)

        def done(names: list[str]) -> None:
            first = Path(names[0]).name
            words = self.tr("C’est écrit dans le dossier choisi\u00a0: {name}, et le texte à côté.").format(name=first)
            careful = self.tr("Ces fichiers ne sont plus dans le cahier\u00a0: gardez-les comme du papier.")
            self._offer_answer(trouble.Trouble(words, careful, "ok"))

        self.as_pdf(write)

    # -- that they asked for it ----------------------------------------------------------------------------------------------

    def _offer_answer(self, said: trouble.Trouble) -> None:
        """Out of the notebook: where they asked for it, that can be written down as the answer."""
        links = ((self.tr("Noter la réponse"), self.leaf.answered),) if self._whole is not None and self._whole.open else ()
        self.leaf.offer(said.kind, said.what, said.next, *links)

    def _note(self, day: date, words: str) -> None:
        person, today = self._person, self.session.today
        if person is None:
            return

        def noted(asked: ending.FileAsked) -> None:
            if self.leaf.close_note():
                before = self.tr("Réponse avant le {day}.").format(day=full_day(asked.due))
                self.leaf.offer("ok", self.tr("La demande est notée."), before, (self.tr("Défaire"), self.leaf.undone))
            self._load()

        failed = self._turn.only(self._failed)
        self.session.ask(self, lambda notebook: ending.ask(notebook, person, day, today, words), noted, failed)

    def _answer(self) -> None:
        """All that wait: what was handed over answers each of them."""
        today = self.session.today
        waiting = self._whole.open if self._whole is not None else ()

        def do(notebook: Notebook) -> None:
            with notebook.write(Noun.PEOPLE):  # together or not at all, and taken back as one
                for each in waiting:
                    ending.answer(notebook, each.id, today)

        def done(_: object) -> None:
            self.leaf.offer("ok", self.tr("La réponse est notée."), "", (self.tr("Défaire"), self.leaf.undone))
            self._load()

        if waiting:
            self.session.ask(self, do, done, self._turn.only(self._failed))

    def _undo(self) -> None:
        self._turn_deed(Notebook.undo_last)

    def _turn_deed(self, turn: Callable[[Notebook], Noun]) -> None:
        def done(turned: Noun) -> None:
            if turned:
                self.leaf.offer("ok", "", "")
                self._load()

        self.session.ask(self, turn, self._turn.only(done), self._turn.only(self._failed))
