"""A shared folder whose server does not answer: one writes on, is told, and nothing is said to have left that may not have."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desks import CHEAP, SIX, TODAY
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from silent import Silent
from straight import sharing, shelf
from tour_hands import BUTTON, LINK, Hands

from notebook_app.model import Label
from notebook_app.notebook import Notebook

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes are another matter there")


@pytest.fixture
def silent(hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Silent]:
    """A group of one colleague and its folder, which answers until it `hangs`."""
    place = tmp_path / "Partage"
    place.mkdir()
    other, _ = Notebook.begin(tmp_path / "colleague", SIX, Label("Mehdi Rahal", "", "Mission locale", "+262639985236"), kdf=CHEAP)
    introduction = sharing.introduction(other, TODAY, to="Claire Fontanel").departure.blob
    other.close()

    def make(nb: Notebook) -> None:
        met = sharing.introduce(nb, sharing.read(nb, introduction, TODAY), TODAY)
        made = nb.circles.add("Groupe")
        nb.circles.join(made.id, nb.directory.verify(met.id, TODAY).id)
        shelf.choose(nb, made.id, place)

    hands.ask(make)
    hands.rest()
    made = Silent(monkeypatch, place, tmp_path / "pipe")
    made.hangs = False
    yield made
    made.answer()


def patient(hands: Hands, ms: int) -> None:
    hands.desk.session.apart.patience = ms


def test_one_writes_on_and_is_told(hands: Hands, silent: Silent, qtbot: Any) -> None:
    session, folders = hands.desk.session, hands.desk.window.folders
    patient(hands, 60_000)
    silent.hangs = True
    folders.look()
    qtbot.waitUntil(lambda: silent.waiting == 1)
    hands.desk.window.go("people", None)
    qtbot.waitUntil(lambda: session.work.idle)
    nadia = next(row.id for row in asked(session, hands, lambda nb: nb.people.rows(), qtbot) if row.name == "Nadia Ferhat")
    hands.desk.window.go("person", {"id": nadia})
    qtbot.waitUntil(lambda: session.work.idle)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTextEdit))
    QTest.keyClicks(QApplication.focusWidget(), "Le serveur se tait.")
    hands.desk.page().leave()
    qtbot.waitUntil(lambda: session.work.idle and not session.unsaved)
    lines = asked(session, hands, lambda nb: [entry.text for entry in nb.entries.window(nadia)], qtbot)
    assert any("Le serveur se tait." in text for text in lines)
    assert silent.waiting == 1
    assert not session.idle()
    silent.answer()
    hands.rest()
    assert [state.code for state in folders.states] == [""]


def asked(session: Any, hands: Hands, do: Any, qtbot: Any) -> Any:
    """Of the worker, while something outside is still waited for."""
    answers: list[Any] = []
    session.ask(hands.desk.window, do, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_a_folder_that_does_not_answer_is_said_until_it_does(hands: Hands, silent: Silent, qtbot: Any) -> None:
    session, folders = hands.desk.session, hands.desk.window.folders
    patient(hands, 50)
    silent.hangs = True
    folders.look()
    hands.rest()
    assert [state.code for state in folders.states] == ["silent"]
    hands.key("Ctrl+3")
    assert hands.says("Ce dossier ne répond pas.")
    folders.look()  # the first one is still hanging there: nobody joins it
    hands.rest()
    assert silent.waiting == 1
    assert [state.code for state in folders.states] == ["silent"]
    silent.answer()
    qtbot.waitUntil(lambda: not session.apart._places)
    folders.look()
    hands.rest()
    assert [state.code for state in folders.states] == [""]
    assert not hands.says("Ce dossier ne répond pas.")


def test_what_was_to_be_laid_there_may_have_left(hands: Hands, silent: Silent) -> None:
    hands.desk.session.go.emit("rabat", {"row": "colleagues", "present": True})
    hands.rest()
    patient(hands, 50)
    silent.hangs = True
    hands.desk.page().rows["colleagues"]._lay(hands.ask(lambda nb: nb.circles.all()[0].id))
    hands.rest()
    assert hands.says("Ce dossier ne répond pas.")
    (made,) = hands.ask(lambda nb: nb.register.departures())
    assert made.could_have_left
    silent.answer()


def nadia(hands: Hands) -> int:
    return int(hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat")))


def joined_pdf(hands: Hands) -> None:
    """A PDF that is joined to Nadia's page, looked at."""
    person = nadia(hands)
    clip = hands.ask(lambda nb: nb.clips.add(person, "file", b"%PDF-1.4", TODAY, None, "Attestation", "application/pdf"))
    hands.desk.session.go.emit("joined", {"person": person, "clip": clip.id})
    hands.rest()


