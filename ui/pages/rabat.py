"""Le rabat: the inside cover, the one door to the copies, the recovery sheet, one's own label, Cacher, the settings and the help."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from notebook_app.model import Noun
from ui.flap.bringing import ImportRow
from ui.flap.colleagues import ColleaguesRow
from ui.flap.copies import CopiesRow
from ui.flap.cover import CoverRow
from ui.flap.ending import EndingRow
from ui.flap.keeping import KeepingRow
from ui.flap.own import HelpRow, LabelRow, SettingsRow
from ui.flap.requests import RequestsRow
from ui.flap.row import FlapRow
from ui.flap.sheet import SheetRow
from ui.flap.words import WordsRow
from ui.page import Page, Spread
from ui.parts.flap import DoorsLeaf
from ui.session import Session
from ui.theme import Look

_ROWS: tuple[tuple[str, type[Any]], ...] = (
    ("copies", CopiesRow),
    ("words", WordsRow),
    ("sheet", SheetRow),
    ("colleagues", ColleaguesRow),
    ("import", ImportRow),
    ("ending", EndingRow),
    ("requests", RequestsRow),
    ("keeping", KeepingRow),
    ("label", LabelRow),
    ("cover", CoverRow),
    ("settings", SettingsRow),
    ("help", HelpRow),
)


class RabatPage(Page):
    """`show_target({"row": name of a row, …})`; None: the list, beside it the row that was open, the copies at first."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.rows: dict[str, FlapRow] = {name: cls(self) for name, cls in _ROWS}
        self.leaves = {name: row.leaf for name, row in self.rows.items()}
        self.doors = DoorsLeaf(look, [(name, leaf.heading.text()) for name, leaf in self.leaves.items()])
        self._row, self._inside, self._single = "copies", False, False
        self.doors.opened.connect(self._choose)
        self.doors.back.connect(lambda: self.session.go.emit("people", None))
        for row in self.rows.values():
            row.leaf.back.connect(self._out)
            row.leaf.shifted.connect(self.shifted)
            row.said.connect(self._say_doors)
            row.drawn.connect(partial(self._outdate, row))
        self.session.settings_changed.connect(self._settle)

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

    def unlaid(self) -> list[QWidget]:
        return [*super().unlaid(), *(leaf for leaf in self.leaves.values() if leaf.parentWidget() is None)]

    def show_target(self, target: Any) -> None:
        row = target.get("row") if isinstance(target, dict) else None
        self._inside = row in self.rows
        if row in self.rows:
            self._row = row
            self.rows[row].lead(target)
        self._settle()
        self._load(tuple(self.rows.values()))

    def refresh(self, nouns: Noun) -> None:
        self._load(tuple(row for row in self.rows.values() if row.nouns & nouns))

    def place(self) -> Any:
        return {"row": self._row} if self._inside or not self._single else None

    def focus(self) -> None:
        """What the row is for; the row itself where there is nothing to write or press."""
        leaf = self.leaves[self._row]
        if self.doors.isVisible():
            self.doors.reveal(self._row)
        if leaf.isVisible():
            caret = leaf.caret()
            if caret.isVisible() and caret is not leaf.arrow:
                caret.setFocus()
                return
        (self.doors.doors[self._row] if self.doors.isVisible() else leaf.arrow).setFocus()

    def filled(self) -> QAbstractButton | None:
        return self.rows[self._row].filled()

    def back(self) -> bool:
        if self.leaves[self._row].number.let_be() or self.rows[self._row].back():
            return True
        if self._single and self._inside:
            self._out()
            return True
        return False

    def leave(self) -> None:
        self.leaves[self._row].number.close_it()
        self.rows[self._row].leave()

    def _outdate(self, drawing: FlapRow) -> None:
        for row in self.rows.values():
            if row is not drawing:
                row.outdated()

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

    def _load(self, rows: tuple[FlapRow, ...]) -> None:
        """Each row by itself: one that cannot be read keeps none of the others from being shown."""

        def show(row: FlapRow, read: Any) -> None:
            row.show(read)
            self._say_doors()

        for name, row in self.rows.items():
            if row in rows and row.nouns:
                self.session.ask(self, row.read, partial(show, row), row.failed, replaces=f"rabat {name}")

    def _settle(self) -> None:
        for row in self.rows.values():
            row.settle()
        self._say_doors()

    def _say_doors(self) -> None:
        for name, door in self.doors.doors.items():
            door.say(self.rows[name].summary(), name == self._row)
