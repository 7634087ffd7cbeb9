"""What the programs that `bench.py` runs have in common. Few imports at the head: some of them are weighed from outside."""

import sys
import time


def settle(app, window):
    """Until the window stands painted and the event loop has nothing left to do at once."""
    while window.windowHandle() is None or not window.windowHandle().isExposed():
        app.processEvents()
    for _ in range(3):
        app.processEvents()


class Watch:
    """CPU milliseconds of this process, and those of the wall, since `start`."""

    def start(self):
        self.at = time.process_time(), time.perf_counter()

    def stop(self):
        return (time.process_time() - self.at[0]) * 1000, (time.perf_counter() - self.at[1]) * 1000


def set_apart():
    """What the derivation of a key and the proof of every page take from now on, in CPU milliseconds: "key" and "check"."""
    from notebook_app.vault import database, keyfile

    spent = {"key": 0.0, "check": 0.0}

    def weighed(name, do):
        def weigh(*arguments, **named):
            before = time.thread_time()
            try:
                return do(*arguments, **named)
            finally:
                spent[name] += (time.thread_time() - before) * 1000

        return weigh

    keyfile._kek = weighed("key", keyfile._kek)
    database.require_sound = weighed("check", database.require_sound)
    return spent


def answer(**values):
    """What a program found, in one line of JSON."""
    import json

    sys.stdout.write(json.dumps(values))


def middle(values, part=0.5):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def opened(root):
    """Qt, its fonts and a look; the notebook of `root`."""
    from pathlib import Path

    from bench_corpus import PASSPHRASE
    from PySide6.QtWidgets import QApplication

    from notebook_app.notebook import Notebook
    from ui.app import set_surroundings
    from ui.theme import Look, load_fonts

    set_surroundings()
    app = QApplication(sys.argv[:1])
    load_fonts()
    return app, Look(), Notebook.open(Path(root) / "notebook", PASSPHRASE)


def at_the_desk(root):
    """The real window on the notebook in `root`, open at ten o'clock of the corpus's last day: its application, it, its session, how to wait."""
    from datetime import datetime
    from datetime import time as hour
    from pathlib import Path

    from bench_corpus import LAST_DAY, PASSPHRASE
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.app import Program, set_surroundings
    from ui.theme import load_fonts

    set_surroundings()
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
    load_fonts()
    root = Path(root)
    program = Program(app, root, root / "settings.toml", root / "log" / "cahier.log", lambda: datetime.combine(LAST_DAY, hour(10)))
    awake = QTimer(interval=100)  # waiting is not for ever, and costs nothing: the worker wakes the window when it is done
    awake.start()
    app.kept = [*getattr(app, "kept", []), program, awake]  # they live as long as the application
    window, session = program.window, program.session
    window.show()
    window.activateWindow()
    settle(app, window)

    def rest(done):
        while not done():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    session.unlock(PASSPHRASE, lambda fault: sys.exit(1))
    rest(lambda: session.current == "open" and session.idle())
    return app, window, session, rest
