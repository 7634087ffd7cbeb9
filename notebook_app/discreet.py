"""What of a line is covered when the person reads along, or takes their file home: what was set aside, the names of others, and the numbers
of their pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from notebook_app.model import Span
from notebook_app.text import fold

ASIDE = "aside"
COVER = "cover"  # the kind of a span where something is covered
BAR = "█████"  # in its place: always as long, so that nothing can be counted
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_JOINED = str.maketrans("", "", "-’'")
_SMALL = frozenset(("el", "ben", "bel", "abu", "ould", "saint", "sainte", "madame", "monsieur", "mademoiselle", "mme", "mlle", "dit", "dite"))
# Words of every day that people are also called, or that stand in the names of places, folded: with a small letter they are nobody’s name.
_EVERY_DAY = """
les des une aux par sur pas que qui son ses mes tes nos vos est ont eux lui del von van der den das dos las los bin the and for with dans pour avec
sans elle elles nous vous leur leurs mais plus tout tous toute cette etre avoir fait bien tres aussi comme quand alors donc chez vers entre sous
deux trois quatre cinq sept huit neuf cent mille lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche janvier mars avril
mai juin juillet aout noel paques jour matin midi soir nuit hiver ete printemps automne petit petite grand grande long court gros gras blond brun
brune blanc blanche noir noire roux rousse rouge vert bleu gris carre rond droit gauche haut bas fort faible doux douce dur sec froid chaud vieux
jeune nouveau bon bonne beau belle joli gentil sage heureux content fidele loyal franc franche juste libre riche pauvre cher chere aime desire
parfait constant clement modeste prudent vaillant hardi vrai ami amie parent parents pere mere frere soeur neveu cousin cousine gendre filleul homme
femme fille garcon enfant bebe voisin rose violette marguerite prune olive fleur jasmin iris anis cerise pomme poire noix laurier olivier poirier
prunier cerisier chene sapin pin orme vigne ange reine roi prince victoire esperance grace prudence paix espoir joie foi amour aurore lune soleil
etoile jade perle ambre marine oceane pierre roche rocher fontaine riviere foret montagne vallee val bois croix lac mont pont port puits pre pres
champ champs jardin verger moulin four maison chateau chapelle eglise abbaye place rue ville village bourg pays monde terre ciel temps vent pluie
neige glace feu eau pain vin lait sel sucre miel cafe table porte cle sac robe manteau bonnet gant corps tete main pied bras dent barbe coeur renard
loup lion ours poulain cheval mouton agneau chat chien coq poule merle pinson rossignol papillon marchand boulanger boucher berger mercier meunier
tailleur charpentier charron potier marechal macon maire moine abbe pretre eveque pape clerc juge avocat notaire medecin docteur infirmier
professeur maitre directeur caissier cuisinier patissier jardinier fermier vacher pecheur chasseur soldat sergent capitaine colonel general major
amiral marin pilote comte duc baron chevalier page garde claire aide don guide merci salut service travail may will mark hope joy bill rob art frank
young white brown black green king cook baker smith college lycee ecole foyer mission locale centre social sociale sociaux association mairie
prefecture hopital clinique creche pole emploi caisse conseil departement region commune cabinet agence groupe plateforme collectif atelier chantier
entreprise societe hotel restaurant residence accueil permanence scolaire assistante assistant educateur educatrice conseiller conseillere referent
referente gardien gardienne psychologue infirmiere secretaire president presidente voisine tante oncle soeurs freres famille mari compagnon compagne
epoux epouse copain copine patron patronne employeur proprietaire bailleur professeure tuteur tutrice curateur curatrice mandataire france bureau
antenne quartier insertion formation logement sante
"""
_NUMBER = re.compile(r"[+(]?[0-9](?:[\s.\-/()]{0,3}[0-9]){5,}")
_FIGURES = 9  # of a number, at its end: what is before them says from where one dials
_BEFORE_THEM = 5  # figures at most: 0, +33, +33 (0), 00 262
_SHORTEST = 3  # letters of a part of a name that is looked for by itself


class Names:
    """The names of everybody else, and the `numbers` of their pages. `own`: the person's own name, `own_numbers`: theirs; what they share with
    another's stays readable.
    """

    def __init__(self, others: Iterable[str], own: str, numbers: Iterable[str] = (), own_numbers: Iterable[str] = ()) -> None:
        ends = {figures for number in numbers if len(figures := _figures(number)[-_FIGURES:]) >= 6}
        self._numbers = frozenset(ends.difference(_figures(number)[-_FIGURES:] for number in own_numbers))
        self._long = sorted({len(figures) for figures in self._numbers}, reverse=True)
        kept = set(_parts(own))
        others = tuple(others)
        self._parts = frozenset(part for name in others for part in _parts(name) if len(part) >= _SHORTEST and part not in _SMALL) - kept
        self._small = self._parts.difference(_EVERY_DAY.split())  # with a small letter too
        self._whole: dict[str, list[list[str]]] = {}  # names with a part too short or too common to be looked for by itself, by their first word
        for words in ([fold(word) for word in _WORD.findall(name)] for name in others):
            if len(words) > 1 and not self._parts.issuperset(words) and not kept.issuperset(words):
                self._whole.setdefault(words[0], []).append(words)

    def within(self, text: str) -> list[tuple[int, int]]:
        """Where a part of a name stands: as a word of its own, whatever its accents, with a capital if it is also a word of every day; where a
        whole one does; and a number, however it is spaced.
        """
        found = [*(self._wholes(text) if self._whole else []), *(self._dialled(text) if self._numbers else [])]
        if not self._parts:
            return found
        for word in _WORD.finditer(text):
            if word[0].isalpha():
                if self._known(word[0]):
                    found.append(word.span())
                continue
            halves = [half.span() for half in re.finditer(r"[^\W\d_]+", word[0])]  # "Garnier-Diop", "d’Almeida"
            known = [(a, b) for a, b in halves if self._known(word[0][a:b])]
            if self._known(word[0]) or (known and (word[0][0].isupper() or len(known) == len(halves))):
                found.append(word.span())
            else:
                found += [(word.start() + a, word.start() + b) for a, b in known]
        return found

    def _known(self, word: str) -> bool:
        return _key(word) in (self._parts if word[0].isupper() else self._small)

    def _dialled(self, text: str) -> list[tuple[int, int]]:
        found = []
        for run in _NUMBER.finditer(text):
            places = [i for i in range(*run.span()) if text[i].isdigit()]
            figures, begun = _figures(run[0]), 0
            for at in range(len(figures)):
                long = next((n for n in self._long if figures[at : at + n] in self._numbers and at >= begun), 0)
                if long:
                    first = begun if at - begun <= _BEFORE_THEM else at - (figures[at - 1] == "0")  # another number may stand before it
                    start = run.start() if first == 0 else places[first]
                    begun = at + long
                    found.append((start, places[begun - 1] + 1))
        return found

    def _wholes(self, text: str) -> list[tuple[int, int]]:
        words = [(word.start(), word.end(), fold(word[0])) for word in _WORD.finditer(text)]
        found = []
        for i, (start, _, first) in enumerate(words):
            for name in self._whole.get(first, ()) if text[start].isupper() else ():
                there = words[i : i + len(name)]
                apart = all(not text[a[1] : b[0]].strip() for a, b in pairwise(there))
                if apart and [word for _, _, word in there] == name:
                    found.append((start, there[-1][1]))
        return found


def covered(text: str, spans: Sequence[Span], names: Names) -> list[tuple[int, int]]:
    """The stretches of a line to be covered, in code points, in order; none touches another."""
    stretches = sorted([(span.start, span.end) for span in spans if span.kind == ASIDE] + names.within(text))
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined


def masked(text: str, stretches: Sequence[tuple[int, int]], mark: str = BAR) -> str:
    """The line with `mark` for each stretch: always as long, so that nothing can be counted."""
    parts, at = [], 0
    for start, end in stretches:
        parts += [text[at:start], mark]
        at = end
    return "".join([*parts, text[at:]])


def barred(text: str, spans: Sequence[Span], names: Names, asides: bool = True) -> tuple[str, tuple[Span, ...]]:
    """The line as it is handed over: `BAR` in place of each covered stretch, and its spans there; those of `COVER` are the bars.

    Words side by side are under one bar: of how many parts a name is made is not told. `asides`: those too.
    """
    joined: list[tuple[int, int]] = []
    for start, end in covered(text, spans if asides else (), names):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    if not joined:
        return text, tuple(spans)
    where, at = [0] * (len(text) + 1), 0  # of each letter, what it became; -1: it is under a bar
    bars = []
    for i in range(len(text)):
        bar = next((stretch for stretch in joined if stretch[0] <= i < stretch[1]), None)
        if bar is not None and i == bar[0]:
            bars.append(Span(at, at + len(BAR), COVER))
            at += len(BAR)
        where[i] = -1 if bar is not None else at
        at += bar is None
    found = list(bars)
    for span in spans:
        inside = [where[i] for i in range(span.start, min(span.end, len(text))) if where[i] >= 0]
        if inside:
            found.append(Span(inside[0], inside[-1] + 1, span.kind))
    return masked(text, joined), tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _figures(number: str) -> str:
    return "".join(re.findall("[0-9]", number))


def _key(word: str) -> str:
    """Its apostrophes and hyphens are as often left out."""
    return fold(word).translate(_JOINED)


def _parts(name: str) -> list[str]:
    return [_key(word) for word in (*re.findall(r"[^\W\d_]+", name), *_WORD.findall(name))]
