"""A look inside an open notebook, under its sections."""

from conftest import TODAY

from notebook_app.model import Noun
from notebook_app.notebook import Notebook


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
