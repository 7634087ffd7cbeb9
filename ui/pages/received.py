"""Fiches reçues: what comes in is judged, shown, and kept only by a yes (DESIGN: 05 and 05b; ARCHITECTURE: journey 5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from notebook_app import phone, text, wordlist
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Departure, Noun, PersonRow
from notebook_app.sharing import Arrival
from ui import clipboard, trouble
from ui.answering import Answering
from ui.arriving import Answer, Pending, Source, judge_again, shown_kept
from ui.inbox import FOLDERS, UNREAD, Inbox, LeftPage, damaged
from ui.incoming import Incoming
from ui.page import Page, Spread, undo_keys
from ui.parts.arrivals_list import ListLeaf
from ui.parts.arrived import ArrivedLeaf
from ui.parts.arrived_words import Shown
from ui.parts.large import LargeLeaf
from ui.parts.six_words import SixWordsLeaf
from ui.parts.told import ToldLeaf
from ui.planning import Turned, turn_deed
from ui.receipt import Receipts
from ui.session import Session
from ui.theme import Look
from ui.trouble import Trouble

_NOUNS = Noun.RECEIVED | Noun.PEOPLE | Noun.DIRECTORY | Noun.APPOINTMENTS | Noun.TOLD | Noun.FOLDERS
Front = ArrivedLeaf | ToldLeaf | SixWordsLeaf | LargeLeaf


class ReceivedPage(Page):
    """`show_target`: None; {"files": [paths]}, read one after another; {"text": a pasted SMS}; {"id": a kept card}.

    `news` counts what waits (`Inbox`), and the cards kept without a page.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        window = parent if isinstance(parent, QWidget) else None
        self.list = ListLeaf(look, window)
        self.paper, self.told = ArrivedLeaf(look, window), ToldLeaf(look, window)
        self.list.reading = self.told.reading = session.salvage
        self.paper.today = session.today
        known, spelt = lambda run: wordlist.recognised(run) is not None, lambda run: wordlist.shown(wordlist.recognised(run) or "")
        self.six = SixWordsLeaf(look, known, spelt, window)
        self.large = LargeLeaf(look, window)
        for leaf in (self.list, self.paper, self.told, self.six, self.large):
            leaf.hide()
            self.destroyed.connect(leaf.deleteLater)
        self._front: Front = self.told  # what lies on the right
        self._inbox = Inbox()
        self._left = LeftPage(self, self.list, self._inbox, lambda: self._here)
        self._incoming = Incoming(self, self._inbox)
        self._answering = Answering(self, self._inbox)
        self._receipts = Receipts(self, self._answering.do)
        self._here: object = None  # the row of what lies on the right: a kept card's id, or as `Inbox` has them
        self._last: Answer | None = None  # what was read last, while it asks something
        self._met: int | None = None  # the colleague who came into the directory last
        self._single, self._side = False, "list"
        self._wants_focus = False  # the page was opened, and what it asks is not known yet
        self._connect()

    def _connect(self) -> None:
        self.list.rows.opened.connect(self._open_row)
        self.list.open_file.clicked.connect(self._incoming.ask_file)
        self.list.paste.clicked.connect(self._write_text)
        incoming = self._incoming
        incoming.arrived.connect(self._arrived)
        incoming.here.connect(self._show_again)
        incoming.nothing.connect(self._write_text)
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
        answering = self._answering
        answering.kept.connect(self._kept)
        answering.aside.connect(self._say_aside)
        answering.declined.connect(self._say_declined)
        answering.introduced.connect(self._say_introduced)
        answering.noted.connect(self._say_noted)
        answering.failed.connect(self._fail)
        paper.vu.chosen.connect(self._say_vu)
        self._receipts.said.connect(self._say_left)
        self._receipts.failed.connect(paper.fail)
        paper.vu.place_shown.connect(clipboard.put)
        paper.colleagues.connect(self._to_colleagues)
        paper.following.connect(incoming.read_next)
        paper.back.connect(self.back)
        told = self.told
        told.register.connect(lambda: self.session.go.emit("register", None))
        told.colleagues.connect(lambda: self.session.go.emit("rabat", {"row": "colleagues", "colleague": self._met}))
        told.retry.connect(self._read_again)
        told.following.connect(incoming.read_next)
        told.open_file.connect(incoming.ask_file)
        told.paste.connect(self._write_text)
        told.correct.connect(lambda: self._write(self._last.source.words if self._last is not None else ""))
        told.bring.connect(self._bring)
        told.read_text.connect(incoming.read_text)
        told.back.connect(self.back)
        self.six.opening.connect(self._try_words)
        self.six.back.connect(self.back)
        self.large.back.connect(self.back)
        self.large.copied.connect(self._copy)
        if self.folders is not None:
            self.folders.moved.connect(self._left.say_folders)
            self.folders.looked.connect(self._looked)

    # -- Page ------------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self._single = self.paper.alone = self.told.alone = single
        self.paper.rearrange()
        self.told.rearrange()
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
            self._incoming.take([str(path) for path in aim["files"]])
        elif aim.get("text"):
            self._incoming.read(Source(words=aim["text"]))
        elif isinstance(aim.get("id"), int):
            self._look(aim["id"])
        elif not self._pending_here() and self._front in (self.paper, self.told):
            self._here = None
            self._side = "list"
            self._wants_focus = True
            self._left.load(self._open_first)
            return
        self._left.load()

    def refresh(self, nouns: Noun) -> None:
        if self.folders is not None and self.folders.busy and not nouns & (_NOUNS & ~Noun.FOLDERS):
            return  # while many files are opened, once at the end
        if nouns & _NOUNS:
            self._left.load()
            if self._asks_name or self._front in (self.six, self.large) or not nouns & (_NOUNS & ~Noun.FOLDERS):
                return  # a name is being looked for; what lies in the folders changes nothing of what is shown
            if isinstance(self._here, int):
                self._look(self._here, turn=False)
            elif (pending := self._pending_here()) is not None:
                self._show_pending(pending, turn=False)

    def leave(self) -> None:
        if self._pastes and not self.told.pad.toPlainText().strip():
            self.told.show_nothing(bool(self._inbox.count()), len(self._inbox.unread))
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
        if asking or self._inbox.unread:
            return {"files": [*asking, *(source.path for source in self._inbox.unread)]}
        return {"id": self._here} if isinstance(self._here, int) else None

    def focus(self) -> None:
        if self._front.isVisible() and not self._empty:
            self._focus_front()
        elif self.list.isVisible() and self.list.rows.rows():
            self.list.rows.setFocus()
        elif self.told.isVisible():
            self.told.focus_first()

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Ctrl+V": self._incoming.paste, **undo_keys(lambda: self._turn_deed(False), lambda: self._turn_deed(True))}

    def filled(self) -> QAbstractButton | None:
        if self.six.isVisible():
            return self.six.button
        front = self._front
        return front.filled() if isinstance(front, ArrivedLeaf | ToldLeaf) and front.isVisible() else None

    def back(self) -> bool:
        if self._front is self.large:
            self._lay_front(self.paper)
            if self.paper.card.isVisible():
                self.paper.card.enlarge_link.setFocus()
            return True
        if self._front is self.six:
            self.six.rest()
            self._here = None
            self._say_nothing(bool(self._inbox.count()))
            self._open_first()
            self._focus_front()
            return True
        if self.paper.asked.let_be():
            return True
        if self._asks_name and self.paper.shown and (self.paper.shown.proposed or self.paper.shown.person):
            self.paper.ask_again()
            self.paper.focus_first()
            return True
        if self._single and self._side == "paper":
            self._turn("list")
            self.list.rows.setFocus()
            return True
        return False

    # -- the list --------------------------------------------------------------------------------------------------------

    def _open_row(self, key: object) -> None:
        if key == UNREAD:
            self._incoming.read_next()
        elif isinstance(key, int):
            self._look(key)
        elif isinstance(key, tuple) and key[0] == FOLDERS:
            self.session.go.emit("rabat", {"row": "colleagues", "circle": key[1]})
        elif isinstance(key, tuple) and key[0] == "damaged":
            self._show_damaged(key)
        elif isinstance(key, tuple) and key[0] == "visit":
            self._open_visit(key[1])
        elif (pending := self._inbox.pending(key)) is not None:
            self._show_pending(pending)

    def _open_visit(self, hash: bytes) -> None:
        found = next((one for one in self._inbox.lists.tray.introductions if one.hash == hash), None)
        if found is not None:
            self._incoming.read(Source(found=found))

    def _show_damaged(self, key: tuple[Any, ...]) -> None:
        said, found = next(((said, found) for said, found in damaged(self._inbox.lists.tray).items() if said.what == key[1]), (None, []))
        if said is not None:
            self._here = key
            self.told.show_trouble(said, ", ".join(one.name for one in found[:3]), more=len(self._inbox.unread))
            self._lay_front(self.told)
            self._turn("paper")

    def _open_first(self) -> None:
        """As it opens: the first that waits, beside the list; alone, the list."""
        if self._here is not None or self._pastes or self._front in (self.six, self.large):
            return
        inbox = self._inbox
        if (first := inbox.first()) is not None:
            self._show_pending(first, turn=False)
        elif inbox.lists.waiting:
            self._look(inbox.lists.waiting[0].id, turn=False)
        else:
            self._say_nothing(bool(inbox.lists.kept or inbox.lists.texts or inbox.lists.tray.introductions))
            if self._wants_focus and inbox.all_opened():  # else what lies in the folders is just being read
                self._wants_focus = False
                self._focus_front()

    def _say_nothing(self, waits: bool) -> None:
        self.told.show_nothing(waits, len(self._inbox.unread))
        self._lay_front(self.told)

    @property
    def _pastes(self) -> bool:
        return self._front is self.told and self.told.mode == "paste"

    @property
    def _empty(self) -> bool:
        """Nothing lies on the right."""
        return self._front is self.told and self.told.mode == "nothing"

    @property
    def _asks_name(self) -> bool:
        """A name is being looked for."""
        return self._front is self.paper and self.paper.mode == "other"

    # -- the circles' folders --------------------------------------------------------------------------------------------

    def _looked(self) -> None:
        self._left.say_folders()
        self._left.load(lambda: self._open_first() if self._empty else None)

    # -- what comes in ---------------------------------------------------------------------------------------------------

    def _show_again(self, asked: Pending) -> None:
        self._show_pending(asked)
        self._left.write()

    def _try_words(self, secret: str) -> None:
        if self._last is not None and self._last.asks:
            self._incoming.read(replace(self._last.source, passphrase=secret))

    def _arrived(self, answer: Answer) -> None:
        more, found = len(self._inbox.unread), answer.source.found
        if answer.asks:
            self._ask_words(answer)
            return
        self.six.rest()
        self._last, self._here = answer, None
        if answer.said is not None:
            words = answer.source.words != "" and not self.session.salvage
            self.told.show_trouble(answer.said, answer.source.name, answer.retry, more, answer.people, answer.dates, words)
            self._lay_front(self.told)
        elif answer.arrival is not None and answer.arrival.kind == "receipt":
            self._show_receipt(answer.arrival, more)
        else:
            self._lay_front(self.paper)
            if answer.introduced is not None:
                self._here = ("visit", found.hash) if found is not None else None
                self.paper.show_introduction(answer.introduced, more, can_decline=found is not None)
            elif answer.kept is not None and answer.shown is not None:
                self._here = answer.kept
                self.paper.show_card(answer.shown, more)
            elif answer.arrival is not None and answer.shown is not None:  # it waits in the list until it is answered
                self._here = self._inbox.add(answer.source, answer.arrival)
                self.paper.show_card(answer.shown)
        self._turn("paper")
        self._left.load()
        self._focus_front()

    def _ask_words(self, answer: Answer) -> None:
        """A file that six words open: asked for, and tried in the worker."""
        again = self._front is self.six and self._last is not None and self._last.source.path == answer.source.path
        if answer.wrong and not again:
            return  # another page was opened while they were tried
        self._last, self._here = answer, None
        if answer.wrong:
            self.six.wrong()
        else:
            self.six.ask(answer.source.name)
        self._lay_front(self.six)
        self._turn("paper")
        self._left.load()
        self._focus_front()

    def _show_receipt(self, arrival: Arrival, more: int) -> None:
        """What it answers: a signed one was noted as it came; of a text the person says which departure it is for."""
        open_ones = [d for d in arrival.answers if d.state not in ("vue", "repondue")]
        if open_ones and not arrival.key:
            self._lay_front(self.paper)
            self.paper.show_receipt(open_ones, more)
            return
        if open_ones:
            said = self.tr("Envoi nº {n} marqué vu au registre").format(n=open_ones[0].number)
            self.told.show_told(said, self.tr("{who} a vu la fiche.").format(who=arrival.who), more, "register")
        elif arrival.answers:
            self.told.show_told(self.tr("Vous le savez déjà"), self.tr("Cette fiche est marquée vue au registre."), more, "register")
        else:
            nothing = Trouble(self.tr("Cet accusé ne répond à aucun envoi."), self.tr("Rien n’a été changé."))
            self.told.show_trouble(nothing, more=more)
        self._lay_front(self.told)

    def _pending_here(self) -> Pending | None:
        return self._inbox.pending(self._here)

    def _still(self) -> Callable[[], bool]:
        """Whether what lies on the right now is there by then: what came or was opened meanwhile does not give way."""
        here, last = self._here, self._last
        return lambda: self._here == here and self._last is last and self._front not in (self.six, self.large)

    def _show_pending(self, one: Pending, turn: bool = True) -> None:
        """A card read before and not answered, judged again as the notebook is now."""
        today, still = self.session.today, self._still()

        def shown(answer: Answer) -> None:
            if not turn and not still():
                return
            if answer.shown is None or answer.arrival is None:
                self._inbox.forget(one)
                self._arrived(answer)
                return
            self._here = self._inbox.judged(one, answer.arrival)
            self._show_card(answer.shown, turn)

        self.session.ask(self, lambda notebook: judge_again(notebook, one.source, one.arrival, today), shown, replaces="received")

    def _look(self, id: int, turn: bool = True) -> None:
        """A kept card on the right."""
        still = self._still()

        def shown(card: Shown) -> None:
            if not turn and not still():
                return
            self._here = id
            self._show_card(card, turn, len(self._inbox.unread) if turn else 0)

        def failed(fault: Exception) -> None:
            if isinstance(fault, Refused):  # gone meanwhile, or its key is retired
                if turn or still():
                    self._here = None
                    self._open_first()
            else:
                self.paper.fail(trouble.of(fault))

        self.session.ask(self, lambda notebook: shown_kept(notebook, id), shown, failed, replaces="received")

    def _show_card(self, card: Shown, turn: bool, more: int = 0) -> None:
        """The keyboard goes there where the person asked for it, or at opening, when there was nothing before."""
        pressed = QApplication.focusWidget() in (self.told.file_button, self.told.paste_button)  # these go
        self._lay_front(self.paper)
        self.paper.show_card(card, more)
        self._left.write()
        if turn:
            self._turn("paper")
        if turn or self._wants_focus:
            self._wants_focus = False
            self._focus_front()
        elif pressed:
            self.list.rows.setFocus()  # what came by itself gets no key pressed for something else

    def _lay_front(self, leaf: Front) -> None:
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

    def _focus_front(self) -> None:
        """What was pressed may be gone: the keyboard goes where one answers, or back to the list."""
        front = self._front
        if self.six.isVisible():
            self.six.field.setFocus()
        elif self.large.isVisible():
            self.large.back_link.setFocus()
        elif isinstance(front, ArrivedLeaf | ToldLeaf) and front.isVisible():
            if not front.focus_first():
                (self.list.rows if self.list.isVisible() else front.back_link).setFocus()
        elif self.list.isVisible():
            self.list.rows.setFocus()

    def _write_text(self) -> None:
        self._write("")

    def _write(self, words: str) -> None:
        self._here = None
        self.list.rows.unset()
        self.six.rest()
        self.told.show_paste(words)
        self._lay_front(self.told)
        self._turn("paper")
        self._focus_front()

    def _bring(self) -> None:
        """What is no card but people is looked at in the inside cover; other files that wait go on waiting here."""
        if self._last is not None:
            self.session.go.emit("rabat", {"row": "import", "files": [self._last.source.path]})

    def _read_again(self) -> None:
        if self._last is not None and self._last.said is not None:
            self._incoming.read(self._last.source)

    # -- answers ---------------------------------------------------------------------------------------------------------

    def _answer(self, whose: object) -> None:
        """The yes: a page there is (its id), or a new one (its name)."""
        pending = self._pending_here()
        if pending is not None or isinstance(self._here, int):
            self._answering.keep(whose, pending, self._here)

    def _kept(self, id: int, shown: Shown) -> None:
        self._here = id
        if self._front is self.told:
            self._lay_front(self.paper)
        self.paper.show_card(shown, len(self._inbox.unread))
        self._left.load()
        self._focus_front()

    def _set_aside(self) -> None:
        if (pending := self._pending_here()) is not None:
            self._answering.set_aside(pending)

    def _say_aside(self, id: int) -> None:
        self._here = id
        self._tell(self.tr("Gardée ici"), self.tr("Elle reste dans la liste tant que vous ne savez pas."))

    def _decline(self) -> None:
        """The no: nothing of it is kept."""
        pending, last = self._pending_here(), self._last
        found = pending.source.found if pending is not None else last.source.found if last is not None else None
        if pending is not None or found is not None:
            self._answering.decline(pending, found)

    def _say_declined(self) -> None:
        self._here = None
        self._say_nothing(bool(self._inbox.count() - 1))
        self._left.load(self._open_first)
        (self.list.rows if self.list.isVisible() else self.told.back_link).setFocus()

    def _introduce(self) -> None:
        if self._last is not None and self._last.arrival is not None:
            self._answering.introduce(self._last.arrival)

    def _say_introduced(self, colleague: Colleague) -> None:
        self._here, self._met = None, colleague.id
        said = self.tr("{name} est dans l’annuaire").format(name=colleague.name)
        words = "" if colleague.verified else self.tr("Cinq mots à relire, au téléphone.")
        self._tell(said, words, "" if colleague.verified else "colleagues")

    def _note_receipt(self, id: int) -> None:
        if self._last is not None and self._last.arrival is not None:
            self._answering.note(self._last.arrival, id)

    def _say_noted(self, departure: Departure) -> None:
        said = self.tr("Envoi nº {n} marqué vu au registre").format(n=departure.number)
        self._tell(said, self.tr("Rien n’est parti."), "register")

    def _tell(self, done: str, words: str, leads: str = "") -> None:
        """What an answer did."""
        self.told.show_told(done, words, len(self._inbox.unread), leads)
        self._lay_front(self.told)
        self._left.load()
        self._focus_front()

    def _turn_deed(self, again: bool) -> None:
        """The last deed is taken back, or done `again`: a yes that was not meant; what it was about is said at the foot."""
        today = self.session.today

        def then(turned: Turned) -> None:
            self.refresh(turned.nouns)
            said = " ".join(filter(None, turned.words()))
            self.session.ask(self, lambda _: None, lambda _: self.session.told.emit(said))  # after it is said there that this was saved

        self.session.ask(self, lambda notebook: turn_deed(notebook, today, today, again), then, self._fail)

    def _fail(self, fault: Exception) -> None:
        self.paper.fail(trouble.of_received(fault))
        self._left.load()

    # -- "vu" ------------------------------------------------------------------------------------------------------------

    def _say_vu(self, way: str) -> None:
        id, shown = self._here, self.paper.shown
        if isinstance(id, int) and shown is not None and shown.vu is not None:
            self._receipts.say(way, id, shown.vu, lambda: self._here == id)

    def _say_left(self, id: int, said: str, file: Path | None) -> None:
        def shown(card: Shown) -> None:
            if self._here == id:
                self.paper.show_card(card, len(self._inbox.unread))
                self.paper.say_vu(said, file)
                self._focus_front()

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
        """Where the five words are re-read: of the one who presents themself anew, else of whom one finds there."""
        said = self._last.arrival if self._last is not None and self.paper.mode == "introduction known" else None
        if said is not None and said.other_seal and said.colleague is not None:
            self.session.go.emit("fivewords", {"colleague": said.colleague.id, "visit": said.data})
            return
        self.session.go.emit("rabat", {"row": "colleagues"})

    def _copy(self) -> None:
        _, number, _ = self.paper.number_of
        if number:
            front = self.large if self._front is self.large else self.paper
            front.say_copied(clipboard.put(phone.national(number)))

    def _enlarge(self) -> None:
        who, number, trust = self.paper.number_of
        if number:
            self.large.show_number(who, number, trust)
            self._lay_front(self.large)
            self._focus_front()
