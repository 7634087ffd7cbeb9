"""Lire avec la personne: their page alone, large; nobody else to be seen or reached, nothing covered to be read out or copied."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from desks import SIX, TODAY, Desk
from hand import page_of, texts
from laid import faults
from opened import a_chooser, a_menu, everything_read_out, nothing
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import BUTTON, Hands, NotThere
from writing import baseline_error

from notebook_app.model import Span, Written
from ui.parts.together import TogetherDesk

SECRET = "Sa fille ne sait rien"
LINE = f"Venue avec Lucas Garnier. {SECRET}. Karim Benali rappelle jeudi."
NEVER = ("Lucas", "Garnier", "fille", "sait rien", "Karim", "Benali", "Awa", "Diop", "Kovalenko", "Répertoire", "Semainier", "Rien ne part")
CLOSED = "Les lignes à part, les marques et les pages jointes restent fermées."
VCARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Petit;Wanda;;;\r\nFN:Wanda Petit\r\nTEL:+33639981122\r\nEND:VCARD\r\n"


@pytest.fixture
def nadia(hands: Hands) -> int:
    """At her page; the last line of it names others, and has something set aside and something highlighted."""

    def fill(nb: object) -> None:
        person = next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat")  # type: ignore[attr-defined]
        at = LINE.index(SECRET)
        spans = (Span(0, 5, "mark"), Span(at, at + len(SECRET), "aside"))
        nb.entries.save(person, [Written(None, TODAY, LINE, spans, key=1)], TODAY)  # type: ignore[attr-defined]

    hands.ask(fill)
    return page_of(hands, "nadia")


def desk_of(hands: Hands) -> TogetherDesk:
    return next(w for w in hands.window.findChildren(TogetherDesk) if w.isVisible())


def alone(hands: Hands) -> None:
    """Their page is all there is, for the eye, a screen reader, and who looks at the windows of this computer."""
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [hands.window]
    assert hands.window.windowTitle() == "Cahier"
    said = everything_read_out() + desk_of(hands).paper.editor.toPlainText() + hands.all_words()
    assert [word for word in NEVER if word in said] == []
    desk_of(hands).paper.editor.selectAll()
    desk_of(hands).paper.editor.copy()  # whatever way somebody finds to it
    copied, data = QGuiApplication.clipboard().text(), QGuiApplication.clipboard().mimeData()
    assert [word for word in NEVER if word in copied + (data.html() if data is not None else "")] == []  # none: nothing was copied
    desk_of(hands).paper.editor.moveCursor(QTextCursor.MoveOperation.End)
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("open_one", [nothing, a_menu, a_chooser])
def test_at_once_alone_and_back_to_the_same_letter(hands: Hands, nadia: int, open_one: Callable[[Hands], None]) -> None:
    hands.key("Ctrl+N")
    hands.write("Une ligne inachvée")
    hands.key("Left", "Left", "Left")
    before = hands.desk.page().place()
    open_one(hands)
    if open_one is nothing:
        QTest.keyClick(hands.window.windowHandle(), Qt.Key.Key_F7)
    else:  # what lies over the window has the keyboard: it is Lire avec la personne that puts it away
        hands.desk.session.go.emit("together", {"id": nadia})
    alone(hands)  # before the notebook has said anything
    hands.rest()
    alone(hands)
    shown = desk_of(hands).paper.editor.toPlainText()
    assert "Venue avec […]. […]. […] rappelle jeudi." in shown
    assert "Une ligne inachvée" in shown
    assert hands.says(CLOSED)
    hands.ready()
    hands.key("Esc")
    assert {**hands.desk.page().place(), "line": None} == {**before, "line": None}
    assert hands.focus.startswith("Page de Nadia")
    hands.write("e")
    hands.until(lambda: not hands.desk.page().editor.dirty and hands.desk.idle(), "it is saved")
    assert texts(hands, nadia)[-1] == "Une ligne inachevée"


def test_nobody_else_can_be_reached(hands: Hands, nadia: int, tmp_path: Path) -> None:
    before = texts(hands, nadia)
    hands.key("F7")
    for key in ("Ctrl+K", "Ctrl+0", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+N", "Ctrl+Shift+N", "F1", "F4", "F6", "Ctrl+E", "Ctrl+R",
                "Ctrl+D", "Ctrl+J", "Ctrl+P", "Ctrl+H", "Ctrl+T", "Alt+Up", "Alt+Down", "Ctrl+Return", "Ctrl+A", "Ctrl+C", "Ctrl+Shift+C",
                "Ctrl+V", "Ctrl+Z", "Delete", "a", "Return", "Home", "End"):  # fmt: skip
        hands.key(key)
        assert QGuiApplication.clipboard().text() == ""
        alone(hands)
    for page in ("people", "week", "received", "person", "rabat"):
        hands.desk.session.go.emit(page, None)
        hands.rest()
        alone(hands)
    for _ in range(8):
        hands.key("Tab")
        assert desk_of(hands).isAncestorOf(QApplication.focusWidget())
    path = tmp_path / "wanda.vcf"
    path.write_bytes(VCARD)
    with pytest.raises(NotThere):
        hands.drop(path)
    editor, data = desk_of(hands).paper.editor, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert not editor.acceptDrops()
    hands.window.come_forward([path])  # Cahier is started a second time
    hands.rest()
    alone(hands)
    assert not hands.says("Wanda")
    hands.key("F7")
    hands.until(lambda: hands.says("contact"), "the file is read now")
    assert texts(hands, nadia) == before


def test_cacher_lies_over_it_and_leads_back_to_it(hands: Hands, nadia: int) -> None:
    hands.key("F7", "F9")
    assert hands.window.covered
    assert "Nadia" not in everything_read_out()
    for key in ("Esc", "F7", "Ctrl+K", "Tab"):
        hands.key(key)
        assert hands.window.covered
    hands.key("F9")
    alone(hands)
    hands.desk.clock.on(minutes=5)
    hands.write("e")
    assert hands.window.covered
    hands.key("F9")
    alone(hands)
    hands.key("Ctrl+K")
    alone(hands)
    hands.key("Esc")
    assert hands.focus.startswith("Page de Nadia")
    hands.key("Ctrl+K")
    assert hands.desk.page().place() != {"id": nadia}


@pytest.mark.parametrize("covered", [False, True])
def test_closing_ends_it(hands: Hands, nadia: int, covered: bool) -> None:
    hands.key("F7")
    if covered:
        hands.key("F9")
    hands.key("Ctrl+L")
    assert hands.desk.session.current == "closed"
    assert "Nadia" not in everything_read_out()
    hands.rest()
    assert hands.window.findChildren(TogetherDesk) == []
    hands.reopen(SIX.split())
    assert hands.focus.startswith("Page de Nadia")
    hands.key("Ctrl+K")
    hands.write("awa")
    hands.key("Return")
    assert hands.focus.startswith("Page d’Awa")


def test_it_ends_by_the_mouse_too_and_cacher_is_there(hands: Hands, nadia: int) -> None:
    hands.click(BUTTON, "Lire ensemble")
    hands.click(BUTTON, "Cacher")
    assert hands.window.covered
    hands.key("F9")
    hands.click(BUTTON, "Finir la lecture")
    assert hands.desk.page().place()["id"] == nadia
    assert hands.focus.startswith("Lire ensemble")  # where it was


def test_the_next_appointments_are_read_too(hands: Hands, nadia: int) -> None:
    hands.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=20), "09:00", person=nadia, place="chez Awa Diop", today=TODAY))
    hands.key("F7")
    last = desk_of(hands).paper.editor.toPlainText().splitlines()[-2:]  # Qt gives a no-break space as a space
    assert last == ["Rendez-vous à 10 h 30", "Puis mardi 15 décembre à 9 h 00, chez […]"]


def test_initials_tell_who_it_is_and_are_covered_too(hands: Hands, nadia: int) -> None:
    line = "Vue avec M.\u00a0L.\u00a0Garnier, puis A. D. et Awa D. ; O. Kovalenko et Garnier L. rappellent N. Ferhat."
    hands.ask(lambda nb: nb.entries.save(nadia, [Written(None, TODAY, line, key=1)], TODAY))
    hands.ask(lambda nb: nb.agenda.add(TODAY + timedelta(days=20), "09:00", person=nadia, place="chez Mme A. Diop", today=TODAY))
    hands.key("F7")
    shown = desk_of(hands).paper.editor.toPlainText().replace("\u00a0", " ")
    assert "Vue avec M. […], puis […] et […] ; […] et […] rappellent N. Ferhat." in shown
    assert "chez Mme […]" in shown
    alone(hands)


def test_a_page_with_nothing_on_it_says_so(hands: Hands, nadia: int) -> None:
    page_of(hands, "olena")
    hands.key("F7")
    assert hands.says("Rien n’est écrit encore.")
    assert not hands.says("Nadia")


def test_letters_grow_by_their_keys_for_this_reading_alone(hands: Hands, nadia: int) -> None:
    hands.key("F7")
    assert desk_of(hands).look.u == 40
    hands.key("Ctrl++", "Ctrl++", "Ctrl+-")
    assert desk_of(hands).look.u == 44
    assert baseline_error(desk_of(hands).paper.editor) <= 0.5
    hands.key("F7")
    assert hands.desk.look.u == 32
    hands.key("Ctrl++", "F7")
    assert (hands.desk.look.u, desk_of(hands).look.u) == (36, 44)


def test_it_follows_the_night(hands: Hands, nadia: int) -> None:
    hands.key("F7")
    hands.desk.session.change_settings(theme="night")
    assert desk_of(hands).look.night
    assert desk_of(hands).look.u == 40


def test_years_of_lines_are_turned_by_keys_and_none_is_lost(hands: Hands, nadia: int) -> None:
    chance = random.Random(5)

    def fill(nb: object) -> None:
        for n in range(220, 0, -1):
            day = TODAY - timedelta(days=30 + n)
            words = f"Ligne {n}. " + chance.choice(("Lucas Garnier", "Karim", "rien de plus"))
            nb.entries.save(nadia, [Written(None, day, words, key=n)], day)  # type: ignore[attr-defined]

    hands.ask(fill)
    hands.key("F7")
    editor, seen = desk_of(hands).paper.editor, set[str]()

    def look() -> None:
        seen.update(editor.toPlainText().splitlines())

    assert editor.above
    while editor.above:
        hands.key("PgUp")
        look()
    assert {f"Ligne {n}." for n in range(1, 221)} <= {" ".join(line.split()[:2]) for line in seen}
    assert not any(word in line for line in seen for word in ("Lucas", "Karim"))
    alone(hands)
    while (at := editor.verticalScrollBar().value()) < editor.verticalScrollBar().maximum():
        hands.key("Space")
        if editor.verticalScrollBar().value() == at:
            break
    assert editor.toPlainText().splitlines()[-1].startswith("Rendez-vous")
    assert "Ligne 1." in editor.toPlainText()
    hands.key("Home")
    hands.key("Down", "Down", "Up", "Shift+Space", "End")


def test_of_a_page_that_cannot_be_read_nothing_is_shown(hands: Hands, nadia: int) -> None:
    hands.ask(lambda nb: nb.people.erase(nadia, "Nadia Ferhat"))
    hands.desk.session.go.emit("together", {"id": nadia})
    hands.rest()
    assert desk_of(hands).paper.editor.toPlainText() == ""


@pytest.mark.parametrize("size", [(1280, 800), (1280, 650), (1093, 540), (800, 520)])
@pytest.mark.parametrize("u", [32, 48])
@pytest.mark.parametrize("theme", ["day", "night"])
def test_nothing_is_cut_or_over_something_else(desk: Desk, hands: Hands, nadia: int, size: tuple[int, int], u: int, theme: str) -> None:
    hands.desk.session.change_settings(u=u, theme=theme)
    hands.size(*size)
    hands.key("F7")
    assert faults(hands.window) == []
    page = desk_of(hands).paper
    assert page.editor.height() >= 3 * page.look.u
