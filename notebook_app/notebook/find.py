"""What was typed in a search field, made into a question the index can answer (MODEL: search; PERFORMANCE §3).

Nothing typed is ever an error: it finds, or it finds nothing. Accents, œ, apostrophes, hyphens, the order of the words and the
spacing of numbers do not matter; every word is the beginning of one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from notebook_app import text
from notebook_app.model import Phone, Place
from notebook_app.notebook.entries import entry_of
from notebook_app.notebook.schema import FOLDS

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_TYPED_AT_MOST = 300  # characters: nobody types more, and a pasted page must not become a question
_FOLDS = str.maketrans({**dict(FOLDS), "`": "'"})
# Marks that mean something beside a word: "C++", "50 %". The index does not know them, so they are looked for in the text.
_MEANT = frozenset("+#%€$£@&=°§")
_UNITS = frozenset("%€$£°")  # these also with a space before: "50 %"
_NOT_BEFORE = "+=%&°"  # before a word they mean nothing: "+bus"
_NUMBER = re.compile(r"[+(]?[0-9][0-9.\-/()]*", re.ASCII)
_NUMBER_AT_MOST = 15
# "0612345678" and "06 12 34 56 78" are one number, and so is "+33 6 12 34 56 78".
_HOME = re.compile(r"(?:\+|00)33(?=[1-9])", re.ASCII)


def folded(shown: str) -> str:
    """As the index folds: for comparing and for the order of the list."""
    return text.fold(shown).translate(_FOLDS)


def in_pairs(number: str) -> str:
    """The digits of a number by two, as they are kept for the search: "06 12 34 56 78"."""
    digits = re.sub(r"[^0-9]", "", number)
    return " ".join(digits[i : i + 2] for i in range(0, len(digits), 2))


def numbers_in_pairs(phones: tuple[Phone, ...]) -> str:
    """The words by which a person's numbers are found: as dialled here, and as dialled from abroad."""
    found = []
    for phone in phones:
        found.append(in_pairs(phone.number))
        if phone.e164 and (home := re.match(r"\+(?:33|262|590|594|596|508)", phone.number)):
            rest = phone.number[home.end() :]
            found.append(in_pairs(("0508" if home.group() == "+508" else "0") + rest))
    return " ".join(found)


def _is_token(c: str) -> bool:
    return unicodedata.category(c)[0] in "LN" or unicodedata.category(c) in ("Co", "Mn")


def _tokens(chunk: str) -> tuple[str, ...]:
    return tuple("".join(c if _is_token(c) else " " for c in chunk).split())


@dataclass(frozen=True)
class _Phrase:
    """Words that follow one another; `open`: the last one may go on; `typed`: as typed, for the index to cut into words itself."""

    words: tuple[str, ...]
    open: bool = True
    typed: str = ""

    def sql(self) -> str:
        return f'"{(self.typed or " ".join(self.words)).replace(chr(34), " ")}"' + (" *" if self.open else "")

    def pattern(self) -> str:
        return r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, map(folded, self.words))) + (r"[^\W_]*" if self.open else r"(?![^\W_])")


@dataclass(frozen=True)
class _Term:
    """One thing sought, in the forms it may be written in; `joined` only in names."""

    phrases: tuple[_Phrase, ...]
    joined: tuple[_Phrase, ...] = ()

    def sql(self, names: bool) -> str:
        return "(" + " OR ".join(p.sql() for p in (self.phrases + self.joined if names else self.phrases)) + ")"


@dataclass(frozen=True)
class Question:
    """What was typed, understood: all terms must be found, and the literals must stand in the text."""

    terms: tuple[_Term, ...]
    literals: tuple[str, ...] = ()
    empty: bool = False  # nothing was typed at all

    def sql(self, names: bool) -> str:
        return " AND ".join(t.sql(names) for t in self.terms)

    def meets(self, shown: str) -> bool:
        """Whether the marks that mean something stand in the text, spaces aside."""
        if not self.literals:
            return True
        bare = "".join(folded(shown).split())
        return all(literal in bare for literal in self.literals)

    def long_enough(self) -> bool:
        """Lines are searched from the second letter on (PERFORMANCE §3)."""
        return bool(self.literals) or sum(len(w) for t in self.terms for w in t.phrases[0].words) > 1


def understand(typed: str) -> Question:
    """Makes a question of any typed text."""
    kept = "".join(c for c in unicodedata.normalize("NFC", typed[:_TYPED_AT_MOST]) if unicodedata.category(c) not in ("Cf", "Cs"))
    kept = "".join(" " if unicodedata.category(c) == "Cc" else c for c in kept).translate(_FOLDS)
    chunks = kept.split()
    terms: list[_Term] = []
    literals: list[str] = []
    before = ""  # the word a lone unit belongs to: "50 %"
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        if _NUMBER.fullmatch(chunk):
            end = _end_of_number(chunks, at)
            terms.append(_number(chunks[at:end]))
            before, at = chunks[end - 1], end
            continue
        at += 1
        words = _tokens(chunk)
        if words:
            chunk = chunk.lstrip(_NOT_BEFORE)
            terms.append(_word(chunk, words))
            if any(c in _MEANT for c in chunk):
                literals.append(_literal(chunk))
            before = chunk
        elif before and any(c in _UNITS for c in chunk):
            literals.append(_literal(before + chunk))
    return Question(tuple(terms), tuple(literals), empty=not chunks)


