"""A computer that is locked, sleeps, ends, dies, or starts Cahier a second time: nothing typed is lost, nothing stays readable."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, Desk
from hand import page_of, texts
from opened import a_chooser, a_menu, nothing
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from remote import Remote, start_again
from tour_hands import BUTTON, FIELD, Hands

WORDS = SIX.split()
posix = pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
CONTACT = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Petit;Wanda;;;\r\nFN:Wanda Petit\r\nTEL:+33639981122\r\nEND:VCARD\r\n"


@pytest.fixture
def root(journey_folder: Path, tmp_path: Path) -> Path:
    """The data folder of a closed notebook with a few people."""
    shutil.copytree(journey_folder.parent, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def remote(root: Path) -> Iterator[Callable[..., Remote]]:
    """Starts the real program in a process of its own."""
    started: list[Remote] = []

    def start(*arguments: str, **environ: str) -> Remote:
        started.append(Remote(root, *arguments, **environ))
        return started[-1]

    yield start
    for each in started:
        each.stop()


HALF = "hands.key('Ctrl+K'); hands.write('nadia'); hands.key('Return'); hands.key('Ctrl+N'); hands.write('Une ligne inach')"


@pytest.fixture
def last_line(make_desk: Callable[[str], Desk], root: Path, qtbot: Any) -> Callable[[], str]:
    """Opens the notebook here, as the next start does, and reads the last line of Nadia."""

    def read() -> str:
        desk = make_desk(root.name)
        qtbot.waitExposed(desk.window)
        hands = Hands(desk)
        hands.ready()
        hands.reopen(WORDS)
        return texts(hands, page_of(hands, "nadia"))[-1]

    return read


# -- D31: locked, asleep -------------------------------------------------------------------------------------------------


def _form(hands: Hands) -> None:
    hands.key("Ctrl+0")
    hands.click(FIELD, "Ajouter un rendez-vous")
    hands.write("10h30 Nad")


@pytest.mark.parametrize("open_one", [nothing, a_menu, a_chooser, _form])
def test_whatever_is_open_it_is_closed_at_once_and_the_half_line_kept(hands: Hands, open_one: Callable[[Hands], None]) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    for letter in "Une ligne inach":
        hands.write(letter)
    open_one(hands)
    hands.window.put_away()
    assert hands.desk.session.current == "closed"  # no question stands before it
    hands.rest()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [hands.window]
    assert not hands.says("Une ligne inach")
    assert not hands.says("Nadia")
    hands.ready()  # without a window manager nobody gives the keyboard back
    hands.reopen(WORDS)
    assert texts(hands, nadia)[-1] == "Une ligne inach"
    if open_one is not _form:
        assert hands.desk.page().place()["id"] == nadia
        hands.write("evée")
        hands.key("Ctrl+L")
        hands.reopen(WORDS)
        assert texts(hands, nadia)[-1] == "Une ligne inachevée"


def test_a_notebook_that_is_just_opening_is_closed_too(closed: Desk) -> None:
    hands = Hands(closed)
    hands.ready()
    closed.session.unlock(SIX, lambda fault: None)
    closed.window.put_away()
    assert closed.session.current == "closed"
    hands.rest()
    assert closed.session.current == "closed"
    hands.reopen(WORDS)  # and the cover takes words again


def test_the_first_sheets_with_their_words_are_put_away_too(blank: Desk) -> None:
    hands = Hands(blank)
    hands.ready()
    hands.key("Return")
    hands.write_label("Claire Fontanel", "PLIE du Val d’Orme", "01 99 00 41 27")
    hands.learn_six()
    hands.key("Return")
    hands.first_letters(hands.six)
    hands.key("Return")
    hands.until(lambda: hands.says("huit mots, sur papier"), "the notebook is made")
    hands.rest()
    hands.window.put_away()
    hands.rest()
    assert blank.session.current == "closed"
    assert not hands.says("huit mots")
    hands.reopen(hands.six)


_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:dir={}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a bus of this test alone."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("no bus here")
    folder = Path("/tmp") / f"cahier-bus-{os.getpid()}"  # a socket's path is short
    folder.mkdir(mode=0o700)
    (tmp_path / "bus.conf").write_text(_BUS.format(folder))
    process = subprocess.Popen([daemon, f"--config-file={tmp_path / 'bus.conf'}", "--print-address=1", "--nofork"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.communicate()
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="its buses")
def test_the_computer_waits_with_its_sleep_until_the_half_line_is_saved(
    bus: str, remote: Callable[..., Remote], last_line: Callable[[], str], qtbot: Any
) -> None:
    """A stand-in for logind, with its real message and a real file: what Cahier holds open is let go of once it is closed, and held anew after."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject

    place, manager = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
    other = QDBusConnection.connectToBus(bus, "logind")
    assert other.registerService("org.freedesktop.login1")
    held: list[int] = []
    asked: list[list[Any]] = []

    class Logind(QDBusVirtualObject):
        def introspect(self, path: str) -> str:
            return ""

        def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
            asked.append([message.member(), *message.arguments()])
            reader, writer = os.pipe()
            os.set_blocking(reader, False)
            given, answer = QDBusUnixFileDescriptor(writer), message.createReply()
            os.close(writer)
            answer.setArguments([given])
            connection.send(answer)
            os.close(given.takeFileDescriptor())
            held.append(reader)
            return True

    def let_go(reader: int) -> bool:
        try:
            return os.read(reader, 1) == b""
        except BlockingIOError:
            return False

    def say(away: bool) -> None:
        said = QDBusMessage.createSignal(place, manager, "PrepareForSleep")
        said.setArguments([away])
        assert other.send(said)

    logind = Logind()
    assert other.registerVirtualObject(place, logind)
    cahier = remote(DBUS_SYSTEM_BUS_ADDRESS=bus, DBUS_SESSION_BUS_ADDRESS="", XDG_SESSION_ID="2")
    qtbot.waitUntil(lambda: len(held) == 1, timeout=20000)
    assert asked == [["Inhibit", "sleep", "Cahier", "Saving", "delay"]]
    cahier.open()
    cahier.do(HALF)
    assert not let_go(held[0])
    say(True)
    qtbot.waitUntil(lambda: let_go(held[0]), timeout=20000)
    cahier.do("hands.until(session.idle, 'a deed that saves nothing may have gone on')")
    assert cahier.ask("(session.current, session.unsaved, session.idle())") == ("closed", 0, True)
    say(False)
    qtbot.waitUntil(lambda: len(held) == 2, timeout=20000)
    assert not let_go(held[1])
    for reader in held:
        os.close(reader)
    cahier.stop()
    other.unregisterObject(place)
    QDBusConnection.disconnectFromBus("logind")
    assert last_line() == "Une ligne inach"


