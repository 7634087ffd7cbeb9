"""Receiving cards with real keys, clicks and drops: what another notebook gave is shown, asked about, and kept only by a yes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from hand import Hand as AnyHand
from laid import faults
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from notebook_app import exchange, sharing
from notebook_app.model import Consent, Label, State, Trust, Way
from notebook_app.notebook import Notebook
from notebook_app.steps import Outside
from ui.parts.card import CardView
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.notice import Notice
from ui.parts.on_desk import Tab
from ui.parts.pasting import Pad
from ui.parts.rows import Rows
from ui.parts.widgets import Back, Button, Link, Para, Words

CHEAP = {"m": 8192, "t": 1, "p": 1}
SIX = "oeillet rallye copie berceau sonate cuivre"
TODAY = date(2026, 11, 25)
SEEN = date(2026, 11, 23)  # a Monday
CONTROL = Qt.KeyboardModifier.ControlModifier
MEHDI = Label("Mehdi Rahal", "Conseiller", "Mission locale", "+262639985236")


class Giver:
    """A colleague's notebook, as real as the one on the desk."""

    def __init__(self, folder: Path, label: Label = MEHDI) -> None:
        self.notebook, _ = Notebook.begin(folder, SIX, label, kdf=CHEAP)
        self.claire = self.notebook.directory.add_recipient("Claire Fontanel", "conseillère", "+33199004127")
        self.people: dict[str, int] = {}

    def holds(self, name: str, day: date = SEEN) -> int:
        """A held appointment, so that there is a day to tell."""
        if name not in self.people:
            self.people[name] = self.notebook.people.add(name, day).id
        made = self.notebook.agenda.add(day, person=self.people[name], today=day)
        self.notebook.agenda.set_state(made.id, State.HELD, day)
        return self.people[name]

    def gives(self, name: str, way: Way = Way.CONTACT, day: date = SEEN, today: date = TODAY, show: str = "initials", **more: Any) -> bytes:
        person = self.holds(name, day)
        drafted = sharing.draft(self.notebook, person, self.claire.id, way, show, today, **more)
        assert drafted.code == ""
        departure = sharing.hand_over(self.notebook, drafted, Consent("N. F.", today), today)
        return sharing.gone(self.notebook, departure, today).blob

    @property
    def key(self) -> str:
        return exchange.public_key(self.notebook.directory.own().signing_seed)


