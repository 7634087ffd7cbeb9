"""Fiches reçues: what comes in is judged, shown, and kept only by a yes (DESIGN: 05 and 05b; ARCHITECTURE: journey 5)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from notebook_app import phone, sharing, text
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Departure, Noun, PersonRow, Received, Trust
from notebook_app.notebook import Notebook
from notebook_app.sharing import Arrival
from ui import clipboard, trouble
from ui.dates import long_day, short_day
from ui.page import Page, Spread
from ui.parts.arrived import LOW, ArrivedLeaf, Introduced, Shown, shown_initials
from ui.parts.leaf import Leaf
from ui.parts.paper import trust_word
from ui.parts.rows import Cell, Row, Rows
from ui.parts.widgets import Link
from ui.session import Session
from ui.theme import Look
from ui.trouble import Trouble

MARGIN = 1.5
UNREAD = "unread"  # the row of files not opened yet
LATER = ("date-future", "date-old")  # the computer's date may be wrong: to be read again (exchange SPEC §2.11)
_SURE = (Trust.VERIFIED, Trust.KNOWN)


@dataclass(frozen=True)
class Source:
    """Where an arrival came from: a file's path, or a pasted text."""

    path: str = ""
    words: str = ""

    @property
    def name(self) -> str:
        return Path(self.path).name if self.path else ""


@dataclass(frozen=True)
class Pending:
    """A card that was read and waits for an answer; nothing of it is kept yet."""

    number: int
    source: Source
    arrival: Arrival


@dataclass(frozen=True)
class Answer:
    """What the worker found of a source: a kept card to show (`kept`), or an arrival still to be answered, or words for what it is."""

    source: Source
    arrival: Arrival | None = None
    shown: Shown | None = None
    kept: int | None = None
    introduced: Introduced | None = None
    said: Trouble | None = None
    retry: bool = False


@dataclass(frozen=True)
class Lists:
    """The left page: cards without a page, those that have one, and texts, which prove nothing, apart."""

    waiting: tuple[Received, ...] = ()
    kept: tuple[Received, ...] = ()
    texts: tuple[Received, ...] = ()
    names: dict[int, str] | None = None  # page → its name in the list


# -- in the worker: what the notebook says of it -------------------------------------------------------------------------------


def _lists(notebook: Notebook) -> Lists:
    kept = notebook.cards.kept()
    names = {row.id: row.file_as for row in notebook.people.rows()}
    signed, texts = (tuple(c for c in kept if bool(c.key) is with_key) for with_key in (True, False))
    return Lists(tuple(notebook.cards.waiting()), signed, texts, names)


def _row_of(notebook: Notebook, person: int) -> PersonRow | None:
    return next((row for row in notebook.people.rows() if row.id == person), None)


def _proposed(notebook: Notebook, ini: str, about: str, linked: int | None) -> tuple[tuple[PersonRow, ...], bool]:
    """Whom a card may be about; True when it is so because of a yes given before to one of its issuer and ref."""
    before = _row_of(notebook, linked) if linked is not None else None
    return ((before,), True) if before is not None else (tuple(notebook.cards.fitting(ini, about)), False)


def _is_latest(notebook: Notebook, key: str, issued: date | None) -> bool:
    latest = notebook.cards.last_issued(key)
    return issued is not None and (latest is None or issued >= latest)


def _says(colleague: Colleague | None, key: str, name: str, number: str) -> tuple[str, str]:
    """Name and number where a known key's card says otherwise than the directory."""
    if colleague is None or colleague.key != key:
        return "", ""
    return name if name != colleague.name else "", number if number != colleague.phone else ""


def _shown_arrival(notebook: Notebook, seen: Arrival) -> Shown:
    """A card that was read and not kept."""
    assert seen.last is not None
    assert seen.card is not None
    proposed, before = _proposed(notebook, seen.ini, seen.about, seen.linked)
    name, number = _says(seen.colleague, seen.card.key, seen.name, seen.phone)
    return Shown(
        seen.ini, seen.about, seen.last, seen.who, seen.call, seen.trust or Trust.UNSIGNED, seen.end,
        seen.colleague.verified if seen.colleague and seen.trust is Trust.VERIFIED else None,
        name, number, _is_latest(notebook, seen.card.key, seen.issued), proposed, before,
    )  # fmt: skip


