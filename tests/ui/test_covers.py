"""The closed cover: the secret fields, and what stays in sight."""

import pytest
from leaves import Page, accessible, painted
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from notebook_app import text as typed
from notebook_app import wordlist
from notebook_app.model import Label
from ui.parts.cover import Cover
from ui.parts.digits import DigitsField
from ui.parts.first_sheet import Sheet
from ui.parts.secret import WordsField, parted


def known(run):
    folded = typed.fold(run)
    return len(folded) >= 4 and wordlist.complete(folded) in wordlist.words()


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
    assert wordlist.typed_words(six.secret()) == ["oeillet", "rallye", "copie", "berceau", "sonate", "cuivre"]


def test_whole_words_with_spaces_give_the_same_secret(six, qtbot):
    six.setText("Œillet rallye, COPIE berceau sonate cuivre")
    assert six.complete()
    assert wordlist.typed_words(six.secret()) == ["oeillet", "rallye", "copie", "berceau", "sonate", "cuivre"]


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
