"""Joining a page of paper to a line, and looking at one that is joined. Nothing of it is ever a file outside the vault, but where she chooses."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton

from notebook_app.model import Clip, Noun
from notebook_app.notebook import Notebook
from notebook_app.steps import Outside, Steps
from notebook_app.text import visible
from ui import pictures, trouble
from ui.dates import full_day
from ui.page import Page, Spread, Turn
from ui.parts.joined import clip_name
from ui.parts.joining import JoiningLeaf
from ui.session import Session
from ui.theme import Look

if TYPE_CHECKING:
    from ui.pictures import Encoded, Looked


@dataclass(frozen=True)
class _Shown:
    """A clip as it is looked at."""

    name: str  # of the person
    clip: Clip
    data: bytes
    image: QImage


class JoinedPage(Page):
    """Target: {"person": id, "clip": id} to look at one; {"person", "line": entry or None, "files": [paths]} or "image": QImage to join.

    A picture out of the clipboard is handed over in memory; what leads back here later is the person alone.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self.leaf = leaf = JoiningLeaf(look, session.policy.readable_files)
        self.picture = leaf.picture
        leaf.number.numbers = None if session.salvage else session.numbers
        self._person: int | None = None
        self._name = ""
        self._line: int | None = None
        self._clip: Clip | None = None
        self._files: list[Path] = []
        self._looked: Looked | None = None
        self._uncut: QImage | None = None  # as it was before it was straightened
        self._quad = pictures.WHOLE
        self._busy = False
        self._turn = Turn()
        leaf.back.connect(self._to_person)
        leaf.leave_page.connect(self._next)
        leaf.join.connect(self._join)
        leaf.turn.connect(self._turn_round)
        leaf.straighten.connect(self._straighten)
        leaf.again.connect(self._choose_again)
        leaf.erase.connect(self._erase)
        leaf.print_page.connect(self._print)
        leaf.save_copy.connect(self._save_copy)
        leaf.remove.connect(self._remove)
        leaf.draw_on.connect(self._draw_on)
        leaf.captioned.connect(self._caption)
        leaf.canvas.changed.connect(self._cornered)

    # -- as the window sees it ---------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self.leaf.set_alone(single)
        if single:
            return Spread(self.leaf)
        return Spread(self.picture, self.leaf)

    def show_target(self, target: Any) -> None:
        found = target if isinstance(target, dict) else {}
        self._turn.begin()
        self._forget()
        self._person, self._line, self._name = found.get("person"), found.get("line"), ""
        self.leaf.set_caption("")
        self.leaf.arrow.set_text(self.tr("La page"))
        if self._person is not None and found.get("clip") is not None:
            self._load(int(found["clip"]))
        elif self._person is not None and found.get("image") is not None:
            image = found["image"]
            self._begin()
            self._beside(lambda: pictures.pasted(image), self._seen)
        elif self._person is not None and found.get("files"):
            self._files = [Path(name) for name in found["files"]]
            self._look_at_first()
        else:
            person = self._person
            self._soon(lambda: self.session.go.emit("person" if person is not None else "people", {"id": person} if person is not None else None))

    def place(self) -> Any:
        """One being joined is not kept: what leads back is the page of the person."""
        if self._clip is not None and self.leaf.mode == "view":
            return {"person": self._person, "clip": self._clip.id}
        return {"person": self._person}

    def focus(self) -> None:
        if not self.leaf.isVisible():
            return  # covered meanwhile, or not laid yet
        caret = self.leaf.caret()
        if caret.isVisible():
            caret.setFocus()
        else:  # it is laid first
            self._soon(self._focus_what_is_laid)

    def _focus_what_is_laid(self) -> None:
        caret = self.leaf.caret()
        if self.leaf.isVisible():
            (caret if caret.isVisible() else self.leaf.arrow).setFocus()

    def filled(self) -> QAbstractButton | None:
        return self.leaf.filled()

    def back(self) -> bool:
        self._to_person()
        return True

    def refresh(self, nouns: Noun) -> None:
        if self._clip is not None and self.leaf.mode == "view" and nouns & Noun.CLIPS:
            self._load(self._clip.id)

    def keep(self) -> None:
        self._caption(self.leaf.caption.text())

    def leave(self) -> None:
        self.keep()
        self._turn.begin()  # what is still under way comes to nobody
        self._forget()

    def _forget(self) -> None:
        """No picture stays in memory once its page is left."""
        self._looked = self._uncut = self._clip = None
        self._files, self._busy = [], False
        self.leaf.mode = "reading"
        self.leaf.canvas.show_words("")

    def _soon(self, deed: Callable[[], None]) -> None:
        QTimer.singleShot(0, self, deed)

    def _ask(self, do: Callable[[Notebook], Any], then: Callable[[Any], None]) -> None:
        """Of the notebook; what comes once another page is shown is let go."""
        self.session.ask(self, do, self._turn.only(then), self._turn.only(self._say_fault))

    def _beside(self, do: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Of the pictures, on their own thread."""
        self.session.looking.ask(self, do, self._turn.only(then), self._turn.only(self._say_fault))

    def _outside(self, path: Path, do: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Of a file where it lies: nobody waits for a share that does not answer."""
        from notebook_app.folder import FolderTrouble

        def steps() -> Steps[tuple[Any, Exception | None]]:
            try:
                return (yield Outside(path.parent, do)), None
            except FolderTrouble as fault:
                return None, fault

        def answered(answer: tuple[Any, Exception | None]) -> None:
            found, silent = answer
            if silent is None:
                then(found)
            elif self.leaf.mode == "reading":  # another one may be chosen
                self.leaf.say_refused(trouble.of(silent))
                self.picture.rearrange()
                self.focus()
            else:
                self._say_fault(silent)

        self._ask(lambda _: steps(), answered)

    def _say_fault(self, fault: Exception) -> None:
        self._busy = False
        self.leaf.button.set_waiting("")
        told = trouble.of(fault)
        self.leaf.told(told.kind, told.what, told.next)

    def _to_person(self) -> None:
        if self._person is not None:
            self.session.go.emit("person", {"id": self._person, "line": self._clip.entry if self._clip is not None else self._line})

    # -- joining -----------------------------------------------------------------------------------------------------------

    def _look_at_first(self) -> None:
        path = self._files[0]
        self._begin()
        self._outside(path, lambda: pictures.look_at(path), self._seen)

    def _begin(self) -> None:
        self._clip = None
        self.leaf.set_caption("")
        self.leaf.say_reading()

    def _seen(self, looked: Looked) -> None:
        self._looked, self._uncut, self._quad = looked, None, pictures.WHOLE
        if looked.kind == "refused":
            self.leaf.say_refused(trouble.of_joined(looked.reason))
            self._say_following()
        elif looked.kind == "file":
            self.leaf.say_file(visible(self._files[0].name), self._weight(len(looked.data)))
            self.leaf.set_caption(visible(self._files[0].stem), typed=True)
        else:
            self.leaf.canvas.show_image(looked.image, self.tr("La photo à joindre"), editing=True)
            self.leaf.say_picture(looked.cut)
            if looked.cut:
                self.leaf.set_caption(self.tr("la fin manque"))
        self.picture.rearrange()
        self.focus()

    def _weight(self, size: int) -> str:
        return self.tr("{n}\u00a0ko").format(n=max(1, round(size / 1000)))

    def _cornered(self) -> None:
        self.leaf.say_corners(False, pictures.is_sheet(self.leaf.canvas.corners))

    def _straighten(self) -> None:
        """The sheet between the corners; again: the photo with the corners as they were."""
        if self._looked is None or self._busy:
            return
        canvas = self.leaf.canvas
        if self._uncut is not None:
            image, self._uncut = self._uncut, None
            self._looked = replace(self._looked, image=image)
            canvas.show_image(image, self.tr("La photo à joindre"), editing=True)
            canvas.set_corners(self._quad)
            self.leaf.say_corners(False, True)
            return
        image, self._quad = self._looked.image, canvas.corners
        quad = self._quad

        def done(straight: QImage) -> None:
            self._busy = False
            if self._looked is not None:
                self._uncut, self._looked = image, replace(self._looked, image=straight)
                canvas.show_image(straight, self.tr("La page redressée"))
                self.leaf.say_corners(True, True)

        self._busy = True
        self._beside(lambda: pictures.straightened(image, quad), done)

    def _turn_round(self) -> None:
        if self._busy:
            return
        if self.leaf.mode == "view":
            self._turn_kept()
            return
        if self._looked is None:
            return
        image, corners, editing = self._looked.image, self.leaf.canvas.corners, self.leaf.canvas.editing

        def done(turned: QImage) -> None:
            self._busy = False
            if self._looked is None:
                return
            self._looked = replace(self._looked, image=turned)
            self.leaf.canvas.show_image(turned, self.leaf.canvas.accessibleName(), editing)
            if editing:  # the corners go round with it, each to its new place
                round_ = [(1 - y, x) for x, y in corners]
                self.leaf.canvas.set_corners([round_[3], *round_[:3]])
            else:
                self._uncut = None  # straightened, then turned: the corners of before no longer fit
                self.leaf.canvas.show_image(turned, self.tr("La page redressée"), editing=True)
                self.leaf.say_corners(False, True)

        self._busy = True
        self._beside(lambda: pictures.turned(image), done)

    def _join(self) -> None:
        looked, person, line, today = self._looked, self._person, self._line, self.session.today
        if looked is None or person is None or self._busy:
            return
        name = self.leaf.caption.text()
        self._busy = True
        self.leaf.button.set_waiting(self.tr("La page se joint…"))
        if looked.kind == "file":
            data = looked.data
            self._ask(lambda nb: nb.clips.add(person, "file", data, today, line, name, "application/pdf"), self._joined)
            return
        image, quad = looked.image, self.leaf.canvas.corners if self.leaf.canvas.editing else pictures.WHOLE
        joined, failed = self._turn.only(self._joined), self._turn.only(self._say_fault)

        def keep(made: Encoded) -> None:  # also when she has turned the page meanwhile: it was asked for
            def add(notebook: Notebook) -> Clip:
                return notebook.clips.add(person, "picture", made.data, today, line, name, "image/jpeg", made.small)

            self.session.ask(self, add, joined, failed)

        self.session.looking.ask(self, lambda: pictures.encoded(pictures.straightened(image, quad)), keep, failed)

    def _joined(self, clip: Clip) -> None:
        """It is in the vault: only now may the original go."""
        self._busy = False
        self._clip = clip
        self.leaf.button.set_waiting("")
        self.leaf.say_joined(visible(self._files[0].name) if self._files else "")
        self.leaf.canvas.show_image(self._looked.image if self._looked is not None else QImage(), clip_name(clip, self.session.today))
        self._uncut = None
        if not self._files:
            self._to_person()
            return
        self._say_following()
        self.picture.rearrange()
        self.focus()

    def _say_following(self) -> None:
        if len(self._files) > 1:
            self.leaf.button.set_text(self.tr("Joindre la suivante"))

    def _next(self) -> None:
        """After one is joined: the next of those let go together, or back to the page."""
        self._files = self._files[1:]
        if self._files:
            self._look_at_first()
        else:
            self._to_person()

    def _choose_again(self) -> None:
        if len(self._files) > 1:
            self._next()
            return

        def chosen(path: Path) -> None:
            self._files = [path]
            self._look_at_first()

        self.choose(self.tr("Joindre une page"), chosen, filters=pictures.filters())

    def _erase(self) -> None:
        if not self._files or self._looked is None or self._clip is None:
            return
        path, digest = self._files[0], self._looked.digest

        def do() -> bool:
            from notebook_app import files

            with suppress(OSError):
                files.erase(path, digest)
                return True
            return False

        def then(done: bool) -> None:
            self.leaf.say_erased(done)
            self.focus()  # the link that was pressed is gone

        self._outside(path, do, then)

    # -- looking at one ----------------------------------------------------------------------------------------------------

    def _load(self, id: int) -> None:
        def do(notebook: Notebook) -> _Shown:
            clip = notebook.clips.get(id)
            data = notebook.clips.data(id)
            image = pictures.kept(data) if clip.kind == "picture" else QImage()
            return _Shown(notebook.people.get(clip.person).name, clip, data, image)

        self._ask(do, self._show)

    def _show(self, shown: _Shown) -> None:
        clip, leaf = shown.clip, self.leaf
        before, self._clip, self._name = self._clip, clip, shown.name
        leaf.arrow.set_text(shown.name)
        about = self.tr("À la ligne du {day}").format(day=full_day(clip.day))
        titles = {"picture": self.tr("Page jointe"), "file": self.tr("PDF joint"), "sketch": self.tr("Croquis")}
        leaf.say_view(titles[clip.kind], about, clip.kind, self.session.salvage)
        if before is None or not (leaf.caption.hasFocus() or leaf.number.field is not None):
            leaf.set_caption(clip.name)
        said = clip_name(clip, self.session.today)
        if clip.kind == "sketch":
            from notebook_app.strokes import unpack

            leaf.canvas.show_strokes(unpack(shown.data), said)
        elif clip.kind == "file":
            leaf.canvas.show_words(f"{clip.name or 'PDF'}, {self._weight(clip.size)}")
        else:
            leaf.canvas.show_image(shown.image, said)
            if shown.image.isNull():
                leaf.canvas.show_words(self.tr("Cette image ne se laisse plus lire."))
        self.picture.rearrange()
        if before is None:
            self.focus()

    def _caption(self, words: str) -> None:
        if self.leaf.mode == "view" and self._clip is not None and not self.session.salvage and words.strip() != self._clip.name:
            id = self._clip.id
            self.session.numbers.typed(words)
            self._clip = self._clip.with_(name=words.strip())
            self.session.ask(self, lambda nb: nb.clips.caption(id, words))

    def _turn_kept(self) -> None:
        if self._clip is None or self._clip.kind != "picture":
            return
        id, image = self._clip.id, self.leaf.canvas.image
        self._busy = True

        def keep(made: Encoded) -> None:
            def kept(clip: Clip) -> None:
                self._busy = False
                self._load(clip.id)

            self._ask(lambda nb: nb.clips.replace(id, made.data, "image/jpeg", made.small), kept)

        self._beside(lambda: pictures.encoded(pictures.turned(image)), keep)

    def _remove(self) -> None:
        if self._clip is not None:
            id = self._clip.id
            self._ask(lambda nb: nb.clips.remove(id), lambda _: self._to_person())

    def _draw_on(self) -> None:
        if self._clip is not None:
            self.session.go.emit("sketch", {"person": self._person, "clip": self._clip.id})

    def _print(self) -> None:
        canvas = self.leaf.canvas
        image = canvas.image if not canvas.image.isNull() else canvas.on_paper()

        from ui import printing

        only_paper = not self.session.policy.readable_files
        printing.send_picture(self.to_printer, image, lambda said: self.leaf.told(said.kind, said.what, said.next), only_paper)

    def _save_copy(self) -> None:
        """A PDF, as it was: where she chooses, and only there."""
        if self._clip is None:
            return
        from notebook_app.text import safe_file_name

        id, name = self._clip.id, f"{safe_file_name(self._clip.name or 'PDF')}.pdf"

        def chosen(path: Path) -> None:
            def do(notebook: Notebook) -> Steps[str]:
                from notebook_app import folder

                data = notebook.clips.data(id)
                return (yield Outside(path.parent, lambda: folder.save(path, data)))

            def written(code: str) -> None:
                if code:
                    self.leaf.told("warn", trouble.of_folder(code), self.tr("Choisissez un autre endroit."))
                else:
                    self.leaf.told("ok", self.tr("Une copie est là où vous l’avez mise."), self.tr("Elle n’est pas protégée. Effacez-la ensuite."))

            self._ask(do, written)

        self.choose(self.tr("Enregistrer une copie du PDF"), chosen, save_as=name, filters="PDF (*.pdf)")
