"""The register: every departure since the first, for good. Nothing here is changed or removed; what became of one is added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from notebook_app.model import EVENTS, DepartureEvent, Noun, Way
from notebook_app.notebook import Notebook
from ui import trouble
from ui.dates import day_month, full_day
from ui.onpaper import departures
from ui.page import Page, Spread
from ui.parts.card import TextCard
from ui.parts.departures import Line, state_said, state_word, summary
from ui.parts.giving import TINY, joined, way_word
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice
from ui.parts.pane import Inner, Pane
from ui.parts.paper import Ink
from ui.parts.rows import Cell, Row, Rows
from ui.parts.widgets import Link, Para, Words
from ui.session import Session
from ui.theme import Look

LOW = 18.5  # u: a lower page gives the heading less room


class RegisterPage(Page):
    """`show_target({"person": id, "departure": id})`: only those about one person, one of them chosen; None: all of them."""

    def __init__(self, session: Session, look: Look, parent: QObject | None = None) -> None:
        super().__init__(session, look, parent)
        self._person: int | None = None
        self._departure: int | None = None
        self._lines: list[Line] = []
        self.ledger = Ledger(look)
        self.ledger.chosen.connect(self._chosen)
        self.ledger.raised.connect(self._raise)
        self.ledger.all_asked.connect(lambda: self.show_target(None))
        self.ledger.printed.connect(self._print)

    def spread(self, single: bool) -> Spread:
        self.ledger.set_single(single)
        return Spread(self.ledger, None, split=0.5, active="register", seal=self.tr("Rien d’autre n’est parti"))

    def show_target(self, target: Any) -> None:
        wanted = target if isinstance(target, dict) else {}
        person, departure = wanted.get("person"), wanted.get("departure")
        self._person = person if isinstance(person, int) else None
        self._departure = departure if isinstance(departure, int) else None
        self._load()

    def refresh(self, nouns: Noun) -> None:
        if nouns & (Noun.REGISTER | Noun.DIRECTORY):
            self._load()

    def place(self) -> Any:
        return {"person": self._person, "departure": self._departure}

    def focus(self) -> None:
        self.ledger.rows.setFocus()

    def _load(self) -> None:
        person = self._person

        def read(notebook: Notebook) -> tuple[str, list[Line]]:
            return (notebook.people.get(person).name if person is not None else ""), departures(notebook, person)

        self.session.ask(self, read, self._loaded, self._lost, replaces="register")

    def _loaded(self, answer: tuple[str, list[Line]]) -> None:
        name, self._lines = answer
        if self._departure not in {line.id for line in self._lines}:
            self._departure = self._lines[0].id if self._lines else None
        self.ledger.show_lines(self._lines, self._departure, name, self.session.today)

    def _lost(self, fault: Exception) -> None:
        if self._person is not None:  # the page of that person is no more: the whole register then
            self.show_target(None)
        else:
            self.session.trouble.emit(fault)

    def _chosen(self, id: int) -> None:
        self._departure = id

    def _raise(self, id: int, kind: str) -> None:
        today = self.session.today
        self.session.ask(
            self,
            lambda notebook: notebook.register.event(id, kind, today),
            lambda _: self._load(),
            lambda fault: self.ledger.fail(trouble.of(fault)),
        )

    def keys(self) -> dict[str, Callable[[], None]]:
        return {"Ctrl+P": self._print}

    def _print(self) -> None:
        if self._lines:
            self.session.go.emit("print", {"what": "register", "person": self._person})
        else:
            self.session.vain.emit(self.tr("Rien à imprimer."))


class Chosen(Inner):
    """The chosen departure where it does not lie under the ledger whole, of large letters or because it is long: line under line, in a pane."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._head, self._letters = Para(look, "", "uib", parent=self), Para(look, "", "mono", parent=self)
        self._warn = Para(look, "", "small", "warn", parent=self)
        self._told = [Para(look, "", "small", "soft", parent=self) for _ in range(6)]
        self._links: list[Link] = []

    def show_chosen(self, head: str, told: Sequence[str], warn: str, letters: str, links: Sequence[Link]) -> None:
        for para, words in zip((self._head, self._warn, self._letters), (head, warn, letters), strict=True):
            para.set_text(words)
        for k, para in enumerate(self._told):
            para.set_text(told[k] if k < len(told) else "")
        self._links = list(links)
        self.rearrange()
        if self.isVisible():
            self._lay()  # at once: the pane around must know how high it became

    def arrange(self) -> None:
        y, wide = 0.0, self.width_u - 2.0
        for para in (self._head, *self._told, self._warn, self._letters):
            if para.text():
                rows = para.rows(wide)
                self.at(para, 1.0, y + 0.72, wide, rows=rows)
                y += rows
        for link in self._links:
            self.at(link, 1.0, y + 0.72, min(link.wish(), wide))
            y += 1
        self.done([(float(k), k + 1.0) for k in range(int(y))], y)


