"""Where the system's chooser opens when nobody says, and that nothing outside the notebook knows afterwards where one was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.app import Chooser

ROOT = Path(__file__).resolve().parents[2]
ENDS = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui.app import Chooser

app = QApplication([])
window = QWidget()
window.show()
Chooser()(window, "Choisir", print, at=Path(sys.argv[1]))
QTimer.singleShot(0, lambda: app.exit(0))  # as the program does: `quit` would close what is open first
app.exec()
"""


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


@pytest.fixture
def other_programs(tmp_path):
    """What Qt writes down of every chooser, for all programs made with it: in a folder of this test's."""
    before = QSettings(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "QtProject").fileName()
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    yield tmp_path / "config" / "QtProject.conf"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(Path(before).parent))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt keeps it in no file")
@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("save_as", ["carte.vcf", ""])
def test_where_one_was_is_written_down_nowhere(qtbot, tmp_path, other_programs, chosen, save_as):
    """A folder is called as its team is, or as somebody."""
    for name in ("Zafirequipe", "Zafirautre"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").touch()
    window, found = QWidget(), []
    qtbot.addWidget(window)
    Chooser()(window, "Choisir", found.append, save_as=save_as, at=tmp_path / "Zafirequipe")
    dialog = window.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path / "Zafirautre"))
    if chosen:
        dialog.selectFile(save_as or "page.txt")
    (dialog.accept if chosen else dialog.reject)()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert found == ([tmp_path / "Zafirautre" / (save_as or "page.txt")] if chosen else [])
    assert window.findChild(QFileDialog) is None
    written = other_programs.read_text()
    assert "qtVersion" in written  # Qt did write
    assert "Zafir" not in written


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt keeps it in no file")
def test_nor_where_the_program_ends_with_one_open(tmp_path):
    (tmp_path / "Zafirequipe").mkdir()
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", ENDS, str(tmp_path / "Zafirequipe")], env=environ, timeout=120, check=False)
    assert done.returncode == 0
    written = (tmp_path / "QtProject.conf").read_text()
    assert "qtVersion" in written
    assert "Zafir" not in written
