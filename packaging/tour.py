"""The whole main job in the real window, with real keys and clicks, on two encrypted notebooks: `python3 packaging/dev.py tour DIR`.

Two counsellors, each with a program and a notebook of their own in a temporary folder, keys at their full cost. Each step writes a numbered
picture into DIR and checks what the window says and what the notebook has. The last line counts the checks; the exit code is 1 if one failed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import traceback
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from tour_hands import BOX, BUTTON, CHOICE, FIELD, LINK, ROW, Desk, Hands, plain

from notebook_app import settings
from notebook_app.model import State, Way
from tests.laid import faults
from ui.app import no_sockets
from ui.guard import TICK_MS, Guard
from ui.theme import load_fonts

TODAY = date(2026, 11, 25)
LIST = """Nom\tTéléphone
Lucas Garnier\t06 39 98 11 22
Olena Kovalenko; 06 39 98 11 33
Awa Diop
NADIA FERHAT
0639981234
Maël Le Guen 639981144
"""
OF_EVERY_KIND = ("Zoé D’Arc", "Jean-Luc Estève", "Nguyễn Thị Hoa", "Ľubomír Šťastný", "Іван Шевченко", "فاطمة", "de la Croix Marie", "Ø", "Léa 🌻")
LONG = "Marie-Antoinette Rakotonirina-Andriamanantena de la Vallée du Haut-Rhône"
FIRST_LINE = "Premier rendez-vous. Huit ans de cuisine collective, veut reprendre, mais pas le soir."
SECOND_LINE = "CV refait à deux. Elle ira en bus : plan dessiné ensemble."


class Tour:
    """Counts the checks and numbers the pictures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.passed = self.failed = self.pictures = self.ill_laid = 0

    def check(self, said: str, holds: Any) -> None:
        if holds:
            self.passed += 1
        else:
            self.failed += 1
        print(f"{'ok    ' if holds else 'FAILED'} {said}", flush=True)

    def picture(self, hands: Hands, name: str) -> None:
        hands.rest()
        self.pictures += 1
        path = self.folder / f"{self.pictures:02d}-{name}.png"
        if not hands.window.grab().save(str(path)):
            self.check(f"the picture {path.name} is written", False)
        if found := faults(hands.window):
            self.ill_laid += 1
            self.check(f"{path.stem}: " + "; ".join(found), False)


class Counsellor(Hands):
    """Somebody with a notebook of her own; remembers her words as one does."""

    def __init__(self, tour: Tour, app: QApplication, root: Path) -> None:
        settings.save(root / "settings.toml", settings.Settings(language="fr", theme="day"))
        super().__init__(Desk(app, root))
        self.tour, self.root = tour, root

    def picture(self, name: str) -> None:
        self.tour.picture(self, name)

    def check(self, said: str, holds: Any) -> None:
        self.tour.check(said, holds)

    def id(self, name: str) -> int:
        return int(self.ask(lambda nb: next(row.id for row in nb.people.rows() if row.name == name)))

    def lines(self, name: str) -> list[str]:
        person = self.id(name)
        return [entry.text for entry in self.ask(lambda nb: nb.entries.window(person))]

    def saved(self) -> None:
        """The disk has what was written."""
        self.until(lambda: self.desk.idle() and not self.desk.page().editor.dirty, "the lines are saved", 20)
        self.rest()


# -- Claire -----------------------------------------------------------------------------------------------------------------


