"""A look inside an open notebook, under its sections."""

from pathlib import Path

from conftest import TODAY
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from notebook_app.model import Noun
from notebook_app.notebook import Notebook
from notebook_app.vault.database import PAGE
from notebook_app.vault.place import Place


def departed(notebook: Notebook, person: int) -> None:
    with notebook.write(Noun.REGISTER) as db:
        db.execute("INSERT INTO recipients (kind, name) VALUES ('person', 'Karim Benali')")
        db.execute("INSERT INTO refs (ref, person, scope, recipient, seq) VALUES ('K7M49QTX', ?, 'weak', 1, 250001)", (person,))
        db.execute(
            "INSERT INTO departures (number, day, person, person_name, recipient, recipient_name, way, ref, seq, carried, blob, hash,"
            " consent_who, consent_day) VALUES (1, ?, ?, 'Nadia Ferhat', 1, 'Karim Benali', 'sms', 'K7M49QTX', 250001, 'J''ai vu N.F.', x'4A',"
            " x'00', 'N. F.', ?)",
            (TODAY.isoformat(), person, TODAY.isoformat()),
        )
        db.execute("INSERT INTO departure_events (departure, day, kind) VALUES (1, ?, 'prepared')", (TODAY.isoformat(),))


def all_of(notebook: Notebook, sql: str) -> list[tuple[object, ...]]:
    with notebook.read() as db:
        return [tuple(row) for row in db.execute(sql).fetchall()]


def index_is_sound(notebook: Notebook) -> None:
    """FTS5 compares the index with the view: one word too many or too few raises."""
    with notebook.write(Noun.NONE) as db:
        db.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")


def unlocked(folder: Path, secret: str) -> bytes:
    """Every page of a closed notebook as it lies under its key, the ones that nothing uses any more too (SQLCipher 4: AES-256-CBC, the
    vector and 64 bytes of proof at the end of each page; the first one begins with 16 bytes of salt)."""
    place = Place(folder, folder.with_name("backups"))
    key = place.read_key().data_key(secret)
    read, raw = bytearray(), place.database.read_bytes()
    for at in range(0, len(raw), PAGE):
        page = raw[at : at + PAGE]
        vector, body = page[-80:-64], page[16 if at == 0 else 0 : -80]
        opened = Cipher(AES(key), CBC(vector)).decryptor()
        read += opened.update(body) + opened.finalize()
    return bytes(read)
