"""How things come into Fiches reçues: files that were dropped or chosen, a text that was copied; read one after another in the worker."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ui import trouble
from ui.arriving import Answer, Source, judge
from ui.inbox import Inbox
from ui.page import Page


class Incoming(QObject):
    """Files that are not opened yet wait in the inbox; what was read is told, and kept by nobody here."""

    arrived = Signal(object)  # the `Answer` of what was read
    here = Signal(object)  # a `Pending`: it was read before, and still asks
    nothing = Signal()  # nothing was copied

    def __init__(self, page: Page, inbox: Inbox) -> None:
        super().__init__(page)
        self._page, self._inbox = page, inbox

    def take(self, paths: Sequence[str]) -> None:
        """Files in front of those that wait; one of them is opened now. One that already asks is only shown again."""
        asked = self._inbox.take(paths)
        if asked is not None:
            self.here.emit(asked)
        else:
            self.read_next()

    def read_next(self) -> None:
        if self._inbox.unread:
            self.read(self._inbox.unread.pop(0))

    def read_text(self, words: str) -> None:
        if words.strip():
            self.read(Source(words=words))

    def read(self, source: Source) -> None:
        session, today = self._page.session, self._page.session.today

        def lost(fault: Exception) -> None:
            self.arrived.emit(Answer(source, said=trouble.of(fault), retry=True))

        session.ask(self._page, lambda notebook: judge(notebook, source, today), self.arrived.emit, lost)

    def ask_file(self) -> None:
        self._page.choose(
            self.tr("Ouvrir un fichier reçu"),
            lambda path: self.take([str(path)]),
            filters=self.tr("Fiches (*.vcf *.carte *.visite *.txt)") + ";;" + self.tr("Tous les fichiers (*)"),
        )

    def paste(self) -> None:
        """The text that was copied is read at once, a file that was copied too."""
        copied = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()] if copied is not None and copied.hasUrls() else []
        words = QGuiApplication.clipboard().text()
        if files:
            self.take(files)
        elif words.strip():
            self.read_text(words)
        else:
            self.nothing.emit()