def first_opening(claire: Counsellor) -> None:
    claire.ready()
    claire.picture("premiere-couverture")
    claire.check("the first cover offers to begin, and the keyboard is there", claire.focus == "Commencer")
    claire.key("Return")
    claire.write_label("Claire Fontanel", "PLIE du Val d’Orme", "01 99 00 4")
    claire.picture("etiquette-numero-trop-court")
    claire.check("a number that is too short is said in words", claire.says("Il manque trois chiffres."))
    claire.write("1 27")
    claire.check("then the label is whole", not claire.find(BUTTON, "Continuer").disabled)
    claire.picture("etiquette")
    claire.key("Return")
    claire.learn_six()
    claire.check("six words are drawn", len(claire.six) == 6 and all(claire.six))
    claire.picture("six-mots")
    claire.key("Return")
    claire.first_letters(claire.six[:3])
    claire.picture("six-mots-a-taper")
    claire.check("the first letters of a word are enough", claire.says("Encore trois mots."))
    claire.first_letters(claire.six[3:])
    claire.key("Return")
    claire.until(lambda: claire.says("huit mots, sur papier"), "the notebook is made")
    claire.rest()
    claire.picture("huit-mots-a-recopier")
    claire.copy_eight()
    claire.check("eight words are copied by hand", len(claire.eight) == 8 and all(claire.eight))
    claire.type_one_back()
    claire.picture("huit-mots-a-retaper")
    claire.type_one_back()
    claire.check("two of them are typed back", claire.says("Deux mots retapés, la feuille est bonne."))
    claire.click(CHOICE, "sous enveloppe, au coffre de la structure")
    claire.picture("ou-va-la-feuille")
    claire.click(BUTTON, "Ouvrir le cahier")
    claire.check("the notebook is open", claire.open)
    claire.picture("cahier-vide")
    claire.check("the empty notebook says where to write, and the caret is there", claire.focus == "Écrire un nom")


def people(claire: Counsellor) -> None:
    claire.write("Nadia Ferhat")
    claire.key("Tab")
    claire.write("06 39 98 20 14")
    claire.key("Return")
    for name in (*OF_EVERY_KIND, LONG):
        claire.write(name)
        claire.key("Return")
    names = claire.ask(lambda nb: [row.name for row in nb.people.rows()])
    claire.check("names of every kind stand as they were written", set(names) == {"Nadia Ferhat", *OF_EVERY_KIND, LONG})
    claire.picture("noms-de-toute-sorte")
    claire.click(LINK, "Coller une liste")
    claire.paste(LIST)
    claire.picture("coller-une-liste")
    claire.check("a pasted list is shown before anybody is added", claire.ask(lambda nb: nb.people.count()) == len(names))
    claire.click(BUTTON, "Ajouter 4 personnes")
    claire.check("who is new in it is added", claire.ask(lambda nb: nb.people.count()) == len(names) + 4)
    claire.picture("liste-ajoutee")
    claire.key("Ctrl+K")
    claire.write("kova")
    claire.check("one finds while typing", [row.name for row in claire.things(ROW) if row.name] == ["Kovalenko Olena"])
    claire.picture("chercher")
    claire.key("Esc")


def today(claire: Counsellor) -> None:
    for typed in ("10h30 Nadia Ferhat", "14h garnier", "16h olena, mairie"):
        claire.click(FIELD, "Ajouter un rendez-vous")
        claire.write(typed)
        claire.key("Return")
    day = claire.ask(lambda nb: nb.agenda.on(TODAY))
    claire.check("appointments are written as one says them", [(a.hour, a.place) for a in day] == [("10:30", ""), ("14:00", ""), ("16:00", "mairie")])
    claire.picture("aujourdhui")
    claire.click(CHOICE, "Ferhat Nadia, honoré")
    claire.click(CHOICE, "Garnier Lucas, absence")
    states = claire.ask(lambda nb: [a.state for a in nb.agenda.on(TODAY)])
    claire.check("honoré, absence, and one still open", states == [State.HELD, State.MISSED, State.PLANNED])
    claire.click(FIELD, "Ligne de Ferhat Nadia")
    claire.write(FIRST_LINE)
    claire.picture("sans-ligne-encore")
    claire.key("Ctrl+0")
    claire.until(lambda: claire.lines("Nadia Ferhat") == [FIRST_LINE], "the line is saved", 20)
    claire.check("a line written on Aujourd’hui stands on the person's page", True)


