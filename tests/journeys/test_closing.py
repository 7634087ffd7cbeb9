"""Closing and coming back, with real keys: what was typed is there, on the same page and caret, whatever the disk, the clock or the computer did."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from desks import SIX, Desk
from hand import page_of, texts
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from refusing import Way, full, moved, refusing
from tour_hands import BUTTON, FIELD, LINK, Hands

from ui.guard import TICK_MS, Guard
from ui.pages.cover import CoverPage

WORDS = SIX.split()
HERE = Path(__file__).parent


# -- a line half typed -------------------------------------------------------------------------------------------------


def test_a_line_half_typed_is_there_with_its_caret(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Elle a appelé la cant")
    hands.key("Left", "Left", "Left")
    before = hands.desk.page().place()
    hands.key("Ctrl+L")
    assert hands.desk.session.current == "closed"
    hands.reopen(WORDS)
    assert {**hands.desk.page().place(), "line": None} == {**before, "line": None}
    assert hands.focus.startswith("Page de Nadia")
    hands.write("X")
    hands.key("End")
    hands.write("ine.")
    hands.key("Ctrl+L")
    hands.reopen(WORDS)
    assert texts(hands, nadia)[-1] == "Elle a appelé la cXantine."
    assert len(texts(hands, nadia)) == 4


def test_the_keyboard_comes_straight_to_the_field_of_the_cover(hands: Hands) -> None:
    """Who only hands it on is what a screen reader hears of last: it would say nothing of the field."""
    page_of(hands, "nadia")
    seen: list[object] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    told = app.focusChanged.connect(lambda old, now: seen.extend((type(old), type(now))))
    hands.key("Ctrl+L")
    app.focusChanged.disconnect(told)
    assert hands.focus == "Vos six mots"
    assert seen
    assert CoverPage not in seen


def test_letters_typed_in_one_breath_with_the_closing_key_are_kept(hands: Hands) -> None:
    """The save of what is being typed has not begun, nor come back, when the notebook closes."""
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    for round_ in range(5):
        for letter in f" souffle{round_}":
            QTest.keyClick(hands.window.windowHandle(), letter)
        hands.window.close_notebook()
        assert hands.desk.session.current == "closed"
        hands.rest()
        hands.reopen(WORDS)
    assert texts(hands, nadia)[-1].split() == [f"souffle{n}" for n in range(5)]
    assert len(texts(hands, nadia)) == 4


def test_a_line_of_aujourdhui_half_typed_is_kept(hands: Hands) -> None:
    hands.key("Ctrl+0")
    hands.click(FIELD, "Ligne de ")
    hands.write("Venu à l’heu")
    hands.key("Ctrl+L")
    hands.reopen(WORDS)
    everything = [text for row in hands.ask(lambda nb: nb.people.rows()) for text in texts(hands, row.id)]
    assert everything.count("Venu à l’heu") == 1


# -- hours -------------------------------------------------------------------------------------------------------------


def test_sixty_idle_minutes_close_it_and_keep_the_line(hands: Hands) -> None:
    clock = hands.desk.clock
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Une ligne inach")
    for _ in range(2):
        clock.on(minutes=59)
        hands.key("Shift")  # touched in time
        assert hands.open
    clock.on(minutes=60)
    hands.window.findChild(Guard).tick.setInterval(TICK_MS)
    hands.until(lambda: not hands.open, "the idle hour closes it by itself", 15)
    hands.rest()
    assert not hands.says("Une ligne inach")
    hands.reopen(WORDS)
    assert hands.desk.page().place()["id"] == nadia  # it was closed just now: away no time
    hands.write("e")
    hands.key("Ctrl+L")
    hands.reopen(WORDS)
    assert texts(hands, nadia)[-1] == "Une ligne inache"


def test_away_29_minutes_it_opens_on_the_same_page_and_caret(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.key("Ctrl+Home", "Down")
    before = hands.desk.page().place()
    hands.key("Ctrl+L")
    hands.desk.clock.on(minutes=29)
    hands.reopen(WORDS)
    assert hands.desk.page().place() == before
    assert hands.focus.startswith("Page de Nadia")


def test_away_31_minutes_it_opens_on_aujourdhui_and_offers_to_resume(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.key("Ctrl+Home", "Down")
    before = hands.desk.page().place()
    hands.key("Ctrl+L")
    hands.desk.clock.on(minutes=31)
    hands.reopen(WORDS)
    assert hands.says("Aujourd’hui")
    offer = hands.find(LINK, "Reprendre")
    assert offer.name == "Reprendre\u00a0: N.\u00a0F."
    hands.click(LINK, "Reprendre")
    assert hands.desk.page().place() == before
    assert hands.focus.startswith("Page de Nadia")


def test_what_was_open_is_offered_no_more_once_its_page_is_destroyed(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.key("Ctrl+L")
    hands.desk.clock.on(minutes=31)
    hands.reopen(WORDS)
    hands.click(LINK, "Reprendre")
    hands.click(LINK, "Détruire la page")
    hands.write("Nadia Ferhat")
    hands.key("Ctrl+Return")
    hands.rest()
    assert "Nadia Ferhat" not in hands.ask(lambda nb: [row.name for row in nb.people.rows()])
    hands.key("Ctrl+0")
    assert not hands.seen(LINK, "Reprendre")


def test_the_day_has_changed_and_so_has_aujourdhui(hands: Hands) -> None:
    page_of(hands, "nadia")
    hands.key("Ctrl+L")
    hands.desk.clock.on(hours=15)
    hands.reopen(WORDS)
    assert hands.says("26 novembre")
    assert hands.seen(LINK, "Reprendre")


@pytest.mark.parametrize("closing", [False, True])
def test_what_is_written_on_a_day_to_come_is_kept_once_the_clock_is_put_right(hands: Hands, closing: bool) -> None:
    """It was ahead when the page took its day from it: a battery that is empty, another system on the same computer."""
    desk, right = hands.desk, hands.desk.clock.at
    hands.key("Ctrl+L")
    desk.clock.at = datetime(2027, 11, 26, 0, 10)
    hands.reopen(WORDS)
    nadia = page_of(hands, "nadia")
    desk.clock.at = right
    hands.write("Elle a appelé la cantine.")
    if closing:
        hands.key("Ctrl+L")
        hands.reopen(WORDS)
    else:
        desk.page().keep()
        hands.rest()
    assert desk.session.unsaved == 0
    last = hands.ask(lambda nb: nb.entries.window(nadia))[-1]
    assert (last.day, last.text) == (right.date(), "Elle a appelé la cantine.")
    page_of(hands, "nadia")
    assert not hands.says("Ce jour n’est pas encore passé.")


def test_what_is_written_before_any_day_there_is_is_kept_once_the_clock_is_put_right(hands: Hands) -> None:
    desk, right = hands.desk, hands.desk.clock.at
    hands.key("Ctrl+L")
    desk.clock.at = datetime(1998, 7, 10, 17, 12)
    hands.reopen(WORDS)
    nadia = page_of(hands, "nadia")
    hands.write("Elle a appelé la cantine.")
    desk.page().keep()
    hands.rest()
    assert desk.session.unsaved == 1
    desk.clock.at = right
    desk.window.findChild(Guard).look()
    hands.rest()
    assert desk.session.current == "closed"
    hands.reopen(WORDS)
    assert desk.session.unsaved == 0
    last = hands.ask(lambda nb: nb.entries.window(nadia))[-1]
    assert (last.day, last.text) == (right.date(), "Elle a appelé la cantine.")


# -- a disk that refuses -----------------------------------------------------------------------------------------------


WAYS = pytest.mark.parametrize("way", [moved, full], ids=lambda way: way.__name__)


@WAYS
def test_a_disk_that_refuses_at_closing_loses_no_word(hands: Hands, way: Way) -> None:
    session = hands.desk.session
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Avant. ")
    hands.until(lambda: not hands.desk.page().editor.dirty and hands.desk.idle(), "it is saved")
    with refusing(way, hands.desk.session.folder) as well:
        hands.write("Pendant.")
        hands.key("Ctrl+L")
        assert session.current == "closed"
        assert session.unsaved == 1
        assert hands.says("Une ligne attend d’être enregistrée.")
        assert not hands.says("Pendant")  # nor is it read by who passes by

        assert not hands.window.close()
        assert hands.window.isVisible()
        assert hands.says("Quitter quand même")
        hands.click(BUTTON, "Rester")
        assert not hands.says("Quitter quand même")

        well()
        hands.reopen(WORDS)
        assert session.unsaved == 0
        assert texts(hands, nadia)[-1] == "Avant. Pendant."
        assert "Avant. Pendant." in hands.desk.page().editor.toPlainText()
        hands.key("Ctrl+L")
        assert not hands.says("attend d’être enregistrée")


@WAYS
def test_it_opens_although_the_disk_still_refuses_and_says_it_on_the_page(hands: Hands, way: Way) -> None:
    session = hands.desk.session
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    with refusing(way, hands.desk.session.folder) as well:
        hands.write("Pas encore là")
        hands.key("Ctrl+L")
        hands.first_letters(WORDS)
        hands.key("Return")
        hands.until(lambda: session.current in ("open", "closed") and hands.desk.idle(), "it opens, or says why not")
        assert session.unsaved == 1
        well()
        if session.current == "closed":
            if hands.seen(LINK, "Revenir"):
                hands.click(LINK, "Revenir")
            hands.key("Ctrl+A", "Delete")
            hands.reopen(WORDS)
        hands.until(lambda: session.unsaved == 0, "it is tried again", 15)
        hands.rest()
        assert texts(hands, nadia)[-1] == "Pas encore là"
        assert texts(hands, nadia).count("Pas encore là") == 1


# -- a computer that stops ---------------------------------------------------------------------------------------------

# It writes on and on: a + for each letter, a word once the window says that it is saved.
_DOOMED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desks import CHEAP
from tour_hands import Clock, Hands
from types import SimpleNamespace
from ui.app import Program, no_sockets
from ui.theme import load_fonts

app = QApplication([])
load_fonts()
no_sockets()
root = Path(sys.argv[1])
program = Program(app, root, root / "settings.toml", root / "log" / "cahier.log", Clock(), CHEAP)
program.window.show()
desk = SimpleNamespace(program=program, session=program.session, window=program.window, look=program.look,
                       idle=program.session.idle, page=program.window.page)
hands = Hands(desk)
hands.ready()
hands.reopen(sys.argv[2].split())
hands.key("Ctrl+K")
hands.write("nadia")
hands.key("Return")
hands.key("Ctrl+N", "End")
told = []
program.session.saved.connect(told.append)
for n in range(1000):
    before = len(told)
    for letter in f"Zafirmot{sys.argv[3]}{n} ":
        hands.write(letter)
        sys.stdout.write("+\\n")
        sys.stdout.flush()
    hands.until(lambda: len(told) > before and not desk.page().editor.dirty and not program.session.unsaved, "it is saved")
    sys.stdout.write(f"Zafirmot{sys.argv[3]}{n}\\n")
    sys.stdout.flush()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_killed_program_has_kept_every_word_it_said_was_saved(closed: Desk) -> None:
    root, chance = closed.root, random.Random(11)
    paths = os.pathsep.join(str(HERE.parent.parent / name) for name in ("", "tests", "packaging"))
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
    acknowledged: list[str] = []
    for round_ in "ABC":
        child = subprocess.Popen(
            [sys.executable, "-c", _DOOMED, str(root), SIX, round_], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        assert child.stderr is not None
        said = [child.stdout.readline() for _ in range(chance.randrange(12, 48))]
        child.kill()  # at any letter, or while words are being saved
        rest, fault = child.communicate(timeout=60)
        assert child.returncode == -signal.SIGKILL, fault
        acknowledged += [word for word in (*"".join(said).split(), *rest.split()) if word != "+"]
        everything = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
        assert not any(word.encode(code) in everything for word in acknowledged for code in ("utf-8", "utf-16-le"))
    assert len(acknowledged) >= 3
    hands = Hands(closed)
    hands.ready()
    hands.reopen(WORDS)
    nadia = page_of(hands, "nadia")
    words = " ".join(text for text in texts(hands, nadia) if text.startswith("Zafirmot")).split()
    assert [word for word in words if word in acknowledged] == acknowledged  # in their order, each once
    assert len(texts(hands, nadia)) == 3 + 3  # Ctrl+N began a line each time
    assert acknowledged[-1] in hands.desk.page().editor.toPlainText()


# -- what comes before it is open ----------------------------------------------------------------------------------------


def test_files_let_go_over_the_closed_cover_wait_unopened(hands: Hands, tmp_path: Path) -> None:
    hands.key("Ctrl+L")
    path = tmp_path / "carte.vcf"
    hands.drop(path)  # not even there yet
    assert not hands.says("carte")
    path.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Petit;Wanda;;;\r\nFN:Wanda Petit\r\nTEL:+33639981122\r\nEND:VCARD\r\n")
    hands.reopen(WORDS)
    hands.until(lambda: hands.says("contact"), "the file is read now")


@WAYS
def test_words_that_wait_are_shown_when_one_comes_back_to_their_page(hands: Hands, way: Way) -> None:
    """A changed line and a new one; the page left for another person's, and left again by closing the notebook's pages for another language."""
    session = hands.desk.session
    nadia = page_of(hands, "nadia")
    before = texts(hands, nadia)
    hands.key("Ctrl+N")
    hands.write("Avant.")
    hands.until(lambda: not hands.desk.page().editor.dirty and hands.desk.idle(), "it is saved")
    with refusing(way, hands.desk.session.folder) as well:
        hands.key("Ctrl+Home", "End")
        hands.write(" Et le soir.")
        hands.key("Ctrl+N")
        hands.key("Ctrl+N")
        hands.write("Une autre.")
        hands.until(lambda: session.unsaved >= 2 and hands.desk.idle(), "they wait")
        lucas = page_of(hands, "lucas")
        assert hands.desk.page().place()["id"] == lucas
        hands.until(lambda: hands.says("attendent d’être enregistrées."), "it is said on another's page too", 15)
        assert "soir" not in hands.desk.page().editor.toPlainText()
        for _ in range(2):
            page_of(hands, "nadia")
            shown = hands.desk.page().editor.toPlainText()
            assert " Et le soir." in shown
            assert shown.count("Une autre.") == 1
            session.change_settings(language="fr" if session.settings.language == "en" else "en")
            hands.rest()
            session.change_settings(language="fr")
            hands.rest()
        hands.key("Ctrl+End")
        hands.write(" Suite.")
        well()
        hands.until(lambda: session.unsaved == 0 and hands.desk.idle(), "saving goes on by itself", 15)
        assert not hands.says("pas encore enregistrée")
        now = texts(hands, nadia)
        assert now[0].count(" Et le soir.") == 1
        assert now[len(before) :] == ["Avant.", "Une autre. Suite."]
