"""An invented notebook ("Feuilleter un exemple"): 34 people, months of lines, appointments, received cards, departures.

Everybody is invented; the phone numbers lie in the ranges kept for fiction (06 39 98, 01 99 00). Made through the public interface,
with days relative to `today`, and the same on every run but for the keys and references, which are drawn.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from notebook_app import sharing, strokes
from notebook_app.exchange import new_ref, public_key, seal_key, vcard, write_record
from notebook_app.model import Consent, Label, Noun, Phone, Span, State, Way, Written
from notebook_app.notebook import Notebook
from notebook_app.notebook.clips import SKETCH

SIX_WORDS = "oeillet rallye copie berceau sonate cuivre"
ME = Label("Claire Fontanel", "Conseillère en insertion", "PLIE du Val d’Orme", "+33199004127")
_QUICK = {"m": 8192, "t": 1, "p": 1}  # nothing in it is a secret

# name, days since the last held appointment (None: never), days until the next one (None: none noted)
_PEOPLE: tuple[tuple[str, int | None, int | None], ...] = (
    ("Yasmine Amrani", 1, 13), ("Bruno Arnaud", 19, None), ("Kévin Baptiste", 0, 9), ("Fatoumata Camara", 2, 5), ("Sandrine Caron", 54, None),
    ("Awa Diop", 7, 2), ("Mélanie Dubreuil", 12, 16), ("Jean-Luc Estève", 77, None), ("Nadia Ferhat", 0, 6), ("Lucas Garnier", 0, 15),
    ("Aïcha Haddad", 15, 15), ("Mihai Ionescu", 0, 14), ("Thierry Jaquet", 1, None), ("Olena Kovalenko", 0, 8), ("Maël Le Guen", 20, None),
    ("Patrick Lemoine", 26, 1), ("Christelle Mballa", 5, 7), ("Ugo Moretti", 43, None), ("Salif Ouattara", 8, 6), ("Maude Perrin", 14, 2),
    ("Issa Traoré", 6, 1), ("Rachid Ouali", 66, None), ("Hélène Prevost", 21, 20), ("Zoé Viard", 95, None), ("Samira Saïdi", 72, None),
    ("Bastien Rousset", 29, 12), ("Noura Tazi", 16, None), ("Léa Oliveira", 5, 12), ("Tom Picard", 70, None), ("Aminata Sow", 13, 12),
    ("Viktor Stoian", 81, None), ("Camille Vasseur-Roy", 9, 19), ("Ibrahim Zerrouki", 7, 6), ("Pauline Robin", 64, None),
)  # fmt: skip
_TODAY: tuple[tuple[str, str, State | None], ...] = (
    ("Kévin Baptiste", "08:30", State.HELD), ("Lucas Garnier", "09:15", State.HELD), ("Aïcha Haddad", "10:00", State.MISSED),
    ("Mihai Ionescu", "10:45", State.HELD), ("Olena Kovalenko", "11:30", State.HELD), ("Nadia Ferhat", "13:45", State.HELD),
    ("Christelle Mballa", "15:00", State.EXCUSED), ("Awa Diop", "16:00", None),
)  # fmt: skip
# the hours of those around today: (name, days from today)
_HOURS = {
    ("Fatoumata Camara", -2): "09:00", ("Yasmine Amrani", -1): "09:30", ("Thierry Jaquet", -1): "11:00", ("Issa Traoré", 1): "10:30",
    ("Patrick Lemoine", 1): "14:00", ("Awa Diop", 2): "10:00", ("Maude Perrin", 2): "15:30", ("Nadia Ferhat", 6): "10:30",
}  # fmt: skip
# what else stands in the week: days from today, hour, who or what, state
_WEEK: tuple[tuple[int, str | None, str, State | None], ...] = (
    (-2, "10:30", "Patrick Lemoine", State.MISSED), (-2, "14:00", "réunion d’équipe", None), (-1, "15:00", "Salif Ouattara", State.EXCUSED),
    (1, "09:00", "atelier CV, salle 2", None), (2, None, "rappeler la Mission locale pour Maël", None),
)  # fmt: skip
_LINES = (
    "Premier rendez-vous. Raconte son parcours sans se presser, demande ce qui est possible ici.",
    "CV refait à deux, une page. Les dates sont enfin dans l’ordre.",
    "Dossier de logement complété, il manque l’avis d’imposition. Le rapporter jeudi.",
    "Appel à la Mission locale ensemble, sur haut-parleur. Place gardée pour l’atelier.",
    "Fatigue, peu de mots aujourd’hui. On a pris un café, on se revoit vendredi.",
    "A trouvé des chaussures de sécurité. L’essai commence lundi à sept heures.",
    "Lettre reçue de la caisse\u00a0: lue ensemble, rien de grave, répondre avant la fin du mois.",
    "Questions sur la garde du petit dernier. Noms de deux assistantes maternelles donnés.",
    "Essai fini, l’équipe est contente. Demande un contrat de six mois.",
    "Dossier d’aide au transport envoyé, la réponse vient sous quinze jours.",
    "Parle de sa sœur, qui peut héberger quelques semaines. Ne pas insister.",
    "Carte de transport faite en ligne, elle arrive par la poste.",
    "Entretien préparé\u00a0: trois questions à poser, une à éviter.",
    "N’a pas dormi. Rendez-vous avec le médecin pris devant moi, mardi à neuf heures.",
    "Visite de l’atelier de couture\u00a0: veut essayer deux jours par semaine.",
    "Compte bancaire ouvert. Le RIB est dans la pochette bleue.",
    "A rappelé d’elle-même, bon signe. Projet de formation en mars.",
    "On a relu le contrat ligne à ligne. Signature prévue demain.",
)
_NADIA = (
    (22, "Premier rendez-vous. Huit ans de cuisine collective, puis un arrêt pour s’occuper de sa mère. Veut reprendre, mais pas le soir.", ""),
    (13, "CV refait à deux. Code du permis en poche, reste six heures de conduite. Elle ira en bus\u00a0: plan dessiné ensemble.",
     "reste six heures de conduite"),
    (8, "Entretien décroché à la cuisine centrale, le 1er décembre. Elle est fière. Préparer trois questions à poser, et la tenue.", ""),
)  # fmt: skip
# who, days ago, what was written: instead of a line of that day, or beside the others; "" for none yet
_SAID = {
    ("Thierry Jaquet", 1): "", ("Lucas Garnier", 6): "Permis suspendu jusqu’en février. Le vélo est réparé.",
    ("Awa Diop", 7): "Attend la date du permis, sans doute en janvier.", ("Awa Diop", 21): "Demande d’aide au permis partie ce matin.",
    ("Maël Le Guen", 20): "Sans permis\u00a0: bus 12, un seul par heure avant huit heures.",
    ("Ugo Moretti", 43): "Reprend le permis en mars, avec sa sœur.",
}  # fmt: skip
# the way from the bus stop, drawn beside the second line: strokes of points, in hundredths of u
_SKETCH = (
    "0,302 36,294 70,290 105,288 142,290; 236,286 264,282 293,279 322,276 352,274 383,271 414,266 447,260 480,250; 5,378 57,371 111,365 167,361 "
    "225,356 286,351 348,344 412,334 478,320; 142,290 144,264 144,237 143,210 141,181 137,151 132,120 126,86 120,50; 236,286 237,258 236,230 "
    "235,201 232,172 228,142 223,111 217,78 210,42; 46,272 45,241 46,210 47,181 46,152; 10,150 27,149 45,149 65,149 84,148 83,130 84,112 84,94 "
    "83,76 65,76 45,76 26,77 9,76 9,94 10,113 10,131 10,150; 44,90 30,117 64,116; 52,98 51,133; 62,330 90,327; 108,325 136,323; 156,322 "
    "176,314; 186,300 190,274; 190,254 189,228; 188,208 186,182; 186,162 194,146 212,136 240,131 278,128; 250,108 282,128 252,150; 305,186 "
    "306,153 305,121 305,91 306,62 346,61 385,61 425,61 466,60 467,90 466,120 465,151 466,182 425,183 385,183 345,184 305,186; 342,60 342,36 "
    "342,16 360,16 374,15 374,38 374,60; 366,183 366,166 366,150 365,135 366,120 387,119 406,118 406,134 406,150 405,166 406,182"
)
# name, role, phone, the five words were re-read
_COLLEAGUES = (
    ("Mehdi Rahal", "Mission locale", "+262639985236", True), ("Sophie Le Goff", "assistante sociale", "+33199006315", True),
    ("Jeanne Roux", "assistante sociale", "+33199004480", True), ("Inès Vasseur", "France services", "+33199005803", False),
    ("Paul Aubry", "centre social", "+262639981207", True),
)  # fmt: skip
_CIRCLE = "Groupe du Val d’Orme"
# from whom, about whom, days ago, already on a page
_CARDS = (
    ("Mehdi Rahal", "Nadia Ferhat", 2, True), ("Sophie Le Goff", "Nadia Ferhat", 30, True), ("Inès Vasseur", "Fatoumata Camara", 7, True),
    ("Mehdi Rahal", "Awa Diop", 12, True), ("Jeanne Roux", "Lucas Garnier", 16, True), ("Mehdi Rahal", "Mihai Ionescu", 23, True),
    ("Sophie Le Goff", "Patrick Lemoine", 26, True), ("Jeanne Roux", "Issa Traoré", 5, False),
)  # fmt: skip
# to whom, about whom (None: one's own introduction), way, what it says of the person, days ago, what became of it; of the group, how many saw it
_GIVEN: tuple[tuple[str, str | None, Way, str, int, tuple[str, ...], int], ...] = (
    ("Mehdi Rahal", None, Way.INTRODUCTION, "", 84, ("gone",), 0),
    ("Mehdi Rahal", "Jean-Luc Estève", Way.SEALED, "name", 77, ("gone", "vue"), 0),
    ("Collège des Aubes", "Sandrine Caron", Way.PAPER, "initials", 54, ("gone", "transmise"), 0),
    ("Sophie Le Goff", "Ugo Moretti", Way.SEALED, "end", 43, ("gone", "vue"), 0),
    ("Sophie Le Goff", "Patrick Lemoine", Way.SEALED, "name", 26, ("gone", "vue"), 0),
    (_CIRCLE, "Maël Le Guen", Way.SEALED, "initials", 20, ("gone",), 5), (_CIRCLE, "Olena Kovalenko", Way.SEALED, "initials", 13, ("gone",), 3),
    ("Foyer des Tilleuls", "Mélanie Dubreuil", Way.CONTACT, "initials", 12, ("gone", "transmise", "repondue"), 0),
    ("Jeanne Roux", "Nadia Ferhat", Way.SEALED, "name", 8, ("gone", "vue"), 0),
)  # fmt: skip


def make(folder: Path, today: date, kdf: dict[str, int] | None = None) -> str:
    """Make the notebook in `folder`, closed again; its six words."""
    notebook, _ = Notebook.begin(folder, SIX_WORDS, ME, kdf=kdf or _QUICK)
    try:
        with notebook.write(Noun.NONE):  # one transaction: a disk that flushes slowly must not keep anybody waiting
            fill(notebook, today)
    finally:
        notebook.close()
    return SIX_WORDS


def fill(notebook: Notebook, today: date) -> None:
    """Write the invented people and all that surrounds them."""
    drawn = random.Random(34)
    people: dict[str, int] = {}
    held = [each for name, last, _ in _PEOPLE for each in _begin(notebook, drawn, people, name, last, today)]
    _meet(notebook, drawn, today)
    given = [(days, partial(_give, notebook, people, row, today)) for row in _GIVEN for days in (row[4],)]
    due: list[tuple[int, Callable[[], object]]] = [*held, *given]
    for _, deed in sorted(due, key=lambda each: -each[0]):  # in their order: a card says the last appointment of its day
        deed()
    nadia = people["Nadia Ferhat"]
    notebook.people.update(nadia, phones=(Phone("+262639982014", "Nadia"), Phone("+262639982077", "sa mère")))
    for name, _, following in _PEOPLE:
        if following is not None:
            hour = _HOURS.get((name, following)) or drawn.choice(("09:00", "10:00", "14:30", "16:00"))
            notebook.agenda.add(today + timedelta(days=following), hour, person=people[name], today=today)
    for days, clock, who, became in (*_WEEK, *((0, clock, name, state) for name, clock, state in _TODAY)):
        person = people.get(who)
        made = notebook.agenda.add(today + timedelta(days=days), clock, person=person, text="" if person else who, today=today)
        if became is not None:
            notebook.agenda.set_state(made.id, became, today)
    for name in ("Kévin Baptiste", "Lucas Garnier", "Mihai Ionescu"):
        _line(notebook, people[name], today, drawn.choice(_LINES), today)
    drawing = [tuple(strokes.Point(*(10 * int(n) for n in point.split(","))) for point in stroke.split()) for stroke in _SKETCH.split(";")]
    plan = next(entry for entry in notebook.entries.window(nadia) if "plan dessiné" in entry.text)
    notebook.clips.add(nadia, "sketch", strokes.pack(drawing), today, plan.id, "croquis du trajet en bus", SKETCH)
    notebook.told.add(nadia, "Karim Benali", today - timedelta(days=6), today, role="gardien", phone="+262639987702")
    _receive(notebook, people, today)
    notebook.undo.clear()


def _begin(
    notebook: Notebook, drawn: random.Random, people: dict[str, int], name: str, last: int | None, today: date
) -> list[tuple[int, Callable[[], None]]]:
    """A person's page, and what is to be written on it: (days ago, how)."""
    held = [(days, text, marked) for days, text, marked in _NADIA] if name == "Nadia Ferhat" else []
    if not held and last is not None:
        days, visits = last, drawn.randint(4, 9)
        for text in [*drawn.sample(_LINES[1:], visits - 1), _LINES[0]]:
            held.append((days, text, ""))
            days += drawn.randint(6, 18)
        held.reverse()
        if last == 0:
            held.pop()  # today's appointment is written apart
    since = today - timedelta(days=held[0][0] if held else 0)
    id = people[name] = notebook.people.add(name, since, phones=(Phone(f"+26263998{drawn.randint(1000, 9999)}"),)).id

    def meet(days: int, hour: str, text: str, marked: str) -> None:
        day = today - timedelta(days=days)
        made = notebook.agenda.add(day, hour, person=id, today=today)
        notebook.agenda.set_state(made.id, State.HELD, today)
        if said := _SAID.get((name, days), text):
            _line(notebook, id, day, said, today, marked)

    there = {days for days, _, _ in held}
    beside = [(days, said) for (who, days), said in _SAID.items() if who == name and days not in there]
    hours = {days: _HOURS.get((name, -days)) or drawn.choice(("09:00", "10:30", "14:00", "15:30")) for days, _, _ in held}
    return [
        *((days, partial(meet, days, hours[days], text, marked)) for days, text, marked in held),
        *((days, partial(_line, notebook, id, today - timedelta(days=days), said, today)) for days, said in beside),
    ]


