"""Days and hours as people write them, in French and in English.

Numbers are always day, month, year (or the international year-month-day): a day and a month are never swapped. What can be read in two
ways, or is unlikely for its field, comes back with `ask`; what cannot be read comes back with a code, and no day is made up.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from notebook_app.text import fold
from notebook_app.values import Value

FIRST_YEAR, LAST_YEAR = 2000, 2199  # exchange SPEC §2
_OLD = timedelta(days=731)
_NEAR = timedelta(days=184)
_OLDEST_BIRTH = 110  # years; a birth longer ago is asked: 1900 and 1904 are what a table puts for nothing

_MONTHS = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_WEEKDAYS = (
    ("lundi", "monday"),
    ("mardi", "tuesday"),
    ("mercredi", "wednesday"),
    ("jeudi", "thursday"),
    ("vendredi", "friday"),
    ("samedi", "saturday"),
    ("dimanche", "sunday"),
)
_OFFSETS = {
    "aujourd'hui": 0,
    "aujourdhui": 0,
    "aujourd hui": 0,
    "auj": 0,
    "ce jour": 0,
    "ce matin": 0,
    "cet apres-midi": 0,
    "ce soir": 0,
    "today": 0,
    "tonight": 0,
    "hier": -1,
    "hier matin": -1,
    "hier soir": -1,
    "yesterday": -1,
    "avant-hier": -2,
    "avant hier": -2,
    "avanthier": -2,
    "day before yesterday": -2,
    "demain": 1,
    "demain matin": 1,
    "demain soir": 1,
    "tomorrow": 1,
    "apres-demain": 2,
    "apres demain": 2,
    "day after tomorrow": 2,
}
_NUMBERS = {
    "un": 1,
    "une": 1,
    "a": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "douze": 12,
    "quinze": 15,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
_LAST = ("dernier", "derniere", "passe", "last")
_NEXT = ("prochain", "prochaine", "qui vient", "next")

_ORDINAL = r"(?:\s?(?:er|e|eme|st|nd|rd|th|o)\b)?"
# Patterns as words: `re` compiles each at its first use and keeps it; at the start of the program nobody types a day.
_ISO = r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})"
_NUMERIC = r"([0-9]{1,2})(?:\s*([-/.])\s*|\s+)([0-9]{1,2})(?:(?:\s*\2\s*|\s+)([0-9]+))?"
_MONTH_YEAR = r"([0-9]{1,2})\s*[-/.]\s*([0-9]{4})"
_WORDY = rf"([0-9]{{1,2}}){_ORDINAL}(?:\s+(?:de|of)\s+|[\s.-]*)([a-z]{{3,}})\.?(?:[\s,.-]*([0-9]+))?"
_MONTH_FIRST = rf"([a-z]{{3,}})\.?\s+([0-9]{{1,2}}){_ORDINAL}(?:(?:\s*,\s*|\s+)([0-9]{{4}}))?"
_MONTH_NAME_YEAR = r"([a-z]{3,})\.?\s+([0-9]{4})"
_DISTANCE = r"(il y a|dans|in)\s+([0-9]{1,3}|[a-z]+)\s+(jours?|days?|semaines?|weeks?)|([0-9]{1,3}|[a-z]+)\s+(days?|weeks?)\s+ago"


class Typed(Value):
    """What was read of a typed day.

    `ask`: `value` is only proposed, `code` says why: `future`, `old`, `past`, `far`, or two readings: `year`, `month`, `which`
    (`other` is the second one). No value: `empty`, `form`, `no-day` (no such day in that month), `no-month`, `no-year`, `weekday`
    (`other`, the day written, is another day of the week).
    """

    value: date | None
    ask: bool = False
    code: str = ""
    other: date | None = None


class Born(Value):
    """What was read of a typed birth: "YYYY-MM-DD", "YYYY-MM", "YYYY", "" for no text, None when not read; `ask` as in `Typed`."""

    value: str | None
    ask: bool = False
    code: str = ""


class When(Value):
    """What the field "next appointment" says; each part may be missing."""

    day: date | None
    hour: str | None  # "HH:MM"
    place: str


class Line(Value):
    """What the line for an appointment says besides its day; `until`: when it ends, if that was written.

    `wrong`: what looks like an hour and is none, or like an end and is not later; it is not among the words.
    """

    hour: str | None  # "HH:MM"
    until: str | None
    words: str
    wrong: str = ""


class Repeat(Value):
    """How often something comes again: every `n` days, or every `n` months when `months`; `times` with the first one, or up to a day."""

    n: int
    months: bool
    times: int | None
    last: date | None


class _Unread(Exception):
    """Left inside this module: why no day could be read."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _plain(typed: str) -> str:
    """Folded, one kind of space, apostrophe and hyphen, nothing around."""
    text = re.sub(r"[‐‑‒–—−]", "-", fold(typed).replace("’", "'").replace("ʼ", "'"))
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split()).strip(" ,.;")


