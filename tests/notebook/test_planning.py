"""The line for an appointment: the day, the hours, the place, and whose page it is."""

from datetime import date

import pytest

from notebook_app.notebook import Notebook
from notebook_app.notebook.planning import understand

TODAY = date(2026, 11, 25)  # a Wednesday
MONDAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 28)
NEXT_MONDAY, NEXT_THURSDAY, NEXT_SUNDAY = date(2026, 11, 30), date(2026, 12, 3), date(2026, 12, 6)


@pytest.fixture
def team(notebook: Notebook) -> Notebook:
    for name in ("Nadia Ferhat", "Lucas Garnier", "Awa Diop", "Aïcha Haddad", "Sam Diallo", "Jean-Luc Estève", "Fatou Ndiaye", "Samira Petit"):
        notebook.people.add(name, TODAY)
    return notebook


@pytest.mark.parametrize(
    ("typed", "found", "words", "place"),
    [
        ("10h30 Ferhat", ["Nadia Ferhat"], "Ferhat", ""),
        ("10h30 fer nad", ["Nadia Ferhat"], "fer nad", ""),
        ("10h30 RDV avec Nadia", ["Nadia Ferhat"], "RDV avec Nadia", ""),
        ("10h30 aicha, mairie", ["Aïcha Haddad"], "aicha", "mairie"),
        ("10h30 Ferhat mairie, salle 2", ["Nadia Ferhat"], "Ferhat mairie", "mairie, salle 2"),
        ("10h30 NF", ["Nadia Ferhat"], "NF", ""),
        ("10h30 n.f.", ["Nadia Ferhat"], "n.f", ""),
        ("10h30 J.-L. E.", ["Jean-Luc Estève"], "J.-L. E", ""),
        ("10h30 GL", ["Lucas Garnier"], "GL", ""),
        ("10h30 ZZ", [], "ZZ", ""),
        ("10h30 NAD", ["Nadia Ferhat"], "NAD", ""),
        ("10h30 a", ["Awa Diop", "Aïcha Haddad"], "a", ""),
        ("10h30 au tribunal", [], "au tribunal", ""),
        ("réunion d’équipe", [], "réunion d’équipe", ""),
        ("à 9h Mme Ferhat, mairie", ["Nadia Ferhat"], "Mme Ferhat", "mairie"),
        ("9h M. Garnier", ["Lucas Garnier"], "M. Garnier", ""),
        ("9h rdv avec madame diop mairie", ["Awa Diop"], "rdv avec madame diop mairie", "mairie"),
        ("9h Dr Morel", [], "Dr Morel", ""),
        ("9h Mme", [], "Mme", ""),
        ("10h30 , salle 2", [], "salle 2", ""),
        ("10h30 12", [], "12", ""),
        ("10h30", [], "", ""),
    ],
)
def test_whose_appointment_it_is(team: Notebook, typed: str, found: list[str], words: str, place: str) -> None:
    read = understand(team, typed, TODAY, TODAY)
    assert (sorted(row.name for row in read.found), read.words, read.place) == (sorted(found), words, place)
    assert (read.person is not None) is (len(found) == 1)
    assert read.day == TODAY


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("10h30 Nadia Boucher", False),
        ("10h30 Ferhat Karim", False),
        ("10h30 Mme Ferhat Leïla, mairie", False),
        ("10h30 NADIA BOUCHER", False),
        ("10h30 Nadia Ferhat Maison de quartier", True),
        ("10h30 Nadia CAF", True),
        ("10h30 Ferhat mairie", True),
        ("10h30 Ferhat Mardi", True),
        ("10h30 Ferhat, Mairie", True),
    ],
)
def test_a_name_before_another_name_may_be_somebody_else_s(team: Notebook, typed: str, sure: bool) -> None:
    """It is not put on the page of who bears half of it: whoever wrote it is asked."""
    read = understand(team, typed, TODAY, TODAY)
    assert [row.name for row in read.found] == ["Nadia Ferhat"]
    assert (read.person is not None) is sure


