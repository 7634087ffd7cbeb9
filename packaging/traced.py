"""Runs a command under strace and looks at every system call by which a connection, or another program, could begin.

`python3 packaging/dev.py trace DIR` does it with the tour. Only sockets of this computer (AF_UNIX: the display, D-Bus) may be asked for: not the
internet's, not raw packets, nor netlink, by which a program learns how the computer is connected; no ring of the kernel, by which a socket is
had without asking for one; no program but the command itself. What was asked for counts, whether the system granted it or not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

LACKING = 3
CALLS = "socket,socketpair,connect,bind,io_uring_setup,execve,execveat"
NEEDS = "The trace needs strace, on Linux: sudo apt install strace"
_CALL = re.compile(r"(?:[0-9]+ +)?(socket|socketpair|connect|bind|io_uring_setup|execve|execveat)\((.*)")
_FAMILY = re.compile(r"(?:.*sa_family=)?(\w+)")  # the first argument of socket, within the second of connect
_OWN = ("AF_UNIX", "AF_LOCAL")


def faults(lines: Iterable[str]) -> list[str]:
    """What of a trace must not be: one line each. A trace that does not begin with the command itself has seen nothing."""
    found: list[str] = []
    programs = 0
    for line in lines:
        call = _CALL.match(line)
        if call is None:
            continue
        name, arguments = call.groups()
        if name.startswith("execve"):
            programs += 1
            if programs > 1:
                found.append("another program: " + line.strip())
        elif name == "io_uring_setup":
            found.append("a ring of the kernel: " + line.strip())
        else:
            family = _FAMILY.match(arguments)
            if family is None or family.group(1) not in _OWN:
                found.append("a socket that is not of this computer: " + line.strip())
    if not programs:
        found.append("nothing was traced")
    return found


def run(command: Sequence[str], environ: Mapping[str, str] | None = None) -> tuple[int, list[str]]:
    """The exit code of the command, and what of it must not be."""
    with tempfile.TemporaryDirectory(prefix="cahier-trace-") as name:
        out = Path(name) / "calls"
        # With --seccomp-bpf the kernel stops the program at these calls only; all others run at their own speed.
        strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "signal=none", "-s", "200", "-e", "trace=" + CALLS, "-o", str(out)]
        code = subprocess.call([*strace, *command], env=dict(environ) if environ is not None else None)
        lines = out.read_text("utf-8", "replace").splitlines() if out.exists() else []
    return code, faults(lines)


def main(command: Sequence[str]) -> int:
    if not command:
        sys.stderr.write("usage: python3 packaging/traced.py COMMAND ...\n")
        return 2
    if shutil.which("strace") is None:
        sys.stderr.write(NEEDS + "\n")
        return LACKING
    code, found = run(command, os.environ)
    for fault in found:
        sys.stderr.write(f"FAILED {fault}\n")
    sys.stdout.write(f"{len(found)} calls that must not be, in all that was run\n" if found else "no socket but of this computer, no other program\n")
    return code or (1 if found else 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
