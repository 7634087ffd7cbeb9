"""Another program that has files open for a moment, as Windows says it: a virus scanner, what carries a folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


class Holding:
    """Another program that has files open for the first `times` that they are asked for: what Windows says then, in the function it says it by."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        self.times = times
        self.asked: list[str] = []
        for where, name in ((os, "open"), (os, "replace"), (Path, "unlink"), (Path, "read_bytes")):
            monkeypatch.setattr(where, name, self._held(name, getattr(where, name)))

    def _held(self, name: str, do: Callable[..., Any]) -> Callable[..., Any]:
        def held(path: Path, *given: Any, **more: Any) -> Any:
            said = f"{name} {Path(path).suffix}"
            self.asked.append(said)
            if self.asked.count(said) <= self.times:
                error = PermissionError(errno.EACCES, "held")
                error.winerror = 32
                raise error
            return do(path, *given, **more)

        return held
