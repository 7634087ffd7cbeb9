"""The left page of Fiches reçues, made of what the notebook, the folders and the page itself have: what asks, what was answered, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from notebook_app import phone
from notebook_app.model import Received, Trust
from notebook_app.sharing import Arrival
from notebook_app.shelf import Found, Tray
from ui import trouble
from ui.arriving import Lists
from ui.folders import FolderState
from ui.parts.arrivals_list import CardLine, PlainLine, Section
from ui.sentences import shown_initials
from ui.trouble import Trouble

UNREAD, FOLDERS = "unread", "folders"  # the rows of files not opened yet, and of the circles' folders
LYING = 24  # of the cards in the folders so many are opened for their rows; the others come as these are answered


def sections_of(
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
