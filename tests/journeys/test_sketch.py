"""A sketch beside a line: drawn with the mouse, a pen, the arrows; taken back, rubbed out, saved by itself as strokes."""

from __future__ import annotations

from typing import Any

import pytest
from desks import SIX
from hand import Hand
from images import inked
from laid import faults
from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from refusing import moved, refusing
from tour_hands import Hands

from notebook_app import strokes
from notebook_app.model import Clip
from notebook_app.strokes import FULL, HEIGHT, WIDTH, Stroke
from ui.parts.choices import Check
from ui.parts.drawing import Sheet
from ui.parts.fields import Field
from ui.parts.joined import ClipView
from ui.parts.widgets import Button, Link, Tool

CONTROL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)]


class Drawing(Hand):
    """A new sketch beside Nadia's second line."""

    def __init__(self, desk: Any, qtbot: Any) -> None:
        super().__init__(desk, qtbot)
        self.nadia = self.ids["Nadia Ferhat"]
        self.lines = [entry.id for entry in self.ask(lambda nb: nb.entries.window(self.nadia))]
        desk.session.go.emit("person", {"id": self.nadia, "line": self.lines[1]})
        self.rest()
        self.key(Qt.Key.Key_D, CONTROL)

    @property
    def sheet(self) -> Sheet:
        return self.desk.find(Sheet, "Feuille du croquis")  # type: ignore[no-any-return]

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.desk.window, key, modifiers)
        self.rest()

    def at(self, x: float, y: float) -> Any:
        """This part of the paper's width and height, in px of the sheet."""
        place = self.sheet.place()
        return QPointF(place.x() + x * place.width(), place.y() + y * place.height()).toPoint()

    def draw(self, *points: tuple[float, float]) -> None:
        """With the mouse, from point to point."""
        sheet = self.sheet
        QTest.mousePress(sheet, Qt.MouseButton.LeftButton, NONE, self.at(*points[0]))
        for point in points[1:]:
            QTest.mouseMove(sheet, self.at(*point))
        QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, NONE, self.at(*points[-1]))
        self.rest()

    def saved(self) -> None:
        """The pause after which it saves itself is over."""
        self.bot.waitUntil(lambda: bool(self.kept()))

    def clips(self) -> list[Clip]:
        return list(self.ask(lambda nb: nb.clips.of(self.nadia)))

    def kept(self) -> tuple[Stroke, ...]:
        found = self.clips()
        return strokes.unpack(self.ask(lambda nb: nb.clips.data(found[0].id))) if found else ()

    def back(self) -> None:
        self.key(Qt.Key.Key_Escape)
        assert type(self.desk.page()).__name__ == "PersonPage"


@pytest.fixture
def drawing(desk: Any, qtbot: Any) -> Drawing:
    return Drawing(desk, qtbot)


def test_what_is_drawn_is_kept_beside_its_line(drawing: Drawing) -> None:
    assert faults(drawing.desk.window) == []
    drawing.draw((0.1, 0.1), (0.5, 0.1), (0.5, 0.6))
    drawing.saved()
    (clip,) = drawing.clips()
    assert (clip.kind, clip.entry, clip.media) == ("sketch", drawing.lines[1], "application/json")
    (stroke,) = drawing.kept()
    assert (stroke[0].x, stroke[0].y, stroke[0].pressure) == (
        pytest.approx(WIDTH / 10, abs=30),
        pytest.approx(HEIGHT / 10, abs=30),
        FULL,
    )
    assert stroke[-1].y == pytest.approx(HEIGHT * 0.6, abs=30)
    drawing.draw((0.2, 0.8), (0.9, 0.8))
    drawing.key(Qt.Key.Key_Return, CONTROL)
    assert len(drawing.kept()) == 2
    view = drawing.desk.find(ClipView, "Croquis du 12 novembre")
    assert view.strokes == drawing.kept()
    assert drawing.desk.page().place()["line"] == drawing.lines[1]
    assert [line.accessibleName() for line in drawing.desk.page().around.clip_lines] == ["Croquis du 12 novembre"]


