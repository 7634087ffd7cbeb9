"""Every page as a screen reader and the Tab key find it, in the real window: names, roles, no trap, and the one filled button always in sight."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from desks import SIX, TODAY
from laid import faults
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from tour_hands import BOX, BUTTON, FIELD, LINK, Hands, Thing, plain

from notebook_app import sharing, wordlist
from notebook_app.exchange import new_ref, public_key, seal_key, sms_text
from notebook_app.model import Consent, State, Trust, Way, Written
from notebook_app.notebook import Notebook, ending
from ui.parts.book import Book
from ui.parts.leaf import Leaf
from ui.parts.on_desk import Letter, Tab
from ui.parts.paper import state_word, trust_word
from ui.parts.rows import Rows
from ui.parts.widgets import Button, Title
from ui.parts.words_sheet import SeenWords

SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)]
NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window}
Go = Callable[[Hands], object]


def nadia(hands: Hands) -> int:
    return int(hands.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat")))


def go(page: str, target: Callable[[Hands], object] = lambda hands: None) -> Go:
    def do(hands: Hands) -> None:
        hands.desk.session.go.emit(page, target(hands))
        hands.rest()

    return do


def then(*deeds: Go) -> Go:
    def do(hands: Hands) -> None:
        for deed in deeds:
            deed(hands)

    return do


def click(role: QAccessible.Role, name: str) -> Go:
    return lambda hands: hands.click(role, name)


def key(*keys: str) -> Go:
    return lambda hands: hands.key(*keys)


def write(words: str) -> Go:
    return lambda hands: hands.write(words)


def departed(hands: Hands) -> None:
    def give(notebook: Notebook) -> None:
        karim = notebook.directory.recipients()[0].id
        person = next(row.id for row in notebook.people.rows() if row.name == "Nadia Ferhat")
        draft = sharing.draft(notebook, person, karim, Way.SMS, "initials", TODAY)
        sharing.gone(notebook, sharing.hand_over(notebook, draft, Consent("N. F.", TODAY), TODAY), TODAY)

    hands.ask(give)


def received(hands: Hands) -> None:
    hands.key("Ctrl+3")
    by = {"name": "Mehdi Rahal", "tel": "+262639985236"}
    hands.paste(str(sms_text({"about": {"ini": "N.F.", "ref": new_ref([])}, "by": by, "last": "2026-11-23", "t": "carte"})))
    hands.find(BUTTON, "Oui, c’est Nadia")


def pasted(hands: Hands) -> None:
    hands.key("Ctrl+0", "Ctrl+1")
    QGuiApplication.clipboard().setText("Wanda Petit 06 39 98 11 22\nKarl Otto 639981133")
    if hands.window.width() < 31 * hands.desk.look.u:
        hands.key("Ctrl+K", "Esc")
    hands.click(LINK, "Coller une liste")
    hands.key("Ctrl+V")


def turned_back(hands: Hands) -> None:
    """The earlier text of a line that was written anew on a later day."""

    def write_anew(notebook: Notebook) -> None:
        person = next(row.id for row in notebook.people.rows() if row.name == "Nadia Ferhat")
        line = notebook.entries.window(person)[-1]
        notebook.entries.save(person, [Written(line.id, line.day, "Entretien reporté.")], TODAY)

    hands.ask(write_anew)
    hands.desk.session.go.emit("versions", {"person": nadia(hands)})
    hands.rest()


def words_of_now(hands: Hands) -> None:
    hands.desk.session.go.emit("rabat", {"row": "words"})
    hands.rest()
    hands.key("Return")


def words_drawn(hands: Hands) -> None:
    words_of_now(hands)
    hands.first_letters(SIX.split())
    hands.key("Return")


def copies_to_replace(hands: Hands) -> None:
    hands.ask(lambda nb: (nb.vault.backup(), nb.vault.change_secret(SIX, "le facteur ne passe plus")))
    hands.desk.session.go.emit("rabat", {"row": "words", "copies": True})
    hands.rest()


def met(hands: Hands) -> int:
    """A colleague's introduction is in the directory, not verified."""

    def take(notebook: Notebook) -> int:
        n = len(notebook.directory.all())
        by = {"key": public_key(bytes([n + 1]) * 32), "name": ("Mehdi Rahal", "Awa Sow")[n], "phone": "+262639985236", "seal": seal_key(bytes(32))}
        return notebook.directory.introduce(by, 1, b"1", TODAY).id

    return int(hands.ask(take))


def long_ago(hands: Hands) -> None:
    """Two pages whose last contact is too long ago, one of them kept; a copy of before."""

    def fill(notebook: Notebook) -> None:
        for name in ("Zoé Ancienne", "Marc Petit"):
            kept = notebook.people.add(name, TODAY, since=date(2023, 3, 15))
        ending.keep(notebook, kept.id, "Recours en cours", date(2027, 3, 15), TODAY)
        notebook.vault.backup()

    hands.ask(fill)
    hands.desk.session.go.emit("rabat", {"row": "keeping"})
    hands.rest()


