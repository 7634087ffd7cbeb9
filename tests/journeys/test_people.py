"""The list of people and the day, with real keys and clicks: finding, adding, pasting, states, lines that are still missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hand import Hand as AnyHand
from laid import faults
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from tour_hands import Hands

from notebook_app.model import Appointment, Phone, State, Written
from notebook_app.notebook import Notebook
from ui.parts.book import Letter
from ui.parts.choices import Check, Radio
from ui.parts.notice import Notice
from ui.parts.rows import Rows
from ui.parts.today_rows import Named
from ui.parts.widgets import Back, Button, Link, Pressed, Tool, Words

SIX = "oeillet rallye copie berceau sonate cuivre"
CHEAP = {"m": 8192, "t": 1, "p": 1}
TODAY = date(2026, 11, 25)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Hand(AnyHand):
    """What one does at the desk, and what the notebook has afterwards."""

    def __init__(self, desk: Any, qtbot: Any) -> None:  # also at a desk whose notebook is closed
        self.desk, self.bot = desk, qtbot

    def find(self, kind: type, name: str) -> Any:
        return self.desk.find(kind, name)

    def seen(self, kind: type, name: str) -> bool:
        """Something of this kind that begins so is in sight."""
        return any(w.isVisible() and w.accessibleName().startswith(name) for w in self.desk.window.findChildren(kind))

    def type(self, text: str) -> None:
        for letter in text:
            widget = QApplication.focusWidget()
            assert widget is not None
            if letter.isascii():
                self.bot.keyClicks(widget, letter)
            else:  # QTest knows no key for it
                QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))
        self.rest()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.desk.window, key, modifiers)
        self.rest()

    def press(self, kind: type, name: str) -> None:
        self.bot.mouseClick(self.find(kind, name), Qt.MouseButton.LeftButton)
        self.rest()

    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None else ""

    @property
    def list(self) -> Rows:
        return self.find(Rows, "Personnes")

    def names(self) -> list[str]:
        """The list, as it is read aloud."""
        return [row.name for row in self.list.rows()] if self.seen(Rows, "Personnes") else []

    def current(self) -> str:
        return next((row.name.split(",")[0] for row in self.list.rows() if row.key == self.list.key()), "")

    def people(self) -> list[tuple[str, tuple[str, ...]]]:
        return self.ask(lambda nb: [(row.name, tuple(p.number for p in nb.people.get(row.id).phones)) for row in nb.people.rows()])

    def id(self, name: str) -> int:
        return self.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == name))

    def day(self, day: date = TODAY) -> list[Appointment]:
        return self.ask(lambda nb: nb.agenda.on(day))

    def lines(self, name: str) -> list[tuple[date, str]]:
        id = self.id(name)
        return self.ask(lambda nb: [(e.day, e.text) for e in nb.entries.window(id)])

    def line(self) -> QTextEdit:
        return self.find(QTextEdit, "Ligne de")


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Hand:
    return Hand(desk, qtbot)


@pytest.fixture
def at_own(open_with: Callable[..., Any], qtbot: Any) -> Callable[..., Hand]:
    """At a notebook of one's own that holds what `fill` puts in it."""

    def make(*fill: Callable[[Notebook], object]) -> Hand:
        hand = Hand(open_with(*fill), qtbot)
        hand.rest()
        return hand

    return make


# -- opening -----------------------------------------------------------------------------------------------------------


def test_opening_shows_everybody_and_the_caret_waits_on_the_first_missing_line(hand: Hand) -> None:
    assert hand.names() == [
        "Diop Awa, prochain 25 nov.",
        "Ferhat Nadia, dernier rendez-vous 25 nov., prochain 1er déc.",
        "Garnier Lucas, dernier rendez-vous 25 nov.",
        "Kovalenko Olena",
    ]
    assert hand.focus() == "Ligne de Ferhat Nadia, mercredi 25 novembre"
    assert hand.seen(Words, "mercredi 25 novembre 2026")
    assert hand.seen(Words, "deux rendez-vous honorés")


