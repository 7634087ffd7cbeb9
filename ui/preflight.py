"""Says what the computer lacks before Qt is imported: afterwards a missing library is a traceback, a missing screen an abort.

Standard library only; also loaded by `packaging/dev.py`, where nothing is installed yet.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping, Sequence

LEAVE = "XDG_ACTIVATION_TOKEN"  # where a Wayland desktop leaves what lets a window come forward, and Qt looks for it
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


def reaches_x11(environ: Mapping[str, str]) -> bool:
    """Whether the X server named by DISPLAY answers; Qt would abort the process if it does not."""
    if not environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # then a library is missing, and that is said instead
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(environ["DISPLAY"]), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def reaches_wayland(environ: Mapping[str, str]) -> bool:
    """Whether something answers where WAYLAND_DISPLAY says, a name in XDG_RUNTIME_DIR or a path."""
    where = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), environ.get("WAYLAND_DISPLAY", ""))
    if not environ.get("WAYLAND_DISPLAY") or not os.path.isabs(where):
        return False
    if environ.get("WAYLAND_SOCKET"):
        return True  # handed over by whoever started this, for one connection: Qt's
    try:
        client = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return True  # as above
    client.wl_display_connect.restype = ctypes.c_void_p
    client.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = client.wl_display_connect(os.fsencode(where))
    if display:
        client.wl_display_disconnect(display)
    return bool(display)


def give_way() -> None:
    """Let the Cahier that runs already come forward: Windows allows it to whoever was just started by hand, who may pass it on; so do Wayland's
    desktops, by the leave that goes with the request.
    """
    if sys.platform == "win32":
        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def keep_memory() -> None:
    """A crash leaves no picture of the memory, neither in a file nor with a crash reporter of the system; nor may other programs of this user
    look into it (Linux; on POSIX the vault sets RLIMIT_CORE besides; Windows' own reporter is not called).

    A limit alone would not do: the kernel hands a crash to a reporter whatever the limit is, but not that of a process that says this.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE
    elif sys.platform == "win32":
        system = ctypes.windll.kernel32
        system.SetErrorMode(system.GetErrorMode() | 2)  # SEM_NOGPFAULTERRORBOX: its reporter, which keeps and sends such pictures, is not called


def trouble(
    platform: str,
    environ: Mapping[str, str],
    packages: Sequence[str] = (),
    base: Iterable[tuple[str, str]] = BASE,
    x11: Iterable[tuple[str, str]] = X11,
    wayland: Iterable[tuple[str, str]] = WAYLAND,
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
        asked = {name.split(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";")}
        if asked & {"xcb", "wayland", ""}:
            ways: list[list[str]] = []  # to a screen that answers: what each lacks, Wayland's first as Qt tries them
            if asked & {"wayland", ""} and reaches_wayland(environ):
                ways.append(lacking(wayland))
            if [] not in ways and asked & {"xcb", ""} and reaches_x11(environ):
                ways.append(lacking(x11))
            if not ways:
                screen = False
                needed += lacking(x11)
            elif [] not in ways:  # one of the two is enough
                needed += ways[0]
    words = FRENCH if speaks_french(environ) else ENGLISH
    if needed:
        return f"{words['libraries']}\nsudo apt install {' '.join(dict.fromkeys(needed))}"
    if needs_screen and not screen:
        return f"{words['screen']}\nsudo apt install xvfb"
    return None
