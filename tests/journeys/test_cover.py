"""The closed cover: what opens it, what is said when it does not open, and the words that wait for the next opening."""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hand import asked, write
from laid import faults
from leaves import settle
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from tour_hands import Hands

from notebook_app.model import Label, Written
from notebook_app.notebook import Notebook
from ui.parts.choices import Check
from ui.parts.closed import ClosedCover
from ui.parts.secret import WordsField
from ui.parts.slip import Slip
from ui.parts.widgets import Button, Link, Words

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CHEAP = {"m": 8192, "t": 1, "p": 1}
SIX = "oeillet rallye copie berceau sonate cuivre"
OWN = "Le chat de 12 ans dort, l’été, sur le mur."
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 40), (1280, 800, 48), (1280, 800, 64), (800, 520, 40)]


class Owner:
    """Somebody before her closed notebook."""

    def __init__(self, desk: Any, qtbot: Any) -> None:
        self.desk, self.bot = desk, qtbot
        desk.window.activateWindow()
        qtbot.waitUntil(lambda: isinstance(self.focus, QLineEdit) and self.focus.window() is desk.window)

    @property
    def focus(self) -> Any:
        return QApplication.focusWidget()

    @property
    def state(self) -> str:
        return str(self.desk.session.current)

    def rest(self) -> None:
        self.bot.waitUntil(self.desk.idle)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        write(self.bot, words)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focus, key, modifiers)
        self.rest()

    def open_with(self, words: str) -> None:
        self.type(words)
        self.key(Key.Key_Return)

    def press(self, kind: type[QWidget], name: str) -> None:
        self.bot.mouseClick(self.desk.find(kind, name), Qt.MouseButton.LeftButton)
        self.rest()

    @property
    def cover(self) -> ClosedCover:
        return next(w for w in self.desk.window.findChildren(ClosedCover) if w.isVisible())

    def told(self) -> str:
        """What the notice on the cover says."""
        found = [w.accessibleName() for w in self.desk.window.findChildren(Slip) if w.isVisible()]
        return found[0] if found else ""

    def seen(self, words: str) -> bool:
        return any(w.isVisible() and w.text() == words for w in self.desk.window.findChildren(Words))

    def ask(self, do: Callable[[Notebook], Any]) -> Any:
        return asked(self.desk, self.bot, do)


@pytest.fixture
def owner(closed: Any, qtbot: Any) -> Owner:
    return Owner(closed, qtbot)