def _literal(chunk: str) -> str:
    """The chunk from its first to its last letter or meant mark, folded: quotes and brackets around it are nobody's business."""
    kept = [i for i, c in enumerate(chunk) if c in _MEANT or _is_token(c)]
    return folded(chunk[kept[0] : kept[-1] + 1])


def _word(chunk: str, words: tuple[str, ...]) -> _Term:
    goes_on = not any(c in _MEANT for c in chunk[chunk.rindex(words[-1]) :]) if words[-1] in chunk else True
    bare = _tokens(chunk.replace("'", ""))
    joined = (_Phrase(bare, goes_on),) if "'" in chunk and bare != words else ()
    return _Term((_Phrase(words, goes_on, chunk),), joined)


def _end_of_number(chunks: list[str], at: int) -> int:
    """Where a number that was typed in groups ends; only one that begins like a telephone number goes over spaces."""
    end = at + 1
    if not chunks[at].startswith(("0", "+", "(")):
        return end
    while end < len(chunks) and _NUMBER.fullmatch(chunks[end]) and chunks[end][0] not in "+":
        if len(re.sub("[^0-9]", "", "".join(chunks[at : end + 1]))) > _NUMBER_AT_MOST:
            break
        end += 1
    return end


def _number(groups: list[str]) -> _Term:
    """A number as typed, in pairs, in one piece, and as dialled here or from abroad."""
    whole = "".join(groups).replace("(0)", "")
    home = _HOME.sub("0", re.sub(r"[^0-9+]", "", whole))
    forms = [_tokens(" ".join(groups))]
    for number in dict.fromkeys((re.sub(r"^00|\D", "", whole), home.lstrip("+"))):
        forms += [tuple(in_pairs(number).split()), (number,)]
    if re.fullmatch(r"0[1-9][0-9]{2,8}", home):  # in a line it may stand as "+33 6 12 34 56 78"
        forms += [("33", home[1], *in_pairs(home[2:]).split()), ("33" + home[1:],)]
    return _Term(tuple(_Phrase(form) for form in dict.fromkeys(forms) if form and form[0]))


def marks(question: Question, shown: str) -> tuple[tuple[int, int], ...]:
    """Where the words of the question stand in a text as shown, in code points; nothing overlaps."""
    fold = {c: folded(c) for c in set(shown)}
    flat = "".join(fold[c] for c in shown)
    origin = [i for i, c in enumerate(shown) for _ in fold[c]]
    phrases = [p for t in question.terms for p in t.phrases]
    origin.append(len(shown))  # so that an accent written apart, which folds to nothing, ends with its letter
    found = sorted((origin[m.start()], max(origin[m.end() - 1] + 1, origin[m.end()])) for p in phrases for m in re.finditer(p.pattern(), flat))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


class Find:
    """The search over lines and names."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def lines(self, typed: str, limit: int = 50, before: int | None = None) -> list[Place]:
        """The lines that hold all that was typed, newest first; `before`: only those older than this line.

        Nothing is found by less than two letters.
        """
        question = understand(typed)
        if not question.terms or not question.long_enough():
            return []
        found: list[Place] = []
        under = before if before is not None else 1 << 62
        with self._notebook.read() as db:
            while len(found) < limit:
                ids = [
                    row[0]
                    for row in db.execute(
                        "SELECT rowid FROM search WHERE search MATCH ? AND rowid > 0 AND rowid < ? ORDER BY rowid DESC LIMIT ?",
                        (question.sql(names=False), under, limit),
                    ).fetchall()
                ]
                for row in self._rows(db, ids):
                    entry = entry_of(row[:4])
                    if question.meets(entry.text):
                        found.append(Place(entry, row[4], row[5], marks(question, entry.text)))
                if len(ids) < limit:
                    break
                under = ids[-1]
        return found[:limit]

    @staticmethod
    def _rows(db: Any, ids: list[int]) -> list[tuple[Any, ...]]:
        found = []
        for id in ids:
            found += db.execute(
                "SELECT e.id, e.person, e.text, e.spans, p.name, p.file_as FROM entries e JOIN people p ON p.id = e.person WHERE e.id = ?", (id,)
            ).fetchall()
        return found

    def people(self, typed: str) -> set[int] | None:
        """The ids of the people whose names and numbers hold all that was typed; None, for everybody, if nothing was typed."""
        question = understand(typed)
        if question.empty:
            return None
        if not question.terms:
            return set()
        with self._notebook.read() as db:
            rows = db.execute("SELECT rowid FROM search WHERE search MATCH ? AND rowid < 0", (question.sql(names=True),)).fetchall()
            found = {-row[0] for row in rows}
            if question.literals:
                names = ((id, db.execute("SELECT name FROM people WHERE id = ?", (id,)).fetchone()[0]) for id in found)
                found = {id for id, name in names if question.meets(name)}
        return found