class Ledger(Leaf):
    """The ledger over both pages, or on one; below, the chosen departure letter for letter."""

    chosen = Signal(int)
    raised = Signal(int, str)
    all_asked = Signal()
    printed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.lines: list[Line] = []
        self._current: int | None = None
        self._today = date.min
        self._name = ""
        self.title = Words(look, self.tr("Registre des envois"), "title", parent=self)
        self.summary = Words(look, "", "small", "soft", "r", parent=self)
        self.all = Link(look, self.tr("Tous les envois"), "smallm", align="r", parent=self)
        self.print = Link(look, self.tr("Imprimer"), "smallm", align="r", parent=self)
        self.print.clicked.connect(self.printed)
        self.heads = [Words(look, "", "small", "soft", parent=self) for _ in range(7)]
        self.rows = Rows(look, self.tr("Registre des envois"), parent=self)
        self.empty = Words(look, self.tr("Rien n’est parti."), "uib", parent=self)
        self.empty_note = Para(
            look, self.tr("Ici se tiendra chaque envoi\u00a0: le jour, à qui, et ce qui a été lu, lettre pour lettre."), parent=self
        )
        self.head = Words(look, "", "uib", parent=self)
        self.notes = [Words(look, "", "small", "soft", parent=self) for _ in range(6)]
        self.notice = Notice(look, "warn", parent=self)
        self.letters = TextCard(look, role="mono", fill="slip", lead=0.85, parent=self)
        self.deeds = {
            "transmise": Link(look, "", "smallm", parent=self),
            "vue": Link(look, self.tr("Vue"), "smallm", parent=self),
            "repondue": Link(look, self.tr("On m’a répondu"), "smallm", parent=self),
        }
        for kind, link in self.deeds.items():
            link.clicked.connect(lambda _=False, k=kind: self._raise(k))
        self.fault = Para(look, "", "small", "warn", lead=0.75, parent=self)
        self.large = Chosen(look)
        self.pane = Pane(look, self.large, parent=self)
        self.rows.chosen.connect(self._choose)
        self.rows.opened.connect(self._choose)
        self.all.clicked.connect(self.all_asked)
        self._columns: list[tuple[str, float, float]] = []
        self._shown: tuple[int, ...] = ()
        self._in_sight: tuple[int | None, int, int] = (None, 0, 0)  # the chosen one, and the rows there were for it, and their height
        self._widths = (0.0, False, False)
        self._rule, self._foot = 2.6, 4.6
        self._rules: list[float] = []

    # -- what it shows -----------------------------------------------------------------------------------------------------

    def set_single(self, single: bool) -> None:
        if single is not self.single:
            self.single = single
            self.rearrange()

    def show_lines(self, lines: Sequence[Line], current: int | None, name: str, today: date) -> None:
        """`name`: whose departures these are, "" for all."""
        self.lines, self._current, self._name, self._today = list(lines), current, name, today
        self.print.setAccessibleName(self.tr("Imprimer pour la personne") if name else self.tr("Imprimer le registre"))
        self.fault.set_text("")
        self._widths = (0.0, False, False)
        self._show_current()
        self.rearrange()

    def fail(self, said: trouble.Trouble) -> None:
        self.fault.set_text(f"{said.what} {said.next}".strip())
        self.rearrange()

    def _choose(self, id: object) -> None:
        if isinstance(id, int) and id != self._current:
            self._current = id
            self.fault.set_text("")
            self._show_current()
            self.chosen.emit(id)
            self.rearrange()

    def _raise(self, kind: str) -> None:
        if self._current is not None:
            self.raised.emit(self._current, kind)

    def line(self) -> Line | None:
        """The chosen one."""
        return next((line for line in self.lines if line.id == self._current), None)

    def _show_current(self) -> None:
        line = self.line()
        if line is None:
            return
        self.head.set_text(self.tr("Envoi nº\u00a0{number}, lettre pour lettre").format(number=line.number))
        self.letters.set_text(line.carried)
        self.letters.setAccessibleName(f"{self.head.text()}\u00a0: {line.carried}")
        if self._is_unsure(line):
            self.notice.say("warn", self.tr("Cette fiche a pu partir. Demandez à {name}.").format(name=line.to))

    @staticmethod
    def _is_unsure(line: Line) -> bool:
        return line.state == "prepared" and not line.erased

    def _told(self, line: Line, wide: float) -> list[str]:
        """What is said beside the letters, in lines of `wide` u. On one page: also what its columns leave out."""
        day = full_day(line.day)
        if line.erased:
            when = self.tr("Préparé le {day}.") if line.state in ("failed", "prepared") else self.tr("Relu et donné le {day}.")
            return [when.format(day=day), self.tr("La page de la personne a été détruite, et ce texte avec elle.")]
        if line.state == "failed":
            told = [self.tr("Préparé le {day}.").format(day=day), self.tr("Cette fiche n’est pas partie.")]
        elif line.state == "prepared":
            told = [self.tr("Préparé le {day}.").format(day=day)]
        else:
            told = [self.tr("Relu et donné le {day}.").format(day=day)]
        if self.single:
            details = (line.what, self.tr("par {way}").format(way=way_word(line.way)), line.role,
                       self.tr("accord dit le {day}").format(day=day_month(line.agreed)) if line.agreed else "")  # fmt: skip
            told += self._broken(", ".join(part for part in details if part), wide, 2)
        grown = [self._grown(event) for event in line.events if event.kind in ("transmise", "vue", "repondue") and not event.whose]
        grown += [self.tr("{state} par {names}").format(state=state_word(kind), names=joined(line.came(kind)))
                  for kind in ("vue", "repondue") if line.came(kind)]  # fmt: skip
        if grown:
            words = ", ".join(grown)
            told += self._broken(words[0].upper() + words[1:].rstrip(".") + ".", wide, 5 - len(told))
        if not self.single and line.state not in ("failed", "prepared") and len(told) < 4:
            told.append(self.tr("Une fiche partie ne se rattrape pas, elle se remplace."))
        return told

    def _broken(self, sentence: str, wide: float, most: int) -> list[str]:
        """In lines of `wide` u, at most so many: the last one has all the rest, and is whole in its tool tip."""
        lines = [""]
        for word in sentence.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and len(lines) < most and self.look.width(longer, "small") > wide:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _grown(self, event: DepartureEvent) -> str:
        return self.tr("{state} le {day}").format(state=state_word(event.kind), day=day_month(event.day))

    def _possible(self, line: Line) -> list[str]:
        """What can still be said of it: more than is known, and nothing of what did not leave. Each of a group says it with a receipt of theirs."""
        if line.state == "failed" or line.erased:
            return []
        sayable = ("transmise",) if line.circle or line.way in (Way.INTRODUCTION, Way.RECEIPT) else tuple(self.deeds)
        return [kind for kind in sayable if EVENTS.index(kind) > EVENTS.index(line.state)]

    # -- the ledger --------------------------------------------------------------------------------------------------------

    def _lay_columns(self) -> None:
        """(word, x, width) of each column; on one page the rest stands below, with the chosen one."""
        agreed = self.tr("accord dit le")
        words = [self.tr("le"), self.tr("au sujet de"), self.tr("ce qui est parti"), self.tr("à qui"), self.tr("comment"), agreed, self.tr("suite")]
        w = self.width_u
        if self.single:
            inner = w - 2.0
            starts = [1.0, 1.0 + inner * 0.16, 1.0 + inner * 0.46, 1.0 + inner * 0.79]
            ends = [*(x - 0.5 for x in starts[1:]), w - 0.6]
            self._shown = (0, 1, 3, 6)
            if self.height_u < TINY:  # how far it came is said under it
                starts = [0.5, 0.5 + w * 0.175, 0.5 + w * 0.55]
                ends = [*(x - 0.5 for x in starts[1:]), w - 0.6]
                self._shown = (0, 1, 3)
        else:
            mid = self._middle()
            left, right = (0.041, 0.2, 0.5025), (0.031, 0.371, 0.572, 0.7525)  # of the width of each page
            starts = [*(mid * k + 0.2 for k in left), *(mid + (w - mid) * k + 0.4 for k in right)]
            ends = [*(x - 0.5 for x in starts[1:]), w - 0.6]
            ends[2] = mid - 0.6
            self._shown = (0, 1, 2, 3, 4, 5, 6)
            if self.look.width(agreed, "small") > ends[5] - starts[5]:
                words[5] = self.tr("accord")
        self._columns = [(words[i], starts[k], ends[k] - starts[k]) for k, i in enumerate(self._shown)]

    def _middle(self) -> float:
        """The spine: where the book lays it for two equal pages."""
        return 0.0 if self.single else round(self.width_u * 0.5 * 4) / 4

    def _row(self, line: Line) -> Row:
        day, agreed = self._day(line.day), self._day(line.agreed) if line.agreed is not None else ""
        known = line.way in (Way.SEALED, Way.INTRODUCTION, Way.RECEIPT)  # a colleague, by name; of the others one forgets who they are
        to = line.to if known else ", ".join(part for part in (line.to, line.role) if part)
        room = next((width for i, (_, _, width) in zip(self._shown, self._columns, strict=True) if i == 3), 0.0)
        shown = to if self.look.width(to, "small") <= room else line.to
        state = state_said(line)
        about = line.about or (self.tr("page détruite") if line.erased else "")
        ticked = line.state in ("vue", "repondue") or state == self.tr("mots relus")
        cells = (
            (day, "smallm", "text", ""),
            (about, "who" if line.about else "small", "ink" if line.about else "soft", ""),
            (line.what, "small", "text", ""),
            (shown, "small", "text", ""),
            (self._way(line), "small", "text", ""),
            (agreed, "small", "text", ""),
            (state, "small", {"prepared": "warn", "failed": "soft"}.get(line.state, "text"), "tick" if ticked else ""),
        )
        made = tuple(
            Cell(cells[i][0], x, "l", cells[i][1], cells[i][2], max(0.5, width), shape=cells[i][3])
            for i, (_, x, width) in zip(self._shown, self._columns, strict=True)
        )
        name = ", ".join(part for part in (
            full_day(line.day), self.tr("au sujet de {name}").format(name=about) if about else "",
            self.tr("ce qui est parti\u00a0: {what}").format(what=line.what), self.tr("à {who}").format(who=to),
            self.tr("par {way}").format(way=way_word(line.way)), self.tr("accord dit le {day}").format(day=agreed) if agreed else "",
            self.tr("suite\u00a0: {state}").format(state=state)) if part)  # fmt: skip
        return Row(made, line.id, name)

    def _way(self, line: Line) -> str:
        """How it left, as short as its column."""
        word = way_word(line.way)
        room = next((width for i, (_, _, width) in zip(self._shown, self._columns, strict=True) if i == 4), 0.0)
        return self.tr("six mots") if line.way is Way.PASSPHRASE and self.look.width(word, "small") > room else word

    def _day(self, day: date) -> str:
        """ "25 nov."; of another year in figures: the column has no room for more."""
        return day_month(day) if day.year == self._today.year else f"{day:%d/%m/%y}"

    def _summary(self, since: bool = True) -> str:
        return summary(self.lines, self._name, self._today, since)

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        w, h = self.width_u, self.height_u
        low = h < LOW
        if self._widths != (w, self.single, h < TINY) or not self._columns:
            self._widths = (w, self.single, h < TINY)
            self._lay_columns()
            self.rows.set_rows([self._row(line) for line in self.lines])
            if self._current is not None:
                self.rows.set_key(self._current)
        title, self._rule = (1.25, 1.8) if low else (1.75, 2.6)
        first = self._rule + (1.65 if low else 2.0)
        tiny = self.single and h < TINY
        if tiny and self.lines:
            self._rule, first = 0.0, 1.0
        else:
            self._bring(self.all, self)
            self.at(self.title, 1.0, title)
            self._arrange_summary(title, w)
        if not self.lines:
            self._foot, self._rules = h, []
            wide = (w if self.single else self._middle()) - 2.0
            self.at(self.empty, 1.0, first, wide)
            self.at(self.empty_note, 1.0, first + 1, wide, rows=self.empty_note.rows(wide))
            return
        for head, (word, x, width) in zip(self.heads, self._columns, strict=False):
            head.set_text(word)
            if not tiny:
                self.at(head, x, first - 1, max(1.0, width))
        top = self._arrange_chosen(w, h, low, first + 1.28)
        rows = max(2, int(top - 0.2 - (first - 0.72)))
        self.at(self.rows, 0, first, w, rows=rows)
        now = (self._current, rows, self.rows.visualRect(self.rows.currentIndex()).height())  # of larger letters it hears after the ledger
        if self._in_sight != now:
            self._in_sight = now
            self.rows.scrollTo(self.rows.currentIndex())  # the chosen one is in sight, whatever the height
        self._rules = [first + k for k in range(rows)]
        self._foot = first + rows - 1
        self.update()

    def _arrange_summary(self, title: float, w: float) -> None:
        right = w - 1.0
        left = 1.0 + self.title.wish() + 0.8 if self.single else self._middle() + 1.0
        if self._name:
            self.at(self.all, right, title, align="r")
            right -= self.all.wish() + 0.6
        if self.lines and not self.single:
            self.at(self.print, self._middle() - 1.0, title, align="r")
        elif self.lines and right - self.print.wish() > left + 4:
            self.at(self.print, right, title, align="r")
            right -= self.print.wish() + 0.6
        never = self.tr("Aucune ligne de vos pages, jamais.")
        for words in (f"{self._summary()} {never}".strip(), self._summary(), self._summary(since=False), self._name):
            self.summary.set_text(words)
            if self.summary.wish() <= right - left:
                break
        self.at(self.summary, right, title, min(self.summary.wish() + 0.05, right - left), "r")

    def _arrange_chosen(self, w: float, h: float, low: bool, least: float) -> float:
        """The chosen one, at the foot; where it begins, in u: not over `least`, where two lines of the ledger end."""
        line = self.line()
        if line is None:
            return h
        step = 0.8 if low or self.single else 0.9
        told = self._told(line, w - 2.0 if self.single else self._middle() - 2.0)
        possible = self._possible(line)
        tall = step * len(told) + (1.5 if self._is_unsure(line) else 0) + (step if self.fault.text() else 0)
        tall += step + 0.1 if possible and not self.single else 0  # on one page they stand beside the heading
        self.letters.lead = 0.7 if self.single else 0.75 if low else 0.85
        if self.single:
            wide = w - 2.0
            high = self.letters.high(wide) if line.carried else 0.0
            top = h - 0.3 - high - 0.3 - tall - 0.9
            if top < least:
                self._arrange_large(line, possible, w, h, least)
                return least
        self.large.show_chosen("", (), "", "", ())  # it holds no link that is to lie here
        for link in self.deeds.values():
            self._bring(link, self)
        if self.single:
            b = top + 0.6
            self._arrange_letters(line, 1.0, h - 0.3 - high, wide, high)
            self._arrange_told(line, told, possible, b, wide, step)
            return top
        x = self._middle() + 1.0
        wide, below = w - 1.0 - x, 0.35 if low else 0.8
        high = max(self.letters.high(wide), 1.4 + tall, 2.4 if low else 3.8)
        top = h - high - below
        if top < least:  # an introduction, with its keys
            top = max(least, min(h / 2, h - 1.4 - tall - below))
            self._arrange_pane(x - 1.0, top, w, h)
            self.large.show_chosen("", (), "", line.carried, ())
        else:
            self._arrange_letters(line, x, top, wide, high)
        self._arrange_told(line, told, possible, top + (0.9 if low else 1.1), self._middle() - 2.0, step)
        return top

    def _arrange_large(self, line: Line, possible: Sequence[str], w: float, h: float, top: float) -> None:
        links = [self.deeds[kind] for kind in possible] + ([self.all] if self._name and h < TINY else [])
        for kind in possible:
            self._name_deed(kind, line)
        for link in links:
            self._bring(link, self.large)
        warn = " ".join(part for part in (self.notice.accessibleName() if self._is_unsure(line) else "", self.fault.text()) if part)
        self._arrange_pane(0, top, w, h)
        self.large.show_chosen(self.head.text(), self._told(line, 1000.0), warn, line.carried, links)

    def _arrange_pane(self, x: float, top: float, w: float, h: float) -> None:
        self.box_at(self.pane, x, top + 0.2, w - x, h - 0.3 - top - 0.2 - 0.9)
        self.at(self.pane.more, w - 1.0, h - 0.5, align="r")

    @staticmethod
    def _bring(link: Link, where: Leaf) -> None:
        """It keeps the focus where it lies."""
        if link.parentWidget() is not where:
            held = link.hasFocus()
            link.setParent(where)
            if held:
                link.setFocus()

    def _arrange_letters(self, line: Line, x: float, top: float, wide: float, high: float) -> None:
        if line.carried:
            self.box_at(self.letters, x, top, wide, high)

    def _arrange_told(self, line: Line, told: Sequence[str], possible: Sequence[str], b: float, wide: float, step: float) -> None:
        x, deeds = 1.0, b
        room = wide
        if self.single:
            for kind in possible:
                self._name_deed(kind, line)
                room -= self.deeds[kind].wish() + 0.7
        self.at(self.head, x, b, room)
        for words, sentence in zip(self.notes, told, strict=False):
            b += step
            words.set_text(sentence)
            self.at(words, x, b, wide)
        if self._is_unsure(line):
            b += 1.2
            self.at(self.notice, x, b, wide)
            b += 0.3
        if self.single:
            x = 1.0 + room + 0.7
        elif possible:
            b += step + 0.1
            deeds = b
        for kind in possible:
            self._name_deed(kind, line)
            self.at(self.deeds[kind], x, deeds)
            x += self.deeds[kind].wish() + 0.7
        if self.fault.text():
            self.at(self.fault, 1.0, b + step, wide)

    def _name_deed(self, kind: str, line: Line) -> None:
        if kind == "transmise":
            self.deeds[kind].set_text(state_word(kind, line.way).capitalize())

    def paint_under(self, ink: Ink) -> None:
        w = self.width_u
        ink.h_line(0, self._rule, w, "ink", 1.4, alpha=170)
        for y in self._rules:
            ink.h_line(0, y, w, "rule", alpha=110)
        if self._rules:
            for k, (_, x, _width) in enumerate(self._columns):
                if k and not (not self.single and k == 3):
                    ink.v_line(x - 0.45, self._rule, self._foot - self._rule, "rule", alpha=150)
