"""Covered and closed a thousand times in the middle of words, at once and in every way: no letter is lost, doubled or misplaced."""

import random
import string

from desks import SIX
from hand import page_of, texts
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import Hands

TIMES = 1000
DIGITS = "2580"


def test_a_thousand_covers_and_closings_while_typing_lose_no_letter(hands: Hands) -> None:
    chance, window, session = random.Random(31), hands.window, hands.desk.session
    hands.ask(lambda notebook: notebook.code.choose(DIGITS, session.today))
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    typed = ""

    def write() -> None:
        nonlocal typed
        for letter in chance.choices(string.ascii_lowercase, k=chance.randrange(1, 3)):
            QTest.keyClick(window.windowHandle(), letter)
            typed += letter
            if chance.random() < 0.1:
                QApplication.processEvents()

    def back() -> None:
        """At once, or by the digits after a while."""
        if chance.random() < 0.97:
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)
        else:
            hands.desk.clock.on(seconds=21)
            hands.write(DIGITS)
            hands.until(lambda: not window.covered, "it is back")

    def again() -> None:
        session.unlock(SIX, lambda fault: None)
        hands.until(lambda: session.current == "open", "it opens")
        hands.rest()

    covers = closings = 0
    for _ in range(TIMES):
        write()
        way = chance.choices((window.cover, window.press_cover, window.close_notebook, window.put_away), (48, 48, 2, 2))[0]
        way()
        if window.covered:
            covers += 1
            if chance.random() < 0.3:
                QApplication.processEvents()
            if chance.random() < 0.01:
                window.put_away()  # asleep while it was covered
        if session.current == "open":
            assert window.covered
            back()
            assert not window.covered
        else:
            closings += 1
            again()
    hands.key("Ctrl+L")
    hands.rest()
    again()
    lines = texts(hands, nadia)
    assert lines[-1] == typed
    assert len(lines) == 4
    assert covers > 900
    assert closings > 30
