"""The parts: baselines on the ruling, keyboard, names for a screen reader, the three layouts of the book, the secret fields."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage, QInputMethodEvent, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from notebook_app import text as typed
from notebook_app.model import Label, State, Trust
from ui.parts.book import Book
from ui.parts.card import CardView, TextCard
from ui.parts.choices import Check, Choices, Radio, one_of
from ui.parts.cover import Cover, DigitsField, Sheet, WordsField, parted
from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice, StopStrip
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink
from ui.parts.rows import Cell, Row, Rows
from ui.parts.week import StateRows
from ui.parts.widgets import Back, Button, Link, Para, StateMark, Title, Tool, TrustMark, Words
from ui.theme import Look, load_fonts
from ui.window import pages

TABS = [("people", "Répertoire", "Répertoire"), ("received", "Fiches reçues", "Reçues"), ("register", "Registre des envois", "Registre")]


@pytest.fixture
def look(qapp):
    load_fonts()
    return Look(night=False)


@pytest.fixture
def shown(qtbot):
    """Show a widget as an active window of this size."""

    kept = []  # Qt's children live only as long as Python holds the window

    def show(widget, width=1280, height=800):
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


class Page(Leaf):
    """A leaf that lays what it is told."""

    def __init__(self, look, lay=lambda page: None, **options):
        super().__init__(look, **options)
        self.lay, self.rounds = lay, 0

    def arrange(self):
        self.rounds += 1
        self.lay(self)


def painted(widget, ratio=1.0):
    """What the widget looks like on a screen of that ratio."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, QPoint(), widget.rect(), QWidget.RenderFlag.DrawChildren)
    return image


def lowest_ink(image, left, right, top, bottom):
    """The last device row between top and bottom that holds clearly dark pixels."""
    for y in range(bottom, top, -1):
        if any(QImage.pixelColor(image, x, y).lightness() < 140 for x in range(left, right)):
            return y
    return None


def first_rule(image, look, x, top, bottom):
    """The first device row that holds the colour of a ruling line."""
    rule = look.color("rule").rgb()
    return next(y for y in range(top, bottom) if image.pixel(x, y) == rule)


def accessible(widget):
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name), face.role(), face.text(QAccessible.Text.Description)


# -- baselines -------------------------------------------------------------------------------------------------------


def _on_line(look, kind):
    made = {
        "words": lambda: Words(look, "HEHHEHHEHHEH"),
        "words small": lambda: Words(look, "HEHHEHHEHHEH", "small"),
        "hand": lambda: Words(look, "EEEEEEEEEEEE", "hand"),
        "who": lambda: Words(look, "EEEEEEEEEEEE", "who"),
        "big": lambda: Words(look, "HEHHEHHEHHEH", "big"),
        "link": lambda: Link(look, "HEHHEHHEHHEH", underlined=False),
        "back": lambda: Back(look, "HEHHEHHEHHEH"),
        "tool": lambda: Tool(look, "HEHHEHHEHHEH"),
        "check": lambda: Check(look, "HEHHEHHEHHEH"),
        "radio": lambda: Radio(look, "HEHHEHHEHHEH"),
        "state": lambda: StateMark(look, State.MISSED),
        "field": lambda: Field(look, "", boxed=False, under=0.6, name="champ"),
        "hand field": lambda: Field(look, "", boxed=False, under=0.6, role="hand", name="champ"),
        "boxed field": lambda: Field(look, "", name="champ"),
        "quiet button": lambda: Button(look, "HEHHEHHEHHEH", "quiet"),
        "para": lambda: Para(look, "HEHHEHHEHHEH"),
    }[kind]()
    if isinstance(made, QLineEdit):
        made.setText("HEHHEHHEHHEH")
    return made


