"""One's own introduction, and the five words that two people compare aloud (exchange SPEC §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from notebook_app import exchange
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Departure, Noun, Recipient, Way
from notebook_app.notebook import Notebook
from notebook_app.sharing.arrivals import Arrival
from notebook_app.sharing.drafts import label_fault, restored_on
from notebook_app.sharing.giving import SIGNATURE
from notebook_app.sharing.restoring import require_answered

if TYPE_CHECKING:
    from notebook_app.exchange import Payload


@dataclass(frozen=True)
class Parcel:
    """What was registered as *prepared* and is to be carried by hand: the file of this name with the departure's `blob`, or the text."""

    departure: Departure
    file_name: str = ""
    text: str = ""


def introduction(notebook: Notebook, today: date, recipient: int | None = None, to: str = "", *, org: bool = False, role: bool = False) -> Parcel:
    """One's own `.visite`, signed, registered as *prepared*: name, work phone, and the keys by which colleagues know this notebook. Not secret.

    For one of the recipients (a circle too), or for someone named `to` who is on no list yet. `Refused` with the label's own code (`no-label`,
    `phone`, `label-name`…) when it cannot stand on one, `recipient` when that one is no more, `name` when nobody is named, `restored`.
    """
    require_answered(notebook)
    label = notebook.label.get()
    code, _ = label_fault(label, org, role)
    if code:
        raise Refused(code)
    whom = notebook.directory.recipient(recipient) if recipient is not None else Recipient(0, "person", " ".join(to.split()))
    if not whom.name:
        raise Refused("name")
    own = notebook.directory.own()
    key = exchange.public_key(own.signing_seed)
    by = {"key": key, "name": label.name, "tel": label.phone} | ({"org": label.org} if org else {}) | ({"role": label.job} if role else {})
    with notebook.write(Noun.REGISTER):
        seq = exchange.next_seq(notebook.register.last_seq(Way.INTRODUCTION), today, restored_on(notebook, today))
        payload: Payload = {"t": "visite", "v": 1, "by": by, "issued": today.isoformat(), "seq": seq, "seal": exchange.seal_key(own.seal_seed)}
        record = exchange.write_record(payload, own.signing_seed)
        departure = notebook.register.prepare(
            None, whom, Way.INTRODUCTION, "", record[SIGNATURE:].decode("utf-8"), record, today, None, seq, exchange.record_hash(record)
        )
    return Parcel(departure, introduction_name(notebook))


def introduction_name(notebook: Notebook) -> str:
    """The name of the file of one's own introduction."""
    drawn = exchange.folder_name(exchange.public_key(notebook.directory.own().signing_seed)).removeprefix("visite-")
    return f"visite-{drawn[:4]}.visite"


def own_words(notebook: Notebook) -> list[str]:
    """One's own five words (of `words.txt`; `text.shown` spells them), to be read aloud. Takes 32 MiB for a moment, as the two below."""
    own = notebook.directory.own()
    return exchange.five_words(exchange.public_key(own.signing_seed), exchange.seal_key(own.seal_seed))


def words_of(colleague: Colleague) -> list[str]:
    """The words a colleague reads for the keys that are pinned; none before an introduction was read."""
    return exchange.five_words(colleague.key, colleague.seal) if colleague.seal else []


def words_in(arrival: Arrival) -> list[str]:
    """The words of an introduction that is not accepted yet: to settle another seal key of a pinned key."""
    said = {f.place: f.value for f in arrival.fields}
    return exchange.five_words(arrival.key, said.get("seal", "")) if arrival.kind == "introduction" else []
