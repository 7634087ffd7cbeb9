"""What would leave, before anything is signed (ARCHITECTURE: journey 4; exchange SPEC §2, §4)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from notebook_app import exchange, naming, phone
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Label, Person, Recipient, Way
from notebook_app.notebook import Notebook

if TYPE_CHECKING:  # fetched when first used: the cryptography takes its time to load
    from notebook_app.exchange import Payload

SHOWS = ("name", "initials", "nothing")
VERSIONS = ("3.0", "2.1")  # of a contact file; the second for Outlook
SEALED_WAYS = (Way.SEALED, Way.PASSPHRASE)  # they share one ref of a person, and may say the name
TEXT_WAYS = (Way.SMS, Way.PAPER)  # unsigned: the sentence is all there is
_RESTORED, _RESTORED_DAY = "restored_for_seq", "restored_for_seq_day"


@dataclass(frozen=True)
class Field:
    """One value that will be on the wire, by its place in the record: "about.ini", "by.tel", "last"."""

    place: str
    value: str


@dataclass(frozen=True)
class Draft:
    """What would leave, before anything is signed: to be shown as it is, letter for letter.

    `code` says why it cannot leave ("" when it can): `restored` (`notebook.restored`), `no-held`, `no-label`, `phone`, or `label-name`,
    `label-org`, `label-role` with `detail` (the first character that cannot, `latin`, `letter`, `length`); `key-changed` for an unusual computer,
    `seal` when nobody could open it, `age-recipients` for more than 20; or one of the exchange (`text`, `sms-length`, `sms-alphabet`, `date-old`…).
    `warn` is said before it leaves, and does not hinder it: `unverified`.
    """

    person: Person
    recipient: Recipient
    way: Way
    show: str  # what the card will say of the person: "name", "initials" or "nothing"; never the name in a weak skin
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
    text: str = ""  # the whole SMS, or what stands on the paper
    file_name: str = ""  # as it goes by mail
    payload: Payload | None = field(default=None, repr=False)
    readers: tuple[Colleague, ...] = ()  # those it will be sealed to
    left_out: tuple[Colleague, ...] = ()  # members of the circle who could not open it: retired, unusual, or no introduction read

    @property
    def unverified(self) -> tuple[Colleague, ...]:
        """Readers whose five words were never re-read."""
        return tuple(reader for reader in self.readers if reader.verified is None)

    @property
    def warn(self) -> str:
        return "unverified" if self.unverified else ""

    @property
    def letters(self) -> str:
        """What would leave, letter for letter, as the register will show it: the text, or the record; "" for a card that cannot be made."""
        if self.way in TEXT_WAYS or self.payload is None:
            return self.text
        return exchange.canonical(self.payload).decode("utf-8")

    @property
    def note(self) -> str:
        """The note that a phone shows with a contact; "" for any other way."""
        return exchange.note(self.payload) if self.way is Way.CONTACT and self.payload is not None else ""


def ways(notebook: Notebook, recipient: int) -> tuple[Way, ...]:
    """The ways that can serve a recipient, the usual one first: who has Cahier gets a fiche Cahier, who has not an SMS.

    What the organisation forbids is none."""
    to = notebook.directory.recipient(recipient)
    if to.kind == "circle":
        return (Way.SEALED,)
    weak = tuple(way for way in (Way.SMS, Way.CONTACT, Way.PAPER, Way.PASSPHRASE) if notebook.policy.allows(way))
    return (Way.SEALED, *weak) if to.colleague is not None and notebook.directory.get(to.colleague).seal else weak


def shows(recipient: Recipient, way: Way) -> tuple[str, ...]:
    """What a card may say of the person, the usual first: the name only when sealed, and to a circle the initials unless one chooses."""
    if way not in SEALED_WAYS:
        return ("initials", "nothing")
    return ("initials", "name", "nothing") if recipient.kind == "circle" else SHOWS


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
    before: Iterable[Draft] = (),
) -> Draft:
    """What a card about `person` would say to `recipient` (their ids). Nothing is signed, and nothing but the ref is written down.

    The day is that of the latest held appointment. `show` is one of `shows`; a text or contact never carries the name. `before`: the drafts
    about this person that will be handed over first; a sealed record that says the same is the same record, else each has a `seq` of its own.
    `Refused("way")` for a way that cannot serve this recipient, `Refused("person")` or `Refused("recipient")` when one of them is no more.
    """
    to = notebook.directory.recipient(recipient)
    fits = way is Way.SEALED if to.kind == "circle" else way in (*TEXT_WAYS, *SEALED_WAYS, Way.CONTACT)
    if not fits or not notebook.policy.allows(way) or (way is Way.SEALED and to.kind == "person") or show not in SHOWS or version not in VERSIONS:
        raise Refused("way")
    about = notebook.people.get(person)
    ini = None if show == "nothing" else naming.initials(about.name)
    said = "name" if show == "name" and way in SEALED_WAYS else "initials" if ini else "nothing"
    readers, left_out, unusual = _readers(notebook, to, way)
    made = Draft(
        about, to, way, said, today, org, role, end, name, version, needs_consent=to.kind != "circle", readers=readers, left_out=left_out
    )  # fmt: skip
    if notebook.restored:
        return replace(made, code="restored")
    label, last = notebook.label.get(), about.last_held
    code, detail = label_fault(label, org and way not in TEXT_WAYS, role and way not in TEXT_WAYS)
    if last is None or code:
        return replace(made, code="no-held", detail="") if last is None else replace(made, code=code, detail=detail)
    if unusual or (way is Way.SEALED and not 1 <= len(readers) <= 20):
        return replace(made, code="key-changed" if unusual else "age-recipients" if readers else "seal")
    ref = notebook.cards.ref_for(person, None if way in SEALED_WAYS else recipient, exchange.new_ref)
    payload: Payload = {"t": "carte", "about": {"ref": ref}, "by": {"name": label.name, "tel": label.phone}, "last": last.isoformat()}
    if said != "nothing":
        payload["about"] |= {"name": about.name} if said == "name" else {"ini": ini}
    if end:
        payload["end"] = True
    if way in TEXT_WAYS:
        written = exchange.sms_text(payload, name or None)
        if not isinstance(written, str):
            return replace(made, code=written.code)
        seen = exchange.read(written, exchange.Keys(today, "sms"))  # what a reader will see, not what was meant
        return replace(made, code=seen.code, text=written, fields=fields_of(seen.record or {}), payload=payload)
    payload["by"] |= {"key": exchange.public_key(notebook.directory.own().signing_seed)}
    payload["by"] |= ({"org": label.org} if org else {}) | ({"role": label.job} if role else {})
    payload |= {"v": 1, "issued": today.isoformat()}
    payload["seq"] = _seq(notebook, ref, payload, today, before if way in SEALED_WAYS else None)
    file_name = mail_name(ref, ".vcf" if way is Way.CONTACT else ".carte")
    return replace(made, code=exchange.fault_of(payload, today), fields=fields_of(payload), file_name=file_name, payload=payload)


def mail_name(ref: str, suffix: str = ".carte") -> str:
    """The name under which a file goes by mail (exchange SPEC §4.2, §4.3)."""
    return f"carte-{ref[:4]}{suffix}"


def drafted_again(notebook: Notebook, old: Draft, today: date) -> Draft:
    """The same card as it would leave now. `Refused` as `draft`."""
    return draft(
        notebook, old.person.id, old.recipient.id, old.way, old.show, today, org=old.org, role=old.role, end=old.end, name=old.name,
        version=old.version,
    )  # fmt: skip


def _readers(notebook: Notebook, to: Recipient, way: Way) -> tuple[tuple[Colleague, ...], tuple[Colleague, ...], bool]:
    """Who will be able to open it, who of a circle will not, and whether it is for an unusual computer."""
    if to.kind == "circle":
        circle = notebook.circles.of_recipient(to.id)
        return circle.readers, tuple(m for m in circle.members if not m.can_open), False
    if to.colleague is None:
        return (), (), False
    colleague = notebook.directory.get(to.colleague)
    return (colleague,) if way is Way.SEALED and colleague.can_open else (), (), colleague.unusual


def _seq(notebook: Notebook, ref: str, payload: Payload, today: date, before: Iterable[Draft] | None) -> int:
    """A new `seq`, as every signature takes one; the last one when what it signed says the same: then it is that very record (SPEC §2, §9).

    `before` None: a skin of one addressee, signed anew each time.
    """
    last = notebook.cards.last_seq(ref)
    signed: list[Payload] = []
    if before is not None:
        signed = [json.loads(d.carried) for d in notebook.register.of_ref(ref) if d.way in SEALED_WAYS]
        signed += [d.payload for d in before if d.payload is not None and d.payload["about"]["ref"] == ref and "seq" in d.payload and not d.code]
        last = max([last, *(said["seq"] for said in signed)])
    if any({**said, "seq": 0} == {**payload, "seq": 0} and said["seq"] == last for said in signed):
        return last
    return exchange.next_seq(last, today, restored_on(notebook, today))


def label_fault(label: Label, org: bool, role: bool) -> tuple[str, str]:
    """Why one's own label cannot stand on a card, and the detail; ("", "") when it can."""
    if not label.name or not label.phone:
        return "no-label", ""
    if not phone.is_e164(label.phone):
        return "phone", ""
    for code, value in (("label-name", label.name), ("label-org", label.org if org else None), ("label-role", label.job if role else None)):
        detail = value is not None and naming.card_fault(value)
        if detail:
            return code, detail
    return "", ""


def restored_on(notebook: Notebook, today: date) -> bool:
    """Whether a backup was restored on this day, or since the last draft: then `seq` leaves room for what the other copy signed (SPEC §2)."""
    own, times = notebook.own, notebook.vault.restored
    if times > int(own.get(_RESTORED, "0")):
        own.set(_RESTORED, str(times))
        own.set(_RESTORED_DAY, today.isoformat())
    return own.get(_RESTORED_DAY, "") == today.isoformat()


def fields_of(record: Payload, place: str = "") -> tuple[Field, ...]:
    """Every value of a record, in the order in which it is written."""
    found: list[Field] = []
    for key in sorted(record):
        value: Any = record[key]
        if isinstance(value, dict):
            found += fields_of(value, f"{place}{key}.")
        else:
            found.append(Field(place + key, "true" if value is True else str(value)))
    return tuple(found)
