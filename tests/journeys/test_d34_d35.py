"""Cases D34 and D35 in the real window: what is written where one chose, and what is copied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desks import TODAY
from hand import GivingHand as Hand
from images import Images
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit
from refusing import denied, moved, refusing
from team import Counsellor, open_team
from tour_hands import BUTTON, FIELD, Hands

from notebook_app import sharing
from notebook_app.model import Way
from ui import clipboard
from ui.parts.choices import Check
from ui.parts.widgets import Button, Link

NAMES = ("M. Diallo: CAF/APL", "con", "Zoé", "zoé", "long " * 40)


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Iterator[Hand]:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    QGuiApplication.clipboard().clear()
    yield Hand(desk, qtbot)
    QGuiApplication.clipboard().setText("")  # Qt's offscreen clipboard outlives Python, and what Python made in it


@pytest.fixture
def mehdi(tmp_path: Path) -> Iterator[Counsellor]:
    with open_team(tmp_path / "team") as (_, mehdi, _):
        yield mehdi


def ready(hand: Hand, manner: str, person: int | None = None) -> None:
    """A card for Karim about Nadia, or somebody else, up to the deed that takes it out."""
    hand.desk.session.go.emit("handover", {"person": person or hand.ids["Nadia Ferhat"]})
    hand.rest()
    if manner:
        hand.by("Karim Benali", manner)
    else:
        hand.click(Check, "Karim Benali")
    (consent,) = [box for box in hand.desk.window.findChildren(Check) if box.isVisible() and "d’accord" in box.accessibleName()]
    consent.click()
    hand.rest()
    hand.click(Button, "Donner la fiche")


# D34


def test_no_file_that_leaves_bears_a_name_and_two_of_one_giving_are_distinct(hand: Hand, tmp_path: Path) -> None:
    """Whatever people are called: the name of a file is drawn, short, and safe on every system."""
    asked = []
    for name in NAMES:
        id = hand.ask(lambda nb, name=name: nb.people.add(name, TODAY).id)
        made = hand.ask(lambda nb, id=id: nb.agenda.add(TODAY, "08:00", person=id, today=TODAY))
        hand.ask(lambda nb, made=made: nb.agenda.set_state(made.id, nb.agenda.on(TODAY)[0].state.HELD, TODAY))
        ready(hand, "contact", id)
        hand.desk.chosen.path = None
        hand.click(Button, "Enregistrer le fichier")
        asked.append(hand.desk.chosen.asked[-1])
    assert hand.departures() == []  # every chooser was left again
    assert len({name.casefold() for name in asked}) == len(NAMES)
    for name in asked:
        stem, suffix = name[:10], name[10:]
        assert stem.startswith("carte-")
        assert stem[6:].isalnum()
        assert suffix == ".vcf"


@pytest.mark.parametrize("way", [denied, moved])
def test_a_file_that_is_there_stays_whole_until_the_new_one_is(hand: Hand, tmp_path: Path, way: Any) -> None:
    (place := tmp_path / "bureau").mkdir()
    (there := place / "carte.vcf").write_bytes(b"avant")
    ready(hand, "contact")
    hand.desk.chosen.path = there  # the system's chooser asked, and the person said yes
    with refusing(way, place) as well:
        hand.click(Button, "Enregistrer le fichier")
        said = " ".join(hand.told())
        well()
    assert ("refuse l’écriture" if way is denied else "n’est plus là") in said
    assert [(file.name, file.read_bytes()) for file in place.iterdir()] == [("carte.vcf", b"avant")]
    hand.click(Button, "Enregistrer le fichier")
    assert [file.name for file in place.iterdir()] == ["carte.vcf"]
    gone = hand.departures()[0]
    assert (gone.state, gone.blob) == ("gone", there.read_bytes())
    assert not [left for left in tmp_path.iterdir() if left.name.endswith(".new")]


# D35


def test_a_number_then_a_text_are_kept_out_of_histories_and_gone_after_a_while(hand: Hand, mehdi: Counsellor, qtbot: Any) -> None:
    keeper = hand.desk.window.findChild(clipboard.Keeper)
    karim = mehdi.notebook.directory.add_recipient("Claire Fontanel")
    mehdi.hold(mehdi.nadia, TODAY)
    words = mehdi.give(karim.id, Way.SMS, "initials", TODAY).carried
    kept = hand.ask(lambda nb: sharing.accept(nb, sharing.read(nb, words, TODAY), nb.people.find("Ferhat")[0].id, TODAY))
    hand.desk.session.go.emit("received", {"id": kept.id})
    hand.rest()
    hand.click(Link, "Copier le numéro")
    assert QGuiApplication.clipboard().text().replace(" ", "") == "+262639985236"
    ready(hand, "")
    hand.click(Button, "Copier le texte")
    (departure,) = hand.departures()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == departure.carried
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert data.hasFormat("ExcludeClipboardContentFromMonitorProcessing")
    assert keeper._timer.isActive()
    assert keeper._timer.interval() == clipboard.STAYS_MS == 30_000
    keeper._timer.start(1)  # the half minute is over
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


@pytest.mark.parametrize("cut", [False, True])
@pytest.mark.parametrize("by", ["key", "menu"])
@pytest.mark.parametrize("field", ["Chercher", "Écrire un nom", "Ajouter un rendez-vous", "La liste"])
def test_what_is_copied_out_of_a_field_bears_the_marks_too(hands: Hands, field: str, by: str, cut: bool) -> None:
    if field == "La liste":
        hands.click(BUTTON, "Coller une liste")
    else:
        hands.key("Ctrl+0")
        hands.click(FIELD, field)
    where = QApplication.focusWidget()
    assert where is not None
    hands.key("Ctrl+C")  # nothing chosen: nothing is copied
    hands.write("Nadia Ferhat")
    hands.key("Ctrl+A")
    if by == "key":
        hands.key("Ctrl+X" if cut else "Ctrl+C")
    else:
        pressed = where.viewport() if isinstance(where, QPlainTextEdit) else where
        at = pressed.rect().center()
        QApplication.sendEvent(pressed, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pressed.mapToGlobal(at)))
        hands.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "the menu is there")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        wanted = "edit-cut" if cut else "edit-copy"
        next(action for action in menu.actions() if action.objectName() == wanted).trigger()
        menu.close()
        hands.ready()  # without a window manager nobody gives the keyboard back
    hands.rest()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Nadia Ferhat"
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert data.hasFormat("ExcludeClipboardContentFromMonitorProcessing")
    said = where.toPlainText() if isinstance(where, QPlainTextEdit) else where.text()  # type: ignore[attr-defined]
    assert said == ("" if cut else "Nadia Ferhat")
    hands.key("Ctrl+L")
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_copied_is_gone_when_the_notebook_closes(hand: Hand) -> None:
    ready(hand, "")
    hand.click(Button, "Copier le texte")
    assert QGuiApplication.clipboard().text()
    hand.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    hand.rest()
    assert hand.desk.session.current == "closed"
    assert QGuiApplication.clipboard().text() == ""


def test_printing_leaves_no_file_and_no_name(hand: Hand, scratch: Path) -> None:
    """A print that was left again, and one that was done, leave nothing readable where temporary files lie."""
    ready(hand, "papier")
    hand.desk.chosen.device = None
    hand.click(Link, "Imprimer")
    assert hand.departures() == []
    hand.desk.chosen.device = Images()
    hand.click(Link, "Imprimer")
    assert [departure.state for departure in hand.departures()] == ["gone"]
    assert list(scratch.rglob("*")) == []
    assert "Ferhat" not in hand.desk.window.windowTitle()
    hand.click(Check, "Karim Benali, sur papier, envoi nº\u00a01")
