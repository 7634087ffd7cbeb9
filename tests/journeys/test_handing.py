"""Every way by which a card leaves, between real notebooks: what was shown is what was read, and the register knew of it first."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import segno
from desks import TODAY
from hand import GivingHand as Hand
from hand import clip, inside, ready
from images import Blocked, Images, inked
from laid import faults
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from team import Counsellor

from notebook_app import sharing, text
from notebook_app.model import Circle, Colleague, Label, Trust, Way
from ui import onpaper
from ui.parts.card import CardView, TextCard
from ui.parts.choices import Check, Radio
from ui.parts.file import FileShape
from ui.parts.folio import laid, paper_look
from ui.parts.qr import QrCode
from ui.parts.ready import MailCard
from ui.parts.widgets import Button, Link, Para, Words

NEXT = TODAY + timedelta(days=1)
SIZES = [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)]


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Hand:
    return ready(Hand, desk, qtbot)


def meets(hand: Hand, other: Counsellor, verified: bool = True) -> Colleague:
    """Claire reads the other's introduction, and the five words with them."""
    blob = sharing.introduction(other.notebook, TODAY, to="Claire").departure.blob

    def met(notebook: Any) -> Colleague:
        colleague = sharing.introduce(notebook, sharing.read(notebook, blob, TODAY), TODAY)
        return notebook.directory.verify(colleague.id, TODAY) if verified else colleague

    return hand.ask(met)


def circle(hand: Hand, name: str, *members: Colleague, folder: str = "") -> Circle:
    def made(notebook: Any) -> Circle:
        group = notebook.circles.add(name, folder)
        for member in members:
            notebook.circles.join(group.id, member.id)
        return notebook.circles.get(group.id)

    return hand.ask(made)


def shown_card(hand: Hand) -> str:
    (card,) = [w for w in hand.desk.window.findChildren(CardView) if w.isVisible()]
    return card.accessibleName()


def file_shape(hand: Hand) -> FileShape:
    (shape,) = [w for w in hand.desk.window.findChildren(FileShape) if w.isVisible()]
    return shape


def code(hand: Hand) -> QrCode | None:
    return next((w for w in hand.desk.window.findChildren(QrCode) if w.isVisible()), None)


def read_as(data: bytes | str) -> list[list[bool]]:
    """What a camera would have to see."""
    raw = data.encode() if isinstance(data, str) else data
    return [[bool(m) for m in row] for row in segno.make(raw, error="l", mode="byte", micro=False, boost_error=False).matrix]


def save(hand: Hand, path: Path, name: str = "Enregistrer le fichier") -> bytes:
    hand.desk.chosen.path = path
    hand.click(Button, name)
    return path.read_bytes()


# -- for a colleague -------------------------------------------------------------------------------------------------------


def test_a_fiche_cahier_says_what_was_shown_and_only_its_reader_opens_it(hand: Hand, team: Any, tmp_path: Path) -> None:
    lea, mehdi, _ = team
    meets(hand, mehdi)
    hand.give("Nadia Ferhat")
    hand.click(Check, "Mehdi Rahal, fiche Cahier, cinq mots relus")
    assert "Voici ce que Mehdi Rahal lira" in hand.seen(Words)
    shown = shown_card(hand)
    for said in ("Nadia Ferhat", "mercredi 25 novembre 2026", "Claire Fontanel", "01\u00a099\u00a000\u00a041\u00a027"):
        assert said in shown
    hand.click(Link, "Lettre pour lettre")
    (letters,) = hand.seen(TextCard)
    assert "Signé par ce cahier. Le fichier ne s’ouvre que dans le Cahier de Mehdi Rahal." in hand.seen(Para)
    hand.agree()
    hand.click(Button, "Donner la fiche")
    assert hand.departures() == []

    there = tmp_path / "à remettre.carte"
    data = save(hand, there)
    (departure,) = hand.departures()
    assert hand.desk.chosen.asked[-1] == f"carte-{departure.ref[:4]}.carte"
    assert (departure.way, departure.state, departure.to, departure.blob, departure.carried) == (Way.SEALED, "gone", "Mehdi Rahal", data, letters)
    arrival = mehdi.read(data, TODAY)
    assert (arrival.outcome, arrival.about, arrival.last, arrival.name, arrival.phone) == (
        "ok", "Nadia Ferhat", TODAY, "Claire Fontanel", "+33199004127",
    )  # fmt: skip
    assert {f.value for f in arrival.fields} == values(json.loads(letters))
    assert lea.read(data, TODAY).outcome == "closed"
    hand.click(Link, "Lettre pour lettre, Pour Mehdi Rahal")  # after, too
    assert letters in hand.seen(TextCard)