@pytest.mark.parametrize(
    ("typed", "line", "day"),
    [
        ("10h30 Ferhat", NEXT_MONDAY, NEXT_MONDAY),
        ("jeu 10h30 Ferhat", NEXT_MONDAY, NEXT_THURSDAY),
        ("dimanche 10h30 Ferhat", NEXT_MONDAY, NEXT_SUNDAY),
        ("10h30 jeudi Ferhat", TODAY, date(2026, 11, 26)),
        ("mercredi 10h30 Ferhat", TODAY, TODAY),
        ("lundi 10h30 Ferhat", TODAY, NEXT_MONDAY),
        ("mardi 10h30 Ferhat", date(2026, 11, 16), date(2026, 11, 17)),
        ("jeudi 3 décembre 10h30 Ferhat", TODAY, NEXT_THURSDAY),
        ("3/12 10h30 Ferhat", TODAY, NEXT_THURSDAY),
        ("demain 9h Ferhat", TODAY, date(2026, 11, 26)),
        ("23/11 10h30 Ferhat", TODAY, MONDAY),
        ("10h30 sam Ferhat", TODAY, SATURDAY),
        ("Ferhat jeudi 9h", NEXT_MONDAY, NEXT_THURSDAY),
        ("9h Mme Ferhat demain, mairie", TODAY, date(2026, 11, 26)),
        ("Nadia Ferhat 3/12 9h", TODAY, NEXT_THURSDAY),
        ("9h Ferhat rue du 8 mai", TODAY, TODAY),
    ],
)
def test_which_day_it_is(team: Notebook, typed: str, line: date, day: date) -> None:
    read = understand(team, typed, line, TODAY)
    assert (read.day, read.asked) == (day, None)
    assert read.person is not None
    assert read.person.name == "Nadia Ferhat"


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("demain 9 Ferhat", date(2026, 11, 26), "09:00"),
        ("tomorrow 14.30 Ferhat", date(2026, 11, 26), "14:30"),
        ("ven 14 Ferhat", date(2026, 11, 27), "14:00"),
        ("3/12 9 Ferhat", date(2026, 12, 3), "09:00"),
        ("demain Ferhat", date(2026, 11, 26), None),
        ("vendredi 4 Ferhat", date(2026, 12, 4), None),
    ],
)
def test_a_bare_hour_may_follow_the_day(team: Notebook, typed: str, day: date, hour: str | None) -> None:
    read = understand(team, typed, TODAY, TODAY)
    assert (read.day, read.hour, read.words, read.person is not None) == (day, hour, "Ferhat", True)


def test_a_day_with_two_readings_is_asked(team: Notebook) -> None:
    read = understand(team, "vendredi prochain 9h Ferhat", TODAY, TODAY)
    assert read.asked is not None
    assert (read.day, read.asked.other) == (date(2026, 11, 27), date(2026, 12, 4))
    assert read.person is not None


def test_a_name_is_no_day_for_who_bears_it(team: Notebook) -> None:
    for typed, name, day in (("10h30 Sam Diallo", "Sam Diallo", TODAY), ("10h30 sam Petit", "Samira Petit", SATURDAY)):
        read = understand(team, typed, TODAY, TODAY)
        assert read.person is not None
        assert (read.person.name, read.day) == (name, day)


@pytest.mark.parametrize(
    ("before", "typed", "day"),
    [
        ("9 h 00 lundi de la santé", "10h lundi de la santé", TODAY),
        ("réunion jeudi", "9h réunion jeudi", TODAY),
        ("réunion fin de mois", "9h réunion fin de mois, salle 2", TODAY),
        ("9 h 00 Nadia Ferhat, visite mardi", "9h30 Nadia Ferhat, visite mardi", TODAY),
        ("9 h 00 lundi de la santé", "jeudi 9h lundi de la santé", date(2026, 11, 26)),
        ("9 h 00 Nadia Ferhat", "lundi 9 h 00 Nadia Ferhat", NEXT_MONDAY),
    ],
)
def test_words_that_stood_there_before_move_nothing(team: Notebook, before: str, typed: str, day: date) -> None:
    """Another hour for "lundi de la santé", on a Wednesday, is on that Wednesday."""
    read = understand(team, typed, TODAY, TODAY, before)
    assert (read.day, read.asked) == (day, None)


