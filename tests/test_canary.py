"""The canary: a marker word in every field of the real window, and after closing it is nowhere but where it belongs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from desks import TODAY, Desk
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from tour_hands import BOX, BUTTON, CHOICE, FIELD, LINK, ROW, Hands, plain

import resources
from notebook_app.exchange import new_ref, public_key, seal_key, sms_text
from notebook_app.wordlist import recognised
from ui.parts.secret import WordsField

# One word a field, found in no dictionary, so that a leak says where it came from.
MARKERS = {
    "the label's name": "Zafirlabel", "the label's work": "Zafirmetier", "the label's structure": "Zafirorg", "the label's phone": "199004127",
    "a person's name": "Zafirnom", "where it is filed": "Zafirrange", "a person's phone": "639982014", "whose phone": "Zafirdequi",
    "a pasted list": "Zafirliste", "a list given up": "Zafirabandon", "the search field": "Zafircherche", "a name left unwritten": "Zafirbrouillon",
    "an appointment": "Zafirreunion", "its place": "Zafirlieu", "the next one's place": "Zafirmairie",
    "a line": "Zafirligne", "words taken back": "Zafirannule", "a line of Aujourd’hui": "Zafirtete", "a highlighted word": "Zafirmarque",
    "who told it": "Zafirdit", "their role": "Zafirrole", "their phone": "639987702", "news given up": "Zafirrumeur",
    "a recipient": "Zafirdest", "their role in the list": "Zafirvoisin", "their number": "639985236",
    "a colleague's name": "Zafircollegue", "their work number": "612345678", "a wrong name to destroy a page": "Zafirdetruire",
    "for whom one's introduction is": "Zafirpourqui", "a corrected name": "Zafircorrige", "a group's name": "Zafirgroupe",
    "a group's folder": "Zafirdossier",
}  # fmt: skip
ON_THE_COVER = ("the label's name", "the label's work", "the label's structure", "the label's phone")


def forms(word: str) -> set[bytes]:
    """The word as it could lie in a file: in any letters, as text, as Qt keeps text, and as numbers are shown."""
    said = {word, word.lower(), word.upper()}
    if word.isdigit():
        pairs = [word[0], *(word[i : i + 2] for i in range(1, len(word), 2))]
        said |= {space.join(pairs) for space in (" ", "\u00a0", "\u202f")}
    return {each.encode(code) for each in said for code in ("utf-8", "utf-16-le", "utf-16-be")}


def found_in(data: bytes, but: tuple[str, ...] = ()) -> list[str]:
    return [field for field, word in MARKERS.items() if field not in but and any(form in data for form in forms(word))]


def found_in_text(text: str, but: tuple[str, ...] = ()) -> list[str]:
    return found_in(text.encode(errors="replace"), but)


def found_under(folder: Path) -> list[str]:
    """Where a marker stands in a file's bytes or in a name, but for the label's four copies in the settings."""
    wrong = []
    for path in sorted(folder.rglob("*")):
        but = ON_THE_COVER if path.name == "settings.toml" else ()
        wrong += [f"{path.name}: {field}, in its name" for field in found_in_text(path.name)]
        wrong += [f"{path.name}: {field}" for field in (found_in(path.read_bytes(), but) if path.is_file() else ())]
    return wrong


class Titles(QObject):
    """Every title a window ever has."""

    def __init__(self) -> None:
        super().__init__()
        self.had: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.WindowTitleChange, QEvent.Type.Show, QEvent.Type.ModifiedChange) and isinstance(watched, QWidget):
            self.had |= {watched.windowTitle(), watched.windowIconText(), watched.windowFilePath()} if watched.isWindow() else set()
        return False


@pytest.fixture
def titles(qapp: QApplication) -> Iterator[Titles]:
    titles = Titles()
    qapp.installEventFilter(titles)
    yield titles
    qapp.removeEventFilter(titles)


class Remembered(QObject):
    """What was typed in where no input method was asked to keep nothing of it: many learn words, in files of their own that anybody can read."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: set[str] = set()
        self.asked = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget) and watched.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            if watched.inputMethodQuery(Qt.InputMethodQuery.ImHints) & Qt.InputMethodHint.ImhSensitiveData.value:
                self.asked += 1
            else:
                self.fields.add(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False


@pytest.fixture
def remembered(qapp: QApplication) -> Iterator[Remembered]:
    remembered = Remembered()
    qapp.installEventFilter(remembered)
    yield remembered
    qapp.removeEventFilter(remembered)


class Writer(Hands):
    """Fills every field there is with its marker."""

    def __init__(self, desk: Desk, outside: Path) -> None:
        super().__init__(desk)
        self.outside = outside
        self.left: dict[str, Any] = {}  # what was given: the text that was shown, the file that was saved

    def page(self, name: str) -> None:
        self.key("Ctrl+K")
        self.write(name)
        self.key("Return")
        assert plain(self.focus).startswith("Page de"), self.focus

    def begin(self) -> None:
        self.ready()
        self.key("Return")
        self.write_label("Claire Zafirlabel", "Zafirorg", "01 99 00 41 27")
        self.learn_six()
        self.key("Return")
        self.first_letters(self.six)
        self.key("Return")
        self.until(lambda: self.says("huit mots, sur papier"), "the notebook is made")
        self.rest()
        self.copy_eight()
        self.type_one_back()
        self.type_one_back()
        self.click(CHOICE, "chez moi")
        self.click(BUTTON, "Ouvrir le cahier")

    def people(self) -> None:
        self.write("Nadia Zafirnom")
        self.key("Tab")
        self.write("06 39 98 20 14")
        self.key("Return")
        self.click(LINK, "Coller une liste")
        self.paste("Paul Zafirliste 06 39 98 11 22")
        self.click(BUTTON, "Ajouter une personne")
        self.click(LINK, "Coller une liste")
        self.write("Jean Zafirabandon")
        self.key("Esc")
        self.key("Ctrl+K")
        self.write("Zafircherche")
        self.key("Ctrl+A", "Delete")
        self.key("Ctrl+Shift+N")
        self.write("Zafirbrouillon")

    def today(self) -> None:
        self.key("Ctrl+0")
        for typed in ("9h Zafirreunion, Zafirlieu", "10h30 Nadia Zafirnom"):
            self.click(FIELD, "Ajouter un rendez-vous")
            self.write(typed)
            self.key("Return")
        self.click(CHOICE, "Zafirnom Nadia, honoré")
        self.click(FIELD, "Ligne de Zafirnom Nadia")
        self.write("Zafirtete au calme")
        self.key("Ctrl+A", "Ctrl+C")

    def person(self) -> None:
        self.page("zafirn")
        self.key("Ctrl+N")
        self.write("Zafirligne puis Zafirmarque")
        self.key("Ctrl+Shift+Left", "Ctrl+M", "End")
        self.write(" Zafirannule")
        self.until(lambda: self.desk.idle() and not self.desk.page().editor.dirty, "it is saved")
        self.key("Ctrl+Z")
        self.key("Ctrl+Shift+C")
        self.click(LINK, "On me l’a dit")
        self.write("Zafirrumeur")
        self.key("Ctrl+A")
        for words in ("Zafirdit", "Zafirrole", "hier", "06 39 98 77 02"):
            self.write(words)
            self.key("Tab") if not words.startswith("06") else self.key("Ctrl+Return")
        self.key("Ctrl+R")
        self.write("1/12 10h30, Zafirmairie")
        self.key("Return")
        self.click(LINK, "Ajouter un numéro")
        self.write("Zafirdequi")
        self.key("Tab")
        self.write("06 39 98 20 15")
        self.key("Return")
        self.click(LINK, "Détruire la page")
        self.write("Zafirdetruire")
        self.key("Esc")
        self.click(LINK, "Renommer la page")
        self.click(FIELD, "Rangé à")
        self.key("Ctrl+A")
        self.write("Zafirrange Nadia")
        self.key("Ctrl+Return")

    def give(self) -> None:
        self.key("Ctrl+E")
        self.click(FIELD, "Écrire un nom")
        self.write("Mehdi Zafirdest")
        self.key("Tab")
        self.write("Zafirvoisin")
        self.key("Tab")
        self.write("06 39 98 52 36")
        self.key("Return")
        self.click(BOX, "N. Z. est d’accord")
        self.left["shown"] = next(thing.widget.text() for thing in self.things() if type(thing.widget).__name__ == "TextCard")
        self.key("Ctrl+Return", "Return")
        self.left["text"] = QGuiApplication.clipboard().text()
        self.key("Esc", "Ctrl+E")
        self.click(BOX, "Mehdi Zafirdest")
        self.click(LINK, "Autrement")
        self.click(CHOICE, "contact")
        self.key("Esc")
        self.click(BOX, "N. Z. est d’accord")
        self.key("Ctrl+Return")
        self.desk.chosen.path = self.outside / "carte.vcf"
        self.click(BUTTON, "Enregistrer le fichier")
        self.left["file"] = self.desk.chosen.path.read_bytes()
        self.left["asked"] = list(self.desk.chosen.asked)
        assert len(self.ask(lambda nb: nb.register.departures())) == 2
        self.key("Ctrl+4", "Down")

    def receive(self) -> None:
        payload = {"about": {"ini": "N.Z.", "ref": new_ref([])}, "by": {"name": "Ines Zafircollegue", "tel": "+33612345678"}, "t": "carte"}
        self.key("Ctrl+3")
        self.paste(str(sms_text({**payload, "last": "2026-11-23"})))
        self.click(BUTTON, "Oui, c’est Nadia")
        assert any("Zafircollegue" in thing.name for thing in self.things(ROW))

    def colleagues(self) -> None:
        """A colleague whose name is corrected, one's introduction, a group and its folder."""
        by = {"key": public_key(b"\1" * 32), "name": "Sophie Le Goff", "phone": "+33199006315", "seal": seal_key(bytes(32))}
        self.ask(lambda nb: nb.directory.introduce(by, 1, b"1", TODAY))
        self.desk.session.go.emit("rabat", {"row": "colleagues"})
        self.rest()
        self.click(LINK, "Sophie Le Goff")
        self.click(LINK, "Corriger le nom ou le téléphone")
        self.key("Ctrl+A")
        self.write("Sophie Zafircorrige")
        self.key("Ctrl+Return", "Esc")
        self.click(BUTTON, "Me présenter")
        self.write("Zafirpourqui")
        self.desk.chosen.path = self.outside / "moi.visite"
        self.key("Return")
        self.left["introduction"] = self.desk.chosen.path.read_bytes()
        self.key("Esc")
        self.click(LINK, "Faire un groupe")
        self.write("Zafirgroupe")
        self.click(BOX, "Sophie Zafircorrige")
        self.desk.chosen.path = self.outside / "Zafirdossier"
        self.desk.chosen.path.mkdir()
        self.click(LINK, "Choisir le dossier")
        self.key("Ctrl+Return")
        self.left["lying"] = [file.read_bytes() for file in self.desk.chosen.path.iterdir()]
        self.key("Esc")

    def everything(self) -> None:
        for step in (self.begin, self.people, self.today, self.person, self.give, self.receive, self.colleagues):
            step()
        self.desk.session.change_label(self.window, self.label_with_work(), lambda _: None, lambda fault: pytest.fail(str(fault)))
        self.rest()

    def label_with_work(self) -> Any:
        return self.ask(lambda nb: nb.label.get()).with_(job="Zafirmetier")


@pytest.fixture
def writer(blank: Desk, tmp_path: Path) -> Writer:
    outside = tmp_path / "outside"
    outside.mkdir()
    return Writer(blank, outside)


def test_the_search_finds_each_form(tmp_path: Path) -> None:
    """The deliberate leak: whatever is hidden, and however, it is found."""
    for field, word in MARKERS.items():
        for code in ("utf-8", "utf-16-le", "utf-16-be"):
            (tmp_path / "leak").write_bytes(b"\x00\x01" + word.lower().encode(code) + b"\xff")
            assert found_under(tmp_path) == [f"leak: {field}"]
    (tmp_path / "leak").unlink()
    (tmp_path / "settings.toml").write_text('label_name = "Claire Zafirlabel"\nlast = "Zafirnom"\n')
    assert found_under(tmp_path) == ["settings.toml: a person's name"]
    assert found_in_text("06\u00a039\u00a098\u00a020\u00a014".removeprefix("0")) == ["a person's phone"]


def test_what_is_written_is_nowhere_but_in_the_notebook(
    writer: Writer, scratch: Path, titles: Titles, remembered: Remembered, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    desk = writer.desk
    listening = set(scratch.rglob("*"))  # what the test run itself writes down lies there with a name on Windows
    assert not listening or sys.platform == "win32"
    writer.everything()
    # the notebook has each of them, so that the search below is for something
    texts = "\n".join(str(writer.ask(do)) for do in SECTIONS)
    assert {field for field, word in MARKERS.items() if word not in texts} - {"words taken back"} == NEVER_KEPT

    assert found_under(desk.root) == []  # while it is open
    shutil.copytree(desk.root, tmp_path / "killed")  # as a crash would leave it
    writer.key("Ctrl+L")
    assert desk.session.current == "closed"
    assert found_under(desk.root) == []
    assert found_under(tmp_path / "killed") == []
    assert set(scratch.rglob("*")) == listening

    settings = (desk.root / "settings.toml").read_text("utf-8").splitlines()
    assert found_in_text("\n".join(line for line in settings if not line.startswith("label_"))) == []
    log = (desk.root / "log" / "cahier.log").read_text("ascii") if (desk.root / "log" / "cahier.log").exists() else ""
    assert "unforeseen" not in log
    words = (" ".join(writer.six), " ".join(writer.eight))
    everywhere = b"".join(path.read_bytes() for path in desk.root.rglob("*") if path.is_file())
    assert not any(secret.encode(code) in everywhere for secret in words for code in ("utf-8", "utf-16-le"))

    assert titles.had - {"", "Cahier"} == set()
    assert remembered.fields == set()
    assert remembered.asked > 500  # letters
    said = capfd.readouterr()
    assert found_in_text(said.out + said.err) == []


def test_what_leaves_is_what_was_shown(writer: Writer) -> None:
    writer.begin()
    writer.people()
    writer.today()
    writer.person()
    writer.give()
    writer.colleagues()
    left = writer.left
    assert left["text"] == left["shown"]
    assert found_in_text(left["text"]) == ["the label's name", "the label's phone"]
    assert found_in(left["file"]) == ["the label's name", "the label's phone"]
    assert found_in_text("\n".join([*left["asked"], *writer.desk.chosen.asked])) == []
    assert [found_in(data) for data in (left["introduction"], *left["lying"])] == [["the label's name", "the label's phone"]] * 2


def held(there: list[QWidget]) -> list[str]:
    """The fields whose markers a widget still holds, wherever it is and whether it can be seen."""
    said: list[object] = []
    for widget in there:
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.whatsThis(), widget.statusTip()]
        said += [words() for words in (getattr(widget, name, None) for name in ("text", "toPlainText", "placeholderText")) if callable(words)]
    return found_in_text("\n".join(map(str, said)), but=ON_THE_COVER)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (800, 520)])
