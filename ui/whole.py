"""All that the notebook holds about one person, as it is handed to them: read on the worker, put into words beside the window."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from notebook_app.discreet import Names, barred
from notebook_app.model import Appointment, Clip, Entry, Sight, Span
from notebook_app.notebook import Notebook
from notebook_app.notebook.ending import FileAsked, PersonFile, file
from notebook_app.phone import spaced
from ui.dates import birth, full_day, hour, short_day
from ui.parts.asked import Asked, due_words
from ui.parts.departures import line_of, told
from ui.parts.folio import Block, Picture, Sheet
from ui.parts.joined import clip_name
from ui.parts.paper import state_word, trust_word

_NOBODY = Names((), "")


@dataclass(frozen=True)
class Whole:
    """What was read: all there is, and the bytes of what is joined, by its id."""

    file: PersonFile
    joined: dict[int, bytes]

    @property
    def open(self) -> tuple[FileAsked, ...]:
        """Their requests that nobody answered yet."""
        return tuple(each for each in self.file.asked if each.answered is None)

    def pdfs(self, left: Collection[int]) -> list[bytes]:
        """The PDFs that were joined: they go along as they are, but for those that are `left` out."""
        return [self.joined[clip.id] for clip in self.file.clips if clip.kind == "file" and clip.id not in left]


def read(notebook: Notebook, person: int) -> Whole:
    """On the worker. `Refused` for who is no more."""
    found = file(notebook, person)
    return Whole(found, {clip.id: notebook.clips.data(clip.id) for clip in found.clips})


def sheets(whole: Whole, today: date, names: bool, asides: bool, left: Collection[int] = ()) -> list[Sheet]:
    """As it is handed over. `names`, `asides`: the names of others, and what was set aside, lie under bars; what is covered is not in it at all.

    `left`: what is joined and stays in the notebook, by its id: named, with its day, and that it is not given.
    """
    name = whole.file.person.name
    foot = QCoreApplication.translate("Whole", "fait le {day}").format(day=full_day(today))
    return [Sheet(name, _Words(whole, today, names, asides, left).blocks, named=True, days=True, foot=foot)]


def as_text(found: Sequence[Sheet]) -> str:
    """The same words, without the look of paper; a picture is named where it stands in the PDF."""
    inside = QCoreApplication.translate("Whole", "[image, dans le PDF]")
    lines: list[str] = []
    for sheet in found:
        lines += [sheet.title, ""]
        for block in sheet.blocks:
            if block.above and lines[-1]:
                lines.append("")
            words = [part for part in (block.side, block.text, block.end, inside if block.picture is not None else "") if part]
            lines += ("\t".join(words) if block.side else "  ".join(words)).split("\n")
        lines += ["", sheet.foot]
    return "\n".join(lines) + "\n"


class _Words:
    """The blocks, section after section; every word of the notebook goes through `_own`."""

    def __init__(self, whole: Whole, today: date, names: bool, asides: bool, left: Collection[int]) -> None:
        self._left = left
        self._file, self._joined, self._today, self._asides = whole.file, whole.joined, today, asides
        file = whole.file
        own = [phone.number for phone in file.person.phones]
        self._names = Names(file.others, file.person.name, file.numbers, own) if names else _NOBODY
        self.blocks: list[Block] = []
        self._foreword(names, asides)
        for heading, blocks in (
            (QCoreApplication.translate("Whole", "La page"), self._person()),
            (QCoreApplication.translate("Whole", "Les lignes"), self._lines()),
            (QCoreApplication.translate("Whole", "Les rendez-vous"), self._appointments()),
            (QCoreApplication.translate("Whole", "Ce que d’autres ont dit"), self._sights()),
            (QCoreApplication.translate("Whole", "Les envois, lettre pour lettre"), self._departures()),
            (QCoreApplication.translate("Whole", "Les croquis et pages jointes"), self._clips()),
            (QCoreApplication.translate("Whole", "Gardé plus longtemps"), self._kept()),
            (QCoreApplication.translate("Whole", "Les demandes"), self._asked()),
        ):
            there = list(blocks)
            if there:
                self.blocks += [Block(heading, "leadb", "text", above=2, keep=True), *there]

    def _own(self, words: str, spans: Sequence[Span] = ()) -> tuple[str, tuple[Span, ...]]:
        """Words of the notebook, with bars where something is covered."""
        return barred(words.rstrip(), spans, self._names, self._asides)

    def _said(self, words: str, role: str = "ui", color: str = "text", above: int = 0, side: str = "", end: str = "", keep: bool = False) -> Block:
        shown, spans = self._own(words)
        return Block(shown, role, color, spans=spans, above=above, side=side, end=end, keep=keep)

    def _foreword(self, names: bool, asides: bool) -> None:
        translate = QCoreApplication.translate
        all_ = translate("Whole", "Tout ce que le cahier contient sur cette page, le {day}.").format(day=full_day(self._today))
        covered = {
            (True, True): translate("Whole", "Les noms des autres et les apartés sont couverts d’une barre."),
            (True, False): translate("Whole", "Les noms des autres sont couverts d’une barre."),
            (False, True): translate("Whole", "Les apartés sont couverts d’une barre."),
        }.get((names, asides), "")
        self.blocks.append(Block(f"{all_} {covered}".strip(), "ui", "text"))

    def _person(self) -> Iterator[Block]:
        translate, person, today = QCoreApplication.translate, self._file.person, self._today
        if person.since is not None:
            yield Block(translate("Whole", "Suivi depuis le {day}").format(day=full_day(person.since)), "ui", "text")
        for phone in person.phones:
            yield self._said(phone.label or translate("Whole", "Téléphone"), end=spaced(phone.number))
        if person.born:
            yield Block(translate("Whole", "Naissance\u00a0: {day}").format(day=birth(person.born)), "ui", "text")
        for words in (", ".join(filter(None, (person.title, person.org))), person.address, person.note):
            if words.strip():
                yield self._said(words)
        if person.last_held is not None:
            last = translate("Whole", "Dernier rendez-vous honoré\u00a0: {day}").format(day=full_day(person.last_held, today))
            yield Block(last, "ui", "text")

    def _lines(self) -> Iterator[Block]:
        first = True
        for entry in self._file.lines:
            earlier = self._file.earlier.get(entry.id, ())
            if not entry.text.strip() and not earlier:
                continue
            yield self._line(entry, 0 if first else 1, bool(earlier))
            first = False
            for k, version in enumerate(earlier):
                words, spans = self._own(version.text, version.spans)
                was = QCoreApplication.translate("Whole", "Texte d’avant, du {day}\u00a0:").format(day=full_day(version.day))
                yield Block(was, "small", "soft", inset=True, keep=True)
                if words:
                    yield Block(words, "hand", "text", spans=spans, inset=True)
                else:
                    yield Block(QCoreApplication.translate("Whole", "rien d’écrit"), "small", "soft", inset=True, keep=k < len(earlier) - 1)

    def _line(self, entry: Entry, above: int, keep: bool) -> Block:
        day = short_day(entry.day, self._today)
        if not entry.text.strip():
            return Block(QCoreApplication.translate("Whole", "Ligne effacée depuis."), "small", "soft", above=above, side=day, keep=keep)
        words, spans = self._own(entry.text, entry.spans)
        return Block(words, spans=spans, above=above, side=day, keep=keep)

    def _appointments(self) -> Iterator[Block]:
        for each in sorted(self._file.appointments, key=_when):
            parts = [hour(each.hour) if each.hour else QCoreApplication.translate("Whole", "sans heure"), each.place]
            yield self._said(", ".join(part for part in parts if part), side=short_day(each.day, self._today), end=state_word(each.state))

    def _sights(self) -> Iterator[Block]:
        for k, sight in enumerate(self._file.sights):
            yield self._said(", ".join(filter(None, (sight.who, sight.role))), above=1 if k else 0, side=short_day(sight.day, self._today), keep=True)
            yield self._said(_known(sight), "small", "soft")

    def _departures(self) -> Iterator[Block]:
        for k, departure in enumerate(self._file.departures):
            line = line_of(departure, False)
            head, words = told(line, about=False)
            yield self._said(head, "uib", above=1 if k else 0, keep=True)
            yield self._said(words, "small", keep=bool(line.carried))
            if line.carried:
                yield self._said(line.carried, "mono")

    def _clips(self) -> Iterator[Block]:
        translate, first = QCoreApplication.translate, True
        n = 0
        for clip in self._file.clips:
            left = clip.id in self._left
            picture = None if left else _picture(clip, self._joined[clip.id])
            words, spans = self._own(clip_name(clip, self._today))
            if left:
                beside = translate("Whole", "Pas donné ici\u00a0: reste dans le cahier.")
            elif clip.kind == "file":
                n += 1
                beside = translate("Whole", "un PDF, à donner à côté\u00a0: joint-{n}").format(n=n)
            else:
                beside = "" if picture is not None else translate("Whole", "Cette image ne se laisse plus lire.")
            day = short_day(clip.day, self._today)
            yield Block(words, "ui", "text", spans=spans, above=0 if first else 1, side=day, picture=picture, keep=bool(beside))
            if beside:
                yield Block(beside, "small", "soft")
            first = False

    def _kept(self) -> Iterator[Block]:
        if (kept := self._file.kept) is not None:
            yield self._said(kept.reason)
            until = QCoreApplication.translate("Whole", "jusqu’au {day}").format(day=full_day(kept.until))
            yield Block(until, "small", "soft")

    def _asked(self) -> Iterator[Block]:
        for each in sorted(self._file.asked, key=lambda each: (each.day, each.id)):
            words = ", ".join(filter(None, (each.words, due_words(asked(each), self._today))))
            yield self._said(words[:1].upper() + words[1:], side=short_day(each.day, self._today))


def asked(each: FileAsked) -> Asked:
    """A request as the leaves show it."""
    return Asked(each.id, each.person, each.file_as, each.day, each.due, each.words, each.answered)


def _when(appointment: Appointment) -> tuple[date, str, int]:
    return appointment.day, appointment.hour or "", appointment.id


def _known(sight: Sight) -> str:
    ended = QCoreApplication.translate("Whole", "n’accompagne plus") if sight.ended else ""
    return ", ".join(filter(None, (spaced(sight.phone) if sight.phone else "", ended, trust_word(sight.trust))))


def _picture(clip: Clip, data: bytes) -> Picture | None:
    """How a clip is printed; None for a PDF, and for what cannot be read. It is decoded when it is painted: many are not held in memory."""
    if clip.kind == "file":
        return None
    if clip.kind == "sketch":
        return _sketch(data)
    from ui import pictures

    size = pictures.size(data)
    if size.isEmpty():
        return None

    def paint(painter: QPainter, place: QRectF) -> None:
        painter.drawImage(place, pictures.kept(data))

    return Picture(size.width() / size.height(), paint)


def _sketch(data: bytes) -> Picture:
    from notebook_app.strokes import HEIGHT, WIDTH, unpack
    from ui.parts.joined import PEN, draw_strokes
    from ui.theme import Look

    strokes = unpack(data)

    def paint(painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(place.topLeft())
        scale = place.width() / WIDTH
        draw_strokes(painter, Look(night=False), strokes, scale, PEN * scale * 1000 / 32)
        painter.restore()

    return Picture(WIDTH / HEIGHT, paint)
