"""Calendar files: what programs and broken disks make of them, and repetitions that never go on for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from notebook_app import imports
from notebook_app.imports import events, ics
from notebook_app.imports.ics import Calendar
from notebook_app.imports.rule import LONGEST, walk
from notebook_app.imports.rule import read as read_rule

TODAY, PARIS = date(2026, 11, 25), ZoneInfo("Europe/Paris")
CASES = sorted((Path(__file__).parent / "cases").glob("*.ics"))


def calendar(*events: str, before: str = "", zone: ZoneInfo = PARIS) -> Calendar:
    lines = "".join(f"BEGIN:VEVENT\r\n{event.strip()}\r\nEND:VEVENT\r\n" for event in events).replace("\n", "\r\n").replace("\r\r", "\r")
    return imports.read_calendar(f"BEGIN:VCALENDAR\r\n{before}{lines}END:VCALENDAR\r\n".encode(), TODAY, zone)


def days(found: Calendar) -> list[str]:
    return [one.day.isoformat() for one in found.dates]


def test_one_broken_event_stops_no_other() -> None:
    found = calendar(
        "DTSTART:20261345T000000\nSUMMARY:jour impossible",
        "SUMMARY:sans jour",
        "DTSTART:18500101T100000\nSUMMARY:trop tôt",
        "DTSTART:PT1H\nSUMMARY:une durée",
        "DTSTART:20261201T090000\nDTEND:hier\nSUMMARY:fin illisible",
        "DTSTART:20261202T090000\nDTEND:20261202T080000\nSUMMARY:finit avant",
        "DTSTART:20261203T090000\nDURATION:PT45M\nUID;=:x\nSEQUENCE:beaucoup\nSUMMARY:bon",
    )
    assert [(one.words, one.hour, one.until) for one in found.dates] == [
        ("fin illisible", "09:00", ""), ("finit avant", "09:00", ""), ("bon", "09:00", "09:45"),
    ]  # fmt: skip
    assert found.unread == 4


def test_an_event_without_an_end_is_not_read_and_those_around_it_are() -> None:
    data = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T090000\nBEGIN:VEVENT\nDTSTART:20261202T090000\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:2026"
    found = imports.read_calendar(data, TODAY, PARIS)
    assert (days(found), found.unread, found.code) == (["2026-12-02"], 2, "")


@pytest.mark.parametrize("data", [b"", b"BEGIN:VCALENDAR\n", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\nMETHOD:PUBLISH\nBEGIN:VTODO\n"])
def test_what_holds_no_calendar_is_said(data: bytes) -> None:
    assert imports.read_calendar(data, TODAY, PARIS).code == "cut"


def test_too_much_is_said_and_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "READ_AT_MOST", 100)
    assert imports.read_calendar(b"x" * 101, TODAY, PARIS).code == "size"
    monkeypatch.setattr(events, "EVENTS", 3)
    monkeypatch.setattr(ics, "TAKEN", 2)
    monkeypatch.setattr(imports, "READ_AT_MOST", 10_000)
    found = calendar(*(f"UID:{n}\nDTSTART:202612{n:02}T100000\nSUMMARY:x" for n in (1, 2, 3, 4, 5)))
    assert days(found) == ["2026-12-01", "2026-12-02"]
    assert found.left == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_letters_are_right_however_they_are_written(encoding: str) -> None:
    text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000\r\nSUMMARY:Réunion\\, équipe\\n à deux\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    data = text.encode(encoding)
    assert imports.is_calendar(data)
    assert imports.read_calendar(data, TODAY, PARIS).dates[0].words == "Réunion, équipe à deux"


def test_a_letter_folded_in_its_middle_is_whole() -> None:
    line = "SUMMARY:" + "é" * 60
    folded = b"\r\n ".join(line.encode()[n : n + 31] for n in range(0, len(line.encode()), 31))
    data = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000\r\n" + folded + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert imports.read_calendar(data, TODAY, PARIS).dates[0].words == "é" * 60


def test_what_has_no_place_is_named_and_none_of_it_is_kept() -> None:
    found = calendar(
        "DTSTART:20261201T090000\nSUMMARY:Appel\nDESCRIPTION:secret\nATTENDEE:mailto:a@example.org\nATTACH:file:///etc/passwd\n"
        "URL:https://example.org\nCATEGORIES:Pro\nLOCATION:https://visio.example.org/abc bureau 4\n"
        "BEGIN:VALARM\nACTION:PROCEDURE\nTRIGGER:-PT15M\nATTACH:file:///bin/sh\nSUMMARY:piège\nDTSTART:20200101T000000\nEND:VALARM",
        before="BEGIN:VTODO\r\nSUMMARY:x\r\nDTSTART:20261201T090000\r\nEND:VTODO\r\n",
    )
    assert set(found.left_out) == {"notes", "guests", "attached", "web", "groups", "alarms", "tasks"}
    [one] = found.dates
    assert (one.words, one.place, one.day, one.hour) == ("Appel", "bureau 4", date(2026, 12, 1), "09:00")


def test_titles_are_one_line_without_what_cannot_be_seen_and_not_endless() -> None:
    found = calendar("DTSTART:20261201T090000\nSUMMARY:a\u202eb\u200bc" + "d" * 300)
    assert found.dates[0].words.startswith("abcd")
    assert len(found.dates[0].words) == 200


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("DTSTART;TZID=Romance Standard Time:20261201T090000", "09:00"),
        ("DTSTART;TZID=GMT Standard Time:20261201T090000", "10:00"),
        ("DTSTART;TZID=America/New_York:20261201T090000", "15:00"),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20261201T090000", "10:00"),
        ("DTSTART;TZID=Bureau:20261201T090000", "12:00"),
        ("DTSTART;TZID=Ailleurs:20261201T090000", "09:00"),
        ("DTSTART;TZID=Fou:20261201T090000", "09:00"),
        ("DTSTART;TZID=Faux:20261201T090000", "09:00"),
        ("DTSTART:20261201T080000Z", "09:00"),
        ("DTSTART:20261201T090000", "09:00"),
    ],
)
def test_an_hour_is_that_of_its_zone(line: str, hour: str) -> None:
    described = (
        "BEGIN:VTIMEZONE\r\nTZID:Bureau\r\nX-LIC-LOCATION:x\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:-0200\r\n"
        "TZOFFSETTO:-0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VTIMEZONE\r\nTZID:Fou\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:-0200\r\nTZOFFSETTO:-0200\r\n"
        "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VTIMEZONE\r\nTZID:Faux\r\nEND:VTIMEZONE\r\n"
    )
    assert calendar(f"{line}\nSUMMARY:x", before=described).dates[0].hour == hour


def test_a_zone_that_nobody_knows_is_said_and_its_hours_stay_as_they_are_written() -> None:
    """Outlook writes the name it shows, Exchange an address that is never quoted, Apple a mere distance."""
    found = calendar(
        'UID:a\nDTSTART;TZID="(UTC+01:00) Bruxelles, Madrid, Paris":20261201T090000\nDTEND;TZID=Mars/Olympe:20261201T100000\nSUMMARY:un',
        "UID:b\nDTSTART;TZID=tzone://Microsoft/Utc:20261201T090000\nSUMMARY:deux", "UID:c\nDTSTART;TZID=GMT+0300:20261201T090000\nSUMMARY:trois",
        "UID:d\nDTSTART;TZID=UTC-02:00:20261201T090000\nSUMMARY:quatre", "UID:e\nDTSTART;TZID=Mars/Olympe:20261201T090000\nSUMMARY:cinq",
        "UID:f\nDTSTART;TZID=tzone://Microsoft/Custom:20261201T090000\nSUMMARY:six", "UID:g\nDTSTART;TZID=Europe/Paris:20261201T090000\nSUMMARY:sept",
        before="BEGIN:VTIMEZONE\r\nTZID:tzone://Microsoft/Custom\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0500\r\n"
        "TZOFFSETTO:+0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
    )
    assert {one.words: one.hour for one in found.dates} == {
        "un": "09:00", "deux": "10:00", "trois": "07:00", "quatre": "12:00", "cinq": "09:00", "six": "05:00", "sept": "09:00",
    }  # fmt: skip
    assert found.zones == ("(UTC+01:00) Bruxelles, Madrid, Paris", "Mars/Olympe")
    assert calendar("DTSTART:20261201T090000\nSUMMARY:x").zones == ()


def test_the_letters_of_an_old_calendar_are_right() -> None:
    """vCalendar 1.0, as old telephones write it."""
    data = (
        b"BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\n"
        b"SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:R=C3=A9union =\r\nd=27=C3=A9quipe=0D=0A=\r\n\xc3\xa0 deux\r\n"
        b"DESCRIPTION;QUOTED-PRINTABLE:ligne=\r\nDTSTART:20200101T000000\r\n"
        b"LOCATION;QUOTED-PRINTABLE:Mairie, salle =E0 c=F4t=E9\r\n"
        b"DTSTART:20261201T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    [one] = imports.read_calendar(data, TODAY, PARIS).dates
    assert (one.words, one.place, one.hour) == ("Réunion d'équipe à deux", "Mairie, salle à côté", "09:00")


def test_what_a_repetition_says_twice_or_takes_back_is_not_followed_by_halves() -> None:
    """Two rules, or a rule of what is left out, as older programs wrote: its first day, and it is said that there is more."""
    for more in ("RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2", "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"):
        found = calendar(f"DTSTART:20261202T090000\nRRULE:FREQ=DAILY;COUNT=5\n{more}\nSUMMARY:x")
        assert (days(found), found.cut) == (["2026-12-02"], (("x", 1, date(2026, 12, 2)),))


@pytest.mark.parametrize("hour", ["BYHOUR=9", "BYHOUR=9;BYMINUTE=30;BYSECOND=0", "BYSECOND=00;BYMINUTE=30;BYHOUR=09"])
def test_a_rule_that_says_the_hour_of_its_first_day_says_nothing_more(hour: str) -> None:
    found = calendar(f"DTSTART:20261201T093000\nRRULE:FREQ=WEEKLY;COUNT=3;{hour}\nSUMMARY:x")
    assert (days(found), found.cut) == (["2026-12-01", "2026-12-08", "2026-12-15"], ())
    other = calendar("DTSTART:20261201T093000\nRRULE:FREQ=WEEKLY;COUNT=3;BYHOUR=9;BYMINUTE=0\nSUMMARY:x")
    assert (days(other), other.cut) == (["2026-12-01"], (("x", 1, date(2026, 12, 1)),))


def test_one_file_does_not_change_the_zones_of_the_next() -> None:
    def file(offset: str) -> str:
        return (
            f"BEGIN:VTIMEZONE\r\nTZID:Chez nous\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\n"
            "END:STANDARD\r\nEND:VTIMEZONE\r\n"
        )

    event = "DTSTART;TZID=Chez nous:20261201T090000\nSUMMARY:x"
    assert [calendar(event, before=file(offset)).dates[0].hour for offset in ("+0100", "+0300")] == ["09:00", "07:00"]


def test_a_long_one_has_its_days_and_a_night_is_one() -> None:
    found = calendar(
        "DTSTART:20261201T220000\nDTEND:20261202T060000\nSUMMARY:nuit", "DTSTART:20261205T090000\nDTEND:20261207T170000\nSUMMARY:salon",
        "DTSTART;VALUE=DATE:20261210\nSUMMARY:un jour", "DTSTART;VALUE=DATE:20261211\nDURATION:P3D\nSUMMARY:trois",
        "DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20280101\nSUMMARY:un an",
    )  # fmt: skip
    assert [(one.words, one.days, one.until) for one in found.dates] == [
        ("nuit", 1, "06:00"), ("salon", 3, ""), ("un jour", 1, ""), ("trois", 3, ""), ("un an", 31, ""),
    ]  # fmt: skip


def test_of_two_of_one_event_the_later_one_counts() -> None:
    first = "UID:a\nSEQUENCE:2\nDTSTART:20261202T090000\nSUMMARY:x"
    assert days(calendar(first, "UID:a\nSEQUENCE:1\nDTSTART:20261201T090000\nSUMMARY:x")) == ["2026-12-02"]
    assert days(calendar(first, "UID:a\nSEQUENCE:2\nDTSTART:20261203T090000\nSUMMARY:x")) == ["2026-12-03"]


def test_one_name_for_all_events_loses_none_of_them() -> None:
    """Some programs write the same UID everywhere: what is another day and another title is another appointment."""
    one, two = "UID:0\nDTSTART:20261201T090000\nSUMMARY:CAF", "UID:0\nDTSTART:20261202T100000\nSUMMARY:bilan"
    three = "UID:0\nDTSTART:20261203T100000\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:groupe"
    found, turned = calendar(one, two, three), calendar(three, two, one)
    assert [(one.words, one.day.day) for one in found.dates] == [("CAF", 1), ("bilan", 2), ("groupe", 3), ("groupe", 4)]
    assert found.dates == turned.dates  # in whichever order: a second file adds nothing
    assert len({(one.uid, one.at) for one in found.dates}) == 4


@pytest.mark.parametrize(
    "which", ["RECURRENCE-ID;VALUE=DATE:20261202", "RECURRENCE-ID:20261202T090000", "RECURRENCE-ID:20261202T080000Z",
    "RECURRENCE-ID;TZID=Europe/Paris:20261202T090000"],
)  # fmt: skip
def test_a_day_that_was_moved_is_not_there_twice_however_it_is_named(which: str) -> None:
    series = "UID:a\nDTSTART;TZID=Europe/Paris:20261201T090000\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:x"
    found = calendar(series, f"UID:a\n{which}\nDTSTART;TZID=Europe/Paris:20261205T150000\nSUMMARY:x")
    assert days(found) == ["2026-12-01", "2026-12-03", "2026-12-05"]


def hours(found: Calendar) -> list[str]:
    return [f"{one.day:%m-%d} {one.hour or '-'}{f'–{one.until}' if one.until else ''}" for one in found.dates if not one.cancelled]


def test_from_one_of_a_repetition_on_all_are_moved_with_it() -> None:
    """RFC 5545, RANGE: by the same difference, and as long as that one; each keeps its own name, so that a later file finds it."""
    series = "UID:a\nDTSTART;TZID=Europe/Paris:20261201T090000\nDTEND;TZID=Europe/Paris:20261201T100000\nRRULE:FREQ=DAILY;COUNT=5\nSUMMARY:avant"
    later = (
        "UID:a\nSEQUENCE:2\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20261203T090000\n"
        "DTSTART;TZID=Europe/Paris:20261203T140000\nDTEND;TZID=Europe/Paris:20261203T143000\nSUMMARY:après\nLOCATION:Mairie"
    )
    for found in (calendar(series, later), calendar(later, series)):
        assert hours(found) == ["12-01 09:00–10:00", "12-02 09:00–10:00", "12-03 14:00–14:30", "12-04 14:00–14:30", "12-05 14:00–14:30"]
        assert [(one.words, one.place, one.sequence) for one in found.dates] == [("avant", "", 0)] * 2 + [("après", "Mairie", 2)] * 3
        assert [one.at for one in found.dates] == [one.at for one in calendar(series).dates]
        assert (found.unread, found.astray, found.cut) == (0, (), ())


def test_within_what_is_moved_from_one_on_others_are_left_out_moved_again_or_called_off() -> None:
    found = calendar(
        "UID:a\nDTSTART;TZID=Europe/Paris:20261201T090000\nRRULE:FREQ=DAILY;COUNT=9\nEXDATE;TZID=Europe/Paris:20261204T090000\nSUMMARY:x",
        "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261207T080000Z\nDTSTART;TZID=Europe/Paris:20261208T070000\nSUMMARY:x",
        "UID:a\nRECURRENCE-ID;TZID=Europe/Paris:20261205T090000\nDTSTART;TZID=Europe/Paris:20261205T180000\nSUMMARY:x",
        "UID:a\nRECURRENCE-ID;RANGE=ThisAndFuture;TZID=Europe/Paris:20261203T090000\nDTSTART;TZID=Europe/Paris:20261203T110000\nSUMMARY:x",
        "UID:a\nSTATUS:CANCELLED\nRECURRENCE-ID;TZID=Europe/Paris:20261208T090000\nDTSTART;TZID=Europe/Paris:20261208T090000\nSUMMARY:x",
    )
    assert hours(found) == ["12-01 09:00", "12-02 09:00", "12-03 11:00", "12-05 18:00", "12-06 11:00", "12-08 07:00", "12-10 07:00"]
    assert [one.day.day for one in found.dates if one.cancelled] == [8]


def test_from_one_on_all_are_called_off() -> None:
    series = "UID:a\nDTSTART:20261201T090000\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:x"
    found = calendar(series, "UID:a\nSTATUS:CANCELLED\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261215T090000\nDTSTART:20261215T090000\nSUMMARY:x")
    assert [(one.day.day, one.cancelled) for one in found.dates] == [(1, False), (8, False), (15, True), (22, True)]
    assert not any(one.whole for one in found.dates)


@pytest.mark.parametrize(
    ("first", "which", "moved", "expected"),
    [
        # whole days, moved by one and made two; whole days that become hours, and the other way round
        (";VALUE=DATE:20261201", ";VALUE=DATE:20261202", ";VALUE=DATE:20261203", ["12-01 -", "12-03 -", "12-04 -"]),
        (";VALUE=DATE:20261201", ";VALUE=DATE:20261202", ":20261202T093000", ["12-01 -", "12-02 09:30", "12-03 09:30"]),
        (";VALUE=DATE:20261201", ";VALUE=DATE:20261202", ":20261202T223000Z", ["12-01 -", "12-02 23:30", "12-03 23:30"]),
        (";TZID=Europe/Paris:20261201T090000", ";TZID=Europe/Paris:20261202T090000", ";VALUE=DATE:20261202", ["12-01 09:00", "12-02 -", "12-03 -"]),
        # the day alone names which; what is of no zone; what is written in the zone of another country
        (";TZID=Europe/Paris:20261201T090000", ";VALUE=DATE:20261202", ":20261202T101500Z", ["12-01 09:00", "12-02 11:15", "12-03 11:15"]),
        (":20261201T090000", ":20261202T090000", ":20261202T103000", ["12-01 09:00", "12-02 10:30", "12-03 10:30"]),
        (":20261201T090000", ":20261202T080000Z", ":20261202T093000Z", ["12-01 09:00", "12-02 10:30", "12-03 10:30"]),
        (
            ":20261201T080000Z", ";TZID=Europe/Paris:20261202T090000", ";TZID=America/New_York:20261202T090000",
            ["12-01 09:00", "12-02 15:00", "12-03 15:00"],
        ),
        (
            ";TZID=Romance Standard Time:20261201T090000", ":20261202T080000Z", ";TZID=GMT Standard Time:20261201T200000",
            ["12-01 09:00", "12-01 21:00", "12-02 21:00"],
        ),
        # one that the repetition has not: from there on all the same
        (
            ";TZID=Europe/Paris:20261201T090000", ";TZID=Europe/Paris:20261201T120000", ";TZID=Europe/Paris:20261201T130000",
            ["12-01 09:00", "12-01 13:00", "12-02 10:00", "12-03 10:00"],
        ),
    ],
)  # fmt: skip
def test_from_one_on_whatever_the_days_and_the_zones_are_written_in(first: str, which: str, moved: str, expected: list[str]) -> None:
    found = calendar(
        f"UID:a\nDTSTART{first}\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:x", f"UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE{which}\nDTSTART{moved}\nSUMMARY:x"
    )
    assert hours(found) == expected


def test_what_is_moved_from_one_on_keeps_its_hour_when_the_clocks_change() -> None:
    """Paris, 28 March 2027: from 2 to 3 in the morning; New York did so on the 14th."""
    series = "UID:a\nDTSTART;TZID=Europe/Paris:20270312T090000\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:x"
    found = calendar(series, "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270319T080000Z\nDTSTART;TZID=Europe/Paris:20270319T103000\nSUMMARY:x")
    assert hours(found) == ["03-12 09:00", "03-19 10:30", "03-26 10:30", "04-02 10:30"]
    night = "UID:a\nDTSTART;TZID=Europe/Paris:20270326T230000\nRRULE:FREQ=DAILY;COUNT=4\nSUMMARY:x"
    moved = "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20270326T230000\nDTSTART;TZID=Europe/Paris:20270327T023000\nDURATION:PT2H"
    assert hours(calendar(night, moved)) == ["03-27 02:30–04:30", "03-28 03:30–04:30", "03-29 02:30–04:30", "03-30 02:30–04:30"]


def test_what_is_changed_from_one_on_of_a_repetition_that_is_not_there_is_said() -> None:
    """The change alone in its file, one that changes what was before, one whose new hour cannot be read: no wrong hour stays unsaid."""
    series = "UID:a\nDTSTART:20261201T090000\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:x"
    alone = calendar("UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261202T090000\nDTSTART:20261202T110000\nSUMMARY:suivi")
    assert (hours(alone), alone.astray) == (["12-02 11:00"], (("suivi", date(2026, 12, 2)),))
    prior = calendar(series, "UID:a\nRECURRENCE-ID;RANGE=THISANDPRIOR:20261202T090000\nDTSTART:20261202T110000\nSUMMARY:suivi")
    assert (hours(prior), prior.astray) == (["12-01 09:00", "12-02 11:00", "12-03 09:00"], (("suivi", date(2026, 12, 2)),))
    broken = calendar(series, "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261202T090000\nDTSTART:tard\nSUMMARY:suivi")
    assert (hours(broken), broken.unread, broken.astray) == (["12-01 09:00", "12-03 09:00"], 1, (("suivi", date(2026, 12, 2)),))
    single = calendar(series, "UID:a\nRECURRENCE-ID:20261202T090000\nDTSTART:20261202T110000\nSUMMARY:suivi")
    assert single.astray == ()


def test_from_midnight_to_midnight_is_whole_days() -> None:
    found = calendar(
        "DTSTART:20261201T000000\nDTEND:20261202T000000\nSUMMARY:un jour", "DTSTART:20261204T230000Z\nDURATION:P2D\nSUMMARY:deux",
        "DTSTART:20261208T000000\nSUMMARY:minuit", "DTSTART:20261209T000000\nDTEND:20261209T010000\nSUMMARY:une heure",
    )  # fmt: skip
    assert [(one.words, one.hour, one.days) for one in found.dates] == [
        ("un jour", None, 1), ("deux", None, 2), ("minuit", "00:00", 1), ("une heure", "00:00", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"])
def test_an_answer_to_an_invitation_plans_and_moves_nothing(method: str) -> None:
    """What somebody said of it, or another day that is only proposed."""
    event = "UID:a\nSEQUENCE:1\nDTSTART:20261201T090000\nSUMMARY:Accepté : bilan\nATTENDEE;PARTSTAT=ACCEPTED:mailto:x@example.org"
    answer = calendar(event, before=f"METHOD:{method}\r\n")
    assert (answer.dates, answer.unread, answer.code) == ((), 0, "answer")
    invited = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:20261202T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    answers = f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:20261205T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode()
    both = imports.read_calendar(invited + answers, TODAY, PARIS)
    assert (days(both), both.code, both.left_out) == (["2026-12-02"], "", ("answers",))


SHE, OTHER = "claire@example.org", "mehdi@example.org"


def invited(*answers: tuple[str, str], more: str = "") -> str:
    """An invitation of somebody else's, with what each who was asked has answered."""
    asked = "".join(f"\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={said};CN=X:mailto:{who}" for who, said in answers)
    return f"UID:a\nDTSTART:20261201T090000\nSUMMARY:Bilan\nORGANIZER;CN=X:mailto:chef@example.org{asked}{more}"