def _shown_kept(notebook: Notebook, id: int, remark: str = "") -> Shown:
    """A card as the notebook keeps it, and, once it lies on a page, who saw that person (history only after the yes)."""
    card = notebook.cards.get(id)
    colleague = notebook.directory.by_key(card.key) if card.key else None
    person = _row_of(notebook, card.person) if card.person is not None else None
    name, number = _says(colleague, card.key, card.name, card.phone) if person is None else ("", "")
    proposed, _ = _proposed(notebook, card.ini, card.about, None)
    sights = texts = ()  # type: tuple[Any, ...]
    if person is not None:
        sights, texts = tuple(notebook.cards.who_saw(person.id)), tuple(notebook.cards.unsigned(person.id))
    return Shown(
        card.ini, card.about, card.last, card.who, card.call, card.trust, card.end,
        colleague.verified if colleague and card.trust is Trust.VERIFIED else None,
        name, number, _is_latest(notebook, card.key, card.issued), proposed, False, person, sights, texts, person is None, remark,
    )  # fmt: skip


def _introduced(notebook: Notebook, seen: Arrival) -> Introduced:
    said = {f.place: f.value for f in seen.fields}
    known = seen.colleague if seen.colleague is not None and seen.colleague.key == said.get("by.key") else None
    state = "new"
    if known is not None and seen.trust is Trust.KEY_CHANGED:
        state = "changed"
    elif known is not None and known.seal == said.get("seal") and not seen.differs:
        state = "known"
    work = ", ".join(filter(None, (seen.role, seen.org)))
    verified = known.verified if known else None
    return Introduced(seen.name, seen.phone, seen.who, seen.call, seen.trust or Trust.NEW, work, state, verified)


def _judge(notebook: Notebook, source: Source, today: date) -> Answer:
    """Reads one source and says what it is. A newer card of a key and ref that the person already linked goes to its page at once."""
    try:
        if source.path:
            path = Path(source.path)
            if not path.is_file():  # a folder, a device, nothing
                raise Refused("unreadable")
            seen = sharing.read_file(notebook, path, today)
        else:
            seen = sharing.read(notebook, source.words, today)
    except Refused as fault:
        return Answer(source, said=trouble.of_received(fault), retry=fault.code == "unreadable")
    if seen.outcome != "ok":
        code = seen.code
        if source.path and _is_empty(Path(source.path)):
            code = "empty"
        elif seen.offers_import and seen.outcome == "foreign":
            code = "contact"
        return Answer(source, said=trouble.of_card(seen.outcome, code), retry=code in LATER)
    if seen.own:
        return Answer(source, said=trouble.of_card("reject", "own"))
    if seen.kind == "receipt":
        return Answer(source, seen)
    if seen.kind == "introduction":
        return Answer(source, seen, introduced=_introduced(notebook, seen))
    if seen.standing in ("same", "older") and seen.card is not None:
        before = notebook.cards.same(seen.card.key, seen.card.phone, seen.card.ref)
        if before is not None:
            return Answer(source, None, _shown_kept(notebook, before[0].id, seen.standing), before[0].id)
    if seen.standing == "newer" and seen.linked is not None and seen.trust in _SURE and not seen.differs:
        kept = sharing.accept(notebook, seen, None, today)
        return Answer(source, None, _shown_kept(notebook, kept.id, "replaced"), kept.id)
    return Answer(source, seen, _shown_arrival(notebook, seen))


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return False


# -- the left page -----------------------------------------------------------------------------------------------------------