@pytest.mark.parametrize(
    ("before", "typed", "asked"), [("", "réunion 9", "9"), ("réunion 9", "réunion 9, mairie", ""), ("réunion 9", "réunion 14", "14")]
)
def test_figures_that_stood_there_before_are_not_asked_about_again(team: Notebook, before: str, typed: str, asked: str) -> None:
    read = understand(team, typed, TODAY, TODAY, before)
    assert (read.hour, read.wrong, read.words) == (None, asked, typed.partition(",")[0])


@pytest.mark.parametrize(
    ("typed", "together", "place"),
    [
        ("10h30 Ferhat et Garnier", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("Nadia Ferhat et Lucas Garnier 10h, mairie", [["Nadia Ferhat", "Lucas Garnier"]], "mairie"),
        ("10h Ferhat et Garnier mairie, salle 2", [["Nadia Ferhat", "Lucas Garnier"]], "mairie, salle 2"),
        ("10h Mme Ferhat & M. Garnier", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("10h Ferhat + Garnier", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("10h Ferhat/Garnier", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("10am Ferhat and Garnier", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("RDV avec NF et LG", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("10h Ferhat, Garnier", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("10h Ferhat, Garnier et Diop, mairie", [["Nadia Ferhat", "Lucas Garnier", "Awa Diop"]], "mairie"),
        ("10h Ferhat et Sam", [["Nadia Ferhat", "Sam Diallo"]], ""),
        ("10h Ferhat et Ferhat", [], "et Ferhat"),
        ("10h Ferhat et sa mère", [], "et sa mère"),
        ("10h Ferhat et Gar", [], "et Gar"),  # a beginning is no name
        ("10h Ferhat et GA", [], "et GA"),
        ("10h Ferhat et GAR", [], "et GAR"),
        ("10h Ferhat et DIOP", [["Nadia Ferhat", "Awa Diop"]], ""),
        ("10h Ferhat et CAF", [], "et CAF"),
        ("10h n.f. et l.g.", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("10h Ferhat et Garnier (mairie)", [["Nadia Ferhat", "Lucas Garnier"]], "(mairie)"),
        ("9 Ferhat et Garnier", [["Nadia Ferhat", "Lucas Garnier"]], ""),
        ("10h Ferhat et le juge", [], "et le juge"),
        ("10h Ferhat avec Garnier", [], "avec Garnier"),
        ("10h Ferhat, mairie et Garnier", [], "mairie et Garnier"),
        ("10h Ferhat", [], ""),
    ],
)
def test_those_who_are_named_together(team: Notebook, typed: str, together: list[list[str]], place: str) -> None:
    read = understand(team, typed, TODAY, TODAY)
    assert [[row.name for row in rows] for rows in read.together] == together
    assert (read.place_together if together else read.place) == place
    assert read.person is None if not read.found else read.person.name == "Nadia Ferhat"  # alone it is still the first one's


def test_where_one_of_them_may_be_several_each_of_these_is_a_reading(team: Notebook) -> None:
    team.people.add("Lina Morel", TODAY)
    team.people.add("Lina Petit", TODAY)
    read = understand(team, "10h Ferhat et Lina", TODAY, TODAY)
    assert sorted([row.name for row in rows] for rows in read.together) == [["Nadia Ferhat", "Lina Morel"], ["Nadia Ferhat", "Lina Petit"]]
    assert [row.name for row in read.found] == ["Nadia Ferhat"]


def test_a_page_of_two_is_the_page_of_both(team: Notebook) -> None:
    team.people.add("Nadia et Lucas Ferhat", TODAY)
    read = understand(team, "10h Nadia et Lucas Ferhat", TODAY, TODAY)
    assert ([row.name for row in read.found], read.together) == (["Nadia et Lucas Ferhat"], ())


@pytest.mark.parametrize(
    ("typed", "days", "place"),
    [
        ("tous les lundis 10h Ferhat, 3 fois", ["11-30", "12-07", "12-14"], ""),
        ("every Monday 10am Ferhat, 3 times", ["11-30", "12-07", "12-14"], ""),
        ("tous les lundis, 3 fois, 10h Ferhat", ["11-30", "12-07", "12-14"], ""),
        ("10h Ferhat tous les lundis, 3 fois", ["11-30", "12-07", "12-14"], ""),
        ("10h Ferhat, mairie, tous les lundis 3 fois", ["11-30", "12-07", "12-14"], "mairie"),
        ("un lundi sur deux jusqu'au 15/1 10h Ferhat", ["11-30", "12-14", "12-28", "01-11"], ""),
        ("10h Ferhat un lundi sur deux jusqu’au 15 janvier, mairie", ["11-30", "12-14", "12-28", "01-11"], "mairie"),
        ("tous les lundis 10h Ferhat jusqu’au 15/12, mairie", ["11-30", "12-07", "12-14"], "mairie"),
        ("10h Ferhat chaque semaine, 2 fois", ["11-25", "12-02"], ""),
        ("10h Ferhat tous les jours jusqu’à vendredi", ["11-25", "11-26", "11-27"], ""),
        ("10am Ferhat every day until Friday", ["11-25", "11-26", "11-27"], ""),
        ("10h Ferhat weekly x3, room 2", ["11-25", "12-02", "12-09"], "room 2"),
        ("chaque mardi 10h Ferhat", ["12-01"], "chaque mardi"),
        ("chaque mardi 10h Ferhat, 1 fois", ["12-01"], "chaque mardi, 1 fois"),
        ("10h Ferhat, atelier tous les lundis", ["11-25"], "atelier tous les lundis"),
    ],
)
def test_how_often_it_comes_again(team: Notebook, typed: str, days: list[str], place: str) -> None:
    read = understand(team, typed, TODAY, TODAY)
    assert [f"{day:%m-%d}" for day in (read.day, *read.more)] == days
    assert (read.hour, read.place, read.person and read.person.name) == ("10:00", place, "Nadia Ferhat")


def test_of_what_has_begun_before_today_only_what_is_to_come_comes_again(team: Notebook) -> None:
    read = understand(team, "10h Ferhat tous les jours, 4 fois", MONDAY, TODAY)
    assert (read.day, read.more) == (MONDAY, (TODAY, date(2026, 11, 26)))


@pytest.mark.parametrize(
    ("typed", "another"),
    [
        ("9h Ferhat, 10h Garnier", "10h Garnier"),
        ("9h Ferhat 10h30 Garnier, mairie", "10h30 Garnier"),
        ("9h Ferhat et 10h Garnier", "10h Garnier"),
        ("9am Ferhat, 10am Garnier", "10am Garnier"),
        ("9h Ferhat, 10h-11h Garnier", "10h-11h Garnier"),
        ("9h Ferhat, 10h mairie", ""),
        ("9h Ferhat, salle 10 Garnier", ""),
        ("9h-10h Ferhat et Garnier", ""),
        ("9h Ferhat, Garnier", ""),
    ],
)
def test_another_appointment_on_the_same_line_is_asked_about(team: Notebook, typed: str, another: str) -> None:
    read = understand(team, typed, TODAY, TODAY)
    assert (read.hour, read.another, read.person and read.person.name) == ("09:00", another, "Nadia Ferhat")
    assert bool(read.wrong) is bool(another)


def test_of_many_of_one_name_together_only_some_ways_are_told(team: Notebook) -> None:
    """Each letter typed asks anew: of forty of a name, eight on a line could be meant in billions of ways."""
    for n in range(40):
        team.people.add(f"Jean Dupont{chr(97 + n % 26)}{chr(97 + n // 26)}", TODAY)
    ways = understand(team, "9h " + ", ".join(["Jean"] * 8), TODAY, TODAY).together
    assert len(ways) <= 6
    assert all(len({row.id for row in way}) == 8 for way in ways)
    assert len(understand(team, "9h Jean et Jean", TODAY, TODAY).together) == 6
