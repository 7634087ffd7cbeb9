"""The real window on a real notebook, with its own clock: journeys press keys and click, and wait for the worker to rest."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import tour_hands
from PySide6.QtWidgets import QApplication, QWidget

from notebook_app.model import Label, Phone, State, Written
from notebook_app.notebook import Notebook
from notebook_app.policy import Policy
from ui.theme import load_fonts

CHEAP = {"m": 8192, "t": 1, "p": 1}  # the key derivation of a test
SIX = "oeillet rallye copie berceau sonate cuivre"
TODAY = date(2026, 11, 25)  # a Wednesday
ME = Label("Claire Fontanel", "Conseillère en insertion", "PLIE du Val d’Orme", "+33199004127")


class Desk(tour_hands.Desk):
    """A program, its clock and its chooser; keys are derived cheaply."""

    def __init__(self, app: QApplication, root: Path, policy: Policy | None = None) -> None:
        super().__init__(app, root, CHEAP, policy)

    def find(self, kind: type, name: str, root: QWidget | None = None) -> Any:
        """The one visible widget of a kind whose accessible name or text is, or begins with, `name`."""
        found = [w for w in (root or self.window).findChildren(kind) if w.isVisible() and name in (w.accessibleName(), getattr(w, "text", str)())]
        found = found or [w for w in (root or self.window).findChildren(kind) if w.isVisible() and (w.accessibleName() or "").startswith(name)]
        assert len(found) == 1, f"{name!r}: {len(found)} found"
        return found[0]


@pytest.fixture(scope="session")
def journey_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed notebook with a few people, made once; copy it, never open it."""
    folder = tmp_path_factory.mktemp("journey") / "notebook"
    notebook, _ = Notebook.begin(folder, SIX, ME, kdf=CHEAP)
    nadia = notebook.people.add("Nadia Ferhat", TODAY, phones=(Phone("+262639982014", "Nadia"), Phone("+262639982077", "sa mère")))
    lucas = notebook.people.add("Lucas Garnier", TODAY)
    awa = notebook.people.add("Awa Diop", TODAY)
    notebook.people.add("Olena Kovalenko", TODAY)
    for days, text in (
        (22, "Premier rendez-vous. Huit ans de cuisine collective, puis un arrêt pour s’occuper de sa mère. Veut reprendre, mais pas le soir."),
        (13, "CV refait à deux. Code du permis en poche, reste six heures de conduite. Elle ira en bus\u00a0: plan dessiné ensemble."),
        (8, "Entretien décroché à la cuisine centrale, le 1er décembre. Elle est fière. Préparer trois questions à poser, et la tenue."),
    ):
        day = TODAY - timedelta(days=days)
        notebook.entries.save(nadia.id, [Written(None, day, text, key=1)], day)
        held = notebook.agenda.add(day, "10:00", person=nadia.id, today=day)
        notebook.agenda.set_state(held.id, State.HELD, TODAY)
    for hour, person, state in (("09:15", lucas.id, State.HELD), ("13:45", nadia.id, State.HELD), ("16:00", awa.id, None)):
        made = notebook.agenda.add(TODAY, hour, person=person, today=TODAY)
        if state is not None:
            notebook.agenda.set_state(made.id, state, TODAY)
    notebook.agenda.add(TODAY + timedelta(days=6), "10:30", person=nadia.id, today=TODAY)
    notebook.told.add(nadia.id, "Karim Benali", TODAY - timedelta(days=6), TODAY, role="gardien", phone="+262639987702")
    notebook.directory.add_recipient("Karim Benali", "gardien", "+262639987702")
    notebook.close()
    return folder


@pytest.fixture
def make_desk(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Makes programs, each in a root of its own, and closes them when the test ends."""
    load_fonts()
    made: list[Desk] = []

    def make(name: str = "data", policy: Policy | None = None) -> Desk:
        desk = Desk(qapp, tmp_path / name, policy)
        desk.window.show()
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def blank(make_desk: Callable[[str], Desk], qtbot: Any) -> Desk:
    """No notebook yet: the first cover."""
    desk = make_desk("data")
    qtbot.waitExposed(desk.window)
    return desk


@pytest.fixture
def closed(make_desk: Callable[[str], Desk], journey_folder: Path, tmp_path: Path, qtbot: Any) -> Desk:
    """The notebook with a few people, closed."""
    shutil.copytree(journey_folder.parent, tmp_path / "data")
    desk = make_desk("data")
    qtbot.waitExposed(desk.window)
    return desk


@pytest.fixture
def desk(closed: Desk, qtbot: Any) -> Desk:
    """The same, open."""
    closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: closed.session.current == "open" and closed.idle())
    return closed


@pytest.fixture
def open_with(make_desk: Callable[..., Desk], tmp_path: Path, qtbot: Any) -> Callable[..., Desk]:
    """Opens a notebook of one's own that holds what `fill` puts in it."""

    def make(fill: Callable[[Notebook], object] = lambda notebook: None) -> Desk:
        notebook, _ = Notebook.begin(tmp_path / "own" / "notebook", SIX, Label("Claire Fontanel"), kdf=CHEAP)
        fill(notebook)
        notebook.close()
        desk = make_desk("own")
        qtbot.waitExposed(desk.window)
        desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
        qtbot.waitUntil(lambda: desk.session.current == "open" and desk.idle())
        return desk

    return make


@pytest.fixture
def hands(desk: Desk) -> tour_hands.Hands:
    """Hands at the open notebook, which has the keyboard."""
    hands = tour_hands.Hands(desk)
    hands.ready()
    return hands
