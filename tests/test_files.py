"""What the disk said has its code; a file is erased only while it is still the one that was read."""

import errno
import hashlib
from pathlib import Path

import pytest

from notebook_app import files


def test_a_share_that_is_gone_is_missing_and_windows_says_more_by_its_own_numbers() -> None:
    for number in (errno.ENOENT, errno.ESTALE, errno.ENOTCONN, errno.EHOSTUNREACH):
        assert files.code(OSError(number, "")) == "missing"
    for number, said in ((19, "read-only"), (21, "missing"), (53, "missing"), (5, "denied")):
        error = OSError(errno.EACCES, "")
        error.winerror = number  # type: ignore[attr-defined]
        assert files.code(error) == said


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
