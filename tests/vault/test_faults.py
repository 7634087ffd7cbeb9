"""The disk fails at one system call of a save, each in turn: what is refused is not there, what is not refused is (vault SPEC §4)."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from .conftest import SECRET, STEPS, Kept, lines, write

STRACE = shutil.which("strace")
SAVE = """
import sys
from notebook_app import vault

opened = vault.unlock(sys.argv[1], sys.argv[2], sys.argv[3:])
try:
    with opened.write() as db:
        db.execute("INSERT INTO lines (text) VALUES ('rappelé')")
    print("saved", end=" ")
except vault.DiskTrouble as error:
    print(error.code, end=" ")
with opened.read() as db:
    print(db.execute("SELECT count(*) FROM lines WHERE text = 'rappelé'").fetchone()[0], end=" ")
"""


UPDATE = """
import sys
from notebook_app import vault

try:
    vault.unlock(sys.argv[1], sys.argv[2], [*sys.argv[3:], "CREATE TABLE people (name)"])
    print("saved 1")
except vault.DiskTrouble as error:
    print(error.code, 0)
"""

TRIED = """
import sys
from notebook_app import vault

def tried(do):
    try:
        do()
    except vault.VaultError as error:
        held.append(error)  # and with it all that was on the way
        print(*[type(error).__name__] * isinstance(error, vault.BackupRefused), error.code, end=" ")
    else:
        print("well", end=" ")

held = []
"""

PROVE = (
    TRIED
    + """
for _ in range(2):
    tried(lambda: vault.check(sys.argv[1] + "/../copie.cahier", sys.argv[2]))
"""
)

OPEN = (
    TRIED
    + """
def lines():
    with opened.read() as db:
        db.execute("PRAGMA shrink_memory").fetchall()
        db.execute("SELECT * FROM lines").fetchall()

def save():
    with opened.write() as db:
        db.execute("INSERT INTO lines (text) VALUES ('rappelé')")

def unlock():
    global opened
    opened = vault.unlock(sys.argv[1], sys.argv[2], sys.argv[3:])

opened = None
tried(unlock)
if opened is None:
    tried(unlock)
for do in (lines, save, lines, opened.check) if opened else ():
    tried(do)
"""
)


UPDATE_TWICE = (
    TRIED
    + """
def update():
    global opened
    opened = vault.unlock(sys.argv[1], sys.argv[2], [*sys.argv[3:], "CREATE TABLE people (name)"])

for _ in range(2):
    tried(update)
opened.close()
"""
)

RENEW = (
    TRIED
    + """
opened = vault.unlock(sys.argv[1], sys.argv[2], sys.argv[3:])
for do in (lambda: opened.renew(sys.argv[2], sys.argv[2]), opened.check, opened.backup):
    tried(do)
copy = opened.backup()
opened.close()
tried(lambda: vault.restore(copy, sys.argv[1], sys.argv[2]))
"""
)


RENEW_TWICE = (
    TRIED
    + """
from pathlib import Path

def renew():
    before = opened.series
    try:
        words.append(opened.renew(sys.argv[2], sys.argv[2]))
    except vault.VaultError:
        assert opened.series == before and not list(Path(sys.argv[1]).parent.glob("backups/*"))
        raise

def unlock():
    global opened
    opened = vault.unlock(sys.argv[1], sys.argv[2], sys.argv[3:])

opened, words = None, []
while opened is None:
    tried(unlock)
for do in (renew, opened.check, renew, opened.check):
    tried(do)
"""
)

RESTORE_TWICE = (
    TRIED
    + """
from pathlib import Path

def restore():
    try:
        vault.restore(sys.argv[1] + "/../copie.cahier", sys.argv[1], sys.argv[2])
    except vault.VaultError:
        assert not [left for left in Path(sys.argv[1]).parent.iterdir() if left.name in ("notebook.part", "notebook.restored")]
        raise

for _ in range(2):
    tried(restore)
"""
)

CREATE_TWICE = (
    TRIED
    + """
def create():
    vault.create(sys.argv[1] + "2", sys.argv[2], sys.argv[3:], kdf={"m": 8192, "t": 1, "p": 1})[0].close()

for _ in range(2):
    tried(create)
