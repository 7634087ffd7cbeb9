"""The events of a calendar file (iCalendar) as they are written: its whole lines, kept apart so that a broken event stops no other, and the zones it
describes. What they say of days is not asked here.
"""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from notebook_app.imports import rule as rules
from notebook_app.text import decoded, utf_16

EVENTS = 10_000  # of a file; what comes after is counted
EACH = 400  # of one repetition, and lines of one name
_LINE = 8_192  # bytes of a line that is read
_READ = {"UID", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "LOCATION", "STATUS", "SEQUENCE"}
# What has no place in the notebook, by what it is called in the preview; what only programs read is not there.
_ELSEWHERE = {
    "DESCRIPTION": "notes", "COMMENT": "notes", "ATTENDEE": "guests", "ORGANIZER": "guests", "CONTACT": "guests", "ATTACH": "attached",
    "URL": "web", "CONFERENCE": "web", "CATEGORIES": "groups", "VALARM": "alarms", "VTODO": "tasks", "VJOURNAL": "notes",
}  # fmt: skip
BROKEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)  # what the library stumbles over
_QUOTED = re.compile(rb"(?i)[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]")
# The name of a zone may hold a colon, and is rarely quoted then.
_ZONE = re.compile(rb'(?i)([^":]{0,100}?;TZID=)([^";]{1,100})((?:;[^:]{0,100})?:)(?=[0-9]{8})')
_OWNERS = {"X-OWNER", "X-WR-CALNAME"}  # of a calendar: whose it is, for Outlook; for Google its name, which is her address
_ASKED = {"ATTENDEE", "ORGANIZER", "X-MOZ-INVITED-ATTENDEE"}  # of an event: who was asked, by whom, and for Thunderbird which of them she is
_DECLINED = re.compile(rb"(?i);PARTSTAT=DECLINED[;:]")
_NOBODY = re.compile(rb"(?i);CUTYPE=(?:ROOM|RESOURCE)[;:]")
_ADDRESS = re.compile(rb'(?i)(?:mailto:|;EMAIL=)([^\s";:,@]+@[^\s";:,@]+)')

Line = tuple[dict[str, str], str]


@dataclass
class Event:
    """The lines of one event, by name; `method` is that of the calendar it lies in.

    By their addresses: `asked`, who was, and whether they said no; `host`, who asked them; `hers`, whose calendar it is, where that is said.
    """

    lines: dict[str, list[Line]] = field(default_factory=dict)
    method: str = ""
    asked: dict[bytes, bool] = field(default_factory=dict)
    host: bytes = b""
    hers: set[bytes] = field(default_factory=set)
    whole: bool = True  # its end was there

    def first(self, name: str) -> Line:
        return self.lines.get(name, [({}, "")])[0]


def is_cancelled(event: Event) -> bool:
    return event.method == "CANCEL" or event.first("STATUS")[1].strip().upper() == "CANCELLED"


def is_declined(event: Event) -> bool:
    """Whether she said no to it. Others' answers are not hers; where nothing says which are, that is sure only of what everybody who was asked
    said no to: she is one of them, or asked them and nobody comes. Any other is shown and planned as if nobody had answered.
    """
    own = [no for who, no in event.asked.items() if who in event.hers]
    asked = own or [no for who, no in event.asked.items() if who != event.host]
    return bool(asked) and all(asked) and (bool(own) or event.host not in event.hers)


def _logical(data: bytes) -> Iterator[bytes]:
    """Whole lines: folds are joined as bytes, since some programs fold inside a letter. Of a long one its beginning."""
    if utf_16(data):
        data = decoded(data).encode("utf-8", "replace")
    whole, long = list[bytes](), 0
    for line in re.split(rb"\r\n|\n|\r", data.removeprefix(b"\xef\xbb\xbf")):
        soft = bool(whole) and whole[-1].endswith(b"=") and _QUOTED.match(whole[0]) is not None  # of vCalendar 1.0
        if soft:
            whole[-1] = whole[-1][:-1]
        if soft or (whole and line[:1] in (b" ", b"\t")):
            if long < _LINE:
                whole.append(line if soft else line[1:])
                long += len(line)
            continue
        if whole:
            yield b"".join(whole)[:_LINE]
        whole, long = [line], len(line)
    yield b"".join(whole)[:_LINE]


