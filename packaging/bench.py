"""Measures the goals of Cahier against floors measured in the same run: `python3 packaging/dev.py bench [NAME...]`.

One line a goal: name, figure, floor, ratio, goal, `met` or `missed`. Figures are CPU milliseconds (user + system) unless the line says otherwise;
each is a median of several turns in which figure and floor alternate, because this computer is doing other things too.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from bench_corpus import LINES, PASSPHRASE, copied_corpus, corpus, say, shared_folder, week_of

ROOT = Path(__file__).resolve().parent.parent
CHILDREN = ROOT / "packaging" / "bench_children.py"
CARDS = 1000  # in a circle's folder
APPOINTMENTS = 20_000
STARTED = time.time()
FEW, MANY = 40_000, 400_000  # lines, of the measures of the search


def median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


@dataclass(frozen=True)
class Ran:
    """What a child process used, in milliseconds, and what it said."""

    cpu: float
    wall: float
    said: dict[str, float]


@cache
def screen() -> str:
    """A screen on which the window has its usual size, and the book two pages: the one that Qt invents offscreen is 800 wide."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        told = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        json.dump({"screens": [told]}, file)
    atexit.register(os.unlink, file.name)
    return file.name


def child(name: str, *arguments: str) -> Ran:
    """Run one of `bench_children.py` to its end; RuntimeError if it fails."""
    environ = dict(os.environ, PYTHONPATH=str(ROOT))
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed Cahier is compiled once, not at each start
    if environ.get("QT_QPA_PLATFORM") == "offscreen":
        environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen()}"
    begin = time.perf_counter()
    process = subprocess.Popen([sys.executable, str(CHILDREN), name, *arguments], env=environ, stdout=subprocess.PIPE)
    assert process.stdout is not None
    said = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{name} ended with {process.returncode}")
    wall = (time.perf_counter() - begin) * 1000
    return Ran((usage.ru_utime + usage.ru_stime) * 1000, wall, json.loads(said or b"{}"))


def alternate(figure: Callable[[], float], floor: Callable[[], float], turns: int) -> tuple[float, float]:
    """The medians of both, measured in turn; one turn before is thrown away."""
    figure(), floor()
    pairs = [(figure(), floor()) for _ in range(turns)]
    return median([a for a, _ in pairs]), median([b for _, b in pairs])


Measure = Callable[[], tuple[float, float, str]]


@dataclass(frozen=True)
class Goal:
    """`measure` gives figure, floor and a note; met when figure / floor <= limit."""

    name: str
    what: str
    limit: float
    measure: Measure


def start() -> tuple[float, float, str]:
    with copied_corpus() as (root, _):
        figure, floor = alternate(lambda: child("cover", str(root)).cpu, lambda: child("bare").cpu, 7)
    return figure, floor, ""


def leave(root: Path, person: int | None = None) -> str:
    """The notebook in `root` was left on a person's page a moment ago, the first one's where none is said; who it is."""
    from notebook_app.notebook import Notebook

    notebook = Notebook.open(root / "notebook", PASSPHRASE)
    who = notebook.people.rows()[0].id if person is None else person
    left = {"page": "person", "target": {"id": who}, "at": datetime.now().isoformat(timespec="seconds")}
    notebook.own.set("place", json.dumps(left))
    notebook.close()
    return str(who)


@contextmanager
def left_at(which: str) -> Iterator[tuple[Path, str]]:
    """A copy of the corpus left on a person's page; the folder, and who it is."""
    with copied_corpus() as (root, people):
        yield root, leave(root, people[which])


@contextmanager
def left_among(lines: int) -> Iterator[tuple[Path, str]]:
    """The same with a notebook of so many lines."""
    with copied_lines(lines) as root:
        yield root, leave(root)


def last_page(left: Callable[[], AbstractContextManager[tuple[Path, str]]], turns: int) -> Measure:
    """Start to the page where the notebook was left, without the derivation of the key and the proof of the file."""

    def measure() -> tuple[float, float, str]:
        apart: dict[str, list[float]] = {"key": [], "check": []}
        with left() as (root, person):

            def once() -> float:
                ran = child("last_page", str(root), person, PASSPHRASE)
                for name, spent in ran.said.items():
                    apart[name].append(spent)
                return ran.cpu - sum(ran.said.values())

            figure, floor = alternate(once, lambda: child("bare").cpu, turns)
        return figure, floor, f"apart: key {median(apart['key']):.0f}, check {median(apart['check']):.0f}"

    return measure


