"""The nouns of the notebook (ARCHITECTURE: Nouns). Frozen values: the sections make them, the screens show them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property

from notebook_app.kinds import Label as Label
from notebook_app.kinds import Noun as Noun
from notebook_app.kinds import State as State
from notebook_app.kinds import Trust as Trust
from notebook_app.kinds import Way as Way
from notebook_app.values import Value


class Phone(Value):
    """A person's number: E.164 when `e164`, else the text as typed."""

    number: str
    label: str = ""
    e164: bool = True


class Person(Value):
    id: int
    name: str  # as written: "Nadia Ferhat"
    file_as: str  # in the list: "Ferhat Nadia"
    phones: tuple[Phone, ...] = ()
    address: str = ""
    born: str = ""  # YYYY, YYYY-MM or YYYY-MM-DD
    note: str = ""
    org: str = ""
    title: str = ""
    since: date | None = None
    last_held: date | None = None  # own held appointments only


class PersonRow(Value):
    """One row of the répertoire."""

    id: int
    name: str
    file_as: str
    letter: str  # A to Z, or "" when the name has no Latin first letter
    last_held: date | None
    next_day: date | None


class Span(Value):
    """A stretch of an entry's text, in code points; kind is "mark" or "aside"."""

    start: int
    end: int
    kind: str = "mark"


class Entry(Value):
    """A line: what is written about a person on a day. id = days since 2000-01-01 << 20 | n."""

    id: int
    person: int
    day: date
    text: str
    spans: tuple[Span, ...] = ()


class ToDo(Value):
    """A thing to do: one paragraph of a line, begun with a box."""

    entry: int
    n: int  # which paragraph of the line
    person: int
    day: date
    text: str  # without its box
    done: bool
    name: str
    file_as: str


class Place(Value):
    """Where words were found: in a line, or in the caption of what is joined to one or to the page."""

    person: int
    name: str
    file_as: str
    day: date
    text: str  # of the line, or the caption
    line: int | None  # its id, or of the line it is joined to; None: joined to the page
    clip: int | None = None  # what is joined; None: the line itself was found
    name_marks: tuple[tuple[int, int], ...] = ()  # what to mark in `file_as`: words that were sought and are the name of the page
    find_marks: Callable[[str], tuple[tuple[int, int], ...]] = lambda text: ()
    _unsaid = _apart = ("find_marks",)

    @cached_property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """What to mark in the text: (start, end) in code points. Found when first asked for: few of the lines found are ever looked at."""
        return self.find_marks(self.text)


class Found(Value):
    """Some of the places found, newest first. `rest`: where to go on looking from; None: there are no more."""

    places: tuple[Place, ...] = ()
    rest: int | None = None


class Version(Value):
    """The text a line had when it was last saved on `day`, before a later day changed it.

    `turn` 1, 2…: before an earlier text was taken back in its place, on that day for the first, second time.
    """

    entry: int
    day: date
    text: str
    spans: tuple[Span, ...] = ()
    turn: int = 0


class Written(Value):
    """What the page wants saved. `id` None: a new line of `day`; `key` is the page's own handle for it."""

    id: int | None
    day: date
    text: str
    spans: tuple[Span, ...] = ()
    key: int = 0


CLIP_BYTES = 500_000  # of what is joined to a page
CLIP_SMALL_BYTES = 150_000  # of the picture shown beside its line


class Clip(Value):
    """What is joined to a page, without its bytes; `kind` is "picture", "file" or "sketch"."""

    id: int
    person: int
    entry: int | None  # the line it begins beside
    day: date  # of that line
    kind: str
    name: str  # one's own words, or a file's name; may be empty
    media: str
    size: int


class Appointment(Value):
    id: int
    person: int | None
    text: str  # when there is no person: "réunion d'équipe"
    day: date
    hour: str | None  # "HH:MM"
    place: str
    state: State
    name: str = ""  # the person's name as written, when there is a person
    file_as: str = ""


class Told(Value):
    """News noted by hand ("On me l'a dit")."""

    id: int
    person: int
    who: str
    role: str
    day: date
    phone: str  # E.164, or as typed


class Sight(Value):
    """One line of "Qui a vu": who, what they are, on which day, which number, how far it can be trusted."""

    who: str  # "" for the counsellor's own appointment
    role: str
    day: date
    phone: str  # as shown is the UI's business: E.164, or as typed
    trust: Trust
    ended: bool = False
    source: int = 0  # id of the told news or received card


class Recipient(Value):
    """To whom a card can go; kind is "software" (has keys), "person" (no software) or "circle"."""

    id: int
    kind: str
    name: str
    role: str = ""
    phone: str = ""
    colleague: int | None = None


