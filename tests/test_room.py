"""Little room on the disk, and folders that are synchronised, as the real disk and the names tell."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from notebook_app import room


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notebook.db").write_bytes(b"x" * 4096)
    return tmp_path


def test_few_free_bytes_are_told_and_many_are_not(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    assert room.little(folder, least=0) is None
    found = room.little(folder, least=free * 2)
    assert found is not None
    assert 0 < found < free * 2


def test_less_than_twice_the_notebook_is_little(folder: Path) -> None:
    os.truncate(folder / "notebook.db", shutil.disk_usage(folder).free)  # a file with a hole takes no room
    assert room.little(folder, least=0) is not None


def test_a_disk_that_is_gone_tells_nothing(folder: Path) -> None:
    assert room.little(folder / "gone", least=1 << 60) is None
    (folder / "notebook.db").unlink()
    assert room.little(folder, least=1 << 60) is None


@pytest.mark.parametrize(
    ("path", "is_so"),
    [
        ("/home/claire/OneDrive - PLIE/Cahier/notebook", True),
        ("/home/claire/onedrive/Cahier/notebook", True),
        ("/Users/claire/Library/CloudStorage/x/Cahier/notebook", True),
        ("/Users/claire/Library/Mobile Documents/Cahier/notebook", True),
        ("/home/claire/Google Drive (PLIE)/Cahier/notebook", True),
        ("/home/claire/Nextcloud2/Cahier/notebook", True),
        ("/home/claire/Dropbox/Cahier/notebook", True),
        ("/home/claire/.local/share/Cahier/notebook", False),
        ("/home/claire/Mon OneDrive/Cahier/notebook", False),
    ],
)
def test_synchronised_folders_are_known_by_their_names(path: str, is_so: bool) -> None:
    assert room.synced(Path(path)) is is_so