KINDS = (
    "words",
    "words small",
    "hand",
    "who",
    "big",
    "link",
    "back",
    "tool",
    "check",
    "radio",
    "state",
    "field",
    "hand field",
    "boxed field",
    "quiet button",
    "para",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("u", range(24, 97, 4))
def test_the_words_of_every_widget_stand_on_the_line(look, shown, kind, u):
    look.set_u(u)
    widget = _on_line(look, kind)
    page = shown(Page(look, lambda p: p.at(widget, 1, 3, 8), fill="paper"), 12 * u, 6 * u)
    widget.setParent(page)
    page.rearrange()
    QApplication.processEvents()
    widget.clearFocus()
    line = look.px(3)
    row = lowest_ink(painted(page), look.px(2.2), look.px(8.4), line - look.px(0.4), line + look.px(0.15))
    assert row is not None
    round_feet = 1 if kind == "state" else 0  # "absence" has no straight foot: round letters hang a little, as in any type
    assert line - 2 <= row < line + round_feet  # a foot may be pale enough to count one pixel higher; none hangs under the line


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_words_and_ruling_round_alike_on_every_screen(look, shown, ratio):
    words = Words(look, "HEH", parent=None)
    page = shown(Page(look, lambda p: p.at(words, 5, 4), ruling="seyes", margin=4, fill="paper"), 400, 200)
    look.set_fine_lines(False)
    image = painted(page, ratio)
    line = first_rule(image, look, round(390 * ratio), round((4 * 32 - 8) * ratio), round((4 * 32 + 8) * ratio))
    row = lowest_ink(image, round(5 * 32 * ratio), round(6.2 * 32 * ratio), line - 12, line + 4)
    assert row == line - 1


def test_the_rows_of_a_list_stand_on_the_lines_below_them(look, shown):
    rows = Rows(look, "liste")
    rows.set_rows([Row((Cell("HEH", 1.0),), key=k) for k in range(4)])
    page = shown(Page(look, lambda p: p.at(rows, 0, 2, p.width_u, rows=4), ruling="lines", fill="paper"), 400, 300)
    image = painted(page)
    for k in range(4):
        line = look.px(2 + k)
        assert lowest_ink(image, 32, 75, line - 12, line + 6) == line - 1


# -- leaf ------------------------------------------------------------------------------------------------------------


def test_a_child_left_out_is_hidden_and_comes_back(look, shown, qtbot):
    kept, dropped = Words(look, "un"), Words(look, "deux")

    def lay(page):
        page.at(kept, 1, 2)
        if page.height_u > 10:
            page.at(dropped, 1, 12)

    page = shown(Page(look, lay), 400, 400)
    dropped.setParent(page)
    page.resize(400, 200)
    assert kept.isVisible()
    assert not dropped.isVisible()
    page.resize(400, 400)
    assert dropped.isVisible()


def test_it_lays_anew_at_a_zoom_and_once_for_many_words(look, shown):
    words = Words(look, "un")
    page = shown(Page(look, lambda p: p.at(words, 2, 2)), 800, 600)
    QApplication.processEvents()
    rounds = page.rounds
    for text in ("deux", "trois", "quatre"):
        words.set_text(text)
    QApplication.processEvents()
    assert page.rounds == rounds + 1
    before = words.x()
    look.set_u(64)
    QApplication.processEvents()
    assert words.x() > before * 1.8


def test_right_and_centre_hold_the_edge(look, shown):
    right, centre = Words(look, "droite"), Link(look, "milieu")

    def lay(page):
        page.at(right, 10, 2, align="r")
        page.at(centre, 6, 3, align="c")

    shown(Page(look, lay), 640, 300)
    assert right.x() + right.width() - look.px(right.pad) == 320
    middle = centre.x() + centre.width() / 2
    assert middle == pytest.approx(192, abs=1)


def test_a_box_gives_the_shape_and_leaves_room_for_the_ring(look, shown):
    button = Button(look, "Continuer", "full")
    shown(Page(look, lambda p: p.box_at(button, 2, 3, 6, 1.5)), 640, 300)
    pad = look.px(button.pad)
    assert button.geometry() == QRect(64 - pad, 96 - pad, 192 + 2 * pad, 48 + 2 * pad)
    assert pad >= look.px(0.12)


# -- widgets ---------------------------------------------------------------------------------------------------------


def test_long_words_end_in_an_ellipsis_and_are_whole_in_the_tip(look, shown):
    words = Words(look, "Ravelomanantsoa-Delacourt Marie-Françoise", "who")
    page = shown(Page(look, lambda p: p.at(words, 1, 2, p.width_u - 2)), 200, 100)
    assert words.toolTip() == words.text() == accessible(words)[0]
    page.resize(900, 100)
    assert words.toolTip() == ""


@pytest.mark.parametrize("make", [Link, Back, Button, Tool])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_what_is_pressed_answers_the_keyboard(look, shown, qtbot, make, key):
    widget = make(look, "Faire")
    shown(Page(look, lambda p: p.at(widget, 1, 2)), 300, 200)
    widget.setFocus()
    with qtbot.waitSignal(widget.clicked):
        qtbot.keyClick(widget, key)
    assert accessible(widget)[:2] == ("Faire", QAccessible.Role.Button)


@pytest.mark.parametrize("make", [Link, Back, Button, Check, Radio, Field])
def test_the_focus_is_seen(look, shown, qtbot, make):
    widget, other = make(look, "Faire"), Link(look, "ailleurs")

    def lay(page):
        page.at(widget, 1, 2, 5)
        page.at(other, 1, 4)

    page = shown(Page(look, lay, fill="paper"), 300, 200)
    other.setFocus()
    plain = painted(page).copy(widget.geometry())
    widget.setFocus()
    ringed = painted(page).copy(widget.geometry())
    focus = look.color("focus").rgb()

    def pixels(image):
        return sum(image.pixel(x, y) == focus for x in range(image.width()) for y in range(image.height()))

    assert pixels(plain) == 0
    assert pixels(ringed) > 60


def test_a_closed_button_says_why_and_cannot_be_pressed(look, shown, qtbot):
    button = Button(look, "Donner la fiche", "full")
    shown(Page(look, lambda p: p.at(button, 1, 2)), 400, 200)
    button.set_closed("N. F. n’a pas encore dit son accord.")
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == []
    assert accessible(button)[2] == "N. F. n’a pas encore dit son accord."
    button.set_closed("")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]