def test_a_person_opens_by_enter_and_by_one_click(hand: Hand) -> None:
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
def test_one_finds_names_and_numbers_while_typing_and_enter_opens_the_first(hand: Hand, typed: str) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type(typed)
    assert [name.split(",")[0] for name in hand.names()] == ["Ferhat Nadia"]
    hand.key(Key.Key_Return)
    assert hand.desk.page().place()["id"] == hand.id("Nadia Ferhat")


def test_esc_takes_the_search_back_and_a_return_keeps_it(hand: Hand) -> None:
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
def test_any_text_can_be_sought(hand: Hand, typed: str) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type(typed)
    hand.key(Key.Key_Escape)
    assert len(hand.names()) == 4
    assert not hand.seen(Notice, "")


def test_nobody_found_is_said_and_enter_adds(hand: Hand) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type("w")
    assert hand.seen(Words, "Personne à la lettre W. Entrée pour l’ajouter.")
    hand.type("anda petit")
    assert hand.seen(Words, "Personne à ce nom. Entrée pour l’ajouter.")
    hand.key(Key.Key_Return)
    assert ("wanda petit", ()) in hand.people()
    assert hand.current() == "petit wanda"
    assert hand.focus() == "Écrire un nom"


def test_a_letter_leads_to_its_names(at_own: Callable[..., Hand]) -> None:
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


def test_names_are_written_one_after_the_other_as_written(hand: Hand) -> None:
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
def test_where_one_can_write_the_example_is_read_before_the_caret_comes(hand: Hand, page: str, field: str) -> None:
    hand.desk.session.go.emit(page, None)
    hand.rest()
    there = next(w for w in hand.desk.window.findChildren(QLineEdit) if w.isVisible() and w.accessibleName().startswith(field))
    assert not there.hasFocus()
    seen = there.grab().toImage()
    there.setPlaceholderText("")
    assert there.grab().toImage() != seen