@pytest.mark.skipif(sys.platform != "linux", reason="its buses")
def test_sleep_and_locks_are_heard_on_the_buses(bus: str, remote: Callable[..., Remote], last_line: Callable[[], str]) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    login, saver = "org.freedesktop.login1", "org.gnome.ScreenSaver"
    other = QDBusConnection.connectToBus(bus, "computer")
    assert other.registerService(login)
    assert other.registerService(saver)
    cahier = remote(DBUS_SYSTEM_BUS_ADDRESS=bus, DBUS_SESSION_BUS_ADDRESS=bus, XDG_SESSION_ID="2")

    def say(path: str, interface: str, name: str, *what: Any) -> None:
        said = QDBusMessage.createSignal(path, interface, name)
        said.setArguments(list(what))
        assert other.send(said)

    cahier.open()
    session = "/org/freedesktop/login1/session/"
    # It listens a second after its start: what is said before is said again.
    for path, interface, name, *what in (
        (f"{session}_32", f"{login}.Session", "Lock"),
        ("/org/gnome/ScreenSaver", saver, "ActiveChanged", True),
        (f"{session}_32", "org.freedesktop.DBus.Properties", "PropertiesChanged", f"{login}.Session", {"Active": False}, [""]),
        ("/org/freedesktop/login1", f"{login}.Manager", "PrepareForSleep", True),
    ):
        cahier.do(HALF if name == "Lock" else "hands.key('Ctrl+K')")
        # awake again, and another's session: nothing of it is for this one
        say("/org/freedesktop/login1", f"{login}.Manager", "PrepareForSleep", False)
        say(f"{session}_33", f"{login}.Session", "Lock")
        say("/org/gnome/ScreenSaver", saver, "ActiveChanged", False)
        say(f"{session}_32", "org.freedesktop.DBus.Properties", "PropertiesChanged", f"{login}.Session", {"Active": True}, [""])
        assert cahier.ask("(session.current, window.covered)") == ("open", False)
        until = time.monotonic() + 20
        while cahier.ask("(session.current, window.covered)") == ("open", False):
            assert time.monotonic() < until, name
            told = time.time()
            say(path, interface, name, *what)
            cahier.do("hands.rest()")
        if name == "PrepareForSleep":
            state, at = cahier.ask("states[-1]")
            assert state == "closed"
            assert at - told < 10  # the promise is two seconds; a computer that runs other tests is given more
        else:
            assert time.time() - told < 10
            assert cahier.ask("(session.current, window.covered, hands.says('inach'))") == ("open", True, False)
            cahier.do(f"hands.key('Space'); hands.first_letters({WORDS!r}); hands.key('Return')")
            cahier.do("hands.until(lambda: not window.covered, 'it is back')")
    cahier.stop()
    assert last_line() == "Une ligne inach"


