"""No network, seen from outside: the trace of system calls finds each deliberate fault, and none in the real program from start to end."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import traced

ROOT = Path(__file__).resolve().parent.parent
BEGUN = '1 execve("/usr/bin/python3", ["python3"], 0x7ffc /* 3 vars */) = 0'
needs_strace = pytest.mark.skipif(sys.platform != "linux" or shutil.which("strace") is None, reason=traced.NEEDS)


@pytest.mark.parametrize(
    "call",
    [
        "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 5", "socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = -1 EPERM (Operation not permitted)",
        "socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL) <unfinished ...>", "socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3",
        "socket(0x2d /* AF_??? */, SOCK_STREAM, 0) = 3", "socketpair(AF_TIPC, SOCK_STREAM, 0, [3, 4]) = 0",
        'connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
        'bind(5, {sa_family=AF_INET6, sin6_port=htons(0), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
        "io_uring_setup(8, 0x7ffd) = 3", 'execve("/usr/bin/curl", ["curl"], 0x7ffc /* 3 vars */) = -1 ENOENT',
        "execveat(3, \"\", [\"a\"], NULL, 0) = 0", "connect(5, 0x7ffd, 16) = -1 EFAULT (Bad address)", "socket(",
    ],
)  # fmt: skip
def test_a_call_that_must_not_be(call: str) -> None:
    (found,) = traced.faults([BEGUN, f"12 {call}", "12 +++ exited with 0 +++"])
    assert found.endswith(f"12 {call}")
    assert traced.faults([BEGUN, call]) == [found.replace("12 ", "", 1)]


@pytest.mark.parametrize(
    "call",
    [
        "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3", "socketpair(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0, [3, 4]) = 0",
        'connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 30) = 0',
        'connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = -1 ECONNREFUSED (Connection refused)',
        "<... socket resumed>) = 3", "+++ exited with 0 +++",
    ],
)  # fmt: skip
def test_a_call_within_this_computer(call: str) -> None:
    assert traced.faults([BEGUN, f"12 {call}"]) == []


def test_a_trace_that_saw_nothing_proves_nothing() -> None:
    assert traced.faults([]) == ["nothing was traced"]


def test_without_a_command_or_without_strace_one_line_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert traced.main([]) == 2
    monkeypatch.setenv("PATH", "")
    assert traced.main(["true"]) == traced.LACKING
    assert capsys.readouterr().err.splitlines()[-1] == traced.NEEDS


FAULTS = {
    "in a thread": "import socket, threading\nt = threading.Thread(target=lambda: socket.socket(socket.AF_INET))\nt.start()\nt.join()",
    "in a child": "import os, socket\nif os.fork() == 0:\n    socket.socket(socket.AF_INET6).close()\n    os._exit(0)\nos.wait()",
    "past every rule of Python": "import ctypes\nctypes.CDLL(None).socket(17, 3, 0)",
    "how it is connected": "import socket\nsocket.if_nameindex()",
    "another program": "import subprocess\nsubprocess.call(['true'])",
}


@needs_strace
@pytest.mark.parametrize("name", FAULTS)
def test_a_deliberate_fault_is_caught(name: str) -> None:
    code, found = traced.run([sys.executable, "-c", FAULTS[name]])
    assert code == 0
    assert found


@needs_strace
def test_the_exit_code_is_the_command_s_and_a_fault_makes_it_1(capfd: pytest.CaptureFixture[str]) -> None:
    assert traced.main([sys.executable, "-c", "import socket; socket.socketpair(); raise SystemExit(7)"]) == 7
    assert "no socket but of this computer, no other program" in capfd.readouterr().out
    assert traced.main([sys.executable, "-c", "import socket; socket.socket()"]) == 1
    assert "FAILED a socket that is not of this computer: " in capfd.readouterr().err


# The program itself, by its command line; its window, once it is open and what it does late is done, is told to end as a system does it.
_PROGRAM = """
import sys
from ui.__main__ import main

if "--demo" in sys.argv:
    import os, signal
    import ui.app
    from PySide6.QtCore import QTimer
    from ui.window import Window

    class Application(ui.app.QApplication):
        def exec(self):
            window = next(widget for widget in self.topLevelWidgets() if isinstance(widget, Window))
            timer = QTimer(interval=2 * ui.app.LATER_MS + 1)  # after the program's own
            timer.timeout.connect(lambda: window.session.current == "open" and window.session.idle() and os.kill(os.getpid(), signal.SIGTERM))
            timer.start()
            return super().exec()

    ui.app.QApplication = Application
sys.exit(main(sys.argv[1:]))
"""


@needs_strace
@pytest.mark.parametrize("options", [["--demo"], ["--check"]])
def test_the_program_from_its_start_to_its_end(options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for name in ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, "none:")  # where it hides its memory even strace could not read which bus it asks for
    assert traced.run([sys.executable, "-P", "-c", _PROGRAM, *options, "--data-dir", str(tmp_path)]) == (0, [])
