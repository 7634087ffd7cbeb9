"""The line for an appointment: "10h30 Ferhat, mairie", read and compared with the people of the notebook.

Nothing is decided here that is not shown first: `Understood` says what was read, and every other reading there is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, product
from typing import TYPE_CHECKING

from notebook_app import days, naming, text
from notebook_app.model import PersonRow

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_INITIALS = r"[^\W\d_](?:[.]?[ -]?[^\W\d_]){1,3}[.]?"
_MEETING = r"(?i)^(?:(?:rdv|rv|r\.-v\.|rendez-vous|voir|appt|apt|appointment|meeting|meet|see)\s+)?(?:avec\s+|with\s+)?(?=\S)"
_ABOUT_WHEN = (
    r"(?:semaine|week)\s+[0-9]{1,2}\b|(?:d[ée]but|mi|fin|early|mid|late|end\s+of)[\s-]+(?:de\s+|du\s+|d['’]|the\s+)?"
    r"(?:mois|semaine|month|week|janv|jan\b|f[ée]v|feb|mars|march|avril|april|mai|may|juin|juil|jun|jul|ao[ûu]t|aug|sept|oct|nov|d[ée]c)\w*"
)
_VAGUE = (  # a day that is to be said
    rf"(?i){_ABOUT_WHEN}|(?:la\s+)?semaine\s+prochaine\b|next\s+(?:week|month)\b"
    r"|(?:dans|in|sous|d['’]ici|within)\s+(?:\w+\s+)(?:mois|months?|jours|days|semaines?|weeks?|heures?|hours?)\b"
)
_VAGUE_BEHIND = (  # the same behind other words
    rf"(?i)(?<=[\s,])(?:{_ABOUT_WHEN}|(?:la\s+)?semaine\s+prochaine\b|le\s+mois\s+prochain\b|next\s+(?:week|month)\b"
    r"|(?:dans|in)\s+\w+\s+(?:mois|months?)\b)"
)
_NOT_ITS_OWN = (  # of the appointment: "groupe du lundi", "rue du 8 mai", "à confirmer mardi", "avant le 3/12", "module 2/4"
    r"(?:^|\s)(?:du|de|des|la|les|au|aux|et|ou|ni|sauf|par|pour|avant|apres|depuis|jusqu'(?:a|au)|chaque|tous|toutes|(?:re)?confirmer|rappeler|reponse"
    r"|of|and|or|until|till|by|before|after|since|except|for|to|from|every|each|confirm|salle|bureau|porte|lot|module|seance|partie|etape"
    r"|room|part|session)(?:\s(?:le|the))?(?:\s\S+)?$"
)
_NUMBERED = (  # what figures behind it number, "bus 14", "appt 12"
    r"(?:^|\s)(?:n|no|nos|num|numero|number|groupe|group|equipe|team|classe|class|niveau|level|etage|floor|app|appt|apt|appartement|apartment|flat"
    r"|logement|chambre|bat|bt|batiment|building|escalier|esc|hall|box|casier|locker|dossier|quai|voie|platform|gate|ligne|line|bus|tram|metro|train"
    r"|page|chapitre|chapter|lecon|lesson|cours|course|phase|jour|day|article|art|annexe|formulaire|form|version|unit|block|zone|secteur|covid)"
    r"[.°º]?\s\S+$"
)
_PHONE = r"(?:\+[0-9]{2}[ .-]?|0)[0-9](?:[ .-]?[0-9]{2}){4}(?![0-9])"
_LOOKED_AT, _OF_NAME = 40, 12  # words: a day further on is not looked for, a name is not longer
_FIGURES = r"[0-9]{1,2}(?:[.,][0-9]{2})?(?:\s?[-–]\s?[0-9]{1,2}(?:[.,][0-9]{2})?)?|[0-9]{3,4}"
_MOST = 6  # of one name: more are not told apart on a line
_TRIED = 1000  # ways to read who is named together: "Jean, Jean et Jean" among forty of them has tens of thousands
_NEAR = timedelta(days=62)


@dataclass(frozen=True)
class Understood:
    """What the line says. `found`: whose page it may be, the likeliest first, none for a text without a page. `asked`: the day was
    written so that it can be read in two ways; `day` is the first of them. `doubt`: another name seems to follow, "Nadia Boucher" where
    there is a Nadia Ferhat.
    """

    day: date
    hour: str | None
    until: str | None
    words: str  # without day, hour and place, as written
    place: str  # where, with what follows the name
    place_alone: str = ""  # what follows the comma: the place when it is nobody's page
    found: tuple[PersonRow, ...] = ()
    asked: days.Typed | None = None
    doubt: bool = False
    wrong: str = ""  # looks like an hour and is none, or not surely; it is in the place too, or in the words
    again: str = ""  # "tous les mardis": each stands for itself, so this is one; it is in the place too, but where there are `more`
    more: tuple[date, ...] = ()  # the days on which it comes again: how often is said, and how many times or until when
    another: str = ""  # "10h Garnier" behind one that has its hour: what is `wrong` is that there are two on the line
    together: tuple[tuple[PersonRow, ...], ...] = ()  # "Ferhat et Garnier": who are meant, in each way to read it
    place_together: str = ""  # where, when all of them are

    @property
    def choices(self) -> tuple[tuple[PersonRow, ...], ...]:
        """Whose pages it may be on, the likeliest first; the last is nobody’s."""
        return (*self.together, *((row,) for row in self.found), ())

    @property
    def sure(self) -> tuple[PersonRow, ...] | None:
        """What of the choices is taken as long as nothing else is chosen."""
        if self.together:
            return self.together[0] if len(self.together) == 1 else None
        return () if not self.found else (self.found[0],) if self.person is not None else None

    @property
    def person(self) -> PersonRow | None:
        """The one it can only be."""
        return self.found[0] if len(self.found) == 1 and not self.doubt else None


def name_key(name: str) -> tuple[str, ...]:
    """What two writings of one name have in common: accents, capitals and the order of the words do not count."""
    return tuple(sorted(re.findall(r"\w+", text.fold(name))))


def understand(notebook: Notebook, typed: str, line: date, today: date, before: str = "") -> Understood:
    """What was typed on the line of the day `line`. Never raises for a text. `before`: what stood there and is being changed.

    A weekday alone is the one of the line's own week, never one of this week that has passed; a name that a person bears is no day
    ("Sam Diallo"). A day may also follow the name ("Ferhat mardi"); behind other words ("réunion mardi") it is asked. What stood there
    `before` as well moves nothing. Words before the first comma are compared with the people: their initials, the beginnings of their names,
    "Mme" and the like aside, or whole words of a name and then a place.
    """
    typed = " ".join(typed.split())
    bare, bracketed = days.without_brackets(typed, today)
    read = _understand(notebook, bare, line, today, before)
    kept = read.place if read.found else f"{read.words} {read.place_alone}"
    if read.asked is None and any(each in kept for each in bracketed):
        return _understand(notebook, typed, line, today, before)  # it was not needed: her words stay as they are
    return read


def _understand(notebook: Notebook, typed: str, line: date, today: date, before: str) -> Understood:
    again, typed = days.said_again(typed, line)
    typed = _hour_first(notebook, typed, today)
    clock = _clock(notebook, typed)
    before = " ".join(text.fold(before).split())
    day, asked, rest = (line, None, typed) if days.day_or_hours(typed) else _day(notebook, typed, clock, line, today, before)
    if rest != typed:  # "demain 9 Ferhat": without its day the line says the hour
        clock = _clock(notebook, rest, dated=True)
        rest = clock.words
    else:
        day, asked, rest = _day(notebook, clock.words, clock, line, today, before)
        if (asked, rest) == (None, clock.words):
            day, asked, rest = _day_behind(notebook, rest, clock, line, today, before)
            if clock.hour is None and rest != clock.words:
                clock = _clock(notebook, rest, dated=True)
                rest = clock.words
    if again and (day, asked) == (line, None) and (weekday := days.of_weekday(again)) is not None:
        day = _of_week(weekday, line, today)
    part = re.match(rf"(?i){days.PART_OF_DAY}\b[\s,]*", rest) if clock.hour is None else None
    rest = rest[part.end() :] if part else rest
    words, _, place = rest.partition(",")
    places = (clock.wrong, part[0].strip(" ,") if part else "", place.strip(), again)
    together, beyond = _together(notebook, words, place)
    place_together = ", ".join(each for each in (beyond, clock.wrong, places[1], again) if each)
    words, place = words.strip(), ", ".join(each for each in places if each)
    alone, found, doubt, left = place, _people(notebook, words), False, words
    if not found:
        found, beside = _named_first(notebook, words)
        if found and (day, asked) == (line, None) and rest == clock.words:
            named, (day, asked, beside) = beside, _day(notebook, beside, clock, line, today, before)
            left = words.removesuffix(named) + beside
            last = days.read_line(beside, dated=True) if named != beside and clock.hour is None and not clock.wrong else None
            if last is not None and last.hour and not last.words:  # "Ferhat demain 9"
                clock, beside = last, ""
        doubt = _names_on(words, beside, found)
        if not found:
            found, beside = _named_last(notebook, words)
            doubt = True
        again = again or (days.adverb(beside) if found else "")
        place = ", ".join(part for part in (beside, place) if part)
    wrong = clock.wrong or ("" if asked else _begun(typed, clock.hour) if clock.hour else _bare_hour(left, before))
    repeat = days.read_repeat(again, day) if again and asked is None and not wrong else None
    more = tuple(each for each in days.repeated(repeat, day) if each >= today) if repeat is not None else ()
    if more:
        place, alone, place_together = (each.removesuffix(again).rstrip(" ,") for each in (place, alone, place_together))
    another = _another(notebook, place) if clock.hour and found else ""
    another = another if not before or text.fold(another) not in before else ""
    doubt = doubt and not together
    return Understood(
        day, clock.hour, clock.until, words, place, alone, tuple(found[:_MOST]), asked, doubt, wrong or another, again, more, another, together,
        place_together,
    )  # fmt: skip


def _another(notebook: Notebook, place: str) -> str:
    """Another hour with somebody's name, beside the first: "9h Ferhat, 10h Garnier" """
    stretch = re.sub(r"(?i)^(?:et|and|puis|then|[&+/;])\s+", "", place.partition(",")[0])
    clock = days.read_line(stretch)
    hours = clock.hour and re.match(r"[0-9]", stretch)
    return stretch if hours and (_wholly_named(notebook, clock.words) or _named_first(notebook, clock.words)[0]) else ""


