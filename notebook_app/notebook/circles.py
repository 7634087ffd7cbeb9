"""The circles ("groupes"): who receives the same card, and the folder they share (MODEL: Data; exchange SPEC §9)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from notebook_app.errors import Refused
from notebook_app.model import Circle, Colleague, Departure, Noun, Way
from notebook_app.naming import in_order
from notebook_app.text import clean_name

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook


class Circles:
    """A circle is one of the recipients, and needs no consent: its members work together.

    Its folder is a path as the system writes it, or "" when its cards go by mail. Who may open a card is decided at each writing: the
    members whose key is known, not retired, and not an unusual computer's.
    """

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def all(self) -> list[Circle]:
        """Every circle, in the order of their names."""
        with self._notebook.read() as db:
            rows = db.execute("SELECT c.id, c.name, c.folder, r.id, c.full_names FROM circles c JOIN recipients r ON r.circle = c.id").fetchall()
            pairs = db.execute("SELECT circle, colleague FROM circle_members").fetchall()
        listed: dict[int, set[int]] = {}
        for circle, colleague in pairs:
            listed.setdefault(circle, set()).add(colleague)
        everyone = self._notebook.directory.all() if pairs else []
        found = [
            Circle(id, name, folder, recipient, tuple(c for c in everyone if c.id in listed.get(id, ())), bool(full))
            for id, name, folder, recipient, full in rows
        ]
        return sorted(found, key=lambda c: (in_order(c.name), c.id))

    def get(self, id: int) -> Circle:
        """`Refused("recipient")` when there is none."""
        return self._one(lambda circle: circle.id == id)

    def of_recipient(self, recipient: int) -> Circle:
        """The circle that is this recipient; `Refused("recipient")` when it is none."""
        return self._one(lambda circle: circle.recipient == recipient)

    def of(self, colleague: int) -> list[Circle]:
        """The circles a colleague belongs to."""
        return [circle for circle in self.all() if any(m.id == colleague for m in circle.members)]

    def add(self, name: str, folder: str = "") -> Circle:
        """A new circle without members. `Refused("name")` when nothing is left of the name."""
        recipient = self._notebook.directory.add_recipient(name, kind="circle")
        circle = self.of_recipient(recipient.id)
        return self.set_folder(circle.id, folder) if folder else circle

    def rename(self, id: int, name: str) -> Circle:
        """`Refused("name")` when nothing is left of the name. The register keeps the former one on what left before."""
        stored = clean_name(name)
        if stored is None:
            raise Refused("name")
        recipient = self.get(id).recipient
        with self._notebook.write(Noun.RECIPIENTS) as db:
            db.execute("UPDATE circles SET name = ? WHERE id = ?", (stored, id))
            db.execute("UPDATE recipients SET name = ? WHERE id = ?", (stored, recipient))
        return self.get(id)

    def set_full_names(self, id: int, on: bool) -> Circle:
        """What its cards say of a person unless one chooses otherwise for one of them: the name, or the initials."""
        self.get(id)
        with self._notebook.write(Noun.RECIPIENTS) as db:
            db.execute("UPDATE circles SET full_names = ? WHERE id = ?", (int(on), id))
        return self.get(id)

    def set_folder(self, id: int, folder: str) -> Circle:
        """Where its cards lie from now on; "" for by mail. What was seen in another folder is forgotten, nothing is removed there."""
        if folder != self.get(id).folder:
            with self._notebook.write(Noun.RECIPIENTS | Noun.FOLDERS) as db:
                db.execute("UPDATE circles SET folder = ? WHERE id = ?", (folder, id))
                db.execute("DELETE FROM seen_files WHERE circle = ?", (id,))
        return self.get(id)

    def remove(self, id: int) -> None:
        """Takes a circle off the list; the register still names it, and what lies in its folder stays there."""
        self._notebook.directory.remove_recipient(self.get(id).recipient)

    # Members

    def join(self, id: int, colleague: int) -> Circle:
        """From today on: what was written before is written again for a newcomer only if one says so (`older`). Twice is as once."""
        self.get(id)
        self._notebook.directory.get(colleague)
        with self._notebook.write(Noun.RECIPIENTS) as db:
            db.execute("INSERT INTO circle_members (circle, colleague) VALUES (?, ?) ON CONFLICT DO NOTHING", (id, colleague))
        return self.get(id)

    def leave(self, id: int, colleague: int) -> Circle:
        """From today on; what lies in the folder still opens for them until it is written again (`without`)."""
        self.get(id)
        with self._notebook.write(Noun.RECIPIENTS) as db:
            db.execute("DELETE FROM circle_members WHERE circle = ? AND colleague = ?", (id, colleague))
        return self.get(id)

    def older(self, id: int, newcomer: int) -> list[Departure]:
        """The cards that a member cannot open, as they were written before: to be written again for that one only if one says so.

        Empty for one to whom nothing may be sealed. Of each person the last card, newest first.
        """
        circle = self.get(id)
        who = next((m for m in circle.readers if m.id == newcomer), None)
        return [d for d in self._lying(circle) if who is not None and who.key not in _keys(d)]

    def without(self, id: int) -> list[Departure]:
        """The cards in the folder that someone can open who is no member any more, or whose key is retired: to be written again without them.

        Empty when the circle has no folder: what went by mail is not caught up with.
        """
        circle = self.get(id)
        may = {m.key for m in circle.readers}
        return [d for d in self._lying(circle) if circle.folder and not _keys(d) <= may]

    def stays(self, departure: Departure, newcomer: int | None = None) -> tuple[Colleague, ...]:
        """For whom an older card is written again: those it was sealed to who still are members, and a newcomer one said yes to."""
        circle = self.of_recipient(departure.recipient or 0)
        return tuple(m for m in circle.readers if m.key in _keys(departure) or m.id == newcomer)

    def _lying(self, circle: Circle) -> list[Departure]:
        return [d for d in self._notebook.register.standing(circle.recipient) if d.way is Way.SEALED]

    def _one(self, is_it: Callable[[Circle], bool]) -> Circle:
        found = next(filter(is_it, self.all()), None)
        if found is None:
            raise Refused("recipient")
        return found


def _keys(departure: Departure) -> set[str]:
    return {key for key, _ in departure.readers}
