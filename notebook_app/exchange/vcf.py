"""The vCard skin: a phone contact that carries the signed record (exchange SPEC §4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .keys import b64url, from_b64
from .record import SIGNATURE_BYTES, Fault, Payload, open_record
from .sms import french_day

VERSIONS = ("3.0", "2.1")
_LINE = 75
_BEGIN, _END = "BEGIN:VCARD", "END:VCARD"
_CARD = ("N", "FN", "ORG", "TITLE", "TEL", "NOTE")
_ONCE = frozenset({"VERSION", "X-CAHIER", *_CARD})
_QP_LITERAL = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -_.,+/()'&")
_QP = "ENCODING=QUOTED-PRINTABLE"


def vcard(record: bytes, version: str = "3.0") -> bytes:
    """The contact file of a signed card, CRLF; version "2.1" is the Outlook option.

    `Fault` when no reader would take it: `name-in-weak-skin` for a card with the person's name, `vcard-syntax` for another version.
    """
    payload = open_record(record, ("carte",))
    check_weak_skin(payload)
    if version not in VERSIONS:
        raise Fault("vcard-syntax")
    values = {**_values(payload), "X-CAHIER": b64url(record)}
    write = _line_3_0 if version == "3.0" else _line_2_1
    lines = [_BEGIN, f"VERSION:{version}", *(write(name, value) for name, value in values.items()), _END]
    return "".join(line + "\r\n" for line in lines).encode("utf-8")


def note(payload: Payload) -> str:
    """The note a phone shows under such a contact."""
    about = payload["about"]
    pointed = " ".join(part for part in (about["ref"], about.get("ini", ""), "fin" if payload.get("end") else "") if part)
    return f"Suivi {pointed} vu le {french_day(payload['last'])}. Usage professionnel. Ne pas diffuser"


def find_record(data: bytes) -> tuple[bytes, dict[str, str]]:
    """The record in a contact file and the values of its known properties; `Fault` with the first code."""
    lines = _lines(data)
    if lines[1].endswith("3.0"):
        properties = [(name, re.sub(r"\\([,;\\])", r"\1", value)) for name, _, value in map(_property, _unfolded(lines[2:-1]))]
    else:
        properties = _decoded([_property(line) for line in _joined(lines[2:-1])])
    found: dict[str, str] = {}
    for name, value in properties:
        if name in _ONCE:
            if name in found or name == "VERSION":
                raise Fault("vcard-syntax")
            found[name] = value
    if "X-CAHIER" not in found:
        raise Fault("not-cahier", "foreign")
    record = from_b64(found.pop("X-CAHIER"))
    if record is None:
        raise Fault("vcard-b64")
    if len(record) < SIGNATURE_BYTES + 2:
        raise Fault("json-syntax")
    return record, found


def check_weak_skin(payload: Payload) -> None:
    """The person's name is never in a vCard: `name-in-weak-skin` (SPEC §2.9)."""
    if "name" in payload["about"]:
        raise Fault("name-in-weak-skin")


def check_match(payload: Payload, found: dict[str, str]) -> None:
    """The lines a phone would import are exactly those the record gives, or `vcard-mismatch`."""
    if found != _values(payload):
        raise Fault("vcard-mismatch")


def _values(payload: Payload) -> dict[str, str]:
    """The properties of a card, unescaped, in the order of the file."""
    by = payload["by"]
    values = {
        "N": by["name"] + ";;;;",
        "FN": by["name"],
        "ORG": by.get("org"),
        "TITLE": by.get("role"),
        "TEL": by["tel"],
        "NOTE": note(payload),
    }
    return {name: value for name, value in values.items() if value is not None}


def _line_3_0(name: str, value: str) -> str:
    line = ("TEL;TYPE=WORK,VOICE" if name == "TEL" else name) + ":" + value.replace(",", "\\,")
    folded, room, used = "", _LINE, 0
    for c in line:
        width = len(c.encode("utf-8"))
        if used + width > room:
            folded, room, used = folded + "\r\n ", _LINE - 1, 0
        folded, used = folded + c, used + width
    return folded


def _line_2_1(name: str, value: str) -> str:
    if name == "TEL":
        return f"TEL;WORK;VOICE:{value}"
    tail = ";;;;" if name == "N" else ""
    atoms = [chr(b) if b in _QP_LITERAL else f"={b:02X}" for b in value.removesuffix(tail).encode("utf-8")] + list(tail)
    line = name + ("" if name == "X-CAHIER" else ";CHARSET=UTF-8") + f";{_QP}:"
    folded, used = line, len(line)
    for atom in atoms:
        if used + len(atom) > _LINE:
            folded, used = folded + "=\r\n", 0
        folded, used = folded + atom, used + len(atom)
    return folded


def _lines(data: bytes) -> list[str]:
    """The lines as written, the first, second and last being what they must."""
    if not re.match(rb"(\xef\xbb\xbf)?BEGIN:VCARD\r?\n", data):
        raise Fault("not-cahier", "foreign")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("vcard-encoding") from None
    if text.startswith("\ufeff"):
        raise Fault("vcard-encoding")
    text = text.replace("\r\n", "\n")
    if "\r" in text or "\0" in text:
        raise Fault("vcard-syntax")
    lines = text.removesuffix("\n").split("\n")
    if lines.count(_BEGIN) > 1:
        raise Fault("vcard-many")
    if lines[-1] != _END or lines.count(_END) > 1 or lines[1] not in [f"VERSION:{version}" for version in VERSIONS]:
        raise Fault("vcard-syntax")
    return lines


def _property(line: str) -> tuple[str, str, str]:
    """Name, parameters and value as written."""
    head, colon, value = line.partition(":")
    name, _, parameters = head.partition(";")
    if not colon or not re.fullmatch("[A-Za-z0-9-]+", name):
        raise Fault("vcard-syntax")
    return name, parameters, value


def _unfolded(lines: list[str]) -> list[str]:
    """Version 3.0: a line that begins with a space or a tab goes on with the one before."""
    unfolded: list[list[str]] = []  # parts, joined once: a stranger's file may be nothing but folds
    for line in lines:
        if line[:1] not in (" ", "\t"):
            unfolded.append([line])
        elif unfolded:
            unfolded[-1].append(line[1:])
        else:
            raise Fault("vcard-syntax")
    return ["".join(parts) for parts in unfolded]


def _joined(lines: list[str]) -> Iterator[str]:
    """Version 2.1: after a soft break the next line goes on, whatever it begins with."""
    rest = iter(lines)
    for line in rest:
        parts, quoted = [line], _is_quoted(_property(line)[1])
        while quoted and parts[-1].endswith("="):
            following = next(rest, None)
            if following is None:
                raise Fault("vcard-syntax")
            parts[-1:] = [parts[-1][:-1], following]
        yield "".join(parts)


def _is_quoted(parameters: str) -> bool:
    return _QP in parameters.split(";")


def _decoded(properties: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Version 2.1: how all are written is told before what they say."""
    if any(_is_quoted(parameters) and re.search("=(?![0-9A-F]{2})", value) for _, parameters, value in properties):
        raise Fault("vcard-syntax")
    return [(name, _unquoted(value) if _is_quoted(parameters) else value) for name, parameters, value in properties]


def _unquoted(value: str) -> str:
    try:
        return re.sub(rb"=([0-9A-F]{2})", lambda m: bytes([int(m[1], 16)]), value.encode("utf-8")).decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("vcard-encoding") from None
