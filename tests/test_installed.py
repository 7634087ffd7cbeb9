"""What is installed is whole: the program, and what the menu of a Linux desktop shows of it."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from notebook_app import __version__
from ui.app import DESKTOP_ID
from ui.parts.emblem import emblem

ROOT = Path(__file__).parent.parent
SHARE = ROOT / "packaging" / "linux" / "share"
ENTRY, ICON = SHARE / "applications" / f"{DESKTOP_ID}.desktop", SHARE / "icons" / "hicolor" / "scalable" / "apps" / f"{DESKTOP_ID}.svg"


def entry() -> configparser.SectionProxy:
    found = configparser.RawConfigParser(delimiters=("=",), strict=True)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(ENTRY, "utf-8")
    assert found.sections() == ["Desktop Entry"]
    return found["Desktop Entry"]


def test_the_menu_of_the_desktop_has_cahier_in_both_languages() -> None:
    said = entry()
    assert [path.name for path in ENTRY.parent.iterdir()] == [f"{DESKTOP_ID}.desktop"]  # Wayland knows the window by the name of this file
    program, *rest = said["Exec"].split(" ")
    assert program in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert rest == ["%F"]  # files dropped on the icon: the command line takes several
    assert (said["Type"], said["Icon"], said["Categories"], said["Terminal"]) == ("Application", ICON.stem, "Office;", "false")
    assert said["Name"] == said["Name[fr]"] == "Cahier"
    for key in ("GenericName", "Comment", "Keywords"):
        assert said[key]
        assert said[f"{key}[fr]"] not in ("", said[key])


def test_x11_knows_the_window_by_the_class_the_entry_names() -> None:
    """What Qt makes of the command: its name, and the same with a capital."""
    said = entry()
    assert said["StartupWMClass"] == said["Exec"].split(" ")[0].capitalize()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_entry_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", str(ENTRY)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_icon_is_the_emblem(qapp: QCoreApplication) -> None:
    drawn = emblem().pixmap(256, 256).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    image = QImage(256, 256, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(ICON))
    assert renderer.isValid()
    with QPainter(image) as painter:
        renderer.render(painter)
    assert image == drawn


@pytest.mark.skipif(sys.platform == "win32", reason="installed there by other means")
def test_what_is_built_can_be_installed_and_opens_without_the_sources(tmp_path: Path) -> None:
    built, placed = tmp_path / "dist", tmp_path / "placed"
    python = [sys.executable, "-m"]
    subprocess.run([*python, "uv", "build", "-q", "--wheel", "--offline", "--out-dir", str(built), str(ROOT)], check=True, timeout=120)
    [wheel] = built.glob("*.whl")
    install = ["pip", "-q", "--disable-pip-version-check", "install", "--no-index", "--no-deps", "--ignore-installed", "--prefix", str(placed)]
    subprocess.run([*python, *install, str(wheel)], check=True, timeout=120)
    for path in (ENTRY, ICON):
        assert (placed / "share" / path.relative_to(SHARE)).read_bytes() == path.read_bytes()
    [modules] = placed.glob("lib*/python*/site-packages")
    there = {path.relative_to(modules) for name in ("notebook_app", "ui", "resources") for path in (modules / name).rglob("*")}
    kept = {path.relative_to(ROOT) for name in ("notebook_app", "ui", "resources") for path in (ROOT / name).rglob("*")}
    assert {path for path in kept if "__pycache__" not in path.parts} <= there
    environ = {**os.environ, "PYTHONPATH": str(modules), "LC_ALL": "C.UTF-8"}
    for asked, said in (("--version", f"Cahier {__version__}"), ("--check", "Cahier can open on this computer.")):
        done = subprocess.run([placed / "bin" / "cahier", asked], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode, done.stdout.strip(), done.stderr) == (0, said, "")
