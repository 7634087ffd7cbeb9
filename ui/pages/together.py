"""Read with the person (DESIGN §4, 13): in the place of the whole book, their page alone; no other door is there until the reading is over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from notebook_app.model import Entry
from notebook_app.notebook import Notebook
from ui import trouble
from ui.parts.together import TogetherDesk, large
from ui.session import Session
from ui.theme import Look


class TogetherPage(QWidget):
    """`back` when the reading is over, `cover` for Cacher. Its letters have a size of their own, gone with it."""

    back = Signal()
    cover = Signal()

    def __init__(self, session: Session, look: Look, person: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self._outer, self._person = session, look, person
        self.look = Look(large(look.u), look.hand, look.night, self)
        self._follow()
        look.changed.connect(self._follow)
        self.desk = TogetherDesk(self.look, self)
        self.desk.done.connect(self.back)
        self.desk.cover.connect(self.cover)
        self.desk.paper.editor.wants_earlier.connect(self._earlier)
        self.desk.paper.editor.wants_later.connect(self._later)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.desk)
        for keys, deed in (
            (("Esc", "F7", "Alt+Left"), self.back.emit),
            (("Ctrl++", "Ctrl+="), lambda: self.look.set_u(self.look.u + 4)),
            (("Ctrl+-",), lambda: self.look.set_u(self.look.u - 4)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self, deed, context=Qt.ShortcutContext.WindowShortcut)
        self._read()

    def caret(self) -> QWidget:
        return self.desk.caret()

    def _follow(self) -> None:
        """Night, writing and colours are those of the notebook; the size is not."""
        outer, own = self._outer, self.look
        theme = "night" if outer.night else "day"
        own.settle(own.u, theme, outer.hand, outer.fine_lines, outer.system_colours)

    def _read(self) -> None:
        from notebook_app.notebook import together

        person, today = self._person, self.session.today

        def show(read: together.Together) -> None:
            self.desk.paper.show_lines(read.name, read.entries, read.more_before, read.states, read.ahead, today)

        self.session.ask(self, lambda nb: together.read(nb, person, today), show, self._failed)

    def _failed(self, fault: Exception) -> None:
        self.desk.paper.say(trouble.of(fault).what)

    def _earlier(self) -> None:
        from notebook_app.notebook import together

        editor, person = self.desk.paper.editor, self._person
        first = editor.first_id

        def do(notebook: Notebook) -> tuple[list[Entry], bool]:
            return together.before(notebook, person, first) if first is not None else ([], False)

        self.session.ask(self, do, lambda answer: editor.put_above(*answer), self._failed)

    def _later(self) -> None:
        from notebook_app.notebook import together

        editor, person = self.desk.paper.editor, self._person
        last = editor.last_before_gap

        def do(notebook: Notebook) -> tuple[list[Entry], bool]:
            return together.after(notebook, person, last) if last is not None else ([], False)

        self.session.ask(self, do, lambda answer: editor.put_below(*answer), self._failed)