def to_be_erased(hands: Hands) -> None:
    long_ago(hands)
    hands.key("Return")
    hands.tab_to(LINK, "Détruire la page")
    hands.key("Return")


def grouped(hands: Hands) -> int:
    id = met(hands)

    def make(notebook: Notebook) -> int:
        made = notebook.circles.add("Groupe du Val d’Orme")
        return notebook.circles.join(made.id, id).id

    return int(hands.ask(make))


def asked(hands: Hands) -> None:
    person = nadia(hands)
    hands.ask(lambda nb: ending.ask(nb, person, TODAY, TODAY, "par courrier"))
    hands.desk.session.go.emit("rabat", {"row": "requests"})
    hands.rest()


person = go("person", lambda hands: {"id": nadia(hands)})
handover = go("handover", lambda hands: {"person": nadia(hands)})
around = then(person, key("Ctrl+R"))  # in a narrow window too


def about_the_page(hands: Hands) -> None:
    """Where there is little height, what one can do with the page itself comes after all that is on the left one."""
    around(hands)
    if hands.seen(LINK, "la page de Nadia"):
        hands.click(LINK, "la page de Nadia")


ticked = then(handover, click(BOX, "Karim Benali"))
# Where one page shows at a time, the first Ctrl+Enter turns to what will leave; elsewhere nothing can be pressed before the person's yes.
ready = then(ticked, key("Ctrl+Return"), click(BOX, "N. F. est d’accord"), key("Ctrl+Return"))
OPEN: dict[str, Go] = {
    "people": key("Ctrl+0"),
    "found": then(key("Ctrl+K"), write("gar")),
    "added": then(key("Ctrl+Shift+N"), write("Nadia Ferhat"), key("Return")),
    "pasted": pasted,
    "person": person,
    "around": around,
    "told": then(around, click(LINK, "On me l’a dit"), write("Mme Petit")),
    "renamed": then(about_the_page, click(LINK, "Renommer la page")),
    "destroyed": then(about_the_page, click(LINK, "Détruire la page")),
    "together": then(person, key("F7")),
    "versions": turned_back,
    "versions, none": go("versions", lambda hands: {"person": nadia(hands)}),
    "print": go("print", lambda hands: {"what": "person", "person": nadia(hands)}),
    "whole": then(go("whole", lambda hands: {"person": nadia(hands)}), click(LINK, "Noter une demande")),
    "requests": asked,
    "print a slip": go("print", lambda hands: {"what": "slip", "person": nadia(hands)}),
    "print a slip, its code": then(go("print", lambda hands: {"what": "slip", "person": nadia(hands)}), click(LINK, "Par SMS")),
    "print a day": go("print", lambda hands: {"what": "day", "day": TODAY.isoformat()}),
    "print a lost laptop": go("print", lambda hands: {"what": "lost"}),
    "handover": handover,
    "ticked": ticked,
    "another way": then(ticked, click(LINK, "Autrement")),
    "ready": ready,
    "its code": then(ready, click(LINK, "Montrer le code")),
    "given": then(ready, key("Ctrl+Return")),
    "week": key("Ctrl+2"),
    "a row of the week": key("Ctrl+2", "Up"),
    "an appointment repeated": key("Ctrl+2", "Up", "Ctrl+R"),
    "month": then(key("Ctrl+2"), click(LINK, "Novembre 2026, voir le mois")),
    "what waits": then(key("Ctrl+2"), go("week", lambda hands: {"waiting": True})),
    "received, empty": key("Ctrl+3"),
    "received": received,
    "kept": then(received, key("Ctrl+Return")),
    "register, empty": key("Ctrl+4"),
    "register": then(departed, key("Ctrl+4")),
    "rabat": go("rabat"),
    "copies": go("rabat", lambda hands: {"row": "copies"}),
    "words": go("rabat", lambda hands: {"row": "words"}),
    "words of now": words_of_now,
    "words drawn": words_drawn,
    "words typed back": then(words_drawn, key("Return")),
    "a phrase": then(words_drawn, click(LINK, "Une phrase à vous")),
    "all made new": then(go("rabat", lambda hands: {"row": "words"}), click(LINK, "Tout changer")),
    "copies to replace": copies_to_replace,
    "sheet": go("rabat", lambda hands: {"row": "sheet"}),
    "colleagues, none": go("rabat", lambda hands: {"row": "colleagues"}),
    "colleagues": then(met, go("rabat", lambda hands: {"row": "colleagues"})),
    "a colleague": go("rabat", lambda hands: {"row": "colleagues", "colleague": met(hands)}),
    "a name corrected": then(go("rabat", lambda hands: {"row": "colleagues", "colleague": met(hands)}), click(LINK, "Corriger le nom")),
    "a lost computer": then(go("rabat", lambda hands: {"row": "colleagues", "colleague": met(hands)}), click(LINK, "Cet ordinateur est perdu")),
    "introduction": go("rabat", lambda hands: {"row": "colleagues", "present": True}),
    "group": go("rabat", lambda hands: {"row": "colleagues", "circle": grouped(hands)}),
    "five words": go("fivewords", lambda hands: {"colleague": met(hands)}),
    "a meeting": then(met, met, go("fivewords", lambda hands: {"meeting": True})),
    "long ago": long_ago,
    "long ago, one": then(long_ago, key("Return")),
    "long ago, its name asked": to_be_erased,
    "long ago, erased": then(to_be_erased, write("Zoé Ancienne"), key("Return")),
    "import": go("rabat", lambda hands: {"row": "import"}),
    "label": go("rabat", lambda hands: {"row": "label"}),
    "settings": go("rabat", lambda hands: {"row": "settings"}),
    "help": key("F1"),
    "closed": key("Ctrl+L"),
}
LABEL = ("Claire Fontanel", "PLIE du Val d’Orme", "01 99 00 41 27")


