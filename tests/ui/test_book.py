"""The desk and the open book: its layouts, its tabs, letters and tools, in every look."""

import pytest
from laid import faults
from leaves import Page, accessible, settle
from PySide6.QtCore import QRect, Qt

from notebook_app.model import Trust
from ui.pages import pages
from ui.parts.book import Book
from ui.parts.card import CardView
from ui.parts.widgets import Link, Tool, Words

TABS = [("people", "Répertoire", "Répertoire"), ("received", "Fiches reçues", "Reçues"), ("register", "Registre des envois", "Registre")]


def _book(look, shown, width, height, **options):
    return shown(Book(look, TABS, **options), width, height)


def test_two_pages_lie_as_drawn(look, shown):
    book = _book(look, shown, 1280, 800)
    left, right = Page(look), Page(look)
    book.open_at(left, right, 0.372, "people", thumbs=True)
    assert left.geometry() == QRect(40, 56, 456, 704)  # 02: the spine at 496, the page from 56 to 760
    assert right.geometry() == QRect(496, 56, 768, 704)
    assert book.letters.isVisible()
    book.open_at(left, right, 0.372, None, card="in")
    assert right.x() == 483  # 03: without the letters the left page begins at 0.6 u
    assert book.card_button.isVisible()
    assert not book.letters.isVisible()


def test_a_low_window_gives_the_desk_less(look, shown):
    book = _book(look, shown, 1093, 540)
    left, right = Page(look), Page(look)
    book.open_at(left, right, 0.385, None)
    assert right.y() == 48
    assert right.height() == 458
    assert book.layout_name == "two low"


def test_a_narrow_window_shows_one_page_and_short_tabs(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    left, right = Page(look), Page(look)
    book.open_at(left, right, 0.372, "people")
    with qtbot.waitSignal(book.layout_changed):
        book.resize(800, 520)
    assert book.single
    assert not left.isVisible()
    assert right.geometry() == QRect(16, 48, 768, 438)
    assert book.tabs["received"].short
    with qtbot.waitSignal(book.layout_changed):
        book.resize(1280, 800)
    assert left.isVisible()


def test_a_zoom_can_leave_room_for_one_page_only(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    book.open_at(Page(look), Page(look), 0.372, "people")
    with qtbot.waitSignal(book.layout_changed):
        look.set_u(48)
    assert book.single


def test_a_ledger_lies_over_the_spine(look, shown):
    book = _book(look, shown, 1280, 800)
    page = Page(look)
    book.open_at(None, page, 0.5, "register")
    assert page.width() > 1200
    assert book.L[2] == pytest.approx(book.R[2], abs=0.5)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1093, 540), (1000, 700), (800, 520)])
@pytest.mark.parametrize("card", ["none", "in", "out"])
@pytest.mark.parametrize("raised", [None, "people", "register"])  # the words of a raised tab are wider
def test_nothing_on_the_desk_lies_over_anything_else(look, shown, width, height, card, raised):
    book = shown(Book(look, [(e.name, e.tab, e.short) for e in pages() if e.tab], can_cover=True), width, height)
    book.open_at(Page(look), Page(look), 0.385, raised, card=card, tools=[Tool(look, "Surligner", "mark"), Tool(look, "Imprimer")])
    book.set_saved("Enregistré à 17 h 12")
    for u in (u for u in range(24, 97, 4) if width / u >= 1280 / 96):  # as narrow as 300 % in 1280 px
        look.set_u(u)
        there = [*book.tabs.values(), book.card_button, book.close_button, book.cover_button, book.seal, book.door, book.saved, *book.tools]
        shapes = []
        for part in (part for part in there if part.isVisible()):
            pad = look.px(part.pad) + 1
            shapes.append((part.accessibleName(), part.geometry().adjusted(pad, pad, -pad, -pad)))
        over = [(a, b) for i, (a, one) in enumerate(shapes) for b, other in shapes[i + 1 :] if one.intersects(other)]
        assert (u, over, [a for a, one in shapes if not book.rect().contains(one)]) == (u, [], [])


