"""The small parts: baselines on the ruling, keyboard, names for a screen reader."""

import pytest
from leaves import Page, accessible, painted, settle
from PySide6.QtCore import QElapsedTimer, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QInputMethodEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from notebook_app.model import State, Trust
from ui.parts.card import CardView, TextCard
from ui.parts.choices import Check, Choices, Radio, one_of
from ui.parts.editor import PageEdit
from ui.parts.emblem import SIDES, emblem
from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice, StopStrip
from ui.parts.number import NumberSlip
from ui.parts.one_line import LineEdit
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink
from ui.parts.pasting import Pad
from ui.parts.ready import MailCard
from ui.parts.room import Picture, Room
from ui.parts.rows import Cell, Row, Rows
from ui.parts.slip import Slip
from ui.parts.today_rows import StateButton
from ui.parts.widgets import Back, Button, Link, Para, Title, Tool, TrustMark, Words
from ui.theme import DAY


def stated(look, state):
    button = StateButton(look)
    button.show_state(state, "Nadia")
    return button


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
        "state": lambda: stated(look, State.MISSED),
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
    settle(look, fine_lines=False)
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


def caret(field):
    """Its columns of the field's own colour that are whole, from top to bottom, each with its rows."""
    field.repaint()
    image, color, u = painted(field), field.look.color(field.color).rgb(), field.look.u
    base, size = round(field.base() * u), 2 * field.font().pixelSize() / u
    rows = range(base - round(0.55 * size * u), base + round(0.1 * size * u))
    lit = [x for x in range(image.width()) if all(image.pixel(x, y) == color for y in rows)]
    return lit, [y for y in range(image.height()) if lit and image.pixel(lit[0], y) == color]


