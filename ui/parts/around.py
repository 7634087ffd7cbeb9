"""The left page of a person, "Autour de": who saw the person, what comes next, the numbers, and the quiet words about the page itself."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from notebook_app import naming
from ui.parts.around_known import Imported, Joined, Numbers, PageWords, Seen
from ui.parts.around_lines import EDGE, MARGIN, TEXT, Block, Line, Mark, More
from ui.parts.around_next import Coming
from ui.parts.leaf import Leaf
from ui.parts.surroundings import Surroundings, elides
from ui.parts.widgets import Back, Title, Words
from ui.theme import Look
from ui.trouble import Trouble

if TYPE_CHECKING:
    from ui import numbers
    from ui.parts.around_forms import Writing
    from ui.parts.forms import Form

BREATH = 5  # of the order in which lines give way: the empty line before the next appointment; what is lower are headings
FOOT = 8  # the empty line over the words about the page: it goes before they do


class AroundLeaf(Leaf):
    """Given `Surroundings`, it says what is to be written; it knows no session. What does not fit its height is named, and leads there."""

    back = Signal()
    told_written = Signal(object, str, object, str, str)  # id or None, who, day, role, phone
    told_removed = Signal(int)
    card_opened = Signal(int)  # a received card's id
    next_read = Signal(object, object, object, str)  # id or None, day, hour or None, place
    appointment_removed = Signal(int)
    chosen = Signal(int, object)  # appointment, State
    phones_written = Signal(object)  # tuple[Phone, …]
    renamed = Signal(str, str)  # name, file_as
    details_written = Signal(object)  # birth, work, address, note, by their names in `Person`
    destroyed_by_name = Signal(str)
    register = Signal()
    ending = Signal()  # "je n'accompagne plus"
    slip = Signal()  # the next appointment, for the person to take along
    together = Signal()  # read the page with the person
    typed = Signal(QKeyEvent)  # letters that fell on no field
    clip_opened = Signal(object)  # its id
    enlarged = Signal(str, str)  # whose number, and the number, E.164

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ruling="lines", margin=MARGIN)
        self.data: Surroundings | None = None
        self.reading = False  # of a notebook that is only read: nothing that writes is offered
        self.room = 99  # lines there are
        self._alone = False
        self._start = 0  # the first block shown, where not all fit
        self._wanted: object = None  # the block that must be seen
        self._next_start = 0  # where the rest begins
        self.back_link = Back(look, "", parent=self)
        self.back_link.clicked.connect(self.back)
        self.title = Title(look, "", parent=self)
        self._seen, self._coming, self._numbers = Seen(self), Coming(self), Numbers(self)
        self._imported, self._joined, self._page = Imported(self), Joined(self), PageWords(self)
        self.large_link, self.clip_lines = self._numbers.large_link, self._joined.lines
        self.given_link, self.end_link = self._page.given_link, self._page.end_link

    @cached_property
    def more(self) -> More:
        """What does not fit, by its names."""
        more = More(self.look, self)
        more.clicked.connect(self._show_rest)
        return more

    @cached_property
    def up(self) -> More:
        up = More(self.look, self, up=True)
        up.set_text(self.tr("plus haut"))
        up.clicked.connect(self._show_first)
        return up

    @cached_property
    def writing(self) -> Writing:
        """Its forms: made when the first is opened, for most pages are only read and written on."""
        from ui.parts.around_forms import Writing

        return Writing(self)

    @property
    def _written(self) -> Writing | None:
        return self.writing if "writing" in vars(self) else None

    # -- what the page gives -----------------------------------------------------------------------------------------------

    def ask_numbers(self, numbers: numbers.Numbers) -> None:
        """Social security numbers typed here are asked about; `numbers`: what was answered."""
        self._coming.number.numbers = numbers

    @property
    def numbers(self) -> numbers.Numbers | None:
        return self._coming.number.numbers

    def clear(self) -> None:
        """Nobody is shown, nothing is being typed."""
        self.data, self._start, self._wanted = None, 0, None
        if (writing := self._written) is not None:
            writing.clear()
        self.title.set_text("")
        self._coming.clear()
        for part in (self._seen, self._joined, self._page):
            part.show(None)
        for own in (self._numbers, self._imported):
            own.show(None)
        self._lay()  # now: not one name stays in sight until the event loop comes round

    def set_alone(self, alone: bool, back: str) -> None:
        """Where the link above the first line leads; `alone`: it is the only page of the window."""
        self._alone = alone
        self.back_link.set_text(back)

    def show_data(self, data: Surroundings) -> None:
        """Show these; what is being typed stays."""
        self.data = data
        first = naming.first_name(data.person.name)
        self.title.set_text((self.tr("Autour d’{name}") if elides(first) else self.tr("Autour de {name}")).format(name=first))
        for part in (self._seen, self._coming, self._joined, self._page):
            part.show(data)
        for own in (self._numbers, self._imported):
            own.show(data.person)
        if (writing := self._written) is not None:
            writing.show(data)
        self.rearrange()

    def fail(self, trouble: Trouble, form: bool = False) -> None:
        """The notebook could not do what the open form, or else the page, asked: said there, and what was typed stays."""
        opened = self.form_open()
        if form and opened is not None:
            opened.fail(trouble)
        else:
            self._coming.fail(trouble)

    def done(self, form: bool = False) -> None:
        """It is done: the form it came from closes, and what was typed in it goes."""
        if not form:
            self._coming.done()
        elif (writing := self._written) is not None:
            writing.done()

    # -- keys --------------------------------------------------------------------------------------------------------------

    def focus_next(self) -> None:
        """Ctrl+R: the field "Prochain rendez-vous"."""
        if self.reading:
            return
        self.want("next", now=True)
        self._coming.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._coming.field.selectAll()  # also where the keyboard is there already

    def focus_sight(self) -> None:
        """F4: who saw the person last, and the number."""
        if (found := self._seen.number()) is not None:
            self.want(found[0], now=True)
            found[1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        self.back_link.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed.emit(event)

    # -- what is half typed ------------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """The page is left: read the field now."""
        self._coming.field.commit(leaving=True)

    def typing(self) -> QWidget | None:
        """Where something is being typed that nobody has read yet."""
        if (form := self.form_open()) is not None:
            fields = [each for _, each, _ in form.lines]
            return self.focusWidget() if self.focusWidget() in fields else fields[0]
        return self._coming.field if self._coming.field.changed else None

    def half_typed(self) -> dict[str, Any]:
        """What was typed and nobody has read yet, as JSON values, for `take_up`; the name that would destroy the page is not kept."""
        field, writing = self._coming.field, self._written
        found: dict[str, Any] = {"next": field.text()} if field.changed else {}
        return found | (writing.half_typed() if writing is not None else {})

    def take_up(self, half: dict[str, Any]) -> bool:
        """Show again what was half typed, unless what it was about is no more; whether the caret is there now."""
        if self.data is None or self.reading:
            return False
        if half.get("next"):
            self._coming.field.setText(str(half["next"]))
        return bool(half.get("form")) and self.writing.take_up(half)

    # -- forms -------------------------------------------------------------------------------------------------------------

    def form_open(self) -> Form | None:
        return writing.form if (writing := self._written) is not None else None

    @property
    def form_key(self) -> object:
        """The block in whose place the open form stands."""
        return writing.key if (writing := self._written) is not None else None

    def form_block(self, key: object, width: float, name: str, pencil: Mark | None = None) -> Block | None:
        """The form, where it is the one that is open."""
        return self.writing.block(width, name, pencil) if self.form_key == key else None

    def page_form_blocks(self, width: float, name: str) -> list[Block]:
        return self.writing.page_blocks(width, name)

    def close_form(self) -> bool:
        """Esc, "Laisser": what was typed waits in it. False: none was open."""
        return (writing := self._written) is not None and writing.close()

    def take_back(self, told: bool) -> None:
        """The keyboard, of a form that closed and came from nowhere; `told`: it was about what is told."""
        (self._seen.told_link if told and self._seen.told_link.isVisible() else self.back_link).setFocus()

    # -- laying ------------------------------------------------------------------------------------------------------------

    def want(self, key: object, now: bool = False) -> None:
        """This block must be seen."""
        self._wanted = key
        if now:
            self._lay()
        else:
            self.rearrange()

    def _show_rest(self) -> None:
        self._start = self._next_start
        self._wanted = None
        self._lay()
        form = self.form_open()
        asked = form.lines[0][1] if form is not None else None
        (asked if asked is not None and asked.isVisible() else self.up).setFocus()

    def _show_first(self) -> None:
        self._start, self._wanted = 0, None
        self._lay()
        if self.more.isVisible():
            self.more.setFocus()

    @property
    def tall(self) -> bool:
        """Headings keep their place; one page alone has the width."""
        return self._alone or self.last_line() >= 20

    def row(self, key: object, widget: Words, width: float, name: str = "", drop: int = 0) -> Block:
        """Words on a line of their own."""
        return Block(key, 1, lambda b: self.at(widget, TEXT, b, min(widget.wish() + 0.05, width)), name, drop)

    def text_blocks(self, kind: str, lines: list[Words], rows: list[str], width: float, name: str) -> list[Block]:
        """A text, line by line; `lines`: the widgets it is said by, made as they are needed."""
        while len(lines) < len(rows):
            lines.append(Words(self.look, "", "small", parent=self))
        for words, said in zip(lines, rows, strict=False):
            words.set_text(said)
        return [Block((kind, i), 1, lambda b, i=i: self.at(lines[i], TEXT, b, width), name) for i in range(len(rows))]  # type: ignore[misc]

    def place_line(self, line: Line, width: float, b: float) -> None:
        self.at(line, 0.4, b, width + TEXT - 0.3, rows=line.lines)

    def arrange(self) -> None:
        width = self.width_u - EDGE - TEXT
        self.at(self.back_link, TEXT, 0.68, min(self.back_link.wish() + 0.05, max(1.0, width)))
        if self.data is None or width < 4:
            return
        first, last = 3, round(self.last_line())
        if last < 7:
            first = 2  # at 300 % the arrow back says whose page it is
        else:
            self.at(self.title, TEXT, 2, min(self.title.wish() + 0.05, width))
        self.room = last - first + 1
        blocks, beside = self._fit(self._blocks(width), width)
        if _rows(blocks) <= self.room:
            self._start = 0
            self._pile([b for b in blocks if b.key != "page"], first)
            self._pile([b for b in blocks if b.key == "page"], last - blocks[-1].rows + 1)
            return
        early = sum(not b.late for b in blocks)  # where the words that lead on stand beside a line, all of these fit
        self._start = min(self._start, len(blocks) - 1)

        def end(start: int) -> int:
            return early if beside is not None and not start else self._fitting(blocks, start, first, last)

        keys = [b.key for b in blocks]
        if self._wanted in keys and not self._start <= (at := keys.index(self._wanted)) < end(self._start):
            self._start = next(start for start in range(at + 1) if at < end(start))
        b = first
        if self._start and blocks[self._start].rows < self.room - 1:  # a form that fills the page: Esc and its own words lead back
            self.at(self.up, TEXT, b)
            b += 1
        shown, rest = blocks[self._start : end(self._start)], blocks[end(self._start) :]
        b = self._pile(shown, b)
        self._next_start = self._start + len(shown)
        if rest and beside is not None and not self._start:
            at = first + _rows(blocks[: keys.index(beside)])
            self.at(self.more, TEXT + width, at, None, "r")
        elif rest and b <= last:
            self.more.set_text(self._naming(list(dict.fromkeys(x.name for x in rest if x.name)), width))
            self.at(self.more, TEXT, b, min(self.more.wish() + 0.05, width))

    def _blocks(self, width: float) -> list[Block]:
        deeds = [b.with_(late=True) for b in self._numbers.deeds(width, self._coming.to_take_along, self._page.name)]
        page = [b.with_(late=self.form_key != "page") for b in self._page.blocks(width)]
        if len(page) > 1:  # what is at stake, and the field: nothing else
            return page
        found = [*self._seen.blocks(width), Block.blank(BREATH), *self._coming.blocks(width), *self._numbers.blocks(width), *deeds]
        return [*found, *self._imported.blocks(width), *self._joined.blocks(width), Block.blank(FOOT), *page]

    def _fit(self, blocks: list[Block], width: float) -> tuple[list[Block], object]:
        """Those there is room for, if all are; else the quiet deeds come last, and where all the others fit, the line beside which is said so."""
        for drop in sorted({b.drop for b in blocks if b.drop}, reverse=True):
            if _rows(blocks) <= self.room:
                break
            early = [b for b in blocks if not b.late]
            if drop < FOOT and _rows(early) <= self.room and (beside := self._beside(early, width)) is not None:
                return [*early, *(b for b in blocks if b.late)], beside
            if drop <= BREATH and _rows(_before_clips(early)) < self.room:
                break  # the sketches and the words about the page are named, rather than a heading or the last empty line go
            blocks = [b for b in blocks if b.drop != drop]
        return (blocks if _rows(blocks) <= self.room else sorted(blocks, key=lambda b: b.late)), None

    def _beside(self, blocks: list[Block], width: float) -> object:
        """A heading with room beside it for the words that lead to the deeds."""
        self.more.set_text(self._page.name)
        for key, words in (("since", self._seen.since), ("heading", self._seen.heading)):
            if any(b.key == key for b in blocks) and words.wish() + 0.5 + self.more.wish() <= width:
                return key
        return None

    def _naming(self, names: list[str], width: float) -> str:
        """All of them if there is room, else the first ones "et la suite"."""
        words = ", ".join(names)
        for n in range(len(names) - 1, 0, -1):
            if self.look.width(words, "small") <= width - 0.55:
                break
            words = self.tr("{names} et la suite").format(names=", ".join(names[:n]))
        return words

    def _fitting(self, blocks: list[Block], start: int, first: int, last: int) -> int:
        """The index after the last block that fits from `start`; one line stays for the words that name the rest."""
        b, i = first + (1 if start else 0), start
        while i < len(blocks):
            end = b + blocks[i].rows - 1
            if i > start and end > last - (1 if i < len(blocks) - 1 else 0):
                break
            b, i = end + 1, i + 1
        return i

    def _pile(self, blocks: list[Block], b: int) -> int:
        for block in blocks:
            block.place(b)
            b += block.rows
        return b


def _rows(blocks: list[Block]) -> int:
    return sum(b.rows for b in blocks)


def _before_clips(blocks: list[Block]) -> list[Block]:
    """Those before what is joined."""
    return blocks[: next((i for i, b in enumerate(blocks) if b.key in ("clips", ("clip", 0))), len(blocks))]
