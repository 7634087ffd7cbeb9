"""What is known around a person, as it stands on the left page: who saw them, the numbers, what was imported or joined; and words about the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from notebook_app import naming, phone
from notebook_app.model import Clip, Person, Phone, Sight, Trust
from ui.dates import day_month, full_day, long_day, short_day
from ui.parts.around_lines import MARGIN, TEXT, Block, Line, Mark
from ui.parts.joined import clip_name, clip_words
from ui.parts.paper import rows_of, trust_word
from ui.parts.surroundings import Surroundings, elides
from ui.parts.widgets import Link, Words
from ui.sentences import in_words

if TYPE_CHECKING:
    from ui.parts.around import AroundLeaf


class Seen(QObject):
    """Latest first, one's own last appointment among them; what texts say stands apart."""

    def __init__(self, leaf: AroundLeaf) -> None:
        super().__init__(leaf)
        self._leaf, look = leaf, leaf.look
        self._data: Surroundings | None = None
        self.since = Words(look, "", "small", "soft", parent=leaf)
        self.heading = Words(look, "", "uib", parent=leaf)
        self._nobody = Words(look, self.tr("Personne, pour le moment."), "small", "soft", parent=leaf)
        self._apart = Words(look, self.tr("Reçues par SMS, sans preuve"), "small", "soft", parent=leaf)
        self.told_link = Link(look, self.tr("On me l’a dit"), "uim", parent=leaf)
        self.told_link.setAccessibleName(self.tr("On me l’a dit, une nouvelle à noter"))
        self.told_link.clicked.connect(lambda: leaf.writing.open_told(None))
        self._told_mark = Words(look, self.tr("une nouvelle à noter"), "small", "soft", parent=leaf)
        self._pencil = Mark(look, leaf)
        self._lines: dict[str, list[Line]] = {"sight": [], "unsigned": []}

    def show(self, data: Surroundings | None) -> None:
        """None: nobody is shown."""
        self._data = data
        since = data.person.since if data is not None else None
        self.since.set_text(self.tr("Suivi depuis le {day}").format(day=full_day(since)) if since else "")
        self.heading.set_text(self.tr("Qui a vu {name}").format(name=naming.first_name(data.person.name)) if data is not None else "")
        for kind, lines in self._lines.items():
            sights = self._of(kind)
            while len(lines) < len(sights):
                line, k = Line(self._leaf.look, self._leaf), len(lines)
                line.clicked.connect(partial(self._pressed, kind, k))
                lines.append(line)
            for line in lines[len(sights) :]:
                line.say("", ())
            for line, sight in zip(lines, sights, strict=False):
                self._say(line, sight)

    def _of(self, kind: str) -> Sequence[Sight]:
        if self._data is None:
            return ()
        return self._data.sights if kind == "sight" else self._data.unsigned

    def _say(self, line: Line, sight: Sight) -> None:
        assert self._data is not None
        today = self._data.today
        day, said = short_day(sight.day, today), long_day(sight.day, sight.day.year != today.year)
        if sight.trust is Trust.OWN:
            you = self.tr("vous")
            line.say(f"{you}, {said}", [(you, "ui", "text", "l", 0), (day, "smallm", "text", "r", 0)])
            return
        notes = [sight.role, self.tr("n’accompagne plus") if sight.ended else "", self.tr("noté par vous") if sight.trust is Trust.TOLD else ""]
        what, number = ", ".join(note for note in notes if note), phone.spaced(sight.phone)
        spoken = [sight.who, sight.role, said, number, notes[1], trust_word(sight.trust)]
        cells = [
            (sight.who, "uim", "text", "l", 0),
            (day, "smallm", "text", "r", 0),
            (what or trust_word(sight.trust), "small", "soft", "l", 1),
            (number, "uim", "ink", "r", 1),
        ]
        line.say(", ".join(part for part in spoken if part), cells, sight.trust, 2, leads=True)

    def _pressed(self, kind: str, index: int) -> None:
        sights = self._of(kind)
        if index >= len(sights):
            return
        sight = sights[index]
        if sight.trust is Trust.TOLD:
            self._leaf.writing.open_told(sight.source)
        elif sight.trust is not Trust.OWN:
            self._leaf.card_opened.emit(sight.source)

    def number(self) -> tuple[object, Line] | None:
        """The first line that has a number, else the first; what texts say where there is no other."""
        kind = "sight" if self._of("sight") else "unsigned"
        sights = self._of(kind)
        k = next((k for k, sight in enumerate(sights) if sight.phone), 0)
        return ((kind, k), self._lines[kind][k]) if sights else None

    def blocks(self, width: float) -> list[Block]:
        leaf, found = self._leaf, list[Block]()
        if self.since.text():
            found.append(leaf.row("since", self.since, width, drop=3))
        found.append(Block.blank(7))
        found.append(leaf.row("heading", self.heading, width, drop=4))
        if not self._of("sight"):
            found.append(leaf.row("nobody", self._nobody, width, drop=2))
        found += self._sights("sight", width, self.tr("qui d’autre"))
        name = self.tr("on me l’a dit")
        if form := leaf.form_block(("told", None), width, name, self._pencil):
            found.append(form)
        elif not leaf.reading:
            found.append(Block(("told", None), 1, partial(self._place_told, width), name))
        if self._of("unsigned"):
            name = self.tr("reçues par SMS")
            found += [leaf.row("apart", self._apart, width, name), *self._sights("unsigned", width, name)]
        return found

    def _sights(self, kind: str, width: float, name: str) -> list[Block]:
        leaf, found = self._leaf, list[Block]()
        for i, (line, sight) in enumerate(zip(self._lines[kind], self._of(kind), strict=False)):
            form = leaf.form_block(("told", sight.source), width, name, self._pencil) if sight.trust is Trust.TOLD else None
            found.append(form or Block((kind, i), line.lines, partial(leaf.place_line, line, width), name))
        return found

    def _place_told(self, width: float, b: float) -> None:
        leaf = self._leaf
        leaf.at(self._pencil, MARGIN - 1.02, b)
        leaf.at(self.told_link, TEXT, b)
        at = TEXT + self.told_link.wish() + 0.45
        if at + self._told_mark.wish() <= TEXT + width:
            leaf.at(self._told_mark, at, b)