class Hand(AnyHand):
    """What one does at the desk; asks the notebook afterwards what it has."""

    def __init__(self, desk: Any, qtbot: Any, folder: Path) -> None:
        super().__init__(desk, qtbot)
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def drop(self, *paths: Path) -> None:
        """Real drag events on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        window, where = self.desk.window, QPoint(400, 300)
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(where, copy, data, Qt.MouseButton.LeftButton, none)
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(window, QDropEvent(QPointF(where), copy, data, Qt.MouseButton.LeftButton, none, QEvent.Type.Drop))
        self.rest()

    def paste(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.bot.keyClick(self.desk.window, Qt.Key.Key_V, CONTROL)
        self.rest()

    def open(self) -> None:
        self.bot.keyClick(self.desk.window, Qt.Key.Key_3, CONTROL)
        self.rest()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.desk.window, key, modifier)
        self.rest()

    def write(self, words: str) -> None:
        """As typed; what no key of the test's keyboard has comes as a dead key's answer does."""
        for char in words:
            if char.isascii():
                self.bot.keyClicks(QApplication.focusWidget(), char)
            else:
                typed = QInputMethodEvent()
                typed.setCommitString(char)
                QApplication.sendEvent(QApplication.focusWidget(), typed)
        self.rest()

    def row(self, rows: str, name: str) -> None:
        """Click on a row by what a screen reader would say first."""
        view: Rows = self.desk.find(Rows, rows)
        at = next(i for i, row in enumerate(view.rows()) if row.name.startswith(name))
        index = view.model().index(at)
        view.scrollTo(index)
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        self.rest()

    def names(self, rows: str = "Fiches reçues") -> list[str]:
        return [row.name for row in self.desk.find(Rows, rows).rows() if row.name]

    def card(self) -> str:
        """The white card, read out."""
        return str(self.desk.find(CardView, "").accessibleName()) if self.shown(CardView) else ""

    def shown(self, kind: type) -> list[QWidget]:
        return [w for w in self.desk.window.findChildren(kind) if w.isVisible()]

    def words(self) -> str:
        """Everything that is said in sight, but the left list."""
        found = [w.accessibleName() for w in self.desk.window.findChildren(QWidget) if w.isVisible() and not isinstance(w, Rows)]
        return " | ".join(filter(None, found))

    def number(self) -> str:
        """What the tab says."""
        return str(self.desk.find(Tab, "Fiches reçues").accessibleName())

    def waiting(self) -> list[Any]:
        return self.ask(lambda nb: nb.cards.waiting())

    def kept(self) -> list[Any]:
        return self.ask(lambda nb: nb.cards.kept())


@pytest.fixture
def mehdi(tmp_path: Path) -> Iterator[Giver]:
    giver = Giver(tmp_path / "mehdi" / "notebook")
    yield giver
    giver.notebook.close()


@pytest.fixture
def hand(desk: Any, qtbot: Any, tmp_path: Path) -> Hand:
    return Hand(desk, qtbot, tmp_path / "downloads")


# One card, from the drop to the page


@pytest.mark.parametrize("came", ["card", "nothing"])
def test_what_just_came_does_not_give_way_to_what_was_there(hand: Hand, mehdi: Giver, came: str) -> None:
    """A card that waits is looked at again, because something in the notebook changed; a file that was dropped is read before that is answered."""
    older, newer = mehdi.gives("Lucas Garnier"), mehdi.gives("Nadia Ferhat")
    hand.ask(lambda nb: sharing.set_aside(nb, sharing.read(nb, older, TODAY), TODAY))
    hand.open()
    assert hand.card().startswith("fiche de L.\u00a0G.")
    session, path = hand.desk.session, hand.file("newer.vcf", newer if came == "card" else b"BEGIN:VCARD")
    slow, begun, go_on = Event(), Event(), Event()
    session.apart.ask(Outside(hand.folder, slow.wait), lambda _: None, lambda _: None)  # its disk is slow
    session.go.emit("received", {"files": [str(path)]})

    def change(notebook: Notebook) -> None:
        begun.set()
        go_on.wait()
        notebook.people.add("Zoé Leblanc", TODAY)

    session.ask(hand.desk.window, change)
    hand.bot.waitUntil(begun.is_set)
    slow.set()
    hand.bot.waitUntil(lambda: session.apart.idle)
    go_on.set()
    hand.rest()
    assert hand.card().startswith("fiche de N.\u00a0F.") if came == "card" else "newer.vcf" in hand.words()


def test_a_dropped_card_is_shown_asked_about_and_kept_by_the_yes(hand: Hand, mehdi: Giver) -> None:
    path = hand.file("carte.vcf", mehdi.gives("Nadia Ferhat"))
    hand.drop(path)
    assert hand.card().split(", ") == [
        "fiche de N.\u00a0F.", "lundi 23 novembre 2026", "avec Mehdi Rahal", "06\u00a039\u00a098\u00a052\u00a036", "cinq mots à relire",
        "premier signe de cet ordinateur",
    ]  # fmt: skip
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()
    assert "Seule page aux initiales N.\u00a0F. dans votre cahier." in hand.words()
    assert hand.number() == "Fiches reçues, 1 nouvelle"
    assert hand.names()[:2] == ["C’est pour quelle page\u202f? 1", "N.\u00a0F., de Mehdi Rahal, lundi 23 novembre 2026, cinq mots à relire"]
    assert [rows.accessibleName() for rows in hand.shown(Rows)] == ["Fiches reçues"]  # who else saw the person comes after the yes
    assert hand.waiting() == hand.kept() == []  # nothing is kept before the yes
    assert hand.ask(lambda nb: nb.directory.all()) == []

    hand.click(Button, "Oui, c’est Nadia")
    assert hand.desk.find(Words, "Rangée autour de Nadia").isVisible()
    assert hand.card().startswith("fiche de Nadia Ferhat, ")
    sights = [row.name for row in hand.desk.find(Rows, "Qui a vu cette personne").rows()]
    assert [s.split(", ")[1] for s in sights] == ["vous", "Mehdi Rahal", "Karim Benali"]
    assert sights[1].endswith("06\u00a039\u00a098\u00a052\u00a036")
    assert hand.number() == "Fiches reçues"
    [kept] = hand.kept()
    assert (kept.person, kept.trust, kept.last) == (hand.ids["Nadia Ferhat"], Trust.KNOWN, SEEN)
    assert [c.name for c in hand.ask(lambda nb: nb.directory.all())] == ["Mehdi Rahal"]
    assert path.exists()

    hand.click(Link, "Ouvrir sa page, Nadia Ferhat")
    assert hand.desk.page().place()["id"] == hand.ids["Nadia Ferhat"]
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_Escape)
    hand.rest()
    assert hand.card().startswith("fiche de Nadia Ferhat, ")


def test_in_a_notebook_that_is_only_read_a_card_shows_and_nothing_of_it_is_kept(hand: Hand, mehdi: Giver) -> None:
    for name, person in (("Nadia Ferhat", hand.ids["Nadia Ferhat"]), ("Lucas Garnier", None)):
        blob = mehdi.gives(name)
        hand.ask(lambda nb, blob=blob, person=person: nb.cards.keep(sharing.read(nb, blob, TODAY).card, person, TODAY))
    hand.desk.session.lock()
    hand.rest()
    hand.desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)), salvage=True)
    hand.bot.waitUntil(lambda: hand.desk.session.current == "open" and hand.desk.idle())
    hand.open()

    def closed() -> set[str]:
        nothing = "Lecture de ce qui reste. Rien ne s’écrit ici."
        return {w.text() for w in hand.shown(Link) if not w.isEnabled() and w.accessibleDescription() == w.toolTip() == nothing}  # type: ignore[attr-defined]

    hand.row("Fiches reçues", "Ferhat Nadia")
    assert "Ce n’est pas Nadia" in closed()
    hand.drop(hand.file("fiche.vcf", mehdi.gives("Awa Diop")))
    assert {"Je ne sais pas, la garder ici"} <= closed()
    hand.desk.window.go("rabat", {"row": "copies"})
    hand.rest()
    (two,) = (box for box in hand.shown(Check) if box.text().startswith("à chaque copie"))  # type: ignore[attr-defined]
    assert not two.isEnabled()
    assert two.accessibleDescription() == "Lecture de ce qui reste. Rien ne s’écrit ici."


def test_a_file_s_name_turns_no_words_around(hand: Hand) -> None:
    """It comes from a mail: a mark in it would have the end of the name read before its beginning."""
    hand.drop(hand.file("fiche\u202efcv.\u200bexe", b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"))
    assert hand.desk.find(Words, "fichefcv.exe").isVisible()
    assert not set("\u202e\u200b") & set(hand.words())


def test_no_line_is_changed_by_what_a_card_says(hand: Hand, mehdi: Giver) -> None:
    nadia = hand.ids["Nadia Ferhat"]
    before = hand.ask(lambda nb: (nb.entries.window(nadia), nb.people.get(nadia), nb.agenda.of(nadia)))
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    hand.click(Button, "Oui, c’est Nadia")
    assert hand.ask(lambda nb: (nb.entries.window(nadia), nb.people.get(nadia), nb.agenda.of(nadia))) == before


def test_with_the_keyboard_alone(hand: Hand, mehdi: Giver) -> None:
    text = mehdi.gives("Nadia Ferhat", Way.SMS).decode()
    hand.open()
    hand.paste(text)
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()
    yes = hand.desk.find(Button, "Oui, c’est Nadia")
    assert QApplication.focusWidget() is yes
    asked = yes.accessibleDescription()  # heard after its name: what is asked, and of which card
    assert asked.startswith("Est-ce Nadia Ferhat\u202f?")
    assert "fiche de" in asked
    hand.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is hand.desk.find(Button, "Une autre personne")
    hand.key(Qt.Key.Key_Space)
    assert isinstance(QApplication.focusWidget(), Field)
    hand.write("koval")
    hand.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is hand.desk.find(Button, "Oui, c’est Olena")
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_Escape)  # back to the question as it was put
    hand.rest()
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()
    assert hand.kept() == []
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_Return, CONTROL)
    hand.rest()
    assert hand.kept()[0].person == hand.ids["Nadia Ferhat"]


def test_each_control_is_reached_by_tab_from_the_list_to_the_yes(hand: Hand, mehdi: Giver) -> None:
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    hand.desk.find(Rows, "Fiches reçues").setFocus()
    met = []
    for _ in range(9):
        hand.key(Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget().text())  # type: ignore[union-attr]
    assert met == [
        "Ouvrir un fichier", "Coller un SMS reçu", "Voir en grand", "Copier le numéro", "Oui, c’est Nadia", "Une autre personne",
        "Je ne sais pas, la garder ici", "Pour aucune de mes pages", "Rien ne part sans vous",
    ]  # fmt: skip


# Texts


def test_a_pasted_text_lies_apart_and_proves_nothing(hand: Hand, mehdi: Giver) -> None:
    text = mehdi.gives("Nadia Ferhat", Way.SMS).decode()
    hand.open()
    hand.paste(text.replace(" ", "\u00a0").replace("'", "’") + "\r\n")  # as forwarding leaves it
    assert "reçue par SMS, sans preuve" in hand.card()
    hand.click(Button, "Oui, c’est Nadia")
    assert hand.names()[-2:] == ["Reçues par SMS, sans preuve 1", "Ferhat Nadia, de Mehdi Rahal, lundi 23 novembre 2026, reçue par SMS"]
    assert "reçue par SMS" in hand.desk.find(Rows, "Qui a vu cette personne").rows()[-1].name
    assert hand.ask(lambda nb: nb.directory.all()) == []
    hand.paste(text)
    assert "Vous l’avez déjà." in hand.words()


def test_a_text_is_copied_out_by_hand(hand: Hand, mehdi: Giver) -> None:
    text = mehdi.gives("Nadia Ferhat", Way.SMS).decode()
    hand.open()
    QGuiApplication.clipboard().clear()
    hand.bot.mouseClick(hand.desk.find(Link, "Coller un SMS reçu"), Qt.MouseButton.LeftButton)
    hand.rest()
    assert not hand.desk.find(Button, "Lire ce SMS").isEnabled()
    pad = hand.desk.find(Pad, "SMS reçu")
    assert pad.hasFocus()
    hand.write(text)
    hand.click(Button, "Lire ce SMS")
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()


def test_a_text_copied_out_with_a_mistake_is_put_right_where_it_is(hand: Hand, mehdi: Giver) -> None:
    text = mehdi.gives("Nadia Ferhat", Way.SMS).decode()
    hand.open()
    QGuiApplication.clipboard().clear()
    hand.bot.mouseClick(hand.desk.find(Link, "Coller un SMS reçu"), Qt.MouseButton.LeftButton)
    hand.rest()
    hand.write(text[:-1])
    hand.click(Button, "Lire ce SMS")
    assert "Mehdi Rahal" not in hand.words()
    assert hand.desk.find(Button, "Corriger ce SMS").hasFocus()
    hand.click(Button, "Corriger ce SMS")
    pad = hand.desk.find(Pad, "SMS reçu")
    assert pad.hasFocus()
    assert pad.toPlainText() == text[:-1]
    hand.write(text[-1])
    hand.click(Button, "Lire ce SMS")
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda t: "Bonjour, voici. " + t, "Ce texte n’est pas tel qu’il est parti."),
        (lambda t: t.replace("Appelez-moi", "Rappelez-moi"), "Ce texte n’est pas tel qu’il est parti."),
        (lambda t: t.replace("2026", "2027"), "Cette fiche date de demain."),
        (lambda t: "Bonjour, rendez-vous à 10 h.", "Ce n’est pas une fiche."),
        (lambda t: t + " " + t, "Ce texte est trop long pour un SMS du Cahier."),
    ],
)
def test_a_text_that_is_not_as_it_left_says_so_and_shows_nothing(hand: Hand, mehdi: Giver, change: Callable[[str], str], said: str) -> None:
    text = mehdi.gives("Nadia Ferhat", Way.SMS).decode()
    hand.open()
    hand.paste(change(text))
    assert said in hand.words()
    assert "Mehdi Rahal" not in hand.words()
    assert hand.shown(CardView) == []
    assert hand.number() == "Fiches reçues"


# Whose it is


def test_two_pages_with_these_initials_are_a_choice_and_none_is_made_beforehand(hand: Hand, mehdi: Giver) -> None:
    noel = hand.ask(lambda nb: nb.people.add("Noël Fabre", TODAY)).id
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    assert "Deux pages ont ces initiales." in hand.words()
    assert not hand.desk.find(Button, "Oui").isEnabled()
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_Return, CONTROL)
    hand.rest()
    assert hand.kept() == []
    hand.row("Pages du cahier", "Noël Fabre")
    hand.click(Button, "Oui, c’est Noël")
    assert hand.kept()[0].person == noel


def test_an_unknown_person_becomes_a_page(hand: Hand, mehdi: Giver) -> None:
    hand.drop(hand.file("carte.vcf", mehdi.gives("Zoé Lambert")))
    assert "Aucune page aux initiales Z.\u00a0L. dans votre cahier." in hand.words()
    field = hand.desk.find(Field, "Nom de la personne")
    assert field.hasFocus()
    hand.write("Zoé Lambert")
    assert hand.names("Pages du cahier") == ["Écrire un nom\u00a0: Zoé Lambert"]
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Return)
    [kept] = hand.kept()
    assert hand.ask(lambda nb: nb.people.get(kept.person)).name == "Zoé Lambert"
    assert hand.desk.find(Words, "Rangée autour de Zoé").isVisible()


def test_what_one_does_not_know_waits_in_the_list_and_is_answered_later(hand: Hand, mehdi: Giver) -> None:
    hand.drop(hand.file("carte.vcf", mehdi.gives("Zoé Lambert")))
    hand.click(Link, "Je ne sais pas, la garder ici")
    assert hand.desk.find(Words, "Gardée ici").isVisible()
    assert hand.number() == "Fiches reçues, 1 nouvelle"
    [waiting] = hand.waiting()
    assert waiting.set_aside
    assert hand.ask(lambda nb: nb.directory.all()) == []  # nobody comes into the directory by it
    hand.row("Fiches reçues", "Z.\u00a0L.")
    assert not [link for link in hand.shown(Link) if link.text() == "Je ne sais pas, la garder ici"]  # type: ignore[attr-defined]
    hand.row("Pages du cahier", "Awa Diop")
    hand.click(Button, "Oui, c’est Awa")
    assert hand.kept()[0].person == hand.ids["Awa Diop"]
    assert [c.name for c in hand.ask(lambda nb: nb.directory.all())] == ["Mehdi Rahal"]
    assert hand.number() == "Fiches reçues"


def test_a_wrong_yes_is_put_right(hand: Hand, mehdi: Giver) -> None:
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    hand.click(Button, "Oui, c’est Nadia")
    hand.click(Link, "Ce n’est pas Nadia")
    hand.row("Pages du cahier", "Awa Diop")
    hand.click(Button, "Oui, c’est Awa")
    assert [card.person for card in hand.kept()] == [hand.ids["Awa Diop"]]
    assert [s.who for s in hand.ask(lambda nb: nb.cards.who_saw(hand.ids["Nadia Ferhat"]))] == ["", "Karim Benali"]


def test_a_yes_is_taken_back_and_done_again_where_it_was_said_and_on_the_page(hand: Hand, mehdi: Giver) -> None:
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    hand.click(Link, "Je ne sais pas, la garder ici")
    hand.row("Fiches reçues", "N.\u00a0F.")
    hand.click(Button, "Oui, c’est Nadia")
    nadia, [card] = hand.ids["Nadia Ferhat"], hand.kept()

    def whose() -> int | None:
        person: int | None = hand.ask(lambda nb: nb.cards.get(card.id)).person
        return person

    def key(key: Qt.Key) -> None:
        hand.bot.keyClick(hand.desk.window, key, CONTROL)
        hand.rest()

    assert whose() == nadia
    key(Qt.Key.Key_Z)
    assert whose() is None
    assert hand.desk.find(Words, "C’est comme avant.").isVisible()
    assert hand.desk.find(Button, "Oui, c’est Nadia").isVisible()  # it is asked again
    key(Qt.Key.Key_Y)
    assert whose() == nadia
    assert hand.desk.find(Words, "C’est rétabli.").isVisible()
    hand.desk.session.go.emit("person", {"id": nadia})
    hand.rest()
    key(Qt.Key.Key_Z)
    assert whose() is None
    key(Qt.Key.Key_Y)
    assert whose() == nadia
    hand.open()
    key(Qt.Key.Key_Y)
    assert hand.desk.find(Words, "Rien à rétablir.").isVisible()


def test_the_same_again_an_older_and_a_newer(hand: Hand, mehdi: Giver) -> None:
    first, second = mehdi.gives("Nadia Ferhat", day=date(2026, 11, 18), today=date(2026, 11, 18)), mehdi.gives("Nadia Ferhat")
    third = mehdi.gives("Nadia Ferhat", day=TODAY)
    hand.drop(hand.file("second.vcf", second))
    hand.click(Button, "Oui, c’est Nadia")
    hand.drop(hand.file("second.vcf", second))
    assert "Vous l’avez déjà." in hand.words()
    hand.drop(hand.file("first.vcf", first))
    assert "Une fiche plus récente est déjà là." in hand.words()
    assert "lundi 23 novembre 2026" in hand.card()
    hand.drop(hand.file("third.vcf", third))
    assert "Elle remplace la fiche d’avant." in hand.words()  # the yes holds: it goes to its page at once
    assert [(c.person, c.last) for c in hand.kept()] == [(hand.ids["Nadia Ferhat"], TODAY)]


# One colleague, one person, two ways


def same_initials(hand: Hand, mehdi: Giver, show: str) -> tuple[str, Path]:
    """A text and a contact about one person; two pages of the notebook have these initials."""
    hand.ask(lambda nb: nb.people.add("Norbert Faure", TODAY))
    text, contact = (mehdi.gives("Nadia Ferhat", way, show=show) for way in (Way.SMS, Way.CONTACT))
    return text.decode(), hand.file("carte.vcf", contact)


@pytest.mark.parametrize("show", ["initials", "nothing"])
def test_what_was_answered_for_a_text_is_proposed_for_the_card(hand: Hand, mehdi: Giver, show: str) -> None:
    text, contact = same_initials(hand, mehdi, show)
    hand.open()
    hand.paste(text)
    assert "C’est pour quelle page\u202f?" in hand.words()
    if show == "nothing":
        hand.bot.keyClicks(hand.desk.find(Field, "Nom de la personne"), "nadia")
        hand.rest()
    hand.row("Pages du cahier", "Nadia Ferhat")
    hand.click(Button, "Oui, c’est Nadia")
    hand.drop(contact)
    assert "Est-ce Nadia Ferhat\u202f?" in hand.words()
    assert "Un SMS de ce numéro est déjà rangé là." in hand.words()
    assert [card.key for card in hand.kept()] == [""]  # nothing but her yes
    hand.click(Button, "Oui, c’est Nadia")
    assert {card.key for card in hand.kept()} == {"", mehdi.key}
    assert hand.waiting() == []


def test_what_was_answered_for_a_card_is_proposed_for_the_text(hand: Hand, mehdi: Giver) -> None:
    text, contact = same_initials(hand, mehdi, "initials")
    hand.drop(contact)
    hand.row("Pages du cahier", "Nadia Ferhat")
    hand.click(Button, "Oui, c’est Nadia")
    hand.paste(text)
    assert "Est-ce Nadia Ferhat\u202f?" in hand.words()
    assert "Une fiche de Mehdi Rahal est déjà rangée là." in hand.words()
    assert "reçue par SMS, sans preuve" in hand.card()
    hand.click(Button, "Une autre personne")  # the proposal is a question
    hand.row("Pages du cahier", "Awa Diop")
    hand.click(Button, "Oui, c’est Awa")
    assert {(card.key, card.person) for card in hand.kept()} == {(mehdi.key, hand.ids["Nadia Ferhat"]), ("", hand.ids["Awa Diop"])}


def test_a_card_that_waits_is_asked_about_as_the_text_was_answered_meanwhile(hand: Hand, mehdi: Giver) -> None:
    text, contact = same_initials(hand, mehdi, "initials")
    hand.drop(contact)
    hand.click(Link, "Je ne sais pas, la garder ici")
    hand.paste(text)
    hand.row("Pages du cahier", "Nadia Ferhat")
    hand.click(Button, "Oui, c’est Nadia")
    hand.row("Fiches reçues", "N.\u00a0F.")
    assert "Un SMS de ce numéro est déjà rangé là." in hand.words()
    hand.row("Fiches reçues", "Ferhat Nadia, de Mehdi Rahal, lundi 23 novembre 2026, reçue par SMS")
    hand.click(Link, "Ce n’est pas Nadia")  # the answer is put right: what is proposed follows
    hand.row("Pages du cahier", "Awa Diop")
    hand.click(Button, "Oui, c’est Awa")
    hand.row("Fiches reçues", "N.\u00a0F.")
    assert "Est-ce Awa Diop\u202f?" in hand.words()


# Trust


def know(hand: Hand, giver: Giver, name: str = "Mehdi Rahal", number: str = "+262639985236", day: date | None = None) -> int:
    def do(nb: Notebook) -> int:
        colleague = nb.directory.add(giver.key, name, number, TODAY, seal="x")
        if day is not None:
            nb.directory.verify(colleague.id, day)
        return colleague.id

    return int(hand.ask(do))


def test_words_re_read_together_are_said_with_their_day(hand: Hand, mehdi: Giver) -> None:
    know(hand, mehdi, day=date(2026, 9, 4))
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    assert hand.card().endswith("cinq mots relus, ensemble le 4 septembre")


def test_an_unusual_computer_never_gives_the_number(hand: Hand, mehdi: Giver, tmp_path: Path) -> None:
    know(hand, mehdi, day=date(2026, 9, 4))
    other = Giver(tmp_path / "stolen" / "notebook", Label("Mehdi Rahal", phone="+33612345678"))
    data = other.gives("Nadia Ferhat")
    other.notebook.close()
    hand.drop(hand.file("carte.vcf", data))
    assert "06\u00a039\u00a098\u00a052\u00a036" in hand.card()
    assert "ordinateur inhabituel, le numéro est celui de votre annuaire" in hand.card()
    told = [notice.accessibleName() for notice in hand.shown(Notice)]
    assert told == ["Cette fiche vient d’un ordinateur inhabituel. Appelez Mehdi Rahal, relisez les cinq mots."]
    assert "12\u00a034" not in hand.words()
    hand.click(Link, "Copier le numéro")
    assert QGuiApplication.clipboard().text() == "+262639985236"
    hand.click(Button, "Oui, c’est Nadia")
    assert "12\u00a034" not in hand.words()
    assert "12\u00a034" not in " ".join(row.name for row in hand.desk.find(Rows, "Qui a vu cette personne").rows())
    assert [c.phone for c in hand.ask(lambda nb: nb.directory.all())] == ["+262639985236"]


def test_another_number_of_a_known_colleague_is_shown_beside_the_directorys_until_the_yes(hand: Hand, mehdi: Giver) -> None:
    know(hand, mehdi, number="+33199006401", day=date(2026, 9, 4))
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    assert "01\u00a099\u00a000\u00a064\u00a001" in hand.card()
    assert "Cette fiche donne un autre numéro. 06\u00a039\u00a098\u00a052\u00a036. La ranger le met dans l’annuaire." in hand.words()
    assert [c.phone for c in hand.ask(lambda nb: nb.directory.all())] == ["+33199006401"]
    hand.click(Button, "Oui, c’est Nadia")
    assert "06\u00a039\u00a098\u00a052\u00a036" in hand.card()
    assert [c.phone for c in hand.ask(lambda nb: nb.directory.all())] == ["+262639985236"]


def test_ones_own_card_comes_back(hand: Hand) -> None:
    def give(nb: Notebook) -> bytes:
        karim = next(r for r in nb.directory.recipients() if r.name == "Karim Benali")
        drafted = sharing.draft(nb, hand.ids["Nadia Ferhat"], karim.id, Way.CONTACT, "initials", TODAY)
        return sharing.hand_over(nb, drafted, Consent("N. F.", TODAY), TODAY).blob

    hand.drop(hand.file("carte.vcf", hand.ask(give)))
    assert "Cette fiche vient de votre cahier." in hand.words()
    assert hand.shown(CardView) == []


# What is no card


def tampered(data: bytes) -> bytes:
    """Another number on the contact's own line; a phone would have taken it."""
    assert b"+262639985236" in data
    return data.replace(b"+262639985236", b"+33612345678")