def person(claire: Counsellor) -> None:
    claire.key("Ctrl+K")
    claire.write("ferhat n")
    claire.key("Return")
    claire.check("Enter opens the one that was found", plain(claire.focus).startswith("Page de Nadia Ferhat"))
    claire.check("no other person is on that page", not claire.says("Garnier") and not claire.says("Kovalenko"))
    claire.key("Ctrl+N")
    claire.write(SECOND_LINE)
    claire.saved()
    claire.check("what is written is on the disk, and the window says so", claire.lines("Nadia Ferhat")[-1] == SECOND_LINE)
    claire.check("it says when", claire.says("Enregistré à 17 h 12"))
    claire.write(" Trop")
    claire.key("Ctrl+Z")
    claire.saved()
    claire.check("undo takes back a word", claire.lines("Nadia Ferhat")[-1] == SECOND_LINE + " ")
    claire.key("Backspace")
    claire.key("Up", "Home")
    for _ in range(len("CV refait à deux")):
        claire.key("Shift+Right")
    claire.key("Ctrl+M")
    claire.saved()
    spans = claire.ask(lambda nb: nb.entries.window(claire.desk.page().place()["id"])[-1].spans)
    claire.check("a passage is highlighted", len(spans) == 1)
    claire.key("End")
    claire.picture("page-de-nadia")
    claire.click(LINK, "On me l’a dit")
    for words in ("Karim Benali", "gardien", "jeudi dernier", "06 39 98 77 02"):
        claire.write(words)
        claire.picture("on-me-la-dit") if words.startswith("06") else claire.key("Tab")
    claire.key("Ctrl+Return")
    told = claire.ask(lambda nb: nb.told.of(claire.desk.page().place()["id"]))
    claire.check("who told what is noted by hand", [(t.who, t.phone) for t in told] == [("Karim Benali", "+262639987702")])
    claire.key("Ctrl+R")
    claire.write("mar. 1er déc. 10h30, mairie")
    claire.key("Return")
    following = claire.ask(lambda nb: nb.agenda.next_of(claire.desk.page().place()["id"], TODAY))
    claire.check("the next appointment is a field", following is not None and (following.day, following.hour) == (date(2026, 12, 1), "10:30"))
    claire.picture("autour-de-nadia")


def hand_over(claire: Counsellor) -> tuple[str, Path]:
    """The text that was copied and the file that was saved."""
    claire.key("Ctrl+E")
    claire.picture("donner-la-fiche")
    claire.click(FIELD, "Écrire un nom")
    claire.write("Mehdi Rahal")
    for words in ("conseiller", "06 39 98 52 36"):
        claire.key("Tab")
        claire.write(words)
    claire.key("Return")
    read = next(thing.widget.text() for thing in claire.things() if type(thing.widget).__name__ == "TextCard")
    claire.check("what will be read is shown before, letter for letter", read.startswith("J'ai vu N.F. le 25/11/2026. Appelez-moi"))
    claire.check("not a word of the page is in it", "cuisine" not in read and "Nadia" not in read)
    claire.check("without the person's yes nothing can leave", claire.find(BUTTON, "Donner la fiche").disabled)
    claire.click(BOX, "N. F. est d’accord")
    claire.picture("ce-que-mehdi-lira")
    claire.key("Ctrl+Return")
    claire.check("until it is copied nothing has left", claire.ask(lambda nb: nb.register.departures()) == [])
    claire.picture("pret-a-donner")
    claire.click(BUTTON, "Copier le texte")
    sms = QGuiApplication.clipboard().text()
    (departure,) = claire.ask(lambda nb: nb.register.departures())
    claire.check("the text that left is the text that was read, and the register has it", sms == read == departure.carried)
    claire.picture("texte-copie")

    claire.key("Esc")
    claire.key("Esc") if type(claire.desk.page()).__name__ == "HandoverPage" else None
    claire.key("Ctrl+E")
    claire.click(BOX, "Mehdi Rahal, conseiller")
    claire.click(LINK, "Autrement")
    claire.picture("autrement")
    claire.click(CHOICE, "contact")
    claire.key("Esc")
    claire.picture("la-fiche-contact")
    claire.click(BOX, "N. F. est d’accord")
    claire.key("Ctrl+Return")
    claire.desk.chosen.path = claire.root / "carte.vcf"
    claire.click(BUTTON, "Enregistrer le fichier")
    departures = claire.ask(lambda nb: nb.register.departures())
    saved = claire.desk.chosen.path.read_bytes() if claire.desk.chosen.path.exists() else b""
    claire.check("a contact is saved where one chose", len(departures) == 2 and saved == departures[0].blob and departures[0].way is Way.CONTACT)
    claire.check("the card carries no name", b"Nadia" not in saved and b"Ferhat" not in saved)
    claire.picture("fiche-enregistree")
    return sms, claire.desk.chosen.path


