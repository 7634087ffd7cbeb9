"""Out: registered before a byte is handed over (ARCHITECTURE: journey 4; MODEL: Cards)."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from notebook_app import exchange, files, folder
from notebook_app.errors import Refused
from notebook_app.model import Colleague, Consent, Departure, Noun, Way
from notebook_app.notebook import Notebook
from notebook_app.sharing.drafts import SEALED_WAYS, TEXT_WAYS, Draft, drafted_again, mail_name
from notebook_app.sharing.restoring import require_answered
from notebook_app.steps import Outside, Steps

if TYPE_CHECKING:
    from notebook_app.exchange import Payload

SIGNATURE = 64  # bytes before the JSON of a record
_MOST_KEYS = 20  # of one sealed file, one's own among them when there is room


def hand_over(notebook: Notebook, drafted: Draft, consent: Consent | None, today: date) -> Departure:
    """Signs what `drafted` shows and writes it into the register as *prepared*; only then are the bytes there: the departure's `blob`.

    Called at the click that copies, shows or saves; `gone` or `failed` is to follow. Drafts made one after another (`before`) are handed over
    in that order. The answer to a six-word file is the one place where its `words` are. `Refused`: the draft's own code; `consent` when the
    person's is missing or said later than today; `stale` when what would leave is no longer what was shown: draft again and show that.
    """
    if drafted.code or drafted.payload is None:
        raise Refused(drafted.code or "stale")
    if drafted.needs_consent and (consent is None or not consent.who.strip() or consent.day > today):
        raise Refused("consent")
    record, blob, words = _made(notebook, drafted)  # in memory: sealing takes its time, and nobody else should wait for it
    with notebook.write(Noun.REGISTER):
        now = drafted_again(notebook, drafted, today)
        if (now.payload, now.text, now.file_name, now.code, _seals(now.readers)) != (
            drafted.payload, drafted.text, drafted.file_name, "", _seals(drafted.readers),
        ):  # fmt: skip
            raise Refused("stale")
        ref = drafted.payload["about"]["ref"]
        if drafted.way in TEXT_WAYS:
            return notebook.register.prepare(now.person, now.recipient, now.way, ref, drafted.text, blob, today, consent)
        departure = notebook.register.prepare(
            now.person, now.recipient, now.way, ref, record[SIGNATURE:].decode("utf-8"), blob, today, consent,
            drafted.payload["seq"], exchange.record_hash(record), now.readers,
        )  # fmt: skip
    return departure.with_(words=words)


def hand_over_as_read(notebook: Notebook, drafted: Draft, consent: Consent | None, today: date) -> Departure:
    """As `hand_over`, for drafts made one after another that are handed over in whatever order one likes: then the `seq` alone may be another
    than was shown, a counter that says nothing to a reader. `Refused("stale")` when anything else changed, or who could read it.
    """
    try:
        return hand_over(notebook, drafted, consent, today)
    except Refused as fault:
        if fault.code != "stale":
            raise
    now = drafted_again(notebook, drafted, today)
    if _as_read(now) != _as_read(drafted):
        raise Refused("stale")
    return hand_over(notebook, now, consent, today)


def gone(notebook: Notebook, departure: Departure, today: date) -> Departure:
    """It left the notebook: the text was copied, the file is whole where it was to lie."""
    return notebook.register.event(departure.id, "gone", today)


def failed(notebook: Notebook, departure: Departure, today: date) -> Departure:
    """It certainly did not leave; what may have left stays *prepared*. `Refused("order")` when it is known to have left."""
    return notebook.register.event(departure.id, "failed", today)


def save(notebook: Notebook, departure: Departure, path: Path, today: date) -> Steps[Departure]:
    """Writes what was prepared as the file `path`, whole or not at all, then *gone*; a file of that name is replaced.

    `Refused` with what the disk said (`full`, `denied`…): *failed* when nothing of it can be there, else it stays *prepared*. `Refused("order")`
    for a departure that left or failed before: what leaves again is drafted again. `FolderTrouble("silent")` where the place does not answer:
    it may be written later, and stays *prepared*.
    """
    if not notebook.register.get(departure.id).could_have_left:
        raise Refused("order")
    code, untouched = yield Outside(path.parent, lambda: _written(path, departure.blob))
    if not code:
        return gone(notebook, departure, today)
    if untouched:
        failed(notebook, departure, today)
    raise Refused(code)


def _written(path: Path, data: bytes) -> tuple[str, bool]:
    """What the disk said, "" for nothing, and whether nothing of it can be there."""
    try:
        files.write_whole(path, data)
    except OSError as error:
        return folder.code(error), _is_untouched(path, data)
    return "", False


def write_again(notebook: Notebook, departure: Departure, today: date, newcomer: int | None = None) -> Departure:
    """The same record, without a new signature, sealed for those of its readers who still are members, and for a `newcomer` (a colleague's id)
    one said yes to: a line of its own in the register, *prepared* (exchange SPEC §9).

    `departure` is one of `circles.older` or `circles.without`. `Refused("stale")` when a later one took its place, `departure` when it cannot
    be made again: its person was erased, or the key that signed it is another computer's by now; `restored` as for a draft.
    """
    require_answered(notebook)
    with notebook.read():
        record = record_of(notebook, departure)
        readers = notebook.circles.stays(departure, newcomer)
        sealed = exchange.seal(record, _for_keys(notebook, readers))
    with notebook.write(Noun.REGISTER):
        if departure.id not in {d.id for d in notebook.register.standing(departure.recipient or 0)}:
            raise Refused("stale")
        to = notebook.directory.recipient(departure.recipient or 0)
        return notebook.register.prepare(
            notebook.people.get(departure.person or 0), to, Way.SEALED, departure.ref, departure.carried, sealed, today, None,
            json.loads(departure.carried)["seq"], exchange.record_hash(record), readers,
        )  # fmt: skip


def save_again(notebook: Notebook, departure: Departure, place: Path, today: date, newcomer: int) -> Steps[tuple[Departure, str]]:
    """As `write_again`, of a circle that has no folder: a file beside those that lie in `place`, to go by mail.

    What became of it, and what the disk said, "" for nothing. `FolderTrouble("silent")` where the place does not answer.
    """
    name = yield Outside(place, lambda: files.new_names(place, [mail_name(departure.ref)])[0])
    again = write_again(notebook, departure, today, newcomer)
    try:
        return (yield from save(notebook, again, place / name, today)), ""
    except (Refused, folder.FolderTrouble) as fault:
        return notebook.register.get(again.id), fault.code


def record_of(notebook: Notebook, departure: Departure) -> bytes:
    """The signed record that left: signing is deterministic, so it is the same to the last bit, and its hash says so.

    `Refused("departure")` when it cannot be made again.
    """
    own = notebook.directory.own().signing_seed
    said: Payload = json.loads(departure.carried) if departure.carried.startswith("{") else {}
    if departure.person is None or said.get("by", {}).get("key") != exchange.public_key(own):
        raise Refused("departure")
    record = exchange.write_record(said, own)
    if exchange.record_hash(record) != notebook.register.hash(departure.id):
        raise Refused("departure")
    return record


def to_end(notebook: Notebook, person: int | None = None) -> list[Departure]:
    """Whom "je n'accompagne plus" is for, newest first: of each addressee the last card about a person, or about everybody, that did not say it.

    Each is then drafted with `end` to the departure's `recipient`, its `way`, and as `shown_in` says; whom one can no longer give to is left out.
    """
    there = {recipient.id for recipient in notebook.directory.recipients()}
    return [d for d in notebook.register.standing_of(person) if d.recipient in there and not _said(d).get("end")]


def shown_in(departure: Departure) -> str:
    """What a card that left said of the person: "name", "initials" or "nothing"."""
    about = _said(departure).get("about", {})
    return "name" if "name" in about else "initials" if "ini" in about else "nothing"


def _said(departure: Departure) -> Payload:
    """What left, as a reader of its day read it."""
    if departure.way in TEXT_WAYS:
        return exchange.read(departure.carried, exchange.Keys(departure.day, "sms")).record or {}
    return json.loads(departure.carried) if departure.carried else {}


def _made(notebook: Notebook, drafted: Draft) -> tuple[bytes, bytes, str]:
    """The record, the bytes to hand over, and the words that open them."""
    if drafted.way in TEXT_WAYS:
        return b"", drafted.text.encode("utf-8"), ""
    payload = drafted.payload or {}
    try:
        record = exchange.write_record(payload, notebook.directory.own().signing_seed)
    except exchange.Fault:  # the key is no longer the one that was shown
        raise Refused("stale") from None
    if drafted.way is Way.PASSPHRASE:
        words = exchange.new_passphrase()
        return record, exchange.seal(record, passphrase=words, written=True), words
    if drafted.way in SEALED_WAYS:
        return record, exchange.seal(record, _for_keys(notebook, drafted.readers, drafted.recipient.kind == "circle"), written=True), ""
    blob = exchange.vcard(record, drafted.version)
    back = exchange.read(blob, exchange.Keys(drafted.today, "vcf"))
    if back.record != payload:  # what was made is what was shown, or it does not leave
        raise Refused(back.code or "stale")
    return record, blob, ""


def _for_keys(notebook: Notebook, readers: tuple[Colleague, ...], oneself: bool = True) -> list[str]:
    """The keys of a sealed file; one's own too in a circle's, as long as there is room: in the folder it stays readable to its writer."""
    keys = [reader.seal for reader in readers]
    if oneself and len(keys) < _MOST_KEYS:
        keys.append(exchange.seal_key(notebook.directory.own().seal_seed))
    return keys


def as_read(drafted: Draft) -> str:
    """A word for all that a reader learns, and who that is: while it stays the same, `hand_over_as_read` finds nothing changed."""
    return sha256(repr(_as_read(drafted)).encode()).hexdigest()


def _as_read(drafted: Draft) -> tuple[object, ...]:
    """All that a reader learns, and who that is."""
    fields = tuple(field for field in drafted.fields if field.place != "seq")
    return drafted.code, drafted.text, drafted.file_name, fields, _seals(drafted.readers)


def _seals(readers: tuple[Colleague, ...]) -> list[tuple[str, str]]:
    return sorted((reader.key, reader.seal) for reader in readers)


def _is_untouched(path: Path, blob: bytes) -> bool:
    """Whether nothing of `blob` can lie there after a failed write: a disk that is no longer there may have taken it along."""
    try:
        if not path.parent.is_dir():
            return False
        names = {found.name for found in path.parent.iterdir()}
        return path.name + ".new" not in names and not (path.name in names and path.is_file() and path.read_bytes() == blob)
    except OSError:
        return False
