"""The log: events made of a code and numbers. No message, value, path or name ever goes in (ARCHITECTURE, Errors)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

_SIZE = 200_000


class Log:
    """Two files of at most 200 kB; a log that cannot be written is silent, it never stops the notebook."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path, self._now = path, now

    def event(self, code: str, *numbers: float) -> None:
        """One line: the hour, a code of letters, digits and dashes, and numbers."""
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,40}", code):
            code = "other"
        self._line(" ".join([code, *(f"{n:g}" for n in numbers)]))

    def fault(self, fault: BaseException) -> None:
        """An unforeseen exception: its type, and file and line of each frame; never its message."""
        import traceback

        frames = " ".join(f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(fault.__traceback__))
        self._line(f"unforeseen {type(fault).__name__} {frames}")

    def _line(self, words: str) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._path.exists() and self._path.stat().st_size > _SIZE:
                self._path.replace(self._path.with_suffix(".old.log"))
            with self._path.open("a", encoding="ascii", errors="replace") as out:
                out.write(f"{self._now():%Y-%m-%dT%H:%M:%S} {words}\n")
        except OSError:
            return