def _begun(typed: str, hour: str) -> str:
    """ "9 à 10" behind words, where it was read as at ten: it may begin at nine, or be the ninth."""
    found = re.search(r"(?i)((?:\S+\s+)?(\S*[^\W\d]))\s+([0-9]{1,2})\s+(?:à|a|at|to)\s+[0-9]{1,2}h?(?=\s|,|$)", typed)
    if found is None or not 7 <= int(found[3]) < int(hour[:2]):
        return ""
    beside, word = text.fold(f"{found[1]} {found[3]}"), text.fold(found[2])
    own = word not in ("le", "the", "de", "from") and days.weekday(word) is None and not re.search(_NOT_ITS_OWN, beside)
    return found[0].removeprefix(found[1]).strip() if own and not re.search(_NUMBERED, beside) else ""


def _bare_hour(words: str, before: str) -> str:
    """Figures behind words that may be the hour: "réunion 9", "Ferhat 9 mairie". They may be a flat's as well, so they are asked about and stay
    where they are; not what is counted or numbered by the words around them, nor a year, nor what stood there `before`.
    """
    tokens = words.split()
    for at in range(1, min(len(tokens), _LOOKED_AT)):
        beside = " ".join(text.fold(token) for token in tokens[max(0, at - 2) : at + 1])
        if not re.fullmatch(_FIGURES, tokens[at]) or re.fullmatch("(?:19|20)[0-9]{2}", tokens[at]) or not tokens[at - 1][-1:].isalpha():
            continue
        if re.search(_NOT_ITS_OWN, beside) or re.search(_NUMBERED, beside) or (before and beside in before):
            continue
        if days.read_line(" ".join(tokens[at : at + 4])).hour:
            return tokens[at]
    return ""


