"""The real window beside the pictures it is meant to look like: `python3 packaging/dev.py pictures DIR [PICTURES]`.

DIR gets one PNG for every picture of `packaging/pictures/screens` (or of the folder PICTURES): left the window, right the picture, at the
picture's size, on the same invented notebook, day and hour. Then DIR/sizes: every page at every size, text size, by day, by night, in both
writings and in the system's own colours. What lies over something else or is cut is said, and the exit code is 1.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from board import Board
from photo import photo
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scenes import NIGHT, NOTHING_YET, PAGES, QUICK, READING, SCENES, TODAY, Deed, english, who, write_and_erase
from tour_hands import Desk, Hands, NotThere

from notebook_app import demo, settings
from notebook_app.notebook import Notebook
from tests.laid import faults
from ui.app import Language, no_sockets
from ui.theme import Look, load_fonts

SCREENS = Path(__file__).resolve().parent / "pictures" / "screens"
GAP = 16
BOARD = "12-etats"
CONTRAST = (("system_colours", True),)
LOOKS: tuple[tuple[str, tuple[int, int], tuple[tuple[str, Any], ...]], ...] = (
    ("1280x800", (1280, 800), ()), ("1280x650", (1280, 650), ()), ("1093x540", (1093, 540), ()), ("800x520", (800, 520), ()),
    ("150", (1280, 800), (("u", 48),)), ("200", (1280, 800), (("u", 64),)), ("300", (1280, 800), (("u", 96),)),
    ("nuit", (1280, 800), NIGHT), ("nuit-1093x540", (1093, 540), NIGHT), ("lecture", (1280, 800), READING),
    ("contraste", (1280, 800), CONTRAST), ("contraste-noir", (1280, 800), CONTRAST), ("anglais", (1280, 800), (("language", "en"),)),
)  # fmt: skip


def black() -> QPalette:
    """The colours of a system set to high contrast, white on black."""
    palette, role = QPalette(QColor("#000000")), QPalette.ColorRole
    for each in (role.Window, role.Base, role.Button, role.AlternateBase, role.ToolTipBase, role.Light, role.Midlight, role.Mid, role.Dark):
        palette.setColor(each, QColor("#000000"))
    for each in (role.WindowText, role.Text, role.ButtonText, role.BrightText, role.ToolTipText, role.PlaceholderText):
        palette.setColor(each, QColor("#FFFFFF"))
    for each, colour in ((role.Highlight, "#1AEBFF"), (role.HighlightedText, "#000000"), (role.Link, "#FFFF00"), (role.LinkVisited, "#FFFF00")):
        palette.setColor(each, QColor(colour))
    return palette


def beside(grab: QImage, picture: QImage) -> QImage:
    """The window left, the picture right."""
    both = QImage(grab.width() + GAP + picture.width(), max(grab.height(), picture.height()), QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.white)
    painter = QPainter(both)
    painter.drawImage(0, 0, grab)
    painter.drawImage(grab.width() + GAP, 0, picture)
    painter.end()
    return both


def clip_photo(notebook: Notebook) -> None:
    """The page joined to the last line but one of Nadia Ferhat; the sketch is in the invented notebook."""
    person = who(notebook, "Nadia Ferhat")
    line = notebook.entries.window(person)[-1]
    data = photo()
    notebook.clips.add(person, "picture", data, TODAY, line.id, "questions à poser", "image/jpeg", data)


class Studio:
    """Opens desks on copies of the invented notebook, and keeps what lay ill."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app, self.folder, self.made, self.ill = app, folder, 0, list[str]()
        self.language = Language(app)  # one for all desks: two would say their words over each other

    @contextmanager
    def desk(self, look: tuple[tuple[str, Any], ...] = (), blank: bool = False, at: tuple[int, int] = (17, 12)) -> Any:
        self.made += 1
        root = self.folder / str(self.made)
        chosen = settings.Settings(language="fr", theme="day").with_(**dict(look))
        if not blank:
            demo.make(root / "notebook", TODAY, QUICK)
            notebook = Notebook.open(root / "notebook", demo.SIX_WORDS)
            notebook.label.set(demo.ME.with_(job=""))  # on the pictures there is none
            clip_photo(notebook)
            left = {"page": "person", "target": {"id": who(notebook, "Nadia Ferhat")}, "at": "2026-11-25T08:02:00"}
            notebook.own.set("place", json.dumps(left))
            notebook.close()
        settings.save(root / "settings.toml", chosen)
        desk = Desk(self.app, root, QUICK, language=self.language)
        desk.clock.at = datetime(2026, 11, 25, *at)
        hands = Hands(desk)
        try:
            hands.ready()
            if not blank:
                hands.six = demo.SIX_WORDS.split()
                hands.reopen(hands.six)
                if "language" not in dict(look):
                    write_and_erase(hands)
            yield hands
        finally:
            hands.rest()
            desk.close()

    def grab(self, hands: Hands, name: str, come: Deed) -> QImage:
        try:
            come(hands)
        except NotThere as missing:
            self.ill.append(f"{name}: {missing}")
        QTest.mouseMove(hands.window.windowHandle(), QPoint(1, hands.window.height() - 1))  # nothing lies under the pointer
        hands.rest()
        self.ill += [f"{name}: {fault}" for fault in faults(hands.window)]
        return hands.window.grab().toImage()


