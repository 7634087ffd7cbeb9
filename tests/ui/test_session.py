"""The worker, the session and the guard on real notebooks: order, replaced jobs, dead owners, saves that fail, idle hours."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, get_ident
from typing import Any

import pytest
from conftest import CHEAP, PASSPHRASE, TODAY
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from notebook_app import vault
from notebook_app.errors import CahierError, Refused
from notebook_app.log import Log
from notebook_app.model import Entry, Label, Noun, Written
from notebook_app.notebook import Notebook
from ui.guard import LONGEST_HOURS, Guard
from ui.session import Session
from ui.work import Work

Ask = Callable[[Callable[[Notebook], Any]], Any]
moved_folder = pytest.mark.skipif(sys.platform == "win32", reason="an open file's folder cannot be renamed there")


def destroy(owner: QObject) -> None:
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    assert not isValid(owner)


# -- the worker --------------------------------------------------------------------------------------------------------


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    work = Work()
    yield work
    work.finish()
    QApplication.processEvents()


def test_jobs_run_in_order_on_one_other_thread_and_answer_on_this_one(work: Work, qtbot: Any) -> None:
    ran: list[int] = []
    answered: list[int] = []
    threads: set[int] = set()
    for n in range(50):

        def do(n: int = n) -> int:
            ran.append(n)
            threads.add(get_ident())
            return n

        def then(n: int) -> None:
            assert get_ident() not in threads
            answered.append(n)

        work.ask(None, do, then)
    qtbot.waitUntil(lambda: work.idle)
    assert ran == answered == list(range(50))
    assert len(threads) == 1


def test_only_the_latest_of_those_that_replace_each_other_runs(work: Work, qtbot: Any) -> None:
    begun, go_on = Event(), Event()
    ran: list[str] = []

    def first() -> None:
        begun.set()
        go_on.wait(10)

    work.ask(None, first)
    assert begun.wait(10)
    for word in ("n", "na", "nad"):
        work.ask(None, lambda word=word: ran.append(word), replaces="find")
        work.ask(None, lambda word=word: ran.append(f"kept {word}"))
    go_on.set()
    qtbot.waitUntil(lambda: work.idle)
    assert ran == ["kept n", "kept na", "nad", "kept nad"]


def test_a_dead_owner_gets_no_answer_but_its_job_is_done(work: Work, qtbot: Any) -> None:
    owner = QObject()
    go_on = Event()
    done: list[str] = []
    work.ask(owner, lambda: (go_on.wait(10), done.append("job")), lambda _: done.append("answer"), lambda _: done.append("fault"))
    destroy(owner)
    go_on.set()
    qtbot.waitUntil(lambda: work.idle)
    assert done == ["job"]


def test_a_fault_goes_to_who_asked_else_it_is_told_to_all_and_ends_nothing(work: Work, qtbot: Any) -> None:
    faults: list[Exception] = []
    told: list[object] = []
    work.unforeseen.connect(told.append)

    def fail() -> None:
        raise CahierError("full")

    work.ask(None, fail, failed=faults.append)
    work.ask(None, fail)
    work.ask(None, lambda: 7, faults.append)
    qtbot.waitUntil(lambda: work.idle)
    assert [type(f) for f in faults[:1]] == [CahierError]
    assert faults[1:] == [7]
    assert [type(f) for f in told] == [CahierError]


def test_finish_waits_for_all_that_was_asked(work: Work) -> None:
    ran: list[int] = []
    for n in range(20):
        work.ask(None, lambda n=n: ran.append(n))
    work.finish()
    assert ran == list(range(20))


# -- the session -------------------------------------------------------------------------------------------------------


class Wall:
    """The clock on the wall."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 17, 12)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def root(notebook_folder: Path, tmp_path: Path) -> Path:
    shutil.copytree(notebook_folder, tmp_path / "data" / "notebook")
    return tmp_path / "data"


@pytest.fixture
def make(qapp: QApplication, wall: Wall, qtbot: Any) -> Iterator[Callable[[Path], Session]]:
    made: list[Session] = []

    def one(root: Path) -> Session:
        session = Session(root, root / "settings.toml", Log(root / "log", wall), wall, CHEAP)
        made.append(session)
        return session

    yield one
    for session in made:
        session.lock()
        session.finish()


