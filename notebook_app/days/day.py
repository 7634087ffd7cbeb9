"""One day, of an appointment that was held or of one to come."""

from __future__ import annotations

import re
from datetime import date, timedelta

from notebook_app.days.spoken import PART_OF_DAY
from notebook_app.days.words import (
    FIRST_YEAR,
    ISO,
    LAST_YEAR,
    MONTH_FIRST,
    NUMERIC,
    ORDINAL,
    WORDY,
    Unread,
    month_of,
    number_of,
    plain,
    real,
    trimmed,
    weekday_of,
)
from notebook_app.text import fold
from notebook_app.values import Value

_OLD = timedelta(days=731)
_NEAR = timedelta(days=184)
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
    "ajd": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "hier": -1,
    "yesterday": -1,
    "avant-hier": -2,
    "avant hier": -2,
    "avanthier": -2,
    "day before yesterday": -2,
    "demain": 1,
    "tomorrow": 1,
    "tmrw": 1,
    "apres-demain": 2,
    "apres demain": 2,
    "day after tomorrow": 2,
    "week tomorrow": 8,
    "week today": 7,
    "demain en huit": 8,
}
_LAST = ("dernier", "derniere", "passe", "last")
_NEXT = ("prochain", "prochaine", "qui vient", "next")
_UNITS = r"jours?|days?|semaines?|weeks?|quinzaines?|fortnights?"
_DISTANCE = rf"(il y a|dans|in)\s+([0-9]{{1,3}}|[a-z]+)\s+({_UNITS})|([0-9]{{1,3}}|[a-z]+)\s+(days?|weeks?|fortnights?)\s+ago"
_PART = r"\s+(?:matin|apres-midi|apres midi|aprem|soir|morning|afternoon|evening|night)$"
_NEXT_WEEK = r"(?:de\s+|of\s+)?(?:la\s+)?semaine\s+prochaine|next\s+week"


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


def read(typed: str, today: date, held: bool = True) -> Typed:
    """The day that was typed: of an appointment that was held, or (`held` False) of one to come. Never raises."""
    text = plain(typed)
    if not text:
        return Typed(None, code="empty")
    try:
        return _judged(_day(text, today, held), today, held)
    except Unread as why:
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
    if text in _OFFSETS:
        return Typed(_shift(today, _OFFSETS[text]))
    this = re.match(r"(?:ce|this)\s", text) is not None
    text = re.sub(r"^(?:on\s+the|le|du|the|on|ce|this|a(?=\s+week))\s+(?=\S)", "", text)
    text = re.sub(_PART, "", text) if text not in _OFFSETS else text
    if text in _OFFSETS:
        return Typed(_shift(today, _OFFSETS[text]))
    distance = re.fullmatch(_DISTANCE, text)
    if distance:
        return Typed(_distant(distance, today))
    head = re.match(r"([a-z]+)\.?(?:\s*,\s*|\s+|$)", text)
    weekday = weekday_of(head.group(1)) if head else None
    if head and weekday is not None:
        rest = text[head.end() :]
        if head.group(1) == "mar" and re.fullmatch(rf"[0-9]{{1,2}}{ORDINAL}", rest):
            return _tuesday_or_march(rest, today, held)
        if head.group(1) == "mar" and re.fullmatch(MONTH_FIRST, text):
            return _calendar(text, today, held)
        if this and not rest and weekday == today.weekday():
            return Typed(today)
        return _after_weekday(weekday, rest, today, held)
    week = re.fullmatch(rf"(?:(?P<next>{_NEXT_WEEK})|week\s+on)\s+(?:le\s+|on\s+)?(?P<day>[a-z]+)\.?", text)
    if week and (weekday := weekday_of(week["day"])) is not None:
        return _after_weekday(weekday, "next week" if week["next"] else "week", today, held)
    relative = re.fullmatch(r"(last|next)\s+([a-z]+)\.?", text)
    if relative:
        weekday = weekday_of(relative.group(2))
        if weekday is not None:
            return _after_weekday(weekday, relative.group(1), today, held)
    return _calendar(text, today, held)


def _distant(found: re.Match[str], today: date) -> date:
    number = found.group(2) or found.group(4)
    unit = found.group(3) or found.group(5)
    n = number_of(number)
    if n is None:
        raise Unread("form")
    n *= 7 if unit[0] in "sw" else 14 if unit[0] in "qf" else 1
    # "Quinze jours" are two weeks.
    n = 14 if number in ("15", "quinze") and unit[0] == "j" else n
    return _shift(today, n if found.group(1) in ("dans", "in") else -n)