def _named(word: str, names: tuple[tuple[str, str], ...], exact: tuple[str, ...] = ()) -> int | None:
    """The index of the one name that `word` is or shortens (three letters at least); None when there is none or several."""
    if word in exact or len(word) < 3:
        return None
    found = {i for i, pair in enumerate(names) if any(name.startswith(word) for name in pair)}
    return found.pop() if len(found) == 1 else None


def _month(word: str) -> int:
    if word in ("sept", "sep"):
        return 9
    found = _named(word, _MONTHS)
    if found is None:
        raise _Unread("form")
    return found + 1


def _weekday(word: str) -> int | None:
    if word in ("tues", "thurs"):
        return 1 if word == "tues" else 3
    return _named(word, _WEEKDAYS)


def _real(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise _Unread("no-month")
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise _Unread("no-day") from None


def _year(digits: str, today: date) -> int:
    """A year as typed: four digits, or two for a year up to the next one."""
    if len(digits) == 2:
        digits = "20" + digits if 2000 + int(digits) <= today.year + 1 else "19" + digits
    if len(digits) != 4 or not FIRST_YEAR <= int(digits) <= LAST_YEAR:
        raise _Unread("no-year")
    return int(digits)


def _shift(today: date, days: int) -> date:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        raise _Unread("no-year") from None


# --- one day -------------------------------------------------------------------------------------------------------------------------


def read(typed: str, today: date, held: bool = True) -> Typed:
    """The day that was typed: of an appointment that was held, or (`held` False) of one to come. Never raises."""
    text = _plain(typed)
    if not text:
        return Typed(None, code="empty")
    try:
        return _judged(_day(text, today, held), today, held)
    except _Unread as why:
        return Typed(None, code=why.code)


def _judged(found: Typed, today: date, held: bool) -> Typed:
    if found.value is None or found.ask:
        return found
    code = ""
    if held:
        code = "future" if found.value > today else "old" if today - found.value > _OLD else ""
    else:
        code = "past" if found.value < today else "far" if found.value - today > _OLD else ""
    return Typed(found.value, ask=bool(code), code=code)


def _day(text: str, today: date, held: bool) -> Typed:
    text = re.sub(r"^(?:le|du|the|on|ce|this)\s+(?=\S)", "", text) if text not in _OFFSETS else text
    if text in _OFFSETS:
        return Typed(_shift(today, _OFFSETS[text]))
    distance = re.fullmatch(_DISTANCE, text)
    if distance:
        return Typed(_distant(distance, today))
    head = re.match(r"([a-z]+)\.?(?:\s*,\s*|\s+|$)", text)
    weekday = _weekday(head.group(1)) if head else None
    if head and weekday is not None:
        rest = text[head.end() :]
        if head.group(1) == "mar" and re.fullmatch(rf"[0-9]{{1,2}}{_ORDINAL}", rest):
            return _tuesday_or_march(rest, today, held)
        if head.group(1) == "mar" and re.fullmatch(_MONTH_FIRST, text):
            return _calendar(text, today, held)
        return _after_weekday(weekday, rest, today, held)
    relative = re.fullmatch(r"(last|next)\s+([a-z]+)\.?", text)
    if relative:
        weekday = _weekday(relative.group(2))
        if weekday is not None:
            return _after_weekday(weekday, relative.group(1), today, held)
    return _calendar(text, today, held)


def _distant(found: re.Match[str], today: date) -> date:
    number = found.group(2) or found.group(4)
    unit = found.group(3) or found.group(5)
    n = int(number) if number.isdecimal() else _NUMBERS.get(number)
    if n is None:
        raise _Unread("form")
    n *= 7 if unit[0] in "sw" else 1
    # "Quinze jours" are two weeks.
    n = 14 if number in ("15", "quinze") and unit[0] == "j" else n
    return _shift(today, n if found.group(1) in ("dans", "in") else -n)


def _after_weekday(weekday: int, rest: str, today: date, held: bool) -> Typed:
    back = (today.weekday() - weekday) % 7
    before, after = _shift(today, -(back or 7)), _shift(today, 7 - back)
    if rest in _LAST:
        return Typed(before)
    if rest == "en huit":
        return Typed(_shift(after, 7))
    if rest in _NEXT:
        # Said on a Wednesday, "vendredi prochain" is in two days for some and in nine for others.
        same_week = after.isocalendar()[:2] == today.isocalendar()[:2]
        return Typed(after, ask=True, code="which", other=_shift(after, 7)) if same_week else Typed(after)
    if not rest:
        if back == 0:
            return Typed(today, ask=True, code="which", other=before if held else after)
        return Typed(before if held else after)
    number = re.fullmatch(rf"([0-9]{{1,2}}){_ORDINAL}", rest)
    # "Mardi 25" that is no Tuesday is a slip, not a day three months away.
    found = Typed(_of_month(int(number.group(1)), today, held)) if number else _calendar(rest, today, held)
    if found.value is not None and found.value.weekday() != weekday:
        if found.other is not None and found.other.weekday() == weekday:
            return Typed(found.other)
        return Typed(None, code="weekday", other=found.value)
    if found.other is not None and found.other.weekday() != weekday:
        return Typed(found.value)
    return found


def _tuesday_or_march(rest: str, today: date, held: bool) -> Typed:
    """ "Mar 24" is mardi 24 in French and March 24 in English."""
    try:
        french = _after_weekday(1, rest, today, held).value
    except _Unread:
        french = None
    english = _calendar(f"{rest} march", today, held)
    return Typed(french or english.value, ask=True, code="month", other=english.value if french else None)


def _of_month(day: int, today: date, held: bool) -> date:
    """The nearest such day of a month on the right side of today."""
    if not 1 <= day <= 31:
        raise _Unread("no-day")
    for step in range(3):
        month = today.month - 1 + (-step if held else step)
        try:
            found = date(today.year + month // 12, month % 12 + 1, day)
        except ValueError:
            continue
        if (found <= today) if held else (found >= today):
            return found
    raise _Unread("form")


def _calendar(text: str, today: date, held: bool) -> Typed:
    """A day of the calendar without its weekday."""
    iso = re.fullmatch(_ISO, text)
    if iso:
        return Typed(_real(_year(iso.group(1), today), int(iso.group(3)), int(iso.group(4))))
    if re.fullmatch(r"[0-9]{8}", text):
        return Typed(_compact(text, today))
    if re.fullmatch(r"[0-9]{6}", text):
        return _placed(int(text[:2]), int(text[2:4]), text[4:], today, held)
    number = re.fullmatch(rf"([0-9]{{1,2}}){_ORDINAL}", text)
    if number:
        return Typed(_of_month(int(number.group(1)), today, held), ask=True, code="month")
    numeric = re.fullmatch(_NUMERIC, text)
    if numeric:
        return _placed(int(numeric.group(1)), int(numeric.group(3)), numeric.group(4), today, held)
    wordy = re.fullmatch(_WORDY, text)
    if wordy:
        return _placed(int(wordy.group(1)), _month(wordy.group(2)), wordy.group(3), today, held)
    english = re.fullmatch(_MONTH_FIRST, text)
    if english:
        return _placed(int(english.group(2)), _month(english.group(1)), english.group(3), today, held)
    raise _Unread("form")


def _compact(digits: str, today: date) -> date:
    """Eight digits, day first or year first: never both, for a month is no century."""
    if 1 <= int(digits[2:4]) <= 12 and int(digits[4:6]) >= 19:
        return _real(_year(digits[4:], today), int(digits[2:4]), int(digits[:2]))
    if int(digits[:2]) >= 19 and 1 <= int(digits[4:6]) <= 12:
        return _real(_year(digits[:4], today), int(digits[4:6]), int(digits[6:]))
    raise _Unread("form")


def _placed(day: int, month: int, year: str | None, today: date, held: bool) -> Typed:
    """A day and a month, with the year typed or the one that the field makes plain."""
    if year is not None:
        if not 1 <= month <= 12:
            raise _Unread("no-month")
        return Typed(_real(_year(year, today), month, day))
    this_year = _real(today.year, month, day)
    if (this_year <= today) if held else (this_year >= today):
        return Typed(this_year)
    try:
        beside = _real(today.year + (-1 if held else 1), month, day)
    except _Unread:
        return Typed(this_year)  # 29 February
    if held:
        return Typed(beside, ask=True, code="year", other=this_year)
    return Typed(beside) if beside - today <= _NEAR else Typed(this_year, ask=True, code="year", other=beside)


# --- birth ---------------------------------------------------------------------------------------------------------------------------


def born(typed: str, today: date) -> Born:
    """A birth as people and tables write it; a year alone stays a year, nothing is completed. Never raises."""
    text = _plain(typed)
    if not text:
        return Born("", code="empty")
    text = re.sub(r"^(?:nee?\s+)?(?:(?:le|en|the|in|born)\s+)*", "", text)
    text = re.sub(r"[t\s]00:00(?::00(?:\.0+)?)?z?$", "", text)  # a table's day at midnight
    try:
        return _born(text, today)
    except _Unread as why:
        return Born(None, code=why.code)


def _born(text: str, today: date) -> Born:
    if re.fullmatch(r"[0-9]{4}", text):
        return _born_checked(int(text), 0, 0, today)
    if re.fullmatch(r"[0-9]{5}", text):
        return _serial(int(text), today)
    month_year = re.fullmatch(_MONTH_YEAR, text)
    if month_year:
        return _born_checked(int(month_year.group(2)), int(month_year.group(1)), 0, today)
    year_month = re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})", text)
    if year_month:
        return _born_checked(int(year_month.group(1)), int(year_month.group(2)), 0, today)
    name_year = re.fullmatch(_MONTH_NAME_YEAR, text)
    if name_year:
        return _born_checked(int(name_year.group(2)), _month(name_year.group(1)), 0, today)
    iso = re.fullmatch(_ISO, text)
    if iso:
        return _born_checked(int(iso.group(1)), int(iso.group(3)), int(iso.group(4)), today)
    if re.fullmatch(r"[0-9]{8}", text):
        day_first = 1 <= int(text[2:4]) <= 12 and int(text[4:6]) >= 19
        parts = (text[4:], text[2:4], text[:2]) if day_first else (text[:4], text[4:6], text[6:])
        return _born_checked(int(parts[0]), int(parts[1]), int(parts[2]), today)
    if re.fullmatch(r"[0-9]{6}", text):
        return _born_checked(_birth_year(text[4:], today), int(text[2:4]), int(text[:2]), today)
    for pattern, day, month, year in ((_NUMERIC, 1, 3, 4), (_WORDY, 1, 2, 3), (_MONTH_FIRST, 2, 1, 3)):
        found = re.fullmatch(pattern, text)
        if found and found.group(year):
            name = found.group(month)
            number = int(name) if name.isdecimal() else _month(name)
            return _born_checked(_birth_year(found.group(year), today), number, int(found.group(day)), today)
    raise _Unread("form")


