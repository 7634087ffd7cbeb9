"""Fiches reçues between two real notebooks: sealed cards and six-word files, introductions, the shared folder, "vu" and what comes back of it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from laid import faults
from PySide6.QtGui import QGuiApplication
from straight import sharing, shelf
from team import Counsellor
from tour_hands import BUTTON, LINK, ROW, Hands

from notebook_app import exchange, text, wordlist
from notebook_app.errors import Refused
from notebook_app.model import Consent, Label, Trust, Way
from notebook_app.notebook import Notebook
from ui.folders import AT_ONCE
from ui.parts.question import leaf_width

CHEAP = {"m": 8192, "t": 1, "p": 1}
SIX = "oeillet rallye copie berceau sonate cuivre"
TODAY = date(2026, 11, 25)
SEEN = date(2026, 11, 23)  # a Monday
NUMBER = "06\u00a039\u00a098\u00a052\u00a036"
MEHDI = Label("Mehdi Rahal", "", "Mission locale", "+262639985236")


def counsellor(folder: Path, label: Label = MEHDI) -> Counsellor:
    notebook, _ = Notebook.begin(folder, SIX, label, kdf=CHEAP)
    made = Counsellor(notebook, folder, label, notebook.people.add("Nadia Ferhat", SEEN))
    made.hold(made.nadia, SEEN)
    return made


@pytest.fixture
def mehdi(tmp_path: Path) -> Iterator[Counsellor]:
    made = counsellor(tmp_path / "mehdi" / "notebook")
    yield made
    made.notebook.close()


@pytest.fixture(autouse=True)
def nothing_copied() -> Iterator[None]:
    """Nothing of ours is left in the clipboard: Qt's offscreen one outlives Python, and what Python made in it."""
    yield
    QGuiApplication.clipboard().setText("")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "partage"
    made.mkdir()
    return made


def learn(hands: Hands, other: Counsellor, day: date | None = None) -> int:
    """The notebook on the desk takes the other's introduction; the five words were re-read on `day`."""
    blob = sharing.introduction(other.notebook, TODAY, to="Claire").departure.blob

    def do(nb: Notebook) -> int:
        met = sharing.introduce(nb, sharing.read(nb, blob, TODAY), TODAY)
        if day is not None:
            nb.directory.verify(met.id, day)
        return met.id

    return int(hands.ask(do))


def learned_by(hands: Hands, other: Counsellor) -> int:
    """The other takes Claire's introduction: their recipient's id."""
    blob = hands.ask(lambda nb: sharing.introduction(nb, TODAY, to=other.label.name).departure.blob)
    met = sharing.introduce(other.notebook, sharing.read(other.notebook, blob, TODAY), TODAY)
    found = other.notebook.directory.recipient_of(met.id)
    assert found is not None
    return found.id


def sealed(hands: Hands, other: Counsellor, show: str = "initials", **more: Any) -> bytes:
    known = [c for c in other.notebook.directory.all() if c.name == "Claire Fontanel"]
    to = other.notebook.directory.recipient_of(known[0].id).id if known else learned_by(hands, other)  # type: ignore[union-attr]
    return other.give(to, Way.SEALED, show, TODAY, **more).blob


def circle(hands: Hands, other: Counsellor, place: Path, name: str = "Val d’Orme") -> tuple[int, Any]:
    """Both have a circle of each other in this folder: its id on the desk, and the other's."""
    known = next(c.id for c in hands.ask(lambda nb: nb.directory.all()) if c.name == other.label.name)
    if not other.notebook.directory.all():
        learned_by(hands, other)

    def do(nb: Notebook) -> int:
        made = nb.circles.add(name)
        nb.circles.join(made.id, known)
        return shelf.choose(nb, made.id, place).id

    theirs = other.notebook.circles.add(name)
    other.notebook.circles.join(theirs.id, other.notebook.directory.all()[0].id)
    shelf.choose(other.notebook, theirs.id, place)
    return int(hands.ask(do)), other.notebook.circles.get(theirs.id)


