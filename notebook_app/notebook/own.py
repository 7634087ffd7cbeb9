"""The counsellor's own: the label, and what the notebook remembers for itself (MODEL: label, own)."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from notebook_app.model import Backup, Copies, Label, Noun

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

RESTORED = "restored"  # in `own`: how often it had come out of a backup when one last said what it is
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

    def copies(self) -> Copies:
        """The copies made elsewhere, and where the next one goes: where one said, else where the last one went."""
        made = self._backups()
        place = self.get("copy_place") or (made[0].place if made else "")
        return Copies(tuple(made), place, self.get("copy_second"), self.get("copy_both") == "yes")

    def choose_places(self, place: str | None = None, second: str | None = None, both: bool | None = None) -> Copies:
        """Where copies go from now on; None leaves it as it is. The first place is never the second one too."""
        with self._notebook.write(Noun.OWN):
            if place and place == self.get("copy_second"):
                second, both = "", False
            for k, v in (("copy_place", place), ("copy_second", second), ("copy_both", None if both is None else "yes" if both else "no")):
                if v is not None:
                    self.set(k, v)
        return self.copies()

    def add_backups(self, *backups: Backup) -> Copies:
        """Remembers copies made elsewhere, the first as the newest."""
        with self._notebook.write(Noun.OWN):
            self._keep([*backups, *self._backups()])
        return self.copies()

    def note_backups(self, *backups: Backup) -> Copies:
        """What was found out since about copies that are remembered, by place and name."""
        found = {(b.place, b.name): b for b in backups}
        with self._notebook.write(Noun.OWN):
            self._keep([found.get((b.place, b.name), b) for b in self._backups()])
        return self.copies()

    def _backups(self) -> list[Backup]:
        try:
            return [_backup(*fields) for fields in json.loads(self.get("copies", "[]"))]
        except (ValueError, TypeError):
            return []

    def forget_backups(self, paths: Collection[Path]) -> Copies:
        """Copies that are no more; what is still remembered."""
        with self._notebook.write(Noun.OWN):
            self._keep([b for b in self._backups() if Path(b.place, b.name) not in paths])
        return self.copies()

    def series(self) -> list[str]:
        """What the backups of this notebook bore before it was renewed."""
        return self.get("series").split()

    def _keep(self, backups: list[Backup]) -> None:
        kept = [[b.day.isoformat(), b.place, b.name, b.read.isoformat() if b.read else "", b.fault] for b in backups[:_BACKUPS]]
        self.set("copies", json.dumps(kept))


def _backup(day: str, place: str, name: str, read: str, fault: str) -> Backup:
    return Backup(date.fromisoformat(day), str(place), str(name), date.fromisoformat(read) if read else None, str(fault))