def taken_apart(data: bytes) -> tuple[list[Event], dict[str, bytes], dict[str, None], int]:
    """The events, the zones the file describes, what is left out of it, and how many events are beyond `EVENTS`."""
    events, zones, left_out, more = list[Event](), dict[str, bytes](), dict[str, None](), 0
    inside, calendar, zone = list[str](), 0, list[bytes]()  # `calendar`: where its events begin
    event, method, owners = Event(), "", set[bytes]()

    def keep(whole: bool) -> None:
        nonlocal more
        if len(events) < EVENTS:
            event.whole = whole
            events.append(event)
        else:
            more += 1

    for line in _logical(data):
        name = re.split(rb"[;:]", line, maxsplit=1)[0].strip().upper().decode("ascii", "replace")
        value = line.partition(b":")[2].strip().upper().decode("ascii", "replace")
        if name == "BEGIN":
            if value in ("VEVENT", "VCALENDAR") and "VEVENT" in inside:
                keep(False)  # the one before has no end
                inside.clear()
            if value == "VCALENDAR":
                inside, calendar, method, owners = [], len(events), "", set()
            elif value == "VEVENT":
                event = Event(hers=set(owners))
            elif value == "VTIMEZONE":
                zone = []
            elif value in _ELSEWHERE:
                left_out[_ELSEWHERE[value]] = None
            inside.append(value)
        if inside and "VTIMEZONE" in inside and len(zone) < 200:
            zone.append(line)
        if name == "END":
            while inside and inside.pop() != value:
                pass
            if value == "VEVENT":
                keep(True)
                event = Event()
            elif value == "VTIMEZONE":
                _keep_zone(zones, zone)
                zone = []
            elif value == "VCALENDAR":
                for one in events[calendar:]:
                    one.method = method
                calendar = len(events)
        elif name == "METHOD" and "VEVENT" not in inside:
            method = value
        elif name in _OWNERS and "VEVENT" not in inside:
            owners |= _addresses(line if name == "X-OWNER" else line.replace(b":", b":mailto:", 1))
        elif inside and inside[-1] == "VEVENT":
            if name in _READ:
                _keep_line(event, name, line)
            elif name in _ASKED:
                _keep_asked(event, name, line)
            if name in _ELSEWHERE:
                left_out[_ELSEWHERE[name]] = None
    if "VEVENT" in inside:
        keep(False)
    for one in events[calendar:]:
        one.method = method
    return events, zones, left_out, more


def _addresses(line: bytes) -> set[bytes]:
    return {found.lower() for found in _ADDRESS.findall(line)}


def _keep_asked(event: Event, name: str, line: bytes) -> None:
    """Who was asked or asks, which is not read as a line: of a meeting there may be hundreds."""
    bare = re.sub(rb'(?i)(;EMAIL|;PARTSTAT)="([^"]*)"', rb"\1=\2", line)
    said = re.sub(rb'"[^"]*"', b"", bare)  # a comment, who answered in the place of whom
    found = _addresses(said)
    if name == "ORGANIZER":
        event.host = min(found, default=b"")
    elif name != "ATTENDEE":
        event.hers |= found
    elif not _NOBODY.search(said) and len(event.asked) < EACH:
        event.asked |= dict.fromkeys(found, _DECLINED.search(said) is not None)


def _keep_line(event: Event, name: str, line: bytes) -> None:
    """A line of an event. One that is none is as if it were not there; a broken day is seen when the day is asked for."""
    from icalendar.parser import Contentline

    parser: Any = Contentline  # not typed
    kept = event.lines.setdefault(name, [])
    if len(kept) >= EACH:
        return
    if _QUOTED.match(line):
        line = name.encode() + b":" + re.sub(rb"[\r\n]+", rb"\\n", a2b_qp(line.partition(b":")[2]))
    if (zone := _ZONE.match(line)) is not None:
        line = zone.expand(rb'\1"\2"\3') + line[zone.end() :]
    try:
        _, params, value = parser.from_ical(decoded(line)).parts()
        said = {str(key).upper(): str(value) for key, value in params.items()}
    except BROKEN:
        said, value = {}, "?"
    kept.append((said, str(value)))


def _keep_zone(zones: dict[str, bytes], lines: list[bytes]) -> None:
    """A zone the file describes, if what it describes ends: changes once a year, or on days it lists."""
    text = b"\r\n".join(line for line in lines if not line.upper().startswith((b"X-", b"TZURL", b"COMMENT")))
    for said in re.findall(rb"(?im)^RRULE[^:\r\n]*:([^\r\n]*)", text):
        found = rules.read(said.decode("ascii", "replace"))
        if found is None or found.period != "YEARLY":
            return
    name = re.search(rb"(?im)^TZID[^:\r\n]*:([^\r\n]+)", text)
    if name is not None and len(zones) < 50:
        zones.setdefault(decoded(name.group(1)).strip().strip('"'), text + b"\r\n")
