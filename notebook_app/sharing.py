"""The one door: what leaves the notebook, and what comes in (ARCHITECTURE: journeys 4 and 5; MODEL: Cards).

Out: `draft` shows exactly what would leave, `hand_over` writes it into the register before a byte is out, `gone` or `failed` says what became
of it. In: `read` judges what arrived and keeps nothing, `accept` and `set_aside` keep it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notebook_app import exchange, files, phone, text
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Consent, Departure, Label, Noun, Person, PersonRow, Received, Recipient, Trust, Way
from notebook_app.notebook import Notebook
from notebook_app.notebook.cards import ReadCard

if TYPE_CHECKING:  # fetched when first used: the cryptography takes its time to load
    from notebook_app.exchange import Payload, Pinned

SHOWS = ("name", "initials", "nothing")
VERSIONS = ("3.0", "2.1")  # of a contact file; the second for Outlook
READ_AT_MOST = 65_536 + 1  # bytes of a file: one more than may be, so that what is too long is seen to be
_SIGNATURE = 64
_RESTORED, _RESTORED_DAY = "restored_for_seq", "restored_for_seq_day"


@dataclass(frozen=True)
class Field:
    """One value that will be on the wire, by its place in the record: "about.ini", "by.tel", "last"."""

    place: str
    value: str


@dataclass(frozen=True)
class Draft:
    """What would leave, before anything is signed: to be shown as it is, letter for letter.

    `code` says why it cannot leave ("" when it can): `no-held`, `no-label`, `phone`, or `label-name`, `label-org`, `label-role` with `detail`
    (the first character that cannot, `latin`, `letter`, `length`), or a code of the exchange (`sms-length`, `sms-alphabet`, `date-old`…).
    """

    person: Person
    recipient: Recipient
    way: Way
    show: str  # what the card will say of the person: "initials" or "nothing"; never more in a weak skin
    today: date
    org: bool = False
    role: bool = False
    end: bool = False
    name: str = ""  # a shorter name of one's own, for a text
    version: str = "3.0"  # of a contact file; "2.1" for Outlook
    code: str = ""
    detail: str = ""
    needs_consent: bool = True
    fields: tuple[Field, ...] = ()
    text: str = ""  # the whole SMS
    file_name: str = ""  # of a contact file
    payload: Payload | None = field(default=None, repr=False)

    @property
    def letters(self) -> str:
        """What would leave, letter for letter, as the register will show it: the text, or the record; "" for a card that cannot be made."""
        if self.way is Way.SMS or self.payload is None:
            return self.text
        return exchange.canonical(self.payload).decode("utf-8")

    @property
    def note(self) -> str:
        """The note that a phone shows with a contact; "" for a text."""
        return "" if self.way is Way.SMS or self.payload is None else exchange.note(self.payload)


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
    standing: str = ""  # against the card kept of the same issuer and ref: "first", "same", "newer" or "older"
    linked: int | None = None  # whose page that one belongs to
    answers: tuple[Departure, ...] = ()  # of a receipt: what it may answer, newest first
    data: bytes = field(default=b"", repr=False)
    card: ReadCard | None = field(default=None, repr=False)


# Out


def draft(
    notebook: Notebook,
    person: int,
    recipient: int,
    way: Way,
    show: str,
    today: date,
    *,
    org: bool = False,
    role: bool = False,
    end: bool = False,
    name: str = "",
    version: str = "3.0",
) -> Draft:
    """What a card about `person` would say to `recipient` (their ids). Nothing is signed, and nothing but the ref is written down.

    The day is that of the latest held appointment. `show` is "name", "initials" or "nothing"; a text or contact never carries the name.
    `Refused("way")` for a way that cannot serve this recipient, `Refused("person")` or `Refused("recipient")` when one of them is no more.
    """
    to = notebook.directory.recipient(recipient)
    if way not in (Way.SMS, Way.CONTACT) or to.kind == "circle" or show not in SHOWS or version not in VERSIONS:
        raise Refused("way")
    about = notebook.people.get(person)
    ini = None if show == "nothing" else text.initials(about.name)
    made = Draft(about, to, way, "initials" if ini else "nothing", today, org, role, end, name, version, needs_consent=to.kind != "circle")
    label, last = notebook.label.get(), about.last_held
    code, detail = _label_fault(label, org and way is Way.CONTACT, role and way is Way.CONTACT)
    if last is None or code:
        return replace(made, code="no-held", detail="") if last is None else replace(made, code=code, detail=detail)
    ref = notebook.cards.ref_for(person, recipient, exchange.new_ref)
    payload: Payload = {"t": "carte", "about": {"ref": ref}, "by": {"name": label.name, "tel": label.phone}, "last": last.isoformat()}
    if ini:
        payload["about"]["ini"] = ini
    if end:
        payload["end"] = True
    if way is Way.SMS:
        written = exchange.sms_text(payload, name or None)
        if not isinstance(written, str):
            return replace(made, code=written.code)
        seen = exchange.read(written, exchange.Keys(today, "sms"))  # what a reader will see, not what was meant
        return replace(made, code=seen.code, text=written, fields=_fields(seen.record or {}), payload=payload)
    payload["by"] |= {"key": exchange.public_key(notebook.directory.own().signing_seed)}
    payload["by"] |= ({"org": label.org} if org else {}) | ({"role": label.job} if role else {})
    payload |= {"v": 1, "issued": today.isoformat()}
    payload["seq"] = exchange.next_seq(notebook.cards.last_seq(ref), today, _restored_on(notebook, today))
    file_name = f"carte-{ref[:4]}.vcf"
    return replace(made, code=exchange.fault_of(payload, today), fields=_fields(payload), file_name=file_name, payload=payload)


def hand_over(notebook: Notebook, drafted: Draft, consent: Consent | None, today: date) -> Departure:
    """Signs what `drafted` shows and writes it into the register as *prepared*; only then are the bytes there: the departure's `blob`.

    Called at the click that copies, shows or saves; `gone` or `failed` is to follow. `Refused`: the draft's own code; `consent` when the
    person's is missing or said later than today; `stale` when what would leave is no longer what was shown: draft again and show that.
    """
    if drafted.code or drafted.payload is None:
        raise Refused(drafted.code or "stale")
    if drafted.needs_consent and (consent is None or not consent.who.strip() or consent.day > today):
        raise Refused("consent")
    with notebook.write(Noun.REGISTER):
        now = draft(
            notebook, drafted.person.id, drafted.recipient.id, drafted.way, drafted.show, today,
            org=drafted.org, role=drafted.role, end=drafted.end, name=drafted.name, version=drafted.version,
        )  # fmt: skip
        if (now.payload, now.text, now.file_name, now.code) != (drafted.payload, drafted.text, drafted.file_name, ""):
            raise Refused("stale")
        ref = drafted.payload["about"]["ref"]
        if drafted.way is Way.SMS:
            blob = drafted.text.encode("utf-8")
            return notebook.register.prepare(now.person, now.recipient, now.way, ref, drafted.text, blob, today, consent)
        record = exchange.write_record(drafted.payload, notebook.directory.own().signing_seed)
        blob = exchange.vcard(record, drafted.version)
        back = exchange.read(blob, exchange.Keys(today, "vcf"))
        if back.record != drafted.payload:  # what was made is what was shown, or it does not leave
            raise Refused(back.code or "stale")
        said = record[_SIGNATURE:].decode("utf-8")
        return notebook.register.prepare(
            now.person, now.recipient, now.way, ref, said, blob, today, consent, drafted.payload["seq"], exchange.record_hash(record)
        )


def gone(notebook: Notebook, departure: Departure, today: date) -> Departure:
    """It left the notebook: the text was copied, the file is whole where it was to lie."""
    return notebook.register.event(departure.id, "gone", today)


def failed(notebook: Notebook, departure: Departure, today: date) -> Departure:
    """It certainly did not leave; what may have left stays *prepared*. `Refused("order")` when it is known to have left."""
    return notebook.register.event(departure.id, "failed", today)


def save(notebook: Notebook, departure: Departure, path: Path, today: date) -> Departure:
    """Writes what `hand_over` prepared as the file `path`, whole or not at all, then *gone*; a file of that name is replaced.

    `Refused` with what the disk said (`full`, `denied`…): *failed* when nothing of it can be there, else it stays *prepared*. `Refused("order")`
    for a departure that left or failed before: what leaves again is drafted again.
    """
    if not notebook.register.get(departure.id).could_have_left:
        raise Refused("order")
    try:
        files.write_whole(path, departure.blob)
    except OSError as error:
        if _is_untouched(path, departure.blob):
            failed(notebook, departure, today)
        raise Refused(files.code(error)) from None
    return gone(notebook, departure, today)


# In


def read(notebook: Notebook, data: bytes | str, today: date, skin: str | None = None) -> Arrival:
    """Judges what arrived: a pasted text, or the first `READ_AT_MOST` bytes of a file. Keeps nothing and raises nothing for what it holds.

    `skin` is `sms`, `vcf`, `carte` or `visite`; None tells it from the first bytes.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    skin = skin or exchange.skin_of(raw)
    own = notebook.directory
    keys = exchange.Keys(today, skin, own.seal_seeds(), pinned=_pinned(own.all()), retired=own.retired_keys())
    found = exchange.read(raw, keys)
    if found.record is None:
        return Arrival(found.outcome, found.code, skin, offers_import=skin == "vcf" and not _claims_card(raw))
    record = found.record
    seen = Arrival("ok", "", skin, fields=_fields(record), data=raw)
    if record["t"] == "vu":
        answers = [d for d in notebook.register.of_ref(record["ref4"]) if d.state != "failed"] if "ref4" in record else []
        return replace(seen, kind="receipt", trust=Trust(found.trust), answers=tuple(answers))
    seen = _with_issuer(notebook, seen, record, found.trust, today)
    if record["t"] == "visite":
        return replace(seen, kind="introduction")
    card = _card(record, found.raw, seen)
    before = notebook.cards.same(card.key, card.phone, card.ref)
    standing = "first"
    if before is not None:
        standing = "same" if before[1] == card.rank else "newer" if before[1] < card.rank else "older"
    return replace(
        seen, kind="card", card=card, ref=card.ref, ini=card.ini, about=card.about, last=card.last, end=card.end,
        own=seen.own or (not card.key and notebook.cards.is_own_ref(card.ref)),
        proposed=tuple(notebook.cards.fitting(card.ini, card.about)), standing=standing, linked=notebook.cards.linked(card),
    )  # fmt: skip