@pytest.mark.parametrize(
    "whose",
    [
        f"X-WR-CALNAME:{SHE}\r\n",  # Google names a calendar by its owner's address
        'X-WR-CALNAME:Claire Fontanel\r\nX-PRIMARY-CALENDAR:TRUE\r\nX-OWNER;CN="Claire Fontanel":mailto:Claire@Example.org\r\n',  # Outlook
        "",  # Thunderbird says it of each
    ],
)
def test_an_invitation_she_declined_is_told_from_one_that_others_declined(whose: str) -> None:
    each = "" if whose else f"\nX-MOZ-INVITED-ATTENDEE:mailto:{SHE}"
    for answers, declined in (
        ([(SHE, "DECLINED"), (OTHER, "ACCEPTED")], True),
        ([(SHE, "DECLINED"), (OTHER, "NEEDS-ACTION")], True),
        ([(SHE, "ACCEPTED"), (OTHER, "DECLINED")], False),
        ([(SHE, "TENTATIVE"), (OTHER, "DECLINED")], False),
        ([(SHE, "NEEDS-ACTION"), (OTHER, "DECLINED")], False),
    ):
        [one] = calendar(invited(*answers, more=each), before=whose).dates
        assert (one.declined, one.cancelled, one.words) == (declined, False, "Bilan"), answers


