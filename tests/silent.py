"""A folder that does not answer: whoever goes there waits in the system for a pipe that nobody writes to, until it is let go."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from notebook_app import files, folder
from ui import pictures


class Silent:
    """While it lasts, what is done in `place` by these functions hangs, as on a share whose server is gone."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, place: Path, pipe: Path) -> None:
        self.place, self.pipe, self.waiting, self.hangs = place, pipe, 0, True
        os.mkfifo(pipe)
        for name in ("listing", "read", "write"):
            monkeypatch.setattr(folder, name, self._hanging(getattr(folder, name)))
        for where, names in ((files, ("write_whole", "write_new", "erase")), (pictures, ("look_at", "is_page"))):
            for name in names:
                monkeypatch.setattr(where, name, self._hanging(getattr(where, name)))

    def _hanging(self, do: Any) -> Any:
        def hang(place: Path, *given: Any) -> Any:
            if self.hangs and self.place in (place, place.parent):
                self.waiting += 1
                with self.pipe.open("rb") as end:  # the system answers when somebody opens the other end
                    end.read()
                self.waiting -= 1
            return do(place, *given)

        return hang

    def answer(self) -> None:
        """The server is back: all who wait go on."""
        self.hangs = False
        while self.waiting:
            try:
                os.close(os.open(self.pipe, os.O_WRONLY | os.O_NONBLOCK))
            except OSError:  # nobody has come to the pipe yet, or the last one left
                os.sched_yield()
