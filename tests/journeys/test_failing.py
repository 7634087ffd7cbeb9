"""A disk that answers badly, memory that is short, a disk that is not there (vault SPEC §10): said where one is, nothing lost, and on it goes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desks import SIX, Desk
from hand import page_of, texts
from refusing import moved, refusing
from tour_hands import BUTTON, LINK, Hands

from notebook_app import vault

WORDS = SIX.split()
HERE = Path(__file__).parent

# What each process of its own begins with: the desk of a notebook, and its hands.
_BEGIN = """
import os
import subprocess
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desks import Desk
from hand import page_of, texts
from tour_hands import Hands
from ui.parts.notice import Notice
from ui.theme import load_fonts

app = QApplication([])
load_fonts()
root, words = Path(sys.argv[1]), sys.argv[2].split()
"""


def apart(script: str, root: Path, *more: str, command: tuple[str, ...] = ()) -> None:
    paths = os.pathsep.join(str(HERE.parent.parent / name) for name in ("", "tests", "packaging"))
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
    whole = [*command, sys.executable, "-c", _BEGIN + script, str(root), SIX, *more]
    done = subprocess.run(whole, env=environment, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


# -- a disk that answers badly -----------------------------------------------------------------------------------------------

# A disk of its own, made of a file; where it is made to end earlier its last blocks answer nothing, as those of a dying stick do.
_DEVICE = """
import fcntl
import shutil
import struct
from notebook_app import vault

image, other = Path(sys.argv[3]), Path(sys.argv[4])
aside = root.with_name("aside")
root.rename(aside)
root.mkdir()

def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

def length(size):
    # What lies behind is not lost. The system's own notes of the disk are read anew from it.
    with open(loop, "r+b") as disk:
        status = bytearray(232)  # struct loop_info64
        fcntl.ioctl(disk, 0x4C05, status)  # LOOP_GET_STATUS64
        struct.pack_into("=Q", status, 32, size << 20)  # lo_sizelimit
        fcntl.ioctl(disk, 0x4C04, bytes(status))  # LOOP_SET_STATUS64

image.touch()
os.truncate(image, 40 << 20)
run(*make, str(image))
loop = run("losetup", "-f", "--show", str(image))
try:
    run("mount", "-o", "errors=continue", loop, str(root))
finally:
    run("losetup", "-d", loop)  # it goes with the last that holds it
(root / "filled").write_bytes(bytes(12 << 20))  # its own books lie at its beginning, the notebook behind this
os.sync()
shutil.copytree(aside, root, dirs_exist_ok=True)
os.sync()

hands = Hands(Desk(app, root))
hands.ready()
hands.reopen(words)
nadia = page_of(hands, "nadia")
hands.key("Ctrl+N")
"""
_ANSWERS_BADLY = """
length(4)
hands.write("Ne pas perdre")
hands.until(lambda: hands.says("Le disque répond mal."), "it is said", 8)
(notice,) = (w for w in hands.window.findChildren(Notice) if w.isVisible())
assert notice.text == "La page reste à l’écran. Faites une copie sur un autre disque.", notice.text
assert not hands.says("Enregistré à")
before = texts(hands, nadia)
assert "Ne pas perdre" not in before

# What it says to do can be done, and is told truly though the notebook cannot note it.
hands.desk.chosen.path = other
hands.window.go("rabat", {"row": "copies"})
hands.rest()
hands.key("Ctrl+Return")
hands.until(lambda: hands.says("La copie est faite, et relue."), "it is made", 8)
(copy,) = other.iterdir()
vault.check(copy, " ".join(words))
assert hands.says("relue"), hands.all_words()

hands.window.go("person", {"id": nadia})
hands.rest()
assert "Ne pas perdre" in hands.desk.page().editor.toPlainText()
length(40)
hands.until(lambda: not hands.desk.session.unsaved and hands.desk.idle(), "it is saved without a key", 15)
hands.rest()
assert texts(hands, nadia) == [*before, "Ne pas perdre"]
assert [c.name for c in hands.ask(lambda nb: nb.own.copies()).made] == [copy.name]
hands.desk.close()
vault.check(root / "notebook", " ".join(words))
"""
# Where everything lies is written at the beginning, which answers: only what is written in the files does not.
_SOUND_BOOK = 'make = "mkfs.ext4", "-q", "-b", "4096", "-N", "512", "-I", "256", "-O", "^has_journal,inline_data"\n'
# Here it is written everywhere. Of a block beyond the end Linux then says that memory lacks.
_TORN_BOOK = 'make = "mkfs.ext2", "-q"\n'
_TOLD = """
length(4)
hands.write("Ne pas perdre")
hands.until(lambda: any(w.isVisible() for w in hands.window.findChildren(Notice)), "something is said", 8)
assert hands.says("Le disque répond mal."), [w.title for w in hands.window.findChildren(Notice)]
assert "Ne pas perdre" in hands.desk.page().editor.toPlainText()
os._exit(0)  # what such a disk still takes at closing is another matter
"""


@pytest.mark.parametrize("then", [_SOUND_BOOK + _DEVICE + _ANSWERS_BADLY, _TORN_BOOK + _DEVICE + _TOLD], ids=["files", "everything"])
def test_a_disk_that_answers_badly_keeps_the_words_on_the_screen_and_a_copy_goes_elsewhere(closed: Desk, tmp_path: Path, then: str) -> None:
    tools = ("unshare", "mount", "losetup", "mkfs.ext2", "mkfs.ext4")
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or any(shutil.which(tool) is None for tool in tools):
        pytest.skip("no disk of one's own can be made here")
    probe = tmp_path / "probe"
    probe.write_bytes(bytes(1 << 20))
    found = subprocess.run(["losetup", "-f", "--show", str(probe)], check=False, capture_output=True, text=True)
    if found.returncode != 0:
        pytest.skip("no disk of one's own can be made here")
    subprocess.run(["losetup", "-d", found.stdout.strip()], check=True)
    other = tmp_path / "autre disque"
    other.mkdir()
    apart(then, closed.root, str(tmp_path / "disk.img"), str(other), command=("unshare", "-m"))


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that answers every reading with a fault")
def test_a_copy_that_cannot_be_read_is_told_and_the_notebook_stays(hands: Hands, tmp_path: Path) -> None:
    bad = tmp_path / "clé USB" / "cahier.cahier"
    bad.parent.mkdir()
    bad.symlink_to("/proc/self/mem")
    with pytest.raises(vault.DiskTrouble, match=r"^io$"):
        vault.check(bad)
    nadia = page_of(hands, "nadia")
    before = texts(hands, nadia)
    hands.window.go("rabat", {"row": "copies"})
    hands.rest()
    hands.click(BUTTON, "Rouvrir une copie")
    hands.desk.chosen.path = bad
    hands.click(LINK, "En choisir une ailleurs")
    hands.until(lambda: hands.says("Cette copie ne se laisse pas lire."), "it is said", 8)
    assert hands.says("Vérifiez la clé, puis réessayez.")
    assert texts(hands, nadia) == before


# -- memory that is short ----------------------------------------------------------------------------------------------------

_SHORT = """
import resource
import shutil
from desks import ME
from notebook_app.notebook import Notebook

