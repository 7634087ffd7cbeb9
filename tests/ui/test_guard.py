"""When to cover and when to close: hours on clocks of the test's own, and what the systems say, by their own constants."""

import ctypes
from ctypes import wintypes
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.guard import ASLEEP_SECONDS, Guard, can_exclude, is_cover_key, macos, windows
from ui.guard.linux import bus_name
from ui.guard.windows import Messages


class Seconds:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


class Watched:
    """A guard of 5 and 60 minutes, its three clocks, and what it said."""

    def __init__(self) -> None:
        self.wall, self.awake, self.steady, self.said = Seconds(), Seconds(), Seconds(), list[str]()
        self.guard = Guard(lambda: (5, 60), self.wall, None, self.awake, self.steady)
        self.guard.cover.connect(lambda: self.said.append("cover"))
        self.guard.close.connect(lambda: self.said.append("close"))
        self.guard.start()

    def pass_by(self, seconds: float, step: float = ASLEEP_SECONDS - 1) -> None:
        """So long, looked at as often as it looks itself, or less often."""
        while seconds > 0:
            for clock in (self.wall, self.awake, self.steady):
                clock.at += min(step, seconds)
            seconds -= step
            self.guard.look()


@pytest.fixture
def watched(qapp: QApplication) -> Watched:
    return Watched()


def test_five_minutes_cover_it_sixty_close_it(watched: Watched) -> None:
    watched.pass_by(299)
    assert watched.said == []
    watched.pass_by(1)
    assert watched.said == ["cover"]
    watched.pass_by(3299)
    assert watched.said == ["cover"]
    watched.pass_by(1)
    watched.pass_by(100)
    assert watched.said == ["cover", "close"]


def test_it_looks_at_the_clock_by_itself(watched: Watched, qtbot: Any) -> None:
    watched.guard.tick.setInterval(1)
    for clock in (watched.wall, watched.awake, watched.steady):
        clock.at += ASLEEP_SECONDS - 1
    watched.wall.at += 300
    qtbot.waitUntil(lambda: watched.said == ["cover"])


def test_who_comes_back_begins_anew_but_for_the_ten_hours(watched: Watched) -> None:
    for _ in range(120):
        watched.pass_by(299)
        watched.guard.start_again()
    assert watched.said == []
    watched.pass_by(120)
    assert watched.said == ["close"]


def test_a_computer_that_slept_is_seen_by_its_clock(watched: Watched) -> None:
    """On Linux and macOS the steady clock stands still meanwhile, on Windows it goes on."""
    for steady in (0.0, float(ASLEEP_SECONDS)):
        watched.guard.start()
        watched.wall.at += ASLEEP_SECONDS
        watched.awake.at += ASLEEP_SECONDS
        watched.steady.at += steady
        watched.guard.look()
    assert watched.said == ["close", "close"]


@pytest.mark.parametrize("jump", [3600.0, -3600.0, ASLEEP_SECONDS + 1.0, -ASLEEP_SECONDS - 1.0])
def test_a_clock_that_is_set_closes_it(watched: Watched, jump: float) -> None:
    watched.awake.at += jump
    watched.wall.at += jump
    watched.guard.look()
    assert watched.said == ["close"]


def test_a_clock_put_right_by_a_few_seconds_does_nothing(watched: Watched) -> None:
    for jump in (2.0, -2.0):
        watched.awake.at += jump
        watched.wall.at += jump
        watched.guard.look()
    assert watched.said == []


@pytest.mark.parametrize(
    ("key", "held", "system", "is_it"),
    [
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "linux", True),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier, "linux", False),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "darwin", True),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "win32", False),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, "darwin", False),
    ],
)
def test_the_key_of_cacher(key: Qt.Key, held: Any, system: str, is_it: bool) -> None:
    assert is_cover_key(QKeyEvent(QKeyEvent.Type.KeyPress, key, held), system) is is_it


