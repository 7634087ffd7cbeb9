"""In: what the person's yes keeps (ARCHITECTURE: journey 5; exchange SPEC §7 to §9)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from notebook_app import exchange
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Departure, Noun, Received, Trust
from notebook_app.notebook import Notebook
from notebook_app.notebook.cards import ReadCard
from notebook_app.sharing.arrivals import Arrival, pinned, read_again

if TYPE_CHECKING:
    from notebook_app.exchange import Payload


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
            _meet(notebook, card, exchange.trust_of(said, exchange.Keys(today, pinned=pinned(notebook.directory.all()))), today)
        return notebook.cards.link(received, person)


def introduce(notebook: Notebook, arrival: Arrival, today: date) -> Colleague:
    """The person's yes to an introduction: the colleague's keys come into the directory, not verified until the five words are re-read.

    That of an unusual computer comes in beside the colleague whom it resembles: nothing is sealed to it, and its cards keep the alarm, until
    then. `Refused`: the code of what is no introduction any more, `own`, `key-changed` when the same key came with another seal key (`settle`).
    """
    said, seq, hash, again = _said(notebook, arrival, today)
    alike = again.colleague.id if again.trust is Trust.KEY_CHANGED and again.colleague and again.colleague.key != again.key else None
    return notebook.directory.introduce(said, seq, hash, today, alike)


def note_same(notebook: Notebook, arrival: Arrival, today: date) -> bool:
    """An introduction of a colleague's same keys, name and number asks nothing: it takes the place of the former one. Whether it is one."""
    known = arrival.colleague
    asks = arrival.own or arrival.differs or arrival.other_seal or arrival.standing == "first" or known is None or known.key != arrival.key
    if arrival.kind != "introduction" or asks:
        return False
    introduce(notebook, arrival, today)
    return True


def settle(notebook: Notebook, arrival: Arrival, today: date) -> Colleague:
    """The five words of this very introduction (`words_in`) were re-read by the person themselves, and are the same: its keys hold, verified.

    The one way by which another seal key takes the place of a pinned one. `Refused` as `introduce`, but for `key-changed`.
    """
    said, seq, hash, again = _said(notebook, arrival, today)
    with notebook.write(Noun.DIRECTORY):
        if not again.other_seal:
            return notebook.directory.verify(introduce(notebook, arrival, today).id, today)
        return notebook.directory.settle(said, seq, hash, today)


def note_receipt(notebook: Notebook, arrival: Arrival, departure: Departure, today: date, whose: str = "") -> Departure:
    """A receipt raises one of the departures it may answer: a text to *vue*, never further; a signed one to what it says (exchange SPEC §7).

    Of a circle's card, for the member who signed, or for `whose`. `Refused("order")` for a departure it does not answer.
    """
    if departure.id not in {d.id for d in arrival.answers}:
        raise Refused("order")
    if not arrival.key:
        return notebook.register.event(departure.id, "vue", today, whose)
    with notebook.write(Noun.REGISTER):
        _keep_receipt(notebook, arrival, departure.person, today, set_aside=False)
        return notebook.register.event(departure.id, arrival.state, today, _whose(departure, arrival.key))


def note_signed(notebook: Notebook, arrival: Arrival, today: date) -> list[Departure]:
    """A signed receipt counts by itself: every departure that carried the record it names to its key is raised. The answer: those that
    came further by it.

    One that answers nothing is set aside, when its key is in the directory; a stranger's is not even kept.
    """
    if arrival.kind != "receipt" or not arrival.key:
        return []
    with notebook.write(Noun.REGISTER):
        if not arrival.answers and arrival.colleague is not None:
            _keep_receipt(notebook, arrival, None, today, set_aside=True)
        noted = [(notebook.register.get(d.id), note_receipt(notebook, arrival, d, today)) for d in arrival.answers]
    return [after for before, after in noted if after.events != before.events]


def _whose(departure: Departure, key: str) -> str:
    return dict(departure.readers)[key] if departure.circle else ""


def _keep_receipt(notebook: Notebook, arrival: Arrival, person: int | None, today: date, set_aside: bool) -> None:
    said = {f.place: f.value for f in arrival.fields}
    notebook.cards.keep_receipt(
        arrival.record, exchange.record_hash(arrival.record), arrival.key, exchange.from_b64(said["of"]) or b"", arrival.state,
        arrival.issued or today, person, today, set_aside,
    )  # fmt: skip


def _said(notebook: Notebook, arrival: Arrival, today: date) -> tuple[dict[str, str], int, bytes, Arrival]:
    """What an introduction says, with the rank that decides between two, and the introduction as it is judged now."""
    again = read_again(notebook, arrival, today)
    if again.outcome != "ok" or again.kind != "introduction" or again.own:
        raise Refused("own" if again.own else again.code or "type")
    said = {f.place.removeprefix("by."): f.value for f in again.fields}
    said["phone"] = said["tel"]
    return said, int(said["seq"]), exchange.record_hash(again.record), again


def _card_again(notebook: Notebook, arrival: Arrival, today: date) -> ReadCard:
    """The card as it is judged now."""
    again = read_again(notebook, arrival, today)
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
