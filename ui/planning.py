"""The line for an appointment, for the pages that have one: what is understood is said while one writes, and can be turned before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from notebook_app import days
from notebook_app.model import Appointment, Noun, State, ToDo
from notebook_app.notebook import Notebook
from notebook_app.notebook.planning import Understood, name_key, understand
from notebook_app.text import fold
from notebook_app.values import Value
from ui.dates import day_month, full_day, hour, short_day
from ui.sentences import as_written, day_fault, in_words, until
from ui.session import Session


class Kept(Value):
    """What stands in the notebook now: on which day, on which it comes again, and how many were written."""

    day: date
    more: tuple[date, ...]
    written: int

    @property
    def several(self) -> bool:
        """It comes again, and did not stand there already."""
        return bool(self.more) and self.written > 1

    def words(self, today: date) -> str:
        """What is said of one that comes again."""
        words = QCoreApplication.translate("Kept", "{n} rendez-vous notés, jusqu’au {day}.")
        said = words.format(n=in_words(self.written), day=full_day(self.more[-1], today))
        return said[0].upper() + said[1:]


class Planner(QObject):
    """`said(words, ask, name)`: what the line was understood to say; `ask`: something is to be answered first; `name`: which of the words are one."""

    said = Signal(str, bool, str)

    def __init__(self, session: Session, owner: QObject) -> None:
        super().__init__(owner)
        self.session, self._owner = session, owner
        self._typed, self._line, self._today = "", date.min, date.min
        self._read: Understood | None = None
        self._pick: int | None = None
        self._sure = ""  # what was asked about: the same again means yes
        self._writing: tuple[object, ...] = ()  # what is on its way into the notebook: Enter again adds no second one

    def read(self, typed: str, line: date, changed: Appointment | None = None) -> None:
        """Typed on the line of that day, over `changed`."""
        before = as_written(changed) if changed is not None else ""
        self._typed, self._line, self._read, self._pick, self._sure = typed, line, None, None, ""
        self._today = today = self.session.today

        def then(read: Understood) -> None:
            if self.reads(typed, line):
                self._read = read
                self._say(read, self._open(read)) if typed.strip() else self.said.emit("", False, "")

        self.session.ask(self._owner, lambda notebook: understand(notebook, typed, line, today, before), then, replaces="understood")

    def reads(self, typed: str, line: date) -> bool:
        """Whether it is what is being read, or was read last."""
        return (typed, line) == (self._typed, self._line)

    def turn(self, step: int) -> bool:
        """↓ or ↑: the next of those it may be, the last being nobody's page; False when there is nothing to choose from."""
        if self._read is None or len(self._read.choices) == 1:
            return False
        n = len(self._read.choices)
        now = self._pick if self._pick is not None else (0 if self._read.sure is not None else -1 if step > 0 else n)
        self._pick = (now + step) % n
        self._say(self._read, False)
        return True

    def forget(self) -> None:
        self._typed, self._read, self._pick, self._sure = "", None, None, ""

    def write(self, typed: str, line: date, changed: Appointment | None, then: Callable[[Kept], None], failed: Callable[[Exception], None]) -> None:
        """Enter: add the appointment, or write over `changed`; `then` once it stands, or `said` asks. Of several named together each has it.

        "Demain" is the day it was said to be, though midnight has passed since.
        """
        writing = (typed, line, changed)
        if writing == self._writing:
            return
        self._writing = writing
        today = self._today if self.reads(typed, line) else self.session.today
        sure = self._sure == typed
        pick = self._pick if typed == self._typed else None
        before = as_written(changed) if changed is not None else ""

        def do(notebook: Notebook) -> tuple[Understood, Kept | None, str]:
            read = understand(notebook, typed, line, today, before)
            who = self._who(read, pick, changed)
            if not read.words or (not sure and (read.asked is not None or read.wrong or (read.again and not read.more) or who is None)):
                return read, None, ""
            if who is None:
                who = (read.person.id,) if read.person is not None else ()
            if not who and changed is not None and changed.state is not State.PLANNED:
                return read, None, "page"
            text, place = ("", self._place(read, len(who))) if who else (read.words, read.place_alone)
            others = [(a.hour, a.person, fold(a.text)) for a in notebook.agenda.on(read.day) if changed is None or a.id != changed.id]
            if not sure and any((read.hour, one, fold(text)) in others for one in who or (None,)):
                return read, None, "there"
            place, written = ", ".join(part for part in (self._until(read), place) if part), 0
            with notebook.write(Noun.APPOINTMENTS):  # taken back as one deed
                for n, one in enumerate(who or (None,)):
                    if changed is None or n:
                        kept = notebook.agenda.add(read.day, read.hour, one, text, place, today=today)
                    else:
                        kept = notebook.agenda.change(changed.id, today, day=read.day, hour=read.hour, person=one, text=text, place=place)
                    written += 1 + notebook.agenda.repeat(kept.id, read.more, today)
            return read, Kept(read.day, read.more, written), ""

        def done(answer: tuple[Understood, Kept | None, str]) -> None:
            read, kept, code = answer
            self._writing = ()
            if kept is not None:
                self.forget()
                then(kept)
                return
            self._sure = typed
            if not read.words:
                self._ask(self.tr("Écrivez un nom."))
            elif code == "page":
                self._ask(self.tr("Coché, il reste sur une page."))
            elif code == "there":
                self._ask(self.tr("Il y est déjà. Entrée encore\u00a0: deux fois."))
            elif read.asked is not None:
                self._ask(self.tr("Entrée encore\u00a0: {day}").format(day=short_day(read.day, today)))
            elif read.another:
                self._ask(self.tr("Un rendez-vous par ligne. Entrée encore\u00a0: tel quel."))
            elif read.wrong:
                self._ask(self.tr("Quelle heure\u202f? Entrée encore\u00a0: tel quel."))
            elif read.again and not read.more and self._who(read, pick, changed) is not None:
                self._ask_how_often(read)
            elif read.together and read.person is not None:
                name = read.person.file_as
                self._ask(self.tr("Le nom entier\u202f? Entrée encore\u00a0: {name}.").format(name=name), name)
            elif len(read.found) == 1:
                name = read.found[0].file_as
                self._ask(self.tr("{name}\u00a0: ↓. Entrée encore\u00a0: sans page.").format(name=name), name)
            else:
                self._ask(self.tr("Le nom entier\u202f? Entrée encore\u00a0: sans page."))

        def refused(fault: Exception) -> None:
            self._writing = ()
            failed(fault)

        self.session.ask(self._owner, do, done, refused)

    def _ask(self, words: str, name: str = "") -> None:
        self.said.emit(words, True, name)

    def _say(self, read: Understood, ask: bool) -> None:
        words, name = self._words(read)
        self.said.emit(words, ask, name)

    def _ask_how_often(self, read: Understood) -> None:
        if days.read_repeat(f"{read.again}, 4 fois", read.day) is not None:
            self._ask(self.tr("Ajoutez «\u00a04 fois\u00a0». Entrée encore\u00a0: une seule."))
        else:
            self._ask(self.tr("Une fois, puis Répéter. Entrée encore."))

    @staticmethod
    def _who(read: Understood, pick: int | None, changed: Appointment | None) -> tuple[int, ...] | None:
        """On whose pages: none for nobody’s; None where it is to be asked."""
        if pick is not None:
            return tuple(row.id for row in read.choices[min(pick, len(read.choices) - 1)])
        if changed is not None and changed.person is not None and name_key(changed.name) == name_key(read.words):
            return (changed.person,)  # two people of one name: it stays with the one it was
        return tuple(row.id for row in read.sure) if read.sure is not None else None

    @staticmethod
    def _place(read: Understood, people: int) -> str:
        return read.place_together if people > 1 else read.place

    def _open(self, read: Understood) -> bool:
        return read.asked is not None or bool(read.wrong) or (self._pick is None and read.sure is None)

    def _asked(self, day: days.Typed) -> str:
        """What is asked about the day, in the room of a line."""
        if day.code == "weekday" and day.other is not None:
            name = QLocale().dayName(day.other.isoweekday(), QLocale.FormatType.LongFormat)
            return self.tr("Le {day} est un {weekday}.").format(day=f"{day.other:%d/%m}", weekday=name)
        if day.code == "no-month":
            return self.tr("Le jour d’abord, puis le mois.")
        return self.tr("Quel jour\u202f? 24/11, demain ou mardi 24.") if day.code == "form" else day_fault(day, held=False)

    @staticmethod
    def _until(read: Understood) -> str:
        return until(read.until) if read.until else ""

    def _words(self, read: Understood) -> tuple[str, str]:
        """What is said of it, and which of that is a name."""
        if read.asked is not None:
            return self._asked(read.asked), ""
        if read.another and self._pick is None:
            return self.tr("Un rendez-vous par ligne\u00a0: {words}").format(words=read.another), ""
        if read.wrong and self._pick is None:
            if days.day_or_hours(read.wrong):
                return self.tr("Un jour, ou des heures\u202f? {words}").format(words=read.wrong), ""
            return self.tr("Heure pas comprise\u00a0: {hour}").format(hour=read.wrong), ""
        today = self.session.today
        when = [hour(read.hour) if read.hour else "", self._until(read)]
        if read.more:
            when.append(self._how_often(read))
        elif read.day != self._line:
            when.insert(0, short_day(read.day, today))
        who = read.choices[self._pick] if self._pick is not None else read.sure
        if who is None:
            names = [row.file_as for row in read.found]
            if ways := read.together:  # which of those who differ is to be said
                names = [" + ".join(row.file_as for row in rows if not all(row in each for each in ways)) for rows in ways]
            if len(names) == 1:
                return self.tr("peut-être {name} ↓").format(name=names[0]), names[0]
            several = ", ".join(names if len(names) == 2 else [names[0], "…"])  # more than two would push out of the line that ↓ chooses
            return self.tr("plusieurs\u00a0: {names} ↓").format(names=several), several
        place = self._place(read, len(who)) if who else read.place_alone
        said = " + ".join(row.file_as for row in who) or (self.tr("sans page") if read.words else "")
        arrow = " ↓" if self._pick is None and len(who) > 1 else ""
        return ", ".join(part for part in (said, *when, place) if part) + arrow, said

    def _how_often(self, read: Understood) -> str:
        first, last, year = read.day, read.more[-1], self.session.today.year
        until = day_month(last) if last.year == year else f"{day_month(last)} {last.year}"
        return self.tr("{n} fois, du {first} au {last}").format(n=len(read.more) + 1, first=day_month(first), last=until)


