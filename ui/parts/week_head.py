"""The head of a page of the week: which week it is, and the ways from it to another, to the month, to what waits, to the other page."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from ui.parts.leaf import Leaf
from ui.parts.week_rows import Turner
from ui.parts.widgets import Link, Words
from ui.sentences import in_words

translate = QCoreApplication.translate


class WeekHead:
    """On the page `half` of the week. The leaf hears what is pressed."""

    def __init__(self, leaf: Leaf, half: int) -> None:
        look, self._leaf, self._half = leaf.look, leaf, half
        self.title = Link(look, "", "title", underlined=False, parent=leaf)
        self.title.above, self.title.below = 0.9, 0.36
        self.week = Words(look, "", "small", "soft", parent=leaf)
        self.before = Turner(look, translate("WeekLeaf", "Semaine d’avant"), False, leaf)
        self.after = Turner(look, translate("WeekLeaf", "Semaine d’après"), True, leaf)
        self.now = Link(look, translate("WeekLeaf", "semaine"), "smallm", underlined=False, parent=leaf)
        self.now.setAccessibleName(translate("WeekLeaf", "Cette semaine"))
        self.now.setToolTip(translate("WeekLeaf", "Cette semaine"))
        self.gather = Link(look, "", "smallm", parent=leaf)
        self.half = Link(look, "", "smallm", parent=leaf)

    def show(self, monday: date, unticked: int) -> None:
        """The week of `monday`; `unticked`: how many past ones wait for their state."""
        locale = QLocale()
        first, last = monday, monday + timedelta(days=6)
        name = locale.standaloneMonthName(last.month)
        if first.month != last.month:
            year = f" {first.year}" if first.year != last.year else ""
            name = f"{locale.standaloneMonthName(first.month)}{year} – {name}"
        name = f"{name[0].upper()}{name[1:]} {last.year}"
        self.title.set_text(name)
        self.title.setAccessibleName(translate("WeekLeaf", "{month}, voir le mois").format(month=name))
        self.week.set_text(translate("WeekLeaf", "semaine {n}").format(n=monday.isocalendar().week))
        one, several = translate("WeekLeaf", "Un rendez-vous passé à cocher"), translate("WeekLeaf", "{n} rendez-vous passés à cocher")
        words = one if unticked == 1 else several.format(n=in_words(unticked))
        self.gather.set_text(words[0].upper() + words[1:] if unticked else "")
        other = [monday + timedelta(days=k) for k in ((0, 2) if self._half else (3, 6))]
        between = [locale.dayName(day.isoweekday(), QLocale.FormatType.LongFormat) for day in other]
        self.half.set_text(translate("WeekLeaf", "{first} à {last}").format(first=between[0], last=between[1]))

    def lay(self, m: float, w: float, b: float) -> None:
        at, single, rx, tx = self._leaf.at, self._leaf.single, w - 0.9, m + 0.42
        if single or self._half:
            at(self.after, rx + 0.15, b, align="r")  # its arrow ends where the page's words end
            at(self.now, rx - 0.62 - self.now.wish() / 2, b, align="c")
            at(self.before, rx - 0.89 - self.now.wish(), b, align="r")
            rx -= self.now.wish() + 1.95
        if single or not self._half:
            if not single:
                rx = w - 0.5
            for role in ("title", "hand", "smallm"):  # at 300 % the month is read whole
                self.title.role = role
                if self.title.wish() <= rx - tx:
                    break
            wide = min(self.title.wish() + 0.05, rx - tx)
            at(self.title, tx, b, wide)
            if rx - tx - wide - 0.5 > self.week.wish():
                at(self.week, tx + wide + 0.5, b)
        if single:
            at(self.half, tx, 0.62)
            if self.gather.text():
                at(self.gather, w - 0.9, 0.62, min(self.gather.wish(), w - 1.4 - tx - self.half.wish()), align="r")
        elif self._half and self.gather.text():
            at(self.gather, tx, b, min(self.gather.wish(), rx - tx))
