"""What is copied: kept out of the histories that some systems hold of everything copied, and what is of a page goes when the notebook closes."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

# What a history looks for before it keeps a copy: KDE's and its followers' (with and without the prefix some ask for), then Windows'.
_NOT_KEPT = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("application/x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
)
_OF_A_PAGE, _LEAVES = "application/x-cahier-page", "application/x-cahier-leaves"


def data(text: str, leaves: bool = False) -> QMimeData:
    """`text` as the clipboard gets it. `leaves`: it is on its way out, to be pasted elsewhere also after closing."""
    from PySide6.QtCore import QStringListModel  # here: the closed cover copies nothing

    # Born in Qt: what Python makes is let go of by Qt only after Python has ended, and the program would end by a fault.
    born = QStringListModel([""])
    data = born.mimeData([born.index(0, 0)])
    data.clear()
    data.setText(text)
    for name, value in (*_NOT_KEPT, (_LEAVES if leaves else _OF_A_PAGE, b"1")):
        data.setData(name, value)
    return data


def put(text: str, leaves: bool = False) -> bool:
    """Copy `text`; False when the system did not take it: then nothing of it can be pasted."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data(text, leaves))
    return clipboard.text() == text  # the system's refusal is told in no other way


def forget() -> None:
    """The notebook closes: what was copied out of it can be pasted no more, but for what was on its way out."""
    clipboard = QGuiApplication.clipboard()
    places = [(QClipboard.Mode.Clipboard, clipboard.ownsClipboard())]
    if clipboard.supportsSelection():  # what is only marked can be pasted too, with the middle button
        places.append((QClipboard.Mode.Selection, clipboard.ownsSelection()))
    for mode, own in places:
        there = clipboard.mimeData(mode)
        if there is not None and not there.hasFormat(_LEAVES) and (own or there.hasFormat(_OF_A_PAGE)):
            clipboard.clear(mode)