def scenes(studio: Studio, screens: Path, out: Path, wanted: list[str]) -> int:
    made = 0
    for scene in SCENES:
        if wanted and not any(scene.name.startswith(each) for each in wanted):
            continue
        with studio.desk(scene.look, scene.blank, scene.at) as hands:
            hands.size(*scene.size)
            grab = studio.grab(hands, scene.name, scene.come)
        beside(grab, QImage(str(screens / f"{scene.name}.png"))).save(str(out / f"{scene.name}.png"))
        made += 1
    if not wanted or any(BOARD.startswith(each) for each in wanted):
        beside(states(studio), QImage(str(screens / f"{BOARD}.png"))).save(str(out / f"{BOARD}.png"))
        made += 1
    return made


def states(studio: Studio) -> QImage:
    """Every component in each of its states: no page, a sheet of the real widgets."""
    board = Board(Look(night=False))
    board.resize(1280, 800)
    board.show()
    studio.ill += [f"{BOARD}: {fault}" for fault in faults(board)]
    try:
        return board.grabbed()
    finally:
        board.deleteLater()


def sizes(studio: Studio, out: Path, wanted: list[str]) -> int:
    out.mkdir(exist_ok=True)
    made, usual = 0, QApplication.palette()
    for look, size, chosen in LOOKS:
        if wanted and look not in wanted:
            continue
        QApplication.setPalette(black() if look == "contraste-noir" else usual)
        with studio.desk(chosen) as hands:
            hands.size(*size)
            for name, come in PAGES:
                come = english(name, come) if look == "anglais" else come
                studio.grab(hands, f"{look}-{name}", come).save(str(out / f"{look}-{name}.png"))
                made += 1
        with studio.desk(chosen, blank=True) as hands:
            hands.size(*size)
            for name, come in NOTHING_YET:
                studio.grab(hands, f"{look}-{name}", come).save(str(out / f"{look}-{name}.png"))
                made += 1
    QApplication.setPalette(usual)
    return made


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        print("usage: python3 packaging/dev.py pictures DIR [PICTURES] [NAME...]", file=sys.stderr)
        return 2
    out, rest = Path(arguments[0]).absolute(), arguments[1:]
    screens = Path(rest.pop(0)) if rest and Path(rest[0]).is_dir() else SCREENS
    out.mkdir(parents=True, exist_ok=True)
    no_sockets()
    os.umask(0o077)
    with tempfile.TemporaryDirectory(prefix="cahier-pictures-") as name:
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Cahier")
        app.setStyle("Fusion")
        app.setCursorFlashTime(0)  # the caret stands on every picture
        load_fonts()
        studio = Studio(app, Path(name))
        looks = [each for each, *_ in LOOKS if each in rest]
        compared = 0 if looks and len(looks) == len(rest) else scenes(studio, screens, out, [each for each in rest if each not in looks])
        alone = sizes(studio, out / "sizes", looks) if looks or not rest else 0
    for fault in studio.ill:
        print("FAILED " + fault)
    drawn = {path.stem for path in screens.glob("*.png")} - {scene.name for scene in SCENES} - {BOARD}
    if not rest:
        print("not compared: " + ", ".join(sorted(drawn)))
    print(f"{compared} beside their picture, {alone} in sizes/; {len(studio.ill)} faults")
    return 1 if studio.ill else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
