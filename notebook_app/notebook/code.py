"""The four digits by which one comes back to a covered notebook (MODEL: code)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from notebook_app import vault as vaults
from notebook_app.model import Noun

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook


class Code:
    """Their verifier, never the digits."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def chosen(self) -> date | None:
        """The day they were chosen; None while there are none."""
        with self._notebook.read() as db:
            row = db.execute("SELECT day FROM code").fetchone()
        return date.fromisoformat(row[0]) if row else None

    def choose(self, digits: str, today: date) -> None:
        """These from now on. ValueError("digits") unless there are exactly four."""
        made = vaults.verifier(digits).named().values()
        with self._notebook.write(Noun.OWN) as db:
            db.execute("INSERT OR REPLACE INTO code (id, salt, m, t, p, verifier, day) VALUES (1, ?, ?, ?, ?, ?, ?)", (*made, today.isoformat()))

    def forget(self) -> None:
        """None from now on: one comes back by the words."""
        with self._notebook.write(Noun.OWN) as db:
            db.execute("DELETE FROM code")

    def are(self, digits: str) -> bool:
        """Whether these are the ones that were chosen."""
        with self._notebook.read() as db:
            row = db.execute("SELECT salt, m, t, p, verifier FROM code").fetchone()
        return row is not None and vaults.are(digits, vaults.Verifier(*row))
