"""A line for an appointment, whatever is typed: what was understood is written back, and read again it says the same."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from notebook_app.model import Appointment, State
from notebook_app.notebook import Notebook
from notebook_app.notebook.planning import Understood, understand
from ui.sentences import as_written, until

TODAY = date(2026, 11, 25)  # a Wednesday
PEOPLE = ("Nadia Ferhat", "Lucas Garnier", "Sam Diallo", "Avril Martin", "Mark Noon", "Sophie Lundi")
PIECES = (
    "9", "9h", "9h30", "09h", "3h", "10", "14h", "14:30", "2.30", "9.10", "9-10", "10-11h", "9am", "2-3pm", "12am", "25h", "midi", "noon",
    "neuf heures", "half past nine", "et demie", "de l’après-midi", "matin", "ce soir", "à", "at", "vers", "avant", "de", "from", "to", "-", "–",
    ",", "ou", "demain", "tomorrow", "lundi", "mardi 24", "jeudi 27", "le 3", "3/12", "31/02", "3 déc", "mar 9", "vendredi prochain",
    "Tuesday week", "semaine prochaine", "dans 15 jours", "tous les mardis", "every week", "weekly", "4 fois", "Ferhat", "Mme Ferhat", "Nadia",
    "sam", "Sam Diallo", "Avril Martin", "Noon", "Lundi", "NF", "mairie", "salle 9", "12 rue Haute", "06 12 34 56 78", "3 personnes", "réunion",
    "CAF",
)  # fmt: skip
CLOCKS = st.text(st.sampled_from("0123456789/.-:, hàapm"), max_size=14)
TYPED = st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join) | st.text(max_size=30) | CLOCKS


@pytest.fixture
def team(notebook: Notebook) -> Notebook:
    for name in PEOPLE:
        notebook.people.add(name, TODAY)
    return notebook


def _meaning(a: Appointment | None) -> tuple[object, ...] | None:
    """What must not change; of the place the words count, whichever stands first."""
    return None if a is None else (a.day, a.hour, a.person, a.text, sorted(a.place.replace(",", " ").split()))


def _kept(read: Understood) -> Appointment | None:
    """As it is kept on somebody's page; None for a text of nobody's, which stays as it was written, and for what is asked about."""
    if read.person is None or read.wrong:
        return None
    place = ", ".join(part for part in (until(read.until) if read.until else "", read.place) if part)
    return Appointment(1, read.person.id, "", read.day, read.hour, place, State.PLANNED, read.person.name, read.person.file_as)


@pytest.mark.parametrize("language", [QLocale.Language.French, QLocale.Language.English])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(typed=TYPED, shift=st.integers(-10, 30))
@example(typed="03h Ferhat", shift=0)
@example(typed="1h30-2h30 Ferhat", shift=0)
def test_what_was_understood_is_read_again_as_the_same(team: Notebook, language: QLocale.Language, typed: str, shift: int) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        read = understand(team, typed, TODAY + timedelta(days=shift), TODAY)
        assert read.until is None or (read.hour is not None and read.hour < read.until < "24:00")
        kept = _kept(read)
        if kept is not None:
            before_it = as_written(kept)  # as it is read while it is being changed
            assert _meaning(_kept(understand(team, before_it, kept.day, TODAY, before_it))) == _meaning(kept)
    finally:
        QLocale.setDefault(before)