def test_after_closing_nothing_is_held_in_the_window_or_to_be_pasted(writer: Writer, qapp: QApplication, width: int, height: int) -> None:
    others = qapp.allWidgets()  # of other tests; kept, so that a widget made later has another address
    writer.everything()
    writer.key("Ctrl+L")
    writer.size(width, height)
    writer.reopen(writer.six)
    for page in ("people", "week", "received", "register", "rabat"):
        writer.desk.session.go.emit(page, None)
        writer.rest()
    writer.page("zafirn")
    writer.key("Ctrl+E", "Esc", "Ctrl+Shift+C")
    assert "Zafirligne" in QGuiApplication.clipboard().text()
    assert held([widget for widget in qapp.allWidgets() if widget not in others])
    writer.key("Ctrl+L")
    writer.rest()
    assert QGuiApplication.clipboard().text() == ""
    there = [widget for widget in qapp.allWidgets() if widget not in others]
    assert held(there) == []
    assert not any(widget.document().toPlainText() for widget in there if isinstance(widget, QTextEdit | QPlainTextEdit))
    assert not any(widget.isUndoAvailable() for widget in there if isinstance(widget, QLineEdit))
    assert found_in_text(writer.all_words(), but=ON_THE_COVER) == []
    assert desk_memory(writer.desk) == []