def test_a_name_that_is_there_already_is_said_before_a_second_page(hand: Hand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("FERHAT nadia")
    hand.key(Key.Key_Return)
    assert hand.seen(Notice, "Nadia Ferhat est déjà là. Entrée encore pour une autre page.")
    assert len(hand.people()) == 4
    assert hand.find(QLineEdit, "Écrire un nom").text() == "FERHAT nadia"
    hand.key(Key.Key_Return)
    assert len(hand.people()) == 5
    assert not hand.seen(Notice, "Nadia")


def test_a_number_that_is_none_is_said_and_kept_only_on_a_second_enter(hand: Hand) -> None:
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


def test_a_name_of_nothing_visible_is_refused_with_a_sentence(hand: Hand) -> None:
    hand.key(Key.Key_N, CONTROL | SHIFT)
    hand.type("\u200b\u2060")
    hand.key(Key.Key_Return)
    assert hand.seen(Notice, "Écrivez un nom")
    assert len(hand.people()) == 4


def test_an_empty_notebook_waits_for_a_name_then_a_phone(at_own: Callable[..., Hand]) -> None:
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


def paste(hand: Hand, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    hand.press(Link, "Coller une liste")
    hand.key(Key.Key_V, CONTROL)


def test_a_pasted_list_is_shown_line_by_line_before_anybody_is_added(hand: Hand) -> None:
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


def test_several_lines_pasted_where_a_name_goes_are_a_list(hand: Hand) -> None:
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


def test_ctrl_z_in_a_field_takes_back_the_last_deed_once_nothing_is_typed_there(hand: Hand) -> None:
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


def test_what_needs_a_yes_gets_it_by_key(hand: Hand) -> None:
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


def test_a_social_security_number_in_a_pasted_list_is_told_of_and_not_kept_unless_one_says_so(hand: Hand) -> None:
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


def test_a_pasted_list_can_be_given_up(hand: Hand) -> None:
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


# -- the day -----------------------------------------------------------------------------------------------------------


def test_a_state_is_chosen_and_can_be_chosen_again(hand: Hand) -> None:
    hand.press(Radio, "Diop Awa, honoré")
    assert [a.state for a in hand.day()] == [State.HELD, State.HELD, State.HELD]
    assert hand.seen(Words, "trois rendez-vous honorés")
    assert "Diop Awa, dernier rendez-vous 25 nov." in hand.names()
    assert hand.focus() == "Diop Awa, honoré, changer"
    hand.key(Key.Key_Return)
    hand.press(Radio, "Diop Awa, excusé")
    assert [a.state for a in hand.day()] == [State.HELD, State.HELD, State.EXCUSED]
    assert hand.seen(Words, "deux rendez-vous honorés")


def test_a_name_of_the_day_opens_its_page(hand: Hand) -> None:
    hand.press(Pressed, "Diop Awa")
    assert hand.desk.page().place()["id"] == hand.id("Awa Diop")


def write_appointment(hand: Hand, typed: str) -> None:
    field = hand.find(QLineEdit, "Ajouter un rendez-vous")
    field.setFocus()
    hand.type(typed)


def test_an_appointment_of_today_is_written_on_a_line(hand: Hand) -> None:
    write_appointment(hand, "10h30 olena")
    assert hand.seen(Words, "Kovalenko Olena, 10\u00a0h\u00a030")
    hand.key(Key.Key_Return)
    added = hand.day()[1]
    assert (added.hour, added.name, added.state) == ("10:30", "Olena Kovalenko", State.PLANNED)
    assert hand.find(QLineEdit, "Ajouter un rendez-vous").text() == ""
    assert hand.seen(Radio, "Kovalenko Olena, honoré")


def test_what_names_nobody_is_a_plain_text_and_another_day_is_said(hand: Hand) -> None:
    write_appointment(hand, "14h réunion, salle 2")
    assert hand.seen(Words, "sans page, 14\u00a0h\u00a000")
    hand.key(Key.Key_Return)
    added = hand.day()[2]
    assert (added.hour, added.text, added.place, added.person) == ("14:00", "réunion", "salle 2", None)
    hand.type("demain 9h olena")
    assert hand.seen(Words, "Kovalenko Olena, jeu. 26 nov., 9\u00a0h\u00a000")
    hand.key(Key.Key_Return)
    assert [a.name for a in hand.day(TODAY + timedelta(days=1))] == ["Olena Kovalenko"]


def test_a_name_that_two_people_share_is_asked(hand: Hand) -> None:
    hand.ask(lambda nb: nb.people.add("Moussa Diop", TODAY))
    write_appointment(hand, "11h diop")
    assert hand.seen(Words, "plusieurs\u00a0: Diop Awa, Diop Moussa")
    hand.key(Key.Key_Return)
    assert len(hand.day()) == 3
    hand.type(" mou")
    hand.key(Key.Key_Return)
    assert hand.day()[1].name == "Moussa Diop"


def test_of_two_people_one_is_chosen_by_the_arrow(hand: Hand) -> None:
    hand.ask(lambda nb: nb.people.add("Moussa Diop", TODAY))
    write_appointment(hand, "11h-12h diop, mairie")
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Down)
    assert hand.seen(Words, "Diop Moussa, 11\u00a0h\u00a000, jusqu’à 12\u00a0h\u00a000, mairie")
    hand.key(Key.Key_Down)
    assert hand.seen(Words, "sans page, 11\u00a0h\u00a000")
    hand.key(Key.Key_Up)
    hand.key(Key.Key_Return)
    assert [(a.name, a.hour, a.place) for a in hand.day()][1] == ("Moussa Diop", "11:00", "jusqu’à 12\u00a0h\u00a000, mairie")


def test_a_day_with_two_readings_is_asked_on_the_line(hand: Hand) -> None:
    write_appointment(hand, "vendredi prochain 9h diop")
    asked = "Est-ce le 27/11/2026 ou le 04/12/2026\u202f?"
    assert hand.seen(Words, asked)
    hand.key(Key.Key_Return)
    assert hand.day(date(2026, 11, 27)) == []
    hand.key(Key.Key_Return)
    assert [a.name for a in hand.day(date(2026, 11, 27))] == ["Awa Diop"]


def test_an_appointment_is_changed_in_its_place_and_taken_out(hand: Hand) -> None:
    hand.press(Pressed, "16\u00a0h\u00a000, Diop Awa")
    assert hand.focus() == "Changer le rendez-vous"
    hand.type("17h15 Awa Diop, mairie")
    hand.key(Key.Key_Return)
    last = hand.day()[-1]
    assert (last.hour, last.name, last.place) == ("17:15", "Awa Diop", "mairie")
    hand.press(Pressed, "17\u00a0h\u00a015, Diop Awa")
    hand.key(Key.Key_Escape)
    assert len(hand.day()) == 3
    hand.key(Key.Key_Delete)
    assert len(hand.day()) == 2
    hand.press(Link, "Le remettre")
    assert hand.day()[-1].hour == "17:15"


# -- lines that are still missing --------------------------------------------------------------------------------------


def test_a_line_is_written_right_there_and_the_arrow_goes_to_the_next(hand: Hand) -> None:
    hand.type("Venue en bus.")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.lines("Nadia Ferhat")[-1] == (TODAY, "Venue en bus."), timeout=5000)
    assert hand.seen(Words, "Enregistré à 17\u202fh\u202f12")
    hand.key(Key.Key_Down)
    assert hand.focus() == "Ligne de Garnier Lucas, mercredi 25 novembre"
    assert hand.seen(Words, "un rendez-vous honoré")
    hand.type("Essai lundi.")
    hand.key(Key.Key_K, CONTROL)  # leaving saves at once
    assert hand.lines("Lucas Garnier") == [(TODAY, "Essai lundi.")]
    assert not hand.seen(QTextEdit, "Ligne de")