def test_strokes_are_taken_back_and_made_again(drawing: Drawing) -> None:
    drawing.draw((0.1, 0.1), (0.5, 0.1))
    drawing.draw((0.1, 0.3), (0.5, 0.3))
    drawing.key(Qt.Key.Key_Z, CONTROL)
    assert len(drawing.sheet.strokes) == 1
    drawing.key(Qt.Key.Key_Z, CONTROL)
    assert (drawing.sheet.strokes, drawing.desk.find(Link, "Annuler").isEnabled()) == ((), False)
    drawing.key(Qt.Key.Key_Y, CONTROL)
    drawing.click(Link, "Rétablir")
    assert len(drawing.sheet.strokes) == 2
    drawing.key(Qt.Key.Key_Z, CONTROL)
    drawing.draw((0.1, 0.5), (0.5, 0.5))
    drawing.key(Qt.Key.Key_Y, CONTROL)
    assert len(drawing.sheet.strokes) == 2
    drawing.back()
    assert len(drawing.kept()) == 2


def test_the_rubber_takes_away_what_it_passes_over(drawing: Drawing) -> None:
    drawing.draw((0.1, 0.5), (0.9, 0.5))
    drawing.click(Check, "Gomme")
    drawing.draw((0.5, 0.3), (0.5, 0.5), (0.5, 0.7))
    assert len(drawing.sheet.strokes) == 2
    drawing.key(Qt.Key.Key_Z, CONTROL)
    assert len(drawing.sheet.strokes) == 1
    drawing.key(Qt.Key.Key_Y, CONTROL)
    drawing.back()
    assert len(drawing.kept()) == 2


def pen(drawing: Drawing, kind: QEvent.Type, x: float, y: float, pressure: float, rubber: bool = False) -> None:
    end = QPointingDevice.PointerType.Eraser if rubber else QPointingDevice.PointerType.Pen
    able = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
    device = QPointingDevice("pen", 1, QInputDevice.DeviceType.Stylus, end, able, 1, 2, "", QPointingDeviceUniqueId(), drawing.sheet)
    at = QPointF(drawing.at(x, y))
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
    place = QPointF(drawing.sheet.mapToGlobal(at))
    event = QTabletEvent(kind, device, at, place, pressure, 0, 0, 0, 0, 0, NONE, Qt.MouseButton.LeftButton, button)
    QApplication.sendEvent(drawing.sheet, event)
    assert event.isAccepted()


def test_a_pen_presses_and_its_other_end_rubs_out(drawing: Drawing) -> None:
    for kind, x, pressure in ((QEvent.Type.TabletPress, 0.1, 0.2), (QEvent.Type.TabletMove, 0.5, 0.6), (QEvent.Type.TabletMove, 0.9, 1.0)):
        pen(drawing, kind, x, 0.5, pressure)
    pen(drawing, QEvent.Type.TabletRelease, 0.9, 0.5, 0.0)
    assert [point.pressure for point in drawing.sheet.strokes[0]] == [51, 153, 255]
    for kind, y in ((QEvent.Type.TabletPress, 0.4), (QEvent.Type.TabletMove, 0.5), (QEvent.Type.TabletRelease, 0.6)):
        pen(drawing, kind, 0.5, y, 0.5, rubber=True)
    assert len(drawing.sheet.strokes) == 2
    drawing.back()
    assert len(drawing.kept()) == 2


