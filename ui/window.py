"""The one window: what lies on top (the cover, the open book, what covers it), which page of the book is open, the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDrag, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from notebook_app.kinds import Noun
from ui import clipboard
from ui.guard import Guard, exclude
from ui.pages import pages
from ui.parts.leaf import lay_due
from ui.parts.room import Picture, Room, SecondClick
from ui.session import Session
from ui.theme import Look

if TYPE_CHECKING:
    from ui.covering import Covering
    from ui.dropping import Dropping
    from ui.half import HalfTyped
    from ui.lasting import Lasting
    from ui.page import Page
    from ui.pages.cover import CoverPage


READY_MS = 400  # the page that was left is there, and nobody wrote on it yet


class Window(QWidget):
    """`choose` opens the system's file chooser and answers later; `exemplary` opens the invented notebook from the first cover."""

    def __init__(self, session: Session, look: Look, choose: Callable[..., None], exemplary: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.session, self.look, self.choose, self.exemplary = session, look, choose, exemplary
        self.setWindowTitle("Cahier")  # neutral: never a person's name
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 520)
        self.resize(1280, 800)
        self._entries = pages()
        self._pages: dict[str, Page] = {}
        self._open: str | None = None
        self._trail: list[tuple[str, Any]] = []
        self._page_keys: list[QShortcut] = []
        self._keyed: Page | None = None  # whose keys these are
        self._book: Any = None
        self.folders: Any = None  # the circles' shared folders, while the book is open
        self._cover: CoverPage | None = None
        self._stack = Room(look, self)
        self.picture = Picture(self)
        self._second_click = SecondClick(self)
        self.ended = False  # nobody sees it any more: closing makes no cover
        self._keeper = clipboard.Keeper(self)
        self._covering: Covering | None = None
        self._together: Covering | None = None  # the book is put away, one page is read with the person
        self._guard = Guard(self._minutes, lambda: session.now().timestamp(), self)
        self._guard.cover.connect(self.cover)
        self._guard.close.connect(self.close_notebook)
        self._guard.pressed.connect(self.press_cover)
        session.state.connect(self._turn)
        session.go.connect(self.go)
        session.changed.connect(self._count_received)
        session.settings_changed.connect(self._resettle)
        session.leaving.connect(self._leave)
        session.work.unforeseen.connect(self._unforeseen)
        for work in (session.work, session.looking):
            work.rested.connect(self._let_picture_go)
        self._lasting: Lasting | None = None
        self._half_typed: HalfTyped | None = None
        self._shown_settings = session.settings
        self._keys = [
            QShortcut(QKeySequence(key), self, deed, context=Qt.ShortcutContext.WindowShortcut, autoRepeat=deed != self._press_filled)
            for keys, deed in self._global_keys()
            for key in keys
        ]
        self._turn(session.current)

    # -- closed and open -------------------------------------------------------------------------------------------------
    def _turn(self, state: str) -> None:
        self.picture.let_go()
        if state == "open":
            self._open_book()
        elif self.ended:
            self._drop_book()
        elif state == "new" or (state == "closed" and self._cover is None):  # words that did not open stay on the cover they were typed on
            self._show_cover()

    def _let_picture_go(self) -> None:
        """What was brought is laid first: more may be asked for then, the photos of the lines in sight."""
        if self.picture.held and self._brought:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            lay_due()
            if self._brought:
                self._keep_keyboard()
                self.picture.let_go()

    def _keep_keyboard(self) -> None:
        """Where nothing on the page turned to takes the keyboard, Qt gave it to the first of the tabs: the raised one has it."""
        tabs = self._book.tabs if self._book is not None else {}
        if QApplication.focusWidget() in tabs.values() and self._book.active in tabs:
            tabs[self._book.active].setFocus()

    @property
    def _brought(self) -> bool:
        """Nothing of a page is asked for any more, nor put into words or decoded beside the worker."""
        return self.session.work.idle and self.session.looking.idle

    def _show_cover(self) -> None:
        """The cover at once; every page is destroyed (MODEL: closed means no page exists)."""
        from ui.pages.cover import CoverPage

        self._guard.stop()
        self._close_above()
        old = self._cover
        self._cover = CoverPage(self.session, self.look, self.exemplary, self)
        self._cover.shifted.connect(self._second_click.spare)
        self._stack.addWidget(self._cover)
        self._stack.setCurrentWidget(self._cover)
        self._drop_book()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        if self.isVisible():
            self._cover.repaint()  # now, whatever else waits: the computer may be about to sleep
        QTimer.singleShot(0, self._cover, self._cover.focus)

    def _close_above(self) -> None:
        QToolTip.hideText()
        clipboard.forget_chosen()
        if self.findChild(QDrag) is not None:
            QDrag.cancel()  # what is dragged goes nowhere
        for above in self.findChildren(QWidget):
            if above.isWindow():  # the system's file chooser, a menu, a month
                above.close()

    def _drop_book(self) -> None:
        self._clear_page_keys()
        self._drop_covering()
        for page in self._pages.values():
            page.deleteLater()
        self._pages.clear()
        self._open, self._trail, self.folders = None, [], None
        if self._book is not None:
            if (focus := self.focusWidget()) is not None:
                focus.clearFocus()  # else what goes would hand it on from one thing to the next
            self._stack.removeWidget(self._book)
            self._book.hide()
            self._book.deleteLater()
            self._book = None
        self._lasting = self._half_typed = None

    def _open_book(self) -> None:
        from ui.folders import Folders
        from ui.half import HalfTyped
        from ui.lasting import Foot, Lasting
        from ui.parts.book import Book

        self.picture.hold()
        self._entries = pages()
        tabs = [(e.name, e.tab, e.short) for e in self._entries if e.tab]
        self._book = book = Book(self.look, tabs, self, can_cover=True)
        book.tab_chosen.connect(lambda name: self.go(name, None))
        book.give.connect(lambda: self.page().give())
        book.close_notebook.connect(self.close_notebook)
        book.cover.connect(self.cover)
        book.rabat.connect(lambda: self.go("rabat", None))
        book.letter.connect(lambda letter: self.page().letter(letter))
        book.layout_changed.connect(self._lay_anew)
        self._lasting = Lasting(self.session, book, self._to_copies)
        Foot(self.session, book, self._keeper)
        self._stack.addWidget(book)
        self._stack.setCurrentWidget(book)
        if self._cover is not None:
            self._stack.removeWidget(self._cover)
            self._cover.deleteLater()
            self._cover = None
        self._guard.start()
        self.folders = Folders(self.session, book)
        self.folders.looked.connect(lambda: self._count_received(Noun.FOLDERS, None))
        place, self.session.place = self.session.place, {}
        self._half_typed = HalfTyped(self.session, self._pages, lambda: self._open, place or self.session.left, book)
        self.go(place.get("page", "people"), place.get("target") if place else self._half_typed.of_list())
        self._count_received(Noun.RECEIVED, None)
        self.folders.look()
        QTimer.singleShot(READY_MS, self, lambda: import_module("ui.covering"))  # Cacher waits for no file
        self._read_dropped()

    # -- covered ---------------------------------------------------------------------------------------------------------
    @property
    def covered(self) -> bool:
        """The notebook is open, and only its cover is to be seen."""
        return self._covering is not None

    def _minutes(self) -> tuple[int, int]:
        return self.session.settings.cover_minutes, self.session.settings.idle_minutes

    def cover(self, at_once: bool = True) -> None:
        """Cacher: at once, whatever is open; what is typed is saved, the notebook stays open. `at_once`: Cacher leads back for a while."""
        if self.session.current != "open" or self._book is None or self._covering is not None:
            return
        from ui.covering import CoveredPage, Covering

        self.picture.let_go()
        QGuiApplication.inputMethod().commit()
        self._close_above()
        self._guard.covered = True
        page = CoveredPage(self.session, self.look, at_once, self)
        self._covering = Covering(self, self._stack, self.picture, self._together.page if self._together is not None else self._book, page)
        page.back.connect(self._uncover)
        page.close_notebook.connect(self.close_notebook)
        self._let_keys()
        self.page().keep()

    def press_cover(self) -> None:
        """F9: Cacher, and once more to come back."""
        if self._covering is not None:
            self._covering.press()
        elif self._cover is not None and self._cover.tells:
            before = self._cover
            self.put_away()  # the words of a notebook just made wait on paper, others are drawn
            if self._cover is before:
                self._show_cover()
        else:
            self.cover()

    def _uncover(self) -> None:
        covering, self._covering = self._covering, None
        if covering is None:
            return
        self._guard.start_again()
        covering.bring_back(self._focus_again)
        self._let_keys()
        if self._lasting is not None and self._together is None:
            self._lasting.came_back()
        self._read_dropped()

    def _focus_again(self) -> None:
        if self._together is not None:
            self._together.page.caret().setFocus()
        else:
            self.page().focus()

    def _drop_covering(self) -> None:
        lids = [lid for lid in (self._covering, self._together) if lid is not None]
        self._covering = self._together = None
        for lid in lids:
            lid.drop()
        if lids:
            self._let_keys()

    def _let_keys(self) -> None:
        """While the book is put away, no key does anything to it but close it."""
        act = self._covering is None and self._together is None
        for shortcut in (*self._keys, *self._page_keys):
            shortcut.setEnabled(act or shortcut.key() == QKeySequence("Ctrl+L"))

    # -- read with the person ----------------------------------------------------------------------------------------------
    def _read_together(self, person: int) -> None:
        """Their page alone, at once; nothing else of the notebook can be reached until the reading is over."""
        if self._covering is not None or self._together is not None:
            return
        from ui.covering import Covering
        from ui.pages.together import TogetherPage

        QGuiApplication.inputMethod().commit()
        self._close_above()
        self.page().keep()  # what was typed last is read too
        self.picture.hold()
        page = TogetherPage(self.session, self.look, person, self)
        self._together = Covering(self, self._stack, self.picture, self._book, page)
        page.back.connect(self._end_together)
        page.cover.connect(self.cover)
        self._let_keys()

    def _end_together(self) -> None:
        together, self._together = self._together, None
        if together is None:
            return
        together.bring_back(self._focus_again)
        self._let_keys()
        self._read_dropped()

    def close_notebook(self) -> None:
        """Ctrl+L, the word in the corner, an idle hour: what is typed is saved, the key goes, the cover lies on top."""
        if self.session.current != "open" or self._half_typed is None or self._open is None:
            return
        place = None
        try:
            place = self._half_typed.at_closing()
            self._leave()
        finally:  # a fault of a page keeps nothing open
            self.session.lock(place)

    def session_locked(self) -> None:
        """The computer's session is locked or given to somebody else: covered; closed where there is no book to cover yet."""
        if self._book is not None:
            self.cover(at_once=False)
        else:
            self.put_away()

    def put_away(self) -> None:
        """The computer sleeps or its session ends: closed, whatever is shown. Nothing is asked, nothing is waited for."""
        before = self.session.current
        if before == "open":
            self.close_notebook()
            return
        self.session.lock()  # one that is just opening, or whose first sheets are not done
        if self.session.current != before:
            self._show_cover()

    def come_forward(self, paths: list[Path]) -> None:
        """Started a second time: this window instead, and the files that start was given."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.take_files(paths)

    def _leave(self) -> None:
        if self._open is not None:
            self.page().leave()
            clipboard.forget()
            self.look.forget()

    def _to_copies(self) -> None:
        """Out of the notebook that is only read."""
        self.close_notebook()
        if self._cover is not None:
            self._cover.offer_copy()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab follows the order of reading, whatever lies on top."""
        from ui.parts.reading import tab_on  # here: a cover is shown before anybody presses it

        return tab_on(self, forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_notebook()
        self.session.lock()  # also one that is just opening, or whose first sheets are not done
        self.session.work.finish()
        QCoreApplication.processEvents()  # the answers of the last save
        if self.session.unsaved and self._cover is not None and not self._cover.may_quit():
            event.ignore()
            return
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._guard.watch(self.windowHandle())
        exclude(self, self.session.settings.no_captures)

    # -- pages -----------------------------------------------------------------------------------------------------------
    def page(self) -> Page:
        """The page that is open."""
        assert self._open is not None
        return self._pages[self._open]

    def go(self, name: str, target: Any = None) -> None:
        """Turn to a page. What is typed on the one left behind is saved first."""
        if self._book is None or self._covering is not None or self._together is not None:
            return
        if name == "together":  # no page of the book: it is put away
            self._read_together(target["id"])
            return
        if self._open is not None:
            here = self.page()
            if self._trail and self._same(self._trail[-1], (name, target)):
                self._trail.pop()  # a link back is a way back: Esc must not lead here again
            else:
                self._trail = [*self._trail[-19:], (self._open, here.place())]
        self._lead(name, target)

    def _lead(self, name: str, target: Any) -> None:
        if self.session.salvage and name == "handover":
            return  # no card leaves a notebook that is only read
        self.picture.hold()  # no empty page comes between
        self._second_click.spare()
        if self._open is not None:
            self.page().leave()
            self.page().away = True
        if self._lasting is not None:
            self._lasting.turned()
        if name not in self._pages:
            where = next((e.where for e in self._entries if e.name == name), self._entries[0].where)
            module, cls = where.rsplit(".", 1)
            page: Page = getattr(import_module(module), cls)(self.session, self.look, self)
            page.setParent(self)
            for leaf in page.unlaid():
                leaf.setParent(self._book)  # laid or not, it goes with the book
            page.respread.connect(self._lay)
            page.respread.connect(self._second_click.spare)
            page.shifted.connect(self._second_click.spare)
            page.step_found.connect(self._step_found)
            page.letters.connect(self._set_letters)
            page.news.connect(lambda count, name=name: self.set_new(name, count))
            self._pages[name] = page
            if self._half_typed is not None:
                self._half_typed.give_back(name)
        self._open = name
        page = self._pages[name]
        page.away = False
        page.show_target(target)
        self._lay()
        self._bind_page_keys(page)
        self.session.vain.emit("")
        page.focus()
        self._let_picture_go()  # at once, where it asked for nothing

    def _step_found(self, step: int) -> None:
        """From one person's page to the next line found: the way back still leads to the list, on the row of that line."""
        way = list(self._trail)
        while way and way[-1][0] == "person":
            way.pop()
        if self._book is None or self._covering is not None or self._together is not None:
            return
        nothing = self.tr("Rien n’est cherché.")
        if not way or way[-1][0] != "people":
            self.session.vain.emit(nothing)
            return
        people = self._pages["people"]  # it is there as long as the way back leads to it
        if (target := people.next_found(step)) is not None:
            self._trail = [*way[:-1], ("people", people.place())]
            self._lead("person", target)
        else:
            self.session.vain.emit(nothing)

    @staticmethod
    def _same(one: tuple[str, Any], other: tuple[str, Any]) -> bool:
        """Both lead to the page of the same person. A tab is never a way back: it can be pressed from anywhere."""
        return one[0] == "person" and one[0] == other[0] and (one[1] or {}).get("id") == (other[1] or {}).get("id")

    def go_back(self) -> None:
        """Esc, Alt+←: first what the page itself can take back, then the page before, then the répertoire."""
        if self._book is None or self.page().back():
            return
        if self._trail:
            self._lead(*self._trail.pop())
        elif self._open != "people":
            self.go("people", None)
            self._trail.clear()

    def _lay_anew(self) -> None:
        """Another number of pages has room: what is being written stays in sight, and the keyboard on the page."""
        field = QApplication.focusWidget()
        at_page = field is not None and self._book is not None and any(
            leaf is not None and leaf.isAncestorOf(field) for leaf in (self._book.left, self._book.right)
        )
        if self._book is not None and self._open is not None and self._book.single:
            from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

            written = isinstance(field, QTextEdit | QPlainTextEdit) or (isinstance(field, QLineEdit) and field.text() != "")
            self.page().keep_in_sight(field if written else None)
        self._lay()
        if at_page and field is not None and QApplication.focusWidget() is not field:
            if field.isVisible():
                field.setFocus()
            else:
                self.page().focus()

    def _lay(self) -> None:
        if self._book is None or self._open is None:
            return
        spread = self.page().spread(self._book.single)
        seal = spread.seal or self.tr("Rien ne part sans vous")
        self._book.open_at(spread.left, spread.right, spread.split, spread.active, spread.thumbs, spread.card, seal, spread.door, list(spread.tools))

    def set_new(self, name: str, count: int) -> None:
        """The number that waits on a tab."""
        if self._book is not None:
            self._book.set_new(name, count)

    def _count_received(self, nouns: Noun, origin: object) -> None:
        """What waits among the received cards and in the folders, until their page is opened and counts itself."""
        busy = self.folders is not None and self.folders.busy
        if self._book is None or "received" in self._pages or (busy and origin is self.folders):
            return  # while many files are opened, once at the end
        if nouns & (Noun.RECEIVED | Noun.PEOPLE | Noun.DIRECTORY | Noun.FOLDERS):
            from ui.folders import waiting

            self.session.ask(self._book, waiting, self._counted, replaces="count")

    def _counted(self, count: int) -> None:
        if "received" not in self._pages:
            self.set_new("received", count)

    def _set_letters(self, present: Any, here: str) -> None:
        if self._book is not None:
            self._book.set_letters(present, here)

    # -- keys ------------------------------------------------------------------------------------------------------------
    def _global_keys(self) -> list[tuple[tuple[str, ...], Callable[[], None]]]:
        found: list[tuple[tuple[str, ...], Callable[[], None]]] = [
            (("Ctrl+L",), self.close_notebook),
            (("Ctrl+0", "Ctrl+à"), lambda: self.go("people", {"today": True})),
            (("Ctrl+K",), lambda: self.go("people", {"find": True})),
            (("Ctrl+Shift+N",), lambda: self.go("people", {"new": True})),
            (("F1",), lambda: self.go("rabat", {"row": "help"})),
            (("Esc", "Alt+Left"), self.go_back),
            (("Ctrl+Return", "Ctrl+Enter"), self._press_filled),
            (("Ctrl++", "Ctrl+="), lambda: self._zoom(4)),
            (("Ctrl+-",), lambda: self._zoom(-4)),
            (("F6",), lambda: self._next_leaf(1)),
            (("Shift+F6",), lambda: self._next_leaf(-1)),
        ]
        for entry in self._entries:
            if entry.keys:
                found.append((entry.keys, partial(self.go, entry.name)))
        return found

    def _bind_page_keys(self, page: Page) -> None:
        if page is self._keyed:
            return
        self._clear_page_keys()
        self._keyed = page
        for key, deed in page.keys().items():
            self._page_keys.append(QShortcut(QKeySequence(key), self, deed, context=Qt.ShortcutContext.WindowShortcut))

    def _clear_page_keys(self) -> None:
        for shortcut in self._page_keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._page_keys, self._keyed = [], None

    def _press_filled(self) -> None:
        button = self.page().filled() if self._book is not None and self._open else self._cover.filled() if self._cover is not None else None
        if button is not None and button.isVisible() and button.isEnabled():
            button.click()

    def _next_leaf(self, step: int) -> None:
        if self._book is not None:
            self._book.focus_part(step)

    def _zoom(self, step: int) -> None:
        u = min(96, max(24, self.look.u + step))
        self.look.set_u(u)
        self.session.change_settings(u=u)

    # -- settings --------------------------------------------------------------------------------------------------------
    def _resettle(self) -> None:
        """A language change remakes all pages after a save, as opening does; the look's own changes reach the parts by its signal."""
        before, now = self._shown_settings, self.session.settings
        self._shown_settings = now
        self.look.settle(now.u, now.theme, now.hand, now.fine_lines, now.system_colours)
        if before.no_captures != now.no_captures and self.isVisible():
            exclude(self, now.no_captures)
        if before.language != now.language:
            self.remake()

    def remake(self) -> None:
        """Make every page anew, at the same place; the caller has installed the language."""
        if self._half_typed is None:
            self._show_cover()
            return
        self.session.place, trail = self._half_typed.at_remaking(), self._trail
        self._drop_book()
        self._open_book()
        self._trail = trail

    def _unforeseen(self, fault: Exception) -> None:
        self.session.log.fault(fault)
        self.session.trouble.emit(fault)

    # -- what is handed to the window ------------------------------------------------------------------------------------
    @cached_property
    def _dropping(self) -> Dropping:
        """Made for the first file or drag."""
        from ui.dropping import Dropping

        dropping = Dropping(self.session, lambda: self._book is not None and self._covering is None and self._together is None, self)
        dropping.go.connect(self.go)
        return dropping

    def take_files(self, paths: list[Path]) -> None:
        """Files named on the command line or dropped: they wait unopened until the notebook is open, and not covered."""
        if paths:
            self._dropping.take(paths)

    def _read_dropped(self) -> None:
        if "_dropping" in vars(self):
            QTimer.singleShot(0, self._dropping, self._dropping.read)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._together is not None:
            return  # what is let go may be about somebody else
        data = event.mimeData()
        if self._dropping.files(data) or (data.hasImage() and self._open == "person" and not self.covered):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._together is not None:
            return
        event.acceptProposedAction()
        if self._open is not None and not self.covered and self.page().dropped(event.mimeData()):
            return  # the page that is open has it; one under the cover looks at nothing
        self.take_files(self._dropping.files(event.mimeData()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._stack.wheel(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.look.follow_system()