class Turned(Value):
    """The last deed taken back, or done `again`: what it was about, and the one appointment that changed, before and after, where it is or was in
    sight; `away`: it is out of sight now.
    """

    again: bool
    nouns: Noun
    was: Appointment | None = None
    now: Appointment | None = None
    away: bool = False

    def words(self) -> tuple[str, str]:
        """What happened, and to whom."""
        translate, one, again = QCoreApplication.translate, self.now or self.was, self.again
        if one is not None:
            if self.now is None:
                title = translate("Turned", "Rendez-vous retiré.")
            elif self.was is None:
                title = translate("Turned", "Rendez-vous remis.")
            else:
                title = translate("Turned", "Le changement est rétabli.") if again else translate("Turned", "Le rendez-vous est comme avant.")
            when = short_day(one.day) if self.away else "", hour(one.hour) if one.hour else ""
            return title, ", ".join(part for part in (one.file_as or one.text, *when) if part)
        if not self.nouns:
            title = translate("Turned", "Rien à rétablir.") if again else translate("Turned", "Rien à annuler.")
        elif self.nouns & Noun.APPOINTMENTS:
            title = translate("Turned", "Les rendez-vous sont rétablis.") if again else translate("Turned", "Les rendez-vous sont comme avant.")
        elif self.nouns & Noun.PEOPLE:
            title = translate("Turned", "Le répertoire est rétabli.") if again else translate("Turned", "Le répertoire est comme avant.")
        elif self.nouns & Noun.ENTRIES:
            title = translate("Turned", "La ligne est rétablie.") if again else translate("Turned", "La ligne est comme avant.")
        else:
            title = translate("Turned", "C’est rétabli.") if again else translate("Turned", "C’est comme avant.")
        return title, ""