# message, wParam → what follows: WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WM_QUERYENDSESSION, WM_MOUSEMOVE
WINDOWS = [
    (0x218, 0x4, "close"), (0x218, 0x7, ""), (0x218, 0x12, ""), (0x218, 0xA, ""), (0x11, 0, "close"), (0x16, 1, ""),
    (0x2B1, 0x7, "cover"), (0x2B1, 0x8, ""), (0x2B1, 0x2, "cover"), (0x2B1, 0x4, "cover"), (0x2B1, 0x1, ""), (0x2B1, 0x6, "close"),
    (0x200, 0x4, ""), (0x200, 0x7, ""),
]  # fmt: skip


@pytest.mark.parametrize(("message", "word", "follows"), WINDOWS)
def test_what_windows_says_to_its_windows(qapp: QApplication, message: int, word: int, follows: str) -> None:
    said: list[str] = []
    messages = Messages(lambda: said.append("close"), lambda: said.append("cover"))
    told = wintypes.MSG(message=message, wParam=word)
    assert messages.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told)) == (False, 0)
    assert said == ([follows] if follows else [])


# the notifications of macOS by their names
MACOS = [
    ("NSWorkspaceWillSleepNotification", "close"), ("NSWorkspaceDidWakeNotification", ""), ("NSWorkspaceWillPowerOffNotification", "close"),
    ("NSWorkspaceSessionDidResignActiveNotification", "cover"), ("NSWorkspaceSessionDidBecomeActiveNotification", ""),
    ("com.apple.screenIsLocked", "cover"), ("com.apple.screenIsUnlocked", ""), ("com.apple.screensaver.didstart", "cover"), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "follows"), MACOS)
def test_what_macos_says(name: str, follows: str) -> None:
    assert macos.meaning(name) == follows


def test_what_is_asked_of_windows_for_it() -> None:
    """Sleep too: where a laptop only seems to sleep (Modern Standby), nothing is said of it to a window that did not ask."""
    assert windows.ASKED == (
        ("wtsapi32", "WTSRegisterSessionNotification", 0),  # NOTIFY_FOR_THIS_SESSION
        ("user32", "RegisterSuspendResumeNotification", 0),  # DEVICE_NOTIFY_WINDOW_HANDLE
    )


def test_a_session_that_is_locked_while_another_program_is_used_is_told_at_once() -> None:
    """Otherwise macOS would wait until Cahier is in front again."""
    assert macos.DISTRIBUTED.keys() >= {"com.apple.screenIsLocked", "com.apple.screensaver.didstart"}
    assert macos.AT_ONCE == 4  # NSNotificationSuspensionBehaviorDeliverImmediately; 2, Coalesce, without it
    assert macos.observed() == [
        *[("workspace", name, "addObserver:selector:name:object:") for name in macos.WORKSPACE],
        *[("distributed", name, "addObserver:selector:name:object:suspensionBehavior:") for name in macos.DISTRIBUTED],
    ]


def test_a_window_is_kept_out_of_pictures_where_the_system_can(qapp: QApplication) -> None:
    """From macOS 15 on, what shares the screen does not heed it any more: it is not promised there."""
    asked = [("win32", 10), ("win32", 11), ("darwin", 12), ("darwin", 14), ("darwin", 15), ("darwin", 26), ("linux", 0)]
    assert [can_exclude(*system) for system in asked] == [True, True, True, True, False, False, False]
    assert windows.affinities(True) == (0x11, 0x1)  # WDA_EXCLUDEFROMCAPTURE, before it was WDA_MONITOR
    assert windows.affinities(False) == (0x0,)


@pytest.mark.parametrize(("session", "there"), [("2", "_32"), ("c1", "c1"), ("12", "_312"), ("a-b", "a_2db"), ("é", "_e9")])
def test_a_session_as_it_stands_in_a_path(session: str, there: str) -> None:
    assert bus_name(session) == there
