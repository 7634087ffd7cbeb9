"""What arrived and waits: read and not answered, not opened yet, lying in the folders; and the left page of Fiches reçues, made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from notebook_app import phone
from notebook_app.model import Received, Trust
from notebook_app.sharing import Arrival
from notebook_app.shelf import Found, Tray
from ui import trouble
from ui.arriving import Lists, Pending, Source, lists, lying
from ui.folders import FolderState
from ui.page import Page
from ui.parts.arrivals_list import CardLine, ListLeaf, PlainLine, Section
from ui.sentences import shown_initials
from ui.trouble import Trouble

UNREAD, FOLDERS = "unread", "folders"  # the rows of files not opened yet, and of the circles' folders
LYING = 24  # of the cards in the folders so many are opened for their rows; the others come as these are answered
AT_ONCE = 8  # files a job


class Inbox:
    """Kept nowhere: what was read and not answered waits in memory, files not opened wait as they are, what lies in a folder stays there.

    A card that asks has a key: ("in", n), or ("lies", hash) where it lies in a folder; an introduction there has ("visit", hash).
    """

    def __init__(self) -> None:
        self.lists = Lists()
        self.loaded = False
        self.unread: list[Source] = []
        self._read: list[Pending] = []
        self._lying: dict[bytes, Pending | None] = {}  # what the files of the folders say; None for one that went away
        self._number = 0

    def load(self, found: Lists) -> None:
        """As the notebook and the folders are now."""
        self.lists, self.loaded = found, True
        there = {one.hash for one in (*found.tray.cards, *found.tray.introductions)}
        self._lying = {hash: said for hash, said in self._lying.items() if hash in there}

    def count(self) -> int:
        """How many things wait."""
        tray = self.lists.tray
        return len(self._read) + len(self.lists.waiting) + len(self.unread) + len(tray.cards) + len(tray.introductions)

    def take(self, paths: Sequence[str]) -> Pending | None:
        """Files in front of those that wait; the first of them, where it asks already."""
        known = {one.source.path for one in self._read}
        fresh = [Source(path) for path in dict.fromkeys(paths) if path not in known]
        self.unread = fresh + [source for source in self.unread if source.path not in set(paths)]
        return next((one for one in self._read if one.source.path == paths[0]), None)

    def add(self, source: Source, arrival: Arrival) -> tuple[str, object]:
        """A card to be answered; its key. The same one read twice asks once."""
        assert arrival.card is not None
        if source.found is not None:
            self._lying[source.found.hash] = Pending(0, source, arrival)
            return "lies", source.found.hash
        twin = next((one for one in self._read if one.arrival.card is not None and one.arrival.card.hash == arrival.card.hash), None)
        if twin is None:
            self._number += 1
            twin = Pending(self._number, source, arrival)
            self._read.insert(0, twin)
        return "in", twin.number

    def judged(self, one: Pending, arrival: Arrival) -> tuple[str, object]:
        """It says this by now; its key."""
        if one.source.found is not None:
            self._lying[one.source.found.hash] = replace(one, arrival=arrival)
            return "lies", one.source.found.hash
        self._read = [replace(each, arrival=arrival) if each.number == one.number else each for each in self._read]
        return "in", one.number

    def forget(self, one: Pending) -> None:
        """It asks no more."""
        if one.source.found is not None:
            self._lying[one.source.found.hash] = None
        else:
            self._read = [each for each in self._read if each.number != one.number]

    def pending(self, key: object) -> Pending | None:
        """What asks, of this key."""
        if isinstance(key, tuple) and key[0] == "lies":
            return self._lying.get(key[1])
        return next((one for one in self._read if ("in", one.number) == key), None)

    def first(self) -> Pending | None:
        """What asks first."""
        return next(iter((*self._read, *self._cards())), None)

    def unopened(self) -> list[Found]:
        """Of what lies first in the folders, what is to be opened next."""
        tray = self.lists.tray
        return [one for one in (*tray.cards[:LYING], *tray.introductions[:LYING]) if one.hash not in self._lying][:AT_ONCE]

    def all_opened(self) -> bool:
        """What the cards say that lie first in the folders is known."""
        return all(one.hash in self._lying for one in self.lists.tray.cards[:LYING])

    def opened(self, found: Sequence[tuple[Found, Arrival | None]]) -> None:
        for one, arrival in found:
            said = arrival is not None and (arrival.card is not None or arrival.kind == "introduction")
            self._lying[one.hash] = Pending(0, Source(found=one), arrival) if arrival is not None and said else None

    def _cards(self) -> list[Pending]:
        """The cards of the folders whose words are known, the latest appointment first."""
        found = [said for one in self.lists.tray.cards[:LYING] if (said := self._lying.get(one.hash)) is not None]
        return sorted(found, key=lambda one: -one.arrival.last.toordinal() if one.arrival.last is not None else 0)

    def sections(self, states: Sequence[FolderState]) -> list[Section]:
        """The left page."""
        asked: list[tuple[object, Arrival]] = [(("in", one.number), one.arrival) for one in self._read]
        asked += [(("lies", one.source.found.hash), one.arrival) for one in self._cards() if one.source.found is not None]
        visits = {hash: said.arrival if said is not None else None for hash, said in self._lying.items()}
        return _sections(self.lists, asked, len(self.unread), visits, states)


class LeftPage(QObject):
    """The list, as the notebook, the folders and the inbox are now; and the number on the tab. `here`: the row of what lies on the right."""

    def __init__(self, page: Page, leaf: ListLeaf, inbox: Inbox, here: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._leaf, self._inbox, self._here = page, leaf, inbox, here
        leaf.widened.connect(self._rewrite)
        page.look.changed.connect(self._rewrite)

    def load(self, then: Callable[[], None] | None = None) -> None:
        """`then`: once it is known what waits, and again as what lies in the folders is opened, while nothing lies on the right."""

        def loaded(found: Lists) -> None:
            self._inbox.load(found)
            self.write()
            if then is not None:
                then()
            self._open_lying(then)

        self._page.session.ask(self._page, lists, loaded)

    def _open_lying(self, then: Callable[[], None] | None) -> None:
        """What the first cards in the folders say, for their rows: a few files a job."""
        wanted, today = self._inbox.unopened(), self._page.session.today
        if not wanted:
            return

        def opened(found: list[tuple[Found, Arrival | None]]) -> None:
            self._inbox.opened(found)
            if any(arrival is None and one.kind == "introduction" for one, arrival in found):
                self.load(then)  # one that says nothing new is in the directory by now, and does not count any more
                return
            self.write()
            if then is not None and self._here() is None:
                then()
            self._open_lying(then)

        self._page.session.ask(self._page, lambda notebook: lying(notebook, wanted, today), opened)

    def _rewrite(self) -> None:
        if self._inbox.loaded:
            self.write()

    def write(self) -> None:
        """The rows as they are now, and the number on the tab."""
        folders = self._page.folders
        self._leaf.show_sections(self._inbox.sections(folders.states if folders is not None else ()), self._here(), self._page.session.today)
        self._page.news.emit(self._inbox.count())

    def say_folders(self) -> None:
        """At the foot of the list, so that it is seen however long the list is: how far the reading is, or which folder could not be read."""
        folders = self._page.folders
        now = folders.progress if folders is not None else None
        wrong = next((state for state in folders.states if state.code), None) if folders is not None else None
        if now is not None:
            self._leaf.say_progress(self.tr("{name}\u00a0: {n} fichiers lus sur {all}").format(name=now.name, n=now.read, all=now.todo))
        else:
            self._leaf.say_progress(f"{wrong.name}. {trouble.of_folder(wrong.code)}" if wrong is not None else "", trouble=True)


def _sections(
    lists: Lists, asked: Sequence[tuple[object, Arrival]], unread: int, visits: Mapping[bytes, Arrival | None], states: Sequence[FolderState]
) -> list[Section]:
    """`asked`: cards that were read and wait for an answer, with their keys; `unread`: files not opened; `visits`: what introductions say."""
    names, tray = lists.names or {}, lists.tray
    waiting: list[CardLine | PlainLine] = [
        CardLine(key, _about(seen.ini, seen.about), False, seen.last, seen.who, seen.trust or Trust.NEW) for key, seen in asked
    ]
    waiting += [CardLine(c.id, _about(c.ini, c.about), False, c.last, c.who, c.trust) for c in lists.waiting]
    if unread:
        said = QCoreApplication.translate("Inbox", "un fichier pas encore ouvert")
        many = QCoreApplication.translate("Inbox", "{n} fichiers pas encore ouverts").format(n=unread)
        waiting.append(PlainLine(UNREAD, said if unread == 1 else many))
    if (more := len(tray.cards) - LYING) > 0:
        one, many = QCoreApplication.translate("Inbox", "et une autre, ensuite"), QCoreApplication.translate("Inbox", "et {n} autres, ensuite")
        waiting.append(PlainLine(None, one if more == 1 else many.format(n=more), color="soft"))
    count = sum(isinstance(line, CardLine) for line in waiting) + unread + max(0, more)
    if not waiting:
        waiting.append(PlainLine(None, QCoreApplication.translate("Inbox", "Aucune n’attend."), color="soft"))
    found = [Section(QCoreApplication.translate("Inbox", "C’est pour quelle page\u202f?"), str(count), tuple(waiting))]
    if tray.introductions:
        lines = tuple(_visit(one, visits.get(one.hash)) for one in tray.introductions[:LYING])
        found.append(Section(QCoreApplication.translate("Inbox", "Présentations"), str(len(tray.introductions)), lines))
    kept, texts = QCoreApplication.translate("Inbox", "Dans le cahier"), QCoreApplication.translate("Inbox", "Reçues par SMS, sans preuve")
    for title, cards in ((kept, lists.kept), (texts, lists.texts)):
        if cards:
            found.append(Section(title, str(len(cards)), tuple(_kept(card, names) for card in cards)))
    if states:
        found.append(Section(QCoreApplication.translate("Inbox", "Dossiers des groupes"), "", tuple(_folders(tray, states))))
    return found


def damaged(tray: Tray) -> dict[Trouble, list[Found]]:
    """What lies in the folders and cannot be read, by what is said of it."""
    told: dict[Trouble, list[Found]] = {}
    for one in tray.damaged:
        told.setdefault(trouble.of_card("reject", one.code), []).append(one)
    return told


def _folders(tray: Tray, states: Sequence[FolderState]) -> list[PlainLine]:
    """A line a folder, what is wrong with it in its place; then what lies there and is not proposed."""
    lines: list[PlainLine] = []
    for state in states:
        if state.code:
            lines.append(PlainLine((FOLDERS, state.circle), f"{state.name}. {trouble.of_folder(state.code)}", color="warn"))
        else:
            none, one = QCoreApplication.translate("Inbox", "aucun fichier"), QCoreApplication.translate("Inbox", "un fichier")
            many = QCoreApplication.translate("Inbox", "{n} fichiers").format(n=state.there)
            lines.append(PlainLine((FOLDERS, state.circle), state.name, {0: none, 1: one}.get(state.there, many)))
    if tray.unknown:
        one = QCoreApplication.translate("Inbox", "une fiche de qui n’est pas dans l’annuaire")
        many = QCoreApplication.translate("Inbox", "{n} fiches de qui n’est pas dans l’annuaire").format(n=tray.unknown)
        lines.append(PlainLine(None, one if tray.unknown == 1 else many, color="soft"))
    if tray.newer:
        one = QCoreApplication.translate("Inbox", "une fiche d’un Cahier plus récent")
        many = QCoreApplication.translate("Inbox", "{n} fiches d’un Cahier plus récent").format(n=tray.newer)
        lines.append(PlainLine(None, one if tray.newer == 1 else many, color="soft"))
    for wrong, found in damaged(tray).items():
        lines.append(PlainLine(("damaged", wrong.what), wrong.what, str(len(found)) if len(found) > 1 else ""))
    return lines


def _visit(one: Found, seen: Arrival | None) -> CardLine | PlainLine:
    if seen is None:
        return PlainLine(("visit", one.hash), QCoreApplication.translate("Inbox", "une présentation"))
    work = ", ".join(filter(None, (seen.role, seen.org))) or phone.spaced(seen.call)
    return CardLine(("visit", one.hash), seen.who, False, None, work, seen.trust or Trust.NEW)


def _kept(card: Received, names: Mapping[int, str]) -> CardLine:
    return CardLine(card.id, names.get(card.person or 0, ""), True, card.last, card.who, card.trust)


def _about(ini: str, about: str) -> str:
    return about or shown_initials(ini) or QCoreApplication.translate("Inbox", "une personne")
