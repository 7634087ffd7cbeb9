"""The real program in a process of its own, started by its own command line, with hands that do what a test asks over its standard input."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from desks import SIX

ROOT = Path(__file__).resolve().parent.parent
PATHS = os.pathsep.join(str(ROOT / name) for name in ("", "tests", "packaging"))

# Its clock is set and its keys are cheap; each line on its input is done, and answered by a line.
_PROGRAM = """
import sys
import time
import ui.app
from types import SimpleNamespace
from PySide6.QtCore import QObject, QSocketNotifier
from desks import CHEAP
from tour_hands import Clock, Hands
from ui.__main__ import main
from ui.window import Window

class Application(ui.app.QApplication):
    def exec(self):
        window = next(widget for widget in self.topLevelWidgets() if isinstance(widget, Window))
        session = window.session
        desk = SimpleNamespace(session=session, window=window, look=window.look, idle=session.idle, page=window.page)
        here = {"hands": Hands(desk), "window": window, "session": session, "time": time, "app": self, "states": []}
        session.state.connect(lambda state: here["states"].append((state, time.time())))

        def do():
            asked.setEnabled(False)
            line = sys.stdin.readline()
            if line:
                kind, code = line.rstrip("\\n").split(" ", 1)
                try:
                    said = repr(eval(code, here)) if kind == "ask" else exec(code, here)
                except BaseException as fault:
                    said = f"{type(fault).__name__}: {fault}".replace("\\n", " ")
                print(said, flush=True)
                asked.setEnabled(True)

        asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        asked.activated.connect(do)
        here["hands"].ready()
        print("ready", flush=True)
        return super().exec()

ui.app.QApplication = Application
Program = ui.app.Program
ui.app.Program = lambda app, *places, **more: Program(app, *places[:3], Clock(), CHEAP, **more)
sys.exit(main())
"""


class Remote:
    """A running Cahier on the data folder `root`."""

    def __init__(self, root: Path, *arguments: str, **environ: str) -> None:
        environment = {**os.environ, "PYTHONPATH": PATHS, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", **environ}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, "--data-dir", str(root), *arguments],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        self._hear("ready")

    def do(self, code: str) -> None:
        """Statements of one line; `hands`, `window`, `session`, `app`, and `states`: each state with its moment."""
        self._say(f"do {code}")
        self._hear("None")

    def ask(self, code: str) -> Any:
        self._say(f"ask {code}")
        return ast.literal_eval(self._hear())

    def open(self) -> None:
        self.do(f"hands.reopen({SIX.split()!r})")

    def _say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def _hear(self, awaited: str = "") -> str:
        assert self.process.stdout is not None
        said = self.process.stdout.readline().rstrip("\n")
        if not said or (awaited and said != awaited):
            self.process.kill()
            raise AssertionError(f"{said}\n{self.process.communicate()[1]}")
        return said

    def ended(self, seconds: float = 30) -> int:
        """Wait for its end; the exit code. What it complained of is a fault."""
        _, fault = self.process.communicate(timeout=seconds)
        assert "Traceback" not in fault, fault
        return self.process.returncode

    def stop(self) -> None:
        """Whatever it does; for the end of a test."""
        self.process.kill()
        self.process.communicate()


def start_again(root: Path, *arguments: str, seconds: float = 30) -> subprocess.CompletedProcess[str]:
    """A second start by the same command line, in a process that would refuse to load Qt."""
    code = "import sys; sys.modules['PySide6'] = None; from ui.__main__ import main; sys.exit(main())"
    environment = {**os.environ, "PYTHONPATH": PATHS, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code, "--data-dir", str(root), *arguments],
        env=environment, capture_output=True, text=True, timeout=seconds, check=False,
    )  # fmt: skip