def to_label(hands: Hands) -> None:
    hands.key("Return")


def to_words(hands: Hands) -> None:
    to_label(hands)
    hands.write_label(*LABEL)


def to_typed_words(hands: Hands) -> None:
    to_words(hands)
    hands.learn_six()
    hands.key("Return")


def to_paper(hands: Hands) -> None:
    to_typed_words(hands)
    hands.first_letters(hands.six)
    hands.key("Return")
    hands.until(lambda: hands.says("huit mots, sur papier"), "the notebook is made")
    hands.rest()


def to_typed_paper(hands: Hands) -> None:
    to_paper(hands)
    hands.copy_eight()


FIRST: dict[str, Go] = {
    "first cover": lambda hands: None, "label sheet": to_label, "six words": to_words, "six words typed": to_typed_words,
    "eight words": to_paper, "eight words typed": to_typed_paper,
}  # fmt: skip


@pytest.fixture(params=[*OPEN, *FIRST])
def place(request: pytest.FixtureRequest) -> tuple[Hands, Go]:
    """Hands at a window, and how they come to a place in it."""
    name = request.param
    if name in OPEN:
        return request.getfixturevalue("hands"), OPEN[name]
    hands = Hands(request.getfixturevalue("blank"))
    hands.ready()
    return hands, FIRST[name]


def controls(hands: Hands) -> list[Thing]:
    return [thing for thing in hands.things() if thing.focusable and not thing.disabled and thing.widget is not hands.window]


def described(thing: Thing) -> str:
    return f"{thing.role.name} {thing.name!r} {type(thing.widget).__name__}"


def everything_one_can_reach_has_a_name_and_a_role_and_no_double(hands: Hands) -> None:
    there = controls(hands)
    assert there
    assert [described(thing) for thing in there if not thing.name.strip() or thing.role in NO_ROLE] == []
    # What stands in an empty field as an example is no name: it goes with the first letter.
    fields = [t for t in there if t.role == FIELD and t.widget is not None]
    assert [described(t) for t in fields if not (t.widget.accessibleName() or t.widget.parentWidget().accessibleName())] == []  # type: ignore[union-attr]
    # Names of people lead to their pages, wherever they stand. Of all else that lies on one surface, one name is one thing.
    names = set(hands.ask(lambda nb: [row.file_as for row in nb.people.rows()])) if hands.open else set()
    told = [(t.widget.parentWidget(), t.role.name, plain(t.name)) for t in there if t.widget is not None and t.name not in names]
    assert [key[1:] for key, n in Counter(told).items() if n > 1] == []


def open_book(hands: Hands) -> Book | None:
    return next((w for w in hands.window.findChildren(Book) if w.isVisible()), None)


HOLDING = {QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window, QAccessible.Role.NoRole}  # they only hold others
ROLE_OF: tuple[tuple[type, QAccessible.Role], ...] = (
    (QCheckBox, QAccessible.Role.CheckBox), (QRadioButton, QAccessible.Role.RadioButton), (QAbstractButton, QAccessible.Role.Button),
    (QLineEdit, QAccessible.Role.EditableText), (QTextEdit, QAccessible.Role.EditableText), (QAbstractItemView, QAccessible.Role.List),
)  # fmt: skip


def every_control_row_and_mark_in_sight_has_its_name_role_and_state(hands: Hands) -> None:
    there = hands.things()
    # An empty row keeps two parts of a list apart: it is neither chosen nor reached.
    nameless = [t for t in there if t.role not in HOLDING and not t.name.strip() and not (t.role == QAccessible.Role.ListItem and not t.focusable)]
    assert [described(thing) for thing in nameless] == []
    for thing in there:
        wanted = next((role for kind, role in ROLE_OF if isinstance(thing.widget, kind)), None)
        assert wanted in (None, thing.role), described(thing)
        if isinstance(thing.widget, QAbstractButton):
            assert thing.disabled is not thing.widget.isEnabled(), described(thing)
            assert thing.checked is thing.widget.isChecked(), described(thing)
        if isinstance(thing.widget, Button) and thing.disabled:
            assert thing.description, described(thing)  # a closed button says why
    now = QApplication.focusWidget()
    assert now is not None
    node = QAccessible.queryAccessibleInterface(now)
    assert node.state().focused  # the screen reader knows where one is
    if (book := open_book(hands)) is not None:
        for leaf in (book.left, book.right):
            assert leaf is None or not leaf.isVisible() or leaf.accessibleName()
        raised = [t.name for t in there if isinstance(t.widget, Tab) and t.description]
        assert len(raised) == (1 if book.active else 0)  # which page is open is not told by its colour alone


