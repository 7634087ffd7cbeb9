"""What the disk said has its code; a file is erased only while it is still the one that was read; new ones lie beside what was there."""

import errno
import hashlib
from pathlib import Path

import pytest
from holding import Holding

from notebook_app import files


def test_a_share_that_is_gone_is_missing() -> None:
    for number in (errno.ENOENT, errno.ESTALE, errno.ENOTCONN, errno.EHOSTUNREACH):
        assert files.code(OSError(number, "")) == "missing"


# winerror.h, what Python's own table makes of it (PC/errmap.h: EINVAL where it has nothing), what is said
WINDOWS = [
    (5, errno.EACCES, "denied"), (19, errno.EACCES, "read-only"), (21, errno.EACCES, "missing"), (32, errno.EACCES, "denied"),
    (23, errno.EACCES, "io"), (29, errno.EACCES, "io"), (30, errno.EACCES, "io"), (31, errno.EACCES, "io"), (1117, errno.EINVAL, "io"),
    (112, errno.ENOSPC, "full"), (39, errno.EINVAL, "full"), (1295, errno.EINVAL, "full"),
    (3, errno.ENOENT, "missing"), (53, errno.ENOENT, "missing"), (59, errno.EINVAL, "missing"), (64, errno.EINVAL, "missing"),
    (55, errno.EINVAL, "missing"), (433, errno.EINVAL, "missing"), (1006, errno.EINVAL, "missing"), (1112, errno.EINVAL, "missing"),
    (1167, errno.EINVAL, "missing"), (1231, errno.EINVAL, "missing"), (8, errno.ENOMEM, "memory"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "python", "said"), WINDOWS)
def test_windows_own_numbers_say_more_than_what_is_made_of_them(number: int, python: int, said: str) -> None:
    error = OSError(python, "")
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


def test_files_that_are_new_lie_beside_those_that_were_there_with_one_number_for_all(tmp_path: Path) -> None:
    written = {"a.pdf": b"1", "a.txt": b"2"}
    assert files.write_new(tmp_path, written) == ["a.pdf", "a.txt"]
    (tmp_path / "a-2.txt").write_bytes(b"somebody's")
    assert files.write_new(tmp_path, written) == ["a-3.pdf", "a-3.txt"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.pdf": b"1", "a.txt": b"2", "a-2.txt": b"somebody's", "a-3.pdf": b"1", "a-3.txt": b"2",
    }  # fmt: skip


def test_of_files_that_cannot_all_be_written_none_stays(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as why:
        files.write_new(tmp_path, {"a.pdf": b"1", "gone/a.txt": b"2"})
    assert files.code(why.value) == "missing"
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileNotFoundError):
        files.write_new(tmp_path / "gone", {"a.pdf": b"1"})


def test_what_a_scanner_holds_for_a_moment_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.carte"
    path.write_bytes(b"old")
    holding = Holding(monkeypatch, 2)
    files.write_whole(path, b"new")
    assert {"open .new", "read_bytes .new", "replace .new", "unlink .new"} <= set(holding.asked)
    monkeypatch.undo()
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a.carte": b"new"}
    Holding(monkeypatch, 2)
    assert files.write_new(tmp_path, {"b.pdf": b"1"}) == ["b.pdf"]


def test_what_the_disk_gives_back_otherwise_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"torn")
    with pytest.raises(OSError, match="read back"):
        files.write_new(tmp_path, {"a.pdf": b"1"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_full_of_such_names_is_refused(tmp_path: Path) -> None:
    for n in range(1, 1000):
        (tmp_path / ("a.pdf" if n == 1 else f"a-{n}.pdf")).touch()
    with pytest.raises(FileExistsError):
        files.write_new(tmp_path, {"a.pdf": b"1"})
