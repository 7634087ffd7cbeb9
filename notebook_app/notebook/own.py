"""The counsellor's own: the label, and what the notebook remembers for itself (MODEL: label, own)."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from notebook_app.model import Backup, Label, Noun

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_BACKUPS = 20  # how many are remembered


class LabelSection:
    """What stands on the cover, and what a card says of its author."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def get(self) -> Label:
        """The label; its lines are empty before it was written."""
        with self._notebook.read() as db:
            row = db.execute("SELECT name, job, org, phone FROM label").fetchone()
        return Label(*row) if row else Label("")

    def set(self, label: Label) -> None:
        """Writes the label."""
        with self._notebook.write(Noun.LABEL) as db:
            db.execute(
                "INSERT INTO label (id, name, job, org, phone) VALUES (1, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                " SET name = excluded.name, job = excluded.job, org = excluded.org, phone = excluded.phone",
                (label.name, label.job, label.org, label.phone),
            )


class Own:
    """Small private things by name: own words of the dictionary, where the sheet lies, the last `restored` seen."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def get(self, k: str, default: str = "") -> str:
        """What was kept under `k`, or `default`."""
        with self._notebook.read() as db:
            row = db.execute("SELECT v FROM own WHERE k = ?", (k,)).fetchone()
        return str(row[0]) if row else default

    def set(self, k: str, v: str) -> None:
        """Keeps `v` under `k`; an empty text forgets it."""
        with self._notebook.write(Noun.OWN) as db:
            if v:
                db.execute("INSERT INTO own (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v", (k, v))
            else:
                db.execute("DELETE FROM own WHERE k = ?", (k,))

    def backups(self) -> list[Backup]:
        """The last copies made elsewhere, newest first; the next one goes to the place of the first."""
        try:
            return [Backup(date.fromisoformat(day), str(place), str(name)) for day, place, name in json.loads(self.get("copies", "[]"))]
        except (ValueError, TypeError):
            return []

    def add_backup(self, backup: Backup) -> list[Backup]:
        """Remembers a copy made elsewhere; those remembered now."""
        with self._notebook.write(Noun.OWN):
            kept = [backup, *self.backups()][:_BACKUPS]
            self.set("copies", json.dumps([[b.day.isoformat(), b.place, b.name] for b in kept]))
        return kept
