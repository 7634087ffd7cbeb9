"""The folder of what is not kept: it goes with its program, or at a later start."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from links import link

from notebook_app.alone import Alone
from notebook_app.passing import Passing, sweep


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left_by_a_kill(temporary: Path) -> Path:
    folder = temporary / "cahier-exemple-left"
    (folder / "notebook").mkdir(parents=True)
    (folder / "cahier.lock").touch()
    (folder / "notebook" / "notebook.db").write_bytes(b"x")
    return folder


def test_it_goes_and_takes_all_of_it_along(temporary: Path) -> None:
    passing = Passing()
    (passing.root / "notebook").mkdir()
    assert list(temporary.iterdir()) == [passing.root]
    passing.go()
    assert list(temporary.iterdir()) == []


def test_only_what_nobody_holds_is_swept(temporary: Path) -> None:
    standing, left = Passing(), left_by_a_kill(temporary)
    others = {temporary / "cahier-exemple-begun", temporary / "cahier-2026-11-25", temporary / "kept"}
    for each in others:
        each.mkdir()
    links = link(temporary / "cahier-exemple-link", temporary / "kept")
    (temporary / "kept" / "cahier.lock").touch()
    sweep()
    assert not left.exists()
    assert set(temporary.iterdir()) == {standing.root, *links, *others}
    standing.go()


def test_a_later_one_sweeps_and_what_cannot_go_now_waits(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = left_by_a_kill(temporary)
    lasting = shutil.rmtree

    def refused(path: Path) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(shutil, "rmtree", refused)
    sweep()
    assert left.exists()
    assert Alone(left).first()  # and it is not held on to
    monkeypatch.setattr(shutil, "rmtree", lasting)
    passing = Passing()
    assert not left.exists()
    passing.go()