def _hour_first(notebook: Notebook, typed: str, today: date) -> str:
    """Figures right behind a name mean what they mean before it: "Ferhat 9" is "9 Ferhat", "demain Ferhat 9" is "demain 9 Ferhat"."""
    found = re.fullmatch(rf"([^,]*[^\W\d_][.]?)\s({_FIGURES})\s?\??(,.*)?", typed)
    if found is None or (clock := _clock(notebook, found[1])).hour is not None or clock.wrong:
        return typed
    head, figures, place = found[1], found[2], found[3] or ""
    name = next((words for words in (head, days.leading(head, today)[1]) if _wholly_named(notebook, words)), "")
    read = days.read_line(f"{figures} nom")
    if not name or not (read.hour or read.wrong):
        return typed
    if not days.leading(f"{figures} {name}", today)[1].endswith(name):  # "9 May Wilson" is a day
        return f"{head} à {figures}{place}"
    return f"{head.removesuffix(name)}{figures} {name}{place}"


def _wholly_named(notebook: Notebook, words: str) -> list[PersonRow]:
    """Whom they name by whole words, or by initials, where they say nothing else."""
    spoken = naming.without_title(re.sub(_MEETING, "", words))
    if re.fullmatch(_INITIALS, spoken) and (spoken.isupper() or "." in spoken):
        return _people(notebook, spoken)
    whole = set(name_key(spoken))
    return [row for row in notebook.people.find(spoken) if whole <= set(name_key(row.name))] if whole else []