def the_words_shown_are_in_the_name(hands: Hands) -> None:
    """Who steers by voice says what is written there. A name may say more in between, and a shortened day whole."""

    def holds(thing: Thing) -> bool:
        words = iter(plain(thing.name).lower().replace(",", " ").split())
        shown = plain(thing.widget.text()).lower().replace(",", " ").split()  # type: ignore[union-attr]
        return all(any(word == other for other in words) for word in shown if not word.endswith("."))

    there = [t for t in controls(hands) if isinstance(t.widget, QAbstractButton) and t.widget.text().strip()]
    assert [described(t) for t in there if not holds(t)] == []


def a_row_of_a_list_says_all_its_cells(hands: Hands) -> None:
    """No table can be told from Python: the row itself says what stands in its columns; a shape by its word, a shortened day whole."""
    for rows in hands.window.findChildren(Rows):
        for n, row in enumerate(rows.rows() if rows.isVisible() else ()):
            said = plain(rows.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)).lower().replace(",", " ").split()
            for cell in row.cells:
                if cell.shape in ("ring", "dot", "box", "boxed") or cell.role == "leadb":
                    continue  # what one can choose is no word of the row; the letter in the margin begins its name
                word = state_word(cell.shape) if isinstance(cell.shape, State) else trust_word(cell.shape) if isinstance(cell.shape, Trust) else ""
                shown = plain(cell.text or word).lower().replace(",", " ").split()
                missing = [one for one in shown if not any(other.startswith(one.rstrip(".…")) for other in said)]
                assert missing == [], f"{cell.text!r} is not in {said}"


HEADINGS: dict[str, set[str]] = {
    "people": {"Aujourd’hui", "Sans ligne encore"},
    "person": {"Autour de Nadia", "Qui a vu Nadia", "Nadia Ferhat"},
    "handover": {"Donner la fiche", "À qui", "Ce qui reste dans le cahier"},
    "register": {"Registre des envois", "Envoi nº\u00a01, lettre pour lettre"},
    "received": {"Est-ce Nadia Ferhat\u202f?"},
    "settings": {"Réglages", "Langue", "Écriture", "Taille"},
    "help": {"Aide", "Les touches"},
    "five words": {"Cinq mots avec Mehdi"},
}


@pytest.mark.parametrize("name", HEADINGS)
def test_titles_and_headings_are_known_as_such(hands: Hands, name: str) -> None:
    OPEN[name](hands)
    found = [thing.name for thing in hands.things(QAccessible.Role.Heading)]
    assert HEADINGS[name] <= set(found)
    assert [words for words in found if not any(letter.isalpha() for letter in words)] == []  # numbers of steps are none


LABELLED = {
    "told": {"Qui l’a dit": "Qui", "Métier ou lien": "Métier, lien", "Téléphone": "Téléphone", "Prochain rendez-vous": "Prochain rendez-vous"},
    "label": {"structure": "structure"},
    "label sheet": {"prénom et nom": "prénom et nom", "structure": "structure", "téléphone professionnel": "téléphone professionnel"},
}


@pytest.mark.parametrize("name", LABELLED)
def test_a_field_is_tied_to_the_words_beside_it(request: pytest.FixtureRequest, name: str) -> None:
    if name in OPEN:
        hands = request.getfixturevalue("hands")
        OPEN[name](hands)
    else:
        hands = Hands(request.getfixturevalue("blank"))
        hands.ready()
        FIRST[name](hands)
    for field, label in LABELLED[name].items():
        widget = hands.find(FIELD, field).widget
        relations = QAccessible.queryAccessibleInterface(widget).relations(QAccessible.RelationFlag.Label)  # type: ignore[arg-type]
        assert [node.text(QAccessible.Text.Name) for node, _ in relations] == [label]


def test_a_heading_follows_its_words(hands: Hands) -> None:
    """Qt asks once what a thing is; what it says is asked each time."""
    person(hands)
    assert hands.seen(QAccessible.Role.Heading, "Nadia Ferhat")
    hands.key("Alt+Down")
    assert hands.seen(QAccessible.Role.Heading, "Autour de Lucas")
    assert not hands.seen(QAccessible.Role.Heading, "Nadia")
    hands.key("Ctrl+L")
    assert [thing.name for thing in hands.things(QAccessible.Role.Heading) if "Lucas" in thing.name] == []


def told_by_the_program() -> list[str]:
    """Every word of the whole tree from the program itself down: of what is hidden too, and of windows nobody sees."""

    def walk(node: Any) -> Iterator[str]:
        yield from filter(None, (node.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)))
        for n in range(node.childCount()):
            child = node.child(n)
            if child is not None and child.isValid():
                yield from walk(child)

    return list(walk(QAccessible.queryAccessibleInterface(QApplication.instance())))