ORDINARY = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Martin;Paul;;;\r\nFN:Paul Martin\r\nTEL:0612345678\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("carte.vcf", lambda good: tampered(good), "Ce contact a été changé en route."),
        ("carte.vcf", lambda good: good.replace(b"X-CAHIER:", b"X-CAHIER:A"), "Cette fiche a été abîmée en route."),
        ("contact.vcf", lambda good: ORDINARY, "C’est un contact, pas une fiche."),
        ("photo.jpg", lambda good: b"\xff\xd8\xff\xe0" + bytes(200), "Ce n’est pas une fiche."),
        ("carte.vcf", lambda good: b"", "Ce fichier est vide."),
        ("carte.vcf", lambda good: good + b" " * 70_000, "Ce fichier est trop grand pour une fiche."),
        ("carte.carte", lambda good: b"age-encryption.org/v1\n", "Cette fiche a été abîmée en route."),
        ("carte.carte", lambda good: b"age-encryption.org/v2\n", "Cette fiche vient d’un Cahier plus récent."),
    ],
)
def test_a_bad_file_is_told_in_plain_words_and_nothing_of_it_is_shown(
    hand: Hand, mehdi: Giver, name: str, make: Callable[[bytes], bytes], said: str
) -> None:
    path = hand.file(name, make(mehdi.gives("Nadia Ferhat")))
    hand.drop(path)
    assert said in hand.words()
    assert hand.desk.find(Words, name).isVisible()
    assert not any(secret in hand.words() for secret in ("Mehdi", "Paul Martin", "34\u00a056", "K7M", "json", "vcard"))
    assert hand.shown(CardView) == []
    assert hand.kept() == hand.waiting() == []
    assert path.exists()
    assert hand.number() == "Fiches reçues"


