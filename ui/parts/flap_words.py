"""The right page of the inside cover about the words that open the notebook: others, what to do when somebody knows them, copies that keep them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import wordlist
from ui.dates import full_day, short_day
from ui.parts.asking import SecretLeaf
from ui.parts.flap import Row
from ui.parts.phrase import PhraseField
from ui.parts.secret import WordsField
from ui.parts.widgets import Button, Link, Para, Words
from ui.parts.words_sheet import SeenWords, still_lacks
from ui.sentences import in_words
from ui.theme import Look

SHORTEST, LONGEST = 12, 256  # of a phrase of one's own: vault SPEC §3


class WordsLeaf(SecretLeaf):
    """One goes from `step` to step: "" rest, "ask" the words of now, "see" six drawn ones, "type" them back, or "own", a phrase of one's own.

    `asked(secret)` is answered with `go_on()`; `others()` asks for six other words, answered with `set_words`; `chosen(phrase)` follows the
    last one. `copies_wanted()` asks for what keeps former words, answered with `show_copies`; then `replace()` or `later()`.
    """

    others = Signal()
    chosen = Signal(str)
    copies_wanted = Signal()
    replace = Signal()
    later = Signal()

    def __init__(
        self, look: Look, recognise: Callable[[str], bool], whole: Callable[[str], str], fits: Callable[[str], bool], least: int = 1
    ) -> None:
        """`fits(phrase)`: whether it can open a notebook. `least`: how many words the organisation wants in a phrase of one's own."""
        super().__init__(look, self.tr("Les six mots"), recognise, whole)
        self.step, self.renewing, self.words = "", False, list[str]()
        self._fits, self._short, self._kept, self._least = fits, "", False, least
        self._lay_rest()
        self._lay_steps(recognise)
        self._lay_copies()

    # -- at rest -------------------------------------------------------------------------------------------------------------

    def _lay_rest(self) -> None:
        look, flow = self.look, self.flow
        self.state = Para(look, "", parent=flow)
        what = self.tr(
            "En changer demande ceux d’aujourd’hui. La feuille de secours reste bonne, et les copies déjà faites gardent les mots d’avant."
        )
        self.what = Para(look, what, parent=flow)
        self.kept = Words(look, self.tr("Des copies gardent des mots d’avant."), parent=flow)
        self.kept_link = Link(look, self.tr("Les remplacer"), "smallm", parent=flow)
        self.known = Words(look, self.tr("Quelqu’un connaît ma phrase"), "uib", parent=flow)
        known = self.tr("Changer les mots ne suffit pas\u00a0: avec une ancienne copie, ceux d’avant ouvriraient encore le cahier d’aujourd’hui.")
        self.known_what = Para(look, known, parent=flow)
        self.known_link = Link(look, self.tr("Tout changer"), parent=flow)
        self.start = Button(look, self.tr("Changer les mots"), "plain", high=1.5, parent=self)
        self.known_link.setAccessibleDescription(known)
        self.start.clicked.connect(lambda: self.begin_change(False))
        self.known_link.clicked.connect(lambda: self.begin_change(True))
        self.kept_link.clicked.connect(self.copies_wanted)

    def set_state(self, day: date | None, own: bool, kept: bool, today: date) -> None:
        """Since when one has the words of now, None: since the first day; whether they are a phrase of one's own; whether copies keep others."""
        self._kept = kept
        if day is None:
            long, self._short = self.tr("Ce sont ceux du premier jour."), self.tr("ceux du premier jour")
        elif own:
            when = full_day(day, today)
            long = self.tr("Une phrase à vous ouvre le cahier, depuis le {day}.").format(day=when)
            self._short = self.tr("une phrase à vous, du {day}").format(day=when)
        else:
            when = full_day(day, today)
            long = self.tr("Ils sont changés depuis le {day}.").format(day=when)
            self._short = self.tr("changés le {day}").format(day=when)
        self.state.set_text(long)
        self.flow.rearrange()
        self.rearrange()

    def summary(self) -> str:
        """In a few words, for its row."""
        return self._short

    # -- the steps -----------------------------------------------------------------------------------------------------------

    def _lay_steps(self, recognise: Callable[[str], bool]) -> None:
        look, flow, shown = self.look, self.flow, lambda run: wordlist.shown(self._whole(run))
        self.ask.set_text(self.tr("Vos mots d’aujourd’hui d’abord, ou les huit de la feuille"))
        self.why = [
            Para(look, words, parent=flow)
            for words in (
                self.tr("Un cahier neuf se fait dans l’ancien\u00a0: toutes les lignes restent."),
                self.tr("Les mots d’avant, la feuille d’avant et les copies d’avant n’ouvrent rien de ce cahier neuf."),
                self.tr("Six mots nouveaux d’abord, puis huit sur papier\u00a0: gardez dix minutes et un stylo."),
            )
        ]
        self.how = Words(look, "", parent=flow)
        self.seen = SeenWords(look, flow)
        self.typed = WordsField(look, recognise, self.tr("Les six mots nouveaux"), 6, True, shown, flow, right=self._right)
        self.again = Link(look, self.tr("Revoir les six mots"), parent=flow)
        self.other = Link(look, self.tr("D’autres mots"), parent=flow)
        self.to_own = Link(look, self.tr("Une phrase à vous"), parent=flow)
        self.to_drawn = Link(look, self.tr("Six mots tirés plutôt"), parent=flow)
        self.rule = Para(look, self.tr("Douze signes au moins, espaces compris. Personne ne la juge, rien n’est envoyé."), parent=flow)
        self.phrase = PhraseField(look, self.tr("Une phrase à vous"), LONGEST, flow)
        self.phrase_again = PhraseField(look, self.tr("La même, encore une fois"), LONGEST, flow)
        self.again_caption = Words(look, self.phrase_again.accessibleName(), "small", "soft", parent=flow)
        self.reason = Words(look, "", "small", "soft", parent=self)
        self.typed.textChanged.connect(lambda _: self._say())
        for field in (self.phrase, self.phrase_again):
            field.textChanged.connect(lambda _: self._say())
        self.typed.entered.connect(self._go_on)
        self.phrase.entered.connect(self.phrase_again.setFocus)
        self.phrase_again.entered.connect(self._go_on)
        for set_shown in (self.typed.set_shown, self.phrase.set_shown, self.phrase_again.set_shown):
            self.unwatched.toggled.connect(set_shown)
        self.again.clicked.connect(lambda: self.go_to("see"))
        self.other.clicked.connect(self.others)
        self.to_own.clicked.connect(lambda: self.go_to("own"))
        self.to_drawn.clicked.connect(lambda: self.go_to("see"))

    def begin_change(self, renewing: bool) -> None:
        """`renewing`: somebody knows them, so all is made new."""
        self.renewing, self.step = renewing, "ask"
        self.begin_asking()

    def set_words(self, words: str) -> None:
        """Six drawn words, to be seen first."""
        self.words = words.split()
        self.seen.set_words(self.words)
        self.go_to("see")

    def go_to(self, step: str) -> None:
        self.step = step
        self.wait(False)
        self.slip.say("ok", "")
        self.forget_typed()
        self.how.set_text(self.tr("Retenez-les, dans l’ordre.") if step == "see" else self.tr("Tapez les premières lettres de chaque mot."))
        self._say()
        self.lay_all()
        if self.isVisible():
            self.caret().setFocus()

    def forget_typed(self) -> None:
        for field in (self.field, self.typed, self.phrase, self.phrase_again):
            field.clear()

    def caret(self) -> QWidget:
        if self.sheet is not None:
            return self.sheet.caret()
        if self.step == "copies":  # nothing that destroys is under an Enter too many
            return self.later_link if not self.small else self.pane.more if self.pane.more.isVisible() else self.arrow
        fields = {"ask": self.field, "see": self.button, "type": self.typed, "own": self.phrase}
        return fields.get(self.step, self.start)

    def filled(self) -> Button | None:
        if self.sheet is None and self.step == "copies":
            return self.replace_button
        return super().filled()

    def lacks(self) -> str:
        """Why one cannot go on yet."""
        if self.step == "type":
            return still_lacks(self.typed, self.words, self._whole)
        if self.step != "own":
            return ""
        phrase, again = self.phrase.text(), self.phrase_again.text()
        if not self._fits(phrase):
            left = SHORTEST - len(" ".join(phrase.split()))
            if left <= 0:
                return self.tr("Un de ces signes ne va pas dans une phrase.")
            return self.tr("Encore un signe.") if left == 1 else self.tr("Encore {n} signes.").format(n=in_words(left))
        if len(phrase.split()) < self._least:
            return self.tr("Votre organisation demande {n} mots au moins.").format(n=in_words(self._least))
        if again == phrase:
            return ""
        return self.tr("Encore une fois.") if phrase.startswith(again) else self.tr("Ce n’est pas la même.")

    def _say(self) -> None:
        lacks = self.lacks()
        self.button.set_text(self.tr("Les cacher, les taper") if self.step == "see" else self.tr("Continuer"))
        self.button.set_closed(lacks)
        if self.step == "see":
            self.button.setAccessibleDescription(self.seen.said())
        self.reason.set_text(lacks)
        self.put(self.reason, self.flow if self.small else self)
        self.unsay()
        self.flow.rearrange()
        self.rearrange()

    def _right(self, i: int, run: str) -> bool:
        return i < len(self.words) and self._whole(run) == self.words[i]

    def _go_on(self) -> None:
        if self.step == "ask":
            super()._go_on()
        elif self.step == "see":
            self.go_to("type")
        elif self.step in ("type", "own") and not self.waiting and not self.lacks():
            self.wait(True)
            self.chosen.emit(" ".join(self.words) if self.step == "type" else self.phrase.text())

    def wait(self, waiting: bool) -> None:
        super().wait(waiting)
        for field in (self.typed, self.phrase, self.phrase_again):
            field.setReadOnly(waiting)
        for link in (self.again, self.other, self.to_own, self.to_drawn):
            link.setEnabled(not waiting)

    def told(self, kind: str, what: str, then: str = "") -> None:
        super().told(kind, what, then)
        self.replace_button.set_waiting("")
        self.later_link.setEnabled(True)

    def offer_again(self) -> None:
        if self.step == "ask":
            super().offer_again()
        else:
            self.caret().setFocus()

    def rest(self) -> None:
        self.step, self.renewing, self.words = "", False, []
        self.forget_typed()
        self.seen.forget()
        self.button.set_closed("")
        self.button.set_text(self.tr("Continuer"))
        self.replace_button.set_waiting("")
        self.later_link.setEnabled(True)
        super().rest()

    # -- copies that keep former words -------------------------------------------------------------------------------------------

    def _lay_copies(self) -> None:
        look, flow = self.look, self.flow
        self.copies_done = Para(look, "", parent=flow)  # not on a slip: the list is to be seen before the button is pressed
        self.copies_head = Para(look, "", "uib", parent=flow)
        self.copies_what = Para(
            look,
            self.tr("Une copie neuve est d’abord faite et relue. Alors seulement, celles-ci sont détruites, et ce qui n’était que là avec elles."),
            parent=flow,
        )
        self.lines: list[tuple[Words, Words]] = []
        self.replace_button = Button(look, self.tr("Les remplacer"), "full", high=1.5, parent=self)
        self.later_link = Link(look, self.tr("Plus tard"), parent=self)
        self.replace_button.clicked.connect(self._replace)
        self.later_link.clicked.connect(self.later)

    def show_copies(self, copies: Sequence[tuple[date, str]], today: date, done: str = "") -> None:
        """(day, place) of each, the newest first. `done`: what was done before."""
        self.rest()
        self.step = "copies"
        self.copies_done.set_text(done)
        self.put(self.later_link, self.flow if self.small else self)
        one, many = self.tr("Cette copie s’ouvre encore avec des mots d’avant."), self.tr("Ces {n} copies s’ouvrent encore avec des mots d’avant.")
        self.copies_head.set_text(one if len(copies) == 1 else many.format(n=in_words(len(copies))))
        while len(self.lines) < len(copies):
            self.lines.append((Words(self.look, "", "smallm", parent=self.flow), Words(self.look, "", parent=self.flow)))
        for words in self.lines[len(copies) :]:
            for each in words:
                each.deleteLater()
        del self.lines[len(copies) :]
        for (day, place), line in zip(copies, self.lines, strict=True):
            said = short_day(day, today)
            line[0].set_text(said)
            line[0].setAccessibleName(f"{said}, {place}")
            line[1].set_text(place)
        self.lay_all()
        if self.isVisible():
            self.pane.to_start()
            self.caret().setFocus()

    def _replace(self) -> None:
        self.slip.say("ok", "")
        self.replace_button.set_waiting(self.tr("Un instant…"))
        self.later_link.setEnabled(False)
        self.lay_all()
        self.replace.emit()

    # -- laying --------------------------------------------------------------------------------------------------------------

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        if self.step == "copies":
            return [(self.replace_button, 6.6)] if self.small else [(self.replace_button, 6.6), (self.later_link, 3.0)]
        if self.step == "":
            return [(self.start, 7.2)]
        if self.reason.text() and self.slip.empty and not self.small:
            return [(self.button, 6.6), (self.reason, self.reason.wish())]
        return [(self.button, 8.4 if self.step == "see" else 6.6)]

    def rows(self) -> list[Row]:
        if self.small and self.bare() is not None:
            return []  # it lies on the page itself
        if self.step == "copies":
            return self._rows_copies()
        if self.step == "ask":
            why = [*(self.said(words) for words in self.why), self.gap()] if self.renewing else []
            return [*why, *self.rows_asking()]
        if self.step == "see":
            return [self.said(self.how), self._high(self.seen), self._beside(self.other, *(() if self.renewing else (self.to_own,)))]
        if self.step == "type":
            return [self.said(self.how), self.boxed(self.typed), self.said_check(self.unwatched), self._beside(self.again, self.other)]
        if self.step == "own":
            return self._rows_own()
        kept = [self._kept_row()] if self._kept else []
        link = Row(1, ((self.known_link, self.tx, 0, self.known_link.wish() + 0.05),))
        why = [self.said(words) for words in self.why] if self.small else []  # where they have no room beside the field
        known = [self.said(self.known), self.said(self.known_what), *why, link]
        return [self.said(self.state), self.gap(), self.said(self.what), *kept, self.gap(), *known]

    def _rows_own(self) -> list[Row]:
        box = 1.25
        first = Row(2, boxes=((self.phrase, self.tx, 0.2, self.room, box),))
        second = Row(3, ((self.again_caption, self.tx, 0, self.again_caption.wish() + 0.05),), ((self.phrase_again, self.tx, 1.2, self.room, box),))
        reason = [self.said(self.reason)] if self.small else []
        return [self.said(self.rule), first, second, *reason, self.said_check(self.unwatched), self._beside(self.to_drawn)]

    def _rows_copies(self) -> list[Row]:
        day = max([3.6, *(line[0].wish() + 0.4 for line in self.lines)])
        listed = [Row(1, ((d, self.tx, 0, day - 0.2), (p, self.tx + day, 0, min(p.wish() + 0.05, self.room - day)))) for d, p in self.lines]
        done = [self.said(self.copies_done), self.gap()] if self.copies_done.text() else []
        later = [Row(1, ((self.later_link, self.tx, 0, self.later_link.wish() + 0.05),))] if self.small else []
        return [*done, self.said(self.copies_head), *listed, self.gap(), self.said(self.copies_what), *later]

    def _kept_row(self) -> Row:
        wide = min(self.kept.wish() + 0.05, self.room)
        beside = wide + 0.6 + self.kept_link.wish() <= self.room
        at = (self.tx + wide + 0.6, 0) if beside else (self.tx, 1)
        return Row(1 + at[1], ((self.kept, self.tx, 0, wide), (self.kept_link, *at, self.kept_link.wish() + 0.05)))

    def _high(self, seen: SeenWords) -> Row:
        high = 4.7 if self.tight else 5.4
        return Row(int(high + 0.99) + (0 if self.tight else 1), boxes=((seen, self.tx, 0.14, self.room, high - 0.2),))

    def _beside(self, *links: Link) -> Row:
        """Links on one line, or under each other where it is too short."""
        parts: list[tuple[QWidget, float, float, float | None]] = []
        x, line = self.tx, 0
        for link in links:
            if x > self.tx and x + link.wish() > self.rx:
                x, line = self.tx, line + 1
            parts.append((link, x, line, min(link.wish() + 0.05, self.room)))
            x += link.wish() + 1.0
        return Row(line + 1, tuple(parts))

    def bare(self) -> tuple[QWidget, tuple[Link, ...]] | None:
        if self.step == "see":
            return self.seen, (self.other,) if self.renewing else (self.other, self.to_own)
        if self.step == "type":
            return self.typed, (self.again,)
        return (self.field, ()) if self.step == "ask" else None

    def loose(self) -> tuple[QWidget, ...]:
        return self.field, self.seen, self.typed, self.again, self.other, self.to_own
