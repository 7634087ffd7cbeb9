"""PySide as Cahier itself imports it; imported before anything else of Qt."""

from ui.__main__ import import_pyside

import_pyside()