@pytest.fixture(scope="module")
def own_phrase(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed notebook set with a phrase of one's own, and its eight words."""
    folder = tmp_path_factory.mktemp("own") / "notebook"
    notebook, eight = Notebook.begin(folder, OWN, Label("Claire Fontanel", phone="+33199004127"), kdf=CHEAP)
    notebook.close()
    return folder, eight


@pytest.fixture
def phrase_owner(own_phrase: tuple[Path, str], make_desk: Any, tmp_path: Path, qtbot: Any) -> Owner:
    shutil.copytree(own_phrase[0].parent, tmp_path / "data")
    return Owner(make_desk("data"), qtbot)


# -- what opens ------------------------------------------------------------------------------------------------------


def test_whose_notebook_it_is_is_read_out_too(hands: Hands) -> None:
    hands.key("Ctrl+L")
    hands.rest()
    (cover,) = [w for w in hands.desk.window.findChildren(ClosedCover) if w.isVisible()]
    said = cover.accessibleDescription()
    assert said.startswith("Claire Fontanel, ")
    assert said.endswith("01\u00a099\u00a000\u00a041\u00a027")


def test_a_screen_reader_is_told_no_letter_of_a_secret(owner: Owner) -> None:
    """Qt tells what is typed into a field of dots letter by letter, to who asks for its text; this one has a name, and no text."""
    owner.type("oeilrall")
    told = QAccessible.queryAccessibleInterface(owner.focus)
    assert told.role() == QAccessible.Role.EditableText
    assert told.state().passwordEdit
    assert told.state().focused
    assert told.text(QAccessible.Text.Name) == "Vos six mots"
    assert told.text(QAccessible.Text.Value) == "\u2022" * 8
    assert told.textInterface() is None
    told.setText(QAccessible.Text.Value, "oeil rall copi berc sona cuiv")  # by what types for who cannot
    owner.key(Key.Key_Return)
    assert owner.state == "open"


def test_first_letters_and_enter_open_it(owner: Owner) -> None:
    assert owner.focus.echoMode() == QLineEdit.EchoMode.Password
    owner.type("oeilrallcopibercsona")
    owner.type("cuiv")
    assert owner.focus.accessibleDescription() == "mot 6, reconnu"
    assert owner.state == "closed"  # not before Enter
    owner.key(Key.Key_Return)
    assert owner.state == "open"
    assert not owner.desk.window.findChildren(ClosedCover)  # and nothing that was typed


@pytest.mark.parametrize(
    "typed",
    [
        "OEILLET  Rallye, copie berceau SONATE cuivre ",
        "œillet rallye copie berceau sonate cuivre",
        "œïllet\u00a0rallye\u2019copie berceau sonaté cuivre",
        "oe\u0308illet rallye copie berceau sonate\u0301 cuivre",
        "oeilletrallyecopieberceausonatecuivre",
    ],
)
def test_accents_capitals_and_spaces_never_lock_anyone_out(owner: Owner, typed: str) -> None:
    owner.open_with(typed)
    assert owner.state == "open"


def test_composed_letters_reach_the_masked_field(owner: Owner) -> None:
    for preedit, commit in (("¨", ""), ("", "œïllet "), ("^", ""), ("", "ra"), ("", "llyê "), ("", "copie berceau sonate cuivre")):
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(owner.focus, event)
    assert owner.cover.field.complete()
    owner.key(Key.Key_Return)
    assert owner.state == "open"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", ""])
def test_pasted_words_open_it_also_with_a_line_end(owner: Owner, end: str) -> None:
    QGuiApplication.clipboard().setText("oeillet rallye copie\nberceau sonate cuivre" + end)
    owner.key(Key.Key_V, CONTROL)
    owner.key(Key.Key_Return)
    assert owner.state == "open"


def test_a_phrase_of_ones_own_opens_it_letter_for_letter(phrase_owner: Owner) -> None:
    phrase_owner.type(OWN)
    assert phrase_owner.cover.field.free
    phrase_owner.key(Key.Key_Return)
    assert phrase_owner.state == "open"


def test_the_eight_words_of_the_sheet_open_it_in_the_same_field(phrase_owner: Owner, own_phrase: tuple[Path, str]) -> None:
    phrase_owner.type(own_phrase[1])
    assert phrase_owner.cover.field.count == 8  # it grew
    phrase_owner.key(Key.Key_Return)
    assert phrase_owner.state == "open"


def test_a_forgotten_phrase_leads_to_the_sheet(phrase_owner: Owner, own_phrase: tuple[Path, str]) -> None:
    phrase_owner.type("oeil")
    phrase_owner.press(Link, "Phrase oubliée\u202f?")
    assert "huit mots" in phrase_owner.told()
    assert phrase_owner.focus.accessibleName() == "Les huit mots de la feuille de secours"
    assert phrase_owner.focus.text() == ""
    phrase_owner.open_with(" ".join(word[:4] for word in own_phrase[1].split()) if _certain(own_phrase[1]) else own_phrase[1])
    assert phrase_owner.state == "open"


def _certain(words: str) -> bool:
    from notebook_app.wordlist import recognised

    return all(recognised(word[:4]) == word for word in words.split())


def test_the_button_opens_and_says_what_is_waited_for(owner: Owner) -> None:
    owner.type(SIX)
    owner.bot.mouseClick(owner.desk.find(Button, "Ouvrir le cahier"), Qt.MouseButton.LeftButton)
    assert owner.state == "opening"
    assert not owner.desk.find(Button, "Le cahier s’ouvre…").isEnabled()
    owner.bot.keyClick(owner.cover.field, Key.Key_Return)  # a second Enter asks for nothing more
    owner.rest()
    assert owner.state == "open"


def test_everything_is_reached_by_keyboard(owner: Owner) -> None:
    reached = [owner.focus.accessibleName()]
    for _ in range(3):
        owner.key(Key.Key_Tab)
        reached.append(owner.focus.accessibleName() or owner.focus.text())
    assert reached == ["Vos six mots", "Personne ne regarde", "Phrase oubliée\u202f?", "Ouvrir le cahier"]


def test_words_are_hidden_until_nobody_watches(owner: Owner) -> None:
    owner.type("oeil")
    owner.press(Check, "Personne ne regarde")
    assert owner.cover.field.echoMode() == QLineEdit.EchoMode.Normal
    owner.press(Check, "Personne ne regarde")
    assert owner.cover.field.echoMode() == QLineEdit.EchoMode.Password


# -- what does not ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shown", [False, True])
def test_no_input_method_is_to_keep_or_foretell_a_secret(owner: Owner, shown: bool) -> None:
    if shown:
        owner.press(Check, "Personne ne regarde")
    hints, hint = owner.cover.field.inputMethodQuery(Qt.InputMethodQuery.ImHints), Qt.InputMethodHint
    wanted = (hint.ImhSensitiveData | hint.ImhNoPredictiveText | hint.ImhNoAutoUppercase).value
    assert hints & wanted == wanted


def test_wrong_words_stay_and_are_replaced_by_the_next_letter(owner: Owner) -> None:
    owner.open_with("oeil rall copi berc sona sona")
    assert owner.told() == "Ces mots n’ouvrent pas le cahier. Réessayez."
    assert owner.focus is owner.cover.field
    assert owner.focus.selectedText() == owner.focus.text() != ""
    owner.type(SIX)
    assert owner.focus.text() == SIX
    assert owner.told() == ""
    owner.key(Key.Key_Return)
    assert owner.state == "open"


@pytest.mark.parametrize("words", [SIX, "oeil rall copi berc sona sona"], ids=["opened", "refused"])
def test_the_collector_rests_while_a_notebook_is_opened_and_not_after(owner: Owner, words: str) -> None:
    seen: list[tuple[str, bool]] = []
    owner.desk.session.state.connect(lambda state: seen.append((state, gc.isenabled())))
    owner.open_with(words)
    assert seen[0] == ("opening", False)
    owner.bot.waitUntil(gc.isenabled)


def test_wrong_words_can_be_corrected(owner: Owner) -> None:
    owner.open_with("oeil rall copi berc sona sona")
    owner.key(Key.Key_End)
    for _ in range(4):
        owner.key(Key.Key_Backspace)
    owner.open_with("cuiv")
    assert owner.state == "open"


def test_a_word_that_is_not_in_the_list_is_named_by_its_place(owner: Owner) -> None:
    owner.open_with("oeillet rallye kopie berceau sonate cuivre")
    assert owner.told() == "Le mot 3 n’est pas dans la liste. Réessayez."


def test_nothing_typed_asks_for_words(owner: Owner) -> None:
    owner.key(Key.Key_Return)
    assert owner.told().startswith("Il faut les six mots.")
    assert owner.state == "closed"


def test_capitals_held_by_the_keyboard_are_said_beside_the_field(owner: Owner) -> None:
    owner.type("O")
    QApplication.sendEvent(owner.focus, QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, Qt.KeyboardModifier.NoModifier, "A"))
    assert owner.seen("Verr. Maj est allumé.")
    owner.key(Key.Key_Return)
    assert owner.told() == "Ces mots n’ouvrent pas le cahier. Verr. Maj est allumé. Réessayez."
    QApplication.sendEvent(owner.focus, QKeyEvent(QEvent.Type.KeyPress, Key.Key_CapsLock, Qt.KeyboardModifier.NoModifier, ""))
    assert owner.seen("premières lettres suffisent")


