"""Deeds that wait for a folder or a file outside: a share that does not answer must keep nobody from writing in the notebook.

Such a deed is a generator: what it does in the notebook it does itself, what it does outside it yields as an `Outside`, and goes on with the
answer. Whoever runs it can do the outside part elsewhere, and go on meanwhile. No transaction is open while it waits.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, TypeVar

from notebook_app.values import Value

T = TypeVar("T")


class Outside(Value):
    """What is done outside the notebook: `do` in the folder `place`, which answers for itself alone."""

    place: Path
    do: Callable[[], Any]


Steps = Generator[Outside, Any, T]


def at_once(steps: Steps[T]) -> T:
    """Runs a deed from its beginning to its end on this thread, and waits outside too."""
    try:
        outside = next(steps)
        while True:
            try:
                answer = outside.do()
            except Exception as fault:
                outside = steps.throw(fault)
            else:
                outside = steps.send(answer)
    except StopIteration as end:
        found: T = end.value
        return found
