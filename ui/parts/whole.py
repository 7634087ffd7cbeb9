"""The leaf beside the paper when all there is about a person is handed to them. Given what it shows; it knows no session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, SignalInstance

from ui.parts.asked import Asked, told_of
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.flap import Row
from ui.parts.forms import DayField
from ui.parts.printed import ToPaperLeaf
from ui.parts.widgets import Link, Para, Words
from ui.theme import Look

_LABEL = 2.2  # u from the words before a field to the field


@dataclass(frozen=True)
class Joined:
    """Something besides words: a sketch, a picture, a page, or a PDF (`file`)."""

    id: int
    name: str
    file: bool


class WholeLeaf(ToPaperLeaf):
    """`changed()`: something is to be covered, or not. `noted(day, words)`: the person asked for it; `answered()`: they have it; `undone()`."""

    changed = Signal()
    noted = Signal(object, str)
    answered = Signal()
    undone = Signal()
    foot_at = 19.5  # there is much to say

    def __init__(self, look: Look, files: bool) -> None:
        """`files`: whether the organisation lets such files lie in a folder."""
        open = self.tr("Ces fichiers sortent du cahier et ne sont pas protégés\u00a0: qui les a les lit.")
        super().__init__(look, self.tr("Toute la page"), self.tr("En PDF et en texte…"), open)
        self._files, self._name, self._noting = files, "", False
        self._open: tuple[Asked, ...] = ()
        self._today = date.min
        flow = self.flow
        self.names = Check(look, self.tr("Couvrir les noms des autres"), parent=flow)
        self.asides = Check(look, self.tr("Couvrir les apartés"), parent=flow)
        for tick in (self.names, self.asides):
            tick.setChecked(True)
            tick.toggled.connect(self._ticked)
        self.shown = Para(look, "", "small", "soft", parent=flow)
        self.joined_head = Words(look, self.tr("Images et pages jointes"), "uib", parent=flow)
        self.joined_note = Para(look, "", "small", "soft", parent=flow)
        self.joined_all = Link(look, "", "smallm", parent=flow)
        self.joined_all.clicked.connect(self._all_or_none)
        self.joined_open = Link(look, self.tr("Choisir une à une"), "smallm", parent=flow)
        self.joined_open.clicked.connect(lambda: self._open_joined(True))
        self._one_by_one = False
        self._joined: tuple[Joined, ...] = ()
        self._given: list[Check] = []  # one for each
        self.asked_words: list[Para] = []
        self.answer = Link(look, self.tr("La réponse est donnée"), "uim", parent=flow)
        self.answer.clicked.connect(self.answered)
        self.note = Link(look, self.tr("Noter une demande"), "uim", parent=flow)
        self.note.clicked.connect(lambda: self.open_note())
        self.day_label = Words(look, self.tr("Reçue"), "small", "soft", parent=flow)
        self.day = DayField(flow, self.tr("hier, lundi, 24/11"), self.tr("Jour de la demande"))
        self.words_label = Words(look, self.tr("Mots"), "small", "soft", parent=flow)
        self.words = Field(look, self.tr("par courrier"), boxed=False, name=self.tr("Un mot ou deux"), parent=flow)
        self.keep = Link(look, self.tr("Noter"), "uim", parent=flow)
        self.drop = Link(look, self.tr("Laisser"), "smallm", parent=flow)
        self.keep.clicked.connect(self._submit)
        self.drop.clicked.connect(lambda: self.close_note())
        for field in (self.day, self.words):
            field.returnPressed.connect(self._submit)
            field.textEdited.connect(lambda _: self.rearrange())
        only_paper = self.tr("Votre organisation ne permet que le papier\u00a0: aucun fichier lisible ne s’écrit.")
        self.forbidden = Para(look, only_paper, "small", parent=flow)
        self.slip.done.connect(self._follow)
        self._links: tuple[SignalInstance, ...] = ()

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Nobody is shown; both boxes are ticked again."""
        self._name, self._open, self._noting = "", (), False
        for tick in (self.names, self.asides):
            before = tick.blockSignals(True)
            tick.setChecked(True)
            tick.blockSignals(before)
        self._one_by_one = False
        self._show_joined(())
        self.words.clear()
        self.slip.say("ok", "")
        self.arrow.set_text("")
        self.what.set_text("")
        self._say()

    def show_person(self, name: str, joined: Sequence[Joined], asked: Sequence[Asked], today: date) -> None:
        """`joined`: what lies on the page besides words; `asked`: their requests that wait for an answer."""
        had = self.note.hasFocus() or self.answer.hasFocus()
        self._name, self._open, self._today = name, tuple(asked), today
        self._show_joined(tuple(joined))
        self.day.today = today
        self.arrow.set_text(name)
        self.what.set_text(self.tr("Tout ce que le cahier contient sur {name}.").format(name=name))
        while len(self.asked_words) < len(self._open):
            self.asked_words.append(Para(self.look, "", parent=self.flow))
        for para, each in zip(self.asked_words, self._open, strict=False):
            para.set_text(told_of(each, today))
            para.set_color("warn" if each.late(today) else "text")
        self._say()
        if had:  # what was pressed makes room for what follows it
            self.flow.lay_now()
            (self.answer if self._open else self.note).setFocus()

    def _show_joined(self, joined: tuple[Joined, ...]) -> None:
        """What was taken out stays out; something new is given until she says otherwise."""
        if joined == self._joined:
            return
        left = self.left()
        for tick in self._given:
            tick.hide()
            tick.deleteLater()
        self._joined, self._given = joined, [Check(self.look, each.name, "small", parent=self.flow) for each in joined]
        for each, tick in zip(joined, self._given, strict=True):
            tick.setChecked(each.id not in left)
            tick.toggled.connect(self._ticked)

    def _open_joined(self, on: bool) -> None:
        self._one_by_one = on
        self._lay()
        (self._given[0] if on and self._given else self.joined_open).setFocus()

    def left(self) -> frozenset[int]:
        """What is joined and is not given."""
        return frozenset(each.id for each, tick in zip(self._joined, self._given, strict=True) if not tick.isChecked())

    def chosen(self) -> tuple[bool, bool, frozenset[int]]:
        """Whether names and asides are covered, and what is left out."""
        return self.names.isChecked(), self.asides.isChecked(), self.left()

    def _all_or_none(self) -> None:
        given = bool(self.left())
        for tick in self._given:
            before = tick.blockSignals(True)
            tick.setChecked(given)
            tick.blockSignals(before)
            tick.update()
        self._ticked()

    def _ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """What stays to be read."""
        names, asides = self.names.isChecked(), self.asides.isChecked()
        said = {
            (True, True): self.tr("Les collègues restent nommés."),
            (True, False): self.tr("Les collègues restent nommés. Les apartés se lisent."),
            (False, True): self.tr("Les noms des autres se lisent."),
            (False, False): self.tr("Rien n’est couvert\u00a0: les noms des autres et les apartés se lisent."),
        }[names, asides]
        self.shown.set_text(said)
        self._say_joined()
        self.rearrange()

    def _say_joined(self) -> None:
        left = self.left()
        given = [each.file for each in self._joined if each.id not in left]
        if not given:
            said = self.tr("Rien de cela n’est donné\u00a0: chaque chose est nommée, avec son jour.")
        elif all(given):
            said = self.tr("Un PDF ne se couvre pas\u00a0: si quelqu’un d’autre y est, il peut rester ici.")
        elif not any(given):
            said = self.tr("Une image ne se couvre pas\u00a0: si quelqu’un d’autre y est, elle peut rester ici.")
        else:
            said = self.tr("Ni image ni PDF ne se couvre\u00a0: ce où est quelqu’un d’autre peut rester ici.")
        if left and given:
            said += " " + self.tr("Ce qui est décoché est nommé, avec son jour.")
        self.joined_note.set_text(said)
        self.joined_all.set_text(self.tr("Tout donner") if left else self.tr("Ne rien donner de cela"))

    def offer(self, kind: str, what: str, then: str, *links: tuple[str, SignalInstance]) -> None:
        """What came of a deed, and what can follow it."""
        self._links = tuple(signal for _, signal in links)
        self.slip.say(kind, what, then, tuple(words for words, _ in links))
        self.rearrange()

    def _follow(self, i: int) -> None:
        if i < len(self._links):
            self._links[i].emit()

    # -- a request ---------------------------------------------------------------------------------------------------------

    def open_note(self) -> None:
        self._noting = True
        self.day.set_day(self._today)
        self.slip.say("ok", "")
        self._lay()
        self.words.setFocus()

    def close_note(self) -> bool:
        """Esc, Laisser; False: it was not open."""
        if not self._noting:
            return False
        self._noting = False
        self.words.clear()
        self.number.close_it()
        self._lay()
        (self.note if self.note.isVisible() else self.caret()).setFocus()
        return True

    def _submit(self) -> None:
        day = self.day.day()
        if day is None:
            self.day.setFocus()
            self.rearrange()
        elif not self.number.asks(self._submit, self.words, entered=True):
            self.noted.emit(day, self.words.text())

    # -- laying ------------------------------------------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        found = [self.said(self.what)]
        if self.pages.text():
            found.append(self.said(self.pages))
        found += [self.gap(), self.a_tick(self.names), self.a_tick(self.asides), self.said(self.shown), self.gap()]
        if self._joined:
            found += [self.said(self.joined_head), *map(self.a_tick, self._given if self._one_by_one else ()), self.said(self.joined_note)]
            found += [*self._joined_links(), self.gap()]
        if self._open:
            found += [self.said(para) for para in self.asked_words[: len(self._open)]]
            found.append(self.a_link(self.answer))
        elif self._noting:
            found += self._form()
        else:
            found.append(self.a_link(self.note))
        found += [self.gap(), self.said(self.copies), self.gap()]
        if not self._files:
            found.append(self.said(self.forbidden))
        elif self.button.isEnabled():
            found += [self.a_link(self.pdf), self.said(self.open)]
        return found

    def _joined_links(self) -> list[Row]:
        if self._one_by_one:
            return [self.a_link(self.joined_all)] if len(self._joined) > 1 else []
        first, second = self.joined_open.wish() + 0.05, self.joined_all.wish() + 0.05
        if first + 0.6 + second > self.room:
            return [self.a_link(self.joined_open), self.a_link(self.joined_all)]
        return [Row(1, ((self.joined_open, self.tx, 0, first), (self.joined_all, self.tx + first + 0.6, 0, second)))]

    def _form(self) -> list[Row]:
        x, room = self.tx + _LABEL, self.room - _LABEL
        label = _LABEL - 0.2
        found = [Row(1, ((self.day_label, self.tx, 0, label), (self.day, x, 0, room)))]
        question = self.day.question
        if question.sentence:
            lines, links, at = question.para.rows(self.room), [], self.tx
            for link in question.links[: len(question.days)]:
                links.append((link, at, lines, link.wish() + 0.05))
                at += link.wish() + 0.6
            found.append(Row(lines + bool(links), ((question.para, self.tx, 0, self.room), *links)))
        found.append(Row(1, ((self.words_label, self.tx, 0, label), (self.words, x, 0, room))))
        found += self.number_rows(self.words)
        keep = self.keep.wish() + 0.05
        found.append(Row(1, ((self.keep, self.tx, 0, keep), (self.drop, self.tx + keep + 0.6, 0, self.drop.wish() + 0.05))))
        return found
