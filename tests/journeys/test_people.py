"""The list of people, with real keys and clicks: finding, adding, pasting, and its room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from desks import TODAY
from hand import ListHand
from laid import faults
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from tour_hands import Hands

from notebook_app.model import Phone, State
from notebook_app.notebook import Notebook
from ui.parts.choices import Check
from ui.parts.notice import Notice
from ui.parts.on_desk import Letter
from ui.parts.rows import Rows
from ui.parts.widgets import Back, Button, Link, Words

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


# -- opening -----------------------------------------------------------------------------------------------------------


def test_opening_shows_everybody_and_the_caret_waits_on_the_first_missing_line(hand: ListHand) -> None:
    assert hand.names() == [
        "Diop Awa, prochain rendez-vous 25 novembre",
        "Ferhat Nadia, dernier rendez-vous 25 novembre, prochain rendez-vous 1er décembre",
        "Garnier Lucas, dernier rendez-vous 25 novembre",
        "Kovalenko Olena",
    ]
    assert hand.focus() == "Ligne de Ferhat Nadia, mercredi 25 novembre"
    assert hand.seen(Words, "mercredi 25 novembre 2026")
    assert hand.seen(Words, "deux rendez-vous honorés")


def test_a_person_opens_by_enter_and_by_one_click(hand: ListHand) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.key(Key.Key_Down)
    assert hand.focus() == "Personnes"
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Return)
    assert hand.desk.page().place()["id"] == hand.id("Nadia Ferhat")
    hand.key(Key.Key_Escape)
    assert hand.current() == "Ferhat Nadia"
    third = hand.list.visualRect(hand.list.model().index(2, 0)).center()
    hand.bot.mouseClick(hand.list.viewport(), Qt.MouseButton.LeftButton, pos=third)
    hand.rest()
    assert hand.desk.page().place()["id"] == hand.id("Lucas Garnier")


# -- finding -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["fer", "NADIA f", "férh", "ferhat nadia", "0639 98 20 14", "06 39 98 20 77"])
def test_one_finds_names_and_numbers_while_typing_and_enter_opens_the_first(hand: ListHand, typed: str) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type(typed)
    assert [name.split(",")[0] for name in hand.names()] == ["Ferhat Nadia"]
    hand.key(Key.Key_Return)
    assert hand.desk.page().place()["id"] == hand.id("Nadia Ferhat")


def test_esc_takes_the_search_back_and_a_return_keeps_it(hand: ListHand) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type("gar")
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Escape)
    assert hand.find(QLineEdit, "Chercher").text() == "gar"
    assert len(hand.names()) == 1
    hand.key(Key.Key_Escape)
    assert hand.find(QLineEdit, "Chercher").text() == ""
    assert len(hand.names()) == 4


@pytest.mark.parametrize("typed", ['"', "' OR 1=1 --", "nadia*", "(", "NEAR(", "  ", "%_", "\u0301", "-", "AND OR NOT"])
def test_any_text_can_be_sought(hand: ListHand, typed: str) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type(typed)
    hand.key(Key.Key_Escape)
    assert len(hand.names()) == 4
    assert not hand.seen(Notice, "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("*", "Personne à ce nom."), ("🌻", "Personne à ce nom."), ("(07 1", "Personne à ce numéro."), ("+33 6 0", "Personne à ce numéro.")],
)
def test_only_what_holds_a_figure_is_a_number(hand: ListHand, typed: str, said: str) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type(typed)
    assert hand.seen(Words, said)


def test_nobody_found_is_said_and_enter_adds(hand: ListHand) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type("w")
    assert hand.seen(Words, "Personne à la lettre W. Entrée pour l’ajouter.")
    hand.type("anda petit")
    assert hand.seen(Words, "Personne à ce nom. Entrée pour l’ajouter.")
    hand.key(Key.Key_Return)
    assert ("wanda petit", ()) in hand.people()
    assert hand.current() == "petit wanda"
    assert hand.focus() == "Écrire un nom"


def test_a_letter_leads_to_its_names(at_own: Callable[..., ListHand]) -> None:
    def many(notebook: Notebook) -> None:
        for letter in "ABCDÉGMRSTZ":
            for n in range(6):
                notebook.people.add(f"Jo {letter}{'abcdef'[n]}lot", TODAY)

    hand = at_own(many)
    hand.press(Letter, "M")
    assert hand.current() == "Malot Jo"
    assert not hand.find(Letter, "F").isEnabled()
    hand.key(Key.Key_Home)
    assert hand.current() == "Aalot Jo"
    hand.key(Key.Key_E)
    assert hand.current() == "Éalot Jo"
    hand.key(Key.Key_Up)
    hand.key(Key.Key_F)  # no F: the next letter there is
    assert hand.current() == "Galot Jo"


# -- adding ------------------------------------------------------------------------------------------------------------


def test_names_are_written_one_after_the_other_as_written(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    assert hand.focus() == "Écrire un nom"
    hand.type("  Maël   Le Guen ")
    hand.key(Key.Key_Return)
    hand.type("Zoé D’Arc")
    hand.key(Key.Key_Return)
    assert [name for name, _ in hand.people()] == ["Zoé D’Arc", "Awa Diop", "Nadia Ferhat", "Lucas Garnier", "Olena Kovalenko", "Maël Le Guen"]
    assert hand.focus() == "Écrire un nom"
    assert hand.find(QLineEdit, "Écrire un nom").text() == ""


@pytest.mark.parametrize(("page", "field"), [("people", "Écrire un nom"), ("week", "Écrire un rendez-vous, jeudi 26 novembre")])
def test_where_one_can_write_the_example_is_read_before_the_caret_comes(hand: ListHand, page: str, field: str) -> None:
    hand.desk.session.go.emit(page, None)
    hand.rest()
    there = next(w for w in hand.desk.window.findChildren(QLineEdit) if w.isVisible() and w.accessibleName().startswith(field))
    assert not there.hasFocus()
    seen = there.grab().toImage()
    there.setPlaceholderText("")
    assert there.grab().toImage() != seen


def test_a_name_that_is_there_already_is_said_before_a_second_page(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("FERHAT nadia")
    hand.key(Key.Key_Return)
    assert hand.seen(Notice, "Nadia Ferhat est déjà là. Entrée encore pour une autre page.")
    assert len(hand.people()) == 4
    assert hand.find(QLineEdit, "Écrire un nom").text() == "FERHAT nadia"
    hand.key(Key.Key_Return)
    assert len(hand.people()) == 5
    assert not hand.seen(Notice, "Nadia")


def test_a_number_that_is_none_is_said_and_kept_only_on_a_second_enter(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("Wanda Petit")
    hand.key(Key.Key_Tab)
    hand.type("06 39 98 1")
    hand.key(Key.Key_Return)
    assert hand.seen(Notice, "Il manque trois chiffres.")
    assert len(hand.people()) == 4
    hand.type("1 2")
    hand.key(Key.Key_Return)
    assert hand.seen(Notice, "Il manque un chiffre.")
    hand.key(Key.Key_Return)
    assert ("Wanda Petit", ("06 39 98 11 2",)) in hand.people()
    assert not hand.seen(Notice, "Il manque")


def test_a_name_of_nothing_visible_is_refused_with_a_sentence(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("\u200b\u2060")
    hand.key(Key.Key_Return)
    assert hand.seen(Notice, "Écrivez un nom")
    assert len(hand.people()) == 4


def test_an_empty_notebook_waits_for_a_name_then_a_phone(at_own: Callable[..., ListHand]) -> None:
    hand = at_own()
    assert hand.focus() == "Écrire un nom"
    assert hand.seen(Words, "La page est à vous.")
    hand.type("Nadia Ferhat")
    hand.key(Key.Key_Tab)
    assert hand.focus() == "Téléphone"
    hand.type("06 39 98 20 14")
    hand.key(Key.Key_Return)
    assert hand.focus() == "Écrire un nom"
    hand.type("Lucas Garnier")
    hand.key(Key.Key_Return)
    assert hand.people() == [("Nadia Ferhat", ("+262639982014",)), ("Lucas Garnier", ())]
    assert not hand.seen(Words, "La page est à vous.")


# -- a pasted list -----------------------------------------------------------------------------------------------------

LIST = """Nom\tTéléphone
Wanda Petit\t06 39 98 11 22
FERHAT Nadia
0639981234
Karl Otto 639981133
Li Na; 06 39 98 11 22 / 01 99 00 11 22
"""


def paste(hand: ListHand, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    hand.press(Link, "Coller une liste")
    hand.key(Key.Key_V, CONTROL)


def test_a_pasted_list_is_shown_line_by_line_before_anybody_is_added(hand: ListHand) -> None:
    paste(hand, LIST)
    preview = [row.name or row.cells[0].text for row in hand.find(Rows, "Ce qui a été lu").rows()]
    assert preview == [
        "Non lu, un titre\u00a0: Nom\tTéléphone",
        "Wanda Petit, 06\u00a039\u00a098\u00a011\u00a022",
        "FERHAT Nadia",
        "Nadia Ferhat est déjà là. Ajouter quand même",
        "Non lu, pas de nom sur cette ligne\u00a0: 0639981234",
        "Karl Otto",
        "«\u00a0639981133\u00a0» Est-ce 06\u00a039\u00a098\u00a011\u00a033\u202f?",
        "Li Na, 06\u00a039\u00a098\u00a011\u00a022, 01\u00a099\u00a000\u00a011\u00a022",
    ]
    assert len(hand.people()) == 4
    hand.press(Button, "Ajouter 3 personnes")
    assert ("Karl Otto", ("639981133",)) in hand.people()
    assert ("Li Na", ("+262639981122", "+33199001122")) in hand.people()
    assert len(hand.people()) == 7
    assert hand.seen(Notice, "Trois personnes ajoutées.")
    hand.press(Link, "Les retirer")
    assert len(hand.people()) == 4


def test_what_stands_after_the_number_in_a_pasted_list_is_noted_on_their_page(hand: ListHand) -> None:
    long = "Tours, suivie par la mission locale depuis le printemps, cherche une place en crèche pour son fils, le bus numéro 4 passe devant"
    paste(hand, f"Wanda Petit; 06 39 98 11 22; Tours\nKarl Otto; 639981133; {long}\nFERHAT Nadia; 06 39 98 20 14; Blois")
    noted = [row.name or row.cells[0].text for row in hand.find(Rows, "Ce qui a été lu").rows()]
    assert noted == [
        "Wanda Petit, 06\u00a039\u00a098\u00a011\u00a022",
        "Noté sur la page\u00a0: Tours",
        "Karl Otto",
        f"Noté sur la page\u00a0: {long}",
        "«\u00a0639981133\u00a0» Est-ce 06\u00a039\u00a098\u00a011\u00a033\u202f?",
        "FERHAT Nadia, 06\u00a039\u00a098\u00a020\u00a014",
        "Nadia Ferhat est déjà là. Ajouter quand même",
    ]
    for width, height in ((1093, 540), (800, 520)):
        hand.desk.window.resize(width, height)
        hand.rest()
        assert faults(hand.desk.window) == []
    hand.press(Button, "Ajouter 2 personnes")
    wanda, karl = hand.id("Wanda Petit"), hand.id("Karl Otto")
    assert [hand.ask(lambda nb, id=id: nb.people.get(id).note) for id in (wanda, karl)] == ["Tours", long]
    hand.desk.session.go.emit("person", {"id": wanda})
    hand.rest()
    hand.desk.window.resize(1280, 800)
    hand.rest()
    assert hand.seen(Words, "Tours")


def test_several_lines_pasted_where_a_name_goes_are_a_list(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    QGuiApplication.clipboard().setText("Ines Vasseur\n")
    hand.key(Key.Key_V, CONTROL)
    assert hand.focus() == "Écrire un nom"  # one line is a name
    hand.key(Key.Key_A, CONTROL)
    QGuiApplication.clipboard().setText("Maël Le Guen 06 39 98 11 44\nRosa Bellini\n")
    hand.key(Key.Key_V, CONTROL)
    assert hand.focus() == "La liste, un nom par ligne"
    hand.desk.window.resize(1093, 540)
    hand.rest()
    hand.key(Key.Key_Return, CONTROL)
    assert {"Maël Le Guen", "Rosa Bellini"} <= {name for name, _ in hand.people()}
    assert "Deux personnes ajoutées." in hand.told()
    assert faults(hand.desk.window) == []
    hand.press(Link, "Les retirer")
    assert "Rosa Bellini" not in {name for name, _ in hand.people()}


def menu(hand: ListHand, field: QLineEdit, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), field.mapToGlobal(QPoint(4, 4))))
    (menu,) = (each for each in field.findChildren(QMenu) if each.isVisible())
    (action,) = (each for each in menu.actions() if each.objectName() == "edit-paste")
    hand.bot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    hand.desk.window.activateWindow()  # as a system does once the menu is gone


def drop(hand: ListHand, field: QLineEdit, mime: QMimeData) -> None:
    at, left, none = field.rect().center(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(field, QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, left, none))
    QApplication.sendEvent(field, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, left, none))


def input_method(hand: ListHand, field: QLineEdit, mime: QMimeData) -> None:
    event = QInputMethodEvent()
    event.setCommitString(mime.text())
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize("way", [menu, drop, input_method])
def test_several_lines_are_a_list_whichever_way_they_come(hand: ListHand, way: Callable[[ListHand, QLineEdit, QMimeData], None]) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    mime = QMimeData()
    mime.setText("Maël Le Guen 06 39 98 11 44\r\nRosa Bellini\u2028Zoé Petit\n")
    way(hand, hand.find(QLineEdit, "Écrire un nom"), mime)
    hand.rest()
    assert hand.focus() == "La liste, un nom par ligne"
    hand.key(Key.Key_Return, CONTROL)
    assert {"Maël Le Guen", "Rosa Bellini", "Zoé Petit"} <= {name for name, _ in hand.people()}
    assert "Trois personnes ajoutées." in hand.told()
    assert hand.find(QLineEdit, "Écrire un nom").text() == ""


def test_one_line_with_its_end_is_a_name_and_a_long_list_is_whole(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    mime = QMimeData()
    mime.setText("Rosa Bellini\r\n")
    drop(hand, hand.find(QLineEdit, "Écrire un nom"), mime)
    hand.rest()
    assert hand.focus() == "Écrire un nom"
    hand.key(Key.Key_Return)
    assert "Rosa Bellini" in {name for name, _ in hand.people()}
    hand.key(Key.Key_N, CONTROL | SHIFT)
    mime.setText("\n".join(f"Personne{n:04} Longue" for n in range(2000)))  # more letters than a line of Qt takes by itself
    drop(hand, hand.find(QLineEdit, "Écrire un nom"), mime)
    hand.rest()
    assert hand.find(QPlainTextEdit, "La liste").toPlainText().endswith("Personne1999 Longue")


def test_what_was_taken_back_by_ctrl_z_is_not_offered_to_be_taken_back(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("Ines Vasseur")
    hand.key(Key.Key_Return)
    paste(hand, "Wanda Petit\nKarl Otto")
    hand.key(Key.Key_Return, CONTROL)
    assert hand.seen(Link, "Les retirer")
    hand.key(Key.Key_Z, CONTROL)
    assert [name for name, _ in hand.people()].count("Ines Vasseur") == 1
    assert len(hand.people()) == 5
    assert not hand.seen(Link, "Les retirer")  # it would take out Ines
    assert not hand.seen(Notice, "Deux personnes ajoutées.")


def test_a_line_of_blanks_asks_for_a_name_again(hand: ListHand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("   ")
    hand.key(Key.Key_Return)
    assert len(hand.people()) == 4
    assert hand.find(QLineEdit, "Écrire un nom").text() == ""  # so that what is to be written there is read again


def test_ctrl_z_in_a_field_takes_back_the_last_deed_once_nothing_is_typed_there(hand: ListHand) -> None:
    paste(hand, "Wanda Petit\nKarl Otto")
    hand.key(Key.Key_Return, CONTROL)
    assert len(hand.people()) == 6
    hand.key(Key.Key_Z, CONTROL)
    assert len(hand.people()) == 4
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("Li Na")
    hand.key(Key.Key_Return)
    assert len(hand.people()) == 5
    hand.type("Maude")
    hand.key(Key.Key_Z, CONTROL)
    assert len(hand.people()) == 5
    assert hand.find(QLineEdit, "Écrire un nom").text() == ""
    hand.key(Key.Key_Z, CONTROL)
    assert len(hand.people()) == 4
    hand.find(QLineEdit, "Ajouter un rendez-vous").setFocus()
    hand.type("10h30 Nadia Ferhat")
    hand.key(Key.Key_Return)
    assert len(hand.ask(lambda nb: nb.agenda.on(TODAY))) == 4
    hand.key(Key.Key_Z, CONTROL)
    assert len(hand.ask(lambda nb: nb.agenda.on(TODAY))) == 3


def test_what_needs_a_yes_gets_it_by_key(hand: ListHand) -> None:
    paste(hand, "FERHAT Nadia\nKarl Otto 639981133")
    hand.key(Key.Key_Tab)
    assert hand.focus() == "Ce qui a été lu"
    hand.key(Key.Key_Space)
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Return, CONTROL)
    assert ("Karl Otto", ("+262639981133",)) in hand.people()
    assert ("FERHAT Nadia", ()) in hand.people()
    assert len(hand.people()) == 6


def test_a_social_security_number_in_a_pasted_list_is_told_of_and_not_kept_unless_one_says_so(hand: ListHand) -> None:
    number, said = "2 85 05 78 006 084 41", "Deux lignes contiennent un numéro de sécurité sociale\u00a0: ne pas les garder"
    paste(hand, f"Karl Otto {number}\nLi Na; 06 39 98 11 22; {number[:-3]}")
    read = hand.find(Rows, "Ce qui a été lu")
    for width, height, u in ((1280, 800, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 32)):
        hand.desk.window.resize(width, height)
        hand.desk.look.set_u(u)
        hand.rest()
        assert faults(hand.desk.window) == []
    assert [row.name for row in read.rows()] == ["Karl Otto", "Li Na, 06\u00a039\u00a098\u00a011\u00a022"]
    hand.press(Check, said)
    assert number in " ".join(cell.text for row in read.rows() for cell in row.cells).replace("\u00a0", " ")
    hand.press(Check, said)
    hand.press(Button, "Ajouter 2 personnes")
    assert ("Karl Otto", ()) in hand.people()
    assert ("Li Na", ("+262639981122",)) in hand.people()
    hand.press(Link, "Coller une liste")
    assert not [box for box in hand.desk.window.findChildren(Check) if box.isVisible() and "sécurité" in box.text()]


def test_a_pasted_list_can_be_given_up(hand: ListHand) -> None:
    paste(hand, LIST)
    hand.press(Button, "Laisser")
    assert len(hand.people()) == 4
    assert not hand.seen(QPlainTextEdit, "La liste")
    hand.press(Link, "Coller une liste")
    hand.type("Wanda Petit")
    hand.key(Key.Key_Escape)
    assert len(hand.people()) == 4
    hand.press(Link, "Coller une liste")
    assert hand.find(QPlainTextEdit, "La liste").toPlainText() == "Wanda Petit"


# -- room --------------------------------------------------------------------------------------------------------------


def test_a_narrow_window_shows_one_leaf_and_leads_to_the_other(hand: ListHand) -> None:
    hand.desk.window.resize(800, 520)
    hand.rest()
    assert hand.seen(Words, "mercredi 25 novembre 2026")
    assert not hand.seen(Rows, "Personnes")
    hand.press(Back, "Répertoire")
    assert hand.seen(Rows, "Personnes")
    assert hand.focus() == "Chercher"
    hand.press(Link, "Aujourd’hui")
    assert hand.focus().startswith("Ligne de")
    hand.key(Key.Key_K, CONTROL)
    hand.type("nadia")
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Escape)
    assert hand.current() == "Ferhat Nadia"


def test_five_thousand_people_are_one_list(at_own: Callable[..., ListHand]) -> None:
    def fill(notebook: Notebook) -> None:
        from notebook_app.model import Noun

        with notebook.write(Noun.PEOPLE):
            for n in range(5000):
                notebook.people.add(f"Jo Nom{n:04}", TODAY, (Phone(f"+3319900{n:04}"),))

    hand = at_own(fill)
    assert len(hand.names()) == 5000
    assert len(hand.desk.window.findChildren(QWidget)) < 250
    hand.key(Key.Key_K, CONTROL)
    hand.type("nom4999")
    assert len(hand.names()) == 1


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1093, 540)])
def test_a_long_name_gives_way_to_a_day_of_another_year(hands: Hands, width: int, height: int) -> None:
    def met_long_ago(notebook: Any) -> None:
        person = notebook.people.add("Fatoumata Camara-Lemoine de Courcelles", TODAY)
        made = notebook.agenda.add(TODAY - timedelta(days=800), "10:00", person=person.id, today=TODAY)
        notebook.agenda.set_state(made.id, State.HELD, TODAY)

    hands.ask(met_long_ago)
    hands.size(width, height)
    hands.desk.session.go.emit("people", None)
    hands.rest()
    leaf = hands.desk.page().list
    row = next(row for row in leaf.rows.rows() if "Courcelles" in row.name)
    name, last = (next(cell for cell in row.cells if words in cell.text) for words in ("Courcelles", "2024"))
    assert name.x + name.width <= leaf.width_u + last.x - leaf.look.width(last.text, last.role)


ABOUT = [
    *((page, {}) for page in ("person", "versions", "handover", "register", "whole")),
    *(("print", {"what": what}) for what in ("person", "slip")),
]


@pytest.mark.parametrize(("page", "more"), ABOUT, ids=str)
def test_a_page_that_goes_leads_nobody_away_who_is_elsewhere(hand: ListHand, page: str, more: dict[str, str]) -> None:
    """A page about a person that was looked at before, and is left, hears that the person is no more."""
    person = hand.ask(lambda nb: nb.people.add("Rosa Bellini", TODAY).id)
    hand.desk.session.go.emit(page, {"id": person, "person": person, **more})
    hand.rest()
    left = hand.desk.page()
    hand.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    week = hand.desk.page()
    assert week is not left
    hand.ask(lambda nb: nb.people.erase(person, "Rosa Bellini"))
    assert hand.desk.page() is week