class ListLeaf(Leaf):
    """Cards that ask for a page, those that have one, texts apart; at the foot the two ways in. `widened`: the rows have another width."""

    widened = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "lines", MARGIN)
        self.alpha = 100
        self.rows = Rows(look, self.tr("Fiches reçues"), MARGIN, parent=self)
        self.open_file = Link(look, self.tr("Ouvrir un fichier"), "smallm", parent=self)
        self.paste = Link(look, self.tr("Coller un SMS reçu"), "smallm", parent=self)
        self.rows.verticalScrollBar().valueChanged.connect(self.rearrange)

    def show_rows(self, rows: Sequence[Row], here: object) -> None:
        """These rows, with the one that lies on the right chosen; from the first on, if it is then in sight."""
        self.rows.set_rows(rows)
        if here is None or not self.rows.set_key(here):
            self.rows.unset()
        else:
            at = next(i for i, row in enumerate(rows) if row.key == here)
            if sum(row.lines for row in rows[: at + 1]) <= self._room()[1]:
                self.rows.verticalScrollBar().setValue(0)
        self.rearrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def _room(self) -> tuple[int, int]:
        """The list's first line, and how many there are for it."""
        first = 2 if self.height_u >= LOW else 1
        return first, int(self.last_line() - 0.8 - first) + 1

    def arrange(self) -> None:
        foot = self.last_line()
        first, room = self._room()
        self.at(self.rows, 0, first, self.width_u, rows=self._whole(room))
        self.at(self.open_file, MARGIN + 0.42, foot)
        self.at(self.paste, self.width_u - 0.9, foot, align="r")

    def _whole(self, room: int) -> int:
        """The lines, of those there is room for, that whole rows take from the first one seen: none is cut in two."""
        taken = 0
        for row in self.rows.rows()[self.rows.verticalScrollBar().value() :]:
            if taken + row.lines > room:
                return max(2, taken)
            taken += row.lines
        return max(2, room)


# -- the page ------------------------------------------------------------------------------------------------------------------


