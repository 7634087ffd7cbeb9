"""Finding again, with real keys: the lines beside the names, what is marked, the way to a line and back, and nothing of it after closing."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from desks import SIX, TODAY
from frames import Frames
from hand import Hand as AnyHand
from hand import filled
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from tour_hands import plain

from notebook_app.model import Noun, Written
from notebook_app.notebook import Notebook
from ui.parts.found import FoundRows, excerpt
from ui.parts.leaf import ABOVE
from ui.parts.rows import Rows
from ui.parts.widgets import Link, Para, Title, Tool, Words
from ui.theme import Look

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = "Il raconte longuement l’entrepôt, la fermeture, et ces deux années. " * 6


class Hand(AnyHand):
    def type(self, text: str) -> None:
        for letter in text:
            self.bot.keyClicks(QApplication.focusWidget(), letter)
        self.rest()

    def seek(self, text: str) -> None:
        self.press(Key.Key_K, CONTROL)
        self.type(text)

    def visible(self, kind: type, name: str) -> bool:
        return any(w.isVisible() and w.accessibleName().startswith(name) for w in self.desk.window.findChildren(kind))

    @property
    def rows(self) -> FoundRows:
        return self.desk.find(FoundRows, "Lignes trouvées")

    def lines(self) -> list[str]:
        """Those found, as they are read aloud."""
        rows = self.rows
        return [rows.model().index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(rows.model().rowCount())]

    def chosen(self) -> str:
        return self.rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) if self.rows.currentIndex().isValid() else ""

    def name_of_focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None else ""


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Hand:
    return Hand(desk, qtbot)


@pytest.fixture
def at_own(open_with: Callable[..., Any], qtbot: Any) -> Callable[..., Hand]:
    """At a notebook of one's own that holds what it is given to put in it."""
    return partial(filled, Hand, open_with, qtbot)


def test_lines_are_found_from_the_second_letter_on_newest_first(hand: Hand) -> None:
    hand.seek("e")
    assert not hand.visible(FoundRows, "")
    hand.type("n")  # "Entretien", "en poche"
    assert [line.split(",")[:2] for line in hand.lines()] == [["Ferhat Nadia", " 17 novembre"], ["Ferhat Nadia", " 12 novembre"]]
    hand.type("tretien")
    assert [line.split(",")[:2] for line in hand.lines()] == [["Ferhat Nadia", " 17 novembre"]]
    assert hand.visible(Title, "entretien")
    assert hand.visible(Words, "Aucun nom")
    assert hand.visible(Words, "Une ligne, chez une personne")
    assert [row.name.split(" ligne")[0] for row in hand.desk.find(Rows, "Lignes par personne").rows()] == ["Ferhat Nadia, 1"]
    assert hand.chosen().startswith("Ferhat Nadia")
    place = hand.rows.places()[0]
    assert [place.text[a:b] for a, b in place.marks] == ["Entretien"]
    assert faults(hand.desk.window) == []


def test_how_many_were_found_is_told_to_who_hears_the_field(hand: Hand) -> None:
    def heard() -> str:
        return plain(hand.desk.find(QLineEdit, "Chercher").accessibleDescription())

    hand.seek("nadia")
    assert heard() == "1 personne. Rien à ce mot. Les pages jointes ne sont pas lues."
    hand.seek("entretien")
    assert heard() == "Personne à ce nom. Entrée pour l'ajouter. Une ligne, chez une personne."
    hand.press(Key.Key_Escape)
    assert heard() == ""