def test_a_line_written_twice_stays_one_and_an_emptied_one_goes(hand: Hand) -> None:
    hand.type("Un mot")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.lines("Nadia Ferhat")[-1][1] == "Un mot", timeout=5000)
    hand.type(" encore")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.lines("Nadia Ferhat")[-1][1] == "Un mot encore", timeout=5000)
    assert len(hand.lines("Nadia Ferhat")) == 4
    hand.key(Key.Key_A, CONTROL)
    hand.key(Key.Key_Delete)
    hand.key(Key.Key_Down)
    assert len(hand.lines("Nadia Ferhat")) == 3
    assert hand.focus() == "Ligne de Garnier Lucas, mercredi 25 novembre"
    hand.key(Key.Key_Up)
    hand.type("Revenue")
    hand.key(Key.Key_0, CONTROL)
    assert hand.lines("Nadia Ferhat")[-1] == (TODAY, "Revenue")


def test_the_line_of_another_day_is_saved_on_that_day(at_own: Callable[..., Hand]) -> None:
    def fill(notebook: Notebook) -> None:
        nadia = notebook.people.add("Nadia Ferhat", TODAY)
        notebook.agenda.add(TODAY - timedelta(days=1), "10:00", nadia.id, state=State.HELD, today=TODAY)

    hand = at_own(fill)
    assert hand.focus() == "Ligne de Ferhat Nadia, mardi 24 novembre"
    assert hand.seen(Words, "mar. 24 nov.")
    hand.type("Hier.")
    hand.key(Key.Key_L, CONTROL)
    hand.desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hand.bot.waitUntil(lambda: hand.desk.session.current == "open" and hand.desk.idle())
    assert hand.lines("Nadia Ferhat") == [(TODAY - timedelta(days=1), "Hier.")]


def test_a_line_the_disk_refuses_is_said_and_saved_later(hand: Hand) -> None:
    there, away = hand.desk.session.folder, hand.desk.root / "away"
    there.rename(away)
    hand.type("Reste à l’écran")
    hand.bot.waitUntil(lambda: hand.desk.idle() and hand.seen(Notice, "Ligne pas encore enregistrée."), timeout=5000)
    assert hand.line().toPlainText() == "Reste à l’écran"
    away.rename(there)
    hand.type(".")
    hand.bot.waitUntil(lambda: hand.desk.idle() and not hand.seen(Notice, "Ligne pas encore"), timeout=9000)
    assert hand.lines("Nadia Ferhat")[-1] == (TODAY, "Reste à l’écran.")


