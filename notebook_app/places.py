"""Where the system wants the notebook, the settings, and what is only of this computer.

`platformdirs` knows it of all systems; on Linux, where it is three variables, it takes longer to load than the cover to be painted.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_APP = "Cahier"


def data() -> Path:
    """Of the notebook and its backups."""
    if sys.platform == "linux":
        return _home("XDG_DATA_HOME", "~/.local/share")
    import platformdirs

    return platformdirs.user_data_path(_APP, appauthor=False)


def config() -> Path:
    """Of the settings."""
    if sys.platform == "linux":
        return _home("XDG_CONFIG_HOME", "~/.config")
    import platformdirs

    return platformdirs.user_config_path(_APP, appauthor=False)


def state() -> Path:
    """Of who is running."""
    if sys.platform == "linux":
        return _home("XDG_STATE_HOME", "~/.local/state")
    import platformdirs

    return platformdirs.user_state_path(_APP, appauthor=False)


def log() -> Path:
    if sys.platform == "linux":
        return state() / "log"
    import platformdirs

    return platformdirs.user_log_path(_APP, appauthor=False)


def _home(name: str, usual: str) -> Path:
    """The XDG Base Directory Specification: a relative path is invalid and counts for nothing."""
    chosen = os.environ.get(name, "")
    return Path(chosen if os.path.isabs(chosen) else os.path.expanduser(usual), _APP)
