"""Contacts of a phone or a mail program (vCard 2.1, 3.0, 4.0), as they are really written. Any bytes give a reading, never an exception."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from notebook_app.text import decoded, utf_16

from .found import Found, Number, Reading, lines_of, numbers, somebody

_LINE = re.compile(rb"\r\n|\n|\r")
_NAME = re.compile(r"[A-Za-z0-9.-]+")
_APPLE = re.compile(r"_\$!<(.*)>!\$_")  # a label of the phone's own list
_KINDS = {"cell": "cell", "mobile": "cell", "iphone": "cell", "work": "work", "home": "home", "fax": "fax", "main": "main", "pager": ""}
# What has no place in the notebook, by what it is called in the preview; what only programs read is not there.
_ELSEWHERE = {
    "EMAIL": "mail", "PHOTO": "photo", "LOGO": "photo", "URL": "web", "IMPP": "web", "X-SOCIALPROFILE": "web", "CATEGORIES": "groups",
    "NICKNAME": "other", "ANNIVERSARY": "other", "RELATED": "other", "GENDER": "other", "KEY": "other", "GEO": "other", "MEMBER": "other",
    "X-ABDATE": "other", "X-ABRELATEDNAMES": "other",
}  # fmt: skip


@dataclass(frozen=True)
class _Property:
    name: str
    group: str
    params: dict[str, list[str]]
    value: str

    def types(self) -> list[str]:
        return [t.strip().lower() for said in self.params.get("TYPE", []) for t in said.split(",")]


def read(data: bytes, today: date) -> Reading:
    """Everybody in the file, in its order; a card that names nobody is counted, one that is broken stops no other."""
    people, skipped, cards, left = list[Found](), 0, 0, dict[str, None]()
    for card in _cards(data):
        if any(p.name == "X-CAHIER" for p in card):
            cards += 1
            continue
        found = _person(card, today)
        if found is None:
            skipped += 1
        else:
            people.append(found)
        left |= dict.fromkeys(_ELSEWHERE[p.name] for p in card if p.name in _ELSEWHERE and p.value.strip(" ;"))
    return Reading(tuple(people), skipped, tuple(left), cards)


def _cards(data: bytes) -> Iterator[list[_Property]]:
    card: list[_Property] | None = None
    for line in _logical(data):
        bare = line.strip().upper()
        if bare == b"BEGIN:VCARD":
            if card is not None:
                yield card  # the one before has no end
            card = []
        elif bare == b"END:VCARD":
            if card is not None:
                yield card
            card = None
        elif card is not None and (found := _property(line)) is not None:
            card.append(found)
    if card is not None:
        yield card


def _logical(data: bytes) -> Iterator[bytes]:
    """Whole lines: folds and soft breaks joined as bytes, since some programs fold inside a letter."""
    if utf_16(data):
        data = decoded(data).encode("utf-8")
    whole: list[bytes] = []
    quoted = False  # within a quoted-printable value whose line ended in "="
    for line in _LINE.split(data.removeprefix(b"\xef\xbb\xbf")):
        if quoted:
            whole[-1] = whole[-1][:-1]
            whole.append(line)
        elif whole and line[:1] in (b" ", b"\t"):
            whole.append(line[1:])
        else:
            if whole:
                yield b"".join(whole)
            whole = [line]
            printable = b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
        quoted = printable and line.endswith(b"=")
    if whole:
        yield b"".join(whole)


def _property(line: bytes) -> _Property | None:
    """`group.NAME;PARAM=VALUE:value`; None for a line that is none: an empty one, a stray one."""
    head, colon, raw = _split_head(line)
    name, *said = _outside_quotes(decoded(head), ";")
    group, _, name = name.strip().rpartition(".")
    if not colon:
        return None
    if not _NAME.fullmatch(name):
        return None
    params: dict[str, list[str]] = {}
    for param in said:
        key, equals, value = param.partition("=")
        key, value = (key.strip().upper(), value) if equals else ("TYPE", key)  # 2.1: TEL;CELL:
        params.setdefault(key, []).append(value.strip().strip('"'))
    encodings = [e.upper() for e in [*params.get("ENCODING", []), *params.get("TYPE", [])]]
    if "QUOTED-PRINTABLE" in encodings:
        raw = binascii.a2b_qp(raw)
    charset = (params.get("CHARSET") or [""])[0]
    return _Property(name.upper(), group.lower(), params, _said_in(raw, charset))


def _said_in(raw: bytes, charset: str) -> str:
    if charset and charset.upper() not in ("UTF-8", "UTF8"):
        try:
            return raw.decode(charset)
        except (LookupError, ValueError):  # one there is not, or not true; ValueError is also what UnicodeError is
            pass
    return decoded(raw)


def _split_head(line: bytes) -> tuple[bytes, bytes, bytes]:
    """At the first colon outside quotes."""
    if b'"' not in line.partition(b":")[0]:
        return line.partition(b":")
    inside = False
    for at, char in enumerate(line):
        if char == ord('"'):
            inside = not inside
        elif char == ord(":") and not inside:
            return line[:at], b":", line[at + 1 :]
    return line, b"", b""


def _outside_quotes(text: str, mark: str) -> list[str]:
    parts, inside = [""], False
    for char in text:
        inside ^= char == '"'
        if char == mark and not inside:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found.group(1) in "nN" else found.group(1), value, flags=re.DOTALL)


def _components(value: str) -> list[str]:
    return [" ".join(_unescaped(part).split()) for part in re.split(r"(?<!\\)(?:\\\\)*;", value)]


def _person(card: list[_Property], today: date) -> Found | None:
    def first(name: str) -> str:
        return next((p.value for p in card if p.name == name and p.value.strip(" ;")), "")

    org = ", ".join(filter(None, _components(first("ORG"))))
    birth = next((p for p in card if p.name == "BDAY" and p.value.strip()), None)
    notes = [lines_of(_unescaped(p.value)) for p in card if p.name == "NOTE"]
    addresses = [_address(p.value) for p in card if p.name == "ADR"]
    return somebody(
        _unescaped(first("FN")) if _unescaped(first("FN")).strip() else _of_parts(first("N")) or org,
        _numbers(card), _birth(birth), "\n".join(filter(None, notes)), today,
        org=org, title=" ".join(_unescaped(first("TITLE") or first("ROLE")).split()), address="\n".join(filter(None, addresses)),
    )  # fmt: skip


def _of_parts(value: str) -> str:
    """The name of N: family; given; additional; prefix; suffix."""
    family, given, more, prefix, suffix = [*_components(value), "", "", "", "", ""][:5]
    if not (family or given or more):
        return ""
    return " ".join(filter(None, (prefix, given, more, family, suffix)))


def _address(value: str) -> str:
    """Box; more; street; town; region; code; country → "street, code town, country"."""
    box, more, street, town, region, code, country = [*_components(value), *[""] * 7][:7]
    return ", ".join(filter(None, (box, more, street, " ".join(filter(None, (code, town))), region, country)))


def _birth(said: _Property | None) -> str:
    if said is None:
        return ""
    value = _unescaped(said.value).strip()
    omitted = (said.params.get("X-APPLE-OMIT-YEAR") or [""])[0]
    return f"--{value[5:]}" if omitted and value.startswith(omitted) else value  # a day of no year: kept as it is written


def _numbers(card: list[_Property]) -> list[Number]:
    labels = {p.group: _unescaped(p.value).strip() for p in card if p.name == "X-ABLABEL" and p.group}
    found = []
    for said in card:
        if said.name != "TEL":
            continue
        value = _unescaped(said.value).strip()
        if value.lower().startswith("tel:"):
            value = value[4:].partition(";")[0]
        label = labels.get(said.group, "") if said.group else ""
        types = said.types()
        if apple := _APPLE.fullmatch(label):
            label, types = "", [apple.group(1).lower(), *types]
        kind = next((_KINDS[t] for t in types if _KINDS.get(t)), "")
        found += numbers(value, " ".join(label.split()), "fax" if "fax" in types or any(t.endswith("fax") for t in types) else kind)
    return found
