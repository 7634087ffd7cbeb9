"""Where the system's chooser opens when nobody says."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.app import Chooser


@pytest.mark.parametrize("documents", [True, False])
def test_it_opens_at_ones_documents_wherever_the_program_was_started(qtbot, tmp_path, monkeypatch, documents):
    """Started from a menu, Windows lets it stand in the folder of the program, macOS in that of the whole disk."""
    home, started = tmp_path / "home", tmp_path / "started"
    (home / "Documents" if documents else home).mkdir(parents=True)
    started.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.chdir(started)
    window = QWidget()
    qtbot.addWidget(window)
    Chooser()(window, "Choisir", lambda path: None)
    dialog = window.findChild(QFileDialog)
    at = Path(dialog.directory().absolutePath())
    dialog.close()
    assert at != started
    if sys.platform == "linux":
        assert at == (home / "Documents" if documents else home)
