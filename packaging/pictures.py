"""The real window beside the pictures it is meant to look like: `python3 packaging/dev.py pictures DIR [PICTURES]`.

DIR gets one PNG for every picture of `packaging/pictures/screens` (or of the folder PICTURES): left the window, right the picture, at the
picture's size, on the same invented notebook, day and hour. Then DIR/sizes: every page at every size, text size, by day, by night, in both
writings and in the system's own colours. What lies over something else or is cut is said, and the exit code is 1.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from board import Board
from PySide6.QtCore import QBuffer, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tour_hands import BOX, BUTTON, CHOICE, FIELD, LINK, Desk, Hands, NotThere

from notebook_app import demo, settings
from notebook_app.model import Written
from notebook_app.notebook import Notebook, ending
from tests.laid import faults
from ui.app import Language, no_sockets
from ui.parts.closed import FirstCover
from ui.theme import MAIN, Look, load_fonts

SCREENS = Path(__file__).resolve().parent / "pictures" / "screens"
TODAY = date(2026, 11, 25)
CASES = SCREENS.parents[2] / "tests" / "cases"
QUICK = {"m": 8192, "t": 1, "p": 1}  # everybody is invented
NOW = "Venue en bus, sans aide. Ses trois questions sont prêtes. Pour la tenue, voir avec"
LABEL = ("Claire Fontanel", "PLIE du Val d’Orme", "01 99 00 41 27")
GAP = 16
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
    """In the morning: the card about Nadia Ferhat is on no page yet."""

    def take_off(notebook: Notebook) -> None:
        for card in notebook.cards.kept():
            if card.last == TODAY - timedelta(days=2):
                notebook.cards.link(card.id, None)

    hands.ask(take_off)
    hands.key("Ctrl+3")


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
    hands.desk.page().around.open_details()
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
BOARD = "12-etats"
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
CONTRAST = (("system_colours", True),)
LOOKS: tuple[tuple[str, tuple[int, int], tuple[tuple[str, Any], ...]], ...] = (
    ("1280x800", (1280, 800), ()), ("1280x650", (1280, 650), ()), ("1093x540", (1093, 540), ()), ("800x520", (800, 520), ()),
    ("150", (1280, 800), (("u", 48),)), ("200", (1280, 800), (("u", 64),)), ("300", (1280, 800), (("u", 96),)),
    ("nuit", (1280, 800), NIGHT), ("nuit-1093x540", (1093, 540), NIGHT), ("lecture", (1280, 800), READING),
    ("contraste", (1280, 800), CONTRAST), ("contraste-noir", (1280, 800), CONTRAST), ("anglais", (1280, 800), (("language", "en"),)),
)  # fmt: skip


def photo() -> bytes:
    """The paper page on the pictures, as a camera sees it straightened."""
    page = QImage(828, 948, QImage.Format.Format_RGB32)
    page.fill(QColor("#EFE7D4"))
    painter = QPainter(page)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(200, 200)  # in u
    painter.translate(2.07, 2.37)
    painter.rotate(-3.2)
    for k in range(-12, 24):
        painter.setPen(QPen(QColor(143, 163, 190, 80), 0.03))
        painter.drawLine(QPointF(-3.1, -2.27 + k * 0.29), QPointF(3.1, -2.27 + k * 0.29))
        painter.setPen(QPen(QColor(143, 163, 190, 60), 0.03))
        painter.drawLine(QPointF(-2.02 + k * 0.29, -3.4), QPointF(-2.02 + k * 0.29, 3.4))
    painter.scale(0.01, 0.01)
    font = QFont(MAIN)
    font.setPixelSize(34)
    painter.setFont(font)
    painter.setPen(QPen(QColor("#2B2F3A"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    said = ("Questions à poser", "– horaires, samedi", "– le tuteur\u00a0?", "– bus du retour", "", "carte vitale, RIB", "deux photos")
    for k, line in enumerate(said):
        painter.drawText(QPointF(-165, -140 + k * 58), line)
    under = QPainterPath(QPointF(-167, -124))
    under.cubicTo(-77, -120, 13, -129, 113, -123)
    painter.drawPath(under)
    painter.end()
    kept = QBuffer()
    page.save(kept, "JPG", 90)
    return bytes(kept.data().data())


def clip_photo(notebook: Notebook) -> None:
    """The page joined to the last line but one of Nadia Ferhat; the sketch is in the invented notebook."""
    person = who(notebook, "Nadia Ferhat")
    line = notebook.entries.window(person)[-1]
    data = photo()
    notebook.clips.add(person, "picture", data, TODAY, line.id, "questions à poser", "image/jpeg", data)


# -- the pictures -------------------------------------------------------------------------------------------------------------


def black() -> QPalette:
    """The colours of a system set to high contrast, white on black."""
    palette, role = QPalette(QColor("#000000")), QPalette.ColorRole
    for each in (role.Window, role.Base, role.Button, role.AlternateBase, role.ToolTipBase, role.Light, role.Midlight, role.Mid, role.Dark):
        palette.setColor(each, QColor("#000000"))
    for each in (role.WindowText, role.Text, role.ButtonText, role.BrightText, role.ToolTipText, role.PlaceholderText):
        palette.setColor(each, QColor("#FFFFFF"))
    for each, colour in ((role.Highlight, "#1AEBFF"), (role.HighlightedText, "#000000"), (role.Link, "#FFFF00"), (role.LinkVisited, "#FFFF00")):
        palette.setColor(each, QColor(colour))
    return palette


def beside(grab: QImage, picture: QImage) -> QImage:
    """The window left, the picture right."""
    both = QImage(grab.width() + GAP + picture.width(), max(grab.height(), picture.height()), QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.white)
    painter = QPainter(both)
    painter.drawImage(0, 0, grab)
    painter.drawImage(grab.width() + GAP, 0, picture)
    painter.end()
    return both


class Studio:
    """Opens desks on copies of the invented notebook, and keeps what lay ill."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app, self.folder, self.made, self.ill = app, folder, 0, list[str]()
        self.language = Language(app)  # one for all desks: two would say their words over each other

    @contextmanager
    def desk(self, look: tuple[tuple[str, Any], ...] = (), blank: bool = False, at: tuple[int, int] = (17, 12)) -> Any:
        self.made += 1
        root = self.folder / str(self.made)
        chosen = settings.Settings(language="fr", theme="day")._replace(**dict(look))
        if not blank:
            demo.make(root / "notebook", TODAY, QUICK)
            notebook = Notebook.open(root / "notebook", demo.SIX_WORDS)
            notebook.label.set(demo.ME._replace(job=""))  # on the pictures there is none
            clip_photo(notebook)
            left = {"page": "person", "target": {"id": who(notebook, "Nadia Ferhat")}, "at": "2026-11-25T08:02:00"}
            notebook.own.set("place", json.dumps(left))
            notebook.close()
        settings.save(root / "settings.toml", chosen)
        desk = Desk(self.app, root, QUICK, language=self.language)
        desk.clock.at = datetime(2026, 11, 25, *at)
        hands = Hands(desk)
        try:
            hands.ready()
            if not blank:
                hands.six = demo.SIX_WORDS.split()
                hands.reopen(hands.six)
                if "language" not in dict(look):
                    write_and_erase(hands)
            yield hands
        finally:
            hands.rest()
            desk.close()

    def grab(self, hands: Hands, name: str, come: Deed) -> QImage:
        try:
            come(hands)
        except NotThere as missing:
            self.ill.append(f"{name}: {missing}")
        QTest.mouseMove(hands.window.windowHandle(), QPoint(1, hands.window.height() - 1))  # nothing lies under the pointer
        hands.rest()
        self.ill += [f"{name}: {fault}" for fault in faults(hands.window)]
        return hands.window.grab().toImage()