class Numbers(QObject):
    """To call the person and those close to them; the first that can be dialled is seen large."""

    def __init__(self, leaf: AroundLeaf) -> None:
        super().__init__(leaf)
        self._leaf, look = leaf, leaf.look
        self._phones: Sequence[Phone] = ()
        self._name = ""
        self._lines: list[Line] = []
        self._label = Words(look, "", "small", "soft", parent=leaf)
        self.large_link = Link(look, self.tr("Voir en grand"), "small", parent=leaf)
        self.large_link.clicked.connect(self._enlarge)
        self._slip = Link(look, self.tr("Mot à emporter"), "small", parent=leaf)
        self._slip.clicked.connect(leaf.slip)
        self._add = Link(look, self.tr("Ajouter un numéro"), "small", parent=leaf)
        self._add.clicked.connect(lambda: leaf.writing.open_phone(None))

    def show(self, person: Person | None) -> None:
        """None: nobody is shown."""
        leaf = self._leaf
        self._phones, self._name = (person.phones, person.name) if person is not None else ((), "")
        self._label.set_text("")
        self.large_link.setAccessibleName(self.large_link.text())
        while len(self._lines) < len(self._phones):
            line, k = Line(leaf.look, leaf), len(self._lines)
            line.clicked.connect(lambda _=False, k=k: leaf.writing.open_phone(k))
            self._lines.append(line)
        for line in self._lines[len(self._phones) :]:
            line.say("", ())
        for line, each in zip(self._lines, self._phones, strict=False):
            label, number = self._words(each)
            cells = [(label, "small", "soft", "l", 0), (number, "uim", "ink", "r", 0)]
            said = f"{label}, {number}" if leaf.reading else self.tr("{label}, {number}, corriger").format(label=label, number=number)
            line.say(said, cells, leads=not leaf.reading)

    def _words(self, each: Phone) -> tuple[str, str]:
        return each.label or self.tr("Téléphone"), phone.spaced(each.number)

    def _first(self) -> Phone | None:
        return next((each for each in self._phones if each.e164), None)

    def _enlarge(self) -> None:
        if (first := self._first()) is not None:
            self._leaf.enlarged.emit(first.label or self._name, first.number)

    def blocks(self, width: float) -> list[Block]:
        leaf, found = self._leaf, list[Block]()
        for i, (line, each) in enumerate(zip(self._lines, self._phones, strict=False)):
            name = each.label or self.tr("un numéro")
            found.append(leaf.form_block(("phone", i), width, name) or Block(("phone", i), 1, partial(self._place, line, each, width), name))
        if form := leaf.form_block(("phone", None), width, self.tr("un numéro")):
            found.append(form)
        return found

    def deeds(self, width: float, slip: bool, name: str) -> list[Block]:
        """Another number, and a slip for the person to take along: beside each other where there is room."""
        links = [] if self._leaf.reading or self._leaf.form_key == ("phone", None) else [self._add]
        links += [self._slip] if slip else []
        if sum(link.wish() for link in links) + 0.5 > width:
            return [Block(("deed", k), 1, partial(self._leaf.at, link, TEXT), name) for k, link in enumerate(links)]
        return [Block("deeds", 1, partial(self._place_deeds, links, width), name)] if links else []

    def _place_deeds(self, links: list[Link], width: float, b: float) -> None:
        self._leaf.at(links[0], TEXT, b)
        if len(links) > 1:
            self._leaf.at(links[1], TEXT + width, b, None, "r")

    def _place(self, line: Line, each: Phone, width: float, b: float) -> None:
        """Beside the first number that can be dialled, how to see it large; a page so low that headings go has no room for it."""
        leaf, (label, number) = self._leaf, self._words(each)
        wide = leaf.look.width(number, "uim")
        line.ends = each is self._first() and leaf.tall and leaf.look.width(label, "small") + 0.4 + self.large_link.wish() + 0.5 + wide <= width
        if not line.ends:
            leaf.place_line(line, width, b)
            return
        self._label.set_text(label)
        self.large_link.setAccessibleName(self.tr("{words}, le numéro de {whose}").format(words=self.large_link.text(), whose=label))
        leaf.at(self._label, TEXT, b)
        leaf.at(self.large_link, TEXT + width - wide - 0.5, b, align="r")
        leaf.at(line, TEXT + width - wide - 0.4, b, wide + 0.5)


