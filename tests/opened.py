"""What may lie open over the window when it is covered or closes, and all that is read out then."""

from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from tour_hands import Hands

from ui.app import Chooser


def nothing(hands: Hands) -> None:
    """The page alone."""


def a_menu(hands: Hands) -> None:
    editor = hands.desk.page().editor
    at = QPoint(20, 20)
    QApplication.sendEvent(editor.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, editor.viewport().mapToGlobal(at)))
    hands.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "the menu is there")


def a_chooser(hands: Hands) -> None:
    Chooser()(hands.window, "Où ranger la copie", lambda path: None, folder=True)
    hands.until(lambda: isinstance(QApplication.activeWindow(), QFileDialog), "the chooser is there")


def everything_read_out() -> str:
    """All that a screen reader finds, from the program down, hidden or not."""
    said: list[str] = []

    def walk(node: Any) -> None:
        said.extend(node.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value))
        if (text := node.textInterface()) is not None:
            said.append(text.text(0, text.characterCount()))
        for i in range(node.childCount()):
            child = node.child(i)
            if child is not None and child.isValid():
                walk(child)

    walk(QAccessible.queryAccessibleInterface(QApplication.instance()))
    return "\n".join(said)