def _clock(notebook: Notebook, typed: str, dated: bool = False) -> days.Line:
    """The hours; noon is none where it is the name of someone the line names, nor is midnight."""
    clock = days.read_line(typed, dated=dated)
    if clock.hour in ("12:00", "12:30", "00:00", "00:30"):
        other = days.read_line(typed, noon=False, dated=dated)
        named = set(name_key(other.words.partition(",")[0])) - set(name_key(clock.words))
        if other != clock and any(named & set(name_key(row.name)) for row in _people(notebook, other.words.partition(",")[0].strip())):
            return other
    return clock


def _of_week(weekday: int, line: date, today: date) -> date:
    """That day of the line's own week, or of the next one when it has passed in this one."""
    monday = line - timedelta(days=line.weekday())
    found = monday + timedelta(days=weekday)
    return found + timedelta(days=7) if found < today < monday + timedelta(days=7) else found


_Day = tuple[date, days.Typed | None, str]  # with what is asked about it, and the words without it


def _day(notebook: Notebook, words: str, clock: days.Line, line: date, today: date, before: str) -> _Day:
    """The day the words begin with, else the line's own; the rest. Words that stood there `before` are no day."""
    day, asked, rest = _begun_with(notebook, words, clock, line, today)
    if rest not in (words, "") and asked is None and not _is_a_name(notebook, rest):
        same, _, further = _begun_with(notebook, rest, clock, day, today)
        if further != rest and _is_sure(rest.removesuffix(further).strip(" ,"), further, True):  # "demain jeudi"
            day, asked, rest = (day, None, further) if same == day else (line, days.Typed(None, code="weekday", other=day), words)
    said = words if rest == words else words.removesuffix(rest)
    if before and " ".join(text.fold(said).split()).strip(" ,") in before:
        return line, None, words
    return day, asked, rest


