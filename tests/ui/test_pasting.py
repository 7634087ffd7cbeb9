"""Pasting a list: whole on every leaf the window can give it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from laid import faults
from PySide6.QtWidgets import QApplication

from ui.parts.pasting import PasteLeaf
from ui.theme import Look

PASTED = ("", "Nadia Ferhat 06 39 98 20 14", "NOM Prénom\nFERHAT Nadia 06 39 98 20 14 le mardi\nGARNIER Lucas 06 39 98\nGARNIER Lucas\n")


@pytest.fixture
def leaf(qapp: QApplication) -> Iterator[PasteLeaf]:
    leaf = PasteLeaf(Look())
    leaf.show()
    yield leaf
    leaf.close()


@pytest.mark.parametrize("pasted", PASTED)
def test_the_buttons_are_whole_whatever_is_left_under_the_last_line(leaf: PasteLeaf, pasted: str) -> None:
    leaf.pad.setPlainText(pasted)
    found = []
    for wide, u, part in product((12.5, 18.5, 23.0, 40.0), (24, 32, 44, 96), range(10)):
        for high in (7.8, 9.5, 13.0, 21.0):
            leaf.look.set_u(u)
            leaf.resize(int(wide * u), int((high + part / 10) * u))
            leaf.lay_now()
            found += [(wide, u, high + part / 10, each) for each in faults(leaf)]
    assert found == []