def test_twenty_wrong_tries_lock_nobody_out(owner: Owner) -> None:
    for _ in range(20):
        owner.open_with("oeil rall copi berc sona sona")
        assert owner.told().startswith("Ces mots")
    owner.open_with(SIX)
    assert owner.state == "open"


def test_a_notebook_open_elsewhere_says_so(owner: Owner) -> None:
    other = Notebook.open(owner.desk.root / "notebook", SIX)
    try:
        owner.open_with(SIX)
        assert owner.told().startswith("Ce cahier est déjà ouvert dans une autre fenêtre.")
        assert owner.state == "closed"
    finally:
        other.close()
    owner.open_with(SIX)
    assert owner.state == "open"


def test_a_damaged_notebook_says_so_and_changes_nothing(owner: Owner) -> None:
    file = owner.desk.root / "notebook" / "notebook.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:])
    owner.open_with(SIX)
    assert owner.told().startswith("Une page est illisible.")
    file.write_bytes(whole)
    owner.press(Link, "Revenir")
    owner.open_with(SIX)
    assert owner.state == "open"


def test_closing_the_window_while_it_opens_leaves_the_notebook_closed(owner: Owner) -> None:
    owner.type(SIX)
    owner.bot.keyClick(owner.focus, Key.Key_Return)
    assert owner.desk.window.close()
    assert owner.state == "closed"
    Notebook.open(owner.desk.root / "notebook", SIX).close()  # nobody holds it


def test_a_dead_key_pending_at_closing_is_typed_nowhere(desk: Any, qtbot: Any) -> None:
    desk.session.go.emit("people", {"new": True})
    qtbot.waitUntil(lambda: desk.idle() and isinstance(QApplication.focusWidget(), QLineEdit))
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent("^", []))
    desk.window.close_notebook()
    owner = Owner(desk, qtbot)
    assert owner.cover.field.text() == ""
    owner.open_with(SIX)
    assert owner.state == "open"


