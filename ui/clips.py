"""What is joined to a person's page: chosen, let go or pasted on it, drawn beside a line; and the small pictures of what is there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, QTimer

from notebook_app import strokes
from notebook_app.notebook import Notebook
from notebook_app.steps import Outside, Steps
from notebook_app.strokes import Stroke
from ui.page import Page
from ui.parts.sheet import Paper
from ui.person import Showing

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

CARD_MS = 600  # how long the chooser waits to know of a camera's card


class PageClips(QObject):
    """Leads to where a page is joined or a sketch is drawn; nothing of a notebook that is only read."""

    def __init__(self, page: Page, paper: Paper, showing: Showing) -> None:
        super().__init__(page)
        self._page, self._session, self._paper, self._showing = page, page.session, paper, showing
        paper.editor.handed.connect(self._take)
        paper.clip_opened.connect(self.open)
        paper.clips_wanted.connect(self._bring)

    @property
    def _closed(self) -> bool:
        return self._showing.person is None or self._session.salvage

    def draw(self) -> None:
        """Ctrl+D: a sketch beside the line under the caret."""
        if not self._closed:
            self._session.go.emit("sketch", {"person": self._showing.person, "line": self._paper.editor.place()[0]})

    def choose(self) -> None:
        """Ctrl+J: a file, first of all from a camera's card that is plugged in. A disk that hangs keeps nobody waiting."""
        if self._closed:
            return
        from ui import pictures

        line = self._paper.editor.place()[0]
        asked: list[Path | None] = []

        def choose(at: Path | None) -> None:
            if not asked:
                asked.append(at)
                title = self.tr("Joindre une page")
                self._page.choose(title, lambda path: self._join(line, {"files": [str(path)]}), filters=pictures.filters(), at=at)

        def look() -> Steps[Path | None]:
            return (yield Outside(Path("plugged"), lambda: pictures.card_folder(pictures.plugged())))

        chosen = self._showing.only(choose)
        self._session.ask(self._page, lambda _: look(), chosen, lambda _: chosen(None))
        QTimer.singleShot(CARD_MS, self, lambda: chosen(None))

    def dropped(self, data: QMimeData) -> bool:
        """Let go over the page: True where it can be joined."""
        from ui.parts.editor import joinable

        found = joinable(data)
        if found is None or self._closed:
            return False
        self._take(found, self._paper.editor.place()[0])
        return True

    def open(self, id: int) -> None:
        """One that is joined already."""
        if self._showing.person is not None:
            self._session.go.emit("joined", {"person": self._showing.person, "clip": id})

    def _join(self, line: int | None, what: dict[str, Any]) -> None:
        if self._showing.person is not None:
            self._session.go.emit("joined", {"person": self._showing.person, "line": line, **what})

    def _take(self, found: list[Path] | QImage, line: int | None) -> None:
        """Let go or pasted on the page: a picture and a PDF are joined, a card goes where cards go. Its content says what a file is."""
        if self._closed:
            return
        if not isinstance(found, list):
            self._join(line, {"image": found})
            return
        from ui import pictures

        names = [str(path) for path in found]

        def known(pages: list[bool]) -> None:
            if any(pages):
                self._join(line, {"files": [name for name, page in zip(names, pages, strict=True) if page]})
            elif pages:
                self._session.go.emit("received", {"files": names})

        def look() -> Steps[list[bool]]:
            pages = []
            for path in found:
                pages.append((yield Outside(path.parent, partial(pictures.is_page, path))))
            return pages

        told = self._showing.only(known)
        self._session.ask(self._page, lambda _: look(), told, lambda _: told([False] * len(names)))

    def _bring(self, ids: list[int]) -> None:
        """The small pictures of those in sight, one job each: what is typed meanwhile is saved in between."""

        def read(notebook: Notebook, id: int) -> tuple[QImage | None, tuple[Stroke, ...] | None]:
            from ui import pictures

            small = notebook.clips.small(id)
            if notebook.clips.get(id).kind == "sketch":
                return None, strokes.unpack(small)
            return pictures.kept(small), None

        def show(id: int, found: tuple[QImage | None, tuple[Stroke, ...] | None]) -> None:
            self._paper.bring_clip(id, *found)

        for id in ids:
            self._session.ask(self._page, partial(read, id=id), self._showing.only(partial(show, id)), lambda _: None)