def test_a_file_that_is_gone_a_folder_and_another_try(hand: Hand, mehdi: Giver) -> None:
    path = hand.folder / "carte.vcf"
    hand.drop(path)
    assert "Ce fichier ne se laisse pas lire." in hand.words()
    path.write_bytes(mehdi.gives("Nadia Ferhat"))
    hand.click(Button, "Réessayer")
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()
    hand.drop(hand.folder)
    assert "C’est un dossier." in hand.words()
    assert "Réessayer" not in hand.seen(Button)  # it stays one


def test_a_card_of_the_days_to_come_stays_where_it_is_until_the_date_is_right(hand: Hand, mehdi: Giver) -> None:
    path = hand.file("carte.vcf", mehdi.gives("Nadia Ferhat", today=TODAY + timedelta(days=4)))
    hand.drop(path)
    assert "Cette fiche date de demain." in hand.words()
    assert "Vérifiez la date de l’ordinateur." in hand.words()
    assert path.exists()
    hand.desk.clock.on(days=4)
    hand.click(Button, "Réessayer")
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()


# Several, and before the notebook is open


def test_several_files_are_read_one_after_another(hand: Hand, mehdi: Giver) -> None:
    files = [hand.file(f"{n}.vcf", mehdi.gives(name)) for n, name in enumerate(("Nadia Ferhat", "Awa Diop", "Lucas Garnier"))]
    hand.drop(*files)
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()
    assert hand.number() == "Fiches reçues, 3 nouvelles"
    assert "2 fichiers pas encore ouverts" in hand.names()
    files[2].write_bytes(b"")  # it was not opened yet
    hand.click(Button, "Oui, c’est Nadia")
    assert hand.number() == "Fiches reçues, 2 nouvelles"
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_Return, CONTROL)
    hand.rest()
    assert hand.desk.find(Para, "Est-ce Awa Diop\u202f?").isVisible()
    hand.row("Fiches reçues", "un fichier pas encore ouvert")
    assert "Ce fichier est vide." in hand.words()
    assert hand.number() == "Fiches reçues, 1 nouvelle"
    hand.row("Fiches reçues", "A.\u00a0D.")
    assert hand.desk.find(Para, "Est-ce Awa Diop\u202f?").isVisible()