class Colleague(Value):
    """An entry of the directory: a pinned signing key. `seal` is empty until an introduction was read."""

    id: int
    key: str
    name: str
    phone: str
    org: str = ""
    role: str = ""
    seal: str = ""
    verified: date | None = None
    retired: date | None = None
    alike: int | None = None  # the colleague whom it resembled when it came

    @property
    def unusual(self) -> bool:
        """Another computer of someone already known: nothing is sealed to it before the five words are re-read (exchange SPEC §6)."""
        return self.alike is not None and self.verified is None

    @property
    def can_open(self) -> bool:
        """Whether a card may be sealed to it."""
        return bool(self.seal) and self.retired is None and not self.unusual


class Circle(Value):
    """Those who receive the same card, and the folder they share; "" when it goes by mail."""

    id: int
    name: str
    folder: str
    recipient: int  # its id among those to whom a card can go
    members: tuple[Colleague, ...] = ()  # in the order of their names, the retired ones too
    full_names: bool = False  # what its cards usually say of a person: the name, or the initials

    @property
    def readers(self) -> tuple[Colleague, ...]:
        """The members to whom a card may be sealed now."""
        return tuple(m for m in self.members if m.can_open)


class Consent(Value):
    """Who agreed to a card leaving, and the day they said so; written in the register, never on the wire."""

    who: str
    day: date


# What can be said of a departure, from least to most; it only grows (exchange SPEC §7).
EVENTS = ("prepared", "failed", "gone", "transmise", "vue", "repondue")


class DepartureEvent(Value):
    day: date
    kind: str  # one of EVENTS
    whose: str = ""


class Departure(Value):
    """One line of the register: immutable; only events are added."""

    id: int
    number: int  # 1, 2, 3… as shown: "envoi nº 11"
    day: date
    person: int | None  # None once the person was erased
    person_name: str  # "" once erased
    to: str
    role: str
    way: Way
    carried: str  # what left, letter for letter: the SMS text, or the record's JSON
    blob: bytes  # the exact bytes handed over: text, contact file…
    consent: Consent | None
    events: tuple[DepartureEvent, ...] = ()
    recipient: int | None = None
    ref: str = ""  # "" once erased, and for an introduction or a receipt
    readers: tuple[tuple[str, str], ...] = ()  # signing key and name of each colleague it was sealed to
    circle: bool = False  # each reader has states of their own
    words: str = ""  # of a six-word file, this once: no one keeps them, the register neither
    _unsaid, _apart = ("blob", "words"), ("words",)

    def reached(self, kind: str) -> int:
        """How many of a circle came at least as far as `kind`."""
        return len({e.whose for e in self.events if e.whose and EVENTS.index(e.kind) >= EVENTS.index(kind)})

    @property
    def could_have_left(self) -> bool:
        """Prepared, and nobody knows more: a crash came between ("a pu partir")."""
        return all(e.kind == "prepared" for e in self.events)

    @property
    def state(self) -> str:
        """The furthest it came, for whomever it came furthest: the kind that says most."""
        return max((e.kind for e in self.events), key=EVENTS.index, default="")


class Backup(Value):
    """A copy of the whole notebook that was made and read back: one closed file."""

    day: date
    place: str  # the folder, as the system writes it
    name: str  # of the file
    read: date | None = None  # the last day it was opened and proven
    fault: str = ""  # what was found wrong with it since: `backup` (damaged), `missing`; it counts as a copy no more


class Copies(Value):
    """The copies elsewhere that the notebook remembers, newest first, and where the next one goes: chosen once, then kept."""

    made: tuple[Backup, ...] = ()
    place: str = ""
    second: str = ""
    both: bool = False  # another one goes to `second` at the same time

    @property
    def places(self) -> tuple[str, ...]:
        """Where the next copy goes; empty where no place was chosen yet."""
        return tuple(dict.fromkeys(place for place in (self.place, self.second if self.both else "") if place))

    @property
    def last(self) -> Backup | None:
        """The newest that is sound as far as is known."""
        return next((backup for backup in self.made if not backup.fault), None)


class Received(Value):
    """A card as kept: exactly what was read, and the page it belongs to."""

    id: int
    key: str  # signing key, or "" for an SMS text
    name: str
    phone: str
    org: str
    role: str
    ref: str
    ini: str
    about: str  # full name when the card carried one
    last: date
    end: bool
    trust: Trust
    person: int | None
    read_day: date
    set_aside: bool = False
    issued: date | None = None  # None for a text
    call: str = ""  # the number to call: the directory's for a key it knows or resembles, else the card's own
    who: str = ""  # the name to show beside it, by the same rule
    sealed: bool = False  # it came sealed to this notebook
