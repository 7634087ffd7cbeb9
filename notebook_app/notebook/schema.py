"""The tables of the notebook (MODEL: Data): `STEPS` for the vault, one step a released schema. A released step is frozen.

Days are ISO texts, hours "HH:MM", keys and hashes as the exchange format writes them. Nothing here is deleted by an exchange;
what the register says is guarded by triggers, so that no page and no later module can change it by mistake.
"""

from __future__ import annotations

# What the index folds besides what its tokenizer does (accents, capitals). Frozen with step 1: another fold is another step and a rebuild.
FOLDS = (
    ("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE"), ("ß", "ss"), ("ł", "l"), ("Ł", "L"), ("ø", "o"), ("Ø", "O"),
    ("đ", "d"), ("Đ", "D"), ("’", "'"), ("‘", "'"), ("ʼ", "'"),
)  # fmt: skip


def _folded(column: str) -> str:
    """SQL that folds a column: nested `replace()`, as a Python function in a view would be refused (`trusted_schema=OFF`)."""
    for old, new in FOLDS:
        quoted = new.replace("'", "''")
        column = f"replace({column}, '{old}', '{quoted}')"
    return column


def sought(text: str) -> str:
    """A text as `_folded` leaves it: what the triggers put in the index, and many times quicker."""
    for old, new in FOLDS:
        text = text.replace(old, new)
    return text


_PEOPLE = """
CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given again: an erased page must not come back as another person
    name TEXT NOT NULL CHECK (name <> ''),
    file_as TEXT NOT NULL,
    folded TEXT NOT NULL,                  -- file_as, folded: the order of the list
    phones TEXT NOT NULL DEFAULT '[]',     -- JSON [[number, label, is E.164], …]
    digits TEXT NOT NULL DEFAULT '',       -- the numbers in pairs, for the search
    address TEXT NOT NULL DEFAULT '',
    born TEXT NOT NULL DEFAULT '',         -- YYYY, YYYY-MM or YYYY-MM-DD
    note TEXT NOT NULL DEFAULT '',
    org TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    since TEXT,
    last_held TEXT                         -- own held appointments; kept in the transaction of the tick
);
CREATE INDEX people_in_order ON people (folded, id);

CREATE TABLE entries (
    id INTEGER PRIMARY KEY CHECK (id > 0), -- days since 2000-01-01 << 20 | n: row order is day order
    person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    text TEXT NOT NULL,
    spans TEXT NOT NULL DEFAULT '[]',      -- JSON [[start, end, kind], …] in code points
    saved TEXT NOT NULL,                   -- day of the last save
    day TEXT GENERATED ALWAYS AS (date(2451544.5 + (id >> 20))) VIRTUAL
);
CREATE INDEX entries_of_person ON entries (person);
CREATE INDEX entries_marked ON entries (person) WHERE spans <> '[]';
CREATE INDEX entries_to_do ON entries (id) WHERE instr(text, '☐');

CREATE TABLE versions (
    entry INTEGER NOT NULL REFERENCES entries ON UPDATE CASCADE ON DELETE CASCADE,
    day TEXT NOT NULL,                     -- the day this text was last saved
    text TEXT NOT NULL,
    spans TEXT NOT NULL,
    PRIMARY KEY (entry, day)
);

CREATE TABLE clips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    entry INTEGER REFERENCES entries ON UPDATE CASCADE ON DELETE CASCADE,
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('sketch', 'picture', 'file')),
    name TEXT NOT NULL DEFAULT '',         -- file name, or one's own words for a sketch
    media TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL DEFAULT 0,
    data BLOB NOT NULL,
    small BLOB                             -- the picture as shown in the column
);
CREATE INDEX clips_of_person ON clips (person, day);
CREATE INDEX clips_of_entry ON clips (entry);

CREATE TABLE appointments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER REFERENCES people ON DELETE CASCADE,
    text TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL,
    hour TEXT,
    place TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'missed', 'excused')),
    CHECK (person IS NOT NULL OR (text <> '' AND state = 'planned'))
);
CREATE INDEX appointments_by_day ON appointments (day, hour);
CREATE INDEX appointments_of_person ON appointments (person, state, day);
CREATE INDEX appointments_planned ON appointments (day, hour, person) WHERE state = 'planned';
CREATE INDEX appointments_held ON appointments (day, hour, person) WHERE state = 'held';

CREATE TABLE told (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    who TEXT NOT NULL CHECK (who <> ''),
    role TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL,
    phone TEXT NOT NULL DEFAULT ''
);
CREATE INDEX told_of_person ON told (person, day);

CREATE TABLE kept (                        -- kept beyond two years, and why
    person INTEGER PRIMARY KEY REFERENCES people ON DELETE CASCADE,
    reason TEXT NOT NULL,
    day TEXT NOT NULL
);

CREATE TABLE requests (                    -- a person asked for their file
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    day TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    answered TEXT
);
CREATE INDEX requests_of_person ON requests (person);
"""

