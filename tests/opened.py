"""What may lie open over the window when it is covered or closes."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
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
