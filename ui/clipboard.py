"""What a page copies: kept out of the histories that some systems hold of everything copied."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

# What a history looks for before it keeps a copy: KDE's and its followers' (with and without the prefix some ask for), then Windows'.
_NOT_KEPT = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("application/x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
)


def put(text: str) -> bool:
    """Copy `text`; False when the system did not take it: then nothing of it can be pasted."""
    data = QMimeData()
    data.setText(text)
    for name, value in _NOT_KEPT:
        data.setData(name, value)
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data)
    return clipboard.text() == text  # the system's refusal is told in no other way