def test_what_was_found_is_written_and_its_words_are_marked(hand: Hand) -> None:
    hand.seek("entretien")
    rows, look = hand.rows, hand.rows.look
    image = rows.viewport().grab(rows.visualRect(rows.model().index(0, 0))).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    seen = array("I", bytes(image.constBits()))
    assert seen.count(look.color("text").rgb()) > 40  # whose line it is
    assert seen.count(look.color("ink").rgb()) > 40
    x, y = round(rows.left * look.u), round((ABOVE + 1) * look.u)
    under = {image.pixel(x + dx, y - dy) for dx in range(look.u) for dy in range(look.u // 2)}
    assert max(QColor(colour).hsvSaturation() for colour in under if QColor(colour).lightness() > 160) > 60


def test_enter_opens_the_line_at_its_place_and_esc_comes_back(hand: Hand) -> None:
    hand.seek("cuisine")  # in two lines of Nadia
    assert len(hand.lines()) == 2
    hand.press(Key.Key_F3)
    assert hand.chosen() == hand.lines()[1]
    assert hand.name_of_focus() == "Lignes trouvées"
    hand.press(Key.Key_F3)
    assert hand.chosen() == hand.lines()[0]
    hand.press(Key.Key_F3, SHIFT)
    hand.press(Key.Key_Return)
    place = hand.desk.page().place()
    oldest = hand.ask(lambda nb: nb.entries.window(hand.ids["Nadia Ferhat"])[0].id)
    assert (place["id"], place["line"]) == (hand.ids["Nadia Ferhat"], oldest)
    hand.press(Key.Key_Escape)
    assert hand.desk.find(QLineEdit, "Chercher").text() == "cuisine"
    assert hand.chosen() == hand.lines()[1]
    assert hand.name_of_focus() == "Lignes trouvées"
    hand.type("x")  # one goes on typing
    assert hand.desk.find(QLineEdit, "Chercher").text() == "cuisinex"
    assert hand.visible(Para, "Rien à ce mot. Les pages jointes ne sont pas lues.")
    hand.press(Key.Key_Escape)
    assert hand.desk.find(QLineEdit, "Chercher").text() == ""
    assert not hand.visible(FoundRows, "")
    assert hand.name_of_focus() == "Chercher"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (800, 520)])
def test_on_a_page_that_was_opened_from_the_lines_f3_goes_on(hand: Hand, width: int, height: int) -> None:
    hand.desk.window.resize(width, height)
    hand.rest()
    newest = hand.ask(lambda nb: nb.entries.add(hand.ids["Awa Diop"], TODAY, "La cuisine est en bas.", TODAY).id)
    later, oldest = hand.ask(lambda nb: [e.id for e in reversed(nb.entries.window(hand.ids["Nadia Ferhat"])) if "cuisine" in e.text])
    hand.seek("cuisine")
    hand.press(Key.Key_Return)

    def at() -> int:
        assert hand.name_of_focus().startswith("Page d")
        return int(hand.desk.page().place()["line"])

    went = [at()]
    for shift in (False, False, False, True):
        hand.press(Key.Key_F3, SHIFT if shift else Qt.KeyboardModifier.NoModifier)
        went.append(at())
    assert went == [newest, later, oldest, newest, oldest]
    hand.type("Puis ")
    hand.press(Key.Key_F3, SHIFT)
    assert at() == later
    assert hand.ask(lambda nb: "Puis " in nb.entries.get(oldest).text)
    hand.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # the next person's page
    hand.press(Key.Key_F3)
    assert at() == oldest
    hand.press(Key.Key_Escape)
    assert hand.desk.find(QLineEdit, "Chercher").text() == "cuisine"
    assert hand.chosen() == hand.lines()[2]
    assert hand.name_of_focus() == "Lignes trouvées"


def test_f3_on_a_page_that_no_search_led_to_does_nothing(hand: Hand) -> None:
    hand.seek("awa")
    hand.press(Key.Key_Return)
    before = hand.desk.page().place()
    hand.press(Key.Key_F3)
    assert hand.desk.page().place() == before
    hand.press(Key.Key_0, CONTROL)
    hand.desk.session.go.emit("person", {"id": hand.ids["Awa Diop"]})
    hand.rest()
    before = hand.desk.page().place()
    hand.press(Key.Key_F3)
    assert hand.desk.page().place() == before


def test_enter_in_the_field_opens_the_newest_line_where_no_name_is(hand: Hand) -> None:
    hand.seek("cuisine")
    hand.press(Key.Key_Return)
    newest = hand.ask(lambda nb: nb.entries.window(hand.ids["Nadia Ferhat"])[-1].id)
    assert hand.desk.page().place()["line"] == newest


def test_a_name_found_comes_before_its_lines(hand: Hand) -> None:
    hand.ask(lambda nb: nb.entries.add(hand.ids["Awa Diop"], TODAY, "Vue avec Nadia.", TODAY))
    hand.seek("nadia")
    assert len(hand.lines()) == 1
    assert hand.chosen() == ""
    hand.press(Key.Key_Down)
    assert hand.name_of_focus() == "Personnes"
    hand.press(Key.Key_Down)
    assert hand.name_of_focus() == "Lignes par personne"
    hand.press(Key.Key_Return)
    assert hand.chosen().startswith("Diop Awa")
    hand.press(Key.Key_Up)
    assert hand.name_of_focus() == "Chercher"
    hand.press(Key.Key_Return)
    assert hand.desk.page().place()["id"] == hand.ids["Nadia Ferhat"]


