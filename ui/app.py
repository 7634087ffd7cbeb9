"""Builds everything, once, and runs it."""

from __future__ import annotations

import gc
import os
import sys
import threading
import weakref
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QFileSystemWatcher,
    QLibraryInfo,
    QLocale,
    QLoggingCategory,
    QObject,
    QSize,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

import resources
from notebook_app import __version__
from notebook_app.log import Log
from ui.aloud import tell_aloud
from ui.guard import Away, Ends
from ui.preflight import LEAVE
from ui.session import Session
from ui.theme import Look, load_fonts
from ui.window import Window

if TYPE_CHECKING:
    from types import SimpleNamespace

    from PySide6.QtGui import QSessionManager

    from notebook_app.alone import Alone
    from notebook_app.passing import Passing
    from notebook_app.policy import Policy

LATER_MS = 1000
FRAME = (16, 40)  # pixels: what a system lays around a window, and its title above
DESKTOP_ID = "fr.cahier"  # as a .desktop file is to be called that gives the windows their icon
# What Qt warns of each time a window gets the keyboard on Wayland; and that a desktop has no such .desktop file.
NOT_TOLD = "qt.qpa.wayland.textinput.warning=false\nqt.qpa.services.warning=false"
PUT_AWAY_MS = 1500  # closed and covered within two seconds, whatever the disk does


def no_sockets() -> None:
    """Refuse every Python socket for the life of the process (ARCHITECTURE, rule 4). An audit hook cannot be taken off again."""

    def hook(event: str, args: Any) -> None:
        if event.startswith("socket."):
            raise PermissionError("no network")

    sys.addaudithook(hook)


def hear_faults(session: Session) -> None:
    """What goes wrong unforeseen, anywhere in the process, is told and logged as the worker's faults are, once for each place.

    Python would say it beside the window with the values it speaks of, and many systems keep what is said there: of what kind it was, and where, is.
    """
    work, told = weakref.ref(session.work), set[tuple[type, str, int]]()

    def hear(fault: BaseException | None) -> None:
        there, step = work(), fault.__traceback__ if fault is not None else None
        if fault is None or there is None or not isValid(there):
            return
        while step is not None and step.tb_next is not None:
            step = step.tb_next
        place = (type(fault), step.tb_frame.f_code.co_filename, step.tb_lineno) if step is not None else (type(fault), "", 0)
        if place not in told:  # what cannot be painted is painted again and again
            told.add(place)
            there.unforeseen.emit(fault)
            if sys.stderr is not None:
                sys.stderr.write(f"{type(fault).__name__} {Path(place[1]).name}:{place[2]}\n")

    sys.excepthook = lambda kind, fault, trace: hear(fault)
    sys.unraisablehook = lambda said: hear(said.exc_value)
    threading.excepthook = lambda said: hear(said.exc_value)


class Language(QObject):
    """The language of the screen: French in the source, English by `cahier_en.qm`, French plurals by `cahier_fr.qm`.

    Its words go with its parent, the application if there is none: Qt asks all it was ever given, one after another, for each word of the screen.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.current = ""

    def speak(self, wanted: str) -> None:
        """"fr", "en", or "" for the system's; anything that is not English is French."""
        language = wanted or ("en" if QLocale.system().language() == QLocale.Language.English else "fr")
        if language == self.current:
            return
        self.current = language
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale("fr_FR" if language == "fr" else "en_GB"))
        qt = QTranslator(self)
        if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(qt)
        own = QTranslator(self)
        if own.load(resources.path(f"i18n/cahier_{language}.qm")):  # by its path: Qt would not keep the bytes it is given
            self._install(own)

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._translators.append(translator)


class Chooser:
    """The system's own choosers, never blocking: of a file, `then(path)` follows, or nothing; of a printer (`paper`)."""

    @staticmethod
    def paper(parent: QWidget, then: Any) -> bool:
        """`then(device)` follows a yes. False where the computer knows no printer."""
        from ui import printing

        return printing.ask(parent, then)

    def __call__(
        self, parent: QWidget, title: str, then: Any, save_as: str = "", filters: str = "", folder: bool = False, at: Path | None = None
    ) -> None:
        from ui import choosing

        choosing.ask(parent, title, then, save_as, filters, folder, at)


def roots(data_dir: str | None) -> tuple[Path, Path, Path]:
    """(notebook's root, settings file, log file): one folder if given, else the system's own places (vault SPEC §2)."""
    if data_dir:
        base = Path(data_dir)
        return base, base / "settings.toml", base / "log" / "cahier.log"
    import platformdirs

    return (
        platformdirs.user_data_path("Cahier", appauthor=False),
        platformdirs.user_config_path("Cahier", appauthor=False) / "settings.toml",
        platformdirs.user_log_path("Cahier", appauthor=False) / "cahier.log",
    )