def test_the_words_that_open_it_are_in_no_widget_once_it_is_open(writer: Writer, qapp: QApplication) -> None:
    writer.begin()
    said: set[str] = set()
    for widget in qapp.allWidgets():
        said |= {widget.accessibleName(), widget.accessibleDescription(), *(text() for text in [getattr(widget, "text", None)] if callable(text))}
    words = {recognised(run) for each in said for run in str(each).split() if len(str(each)) < 80}
    # A word may be drawn that the program says of itself, as "page" or "feuille": that one tells nothing.
    sources = ElementTree.fromstring(resources.read("i18n/cahier_en.ts")).iter("source")
    its_own = {recognised(run) for source in sources for run in str(source.text).split()}
    assert len(its_own) < 100
    assert not ({*writer.six, *writer.eight} - its_own) & words
    writer.key("Ctrl+L")
    writer.reopen(writer.six)
    assert not any(isinstance(widget, WordsField) for widget in qapp.allWidgets() if widget.window() is writer.window)


def test_a_text_that_was_copied_to_leave_is_pasted_before_closing(writer: Writer) -> None:
    writer.begin()
    writer.people()
    writer.today()
    writer.person()
    writer.give()
    QGuiApplication.clipboard().clear()
    writer.page("zafirn")
    writer.key("Ctrl+E")
    writer.click(BOX, "Mehdi Zafirdest")
    writer.click(BOX, "N. Z. est d’accord")
    writer.key("Ctrl+Return", "Return")
    text = QGuiApplication.clipboard().text()
    assert found_in_text(text) == ["the label's name", "the label's phone"]
    writer.key("Ctrl+L")
    assert QGuiApplication.clipboard().text() == ""


