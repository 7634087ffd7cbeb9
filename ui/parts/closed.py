"""What lies on the cover: before there is a notebook, and when it is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.choices import Check
from ui.parts.cover import Cover
from ui.parts.leaf import ABOVE
from ui.parts.secret import WordsField, wrong_words
from ui.parts.slip import Slip
from ui.parts.widgets import Button, Link, Words
from ui.theme import Look

_LANGUAGES = (("fr", "Français"), ("en", "English"))  # each in its own words, whatever the screen speaks
LABEL_BELOW, LABEL_BELOW_LOW = 8.6, 5.3  # u from the cover's top to the label's lower edge


class FirstCover(Cover):
    """No notebook yet: begin one, leaf through an invented one, or open a copy again: of the computer that is no more."""

    begin_one = Signal()
    sample = Signal()
    reopen = Signal()
    language = Signal(str)

    def __init__(self, look: Look, speaks: str, has_sample: bool, parent: QWidget | None = None) -> None:
        """`speaks`: "fr" or "en", the language of the screen."""
        super().__init__(look, parent, elastic=False)
        self.words = Words(look, self.tr("Un cahier. Il reste dans cet ordinateur."), "ui", "covertext", "c", self)
        self.start = Button(look, self.tr("Commencer"), "cover", high=1.6, parent=self)
        self.leaf_through = Button(look, self.tr("Feuilleter un exemple"), "coverplain", high=1.6, parent=self)
        self.invented = Words(look, self.tr("Des personnes inventées, rien n’est gardé."), "small", "covertext", "c", self)
        self.between = Words(look, "·", "small", "desktext", "c", self)
        self.copy = Link(look, self.tr("Rouvrir une copie"), "small", "desktext", parent=self)
        self.copy.clicked.connect(self.reopen)
        self.slip: Slip | None = None
        self.languages = [Link(look, words, "small", "desktext", underlined=code != speaks, parent=self) for code, words in _LANGUAGES]
        self.has_sample = has_sample
        self.start.clicked.connect(self.begin_one)
        self.leaf_through.clicked.connect(self.sample)
        for (code, _), link in zip(_LANGUAGES, self.languages, strict=True):
            if code == speaks:
                link.setAccessibleDescription(self.tr("langue de l’écran"))
            link.clicked.connect(lambda _=False, code=code: self.language.emit(code))

    def caret(self) -> QWidget:
        return self.start

    def told(self, kind: str, what: str, then: str = "") -> None:
        """Why a copy does not open."""
        if self.slip is None:
            self.slip = Slip(self.look, self)
        self.slip.say(kind, what, then)
        self.rearrange()

    def arrange(self) -> None:
        super().arrange()
        x, w, y = self.lx, self.lw, self.oy
        if self.slip is not None:
            high = self.slip.high(w + 1.0)
            self.box_at(self.slip, x - 0.5, max(0.1, y + 12.5 - high), w + 1.0, high)
            y = max(y, high + 0.5 - 12.9)  # very large letters: what can be done comes after it
        else:
            self.at(self.words, self.cx, y + 11.6, width=min(self.words.wish() + 0.1, 11.0), align="c")
        self.box_at(self.start, x, y + 12.9, w, 1.6)
        french, english = self.languages
        right, base = self.width_u - 0.7, self.height_u - (0.63 if self.low else 0.93)
        over = right - max(self.copy.wish(), english.wish() + 0.44 + french.wish()) < self.left_edge + 14.8  # very large letters: on the cover
        self.between.set_color("covertext" if over else "desktext")
        for link in (self.copy, *self.languages):
            link.color, link.ring = ("covertext", "coverfocus") if over else ("desktext", "focus")
        if over:
            right, base = x + w, self.height_u - 0.4
        if self.has_sample and (self.slip is None or y + 16.7 < base - 1.9):
            self.box_at(self.leaf_through, x, y + 15.1, w, 1.6)
            wide = min(self.invented.wish() + 0.1, 11.0)
            beside = not over and self.cx + wide / 2 < right - self.copy.wish() - 0.2
            if y + 17.9 < base - (0.94 if over else 2.1) or beside:  # very large letters: the corner's words come first
                self.at(self.invented, self.cx, y + 17.9, width=wide, align="c")
        if over:
            self.at(self.copy, x, base)
        else:
            self.at(self.copy, right, base - 1.1, align="r")
        self.at(english, right, base, align="r")
        self.at(self.between, right - english.wish() - 0.22, base, width=0.3, align="c")
        self.at(french, right - english.wish() - 0.44, base, align="r")


class ClosedCover(Cover):
    """The closed notebook and the field that opens it: six words, the eight of the sheet, or a phrase of one's own.

    `opening(secret)` follows Enter or the button; the page answers with `set_waiting` and, when it did not open, `wrong` or `told`.
    """

    opening = Signal(str)
    quit_anyway = Signal()
    again = Signal()  # "Réessayer"
    copy_left = Signal()

    def __init__(
        self, look: Look, recognise: Callable[[str], bool], spell: Callable[[str], str], parent: QWidget | None = None, covered: bool = False
    ) -> None:
        """`covered`: it is still open under the cover."""
        super().__init__(look, parent, elastic=not covered, ribbon=covered)
        self.waiting, self.by_sheet, self.asks_to_quit = False, False, False
        self.of_copy = False  # the words asked for are those of a copy
        self._example = ""
        self.heading = Words(look, "", "uim", "covertext", parent=self)
        self.hint = Words(look, "", "small", "covertext", "r", self)
        self.field = WordsField(look, recognise, "", spell=spell, parent=self, most=8)
        self.unwatched = Check(look, self.tr("Personne ne regarde"), role="small", color="covertext", rest="covertext", parent=self)
        self.forgotten = Link(look, "", "small", "covertext", "r", "coverfocus", parent=self)
        self.button = Button(look, self.tr("Ouvrir le cahier"), "cover", high=1.5, parent=self)
        self.patience = Words(look, self.tr("une seconde ou deux, sur un ancien ordinateur"), "small", "covertext", "c", self)
        self.unsaved = Words(look, "", "small", "covertext", "c", self)
        self.copies = Words(look, "", "small", "covertext", "c", self)
        self.slip = Slip(look, self)
        self.field.entered.connect(self._open)
        self.field.textEdited.connect(lambda _: self._unsay())
        self.field.caps_lock.connect(lambda _: self._name())
        self.button.clicked.connect(self._open)
        self.unwatched.toggled.connect(self.field.set_shown)
        self.forgotten.clicked.connect(self._other_words)
        self.slip.done.connect(self._answered)
        self._name()

    def caret(self) -> QWidget:
        return self.field

    # -- what is said ------------------------------------------------------------------------------------------------------

    def _name(self) -> None:
        if self.of_copy:
            self.heading.set_text(self.tr("Vos mots d’alors"))
            self.field.setAccessibleName(self.tr("Vos mots d’alors"))
            self.forgotten.set_text(self.tr("Laisser la copie"))
            self.hint.set_text(self.tr("Verr. Maj est allumé.") if self.field.caps else "")
            return
        six, eight = self.tr("Vos six mots"), self.tr("Les huit mots")
        self.heading.set_text(eight if self.by_sheet else six)
        self.field.setAccessibleName(self.tr("Les huit mots de la feuille de secours") if self.by_sheet else six)
        self.forgotten.set_text(self.tr("Les six mots") if self.by_sheet else self.tr("Phrase oubliée\u202f?"))
        if self._example:
            self.heading.set_text(self.tr("Exemple"))
        told = self._example or self.tr("premières lettres suffisent")
        self.hint.set_text(self.tr("Verr. Maj est allumé.") if self.field.caps else told)

    def tell(self, words: str) -> None:
        """The words of an invented notebook, which nobody could know: by the letters that suffice."""
        self._example = " ".join(word[:4] for word in words.split())
        self._name()

    def ask_for_copy(self, what: str, then: str, kind: str = "warn") -> None:
        """Not this notebook is to be opened but a copy, which has the words of its day."""
        self.of_copy, self.by_sheet = True, False
        self.button.set_text(self.tr("Ouvrir la copie"))
        self._name()
        self.told(kind, what, then)

    def _other_words(self) -> None:
        if self.of_copy:
            self.copy_left.emit()
            return
        self.by_sheet = not self.by_sheet
        self.field.clear()
        self.field.set_count(8 if self.by_sheet else 6)
        if self.by_sheet:
            self.slip.say("info", self.tr("La feuille de secours porte huit mots."), self.tr("Ils ouvrent le cahier, comme les six."))
        else:
            self.slip.say("info", "")
        self._name()
        self.field.setFocus()
        self.rearrange()

    def _open(self) -> None:
        if self.waiting:
            return
        if not self.field.text().strip():
            self.told("warn", self.tr("Il faut les huit mots.") if self.by_sheet else self.tr("Il faut les six mots."),
                      self.tr("Tapez les premières lettres de chacun."))  # fmt: skip
            return
        self.opening.emit(self.field.secret())

    def set_waiting(self, waiting: bool) -> None:
        """The notebook is being opened: the button says so, nothing else can be pressed."""
        self.waiting = waiting
        self.field.setReadOnly(waiting)
        self.unwatched.setEnabled(not waiting)
        self.forgotten.setEnabled(not waiting)
        self.button.set_waiting(self.tr("Le cahier s’ouvre…") if waiting else "")
        if waiting:
            self.slip.say("info", "")
        self.rearrange()

    def wrong(self) -> None:
        """Those words open nothing; they stay, chosen."""
        self.told("warn", *wrong_words(self.field))

    def told(self, kind: str, what: str, then: str = "", again: bool = False) -> None:
        """`again`: with "Réessayer" under it."""
        self.asks_to_quit = False
        self.slip.say(kind, what, then, (self.tr("Réessayer"),) if again else ())
        self.field.offer_again()
        self.rearrange()

    def set_unsaved(self, lines: int) -> None:
        """So many lines wait in memory for the next opening."""
        self.unsaved.set_text(waiting_lines(lines))
        self.rearrange()

    def ask_to_quit(self) -> None:
        self.asks_to_quit = True
        lost = self.tr("Ouvrez le cahier, et c’est fait. Quitter la perdrait.")
        self.slip.say("alert", self.unsaved.text() or waiting_lines(1), lost, (self.tr("Rester"), self.tr("Quitter quand même")))
        self._lay()  # at once: what is not shown cannot take the caret
        self.slip.links[0].setFocus()

    def _answered(self, which: int) -> None:
        if not self.asks_to_quit:
            self.again.emit()
            return
        self._unsay(True)
        self.field.setFocus()
        if which == 1:
            self.quit_anyway.emit()

    def unsay(self) -> None:
        """What was told is so no more."""
        self._unsay()

    def _unsay(self, question: bool = False) -> None:
        if self.slip.empty or (self.asks_to_quit and not question):
            return
        self.asks_to_quit = False
        self.slip.say("info", "")
        self.rearrange()

    # -- laying ------------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        super().arrange()
        x, w = self.lx, self.lw
        label_end = self.top + LABEL_BELOW_LOW if self.low else self.oy + LABEL_BELOW
        highest = label_end + (0.95 if self.low else 0.9)
        bottom = self.height_u - 0.25 if self.low else min(self.oy + 20.4, self.height_u - 1.8)
        under = self.patience if self.waiting else next((words for words in (self.unsaved, self.copies) if words.text()), None)
        if self.asks_to_quit and under is self.unsaved:
            under = None
        rows = -(-self.field.count // 3)
        high = self.field.high() - (0.4 if self.low and rows > 2 else 0.0)
        if self.height_u < high + 5.2:  # very large letters: no room for it
            under = None
        last = 1.5 + (1.05 if under is not None else 0.0)
        tight = not self.slip.empty or bottom - (0.5 + high + 1.95 + last) < ABOVE  # very large letters: what opens begins at the very top
        check, press = (1.0, 0.62) if tight else (1.15, 0.8)  # to the line under the field, and from it to the button
        length = 0.5 + high + check + press + last
        wide = w + 1.0
        slip = 0.0 if self.slip.empty else self.slip.high(wide)
        below = bool(slip) and highest + length + slip + 0.35 <= bottom
        y = max(highest, min(max(self.oy + 11.35, ABOVE), bottom - length - (slip + 0.35 if below else 0.0)))
        if slip and not below:  # no room: over the label, rather than over what opens
            slip = max(slip, min(label_end, 4.4) if self.low else 6.2)
            top = max(0.1, label_end - slip)
            y = max(y, top + slip + 0.75)
            self.box_at(self.slip, x - 0.5, top, wide, slip)
            if y + 0.5 + high + press + 1.5 > self.height_u - 0.1:  # the largest letters: the button rather than the field's name
                y, press = y - 1.1, 0.3
        if press > 0.3:
            self.at(self.hint, x + w, y, align="r")
            self.at(self.heading, x, y, width=min(self.heading.wish(), w - self.hint.wish() - 0.2))
        y += 0.5
        self.box_at(self.field, x, y, w, high)
        y += high
        if below:
            self.box_at(self.slip, x - 0.5, y + 0.35, wide, slip)
            y += slip + 0.35
        y += check
        if y + press + 1.5 <= self.height_u - 0.1:
            self.at(self.unwatched, x, y)
            self.at(self.forgotten, x + w, y, align="r")
        else:  # the lowest windows, while a notice is read
            y -= check
        self.box_at(self.button, x, y + press, w, 1.5)
        if under is not None and y + press + 2.7 <= self.height_u:
            self.at(under, self.cx, y + press + 1.5 + 0.95, width=min(under.wish() + 0.1, 11.0), align="c")


def copy_line(kind: str, days: int, weekday: int, today: date) -> str:
    """What the cover says of a copy that waits (`reminder.due`): never a question."""
    if kind == "month":
        return QCoreApplication.translate("ClosedCover", "Pas de copie hors de l’ordinateur depuis {n} jours.").format(n=days)
    if kind != "week":
        return ""
    day = QLocale().dayName(weekday, QLocale.FormatType.LongFormat)
    if today.isoweekday() == weekday:
        return QCoreApplication.translate("ClosedCover", "C’est {day}\u00a0: la copie du cahier reste à faire.").format(day=day)
    return QCoreApplication.translate("ClosedCover", "La copie de {day} reste à faire.").format(day=day)


def waiting_lines(n: int) -> str:
    """What the cover says of words that are not on the disk yet."""
    if n < 1:
        return ""
    if n == 1:
        return QCoreApplication.translate("ClosedCover", "Une ligne attend d’être enregistrée.")
    return QCoreApplication.translate("ClosedCover", "Des lignes attendent d’être enregistrées.")