def values(said: dict[str, Any]) -> set[str]:
    """Every field value of a record."""
    return {v for value in said.values() for v in (values(value) if isinstance(value, dict) else {str(value)})}


@pytest.mark.parametrize("show", ["initiales, N.\u00a0F.", "rien (la personne)"])
def test_it_says_no_more_of_the_person_than_was_chosen(hand: Hand, team: Any, tmp_path: Path, show: str) -> None:
    _, mehdi, _ = team
    meets(hand, mehdi)
    hand.give("Nadia Ferhat")
    hand.click(Check, "Mehdi Rahal")
    hand.click(Radio, show)
    hand.click(Check, "ma structure")
    hand.click(Check, "mon métier")
    assert "Nadia" not in shown_card(hand)
    hand.agree()
    hand.click(Button, "Donner la fiche")
    arrival = mehdi.read(save(hand, tmp_path / "a.carte"), TODAY)
    assert (arrival.about, arrival.ini, arrival.org, arrival.role) == (
        "", "N.F." if "N." in show else "", "PLIE du Val d’Orme", "Conseillère en insertion",
    )  # fmt: skip


def test_the_file_goes_into_a_mail_with_words_that_name_nobody(hand: Hand, team: Any, tmp_path: Path) -> None:
    meets(hand, team[1])
    hand.give("Nadia Ferhat")
    hand.click(Check, "Mehdi Rahal")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    assert file_shape(hand).dragged().urls() == []  # nothing there yet
    there = tmp_path / "carte.carte"
    save(hand, there)
    assert "Le fichier ne s’ouvre que dans le Cahier de Mehdi Rahal, jamais sur un téléphone." in hand.seen(Para)
    (mail,) = hand.seen(MailCard)
    assert mail.split("\n")[0] == "Une fiche pour vous"
    assert hand.focus() is hand.desk.find(Button, "Copier le texte du courriel")
    hand.press(Qt.Key.Key_Return)
    assert clip() == (
        "Bonjour, j’ai rencontré une personne que vous suivez.\nOuvrez le fichier joint avec votre Cahier.\n"
        "Sans Cahier, appelez-moi\u00a0: 01\u00a099\u00a000\u00a041\u00a027.\nClaire Fontanel"
    )
    assert "Nadia" not in mail
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")

    hand.click(Link, "Montrer le dossier")
    field = hand.desk.find(QLineEdit, "Où est le fichier")
    assert (field.text(), field.selectedText(), field.isReadOnly(), clip()) == (str(there), str(there), True, str(there))
    hand.click(Check, "Mehdi Rahal, par courriel, envoi nº\u00a01")
    assert [e.kind for e in hand.departures()[0].events] == ["prepared", "gone", "transmise"]
    assert len(hand.departures()) == 1


