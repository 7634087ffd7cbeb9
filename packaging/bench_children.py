"""The programs `bench.py` runs and weighs from outside: few imports, so that what is weighed is what is meant."""

import sys


def settle(app, window):
    """Until the window stands painted and the event loop has nothing left to do at once."""
    while window.windowHandle() is None or not window.windowHandle().isExposed():
        app.processEvents()
    for _ in range(3):
        app.processEvents()


def bare():
    """The floor: a window of PySide6 with nothing in it."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    settle(app, window)


def cover(root):
    """Cahier's own start, up to the painted cover of the notebook in `root`."""
    started(root, settle)


def started(root, then):
    """Cahier's own `main`, in which the event loop is `then(application, window)` instead of waiting for the user."""
    import argparse
    from pathlib import Path

    import ui.app
    from ui.window import Window

    class Application(ui.app.QApplication):
        def exec(self):
            window = next(widget for widget in self.topLevelWidgets() if isinstance(widget, Window))
            then(self, window)
            return 0

    ui.app.QApplication = Application
    code = ui.app.main(argparse.Namespace(files=[], data_dir=Path(root), demo=False, check=False))
    if code:
        sys.exit(code)


if __name__ == "__main__":
    {"bare": bare, "cover": cover}[sys.argv[1]](*sys.argv[2:])
