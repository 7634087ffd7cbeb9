"""Drawing a sketch beside a line: it saves itself, as lines do, and stays in the vault as strokes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton

from notebook_app import strokes
from notebook_app.errors import Refused
from notebook_app.model import Clip, Noun
from notebook_app.notebook import Notebook
from notebook_app.notebook.clips import SKETCH
from notebook_app.strokes import Stroke
from ui import trouble
from ui.page import Page, Spread, undo_keys
from ui.parts.drawing import DrawingLeaf
from ui.session import Session
from ui.theme import Look

PAUSE_MS = 800  # vault SPEC §5: what is drawn is on the disk no later than what is written


@dataclass(eq=False)
class _Draft:
    """The sketch under the pen; its id is given at the first save, on the worker, where the jobs are in order."""

    person: int
    line: int | None
    id: int | None = None
    saved: tuple[Stroke, ...] = ()
    words: str = ""


@dataclass(frozen=True)
class _Drawn:
    """What is to be saved of a draft; where the disk refuses, it waits in the session."""

    draft: _Draft
    strokes: tuple[Stroke, ...]
    words: str

    @property
    def person(self) -> int:
        return self.draft.person

    def keep(self, notebook: Notebook, today: date) -> None:
        draft, drawn = self.draft, self.strokes
        data = strokes.pack(drawn) if drawn else b""
        before = made = draft.id
        try:
            with notebook.write(Noun.NONE):
                made = before if self._kept(notebook, before) else None
                if drawn and made is None:
                    line = draft.line if self._line(notebook) else None  # else beside today's
                    made = notebook.clips.add(draft.person, "sketch", data, today, line, self.words, SKETCH).id
                elif made is not None and drawn:
                    notebook.clips.replace(made, data, SKETCH, undoable=False)
                    notebook.clips.caption(made, self.words)
                elif made is not None:
                    notebook.clips.remove(made)
                    made = None
        finally:  # after a fault too: what was refused because the notebook was moved lies in the moved one, under this id
            draft.id = next((id for id in (made, before) if self._kept(notebook, id)), None)

    def _kept(self, notebook: Notebook, id: int | None) -> bool:
        return id is not None and self._theirs(lambda: notebook.clips.get(id).person)

    def _line(self, notebook: Notebook) -> bool:
        line = self.draft.line
        return line is not None and self._theirs(lambda: notebook.entries.get(line).person)

    def _theirs(self, whose: Callable[[], int]) -> bool:
        try:
            return whose() == self.draft.person
        except Refused:
            return False

    def move_to(self, person: int) -> None:
        self.draft.person, self.draft.id, self.draft.line = person, None, None


class SketchPage(Page):
    """Target: {"person": id, "line": entry or None} for a new one, {"person", "clip": id} to draw on. One without a stroke is not kept."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.leaf = DrawingLeaf(look)
        self.picture = self.leaf.picture
        self.leaf.number.numbers = session.numbers
        self._draft: _Draft | None = None
        self._target: dict[str, Any] = {}
        self._turn = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._save)
        self.leaf.back.connect(self._to_person)
        self.leaf.kept.connect(self._to_person)
        self.leaf.captioned.connect(lambda _: self._save())
        self.leaf.sheet.drawn.connect(self._pause.start)

    def spread(self, single: bool) -> Spread:
        self.leaf.set_alone(single)
        return Spread(self.leaf) if single else Spread(self.picture, self.leaf)

    def show_target(self, target: Any) -> None:
        self._target = target if isinstance(target, dict) else {}
        self._turn += 1
        self._draft = None
        self.leaf.show_sketch((), "")
        self.leaf.arrow.set_text(self.tr("La page"))
        person, id = self._target.get("person"), self._target.get("clip")
        if person is None:
            QTimer.singleShot(0, self, lambda: self.session.go.emit("people", None))
        elif id is None:
            self._draft = _Draft(person, self._target.get("line"))
        else:
            self._load(int(id))

    def _load(self, id: int) -> None:
        turn = self._turn

        def show(found: tuple[Clip, bytes]) -> None:
            if turn != self._turn:
                return
            clip, data = found
            waits = next((each for each in self.session.saving.drawn() if isinstance(each, _Drawn) and each.draft.id == clip.id), None)
            if waits is not None:  # newer than what the disk has
                self._draft = waits.draft
                self.leaf.show_sketch(waits.strokes, waits.words)
            else:
                drawn = strokes.unpack(data)
                self._draft = _Draft(clip.person, clip.entry, clip.id, drawn, clip.name)
                self.leaf.show_sketch(drawn, clip.name)
            self.focus()

        self.session.ask(self, lambda nb: (nb.clips.get(id), nb.clips.data(id)), show, self._failed(turn))

    def place(self) -> Any:
        if self._draft is not None and self._draft.id is not None:
            return {"person": self._draft.person, "clip": self._draft.id}
        return {"person": self._target.get("person"), "line": self._target.get("line")}

    def focus(self) -> None:
        if self.leaf.isVisible():
            self.leaf.caret().setFocus()

    def filled(self) -> QAbstractButton | None:
        return self.leaf.filled()

    def keys(self) -> dict[str, Callable[[], None]]:
        return undo_keys(self._undo, self._redo)

    def back(self) -> bool:
        self._to_person()
        return True

    def keep(self) -> None:
        self.leaf.sheet.commit()
        self._save()

    def leave(self) -> None:
        self.keep()
        self._turn += 1
        self._draft = None
        self._pause.stop()
        self.leaf.show_sketch((), "")

    def _undo(self) -> None:
        """What is being typed in the field takes its own steps back."""
        if self.leaf.caption.hasFocus() and self.leaf.caption.isUndoAvailable():
            self.leaf.caption.undo()
        else:
            self.leaf.sheet.undo()

    def _redo(self) -> None:
        if self.leaf.caption.hasFocus() and self.leaf.caption.isRedoAvailable():
            self.leaf.caption.redo()
        else:
            self.leaf.sheet.redo()

    def _failed(self, turn: int) -> Callable[[Exception], None]:
        def failed(fault: Exception) -> None:
            if turn == self._turn:
                told = trouble.of(fault)
                self.leaf.told(told.kind, told.what, told.next)
            else:
                self.session.trouble.emit(fault)

        return failed

    def _save(self) -> None:
        """What differs from what was saved last; if that fails it waits in the session, and the next stroke tries again too."""
        self._pause.stop()
        draft, drawn, words = self._draft, self.leaf.sheet.strokes, self.leaf.caption.text().strip()
        if draft is None or (drawn, words) == (draft.saved, draft.words) or (not drawn and not draft.saved):
            return
        turn, before = self._turn, (draft.saved, draft.words)
        draft.saved, draft.words = drawn, words
        told = self._failed(turn)

        def failed(fault: Exception) -> None:
            draft.saved, draft.words = before
            told(fault)

        def done() -> None:
            if turn == self._turn:
                self.leaf.told("ok", "")

        self.session.saving.save_drawn(self, draft, _Drawn(draft, drawn, words), done, failed)

    def _to_person(self) -> None:
        person = self._target.get("person")
        if person is not None:
            line = self._draft.line if self._draft is not None else None
            self.session.go.emit("person", {"id": person, "line": line})