def _day_behind(notebook: Notebook, words: str, clock: days.Line, line: date, today: date, before: str) -> _Day:
    """The day that is said behind other words, "réunion jeudi 3 décembre": asked, but where initials alone stand before it."""
    tokens = words.split()
    flat = [text.fold(token).replace("’", "'").strip(",.;:") for token in tokens[:_LOOKED_AT]]
    for at in range(1, len(flat)):
        if re.search(_NOT_ITS_OWN, " ".join(flat[max(0, at - 2) : at + 1])):
            continue
        tail = " ".join(tokens[at:])
        day, asked, rest = _day(notebook, tail, clock, line, today, before)
        if asked is not None and asked.code == "weekday":
            return line, asked, words
        if rest == tail or day == line or not _is_sure(tail.removesuffix(rest).strip(" ,"), rest, today <= day <= today + _NEAR):
            continue
        if _is_a_name(notebook, tail):
            continue
        head = " ".join(tokens[:at])
        known = "," not in head and bool(_people(notebook, head))
        if known and _named_first(notebook, words.partition(",")[0])[0]:
            break  # "Ferhat mardi"
        last = days.read_line(rest, dated=True) if clock.hour is None and not clock.wrong else None
        if last is not None and last.hour and not last.words:  # "réunion demain 9"
            head, rest = f"{last.hour}{f'-{last.until}' if last.until else ''} {head}", ""
        if clock.hour is not None:
            rest = re.sub(rf"(?i)^{days.PART_OF_DAY}\b[\s,]*", "", rest)
        asked = asked or (None if known else days.Typed(day, ask=True, code="which", other=line))
        return day, asked, f"{head.rstrip(' ,')}{', ' if head.endswith(',') else ' '}{rest}".rstrip(" ,")
    vague = re.search(_VAGUE_BEHIND, words)
    if vague is not None and text.fold(vague[0]) not in before:
        return line, days.Typed(None, code="form"), words
    return line, None, words


def _is_a_name(notebook: Notebook, words: str) -> bool:
    """Whether somebody bears the first of these words."""
    first = text.fold(words.split()[0]).strip(",.;:")
    return first.isalpha() and any(first in name_key(row.name) for row in _people(notebook, first))


def _is_sure(said: str, rest: str, near: bool) -> bool:
    """Whether it can only be a day behind other words too: "mardi", "3 déc", "le 3" at the end, "3/12" where that is `near`: it may be 3 of 12."""
    if re.fullmatch(r"(?i)(?:(?:le|the|on)\s)?[0-9]+/[0-9]+", said):
        return near
    return bool(re.search(r"[^\W\d]{4}|/|[0-9]\s[^\W\d]{3}", said) or (not rest and re.fullmatch(r"(?i)(?:le|the)\s[0-9]+", said)))


def _begun_with(notebook: Notebook, words: str, clock: days.Line, line: date, today: date) -> _Day:
    """The day the words begin with, else the line's own; the rest."""
    tokens = words.split()
    if not tokens or _is_named(notebook, words, clock) or re.match(_PHONE, words):
        return line, None, words
    read, rest = days.leading(words, today, timed=clock.hour is not None)
    alone = re.match(r"(?i)(?:(?:le|ce|on|this)\s+)?(\w+)", words)
    weekday = days.weekday(alone[1]) if alone else None
    if read.value is None and re.match(_VAGUE, words):
        return line, days.Typed(None, code="form"), words
    if read.value is None:
        return (line, read, words) if read.code in ("weekday", "no-day", "no-month", "no-year") else (line, None, words)
    if weekday is not None and alone is not None and not words[alone.end() :].strip(" ,.").removesuffix(rest).strip(" ,."):
        return _of_week(weekday, line, today), None, rest
    if read.code == "month" and read.other is None and words[0].isdecimal():
        return line, None, words  # a number alone is no day here: "3 personnes"
    if read.code == "month" and read.other is None and re.match(r"(?i)(?:on\s+)?(?:le|the)\s", words):
        return read.value, None, rest
    if read.ask and (read.other is not None or read.code == "month"):
        if read.code == "year" and today - read.value <= _NEAR:
            return read.value, None, rest
        return read.value, read, rest
    return read.value, None, rest


def _is_named(notebook: Notebook, words: str, clock: days.Line) -> bool:
    """The first word looks like a day, and is the name of someone the line goes on to name; not where it stands there twice."""
    tokens = words.partition(",")[0].split()
    first = text.fold(tokens[0]) if tokens else ""
    if not first.isalpha() or days.weekday(first) is None or first in name_key(" ".join(tokens[1:])):
        return False
    named = clock.words.partition(",")[0]
    return first in name_key(named) and any(first in name_key(row.name) for row in _people(notebook, named))


def _people(notebook: Notebook, words: str) -> list[PersonRow]:
    words = re.sub(_MEETING, "", words)
    spoken = naming.without_title(words)  # "Mme Diop"; somebody may be written down so
    return _bearing(notebook, words) or (_bearing(notebook, spoken) if spoken != words else [])


