"""The cover: the first ten minutes where there is no notebook yet, and the field that opens a closed one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QStackedLayout, QWidget
from shiboken6 import isValid

from notebook_app import wordlist
from notebook_app.errors import CahierError
from notebook_app.kinds import Label, Noun
from notebook_app.phone import spaced
from notebook_app.reminder import due
from ui import trouble
from ui.dates import full_day
from ui.parts.closed import ClosedCover, FirstCover, copy_line
from ui.parts.cover import Cover
from ui.parts.widgets import Button
from ui.session import Session
from ui.theme import Look

if TYPE_CHECKING:
    from notebook_app.notebook import Notebook
    from notebook_app.vault import BackupFile
    from ui.parts.first_sheet import Sheet
    from ui.parts.recovery_sheet import LastSheet
    from ui.parts.words_sheet import WordsSheet

HELD_MS = 300  # after the cover stands: whether another Cahier holds the notebook
FORGET_MS = 300_000  # words that wait for a choice are dropped if none comes
DAMAGE = ("database", "database-missing", "key-missing", "key-damaged")


def known(run: str) -> bool:
    """Whether a typed run is one word of the list for certain."""
    return wordlist.recognised(run) is not None


def whole(run: str) -> str:
    """The word of the list that a typed run is, "" if it is none."""
    return wordlist.recognised(run) or ""


class CoverPage(QWidget):
    """What the window shows while no notebook is open; `exemplary` opens the invented notebook."""

    shifted = Signal()  # other things lie under the mouse

    def __init__(self, session: Session, look: Look, exemplary: Callable[[], None] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.look, self._exemplary = session, look, exemplary
        self._may_quit = self._held = False
        self._copy: BackupFile | None = None  # what is opened instead of the notebook, once it is chosen
        self._label: Label | None = None
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._on_top: Any = None
        if session.current == "new":
            self._show_first()
        else:
            self._show_closed()
        session.work.rested.connect(self._say_unsaved)
        session.unopened.connect(self._say_unopened)
        session.state.connect(self._say_opening)

    def may_quit(self) -> bool:
        """Whether unsaved words may be given up; the first time it asks, and the answer is no."""
        if self._may_quit or not isinstance(self._on_top, ClosedCover):
            return True
        self._on_top.set_unsaved(self.session.unsaved)
        self._on_top.ask_to_quit()
        return False

    def filled(self) -> QAbstractButton | None:
        """The one filled button of what lies on top."""
        buttons = [button for button in self._on_top.findChildren(Button) if button.kind in ("full", "cover") and button.isVisible()]
        return buttons[0] if buttons else None

    @property
    def tells(self) -> bool:
        """Words that open the notebook can be read on it."""
        return self._label is not None and not isinstance(self._on_top, Cover)

    def focus(self) -> None:
        """The caret goes where one writes or begins, at once: handed on from here, a screen reader hears last of who only handed it on."""
        self._on_top.caret().setFocus()

    def _turn_to(self, surface: Any) -> None:
        old, self._on_top = self._on_top, surface
        self._stack.addWidget(surface)
        self._stack.setCurrentWidget(surface)
        surface.caret().setFocus()
        self.shifted.emit()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    # -- the first ten minutes ---------------------------------------------------------------------------------------------

    def _show_first(self) -> None:
        speaks = "en" if QLocale().language() == QLocale.Language.English else "fr"
        cover = FirstCover(self.look, speaks, self._exemplary is not None, self)
        cover.begin_one.connect(self._show_label)
        cover.sample.connect(lambda: self._exemplary() if self._exemplary is not None else None)
        cover.language.connect(lambda code: self.session.change_settings(language=code))
        window: Any = self.window()
        cover.reopen.connect(
            lambda: window.choose(window, self.tr("Choisir une copie"), lambda path: self._look_at(cover, path) if isValid(cover) else None)
        )
        self._turn_to(cover)

    def _look_at(self, cover: FirstCover, path: Path) -> None:
        """On a computer that has no notebook: a copy of another is opened again, with the words of its day."""

        def describe() -> BackupFile:
            from notebook_app import vault

            vault.check(path)
            return vault.describe(path, self.session.folder)

        def found(copy: BackupFile) -> None:
            from ui.parts.damaged import of_day

            self._show_closed()
            self._copy = copy
            self._on_top.copies.set_text("")  # nothing is due of a notebook that is not here yet
            size = QLocale().formattedDataSize(copy.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            then = self.tr("Elle fait {size}. Tapez vos mots de ce jour-là.").format(size=size)
            self._on_top.ask_for_copy(of_day(copy.day, self.session.today)[0], then, "info")

        self.session.work.ask(cover, describe, found, lambda fault: cover.told(*self._said(fault)))

    def _leave_copy(self) -> None:
        if self.session.begins_anew():
            self._show_first()
        else:
            self._show_closed()

    def _show_label(self) -> None:
        from ui.parts.label_sheet import LabelSheet

        sheet = LabelSheet(self.look, self)
        sheet.hand.connect(lambda hand: self.session.change_settings(hand=hand))
        sheet.u_chosen.connect(lambda u: self.session.change_settings(u=u))
        sheet.go_on.connect(self._show_words)
        self._turn_to(sheet)

    def _show_words(self, label: Label) -> None:
        from notebook_app.vault import new_passphrase
        from ui.parts.words_sheet import WordsSheet

        self._label = label
        sheet = WordsSheet(self.look, new_passphrase(), known, whole, self)
        self._wear_label(sheet)
        sheet.others.connect(lambda: sheet.set_words(new_passphrase()))
        sheet.go_on.connect(lambda words: self._make(sheet, words))
        self._turn_to(sheet)

    def _make(self, sheet: WordsSheet, words: str) -> None:
        def failed(fault: Exception) -> None:
            if isValid(sheet):
                sheet.told(*self._said(fault))

        assert self._label is not None
        sheet.set_waiting(True)
        self.session.begin(words, self._label, self._show_recovery, failed)

    def _show_recovery(self, words: str) -> None:
        if not isValid(self):
            return
        from ui.parts.recovery_sheet import LastSheet

        sheet = LastSheet(self.look, words, whole, self)
        self._wear_label(sheet)
        sheet.inner.tonight.connect(self.session.enter)  # the notebook says "tonight" since it was made
        sheet.inner.done.connect(lambda where: self._keep_where(sheet, where))
        sheet.inner.print_asked.connect(lambda: self._print(sheet))
        self._turn_to(sheet)

    def _print(self, sheet: LastSheet) -> None:
        from ui import onpaper, printing

        window: Any = self.window()
        printing.send(
            lambda then: bool(window.choose.paper(window, lambda device: then(device) if isValid(sheet) else None)),
            onpaper.recovery(sheet.inner.words, self.session.today), self.session.settings.hand,
            lambda said: sheet.inner.printed(said.kind, said.what, said.next), only_paper=True,
        )  # fmt: skip

    def _keep_where(self, sheet: LastSheet, where: str) -> None:
        def note(notebook: Notebook) -> None:
            with notebook.write(Noun.OWN):
                notebook.own.set("sheet_where", where)
                notebook.own.set("sheet", "done")

        def failed(fault: Exception) -> None:
            sheet.inner.told(*self._said(fault))

        self.session.ask(sheet, note, lambda _: self.session.enter(), failed)

    def _said(self, fault: Exception) -> tuple[str, str, str]:
        """(kind, what happened, what to do): for the disk's faults without the page that stays on the screen, none is open."""
        said = trouble.of(fault)
        code = fault.code if isinstance(fault, CahierError) else ""
        after = {
            "full": self.tr("Libérez de la place, puis réessayez."),
            "missing": self.tr("Rebranchez-le, puis réessayez."),
            "memory": self.tr("Fermez d’autres programmes, puis réessayez."),
            **dict.fromkeys(("read-only", "denied", "moved", "io", ""), self.tr("Rien n’est perdu. Réessayez, ou appelez qui s’en occupe.")),
        }
        return said.kind, said.what, after.get(code, said.next)

    def _wear_label(self, sheet: Sheet) -> None:
        if self._label is not None:
            sheet.set_label(self._label, spaced(self._label.phone))

    # -- closed --------------------------------------------------------------------------------------------------------------

    def _show_closed(self) -> None:
        kept = self.session.settings
        cover = ClosedCover(self.look, known, lambda run: wordlist.shown(whole(run)), self)
        cover.wear(kept)
        today = self.session.today
        cover.copies.set_text(copy_line(*due(kept.copied_on, kept.copies_since, kept.copy_weekday, today), kept.copy_weekday, today))
        cover.tell(self.session.invented)
        cover.opening.connect(lambda secret: self._open(cover, secret))
        cover.quit_anyway.connect(self._quit)
        cover.again.connect(lambda: self._ask_who_holds(cover))
        cover.copy_left.connect(self._leave_copy)
        self._copy = None
        self._turn_to(cover)
        if self.session.farewell == "renewed":
            cover.told("info", self.tr("Le cahier s’est fermé."), self.tr("Tout est changé, vos six mots nouveaux l’ouvrent."))
        elif self.session.farewell == "changing":
            cover.told("info", self.tr("Les mots changeaient."), self.tr("Tapez les nouveaux, ou sinon ceux d’avant."))
        self.session.farewell = ""
        QTimer.singleShot(HELD_MS, cover, lambda: self._ask_who_holds(cover))

    def _ask_who_holds(self, cover: ClosedCover) -> None:
        """Open elsewhere is said before any word is typed (vault SPEC §10). Once the cover stands: what tells it is not loaded on the way there."""

        def ask() -> bool:
            from notebook_app import vault

            return vault.held(self.session.folder)

        def told(held: bool) -> None:
            if held and not cover.waiting:
                cover.told(*self._said(CahierError("open-elsewhere")), again=True)
            elif not cover.slip.empty and self._held:
                cover.unsay()
            self._held = held

        if self.session.current == "closed":
            self.session.work.ask(cover, ask, told, lambda fault: None)

    def _open(self, cover: ClosedCover, secret: str) -> None:
        if self._copy is not None:
            self._restore(self._copy, secret)
            return

        def failed(fault: Exception) -> None:
            if not isValid(cover):
                return
            if isinstance(fault, CahierError) and fault.code in DAMAGE:
                self._find_copy(cover, secret, fault)
                return
            cover.set_waiting(False)
            if isinstance(fault, CahierError) and fault.code == "wrong":
                cover.wrong()
            else:
                self._held = isinstance(fault, CahierError) and fault.code == "open-elsewhere"
                cover.told(*self._said(fault), again=self._held)

        cover.set_waiting(True)
        self.session.unlock(secret, failed)

    def offer_copy(self) -> None:
        """Instead of the notebook that was only read: its newest intact copy, once her words are typed."""
        cover = self._on_top

        from ui.parts.damaged import of_day

        def find() -> BackupFile | None:
            from notebook_app import vault

            return vault.newest_intact(self.session.folder)

        def found(copy: BackupFile | None) -> None:
            if copy is None or self._on_top is not cover or cover.waiting:
                return  # opening it says what can be done
            self._copy = copy
            cover.ask_for_copy(of_day(copy.day, self.session.today)[0], self.tr("Tapez vos six mots pour l’ouvrir."), "info")

        self.session.work.ask(cover, find, found, lambda fault: None)

    # -- damaged (vault SPEC §10) ----------------------------------------------------------------------------------------------

    def _find_copy(self, cover: ClosedCover, secret: str, fault: CahierError) -> None:
        """What can be opened instead; her words wait for the choice, so that they need not be typed again."""

        def find() -> BackupFile | None:
            from notebook_app import vault

            return vault.newest_intact(self.session.folder)

        self.session.work.ask(cover, find, lambda copy: self._show_damaged(secret, fault, copy), lambda _: self._show_damaged(secret, fault, None))

    def _show_damaged(self, secret: str, fault: CahierError, copy: BackupFile | None) -> None:
        from ui.parts.damaged import DamagedCover

        chosen = [copy]
        surface = DamagedCover(self.look, self)
        surface.wear(self.session.settings)
        surface.ask(trouble.of(fault).what, readable=fault.code == "database")

        def offer(file: BackupFile | None) -> None:
            chosen[0] = file
            surface.offer(file.day if file is not None else None, file.size if file is not None else 0, self.session.today)

        def failed(fault: Exception) -> None:
            if isValid(surface):
                surface.set_waiting(False)
                surface.told(*self._said(fault))

        def read() -> None:
            surface.set_waiting(True)
            self.session.unlock(secret, failed, salvage=True)

        def open_copy() -> None:
            if chosen[0] is not None:
                surface.set_waiting(True)
                self._restore(chosen[0], secret)

        def look_at(path: Path) -> None:
            def describe() -> BackupFile:
                from notebook_app import vault

                vault.check(path)
                return vault.describe(path, self.session.folder)

            self.session.work.ask(surface, describe, offer, failed)

        window: Any = self.window()
        surface.read.connect(read)
        surface.copy.connect(open_copy)
        surface.elsewhere.connect(
            lambda: window.choose(window, self.tr("Choisir une copie"), lambda path: look_at(path) if isValid(surface) else None)
        )
        surface.left.connect(self._show_closed)
        offer(copy)
        self._turn_to(surface)
        QTimer.singleShot(FORGET_MS, surface, lambda: self._show_closed() if not surface.waiting else None)

    def _restore(self, copy: BackupFile, secret: str) -> None:
        def failed(fault: Exception) -> None:
            if not isValid(self):
                return
            if isinstance(fault, CahierError) and fault.code == "wrong":
                if not isinstance(self._on_top, ClosedCover):
                    self._show_closed()
                self._copy = copy
                self._on_top.set_waiting(False)
                day = full_day(copy.day, self.session.today)
                self._on_top.ask_for_copy(
                    self.tr("Ces mots n’ouvrent pas la copie du {day}.").format(day=day),
                    self.tr("Elle garde les mots de ce jour-là. Tapez-les, ou ceux de la feuille de secours d’alors."),
                )
            else:
                self._on_top.set_waiting(False)
                self._on_top.told(*self._said(fault))

        self._on_top.set_waiting(True)
        self.session.restore(copy.path, secret, lambda: None, failed)

    def _say_opening(self, state: str) -> None:
        """Also when it was an open page that asked for it."""
        if state == "opening" and isinstance(self._on_top, ClosedCover) and not self._on_top.waiting:
            self._on_top.set_waiting(True)

    def _say_unopened(self, fault: Exception) -> None:
        self._on_top.set_waiting(False)
        self._on_top.told(*self._said(fault))

    def _say_unsaved(self) -> None:
        """Once the last save has answered: what the disk still does not have."""
        if isinstance(self._on_top, ClosedCover):
            self._on_top.set_unsaved(self.session.unsaved)

    def _quit(self) -> None:
        self._may_quit = True
        self.window().close()
