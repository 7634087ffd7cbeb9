"""What of a line is covered when the person reads along, or takes their file home: what was set aside, the names of others, and the numbers
of their pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from notebook_app import naming
from notebook_app.model import Span
from notebook_app.text import fold, seen

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
_TITLES = naming.TITLES | {"dr", "me", "docteur", "doctor", "maitre"}
_PARTICLES = naming.PARTICLES | {"ne", "nee"}
_ABBREVIATED = frozenset(("cv", "rv", "ps", "nb", "am", "pm", "pv", "tv", "as", "es", "ss", "caf", "rsa", "aah", "pmi", "ase", "cpe"))  # dotted too
# Without dots these are somebody’s initials only where they are said of a person, as are words of every day in capitals.
_COMMON = """
aah ad ada ae aed ag al am ame apa apl as asa ase ass ats av avs ba bac bd bep bip bp bts cab cae cap cas cb cc cca cdc cd cdd cdi cea cej cer cio
cip cm cmg cmp cms cmu cni cp cpe cpf cr crf cse css cv db dc dea ds dvd edf ei eje em emo es esa esf etp eu fap fle fo fr fse fsl ft ged gem gir gp
gps gv hdj hlm hp hr ht iae id ide ime imp ip irm itt ivg jaf jdc jo js jsa kg km lep lsf mda mds mdp mg ml mna mp ms msa mss na nb nc nhs nir nr
nrj ofi opp otp pai pap pc pch pdf pe pf pip pj pjj pl pm pmi pmr pro ps psc psy pv qcm qf qpv qr rat rc rdc rdv rer rh rib rn rp rsa rtt rv rvs sav
sdf sei sfr sia sip siv sms sos sp ss ssr sst stp svp td ter tgi tgv th tis tj tp tpe ts ttc tv uc uk usb ut vae vf vih vip vo vsl vtc vtt wc xl ii
iii iv ix vi vii xi xii xiv xv xvi xx xxi
"""
_LITTLE = """
ah ai an au aux ca ce ces cet cle de des du duo eh en est et eux fin il ils in is it je jeu la le les lui ma mal me mer mes mi mis moi mon mot ne
nez ni nom non nos nu oh oi ok on ont or os ou oui par pas peu pis plu pu qi que qui rue sa sac se ses si soi son su sur ta te tel tes toi ton tot
tu un une us va vas vie vis vos vu vue we and any are at be but by can did do for get go got had has her him his how if its my new no not of off old
one our out own per put ran run saw say see set she so the to too two up use via war was way who why yes yet you
"""
_CARRIED = "cb cd cni cv dvd gps id ok pc pdf pj pv qr rdv rib rv sms tv usb"  # one comes with it
_OF_A_PERSON = (  # folded, before initials
    r"(?:^|[^\w'])(?:(?P<with>avec|with)|chez|selon|vus?|vues?|revue?|voir|revoir|recue?|rencontre[re]?|appele[re]?|rappele[re]?|contacte[re]?|dit\sa"
    r"|dire\sa|demande[re]?\sa|(?:pere|mere|frere|s(?:oe|œ)ur|fils|fille|mari|femme|ami|amie|voisin|voisine|tante|oncle|part)\sde"
    r"|saw|seen|see|met|meet|called|told|said\sby)\s$"
)
_DOES = (  # folded, behind them
    r"\s(?:(?:(?:m'|l'|nous\s|lui\s)?a\s(?:appele|telephone|rappele|dit|demande|repondu|propose|vu|recu|accepte|refuse|pris|laisse|ecrit|besoin|peur"
    r"|trouve|perdu|signe)|(?:est|etait|sera)\s(?:venu|passe|parti|arrive|absent|present|malade|d'accord|la\b)|s'est\s|dit\b|viendra|vient\b|appelle"
    r"|appellera|rappelle|demande\b|propose\b|pense\b|veut\b|souhaite|accompagne\b|doit\b)"
    r"|(?:has\s)?(?:said|called|came|told|asked)\b|comes\b|wants\b|will\s)"
)
_MOST_INITIALS = 4
_SPACE = r"[^\S\n]"
_DOTTED = rf"\.{_SPACE}?-?{_SPACE}?"
_BETWEEN_INITIALS = rf"{_DOTTED}|{_SPACE}"


class _Bearer(NamedTuple):
    """Of one name with a part in it: the first letters of its other words, in order, and all its words; `called`: a first name is among them."""

    letters: str
    words: frozenset[str]
    called: bool


class _Token(NamedTuple):
    """A word of a text. `letters`: folded, where it can be initials ("L", "l.", "LM", "L-M"); `dotted`: a dot follows."""

    start: int
    end: int
    word: str
    letters: str
    dotted: bool


class Names:
    """The names of everybody else, and the `numbers` of their pages. `own`: the person's own name, `own_numbers`: theirs; what they share with
    another's stays readable.
    """

    def __init__(self, others: Iterable[str], own: str, numbers: Iterable[str] = (), own_numbers: Iterable[str] = ()) -> None:
        ends = {figures for number in numbers if len(figures := _figures(number)[-_FIGURES:]) >= 6}
        self._numbers = frozenset(ends.difference(_figures(number)[-_FIGURES:] for number in own_numbers))
        self._long = sorted({len(figures) for figures in self._numbers}, reverse=True)
        self._kept = kept = frozenset(_parts(own))
        self._own_letters = frozenset("".join(map(_first_letters, _WORD.findall(own))))
        others = tuple(others)
        self._parts = frozenset(part for name in others for part in _parts(name) if len(part) >= _SHORTEST and part not in _SMALL) - kept
        self._small = self._parts.difference(_EVERY_DAY.split())  # with a small letter too
        self._whole: dict[str, list[list[str]]] = {}  # names with a part too short or too common to be looked for by itself, by their first word
        for words in ([fold(word) for word in _WORD.findall(name)] for name in others):
            if len(words) > 1 and not self._parts.issuperset(words) and not kept.issuperset(words):
                self._whole.setdefault(words[0], []).append(words)
        self._bearers: dict[str, list[_Bearer]] = {}  # by each part of their names
        self._initials = set[str]()  # of each, in the orders in which they are written
        self._letters = set[str]()  # with which a part of a name begins
        self._common = frozenset((*_COMMON.split(), *_ABBREVIATED))
        self._words = frozenset((*_EVERY_DAY.split(), *_LITTLE.split()))
        for name in others:
            self._bear(name)

    def _bear(self, name: str) -> None:
        words = [(word, _key(word)) for word in _WORD.findall(name)]
        words = [(word, key) for word, key in words if key not in _TITLES]
        letters = [(_first_letters(word), key) for word, key in words]
        for n, (word, _) in enumerate(words):
            rest = [each for k, each in enumerate(letters) if k != n]
            bearer = _Bearer("".join(each for each, _ in rest), frozenset(k for _, k in words), any(k not in _PARTICLES for _, k in rest))
            for part in {key for key in _keys(word) if len(key) > 1} - _PARTICLES:
                self._bearers.setdefault(part, []).append(bearer)
        every = "".join(each for each, _ in letters)
        counted = [each for each, key in letters if key not in _PARTICLES]
        self._letters.update(each[0] for each in counted)
        pairs = [counted[0][0] + each[0] for each in counted[1:]]
        whole = (ini for ini in (every, "".join(counted), *pairs) if len(ini) > 1)
        self._initials.update(each for ini in whole for each in (ini, ini[1:] + ini[0], ini[-1] + ini[:-1]))

    def within(self, text: str) -> list[tuple[int, int]]:
        """Where a part of a name stands: as a word of its own, whatever its accents, with a capital if it is also a word of every day; where a
        whole one does; its initials, beside one of its words or alone; and a number, however it is spaced. What nobody sees hides nothing.
        """
        read, places = seen(text)
        return [(places[start - 1] + 1 if start else 0, places[end]) for start, end in self._within(read)]

    def _within(self, text: str) -> list[tuple[int, int]]:
        found = self._wholes(text) + self._dialled(text)
        tokens = [_token(text, word) for word in _WORD.finditer(text)]
        for n, token in enumerate(tokens):
            found += self._of_word(token)
            found += self._beside(text, tokens, n)
            found += self._titled(text, tokens, n)
        return found + self._alone(text, tokens) + self._undotted(text, tokens)

    def _of_word(self, token: _Token) -> list[tuple[int, int]]:
        word = token.word
        if word.isalpha():
            return [(token.start, token.end)] if self._known(word) else []
        halves = [half.span() for half in re.finditer(r"[^\W\d_]+", word)]  # "Garnier-Diop", "d’Almeida"
        known = [(a, b) for a, b in halves if self._known(word[a:b])]
        if self._known(word) or (known and (word[0].isupper() or len(known) == len(halves))):
            return [(token.start, token.end)]
        return [(token.start + a, token.start + b) for a, b in known]

    def _beside(self, text: str, tokens: list[_Token], n: int) -> list[tuple[int, int]]:
        """A name with initials before or behind it, "L. Garnier", "Lucas G."; one that only a title makes a name, "M. Wu", "mme petit". Rather a
        letter too many than one that tells who it is.
        """
        token = tokens[n]
        around = tokens[max(0, n - 3) : n + 2]  # the initial of "L. de la Garnier" is at most so far
        titled = len(token.word) > 1 and _is_titled(text, tokens, n)
        if not (titled or any(each.letters for each in around)):
            return []
        bearers = [bearer for key in _keys(token.word) for bearer in self._bearers.get(key, ())]
        if not bearers:
            return []
        first = n
        while first and _apart(text, tokens, first - 1, _SPACE) and any(_key(tokens[first - 1].word) in each.words & _PARTICLES for each in bearers):
            first -= 1
        before, behind = self._run_before(text, tokens, first), self._run_behind(text, tokens, n)
        known = bool(self._of_word(token))
        found = []
        for run in (before[k:] for k in range(len(before))):
            at = first - len(run)
            middle = at and known and run[-1].dotted and self._of_word(tokens[at - 1]) and _apart(text, tokens, at - 1, _SPACE)
            if middle or self._are_theirs(text, run, bearers, token, known):
                found.append((run[0].start, token.end))
        for run in (behind[:k] for k in range(len(behind), 0, -1)):
            if "," in text[token.end : run[0].start] and (run != behind or self._names_on(text, tokens, n + len(run))):
                continue  # "Garnier, L. Fabre"
            if self._are_theirs(text, run, bearers, token, known):
                found.append((token.start, run[-1].end + run[-1].dotted))
        if titled and not known and _key(token.word) not in self._kept | _SMALL:
            found.append((token.start, token.end))
        return found

    def _names_on(self, text: str, tokens: list[_Token], n: int) -> bool:
        """Whether the word behind that one goes on with a name."""
        if n + 1 == len(tokens) or not _apart(text, tokens, n, rf"\.?{_SPACE}*"):
            return False
        keys = _keys(tokens[n + 1].word)
        return tokens[n + 1].word[0].isupper() or any(key in self._bearers or key in _PARTICLES for key in keys)

    @staticmethod
    def _run_before(text: str, tokens: list[_Token], n: int) -> list[_Token]:
        """What may be initials and stands before the word `n`."""
        first = n
        while first and n - first < _MOST_INITIALS and tokens[first - 1].letters and _apart(text, tokens, first - 1, _BETWEEN_INITIALS):
            first -= 1
        return tokens[first:n]

    @staticmethod
    def _run_behind(text: str, tokens: list[_Token], n: int) -> list[_Token]:
        last = n
        while last + 1 < len(tokens) and last - n < _MOST_INITIALS and tokens[last + 1].letters:
            if not _apart(text, tokens, last, rf",?{_SPACE}" if last == n else _BETWEEN_INITIALS):
                break
            last += 1
        return tokens[n + 1 : last + 1]

    def _are_theirs(self, text: str, run: Sequence[_Token], bearers: Sequence[_Bearer], name: _Token, known: bool) -> bool:
        """Whether these initials are of one who bears that name; where it is not covered by itself, of one who is not the person."""
        letters, dotted = "".join(token.letters for token in run), all(token.dotted for token in run)
        if not known and _key(name.word) in self._kept and self._own_letters.issuperset(letters):
            return False
        joined = "-" in text[run[0].start : run[-1].end]  # a compound first name
        return any(
            (_in_order(letters, each.letters) and (letters != "m" or each.letters[0] == "m"))  # "M. Fabre" is no second first name
            or (joined and letters[0] in each.letters)
            or (dotted and not each.called and letters != "m")
            for each in bearers
        )

    def _alone(self, text: str, tokens: list[_Token]) -> list[tuple[int, int]]:
        """ "L.G.", "L.-M. F.": the initials of somebody else, in full, which cannot be the person’s own."""
        found, n = list[tuple[int, int]](), 0
        while n < len(tokens):
            end = n
            while end < len(tokens) and tokens[end].letters and (end == n or _apart(text, tokens, end - 1, _DOTTED)):
                end += 1
            n = max(n + 1, self._in_run(text, tokens, n, end, found))
        return found

    def _in_run(self, text: str, tokens: list[_Token], n: int, end: int, found: list[tuple[int, int]]) -> int:
        """Of the initials from `n` to `end`, the longest that are somebody’s and begin there; after which to look on."""
        for last in range(end, n + 1, -1):
            run = tokens[n:last]
            letters = "".join(token.letters for token in run)
            spaced = run[-1].dotted or not text[run[-2].end : run[-1].start].endswith(tuple(" \u00a0\u202f"))
            begun = n == 0 or not tokens[n - 1].letters or not _tight(text, tokens, n - 1)
            ended = last == len(tokens) or not tokens[last].letters or not _tight(text, tokens, last - 1)
            if spaced and begun and ended and self._are_of_another(letters):
                if letters in _ABBREVIATED and not self._of_a_person(text, tokens, n, last - 1):
                    continue
                found.append((run[0].start, run[-1].end + run[-1].dotted))
                return last
        return n + 1

    def _are_of_another(self, letters: str) -> bool:
        return letters in self._initials and not self._own_letters.issuperset(letters)

    def _titled(self, text: str, tokens: list[_Token], n: int) -> list[tuple[int, int]]:
        """ "Mme G.", "M. G", "mr l": a title and one letter, with which the name of somebody else begins."""
        if len(tokens[n].word) > 1 or not _is_titled(text, tokens, n) or (n + 1 < len(tokens) and _tight(text, tokens, n)):
            return []  # "M.D.P.H."
        token, letter = tokens[n], _key(tokens[n].word)
        shouted = n + 1 < len(tokens) and len(tokens[n + 1].word) > 1 and tokens[n + 1].word.isupper()
        verb = letter in "ay" and not token.dotted and (token.word.islower() or shouted)  # "mme a appelé"
        if verb or text[token.end : token.end + 1].isdigit() or letter not in self._letters - self._own_letters:
            return []
        return [(token.start, token.end + token.dotted)]

    def _undotted(self, text: str, tokens: list[_Token]) -> list[tuple[int, int]]:
        """ "LG", "L G", "L. G": the same in haste; where they are a common abbreviation or a word too, said of a person."""
        found, n = list[tuple[int, int]](), 0
        while n < len(tokens):
            first, n = n, n + 1
            if not tokens[first].letters or not tokens[first].word.isupper() or _in_figures(text, tokens[first]):
                continue
            if len(tokens[first].word) > 1:
                letters = tokens[first].letters
                tight = (first and _tight(text, tokens, first - 1)) or (n < len(tokens) and _tight(text, tokens, first))
                if not tight and self._are_of_another(letters) and self._are_meant(text, tokens, first, letters):
                    found.append((tokens[first].start, tokens[first].end))
                continue
            while n < len(tokens) and _is_letter(tokens[n]) and _apart(text, tokens, n - 1, rf"\.?{_SPACE}"):
                n += 1
            for begin in (first, first + 1) if _is_title(tokens[first]) else (first,):  # "M L G"
                letters = "".join(token.letters for token in tokens[begin:n])
                words = set(letters) <= set("ay") or (tokens[n - 2].dotted and letters[-1] in "ay")  # "IL Y A", "Plan B. A voir"
                if n - begin > 1 and not words and self._are_of_another(letters):
                    found.append((tokens[begin].start, tokens[n - 1].end))
                    break
        return found

    def _are_meant(self, text: str, tokens: list[_Token], n: int, letters: str) -> bool:
        """Whether these letters in a row are initials here."""
        if _is_titled(text, tokens, n):
            return True
        loud = _is_loud(text, tokens[n])  # "RDV LE 12": any word may be in capitals there
        return self._of_a_person(text, tokens, n, n) if letters in self._common | self._words or (loud and len(letters) > 2) else True

    def _of_a_person(self, text: str, tokens: list[_Token], first: int, last: int) -> bool:
        """Whether what stands around says that these initials are somebody’s: "Mme C.V.", "chez AS", "PS a appelé"."""
        if _is_titled(text, tokens, first):
            return True
        run = tokens[first : last + 1]
        if _is_loud(text, run[0]) and len(run) == 1 and run[0].letters in self._words:
            return False
        before = re.search(_OF_A_PERSON, _flat(text[max(0, run[0].start - 24) : run[0].start]))
        if before is not None:
            return before["with"] is None or "".join(token.letters for token in run) not in _CARRIED.split()
        return re.match(_DOES, _flat(text[run[-1].end + run[-1].dotted :][:32])) is not None

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


def _is_title(token: _Token) -> bool:
    """ "Mme", "M.", "Me", but not the words "m" and "me"."""
    return len(token.word) < 13 and _key(token.word) in _TITLES and (token.word not in ("m", "me") or (token.dotted and token.word == "m"))


def _is_titled(text: str, tokens: list[_Token], n: int) -> bool:
    return n > 0 and _is_title(tokens[n - 1]) and _apart(text, tokens, n - 1, rf"\.{_SPACE}*|{_SPACE}+")


def _is_letter(token: _Token) -> bool:
    return len(token.word) == 1 and token.word.isupper() and bool(token.letters)


def _is_loud(text: str, token: _Token) -> bool:
    """Whether its line is all in capitals."""
    begin, end = text.rfind("\n", 0, token.start) + 1, text.find("\n", token.end)
    line = text[begin : end if end >= 0 else len(text)]
    return line.isupper() and any(len(word) > 3 for word in _WORD.findall(line))


def _in_figures(text: str, token: _Token) -> bool:
    """Part of a reference or an address, "LG-3", "2LG", "LG@"."""
    return bool(re.search(r"[0-9@_&]-?$", text[: token.start][-2:]) or re.match(r"-?[0-9@_&]", text[token.end :][:2]))


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", fold(words)).replace("’", "'")


def _keys(word: str) -> list[str]:
    return [_key(word)] if word.isalpha() else list(dict.fromkeys((_key(word), *_parts(word))))


def _first_letters(word: str) -> str:
    """ "l" of Lucas, "lm" of Luc-Marie, "a" of d’Almeida."""
    return "".join(fold(half)[:1] for half in re.sub("^[dl][’']", "", word, flags=re.IGNORECASE).split("-"))


def _in_order(letters: str, every: str) -> bool:
    rest = iter(every)
    return all(letter in rest for letter in letters)


def _token(text: str, found: re.Match[str]) -> _Token:
    word, (start, end) = found[0], found.span()
    dotted = text[end : end + 1] == "."
    if dotted and (elided := re.fullmatch(r"(?i)(?:d|l|qu)[’'](?P<initial>[^\W\d_])", word)):  # "d’A. Diop"
        word, start = elided["initial"], start + elided.start("initial")
        return _Token(start, end, word, _key(word), dotted)
    if (elided := re.fullmatch(r"(?:d|l|qu)[’'](?P<initials>[^\W\d_]{2,3})", word)) and elided["initials"].isupper():  # "d’AD"
        word, start = elided["initials"], start + elided.start("initials")
    if len(word) > 3 and ("-" not in word or len(_key(word)) > 3):
        return _Token(start, end, word, "", dotted)
    few = word.isupper() or (dotted and len(word) == 1)
    return _Token(start, end, word, _key(word) if few and not text[end : end + 1].isdigit() else "", dotted)


def _apart(text: str, tokens: Sequence[_Token], n: int, gap: str) -> bool:
    """Whether only this stands between that word and the next."""
    return re.fullmatch(gap, text[tokens[n].end : tokens[n + 1].start]) is not None


def _tight(text: str, tokens: Sequence[_Token], n: int) -> bool:
    return text[tokens[n].end : tokens[n + 1].start] in (".", ".-", "-")


def _parts(name: str) -> list[str]:
    return [_key(word) for word in (*re.findall(r"[^\W\d_]+", name), *_WORD.findall(name))]
