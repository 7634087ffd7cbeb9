"""The directory: one's own keys, the colleagues whose keys are known, and to whom a card can go (exchange SPEC §5, §6, §8)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import Colleague, Noun, Recipient
from notebook_app.naming import in_order
from notebook_app.text import clean_name
from notebook_app.values import Value

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_COLLEAGUE = "SELECT id, key, name, phone, org, role, seal, verified, retired, alike FROM directory"
# A colleague is named as the directory names them now; the person without software as they were written down.
_RECIPIENT = """
SELECT r.id, r.kind, coalesce(d.name, c.name, r.name) AS name,
    CASE WHEN d.id IS NULL THEN r.role WHEN d.role <> '' THEN d.role ELSE d.org END, coalesce(d.phone, r.phone), r.colleague
FROM recipients r LEFT JOIN directory d ON d.id = r.colleague LEFT JOIN circles c ON c.id = r.circle
"""


class OwnKeys(Value):
    """The two secrets of this installation, 32 bytes each: never shown, never logged, only ever inside the vault (exchange SPEC §2, §5)."""

    _unsaid = ("signing_seed", "seal_seed")
    signing_seed: bytes
    seal_seed: bytes


class Directory:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # One's own keys

    def own(self) -> OwnKeys:
        """The keys that sign and open today; made when the notebook was."""
        return self._keys()[0]

    def seal_seeds(self) -> tuple[bytes, ...]:
        """Every seed that may open what was sealed to this notebook, the present one first."""
        return tuple(keys.seal_seed for keys in self._keys())

    def draw_keys(self) -> OwnKeys:
        """New keys, when a restored notebook goes on beside the computer it came from: two computers are two keys (exchange SPEC §2)."""
        drawn = OwnKeys(secrets.token_bytes(32), secrets.token_bytes(32))
        with self._notebook.write(Noun.DIRECTORY) as db:
            db.execute("INSERT INTO own_keys (signing, seal) VALUES (?, ?)", (drawn.signing_seed, drawn.seal_seed))
        return drawn

    def _keys(self) -> list[OwnKeys]:
        with self._notebook.read() as db:
            rows = db.execute("SELECT signing, seal FROM own_keys ORDER BY id DESC").fetchall()
        return [OwnKeys(bytes(signing), bytes(seal)) for signing, seal in rows]

    # Colleagues

    def all(self) -> list[Colleague]:
        """Everyone whose key is known, the retired ones too, in the order of their names."""
        with self._notebook.read() as db:
            rows = db.execute(_COLLEAGUE).fetchall()
        return sorted(map(_colleague, rows), key=lambda c: (in_order(c.name), c.id))

    def get(self, id: int) -> Colleague:
        """`Refused("colleague")` when there is none."""
        found = self._one("id = ?", id)
        if found is None:
            raise Refused("colleague")
        return found

    def by_key(self, key: str) -> Colleague | None:
        return self._one("key = ?", key)

    def retired_keys(self) -> frozenset[str]:
        """The keys of which every record is rejected, past ones too (exchange SPEC §8)."""
        return frozenset(c.key for c in self.all() if c.retired)

    def add(self, key: str, name: str, phone: str, today: date | None = None, org: str = "", role: str = "", seal: str = "") -> Colleague:
        """Pins a key: not verified until the five words are re-read, and nothing can be sealed to it before an introduction gave `seal`.

        The colleague becomes someone a card can go to. `Refused("known")` for a key that is already there.
        """
        if not key or self.by_key(key):
            raise Refused("known" if key else "key")
        with self._notebook.write(Noun.DIRECTORY | Noun.RECIPIENTS) as db:
            id = db.execute(
                "INSERT INTO directory (key, name, phone, org, role, seal, added) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (key, name, phone, org, role, seal, today and today.isoformat()),
            ).lastrowid
            db.execute("INSERT INTO recipients (kind, name, colleague) VALUES ('software', '', ?)", (id,))
        return self.get(id)

    def introduce(self, said: Mapping[str, str], seq: int, hash: bytes, today: date, alike: int | None = None) -> Colleague:
        """What an introduction says (`key`, `name`, `phone`, `seal`, and perhaps `org`, `role`); of the same keys the highest (seq, hash) holds.

        A colleague known only by a card gets the seal key. `alike`: of a key that is new, the colleague whom it resembles; nothing is sealed
        to it before the five words are re-read. `Refused("key-changed")` when another seal key is pinned: that is for the two people to
        settle by voice (`settle`), not for a file (exchange SPEC §6, §8).
        """
        with self._notebook.write(Noun.DIRECTORY | Noun.RECIPIENTS | Noun.RECEIVED) as db:
            known = self.by_key(said["key"])
            if known is None:
                known = self.add(said["key"], said["name"], said["phone"], today)
                db.execute("UPDATE directory SET alike = ? WHERE id = ?", (alike, known.id))
            if known.seal not in ("", said["seal"]):
                raise Refused("key-changed")
            if (seq, hash) > self.introduced(known.id):
                self._say(known.id, said, seq, hash)
        return self.get(known.id)

    def settle(self, said: Mapping[str, str], seq: int, hash: bytes, day: date) -> Colleague:
        """Another seal key of a pinned key: it takes the place of the former one once its five words were re-read on `day`.

        `Refused("colleague")` for a key that is not pinned.
        """
        known = self.by_key(said["key"])
        if known is None:
            raise Refused("colleague")
        with self._notebook.write(Noun.DIRECTORY | Noun.RECIPIENTS | Noun.RECEIVED) as db:
            self._say(known.id, said, seq, hash)
            db.execute("UPDATE directory SET verified = ? WHERE id = ?", (day.isoformat(), known.id))
        return self.get(known.id)

    def introduced(self, id: int) -> tuple[int, bytes]:
        """(seq, hash) of the introduction that holds; (0, b"") before one."""
        with self._notebook.read() as db:
            found = db.execute("SELECT seq, coalesce(hash, x'') FROM directory WHERE id = ?", (id,)).fetchone()
        return (found[0], bytes(found[1])) if found else (0, b"")

    def _say(self, id: int, said: Mapping[str, str], seq: int, hash: bytes) -> None:
        with self._notebook.write(Noun.DIRECTORY) as db:
            db.execute(
                "UPDATE directory SET name = ?, phone = ?, org = ?, role = ?, seal = ?, seq = ?, hash = ? WHERE id = ?",
                (said["name"], said["phone"], said.get("org", ""), said.get("role", ""), said["seal"], seq, hash, id),
            )

    def change(self, id: int, name: str, phone: str) -> Colleague:
        """The name and number shown from now on for a key; the key stays."""
        return self._set(id, name=name, phone=phone)

    def verify(self, id: int, day: date) -> Colleague:
        """The five words were re-read on `day`; `Refused("seal")` before an introduction: there are no words to read yet."""
        if not self.get(id).seal:
            raise Refused("seal")
        return self._set(id, verified=day.isoformat())

    def unverify(self, id: int) -> Colleague:
        """A word was not the same: what was re-read before counts no more, until all five are the same."""
        return self._set(id, verified=None)

    def retire(self, id: int, day: date) -> Colleague:
        """The key was lost or stolen: its cards count no more, past ones included, until `un_retire`. Nothing is deleted."""
        return self._set(id, retired=day.isoformat())

    def un_retire(self, id: int) -> Colleague:
        return self._set(id, retired=None)

    def _one(self, where: str, value: int | str) -> Colleague | None:
        with self._notebook.read() as db:
            row = db.execute(f"{_COLLEAGUE} WHERE {where}", (value,)).fetchone()
        return _colleague(row) if row else None

    def _set(self, id: int, **columns: str | None) -> Colleague:
        self.get(id)
        names = ", ".join(f"{column} = ?" for column in columns)
        # What is known of a colleague decides what their cards are worth: those shown change too.
        with self._notebook.write(Noun.DIRECTORY | Noun.RECIPIENTS | Noun.RECEIVED) as db:
            db.execute(f"UPDATE directory SET {names} WHERE id = ?", (*columns.values(), id))
        return self.get(id)

    # Recipients

    def recipients(self) -> list[Recipient]:
        """To whom a card can go, in the order of their names: colleagues whose key is not retired, people without software, circles."""
        with self._notebook.read() as db:
            rows = db.execute(f"{_RECIPIENT} WHERE d.retired IS NULL").fetchall()
        return sorted((Recipient(*row) for row in rows), key=lambda r: (in_order(r.name), r.id))

    def recipient(self, id: int) -> Recipient:
        """`Refused("recipient")` when it was removed or its key retired."""
        for recipient in self.recipients():
            if recipient.id == id:
                return recipient
        raise Refused("recipient")

    def recipient_of(self, colleague: int) -> Recipient | None:
        """A colleague as someone a card can go to; None when the key is retired."""
        return next((r for r in self.recipients() if r.colleague == colleague), None)

    def add_recipient(self, name: str, role: str = "", phone: str = "", kind: str = "person") -> Recipient:
        """Someone without software, or a circle by its name; colleagues come by their keys. `Refused("name")` when the name is empty."""
        stored = clean_name(name)
        if stored is None:
            raise Refused("name")
        if kind not in ("person", "circle"):
            raise Refused("kind")
        with self._notebook.write(Noun.RECIPIENTS) as db:
            circle = db.execute("INSERT INTO circles (name) VALUES (?)", (stored,)).lastrowid if kind == "circle" else None
            id = db.execute(
                "INSERT INTO recipients (kind, name, role, phone, circle) VALUES (?, ?, ?, ?, ?)", (kind, stored, role.strip(), phone.strip(), circle)
            ).lastrowid
        return self.recipient(id)

    def remove_recipient(self, id: int) -> None:
        """Takes someone without software, or a circle, off the list; the register still names them. A colleague is retired instead."""
        kind = self.recipient(id).kind
        if kind == "software":
            raise Refused("kind")
        with self._notebook.write(Noun.RECIPIENTS) as db:
            circle = db.execute("SELECT circle FROM recipients WHERE id = ?", (id,)).fetchone()[0]
            db.execute("DELETE FROM recipients WHERE id = ?", (id,))
            if circle is not None:
                db.execute("DELETE FROM circles WHERE id = ?", (circle,))


def _colleague(row: tuple[Any, ...]) -> Colleague:
    verified, retired = (date.fromisoformat(day) if day else None for day in row[7:9])
    id, key, name, phone, org, role, seal = row[:7]
    return Colleague(id, key, name, phone, org, role, seal, verified, retired, row[9])
