"""What stays over the open book as long as it is so (vault SPEC §4 salvage, §5), and what can be done about it; under it: saved, copied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from notebook_app import room
from notebook_app.notebook import Notebook
from notebook_app.values import Value
from ui.clipboard import Keeper
from ui.dates import hour as clock
from ui.parts.book import Book
from ui.parts.choices import Check
from ui.parts.widgets import Button, Link
from ui.session import Session


class Line(Value):
    """In full, in few words, what can be done, the kind of notice ("alert", "warn", "info")."""

    long: str
    short: str
    link: str
    kind: str
    follow: Callable[[], None]


_RANKS = ("reading", "room", "synced", "digits")  # which comes first, where several hold
_PAUSE = timedelta(minutes=1)  # from one look at the disk to the next
_SYNCED, _DIGITS = "synced", "digits told"  # `own`: it was told


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
            app.installEventFilter(self)
            session.unread.connect(self._say_holes)
            self._say_reading()
            return
        self._looked: datetime | None = None
        self._again = QTimer(self, interval=round(_PAUSE.total_seconds() * 1000))  # while it is said: it ends by itself
        self._again.timeout.connect(self._look)
        session.saved.connect(self._look)
        session.trouble.connect(self._look)
        self._look()
        session.ask(self, self._synced, self._say_synced, lambda fault: None)

    def say(self, rank: str, line: Line | None) -> None:
        """One of `_RANKS` holds; None: no more."""
        if line is None:
            self._lines.pop(rank, None)
        else:
            self._lines[rank] = line
        first = self._first()
        self.book.set_lasting(*((first.long, first.short, first.link, first.kind) if first is not None else ()))

    def turned(self) -> None:
        """Another page: what is missing is said anew of each."""
        if self.session.salvage:
            self._say_reading()
        else:
            self.say("digits", None)

    def _first(self) -> Line | None:
        return next((self._lines[rank] for rank in _RANKS if rank in self._lines), None)

    def _follow(self) -> None:
        if (first := self._first()) is not None:
            first.follow()

    # -- the disk (vault SPEC §2, §5) ------------------------------------------------------------------------------------

    def _look(self) -> None:
        """How much room there is, at most once a minute."""
        now, folder = self.session.now(), self.session.folder
        if self._looked is not None and now - self._looked < _PAUSE:
            return
        self._looked = now
        self.session.ask(self, lambda notebook: room.little(folder), self._say_room, lambda fault: None, replaces="room")

    def _say_room(self, free: int | None) -> None:
        if free is None:
            self._again.stop()
            self.say("room", None)
            return
        self._again.start()
        size = QLocale().formattedDataSize(free, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
        short = self.tr("Il reste peu de place sur le disque\u00a0: {size}.").format(size=size)
        long = self.tr("{short} Libérez-en\u00a0: sans place, rien ne s’enregistre.").format(short=short)
        self.say("room", Line(long, short, "", "warn", lambda: None))

    def _synced(self, notebook: Notebook) -> bool:
        return room.synced(self.session.folder) and not notebook.own.get(_SYNCED)

    def _say_synced(self, synced: bool) -> None:
        if synced:
            short = self.tr("Le cahier est dans un dossier synchronisé.")
            long = self.tr("{short} C’est la place des copies, pas du cahier\u00a0: demandez qu’il en soit exclu.").format(short=short)
            self.say("synced", Line(long, short, self.tr("Compris"), "warn", self._understood))

    def _understood(self) -> None:
        self.say("synced", None)
        self.session.ask(self, lambda notebook: notebook.own.set(_SYNCED, "told"), None, lambda fault: None)

    # -- back from under the cover (MODEL, Covered: four digits, chosen at first use) ---------------------------------------

    def came_back(self) -> None:
        """Once, and until another page is turned to: that four digits would do, where none are chosen."""
        if not self.session.salvage:
            self.session.ask(self, self._without_digits, self._say_digits, lambda fault: None)

    @staticmethod
    def _without_digits(notebook: Notebook) -> bool:
        return notebook.code.chosen() is None and not notebook.own.get(_DIGITS)

    def _say_digits(self, without: bool) -> None:
        if without:
            long, short = self.tr("Pour revenir au cahier caché, quatre chiffres suffiraient."), self.tr("Quatre chiffres suffiraient.")
            self.say("digits", Line(long, short, self.tr("Les choisir"), "info", lambda: self.session.go.emit("rabat", {"row": "cover"})))
            self.session.ask(self, lambda notebook: notebook.own.set(_DIGITS, "told"), None, lambda fault: None)

    # -- only read -------------------------------------------------------------------------------------------------------

    def _say_reading(self, holes: bool = False) -> None:
        what, nothing = self.tr("Lecture de ce qui reste."), self.tr("Rien ne s’écrit ici.")
        lost, less = self.tr("Une partie de cette page est illisible, elle manque."), self.tr("Une partie est illisible.")
        long, short = (f"{what} {nothing} {lost}", f"{nothing} {less}") if holes else (f"{what} {nothing}", nothing)
        self.book.close_giving(f"{what} {nothing}")
        self.say("reading", Line(long, short, self.tr("Ouvrir une copie"), "alert", self._to_copies))

    def _say_holes(self) -> None:
        self._say_reading(holes=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing offers what would only be refused: the book's buttons are closed, but the ones that read or open a copy; links that write too."""
        if event.type() not in (QEvent.Type.Show, QEvent.Type.EnabledChange):
            return False
        if isinstance(watched, Button):
            leaf = watched.parentWidget()
            kept = watched.property("cahierReading") or (leaf is not None and leaf.property("cahierReading"))
            if not kept and not watched.closed and self.book.isAncestorOf(watched):
                watched.set_closed(self._nothing())
        elif isinstance(watched, Link | Check) and watched.property("cahierWrites") and watched.isEnabled() and self.book.isAncestorOf(watched):
            watched.setEnabled(False)
            watched.setAccessibleDescription(self._nothing())
            watched.setToolTip(self._nothing())
        return False

    def _nothing(self) -> str:
        return self.tr("Lecture de ce qui reste.") + " " + self.tr("Rien ne s’écrit ici.")

    def _close_field(self, _old: QWidget | None, now: QWidget | None) -> None:
        """No field takes a letter, but those one seeks or opens with."""
        if now is None or not self.book.isAncestorOf(now) or now.property("cahierReading"):
            return
        from PySide6.QtWidgets import QPlainTextEdit

        if isinstance(now, QTextEdit | QPlainTextEdit) or (isinstance(now, QLineEdit) and now.echoMode() == QLineEdit.EchoMode.Normal):
            now.setReadOnly(True)
            now.setToolTip(self._nothing())


