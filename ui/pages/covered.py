"""What the window shows while the open notebook is covered (MODEL, Covered): its cover, and who may come back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from notebook_app import wordlist
from ui import trouble
from ui.parts.closed import ClosedCover
from ui.parts.covered import CoveredCover
from ui.session import Session
from ui.theme import Look

AT_ONCE = 20  # seconds during which Cacher itself leads back
TRIES = 3  # of four digits: then it closes


class CoveredPage(QWidget):
    """`back` when the notebook may be shown again, `close_notebook` when it must close, or she wants it.

    Nothing to type for 20 s, or until a key is pressed (`at_once` False: a lock covered it, Cacher alone leads back never); then the four
    digits, or the words where none are chosen.
    """

    back = Signal()
    close_notebook = Signal()

    def __init__(self, session: Session, look: Look, at_once: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.look, self._at_once, self._since = session, look, at_once, session.now()
        self._chosen: bool | None = None  # whether there are digits, once the notebook has said it
        self._wanted: str | None = None  # what was typed before it did
        self._misses = 0
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._digits = CoveredCover(look, self)
        self._words: ClosedCover | None = None
        self._digits.wear(session.settings)
        self._digits.woken.connect(self._wake)
        self._digits.full.connect(self._try_digits)
        self._digits.close_notebook.connect(self.close_notebook)
        self._stack.addWidget(self._digits)
        session.ask(self, lambda notebook: notebook.code.chosen() is not None, self._know, lambda fault: self._know(False))

    def caret(self) -> QWidget:
        return self._words.caret() if self._words is not None else self._digits.caret()

    @property
    def _fresh(self) -> bool:
        return self._at_once and 0 <= (self.session.now() - self._since).total_seconds() < AT_ONCE

    def cover_key(self) -> None:
        """Cacher again: back at once, or what is asked for later."""
        if self._fresh:
            self.back.emit()
        else:
            self._wake("")

    def _wake(self, digit: str) -> None:
        if self._fresh or self._words is not None or self._digits.asking:
            return
        if self._chosen is None:
            self._wanted = (self._wanted or "") + digit
        elif self._chosen:
            self._digits.ask_digits(digit)
        else:
            self._ask_words()

    def _know(self, chosen: bool) -> None:
        self._chosen = chosen
        if self._wanted is not None:
            self._wake(self._wanted)

    def _try_digits(self, digits: str) -> None:
        def answered(right: bool) -> None:
            if right:
                self.back.emit()
                return
            self._misses += 1
            if self._misses == TRIES:
                self.close_notebook.emit()
            else:
                self._digits.missed(TRIES - self._misses)

        self._digits.set_waiting(True)
        self.session.ask(self, lambda notebook: notebook.code.are(digits), answered, self._failed)

    def _ask_words(self) -> None:
        self._words = words = ClosedCover(
            self.look, lambda run: wordlist.recognised(run) is not None, lambda run: wordlist.shown(wordlist.recognised(run) or ""), self,
            covered=True,
        )  # fmt: skip
        words.wear(self.session.settings)
        words.opening.connect(lambda secret: self._try_words(words, secret))
        self._stack.addWidget(words)
        self._stack.setCurrentWidget(words)
        words.caret().setFocus()
        words.tell(self.session.invented)
        if self._chosen is False:
            words.copies.set_text(self.tr("Quatre chiffres suffiraient, à choisir dans le rabat."))

    def _try_words(self, words: ClosedCover, secret: str) -> None:
        def answered(right: bool) -> None:
            if right:
                self.back.emit()
                return
            words.set_waiting(False)
            words.wrong()

        words.set_waiting(True)
        self.session.ask(self, lambda notebook: notebook.vault.opens(secret), answered, self._failed)

    def _failed(self, fault: Exception) -> None:
        """The notebook did not answer: the words are known without the disk."""
        if self._words is None:
            self._chosen = None
            self._ask_words()
        assert self._words is not None
        self._words.set_waiting(False)
        told = trouble.of(fault)
        self._words.told(told.kind, told.what)
