"""A table of people (CSV), as Excel, LibreOffice and Google write it. Any text gives a reading, never an exception."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from notebook_app.text import decoded, fold

from . import pasted
from .found import Found, Number, Reading, lines_of, numbers, once, somebody
from .headings import FORMS, PHONE_WORDS

_LONGEST = 1 << 16  # a quoted cell; what never closes again is no quote
_CALL = r'[\w.]+\((?:"[^"\r\n]*"|[^"()\r\n])*\)'  # of a formula: what stands between its brackets parts no cells
_HEADINGS_WITHIN = 10  # lines: a title may stand above them
_CALLED = {"mobile": "cell", "portable": "cell", "gsm": "cell", "work": "work", "bureau": "work", "home": "home", "domicile": "home", "fax": "fax"}


GUARD = "'"  # before a cell that a spreadsheet would take for a formula: written by our own table, and taken off again


def guarded(cell: str) -> bool:
    """Whether a cell needs the guard: it begins as a formula does, or as one that has it."""
    return cell.removeprefix(GUARD).startswith(("=", "+", "-", "@", "\t", "\r")) or cell.startswith(GUARD * 2)


def read(data: bytes, today: date) -> Reading:
    """Everybody in the table, in its order. Columns are known by their headings; without headings each line is read as a pasted one is."""
    rows = _rows(decoded(data))
    at = next((i for i, row in enumerate(rows[:_HEADINGS_WITHIN]) if _is_heading(row)), None)
    if at is None:
        return _without_headings(rows)
    headings = rows[at]
    columns = [_column(heading) for heading in headings]
    labels = {_numbered(heading): i for i, heading in enumerate(headings) if columns[i] == "label"}
    people, skipped, elsewhere = list[Found](), at, dict[str, None]()
    for row in rows[at + 1 :]:
        if any(cell.strip() for cell in row[len(headings) :]):
            row[len(headings) - 1 :] = [" ; ".join(filter(None, row[len(headings) - 1 :]))]  # more cells than columns: nothing of them is lost
        found = _person(row, headings, columns, labels, today)
        if found is None:
            skipped += 1
            continue
        people.append(found)
        elsewhere |= {heading.strip(): None for heading, what, cell in zip(headings, columns, row, strict=False) if not what and cell.strip()}
    return Reading(tuple(people), skipped, tuple(elsewhere))


def _without_headings(rows: list[list[str]]) -> Reading:
    people, skipped = list[Found](), 0
    for row in rows:
        lines = pasted.read(" ; ".join(" ".join(cell.split()) for cell in row))
        skipped += all(line.reason for line in lines)
        for line in lines:
            if line.reason:
                continue
            said = [Number(p.number, p.number if p.e164 else "") for p in line.phones] + [Number(w, "", meant) for w, meant in line.suggest]
            people.append(Found(line.name, once(said)))
    return Reading(tuple(people), skipped)


def _person(row: Sequence[str], headings: list[str], columns: list[str], labels: dict[str, int], today: date) -> Found | None:
    cells: dict[str, list[str]] = {}
    said: list[Number] = []
    for i, (what, cell) in enumerate(zip(columns, row, strict=False)):
        if not cell.strip():
            continue
        if what == "phone":
            at = labels.get(_numbered(headings[i]))
            label = row[at].strip(" *") if at is not None and at < len(row) else ""
            kind = _CALLED.get(fold(label)) or next((_CALLED[w] for w in _words(headings[i]).split() if w in _CALLED), "")
            said += numbers(cell, "" if fold(label) in _CALLED else label, kind)
        else:
            cells.setdefault(what, []).append(cell)

    def one(what: str) -> str:
        return " ".join(" ".join(cells.get(what, [])).split())

    name = " ".join(filter(None, (one("given"), one("middle"), one("family")))) or one("whole")
    org = one("org")
    return somebody(
        name or org, said, one("born"), lines_of("\n".join(cells.get("note", []))), today,
        org=org, title=one("title"), address=", ".join(" ".join(cell.split()) for cell in cells.get("address", [])),
    )  # fmt: skip


def _words(heading: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(heading)))


def _numbered(heading: str) -> str:
    """ "Phone 1 - Label" and "Phone 1 - Value" belong together."""
    found = re.match(r"(?:tele)?phone \d+", _words(heading))
    return found.group() if found else ""


def _column(heading: str) -> str:
    """What a column holds, by its heading; "" for what has no place."""
    words = _words(heading)
    if _numbered(heading) and re.search(r"\b(?:label|type|libelle)$", words):
        return "label"
    for what, headings in FORMS:
        if words in headings:
            return what
    return "phone" if PHONE_WORDS & set(words.split()) else ""


def _is_heading(row: list[str]) -> bool:
    columns = [_column(cell) for cell in row]
    return bool({"family", "given", "whole"} & set(columns)) and sum(bool(cell.strip()) for cell in row) > (len(columns) > 1)


def _rows(text: str) -> list[list[str]]:
    """The cells. A quote that is never closed is a character like another: it takes no following line with it. Lines without a cell are left."""
    first, _, rest = text.partition("\n")
    if re.fullmatch(r"sep=[;,\t|]", first.strip("\r")):
        mark, text = first[4], rest
    else:
        mark = max(";,\t|", key=lambda m: re.sub(r'"[^"]*"', "", first).count(m))
    plain = re.compile(rf"={_CALL}(?=[\r\n{re.escape(mark)}]|$)|[^\r\n{re.escape(mark)}]*")
    rows, row, at = list[list[str]](), list[str](), 0
    while at < len(text):
        end = _closing(text, at, mark) if text[at] == '"' else -1
        if end >= 0:
            cell, at = text[at + 1 : end].replace('""', '"'), end + 1
        else:
            found = plain.match(text, at)
            cell, at = (found.group(), found.end()) if found else ("", at)
        row.append(cell[1:] if cell.startswith(GUARD) and guarded(cell) else cell)
        if text[at : at + 1] == mark:
            at += 1
            if at == len(text) or text[at] in "\r\n":
                row.append("")
        if at >= len(text) or text[at] in "\r\n":
            if row != [""]:
                rows.append(row)
            row = []
            at += 2 if text[at : at + 2] == "\r\n" else 1
    return rows


def _closing(text: str, at: int, mark: str) -> int:
    """Where the quoted cell that begins at `at` ends; -1 if it never does as it should."""
    end = at + 1
    while (end := text.find('"', end, at + _LONGEST)) >= 0:
        if text[end + 1 : end + 2] == '"':
            end += 2
        elif text[end + 1 : end + 2] in (mark, "\r", "\n", ""):
            return end
        else:
            return -1
    return -1
