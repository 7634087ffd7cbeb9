"""Who saw a person, day by day, on what arrived about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from notebook_app.model import Sight, Trust
from notebook_app.phone import spaced
from ui.dates import long_day, short_day
from ui.parts.paper import trust_word
from ui.parts.rows import Cell, Row, Rows
from ui.theme import Look


class Sights(Rows):
    """To be read, not chosen."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", marks=False, parent=parent)
        self.setAccessibleName(self.tr("Qui a vu cette personne"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_sights(self, sights: Sequence[Sight], wide: float) -> None:
        """In rows of this width, in u."""
        self.set_rows([self._row(sight, wide) for sight in sights])

    def _row(self, sight: Sight, wide: float) -> Row:
        day, own = short_day(sight.day), sight.trust is Trust.OWN
        who = self.tr("vous") if own else sight.who
        told = trust_word(sight.trust) if sight.trust in (Trust.TOLD, Trust.UNSIGNED, Trust.KEY_CHANGED) else ""
        ended = self.tr("n’accompagne plus") if sight.ended else ""
        what = ", ".join(filter(None, (sight.role, told, ended)))
        role = "ui" if own else "uim"
        at, end = 3.4, spaced(sight.phone)
        room = wide - at - (self.look.width(end, "uim") + 0.5 if end else 0.0)
        under = bool(end) and self.look.width(who, role) > room  # in the largest letters the number stands under the name
        room = max(1.0, wide - at if under else room)
        name_room = min(self.look.width(who, role), room)
        cells = [Cell(day, 0.0, "l", "smallm"), Cell(who, at, "l", role, width=name_room + 0.05)]
        if what and room - name_room > 1.5:
            cells.append(Cell(what, at + name_room + 0.3, "l", "small", "soft", width=room - name_room - 0.3))
        if end:
            cells.append(Cell(end, -0.001, "r", "uim", "ink", line=int(under)))
        said = ", ".join(filter(None, (long_day(sight.day), who, what, end)))
        return Row(tuple(cells), None, said, closed=True, lines=2 if under else 1, tip=", ".join(filter(None, (who, what))))
