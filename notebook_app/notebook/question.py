"""What was typed in a search field, made into a question the index can answer (MODEL: search; PERFORMANCE §3).

Nothing typed is ever an error: it finds, or it finds nothing. Accents, œ, apostrophes, hyphens, the order of the words and the
spacing of numbers do not matter; every word is the beginning of one. Some of the words may be the name of the page the others stand on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from notebook_app import text
from notebook_app.model import Phone
from notebook_app.naming import OPENERS, TITLES
from notebook_app.notebook.schema import FOLDS
from notebook_app.values import Value

_TYPED_AT_MOST = 300  # characters: nobody types more, and a pasted page must not become a question
_FOLDS = str.maketrans({**dict(FOLDS), "`": "'"})
# Marks that mean something beside a word: "C++", "50 %". The index does not know them, so they are looked for in the text.
_MEANT = frozenset("+#%€$£@&=°§")
_UNITS = frozenset("%€$£°")  # these also with a space before: "50 %"
_NOT_BEFORE = "+=%&°"  # before a word they mean nothing: "+bus"
_BEFORE_SUM = "€$£"  # "£50"
_NUMBER = re.compile(r"[+(]?[0-9][0-9.\-/()]*(?:,[0-9]{3})*(?:[,.][0-9]{1,2})?", re.ASCII)
_THOUSANDS = re.compile(r"(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))", re.ASCII)
_NUMBER_AT_MOST = 15
_GROUP = re.compile(r"[0-9]{1,15}", re.ASCII)
_LAST_GROUP = re.compile(r"[0-9]{1,15}(?:[,.][0-9]{1,2})?", re.ASCII)  # "1 250,50"
_PART = re.compile(r"[1-9][0-9]?/[0-9]{1,2}", re.ASCII)  # "1/2", "3/11": no number
_BY_FOUR = (4,) * 4  # as accounts are written
_OF_BIRTH = (1, 2, 2, 2, 3, 3, 2)  # as social security numbers are
_UNIT_BEHIND = re.compile(r"(?<=[0-9])(?=[%€$£]+(?:\s|$))")  # "1200€" is "1200 €"
_HOUR = re.compile(r"(?<![^\s])([0-9]{1,2})\s?[hH]\s?([0-9]{1,2})?(?![^\s,.;:!?)])", re.ASCII)
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9]?)", re.ASCII)
_COLON = r"\s?:\s?"
# Letters that lose their vowel before another one, written without the apostrophe: "lecole", "aujourdhui".
_ELIDED = re.compile(r"(aujourd|jusqu|lorsqu|puisqu|quelqu|presqu)([aeiouyh]\w*)|(qu)([aeiouyh]\w+)|([cdjlmnst])([aeiouyh]\w{3,})")
# Two words in one, the hyphen between them left out: "grandpere". It must stand in the line: "lapin" is not "la pince".
_HYPHEN = r"\s?['\-\u00ad\u2010\u2011\u2013]\s?"
_DOT = r"\.\s?"
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?")  # "R.S.A."
_INITIALS_AT_MOST = 5
# Letters that are one sign where a text came from a printed page; the index knows no such sign.
_LIGATURES = (("ffi", "\ufb03"), ("ffl", "\ufb04"), ("ff", "\ufb00"), ("fi", "\ufb01"), ("fl", "\ufb02"))
_HALF_AT_LEAST = 1  # letter of the first of them: "ndiaye", "email"
_JOINED_AT_LEAST = 5  # letters, in a line: shorter ones begin too many other words
# "0612345678" and "06 12 34 56 78" are one number, and so is "+33 6 12 34 56 78".
_HOME = re.compile(r"(?:\+|00)33(?=[1-9])", re.ASCII)
_BEGUN_AT_LEAST = 3  # letters: fewer begin too many names
_KEPT = 100  # lines that stay folded


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


class Phrase(Value):
    """Words that follow one another; `open`: the last one may go on; `typed`: as typed, for the index to cut into words itself; `between`: a
    pattern of what stands between them in a text.
    """

    words: tuple[str, ...]
    open: bool = True
    typed: str = ""
    between: str = r"[\W_]+"

    def sql(self) -> str:
        return f'"{(self.typed or " ".join(self.words)).replace(chr(34), " ")}"' + (" *" if self.open else "")

    def places(self, flat: str) -> list[tuple[int, int]]:
        """Where it stands in a folded text, to the end of the word that goes on."""
        words = [folded(word) for word in self.words]
        if len(words) > 1:
            if not all(word in flat for word in words):
                return []
            pattern = r"(?<![^\W_])" + self.between.join(map(re.escape, words)) + (r"[^\W_]*" if self.open else r"(?![^\W_])")
            return [m.span() for m in re.finditer(pattern, flat)]
        found, (word,) = [], words  # a pattern takes longer to make than the few lines shown to read
        at = flat.find(word) if word else -1
        while at >= 0:
            end = at + len(word)
            while self.open and end < len(flat) and flat[end].isalnum():
                end += 1
            if (at == 0 or not flat[at - 1].isalnum()) and (end == len(flat) or not flat[end].isalnum()):
                found.append((at, end))
            at = flat.find(word, end)
        return found


class Term(Value):
    """One thing sought, in the forms it may be written in; `joined` only in names; or all of `apart`, wherever each of them stands."""

    phrases: tuple[Phrase, ...]
    joined: tuple[Phrase, ...] = ()
    apart: tuple[Phrase, ...] = ()

    def sql(self, names: bool) -> str:
        forms = [p.sql() for p in (self.phrases + self.joined if names else self.phrases)]
        if self.apart:
            forms.append("(" + " AND ".join(p.sql() for p in self.apart) + ")")
        return "(" + " OR ".join(forms) + ")"

    def elided(self) -> Term:
        """With an apostrophe where one may have been left out: "lecole" is also "l'école"."""
        word = folded(self.phrases[0].words[0])
        found = _ELIDED.fullmatch(word) if len(self.phrases[0].words) == 1 else None
        return self if found is None else self.with_(phrases=(*self.phrases, Phrase(tuple(filter(None, found.groups())), self.phrases[0].open)))

    def parted(self) -> Term:
        """With what may have been left out: a hyphen ("grandpere" is also "grand-père"), the dots of initials; and with what print joins."""
        first, word = self.phrases[0], self.phrases[0].words[0]
        if (hour := _HOUR.fullmatch(word)) is not None and hour[2]:
            return self.with_(phrases=(*self.phrases, Phrase((hour[1], hour[2]), between=_COLON)))
        if len(first.words) > 1 or not word.isalpha():
            return self
        forms = [Phrase((word[:at], word[at:]), first.open, between=_HYPHEN) for at in range(_HALF_AT_LEAST, len(word))]
        if 1 < len(word) <= _INITIALS_AT_MOST:
            forms.append(Phrase(tuple(word), open=False, between=_DOT))
        printed = word
        for letters, sign in _LIGATURES:
            printed = printed.replace(letters, sign)
        return self.with_(phrases=(*self.phrases, *forms, *([Phrase((printed,), first.open)] if printed != word else [])))

    def as_name(self, begun: bool) -> Term | None:
        """As it is written in a name: a whole word of it, or where one may have `begun` the beginning. None for a number and for what has a mark."""
        first = self.phrases[0]
        if not any(c.isalpha() for word in first.words for c in word) or any(c in _MEANT for c in first.typed):
            return None
        goes_on = begun and sum(map(len, first.words)) >= _BEGUN_AT_LEAST
        return Term(tuple(phrase.with_(open=goes_on) for phrase in self.phrases + self.joined))

    def opens(self) -> bool:
        """Whether it is one of the small words that only open a name: alone it is none."""
        return all(folded(word) in OPENERS for word in self.phrases[0].words)

    def places(self, flat: str) -> list[tuple[int, int]]:
        """Where it stands in a folded text."""
        found = [place for phrase in self.phrases for place in phrase.places(flat)]
        return found or [place for phrase in self.apart for place in phrase.places(flat)]

    def spelt(self, flat: str) -> list[tuple[int, int]]:
        """Where it stands in a folded name, also with the apostrophe or hyphen that was left out."""
        letters = map(re.escape, "".join(map(folded, self.phrases[0].words)))
        return self.places(flat) or [m.span() for m in re.finditer(r"(?<![^\W_])" + r"['\-\s]?".join(letters), flat)]


class Question(Value):
    """What was typed, understood: all terms must be found, and the literals must stand in the text."""

    terms: tuple[Term, ...]
    literals: tuple[str, ...] = ()
    empty: bool = False  # nothing was typed at all
    wide: bool = False  # the index knows no hyphen: where each term stands is looked for in the text

    def sql(self, names: bool) -> str:
        return " AND ".join(t.sql(names) for t in self.terms)

    def elided(self) -> Question:
        """The same, also where an apostrophe was left out; itself when none can have been."""
        terms = tuple(term.elided() for term in self.terms)
        return self if terms == self.terms else self.with_(terms=terms)

    def wider(self) -> Iterator[Question]:
        """Itself, then also where an apostrophe, then where a hyphen may have been left out, then without "Mme" and "M.": each is made when the one
        before led nowhere.
        """
        yield self
        if (elided := self.elided()) is not self:
            yield elided
        if (parted := self.parted()) is not self:
            yield parted
        terms = tuple(term for term in self.terms if len(term.phrases[0].words) > 1 or folded(term.phrases[0].words[0]) not in TITLES)
        if terms != self.terms and any(term.as_name(begun=False) for term in terms):
            yield self.with_(terms=terms)

    def parted(self) -> Question:
        """The same, also where a hyphen was left out; itself when none can have been."""
        terms = tuple(term.parted() for term in self.terms)
        return self if terms == self.terms else self.with_(terms=terms, wide=True)

    def meets(self, shown: str, folding: Folding) -> bool:
        """Whether what the index does not know stands in the text: the marks that mean something, spaces aside, and hyphens left out."""
        if not self.literals and not self.wide:
            return True
        flat = shown.translate(folding)
        bare = _THOUSANDS.sub("", "".join(flat.split()))
        return all(literal in bare for literal in self.literals) and (not self.wide or all(term.places(flat) for term in self.terms))

    def added(self, asked: Question) -> list[Phrase]:
        """What it looks for besides what was asked; nothing where it is the same question, or one of fewer words."""
        if len(self.terms) != len(asked.terms):
            return []
        return [phrase for mine, first in zip(self.terms, asked.terms, strict=True) for phrase in mine.phrases[len(first.phrases) :]]

    def long_enough(self) -> bool:
        """Lines are searched from the second letter on (PERFORMANCE §3)."""
        return bool(self.terms and self.literals) or sum(len(w) for t in self.terms for w in t.phrases[0].words) > 1


def understand(typed: str) -> Question:
    """Makes a question of any typed text."""
    kept = "".join(c for c in unicodedata.normalize("NFC", typed[:_TYPED_AT_MOST]) if unicodedata.category(c) not in ("Cf", "Cs"))
    kept = "".join(" " if unicodedata.category(c) == "Cc" else c for c in kept).translate(_FOLDS)
    kept = _HOUR.sub(lambda found: f"{found[1]}h{found[2] or ''}", _UNIT_BEHIND.sub(" ", kept))
    chunks = kept.split()
    terms: list[Term] = []
    literals: list[str] = []
    before = ""  # the word a lone unit belongs to: "50 %"
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        if chunk[0] in _BEFORE_SUM and _NUMBER.fullmatch(chunk, 1):
            literals.append(_literal(chunk))
            chunks[at] = chunk = chunk[1:]
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
    return _THOUSANDS.sub("", folded(chunk[kept[0] : kept[-1] + 1]))


def _word(chunk: str, words: tuple[str, ...]) -> Term:
    if (hour := _HOUR.fullmatch(chunk)) is not None:  # "10h30" is also "10 h 30"
        h, m = hour[1], hour[2]
        forms = [(f"{h}h{m}",), (h, "h", m), (f"{h}h", m), (h, f"h{m}")] if m else [(f"{h}h",), (h, "h")]
        return Term(tuple(map(Phrase, forms)))
    if (hour := _CLOCK.fullmatch(chunk)) is not None:
        h, m = hour[1], hour[2]
        return Term(tuple(map(Phrase, [words, (f"{h}h{m}",), (h, "h", m), (f"{h}h", m), (h, f"h{m}")])))
    if _DOTTED.fullmatch(chunk):  # "R.S.A." is also "RSA"
        return Term((Phrase(words, typed=chunk), Phrase(("".join(words),), open=False)))
    goes_on = not any(c in _MEANT for c in chunk[chunk.rindex(words[-1]) :]) if words[-1] in chunk else True
    bare = dict.fromkeys(_tokens(kept) for kept in (chunk.replace("'", ""), chunk.replace("-", ""), chunk.replace("'", "").replace("-", "")))
    joined = tuple(Phrase(form, goes_on) for form in bare if form != words)
    long = tuple(phrase for phrase in joined if all(len(word) >= _JOINED_AT_LEAST for word in phrase.words))
    return Term((Phrase(words, goes_on, chunk), *long), tuple(phrase for phrase in joined if phrase not in long))


def _end_of_number(chunks: list[str], at: int) -> int:
    """Where a number that was typed in groups ends: one that begins like a telephone number, or is of nothing but digits."""
    end = at + 1
    if not chunks[at].startswith(("0", "+", "(")):
        while end < len(chunks) and _GROUP.fullmatch(chunks[end - 1]) and _LAST_GROUP.fullmatch(chunks[end]):
            if len("".join(chunks[at : end + 1])) > _NUMBER_AT_MOST:
                break
            end += 1
        return end
    while end < len(chunks) and _NUMBER.fullmatch(chunks[end]) and chunks[end][0] not in "+":
        if len(re.sub("[^0-9]", "", "".join(chunks[at : end + 1]))) > _NUMBER_AT_MOST:
            break
        end += 1
    return end


def _cut(digits: str, sizes: Sequence[int]) -> tuple[str, ...]:
    """A number in groups of these sizes, as far as it goes."""
    ends = list(accumulate(sizes))
    return tuple(part for start, end in pairwise([0, *ends]) if (part := digits[start:end]))


def _number(groups: list[str]) -> Term:
    """A number as typed, in pairs, in one piece, and as dialled here or from abroad; a sum, with its cents."""
    joined = "".join(groups).replace("(0)", "")
    if _PART.fullmatch(joined):
        return Term((Phrase(_tokens(joined)),))
    if re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]{1,2})?|[1-9][0-9]{2,}\.[0-9]{1,2}", joined):  # as in English: "1,250.50"
        joined = joined.replace(",", "").replace(".", ",")
    whole, _, cents = joined.partition(",")
    home = _HOME.sub("0", re.sub(r"[^0-9+]", "", whole))
    forms = [_tokens(" ".join(groups))]
    for number in dict.fromkeys((re.sub(r"^00|\D", "", whole), home.lstrip("+"))):
        forms += [tuple(in_pairs(number).split()), (number,)]
    if re.fullmatch(r"[1-9][0-9]{3,}", whole):  # a sum: "1 200", and "12 000" while it is typed
        forms += [(whole[:first], *re.findall(r"[0-9]{1,3}", whole[first:])) for first in (1, 2, 3)]
        forms += [_cut(whole, sizes) for sizes in (_BY_FOUR, _OF_BIRTH)]
    if re.fullmatch(r"0[1-9][0-9]{2,8}", home):  # in a line it may stand as "+33 6 12 34 56 78"
        forms += [("33", home[1], *in_pairs(home[2:]).split()), ("33" + home[1:],)]
    apart = tuple(Phrase(_tokens(group)) for group in groups) if len(groups) > 1 and not whole.startswith(("0", "+", "(")) else ()
    if cents:  # the first form has them, as typed
        forms = [forms[0], *((*form, cents) for form in forms[1:])]
    return Term(tuple(Phrase(form) for form in dict.fromkeys(forms) if form and form[0]), apart=apart)


class Folding(dict[int, str]):
    """For `str.translate`: each letter as the index folds it, found out once. `odd`: those that become none or several."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: set[str] = set()
        self._kept: dict[str, tuple[str, Sequence[int]]] = {}

    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = flat = folded(c)
        if len(flat) != 1:
            self.odd.add(c)
        return flat

    def flat(self, shown: str) -> tuple[str, Sequence[int]]:
        """The text folded; for each of its places, and its end, the place in the text as shown."""
        if (kept := self._kept.get(shown)) is None:  # the next letter that is typed finds most of the same lines
            flat = shown.translate(self)
            origin: Sequence[int] = range(len(shown) + 1)
            if not self.odd.isdisjoint(shown):  # an accent written apart, which folds to nothing, ends with its letter
                origin = [*(i for i, c in enumerate(shown) for _ in self[ord(c)]), len(shown)]
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[shown] = kept = flat, origin
        return kept


def as_shown(found: list[tuple[int, int]], origin: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Stretches of the folded text as stretches of the text shown; nothing overlaps."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted((origin[a], max(origin[b - 1] + 1, origin[b])) for a, b in found):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def marks(question: Question, shown: str, folding: Folding | None = None) -> tuple[tuple[int, int], ...]:
    """Where the words of the question stand in a text as shown, in code points; nothing overlaps."""
    flat, origin = (Folding() if folding is None else folding).flat(shown)
    found: list[tuple[int, int]] = []
    for term in question.terms:
        found += term.places(flat)
    return as_shown(found, origin)


def inner_places(needles: Sequence[str], flat: str) -> list[tuple[int, int]]:
    """Where these stand in a folded text, be it inside words; nothing unless all of them do. Digits may be spaced in the text."""
    found: list[tuple[int, int]] = []
    for needle in needles:
        if needle.isdigit() and len(needle) > 2:
            here = [m.span() for m in re.finditer(r"[\s.,\-]?".join(needle), flat)]
        else:
            here = [(m.start(), m.end()) for m in re.finditer(re.escape(needle), flat)]
        if not here:
            return []
        found += here
    return found
