"""The right leaf of Fiches reçues where no card lies: what was done, what could not be read, a text to paste, or nothing (DESIGN: 05)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.pasting import Pad
from ui.parts.question import EDGE, LEAST, LOW, TINY, NextFile, Question, button_widths, leaf_width, place_buttons
from ui.parts.widgets import Back, Button, Link, Words
from ui.theme import Look
from ui.trouble import Trouble

UNDER_BACK = 1.55  # u: the highest baseline, under the way back
LEAST_FOR_TWO = 5.0  # u: a lower leaf has no room for two buttons one under the other


class ToldLeaf(Leaf):
    """A few words and what can be done. Each `show_…` replaces what lay there before; `more`: files that wait to be opened."""

    register = Signal()
    colleagues = Signal()
    retry = Signal()
    bring = Signal()  # the people of a file that is no card
    following = Signal()
    open_file = Signal()
    paste = Signal()
    correct = Signal()  # a text that was no card
    read_text = Signal(str)
    back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.alone = False  # in a window for one page: a way back to the list
        self.reading = False  # of a notebook that is only read: nothing is brought in
        self.mode = "nothing"  # told, trouble, paste, nothing
        self._leads: Button | Link | None = None  # what can be done about what is told, or about a trouble
        self._tick_at: tuple[float, float] | None = None
        self._pad_at: tuple[float, float, float, float] | None = None
        self._kind, self._stripe = "warn", (0.0, 0.0)  # of a trouble: its colour, where the stripe beside it begins and how long it is
        self.back_link = Back(look, self.tr("Fiches reçues"), parent=self)
        self.question = Question(self)
        self.file_name = Words(look, "", "small", "soft", parent=self)
        self.done = Words(look, "", "uib", parent=self)
        self.words_link = Link(look, self.tr("Relire les cinq mots"), "uim", parent=self)
        self.next = NextFile(look, self)
        self.again = Button(look, self.tr("Réessayer"), "plain", parent=self)
        self.bring_button = Button(look, self.tr("Voir qui y est"), "plain", parent=self)
        self.correct_button = Button(look, self.tr("Corriger ce SMS"), "plain", parent=self)
        self.register_link = Link(look, self.tr("Ouvrir le registre"), "uim", parent=self)
        self.pad = Pad(look, self)
        self.pad.setAccessibleName(self.tr("SMS reçu"))
        self.read_button = Button(look, self.tr("Lire ce SMS"), "full", parent=self)
        self.file_button = Button(look, self.tr("Ouvrir un fichier"), "plain", parent=self)
        self.paste_button = Button(look, self.tr("Coller un SMS reçu"), "plain", parent=self)
        self.back_link.clicked.connect(self.back)
        self.words_link.clicked.connect(self.colleagues)
        self.next.clicked.connect(self.following)
        self.again.clicked.connect(self.retry)
        self.bring_button.clicked.connect(self.bring)
        self.correct_button.clicked.connect(self.correct)
        self.register_link.clicked.connect(self.register)
        self.read_button.clicked.connect(lambda: self.read_text.emit(self.pad.toPlainText()))
        self.pad.textChanged.connect(self._written)
        self.pad.focused.connect(self.update)
        self.file_button.clicked.connect(self.open_file)
        self.paste_button.clicked.connect(self.paste)

    # -- what it shows ---------------------------------------------------------------------------------------------------

    def show_told(self, done: str, words: str, more: int = 0, leads: str = "") -> None:
        """Something was done. `leads`: "register", it is there; "colleagues", the five words are to be re-read there."""
        self.done.set_text(done)
        self.question.say("", words)
        self._turn("told", more, {"register": self.register_link, "colleagues": self.words_link}.get(leads))

    def show_trouble(
        self,
        trouble: Trouble,
        name: str = "",
        retry: bool = False,
        more: int = 0,
        people: bool = False,
        dates: bool = False,
        words: bool = False,
    ) -> None:
        """What could not be read: what happened, what to do; nothing of what it holds. `people`: it can be brought in as a list of people, or of
        appointments (`dates`). `words`: it is a text, which can be put right.
        """
        self.bring_button.set_text(self.tr("Voir ce qui y est") if dates else self.tr("Voir qui y est"))
        self.question.say(trouble.what, trouble.next)
        self.file_name.set_text(name)
        self._kind = trouble.kind
        leads = self.bring_button if people and not self.reading else self.again if retry else self.correct_button if words else None
        self._turn("trouble", more, leads)

    def show_paste(self, words: str = "") -> None:
        """`words`: what was written before, the caret at its end."""
        said = self.tr("Le texte entier, jusqu’à la référence. Un accusé, «\u00a0Vu…\u00a0», aussi.")
        self.question.say(self.tr("Collez ou recopiez le SMS"), said)
        self.pad.setPlainText(words)
        self.pad.moveCursor(QTextCursor.MoveOperation.End)
        self._written()
        self._turn("paste")

    def show_nothing(self, waits: bool, more: int = 0) -> None:
        """`waits`: there are cards in the list."""
        said = "" if self.reading else self.tr("Glissez dans cette fenêtre le fichier reçu, ou collez le SMS reçu (Ctrl+V).")
        self.question.say(self.tr("Une fiche de la liste s’ouvre ici") if waits else self.tr("Aucune fiche n’attend"), said)
        self._turn("nothing", more)

    def _turn(self, mode: str, more: int = 0, leads: Button | Link | None = None) -> None:
        self.mode, self.next.more, self._leads = mode, more, leads
        self.rearrange()

    def _written(self) -> None:
        self.read_button.set_closed("" if self.pad.toPlainText().strip() else self.tr("Il n’y a rien d’écrit."))

    def filled(self) -> Button | None:
        """The one filled button there is now."""
        return next((b for b in (self.next, self.read_button) if not b.isHidden()), None)

    def focus_first(self) -> bool:
        """Where one goes on; False where there is nothing to do."""
        self._lay()
        leads = (self.bring_button, self.correct_button)
        for widget in (self.pad, *leads, self.next, self.again, self.words_link, self.register_link, self.file_button):
            if not widget.isHidden() and widget.isEnabled():
                widget.setFocus()
                return True
        return False

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        self._tick_at = self._pad_at = None
        if self.mode != "trouble":
            self.ask_height(0.0)
        if self.alone:
            self.at(self.back_link, 1.0, 0.68)
        b = 1.7 if self.height_u < TINY else 2.6 if self.height_u < LOW else 4.0
        {"told": self._arrange_told, "trouble": self._arrange_trouble, "paste": self._arrange_paste, "nothing": self._arrange_nothing}[self.mode](b)

    def _arrange_told(self, b: float) -> None:
        low = self.height_u < LEAST
        crowded = low and self._leads is not None and self.next.more > 0  # there the tool tip tells the rest
        b = UNDER_BACK if low else b
        self._tick_at = (EDGE, b)
        self.at(self.done, 2.0, b, leaf_width(self) - 0.6)
        self.done.setToolTip(self.question.reason.text() if crowded else "")
        if not crowded:
            b = self.question.place_reason(b + (0.95 if low else 1.2), low)
        if self._leads is not None:
            b += 1.1 if low else 1.6
            self.at(self._leads, EDGE, b)
        self.next.place(min(b + 1.0, self.height_u - 1.5))

    def _arrange_trouble(self, b: float) -> None:
        named = bool(self.file_name.text()) and self.height_u >= LEAST
        if named:
            b += 0.6 if self.height_u < TINY else 0.0
            b = max(b, 2.9) if self.alone else b  # under the way back
        leads, wide = self._leads if isinstance(self._leads, Button) else None, leaf_width(self)
        follows = self.next.more > 0
        under = leads is not None and follows and button_widths([leads], wide)[1] + 0.5 + self.next.wide() > wide  # not beside it
        self.ask_height(LEAST_FOR_TWO if under else 0.0)
        if under and self.height_u < LEAST_FOR_TWO:
            under = follows = False  # until the window shows a part of the book
        foot = self.height_u - (3.1 if under else 1.5 if leads is not None or follows else 0.2)
        first, reason, small = self.question.fitting(b, UNDER_BACK, foot)
        if named and first == b:
            self.at(self.file_name, EDGE, b - 1.2, leaf_width(self))
        last = self.question.place(first, reason, small)
        self._stripe = (first - 0.65, last - first + 0.9) if small else (first - 0.9, 2.4)
        y = min(last + 1.2, foot)  # the largest letters: close under the words, and whole
        if leads is not None:
            self._place_buttons(y, leads)
        if follows:
            self.next.place(y + 1.55 if under else y)

    def _arrange_paste(self, b: float) -> None:
        if self.height_u < LEAST:
            self._place_pad(1.1, min(2.2, self.height_u - 3.1))
            return
        y = self.question.place(b) + 0.7
        self._place_pad(y, min(4.0 if self.height_u < LOW else 6.0, max(1.6, self.height_u - y - 2.4)))

    def _arrange_nothing(self, b: float) -> None:
        only = self.next.more and self.height_u < TINY  # the largest letters: what came is opened first
        foot = self.height_u - (3.7 if self.next.more and not only else 1.5)
        y = min(self.question.place(*self.question.fitting(b, UNDER_BACK, foot)) + 1.2, foot)
        if not only:
            self._place_buttons(y, self.file_button, self.paste_button)
        self.next.place(y if only else y + 2.2)

    def _place_buttons(self, y: float, *buttons: Button) -> None:
        place_buttons(self, y, buttons, button_widths(buttons, leaf_width(self))[0], 1.4)

    def _place_pad(self, y: float, h: float) -> None:
        inside = 0.4 if h > 1.6 else 0.15
        self._pad_at = (EDGE, y, leaf_width(self), h)
        self.box_at(self.pad, 1.8, y + inside, leaf_width(self) - 0.8, h - 2 * inside)
        self._place_buttons(y + h + 0.5, self.read_button)

    def paint_under(self, ink: Ink) -> None:
        if self._tick_at is not None:
            ink.tick(*self._tick_at)
        if self._pad_at is not None:
            focused = self.pad.hasFocus()
            ink.box(*self._pad_at, "field", "focus" if focused else "soft", r=0.2, width=2 if focused else 1)
        if self.mode == "trouble":
            ink.v_line(0.9, *self._stripe, self._kind, 3)