class Program(QObject):
    """The parts of one running Cahier; tests and the tour build the same."""

    def __init__(
        self,
        app: QApplication,
        root: Path,
        settings_path: Path,
        log_path: Path,
        now: Any = datetime.now,
        kdf: dict[str, int] | None = None,
        choose: Any = None,
        language: Language | None = None,
        policy: Policy | None = None,
    ) -> None:
        """`language`: the one the application speaks already; two would install their words over each other. `policy`: as of a `Session`."""
        super().__init__()
        self.app = app
        tell_aloud(app)
        self.language = language or Language(app, self)
        self.look = Look(parent=self)
        self.session = Session(root, settings_path, Log(log_path, now), now, kdf, self, policy)
        settings = self.session.settings
        self.language.speak(settings.language)
        self.look.settle(settings.u, settings.theme, settings.hand, settings.fine_lines, settings.system_colours)
        self.session.settings_changed.connect(lambda: self.language.speak(self.session.settings.language))
        self._choose = choose or Chooser()
        self._sample: tuple[Program, Passing] | None = None
        self._now, self._kdf = now, kdf
        self._told = False
        self.window = Window(self.session, self.look, self._choose, self.open_sample)
        self.session.state.connect(lambda state: gc.disable() if state == "opening" else None)  # as at the start: what it makes stays
        self._calm = QTimer(self, interval=LATER_MS, singleShot=True)
        self._calm.timeout.connect(gc.enable)
        self.session.work.rested.connect(lambda: None if gc.isenabled() else self._calm.start())

    def open_sample(self) -> None:
        """"Feuilleter un exemple": an invented notebook in a temporary folder, in a window of its own; nothing of it stays."""
        if self._sample is not None:
            self._sample[0].window.come_forward([])
            return
        folder, program = sample(self.app, self._now, self)
        self._sample = (program, folder)
        program.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        program.window.destroyed.connect(self._sample_closed)
        show_whole(program.window)

    def _sample_closed(self) -> None:
        if self._sample is not None:
            self._sample[0].session.finish()
            self._sample[1].go()
            self._sample = None
            self.language.speak(self.session.settings.language)  # it may have been changed there, for that window alone


    # -- what the system and other starts ask of the one that runs -----------------------------------------------------------
    def stand_by(self, alone: Alone | None) -> None:
        """From now on: it ends when told to, closes when the computer sleeps or is locked, comes forward when it is started again."""
        self.app.commitDataRequest.connect(self.session_ends)
        self._ends = Ends(self)
        self._ends.asked.connect(self._end)
        self._away = Away(self)
        self._away.left.connect(self._computer_leaves)
        self.session.work.rested.connect(self._away.let_go)
        self._away.locked.connect(self.window.session_locked)
        QTimer.singleShot(LATER_MS, self, lambda: self._away.watch(self.window))
        QTimer.singleShot(LATER_MS, self, self._wear_emblem)
        QTimer.singleShot(2 * LATER_MS, self, _sweep)
        if alone is None or not alone.held:
            return
        self._alone = alone
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look_for_requests)
        if not self._watcher.addPath(str(alone.folder)):  # the system has no eye left for it
            self._tick = QTimer(self, interval=LATER_MS)
            self._tick.timeout.connect(self._look_for_requests)
            self._tick.start()
        QTimer.singleShot(0, self, self._look_for_requests)

    def _wear_emblem(self) -> None:
        """Late: Python makes as much of one icon's class as of a page."""
        from ui.parts.emblem import emblem

        self.app.setWindowIcon(emblem())

    def put_away(self) -> bool:
        """Closed, and what was typed saved, without a question; whether the disk has it all. A disk that hangs is not waited for."""
        self.window.put_away()
        self.session.work.finish(PUT_AWAY_MS)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)  # the answers of the last save
        return self.session.unsaved == 0

    def _computer_leaves(self) -> None:
        self.put_away()
        if self.session.work.idle:
            self._away.let_go()

    def session_ends(self, manager: QSessionManager) -> None:
        """The computer ends the session. Only words that the disk does not take may hold it back: the cover tells of them."""
        if not self.put_away() and manager.allowsInteraction():
            manager.cancel()
            manager.release()
            self.window.close()

    def _end(self) -> None:
        """Told to end. The first time, words that the disk does not take hold it back, and the cover asks."""
        if self.put_away() or self._told:
            self.app.exit(0)
            return
        self._told = True
        self.window.close()

    def _look_for_requests(self) -> None:
        for paths, leave in self._alone.requests():
            if leave:
                os.environ[LEAVE] = leave  # for once: Qt takes it from there
            self.window.come_forward(paths)