def printed(hands: Hands) -> None:
    hands.desk.session.go.emit("print", {"what": "person", "person": nadia(hands)})
    hands.rest()


def whole(hands: Hands) -> None:
    hands.desk.session.go.emit("whole", {"person": nadia(hands)})
    hands.rest()


@pytest.mark.parametrize(
    ("where", "link", "name"),
    [(joined_pdf, "Enregistrer une copie", "copie.pdf"), (printed, "En PDF…", "pages.pdf"), (whole, "En PDF et en texte…", "")],
)
def test_what_is_written_where_one_chooses_keeps_nobody_waiting(hands: Hands, silent: Silent, where: Any, link: str, name: str) -> None:
    session = hands.desk.session
    where(hands)
    patient(hands, 50)
    silent.hangs = True
    hands.desk.chosen.path = silent.place / name
    hands.click(LINK, link)
    hands.until(lambda: hands.says("Ce dossier ne répond pas."), "it is said")
    assert silent.waiting == 1
    assert session.work.idle
    assert session.looking.idle
    assert hands.ask(lambda nb: len(nb.people.rows())) == 4
    silent.answer()


def test_a_photo_of_a_place_that_does_not_answer_keeps_nobody_waiting(hands: Hands, silent: Silent) -> None:
    session, path = hands.desk.session, silent.place / "photo.jpg"
    path.write_bytes(b"photo")
    hands.desk.session.go.emit("person", {"id": nadia(hands)})
    hands.rest()
    patient(hands, 50)
    silent.hangs = True
    hands.desk.session.go.emit("joined", {"person": nadia(hands), "files": [str(path)]})
    hands.until(lambda: hands.seen(BUTTON, "Choisir un autre fichier"), "another one may be chosen")
    assert hands.says("Ce dossier ne répond pas.")
    assert hands.says("Vérifiez le disque ou le réseau, puis réessayez.")
    assert silent.waiting == 1
    assert session.looking.idle
    assert session.work.idle
    silent.answer()


def test_what_is_let_go_on_a_page_out_of_such_a_place_is_said_where_cards_are(hands: Hands, silent: Silent) -> None:
    path = silent.place / "carte-K7M4.carte"
    path.write_bytes(b"age")
    hands.desk.session.go.emit("person", {"id": nadia(hands)})
    hands.rest()
    patient(hands, 50)
    silent.hangs = True
    hands.drop(path)
    hands.until(lambda: type(hands.desk.page()).__name__ == "ReceivedPage", "it goes where cards go")
    hands.until(lambda: hands.says("Ce dossier ne répond pas."), "it is said")
    assert hands.desk.session.looking.idle
    silent.answer()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are another matter there")
def test_a_pipe_let_go_on_a_page_is_not_waited_for(hands: Hands, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube.jpg")
    hands.desk.session.go.emit("person", {"id": nadia(hands)})
    hands.rest()
    hands.drop(tmp_path / "tube.jpg")
    assert hands.says("Ce fichier ne se laisse pas lire.")


def test_the_notebook_closes_and_opens_while_a_folder_hangs(hands: Hands, silent: Silent, qtbot: Any) -> None:
    session = hands.desk.session
    patient(hands, 60_000)
    silent.hangs = True
    hands.desk.window.folders.look()
    qtbot.waitUntil(lambda: silent.waiting == 1)
    hands.desk.window.close_notebook()
    qtbot.waitUntil(lambda: session.current == "closed" and session.work.idle)
    session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: session.current == "open" and session.work.idle)
    silent.answer()
    hands.rest()
    assert [state.code for state in hands.desk.window.folders.states] == [""]  # of the second opening: the first goes on in no other notebook
