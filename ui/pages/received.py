"""Fiches reçues: what comes in is judged, shown, and kept only by a yes (DESIGN: 05 and 05b; ARCHITECTURE: journey 5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from notebook_app import phone, sharing, shelf, text
from notebook_app.errors import Refused
from notebook_app.folder import FolderTrouble
from notebook_app.model import Colleague, Departure, Noun, PersonRow, Trust
from notebook_app.notebook import Notebook
from notebook_app.sharing import Arrival, Parcel
from notebook_app.shelf import Found
from notebook_app.steps import Steps
from ui import clipboard, trouble
from ui.arriving import Answer, Lists, Pending, Source, judge, judge_again, lists, lying, shown_kept
from ui.inbox import FOLDERS, LYING, UNREAD, damaged, sections_of
from ui.page import Page, Spread
from ui.parts.arrivals_list import ListLeaf
from ui.parts.arrived import ArrivedLeaf
from ui.parts.arrived_words import Shown
from ui.parts.large import LargeLeaf
from ui.parts.six_words import SixWordsLeaf
from ui.session import Session
from ui.theme import Look
from ui.trouble import Trouble

AT_ONCE = 8  # files a job
_NOUNS = Noun.RECEIVED | Noun.PEOPLE | Noun.DIRECTORY | Noun.APPOINTMENTS | Noun.TOLD | Noun.FOLDERS


class ReceivedPage(Page):
    """`show_target`: None; {"files": [paths]}, read one after another; {"text": a pasted SMS}; {"id": a kept card}.

    What was read and not answered waits in memory, files not opened wait as they are, what lies in a circle's folder stays there; nothing of
    them is kept. `news` counts them, and the cards kept without a page.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        window = parent if isinstance(parent, QWidget) else None
        self.list = ListLeaf(look, window)
        self.paper = ArrivedLeaf(look, window)
        self.list.reading = self.paper.reading = session.salvage
        self.paper.today = session.today
        self.six = SixWordsLeaf(look, lambda run: text.recognised(run) is not None, lambda run: text.shown(text.recognised(run) or ""), window)
        self.large = LargeLeaf(look, window)
        for leaf in (self.list, self.paper, self.six, self.large):
            leaf.hide()
            self.destroyed.connect(leaf.deleteLater)
        self._front: ArrivedLeaf | SixWordsLeaf | LargeLeaf = self.paper  # what lies on the right
        self._lists = Lists()
        self._loaded = False
        self._unread: list[Source] = []
        self._pending: list[Pending] = []
        self._lying: dict[bytes, Pending | None] = {}  # what the files of the folders say; None for one that went away
        self._number = 0
        self._here: object = None  # the row of what lies on the right: a kept card's id, ("in", n), ("lies", hash), ("visit", hash)
        self._last: Answer | None = None  # what was read last, while it asks something
        self._retry: Source | None = None
        self._met: int | None = None  # the colleague who came into the directory last
        self._single, self._side = False, "list"
        self._busy = False
        self._wants_focus = False  # the page was opened, and what it asks is not known yet
        self._connect()

    def _connect(self) -> None:
        self.list.rows.opened.connect(self._open_row)
        self.list.widened.connect(self._rewrite)
        self.look.changed.connect(self._rewrite)
        self.list.open_file.clicked.connect(self._ask_file)
        self.list.paste.clicked.connect(self._write_text)
        paper = self.paper
        paper.asked.numbers = self.session.numbers
        paper.answered.connect(self._answer)
        paper.set_aside.connect(self._set_aside)
        paper.declined.connect(self._decline)
        paper.searched.connect(self._search)
        paper.open_page.connect(self._open_page)
        paper.copied.connect(self._copy)
        paper.enlarged.connect(self._enlarge)
        paper.introduced.connect(self._introduce)
        paper.receipted.connect(self._note_receipt)
        paper.vu.connect(self._say_vu)
        paper.place_shown.connect(clipboard.put)
        paper.register.connect(lambda: self.session.go.emit("register", None))
        paper.colleagues.connect(self._to_colleagues)
        paper.retry.connect(self._read_again)
        paper.following.connect(self._read_next)
        paper.open_file.connect(self._ask_file)
        paper.paste.connect(self._write_text)
        paper.bring.connect(self._bring)
        paper.read_text.connect(self._read_text)
        paper.back.connect(self.back)
        self.six.opening.connect(self._try_words)
        self.six.back.connect(self.back)
        self.large.back.connect(self.back)
        self.large.copied.connect(self._copy)
        if self.folders is not None:
            self.folders.moved.connect(self._say_folders)
            self.folders.looked.connect(self._looked)

    # -- Page ------------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self._single = self.paper.alone = single
        self.paper.rearrange()
        if single:
            return Spread(self.list if self._side == "list" else self._front, active="received")
        return Spread(self._front, self.list, active="received")

    def keep_in_sight(self, written: QWidget | None) -> None:
        if written is not None:
            self._side = "list" if self.list.isAncestorOf(written) else "paper"

    def show_target(self, target: Any) -> None:
        aim = target or {}
        self.paper.today = self.session.today
        if self.folders is not None:
            self.folders.look()
        if aim.get("files"):
            self._take([str(path) for path in aim["files"]])
        elif aim.get("text"):
            self._read(Source(words=aim["text"]))
        elif isinstance(aim.get("id"), int):
            self._look(aim["id"])
        elif not self._pending_here() and self._front is self.paper:
            self._here = None
            self._side = "list"
            self._wants_focus = True
            self._load(self._open_first)
            return
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if self.folders is not None and self.folders.busy and not nouns & (_NOUNS & ~Noun.FOLDERS):
            return  # while many files are opened, once at the end
        if nouns & _NOUNS:
            self._load()
            if self.paper.mode == "other" or self._front is not self.paper or not nouns & (_NOUNS & ~Noun.FOLDERS):
                return  # a name is being looked for; what lies in the folders changes nothing of what is shown
            if isinstance(self._here, int):
                self._look(self._here, turn=False)
            elif (pending := self._pending_here()) is not None:
                self._show_pending(pending, turn=False)

    def leave(self) -> None:
        if self.paper.mode == "paste" and not self.paper.pad.toPlainText().strip():
            self.paper.show_nothing(bool(self._waiting()), len(self._unread))
        self.six.rest()  # no secret stays typed
        if self._front is self.large:
            self._lay_front(self.paper)

    def place(self) -> Any:
        pending = self._pending_here()
        asking = [self._last.source.path] if self._front is self.six and self._last is not None else []
        if pending is not None and pending.source.path:
            asking = [pending.source.path]
        elif pending is not None:
            return None  # a pasted text is kept nowhere before the yes; while the notebook is open it waits here
        if asking or self._unread:
            return {"files": [*asking, *(source.path for source in self._unread)]}
        return {"id": self._here} if isinstance(self._here, int) else None

    def focus(self) -> None:
        if self._front.isVisible() and (self._front is not self.paper or self.paper.mode != "nothing"):
            self._focus_paper()
        elif self.list.isVisible() and self.list.rows.rows():
            self.list.rows.setFocus()
        elif self.paper.isVisible():
            self.paper.focus_first()

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Ctrl+V": self._paste}

    def filled(self) -> QAbstractButton | None:
        if self.six.isVisible():
            return self.six.button
        return self.paper.filled() if self.paper.isVisible() else None

    def back(self) -> bool:
        if self._front is self.large:
            self._lay_front(self.paper)
            if self.paper.card.isVisible():
                self.paper.card.enlarge_link.setFocus()
            return True
        if self._front is self.six:
            self.six.rest()
            self._lay_front(self.paper)
            self._here = None
            self.paper.show_nothing(bool(self._waiting()), len(self._unread))
            self._open_first()
            self._focus_paper()
            return True
        if self.paper.asked.let_be():
            return True
        if self.paper.mode == "other" and self.paper.shown and (self.paper.shown.proposed or self.paper.shown.person):
            self.paper.ask_again()
            self.paper.focus_first()
            return True
        if self._single and self._side == "paper":
            self._turn("list")
            self.list.rows.setFocus()
            return True
        return False

    # -- the list --------------------------------------------------------------------------------------------------------

    def _load(self, then: Callable[[], None] | None = None) -> None:
        def loaded(found: Lists) -> None:
            self._lists, self._loaded = found, True
            there = {one.hash for one in (*found.tray.cards, *found.tray.introductions)}
            self._lying = {hash: said for hash, said in self._lying.items() if hash in there}
            self._write_list()
            if then is not None:
                then()
            self._open_lying(then)

        self.session.ask(self, lists, loaded)

    def _open_lying(self, then: Callable[[], None] | None) -> None:
        """What the first cards in the folders say, for their rows: a few files a job."""
        tray = self._lists.tray
        first = (*tray.cards[:LYING], *tray.introductions[:LYING])
        wanted = [one for one in first if one.hash not in self._lying][:AT_ONCE]
        if not wanted:
            return
        today = self.session.today

        def opened(found: list[tuple[Found, Arrival | None]]) -> None:
            for one, arrival in found:
                said = arrival is not None and (arrival.card is not None or arrival.kind == "introduction")
                self._lying[one.hash] = Pending(0, Source(found=one), arrival) if arrival is not None and said else None
            if any(arrival is None and one.kind == "introduction" for one, arrival in found):
                self._load(then)  # one that says nothing new is in the directory by now, and does not count any more
                return
            self._write_list()
            if then is not None and self._here is None:
                then()
            self._open_lying(then)

        self.session.ask(self, lambda notebook: lying(notebook, wanted, today), opened)

    def _lying_cards(self) -> list[Pending]:
        """The cards of the folders whose words are known, the latest appointment first."""
        found = [said for one in self._lists.tray.cards[:LYING] if (said := self._lying.get(one.hash)) is not None]
        return sorted(found, key=lambda one: -one.arrival.last.toordinal() if one.arrival.last is not None else 0)

    def _waiting(self) -> int:
        tray = self._lists.tray
        return len(self._pending) + len(self._lists.waiting) + len(self._unread) + len(tray.cards) + len(tray.introductions)

    def _rewrite(self) -> None:
        if self._loaded:
            self._write_list()

    def _write_list(self) -> None:
        """The rows as they are now, and the number on the tab."""
        asked: list[tuple[object, Arrival]] = [(("in", one.number), one.arrival) for one in self._pending]
        asked += [(("lies", one.source.found.hash), one.arrival) for one in self._lying_cards() if one.source.found is not None]
        states = self.folders.states if self.folders is not None else ()
        visits = {hash: said.arrival if said is not None else None for hash, said in self._lying.items()}
        sections = sections_of(self._lists, asked, len(self._unread), visits, states)
        self.list.show_sections(sections, self._here, self.session.today)
        self.news.emit(self._waiting())

    def _open_row(self, key: object) -> None:
        if key == UNREAD:
            self._read_next()
        elif isinstance(key, int):
            self._look(key)
        elif isinstance(key, tuple) and key[0] == FOLDERS:
            self.session.go.emit("rabat", {"row": "colleagues", "circle": key[1]})
        elif isinstance(key, tuple) and key[0] == "damaged":
            self._show_damaged(key)
        elif isinstance(key, tuple) and key[0] == "visit":
            self._open_visit(key[1])
        elif (pending := self._pending_of(key)) is not None:
            self._show_pending(pending)

    def _open_visit(self, hash: bytes) -> None:
        found = next((one for one in self._lists.tray.introductions if one.hash == hash), None)
        if found is not None:
            self._read(Source(found=found))

    def _show_damaged(self, key: tuple[Any, ...]) -> None:
        said, found = next(((said, found) for said, found in damaged(self._lists.tray).items() if said.what == key[1]), (None, []))
        if said is not None:
            self._here = key
            self.paper.show_trouble(said, ", ".join(one.name for one in found[:3]), more=len(self._unread))
            self._lay_front(self.paper)
            self._turn("paper")

    def _open_first(self) -> None:
        """As it opens: the first that waits, beside the list; alone, the list."""
        if self._here is not None or self.paper.mode == "paste" or self._front is not self.paper:
            return
        first = next(iter((*self._pending, *self._lying_cards())), None)
        if first is not None:
            self._show_pending(first, turn=False)
        elif self._lists.waiting:
            self._look(self._lists.waiting[0].id, turn=False)
        else:
            listed = bool(self._lists.kept or self._lists.texts or self._lists.tray.introductions)
            self.paper.show_nothing(listed, len(self._unread))
            if all(one.hash in self._lying for one in self._lists.tray.cards[:LYING]):  # else what lies in the folders is just being read
                self._shown(turn=False)

    # -- the circles' folders --------------------------------------------------------------------------------------------

    def _say_folders(self) -> None:
        """At the foot of the list, so that it is seen however long the list is: how far the reading is, or which folder could not be read."""
        folders = self.folders
        now = folders.progress if folders is not None else None
        wrong = next((state for state in folders.states if state.code), None) if folders is not None else None
        if now is not None:
            self.list.say_progress(self.tr("{name}\u00a0: {n} fichiers lus sur {all}").format(name=now.name, n=now.read, all=now.todo))
        else:
            self.list.say_progress(f"{wrong.name}. {trouble.of_folder(wrong.code)}" if wrong is not None else "", trouble=True)

    def _looked(self) -> None:
        self._say_folders()
        self._load(lambda: self._open_first() if self.paper.mode == "nothing" else None)

    # -- what comes in ---------------------------------------------------------------------------------------------------

    def _take(self, paths: list[str]) -> None:
        """Files in front of those that wait; one of them is opened now. One that already asks is only shown again."""
        asked = next((one for one in self._pending if one.source.path == paths[0]), None)
        known = {one.source.path for one in self._pending}
        fresh = [Source(path) for path in dict.fromkeys(paths) if path not in known]
        self._unread = fresh + [source for source in self._unread if source.path not in set(paths)]
        if asked is not None:
            self._show_pending(asked)
            self._write_list()
        else:
            self._read_next()

    def _read_next(self) -> None:
        if self._unread:
            self._read(self._unread.pop(0))

    def _read(self, source: Source) -> None:
        today = self.session.today
        self.session.ask(self, lambda notebook: judge(notebook, source, today), self._arrived, lambda fault: self._lost(source, fault))

    def _lost(self, source: Source, fault: Exception) -> None:
        self._arrived(Answer(source, said=trouble.of(fault), retry=True))

    def _try_words(self, secret: str) -> None:
        if self._last is not None and self._last.asks:
            self._read(replace(self._last.source, passphrase=secret))

    def _arrived(self, answer: Answer) -> None:
        more = len(self._unread)
        if answer.asks:
            self._ask_words(answer)
            return
        self.six.rest()
        self._lay_front(self.paper)
        self._last, self._retry, self._here = answer, None, None
        if answer.said is not None:
            self._retry = answer.source
            self.paper.show_trouble(answer.said, answer.source.name, answer.retry, more, answer.people, answer.dates)
        elif answer.introduced is not None:
            self._here = ("visit", answer.source.found.hash) if answer.source.found is not None else None
            self.paper.show_introduction(answer.introduced, more, can_decline=answer.source.found is not None)
        elif answer.kept is not None and answer.shown is not None:
            self._here = answer.kept
            self.paper.show_card(answer.shown, more)
        elif answer.arrival is not None and answer.arrival.kind == "receipt":
            self._show_receipt(answer.arrival, more)
        elif answer.arrival is not None and answer.shown is not None:
            self._ask_whose(answer.source, answer.arrival, answer.shown)
        self._turn("paper")
        self._load()
        self._focus_paper()

    def _ask_words(self, answer: Answer) -> None:
        """A file that six words open: asked for, and tried in the worker."""
        again = self._front is self.six and self._last is not None and self._last.source.path == answer.source.path
        if answer.wrong and not again:
            return  # another page was opened while they were tried
        self._last, self._retry, self._here = answer, None, None
        if answer.wrong:
            self.six.wrong()
        else:
            self.six.ask(answer.source.name)
        self._lay_front(self.six)
        self._turn("paper")
        self._load()
        self._focus_paper()

    def _show_receipt(self, arrival: Arrival, more: int) -> None:
        """What it answers: a signed one was noted as it came; of a text the person says which departure it is for."""
        open_ones = [d for d in arrival.answers if d.state not in ("vue", "repondue")]
        if open_ones and arrival.key:
            said = self.tr("Envoi nº {n} marqué vu au registre").format(n=open_ones[0].number)
            self.paper.show_told(said, self.tr("{who} a vu la fiche.").format(who=arrival.who), True, more)
        elif open_ones:
            self.paper.show_receipt(open_ones, more)
        elif arrival.answers:
            self.paper.show_told(self.tr("Vous le savez déjà"), self.tr("Cette fiche est marquée vue au registre."), True, more)
        else:
            nothing = Trouble(self.tr("Cet accusé ne répond à aucun envoi."), self.tr("Rien n’a été changé."))
            self.paper.show_trouble(nothing, more=more)

    def _ask_whose(self, source: Source, arrival: Arrival, shown: Shown) -> None:
        """A card to be answered: it waits in the list until then. The same one read twice asks once."""
        assert arrival.card is not None
        if source.found is not None:
            self._here = ("lies", source.found.hash)
            self._lying[source.found.hash] = Pending(0, source, arrival)
            self.paper.show_card(shown)
            return
        twin = next((one for one in self._pending if one.arrival.card is not None and one.arrival.card.hash == arrival.card.hash), None)
        if twin is None:
            self._number += 1
            twin = Pending(self._number, source, arrival)
            self._pending.insert(0, twin)
        self._here = ("in", twin.number)
        self.paper.show_card(shown)

    def _pending_of(self, key: object) -> Pending | None:
        if isinstance(key, tuple) and key[0] == "lies":
            return self._lying.get(key[1])
        return next((one for one in self._pending if ("in", one.number) == key), None)

    def _pending_here(self) -> Pending | None:
        return self._pending_of(self._here)

    def _show_pending(self, one: Pending, turn: bool = True) -> None:
        """A card read before and not answered, judged again as the notebook is now."""
        today, found = self.session.today, one.source.found
        key = ("lies", found.hash) if found is not None else ("in", one.number)

        def shown(answer: Answer) -> None:
            if answer.shown is None or answer.arrival is None:
                self._forget(one)
                self._arrived(answer)
                return
            self._here = key
            if found is not None:
                self._lying[found.hash] = replace(one, arrival=answer.arrival)
            self._pending = [replace(p, arrival=answer.arrival) if ("in", p.number) == key else p for p in self._pending]
            self._lay_front(self.paper)
            self.paper.show_card(answer.shown)
            self._write_list()
            self._shown(turn)

        self.session.ask(self, lambda notebook: judge_again(notebook, one.source, one.arrival, today), shown, replaces="received")

    def _forget(self, one: Pending) -> None:
        """It asks no more."""
        if one.source.found is not None:
            self._lying[one.source.found.hash] = None
        else:
            self._pending = [p for p in self._pending if p.number != one.number]

    def _look(self, id: int, turn: bool = True, remark: str = "") -> None:
        """A kept card on the right."""

        def shown(card: Shown) -> None:
            self._here = id
            if turn:
                self._lay_front(self.paper)
            self.paper.show_card(card, len(self._unread) if turn else 0)
            self._write_list()
            self._shown(turn)

        def failed(fault: Exception) -> None:
            if isinstance(fault, Refused):  # gone meanwhile, or its key is retired
                self._here = None
                self._open_first()
            else:
                self.paper.fail(trouble.of(fault))

        self.session.ask(self, lambda notebook: shown_kept(notebook, id, remark), shown, failed, replaces="received")

    def _shown(self, turn: bool) -> None:
        """The keyboard goes there where the person asked for it, or at opening, when there was nothing before."""
        if turn:
            self._turn("paper")
        if turn or self._wants_focus:
            self._wants_focus = False
            self._focus_paper()
        elif self.paper.mode != "nothing" and QApplication.focusWidget() in (self.paper.file_button, self.paper.paste_button):
            self.list.rows.setFocus()  # these go; what came by itself gets no key pressed for something else

    def _lay_front(self, leaf: ArrivedLeaf | SixWordsLeaf | LargeLeaf) -> None:
        """What lies on the right."""
        if leaf is not self._front:
            self._front = leaf
            self.respread.emit()

    def _turn(self, side: str) -> None:
        """In a window for one page: the list, or what arrived."""
        if side != self._side:
            self._side = side
            if self._single:
                self.respread.emit()

    def _focus_paper(self) -> None:
        """What was pressed may be gone: the keyboard goes where one answers, or back to the list."""
        if self.six.isVisible():
            self.six.field.setFocus()
        elif self.large.isVisible():
            self.large.back_link.setFocus()
        elif self.paper.isVisible() and not self.paper.focus_first():
            (self.list.rows if self.list.isVisible() else self.paper.back_link).setFocus()
        elif self.list.isVisible() and not self.paper.isVisible():
            self.list.rows.setFocus()

    # -- ways in ---------------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        self.choose(
            self.tr("Ouvrir un fichier reçu"),
            lambda path: self._take([str(path)]),
            filters=self.tr("Fiches (*.vcf *.carte *.visite *.txt)") + ";;" + self.tr("Tous les fichiers (*)"),
        )

    def _paste(self) -> None:
        """Ctrl+V on the page: the text that was copied is read at once, a file that was copied too; nothing copied, the sheet to write it on."""
        copied = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()] if copied is not None and copied.hasUrls() else []
        words = QGuiApplication.clipboard().text()
        if files:
            self._take(files)
        elif words.strip():
            self._read_text(words)
        else:
            self._write_text()

    def _write_text(self) -> None:
        self._here = None
        self.list.rows.unset()
        self.six.rest()
        self._lay_front(self.paper)
        self.paper.show_paste()
        self._turn("paper")
        self._focus_paper()

    def _read_text(self, words: str) -> None:
        if words.strip():
            self._read(Source(words=words))

    def _bring(self) -> None:
        """What is no card but people is looked at in the inside cover; other files that wait go on waiting here."""
        if self._last is not None:
            self.session.go.emit("rabat", {"row": "import", "files": [self._last.source.path]})

    def _read_again(self) -> None:
        if self._retry is not None:
            self._read(self._retry)

    # -- answers ---------------------------------------------------------------------------------------------------------

    def _answer(self, whose: object) -> None:
        """The yes: a page there is (its id), or a new one (its name)."""
        pending, here, today = self._pending_here(), self._here, self.session.today
        if self._busy or (pending is None and not isinstance(here, int)):
            return

        def do(notebook: Notebook) -> tuple[int, Shown]:
            with notebook.write(Noun.RECEIVED):  # a new page and what lies on it: together or not at all
                person = notebook.people.add(whose, today).id if isinstance(whose, str) else int(str(whose))
                if pending is not None:
                    kept = sharing.accept(notebook, pending.arrival, person, today).id
                else:
                    kept = sharing.link(notebook, int(str(here)), person, today).id
            return kept, shown_kept(notebook, kept)

        self._do(do, lambda answer: self._kept(pending, *answer))

    def _set_aside(self) -> None:
        pending, today = self._pending_here(), self.session.today
        if self._busy or pending is None:
            return

        def do(notebook: Notebook) -> tuple[int, Shown]:
            kept = sharing.set_aside(notebook, pending.arrival, today).id
            return kept, shown_kept(notebook, kept, "kept")

        self._do(do, lambda answer: self._kept(pending, *answer))

    def _kept(self, pending: Pending | None, id: int, shown: Shown) -> None:
        if pending is not None:
            self._forget(pending)
        self._here = id
        self.paper.show_card(shown, len(self._unread))
        self._load()
        self._focus_paper()

    def _decline(self) -> None:
        """The no: nothing of it is kept. What lies in a folder is not proposed again; its issuer's next one is."""
        pending, last = self._pending_here(), self._last
        found = pending.source.found if pending is not None else last.source.found if last is not None else None
        if self._busy or (pending is None and found is None):
            return

        def done(_: object) -> None:
            if pending is not None:
                self._forget(pending)
            self._here = None
            self.paper.show_nothing(bool(self._waiting() - 1), len(self._unread))
            self._load(self._open_first)
            (self.list.rows if self.list.isVisible() else self.paper.back_link).setFocus()

        if found is None:
            done(None)
        else:
            declined = found
            self._do(lambda notebook: shelf.decline(notebook, declined), done)

    def _introduce(self) -> None:
        answer, today = self._last, self.session.today
        if self._busy or answer is None or answer.arrival is None:
            return
        arrival = answer.arrival

        def done(colleague: Colleague) -> None:
            self._here, self._met = None, colleague.id
            said = self.tr("{name} est dans l’annuaire").format(name=colleague.name)
            words = "" if colleague.verified else self.tr("Cinq mots à relire, au téléphone.")
            self.paper.show_told(said, words, more=len(self._unread), colleagues=not colleague.verified)
            self._load()
            self._focus_paper()

        self._do(lambda notebook: sharing.introduce(notebook, arrival, today), done)

    def _note_receipt(self, id: int) -> None:
        answer, today = self._last, self.session.today
        if self._busy or answer is None or answer.arrival is None:
            return
        arrival = answer.arrival

        def do(notebook: Notebook) -> Departure:
            return sharing.note_receipt(notebook, arrival, notebook.register.get(id), today)

        def done(departure: Departure) -> None:
            said = self.tr("Envoi nº {n} marqué vu au registre").format(n=departure.number)
            self.paper.show_told(said, self.tr("Rien n’est parti."), True, len(self._unread))
            self._focus_paper()

        self._do(do, done)

    def _do(self, do: Callable[[Notebook], Any], done: Callable[[Any], None]) -> None:
        """One answer at a time: a second press while the first is kept does nothing."""
        self._busy = True

        def after(answer: Any) -> None:
            self._busy = False
            done(answer)

        def failed(fault: Exception) -> None:
            self._busy = False
            self.paper.fail(trouble.of_received(fault))
            self._load()

        self.session.ask(self, do, after, failed)

    # -- "vu" ------------------------------------------------------------------------------------------------------------

    def _say_vu(self, way: str) -> None:
        """At the reader's wish only: sealed, into a circle's folder or a file for a mail, or a text that is copied. It is in the register before
        it can leave.
        """
        id, today, shown = self._here, self.session.today, self.paper.shown
        if self._busy or not isinstance(id, int) or shown is None or shown.vu is None:
            return
        vu = shown.vu
        if way == "folder":
            circle, name = vu.circles[0]
            laid = self.tr("«\u00a0Vu\u00a0» est dans le dossier {circle}.").format(circle=name)
            self._do(
                lambda notebook: _put_vu(notebook, id, circle, today), lambda fault: self._vu_laid(id, laid, fault and trouble.of_receipt(*fault))
            )
            return
        if way == "file":
            # The chooser comes first: a cancel must leave no line in the register.
            self.choose(self.tr("Enregistrer le fichier"), lambda path: self._save_vu(id, path), vu.file, self.tr("Fiche Cahier (*.carte)"))
            return

        def prepared(parcel: Parcel) -> None:
            # Only now: the line is on the disk. If the program dies between here and `gone`, it says that it may have left.
            copied = self._here == id and clipboard.put(parcel.text)
            became = sharing.gone if copied else sharing.failed
            self._do(lambda notebook: became(notebook, parcel.departure, today), lambda _: self._vu_copied(id, parcel.text, copied))

        self._do(lambda notebook: sharing.answer(notebook, id, "vue", today, sealed=False), prepared)

    def _save_vu(self, id: int, path: Path) -> None:
        today, saved = self.session.today, self.tr("«\u00a0Vu\u00a0» est dans ce fichier.")
        if not self._busy and self._here == id:  # else another card was opened while the system's chooser was there
            self._do(
                lambda notebook: _write_vu(notebook, id, path, today),
                lambda fault: self._vu_laid(id, saved, fault and trouble.of_vu_file(*fault), path),
            )

    def _vu_laid(self, id: int, said: str, fault: Trouble | None, file: Path | None = None) -> None:
        if fault is not None:
            self.paper.fail(fault)
        else:
            self._look_after(id, said, file)

    def _vu_copied(self, id: int, words: str, copied: bool) -> None:
        if not copied:
            self.paper.fail(Trouble(self.tr("La copie ne s’est pas faite. Rien n’est parti."), self.tr("Recommencez.")))
            return
        who = self.paper.shown.vu.who if self.paper.shown is not None and self.paper.shown.vu is not None else ""
        said = self.tr("«\u00a0{words}\u00a0» est copié. Collez-le dans un message à {who}.").format(words=words, who=who)
        self._look_after(id, said)

    def _look_after(self, id: int, said: str, file: Path | None = None) -> None:
        def shown(card: Shown) -> None:
            if self._here == id:
                self.paper.show_card(card, len(self._unread))
                self.paper.say_vu(said, file)
                self._focus_paper()

        self.session.ask(self, lambda notebook: shown_kept(notebook, id), shown)

    # -- small -----------------------------------------------------------------------------------------------------------

    def _search(self, typed: str) -> None:
        def found(rows: list[PersonRow]) -> None:
            self.paper.show_people(rows, typed)

        name = text.clean_name(typed) or ""
        self.session.ask(self, lambda notebook: notebook.people.find(name), found, replaces="whose")

    def _open_page(self) -> None:
        shown = self.paper.shown
        if shown is not None and shown.person is not None:
            self.session.go.emit("person", {"id": shown.person.id})

    def _to_colleagues(self) -> None:
        """Where the five words are re-read: of the one who just came into the directory, else of whom one finds there."""
        said = self._last.arrival if self._last is not None and self.paper.mode == "introduction known" else None
        if said is not None and said.other_seal and said.colleague is not None:
            self.session.go.emit("fivewords", {"colleague": said.colleague.id, "visit": said.data})
            return
        met = {"colleague": self._met} if self.paper.mode == "told colleagues" and self._met is not None else {}
        self.session.go.emit("rabat", {"row": "colleagues", **met})

    def _shown_number(self) -> tuple[str, str, Trust]:
        """Whose number is shown, the number, and how far to trust it."""
        shown, said = self.paper.shown, self._last.introduced if self._last is not None else None
        if shown is not None:
            return shown.who, shown.call, shown.trust
        return (said.who, said.call, said.trust) if said is not None else ("", "", Trust.NEW)

    def _copy(self) -> None:
        _, number, _ = self._shown_number()
        if number:
            self._front_number().say_copied(clipboard.put(phone.national(number)))

    def _front_number(self) -> ArrivedLeaf | LargeLeaf:
        return self.large if self._front is self.large else self.paper

    def _enlarge(self) -> None:
        who, number, trust = self._shown_number()
        if number:
            self.large.show_number(who, number, trust)
            self._lay_front(self.large)
            self._focus_paper()


def _put_vu(notebook: Notebook, id: int, circle: int, today: date) -> Steps[tuple[str, bool] | None]:
    """Into the folder: what the computer refused, and whether it may lie there all the same; None where it lies there."""
    try:
        yield from shelf.put_receipt(notebook, id, "vue", today, circle)
    except FolderTrouble as fault:
        last = notebook.register.departures()[0]
        return fault.code, last.state != "failed"
    return None


def _write_vu(notebook: Notebook, id: int, path: Path, today: date) -> Steps[tuple[str, bool] | None]:
    """Into a file that goes by mail; the same."""
    departure = sharing.answer(notebook, id, "vue", today, sealed=True).departure
    try:
        yield from sharing.save(notebook, departure, path, today)
    except (Refused, FolderTrouble) as fault:
        return fault.code, notebook.register.get(departure.id).state != "failed"
    return None