def read_file(notebook: Notebook, path: Path, today: date) -> Arrival:
    """Judges a file dropped or chosen, as `read` does. `Refused("unreadable")` when the computer does not give it."""
    try:
        with path.open("rb") as file:
            data = file.read(READ_AT_MOST)
    except OSError:
        raise Refused("unreadable") from None
    suffix = path.suffix.lower()
    skin = {".carte": "carte", ".vcf": "vcf", ".visite": "visite", ".txt": "sms"}.get(suffix) or exchange.skin_of(data)
    # A file that says nothing of being ours is no damaged text: it is not a card.
    return read(notebook, data, today, "carte" if skin == "sms" and suffix != ".txt" else skin)


def accept(notebook: Notebook, arrival: Arrival, person: int | None, today: date) -> Received:
    """The person's yes to a card: the greater of it and the one kept of the same issuer and ref is kept, linked to `person`'s page if given.

    A `new` key comes into the directory, not verified; a known one takes the name and number of its latest card. An unusual computer's key
    does not. `Refused`: the code of what is no card any more (`key-retired`…), `own`, `person` when that page is no more.
    """
    card = _card_again(notebook, arrival, today)
    with notebook.write(Noun.RECEIVED):
        if person is not None:
            notebook.people.get(person)
        _meet(notebook, card, card.trust, today)
        return notebook.cards.keep(card, person, today)