def _bearing(notebook: Notebook, words: str) -> list[PersonRow]:
    if not any(c.isalpha() for c in words):
        return []
    if re.fullmatch(_INITIALS, words) and (words.isupper() or "." in words):
        letters = _letters(words)
        rows = notebook.people.rows()
        borne = [(row, naming.initials(row.name) or "") for row in rows]
        same = [row for row, ini in borne if [c for c in text.fold(ini) if c.isalpha()] == [c for c in text.fold(words) if c.isalpha()]]
        same = same or [row for row, ini in borne if _letters(ini) == letters]
        if same:
            return same
    found = notebook.people.find(words)
    return [row for row in found if name_key(row.name) == name_key(words)] or found


def _letters(initials: str) -> list[str]:
    """In whatever order they are written."""
    return sorted(c for c in text.fold(initials) if c.isalpha())


def _named_first(notebook: Notebook, words: str) -> tuple[list[PersonRow], str]:
    """Someone named by whole words, then something else: "Ferhat mairie"."""
    tokens = naming.without_title(re.sub(_MEETING, "", words)).split()
    for end in range(min(len(tokens) - 1, _OF_NAME), 0, -1):
        name = " ".join(tokens[:end])
        whole = set(name_key(name))
        if all(len(word) > 2 for word in whole) and whole:
            found = [row for row in notebook.people.find(name) if whole <= set(name_key(row.name))]
            if found:
                return found, " ".join(tokens[end:])
    return [], ""


def _together(notebook: Notebook, words: str, place: str) -> tuple[tuple[tuple[PersonRow, ...], ...], str]:
    """Several named by whole words, "Ferhat et Garnier", "Ferhat, Garnier et Diop, mairie": each way to read whom, and what follows their names."""
    named, beyond = list[list[PersonRow]](), list[str]()
    for stretch in (words, *place.split(",")):
        found, beside = _each_named(notebook, stretch.strip()) if not beyond else ([], stretch.strip())
        named += found
        beyond += [beside] if beside else []
    if len(named) < 2:
        return (), ""
    ways = (tuple(rows) for rows in islice(product(*named), _TRIED) if len({row.id for row in rows}) == len(rows))
    return tuple(islice(ways, _MOST)), ", ".join(beyond)


def _each_named(notebook: Notebook, words: str) -> tuple[list[list[PersonRow]], str]:
    """Whom each of these names may mean, and what stands behind the last; no one where one of them is no name, or all of it is that of one page."""
    if found := _wholly_named(notebook, words):
        return [found], ""
    parts, named = re.split(r"\s*[&+/]\s*|\s+(?:et|and)\s+", words), list[list[PersonRow]]()
    for n, part in enumerate(parts):
        found, beside = _wholly_named(notebook, part), ""
        if not any(len(word) > 2 and word in name_key(row.name) for word in name_key(part) for row in found):  # initials; "MA" only begins a name
            letters = _letters(naming.without_title(re.sub(_MEETING, "", part)))
            found = [row for row in found if _letters(naming.initials(row.name) or "") == letters]
        if not found and n == len(parts) - 1:
            found, beside = _named_first(notebook, part)
        if not found:
            return [], words
        named.append(found)
    return named, beside


def _named_last(notebook: Notebook, words: str) -> tuple[list[PersonRow], str]:
    """Something, then someone named by whole words: "visite Ferhat". Whose appointment it is, is asked."""
    tokens = words.split()
    for start in range(max(1, len(tokens) - _OF_NAME), len(tokens)):
        name = naming.without_title(" ".join(tokens[start:]))
        whole = set(name_key(name))
        if whole and all(len(word) > 2 and not word.isdecimal() for word in whole):
            found = [row for row in notebook.people.find(name) if whole <= set(name_key(row.name))]
            if found:
                return found, " ".join(tokens[:start])
    return [], ""


def _names_on(words: str, beside: str, found: list[PersonRow]) -> bool:
    """Whether what stands beside a part of a name begins like a name itself; letters alone ("CAF") do not, unless all is written so."""
    first, named = beside.partition(" ")[0], set(name_key(words.removesuffix(beside)))
    like_a_name = first[:1].isupper() and (not first.isupper() or words.isupper())
    return like_a_name and not any(set(name_key(row.name)) <= named for row in found)