def test_where_its_words_would_lie_over_f9_the_seal_is_its_ring(look, shown):
    book = shown(Book(look, [(e.name, e.tab, e.short) for e in pages() if e.tab], can_cover=True), 800, 520)
    book.open_at(Page(look), Page(look), 0.385, None, card="in")
    book.set_saved("Enregistré à 17 h 12")
    assert faults(book) == []
    wide = book.seal.width() / look.u
    assert book.seal.toolTip() == ""
    look.set_u(96)
    foot = (book.seal.accessibleName(), book.cover_button.accessibleName(), book.close_button.accessibleName())
    assert [fault for fault in faults(book) if any(repr(name) in fault for name in foot)] == []
    assert book.seal.width() / look.u < wide / 3
    assert book.seal.toolTip() == "Rien ne part sans vous"
    assert book.seal.accessibleName() == "Rien ne part sans vous, ouvre le rabat"
    book.open_at(Page(look), Page(look), 0.385, "people", card="none")
    assert faults(book) == []


TOLD = ("Pas de case ici.", "Copiée pour 30\u00a0s", "Le changement est rétabli. ANDRIAMANANTENASOA-RAKOTOMALALA Marie-Christine, 10\u00a0h\u00a030")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1093, 540), (1000, 700), (800, 520)])
@pytest.mark.parametrize("single", [False, True])
def test_what_is_told_is_read_whole_in_every_window(look, shown, width, height, single):
    book = shown(Book(look, [(e.name, e.tab, e.short) for e in pages() if e.tab], can_cover=True), width, height)
    tools = [Tool(look, "Surligner", "mark"), Tool(look, "Joindre une page", "clip"), Tool(look, "Imprimer")]
    book.open_at(None if single else Page(look), Page(look), 0.385, None, card="in", tools=tools)
    for u in (u for u in range(24, 97, 4) if width / u >= 1280 / 96):
        look.set_u(u)
        for words in TOLD:
            book.set_saved("")
            before = [tool.isVisible() for tool in tools]
            book.set_saved(words, done=words == TOLD[1], told=True)
            whole = Words(look, words, "small").wish()
            room = book.saved.inner() * (book.saved.tall() // 0.62 if book.saved.tall() > 1.1 else 1)
            assert (u, words, faults(book), book.saved.isVisible(), room >= whole - 0.05) == (u, words, [], True, True)
            if book.saved.geometry().bottom() < book.seal.geometry().center().y():  # on a slip: nothing makes room for it
                assert [tool.isVisible() for tool in tools] == before


def test_in_the_largest_letters_the_word_for_closing_is_as_short_as_it_was(look, shown):
    """Come to from a small window or a large one."""
    book = shown(Book(look, [(e.name, e.tab, e.short) for e in pages() if e.tab], can_cover=True), 1280, 800)
    book.open_at(Page(look), Page(look), 0.385, None, card="in")
    assert book.close_button.text() == "Fermer le cahier"
    look.set_u(96)
    assert book.close_button.text() == "Fermer"


@pytest.mark.parametrize("u", [48, 52, 56, 60, 64])
def test_what_was_saved_touches_nothing_at_the_foot(look, shown, u):
    """Its tick lies before it, where no widget is."""
    book = shown(Book(look, [(e.name, e.tab, e.short) for e in pages() if e.tab], can_cover=True), 900, 1000)
    book.open_at(None, Page(look), 0.385, None)
    book.set_saved("Enregistré à 17\u00a0h\u00a012")
    look.set_u(u)
    seen = 0
    for width in range(820, 1100, 4):
        book.resize(width, 1000)
        before = max(part.geometry().right() - look.px(part.pad) for part in (book.seal, book.door) if part.isVisible())
        if book.saved.isVisible() and book.saved.geometry().center().y() > book.seal.geometry().top():
            seen += 1
            assert book.saved.geometry().left() + look.px(book.saved.pad) - before >= look.px(0.8), width
    assert seen


def test_old_pages_are_hidden_not_destroyed(look, shown):
    book = _book(look, shown, 1280, 800)
    first, second, third = Page(look), Page(look), Page(look)
    book.open_at(first, second, 0.372, "people")
    book.open_at(None, third, 0.5, "register")
    assert (first.isVisible(), second.isVisible(), third.isVisible()) == (False, False, True)
    book.open_at(first, second, 0.372, "people")
    assert first.isVisible()


def test_what_lies_on_the_desk_answers(look, shown, qtbot):
    book = _book(look, shown, 1280, 800, can_cover=True)
    book.open_at(Page(look), Page(look), 0.372, None, card="in", seal="Seule cette fiche partira")
    for widget, signal in (
        (book.card_button, book.give),
        (book.close_button, book.close_notebook),
        (book.cover_button, book.cover),
        (book.seal, book.rabat),
        (book.door, book.rabat),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(book.tab_chosen) as told:
        qtbot.mouseClick(book.tabs["register"], Qt.MouseButton.LeftButton)
    assert told.args == ["register"]
    assert accessible(book.seal)[0].startswith("Seule cette fiche partira")


def test_a_number_waits_on_its_tab_without_moving_it(look, shown):
    book = _book(look, shown, 1280, 800)
    book.open_at(Page(look), Page(look), 0.372, None)
    before = book.tabs["register"].x()
    book.set_new("received", 1)
    book.resize(1281, 800)
    assert book.tabs["register"].x() == before
    assert accessible(book.tabs["received"])[0] == "Fiches reçues, 1 nouvelle"
    book.set_new("received", 0)
    assert accessible(book.tabs["received"])[0] == "Fiches reçues"


def test_tab_follows_the_paper(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    low, high, far = Link(look, "en bas"), Link(look, "en haut"), Link(look, "à droite")

    def lay(page):
        page.at(low, 2, 6)
        page.at(high, 2, 3)

    book.open_at(Page(look, lay), Page(look, lambda p: p.at(far, 5, 3)), 0.372, None, card="in")
    book.tabs["register"].setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(book.focusWidget(), Qt.Key.Key_Tab)
        seen.append(book.focusWidget())
    assert seen == [high, low, far, book.card_button]
    qtbot.keyClick(book.focusWidget(), Qt.Key.Key_Backtab)
    assert book.focusWidget() is far


def test_f6_goes_from_page_to_page_to_desk(look, shown):
    book = _book(look, shown, 1280, 800)
    left, right = Link(look, "gauche"), Link(look, "droite")
    book.open_at(Page(look, lambda p: p.at(left, 2, 3)), Page(look, lambda p: p.at(right, 5, 3)), 0.372, None)
    left.setFocus()
    places = []
    for step in (1, 1, 1, -1):
        book.focus_part(step)
        places.append(book.focusWidget())
    assert places == [right, book.seal, left, book.seal]


def test_letters_are_one_stop_and_skip_the_empty_ones(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    book.set_letters({"A", "D", "Z"}, "")
    book.open_at(Page(look), Page(look), 0.372, "people", thumbs=True)
    letters = book.letters.buttons
    assert [ch for ch, b in letters.items() if b.focusPolicy() == Qt.FocusPolicy.StrongFocus] == ["A"]
    letters["A"].setFocus()
    qtbot.keyClick(letters["A"], Qt.Key.Key_Down)
    assert book.focusWidget() is letters["D"]
    with qtbot.waitSignal(book.letter) as told:
        qtbot.keyClick(letters["D"], Qt.Key.Key_Return)
    assert told.args == ["D"]
    assert not letters["B"].isEnabled()


def test_tools_stand_under_the_page_while_they_fit(look, shown):
    book = _book(look, shown, 1280, 800)
    tools = [Tool(look, word, "mark") for word in ("Surligner", "Croquis", "Joindre une page")]
    book.open_at(Page(look), Page(look), 0.372, None, tools=tools)
    book.set_saved("Enregistré à 17 h 12")
    assert all(tool.isVisible() and tool.y() > 750 for tool in tools)
    book.resize(800, 520)
    right = book.saved.x()
    assert all(tool.x() + tool.width() <= right + 20 for tool in tools if tool.isVisible())


def test_the_shade_of_the_spine_lets_the_mouse_through(look, shown, qtbot):
    book = _book(look, shown, 1280, 800)
    link = Link(look, "tout près du pli")
    book.open_at(Page(look), Page(look, lambda p: p.at(link, 0.3, 3)), 0.372, None)
    at = link.mapTo(book, link.rect().center())
    assert book.childAt(at) is link


@pytest.mark.parametrize("system", [False, True])
@pytest.mark.parametrize("night", [False, True])
def test_every_look_can_be_painted(look, shown, night, system):
    settle(look, theme="night" if night else "day")
    settle(look, system_colours=system)
    book = _book(look, shown, 1280, 800)
    card = CardView(look)
    card.show_received("N. F.", "lundi", "06 39 98 52 36", Trust.KEY_CHANGED)
    book.open_at(Page(look, ruling="lines", margin=1.5), Page(look, lambda p: p.box_at(card, 1, 1, 18, 8), ruling="seyes", margin=4), 0.372, "people")
    image = book.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 2
