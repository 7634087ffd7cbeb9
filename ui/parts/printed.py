"""The page that prints: what and how at the left, the paper itself at the right. Given what they show; they know no session."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.choices import Check, Radio, one_of
from ui.parts.flap import FlapLeaf, Row
from ui.parts.folio import HIGH, WIDE, Folio, draw
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.qr import QrCode
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look


class ToPaperLeaf(FlapLeaf):
    """What every leaf beside the paper has. `printed()` follows the button, `as_pdf()` the words that lead to a file, `stopped()` Arrêter."""

    printed = Signal()
    as_pdf = Signal()
    stopped = Signal()

    def __init__(self, look: Look, title: str, pdf: str, open: str) -> None:
        """`pdf`: the words that lead to a file; `open`: that it is not protected."""
        super().__init__(look, title)
        self.what = Para(look, "", parent=self.flow)
        self.pages = Words(look, "", "small", "soft", parent=self.flow)
        copies = self.tr("Une imprimante garde des copies\u00a0: ramassez les feuilles tout de suite.")
        self.copies = Para(look, copies, "small", "soft", parent=self.flow)
        self.pdf = Link(look, pdf, "uim", parent=self.flow)
        self.open = Para(look, open, "small", "soft", parent=self.flow)
        self.button = Button(look, self.tr("Imprimer"), "full", high=1.5, parent=self)
        self.stop = Link(look, self.tr("Arrêter"), "uim", parent=self)
        self.button.clicked.connect(self.printed)
        self.pdf.clicked.connect(self.as_pdf)
        self.stop.clicked.connect(self.stopped)

    @property
    def led(self) -> bool:
        return True

    def caret(self) -> QWidget:
        return self.button if self.button.isEnabled() else self.stop if self.button.waiting else self.arrow

    def filled(self) -> Button | None:
        return self.button

    def show_pages(self, words: str, reason: str = "") -> None:
        """How much paper it takes; `reason`: why nothing can be printed."""
        self.pages.set_text(words)
        self.button.set_closed(reason)
        self.rearrange()

    def show_way(self, n: int, of: int) -> None:
        """So many leaves are done; 0 of 0: all are, or it was stopped."""
        had = self.button.hasFocus() or self.pdf.hasFocus() or self.stop.hasFocus()
        self.button.set_waiting(self.tr("Feuille {n} sur {all}").format(n=n, all=of) if of else "")
        self._lay()
        if had and self.isVisible():
            (self.stop if of else self.button).setFocus()

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        return [(self.button, 6.6), *([(self.stop, 0.0)] if self.button.waiting else [])]

    def a_link(self, link: Link) -> Row:
        return Row(1, ((link, self.tx, 0, min(link.wish() + 0.05, self.room)),))

    def a_tick(self, tick: Check | Radio) -> Row:
        return Row(1, ((tick, self.tx, 0, min(tick.wish() + 0.05, self.room)),))


class PrintLeaf(ToPaperLeaf):
    """`changed()`: a tick, something set aside too, or blank. `whole()`: all there is about the person instead."""

    changed = Signal()
    whole = Signal()

    def __init__(self, look: Look) -> None:
        open = self.tr("Un PDF n’est pas protégé\u00a0: qui a le fichier le lit.")
        super().__init__(look, self.tr("Imprimer"), self.tr("En PDF…"), open)
        self.aside = Check(look, self.tr("Aussi ce qui est à part"), parent=self.flow)
        self.blank = Check(look, self.tr("Vierge, à remplir à la main"), parent=self.flow)
        self.all = Link(look, self.tr("Tout ce que le cahier contient"), "uim", parent=self.flow)
        self.all.clicked.connect(self.whole)
        self._coded = False
        self.code_link = Link(look, "", "uim", parent=self.flow)
        self.code = QrCode(look, self.flow)
        self.message = Para(look, "", "uim", parent=self.flow)
        how = self.tr("Visez le carré avec votre téléphone\u00a0: le SMS est prêt, il reste à l’envoyer.")
        self.how = Para(look, how, "small", "soft", parent=self.flow)
        self.code_link.clicked.connect(lambda: self._show_code(not self._coded))
        self._codes: list[tuple[str, str]] = []
        self._numbers: list[Radio] = []
        self._ticks: tuple[Check, ...] = ()
        self._may_pdf = self._may_whole = False
        for tick in (self.aside, self.blank):
            tick.toggled.connect(self.changed)

    def show_matter(self, back: str, what: str, aside: bool, blank: bool, pdf: bool, whole: bool = False) -> None:
        """`back`: where one came from; `what` is printed, in a sentence; whether there is something to tick, a PDF is allowed, and there is more.

        What was ticked is not any more.
        """
        self._may_pdf, self._may_whole = pdf, whole
        self.arrow.set_text(back)
        self.what.set_text(what)
        self._ticks = tuple(tick for tick, there in ((self.aside, aside), (self.blank, blank)) if there)
        for tick in (self.aside, self.blank):
            before = tick.blockSignals(True)
            tick.setChecked(False)
            tick.blockSignals(before)
        self.slip.say("ok", "")
        self.rearrange()

    def show_codes(self, codes: Sequence[tuple[str, str, str]]) -> None:
        """Text messages in the place of the paper: (whose number it is, what the code carries, the words); none are offered for none."""
        self._codes = [(carried, words) for _, carried, words in codes]
        for radio in self._numbers:
            radio.hide()
            radio.deleteLater()
        self._numbers = [Radio(self.look, who, "small", parent=self.flow) for who, *_ in codes] if len(codes) > 1 else []
        for n, radio in enumerate(self._numbers):
            radio.setChecked(n == 0)
            radio.clicked.connect(lambda _=False, n=n: self._carry(n))
        if self._numbers:
            one_of(self, *self._numbers)
        self._show_code(False)

    def _show_code(self, on: bool) -> None:
        self._coded = on and bool(self._codes)
        self.code_link.set_text(self.tr("Cacher le code") if self._coded else self.tr("Par SMS\u00a0: montrer le code"))
        if self._coded:
            self._carry(next((n for n, radio in enumerate(self._numbers) if radio.isChecked()), 0))
        else:
            self.code.clear()
            self.rearrange()

    def _carry(self, n: int) -> None:
        carried, words = self._codes[n]
        self.code.show_code(carried, self.tr("Code QR du SMS"), self.how.text())
        self.message.set_text(words)
        if self.isVisible():
            self._lay()  # at once: what is shown last is to be seen
            if self.code_link.hasFocus() and self._numbers:
                self._numbers[n].setFocus()
            self.pane.reveal(self.code)

    def _code_rows(self) -> list[Row]:
        found = [self.gap(), self.a_link(self.code_link)]
        if not self._coded:
            return found
        found += [self.a_tick(radio) for radio in self._numbers]
        side = self.code.side()
        beside = self.room - side - 0.6
        square = ((self.code, self.tx, 0.3, side, side),)
        if beside >= 5:
            words, how = self.message.rows(beside), self.how.rows(beside)
            x = self.tx + side + 0.6
            parts = ((self.message, x, 0.0, beside), (self.how, x, float(words), beside))
            return [*found, Row(max(ceil(side + 0.5), words + how), parts, square)]
        return [*found, Row(ceil(side + 0.5), (), square), self.said(self.message), self.said(self.how)]

    def rows(self) -> list[Row]:
        found = [self.said(self.what)]
        if self.pages.text():
            found.append(self.said(self.pages))
        found += [self.a_tick(tick) for tick in self._ticks]
        if self._may_whole:
            found += [self.gap(), self.a_link(self.all)]
        if self._codes:
            found += self._code_rows()
            if self._coded:  # what is said of paper and files gives way
                return found
        found += [self.gap(), self.said(self.copies)]
        if self._may_pdf and self.button.isEnabled():
            found += [self.gap(), self.a_link(self.pdf), self.said(self.open)]
        return found


class PaperLeaf(Leaf):
    """The pages as they come out of the printer, one at a time; `turned()` when another one is looked at."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.pages: list[Folio] = []
        self.paper: Look | None = None
        self.at_page = 0
        self.before = Link(look, self.tr("page d’avant"), "smallm", parent=self)
        self.after = Link(look, self.tr("page suivante"), "smallm", parent=self)
        self.number = Words(look, "", "small", "soft", "c", parent=self)
        self.sheet = _Paper(self)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))

    def show_pages(self, pages: Sequence[Folio], paper: Look) -> None:
        """`paper`: how they look there."""
        self.pages, self.paper = list(pages), paper
        self.at_page = min(self.at_page, max(0, len(pages) - 1))
        self._say()

    def turn(self, step: int) -> None:
        self.at_page = min(max(0, self.at_page + step), max(0, len(self.pages) - 1))
        self._say()

    def _say(self) -> None:
        n = len(self.pages)
        self.number.set_text(self.tr("page {number} sur {all}").format(number=self.at_page + 1, all=n) if n else "")
        self.sheet.setAccessibleName(self.number.text())
        self.sheet.setAccessibleDescription(self.pages[self.at_page].words() if n else "")
        self._lay()
        self.sheet.update()

    def arrange(self) -> None:
        if not self.pages:
            return
        many = len(self.pages) > 1
        w, h = self.width_u, self.height_u
        room = h - (1.9 if many else 1.0)
        high = min(room, (w - 1.0) * HIGH / WIDE)
        wide = high * WIDE / HIGH
        self.box_at(self.sheet, (w - wide) / 2, 0.5, wide, high)
        if many:
            base, middle = h - 0.55, w / 2
            self.at(self.number, middle, base, self.number.wish() + 0.05, "c")
            if self.at_page > 0:
                self.at(self.before, middle - 2.6, base, align="r")
            if self.at_page < len(self.pages) - 1:
                self.at(self.after, middle + 2.6, base)


class _Paper(QWidget):
    """The page itself, as large as there is room."""

    def __init__(self, leaf: PaperLeaf) -> None:
        super().__init__(leaf)
        self._leaf = leaf

    def paintEvent(self, event: object) -> None:
        from PySide6.QtGui import QPainter

        leaf = self._leaf
        with QPainter(self) as painter:
            if leaf.pages and leaf.paper is not None:
                painter.fillRect(self.rect(), leaf.paper.color("field"))
                scale = self.width() / (WIDE * leaf.paper.u)
                painter.save()
                painter.scale(scale, scale)
                draw(painter, leaf.paper, leaf.pages[leaf.at_page])
                painter.restore()
                u = leaf.look.u
                Ink(painter, leaf.look).box(0, 0, self.width() / u, self.height() / u, "", "edge")