def page(floor: str, turns: int) -> Measure:
    """Opening the page of many lines against `floor`: "short", the page of few, or "whole", one document with all the lines."""

    def measure() -> tuple[float, float, str]:
        with copied_corpus() as (root, people):
            found = child("pages", str(root), str(people["long"]), str(people["short"]), str(turns), "long", floor).said
        return found["long"], found[floor], ""

    return measure


def key(where: str) -> Measure:
    """A key at the `end` of the long page, or `high` up in it."""

    def measure() -> tuple[float, float, str]:
        with copied_corpus() as (root, people):
            found = child("keys", str(root), str(people["long"]), where, "200").said
        return found["page_50"], found["bare_50"], f"p99 {found['page_99']:.2f} / {found['bare_99']:.2f}"

    return measure


@cache
def _laden() -> dict[str, float]:
    """The long page with all that a page can have; once, for its three goals."""
    with copied_corpus() as (root, people):
        return child("laden", str(root), str(people["long"]), "100").said


def key_laden() -> tuple[float, float, str]:
    found = _laden()
    return found["page_50"], found["bare_50"], f"p99 {found['page_99']:.2f} / {found['bare_99']:.2f}"


def turn(what: str) -> Measure:
    """Against 50 ms: to another person's page and back ("turn"), Page up where older lines come ("up")."""

    def measure() -> tuple[float, float, str]:
        found = _laden()
        return found[what], 50, f"the most {found[f'{what}_most']:.0f}; wall {found[f'{what}_wall']:.0f}"

    return measure


def resident() -> tuple[float, float, str]:
    with left_at("long") as (root, person):
        return child("resident", str(root), person, PASSPHRASE).said["resident"], child("resident").said["resident"], "the same each time"


def autosave() -> tuple[float, float, str]:
    with copied_corpus() as (root, people), copied_corpus() as (copy, _):
        found = child("saves", str(root), str(copy), str(people["long"]), "60").said
    return found["save"], found["raw"], f"wall {found['save_wall']:.2f} / {found['raw_wall']:.2f}"


@cache
def _scanned() -> dict[str, float]:
    """The folder opened for the first time and again; once, for both its goals."""
    with shared_folder(CARDS) as (root, full):
        found = child("folder", str(root), str(full)).said
    if found["cards"] != CARDS:
        raise RuntimeError("not all cards were found")
    return found


def folder(what: str, budget: float) -> Measure:
    """A circle's folder of 1,000 cards against `budget` ms: the window's longest "gap" while they are opened, a look when nothing changed
    ("again").
    """

    def measure() -> tuple[float, float, str]:
        found = _scanned()
        return found[what], budget, f"first scan {found['scan']:.0f} ms, p99 of the gaps {found['gap_99']:.0f}"

    return measure


@cache
def _sealed() -> dict[str, float]:
    """Cards opened and sealed; once, for both its goals."""
    return child("sealing", "400").said


def card(deed: str) -> Measure:
    """One card opened ("open"), or signed and sealed ("seal"), against the bare HPKE, AEAD and Ed25519 calls."""

    def measure() -> tuple[float, float, str]:
        found = _sealed()
        return found[f"own_{deed}"], found[f"bare_{deed}"], ""

    return measure


def opening() -> tuple[float, float, str]:
    with copied_corpus() as (root, _), copied_corpus() as (copy, _):
        found = child("opening", str(root), str(copy), "7").said
    return found["open"], found["bare"], f"the proof of every page is {100 * found['check'] / found['open']:.0f} % of it"


def window_gap() -> tuple[float, float, str]:
    """The window's longest gap, against 50 ms."""
    with copied_corpus() as (root, people):
        found = child("gaps", str(root), str(people["long"]), "25").said
    return found["gap"], 50, f"its median {found['gap_50']:.0f}; a save takes {found['save']:.0f}, p50"


def covers() -> tuple[float, float, str]:
    """From Cacher to the painted cover, the slowest of 25, against 100 ms."""
    with copied_corpus() as (root, people):
        found = child("covers", str(root), str(people["long"]), "25").said
    return found["cover"], 100, f"its median {found['cover_50']:.0f}"


def backup() -> tuple[float, float, str]:
    with copied_corpus() as (root, people), copied_corpus() as (copy, _):
        found = child("backups", str(root), str(copy), str(people["long"]), "3").said
    return found["own"], found["plain"], f"{found['saves']:.0f} saves meanwhile; wall {found['own_wall']:.0f} / {found['plain_wall']:.0f}"


