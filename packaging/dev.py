"""Run, test and measure Cahier on a computer that has nothing but Python: `python3 packaging/dev.py --help`.

Standard library only. This file still parses on Python 3.8, to refuse it with one sentence.
"""

import argparse
import contextlib
import datetime
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "cahier-stamp"
LOCK = ROOT / "packaging" / "requirements.txt"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.txt"
OLDEST = (3, 11)
LACKING = 3

COMMANDS = """\
commands:
  run [--demo] [args...]   open Cahier; what follows is for Cahier (run --help shows it)
  test [pytest args...]    all checks: ruff, mypy, import contracts, tests (offscreen), coverage of the core
  env                      only make or refresh .venv, development tools included
  lock                     refresh the two lock files
  words                    refresh the translations from the source, and compile them
  tour DIR                 drive the real window through the main job, one PNG a step
  trace DIR                the same under strace: no socket but of this computer, no other program (Linux)
  pictures DIR             the window beside the pictures it is meant to look like, then every page at every size
  bench [NAME...]          measure the goals against their floors

Exit codes: those of what was run; 2 not understood, 3 this computer lacks something.
"""


def preflight():
    """The module `ui.preflight`, loaded by its path: nothing is installed yet."""
    spec = importlib.util.spec_from_file_location("cahier_preflight", str(ROOT / "ui" / "preflight.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def say(text):
    sys.stderr.write(text + "\n")


def refusal(version):
    """One sentence if this Python is too old for Cahier, else None."""
    if tuple(version[:2]) >= OLDEST:
        return None
    needed = ".".join(map(str, OLDEST))
    have = ".".join(map(str, version[:2]))
    if os.environ.get("LC_ALL", os.environ.get("LANG", "")).lower().startswith("fr"):
        return "Cahier demande Python %s ou plus récent\u202f; celui-ci est Python %s." % (needed, have)
    return "Cahier needs Python %s or newer; this is Python %s." % (needed, have)


def lacks(environ, system=sys.platform, has_ensurepip=None, needs_screen=True):
    """What this computer lacks to make `.venv` and start Qt, as one sentence and the line to type, or None."""
    if has_ensurepip is None:
        has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    return preflight().trouble(system, environ, packages=[] if has_ensurepip else ["python3-venv"], needs_screen=needs_screen)


def venv_python(venv=VENV):
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def key(locks):
    """What `.venv` was made from: the locks, this Python and this machine."""
    digest = hashlib.sha256()
    for lock in locks:
        digest.update(lock.read_bytes())
    digest.update(repr((platform.python_version(), sys.platform, platform.machine())).encode())
    return digest.hexdigest()


def stamped(stamp=STAMP):
    """The keys of the locks already installed in `.venv`."""
    try:
        return stamp.read_text(encoding="ascii").split()
    except OSError:
        return []


def make_venv(tools, wheels=None):
    """Make `.venv` from the locks, or leave it alone when it was made from them; no network is touched then.

    `tools`: with the development tools. `wheels`: a folder of wheels to install from, without a network. The exit code.
    """
    french = preflight().speaks_french(os.environ)
    wanted = [key([LOCK])] + ([key([LOCK, DEV_LOCK])] if tools else [])
    have = stamped() if venv_python().exists() else []
    if all(k in have for k in wanted):
        return 0
    say("Préparation de .venv (une fois)…" if french else "Making .venv (once)…")
    if wanted[0] not in have:
        have = []
        if VENV.exists():
            shutil.rmtree(str(VENV))
        code = subprocess.call([sys.executable, "-m", "venv", str(VENV)])
        if code:
            return code
    install = [str(venv_python()), "-m", "pip", "-q", "--disable-pip-version-check", "install", "--require-hashes", "--only-binary=:all:"]
    if wheels:
        install += ["--no-index", "--find-links", str(Path(wheels).resolve())]
    for lock in [LOCK] + ([DEV_LOCK] if tools else []):
        install += ["-r", str(lock)]
    code = subprocess.call(install)
    if code:
        say(
            "L’installation n’a pas abouti\u202f; sans réseau, ajoutez --wheels DOSSIER (un dossier de paquets « wheel »)."
            if french
            else "The installation did not succeed; without a network, add --wheels FOLDER (a folder of wheels)."
        )
        return code
    STAMP.write_text("\n".join(have + [k for k in wanted if k not in have]) + "\n", encoding="ascii")
    return 0


def child(arguments, environ, cwd=None):
    """Run a command of `.venv`; its exit code, 128 + n if the signal n ended it."""
    try:
        code = subprocess.call([str(venv_python()), *arguments], env=environ, cwd=cwd)
    except KeyboardInterrupt:
        return 130
    return code if code >= 0 else 128 - code


def with_root(environ):
    """The environment in which `ui` and `notebook_app` are found, whatever the folder the command was typed in."""
    path = [str(ROOT)] + ([environ["PYTHONPATH"]] if environ.get("PYTHONPATH") else [])
    return dict(environ, PYTHONPATH=os.pathsep.join(path))


def run(arguments):
    """Cahier in the place of this program: who ends this one (a session that closes, `kill`) ends Cahier, whose notebook is then shut."""
    arguments, environ = ["-P", "-m", "ui", *arguments], with_root(os.environ)
    if os.name == "nt":  # there the prompt would come back at once
        return child(arguments, environ)
    sys.stdout.flush()
    return os.execve(str(venv_python()), [str(venv_python()), *arguments], environ)


# What is not of the core: its programs and its rules, and all of it at work.
HOUSE = ["tests/test_%s.py" % name for name in ("bench", "canary", "dev", "house", "installed", "interrupted", "preflight", "traced")]

# The tests in parts, the longest first. One more of them is at work than there are processors: they wait half of their time, for a pause to
# end or the disk. A new file falls into one of them by its name. Only one weighs the coverage, by which Python takes more than half as long
# again: the core is to be proven by its own tests.
PARTS = (
    ("journeys, r to z", ["tests/journeys/test_[r-z]*.py"], False),
    ("journeys, g to q", ["tests/journeys/test_[g-q]*.py"], False),
    ("journeys, a to f", ["tests/journeys/test_[a-f]*.py"], False),
    ("the core", ["tests", "--ignore=tests/ui", "--ignore=tests/journeys", *("--ignore=" + one for one in HOUSE)], True),
    ("the screens, a to d", ["tests/ui/test_[a-d]*.py"], False),
    ("the screens, e to z", ["tests/ui/test_[e-z]*.py"], False),
    ("the house", HOUSE, False),
)


def pytest_of(paths, weighed):
    """The command that runs a part of the tests; `weighed` for the coverage of the core."""
    found = []
    for path in paths:
        found += sorted(str(one.relative_to(ROOT)) for one in ROOT.glob(path)) if "*" in path else [path]
    return [str(venv_python()), *(["-m", "coverage", "run"] if weighed else []), "-m", "pytest", "-p", "no:cacheprovider", *found]


def side_by_side(parts, environ, at_once):
    """Run the parts of the tests, so many at once, and say what each said as it ends; (name, code)s."""
    codes, running = [], []
    waiting = [(name, pytest_of(paths, weighed)) for name, paths, weighed in parts]
    with contextlib.ExitStack() as stack:
        try:
            while waiting or running:
                while waiting and len(running) < at_once:
                    name, command = waiting.pop(0)
                    said = stack.enter_context(tempfile.TemporaryFile())
                    begun = time.monotonic()
                    running.append((name, said, begun, subprocess.Popen(command, env=environ, cwd=str(ROOT), stdout=said, stderr=subprocess.STDOUT)))
                ended = [each for each in running if each[3].poll() is not None]
                running = [each for each in running if each not in ended]
                for name, said, begun, process in ended:
                    codes.append((name, process.returncode if process.returncode >= 0 else 128 - process.returncode))
                    said.seek(0)
                    say("== %s (%d s)" % (name, time.monotonic() - begun))
                    sys.stdout.write(said.read().decode("utf-8", "replace"))
                    sys.stdout.flush()
                if not ended:
                    time.sleep(0.2)
        except KeyboardInterrupt:  # they were told too
            codes.append(("tests", 130))
        finally:
            for _, _, _, process in running:
                if process.poll() is None:
                    process.terminate()
                    process.wait()
    return codes


def test(arguments):
    """Every check, whatever the first ones say; the exit code of the first that failed.

    With arguments (pytest's own) no coverage: a part of the tests says nothing about the whole.
    """
    environ = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # tests start the program again and again: it is compiled once
    codes = []
    for name, step in (
        ("ruff", ["-m", "ruff", "check", "."]),
        ("mypy", ["-m", "mypy"]),
        ("import contracts", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]),
    ):
        say("== " + name)
        codes.append((name, child(step, environ, cwd=str(ROOT))))
    if arguments:
        say("== tests")
        codes.append(("tests", child(["-m", "pytest", *arguments], environ, cwd=str(ROOT))))
    else:
        child(["-m", "coverage", "erase"], environ, cwd=str(ROOT))
        codes += side_by_side(PARTS, environ, (os.cpu_count() or 1) + 1)
        say("== coverage of the core")
        codes.append(("coverage of the core", child(["-m", "coverage", "report"], environ, cwd=str(ROOT))))
    for name, code in codes:
        say("%-22s %s" % (name, "passed" if code == 0 else "FAILED (%d)" % code))
    return next((code for _, code in codes if code), 0)


def lock(_arguments):
    """Refresh both lock files: hashes, every system's row, no address."""
    today = datetime.date.today().isoformat()
    for target, what in ((LOCK, []), (DEV_LOCK, ["--group", "dev", "--constraint", str(LOCK)])):
        command = ["-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", ".".join(map(str, OLDEST))]
        command += ["--generate-hashes", "--no-header", "--no-annotate", "--upgrade", "--no-emit-index-url", "--no-emit-find-links"]
        command += what if what else ["pyproject.toml"]
        done = subprocess.run([str(venv_python()), *command], cwd=str(ROOT), stdout=subprocess.PIPE, universal_newlines=True)
        if done.returncode:
            return done.returncode
        if "://" in done.stdout:
            say("An address in the lock: nothing was written.")
            return 1
        head = "# Made by `python3 packaging/dev.py lock` on %s from pyproject.toml; hashes, no addresses.\n" % today
        target.write_text(head + done.stdout, encoding="utf-8")
    return 0


def words(_arguments):
    """Refresh `resources/i18n` from the French source: English whole, French for its plurals only; then compile both."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    for name, more in (("cahier_en", []), ("cahier_fr", ["-pluralonly"])):
        target = "resources/i18n/" + name
        language = ["-source-language", "fr_FR", "-target-language", "en_GB" if name == "cahier_en" else "fr_FR"]
        command = ["lupdate", "-silent", "-no-obsolete", "-locations", "none", *language, *more, *sources, "-ts", target + ".ts"]
        for step in (command, ["lrelease", "-silent", target + ".ts", "-qm", target + ".qm"]):
            script = venv_python().with_name("pyside6-" + step[0] + (".exe" if os.name == "nt" else ""))
            code = subprocess.call([str(script), *step[1:]], cwd=str(ROOT))
            if code:
                return code
    return 0


def tool(name):
    """The command that runs a program of this folder in `.venv`, offscreen unless the caller chose a screen."""

    def command(arguments):
        environ = with_root(dict(os.environ))
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return child([str(ROOT / "packaging" / name), *arguments], environ)

    return command


def trace(arguments):
    """The tour, every system call looked at by which a connection or another program could begin."""
    return tool("traced.py")([str(venv_python()), str(ROOT / "packaging" / "tour.py"), *arguments])


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="dev.py",
        usage="python3 packaging/dev.py [--wheels DIR] COMMAND ...",
        description="Run, test and measure Cahier.",
        epilog=COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--wheels", metavar="DIR", help="install from this folder of wheels, without a network")
    parser.add_argument("command", choices=["run", "test", "env", "lock", "words", "tour", "trace", "pictures", "bench"], metavar="COMMAND")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    rest = options.arguments
    if "--wheels" in rest[:1] and len(rest) > 1:
        options.wheels, rest = rest[1], rest[2:]
    environ = dict(os.environ)
    if options.command in ("test", "env", "lock", "words", "tour", "trace", "pictures", "bench"):
        environ["QT_QPA_PLATFORM"] = "offscreen"
    shown = options.command == "run" and not {"--help", "-h", "--version", "--check"} & set(rest)
    trouble = lacks(environ, needs_screen=shown)
    if trouble:
        say(trouble)
        return LACKING
    code = make_venv(tools=options.command in ("test", "env", "lock", "words"), wheels=options.wheels)
    if code:
        return code
    if options.command == "env":
        return 0
    commands = {"run": run, "test": test, "lock": lock, "words": words, "tour": tool("tour.py"), "trace": trace}
    commands.update({"pictures": tool("pictures.py"), "bench": tool("bench.py")})
    return commands[options.command](rest)


if __name__ == "__main__":
    too_old = refusal(sys.version_info)
    if too_old:
        say(too_old)
        sys.exit(LACKING)
    sys.exit(main(sys.argv[1:]))