def test_what_is_marked_follows_what_is_typed_though_the_lines_found_stay(at_own: Callable[..., Hand]) -> None:
    def fill(notebook: Notebook) -> None:
        notebook.entries.add(notebook.people.add("Nadia Ferhat", TODAY).id, TODAY, "Son grand-père viendra.", TODAY)

    hand = at_own(fill)
    hand.seek("gran")
    assert [place.marks for place in hand.rows.places()] == [((4, 9),)]
    hand.type("dpere")
    assert [place.marks for place in hand.rows.places()] == [((4, 14),)]


def test_a_name_and_a_word_of_a_line_lead_to_the_lines_of_that_page(hand: Hand) -> None:
    hand.ask(lambda nb: nb.entries.add(hand.ids["Awa Diop"], TODAY, "Le permis\u202f: demander à Nadia.", TODAY))
    hand.seek("nadia permis")
    assert [line.split(",")[0] for line in hand.lines()] == ["Diop Awa", "Ferhat Nadia"]
    assert hand.visible(Words, "Deux lignes, chez deux personnes")
    assert not hand.visible(Words, "Aucun nom")  # a name was found, and is marked
    awa, nadia = hand.rows.places()
    assert (awa.name_marks, [nadia.file_as[a:b] for a, b in nadia.name_marks]) == ((), ["Nadia"])
    assert [nadia.text[a:b] for a, b in nadia.marks] == ["permis"]
    rows, look = hand.rows, hand.rows.look
    row, high, u = rows.visualRect(rows.model().index(1, 0)), round(0.3 * look.u), look.u
    image = rows.viewport().grab(row).toImage()
    name, marked = (round((rows.left + look.width(shown, "uib")) * u) for shown in ("", "Ferhat N"))

    def colours(x: int) -> set[int]:
        return {QColor(image.pixel(x + dx, round(ABOVE * u) - dy)).hsvSaturation() for dx in range(u // 2) for dy in range(high)}

    assert max(colours(marked)) > 60 > max(colours(name))
    hand.press(Key.Key_F3)
    hand.press(Key.Key_Return)
    assert (hand.desk.page().place()["id"], hand.desk.page().place()["line"]) == (nadia.person, nadia.line)
    hand.press(Key.Key_Escape)
    assert hand.desk.find(QLineEdit, "Chercher").text() == "nadia permis"
    assert hand.chosen() == hand.lines()[1]
    hand.press(Key.Key_Escape)
    hand.seek("permis ferh")
    assert hand.chosen().startswith("Ferhat Nadia")
    hand.type("x")
    assert hand.visible(Words, "Personne à ce nom. Entrée pour l’ajouter.")
    assert faults(hand.desk.window) == []


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (800, 520)])
def test_where_nothing_was_found_no_next_line_is_offered_and_down_leads_to_words_containing(hand: Hand, width: int, height: int) -> None:
    hand.desk.window.resize(width, height)
    hand.rest()
    hand.seek("cuisinez")
    assert not hand.visible(Tool, "ligne suivante")
    hand.press(Key.Key_Down)
    assert hand.name_of_focus() == "Mots contenant «\u00a0cuisinez\u00a0»"
    hand.press(Key.Key_Up)
    assert hand.name_of_focus() == "Chercher"
    hand.press(Key.Key_End)
    hand.press(Key.Key_Backspace)
    assert hand.visible(Tool, "ligne suivante")
    assert faults(hand.desk.window) == []
    hand.type("z")
    assert not hand.visible(Tool, "ligne suivante")


def test_esc_on_the_next_line_leads_back_to_the_field(hand: Hand) -> None:
    hand.seek("cuisine")
    hand.desk.find(Tool, "ligne suivante").setFocus()
    hand.press(Key.Key_Escape)
    assert hand.desk.find(QLineEdit, "Chercher").text() == ""
    assert hand.name_of_focus() == "Chercher"