def register(claire: Counsellor, sms: str) -> None:
    claire.key("Ctrl+4")
    claire.check("the register has both departures", len([row for row in claire.things(ROW) if "Mehdi Rahal" in row.name]) == 2)
    claire.picture("registre")
    claire.key("Down")
    claire.check("each is read letter for letter", claire.says(sms))
    claire.picture("registre-lettre-pour-lettre")


def close_and_return(claire: Counsellor) -> None:
    nadia = claire.id("Nadia Ferhat")
    claire.key("Ctrl+K")
    claire.write("ferhat n")
    claire.key("Return", "Home", "Right", "Right", "Right")
    at = claire.desk.page().place()["caret"]
    claire.write("x")
    place = claire.desk.page().place()
    claire.key("Ctrl+L")
    claire.check("Ctrl+L closes it", claire.desk.session.current == "closed")
    claire.check("on the cover nothing of a person is left", not claire.says("Nadia") and not claire.says("Ferhat"))
    claire.picture("cahier-ferme")
    claire.write("oeil rall copi berc sona cuiv")
    claire.key("Return")
    claire.until(lambda: claire.says("Réessayez."), "the wrong words are refused")
    claire.check("other words do not open it", claire.says("Ces mots n’ouvrent pas le cahier."))
    claire.picture("ces-mots-nouvrent-pas")
    claire.key("Ctrl+A", "Backspace")
    claire.reopen(claire.six)
    claire.check("it opens by first letters, at the same page and caret", claire.desk.page().place() == place and place["id"] == nadia)
    claire.check("the letter that was just typed is there", claire.lines("Nadia Ferhat")[-1] == SECOND_LINE[:at] + "x" + SECOND_LINE[at:])
    claire.key("Backspace")
    claire.saved()
    claire.picture("meme-page-meme-ligne")


def idle_hour(claire: Counsellor) -> None:
    claire.window.findChild(Guard).tick.setInterval(TICK_MS)  # from here on it looks at the clock by itself, as in the program
    claire.desk.clock.on(minutes=59)
    claire.key("Shift")
    claire.desk.clock.on(minutes=59)
    claire.rest()
    claire.check("after 59 minutes it is still open", claire.open)
    claire.desk.clock.on(minutes=1)
    claire.until(lambda: not claire.open, "sixty idle minutes close it", 15)
    claire.rest()
    claire.check("after 60 idle minutes it is closed", claire.desk.session.current == "closed")
    claire.desk.clock.on(minutes=31)
    claire.reopen(claire.six)
    claire.check("more than half an hour later one lands on Aujourd’hui, which offers to resume", claire.says("Reprendre : N. F."))
    claire.picture("apres-une-heure")


def settings_page(claire: Counsellor) -> None:
    claire.key("F1")
    claire.click(BUTTON, "Réglages")


def inside_cover(claire: Counsellor) -> None:
    claire.click(LINK, "Le rabat")
    claire.picture("rabat-copies")
    claire.desk.chosen.path = claire.root / "cle"
    claire.desk.chosen.path.mkdir()
    claire.click(BUTTON, "Faire une copie")
    (copy,) = claire.desk.chosen.path.iterdir()
    written = copy.read_bytes()
    claire.check("a copy of the notebook is made where one chose", len(written) > 4096)
    claire.check("it is as closed as the notebook", b"Ferhat" not in written and not written.startswith(b"SQLite"))
    claire.picture("rabat-copie-faite")
    for name, door in (
        ("feuille-de-secours", "Feuille de secours"),
        ("collegues", "Collègues et groupes"),
        ("etiquette", "Mon étiquette"),
        ("reglages", "Réglages"),
        ("aide", "Aide"),
    ):
        claire.click(BUTTON, door)
        claire.picture(f"rabat-{name}")


