"""Five words with a colleague, or with a whole team at one table (DESIGN: 14; exchange SPEC §6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from notebook_app import phone, sharing, wordlist
from notebook_app.model import Colleague, Noun
from notebook_app.notebook import Notebook
from ui import clipboard, trouble
from ui.page import Page, Spread
from ui.parts.fivewords import FiveLeaf, Reader, TeamLeaf, WordsLeft
from ui.parts.flap_colleagues import trust_of
from ui.parts.large import LargeLeaf
from ui.session import Session
from ui.theme import Look


class FiveWordsPage(Page):
    """`show_target`: {"colleague": id}, or {"meeting": True}: everybody whose words can be read.

    With "visit", the bytes of an introduction that gives a known colleague other keys: its words, and the same ten make its keys hold.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self._colleague: int | None = None
        self._visit: bytes | None = None
        self._wants_focus = self._enlarged = False
        self._pair: tuple[Colleague, Colleague] | None = None  # whom one speaks with, and whose number to call
        self.left, self.five, self.team, self.large = WordsLeft(look), FiveLeaf(look), TeamLeaf(look), LargeLeaf(look)
        self.large.back_link.set_text(self.tr("Cinq mots"))
        self.left.enlarged.connect(lambda: self._enlarge(True))
        self.large.back.connect(lambda: self._enlarge(False))
        self.large.copied.connect(self._copy)
        self.left.back.connect(self._back_to_list)
        for leaf in (self.five, self.team):
            leaf.back.connect(self._back_to_list)
            leaf.done.connect(self._back_to_list)
        self.five.same.connect(self._agree)
        self.five.different.connect(self._refuse)
        self.team.noted.connect(self._note)

    @property
    def right(self) -> FiveLeaf | TeamLeaf:
        return self.five if self._colleague is not None else self.team

    # -- as the window sees it ---------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        for leaf in (self.five, self.team):
            leaf.alone = single
            leaf.flow.rearrange()
            leaf.rearrange()
        right = self.large if self._enlarged else self.right
        return Spread(right, None if single else self.left, 0.4)

    def show_target(self, target: Any) -> None:
        id = target.get("colleague") if isinstance(target, dict) else None
        self._colleague = id if isinstance(id, int) else None
        self._visit = target.get("visit") if self._colleague is not None else None
        self._enlarged = False
        self.five.reader = None  # what was ticked before belongs to another call
        self._wants_focus = True
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if nouns & Noun.DIRECTORY:
            self._load()

    def place(self) -> Any:
        return {"colleague": self._colleague} if self._colleague is not None else {"meeting": True}

    def focus(self) -> None:
        (self.large.back_link if self._enlarged else self.right.caret()).setFocus()

    def filled(self) -> QAbstractButton | None:
        return None if self._enlarged else self.right.filled()

    def back(self) -> bool:
        if not self._enlarged:
            return False
        self._enlarge(False)
        return True

    def _enlarge(self, on: bool) -> None:
        """The number instead of the words; what is ticked stays."""
        if on and self._pair is not None:
            it, called = self._pair
            self.large.show_number(it.name, called.phone, trust_of(it))
        self._enlarged = on and self._pair is not None
        self.respread.emit()
        self.focus()

    def _copy(self) -> None:
        self.large.say_copied(clipboard.put(phone.national(self.large.call)))

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        if self._colleague is not None:
            id, visit, today = self._colleague, self._visit, self.session.today
            self.session.ask(self, lambda notebook: _read_pair(notebook, id, visit, today), self._show_pair, self._failed, replaces="fivewords")
        else:
            self.session.ask(self, _team, self._show_team, self._failed, replaces="fivewords")

    def _show_pair(self, read: tuple[Reader, tuple[str, ...], Colleague | None]) -> None:
        reader, own, alike = read
        self._pair = (reader.colleague, alike or reader.colleague)
        self.left.set_colleague(reader, alike, other_keys=self._visit is not None)
        self.five.set_words(reader, own, alike)
        self._take_focus()

    def _show_team(self, read: tuple[list[Reader], tuple[str, ...]]) -> None:
        readers, own = read
        self.left.set_meeting(own)
        self.team.set_team(readers, own, self.session.today)
        self._take_focus()

    def _take_focus(self) -> None:
        if self._wants_focus and self.right.isVisible():
            self._wants_focus = False
            self.right.lay_now()
            self.focus()

    def _failed(self, fault: Exception) -> None:
        told = trouble.of(fault)
        self.right.told(told.kind, told.what, told.next)

    # -- deeds -------------------------------------------------------------------------------------------------------------

    def _agree(self) -> None:
        id, visit, day = self._colleague, self._visit, self.session.today

        def same(notebook: Notebook) -> None:
            if visit is not None:
                sharing.settle(notebook, sharing.read(notebook, visit, day, "visite"), day)
            elif id is not None:
                notebook.directory.verify(id, day)

        def agreed(_: object) -> None:
            self._visit = None  # its keys are the colleague's now
            self.five.agreed(day)

        self.session.ask(self, same, agreed, self._failed)

    def _refuse(self) -> None:
        id = self._colleague
        if self._visit is not None:
            self.five.refused()  # of the keys one knew nothing is doubted
        elif id is not None:
            self.session.ask(self, lambda notebook: notebook.directory.unverify(id), lambda _: self.five.refused(), self._failed)

    def _note(self, ids: list[int]) -> None:
        day = self.session.today

        def note(notebook: Notebook) -> tuple[list[Reader], tuple[str, ...]]:
            with notebook.write(Noun.DIRECTORY):
                for id in ids:
                    notebook.directory.verify(id, day)
            return _team(notebook)

        def noted(read: tuple[list[Reader], tuple[str, ...]]) -> None:
            self._show_team(read)
            self.team.told_noted(len(ids), day)
            self.team.lay_now()
            self.focus() if self.team.filled() is self.team.note else self.team.finish.setFocus()

        self.session.ask(self, note, noted, self._failed)

    def _back_to_list(self) -> None:
        id = self._colleague
        self.session.go.emit("rabat", {"row": "colleagues", **({"colleague": id} if id is not None else {})})


# -- in the worker -----------------------------------------------------------------------------------------------------------


def _reader(colleague: Colleague) -> Reader:
    return Reader(colleague, tuple(wordlist.shown(word) for word in sharing.words_of(colleague)))


def _own(notebook: Notebook) -> tuple[str, ...]:
    return tuple(wordlist.shown(word) for word in sharing.own_words(notebook))


def _read_pair(notebook: Notebook, id: int, visit: bytes | None, today: date) -> tuple[Reader, tuple[str, ...], Colleague | None]:
    colleague = notebook.directory.get(id)
    if visit is not None:
        said = sharing.words_in(sharing.read(notebook, visit, today, "visite"))
        return Reader(colleague, tuple(wordlist.shown(word) for word in said)), _own(notebook), None
    alike = notebook.directory.get(colleague.alike) if colleague.unusual and colleague.alike is not None else None
    return _reader(colleague), _own(notebook), alike


def _team(notebook: Notebook) -> tuple[list[Reader], tuple[str, ...]]:
    """Everybody whose words can be read, those to be read first."""
    able = [c for c in notebook.directory.all() if c.seal and not c.retired]
    able.sort(key=lambda c: c.verified is not None)
    return [_reader(c) for c in able], _own(notebook)