_CARDS = """
CREATE TABLE own_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- the last row signs; earlier ones still open what was sealed to them
    signing BLOB NOT NULL CHECK (length(signing) = 32),
    seal BLOB NOT NULL CHECK (length(seal) = 32)
);

CREATE TABLE directory (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,              -- Ed25519 public key, canonical base64url
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    org TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    seal TEXT NOT NULL DEFAULT '',         -- '' until an introduction was read
    seq INTEGER NOT NULL DEFAULT 0,        -- of that introduction; with `hash` it decides which one wins
    hash BLOB,
    added TEXT,
    verified TEXT,                         -- day the five words were re-read
    retired TEXT,
    alike INTEGER REFERENCES directory     -- whom it resembled when it came: an unusual computer until the five words are re-read
);
CREATE INDEX directory_alike ON directory (alike);

CREATE TABLE circles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    folder TEXT NOT NULL DEFAULT '',
    full_names INTEGER NOT NULL DEFAULT 0  -- its cards usually say the person's name; otherwise the initials
);
CREATE TABLE circle_members (
    circle INTEGER NOT NULL REFERENCES circles ON DELETE CASCADE,
    colleague INTEGER NOT NULL REFERENCES directory ON DELETE CASCADE,
    PRIMARY KEY (circle, colleague)
);
CREATE INDEX circles_of_colleague ON circle_members (colleague);

-- What was read in a circle's folder, so that a look opens only what changed. No word of a card is kept before the person's yes.
CREATE TABLE seen_files (
    circle INTEGER NOT NULL REFERENCES circles ON DELETE CASCADE,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,                -- nanoseconds
    day TEXT NOT NULL,                     -- read on
    outcome TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',         -- of what is ok: card, introduction or receipt
    key TEXT NOT NULL DEFAULT '',
    ref TEXT NOT NULL DEFAULT '',
    seq INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL DEFAULT x'',        -- of the record: another file with the same one asks nothing new
    declined INTEGER NOT NULL DEFAULT 0,   -- the person said no to it
    PRIMARY KEY (circle, name)
) WITHOUT ROWID;
CREATE TABLE receipt_files (               -- one's own receipts lying in a folder, until the next one for that card or 90 days
    circle INTEGER NOT NULL REFERENCES circles ON DELETE CASCADE,
    name TEXT NOT NULL,
    key TEXT NOT NULL,                     -- whose card it answers
    ref TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (circle, name)
) WITHOUT ROWID;

CREATE TABLE recipients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('software', 'person', 'circle')),
    name TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    colleague INTEGER REFERENCES directory ON DELETE CASCADE,
    circle INTEGER REFERENCES circles ON DELETE CASCADE,
    CHECK ((kind = 'software') = (colleague IS NOT NULL) AND (kind = 'circle') = (circle IS NOT NULL))
);

CREATE TABLE refs (                        -- never emptied: a ref must never point to another person (exchange SPEC §2)
    ref TEXT PRIMARY KEY CHECK (length(ref) = 8),
    person INTEGER REFERENCES people ON DELETE SET NULL,
    scope TEXT NOT NULL CHECK (scope IN ('sealed', 'weak')),
    recipient INTEGER REFERENCES recipients ON DELETE SET NULL,
    seq INTEGER NOT NULL DEFAULT 0         -- last one signed for this ref
);
CREATE UNIQUE INDEX refs_first_four ON refs (substr(ref, 1, 4));
CREATE UNIQUE INDEX refs_sealed ON refs (person) WHERE scope = 'sealed';
CREATE UNIQUE INDEX refs_weak ON refs (person, recipient) WHERE scope = 'weak';
CREATE INDEX refs_of_recipient ON refs (recipient);
CREATE TRIGGER refs_stay BEFORE DELETE ON refs BEGIN SELECT RAISE(ABORT, 'refs'); END;
CREATE TRIGGER refs_new BEFORE INSERT ON refs WHEN EXISTS (SELECT 1 FROM refs WHERE substr(ref, 1, 4) = substr(new.ref, 1, 4))
    BEGIN SELECT RAISE(ABORT, 'refs'); END;
CREATE TRIGGER refs_same BEFORE UPDATE ON refs WHEN new.ref <> old.ref OR new.scope <> old.scope
    OR (new.person IS NOT NULL AND new.person IS NOT old.person) OR (new.recipient IS NOT NULL AND new.recipient IS NOT old.recipient)
    BEGIN SELECT RAISE(ABORT, 'refs'); END;

CREATE TABLE departures (                  -- the register
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL UNIQUE,        -- "envoi no 11"
    day TEXT NOT NULL,
    person INTEGER,                        -- no foreign key here nor below: the register outlives what it names
    person_name TEXT NOT NULL,
    recipient INTEGER,
    recipient_name TEXT NOT NULL,
    recipient_role TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL CHECK (way IN ('sms', 'contact', 'sealed', 'paper', 'passphrase', 'introduction', 'receipt')),
    ref TEXT NOT NULL,
    seq INTEGER,                           -- NULL for what is not signed
    carried TEXT NOT NULL,                 -- what left, letter for letter: the SMS text, or the record's JSON
    blob BLOB NOT NULL,                    -- the exact bytes handed over
    hash BLOB,                             -- SHA-256 of the record: what a receipt answers
    consent_who TEXT,
    consent_day TEXT,
    readers TEXT NOT NULL DEFAULT '[]',    -- JSON [[signing key, name], …]: to whom it was sealed, whose receipts count
    circle INTEGER NOT NULL DEFAULT 0      -- given to a circle: each reader has states of their own
);
CREATE INDEX departures_of_recipient ON departures (recipient);
CREATE INDEX departures_of_ref ON departures (ref);
CREATE INDEX departures_of_person ON departures (person);
CREATE INDEX departures_by_hash ON departures (hash);
CREATE TRIGGER departures_stay BEFORE DELETE ON departures BEGIN SELECT RAISE(ABORT, 'register'); END;
-- The one change allowed: erasing a person blanks who and what, and leaves number, day, addressee and way.
CREATE TRIGGER departures_same BEFORE UPDATE ON departures WHEN NOT (
    new.person IS NULL AND new.person_name = '' AND new.ref = '' AND new.seq IS NULL AND new.carried = '' AND length(new.blob) = 0
    AND new.hash IS NULL AND new.consent_who IS NULL
    AND new.id = old.id AND new.number = old.number AND new.day = old.day AND new.recipient IS old.recipient
    AND new.recipient_name = old.recipient_name AND new.recipient_role = old.recipient_role AND new.way = old.way
    AND new.consent_day IS old.consent_day AND new.readers = old.readers AND new.circle = old.circle
) BEGIN SELECT RAISE(ABORT, 'register'); END;
-- REPLACE would delete without asking the triggers above.
CREATE TRIGGER departures_new BEFORE INSERT ON departures WHEN EXISTS (SELECT 1 FROM departures WHERE id = new.id OR number = new.number)
    BEGIN SELECT RAISE(ABORT, 'register'); END;
CREATE TRIGGER departures_blanked BEFORE DELETE ON people WHEN EXISTS (SELECT 1 FROM departures WHERE person = old.id)
    BEGIN SELECT RAISE(ABORT, 'register'); END;

CREATE TABLE departure_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    departure INTEGER NOT NULL REFERENCES departures,
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('prepared', 'gone', 'failed', 'transmise', 'vue', 'repondue')),
    whose TEXT NOT NULL DEFAULT ''         -- for a circle: which member
);
CREATE INDEX events_of_departure ON departure_events (departure);
CREATE TRIGGER events_new BEFORE INSERT ON departure_events WHEN EXISTS (SELECT 1 FROM departure_events WHERE id = new.id)
    BEGIN SELECT RAISE(ABORT, 'register'); END;
CREATE TRIGGER events_stay BEFORE DELETE ON departure_events BEGIN SELECT RAISE(ABORT, 'register'); END;
CREATE TRIGGER events_same BEFORE UPDATE ON departure_events BEGIN SELECT RAISE(ABORT, 'register'); END;

CREATE TABLE received (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('card', 'sms', 'receipt')),
    record BLOB NOT NULL,                  -- exactly what was read: the record, or the repaired SMS text
    hash BLOB NOT NULL,                    -- SHA-256 of it: with seq or last it decides which one wins
    key TEXT NOT NULL DEFAULT '',          -- '' for what is not signed
    ref TEXT NOT NULL DEFAULT '',
    seq INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    org TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    ini TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',        -- the full name, when the card carried one
    last TEXT,
    issued TEXT,
    ended INTEGER NOT NULL DEFAULT 0,
    trust TEXT NOT NULL DEFAULT '',        -- as it was when read
    alike INTEGER REFERENCES directory,    -- key-changed: whom of the directory it resembles, whose number is the one to call
    answers BLOB,                          -- a receipt: the hash of the record it answers
    state TEXT NOT NULL DEFAULT '',        -- a receipt: vue or repondue
    person INTEGER REFERENCES people ON DELETE CASCADE,
    read_day TEXT NOT NULL,
    set_aside INTEGER NOT NULL DEFAULT 0,
    sealed INTEGER NOT NULL DEFAULT 0      -- it came sealed to this notebook: only then a sealed receipt means something
);
CREATE UNIQUE INDEX received_receipt ON received (hash) WHERE kind = 'receipt';
CREATE UNIQUE INDEX received_signed ON received (key, ref) WHERE kind = 'card';
CREATE UNIQUE INDEX received_unsigned ON received (phone, ref) WHERE kind = 'sms';
CREATE INDEX received_of_person ON received (person);
"""

