"""At the first spread, where most of the journeys begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hand import ListHand, filled
from tour_hands import Hands


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> ListHand:
    return ListHand(desk, qtbot)


@pytest.fixture
def at_own(open_with: Callable[..., Any], qtbot: Any) -> Callable[..., ListHand]:
    """At a notebook of one's own that holds what it is given to put in it."""
    return partial(filled, ListHand, open_with, qtbot)


@pytest.fixture
def week(hands: Hands) -> Hands:
    hands.key("Ctrl+2")
    return hands
