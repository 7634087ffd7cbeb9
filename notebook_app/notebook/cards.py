"""Cards received, and the refs that one's own cards point with (MODEL: Cards; exchange SPEC §2, §8, §9)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app import naming, text
from notebook_app.errors import Refused
from notebook_app.model import Noun, PersonRow, Received, Sight, State, Trust
from notebook_app.values import Value

if TYPE_CHECKING:
    from notebook_app.notebook.notebook import Notebook

# The directory as it is now says who signed and which number to call; a key it does not know keeps the trust it was read with.
_RECEIVED = """
SELECT r.id, r.kind, r.key, r.name, r.phone, r.org, r.role, r.ref, r.ini, r.about, r.last, r.ended, r.trust, r.person, r.read_day, r.set_aside,
    r.issued, d.id, d.verified, coalesce(u.name, d.name, a.name, r.name), coalesce(u.phone, d.phone, a.phone, r.phone), coalesce(d.role, ''),
    coalesce(d.org, ''), r.sealed, d.alike
FROM received r LEFT JOIN directory d ON d.key = r.key AND r.kind = 'card' LEFT JOIN directory a ON a.id = r.alike
    LEFT JOIN directory u ON u.id = d.alike AND d.verified IS NULL
WHERE r.kind IN ('card', 'sms') AND d.retired IS NULL
"""
_TRUSTED_FIRST = (Trust.OWN, Trust.VERIFIED, Trust.KNOWN, Trust.NEW, Trust.KEY_CHANGED, Trust.TOLD, Trust.UNSIGNED)


class ReadCard(Value):
    """A card as the exchange read it. `raw` is what its hash is made of: the record, or the repaired text; `key` is empty for a text.

    `seq` and `hash`, or for a text `last` and `hash`, decide which card of the same issuer and ref is kept (exchange SPEC §9).
    """

    _unsaid = ("raw",)
    raw: bytes
    hash: bytes
    key: str
    ref: str
    name: str
    phone: str
    last: date
    trust: Trust
    seq: int = 0
    issued: date | None = None
    org: str = ""
    role: str = ""
    ini: str = ""
    about: str = ""
    end: bool = False
    alike: int | None = None  # key-changed: the colleague whom it resembles
    sealed: bool = False  # it came sealed to this notebook

    @property
    def rank(self) -> tuple[int, str, bytes]:
        """The greater of two cards of the same issuer and ref is the one to keep."""
        return self.seq, "" if self.key else self.last.isoformat(), self.hash


class Cards:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # Refs: one of a person for all sealed ways, one for each weak-skin addressee

    def ref_for(self, person: int, recipient: int | None, draw: Callable[[Collection[str]], str]) -> str:
        """The ref that points to `person`: for all sealed ways (`recipient` None), or on the texts and contacts given to one addressee.

        Drawn once by `draw(all refs ever used)` and kept for good, also when the person is erased: a ref never comes to point to another.
        """
        scope = "sealed" if recipient is None else "weak"
        with self._notebook.read() as db:
            found = db.execute("SELECT ref FROM refs WHERE person = ? AND scope = ? AND recipient IS ?", (person, scope, recipient)).fetchone()
            if found:
                return str(found[0])
            used = {row[0] for row in db.execute("SELECT ref FROM refs").fetchall()}
        ref = draw(used)
        with self._notebook.write(Noun.NONE) as db:
            db.execute("INSERT INTO refs (ref, person, scope, recipient) VALUES (?, ?, ?, ?)", (ref, person, scope, recipient))
        return ref

    def is_own_ref(self, ref: str) -> bool:
        """Whether this notebook ever pointed with it: then a text that carries it is one's own."""
        with self._notebook.read() as db:
            return db.execute("SELECT 1 FROM refs WHERE ref = ?", (ref,)).fetchone() is not None

    def erased_refs(self) -> frozenset[str]:
        """Those that pointed, in sealed cards, to people who were erased."""
        with self._notebook.read() as db:
            return frozenset(row[0] for row in db.execute("SELECT ref FROM refs WHERE person IS NULL AND scope = 'sealed'").fetchall())

    def last_seq(self, ref: str) -> int:
        """The last `seq` signed for a ref, 0 when nothing was."""
        with self._notebook.read() as db:
            found = db.execute("SELECT seq FROM refs WHERE ref = ?", (ref,)).fetchone()
        return int(found[0]) if found else 0

    # Received

    def waiting(self) -> list[Received]:
        """Cards that belong to no page yet: the last read first, those set aside at the end. A retired key's are left out."""
        return self._read("AND r.person IS NULL ORDER BY r.set_aside, r.read_day DESC, r.id DESC")

    def kept(self) -> list[Received]:
        """Cards that belong to a page, the latest appointment first. A retired key's are left out."""
        return self._read("AND r.person IS NOT NULL ORDER BY r.last DESC, r.id DESC")

    def get(self, id: int) -> Received:
        """`Refused("card")` when there is none, or its key is retired."""
        found = self._read("AND r.id = ?", id)
        if not found:
            raise Refused("card")
        return found[0]

    def same(self, key: str, phone: str, ref: str) -> tuple[Received, tuple[int, str, bytes]] | None:
        """The card kept of this issuer (`key`, or the `phone` of a text) and ref, with its rank against others of the same."""
        issuer = "r.kind = 'card' AND r.key = ?" if key else "r.kind = 'sms' AND r.phone = ?"
        with self._notebook.read() as db:
            found = self._read(f"AND {issuer} AND r.ref = ?", key or phone, ref)
            if not found:
                return None
            seq, last, hash = db.execute("SELECT seq, last, hash FROM received WHERE id = ?", (found[0].id,)).fetchone()
        return found[0], (seq, "" if key else last, bytes(hash))

    def last_issued(self, key: str) -> date | None:
        """The latest day on which a kept card of this key was issued."""
        with self._notebook.read() as db:
            found = db.execute("SELECT max(issued) FROM received WHERE kind = 'card' AND key = ?", (key,)).fetchone()[0]
        return date.fromisoformat(found) if found else None

    def keep(self, card: ReadCard, person: int | None, today: date, set_aside: bool = False) -> Received:
        """Keeps the greater of `card` and the one kept of the same issuer and ref; the answer is the one that stays.

        `person` is the person's yes. Without it a link made before holds as long as the card that stays still fits (exchange SPEC §8).
        """
        columns = {
            "kind": "card" if card.key else "sms", "record": card.raw, "hash": card.hash, "key": card.key, "ref": card.ref, "seq": card.seq,
            "name": card.name, "phone": card.phone, "org": card.org, "role": card.role, "ini": card.ini, "about": card.about,
            "last": card.last.isoformat(), "issued": card.issued and card.issued.isoformat(), "ended": card.end, "trust": card.trust.value,
            "alike": card.alike, "read_day": today.isoformat(), "sealed": card.sealed,
        }  # fmt: skip
        with self._notebook.write(Noun.RECEIVED) as db:
            before = self.same(card.key, card.phone, card.ref)
            if before is None:
                names, marks = ", ".join(columns), ", ".join("?" * len(columns))
                id = db.execute(f"INSERT INTO received ({names}) VALUES ({marks})", tuple(columns.values())).lastrowid
                self._set(id, person, set_aside and person is None)
                return self.get(id)
            kept, rank = before
            if card.rank < rank:  # an older one: the yes holds if the card that stays is about the same person
                if person is not None and _holds(kept.ini, kept.about, card.ini, card.about, self._name(person)):
                    self._set(kept.id, person, False)
                return self.get(kept.id)
            person = self.linked(card) if person is None else person
            db.execute(f"UPDATE received SET {', '.join(f'{c} = ?' for c in columns)} WHERE id = ?", (*columns.values(), kept.id))
            self._set(kept.id, person, person is None and (set_aside or kept.set_aside))
        return self.get(kept.id)

    def record(self, id: int) -> bytes:
        """Exactly what was read: the signed record, or the repaired text. `Refused("card")` when it is no more."""
        self.get(id)
        with self._notebook.read() as db:
            return bytes(db.execute("SELECT record FROM received WHERE id = ?", (id,)).fetchone()[0])

    def ranks(self) -> dict[tuple[str, str], tuple[int, bytes]]:
        """(seq, hash) of every signed card kept, by (key, ref)."""
        with self._notebook.read() as db:
            rows = db.execute("SELECT key, ref, seq, hash FROM received WHERE kind = 'card'").fetchall()
        return {(key, ref): (seq, bytes(hash)) for key, ref, seq, hash in rows}

    def keep_receipt(
        self, raw: bytes, hash: bytes, key: str, answers: bytes, state: str, issued: date, person: int | None, today: date, set_aside: bool
    ) -> None:
        """A signed receipt as read, once: set aside when it answers nothing that was sealed to its key (exchange SPEC §7)."""
        with self._notebook.write(Noun.RECEIVED) as db:
            db.execute(
                "INSERT INTO received (kind, record, hash, key, answers, state, issued, person, read_day, set_aside)"
                " VALUES ('receipt', ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) WHERE kind = 'receipt' DO NOTHING",
                (raw, hash, key, answers, state, issued.isoformat(), person, today.isoformat(), set_aside),
            )

    def linked(self, card: ReadCard) -> int | None:
        """Whose page `card` would go to by a yes given before to one of its issuer and ref; None when that no longer fits."""
        before = self.same(card.key, card.phone, card.ref)
        if before is None or before[0].person is None:
            return None
        kept, person = before[0], before[0].person
        return person if _holds(card.ini, card.about, kept.ini, kept.about, self._name(person)) else None

    def link(self, id: int, person: int | None) -> Received:
        """The person's yes: this card, and those to come of its issuer and ref, are about `person`; None takes it back."""
        self.get(id)
        self._lay(id, person, False)
        return self.get(id)

    def set_aside(self, id: int, aside: bool = True) -> Received:
        """ "I do not know": the card stays among the waiting ones without asking again."""
        kept = self.get(id)
        self._set(id, kept.person, aside)
        return self.get(id)

    def fitting(self, ini: str, about: str) -> list[PersonRow]:
        """Whom a card may be about: those of that very name, or of those initials; nobody when it says neither."""
        if about:
            return [row for row in self._notebook.people.rows() if _words(row.name) == _words(about)]
        return self._notebook.people.same_initials(ini) if ini else []

    def answered(self, card: ReadCard | Received) -> list[Received]:
        """Cards that lie on a page and speak, as far as a card can tell, of whom `card` speaks: by the same colleague, received another way.

        Told only to be proposed: nothing but the person's yes links a card (exchange SPEC §8). A text and a contact carry one ref; a sealed card
        has another (§2), so that of it only the colleague's name, number and day are the same. A number alone tells nobody: it may be a
        switchboard's. An unusual computer is taken at no word, and proposes nothing.
        """
        if card.trust is Trust.KEY_CHANGED:
            return []
        rows = self._read("AND r.person IS NOT NULL AND r.phone = ? ORDER BY r.last DESC, r.id DESC", card.phone)
        kept = [one for one in rows if one.trust is not Trust.KEY_CHANGED]
        found = [one for one in kept if one.ref == card.ref and bool(one.key) != bool(card.key)]
        if not found:
            theirs = [one for one in kept if _words(one.name) == _words(card.name)]
            # One ref is one person: a page where another one of the same way lies is somebody else's.
            others = {one.person for one in theirs if (one.key, one.sealed) == (card.key, card.sealed) and one.ref != card.ref}
            found = [one for one in theirs if one.sealed != card.sealed and one.last == card.last and one.person not in others]
        return [one for one in found if one.person and _holds(card.ini, card.about, one.ini, one.about, self._name(one.person))]

    # Who last saw

    def who_saw(self, person: int, every: bool = False) -> list[Sight]:
        """Who saw a person, the latest day first, one's own appointment first on equal days (MODEL: Who last saw).

        From one's own last held appointment (with `every`, from each), the signed cards linked to the person, and the told news. Unsigned texts
        are `unsigned`. For an unusual computer the number is the one the directory holds, never the card's.
        """
        held = [a for a in self._notebook.agenda.of(person) if a.state is State.HELD]
        latest = max((a.day for a in held), default=None)
        own = {a.day for a in held if every or a.day == latest}
        sights = [Sight("", "", day, "", Trust.OWN) for day in own]
        sights += [_sight(card) for card in self._read("AND r.person = ? AND r.kind = 'card'", person)]
        sights += [Sight(t.who, t.role, t.day, t.phone, Trust.TOLD, source=t.id) for t in self._notebook.told.of(person)]
        return sorted(sights, key=lambda s: (-s.day.toordinal(), _TRUSTED_FIRST.index(s.trust), -s.source))

    def unsigned(self, person: int) -> list[Sight]:
        """What texts linked to the person say, the latest day first: shown apart, it never hides a signed card (exchange SPEC §8)."""
        return [_sight(card) for card in self._read("AND r.person = ? AND r.kind = 'sms' ORDER BY r.last DESC, r.id DESC", person)]

    def _name(self, person: int) -> str:
        return self._notebook.people.get(person).name

    def _lay(self, id: int, person: int | None, aside: bool) -> None:
        """As `_set`, which can be taken back, and that be done again."""
        if person is not None:
            self._notebook.people.get(person)
        with self._notebook.write(Noun.RECEIVED) as db:
            before = db.execute("SELECT person, set_aside FROM received WHERE id = ?", (id,)).fetchone()
            if before is None:
                raise Refused("card")
            self._set(id, person, aside)
            self._notebook.remember(lambda: self._lay(id, *before))

    def _set(self, id: int, person: int | None, aside: bool) -> None:
        with self._notebook.write(Noun.RECEIVED) as db:
            db.execute("UPDATE received SET person = ?, set_aside = ? WHERE id = ?", (person, aside, id))

    def _read(self, rest: str, *values: int | str) -> list[Received]:
        with self._notebook.read() as db:
            rows = db.execute(f"{_RECEIVED} {rest}", values).fetchall()
        return [_received(row) for row in rows]


