"""The cover falls while the mouse's button is held, on a stroke, a corner, dragged words: no picture shows the page, nothing is lost nor half done.

What is dragged needs a screen that knows of it: those tests are `dragged.py`, under Xvfb.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import SIX
from frames import Frames, desk_alone
from mouse import Mouse, nadia
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from tour_hands import Hands

from notebook_app import strokes
from ui.parts.canvas import Corner
from ui.parts.drawing import Sheet

Way = Callable[[Hands], None]
WAYS: list[Way] = [
    lambda hands: hands.window.press_cover(), lambda hands: hands.window.session_locked(), lambda hands: hands.window.put_away(),
]  # fmt: skip
DIGITS = "2580"
NAMES = ["cacher", "locked", "asleep"]


@pytest.fixture
def at_nadia(hands: Hands) -> Hands:
    hands.ready()
    hands.ask(lambda notebook: notebook.code.choose(DIGITS, hands.desk.session.today))
    hands.desk.session.go.emit("person", {"id": hands.ask(nadia)})
    hands.rest()
    return hands


def come_back(hands: Hands, way: Way) -> None:
    if hands.desk.session.current != "open":
        hands.reopen(SIX.split())
    elif way is WAYS[0]:
        hands.key("F9")
    else:
        hands.write(DIGITS)
    hands.until(lambda: not hands.window.covered, "it is back")
    hands.rest()


@pytest.mark.parametrize("way", WAYS, ids=NAMES)
def test_a_stroke_ends_where_the_cover_fell(at_nadia: Hands, way: Way) -> None:
    hands = at_nadia
    hands.key("Ctrl+D")
    sheet = hands.desk.find(Sheet, "Feuille du croquis")
    place = sheet.place()
    parts = ((0.1, 0.1), (0.5, 0.1), (0.5, 0.5), (0.9, 0.9))
    at = [QPoint(round(place.x() + place.width() * x), round(place.y() + place.height() * y)) for x, y in parts]
    mouse = Mouse(hands, sheet)
    mouse.press(at[0])
    mouse.move(*at[1:3])
    with Frames(hands.window) as frames:
        way(hands)
        mouse.move(at[3])
        hands.rest()
        mouse.let_go(at[3])
        hands.rest()
    assert all(map(desk_alone, frames.seen[1:]))
    assert len(frames.seen) > 1
    come_back(hands, way)
    (clip,) = hands.ask(lambda nb: nb.clips.of(nadia(nb)))
    (stroke,) = strokes.unpack(hands.ask(lambda nb: nb.clips.data(clip.id)))
    assert max(point.x for point in stroke) == pytest.approx(strokes.WIDTH / 2, abs=40)
    assert max(point.y for point in stroke) == pytest.approx(strokes.HEIGHT / 2, abs=40)


@pytest.mark.parametrize("way", WAYS, ids=NAMES)
def test_a_corner_stays_where_the_cover_fell(at_nadia: Hands, way: Way, tmp_path: Path) -> None:
    hands = at_nadia
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.lightGray)
    assert image.save(str(tmp_path / "feuille.jpg"))
    hands.desk.chosen.path = tmp_path / "feuille.jpg"
    hands.key("Ctrl+J")
    hands.until(lambda: bool(hands.window.findChildren(Corner)), "the corners are there")
    hands.desk.chosen.path = None
    hands.rest()
    canvas = hands.desk.page().leaf.canvas
    handle, place = canvas.handles[0], canvas.place()
    at = [
        handle.mapFrom(canvas, QPointF(place.x() + place.width() * x, place.y() + place.height() * y)).toPoint()
        for x, y in ((0.0, 0.0), (0.2, 0.2), (0.4, 0.4))
    ]
    mouse = Mouse(hands, handle)
    mouse.press(handle.rect().center())
    mouse.move(at[1])
    before = canvas.corners
    assert before[0] != (0.0, 0.0)
    with Frames(hands.window) as frames:
        way(hands)
        mouse.move(at[2])
        hands.rest()
        mouse.let_go(at[2])
        hands.rest()
    assert all(map(desk_alone, frames.seen[1:]))
    if way is WAYS[2]:
        return  # what was not joined yet is not in the notebook
    come_back(hands, way)
    assert canvas.corners == before
    mouse.press(handle.rect().center())  # and goes on
    mouse.let_go(handle.rect().center())
    assert len(frames.seen) > 1


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="this computer lacks xvfb; .ci/run installs it")
def test_what_is_dragged_on_a_screen_that_knows_of_it(tmp_path: Path) -> None:
    inner = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'dragged'}"]
    environ = os.environ | {"QT_QPA_PLATFORM": "xcb"}
    command = ["xvfb-run", "-a", *inner, str(Path(__file__).with_name("dragged.py"))]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 0, done.stdout[-4000:]
    assert "passed" in done.stdout
    assert "skipped" not in done.stdout
