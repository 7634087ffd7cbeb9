"""The notebooks that the bench measures on, of invented people and words: the same each time, made once and copied."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

CORPUS_VERSION = 1  # raise it when the corpus below changes
PASSPHRASE = "abeille ardoise cigale falaise girafe marmite"
LAST_DAY = date(2026, 11, 24)
PEOPLE, LINES, LONG, SHORT = 1000, 40_000, 5000, 100
PIECE = 20_000  # lines brought in at once
SOUGHT = ("préfecture", "rendez-vous dossier", "hébergement", "cœur inquiète")

FIRST_NAMES = (
    "Nadia Claire Samir Aïcha Léa Mamadou Inès Théo Fatou Hugo Amélie Yacine Élodie Ousmane Chloé Karim Noémie Bakary Zoé Rachid Maëlle "
    "Jean-Luc Anaïs Mehdi Solène Ibrahim Maud Farid Lucie Aminata Gaël Sofia Pierre Awa Romain Nour Julie Adama Manon Tarek"
)
LAST_NAMES = (
    "Ferhat Morel Diallo Lefèvre Benali Traoré Garnier Nguyen Kone Rousseau Haddad Marchand Sow Perrin Belkacem Fontaine Camara Renaud Saïdi "
    "Dubois Cissé Lambert Mansouri Girard Keita Bonnet Zerrouki Faure Barry Chevalier Amrani Roux Touré Blanc Ouedraogo Colin Brahimi Picard"
)
WORDS = (
    "elle il a dit que le la les un une rendez-vous préfecture dossier logement demande attestation mairie hier demain matin courrier reçu appelé "
    "passé avec sans pour chez médecin école enfants travail formation contrat loyer facture énergie aide accord refus recours délai mois semaine "
    "hébergement cœur œuvre carte séjour renouvellement titre caisse allocation banque compte ouvert fermé fatigué inquiète soulagée revient tard "
    "bus trajet papiers copie original signature déposé attend réponse rappeler vendredi lundi convoqué audience avocate juge décision espoir"
)
SYLLABLES = (
    "ba be bi bo bu ca co cu da de di do du fa fe fi fo ga go gu la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po pu "
    "ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo cha che cho pré tré ré mé é"
)
_VOCABULARY = 20_000


def say(text: str) -> None:
    sys.stderr.write(text + "\n")


def lines_of(rng: random.Random, count: int) -> Iterator[tuple[date, str]]:
    """`count` lines of some 500 letters, oldest first, over eight years."""
    words = WORDS.split()
    days = sorted(rng.randrange(365 * 8) for _ in range(count))
    for back in reversed(days):
        text = " ".join(rng.choice(words) for _ in range(rng.randint(8, 160)))
        yield LAST_DAY - timedelta(days=back), text[0].upper() + text[1:] + "."


def vocabulary(rng: random.Random) -> list[str]:
    """As many words as a counsellor writes in years, the most frequent first: those above, then some made of syllables."""
    words = dict.fromkeys(WORDS.split())
    while len(words) < _VOCABULARY:
        words["".join(rng.choice(SYLLABLES.split()) for _ in range(rng.randint(2, 4)))] = None
    return list(words)


def sentences(people: int, lines: int) -> list[tuple[int, date, str]]:
    """Lines of many words, each as frequent as in a language (Zipf), day after day: (whose, day, text)."""
    rng = random.Random(CORPUS_VERSION)
    words = vocabulary(rng)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    days = sorted(rng.randrange(365 * 8) for _ in range(lines))
    made = []
    for day in days:
        text = " ".join(rng.choices(words, cum_weights=weights, k=rng.randint(8, 160)))
        made.append((rng.randrange(people), LAST_DAY - timedelta(days=365 * 8 - 1 - day), text + "."))
    return made


def sought() -> list[str]:
    """What to seek among them: words that are in many of them, a rare one, a very rare one."""
    words = vocabulary(random.Random(CORPUS_VERSION))
    return [*SOUGHT, words[3000], words[_VOCABULARY - 10]]


def build(
    folder: Path, people: int = PEOPLE, lines: int = LINES, long: int = LONG, short: int = SHORT, kdf: dict[str, int] | None = None
) -> dict[str, int]:
    """The notebook of the measures, made through the notebook's own methods; the same texts each time. The people to open, by name.

    The first has `long` lines, the second `short`, the others share the rest; one in five has held appointments.
    """
    from notebook_app.model import Label, State, Written
    from notebook_app.notebook import Notebook

    rng = random.Random(CORPUS_VERSION)
    first_names, last_names = FIRST_NAMES.split(), LAST_NAMES.split()
    notebook, _ = Notebook.begin(folder, PASSPHRASE, Label("Claire Morel", "conseillère", "Les Tilleuls", "+33612345678"), kdf=kdf)
    rest = lines - long - short
    named = {}
    for number in range(people):
        person = notebook.people.add(f"{rng.choice(first_names)} {rng.choice(last_names)}", LAST_DAY)
        share = rest // (people - 2) + (1 if number - 2 < rest % (people - 2) else 0)
        count = {0: long, 1: short}.get(number, share)
        named[{0: "long", 1: "short"}.get(number, "last")] = person.id
        written = [Written(None, day, text, key=key) for key, (day, text) in enumerate(lines_of(rng, count))]
        notebook.entries.save(person.id, written, LAST_DAY)
        if number % 5 == 0:
            notebook.agenda.add(LAST_DAY - timedelta(days=rng.randrange(700)), None, person.id, state=State.HELD, today=LAST_DAY)
    notebook.close()
    return named


def corpus() -> tuple[Path, dict[str, int]]:
    """The folder of the corpus, made once for this version of the program in the user's temporary folder; copy it, never open it."""
    from notebook_app import __version__
    from notebook_app.notebook import STEPS

    schema = hashlib.sha256("".join(STEPS).encode()).hexdigest()[:8]
    place = Path(tempfile.gettempdir()) / f"cahier-bench-{os.getuid() if hasattr(os, 'getuid') else 0}-{__version__}-{schema}-{CORPUS_VERSION}"
    named = place / "people.json"
    if not named.exists():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(mode=0o700)
        say(f"Making the corpus: {LINES} lines, {PEOPLE} people (once)...")
        people = build(place / "notebook")
        named.write_text(json.dumps(people), encoding="ascii")
    return place, json.loads(named.read_text(encoding="ascii"))