def test_a_waiting_button_keeps_its_words_for_later(look):
    button = Button(look, "Ouvrir le cahier", "cover")
    button.set_waiting("Le cahier s’ouvre…")
    assert not button.isEnabled()
    assert button.text() == "Le cahier s’ouvre…"
    button.set_waiting("")
    assert button.isEnabled()
    assert button.text() == "Ouvrir le cahier"


def test_boxes_and_rings_are_what_they_are_for_a_screen_reader(look, shown, qtbot):
    box, first, second = Check(look, "ma structure"), Radio(look, "nom complet"), Radio(look, "initiales")
    apart = Radio(look, "chez moi")

    def lay(page):
        for k, widget in enumerate((box, first, second, apart)):
            page.at(widget, 1, 2 + k)

    page = shown(Page(look, lay), 400, 300)
    one_of(page, first, second)
    one_of(page, apart)
    assert accessible(box)[1] == QAccessible.Role.CheckBox
    assert accessible(first)[1] == QAccessible.Role.RadioButton
    assert isinstance(first, Radio)
    apart.setChecked(True)
    first.setChecked(True)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (first.isChecked(), second.isChecked(), apart.isChecked()) == (False, True, True)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_the_three_choices_tell_the_state_chosen(look, shown, qtbot):
    choices = Choices(look, "Diop Awa")
    shown(Page(look, lambda p: p.at(choices, p.width_u - 1, 2, align="r")), 600, 200)
    with qtbot.waitSignal(choices.chosen) as told:
        qtbot.mouseClick(choices.buttons[State.MISSED], Qt.MouseButton.LeftButton)
    assert told.args == [State.MISSED]
    assert accessible(choices.buttons[State.HELD])[0] == "Diop Awa, honoré"
    choices.set_state(State.PLANNED)
    assert not any(button.isChecked() for button in choices.buttons.values())


def test_a_field_takes_composed_letters_and_undo(look, shown, qtbot):
    field = Field(look, "Chercher un nom, un mot")
    shown(Page(look, lambda p: p.at(field, 1, 2, 8)), 400, 200)
    field.setFocus()
    compose = QInputMethodEvent("^", [])
    QApplication.sendEvent(field, compose)
    commit = QInputMethodEvent()
    commit.setCommitString("ê")
    QApplication.sendEvent(field, commit)
    qtbot.keyClicks(field, "tre")
    assert field.text() == "être"
    field.undo()
    assert field.text() != "être"


