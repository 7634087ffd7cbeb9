"""A disk that refuses while one writes, with real keys: it is said under the line, the words stay, and saving goes on by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from desks import SIX, TODAY, Desk
from hand import page_of, texts
from laid import faults
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from refusing import Way, denied, full, moved, refusing
from tour_hands import FIELD, LINK, Hands
from writing import baseline_error

from notebook_app.model import Written
from ui.parts.notice import Notice, StopStrip

WORDS = SIX.split()
HERE = Path(__file__).parent
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)]


WAYS = {moved: "Le cahier a changé de place.", full: "Le disque est plein.", denied: "L’ordinateur refuse l’accès au cahier."}


def shown(hands: Hands, kind: type[QWidget]) -> list[QWidget]:
    return [w for w in hands.window.findChildren(kind) if w.isVisible() and type(w) is kind]  # a strip is a notice too


def page_opened(hands: Hands) -> int:
    """Nadia's page, and nothing typed yet: what is half typed is kept after a pause, and files open for writing refuse nothing."""
    nadia = next(row.id for row in hands.ask(lambda nb: nb.people.rows()) if row.name == "Nadia Ferhat")
    hands.desk.session.go.emit("person", {"id": nadia})
    hands.rest()
    return nadia


def long_page(hands: Hands, lines: int = 40) -> int:
    """It has so many lines that today's is out of view at its beginning. The notebook was opened anew since they were written."""
    nadia = next(row.id for row in hands.ask(lambda nb: nb.people.rows()) if row.name == "Nadia Ferhat")
    days = [TODAY - timedelta(days=n) for n in range(lines + 30, 30, -1)]
    hands.ask(lambda nb: [nb.entries.save(nadia, [Written(None, day, f"Ligne du {day}.", key=1)], day) for day in days])
    hands.key("Ctrl+L")
    hands.reopen(WORDS)
    return page_opened(hands)


def stands_under_its_line(hands: Hands, key: int) -> bool:
    """The notice begins where the line ends, and lies over no row of any line."""
    editor = hands.desk.page().editor
    (notice,) = shown(hands, Notice)
    pad = round(notice.left() * hands.desk.look.u)  # type: ignore[attr-defined]  # its focus ring's, in which nothing is painted
    box = QRect(notice.mapTo(hands.window, QPoint(0, 0)), notice.size()).adjusted(pad, pad + 1, -pad, -pad - 1)
    at = editor.mapTo(hands.window, QPoint(0, 0))
    rows = {line.key: editor.where(key=line.key).translated(at) for line in editor._lines}
    assert abs(box.top() - 1 - rows[key].bottom()) <= 1
    assert hands.window.rect().contains(box)
    return not any(box.intersects(row) for row in rows.values())