def set_aside(notebook: Notebook, arrival: Arrival, today: date) -> Received:
    """ "I do not know": the card is kept among the waiting ones; nobody comes into the directory by it. `Refused` as `accept`."""
    return notebook.cards.keep(_card_again(notebook, arrival, today), None, today, set_aside=True)


def link(notebook: Notebook, received: int, person: int, today: date) -> Received:
    """The person's yes to a card kept before without a page; its key is met as in `accept`."""
    card = notebook.cards.get(received)
    with notebook.write(Noun.RECEIVED):
        if card.key:
            said: Payload = {"t": "carte", "by": {"key": card.key, "name": card.name, "tel": card.phone}}
            _meet(notebook, card, exchange.trust_of(said, exchange.Keys(today, pinned=_pinned(notebook.directory.all()))), today)
        return notebook.cards.link(received, person)


def introduce(notebook: Notebook, arrival: Arrival, today: date) -> Colleague:
    """The person's yes to an introduction: the colleague's keys come into the directory, not verified until the five words are re-read.

    `Refused`: the code of what is no introduction any more, `own`, `key-changed` when other keys are pinned for that one.
    """
    again = read(notebook, arrival.data, today, arrival.skin)
    if again.outcome != "ok" or again.kind != "introduction" or again.own:
        raise Refused("own" if again.own else again.code or "type")
    said = {f.place.removeprefix("by."): f.value for f in again.fields}
    said["phone"] = said["tel"]
    return notebook.directory.introduce(said, int(said["seq"]), exchange.record_hash(again.data), today)


