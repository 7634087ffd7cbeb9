"""A working day at the desk: while the caret is in a page nothing calls, nothing opens, nothing covers the line, nothing takes the keyboard away."""

from __future__ import annotations

from typing import Any

import pytest
from hand import clip, page_of
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from tour_hands import BUTTON, FIELD, Hands

from ui.clipboard import Keeper
from ui.parts.notice import Notice, StopStrip
from ui.parts.on_desk import Tab
from ui.parts.slip import Slip

MORNING = (
    "Venue en bus, sans aide. Ses trois questions sont prêtes.",
    "Pour la tenue, voir avec sa mère ; rapeller jeudi.",  # a mistake stays as it is written
    "RDV CAF 14h30, bât. B — prendre l’avis d’imposition, n° 12/4.",
)


class Watch(QObject):
    """Everything that would interrupt: a window that opens, a notice over the page, a number on a tab, the caret taken away."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self.hands, self.seen, self.on = hands, list[str](), False
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.on and isinstance(watched, QWidget):
            kind, name = event.type(), type(watched).__name__
            if kind == QEvent.Type.Show and (watched.isWindow() or isinstance(watched, Notice | Slip | StopStrip)):
                self.seen.append(f"{name} opened: {watched.accessibleName()!r}")
            elif kind == QEvent.Type.FocusOut and isinstance(watched, QTextEdit):
                self.seen.append(f"the caret left {name}")
        return False

    def write(self, *deeds: str) -> None:
        """Write lines and press keys ("Ctrl+M"), the caret in the page before and after each."""
        before = self.numbers()
        self.on = True
        for deed in deeds:
            (self.hands.key if deed in KEYS else self.hands.write)(deed)
            assert isinstance(QApplication.focusWidget(), QTextEdit)
            assert QApplication.activeModalWidget() is None
            assert QApplication.activePopupWidget() is None
        self.on = False
        assert self.numbers() == before  # no badge comes while one writes

    def numbers(self) -> list[tuple[str, int]]:
        return [(tab.name, tab.new) for tab in self.hands.window.findChildren(Tab)]


KEYS = ("Return", "Ctrl+M", "Ctrl+Shift+M", "Ctrl+Space", "Ctrl+T", "Ctrl+N", "Ctrl+Z", "Ctrl+Y", "Home", "End", "Up", "Down", "Ctrl+End",
        "Shift+Left", "Ctrl+Shift+C", "Ctrl+V", "Ctrl++", "Ctrl+-", "PgUp", "PgDown")  # fmt: skip


@pytest.mark.parametrize("size", [(1280, 800), (800, 520)])
def test_a_working_day_has_no_interruption(hands: Hands, size: tuple[int, int], qtbot: Any) -> None:
    desk, watch = hands.desk, Watch(hands)
    hands.size(*size)
    for name in ("Nadia Ferhat", "Lucas Garnier", "Awa Diop"):
        hands.key("Ctrl+K")
        hands.write(name.split()[1])
        hands.key("Return")
        hands.key("Ctrl+N")
        for words in MORNING:
            watch.write(words, "Return", "[] rappeler la mairie", "Ctrl+Space", "Home", "End", "Ctrl+M", "Ctrl+Z", "Ctrl+Y")
            watch.write("Ctrl+Shift+M", "Ctrl+Shift+M")
            watch.on = True
            desk.clock.on(minutes=4)
            qtbot.waitUntil(lambda: desk.idle() and not desk.page().editor.dirty, timeout=20000)  # saved while the caret stands there
            watch.on = False
            watch.write("Return", "Ctrl+Shift+C", "Ctrl+V", "Up", "Down", "PgUp", "Ctrl+End", "Ctrl++", "Ctrl+-")
        for _ in range(15):  # the hour goes by, a word now and then
            desk.clock.on(minutes=4)
            watch.write("oui ")
    hands.key("Ctrl+0")
    if hands.seen(FIELD, "Ligne de "):
        hands.click(FIELD, "Ligne de ")
        watch.write("Appelée ce soir, tout va bien.", "Home", "End")
    assert watch.seen == []
    assert hands.seen(BUTTON, "Répertoire")
    assert hands.window.windowTitle() == "Cahier"
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not hands.window] == []


def test_a_line_that_is_copied_says_how_long_it_can_be_pasted(hands: Hands) -> None:
    """At the foot, where it is said that it is saved; the page itself does not move."""
    page_of(hands, "nadia")
    hands.write("Venue en bus")
    hands.key("Ctrl+Shift+C")
    hands.until(lambda: hands.says("Copiée pour 30 s"), "it is said", 5)
    assert clip() == "Venue en bus"
    hands.write(" avec sa soeur")
    hands.until(lambda: hands.says("Enregistré à"), "it is saved", 5)
    assert not hands.says("Copiée pour")
    keeper = hands.window.findChild(Keeper)
    keeper.findChild(QTimer).setInterval(50)
    hands.key("Ctrl+Shift+C")
    hands.until(lambda: not clip(), "it is taken back", 5)
    hands.until(lambda: hands.says("Enregistré à"), "what was said before is said again", 5)
    assert not hands.says("Copiée pour")