# -- words that wait -------------------------------------------------------------------------------------------------

moved_folder = pytest.mark.skipif(sys.platform == "win32", reason="an open file's folder cannot be renamed there")


@pytest.fixture
def unsaved(desk: Any, qtbot: Any) -> Owner:
    """The disk is gone while a line is written; then the notebook was closed."""
    rows = _ask(desk, qtbot, lambda nb: nb.people.rows())
    person = next(row.id for row in rows if row.name == "Nadia Ferhat")
    line = _ask(desk, qtbot, lambda nb: nb.entries.window(person))[-1]
    folder = desk.root / "notebook"
    folder.rename(folder.with_name("away"))
    lines = [Written(line.id, line.day, line.text + " Suite."), Written(None, line.day, "Encore.", key=7)]
    desk.session.saving.save_lines(desk.page(), person, lines, lambda saved: pytest.fail("the disk was gone, then the page"))
    qtbot.waitUntil(desk.idle)
    qtbot.keyClick(QApplication.focusWidget() or desk.window, Key.Key_L, CONTROL)
    qtbot.waitUntil(desk.idle)
    folder.with_name("away").rename(folder)
    owner = Owner(desk, qtbot)
    owner.rest()
    return owner


def _ask(desk: Any, qtbot: Any, do: Callable[[Notebook], Any]) -> Any:
    answers: list[Any] = []
    desk.session.ask(desk.window, do, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


@moved_folder
def test_unsaved_words_are_said_on_the_cover_and_written_first_at_the_next_opening(unsaved: Owner) -> None:
    assert unsaved.seen("Des lignes attendent d’être enregistrées.")
    unsaved.open_with(SIX)
    assert unsaved.state == "open"
    assert unsaved.desk.session.unsaved == 0
    texts = unsaved.ask(lambda nb: [line.text for row in nb.people.rows() for line in nb.entries.window(row.id)])
    assert sum(line.endswith(" Suite.") for line in texts) == 1
    assert texts.count("Encore.") == 1


@moved_folder
def test_quitting_with_unsaved_words_asks_first(unsaved: Owner) -> None:
    window = unsaved.desk.window
    assert not window.close()
    assert window.isVisible()
    assert unsaved.told().startswith("Des lignes attendent d’être enregistrées.")
    assert unsaved.focus.text() == "Rester"
    unsaved.key(Key.Key_Return)
    assert unsaved.told() == ""
    assert unsaved.focus is unsaved.cover.field
    assert not window.close()
    unsaved.press(Link, "Quitter quand même")
    assert not window.isVisible()


def test_saved_words_ask_nothing(owner: Owner) -> None:
    owner.open_with(SIX)
    owner.key(Key.Key_L, CONTROL)
    owner.rest()
    assert not owner.seen("Une ligne attend d’être enregistrée.")
    assert owner.desk.window.close()


# -- how it lies -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_the_cover_lies_whole_in_every_window(owner: Owner, width: int, height: int, u: int) -> None:
    owner.desk.session.change_settings(u=u)
    owner.desk.window.resize(width, height)
    cover = owner.cover

    def whole() -> None:
        owner.rest()
        assert faults(cover) == []

    whole()
    owner.open_with("oeillet rallye kopie berceau sonate cuivre")
    whole()
    cover.set_unsaved(1)
    whole()
    owner.press(Link, "Phrase oubliée\u202f?")
    whole()
    owner.type("oeillet rallye copie berceau sonate cuivre oeillet rallye")
    whole()
    owner.key(Key.Key_Return)
    whole()
    cover.told("alert", "L’ordinateur refuse l’accès au cahier.", "Rien n’est perdu. Réessayez, ou appelez qui s’en occupe.")
    whole()
    cover.ask_to_quit()
    whole()


@pytest.mark.parametrize("system", [False, True])
def test_each_of_the_six_words_has_its_line_in_the_systems_own_colours_too(closed: Any, qtbot: Any, system: bool) -> None:
    """Without the ruling, nothing said that six words are awaited."""
    settle(closed.look, system_colours=system)
    qtbot.waitUntil(closed.idle)
    field = closed.window.findChild(WordsField)
    shown = field.grab().toImage()
    inside = range(field.width() // 20, field.width() * 19 // 20)
    paper, most = shown.pixelColor(field.width() // 2, field.height() // 10), []
    for y in range(field.height() // 5, field.height() * 9 // 10):
        marked = [x for x in inside if shown.pixelColor(x, y) != paper]
        most.append(sum(x - 1 not in marked for x in marked) if len(marked) > field.width() // 2 else 0)
    assert [n for n in most if n >= 3] == [3, 3]
