"""That a social security number stands somewhere: one calm line, and what can become of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.widgets import Link, Para
from ui.theme import Look

if TYPE_CHECKING:
    from ui.numbers import Numbers
    from ui.parts.fields import Field


class NumberSlip(Leaf):
    """Under what has the number in it. The page asks `rows(width)` and places it with `box_at`. Its words are made when it is first said."""

    take_out = Signal()
    let_stand = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, fill="slip")
        self.line: int | None = None
        self._failed = ""
        self.hide()

    @cached_property
    def words(self) -> Para:
        return Para(self.look, "", "small", parent=self)

    @cached_property
    def take(self) -> Link:
        take = Link(self.look, self.tr("Retirer"), "smallm", parent=self)
        take.setAccessibleName(self.tr("Retirer le numéro de sécurité sociale"))
        take.clicked.connect(self.take_out)
        return take

    @cached_property
    def leave(self) -> Link:
        leave = Link(self.look, self.tr("Laisser"), "smallm", parent=self)
        leave.setAccessibleName(self.tr("Laisser le numéro de sécurité sociale"))
        leave.clicked.connect(self.let_stand)
        return leave

    def say(self, failed: str = "", words: str = "") -> None:
        """What it is about, in a line unless other `words` say it; or why the number could not be taken out."""
        self._failed = failed
        self.words.set_color("warn" if failed else "text")
        self.reword(words)
        from ui.aloud import announce

        announce(self.words)

    def reword(self, words: str = "") -> None:
        """The same for where it lies by now; it was heard already."""
        self.words.set_text(self._failed or words or self.tr("Un numéro de sécurité sociale est dans cette ligne."))

    def rows(self, width: float) -> int:
        return 1 if self._beside(width) else self.words.rows(width - 1.0) + 1

    def _beside(self, width: float) -> bool:
        return self.words.wish() + self._links() + 1.4 <= width

    def _links(self) -> float:
        return self.take.wish() + 0.8 + self.leave.wish()

    def arrange(self) -> None:
        if "words" not in vars(self):
            return  # nothing was said yet; what a resize makes may never be painted (Qt, around a picture of the window)
        x, right = 0.5, self.width_u - 0.5
        rows = self.rows(self.width_u)
        self.at(self.words, x, 0.66, min(self.words.wish() + 0.05, right - x), rows=max(1, rows - 1))
        self.at(self.leave, right, rows - 0.34, None, "r")  # so high that the ring around it is whole
        self.at(self.take, right - self.leave.wish() - 0.8, rows - 0.34, None, "r")

    def paint_under(self, ink: Ink) -> None:
        ink.v_line(0, 0, self.height_u, "ink", 3)


class FieldNumber(NumberSlip):
    """Under a field: what would be kept waits for the answer, and is done then. Entered again as it stands, the number stays."""

    asked = Signal()  # it is there now
    numbers: Numbers | None = None  # what was answered since opening; None: nothing is asked

    def __init__(self, look: Look, leaf: Leaf, parent: QWidget | None = None) -> None:
        super().__init__(look, parent or leaf)
        self._leaf = leaf
        self._fields: tuple[Field, ...] = ()
        self._watched: set[Field] = set()
        self._deed: Callable[[], object] = lambda: None
        self._entered: list[str] = []  # what stood there when Enter was pressed
        self.take_out.connect(self._take)
        self.let_stand.connect(self._let_stand)

    @property
    def field(self) -> Field | None:
        """The one it is about."""
        return next((field for field in self._fields if self._open(field)), None)

    def asks(self, deed: Callable[[], object], *fields: Field, entered: bool = False) -> bool:
        """Whether one of them has a number nothing was said about yet: then it is asked, and `deed` follows the answer.

        `entered`: by Enter or a button; the same words a second time are an answer.
        """
        if self.numbers is None:
            return False
        for field in fields:
            if field.isModified():
                self.numbers.typed(field.text())
        words = [field.text() for field in fields]
        if entered and fields == self._fields and words == self._entered:
            self._answered()
        if not any(map(self._open, fields)):
            self.close_it()
            return False
        fresh = fields != self._fields
        self._fields, self._deed, self._entered = fields, deed, words if entered else []
        if not fresh:
            return True
        for field in set(fields) - self._watched:
            self._watched.add(field)
            field.textEdited.connect(lambda _: self._edited())
        self.say(words=self.tr("Un numéro de sécurité sociale est là."))
        self._leaf.rearrange()
        self.asked.emit()
        return True

    def close_it(self) -> None:
        """Nothing is asked any more, nothing waits."""
        if self._fields:
            self._fields, self._entered = (), []
            self._leaf.rearrange()

    def let_be(self) -> bool:
        """Esc: what was asked is let be, and its field has the keyboard; False if nothing was asked."""
        if (field := self.field) is None:
            return False
        self.close_it()
        field.setFocus()
        return True

    def _open(self, field: Field) -> bool:
        return self.numbers is not None and self.numbers.asks(field.text())

    def _edited(self) -> None:
        if self._fields and self.field is None:
            self.close_it()

    def _answered(self) -> None:
        assert self.numbers is not None
        for field in self._fields:
            self.numbers.leave(field.text())

    def _let_stand(self) -> None:
        self._answered()
        self._done()

    def _take(self) -> None:
        from notebook_app import nir

        for field in filter(self._open, self._fields):
            field.setText(nir.without(field.text()).strip(" ,;"))
            field.setModified(True)
        self._done()

    def _done(self) -> None:
        fields, deed = self._fields, self._deed
        self.close_it()
        if fields:
            fields[0].setFocus()
            deed()