@pytest.mark.parametrize(
    ("answers", "declined"),
    [
        ([(SHE, "DECLINED")], True), ([(SHE, "DECLINED"), (OTHER, "DECLINED")], True), ([(SHE, "DECLINED"), ("chef@example.org", "ACCEPTED")], True),
        ([(SHE, "DECLINED"), (OTHER, "ACCEPTED")], False), ([("chef@example.org", "DECLINED")], False), ([], False),
    ],
)  # fmt: skip
def test_of_a_calendar_that_does_not_say_whose_it_is_only_what_everybody_declined_is_declined(answers: list[tuple[str, str]], declined: bool) -> None:
    for whose in ("", "X-WR-CALNAME:Bureau\r\n", "X-WR-CALNAME:equipe@example.org\r\n"):
        assert [one.declined for one in calendar(invited(*answers), before=whose).dates] == [declined]


def test_what_she_asked_others_to_is_not_declined_by_them() -> None:
    event = invited((OTHER, "DECLINED")).replace("chef@example.org", SHE)
    assert not calendar(event, before=f"X-WR-CALNAME:{SHE}\r\n").dates[0].declined


@pytest.mark.parametrize(
    "asked",
    [
        f"ATTENDEE;PARTSTAT=declined:MAILTO:{SHE.upper()}", f'ATTENDEE;CN="a;b:c";PARTSTAT="DECLINED";X-NUM-GUESTS=0:mailto:{SHE}',
        f'ATTENDEE;EMAIL="{SHE}";PARTSTAT=DECLINED:/aMTc/principal/', f"ATTENDEE;PARTSTAT=DECLINED;EMAIL={SHE}:urn:uuid:1",
        f"ATTENDEE;CN=Une personne au nom très long pour une ligne;PARTST\n AT=DECLINED:mailto:{SHE[:9]}\n {SHE[9:]}",
        f"ATTENDEE;PARTSTAT=DECLINED:mailto:{SHE}\nATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:salle@example.org",
    ],
)  # fmt: skip
@pytest.mark.parametrize("whose", ["", f"X-WR-CALNAME:{SHE}\r\n"])
def test_an_answer_is_read_as_it_is_really_written(asked: str, whose: str) -> None:
    assert calendar(f"UID:a\nDTSTART:20261201T090000\nSUMMARY:Bilan\n{asked}", before=whose).dates[0].declined