@pytest.mark.skipif(sys.platform != "linux", reason="its buses")
def test_a_session_whose_number_nobody_told_is_heard_too(bus: str, remote: Callable[..., Remote], qtbot: Any) -> None:
    """As the desktops start a program today: as a service of the user, which belongs to no session itself."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVirtualObject

    place, session = "/org/freedesktop/login1", "/org/freedesktop/login1/session/_32"
    other = QDBusConnection.connectToBus(bus, "logind of services")
    assert other.registerService("org.freedesktop.login1")
    asked: list[list[Any]] = []

    class Logind(QDBusVirtualObject):
        def introspect(self, path: str) -> str:
            return ""

        def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
            asked.append([message.member(), *message.arguments()])
            if asked[-1] != ["GetSession", "auto"]:
                return bool(connection.send(message.createErrorReply("org.freedesktop.login1.NoSessionForPID", "no session")))
            answer = message.createReply()
            answer.setArguments([QDBusObjectPath(session)])
            return bool(connection.send(answer))

    logind = Logind()
    assert other.registerVirtualObject(place, logind)
    cahier = remote(DBUS_SYSTEM_BUS_ADDRESS=bus, DBUS_SESSION_BUS_ADDRESS="", XDG_SESSION_ID="")
    cahier.open()
    said = QDBusMessage.createSignal(session, "org.freedesktop.login1.Session", "Lock")
    qtbot.waitUntil(lambda: bool(other.send(said) and cahier.ask("window.covered")), timeout=20000)
    assert ["GetSession", "auto"] in asked
    cahier.stop()
    other.unregisterObject(place)
    QDBusConnection.disconnectFromBus("logind of services")


# -- D33: the session ends, a second start, two writers ------------------------------------------------------------------


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_told_to_end_with_a_half_line_and_a_menu_open(name: str, remote: Callable[..., Remote], root: Path, last_line: Callable[[], str]) -> None:
    cahier = remote()
    cahier.open()
    cahier.do(HALF)
    cahier.do("hands.desk.page().editor.menu().popup(window.pos())")
    cahier.process.send_signal(getattr(signal, name))
    assert cahier.ended() == 0
    everything = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    assert b"inach" not in everything
    assert last_line() == "Une ligne inach"


@posix
def test_told_to_end_while_the_disk_refuses_it_asks_once(remote: Callable[..., Remote], root: Path) -> None:
    cahier = remote()
    cahier.open()
    (root / "notebook").rename(root / "away")
    cahier.do(HALF)
    cahier.process.send_signal(signal.SIGTERM)
    until = time.monotonic() + 20
    while not cahier.ask("hands.says('Quitter quand même')"):
        assert time.monotonic() < until
    assert cahier.ask("session.current") == "closed"
    assert not cahier.ask("hands.says('inach')")
    cahier.process.send_signal(signal.SIGTERM)
    assert cahier.ended() == 0


class Manager:
    """What the system gives at the end of a session."""

    def __init__(self) -> None:
        self.held_back = 0

    def allowsInteraction(self) -> bool:
        return True

    def cancel(self) -> None:
        self.held_back += 1

    def release(self) -> None:
        pass


def test_at_the_end_of_the_session_all_is_saved_without_a_question(hands: Hands) -> None:
    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    hands.write("Une ligne inach")
    manager = Manager()
    hands.desk.program.session_ends(manager)  # type: ignore[attr-defined]
    assert hands.desk.session.current == "closed"
    assert hands.desk.session.unsaved == 0
    assert manager.held_back == 0
    assert not hands.says("Quitter")
    hands.reopen(WORDS)  # the session went on after all
    assert texts(hands, nadia)[-1] == "Une ligne inach"


@posix
def test_words_that_the_disk_refuses_hold_the_end_of_the_session_back(hands: Hands) -> None:
    folder = hands.desk.session.folder
    page_of(hands, "nadia")
    hands.key("Ctrl+N")
    folder.rename(folder.with_name("away"))
    hands.write("Une ligne inach")
    manager = Manager()
    hands.desk.program.session_ends(manager)  # type: ignore[attr-defined]
    assert manager.held_back == 1
    assert hands.says("Quitter quand même")
    folder.with_name("away").rename(folder)
    hands.click(BUTTON, "Rester")
    hands.reopen(WORDS)
    assert hands.desk.session.unsaved == 0


def test_a_second_start_brings_the_first_forward_and_its_files_wait_for_the_notebook(remote: Callable[..., Remote], root: Path) -> None:
    cahier = remote()  # its closed cover
    cahier.do("window.showMinimized()")
    paths = [root / "une.vcf", root / "deux.vcf"]  # not even there yet: nothing is opened before the notebook is
    done = start_again(root, *map(str, paths))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    cahier.do("hands.until(lambda: not window.isMinimized() and window.isActiveWindow(), 'it comes forward')")
    assert not cahier.ask("hands.says('une.vcf') or hands.says('deux.vcf')")
    for path in paths:
        path.write_bytes(CONTACT)
    cahier.open()
    cahier.do("hands.until(lambda: hands.says('contact'), 'they are read now')")

    cahier.do("hands.key('Ctrl+1'); window.showMinimized()")
    several = [subprocess.Popen([sys.executable, "-m", "ui", "--data-dir", str(root), str(path)], cwd=Path(__file__).parents[2]) for path in paths]
    assert [each.wait(30) for each in several] == [0, 0]  # each file by a start of its own, at once
    cahier.do("hands.until(lambda: not window.isMinimized() and hands.says('contact'), 'both arrive')")
    assert [path.name for path in root.iterdir() if path.name.startswith("request")] == []
    assert cahier.ask("session.current") == "open"


def test_the_system_has_a_picture_of_it_to_show(remote: Callable[..., Remote]) -> None:
    cahier = remote()
    cahier.do("hands.until(lambda: not window.windowIcon().isNull(), 'its emblem')")


def test_a_start_after_a_killed_one_needs_no_hand(remote: Callable[..., Remote], root: Path) -> None:
    cahier = remote()
    cahier.open()
    cahier.stop()
    for lock in ("cahier.lock", "notebook.lock"):
        (root / lock).write_text(str(os.getpid()))  # as other programs do, with a number that is another's by now
    again = remote()
    again.open()
    again.stop()


def test_the_invented_notebook_disturbs_nobody_and_leavesnothing(remote: Callable[..., Remote], root: Path, tmp_path: Path) -> None:
    cahier = remote()
    cahier.do("window.showMinimized()")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    example = remote("--demo", TMPDIR=str(temporary), TEMP=str(temporary), TMP=str(temporary))
    assert list(temporary.iterdir()) != []
    assert example.ask("session.current") in ("opening", "open")
    assert cahier.ask("window.isMinimized()")
    assert [path.name for path in root.iterdir() if path.name.startswith("request")] == []
    example.do("window.close()")
    assert example.ended() == 0
    assert list(temporary.iterdir()) == []


@posix
def test_no_two_write_in_one_notebook(remote: Callable[..., Remote], root: Path, make_desk: Callable[[str], Desk], qtbot: Any) -> None:
    """The folder is reached from a second computer, where neither lock file is the same: the database is held all the same."""
    cahier = remote()
    cahier.open()
    cahier.do(HALF)
    there = root.with_name("there")
    there.mkdir()
    (there / "notebook").symlink_to(root / "notebook")
    hands = Hands(make_desk("there"))
    hands.ready()
    hands.first_letters(WORDS)
    hands.key("Return")
    hands.until(lambda: hands.says("Ce cahier est déjà ouvert dans une autre fenêtre."), "it is said")
    assert not hands.open
    cahier.do("hands.write('evée'); hands.key('Ctrl+L')")
    cahier.stop()
    hands.key("Ctrl+A", "Delete")
    hands.reopen(WORDS)
    assert texts(hands, page_of(hands, "nadia"))[-1] == "Une ligne inachevée"


def test_a_copy_taken_while_it_is_open_opens(remote: Callable[..., Remote], root: Path, make_desk: Callable[[str], Desk]) -> None:
    cahier = remote()
    cahier.open()
    cahier.do(HALF)
    cahier.do("hands.until(lambda: not hands.desk.page().editor.dirty and not session.unsaved and hands.desk.idle(), 'saved')")
    shutil.copytree(root, root.with_name("copied"))  # as another computer's synchronisation does
    hands = Hands(make_desk("copied"))
    hands.ready()
    hands.reopen(WORDS)
    assert texts(hands, page_of(hands, "nadia"))[-1] == "Une ligne inach"
    assert cahier.ask("session.current") == "open"


# -- D32: killed, full -----------------------------------------------------------------------------------------------------

# On and on, a letter every 20 ms, and never a pause; each letter is told with its moment.
_TYPING = (
    "from PySide6.QtCore import QTimer; from PySide6.QtTest import QTest; n = [0]; t = QTimer(interval=20); "
    "t.timeout.connect(lambda: (QTest.keyClick(window.windowHandle(), 'abcdefghij'[n[0] % 10]), n.__setitem__(0, n[0] + 1), "
    "print(n[0], time.time(), flush=True))); t.start()"
)


def test_killed_while_typing_without_a_pause_two_seconds_are_lost_at_most(remote: Callable[..., Remote], last_line: Callable[[], str]) -> None:
    cahier = remote()
    cahier.open()
    cahier.do("hands.key('Ctrl+K'); hands.write('nadia'); hands.key('Return'); hands.key('Ctrl+N')")
    cahier.do(_TYPING)
    typed: list[tuple[int, float]] = []
    assert cahier.process.stdout is not None
    begin = time.time()
    until = begin + 4 + random.Random(5).random()
    while time.time() < until:
        number, at = cahier.process.stdout.readline().split()
        typed.append((int(number), float(at)))
    killed = time.time()
    cahier.stop()
    safe = max(number for number, at in typed if at < killed - 2)
    line = last_line()
    assert len(line) >= safe > 20
    assert line == ("abcdefghij" * len(line))[: len(line)]


@posix
def test_a_full_disk_is_said_at_once_typing_goes_on_and_the_words_can_be_copied_out(hands: Hands) -> None:
    import resource

    nadia = page_of(hands, "nadia")
    hands.key("Ctrl+N")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, before[1]))
    try:
        hands.write("Un texte que le disque ")
        hands.until(lambda: hands.says("Le disque est plein."), "it is said")
        hands.write("ne prend pas.")
        hands.key("Ctrl+Shift+C")
        assert "Un texte que le disque ne prend pas." in QGuiApplication.clipboard().text()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    hands.until(lambda: not hands.desk.session.unsaved, "it is tried again", 15)
    hands.rest()
    assert texts(hands, nadia)[-1] == "Un texte que le disque ne prend pas."
    assert not hands.says("Le disque est plein.")