def file(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def kept(hands: Hands) -> list[Any]:
    return list(hands.ask(lambda nb: nb.cards.kept()))


def tab(hands: Hands, words: str) -> bool:
    return any(thing.name.replace("\u00a0", " ") == words for thing in hands.things())


# Sealed cards


def test_a_sealed_card_is_asked_about_kept_and_answered_by_a_text_at_the_reader_s_wish(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi)
    path = file(tmp_path, "carte-K7M4.carte", sealed(hands, mehdi, show="name"))
    hands.drop(path)
    assert hands.says("fiche de Nadia Ferhat")
    assert hands.says("cinq mots à relire")
    assert hands.says("Est-ce Nadia Ferhat ?")
    assert hands.says("Seule page à ce nom dans votre cahier.")
    assert not hands.says("Qui a vu cette personne")  # history comes after the yes
    assert kept(hands) == []
    hands.click(BUTTON, "Oui, c’est Nadia")
    assert hands.says("Rangée autour de Nadia")
    assert hands.says("Dire « vu » à Mehdi Rahal ?")
    assert hands.says("Rien d’autre que « vu » ne part.")
    [card] = kept(hands)
    assert (card.about, card.sealed, card.trust) == ("Nadia Ferhat", True, Trust.KNOWN)
    receipts = [d for d in hands.ask(lambda nb: nb.register.departures()) if d.way is Way.RECEIPT]
    assert receipts == []  # only at the wish
    assert path.exists()

    hands.click(BUTTON, "Plutôt par SMS")
    said = f"Vu {card.ref[:4]}"
    assert QGuiApplication.clipboard().text() == said
    [receipt] = [d for d in hands.ask(lambda nb: nb.register.departures()) if d.way is Way.RECEIPT]
    assert (receipt.carried, receipt.to, receipt.state) == (said, "Mehdi Rahal", "gone")
    assert hands.says(f"« {said} » est copié.")
    assert not hands.seen(BUTTON, "Dire « vu »")
    [gave] = [d for d in mehdi.notebook.register.departures() if d.way is Way.SEALED]
    arrival = mehdi.read(said, TODAY)
    assert sharing.note_receipt(mehdi.notebook, arrival, mehdi.departure(gave.id), TODAY).state == "vue"
    hands.key("Ctrl+1", "Ctrl+3")
    hands.click(ROW, "Ferhat Nadia, de Mehdi Rahal")
    assert hands.says("« Vu » dit le 25 novembre")
    assert not hands.seen(BUTTON, "Dire « vu »")


def test_what_is_said_of_vu_is_laid_anew_with_the_page(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    """Copied in a large window, read in a small one, and the other way round."""
    mehdi.notebook.label.set(Label("Marie-Dominique Andriamanantenasoa", "", "Mission locale", "+262639985236"))
    learn(hands, mehdi)
    hands.drop(file(tmp_path, "carte-K7M4.carte", sealed(hands, mehdi, show="name")))
    hands.click(BUTTON, "Oui, c’est Nadia")
    hands.click(BUTTON, "Plutôt par SMS")
    notice = hands.desk.page().paper.notice
    whole = notice.accessibleName()
    assert whole.endswith("Collez-le dans un message à Marie-Dominique Andriamanantenasoa.")
    for size, u, rows in (((1280, 800), 32, 2), ((1920, 1080), 32, 1), ((1280, 800), 56, 2), ((800, 520), 40, 2), ((1280, 800), 24, 1)):
        hands.desk.session.change_settings(u=u)
        hands.size(*size)
        assert (size, u, faults(hands.window), notice.accessibleName()) == (size, u, [], whole)
        assert (size, u, 1 + bool(notice.text), f"{notice.title} {notice.text}".strip()) == (size, u, rows, whole)
        assert notice.look.width(notice.text, "small") <= notice.inner() - 1.0


def test_names_to_choose_from_have_the_room_the_page_has_by_now(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    name = "Marie-Dominique Andriamanantenasoa-Rakotomalala de la Fontaine Saint-Martin"
    hands.ask(lambda nb: nb.people.add(name, TODAY))
    learn(hands, mehdi)
    hands.drop(file(tmp_path, "carte-K7M4.carte", sealed(hands, mehdi, show="name")))
    hands.click(BUTTON, "Une autre personne")
    hands.write("Marie-Dominique")
    paper = hands.desk.page().paper
    widths = []
    for size in ((1280, 800), (1920, 1080), (1093, 540), (1280, 800)):
        hands.size(*size)
        widths.append(next(row.cells[0].width for row in paper.names.rows() if row.cells[0].text == name))
        assert widths[-1] <= leaf_width(paper)
    assert widths[2] < widths[0] == widths[3] < widths[1]


def test_vu_goes_by_mail_as_a_file_that_only_the_issuer_opens(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi)
    hands.drop(file(tmp_path, "c.carte", sealed(hands, mehdi)))
    hands.click(BUTTON, "Oui, c’est Nadia")
    [gave] = [d for d in mehdi.notebook.register.departures() if d.way is Way.SEALED]

    hands.desk.chosen.path = None  # a cancel leaves nothing, and no line
    hands.click(BUTTON, "Dire « vu »")
    [card] = kept(hands)
    assert hands.desk.chosen.asked[-1] == f"carte-{card.ref[:4]}.carte"
    assert [d for d in hands.ask(lambda nb: nb.register.departures()) if d.way is Way.RECEIPT] == []

    hands.desk.chosen.path = path = tmp_path / f"carte-{card.ref[:4]}.carte"
    path.mkdir()  # what is there is no file, and stays
    hands.click(BUTTON, "Dire « vu »")
    assert hands.says("Rien n’est parti. Choisissez un autre endroit.")
    path.rmdir()
    hands.click(BUTTON, "Dire « vu »")
    assert hands.says("« Vu » est dans ce fichier.")
    shape = hands.desk.page().paper.vu.file
    assert shape.isVisible()
    assert [Path(url.toLocalFile()) for url in shape.dragged().urls()] == [path]
    hands.click(LINK, "Montrer le dossier")
    assert hands.desk.page().paper.vu.place.text() == QGuiApplication.clipboard().text() == str(path)
    assert faults(hands.desk.page().paper) == []
    assert path.stat().st_size == 2747  # as any card sealed to one

    said, failed = [d for d in hands.ask(lambda nb: nb.register.departures()) if d.way is Way.RECEIPT]
    assert (said.to, said.state, failed.state) == ("Mehdi Rahal", "gone", "failed")
    with pytest.raises(Refused):  # for its issuer alone
        hands.ask(lambda nb: sharing.note_receipt(nb, sharing.read(nb, path.read_bytes(), TODAY), gave, TODAY))
    arrival = mehdi.read(path.read_bytes(), TODAY)
    assert [d.state for d in sharing.note_signed(mehdi.notebook, arrival, TODAY)] == ["vue"]

    hands.key("Ctrl+1", "Ctrl+3")
    hands.click(ROW, "Ferhat Nadia, de Mehdi Rahal")
    assert hands.says("« Vu » dit le 25 novembre")
    assert not hands.seen(BUTTON, "Dire « vu »")
    assert not hands.desk.page().paper.vu.file.isVisible()


def test_a_signed_receipt_that_came_by_mail_counts_by_itself(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    learned_by(hands, mehdi)

    def give(nb: Notebook) -> Any:
        to = next(r for r in nb.directory.recipients() if r.name == "Mehdi Rahal")
        nadia = nb.people.find("Ferhat")[0].id
        drafted = sharing.draft(nb, nadia, to.id, Way.SEALED, "name", TODAY)
        return sharing.gone(nb, sharing.hand_over(nb, drafted, Consent("N. F.", TODAY), TODAY), TODAY)

    given = hands.ask(give)
    card = mehdi.accept(given.blob, mehdi.nadia.id)
    hands.drop(file(tmp_path, "carte-vu.carte", sharing.answer(mehdi.notebook, card.id, "vue", TODAY).departure.blob))
    assert hands.says("Envoi nº 2 marqué vu au registre")
    assert hands.says("Mehdi Rahal a vu la fiche.")
    assert hands.ask(lambda nb: nb.register.get(given.id)).state == "vue"


def test_plus_tard_says_nothing_to_anybody(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi)
    hands.drop(file(tmp_path, "c.carte", sealed(hands, mehdi)))
    hands.click(BUTTON, "Oui, c’est Nadia")
    QGuiApplication.clipboard().clear()
    hands.click(BUTTON, "Plus tard")
    assert not hands.says("Dire « vu » à")
    assert QGuiApplication.clipboard().text() == ""
    assert [d for d in hands.ask(lambda nb: nb.register.departures()) if d.way is Way.RECEIPT] == []
    hands.click(ROW, "Ferhat Nadia, de Mehdi Rahal")
    assert hands.says("Dire « vu » à Mehdi Rahal ?")  # it can still be said


def test_the_five_words_re_read_are_said_with_their_day(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=date(2026, 9, 4))
    hands.drop(file(tmp_path, "c.carte", sealed(hands, mehdi)))
    assert hands.says("cinq mots relus, ensemble le 4 septembre")


def test_a_card_for_somebody_else_says_so_and_nothing_more(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    ines = counsellor(tmp_path / "ines" / "notebook", Label("Inès Vasseur", "", "", "+33199005803"))
    mehdi.meets(ines)
    data = mehdi.give(mehdi.to(ines).id, Way.SEALED, "name", TODAY).blob
    ines.notebook.close()
    hands.drop(file(tmp_path, "c.carte", data))
    assert hands.says("Cette fiche n’est pas pour vous.")
    assert not hands.says("Nadia Ferhat")
    assert not hands.says("Mehdi")
    assert kept(hands) == []


def test_an_unusual_computer_alarms_on_its_own_card_and_never_gives_the_number(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=date(2026, 9, 4))
    other = counsellor(tmp_path / "other" / "notebook", Label("Mehdi Rahal", "", "", "+33612345678"))
    data = sealed(hands, other)
    other.notebook.close()
    hands.drop(file(tmp_path, "other.carte", data))
    assert hands.says("Cette fiche vient d’un ordinateur inhabituel. Appelez Mehdi Rahal, relisez les cinq mots.")
    assert hands.says(NUMBER)
    assert not hands.says("06 12 34 56 78")
    assert hands.seen(LINK, "Relire les cinq mots")
    hands.click(LINK, "Voir en grand")
    assert hands.says(f"Code QR du {NUMBER}")
    assert not hands.says("06 12 34 56 78")
    assert hands.desk.page().large.call == MEHDI.phone
    hands.key("Esc")
    hands.click(BUTTON, "Oui, c’est Nadia")
    assert not hands.says("Dire « vu » à")  # they are called first
    hands.drop(file(tmp_path, "mine.carte", sealed(hands, mehdi)))
    assert not hands.says("ordinateur inhabituel. Appelez")  # that colleague's own card is as it was
    hands.click(BUTTON, "Oui, c’est Nadia")
    hands.key("Ctrl+1")
    hands.ask(lambda nb: None)


def test_the_number_is_shown_large_and_copied(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi)
    hands.drop(file(tmp_path, "c.carte", sealed(hands, mehdi)))
    hands.click(LINK, "Voir en grand")
    page = hands.desk.page()
    assert page.large.isVisible()
    assert page.large.call == "+262639985236"
    assert hands.says("il propose d’appeler")
    hands.click(LINK, "Copier le numéro")
    assert QGuiApplication.clipboard().text() == "+262639985236"
    hands.key("Esc")
    assert hands.says("Est-ce Nadia Ferhat ?")
    assert hands.focus == "Voir en grand"
    hands.click(LINK, "Copier le numéro")
    assert hands.says("Numéro copié")
    hands.click(BUTTON, "Oui, c’est Nadia")
    link = page.paper.card.copy_link
    assert link.text() == "Copier le numéro"
    assert link.wish() <= link.inner() + 0.06  # whole again


# Six words


def words_file(other: Counsellor, tmp_path: Path, name: str = "carte-K7M4.carte") -> tuple[Path, list[str]]:
    jeanne = other.notebook.directory.add_recipient("Jeanne Roux")
    given = other.give(jeanne.id, Way.PASSPHRASE, "initials", TODAY)
    return file(tmp_path, name, given.blob), given.words.split()


def test_a_six_word_file_asks_for_the_words_and_opens_with_them(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    path, six = words_file(mehdi, tmp_path)
    hands.drop(path)
    assert hands.says("Cette fiche s’ouvre avec six mots")
    assert hands.says("carte-K7M4.carte")
    assert not hands.says("Mehdi")
    assert hands.focus == "Les six mots de la fiche"
    hands.key("Return")
    assert hands.says("Il faut les six mots.")
    others = [word for word in SIX.split() if word not in six][:1] + six[1:]
    hands.first_letters(others)
    hands.key("Return")
    assert hands.says("Ces mots n’ouvrent pas la fiche.")
    assert kept(hands) == []
    hands.first_letters(six)  # what was typed is replaced
    hands.key("Return")
    assert hands.says("Est-ce Nadia Ferhat ?")
    assert hands.says("premier signe de cet ordinateur")
    hands.click(BUTTON, "Oui, c’est Nadia")
    assert [(c.name, c.sealed) for c in kept(hands)] == [("Mehdi Rahal", True)]
    assert path.exists()


def test_a_word_that_is_none_is_named_and_no_word_stays_typed(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    path, six = words_file(mehdi, tmp_path)
    hands.drop(path)
    hands.write(" ".join([*six[:2], "zzzz", *six[3:]]))
    hands.key("Return")
    assert hands.says("Le mot 3 n’est pas dans la liste.")
    hands.key("Ctrl+1", "Ctrl+3")
    assert hands.desk.page().six.field.text() == ""
    hands.key("Esc")
    assert not hands.says("Cette fiche s’ouvre avec six mots")
    assert kept(hands) == []


# Introductions


def test_an_introduction_is_proposed_and_leads_to_the_five_words(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    blob = sharing.introduction(mehdi.notebook, TODAY, to="Claire", org=True).departure.blob
    hands.drop(file(tmp_path, "visite-K7M4.visite", blob))
    assert hands.says(f"présentation de Mehdi Rahal, Mission locale, {NUMBER}, cinq mots à relire")
    assert hands.says("Connaissez-vous Mehdi Rahal ?")
    assert hands.ask(lambda nb: nb.directory.all()) == []
    hands.click(BUTTON, "Mettre dans l’annuaire")
    [known] = hands.ask(lambda nb: nb.directory.all())
    assert (known.name, known.verified, bool(known.seal)) == ("Mehdi Rahal", None, True)
    hands.click(LINK, "Relire les cinq mots")
    assert type(hands.desk.page()).__name__ == "RabatPage"
    assert hands.says("Mehdi Rahal")


def test_other_keys_of_a_known_colleague_are_refused_with_the_alarm(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=date(2026, 9, 4))
    keys = mehdi.notebook.directory.own()
    by = {"key": exchange.public_key(keys.signing_seed), "name": "Mehdi Rahal", "tel": "+33612345678"}
    said = {"t": "visite", "v": 1, "by": by, "issued": "2026-11-25", "seal": exchange.seal_key(bytes(32)), "seq": 2_000_000}
    hands.drop(file(tmp_path, "v.visite", exchange.write_record(said, keys.signing_seed)))
    assert hands.says("Cette présentation vient d’un ordinateur inhabituel. Appelez Mehdi Rahal, relisez les cinq mots.")
    assert hands.says("Rien n’a été changé.")
    assert hands.says(NUMBER)
    assert not hands.says("06 12 34 56 78")
    assert not hands.seen(BUTTON, "Mettre dans l’annuaire")
    [known] = hands.ask(lambda nb: nb.directory.all())
    assert (known.seal, known.verified, known.phone) == (exchange.seal_key(keys.seal_seed), date(2026, 9, 4), MEHDI.phone)


def test_other_keys_of_a_known_colleague_hold_by_the_words_they_read_and_by_nothing_else(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=date(2026, 9, 4))
    keys = mehdi.notebook.directory.own()
    by = {"key": exchange.public_key(keys.signing_seed), "name": "Mehdi Rahal", "tel": MEHDI.phone}
    seal = exchange.seal_key(bytes(32))
    visit = exchange.write_record(
        {"t": "visite", "v": 1, "by": by, "issued": "2026-11-25", "seal": seal, "seq": 2_000_000}, keys.signing_seed
    )  # fmt: skip

    def known() -> tuple[str, date | None]:
        [one] = hands.ask(lambda nb: nb.directory.all())
        return one.seal, one.verified

    before = known()
    hands.drop(file(tmp_path, "v.visite", visit))
    hands.click(LINK, "Relire les cinq mots")
    leaf = hands.desk.page().five
    assert [tick.word for tick in leaf.ticks] == [wordlist.shown(word) for word in exchange.five_words(by["key"], seal)]
    assert hands.says("Appelez ce numéro, connu avant la présentation.")
    hands.click(BUTTON, "Pas les mêmes")
    assert hands.says("Les mots ne sont pas les mêmes.")
    assert known() == before  # nothing is doubted of the keys one knew
    hands.click(BUTTON, "Recommencer")
    for tick in leaf.ticks:
        tick.setFocus()
        hands.key("Space")
    hands.key("Ctrl+Return")
    assert hands.says("Cinq mots relus, le")
    assert known() == (seal, TODAY)
    hands.key("Ctrl+3")
    hands.drop(file(tmp_path, "v2.visite", visit))
    assert hands.says("Vous l’avez déjà.")


# The shared folder


def test_a_card_in_the_folder_is_counted_on_the_tab_asked_about_and_answered_there(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    _, theirs = circle(hands, mehdi, place)
    given = mehdi.lay(theirs, today=TODAY)
    hands.until(lambda: tab(hands, "Fiches reçues, 1 nouvelle"), "the folder was seen to change")
    assert hands.ask(lambda nb: (nb.cards.waiting(), nb.cards.kept())) == ([], [])
    hands.key("Ctrl+3")
    assert hands.says("N. F., de Mehdi Rahal, lundi 23 novembre 2026, cinq mots relus")
    assert hands.says("Est-ce Nadia Ferhat ?")
    assert hands.focus == "Oui, c’est Nadia"
    assert hands.seen(ROW, "Val d’Orme, un fichier")
    assert hands.ask(lambda nb: nb.cards.kept()) == []
    hands.click(BUTTON, "Oui, c’est Nadia")
    assert tab(hands, "Fiches reçues")
    assert [c.name for c in kept(hands)] == ["Mehdi Rahal"]
    assert hands.says("Dans le dossier Val d’Orme. Il ne s’ouvre que chez Mehdi Rahal.")
    before = {each.name for each in place.iterdir()}
    hands.click(BUTTON, "Dire « vu »")
    assert hands.says("« Vu » est dans le dossier Val d’Orme.")
    assert len({each.name for each in place.iterdir()} - before) == 1
    [receipt] = [d for d in hands.ask(lambda nb: nb.register.departures()) if d.way is Way.RECEIPT]
    assert (receipt.to, receipt.state) == ("Mehdi Rahal", "gone")
    mehdi.look(theirs, TODAY)
    assert mehdi.departure(given.id).state == "vue"


def test_a_card_in_the_folder_is_asked_about_as_the_text_of_that_day_was_answered(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    _, theirs = circle(hands, mehdi, place)
    text = mehdi.give(mehdi.notebook.directory.recipients()[0].id, Way.SMS, "nothing", TODAY).blob.decode()

    def accept(nb: Notebook) -> int:
        nadia = next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat")
        return int(sharing.accept(nb, sharing.read(nb, text, TODAY), nadia, TODAY).id)

    hands.ask(accept)
    mehdi.lay(theirs, "nothing", today=TODAY)
    hands.until(lambda: tab(hands, "Fiches reçues, 1 nouvelle"), "the folder was seen to change")
    hands.key("Ctrl+3")
    assert hands.says("Est-ce Nadia Ferhat ?")
    assert hands.says("Un SMS de ce numéro, du même jour, est déjà rangé là.")
    assert [c.key for c in kept(hands)] == [""]


def test_a_card_that_names_nobody_on_a_day_of_two_texts_is_a_choice_of_their_pages(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi)
    card = sealed(hands, mehdi, "nothing")
    to, awa = mehdi.notebook.directory.recipients()[0].id, mehdi.page("Awa Diop", SEEN)
    texts = {who.name: mehdi.give(to, Way.SMS, "nothing", TODAY, who).blob.decode() for who in (mehdi.nadia, awa)}

    def accept(nb: Notebook) -> None:
        for row in nb.people.rows():
            if row.name in texts:
                sharing.accept(nb, sharing.read(nb, texts[row.name], TODAY), row.id, TODAY)

    hands.ask(accept)
    hands.drop(file(tmp_path, "carte.carte", card))
    assert hands.says("C’est pour quelle page ?")
    assert hands.says("Elle ne dit pas de qui elle parle.")
    assert [thing.name.split(",")[0] for thing in hands.things(ROW)][-2:] == ["Awa Diop", "Nadia Ferhat"]
    hands.click(ROW, "Nadia Ferhat")
    hands.click(BUTTON, "Oui, c’est Nadia")
    assert len(kept(hands)) == 3


def test_what_comes_while_the_page_is_open_takes_no_key_meant_for_something_else(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi)
    _, theirs = circle(hands, mehdi, place)
    hands.key("Ctrl+3")
    hands.until(lambda: hands.seen(ROW, "Val d’Orme, aucun fichier"), "the folder was looked at")
    assert hands.focus == "Ouvrir un fichier"
    mehdi.lay(theirs, today=TODAY)
    hands.until(lambda: hands.says("Est-ce Nadia Ferhat ?"), "the card is asked about")
    assert hands.focus == "Fiches reçues"  # the list, not the yes
    hands.key("Return")
    assert kept(hands) == []


def test_a_receipt_in_the_folder_reaches_the_register_by_itself(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    id, theirs = circle(hands, mehdi, place)

    def lay(nb: Notebook) -> Any:
        to = nb.circles.get(id).recipient
        person = next(row.id for row in nb.people.rows() if row.name == "Nadia Ferhat")
        drafted = sharing.draft(nb, person, to, Way.SEALED, "initials", TODAY)
        return shelf.put(nb, sharing.hand_over(nb, drafted, None, TODAY), TODAY)

    given = hands.ask(lay)
    mehdi.look(theirs, TODAY)
    (found,) = shelf.tray(mehdi.notebook).cards
    seen = shelf.arrival(mehdi.notebook, found, TODAY)
    card = sharing.accept(mehdi.notebook, seen, mehdi.nadia.id, TODAY)
    shelf.put_receipt(mehdi.notebook, card.id, "vue", TODAY, theirs.id)
    hands.until(lambda: hands.ask(lambda nb: nb.register.get(given.id)).state == "vue", "the receipt was read")
    hands.key("Ctrl+4")
    assert hands.says("vue")


def test_what_is_for_no_page_is_not_proposed_again(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi)
    _, theirs = circle(hands, mehdi, place)
    mehdi.lay(theirs, today=TODAY)
    hands.key("Ctrl+3")
    hands.until(lambda: hands.says("Est-ce Nadia Ferhat ?"), "the card is asked about")
    hands.click(LINK, "Pour aucune de mes pages")
    assert hands.says("Aucune fiche n’attend")
    assert tab(hands, "Fiches reçues")
    hands.key("Ctrl+1", "Ctrl+3")
    assert not hands.says("Est-ce Nadia Ferhat ?")
    mehdi.hold(mehdi.nadia, TODAY)
    mehdi.lay(theirs, today=TODAY)  # the next one is
    hands.until(lambda: tab(hands, "Fiches reçues, 1 nouvelle"), "the next card is proposed")


def test_an_introduction_in_the_folder_is_proposed_and_its_cards_are_counted_only(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learned_by(hands, mehdi)
    theirs = mehdi.circle("Val d’Orme")
    mehdi.notebook.circles.join(theirs.id, mehdi.notebook.directory.all()[0].id)
    shelf.choose(mehdi.notebook, theirs.id, place)
    mehdi.lay(theirs, today=TODAY)
    shelf.put_introduction(mehdi.notebook, theirs.id, TODAY)

    def do(nb: Notebook) -> None:
        made = nb.circles.add("Val d’Orme")
        shelf.choose(nb, made.id, place)

    hands.ask(do)
    hands.key("Ctrl+3")
    hands.until(lambda: hands.seen(ROW, "Mehdi Rahal"), "the introduction is proposed")
    assert hands.says("de qui n’est pas dans l’annuaire")
    assert not hands.says("Est-ce Nadia Ferhat ?")
    assert tab(hands, "Fiches reçues, 1 nouvelle")
    hands.click(ROW, "Mehdi Rahal")
    assert hands.says("Connaissez-vous Mehdi Rahal ?")
    assert hands.ask(lambda nb: nb.directory.all()) == []
    hands.click(BUTTON, "Mettre dans l’annuaire")
    assert [c.name for c in hands.ask(lambda nb: nb.directory.all())] == ["Mehdi Rahal"]
    assert tab(hands, "Fiches reçues, 1 nouvelle")  # now the card is asked about
    assert hands.seen(ROW, "N. F., de Mehdi Rahal")


def test_an_introduction_that_says_nothing_new_asks_nothing(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    known = learn(hands, mehdi, day=TODAY)
    _, theirs = circle(hands, mehdi, place)
    shelf.put_introduction(mehdi.notebook, theirs.id, TODAY)
    hands.until(lambda: hands.ask(lambda nb: shelf_files(nb)) == ["introduction"], "the folder was seen to change")
    assert tab(hands, "Fiches reçues")
    hands.key("Ctrl+3")
    assert not hands.seen(ROW, "Présentations")
    assert hands.ask(lambda nb: nb.directory.get(known).verified) == TODAY
    mehdi.notebook.label.set(Label("Mehdi Rahal", "", "Mission locale", "+33612345678"))
    shelf.put_introduction(mehdi.notebook, theirs.id, TODAY)
    hands.until(lambda: hands.seen(ROW, "Présentations 1"), "another number is asked about")
    assert hands.ask(lambda nb: nb.directory.get(known).phone) == MEHDI.phone


def test_one_that_lay_there_before_the_mail_came_is_asked_about_once(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    by_mail = sharing.introduction(mehdi.notebook, TODAY, to="Claire").departure.blob
    theirs = mehdi.circle("Val d’Orme", folder=place)
    shelf.put_introduction(mehdi.notebook, theirs.id, TODAY)
    hands.ask(lambda nb: shelf.choose(nb, nb.circles.add("Val d’Orme").id, place))
    hands.until(lambda: tab(hands, "Fiches reçues, 1 nouvelle"), "the introduction is seen")
    hands.ask(lambda nb: sharing.introduce(nb, sharing.read(nb, by_mail, TODAY), TODAY))
    hands.key("Ctrl+3")
    hands.until(lambda: tab(hands, "Fiches reçues"), "there is nothing to ask any more")
    assert not hands.seen(ROW, "Présentations")


def test_other_keys_that_lie_in_the_folder_can_be_left_alone(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    _, theirs = circle(hands, mehdi, place)
    shelf.put_introduction(mehdi.notebook, theirs.id, TODAY)
    keys = mehdi.notebook.directory.own()
    by = {"key": exchange.public_key(keys.signing_seed), "name": "Mehdi Rahal", "tel": MEHDI.phone}
    said = {"t": "visite", "v": 1, "by": by, "issued": "2026-11-25", "seal": exchange.seal_key(bytes(32)), "seq": 2_000_000}
    file(place, "visite-0000000000000000.visite", exchange.write_record(said, keys.signing_seed))
    hands.key("Ctrl+3")
    hands.until(lambda: hands.seen(ROW, "Présentations 1"), "it is seen")
    hands.click(ROW, "Mehdi Rahal")
    assert hands.says("Rien n’a été changé.")
    assert hands.seen(LINK, "Relire les cinq mots")
    for width, height in ((800, 520), (1093, 540), (1280, 800)):
        hands.size(width, height)
        assert faults(hands.window) == []
    hands.click(LINK, "Ne plus la proposer")
    assert tab(hands, "Fiches reçues")
    assert not hands.seen(ROW, "Présentations")


def shelf_files(notebook: Notebook) -> list[str]:
    return [file.kind for each in notebook.circles.all() for file in notebook.folders.seen(each.id)]


def take_away(place: Path) -> None:
    """Deleted, Windows may keep a folder that is watched for a moment; there it is moved."""
    if sys.platform == "win32":
        place.rename(place.with_name("away"))
    else:
        shutil.rmtree(place)


def test_a_folder_that_is_gone_is_said_in_one_line_and_found_again(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi)
    circle(hands, mehdi, place)
    take_away(place)
    hands.key("Ctrl+3")
    hands.until(lambda: hands.seen(ROW, "Val d’Orme. Ce dossier n’est plus là."), "it is said")
    hands.click(ROW, "Val d’Orme.")
    assert type(hands.desk.page()).__name__ == "RabatPage"
    place.mkdir()
    hands.key("Ctrl+3")
    hands.until(lambda: hands.seen(ROW, "Val d’Orme, aucun fichier"), "it is there again")


def test_vu_that_the_folder_refuses_leaves_nothing_and_says_so(hands: Hands, mehdi: Counsellor, place: Path, tmp_path: Path) -> None:
    learn(hands, mehdi)
    _, theirs = circle(hands, mehdi, place)
    hands.drop(file(tmp_path, "c.carte", mehdi.lay(theirs, today=TODAY).blob))
    hands.click(BUTTON, "Oui, c’est Nadia")
    take_away(place)
    hands.click(BUTTON, "Dire « vu »")
    assert hands.says("Ce dossier n’est plus là.")
    assert hands.says("Rien n’est parti.")
    assert [d.state for d in hands.ask(lambda nb: nb.register.departures()) if d.way is Way.RECEIPT] == ["failed"]
    hands.click(BUTTON, "Plutôt par SMS")
    assert QGuiApplication.clipboard().text().startswith("Vu ")


def test_a_damaged_file_in_the_folder_is_told_and_another_s_is_passed_over(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi)
    circle(hands, mehdi, place)
    good = sealed(hands, mehdi)
    (place / "a.carte").write_bytes(good[:-9])
    (place / "b.carte").write_bytes(b"bonjour")
    (place / "c.txt").write_bytes(b"bonjour")
    hands.key("Ctrl+3")
    hands.until(lambda: hands.seen(ROW, "Cette fiche a été abîmée en route."), "the damaged one is told")
    hands.click(ROW, "Cette fiche a été abîmée en route.")
    assert hands.says("a.carte")
    assert not hands.says("b.carte")
    assert tab(hands, "Fiches reçues")


def test_many_files_are_opened_in_small_jobs_and_what_is_typed_is_saved_between(hands: Hands, mehdi: Counsellor, place: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    _, theirs = circle(hands, mehdi, place)
    for n in range(5 * AT_ONCE):
        mehdi.lay(theirs, today=TODAY, about=mehdi.page(f"Zoé Lambert{text.fold('abcdefghij'[n % 10])}", SEEN))
    seen: list[tuple[int, int]] = []
    folders = hands.desk.window.folders
    folders.moved.connect(lambda: seen.append((folders.progress.read, folders.progress.todo)) if folders.progress else None)
    hands.key("Ctrl+3")
    hands.until(lambda: tab(hands, f"Fiches reçues, {5 * AT_ONCE} nouvelles"), "all were opened")
    steps = [now for now, _ in seen]
    assert all(later - earlier <= AT_ONCE for earlier, later in pairwise(steps) if later > earlier)
    hands.rest()
    rows = [thing for thing in hands.things(ROW) if thing.name.startswith("Z.")]
    assert rows
    assert hands.ask(lambda nb: nb.cards.waiting()) == []


# Who saw the person, at once


def test_f4_shows_who_saw_the_person_last_and_the_number(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    awa = next(row.id for row in hands.ask(lambda nb: nb.people.rows()) if row.name == "Awa Diop")
    hands.drop(file(tmp_path, "c.carte", sealed(hands, mehdi, about=mehdi.page("Awa Diop", SEEN))))
    hands.click(BUTTON, "Oui, c’est Awa")
    hands.click(LINK, "Ouvrir sa page, Awa Diop")
    assert hands.desk.page().place()["id"] == awa
    hands.key("F4")
    assert hands.focus.startswith("Mehdi Rahal, ")
    assert NUMBER in hands.focus
    assert "cinq mots relus" in hands.focus


def test_f4_after_one_s_own_appointment_goes_to_the_number_and_to_the_pinned_one(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=TODAY)
    other = counsellor(tmp_path / "other" / "notebook", Label("Mehdi Rahal", "", "", "+33612345678"))
    data = sealed(hands, other)
    other.notebook.close()
    hands.drop(file(tmp_path, "c.carte", data))
    hands.click(BUTTON, "Oui, c’est Nadia")
    hands.click(LINK, "Ouvrir sa page, Nadia Ferhat")
    assert hands.says("vous, mercredi 25 novembre")  # her own appointment is the last
    hands.key("F4")
    assert hands.focus.startswith("Mehdi Rahal, ")
    assert NUMBER in hands.focus
    assert "ordinateur inhabituel" in hands.focus
    hands.size(800, 520)
    hands.key("F4")
    assert NUMBER in hands.focus


def test_f4_where_only_a_text_came(hands: Hands, mehdi: Counsellor) -> None:
    karim = mehdi.notebook.directory.add_recipient("Claire Fontanel")
    words = mehdi.give(karim.id, Way.SMS, "initials", TODAY, about=mehdi.page("Awa Diop", SEEN)).carried
    hands.key("Ctrl+3")
    hands.paste(words)
    hands.click(BUTTON, "Oui, c’est Awa")
    hands.click(LINK, "Ouvrir sa page, Awa Diop")
    hands.key("F4")
    assert hands.focus.startswith("Mehdi Rahal, ")
    assert "reçue par SMS" in hands.focus


# Windows of every size

SIZES = [((1280, 800), 32), ((1280, 650), 32), ((1093, 540), 32), ((1024, 700), 32), ((800, 520), 32), ((800, 520), 24), ((1280, 800), 48)]


@pytest.mark.parametrize(("size", "u"), SIZES)
def test_nothing_is_cut_or_overlaps(hands: Hands, mehdi: Counsellor, tmp_path: Path, place: Path, size: tuple[int, int], u: int) -> None:
    hands.desk.look.set_u(u)
    hands.size(*size)
    learn(hands, mehdi, day=date(2026, 9, 4))
    path, six = words_file(mehdi, tmp_path)
    hands.drop(path)
    assert faults(hands.desk.page().six) == []
    hands.write("abc")
    hands.key("Return")
    assert faults(hands.desk.page().six) == []
    hands.first_letters(six)
    hands.key("Return")
    assert faults(hands.desk.page().paper) == []
    if hands.seen(LINK, "Voir en grand"):
        hands.click(LINK, "Voir en grand")
        assert faults(hands.desk.page().large) == []
        assert hands.desk.page().large.code.isVisible()
        hands.key("Esc")
    circle(hands, mehdi, place)
    hands.key("Ctrl+Return")
    assert hands.says("Rangée autour de Nadia")
    assert faults(hands.desk.page().paper) == []
    other = counsellor(tmp_path / "other" / "notebook", Label("Mehdi Rahal", "", "", "+33612345678"))
    hands.drop(file(tmp_path, "other.carte", sealed(hands, other)))
    other.notebook.close()
    assert hands.says("Cette fiche vient d’un ordinateur inhabituel.")
    assert hands.seen(LINK, "Pour aucune de mes pages")
    assert faults(hands.desk.page().paper) == []


def test_in_english_and_the_large_letters_the_trust_and_the_number_have_room(hands: Hands, mehdi: Counsellor, tmp_path: Path) -> None:
    learn(hands, mehdi, day=date(2026, 9, 4))
    hands.size(800, 600)
    path, six = words_file(mehdi, tmp_path)
    try:
        hands.desk.session.change_settings(language="en", u=64)
        hands.rest()
        hands.drop(path)
        hands.first_letters(six)
        hands.key("Return")
        assert hands.says("five words checked")
        assert faults(hands.desk.page().paper) == []
    finally:
        hands.desk.session.change_settings(language="fr")


@pytest.mark.parametrize("u", [64, 96])
def test_in_the_largest_letters_what_was_copied_and_where_the_card_lies_are_whole(hands: Hands, mehdi: Counsellor, tmp_path: Path, u: int) -> None:
    learn(hands, mehdi)
    hands.desk.session.change_settings(u=u)
    hands.drop(file(tmp_path, "carte-K7M4.carte", sealed(hands, mehdi, show="name")))
    hands.click(BUTTON, "Oui, c’est Nadia")
    if hands.seen(BUTTON, "Plutôt par SMS"):
        hands.click(BUTTON, "Plutôt par SMS")
        assert hands.says("Collez-le dans un message à Mehdi Rahal.")
    assert faults(hands.desk.page().paper) == []


@pytest.mark.parametrize(
    ("width", "height", "u"), [(1280, 800, 32), (800, 520, 32), (1093, 540, 40), (800, 520, 48), (1280, 800, 64), (1280, 800, 96)]
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_of_several_files_what_one_offers_and_the_way_to_the_next_lie_apart(
    hands: Hands, tmp_path: Path, width: int, height: int, u: int, language: str
) -> None:
    hands.desk.session.change_settings(u=u, language=language)
    try:
        hands.size(width, height)
        paths = [file(tmp_path, f"personnes-{n}.csv", b"Nom;Telephone\r\nPetit Wanda;0639981122\r\n") for n in range(3)]
        hands.drop(*paths)
        told = hands.desk.page().told
        assert (told.bring_button.isVisible(), told.next.isVisible()) == (True, True)
        assert faults(hands.window) == []
    finally:
        hands.desk.session.change_settings(language="fr")


@pytest.mark.parametrize(("width", "height", "u"), [(1280, 800, 32), (1280, 650, 32), (1093, 540, 32), (800, 520, 32), (1280, 800, 48)])
@pytest.mark.parametrize(
    "name",
    [
        "Marie-Dominique Andriamanantenasoa-Rakotomalala", "Jean-Baptiste Andriamanantenasoa de la Fontaine Saint-Martin",
        "Marie-Dominique Andriamanantenasoa-Rakotomalala de la Fontaine Saint-Martin et des Bois",
    ],
)  # fmt: skip
def test_a_long_name_is_asked_about_whole_also_under_an_alarm(
    hands: Hands, mehdi: Counsellor, tmp_path: Path, name: str, width: int, height: int, u: int
) -> None:
    hands.ask(lambda nb: nb.people.add(name, TODAY))
    learn(hands, mehdi)
    stranger = counsellor(tmp_path / "stranger" / "notebook")  # another computer under the same name and number
    try:
        page = stranger.page(name, SEEN)
        blob = stranger.give(learned_by(hands, stranger), Way.SEALED, "initials", TODAY, about=page).blob
    finally:
        stranger.notebook.close()
    hands.desk.session.change_settings(u=u)
    hands.size(width, height)
    hands.drop(file(tmp_path, "carte.carte", blob))
    assert hands.says(f"Est-ce {name} ?")
    assert hands.says("Cette fiche vient d’un ordinateur inhabituel.")
    assert faults(hands.window) == []
    asked = hands.desk.page().paper.question.words
    assert asked.tall() > asked.lead * asked.rows(asked.inner()) - 0.2
    assert hands.seen(BUTTON, "Je ne sais pas, la garder ici")