def test_files_named_before_opening_wait_unopened(closed: Any, qtbot: Any, tmp_path: Path, mehdi: Giver) -> None:
    path = tmp_path / "carte.vcf"
    path.write_bytes(b"not yet")
    closed.window.take_files([path])
    path.write_bytes(mehdi.gives("Nadia Ferhat"))
    closed.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: closed.session.current == "open" and closed.idle())
    hand = Hand(closed, qtbot, tmp_path / "downloads")
    qtbot.waitUntil(lambda: bool(hand.shown(CardView)) and closed.idle())
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()


def test_a_question_left_open_is_still_there_and_the_number_is_known_at_opening(hand: Hand, mehdi: Giver) -> None:
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_1, CONTROL)
    hand.rest()
    hand.open()
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()
    hand.click(Link, "Je ne sais pas, la garder ici")
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_1, CONTROL)
    hand.rest()
    hand.desk.window.close_notebook()
    hand.bot.waitUntil(hand.desk.idle)
    hand.desk.session.unlock(SIX, lambda fault: pytest.fail(str(fault)))
    hand.bot.waitUntil(lambda: hand.desk.session.current == "open" and hand.desk.idle())
    hand.rest()
    assert hand.number() == "Fiches reçues, 1 nouvelle"


def test_a_file_is_chosen(hand: Hand, mehdi: Giver) -> None:
    hand.open()
    hand.desk.chosen.path = hand.file("carte.vcf", mehdi.gives("Nadia Ferhat"))
    hand.bot.mouseClick(hand.desk.find(Link, "Ouvrir un fichier"), Qt.MouseButton.LeftButton)
    hand.rest()
    assert hand.desk.find(Para, "Est-ce Nadia Ferhat\u202f?").isVisible()