def many_lines(lines: int) -> tuple[Path, dict[str, float]]:
    """A folder with `Cahier`, a notebook of so many lines, and `raw.db`, the same lines in a bare index; what the making of each took.

    Made once, like the corpus: never open the notebook, copy it.
    """
    folder = corpus()[0] / f"lines-{lines}"
    told = folder / "told.json"
    if not told.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        say(f"Making {lines} lines (once)...")
        told.write_text(json.dumps(child("build", str(folder), str(lines)).said), encoding="ascii")
    return folder, json.loads(told.read_text(encoding="ascii"))


@contextmanager
def copied_lines(lines: int) -> Iterator[Path]:
    """A copy of that notebook, as Cahier's data folder."""
    folder, _ = many_lines(lines)
    with tempfile.TemporaryDirectory(prefix="cahier-bench-") as name:
        yield Path(shutil.copytree(folder / "Cahier", Path(name) / "Cahier"))


def find(lines: int, what: str) -> Measure:
    """Typing words letter by letter, each from the second on, against the bare index's own answers. "query": the letter that compares worst.

    "list": the mean of all letters; a window is painted for a word that is nowhere too, which no index has to look for. Beside it what the same
    answers take in a bare QListWidget under a bare field.
    """

    def measure() -> tuple[float, float, str]:
        with copied_lines(lines) as root:
            found = child("finds", str(root), str(many_lines(lines)[0] / "raw.db"), str(lines), what).said
        worst, mean = (found["worst"], found["worst_floor"]), (found["mean"], found["mean_floor"])
        if what == "query":
            return *worst, f"{found['letters']:.0f} letters, the mean {mean[0] / mean[1]:.2f}"
        bare = f"in a bare QListWidget {found['mean_list'] / mean[1]:.2f} and {found['worst_list']:.2f}"
        return *mean, f"{found['letters']:.0f} letters, the worst {worst[0] / worst[1]:.2f}: {worst[0]:.2f} / {worst[1]:.2f}; {bare}"

    return measure


def size(lines: int) -> Measure:
    """The whole notebook's file against its lines' letters, in MB."""

    def measure() -> tuple[float, float, str]:
        _, told = many_lines(lines)
        return told["own_size"], told["own_text"], f"a bare index with its text {told['raw_size'] / told['own_text']:.2f}"

    return measure


def building(lines: int, turns: int) -> Measure:
    """So many lines brought into a notebook, so many of them at a time, and into a bare index at once."""

    def measure() -> tuple[float, float, str]:
        told = corpus()[0] / f"lines-{lines}" / "told.json"
        made = []
        if told.exists() and told.stat().st_mtime >= STARTED:  # a moment ago, to be searched
            made.append(json.loads(told.read_text(encoding="ascii")))
        while len(made) < turns:
            with tempfile.TemporaryDirectory(prefix="cahier-bench-") as name:
                made.append(child("build", name, str(lines)).said)
        return median([one["own_cpu"] for one in made]), median([one["raw_cpu"] for one in made]), ""

    return measure


@cache
def _week_stored() -> Path:
    """Cahier's data folder with a week of 50 appointments after another, until they are 20,000; until the bench ends."""
    place = Path(tempfile.mkdtemp(prefix="cahier-bench-"))
    atexit.register(shutil.rmtree, place)
    week_of(place, APPOINTMENTS)
    return place


def week(beside: int) -> Measure:
    """Turning to a week of 50 appointments with 20,000 stored, against a notebook that has only `beside` of them: none, or those shown."""

    def measure() -> tuple[float, float, str]:
        with tempfile.TemporaryDirectory(prefix="cahier-bench-") as name:
            week_of(Path(name), beside)
            found = child("weeks", str(_week_stored()), name, "145").said
        return found["figure"], found["floor"], "50 appointments in each week shown"

    return measure


