"""The keys of DESIGN §7: what is bound is on the page F1 opens; digits of a French keyboard and of the numeric pad; letters of the list."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import BUTTON, ROW, Hands, plain

from ui.parts.flap_own import HelpLeaf
from ui.parts.on_desk import CoverButton
from ui.parts.rows import Rows

ROOT = Path(__file__).parent.parent.parent

# What F1 says for a key that DESIGN §7 names; zoom has two ways to be typed, "revenir" two keys.
SAID = {
    "F9": "F9", "Ctrl+L": "Ctrl+L", "Ctrl+0": "Ctrl+0", "Ctrl+1": "Ctrl+1", "Ctrl+K": "Ctrl+K", "F3": "F3", "F4": "F4", "F6": "F6", "F7": "F7",
    "Alt+Left": "Alt+←", "Esc": "Échap", "Home": "Début", "Ctrl+Shift+M": "Ctrl+Maj+M", "Alt+Up": "Alt+↑", "Alt+Down": "Alt+↓", "Ctrl+N": "Ctrl+N",
    "Ctrl+Shift+N": "Ctrl+Maj+N", "Ctrl+M": "Ctrl+M", "Ctrl+D": "Ctrl+D", "Ctrl+J": "Ctrl+J", "Ctrl+R": "Ctrl+R",
    "Ctrl+T": "Ctrl+T", "Ctrl+E": "Ctrl+E",
    "Ctrl+Return": "Ctrl+Entrée", "Ctrl+Shift+C": "Ctrl+Maj+C", "Ctrl+Z": "Ctrl+Z", "Ctrl+Y": "Ctrl+Y", "Ctrl++": "Ctrl++",
    "Ctrl+-": "Ctrl+−", "F1": "F1",
    "Shift+F6": "F6", "Ctrl+Space": "Ctrl+Espace", "Ctrl+2": "2", "Ctrl+3": "3", "Ctrl+4": "4",
}  # fmt: skip


def bound(hands: Hands) -> set[str]:
    """The keys that do something where one is; F9 is heard before all others, without a shortcut."""
    found = {"F9"} if hands.window.findChildren(CoverButton) else set()
    for shortcut in hands.window.findChildren(QShortcut):
        if shortcut.isEnabled():
            found |= {key.toString(QKeySequence.SequenceFormat.PortableText) for key in shortcut.keys()}  # noqa: SIM118 - not a dict
    return found


def test_every_key_that_does_something_is_on_the_page_of_f1(hands: Hands) -> None:
    there = bound(hands)
    person = hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat"))
    for page, target in (("person", {"id": person}), ("received", None), ("register", None), ("handover", {"person": person})):
        hands.desk.session.go.emit(page, target)
        hands.rest()
        there |= bound(hands)
    hands.key("F1")
    leaf = next(w for w in hands.window.findChildren(HelpLeaf) if w.isVisible())
    said = [key.text() for key, _ in leaf.keys]
    assert sorted(set(SAID) - there) == []  # every key of DESIGN §7 does something
    assert sorted(key for key, words in SAID.items() if key in there and not any(words in each for each in said)) == []
    assert len(said) == len(set(said))
    # and nothing is promised that is not there
    assert [words for key, words in SAID.items() if key not in there and words in said] == []


ALSO = {  # another way to type the same, beside the one the table names; of the tabs it names the first
    "Ctrl+À": "Ctrl+0", "Ctrl+=": "Ctrl++", "Ctrl+Enter": "Ctrl+Return", "Ctrl+Shift+Z": "Ctrl+Y",
    **dict.fromkeys(("Ctrl+&", "Ctrl+É", 'Ctrl+"', "Ctrl+'", "Ctrl+2", "Ctrl+3", "Ctrl+4"), "Ctrl+1"),
}  # fmt: skip
IN_FRENCH = {
    "Left": "←", "Up": "↑", "Down": "↓", "Shift": "Maj", "Return": "Entrée", "Space": "Espace", "Home": "Début", "Esc": "Échap", "PgUp": "Page ↑",
    "PgDown": "Page ↓", "-": "−", "Del": "Suppr",
}  # fmt: skip
A_KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Za-z0-9]+|[^A-Za-z\s])|F[1-9][0-2]?|Home|Esc|PgUp|PgDown")


def in_the_source() -> set[str]:
    """Every key a page or the window names; the parts only paint them."""
    found = set()
    for path in (ROOT / "ui").rglob("*.py"):
        if path.parent.name != "parts":
            tree = ast.parse(path.read_text("utf-8"))
            found |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {QKeySequence(words).toString(QKeySequence.SequenceFormat.PortableText) for words in found if A_KEY.fullmatch(words)}


def missing(keys: set[str], table: set[str]) -> list[str]:
    """Those without their row in the table of F1."""
    named = {"+".join(IN_FRENCH.get(part, part) for part in re.findall(r"\w+|[^\w+]|\+(?=$)", ALSO.get(key, key))): key for key in keys}
    return sorted(key for words, key in named.items() if words not in table)


def test_no_key_is_bound_without_its_row_in_the_table(hands: Hands) -> None:
    keys = in_the_source()
    assert sorted(bound(hands) - keys) == ["F9"]  # heard before all others: none else is bound by another way
    hands.key("F1")
    leaf = next(w for w in hands.window.findChildren(HelpLeaf) if w.isVisible())
    table = {words for key, _ in leaf.keys for words in re.split(r", | … ", key.text())}
    assert missing(keys | {"F9"}, table) == []
    assert missing({"Ctrl+Shift+B", "F8", "Ctrl+N"}, table) == ["Ctrl+Shift+B", "F8"]


FRENCH = {"Ctrl+0": "à", "Ctrl+1": "&", "Ctrl+3": '"', "Ctrl+4": "'"}


@pytest.mark.parametrize("key", FRENCH)
@pytest.mark.parametrize("way", ["digit", "French keyboard", "numeric pad"])
def test_digits_are_there_on_every_keyboard(hands: Hands, key: str, way: str) -> None:
    hands.key("F1")
    ctrl = Qt.KeyboardModifier.ControlModifier
    if way == "French keyboard":
        code = Qt.Key(ord(FRENCH[key].upper()))
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, ctrl, FRENCH[key])
            QApplication.sendEvent(hands.window.windowHandle(), event)
    elif way == "numeric pad":
        QTest.keyClick(hands.window.windowHandle(), Qt.Key(ord(key[-1])), ctrl | Qt.KeyboardModifier.KeypadModifier)
    else:
        hands.key(key)
    hands.rest()
    shown = type(hands.desk.page()).__name__
    assert shown == {"0": "PeoplePage", "1": "PeoplePage", "3": "ReceivedPage", "4": "RegisterPage"}[key[-1]]


def chosen(hands: Hands) -> str:
    view = QApplication.focusWidget()
    assert isinstance(view, Rows)
    return str(view.currentIndex().data())


def test_home_and_a_letter_lead_to_that_letter_of_the_list(hands: Hands) -> None:
    hands.key("Ctrl+1", "Home")
    assert chosen(hands) == "Diop Awa"
    hands.write("k")
    assert chosen(hands) == "Kovalenko Olena"
    hands.key("Home")
    hands.write("g")
    assert chosen(hands) == "Garnier Lucas"
    hands.key("Return")
    assert plain(hands.focus).startswith("Page de Lucas Garnier")


def test_a_thumb_letter_leads_there_by_key_and_by_mouse(hands: Hands) -> None:
    hands.key("Ctrl+1")
    hands.click(BUTTON, "K")
    assert chosen(hands) == "Kovalenko Olena"
    assert [thing.name for thing in hands.things(BUTTON) if thing.name == "B" and not thing.disabled] == []  # nobody there
    assert hands.things(ROW)


def test_alt_and_arrows_turn_to_the_next_person_and_back(hands: Hands) -> None:
    hands.key("Ctrl+K")
    hands.write("ferhat")
    hands.key("Return", "Alt+Down")
    assert plain(hands.focus).startswith("Page de Lucas Garnier")
    hands.key("Alt+Up", "Alt+Up")
    assert plain(hands.focus).startswith("Page d'Awa Diop")
    hands.key("Alt+Left")
    assert plain(hands.focus).startswith("Page de Nadia Ferhat")


@pytest.mark.parametrize("keys", [("Ctrl+K", "F3"), ("F4",), ("Ctrl+D",)])
def test_the_keyboard_stays_on_the_page_where_one_page_or_two_have_room(hands: Hands, keys: tuple[str, ...]) -> None:
    """It was at a tab, whose Enter leads away."""
    person = hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat"))
    hands.size(1280, 800)
    hands.desk.session.go.emit("person", {"id": person})
    hands.rest()
    for key in keys:
        hands.key(key)
        if key == "Ctrl+K":
            hands.write("entretien")
    for width, height in ((800, 520), (1280, 800)):
        hands.size(width, height)
        page = hands.desk.page().spread(width < 1000)
        focus = QApplication.focusWidget()
        assert any(leaf is not None and leaf.isAncestorOf(focus) for leaf in (page.left, page.right)), hands.focus