def test_news_from_elsewhere_leaves_what_is_being_written(hand: Hand) -> None:
    hand.type("Pas encore")
    hand.ask(lambda nb: nb.agenda.add(TODAY, "18:00", text="clés à rendre", today=TODAY))
    assert hand.seen(Words, "clés à rendre")
    assert hand.line().toPlainText() == "Pas encore"
    assert hand.focus().startswith("Ligne de Ferhat Nadia")


# -- what else the day says --------------------------------------------------------------------------------------------


def test_the_day_turns_at_midnight(hand: Hand) -> None:
    hand.desk.clock.on(hours=8)
    hand.key(Key.Key_0, CONTROL)
    assert hand.seen(Words, "jeudi 26 novembre 2026")
    assert not hand.seen(Pressed, "Diop Awa")


def test_after_half_an_hour_one_can_resume(closed: Any, qtbot: Any) -> None:
    hand = Hand(closed, qtbot)

    def unlock() -> None:
        closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
        qtbot.waitUntil(lambda: closed.session.current == "open" and closed.idle())
        hand.rest()

    unlock()
    nadia = hand.id("Nadia Ferhat")
    closed.session.go.emit("person", {"id": nadia})
    hand.rest()
    hand.key(Key.Key_L, CONTROL)
    hand.rest()
    closed.clock.on(minutes=31)
    unlock()
    hand.press(Link, "Reprendre\u00a0: N.\u00a0F.")
    assert closed.page().place()["id"] == nadia
    hand.key(Key.Key_L, CONTROL)
    hand.rest()
    closed.clock.on(minutes=5)
    unlock()
    assert closed.page().place()["id"] == nadia
    hand.key(Key.Key_0, CONTROL)
    assert not hand.seen(Link, "Reprendre")


def test_those_not_seen_for_two_months_are_counted_and_shown(at_own: Callable[..., Hand]) -> None:
    def fill(notebook: Notebook) -> None:
        old = TODAY - timedelta(days=90)
        for name, last in (("Tom Picard", old), ("Pauline Robin", None), ("Awa Diop", TODAY)):
            person = notebook.people.add(name, old)
            if last is not None:
                notebook.agenda.add(last, "10:00", person.id, state=State.HELD, today=TODAY)

    hand = at_own(fill)
    assert hand.seen(Words, "Deux personnes sans rendez-vous depuis deux mois")
    hand.press(Link, "Les voir")
    assert [name.split(",")[0] for name in hand.names()] == ["Picard Tom", "Robin Pauline"]
    hand.key(Key.Key_Escape)
    assert len(hand.names()) == 3


def test_the_longest_not_seen_come_first_and_another_delay_is_chosen_and_kept(at_own: Callable[..., Hand]) -> None:
    def fill(notebook: Notebook) -> None:
        for name, back in (("Tom Picard", 70), ("Pauline Robin", 400), ("Awa Diop", 40), ("Zoé Ancien", 200)):
            person = notebook.people.add(name, TODAY - timedelta(days=500))
            notebook.agenda.add(TODAY - timedelta(days=back), "10:00", person.id, state=State.HELD, today=TODAY)

    def names() -> list[str]:
        return [name.split(",")[0] for name in hand.names()]

    hand = at_own(fill)
    hand.press(Link, "Les voir")
    assert names() == ["Robin Pauline", "Ancien Zoé", "Picard Tom"]
    hand.press(Link, "3 depuis deux mois")
    assert names() == ["Robin Pauline", "Ancien Zoé"]
    assert hand.seen(Words, "Deux personnes sans rendez-vous depuis trois mois")
    hand.press(Link, "2 depuis trois mois")
    hand.press(Link, "2 depuis six mois")
    assert names() == ["Robin Pauline"]
    hand.ask(lambda nb: nb.agenda.add(TODAY, person=next(r.id for r in nb.people.rows() if r.name == "Pauline Robin"), state=State.HELD, today=TODAY))
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_0, CONTROL)
    assert hand.seen(Words, "Personne sans rendez-vous depuis un an")
    hand.press(Link, "Autre délai")
    hand.press(Link, "0 depuis un an")
    assert names() == ["Ancien Zoé", "Picard Tom", "Diop Awa"]


# -- the evening five minutes ------------------------------------------------------------------------------------------