def _birth_year(digits: str, today: date) -> int:
    """Two digits are the last such year that is not to come: 57 is 1957, 22 is 2022."""
    if len(digits) == 2:
        recent = today.year - today.year % 100 + int(digits)
        return recent if recent <= today.year else recent - 100
    if len(digits) != 4:
        raise _Unread("no-year")
    return int(digits)


def _born_checked(year: int, month: int, day: int, today: date) -> Born:
    """`month` and `day` are 0 when they are not known, as forms write it: 00/00/1985."""
    if not month and day:
        raise _Unread("no-month")
    if not today.year - 150 <= year <= today.year:
        raise _Unread("future" if today.year < year <= LAST_YEAR else "no-year")
    first = _real(year, month or 1, day or 1)
    if first > today:
        raise _Unread("future")
    value = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    asked = year < today.year - _OLDEST_BIRTH
    return Born(value, ask=asked, code="old" if asked else "")


def _serial(number: int, today: date) -> Born:
    """A table's count of days since 1899-12-30, shown where a day should be."""
    found = date(1899, 12, 30) + timedelta(days=number)
    if found > today:
        raise _Unread("future")
    return Born(found.isoformat(), ask=True, code="serial")


# --- hour, and the field "next appointment" --------------------------------------------------------------------------------------------

