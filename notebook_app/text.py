"""Words and names: folding, the word list, initials, what a card can carry."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from resources import read


def fold(text: str) -> str:
    """Lower case, no accents, `œ` as `oe`, `æ` as `ae` (exchange SPEC §4.3, vault SPEC §3)."""
    if text.isascii():
        return text.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.lower().replace("œ", "oe").replace("æ", "ae")


@lru_cache(maxsize=1)
def words() -> tuple[str, ...]:
    """The 1024 words of `words.txt`, in order; frozen (exchange SPEC §10)."""
    return tuple(read("words.txt").decode("ascii").split())


@lru_cache(maxsize=1)
def display_words() -> tuple[str, ...]:
    """The same words in French spelling, only shown."""
    return tuple(read("words-display.txt").decode("utf-8").split())


def shown(word: str) -> str:
    """French spelling of a word of the list; any other word comes back as it is."""
    try:
        return display_words()[words().index(word)]
    except ValueError:
        return word


def complete(run: str) -> str:
    """A run of four letters or more that begins exactly one word of the list becomes that word; any other stays."""
    if len(run) < 4:
        return run
    known = words()  # in the order of the alphabet: those that begin alike stand together
    at = bisect_left(known, run)
    found = [w for w in known[at : at + 2] if w.startswith(run)]
    return found[0] if len(found) == 1 else run


def typed_words(typed: str) -> list[str]:
    """The runs of `a-z` of what was typed, folded, each completed where that is certain (vault SPEC §3)."""
    return [complete(run) for run in re.findall(r"[a-z]+", fold(typed))]


def recognised(run: str) -> str | None:
    """The word of the list that this typed run already is, however it is accented; None while it could be several or none."""
    found = typed_words(run)
    return found[0] if len(found) == 1 and found[0] in words() else None


# What a card can carry besides letters (exchange SPEC §2, text).
_BESIDE_LETTERS = frozenset("0123456789 '’-.,()&/+°")
_CARD_LENGTH = 60
# Invisible letters: a name made of them would look empty.
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
# Letters that have no decomposition to A-Z.
_BASE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "t", "ŧ": "t", "ß": "s"})
_PARTICLES = frozenset((
    "da", "das", "de", "del", "della", "der", "des", "di", "do", "dos", "du", "el", "al", "la", "las", "le", "les", "los", "van", "von", "den", "ten",
    "ter", "ben", "bin", "bint", "abu", "ould", "st", "ste", "saint", "sainte", "mac", "mc", "y", "e", "zu",
))  # fmt: skip
# As the first word of a name these begin the family name: "Le Guen Maël" is already filed.
_OPENERS = frozenset(("da", "de", "del", "der", "des", "di", "du", "el", "la", "le", "les", "van", "von"))
_BIRTH_NAME = frozenset(("ne", "nee", "epouse", "ep", "veuve", "vve", "dit", "dite", "alias"))
_CIVIL = frozenset(("m", "mr", "mme", "mlle", "mrs", "ms", "miss", "dr", "me", "madame", "monsieur", "mademoiselle"))
_RESERVED = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")])


def clean_name(typed: str) -> str | None:
    """A name as it is stored: NFC, trimmed, one space where there were several or a line end, controls and invisible marks out.

    None when nothing is left. Nothing else is changed or cut.
    """
    kept = []
    for c in typed:
        if c.isspace():
            kept.append(" ")
        elif unicodedata.category(c) not in ("Cc", "Cf", "Cs") and c not in _FILLERS:
            kept.append(c)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split())) or None


def visible(name: str) -> str:
    """The name of a file from elsewhere as it can be shown: nothing invisible in it, nothing that turns the words around it."""
    return "".join(c for c in name if unicodedata.category(c)[0] not in "CZ" or c in " \u00a0\u202f")


def is_card_letter(c: str) -> bool:
    """Whether `c` is one of the letters a card can carry (exchange SPEC §2)."""
    code = ord(c)
    if code < 0x80:
        return c.isalpha()
    if 0xC0 <= code <= 0x24F:
        return code not in (0xD7, 0xF7, 0x1BB) and not 0x1C0 <= code <= 0x1C3
    return 0x1E00 <= code <= 0x1EFF


def card_fault(name: str) -> str | None:
    """Why a name cannot stand on a card (exchange SPEC §2, text); None when it can.

    `latin` (written in other letters), the first character a card cannot carry, `letter` (it needs one) or `length` (over 60).
    A name that is not as `clean_name` stores it is judged as if it were.
    """
    clean = clean_name(name) or ""
    has_letter = any(is_card_letter(c) for c in clean)
    if not has_letter and any(c.isalpha() for c in clean):
        return "latin"
    for c in clean:
        if not is_card_letter(c) and c not in _BESIDE_LETTERS:
            return c
    if not has_letter:
        return "letter"
    return "length" if len(clean) > _CARD_LENGTH else None


def without_title(name: str) -> str:
    """A name as somebody is spoken of, without "Mme" or "M." before it; whole when nothing but that stands there, or initials ("M. D.")."""
    first, _, rest = name.strip().partition(" ")
    return rest.strip() if _bare(first) in _CIVIL and re.search(r"[^\W\d_]{2}", rest) else name.strip()


def _bare(word: str) -> str:
    """A word of a name, folded, without what is around its letters."""
    folded = fold(word)
    return folded if folded.isalnum() else re.sub(r"^\W+|\W+$", "", folded)


def in_order(name: str) -> str:
    """What names are ordered by: Łukasz is found among the L."""
    return fold(name).translate(_BASE)


def _first_letter(part: str) -> str:
    found = re.search("[a-z]", in_order(part))
    return found.group().upper() if found else ""


def initials(name: str) -> str | None:
    """Initials as a card carries them, "N.F." or "J.-L.E." (exchange SPEC §2, `ini`); None without a Latin letter.

    First names first, at most four; titles, small particles and a birth name do not count.
    """
    given, family, _ = _split(name)
    every = [*given, *family]
    counted = [w for w in every if _bare(w) not in _CIVIL and not (w[0].islower() and _bare(w) in _PARTICLES)] or every
    found = ""
    letters = 0
    for word in counted:
        joined = False
        for part in re.sub(r"^(?:d|l)['’](?=\w)", "", word).split("-"):
            letter = _first_letter(part)
            if letter and letters < 4:
                found += ("-" if joined else "") + letter + "."
                letters += 1
                joined = True
    return found or None


def _head(parts: list[str]) -> list[str]:
    """The words before a birth name, a parenthesis or marks: "Nadia Dupont (née Durand)" → Nadia, Dupont; "Léa 🌻" → Léa."""
    end = next((i for i, word in enumerate(parts) if i and (word.startswith("(") or _bare(word) in _BIRTH_NAME)), len(parts))
    lettered = [i for i in range(end) if any(c.isalpha() for c in parts[i])]
    return parts[: lettered[-1] + 1] if lettered else parts[:end]


def _shouted(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _split(name: str) -> tuple[list[str], list[str], list[str]]:
    """First names, family name, and what comes after (birth name, parenthesis); either of the first two may be empty."""
    parts = name.split()
    head = _head(parts)
    tail = parts[len(head) :]
    comma = next((i for i, word in enumerate(head[:-1]) if word.endswith(",")), None)
    if comma is not None and all(word[0].isupper() for word in head[comma + 1 :]):  # as tables write it: "Perrin, Maude"
        return head[comma + 1 :], [*head[:comma], head[comma].rstrip(",")], tail
    loud = [w for w in head if _shouted(w)]
    if loud and len(loud) < len(head):
        # The last capitals, then the particles before them that are in small letters: "Charles de GAULLE".
        first = head.index(loud[0])
        while first and head[first - 1].islower() and _bare(head[first - 1]) in _PARTICLES:
            first -= 1
        given = [w for i, w in enumerate(head) if i < first or (i > first and not _shouted(w))]
        return given, [w for i, w in enumerate(head) if i >= first and w not in given], tail
    if len(head) < 2:
        return [], head, tail
    if _bare(head[0]) in _OPENERS:
        return head[-1:], head[:-1], tail
    at = len(head) - 1
    while at > 1 and _bare(head[at - 1]) in _PARTICLES:
        at -= 1
    return head[:at], head[at:], tail


def file_as(name: str) -> str:
    """The name as the list files it, a proposal: words in capitals first, else the last word with its particle ("Ferhat Nadia")."""
    given, family, tail = _split(name)
    return " ".join([*family, *tail, *given])


def first_name(name: str) -> str:
    """What to call the person in a title ("Nadia"); the whole name when it gives no first name ("M. Diallo")."""
    given = [w for w in _split(name)[0] if _bare(w) not in _CIVIL]
    return given[0] if given and len(_bare(given[0])) > 1 else name


def same_name(one: str, other: str) -> bool:
    """Whether both are one name as one types it: capitals, accents, the kind of an apostrophe or a hyphen, and pictures do not count."""
    words, others = _as_typed(one), _as_typed(other)
    return words == others if words or others else clean_name(one) == clean_name(other)


def _as_typed(name: str) -> str | None:
    plain = re.sub("[’‘ʼ`]", "'", re.sub("[‐‑–—−]", "-", fold(name))).replace("ß", "ss").translate(_BASE)
    return clean_name("".join(c for c in plain if unicodedata.category(c) not in ("So", "Sk")))


def safe_file_name(name: str, taken: Iterable[str] = ()) -> str:
    """A file name without extension for an export: no path characters, at most 60 characters, no name a system reserves.

    `taken`: names already there; the answer differs from all of them also where case and accents do not count.
    """
    clean = clean_name(name) or ""
    kept = "".join(c if c.isalnum() or c in " '’-,()&+_." or unicodedata.category(c).startswith("M") else " " for c in clean)
    short = " ".join(kept.split())[:_CARD_LENGTH].strip(" .-")
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
