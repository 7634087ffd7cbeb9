"""Giving a card with real keys and clicks: what is shown is what leaves, and nothing leaves that the register does not know of first."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hand import GivingHand as Hand
from hand import clip, inside, ready
from laid import faults
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from notebook_app import sharing
from notebook_app.model import Label, State, Trust, Way
from notebook_app.notebook import Notebook
from ui.parts.card import CardView, TextCard
from ui.parts.choices import Check, Radio
from ui.parts.fields import Field
from ui.parts.widgets import Back, Button, Link, Para, Pressed, Words

SIX = "oeillet rallye copie berceau sonate cuivre"
TODAY = date(2026, 11, 25)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hand(desk: Any, qtbot: Any) -> Hand:
    return ready(Hand, desk, qtbot)


def as_contact(hand: Hand) -> None:
    """Karim Benali is ticked and gets a contact; the person agreed."""
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "contact")
    hand.agree()


# -- in the largest letters ------------------------------------------------------------------------------------------------


def lines_of(card: CardView | TextCard) -> list[tuple[int, int]]:
    """From where to where each of its lines of words is, in px of it."""
    image, edge = card.grab().toImage(), card.look.px(card.left()) + 4
    across = range(edge, image.width() - edge)
    rows = [y for y in range(edge, image.height() - edge) if any(image.pixelColor(x, y).lightness() < 110 for x in across)]
    found: list[tuple[int, int]] = []
    for y in rows:
        if found and y - found[-1][1] <= 0.1 * card.look.u:  # the dot of an i, an accent
            found[-1] = (found[-1][0], y)
        else:
            found.append((y, y))
    return found


@pytest.mark.parametrize(
    ("width", "height", "u"), [(800, 520, 64), (800, 520, 48), (800, 520, 96), (1093, 540, 64), (1093, 540, 48), (1280, 800, 64), (1280, 800, 40)]
)
@pytest.mark.parametrize("manner", ["SMS", "contact"])
@pytest.mark.parametrize("name", ["Claire Fontanel", "Marie-Antoinette Fontanel de La Rochefoucauld"])
def test_what_leaves_is_read_to_the_letter_whatever_the_size(hand: Hand, width: int, height: int, u: int, manner: str, name: str) -> None:
    hand.ask(lambda nb: nb.label.set(Label(name, "Conseillère", "PLIE du Val d’Orme", "+33199004127")))
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", manner) if manner != "SMS" else hand.click(Check, "Karim Benali")
    hand.desk.window.resize(width, height)
    hand.desk.look.set_u(u)
    hand.rest()
    if "Lire ce qui partira" in hand.seen(Button):
        hand.click(Button, "Lire ce qui partira")
    [card] = [w for kind in (CardView, TextCard) for w in hand.desk.window.findChildren(kind) if w.isVisible()]
    image, right = card.grab().toImage(), card.width() - card.look.px(card.left())
    assert not [x for x in range(right - round(0.25 * u), right - 3) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 110]
    lines, views = lines_of(card), list[tuple[int, int]]()
    for _ in range(30):
        assert faults(hand.desk.window) == []
        if not (seen := card.visibleRegion().boundingRect()).isEmpty():
            views.append((seen.top(), seen.bottom()))
        if "plus bas" not in hand.seen(Link):
            break
        hand.click(Link, "plus bas")
    else:
        pytest.fail("there is no end of it")
    assert len(lines) >= (2 if manner == "SMS" else 4)
    for top, bottom in lines:
        assert any(start <= top and bottom <= end for start, end in views), (top, bottom, views)
        assert not any(top < edge < bottom for view in views for edge in view), (top, bottom, views)  # no view cuts a line in two
    day = hand.desk.find(Field, "Jour de l’accord")
    assert day.fontMetrics().horizontalAdvance(day.text()) <= day.inner() * u
    assert day.text() in ("mercredi 25 novembre", "mer. 25 nov.", "25/11")
    hand.agree()
    hand.click(Button, "Donner la fiche")


def test_the_day_of_a_yes_is_written_over_however_short_it_is_said(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.desk.window.resize(800, 520)
    hand.desk.look.set_u(64)
    hand.rest()
    hand.click(Button, "Lire ce qui partira")
    day = hand.desk.find(Field, "Jour de l’accord")
    day.setFocus()
    day.selectAll()
    hand.bot.keyClicks(day, "hier")
    hand.bot.keyClick(day, Qt.Key.Key_Return)
    hand.rest()
    assert day.text() == "24/11"
    hand.click(Check, "N.\u00a0F. est d’accord, dit le mardi 24 novembre")
    hand.desk.look.set_u(32)
    hand.rest()
    assert day.text() == "mardi 24 novembre"


# -- a text ----------------------------------------------------------------------------------------------------------------


def test_a_text_leaves_by_the_click_that_copies_it_and_the_register_has_exactly_that(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali, gardien, SMS")
    (read,) = hand.seen(TextCard)
    assert read.startswith("J'ai vu N.F. le 25/11/2026. Appelez-moi : Claire Fontanel, 0199004127. Entre nous, merci. Réf ")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    assert hand.departures() == []  # shown is not given
    assert clip() == ""
    assert hand.seen(TextCard) == [read]

    hand.click(Button, "Copier le texte")
    (departure,) = hand.departures()
    assert clip() == read == departure.carried == departure.blob.decode()
    assert (departure.to, departure.way, departure.state, departure.number) == ("Karim Benali", Way.SMS, "gone", 1)
    assert departure.consent is not None
    assert (departure.consent.who, departure.consent.day) == ("N.\u00a0F.", TODAY)
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint")) == b"secret"
    assert data.hasFormat("ExcludeClipboardContentFromMonitorProcessing")

    hand.click(Button, "Copier de nouveau")
    assert hand.departures() == [departure]  # the same words to the same person: no other departure
    hand.click(Check, "Karim Benali, par SMS, envoi nº\u00a01")
    assert [e.kind for e in hand.departures()[0].events] == ["prepared", "gone", "transmise"]
    assert not hand.desk.find(Check, "Karim Benali, par SMS, envoi nº\u00a01, remise").isEnabled()


def test_what_stays_in_the_notebook_is_told_beside_a_long_list_too(hand: Hand) -> None:
    hand.ask(lambda nb: [nb.directory.add_recipient(f"Collègue {n}") for n in range(9)])
    hand.give("Nadia Ferhat")
    assert "Ce qui reste dans le cahier" in hand.seen(Words)
    assert faults(hand.desk.window) == []
    hand.click(Link, "plus bas")
    assert "Ce qui reste dans le cahier" in hand.seen(Words)


def test_what_is_ready_and_not_copied_is_nowhere(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    assert not hand.desk.find(Check, "Karim Benali, par SMS").isEnabled()  # nothing to hand over yet
    hand.press(Qt.Key.Key_Escape)  # back to what would leave, as it was
    assert hand.desk.find(Check, "Karim Benali").isChecked()
    hand.press(Qt.Key.Key_Escape)
    assert hand.desk.page() is not None
    assert type(hand.desk.page()).__name__ == "PersonPage"
    assert hand.departures() == []
    assert clip() == ""


def test_another_text_says_nothing_of_the_name(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.click(Radio, "rien (la personne)")
    assert hand.seen(TextCard)[0].startswith("J'ai vu la personne le 25/11/2026. ")
    assert not [w for w in (*hand.seen(Check), *hand.seen(Radio)) if "nom" in w or "structure" in w]  # only where they can go


# -- a contact -------------------------------------------------------------------------------------------------------------


def test_a_contact_is_written_whole_and_another_notebook_reads_it(hand: Hand, journey_folder: Path, tmp_path: Path) -> None:
    as_contact(hand)
    hand.click(Check, "ma structure")
    (card,) = [w for w in hand.desk.window.findChildren(CardView) if w.isVisible()]
    for shown in ("N.\u00a0F.", "mercredi 25 novembre 2026", "Claire Fontanel", "PLIE du Val d’Orme", "01\u00a099\u00a000\u00a041\u00a027"):
        assert shown in card.accessibleName()
    assert "Nadia" not in card.accessibleName()
    hand.click(Link, "Lettre pour lettre")
    (letters,) = hand.seen(TextCard)
    assert any("vu le 25/11/2026. Usage professionnel. Ne pas diffuser" in w for w in hand.seen(Para))

    hand.click(Button, "Donner la fiche")
    assert hand.departures() == []
    hand.desk.chosen.path = tmp_path / "carte.vcf"
    hand.click(Button, "Enregistrer le fichier")
    (departure,) = hand.departures()
    assert hand.desk.chosen.asked[-1].startswith("carte-")
    assert departure.carried == letters
    assert departure.state == "gone"
    assert (tmp_path / "carte.vcf").read_bytes() == departure.blob

    shutil.copytree(journey_folder, tmp_path / "second")
    second = Notebook.open(tmp_path / "second", SIX)
    second.directory.draw_keys()  # another person's computer
    arrival = sharing.read(second, departure.blob, TODAY)
    assert (arrival.outcome, arrival.trust, arrival.ini, arrival.org, arrival.last) == ("ok", Trust.NEW, "N.F.", "PLIE du Val d’Orme", TODAY)
    assert arrival.about == ""
    second.close()


def test_a_contact_for_outlook(hand: Hand, tmp_path: Path) -> None:
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "pour Outlook")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    hand.desk.chosen.path = tmp_path / "carte.vcf"
    hand.click(Button, "Enregistrer le fichier")
    assert (tmp_path / "carte.vcf").read_bytes().startswith(b"BEGIN:VCARD\r\nVERSION:2.1\r\n")


def test_a_cancelled_chooser_leaves_nothing(hand: Hand) -> None:
    as_contact(hand)
    hand.click(Button, "Donner la fiche")
    hand.click(Button, "Enregistrer le fichier")
    assert len(hand.desk.chosen.asked) == 1
    assert hand.departures() == []
    assert hand.desk.find(Button, "Enregistrer le fichier").isEnabled()


def test_a_folder_that_refuses_is_said_and_the_next_try_is_another_line(hand: Hand, tmp_path: Path) -> None:
    as_contact(hand)
    hand.click(Button, "Donner la fiche")
    there = tmp_path / "carte.vcf"
    there.mkdir()  # a folder of that name: nothing can be written there, whoever tries
    (there / "x").write_text("x")
    hand.desk.chosen.path = there
    hand.click(Button, "Enregistrer le fichier")
    (departure,) = hand.departures()
    assert departure.state == "failed"
    (told,) = hand.told()
    assert told.endswith("Rien n’est parti. Choisissez un autre endroit.")
    assert "Rien n’est encore parti." in hand.seen(Words)

    hand.desk.chosen.path = tmp_path / "autre.vcf"
    hand.click(Button, "Enregistrer le fichier")
    again, first = hand.departures()
    assert first == departure
    assert (again.number, again.state) == (2, "gone")
    assert (tmp_path / "autre.vcf").read_bytes() == again.blob
    assert hand.told() == []


def test_a_disk_that_is_gone_may_have_taken_it_along(hand: Hand, tmp_path: Path) -> None:
    as_contact(hand)
    hand.click(Button, "Donner la fiche")
    hand.desk.chosen.path = tmp_path / "stick" / "carte.vcf"
    hand.click(Button, "Enregistrer le fichier")
    assert [d.state for d in hand.departures()] == ["prepared"]
    assert hand.told() == ["Ce dossier n’est plus là. La fiche a pu partir. Elle reste au registre."]
    assert "Une fiche a pu partir." in hand.seen(Words)
    hand.desk.chosen.path = tmp_path / "carte.vcf"
    hand.click(Button, "Enregistrer le fichier")
    assert [d.state for d in hand.departures()] == ["gone", "prepared"]


# -- several ---------------------------------------------------------------------------------------------------------------


def test_each_of_several_is_a_departure_of_its_own(hand: Hand, tmp_path: Path) -> None:
    hand.ask(lambda nb: nb.directory.add("A" * 43, "Mehdi Rahal", "+33199005803", TODAY, org="Mission locale"))
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.by("Mehdi Rahal", "contact")
    (sms,) = hand.seen(TextCard)
    assert "Voici ce que Mehdi Rahal lira" in hand.seen(Words)
    assert "et le SMS que Karim Benali lira" in hand.seen(Words)
    assert "envois nº\u00a01 et 2" not in hand.seen(Words)  # the button is still closed: its reason stands there
    hand.agree()
    assert "envois nº\u00a01 et 2" in hand.seen(Words)
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.click(Button, "Copier le texte")
    assert [d.to for d in hand.departures()] == ["Karim Benali"]
    assert hand.desk.page().filled().text() == "Enregistrer le fichier"
    hand.desk.chosen.path = tmp_path / "carte.vcf"
    hand.press(Qt.Key.Key_Return, CONTROL)
    contact, text = hand.departures()
    assert (contact.to, contact.way, text.to, text.carried) == ("Mehdi Rahal", Way.CONTACT, "Karim Benali", sms)
    assert hand.desk.page().filled() is None

    register = [w for w in hand.desk.window.findChildren(Link) if w.isVisible() and w.text() == "Voir au registre"]
    assert len(register) == 3
    hand.click(Link, "Voir au registre, Pour Karim Benali, par SMS")
    assert hand.seen(TextCard) == [sms]
    hand.press(Qt.Key.Key_Escape)
    assert hand.desk.find(Check, "Karim Benali, par SMS, envoi nº\u00a01").isEnabled()  # back where it is ticked


# -- the yes ---------------------------------------------------------------------------------------------------------------


def test_without_the_person_s_yes_nothing_leaves(hand: Hand) -> None:
    page = hand.give("Nadia Ferhat")
    button = hand.desk.find(Button, "Donner la fiche")
    assert (button.isEnabled(), button.accessibleDescription()) == (False, "Cochez à qui la donner.")
    hand.click(Check, "Karim Benali")
    assert (button.isEnabled(), button.accessibleDescription()) == (False, "N.\u00a0F. n’a pas encore dit son accord.")
    hand.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert page.filled() is button
    assert hand.departures() == []
    hand.agree()
    assert button.isEnabled()
    hand.agree()  # taken back
    assert not button.isEnabled()


@pytest.mark.parametrize(("typed", "said"), [("demain", "Ce jour n’est pas encore passé."), ("31/02", "Ce mois n’a pas ce jour-là.")])
def test_the_day_of_the_yes_is_never_after_today(hand: Hand, typed: str, said: str) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.agree()
    field = hand.desk.find(QLineEdit, "Jour de l’accord")
    assert field.text() == "mercredi 25 novembre"
    field.setFocus()
    field.selectAll()
    hand.bot.keyClicks(field, typed)
    hand.press(Qt.Key.Key_Return, CONTROL)  # before the caret has left the field
    assert said in hand.seen(Words)
    assert hand.departures() == []
    assert not hand.desk.find(Button, "Donner la fiche").isEnabled()

    field.selectAll()
    hand.bot.keyClicks(field, "hier")
    hand.press(Qt.Key.Key_Return)
    assert field.text() == "mardi 24 novembre"
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.press(Qt.Key.Key_Return, CONTROL)
    (departure,) = hand.departures()
    assert departure.consent is not None
    assert departure.consent.day == TODAY - timedelta(days=1)


def test_another_person_s_card_begins_without_a_yes(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.agree()
    hand.give("Lucas Garnier")
    assert not hand.desk.find(Check, "Karim Benali").isChecked()
    assert not hand.desk.find(Check, "L.\u00a0G. est d’accord, dit le").isChecked()


# -- what cannot leave -----------------------------------------------------------------------------------------------------


def test_without_an_appointment_held_there_is_no_card(hand: Hand) -> None:
    hand.give("Awa Diop")
    assert hand.told() == ["Marquez d’abord un rendez-vous honoré. La fiche en prend le jour."]
    assert not hand.desk.find(Button, "Donner la fiche").isEnabled()
    assert hand.seen(TextCard) == []
    hand.click(Link, "Ouvrir la page de Awa")
    assert type(hand.desk.page()).__name__ == "PersonPage"


def test_a_name_that_no_text_can_carry_is_written_shorter(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.ask(lambda nb: nb.label.set(Label("Claire ŋFontanel", "", "", "+33199004127")))
    hand.click(Check, "Karim Benali")
    assert hand.told() == ["Votre nom porte une lettre qu’un SMS ne sait pas écrire. Écrivez-le autrement."]
    assert not hand.desk.find(Button, "Donner la fiche").isEnabled()
    field = hand.desk.find(QLineEdit, "Votre nom, plus court")
    field.setFocus()
    hand.bot.keyClicks(field, "C. Fontanel")
    hand.rest()
    assert "Appelez-moi : C. Fontanel, 0199004127." in hand.seen(TextCard)[0]
    assert field.text() == "C. Fontanel"
    assert hand.told() == []


LONG = "Marie-Antoinette Rasoanaivo-Andriamanantena de la Villardière-Montparnasse"


def to_read(hand: Hand) -> None:
    if "Lire ce qui partira" in hand.seen(Button):
        hand.click(Button, "Lire ce qui partira")


@pytest.mark.parametrize(
    ("name", "why", "offer", "about"),
    [
        (
            LONG, "Ce nom est trop long pour une fiche. Écrivez-le plus court, en 60 signes. Rien n’est coupé.",
            "Donner ses initiales, M.-A.\xa0R.-A.", {"ini": "M.-A.R.-A."},
        ),
        ("Nadia Ferhat 🌻", "«\xa0🌻\xa0» ne va pas sur une fiche.", "Donner ses initiales, N.\xa0F.", {"ini": "N.F."}),
        ("Олена Коваль", "Une fiche se lit en lettres latines. Écrivez aussi ce nom ainsi.", "Donner sans le nom", {}),
    ],
)
@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1093, 540, 32), (800, 520, 32), (800, 520, 64)])
def test_a_name_no_card_can_carry_gives_way_by_one_click(
    hand: Hand, name: str, why: str, offer: str, about: dict[str, str], width: int, height: int, u: int
) -> None:
    """A file with six words would say it."""
    hand.ask(lambda nb: nb.people.rename(hand.ids["Nadia Ferhat"], name))
    hand.give("Nadia Ferhat")
    hand.by("Karim Benali", "fichier à six mots")
    hand.desk.window.resize(width, height)
    hand.desk.look.set_u(u)
    hand.rest()
    to_read(hand)
    what = "Le nom de cette page ne va pas sur une fiche."
    assert hand.told() == [f"{what} {why}"]
    assert hand.desk.find(Button, "Donner la fiche").closed == what
    assert faults(hand.desk.window) == []
    link = hand.desk.find(Link, offer)
    link.setFocus()
    hand.bot.keyClick(link, Qt.Key.Key_Space)
    hand.rest()
    assert hand.focus() is hand.desk.page().what_leaves.consent.box
    assert hand.told() == []
    assert faults(hand.desk.window) == []
    draft = hand.desk.page()._drafting.drafts
    assert [{key: said for key, said in each.payload["about"].items() if key != "ref"} for each in draft.values()] == [about]


def test_a_label_without_a_number_leads_to_the_inside_cover(hand: Hand) -> None:
    hand.ask(lambda nb: nb.label.set(Label("Claire Fontanel")))
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    (told,) = hand.told()
    assert told.startswith("Votre étiquette n’a pas de nom ou de téléphone.")
    assert hand.desk.find(Link, "Ouvrir le rabat").isVisible()


def test_a_card_that_is_no_longer_what_was_shown_does_not_leave(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.agree()
    hand.click(Button, "Donner la fiche")
    hand.ask(lambda nb: nb.label.set(Label("Claire Fontanel", "", "", "+33199004128")))
    hand.click(Button, "Copier le texte")
    assert hand.departures() == []
    assert clip() == ""
    assert hand.told() == ["La fiche n’est plus celle que vous avez lue. Relisez-la. Rien n’est parti."]
    assert "0199004128" in hand.seen(TextCard)[0]
    hand.click(Button, "Copier le texte")
    assert "0199004128" in clip()
    assert hand.told() == []


# -- to whom ---------------------------------------------------------------------------------------------------------------


def test_a_name_is_written_in_place_and_can_be_taken_off_until_something_was_given(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    name = hand.desk.find(QLineEdit, "Écrire un nom")
    name.setFocus()
    hand.bot.keyClicks(name, "Paul Petit")
    hand.rest()
    role, phone = hand.desk.find(QLineEdit, "Rôle"), hand.desk.find(QLineEdit, "Téléphone")
    hand.bot.keyClicks(role, "bailleur")
    hand.bot.keyClicks(phone, "06 12 34")
    hand.press(Qt.Key.Key_Return)
    assert "Il manque quatre chiffres." in hand.seen(Para)
    assert phone.text() == "06 12 34"
    phone.clear()
    hand.bot.keyClicks(phone, "06 12 34 56 78")
    hand.bot.keyClick(phone, Qt.Key.Key_Return)
    hand.rest()
    box = hand.desk.find(Check, "Paul Petit, bailleur, SMS")
    assert box.isChecked()
    assert hand.focus() is box
    assert name.text() == ""
    (paul,) = [r for r in hand.ask(lambda nb: nb.directory.recipients()) if r.name == "Paul Petit"]
    assert (paul.role, paul.phone, paul.kind) == ("bailleur", "+33612345678", "person")

    hand.agree()
    hand.click(Button, "Donner la fiche")
    hand.click(Button, "Copier le texte")
    hand.give("Lucas Garnier")
    assert [w.accessibleName() for w in hand.desk.window.findChildren(Link) if w.isVisible() and w.text() == "Enlever"] == [
        "Enlever Karim Benali de la liste"
    ]
    hand.click(Link, "Enlever Karim Benali de la liste")
    assert [r.name for r in hand.ask(lambda nb: nb.directory.recipients())] == ["Paul Petit"]


def test_the_same_name_twice_is_not_taken_for_another(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    name = hand.desk.find(QLineEdit, "Écrire un nom")
    name.setFocus()
    hand.bot.keyClicks(name, "karim benali")
    hand.rest()
    hand.bot.keyClicks(hand.desk.find(QLineEdit, "Rôle"), "Gardien")
    hand.click(Button, "Ajouter")
    assert "Ce nom est déjà dans la liste. Ajoutez un rôle, ou cochez-le." in hand.seen(Para)
    assert len(hand.ask(lambda nb: nb.directory.recipients())) == 1
    hand.click(Link, "Laisser")
    assert name.text() == ""


def test_what_stays_is_said_with_its_number(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    assert "vos trois lignes, mot pour mot" in hand.seen(Words)
    hand.give("Lucas Garnier")
    assert "toutes vos lignes à venir" in hand.seen(Words)


# -- the page --------------------------------------------------------------------------------------------------------------


def test_all_of_it_by_the_keyboard(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    assert hand.focus() is hand.desk.find(Check, "Karim Benali")
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(Link, "Autrement")
    hand.press(Qt.Key.Key_Return)
    assert hand.focus() is hand.desk.find(Radio, "SMS")
    hand.press(Qt.Key.Key_Down)
    assert hand.focus() is hand.desk.find(Radio, "contact")
    assert "Voici ce que Karim Benali lira" in hand.seen(Words)
    hand.press(Qt.Key.Key_Up)
    assert "Voici le SMS que Karim Benali lira" in hand.seen(Words)
    hand.press(Qt.Key.Key_Escape)
    assert hand.focus() is hand.desk.find(Check, "Karim Benali")
    hand.tab_to(Check, "N.\u00a0F. est d’accord, dit le")
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(Button, "Donner la fiche")
    hand.press(Qt.Key.Key_Return)
    assert hand.focus() is hand.desk.find(Button, "Copier le texte")
    hand.press(Qt.Key.Key_Return)
    assert clip() == hand.departures()[0].carried
    assert hand.focus() is hand.desk.find(Check, "Karim Benali, par SMS")
    hand.press(Qt.Key.Key_Space)
    assert hand.departures()[0].state == "transmise"
    hand.tab_to(Link, "Voir au registre, Pour Karim Benali, par SMS")
    hand.press(Qt.Key.Key_Return)
    assert type(hand.desk.page()).__name__ == "RegisterPage"
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Escape)
    assert type(hand.desk.page()).__name__ == "PersonPage"


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
def test_the_one_button_and_the_yes_are_in_sight_at_every_size(hand: Hand, width: int, height: int, u: int) -> None:
    for k in range(6):
        hand.ask(lambda nb, k=k: nb.directory.add_recipient(f"Personne {k}", "rôle"))
    hand.desk.look.set_u(u)
    hand.desk.window.resize(width, height)
    page = hand.give("Nadia Ferhat")
    for name in ("Karim Benali", "Personne 0", "Personne 5"):
        hand.tab_to(Check, name)  # those out of sight come into sight
        inside(hand, hand.focus())
        hand.press(Qt.Key.Key_Space)
    inside(hand, page.filled())
    if page.filled().text() == "Lire ce qui partira":
        hand.press(Qt.Key.Key_Return, CONTROL)
    inside(hand, hand.desk.find(Check, "N.\u00a0F. est d’accord, dit le"))
    assert page.filled().text().startswith("Donner la fiche")
    inside(hand, page.filled())
    hand.agree()
    hand.press(Qt.Key.Key_Return, CONTROL)
    for _ in range(3):
        inside(hand, page.filled())
        hand.press(Qt.Key.Key_Return, CONTROL)
    assert [d.state for d in hand.departures()] == ["gone"] * 3


def test_the_card_is_out_and_the_seal_says_so(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    assert hand.desk.find(Pressed, "Seule cette fiche partira").isVisible()
    hand.click(Back, "Nadia Ferhat")
    assert type(hand.desk.page()).__name__ == "PersonPage"
    assert "Nadia" not in hand.desk.window.windowTitle()


def test_someone_else_s_news_keep_what_is_ticked(hand: Hand) -> None:
    hand.give("Nadia Ferhat")
    hand.click(Check, "Karim Benali")
    hand.agree()
    hand.ask(lambda nb: nb.directory.add_recipient("Alice Martin"))
    assert hand.desk.find(Check, "Karim Benali").isChecked()
    assert hand.desk.find(Check, "N.\u00a0F. est d’accord").isChecked()
    hand.ask(lambda nb: nb.directory.remove_recipient(next(r.id for r in nb.directory.recipients() if r.name == "Karim Benali")))
    assert hand.desk.find(Button, "Donner la fiche").accessibleDescription() == "Cochez à qui la donner."


def test_the_initials_of_a_double_first_name_are_written_as_one_writes_them(hand: Hand) -> None:
    hand.ids["Jean-Luc Estève"] = person = hand.ask(lambda nb: nb.people.add("Jean-Luc Estève", TODAY)).id
    hand.ask(lambda nb: nb.agenda.set_state(nb.agenda.add(TODAY, "11:00", person=person, today=TODAY).id, State.HELD, TODAY))
    hand.give("Jean-Luc Estève")
    hand.click(Check, "Karim Benali, gardien, SMS")
    assert hand.desk.find(Check, "J.-L.\u00a0E. est d’accord, dit le").isVisible()
    assert hand.desk.find(Radio, "initiales, J.-L.\u00a0E.").isVisible()