class Foot(QObject):
    """Goes with the book: the word under it. Saved, at what hour; or copied, as long as it can be pasted, or until the next is saved."""

    def __init__(self, session: Session, book: Book, keeper: Keeper) -> None:
        super().__init__(book)
        self._session, self._book = session, book
        self._told = self._before = self._vain = ""
        session.saved.connect(self._say_saved)
        session.told.connect(self._say_told)
        session.vain.connect(self._say_vain)
        session.trouble.connect(self._unsay_saved)
        keeper.taken_back.connect(self._unsay_told)
        book.told_over.connect(self._unsay_told)

    def _say_saved(self, hour: datetime) -> None:
        if not self._session.unsaved:  # a deed was saved, and a line still waits
            self._book.set_saved(self.tr("Enregistré à {hour}").format(hour=clock(hour.strftime("%H:%M"))))

    def _say_told(self, words: str, done: bool = True) -> None:
        from ui.aloud import announce

        if (said := self._book.saved.text()) != self._told:
            self._before = said
        self._told = words
        self._book.set_saved(words, done, told=True)
        announce(self._book.saved)

    def _say_vain(self, words: str) -> None:
        if words:
            self._vain = words
            self._say_told(words, done=False)
        elif self._vain and self._told == self._vain:
            self._unsay_told()
            self._vain = ""

    def _unsay_told(self) -> None:
        if self._told and self._book.saved.text() == self._told:
            self._book.set_saved(self._before)

    def _unsay_saved(self, _: Exception) -> None:
        """No tick under a page of which the disk does not have every word."""
        if self._session.unsaved:
            self._book.set_saved("")