def looks(claire: Counsellor) -> None:
    """Night, large, small, English: the same pages."""

    def to_nadia() -> None:
        claire.key("Ctrl+K")
        claire.write("ferhat n")
        claire.key("Return")

    def press_the_seal() -> None:
        claire.click_at(next(thing.rect.center() for thing in claire.things(BUTTON) if type(thing.widget).__name__ == "Seal"))

    places = (
        ("repertoire", lambda: claire.key("Ctrl+0")), ("page", to_nadia), ("donner", lambda: claire.key("Ctrl+E")),
        ("recues", lambda: claire.key("Ctrl+3")), ("registre", lambda: claire.key("Ctrl+4")), ("rabat", press_the_seal),
    )  # fmt: skip

    def through(name: str) -> None:
        for page, go in places:
            go()
            claire.rest()
            claire.picture(f"{name}-{page}")

    settings_page(claire)
    claire.click(CHOICE, "Lumière, nuit")
    claire.check("the night is chosen in the settings", claire.desk.look.night)
    through("nuit")
    settings_page(claire)
    claire.click(CHOICE, "Lumière, jour")
    for _ in range(4):
        claire.key("Ctrl++")
    claire.check("Ctrl++ makes all larger", claire.desk.look.u == 48)
    through("150")
    for _ in range(4):
        claire.key("Ctrl+-")
    for width, height in ((1093, 540), (800, 520)):
        claire.size(width, height)
        through(f"{width}x{height}")
    claire.size(1280, 800)
    settings_page(claire)
    claire.click(CHOICE, "Langue, English")
    claire.check("the language changes at once", claire.says("Close the notebook"))
    through("english")
    french = [word for word in ("rendez-vous", "Répertoire", "fiche", "cahier") if claire.says(word)]
    claire.check("no French is left on the inside cover", french == [])
    claire.click(BUTTON, "Settings")
    claire.click(CHOICE, "Language, Français")
    claire.key("Ctrl+L")
    claire.check("and back", claire.says("Vos six mots"))


# -- Mehdi ------------------------------------------------------------------------------------------------------------------


def colleague(mehdi: Counsellor, sms: str, card: Path) -> None:
    mehdi.ready()
    mehdi.key("Return")
    mehdi.write_label("Mehdi Rahal", "Mission locale", "06 39 98 52 36")
    mehdi.learn_six()
    mehdi.key("Return")
    mehdi.first_letters(mehdi.six)
    mehdi.key("Return")
    mehdi.until(lambda: mehdi.says("huit mots, sur papier"), "the notebook is made")
    mehdi.rest()
    mehdi.click(LINK, "Ce soir")
    mehdi.check("a colleague's notebook is his own", mehdi.open and mehdi.six != [])
    for name in ("Nadia Ferhat", "Awa Diop"):
        mehdi.write(name)
        mehdi.key("Return")

    mehdi.key("Ctrl+0")
    mehdi.check("the sheet that waits is said on Aujourd’hui", mehdi.says("La feuille de secours attend ce soir."))
    mehdi.picture("mehdi-aujourdhui")
    mehdi.key("Ctrl+3")
    mehdi.picture("mehdi-fiches-recues")
    mehdi.paste(sms)
    mehdi.check("a pasted SMS is read, and asked about", mehdi.says("Est-ce Nadia Ferhat ?"))
    mehdi.check("it shows who saw the person and what number to call", mehdi.says("Claire Fontanel") and mehdi.says("01 99 00 41 27"))
    mehdi.check("nothing is kept before the yes", mehdi.ask(lambda nb: nb.cards.kept()) == [])
    mehdi.picture("mehdi-sms-pour-quelle-page")
    mehdi.click(BUTTON, "Oui, c’est Nadia")
    mehdi.picture("mehdi-sms-range")
    mehdi.drop(card)
    mehdi.check("a dropped contact is read, and says how far it can be trusted", mehdi.says("cinq mots à relire"))
    mehdi.picture("mehdi-fiche-pour-quelle-page")
    mehdi.click(BUTTON, "Oui, c’est Nadia")
    mehdi.check("it is kept by the yes", len(mehdi.ask(lambda nb: nb.cards.kept())) == 2)
    mehdi.picture("mehdi-rangee-autour-de-nadia")
    mehdi.click(LINK, "Ouvrir sa page, Nadia Ferhat")
    mehdi.check("Autour de Nadia says who saw her", mehdi.says("Claire Fontanel") and mehdi.says("mercredi 25 novembre"))
    mehdi.picture("mehdi-autour-de-nadia")