@pytest.mark.parametrize(
    "asked",
    [
        f'ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT="non;PARTSTAT=DECLINED:":mailto:{SHE}', f"ATTENDEE;CN=PARTSTAT=DECLINED:mailto:{SHE}",
        f'ATTENDEE;SENT-BY="mailto:{SHE}";PARTSTAT=DECLINED:mailto:{OTHER}\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{SHE}',
        f"ATTENDEE;PARTSTAT=DECLINED-NOT:mailto:{SHE}", "ATTENDEE;PARTSTAT=DECLINED", "ATTENDEE",
        f"BEGIN:VALARM\nATTENDEE;PARTSTAT=DECLINED:mailto:{SHE}\nEND:VALARM",
    ],
)  # fmt: skip
def test_what_is_no_answer_of_hers_declines_nothing(asked: str) -> None:
    assert not calendar(f"UID:a\nDTSTART:20261201T090000\nSUMMARY:Bilan\n{asked}", before=f"X-WR-CALNAME:{SHE}\r\n").dates[0].declined


def test_of_a_repetition_one_day_is_declined_or_all_from_one_day_on() -> None:
    yes, no = (f"\nATTENDEE;PARTSTAT={said}:mailto:{SHE}" for said in ("ACCEPTED", "DECLINED"))
    series, second = "UID:a\nDTSTART:20261201T090000\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:x", "UID:a\nDTSTART:20261202T090000\nSUMMARY:x\nRECURRENCE-ID"
    for said, declined in (
        ((series + no,), [True, True, True]),
        ((series + yes, f"{second}:20261202T090000{no}"), [False, True, False]),
        ((series + no, f"{second}:20261202T090000{yes}"), [True, False, True]),
        ((series + yes, f"{second};RANGE=THISANDFUTURE:20261202T090000{no}"), [False, True, True]),
    ):
        assert [one.declined for one in calendar(*said, before=f"X-WR-CALNAME:{SHE}\r\n").dates] == declined


