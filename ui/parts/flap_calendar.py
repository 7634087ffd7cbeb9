"""Lines of the inside cover about appointments: those of another calendar, asked one by one, and one's own as they leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from notebook_app.imports.ics import Calendar, Dated
from notebook_app.model import Appointment, PersonRow
from ui.dates import full_day, hour, long_day, short_day
from ui.parts.rows import SIGN, Cell
from ui.parts.rows import Row as Line
from ui.sentences import in_words
from ui.theme import Look

translate = QCoreApplication.translate
Key = tuple[int, str, str]
PAST: Key = (-1, "past", "")


@dataclass(frozen=True)
class Offered:
    """A date of a file, and how it stands to the notebook (`notebook_app.calendars`)."""

    dated: Dated
    how: str
    was: Appointment | None = None
    people: Sequence[PersonRow] = ()
    noted: bool = False  # called off, and that is remembered already

    @property
    def asks(self) -> bool:
        return self.how in ("new", "gone", "moved", "cancel")


@dataclass
class Asked:
    """The dates of one file, which are said yes to, and about whom. All are ticked at first, but those taken out since; nobody is joined to one.

    Whom a repetition is about is asked once.
    """

    offered: Sequence[Offered]
    today: date
    yes: set[int] = field(default_factory=set)
    _who: dict[str, int] = field(default_factory=dict)  # of an event, by its `uid`

    def __post_init__(self) -> None:
        self.yes = {n for n, each in enumerate(self.offered) if each.asks and each.how != "gone"}

    def offer(self, offered: Sequence[Offered]) -> None:
        """The same dates with other words; what was said of them stays, but where they stand otherwise now."""
        for n, (before, now) in enumerate(zip(self.offered, offered, strict=True)):
            if before.how != now.how:
                self.yes = self.yes | {n} if now.asks and now.how != "gone" else self.yes - {n}
        self.offered = offered

    def toggle(self, key: Key) -> None:
        n, what, of = key
        if key == PAST:
            past = set(self._past())
            self.yes = self.yes - past if past <= self.yes else self.yes | past
        elif what == "who":
            uid = self.offered[n].dated.uid
            if self._who.pop(uid, None) != int(of):
                self._who[uid] = int(of)
        else:
            self.yes ^= {n}

    def who(self) -> dict[int, int]:
        """About whom those said yes to are, by their number."""
        return {n: person.id for n in self.yes for person in self._joined(n)}

    def _joined(self, n: int) -> list[PersonRow]:
        each = self.offered[n]
        return [person for person in each.people if person.id == self._who.get(each.dated.uid)]

    def counts(self) -> tuple[int, int, int]:
        """How many are planned, moved, taken out by this yes."""
        hows = [self.offered[n].how for n in self.yes]
        return len(hows) - hows.count("moved") - hows.count("cancel"), hows.count("moved"), hows.count("cancel")

    def calls_off(self) -> bool:
        """Whether the file calls off what is not here, which is worth remembering."""
        return any(each.how == "off" and each.dated.cancelled and not each.noted for each in self.offered)

    def _past(self) -> list[int]:
        return [n for n, each in enumerate(self.offered) if each.asks and each.dated.day < self.today]

    # -- as lines ----------------------------------------------------------------------------------------------------------

    def lines(self, look: Look, wide: float) -> list[Line]:
        lines, day, past = list[Line](), date.min, self._past()
        asked: set[tuple[str, int]] = set()
        if len(past) > 1:
            all_ticked = set(past) <= self.yes
            words = translate("Calendars", "Ceux d’avant aujourd’hui\u00a0: {n}").format(n=in_words(len(past)))
            name = f"{_ticked(all_ticked)}, {words}"
            lines.append(Line((Cell(words, 0.4, role="uim", color="ink", shape="boxed" if all_ticked else "box"),), PAST, name))
        for n, each in enumerate(self.offered):
            if each.dated.day != day:
                day = each.dated.day
                lines.append(_heading(day, wide))
            here = [person for person in each.people if n in self.yes and (each.dated.uid, person.id) not in asked]
            asked |= {(each.dated.uid, person.id) for person in here}
            lines += self._lines_of(look, wide, n, each, here)
        return lines

    def _lines_of(self, look: Look, wide: float, n: int, each: Offered, people: Sequence[PersonRow]) -> list[Line]:
        """`people`: about whom it is asked here."""
        one, ticked = each.dated, n in self.yes
        words = one.words or translate("Calendars", "sans titre")
        when, how = hour(one.hour) if one.hour else "", _how(each)
        until = _until(one)
        whose = [person.name for person in self._joined(n) if person not in people] if ticked else []
        more = ", ".join(filter(None, (*whose, until, one.place)))
        x = 0.4 + SIGN + (2.6 if when else 0.0)
        side = look.width(how, "small") + 0.6 if how and each.how != "moved" else 0.0
        room = max(1.0, wide - x - 0.4 - side)
        color = "ink" if each.asks else "soft"
        cells = [Cell(words, x, role="uim", color=color, width=room)]
        if when:
            cells.append(Cell(when, 0.4 + SIGN + 2.2, "r", "small", "text" if each.asks else "soft"))
        if side:
            cells.append(Cell(how, -0.4, "r", "small", "warn" if each.how == "cancel" else "soft"))
        if each.asks:
            cells.insert(0, Cell("", 0.4, width=SIGN, shape="boxed" if ticked else "box"))
        below = [more] if more else []
        if more and look.width(words, "uim") + look.width(more, "small") + 0.5 <= room:
            cells.append(Cell(more, x + look.width(words, "uim") + 0.5, role="small", color="soft", width=look.width(more, "small") + 0.05))
            below = []
        if each.how == "moved":
            below.append(how)
        if below:
            cells.append(Cell(", ".join(below), x, role="small", color="soft", width=max(1.0, wide - x - 0.4), line=1))
        name = ", ".join(filter(None, (_ticked(ticked) if each.asks else "", long_day(one.day), when, words, more, how)))
        key = (n, "date", "") if each.asks else None
        lines = [Line(tuple(cells), key, name, 2 if below else 1, closed=key is None)]
        return lines + [self._person(look, wide, n, person, x) for person in people]

    def _person(self, look: Look, wide: float, n: int, person: PersonRow, x: float) -> Line:
        """A question: nobody is joined to an appointment without a yes."""
        yes = person in self._joined(n)
        what, name = translate("Calendars", "Sur la page\u00a0:"), person.name
        ask = name if yes else translate("Calendars", "{name}\u202f?").format(name=name)
        start = look.width(what, "small") + 0.4
        cells = (
            Cell(what, x, role="small", color="warn" if not yes else "soft", width=start),
            Cell(ask, x + start, role="uim", color="ink", width=max(1.0, wide - x - start - 0.4), shape="tick" if yes else ""),
        )
        said = translate("Calendars", "{what} {name}, oui").format(what=what, name=name) if yes else f"{what} {ask}"
        return Line(cells, (n, "who", str(person.id)), said)


def left_out(calendar: Calendar, today: date) -> list[str]:
    """What of the file is not brought, and why: nothing is dropped in silence."""
    said = []
    if calendar.unread:
        said.append(translate("Calendars", "Pas compris, laissé\u00a0: {n}.").format(n=in_words(calendar.unread)))
    if calendar.left:
        said.append(translate("Calendars", "Trop pour une fois\u00a0: les plus éloignés restent, {n}.").format(n=calendar.left))
    if calendar.far:
        said.append(translate("Calendars", "Répétitions sans jour proche d’aujourd’hui, laissées\u00a0: {n}.").format(n=calendar.far))
    for words, n, last in calendar.cut[:3]:
        more = translate("Calendars", "«\u00a0{words}\u00a0» se répète\u00a0: {n} pris, jusqu’au {day}.")
        day = full_day(last, today)
        said.append(more.format(words=words or translate("Calendars", "sans titre"), n=in_words(n), day=day))
    if len(calendar.cut) > 3:
        said.append(translate("Calendars", "D’autres répétitions, prises en partie aussi\u00a0: {n}.").format(n=in_words(len(calendar.cut) - 3)))
    for words, which in calendar.astray[:3]:
        more = translate("Calendars", "«\u00a0{words}\u00a0»\u00a0: ce qui change le {day} vaut pour d’autres jours, pas changés ici. À vérifier.")
        said.append(more.format(words=words or translate("Calendars", "sans titre"), day=full_day(which, today)))
    if len(calendar.astray) > 3:
        more = translate("Calendars", "D’autres changements de plusieurs jours, à vérifier aussi\u00a0: {n}.")
        said.append(more.format(n=in_words(len(calendar.astray) - 3)))
    if calendar.zones:
        names = ", ".join(name if len(name) <= 40 else name[:39] + "…" for name in calendar.zones[:3])
        said.append(translate("Calendars", "Fuseau inconnu, heures prises comme écrites\u00a0: {names}.").format(names=names))
    if calendar.left_out:
        called = {
            "notes": translate("Calendars", "notes"),
            "guests": translate("Calendars", "invités"),
            "attached": translate("Calendars", "pièces jointes"),
            "web": translate("Calendars", "sites"),
            "groups": translate("Calendars", "étiquettes"),
            "alarms": translate("Calendars", "alarmes"),
            "tasks": translate("Calendars", "tâches"),
            "answers": translate("Calendars", "réponses à une invitation"),
        }
        names = ", ".join(called[what] for what in calendar.left_out)
        said.append(translate("Calendars", "Sans place dans le cahier\u00a0: {names}.").format(names=names))
    return said


def leaving(wide: float, rows: Sequence[tuple[date, str | None, str]], busy: str) -> list[Line]:
    """One's own appointments as they leave: (day, hour, initials)."""
    lines, last = list[Line](), date.min
    for day, when, initials in rows:
        if day != last:
            last = day
            lines.append(_heading(day, wide))
        x = 0.4 + SIGN + 2.6
        shown, who = hour(when) if when else "", initials or busy
        cells = [Cell(who, x if when else 0.4 + SIGN, role="uim", color="ink" if initials else "soft")]
        if shown:
            cells.append(Cell(shown, x - 0.4, "r", "small"))
        lines.append(Line(tuple(cells), None, ", ".join(filter(None, (long_day(day), shown, who))), closed=True))
    return lines


