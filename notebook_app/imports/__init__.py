"""What comes from elsewhere: one strict reader a format, bytes or text → people, with reasons. No notebook and no file is touched."""

from __future__ import annotations

import re
from datetime import date

from .found import Found, Number, Reading

READ_AT_MOST = 32 << 20  # bytes of a file: contacts with their pictures

__all__ = ["READ_AT_MOST", "Found", "Number", "Reading", "read"]


def read(data: bytes, today: date) -> Reading:
    """The people of a file of contacts or of a table; what it is, is told by what it holds. Never raises.

    `code`: `size`, `empty`, or `format` for what is neither (a spreadsheet's own file, a picture).
    """
    from . import contacts, tables

    if len(data) > READ_AT_MOST:
        return Reading(code="size")
    if not data.strip():
        return Reading(code="empty")
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    start = data[:4096].replace(b"\0", b"") if wide else data[:4096]
    if re.search(rb"(?:^|[\r\n]|\xef\xbb\xbf|\xff\xfe|\xfe\xff)\s*BEGIN:VCARD\s*[\r\n]", start, re.IGNORECASE):
        return contacts.read(data, today)
    if (b"\0" in start and not wide) or re.match(rb"\xd0\xcf\x11\xe0|%PDF|\x89PNG|\xff\xd8\xff|(?:\xef\xbb\xbf)?BEGIN:VCALENDAR", start):
        return Reading(code="format")
    return tables.read(data, today)
