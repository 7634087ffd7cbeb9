""" "Sans ligne encore": the held appointments that have no line, one of them being written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal

from notebook_app.model import Appointment
from ui.dates import hour, long_day, short_day
from ui.parts.leaf import ABOVE, Leaf
from ui.parts.notice import Notice
from ui.parts.one_line import ASCENT, LineEdit
from ui.parts.paper import Ink
from ui.parts.today_rows import Named
from ui.parts.widgets import Words
from ui.sentences import in_words

Tint = tuple[float, float, str]  # the baseline it begins at, its lines, its colour


class Unwritten(QObject):
    """Lies on the leaf of Aujourd’hui; each is written in its place."""

    written = Signal(object, str)  # Appointment, what is written for it
    left = Signal(object)  # its line was left for another one
    turned = Signal()  # another one is being written
    person = Signal(int)  # whose page is wanted

    def __init__(self, leaf: Leaf) -> None:
        super().__init__(leaf)
        look = leaf.look
        self._leaf = leaf
        self._all: list[Appointment] = []
        self._shown: list[Appointment] = []  # those there is room for
        self._rows: list[tuple[Words, Named]] = []  # day and name of each of these
        self._hint_at: tuple[float, float] | None = None
        self.current: Appointment | None = None
        self._heading = Words(look, self.tr("Sans ligne encore"), "uib", parent=leaf)
        self._count = Words(look, "", "small", "soft", parent=leaf)
        self._counts: tuple[str, ...] = ("",)  # how many there are, in full and short
        self.line = LineEdit(look, self.tr("Quelques mots, à tête reposée."), leaf)
        self.line.written.connect(lambda text: self.written.emit(self.current, text) if self.current is not None else None)
        self.line.past.connect(self._step)
        self.line.grown.connect(leaf.rearrange)
        self.line.viewport().installEventFilter(self)
        self.line.installEventFilter(self)

    @property
    def writing(self) -> Appointment | None:
        """For which the caret is at a line."""
        return self.current if self.line.hasFocus() else None

    @property
    def others(self) -> int:
        """How many there are besides the one being written."""
        return max(0, len(self._all) - 1)

    def show(self, appointments: Sequence[Appointment], keep: bool) -> None:
        """Latest first. The one being written stays while there are words on its line (`keep`)."""
        self._all = list(appointments)
        now = self.current
        same = next((a for a in self._all if now is not None and (a.person, a.day) == (now.person, now.day)), None)
        if same is not None and keep:
            self.current = same
        elif now is not None and keep and (self.line.text().strip() or self.line.hasFocus()):
            self._all.insert(0, now)
        else:
            self._turn_to(self._all[0] if self._all else None)
        self._say_count()
        self._leaf.rearrange()

    def set_line(self, appointment: Appointment, text: str) -> None:
        """The line for that appointment is this now, where one is still at it."""
        if self.current is not None and self.current.id == appointment.id:
            self.line.set_text(text)

    # -- which one is written ----------------------------------------------------------------------------------------------

    def _turn_to(self, appointment: Appointment | None) -> None:
        self.line.flush()
        before, self.current = self.current, appointment
        self.line.set_text("")
        if appointment is not None:
            self.line.setAccessibleName(self.tr("Ligne de {name}, {day}").format(name=appointment.file_as, day=long_day(appointment.day, False)))
        if before is not None:
            self.left.emit(before)
        self.turned.emit()

    def _write(self, appointment: Appointment) -> None:
        """The one that has its line now leaves the list."""
        if self.current is not None and self.line.text().strip():
            self._all = [a for a in self._all if a.id != self.current.id]
        self._turn_to(appointment)
        self._say_count()
        self._leaf.lay_now()
        self.line.setFocus()

    def _step(self, step: int) -> None:
        """↓ and ↑: to the next appointment without a line."""
        if self.current is not None:
            i = self._at() + step
            if 0 <= i < len(self._all):
                self._write(self._all[i])

    def _choose(self, place: int) -> None:
        appointment = self._shown[place]
        if self.current is not None and appointment.id == self.current.id:
            self.person.emit(appointment.person)
        else:
            self._write(appointment)

    def _at(self) -> int:
        """Where the one being written stands among them."""
        return next((i for i, a in enumerate(self._all) if self.current is not None and a.id == self.current.id), 0)

    def _say_count(self) -> None:
        n = len(self._all)
        self._counts = (self.tr("un rendez-vous honoré") if n == 1 else self.tr("{n} rendez-vous honorés").format(n=in_words(n)), in_words(n))
        self._count.set_text(self._counts[0])

    # -- laying ------------------------------------------------------------------------------------------------------------

    def lay(
        self, b: float, bottom: float, tx: float, rx: float, today: date, notice: Notice | None, headed: bool = True, named: bool = True
    ) -> list[Tint]:
        """The one being written, `notice` under it, and those that follow as far as there is room; what lies on a tint."""
        leaf, tints, said = self._leaf, list[Tint](), notice.fit(rx - tx) if notice is not None else 0
        self._hint_at = None
        if headed:
            leaf.at(self._heading, tx, b)
            x = tx + self._heading.wish() + 0.4
            several = len(self._all) > 1
            hint = leaf.look.width(self.tr("la suivante"), "small") + 1.2 if several else 0.0
            self._hint_at = (rx, b) if several and rx - hint - x > 2 else None
            room = rx - x - (hint if self._hint_at else 0.0)
            self._count.fit(room, *self._counts)
            leaf.at(self._count, x, b, min(self._count.wish() + 0.1, room))
        b += 1
        lines = int(bottom - b) + 1
        rows = max(1, min(self.line.rows(), lines - 1 - said))
        room = max(0, lines - 1 - rows - said)
        first = max(0, min(self._at(), len(self._all) - 1 - room))
        self._shown = self._all[first : first + 1 + room]
        while len(self._rows) < len(self._shown):
            self._add_row()
        for (day, name), a in zip(self._rows, self._shown, strict=False):
            day.set_text(hour(a.hour) if a.day == today and a.hour else short_day(a.day, today))
            name.set_text(a.file_as)
            if named:
                leaf.at(day, tx - 0.82, b, min(day.wish(), tx - 1.0), align="r")
                leaf.at(name, tx, b, min(name.wish(), rx - tx))
            if self.current is not None and a.id == self.current.id:
                tints.append((b, 1 + rows, "mark") if named else (b + 1, rows, "mark"))
                leaf.at(self.line, tx, b + 1, rx - tx, rows=rows - ASCENT + ABOVE, above=ASCENT)  # as high as its rows
                b += rows
                if notice is not None:
                    leaf.at(notice, tx, b + 1.15, rx - tx)
                    b += said
            b += 1
        return tints

    def _add_row(self) -> None:
        look, place = self._leaf.look, len(self._rows)
        day, name = Words(look, "", "smallm", "text", "r", parent=self._leaf), Named(look, "who", parent=self._leaf)
        name.clicked.connect(lambda: self._choose(place))
        self._rows.append((day, name))

    def paint(self, ink: Ink) -> None:
        """That ↓ leads to the next one."""
        if self._hint_at is not None and self._heading.isVisible():
            rx, b = self._hint_at
            k = ink.text(rx, b, self.tr("la suivante"), "small", "soft", "r")
            ink.keycap(rx - k - 0.25, b, "↓", align="r")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._leaf.update()
        return super().eventFilter(watched, event)
