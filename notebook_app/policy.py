"""What the organisation has fixed on this computer: read only, and it can only tighten (ECOSYSTEM, conventions)."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from notebook_app.kinds import Way
from notebook_app.values import Value

LINUX = Path("/etc/cahier/policy.toml")
MACOS = Path("/Library/Managed Preferences/fr.cahier.plist")  # for everybody; in a folder of the user's name, for one
WINDOWS = r"Software\Policies\Cahier"
LARGEST = 1 << 16  # bytes of a policy's file


class Policy(Value):
    """Each value is the loosest that is allowed; without a policy nothing is fixed."""

    cover_minutes: int = 60  # at most, until the notebook covers itself
    idle_minutes: int = 60  # and until it closes by itself
    phrase_words: int = 1  # at least, in a phrase of one's own; six drawn words always serve
    sms: bool = True
    contact: bool = True  # the contact, its QR code, "pour Outlook"
    readable_files: bool = True  # a PDF, a table or a calendar in a folder
    keep_months: int = 24  # at most, after the last contact, until a page is to be kept with a reason or erased
    broken: bool = False  # it could not be understood: these are the strictest values

    def allows(self, way: Way) -> bool:
        """Whether a card may leave this way."""
        return {Way.SMS: self.sms, Way.CONTACT: self.contact}.get(way, True)

    @property
    def fixed(self) -> tuple[str, ...]:
        """The names of what is tighter than without a policy."""
        return tuple(name for name, loosest in _LOOSEST.items() if getattr(self, name) != loosest)


_LOOSEST: Mapping[str, int | bool] = {name: value for name, value in Policy().named().items() if name != "broken"}
# What is tighter than that counts as the tightest.
_WITHIN = {"cover_minutes": (1, 60), "idle_minutes": (5, 60), "phrase_words": (1, 12), "keep_months": (6, 24)}
STRICTEST = Policy(1, 5, 12, False, False, False, 6, True)


def given(values: Mapping[str, Any], whole_numbers: bool = False) -> Policy:
    """The policy of these values; what is looser than without one changes nothing. `whole_numbers`: of yes and no, 1 and 0 (the registry).

    A name that is not known or a value of another kind: `STRICTEST`, for what was meant to be forbidden must not be allowed by a slip of
    the pen.
    """
    found: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(_LOOSEST.get(name), bool):
            if whole_numbers and type(value) is int and value in (0, 1):
                value = bool(value)
            if type(value) is not bool:
                return STRICTEST
        elif name in _WITHIN and type(value) is int:
            low, high = _WITHIN[name]
            value = min(high, max(low, value))
        else:
            return STRICTEST
        found[name] = value
    return Policy(**found)


def tightest(*policies: Policy) -> Policy:
    """Of several sources the tightest value each; one that is broken makes all the strictest."""
    if any(policy.broken for policy in policies):
        return STRICTEST
    found = {name: [getattr(policy, name) for policy in policies] for name in _LOOSEST}
    return Policy(**{name: max(values) if name == "phrase_words" else min(values) for name, values in found.items()})  # False is less than True


def load(path: Path | None = None, owner: int = 0) -> Policy:
    """This computer's policy; `Policy()` where there is none.

    A file is only believed if `owner` (root) alone can write it. One that is there and cannot be read, or is not understood: `STRICTEST`.
    """
    if sys.platform == "win32" and path is None:  # pragma: no cover: another system
        return _registry()
    if path is None:
        return tightest(*(load(each, owner) for each in sources()))
    try:
        with open(path, "rb", opener=_at_once) as file:
            about = os.fstat(file.fileno())
            believed = stat.S_ISREG(about.st_mode) and about.st_uid == owner and not about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
            written = file.read(LARGEST + 1) if believed else b""
    except (FileNotFoundError, NotADirectoryError):
        return STRICTEST if path.is_symlink() else Policy()  # one that leads nowhere was meant to lead somewhere
    except OSError:
        return STRICTEST
    if not believed or len(written) > LARGEST:
        return STRICTEST
    values = _plist(written) if path.suffix == ".plist" else _toml(written)
    return given(values) if isinstance(values, dict) else STRICTEST


def sources(system: str = sys.platform) -> tuple[Path, ...]:
    """Where this system's policies lie: on macOS one for the computer, one for the user."""
    if system != "darwin":
        return (LINUX,)
    import pwd

    return MACOS, MACOS.parent / pwd.getpwuid(os.getuid()).pw_name / MACOS.name


def _at_once(path: str, flags: int) -> int:
    """A pipe in the file's place is not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _toml(written: bytes) -> Any:
    """What it says, None if it is not understood."""
    import tomllib

    try:
        return tomllib.loads(written.decode())
    except (ValueError, RecursionError):
        return None


def _plist(written: bytes) -> Any:
    """What it says, None if it is not understood; of a damaged one the reader raises whatever it stumbles over."""
    import plistlib
    import struct
    from xml.parsers.expat import ExpatError

    try:
        return plistlib.loads(written)
    except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError, struct.error, ExpatError):
        return None


_DWORD, _QWORD = 4, 11  # of winnt.h: the kinds of a whole number


def registered(values: Iterable[tuple[str, object, int]]) -> Policy:
    """The policy of a registry key's values: (name, value, kind). Names there have no capitals; what the key itself is called says nothing."""
    there = {name.lower(): value if kind in (_DWORD, _QWORD) else None for name, value, kind in values if name}
    return given(there, whole_numbers=True)


def _registry() -> Policy:  # pragma: no cover: another system
    if sys.platform != "win32":
        return Policy()
    import winreg

    try:
        # The 64-bit view, whatever this Python is: the one group policies are written to.
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, WINDOWS, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
            return registered([winreg.EnumValue(key, k) for k in range(winreg.QueryInfoKey(key)[1])])
    except FileNotFoundError:
        return Policy()
    except OSError:
        return STRICTEST
