"""Days, births and hours as people write them; today is Wednesday 25 November 2026."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notebook_app import days
from notebook_app.days import Born, Line, Typed, When
from notebook_app.months import months_between

TODAY = date(2026, 11, 25)
PIECES = "mardi,24,nov.,1er,déc,2026,26,/,.,-,:,h,10,30,demain,le,à,lundi,dernier,prochain,mar,31,02,00,99999,am,pm,midi,mairie,dans,jours,en huit"
DAYISH = st.lists(st.sampled_from(tuple(PIECES.split(","))), max_size=8).map(" ".join)
WRITTEN = st.text(max_size=40) | DAYISH | st.text(st.sampled_from("0123456789/.-: hàm"), max_size=14)


def _day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("mardi 24", "2026-11-24"),
        ("Mardi 24 novembre", "2026-11-24"),
        ("mar. 24 nov. 2026", "2026-11-24"),
        ("24 nov. 2026", "2026-11-24"),
        ("24-nov-26", "2026-11-24"),
        ("le 24/11", "2026-11-24"),
        ("24 11 2026", "2026-11-24"),
        ("24 / 11 / 2026", "2026-11-24"),
        ("2026-11-24", "2026-11-24"),
        ("20261124", "2026-11-24"),
        ("241126", "2026-11-24"),
        ("24 août", "2026-08-24"),
        ("1 sept.", "2026-09-01"),
        ("1 er novembre", "2026-11-01"),
        ("auj.", "2026-11-25"),
        ("AVANT-HIER", "2026-11-23"),
        ("aujourd'hui", "2026-11-25"),
        ("ce matin", "2026-11-25"),
        ("lundi", "2026-11-23"),
        ("lundi dernier", "2026-11-23"),
        ("mercredi dernier", "2026-11-18"),
        ("il y a 3 jours", "2026-11-22"),
        ("il y a une semaine", "2026-11-18"),
        ("il y a quinze jours", "2026-11-11"),
        ("yesterday", "2026-11-24"),
        ("last Monday", "2026-11-23"),
        ("November 24, 2026", "2026-11-24"),
        ("24th of November", "2026-11-24"),
        ("Mar 24 2026", "2026-03-24"),
        ("Tue 24 Nov", "2026-11-24"),
        ("Tues. Nov 24", "2026-11-24"),
        ("mercredi 31/12", "2025-12-31"),  # the weekday says which year
        ("lundi 31", "None"),
        ("29/02/2024", "ask"),
    ],
)
def test_a_day_that_was_held(typed: str, expected: str) -> None:
    found = days.read(typed, TODAY)
    assert ("ask" if found.ask else str(found.value)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("31/12", Typed(date(2025, 12, 31), ask=True, code="year", other=date(2026, 12, 31))),
        ("26/11/2026", Typed(date(2026, 11, 26), ask=True, code="future")),
        ("24/11/2016", Typed(date(2016, 11, 24), ask=True, code="old")),
        ("mercredi", Typed(date(2026, 11, 25), ask=True, code="which", other=date(2026, 11, 18))),
        ("24", Typed(date(2026, 11, 24), ask=True, code="month")),
        ("mar 24", Typed(date(2026, 11, 24), ask=True, code="month", other=date(2026, 3, 24))),
        ("mar 23", Typed(date(2026, 3, 23), ask=True, code="month")),
        ("jeudi 31/12", Typed(date(2026, 12, 31), ask=True, code="future")),
        ("il y a longtemps jours", Typed(None, code="form")),
        ("il y a vingt jours", Typed(None, code="form")),
        ("next week", Typed(None, code="form")),
        ("99999999", Typed(None, code="form")),
        ("mardi novembre", Typed(None, code="form")),
        ("mardi 25/11/2026", Typed(None, code="weekday", other=date(2026, 11, 25))),
        ("mardi 25", Typed(None, code="weekday", other=date(2026, 11, 25))),
        ("31/11/2026", Typed(None, code="no-day")),
        ("29/02", Typed(None, code="no-day")),
        ("0/11", Typed(None, code="no-day")),
        ("11/24/2026", Typed(None, code="no-month")),
        ("24/11/98", Typed(None, code="no-year")),
        ("24/11/20226", Typed(None, code="no-year")),
        ("24/", Typed(None, code="form")),
        ("jui", Typed(None, code="form")),
        ("24 jui 2026", Typed(None, code="form")),
        ("bientôt", Typed(None, code="form")),
        (" . ", Typed(None, code="empty")),
    ],
)
def test_what_is_asked_or_not_read(typed: str, expected: Typed) -> None:
    assert days.read(typed, TODAY) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("jeudi", Typed(date(2026, 11, 26))),
        ("mardi 1er", Typed(date(2026, 12, 1))),
        ("05/01", Typed(date(2027, 1, 5))),
        ("lundi prochain", Typed(date(2026, 11, 30))),
        ("lundi en huit", Typed(date(2026, 12, 7))),
        ("dans deux semaines", Typed(date(2026, 12, 9))),
        ("in 2 days", Typed(date(2026, 11, 27))),
        ("next Monday", Typed(date(2026, 11, 30))),
        ("vendredi prochain", Typed(date(2026, 11, 27), ask=True, code="which", other=date(2026, 12, 4))),
        ("mercredi", Typed(date(2026, 11, 25), ask=True, code="which", other=date(2026, 12, 2))),
        ("vendredi 24/11", Typed(None, code="weekday", other=date(2026, 11, 24))),
        ("mercredi 24/11", Typed(date(2027, 11, 24))),  # the weekday says which year
        ("24/11", Typed(date(2026, 11, 24), ask=True, code="year", other=date(2027, 11, 24))),
        ("24/11/2026", Typed(date(2026, 11, 24), ask=True, code="past")),
        ("24/11/2126", Typed(date(2126, 11, 24), ask=True, code="far")),
    ],
)
def test_a_day_to_come(typed: str, expected: Typed) -> None:
    assert days.read(typed, TODAY, held=False) == expected


def test_a_day_in_leap_years_and_at_the_turn_of_the_year() -> None:
    assert days.read("29/02", date(2028, 3, 1)).value == date(2028, 2, 29)
    assert days.read("29/02", date(2028, 1, 5)) == Typed(date(2028, 2, 29), ask=True, code="future")
    assert days.read("mardi 29", date(2027, 1, 4)).value == date(2026, 12, 29)
    assert days.read("28/12", date(2027, 1, 4)) == Typed(date(2026, 12, 28), ask=True, code="year", other=date(2027, 12, 28))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("25/05/1998", Born("1998-05-25")),
        ("née le 25 mai 1998", Born("1998-05-25")),
        ("May 25, 1998", Born("1998-05-25")),
        ("1998-05-25 00:00:00", Born("1998-05-25")),
        ("25051998", Born("1998-05-25")),
        ("19980525", Born("1998-05-25")),
        ("250598", Born("1998-05-25")),
        ("05/1998", Born("1998-05")),
        ("1998-05", Born("1998-05")),
        ("mai 1998", Born("1998-05")),
        ("00/05/1998", Born("1998-05")),
        ("né en 1985", Born("1985")),
        ("03/03/26", Born("2026-03-03")),
        ("03/12/26", Born(None, code="future")),
        ("12/00/1985", Born(None, code="no-month")),
        ("25/05/62", Born("1962-05-25")),
        ("25/05", Born(None, code="form")),
        ("29/02/2001", Born(None, code="no-day")),
        ("01/01/1500", Born(None, code="no-year")),
        ("99999", Born(None, code="future")),
        ("2027", Born(None, code="future")),
        ("vers 1985", Born(None, code="form")),
        ("01/01/1904", Born("1904-01-01", ask=True, code="old")),
    ],
)
def test_a_birth(typed: str, expected: Born) -> None:
    assert days.born(typed, TODAY) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10h30", "10:30"),
        ("10 h 30", "10:30"),
        ("10\u00a0h\u00a030", "10:30"),
        ("10:30", "10:30"),
        ("10.30", "10:30"),
        ("1030", "10:30"),
        ("à 9h", "09:00"),
        ("vers 9 heures", "09:00"),
        ("9", "09:00"),
        ("2 pm", "14:00"),
        ("12 am", "00:00"),
        ("9:30am", "09:30"),
        ("midi", "12:00"),
        ("midi et demi", "12:30"),
        ("minuit", "00:00"),
        ("Midnight", "00:00"),
        ("24h", None),
        ("9h5", None),
        ("9h75", None),
        ("13 pm", None),
        ("matin", None),
        ("", None),
    ],
)
def test_an_hour(typed: str, expected: str | None) -> None:
    assert days.hour(typed) == expected


@pytest.mark.parametrize(
    ("typed", "day", "hour", "place"),
    [
        ("mar. 1er déc. 10h30", "2026-12-01", "10:30", ""),
        ("1/12 10 h 30", "2026-12-01", "10:30", ""),
        ("1.12 10.30", "2026-12-01", "10:30", ""),
        ("demain 9h", "2026-11-26", "09:00", ""),
        ("jeudi 14h, mairie", "2026-11-26", "14:00", "mairie"),
        ("jeudi mairie 14h", "2026-11-26", "14:00", "mairie"),
        ("14h jeudi, mairie", "2026-11-26", "14:00", "mairie"),
        ("tomorrow 9:30", "2026-11-26", "09:30", ""),
        ("1 Dec 10:30", "2026-12-01", "10:30", ""),
        ("Dec 1 at 9am, town hall", "2026-12-01", "09:00", "town hall"),
        ("1er décembre à 10h30, Cœur de ville", "2026-12-01", "10:30", "Cœur de ville"),
        ("1/12 à 10h30, 3 rue Haute", "2026-12-01", "10:30", "3 rue Haute"),
        ("jeudi 14h 15 rue des Lilas", "2026-11-26", "14:00", "15 rue des Lilas"),
        ("demain après-midi 14h", "2026-11-26", "14:00", ""),
        ("après-demain midi", "2026-11-27", "12:00", ""),
        ("jeudi 26 minuit", "2026-11-26", "00:00", ""),
        ("demain (jeudi) 9h, mairie", "2026-11-26", "09:00", "mairie"),
        ("jeudi (26/11) à 9h", "2026-11-26", "09:00", ""),
        ("(jeudi) 9h", "2026-11-26", "09:00", ""),
        ("demain 9h, mairie (le jeudi)", "2026-11-26", "09:00", "mairie (le jeudi)"),
        ("jeudi 27 9h", None, "09:00", "jeudi 27"),  # it is a Friday: which is asked
        ("jeudi 27 novembre 9h, mairie", None, "09:00", "jeudi 27 novembre mairie"),
        ("demain (vendredi) 9h", None, "09:00", "vendredi 26/11"),
        ("1/12 bureau 12", "2026-12-01", None, "bureau 12"),
        ("demain 9", "2026-11-26", "09:00", ""),  # alone at the end a number is an hour
        ("1/12 à 14", "2026-12-01", "14:00", ""),
        ("demain 12 rue Haute", "2026-11-26", None, "12 rue Haute"),
        ("demain, salle 9", "2026-11-26", None, "salle 9"),
        ("demain 31", "2026-11-26", None, "31"),
        ("10h30", None, "10:30", ""),
        ("mairie", None, None, "mairie"),
        ("24 hôtel de ville", None, None, "24 hôtel de ville"),
        ("1/12 25h", "2026-12-01", None, "25h"),
        ("vendredi prochain 9h", None, "09:00", "vendredi prochain"),
        ("3/12 10", "2026-12-03", "10:00", ""),
        ("3 Dec 10, town hall", "2026-12-03", "10:00", "town hall"),
        ("le 3 à 10h", None, "10:00", "le 3"),  # of which month is asked
        ("jeudi 10 h 30", "2026-11-26", "10:30", ""),
        ("lundi matin 9h", "2026-11-30", "09:00", ""),
        ("lundi matin", "2026-11-30", None, "matin"),
        ("lundi matin, mairie", "2026-11-30", None, "matin mairie"),
        ("Monday afternoon at 2", "2026-11-30", "14:00", ""),
        ("tomorrow at half past nine", "2026-11-26", "09:30", ""),
        ("lundi neuf heures et demie", "2026-11-30", "09:30", ""),
        ("Tuesday week at 9", "2026-12-08", "09:00", ""),
        ("lundi en quinze à 14", "2026-12-14", "14:00", ""),
        ("mardi de la semaine prochaine 9h", "2026-12-01", "09:00", ""),
        ("in a fortnight, 9am", "2026-12-09", "09:00", ""),
        ("dans quinze jours 9h", "2026-12-09", "09:00", ""),
        ("a week tomorrow 9am", "2026-12-03", "09:00", ""),
        ("demain 2h30", "2026-11-26", None, "2h30"),  # at night, or in the afternoon
        ("tomorrow 2", "2026-11-26", None, "2"),
        ("demain avant 10h", "2026-11-26", None, "avant 10h"),
        ("demain 9h ou 10h", "2026-11-26", None, "9h ou 10h"),
        ("tomorrow 2:30pm", "2026-11-26", "14:30", ""),
        ("1/12 03h", "2026-12-01", "03:00", ""),
        ("06 12 34 56 78", None, None, "06 12 34 56 78"),
        ("31/11 9h", None, "09:00", "31/11"),
        ("", None, None, ""),
    ],
)
def test_the_next_appointment(typed: str, day: str | None, hour: str | None, place: str) -> None:
    assert days.read_when(typed, TODAY) == When(_day(day) if day else None, hour, place)


@pytest.mark.parametrize(
    ("typed", "hour", "until", "place"),
    [
        ("1/12 10h-11h30, mairie", "10:00", "11:30", "mairie"),
        ("1/12 9-10", "09:00", "10:00", ""),
        ("1/12 de 9 à 10", "09:00", "10:00", ""),
        ("1 Dec 2-3pm", "14:00", "15:00", ""),
        ("1 Dec from 9 to 10, room 2", "09:00", "10:00", "room 2"),
        ("10h-11h30 le 1/12", "10:00", "11:30", ""),
    ],
)
def test_the_end_of_the_next_appointment(typed: str, hour: str, until: str, place: str) -> None:
    assert days.read_when(typed, TODAY) == When(date(2026, 12, 1), hour, place, until)


def test_the_day_of_the_next_appointment_says_what_is_to_be_asked() -> None:
    assert days.when_day("vendredi prochain 9h", TODAY).other == date(2026, 12, 4)
    assert days.when_day("31/11 9h", TODAY).code == "no-day"
    assert days.when_day("30 février 9h", TODAY).code == "no-day"  # not the 30th of this month
    assert days.when_day("le 31 novembre, mairie", TODAY).code == "no-day"
    assert days.when_day("24/11/2026 9h", TODAY).code == "past"
    assert days.when_day("9h", TODAY).code == "empty"


@pytest.mark.parametrize(
    ("typed", "hour", "until", "words"),
    [
        ("10h30 Ferhat", "10:30", None, "Ferhat"),
        ("10:30 Ferhat", "10:30", None, "Ferhat"),
        ("10 h Ferhat", "10:00", None, "Ferhat"),
        ("Ferhat à 10 h 30", "10:30", None, "Ferhat"),
        ("10 Ferhat", "10:00", None, "Ferhat"),
        ("10.30 Ferhat", "10:30", None, "Ferhat"),
        ("930 Ferhat", "09:30", None, "Ferhat"),
        ("1030 Ferhat", "10:30", None, "Ferhat"),
        ("midi Ferhat", "12:00", None, "Ferhat"),
        ("14h après-midi atelier", "14:00", None, "après-midi atelier"),
        ("10h30-11h30 Ferhat", "10:30", "11:30", "Ferhat"),
        ("10 h 30 – 12 Ferhat", "10:30", "12:00", "Ferhat"),
        ("10-11h Ferhat", "10:00", "11:00", "Ferhat"),
        ("de 10h à 11h Ferhat, mairie", "10:00", "11:00", "Ferhat, mairie"),
        ("from 9:00 to 10:15 Ferhat", "09:00", "10:15", "Ferhat"),
        ("14h-13h Ferhat", "14:00", None, "Ferhat"),
        ("10h - Ferhat", "10:00", None, "Ferhat"),
        ("14-13h Ferhat", None, None, "Ferhat"),
        ("10h à la mairie", "10:00", None, "à la mairie"),
        ("25h Ferhat", None, None, "Ferhat"),
        ("10h30, 3 décembre, Ferhat", "10:30", None, "3 décembre, Ferhat"),
        ("3 décembre Ferhat", None, None, "3 décembre Ferhat"),
        ("2024 bilan", None, None, "2024 bilan"),
        ("réunion d’équipe", None, None, "réunion d’équipe"),
        ("10h30", "10:30", None, ""),
        ("", None, None, ""),
    ],
)
def test_the_hours_on_the_line_for_an_appointment(typed: str, hour: str | None, until: str | None, words: str) -> None:
    line = days.read_line(typed)
    assert (line.hour, line.until, line.words) == (hour, until, words)


@pytest.mark.parametrize(
    ("typed", "hour", "words", "wrong"),
    [
        ("mardi 25h Ferhat", None, "mardi Ferhat", "25h"),
        ("24h nom", None, "nom", "24h"),
        ("10h75 nom", None, "nom", "10h75"),
        ("10 h 60 nom", None, "nom", "10 h 60"),
        ("9h5 nom", None, "nom", "9h5"),
        ("nom 9h5", None, "nom", "9h5"),
        ("26:30 nom", None, "nom", "26:30"),
        ("13 pm nom", None, "nom", "13 pm"),
        ("10h-25h nom", "10:00", "nom", "25h"),
        ("10h à 9h nom", "10:00", "nom", "9h"),
        ("10h-10h nom", "10:00", "nom", "10h"),
        ("10h atelier 35h", "10:00", "atelier 35h", ""),  # a number of hours
        ("10h - 3 personnes", "10:00", "3 personnes", ""),
        ("rue Hoche 12", None, "rue Hoche 12", ""),
        ("salle 9h5b", None, "salle 9h5b", ""),
        ("3 h", None, "", "3 h"),  # at night, or in the afternoon
        ("03h", "03:00", "", ""),
    ],
)
def test_an_hour_that_is_none_is_told_apart_from_the_words(typed: str, hour: str | None, words: str, wrong: str) -> None:
    assert days.read_line(typed) == Line(hour, None, words, wrong)


@pytest.mark.parametrize(
    ("typed", "others"),
    [
        ("chaque semaine, 4 fois", ["2026-12-02", "2026-12-09", "2026-12-16"]),
        ("toutes les semaines jusqu’au 10/12", ["2026-12-02", "2026-12-09"]),
        ("tous les 15 jours, 3 fois", ["2026-12-09", "2026-12-23"]),
        ("tous les quinze jours, 2 fois", ["2026-12-09"]),
        ("toutes les deux semaines, trois fois", ["2026-12-09", "2026-12-23"]),
        ("every fortnight until 24/12", ["2026-12-09", "2026-12-23"]),
        ("every week, 2 times", ["2026-12-02"]),
        ("tous les jours jusqu’au 27 novembre", ["2026-11-26", "2026-11-27"]),
        ("chaque mois, 3 fois", ["2026-12-25", "2027-01-25"]),
        ("tous les mercredis jusqu’au 10/12", ["2026-12-02", "2026-12-09"]),
        ("chaque semaine quatre fois", ["2026-12-02", "2026-12-09", "2026-12-16"]),
        ("un mercredi sur deux, 3 fois", ["2026-12-09", "2026-12-23"]),
        ("une semaine sur deux jusqu’au 10/12", ["2026-12-09"]),
        ("un mois sur deux jusqu’à fin mars", ["2027-01-25", "2027-03-25"]),
        ("chaque semaine jusqu’à la fin de décembre", ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23", "2026-12-30"]),
        ("every wednesday until end of november", []),
        ("weekly, 4 times", ["2026-12-02", "2026-12-09", "2026-12-16"]),
        ("weekly x 3", ["2026-12-02", "2026-12-09"]),
        ("weekly for 3 weeks", ["2026-12-02", "2026-12-09"]),
        ("weekly until 10 December", ["2026-12-02", "2026-12-09"]),
        ("Weekly until the end of December", ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23", "2026-12-30"]),
        ("every week for 2 months", [f"2026-12-{day:02}" for day in (2, 9, 16, 23, 30)] + [f"2027-01-{day:02}" for day in (6, 13, 20)]),
        ("every other week, 3 times", ["2026-12-09", "2026-12-23"]),
        ("every other Wednesday, 3 times", ["2026-12-09", "2026-12-23"]),
        ("every second week 2x", ["2026-12-09"]),
        ("every two weeks, 3 times in all", ["2026-12-09", "2026-12-23"]),
        ("fortnightly, 3 times", ["2026-12-09", "2026-12-23"]),
        ("each fortnight x2", ["2026-12-09"]),
        ("monthly, 3 times", ["2026-12-25", "2027-01-25"]),
        ("every 2 months, twice", None),
        ("daily until Friday", ["2026-11-26", "2026-11-27"]),
        ("Wednesdays until 10/12", ["2026-12-02", "2026-12-09"]),
        ("on Wednesdays, 2 times", ["2026-12-02"]),
        ("bi-weekly, 3 times", None),  # twice a week, or every two weeks
        ("hebdo, 2 fois", ["2026-12-02"]),
        ("hebdomadaire pendant 3 semaines", ["2026-12-02", "2026-12-09"]),
        ("mensuel, 3 fois", ["2026-12-25", "2027-01-25"]),
        ("tous les mois x3", ["2026-12-25", "2027-01-25"]),
        ("chaque mercredi pendant 2 semaines", ["2026-12-02"]),
        ("les mercredis", None),
        ("mercredis, 3 fois", ["2026-12-02", "2026-12-09"]),
        ("chaque quinzaine, 2 fois", ["2026-12-09"]),
        ("tous les deux mercredis, 2 fois", ["2026-12-09"]),
        ("chaque semaine pendant un mois", ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"]),
        ("chaque semaine pendant longtemps", None),
        ("deux fois par semaine", None),
        ("le premier mercredi du mois, 3 fois", None),
        ("weekly", None),
        ("tous les mardis, 3 fois", None),  # it is a Wednesday's
        ("chaque semaine jusqu’à fin bientôt", None),
        ("chaque semaine", None),
        ("chaque semaine, 1 fois", None),
        ("chaque semaine, mille fois", None),
        ("chaque semaine jusqu’au 20 novembre", None),
        ("chaque semaine jusqu’au bout", None),
        ("tous les 0 jours, 3 fois", None),
        ("tous les rares jours, 3 fois", None),
        ("mardi", None),
        ("", None),
    ],
)
def test_how_often_an_appointment_comes_again(typed: str, others: list[str] | None) -> None:
    repeat = days.read_repeat(typed, TODAY)
    assert (None if repeat is None else [day.isoformat() for day in days.repeated(repeat, TODAY)]) == others


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("tous les lundis, 3 fois", "weekday"),
        ("every Monday, 3 times", "weekday"),
        ("un lundi sur deux jusqu'au 15/3", "weekday"),
        ("chaque mardi 10h Ferhat", "weekday"),
        ("chaque mercredi", "end"),
        ("weekly", "end"),
        ("chaque mercredi 10h Ferhat", "besides"),
        ("chaque semaine pendant longtemps", "besides"),
        ("chaque semaine jusqu’au 20 novembre", "past"),
        ("chaque semaine, 1 fois", "times"),
        ("chaque semaine, 200 fois", "times"),
        ("toutes", "form"),
        ("trois fois", "form"),
        ("bi-weekly, 3 times", "form"),
        ("", "form"),
        ("chaque mercredi, 3 fois", ""),
    ],
)
def test_why_it_is_not_understood_how_often_it_comes_again(typed: str, why: str) -> None:
    assert days.repeat_fault(typed, TODAY) == why
    assert (days.read_repeat(typed, TODAY) is None) is bool(why)


def test_a_month_without_such_a_day_is_left_out_and_no_repeat_goes_on_for_ever() -> None:
    assert days.repeated(days.Repeat(1, True, 3, None), date(2026, 1, 31)) == [date(2026, 3, 31), date(2026, 5, 31)]
    assert len(days.repeated(days.Repeat(7, False, None, date(2199, 12, 31)), TODAY)) == 103
    assert days.repeated(days.Repeat(7, False, 9, None), date(2199, 12, 30)) == []


THURSDAYS = [f"2026-{day}" for day in ("12-03", "12-10", "12-17", "12-31")]


@pytest.mark.parametrize(
    ("later", "following"),
    [
        (["12-01", *THURSDAYS], THURSDAYS),  # another one on a Tuesday
        (["12-01"], []),
        (["12-01", "12-02"], []),
        (["12-10", "12-12", "12-24"], ["12-10", "12-24"]),  # every two weeks
        (["12-26", *THURSDAYS], THURSDAYS),  # the same day of the next month, by chance
        (["12-26", "2027-01-26", "2027-02-26"], ["12-26", "2027-01-26", "2027-02-26"]),
        (["12-08", "12-26", "2027-01-26"], ["12-26", "2027-01-26"]),
        (["12-26"], ["12-26"]),
        (["11-27", "11-28", "11-29", "12-01"], ["11-27", "11-28", "11-29"]),  # every day
        (["12-06", "12-16", "12-26", "12-08"], ["12-06", "12-16", "12-26"]),  # every ten days
        (["11-28", "11-30", *THURSDAYS], THURSDAYS),  # Saturday and Monday of one week
        (["11-26", "11-19", "12-03", "12-03"], ["12-03"]),
        ([], []),
    ],
)
def test_those_that_follow_go_on_in_one_step(later: list[str], following: list[str]) -> None:
    def given(written: list[str]) -> list[date]:
        return [_day(day if len(day) > 5 else f"2026-{day}") for day in written]

    assert days.following(date(2026, 11, 26), given(later)) == given(following)


@given(st.integers(2, 30), st.booleans(), st.integers(3, 40), st.dates(date(2020, 1, 1), date(2100, 1, 1)))
@example(1, False, 40, date(2026, 1, 31))
@example(1, True, 12, date(2026, 1, 31))
def test_what_was_repeated_follows(n: int, months: bool, times: int, first: date) -> None:
    others = days.repeated(days.Repeat(n, months, times, None), first)
    assert days.following(first, others) == others


@given(WRITTEN, st.dates(date(2000, 1, 1), date(2199, 12, 31)))
@example("dans 999 jours", date(2199, 12, 31))
@example("9" * 5000, TODAY)
@example("24/11/" + "9" * 5000, TODAY)
@example("\ud800", TODAY)
@example("2²/11", TODAY)
@example("٢٤/١١", TODAY)
def test_no_typed_text_raises(typed: str, today: date) -> None:
    for held in (True, False):
        found = days.read(typed, today, held)
        assert found.value is not None or (found.code and not found.ask)
        assert found.ask == (found.value is not None and found.code != "")
        if held and found.value is not None and not found.ask:
            assert found.value <= today
    birth = days.born(typed, today)
    assert birth.value is None or birth.value == "" or birth.value <= today.isoformat()
    clock = days.hour(typed)
    assert clock is None or clock < "24:00"
    when = days.read_when(typed, today)
    assert when.hour is None or when.hour < "24:00"
    assert isinstance(days.when_day(typed, today), Typed)
    line = days.read_line(typed)
    assert line.until is None or (line.hour is not None and line.hour < line.until < "24:00")
    repeat = days.read_repeat(typed, today)
    assert repeat is None or len(days.repeated(repeat, today)) < 104
    day, rest = days.leading(typed, today)
    assert day.value is not None or day.code != "form" or rest == typed


@given(st.dates(date(2000, 1, 1), date(2199, 12, 31)))
def test_a_day_and_a_month_are_never_swapped(day: date) -> None:
    for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d%m%Y", "%Y-%m-%d", "%Y%m%d", "%d %m %Y"):
        assert days.read(day.strftime(form), day).value == day
        assert days.born(day.strftime(form), day).value == day.isoformat()


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [("2024-10-03", "2026-11-25", 25), ("2024-10-25", "2026-11-25", 25), ("2024-10-26", "2026-11-25", 24), ("2026-01-31", "2026-02-28", 1),
     ("2026-01-31", "2026-02-27", 0), ("2026-11-25", "2026-11-25", 0)],
)  # fmt: skip
def test_how_many_months_passed(first: str, last: str, months: int) -> None:
    assert months_between(date.fromisoformat(first), date.fromisoformat(last)) == months
