"""Lists on the ruling: by key and mouse, whole rows, each row read whole."""

import pytest
from leaves import Page, painted, settle
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QImage

from notebook_app.model import State
from ui.parts.rows import Cell, Row, Rows
from ui.parts.week_rows import StateRows


@pytest.fixture
def listing(look, shown):
    rows = Rows(look, "Répertoire")
    names = ("Amrani Yasmine", "Arnaud Bruno", "Baptiste Kévin", "Camara Fatoumata", "Caron Sandrine", "Diop Awa")
    rows.set_rows([Row((Cell("34 personnes", 0.4, role="small", color="soft"),), closed=True), *_people(names)])
    shown(Page(look, lambda p: p.at(rows, 0, 2, p.width_u, rows=4), ruling="lines"), 400, 300)
    return rows


def _people(names):
    return [Row((Cell(n, 0.4, role="who", color="ink", width=8), Cell("5 nov.", -0.4, "r", "small")), key=n, name=f"{n}, 5 novembre") for n in names]


def test_a_list_opens_with_enter_and_one_click(listing, qtbot):
    listing.setFocus(Qt.FocusReason.TabFocusReason)
    assert listing.key() == "Amrani Yasmine"  # the heading is passed over
    qtbot.keyClick(listing, Qt.Key.Key_Down)
    with qtbot.waitSignal(listing.opened) as told:
        qtbot.keyClick(listing, Qt.Key.Key_Return)
    assert told.args == ["Arnaud Bruno"]
    place = listing.visualRect(listing.model().index(3)).center()
    with qtbot.waitSignal(listing.opened) as told:
        qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["Baptiste Kévin"]


@pytest.mark.parametrize("kind", [Rows, StateRows])
def test_the_row_under_the_mouse_is_tinted_and_no_heading(look, shown, qtbot, kind):
    rows = kind(look, "liste")
    rows.set_rows([Row((Cell("titre", 0.4),), closed=True), *_people(("Amrani Yasmine", "Arnaud Bruno"))])
    page = shown(Page(look, lambda p: p.at(rows, 0, 2, p.width_u, rows=3), fill="paper"), 600, 300)

    def tinted():
        image, slip = painted(page), look.color("slip").rgb()
        return [k for k in range(3) if image.pixelColor(300, look.px(2 + k) - 16).rgb() == slip]

    assert tinted() == []
    for k in range(3):
        qtbot.mouseMove(rows.viewport(), rows.visualRect(rows.model().index(k)).center())
        assert tinted() == ([k] if k else [])
    rows.set_rows(_people(("Diop Awa",)))
    assert tinted() == []  # another row came under the mouse: nothing is meant until it moves


def test_other_rows_are_painted_once(listing, qtbot):
    class Painted(QObject):
        times = 0

        def eventFilter(self, watched, event):
            self.times += event.type() == QEvent.Type.Paint
            return False

    eyes = Painted()
    qtbot.waitUntil(lambda: not listing.visualRect(listing.model().index(0)).isEmpty())
    listing.repaint()
    listing.viewport().installEventFilter(eyes)
    listing.set_rows(_people(("Abadie Lou", "Diop Awa")))
    listing.window().repaint()  # as a frame that comes before any timer
    later = QTimer(singleShot=True, interval=150)  # Qt lays a list anew up to 100 ms after what it hears of
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert eyes.times == 1


def test_a_list_tells_its_ends_and_its_choice(listing, qtbot):
    listing.setFocus()
    listing.set_key("Amrani Yasmine")
    with qtbot.waitSignal(listing.reached) as told:
        qtbot.keyClick(listing, Qt.Key.Key_Up)
    assert told.args == [-1]
    with qtbot.waitSignal(listing.chosen) as told:
        qtbot.keyClick(listing, Qt.Key.Key_Down)
    assert told.args == ["Arnaud Bruno"]


