"""The right page of a person: the name, the lines, and under one of them what is said or asked about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from notebook_app import naming
from notebook_app.model import Clip, Sight, Trust
from notebook_app.strokes import Stroke
from ui.parts.editor import PageEdit
from ui.parts.joined import AROUND, KEPT, OVER, ClipView
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.surroundings import elides
from ui.parts.widgets import Back, Link, Pressed, Title
from ui.theme import Look
from ui.trouble import Trouble

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.parts.before import Before
    from ui.parts.day_slip import DaySlip
    from ui.parts.notice import Notice, StopStrip
    from ui.parts.number import NumberSlip

WIDE = 36  # u of the window: from here on there is a column beside the words
COLUMN = 6.25  # u, the column and what is free around it
TAILS = 0.14  # u, what a slip covers below its last row: the tails of letters it lies on
OUT_OF_VIEW = -1  # no line of the page
EDGE = 0.47  # u: where what is said begins in the largest letters


class Up(Pressed):
    """ "plus haut", an arrow before it, in the margin: there are earlier lines."""

    def wish(self) -> float:
        return 0.46 + self.look.width(self.text(), "small")

    def draw(self, ink: Ink) -> None:
        x, base = self.left(), self.base()
        ink.up(x + 0.14, base)
        w = ink.text(x + 0.46, base, self.text(), "small", "ink")
        if self.underMouse():
            ink.h_line(x + 0.46, base + 0.16, w, "ink")
        if self.hasFocus():
            ink.ring(x, base - 0.5, w + 0.46, 0.7, r=0.14)


class Paper(Leaf):
    """The right page: the name, the lines, and what is said or asked about one of them, under it."""

    moved = Signal(object, object)  # id of a line, its new day
    torn = Signal(object)  # id of a line
    typed = Signal(QKeyEvent)
    clip_opened = Signal(object)  # its id
    clips_wanted = Signal(list)  # ids of those in sight whose pictures are not here yet
    strike = Signal()  # the social security number is to be taken out of its line
    let_stand = Signal()  # it stays
    unsaved_wanted = Signal()  # what to do about a line that is not saved

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="seyes", margin=4.0)
        self.clips: dict[int, ClipView] = {}  # in the order of their lines
        self._asked: set[int] = set()
        self._before: tuple[Sight, date | None, date] | None = None  # who saw them last, when one did oneself, today
        self._dated: int | None = None  # the line whose day is asked about
        self._unsaved = OUT_OF_VIEW  # the line that is not on the disk, by its key
        self._in_trouble = False
        self._few = False  # what is said of a number lies beside the caret
        self.editor = PageEdit(look, self)
        self.title = Title(look, "", "whotitle", parent=self)
        self.back_link = Back(look, self.tr("Répertoire"), parent=self)
        self.around_link = Link(look, "", "uim", parent=self)
        self.up = Up(look, self.tr("plus haut"), self)
        self.editor.laid.connect(self.rearrange)
        self.editor.cursorPositionChanged.connect(self._follow_caret)
        self.editor.above_changed.connect(lambda _: self.rearrange())

    # What most pages never say is made when it is first said.

    @cached_property
    def before(self) -> Before:
        from ui.parts.before import Before

        return Before(self)

    @cached_property
    def notice(self) -> Notice:
        from ui.parts.notice import Notice

        return Notice(self.look, "alert", parent=self)

    @cached_property
    def stop(self) -> StopStrip:
        from ui.parts.notice import StopStrip

        stop = StopStrip(self.look, parent=self)
        stop.followed.connect(self.unsaved_wanted)
        return stop

    @cached_property
    def number(self) -> NumberSlip:
        from ui.parts.number import NumberSlip

        number = NumberSlip(self.look, self)
        number.take_out.connect(self.strike)
        number.let_stand.connect(self.let_stand)
        return number

    @property
    def number_line(self) -> int | None:
        """The line of which it is said that a social security number stands in it."""
        return self.number.line if "number" in vars(self) else None

    @cached_property
    def slip(self) -> DaySlip:
        from ui.parts.day_slip import DaySlip

        slip = DaySlip(self.look, self)
        slip.day.settled.connect(lambda _: self._move())
        slip.day.returnPressed.connect(self._move)
        slip.button.clicked.connect(self._move)
        slip.tear.clicked.connect(self._tear)
        slip.cancel.clicked.connect(self._left)
        return slip

    # -- what is shown -------------------------------------------------------------------------------------------------------

    def set_single(self, single: bool) -> None:
        if single != self.single:
            self.single = single
            self.rearrange()

    def clear(self) -> None:
        """Nobody."""
        self.editor.load([], None)
        self.show_clips([], date.min)
        self._before = None
        self.title.set_text("")
        self.around_link.set_text("")
        self.close_day()
        if self.number_line is not None:
            self.number.line = None
        self.say_unsaved(None)
        self.editor.setAccessibleName("")
        self._lay()  # now: no name stays in sight until the event loop comes round

    def show_person(self, name: str, sights: Sequence[Sight], today: date) -> None:
        self.title.set_text(name)
        first = naming.first_name(name)
        self.around_link.set_text((self.tr("Autour d’{name}") if elides(first) else self.tr("Autour de {name}")).format(name=first))
        others = [sight for sight in sights if sight.trust is not Trust.OWN]
        own = next((sight.day for sight in sights if sight.trust is Trust.OWN), None)
        self._before = (others[0], own, today) if others else None
        self.rearrange()

    # -- beside the lines --------------------------------------------------------------------------------------------------

    def show_clips(self, clips: Sequence[Clip], today: date) -> None:
        """What is joined to the lines, in their order; pictures are asked for when they come into sight."""
        for gone in set(self.clips) - {clip.id for clip in clips}:
            view = self.clips.pop(gone)
            view.hide()
            view.deleteLater()
        views = self.clips
        self.clips = {}
        for clip in clips:
            view = views.get(clip.id) or ClipView(self.look, self)
            if clip.id not in views:
                view.hide()
                view.clicked.connect(lambda _=False, id=clip.id: self.clip_opened.emit(id))
            view.show_clip(clip, today)
            self.clips[clip.id] = view
        self._asked &= {id for id, view in self.clips.items() if view.waits}
        self.rearrange()

    def bring_clip(self, id: int, image: QImage | None, strokes: tuple[Stroke, ...] | None) -> None:
        self._asked.discard(id)
        if (view := self.clips.get(id)) is not None:
            view.bring(image, strokes)
            self.rearrange()

    def _lay_clips(self, top: float) -> None:
        """Each from its line down; where that does not fit they move up, and what does not fit at all is on the left page alone."""
        u, bottom, found = self.look.u, self.height_u - 0.25, list[tuple[ClipView, float]]()
        lines = self.editor.in_sight()
        for view in self.clips.values():
            rect = lines.get(view.clip.entry or 0) if view.clip is not None else None
            if rect is not None and rect.bottom() > 0 and rect.top() < self.editor.height() - u:
                found.append((view, top + rect.top() / u + 0.72 - view.before()))
        places = _stacked([(wanted, view.shape_u()[1]) for view, wanted in found], 1.0, bottom)
        found = found[len(found) - len(places) :]
        left = self.width_u - 5.75
        for (view, _), y in zip(found, places, strict=True):
            wide, high = view.shape_u()
            x = left + (0.1 if view.clip is not None and view.clip.kind == "sketch" else 0.25 + (4.5 - wide) / 2)
            self.box_at(view, x - AROUND, y - OVER, wide + 2 * AROUND, high + OVER + AROUND)
            view.raise_()
        shown = {view for view, _ in found}
        hidden = [view for view in self.clips.values() if view not in shown and not view.waits]
        for view in hidden[KEPT:]:
            view.forget()
        wanted = [id for id, view in self.clips.items() if view in shown and view.waits and id not in self._asked]
        if wanted:
            self._asked |= set(wanted)
            self.clips_wanted.emit(wanted)

    # -- under a line --------------------------------------------------------------------------------------------------------

    def say_unsaved(self, what: Trouble | None, key: int = OUT_OF_VIEW) -> None:
        """The line of this key is not on the disk, and what to do; None: all are."""
        self._in_trouble, self._unsaved = what is not None, key
        if what is not None:
            self.notice.say(what.kind, what.what, what.next)
            self.stop.say("alert", self.tr("Ligne pas encore enregistrée."), "", self.tr("Quoi faire"))
        self._keep_room()
        self.rearrange()

    def say_number(self, line: int | None) -> None:
        """A social security number stands in this line, and nothing was said about it yet; None: in none."""
        if line == self.number_line:
            return
        self.number.line = line
        if line is not None:
            self._few = self._few_rows()
            self.number.say(words=self._number_words())
        self._keep_room()
        self._lay()

    def number_failed(self, what: Trouble) -> None:
        """It could not be taken out; both answers stay."""
        self.number.say(what.what)
        self._keep_room()
        self._lay()

    def _keep_room(self) -> None:
        """Under the line of which most is to be said: one that is not saved first."""
        line = self.number_line
        if self._in_trouble or line is None or self._few_rows():
            under = self._unsaved if self._in_trouble and self._unsaved > 0 and not self._few_rows() else 0
            self.editor.keep_room(under, self.notice.fit(self._said_wide()) if under else 0)
        else:
            self.editor.keep_room(self.editor.key_of(line), self.number.rows(self.width_u - self.editor.margin_u - 1.12))

    def _follow_caret(self) -> None:
        if (self.number_line is not None or self._in_trouble) and self._few_rows():
            self.rearrange()

    def _few_rows(self) -> bool:
        """Of large letters: a line, what is said under it and the line one writes on, two rows each and a blank one, are not seen at once."""
        return self.editor.rows_shown < 7

    def _number_words(self) -> str:
        return self.tr("Un numéro de sécurité sociale est là.") if self._few_rows() else ""

    def say_stop(self, title: str, link: str) -> None:
        """The page could not be read."""
        self._in_trouble, self._unsaved = True, OUT_OF_VIEW
        self.stop.say("alert", title, "", link)
        self.rearrange()

    def open_day(self, line: int, day: date, today: date) -> None:
        self._dated, self.slip.day.today = line, today
        self.slip.said.set_text("")
        self.slip.day.set_day(day)
        self._lay()
        self.slip.day.setFocus()
        self.slip.day.selectAll()

    def close_day(self) -> bool:
        """False: it was not open."""
        if self._dated is None:
            return False
        self._dated = None
        self.rearrange()
        return True

    def day_failed(self, what: Trouble) -> None:
        self.slip.said.set_text(f"{what.what} {what.next}".strip())
        self.rearrange()

    def _move(self) -> None:
        line, day = self._dated, self.slip.day.day()
        if line is None or day is None:
            self.rearrange()
            return
        self.moved.emit(line, day)

    def _tear(self) -> None:
        if self._dated is not None:
            self.torn.emit(self._dated)

    def _left(self) -> None:
        self.close_day()
        self.editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed.emit(event)

    # -- laying --------------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        w, h = self.width_u, self.height_u
        wide = self.window().width() / self.look.u >= WIDE
        self.margin = m = 4.0 if wide or self.single else 3.6
        tx, rx = m + 0.42, w - 0.9
        head = 0
        if self.single and self._before is not None:
            head = 1
        top = 3 + head if h > 7.5 else 2 + head  # at 300 % the blank line goes first
        self.editor.margin_u = m
        column = wide and h > 16
        self.editor.right_u = COLUMN if column else 0.95
        self.box_at(self.editor, 0, top, w, h - top)
        if column and self.clips:
            self._lay_clips(top)
        x = tx - 0.2
        if self.number_line is not None and self._few is not self._few_rows():  # larger letters by now, or a smaller window
            self._few = not self._few
            self.number.reword(self._number_words())
            self._keep_room()
        if self.number_line is not None and not self._in_trouble and self._dated is None:
            self._lay_number(x, rx, top)
        if self._dated is not None:
            self._lay_slip(x, rx, top)
        self._lay_head(m, tx, rx, self._lay_trouble(x, rx, top) if self._in_trouble else h, head > 0)

    def _lay_head(self, m: float, tx: float, rx: float, foot: float, before: bool) -> None:
        """What stands over the lines, down to `foot`: in the largest letters what is said of one takes the place of some of it."""
        if self.single and foot > 0.95:
            self.at(self.back_link, 0.5 if 0.65 + self.back_link.wish() < m else tx, 0.68)  # never across the red line
            left = (0.5 if 0.65 + self.back_link.wish() < m else tx) + self.back_link.wish() + 0.5
            self.at(self.around_link, rx, 0.68, min(self.around_link.wish(), rx - left), "r")
        if foot > 2.25:
            self.at(self.title, tx, 2, min(self.title.wish() + 0.05, rx - tx))
            if self.editor.above:
                self.at(self.up, m - 0.4, 2, None, "r")
        if before and self._before is not None and foot > 3.25:
            self.before.say(*self._before)
            self.before.lay(m, tx, rx)

    def _beside(self, rect: QRect | None, top: float, rows: float, above: bool = True) -> float | None:
        """Where `rows` u of slip fit: under a line, or over it where the page ends; None if its end and its beginning are out of view."""
        if rect is None:
            return None
        u = self.look.u
        start, end = top + rect.top() / u, top + round(rect.top() + rect.height()) / u
        if top + 2 <= end <= self.height_u - rows:  # a line has two rows at least: of a short one the second is blank
            return end
        return start - rows if above and top + rows <= start <= self.height_u - 1 else None

    def _lay_slip(self, x: float, rx: float, top: float) -> None:
        rows = self.slip.rows(rx - x) + TAILS
        y = self._beside(self.editor.where(self._dated), top, rows)
        self.box_at(self.slip, x, top + 0.28 if y is None else y, rx - x, rows)
        self.slip.raise_()

    def _lay_number(self, x: float, rx: float, top: float) -> None:
        rows = self.number.rows(rx - x)
        y = self._beside(self.editor.where(self.number_line), top, rows, above=False)
        if self._few_rows():
            y = self._near_caret(top, rows)
        if y is not None:
            self.box_at(self.number, x, y, rx - x + (0.45 if self._few_rows() else 0.0), rows)
            self.number.raise_()

    def _near_caret(self, top: float, rows: float) -> float | None:
        """Where `rows` u have room without lying over what is being written: under its row, else over it."""
        begin, end = self._row_written(top)
        if end + rows <= self.height_u - 0.1:
            return end
        return begin - rows if begin - rows >= 0.9 else None

    def _row_written(self, top: float) -> tuple[float, float]:
        """From where to where the row with the caret reaches."""
        caret = self.editor.cursorRect()
        return top + caret.top() / self.look.u - 0.1, top + caret.bottom() / self.look.u + 0.3

    def _caret_in_sight(self, top: float) -> bool:
        begin, end = self._row_written(top)
        return top - 0.3 <= begin and end <= self.height_u + 0.3

    def _said_wide(self) -> float:
        """How wide a notice under a line is."""
        return self.width_u - self.editor.margin_u - 1.12

    def _lay_trouble(self, x: float, rx: float, top: float) -> float:
        """Under its line, or in a strip at the top; where that begins."""
        self._keep_room()  # as large as the letters are by now
        few = self._few_rows()
        if self._unsaved != OUT_OF_VIEW and few and self.editor.key_here == self._unsaved and self._caret_in_sight(top):
            return self._lay_near(rx, top)
        if self._unsaved != OUT_OF_VIEW and not few:
            rows = self.notice.fit(rx - x)
            if (y := self._beside(self.editor.where(key=self._unsaved), top, rows, above=False)) is not None:
                self.box_at(self.notice, x, y, rx - x, rows)
                self.notice.raise_()
                return y
        x = EDGE if few else x
        if self._unsaved != OUT_OF_VIEW:
            self.stop.shorten(rx - x, self.tr("Pas enregistrée."))
        self.stop.fit(rx - x)
        top -= 0.2 if few else 0.0  # clear of the first row, which may be the one being written
        self.at(self.stop, x, top, rx - x, above=0.72)
        self.stop.raise_()
        return top - 0.72

    def _lay_near(self, rx: float, top: float) -> float:
        """Of large letters: under the row being written, or over it, whole if that can be; where it begins."""
        begin, end = self._row_written(top)
        rooms = ((end, self.height_u - 0.1 - end), (0.9, begin - 0.9), (0.1, begin - 0.1))
        for y, room in (*rooms, max(rooms, key=lambda each: each[1])):
            self.notice.fit(rx - EDGE, room)
            high = self.notice.above + self.notice.below
            at = y if y == end else begin - high
            if self.notice.whole:
                break
        self.box_at(self.notice, EDGE, at, rx - EDGE, high)
        self.notice.raise_()
        return at


def _stacked(wanted: Sequence[tuple[float, float]], top: float, bottom: float) -> list[float]:
    """Where papers begin that would begin at (y, their height), one under the other from `top` to `bottom`; where not all fit the first go."""
    gap = 0.45
    kept = list(wanted)
    while kept:
        places: list[float] = []
        free = top
        for y, high in kept:
            places.append(max(y, free))
            free = places[-1] + high + gap
        limit = bottom
        for i in reversed(range(len(kept))):
            places[i] = min(places[i], limit - kept[i][1])
            limit = places[i] - gap
        if places[0] >= top - 0.01:
            return places
        del kept[0]
    return []