@pytest.mark.parametrize("u", [32, 48, 64, 96])
@pytest.mark.parametrize("align", ["l", "r"])
def test_what_is_written_ends_where_the_words_over_it_end(look, shown, u, align):
    look.set_u(u)
    leaf = Leaf(look)
    field = Field(look, boxed=False, role="smallb", align=align, parent=leaf)
    words = Words(look, "10 h 30", "smallb", align=align, parent=leaf)
    field.setText(words.text())

    def place():
        leaf.at(field, 1, 1, 8)
        leaf.at(words, 1, 3, 8)

    leaf.arrange = place
    shown(leaf, 10 * u, 5 * u)
    field.clearFocus()
    image = painted(leaf)
    black = [
        [x for x in range(image.width()) for y in range(round(top * u), round((top + 0.55) * u)) if QColor(image.pixel(x, y)).lightness() < 110]
        for top in (0.5, 2.5)
    ]
    edge = min if align == "l" else max
    assert abs(edge(black[0]) - edge(black[1])) <= 1


def test_shapes_keep_their_weight_up_to_150_per_cent(look):
    strokes, paper = {}, QImage(9, 9, QImage.Format.Format_RGB32)
    for u in (24, 32, 48, 96):
        look.set_u(u)
        painter = QPainter(paper)
        strokes[u] = Ink(painter, look).stroke_scale
        painter.end()
    assert strokes == {24: 0.75, 32: 1.0, 48: 1.0, 96: 2.0}


