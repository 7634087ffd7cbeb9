"""What comes from elsewhere: one strict reader a format, bytes or text → people or appointments, with reasons. No notebook and no file is
touched.
"""

from __future__ import annotations

import re
from datetime import date, tzinfo
from io import BytesIO
from typing import TYPE_CHECKING

from notebook_app.text import decoded

from .found import Found, Number, Reading, social, without_social

if TYPE_CHECKING:
    from .ics import Calendar

CALENDARS = (".ics", ".ical", ".icalendar", ".vcs")  # how the names of calendar files end
READ_AT_MOST = 32 << 20  # bytes of a file: contacts with their pictures

__all__ = ["CALENDARS", "READ_AT_MOST", "Found", "Number", "Reading", "is_calendar", "read", "read_calendar", "social", "without_social"]


def read(data: bytes, today: date) -> Reading:
    """The people of a file of contacts or of a table; what it is, is told by what it holds. Never raises.

    `code`: `size`, `empty`, `packed` for an archive with something of that kind in it, or `format` for what is neither (a spreadsheet's own file,
    a picture).
    """
    from . import contacts, tables

    if len(data) > READ_AT_MOST:
        return Reading(code="size")
    if not data.strip():
        return Reading(code="empty")
    if _begins(data, "VCARD"):
        return contacts.read(data, today)
    if "\0" in _start(data) or re.match(rb"\xd0\xcf\x11\xe0|%PDF|\x89PNG|\xff\xd8\xff", data) or is_calendar(data):
        return Reading(code="packed" if _is_packed(data) else "format")
    return tables.read(data, today)


def is_calendar(data: bytes) -> bool:
    """Whether it is a calendar file: appointments, no people."""
    return _begins(data, "VCALENDAR")


def read_calendar(data: bytes, today: date, zone: tzinfo) -> Calendar:
    """The appointments of a calendar file, in the counsellor's own zone. Never raises; `code`: `size`, or `cut` for one that holds none whole."""
    from . import ics

    return ics.Calendar(code="size") if len(data) > READ_AT_MOST else ics.read(data, today, zone)


def _is_packed(data: bytes) -> bool:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            return any(name.lower().endswith((*CALENDARS, ".vcf", ".csv")) for name in archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        return False


def _begins(data: bytes, what: str) -> bool:
    return re.search(rf"(?:^|[\r\n\ufeff])\s*BEGIN:{what}\s*[\r\n]", _start(data), re.IGNORECASE) is not None


def _start(data: bytes) -> str:
    return decoded(data[:4096])
