"""The rows of Aujourd’hui: an appointment with its state, a thing to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from notebook_app.model import Appointment, State, ToDo
from ui.dates import hour, short_day
from ui.parts.choices import Check, Choices
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink, state_word
from ui.parts.widgets import Link, Pressed, Words
from ui.theme import Look


class StateButton(Pressed):
    """An appointment's state; pressing it opens the three choices again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.state = State.HELD

    def show_state(self, state: State, about: str) -> None:
        self.state = state
        self.set_text(state_word(state))
        self.setAccessibleName(self.tr("{name}, {state}, changer").format(name=about, state=state_word(state)))

    def wish(self) -> float:
        return self.look.width(self.text(), "small") + 0.55

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        ink.state_and_word(x, base, self.state)
        if self.underMouse():
            ink.h_line(x + 0.55, base + 0.14, self.wish() - 0.55, "soft")
        if self.hasFocus():
            ink.ring(x, base - 0.52, self.wish(), 0.72, r=0.14)


class Named(Link):
    """Words that lead somewhere and are not underlined: a name, an hour."""

    removed = Signal()  # Delete was pressed on it

    def __init__(self, look: Look, role: str, color: str = "ink", align: str = "l", parent: QWidget | None = None) -> None:
        super().__init__(look, "", role, color, align, underlined=False, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class DayRow(QObject):
    """The widgets of one appointment of today. `reading`: of a notebook that is only read, nothing is changed there."""

    edited = Signal()  # it is to be written over
    removed = Signal()
    named = Signal()  # the person's page is wanted
    reopened = Signal()  # the three choices are wanted again
    chosen = Signal(object)

    def __init__(self, leaf: Leaf, appointment: Appointment, reading: bool) -> None:
        super().__init__(leaf)
        look = leaf.look
        self.appointment, self.reading, self._reopened = appointment, reading, False
        about = appointment.file_as or appointment.text
        self.hour = Named(look, "smallm", "text", "r", leaf)
        self.name: Named | Words = Named(look, "who", parent=leaf) if appointment.person else Words(look, "", "hand", "ink", parent=leaf)
        self.place = Words(look, "", "small", "soft", parent=leaf)
        self.state = StateButton(look, leaf)
        self.choices = Choices(look, about, leaf)
        self.hour.clicked.connect(self.edited)
        self.hour.removed.connect(self.removed)
        if isinstance(self.name, Named):
            self.name.clicked.connect(self.named)
            self.name.removed.connect(self.removed)
        self.state.clicked.connect(self._reopen)
        self.choices.chosen.connect(self._chosen)
        self.update(appointment)

    def update(self, appointment: Appointment) -> None:
        self.appointment, about = appointment, appointment.file_as or appointment.text
        if self.state.hasFocus() and self.open:  # its state was taken back: the keyboard stays with it
            self.reopened.emit()
            self.choices.buttons[State.HELD].setFocus()
        if (self.name.text(), self.place.text()) != (about, appointment.place):
            self.name.set_text(about)
            self.place.set_text(appointment.place)
        self.hour.set_text(hour(appointment.hour) if appointment.hour else self.tr("heure"))
        self.hour.color = "text" if appointment.hour else "soft"
        self.hour.setAccessibleName(self.tr("{hour}, {name}, changer l’heure").format(hour=self.hour.text(), name=about))
        self.state.show_state(appointment.state, about)
        for part, said in ((self.hour, f"{self.hour.text()}, {about}"), (self.state, f"{about}, {self.state.text()}")) if self.reading else ():
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing is changed there
            part.setEnabled(False)
            part.setAccessibleName(said)
        self.choices.set_state(appointment.state)

    @property
    def open(self) -> bool:
        return self.appointment.state is State.PLANNED or self._reopened

    def _reopen(self) -> None:
        if self.reading:
            return
        self._reopened = True
        self.reopened.emit()
        self.choices.buttons[self.appointment.state].setFocus()

    def _chosen(self, state: State) -> None:
        self._reopened = False
        self.state.show_state(state, self.name.text())
        self.chosen.emit(state)

    def drop(self) -> None:
        for widget in (self.hour, self.name, self.place, self.state, self.choices):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()


class ToDoRow(QObject):
    """The widgets of one thing to do."""

    ticked = Signal()
    named = Signal()  # its line is wanted

    def __init__(self, leaf: Leaf, thing: ToDo, reading: bool) -> None:
        super().__init__(leaf)
        self.leaf, self.thing, self.reading = leaf, thing, reading
        self.day = Words(leaf.look, "", "small", "soft", "r", parent=leaf)
        self.box = Check(leaf.look, "", role="hand", color="ink", parent=leaf)
        self.name = Named(leaf.look, "small", "soft", parent=leaf)
        self.box.clicked.connect(self.ticked)
        self.name.clicked.connect(self.named)

    def update(self, thing: ToDo, today: date) -> None:
        self.thing = thing
        self.day.set_text(short_day(thing.day, today) if thing.day != today else "")
        self.box.set_text(thing.text)
        self.box.setChecked(thing.done)
        self.box.setEnabled(not self.reading)
        self.box.setAccessibleName(", ".join(part for part in (thing.text, thing.file_as, self.day.text()) if part))
        self.name.set_text(thing.file_as)

    def place(self, b: float, tx: float, rx: float) -> None:
        leaf, name = self.leaf, min(self.name.wish(), (rx - tx) * 0.4)
        if self.day.text():
            leaf.at(self.day, tx - 0.82, b, min(self.day.wish(), tx - 1.0), align="r")
        wide = min(self.box.wish() + 0.05, rx - tx - name - 0.4)
        leaf.at(self.box, tx, b, wide)
        leaf.at(self.name, tx + wide + 0.4, b, name)

    def drop(self) -> None:
        for widget in (self.day, self.box, self.name):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()
