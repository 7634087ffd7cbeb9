"""The earlier texts of a person's lines, by day: looked at, and taken back (MODEL: versions). No other person is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from notebook_app.errors import Refused
from notebook_app.model import Entry, Noun, Version
from notebook_app.notebook import Notebook
from ui import trouble
from ui.page import Page, Spread, Turn
from ui.parts.earlier import EarlierLeaf, EarlierLine, TurnedLeaf
from ui.session import Session
from ui.theme import Look


@dataclass(frozen=True)
class _Read:
    """The lines of a person that have earlier texts, and those of the chosen one."""

    name: str
    lines: list[EarlierLine]
    line: Entry | None = None
    versions: tuple[Version, ...] = ()


def _read(notebook: Notebook, person: int, wanted: int | None) -> _Read:
    name = notebook.people.get(person).name
    found = notebook.entries.turnable(person)
    if not found:
        return _Read(name, [])
    line = next((entry for entry in found if entry.id == wanted), found[0])
    lines = []
    for entry in found:
        emptied = not entry.text.strip()
        words = notebook.entries.versions(entry.id)[0].text if emptied else entry.text
        lines.append(EarlierLine(entry.id, entry.day, words[:200], emptied))
    return _Read(name, lines, line, tuple(notebook.entries.versions(line.id)))


class VersionsPage(Page):
    """Target: {"person": id, "line": entry, or None for the newest that has an earlier text, "held": lines the person's page still has open}."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.earlier = EarlierLeaf(look)
        self.turned = TurnedLeaf(look)
        self._person: int | None = None
        self._line: int | None = None
        self._held: frozenset[int] = frozenset()
        self._turn = Turn()
        self._inside, self._single = True, False
        self.earlier.back.connect(self._to_page)
        self.earlier.chosen.connect(self._choose)
        self.turned.back.connect(self._out)
        self.turned.taken_back.connect(self._take_back)

    def spread(self, single: bool) -> Spread:
        self._single = self.turned.alone = single
        self.turned.rearrange()
        if single:
            return Spread(self.turned if self._inside else self.earlier)
        return Spread(self.turned, self.earlier)

    def show_target(self, target: Any) -> None:
        self._turn.begin()
        found = target if isinstance(target, dict) else {}
        self._person, self._line, self._inside = found.get("person"), found.get("line"), True
        self._held = found.get("held", frozenset())
        self._load()

    def leave(self) -> None:
        self._turn.begin()

    def place(self) -> Any:
        return {"person": self._person, "line": self._line}

    def refresh(self, nouns: Noun) -> None:
        if not self.away and nouns & (Noun.ENTRIES | Noun.PEOPLE):
            self._load()

    def focus(self) -> None:
        leaf = self.turned if self.turned.isVisible() else self.earlier
        wanted = leaf.caret() if isinstance(leaf, TurnedLeaf) else leaf.rows
        (wanted if wanted.isVisible() else self.earlier.arrow).setFocus()  # nothing has changed: the way back is all there is

    def filled(self) -> QAbstractButton | None:
        return self.turned.filled()

    def back(self) -> bool:
        if self._single and self._inside and len(self.earlier.lines) > 1:
            self._out()
            return True
        return False

    def _load(self) -> None:
        person, wanted = self._person, self._line
        if person is None:
            return

        def failed(fault: Exception) -> None:
            if isinstance(fault, Refused):  # the person is not in the notebook any more
                self.session.go.emit("people", None)
            else:
                told = trouble.of(fault)
                self.turned.told(told.kind, told.what, told.next)

        only = self._turn.only
        self.session.ask(self, lambda notebook: _read(notebook, person, wanted), only(self._show), only(failed), replaces="versions")

    def _show(self, read: _Read) -> None:
        today = self.session.today
        self._line = read.line.id if read.line is not None else None
        self.earlier.show_lines(read.name, read.lines, self._line, today)
        if read.line is not None:
            self.turned.show_line(read.line.day, read.line.text if read.line.text.strip() else "", read.versions, today)
        if self._single and read.line is None and self._inside:
            self._out()
        elif self.turned.isVisible() and not self.earlier.rows.hasFocus():
            self.turned.flow.lay_now()
            self.focus()

    def _choose(self, line: int) -> None:
        if line != self._line or not self._inside:
            self._line, self._inside = line, True
            self._load()
            if self._single:
                self.respread.emit()

    def _out(self) -> None:
        if self._single:
            self._inside = False
            self.respread.emit()
            self.earlier.rows.setFocus()

    def _to_page(self) -> None:
        self.session.go.emit("person", {"id": self._person, "line": self._line})

    def _take_back(self, version: Version) -> None:
        line, person, today = self._line, self._person, self.session.today
        if line is None:
            return
        deed = line not in self._held  # else her page takes it back with what was typed there

        def failed(fault: Exception) -> None:
            told = trouble.of(fault)
            self.turned.told(told.kind, told.what, told.next)

        def taken(entry: Entry) -> None:
            self.session.go.emit("person", {"id": person, "line": entry.id, "turned": not deed})

        def do(notebook: Notebook) -> Entry:
            return notebook.entries.take_back(line, version.day, today, version.turn, deed)

        only = self._turn.only  # else she is elsewhere by now
        self.session.ask(self, do, only(taken), only(failed))