def _after_weekday(weekday: int, rest: str, today: date, held: bool) -> Typed:
    back = (today.weekday() - weekday) % 7
    before, after = _shift(today, -(back or 7)), _shift(today, 7 - back)
    if rest in _LAST:
        return Typed(before)
    if rest in ("en huit", "en 8", "week"):
        return Typed(_shift(after, 7))
    if rest in ("en quinze", "en 15", "fortnight"):
        return Typed(_shift(after, 14))
    if re.fullmatch(_NEXT_WEEK, rest):
        return Typed(_shift(today, 7 - today.weekday() + weekday))
    rest = re.sub(r"^(?:le|the)\s+(?=[0-9])", "", rest)
    if rest in _NEXT:
        # Said on a Wednesday, "vendredi prochain" is in two days for some and in nine for others.
        same_week = after.isocalendar()[:2] == today.isocalendar()[:2]
        return Typed(after, ask=True, code="which", other=_shift(after, 7)) if same_week else Typed(after)
    if not rest:
        if back == 0:
            return Typed(today, ask=True, code="which", other=before if held else after)
        return Typed(before if held else after)
    number = re.fullmatch(rf"([0-9]{{1,2}}){ORDINAL}", rest)
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
    except Unread:
        french = None
    english = _calendar(f"{rest} march", today, held)
    return Typed(french or english.value, ask=True, code="month", other=english.value if french else None)