@pytest.fixture
def session(make: Callable[[Path], Session], root: Path, qtbot: Any) -> Session:
    """Open, with one person."""
    session = make(root)
    unlock(session, qtbot)
    asked(session, qtbot, lambda nb: nb.people.add("Nadia Ferhat", TODAY))
    return session


def unlock(session: Session, qtbot: Any) -> None:
    session.unlock(PASSPHRASE, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(session.idle)
    assert session.current == "open"


def asked(session: Session, qtbot: Any, do: Callable[[Notebook], Any]) -> Any:
    answers: list[Any] = []
    session.ask(session, do, answers.append, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: session.idle() and bool(answers))
    return answers[0]


def texts(session: Session, qtbot: Any, person: int = 1) -> list[str]:
    return [line.text for line in asked(session, qtbot, lambda nb: nb.entries.window(person))]


class Page(QObject):
    """A page that saves lines and learns their ids."""

    def __init__(self, session: Session, person: int = 1) -> None:
        super().__init__()
        self.session, self.person = session, person
        self.ids: dict[int, int] = {}
        self.saved: list[str] = []

    def write(self, *lines: tuple[int, str]) -> None:
        def then(saved: dict[int, Entry]) -> None:
            self.ids |= {key: entry.id for key, entry in saved.items()}
            self.saved += [entry.text for entry in saved.values()]

        written = [Written(self.ids.get(key), TODAY, text, key=key) for key, text in lines]
        self.session.saving.save_lines(self, self.person, written, then)


def test_what_was_asked_first_is_done_first_and_its_news_carries_who_did_it(session: Session, qtbot: Any) -> None:
    news: list[tuple[Noun, object]] = []
    session.changed.connect(lambda nouns, origin: news.append((nouns, origin)))
    page = QObject()
    found: list[int] = []
    session.ask(page, lambda nb: nb.people.add("Awa Diop", TODAY))
    session.ask(page, lambda nb: len(nb.people.find("awa")), found.append)
    qtbot.waitUntil(session.idle)
    assert found == [1]
    assert len(news) == 1
    assert news[0][0] & Noun.PEOPLE
    assert news[0][1] is page


def test_a_refused_deed_is_told_and_announces_nothing(session: Session, qtbot: Any) -> None:
    news: list[object] = []
    faults: list[Exception] = []
    session.changed.connect(lambda nouns, origin: news.append(nouns))

    def half(notebook: Notebook) -> None:
        notebook.people.add("Awa Diop", TODAY)
        raise Refused("rule")

    session.ask(session, half, failed=faults.append)
    qtbot.waitUntil(session.idle)
    assert [str(f) for f in faults] == ["rule"]
    assert news == []


def test_a_job_that_comes_after_closing_says_nothing(session: Session, qtbot: Any) -> None:
    heard: list[object] = []
    session.trouble.connect(heard.append)
    session.work.unforeseen.connect(heard.append)
    page = QObject()
    session.lock({"page": "people"})
    session.ask(page, lambda nb: nb.people.count(), heard.append, heard.append)
    session.ask(page, lambda nb: nb.people.count(), heard.append)
    destroy(page)
    qtbot.waitUntil(session.idle)
    assert heard == []


def test_finish_waits_for_both_threads_and_for_what_their_answers_ask(session: Session) -> None:
    """A copy that outlasts the closing, whose answer asks for more: nothing of it may come after the session is gone."""
    page, gate = Page(session), Event()
    heard: list[object] = []
    session.copying.ask(page, lambda: gate.wait(10), lambda opened: session.work.ask(page, lambda: "more", heard.append))
    session.work.ask(page, gate.set, heard.append)
    session.finish()
    assert session.idle()
    assert heard == [None, "more"]


def test_a_notebook_that_closed_by_itself_leads_to_the_cover_and_no_word_is_lost(session: Session, qtbot: Any) -> None:
    page, left = Page(session), list[bool]()
    session.leaving.connect(lambda: left.append(True))
    page.write((1, "Venue"))
    session.ask(page, lambda nb: nb.vault.close())  # as after a renewal that did not open at once
    page.write((1, "Venue en bus."))
    qtbot.waitUntil(lambda: session.current == "closed" and session.idle())
    assert left == [True]
    assert session.unsaved == 1
    unlock(session, qtbot)
    qtbot.waitUntil(session.idle)
    assert session.unsaved == 0
    assert texts(session, qtbot) == ["Venue en bus."]


def test_a_line_saved_again_before_its_first_answer_stays_one_line(session: Session, qtbot: Any) -> None:
    page = Page(session)
    for n in range(1, 6):
        page.write((1, "Venue en bus, sans aide."[: 4 * n]))
    assert page.ids == {}  # all were asked before any answer
    assert session.unsaved == 1
    qtbot.waitUntil(session.idle)
    assert texts(session, qtbot) == ["Venue en bus, sans a"]
    assert session.unsaved == 0


def test_saved_is_said_only_of_what_the_disk_has(session: Session, qtbot: Any) -> None:
    hours: list[object] = []
    session.saved.connect(hours.append)
    page = Page(session)
    page.write((1, "Venue."))
    assert hours == []
    qtbot.waitUntil(session.idle)
    assert len(hours) == 1
    assert page.saved == ["Venue."]


def test_a_page_that_is_gone_leaves_nothing_unsaved(session: Session, qtbot: Any) -> None:
    page = Page(session)
    page.write((1, "Venue."))
    session.lock({"page": "people"})
    destroy(page)
    qtbot.waitUntil(session.idle)
    assert session.unsaved == 0


@pytest.fixture
def away(session: Session) -> Iterator[Callable[[bool], None]]:
    """Takes the notebook's folder away from under the open notebook, and brings it back."""
    folder = session.folder

    def put(gone: bool) -> None:
        here, there = folder, folder.with_name("away")
        (here if gone else there).rename(there if gone else here)

    yield put
    if not folder.exists():
        put(False)


@moved_folder
def test_a_failed_save_is_told_and_tried_again_until_it_succeeds(session: Session, away: Callable[[bool], None], qtbot: Any) -> None:
    faults: list[CahierError] = []
    session.trouble.connect(faults.append)
    page = Page(session)
    page.write((1, "Venue."))
    qtbot.waitUntil(session.idle)
    away(True)
    page.write((1, "Venue en bus."))
    qtbot.waitUntil(session.idle)
    assert [f.code for f in faults] == ["moved"]
    assert session.unsaved == 1
    assert page.saved == ["Venue."]
    qtbot.waitUntil(lambda: len(faults) > 1)  # five seconds later
    away(False)
    qtbot.waitUntil(lambda: session.unsaved == 0)
    assert page.saved[-1] == "Venue en bus."
    assert texts(session, qtbot) == ["Venue en bus."]


@moved_folder
def test_older_words_never_come_after_newer_ones(session: Session, away: Callable[[bool], None], qtbot: Any) -> None:
    """A new line whose second save failed, then saved by its id: what failed must not be tried again over it."""
    page = Page(session)
    go_on = Event()
    page.write((1, "Ve"))
    session.ask(page, lambda nb: go_on.wait(10))
    page.write((1, "Venue"))  # still without an id
    go_on.clear()
    qtbot.waitUntil(lambda: page.ids != {})
    away(True)
    go_on.set()
    qtbot.waitUntil(session.idle)
    assert session.unsaved == 1
    away(False)
    page.write((1, "Venue en bus."))
    qtbot.waitUntil(session.idle)
    assert session.unsaved == 0
    session.lock({"page": "people"})  # which tries again all that waits
    qtbot.waitUntil(session.idle)
    unlock(session, qtbot)
    assert texts(session, qtbot) == ["Venue en bus."]


@moved_folder
def test_words_that_failed_survive_closing_and_are_written_first(session: Session, away: Callable[[bool], None], wall: Wall, qtbot: Any) -> None:
    page = Page(session)
    page.write((1, "Venue."))
    qtbot.waitUntil(session.idle)
    away(True)
    page.write((1, "Venue en bus."), (2, "Appeler lundi."))
    qtbot.waitUntil(session.idle)
    session.lock({"page": "person"})
    destroy(page)
    qtbot.waitUntil(session.idle)
    assert (session.current, session.unsaved) == ("closed", 2)
    away(False)
    wall.at += timedelta(days=1)
    read: list[list[str]] = []

    def opened(state: str) -> None:
        if state == "open":
            session.ask(session, lambda nb: [line.text for line in nb.entries.window(1)], read.append)

    session.state.connect(opened)
    unlock(session, qtbot)
    assert read == [["Venue en bus.", "Appeler lundi."]]
    assert session.unsaved == 0


def test_a_line_torn_out_meanwhile_does_not_hold_the_others_back(session: Session, qtbot: Any) -> None:
    faults: list[CahierError] = []
    session.trouble.connect(faults.append)
    page = Page(session)
    page.write((1, "Une."), (2, "Deux."))
    qtbot.waitUntil(session.idle)
    asked(session, qtbot, lambda nb: nb.entries.tear_out(page.ids[1]))
    page.write((1, "Une fois."), (2, "Deux fois."))
    qtbot.waitUntil(session.idle)
    assert [f.code for f in faults] == ["line"]
    assert texts(session, qtbot) == ["Deux fois."]
    assert session.unsaved == 0


def test_closing_keeps_the_place_for_half_an_hour(session: Session, wall: Wall, qtbot: Any) -> None:
    session.lock({"page": "person", "target": {"id": 1}})
    wall.at += timedelta(minutes=29)
    unlock(session, qtbot)
    assert session.place == {"page": "person", "target": {"id": 1}}
    session.lock({"page": "person", "target": {"id": 1}})
    wall.at += timedelta(minutes=31)
    unlock(session, qtbot)
    assert session.place == {}
    assert session.left == {"page": "person", "target": {"id": 1}}


def test_wrong_words_leave_it_closed(make: Callable[[Path], Session], root: Path, qtbot: Any) -> None:
    session = make(root)
    states: list[str] = []
    faults: list[CahierError] = []
    session.state.connect(states.append)
    session.unlock("oeillet rallye copie berceau sonate cuivre", faults.append)
    qtbot.waitUntil(session.idle)
    assert states == ["opening", "closed"]
    assert [f.code for f in faults] == ["wrong"]


def test_closing_while_it_opens_leaves_it_closed(make: Callable[[Path], Session], root: Path, qtbot: Any) -> None:
    session = make(root)
    states: list[str] = []
    session.state.connect(states.append)
    session.unlock(PASSPHRASE, lambda fault: pytest.fail(str(fault)))
    session.unlock(PASSPHRASE, lambda fault: pytest.fail(str(fault)))  # a second press asks for nothing more
    session.lock()
    qtbot.waitUntil(session.idle)
    assert states == ["opening", "closed"]
    Notebook.open(root / "notebook", PASSPHRASE).close()  # nobody holds it


def test_the_answer_of_an_opening_that_was_closed_is_not_taken_for_that_of_the_next(make: Callable[[Path], Session], root: Path, qtbot: Any) -> None:
    session = make(root)
    states: list[str] = []
    faults: list[CahierError] = []
    session.state.connect(states.append)
    session.unlock(PASSPHRASE, lambda fault: pytest.fail(str(fault)))
    session.lock()
    session.unlock("oeillet rallye copie berceau sonate cuivre", faults.append)
    qtbot.waitUntil(session.idle)
    assert states == ["opening", "closed", "opening", "closed"]
    assert [f.code for f in faults] == ["wrong"]
    Notebook.open(root / "notebook", PASSPHRASE).close()


def test_a_notebook_that_is_being_made_when_the_computer_is_left_is_closed_and_shows_no_words(
    make: Callable[[Path], Session], tmp_path: Path, qtbot: Any
) -> None:
    session = make(tmp_path / "new")
    shown: list[Any] = []
    session.begin(PASSPHRASE, Label("Claire Morel", phone="+33612345678"), shown.append, shown.append)
    session.lock()
    qtbot.waitUntil(session.idle)
    assert shown == []
    assert session.current == "closed"
    assert session.settings.label_name == "Claire Morel"  # the cover wears it
    Notebook.open(tmp_path / "new" / "notebook", PASSPHRASE).close()  # nobody holds it
    unlock(session, qtbot)
    assert asked(session, qtbot, lambda nb: nb.own.get("sheet")) == "tonight"


def test_a_notebook_that_could_not_be_made_while_the_computer_was_left_is_still_to_be_made(
    make: Callable[[Path], Session], tmp_path: Path, qtbot: Any
) -> None:
    (tmp_path / "new").write_text("a file where the folder should be", "utf-8")
    session = make(tmp_path / "new")
    shown: list[Any] = []
    session.begin(PASSPHRASE, Label("Claire Morel"), shown.append, shown.append)
    session.lock()
    qtbot.waitUntil(session.idle)
    assert shown == []
    assert session.current == "new"


def test_a_new_notebook_waits_for_its_sheet_from_the_start(make: Callable[[Path], Session], tmp_path: Path, qtbot: Any) -> None:
    session = make(tmp_path / "new")
    assert session.current == "new"
    words: list[str] = []
    session.begin(PASSPHRASE, Label("Claire Morel", phone="+33612345678"), words.append, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(session.idle)
    assert len(words[0].split()) == 8
    assert session.current == "new"
    assert asked(session, qtbot, lambda nb: nb.own.get("sheet")) == "tonight"
    assert session.settings.label_name == "Claire Morel"
    session.lock()  # the window is closed before the sheets are done
    qtbot.waitUntil(session.idle)
    again = make(tmp_path / "new")
    assert again.current == "closed"
    again.unlock(words[0], lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(again.idle)
    assert asked(again, qtbot, lambda nb: nb.own.get("sheet")) == "tonight"


def copied(session: Session, qtbot: Any, folder: Path) -> Any:
    """What came of a copy: all that are remembered, or the fault."""
    answers: list[Any] = []
    session.copying.make(session, folder, lambda copies, _: answers.append(list(copies.made)), answers.append)
    qtbot.waitUntil(lambda: session.idle() and bool(answers))
    return answers[0]


def test_a_copy_has_a_free_name_opens_by_the_same_words_and_is_remembered(session: Session, wall: Wall, tmp_path: Path, qtbot: Any) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    stick.mkdir()
    other.mkdir()
    copied(session, qtbot, stick)
    wall.at += timedelta(days=7)
    kept = [copied(session, qtbot, where) for where in (stick, stick, other)][-1]
    assert [(b.day.day, Path(b.place).name, b.name) for b in kept] == [
        (1, "other", "cahier-2026-12-01.cahier"),
        (1, "stick", "cahier-2026-12-01-2.cahier"),
        (1, "stick", "cahier-2026-12-01.cahier"),
        (24, "stick", "cahier-2026-11-24.cahier"),
    ]
    assert asked(session, qtbot, lambda nb: list(nb.own.copies().made)) == kept
    assert {path.name for path in stick.iterdir()} == {b.name for b in kept[1:]}
    vault.restore(stick / kept[-1].name, tmp_path / "again", PASSPHRASE)
    again = Notebook.open(tmp_path / "again", PASSPHRASE)
    assert [row.name for row in again.people.rows()] == ["Nadia Ferhat"]
    again.close()


def test_a_copy_that_cannot_be_made_is_told_and_not_remembered(session: Session, tmp_path: Path, qtbot: Any) -> None:
    fault = copied(session, qtbot, tmp_path / "nowhere")
    assert isinstance(fault, vault.BackupRefused)
    assert fault.code == "missing"
    assert asked(session, qtbot, lambda nb: nb.own.copies().made) == ()


def test_one_writes_on_while_it_is_copied_and_closing_leaves_nothing_of_it(session: Session, tmp_path: Path, qtbot: Any) -> None:
    asked(session, qtbot, lambda nb: nb.own.set("large", "x" * 100_000_000))
    told: list[object] = []
    session.copying.make(session, tmp_path, lambda *made: told.append(made), told.append)
    qtbot.waitUntil(lambda: any(tmp_path.glob(".part-*")))
    page = Page(session)
    page.write((1, "Venue en bus."))
    qtbot.waitUntil(lambda: page.saved == ["Venue en bus."] and session.work.idle)
    assert not session.copying.idle  # it was saved meanwhile, not afterwards
    session.lock()
    qtbot.waitUntil(session.idle)
    assert told == []
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".cahier"] == []
    unlock(session, qtbot)
    assert texts(session, qtbot) == ["Venue en bus."]


def test_the_copy_of_the_day_is_made_once_a_day_of_use(
    make: Callable[[Path], Session], root: Path, wall: Wall, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.copying.COPY_MS", 0)

    def made() -> int:
        return len(list(root.glob("**/*.cahier")))

    session = make(root)
    before = made()
    for later, more in ((0, 1), (0, 1), (1, 2)):
        wall.at += timedelta(days=later)
        unlock(session, qtbot)
        qtbot.waitUntil(lambda: asked(session, qtbot, lambda nb: nb.own.get("rolled")) == wall.at.date().isoformat())
        assert made() == before + more
        session.lock()
        qtbot.waitUntil(session.idle)


def test_what_fails_beside_the_worker_for_a_page_that_is_gone_is_in_the_log(session: Session, root: Path, qtbot: Any) -> None:
    def refuse() -> None:
        raise CahierError("locked")

    def err() -> None:
        raise ValueError("Nadia")

    for beside in (session.looking, session.copying):
        page = QObject()
        beside.ask(page, refuse)
        beside.ask(page, err)
        destroy(page)
    qtbot.waitUntil(session.idle)
    lines = [line.split(" ", 1)[1] for line in (root / "log").read_text().splitlines() if "unforeseen" in line]
    assert [line.split()[:2] for line in lines] == [["unforeseen", "ValueError"]] * 2
    assert "Nadia" not in (root / "log").read_text()


def test_five_thousand_signals_cost_nothing(session: Session, qtbot: Any) -> None:
    heard: list[object] = []
    session.go.connect(lambda name, target: heard.append(target))
    for n in range(5000):
        session.go.emit("person", {"id": n})
        session.saved.emit(None)
    assert len(heard) == 5000


# -- a backup brought back ---------------------------------------------------------------------------------------------


@pytest.fixture
def rolled(session: Session, qtbot: Any) -> Path:
    """A backup with Nadia and one line; since then the line was changed."""
    page = Page(session)
    page.write((1, "Venue."))
    path: Path = asked(session, qtbot, lambda nb: nb.vault.backup())
    page.write((1, "Venue en bus."))
    qtbot.waitUntil(session.idle)
    return path


def bring_back(session: Session, qtbot: Any, path: Path, secret: str = PASSPHRASE) -> tuple[list[str], list[str]]:
    """What followed: ["then"] or nothing, and the codes of what failed."""
    done: list[str] = []
    codes: list[str] = []
    session.restore(path, secret, lambda: done.append("then"), lambda fault: codes.append(str(fault)))
    qtbot.waitUntil(session.idle)
    return done, codes


def test_from_the_closed_cover_a_backup_is_opened_and_what_was_there_is_put_aside(session: Session, rolled: Path, qtbot: Any) -> None:
    session.lock()
    qtbot.waitUntil(session.idle)
    assert bring_back(session, qtbot, rolled) == (["then"], [])
    assert session.current == "open"
    assert texts(session, qtbot) == ["Venue."]
    assert [aside.number for aside in vault.asides(session.folder)] == [1]


def test_from_the_open_notebook_it_is_closed_first(session: Session, rolled: Path, qtbot: Any) -> None:
    states: list[str] = []
    session.state.connect(states.append)
    assert bring_back(session, qtbot, rolled) == (["then"], [])
    assert states == ["closed", "opening", "open"]
    assert texts(session, qtbot) == ["Venue."]


def test_a_backup_that_does_not_open_leaves_the_open_notebook_open(session: Session, rolled: Path, qtbot: Any) -> None:
    assert bring_back(session, qtbot, rolled, "abeille ardoise cigale falaise girafe girafe") == ([], ["wrong"])
    assert session.current == "open"
    rolled.write_bytes(rolled.read_bytes()[:9000])
    assert bring_back(session, qtbot, rolled) == ([], ["backup"])
    assert session.current == "open"
    assert texts(session, qtbot) == ["Venue en bus."]
    session.lock()
    assert bring_back(session, qtbot, rolled) == ([], ["backup"])
    assert session.current == "closed"
    assert vault.asides(session.folder) == []


def test_what_goes_wrong_after_the_closing_is_told_by_the_session(session: Session, rolled: Path, qtbot: Any) -> None:
    told: list[str] = []
    session.unopened.connect(lambda fault: told.append(str(fault)))
    session.state.connect(lambda state: rolled.unlink() if state == "closed" and rolled.exists() else None)
    assert bring_back(session, qtbot, rolled) == ([], [])
    assert told == ["missing"]
    assert session.current == "closed"


@moved_folder
def test_words_that_waited_find_their_place_in_the_notebook_of_a_backup(
    session: Session, rolled: Path, away: Callable[[bool], None], qtbot: Any
) -> None:
    awa = asked(session, qtbot, lambda nb: nb.people.add("Awa Diop", TODAY)).id  # since the backup
    page, other = Page(session), Page(session, awa)
    page.write((1, "Une ligne d’après."))
    other.write((1, "Awa est venue."))
    qtbot.waitUntil(session.idle)
    old = texts(session, qtbot)
    assert old == ["Venue en bus.", "Une ligne d’après."]
    away(True)
    page.write((1, "Une ligne d’après, finie."), (2, "Une autre."))
    other.write((1, "Awa est venue, puis repartie."))
    session.lock()
    qtbot.waitUntil(session.idle)
    assert session.unsaved == 3
    away(False)
    assert bring_back(session, qtbot, rolled) == (["then"], [])
    assert session.unsaved == 0
    assert sorted(texts(session, qtbot)) == ["Une autre.", "Une ligne d’après, finie.", "Venue."]
    rows = asked(session, qtbot, lambda nb: nb.people.rows())
    found = [row.id for row in rows if row.name == "Page retrouvée"]
    assert len(rows) == 2  # Nadia, and whoever is not in the backup
    assert texts(session, qtbot, found[0]) == ["Awa est venue, puis repartie."]


@moved_folder
def test_words_that_waited_never_come_to_somebody_of_another_notebook(
    session: Session, away: Callable[[bool], None], qtbot: Any, tmp_path: Path
) -> None:
    elsewhere, _ = Notebook.begin(tmp_path / "elsewhere" / "notebook", PASSPHRASE, Label("Claire Morel"), kdf=CHEAP)
    elsewhere.people.add("Lucas Garnier", TODAY)
    backup = elsewhere.vault.backup()
    elsewhere.close()
    page = Page(session)
    page.write((1, "Nadia est venue."))
    qtbot.waitUntil(session.idle)
    away(True)
    page.write((1, "Nadia est venue, seule."))
    session.lock()
    qtbot.waitUntil(session.idle)
    away(False)
    assert bring_back(session, qtbot, backup) == (["then"], [])
    pages = asked(session, qtbot, lambda nb: {row.name: [e.text for e in nb.entries.window(row.id)] for row in nb.people.rows()})
    assert pages == {"Lucas Garnier": [], "Page retrouvée": ["Nadia est venue, seule."]}


# -- idle --------------------------------------------------------------------------------------------------------------


class Seconds:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def guarded(qtbot: Any) -> tuple[Guard, Seconds, QWidget, list[str]]:
    """A guard of 60 minutes on a window, with its own clock, and what it said."""
    seconds, said = Seconds(), list[str]()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    guard = Guard(lambda: (60, 60), seconds, window)
    guard.close.connect(lambda: said.append("left"))
    guard.watch(window.windowHandle())
    guard.start()
    return guard, seconds, window, said


def test_sixty_idle_minutes_close_it(guarded: tuple[Guard, Seconds, QWidget, list[str]]) -> None:
    guard, seconds, _, said = guarded
    seconds.at += 60 * 60 - 1
    guard.look()
    assert said == []
    seconds.at += 1
    guard.look()
    guard.look()
    assert said == ["left"]


def test_keys_and_the_mouse_keep_it_open_until_ten_hours_are_over(guarded: tuple[Guard, Seconds, QWidget, list[str]]) -> None:
    guard, seconds, window, said = guarded
    for n in range(LONGEST_HOURS * 2 - 1):
        seconds.at += 30 * 60
        if n % 2:
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
        else:
            QTest.mouseMove(window.windowHandle(), QPoint(5 + n, 5))
            QApplication.processEvents()
        guard.look()
        assert said == []
    seconds.at += 30 * 60
    guard.look()
    assert said == ["left"]


def test_the_key_that_wakes_a_sleeping_computer_closes_it_and_is_typed_nowhere(guarded: tuple[Guard, Seconds, QWidget, list[str]]) -> None:
    guard, seconds, window, said = guarded
    seconds.at += 8 * 3600
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    assert guard.eventFilter(window, key)
    assert said == ["left"]
    assert not guard.eventFilter(window, key)  # closed: keys go to the cover
    guard.start()
    guard.look()
    assert said == ["left"]