def test_the_file_is_dragged_as_what_lies_there(hand: Hand, team: Any, tmp_path: Path) -> None:
    meets(hand, team[1])
    hand.give("Nadia Ferhat")
    hand.click(Check, "Mehdi Rahal")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    there = tmp_path / "carte.carte"
    save(hand, there)
    shape = file_shape(hand)
    assert [Path(url.toLocalFile()) for url in shape.dragged().urls()] == [there]
    start = shape.rect().center()
    far = QPoint(start.x() + 4 * QApplication.startDragDistance(), start.y())
    dropped: list[bool] = []

    def release() -> None:
        """The mouse's button is let go over the desk: the drag ends."""
        dropped.append(True)
        QTest.mouseRelease(hand.desk.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(10, 10))

    QTest.mousePress(shape, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTimer.singleShot(0, hand.desk.window, release)
    QTest.mouseMove(shape, far)
    hand.bot.waitUntil(lambda: bool(dropped))
    hand.rest()
    assert there.exists()  # copied, never moved away
    assert len(hand.departures()) == 1


def test_two_colleagues_get_one_record_in_a_file_each(hand: Hand, team: Any, tmp_path: Path) -> None:
    _, mehdi, ines = team
    for other in (mehdi, ines):
        meets(hand, other)
    hand.give("Nadia Ferhat")
    hand.click(Check, "Mehdi Rahal")
    hand.click(Check, "Inès Vasseur")
    assert "Voici ce que Mehdi Rahal et Inès Vasseur liront" in hand.seen(Words)
    shown_card(hand)  # once for both
    hand.agree()
    hand.click(Button, "Donner la fiche à 2 personnes")
    asked = hand.desk.chosen.asked
    first = save(hand, tmp_path / "m.carte", "Enregistrer le fichier, Pour Mehdi Rahal")
    second = save(hand, tmp_path / "i.carte", "Enregistrer le fichier, Pour Inès Vasseur")
    assert asked[-1] == asked[-2].replace(".carte", "-2.carte")  # the second does not lie down on the first
    assert [one.read(data, TODAY).outcome for one in (mehdi, ines) for data in (first, second)] == ["ok", "closed", "closed", "ok"]
    assert mehdi.read(first, TODAY).record == ines.read(second, TODAY).record
    assert [(d.number, d.to, d.state) for d in hand.departures()] == [(2, "Inès Vasseur", "gone"), (1, "Mehdi Rahal", "gone")]


def test_words_that_were_not_read_are_warned_of_and_lead_to_the_inside_cover(hand: Hand, team: Any, tmp_path: Path) -> None:
    _, mehdi, ines = team
    meets(hand, mehdi)
    meets(hand, ines, verified=False)
    went: list[Any] = []
    hand.give("Nadia Ferhat")
    assert "cinq mots à relire d’abord" in hand.seen(Words)
    hand.click(Check, "Mehdi Rahal")
    assert hand.told() == []
    hand.click(Check, "Inès Vasseur")
    (told,) = hand.told()
    assert told.startswith("Cinq mots à relire avec Inès Vasseur.")
    hand.agree()
    hand.click(Button, "Donner la fiche à 2 personnes")  # it is a warning, not a refusal
    assert ines.read(save(hand, tmp_path / "i.carte", "Enregistrer le fichier, Pour Inès Vasseur"), TODAY).outcome == "ok"

    hand.give("Lucas Garnier")
    hand.click(Check, "Inès Vasseur")
    hand.desk.session.go.connect(lambda *to: went.append(to))
    sheets = hand.desk.page().what_leaves.sheets
    (warning,) = [w for w in sheets.findChildren(Link) if w.isVisible() and w.text() == "Collègues et groupes"]
    hand.bot.mouseClick(warning, Qt.MouseButton.LeftButton)
    hand.rest()
    assert went == [("rabat", {"row": "colleagues"})]


def test_nothing_is_given_to_an_unusual_computer(hand: Hand, team: Any) -> None:
    _, mehdi, ines = team
    meets(hand, mehdi)
    ines.notebook.label.set(Label("Mehdi Rahal", "", "", mehdi.label.phone))  # says that name, with other keys
    meets(hand, ines, verified=False)
    hand.give("Nadia Ferhat")
    assert "ordinateur inhabituel" in hand.seen(Words)
    hand.click(Check, "Mehdi Rahal, fiche Cahier, ordinateur inhabituel")
    (told,) = hand.told()
    assert told.endswith("Appelez Mehdi Rahal, relisez les cinq mots. Un mot de travers\u202f? Ne donnez rien, appelez par un autre moyen.")
    hand.agree()
    assert not hand.desk.find(Button, "Donner la fiche").isEnabled()
    assert hand.departures() == []


def test_nothing_is_given_to_a_retired_computer_not_even_when_it_was_ready(hand: Hand, team: Any, tmp_path: Path) -> None:
    mehdi = meets(hand, team[1])
    hand.give("Nadia Ferhat")
    hand.click(Check, "Mehdi Rahal")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    hand.ask(lambda nb: nb.directory.retire(mehdi.id, TODAY))
    hand.desk.chosen.path = tmp_path / "m.carte"
    hand.click(Button, "Enregistrer le fichier")
    assert hand.told() == ["Cette personne n’est plus dans la liste. Rien n’est parti."]
    assert (hand.departures(), (tmp_path / "m.carte").exists()) == ([], False)
    hand.give("Lucas Garnier")
    assert not [w for w in hand.seen(Check) if "Mehdi" in w]


# -- for a group -----------------------------------------------------------------------------------------------------------


def test_a_group_finds_it_in_its_folder_without_anybody_s_yes(hand: Hand, team: Any, tmp_path: Path) -> None:
    _, mehdi, ines = team
    folder = tmp_path / "partage"
    folder.mkdir()
    circle(hand, "Groupe du Val d’Orme", meets(hand, mehdi), meets(hand, ines), folder=str(folder))
    hand.give("Nadia Ferhat")
    assert "deux personnes, en initiales" in hand.seen(Words)
    hand.click(Check, "Groupe du Val d’Orme, deux personnes, fiche Cahier")
    assert "Voici ce que tout le groupe lira\u00a0: Groupe du Val d’Orme" in hand.seen(Words)
    assert "Nadia" not in shown_card(hand)
    assert "N.\u00a0F. est d’accord, dit le" not in hand.seen(Check)  # its members work together
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert list(folder.iterdir()) == []
    assert hand.departures() == []
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (departure,), (there,) = hand.departures(), folder.iterdir()
    assert (departure.circle, departure.consent, departure.state, departure.blob) == (True, None, "gone", there.read_bytes())
    for member in (mehdi, ines):
        arrival = member.read(there.read_bytes(), TODAY)
        assert (arrival.outcome, arrival.ini, arrival.about, {f.value for f in arrival.fields}) == (
            "ok", "N.F.", "", values(json.loads(departure.carried)),
        )  # fmt: skip
    assert departure.ref not in there.name


def test_a_group_s_folder_that_is_gone_is_said_in_a_line_and_the_next_try_is_another(hand: Hand, team: Any, tmp_path: Path) -> None:
    folder = tmp_path / "partage"
    circle(hand, "Groupe", meets(hand, team[1]), folder=str(folder))
    hand.give("Nadia Ferhat")
    hand.click(Check, "Groupe")
    hand.click(Button, "Donner la fiche")
    hand.click(Button, "Mettre dans le dossier")
    assert hand.told() == ["Ce dossier n’est plus là. Rien n’est parti. Réessayez, ou donnez-la autrement."]
    assert [d.state for d in hand.departures()] == ["failed"]
    folder.mkdir()
    hand.click(Button, "Mettre dans le dossier")
    assert hand.told() == []
    assert [d.state for d in hand.departures()] == ["gone", "failed"]
    assert len(list(folder.iterdir())) == 1


def test_a_group_without_a_folder_gets_a_file_by_mail(hand: Hand, team: Any, tmp_path: Path) -> None:
    _, mehdi, ines = team
    circle(hand, "Groupe", meets(hand, mehdi), meets(hand, ines))
    hand.give("Nadia Ferhat")
    hand.click(Check, "Groupe")
    hand.click(Radio, "nom complet")
    assert "Nadia Ferhat" in shown_card(hand)
    hand.click(Button, "Donner la fiche")
    data = save(hand, tmp_path / "g.carte")
    assert [one.read(data, TODAY).about for one in (mehdi, ines)] == ["Nadia Ferhat"] * 2


def test_a_group_that_usually_says_the_name_is_told_it_and_another_is_not(hand: Hand, team: Any, tmp_path: Path) -> None:
    _, mehdi, ines = team
    team_of = circle(hand, "Équipe", meets(hand, mehdi))
    circle(hand, "Réseau", meets(hand, ines))
    hand.ask(lambda nb: nb.circles.set_full_names(team_of.id, True))
    hand.give("Nadia Ferhat")
    hand.click(Check, "Équipe")
    hand.click(Check, "Réseau")
    hand.click(Button, "Donner la fiche à 2 personnes")
    files = [save(hand, tmp_path / f"{name}.carte", f"Enregistrer le fichier, Pour {name}") for name in ("Réseau", "Équipe")]
    assert (ines.read(files[0], TODAY).ini, mehdi.read(files[1], TODAY).about) == ("N.F.", "Nadia Ferhat")


def test_a_group_and_a_colleague_are_told_what_each_may_know_in_any_order(hand: Hand, team: Any, tmp_path: Path) -> None:
    _, mehdi, ines = team
    (tmp_path / "partage").mkdir()
    circle(hand, "Groupe", meets(hand, ines), folder=str(tmp_path / "partage"))
    meets(hand, mehdi)
    hand.give("Nadia Ferhat")
    hand.click(Check, "Groupe")
    hand.click(Check, "Mehdi Rahal")
    assert hand.desk.find(Button, "Donner la fiche à 2 personnes").accessibleDescription() == "N.\u00a0F. n’a pas encore dit son accord."
    hand.agree()
    hand.click(Button, "Donner la fiche à 2 personnes")
    first = save(hand, tmp_path / "m.carte")  # before the group's, which was drafted first
    assert hand.told() == []
    hand.click(Button, "Mettre dans le dossier")
    assert hand.told() == []
    (there,) = (tmp_path / "partage").iterdir()
    assert (mehdi.read(first, TODAY).about, ines.read(there.read_bytes(), TODAY).ini) == ("Nadia Ferhat", "N.F.")
    group, one = hand.departures()
    assert (group.consent, one.consent and one.consent.day) == (None, TODAY)
    assert json.loads(group.carried)["seq"] > json.loads(one.carried)["seq"]


def test_made_anew_in_between_the_file_lies_where_it_did_and_the_group_s_needs_no_yes(hand: Hand, team: Any, tmp_path: Path) -> None:
    _, mehdi, ines = team
    (tmp_path / "partage").mkdir()
    circle(hand, "Groupe", meets(hand, ines), folder=str(tmp_path / "partage"))
    meets(hand, mehdi)
    hand.give("Nadia Ferhat")
    hand.click(Check, "Groupe")
    hand.click(Check, "Mehdi Rahal")
    hand.agree()
    hand.click(Button, "Donner la fiche à 2 personnes")
    save(hand, tmp_path / "m.carte")
    for language in ("en", "fr"):
        hand.desk.session.change_settings(language=language)
        hand.rest()
    assert [Path(url.toLocalFile()) for url in file_shape(hand).dragged().urls()] == [tmp_path / "m.carte"]
    assert not [words for words in hand.seen(Check) if "accord" in words]
    hand.click(Button, "Mettre dans le dossier")
    assert hand.told() == []
    (there,) = (tmp_path / "partage").iterdir()
    assert ines.read(there.read_bytes(), TODAY).ini == "N.F."
    assert [(d.to, d.state) for d in hand.departures()] == [("Groupe", "gone"), ("Mehdi Rahal", "gone")]


def test_who_of_a_group_cannot_read_it_is_said(hand: Hand, team: Any) -> None:
    _, mehdi, ines = team
    gone = meets(hand, ines)
    circle(hand, "Groupe", meets(hand, mehdi), gone)
    circle(hand, "Vide")
    hand.ask(lambda nb: nb.directory.retire(gone.id, TODAY))
    hand.give("Nadia Ferhat")
    hand.click(Check, "Groupe, une personne")
    assert "Sans Inès Vasseur\u00a0: son ordinateur est retiré." in hand.seen(Para)
    hand.click(Check, "Vide, encore personne")
    assert hand.told() == ["Personne ne pourrait encore ouvrir cette fiche. Demandez d’abord une présentation."]
    assert not hand.desk.find(Button, "Donner la fiche à 2 personnes").isEnabled()


# -- otherwise -------------------------------------------------------------------------------------------------------------


def test_who_has_no_cahier_is_offered_every_other_way_outlook_last(hand: Hand, team: Any) -> None:
    meets(hand, team[1])
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    assert "contact, code QR, papier, fichier à six mots" in hand.seen(Words)
    hand.click(Link, "Autrement")
    plain = ["SMS", "contact", "code QR", "papier", "fichier à six mots", "pour Outlook"]
    assert [w for w in hand.seen(Radio) if w in (*plain, "fiche Cahier")] == plain
    hand.press(Qt.Key.Key_Escape)
    hand.click(Link, "Mehdi Rahal par fiche Cahier, autrement")
    assert "fiche Cahier" in hand.seen(Radio)


def test_the_contact_s_code_is_the_contact_itself_and_leaves_when_it_is_shown(hand: Hand, team: Any) -> None:
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "code QR")
    assert "Nadia" not in shown_card(hand)
    hand.agree()
    hand.click(Button, "Donner la fiche")
    assert (code(hand), hand.departures()) == (None, [])
    hand.click(Button, "Montrer le code")
    (departure,) = hand.departures()
    shown = code(hand)
    assert shown is not None
    assert (departure.way, departure.state) == (Way.CONTACT, "gone")
    assert [list(row) for row in shown.rows] == read_as(departure.blob)
    assert shown.accessibleName() == "Code du contact pour Karim Benali"
    arrival = team[1].read(departure.blob, TODAY)
    assert (arrival.outcome, arrival.trust, arrival.ini, arrival.last) == ("ok", Trust.NEW, "N.F.", TODAY)
    hand.click(Link, "Cacher le code")
    assert code(hand) is None
    hand.click(Button, "Montrer le code")
    assert code(hand) is not None
    assert hand.departures() == [departure]  # the same card to the same person


