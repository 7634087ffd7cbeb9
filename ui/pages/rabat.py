"""Le rabat: the inside cover, the one door to the copies, the recovery sheet, one's own label, the settings and the help."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from notebook_app import __version__, text
from notebook_app.errors import CahierError
from notebook_app.model import Backup, Label, Noun
from notebook_app.notebook import Notebook
from ui import trouble
from ui.page import Page, Spread
from ui.parts.flap import DoorsLeaf, FlapLeaf
from ui.parts.flap_own import HelpLeaf, LabelLeaf, SettingsLeaf
from ui.parts.flap_safe import CopiesLeaf, SheetLeaf, place_name
from ui.session import Session
from ui.theme import Look


@dataclass(frozen=True)
class _Read:
    """What the notebook says of itself."""

    label: Label
    sheet: str  # "done", or "tonight": still to be copied
    where: str  # "home", "safe"
    backups: list[Backup]


class RabatPage(Page):
    """`show_target({"row": "copies"|"sheet"|"label"|"settings"|"help"})`; None: the list, beside it the row that was open, the copies at first."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.copies = CopiesLeaf(look)
        self.sheet = SheetLeaf(look, lambda run: text.recognised(run) is not None, lambda run: text.recognised(run) or "")
        self.label = LabelLeaf(look)
        self.settings = SettingsLeaf(look)
        self.help = HelpLeaf(look, __version__)
        self.leaves: dict[str, FlapLeaf] = {
            "copies": self.copies, "sheet": self.sheet, "label": self.label, "settings": self.settings, "help": self.help
        }  # fmt: skip
        self.doors = DoorsLeaf(look, [(name, leaf.heading.text()) for name, leaf in self.leaves.items()])
        self._row, self._inside, self._single = "copies", False, False
        self._label: Label | None = None
        self._connect()

    def _connect(self) -> None:
        self.doors.opened.connect(self._choose)
        self.doors.back.connect(lambda: self.session.go.emit("people", None))
        for leaf in self.leaves.values():
            leaf.back.connect(self._out)
        self.copies.copy.connect(lambda: self._copy(Path(self.copies.place)) if self.copies.place else self._copy_elsewhere())
        self.copies.elsewhere.connect(self._copy_elsewhere)
        self.label.kept.connect(self._keep_label)
        self.settings.chosen.connect(lambda key, value: self.session.change_settings(**{key: value}))
        self.sheet.asked.connect(self._draw_words)
        self.sheet.done.connect(lambda where: self._note_sheet("done", where))
        self.sheet.tonight.connect(lambda: self._note_sheet("tonight", ""))
        self.session.settings_changed.connect(self._show_settings)

    # -- as the window sees it ---------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        leaf, now = self.leaves[self._row], QApplication.focusWidget()
        if single and not self._single and now is not None and leaf.isAncestorOf(now):
            self._inside = True  # the letters grew: where she is stays
        self._single = self.doors.alone = single
        for each in self.leaves.values():
            each.alone = single
            each.rearrange()
        self.doors.rearrange()
        if single:
            return Spread(leaf if self._inside else self.doors, door=False)
        return Spread(leaf, self.doors, door=False)

    def show_target(self, target: Any) -> None:
        row = target.get("row") if isinstance(target, dict) else None
        self._inside = row in self.leaves
        if row in self.leaves:
            self._row = row
        self._show_settings()
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if nouns & (Noun.LABEL | Noun.OWN):
            self._load()

    def place(self) -> Any:
        return {"row": self._row} if self._inside or not self._single else None

    def focus(self) -> None:
        """What the row is for; the row itself where there is nothing to write or press."""
        leaf = self.leaves[self._row]
        if leaf.isVisible():
            caret = leaf.caret()
            if caret.isVisible() and caret is not leaf.arrow:
                caret.setFocus()
                return
        (self.doors.doors[self._row] if self.doors.isVisible() else leaf.arrow).setFocus()

    def filled(self) -> QAbstractButton | None:
        return self.leaves[self._row].filled()

    def back(self) -> bool:
        if self.sheet.isVisible() and self.sheet.asking:
            self.sheet.rest()
            self.focus()
            return True
        if self._single and self._inside:
            self._out()
            return True
        return False

    def leave(self) -> None:
        if self.sheet.asking:
            self.sheet.rest()  # no secret stays typed

    def _choose(self, row: str) -> None:
        if row != self._row:
            self.leave()
        self._row, self._inside = row, True
        self._say_doors()
        self.respread.emit()
        self.focus()

    def _out(self) -> None:
        self.leave()
        self._inside = False
        self.respread.emit()
        self.doors.doors[self._row].setFocus()

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self.session.ask(self, _read, self._show, replaces="rabat")

    def _show(self, read: _Read) -> None:
        if read.label != self._label:
            self._label = read.label
            self.label.set_label(read.label)
        self.sheet.set_where(read.sheet, read.where)
        self.copies.set_backups(read.backups, self.session.today)
        self._say_doors()

    def _say_doors(self) -> None:
        kept = self.session.settings
        hand = self.tr("écriture d’école") if kept.hand == "ecole" else self.tr("lecture")
        minutes = self.tr("se ferme seul après {n} min").format(n=kept.idle_minutes)
        states = {
            "copies": self.copies.summary(self.session.today),
            "sheet": self.sheet.summary(),
            "label": ", ".join(part for part in (self._label.name, self._label.org) if part) if self._label is not None else "",
            "settings": f"{hand}, {self.settings.scale.text()}, {minutes}",
            "help": self.tr("touches, petit guide, cette version"),
        }
        for name, door in self.doors.doors.items():
            door.say(states[name], name == self._row)

    def _show_settings(self) -> None:
        language = "en" if QLocale().language() == QLocale.Language.English else "fr"
        self.settings.set_settings(self.session.settings, self.session.settings.language or language)
        self._say_doors()

    # -- deeds -------------------------------------------------------------------------------------------------------------

    def _keep_label(self, label: Label) -> None:
        def kept(_: object) -> None:
            self._label = label
            self.label.set_label(label)
            self.label.told("ok", self.tr("C’est gardé."), self.tr("La couverture et les prochaines fiches la portent."))
            self._say_doors()

        self.session.change_label(self, label, kept, self._failed(self.label))

    def _draw_words(self, secret: str) -> None:
        def draw(notebook: Notebook) -> str:
            before = notebook.own.get("sheet")
            notebook.own.set("sheet", "tonight")  # first: the words replace the old ones at once, however this sitting ends
            try:
                return notebook.vault.new_recovery_words(secret)
            except Exception:
                with contextlib.suppress(CahierError):
                    notebook.own.set("sheet", before)
                raise

        self.session.ask(self, draw, self.sheet.show_words, self._failed(self.sheet))

    def _note_sheet(self, state: str, where: str) -> None:
        def note(notebook: Notebook) -> _Read:
            with notebook.write(Noun.OWN):
                notebook.own.set("sheet", state)
                if where:
                    notebook.own.set("sheet_where", where)
            return _read(notebook)

        def noted(read: _Read) -> None:
            self.sheet.rest()
            self._show(read)
            self.focus()

        self.session.ask(self, note, noted, self._failed(self.sheet))

    def _copy_elsewhere(self) -> None:
        self.choose(self.tr("Où ranger la copie"), self._copy, folder=True)

    def _copy(self, folder: Path) -> None:
        leaf = self.copies
        held = leaf.isVisible() and leaf.isAncestorOf(QApplication.focusWidget() or self.doors)
        leaf.set_waiting(True)
        if held:
            (self.doors.doors["copies"] if self.doors.isVisible() else leaf.arrow).setFocus()

        def rest() -> None:
            leaf.set_waiting(False)
            if held and leaf.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit):
                leaf.caret().setFocus()

        def made(kept: list[Backup]) -> None:
            rest()
            leaf.set_backups(kept, self.session.today)
            place = self.tr("{file}, dans {place}.").format(file=kept[0].name, place=place_name(kept[0].place))
            leaf.told("ok", self.tr("La copie est faite, et relue."), place)
            self._say_doors()

        def failed(fault: Exception) -> None:
            rest()
            said = trouble.of_copy(fault)
            leaf.told(said.kind, said.what, said.next)

        self.session.copy(self, folder, made, failed)

    @staticmethod
    def _failed(leaf: FlapLeaf) -> Callable[[Exception], None]:
        def failed(fault: Exception) -> None:
            said = trouble.of(fault)
            leaf.told(said.kind, said.what, said.next)

        return failed


def _read(notebook: Notebook) -> _Read:
    own = notebook.own
    return _Read(notebook.label.get(), own.get("sheet", "done"), own.get("sheet_where", "home"), own.backups())
