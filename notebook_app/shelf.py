"""A circle's shared folder: looked at without reading it to death, and written by its owner's hand only (exchange SPEC §9).

`look` says what changed, `open_files` opens that, a few files a job, `tray` says what there is to ask; nothing is accepted here: `arrival`
gives what a page shows, and `sharing` keeps it by the person's yes. Signed receipts alone count by themselves. What the computer refuses
is a `FolderTrouble`: `missing`, `full`, `read-only`, `denied`, `busy`, `io`, `taken`, and `silent` for a folder that does not answer.

Whatever goes to a folder is a deed in steps: a share may hang, and nobody must wait for it who writes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from notebook_app import exchange, folder, sharing
from notebook_app.errors import Refused
from notebook_app.folder import File, FolderTrouble
from notebook_app.model import Circle, Departure, Noun, Received, Way
from notebook_app.notebook import Notebook
from notebook_app.notebook.folders import ReceiptFile, SeenFile
from notebook_app.sharing import Arrival
from notebook_app.steps import Outside, Steps

RECEIPT_DAYS = 90


@dataclass(frozen=True)
class Look:
    """A folder at a glance: how many files of ours lie there, and those to be opened because they are new or changed."""

    circle: int
    there: int = 0
    todo: tuple[File, ...] = ()


@dataclass(frozen=True)
class Found:
    """A file to ask about, by what it is; what it says is only read for the page that asks (`arrival`)."""

    circle: int
    name: str = field(repr=False)
    kind: str = ""  # "card", "introduction", or "" for what could not be read
    key: str = field(default="", repr=False)
    ref: str = field(default="", repr=False)
    hash: bytes = field(default=b"", repr=False)
    code: str = ""  # why it could not be read


@dataclass(frozen=True)
class Tray:
    """What lies in the folders and is to be asked: cards of colleagues, newest first, and introductions, once each however often they lie there.

    `unknown`: how many cards are of keys that are not in the directory; they are counted, not proposed. `newer`: of a later version.
    `damaged`: with their codes, `date-future` and `date-old` among them (the computer's date may be wrong).
    """

    cards: tuple[Found, ...] = ()
    introductions: tuple[Found, ...] = ()
    damaged: tuple[Found, ...] = ()
    unknown: int = 0
    newer: int = 0


@dataclass(frozen=True)
class Lying:
    """One's own cards about pages that were erased, in a circle's folder, as it was looked at last."""

    circle: int
    name: str  # the circle's
    files: tuple[str, ...] = field(repr=False)


# Reading


def check(notebook: Notebook, circle: int | None, path: Path) -> Steps[None]:
    """Whether a circle, or one to be made, can have this folder. `FolderTrouble`: `missing`, or `taken` when another circle lies there: one
    file serves one list.
    """
    yield Outside(path, lambda: folder.listing(path))
    for other in notebook.circles.all():
        if other.id != circle and other.folder:
            same = False
            with suppress(OSError, FolderTrouble):  # the other one is not there at the moment
                same = yield Outside(Path(other.folder), partial(path.samefile, other.folder))
            if same:
                raise FolderTrouble("taken")


def choose(notebook: Notebook, circle: int, path: Path) -> Steps[Circle]:
    """The folder of a circle from now on. As `check`."""
    yield from check(notebook, circle, path)
    return notebook.circles.set_folder(circle, str(path))


def look(notebook: Notebook, circle: int, today: date) -> Steps[Look]:
    """Lists the circle's folder and opens nothing: what is as it was is not read again, what went away is forgotten, which changes nothing.

    Of one's own: takes away receipts after 90 days, and what a crash left half written.
    """
    said = notebook.circles.get(circle).folder
    if not said:
        return Look(circle)
    place = Path(said)
    files, left = yield Outside(place, lambda: folder.listing(place))
    seen = {file.name: file for file in notebook.folders.seen(circle)}
    todo = tuple(file for file in files if not _is_as_it_was(file, seen.get(file.name), today))
    if away := seen.keys() - {file.name for file in files}:
        notebook.folders.forget(circle, away)
    if left:
        own = [name for name in _own_names(notebook, circle) if folder.temporary_name(name) in left]
        yield Outside(place, lambda: folder.tidy(place, own))
    for receipt in notebook.folders.receipts(circle):
        if receipt.day + timedelta(days=RECEIPT_DAYS) < today:
            yield from _take_back(notebook, receipt)
    return Look(circle, len(files), todo)


def open_files(notebook: Notebook, circle: int, files: Sequence[File], today: date) -> Steps[list[Departure]]:
    """Opens some of `look`'s files, each read whole and closed, and remembers what they are; the departures that their receipts raised.

    For one small job of the worker: about a millisecond a file, and one transaction for all of them. What cannot be read is left for later.
    """
    place = Path(notebook.circles.get(circle).folder)
    lying = yield Outside(place, lambda: [folder.read(place, file.name) for file in files])
    seeds, own = notebook.directory.seal_seeds(), exchange.public_key(notebook.directory.own().signing_seed)
    # Who may be believed is asked later: the directory changes.
    keys = {skin: exchange.Keys(today, skin, seeds) for skin in ("carte", "visite")}
    seen, receipts, introductions = [], [], []
    for file, data in zip(files, lying, strict=True):
        if data is None:
            continue
        skin = folder.skin_of(file.name)
        found = exchange.read(data, keys[skin])
        record = found.record
        if record is None:
            seen.append(SeenFile(file.name, file.size, file.mtime, today, found.outcome, found.code))
            continue
        key = record["by"]["key"]
        kind = "own" if key == own else {"carte": "card", "visite": "introduction", "vu": "receipt"}[record["t"]]
        seen.append(
            SeenFile(file.name, file.size, file.mtime, today, "ok", "", kind, key, record.get("about", {}).get("ref", ""), record.get("seq", 0),
                     exchange.record_hash(found.raw))
        )  # fmt: skip
        if kind == "receipt":
            receipts.append(sharing.read(notebook, data, today, skin))
        elif kind == "introduction" and notebook.directory.by_key(key):
            introductions.append(sharing.read(notebook, data, today, skin))
    with notebook.write(Noun.NONE):
        notebook.folders.remember(circle, seen)
        for introduction in introductions:
            sharing.note_same(notebook, introduction, today)
        return [departure for receipt in receipts for departure in sharing.note_signed(notebook, receipt, today)]


def tray(notebook: Notebook, circle: int | None = None) -> Tray:
    """What is to be asked of one circle's folder, or of all. Opens no file."""
    folders = [c.id for c in notebook.circles.all() if c.folder and circle in (None, c.id)]
    lying = [(id, file) for id in folders for file in notebook.folders.seen(id)]
    declined = {file.hash for _, file in lying if file.declined}
    known = {colleague.key: colleague for colleague in notebook.directory.all()}
    kept = notebook.cards.ranks()
    cards, introductions, strangers = [], [], 0
    for id, file in _greatest(lying, "card"):
        colleague = known.get(file.key)
        if colleague is None:
            strangers += 1
        elif not colleague.retired and file.hash not in declined and (file.seq, file.hash) > kept.get((file.key, file.ref), (0, b"")):
            cards.append((file.seq, _found(id, file)))
    for id, file in _greatest(lying, "introduction"):
        colleague = known.get(file.key)
        before = notebook.directory.introduced(colleague.id) if colleague else (0, b"")
        if not (colleague and colleague.retired) and file.hash not in declined and (file.seq, file.hash) > before:
            introductions.append(_found(id, file))
    cards.sort(key=lambda card: -card[0])
    return Tray(
        tuple(found for _, found in cards), tuple(introductions), tuple(_found(id, file) for id, file in lying if file.outcome == "reject"),
        strangers, sum(file.outcome == "newer" for _, file in lying),
    )  # fmt: skip


def arrival(notebook: Notebook, found: Found, today: date) -> Steps[Arrival | None]:
    """What a file of the tray says, for the page that asks; None when it went away meanwhile."""
    place = Path(notebook.circles.get(found.circle).folder)
    data = (yield Outside(place, lambda: folder.read(place, found.name))) if place.name else None
    return None if data is None else sharing.read(notebook, data, today, folder.skin_of(found.name))


def decline(notebook: Notebook, found: Found) -> None:
    """The person's no: this very card or introduction is not proposed again; the next one of its issuer is."""
    notebook.folders.decline(found.hash)


# Writing


def put(notebook: Notebook, departure: Departure, today: date) -> Steps[Departure]:
    """Writes a circle's card, or one's introduction, that `sharing` prepared into the circle's folder, then *gone*.

    `FolderTrouble`: *failed* when nothing of it lies there, *prepared* as long as it may. `Refused("order")` for what left or failed before,
    `Refused("way")` for what goes into no folder.
    """
    if not notebook.register.get(departure.id).could_have_left:
        raise Refused("order")
    place, name = _place_of(notebook, departure), _name_of(departure)
    if place is None or not name:
        raise Refused("way")
    return (yield from _write(notebook, departure, place, name, today))


def write_again(notebook: Notebook, departure: Departure, today: date, newcomer: int | None = None) -> Steps[Departure]:
    """The same record for the list as it is now, in the place of the former one: one of `circles.without` or, for a `newcomer` one said yes
    to, of `circles.older`. One small job each; a line of its own in the register. As `put`, and `sharing.write_again`.
    """
    if _place_of(notebook, departure) is None:
        raise Refused("way")
    return (yield from put(notebook, sharing.write_again(notebook, departure, today, newcomer), today))


def introduction_due(notebook: Notebook, circle: int) -> Steps[bool]:
    """Whether one's introduction is not in the folder, or not as one's label and keys are now. Opens no file."""
    group = notebook.circles.get(circle)
    own, label = notebook.directory.own(), notebook.label.get()
    key = exchange.public_key(own.signing_seed)
    place = Path(group.folder)
    if not group.folder or not (yield Outside(place, lambda: (place / exchange.folder_name(key)).is_file())):
        return bool(group.folder)
    for departure in notebook.register.departures():
        if departure.way is Way.INTRODUCTION and departure.recipient == group.recipient and departure.state != "failed":
            said = json.loads(departure.carried)
            now = (key, label.name, label.phone, exchange.seal_key(own.seal_seed))
            return (said["by"]["key"], said["by"]["name"], said["by"]["tel"], said["seal"]) != now
    return True


def put_introduction(notebook: Notebook, circle: int, today: date, *, org: bool = False, role: bool = False) -> Steps[Departure]:
    """One's introduction into the circle's folder: registered, written, *gone*. As `put`, and `sharing.introduction`."""
    group = notebook.circles.get(circle)
    if not group.folder:
        raise Refused("way")
    return (yield from put(notebook, sharing.introduction(notebook, today, group.recipient, org=org, role=role).departure, today))


def answer_circles(notebook: Notebook, received: Received) -> list[Circle]:
    """The circles into whose folder a sealed receipt can go: those that its issuer belongs to."""
    colleague = notebook.directory.by_key(received.key) if received.key else None
    return [c for c in notebook.circles.of(colleague.id) if c.folder] if colleague else []


def put_receipt(notebook: Notebook, received: int, state: str, today: date, circle: int) -> Steps[Departure]:
    """A receipt sealed to the card's issuer, under a drawn name, in the place of the one given before for that card. As `put`, and `sharing.answer`.

    Look takes it away again after 90 days.
    """
    place = notebook.circles.get(circle).folder
    if not place:
        raise Refused("way")
    card = notebook.cards.get(received)
    departure = sharing.answer(notebook, received, state, today, sealed=True).departure
    name = exchange.receipt_name()
    before = [r for r in notebook.folders.receipts() if (r.key, r.ref) == (card.key, card.ref)]
    notebook.folders.add_receipt(ReceiptFile(circle, name, card.key, card.ref, today))  # first: what lies there is always known
    left = yield from _write(notebook, departure, Path(place), name, today)
    for receipt in before:
        yield from _take_back(notebook, receipt)
    return left


# Taking out: nothing goes by itself, for those who look at the folder see that a file is no longer there; what was read stays read


def lying(notebook: Notebook) -> list[Lying]:
    """Where one's own cards about erased pages lie, conflict copies included; those one said to leave there are not among them. Opens no file."""
    of = {circle: tuple(file.name for file in files) for circle, files in _lying(notebook).items()}
    return [Lying(circle.id, circle.name, of[circle.id]) for circle in notebook.circles.all() if circle.id in of]


def take_out(notebook: Notebook, circle: int) -> Steps[None]:
    """Removes what `lying` says of a circle, but for a file that changed since it was looked at: whose it is, the next look says."""
    place, files = Path(notebook.circles.get(circle).folder), _lying(notebook).get(circle, [])

    def remove() -> list[str]:
        there = {file.name: (file.size, file.mtime) for file in folder.listing(place)[0]}
        own = [file for file in files if there.get(file.name, (file.size, file.mtime)) == (file.size, file.mtime)]
        for file in own:
            folder.remove(place, file.name)
        return [file.name for file in own]

    notebook.folders.forget(circle, (yield Outside(place, remove)))


def leave_there(notebook: Notebook) -> None:
    """The person's no: they are not asked about again, as long as they are as they are."""
    for circle, files in _lying(notebook).items():
        notebook.folders.leave(circle, [file.name for file in files])


def _lying(notebook: Notebook) -> dict[int, list[SeenFile]]:
    erased = notebook.cards.erased_refs()
    if not erased:
        return {}
    key = exchange.public_key(notebook.directory.own().signing_seed)
    named = {exchange.folder_name(key, ref) for ref in erased}  # of a large circle: one cannot open them oneself
    found = {}
    for circle in notebook.circles.all():
        files = [
            file for file in notebook.folders.seen(circle.id)
            if not file.declined and ((file.key == key and file.ref in erased) or (file.outcome == "closed" and file.name in named))
        ]  # fmt: skip
        if files and circle.folder:
            found[circle.id] = files
    return found


def _write(notebook: Notebook, departure: Departure, place: Path, name: str, today: date) -> Steps[Departure]:
    # When the place does not answer, it may be written later: *prepared* stays, which is as much as anybody knows.
    code, lies = yield Outside(place, lambda: _written(place, name, departure.blob))
    if not code:
        return sharing.gone(notebook, departure, today)
    if not lies:
        sharing.failed(notebook, departure, today)
    raise FolderTrouble(code)


def _written(place: Path, name: str, data: bytes) -> tuple[str, bool]:
    """What the computer refused, "" for nothing, and whether it may lie there all the same."""
    was_there = place.is_dir()
    try:
        folder.write(place, name, data)
    except FolderTrouble as fault:
        # A disk that went away in between may have taken it along; otherwise one can see whether it lies there.
        return fault.code, not ((place.is_dir() or not was_there) and folder.read(place, name) != data)
    return "", True


def _place_of(notebook: Notebook, departure: Departure) -> Path | None:
    """The folder of the circle it is for; None when it goes by mail, or the circle is no more."""
    for circle in notebook.circles.all():
        if departure.circle and circle.recipient == departure.recipient and circle.folder:
            return Path(circle.folder)
    return None


def _name_of(departure: Departure) -> str:
    """Its name in a folder, "" when it has none there: so that two issuers never overwrite each other, and the host learns no ref."""
    if departure.way not in (Way.SEALED, Way.INTRODUCTION) or not departure.carried:
        return ""
    return exchange.folder_name(json.loads(departure.carried)["by"]["key"], departure.ref)


def _own_names(notebook: Notebook, circle: int) -> list[str]:
    """Every name under which this notebook writes into the circle's folder."""
    key = exchange.public_key(notebook.directory.own().signing_seed)
    cards = [_name_of(d) for d in notebook.register.standing(notebook.circles.get(circle).recipient)]
    return [*filter(None, cards), exchange.folder_name(key), *(r.name for r in notebook.folders.receipts(circle))]


def _take_back(notebook: Notebook, receipt: ReceiptFile) -> Steps[None]:
    """What cannot be taken back now is at the next look."""
    said = notebook.circles.get(receipt.circle).folder
    with suppress(FolderTrouble):
        if said:
            yield Outside(Path(said), partial(folder.remove, Path(said), receipt.name))
        notebook.folders.drop_receipt(receipt)


def _is_as_it_was(file: File, seen: SeenFile | None, today: date) -> bool:
    return seen is not None and (seen.size, seen.mtime) == (file.size, file.mtime) and not (seen.depends_on_day and seen.day != today)


def _greatest(lying: list[tuple[int, SeenFile]], kind: str) -> list[tuple[int, SeenFile]]:
    """Of each issuer and ref the one that wins, whatever copies lie there (exchange SPEC §9)."""
    best: dict[tuple[str, str], tuple[int, SeenFile]] = {}
    for id, file in lying:
        before = best.get((file.key, file.ref))
        if file.kind == kind and (before is None or (file.seq, file.hash) > (before[1].seq, before[1].hash)):
            best[file.key, file.ref] = (id, file)
    return list(best.values())


def _found(circle: int, file: SeenFile) -> Found:
    return Found(circle, file.name, file.kind, file.key, file.ref, file.hash, file.code)
