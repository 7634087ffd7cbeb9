"""The frame of the bench: what it says of a goal, and the notebook it measures on."""

from pathlib import Path

import bench
import bench_corpus
import pytest


def goal(figure: float, floor: float, note: str = "") -> bench.Goal:
    return bench.Goal("name", "what it is", 1.5, lambda: (figure, floor, note))


@pytest.mark.parametrize(("figure", "met"), [(15.0, True), (15.1, False), (1.0, True)])
def test_a_goal_is_met_up_to_its_limit(figure: float, met: bool) -> None:
    judged, line = bench.judge(goal(figure, 10.0, "p99 3.0"))
    assert judged is met
    name, shown, floor, ratio, limit, verdict = line.split()[:6]
    assert (name, float(shown), float(floor), float(ratio), float(limit)) == ("name", figure, 10.0, round(figure / 10, 2), 1.5)
    assert verdict == ("met" if met else "missed")
    assert line.endswith("what it is (p99 3.0)")


def test_what_cannot_be_measured_is_missed_and_said() -> None:
    judged, line = bench.judge(bench.Goal("name", "what", 1.5, lambda: (1.0, 1 / 0, "")))
    assert judged is False
    assert "missed  not measured: ZeroDivisionError" in line


def test_a_name_that_is_no_goal_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["nothing-like-it"]) == 2
    assert "goals: start" in capsys.readouterr().err


def test_a_child_is_weighed() -> None:
    ran = bench.child("bare")
    assert ran.cpu > 0
    assert ran.wall > 0
    with pytest.raises(RuntimeError):
        bench.child("no-such-child")


def test_the_corpus_is_the_same_each_time(tmp_path: Path) -> None:
    from notebook_app.notebook import Notebook

    texts = []
    for name in ("one", "two"):
        people = bench_corpus.build(tmp_path / name, people=5, lines=60, long=30, short=10, kdf={"m": 8192, "t": 1, "p": 1})
        notebook = Notebook.open(tmp_path / name, bench_corpus.PASSPHRASE)
        assert [notebook.entries.count(people[which]) for which in ("long", "short")] == [30, 10]
        assert notebook.people.count() == 5
        rows = notebook.people.rows()
        assert sum(notebook.entries.count(row.id) for row in rows) == 60
        texts.append([(row.name, [entry.text for entry in notebook.entries.window(row.id)]) for row in rows])
        notebook.close()
    assert texts[0] == texts[1]
