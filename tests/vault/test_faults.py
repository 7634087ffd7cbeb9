"""The disk fails at one system call of a save, each in turn: what is refused is not there, what is not refused is (vault SPEC §4)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import SECRET, STEPS, Kept, lines

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


def traced(kept: Kept, program: str, *options: str) -> list[str]:
    files = [option for path in (kept.database, kept.database.with_name("notebook.db-journal")) for option in ("-P", str(path))]
    command = [STRACE or "", "-f", "-qq", "-o", "/dev/null", *options, *files]
    child = [sys.executable, "-c", program, str(kept.folder), SECRET, *[step for step in STEPS if isinstance(step, str)]]
    done = subprocess.run([*command, *child], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("deed", "call", "fault", "code"),
    [(SAVE, "fsync", "EIO", "io"), (SAVE, "ftruncate", "EIO", "io"), (SAVE, "pwrite64", "ENOSPC", "full"), (UPDATE, "fsync", "EIO", "io")],
    ids=["flush", "cut", "write", "update"],
)
def test_a_fault_at_each_call(kept: Kept, deed: str, call: str, fault: str, code: str) -> None:
    if STRACE is None or subprocess.run([STRACE, "-qq", "-o", "/dev/null", sys.executable, "-c", ""], capture_output=True, check=False).returncode:
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