AWAY: dict[str, tuple[Go, str]] = {  # what puts the book away, and whose name may still be read
    "covered": (then(person, key("F9")), ""),
    "covered while a form is open": (then(about_the_page, click(LINK, "Renommer la page"), key("F9")), ""),
    "covered over the week": (key("Ctrl+0", "Ctrl+2", "F9"), ""),
    "closed": (then(person, key("Ctrl+L")), ""),
    "read with the person": (then(key("Ctrl+0", "Ctrl+2"), person, key("F7")), "Nadia Ferhat"),
    "covered while one reads": (then(person, key("F7", "F9")), ""),
}


@pytest.mark.parametrize("what", AWAY)
def test_of_what_is_put_away_nothing_is_left_in_the_tree(hands: Hands, what: str) -> None:
    put_away, read = AWAY[what]
    names = hands.ask(lambda nb: [row.name for row in nb.people.rows()])
    hands.key("Ctrl+0")
    before = "\n".join(told_by_the_program())
    assert all(name.split()[1] in before for name in names)
    put_away(hands)
    after = "\n".join(told_by_the_program())
    assert [name for name in names if name != read and (name.split()[0] in after or name.split()[1] in after)] == []
    assert [word for word in ("Page de", "Répertoire", *(() if read else ("rendez-vous", "permis"))) if word in after] == []
    assert read in after


def ring(hands: Hands, widget: QWidget) -> int:
    """How many pixels of the focus colour lie around it."""
    look, pad = hands.desk.look, 8
    image = hands.window.grab(QRect(widget.mapTo(hands.window, QPoint(0, 0)), widget.size()).adjusted(-pad, -pad, pad, pad)).toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)  # held by a name: what lies under its bits goes with it
    pixels = array("I", bytes(image.constBits()))
    return sum(map(pixels.count, {look.color("focus").rgb(), look.color("coverfocus").rgb()}))