def test_words_containing(hand: Hand) -> None:
    hand.seek("tretien")
    assert hand.visible(Words, "Personne à ce nom. Entrée pour l’ajouter.")
    hand.click(Link, "Mots contenant «\u00a0tretien\u00a0»")
    assert [line.split(",")[0] for line in hand.lines()] == ["Ferhat Nadia"]
    place = hand.rows.places()[0]
    assert [place.text[a:b] for a, b in place.marks] == ["tretien"]
    assert not hand.visible(Link, "Mots contenant")
    hand.press(Key.Key_Return)
    assert hand.desk.page().place()["line"] == place.line
    hand.press(Key.Key_Escape)
    assert len(hand.lines()) == 1
    hand.type("e")
    assert hand.visible(Link, "Mots contenant «\u00a0tretiene\u00a0»")


def test_a_caption_is_found_and_leads_to_its_line(hand: Hand) -> None:
    def join(notebook: Notebook) -> int:
        line = notebook.entries.window(hand.ids["Nadia Ferhat"])[0]
        with notebook.write(Noun.ENTRIES) as db:
            for entry, name in ((line.id, "Attestation de la caisse"), (None, "Attestation perdue")):
                db.execute(
                    "INSERT INTO clips (person, entry, day, kind, name, data) VALUES (?, ?, ?, 'file', ?, x'00')",
                    (line.person, entry, line.day.isoformat(), name),
                )
        return line.id

    line = hand.ask(join)
    hand.seek("attestation")
    assert [said.split(", ")[2:] for said in hand.lines()] == [["page jointe", "Attestation perdue"], ["page jointe", "Attestation de la caisse"]]
    hand.press(Key.Key_F3)
    hand.press(Key.Key_Return)
    assert hand.desk.page().place()["line"] == line


def test_what_is_written_meanwhile_is_found(hand: Hand) -> None:
    hand.seek("caramel")
    assert hand.visible(Para, "Rien à ce mot.")
    hand.ask(lambda nb: nb.entries.add(hand.ids["Awa Diop"], TODAY, "Un caramel.", TODAY))
    assert [line.split(",")[0] for line in hand.lines()] == ["Diop Awa"]


def test_the_last_query_is_forgotten_at_closing(hand: Hand) -> None:
    hand.seek("cuisine")
    hand.press(Key.Key_L, CONTROL)
    assert hand.desk.session.current == "closed"
    hand.desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hand.bot.waitUntil(lambda: hand.desk.session.current == "open" and hand.desk.idle())
    hand.rest()
    assert hand.desk.find(QLineEdit, "Chercher").text() == ""
    assert not hand.visible(FoundRows, "")


def test_aujourdhui_takes_the_place_of_what_was_sought(hand: Hand) -> None:
    hand.seek("cuisine")
    hand.press(Key.Key_0, CONTROL)
    assert hand.desk.find(QLineEdit, "Chercher").text() == ""
    assert hand.desk.page().today.isVisible()
    assert not hand.visible(FoundRows, "")


def test_the_next_ones_come_when_one_goes_to_the_end(at_own: Callable[..., Hand]) -> None:
    def fill(notebook: Notebook) -> None:
        for name in ("Awa Diop", "Ugo Moretti"):
            person = notebook.people.add(name, TODAY)
            notebook.entries.add_all([(person.id, TODAY - timedelta(n), f"Le permis {n}, {LONG}") for n in range(60)], TODAY)

    hand = at_own(fill)
    hand.seek("permis")
    assert len(hand.lines()) == 50
    assert hand.visible(Words, "50 lignes et plus, chez deux personnes")
    hand.press(Key.Key_F3)
    hand.press(Key.Key_End)
    hand.rest()
    assert len(hand.lines()) == 100
    hand.press(Key.Key_End)
    assert len(hand.lines()) == 120
    assert hand.visible(Words, "120 lignes, chez deux personnes")
    hand.press(Key.Key_End)
    hand.press(Key.Key_F3)  # from the last to the first
    assert hand.chosen() == hand.lines()[0]


def test_rare_marks_are_sought_to_the_end_part_by_part(at_own: Callable[..., Hand]) -> None:
    def fill(notebook: Notebook) -> None:
        person = notebook.people.add("Awa Diop", TODAY)
        notebook.entries.add(person.id, TODAY - timedelta(5), "C++ appris", TODAY)
        notebook.entries.add_all([(person.id, TODAY, "un cahier de c")] * 2200, TODAY)

    hand = at_own(fill)
    hand.seek("C++")
    hand.rest()
    assert len(hand.lines()) == 1
    assert not hand.visible(Para, "La recherche continue…")


SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48), (1280, 800, 64), (1280, 800, 96)]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
@pytest.mark.parametrize("typed", ["permis", "awa", "di", "zzz"])
def test_nothing_is_cut_at_any_size(at_own: Callable[..., Hand], width: int, height: int, u: int, typed: str) -> None:
    def fill(notebook: Notebook) -> None:
        for n in range(9):
            person = notebook.people.add(f"Awa{n} Diop", TODAY)
            notebook.entries.add_all([(person.id, TODAY - timedelta(400 * k), f"{LONG} permis {LONG}") for k in range(2)], TODAY)

    hand = at_own(fill)
    hand.desk.window.resize(width, height)
    hand.desk.window.look.set_u(u)
    hand.rest()
    hand.seek(typed)
    hand.rest()
    assert faults(hand.desk.window) == []
    if typed == "permis":
        rows = hand.rows
        seen = rows.viewport().height() / hand.desk.window.look.u
        assert seen >= 2
        assert round(seen) % 3 in (0, 2)  # whole rows: only an empty line may be missing
        hand.press(Key.Key_F3)
        assert faults(hand.desk.window) == []


def test_how_many_lines_is_read_whole_in_a_narrow_page(at_own: Callable[..., Hand]) -> None:
    def fill(notebook: Notebook) -> None:
        for n in range(14):
            notebook.entries.add(notebook.people.add(f"Awa{n} Diop", TODAY).id, TODAY, "permis", TODAY)

    hand = at_own(fill)
    hand.desk.window.resize(1093, 540)
    hand.rest()
    hand.seek("permis")
    hand.rest()
    assert faults(hand.desk.window) == []


def test_what_is_not_read_is_said_once(hand: Hand) -> None:
    said = "Les pages jointes ne sont pas lues."
    for size, typed in (((1280, 800), "cuisine"), ((1280, 800), "zzz"), ((800, 520), "cuisine"), ((800, 520), "zzz")):
        hand.desk.window.resize(*size)
        hand.rest()
        hand.seek(typed)
        hand.rest()
        words = [w.text() for w in hand.desk.window.findChildren(Words) if w.isVisible()]
        told = "\n".join(words).count(said)
        assert told == 1 or (told == 0 and typed == "cuisine" and size == (800, 520)), (size, typed)  # there the lines need the room


@pytest.mark.parametrize(("size", "u"), [((1280, 800), 32), ((800, 520), 32), ((800, 520), 64), ((1280, 800), 96)])
def test_that_nothing_was_found_is_said_at_any_size(hand: Hand, size: tuple[int, int], u: int) -> None:
    hand.desk.window.resize(*size)
    hand.desk.window.look.set_u(u)
    hand.rest()
    hand.seek("zzz")
    assert hand.visible(Para, "Rien à ce mot. Les pages jointes ne sont pas lues.")
    hand.type(" permis")
    assert hand.visible(Para, "Rien à ces mots. Les pages jointes ne sont pas lues.")
    assert faults(hand.desk.window) == []
    hand.seek("cuisine")
    assert not hand.visible(Para, "Rien")


def test_a_narrow_window_has_the_lines_under_the_field_and_today_stays_reachable(hand: Hand) -> None:
    hand.desk.window.resize(800, 520)
    hand.rest()
    hand.seek("cuisine")
    assert len(hand.lines()) == 2
    hand.press(Key.Key_Down)
    assert hand.name_of_focus() == "Lignes trouvées"
    hand.desk.window.resize(1280, 800)
    hand.rest()
    assert len(hand.lines()) == 2
    hand.desk.window.resize(800, 520)
    hand.rest()
    hand.click(Link, "Aujourd’hui")
    assert hand.desk.page().today.isVisible()
    assert not hand.visible(FoundRows, "")


