"""The window has the size it was left with, on a screen that has room for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from remote import Remote

from notebook_app import settings

LARGE, SMALL = (1920, 1080), (1093, 614)


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., Remote]:
    """A Cahier of this computer on a screen of that size."""

    def start(screen: tuple[int, int], *arguments: str) -> Remote:
        file = tmp_path / "screens.json"
        file.write_text(json.dumps({"screens": [{"name": "one", "x": 0, "y": 0, "width": screen[0], "height": screen[1]}]}))
        cahier = Remote(tmp_path / "data", *arguments, QT_QPA_PLATFORM=f"offscreen:configfile={file}")
        cahier.do("hands.rest()")
        return cahier

    return start


def seen(cahier: Remote) -> tuple[int, int, bool]:
    wide, high = cahier.ask("window.size().toTuple()")
    return wide, high, cahier.ask("window.isMaximized()")


def end(cahier: Remote, code: str = "pass") -> None:
    cahier.do(code)
    cahier.do("hands.rest()")
    cahier.do("window.close()")
    assert cahier.process.wait(60) == 0
    cahier.stop()


def test_it_comes_back_as_it_was_left(start: Callable[..., Remote], tmp_path: Path) -> None:
    cahier = start(LARGE)
    assert seen(cahier) == (1280, 800, False)
    end(cahier, "window.resize(1000, 700)")
    cahier = start(LARGE)
    assert seen(cahier) == (1000, 700, False)
    end(cahier, "window.showMaximized()")
    cahier = start(LARGE)
    assert seen(cahier)[2]
    cahier.do("window.showNormal()")
    cahier.do("hands.rest()")
    assert seen(cahier) == (1000, 700, False)
    end(cahier)
    kept = settings.load(tmp_path / "data" / "settings.toml")
    assert (kept.width, kept.height, kept.maximised) == (1000, 700, False)


def test_a_window_that_was_large_before_it_was_said_to_be_maximised_comes_back_to_the_size_it_had(start: Callable[..., Remote]) -> None:
    """As on Wayland: it gets its size first, and then hears why."""
    end(start(LARGE), "window.resize(1000, 700)")
    end(start(LARGE), "window.resize(window.size() + window.screen().availableSize() - window.frameGeometry().size()); window.showMaximized()")
    cahier = start(LARGE)
    assert seen(cahier)[2]
    cahier.do("window.showNormal()")
    cahier.do("hands.rest()")
    assert seen(cahier) == (1000, 700, False)
    end(cahier)


def test_a_screen_without_room_for_it_changes_nothing_for_the_next(start: Callable[..., Remote]) -> None:
    end(start(LARGE), "window.resize(1300, 900)")
    cahier = start(SMALL)
    wide, high, whole = seen(cahier)
    assert whole
    assert wide <= SMALL[0]
    assert high <= SMALL[1]
    end(cahier)
    cahier = start(LARGE)
    assert seen(cahier) == (1300, 900, False)
    end(cahier)


def test_the_invented_notebook_keeps_no_size(start: Callable[..., Remote], tmp_path: Path) -> None:
    end(start(LARGE), "window.resize(1000, 700)")
    before = (tmp_path / "data" / "settings.toml").read_bytes()
    cahier = start(LARGE, "--demo")
    end(cahier, "window.resize(1400, 900)")
    assert (tmp_path / "data" / "settings.toml").read_bytes() == before
