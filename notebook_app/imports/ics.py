"""Appointments of another calendar (iCalendar), as programs really write them. Any bytes give a reading, never an exception.

The lines, the zones and their Windows names are read by `icalendar`; what a file holds is taken apart by `events`.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from hashlib import sha256
from typing import Any

from notebook_app import nir
from notebook_app.imports import rule as rules
from notebook_app.imports.events import BROKEN, EACH, Event, Line, is_cancelled, is_declined, taken_apart
from notebook_app.text import clean_name

TAKEN = 2_000  # appointments of a file; the nearest ones
AHEAD = timedelta(days=366)  # of a repetition without end; twice as far with one
BEHIND = timedelta(days=366)  # of a repetition
_WALKED = 1_000_000  # days of all repetitions of a file
_LONGEST = 200  # letters of a title or a place
_FIRST, _LAST = date(2000, 1, 1), date(2099, 12, 31)
_DAYS = 31  # of one event: the rest is a stay, not an appointment
_FIXED = re.compile(r"(?i)(?:tzone://Microsoft/)?(?:GMT|UTC)(?:([+-])([01][0-9]):?([0-5][0-9]))?")
_ANSWERS = {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"}  # methods: what others said of an event, or only propose
_WEB = re.compile(r"(?i)\b[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+")


@dataclass(frozen=True)
class Dated:
    """One day of another calendar. `uid`: a digest of its event's name there; `at`: which of a repetition, "" where there is none.

    `hour` and `until` are "HH:MM" of the counsellor's own zone, `hour` None for whole days, of which there are `days`. `whole`: the
    cancellation is that of the event, with all its days. `declined`: an invitation she said no to (`is_declined`), which holds without her.
    """

    uid: str
    at: str
    day: date
    hour: str | None = None
    until: str = ""
    days: int = 1
    words: str = ""
    place: str = ""
    sequence: int = 0
    cancelled: bool = False
    whole: bool = False
    declined: bool = False


@dataclass(frozen=True)
class Calendar:
    """A whole file. `unread`: events that could not be read; `left`: those beyond what one file brings; `cut`: repetitions of which only a part
    is here, (words, how many, the last day); `astray`: changes that count for more days than are changed here, (words, which day); `left_out`
    as in `found.Reading`, `notes`, `guests`, `attached`, `web`, `groups`, `alarms`, `tasks`, `answers`; `zones`: the names of those that are not
    known, whose hours are taken as they are written; `far`: repetitions without a day near today; `code`: why nothing could be read.
    """

    dates: tuple[Dated, ...] = ()
    unread: int = 0
    left: int = 0
    cut: tuple[tuple[str, int, date], ...] = ()
    astray: tuple[tuple[str, date], ...] = ()
    left_out: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    far: int = 0
    code: str = ""


def name_digest(uid: str) -> str:
    """What is kept of the name of an event in its calendar."""
    return sha256(uid.encode("utf-8", "replace")).hexdigest()[:24]


def social(dates: Iterable[Dated]) -> int:
    """How many social security numbers stand in these; in all days of a repetition one."""
    return len({(one.uid, number.figures) for one in dates for words in (one.words, one.place) for number in nir.find(words)})


def without_social(one: Dated) -> Dated:
    """The same without the social security numbers."""
    words, place = (nir.without(said).strip(" ,;-") if nir.find(said) else said for said in (one.words, one.place))
    return one if (words, place) == (one.words, one.place) else replace(one, words=words, place=place)


@dataclass(frozen=True)
class _From:
    """How a repetition is from one of its moments on: moved by `shift`, on the clocks of `zone`."""

    since: datetime
    shift: timedelta
    template: Dated
    zone: tzinfo | None
    all_day: bool
    length: timedelta


def _range(event: Event) -> str:
    """For which others of its repetition it counts besides itself; "" for none."""
    return event.first("RECURRENCE-ID")[0].get("RANGE", "").strip().upper()


class _Unread(Exception):
    """An event that says nothing one could keep."""


def read(data: bytes, today: date, zone: tzinfo) -> Calendar:
    """Every appointment of the file, by day and hour, in the counsellor's own `zone`; what no zone is said of is taken as it is written.

    `code`: `cut` for a file that holds no whole calendar, `answer` for what only answers an invitation.
    """
    events, zones, left_out, more = taken_apart(data)
    answers = len(events)
    events = [event for event in events if event.method not in _ANSWERS]
    if len(events) < answers:
        left_out["answers"] = None
        if not events:
            return Calendar(left_out=tuple(left_out), code="answer")
    if not events and more == 0 and not re.search(rb"END:VCALENDAR", data.upper().replace(b"\0", b"")):
        return Calendar(code="cut")
    reader = _Reader(today, zone, zones)
    reader.add(events)
    dates = sorted(reader.dates, key=lambda one: (one.day, one.hour is None, one.hour or "", one.uid, one.at))
    near = sorted(dates, key=lambda one: (one.day < today, abs(one.day - today)))[:TAKEN]
    if len(near) < len(dates):
        kept = set(near)
        dates, more = [one for one in dates if one in kept], more + len(dates) - len(near)
    left_out |= reader.left_out
    return Calendar(tuple(dates), reader.unread, more, tuple(reader.cut), tuple(reader.astray), tuple(left_out), reader.unknown, reader.far)


# -- days and hours ----------------------------------------------------------------------------------------------------------------


class _Reader:
    """Events → dates. A moment is (naive local time or day, its zone or None)."""

    def __init__(self, today: date, zone: tzinfo, zones: dict[str, bytes]) -> None:
        self.today, self.zone, self._described = today, zone, zones
        self._zones: dict[str, tzinfo | None] = {}
        self._walked = 0
        self._shared: frozenset[str] = frozenset()
        self.dates, self.unread, self.far = list[Dated](), 0, 0
        self.cut: list[tuple[str, int, date]] = []
        self.astray: list[tuple[str, date]] = []
        self.left_out: dict[str, None] = {}

    def add(self, events: list[Event]) -> None:
        by_uid: dict[str, dict[str, tuple[int, Event]]] = {}
        self._shared = self._of_several(events)
        for event in events:
            try:
                if not event.whole:
                    raise _Unread
                uid, at, sequence = self._named(event)
            except (_Unread, *BROKEN):
                self.unread += 1
                continue
            known = by_uid.setdefault(uid, {})
            if at not in known or sequence >= known[at][0]:  # of two the later one
                known[at] = (sequence, event)
        for uid, parts in by_uid.items():
            main = parts.pop("", None)
            for at, (sequence, event) in parts.items():
                if main is not None and main[0] >= sequence and is_cancelled(main[1]):
                    event.method = "CANCEL"  # one of its days was changed before it was called off
                self._try(self._single, event, uid, at, sequence)
            if main is not None and ("RRULE" in main[1].lines or "RDATE" in main[1].lines):
                self._try(self._repeated, main[1], uid, parts, main[0])
                continue
            for _, event in parts.values():
                if _range(event):
                    self._stray(event)
            if main is not None:
                self._try(self._single, main[1], uid, "", main[0])

    def _try(self, deed: Any, event: Event, *more: object) -> None:
        try:
            deed(event, *more)
        except (_Unread, *BROKEN):
            self.unread += 1

    @staticmethod
    def _of_several(events: list[Event]) -> frozenset[str]:
        """The names that events bear of other days and other titles: some programs write the same everywhere."""
        said: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
        for event in events:
            if "RECURRENCE-ID" not in event.lines and not is_cancelled(event):
                starts, titles = said.setdefault((event.first("UID")[1].strip(), event.first("SEQUENCE")[1].strip()), (set(), set()))
                starts.add(event.first("DTSTART")[1])
                titles.add(event.first("SUMMARY")[1])
        return frozenset(uid for (uid, _), (starts, titles) in said.items() if len(starts) > 1 and len(titles) > 1)

    def _named(self, event: Event) -> tuple[str, str, int]:
        """Which event it is, which of its repetition, and how often it was changed."""
        uid = event.first("UID")[1].strip()
        if not uid or (uid in self._shared and "RECURRENCE-ID" not in event.lines):
            uid = "\n".join(event.first(name)[1] for name in ("DTSTART", "DTEND", "RRULE", "SUMMARY", "LOCATION"))
        sequence = event.first("SEQUENCE")[1].strip()
        at = ""
        if "RECURRENCE-ID" in event.lines:
            moment, _ = self._moment(event.first("RECURRENCE-ID"))
            at = self._at(moment, self._zone_of(event.first("RECURRENCE-ID")))
        return name_digest(uid), at, int(sequence) if re.fullmatch("[0-9]{1,9}", sequence) else 0

    def _repeated(self, event: Event, uid: str, apart: dict[str, tuple[int, Event]], sequence: int) -> None:
        """All of a repetition, but those that have an event of their own, `apart`."""
        start, all_day = self._moment(event.first("DTSTART"))
        zone = self._zone_of(event.first("DTSTART"))
        first = _From(datetime.min, timedelta(0), self._titled(event, uid, "", sequence), zone, all_day, self._length(event, start, all_day))
        ways = [first, *sorted(self._changes(uid, start, first, apart, sequence), key=lambda way: way.since)]
        named = {self._which(event, zone) for _, event in apart.values()}
        days, cut = self._days(event, start, zone)
        excluded = self._excluded(event, zone)
        made = 0
        for moment in days:
            at = self._at(moment, zone)
            if at in excluded or at[:10] in excluded or moment.date().isoformat() in excluded or named & {moment, moment.date()}:
                continue
            if made == EACH:
                cut = True
                break
            way = next(way for way in reversed(ways) if way.since <= moment)
            self.dates.append(replace(self._placed(way.template, moment + way.shift, way.zone, way.all_day, way.length), at=at))
            made += 1
        if cut and made:
            last = max(one.day for one in self.dates[-made:])
            self.cut.append((first.template.words, made, last))
        elif cut and not days:
            self.far += 1
        elif cut:
            raise _Unread

    def _changes(self, uid: str, start: datetime, first: _From, apart: dict[str, tuple[int, Event]], sequence: int) -> Iterator[_From]:
        """What is changed of a repetition from a moment on (RFC 5545, 3.8.4.4): all later ones by the same difference, on its own clocks."""
        for changed, event in apart.values():
            if not _range(event):
                continue
            try:
                if _range(event) != "THISANDFUTURE":
                    raise _Unread
                begins, all_day = self._moment(event.first("DTSTART"))
                of, since = self._zone_of(event.first("DTSTART")), self._which(event, first.zone)
                if not isinstance(since, datetime):
                    since = datetime.combine(since, start.time())
                zone = of if first.all_day else first.zone  # a day has none of its own
                shift = self._to_zone(begins, of, zone if first.all_day else zone or self.zone) - since
                titled = replace(self._titled(event, uid, "", max(changed, sequence)), whole=False)
                yield _From(since, shift, titled, zone, all_day, self._length(event, begins, all_day))
            except (_Unread, *BROKEN):
                self._stray(event)

    def _stray(self, event: Event) -> None:
        moment = self._which(event, None)
        self.astray.append((self._said(event, "SUMMARY"), moment.date() if isinstance(moment, datetime) else moment))

    def _which(self, event: Event, zone: tzinfo | None) -> date:
        """Which of a repetition it is, on the clocks of that; a day where only that is said."""
        line = event.first("RECURRENCE-ID")
        moment, all_day = self._moment(line)
        return moment.date() if all_day else self._to_zone(moment, self._zone_of(line), zone or self.zone)

    def _days(self, event: Event, start: datetime, zone: tzinfo | None) -> tuple[list[datetime], bool]:
        """When a repetition is, near today; whether there is more of it."""
        found, cut = {start}, False
        low, soon = self.today - BEHIND, self.today + AHEAD
        if "RRULE" in event.lines:
            rule = rules.read(event.first("RRULE")[1], start.time())
            if rule is None or len(event.lines["RRULE"]) > 1 or "EXRULE" in event.lines:
                cut = True
            else:
                end = self._until(rule.until, zone) if rule.until else datetime.combine(_LAST, time.max)
                last = min(soon if rule.endless else soon + AHEAD, end.date())
                self._walked += max(0, (last - (start.date() if rule.count else max(low, start.date()))).days)
                if self._walked > _WALKED:
                    raise _Unread
                found, walked = set(), 0
                for day in rules.walk(rule, start.date(), last, low):
                    moment = datetime.combine(day, start.time())
                    walked += 1
                    if day >= low and moment <= end:
                        found.add(moment)
                if rule.count and not walked:
                    raise _Unread  # it names no day at all
                cut = rule.endless or start.date() < low or walked < rule.count or (not rule.count and end.date() > last)
        for params, value in event.lines.get("RDATE", []):
            for one in value.split(","):
                found.add(self._to_zone(self._moment((params, one.partition("/")[0]))[0], self._zone_of((params, one.partition("/")[0])), zone))
        return sorted(found), cut

    def _until(self, written: str, zone: tzinfo | None) -> datetime:
        line: Line = ({}, written)
        moment, all_day = self._moment(line)
        if all_day:
            return datetime.combine(moment.date(), time.max)
        return self._to_zone(moment, self._zone_of(line), zone)

    def _excluded(self, event: Event, zone: tzinfo | None) -> frozenset[str]:
        found = set()
        for params, value in event.lines.get("EXDATE", []):
            for one in value.split(",")[:EACH]:
                try:
                    moment, all_day = self._moment((params, one))
                except (_Unread, *BROKEN):
                    continue
                found.add(moment.date().isoformat() if all_day else self._at(moment, self._zone_of((params, one)) or zone))
        return frozenset(found)

    def _single(self, event: Event, uid: str, at: str, sequence: int) -> None:
        start, all_day = self._moment(event.first("DTSTART"))
        zone, length = self._zone_of(event.first("DTSTART")), self._length(event, start, all_day)
        self.dates.append(self._placed(self._titled(event, uid, at, sequence), start, zone, all_day, length))

    def _titled(self, event: Event, uid: str, at: str, sequence: int) -> Dated:
        cancelled = is_cancelled(event)
        return Dated(
            uid, at, self.today, words=self._said(event, "SUMMARY"), place=self._said(event, "LOCATION"), sequence=sequence,
            cancelled=cancelled, whole=cancelled and not at, declined=not cancelled and is_declined(event),
        )  # fmt: skip

    def _placed(self, one: Dated, start: datetime, zone: tzinfo | None, all_day: bool, length: timedelta) -> Dated:
        """The same at this moment, in the counsellor's own zone."""
        if all_day:
            placed = replace(one, day=start.date(), hour=None, days=min(_DAYS, max(1, length.days)))
        else:
            begins = self._to_zone(*self._that_is(start, zone), self.zone)
            # from moment to moment: an hour that is lost or comes twice in the night between belongs to no appointment
            ends = self._to_zone(*self._that_is(start + length, zone), self.zone)
            until = f"{ends:%H:%M}" if ends > begins else ""
            days = min(_DAYS, (ends - timedelta(seconds=1)).date().toordinal() - begins.date().toordinal() + 1)
            long = ends - begins >= timedelta(days=1)
            if long and begins.time() == ends.time() == time():
                return self._placed(one, begins, None, True, ends - begins)
            placed = replace(one, day=begins.date(), hour=f"{begins:%H:%M}", until="" if long else until, days=days if long else 1)
        if not _FIRST <= placed.day <= _LAST:
            raise _Unread
        return placed

    def _length(self, event: Event, start: datetime, all_day: bool) -> timedelta:
        """How long it is; nothing where that is not said or cannot be read."""
        from icalendar.prop import vDuration

        parser: Any = vDuration
        found = timedelta(0)
        try:
            if "DTEND" in event.lines:
                line = event.first("DTEND")
                end, _ = self._moment(line)
                found = self._to_zone(end, self._zone_of(line), None if all_day else self._zone_of(event.first("DTSTART"))) - start
            elif "DURATION" in event.lines:
                found = parser.from_ical(event.first("DURATION")[1])
        except (_Unread, *BROKEN):
            pass
        return max(timedelta(0), found)

    def _moment(self, line: Line) -> tuple[datetime, bool]:
        """As it is written, and whether it is a whole day. Raises ValueError."""
        from icalendar.prop import vDDDTypes

        parser: Any = vDDDTypes
        found = parser.from_ical(line[1].strip())
        if isinstance(found, datetime):
            return found.replace(tzinfo=None), False
        if isinstance(found, date):
            return datetime.combine(found, time()), True
        raise _Unread

    def _zone_of(self, line: Line) -> tzinfo | None:
        """The zone a moment is written in; None for one of no zone, which is the same everywhere."""
        params, value = line
        if value.strip().upper().endswith("Z"):
            return self._zone_named("UTC")
        name = params.get("TZID", "").strip().strip('"')
        return self._zone_named(name) if name and len(name) < 100 else None

    def _zone_named(self, name: str) -> tzinfo | None:
        if name not in self._zones:
            from icalendar.timezone.tzp import TZP

            zones = TZP()  # one's own: what a file describes is not known to the next one
            tries = name.strip("/").split("/")
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found = next((zone for n in range(len(tries)) if (zone := zones.timezone("/".join(tries[n:]))) is not None), None)
                self._zones[name] = found or self._described_zone(name) or self._fixed_zone(name)
        return self._zones[name]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of zones that are neither known nor described."""
        return tuple(filter(None, (clean_name(name) for name, zone in self._zones.items() if zone is None)))

    @staticmethod
    def _fixed_zone(name: str) -> tzinfo | None:
        """One that is named by how far it is from UTC."""
        if (said := _FIXED.fullmatch(name)) is None:
            return None
        away = timedelta(hours=int(said[2] or 0), minutes=int(said[3] or 0))
        return timezone(-away if said[1] == "-" else away)

    def _described_zone(self, name: str) -> tzinfo | None:
        from icalendar.cal import Timezone
        from icalendar.timezone.tzp import TZP

        parser: Any = Timezone
        try:
            found = parser.from_ical(self._described[name]).to_tz(TZP(), lookup_tzid=False)
            datetime(2026, 7, 1, tzinfo=found).utcoffset()
            return found if isinstance(found, tzinfo) else None
        except BROKEN:
            return None

    @staticmethod
    def _to_zone(moment: datetime, of: tzinfo | None, to: tzinfo | None) -> datetime:
        """The same moment on the clocks of another zone; as it is written where one of the two is not known."""
        if of is None or to is None or of is to:
            return moment
        return moment.replace(tzinfo=of).astimezone(to).replace(tzinfo=None)

    def _that_is(self, moment: datetime, zone: tzinfo | None) -> tuple[datetime, tzinfo | None]:
        """The same moment by UTC: an hour that is lost when the clocks change is the one after it."""
        utc = self._zone_named("UTC")
        return (moment, None) if zone is None else (self._to_zone(moment, zone, utc), utc)

    def _at(self, moment: datetime, zone: tzinfo | None) -> str:
        """Which of a repetition: the same however its zone is written."""
        if zone is not None:
            moment = self._to_zone(moment, zone, self._zone_named("UTC"))
        return f"{moment:%Y-%m-%dT%H:%M}"

    def _said(self, event: Event, name: str) -> str:
        """Its words on one line. An address of the web is no place: nothing here leads there."""
        said = event.first(name)[1]
        if name == "LOCATION":
            kept = _WEB.sub("", said)
            if kept != said:
                self.left_out["web"] = None
            said = kept
        words = clean_name(re.sub(r"\\[nN]", " ", said)) or ""
        return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