_STREET = r"(?!\s(?:bis|ter|rue|av|avenue|bd|boulevard|place|all[ée]e|chemin|impasse|quai|cours|route|street|road)\b)"
_HOUR = rf"""(?xi)(?<![0-9/.:])(?:
        (?P<h>[0-9]{{1,2}})\s?h(?:eures?|rs?)?\.?(?:\s?(?P<m>[0-9]{{2}})(?![0-9]){_STREET}|(?![a-zà-ÿ0-9]))
        | (?P<h12>[0-9]{{1,2}})(?:[:.](?P<m12>[0-9]{{2}}))?\s?(?P<half>[ap])\.?m\b\.?
        | (?P<hc>[0-9]{{1,2}})\s?:\s?(?P<mc>[0-9]{{2}})(?::00)?(?![0-9:])
        | (?<!apr[èe]s[-\s])\b(?P<word>midi|noon)\b(?P<half_past>\set\sdemie?)?
    )"""
_HALF_AN_HOUR = r"(?i)(?<![\w/.:])[0-9]{1,2}\s?h\s?[0-9](?!\w)"  # "9h5": of its minutes only one figure
_DAY_NUMBER = r"(?:de\s+|of\s+)?(?:janv|fevr|mars|avr|mai|juin|juil|aou|sept|oct|nov|dec|jan|feb|mar\b|apr|may|jun|jul|aug|h\b|jours?\b|days?\b)"
_AT = r"(?i)(?:^|[\s,])(?:à|a|at|vers|dès|@)$"
_TO = r"(?i)(?:\s*(?:-|–|—|→|>)\s*|\s+(?:à|a|au|jusqu['’]?\s?[àa]|to|till|until)\s+)"
_FROM = r"(?i)(?:^|\s)(?:de|from)$"
_PART_OF_DAY = r"(?i)^\s*(?:matin|apr[èe]s[- ]midi|soir|morning|afternoon|evening)\b"


