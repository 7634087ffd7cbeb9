"""What was seen in the circles' folders, and one's own receipts lying there (exchange SPEC §7, §9).

Only what a file is, never what a card says: that is kept by the person's yes alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from notebook_app.model import Noun
from notebook_app.values import Value

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_SEEN = "name, size, mtime, day, outcome, code, kind, key, ref, seq, hash, declined"


class SeenFile(Value):
    """A file as it was when it was read: `mtime` in nanoseconds. `kind` is "card", "introduction", "receipt", or "" for what is not `ok`."""

    name: str
    size: int
    mtime: int
    day: date
    outcome: str
    code: str = ""
    kind: str = ""
    key: str = ""
    ref: str = ""
    seq: int = 0
    hash: bytes = b""
    declined: bool = False

    @property
    def depends_on_day(self) -> bool:
        """Whether another day, or another version, may read it otherwise."""
        return self.outcome == "newer" or self.code in ("date-future", "date-old")


class ReceiptFile(Value):
    """One's own receipt in a circle's folder, for the card `ref` of `key`."""

    circle: int
    name: str
    key: str
    ref: str
    day: date


class Folders:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def seen(self, circle: int) -> list[SeenFile]:
        """Every file that was read in the circle's folder, in the order of their names."""
        with self._notebook.read() as db:
            rows = db.execute(f"SELECT {_SEEN} FROM seen_files WHERE circle = ? ORDER BY name", (circle,)).fetchall()
        return [
            SeenFile(name, size, mtime, date.fromisoformat(day), outcome, code, kind, key, ref, seq, bytes(hash), bool(declined))
            for name, size, mtime, day, outcome, code, kind, key, ref, seq, hash, declined in rows
        ]

    def remember(self, circle: int, files: Iterable[SeenFile]) -> None:
        """A no said to the same record before holds."""
        kept = list(files)
        asks = any(file.kind for file in kept)
        with self._notebook.write(Noun.FOLDERS if asks else Noun.NONE) as db:
            for file in kept:
                db.execute(
                    f"INSERT INTO seen_files (circle, {_SEEN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (circle, name) DO UPDATE"
                    " SET size = excluded.size, mtime = excluded.mtime, day = excluded.day, outcome = excluded.outcome, code = excluded.code,"
                    " kind = excluded.kind, key = excluded.key, ref = excluded.ref, seq = excluded.seq, hash = excluded.hash,"
                    " declined = declined AND hash = excluded.hash",
                    (circle, file.name, file.size, file.mtime, file.day.isoformat(), file.outcome, file.code, file.kind, file.key, file.ref,
                     file.seq, file.hash, file.declined),
                )  # fmt: skip

    def forget(self, circle: int, names: Iterable[str]) -> None:
        """Files that are no longer there: it changes nothing of what was accepted."""
        with self._notebook.write(Noun.FOLDERS) as db:
            db.executemany("DELETE FROM seen_files WHERE circle = ? AND name = ?", [(circle, name) for name in names])

    def decline(self, hash: bytes) -> None:
        """The person's no: this record is not proposed again, wherever it lies; another one of the same issuer is."""
        with self._notebook.write(Noun.FOLDERS) as db:
            db.execute("UPDATE seen_files SET declined = 1 WHERE hash = ? AND hash <> x''", (hash,))

    def leave(self, circle: int, names: Iterable[str]) -> None:
        """The person's no to taking these out, as long as what they hold is the same."""
        with self._notebook.write(Noun.FOLDERS) as db:
            db.executemany("UPDATE seen_files SET declined = 1 WHERE circle = ? AND name = ?", [(circle, name) for name in names])

    # One's own receipts

    def receipts(self, circle: int | None = None) -> list[ReceiptFile]:
        """Those lying in a circle's folder, or in all, the oldest first."""
        where = "" if circle is None else "WHERE circle = ?"
        with self._notebook.read() as db:
            rows = db.execute(
                f"SELECT circle, name, key, ref, day FROM receipt_files {where} ORDER BY day, name", () if circle is None else (circle,)
            ).fetchall()
        return [ReceiptFile(of, name, key, ref, date.fromisoformat(day)) for of, name, key, ref, day in rows]

    def add_receipt(self, receipt: ReceiptFile) -> None:
        with self._notebook.write(Noun.NONE) as db:
            db.execute(
                "INSERT INTO receipt_files (circle, name, key, ref, day) VALUES (?, ?, ?, ?, ?)",
                (receipt.circle, receipt.name, receipt.key, receipt.ref, receipt.day.isoformat()),
            )

    def drop_receipt(self, receipt: ReceiptFile) -> None:
        with self._notebook.write(Noun.NONE) as db:
            db.execute("DELETE FROM receipt_files WHERE circle = ? AND name = ?", (receipt.circle, receipt.name))
