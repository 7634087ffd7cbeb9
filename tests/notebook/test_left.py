"""A damaged notebook opened to read what is left: all that can be read is, what cannot is told, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import PASSPHRASE, TODAY

from notebook_app import vault
from notebook_app.errors import Refused
from notebook_app.model import Noun, Written
from notebook_app.notebook import Notebook

PAGE = 4096


class Damaged:
    """A notebook of forty people, Nadia's lines among them, that is closed, spoiled page by page, and opened to be read."""

    def __init__(self, notebook: Notebook, folder: Path) -> None:
        self.folder = folder
        for n in range(40):
            notebook.people.add(f"Personne Numéro{n} " + "x" * 120, TODAY)
        self.nadia = notebook.people.add("Nadia Ferhat", TODAY).id
        for n in range(120):
            day = TODAY - timedelta(days=200 - n)
            notebook.entries.save(self.nadia, [Written(None, day, f"Ligne {n}. " + "à pied " * 60, key=1)], day)
        with notebook.read() as db:
            self.roots = dict(db.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'").fetchall())
        notebook.close()
        self.whole = (folder / "notebook.db").read_bytes()
        self.opened: list[Notebook] = []

    def spoil(self, page: int) -> Notebook | None:
        """Opened to be read after one bit of this page changed; None where that page is needed to open anything."""
        data = bytearray(self.whole)
        data[(page - 1) * PAGE + 100] ^= 1
        self.close()
        (self.folder / "notebook.db").write_bytes(data)
        try:
            self.opened.append(Notebook.open(self.folder, PASSPHRASE, salvage=True))
        except vault.NotebookDamaged:
            return None
        return self.opened[-1]

    def close(self) -> None:
        while self.opened:
            self.opened.pop().close()


@pytest.fixture
def damaged(open_notebook: Callable[..., Any], tmp_path: Path) -> Iterator[Damaged]:
    made = Damaged(open_notebook(), tmp_path / "notebook")
    yield made
    made.close()


def test_each_line_is_read_or_its_day_is_told(damaged: Damaged) -> None:
    found = set()
    for page in range(2, len(damaged.whole) // PAGE + 1):
        notebook = damaged.spoil(page)
        if notebook is None:
            continue
        lines, holes = notebook.entries.left(damaged.nadia, TODAY)
        days = {line.day for line in lines}
        assert len(lines) == len(days)
        for n in range(120):
            day = TODAY - timedelta(days=200 - n)
            assert (day in days) or any(first <= day <= last for first, last in holes)
        if holes:
            assert notebook.take_holes() == len(holes)
            found.add(len(lines))
    assert min(found) == 0  # the page above all others
    assert sorted(found)[-1] > 100  # one page of lines, and no more


def test_people_are_found_around_what_is_lost(damaged: Damaged) -> None:
    found = set()
    for page in range(2, len(damaged.whole) // PAGE + 1):
        notebook = damaged.spoil(page)
        if notebook is None:
            continue
        rows = notebook.people.rows(TODAY)
        if notebook.take_holes():
            found.add(len(rows))
            assert [row.id for row in notebook.people.find("nad fer", TODAY)] in ([damaged.nadia], [])
    assert 0 < sorted(found)[-2] < 41  # with and without some of them


def test_nothing_is_written_and_the_code_says_why(damaged: Damaged) -> None:
    notebook = damaged.spoil(damaged.roots["entries"])
    assert notebook is not None
    with pytest.raises(Refused, match=r"^salvage$"):
        notebook.people.add("Awa Diop", TODAY)
    with pytest.raises(Refused, match=r"^salvage$"), notebook.write(Noun.NONE):
        pass
    assert notebook.left(lambda: notebook.entries.window(damaged.nadia), []) == []
    assert notebook.take_holes() == 1
    assert notebook.take_holes() == 0


def test_a_sound_notebook_hides_nothing(notebook: Notebook) -> None:
    def fails() -> list[date]:
        raise vault.NotebookDamaged("database")

    with pytest.raises(vault.NotebookDamaged):
        notebook.left(fails, [])
    with pytest.raises(vault.VaultError):
        notebook.pieces("SELECT nothing FROM nowhere WHERE ? < ?", (), 0, 1)
    assert notebook.left(lambda: 3, 0) == 3
    assert notebook.entries.left(1, TODAY) == ([], [])
    assert notebook.take_holes() == 0
