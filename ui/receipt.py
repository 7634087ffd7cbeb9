"""Saying "vu" for a received card: sealed, into a circle's folder or a file for a mail, or as a text that is copied; registered before it leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from notebook_app import sharing, shelf
from notebook_app.errors import Refused
from notebook_app.folder import FolderTrouble
from notebook_app.notebook import Notebook
from notebook_app.sharing import Parcel
from notebook_app.steps import Steps
from ui import clipboard, trouble
from ui.page import Page
from ui.parts.arrived_words import Vu
from ui.trouble import Trouble

Refusal = tuple[str, bool] | None  # what the computer refused, and whether it may lie there all the same; None where it lies there


class Receipts(QObject):
    """At the reader's wish only. `do(job, done)`: one deed at a time, as the page does them."""

    said = Signal(int, str, object)  # of which card, in words, and the file it lies in or None
    failed = Signal(object)  # a `Trouble`

    def __init__(self, page: Page, do: Callable[[Callable[[Notebook], Any], Callable[[Any], None]], None]) -> None:
        super().__init__(page)
        self._page, self._do = page, do

    def say(self, way: str, card: int, vu: Vu, still: Callable[[], bool]) -> None:
        """`way`: "folder", "file" or "text". `still`: whether that card is the one in sight."""
        if way == "folder":
            self._lay_in_folder(card, *vu.circles[0])
        elif way == "file":
            # The chooser comes first: a cancel must leave no line in the register.
            def chosen(path: Path) -> None:
                if still():  # else another card was opened while the system's chooser was there
                    self._save(card, path)

            self._page.choose(self.tr("Enregistrer le fichier"), chosen, vu.file, self.tr("Fiche Cahier (*.carte)"))
        else:
            self._copy(card, vu, still)

    def _lay_in_folder(self, card: int, circle: int, name: str) -> None:
        today, said = self._page.session.today, self.tr("«\u00a0Vu\u00a0» est dans le dossier {circle}.").format(circle=name)

        def done(refused: Refusal) -> None:
            self._tell(card, said, refused and trouble.of_receipt(*refused))

        self._do(lambda notebook: _put(notebook, card, circle, today), done)

    def _save(self, card: int, path: Path) -> None:
        today, said = self._page.session.today, self.tr("«\u00a0Vu\u00a0» est dans ce fichier.")

        def done(refused: Refusal) -> None:
            self._tell(card, said, refused and trouble.of_vu_file(*refused), path)

        self._do(lambda notebook: _write(notebook, card, path, today), done)

    def _copy(self, card: int, vu: Vu, still: Callable[[], bool]) -> None:
        today = self._page.session.today

        def prepared(parcel: Parcel) -> None:
            # Only now: the line is on the disk. If the program dies between here and `gone`, it says that it may have left.
            copied = still() and clipboard.put(parcel.text)
            became = sharing.gone if copied else sharing.failed
            not_copied = Trouble(self.tr("La copie ne s’est pas faite. Rien n’est parti."), self.tr("Recommencez."))
            said = self.tr("«\u00a0{words}\u00a0» est copié. Collez-le dans un message à {who}.").format(words=parcel.text, who=vu.who)
            self._do(
                lambda notebook: became(notebook, parcel.departure, today), lambda _: self._tell(card, said, None if copied else not_copied)
            )

        self._do(lambda notebook: sharing.answer(notebook, card, "vue", today, sealed=False), prepared)

    def _tell(self, card: int, said: str, fault: Trouble | None, file: Path | None = None) -> None:
        if fault is not None:
            self.failed.emit(fault)
        else:
            self.said.emit(card, said, file)


def _put(notebook: Notebook, card: int, circle: int, today: date) -> Steps[Refusal]:
    """Into the folder."""
    try:
        yield from shelf.put_receipt(notebook, card, "vue", today, circle)
    except FolderTrouble as fault:
        last = notebook.register.departures()[0]
        return fault.code, last.state != "failed"
    return None


def _write(notebook: Notebook, card: int, path: Path, today: date) -> Steps[Refusal]:
    """Into a file that goes by mail."""
    departure = sharing.answer(notebook, card, "vue", today, sealed=True).departure
    try:
        yield from sharing.save(notebook, departure, path, today)
    except (Refused, FolderTrouble) as fault:
        return fault.code, notebook.register.get(departure.id).state != "failed"
    return None
