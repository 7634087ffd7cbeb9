"""Right pages of the inside cover on which one goes further in: a list, one of it, what is asked about it; one view at a time."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.flap import FlapLeaf, Row
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look

W = TypeVar("W", bound=QWidget)


class View(QObject):
    """What the page shows at the moment: made anew each time, its widgets go with it."""

    changed = Signal()
    first = False  # the one the page begins with: no arrow leads back from it
    asking = ""  # what is asked before it is done

    def __init__(self, leaf: ViewsLeaf, title: str) -> None:
        super().__init__(leaf)
        self.leaf, self.look, self.title = leaf, leaf.look, title
        self._made: list[QWidget] = []

    def own(self, widget: W) -> W:
        self._made.append(widget)
        if isinstance(widget, Field):
            self._made.append(widget.fault_label)
        widget.hide()
        return widget

    def words(self, words: str = "", role: str = "ui", color: str = "") -> Words:
        return self.own(Words(self.look, words, role, color, parent=self.leaf.flow))

    def para(self, words: str = "", role: str = "ui", color: str = "") -> Para:
        return self.own(Para(self.look, words, role, color, parent=self.leaf.flow))

    def link(self, words: str, role: str = "uim") -> Link:
        return self.own(Link(self.look, words, role, parent=self.leaf.flow))

    def check(self, words: str) -> Check:
        found: Check = self.own(Check(self.look, words, parent=self.leaf.flow))
        return found

    def field(self, name: str, role: str = "name") -> Field:
        return self.own(Field(self.look, "", boxed=False, role=role, name=name, under=0.02, parent=self.leaf.flow))

    def button(self, words: str, kind: str = "full") -> Button:
        return self.own(Button(self.look, words, kind, high=1.5, parent=self.leaf))

    def end(self) -> None:
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def rows(self) -> list[Row]:
        return []

    def foot(self) -> list[tuple[Button | Link, float]]:
        return []

    def caret(self) -> QWidget:
        return self.leaf.arrow

    def filled(self) -> Button | None:
        return next((b for b, _ in self.foot() if isinstance(b, Button) and b.kind == "full"), None)

    def back(self) -> bool:
        """Take back what is asked or written inside; False if there is nothing."""
        if not self.asking:
            return False
        self._ask("")
        return True

    def _ask(self, what: str) -> None:
        self.asking = what
        self.leaf.slip.say("ok", "")
        self.changed.emit()
        self.caret().setFocus()

    # -- rows of one widget ----------------------------------------------------------------------------------------------

    def _hold(self, button: Button) -> None:
        """A button that waits would let the caret go, to wherever comes next: it stays on this page."""
        if button.hasFocus():
            self.leaf.arrow.setFocus()

    def a_link(self, link: Link | Check) -> Row:
        leaf = self.leaf
        return Row(1, ((link, leaf.tx, 0, min(link.wish() + 0.05, leaf.room)),))

    def among(self, link: Link) -> bool:
        """Whether a link that lies beside the button is among the rows: in the largest letters the foot has room for one thing."""
        return self.leaf.among(link)

    def written(self, caption: Words, field: Field, fault: Para) -> list[Row]:
        """A field beside its name where there is room, under it elsewhere; what is wrong with it under both."""
        leaf = self.leaf
        beside = 7.0 if leaf.room > 15 else 0.0
        line, wide = (0, leaf.room - beside) if beside else (1, leaf.room)
        name = (caption, leaf.tx, 0.0, min(caption.wish() + 0.05, leaf.room))
        found = [Row(line + 1, (name, (field, leaf.tx + beside, line, wide)))]
        if fault.text():
            found.append(Row(fault.rows(wide), ((fault, leaf.tx + beside, 0, wide),)))
        return found + leaf.number_rows(field)


class ViewsLeaf(FlapLeaf):
    """A right page of the inside cover that shows one view at a time. `up()`: the arrow leads from inside a view to the first one."""

    up = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title)
        self.view: View | None = None
        self._list_name = title
        self.arrow.clicked.disconnect(self.back)
        self.arrow.clicked.connect(lambda: (self.up if self.inside else self.back).emit())

    @property
    def inside(self) -> bool:
        """Something else than the first view is shown."""
        return self.view is not None and not self.view.first

    @property
    def led(self) -> bool:
        return self.alone or self.inside

    def told(self, kind: str, what: str, then: str = "") -> None:
        super().told(kind, what, "" if self.small else then)  # the largest letters: one sentence is all there is room for

    def show_view(self, view: View, keep: bool = False) -> None:
        """`keep`: what came of the last deed stays said."""
        self.number.close_it()
        if self.view is not None:
            self.view.end()
        self.view = view
        view.changed.connect(self.lay_now)
        if not keep:
            self.slip.say("ok", "")
        self.heading.set_text(view.title)
        self.name.set_text(view.title)
        self.arrow.set_text(self._list_name if self.inside else QCoreApplication.translate("FlapLeaf", "Le rabat"))
        self.pane.to_start()
        self.lay_now()

    def rows(self) -> list[Row]:
        return self.view.rows() if self.view is not None else []

    def foot(self) -> list[tuple[Button | Link, float]]:
        return self.view.foot() if self.view is not None else []

    def caret(self) -> QWidget:
        return self.view.caret() if self.view is not None else self.arrow

    def filled(self) -> Button | None:
        return self.view.filled() if self.view is not None else None
