"""People of a file set against those of the notebook: who is there already, who may be the same, and what the person's yes makes of it.

Nothing is written by `compare`; `take` writes it all in one, which is taken back as one. Two people never become one without a yes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from notebook_app.imports import Found
from notebook_app.imports.found import name_key
from notebook_app.model import Noun, Person, Phone
from notebook_app.notebook import Notebook

# What can be said yes to, of the n-th found: (n, "one", "") is the same as who is named; (n, "number", as written); (n, "born", "").
Yes = tuple[int, str, str]


@dataclass(frozen=True)
class Set:
    """How somebody found stands. `there`: already in the notebook, nothing is added. `like`: a page of that name, with other numbers.

    `twin`: one higher up in the file of that name; `sure` when a number of theirs is the same, so that it is proposed, else only asked.
    """

    there: bool = False
    like: int | None = None
    like_name: str = ""
    twin: int | None = None
    sure: bool = False


def pairs(people: Sequence[Found]) -> list[tuple[int, int, bool]]:
    """Those of one file that may be the same, (i, j, proposed): one name, and proposed only with a number in common and no other birth.

    A number alone proves nothing: couples, families and hostels share one.
    """
    by_name: dict[tuple[str, ...], list[int]] = {}
    found = []
    for j, one in enumerate(people):
        before = by_name.setdefault(one.key, [])
        found += [(i, j, bool(people[i].called & one.called) and not _born_apart(people[i], one)) for i in before]
        before.append(j)
    return found


def compare(notebook: Notebook, people: Sequence[Found]) -> list[Set]:
    """How each stands to the notebook and to those before them in the file, in order."""
    pages: dict[tuple[str, ...], list[int]] = {}
    for row in notebook.people.rows():
        pages.setdefault(name_key(row.name), []).append(row.id)
    taken: Counter[int] = Counter()  # a page is there for as many as it is like: two alike in a file are two
    standing: list[Set] = []
    twins: dict[int, tuple[int, bool]] = {}
    for i, j, sure in pairs(people):
        if j not in twins or (sure and not twins[j][1]):
            twins[j] = (i, sure)
    for j, one in enumerate(people):
        alike = [notebook.people.get(id) for id in pages.get(one.key, [])]
        there = next((page for page in alike if not taken[page.id] and _holds(page, one)), None)
        if there is not None:
            taken[there.id] += 1
            standing.append(Set(there=True, like=there.id, like_name=there.name))
            continue
        twin, sure = twins.get(j, (None, False))
        free = alike[0] if alike and twin is None else None
        standing.append(Set(False, free.id if free else None, free.name if free else "", twin, sure))
    return standing


def take(notebook: Notebook, people: Sequence[Found], yes: Collection[Yes], today: date, kinds: Mapping[str, str]) -> tuple[int, int]:
    """Puts them into the notebook: how many pages were added, and to how many something was added. `kinds`: what numbers are called.

    How they stand is looked at anew. Together or not at all, and taken back as one.
    """
    added = completed = 0
    pages: dict[int, int] = {}
    with notebook.write(Noun.PEOPLE):
        for j, (one, how) in enumerate(zip(people, compare(notebook, people), strict=True)):
            said_same = (j, "one", "") in yes
            page = how.like if how.there or said_same else None
            if page is None and said_same and how.twin is not None:
                page = pages.get(how.twin)
            if how.there and page is not None:
                pages[j] = page
                continue
            phones, born, note = _agreed(one, lambda what, of="", j=j: (j, what, of) in yes, kinds)
            if page is None:
                made = notebook.people.add(one.name, today, phones, born=born, note=note, org=one.org, title=one.title, address=one.address)
                pages[j], added = made.id, added + 1
            else:
                completed += _complete(notebook, page, one, phones, born, note)
                pages[j] = page
    return added, completed


def _agreed(one: Found, yes: Callable[..., bool], kinds: Mapping[str, str]) -> tuple[tuple[Phone, ...], str, str]:
    """Numbers, birth and note as they go on the page: without a yes, what is only probable stays as it was written."""
    phones = []
    for number in one.numbers:
        e164 = number.e164 or (number.meant if yes("number", number.written) else "")
        phones.append(Phone(e164 or number.written, number.label or kinds.get(number.kind, ""), bool(e164)))
    if one.born_asks and not yes("born"):
        return tuple(phones), "", "\n".join(filter(None, (one.note, one.born_written)))
    return tuple(phones), one.born, one.note


def _complete(notebook: Notebook, page: int, one: Found, phones: tuple[Phone, ...], born: str, note: str) -> bool:
    """What the page does not have yet; what it has stays. Whether there was anything."""
    before = notebook.people.get(page)
    numbers = {phone.number for phone in before.phones}
    fields: dict[str, object] = {"phones": (*before.phones, *(p for p in phones if p.number not in numbers))}
    for name, value in (("born", born), ("org", one.org), ("title", one.title), ("address", one.address)):
        had = getattr(before, name)
        if not had:
            fields[name] = value
        elif value and value != had:
            note = "\n".join(filter(None, (note, value)))  # two of one: the page's own stays, the other is not lost
    more = [line for line in note.split("\n") if line and line not in before.note.split("\n")]
    fields["note"] = "\n".join(filter(None, (before.note, *more)))
    return notebook.people.update(page, **fields) != before


def _holds(page: Person, one: Found) -> bool:
    """Whether the page has all that names them: no page is made for somebody brought in before, whatever was written there since."""
    if one.name != page.name and not one.called:
        return False
    has = {phone.number for phone in page.phones}
    if one.numbers:
        return all({number.e164, number.written, number.meant} & has for number in one.numbers)
    there = "\n".join((page.note, page.org, page.title, page.address)).split("\n")
    said = "\n".join((one.note, one.org, one.title, one.address)).split("\n")
    return set(filter(None, said)) <= set(there) and (one.born in ("", page.born) or (one.born_asks and one.born_written in there))


def _born_apart(a: Found, b: Found) -> bool:
    return bool(a.born and b.born and a.born != b.born)