def _received(row: tuple[Any, ...]) -> Received:
    id, kind, key, name, phone, org, role, ref, ini, about, last, ended, trust, person, read_day, aside = row[:16]
    issued, pinned, verified, who, call, pinned_role, pinned_org, sealed, alike = row[16:]
    if kind == "card" and pinned is not None:
        trust = Trust.VERIFIED if verified else Trust.KEY_CHANGED if alike is not None else Trust.KNOWN
    return Received(
        id, key, name, phone, org or pinned_org, role or pinned_role, ref, ini, about, date.fromisoformat(last), bool(ended), Trust(trust), person,
        date.fromisoformat(read_day), bool(aside), issued and date.fromisoformat(issued), call, who, bool(sealed),
    )  # fmt: skip


def _sight(card: Received) -> Sight:
    return Sight(card.who, card.role or card.org, card.last, card.call, card.trust, card.end, card.id)


def _holds(ini: str, about: str, ini_then: str, about_then: str, name: str) -> bool:
    """Whether the yes given to a card holds for another of its issuer and ref: it says the same, or fits the page's name (exchange SPEC §8)."""
    if (ini, about) == (ini_then, about_then):
        return True
    if about:
        return _words(about) == _words(name)
    return not ini or ini == naming.initials(name)


def _words(name: str) -> list[str]:
    """The words of a name, in no order: accents, capitals and hyphens do not part two spellings."""
    return sorted("".join(c if c.isalnum() else " " for c in text.fold(name)).split())
