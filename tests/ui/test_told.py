"""What could not be read is said whole on its leaf, with what can be done about it, however low the leaf is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from laid import faults
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from ui import trouble
from ui.app import Language
from ui.parts.told import ToldLeaf
from ui.theme import Look

# px and u of the leaf in windows of 800x520, 1093x540, 1280x650 and 1280x800, at 100 to 300 %
ROOMS = (
    (768, 438, 32), (752, 398, 48), (736, 357, 64), (896, 444, 80), (1075, 533, 96), (1045, 418, 48), (1029, 377, 64), (999, 444, 80),
    (1232, 528, 48), (1216, 487, 64), (1170, 533, 96), (1216, 637, 64), (1184, 555, 96), (666, 458, 32), (781, 704, 32),
    (752, 343, 48), (736, 283, 64), (896, 352, 80), (1029, 303, 64), (1075, 423, 96), (1184, 445, 96),  # under a notice
)  # fmt: skip
LOOKED_AT = (("contact", {"people": True}), ("table", {"people": True}), ("calendar", {"people": True, "dates": True}))
LATER = tuple((code, {"retry": True}) for code in ("unreadable", "gone", "vcard-mismatch"))
CODES = (
    "no-match", "passphrase", "version", "age-version", "not-cahier", "size", "date-future", "date-old", "sig", "vcard-mismatch",
    "name-in-weak-skin", "key-retired", "key-changed", "own", "directory", "unreadable", "empty", "gone", "picture", "sms-syntax", "sms-length",
    "sms-alphabet", "vcard-many", "age-recipients", "seal", "age-armor", "person", "card", "type", "order", "departure", "damaged",
)  # fmt: skip
CASES = (*LOOKED_AT, *LATER, *((code, done) for code in CODES for done in ({}, {"words": True})))


@pytest.fixture(params=["fr", "en"])
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    usual, language = QLocale(), Language(qapp)
    language.speak(request.param)
    yield request.param
    language.deleteLater()
    QCoreApplication.sendPostedEvents(language, QEvent.Type.DeferredDelete)  # its words go with it
    QLocale.setDefault(usual)


@pytest.fixture
def leaf(qapp: QApplication) -> Iterator[ToldLeaf]:
    leaf = ToldLeaf(Look())
    leaf.alone = True
    leaf.show()
    yield leaf
    leaf.close()


def sized(leaf: ToldLeaf, width: int, height: int, u: int) -> list[str]:
    leaf.look.set_u(u)
    leaf.resize(width, height)
    leaf.lay_now()
    return faults(leaf)


def test_what_could_not_be_read_is_said_whole(leaf: ToldLeaf, spoken: str) -> None:
    found = []
    for room, (code, done), more in product(ROOMS, CASES, (0, 1, 3)):
        leaf.show_trouble(trouble.of_card("foreign", code), "" if "words" in done else "copie de liste.vcf", more=more, **done)
        found += [(room, code, *done, more, each) for each in sized(leaf, *room)]
    assert found == []


def test_what_gives_way_first_is_how_large_it_is_said(leaf: ToldLeaf, spoken: str) -> None:
    """Then the name of the file, and last, where two buttons lie one under the other, what to do, which its tool tip tells."""
    leaf.show_trouble(trouble.of_card("foreign", "contact"), "copie de liste.vcf", people=True)
    said = leaf.question.asked()
    shown = []
    for room, more in (((781, 704, 32), 0), ((736, 357, 64), 0), ((736, 357, 64), 1)):
        leaf.show_trouble(trouble.of_card("foreign", "contact"), "copie de liste.vcf", people=True, more=more)
        assert sized(leaf, *room) == []
        shown.append((leaf.question.words.role, leaf.file_name.isVisible(), leaf.question.reason.isVisible(), leaf.question.words.toolTip()))
    assert shown == [("big", True, True, ""), ("uib", False, True, ""), ("uib", False, False, said)]


def test_what_has_no_room_beside_the_next_file_is_in_the_tool_tip(leaf: ToldLeaf, spoken: str) -> None:
    leaf.show_told("Fait.", "Le registre le garde.", 1, "register")
    assert sized(leaf, 736, 357, 64) == []
    QCoreApplication.processEvents()
    assert (leaf.question.reason.isVisible(), leaf.done.toolTip()) == (False, "Le registre le garde.")
    assert sized(leaf, 781, 704, 32) == []
    QCoreApplication.processEvents()
    assert (leaf.question.reason.isVisible(), leaf.done.toolTip()) == (True, "")


def test_what_was_done_what_is_pasted_and_nothing(leaf: ToldLeaf, spoken: str) -> None:
    found = []
    for room in ROOMS:
        for leads, more in product(("", "register", "colleagues"), (0, 1, 3)):
            leaf.show_told(QCoreApplication.translate("ReceivedPage", "C’est fait."), trouble.of_card("foreign", "size").next, more, leads)
            found += [(room, "told", leads, more, each) for each in sized(leaf, *room)]
        for more in (0, 1, 3):
            leaf.show_nothing(more > 0, more)
            found += [(room, "nothing", more, each) for each in sized(leaf, *room)]
        for typed in ("", "chaque mardi 9h Awa\n" * 9):
            leaf.show_paste(typed)
            found += [(room, "paste", typed, each) for each in sized(leaf, *room)]
    assert found == []