def test_the_text_s_code_is_a_message_ready_to_send(hand: Hand, team: Any) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    (read,) = hand.seen(TextCard)
    hand.click(Link, "Montrer le code")
    (departure,) = hand.departures()
    shown = code(hand)
    assert shown is not None
    assert [list(row) for row in shown.rows] == read_as(f"SMSTO:+262639987702:{read}")
    assert (departure.way, departure.state, departure.carried, clip()) == (Way.SMS, "gone", read, "")
    hand.click(Button, "Copier le texte")
    assert (clip(), hand.departures()) == (read, [departure])
    hand.click(Button, "Copier de nouveau")
    assert hand.departures() == [departure]
    assert team[1].read(read, TODAY).ini == "N.F."


def test_without_a_number_the_code_is_the_text_alone(hand: Hand) -> None:
    hand.ask(lambda nb: nb.directory.add_recipient("Paul Petit"))
    hand.give("Nadia Ferhat")
    hand.click(Check, "Paul Petit")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    hand.click(Link, "Montrer le code")
    shown = code(hand)
    assert shown is not None
    assert [list(row) for row in shown.rows] == read_as(hand.departures()[0].carried)


def test_a_paper_card_is_copied_by_hand_letter_for_letter(hand: Hand, team: Any) -> None:
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "papier")
    assert "Voici le papier que Karim Benali lira" in hand.seen(Words)
    (read,) = hand.seen(TextCard)
    hand.agree()
    hand.click(Button, "Donner la fiche")
    assert hand.departures() == []
    hand.click(Button, "Recopier à la main")
    (departure,) = hand.departures()
    assert (departure.way, departure.state, departure.carried, clip()) == (Way.PAPER, "gone", read, "")
    assert hand.seen(TextCard) == [read]
    assert "À recopier telle quelle, lettre pour lettre." in hand.seen(Para)
    assert team[1].read(read, TODAY).last == TODAY
    hand.click(Check, "Karim Benali, sur papier, envoi nº\u00a01")
    assert hand.departures()[0].state == "transmise"
    hand.click(Link, "Voir au registre, Pour Karim Benali, sur papier")
    assert hand.seen(TextCard) == [read]


