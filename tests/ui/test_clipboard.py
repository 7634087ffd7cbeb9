"""What is copied, as other programs find it; and that the program ends well with something copied."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow

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


def test_a_desktop_that_keeps_what_a_program_lets_go_of_gives_nothing_of_it_out(qapp: QGuiApplication) -> None:
    """As GNOME's: the owner is gone, so the desktop takes its last words over. What is let go of once more, it lets go of too."""
    board, kept = QGuiApplication.clipboard(), list[str]()

    def changed(mode: QClipboard.Mode) -> None:
        if not board.text() and kept:
            board.setText(kept.pop())

    assert clipboard.put("06 39 98 52 36")
    kept.append(board.text())

    board.changed.connect(changed)
    try:
        clipboard.forget()
        assert board.text() == ""
    finally:
        board.changed.disconnect(changed)


def _come_back(qtbot: Any) -> None:
    """The program has the keyboard again."""
    window = QWindow()
    with qtbot.waitSignal(QGuiApplication.instance().focusWindowChanged, check_params_cb=lambda focus: focus is not None):
        window.show()
        window.requestActivate()
    window.destroy()


def test_what_was_taken_back_while_another_program_had_the_keyboard_and_is_there_all_the_same_goes_when_one_is_back(
    qapp: QGuiApplication, qtbot: Any
) -> None:
    """On Wayland only who has the keyboard can empty the clipboard; the desktop kept the bare words."""
    board = QGuiApplication.clipboard()
    keeper = clipboard.Keeper(ms=1)
    clipboard.put("06 39 98 52 36")
    qtbot.waitUntil(lambda: board.text() == "")
    board.setText("06 39 98 52 36")
    assert not keeper._timer.isActive()
    _come_back(qtbot)
    assert board.text() == ""


@pytest.mark.parametrize("richer", [False, True])
def test_what_another_program_copied_is_left_alone_when_one_is_back(qapp: QGuiApplication, qtbot: Any, richer: bool) -> None:
    board = QGuiApplication.clipboard()
    keeper = clipboard.Keeper(ms=1)
    clipboard.put("06 39 98 52 36")
    qtbot.waitUntil(lambda: board.text() == "")
    elsewhere = QMimeData()
    elsewhere.setText("06 39 98 52 36" if richer else "d’ailleurs")
    if richer:  # a desktop that keeps for others keeps the bare words
        elsewhere.setHtml("06 39 98 52 36")
    board.setMimeData(elsewhere)
    _come_back(qtbot)
    assert board.text() == elsewhere.text()
    board.setText("06 39 98 52 36")  # it is looked at once, no later: this was copied by her, elsewhere
    _come_back(qtbot)
    assert board.text() == "06 39 98 52 36"
    assert not keeper._timer.isActive()
