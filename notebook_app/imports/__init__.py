"""What comes from elsewhere: one strict reader a format, bytes or text → people or appointments, with reasons. No notebook and no file is
touched.
"""

from __future__ import annotations

import re
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from .found import Found, Number, Reading, social, without_social

if TYPE_CHECKING:
    from .ics import Calendar

CALENDARS = (".ics", ".ical", ".icalendar", ".vcs")  # how the names of calendar files end
READ_AT_MOST = 32 << 20  # bytes of a file: contacts with their pictures

__all__ = ["CALENDARS", "READ_AT_MOST", "Found", "Number", "Reading", "is_calendar", "read", "read_calendar", "social", "without_social"]


def read(data: bytes, today: date) -> Reading:
    """The people of a file of contacts or of a table; what it is, is told by what it holds. Never raises.

    `code`: `size`, `empty`, or `format` for what is neither (a spreadsheet's own file, a picture).
    """
    from . import contacts, tables

    if len(data) > READ_AT_MOST:
        return Reading(code="size")
    if not data.strip():
        return Reading(code="empty")
    wide, start = _start(data)
    if re.search(rb"(?:^|[\r\n]|\xef\xbb\xbf|\xff\xfe|\xfe\xff)\s*BEGIN:VCARD\s*[\r\n]", start, re.IGNORECASE):
        return contacts.read(data, today)
    if (b"\0" in start and not wide) or re.match(rb"\xd0\xcf\x11\xe0|%PDF|\x89PNG|\xff\xd8\xff|(?:\xef\xbb\xbf)?BEGIN:VCALENDAR", start):
        return Reading(code="format")
    return tables.read(data, today)


def is_calendar(data: bytes) -> bool:
    """Whether it is a calendar file: appointments, no people."""
    return re.search(rb"(?:^|[\r\n]|\xef\xbb\xbf|\xff\xfe|\xfe\xff)\s*BEGIN:VCALENDAR\s*[\r\n]", _start(data)[1], re.IGNORECASE) is not None


def read_calendar(data: bytes, today: date, zone: tzinfo) -> Calendar:
    """The appointments of a calendar file, in the counsellor's own zone. Never raises; `code`: `size`, or `cut` for one that holds none whole."""
    from . import ics

    return ics.Calendar(code="size") if len(data) > READ_AT_MOST else ics.read(data, today, zone)


def _start(data: bytes) -> tuple[bool, bytes]:
    """Whether it is UTF-16, and how it begins."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return wide, data[:4096].replace(b"\0", b"") if wide else data[:4096]