def test_each_calendar_of_a_file_has_an_owner_of_its_own() -> None:
    both = "".join(
        f"BEGIN:VCALENDAR\r\nX-WR-CALNAME:{whose}\r\nBEGIN:VEVENT\r\nUID:{whose}\r\nDTSTART:20261201T090000\r\n"
        f"ATTENDEE;PARTSTAT=DECLINED:mailto:{SHE}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{OTHER}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        for whose in (SHE, OTHER)
    )
    assert sorted(one.declined for one in imports.read_calendar(both.encode(), TODAY, PARIS).dates) == [False, True]


def test_a_repetition_called_off_takes_its_changed_days_with_it() -> None:
    series = "UID:a\nSEQUENCE:{}\nDTSTART:20261201T090000\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:x\nSTATUS:{}"
    moved = "UID:a\nSEQUENCE:1\nRECURRENCE-ID:20261202T090000\nDTSTART:20261202T150000\nSUMMARY:x"
    assert all(one.cancelled for one in calendar(series.format(1, "CANCELLED"), moved).dates)
    assert [one.cancelled for one in calendar(series.format(0, "CANCELLED"), moved).dates] == [True, False, True]
    assert not any(one.cancelled for one in calendar(series.format(1, "CONFIRMED"), moved).dates)


def test_days_left_out_and_added_to_a_repetition() -> None:
    found = calendar(
        "UID:a\nDTSTART;TZID=Europe/Paris:20261201T090000\nRRULE:FREQ=DAILY;UNTIL=20261206T080000Z\nEXDATE:20261202T080000Z\n"
        "EXDATE;VALUE=DATE:20261203\nEXDATE:demain\nRDATE;TZID=Europe/Paris:20261210T090000,20261211T090000/PT1H\nSUMMARY:x",
        "UID:b\nDTSTART;VALUE=DATE:20261220\nRDATE;VALUE=DATE:20261222\nRRULE:FREQ=DAILY;UNTIL=20261221\nEXDATE;VALUE=DATE:20261221\nSUMMARY:y",
    )
    assert days(found) == [f"2026-12-{n:02}" for n in (1, 4, 5, 6, 10, 11, 20, 22)]
    assert found.cut == ()