@contextmanager
def copied_corpus() -> Iterator[tuple[Path, dict[str, int]]]:
    """A copy of the corpus that a measure may change, as Cahier's data folder."""
    place, people = corpus()
    with tempfile.TemporaryDirectory(prefix="cahier-bench-") as name:
        root = Path(name) / "Cahier"
        shutil.copytree(place / "notebook", root / "notebook")
        yield root, people


@contextmanager
def shared_folder(cards: int) -> Iterator[tuple[Path, Path]]:
    """Cahier's data folder with a circle of one colleague, whose folder `partage` beside it is empty; and, aside, that folder with their cards."""
    from notebook_app import sharing, shelf
    from notebook_app.model import Label, State, Way
    from notebook_app.notebook import Notebook
    from notebook_app.steps import at_once

    say(f"Making {cards} cards...")
    with tempfile.TemporaryDirectory(prefix="cahier-bench-") as name:
        root, place, full = Path(name) / "Cahier", Path(name) / "partage", Path(name) / "full"
        place.mkdir()
        cheap = {"m": 8192, "t": 1, "p": 1}
        own, _ = Notebook.begin(root / "notebook", PASSPHRASE, Label("Claire Morel", "", "Les Tilleuls", "+33612345678"), kdf=cheap)
        other, _ = Notebook.begin(Path(name) / "other", PASSPHRASE, Label("Mehdi Rahal", "", "Mission locale", "+262639985236"), kdf=cheap)
        circles = {}
        for one, another in ((own, other), (other, own)):
            blob = sharing.introduction(another, LAST_DAY, to="Claire").departure.blob
            met = sharing.introduce(one, sharing.read(one, blob, LAST_DAY), LAST_DAY)
            one.directory.verify(met.id, LAST_DAY)
            circles[one] = one.circles.add("Groupe")
            one.circles.join(circles[one].id, met.id)
            at_once(shelf.choose(one, circles[one].id, place))
        rng = random.Random(CORPUS_VERSION)
        for _ in range(cards):
            person = other.people.add(f"{rng.choice(FIRST_NAMES.split())} {rng.choice(LAST_NAMES.split())}", LAST_DAY)
            other.agenda.add(LAST_DAY - timedelta(days=rng.randrange(700)), None, person.id, state=State.HELD, today=LAST_DAY)
            drafted = sharing.draft(other, person.id, circles[other].recipient, Way.SEALED, "initials", LAST_DAY)
            at_once(shelf.put(other, sharing.hand_over(other, drafted, None, LAST_DAY), LAST_DAY))
        own.close()
        other.close()
        place.rename(full)
        place.mkdir()
        yield root, full


def week_of(root: Path, appointments: int) -> None:
    """A notebook of 100 people with so many appointments, 50 a week backwards from the last day."""
    from notebook_app.model import Label, Noun, State
    from notebook_app.notebook import Notebook

    rng = random.Random(CORPUS_VERSION)
    notebook, _ = Notebook.begin(root / "notebook", PASSPHRASE, Label("Claire Morel"), kdf={"m": 8192, "t": 1, "p": 1})
    states = (State.HELD, State.HELD, State.HELD, State.MISSED, State.EXCUSED)
    with notebook.write(Noun.PEOPLE | Noun.APPOINTMENTS):
        people = [notebook.people.add(f"{rng.choice(FIRST_NAMES.split())} {rng.choice(LAST_NAMES.split())}", LAST_DAY).id for _ in range(100)]
        day = LAST_DAY
        for number in range(appointments):
            if number % 10 == 0:
                day -= timedelta(days=3 if day.weekday() == 0 else 1)
            clock = f"{8 + number % 10:02}:30"
            notebook.agenda.add(day, clock, rng.choice(people), state=rng.choice(states), today=LAST_DAY)
    notebook.close()
