"""What is about to be printed, seen as it will lie on paper: a person's lines, the register, the list of a follow-up's end, a lost laptop,
a slip for the person to take along, the hours of a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from notebook_app import files
from notebook_app.errors import Refused
from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from ui import onpaper, trouble
from ui.onpaper import Matter
from ui.page import Turn
from ui.parts.printed import PrintLeaf
from ui.session import Session
from ui.theme import Look
from ui.topaper import ToPaperPage

NOUNS = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.REGISTER | Noun.DIRECTORY | Noun.LABEL | Noun.OWN


class PrintPage(ToPaperPage):
    """Target: {"what": "person" | "register" | "ending" | "lost" | "slip" | "day", "person": id}: what `onpaper.read` needs.

    "back": the place of the semainier one came from. What is set aside stays away unless it is asked for.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        self.leaf = PrintLeaf(look)
        super().__init__(session, look, self.leaf, parent)
        self._target: dict[str, Any] = {}
        self._matter: Matter | None = None
        self._today = date.min
        self._turn = Turn()
        self.leaf.back.connect(self._to_where)
        self.leaf.changed.connect(self._lay_pages)
        self.leaf.as_pdf.connect(self._ask_where)
        self.leaf.whole.connect(lambda: self.session.go.emit("whole", {"person": self._target.get("person")}))

    def show_target(self, target: Any) -> None:
        self._target = target if isinstance(target, dict) else {}
        self._matter = None
        self.leaf.show_matter("", "", False, False, False)
        self.leaf.show_codes(())
        self.wait()
        self._load()

    def place(self) -> Any:
        return dict(self._target)

    def refresh(self, nouns: Noun) -> None:
        if not self.away and nouns & NOUNS:
            self._load()

    def leave(self) -> None:
        self._turn.begin()
        self._matter = None
        super().leave()

    def _to_where(self) -> None:
        person, what = self._target.get("person"), self._target.get("what")
        if (week := self._target.get("back")) is not None:
            self.session.go.emit("week", week)
        elif what == "day":
            self.session.go.emit("people", {"today": True})
        elif what in ("person", "slip"):
            self.session.go.emit("person", {"id": person})
        elif what == "register":
            self.session.go.emit("register", {"person": person} if person is not None else None)
        else:
            self.session.go.emit("rabat", {"row": "ending"} if what == "ending" else {"row": "sheet", "lost": True})

    # -- what is printed -----------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._turn.begin()
        target, today = self._target, self.session.today

        def read(notebook: Notebook) -> Matter:
            return onpaper.read(notebook, target, today)

        def show(matter: Matter) -> None:
            new, self._matter, self._today = self._matter is None, matter, today
            if new:
                back, what = self._words(matter)
                whole = target.get("what") == "person" and not self.session.salvage
                self.leaf.show_matter(back, what, matter.aside, matter.held is not None, self.session.policy.readable_files, whole)
            if target.get("what") == "slip" and self.session.policy.sms:
                self.leaf.show_codes(onpaper.slip_codes(matter, today))
            self._lay_pages()
            if new and (self.leaf.isVisible() or self.paper.isVisible()):
                self.focus()

        def failed(fault: Exception) -> None:
            if isinstance(fault, Refused):  # whose page it was is not there any more
                self.session.go.emit("people", None)
            else:
                self.told(trouble.of(fault))

        self.session.ask(self, read, self._turn.only(show), self._turn.only(failed), replaces="print")

    def _words(self, matter: Matter) -> tuple[str, str]:
        """Where the arrow leads, and what it is about."""
        what = self._target.get("what")
        if what == "person":
            return matter.name, self.tr("Toutes les lignes de la page.")
        if what == "register":
            letters = self.tr("Chaque envoi, lettre pour lettre.")
            return self.tr("Registre des envois"), self.tr("Pour la personne\u00a0: chaque envoi, lettre pour lettre.") if matter.name else letters
        if what in ("slip", "day"):
            week = self._target.get("back") is not None
            back = self.tr("Semainier") if week else matter.name if what == "slip" else self.tr("Aujourd’hui")
            slip = self.tr("Un mot à emporter\u00a0: le prochain rendez-vous, votre nom, votre numéro. Rien d’autre n’y est.")
            return back, slip if what == "slip" else self.tr("La feuille du jour\u00a0: les heures et les initiales, rien d’autre.")
        if what == "ending":
            return self.tr("Fin de suivi"), self.tr("Pour qui prend la suite\u00a0: le nom, le dernier jour honoré, qui a reçu la fiche.")
        return self.tr("Ordinateur perdu ou volé"), self.tr("À garder sur papier, ailleurs que l’ordinateur.")

    def nothing(self) -> str:
        none = {"slip": self.tr("Aucun rendez-vous n’est prévu."), "day": self.tr("Aucun rendez-vous ce jour-là.")}
        return none.get(self._target.get("what", "")) or super().nothing()

    def _lay_pages(self) -> None:
        if self._matter is None:
            return
        aside, blank = self.leaf.aside.isChecked(), self.leaf.blank.isChecked()
        self.lay(onpaper.sheets(self._target.get("what", ""), self._matter, self._today, aside, blank))

    def _ask_where(self) -> None:
        def write(path: Path) -> None:
            self.as_pdf(lambda data: self.write_outside(path.parent, lambda: files.write_whole(path, data), lambda _: self.told(done)))

        careful = self.tr("Il n’est pas protégé\u00a0: gardez-le comme du papier.")
        done = trouble.Trouble(self.tr("C’est écrit dans le fichier choisi."), careful, "ok")
        # a neutral name: no private word but those she types
        self.choose(self.tr("Enregistrer en PDF"), write, "pages.pdf", "PDF (*.pdf)")
