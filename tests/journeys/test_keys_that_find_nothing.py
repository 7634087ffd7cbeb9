"""A key that finds nothing to do says so, in a few words: nobody is left to wonder whether it was pressed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from tour_hands import Hands

from ui.parts.book import Book


def foot(hands: Hands) -> str:
    """What stands at the foot of the book, with a tick before it if something was done."""
    [book] = [each for each in hands.window.findChildren(Book) if each.isVisible()]
    if not book.saved.isVisible():
        return ""
    image, at, u = book.grab().toImage(), book.saved.geometry(), book.look.u
    words = at.left() + round(book.saved.left() * u)
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


def test_of_today_a_card_is_given_after_a_held_appointment(hands: Hands) -> None:
    hands.key("Ctrl+E")
    assert hands.says("Cochez d’abord un rendez-vous honoré.")


def test_a_register_without_departures_is_not_printed(hands: Hands) -> None:
    hands.key("Ctrl+4")
    hands.key("Ctrl+P")
    assert foot(hands) == "Rien à imprimer."
