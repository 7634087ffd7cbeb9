"""Printing in the real window: the page seen before it is printed, a person's lines by Ctrl+P, a PDF where one chooses, nothing elsewhere."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, TODAY
from images import Images, inked
from laid import faults
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from tour_hands import BOX, BUTTON, LINK, Hands

from notebook_app.model import Span, State, Written
from notebook_app.policy import Policy

PDF = rb"/Type\s*/Page\b"


def nadia(hands: Hands, *written: Written) -> int:
    """Her page is open, with a line more."""
    person = int(hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat")))
    for line in written:
        hands.ask(lambda nb, line=line: nb.entries.save(person, [line], line.day))
    hands.desk.session.go.emit("person", {"id": person})
    hands.rest()
    return person


def shown(hands: Hands) -> str:
    return "\n".join(folio.words() for folio in hands.desk.page().paper.pages)


def test_ctrl_p_prints_the_lines_of_this_person_on_a_real_destination(hands: Hands, tmp_path: Path, scratch: Path) -> None:
    nadia(hands)
    hands.write("Venue en bus")
    hands.key("Ctrl+P")
    assert "mer. 25 nov. Venue en bus" in shown(hands)  # what was just typed, too
    assert "mar. 3 nov. Premier rendez-vous." in shown(hands)
    assert hands.says("Une imprimante garde des copies")
    assert hands.window.windowTitle() == "Cahier"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    hands.desk.chosen.device = printer
    hands.key("Ctrl+P")
    written = (tmp_path / "a.pdf").read_bytes()
    assert len(re.findall(PDF, written)) == 1
    assert hands.says("C’est parti à l’imprimante.")
    for name in ("Nadia", "Ferhat"):
        assert name.encode() not in written
        assert name.encode("utf-16-be") not in written
    assert list(scratch.iterdir()) == []
    hands.key("Esc")
    assert hands.desk.page().place()["id"] is not None


def test_the_word_under_the_page_leads_there_and_the_arrow_back(hands: Hands) -> None:
    person = nadia(hands)
    hands.click(BUTTON, "Imprimer")
    hands.desk.chosen.device = Images()
    hands.key("Ctrl+Return")
    assert inked(hands.desk.chosen.device.pages()[0])
    hands.click(LINK, "Nadia Ferhat")
    assert hands.desk.page().place()["id"] == person


def test_a_pdf_goes_where_she_chooses_under_a_name_that_says_nothing(hands: Hands, tmp_path: Path) -> None:
    nadia(hands)
    hands.key("Ctrl+P")
    hands.click(LINK, "En PDF…")
    assert hands.desk.chosen.asked == ["pages.pdf"]
    assert list(tmp_path.glob("**/*.pdf")) == []  # a cancel
    (tmp_path / "chosen").mkdir()
    hands.desk.chosen.path = tmp_path / "chosen" / "pages.pdf"
    hands.click(LINK, "En PDF…")
    hands.until(lambda: hands.says("C’est écrit dans le fichier choisi."), "it is written")
    assert [path.name for path in (tmp_path / "chosen").iterdir()] == ["pages.pdf"]
    assert len(re.findall(PDF, hands.desk.chosen.path.read_bytes())) == 1


def test_a_folder_that_is_gone_is_said(hands: Hands, tmp_path: Path) -> None:
    nadia(hands)
    hands.key("Ctrl+P")
    hands.desk.chosen.path = tmp_path / "gone" / "pages.pdf"
    hands.click(LINK, "En PDF…")
    hands.until(lambda: hands.says("Ce dossier n’est plus là. Rien n’y est écrit."), "it is said")


def test_without_a_printer_it_is_said_in_a_sentence(hands: Hands) -> None:
    nadia(hands)
    hands.key("Ctrl+P")
    hands.click(BUTTON, "Imprimer")
    assert hands.says("Cet ordinateur ne connaît pas d’imprimante.")
    assert faults(hands.window) == []


def test_a_printer_that_takes_nothing_is_said(hands: Hands) -> None:
    class Jammed(Images):
        def newPage(self) -> bool:
            return False

    nadia(hands, Written(None, TODAY, "Une ligne.\n" * 60, key=1))
    hands.key("Ctrl+P")
    hands.desk.chosen.device = Jammed()
    hands.click(BUTTON, "Imprimer")
    assert hands.says("L’imprimante n’a rien pris.")


def test_an_appointment_is_printed_once_beside_the_first_line_of_its_day(hands: Hands) -> None:
    """As on the page; and one that is still to be ticked says nothing there either."""
    person = nadia(hands, Written(None, TODAY, "Venue en bus.", key=1), Written(None, TODAY, "A rappelé.", key=1))
    hands.key("Ctrl+P")

    def states() -> list[State | None]:
        return [p.block.state for folio in hands.desk.page().paper.pages for p in folio.lines if p.first]

    assert states() == [State.HELD] * 4 + [None]
    hands.key("Esc")
    hands.ask(lambda nb: [nb.agenda.set_state(a.id, State.PLANNED, TODAY) for a in nb.agenda.on(TODAY) if a.person == person])
    hands.key("Ctrl+P")
    assert states() == [State.HELD] * 3 + [None] * 2


def test_what_is_set_aside_is_printed_only_once_it_is_ticked(hands: Hands) -> None:
    nadia(hands, Written(None, TODAY, "Venue en bus, très lasse.", (Span(12, 24, "aside"),), key=1))
    hands.key("Ctrl+P")
    assert "Venue en bus." in shown(hands)
    hands.click(BOX, "Aussi ce qui est à part")
    assert "Venue en bus, très lasse." in shown(hands)
    hands.key("Esc")
    hands.key("Ctrl+P")
    assert "Venue en bus." in shown(hands)


def test_a_person_without_a_line_has_nothing_to_print(hands: Hands) -> None:
    nadia(hands)
    person = hands.ask(lambda nb: nb.people.add("Sans Ligne", TODAY).id)
    hands.desk.session.go.emit("print", {"what": "person", "person": person})
    hands.rest()
    assert hands.says("Rien n’est écrit encore.")
    assert not hands.desk.page().leaf.button.isEnabled()
    hands.key("Ctrl+P")
    assert not hands.says("imprimante n")
    hands.ask(lambda nb: nb.people.erase(person, "Sans Ligne"))
    assert hands.desk.page().place() is None or "what" not in (hands.desk.page().place() or {})


def test_pages_are_turned_and_nothing_of_them_stays_on_a_page_that_is_left(hands: Hands) -> None:
    nadia(hands, Written(None, TODAY, "Une ligne.\n" * 60, key=1))
    hands.key("Ctrl+P")
    page = hands.desk.page()
    assert hands.says("page 1 sur 3")
    hands.click(LINK, "page suivante")
    assert hands.says("page 2 sur 3")
    hands.key("PgDown", "PgDown")
    assert hands.says("page 3 sur 3")
    hands.key("PgUp")
    assert hands.says("page 2 sur 3")
    hands.key("Esc")
    assert page.paper.pages == []


@pytest.mark.parametrize("what", ["person", "register", "ending", "lost"])
def test_closing_while_it_is_shown_leads_back_to_it(hands: Hands, what: str) -> None:
    person = nadia(hands)
    target: dict[str, Any] = {"what": what, "person": person if what == "person" else None}
    hands.desk.session.go.emit("print", target)
    hands.rest()
    before = shown(hands)
    hands.key("Ctrl+L")
    hands.reopen(SIX.split())
    hands.until(lambda: shown(hands) == before, "the same pages again")


def test_the_list_of_a_follow_up_s_end(hands: Hands) -> None:
    hands.desk.session.go.emit("rabat", {"row": "ending"})
    hands.rest()
    hands.click(LINK, "Imprimer la liste")
    assert [line for line in shown(hands).split("\n") if line][-4:] == ["Diop Awa", "Ferhat Nadia", "Garnier Lucas", "Kovalenko Olena"]
    assert {placed.text: placed.block.end for placed in hands.desk.page().paper.pages[0].lines}["Ferhat Nadia"] == "25 novembre 2026"
    hands.click(LINK, "Fin de suivi")
    assert hands.says("Choisissez une personne")


def test_the_sheet_for_a_lost_laptop_filled_or_blank(hands: Hands) -> None:
    hands.ask(lambda nb: nb.directory.add("k" * 43, "Mehdi Rahal", "+33639985236", TODAY))
    hands.desk.session.go.emit("rabat", {"row": "sheet", "lost": True})
    hands.rest()
    hands.tab_to(LINK, "Imprimer, remplie ou vierge")
    hands.key("Space")
    filled = shown(hands)
    for words in (
        "Claire Fontanel, PLIE du Val d’Orme, 01 99 00 41 27", "À prévenir dans les 72 heures", "Mehdi Rahal", "Comment c’est protégé",
        "Personnes : 4. Lignes : 3. Fiches reçues : 0. Envois : 0. Collègues : 1.",
    ):  # fmt: skip
        assert words in filled.replace("\u00a0", " "), words
    hands.click(BOX, "Vierge, à remplir à la main")
    blank = shown(hands)
    assert len(hands.desk.page().paper.pages) == 1
    assert "Claire" not in blank
    assert "Mehdi" not in blank
    assert "Nom, structure, téléphone\u00a0:" in blank
    assert len(hands.desk.page().paper.pages) == 1


def test_a_lost_laptop_of_a_team_is_one_page_too(hands: Hands) -> None:
    hands.ask(lambda nb: [nb.directory.add(letter * 43, f"Collègue {letter}", "+33639985236", TODAY) for letter in "abcdefghi"])
    hands.desk.session.go.emit("print", {"what": "lost"})
    hands.rest()
    assert "Collègue i" in shown(hands)
    assert "Pour reprendre" in shown(hands)
    assert len(hands.desk.page().paper.pages) == 1


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_it_lies_well_at_every_size(hands: Hands, width: int, height: int, u: int) -> None:
    nadia(hands, Written(None, TODAY, "Une ligne.\n" * 60, (Span(0, 3, "aside"),), key=1))
    hands.desk.look.set_u(u)
    hands.size(width, height)
    for target in ({"what": "person", "person": 1}, {"what": "register"}, {"what": "lost"}):
        hands.desk.session.go.emit("print", target)
        hands.rest()
        assert faults(hands.window) == []
        if hands.desk.page().leaf.button.isEnabled():
            hands.click(BUTTON, "Imprimer")
        assert faults(hands.window) == []


@pytest.mark.parametrize("row", ["sheet", "words"])
def test_the_eight_words_of_the_inside_cover_are_printed_too_and_never_into_a_file(hands: Hands, row: str, tmp_path: Path) -> None:
    hands.desk.session.go.emit("rabat", {"row": row})
    hands.rest()
    hands.click(*((BUTTON, "La recopier") if row == "sheet" else (LINK, "Tout changer")))
    hands.first_letters(SIX.split())
    hands.key("Return")
    if row == "words":
        hands.until(lambda: hands.says("Retenez-les, dans l’ordre."), "six other words")
        hands.rest()
        hands.learn_six()
        hands.key("Return")
        hands.first_letters(hands.six)
        hands.key("Return")
    hands.until(lambda: hands.seen(BUTTON, "C’est écrit"), "the eight words")
    hands.rest()
    sheet = hands.desk.page().leaves[row].sheet
    hands.desk.chosen.device = QPdfWriter(str(tmp_path / "a.pdf"))
    hands.click(LINK, "Imprimer")
    hands.key("Space")
    assert hands.says("Cette imprimante écrit un fichier.")
    hands.desk.chosen.device = Images()
    hands.click(LINK, "Imprimer")
    hands.click(LINK, "Choisir l’imprimante")
    assert len(hands.desk.chosen.device.pages()) == 2
    assert hands.says("C’est parti à l’imprimante.")
    hands.eight = sheet.words
    hands.type_one_back()
    hands.type_one_back()
    assert hands.says("Deux mots retapés, la feuille est bonne.")


def test_where_the_organisation_forbids_files_that_can_be_read_no_pdf_is_offered(hands: Hands, tmp_path: Path) -> None:
    hands.desk.session.policy = Policy(readable_files=False)
    nadia(hands)
    hands.key("Ctrl+P")
    assert hands.seen(BUTTON, "Imprimer")
    assert not hands.says("En PDF…")
    hands.desk.chosen.device = QPdfWriter(str(tmp_path / "a.pdf"))  # nor by a printer that writes files
    hands.key("Ctrl+Return")
    assert hands.says("Cette imprimante écrit un fichier.")
    assert not (tmp_path / "a.pdf").exists() or (tmp_path / "a.pdf").stat().st_size == 0
    hands.desk.chosen.device = Images()
    hands.key("Ctrl+Return")
    hands.until(lambda: hands.says("C’est parti à l’imprimante."), "on paper it goes")


def test_years_of_lines_are_laid_without_holding_up_the_window(hands: Hands) -> None:
    person = nadia(hands)
    for k in range(6):
        day = TODAY - timedelta(days=k)
        hands.ask(lambda nb, day=day: nb.entries.save(person, [Written(None, day, "Venue en bus, sans aide. " * 27, key=n) for n in range(200)], day))
    hands.press("Ctrl+P")
    page, turns = hands.desk.page(), 0

    def listened() -> None:
        nonlocal turns
        turns += page.under_way  # the window has a turn between two pieces of the work

    ears = QTimer(interval=0)
    ears.timeout.connect(listened)
    ears.start()
    assert hands.says("Un instant…")
    hands.until(page.leaf.button.isEnabled, "the pages are laid")
    ears.stop()
    assert turns > 6
    hands.rest()
    assert len(page.paper.pages) > 100
    assert hands.says(f"{len(page.paper.pages)} pages.")
    hands.key("Esc", "Ctrl+P", "Esc")  # left while it is being laid
    hands.until(lambda: hands.desk.idle(), "nothing is asked")
    assert page.paper.pages == []


def test_the_dialog_of_the_printer_closed_by_covering_prints_nothing(hands: Hands) -> None:
    asked: list[Any] = []
    nadia(hands)
    hands.key("Ctrl+P")
    page, device = hands.desk.page(), Images()
    hands.desk.chosen.paper = lambda parent, then: asked.append(then) or True
    hands.click(BUTTON, "Imprimer")
    assert page.leaf.slip.empty  # nothing is told of a cancel
    hands.key("Ctrl+L")
    hands.until(lambda: not hands.open, "closed")
    hands.rest()
    asked[0](device)
    assert not inked(device.pages()[0])


def test_in_the_largest_letters_what_came_of_it_leaves_the_way_back_free(hands: Hands) -> None:
    hands.desk.look.set_u(64)
    hands.size(800, 520)
    hands.key("Ctrl+P", "Return")
    assert hands.says("Cet ordinateur ne connaît pas d’imprimante.")
    assert faults(hands.window) == []
    hands.click(BUTTON, "Aujourd’hui")
    assert hands.desk.page().place()["side"] == "today"