def note_receipt(notebook: Notebook, arrival: Arrival, departure: Departure, today: date, whose: str = "") -> Departure:
    """A receipt text raises one of the departures it may answer to *vue*, never further (exchange SPEC §7). `Refused("order")` for another one."""
    if departure.id not in {d.id for d in arrival.answers}:
        raise Refused("order")
    return notebook.register.event(departure.id, "vue", today, whose)


def _is_untouched(path: Path, blob: bytes) -> bool:
    """Whether nothing of `blob` can lie there after a failed write: a disk that is no longer there may have taken it along."""
    try:
        if not path.parent.is_dir():
            return False
        names = {found.name for found in path.parent.iterdir()}
        return path.name + ".new" not in names and not (path.name in names and path.is_file() and path.read_bytes() == blob)
    except OSError:
        return False


def _label_fault(label: Label, org: bool, role: bool) -> tuple[str, str]:
    if not label.name or not label.phone:
        return "no-label", ""
    if not phone.is_e164(label.phone):
        return "phone", ""
    for code, value in (("label-name", label.name), ("label-org", label.org if org else None), ("label-role", label.job if role else None)):
        detail = value is not None and text.card_fault(value)
        if detail:
            return code, detail
    return "", ""


def _restored_on(notebook: Notebook, today: date) -> bool:
    """Whether a backup was restored on this day, or since the last draft: then `seq` leaves room for what the other copy signed (SPEC §2)."""
    own, times = notebook.own, notebook.vault.restored
    if times > int(own.get(_RESTORED, "0")):
        own.set(_RESTORED, str(times))
        own.set(_RESTORED_DAY, today.isoformat())
    return own.get(_RESTORED_DAY, "") == today.isoformat()