def saves_again(hands: Hands) -> None:
    hands.until(lambda: not hands.desk.session.unsaved and hands.desk.idle(), "it is saved without a key", 15)
    hands.rest()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_it_is_said_under_the_line_and_saving_goes_on_without_a_key(hands: Hands, way: Way) -> None:
    nadia = page_opened(hands)
    hands.key("Ctrl+N")
    with refusing(way, hands.desk.session.folder) as well:
        hands.write("Ne pas perdre")
        hands.until(lambda: hands.says(WAYS[way]), "it is said", 8)
        (notice,) = shown(hands, Notice)
        line = hands.desk.page().editor.where(None)
        end = hands.desk.page().editor.mapTo(hands.window, line.bottomLeft()).y()
        assert abs(notice.mapTo(hands.window, notice.rect().topLeft()).y() - end) < hands.desk.look.u
        assert not shown(hands, StopStrip)
        assert hands.says("La page reste à l’écran.")
        assert not hands.says("Enregistré à")
        hands.write(", surtout")
        assert "Ne pas perdre, surtout" in hands.desk.page().editor.toPlainText()
        assert hands.desk.session.unsaved == 1
        well()
        saves_again(hands)
        assert not shown(hands, Notice)
        assert "Ne pas perdre, surtout" in hands.desk.page().editor.toPlainText()
        assert texts(hands, nadia)[-1] == "Ne pas perdre, surtout"
        assert hands.says("Enregistré à")
        assert hands.desk.page().editor.hasFocus()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_it_is_said_at_the_top_only_while_its_line_is_out_of_view(hands: Hands, way: Way) -> None:
    long_page(hands)
    hands.key("Ctrl+N")
    with refusing(way, hands.desk.session.folder) as well:
        hands.write("Tout en bas")
        hands.until(lambda: hands.says(WAYS[way]), "it is said", 8)
        assert shown(hands, Notice)
        assert not shown(hands, StopStrip)
        hands.key("Ctrl+Home")
        assert not shown(hands, Notice)
        (strip,) = shown(hands, StopStrip)
        assert hands.says("Ligne pas encore enregistrée.")
        assert strip.mapTo(hands.window, strip.rect().topLeft()).y() < 6 * hands.desk.look.u
        assert strip.rect().contains(strip.link.geometry().adjusted(0, 6, 0, -6))  # type: ignore[attr-defined]
        hands.tab_to(LINK, "Quoi faire")
        hands.key("Return")
        assert shown(hands, Notice)
        assert not shown(hands, StopStrip)
        assert hands.says(WAYS[way])
        assert hands.desk.page().editor.hasFocus()
        hands.key("Ctrl+Home")
        well()
        saves_again(hands)
        assert not shown(hands, StopStrip)


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_the_notice_stands_under_its_own_line_and_covers_none(hands: Hands, width: int, height: int, u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    long_page(hands)
    hands.key("Ctrl+N")
    editor = hands.desk.page().editor
    with refusing(full, hands.desk.session.folder) as well:
        hands.write("Tout en bas")  # the last line of the page
        hands.until(lambda: hands.says("Le disque est plein."), "it is said", 8)
        last = editor._lines[-1].key
        assert stands_under_its_line(hands, last)
        for piece in ("\nUne suite.", " Et de quoi remplir plus d’une rangée, deux peut-être, selon la largeur de la page, ou trois."):
            for letters in piece.partition("\n"):
                hands.key("Return") if letters == "\n" else hands.write(letters)
            assert stands_under_its_line(hands, last)
            assert editor._caret_seen(editor.viewport().height())
        assert faults(hands.window) == []
        middle = editor._lines[-4]
        editor.go_to(None, key=middle.key)
        hands.write(" Et ceci.")  # between two others
        hands.until(lambda: editor._room[0] == middle.key, "it is said there", 8)
        hands.rest()
        assert stands_under_its_line(hands, middle.key)
        assert baseline_error(editor) < 1
        assert faults(hands.window) == []
        well()
        saves_again(hands)
        assert not shown(hands, Notice)
        before = [editor._row_of(editor._anchor(line.key)) for line in editor._lines]
        editor._fill()
        assert before == [editor._row_of(editor._anchor(line.key)) for line in editor._lines]  # nothing of the room is left


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_notice_and_strip_lie_well_at_every_size(hands: Hands, width: int, height: int, u: int) -> None:
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    long_page(hands)
    hands.key("Ctrl+N")
    with refusing(full, hands.desk.session.folder):
        hands.write("Tout en bas")
        hands.until(lambda: hands.says("Le disque est plein."), "it is said", 8)
        assert faults(hands.window) == []
        for _ in range(60):  # wherever one scrolls, the one or the other
            assert len(shown(hands, Notice)) + len(shown(hands, StopStrip)) == 1
            hands.key("Up")
        hands.key("Ctrl+Home")
        assert shown(hands, StopStrip)
        assert faults(hands.window) == []


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_line_of_aujourdhui_too(hands: Hands, way: Way) -> None:
    hands.key("Ctrl+0")
    hands.click(FIELD, "Ligne de ")
    with refusing(way, hands.desk.session.folder) as well:
        hands.write("Venu à l’heure")
        hands.until(lambda: hands.says(WAYS[way]), "it is said", 8)
        assert faults(hands.window) == []
        assert hands.says("Venu à l’heure")
        hands.size(1093, 540)
        (notice,) = shown(hands, Notice)
        room = notice.inner() - 1.0  # type: ignore[attr-defined]
        assert hands.desk.look.width(notice.text, "small") <= room  # type: ignore[attr-defined]  # what to do is read whole
        well()
        saves_again(hands)
        assert not hands.says(WAYS[way])
        everything = [text for row in hands.ask(lambda nb: nb.people.rows()) for text in texts(hands, row.id)]
        assert everything.count("Venu à l’heure") == 1


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_what_is_asked_beside_the_lines_is_said_there_and_done_once(hands: Hands, way: Way) -> None:
    nadia = page_opened(hands)
    hands.click(LINK, "On me l’a dit")
    with refusing(way, hands.desk.session.folder) as well:
        hands.write("Mme Petit")
        hands.key("Tab", "Tab")
        hands.write("hier")
        hands.key("Ctrl+Return")
        hands.until(lambda: hands.says(WAYS[way]), "it is said", 8)
        assert hands.says("Mme Petit")
        hands.key("Ctrl+Return")
        hands.rest()
        well()
        hands.key("Ctrl+Return")
        hands.rest()
        assert not hands.says(WAYS[way])
        assert [told.who for told in hands.ask(lambda nb: nb.told.of(nadia))].count("Mme Petit") == 1


@pytest.mark.parametrize("way", [full, denied], ids=lambda way: way.__name__)
def test_a_stick_that_takes_no_copy_is_said_and_nothing_lies_there(hands: Hands, way: Way, tmp_path: Path) -> None:
    stick = tmp_path / "clé USB"
    stick.mkdir()
    hands.desk.chosen.path = stick
    hands.window.go("rabat", {"row": "copies"})
    hands.rest()
    with refusing(way, stick) as well:
        hands.key("Ctrl+Return")
        hands.until(lambda: hands.says("La copie n’est pas faite. Choisissez un autre endroit."), "it is said", 8)
        assert hands.says("Il n’y a plus de place là." if way is full else "Ce dossier refuse l’écriture.")
        assert list(stick.iterdir()) == []
        well()
        hands.key("Ctrl+Return")
        hands.until(lambda: hands.says("La copie est faite, et relue."), "it is made", 8)


@pytest.mark.parametrize("how", ["at once", "closed meanwhile"])
def test_a_notebook_that_cannot_be_written_opens_to_be_read_and_says_so_at_the_first_word(closed: Desk, how: str) -> None:
    hands = Hands(closed)
    hands.ready()
    with refusing(denied, closed.session.folder) as well:
        hands.reopen(WORDS)
        nadia = page_of(hands, "nadia")
        assert hands.says("Elle est fière.")
        hands.key("Ctrl+N")
        hands.write("Premier mot de ce jour")
        hands.until(lambda: hands.says("L’ordinateur refuse l’accès au cahier."), "it is said", 8)
        assert not hands.says("Enregistré à")
        if how == "at once":
            well()
            saves_again(hands)
            assert texts(hands, nadia)[-1] == "Premier mot de ce jour"
            assert hands.says("Enregistré à")
            return
        hands.key("Ctrl+L")
        assert hands.says("Une ligne attend d’être enregistrée.")
        well()
        hands.reopen(WORDS)
        saves_again(hands)
        assert texts(hands, nadia)[-1] == "Premier mot de ce jour"
        assert hands.says("Enregistré à")


_READ_ONLY = """
import subprocess
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desks import Desk
from tour_hands import Hands
from ui.theme import load_fonts

app = QApplication([])
load_fonts()
root, words = Path(sys.argv[1]), sys.argv[2].split()
subprocess.run(["mount", "--bind", str(root), str(root)], check=True)
subprocess.run(["mount", "-o", "remount,bind,ro", str(root)], check=True)
hands = Hands(Desk(app, root))
hands.ready()
hands.first_letters(words)
hands.key("Return")
hands.until(lambda: hands.says("Le disque refuse l’écriture. Rien n’est perdu. Réessayez, ou appelez qui s’en occupe."), "it is said", 8)
assert not hands.open
assert not hands.says("La page reste")  # there is none
subprocess.run(["mount", "-o", "remount,bind,rw", str(root)], check=True)
hands.key("Ctrl+A", "Delete")
hands.reopen(words)
hands.desk.close()
"""


def test_on_a_disk_that_is_only_read_it_says_so_and_opens_once_it_can(closed: Desk) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("no disk can be made read-only here")
    apart = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-Urm"]  # a disk of its own, which goes with the process
    if subprocess.run([*apart, "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("no disk can be made read-only here")
    paths = os.pathsep.join(str(HERE.parent.parent / name) for name in ("", "tests", "packaging"))
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
    command = [*apart, sys.executable, "-c", _READ_ONLY, str(closed.root), SIX]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
