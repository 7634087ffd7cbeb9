"""The one worker thread (ARCHITECTURE, Threads): jobs run strictly in order, answers come back on the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid


class _Job:
    __slots__ = ("answer", "do", "dropped", "failed", "fault", "key", "owner", "then")

    def __init__(self, owner: QObject | None, do: Callable[[], Any], then: Any, failed: Any, key: str | None) -> None:
        self.owner, self.do, self.then, self.failed, self.key = owner, do, then, failed, key
        self.answer: Any = None
        self.fault: Exception | None = None
        self.dropped = False


class Work(QObject):
    """Runs jobs one after another on a thread of its own.

    `unforeseen` carries an exception that no one asked to hear of.
    """

    unforeseen = Signal(object)
    rested = Signal()
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._waiting: deque[_Job] = deque()
        self._under_way = 0
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """No job waits, runs, or has an answer under way."""
        return self._under_way == 0

    def ask(
        self,
        owner: QObject | None,
        do: Callable[[], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        replaces: str | None = None,
    ) -> None:
        """Queue `do`; `then(answer)` or `failed(exception)` follow on the calling thread, unless `owner` is gone by then.

        An older job with the same `replaces` that has not begun is dropped: only the latest counts.
        """
        job = _Job(owner, do, then, failed, replaces)
        if replaces is not None:
            for older in list(self._waiting):
                older.dropped = older.dropped or older.key == replaces
        self._under_way += 1
        self._waiting.append(job)
        self._pool.start(self._run)

    def finish(self, ms: int = -1) -> None:
        """Wait for every queued job, or so many ms; answers not yet delivered are delivered by the event loop. Any thread."""
        self._pool.waitForDone(ms)

    def _run(self) -> None:
        job = self._waiting.popleft()
        if not job.dropped:
            try:
                job.answer = job.do()
            except Exception as fault:  # every fault is handed back to who asked, none ends the thread
                job.fault = fault
        self._done.emit(job)

    def _deliver(self, job: _Job) -> None:
        self._under_way -= 1
        alive = job.owner is None or isValid(job.owner)
        if not job.dropped and alive:
            if job.fault is None:
                if job.then is not None:
                    job.then(job.answer)
            elif job.failed is not None:
                job.failed(job.fault)
            else:
                self.unforeseen.emit(job.fault)
        elif job.fault is not None and not job.dropped:
            self.unforeseen.emit(job.fault)
        if self._under_way == 0:
            self.rested.emit()
