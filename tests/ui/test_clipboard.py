"""What is copied, as other programs find it; and that the program ends well with something copied."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from ui import clipboard

ROOT = Path(__file__).resolve().parents[2]
ENDS = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui import clipboard
print(clipboard.put("J'ai vu N.F."))
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
        "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard", "application/x-cahier",
    }  # fmt: skip
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert data.data("CanIncludeInClipboardHistory").data() == bytes(4)  # a whole number of Windows, no


def test_two_copies_and_nothing_of_either_can_be_pasted_after_closing(qapp: QGuiApplication) -> None:
    assert clipboard.put("un")
    assert clipboard.put("deux")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == ""


def test_after_a_while_it_is_gone_counted_from_the_last_copy(qapp: QGuiApplication, qtbot: Any) -> None:
    assert clipboard.STAYS_MS == 30_000
    keeper = clipboard.Keeper(ms=1000)
    clipboard.put("06 39 98 52 36")
    qtbot.waitUntil(lambda: keeper._timer.remainingTime() < 500)
    clipboard.put("J'ai vu N.F.")
    assert keeper._timer.remainingTime() > 500  # not at the first one's end
    assert QGuiApplication.clipboard().text() == "J'ai vu N.F."
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_what_is_copied_by_hand_goes_too(qapp: QGuiApplication, qtbot: Any) -> None:
    keeper = clipboard.Keeper(ms=1)
    QGuiApplication.clipboard().setMimeData(clipboard.data("une ligne"))  # as Ctrl+C does
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")
    assert not keeper._timer.isActive()


def test_what_another_program_copied_since_is_left_alone(qapp: QGuiApplication, qtbot: Any) -> None:
    """On this platform nobody owns the clipboard: what bears no mark is somebody else's."""
    keeper = clipboard.Keeper(ms=50)
    clipboard.put("06 39 98 52 36")
    QGuiApplication.clipboard().setText("d’ailleurs")
    assert keeper._timer.isActive()
    qtbot.waitUntil(lambda: not keeper._timer.isActive())
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == "d’ailleurs"