class Imported(QObject):
    """What an import brought about the person, line by line: a long note goes on where the rest of the page does."""

    def __init__(self, leaf: AroundLeaf) -> None:
        super().__init__(leaf)
        self._leaf = leaf
        self._said: list[str] = []
        self._lines: list[Words] = []
        self._link = Link(leaf.look, self.tr("corriger"), "small", "ink", parent=leaf)
        self._link.setAccessibleName(self.tr("Corriger ce qui a été importé"))
        self._link.clicked.connect(lambda: leaf.writing.open_details())

    def show(self, person: Person | None) -> None:
        """None: nobody is shown."""
        self._said = []
        if person is not None and any((person.born, person.title, person.org, person.address, person.note)):
            from ui.parts.details import details_of

            self._said = details_of(person)
        for words in self._lines:
            words.set_text("")

    def blocks(self, width: float) -> list[Block]:
        leaf, name = self._leaf, self.tr("ce qui a été importé")
        if form := leaf.form_block("details", width, name):
            return [form]
        rows = [row for said in self._said for row in rows_of(leaf.look, said, "small", width)]
        found = leaf.text_blocks("detail", self._lines, rows, width, name)
        if rows and not leaf.reading:
            beside = self._lines[len(rows) - 1].wish() + 0.4
            if beside + self._link.wish() <= width:
                found[-1] = Block(found[-1].key, 1, partial(self._place_last, len(rows) - 1, beside), name)
            else:
                found.append(Block("details", 1, partial(leaf.at, self._link, TEXT), name))
        return found

    def _place_last(self, row: int, beside: float, b: float) -> None:
        self._leaf.at(self._lines[row], TEXT, b)
        self._leaf.at(self._link, TEXT + beside, b)


class Joined(QObject):
    """Sketches and joined pages, by their names."""

    def __init__(self, leaf: AroundLeaf) -> None:
        super().__init__(leaf)
        self._leaf = leaf
        self._clips: Sequence[Clip] = ()
        self._heading = Words(leaf.look, self.tr("Croquis et pages jointes"), "uib", parent=leaf)
        self.lines: list[Line] = []

    def show(self, data: Surroundings | None) -> None:
        """None: nobody is shown."""
        leaf = self._leaf
        self._clips = data.clips if data is not None else ()
        while len(self.lines) < len(self._clips):
            line, k = Line(leaf.look, leaf), len(self.lines)
            line.clicked.connect(lambda _=False, k=k: self._pressed(k))
            self.lines.append(line)
        for line in self.lines[len(self._clips) :]:
            line.say("", ())
        for line, clip in zip(self.lines, self._clips, strict=False):
            assert data is not None
            day = day_month(clip.day) if clip.day.year == data.today.year else short_day(clip.day, data.today)
            said = f"{clip_name(clip, data.today)}, {full_day(clip.day, data.today)}" if clip.name else clip_name(clip, data.today)
            line.say(said, [(clip_words(clip), "hand", "ink", "l", 0), (day, "small", "text", "r", 0)], leads=True)

    def _pressed(self, index: int) -> None:
        if index < len(self._clips):
            self._leaf.clip_opened.emit(self._clips[index].id)

    def blocks(self, width: float) -> list[Block]:
        if not self._clips:
            return []
        leaf, name = self._leaf, self._count()
        lines = zip(self.lines, self._clips, strict=False)
        found = [Block(("clip", i), 1, partial(leaf.place_line, line, width), name) for i, (line, _) in enumerate(lines)]
        return [Block.blank(6), leaf.row("clips", self._heading, width, name, drop=1), *found]

    def _count(self) -> str:
        """ "un croquis, une page jointe": how they are called where they did not fit."""
        sketches = sum(clip.kind == "sketch" for clip in self._clips)
        pages = len(self._clips) - sketches
        words = []
        if sketches:
            words.append(self.tr("un croquis") if sketches == 1 else self.tr("{n} croquis").format(n=in_words(sketches)))
        if pages:
            words.append(self.tr("une page jointe") if pages == 1 else self.tr("{n} pages jointes").format(n=in_words(pages)))
        return ", ".join(words)