def on_paper(hand: Hand, device: Any) -> str:
    """A paper card ready for Karim, and "Imprimer" pressed with this printer; what is to be read."""
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "papier")
    (read,) = hand.seen(TextCard)
    hand.agree()
    hand.click(Button, "Donner la fiche")
    assert "une imprimante garde des copies" in hand.seen(Words)
    hand.desk.chosen.device = device
    hand.click(Link, "Imprimer")
    return read


def test_a_paper_card_is_printed_registered_and_handed_over(hand: Hand) -> None:
    device = Images()
    read = on_paper(hand, device)
    (departure,) = hand.departures()
    assert (departure.way, departure.state, departure.carried) == (Way.PAPER, "gone", read)
    assert len(device.pages()) == 1
    assert inked(device.pages()[0])
    (page,) = laid(paper_look("ecole"), onpaper.card(read))
    assert " ".join(placed.text for placed in page.lines) == read
    again = Images()
    hand.desk.chosen.device = again
    hand.click(Link, "Imprimer")
    assert inked(again.pages()[0])
    assert len(hand.departures()) == 1  # the same words to the same person
    hand.click(Check, "Karim Benali, sur papier, envoi nº\u00a01")
    hand.click(Link, "Voir au registre, Pour Karim Benali, sur papier")
    assert hand.departures()[0].state == "transmise"
    assert any(cell.text == "remise" for row in hand.desk.page().ledger.rows.rows() for cell in row.cells)


