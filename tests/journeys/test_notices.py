"""What happened and what to do about it is read whole in the largest letters too, in both languages, wherever on the pages it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desks import TODAY
from laid import faults
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from refusing import Way, denied, full, moved, refusing
from tour_hands import Hands

from notebook_app.errors import CahierError, Refused
from notebook_app.model import Sight, Trust
from ui import trouble
from ui.parts.arrived import ArrivedLeaf
from ui.parts.arrived_words import alarm
from ui.parts.book import Book
from ui.parts.month import MonthLeaf, WaitingLeaf
from ui.parts.notice import Notice
from ui.parts.on_desk import Said
from ui.parts.people_list import ListLeaf
from ui.parts.sights import Sights
from ui.parts.today import TodayLeaf
from ui.parts.told import ToldLeaf
from ui.parts.week import WeekLeaf

ROOMS = ((800, 520, 64), (800, 520, 96), (1000, 700, 64), (1000, 700, 96), (1093, 540, 64), (1280, 800, 64), (1280, 800, 96), (800, 520, 48))
DISK = ("full", "read-only", "denied", "missing", "moved", "io", "memory", "locked", "database-missing", "?")
PAGE = ("policy", "appointment", "clip", "clip-size", "line", "earlier", "told", "day", "day-full", "past", "hour", "empty", "who", "exists")


@pytest.fixture(params=["fr", "en"])
def spoken(hands: Hands, request: pytest.FixtureRequest) -> Iterator[Hands]:
    hands.desk.session.change_settings(language=request.param)
    yield hands
    hands.desk.session.change_settings(language="fr", u=32)


def troubles() -> list[tuple[str, str, str]]:
    faults = [*(CahierError(code) for code in DISK), *(Refused(code) for code in PAGE)]
    return [(told.kind, told.what, told.next) for told in map(trouble.of, faults)]


def settle(hands: Hands) -> None:
    """What asks for more height, or for less again, gets it in another round."""
    for _ in range(3):
        hands.rest()


def cut(hands: Hands, notice: Notice) -> list[str]:
    """What is not read whole of it, or not there, and what lies ill around it."""
    settle(hands)
    return [*faults(hands.window), *(["not there"] if not notice.isVisible() else []), *([notice.toolTip()] if notice.toolTip() else [])]


def in_every_room(hands: Hands, come: Callable[[], None], kind: type, say: Callable[..., None], more: list[tuple[str, ...]]) -> list[object]:
    found: list[object] = []
    for room in ROOMS:
        hands.desk.session.change_settings(u=room[2])
        hands.size(*room[:2])
        come()
        leaf = next(leaf for leaf in hands.window.findChildren(kind) if leaf.isVisible())
        for words in [*troubles(), *more]:
            say(leaf, *words)
            found += [(room, words[1], each) for each in cut(hands, leaf.notice)]
    return found


def test_today(spoken: Hands) -> None:
    more = [("ok", "Appointment taken out.", "", "Put it back"), ("info", "The appointment is as it was before.", "Garnier Lucas, 14:45")]
    for line in (False, True):
        found = in_every_room(spoken, lambda: spoken.key("Ctrl+0"), TodayLeaf, lambda leaf, *words, line=line: leaf.say(*words, line=line), more)
        assert found == []


def to_list(hands: Hands) -> None:
    hands.key("Ctrl+0", "Ctrl+Shift+N")


def test_the_list(spoken: Hands) -> None:
    more = [
        ("ok", "La page est détruite.", "Les copies déjà faites la gardent encore.", "Les remplacer"),
        ("ok", "Douze personnes ajoutées.", "", "Les retirer"),
        ("warn", "Nadia Ferhat a déjà une page.", "Entrée l’ajoute quand même."),
    ]
    assert in_every_room(spoken, lambda: to_list(spoken), ListLeaf, ListLeaf.say, more) == []


def to_side(hands: Hands, waiting: int) -> None:
    """Where one page has room: the month, or what waits."""
    page = hands.desk.page()
    for leaf in (page.month, page.waiting):
        leaf.say("", "")
    hands.rest()
    link = (page.waiting.back, page.month.wait_link)[waiting]
    if link.isVisible():
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        hands.rest()


def test_the_week_the_month_and_what_waits(spoken: Hands) -> None:
    more = [
        ("info", "Pas de mot à emporter pour celui-ci.", "Choisissez-en un à venir, avec une page."),
        ("ok", "Appointments taken out: twelve of them.", "", "Put them back"),
    ]
    assert in_every_room(spoken, lambda: spoken.key("Ctrl+0", "Ctrl+2"), WeekLeaf, WeekLeaf.say, more) == []
    spoken.key("Ctrl+M")
    assert in_every_room(spoken, lambda: to_side(spoken, 0), MonthLeaf, MonthLeaf.say, more) == []
    assert in_every_room(spoken, lambda: to_side(spoken, 1), WaitingLeaf, WaitingLeaf.say, more) == []


@pytest.mark.parametrize("room", [(800, 520, 64), (800, 520, 96), (1280, 800, 96)])
def test_the_keyboard_stays_on_the_line_of_the_week(hands: Hands, room: tuple[int, int, int]) -> None:
    """Its day has that line alone then, and it is the line to write on."""
    people = hands.ask(lambda nb: [nb.agenda.add(TODAY, f"{8 + n:02}:05", person.id, today=TODAY) for n, person in enumerate(nb.people.rows())])
    hands.desk.session.change_settings(u=room[2])
    hands.size(*room[:2])
    hands.key("Ctrl+0", "Ctrl+2")
    here, leaf = hands.focus, next(leaf for leaf in hands.window.findChildren(WeekLeaf) if leaf.isVisible())
    found = []
    for words in troubles():
        leaf.say(*words)
        found += cut(hands, leaf.notice)
    assert (len(people), here, hands.focus, found) == (4, "Écrire un rendez-vous, mercredi 25 novembre, aujourd’hui", here, [])


LARGE = [room for room in ROOMS if room[2] > 48]


@pytest.mark.parametrize("way", [full, denied, moved], ids=lambda way: way.__name__)
def test_a_line_that_is_not_saved(spoken: Hands, way: Way) -> None:
    """Beside the row being written, never over it; where another line is written a strip leads there."""
    hands, look = spoken, spoken.desk.look
    nadia = next(row.id for row in hands.ask(lambda nb: nb.people.rows()) if row.name == "Nadia Ferhat")
    hands.desk.session.go.emit("person", {"id": nadia})
    hands.rest()
    hands.size(*LARGE[0][:2])
    hands.desk.session.change_settings(u=LARGE[0][2])  # what it is made of then is read from the disk before
    hands.rest()
    hands.key("Ctrl+N")
    found: list[object] = []
    with refusing(way, hands.desk.session.folder) as well:
        hands.write("Pas perdu")
        hands.until(lambda: hands.desk.page().paper.notice.isVisible(), "it is said", 8)
        paper, editor = hands.desk.page().paper, hands.desk.page().editor
        for room in LARGE:
            hands.desk.session.change_settings(u=room[2])
            hands.size(*room[:2])
            for keys in (("Ctrl+End",), ("Up",), ("Ctrl+Home",), ("Down", "Down"), ("Ctrl+End", "Ctrl+Home", "Ctrl+End")):
                hands.key(*keys)
                said = next(each for each in (paper.notice, paper.stop) if each.isVisible())
                found += [(room, keys, each) for each in cut(hands, said)]
                pad = look.px(said.pad) + 1  # its focus ring's, in which nothing is painted
                caret = editor.cursorRect().translated(editor.mapTo(paper, QPoint(0, 0)))
                if caret.intersects(said.geometry().adjusted(pad, pad, -pad, -pad)) and editor._caret_seen(editor.viewport().height()):
                    found.append((room, keys, "over the caret"))
                if keys == ("Ctrl+Home",):
                    found += [(room, keys, "no way there")] * (not paper.stop.isVisible())
                    QTest.mouseClick(paper.stop.link, Qt.MouseButton.LeftButton)
                    hands.rest()
                    found += [(room, "what to do", each) for each in cut(hands, paper.notice)]
                    hands.key("Ctrl+Home")
        hands.desk.session.change_settings(u=look.u)
        well()
        hands.until(lambda: not hands.desk.session.unsaved and hands.desk.idle(), "it is saved", 15)
    assert found == []


def seen(hands: Hands) -> tuple[Said, QRect, bool]:
    """What is told under the page or on a slip over it, where, and whether it is on a slip."""
    book = hands.window.findChild(Book)
    pad = hands.desk.look.px(book.saved.pad)
    at = book.saved.geometry().adjusted(pad, pad, -pad, -pad)
    return book.saved, at, book.saved.isVisible() and at.bottom() < book.seal.geometry().center().y()


def row_written(hands: Hands) -> QRect:
    """The row with the caret, across the page."""
    book, focus = hands.window.findChild(Book), hands.window.focusWidget()
    caret = QRectF(focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect()
    row = caret.translated(focus.mapTo(book, QPoint(0, 0)))
    return QRect(0, row.y(), book.width(), row.height())


@pytest.mark.parametrize("room", LARGE, ids=str)
def test_what_is_told_on_a_slip_leaves_the_row_being_written_and_goes_when_one_goes_on(spoken: Hands, room: tuple[int, int, int]) -> None:
    hands, found = spoken, []
    nadia = next(row.id for row in hands.ask(lambda nb: nb.people.rows()) if row.name == "Nadia Ferhat")
    hands.desk.session.change_settings(u=room[2])
    hands.size(*room[:2])
    hands.desk.session.go.emit("person", {"id": nadia})
    hands.rest()
    for keys in (("Ctrl+End",), ("Up",), ("Up",), ("Ctrl+Home",), ("Down",), ("Down",), ("Ctrl+End",)):
        hands.key(*keys)
        hands.key("Ctrl+Shift+C")
        said, at, slip = seen(hands)
        found += [(keys, "not told")] * (not said.isVisible()) + [(keys, "over the row")] * (slip and at.intersects(row_written(hands)))
        in_sight = hands.window.rect().contains(at.translated(said.parentWidget().mapTo(hands.window, QPoint(0, 0))))
        found += [(keys, "out of sight")] * (slip and not in_sight)
        hands.press("Shift")
        found += [(keys, "gone too early")] * (slip and not seen(hands)[2])
        hands.key("Left")
        found += [(keys, "still there")] * seen(hands)[2]
    assert found == []


@pytest.mark.parametrize("room", LARGE, ids=str)
def test_the_next_file_is_there_under_a_lasting_line_too(spoken: Hands, room: tuple[int, int, int], tmp_path: Path) -> None:
    """In the smallest window the book is higher than what is seen of it then, and the keyboard brings it into sight."""
    hands = spoken
    files = [tmp_path / f"liste {n}.csv" for n in range(4)]
    for file in files:
        file.write_text("Nom;Téléphone\nAwa Diop;0639982014\n", encoding="utf-8")
    hands.desk.session.change_settings(u=room[2])
    hands.size(*room[:2])
    hands.drop(*files)
    hands.window.findChild(Book).set_lasting("Il reste peu de place sur le disque : 12 Mo.", "Peu de place : 12 Mo.", "Les choisir")
    hands.rest()
    leaf = next(leaf for leaf in hands.window.findChildren(ToldLeaf) if leaf.isVisible())
    for _ in range(8):
        if leaf.next.hasFocus():
            break
        hands.key("Tab")
    here = leaf.next.rect().translated(leaf.next.mapTo(hands.window, QPoint(0, 0)))
    assert (leaf.bring_button.isVisible(), leaf.next.hasFocus(), hands.window.rect().contains(here), faults(hands.window)) == (True, True, True, [])
    hands.key("Return")
    assert leaf.next.text() in ("Fichier suivant, encore 2", "Next file, 2 to go")


SMS = "J'ai vu N.F. le 24/11/2026. Appelez-moi : Léa Martin, 0612345678. Entre nous, merci. Réf K7M49QTX"


@pytest.mark.parametrize("room", [(800, 520, 64), (1000, 620, 72), (1280, 800, 96)], ids=str)
def test_under_a_lasting_line_what_one_presses_is_on_its_page(spoken: Hands, room: tuple[int, int, int]) -> None:
    hands, found = spoken, []
    hands.desk.session.change_settings(u=room[2])
    hands.size(*room[:2])
    nadia = hands.ask(lambda notebook: next(row.id for row in notebook.people.rows() if row.name == "Nadia Ferhat"))
    pages = {
        "list": lambda: to_list(hands),
        "giving": lambda: hands.desk.session.go.emit("handover", {"person": nadia}),
        "received": lambda: (hands.key("Ctrl+3"), hands.paste(SMS)),
    }
    for name, come in pages.items():
        come()
        hands.rest()
        hands.window.findChild(Book).set_lasting("Il reste peu de place sur le disque : 12 Mo.", "Peu de place : 12 Mo.", "Les choisir")
        settle(hands)
        found += [(name, each) for each in faults(hands.window)]
    assert found == []


@pytest.mark.parametrize("room", LARGE, ids=str)
def test_on_what_arrived(spoken: Hands, room: tuple[int, int, int]) -> None:
    """While one is asked whose it is, while one looks for somebody else, and once it is filed; its answers are reached all the same."""
    hands, found = spoken, []
    hands.desk.session.change_settings(u=room[2])
    hands.size(*room[:2])
    hands.key("Ctrl+3")
    hands.paste(SMS)
    hands.rest()
    leaf = next(leaf for leaf in hands.window.findChildren(ArrivedLeaf) if leaf.isVisible())
    said = [*troubles(), alarm("Sophie Le Goff"), alarm("Inès Vasseur", introduction=True)]
    ways = ((leaf.ask_again, "card"), (leaf.choose_other, "other"), (leaf.ask_again, "card"), (lambda: leaf.answered.emit(leaf._choice), "done"))
    for come, mode in ways:
        come()
        hands.rest()
        assert leaf.mode == mode
        for kind, what, then, *_ in said:
            leaf.fail(trouble.Trouble(what, then, kind))
            found += [(mode, what, each) for each in cut(hands, leaf.notice)]
        for answer in (leaf.other, leaf.field) if mode == "other" else (leaf.yes, leaf.other) if mode == "card" else (leaf.page_link,):
            answer.setFocus()
            hands.rest()
            here = answer.rect().translated(answer.mapTo(hands.window, QPoint(0, 0)))
            found += [(mode, "", f"not reached: {answer.accessibleName()}")] * (not answer.hasFocus() or not hands.window.rect().intersects(here))
        leaf.fail(trouble.Trouble("", ""))
        settle(hands)
        found += [(mode, "without", each) for each in faults(hands.window)]
    assert found == []


def test_who_saw_somebody_is_whole_and_the_number_beside_or_under_the_name(hands: Hands) -> None:
    hands.desk.session.change_settings(u=96)
    sights = Sights(hands.desk.look, hands.window)
    try:
        lines = []
        for wide in (8.4, 18.0):
            sights.show_sights([Sight("Mehdi Rahal", "", TODAY, "+33639985236", Trust.VERIFIED)], wide)
            (row,) = sights.rows()
            assert all(hands.desk.look.width(cell.text, cell.role) <= (cell.width or wide) for cell in row.cells)
            lines.append((row.lines, row.cells[-1].line))
        assert lines == [(2, 1), (1, 0)]
    finally:
        sights.deleteLater()
        hands.desk.session.change_settings(u=32)
