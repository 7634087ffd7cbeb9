"""What is known around a person, apart from the leaf that shows it: in a window with room for one page nobody may ask for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from notebook_app import text
from notebook_app.model import Appointment, Clip, Person, Sight, Told
from notebook_app.values import Value


class Surroundings(Value):
    """What is known around a person. `planned`: open appointments, earliest first; `unsigned`: what texts say, shown apart.

    `clock`: one of today's that begins by then is under way, no next one.
    """

    person: Person
    today: date
    sights: Sequence[Sight] = ()
    unsigned: Sequence[Sight] = ()
    told: Mapping[int, Told] = MappingProxyType({})
    planned: Sequence[Appointment] = ()
    given: bool = False  # something about them left
    clips: Sequence[Clip] = ()
    clock: str = ""

    def coming(self) -> list[Appointment]:
        """Those still to come. Whoever writes the next one while somebody sits there does not write over the one that is held just now; one of
        today without an hour may be that one.
        """
        return [a for a in self.planned if a.day > self.today or (a.day == self.today and a.hour is not None and a.hour > self.clock)]


def elides(name: str) -> bool:
    """Whether "de" loses its vowel before a name: "Autour d’Awa"."""
    return text.fold(name)[:1] in "aeiou"
