"""What is not private: kept on a computer that has no folder for it yet, and read back whatever the file holds."""

from pathlib import Path

import pytest

from notebook_app import settings
from notebook_app.settings import Settings


def test_on_a_new_computer_the_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "config" / "Cahier" / "settings.toml"
    kept = Settings(language="en", u=40, label_name='Claire "C." Fontanel\\', label_org="Éole\u00a0!")
    settings.save(path, kept)
    assert settings.load(path) == kept
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("written", [b"", b"\xff\xfe", b"u = ", b'u = "40"\nlanguage = "de"\ntheme = 3', b"u = true\nidle_minutes = 1.5"])
def test_what_cannot_be_read_keeps_its_default(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "settings.toml"
    assert settings.load(path) == Settings()
    path.write_bytes(written)
    assert settings.load(path) == Settings()


def test_numbers_are_brought_within_what_the_screen_can_show(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("u = 1000\nidle_minutes = 0")
    assert (settings.load(path).u, settings.load(path).idle_minutes) == (96, 1)
    path.write_text("copy_weekday = 8")
    assert settings.load(path).copy_weekday == 5
    path.write_text("copy_weekday = 0")
    assert settings.load(path).copy_weekday == 0
    path.write_text("u = 34\nidle_minutes = 600")
    assert settings.load(path).u % 4 == 0
    assert settings.load(path).idle_minutes == 60


@pytest.mark.parametrize(("written", "size"), [("width = 1000\nheight = 700", (1000, 700)), ("width = -3\nheight = 99999999999999", (0, 16384))])
def test_the_size_of_the_window_is_one_a_screen_can_have(tmp_path: Path, written: str, size: tuple[int, int]) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(written)
    kept = settings.load(path)
    assert (kept.width, kept.height) == size