def _of_month(day: int, today: date, held: bool) -> date:
    """The nearest such day of a month on the right side of today."""
    if not 1 <= day <= 31:
        raise Unread("no-day")
    for step in range(3):
        month = today.month - 1 + (-step if held else step)
        try:
            found = date(today.year + month // 12, month % 12 + 1, day)
        except ValueError:
            continue
        if (found <= today) if held else (found >= today):
            return found
    raise Unread("form")


def _calendar(text: str, today: date, held: bool) -> Typed:
    """A day of the calendar without its weekday."""
    iso = re.fullmatch(ISO, text)
    if iso:
        return Typed(real(_year(iso.group(1), today), int(iso.group(3)), int(iso.group(4))))
    if re.fullmatch(r"[0-9]{8}", text):
        return Typed(_compact(text, today))
    if re.fullmatch(r"[0-9]{6}", text):
        return _placed(int(text[:2]), int(text[2:4]), text[4:], today, held)
    number = re.fullmatch(rf"([0-9]{{1,2}}){ORDINAL}", text)
    if number:
        return Typed(_of_month(int(number.group(1)), today, held), ask=True, code="month")
    numeric = re.fullmatch(NUMERIC, text)
    if numeric:
        return _placed(int(numeric.group(1)), int(numeric.group(3)), numeric.group(4), today, held)
    wordy = re.fullmatch(WORDY, text)
    if wordy:
        return _placed(int(wordy.group(1)), month_of(wordy.group(2)), wordy.group(3), today, held)
    english = re.fullmatch(MONTH_FIRST, text)
    if english:
        return _placed(int(english.group(2)), month_of(english.group(1)), english.group(3), today, held)
    raise Unread("form")


def _compact(digits: str, today: date) -> date:
    """Eight digits, day first or year first: never both, for a month is no century."""
    if 1 <= int(digits[2:4]) <= 12 and int(digits[4:6]) >= 19:
        return real(_year(digits[4:], today), int(digits[2:4]), int(digits[:2]))
    if int(digits[:2]) >= 19 and 1 <= int(digits[4:6]) <= 12:
        return real(_year(digits[:4], today), int(digits[4:6]), int(digits[6:]))
    raise Unread("form")


def _placed(day: int, month: int, year: str | None, today: date, held: bool) -> Typed:
    """A day and a month, with the year typed or the one that the field makes plain."""
    if year is not None:
        if not 1 <= month <= 12:
            raise Unread("no-month")
        return Typed(real(_year(year, today), month, day))
    this_year = real(today.year, month, day)
    if (this_year <= today) if held else (this_year >= today):
        return Typed(this_year)
    try:
        beside = real(today.year + (-1 if held else 1), month, day)
    except Unread:
        return Typed(this_year)  # 29 February
    if held:
        return Typed(beside, ask=True, code="year", other=this_year)
    return Typed(beside) if beside - today <= _NEAR else Typed(this_year, ask=True, code="year", other=beside)


def _year(digits: str, today: date) -> int:
    """A year as typed: four digits, or two for a year up to the next one."""
    if len(digits) == 2:
        digits = "20" + digits if 2000 + int(digits) <= today.year + 1 else "19" + digits
    if len(digits) != 4 or not FIRST_YEAR <= int(digits) <= LAST_YEAR:
        raise Unread("no-year")
    return int(digits)


def _shift(today: date, days: int) -> date:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        raise Unread("no-year") from None


def weekday(word: str) -> int | None:
    """The day of the week that a word names or shortens to three letters at least, Monday is 0; None for any other word."""
    return weekday_of(plain(word))


def leading(text: str, today: date, timed: bool = False) -> tuple[Typed, str]:
    """The day to come with which `text` begins, as `read` says it, and what follows it: all of `text` when it begins with none.

    What is written as a day and is none, "31/02", or as two, "jeudi 27" that is a Friday, has no value and says why. `timed`: an hour
    stands elsewhere; without it the 9 of "jeudi 9" may be one.
    """
    tokens = text.split()
    for end in range(min(len(tokens), 7) if not re.match(r"1/2\s*(?:j|h|day|hour)", text) else 0, 0, -1):
        if _in_hour(tokens, end):
            continue
        head = trimmed(" ".join(tokens[:end]))
        found = read(head, today, held=False)
        number = re.fullmatch(r"([0-9]{1,2})(?:[-–][0-9]{1,2})?", trimmed(tokens[end - 1]))
        if found.code == "weekday" and number and not timed and int(number[1]) < 24:
            continue
        written = found.code == "no-year" and re.search(r"(?<![0-9])[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{3,4}$", head)  # "3/12/1926"
        if found.value is not None or written or (found.code in ("weekday", "no-day", "no-month") and (end > 1 or not head.isdecimal())):
            return found, _with_part(head, trimmed(" ".join(tokens[end:])))
    return Typed(None, code="form"), text


def without_brackets(text: str, today: date) -> tuple[str, list[str]]:
    """A day in brackets is one like another, "demain (jeudi)"; so is one that is said twice, "demain/jeudi". With those that were so."""
    taken = list[str]()

    def day_of(words: str) -> date | None:
        read, rest = leading(words, today, timed=True)
        return read.value if not rest else None

    def bare(found: re.Match[str]) -> str:
        beside, inside = found[1] or "", found[2]
        first, second = day_of(beside) if re.search(r"[^\W\d_]|/", beside) else None, day_of(inside)
        if first is not None and first == second:
            taken.append(beside)
            return beside
        if first is not None and weekday(inside) not in (None, first.weekday()):
            return f"{inside} {first:%d/%m}"  # it is asked, also where somebody is called Friday
        if second is None or not re.search(r"[^\W\d_]{3}", inside):
            return found[0]
        taken.append(inside)
        return f"{beside} {inside}".strip()

    text = re.sub(r"(?:(\S+)\s)?\(([^()]{2,30})\)", bare, text)
    pair = re.search(r"([^\W\d_]{4,})\s?/\s?([^\W\d_]{4,})", text)
    if pair is not None and day_of(pair[1]) is not None and day_of(pair[1]) == day_of(pair[2]):
        text = f"{text[: pair.end(1)]}{text[pair.end() :]}"
    return text, taken


def leading_day(text: str, today: date) -> tuple[Typed, str]:
    """The longest beginning of `text` that is a day, and what follows it; nothing is cut off for a day that has two readings."""
    tokens = text.split()
    start = next((i for i, token in enumerate(tokens) if trimmed(token)), 0)
    why = Typed(None, code="empty")
    for end in range(min(len(tokens), start + 7), start, -1):
        if _in_hour(tokens[start:], end - start):
            continue
        found = read(trimmed(" ".join(tokens[start:end])), today, held=False)
        if found.value is not None:
            return found, text if two_ways(found) else _with_part(trimmed(" ".join(tokens[start:end])), " ".join(tokens[end:]))
        number = re.fullmatch(r"[0-9]{1,2}", trimmed(tokens[end - 1]))
        slip = found.code == "weekday" and not (number and int(number[0]) < 24)  # "jeudi 27" that is a Friday; the 9 of "jeudi 9" may be an hour
        if found.code == "no-day" or slip:  # "30 février" is not the 30th of this month
            return found, text
        if why.code in ("empty", "form"):
            why = found
    return why, text


def _with_part(day: str, rest: str) -> str:
    """The part of the day that was read with the day stays with what follows: "demain matin" is not all of tomorrow."""
    part = re.search(rf"(?i)(?:^|\s){PART_OF_DAY}$", day)
    return f"{part[0].strip()} {rest}".strip() if part else rest


def _in_hour(tokens: list[str], end: int) -> bool:
    """Whether the last of the first `end` words is a number of what follows: of an hour ("3/12 10", "jeudi 10 h"), of a phone ("06 12 34")."""
    last = re.fullmatch(r"(?:.*[-–—])?([0-9]{1,2})", trimmed(tokens[end - 1]))
    if last is None:
        return False
    if end < len(tokens) and re.fullmatch(r"h|heures?|hours?|hrs?|[ap]\.?m\.?|o'?clock|-|–|/|:", fold(tokens[end])):
        return True
    before = tokens[: end - 1]
    return any(c.isdecimal() for token in before for c in token) and before[-1] not in ("/", "-", ".") and int(last[1]) < 24


def two_ways(found: Typed) -> bool:
    """Whether it can be read as two days: which one is asked before it is taken."""
    return found.ask and found.code in ("year", "month", "which")
