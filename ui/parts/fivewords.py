"""Five words read aloud (DESIGN: 14): each reads their own, the other ticks along; in a team's meeting, one row per colleague."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from notebook_app import naming
from notebook_app.model import Colleague, Trust
from ui.dates import full_day, long_day
from ui.parts.choices import Check
from ui.parts.flap import FlapLeaf, Row
from ui.parts.flap_colleagues import number_of, trust_of
from ui.parts.leaf import Leaf, Part
from ui.parts.paper import Ink
from ui.parts.widgets import Back, Button, Link, Para, Title, TrustMark, Words
from ui.sentences import in_words
from ui.theme import Look

MARGIN = 1.5
_FOOT = 0.25  # u from a word's baseline to the foot of its box


@dataclass(frozen=True)
class Reader:
    """A colleague and the five words they read, as they are spelt."""

    colleague: Colleague
    words: tuple[str, ...]


class WordLine(Part, QLabel):
    """One word on its line, to be read aloud."""

    def __init__(self, look: Look, n: int, word: str, parent: QWidget | None = None) -> None:
        QLabel.__init__(self, parent)
        self.n, self.word = n, word
        self.setText(word)
        self.setAccessibleName(f"{n}, {word}")
        self.begin(look)

    def wish(self) -> float:
        return 1.1 + self.look.width(self.word, "big")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            _draw_word(Ink(painter, self.look), self, self.n, self.word)


class WordTick(Part, QCheckBox):
    """One word of the other's, ticked as soon as it was heard."""

    def __init__(self, look: Look, n: int, word: str, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, parent)
        self.n, self.word = n, word
        self.setAccessibleName(f"{n}, {word}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.begin(look)

    def wish(self) -> float:
        return 2.0 + self.look.width(self.word, "big")

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = Ink(painter, self.look)
            x, w = self.left(), self.inner()
            if self.underMouse():
                ink.box(x, x, w, self.tall(), "slip", r=0.1)
            _draw_word(ink, self, self.n, self.word)
            if self.isChecked():
                ink.tick(x + w - 0.6, x + self.tall() - _FOOT)
            if self.hasFocus():
                ink.box(x - 0.06, x - 0.05, w + 0.12, self.tall() + 0.05, "", "focus", r=0.2, width=2)


def _draw_word(ink: Ink, part: Part, n: int, word: str) -> None:
    x, w = part.left(), part.inner()
    base = x + part.tall() - _FOOT
    ink.h_line(x, base, w, "rule")
    ink.text(x + 0.1, base, str(n), "small", "soft")
    ink.text(x + 1.1, base, word, "big", maxw=w - 1.1)


class Head(Words):
    """Who reads, over a line of ink as wide as the column."""

    def draw(self, ink: Ink) -> None:
        super().draw(ink)
        ink.h_line(self.left(), self.base() + 0.3, self.inner(), "ink", 1.4, alpha=170)


class WordsLeft(Leaf):
    """The left page: with whom, by which number, and how it goes. In a meeting: one's own words."""

    back = Signal()
    enlarged = Signal()  # the number, large beside the code by which a phone dials it

    def __init__(self, look: Look) -> None:
        super().__init__(look, ruling="lines", margin=MARGIN)
        self.alpha = 100
        self.arrow = Back(look, self.tr("Collègues et groupes"), parent=self)
        self.title = Title(look, "", parent=self)
        self.who = Words(look, "", "uim", parent=self)
        self.call = Words(look, "", "phone", parent=self)
        self.large = Link(look, self.tr("Voir en grand"), parent=self)
        self.note = Para(look, "", "small", "soft", parent=self)
        self.steps = [(Words(look, str(n), "uib", "soft", parent=self), Para(look, "", parent=self)) for n in (1, 2, 3)]
        self.once = Words(look, self.tr("Une seule fois par collègue."), "small", "soft", parent=self)
        self.later = Words(look, self.tr("Ensuite, ses fiches portent"), "small", "soft", parent=self)
        self.mark = TrustMark(look, Trust.VERIFIED, parent=self)
        self.own = [WordLine(look, n, "", self) for n in range(1, 6)]
        self.meeting = False
        self.arrow.clicked.connect(self.back)
        self.large.clicked.connect(self.enlarged)

    def set_colleague(self, reader: Reader, alike: Colleague | None, other_keys: bool = False) -> None:
        """`alike`: whom an unusual computer resembles; that one's number was known before. `other_keys`: the words are an introduction's, of a
        colleague whose own are known.
        """
        it, name = reader.colleague, naming.first_name(reader.colleague.name)
        self.meeting = False
        self.title.set_text(title_with(it))
        self.who.set_text(", ".join(filter(None, (it.name, it.org or it.role))))
        self.call.set_text(number_of(alike or it))
        known = self.tr("Appelez ce numéro, connu avant la présentation.")
        other = self.tr("Appelez un numéro connu avant la présentation, plutôt que celui qu’elle donne.")
        self.note.set_text(known if alike is not None or other_keys else other)
        said = (
            self.tr("{name} lit ses mots, vous suivez.").format(name=name),
            self.tr("Vous lisez les vôtres, {name} suit.").format(name=name),
            self.tr("Puis dites\u00a0: ce sont les mêmes."),
        )
        for (_, para), words in zip(self.steps, said, strict=True):
            para.set_text(words)
        self.rearrange()

    def set_meeting(self, own: Sequence[str]) -> None:
        self.meeting = True
        self.title.set_text(self.tr("Cinq mots en réunion"))
        said = (
            self.tr("Chaque collègue lit ses cinq mots, à son tour."),
            self.tr("Les autres suivent sur leur écran."),
            self.tr("Cochez qui a lu les mêmes."),
        )
        for (_, para), words in zip(self.steps, said, strict=True):
            para.set_text(words)
        for line, word in zip(self.own, own, strict=False):
            line.word = word
            line.setText(word)
            line.setAccessibleName(f"{line.n}, {word}")
        self.who.set_text(self.tr("Vous lisez"))
        self.rearrange()

    def arrange(self) -> None:
        tx, rx, last = MARGIN + 0.42, self.width_u - 0.9, self.last_line()
        room, low, tight = rx - tx, last < 16.5, last < 13.5
        self.at(self.arrow, tx, 0.68, min(self.arrow.wish(), room))
        self.at(self.title, tx, 2, min(self.title.wish() + 0.05, room))
        b = 3.0 if tight else 4.0
        self.at(self.who, tx, b, min(self.who.wish() + 0.05, room))
        if self.meeting:
            b += 1.75
            for line in self.own:
                self.box_at(line, tx, b - 1.1, room, 1.1 + _FOOT)
                b += 1.0 if tight else 1.5
            b += 0.25
        else:
            b += 1.25 + (0.0 if tight else 1.0)
            self.at(self.call, tx, b, min(self.call.wish() + 0.05, room))
            b = float(int(b + (1.0 if tight else 2.0)))
            if not tight:
                self.at(self.large, tx, b)
                b += 1 if low else 2
            lines = self.note.rows(room)
            self.at(self.note, tx, b, room, rows=lines)
            b += lines + (0 if tight else 1)
        b = float(-int(-b // 1))
        for number, para in self.steps:
            lines = para.rows(room - 0.8)
            if b + lines - 1 > last:
                return
            self.at(number, tx, b)
            self.at(para, tx + 0.8, b, room - 0.8, rows=lines)
            b += lines
        b += 0 if low else 1
        if self.meeting or b + 1 > last or self.later.wish() + 0.35 + self.mark.wish() > room:
            return
        self.at(self.once, tx, b, min(self.once.wish() + 0.05, room))
        self.at(self.later, tx, b + 1)
        self.at(self.mark, tx + self.later.wish() + 0.35, b + 1)


def title_with(colleague: Colleague) -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("FiveWords", "Cinq mots avec {name}").format(name=naming.first_name(colleague.name))


class _WordsLeaf(FlapLeaf):
    """Beside the left page it has no title of its own; alone it has both, and the number."""

    done = Signal()
    foot_at = 19.4

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.ruling = "plain"
        self.arrow.set_text(self.tr("Collègues et groupes"))
        self.warning = Para(look, self.tr("Un mot de travers\u202f? Ne donnez rien, appelez par un autre moyen."), parent=self.flow)
        self.finish = Button(look, self.tr("Revenir aux collègues"), "full", high=1.5, parent=self)
        self.finish.clicked.connect(self.done)

    @property
    def tx(self) -> float:
        return 1.4 if self.width_u > 17 else 0.9

    def told(self, kind: str, what: str, then: str = "") -> None:
        super().told(kind, what, "" if self.small else then)

    def name_it(self, title: str) -> None:
        self.heading.set_text(title)
        self.name.set_text(title)

    def _all_rows(self) -> list[Row]:
        return self.rows()

    def names(self) -> tuple[str, ...]:
        """What may stand beside the way back, the first for which there is room."""
        return (self.heading.text(),)

    def lay_arrow(self) -> None:
        """Beside it, whom one speaks with: the words have the height for themselves."""
        if self.small:
            self.name.set_text(self.heading.text())
            super().lay_arrow()
            return
        self.at(self.arrow, self.tx, 0.68, width=min(self.arrow.wish(), self.room))
        free = self.room - self.arrow.wish() - 0.6
        self.name.fit(free, *self.names())
        self.at(self.name, self.rx, 0.68, width=min(self.name.wish() + 0.05, free), align="r")


class FiveLeaf(_WordsLeaf):
    """Two columns of five. `same()` once all five were ticked and said to be so; `different()`: one of ten was not."""

    same = Signal()
    different = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.reader: Reader | None = None
        self.state = "reading"
        self.call = Words(look, "", "big", parent=self.flow)
        self.heads = (Head(look, "", "uib", parent=self.flow), Head(look, self.tr("Vous lisez"), "uib", parent=self.flow))
        self.ticks: list[WordTick] = []
        self.own: list[WordLine] = []
        self.yes = Button(look, self.tr("Les dix mots sont les mêmes"), "full", high=1.5, parent=self)
        self.no = Button(look, self.tr("Pas les mêmes"), "plain", high=1.5, parent=self)
        self.no_link = Link(look, self.no.text(), parent=self.flow)
        self.again = Button(look, self.tr("Recommencer"), "plain", high=1.5, parent=self)
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.different)
        self.no_link.clicked.connect(self.different)
        self.again.clicked.connect(self.begin_again)

    def names(self) -> tuple[str, ...]:
        return f"{self.heading.text()}, {self.call.text()}", self.call.text()  # who it is, one reads under it too

    def set_words(self, reader: Reader, own: Sequence[str], alike: Colleague | None) -> None:
        """The same words again keep what is ticked; others begin anew, with nothing ticked."""
        before = self.reader
        self.reader = reader
        self.name_it(title_with(reader.colleague))
        self.call.set_text(number_of(alike or reader.colleague))
        self.heads[0].set_text(self.tr("{name} lit").format(name=naming.first_name(reader.colleague.name)))
        if before is None or before.colleague.id != reader.colleague.id or before.words != reader.words or [w.word for w in self.own] != list(own):
            for widget in (*self.ticks, *self.own):
                widget.hide()
                widget.deleteLater()
            self.ticks = [WordTick(self.look, n, word, self.flow) for n, word in enumerate(reader.words, 1)]
            self.own = [WordLine(self.look, n, word, self.flow) for n, word in enumerate(own, 1)]
            for tick in self.ticks:
                tick.toggled.connect(self._ticked)
            self.begin_again()
        self.lay_now()

    def begin_again(self) -> None:
        self.state = "reading"
        for tick in self.ticks:
            tick.setChecked(False)
        self.slip.say("ok", "")
        self.lay_now()
        self.caret().setFocus()

    def _ticked(self, on: bool) -> None:
        """One heard after the other: the keyboard goes on to the next."""
        if not self.slip.empty:
            self.slip.say("ok", "")
            self.rearrange()
        if on:
            self.caret().setFocus()

    def _agree(self) -> None:
        left = [tick for tick in self.ticks if not tick.isChecked()]
        if not left:
            self.same.emit()
            return
        n = self.tr("un mot") if len(left) == 1 else self.tr("{n} mots").format(n=in_words(len(left)))
        self.told("warn", self.tr("Il reste {words} à cocher.").format(words=n), self.tr("Cochez chacun quand vous l’entendez."))
        left[0].setFocus()

    def agreed(self, day: date) -> None:
        """They were the same, on this day."""
        self.state = "same"
        self.told("ok", self.tr("Cinq mots relus, le {day}.").format(day=long_day(day)), self.tr("C’est noté. Ses fiches le portent désormais."))
        self.lay_now()
        self.finish.setFocus()

    def refused(self) -> None:
        """One was not the same: nothing is verified."""
        self.state = "different"
        self.told("alert", self.tr("Les mots ne sont pas les mêmes. Rien n’est relu."))
        self.lay_now()
        self.finish.setFocus()

    def caret(self) -> QWidget:
        if self.state != "reading":
            return self.finish
        return next((tick for tick in self.ticks if not tick.isChecked()), self.yes if self.ticks else self.arrow)

    def filled(self) -> Button | None:
        return self.yes if self.state == "reading" else self.finish

    def foot(self) -> list[tuple[Button | Link, float]]:
        if not self.ticks:
            return []
        if self.state == "same":
            return [(self.finish, 9.4)]
        if self.state == "different":
            return [(self.finish, 9.4), (self.again, 6.6)] if self.room > 17 else [(self.finish, 9.4)]
        self.yes.set_text(self.tr("Les mêmes") if self.small else self.tr("Les dix mots sont les mêmes"))
        return [(self.yes, 9.4), (self.no, 6.6)] if self.room > 17 else [(self.yes, 5.0 if self.small else 10.0)]

    def rows(self) -> list[Row]:
        tx, room, step = self.tx, self.room, 1.5 if self.tight else 2.0
        beside = room > 13
        half = (room - 1.2) / 2 if beside else room
        columns = ((self.heads[0], self.ticks), (self.heads[1], self.own))
        found = [self.said(self.call)] if self.small else []
        if not self.ticks:
            return found
        low = self.tight or self.alone
        top, line = (1.5, 0.0) if low else (2.79, 1.0)
        box = (0.15, half, 1.2) if step < 2 else (0.05, half, 1.45)
        if beside:
            other = tx + half + 1.2
            found.append(Row(top, ((self.heads[0], tx, line, half), (self.heads[1], other, line, half))))
            for tick, own in zip(self.ticks, self.own, strict=True):
                found.append(Row(step, boxes=((tick, tx, *box), (own, other, *box))))
        else:
            for head, words in columns:
                found.append(Row(1.5, ((head, tx, 0, half),)))
                found += [Row(step, boxes=((word, tx, *box),)) for word in words]
        if self.state != "same":
            found += [Row(0.0 if self.tight else 0.41), self.said(self.warning)]
        if self.state == "reading" and len(self.foot()) == 1:
            found.append(Row(1, ((self.no_link, tx, 0, self.no_link.wish() + 0.05),)))
        return found


class TeamLeaf(_WordsLeaf):
    """One row per colleague; `noted(ids)`: those whose five words were the same. Nothing is ticked before."""

    noted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.name_it(self.tr("Cinq mots en réunion"))
        self.own = Para(look, "", "uim", parent=self.flow)
        self.head = Words(look, self.tr("Ce que vos collègues lisent"), "uib", parent=self.flow)
        self.lines: list[tuple[Reader, TrustMark, Words, Check | None, Words | None, Para]] = []
        self.note = Button(look, self.tr("Noter les mots relus"), "full", high=1.5, parent=self)
        self.note.clicked.connect(lambda: self.noted.emit(self.ticked()))
        self._say()

    def set_team(self, readers: Sequence[Reader], own: Sequence[str], today: date) -> None:
        """Who is verified stands among them without a box."""
        kept = {reader.colleague.id: reader for reader, *_ in self.lines}
        ticked = {id for id in self.ticked() if any(r.colleague.id == id and r.words == kept[id].words for r in readers)}
        for _, *widgets in self.lines:
            for widget in widgets:
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self.own.set_text(self.tr("Vous lisez\u00a0: {words}").format(words=", ".join(own)))
        self.lines = [self._line(reader, today) for reader in readers]
        for reader, _, _, check, _, _ in self.lines:
            if check is not None and reader.colleague.id in ticked:
                check.setChecked(True)
        self._say()

    def _line(self, reader: Reader, today: date) -> tuple[Reader, TrustMark, Words, Check | None, Words | None, Para]:
        it, flow, look = reader.colleague, self.flow, self.look
        mark = TrustMark(look, trust_of(it), word=False, parent=flow)
        name = Words(look, it.name, "uib", parent=flow)
        words = Para(look, "\u2003".join(reader.words), "lead", parent=flow)
        words.setAccessibleName(f"{it.name}, {', '.join(reader.words)}")
        check, day = None, None
        if it.verified is None:
            check = Check(look, self.tr("les mêmes"), parent=flow)
            check.setAccessibleName(f"{it.name}, {check.text()}")
            check.toggled.connect(lambda _: self._say())
        else:
            day = Words(look, self.tr("relus le {day}").format(day=full_day(it.verified, today)), "small", "ok", parent=flow)
        return reader, mark, name, check, day, words

    def ticked(self) -> list[int]:
        return [reader.colleague.id for reader, _, _, check, _, _ in self.lines if check is not None and check.isChecked()]

    def _say(self) -> None:
        self.note.set_closed("" if self.ticked() else self.tr("Cochez qui a lu les mêmes."))
        if self.ticked() and not self.slip.empty:
            self.slip.say("ok", "")
        self.flow.rearrange()
        self.rearrange()

    def told_noted(self, n: int, day: date) -> None:
        who = self.tr("Un collègue, cinq mots relus") if n == 1 else self.tr("{n} collègues, cinq mots relus").format(n=in_words(n).capitalize())
        self.told("ok", self.tr("{who}, le {day}.").format(who=who, day=long_day(day)))

    def caret(self) -> QWidget:
        return next((check for _, _, _, check, _, _ in self.lines if check is not None), self.arrow)

    def _all_done(self) -> bool:
        return all(check is None for _, _, _, check, _, _ in self.lines)

    def filled(self) -> Button | None:
        return self.finish if self._all_done() else self.note

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.finish, 9.4)] if self._all_done() else [(self.note, 8.4)]

    def rows(self) -> list[Row]:
        found = [Row(self.own.rows(self.room) + 0.0, ((self.own, self.tx, 0, self.room),))] if self.alone else []
        found.append(Row(1 if self.tight else 2, ((self.head, self.tx, 0 if self.tight else 1, min(self.head.wish() + 0.05, self.room)),)))
        for _, mark, name, check, day, words in self.lines:
            end = check or day
            assert end is not None
            far = self.rx - end.wish() - 0.1
            wide = min(name.wish() + 0.05, far - 0.4 - self.tx - 0.75)
            lines = words.rows(self.room - 0.75)
            parts = ((mark, self.tx, 0.0, 0.52), (name, self.tx + 0.75, 0.0, wide), (end, far, 0.0, end.wish() + 0.05),
                     (words, self.tx + 0.75, 1.0, self.room - 0.75))  # fmt: skip
            found.append(Row(1 + lines, parts))
        return [*found, self.gap(), self.said(self.warning)]