def turn_deed(notebook: Notebook, first: date, last: date, again: bool) -> Turned:
    """Take back the last deed, or do `again` what was taken back last, while the days from `first` to `last` are in sight."""
    agenda = notebook.agenda
    before, n = {a.id: a for a in agenda.between(first, last)}, agenda.count()
    nouns = notebook.redo_last() if again else notebook.undo_last()
    if not nouns & Noun.APPOINTMENTS:
        return Turned(again, nouns)
    after, more = {a.id: a for a in agenda.between(first, last)}, agenda.count() - n
    others = [id for id in before | after if before.get(id) != after.get(id)]
    if len(others) != 1:
        return Turned(again, nouns)
    was, now = before.get(others[0]), after.get(others[0])
    if more != (now is not None) - (was is not None):
        if more:
            return Turned(again, nouns)  # others, out of sight, came or went with it
        was, now = was or now, now or agenda.get(others[0])  # it came from out of sight, or went there
    return Turned(again, nouns, was, now, now is not None and not first <= now.day <= last)


class Ticked:
    """Things to do that were ticked on a page: they stay on it until it is left, to be unticked."""

    def __init__(self, session: Session, owner: QObject) -> None:
        self._session, self._owner = session, owner
        self._there: dict[tuple[int, int], ToDo] = {}

    def shown(self, to_do: list[ToDo]) -> list[ToDo]:
        """Those to do, and those that were ticked here, in the order of their lines."""
        open = {(thing.entry, thing.n) for thing in to_do}
        return sorted([*to_do, *(thing for key, thing in self._there.items() if key not in open)], key=lambda thing: (thing.entry, thing.n))

    def forget(self) -> None:
        self._there = {}

    def tick(self, thing: ToDo, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Tick it in its line, or untick it."""
        today, done = self._session.today, not thing.done

        def ticked(_entry: Any) -> None:
            if done:
                self._there[thing.entry, thing.n] = thing.with_(done=True)
            else:
                self._there.pop((thing.entry, thing.n), None)
            then()

        self._session.ask(self._owner, lambda notebook: notebook.entries.tick(thing.entry, thing.n, done, today), ticked, failed)
