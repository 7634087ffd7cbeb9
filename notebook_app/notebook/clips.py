"""What is joined to a page: pictures of paper pages, files, sketches (MODEL: clips). Kept in the vault only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app import strokes, text
from notebook_app.errors import Refused
from notebook_app.model import CLIP_BYTES, CLIP_SMALL_BYTES, Clip, Noun
from notebook_app.notebook.entries import day_of

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

CAPTION = 80  # characters

_CLIP = "id, person, entry, day, kind, name, media, size"
_ALL = "id, person, entry, day, kind, name, media, size, data, small"
SKETCH = "application/json"
# media → how its bytes begin; nothing else is taken in
_BEGINS = {"image/jpeg": (b"\xff\xd8\xff",), "image/png": (b"\x89PNG\r\n\x1a\n",), "application/pdf": (b"%PDF-",)}
_MEDIA = {"picture": ("image/jpeg", "image/png"), "file": ("application/pdf",), "sketch": (SKETCH,)}


class Clips:
    """The clips of all people. Each begins beside a line and goes with it, with the person, or alone."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # Reading

    def get(self, id: int) -> Clip:
        """The clip without its bytes; Refused("clip") if it is not there."""
        return _clip_of(self._row(_CLIP, id))

    def of(self, person: int) -> list[Clip]:
        """All of a person, in the order of their lines, without their bytes."""
        with self._notebook.read() as db:
            rows = db.execute(f"SELECT {_CLIP} FROM clips WHERE person = ?", (person,)).fetchall()
        return sorted((_clip_of(row) for row in rows), key=lambda clip: (clip.day, clip.entry or 0, clip.id))

    def data(self, id: int) -> bytes:
        """Its bytes; Refused("clip")."""
        return bytes(self._row("data", id)[0])

    def small(self, id: int) -> bytes:
        """The picture as shown beside the lines; of a sketch its strokes; empty for a file. Refused("clip")."""
        kind, small = self._row("kind, CASE kind WHEN 'sketch' THEN data ELSE small END", id)
        return bytes(small) if small is not None and kind != "file" else b""

    # Writing

    def add(
        self, person: int, kind: str, data: bytes, today: date, entry: int | None = None, name: str = "", media: str = "", small: bytes | None = None
    ) -> Clip:
        """Joins a clip to a line; `entry` None: to the person's last line of today, made empty if there is none. Can be undone until closing.

        Refused: "clip-size" (more than 500 kB), "clip-kind" (not the bytes of such a clip), "line", "person".
        """
        self._check(kind, media, data, small)
        made = False
        with self._notebook.write(Noun.CLIPS) as db:
            if entry is None:
                line, made = self._notebook.entries.last_of(person, today)
                entry = line.id
            elif db.execute("SELECT 1 FROM entries WHERE id = ? AND person = ?", (entry, person)).fetchone() is None:
                raise Refused("line")
            id: int = db.execute(
                "INSERT INTO clips (person, entry, day, kind, name, media, size, data, small) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (person, entry, day_of(entry).isoformat(), kind, _caption(name), media, len(data), data, small),
            ).fetchone()[0]
        self._notebook.remember(lambda: self._take(id, made))
        return self.get(id)

    def caption(self, id: int, name: str) -> Clip:
        """Other words for it; Refused("clip")."""
        before = self.get(id).name
        if (name := _caption(name)) != before:
            with self._notebook.write(Noun.CLIPS) as db:
                db.execute("UPDATE clips SET name = ? WHERE id = ?", (name, id))
            self._notebook.remember(lambda: self.caption(id, before))
        return self.get(id)

    def replace(self, id: int, data: bytes, media: str = "", small: bytes | None = None, undoable: bool = True) -> Clip:
        """Other bytes of the same kind: a picture that was turned, a sketch drawn on. Refused as `add`.

        `undoable` False: saved while it is being drawn, which takes its own steps back.
        """
        kind = self.get(id).kind
        self._check(kind, media, data, small)
        before = self._row("data, media, small", id)
        with self._notebook.write(Noun.CLIPS) as db:
            db.execute("UPDATE clips SET data = ?, media = ?, small = ?, size = ? WHERE id = ?", (data, media, small, len(data), id))
        if not undoable:
            return self.get(id)
        was, its_media, its_small = bytes(before[0]), str(before[1]), None if before[2] is None else bytes(before[2])
        self._notebook.remember(lambda: self.replace(id, was, its_media, its_small))
        return self.get(id)

    def remove(self, id: int) -> None:
        """Takes it out; can be undone until closing, also once its line, empty, went. Refused("clip")."""
        self._take(id, False)

    # Inside

    def _row(self, columns: str, id: int) -> tuple[Any, ...]:
        with self._notebook.read() as db:
            row = db.execute(f"SELECT {columns} FROM clips WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise Refused("clip")
        return tuple(row)

    @staticmethod
    def _check(kind: str, media: str, data: bytes, small: bytes | None) -> None:
        if len(data) > CLIP_BYTES or (small is not None and len(small) > CLIP_SMALL_BYTES):
            raise Refused("clip-size")
        if media not in _MEDIA.get(kind, ()):
            raise Refused("clip-kind")
        if media == SKETCH:
            if not strokes.unpack(data):
                raise Refused("clip-kind")
        elif not data.startswith(_BEGINS[media]):
            raise Refused("clip-kind")

    def _take(self, id: int, line: bool) -> None:
        """`line`: and its line, which was made for it, unless something else is there by now."""
        row = self._row(_ALL, id)
        with self._notebook.write(Noun.CLIPS) as db:
            db.execute("DELETE FROM clips WHERE id = ?", (id,))
            if line:
                self._notebook.entries.leave(row[1], [row[2]])
        self._notebook.remember(lambda: self._put_back(row))

    def _put_back(self, row: tuple[Any, ...]) -> None:
        """Beside its line; where that went meanwhile it stands again, empty."""
        person, entry = row[1], row[2]
        if entry is None:
            raise Refused("line")
        with self._notebook.write(Noun.CLIPS) as db:
            made = self._notebook.entries.stand_again(entry, person)
            db.execute(f"INSERT INTO clips ({_ALL}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        self._notebook.remember(lambda: self._take(row[0], made))


def _caption(name: str) -> str:
    return (text.clean_name(name) or "")[:CAPTION].strip()


def _clip_of(row: tuple[Any, ...]) -> Clip:
    id, person, entry, day, kind, name, media, size = row
    return Clip(id, person, entry, day_of(entry) if entry is not None else date.fromisoformat(day), kind, name, media, size)