GOALS = (
    Goal("start", "start to the painted cover / a bare PySide6 window", 1.5, start),
    Goal("last-page", "start to the page left last, less key derivation and integrity check / a bare PySide6 window", 2.0,
         last_page(lambda: left_at("last"), 15)),
    Goal("last-page-400000", f"the same in a notebook of {MANY:,} lines", 2.0, last_page(lambda: left_among(MANY), 11)),
    Goal("page", "page of 5,000 lines, opened and painted / page of 100", 1.3, page("short", 15)),
    Goal("page-whole", "page of 5,000 lines / a ruled QTextEdit with all of them", 0.1, page("whole", 3)),
    Goal("key-end", "a key to its painted frame, p50, at the end of the long page / in a bare QTextEdit", 1.5, key("end")),
    Goal("key-high", "a key to its painted frame, p50, high up in the long page / in a bare QTextEdit", 1.5, key("high")),
    Goal("key-laden", "the same at the end of the long page with highlights, sketches and joined pages, in the real window", 1.5, key_laden),
    Goal("turn", f"from one person's page to another's in {LINES:,} lines, painted, the long one with all that beside it / 50 ms", 1.0, turn("turn")),
    Goal("turn-up", "Page up on the long page where older lines come, painted / 50 ms", 1.0, turn("up")),
    Goal("memory", "resident with the page of 5,000 lines / a bare PySide6 window (MB)", 1.8, resident),
    Goal("autosave", "one autosave / the same transaction on a bare connection", 2.0, autosave),
    Goal("opening", "opening 40,000 lines, less key derivation / a bare connection, the same pragmas and proof of every page", 1.5, opening),
    Goal("save-gap", "the window's longest gap while lines of the long page are saved / 50 ms (wall)", 1.0, window_gap),
    Goal("cover", "from Cacher to the painted cover, the slowest of 25 on the long page / 100 ms (wall)", 1.0, covers),
    Goal("backup", "a proven copy while lines are saved / SQLite's own backup of the same file", 3.0, backup),
    Goal("find", f"what is typed sought in {FEW:,} lines, the worst letter / the same of a bare FTS5 index", 3.0, find(FEW, "query")),
    Goal("find-many", f"what is typed sought in {MANY:,} lines, the worst letter / the same of a bare FTS5 index", 3.0, find(MANY, "query")),
    Goal(
        "find-list",
        f"from a letter typed to the painted list, {FEW:,} lines, the mean of all letters / the query of a bare FTS5 index",
        10.0,
        find(FEW, "list"),
    ),
    Goal(
        "find-list-many", f"from a letter typed to the painted list, {MANY:,} lines, the mean of all letters / that query", 10.0, find(MANY, "list")
    ),
    Goal("size", f"the file of {FEW:,} lines / their text (MB)", 2.0, size(FEW)),
    Goal("size-many", f"the file of {MANY:,} lines / their text (MB)", 2.0, size(MANY)),
    Goal("build", f"{FEW:,} lines brought in through the notebook / a bare FTS5 index of them", 1.5, building(FEW, 2)),
    Goal("build-many", f"{MANY:,} lines brought in through the notebook / a bare FTS5 index of them", 1.5, building(MANY, 1)),
    Goal("week", f"turning to a week with {APPOINTMENTS:,} appointments stored, painted / in a notebook that has none", 1.5, week(0)),
    Goal("week-stored", f"the same with {APPOINTMENTS:,} stored / in a notebook that has only those of the weeks shown", 1.5, week(2000)),
    Goal("card-open", "one sealed card opened / the bare HPKE, AEAD and Ed25519 calls", 2.0, card("open")),
    Goal("card-seal", "one card signed and sealed / the bare HPKE, AEAD and Ed25519 calls", 2.0, card("seal")),
    Goal("folder-gap", "the window's longest gap while 1,000 cards in a folder are opened for the first time / 50 ms (wall)", 1.0, folder("gap", 50)),
    Goal("folder-again", "looking at a folder of 1,000 cards when nothing changed / 20 ms", 1.0, folder("again", 20)),
)


def judge(goal: Goal) -> tuple[bool, str]:
    """Whether a goal is met, and its line. What cannot be measured is missed, with the reason."""
    try:
        figure, floor, note = goal.measure()
    except Exception as fault:
        return False, f"{goal.name:<16} {'-':>9} {'-':>9} {'-':>7} {goal.limit:>6.2f}  missed  not measured: {type(fault).__name__}: {fault}"
    ratio = figure / floor
    met = ratio <= goal.limit
    line = f"{goal.name:<16} {figure:>9.2f} {floor:>9.2f} {ratio:>7.2f} {goal.limit:>6.2f}  {'met   ' if met else 'missed'}  {goal.what}"
    return met, line + (f" ({note})" if note else "")


def main(names: list[str]) -> int:
    """Measure the goals whose name begins with one of `names`, or all; 0, or 2 for a name that is none."""
    chosen = [goal for goal in GOALS if not names or any(goal.name.startswith(name) for name in names)]
    if not chosen or any(not any(goal.name.startswith(name) for goal in GOALS) for name in names):
        say("goals: " + ", ".join(goal.name for goal in GOALS))
        return 2
    print(f"{'name':<16} {'figure':>9} {'floor':>9} {'ratio':>7} {'goal':>6}")
    results = []
    for goal in chosen:
        met, line = judge(goal)
        results.append(met)
        print(line, flush=True)
    print(f"{sum(results)} goals met, {len(results) - sum(results)} missed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
