"""A run of the tests that is interrupted ends, and what was shown is closed in its order."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
PATHS = os.pathsep.join(str(path) for path in (TESTS.parent, TESTS, TESTS.parent / "packaging"))
TWO = """
import os
import signal
from PySide6.QtWidgets import QWidget

class Shown(QWidget):
    painted = 0

    def paintEvent(self, event):
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000):  # where the system says it
            pass
        self.painted += 1

def test_one(qtbot):
    shown = Shown()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: shown.painted > 0)

def test_two():
    raise AssertionError("the run goes on")
"""

RUN = """
import signal
import sys
import pytest

signal.signal(signal.SIGINT, signal.default_int_handler)  # as from a terminal
sys.exit(pytest.main(["-q", "-c", "/dev/null", "-p", "conftest", "-p", "no:cacheprovider", "test_two.py"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_an_interrupted_run_brings_its_test_to_an_end_and_goes_no_further(tmp_path: Path) -> None:
    (tmp_path / "test_two.py").write_text(TWO)
    environ = os.environ | {"PYTHONPATH": PATHS, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", RUN], cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=120, check=False)
    assert (run.returncode, run.stderr) == (2, "")
    assert "1 passed" in run.stdout
    assert "interrupted" in run.stdout
