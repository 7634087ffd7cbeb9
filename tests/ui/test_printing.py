"""Pages of paper: on the ruling, inside their margins, as many as it takes, and with no word about whose they are."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from images import Images, inked
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from notebook_app.model import Appointment, Entry, Label, Span, State
from ui import onpaper, printing
from ui.onpaper import Matter
from ui.parts.folio import FIRST, HIGH, LAST, LEFT, POCKET, RIGHT, WIDE, Block, Sheet, laid, paper_look
from ui.theme import load_fonts

TODAY = date(2026, 11, 25)
LONG = "Entretien décroché à la cuisine centrale, le 1er décembre. Préparer trois questions à poser, et la tenue. 😀 "


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication, french: None) -> None:
    load_fonts()


def lines(n: int, spans: tuple[Span, ...] = ()) -> Matter:
    entries = [Entry(k, 1, date(2026, 1 + k % 11, 1 + k % 28), f"{k}. {LONG}", spans) for k in range(1, n + 1)]
    return Matter("Nadia Ferhat", entries, {entry.day: State.HELD for entry in entries})


def person(matter: Matter, aside: bool = False) -> list[Sheet]:
    return onpaper.sheets("person", matter, TODAY, aside)


@pytest.fixture(params=["ecole", "lecture"])
def hand(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# -- the layout ----------------------------------------------------------------------------------------------------------------


def test_each_line_of_words_is_printed_once_and_in_order(hand: str) -> None:
    pages = laid(paper_look(hand), person(lines(40)))
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert len(pages) > 2
    assert {page.of for page in pages} == {len(pages)}
    found = " ".join(placed.text for page in pages for placed in page.lines)
    assert found.split() == " ".join(entry.text for entry in lines(40).entries).split()
    for page in pages:
        at = [placed.y for placed in page.lines]
        assert at == sorted(set(at))
        assert at[0] > FIRST
        assert at[-1] <= LAST
        assert page.lines[0].first  # a line that has room on a page is not cut in two


def test_a_heading_stays_with_what_it_is_about() -> None:
    for before in range(20, 34):
        sheet = Sheet("Titre", [Block("\n".join("x" * before)), Block("Tête", keep=True, above=1), Block("a\nb\nc")])
        pages = laid(paper_look("ecole"), [sheet])
        (where,) = (page for page in pages if any(placed.text == "Tête" for placed in page.lines))
        assert [placed.text for placed in where.lines][-4:] == ["Tête", "a", "b", "c"]


@pytest.mark.parametrize(("text", "many"), [("un mot", False), ("mot " * 2000, True), ("ligne\n" * 90, True), ("m" * 5000, True)])
def test_what_is_longer_than_a_page_goes_on_on_the_next(tmp_path: Path, text: str, many: bool) -> None:
    device = QPdfWriter(str(tmp_path / "a.pdf"))
    pages = printing.put(device, [Sheet("Titre", [Block(text, "mono", keep=True), Block("Fin", "ui")])], "ecole")
    assert len(pages) == len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "a.pdf").read_bytes()))
    assert (len(pages) > 1) is many
    assert pages[-1].lines[-1].text == "Fin"


def test_room_for_a_pen_stays_free() -> None:
    (page,) = laid(paper_look("ecole"), [Sheet("Titre", [Block("Noms", room=3), Block("Suite")])])
    assert [placed.y for placed in page.lines] == [FIRST + 3, FIRST + 7]


def test_a_state_in_the_margin_has_a_line_of_its_own() -> None:
    short = Matter("Nadia Ferhat", [Entry(1, 1, TODAY, "Vue."), Entry(2, 1, TODAY, "Revue.")], {TODAY: State.HELD})
    (page,) = laid(paper_look("ecole"), person(short))
    assert [placed.y for placed in page.lines] == [FIRST + 3, FIRST + 6]


def test_stretches_lie_on_their_words_also_after_an_emoji() -> None:
    look = paper_look("ecole")
    entry = Entry(1, 1, TODAY, "😀 un mot\nla CAF", (Span(5, 8), Span(9, 15)))
    (page,) = laid(look, person(Matter("Nadia Ferhat", [entry], {})))
    first, second = page.lines
    ((start, end, kind),) = first.stretches
    assert kind == "mark"
    assert end - start == pytest.approx(look.width("mot", "hand"), abs=0.08)
    assert start - page.sheet.x() == pytest.approx(look.width("😀 un ", "hand"), abs=0.08)
    assert second.stretches[0][0] == page.sheet.x()


def test_what_is_set_aside_is_printed_only_if_one_asks_for_it() -> None:
    text = "Vue ce matin, très lasse. À rappeler."
    matter = Matter("Nadia Ferhat", [Entry(1, 1, TODAY, text, (Span(13, 25, "aside"), Span(26, 36)))], {})
    assert matter.aside
    (page,) = laid(paper_look("ecole"), person(matter))
    assert page.lines[0].text == "Vue ce matin, À rappeler."
    assert page.lines[0].block.spans == (Span(14, 24),)
    (page,) = laid(paper_look("ecole"), person(matter, aside=True))
    assert page.lines[0].text == text
    assert [kind for _, _, kind in page.lines[0].stretches] == ["aside", "mark"]
    only = Matter("Nadia Ferhat", [Entry(1, 1, TODAY, "lasse", (Span(0, 5, "aside"),))], {})
    assert person(only)[0].blocks == []


# -- on paper --------------------------------------------------------------------------------------------------------------------


def test_words_stand_on_the_ruling_to_half_a_pixel() -> None:
    for wide in (840, 1000, 1240, 1653):  # printers of all finenesses; none divides 8 mm
        device = Images(wide, round(wide * 297 / 210))
        printing.put(device, [Sheet("", [Block("HHHHH\n" * 30, "ui", "text")])], "ecole")
        image, u = device.pages()[0], wide / WIDE
        left, right = round(3.2 * u), round(4.2 * u)
        for y in range(FIRST + 3, LAST):
            near = range(round((y - 0.5) * u), round((y + 0.4) * u))
            ruled = [k for k in near if image.pixelColor(round(20 * u), k).lightness() < 240]  # where there are no words
            dark = [k for k in near if min(image.pixelColor(x, k).lightness() for x in range(left, right)) < 100]
            assert abs(ruled[0] - (dark[-1] + 1)) <= 0.5, (wide, y)
            assert abs(ruled[0] - y * u) <= 1


def test_nothing_is_printed_where_no_printer_reaches(hand: str) -> None:
    device = Images()
    printing.put(device, person(lines(30, (Span(2, 40), Span(41, 90, "aside"))), aside=True), hand)
    u = device.width() / WIDE
    for image in device.pages():
        at = inked(image, 20)
        assert min(x for x, _ in at) >= int(LEFT * u)
        assert max(x for x, _ in at) <= RIGHT * u + 1
        assert min(y for _, y in at) >= int(LEFT * u)
        assert max(y for _, y in at) <= (HIGH - LEFT) * u + 1


def test_another_paper_takes_the_whole_page() -> None:
    letter = Images(850, 1100)
    printing.put(letter, person(lines(3)), "ecole")
    scale = 1100 / HIGH
    at = inked(letter.pages()[0], 20)
    assert max(y for _, y in at) < (HIGH - LEFT) * scale + 1
    assert max(y for _, y in at) > 0.9 * 1100


def test_a_pdf_says_nothing_of_whose_it_is_and_leaves_nothing_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runtime, temporary = tmp_path / "run", tmp_path / "tmp"
    runtime.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("TMPDIR", str(temporary))
    written = printing.pdf(person(lines(40)), "ecole")
    assert written.startswith(b"%PDF")
    assert written.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", written)) == len(laid(paper_look("ecole"), person(lines(40))))
    for name in ("Ferhat", "Nadia"):
        assert name.encode() not in written
        assert name.encode("utf-16-be") not in written
    assert [*runtime.iterdir(), *temporary.iterdir()] == []
    assert os.environ["TMPDIR"] == str(temporary)


@pytest.fixture
def far_away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Four hours east of Greenwich."""
    monkeypatch.setenv("TZ", "<+04>-4")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="the zone of a process cannot be set there")