class ReceivedPage(Page):
    """`show_target`: None; {"files": [paths]}, read one after another; {"text": a pasted SMS}; {"id": a kept card}.

    What was read and not answered waits in memory, files not opened wait as they are; nothing of either is kept. `news` counts both and the
    cards kept without a page.
    """

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        window = parent if isinstance(parent, QWidget) else None
        self.list = ListLeaf(look, window)
        self.paper = ArrivedLeaf(look, window)
        self.paper.today = session.today
        for leaf in (self.list, self.paper):
            leaf.hide()
            self.destroyed.connect(leaf.deleteLater)
        self._lists = Lists()
        self._loaded = False
        self._unread: list[Source] = []
        self._pending: list[Pending] = []
        self._number = 0
        self._here: object = None  # the row whose card lies on the right: a kept card's id, a Pending's number as ("in", n)
        self._last: Answer | None = None  # what was read last, while it asks something
        self._retry: Source | None = None
        self._single, self._side = False, "list"
        self._busy = False
        self._connect()

    def _connect(self) -> None:
        self.list.rows.opened.connect(self._open_row)
        self.list.widened.connect(self._rewrite)
        self.look.changed.connect(self._rewrite)
        self.list.open_file.clicked.connect(self._ask_file)
        self.list.paste.clicked.connect(self._write_text)
        paper = self.paper
        paper.answered.connect(self._answer)
        paper.set_aside.connect(self._set_aside)
        paper.searched.connect(self._search)
        paper.open_page.connect(self._open_page)
        paper.copied.connect(self._copy)
        paper.introduced.connect(self._introduce)
        paper.receipted.connect(self._note_receipt)
        paper.register.connect(lambda: self.session.go.emit("register", None))
        paper.retry.connect(self._read_again)
        paper.following.connect(self._read_next)
        paper.open_file.connect(self._ask_file)
        paper.paste.connect(self._write_text)
        paper.read_text.connect(self._read_text)
        paper.back.connect(self.back)

    # -- Page ------------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        self._single = self.paper.alone = single
        self.paper.rearrange()
        if single:
            return Spread(self.list if self._side == "list" else self.paper, active="received")
        return Spread(self.paper, self.list, active="received")

    def keep_in_sight(self, written: QWidget | None) -> None:
        if written is not None:
            self._side = "list" if self.list.isAncestorOf(written) else "paper"

    def show_target(self, target: Any) -> None:
        aim = target or {}
        self.paper.today = self.session.today
        if aim.get("files"):
            self._take([str(path) for path in aim["files"]])
        elif aim.get("text"):
            self._read(Source(words=aim["text"]))
        elif isinstance(aim.get("id"), int):
            self._look(aim["id"])
        elif not self._pending_here():
            self._here = None
            self._side = "list"
            self._load(self._open_first)
            return
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if nouns & (Noun.RECEIVED | Noun.PEOPLE | Noun.DIRECTORY | Noun.APPOINTMENTS | Noun.TOLD):
            self._load()
            if self.paper.mode == "other":
                return  # a name is being looked for
            if isinstance(self._here, int):
                self._look(self._here, turn=False)
            elif (pending := self._pending_here()) is not None:
                self._show_pending(pending.number, turn=False)

    def leave(self) -> None:
        if self.paper.mode == "paste" and not self.paper.pad.toPlainText().strip():
            self.paper.show_nothing(bool(self._waiting()), len(self._unread))

    def place(self) -> Any:
        pending = self._pending_here()
        if pending is not None and pending.source.path:
            return {"files": [pending.source.path, *(s.path for s in self._unread)]}
        if pending is not None:
            return None  # a pasted text is kept nowhere before the yes; while the notebook is open it waits here
        if self._unread:
            return {"files": [source.path for source in self._unread]}
        return {"id": self._here} if isinstance(self._here, int) else None

    def focus(self) -> None:
        if self.paper.isVisible() and self.paper.mode != "nothing":
            self._focus_paper()
        elif self.list.isVisible() and self.list.rows.rows():
            self.list.rows.setFocus()
        elif self.paper.isVisible():
            self.paper.focus_first()

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Ctrl+V": self._paste}

    def filled(self) -> QAbstractButton | None:
        return self.paper.filled() if self.paper.isVisible() else None

    def back(self) -> bool:
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
        def loaded(lists: Lists) -> None:
            self._lists, self._loaded = lists, True
            self._write_list()
            if then is not None:
                then()

        self.session.ask(self, _lists, loaded)

    def _waiting(self) -> int:
        return len(self._pending) + len(self._lists.waiting) + len(self._unread)

    def _rewrite(self) -> None:
        if self._loaded:
            self._write_list()

    def _write_list(self) -> None:
        """The rows as they are now, and the number on the tab."""
        lists, names, today = self._lists, self._lists.names or {}, self.session.today
        waiting: list[Row] = []
        for one in self._pending:
            seen = one.arrival
            assert seen.last is not None
            about, trust = self._about(seen.ini, seen.about), seen.trust or Trust.NEW
            waiting.append(self._row(("in", one.number), about, False, seen.last, seen.who, trust, today))
        waiting += [self._row(c.id, self._about(c.ini, c.about), False, c.last, c.who, c.trust, today) for c in lists.waiting]
        if self._unread:
            n = len(self._unread)
            said = self.tr("un fichier pas encore ouvert") if n == 1 else self.tr("{n} fichiers pas encore ouverts").format(n=n)
            waiting.append(Row((Cell(said, MARGIN + 0.42, "l", "ui", "text", width=12.0),), UNREAD, said))
        sections = [
            (self.tr("C’est pour quelle page\u202f?"), self._waiting(), waiting),
            (self.tr("Dans le cahier"), len(lists.kept), [self._kept_row(c, names, today) for c in lists.kept]),
            (self.tr("Reçues par SMS, sans preuve"), len(lists.texts), [self._kept_row(c, names, today) for c in lists.texts]),
        ]
        rows: list[Row] = []
        for title, count, found in sections:
            if not found and title is not sections[0][0]:
                continue
            if rows:
                rows.append(Row((), closed=True))
            cells = (Cell(title, MARGIN + 0.42, "l", "uib"), Cell(str(count), -0.9, "r", "uib"))
            rows.append(Row(cells, None, f"{title} {count}", closed=True))
            rows += found
            if not found:
                rows.append(Row((Cell(self.tr("Aucune n’attend."), MARGIN + 0.42, "l", "small", "soft"),), closed=True))
        self.list.show_rows(rows, self._here)
        self.news.emit(self._waiting())

    def _kept_row(self, card: Received, names: dict[int, str], today: date) -> Row:
        return self._row(card.id, names.get(card.person or 0, ""), True, card.last, card.who, card.trust, today)

    def _row(self, key: object, name: str, own: bool, last: date, who: str, trust: Trust, today: date) -> Row:
        day = short_day(last, today)
        room = self.list.width_u - MARGIN - 0.42 - 0.9 - self.look.width(day, "smallm") - 0.4
        cells = (
            Cell(name, MARGIN + 0.42, "l", "who" if own else "uib", "ink" if own else "text", width=max(2.0, room)),
            Cell(day, -0.9, "r", "smallm"),
            Cell("", MARGIN - 1.02, shape=trust, line=1),
            Cell(self._of(who), MARGIN + 0.42, "l", "small", "soft", line=1, width=max(2.0, self.list.width_u - MARGIN - 1.4)),
        )
        return Row(cells, key, ", ".join((name, self._of(who), long_day(last), trust_word(trust))), lines=2)

    def _about(self, ini: str, about: str) -> str:
        return about or shown_initials(ini) or self.tr("une personne")

    def _of(self, who: str) -> str:
        """ "de Mehdi Rahal", "d’Inès Vasseur"."""
        first = unicodedata.normalize("NFD", who[:1]).casefold()[:1]
        vowel = first in ("a", "e", "i", "o", "u", "œ", "æ") and bool(first)
        return self.tr("d’{who}").format(who=who) if vowel else self.tr("de {who}").format(who=who)

    def _open_row(self, key: object) -> None:
        if key == UNREAD:
            self._read_next()
        elif isinstance(key, tuple):
            self._show_pending(key[1])
        elif isinstance(key, int):
            self._look(key)

    def _open_first(self) -> None:
        """As it opens: the first that waits, beside the list; alone, the list."""
        if self._here is not None or self.paper.mode == "paste":
            return
        first = self._pending[0] if self._pending else None
        if first is not None:
            self._show_pending(first.number, turn=False)
        elif self._lists.waiting:
            self._look(self._lists.waiting[0].id, turn=False)
        else:
            self.paper.show_nothing(bool(self._lists.kept or self._lists.texts), len(self._unread))

    # -- what comes in ---------------------------------------------------------------------------------------------------

    def _take(self, paths: list[str]) -> None:
        """Files in front of those that wait; one of them is opened now. One that already asks is only shown again."""
        asked = next((one for one in self._pending if one.source.path == paths[0]), None)
        known = {one.source.path for one in self._pending}
        fresh = [Source(path) for path in dict.fromkeys(paths) if path not in known]
        self._unread = fresh + [source for source in self._unread if source.path not in set(paths)]
        if asked is not None:
            self._show_pending(asked.number)
            self._write_list()
        else:
            self._read_next()

    def _read_next(self) -> None:
        if self._unread:
            self._read(self._unread.pop(0))

    def _read(self, source: Source) -> None:
        today = self.session.today
        self.session.ask(self, lambda notebook: _judge(notebook, source, today), self._arrived, lambda fault: self._lost(source, fault))

    def _lost(self, source: Source, fault: Exception) -> None:
        self._arrived(Answer(source, said=trouble.of(fault), retry=True))

    def _arrived(self, answer: Answer) -> None:
        more = len(self._unread)
        self._last, self._retry, self._here = answer, None, None
        if answer.said is not None:
            self._retry = answer.source
            self.paper.show_trouble(answer.said, answer.source.name, answer.retry, more)
        elif answer.introduced is not None:
            self.paper.show_introduction(answer.introduced, more)
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

    def _show_receipt(self, arrival: Arrival, more: int) -> None:
        """A receipt text: which departure it may answer, if it says anything new."""
        open_ones = [d for d in arrival.answers if d.state not in ("vue", "repondue")]
        if open_ones:
            self.paper.show_receipt(open_ones, more)
        elif arrival.answers:
            self.paper.show_told(self.tr("Vous le savez déjà"), self.tr("Cette fiche est marquée vue au registre."), True, more)
        else:
            said = Trouble(self.tr("Cet accusé ne répond à aucun envoi."), self.tr("Rien n’a été changé."))
            self.paper.show_trouble(said, more=more)

    def _ask_whose(self, source: Source, arrival: Arrival, shown: Shown) -> None:
        """A card to be answered: it waits in the list until then. The same one read twice asks once."""
        assert arrival.card is not None
        twin = next((one for one in self._pending if one.arrival.card is not None and one.arrival.card.hash == arrival.card.hash), None)
        if twin is None:
            self._number += 1
            twin = Pending(self._number, source, arrival)
            self._pending.insert(0, twin)
        self._here = ("in", twin.number)
        self.paper.show_card(shown)

    def _pending_here(self) -> Pending | None:
        return next((one for one in self._pending if ("in", one.number) == self._here), None)

    def _show_pending(self, number: int, turn: bool = True) -> None:
        """A card read before and not answered, judged again as the notebook is now."""
        one = next((p for p in self._pending if p.number == number), None)
        if one is None:
            return
        today = self.session.today

        def again(notebook: Notebook) -> Answer:
            seen = sharing.read(notebook, one.arrival.data, today, one.arrival.skin)
            if seen.card is None or seen.own:
                return Answer(one.source, said=trouble.of_card(seen.outcome, seen.code))
            return Answer(one.source, seen, _shown_arrival(notebook, seen))

        def shown(answer: Answer) -> None:
            if answer.shown is None or answer.arrival is None:
                self._pending = [p for p in self._pending if p.number != number]
                self._arrived(answer)
                return
            self._here = ("in", number)
            self._pending = [replace(p, arrival=answer.arrival) if p.number == number else p for p in self._pending]
            self.paper.show_card(answer.shown)
            self._write_list()
            if turn:
                self._turn("paper")
                self._focus_paper()

        self.session.ask(self, again, shown, replaces="received")

    def _look(self, id: int, turn: bool = True, remark: str = "") -> None:
        """A kept card on the right."""

        def shown(card: Shown) -> None:
            self._here = id
            self.paper.show_card(card, len(self._unread) if turn else 0)
            self._write_list()
            if turn:
                self._turn("paper")
                self._focus_paper()

        def failed(fault: Exception) -> None:
            if isinstance(fault, Refused):  # gone meanwhile, or its key is retired
                self._here = None
                self._open_first()
            else:
                self.paper.fail(trouble.of(fault))

        self.session.ask(self, lambda notebook: _shown_kept(notebook, id, remark), shown, failed, replaces="received")

    def _turn(self, side: str) -> None:
        """In a window for one page: the list, or what arrived."""
        if side != self._side:
            self._side = side
            if self._single:
                self.respread.emit()

    def _focus_paper(self) -> None:
        """What was pressed may be gone: the keyboard goes where one answers, or back to the list."""
        if self.paper.isVisible() and not self.paper.focus_first():
            (self.list.rows if self.list.isVisible() else self.paper.back_link).setFocus()

    # -- ways in ---------------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        self.choose(
            self.tr("Ouvrir un fichier reçu"),
            lambda path: self._take([str(path)]),
            filters=self.tr("Fiches (*.vcf *.carte *.visite *.txt)") + ";;" + self.tr("Tous les fichiers (*)"),
        )

    def _paste(self) -> None:
        """Ctrl+V on the page: the text that was copied is read at once; nothing copied, the sheet to write it on."""
        words = QGuiApplication.clipboard().text()
        if words.strip():
            self._read_text(words)
        else:
            self._write_text()

    def _write_text(self) -> None:
        self._here = None
        self.list.rows.unset()
        self.paper.show_paste()
        self._turn("paper")
        self._focus_paper()

    def _read_text(self, words: str) -> None:
        if words.strip():
            self._read(Source(words=words))

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
            return kept, _shown_kept(notebook, kept)

        self._do(do, lambda answer: self._kept(pending, *answer))

    def _set_aside(self) -> None:
        pending, today = self._pending_here(), self.session.today
        if self._busy or pending is None:
            return

        def do(notebook: Notebook) -> tuple[int, Shown]:
            kept = sharing.set_aside(notebook, pending.arrival, today).id
            return kept, _shown_kept(notebook, kept, "kept")

        self._do(do, lambda answer: self._kept(pending, *answer))

    def _kept(self, pending: Pending | None, id: int, shown: Shown) -> None:
        if pending is not None:
            self._pending = [one for one in self._pending if one.number != pending.number]
        self._here = id
        self.paper.show_card(shown, len(self._unread))
        self._load()
        self._focus_paper()

    def _introduce(self) -> None:
        answer, today = self._last, self.session.today
        if self._busy or answer is None or answer.arrival is None:
            return
        arrival = answer.arrival

        def done(colleague: Colleague) -> None:
            said = self.tr("{name} est dans l’annuaire").format(name=colleague.name)
            words = "" if colleague.verified else self.tr("Cinq mots à relire, au téléphone.")
            self.paper.show_told(said, words, more=len(self._unread))
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

    def _search(self, typed: str) -> None:
        def found(rows: list[PersonRow]) -> None:
            self.paper.show_people(rows, typed)

        name = text.clean_name(typed) or ""
        self.session.ask(self, lambda notebook: notebook.people.find(name), found, replaces="whose")

    def _open_page(self) -> None:
        shown = self.paper.shown
        if shown is not None and shown.person is not None:
            self.session.go.emit("person", {"id": shown.person.id})

    def _copy(self) -> None:
        shown = self.paper.shown
        number = shown.call if shown is not None else self._last.introduced.call if self._last and self._last.introduced else ""
        if number:
            self.paper.say_copied(clipboard.put(phone.national(number), leaves=True))