def test_six_people_are_noted_in_the_evening_without_the_mouse(at_own: Callable[..., Hand]) -> None:
    six = ["Yasmine Amrani", "Kévin Baptiste", "Awa Diop", "Nadia Ferhat", "Lucas Garnier", "Olena Kovalenko"]

    def fill(notebook: Notebook) -> None:
        for k, name in enumerate(six):
            person = notebook.people.add(name, TODAY)
            notebook.agenda.add(TODAY, f"{9 + k:02}:00", person.id, today=TODAY)

    hand = at_own(fill)
    hand.key(Key.Key_2, CONTROL)  # from the week: up from the line of today, each held by one key
    for _ in six:
        hand.key(Key.Key_Up)
        hand.type("h")
    hand.key(Key.Key_0, CONTROL)
    assert hand.focus() == "Ligne de Kovalenko Olena, mercredi 25 novembre"
    for name in reversed(six):
        hand.type(f"Quelques mots pour {name.split()[0]}.")
        hand.key(Key.Key_Down)
    hand.key(Key.Key_0, CONTROL)
    assert [hand.lines(name) for name in six] == [[(TODAY, f"Quelques mots pour {name.split()[0]}.")] for name in six]
    assert not hand.seen(Words, "Sans ligne encore")


def test_a_held_one_of_today_proposes_the_card_and_a_missed_one_never(hand: Hand) -> None:
    hand.press(Radio, "Diop Awa, absence")
    assert not hand.seen(Pressed, "Donner la fiche")
    hand.press(Pressed, "Diop Awa, absence, changer")
    hand.press(Radio, "Diop Awa, honoré")
    assert hand.seen(Pressed, "Donner la fiche")
    hand.press(Pressed, "Diop Awa, honoré, changer")
    hand.press(Radio, "Diop Awa, excusé")
    assert not hand.seen(Pressed, "Donner la fiche")
    hand.key(Key.Key_E, CONTROL)
    assert hand.seen(Words, "Aujourd’hui")
    hand.press(Pressed, "Diop Awa, excusé, changer")
    hand.press(Radio, "Diop Awa, honoré")
    hand.key(Key.Key_E, CONTROL)
    assert hand.desk.page().place()["person"] == hand.id("Awa Diop")


def test_the_line_being_written_is_copied_by_key_and_by_its_word(hand: Hand) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("avant")
    hand.press(Tool, "Copier cette ligne")
    assert (clipboard.text(), hand.seen(Notice, "Rien n’est écrit encore.")) == ("avant", True)
    hand.line().setFocus()
    hand.type("CV relu.")
    hand.key(Key.Key_C, CONTROL | SHIFT)
    assert (clipboard.text(), hand.seen(Notice, "Ligne copiée. À coller dans les trente secondes.")) == ("CV relu.", True)
    assert faults(hand.desk.window) == []


def test_things_to_do_are_ticked_on_the_page_of_today(hand: Hand) -> None:
    yesterday, nadia = TODAY - timedelta(days=1), hand.id("Nadia Ferhat")
    words = "Vue.\n☐ rappeler la mairie\n☐ photo"
    hand.ask(lambda nb: nb.entries.save(nadia, [Written(None, yesterday, words, key=1)], TODAY))
    hand.key(Key.Key_0, CONTROL)
    assert hand.seen(Words, "À faire")
    box = hand.find(Check, "rappeler la mairie, Ferhat Nadia, mar. 24 nov.")
    box.setFocus()
    hand.key(Key.Key_Space)
    assert hand.lines("Nadia Ferhat")[-1] == (yesterday, "Vue.\n☑ rappeler la mairie\n☐ photo")
    assert box.isChecked()
    assert hand.focus() == "rappeler la mairie, Ferhat Nadia, mar. 24 nov."
    hand.key(Key.Key_Space)
    assert hand.lines("Nadia Ferhat")[-1] == (yesterday, words)
    hand.press(Check, "rappeler la mairie")
    whose = next(w for w in hand.desk.window.findChildren(Named) if w.isVisible() and w.text() == "Ferhat Nadia" and w.role == "small")
    hand.bot.mouseClick(whose, Qt.MouseButton.LeftButton)
    hand.rest()
    assert hand.desk.page().place()["id"] == nadia
    hand.key(Key.Key_0, CONTROL)
    assert not hand.seen(Check, "rappeler la mairie")
    assert hand.seen(Check, "photo")


