"""What is typed, letter for letter: folded to be compared, cleaned to be kept, and as the name of a file; and the letters of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import filterfalse

# Invisible letters: a name made of them would look empty.
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_NO_DOT = "\u2800"  # a letter of Braille, as wide as the others
# What nobody sees, wherever it stands: where a word may break, how letters join, which way they run. As a word: `re` compiles it at its first use.
_UNSEEN = "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
_RESERVED = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")])
_FILE_LENGTH = 60


def decoded(data: bytes) -> str:
    """The text of a file as programs save it: UTF-16 or UTF-8 by its mark, UTF-16 by its zeros, else UTF-8 where that holds, else Windows-1252."""
    if encoding := utf_16(data):
        return data.removeprefix(b"\xff\xfe" if encoding == "utf-16-le" else b"\xfe\xff").decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig", "replace" if data.startswith(b"\xef\xbb\xbf") else "strict")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def utf_16(data: bytes) -> str:
    """Which UTF-16 a text is in, by its mark or, where it has none, by the zeros beside the Latin letters it begins with; "" for neither."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16-le" if data[:1] == b"\xff" else "utf-16-be"
    even, odd = data[:64:2], data[1:64:2]
    for zeros, letters, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(zeros) >= 4 and zeros.count(0) * 4 >= len(zeros) * 3 and 0 not in letters:
            return encoding
    return ""


def fold(text: str) -> str:
    """Lower case, no accents, `œ` as `oe`, `æ` as `ae` (exchange SPEC §4.3, vault SPEC §3)."""
    if text.isascii():
        return text.lower()
    plain = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text)))
    return plain.lower().replace("œ", "oe").replace("æ", "ae")


def clean_name(typed: str) -> str | None:
    """A name as it is stored: NFC, trimmed, one space where there were several or a line end, controls and invisible marks out.

    None when nothing is left. Nothing else is changed or cut.
    """
    kept = []
    for c in typed:
        if c.isspace() or c == _NO_DOT:
            kept.append(" ")
        elif unicodedata.category(c) not in ("Cc", "Cf", "Cs") and c not in _FILLERS:
            kept.append(c)
    clean = unicodedata.normalize("NFC", " ".join("".join(kept).split()))
    return clean if seen(clean)[0].strip() else None


def seen(text: str) -> tuple[str, Sequence[int]]:
    """The letters of a text that can be seen, as they are read, and the place of each in it; that of the end comes last."""
    if text.isascii() or re.search(_UNSEEN, text) is None:
        return text, range(len(text) + 1)
    places = [i for i, c in enumerate(text) if not re.match(_UNSEEN, c)]
    return "".join(text[i] for i in places), [*places, len(text)]


def visible(name: str) -> str:
    """The name of a file from elsewhere as it can be shown: nothing invisible in it, nothing that turns the words around it."""
    return "".join(c for c in name if unicodedata.category(c)[0] not in "CZ" or c in " \u00a0\u202f")


def safe_file_name(name: str, taken: Iterable[str] = ()) -> str:
    """A file name without extension for an export: no path characters, at most 60 characters, no name a system reserves.

    `taken`: names already there; the answer differs from all of them also where case and accents do not count.
    """
    clean = clean_name(name) or ""
    kept = "".join(c if c.isalnum() or c in " '’-,()&+_." or unicodedata.category(c).startswith("M") else " " for c in clean)
    short = " ".join(kept.split())[:_FILE_LENGTH].strip(" .-")
    while len(short.encode("utf-8")) > 180:  # file systems count bytes, 255 with the extension and a number
        short = short[:-1].rstrip(" .-")
    if not short or fold(short.split(".")[0].strip()) in _RESERVED:
        short = f"page {short}".strip()
    others = {fold(t) for t in taken}
    answer, n = short, 1
    while fold(answer) in others:
        n += 1
        answer = f"{short} ({n})"
    return answer