def bad_files(mehdi: Counsellor, card: Path) -> None:
    for name, data, words, said in (
        ("change.vcf", card.read_bytes().replace(b"+33199004127", b"+33612345678"), "Ce contact a été changé en route.", "a tampered file"),
        ("contact.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Martin;Paul;;;\r\nFN:Paul Martin\r\nTEL:0612345678\r\nEND:VCARD\r\n",
         "C’est un contact, pas une fiche.", "an ordinary contact"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(400), "Ce n’est pas une fiche.", "a foreign file"),
        ("vide.vcf", b"", "Ce fichier est vide.", "an empty file"),
        ("coupe.vcf", card.read_bytes()[:-40], "Cette fiche a été abîmée en route.", "a card cut short"),
    ):  # fmt: skip
        path = mehdi.root / name
        path.write_bytes(data)
        mehdi.drop(path)
        mehdi.check(f"{said} is told in plain words", mehdi.says(words) and not mehdi.says("Paul Martin") and not mehdi.says("06 12 34 56 78"))
        mehdi.picture(f"mehdi-{path.stem}")
    mehdi.check("nothing of them is kept", len(mehdi.ask(lambda nb: nb.cards.kept())) == 2 and mehdi.ask(lambda nb: nb.cards.waiting()) == [])
    mehdi.key("Ctrl+L")
    mehdi.check("his notebook closes", mehdi.desk.session.current == "closed")


# -- all of it --------------------------------------------------------------------------------------------------------------


def walk(tour: Tour, app: QApplication, folder: Path) -> None:
    claire = Counsellor(tour, app, folder / "claire")
    mehdi: Counsellor | None = None
    try:
        first_opening(claire)
        people(claire)
        today(claire)
        person(claire)
        sms, card = hand_over(claire)
        register(claire, sms)
        close_and_return(claire)
        idle_hour(claire)
        inside_cover(claire)
        looks(claire)
        claire.window.hide()
        mehdi = Counsellor(tour, app, folder / "mehdi")
        colleague(mehdi, sms, card)
        bad_files(mehdi, card)
    except Exception as fault:
        here = mehdi or claire
        here.picture("FAILED")
        tour.check(f"{type(fault).__name__}: {fault}", False)
        if os.environ.get("TOUR_TRACE"):
            raise
    finally:
        for each in (claire, mehdi):
            if each is not None:
                each.rest()
                logs = "".join(path.read_text("ascii") for path in (each.root / "log").glob("*.log"))
                tour.check("nothing unforeseen happened", "unforeseen" not in logs)
                each.desk.close()


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python3 packaging/dev.py tour DIR", file=sys.stderr)
        return 2
    began = time.monotonic()
    out = Path(arguments[0]).absolute()
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("[0-9][0-9]-*.png"):
        old.unlink()
    no_sockets()
    os.umask(0o077)
    complaints: list[str] = []
    tour = Tour(out)
    with tempfile.TemporaryDirectory(prefix="cahier-tour-") as name:
        folder, scratch = Path(name), Path(name) / "tmp"
        scratch.mkdir()
        os.environ["TMPDIR"] = tempfile.tempdir = str(scratch)  # where the program would leave something, if it did
        sys.excepthook = lambda kind, fault, trace: complaints.append("".join(traceback.format_exception(kind, fault, trace)))
        qInstallMessageHandler(lambda kind, where, words: complaints.append(words) if kind != QtMsgType.QtDebugMsg else None)
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Cahier")
        app.setStyle("Fusion")
        load_fonts()
        walk(tour, app, folder)
        tour.check("nothing is cut or lies over something else, on any picture", not tour.ill_laid)
        tour.check("nothing is left in the temporary folder", list(scratch.iterdir()) == [])
        complaints = [words for words in complaints if not words.startswith("This plugin does not support")]
        tour.check("neither Qt nor Python complained" + "".join(f"\n       {words}" for words in complaints[:5]), not complaints)
    print(f"{tour.pictures} pictures in {out}, {time.monotonic() - began:.0f} s")
    print(f"{tour.passed} passed, {tour.failed} failed")
    return 1 if tour.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
