"""The sheet on which a list of people is pasted: what was understood is shown line by line before anybody is added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from notebook_app import nir, phone
from notebook_app.imports.pasted import Line
from notebook_app.model import Phone
from notebook_app.phone import spaced
from ui import clipboard
from ui.parts.carry import Carrier
from ui.parts.choices import Check
from ui.parts.leaf import Leaf, own_viewport
from ui.parts.paper import Ink
from ui.parts.rows import Cell, Row, Rows
from ui.parts.widgets import Button, Para, Title
from ui.sentences import in_words, phone_fault
from ui.theme import Look


@dataclass(frozen=True)
class PastedLine:
    """A line as it was read, and whom it resembles: `twin` is a name already in the notebook, `twice` one higher up in the list."""

    line: Line
    twin: str = ""
    twice: bool = False


class Pad(QPlainTextEdit):
    """A field of several lines."""

    focused = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own_viewport(self, written=True)
        self.viewport().setAutoFillBackground(True)
        Carrier(self)
        look.changed.connect(self._relook)
        self._relook()

    def _relook(self) -> None:
        palette = self.look.palette()
        palette.setColor(QPalette.ColorRole.Base, self.look.color("field"))
        self.setPalette(palette)
        self.setFont(self.look.font("ui"))

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.data(self.textCursor().selectedText().replace("\u2029", "\n"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()


class PasteLeaf(Leaf):
    """Given the lines as read, it shows them and asks for a yes where one is needed; it adds nobody itself."""

    typed = Signal(str)  # answered by `show_lines`
    accepted = Signal(object)  # [(name, phones, note)]
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, "lines", None, 1.0)
        self.least_high = 7.7
        self._lines: list[PastedLine] = []
        self._yes: set[tuple[str, str]] = set()  # (line, number) to take as proposed, (line, "") a namesake to add all the same
        self.title = Title(look, self.tr("Coller une liste"), parent=self)
        self.how = Para(look, self.tr("Un nom par ligne, son téléphone à côté. Rien n’est ajouté avant votre oui."), "small", "soft", parent=self)
        self.pad = Pad(look, self)
        self.pad.setAccessibleName(self.tr("La liste, un nom par ligne"))
        self.pad.setPlaceholderText(self.tr("Nadia Ferhat 06 39 98 20 14"))
        self.pad.textChanged.connect(self._read)
        self.drop = Check(look, "", role="small", parent=self)
        self.drop.setChecked(True)
        self.drop.toggled.connect(lambda _: self._read())
        self.pad.focused.connect(self.update)
        self.preview = Rows(look, self.tr("Ce qui a été lu"), None, marks=False, parent=self)
        self.preview.opened.connect(self._toggle)
        self.add = Button(look, "", "full", parent=self)
        self.add.clicked.connect(lambda: self.accepted.emit(self.people()))
        self.cancel = Button(look, self.tr("Laisser"), "quiet", parent=self)
        self.cancel.clicked.connect(self.cancelled)
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._say()

    def clear(self) -> None:
        self._yes.clear()
        self.pad.clear()
        self.drop.setChecked(True)

    def _read(self) -> None:
        """What is pasted, without the social security numbers unless they are to be kept."""
        pasted = self.pad.toPlainText()
        n = sum(bool(nir.find(line)) for line in pasted.split("\n"))
        one = self.tr("Une ligne contient un numéro de sécurité sociale\u00a0: ne pas le garder")
        many = self.tr("{n} lignes contiennent un numéro de sécurité sociale\u00a0: ne pas les garder").format(n=in_words(n))
        self.drop.set_text("" if not n else one if n == 1 else many[:1].upper() + many[1:])
        self.typed.emit(nir.without(pasted) if self.drop.isChecked() else pasted)
        self.rearrange()

    def show_lines(self, lines: Sequence[PastedLine]) -> None:
        self._lines = list(lines)
        self._say()

    def people(self) -> list[tuple[str, tuple[Phone, ...], str]]:
        """Those who will be added, with the numbers that were agreed to; a number without a yes stays as it was written."""
        found = []
        for each in self._lines:
            line = each.line
            if line.reason or ((each.twin or each.twice) and (line.raw_text, "") not in self._yes):
                continue
            phones = list(line.phones)
            for written, meant in line.suggest:
                phones.append(Phone(meant) if (line.raw_text, written) in self._yes else Phone(written, e164=False))
            found.append((line.name, tuple(dict.fromkeys(phones)), line.note))
        return found

    def _toggle(self, key: object) -> None:
        if isinstance(key, tuple):
            self._yes ^= {key}
            self._say()

    def _say(self) -> None:
        self.preview.set_rows([row for each in self._lines for row in self._rows_of(each)])
        n = len(self.people())
        if n == 1:
            self.add.set_text(self.tr("Ajouter une personne"))
        else:
            self.add.set_text(self.tr("Ajouter {n} personnes").format(n=n) if n else self.tr("Ajouter"))
        self.add.set_closed("" if n else self.tr("Il n’y a encore personne à ajouter."))
        self.rearrange()

    def _rows_of(self, each: PastedLine) -> list[Row]:
        line, left = each.line, 0.6
        if line.reason:
            why = self.tr("un titre") if line.reason == "heading" else self.tr("pas de nom sur cette ligne")
            unread = (Cell(line.raw_text, left, color="soft", width=11.0), Cell(why, -0.1, "r", "small", "soft"))
            return [Row(unread, None, self.tr("Non lu, {why}\u00a0: {line}").format(line=line.raw_text, why=why), closed=True)]
        numbers = ", ".join(spaced(p.number) for p in line.phones)
        left_out = bool(each.twin or each.twice) and (line.raw_text, "") not in self._yes
        ink, text = ("soft", "soft") if left_out else ("ink", "text")
        cells = (
            Cell("", 0.1, shape="" if left_out else "tick"),
            Cell(line.name, left, role="who", color=ink, width=9.0),
            Cell(numbers, -0.1, "r", "uim", text),
        )
        rows = [Row(cells, None, f"{line.name}, {numbers}".strip(", "), closed=True)]
        if each.twin or each.twice:
            yes = (line.raw_text, "") in self._yes
            what = self.tr("{name} est déjà là.").format(name=each.twin) if each.twin else self.tr("Ce nom est plus haut dans la liste.")
            ask = self.tr("Une page de plus, oui") if yes else self.tr("Ajouter quand même")
            rows.append(self._asking((line.raw_text, ""), what, ask, yes))
        if line.note and not left_out:
            noted = self.tr("Noté sur la page\u00a0: {note}").format(note=line.note)
            rows.append(Row((Cell(noted, left, role="small", color="soft"),), None, tip=noted, closed=True))
        for number in line.phones:
            if not number.e164:
                why = phone_fault(phone.fault(number.number))
                rows.append(Row((Cell(self.tr("Gardé comme écrit. {why}").format(why=why), left, role="small", color="warn"),), None, closed=True))
        for written, meant in line.suggest:
            yes = (line.raw_text, written) in self._yes
            what = self.tr("«\u00a0{written}\u00a0»").format(written=written)
            ask = spaced(meant) if yes else self.tr("Est-ce {number}\u202f?").format(number=spaced(meant))
            rows.append(self._asking((line.raw_text, written), what, ask, yes))
        return rows

    def _asking(self, key: tuple[str, str], what: str, ask: str, yes: bool) -> Row:
        words = Cell(ask, -6.6, role="uim", color="ink", shape="tick" if yes else "")
        name = self.tr("{what} {ask}, oui").format(what=what, ask=ask) if yes else f"{what} {ask}"
        return Row((Cell(what, 0.6, role="small", color="warn", width=10.0), words), key, name)

    def arrange(self) -> None:
        w, last = self.width_u, self.last_line()
        tx = 1.9 if w > 18 else 1.2
        wide = w - tx - 1.2
        foot = last if last + self.add.below + 0.1 <= self.height_u else last - 1  # the buttons are whole, whatever is left under the last line
        rows, low = self.how.rows(wide), last < 9  # large letters: what is pasted and what becomes of it come before the title
        if not low:
            self.at(self.title, tx, 2)
        if low and self.drop.text():  # what is asked comes before what is known
            rows = 1
        else:
            self.at(self.how, tx, 1 if low else 3, wide, rows=rows)
        tall = 1.7 if low else max(2.5, float(int((last - 5) * 0.36)))
        line = self.pad.fontMetrics().lineSpacing() / self.look.u
        top = (0.5 if low else 2.5) + rows
        self._box = (tx, top, wide, tall)
        self.box_at(self.pad, tx + 0.3, top + 0.2, wide - 0.4, int((tall - 0.3) / line) * line + 0.02)  # whole lines: none is cut
        first = ceil(top + tall) + (0 if low else 1)
        if self.drop.text():
            self.at(self.drop, tx, first, min(self.drop.wish() + 0.05, wide))
            first += 1
        if self._lines:
            self.at(self.preview, tx, first, wide, rows=max(1, int(foot - 2 - first) + 1))
        add = min(max(self.add.wish(), 7.0), w - tx - self.cancel.wish() - 1.1)
        self.at(self.add, tx, foot, add)
        self.at(self.cancel, tx + add + 0.6, foot)

    def paint_under(self, ink: Ink) -> None:
        x, y, w, h = self._box
        focus = self.pad.hasFocus()
        ink.box(x, y, w, h, "field", "focus" if focus else "soft", r=0.2, width=2 if focus else 1)