def test_an_excerpt_shows_the_first_word_found_whole(qapp: QApplication) -> None:
    look = Look()
    for text, word in (
        (f"permis {LONG}", "permis"),
        (f"{LONG}le permis {LONG}", "permis"),
        (f"{LONG}🌻 permis", "permis"),
        ("x" * 900 + "permis", "permis"),
    ):
        at = text.index(word)
        shown, marks = excerpt(look, text.replace(", ", ",\n"), [(at, at + len(word))], "hand", 18.0)
        assert look.width(shown, "hand") <= 18.0
        assert "\n" not in shown
        assert shown.startswith("… ") == (at > 0)
        (start, end) = marks[0]
        assert shown.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == word
    assert excerpt(look, "court", [], "hand", 18.0) == ("court", [])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Un CV. Le permis en poche.", "Un CV. Le permis en poche."),
        (f"Un CV à deux, chez M. Diop. Le permis est là depuis mar. 3 nov. Elle ira. {LONG}", "Le permis est là depuis mar. 3 nov. Elle ira."),
        (f"Permis\u202f? Elle l’aura. {LONG}", "Permis\u202f? Elle l’aura."),
        (f"Elle vient. Le permis\u00a0! {LONG}", "Le permis\u00a0!"),
    ],
)  # fmt: skip
def test_an_excerpt_is_whole_sentences_where_they_fit(qapp: QApplication, text: str, shown: str) -> None:
    look, at = Look(), text.lower().index("permis")
    found, marks = excerpt(look, text, [(at, at + 6)], "hand", 18.0)
    assert found == shown
    assert [found[a:b].lower() for a, b in marks] == ["permis"]


@pytest.mark.parametrize("typed", ["cuisine le", "zizanie"])  # of the second a mark at the beginning of a line goes with the third letter
def test_only_what_differs_is_painted_and_nothing_old_stays(hand: Hand, qapp: QApplication, typed: str) -> None:
    hand.ask(lambda nb: nb.entries.add(hand.ids["Awa Diop"], TODAY, "Zinc et zizanie.", TODAY))
    window, blink = hand.desk.window, qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)

    def on_screen() -> QImage:
        return window.screen().grabWindow(int(window.winId())).toImage().convertToFormat(QImage.Format.Format_RGB32)

    def painted_whole() -> QImage:
        return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    hand.press(Key.Key_K, CONTROL)
    before = painted_whole()
    for letter in typed:
        hand.type(letter)
        hand.bot.waitUntil(lambda: on_screen() == painted_whole())  # a picture comes a moment after what it shows
        assert on_screen() != before
        before = on_screen()
    for key in (Key.Key_Backspace, Key.Key_F3, Key.Key_F3, Key.Key_Down, Key.Key_Escape):
        hand.press(key)
        hand.rest()
        hand.bot.waitUntil(lambda: on_screen() == painted_whole())
    qapp.setCursorFlashTime(blink)


def test_a_letter_and_what_it_finds_are_one_picture_where_the_answer_is_there_first(hand: Hand, qapp: QApplication) -> None:
    blink = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    hand.seek("en")
    for letter in "tret":
        with Frames(hand.desk.window) as frames:
            hand.bot.keyClicks(QApplication.focusWidget(), letter)
            hand.desk.session.work.finish()
            hand.rest()
        assert len(frames.seen) == 2  # and the one before
    qapp.setCursorFlashTime(blink)


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 650, 40), (1093, 540, 32), (1024, 700, 32), (800, 520, 48), (1280, 800, 96)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_that_nobody_has_this_name_is_said_whole(desk: Any, qtbot: Any, width: int, height: int, u: int, language: str) -> None:
    desk.session.change_settings(u=u, language=language)
    try:
        desk.window.resize(width, height)
        hand = Hand(desk, qtbot)
        hand.rest()
        hand.seek("permismardi")
        assert faults(desk.window) == []
        assert hand.visible(Words, {"fr": "Personne à ce nom. Entrée pour l’ajouter.", "en": "Nobody of this name. Enter to add."}[language])
    finally:
        desk.session.change_settings(language="fr")


def in_rooms(notebook: Notebook) -> None:
    for n in range(7):
        person = notebook.people.add(f"Personne {'ABCDEFG'[n]}", TODAY)
        notebook.entries.save(person.id, [Written(None, TODAY, "Parlé du permis.", key=1)], TODAY)


def test_blank_lines_go_before_a_name_of_those_in_whose_lines_it_was_found(at_own: Callable[..., Hand]) -> None:
    """As many as there is room for with none; then they are reached by scrolling."""
    hand = at_own(in_rooms)
    seen = []
    for size in ((1280, 800), (1093, 540)):
        hand.desk.window.resize(*size)
        hand.seek("permis")
        hand.rest()
        people = hand.desk.page().list.found_people
        shown = people.viewport().height() // hand.desk.look.u
        seen.append((len(people.rows()), shown, hand.visible(Link, "Mots contenant"), faults(hand.desk.window)))
    assert seen == [(7, 7, True, []), (7, 7, True, [])]