def _of_match(found: re.Match[str]) -> str | None:
    if found["word"]:
        return "12:30" if found["half_past"] else "12:00"
    if found["half"]:
        hours = int(found["h12"])
        return _clock(hours % 12 + (12 if found["half"] in "pP" else 0), int(found["m12"] or 0)) if 1 <= hours <= 12 else None
    return _clock(int(found["h"] or found["hc"]), int(found["m"] or found["mc"] or 0))


def _clock(hours: int, minutes: int) -> str | None:
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def hour(typed: str) -> str | None:
    """An hour as typed in a field for hours ("9", "9h", "à 10 h 30", "10:30", "9 am", "midi") as "HH:MM"; None when it is none."""
    text = " ".join(typed.split())
    text = re.sub(r"^(?:à|a|at|vers|dès|@)\s*", "", text, flags=re.IGNORECASE).rstrip(" .,;")
    found = re.fullmatch(_HOUR, text)
    if found:
        return _of_match(found)
    plain = re.fullmatch(r"([0-9]{1,2})(?:[.,]?([0-9]{2}))?", text)
    return _clock(int(plain.group(1)), int(plain.group(2) or 0)) if plain else None


def read_when(typed: str, today: date) -> When:
    """The field "next appointment": a day, an hour, and what is left as the place, each if it is there. Never raises.

    A day that can be read in two ways is not taken: `day` is None and its words stay in `place`; `when_day` says which two.
    """
    day, clock, place = _when(typed, today)
    return When(None if _two_ways(day) else day.value, clock, place)


def when_day(typed: str, today: date) -> Typed:
    """The day in the field "next appointment", with what is to be asked or was not read, as `read` says it."""
    return _when(typed, today)[0]


def _two_ways(found: Typed) -> bool:
    return found.ask and found.code in ("year", "month", "which")


def _when(typed: str, today: date) -> tuple[Typed, str | None, str]:
    text = " ".join(typed.split())
    clock, before, after = None, text, ""
    for found in re.finditer(_HOUR, text):
        clock = _of_match(found)
        if clock is not None:
            before, after = re.sub(_AT, "", text[: found.start()].rstrip()), text[found.end() :]
            break
    day, before = _leading_day(before, today)
    if day.value is None:
        later, after = _leading_day(after, today)
        day = later if later.value is not None else day
    if clock is None:
        clock, before = _leading_clock(before)
    if clock is not None:
        before = re.sub(_PART_OF_DAY, "", before)
    return day, clock, " ".join(part for part in (_trimmed(before), _trimmed(after)) if part)