@pytest.mark.parametrize("u", [32, 48, 96])
@pytest.mark.parametrize("night", [False, True])
@pytest.mark.parametrize(("role", "thick"), [("hand", 2), ("ui", 1.5)])
def test_the_caret_of_a_field_is_in_its_ink_and_no_other_is_there(look, shown, qapp, u, night, role, thick):
    look.settle(u, "night" if night else "day", look.hand, True, False)
    field = Field(look, boxed=False, role=role)
    shown(Page(look, lambda p: p.at(field, 1, 2, 8)), 10 * u, 4 * u)
    field.setText("Awa")
    field.clearFocus()
    assert caret(field)[0] == []
    field.setFocus()

    def at(places, end):
        """The caret stands there, as thick and high as drawn, and no near-black line of Qt's is over it."""
        columns, rows = caret(field)
        assert columns == list(range(columns[0], columns[0] + max(1, int(thick * u / 32 + 0.25))))
        assert abs(columns[0] - field.cursorRect().x() - 5 - (end and 0.1 * u)) < 0.06 * u
        assert abs(len(rows) - 0.78 * 2 * field.font().pixelSize()) <= 1
        image, above = painted(field), rows[0] - 2
        assert image.pixel(field.cursorRect().x() + 5, above) == image.pixel(image.width() // 2, above)  # where Qt's would still go
        places.append(columns[0])

    places = []
    at(places, True)
    field.home(False)
    at(places, False)
    field.setText("نادية")  # its end is on the left
    at(places, False)
    field.setText("Awa")
    compose = QInputMethodEvent("^", [])
    QApplication.sendEvent(field, compose)
    assert caret(field)[0] == []  # the input method shows its own
    commit = QInputMethodEvent()
    commit.setCommitString("ê")
    QApplication.sendEvent(field, commit)
    at(places, True)
    assert places[1] < places[0] < places[3]
    field.setReadOnly(True)
    assert caret(field)[0] == []
    field.setReadOnly(False)
    field.clearFocus()
    assert caret(field)[0] == []


def test_the_caret_of_a_field_blinks_as_the_system_says(look, shown, qapp, qtbot):
    field = Field(look, boxed=False, role="hand")
    shown(Page(look, lambda p: p.at(field, 1, 2, 8)), 400, 200)
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(40)
    field.clearFocus()
    try:
        field.setFocus()
        for there in (False, True, False):
            qtbot.waitUntil(lambda there=there: bool(caret(field)[0]) is there, timeout=60_000)
    finally:
        qapp.setCursorFlashTime(before)


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


def test_a_list_is_pasted_on_a_field_of_its_own_colour(look, shown):
    look.settle(look.u, "night", look.hand, True, False)
    host = QWidget()
    Pad(look, host).setGeometry(10, 10, 300, 150)
    shown(host, 400, 200)
    assert painted(host).pixel(200, 100) == look.color("field").rgb()


def test_shapes_keep_their_weight_up_to_150_per_cent(look):
    strokes, paper = {}, QImage(9, 9, QImage.Format.Format_RGB32)
    for u in (24, 32, 48, 96):
        look.set_u(u)
        painter = QPainter(paper)
        strokes[u] = Ink(painter, look).stroke_scale
        painter.end()
    assert strokes == {24: 0.75, 32: 1.0, 48: 1.0, 96: 2.0}


@pytest.mark.parametrize("left", [1, 2, 3, 5])
def test_at_150_per_cent_a_line_lies_where_a_picture_of_it_lies(look, left):
    """The red line of a page runs through rows that are laid down as a picture: half a pixel goes the same way in both."""
    sheet, rows = QImage(300, 120, QImage.Format.Format_RGB32), QPixmap(240, 48)
    for each in (sheet, rows):
        each.setDevicePixelRatio(1.5)
        each.fill(look.color("paper"))
    with QPainter(rows) as painter:
        Ink(painter, look).v_line(2, 0, 1, "margin", 2)
    with QPainter(sheet) as painter:
        painter.translate(left, 0)
        painter.drawTiledPixmap(QRectF(0, 0, 160, 32), rows, QPointF(0, 0))
        Ink(painter, look).v_line(2, 1, 1, "margin", 2)
    red = look.color("margin").rgb()
    drawn, painted = ([x for x in range(300) if sheet.pixel(x, y) == red] for y in (20, 70))
    assert drawn == painted
    assert len(drawn) == 3


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
    marks = [stated(look, s) for s in (State.HELD, State.MISSED, State.EXCUSED)]
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


# -- pane ------------------------------------------------------------------------------------------------------------


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


class Painted(QWidget):
    """How often it was painted."""

    times = 0

    def paintEvent(self, event):
        self.times += 1


def test_what_changes_while_a_picture_is_held_is_painted_once_and_all_of_it(shown):
    window = Painted()
    window.resize(400, 300)
    plain, solid = Painted(window), Painted(window)
    inner = Painted(solid)
    plain.setGeometry(10, 10, 100, 100)
    solid.setGeometry(150, 10, 100, 100)
    inner.setGeometry(10, 10, 50, 50)
    solid.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    shown(window)
    every = [window, plain, solid, inner]
    before = [each.times for each in every]
    picture = Picture(window)
    picture.hold()
    plain.update()
    inner.update()
    late = Painted(window)
    late.setGeometry(260, 10, 40, 40)
    late.show()
    for _ in range(3):
        QApplication.processEvents()
    assert [each.times for each in every] == before
    assert late.times == 0
    picture.let_go()
    for _ in range(3):
        QApplication.processEvents()
    assert [each.times - times for each, times in zip(every, before, strict=True)] == [1, 1, 1, 1]
    assert late.times == 1
    plain.update()
    QApplication.processEvents()
    assert plain.times == before[1] + 2


@pytest.mark.parametrize("asked", [0, 1])
def test_a_picture_let_go_without_being_held_paints_nothing(shown, asked):
    window = Painted()
    shown(window)
    picture = Picture(window)
    for _ in range(asked):
        picture.hold()
    before = window.times
    picture.let_go()
    picture.let_go()
    for _ in range(3):
        QApplication.processEvents()
    assert window.times == before


def turn_for(ms):
    """As long as something is made and the window does not listen."""
    clock = QElapsedTimer()
    clock.start()
    while not clock.hasExpired(ms):
        pass


def test_a_picture_is_held_from_when_the_window_listens_again(shown, qtbot):
    window = Painted()
    shown(window)
    picture = Picture(window, 300)
    picture.hold()
    turn_for(310)
    QApplication.processEvents()
    assert picture.held
    qtbot.waitUntil(lambda: not picture.held)


def test_a_picture_held_again_and_again_is_let_go_all_the_same(shown, qtbot):
    window = Painted()
    shown(window)
    picture = Picture(window, 300)
    picture.hold()
    QApplication.processEvents()
    for _ in range(100):
        if not picture.held:
            break
        picture.hold()
        turn_for(10)
        QApplication.processEvents()
    assert not picture.held


def test_another_page_on_top_is_painted_once(shown, look):
    window = Painted()
    room = Room(look, window)
    pages = [Painted(window) for _ in range(2)]
    parts = [Painted(page) for page in pages for _ in range(3)]
    for page in pages:
        room.addWidget(page)
    shown(window)
    before = [each.times for each in parts[3:]]
    room.setCurrentWidget(pages[1])
    for _ in range(3):
        QApplication.processEvents()
    assert pages[1].isVisible()
    assert pages[1].times == 1
    assert [each.times - times for each, times in zip(parts[3:], before, strict=True)] == [1, 1, 1]


@pytest.mark.parametrize("u", range(24, 97, 4))
def test_words_in_the_room_they_wish_stay_on_one_line(look, u):
    """A place lies on whole pixels: in the smallest letters what is lost there broke one sentence in thirty before its last word."""
    look.set_u(u)
    leaf = Leaf(look)
    leaf.resize(90 * u, 20 * u)
    para = Para(look, "", parent=leaf)
    for words in (
        "ce système ne permet pas de les empêcher",
        "Les six mots de ce jour-là, ou les huit mots de la feuille",
        "C’est pour quelle page\u202f?",
        "Un numéro de sécurité sociale est dans cette ligne.",
    ):
        for at in range(20):
            para.set_text(words)
            leaf.at(para, 1 + at / 19, 3, para.wish() + 0.05)
            assert para.rows(para.inner()) == 1, (words, at)


SENTENCE = "Une image ne se couvre pas\u00a0: si quelqu’un d’autre y est, elle peut rester ici. " * 3


def _slip(look):
    slip = Slip(look)
    slip.say("ok", SENTENCE, SENTENCE)
    return slip


def _mail(look):
    mail = MailCard(look)
    mail.show_mail(("Un objet", SENTENCE, SENTENCE))
    return mail


@pytest.mark.parametrize("u", [24, 32, 44, 56, 96])
@pytest.mark.parametrize("make", [lambda look: Para(look, SENTENCE), lambda look: TextCard(look, SENTENCE), _slip, _mail])
def test_words_in_as_many_lines_as_they_take_take_no_more(look, u, make):
    """A place lies on whole pixels: what is lost there broke words into one more line than was counted, over what lies below."""
    look.set_u(u)
    leaf = Leaf(look)
    leaf.resize(90 * u, 40 * u)
    part, differ = make(look), []
    part.setParent(leaf)
    high = part.rows if isinstance(part, Para) else part.high
    for wide in (8 + n / 101 for n in range(600)):
        leaf.box_at(part, 1, 3, wide, 20)
        if high(part.inner()) != high(wide):
            differ.append(wide)
    assert differ == []


def test_a_fault_while_painting_leaves_no_painter_behind(qtbot, look):
    """What Qt says of one that is left fails a test; what it was painting on then goes under it."""

    class Faulty(Leaf):
        def paint_under(self, ink):
            with ink.edges_of(2.0, 2.0, 4.0, 4.0):
                raise ZeroDivisionError

    leaf = Faulty(look)
    qtbot.addWidget(leaf)
    leaf.resize(400, 300)
    with pytest.raises(ZeroDivisionError) as fault:
        leaf.grab()
    assert fault.traceback  # as long as it is kept, so is all that was used there


@pytest.mark.parametrize("side", SIDES)
def test_the_emblem_is_sharp_at_each_size_and_lies_on_any_colour(qapp, side):
    image = emblem().pixmap(side).toImage()
    colors = [image.pixelColor(x, y) for x in range(side) for y in range(side)]
    for name in ("cover", "coveredge", "paper", "ink"):
        assert colors.count(QColor(DAY[name])) >= 3, name  # whole pixels of it
    assert {image.pixelColor(x, y).alpha() for x in (0, side - 1) for y in (0, side - 1)} == {0}


MADE = {"field": lambda look: Field(look, "Chercher"), "line": lambda look: LineEdit(look, "Quelques mots"), "page": PageEdit}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_a_field_that_gets_the_keyboard_is_another_thing_to_a_screen_reader(look, shown, make):
    """Else Orca hears first that its caret moved, takes it to have had the keyboard already, and does not say which field it is."""
    box = QWidget()
    first, field = Field(look, "Nom", parent=box), make(look)
    field.setParent(box)
    shown(box)
    first.setFocus()
    QAccessible.setActive(True)
    try:
        before = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(field))
        field.setFocus(Qt.FocusReason.TabFocusReason)
        assert field.hasFocus()
        after = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(field))
    finally:
        QAccessible.setActive(False)
    assert after != before


def test_what_is_said_of_a_number_is_seen_also_after_a_picture_was_taken_of_the_window(look, shown):
    """Qt resizes also what is hidden then, and never paints what is made meanwhile."""
    page = shown(Page(look), 800, 200)
    slip = NumberSlip(look, page)
    slip.setGeometry(10, 10, 780, 32)
    page.grab()
    slip.say()
    slip.show()
    image = page.grab().toImage()
    assert any(image.pixelColor(x, y).lightness() < 120 for x in range(40, 400) for y in range(12, 40))
