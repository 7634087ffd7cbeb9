"""What is copied: kept out of the histories that some systems hold of everything copied, and gone after a while or when the notebook closes."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow

from ui import guard

STAYS_MS = 30_000
# What a history looks for before it keeps a copy: KDE's and its followers' (with and without the prefix some ask for), then Windows' three.
_NOT_KEPT = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("application/x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("CanIncludeInClipboardHistory", bytes(4)),
    ("CanUploadToCloudClipboard", bytes(4)),
)
_OURS = "application/x-cahier"


def data(text: str) -> QMimeData:
    """`text` as the clipboard gets it."""
    from PySide6.QtCore import QStringListModel  # here: the closed cover copies nothing

    # Born in Qt: what Python makes is let go of by Qt only after Python has ended, and the program would end by a fault.
    born = QStringListModel([""])
    data = born.mimeData([born.index(0, 0)])
    data.clear()
    data.setText(text)
    for name, value in (*_NOT_KEPT, (_OURS, b"1")):
        data.setData(name, value)
    return data


def put(text: str) -> bool:
    """Copy `text`; False when the system did not take it: then nothing of it can be pasted."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data(text))
    return clipboard.text() == text  # the system's refusal is told in no other way


def forget() -> None:
    """What was copied out of Cahier, and is still there, can be pasted no more."""
    if _ours(QClipboard.Mode.Clipboard):
        _empty(QClipboard.Mode.Clipboard)
    forget_chosen()


def forget_chosen() -> None:
    """Nor what is only chosen there, which the middle button pastes without anybody having copied it."""
    if QGuiApplication.clipboard().supportsSelection() and _ours(QClipboard.Mode.Selection):
        _empty(QClipboard.Mode.Selection)


def _empty(mode: QClipboard.Mode) -> None:
    """Twice: GNOME may take the first for the end of a program, whose last copy it takes over and gives out itself."""
    for _ in range(2):
        QGuiApplication.clipboard().clear(mode)


def _ours(mode: QClipboard.Mode) -> bool:
    """By its mark, also where a program that keeps the clipboard has taken it over; or by its owner, for fields copy without one."""
    clipboard = QGuiApplication.clipboard()
    own = clipboard.ownsSelection() if mode == QClipboard.Mode.Selection else clipboard.ownsClipboard()
    there = clipboard.mimeData(mode)
    return there is not None and bool(there.formats()) and (own or there.hasFormat(_OURS))


class Keeper(QObject):
    """Takes back what was copied here after half a minute, counted from the last copy; what another program copied since is left alone.

    On Wayland only who has the keyboard can empty the clipboard. Where another program had it then, and the desktop keeps what was copied
    (GNOME does), it goes as soon as one is back.
    """

    taken_back = Signal()

    def __init__(self, parent: QObject | None = None, ms: int = STAYS_MS) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=ms)
        self._timer.timeout.connect(forget)
        self._timer.timeout.connect(self.taken_back)
        self._last: int | None = None  # what was copied here last, as its hash
        QGuiApplication.clipboard().changed.connect(self._copied)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._come_back)

    def _copied(self, mode: QClipboard.Mode) -> None:
        if _ours(mode):
            self._timer.start()
            if mode == QClipboard.Mode.Clipboard:
                self._last = hash(QGuiApplication.clipboard().text())
                guard.conceal_copy()

    def _come_back(self, window: QWindow | None) -> None:
        """The same words, bare of every mark: a desktop kept them. Looked at once after each copy."""
        if window is None or self._last is None or _ours(QClipboard.Mode.Clipboard):
            return
        last, self._last = self._last, None
        there = QGuiApplication.clipboard().mimeData()
        if there is not None and there.formats() == ["text/plain"] and hash(there.text()) == last:
            _empty(QClipboard.Mode.Clipboard)