def _line(notebook: Notebook, person: int, day: date, text: str, today: date, marked: str = "") -> None:
    at = text.find(marked) if marked else -1
    spans = (Span(at, at + len(marked)),) if at >= 0 else ()
    notebook.entries.save(person, [Written(None, day, text, spans)], today)


def _meet(notebook: Notebook, drawn: random.Random, today: date) -> None:
    """The colleagues, their group, and those who have no Cahier."""
    circle = notebook.circles.add(_CIRCLE)
    for name, role, phone, known in _COLLEAGUES:
        colleague = notebook.directory.add(
            public_key(_seed(name)), name, phone, today - timedelta(days=90), role=role, seal=seal_key(drawn.randbytes(32))
        )
        notebook.circles.join(circle.id, colleague.id)
        if known:
            notebook.directory.verify(colleague.id, today - timedelta(days=82))
    for name, role, phone in (("Karim Benali", "gardien", "+262639987702"), ("Foyer des Tilleuls", "", "+33199007011"),
                              ("Collège des Aubes", "vie scolaire", "+33199007244")):  # fmt: skip
        notebook.directory.add_recipient(name, role, phone)


def _seed(name: str) -> bytes:
    return random.Random(name).randbytes(32)


def _receive(notebook: Notebook, people: dict[str, int], today: date) -> None:
    phones = {name: phone for name, _, phone, _ in _COLLEAGUES}
    used: list[str] = []
    for number, (sender, about, days, placed) in enumerate(_CARDS):
        used.append(new_ref(used))
        day = today - timedelta(days=days)
        initials = "".join(word[0] + "." for word in about.split())
        record = write_record(
            {
                "about": {"ini": initials, "ref": used[-1]},
                "by": {"key": public_key(_seed(sender)), "name": sender, "tel": phones[sender]},
                "issued": day.isoformat(),
                "last": day.isoformat(),
                "seq": number + 1,
                "t": "carte",
                "v": 1,
            },
            _seed(sender),
        )
        sharing.accept(notebook, sharing.read(notebook, vcard(record), day), people[about] if placed else None, day)


def _give(notebook: Notebook, people: dict[str, int], row: tuple[str, str | None, Way, str, int, tuple[str, ...], int], today: date) -> None:
    to, about, way, shown, days, events, seen = row
    day, recipient = today - timedelta(days=days), next(r for r in notebook.directory.recipients() if r.name == to)
    if about is None:
        departure = sharing.introduction(notebook, day, recipient.id).departure
    else:
        show = "name" if shown == "end" else shown
        drafted = sharing.draft(notebook, people[about], recipient.id, way, show, day, end=shown == "end")
        departure = sharing.hand_over(notebook, drafted, Consent(about, day) if drafted.needs_consent else None, day)
    for event in events:
        notebook.register.event(departure.id, event, day)
    for _, whose in departure.readers[:seen]:
        notebook.register.event(departure.id, "vue", day, whose)
