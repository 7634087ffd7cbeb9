"""Receipts: "vu", only ever at the wish of the person who received the card (exchange SPEC §7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from notebook_app import exchange
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Departure, Noun, Received, Recipient, Way
from notebook_app.notebook import Notebook
from notebook_app.sharing.giving import SIGNATURE
from notebook_app.sharing.introducing import Parcel
from notebook_app.sharing.restoring import require_answered

if TYPE_CHECKING:
    from notebook_app.exchange import Payload

STATES = ("vue", "repondue")


def answer_ways(notebook: Notebook, received: int) -> tuple[str, ...]:
    """How a card can be answered, the usual first: "sealed", when it came sealed and its issuer can open one, and "text"."""
    return ("sealed", "text") if _issuer(notebook, notebook.cards.get(received)) else ("text",)


def answered(notebook: Notebook, received: int) -> Departure | None:
    """The receipt that was given for a card as it is kept now; None before one. One that failed says nothing.

    A text does not say which card of a ref it answers: one as old as the card's own day of reading does.
    """
    card = notebook.cards.get(received)
    named = f'"of":"{exchange.b64url(exchange.record_hash(notebook.cards.record(received)))}"'
    for departure in notebook.register.departures(card.person):
        if departure.way is Way.RECEIPT and departure.state != "failed":
            said = departure.carried == _text(card) and departure.day >= card.read_day
            if said or named in departure.carried:
                return departure
    return None


def answer(notebook: Notebook, received: int, state: str, today: date, sealed: bool | None = None) -> Parcel:
    """The receipt of a card kept, registered as *prepared*: `state` is "vue" or "repondue", and nothing else is said.

    Sealed to the issuer alone (a file that goes as a card does), or the text "Vu K7M4", which never says more than *vue*; None takes the usual
    way. `Refused("way")` when it cannot be sealed, `state` being more than a text can say, or no state; `card` when it is no more, `restored`.
    """
    require_answered(notebook)
    card = notebook.cards.get(received)
    issuer = _issuer(notebook, card)
    seals = issuer is not None if sealed is None else sealed
    if state not in STATES or (seals and issuer is None) or (not seals and state != "vue"):
        raise Refused("way")
    person = notebook.people.get(card.person) if card.person is not None else None
    if not seals or issuer is None:
        said = _text(card)
        with notebook.write(Noun.REGISTER):
            departure = notebook.register.prepare(person, _whom(notebook, card), Way.RECEIPT, "", said, said.encode("utf-8"), today)
        return Parcel(departure, text=said)
    own = notebook.directory.own()
    of = exchange.b64url(exchange.record_hash(notebook.cards.record(received)))
    payload: Payload = {"t": "vu", "v": 1, "by": {"key": exchange.public_key(own.signing_seed)}, "issued": today.isoformat(), "of": of, "st": state}
    record = exchange.write_record(payload, own.signing_seed)
    blob = exchange.seal(record, [issuer.seal], written=True)
    with notebook.write(Noun.REGISTER):
        departure = notebook.register.prepare(
            person, _whom(notebook, card), Way.RECEIPT, "", record[SIGNATURE:].decode("utf-8"), blob, today, readers=(issuer,)
        )
    return Parcel(departure, answer_name(card))


def answer_name(card: Received) -> str:
    """The name of a sealed receipt's file where it goes by mail (exchange SPEC §4.3)."""
    return f"carte-{card.ref[:4]}.carte"


def answer_text(notebook: Notebook, received: int) -> str:
    """The receipt of a card as a text, letter for letter."""
    return _text(notebook.cards.get(received))


def _text(card: Received) -> str:
    return f"Vu {card.ref[:4]}"


def _issuer(notebook: Notebook, card: Received) -> Colleague | None:
    """Whom a sealed receipt would be for: it means something only for a card that came sealed, and opens only for keys that hold."""
    colleague = notebook.directory.by_key(card.key) if card.key and card.sealed else None
    return colleague if colleague is not None and colleague.can_open else None


def _whom(notebook: Notebook, card: Received) -> Recipient:
    colleague = notebook.directory.by_key(card.key) if card.key else None
    found = notebook.directory.recipient_of(colleague.id) if colleague is not None else None
    return found or Recipient(0, "person", card.who, card.role or card.org, card.call)