def test_a_stroke_looks_while_it_is_drawn_as_it_will_look(drawing: Drawing) -> None:
    """A light pen left a dot twice as wide as the stroke where it came down, until the sheet was painted again."""
    for kind, x in ((QEvent.Type.TabletPress, 0.1), (QEvent.Type.TabletMove, 0.12), (QEvent.Type.TabletMove, 0.14)):
        pen(drawing, kind, x, 0.5, 0.1 + x)
    pen(drawing, QEvent.Type.TabletRelease, 0.14, 0.5, 0.0)
    around = QRect(drawing.at(0.1, 0.5), QSize(1, 1)).adjusted(-15, -15, 40, 15)
    live = set(inked(drawing.sheet.grab(around).toImage()))
    drawing.key(Qt.Key.Key_Z, CONTROL)
    drawing.key(Qt.Key.Key_Y, CONTROL)
    anew = set(inked(drawing.sheet.grab(around).toImage()))
    assert len(live) > 100
    assert len(live ^ anew) < 10  # the rims, drawn in one go or piece by piece


def test_the_keyboard_alone_draws(drawing: Drawing) -> None:
    assert QApplication.focusWidget() is drawing.sheet
    drawing.key(Qt.Key.Key_Left)
    drawing.key(Qt.Key.Key_Space)
    for _ in range(4):
        drawing.key(Qt.Key.Key_Right)
    drawing.key(Qt.Key.Key_Down, SHIFT)
    drawing.key(Qt.Key.Key_Space)
    drawing.key(Qt.Key.Key_Up)
    (stroke,) = drawing.sheet.strokes
    assert (stroke[0].x, stroke[-1].x, stroke[-1].y) == (WIDTH // 2 - 150, WIDTH // 2 + 450, HEIGHT // 2 + 25)
    drawing.tab_to(Check, "Gomme")
    drawing.tab_to(Field, "Quelques mots sur le croquis")
    QTest.keyClicks(QApplication.focusWidget(), "trajet")
    drawing.tab_to(Button, "Revenir à la page")
    drawing.press(Qt.Key.Key_Return)
    assert drawing.clips()[0].name == "trajet"
    drawing.desk.find(ClipView, "trajet")
    drawing.tab_to(Tool, "Croquis")


def test_one_is_drawn_on_and_one_rubbed_out_is_gone(drawing: Drawing) -> None:
    drawing.draw((0.1, 0.5), (0.9, 0.5))
    drawing.back()
    drawing.click(ClipView, "Croquis du 12 novembre")
    assert faults(drawing.desk.window) == []
    drawing.click(Link, "Reprendre le croquis")
    drawing.draw((0.1, 0.8), (0.9, 0.8))
    drawing.back()
    assert (len(drawing.clips()), len(drawing.kept())) == (1, 2)
    drawing.click(ClipView, "Croquis du 12 novembre")
    drawing.click(Link, "Reprendre le croquis")
    drawing.click(Check, "Gomme")
    for y in (0.5, 0.8):
        drawing.draw(*[(x / 40, y) for x in range(2, 39)])
    assert drawing.sheet.strokes == ()
    drawing.back()
    assert drawing.clips() == []
    drawing.desk.page().editor.setFocus()
    drawing.key(Qt.Key.Key_Z, CONTROL)
    assert len(drawing.kept()) == 2


def test_an_empty_sheet_is_not_kept(drawing: Drawing) -> None:
    QTest.keyClicks(drawing.desk.find(Field, "Quelques mots sur le croquis"), "rien")
    drawing.back()
    assert drawing.clips() == []
    assert not drawing.desk.page().paper.clips


def test_it_goes_beside_the_line_that_was_just_begun(desk: Any, qtbot: Any) -> None:
    hand = Hand(desk, qtbot)
    nadia = hand.ids["Nadia Ferhat"]
    desk.session.go.emit("person", {"id": nadia})
    hand.rest()
    QTest.keyClicks(desk.page().editor, "plan")
    QTest.keyClick(desk.page().editor, Qt.Key.Key_D, CONTROL)
    hand.rest()
    sheet = desk.find(Sheet, "Feuille du croquis")
    middle = sheet.place().center().toPoint()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, NONE, middle)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    hand.rest()
    (clip,) = hand.ask(lambda nb: nb.clips.of(nadia))
    line = hand.ask(lambda nb: nb.entries.get(clip.entry))
    assert (line.text, line.day) == ("plan", desk.session.today)