def test_the_idle_hour_takes_the_clipboard_too(writer: Writer) -> None:
    writer.begin()
    writer.people()
    writer.page("zafirn")
    writer.write("Zafirligne")
    writer.key("Ctrl+A", "Ctrl+C")
    writer.desk.clock.on(minutes=61)
    writer.key("x")  # the key that wakes the computer
    assert writer.desk.session.current == "closed"
    assert QGuiApplication.clipboard().text() == ""
    assert not any(widget.text() for widget in writer.window.findChildren(QLineEdit))  # typed nowhere


SECTIONS: tuple[Callable[[Any], object], ...] = (
    lambda nb: nb.label.get(),
    lambda nb: [(nb.people.get(row.id), nb.entries.window(row.id), nb.told.of(row.id), nb.agenda.of(row.id)) for row in nb.people.rows()],
    lambda nb: [nb.entries.versions(entry.id) for row in nb.people.rows() for entry in nb.entries.window(row.id)],
    lambda nb: nb.agenda.on(next(iter(nb.register.departures())).day),
    lambda nb: nb.directory.recipients(),
    lambda nb: nb.cards.kept(),
    lambda nb: (nb.circles.all(), [departure.to for departure in nb.register.departures()]),
)
NEVER_KEPT = {"a list given up", "the search field", "a name left unwritten", "news given up", "a wrong name to destroy a page"}


