"""What the desktop is told of a Cahier that runs, and what Cahier lets Qt say of the desktop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from remote import ROOT, Remote

QT = "__import__('PySide6.QtCore').QtCore.QLoggingCategory"


def test_it_is_known_by_its_own_name_and_no_faults_of_the_desktop_are_told_on_the_terminal(tmp_path: Path) -> None:
    """On Wayland windows are put together, and given their icon, by this name: without it they belong to "python3"."""
    cahier = Remote(tmp_path / "data")
    assert cahier.ask("app.desktopFileName()") == "fr.cahier"
    for silent in ("qt.qpa.wayland.textinput", "qt.qpa.services"):
        assert not cahier.ask(f"{QT}('{silent}').isWarningEnabled()")
    assert cahier.ask(f"{QT}('qt.qpa.wayland').isWarningEnabled()")
    cahier.stop()


def test_a_window_that_nobody_sees_is_painted_all_the_same(tmp_path: Path) -> None:
    """Else the desktop keeps the page it had before it was covered. What Qt looks for; seen to matter under sway, on another workspace."""
    cahier = Remote(tmp_path / "data")
    assert cahier.ask("__import__('os').environ.get('QT_WAYLAND_FRAME_CALLBACK_TIMEOUT')") == "0"
    cahier.stop()


def test_a_second_start_passes_on_the_leave_to_come_forward(tmp_path: Path) -> None:
    """On Wayland a window comes forward only with the leave the desktop gave to what was just started by hand; Qt looks for it there."""
    cahier = Remote(tmp_path / "data")
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_ACTIVATION_TOKEN": "gnome-shell-1_TIME7"}
    subprocess.run([sys.executable, "-m", "ui", "--data-dir", str(tmp_path / "data")], cwd=ROOT, env=environ, check=True, timeout=60)
    assert cahier.ask("__import__('os').environ.get('XDG_ACTIVATION_TOKEN')") == "gnome-shell-1_TIME7"
    cahier.stop()


def test_on_a_screen_at_150_per_cent_the_red_line_is_one_line_in_every_width(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [{"name": "one", "x": 0, "y": 0, "width": 2400, "height": 1600}]}))
    cahier = Remote(tmp_path / "data", "--demo", QT_QPA_PLATFORM=f"offscreen:configfile={screens}", QT_SCALE_FACTOR="1.5")
    cahier.do("hands.until(lambda: session.current == 'open' and session.idle(), 'it opens'); people = []")
    cahier.do("session.ask(window, lambda notebook: notebook.people.rows(), people.extend); hands.rest()")
    cahier.do("window.go('person', {'id': next(each.id for each in people if 'Ferhat' in each.name)}); hands.rest()")
    for width in range(1280, 1010, -30):
        cahier.do(f"window.resize({width}, 800); hands.rest(); image = window.grab().toImage(); red = window.look.color('margin').rgb()")
        cahier.do("editor = window.page().editor; right = int(1.5 * editor.mapTo(window, editor.rect().topLeft()).x())")
        rows = cahier.ask("[[x for x in range(right, right + 300) if image.pixel(x, y) == red] for y in range(150, 1100, 50)]")
        assert len({tuple(columns) for columns in rows}) == 1, width
        assert len(rows[0]) == 3, width
    cahier.stop()