def letters(wide: float, data: bytes) -> list[Line]:
    """The file, letter for letter."""
    written = data.decode().rstrip().split("\r\n")
    return [Line((Cell(line, 0.4, role="mono", color="text", width=wide - 0.8),), None, line, closed=True) for line in written]


def _heading(day: date, wide: float) -> Line:
    words = long_day(day)
    return Line((Cell(words, 0.4, role="uib", color="text", width=wide - 0.8),), None, words, closed=True)


def _until(one: Dated) -> str:
    if one.days > 1:
        last = date.fromordinal(one.day.toordinal() + one.days - 1)
        return translate("Calendars", "jusqu’au {day}").format(day=short_day(last))
    return translate("Calendars", "jusqu’à {hour}").format(hour=hour(one.until)) if one.until else ""


def _how(each: Offered) -> str:
    if each.how == "moved" and each.was is not None:
        day = short_day(each.was.day)
        if each.was.hour:
            return translate("Calendars", "il était le {day} à {hour}").format(day=day, hour=hour(each.was.hour))
        return translate("Calendars", "il était le {day}").format(day=day)
    return {
        "there": translate("Calendars", "déjà dans le cahier"),
        "gone": translate("Calendars", "retiré depuis"),
        "cancel": translate("Calendars", "décliné, à retirer ici") if each.dated.declined else translate("Calendars", "annulé, à retirer ici"),
        "off": translate("Calendars", "annulé"),
        "declined": translate("Calendars", "décliné"),
    }.get(each.how, "")


def _ticked(yes: bool) -> str:
    return translate("Calendars", "coché") if yes else translate("Calendars", "pas coché")