shutil.rmtree(root)
notebook, _ = Notebook.begin(root / "notebook", " ".join(words), ME, kdf={"m": 131072, "t": 1, "p": 1})  # as much memory as a real one
notebook.close()
hands = Hands(Desk(app, root))
hands.ready()
hands.first_letters([*words[1:], words[0]])
hands.key("Return")  # the worker is there, as a minute after the start
hands.until(lambda: hands.says("Ces mots n’ouvrent pas le cahier."), "it is said", 8)
hands.key("Ctrl+A", "Delete")
hands.first_letters(words)
unlimited = resource.getrlimit(resource.RLIMIT_AS)
pages = int(Path("/proc/self/statm").read_text().split()[0])
resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + (64 << 20), unlimited[1]))  # the derivation needs 128 MiB
try:
    hands.key("Return")
    hands.until(lambda: hands.says("La mémoire manque."), "it is said", 8)
finally:
    resource.setrlimit(resource.RLIMIT_AS, unlimited)
assert hands.says("Fermez d’autres programmes, puis réessayez."), hands.all_words()
assert not hands.says("La page reste")  # there is none
assert not hands.open
hands.key("Ctrl+A", "Delete")
hands.reopen(words)
assert hands.open
hands.desk.close()
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is limited otherwise there")
def test_too_little_memory_to_open_is_said_and_it_opens_once_there_is_some(closed: Desk) -> None:
    apart(_SHORT, closed.root)


# -- a disk that is not there ------------------------------------------------------------------------------------------------


def test_a_disk_that_is_not_there_is_said_on_the_cover_and_it_opens_once_it_is(closed: Desk) -> None:
    hands = Hands(closed)
    hands.ready()
    with refusing(moved, closed.root) as well:  # all of it: the stick on which it lies
        hands.first_letters(WORDS)
        hands.key("Return")
        hands.until(lambda: hands.says("Le disque du cahier n’est plus là."), "it is said", 8)
        assert hands.says("Rebranchez-le, puis réessayez.")
        assert not closed.root.exists()  # nothing was begun in its place
        assert not hands.seen(BUTTON, "Commencer")
        well()
        hands.key("Ctrl+A", "Delete")
        hands.reopen(WORDS)
        nadia = page_of(hands, "nadia")
        assert texts(hands, nadia)


@pytest.mark.parametrize("all_of_it", [False, True], ids=["its folder", "all"])
def test_deleted_while_open_it_still_goes_into_a_copy(hands: Hands, tmp_path: Path, all_of_it: bool) -> None:
    nadia = page_of(hands, "nadia")
    before = texts(hands, nadia)
    hands.key("Ctrl+N")
    if sys.platform == "win32":
        pytest.skip("what is open cannot be deleted there")
    shutil.rmtree(hands.desk.session.root if all_of_it else hands.desk.session.folder)
    hands.write("Ne pas perdre")
    hands.until(lambda: hands.says("Le cahier a changé de place."), "it is said", 8)
    assert "Ne pas perdre" in hands.desk.page().editor.toPlainText()
    stick = tmp_path / "clé USB"
    stick.mkdir()
    hands.desk.chosen.path = stick
    hands.window.go("rabat", {"row": "copies"})
    hands.rest()
    hands.key("Ctrl+Return")
    hands.until(lambda: hands.says("La copie est faite, et relue."), "it is made", 8)
    (copy,) = stick.iterdir()
    hands.key("Ctrl+L")
    assert hands.says("Une ligne attend d’être enregistrée.")
    vault.restore(copy, hands.desk.session.folder, SIX)
    hands.reopen(WORDS)
    hands.until(lambda: not hands.desk.session.unsaved and hands.desk.idle(), "it is saved", 15)
    assert texts(hands, nadia) == [*before, "Ne pas perdre"]


