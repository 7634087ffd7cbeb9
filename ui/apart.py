"""What is done in folders outside, each on a thread of its own that nobody has to wait for: a share may never answer."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from notebook_app.steps import Outside

PATIENCE_MS = 12_000  # a share that wakes up, a disk that turns on


class _Job:
    __slots__ = ("answer", "failed", "fault", "late", "outside", "then", "timer")

    def __init__(self, outside: Outside, then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self.outside, self.then, self.failed = outside, then, failed
        self.answer: Any = None
        self.fault: Exception | None = None
        self.late = False
        self.timer: QTimer | None = None


class Apart(QObject):
    """Does things in folders, in each one after the other, side by side for several.

    One that has not answered after `patience` ms is told as `FolderTrouble("silent")`, and so is whatever else is asked of that folder until
    it does answer; what it says then is not listened to. Its thread ends with the program at the latest, and holds nothing up.
    """

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.patience = PATIENCE_MS
        self._places: dict[Path, deque[_Job]] = {}  # the first of each is being done
        self._lock, self._there = Lock(), True
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Nothing is being waited for."""
        return all(job.late for jobs in self._places.values() for job in jobs)

    def ask(self, outside: Outside, then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """`then(answer)` or `failed(exception)` follow on the calling thread, never before this returns."""
        job = _Job(outside, then, failed)
        jobs = self._places.setdefault(outside.place, deque())
        jobs.append(job)
        if jobs[0] is job:
            self._start(job)
        elif jobs[0].late:
            QTimer.singleShot(0, self, lambda: self._give_up(job))

    def leave(self) -> None:
        """Nobody listens any more: before this is destroyed."""
        with self._lock:
            self._there = False
        self._places.clear()

    def _start(self, job: _Job) -> None:
        job.timer = QTimer(self, singleShot=True, interval=self.patience)
        job.timer.timeout.connect(lambda: self._late(job))
        job.timer.start()
        Thread(target=self._run, args=(job,), daemon=True).start()

    def _run(self, job: _Job) -> None:
        try:
            job.answer = job.outside.do()
        except Exception as fault:
            job.fault = fault
        with self._lock:
            if self._there:
                self._done.emit(job)

    def _deliver(self, job: _Job) -> None:
        jobs = self._places.get(job.outside.place)
        if jobs is None or not jobs or jobs[0] is not job:
            return  # nobody listens any more
        if job.timer is not None:
            job.timer.deleteLater()
        jobs.popleft()
        if jobs:
            self._start(jobs[0])
        else:
            del self._places[job.outside.place]
        if job.late:
            return
        if job.fault is not None:
            job.failed(job.fault)
        else:
            job.then(job.answer)

    def _late(self, job: _Job) -> None:
        jobs = self._places.get(job.outside.place, deque())
        if jobs and jobs[0] is job:
            job.late = True
            for each in list(jobs):
                if each is job:
                    each.failed(_silent())
                else:
                    self._give_up(each)

    def _give_up(self, job: _Job) -> None:
        """It was not begun, and is not going to be."""
        jobs = self._places.get(job.outside.place, deque())
        if job in jobs and jobs[0] is not job:
            jobs.remove(job)
            job.failed(_silent())


def _silent() -> Exception:
    from notebook_app.folder import FolderTrouble

    return FolderTrouble("silent")
