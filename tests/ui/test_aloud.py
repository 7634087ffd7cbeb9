"""A program that a screen reader listened to ends as any other."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENDS = """
import sys
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from ui.aloud import tell_aloud, unsay

class Sheet(QWidget):
    pass

app = QApplication([])
if sys.argv[1] == "before":
    QAccessible.queryAccessibleInterface(app)
tell_aloud(app)
QAccessible.setActive(True)
desk = QWidget()
for _ in range(40):
    sheet = Sheet(desk)
    QAccessible.queryAccessibleInterface(sheet)
    unsay(sheet)
"""


@pytest.mark.parametrize("asked", ["before", "after"])
def test_it_ends_well_whenever_the_first_thing_was_asked_for(asked: str) -> None:
    """Before Cahier can answer, or after. What is freed is overwritten at once (glibc): what is freed twice shows."""
    environ = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT), MALLOC_PERTURB_="165")
    done = subprocess.run([sys.executable, "-c", ENDS, asked], env=environ, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