def test_closing_keeps_what_was_drawn(drawing: Drawing) -> None:
    drawing.draw((0.1, 0.5), (0.9, 0.5))
    drawing.desk.window.close_notebook()
    drawing.rest()
    drawing.desk.session.unlock("oeillet rallye copie berceau sonate cuivre", lambda fault: pytest.fail(str(fault)))
    drawing.bot.waitUntil(lambda: drawing.desk.session.current == "open" and drawing.desk.idle())
    assert len(drawing.kept()) == 1


@pytest.mark.parametrize("closing", [False, True], ids=["leaving", "closing"])
def test_strokes_the_disk_refuses_wait_and_are_saved_later(drawing: Drawing, closing: bool) -> None:
    session = drawing.desk.session
    with refusing(moved, session.folder) as well:
        drawing.draw((0.1, 0.5), (0.9, 0.5))
        if closing:
            drawing.desk.window.close_notebook()
            drawing.rest()
        else:
            drawing.back()
        hands = Hands(drawing.desk)
        drawing.bot.waitUntil(lambda: hands.says("Une ligne attend d’être enregistrée."))
        assert session.unsaved == 1
        well()
    if closing:
        session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
        drawing.bot.waitUntil(lambda: session.current == "open" and drawing.desk.idle())
    drawing.bot.waitUntil(lambda: session.unsaved == 0, timeout=15000)
    (clip,) = drawing.clips()
    assert (clip.entry, len(drawing.kept())) == (drawing.lines[1], 1)


def test_one_drawn_on_while_its_strokes_wait_keeps_the_newest(drawing: Drawing) -> None:
    drawing.draw((0.1, 0.1), (0.5, 0.1))
    drawing.saved()
    drawing.back()
    with refusing(moved, drawing.desk.session.folder) as well:
        drawing.click(ClipView, "Croquis du 12 novembre")
        drawing.click(Link, "Reprendre le croquis")
        drawing.draw((0.1, 0.3), (0.5, 0.3))
        drawing.back()
        assert drawing.desk.session.unsaved == 1
        drawing.click(ClipView, "Croquis du 12 novembre")
        drawing.click(Link, "Reprendre le croquis")
        assert len(drawing.sheet.strokes) == 2
        drawing.draw((0.1, 0.7), (0.5, 0.7))
        drawing.back()
        well()
    drawing.bot.waitUntil(lambda: drawing.desk.session.unsaved == 0, timeout=15000)
    assert len(drawing.clips()) == 1
    assert len(drawing.kept()) == 3


def test_strokes_that_wait_for_a_line_torn_out_meanwhile_lie_beside_today(drawing: Drawing) -> None:
    session = drawing.desk.session
    with refusing(moved, session.folder) as well:
        drawing.draw((0.1, 0.5), (0.9, 0.5))
        drawing.back()
        assert session.unsaved == 1
        session.ask(session, lambda nb: nb.entries.tear_out(drawing.lines[1]), failed=lambda fault: None)
        well()
        session.ask(session, lambda nb: nb.entries.tear_out(drawing.lines[1]), failed=lambda fault: None)
    drawing.bot.waitUntil(lambda: session.unsaved == 0 and drawing.desk.idle(), timeout=15000)
    (clip,) = drawing.clips()
    assert clip.day == session.today


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_all_is_whole_at_every_size(drawing: Drawing, width: int, height: int, u: int) -> None:
    drawing.draw((0.1, 0.5), (0.9, 0.5))
    drawing.desk.look.set_u(u)
    drawing.desk.window.resize(width, height)
    drawing.rest()
    assert faults(drawing.desk.window) == []
    assert drawing.sheet.place().height() > 4 * u
    assert drawing.desk.find(Button, "Revenir à la page").isVisible()
    drawing.back()
    assert faults(drawing.desk.window) == []