@pytest.mark.parametrize("size", [(1280, 800), (1280, 650), (1093, 540), (800, 520)])
def test_many_things_to_do_keep_to_the_page_and_lead_to_all(at_own: Callable[..., Hand], size: tuple[int, int]) -> None:
    def fill(notebook: Notebook) -> None:
        for k in range(6):
            person = notebook.people.add(f"Personne {'ABCDEF'[k]}", TODAY)
            notebook.agenda.add(TODAY, f"{9 + k:02}:00", person.id, state=State.HELD, today=TODAY)
            words = "\n".join(f"☐ rappeler la mairie de quartier, {n} fois" for n in range(4))
            notebook.entries.save(person.id, [Written(None, TODAY - timedelta(days=k + 1), words, key=1)], TODAY)

    hand = at_own(fill)
    hand.desk.window.resize(*size)
    hand.rest()
    assert faults(hand.desk.window) == []
    assert hand.seen(Words, "24 choses à faire")
    hand.press(Link, "Tout voir")
    assert hand.seen(Words, "À faire")


def test_the_sheet_that_waits_is_said(at_own: Callable[..., Hand]) -> None:
    hand = at_own(lambda nb: nb.own.set("sheet", "tonight"))
    assert hand.seen(Words, "La feuille de secours attend ce soir.")
    went: list[tuple[str, Any]] = []
    hand.desk.session.go.disconnect(hand.desk.window.go)
    hand.desk.session.go.connect(lambda name, target: went.append((name, target)))
    hand.press(Link, "La recopier")
    assert went == [("rabat", {"row": "sheet"})]


# -- room --------------------------------------------------------------------------------------------------------------


def test_a_narrow_window_shows_one_leaf_and_leads_to_the_other(hand: Hand) -> None:
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


@pytest.mark.parametrize("size", [(1280, 800), (1280, 650), (1093, 540), (800, 520)])
def test_a_long_day_stays_within_the_page(at_own: Callable[..., Hand], size: tuple[int, int]) -> None:
    def fill(notebook: Notebook) -> None:
        notebook.own.set("sheet", "tonight")
        for n in range(24):
            person = notebook.people.add(f"Jo {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n]}alot", TODAY - timedelta(days=100))
            made = notebook.agenda.add(TODAY, f"{8 + n // 3:02}:{n % 3 * 20:02}", person.id, today=TODAY)
            if n < 12:
                notebook.agenda.set_state(made.id, State.HELD, TODAY)
        for n in range(3):
            notebook.people.add(f"Oubli {n}", TODAY - timedelta(days=100))

    hand = at_own(fill)
    hand.desk.window.resize(*size)
    hand.rest()
    leaf = hand.line().parentWidget()
    inside = [w for w in leaf.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if w.isVisible()]
    assert all(leaf.rect().contains(w.geometry().adjusted(6, 6, -6, -6)) for w in inside)
    shapes = [w.geometry().adjusted(6, 9, -6, -9) for w in inside]
    assert not [(a, b) for i, a in enumerate(shapes) for b in shapes[:i] if a.intersects(b)]
    assert hand.seen(Radio, "Malot Jo, honoré")  # the first one that is open
    assert hand.seen(Link, "plus tard,")
    hand.press(Link, "plus tôt,")
    assert hand.seen(Pressed, "Lalot Jo, honoré, changer")


def test_five_thousand_people_are_one_list(at_own: Callable[..., Hand]) -> None:
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


def test_a_line_that_exists_asks_for_no_other(hand: Hand) -> None:
    nadia = hand.id("Nadia Ferhat")
    hand.key(Key.Key_K, CONTROL)
    hand.ask(lambda nb: nb.entries.save(nadia, [Written(None, TODAY, "Écrit ailleurs", key=1)], TODAY))
    assert hand.seen(QTextEdit, "Ligne de Garnier Lucas")


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
