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


def traced(kept: Kept, *options: str) -> list[str]:
    files = [option for path in (kept.database, kept.database.with_name("notebook.db-journal")) for option in ("-P", str(path))]
    command = [STRACE or "", "-f", "-qq", "-o", "/dev/null", *options, *files]
    program = [sys.executable, "-c", SAVE, str(kept.folder), SECRET, *[step for step in STEPS if isinstance(step, str)]]
    done = subprocess.run([*command, *program], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(("call", "fault", "code"), [("fsync", "EIO", "io"), ("ftruncate", "EIO", "io"), ("pwrite64", "ENOSPC", "full")])
def test_a_fault_at_each_call_of_a_save(kept: Kept, call: str, fault: str, code: str) -> None:
    if STRACE is None or subprocess.run([STRACE, "-qq", "-o", "/dev/null", sys.executable, "-c", ""], capture_output=True, check=False).returncode:
        pytest.skip("needs strace, and leave to trace")
    root = kept.folder.parent
    shutil.copytree(root, root.with_name("before"))
    refused = saved = 0
    for number in range(1, 40):
        shutil.rmtree(root)
        shutil.copytree(root.with_name("before"), root)
        said, there = traced(kept, "-e", f"trace={call}", "-e", f"inject={call}:error={fault}:when={number}")
        assert (said, there) in (("saved", "1"), (code, "0")), number
        opened = kept.unlock()
        assert lines(opened).count("rappelé") == int(there), number
        opened.close()
        refused += said != "saved"
        saved += said == "saved"
        if saved == 2:  # one fault may have been made good; now there was none left to meet
            break
    assert refused
