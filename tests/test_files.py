"""A file is erased only while it is still the one that was read."""

import hashlib
from pathlib import Path

import pytest

from notebook_app import files


def test_the_file_that_was_read_goes(tmp_path: Path) -> None:
    (path := tmp_path / "a.jpg").write_bytes(b"photo")
    files.erase(path, hashlib.sha256(b"photo").digest())
    assert not path.exists()


def test_another_one_of_the_same_name_stays(tmp_path: Path) -> None:
    (path := tmp_path / "a.jpg").write_bytes(b"another")
    with pytest.raises(OSError, match="changed"):
        files.erase(path, hashlib.sha256(b"photo").digest())
    assert path.read_bytes() == b"another"


def test_one_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files.erase(tmp_path / "a.jpg", b"")