def test_what_never_ends_is_taken_for_a_year_and_that_is_said() -> None:
    found = calendar("UID:a\nDTSTART:20200106T090000\nRRULE:FREQ=WEEKLY\nSUMMARY:Réunion")
    assert found.cut == (("Réunion", len(found.dates), date(2027, 11, 22)),)
    assert found.dates[0].day >= TODAY - ics.BEHIND
    daily = calendar("DTSTART:20260101T090000\nRRULE:FREQ=DAILY\nSUMMARY:x")
    assert (len(daily.dates), daily.cut[0][1]) == (ics.EACH, ics.EACH)
    assert calendar("DTSTART:20261201T090000\nRRULE:FREQ=YEARLY;COUNT=9\nSUMMARY:x").cut == (("x", 2, date(2027, 12, 1)),)
    assert calendar("DTSTART:19850502T090000\nRRULE:FREQ=YEARLY\nSUMMARY:x").unread == 0


def test_repetitions_without_a_day_near_today_are_counted_and_were_understood() -> None:
    """A whole calendar of years holds many that ended long ago."""
    found = calendar(
        "UID:a\nDTSTART:20180105T090000\nRRULE:FREQ=WEEKLY;UNTIL=20200101T000000Z\nSUMMARY:finie", "UID:b\nDTSTART:20180105T090000\n"
        "RRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:finie aussi", "UID:c\nDTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY\nSUMMARY:rare",
        "UID:d\nDTSTART:20290105T090000\nRRULE:FREQ=WEEKLY\nSUMMARY:dans trois ans", "UID:e\nDTSTART:20261201T090000\nSUMMARY:bilan",
    )  # fmt: skip
    assert (days(found), found.far, found.unread, found.cut) == (["2026-12-01"], 4, 0, ())
    assert calendar("DTSTART:20180105T090000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2\nSUMMARY:jamais").unread == 1


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=9,15", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=x",
        "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;BYYEARDAY=3", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=DAILY;BYMONTH=" + "1," * LONGEST, "rien", "",
    ],
)  # fmt: skip
def test_a_rule_that_is_not_understood_gives_its_first_day_and_says_so(rule: str) -> None:
    assert read_rule(rule) is None
    found = calendar(f"DTSTART:20261201T090000\nRRULE:{rule}\nSUMMARY:x")
    assert (days(found), found.cut) == (["2026-12-01"], (("x", 1, date(2026, 12, 1)),))


