"""The words of the screen: English whole, French plurals, and what the typographer asks of the French source."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from desks import Desk
from PySide6.QtCore import QCoreApplication, QFileInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTreeView, QWidget

from notebook_app.kinds import Way
from ui.app import Chooser, Language
from ui.parts.giving import way_word

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "resources" / "i18n"


def messages(path: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name", ""), message


def said(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def held_places(words: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%n|%\d", words))


@pytest.mark.parametrize("name", ["cahier_en", "cahier_fr"])
def test_every_word_is_translated_and_keeps_its_places(name: str) -> None:
    found = list(messages(WORDS / f"{name}.ts"))
    assert found
    for context, message in found:
        source, where = message.findtext("source", ""), f"{context}: {message.findtext('source')}"
        translation = message.find("translation")
        assert translation is not None, where
        assert translation.get("type") is None, where
        for form in said(message):
            assert form, where
            assert held_places(form) == held_places(source), where


def test_the_translations_are_those_of_the_source(tmp_path: Path) -> None:
    for part in ("ui", "resources", "packaging"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__", "*.ttf"))
    scripts = Path(sys.executable).parent
    sources = sorted(str(path.relative_to(tmp_path)) for path in (tmp_path / "ui").rglob("*.py"))
    for name, more in (("cahier_en", []), ("cahier_fr", ["-pluralonly"])):
        ts = tmp_path / "resources" / "i18n" / f"{name}.ts"
        before = {(context, m.findtext("source"), m.findtext("comment")) for context, m in messages(ts)}
        subprocess.run(
            [scripts / "pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *more, *sources, "-ts", ts], cwd=tmp_path, check=True
        )
        after = {(context, m.findtext("source"), m.findtext("comment")) for context, m in messages(ts)}
        assert after == before, "packaging/dev.py words"
        qm = tmp_path / f"{name}.qm"
        subprocess.run([scripts / "pyside6-lrelease", "-silent", WORDS / f"{name}.ts", "-qm", qm], check=True)
        assert qm.read_bytes() == (WORDS / f"{name}.qm").read_bytes(), "packaging/dev.py words"


def test_words_are_asked_for_by_the_only_name_the_translators_tools_know() -> None:
    """Called `say`, the words of a copy were French in every language, and nothing missed them."""
    for path in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute) and node.value.attr in ("translate", "tr"):
                assert [name.id for name in node.targets if isinstance(name, ast.Name)] == [node.value.attr], f"{path}: {node.lineno}"


def test_a_language_speaks(qapp: QCoreApplication) -> None:
    english, french = QTranslator(), QTranslator()
    assert english.load(str(WORDS / "cahier_en.qm"))
    assert french.load(str(WORDS / "cahier_fr.qm"))
    qapp.installTranslator(english)
    try:
        assert QCoreApplication.translate("Trouble", "Le disque est plein.") == "The disk is full."
        assert QCoreApplication.translate("ListLeaf", "%n personne(s)", None, 1) == "1 person"
    finally:
        qapp.removeTranslator(english)
    qapp.installTranslator(french)
    try:
        assert QCoreApplication.translate("ListLeaf", "%n personne(s)", None, 34) == "34 personnes"
        assert QCoreApplication.translate("ListLeaf", "%n personne(s)", None, 1) == "1 personne"
    finally:
        qapp.removeTranslator(french)


def test_the_words_of_a_program_go_with_it(qtbot: Any, qapp: QApplication, tmp_path: Path) -> None:
    """Qt asks every translator that was ever installed, one after another, for each word of the screen."""
    usual, before = QLocale(), qapp.findChildren(QTranslator)
    try:
        desk = Desk(qapp, tmp_path / "data")
        desk.session.change_settings(language="en")
        assert QCoreApplication.translate("Trouble", "Le disque est plein.") == "The disk is full."
        desk.close()
        assert QCoreApplication.translate("Trouble", "Le disque est plein.") == "Le disque est plein."
        assert qapp.findChildren(QTranslator) == before
    finally:
        QLocale.setDefault(usual)


# What the French source owes its reader: a thin space before ; ? !, a space that does not break before : and inside « », curled apostrophes.
FAULTS = (
    (re.compile(r"[^\u202f\W][;?!]"), "U+202F"),
    (re.compile(r" [;?!:]"), "a space that breaks"),
    (re.compile(r"\w:(?:\s|$)"), "U+00A0"),
    (re.compile(r"«[^\u00a0]|[^\u00a0]»"), "U+00A0"),
    (re.compile(r"\w'\w"), "’"),
)


def typed(source: str) -> list[str]:
    return [name for pattern, name in FAULTS if pattern.search(source)]


def test_the_typographer_finds_each_fault() -> None:
    for faulty in ("Quoi?", "Quoi ?", "À qui: elle", "«oui\u00a0»", "l'heure"):
        assert typed(faulty), faulty
    assert typed("Est-ce l’heure\u202f? «\u00a0Oui\u00a0»\u00a0: 10:30") == []


def test_the_french_source_is_well_set() -> None:
    sources = [(context, message.findtext("source", "")) for context, message in messages(WORDS / "cahier_en.ts")]
    wrong = [f"{context}: {source!r}" for context, source in sources if typed(source)]
    assert wrong == []


def test_only_literals_are_translated() -> None:
    """What is no literal, or stands inside an f-string, is not seen by the translators' tools; of another's `tr` they take the variable's name for
    the context."""
    wrong = []
    for path in sorted((ROOT / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        inside = {call for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for call in ast.walk(node) if isinstance(call, ast.Call)}
        wrong += [f"{path.name}:{call.lineno}" for call in inside if isinstance(call.func, ast.Attribute) and call.func.attr in ("tr", "translate")]
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                literal = node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
                own = isinstance(node.func.value, ast.Name) and node.func.value.id == "self"
                if not literal or not own:
                    wrong.append(f"{path.name}:{node.lineno}")
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("translate", "QCoreApplication.translate"):
                context, words = node.args[:2]
                marked = isinstance(words, ast.Call) and ast.unparse(words.func) == "str"  # of a table of QT_TRANSLATE_NOOP
                if not isinstance(context, ast.Constant) or not (isinstance(words, ast.Constant) or marked):
                    wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []


def test_every_way_a_card_can_leave_has_a_word() -> None:
    words = [way_word(way) for way in Way]
    assert len(set(words)) == len(Way)
    assert all(words)


def test_a_blank_that_is_no_blank_can_be_seen_in_the_source() -> None:
    """U+00A0 and U+202F are written as escapes: as they are nobody sees whether they are there."""
    paths = [path for folder in ("ui", "notebook_app") for path in (ROOT / folder).rglob("*.py")]
    assert [str(path.relative_to(ROOT)) for path in paths if re.search("[\u00a0\u202f]", path.read_text("utf-8"))] == []


@pytest.mark.skipif(sys.platform == "win32", reason="it has a chooser of its own, and no names of kinds of files for Qt's")
@pytest.mark.parametrize(
    ("language", "titles", "kinds", "size", "buttons"),
    [
        ("fr", ["Nom", "Taille", "Type", "Dernière modification"], ["Dossier", "document CSV"], "1,5 ko", ["&Ouvrir", "Annuler"]),
        ("en", ["Name", "Size", "Type", "Date Modified"], ["Folder", "CSV document"], "1.5 kB", ["&Open", "Cancel"]),
    ],
)
def test_qt_s_own_chooser_speaks_as_the_rest_of_the_screen(qtbot, qapp, tmp_path, language, titles, kinds, size, buttons):
    """Where the system has no chooser; whatever the system itself speaks."""
    (tmp_path / "dossier").mkdir()
    (tmp_path / "liste.csv").write_bytes(b"x" * 1500)
    spoken, usual = Language(qapp), QLocale()
    spoken.speak(language)
    try:
        window = QWidget()
        qtbot.addWidget(window)
        Chooser()(window, "Choisir", lambda path: None, at=tmp_path)
        dialog = window.findChild(QFileDialog)
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        rows = dialog.findChild(QTreeView)
        qtbot.waitUntil(lambda: rows.model().rowCount(rows.rootIndex()) == 2)
        cells = [[rows.model().index(row, column, rows.rootIndex()).data() for column in range(4)] for row in range(2)]
        assert [rows.model().headerData(column, Qt.Orientation.Horizontal) for column in range(4)] == titles
        assert sorted(row[:3] for row in cells) == [["dossier", "", kinds[0]], ["liste.csv", size, kinds[1]]]
        today = QLocale().toString(QFileInfo(str(tmp_path / "liste.csv")).lastModified(), QLocale.FormatType.ShortFormat)
        assert today in [row[3] for row in cells]
        assert [button.text() for button in dialog.findChildren(QPushButton)] == buttons
        assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == ("Dans\u00a0:" if language == "fr" else "Look in:")
        assert dialog.labelText(QFileDialog.DialogLabel.FileType) == ("Type\u00a0:" if language == "fr" else "Type:")
        dialog.close()
    finally:
        for translator in spoken.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        QLocale.setDefault(usual)