def test_a_pdf_tells_the_day_it_was_made_and_no_hour(far_away: None) -> None:
    """As a calendar that leaves: not when one sat there, nor in which part of the world."""
    before = date.today()
    written = printing.pdf(person(lines(3)), "ecole")
    days = {before, date.today()}
    dates = re.findall(rb"/(?:Creation|Mod)Date \(([^)]*)\)", written)
    assert len(dates) == 2
    assert {said.decode() for said in dates} <= {f"D:{day:%Y%m%d}000000+00'00'" for day in days}
    stamps = re.findall(rb"xmp:[A-Za-z]*Date=\"([^\"]*)\"", written)
    assert len(stamps) == 3
    assert {said.decode() for said in stamps} <= {f"{day}T00:00:00+00:00" for day in days}
    (table,) = re.findall(rb"startxref\s+(\d+)", written)
    assert written[int(table) :].startswith(b"xref")  # every byte lies where it was


def test_a_printer_that_takes_nothing_is_an_error() -> None:
    class Jammed(Images):
        def newPage(self) -> bool:
            return False

    with pytest.raises(OSError, match="printer"):
        printing.put(Jammed(), person(lines(40)), "ecole")


def test_a_file_is_not_paper(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    assert not printing.is_paper(printer)
    assert not printing.is_paper(QPdfWriter(str(tmp_path / "b.pdf")))
    assert printing.is_paper(Images())


@pytest.mark.parametrize("name", ["Microsoft Print to PDF", "Microsoft XPS Document Writer", "OneNote (Desktop)", "Cups-PDF", "Fax"])
def test_a_printer_named_after_a_file_is_not_paper(name: str) -> None:
    assert printing.names_a_file(name)


@pytest.mark.parametrize("name", ["HP LaserJet 400", "Brother_HL_L2350DW", "Imprimante de l’accueil", "Faxière"])
def test_other_names_are_those_of_printers(name: str) -> None:
    assert not printing.names_a_file(name)


def test_the_job_is_named_after_nobody() -> None:
    printer = printing.printer()
    assert printer.docName() == "Cahier"


def test_without_a_printer_or_without_the_print_part_of_qt_nothing_is_asked(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    if not printing.printers():
        assert not printing.ask(window, lambda device: pytest.fail("there is no printer"))
    monkeypatch.setitem(__import__("sys").modules, "PySide6.QtPrintSupport", None)
    assert printing.printers() == []
    assert not printing.ask(window, lambda device: pytest.fail("there is no printer"))
    window.deleteLater()


# -- a slip ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Claire Fontanel", "Marie-Hélène de La Rochefoucauld-Montbazon"])
def test_a_slip_is_of_the_size_of_a_bank_card_and_its_words_stay_inside(hand: str, name: str) -> None:
    planned = Appointment(1, 1, "", date(2027, 9, 22), "10:30", "ici", State.PLANNED)
    matter = Matter("Nadia Ferhat", next=planned, label=Label(name, "", "PLIE du Val d’Orme", "+33199004127"))
    look, sheets = paper_look(hand), onpaper.sheets("slip", matter, TODAY)
    (page,) = laid(look, sheets)
    assert [placed.block.text for placed in page.lines if placed.first][1] == "mercredi 22 septembre 2027"
    for placed in page.lines:
        assert sheets[0].x() + look.width(placed.text, placed.block.role) <= LEFT + POCKET[0] - 0.2
    said = page.words()
    assert not any(word in said for word in ("Nadia", "Ferhat", "PLIE", "ici", "imprimé", "page"))
    images = Images()
    printing.put(images, sheets, hand)
    assert inked(images.pages()[0])