def scenes(studio: Studio, screens: Path, out: Path, wanted: list[str]) -> int:
    made = 0
    for scene in SCENES:
        if wanted and not any(scene.name.startswith(each) for each in wanted):
            continue
        with studio.desk(scene.look, scene.blank, scene.at) as hands:
            hands.size(*scene.size)
            grab = studio.grab(hands, scene.name, scene.come)
        beside(grab, QImage(str(screens / f"{scene.name}.png"))).save(str(out / f"{scene.name}.png"))
        made += 1
    if not wanted or any(BOARD.startswith(each) for each in wanted):
        beside(states(studio), QImage(str(screens / f"{BOARD}.png"))).save(str(out / f"{BOARD}.png"))
        made += 1
    return made


def states(studio: Studio) -> QImage:
    """Every component in each of its states: no page, a sheet of the real widgets."""
    board = Board(Look(night=False))
    board.resize(1280, 800)
    board.show()
    studio.ill += [f"{BOARD}: {fault}" for fault in faults(board)]
    try:
        return board.grabbed()
    finally:
        board.deleteLater()


def sizes(studio: Studio, out: Path, wanted: list[str]) -> int:
    out.mkdir(exist_ok=True)
    made, usual = 0, QApplication.palette()
    for look, size, chosen in LOOKS:
        if wanted and look not in wanted:
            continue
        QApplication.setPalette(black() if look == "contraste-noir" else usual)
        with studio.desk(chosen) as hands:
            hands.size(*size)
            for name, come in PAGES:
                come = english(name, come) if look == "anglais" else come
                studio.grab(hands, f"{look}-{name}", come).save(str(out / f"{look}-{name}.png"))
                made += 1
        with studio.desk(chosen, blank=True) as hands:
            hands.size(*size)
            for name, come in NOTHING_YET:
                studio.grab(hands, f"{look}-{name}", come).save(str(out / f"{look}-{name}.png"))
                made += 1
    QApplication.setPalette(usual)
    return made


def english(name: str, come: Deed) -> Deed:
    """Where the way there names French words, the page alone."""
    bare = {"repertoire": keys("Ctrl+0"), "donner": page("handover", lambda hands: {"person": number(hands, "Nadia Ferhat")})}
    return bare.get(name, come)


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        print("usage: python3 packaging/dev.py pictures DIR [PICTURES] [NAME...]", file=sys.stderr)
        return 2
    out, rest = Path(arguments[0]).absolute(), arguments[1:]
    screens = Path(rest.pop(0)) if rest and Path(rest[0]).is_dir() else SCREENS
    out.mkdir(parents=True, exist_ok=True)
    no_sockets()
    os.umask(0o077)
    with tempfile.TemporaryDirectory(prefix="cahier-pictures-") as name:
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Cahier")
        app.setStyle("Fusion")
        app.setCursorFlashTime(0)  # the caret stands on every picture
        load_fonts()
        studio = Studio(app, Path(name))
        looks = [each for each, *_ in LOOKS if each in rest]
        compared = 0 if looks and len(looks) == len(rest) else scenes(studio, screens, out, [each for each in rest if each not in looks])
        alone = sizes(studio, out / "sizes", looks) if looks or not rest else 0
    for fault in studio.ill:
        print("FAILED " + fault)
    drawn = {path.stem for path in screens.glob("*.png")} - {scene.name for scene in SCENES} - {BOARD}
    if not rest:
        print("not compared: " + ", ".join(sorted(drawn)))
    print(f"{compared} beside their picture, {alone} in sizes/; {len(studio.ill)} faults")
    return 1 if studio.ill else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
