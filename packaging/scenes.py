"""How one comes to each screen, with real keys and clicks: to those that pictures were drawn of, and to every page there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from tour_hands import BOX, BUTTON, CHOICE, FIELD, LINK, Hands

from notebook_app import demo
from notebook_app.exchange import vcard
from notebook_app.model import Noun, Written
from notebook_app.notebook import Notebook, ending
from ui.parts.closed import FirstCover

TODAY = date(2026, 11, 25)
CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
QUICK = {"m": 8192, "t": 1, "p": 1}  # everybody is invented
NOW = "Venue en bus, sans aide. Ses trois questions sont prêtes. Pour la tenue, voir avec"
LABEL = ("Claire Fontanel", "PLIE du Val d’Orme", "01 99 00 41 27")
Deed = Callable[[Hands], None]


@dataclass(frozen=True)
class Scene:
    """A picture: how one comes to it, in a window of `size`, with the look `look` has of the settings; `blank`: no notebook yet."""

    name: str
    come: Deed
    size: tuple[int, int] = (1280, 800)
    look: tuple[tuple[str, Any], ...] = ()
    blank: bool = False
    at: tuple[int, int] = (17, 12)  # the hour


# -- how one comes there ------------------------------------------------------------------------------------------------------


def keys(*pressed: str) -> Deed:
    return lambda hands: hands.key(*pressed)


def page(name: str, target: Callable[[Hands], Any] = lambda hands: None) -> Deed:
    def come(hands: Hands) -> None:
        hands.desk.session.go.emit(name, target(hands))
        hands.rest()

    return come


def who(notebook: Notebook, name: str) -> int:
    return next(row.id for row in notebook.people.rows() if row.name == name)


def number(hands: Hands, name: str) -> int:
    return int(hands.ask(lambda nb: who(nb, name)))


def nadia(hands: Hands) -> dict[str, int]:
    return {"id": number(hands, "Nadia Ferhat")}


def write_and_erase(hands: Hands) -> None:
    """So that it says when it was saved."""
    page("person", nadia)(hands)
    for key in ("Ctrl+N", "A", "Backspace"):
        hands.key(key)
        hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "the line is saved")
    hands.key("Ctrl+0")


def closed(hands: Hands) -> None:
    hands.key("Ctrl+L")
    hands.write("oeil rall copi be")


def covered(hands: Hands) -> None:
    hands.ask(lambda nb: nb.code.choose("2680", TODAY))
    hands.key("F9")
    hands.desk.clock.on(seconds=21)
    hands.write("26")


def today(hands: Hands) -> None:
    hands.key("Ctrl+0")
    if not hands.desk.look.u * 31 > hands.window.width():
        hands.click(FIELD, "Ligne de Ferhat Nadia")


def person(hands: Hands) -> None:
    page("person", nadia)(hands)
    hands.key("Ctrl+N")
    hands.write(NOW)
    hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "the line is saved")
    hands.rest()


def together(hands: Hands) -> None:
    person(hands)
    hands.write(" l’association du bourg.")
    hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "the line is saved")
    hands.key("F7")


def giving(hands: Hands) -> None:
    page("handover", lambda hands: {"person": number(hands, "Nadia Ferhat")})(hands)
    for name in ("Mehdi Rahal", "Karim Benali"):
        hands.tab_to(BOX, name)  # in a low window it has to come into sight first
        hands.key("Space")
    if hands.seen(BOX, "N. F. est d’accord"):
        hands.click(BOX, "N. F. est d’accord")


def given(hands: Hands) -> None:
    giving(hands)
    hands.desk.clock.at = datetime(2026, 11, 25, 17, 16)
    hands.key("Ctrl+Return")
    hands.desk.chosen.path = hands.desk.root / "carte-R8WD.carte"
    if hands.seen(BUTTON, "Enregistrer le fichier"):
        hands.click(BUTTON, "Enregistrer le fichier")
    if hands.seen(LINK, "Montrer le code"):
        hands.click(LINK, "Montrer le code")


def registered(hands: Hands) -> None:
    given(hands)
    hands.click(BOX, "Mehdi Rahal")
    hands.key("Ctrl+4")


def arrived(hands: Hands) -> None:
    """In the morning: the card about Nadia Ferhat has just come."""

    def take_out(notebook: Notebook) -> bytes:
        came = next(card.id for card in notebook.cards.kept() if card.last == TODAY - timedelta(days=2))
        record = notebook.cards.record(came)
        with notebook.write(Noun.RECEIVED) as db:
            db.execute("DELETE FROM received WHERE id = ?", (came,))
        return vcard(record)

    card = hands.desk.root / "fiche.vcf"
    if not card.exists():  # in another size it comes again
        card.write_bytes(hands.ask(take_out))
    hands.drop(card)


def kept(hands: Hands) -> None:
    arrived(hands)
    hands.key("Ctrl+Return")


def sought(hands: Hands) -> None:
    hands.key("Ctrl+K")
    hands.write("permis")


def unread(hands: Hands) -> dict[str, Any]:
    """The colleague whose five words are to be re-read."""
    return {"colleague": hands.ask(lambda nb: next(each.id for each in nb.directory.all() if each.name == "Inès Vasseur"))}


def read_over(hands: Hands) -> None:
    page("fivewords", unread)(hands)
    hands.key("Space", "Space", "Space")


def labelled(hands: Hands) -> None:
    hands.key("Return")
    for words in LABEL[:2]:
        hands.write(words)
        hands.key("Return")
    hands.write(LABEL[2])


def drawn(hands: Hands) -> None:
    labelled(hands)
    hands.key("Return")
    hands.learn_six()
    hands.key("Return")
    hands.click(BOX, "Personne ne regarde")
    hands.key("Shift+Tab")


def six(hands: Hands) -> None:
    drawn(hands)
    hands.first_letters(hands.six[:3])
    hands.write(hands.six[3][:3])


def copying(hands: Hands) -> None:
    drawn(hands)
    hands.first_letters(hands.six)
    hands.key("Return")
    hands.until(lambda: hands.says("huit mots, sur papier"), "the notebook is made")
    hands.rest()
    hands.click(CHOICE, "sous enveloppe, au coffre de la structure")
    for _ in range(2):
        hands.click(BUTTON, "C’est écrit")


def empty(hands: Hands) -> None:
    copying(hands)
    hands.click(LINK, "Ce soir")


# -- the pages no picture was drawn of: by what stays the same in another language ---------------------------------------------


def on_row(row: str, then: Callable[[Any], None] = lambda leaf: None) -> Deed:
    """A row of the inside cover; `then` is done to its leaf."""

    def come(hands: Hands) -> None:
        page("rabat", lambda hands: {"row": row})(hands)
        then(hands.desk.page().leaves[row])
        hands.rest()

    return come


def long_over(hands: Hands) -> None:
    def add(notebook: Notebook) -> None:
        for name, day in (("Lola Ancienne", date(2023, 3, 15)), ("Marc Petit", date(2024, 10, 3))):
            made = notebook.people.add(name, day, since=day)
            notebook.entries.save(made.id, [Written(None, day, "Venue une fois.", key=1)], day)

    hands.ask(add)
    on_row("keeping")(hands)


def one_over(hands: Hands) -> None:
    on_row("keeping", lambda leaf: leaf.caret().setFocus())(hands)
    hands.key("Return")


def one_kept(hands: Hands) -> None:
    one_over(hands)
    hands.write("Un recours en cours")
    hands.key("Ctrl+Return")


def to_erase(hands: Hands) -> None:
    one_over(hands)
    hands.desk.page().leaves["keeping"].view.erase.emit()
    hands.rest()


def erased(hands: Hands) -> None:
    to_erase(hands)
    hands.write(hands.desk.page().leaves["keeping"].view.title)
    hands.key("Ctrl+Return")


def asked(hands: Hands) -> None:
    def add(notebook: Notebook) -> None:
        people = {row.name: row.id for row in notebook.people.rows()}
        for name, days, words in (("Awa Diop", 2, ""), ("Lucas Garnier", 40, "par courrier"), ("Nadia Ferhat", 25, "au bureau")):
            ending.ask(notebook, people[name], TODAY - timedelta(days=days), TODAY, words)
        ending.answer(notebook, ending.ask(notebook, people["Awa Diop"], TODAY - timedelta(days=60), TODAY, "").id, TODAY - timedelta(days=31))

    hands.ask(add)
    on_row("requests")(hands)


def all_there_is(hands: Hands) -> None:
    page("whole", lambda hands: {"person": number(hands, "Nadia Ferhat")})(hands)
    hands.until(hands.desk.page().leaf.button.isEnabled, "the pages are laid")


def to_take_along(hands: Hands) -> None:
    page("print", lambda hands: {"what": "slip", "person": number(hands, "Nadia Ferhat")})(hands)


def as_a_message(hands: Hands) -> None:
    to_take_along(hands)
    hands.desk.page().leaf.code_link.click()
    hands.rest()


def brought(name: str) -> Deed:
    def come(hands: Hands) -> None:
        hands.desk.chosen.path = CASES / name
        unbrought(hands)
        hands.key("Ctrl+Return")

    return come


def unbrought(hands: Hands) -> None:
    """The row as it is before a file is chosen."""
    on_row("import", lambda leaf: leaf.cancel.click() if leaf.cancel.isVisible() else None)(hands)


def calendar_out(hands: Hands) -> None:
    unbrought(hands)
    hands.desk.page().leaves["import"].own.emit()
    hands.rest()


def dropped(hands: Hands) -> None:
    unbrought(hands)
    hands.key("Ctrl+0")
    hands.drop(CASES / "D13-excel-fr.csv")


def detailed(hands: Hands) -> None:
    id = number(hands, "Nadia Ferhat")
    told = {
        "born": "1987-05-03", "title": "Aide à domicile", "org": "Val d’Orme Services",
        "address": "12 rue du Lavoir, Saint-Orme", "note": "Le matin.",
    }  # fmt: skip
    hands.ask(lambda nb: nb.people.update(id, **told))
    page("person", nadia)(hands)
    hands.desk.page()._show_around(True)
    hands.desk.page().around.writing.open_details()
    hands.rest()


def a_number(hands: Hands) -> None:
    page("person", nadia)(hands)
    hands.key("Ctrl+N")
    hands.write("Sa carte : 2 85 05 78 006 084 41")
    hands.key("Ctrl+N")
    hands.until(lambda: hands.desk.idle() and not hands.desk.page().editor.dirty, "the line is saved")
    hands.rest()


def number_in_a_name(hands: Hands) -> None:
    hands.key("Ctrl+Shift+N")
    hands.write("Rosa Bellini 2 85 05 78 006 084 41")
    hands.key("Return")


def seen_by_mail(hands: Hands) -> None:
    kept(hands)
    hands.desk.chosen.path = hands.desk.root / "vu.carte"
    hands.key("Ctrl+Return")


def invented(hands: Hands) -> None:
    hands.key(*["Backspace"] * 24)
    hands.reopen(hands.six)
    hands.desk.session.invented = demo.SIX_WORDS
    hands.key("F9")


def a_copy(hands: Hands) -> None:
    demo.make(hands.desk.root / "lost", TODAY, QUICK)
    notebook = Notebook.open(hands.desk.root / "lost", demo.SIX_WORDS)
    hands.desk.chosen.path = notebook.vault.backup(hands.desk.root / "cahier-2026-11-24.cahier", day="2026-11-24")
    notebook.close()
    hands.window.findChild(FirstCover).copy.click()
    hands.rest()


NIGHT, READING = (("theme", "night"),), (("hand", "lecture"),)
SCENES = (
    Scene("01-couverture-fermee", closed), Scene("01b-couverte", covered), Scene("01c-fermee-1093x540", closed, (1093, 540)),
    Scene("02-repertoire-aujourdhui", today),
    Scene("03-personne", person), Scene("03b-personne-1093x540", person, (1093, 540)), Scene("03c-personne-1280x650", person, (1280, 650)),
    Scene("03d-personne-150pc", person, look=(("u", 48),)), Scene("03e-personne-800x520", person, (800, 520)),
    Scene("03f-personne-nuit", person, look=NIGHT), Scene("03g-personne-lecture", person, look=READING),
    Scene("04-donner-la-fiche", giving), Scene("04b-apres-donner", given), Scene("04c-donner-1093x540", giving, (1093, 540)),
    Scene("05-fiches-recues", arrived, at=(8, 41)), Scene("05b-apres-oui", kept, at=(8, 42)),
    Scene("06-semainier", keys("Ctrl+2")), Scene("07-registre-des-envois", registered),
    Scene("08-premiere-ouverture", lambda hands: None, blank=True), Scene("08a-etiquette", labelled, blank=True),
    Scene("08b-six-mots", six, blank=True), Scene("08c-recopier-a-la-main", copying, blank=True),
    Scene("08d-cahier-vide", empty, blank=True), Scene("08e-six-mots-1093x540", six, (1093, 540), blank=True),
    Scene("09-recherche", sought), Scene("10-le-rabat", page("rabat", lambda hands: {"row": "copies"})),
    Scene("13-lire-avec-la-personne", together), Scene("14-cinq-mots", read_over),
)  # fmt: skip
PAGES = (
    ("repertoire", today), ("recherche", sought), ("personne", person), ("autour", lambda hands: (page("person", nadia)(hands), hands.key("Ctrl+R"))),
    ("donner", giving), ("recues", arrived), ("registre", keys("Ctrl+4")), ("rabat", page("rabat", lambda hands: {"row": "copies"})),
    ("fin-de-suivi", page("rabat", lambda hands: {"row": "ending"})), ("collegues", page("rabat", lambda hands: {"row": "colleagues"})),
    ("reglages", page("rabat", lambda hands: {"row": "settings"})), ("aide", keys("F1")), ("cinq-mots", page("fivewords", unread)),
    ("semainier", keys("Ctrl+2")), ("lire-avec", lambda hands: (page("person", nadia)(hands), hands.key("F7"))),
    ("garder-personne", lambda hands: (hands.key("Esc"), on_row("keeping")(hands))),
    ("garder", long_over), ("garder-une-page", one_over), ("garder-gardee", one_kept),
    ("garder-effacer", to_erase), ("garder-effacee", erased), ("demandes-aucune", on_row("requests")), ("demandes", asked),
    ("toute-la-page", all_there_is), ("mot", to_take_along), ("mot-sms", as_a_message),
    ("jour", page("print", lambda hands: {"what": "day", "day": TODAY.isoformat()})), ("importer", on_row("import")),
    ("agenda", brought("D11-thunderbird-series.ics")), ("tableau", brought("D13-excel-fr.csv")), ("agenda-a-part", calendar_out),
    ("tableau-lache", dropped), ("details", detailed), ("numero", a_number), ("numero-nom", number_in_a_name), ("vu", seen_by_mail),
    ("fermee", closed), ("exemple-couvert", invented), ("exemple-ferme", keys("Ctrl+L")),
)  # fmt: skip
NOTHING_YET = (("premiere", lambda hands: None), ("copie", a_copy))


def english(name: str, come: Deed) -> Deed:
    """Where the way there names French words, the page alone."""
    bare = {"repertoire": keys("Ctrl+0"), "donner": page("handover", lambda hands: {"person": number(hands, "Nadia Ferhat")})}
    return bare.get(name, come)