def test_a_printer_that_takes_nothing_is_registered_as_not_left(hand: Hand) -> None:
    on_paper(hand, Blocked())
    (departure,) = hand.departures()
    assert departure.state == "failed"
    assert any("L’imprimante n’a rien pris." in words for words in hand.told())
    hand.desk.chosen.device = Images()
    hand.click(Link, "Imprimer")
    assert [departure.state for departure in hand.departures()] == ["gone", "failed"]


def test_a_file_is_no_paper_card(hand: Hand, tmp_path: Path) -> None:
    on_paper(hand, QPdfWriter(str(tmp_path / "a.pdf")))
    assert hand.departures() == []
    assert any("Cette imprimante écrit un fichier." in words for words in hand.told())


def test_without_a_printer_a_paper_card_is_copied_by_hand(hand: Hand) -> None:
    on_paper(hand, None)
    assert hand.departures() == []
    assert any("Cet ordinateur ne connaît pas d’imprimante." in words for words in hand.told())
    hand.click(Button, "Recopier à la main")
    assert [departure.state for departure in hand.departures()] == ["gone"]


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_a_paper_card_lies_well_before_and_after(hand: Hand, width: int, height: int, u: int) -> None:
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "papier")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    hand.desk.chosen.device = Images()
    hand.desk.window.resize(width, height)
    hand.desk.look.set_u(u)
    hand.rest()
    assert faults(hand.desk.window) == []
    inside(hand, hand.desk.find(Link, "Imprimer"))
    hand.click(Link, "Imprimer")
    assert faults(hand.desk.window) == []


