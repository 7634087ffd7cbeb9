"""The first ten minutes, by keyboard alone: the label, six words typed back, eight words copied by hand, then the empty notebook."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hand import asked, write
from images import Images, inked
from laid import faults
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from remote import Remote

from notebook_app import vault, wordlist
from notebook_app.model import Label
from notebook_app.notebook import Notebook
from notebook_app.wordlist import recognised, shown
from ui.onpaper import recovery
from ui.pages.cover import CoverPage
from ui.parts.choices import Radio
from ui.parts.closed import ClosedCover, FirstCover
from ui.parts.fields import Field
from ui.parts.folio import laid, paper_look
from ui.parts.label_sheet import LabelSheet, Sample
from ui.parts.recovery_sheet import LastSheet, RecoverySheet
from ui.parts.widgets import Button, Link, Words
from ui.parts.words_sheet import WordsSheet

Key = Qt.Key
FACE = "«\u00a0😀\u00a0» ne va pas sur une fiche."
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 40), (1280, 800, 48), (1280, 800, 64), (800, 520, 40)]


class Newcomer:
    """Somebody without a mouse."""

    def __init__(self, desk: Any, qtbot: Any) -> None:
        self.desk, self.bot = desk, qtbot
        qtbot.waitUntil(lambda: self.focus is not None)

    @property
    def focus(self) -> Any:
        return QApplication.focusWidget()

    def rest(self) -> None:
        self.bot.waitUntil(self.desk.idle)
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focus, key, modifiers)
        self.rest()

    def type(self, words: str) -> None:
        write(self.bot, words)
        self.rest()

    def tab_to(self, there: Callable[[Any], bool]) -> None:
        for _ in range(20):
            if there(self.focus):
                return
            self.key(Key.Key_Tab)
        pytest.fail("Tab does not lead there")

    def sheet(self, kind: type) -> Any:
        found = [w for w in self.desk.window.findChildren(kind) if w.isVisible()]
        assert len(found) == 1, kind.__name__
        return found[0]

    def seen(self, words: str) -> bool:
        return any(w.isVisible() and w.text() == words for w in self.desk.window.findChildren(Words))

    def label(self) -> None:
        self.key(Key.Key_Return)
        for words in ("Claire Fontanel", "PLIE du Val d’Orme", "01 99 00 41 27"):
            self.type(words)
            self.key(Key.Key_Return)

    def six(self) -> list[str]:
        """The six words as they stand on the sheet, in the spelling of the list."""
        sheet = self.sheet(WordsSheet)
        shown = [w.accessibleName().split(", ")[1] for w in sheet.findChildren(Words) if w.isVisible() and w.accessibleName().startswith("mot ")]
        assert len(shown) == 6
        return [recognised(word) or "" for word in shown]

    def make(self) -> list[str]:
        """Through the second sheet; the six words."""
        self.label()
        words = self.six()
        self.key(Key.Key_Return)
        self.type(" ".join(words))
        self.key(Key.Key_Return)
        return words

    def copy(self) -> list[str]:
        """Write all eight down; the eight words."""
        paper = []
        for _ in range(8):
            word = next(w.text() for w in self.sheet(RecoverySheet).findChildren(Words) if w.isVisible() and w.role == "phone")
            paper.append(recognised(word) or "")
            self.key(Key.Key_Return)
        return paper

    def retype(self, paper: list[str]) -> None:
        """The word that is asked for now, as it stands on the paper."""
        ordinals = ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième"]
        asked = self.focus.accessibleName()
        n = next(i for i, ordinal in enumerate(ordinals) if asked == f"le {ordinal} mot, à retaper")
        self.type(paper[n])
        self.key(Key.Key_Return)

    def ask(self, do: Callable[[Notebook], Any]) -> Any:
        return asked(self.desk, self.bot, do)


@pytest.fixture
def newcomer(blank: Any, qtbot: Any) -> Newcomer:
    return Newcomer(blank, qtbot)


def test_the_six_words_are_heard_as_long_as_they_are_shown(newcomer: Newcomer) -> None:
    newcomer.label()
    words = [shown(word) for word in newcomer.six()]
    said = ", ".join(f"mot {n}, {word}" for n, word in enumerate(words, 1))
    button = newcomer.focus
    assert button.accessibleDescription() == said
    newcomer.key(Key.Key_Return)
    assert [w for w in newcomer.desk.window.findChildren(QWidget) if said in w.accessibleDescription()] == []


def test_the_first_ten_minutes_by_keyboard_alone(newcomer: Newcomer) -> None:
    desk = newcomer.desk
    assert newcomer.focus.text() == "Commencer"
    six = newcomer.make()
    assert len(set(six)) >= 5
    paper = newcomer.copy()
    newcomer.retype(paper)
    newcomer.retype(paper)
    assert newcomer.seen("Deux mots retapés, la feuille est bonne.")
    newcomer.tab_to(lambda w: isinstance(w, Radio))
    newcomer.key(Key.Key_Right)
    newcomer.key(Key.Key_Space)
    assert newcomer.focus.text() == "sous enveloppe, au coffre de la structure"
    newcomer.tab_to(lambda w: isinstance(w, Button))
    newcomer.key(Key.Key_Return)
    assert desk.session.current == "open"
    assert newcomer.ask(lambda nb: (nb.own.get("sheet"), nb.own.get("sheet_where"))) == ("done", "safe")
    assert newcomer.ask(lambda nb: nb.label.get()) == Label("Claire Fontanel", "", "PLIE du Val d’Orme", "+33199004127")
    assert desk.session.settings.label_org == "PLIE du Val d’Orme"
    assert desk.window.windowTitle() == "Cahier"
    newcomer.key(Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.current == "closed"
    newcomer.bot.waitUntil(lambda: isinstance(newcomer.focus, QLineEdit))
    newcomer.type(" ".join(paper))  # the eight words of her paper
    newcomer.key(Key.Key_Return)
    assert desk.session.current == "open"


def test_the_label_fills_while_one_types_and_says_what_it_lacks(newcomer: Newcomer) -> None:
    newcomer.key(Key.Key_Return)
    sheet = newcomer.sheet(LabelSheet)
    button = newcomer.desk.find(Button, "Continuer")
    assert newcomer.focus.accessibleName() == "prénom et nom"
    assert not button.isEnabled()
    assert newcomer.seen("Il manque votre nom.")
    newcomer.type("Claire 😀")
    assert sheet.label.name == "Claire 😀"
    newcomer.key(Key.Key_Tab)
    assert newcomer.seen(FACE)
    newcomer.key(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    newcomer.key(Key.Key_End)
    newcomer.key(Key.Key_Backspace)
    assert not newcomer.seen(FACE)
    assert newcomer.seen("Il manque le téléphone.")
    newcomer.key(Key.Key_Tab)
    newcomer.key(Key.Key_Tab)
    newcomer.type("01 99 00 4")
    assert not newcomer.seen("Il manque trois chiffres.")  # not while one is still typing
    newcomer.key(Key.Key_Return)
    assert newcomer.seen("Il manque trois chiffres.")
    assert newcomer.focus.accessibleDescription() == "Il manque trois chiffres."
    assert button.accessibleDescription() == "Le téléphone est à revoir."
    assert not [w for w in newcomer.desk.window.findChildren(WordsSheet) if w.isVisible()]
    newcomer.type("1 27")
    assert button.isEnabled()
    assert sheet.phone == "01\u00a099\u00a000\u00a041\u00a027"
    newcomer.key(Key.Key_Return)
    newcomer.sheet(WordsSheet)


def test_writing_and_size_are_seen_at_once(newcomer: Newcomer) -> None:
    desk = newcomer.desk
    newcomer.key(Key.Key_Return)
    newcomer.type("Claire")
    newcomer.tab_to(lambda w: isinstance(w, Sample))
    newcomer.key(Key.Key_Right)
    newcomer.key(Key.Key_Space)
    assert (desk.look.hand, desk.session.settings.hand) == ("lecture", "lecture")
    newcomer.tab_to(lambda w: isinstance(w, Radio) and not isinstance(w, Sample))
    newcomer.key(Key.Key_Right)
    newcomer.key(Key.Key_Space)
    assert (desk.look.u, desk.session.settings.u) == (40, 40)
    assert desk.find(Field, "prénom et nom").text() == "Claire"


def test_six_words_are_typed_back_in_their_order(newcomer: Newcomer) -> None:
    newcomer.label()
    words = newcomer.six()
    newcomer.key(Key.Key_Return)
    button = newcomer.desk.find(Button, "Continuer")
    assert newcomer.focus.echoMode() == QLineEdit.EchoMode.Password
    assert newcomer.seen("Encore six mots.")
    for word in words[:3]:
        newcomer.type(f"{word} ")
    assert newcomer.seen("Encore trois mots.")
    assert newcomer.focus.accessibleDescription() == "mot 3, reconnu"
    other = next(word for word in wordlist.words() if word not in words and len(word) == 6)
    newcomer.type(f"{other} ")
    assert newcomer.seen("Le mot 4 n’est pas celui-là.")
    newcomer.key(Key.Key_Return)
    assert newcomer.desk.session.current == "new"
    for _ in range(7):
        newcomer.key(Key.Key_Backspace)
    newcomer.type("zzzz ")
    assert newcomer.seen("Le mot 4 n’est pas dans la liste.")
    for _ in range(5):
        newcomer.key(Key.Key_Backspace)
    newcomer.type(f"{words[3]} {words[4]} ")
    assert newcomer.seen("Encore un mot.")
    assert not button.isEnabled()
    newcomer.type(words[5])
    assert button.isEnabled()


def test_the_six_words_can_be_seen_again_or_changed(newcomer: Newcomer) -> None:
    newcomer.label()
    words = newcomer.six()
    newcomer.key(Key.Key_Return)
    newcomer.type(words[0])
    newcomer.tab_to(lambda w: w.accessibleName() == "Revoir les six mots")
    newcomer.key(Key.Key_Return)
    assert newcomer.six() == words
    newcomer.tab_to(lambda w: w.accessibleName() == "D’autres mots")
    newcomer.key(Key.Key_Return)
    assert newcomer.six() != words
    newcomer.key(Key.Key_Return)
    assert newcomer.seen("Encore six mots.")


def test_the_button_waits_while_the_notebook_is_made(newcomer: Newcomer) -> None:
    newcomer.label()
    words = newcomer.six()
    newcomer.key(Key.Key_Return)
    newcomer.type(" ".join(words))
    newcomer.bot.keyClick(newcomer.focus, Key.Key_Return)
    button = newcomer.desk.find(Button, "Le cahier se prépare…")
    assert not button.isEnabled()
    newcomer.bot.keyClick(newcomer.focus, Key.Key_Return)  # a second Enter makes no second notebook
    newcomer.rest()
    newcomer.sheet(LastSheet)


def test_a_word_typed_wrong_is_said_calmly_and_can_be_seen_again(newcomer: Newcomer) -> None:
    newcomer.make()
    paper = newcomer.copy()
    asked = newcomer.focus.accessibleName()
    newcomer.type("tortuga")
    newcomer.key(Key.Key_Return)
    assert any(w.text().startswith("Ce n’est pas le mot") for w in newcomer.desk.window.findChildren(Words) if w.isVisible())
    newcomer.tab_to(lambda w: w.accessibleName() == "Revoir ce mot")
    newcomer.key(Key.Key_Return)
    assert newcomer.focus.text() == "C’est écrit"
    newcomer.key(Key.Key_Return)
    assert newcomer.focus.accessibleName() == asked
    newcomer.retype(paper)
    assert newcomer.focus.accessibleName() != asked
    newcomer.retype(paper)
    assert newcomer.seen("Dites d’abord où va la feuille.")
    assert not newcomer.desk.find(Button, "Ouvrir le cahier").isEnabled()


def test_a_key_that_is_held_writes_one_word_and_a_word_left_too_soon_is_seen_again(newcomer: Newcomer) -> None:
    """Who keeps Enter down had eight words "written" in a second, and no way back to any."""
    newcomer.make()
    sheet = newcomer.sheet(RecoverySheet)
    first, second = (wordlist.shown(word) for word in sheet.words[:2])
    assert not any(w.text() == "Revoir le mot d’avant" for w in newcomer.desk.window.findChildren(Link) if w.isVisible())
    for again in (False, True, True, True):
        QApplication.sendEvent(newcomer.focus, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again))
    newcomer.rest()
    assert sheet.word.text() == second
    newcomer.tab_to(lambda w: isinstance(w, Link) and w.text() == "Revoir le mot d’avant")
    newcomer.key(Key.Key_Return)
    assert sheet.word.text() == first
    assert newcomer.focus.text() == "C’est écrit"
    assert len(newcomer.copy()) == 8


def test_ctrl_enter_presses_the_one_filled_button_of_each_sheet(newcomer: Newcomer) -> None:
    newcomer.make()
    newcomer.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = newcomer.sheet(RecoverySheet)
    assert sheet.word.text() == wordlist.shown(sheet.words[1])
    paper = sheet.words
    while sheet.copying:
        newcomer.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    newcomer.retype(paper)
    newcomer.retype(paper)
    newcomer.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert newcomer.desk.session.current != "open"  # where the sheet goes is to be said
    sheet.safe.click()
    newcomer.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    newcomer.bot.waitUntil(lambda: newcomer.desk.session.current == "open")


def test_tonight_leaves_the_sheet_to_be_written(newcomer: Newcomer) -> None:
    newcomer.make()
    newcomer.key(Key.Key_Return)
    newcomer.tab_to(lambda w: isinstance(w, Link) and w.text() == "Ce soir")
    newcomer.key(Key.Key_Return)
    assert newcomer.desk.session.current == "open"
    assert newcomer.ask(lambda nb: (nb.own.get("sheet"), nb.own.get("sheet_where"))) == ("tonight", "")


def test_a_notebook_just_made_has_a_copy_at_once(newcomer: Newcomer) -> None:
    words = newcomer.make()
    root = newcomer.desk.root
    (copy,) = (root / "backups").glob("*/*.cahier")
    vault.check(copy, " ".join(words))
    newcomer.key(Key.Key_Return)
    newcomer.tab_to(lambda w: isinstance(w, Link) and w.text() == "Ce soir")
    newcomer.key(Key.Key_Return)
    newcomer.key(Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    (root / "notebook" / "notebook.key").unlink()  # the copy holds the key too: what is lost on the first day opens all the same
    newcomer.bot.waitUntil(lambda: isinstance(newcomer.focus, QLineEdit))
    newcomer.type(" ".join(words))
    newcomer.key(Key.Key_Return)
    assert newcomer.desk.session.current == "open"


def test_an_end_before_the_third_sheet_leaves_a_notebook_that_opens(newcomer: Newcomer, make_desk: Callable[[str], Any]) -> None:
    words = newcomer.make()
    newcomer.key(Key.Key_Return)
    root = newcomer.desk.root
    shutil.copytree(root, root.with_name("killed"))  # as the disk has it, with no closing
    again = Newcomer(make_desk("killed"), newcomer.bot)
    again.desk.window.activateWindow()
    again.bot.waitUntil(lambda: again.focus is not None and again.focus.window() is again.desk.window)
    assert again.desk.session.current == "closed"
    again.type(" ".join(words))
    again.key(Key.Key_Return)
    assert again.desk.session.current == "open"
    assert again.ask(lambda nb: nb.own.get("sheet")) == "tonight"
    assert again.ask(lambda nb: nb.label.get().name) == "Claire Fontanel"


def test_a_notebook_that_could_not_be_made_can_be_tried_again(newcomer: Newcomer) -> None:
    root = newcomer.desk.root
    newcomer.label()
    away = root.with_name("away")
    if root.exists():
        root.rename(away)
    root.write_text("no folder here")
    words = newcomer.six()
    newcomer.key(Key.Key_Return)
    newcomer.type(" ".join(words))
    newcomer.key(Key.Key_Return)
    sheet = newcomer.sheet(WordsSheet)
    assert sheet.slip.isVisible()
    assert "écran" not in sheet.slip.accessibleName()  # no page is open
    assert newcomer.desk.session.current == "new"
    root.unlink()
    newcomer.key(Key.Key_Return)
    newcomer.sheet(LastSheet)


def test_the_language_changes_at_once(newcomer: Newcomer) -> None:
    desk = newcomer.desk
    newcomer.tab_to(lambda w: w.accessibleName() == "English")
    newcomer.key(Key.Key_Return)
    try:
        assert desk.session.settings.language == "en"
        assert QLocale().language() == QLocale.Language.English
        newcomer.bot.waitUntil(lambda: isinstance(newcomer.focus, Button))  # the cover was made anew, ready to begin
        assert len([w for w in desk.window.findChildren(FirstCover) if w.isVisible()]) == 1
    finally:
        desk.session.change_settings(language="fr")
    newcomer.bot.waitUntil(lambda: isinstance(newcomer.focus, Button) and newcomer.focus.text() == "Commencer")


def test_an_example_can_be_leafed_through(newcomer: Newcomer) -> None:
    opened: list[bool] = []
    page = CoverPage(newcomer.desk.session, newcomer.desk.look, lambda: opened.append(True))
    newcomer.bot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    newcomer.bot.mouseClick(newcomer.desk.find(Button, "Feuilleter un exemple", page), Qt.MouseButton.LeftButton)
    assert opened == [True]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_every_sheet_lies_whole_in_every_window(newcomer: Newcomer, width: int, height: int, u: int) -> None:
    desk = newcomer.desk
    desk.session.change_settings(u=u)
    desk.window.resize(width, height)
    newcomer.rest()

    def whole(kind: type[QWidget]) -> None:
        newcomer.rest()
        assert faults(newcomer.sheet(kind)) == []

    whole(FirstCover)
    newcomer.key(Key.Key_Return)
    newcomer.type("Claire Fontanel")
    newcomer.key(Key.Key_Return)
    newcomer.key(Key.Key_Return)
    newcomer.type("01 99 00 4")
    newcomer.key(Key.Key_Return)
    whole(LabelSheet)
    newcomer.type("1 27")
    newcomer.key(Key.Key_Return)
    whole(WordsSheet)
    words = newcomer.six()
    newcomer.key(Key.Key_Return)
    newcomer.type(" ".join(words))
    whole(WordsSheet)
    newcomer.key(Key.Key_Return)
    whole(LastSheet)
    paper = newcomer.copy()
    whole(LastSheet)
    newcomer.type("tortuga")
    newcomer.key(Key.Key_Return)
    whole(LastSheet)
    newcomer.retype(paper)
    newcomer.retype(paper)
    whole(LastSheet)
    assert not desk.window.findChildren(ClosedCover)


# -- the sheet, printed ------------------------------------------------------------------------------------------------------


def to_print(newcomer: Newcomer, device: Any) -> Any:
    """As far as "Choisir l’imprimante", and then on this one."""
    newcomer.make()
    newcomer.desk.chosen.device = device
    sheet = newcomer.sheet(RecoverySheet)
    newcomer.tab_to(lambda w: isinstance(w, Link) and w.text() == "Imprimer")
    newcomer.key(Key.Key_Space)
    assert sheet.slip.title == "Une imprimante garde des copies."
    assert newcomer.focus.text() == "Choisir l’imprimante"
    return sheet


def test_the_sheet_is_printed_with_the_one_for_a_theft_and_two_words_are_typed_back(newcomer: Newcomer) -> None:
    device = Images()
    sheet = to_print(newcomer, device)
    newcomer.key(Key.Key_Space)
    assert len(device.pages()) == 2  # the eight words, and what to do for a lost laptop
    assert sheet.slip.title == "C’est parti à l’imprimante."
    newcomer.retype(sheet.words)
    assert sheet.slip.empty
    newcomer.retype(sheet.words)
    assert newcomer.seen("Deux mots retapés, la feuille est bonne.")


def test_one_may_rather_copy_it(newcomer: Newcomer) -> None:
    device = Images()
    to_print(newcomer, device)
    newcomer.key(Key.Key_Tab)
    assert newcomer.focus.text() == "Plutôt recopier"
    newcomer.key(Key.Key_Space)
    assert not inked(device.pages()[0])
    assert newcomer.focus.text() == "C’est écrit"


def test_a_printer_that_writes_a_pdf_gets_no_word_of_it(newcomer: Newcomer, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    sheet = to_print(newcomer, printer)
    newcomer.key(Key.Key_Space)
    assert sheet.slip.title == "Cette imprimante écrit un fichier."
    assert list(tmp_path.glob("**/*.pdf")) == []
    assert sheet.copying
    assert newcomer.focus.text() == "C’est écrit"


def test_without_a_printer_it_is_copied(newcomer: Newcomer) -> None:
    sheet = to_print(newcomer, None)
    newcomer.key(Key.Key_Space)
    assert sheet.slip.title == "Cet ordinateur ne connaît pas d’imprimante."
    assert len(newcomer.copy()) == 8
    assert sheet.slip.empty


def test_a_cancel_changes_nothing_and_closing_meanwhile_prints_nothing(newcomer: Newcomer) -> None:
    asked: list[Any] = []
    sheet = to_print(newcomer, None)
    newcomer.desk.chosen.paper = lambda parent, then: asked.append(then) or True
    newcomer.key(Key.Key_Space)
    assert sheet.slip.empty
    assert sheet.copying
    newcomer.desk.window.put_away()
    newcomer.bot.waitUntil(lambda: newcomer.desk.session.current == "closed" and newcomer.desk.idle())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    device = Images()
    asked[0](device)
    assert not inked(device.pages()[0])


def test_the_words_on_it_are_those_of_the_sheet_and_nobody_is_named() -> None:
    words = ["oeillet", "rallye", "copie", "berceau", "sonate", "cuivre", "tortue", "abeille"]
    pages = laid(paper_look("ecole"), recovery(words, date(2026, 11, 25)))
    assert [placed.text for placed in pages[0].lines if placed.block.role == "big"] == ["œillet", *words[1:]]
    assert [placed.block.side for placed in pages[0].lines if placed.block.role == "big"] == [str(n) for n in range(1, 9)]
    assert [page.sheet.title for page in pages] == ["Feuille de secours", "Ordinateur perdu ou volé"]


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_what_is_said_of_printing_lies_well(newcomer: Newcomer, width: int, height: int, u: int) -> None:
    newcomer.make()
    newcomer.desk.window.resize(width, height)
    newcomer.desk.look.set_u(u)
    newcomer.bot.waitUntil(newcomer.desk.idle)
    QApplication.processEvents()
    assert faults(newcomer.desk.window) == []
    newcomer.desk.chosen.device = Images()
    newcomer.tab_to(lambda w: isinstance(w, Link) and w.text() == "Imprimer")
    for _ in range(2):
        newcomer.key(Key.Key_Space)
        assert faults(newcomer.desk.window) == []


@pytest.mark.parametrize(("screen", "seen"), [((1093, 614), None), ((1280, 680), None), ((1920, 1080), (1280, 800))])
def test_a_window_begins_whole_on_a_small_screen(screen: tuple[int, int], seen: tuple[int, int] | None, tmp_path: Path) -> None:
    """1366x768 at 125 %: the words in the corners stood beyond the edge of the screen."""
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [{"name": "one", "x": 0, "y": 0, "width": screen[0], "height": screen[1]}]}))
    cahier = Remote(tmp_path / "data", QT_QPA_PLATFORM=f"offscreen:configfile={tmp_path / 'screens.json'}")
    try:
        assert cahier.ask("app.primaryScreen().size().toTuple()") == screen
        cahier.do("window.exemplary()")
        cahier.do("hands.rest()")  # the system lays a window in its own time
        if seen is None:
            cahier.do("window.showNormal()")  # made smaller, it is still whole
            cahier.do("hands.rest()")
        shown = cahier.ask("[w.frameGeometry().getRect() + w.size().toTuple() for w in app.topLevelWidgets() if isinstance(w, type(window))]")
        assert len(shown) == 2
        for x, y, wide, high, *inner in shown:
            assert min(x, y) >= 0
            assert max(x + wide - screen[0], y + high - screen[1]) <= 0, shown
            assert seen is None or tuple(inner) == seen
    finally:
        cahier.stop()
