"""Where the system's chooser opens when nobody says."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.app import Chooser


def test_it_opens_at_home_wherever_the_program_was_started(qtbot, tmp_path, monkeypatch):
    """Started from a menu, Windows lets it stand in the folder of the program, macOS in that of the whole disk."""
    home, started = tmp_path / "home", tmp_path / "started"
    home.mkdir()
    started.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(started)
    window = QWidget()
    qtbot.addWidget(window)
    Chooser()(window, "Choisir", lambda path: None)
    dialog = window.findChild(QFileDialog)
    at = Path(dialog.directory().absolutePath())
    dialog.close()
    assert at == home
