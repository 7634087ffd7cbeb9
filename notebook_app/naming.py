"""How people are called: initials, first name, as the list files them, what of a name a card can carry."""

from __future__ import annotations

import re
import unicodedata

from notebook_app.text import clean_name, fold, seen

# What a card can carry besides letters (exchange SPEC §2, text).
_BESIDE_LETTERS = frozenset("0123456789 '’-.,()&/+°")
_CARD_LENGTH = 60
# Letters that have no decomposition to A-Z.
_BASE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "t", "ŧ": "t", "ß": "s"})
PARTICLES = frozenset((
    "da", "das", "de", "del", "della", "der", "des", "di", "do", "dos", "du", "el", "al", "la", "las", "le", "les", "los", "van", "von", "den", "ten",
    "ter", "ben", "bin", "bint", "abu", "ould", "st", "ste", "saint", "sainte", "mac", "mc", "y", "e", "zu",
))  # fmt: skip
# As the first word of a name these begin the family name: "Le Guen Maël" is already filed.
OPENERS = frozenset(("da", "de", "del", "der", "des", "di", "du", "el", "la", "le", "les", "van", "von"))
_BIRTH_NAME = frozenset(("ne", "nee", "epouse", "ep", "veuve", "vve", "dit", "dite", "alias"))
TITLES = frozenset(("m", "mr", "mme", "mlle", "mrs", "ms", "miss", "madame", "monsieur", "mademoiselle"))
_CIVIL = TITLES | {"dr", "me"}


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
    counted = [w for w in every if _bare(w) not in _CIVIL and not (w[0].islower() and _bare(w) in PARTICLES)] or every
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
        while first and head[first - 1].islower() and _bare(head[first - 1]) in PARTICLES:
            first -= 1
        given = [w for i, w in enumerate(head) if i < first or (i > first and not _shouted(w))]
        return given, [w for i, w in enumerate(head) if i >= first and w not in given], tail
    if len(head) < 2:
        return [], head, tail
    if _bare(head[0]) in OPENERS:
        return head[-1:], head[:-1], tail
    at = len(head) - 1
    while at > 1 and _bare(head[at - 1]) in PARTICLES:
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
    return words == others if words or others else seen(one.strip())[0] == seen(other.strip())[0]


def _as_typed(name: str) -> str | None:
    plain = re.sub("[’‘ʼ`]", "'", re.sub("[‐‑–—−]", "-", fold(name))).replace("ß", "ss").translate(_BASE)
    return clean_name("".join(c for c in seen(plain)[0] if unicodedata.category(c) not in ("So", "Sk", "Me")))