class PageWords(QObject):
    """ "La page de Nadia : renommer détruire lire ensemble", and where a card was given, "envois" and "je n’accompagne plus"."""

    def __init__(self, leaf: AroundLeaf) -> None:
        super().__init__(leaf)
        self._leaf, look = leaf, leaf.look
        self._given = False
        self._whole = ""  # whose page it is
        self.name = ""  # how it is called where it did not fit
        self._words = Words(look, "", "small", "soft", parent=leaf)
        self._rename = Link(look, self.tr("renommer"), "small", "ink", parent=leaf)
        self._rename.setAccessibleName(self.tr("Renommer la page"))
        self._rename.clicked.connect(lambda: leaf.writing.open_rename())
        self._destroy = Link(look, self.tr("détruire"), "small", "ink", parent=leaf)
        self._destroy.setAccessibleName(self.tr("Détruire la page"))
        self._destroy.clicked.connect(lambda: leaf.writing.open_destroy())
        self._together = Link(look, self.tr("lire ensemble"), "small", "ink", parent=leaf)
        self._together.setAccessibleName(self.tr("Lire ensemble, avec la personne"))
        self._together.clicked.connect(leaf.together)
        self.given_link = Link(look, self.tr("envois"), "small", "ink", parent=leaf)
        self.given_link.setAccessibleName(self.tr("Envois, au registre"))
        self.given_link.clicked.connect(leaf.register)
        self.end_link = Link(look, self.tr("je n’accompagne plus"), "small", "ink", parent=leaf)
        self.end_link.clicked.connect(leaf.ending)

    def show(self, data: Surroundings | None) -> None:
        """None: nobody is shown."""
        first = naming.first_name(data.person.name) if data is not None else ""
        self._given = data is not None and data.given
        whole, name = self.tr("La page de {name}\u00a0:"), self.tr("la page de {name}")
        if elides(first):
            whole, name = self.tr("La page d’{name}\u00a0:"), self.tr("la page d’{name}")
        self._whole = whole.format(name=first) if first else ""
        self._words.set_text(self._whole)
        self.name = name.format(name=first)

    def blocks(self, width: float) -> list[Block]:
        """The block of its own, or its form; where there is too little room for what the form says and asks, that stands before it, line by line."""
        leaf = self._leaf
        if leaf.form_key == "page":
            return leaf.page_form_blocks(width, self.name)
        if leaf.reading:
            return []
        room = width - self._rename.wish() - self._destroy.wish() - 0.7
        self._words.fit(room, self._whole, self.tr("Cette page\u00a0:"))
        wide = min(self._words.wish(), room)
        end = wide + 0.3 + self._rename.wish() + 0.4 + self._destroy.wish() + 0.4
        beside = end + self._together.wish() <= width
        rows = (2 if self._given else 1) + (0 if beside else 1)
        return [Block("page", rows, partial(self._place, wide, end if beside else None), self.name)]

    def _place(self, wide: float, end: float | None, b: float) -> None:
        leaf = self._leaf
        if self._given:
            leaf.at(self.given_link, TEXT, b)
            leaf.at(self.end_link, TEXT + self.given_link.wish() + 0.4, b)
            b += 1
        leaf.at(self._words, TEXT, b, wide)
        at = TEXT + wide + 0.3
        leaf.at(self._rename, at, b)
        leaf.at(self._destroy, at + self._rename.wish() + 0.4, b)
        leaf.at(self._together, TEXT + (end or 0.0), b if end is not None else b + 1)