def read_line(typed: str) -> Line:
    """The hours on the line for an appointment: "10h30 nom", "10 h - 11 h nom", "1030 nom"; what is left are its words. Never raises."""
    text = " ".join(typed.split())
    for found in re.finditer(_HOUR, text):
        clock = _of_match(found)
        if clock is not None:
            before, after = text[: found.start()].rstrip(), text[found.end() :]
            begun = re.search(rf"(?<![0-9/.:])([0-9]{{1,2}}){_inline(_TO)}$", before + " ")
            first = _clock(int(begun.group(1)), 0) if begun else None
            if begun is not None and first is not None and first < clock:  # "10-11h"
                return Line(first, clock, _joined(re.sub(_FROM, "", before[: begun.start()].rstrip()), after))
            until, after, wrong = _ending(after, clock)
            before = re.sub(_FROM, "", before) if until else re.sub(_AT, "", before)
            return Line(clock, until, _joined(re.sub(_PART_OF_DAY, "", before), after), wrong)
    none = re.search(_HOUR, text) or re.search(_HALF_AN_HOUR, text)
    return _bare_clock(text) if none is None else Line(None, None, _joined(text[: none.start()], text[none.end() :]), none[0])


def _inline(pattern: str) -> str:
    return pattern.replace("(?i)", "(?i:", 1) + ")"


def _joined(*parts: str) -> str:
    return " ".join(part for part in map(_trimmed, parts) if part)


def _ending(after: str, clock: str) -> tuple[str | None, str, str]:
    """The hour at which it ends, when one follows, and the rest; or the hour that follows, when it is none or not later."""
    to = re.match(_TO, after)
    if to is None:
        return None, after, ""
    rest = after[to.end() :]
    found = re.match(_HOUR, rest)
    until = _of_match(found) if found else None
    if found is not None and (until is None or until <= clock):
        return None, rest[found.end() :], found[0]
    if found is None:
        plain = re.match(r"([0-9]{1,2})(?:[.:]?([0-9]{2}))?(?![0-9/.])", rest)  # "10h-11"
        found, until = plain, _clock(int(plain.group(1)), int(plain.group(2) or 0)) if plain else None
    if found is None or until is None or until <= clock:
        return None, after, ""
    return until, rest[found.end() :], ""


def _bare_clock(text: str) -> Line:
    """A number before words is an hour too: "10 nom", "10.30 nom", "1030 nom", with whole five minutes."""
    found = re.match(r"\s*([0-9]{1,2}?)(?:[.]?([0-9]{2}))?\s+(?=[^\W\d])", text)
    clock = _clock(int(found.group(1)), int(found.group(2) or 0)) if found else None
    if found is None or clock is None or int(clock[3:]) % 5 or re.match(_DAY_NUMBER, fold(text[found.end() :])):
        return Line(None, None, text)
    return Line(clock, None, _trimmed(text[found.end() :]))


def weekday(word: str) -> int | None:
    """The day of the week that a word names or shortens to three letters at least, Monday is 0; None for any other word."""
    return _weekday(_plain(word))


def leading(text: str, today: date) -> tuple[Typed, str]:
    """The day to come with which `text` begins, as `read` says it, and what follows it: all of `text` when it begins with none."""
    tokens = text.split()
    for end in range(min(len(tokens), 7), 0, -1):
        found = read(_trimmed(" ".join(tokens[:end])), today, held=False)
        if found.value is not None:
            return found, _trimmed(" ".join(tokens[end:]))
    return Typed(None, code="form"), text


_EVERY = r"(?:tous|toutes)\s+les|chaque|every|each"
_NAMED = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_UNIT = rf"(?P<unit>jours?|days?|semaines?|weeks?|mois|months?|quinzaines?|fortnights?|{_NAMED}s?)"
_IN_TWO = rf"une?\s+(?P<unit>jour|semaine|mois|{_NAMED})\s+sur\s+deux\b\s*"
_TIMES = r"(?P<times>[0-9]{1,2}|[a-z]+)\s+(?:fois|times)"
_MOST = 104  # two years of weeks: nobody plans further