# Introductions and receipts


def introduction(giver: Giver, seed: bytes | None = None) -> bytes:
    keys, label = giver.notebook.directory.own(), giver.notebook.label.get()
    by = {"key": giver.key, "name": label.name, "tel": label.phone, "org": label.org}
    said = {"t": "visite", "v": 1, "by": by, "issued": "2026-11-20", "seal": exchange.seal_key(seed or keys.seal_seed), "seq": 250_001}
    return exchange.write_record(said, keys.signing_seed)


def test_an_introduction_comes_into_the_directory_by_a_yes(hand: Hand, mehdi: Giver) -> None:
    path = hand.file("mehdi.visite", introduction(mehdi))
    hand.drop(path)
    assert hand.card().startswith("présentation de Mehdi Rahal, Mission locale, 06\u00a039\u00a098\u00a052\u00a036, cinq mots à relire")
    assert hand.ask(lambda nb: nb.directory.all()) == []
    hand.click(Button, "Mettre dans l’annuaire")
    assert hand.desk.find(Words, "Mehdi Rahal est dans l’annuaire").isVisible()
    [known] = hand.ask(lambda nb: nb.directory.all())
    assert known.seal
    assert known.verified is None
    hand.drop(path)
    assert "Vous l’avez déjà." in hand.words()
    assert not [b for b in hand.shown(Button) if b.text() == "Mettre dans l’annuaire"]  # type: ignore[attr-defined]
    hand.drop(hand.file("other.visite", introduction(mehdi, bytes(32))))
    assert "Cette présentation vient d’un ordinateur inhabituel." in hand.words()
    assert not [b for b in hand.shown(Button) if b.text() == "Mettre dans l’annuaire"]  # type: ignore[attr-defined]


