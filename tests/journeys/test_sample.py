"""The invented notebook: behind "Feuilleter un exemple" and `--demo`; it looks as the window it was opened from, and leaves nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from remote import Remote
from tour_hands import WORDS, Hands

from ui.parts.book import Book
from ui.parts.leaf import Leaf
from ui.parts.widgets import Title
from ui.window import Window

ROOT = Path(__file__).resolve().parents[2]
DEMO = """
import sys
import ui.app
from PySide6.QtCore import QTimer
from ui.__main__ import main
from ui.window import Window

class Application(ui.app.QApplication):
    def exec(self):
        window = next(widget for widget in self.topLevelWidgets() if isinstance(widget, Window))
        def look():
            if window.session.current == "open" and window.session.idle():
                print(window.page().__class__.__name__, flush=True)
                window.close()
        timer = QTimer(interval=50)
        timer.timeout.connect(look)
        timer.start()
        return super().exec()

ui.app.QApplication = Application
sys.exit(main(["--demo"]))
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def shown(other: Window) -> Window:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w is not other and w.isVisible())


def close(window: Window, temporary: Path, qtbot: Any) -> None:
    """Close it; its folder goes with it."""
    window.close()
    qtbot.waitUntil(lambda: list(temporary.iterdir()) == [])


def test_the_sample_looks_as_the_cover_it_was_opened_from(blank: Any, qtbot: Any, temporary: Path) -> None:
    blank.session.change_settings(language="en", hand="lecture", u=40, theme="night")
    try:
        blank.program.open_sample()
        window = shown(blank.window)
        qtbot.waitUntil(lambda: window.session.current == "open" and window.session.idle())
        assert "Today" in [title.text() for title in window.findChildren(Title) if title.isVisible()]
        assert (window.look.u, window.look.hand, window.look.night) == (40, "lecture", True)
        window.session.change_settings(language="fr", u=32)
        qtbot.waitUntil(window.session.idle)
        assert "Aujourd’hui" in [title.text() for title in window.findChildren(Title) if title.isVisible()]
        close(window, temporary, qtbot)
        assert blank.session.settings.language == "en"
        assert QCoreApplication.translate("Book", "Fermer le cahier") == "Close the notebook"
        assert blank.look.u == 40
    finally:
        blank.session.change_settings(language="fr")


def test_the_sample_can_be_opened_again_and_two_never_stand(blank: Any, qtbot: Any, temporary: Path) -> None:
    for _ in range(2):
        blank.program.open_sample()
        window = shown(blank.window)
        qtbot.waitUntil(lambda window=window: window.session.current == "open" and window.session.idle())
        blank.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is blank.window)
        blank.program.open_sample()
        qtbot.waitUntil(lambda window=window: QApplication.activeWindow() is window)  # on Wayland, to raise a window does nothing
        assert [w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()].count(window) == 1
        assert len(list(temporary.iterdir())) == 1
        assert window.findChildren(Book)
        assert window.findChildren(Leaf)
        close(window, temporary, qtbot)


@pytest.mark.parametrize("put_away", ["F9", "Ctrl+L", "an idle hour"])
def test_covered_or_closed_it_opens_again_by_the_letters_its_cover_tells(blank: Any, qtbot: Any, temporary: Path, put_away: str) -> None:
    blank.program.open_sample()
    window = shown(blank.window)
    hands = Hands(SimpleNamespace(session=window.session, window=window, look=window.look, idle=window.session.idle, page=window.page))
    hands.until(lambda: hands.open, "it opens")
    hands.ready()
    if put_away == "an idle hour":
        blank.clock.on(minutes=61)
        window._guard.look()
        hands.rest()
    else:
        hands.key(put_away)
    assert not hands.says("Ferhat")
    blank.clock.on(seconds=30)
    if put_away == "F9":
        hands.key("F9")
    told = [hands.find(WORDS, "Exemple"), hands.find(WORDS, "oeil ")]
    for each in told:
        assert each.widget is not None
        assert each.widget.wish() * window.look.u <= each.widget.width() + 1  # whole, not elided
    hands.write(told[1].name)
    hands.key("Return")
    hands.until(lambda: hands.says("Ferhat"), "it is there again")
    close(window, temporary, qtbot)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_what_a_killed_one_left_goes_with_a_later_start(tmp_path: Path, qtbot: Any) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    here = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    killed, standing = Remote(tmp_path / "data", "--demo", **here), Remote(tmp_path / "data", "--demo", **here)
    killed.stop()
    assert len(list(temporary.iterdir())) == 2
    later = Remote(tmp_path / "data", **here)
    qtbot.waitUntil(lambda: len(list(temporary.iterdir())) == 1, timeout=30_000)
    (left,) = temporary.iterdir()  # the other goes on
    assert (left / "notebook" / "notebook.db").exists()
    for each in (standing, later):
        each.process.send_signal(signal.SIGTERM)
        assert each.ended() == 0
    assert list(temporary.iterdir()) == []


def test_the_demo_opens_and_leaves_nothing(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environ = dict(os.environ, TMPDIR=str(temporary), QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT), LANG="fr_FR.UTF-8")
    done = subprocess.run([sys.executable, "-c", DEMO], env=environ, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["PeoplePage"], "")
    assert list(temporary.iterdir()) == []
