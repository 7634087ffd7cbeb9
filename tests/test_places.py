"""On Linux the places are found without `platformdirs`, and are the same."""

import sys
from pathlib import Path

import platformdirs
import pytest

from notebook_app import places

XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


@pytest.mark.parametrize("value", [None, "", "relative/to/nothing", "/srv/élan", "/srv/trailing/"])
def test_the_places_are_those_of_platformdirs(value: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in XDG:
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    for own, theirs in (
        (places.data, platformdirs.user_data_path),
        (places.config, platformdirs.user_config_path),
        (places.state, platformdirs.user_state_path),
        (places.log, platformdirs.user_log_path),
    ):
        assert own() == theirs("Cahier", appauthor=False)


@pytest.mark.skipif(sys.platform == "win32", reason="its places are no variables")
def test_on_another_system_platformdirs_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "another")
    asked = (platformdirs.user_data_path, platformdirs.user_config_path, platformdirs.user_state_path, platformdirs.user_log_path)
    assert [places.data(), places.config(), places.state(), places.log()] == [ask("Cahier", appauthor=False) for ask in asked]