def test_a_receipt_text_marks_one_departure_seen(hand: Hand) -> None:
    def give(nb: Notebook) -> Any:
        karim = next(r for r in nb.directory.recipients() if r.name == "Karim Benali")
        drafted = sharing.draft(nb, hand.ids["Nadia Ferhat"], karim.id, Way.SMS, "initials", TODAY)
        return sharing.gone(nb, sharing.hand_over(nb, drafted, Consent("N. F.", TODAY), TODAY), TODAY)

    departure = hand.ask(give)
    ref = departure.carried[-8:]
    hand.open()
    hand.paste("Vu 0000")
    assert "Cet accusé ne répond à aucun envoi." in hand.words()
    hand.paste(f"Vu {ref[:4]}")
    assert "La fiche donnée à Karim Benali est vue\u202f?" in hand.words()
    assert hand.ask(lambda nb: nb.register.get(departure.id)).state == "gone"
    hand.click(Button, "Oui, la marquer vue")
    assert "Envoi nº 1 marqué vu au registre" in hand.words()
    assert hand.ask(lambda nb: nb.register.get(departure.id)).state == "vue"
    hand.paste(f"Vu {ref[:4]}")
    assert "Vous le savez déjà" in hand.words()


# Windows of every size


SIZES = [((1280, 800), 32), ((1280, 650), 32), ((1093, 540), 32), ((800, 520), 32), ((1280, 800), 48), ((1280, 800), 96)]


