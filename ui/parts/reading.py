"""In what order one reads what lies on a surface: line by line, on a line from the left. A screen reader and the Tab key follow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.leaf import ABOVE, Part


def in_reading_order(surface: QWidget) -> list[QWidget]:
    """What lies on it and is shown. A surface that is not read line by line says in which order by its `as_read`: some or all of its children."""
    if surface.inherits("QLineEdit") or surface.inherits("QAbstractScrollArea"):
        return []  # what Qt keeps inside a field is nobody's to read, and to name its kinds Python would come to know every class of Qt
    there = shown(surface)
    first = {id(w): n for n, w in enumerate(getattr(surface, "as_read", list)())}
    if first:
        return sorted(there, key=lambda w: (first.get(id(w), len(first)), _baseline(w)))
    return by_line(there)


def shown(surface: QWidget) -> list[QWidget]:
    """What lies on it and is shown, in no order."""
    return [w for w in surface.children() if isinstance(w, QWidget) and not w.isHidden() and not w.isWindow()]


def by_line(there: Iterable[QWidget]) -> list[QWidget]:
    """From the top, on a line from the left. Of each its baseline is asked once: a screen reader has all in order for each thing it asks for."""
    found: list[QWidget] = []
    line: list[QWidget] = []
    first = 0.0
    for baseline, each in sorted(((_baseline(w), w) for w in there), key=itemgetter(0)):
        if line and baseline - first > _half_a_line(each):
            found += sorted(line, key=_left)
            line = []
        if not line:
            first = baseline
        line.append(each)
    return found + sorted(line, key=_left)


def stops(surface: QWidget) -> Iterator[QWidget]:
    """What Tab comes to on it, in the order of reading."""
    if (
        surface.isEnabled()
        and surface.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and surface.focusProxy() is None
        and not surface.size().isEmpty()
    ):
        yield surface
    for each in in_reading_order(surface):
        yield from stops(each)


def tab_on(surface: QWidget, forward: bool) -> bool:
    """The keyboard to what is read next on it, or before; from the end round to the start. False where nothing takes it."""
    order, now = list(stops(surface)), surface.focusWidget()
    if not order:
        return False
    at = order.index(now) if now in order else -1 if forward else 0
    order[(at + (1 if forward else -1)) % len(order)].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _left(widget: QWidget) -> int:
    return widget.x()


def _baseline(widget: QWidget) -> float:
    """Of its first line, in pixels."""
    look = getattr(widget, "look", None)
    if look is None:
        return float(widget.y())
    return widget.y() + look.u * (widget.base() if isinstance(widget, Part) else ABOVE)


def _half_a_line(widget: QWidget) -> float:
    look = getattr(widget, "look", None)
    return 0.5 * look.u if look is not None else 0.0
