"""What the desktop is told of a Cahier that runs, and what Cahier lets Qt say of the desktop."""

from __future__ import annotations

from pathlib import Path

from remote import Remote

QT = "__import__('PySide6.QtCore').QtCore.QLoggingCategory"


def test_it_is_known_by_its_own_name_and_no_faults_of_the_desktop_are_told_on_the_terminal(tmp_path: Path) -> None:
    """On Wayland windows are put together, and given their icon, by this name: without it they belong to "python3"."""
    cahier = Remote(tmp_path / "data")
    assert cahier.ask("app.desktopFileName()") == "fr.cahier"
    for silent in ("qt.qpa.wayland.textinput", "qt.qpa.services"):
        assert not cahier.ask(f"{QT}('{silent}').isWarningEnabled()")
    assert cahier.ask(f"{QT}('qt.qpa.wayland').isWarningEnabled()")
    cahier.stop()