def sample(app: QApplication, now: Any = datetime.now, beside: Program | None = None) -> tuple[Passing, Program]:
    """A program on the invented notebook, already open; it looks and speaks as the one it is opened `beside`. Its cover tells its words."""
    from notebook_app import demo
    from notebook_app.passing import Passing

    folder = Passing()
    root = folder.root
    secret = demo.make(root / "notebook", now().date())
    program = Program(app, root, root / "settings.toml", root / "log" / "cahier.log", now, language=beside.language if beside else None)
    if beside is not None:
        kept = beside.session.settings
        alike = ("language", "u", "theme", "hand", "fine_lines", "system_colours", "cover_minutes", "idle_minutes")
        program.session.change_settings(**{name: getattr(kept, name) for name in alike})
    program.session.invented = secret
    program.session.unlock(secret, lambda fault: None)
    return folder, program


def _sweep() -> None:
    """What a killed program left of an invented notebook. Late: nothing of it is needed to show the cover."""
    from notebook_app.passing import sweep

    sweep()


def show_whole(window: QWidget, maximised: bool = False) -> bool:
    """At the size it has, where the screen has room for it and the system's frame; else as large as the screen, and made smaller within
    it. Whether there was room.
    """
    room = window.screen().availableSize() - QSize(*FRAME)
    fits = window.size().boundedTo(room) == window.size()
    window.resize(window.size().boundedTo(room))
    (window.show if fits and not maximised else window.showMaximized)()
    return fits


def keep_size(session: Session, window: QWidget) -> None:
    """For the next start."""
    size = window.normalGeometry().size() if window.isMaximized() else window.size()
    kept: dict[str, int] = {"maximised": window.isMaximized()}
    if not kept["maximised"] or size != window.size():  # else nobody knows what it was: on Wayland it is large before it is told why
        kept |= {"width": size.width(), "height": size.height()}
    if any(getattr(session.settings, name) != value for name, value in kept.items()):
        session.change_settings(**kept)


def settled() -> None:
    """The cover stands: what was made on the way lasts as long as the program, and the collector need not look at it any more."""
    gc.freeze()
    gc.enable()


def set_surroundings() -> None:
    """What Qt looks for in the environment. Before there is an application; whoever measures the window does the same."""
    # One thread paints: on a page of text, handing pieces of it to others and waiting for them takes longer than painting them.
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"
    # Covered means nothing is shown: on Wayland a window that nobody sees would otherwise keep the page it showed, for previews and for the first
    # moment after a lock, for Qt sends nothing more of one the desktop asks no pictures of.
    os.environ["QT_WAYLAND_FRAME_CALLBACK_TIMEOUT"] = "0"


def main(options: SimpleNamespace, alone: Alone | None = None) -> int:
    """Start Cahier; the exit code of the program. `alone`: by what a later start finds this one."""
    no_sockets()
    os.umask(0o077)
    set_surroundings()
    # Fusion is the same on every system: the parts draw themselves, and know what they draw over. As an argument: `setStyle` would make
    # Python know a class of Qt with all its enums, which costs a tenth of what Cahier adds to the start of a bare window.
    QLoggingCategory.setFilterRules(NOT_TOLD)
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("Cahier")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ID)
    load_fonts()
    folder = None
    if getattr(options, "demo", False):
        folder, program = sample(app)
    else:
        program = Program(app, *roots(getattr(options, "data_dir", None)))
    hear_faults(program.session)
    settings = program.session.settings
    if settings.width and settings.height:
        program.window.resize(settings.width, settings.height)
    fits = show_whole(program.window, settings.maximised)
    program.window.take_files([Path(name).absolute() for name in getattr(options, "files", []) or []])
    program.stand_by(alone)
    QTimer.singleShot(0, app, settled)
    code = app.exec()
    program.window.ended = True
    program.put_away()
    if folder is None and (fits or not program.window.isMaximized()):  # as large as a small screen: nobody chose that
        keep_size(program.session, program.window)
    program.session.finish()
    if alone is not None:
        alone.release()
    if folder is not None:
        folder.go()
    gc.freeze()  # the process ends: looking through all it made, three times, finds nothing that does not go with it
    return code
