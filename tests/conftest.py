"""What all tests share: no screen, no trace in the user's folders, one real notebook made per run and copied per test."""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import as_started  # noqa: F401  before whatever imports Qt
import pytest
from desks import blank, closed, desk, hands, journey_folder, make_desk, open_with  # noqa: F401  the real window, for whoever asks for it
from hypothesis import settings
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # one thread paints, as in Cahier itself

# No deadline: the machines that check are shared. The same examples every time: a red run can be run again.
settings.register_profile("cahier", deadline=None, derandomize=True, database=None)
settings.load_profile("cahier")

CHEAP = {"m": 8192, "t": 1, "p": 1}
PASSPHRASE = "abeille ardoise cigale falaise girafe marmite"
TODAY = date(2026, 11, 24)  # a Tuesday
PATIENCE_MS = 60_000


def pytest_sessionstart(session: pytest.Session) -> None:
    """Interrupted, the run ends once the test under way has come to its end and closed its windows; a second time, at once.

    An exception instead comes up in whatever Python is doing, most often for Qt, which can hand it on to nobody: a test failed, and the run went on.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:

        def stop(number: int, frame: object) -> None:
            session.shouldstop = "interrupted"
            signal.signal(signal.SIGINT, signal.default_int_handler)

        signal.signal(signal.SIGINT, stop)


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The user's data, configuration and state folders are empty ones of this run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


class Bot(QtBot):
    """pytest-qt's own, which looks every ms whether it happened, not every ten: the journeys wait thousands of times for what is soon done.

    And it waits long: what is bound to happen does, on a busy computer later.
    """

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:  # its name
        loop, look, since = QEventLoop(), QTimer(interval=1), QElapsedTimer()
        look.timeout.connect(loop.quit)
        look.start()
        since.start()
        while True:
            lacking = None
            try:
                found = callback()
            except AssertionError as fault:
                found, lacking = False, fault
            if found in (None, True):  # None: it only asserts
                return
            if found is not False:
                raise ValueError(f"neither True nor False: {found!r}")
            if since.hasExpired(timeout):
                raise TimeoutError(f"it did not happen within {timeout} ms") from lacking
            loop.exec()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Bot:
    QCursor.setPos(0, 0)  # where the test before left it, something of this one may lie under it
    return Bot(request)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of this test's own: others run beside it."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where copies are kept."""
    folder = tmp_path / "clé USB"
    folder.mkdir()
    return folder


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Any]:
    """Léa, Mehdi and Inès, with a notebook each."""
    from team import open_team

    with open_team(tmp_path / "team") as team:
        yield team


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def notebook_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new, closed notebook, made once; copy it, never open it."""
    from notebook_app.model import Label
    from notebook_app.notebook import Notebook

    folder = tmp_path_factory.mktemp("made") / "notebook"
    label = Label(name="Claire Morel", job="conseillère", org="Les Tilleuls", phone="+33612345678")
    notebook, _words = Notebook.begin(folder, PASSPHRASE, label, kdf=CHEAP)
    notebook.close()
    return folder


@pytest.fixture
def open_notebook(notebook_folder: Path, tmp_path: Path) -> Iterator[Callable[..., object]]:
    """Opens a fresh copy of the made notebook in the folder of this name; all are closed when the test ends."""
    from notebook_app.notebook import Notebook

    opened = []

    def open_copy(name: str = "notebook") -> Notebook:
        folder = tmp_path / name
        shutil.copytree(notebook_folder, folder)
        notebook = Notebook.open(folder, PASSPHRASE)
        opened.append(notebook)
        return notebook

    yield open_copy
    for notebook in opened:
        notebook.close()


@pytest.fixture
def notebook(open_notebook: Callable[..., object]) -> object:
    return open_notebook()