"""
)


def traced(kept: Kept, program: str, *options: str, files: Sequence[Path] | None = None) -> list[str]:
    """What the program says; its calls on these files, else on the notebook's own, are followed; on any file where none is named."""
    if files is None:
        files = (kept.database, kept.database.with_name("notebook.db-journal"))
    followed = [option for path in files for option in ("-P", str(path))]
    command = [STRACE or "", "-f", "-qq", "-o", "/dev/null", *options, *followed]
    child = [sys.executable, "-c", program, str(kept.folder), SECRET, *[step for step in STEPS if isinstance(step, str)]]
    done = subprocess.run([*command, *child], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.stderr == ""
    return done.stdout.split()


def traces() -> bool:
    return (
        STRACE is not None
        and not subprocess.run([STRACE, "-qq", "-o", "/dev/null", sys.executable, "-c", ""], capture_output=True, check=False).returncode
    )


def test_a_reading_that_fails_once_is_not_damage(kept: Kept) -> None:
    """Told as the disk's fault: the next try goes well. One that always fails is damage, or the disk's where it gives nothing at all."""
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    opened = kept.unlock()
    write(opened, *(f"ligne {n} " + "abc" * 150 for n in range(150)))
    opened.close()
    told = set()
    for number in (2, 3, *range(1, 160, 8)):
        found = traced(kept, OPEN, "-e", "trace=pread64", "-e", f"inject=pread64:error=EIO:when={number}")
        assert set(found) <= {"io", "well"}, number
        assert len(found) == 5 + (found[0] == "io"), number
        assert found.count("io") <= 1, number
        told.add(found.index("io") if "io" in found else -1)
    assert told >= {0, 1, -1}
    copy = kept.folder.parent / "copie.cahier"
    opened = kept.unlock()
    opened.backup(copy)
    opened.close()
    for number in (3, 12, 30):
        assert traced(kept, PROVE, "-e", "trace=pread64", "-e", f"inject=pread64:error=EIO:when={number}", files=[copy]) == ["io", "well"]
    for number in (3, 50, 130):
        found = traced(kept, OPEN, "-e", "trace=pread64", "-e", f"inject=pread64:error=EIO:when={number}+")
        assert set(found) <= {"io", "well", "database"}, number
        assert found[-1] != "well", number


DEEDS = """
import sys
from pathlib import Path
from notebook_app import vault
from notebook_app.folder import write

def copied():
    global copy
    copy = opened.backup()

folder, secret, *steps = sys.argv[1:]
opened = vault.unlock(folder, secret, steps)
for deed in (
    lambda: opened.new_recovery_words(secret),
    copied,
    lambda: opened.renew(secret, secret),
    opened.close,
    lambda: vault.restore(copy, folder, secret),
    lambda: vault.destroy(vault.asides(folder)[0], folder),
    lambda: write(Path(folder).with_name("shared"), "carte-A.carte", b"card"),
    lambda: vault.create(folder + "2", secret, steps, kdf={"m": 8192, "t": 1, "p": 1})[0].close(),
):
    deed()
    print("done", flush=True)
"""
CALL = re.compile(r'\d+ +(\w+)\((?:\d+<([^>]*)>|"([^"]*)")(?:, "([^"]*)")?.*= (\d+)')


def test_what_takes_a_name_is_on_the_disk_and_what_it_replaces_goes_after(kept: Kept) -> None:
    """By the order of the calls, for a power cut leaves what was flushed: the bytes, read back, then the name, then what it was before
    (SPEC §3, §7, §8)."""
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    root, shared, trace = kept.folder.parent, kept.folder.with_name("shared"), kept.folder.parent.with_name("trace")
    shared.mkdir()
    traced(kept, DEEDS, "-y", "-o", str(trace), "-e", "trace=read,write,pwrite64,ftruncate,fsync,mkdir,rename,unlink,unlinkat,prlimit64", files=())
    unflushed: set[Path] = set()  # files written to, folders whose names changed, since their last flush
    read_back: Counter[Path] = Counter()  # bytes, since it was written
    renamed, put_aside, done, undumped = [], [], 0, 0
    for line in trace.read_text().splitlines():
        found = CALL.match(line)
        path = Path(found[2] or found[3]) if found else root.parent
        if '"done' in line:
            assert unflushed - {shared} == set(), renamed  # the names there are the other program's, that carries them
            done += 1
        undumped += "RLIMIT_CORE, {rlim_cur=0, rlim_max=0}" in line
        if found is None or root not in (path, *path.parents):
            continue
        if found[1] == "read":
            read_back[path] += int(found[5])
        elif found[1] == "fsync":
            unflushed.discard(path)
        elif found[1] == "rename":
            assert not [written for written in unflushed if path in (written, *written.parents)], line
            assert path != kept.folder or root not in unflushed, line  # put away past the commit point only
            if path.suffix in (".new", ".cahier"):
                assert read_back[path] >= (Path(found[4]).stat().st_size if path.suffix == ".cahier" else 1), line
            unflushed.add(Path(found[4]).parent)
            renamed.append(path.name if path.parent == root else path.suffix)
        elif found[1] == "mkdir":
            unflushed.add(path.parent)
        elif found[1] in ("unlink", "unlinkat"):
            assert path.name != "notebook.former" or root not in unflushed, line
            if root / "notebook.aside-1" in (path, *path.parents):
                put_aside.append((found[1], path.name))
        else:
            assert found[1] != "write" or not path.name.startswith(".part-") or path not in unflushed, line  # the footer comes last
            unflushed.add(path)
            read_back[path] = 0
    assert done == 8
    assert undumped == 3  # whatever takes a secret first: opened, restored, created
    assert put_aside[0] == ("unlink", "notebook.key")  # without it nothing of the rest can be read; then the folder with what is in it
    assert len(put_aside) > 1
    assert " ".join(renamed) == (
        ".new .cahier .cahier .new notebook.part notebook notebook.renewed .new notebook.part notebook notebook.restored .tmp .new notebook2.part"
    )


def passing(kept: Kept, program: str, number: int, *files: Path) -> list[str]:
    """What the program says, in a folder made anew, when one reading of the database's pages fails."""
    root = kept.folder.parent
    if root.with_name("before").exists():
        shutil.rmtree(root)
        shutil.copytree(root.with_name("before"), root)
    else:
        shutil.copytree(root, root.with_name("before"))
    return traced(kept, program, "-e", "trace=pread64", "-e", f"inject=pread64:error=EIO:when={number}", files=files)


def test_a_renewal_that_is_misread_once_is_refused_as_the_disks(kept: Kept) -> None:
    """In the notebook or in either copy it is made from: nothing is changed, and tried again it goes well."""
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    opened = kept.unlock()
    write(opened, *(f"ligne {n} " + "abc" * 150 for n in range(150)))
    opened.close()
    refused = 0
    for number in range(25, 300, 6):  # the names of what is made are drawn, so any file's call counts; the first ones start the program
        found = passing(kept, RENEW_TWICE, number)
        if refused and "io" not in found[:2]:
            break
        assert found in (["io", *["well"] * 5], ["well", "io", *["well"] * 3], ["well"] * 5), number
        refused += found[1] == "io"
    assert refused > 10


def test_a_restored_notebook_that_is_misread_once_is_no_damaged_backup(kept: Kept) -> None:
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    opened = kept.unlock()
    opened.backup(kept.folder.parent / "copie.cahier")
    opened.close()
    for number in range(1, 100):
        found = passing(kept, RESTORE_TWICE, number, kept.folder.with_name("notebook.part") / "notebook.db")
        if found[0] == "well":
            break
        assert found == ["io", "well"], number
    assert 5 < number < 99


def test_a_new_notebook_that_is_misread_once_is_made_at_the_next_try(kept: Kept) -> None:
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    for number in range(1, 30):
        found = passing(kept, CREATE_TWICE, number, *(kept.folder.with_name(name) / "notebook.db" for name in ("notebook2", "notebook2.part")))
        if found[0] == "well" and number > 6:
            break
        assert found in (["io", "well"], ["well", "exists"]), number
    assert 6 < number < 29


def test_an_update_refused_by_a_misread_copy_leaves_nothing_open(kept: Kept) -> None:
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    series = str(json.loads(kept.key.read_bytes())["vault"])[:8]
    part = kept.backups / series / f".part-{series}-000001-{date.today().isoformat()}-v1.cahier"
    root = kept.folder.parent
    shutil.copytree(root, root.with_name("before"))
    for number in range(4, 40):
        shutil.rmtree(root)
        shutil.copytree(root.with_name("before"), root)
        found = traced(kept, UPDATE_TWICE, "-e", "trace=pread64", "-e", f"inject=pread64:error=EIO:when={number}", files=[part])
        if found[0] == "well":
            break
        assert found == ["BackupRefused", "io", "well"], number
    assert number > 6


def test_what_another_program_holds_for_a_moment_is_waited_for(kept: Kept) -> None:
    """A scanner has a file of the folder open while the folder is renamed."""
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    folders = [kept.folder.with_name(f"notebook{ending}") for ending in ("", ".part", ".renewed", ".restored")]
    for number in range(1, 7):
        found = traced(kept, RENEW, "-e", "trace=rename", "-e", f"inject=rename:error=EBUSY:when={number}", files=folders)
        assert found == ["well"] * 4, number


@pytest.mark.parametrize(
    ("deed", "call", "fault", "code"),
    [(SAVE, "fsync", "EIO", "io"), (SAVE, "ftruncate", "EIO", "io"), (SAVE, "pwrite64", "ENOSPC", "full"), (UPDATE, "fsync", "EIO", "io")],
    ids=["flush", "cut", "write", "update"],
)
def test_a_fault_at_each_call(kept: Kept, deed: str, call: str, fault: str, code: str) -> None:
    if not traces():
        pytest.skip("needs strace, and leave to trace")
    root = kept.folder.parent
    shutil.copytree(root, root.with_name("before"))
    refused = saved = 0
    for number in range(1, 40):
        shutil.rmtree(root)
        shutil.copytree(root.with_name("before"), root)
        said, there = traced(kept, deed, "-e", f"trace={call}", "-e", f"inject={call}:error={fault}:when={number}")
        assert (said, there) in (("saved", "1"), (code, "0")), number
        opened = kept.unlock(steps=[*STEPS, "CREATE TABLE people (name)"] if deed == UPDATE and said == "saved" else STEPS)
        assert lines(opened).count("rappelé") == (int(there) if deed == SAVE else 0), number
        opened.close()
        refused += said != "saved"
        saved += said == "saved"
        if saved == 2:  # one fault may have been made good; now there was none left to meet
            break
    assert refused