def desk_memory(desk: Desk) -> list[str]:
    """What the session itself still knows, but for what the next opening gives back."""
    return found_in_text(repr({name: value for name, value in vars(desk.session).items() if name != "_settings"}))


FAULTS = """
import sys
from pathlib import Path
from threading import Thread

import as_started
from PySide6.QtCore import QCoreApplication, QTimer

from ui.app import main


class Half:
    def __repr__(self):
        return "Zafirnom"

    def __del__(self):
        raise ValueError("Zafirnom")


class Options:
    data_dir = sys.argv[1]

    @property
    def files(self):  # asked for once the window stands
        people = {}
        for _ in range(3):
            QTimer.singleShot(0, lambda: people["Zafirnom"])
        QTimer.singleShot(0, Half)
        thread = Thread(target=lambda: int("Zafirnom"), name="Zafirnom")
        QTimer.singleShot(0, thread.start)
        QTimer.singleShot(0, thread.join)
        QTimer.singleShot(0, QCoreApplication.quit)
        return []


sys.exit(main(Options()))
"""


def test_what_goes_wrong_in_the_program_says_nothing_of_what_is_written(tmp_path: Path) -> None:
    """What a program says beside its window lies in the journal of many systems, readable for months."""
    tests = Path(__file__).parent
    found = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join([str(tests.parent), str(tests)])}
    done = subprocess.run([sys.executable, "-c", FAULTS, str(tmp_path)], env=found, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert found_in_text(done.stdout + done.stderr) == []
    said = sorted(line.split(":")[0] for line in done.stderr.splitlines())
    assert said == ["KeyError <string>", "ValueError <string>", "ValueError <string>"]
    assert found_under(tmp_path) == []
    told = [line.split()[1:3] for line in (tmp_path / "log" / "cahier.log").read_text("ascii").splitlines()]
    assert sorted(told) == [["unforeseen", "KeyError"], ["unforeseen", "ValueError"], ["unforeseen", "ValueError"]]  # each place once
