"""A later start hands on what it was asked and ends, whatever became of the first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from notebook_app.alone import Alone

ROOT = Path(__file__).resolve().parent.parent


def test_the_second_is_not_the_first_until_the_first_is_gone(tmp_path: Path) -> None:
    state = tmp_path / "not" / "there"
    one, two = Alone(state), Alone(state)
    assert one.first()
    assert one.held
    assert not two.first()
    assert not two.held
    one.release()
    one.release()
    assert two.first()
    assert (state / "cahier.lock").read_bytes() == b""


def test_an_old_lock_file_is_nothing(tmp_path: Path) -> None:
    """As a crash leaves it, with the number of a process that by now is another's."""
    (tmp_path / "cahier.lock").write_text(str(os.getpid()))
    assert Alone(tmp_path).first()


def test_what_several_starts_ask_arrives_whole_and_once(tmp_path: Path) -> None:
    first = Alone(tmp_path)
    assert first.first()
    odd = [tmp_path / "une fiche.age", tmp_path / "été\nà la mairie.vcf", Path("relative.vcf")]
    assert Alone(tmp_path).hand_on(odd, seconds=0)
    assert Alone(tmp_path).hand_on([], "gnome-shell-1_TIME7", seconds=0)
    assert first.requests() == [([*odd[:2], Path.cwd() / "relative.vcf"], ""), ([], "gnome-shell-1_TIME7")]
    assert first.requests() == []
    assert [path.name for path in tmp_path.iterdir()] == ["cahier.lock"]


def test_a_leave_to_come_forward_that_is_none_is_left_out(tmp_path: Path) -> None:
    first = Alone(tmp_path)
    assert first.first()
    (tmp_path / "request-0123abcd").write_bytes(b"/a\0\xff\n")
    assert first.requests() == [([Path("/a")], "")]
    (tmp_path / "request-0123abcd").write_bytes(b"/b\0\0\xff\n")  # nor is nothing a path
    assert first.requests() == [([Path("/b")], "")]


@pytest.mark.skipif(sys.platform == "win32", reason="no such bits there")
def test_a_request_is_for_this_user_only(tmp_path: Path) -> None:
    first = Alone(tmp_path)
    assert first.first()
    Alone(tmp_path).hand_on([tmp_path / "a.vcf"], seconds=0)
    assert [path.stat().st_mode & 0o777 for path in tmp_path.iterdir()] == [0o600, 0o600]


def test_half_a_request_and_other_files_are_no_request(tmp_path: Path) -> None:
    first = Alone(tmp_path)
    assert first.first()
    others = {"settings.toml", "request-0123abcd.new", "request", "request-0123abcdef"}
    for name in others:
        (tmp_path / name).write_bytes(b"/a\0")
    (tmp_path / "request-0123abcd").mkdir()  # cannot be read
    assert first.requests() == []
    assert {path.name for path in tmp_path.iterdir()} == others | {"cahier.lock", "request-0123abcd"}


def test_a_first_that_ends_meanwhile_leaves_its_place(tmp_path: Path) -> None:
    first, second = Alone(tmp_path), Alone(tmp_path)
    assert first.first()
    assert not second.first()
    first.release()  # between the two
    assert second.hand_on([tmp_path / "a.vcf"]) is False
    assert second.held
    assert second.requests() == []  # it opens its files itself


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="such a folder can be written here")
def test_a_folder_that_cannot_be_written_keeps_nobody_away(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        alone = Alone(tmp_path / "state")
        assert alone.first()
        assert not alone.held
    finally:
        tmp_path.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_keeps_nobody_away(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    alone = Alone(tmp_path / "state")
    assert alone.first()
    assert not alone.held
    assert alone.hand_on([], seconds=0)  # nothing can be left there, and nothing is raised


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    code = "import sys, pathlib; from notebook_app.alone import Alone; a = Alone(pathlib.Path(sys.argv[1])); print(a.first(), flush=True); input()"
    child = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "True\n"
    assert not Alone(tmp_path).first()
    child.kill()
    child.communicate()
    assert Alone(tmp_path).first()
