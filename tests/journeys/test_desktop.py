"""What the desktop is told of a Cahier that runs, and what Cahier lets Qt say of the desktop."""

from __future__ import annotations

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


def test_a_second_start_passes_on_the_leave_to_come_forward(tmp_path: Path) -> None:
    """On Wayland a window comes forward only with the leave the desktop gave to what was just started by hand; Qt looks for it there."""
    cahier = Remote(tmp_path / "data")
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_ACTIVATION_TOKEN": "gnome-shell-1_TIME7"}
    subprocess.run([sys.executable, "-m", "ui", "--data-dir", str(tmp_path / "data")], cwd=ROOT, env=environ, check=True, timeout=60)
    assert cahier.ask("__import__('os').environ.get('XDG_ACTIVATION_TOKEN')") == "gnome-shell-1_TIME7"
    cahier.stop()
