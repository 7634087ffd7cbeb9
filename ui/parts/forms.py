"""Small forms that open in place on a page: a line each field, what is to be asked under it, one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from notebook_app import naming
from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.number import FieldNumber
from ui.parts.widgets import Button, Link, Para, Words
from ui.sentences import day_fault
from ui.theme import Look
from ui.trouble import Trouble

if TYPE_CHECKING:
    from notebook_app.days import Typed
    from ui.parts.notice import Notice

LABEL = 3.3  # u from a form's left to its fields


def confirms(typed: str, name: str) -> bool:
    """Whether a name was written that stands above, as one types it on any keyboard."""
    return naming.same_name(typed, name)


def mark(field: Field, sentence: str) -> None:
    """To be corrected, or only to be known; the sentence is laid by the form, which can give it several lines."""
    field.set_fault(sentence)
    field.hide_fault()


class Question:
    """A sentence under a field and the days that would answer it: one ("Oui") or two. Made when something is first asked."""

    def __init__(self, leaf: Leaf, chosen: Callable[[date], None]) -> None:
        self._leaf, self._chosen = leaf, chosen
        self.sentence = ""
        self.days: list[date] = []

    @cached_property
    def para(self) -> Para:
        return Para(self._leaf.look, "", "small", "warn", parent=self._leaf)

    @cached_property
    def links(self) -> tuple[Link, Link]:
        links = Link(self._leaf.look, "", "smallm", parent=self._leaf), Link(self._leaf.look, "", "smallm", parent=self._leaf)
        for i, link in enumerate(links):
            link.clicked.connect(lambda _=False, n=i: self._choose(n))
        return links

    def widgets(self) -> list[QWidget]:
        """Those that were made."""
        return [*([self.para] if "para" in vars(self) else []), *(self.links if "links" in vars(self) else ())]

    def ask(self, sentence: str, days: Sequence[date] = (), which: bool = False) -> None:
        """`which`: the sentence names two days, so "Oui" would be no answer."""
        self.sentence, self.days = sentence, list(days)
        if sentence or "para" in vars(self):
            self.para.set_text(sentence)
        for link, day in zip(self.links if self.days else (), self.days, strict=False):
            link.set_text(f"{day:%d/%m/%Y}" if which else QCoreApplication.translate("Question", "Oui"))
            link.setAccessibleName(link.text() if which else f"{link.text()}, {sentence}")

    def clear(self) -> None:
        self.ask("")

    def rows(self, width: float) -> int:
        """How many lines it takes."""
        if not self.sentence:
            return 0
        lines = self.para.rows(width)
        return lines if not self.days or self._fits(width, lines) else lines + 1

    def _fits(self, width: float, lines: int) -> bool:
        """Whether its answers stand behind a sentence of one line."""
        return lines == 1 and self.para.wish() + 0.5 + sum(link.wish() + 0.6 for link in self._shown()) <= width

    def _shown(self) -> list[Link]:
        return list(self.links[: len(self.days)]) if self.days else []

    def place(self, leaf: Leaf, x: float, b: float, width: float) -> int:
        """Lay it from the baseline `b`; the lines it took."""
        rows = self.rows(width)
        if not rows:
            return 0
        lines = self.para.rows(width)
        leaf.at(self.para, x, b, width, rows=lines)
        beside = self._fits(width, lines)
        if beside:
            leaf.at(self.para, x, b, self.para.wish() + 0.05)
        at = x + self.para.wish() + 0.5 if beside else x
        for link in self._shown():
            leaf.at(link, at, b if beside else b + lines)
            at += link.wish() + 0.6
        return rows

    def _choose(self, i: int) -> None:
        if i < len(self.days):
            self._chosen(self.days[i])


def answers(typed: Typed, today: date, held: bool) -> list[date]:
    """The days one may choose from where one is asked; none where the day cannot be taken at all."""
    if typed.value is None or not typed.ask:
        return []
    found = [typed.value, *([typed.other] if typed.other is not None else [])]
    return sorted(d for d in found if not held or d <= today)


class DayField(Field):
    """A day as people write it. `day()` gives it once it is plain; otherwise the question stands under the field."""

    settled = Signal(object)  # a question was answered with this day

    def __init__(self, leaf: Leaf, placeholder: str, name: str, held: bool = True, boxed: bool = False) -> None:
        super().__init__(leaf.look, placeholder, boxed=boxed, name=name, parent=leaf)
        self.held, self.today = held, date.min
        self.question = Question(leaf, self._answer)
        self._sure: tuple[str, date] | None = None
        self.textEdited.connect(self._edited)

    def set_day(self, day: date | None) -> None:
        """Show a day that is certain; None empties it."""
        text = f"{day:%d/%m/%Y}" if day is not None else ""
        self.setText(text)
        self._sure = (text, day) if day is not None else None
        self._edited()

    def day(self) -> date | None:
        """The day, or None: then it is asked why, or which."""
        if self._sure is not None and self._sure[0] == self.text():
            return self._sure[1]
        from notebook_app import days  # here: only what is typed needs it

        typed = days.read(self.text(), self.today, self.held)
        if typed.value is not None and not typed.ask:
            self._edited()
            return typed.value
        sentence = day_fault(typed, self.held)
        self.question.ask(sentence, answers(typed, self.today, self.held), typed.other is not None)
        mark(self, sentence)
        return None

    def _answer(self, day: date) -> None:
        self.setFocus()
        self.set_day(day)
        self.settled.emit(day)

    def _edited(self) -> None:
        if self.fault:
            self.question.clear()
            mark(self, "")


class Form(QObject):
    """Fields under each other, laid by the leaf's own `arrange`. `submitted`: Enter, or the button. A form that is closed keeps what was typed.

    A social security number on one of them is asked about first, where `number` was given what was answered.
    """

    submitted = Signal()
    cancelled = Signal()
    removed = Signal()

    def __init__(
        self,
        leaf: Leaf,
        heading: str,
        fields: Sequence[tuple[str, Field]],
        action: str,
        cancel: str,
        remove: str = "",
        body: str = "",
        label: float = LABEL,
    ) -> None:
        super().__init__(leaf)
        look: Look = leaf.look
        self._leaf, self._label = leaf, label
        self.heading = Words(look, heading, "uib", parent=leaf) if heading else None
        self.body = Para(look, body, "small", "text", parent=leaf) if body else None
        self.lines: list[tuple[Words, Field, Para]] = []
        self.button = Button(look, action, "full", high=0.96, parent=leaf)
        self.cancel = Link(look, cancel, "smallm", parent=leaf)
        self.remove = Link(look, remove, "smallm", parent=leaf)
        self.removable = bool(remove)
        self.told: Trouble | None = None
        self.number = FieldNumber(look, leaf)
        self.button.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)
        self.lines = [self.line(text, field) for text, field in fields]
        for widget in (self.button, self.cancel, self.remove):
            widget.installEventFilter(self)
        hide(*self.widgets())

    @cached_property
    def notice(self) -> Notice:
        """What the notebook could not do with it."""
        from ui.parts.notice import Notice

        return Notice(self._leaf.look, "alert", parent=self._leaf)

    def line(self, label: str, field: Field) -> tuple[Words, Field, Para]:
        """A line of it, hidden until it is laid."""
        look = self._leaf.look
        made = Words(look, label, "small", "soft", parent=self._leaf), field, Para(look, "", "small", "warn", parent=self._leaf)
        made[0].setBuddy(field)  # a screen reader knows them as its words
        field.returnPressed.connect(lambda: self._entered(field))
        field.installEventFilter(self)
        hide(*made)
        return made

    def widgets(self) -> list[QWidget]:
        own: list[QWidget] = [self.button, self.cancel, self.remove, self.number, *([self.notice] if "notice" in vars(self) else [])]
        own += [w for w in (self.heading, self.body) if w is not None]
        for label, field, para in self.lines:
            own += [label, field, para]
            if isinstance(field, DayField):
                own += field.question.widgets()
        return own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where not all of it fits, it follows the caret from line to line."""
        if event.type() == QEvent.Type.FocusIn:
            self._leaf.rearrange()
        return False

    def _entered(self, field: Field) -> None:
        """With Enter a closed button tells why, where one is writing."""
        if self.button.closed:
            mark(field, self.button.closed)
            self._leaf.rearrange()
        elif self.button.isEnabled():
            self._submit()

    def _submit(self) -> None:
        fields = [field for _, field, _ in self.lines if not isinstance(field, DayField)]
        if not self.number.asks(self._submit, *fields, entered=True):
            self.submitted.emit()

    def fail(self, trouble: Trouble | None) -> None:
        """What the notebook could not do with it; None: nothing."""
        self.told = trouble
        if trouble is None:
            self.number.close_it()
        else:
            self.notice.say(trouble.kind, trouble.what, trouble.next)
        self._leaf.rearrange()

    def forget(self) -> None:
        """Nobody is shown any more: nothing stays in it."""
        for _, field, _ in self.lines:
            if isinstance(field, DayField):
                field.set_day(None)
            else:
                field.clear()
            mark(field, "")
        self.fail(None)

    def _under(self, field: Field, para: Para, width: float) -> int:
        if isinstance(field, DayField):
            return field.question.rows(width)
        para.set_text(field.fault)
        return (para.rows(width) if field.fault else 0) + (self.number.rows(width) if self.number.field is field else 0)

    def rows(self, width: float, body: bool = True) -> int:
        """How many lines it takes as it stands; without its `body` where that stands before it."""
        return sum(rows for rows, _ in self._parts(width, body)) + 1

    def _parts(self, width: float, body: bool = True) -> list[tuple[int, Callable[[float, float], None]]]:
        """What stands over its button: so many rows, and what places them."""
        leaf, found = self._leaf, list[tuple[int, Callable[[float, float], None]]]()
        if self.heading is not None:
            found.append((1, partial(self._place, self.heading, width, 1)))
        if self.body is not None and body:
            lines = self.body.rows(width)
            found.append((lines, partial(self._place, self.body, width, lines)))
        for label, field, para in self.lines:
            found.append((1 + self._under(field, para, width), partial(self._place_field, label, field, para, width)))
        if self.told is not None:
            found.append((2, lambda x, b: leaf.at(self.notice, x, b, width, above=0.72)))
        return found

    def _place(self, widget: QWidget, width: float, rows: int, x: float, b: float) -> None:
        self._leaf.at(widget, x, b, width, rows=rows)

    def _place_field(self, label: Words, field: Field, para: Para, width: float, x: float, b: float) -> None:
        leaf = self._leaf
        leaf.at(label, x, b, self._label - 0.2)
        leaf.at(field, x + self._label, b, width - self._label)
        under = self._under(field, para, width)
        if isinstance(field, DayField):
            field.question.place(leaf, x, b + 1, width)
        elif under:
            number = self.number.rows(width) if self.number.field is field else 0
            if under > number:
                leaf.at(para, x, b + 1, width, rows=under - number)
            if number:
                leaf.box_at(self.number, x, b + under - number + 0.28, width, number)

    def place(self, x: float, b: float, width: float, most: int = 99, body: bool = True) -> None:
        """In `most` lines: its button stands last; of what is over it as much as fits around the line where the caret is."""
        leaf, parts = self._leaf, self._parts(width, body)
        first, end = self._around(parts, most - 1)
        for rows, place in parts[first:end]:
            place(x, b)
            b += rows
        at = x
        leaf.at(self.button, at, b)
        at += self.button.wish() + 0.6
        leaf.at(self.cancel, at, b)
        at += self.cancel.wish() + 0.6
        if self.removable:
            leaf.at(self.remove, at, b)

    def _around(self, parts: Sequence[tuple[int, object]], room: int) -> tuple[int, int]:
        """From which part to which one there is room: the one with the caret, then the next, then those before it."""
        before = len(parts) - len(self.lines) - (1 if self.told is not None else 0)
        own = next((i for i, (_, field, _) in enumerate(self.lines) if field.hasFocus()), None)
        below = any(widget.hasFocus() for widget in (self.button, self.cancel, self.remove))
        now = len(parts) - 1 if own is None and (below or self.told is not None) else before + (own or 0)
        first, end = now, now + 1

        def fits(a: int, b: int) -> bool:
            return a >= 0 and b <= len(parts) and sum(rows for rows, _ in parts[a:b]) <= room

        if fits(first, end + 1):
            end += 1
        while fits(first - 1, end):
            first -= 1
        while fits(first, end + 1):
            end += 1
        return first, end


def hide(*widgets: QWidget) -> None:
    for widget in widgets:
        widget.hide()