@pytest.mark.parametrize("u", [24, 32, 48])
def test_the_tails_of_the_last_row_are_whole(look, shown, u):
    look.set_u(u)

    def inked(*rows):
        page = Page(look, lambda page: page.at(page.list, 1, 3, 12, rows=len(rows)))
        page.list = Rows(look, "liste", parent=page)
        page.list.set_rows(rows)
        shown(page, 20 * u, 8 * u)
        image = painted(page).convertToFormat(QImage.Format.Format_RGB32)
        pen = QColor(look.color("pen"))
        return {(x, y) for x in range(image.width()) for y in range(image.height()) if abs(image.pixelColor(x, y).hue() - pen.hue()) < 8}

    row = Row((Cell("Jaquet Thierry", 0.4, role="hand", color="pen"),), "a", "Jaquet Thierry")
    assert inked(row) == inked(row, Row((), None, "", closed=True)) != set()


def test_a_list_scrolls_by_whole_rows(listing, look):
    listing.setFocus()
    for i in range(7):
        listing.show_row(i)
        tops = {listing.visualRect(listing.model().index(k)).top() for k in range(7)}
        assert {top % look.u for top in tops} == {0}


def test_new_rows_keep_the_current_one(listing):
    listing.set_key("Caron Sandrine")
    told = []
    listing.chosen.connect(told.append)
    listing.set_rows(_people(("Abadie Lou", "Amrani Yasmine", "Caron Sandrine")))
    assert listing.key() == "Caron Sandrine"
    assert told == []
    listing.set_rows(_people(("Abadie Lou",)))
    assert listing.key() is None


def test_as_many_other_rows_keep_the_current_one_in_its_new_place(listing):
    names = ("Abadie Lou", "Caron Sandrine", "Diop Awa")
    listing.set_rows(_people(names))
    listing.set_key("Caron Sandrine")
    told = []
    listing.chosen.connect(told.append)
    before = painted(listing.viewport())
    listing.set_rows(_people(names[::-1]))
    assert (listing.key(), listing.currentIndex().row(), told) == ("Caron Sandrine", 1, [])
    listing.set_rows(_people(("Caron Sandrine", "Abadie Lou", "Garnier Paul")))
    assert (listing.key(), listing.currentIndex().row(), told) == ("Caron Sandrine", 0, [])
    assert painted(listing.viewport()) != before
    listing.set_rows(_people(("Abadie Lou", "Diop Awa", "Garnier Paul")))
    assert (listing.key(), listing.selectedIndexes()) == (None, [])


def test_the_signs_of_a_list_follow_the_look(listing, look):
    def drawn():
        rows = [Row((Cell(" ", 0.4, shape=state),), state) for state in State]
        listing.set_rows(rows)
        image = painted(listing.viewport()).convertToFormat(QImage.Format.Format_RGB32)
        high = [listing.visualRect(listing.model().index(k)) for k in range(len(rows))]
        return {state: image.copy(rect) for state, rect in zip(State, high, strict=True)}

    def inked(image):
        near = [(image.pixelColor(x, y), look.color("ok")) for x in range(image.width()) for y in range(image.height())]
        return sum(abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) < 60 for a, b in near)

    day = drawn()
    assert len({bytes(image.constBits()) for image in day.values()}) == len(State)
    assert inked(day[State.HELD])
    settle(look, theme="night")
    few = inked(drawn()[State.HELD])
    assert few
    look.set_u(48)
    assert inked(drawn()[State.HELD]) > few


def test_a_row_is_read_whole(listing):
    face = QAccessible.queryAccessibleInterface(listing)
    assert face.text(QAccessible.Text.Name) == "Répertoire"
    assert listing.model().index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Amrani Yasmine, 5 novembre"
    listing.set_rows(_people(("Ravelomanantsoa-Delacourt Marie-Françoise",)))
    assert "Marie-Françoise" in listing.model().index(0).data(Qt.ItemDataRole.ToolTipRole)
