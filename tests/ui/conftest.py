"""What the tests of the parts share: a look by day, a window to show a part in, a page to write on."""

import pytest
from PySide6.QtCore import QLocale
from writing import TODAY

from ui.parts.editor import PageEdit
from ui.theme import Look, load_fonts


@pytest.fixture
def look(qapp):
    load_fonts()
    return Look(night=False)


@pytest.fixture
def shown(qtbot):
    """Show a widget as an active window of this size."""

    kept = []  # Qt's children live only as long as Python holds the window

    def show(widget, width=1280, height=800):
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def french():
    """Days and hours as Cahier says them in French, whatever the computer speaks."""
    default = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.French))
    yield
    QLocale.setDefault(default)


@pytest.fixture
def page_of(qtbot, look, french):
    """A page with these lines, in French, with the keyboard."""

    def made(lines=(), today=TODAY, width=560, height=420, **more):
        page = PageEdit(look)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.load(list(lines), today, **more)
        page.show()
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(page.hasFocus)
        return page

    return made