def test_a_field_to_correct_says_so_under_it(look, shown):
    field = Field(look, name="téléphone")

    def lay(page):
        page.at(field, 1, 2, 8)
        if field.fault:
            page.at(field.fault_label, 1.5, 3.15)

    page = shown(Page(look, lay, fill="paper"), 400, 200)
    field.setText("06 39 98 4")
    field.set_fault("Il manque trois chiffres.")
    QApplication.processEvents()
    assert field.fault_label.isVisible()
    assert accessible(field)[0] == "téléphone"
    assert accessible(field)[2] == "Il manque trois chiffres."
    warn = look.color("warn").rgb()
    image = painted(page).copy(field.geometry())
    assert any(image.pixel(image.width() // 2, y) == warn for y in range(image.height()))
    field.set_fault("")
    QApplication.processEvents()
    assert not field.fault_label.isVisible()


def test_marks_of_state_and_trust_differ_without_colour(look, shown):
    marks = [StateMark(look, s) for s in (State.HELD, State.MISSED, State.EXCUSED)]
    marks += [TrustMark(look, t, word=False) for t in (Trust.VERIFIED, Trust.NEW, Trust.UNSIGNED, Trust.TOLD, Trust.KEY_CHANGED)]

    def lay(page):
        for k, mark in enumerate(marks):
            page.at(mark, 1, 1 + k)

    page = shown(Page(look, lay, fill="paper"), 200, 320)
    image = painted(page).convertToFormat(QImage.Format.Format_Grayscale8)
    shapes = set()
    for k in range(len(marks)):
        area = QRect(28, look.px(1 + k) - 20, 24, 24)
        shapes.add(tuple(QImage.pixelColor(image, x, y).lightness() < 200 for y in range(area.top(), area.bottom()) for x in range(28, 52)))
    assert len(shapes) == len(marks)
    assert marks[3].toolTip() == accessible(marks[3])[0] == "cinq mots relus"


def test_a_notice_is_read_whole_and_its_link_is_followed(look, shown, qtbot):
    notice, strip = (
        Notice(look, "alert", "Le disque est plein.", "Libérez de la place."),
        StopStrip(look, "Ligne pas encore enregistrée.", "Quoi faire"),
    )

    def lay(page):
        page.box_at(notice, 1, 1, 11, 2.2)
        page.box_at(strip, 1, 4, 11, 1.5)

    shown(Page(look, lay), 500, 300)
    assert accessible(notice)[0] == "Le disque est plein. Libérez de la place."
    assert not notice.link.isVisible()
    with qtbot.waitSignal(strip.followed):
        qtbot.mouseClick(strip.link, Qt.MouseButton.LeftButton)


def test_a_paragraph_counts_its_lines(look, shown):
    para = Para(look, "La page reste à l’écran. " * 6)
    shown(Page(look, lambda p: p.at(para, 1, 2, 10, rows=para.rows(10))), 500, 400)
    assert para.rows(10) > para.rows(40) >= 1
    assert para.height() >= look.px(para.rows(10))


# -- rows ------------------------------------------------------------------------------------------------------------


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
    look.set_night(True)
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


# -- book ------------------------------------------------------------------------------------------------------------


def _book(look, shown, width, height, **options):
    return shown(Book(look, TABS, **options), width, height)


def test_two_pages_lie_as_drawn(look, shown):
    book = _book(look, shown, 1280, 800)
    left, right = Page(look), Page(look)
    book.open_at(left, right, 0.372, "people", thumbs=True)
    assert left.geometry() == QRect(40, 56, 456, 704)  # 02: the spine at 496, the page from 56 to 760
    assert right.geometry() == QRect(496, 56, 768, 704)
    assert book.letters.isVisible()
    book.open_at(left, right, 0.372, None, card="in")
    assert right.x() == 483  # 03: without the letters the left page begins at 0.6 u
    assert book.card_button.isVisible()
    assert not book.letters.isVisible()


def test_a_low_window_gives_the_desk_less(look, shown):
    book = _book(look, shown, 1093, 540)
    left, right = Page(look), Page(look)
    book.open_at(left, right, 0.385, None)
    assert right.y() == 48
    assert right.height() == 458
    assert book.layout_name == "two low"


def test_a_narrow_window_shows_one_page_and_short_tabs(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    left, right = Page(look), Page(look)
    book.open_at(left, right, 0.372, "people")
    with qtbot.waitSignal(book.layout_changed):
        book.resize(800, 520)
    assert book.single
    assert not left.isVisible()
    assert right.geometry() == QRect(16, 48, 768, 438)
    assert book.tabs["received"].short
    with qtbot.waitSignal(book.layout_changed):
        book.resize(1280, 800)
    assert left.isVisible()


def test_a_zoom_can_leave_room_for_one_page_only(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    book.open_at(Page(look), Page(look), 0.372, "people")
    with qtbot.waitSignal(book.layout_changed):
        look.set_u(48)
    assert book.single


def test_a_ledger_lies_over_the_spine(look, shown):
    book = _book(look, shown, 1280, 800)
    page = Page(look)
    book.open_at(None, page, 0.5, "register")
    assert page.width() > 1200
    assert book.L[2] == pytest.approx(book.R[2], abs=0.5)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1093, 540), (1000, 700), (800, 520)])
@pytest.mark.parametrize("card", ["none", "in", "out"])
@pytest.mark.parametrize("raised", [None, "people", "register"])  # the words of a raised tab are wider
def test_nothing_on_the_desk_lies_over_anything_else(look, shown, width, height, card, raised):
    book = shown(Book(look, [(e.name, e.tab, e.short) for e in pages() if e.tab], can_cover=True), width, height)
    book.open_at(Page(look), Page(look), 0.385, raised, card=card, tools=[Tool(look, "Surligner", "mark"), Tool(look, "Imprimer")])
    book.set_saved("Enregistré à 17 h 12")
    for u in (u for u in range(24, 97, 4) if width / u >= 1280 / 96):  # as narrow as 300 % in 1280 px
        look.set_u(u)
        there = [*book.tabs.values(), book.card_button, book.close_button, book.cover_button, book.seal, book.door, book.saved, *book.tools]
        shapes = []
        for part in (part for part in there if part.isVisible()):
            pad = look.px(part.pad) + 1
            shapes.append((part.accessibleName(), part.geometry().adjusted(pad, pad, -pad, -pad)))
        over = [(a, b) for i, (a, one) in enumerate(shapes) for b, other in shapes[i + 1 :] if one.intersects(other)]
        assert (u, over, [a for a, one in shapes if not book.rect().contains(one)]) == (u, [], [])


def test_old_pages_are_hidden_not_destroyed(look, shown):
    book = _book(look, shown, 1280, 800)
    first, second, third = Page(look), Page(look), Page(look)
    book.open_at(first, second, 0.372, "people")
    book.open_at(None, third, 0.5, "register")
    assert (first.isVisible(), second.isVisible(), third.isVisible()) == (False, False, True)
    book.open_at(first, second, 0.372, "people")
    assert first.isVisible()


def test_what_lies_on_the_desk_answers(look, shown, qtbot):
    book = _book(look, shown, 1280, 800, can_cover=True)
    book.open_at(Page(look), Page(look), 0.372, None, card="in", seal="Seule cette fiche partira")
    for widget, signal in (
        (book.card_button, book.give),
        (book.close_button, book.close_notebook),
        (book.cover_button, book.cover),
        (book.seal, book.rabat),
        (book.door, book.rabat),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(book.tab_chosen) as told:
        qtbot.mouseClick(book.tabs["register"], Qt.MouseButton.LeftButton)
    assert told.args == ["register"]
    assert accessible(book.seal)[0].startswith("Seule cette fiche partira")


def test_a_number_waits_on_its_tab_without_moving_it(look, shown):
    book = _book(look, shown, 1280, 800)
    book.open_at(Page(look), Page(look), 0.372, None)
    before = book.tabs["register"].x()
    book.set_new("received", 1)
    book.resize(1281, 800)
    assert book.tabs["register"].x() == before
    assert accessible(book.tabs["received"])[0] == "Fiches reçues, 1 nouvelle"
    book.set_new("received", 0)
    assert accessible(book.tabs["received"])[0] == "Fiches reçues"


def test_tab_follows_the_paper(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    low, high, far = Link(look, "en bas"), Link(look, "en haut"), Link(look, "à droite")

    def lay(page):
        page.at(low, 2, 6)
        page.at(high, 2, 3)

    book.open_at(Page(look, lay), Page(look, lambda p: p.at(far, 5, 3)), 0.372, None, card="in")
    book.tabs["register"].setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(book.focusWidget(), Qt.Key.Key_Tab)
        seen.append(book.focusWidget())
    assert seen == [high, low, far, book.card_button]
    qtbot.keyClick(book.focusWidget(), Qt.Key.Key_Backtab)
    assert book.focusWidget() is far


def test_f6_goes_from_page_to_page_to_desk(look, shown):
    book = _book(look, shown, 1280, 800)
    left, right = Link(look, "gauche"), Link(look, "droite")
    book.open_at(Page(look, lambda p: p.at(left, 2, 3)), Page(look, lambda p: p.at(right, 5, 3)), 0.372, None)
    left.setFocus()
    places = []
    for step in (1, 1, 1, -1):
        book.focus_part(step)
        places.append(book.focusWidget())
    assert places == [right, book.seal, left, book.seal]


def test_letters_are_one_stop_and_skip_the_empty_ones(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    book.set_letters({"A", "D", "Z"}, "")
    book.open_at(Page(look), Page(look), 0.372, "people", thumbs=True)
    letters = book.letters.buttons
    assert [ch for ch, b in letters.items() if b.focusPolicy() == Qt.FocusPolicy.StrongFocus] == ["A"]
    letters["A"].setFocus()
    qtbot.keyClick(letters["A"], Qt.Key.Key_Down)
    assert book.focusWidget() is letters["D"]
    with qtbot.waitSignal(book.letter) as told:
        qtbot.keyClick(letters["D"], Qt.Key.Key_Return)
    assert told.args == ["D"]
    assert not letters["B"].isEnabled()


def test_tools_stand_under_the_page_while_they_fit(look, shown):
    book = _book(look, shown, 1280, 800)
    tools = [Tool(look, word, "mark") for word in ("Surligner", "Croquis", "Joindre une page")]
    book.open_at(Page(look), Page(look), 0.372, None, tools=tools)
    book.set_saved("Enregistré à 17 h 12")
    assert all(tool.isVisible() and tool.y() > 750 for tool in tools)
    book.resize(800, 520)
    right = book.saved.x()
    assert all(tool.x() + tool.width() <= right + 20 for tool in tools if tool.isVisible())


def test_the_shade_of_the_spine_lets_the_mouse_through(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    link = Link(look, "tout près du pli")
    book.open_at(Page(look), Page(look, lambda p: p.at(link, 0.3, 3)), 0.372, None)
    at = link.mapTo(book, link.rect().center())
    assert book.childAt(at) is link


# -- cover -----------------------------------------------------------------------------------------------------------


def known(run):
    folded = typed.fold(run)
    return len(folded) >= 4 and typed.complete(folded) in typed.words()


@pytest.fixture
def six(look, shown):
    field = WordsField(look, known, "Vos six mots")
    shown(Page(look, lambda p: p.box_at(field, 1, 1, 9, field.high())), 400, 200)
    field.setFocus()
    return field


def test_first_letters_are_enough_and_need_no_space(six, qtbot):
    qtbot.keyClicks(six, "oeilrallcopiberc")
    assert six.runs() == ["oeil", "rall", "copi", "berc"]
    assert six.recognised() == 4
    assert accessible(six)[2] == "mot 4, reconnu"
    qtbot.keyClicks(six, "sonacuiv")
    assert six.complete()
    assert typed.typed_words(six.secret()) == ["oeillet", "rallye", "copie", "berceau", "sonate", "cuivre"]


def test_whole_words_with_spaces_give_the_same_secret(six, qtbot):
    six.setText("Œillet rallye, COPIE berceau sonate cuivre")
    assert six.complete()
    assert typed.typed_words(six.secret()) == ["oeillet", "rallye", "copie", "berceau", "sonate", "cuivre"]


def test_a_phrase_of_ones_own_is_kept_to_the_letter(six):
    six.setText("Bercez-moi, ce soir à 8 h ?")
    assert not six.complete()
    assert six.secret() == "Bercez-moi, ce soir à 8 h ?"


def test_a_run_ends_where_the_next_letter_is_not_of_its_word():
    assert parted("", known) == []
    assert parted("  ", known) == []
    assert parted("berceau", known) == ["berceau"]
    assert parted("berceausonate", known) == ["berceau", "sonate"]


def test_the_secret_cannot_be_copied_out_nor_read_aloud(six, qtbot):
    QGuiApplication.clipboard().setText("avant")
    six.setText("oeilrall")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(six, key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "avant"
    assert six.text() == "oeilrall"
    value = QAccessible.queryAccessibleInterface(six).text(QAccessible.Text.Value)
    assert "oeil" not in value


def test_letters_always_go_to_the_end(six, qtbot):
    qtbot.keyClicks(six, "oeil")
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left):
        qtbot.keyClick(six, key)
    qtbot.mouseClick(six, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.keyClicks(six, "rall")
    assert six.text() == "oeilrall"


def test_words_are_dots_until_shown(six, look):
    six.setText("oeil")
    hidden = painted(six)
    six.set_shown(True)
    assert painted(six) != hidden
    assert six.echoMode() == QLineEdit.EchoMode.Normal


def test_four_digits_are_one_field(look, shown, qtbot):
    field = DigitsField(look, "Quatre chiffres")
    shown(Page(look, lambda p: p.box_at(field, 1, 1, field.wish(), 1.7)), 400, 200)
    field.setFocus()
    with qtbot.waitSignal(field.full) as told:
        qtbot.keyClicks(field, "1a2b34")
    assert told.args == ["1234"]
    assert accessible(field)[:2] == ("Quatre chiffres", QAccessible.Role.EditableText)


@pytest.mark.parametrize(("width", "height", "low"), [(1280, 800, False), (1093, 540, True), (800, 520, True)])
def test_the_cover_keeps_what_opens_it_in_sight(look, shown, width, height, low):
    cover = shown(Cover(look), width, height)
    cover.set_label(Label("Claire Fontanel", "Conseillère", "PLIE du Val d’Orme", "+33199004127"), "01 99 00 41 27")
    assert cover.low is low
    assert cover.oy + 16.8 + 1.5 < cover.height_u  # the button under the field
    assert cover.lx > 0
    assert not painted(cover).isNull()


def test_a_sheet_lies_alone_where_there_is_no_room_beside(look, shown):
    sheet = shown(Sheet(look), 1280, 800)
    sheet.set_sheet(2, 3, "Six mots ouvrent ce cahier")
    assert not sheet.alone
    assert sheet.number.text() == "feuille 2 sur 3"
    sheet.resize(1093, 540)
    assert sheet.alone
    assert sheet.sx >= 0.5
    assert sheet.sy + sheet.sh <= sheet.height_u
    assert sheet.title.isVisible()


# -- card ------------------------------------------------------------------------------------------------------------


def test_a_card_is_read_whole_and_its_links_answer(look, shown, qtbot):
    card = CardView(look)
    shown(Page(look, lambda p: p.box_at(card, 1, 1, 22, 8), fill="paper"), 800, 320)
    card.show_received("N. F.", "lundi 23 novembre 2026, avec Mehdi Rahal", "06 39 98 52 36", Trust.VERIFIED, "ensemble le 4 septembre")
    name = accessible(card)[0]
    for part in ("fiche de N. F.", "lundi 23 novembre 2026", "06 39 98 52 36", "cinq mots relus"):
        assert part in name
    with qtbot.waitSignal(card.enlarge):
        qtbot.mouseClick(card.enlarge_link, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.copy):
        qtbot.mouseClick(card.copy_link, Qt.MouseButton.LeftButton)
    card.show_given("Nadia Ferhat", [("avec", "Claire Fontanel", "leadb")])
    assert not card.copy_link.isVisible()
    assert "avec Claire Fontanel" in accessible(card)[0]


def test_words_that_leave_take_the_height_they_need(look, shown):
    card = TextCard(look, "J'ai vu N.F. le 25/11/2026. Appelez-moi : Claire Fontanel, 0199004127. Entre nous, merci. Réf K7M49QTX")
    shown(Page(look, lambda p: p.box_at(card, 1, 1, 12, card.high(12))), 480, 300)
    assert card.high(12) > card.high(40)
    assert accessible(card)[0] == card.text()


@pytest.mark.parametrize("system", [False, True])
@pytest.mark.parametrize("night", [False, True])
def test_every_look_can_be_painted(look, shown, night, system):
    look.set_night(night)
    look.set_system_colours(system)
    book = _book(look, shown, 1280, 800)
    card = CardView(look)
    card.show_received("N. F.", "lundi", "06 39 98 52 36", Trust.KEY_CHANGED)
    book.open_at(Page(look, ruling="lines", margin=1.5), Page(look, lambda p: p.box_at(card, 1, 1, 18, 8), ruling="seyes", margin=4), 0.372, "people")
    image = book.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 2


@pytest.mark.parametrize("kind", ["set", "state"])
def test_tab_comes_to_the_chosen_one_of_several_from_the_first_time_on(look, shown, qtbot, kind):
    class Several(Leaf):
        def arrange(self):
            self.at(before, 1, 1)
            for n, each in enumerate(radios if kind == "set" else [choices]):
                self.at(each, 1 + 3 * n, 3)
            self.at(after, 1, 5)

    leaf = Several(look)
    before = Link(look, "avant", parent=leaf)
    if kind == "set":
        radios = [Radio(look, words, parent=leaf) for words in ("un", "deux", "trois")]
        one_of(leaf, *radios)
        radios[2].setChecked(True)
        radios[1].setChecked(True)
    else:
        choices = Choices(look, "Nadia", leaf)
        choices.set_state(State.MISSED)
        radios = list(choices.buttons.values())
    after = Link(look, "après", parent=leaf)
    shown(leaf)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert radios[1].hasFocus()
    qtbot.keyClick(radios[1], Qt.Key.Key_Tab)
    assert after.hasFocus()
    if kind == "state":
        choices.set_state(State.PLANNED)  # none is chosen: the first
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert radios[0].hasFocus()


def test_nothing_of_what_is_over_the_start_of_a_pane_shows_in_it(look, shown):
    class Tall(Inner):
        def arrange(self):
            self.at(title, 1, 1.72)
            self.at(link, 1, 2.72)
            self.done([(0.0, 2.0), *((float(n), n + 1.0) for n in range(2, 8))], 8.0)

    inner = Tall(look)
    title, link = Title(look, "Réglages, q j g", parent=inner), Link(look, "Éàq", parent=inner)
    pane = Pane(look, inner)
    shown(pane, 12 * look.u, 6 * look.u)

    def rows_with_ink() -> set[int]:
        link.hide()
        image, under = pane.grab().toImage(), title.isVisible()
        title.hide()
        bare = pane.grab().toImage()
        title.setVisible(under)
        link.show()
        return {y for y in range(image.height()) if any(image.pixel(x, y) != bare.pixel(x, y) for x in range(image.width()))}

    assert rows_with_ink()
    pane.more.click()
    assert pane.inner.y() == -2 * look.u
    assert rows_with_ink() == set()
    pane.to_start()
    assert max(rows_with_ink()) > 2 * look.u  # its underline is there again