def test_rules_that_name_no_day_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ics, "_WALKED", 50_000)
    found = calendar(*(f"UID:{n}\nDTSTART:20000101T090000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5\nSUMMARY:x" for n in range(300)))
    assert found.dates == ()
    assert found.unread == 300


_numbers = st.integers(1, 28).flatmap(lambda n: st.sampled_from([n, -n]))
_weekdays = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=3, unique=True)


@st.composite
def _rules(draw: st.DrawFn) -> str:
    period = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={period}", f"INTERVAL={draw(st.integers(1, 4))}"]
    if draw(st.booleans()):
        parts.append("BYMONTH=" + ",".join(map(str, draw(st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True)))))
    if draw(st.booleans()) and period != "WEEKLY":
        parts.append("BYMONTHDAY=" + ",".join(map(str, draw(st.lists(_numbers, min_size=1, max_size=4, unique=True)))))
    if draw(st.booleans()):
        n = draw(st.sampled_from(["", "1", "2", "-1", "-3"])) if period in ("MONTHLY", "YEARLY") else ""
        parts.append("BYDAY=" + ",".join(n + day for day in draw(_weekdays)))
    if draw(st.booleans()) and period == "YEARLY":
        parts.append("BYYEARDAY=" + ",".join(map(str, draw(st.lists(_numbers, min_size=1, max_size=3, unique=True)))))
    if draw(st.booleans()) and period != "WEEKLY":  # of a week begun in its middle the other reader counts only the rest
        parts.append(f"BYSETPOS={draw(st.sampled_from([1, 2, -1]))}")
    if draw(st.booleans()):
        parts.append("WKST=" + draw(_weekdays)[0])
    return ";".join(parts)


