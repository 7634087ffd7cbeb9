"""A key that finds nothing to do says so, in a few words: nobody is left to wonder whether it was pressed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desks import TODAY
from laid import faults
from PySide6.QtGui import QGuiApplication, QTextCursor
from tour_hands import Hands

from notebook_app.model import Written
from notebook_app.notebook import Notebook
from ui.parts.book import Book


def foot(hands: Hands) -> str:
    """What stands at the foot of the book, with a tick before it if something was done."""
    [book] = [each for each in hands.window.findChildren(Book) if each.isVisible()]
    if not book.saved.isVisible():
        return ""
    image, at, u = book.grab().toImage(), book.saved.geometry(), book.look.u
    words = at.left() + round(book.saved.left() * u)
    if at.bottom() < book.seal.geometry().center().y():  # on a slip: the tick lies on it too
        words = at.right() - round((book.saved.left() + 0.5 + book.saved.wish()) * u)
    rows = range(at.center().y() - round(0.25 * u), at.center().y() + round(0.2 * u))
    ticked = any(image.pixelColor(x, y).lightness() < 130 for x in range(words - round(0.55 * u), words - 2) for y in rows)
    return ("✓ " if ticked else "") + book.saved.text()


def on_the_page(hands: Hands, name: str = "Nadia Ferhat") -> None:
    hands.desk.session.go.emit("person", {"id": next(row.id for row in hands.ask(lambda nb: nb.people.rows()) if row.name == name)})
    hands.rest()
    hands.desk.page().editor.setFocus()


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Ctrl+M", "Aucun mot ici à surligner."), ("Ctrl+Shift+M", "Rien n’est écrit ici."), ("Ctrl+Space", "Pas de case ici."),
        ("Ctrl+Shift+C", "Rien n’est écrit ici."), ("Ctrl+H", "Aucun texte d’avant."), ("F3", "Rien n’est cherché."),
        ("Shift+F3", "Rien n’est cherché."), ("Ctrl+Y", "Rien à rétablir."),
    ],
)  # fmt: skip
def test_on_a_page_where_nothing_is_written(hands: Hands, key: str, said: str) -> None:
    on_the_page(hands)
    hands.key(key)
    assert foot(hands) == said


def test_it_is_said_in_another_language_too(hands: Hands) -> None:
    """The pages were made anew; what spoke under the former ones hears nothing any more."""
    hands.desk.session.change_settings(language="en")
    try:
        hands.rest()
        on_the_page(hands)
        hands.key("Ctrl+Y")
        assert foot(hands) == "Nothing to redo."
    finally:
        hands.desk.session.change_settings(language="fr")


@pytest.mark.parametrize(("width", "height", "u"), [(800, 520, 32), (1280, 800, 64), (1093, 540, 64), (1280, 800, 96)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_is_said_in_a_narrow_window_too(hands: Hands, width: int, height: int, u: int, language: str) -> None:
    """Beside what stands under the page, or on a slip over its edge; the tools stay where they are then."""
    hands.desk.session.change_settings(u=u, language=language)
    try:
        hands.size(width, height)
        on_the_page(hands)
        [book] = [each for each in hands.window.findChildren(Book) if each.isVisible()]
        for key, said in (
            ("Ctrl+M", {"fr": "Aucun mot ici à surligner.", "en": "No word here to highlight."}),
            ("Ctrl+Space", {"fr": "Pas de case ici.", "en": "No box here."}),
        ):
            hands.key(key)
            assert foot(hands) == said[language]
            assert faults(hands.window) == []
            assert u == 32 or [tool.accessibleName() for tool in book.tools if tool.isVisible()]
        hands.write("permis")
        hands.key("Ctrl+Shift+C")
        assert foot(hands) == {"fr": "✓ Copiée pour 30\u00a0s", "en": "✓ Copied for 30\u00a0s"}[language]
        assert faults(hands.window) == []
    finally:
        hands.desk.session.change_settings(language="fr")


def test_the_first_and_the_last_page_are_named(hands: Hands) -> None:
    names = [row.name for row in hands.ask(lambda nb: nb.people.rows())]
    on_the_page(hands, names[0])
    hands.key("Alt+Up")
    assert foot(hands) == "C’est la première page."
    on_the_page(hands, names[-1])
    hands.key("Alt+Down")
    assert foot(hands) == "C’est la dernière page."


def test_nothing_to_take_back_on_a_page(hands: Hands) -> None:
    on_the_page(hands)
    for _ in range(30):  # what was done before she came to this page
        hands.key("Ctrl+Z")
        if foot(hands) == "Rien à annuler.":
            break
    assert foot(hands) == "Rien à annuler."


def test_what_can_be_done_is_done_and_what_follows_takes_the_place_of_the_words(hands: Hands) -> None:
    on_the_page(hands)
    hands.key("Ctrl+M")
    assert foot(hands) == "Aucun mot ici à surligner."
    hands.write("permis ")
    hands.key("Ctrl+M")  # behind the space
    assert foot(hands) == "Aucun mot ici à surligner."
    hands.desk.page().editor.moveCursor(QTextCursor.MoveOperation.PreviousWord)
    hands.key("Ctrl+M")
    hands.key("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text().strip() == "permis"
    assert foot(hands) == "✓ Copiée pour 30\u00a0s"
    found = hands.ask(lambda nb: [entry for person in nb.people.rows() for entry in nb.entries.window(person.id)])
    [written] = [entry for entry in found if entry.text.startswith("permis")]
    assert [(span.start, span.end) for span in written.spans] == [(0, 6)]


def test_on_another_page_it_is_said_no_more(hands: Hands) -> None:
    on_the_page(hands)
    before = foot(hands)
    hands.key("Ctrl+Space")
    hands.key("Ctrl+M")
    assert foot(hands) == "Aucun mot ici à surligner."
    hands.key("Ctrl+2")
    assert foot(hands) == before
    on_the_page(hands)
    hands.write("permis")
    hands.key("Ctrl+Shift+C")
    hands.key("Ctrl+2")
    assert foot(hands) == "✓ Copiée pour 30\u00a0s"  # what was done stays said


def test_of_a_week_an_appointment_is_chosen_first(hands: Hands) -> None:
    hands.key("Ctrl+2")
    for key in ("F2", "Ctrl+R", "Ctrl+T", "Ctrl+Space", "Ctrl+E", "Ctrl+Shift+R"):
        hands.desk.page()._deeds.say_nothing()
        hands.key(key)
        assert hands.says("Choisissez d’abord un rendez-vous."), key


FIRST = "Choisissez d’abord un rendez-vous."
ITS_WEEK = "Ouvrez d’abord la semaine de ce jour."
NO_CARD = "Pas de fiche à donner d’ici. Choisissez-en un honoré aujourd’hui."
NO_SLIP = "Pas de mot à emporter pour celui-ci. Choisissez-en un à venir, avec une page."
NOT_YET = "Ce jour n’est pas encore passé."
NOBODY = "Ce rendez-vous est sans page. Seul celui d’une personne se coche."


def chosen_in_the_week(hands: Hands, name: str) -> None:
    """The row of that name, with the keyboard, in a week where nothing is said yet."""
    hands.desk.session.go.emit("week", None)
    hands.rest()
    halves = enumerate(hands.desk.page().halves)
    [(side, key)] = [(n, row.key) for n, leaf in halves for day in leaf.days for row in day.rows.rows() if name in row.name]
    hands.desk.session.go.emit("week", {"side": side, "key": list(key)})
    hands.rest()


@pytest.mark.parametrize("size", [(1280, 800, 32), (800, 520, 64)])
@pytest.mark.parametrize(
    ("name", "keys", "said"),
    [
        ("rappeler la mairie", ("F2", "Ctrl+R", "Ctrl+E", "Ctrl+Shift+R", "Delete", "Shift+Delete", "Alt+Down", "h"), FIRST),
        ("réunion d'équipe", ("Ctrl+T", "Space", "h"), NOBODY),
        ("réunion d'équipe", ("Ctrl+E",), NO_CARD), ("réunion d'équipe", ("Ctrl+Shift+R",), NO_SLIP),
        ("Diop Awa", ("Ctrl+E",), NO_CARD), ("Garnier Lucas", ("Ctrl+Shift+R",), NO_SLIP),
        ("Garnier Lucas", ("Shift+Delete",), "Il n’est plus prévu. Suppr le retire, sans ceux qui suivent."),
        ("Kovalenko Olena", ("Ctrl+E",), NO_CARD), ("Kovalenko Olena", ("h", "a", "e", "Space", "Ctrl+T"), NOT_YET),
    ],
)  # fmt: skip
def test_of_a_week_what_a_key_cannot_do_to_the_chosen_one_is_said(
    hands: Hands, size: tuple[int, int, int], name: str, keys: tuple[str, ...], said: str
) -> None:
    """A thing to do, one with nobody, one that waits for its state, one that was held, one to come: and nothing is changed by the key."""

    def fill(nb: Notebook) -> None:
        ids = {row.name: row.id for row in nb.people.rows()}
        nb.entries.save(ids["Nadia Ferhat"], [Written(None, TODAY, "☐ rappeler la mairie", key=1)], TODAY)
        nb.agenda.add(TODAY, "14:00", text="réunion d'équipe", today=TODAY)
        nb.agenda.add(TODAY + timedelta(days=1), "09:00", ids["Olena Kovalenko"], today=TODAY)

    def kept() -> object:
        return hands.ask(lambda nb: (nb.agenda.between(TODAY - timedelta(days=9), TODAY + timedelta(days=9)), nb.entries.to_do(TODAY, TODAY)))

    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    hands.ask(fill)
    before = kept()
    for key in keys:
        chosen_in_the_week(hands, name)
        assert not hands.says(said)
        hands.key(key)
        assert hands.says(said), key
        assert faults(hands.window) == []
        assert hands.desk.page().__class__.__name__ == "WeekPage"
        assert kept() == before


@pytest.mark.parametrize("size", [(1280, 800, 32), (800, 520, 32), (1280, 800, 64), (800, 520, 64)])
@pytest.mark.parametrize(
    ("waiting", "keys", "said"),
    [
        (True, ("F2", "Ctrl+R", "Shift+Delete", "Ctrl+P"), ITS_WEEK), (True, ("Ctrl+E",), NO_CARD), (True, ("Ctrl+Shift+R",), NO_SLIP),
        (False, ("F2", "Ctrl+R", "Shift+Delete", "Ctrl+T", "Ctrl+E", "Ctrl+Shift+R"), FIRST), (False, ("Ctrl+P",), ITS_WEEK),
        (False, ("Ctrl+Y",), "Rien à rétablir."),
    ],
)  # fmt: skip
def test_of_a_month_too_whichever_page_is_in_sight(hands: Hands, size: tuple[int, int, int], waiting: bool, keys: tuple[str, ...], said: str) -> None:
    hands.desk.session.change_settings(u=size[2])
    hands.size(*size[:2])
    if waiting:
        hands.ask(lambda nb: nb.agenda.add(TODAY - timedelta(days=2), "09:00", nb.people.rows()[0].id, today=TODAY))
    for key in keys:
        hands.desk.session.go.emit("week", {"waiting": True} if waiting else None)
        hands.rest()
        if not waiting:
            hands.key("Ctrl+M")
        assert not hands.says(said)
        focus = hands.focus
        hands.key(key)
        assert hands.says(said), key
        assert hands.focus == focus
        assert faults(hands.window) == []


def test_of_today_a_card_is_given_after_a_held_appointment(hands: Hands) -> None:
    hands.key("Ctrl+E")
    assert hands.says("Cochez d’abord un rendez-vous honoré.")


def test_a_register_without_departures_is_not_printed(hands: Hands) -> None:
    hands.key("Ctrl+4")
    hands.key("Ctrl+P")
    assert foot(hands) == "Rien à imprimer."