_OWN = """
CREATE TABLE label (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    job TEXT NOT NULL DEFAULT '',
    org TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT ''
);
CREATE TABLE code (                        -- the four digits of the cover: their verifier, never the digits
    id INTEGER PRIMARY KEY CHECK (id = 1),
    salt BLOB NOT NULL,
    m INTEGER NOT NULL,
    t INTEGER NOT NULL,
    p INTEGER NOT NULL,
    verifier BLOB NOT NULL,
    day TEXT NOT NULL
);
CREATE TABLE own (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID;
"""


def _index(name: str, of: str, place: str, words: str, columns: str) -> str:
    """A full-text index of the table `of`, kept by triggers: `place` and `words` say of a row, `{row}`, its place in the index and what it says.

    The view is what the index reads anew from. What the triggers take out is what they had put in: both are written here, once. A page of
    the index (pgsz) lies in one of the file's: 4096 less what SQLCipher keeps of it. While `search_later` has a row nothing new is put in:
    a trigger ends a part of the index with every row, so many rows at once are put in after them (`Entries.add_all`). Their words are held
    in memory up to 8 MB (hashsize) before they become a part: at the usual 1 MB more time goes into joining parts than into making them.
    """
    old, new = ((place.format(row=row), words.format(row=row)) for row in ("old.", "new."))
    put = f"INSERT INTO {name}(rowid, text) VALUES ({new[0]}, {new[1]});"
    take = f"INSERT INTO {name}({name}, rowid, text) VALUES ('delete', {old[0]}, {old[1]});"
    changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns.split(", "))
    return f"""
CREATE VIEW {name}_sought AS SELECT {place.format(row="")} AS place, {words.format(row="")} AS text FROM {of};
CREATE VIRTUAL TABLE {name} USING fts5(text, content='{name}_sought', content_rowid='place', tokenize='unicode61 remove_diacritics 2',
    columnsize=0);
INSERT INTO {name}({name}, rank) VALUES ('secure-delete', 1);
INSERT INTO {name}({name}, rank) VALUES ('pgsz', 3960);
INSERT INTO {name}({name}, rank) VALUES ('hashsize', 8388608);
CREATE TRIGGER {name}_in AFTER INSERT ON {of} WHEN NOT EXISTS (SELECT 1 FROM search_later) BEGIN {put} END;
CREATE TRIGGER {name}_out AFTER DELETE ON {of} BEGIN {take} END;
CREATE TRIGGER {name}_changed AFTER UPDATE OF {columns} ON {of} WHEN {changed} BEGIN {take} {put} END;
"""


# An index for each kind, so that a name is found as quickly among many lines as among few. Newest first is the order of places: lines have
# their own ids, what is joined its line's and then its own (`CAPTION`), or the last of its day where it belongs to no line.
CAPTION = 28
_DAY = "(CAST(julianday({row}day) - 2451544.5 AS INTEGER) << 20 | 1048575)"
_NAME = f"{_folded('{row}name || char(32) || {row}file_as')} || ' ' || replace({_folded('{row}name')}, '''', '') || ' ' || {{row}}digits"
_SEARCH = (
    "CREATE TABLE search_later (one INTEGER PRIMARY KEY);"
    + _index("search", "entries", "{row}id", _folded("{row}text"), "id, text")
    + _index("search_names", "people", "{row}id", _NAME, "name, file_as, digits")
    + _index("search_captions", "clips", f"(coalesce({{row}}entry, {_DAY}) << {CAPTION} | {{row}}id)", _folded("{row}name"), "entry, day, name")
)

STEPS: tuple[str, ...] = (_PEOPLE + _CARDS + _OWN + _SEARCH,)
