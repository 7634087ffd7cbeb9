"""Says what the computer lacks before Qt is imported: afterwards a missing library is a traceback, a missing screen an abort.

Standard library only; also loaded by `packaging/dev.py`, where nothing is installed yet.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Mapping, Sequence

LACKING = 3  # exit code of a program that cannot start on this computer

# What Qt loads, and the Debian and Ubuntu packages that hold it.
BASE = (
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
)
X11 = (
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
)
WAYLAND = (("libwayland-cursor.so.0", "libwayland-cursor0"),)

FRENCH = {
    "libraries": "Il manque à cet ordinateur de quoi ouvrir Cahier\u202f; cette commande l’installe\u00a0:",
    "screen": "Cahier a besoin d’un écran et cette session n’en a pas\u202f; "
    "pour un essai sans écran, installez ceci et lancez-le par xvfb-run\u00a0:",
}
ENGLISH = {
    "libraries": "This computer lacks something Cahier needs to open; this command installs it:",
    "screen": "Cahier needs a screen and this session has none; to try it without one, install this and start it through xvfb-run:",
}


def speaks_french(environ: Mapping[str, str]) -> bool:
    """Whether the user's language, as the system tells it, is French."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return environ[name].lower().startswith("fr")
    import locale

    return (locale.getlocale()[0] or "").lower().startswith("fr")


def lacking(libraries: Iterable[tuple[str, str]]) -> list[str]:
    """The packages among (library, package) pairs whose library does not load."""
    packages = []
    for library, package in libraries:
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def reaches_x11() -> bool:
    """Whether the X server named by DISPLAY answers; Qt would abort the process if it does not."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # then a library is missing, and that is said instead
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def give_way() -> None:
    """Let the Cahier that runs already come forward: Windows allows it to whoever was just started by hand, who may pass it on."""
    if sys.platform == "win32":
        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def keep_memory() -> None:
    """A crash leaves no picture of the memory, neither in a file nor with a crash reporter of the system; nor may other programs of this user
    look into it (Linux; on POSIX the vault sets RLIMIT_CORE besides).

    A limit alone would not do: the kernel hands a crash to a reporter whatever the limit is, but not that of a process that says this.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE


def trouble(
    platform: str,
    environ: Mapping[str, str],
    packages: Sequence[str] = (),
    base: Iterable[tuple[str, str]] = BASE,
    x11: Iterable[tuple[str, str]] = X11,
    needs_screen: bool = True,
) -> str | None:
    """One sentence and the one line to type, in the user's language, or None when Cahier can start.

    `packages` are those the caller already knows to be missing. With `needs_screen` false the libraries of a real window
    are looked for, the screen is not.
    """
    needed = list(packages)
    screen = True
    if platform == "linux":
        needed += lacking(base)
        if environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0].split(";")[0] in ("xcb", "wayland", ""):
            needed_x11 = lacking(x11)
            if environ.get("WAYLAND_DISPLAY"):
                # One of the two ways to the screen is enough.
                needed += lacking(WAYLAND) if needed_x11 else []
            else:
                needed += needed_x11
                screen = bool(environ.get("DISPLAY")) and reaches_x11()
    words = FRENCH if speaks_french(environ) else ENGLISH
    if needed:
        return f"{words['libraries']}\nsudo apt install {' '.join(dict.fromkeys(needed))}"
    if needs_screen and not screen:
        return f"{words['screen']}\nsudo apt install xvfb"
    return None
