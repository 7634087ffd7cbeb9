"""One running Cahier at a time: a later start hands it what it was asked, and ends (MODEL, Around)."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Sequence
from pathlib import Path

from notebook_app import files

PATIENCE = 2.0  # seconds a later start waits for the running one to take its request
_REQUEST = "request-"  # and eight figures
_LONGEST = 1 << 16


class Alone:
    """Who runs in a state folder. The system holds the lock, and lets it go whichever way the process ends: nothing is ever left to delete.

    A request is a file of its own, so that several starts at once all arrive: the paths it brings, each ended by a zero byte, then the leave to
    come forward that a desktop gave it, or nothing.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held: files.Held | None = None

    def first(self) -> bool:
        """Whether no other Cahier runs here; from then on, this one does.

        Where no lock can be had (a folder that cannot be written), every start is the first: the notebook has a lock of its own.
        """
        try:
            files.make_folder(self.folder)
            self._held = files.Held(self.folder / "cahier.lock")
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True

    @property
    def held(self) -> bool:
        """Whether later starts find this one."""
        return self._held is not None

    def hand_on(self, paths: Sequence[Path], leave: str = "", seconds: float = PATIENCE) -> bool:
        """Leave a request to the running one. False if that one ended before it took it: then this one is the first now."""
        request = self.folder / f"{_REQUEST}{os.urandom(4).hex()}"
        with contextlib.suppress(OSError):
            files.write_whole(request, b"".join(os.fsencode(path.absolute()) + b"\0" for path in paths) + os.fsencode(leave))
        until = time.monotonic() + seconds
        while request.exists() and time.monotonic() < until:
            if self.first():
                request.unlink(missing_ok=True)
                return False
            time.sleep(0.02)
        return True

    def requests(self) -> list[tuple[list[Path], str]]:
        """What later starts have asked until now, oldest first: the paths of each, and its leave. They are asked once: their files are gone."""
        found = []
        for name in os.listdir(self.folder):
            with contextlib.suppress(OSError):
                if _is_request(name):
                    request = self.folder / name
                    at = os.stat(request).st_mtime_ns
                    with request.open("rb") as file:
                        data = file.read(_LONGEST)
                    request.unlink()
                    found.append((at, data))
        asked = [[_text(part) for part in data.split(b"\0")] for _, data in sorted(found)]
        return [([Path(path) for path in paths if path], leave if leave.isascii() and leave.isprintable() else "") for *paths, leave in asked]

    def release(self) -> None:
        """Another may be the first. Idempotent."""
        held, self._held = self._held, None
        if held is not None:
            held.release()


def _text(part: bytes) -> str:
    """What no start of ours wrote is "": Windows, unlike the others, has bytes that no name is made of."""
    try:
        return os.fsdecode(part)
    except UnicodeDecodeError:
        return ""


def _is_request(name: str) -> bool:
    """Written whole: while a file is written it has another name."""
    figures = name.removeprefix(_REQUEST)
    return name != figures and len(figures) == 8 and set(figures) <= set("0123456789abcdef")
