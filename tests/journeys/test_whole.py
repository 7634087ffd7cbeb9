"""All there is about a person, handed to them, in the real window: on paper, or as files that are read back here; and that they asked for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import paper
import pytest
from desks import CHEAP, ME, SIX, TODAY
from images import Images, inked
from inside import departed
from laid import faults
from PySide6.QtGui import QImage
from tour_hands import BOX, BUTTON, LINK, Hands

from notebook_app import strokes
from notebook_app.model import Phone, Span, State, Written
from notebook_app.notebook import Notebook, ending
from notebook_app.policy import Policy
from notebook_app.strokes import Point
from ui import pictures
from ui.parts.widgets import Words

ASIDE = "Sa fille ne sait rien encore."
LINE = f"Lucas Garnier l’emmène en bus. {ASIDE}"
PDF = b"%PDF-1.4\n%the lease\n"


def picture() -> pictures.Encoded:
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(0xFF203060)
    return pictures.encoded(image)


def fill(notebook: Notebook) -> int:
    """Someone of whom the notebook holds something of every kind."""
    person = notebook.people.add("Nadia Ferhat", TODAY, phones=(Phone("+262639982014", "chez Lucas"),), address="12 rue des Lilas").id
    notebook.people.add("Lucas Garnier", TODAY, phones=(Phone("+33639982077"),))
    day, before = TODAY - timedelta(days=3), TODAY - timedelta(days=9)
    i = LINE.index(ASIDE)
    (line,) = notebook.entries.save(person, [Written(None, before, "Premier texte, dit par Lucas, 06 39 98 20 77.", key=1)], before).values()
    notebook.entries.save(person, [Written(line.id, before, "Second texte.", key=1)], day)
    notebook.entries.save(person, [Written(None, day, LINE, (Span(i, len(LINE), "aside"),), key=2)], day)
    held = notebook.agenda.add(day, "10:00", person=person, place="permanence", today=day)
    notebook.agenda.set_state(held.id, State.HELD, TODAY)
    notebook.told.add(person, "Rose Payet", day, TODAY, role="voisine")
    departed(notebook, person)
    made = picture()
    notebook.clips.add(person, "picture", made.data, TODAY, line.id, "Attestation de Lucas", "image/jpeg", made.small)
    drawn = strokes.pack([(Point(200, 200), Point(4000, 3000))])
    notebook.clips.add(person, "sketch", drawn, TODAY, line.id, "Le plan", media="application/json")
    notebook.clips.add(person, "file", PDF, TODAY, line.id, "Bail", "application/pdf")
    ending.keep(notebook, person, "recours", TODAY + timedelta(days=90), TODAY)
    return person



@pytest.fixture
def her(open_with: Callable[..., Any]) -> Hands:
    """Her page is open; what one writes by hand is printed in letters that a PDF tells apart."""
    found: list[int] = []
    hands = Hands(open_with(lambda notebook: found.append(fill(notebook))))
    hands.desk.session.change_settings(hand="lecture")
    hands.ready()
    hands.desk.session.go.emit("person", {"id": found[0]})
    hands.rest()
    return hands


def opened(hands: Hands) -> None:
    hands.key("Ctrl+Shift+P")
    laid(hands)


def laid(hands: Hands) -> None:
    hands.until(hands.desk.page().leaf.button.isEnabled, "the pages are laid")
    hands.rest()


def shown(hands: Hands) -> str:
    return "\n".join(folio.words() for folio in hands.desk.page().paper.pages)


def written(hands: Hands, folder: Path) -> tuple[str, str]:
    """The words of the PDF and of the text, as they lie there."""
    folder.mkdir(exist_ok=True)
    hands.desk.chosen.path = folder
    hands.tab_to(LINK, "En PDF et en texte…")
    hands.key("Space")
    hands.until(lambda: hands.says("C’est écrit dans le dossier choisi"), "they are written")
    text = (folder / "dossier-2026-11-25.txt").read_text("utf-8")
    return paper.words((folder / "dossier-2026-11-25.pdf").read_bytes()), text.replace("\u00a0", " ")


def test_all_there_is_is_on_the_leaves_by_the_words_beside_those_that_print_the_lines(her: Hands) -> None:
    her.key("Ctrl+P")
    her.tab_to(LINK, "Tout ce que le cahier contient")
    her.key("Return")
    laid(her)
    assert her.window.windowTitle() == "Cahier"
    words = shown(her).replace("\u00a0", " ")
    for part in (
        "Suivi depuis le 25 novembre 2026", "chez (couvert)", "12 rue des Lilas", "lun. 16 nov. Second texte.",
        "Texte d’avant, du 16 novembre 2026 :", "Premier texte, dit par (couvert), (couvert).", "(couvert) l’emmène en bus. (couvert)",
        "dim. 22 nov. 10 h 00, permanence", "(couvert), voisine", "noté par vous", "Envoi nº 1", "J'ai vu N.F.",
        "Attestation de (couvert), photo", "Le plan", "Bail, PDF", "recours",
    ):  # fmt: skip
        assert part in words, part
    assert "Lucas" not in words
    assert "Payet" not in words
    assert "fille" not in words
    her.key("Esc", "Esc")
    assert her.desk.page().place()["id"] is not None


def test_the_files_hold_the_same_and_nothing_of_what_is_covered_and_nothing_lies_elsewhere(her: Hands, tmp_path: Path, scratch: Path) -> None:
    opened(her)
    pdf, text = written(her, tmp_path / "a")
    for part in ("Nadia Ferhat", "Second texte.", "Premier texte, dit par ", "l’emmène en bus.", "12 rue des Lilas", "vu N.F.", "recours", "Bail"):
        assert part in pdf, part
        assert part in text, part
    raw = (tmp_path / "a" / "dossier-2026-11-25.pdf").read_bytes() + (tmp_path / "a" / "dossier-2026-11-25.txt").read_bytes()
    for hidden in ("Lucas", "Garnier", "Payet", "fille", "rien encore"):
        assert hidden not in pdf, hidden
        assert hidden not in text, hidden
        assert hidden.encode() not in raw
    assert "█" not in pdf
    assert "dit par █████, █████." in text
    assert "█████ l’emmène en bus. █████\n" in text  # however long what it covers
    assert "Attestation de █████, photo [image, dans le PDF]" in text.replace("  ", " ").replace("\t", " ")
    assert paper.pictures((tmp_path / "a" / "dossier-2026-11-25.pdf").read_bytes()) == 1
    assert (tmp_path / "a" / "dossier-2026-11-25-joint-1.pdf").read_bytes() == PDF
    assert len(list((tmp_path / "a").iterdir())) == 3
    assert list(scratch.iterdir()) == []
    assert b"Ferhat" not in raw[:2000]  # neither in the names nor in the properties


def test_what_is_not_covered_is_read_and_said(her: Hands, tmp_path: Path) -> None:
    opened(her)
    her.tab_to(BOX, "Couvrir les noms des autres")
    her.key("Space")
    laid(her)
    assert her.says("Les noms des autres se lisent.")
    pdf, text = written(her, tmp_path / "a")
    for words in (pdf, text):
        assert "Lucas Garnier l’emmène en bus. " in words
        assert "Attestation de Lucas" in words
        assert "Rose Payet, voisine" in words
        assert "fille" not in words
    her.tab_to(BOX, "Couvrir les apartés")
    her.key("Space")
    laid(her)
    assert her.says("Rien n’est couvert")
    pdf, text = written(her, tmp_path / "b")
    assert ASIDE in pdf
    assert ASIDE in text
    assert "couvert" not in text
    her.key("Esc")
    opened(her)
    assert "Lucas" not in shown(her)  # both are covered again


def test_a_picture_that_shows_somebody_else_is_left_out_and_named(her: Hands, tmp_path: Path) -> None:
    person = her.desk.page().place()["id"]
    opened(her)
    assert her.says("Ni image ni PDF ne se couvre")
    her.tab_to(LINK, "Choisir une à une")
    her.key("Space")
    assert her.focus.startswith("Attestation de Lucas")
    for name in ("Attestation de Lucas", "Bail"):
        her.tab_to(BOX, name)
        her.key("Space")
        laid(her)
    assert her.says("Une image ne se couvre pas")
    assert her.says("Ce qui est décoché est nommé, avec son jour.")
    pdf, text = written(her, tmp_path / "a")
    for words in (pdf, text):
        assert words.replace("\u00a0", " ").replace("\n", " ").count("Pas donné ici : reste dans le cahier.") == 2
        assert "Le plan" in words
    assert "Attestation de █████" in text
    assert text.count("[image, dans le PDF]") == 1  # the sketch
    assert paper.pictures((tmp_path / "a" / "dossier-2026-11-25.pdf").read_bytes()) == 0
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["dossier-2026-11-25.pdf", "dossier-2026-11-25.txt"]
    her.ask(lambda nb: nb.people.update(person, note="une nouvelle"))
    laid(her)
    assert len(her.desk.page().leaf.left()) == 2  # news change nothing of it
    her.tab_to(LINK, "Tout donner")
    her.key("Space")
    laid(her)
    written(her, tmp_path / "b")
    assert paper.pictures((tmp_path / "b" / "dossier-2026-11-25.pdf").read_bytes()) == 1
    assert len(list((tmp_path / "b").iterdir())) == 3
    her.tab_to(LINK, "Ne rien donner de cela")
    her.key("Space")
    laid(her)
    assert her.says("Rien de cela n’est donné")
    _, text = written(her, tmp_path / "c")
    assert "[image" not in text
    assert len(list((tmp_path / "c").iterdir())) == 2
    her.key("Esc")
    opened(her)
    assert her.desk.page().leaf.left() == frozenset()  # each time anew


def test_a_second_time_nothing_of_the_first_is_written_over(her: Hands, tmp_path: Path) -> None:
    opened(her)
    written(her, tmp_path / "a")
    first = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    her.tab_to(LINK, "En PDF et en texte…")
    her.key("Space")
    her.until(lambda: her.says("dossier-2026-11-25-2.pdf"), "they are written")
    assert {path.name for path in (tmp_path / "a").iterdir()} - set(first) == {
        "dossier-2026-11-25-2.pdf", "dossier-2026-11-25-2.txt", "dossier-2026-11-25-joint-1-2.pdf",
    }  # fmt: skip
    assert all((tmp_path / "a" / name).read_bytes() == data for name, data in first.items())


def test_a_folder_that_is_gone_is_said_and_a_cancel_writes_nothing(her: Hands, tmp_path: Path) -> None:
    opened(her)
    her.tab_to(LINK, "En PDF et en texte…")
    her.key("Space")
    assert her.desk.chosen.asked == ["Le dossier où écrire les fichiers"]
    assert her.desk.page().leaf.slip.empty
    her.desk.chosen.path = tmp_path / "gone"
    her.key("Space")
    her.until(lambda: her.says("Ce dossier n’est plus là. Rien n’y est écrit."), "it is said")


def test_it_is_printed_with_its_pictures(her: Hands) -> None:
    opened(her)
    her.desk.chosen.device = device = Images()
    her.key("Ctrl+P")
    her.until(lambda: her.says("C’est parti à l’imprimante."), "it is printed")
    pages = device.pages()
    assert len(pages) == len(her.desk.page().paper.pages)
    assert all(inked(page) for page in pages)
    column = [[page.pixelColor(page.width() // 2, y) for y in range(page.height())] for page in pages]
    assert max(sum(abs(c.blue() - 0x60) + abs(c.red() - 0x20) < 12 for c in each) for each in column) > 300  # the picture, as it is


def test_where_the_organisation_forbids_files_there_is_only_paper_and_it_is_said(make_desk: Any, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "notebook"
    notebook, _ = Notebook.begin(folder, SIX, ME, kdf=CHEAP)
    person = fill(notebook)
    notebook.close()
    desk = make_desk("data", Policy(readable_files=False))
    desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hands = Hands(desk)
    hands.ready()
    desk.session.go.emit("whole", {"person": person})
    laid(hands)
    assert not hands.seen(LINK, "En PDF et en texte…")
    assert hands.says("Votre organisation ne permet que le papier")
    desk.chosen.path = tmp_path
    desk.page().leaf.as_pdf.emit()
    hands.rest()
    assert desk.chosen.asked == []


def test_a_request_is_noted_and_what_was_handed_over_is_its_answer(her: Hands, tmp_path: Path) -> None:
    opened(her)
    her.tab_to(LINK, "Noter une demande")
    her.key("Space")
    her.write("par courrier")
    her.key("Return")
    her.until(lambda: her.says("La demande est notée."), "it is noted")
    her.rest()
    assert her.says("Demande du 25 novembre, par courrier : réponse avant le 25 décembre.")
    assert her.focus == "La réponse est donnée"
    laid(her)
    _, text = written(her, tmp_path / "a")
    assert "Par courrier, réponse avant le 25 décembre" in text
    her.tab_to(LINK, "Noter la réponse")
    her.key("Space")
    her.until(lambda: her.says("La réponse est notée."), "it is noted")
    (asked,) = her.ask(ending.asked)
    assert (asked.words, asked.day, asked.answered) == ("par courrier", TODAY, TODAY)
    her.tab_to(LINK, "Défaire")
    her.key("Space")
    her.until(lambda: her.says("réponse avant le 25 décembre"), "it waits again")
    her.key("Ctrl+Y")
    her.until(lambda: her.ask(ending.asked)[0].answered == TODAY, "it is answered again")
    her.key("Ctrl+Z", "Ctrl+Z")
    her.until(lambda: her.seen(LINK, "Noter une demande"), "nobody asked, after all")
    assert her.ask(ending.asked) == []
    her.key("Ctrl+Shift+Z")
    her.until(lambda: her.says("réponse avant le 25 décembre"), "they asked for it again")
    her.key("Ctrl+Y")
    assert her.ask(ending.asked) == [asked]


def test_a_request_of_another_day_and_one_that_is_late(her: Hands) -> None:
    opened(her)
    her.tab_to(LINK, "Noter une demande")
    her.key("Space", "Shift+Tab", "Ctrl+A")
    her.write("32/13")
    her.key("Return")
    assert her.ask(ending.asked) == []
    assert faults(her.window) == []
    her.key("Ctrl+A")
    her.write("20/10/2026")
    her.key("Return")
    her.until(lambda: her.says("Demande du 20 octobre : en retard, la réponse était attendue le 20 novembre."), "it is noted")
    assert [(each.day, each.words) for each in her.ask(ending.asked)] == [(date(2026, 10, 20), "")]
    her.tab_to(LINK, "La réponse est donnée")
    her.key("Space")
    her.until(lambda: her.seen(LINK, "Noter une demande"), "it is answered")


def test_esc_leaves_a_request_first_then_the_page(her: Hands) -> None:
    opened(her)
    her.tab_to(LINK, "Noter une demande")
    her.key("Space")
    her.write("abc")
    her.key("Esc")
    assert her.focus == "Noter une demande"
    assert her.ask(ending.asked) == []
    page = her.desk.page()
    her.key("Esc")
    assert "id" in her.desk.page().place()
    assert page.paper.pages == []


def test_a_page_that_is_destroyed_meanwhile_leads_to_the_list(her: Hands) -> None:
    opened(her)
    person = her.desk.page().place()["person"]
    her.ask(lambda nb: nb.people.erase(person, "Nadia Ferhat"))
    assert "person" not in (her.desk.page().place() or {})


def test_closing_while_it_is_shown_leads_back_to_it(her: Hands) -> None:
    opened(her)
    before = shown(her)
    her.key("Ctrl+L")
    her.reopen(SIX.split())
    her.until(lambda: shown(her) == before, "the same pages again")


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_it_lies_well_at_every_size(her: Hands, width: int, height: int, u: int) -> None:
    her.desk.look.set_u(u)
    her.size(width, height)
    opened(her)
    assert faults(her.window) == []
    her.click(BUTTON, "Imprimer")
    assert faults(her.window) == []
    her.tab_to(LINK, "Choisir une à une")
    her.key("Space")
    her.key("Space")
    laid(her)
    assert faults(her.window) == []
    her.tab_to(LINK, "Noter une demande")
    her.key("Space")
    assert faults(her.window) == []
    her.key("Return")
    her.rest()
    assert faults(her.window) == []


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_a_heading_is_never_seen_without_what_it_is_over(her: Hands, width: int, height: int, u: int) -> None:
    her.desk.look.set_u(u)
    her.size(width, height)
    opened(her)
    leaf, seen = her.desk.page().leaf, 0

    def in_sight(words: Words) -> bool:
        return words.visibleRegion().boundingRect().height() > words.height() / 2

    for _ in range(8):
        if in_sight(leaf.joined_head):
            seen += 1
            assert in_sight(leaf.joined_note)
        if leaf.pane.more.isHidden() or leaf.pane.more.text() == "plus haut":
            break
        her.click(LINK, "plus bas")
    assert seen


def test_five_thousand_lines_do_not_hold_up_the_window_and_can_be_stopped(her: Hands, tmp_path: Path) -> None:
    person = her.desk.page().place()["id"]
    for k in range(25):
        day = TODAY - timedelta(days=k)
        lines = [Written(None, day, "Venue en bus avec Lucas, sans aide.", key=n) for n in range(200)]
        her.ask(lambda nb, lines=lines, day=day: nb.entries.save(person, lines, day))
    her.press("Ctrl+Shift+P")
    her.until(lambda: her.desk.page().under_way, "its leaves are being laid")
    assert not her.desk.page().leaf.button.isEnabled()
    assert her.focus == "Nadia Ferhat"
    laid(her)
    assert her.focus == "Imprimer"
    her.desk.chosen.path = tmp_path
    her.tab_to(LINK, "En PDF et en texte…")
    her.press("Space")
    assert her.says("Feuille ")
    assert her.focus == "Arrêter"
    assert faults(her.window) == []
    her.key("Esc")
    assert her.says("Arrêté. Rien n’est écrit.")
    assert list(tmp_path.glob("dossier*")) == []
    her.desk.chosen.device = device = Images(84, 119)
    her.press("Ctrl+P")
    her.key("Space")
    assert her.says("Arrêté à la feuille ")
    assert len(device.pages()) < len(her.desk.page().paper.pages)
    her.press("Ctrl+P")
    her.key("Alt+Left")
    assert her.says("Arrêté à la feuille ")
    her.tab_to(LINK, "En PDF et en texte…")
    her.key("Space")
    her.until(lambda: her.says("C’est écrit dans le dossier choisi"), "it is written")
    assert paper.pages((tmp_path / "dossier-2026-11-25.pdf").read_bytes()) == len(her.desk.page().paper.pages)
