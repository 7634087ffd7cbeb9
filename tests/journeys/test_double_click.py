"""Names and buttons are double-clicked too, as files are: what comes by the first click is not pressed by the second."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from desks import TODAY, Desk
from hand import page_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tour_hands import BOX, BUTTON, ROW, Hands

from notebook_app.notebook import Notebook


def many(notebook: Notebook) -> None:
    for letter in "abcdefghijklmnop":
        notebook.people.add(f"Personne{letter} Test", TODAY)


@pytest.fixture(autouse=True)
def click() -> Iterator[Callable[[Hands, QPoint], None]]:
    """Clicks of which two make a double click, however late the second comes; no click before the first counts for one."""
    hints = QGuiApplication.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(0)

    def click(hands: Hands, at: QPoint) -> None:
        """A second one at the same place makes a double click of both."""
        hints.setMouseDoubleClickInterval(60_000)
        QTest.mouseClick(hands.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        hands.rest()

    yield click
    hints.setMouseDoubleClickInterval(before)


def test_the_second_click_presses_nothing_on_the_page_that_came(open_with: Callable[..., Desk], click: Callable[[Hands, QPoint], None]) -> None:
    hands = Hands(open_with(many))
    hands.ready()
    hands.desk.session.go.emit("person", {"id": 1})
    hands.rest()
    link = hands.window.mapFromGlobal(hands.find(BUTTON, "On me l’a dit").rect.center())
    hands.key("Escape")
    row = next(thing for thing in hands.things(ROW) if thing.rect.contains(hands.window.mapToGlobal(link)))
    click(hands, link)
    assert hands.says(f"{row.name.split(' ')[1]} {row.name.split(' ')[0]}")
    click(hands, link)
    assert hands.focus.startswith("Page de Personne")


def test_a_card_is_not_given_by_the_second_click_of_going_on_to_read_it(hands: Hands, click: Callable[[Hands, QPoint], None]) -> None:
    page_of(hands, "nadia")
    hands.size(800, 520)
    hands.key("Ctrl+E")
    for role, name in ((BOX, "Karim Benali"), (BUTTON, "Lire ce qui partira"), (BOX, "N. F. est d’accord"), (BUTTON, "À qui")):
        hands.click(role, name)
    at = hands.window.mapFromGlobal(hands.find(BUTTON, "Lire ce qui partira").rect.center())
    click(hands, at)
    give = hands.find(BUTTON, "Donner la fiche")
    assert give.rect.contains(hands.window.mapToGlobal(at))
    assert not give.disabled
    click(hands, at)
    assert hands.says("Voici le SMS que Karim Benali lira")
    assert not hands.says("Une fiche prête")


@pytest.mark.parametrize("size", [(1280, 800), (800, 520)], ids=str)
def test_nor_does_it_press_what_a_row_of_the_inside_cover_turns_to(
    hands: Hands, click: Callable[[Hands, QPoint], None], size: tuple[int, int]
) -> None:
    hands.size(*size)
    for button in ("Changer les mots", "Tout changer"):
        hands.desk.session.go.emit("rabat", {"row": "words"})
        hands.rest()
        at = hands.window.mapFromGlobal(hands.find(BUTTON, button).rect.center())
        QGuiApplication.styleHints().setMouseDoubleClickInterval(0)
        click(hands, at)
        click(hands, at)
        assert hands.focus == "Les six mots"
        hands.key("Escape")


def test_nor_what_lies_on_the_first_sheet(blank: Desk, click: Callable[[Hands, QPoint], None]) -> None:
    hands = Hands(blank)
    hands.ready()
    at = hands.window.mapFromGlobal(hands.find(BUTTON, "Commencer").rect.center())
    click(hands, at)
    click(hands, at)
    assert hands.focus == "prénom et nom"
