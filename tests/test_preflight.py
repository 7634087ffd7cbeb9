"""What is said before Qt is imported, and the command line that needs no Qt."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from notebook_app import __version__
from ui import preflight

ROOT = Path(__file__).resolve().parent.parent
FRENCH = {"LANG": "fr_FR.UTF-8"}
OFFSCREEN = {"LANG": "en_GB.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
HERE = (("libc.so.6", "libc6"),)
NOWHERE = (("libnosuch.so.9", "libnosuch9"), ("libnosuchpart.so.9", "libnosuch9"), ("libneither.so.1", "libneither1"))
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for Linux libraries")


@pytest.mark.parametrize(
    ("environ", "french"),
    [
        ({"LANG": "fr_FR.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fr_BE"}, True),
        ({"LANGUAGE": "en:fr", "LANG": "fr_FR.UTF-8"}, False),
        ({"LANG": "", "LC_MESSAGES": "fr_CA"}, True),
    ],
)
def test_the_language_is_the_systems(environ: dict[str, str], french: bool) -> None:
    assert preflight.speaks_french(environ) is french


@linux
def test_what_is_missing_is_one_sentence_and_one_line_to_type() -> None:
    said = preflight.trouble("linux", OFFSCREEN, packages=["python3-venv"], base=HERE + NOWHERE)
    assert said == (
        "This computer lacks something Cahier needs to open; this command installs it:\nsudo apt install python3-venv libnosuch9 libneither1"
    )


@linux
def test_it_is_said_in_french() -> None:
    said = preflight.trouble("linux", FRENCH, base=NOWHERE, x11=HERE)
    assert said == "Il manque à cet ordinateur de quoi ouvrir Cahier\u202f; cette commande l’installe\u00a0:\nsudo apt install libnosuch9 libneither1"


@linux
def test_nothing_is_said_when_all_is_there() -> None:
    assert preflight.trouble("linux", OFFSCREEN, base=HERE) is None
    assert preflight.trouble("linux", FRENCH, base=HERE, x11=HERE, needs_screen=False) is None


def test_other_systems_are_not_asked() -> None:
    assert preflight.trouble("win32", FRENCH, base=NOWHERE) is None
    assert preflight.trouble("darwin", FRENCH, base=NOWHERE) is None


@linux
def test_no_screen_is_said() -> None:
    said = preflight.trouble("linux", {"LANG": "en"}, base=HERE, x11=HERE)
    assert said is not None
    assert said.startswith("Cahier needs a screen")
    assert said.endswith("\nsudo apt install xvfb")
    assert preflight.trouble("linux", {"LANG": "en", "DISPLAY": ":7777"}, base=HERE, x11=HERE) == said  # nobody answers there


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A session with Wayland alone: something answers where its programs look for the screen."""
    with socket.socket(socket.AF_UNIX) as there:
        there.bind(str(tmp_path / "wayland-7"))
        there.listen()
        yield {"LANG": "en", "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}


@linux
def test_one_way_to_the_screen_is_enough(wayland: dict[str, str]) -> None:
    assert preflight.trouble("linux", wayland, base=HERE, x11=NOWHERE, wayland=HERE) is None
    said = preflight.trouble("linux", wayland, base=HERE, x11=HERE, wayland=NOWHERE)
    assert (said or "").endswith("sudo apt install libnosuch9 libneither1")  # X11 leads nowhere here
    assert preflight.trouble("linux", wayland | {"QT_QPA_PLATFORM": "wayland"}, base=HERE, x11=NOWHERE, wayland=HERE) is None


@linux
def test_a_wayland_that_does_not_answer_is_no_screen(wayland: dict[str, str], tmp_path: Path) -> None:
    said = preflight.trouble("linux", {"LANG": "en"}, base=HERE, x11=HERE)
    for other in ({"WAYLAND_DISPLAY": "wayland-8"}, {"XDG_RUNTIME_DIR": ""}, {"QT_QPA_PLATFORM": "xcb"}):
        assert preflight.trouble("linux", wayland | other, base=HERE, x11=HERE, wayland=HERE) == said
    whole = wayland | {"WAYLAND_DISPLAY": str(tmp_path / "wayland-7"), "XDG_RUNTIME_DIR": ""}  # named by its path
    assert preflight.trouble("linux", whole, base=HERE, x11=HERE, wayland=HERE) is None


def cahier(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE", "LC_ALL")}
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments], cwd=ROOT, env=clean | environ, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


@pytest.mark.parametrize("arguments", [["--help"], ["--check"], ["--hop"]])
def test_what_is_said_where_letters_are_few(arguments: list[str]) -> None:
    """Into a file or a pipe of a system that has not all of them: Windows' usual ones have no narrow space."""
    few, all_of_them = (cahier(*arguments, LANG="fr_FR.UTF-8", PYTHONIOENCODING=letters) for letters in ("ascii", "utf-8"))
    assert few.returncode == all_of_them.returncode != 1
    assert len(few.stdout + few.stderr) == len(all_of_them.stdout + all_of_them.stderr) > 20


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["--version"], 0), (["--check"], 0), (["--hop"], 2)])
def test_a_program_without_a_console_ends_as_it_should(arguments: list[str], code: int) -> None:
    started = f"import sys; sys.stdout = sys.stderr = None; from ui.__main__ import main; sys.exit(main({arguments!r}))"
    done = subprocess.run([sys.executable, "-c", started], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


def test_version() -> None:
    done = cahier("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Cahier {__version__}\n", "")


def test_help_speaks_the_users_language() -> None:
    french, english = cahier("--help", LANG="fr_FR.UTF-8"), cahier("--help", LANG="en_GB.UTF-8")
    assert (french.returncode, english.returncode) == (0, 0)
    assert "un cahier chiffré" in french.stdout
    assert "an encrypted notebook" in english.stdout
    for option in ("--data-dir PATH", "--check", "--demo", "--version", "--help"):
        assert option in french.stdout
        assert option in english.stdout


@pytest.mark.parametrize("arguments", [["--hop"], ["--data-dir"], ["--vers"]])
def test_a_line_not_understood_is_one_sentence_and_code_2(arguments: list[str]) -> None:
    done = cahier(*arguments, LANG="fr_FR.UTF-8")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "cahier --help" in done.stderr


@linux
def test_without_a_screen_the_program_ends_with_3_before_qt() -> None:
    code = "import sys; from ui.__main__ import main; code = main([]); sys.exit(code if 'PySide6' not in sys.modules else 99)"
    clean = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=clean, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == preflight.LACKING
    assert done.stderr.count("\n") == 2
    assert "sudo apt install " in done.stderr


def test_check_makes_and_reads_back_a_notebook() -> None:
    done = cahier("--check", QT_QPA_PLATFORM="offscreen", LANG="en_GB.UTF-8")
    assert (done.returncode, done.stdout) == (0, "Cahier can open on this computer.\n"), done.stderr


# What the program does first, then a crash; what the kernel answers before and after.
_CRASH = """
import ctypes, os, resource, sys
from ui import __main__ as program
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
asked = ctypes.CDLL(None).prctl
before = asked(3, 0, 0, 0, 0)  # PR_GET_DUMPABLE
program.understood = lambda *_: (print(before, asked(3, 0, 0, 0, 0), flush=True), os.abort())
program.main([])
"""


@linux
def test_a_crash_leaves_no_picture_of_the_memory(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _CRASH], cwd=tmp_path, env=dict(os.environ, PYTHONPATH=str(ROOT)), stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert child.stdout is not None
    said = child.stdout.read().split()
    child.stdout.close()
    _, status = os.waitpid(child.pid, 0)
    child.returncode = -os.WTERMSIG(status)  # it was waited for here
    assert said == ["1", "0"]
    assert os.WIFSIGNALED(status)
    assert not os.WCOREDUMP(status)
    assert list(tmp_path.iterdir()) == []


_REPORTS = """
import ctypes, sys
from ui import __main__ as program
asked = ctypes.windll.kernel32.GetErrorMode
before = asked() & 2  # SEM_NOGPFAULTERRORBOX
program.understood = lambda *_: (print(before, asked() & 2), sys.exit(0))
program.main([])
"""


@pytest.mark.skipif(sys.platform != "win32", reason="its crash reporter")
def test_a_crash_is_not_given_to_the_reporter_of_windows(tmp_path: Path) -> None:
    environ = dict(os.environ, PYTHONPATH=str(ROOT))
    done = subprocess.run([sys.executable, "-c", _REPORTS], cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["0", "2"]


_STARTED = """
import linecache, sys, types
if {spared}:
    import ui.__main__
    ui.__main__.import_pyside()
import ui.pages.cover
from PySide6.QtWidgets import QApplication, QLabel, QWidget
app = QApplication([])
print(any(name.endswith("cover.py") for name in linecache.cache))
print(sum(type(module) is types.ModuleType for name, module in sys.modules.items() if name.startswith("shibokensupport.")))
for call in (lambda: QWidget().resize("a"), lambda: QLabel(3, 4, 5), lambda: QWidget().nothing(), lambda: setattr(QWidget(), "resize", 3)):
    try:
        call()
    except Exception as fault:
        print(type(fault).__name__, fault)
print(QWidget.resize.__doc__)
"""


def _started(spared: bool) -> list[str]:
    code = _STARTED.format(spared=spared)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=dict(os.environ, **OFFSCREEN), capture_output=True, text=True, check=True)
    return done.stdout.split("\n", 2)


def test_what_pyside_keeps_for_mistakes_is_not_loaded_and_says_the_same_of_a_mistake() -> None:
    """The day PySide reads and loads nothing of the kind any more, `import_pyside` can go."""
    usual, spared = _started(False), _started(True)
    assert usual[0] == "True"
    assert spared[0] == "False"
    assert int(usual[1]) > 2 * int(spared[1])
    assert "called with wrong argument types" in usual[2]
    assert spared[2] == usual[2]


def test_where_pyside_is_there_already_nothing_of_it_is_replaced() -> None:
    code = """
import PySide6.QtCore
import ui.__main__
ui.__main__.import_pyside()
ui.__main__.import_pyside()
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
try:
    QWidget().resize("a")
except TypeError as fault:
    print(fault)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=dict(os.environ, **OFFSCREEN), capture_output=True, text=True, check=True)
    assert "called with wrong argument types" in done.stdout


_PAINTED = """
import gc
from ui.__main__ import import_pyside
import_pyside()
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.app import load_fonts, sample
app = QApplication([])
load_fonts()
folder, program = sample(app)
program.window.show()
def until(there):
    while not there():
        app.processEvents()
    program.window.repaint()
until(lambda: program.session.current == "open" and program.session.idle())
people = []
program.session.ask(program, lambda notebook: notebook.people.rows(), people.extend)
until(lambda: people)
program.window.go("person", {"id": people[0].id})
until(program.session.idle)
for _ in range(9):
    QTest.keyClick(app.focusWidget(), Qt.Key.Key_Tab)
print(sorted(kind.__name__ for kind in gc.get_objects() if isinstance(kind, type) and kind.__name__ in ("QGradient", "QTextEdit", "QWizard")))
program.put_away()
program.session.finish()
folder.go()
"""


def test_no_class_of_qts_that_is_not_used_is_made_known_on_the_way_to_a_page_and_around_it() -> None:
    """A gradient brings a hundred and eighty presets by their names: that takes longer than to paint the cover. Whatever asks Qt for what lies
    inside its own fields (here with Tab) brings every class there is.
    """
    code, env = [sys.executable, "-c", _PAINTED], dict(os.environ, **OFFSCREEN)
    done = subprocess.run(code, cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split("\n")[0] == "['QTextEdit']"
