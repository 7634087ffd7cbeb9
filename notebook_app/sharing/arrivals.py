"""In: what arrived is judged, and nothing of it is kept (ARCHITECTURE: journey 5; exchange SPEC §1, §8)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from notebook_app import exchange, text
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Departure, PersonRow, Received, Trust
from notebook_app.notebook import Notebook
from notebook_app.notebook.cards import ReadCard
from notebook_app.sharing.drafts import Field, fields_of
from notebook_app.steps import Outside, Steps

if TYPE_CHECKING:
    from notebook_app.exchange import Keys, Outcome, Payload, Pinned

READ_AT_MOST = 65_536 + 1  # bytes of a file: one more than may be, so that what is too long is seen to be
_SKINS = {".carte": "carte", ".vcf": "vcf", ".visite": "visite", ".txt": "sms"}


@dataclass(frozen=True)
class Arrival:
    """What was read, before the person's yes; nothing is kept yet. Only an `ok` says more than its code (exchange SPEC §1).

    `kind`: "card", "receipt" or "introduction". `colleague` is the directory's entry for that key or, on `KEY_CHANGED`, the one it resembles.
    `who` and `call` are the name and number to show: the directory's, on `KEY_CHANGED` never the card's. With `differs` a known key says
    another name or number: both are shown until the person accepts.
    """

    outcome: str
    code: str = ""
    skin: str = ""
    offers_import: bool = False  # an ordinary phone contact, not a card
    kind: str = ""
    trust: Trust | None = None
    own: bool = False  # made by this very notebook
    fields: tuple[Field, ...] = ()
    key: str = ""  # that signed it
    name: str = ""
    phone: str = ""
    org: str = ""
    role: str = ""
    ref: str = ""
    ini: str = ""
    about: str = ""
    last: date | None = None
    issued: date | None = None
    end: bool = False
    colleague: Colleague | None = None
    differs: bool = False
    who: str = ""
    call: str = ""
    proposed: tuple[PersonRow, ...] = ()  # those it may be about
    standing: str = ""  # against what is kept of the same issuer (and ref): "first", "same", "newer" or "older"
    linked: int | None = None  # whose page that one belongs to
    answered: tuple[Received, ...] = ()  # the same colleague's, on pages by a yes, that seem to speak of the same person; only to propose
    answers: tuple[Departure, ...] = ()  # of a receipt: what it may answer, newest first; of a signed one, what it does answer
    state: str = ""  # of a receipt: "vue" or "repondue"
    other_seal: bool = False  # an introduction of a pinned key with another seal key: only re-read words settle it
    data: bytes = field(default=b"", repr=False)
    card: ReadCard | None = field(default=None, repr=False)
    record: bytes = field(default=b"", repr=False)  # as signed, or the repaired text


def read(notebook: Notebook, data: bytes | str, today: date, skin: str | None = None, passphrase: str = "") -> Arrival:
    """Judges what arrived: a pasted text, or the first `READ_AT_MOST` bytes of a file. Keeps nothing and raises nothing for what it holds.

    `skin` is `sms`, `vcf`, `carte` or `visite`; None tells it from the first bytes. `passphrase`: the six words as typed, after an answer
    `closed`, `passphrase`; trying them takes 128 MiB for half a second.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    skin = skin or exchange.skin_of(raw)
    return _judged(notebook, exchange.read(raw, _keys(notebook, today, skin, passphrase)), raw, skin, today)


def _keys(notebook: Notebook, today: date, skin: str, passphrase: str = "") -> Keys:
    own = notebook.directory
    return exchange.Keys(today, skin, own.seal_seeds(), passphrase, pinned(own.all()), own.retired_keys())


def _judged(notebook: Notebook, found: Outcome, raw: bytes, skin: str, today: date) -> Arrival:
    if found.record is None:
        return Arrival(found.outcome, found.code, skin, offers_import=skin == "vcf" and not _claims_card(raw))
    record = found.record
    seen = Arrival("ok", "", skin, fields=fields_of(record), data=raw, record=found.raw)
    if record["t"] == "vu":
        return _receipt(notebook, seen, record, found.trust)
    seen = _with_issuer(notebook, seen, record, found.trust, today)
    if record["t"] == "visite":
        return _introduction(notebook, seen, record)
    card = _card(record, found.raw, seen)
    before = notebook.cards.same(card.key, card.phone, card.ref)
    standing = "first"
    if before is not None:
        standing = "same" if before[1] == card.rank else "newer" if before[1] < card.rank else "older"
    return replace(
        seen, kind="card", card=card, ref=card.ref, ini=card.ini, about=card.about, last=card.last, end=card.end,
        own=seen.own or (not card.key and notebook.cards.is_own_ref(card.ref)),
        proposed=tuple(notebook.cards.fitting(card.ini, card.about)), standing=standing, linked=notebook.cards.linked(card),
        answered=tuple(notebook.cards.answered(card)),
    )  # fmt: skip


def read_file(notebook: Notebook, path: Path, today: date, passphrase: str = "") -> Steps[Arrival]:
    """Judges a file dropped or chosen, as `read` does. `Refused("unreadable")` when the computer does not give it, "directory" for a folder."""
    data = yield Outside(path.parent, lambda: _beginning(path))
    suffix = path.suffix.lower()
    skin = _SKINS.get(suffix) or exchange.skin_of(data)
    if suffix == ".txt" and len(data) < READ_AT_MOST:  # saved by an editor, in letters of its own
        data = text.decoded(data).encode("utf-8")
    # A file that says nothing of being ours is no damaged text: it is not a card.
    return read(notebook, data, today, "carte" if skin == "sms" and suffix != ".txt" else skin, passphrase)