def _fields(record: Payload, place: str = "") -> tuple[Field, ...]:
    """Every value of a record, in the order in which it is written."""
    found: list[Field] = []
    for key in sorted(record):
        value: Any = record[key]
        if isinstance(value, dict):
            found += _fields(value, f"{place}{key}.")
        else:
            found.append(Field(place + key, "true" if value is True else str(value)))
    return tuple(found)


def _pinned(colleagues: list[Colleague]) -> tuple[Pinned, ...]:
    return tuple(exchange.Pinned(c.key, c.name, c.phone, c.seal) for c in colleagues)


def _claims_card(data: bytes) -> bool:
    """Whether a contact file carries our property, folded or not: if it does not, it is no damaged card but an ordinary contact."""
    return b"X-CAHIER" in re.sub(rb"=?\r?\n[ \t]?", b"", data).upper()


def _with_issuer(notebook: Notebook, seen: Arrival, record: Payload, trusted: str, today: date) -> Arrival:
    by = record["by"]
    seen = replace(
        seen, trust=Trust(trusted), name=by["name"], phone=by["tel"], org=by.get("org", ""), role=by.get("role", ""),
        issued=_day(record.get("issued")), who=by["name"], call=by["tel"],
    )  # fmt: skip
    if "key" not in by:
        return seen
    if by["key"] == exchange.public_key(notebook.directory.own().signing_seed):
        return replace(seen, trust=Trust.OWN, own=True)
    known = notebook.directory.by_key(by["key"])
    trust = Trust.VERIFIED if seen.trust is Trust.KNOWN and known and known.verified else seen.trust
    colleague = known or (_resembled(notebook, record, today) if trust is Trust.KEY_CHANGED else None)
    if colleague is None:
        return replace(seen, trust=trust)
    differs = known is not None and (known.name, known.phone) != (by["name"], by["tel"])
    return replace(seen, trust=trust, colleague=colleague, differs=differs, who=colleague.name, call=colleague.phone)


def _resembled(notebook: Notebook, record: Payload, today: date) -> Colleague | None:
    """Whom of the directory an unusual computer speaks for; one whose key is not retired, if there is one."""
    alike = [c for c in notebook.directory.all() if exchange.trust_of(record, exchange.Keys(today, pinned=_pinned([c]))) == "key-changed"]
    return min(alike, key=lambda c: c.retired is not None, default=None)


def _card(record: Payload, raw: bytes, seen: Arrival) -> ReadCard:
    about, by = record["about"], record["by"]
    alike = seen.colleague.id if seen.colleague and seen.trust is Trust.KEY_CHANGED else None
    return ReadCard(
        raw, exchange.record_hash(raw), by.get("key", ""), about["ref"], by["name"], by["tel"], date.fromisoformat(record["last"]),
        seen.trust or Trust.UNSIGNED, record.get("seq", 0), seen.issued, by.get("org", ""), by.get("role", ""), about.get("ini", ""),
        about.get("name", ""), record.get("end", False), alike,
    )  # fmt: skip


def _card_again(notebook: Notebook, arrival: Arrival, today: date) -> ReadCard:
    """The card as it is judged now: between the page and the yes a key may have been retired, or midnight passed."""
    again = read(notebook, arrival.data, today, arrival.skin)
    if arrival.outcome != "ok" or again.card is None or again.own:
        raise Refused("own" if again.own else arrival.code or again.code or "type")
    return again.card


def _meet(notebook: Notebook, card: ReadCard | Received, trusted: str, today: date) -> None:
    """What accepting a card does to the directory; a text and an unusual computer do nothing to it."""
    known = notebook.directory.by_key(card.key)
    if known is None:
        if card.key and trusted == Trust.NEW:
            notebook.directory.add(card.key, card.name, card.phone, today, card.org, card.role)
        return
    latest = notebook.cards.last_issued(card.key)
    is_latest = card.issued is not None and (latest is None or card.issued >= latest)
    if is_latest and (known.name, known.phone) != (card.name, card.phone):
        notebook.directory.change(known.id, card.name, card.phone)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
