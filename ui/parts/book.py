"""The desk and the open notebook on it: one page or two, tabs, the tucked card, words on the desk. Where things lie, not what they say."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.cover import Seal
from ui.parts.leaf import Leaf, paint_together
from ui.parts.on_desk import CardButton, CoverButton, Letters, Said, Tab
from ui.parts.paper import Ink
from ui.parts.reading import stops, tab_on
from ui.parts.widgets import Link, Tool, Words
from ui.theme import Look

LOW_DESK = 1.5 + 1.05  # u of the desk over and under the pages, where there is little height
LASTING = 1.15  # u of the desk for one lasting line over the book
SAVED = 6.0  # u kept free for "Enregistré à 17 h 12"
ONE, WIDE, LOW = 31, 36, 21  # u: narrower than ONE, one page; from WIDE on, room for a column; lower than LOW, less desk
TIGHT, TIGHT_CARD, LEAST_TAB = 17, 3.7, 1.5  # u: narrower than TIGHT (300 %), what gives way on the desk, and down to what
MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock})
_TINTS = {"people": 0, "week": 1, "agenda": 1, "received": 2, "register": 3}


class Book(QWidget):
    """The open notebook. The window says what lies in it with `open_at`; signals say what was pressed.

    `layout_changed` follows a resize or zoom after which another number of pages, or a column, has room: the window then lays anew.
    """

    tab_chosen = Signal(str)
    give = Signal()
    close_notebook = Signal()
    lasting_followed = Signal()
    cover = Signal()
    rabat = Signal()
    letter = Signal(str)
    layout_changed = Signal()
    told_over = Signal()  # what is told on a slip over the page has had its time: one goes on

    def __init__(
        self,
        look: Look,
        tabs: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
        news: Collection[str] = ("received",),
        can_cover: bool = False,
    ) -> None:
        """`tabs`: (name, words, short words). `news`: tabs with room for a number. `can_cover`: "F9 Cacher" stands in the corner."""
        super().__init__(parent)
        self.look, self._news = look, set(news)
        self._can_cover = can_cover
        self.left: QWidget | None = None
        self.right: QWidget | None = None
        self.split, self.active, self._thumbs_on, self._card, self._door = 0.372, "", False, "none", True
        self._squeezed = False  # tabs and card alone have no room side by side
        self._crowded = False  # tabs, card and corner have no room side by side: the corner stands under the page
        self.L = self.R = (0.0, 0.0, 1.0, 1.0)
        self._layout_was = ""
        self._done, self._told = True, False
        self._on_slip = False  # what is told lies over the page
        self._tick_at: tuple[float, float] | None = None  # before "Enregistré"
        self._desk_key: tuple[object, ...] = ()
        self.tabs = {name: Tab(look, name, text, short, _TINTS.get(name, i) % 4, self) for i, (name, text, short) in enumerate(tabs)}
        for name, tab in self.tabs.items():
            tab.room_for_news = name in self._news
            tab.clicked.connect(lambda _=False, n=name: self.tab_chosen.emit(n))
        self.card_button = CardButton(look, self.tr("Donner la fiche"), self)
        self.card_button.clicked.connect(self.give)
        self.seal = Seal(look, self.tr("Rien ne part sans vous"), self)
        self.seal.clicked.connect(self.rabat)
        self.door = Link(look, self.tr("Le rabat"), "small", "desktext", parent=self)
        self.door.clicked.connect(self.rabat)
        self.saved = Said(look, self)
        self.close_button = Tool(look, self.tr("Fermer le cahier"), parent=self)
        self.close_button.clicked.connect(self.close_notebook)
        self.cover_button = CoverButton(look, self.tr("Cacher"), "F9", self)
        self.cover_button.clicked.connect(self.cover)
        self.lasting = Words(look, "", "uim", "text", parent=self)
        self.lasting_link = Link(look, "", "smallm", parent=self)
        self.lasting_link.clicked.connect(self.lasting_followed)
        self._lasting = ("", "", "", "warn")
        self.tools: list[QWidget] = []
        self._gutter = Gutter(self)
        self.setPalette(look.palette())
        look.changed.connect(self._relook)

    @cached_property
    def letters(self) -> Letters:
        """The thumb letters, made for the first page that has them."""
        letters = Letters(self.look, self)
        letters.chosen.connect(self.letter)
        return letters

    # -- what lies where ---------------------------------------------------------------------------------------------------

    @property
    def width_u(self) -> float:
        return self.width() / self.look.u

    @property
    def height_u(self) -> float:
        return self.height() / self.look.u

    @property
    def single(self) -> bool:
        """Room for one page only; its tabs are short."""
        return self.width_u < ONE

    @property
    def _tight(self) -> bool:
        """In the largest letters the desk over the page has no room for the tabs and the card: they give way, the corner stands under the page."""
        return self.width_u < TIGHT or self._squeezed

    @property
    def layout_name(self) -> str:
        """ "one", "two" or "wide", and "low" where there is little height."""
        return ("one" if self.single else "two" if self.width_u < WIDE else "wide") + (" low" if self.height_u < LOW else "")

    def open_at(
        self,
        left: QWidget | None,
        right: QWidget,
        split: float = 0.372,
        active: str | None = None,
        thumbs: bool = False,
        card: str = "none",
        seal: str = "",
        door: bool = True,
        tools: Sequence[QWidget] = (),
    ) -> None:
        """Lay these pages. `left` None: `right` fills the book, over the spine when there is room for two.

        `active`: the raised tab. `thumbs`: the letters on the left edge. `card`: "none", "in" (tucked behind the page) or "out".
        `tools`: words under the page, drawn by the caller; shown while they fit.
        """
        for old in (self.left, self.right, *self.tools):
            if old is not None and old not in (left, right, *tools):
                old.hide()
        self.left, self.right, self.split, self.active = left, right, split, active or ""
        self._thumbs_on, self._card, self._door, self.tools = thumbs, card, door, list(tools)
        if seal:
            self.seal.set_text(seal)
        for page in (left, right, *tools):
            if page is not None and page.parentWidget() is not self:
                page.setParent(self)
        for page, name in ((left, self.tr("page de gauche")), (right, self.tr("page de droite"))):
            if page is not None and not page.accessibleName():
                page.setAccessibleName(name)
        self._lay()
        self.updateGeometry()
        paint_together()

    def set_new(self, name: str, n: int) -> None:
        """The number waiting on a tab."""
        self.tabs[name].set_new(n)

    def set_saved(self, text: str, done: bool = True, told: bool = False) -> None:
        """ "Enregistré à 17 h 12"; "" shows nothing. `done`: with a tick before it. `told`: read whole, also where there is little room."""
        self._done, self._told = done, told
        self.saved.set_text(text)
        self._lay()

    def set_lasting(self, long: str = "", short: str = "", link: str = "", kind: str = "warn") -> None:
        """One line that stays over the book, in as many words as it has room for, and what can be done; "" takes it away."""
        if (long, short, link, kind) == self._lasting:
            return
        said, self._lasting = self._lasting[0], (long, short, link, kind)
        self._measure_and_lay()
        self.updateGeometry()
        if long and long != said:
            from ui.aloud import announce

            announce(self.lasting)

    def close_giving(self, reason: str) -> None:
        """No card leaves while this is so; "" opens the way again."""
        self.card_button.close_for(reason)

    def set_letters(self, present: Collection[str], here: str = "") -> None:
        """The letters that begin a name, and the one where the list is."""
        self.letters.set_letters(set(present), here)

    # -- laying --------------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure_and_lay()

    def _relook(self) -> None:
        self.setPalette(self.look.palette())
        self._measure_and_lay()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """High enough for what lies in it; 0 where that does with any height."""
        least = max((page.least_high for page in (self.left, self.right) if isinstance(page, Leaf) and page.isVisibleTo(self)), default=0.0)
        return QSize(0, self.look.px(least + LOW_DESK + (LASTING if self._lasting[0] else 0.0)) if least else 0)

    def _measure_and_lay(self) -> None:
        was, self._layout_was = self._layout_was, self.layout_name
        if was != self._layout_was:
            self.layout_changed.emit()  # before a page is hidden: the caret would leave it
        self._lay()

    def _lay(self) -> None:
        if self.right is None:
            return  # it is laid with its first page
        w, h = self.width_u, self.height_u
        low, single = h < LOW, self.single
        thumbs = self._thumbs_on and not single
        x0, y0 = (0.5 if single else 1.25 if thumbs else 0.6), (1.5 if low else 1.75)
        if self._lasting[0]:
            y0 += LASTING
        self._lay_lasting(w)
        x1, y1 = w - 0.5, h - (1.05 if low else 1.25)
        spread = self.left is None and not single and self.split > 0
        mid = x0 + (0.0 if single else round((x1 - x0) * self.split * 4) / 4)
        self.L, self.R = (x0, y0, mid - x0, y1 - y0), (mid, y0, x1 - mid, y1 - y0)
        self._put(self.right, (x0, y0, x1 - x0, y1 - y0) if spread else self.R)
        if self.left is not None:
            self.left.setVisible(not single)
            if not single:
                self._put(self.left, self.L)
        self._gutter.lay(self.R, single)
        self._raise(self._gutter)
        self._squeezed = False
        self._lay_tabs(x0, y0, single)
        card = 0.25 + self._card_wide if self._card != "none" else 0.0
        if self._tabs_end + card + 0.35 > w:
            self._squeezed = True
            self._lay_tabs(x0, y0, single)
        self.close_button.set_text(self.tr("Fermer") if single else self.tr("Fermer le cahier"))
        self._crowded = not self._tight and w - 0.5 - self._corner_wide() - self._tabs_end < card + 0.3
        corner = self._lay_corner(w, y0)
        self._lay_card(corner, w, y0, single)
        if thumbs or "letters" in vars(self):
            self.letters.setVisible(thumbs)
        if thumbs:
            self.letters.setGeometry(self._rect((x0 - 0.98, y0 + 0.23, 0.98, y1 - y0 - 0.46)))
            if any(self._is_over(self.letters, page) for page in (self.left, self.right) if page is not None):
                self.letters.lower()
        foot = h - (0.3 if low else 0.38)
        self._lay_foot(x0, x1, foot, single)
        if self._desk_key != (now := self._look_of_desk()):
            self._desk_key = now
            self.update()
            for tab in self.tabs.values():
                tab.update()

    def _rect(self, box: tuple[float, float, float, float]) -> QRect:
        px, (x, y, w, h) = self.look.px, box
        return QRect(px(x), px(y), px(x + w) - px(x), px(y + h) - px(y))

    def _put(self, page: QWidget, box: tuple[float, float, float, float]) -> None:
        page.setGeometry(self._rect(box))
        page.show()

    def _at(self, widget: QWidget, x: float, baseline: float, align: str = "l") -> float:
        """Put a part by its baseline on the desk; its width in u."""
        px = self.look.px
        pad, above = px(getattr(widget, "pad", 0.0)), px(getattr(widget, "above", 0.72))
        size = widget.sizeHint()
        left = px(x) - (size.width() - 2 * pad if align == "r" else 0)
        widget.setGeometry(left - pad, px(baseline) - above - pad, size.width(), size.height())
        widget.show()
        self._raise(widget)
        return (size.width() - 2 * pad) / self.look.u

    def _is_over(self, one: QWidget, other: QWidget) -> bool:
        order = self.children()
        return order.index(one) > order.index(other)

    def _raise(self, widget: QWidget) -> None:
        """Over the pages. Where it is already there Qt would paint it, and what lies under it, again."""
        if any(self._is_over(page, widget) for page in (self.left, self.right) if page is not None):
            widget.raise_()

    def _lay_lasting(self, w: float) -> None:
        long, short, link, _ = self._lasting
        self.lasting.setVisible(bool(long))
        self.lasting_link.setVisible(bool(long and link))
        if not long:
            return
        self.lasting_link.set_text(link)
        room = w - 1.0 - 1.2 - (self.lasting_link.wish() + 0.8 if link else 0.0)
        self.lasting.set_text(long if self.look.width(long, "uim") <= room else short or long)
        self.lasting.setAccessibleName(long)
        px, pad = self.look.px, self.look.px(getattr(self.lasting, "pad", 0.0))
        self._at(self.lasting, 1.1, 0.82)
        self.lasting.setGeometry(px(1.1) - pad, self.lasting.y(), px(room) + 2 * pad, self.lasting.height())
        if link:
            self._at(self.lasting_link, w - 1.0, 0.82, "r")

    def _lay_tabs(self, x0: float, y0: float, single: bool) -> None:
        x = x0 + (0.25 if single else 0.5)
        for name, tab in self.tabs.items():
            tab.short, tab.foot = single, y0
            tab.set_on(name == self.active)
        widths = {name: tab.wish() for name, tab in self.tabs.items()}
        room = self.width_u - 0.5 - x - 0.15 * (len(widths) - 1) - (TIGHT_CARD + 0.25 if self._card != "none" else 0.0)
        over = sum(widths.values()) - room
        if self._tight and over > 0:  # all but the raised one give way, their words end in "…"
            spare = sum(w - LEAST_TAB for name, w in widths.items() if name != self.active)
            part = min(1.0, over / spare)
            widths = {name: w if name == self.active else w - (w - LEAST_TAB) * part for name, w in widths.items()}
            if over > spare and self.active in widths:  # then it too
                widths[self.active] = max(LEAST_TAB, widths[self.active] - (over - spare))
        for name, tab in self.tabs.items():
            w = widths[name]
            tab.at = (x, w)
            pad = self.look.px(tab.pad)
            tab.setGeometry(self._rect((x, y0 - 1.25, w, 1.25)).adjusted(-pad, -pad, pad, pad))
            self._raise(tab)
            x += w + 0.15
        self._tabs_end = x - 0.15

    @property
    def _card_wide(self) -> float:
        return TIGHT_CARD if self._tight else 4.6 if self.single else 4.9

    def _corner_wide(self) -> float:
        return self.close_button.wish() + (0.5 + self.cover_button.wish() if self._can_cover else 0.0)

    def _lay_corner(self, w: float, y0: float) -> float:
        if self._tight or self._crowded:
            return w  # it stands under the page
        x = w - 0.5
        x -= self._at(self.close_button, x, y0 - 0.57, "r")
        self.cover_button.setVisible(self._can_cover)
        if self._can_cover:
            x -= 0.5
            x -= self._at(self.cover_button, x, y0 - 0.57, "r")
        return x

    def _lay_card(self, corner: float, w: float, y0: float, single: bool) -> None:
        out = self._card == "out"
        self.card_button.setVisible(self._card != "none")
        self.card_button.set_out(out)
        wide, up = self._card_wide, (1.25 if out else 1.05)
        x = max(corner - 0.6 - wide, self._tabs_end + 0.25)
        if self._tight or self._crowded:
            x = w - 0.35 - wide
        elif not single:
            x = max(min(x, w - 13.2), self._tabs_end + 0.25)
        self.card_button.foot = y0
        pad = self.look.px(self.card_button.pad)
        self.card_button.setGeometry(self._rect((x, y0 - up, wide, up)).adjusted(-pad, -pad, pad, pad))
        self._raise(self.card_button)

    def _lay_foot(self, x0: float, x1: float, foot: float, single: bool) -> None:
        right = x1
        below = self._tight or self._crowded
        if below:
            right -= self._at(self.close_button, right, foot, "r") + 0.5
            self.cover_button.setVisible(self._can_cover)
            if self._can_cover:
                right -= self._at(self.cover_button, right, foot, "r") + 0.5
        self.seal.set_bare(False)
        first = self.tools[0].sizeHint().width() / self.look.u + 1.0 if below and self.tools else 0.0
        self.seal.set_bare(x0 + self.seal.wish() + first > right)
        end = x0 + self._at(self.seal, x0, foot)
        self.door.setVisible(self._door and not single)
        if self._door and not single:
            end += 0.5
            end += self._at(self.door, end, foot)
        kept = sum(tool.sizeHint().width() / self.look.u + 0.7 for tool in self.tools[:2]) if below and self.tools else 0.0
        fits = bool(self.saved.text()) and right - self.saved.wish() - 0.55 > end + 0.3 + kept  # beside the corner the tools come first
        slip = self._told and bool(self.saved.text()) and not fits
        self.saved.lie(slip and self._done, slip)
        self.saved.setVisible(fits or slip)
        if fits:
            right -= self._at(self.saved, right, foot, "r") + 0.55
        elif slip:
            self._lay_slip(x0 + 0.2, x1 - 0.2)
        self._watch(slip)
        self._tick_at = (right, foot) if fits and self._done else None
        x = end + 0.7 if below else 9.2 if single else self.R[0] + (4.0 if self.width_u > WIDE else 0.5)
        if self.left is None and not single and self.split > 0:
            x = max(end + 1.0, self.R[0] + 0.5)
        widths = [tool.sizeHint().width() / self.look.u - 2 * getattr(tool, "pad", 0.0) for tool in self.tools]
        wanted = sum(widths) + 0.7 * (len(widths) - 1)
        x = max(min(x, x1 - SAVED - wanted), end + 1.0)  # further left where all have room then, saved or not
        for tool, w in zip(self.tools, widths, strict=True):
            if x + w > right - 0.3 or x < end + 0.3:
                tool.hide()
                continue
            x += self._at(tool, x, foot) + 0.7

    def _lay_slip(self, left: float, right: float) -> None:
        """Over the page's lower edge, or its upper one where the row being written is below; in the part of the book the window shows."""
        u, pad, seen = self.look.u, self.look.px(self.saved.pad), self._in_sight()
        left, right = max(left, seen.left() / u + 0.1), min(right, seen.right() / u - 0.1)
        wide, high = self.saved.needs(right - left)
        top, foot = max(self.R[1], seen.top() / u), min(self.R[1] + self.R[3], seen.bottom() / u)
        places = [self._rect((right - wide, y, wide, high)) for y in (foot - high, top)]
        written = self._row_written()
        at = next((place for place in places if not place.intersects(written)), places[0])
        self.saved.setGeometry(at.adjusted(-pad, -pad, pad, pad))
        self._raise(self.saved)

    def _in_sight(self) -> QRect:
        """What the window shows of it, beside its bars."""
        seen = self.window().rect()
        if not seen.contains(QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())):
            from PySide6.QtWidgets import QStyle  # with all its enums, which few windows need

            thick = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
            seen.adjust(0, 0, -thick, -thick)
        return seen.translated(-self.mapTo(self.window(), QPoint(0, 0)))

    def _row_written(self) -> QRect:
        """The row with the caret, or the one chosen, across the book; what has the keyboard where it has no caret."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return QRect()
        caret = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)  # a QRect, or of text a QRectF
        row = (QRectF(caret).toRect() if caret is not None else focus.rect()).translated(focus.mapTo(self, QPoint(0, 0)))
        return QRect(0, row.y(), self.width(), row.height())

    # -- what is told on a slip goes when one goes on ----------------------------------------------------------------------

    def _watch(self, slip: bool) -> None:
        if slip and not self._on_slip:
            QTimer.singleShot(0, self, self._listen)  # the key that led to it was another one
        elif self._on_slip and not slip:
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._on_slip = slip

    def _listen(self) -> None:
        if self._on_slip:
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            QTimer.singleShot(0, self, self._lay)
        elif kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            if not event.isAutoRepeat() and event.key() not in MODIFIERS:
                self.told_over.emit()
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.told_over.emit()
        return False

    # -- painting --------------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper where it is seen, and the desk where that is: the nine shadows of the book are not painted for what changes on a page, and a
        picture of all that would be four megabytes.
        """
        with QPainter(self) as painter:
            ink = Ink(painter, self.look)
            x0, y0, _, h = self.L
            paper = QRect() if self._inside else self._rect((x0, y0 + 0.2, self.R[0] + self.R[2] - x0, h - 0.3))
            painter.setClipRect(paper)
            ink.box(0, 0, self.width_u, self.height_u, "paper")
            desk = event.region() - QRegion(paper)
            if not desk.isEmpty():
                painter.setClipRegion(desk)
                ink.box(0, 0, self.width_u, self.height_u, "desk")
                self._paint_desk(ink)

    @property
    def _inside(self) -> bool:
        """The inside of the cover lies open."""
        page = self.right if self.single else self.left
        return isinstance(page, Leaf) and page.fill == "cover"

    def _look_of_desk(self) -> tuple[object, ...]:
        """All that what is painted of the desk depends on."""
        tabs, lasting = tuple(tab.at for tab in self.tabs.values()), (self._lasting[0] != "", self._lasting[3])
        ratio = self.devicePixelRatioF()
        return self.size(), ratio, self.L, self.R, self.active, self._inside, self._tick_at, tabs, self.look.night, lasting

    def _paint_desk(self, ink: Ink) -> None:
        x0, y0, _, h = self.L
        x1, y1 = self.R[0] + self.R[2], y0 + h
        if self._lasting[0]:
            ink.box(0.5, 0.16, self.width_u - 1.0, 0.98, "slip", "edge", r=0.06)
            ink.v_line(0.5, 0.16, 0.98, {"alert": "alert", "warn": "warn"}.get(self._lasting[3], "ink"), 3)
        ink.shadow(x0 - 0.15, y0 - 0.1, x1 - x0 + 0.3, y1 - y0 + 0.25, depth=0.5)
        with ink.edges_of(x0, y0, x1 - x0, y1 - y0):
            ink.box(x0 - 0.24, y0 - 0.12, x1 - x0 + 0.48, y1 - y0 + 0.24, "cover", r=0.2)
        if self.look.system_colours:
            ink.box(x0 - 0.24, y0 - 0.12, x1 - x0 + 0.48, y1 - y0 + 0.24, "", "edge", r=0.2, width=2)
        for name, tab in sorted(self.tabs.items(), key=lambda item: item[0] == self.active):
            x, w = tab.at
            on = name == self.active
            ink.box(x, y0 - (1.25 if on else 1.1), w, 1.6, "paper" if on else tab.tint, r=0.18)
            if self.look.system_colours:
                ink.box(x, y0 - (1.25 if on else 1.1), w, 1.6, "", "edge", r=0.18)
        with ink.edges_of(x0, y0, x1 - x0, y1 - y0):
            for i in (3, 2, 1):  # the edges of the pages beneath
                ink.box(x0 - 0.04 * i, y0, x1 - x0 + 0.08 * i, y1 - y0, "edge" if i % 2 else "paper", r=0.06)
        ink.box(x0, y0, x1 - x0, y1 - y0, "paper", r=0.06)
        for name, tab in self.tabs.items():
            x, w = tab.at
            if name == self.active:  # the open tab is one piece with the page
                ink.box(x, y0 - 0.14, w, 0.3, "paper")
            else:
                ink.h_line(x, y0, w, "edge")
        if self._inside:
            x, y, w, h = self.R if self.single else self.L
            ink.box(x - 0.14, y, w + 0.14, h, "cover", r=0.06)
        if self._tick_at is not None:
            ink.tick(*self._tick_at, "desktext")

    # -- keyboard --------------------------------------------------------------------------------------------------------------

    def focus_part(self, step: int) -> None:
        """F6 (1) and Shift+F6 (-1): left page, right page, desk, in a ring."""
        parts = [part for part in self._parts()[1:] if part]
        if not parts:
            return
        now = self.focusWidget()
        here = next((i for i, part in enumerate(parts) if now in part), -1 if step > 0 else 0)
        parts[(here + step) % len(parts)][0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab follows the paper: tabs, left page, right page, desk; on a page line by line."""
        return tab_on(self, forward) or super().focusNextPrevChild(forward)

    def as_read(self) -> list[QWidget]:
        return [each for part in self._surfaces() for each in part if each is not None]

    def _surfaces(self) -> list[list[QWidget | None]]:
        """[tabs and letters, left page, right page, desk]."""
        corner = (self.cover_button, self.close_button)
        desk: list[QWidget | None] = [self.lasting, self.lasting_link, self.card_button, *self.tools, self.saved, self.seal, self.door, *corner]
        return [[*self.tabs.values(), *([self.letters] if self._thumbs_on else [])], [self.left], [self.right], desk]

    def _parts(self) -> list[list[QWidget]]:
        """What takes the focus by Tab of each of them."""
        return [[w for each in part if each is not None and each.isVisibleTo(self) for w in stops(each)] for part in self._surfaces()]


class Gutter(QWidget):
    """The shade where the pages meet, over the pages and out of the mouse's way."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.look = book.look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._single = False

    def lay(self, right: tuple[float, float, float, float], single: bool) -> None:
        px, (x, y, _, h) = self.look.px, right
        self._single = single
        reach = 0.0 if single else 1.1
        self.setGeometry(px(x) - px(reach), px(y), px(1.1) + px(reach), px(y + h) - px(y))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink, h = Ink(painter, self.look), self.height() / self.look.u
            alpha = 90 if self.look.night else 34
            x = 0.0 if self._single else self.look.px(1.1) / self.look.u
            ink.fade(x, 0, 1.1, h, True, alpha)
            if not self._single:
                ink.fade(0, 0, x, h, False, alpha)
                ink.v_line(x, 0, h, "shade", alpha=40)
                if self.look.system_colours:
                    ink.v_line(x, 0, h, "edge")