def stops(hands: Hands) -> list[set[QWidget]]:
    """What Tab must come to: each control, or one of a row of choices or letters whose others the arrows lead to."""
    found: dict[object, set[QWidget]] = {}
    for thing in controls(hands):
        widget = thing.widget
        if widget is None or ("autrement" in thing.name and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue  # arrows lead to the rows of a list; Tab comes to the other way of giving once the name is ticked
        if isinstance(widget, QRadioButton):
            found.setdefault(widget.group() or widget.parentWidget(), set()).add(widget)
        elif isinstance(widget, Letter):
            found.setdefault(widget.parentWidget(), set()).add(widget)
        else:
            found[widget] = {widget}
    return list(found.values())


def tab_comes_to_everything_can_be_seen_and_is_never_trapped(hands: Hands, key: str = "Tab") -> None:
    wanted = stops(hands)
    met: list[QWidget] = []
    for _ in range(len(controls(hands)) + 10):
        hands.key(key)
        now = QApplication.focusWidget()
        assert now is not None
        if now in met:  # round; not always to the first: words under the page are about what has the keyboard
            break
        met.append(now)
        # A ring or a line in the focus colour; where one writes on the paper itself, the caret in ink.
        caret = isinstance(now, QTextEdit | QPlainTextEdit) and not now.isReadOnly()
        assert caret or ring(hands, now) >= 18, f"not seen: {type(now).__name__} {now.accessibleName()!r}"
    else:
        pytest.fail("Tab never comes round: " + ", ".join(w.accessibleName() for w in met[-5:]))
    read = [thing.widget for thing in hands.things()]
    met_again = [widget for widget in met if widget in read]  # a word under the page may go with the line it is about
    places = [read.index(widget) for widget in (met_again if key == "Tab" else reversed(met_again))]
    first = places.index(min(places))
    assert places[first:] + places[:first] == sorted(places), "Tab leaves the order of reading: " + ", ".join(w.accessibleName() for w in met)
    missed = [next(iter(row)) for row in wanted if not row & set(met)]
    assert [f"{type(w).__name__} {w.accessibleName()!r}" for w in missed] == []


def line_of(thing: Thing, u: int) -> float:
    """Where its first line lies, in lines of the ruling."""
    high = thing.rect.height() / u
    return thing.rect.top() / u + (high / 2 if high < 2 or isinstance(thing.widget, Title) else 0.64)


def comes_before(one: Thing, other: Thing, u: int) -> bool:
    """One reads it first: it lies on a line further up, or on the same line further left."""
    further = line_of(other, u) - line_of(one, u)
    return further > 0.6 or (abs(further) < 0.45 and one.rect.left() < other.rect.left() - 0.1 * u)


def what_is_read_comes_in_the_order_in_which_it_lies_there(hands: Hands) -> None:
    u, there = hands.desk.look.u, hands.things()
    for n, surface in enumerate(there):
        held = []
        for thing in there[n + 1 :]:
            if thing.depth <= surface.depth:
                break
            if thing.depth == surface.depth + 1 and thing.widget is not None:
                held.append(thing)
        if isinstance(surface.widget, Book):  # tabs, left page, right page, desk
            pages = [thing.widget for thing in held if isinstance(thing.widget, Leaf)]
            assert pages == [leaf for leaf in (surface.widget.left, surface.widget.right) if leaf in pages]
            tabs = [isinstance(thing.widget, Tab) for thing in held]
            assert tabs == sorted(tabs, reverse=True)
            continue
        wrong = [(one, other) for one, other in combinations(held, 2) if comes_before(other, one, u)]
        assert [f"{described(one)} is read before {described(other)}" for one, other in wrong] == []


LOOKS = {"night": {"theme": "night"}, "the system's own colours": {"system_colours": True}, "the largest letters": {"u": 96}}
KINDS_OF_PLACE = ("people", "person", "handover", "week", "month", "five words", "settings", "closed", "together")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", KINDS_OF_PLACE)
def test_where_the_keyboard_is_can_be_seen_in_every_light(hands: Hands, name: str, look: str) -> None:
    hands.desk.session.change_settings(**LOOKS[look])
    hands.size(*SIZES[0][:2])
    OPEN[name](hands)
    tab_comes_to_everything_can_be_seen_and_is_never_trapped(hands)


def whole(hands: Hands, widget: QWidget) -> bool:
    """It lies in the window and nothing lies over it."""
    window = hands.window
    w, h = widget.width(), widget.height()
    corners = [widget.rect().center(), *(QPoint(x, y) for x in (w // 8, w - w // 8) for y in (h // 4, h - h // 4))]
    return all(window.childAt(widget.mapTo(window, at)) is widget for at in corners)


def shift_tab_too(hands: Hands) -> None:
    tab_comes_to_everything_can_be_seen_and_is_never_trapped(hands, "Shift+Tab")


def the_filled_button_is_in_sight(hands: Hands) -> None:
    filled = [w for w in hands.window.findChildren(Button) if w.isVisible() and w.kind in ("full", "cardfull", "cover")]
    assert [w.text() for w in filled if not whole(hands, w)] == []
    assert len(filled) <= 1
    if hands.open:
        page: Any = hands.desk.page()
        button = page.filled()
        assert button is None or not button.isVisible() or button in filled  # Ctrl+Enter presses what is seen


def test_the_evidence_that_is_named_is_there() -> None:
    """`packaging/accessibility.md` names tests: each file, and each test of it, exists."""
    tests = Path(__file__).resolve().parent.parent
    said = (tests.parent / "packaging" / "accessibility.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w/]+\.py|…)::…?(\w+)`|`…(_\w+)`|`((?:ui|journeys)/\w+\.py)`", said)
    assert len(named) > 30
    everything = "\n".join(path.read_text(encoding="utf-8") for path in sorted(tests.rglob("*.py")) if path != Path(__file__))
    everything += "\n".join(line for line in Path(__file__).read_text(encoding="utf-8").splitlines() if line.startswith("def "))
    for where, name, end, file in named:
        path = tests / (file or where)
        assert where in ("", "…") or path.is_file(), path
        assert not file or path.is_file(), path
        if name or end:
            there = path.read_text(encoding="utf-8") if where not in ("", "…") else everything
            assert re.search(rf"^def \w*{name or end}\(", there, re.MULTILINE), name or end


CHECKS = (
    everything_one_can_reach_has_a_name_and_a_role_and_no_double, every_control_row_and_mark_in_sight_has_its_name_role_and_state,
    a_row_of_a_list_says_all_its_cells, the_words_shown_are_in_the_name, what_is_read_comes_in_the_order_in_which_it_lies_there,
    the_filled_button_is_in_sight, tab_comes_to_everything_can_be_seen_and_is_never_trapped, shift_tab_too,
)  # fmt: skip


def test_a_place_is_found_without_mouse_and_without_eyes(place: tuple[Hands, Go], subtests: pytest.Subtests) -> None:
    hands, come = place
    hands.desk.session.change_settings(u=SIZES[0][2])
    hands.size(*SIZES[0][:2])
    come(hands)
    assert (open_book(hands) is not None) is (hands.open and come is not OPEN["together"])  # then it is put away
    for check in CHECKS:
        with subtests.test(check.__name__):
            check(hands)


@pytest.mark.parametrize(("width", "height", "u"), SIZES[1:])
def test_the_filled_button_is_in_sight_in_every_window_and_all_is_read_in_order(place: tuple[Hands, Go], width: int, height: int, u: int) -> None:
    hands, come = place
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    come(hands)
    the_filled_button_is_in_sight(hands)
    what_is_read_comes_in_the_order_in_which_it_lies_there(hands)


LONG = "Elle a appelé la cantine, qui rappelle lundi ; on en reparle avec sa mère avant de dire oui. " * 4
WRITTEN: dict[str, tuple[Go, str]] = {
    "a page": (then(person, key("Ctrl+N")), LONG * 3),
    "high up on a page": (then(person, key("Ctrl+Home")), LONG),
    "Aujourd’hui": (then(key("Ctrl+0"), click(FIELD, "Ligne de ")), LONG),
    "an appointment": (then(key("Ctrl+0"), click(FIELD, "Ajouter un rendez-vous")), "9h Nadia Ferhat, à la mairie"),
    "an appointment of the week": (key("Ctrl+2"), "9h Nadia Ferhat, à la mairie"),
    "a name sought": (key("Ctrl+K"), "ferhat"),
    "a name written": (key("Ctrl+Shift+N"), "Wanda Petit"),
    "news": (then(around, click(LINK, "On me l’a dit")), "Mme Petit"),
    "the next appointment": (around, "1/12 10h30, mairie"),
    "a number": (then(about_the_page, click(LINK, "Ajouter un numéro")), "sa mère"),
    "another name": (then(about_the_page, click(LINK, "Renommer la page")), "bis"),
    "a name to destroy": (then(about_the_page, click(LINK, "Détruire la page")), "Nadia"),
    "a colleague's number": (
        then(go("rabat", lambda hands: {"row": "colleagues", "colleague": met(hands)}), click(LINK, "Corriger le nom"), key("Tab", "Ctrl+A")),
        "06 39 98 52 37",
    ),
    "for whom one's introduction is": (go("rabat", lambda hands: {"row": "colleagues", "present": True}), "Mehdi Rahal"),
    "a group's name": (then(met, go("rabat", lambda hands: {"row": "colleagues"}), click(LINK, "Faire un groupe")), "Val d’Orme"),
    "a recipient": (then(handover, click(FIELD, "Écrire un nom")), "Mehdi Rahal"),
    "why a page is kept": (then(long_ago, key("Return")), "Recours en cours"),
    "the name of an old page": (to_be_erased, "Zoé"),
    "the six words": (key("Ctrl+L"), "oeil"),
    "words of now": (words_of_now, "oeil"),
    "words typed back": (then(words_drawn, key("Return")), "oeil"),
    "a phrase": (then(words_drawn, click(LINK, "Une phrase à vous")), "le facteur ne passe plus"),
    "the same phrase": (then(words_drawn, click(LINK, "Une phrase à vous"), write("le facteur ne passe plus"), key("Return")), "le facteur"),
}


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
@pytest.mark.parametrize("what", WRITTEN)
def test_the_line_being_written_is_in_sight_in_every_window(hands: Hands, what: str, width: int, height: int, u: int) -> None:
    come, words = WRITTEN[what]
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    come(hands)
    if words[:-120]:
        hands.paste(words[:-120])  # its end is typed, over more than a line
    hands.write(words[-120:])
    for turned in (False, True):
        if turned:  # made smaller while one writes, and large again; and the letters
            hands.size(800, 520)
            hands.size(width, height)
            hands.key("Ctrl++", "Ctrl+-")
        widget = QApplication.focusWidget()
        assert isinstance(widget, QLineEdit | QTextEdit), type(widget)
        said = widget.toPlainText() if isinstance(widget, QTextEdit) else widget.text()
        assert words.strip() in said
        surface = widget.viewport() if isinstance(widget, QTextEdit) else widget
        caret = widget.cursorRect() if isinstance(widget, QTextEdit) else widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        at = surface.mapTo(hands.window, caret.center())
        assert hands.window.rect().contains(at), at
        assert surface.rect().contains(caret.center()), (caret, surface.rect())
        assert hands.window.childAt(at) is surface


@pytest.mark.parametrize("what", WRITTEN)
def test_the_line_being_written_is_in_sight_in_the_largest_letters(hands: Hands, what: str) -> None:
    come, words = WRITTEN[what]
    hands.size(1280, 800)
    come(hands)
    hands.size(800, 520)
    hands.desk.session.change_settings(u=96)
    hands.rest()
    hands.write(words[:40])
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit | QTextEdit), type(widget)
    surface = widget.viewport() if isinstance(widget, QTextEdit) else widget
    caret = widget.cursorRect() if isinstance(widget, QTextEdit) else widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert hands.window.childAt(surface.mapTo(hands.window, caret.center())) is surface


def test_nothing_is_cut_or_lies_over_something_else_in_the_largest_letters(
    place: tuple[Hands, Go], subtests: pytest.Subtests
) -> None:
    hands, come = place
    hands.size(1280, 800)
    come(hands)
    for u, width, height in ((64, 1280, 800), (96, 1280, 800), (64, 1093, 540), (64, 800, 520), (96, 1093, 540), (96, 800, 520)):
        with subtests.test(u=u, width=width):
            hands.desk.session.change_settings(u=u)
            hands.size(width, height)
            hands.rest()
            # a name may be shortened at its end at 300 %, in the smallest window at 200 %: whole in the tool tip and for a screen reader
            shortened = "cut: Words" if u == 96 else "cut: Words 'Karim Benali'" if width == 800 else "none"
            assert [fault for fault in faults(hands.window) if not fault.startswith(shortened)] == []
            focus = QApplication.focusWidget()
            assert focus is not None
            assert hands.window.rect().intersects(QRect(focus.mapTo(hands.window, QPoint(0, 0)), focus.size()))


@pytest.mark.parametrize("place", ["six words", "words drawn"], indirect=True)
def test_the_widest_words_of_the_list_are_whole_when_they_are_drawn(place: tuple[Hands, Go]) -> None:
    """Which words are drawn is chance."""
    hands, come = place
    hands.size(1280, 800)
    come(hands)
    look, six = hands.desk.look, next(w for w in hands.window.findChildren(SeenWords) if w.isVisible())
    six.set_words(sorted(wordlist.words(), key=lambda word: look.width(wordlist.shown(word), "big"))[-6:])
    for u, width, height in ((48, 1280, 800), (48, 800, 520), (64, 1280, 800), (64, 800, 520), (96, 1280, 800), (96, 800, 520)):
        hands.desk.session.change_settings(u=u)
        hands.size(width, height)
        assert [fault for fault in faults(hands.window) if " 'mot " in fault] == []


def test_the_list_that_was_pasted_lies_over_its_button_in_a_small_window(hands: Hands) -> None:
    hands.desk.session.change_settings(u=48)
    hands.size(800, 520)
    pasted(hands)
    the_filled_button_is_in_sight(hands)
    rows = next(w for w in hands.window.findChildren(Rows) if w.isVisible())
    button = next(w for w in hands.window.findChildren(Button) if w.isVisible() and w.kind == "full")
    read = rows.visualRect(rows.model().index(0, 0))
    assert rows.mapTo(hands.window, read.bottomLeft()).y() < button.mapTo(hands.window, QPoint(0, 0)).y() + 0.2 * 48
    assert whole(hands, button)


def bars(hands: Hands) -> list[QScrollBar]:
    """By which the window moves over what it has no room for."""
    return [w for w in hands.window.children() if isinstance(w, QScrollBar) and w.isVisible()]


def test_the_window_moves_over_what_it_has_no_room_for_in_the_largest_letters(hands: Hands) -> None:
    person(hands)
    window, close = hands.window, hands.window.findChild(Book).close_button

    def turn(x: int, y: int) -> None:
        at, by = QPoint(5, 5), QPoint(x, y)
        keys, begun = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(window, QWheelEvent(at, window.mapToGlobal(at), QPoint(), by, Qt.MouseButton.NoButton, keys, begun, False))

    for u in (32, 48, 64):
        hands.desk.session.change_settings(u=u)
        for size in SIZES:
            hands.size(*size[:2])
            assert bars(hands) == []
            assert whole(hands, close)
    hands.size(800, 520)
    hands.desk.session.change_settings(u=96)
    hands.rest()
    across, down = bars(hands)
    assert across.accessibleName() == "Ce que montre la fenêtre, de gauche à droite"
    assert down.accessibleName() == "Ce que montre la fenêtre, de haut en bas"
    turn(0, 12000)
    assert not whole(hands, close)
    turn(0, -12000)
    turn(-12000, 0)
    assert whole(hands, close)
    hands.key("Ctrl+End")
    hands.write("Elle rappelle lundi.")
    assert not whole(hands, close)  # the line being written came into sight instead
    hands.size(1280, 800)
    assert bars(hands) == []
    assert whole(hands, close)


def largest(hands: Hands, come: Go) -> None:
    hands.size(1280, 800)
    hands.desk.session.change_settings(u=96)
    hands.rest()
    come(hands)
    assert [fault for fault in faults(hands.window) if not fault.startswith("cut: Words")] == []


def test_in_the_largest_letters_a_form_follows_the_caret_and_keeps_its_button_in_sight(hands: Hands) -> None:
    def ask(hands: Hands) -> None:
        around(hands)
        hands.desk.page().around.writing.open_told(None)
        hands.rest()

    largest(hands, ask)
    asked = ["Qui l’a dit", "Métier ou lien", "Jour", "Téléphone", "Noter"]
    met = []
    for _ in asked:
        now = QApplication.focusWidget()
        assert now is not None
        met.append(now.accessibleName())
        assert whole(hands, now)
        button = next(w for w in hands.window.findChildren(Button) if w.isVisible())
        assert whole(hands, button)
        assert [fault for fault in faults(hands.window) if not fault.startswith("cut: Words")] == []
        hands.key("Tab")
    assert met == asked
    hands.key("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert hands.focus == "Qui l’a dit"


def test_in_the_largest_letters_what_is_at_stake_is_read_before_a_page_is_destroyed(hands: Hands) -> None:
    def ask(hands: Hands) -> None:
        around(hands)
        hands.desk.page().around.writing.open_destroy()
        hands.rest()

    largest(hands, ask)
    assert hands.says("Cette page sera détruite.")
    assert hands.says("faites.")
    hands.key("Return")  # what leads on has the keyboard
    assert hands.focus == "Le nom de la page"
    hands.write("Nadia Ferhat")
    hands.key("Return")
    assert "Nadia Ferhat" not in hands.ask(lambda nb: [row.name for row in nb.people.rows()])
