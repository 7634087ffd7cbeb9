"""`packaging/dev.py` in a small tree of its own: real environments, made from locks that ask for nothing."""

import ast
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import dev
import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
MAIN = "import os, sys\nsys.stdout.write(repr((sys.argv[1:], os.getcwd())))\nsys.exit(7)\n"


def test_it_parses_on_python_3_8() -> None:
    tree = ast.parse(Path(dev.__file__).read_text(encoding="utf-8"), feature_version=(3, 8))
    standard = {name.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert standard
    assert standard <= sys.stdlib_module_names


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 13)])
def test_an_old_python_is_refused_with_one_sentence(version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert dev.refusal(version) == f"Cahier needs Python 3.11 or newer; this is Python 3.{version[1]}."
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert dev.refusal(version) == f"Cahier demande Python 3.11 ou plus récent\u202f; celui-ci est Python 3.{version[1]}."


def test_a_newer_python_is_taken() -> None:
    assert [dev.refusal(version) for version in [(3, 11, 0), (3, 13, 2), (4, 0, 0)]] == [None, None, None]


@pytest.mark.skipif(sys.platform != "linux", reason="an apt line")
def test_a_missing_ensurepip_is_in_the_apt_line() -> None:
    said = dev.lacks({"LANG": "en", "QT_QPA_PLATFORM": "offscreen"}, "linux", has_ensurepip=False)
    assert said.splitlines()[1].startswith("sudo apt install python3-venv")
    assert len(said.splitlines()) == 2


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_hold_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    packages = re.findall(r"^[a-z0-9-]+==.+?(?=^[a-z0-9-]+==|\Z)", text, re.MULTILINE | re.DOTALL)
    assert packages
    assert [p.splitlines()[0] for p in packages if "--hash=sha256:" not in p] == []


def test_the_lock_has_a_row_for_intel_macs() -> None:
    text = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^((?:pyside6-essentials|cryptography)==[\d.]+) ; (.+) \\$", text, re.MULTILINE))
    intel, others = "platform_machine == 'x86_64' and sys_platform == 'darwin'", "platform_machine != 'x86_64' or sys_platform != 'darwin'"
    assert rows["pyside6-essentials==6.9.3"] == rows["cryptography==48.0.1"] == intel
    assert rows["pyside6-essentials==6.11.3"] == rows["cryptography==50.0.2"] == others


def test_the_key_of_an_environment_changes_with_the_lock(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text("a==1\n", encoding="utf-8")
    first = dev.key([lock])
    assert dev.key([lock]) == first
    lock.write_text("a==2\n", encoding="utf-8")
    assert dev.key([lock]) != first


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree with the real `dev.py` and preflight, empty locks, and a program that says what it was given and ends with 7."""
    root = tmp_path_factory.mktemp("house")
    (root / "packaging").mkdir()
    (root / "ui").mkdir()
    shutil.copy(ROOT / "packaging" / "dev.py", root / "packaging")
    shutil.copy(ROOT / "ui" / "preflight.py", root / "ui")
    for lock in LOCKS:
        (root / "packaging" / lock).write_text("# nothing\n", encoding="utf-8")
    (root / "ui" / "__main__.py").write_text(MAIN, encoding="utf-8")
    (root / "packaging" / "bench.py").write_text(MAIN, encoding="utf-8")
    return root


def run_dev(house: Path, *arguments: str, cwd: Path | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(house / "packaging" / "dev.py"), *arguments],
        cwd=cwd or house,
        env=dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8") | environ,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="a display by its name")
def test_without_a_screen_nothing_is_made(house: Path) -> None:
    done = run_dev(house, "run", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == dev.LACKING
    assert done.stderr.splitlines()[1].startswith("sudo apt install ")
    assert len(done.stderr.splitlines()) == 2
    assert not (house / ".venv").exists()


def test_the_environment_is_made_once_and_remade_for_another_lock(house: Path, tmp_path: Path) -> None:
    first = run_dev(house, "run", "--demo", "a file", cwd=tmp_path)
    assert first.stdout == repr((["--demo", "a file"], str(tmp_path))), first.stderr
    assert first.returncode == 7
    assert "Making .venv" in first.stderr
    mark = house / ".venv" / "mark"
    mark.touch()

    again = run_dev(house, "run")
    assert (again.returncode, again.stdout, again.stderr) == (7, repr(([], str(house))), "")
    assert mark.exists()

    tools = run_dev(house, "env")  # the development lock is added to what is there
    assert (tools.returncode, mark.exists()) == (0, True)
    assert run_dev(house, "bench", "start").stdout == repr((["start"], str(house)))

    (house / "packaging" / "requirements.txt").write_text("# nothing, otherwise\n", encoding="utf-8")
    remade = run_dev(house, "run")
    assert (remade.returncode, mark.exists()) == (7, False)


@pytest.mark.skipif(sys.platform == "win32", reason="no program takes another's place there")
def test_who_ends_the_command_ends_the_program(house: Path, tmp_path: Path) -> None:
    waiting = tmp_path / "house"
    shutil.copytree(house, waiting, symlinks=True)
    (waiting / "ui" / "__main__.py").write_text("import sys; print('here', flush=True); sys.stdin.read(); print('went on')", encoding="utf-8")
    environ = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    command = [sys.executable, str(waiting / "packaging" / "dev.py"), "run"]
    with subprocess.Popen(command, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "here\n"
        program.terminate()
        assert program.wait(60) == -signal.SIGTERM
        said, _ = program.communicate()  # one that is left behind goes on now, and says so
    assert said == ""


@pytest.mark.skipif(sys.platform != "linux", reason="a display by its name")
@pytest.mark.parametrize("asked", ["--help", "-h", "--version", "--check"])
def test_what_shows_no_window_needs_no_screen(house: Path, asked: str) -> None:
    done = run_dev(house, "run", asked, QT_QPA_PLATFORM="xcb", DISPLAY="", WAYLAND_DISPLAY="")
    assert (done.returncode, done.stdout) == (7, repr(([asked], str(house)))), done.stderr


def test_a_lock_that_cannot_be_had_leaves_no_stamp(house: Path, tmp_path: Path) -> None:
    broken = tmp_path / "house"
    shutil.copytree(house, broken, ignore=shutil.ignore_patterns(".venv"))
    (broken / "packaging" / "requirements.txt").write_text(f"nowhere-to-be-had==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    done = run_dev(broken, "--wheels", str(tmp_path), "run")
    assert done.returncode == 1
    assert "--wheels FOLDER" in done.stderr
    assert not (broken / ".venv" / "cahier-stamp").exists()


def test_a_command_not_known_is_refused(house: Path) -> None:
    assert run_dev(house, "dance").returncode == 2
