"""What is copied, as other programs find it; and that the program ends well with something copied."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from ui import clipboard

ROOT = Path(__file__).resolve().parents[2]
ENDS = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui import clipboard
print(clipboard.put("J'ai vu N.F.", leaves=True))
"""


def test_the_program_ends_well_with_something_still_copied() -> None:
    environ = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))
    done = subprocess.run([sys.executable, "-c", ENDS], env=environ, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, "True\n")


def test_nothing_but_the_text_and_the_marks_is_copied(qapp: QGuiApplication) -> None:
    data = clipboard.data("06 39 98 52 36")
    assert data.text() == "06 39 98 52 36"
    assert set(data.formats()) == {
        "text/plain", "x-kde-passwordManagerHint", "application/x-kde-passwordManagerHint", "ExcludeClipboardContentFromMonitorProcessing",
        "application/x-cahier-page",
    }  # fmt: skip
    assert clipboard.put("un", leaves=True)
    assert clipboard.put("deux")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == ""
