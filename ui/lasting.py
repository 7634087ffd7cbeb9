"""What stays over the open book as long as it is so (vault SPEC §4 salvage, §5): one line, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.parts.book import Book
from ui.session import Session


class Line(NamedTuple):
    """In full, in few words, what can be done, the kind of notice ("alert", "warn", "info")."""

    long: str
    short: str
    link: str
    kind: str
    follow: Callable[[], None]


_RANKS = ("reading",)  # which comes first, where several hold


class Lasting(QObject):
    """Goes with the book. Of a notebook that is only read it says so, and that no field takes a letter; `to_copies` is the way out."""

    def __init__(self, session: Session, book: Book, to_copies: Callable[[], None]) -> None:
        super().__init__(book)
        self.session, self.book, self._to_copies = session, book, to_copies
        self._lines: dict[str, Line] = {}
        book.lasting_followed.connect(self._follow)
        if session.salvage:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            app.focusChanged.connect(self._close_field)
            session.unread.connect(lambda: self._say_reading(holes=True))
            self._say_reading()

    def say(self, rank: str, line: Line | None) -> None:
        """One of `_RANKS` holds; None: no more."""
        if line is None:
            self._lines.pop(rank, None)
        else:
            self._lines[rank] = line
        first = self._first()
        self.book.set_lasting(*(first[:4] if first is not None else ()))

    def turned(self) -> None:
        """Another page: what is missing is said anew of each."""
        if self.session.salvage:
            self._say_reading()

    def _first(self) -> Line | None:
        return next((self._lines[rank] for rank in _RANKS if rank in self._lines), None)

    def _follow(self) -> None:
        if (first := self._first()) is not None:
            first.follow()

    # -- only read -------------------------------------------------------------------------------------------------------

    def _say_reading(self, holes: bool = False) -> None:
        what, nothing = self.tr("Lecture de ce qui reste."), self.tr("Rien ne s’écrit ici.")
        lost, less = self.tr("Une partie de cette page est illisible, elle manque."), self.tr("Une partie est illisible.")
        long, short = (f"{what} {nothing} {lost}", f"{nothing} {less}") if holes else (f"{what} {nothing}", nothing)
        self.book.close_giving(f"{what} {nothing}")
        self.say("reading", Line(long, short, self.tr("Ouvrir une copie"), "alert", self._to_copies))

    def _close_field(self, _old: QWidget | None, now: QWidget | None) -> None:
        """No field takes a letter, but those one seeks or opens with."""
        if now is None or not self.book.isAncestorOf(now) or now.property("cahierReading"):
            return
        if isinstance(now, QTextEdit | QPlainTextEdit) or (isinstance(now, QLineEdit) and now.echoMode() == QLineEdit.EchoMode.Normal):
            now.setReadOnly(True)
            now.setToolTip(self.tr("Lecture de ce qui reste.") + " " + self.tr("Rien ne s’écrit ici."))
