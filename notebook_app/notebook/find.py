"""The search over lines, names and what is joined to a page (MODEL: search; PERFORMANCE §3)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from notebook_app.model import Found, Place
from notebook_app.notebook.entries import day_of
from notebook_app.notebook.question import Folding, Phrase, Question, Term, as_shown, folded, inner_places, marks, understand
from notebook_app.notebook.schema import CAPTION, sought

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

_NAMED_AT_MOST = 6  # words: more are no name and what is sought on its page, and each may be a part of another name
_FEW = 50  # people: the lines of so many are told by their places, those of more by whose each is
_LOOKED_AT = 1000  # lines that hold the words, when marks are sought among them
_LOOKED_INSIDE = 4000  # lines, when inner parts of words are sought
_LOW = (1 << CAPTION) - 1
_AFTER_ALL, _BEFORE_ALL = (1 << 63) - 1, -(1 << 63)
_OF_LINE = "e.id, e.person, e.text, p.name, p.file_as"
_OF_CAPTION = "c.entry, c.person, c.name, p.name, p.file_as"


class _Way(NamedTuple):
    """A question put to the lines: `whole` is what was typed, `asked` what of it a line must hold, on the pages of `people` (none: on all) in whose
    names the rest, `named`, stands.
    """

    whole: Question
    asked: Question
    people: Sequence[int] = ()
    named: tuple[Term, ...] = ()


class Find:
    """The search over lines, names and what is joined to a page. Each call looks at a bounded part and says where to go on."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._folding = Folding()

    def lines(self, typed: str, limit: int = 50, before: int | None = None) -> Found:
        """The lines and captions that hold all that was typed, newest first; `before`: `rest` of an answer, to go on from there.

        And those that hold the words the name of their page does not: each word is in the one or in the other. Among the lines that hold all
        they stand by their day: that is the order one knows, and whose page it is was typed to have that page. Nothing is found by less than two
        letters. Where marks like those of "C++" are sought only so many lines are looked at at once: there may be fewer places than `limit`, or
        none, and still a rest.
        """
        asked = understand(typed)
        if not asked.long_enough():
            return Found()
        under = _AFTER_ALL if before is None else before
        for ways in self._ways(asked):  # the next ones where those before lead nowhere
            lines, captions, end = self._answers(ways, under, limit)
            if lines or captions or end > _BEFORE_ALL or (before is not None and any(self._answers(ways, _AFTER_ALL, 1)[:2])):
                break
        named = {person: way.named for way in ways for person in way.people}
        return _newest(lines, captions, end, limit, lambda text: marks(ways[0].whole, text, self._folding), self._marked_names(named))

    def _ways(self, asked: Question) -> Iterator[list[_Way]]:
        """As typed, then wider; each with whole words as names, then with their beginnings: "son mari" is not sought with Marie."""
        for question in asked.wider():
            if len(asked.terms) > 1 and (added := question.added(asked)) and not self._stands(added):
                continue  # the same answer again, for the cost of all the other words: none
            begun = self._named(question, begun=True)
            whole = self._named(question) if begun else []
            yield [_Way(question, question), *whole]
            if others := [way for way in begun if way not in whole]:
                yield others

    def _stands(self, phrases: Sequence[Phrase]) -> bool:
        """Whether any of them stands anywhere, as far as the index knows."""
        match = " OR ".join(phrase.sql() for phrase in phrases)
        with self._notebook.read() as db:
            return any(
                db.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT 1", (match,)).fetchone()
                for index in ("search_names", "search_captions", "search")
            )

    def _named(self, question: Question, begun: bool = False) -> list[_Way]:
        """To the people in whose names some of the words stand, with the other words. Not to whoever has all of them: the name finds that page."""
        terms = question.terms
        if not 1 < len(terms) <= _NAMED_AT_MOST:
            return []
        names = [(at, name) for at, term in enumerate(terms) if (name := term.as_name(begun)) is not None]
        alike: dict[tuple[int, ...], list[int]] = {}
        for id, places in self._notebook.left(lambda: self._places_in_names(names), {}).items():  # where names cannot be read, lines still are
            alike.setdefault(places, []).append(id)
        ways = []
        for places, people in alike.items():
            named, rest = tuple(terms[at] for at in places), tuple(term for at, term in enumerate(terms) if at not in places)
            if (left := question.with_(terms=rest)).long_enough() and not all(term.opens() for term in named):
                ways.append(_Way(question, left, people, named))
        return ways

    def _places_in_names(self, names: Sequence[tuple[int, Term]]) -> dict[int, tuple[int, ...]]:
        """Who has which of them in their name."""
        sql, any_of_them = "SELECT rowid FROM search_names WHERE search_names MATCH ?", " OR ".join(name.sql(names=False) for _, name in names)
        found: dict[int, tuple[int, ...]] = {}
        with self._notebook.read() as db:
            if names and db.execute(f"{sql} LIMIT 1", (any_of_them,)).fetchone():  # most words are nobody's name
                for at, name in names:
                    for (id,) in db.execute(sql, (name.sql(names=False),)).fetchall():
                        found[id] = (*found.get(id, ()), at)
        return found

    def _marked_names(self, named: dict[int, tuple[Term, ...]]) -> Callable[[int, str], tuple[tuple[int, int], ...]]:
        """Where the words by which somebody is named stand in a name."""

        def marked(person: int, shown: str) -> tuple[tuple[int, int], ...]:
            if person not in named:
                return ()
            flat, origin = self._folding.flat(shown)
            return as_shown([place for term in named[person] for place in term.spelt(flat)], origin)

        return marked

    def _answers(self, ways: Iterable[_Way], under: int, limit: int) -> tuple[list[Any], list[Any], int]:
        """What there is before the place `under`: lines, captions, and the place from which on nothing was looked at."""
        lines: dict[int, Any] = {}
        captions: dict[int, Any] = {}
        end = _BEFORE_ALL
        with self._notebook.read() as db:
            for way in ways:
                some, joined, stop = self._answer(db, way.asked, way.people, under, limit)
                lines |= {row[0]: row for row in some if way.asked.meets(row[2], self._folding)}
                captions |= {row[0]: row for row in joined if way.asked.meets(row[3], self._folding)}
                end = max(end, stop)
        return list(lines.values()), list(captions.values()), end

    def _answer(self, db: Any, question: Question, people: Sequence[int], under: int, limit: int) -> tuple[list[Any], list[Any], int]:
        """The same of one question, put to all pages or to those of some people."""
        match, looked = question.sql(names=False), _LOOKED_AT if question.literals else 4 * limit if question.wide else limit
        theirs, whose = "(SELECT value FROM json_each(?))", [json.dumps(people)] if people else []
        of_them = f" AND e.person IN {theirs}"
        if len(people) <= _FEW:  # `+`: the places the words have are looked for among theirs, not each of theirs in the index
            of_them = f" AND +search.rowid IN (SELECT id FROM entries WHERE person IN {theirs})"
        lines = db.execute(
            f"SELECT {_OF_LINE} FROM search CROSS JOIN entries e ON e.id = search.rowid CROSS JOIN people p ON p.id = e.person"
            f" WHERE search MATCH ? AND search.rowid < ?{of_them if people else ''} ORDER BY search.rowid DESC LIMIT ?",
            (match, under >> CAPTION, *whose, looked),
        ).fetchall()
        end = _place_of_line(lines[-1][0]) if len(lines) == looked else _BEFORE_ALL
        captions = db.execute(
            f"SELECT search_captions.rowid, {_OF_CAPTION} FROM search_captions CROSS JOIN clips c ON c.id = search_captions.rowid & {_LOW}"
            " CROSS JOIN people p ON p.id = c.person WHERE search_captions MATCH ? AND search_captions.rowid < ? AND search_captions.rowid > ?"
            f"{f' AND c.person IN {theirs}' if people else ''} ORDER BY search_captions.rowid DESC LIMIT ?",
            (match, under, end, *whose, limit),
        ).fetchall()
        return lines, captions, max(end, captions[-1][0]) if len(captions) == limit else end

    def inside(self, typed: str, limit: int = 50, before: int | None = None) -> Found:
        """The lines and captions in which all that was typed stands, be it inside words ("mots contenant"), newest first.

        Looks at so many lines at once, found or not: there may be fewer places than `limit`, or none, and still a rest.
        """
        asked = understand(typed)
        needles = self._needles(asked)
        if sum(map(len, needles)) < 2:
            return Found()
        ways = self._named(asked)
        named = {person: way.named for way in ways for person in way.people}
        fewer = {person: self._needles(way.asked) for way in ways for person in way.people}
        under = _AFTER_ALL if before is None else before
        with self._notebook.read() as db:
            lines = db.execute(
                "SELECT id, person, text FROM entries WHERE id < ? ORDER BY id DESC LIMIT ?", (under >> CAPTION, _LOOKED_INSIDE)
            ).fetchall()
            end = _place_of_line(lines[-1][0]) if len(lines) == _LOOKED_INSIDE else _BEFORE_ALL
            found = [row for row in lines if self._holds(fewer.get(row[1], needles), row[2])]
            names = {
                person: db.execute("SELECT name, file_as FROM people WHERE id = ?", (person,)).fetchone() for person in {row[1] for row in found}
            }
            captions = db.execute(
                f"SELECT s.place, {_OF_CAPTION} FROM search_captions_sought s CROSS JOIN clips c ON c.id = s.place & {_LOW}"
                " CROSS JOIN people p ON p.id = c.person WHERE s.place < ? AND s.place > ? ORDER BY s.place DESC",
                (under, end),
            ).fetchall()

        def marked(text: str) -> tuple[tuple[int, int], ...]:
            flat, origin = self._folding.flat(text)
            return as_shown([place for needle in needles for place in inner_places([needle], flat)], origin)

        captions = [row for row in captions if self._holds(fewer.get(row[2], needles), row[3])]
        return _newest([(*row, *names[row[1]]) for row in found], captions, end, limit, marked, self._marked_names(named))

    def people(self, typed: str, inside: bool = False) -> set[int] | None:
        """The ids of the people whose names and numbers hold all that was typed; None, for everybody, if nothing was typed.

        `inside`: also those in whose names or numbers it stands inside a word.
        """
        question = understand(typed)
        if question.empty:
            return None
        if not question.terms:
            return set()
        with self._notebook.read() as db:
            for sought in question.wider():
                rows = db.execute("SELECT rowid FROM search_names WHERE search_names MATCH ?", (sought.sql(names=True),)).fetchall()
                found = {row[0] for row in rows}
                if found:
                    break
            if question.literals:
                names = ((id, db.execute("SELECT name FROM people WHERE id = ?", (id,)).fetchone()[0]) for id in found)
                found = {id for id, name in names if question.meets(name, self._folding)}
            if inside and (needles := self._needles(question)):
                everybody = db.execute("SELECT id, name || ' ' || digits FROM people").fetchall()
                found |= {id for id, said in everybody if self._holds(needles, said)}
        return found

    @staticmethod
    def _needles(question: Question) -> list[str]:
        found: list[str] = []
        for term in question.terms:
            words = [folded(word) for word in term.phrases[0].words]
            if term.apart:
                found += [folded(word) for phrase in term.apart for word in phrase.words]
                continue
            found += ["".join(words)] if all(word.isdigit() for word in words) else words
        return list(dict.fromkeys(found))

    def _holds(self, needles: Sequence[str], text: str) -> bool:
        """Whether all stand in a text; the text is first folded roughly, which is a hundred times quicker."""
        rough = text
        if not text.isascii():
            rough = unicodedata.normalize("NFKD", sought(text)).encode("ascii", "ignore").decode()
        rough = rough.lower()
        if not all(needle in rough for needle in needles if needle.isascii() and not needle.isdigit()):
            return False
        return bool(inner_places(needles, self._folding.flat(text)[0]))


def _place_of_line(id: int) -> int:
    """A line stands before what is joined to it."""
    return id << CAPTION | _LOW


def _newest(
    lines: Iterable[Sequence[Any]],
    captions: Iterable[Sequence[Any]],
    end: int,
    limit: int,
    marked: Callable[[str], tuple[tuple[int, int], ...]],
    named: Callable[[int, str], tuple[tuple[int, int], ...]],
) -> Found:
    """The newest of both, down to `end`: what is after it was not looked at. Where a name counts, `named` marks it."""
    found = [(_place_of_line(row[0]), row[0], None, row[1:]) for row in lines]
    found += [(row[0], row[1], row[0] & _LOW, row[2:]) for row in captions]
    found = sorted((each for each in found if each[0] >= end), key=lambda each: -each[0])
    if len(found) > limit:
        found, end = found[:limit], found[limit - 1][0]
    places = tuple(
        Place(person, name, file, day_of(at >> CAPTION), said, line, clip, named(person, file), marked)
        for at, line, clip, (person, said, name, file) in found
    )
    return Found(places, None if end == _BEFORE_ALL else end)