def _beginning(path: Path) -> bytes:
    """The first bytes of a file; a folder, a device, a pipe is none."""
    try:
        if path.is_dir():
            raise Refused("directory")
        if not path.is_file():
            raise Refused("unreadable")
        with path.open("rb") as file:
            return file.read(READ_AT_MOST)
    except OSError:
        raise Refused("unreadable") from None


def read_again(notebook: Notebook, arrival: Arrival, today: date) -> Arrival:
    """The same as it is judged now: between the page and the yes a key may have been retired, or midnight passed.

    A sealed file is not opened a second time: the six words took their half second, and are not kept.
    """
    keys = _keys(notebook, today, arrival.skin)
    opened = arrival.skin == "carte" and arrival.record
    found = exchange.read_opened(arrival.record, keys) if opened else exchange.read(arrival.data, keys)
    return _judged(notebook, found, arrival.data, arrival.skin, today)


def pinned(colleagues: Iterable[Colleague]) -> tuple[Pinned, ...]:
    """The directory as the exchange compares with it."""
    return tuple(exchange.Pinned(c.key, c.name, c.phone, c.seal) for c in colleagues)


def _receipt(notebook: Notebook, seen: Arrival, record: Payload, trusted: str) -> Arrival:
    """A signed one answers the very record it names, sealed to the very key that signed it; a text may answer all that begin so (SPEC §7)."""
    register, key = notebook.register, record.get("by", {}).get("key", "")
    if key:
        named = exchange.from_b64(record["of"]) or b""
        answers = [d for d in register.of_hash(named) if key in dict(d.readers)]
    else:
        answers = register.of_ref(record["ref4"])
    answers = [d for d in answers if d.state != "failed"]
    known = notebook.directory.by_key(key) if key else None
    who = known.name if known else next((dict(d.readers)[key] for d in answers), "") if key else ""
    trust = Trust.VERIFIED if known and known.verified else Trust(trusted)
    return replace(
        seen, kind="receipt", trust=trust, key=key, answers=tuple(answers), state=record["st"], colleague=known, who=who,
        call=known.phone if known else "", issued=_day(record.get("issued")),
    )  # fmt: skip


def _introduction(notebook: Notebook, seen: Arrival, record: Payload) -> Arrival:
    known = notebook.directory.by_key(record["by"]["key"])
    other_seal = known is not None and known.seal not in ("", record["seal"])
    standing = "first"
    if known is not None and known.seal:
        before, now = notebook.directory.introduced(known.id), (record["seq"], exchange.record_hash(seen.record))
        standing = "same" if before == now else "newer" if before < now else "older"
    return replace(seen, kind="introduction", other_seal=other_seal, standing=standing)


def _with_issuer(notebook: Notebook, seen: Arrival, record: Payload, trusted: str, today: date) -> Arrival:
    by = record["by"]
    seen = replace(
        seen, trust=Trust(trusted), key=by.get("key", ""), name=by["name"], phone=by["tel"], org=by.get("org", ""), role=by.get("role", ""),
        issued=_day(record.get("issued")), who=by["name"], call=by["tel"],
    )  # fmt: skip
    if "key" not in by:
        return seen
    if by["key"] == exchange.public_key(notebook.directory.own().signing_seed):
        return replace(seen, trust=Trust.OWN, own=True)
    known = notebook.directory.by_key(by["key"])
    trust = seen.trust
    if known and trust is Trust.KNOWN:
        trust = Trust.VERIFIED if known.verified else Trust.KEY_CHANGED if known.unusual else Trust.KNOWN
    colleague = known or (_resembled(notebook, record, today) if trust is Trust.KEY_CHANGED else None)
    if colleague is None:
        return replace(seen, trust=trust)
    shown = notebook.directory.get(colleague.alike) if colleague.unusual and colleague.alike is not None else colleague
    differs = known is not None and (known.name, known.phone) != (by["name"], by["tel"])
    return replace(seen, trust=trust, colleague=shown, differs=differs, who=shown.name, call=shown.phone)


def _resembled(notebook: Notebook, record: Payload, today: date) -> Colleague | None:
    """Whom of the directory an unusual computer speaks for; one whose key is not retired, and who is no unusual one, if there is one."""
    alike = [c for c in notebook.directory.all() if exchange.trust_of(record, exchange.Keys(today, pinned=pinned([c]))) == "key-changed"]
    return min(alike, key=lambda c: (c.unusual, c.retired is not None), default=None)


def _card(record: Payload, raw: bytes, seen: Arrival) -> ReadCard:
    about, by = record["about"], record["by"]
    alike = seen.colleague.id if seen.colleague and seen.trust is Trust.KEY_CHANGED and seen.colleague.key != seen.key else None
    return ReadCard(
        raw, exchange.record_hash(raw), by.get("key", ""), about["ref"], by["name"], by["tel"], date.fromisoformat(record["last"]),
        seen.trust or Trust.UNSIGNED, record.get("seq", 0), seen.issued, by.get("org", ""), by.get("role", ""), about.get("ini", ""),
        about.get("name", ""), record.get("end", False), alike, seen.skin == "carte",
    )  # fmt: skip


def _claims_card(data: bytes) -> bool:
    """Whether a contact file carries our property, folded or not: if it does not, it is no damaged card but an ordinary contact."""
    return b"X-CAHIER" in re.sub(rb"=?\r?\n[ \t]?", b"", data).upper()


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
