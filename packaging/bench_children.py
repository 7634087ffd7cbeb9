"""The programs that `bench.py` runs, `bench_children.py NAME ARGUMENT...`: those it weighs from outside, and the way to the others.

Few imports: what is weighed is to be what is meant.
"""

import sys

from bench_shared import answer, set_apart, settle


def bare():
    """The floor: a window of PySide6 with nothing in it."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    settle(app, window)
    return app, window


def cover(root):
    """Cahier's own start, up to the painted cover of the notebook in `root`."""
    started(root, settle)


def started(root, then):
    """Cahier's own command line, in which the event loop is `then(application, window)` instead of waiting for the user."""
    import os

    arguments = ["--data-dir", root]
    if sys.platform == "linux":  # as usual: no argument, the system's own places
        for place in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            os.environ[place] = os.path.dirname(root)
        arguments = []
    from ui import __main__ as program

    before_the_screens = program.import_pyside

    def with_own_loop():  # in the order of `main`, which has just done what makes importing the screens cheaper
        before_the_screens()
        import ui.app
        from ui.window import Window

        class Application(ui.app.QApplication):
            def exec(self):
                window = next(widget for widget in self.topLevelWidgets() if isinstance(widget, Window))
                then(self, window)
                return 0

        ui.app.QApplication = Application

    program.import_pyside = with_own_loop
    code = program.main(arguments)
    if code:
        sys.exit(code)


def last_page(root, person, passphrase):
    """Cahier's start, the opening of its notebook, up to the painted page of `person`, where it was left.

    It says what the derivation of the key and the proof of the file took: the goal is about the rest.
    """
    spent = set_apart()
    started(root, lambda app, window: reached(app, window, int(person), passphrase))
    answer(**spent)


def reached(app, window, person, passphrase):
    """From the painted cover to the painted page of `person`, where the notebook was left."""
    from PySide6.QtCore import QEventLoop, QTimer

    settle(app, window)
    session = window.session
    session.unlock(passphrase, lambda fault: sys.exit(1))
    awake = QTimer(interval=1000)  # waiting is not for ever; the worker wakes the window when it is done, and each turn of its own would be weighed
    awake.start()
    for _ in range(2):  # what is laid may ask for more
        while session.current != "open" or not session.idle():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        settle(app, window)
    awake.stop()
    if window.page().place()["id"] != person:
        sys.exit(1)


def resident(root="", person="", passphrase=""):
    """What is in memory with the page of `person`, where the notebook was left, painted by Cahier's own start, once all lines of its window are
    there; without it, with a bare window.
    """

    def looked_at(app, window):
        from PySide6.QtCore import QEventLoop

        from ui.parts.held import WINDOW

        reached(app, window, int(person), passphrase)
        while len(window.page().editor.written_ids) < WINDOW:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        settle(app, window)
        answer(resident=in_memory())

    if root:
        started(root, looked_at)
    else:
        kept = bare()
        answer(resident=in_memory(*kept))


def in_memory(*_kept):
    """In MB."""
    with open("/proc/self/statm", encoding="ascii") as told:
        return int(told.read().split()[1]) * 4096 / 1e6


def elsewhere(name):
    """A program that weighs itself: in a page, or of a notebook."""
    import bench_notebook
    import bench_page

    return getattr(bench_page, name, None) or getattr(bench_notebook, name)


if __name__ == "__main__":
    do = {do.__name__: do for do in (bare, cover, last_page, resident)}.get(sys.argv[1]) or elsewhere(sys.argv[1])
    do(*sys.argv[2:])