@pytest.mark.parametrize(("size", "u"), [*SIZES, ((800, 520), 64), ((1093, 540), 96), ((800, 520), 96)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_whose_page_it_is_stands_whole_in_the_yes(hand: Hand, mehdi: Giver, size: tuple[int, int], u: int, language: str) -> None:
    """In the largest letters the question is left out, and the yes alone names the person: the other answer says less beside it."""
    hand.desk.session.change_settings(language=language, u=u)
    hand.desk.window.resize(*size)
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    paper = hand.desk.page().paper
    assert paper.yes.text() in ("Oui, c’est Nadia", "Yes, it is Nadia")
    for button in (paper.yes, paper.other):
        assert button.look.width(button.text(), button.role) <= button.inner() - 0.35, (button.text(), button.inner())
    assert paper.other.accessibleName() in ("Une autre personne", "Another person")
    hand.desk.window.resize(1280, 800)
    hand.desk.session.change_settings(u=32)
    hand.rest()
    assert paper.other.text() in ("Une autre personne", "Another person")


def test_the_ways_not_to_say_yes_are_on_the_page_in_windows_of_every_height(hand: Hand, mehdi: Giver) -> None:
    """Where the card or the question has just not the room any more, it gives way to them."""
    hand.desk.session.change_settings(u=52)
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))
    found = []
    for height in range(520, 1100, 6):
        hand.desk.window.resize(1000, height)
        hand.rest()
        found += [(height, fault) for fault in faults(hand.desk.window)]
    assert found == []
    assert "Je ne sais pas, la garder ici" in hand.seen(Link)


@pytest.mark.parametrize(("size", "u"), SIZES)
def test_nothing_is_cut_or_overlaps(hand: Hand, mehdi: Giver, size: tuple[int, int], u: int) -> None:
    hand.desk.look.set_u(u)
    hand.desk.window.resize(*size)
    hand.drop(hand.file("carte.vcf", mehdi.gives("Nadia Ferhat")))

    def whole() -> None:
        paper = hand.desk.page().paper
        placed = [w for w in paper.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if w.isVisible()]
        shapes = [(w, w.geometry().adjusted(*(round(v * getattr(w, "pad", 0) * u) for v in (1, 1, -1, -1)))) for w in placed]
        for i, (one, here) in enumerate(shapes):
            assert paper.rect().contains(here.adjusted(0, 4, 0, -4)), f"{one.accessibleName()!r} runs off the page"
            for other, there in shapes[i + 1 :]:
                both = here.intersected(there)
                assert both.height() <= 0.3 * u or both.width() <= 2, f"{one.accessibleName()!r} lies on {other.accessibleName()!r}"

    whole()
    hand.click(Button, "Une autre personne")
    whole()
    hand.bot.keyClick(hand.desk.window, Qt.Key.Key_Escape)
    hand.rest()
    hand.click(Button, "Oui, c’est Nadia")
    whole()
    if hand.desk.page().paper.alone:
        hand.click(Back, "Fiches reçues")
        assert hand.desk.find(Rows, "Fiches reçues").isVisible()