@settings(max_examples=60, deadline=None)
@given(_rules(), st.integers(0, 900), st.integers(0, 40))
def test_the_days_of_a_rule_are_those_another_reader_finds(text: str, later: int, count: int) -> None:
    from dateutil.rrule import rrulestr

    start, last, low = date(2021, 1, 1) + timedelta(days=later), date(2027, 6, 1), date(2025, 3, 9)
    rule = read_rule(text + (f";COUNT={count}" if count > 20 else ""))
    assert rule is not None
    # The other one looks for a day that never comes until the year 9999.
    assume(any(day > last for day in walk(replace(rule, count=0), start, date(2035, 1, 1), last)))
    until = f"{text};UNTIL=20270601T000000"
    others = rrulestr(until, dtstart=datetime(start.year, start.month, start.day))
    wanted = [found.date() for found in takewhile(lambda found: found.date() <= last, others)]
    if rule.count:
        wanted = wanted[: rule.count]
    assert list(walk(rule, start, last)) == wanted
    assert [day for day in walk(rule, start, last, low) if day >= low] == [day for day in wanted if day >= low]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_reading(data: bytes) -> None:
    imports.is_calendar(data)
    assert isinstance(imports.read_calendar(data, TODAY, PARIS), Calendar)


_NAMES = [
    "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "LOCATION", "STATUS", "UID", "SEQUENCE", "TZID",
    "BEGIN", "END", "METHOD", "TZOFFSETTO", "TZOFFSETFROM", "X-A",
]  # fmt: skip
_VALUES = [
    "VEVENT", "VCALENDAR", "VTIMEZONE", "STANDARD", "20261201T090000", "20261201", "00010101T000000Z", "99991231T235959", "P1D", "-PT999999999H",
    "FREQ=DAILY", "FREQ=YEARLY;UNTIL=1", "19970101T180000Z/PT5H30M", "120000", "+9999", "CANCEL", "",
]  # fmt: skip
_PARAMS = st.sampled_from(["", ";RANGE=THISANDFUTURE", ";TZID=Bureau", ";VALUE=DATE", ';TZID="', ";TZID=../../x", ";TZID=Europe/Paris", ";;"])
_lines = st.tuples(st.sampled_from(_NAMES), _PARAMS, st.one_of(st.sampled_from(_VALUES), st.text(max_size=12)))


@settings(max_examples=100, deadline=None)
@given(st.lists(_lines, max_size=30))
def test_any_lines_give_a_reading(lines: list[tuple[str, str, str]]) -> None:
    inner = "\r\n".join(f"{name}{params}:{value}" for name, params, value in lines)
    data = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{inner}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode("utf-8", "replace")
    found = imports.read_calendar(data, TODAY, PARIS)
    assert all(date(2000, 1, 1) <= one.day <= date(2099, 12, 31) for one in found.dates)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CASES), st.integers(0, 3000), st.integers(0, 3000), st.binary(max_size=6))
def test_a_true_file_with_a_hole_gives_a_reading(path: Path, start: int, length: int, put: bytes) -> None:
    data = path.read_bytes()
    assert isinstance(imports.read_calendar(data[:start] + put + data[start + length :], TODAY, PARIS), Calendar)


def test_social_security_numbers_are_counted_once_for_a_repetition_and_taken_out_of_title_and_place() -> None:
    number = "2 85 05 78 006 084 41"
    day = date(2026, 12, 8)
    again = [ics.Dated("a", str(n), day, words=f"CPAM - {number}", place="Mairie") for n in range(3)]
    other = ics.Dated("b", "", day, words="Atelier", place=f"{number}, salle 2")
    neither = ics.Dated("c", "", day, words="Atelier, salle 2 -", place="Tél. 06 39 98 20 14")
    assert ics.social([*again, other, neither]) == 2
    assert [(one.words, one.place) for one in map(ics.without_social, (again[0], other))] == [("CPAM", "Mairie"), ("Atelier", "salle 2")]
    assert ics.without_social(neither) is neither