def read_repeat(typed: str, first: date) -> Repeat | None:
    """How often an appointment of the day `first` comes again: "chaque semaine, 4 fois", "tous les 15 jours jusqu’au 18/12". None when not
    understood: nothing is repeated without an end.
    """
    text = _plain(typed).replace(",", " ")
    text = " ".join(text.split())
    begun = re.match(rf"(?:{_EVERY})\s+(?:(?P<n>[0-9]{{1,2}}|[a-z]+)\s+)?{_UNIT}\b\s*", text)
    in_two = re.match(_IN_TWO, text)  # "une semaine sur deux"
    found, n = (in_two, 2) if in_two is not None else (begun, begun is not None and _number(begun["n"] or "1"))
    if found is None or not n:
        return None
    unit, rest = found["unit"], text[found.end() :]
    if re.fullmatch(f"{_NAMED}s?", unit):
        if weekday(unit.removesuffix("s")) != first.weekday():
            return None  # of another day: it is not the same appointment
        unit = "semaine"
    months = unit[:2] == "mo"
    n *= 1 if months or unit[0] in "jd" else 14 if unit[0] in "qf" else 7
    n = 14 if n == 15 and unit[0] in "jd" else n  # "quinze jours" are two weeks
    times = re.fullmatch(_TIMES, rest)
    if times is not None:
        count = _number(times["times"])
        return Repeat(n, months, count, None) if count is not None and 2 <= count <= _MOST else None
    until = re.fullmatch(r"(?:jusqu'?\s?(?:au|a|en)?|until|till|to)\s+(.+)", rest)
    if until is None:
        return None
    last = _month_end(until[1], first) or read(until[1], first, held=False).value
    return Repeat(n, months, None, last) if last is not None and last > first else None


def _month_end(words: str, first: date) -> date | None:
    """ "fin décembre": its last day, from `first` on."""
    named = re.fullmatch(r"(?:la\s+)?(?:fin|end of)\s+(?:de\s+|d'\s?)?([a-z]+)", words)
    try:
        month = _month(named[1]) if named else 0
    except _Unread:
        month = 0
    return months_later(date(first.year + (month < first.month), month, 1), 1) - timedelta(days=1) if month else None


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def repeated(repeat: Repeat, first: date) -> list[date]:
    """The days after `first` on which it comes again; a month without such a day is left out, and no more than two years of weeks."""
    found: list[date] = []
    for k in range(1, _MOST):
        if repeat.months:
            month = first.month - 1 + k * repeat.n
            try:
                day = date(first.year + month // 12, month % 12 + 1, first.day)
            except ValueError:
                continue
        else:
            day = first + timedelta(days=k * repeat.n)
        if day.year > LAST_YEAR or (repeat.last is not None and day > repeat.last) or (repeat.times is not None and len(found) + 1 >= repeat.times):
            break
        found.append(day)
    return found


def months_later(day: date, n: int) -> date:
    """The same day so many months later, earlier for less than none; the month's last one where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    from calendar import monthrange  # it loads the system's names of days too

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """How many whole months passed from one day to a later one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last < months_later(first, months))


def _trimmed(text: str) -> str:
    return text.strip(" ,;:.-–—@·")


def _leading_day(text: str, today: date) -> tuple[Typed, str]:
    """The longest beginning of `text` that is a day, and what follows it; nothing is cut off for a day that has two readings."""
    tokens = text.split()
    start = next((i for i, token in enumerate(tokens) if _trimmed(token)), 0)
    why = Typed(None, code="empty")
    for end in range(min(len(tokens), start + 7), start, -1):
        found = read(_trimmed(" ".join(tokens[start:end])), today, held=False)
        if found.value is not None:
            return found, text if _two_ways(found) else " ".join(tokens[end:])
        if why.code in ("empty", "form"):
            why = found
    return why, text


def _leading_clock(text: str) -> tuple[str | None, str]:
    """ "1.12 10.30": after a day, two numbers with a point between are an hour."""
    found = re.match(r"\s*([0-9]{1,2})[.]([0-9]{2})(?![0-9.])", text)
    clock = _clock(int(found.group(1)), int(found.group(2))) if found else None
    return (clock, text[found.end() :]) if found and clock else (None, text)