def test_six_words_open_the_file_and_are_said_never_written_beside_it(hand: Hand, team: Any, tmp_path: Path) -> None:
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "fichier à six mots")
    assert "Nadia Ferhat" in shown_card(hand)
    hand.agree()
    hand.click(Button, "Donner la fiche")
    data = save(hand, tmp_path / "six.carte")
    (departure,) = hand.departures()
    (said,) = [w for w in hand.seen(TextCard) if "{" not in w]
    words = said.split()
    assert len(words) == 6
    assert any(w.startswith("À dire de vive voix, jamais dans le même courriel.") for w in hand.seen(Para))
    assert team[1].read(data, TODAY).code == "passphrase"
    arrival = team[1].read(data, TODAY, passphrase=said)
    assert (arrival.outcome, arrival.about, {f.value for f in arrival.fields}) == ("ok", "Nadia Ferhat", values(json.loads(departure.carried)))
    hand.click(Button, "Copier le texte du courriel")
    assert "Je vous dirai les six mots de vive voix." in clip()
    written = clip() + departure.carried + data.hex()
    assert not any(word in written.split() or text.fold(word) in departure.carried for word in words)


# -- the page --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
@pytest.mark.parametrize("manner", ["code QR", "papier", "fichier à six mots", "contact"])
def test_each_way_lies_well_at_every_size(hand: Hand, tmp_path: Path, manner: str, width: int, height: int, u: int) -> None:
    hand.desk.window.resize(width, height)
    hand.desk.look.set_u(u)
    page = hand.give("Nadia Ferhat")
    hand.by("Karim Benali", manner)
    assert faults(hand.desk.window) == []
    if page.filled().text() == "Lire ce qui partira":
        hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.agree()
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert faults(hand.desk.window) == []
    hand.desk.chosen.path = tmp_path / "carte"
    inside(hand, page.filled())
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [d.state for d in hand.departures()] == ["gone"]
    assert faults(hand.desk.window) == []
    shown = code(hand)
    if shown is not None:  # a camera needs it whole
        part = shown.visibleRegion().boundingRect()
        assert min(part.width(), part.height()) >= shown.side() * u - 1


@pytest.mark.parametrize(("width", "height", "u"), SIZES)
def test_who_is_ticked_and_warned_of_lies_well_at_every_size(hand: Hand, team: Any, tmp_path: Path, width: int, height: int, u: int) -> None:
    _, mehdi, ines = team
    circle(hand, "Groupe du Val d’Orme", meets(hand, mehdi), meets(hand, ines, verified=False), folder=str(tmp_path))
    hand.desk.window.resize(width, height)
    hand.desk.look.set_u(u)
    page = hand.give("Nadia Ferhat")
    for name in ("Karim Benali", "Mehdi Rahal", "Inès Vasseur", "Groupe du Val d’Orme"):
        hand.tab_to(Check, name)
        inside(hand, hand.focus())
        hand.press(Qt.Key.Key_Space)
        assert faults(hand.desk.window) == []
    inside(hand, page.filled())
    if page.filled().text() == "Lire ce qui partira":
        hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (told,) = hand.told()
    assert told.startswith("Cinq mots à relire avec Inès Vasseur.")
    hand.agree()
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert faults(hand.desk.window) == []
