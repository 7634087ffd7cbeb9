"""News noted by hand, "On me l'a dit" (MODEL: told)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app.errors import Refused
from notebook_app.model import Noun, Told

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_TOLD = "id, person, who, role, day, phone"
_FIELDS = ("who", "role", "day", "phone")


class ToldSection:
    """What colleagues, caretakers and relations said of a person, and on which day."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def get(self, id: int) -> Told:
        """The news; Refused("told") if it is not there."""
        found = self._all("id = ?", id)
        if not found:
            raise Refused("told")
        return found[0]

    def of(self, person: int) -> list[Told]:
        """All of a person, latest first."""
        return self._all("person = ?", person)

    def add(self, person: int, who: str, day: date, today: date, role: str = "", phone: str = "") -> Told:
        """Notes that `who` saw the person on `day`. Refused: "who" (nobody named), "future", "person"."""
        who = self._check(who, day, today)
        with self._notebook.write(Noun.TOLD) as db:
            if db.execute("SELECT 1 FROM people WHERE id = ?", (person,)).fetchone() is None:
                raise Refused("person")
            id: int = db.execute(
                "INSERT INTO told (person, who, role, day, phone) VALUES (?, ?, ?, ?, ?) RETURNING id",
                (person, who, role.strip(), day.isoformat(), phone.strip()),
            ).fetchone()[0]
        self._notebook.remember(lambda: self.remove(id))
        return self.get(id)

    def change(self, id: int, today: date, **fields: Any) -> Told:
        """Another who, role, day or phone."""
        before = self.get(id)
        if any(field not in _FIELDS for field in fields):
            raise Refused("field")
        new = {field: getattr(before, field) for field in _FIELDS} | fields
        new["who"] = self._check(new["who"], new["day"], today)
        self._write(before, new)
        return self.get(id)

    def remove(self, id: int) -> None:
        """Takes the news out; Refused("told") if it is not there."""
        before = self.get(id)
        with self._notebook.write(Noun.TOLD) as db:
            db.execute("DELETE FROM told WHERE id = ?", (id,))
        self._notebook.remember(lambda: self._put_back(before))

    @staticmethod
    def _check(who: str, day: date, today: date) -> str:
        if not who.strip():
            raise Refused("who")
        if day > today:
            raise Refused("future")
        return who.strip()

    def _all(self, where: str, value: int) -> list[Told]:
        with self._notebook.read() as db:
            rows = db.execute(f"SELECT {_TOLD} FROM told WHERE {where} ORDER BY day DESC, id DESC", (value,)).fetchall()
        return [Told(id, person, who, role, date.fromisoformat(day), phone) for id, person, who, role, day, phone in rows]

    def _write(self, before: Told, new: dict[str, Any]) -> None:
        with self._notebook.write(Noun.TOLD) as db:
            db.execute(
                "UPDATE told SET who = ?, role = ?, day = ?, phone = ? WHERE id = ?",
                (new["who"], new["role"].strip(), new["day"].isoformat(), new["phone"].strip(), before.id),
            )
        former = {field: getattr(before, field) for field in _FIELDS}
        self._notebook.remember(lambda: self._write(self.get(before.id), former))

    def _put_back(self, told: Told) -> None:
        with self._notebook.write(Noun.TOLD) as db:
            db.execute(
                f"INSERT INTO told ({_TOLD}) VALUES (?, ?, ?, ?, ?, ?)",
                (told.id, told.person, told.who, told.role, told.day.isoformat(), told.phone),
            )
        self._notebook.remember(lambda: self.remove(told.id))
