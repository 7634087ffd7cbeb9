"""Le rabat: the inside cover, the one door to the recovery sheet, one's own label, the settings and the help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QAbstractButton

from notebook_app import __version__, text
from notebook_app.kinds import Label, Noun
from notebook_app.notebook import Notebook
from ui import trouble
from ui.page import Page, Spread
from ui.parts.flap import DoorsLeaf, FlapLeaf, HelpLeaf, LabelLeaf, SettingsLeaf, SheetLeaf
from ui.session import Session
from ui.theme import Look


class RabatPage(Page):
    """`show_target({"row": "sheet"|"label"|"settings"|"help"})`; None: the row that was open, the first one at first."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.sheet = SheetLeaf(look, lambda run: text.recognised(run) is not None, lambda run: text.recognised(run) or "")
        self.label = LabelLeaf(look)
        self.settings = SettingsLeaf(look)
        self.help = HelpLeaf(look, __version__)
        self.leaves: dict[str, FlapLeaf] = {"sheet": self.sheet, "label": self.label, "settings": self.settings, "help": self.help}
        self.doors = DoorsLeaf(
            look,
            (
                ("sheet", self.tr("Feuille de secours")),
                ("label", self.tr("Mon étiquette")),
                ("settings", self.tr("Réglages")),
                ("help", self.tr("Aide")),
            ),
        )
        self._row, self._inside, self._label = "sheet", False, Label("")
        self.doors.opened.connect(self._choose)
        self.doors.back.connect(lambda: session.go.emit("people", None))
        for leaf in self.leaves.values():
            leaf.back.connect(self._out)
        self.label.kept.connect(self._keep_label)
        self.settings.chosen.connect(lambda key, value: session.change_settings(**{key: value}))
        self.sheet.asked.connect(self._draw_words)
        self.sheet.done.connect(self._sheet_done)
        self.sheet.tonight.connect(lambda: self._note_sheet("tonight", ""))
        session.settings_changed.connect(self._show_settings)

    # -- the page ----------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        for leaf in self.leaves.values():
            leaf.alone = single
            leaf.rearrange()
        if single:
            return Spread(self.leaves[self._row] if self._inside else self.doors, None, 0.372, door=False)
        return Spread(self.leaves[self._row], self.doors, 0.372, door=False)

    def show_target(self, target: Any) -> None:
        row = target.get("row") if isinstance(target, dict) else None
        if row in self.leaves:
            self._row, self._inside = row, True
        self._show_settings()
        self.session.ask(self, _read, self._show)

    def refresh(self, nouns: Noun) -> None:
        if nouns & (Noun.LABEL | Noun.OWN):
            self.session.ask(self, _read, self._show)

    def place(self) -> Any:
        return {"row": self._row}

    def focus(self) -> None:
        leaf = self.leaves[self._row]
        caret = leaf.caret() if leaf.isVisible() else None
        (caret or self.doors.doors[self._row]).setFocus()

    def filled(self) -> QAbstractButton | None:
        return self.label.button if self._row == "label" else self.sheet.button if self._row == "sheet" and self.sheet.asking else None

    def back(self) -> bool:
        if self._row == "sheet" and self.sheet.asking:
            self.session.ask(self, _read, self._show)
            return True
        if self._inside and not self.doors.isVisible():
            self._out()
            return True
        return False

    def leave(self) -> None:
        if self.sheet.sheet is None:
            self.sheet.field.clear()

    def _choose(self, row: str) -> None:
        self._row, self._inside = row, True
        self._say_doors()
        self.respread.emit()
        self.focus()

    def _out(self) -> None:
        self._inside = False
        self.respread.emit()
        self.doors.doors[self._row].setFocus()

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def _show(self, read: tuple[Label, str, str]) -> None:
        label, state, where = read
        if label != self._label:
            self._label = label
            self.label.set_label(label)
        if self.sheet.sheet is None:
            self.sheet.set_where(state, where)
        self._say_doors()

    def _say_doors(self) -> None:
        kept, said = self.session.settings, self.sheet.where.text()
        size = f"{round(100 * self.look.u / 32)}\u202f%"
        hand = self.tr("écriture d’école") if kept.hand == "ecole" else self.tr("lecture")
        states = {
            "sheet": said,
            "label": ", ".join(part for part in (self._label.name, self._label.org) if part),
            "settings": self.tr("{hand}, {size}, se ferme après {n} minutes").format(hand=hand, size=size, n=kept.idle_minutes),
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

        self.session.change_label(self, label, kept, self._failed(self.label.told))

    def _draw_words(self, secret: str) -> None:
        def draw(notebook: Notebook) -> str:
            words: str = notebook.vault.new_recovery_words(secret)
            notebook.own.set("sheet", "tonight")  # until they are copied: a kill now leaves the reminder
            return words

        self.session.ask(self, draw, self.sheet.show_words, self._failed(self.sheet.told))

    def _sheet_done(self, where: str) -> None:
        self._note_sheet("done", where)

    def _note_sheet(self, state: str, where: str) -> None:
        def note(notebook: Notebook) -> tuple[Label, str, str]:
            with notebook.write(Noun.OWN):
                notebook.own.set("sheet", state)
                if where:
                    notebook.own.set("sheet_where", where)
            return _read(notebook)

        def noted(read: tuple[Label, str, str]) -> None:
            self.sheet.set_where(read[1], read[2])
            self._say_doors()
            self.focus()

        self.session.ask(self, note, noted)

    def _failed(self, told: Callable[[str, str, str], None]) -> Callable[[Exception], None]:
        def failed(fault: Exception) -> None:
            said = trouble.of(fault)
            told(said.kind, said.what, said.next)

        return failed


def _read(notebook: Notebook) -> tuple[Label, str, str]:
    """The label, how it stands with the recovery sheet, and where it is."""
    return notebook.label.get(), notebook.own.get("sheet", "done"), notebook.own.get("sheet_where", "home")
