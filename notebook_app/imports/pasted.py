"""A pasted list of people: one a line, a name and perhaps phone numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from notebook_app import phone
from notebook_app.model import Phone
from notebook_app.text import clean_name, fold

from .headings import NAMING, WORDS

_BULLET = re.compile(r"^(?:[-–—*•·▪◦☐☑✓>]+\s*|[0-9]{1,3}[.)°]\s+)+")
_BETWEEN = r" \u00a0\u202f.\-"
# A run that looks dialled: at least seven figures with what SPEC §3 lets stand between, a letter O before them, or a table's 6,1E+08.
_DIALLED = re.compile(rf"(?<![\w+])(?:\(?\+|[Oo]|\((?=0\)))?[0-9](?:[/(){_BETWEEN}]*[0-9]){{6,}}(?!\w)|(?<!\w)[0-9],[0-9]+E\+[0-9]+")
_ONE = rf"(?:\+33[{_BETWEEN}]*|0)[1-9](?:[{_BETWEEN}]*[0-9]){{8}}"
_SEVERAL = re.compile(rf"{_ONE}(?:[/{_BETWEEN}]+{_ONE})+")
_DATE = re.compile(r"[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{2,4}")
_COLUMN = re.compile(r"[;|]+")
_LABEL = re.compile(r"(?:^|(?<=[\s,;:|(]))(?:t[ée]l(?:[ée]phone)?|portable|mobile|port|fixe|gsm|phone|n[°o])\s*[.:]*\s*(?=$|[,;:|)])", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One pasted line that is not empty.

    `phones`: E.164 where it has that form, else as written. `suggest`: (as written, number probably meant), which needs a yes.
    `note`: what stands after the number, where the name stands before it. `reason`, when there is nobody in it: `no-name` or `heading`.
    """

    name: str
    phones: tuple[Phone, ...]
    suggest: tuple[tuple[str, str], ...]
    raw_text: str
    reason: str = ""
    note: str = ""


def read(text: str) -> list[Line]:
    """The people of a pasted list, in order, a `Line` for each line that is not empty. Never raises."""
    return [_line(raw) for raw in text.splitlines() if clean_name(raw)]


def _line(raw: str) -> Line:
    rest = _BULLET.sub("", "".join(c if c.isprintable() or c == "\t" else " " for c in raw).strip()).replace("\t", ";")
    phones: list[Phone] = []
    suggested: list[tuple[str, str]] = []
    kept: list[str] = []
    at = 0
    for found in _DIALLED.finditer(rest):
        if _DATE.fullmatch(found.group()):
            continue
        kept.append(rest[at : found.start()])
        at = found.end()
        for written in _numbers(re.sub(r"^\((0|\+[0-9]{1,3})\)", r"\1", found.group().strip()).removeprefix("(")):
            number = phone.to_e164(written)
            meant = None if number else phone.suggest(written)
            if meant:
                suggested.append((written, meant))
            else:
                phones.append(Phone(number or written, e164=number is not None))
    kept.append(rest[at:])
    name, note = _name(kept[0]), ", ".join(filter(None, map(_noted, _COLUMN.split(";".join(kept[1:])))))
    if not any(c.isalpha() for c in name):
        name, note = _name(";".join(kept)), ""
    if not any(c.isalpha() for c in name):
        return Line("", tuple(phones), tuple(suggested), raw.strip(), "no-name")
    words = set(re.findall("[a-z]+", fold(name)))
    if not phones and not suggested and words & NAMING and words <= WORDS | NAMING:
        return Line("", (), (), raw.strip(), "heading")
    return Line(name, tuple(dict.fromkeys(phones)), tuple(dict.fromkeys(suggested)), raw.strip(), "", note)


def _numbers(run: str) -> list[str]:
    """One number, or several written one after the other."""
    return re.findall(_ONE, run) if _SEVERAL.fullmatch(run) else [run]


def _noted(column: str) -> str:
    """What a column says that is neither name nor number; "" where no letter and no figure is left of it."""
    said = _name(column)
    said = said if said.count("(") == said.count(")") else said.strip("() ")
    return said if any(c.isalnum() for c in said) else ""


def _name(left: str) -> str:
    """What is left of a line without its numbers: a table's columns become words, empty brackets and separators go."""
    text = _LABEL.sub("", left)
    text = re.sub(r"\(\s*[;,]*\s*\)", " ", text)
    if text.count("(") != text.count(")"):
        text = re.sub(r"\(\s*(?=$|[;,])|(?<![^;,\s])\)", " ", text)
    text = _COLUMN.sub(" ", text)
    text = re.sub(r"\s+,|,\s*(?=,)", ",", text)
    return (clean_name(text) or "").strip(" ,:-–—/=\"'")
