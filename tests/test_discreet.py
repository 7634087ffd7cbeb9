"""Others' names and what was set aside are covered; everything else of the person's own lines is read."""

import pytest

from notebook_app.discreet import BAR, COVER, Names, barred, covered, masked
from notebook_app.model import Span

OTHERS = ("Lucas Garnier", "Rose Le Goff", "Élodie Kovalenko-Diop", "Marie d’Almeida", "Mme El Amrani", "Jo Wu")
NAMES = Names(OTHERS, "Nadia Garnier (née Ferhat)")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Vue avec Lucas, à la permanence.", "Vue avec █████, à la permanence."),
        ("LUCAS l’accompagne ; lucas aussi.", "█████ l’accompagne ; █████ aussi."),  # typed in haste it is as much a name
        ("chez le goff, kovalenko-diop, d’almeida", "chez le █████, █████, █████"),
        ("Mme Garnier est fière.", "Mme Garnier est fière."),  # her own name, though another has it too
        ("Elodie et Élodie", "█████ et █████"),
        ("Lucas-Diop, lucas-diop, la rue lucas-morel", "█████, █████, la rue █████-morel"),
        ("Une rose, Rose.", "Une rose, █████."),
        ("Avec Kovalenko-Diop puis Diop.", "Avec █████ puis █████."),
        ("Chez D’Almeida, chez d’Almeida ; d’Amrani.", "Chez █████, chez █████ ; d’█████."),
        ("El est un mot, Amrani un nom ; Le et Jo restent.", "El est un mot, █████ un nom ; Le et Jo restent."),
        ("Jo Wu et Rose Le Goff", "█████ et █████"),  # whole, also with a part that is too short by itself
        ("jo wu, Le, Jo, Wu ; Rose, Le Goff", "jo wu, Le, Jo, Wu ; █████, Le █████"),
        ("Jo, Wu", "Jo, Wu"),
        ("Lucasville n’est pas un nom.", "Lucasville n’est pas un nom."),
        ("", ""),
    ],
)
def test_names_of_others(line: str, shown: str) -> None:
    assert masked(line, covered(line, (), NAMES)) == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Le petit dernier, une pierre, sam. 12h, des roses.", "Le petit dernier, une pierre, sam. 12h, des roses."),
        ("Au collège, ou au Collège ; les aubes", "Au collège, ou au █████ ; les █████"),
        ("Petit, Pierre et Sam ; PETIT", "█████, █████ et █████ ; █████"),
        ("ndiaye, n'diaye, NDiaye, N’Diaye", "█████, █████, █████, █████"),
        ("o'connor et Oconnor", "█████ et █████"),
        ("jean-luc, jean luc", "█████, █████ █████"),
    ],
)
def test_a_small_letter_is_a_name_s_unless_it_is_a_word_of_every_day(line: str, shown: str) -> None:
    names = Names(("Samira Petit", "Pierre Des Prés", "Sam O’Connor", "Jean-Luc N’Diaye", "Collège des Aubes"), "Nadia Ferhat")
    assert masked(line, covered(line, (), names)) == shown


CALLED = Names(
    ("Lucas Garnier", "Luc-Marie Fabre", "Rose Le Goff", "Marie d’Almeida", "Mme El Amrani", "Jo Wu", "Petit Sonia", "Claire Vidal", "Sam Moreau",
     "Nora Benali (née Gauthier)", "Jean-Luc Estève", "Okoro", "Paul de la Tour Duval",
     "Nour Ferhat", "Sara Adam", "Yasmine Ait"),
    "Nadia Ferhat-Moreau (née Bonnet)",
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        # an initial before the family name
        ("Vu L. Garnier hier.", "Vu █████ hier."),
        ("Vu L.\u00a0Garnier, L.\u202fGarnier, L.Garnier, L Garnier.", "Vu █████, █████, █████, █████."),
        ("M. L. Garnier, M.\u00a0L.\u00a0Garnier, Mme L. Garnier, M L. Garnier", "M. █████, M.\u00a0█████, Mme █████, M █████"),
        ("L.-M. Fabre, L.-M.\u00a0Fabre, L.M. Fabre, L. M. Fabre, LM Fabre, L-M Fabre, L. Fabre, L.-M.Fabre", ", ".join(["█████"] * 8)),
        ("L.-M. Garnier", "█████"),  # of a compound first name the first is enough
        ("L. GARNIER, l. garnier, MME L. GARNIER", "█████, █████, MME █████"),
        ("R. Le Goff, R. le Goff, R. L. Goff", "█████, █████, █████"),
        ("M. d’Almeida et M. d'Almeida", "█████ et █████"),  # Marie: it may be her initial
        ("M. El Amrani, S. El Amrani, Mme El Amrani", "M. El █████, █████, █████"),  # her first name is not known here: any initial may be hers
        ("O. Okoro et J. Wu", "█████ et █████"),
        ("S. Petit, S. petit, un petit", "█████, █████, un petit"),
        ("Lucas M. Garnier, Lucas RV Garnier", "█████, █████ RV █████"),
        ("le CV d’L. Garnier, l'O. Okoro, qu’L.G. soit là, (L. Garnier)", "le CV d’█████, l'█████, qu’█████ soit là, (█████)"),
        ("N. Benali, N. Gauthier", "█████, █████"),
        # behind it, or behind the first name
        ("Garnier L., GARNIER L. et Garnier L sont venus", "█████, █████ et █████ sont venus"),
        ("Garnier, L. viendra. Fabre L.-M. aussi.", "█████ viendra. █████ aussi."),
        ("Garnier L. CV refait", "█████ CV refait"),
        ("Garnier, L. Fabre ; Garnier, L. fabre ; Garnier, L. Morel", "█████, █████ ; █████, █████ ; █████, L. Morel"),
        ("Lucas G. et Sonia P. ; Wu J.", "█████ et █████ ; █████"),
        # title and name
        ("Mme Garnier, mr garnier, Dr Garnier, madame Garnier", "Mme █████, mr █████, Dr █████, madame █████"),
        ("M. Wu, Mme Wu, mme petit, Mme Petit, m. wu", "M. █████, Mme █████, mme █████, Mme █████, m. █████"),
        ("M. Fabre, m. garnier ; il me petit, à 200 m petit, m’a", "M. █████, m. █████ ; il me petit, à 200 m petit, m’a"),
        # initials
        ("L.G. est venu, L. G. aussi ; G.L., L.\u00a0G.", "█████ est venu, █████ aussi ; █████, █████"),
        ("M. L. G. et Mme L.G.", "M. █████ et Mme █████"),
        ("L.-M.F., L.-M. F., L.F., J.-L. E., J.E., R.L.G., R.G.", ", ".join(["█████"] * 7)),
        ("Vu L.G", "Vu █████"),
        ("l.g. a appelé, l. g. aussi", "█████ a appelé, █████ aussi"),  # typed in haste
        ("L.G.R., G.R.L., P.T.D., P.D.L.T.D., D.P.", ", ".join(["█████"] * 5)),
        # what is hers, or may be, and what is nobody’s
        ("N. Ferhat, N.F., N.F.-M., Mme N. Ferhat", "N. Ferhat, N.F., N.F.-M., Mme N. Ferhat"),
        ("N. Moreau, Mme Moreau, N.M.", "N. Moreau, Mme Moreau, N.M."),  # hers, though another has it too
        ("S. Moreau, Moreau S.", "█████, █████"),  # who is not her
        ("N.B.", "N.B."),  # Nora Benali, or Nadia Bonnet
        ("Plan B. Garnier passe.", "Plan B. █████ passe."),
        ("A Garnier de voir, il y a Garnier, à L. de voir", "A █████ de voir, il y a █████, à L. de voir"),
        ("Le C.V. de Claire, son CV, C. Vidal ; p. 2, R.V. lundi", "Le C.V. de █████, son CV, █████ ; p. 2, R.V. lundi"),
        ("S.A.L.G., T2, L2 Garnier, Garnier L’a vu, Garnier L2", "S.A.L.G., T2, L2 █████, █████ L’a vu, █████ L2"),
        ("Fin du plan L.\nGarnier est venu.", "Fin du plan L.\n█████ est venu."),
        ("Dans la M. Wurtz", "Dans la M. Wurtz"),
        ("L. et G. sont là, L. Morel", "L. et G. sont là, L. Morel"),
    ],
)
def test_an_initial_or_a_title_beside_a_name_and_initials_alone(line: str, shown: str) -> None:
    assert masked(*_joined(line)) == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        # as they are written in haste
        ("LG est venu, vu GL, la mère de LG.", "█████ est venu, vu █████, la mère de █████."),
        ("L G est venu. Vu L G, L G. Avec L. G hier", "█████ est venu. Vu █████, █████. Avec █████ hier"),
        ("vu LMF, L-MF, RLG, RG, PTD, DP", "vu " + ", ".join(["█████"] * 6)),
        ("JE a dit oui. J E aussi.", "█████ a dit oui. █████ aussi."),  # Jean-Luc Estève; also a word
        ("LG/RG, (LG), « LG », LG : oui", "█████/█████, (█████), « █████ », █████ : oui"),
        ("l’avis d’LG, qu’LG vienne", "l’avis d’█████, qu’█████ vienne"),
        ("VU LG CE JOUR AVEC SA MERE", "VU █████ CE JOUR AVEC SA MERE"),
        # a title and one letter
        ("Mme G., M. G, Mr L., M G, mme g, Madame G., Dr V.", "Mme █████, M. █████, Mr █████, M █████, mme █████, Madame █████, Dr █████"),
        ("M. LG, Mme L G, M L G, Mme LG", "M. █████, Mme █████, M █████, Mme █████"),
        ("M. et Mme G. sont là. MME G A APPELE", "M. et Mme █████ sont là. MME █████ A APPELE"),
        ("M.G., M.Wu, M.D.P.H., la M.G.E.N.", "M.█████, M.█████, M.D.P.H., la M.G.E.N."),
        ("Mme Z., Mme F., M. N, Mme B", "Mme Z., Mme F., M. N, Mme B"),  # nobody's, or hers
        ("mme a appelé, MME A APPELE, M. y sera, 10 m l. 5", "mme a appelé, MME A APPELE, M. y sera, 10 m l. 5"),
        # what is hers, or nobody's
        ("NF, N F, FN, NB, MN, F-M", "NF, N F, FN, NB, MN, F-M"),
        ("OK, AG du 12, XY, L M, lg, Lg, LG2, 2LG, LG-3, L2 G3, S.A.LG, LGX", "OK, AG du 12, XY, L M, lg, Lg, LG2, 2LG, LG-3, L2 G3, S.A.LG, LGX"),
        ("L G V, Plan S. A voir, IL Y A, le T L G", "L G V, Plan S. A voir, IL Y A, le T L G"),
        # somebody's, and a common abbreviation or word too: where it is said of a person
        ("CV refait, son CV, venir avec CV et RIB, CV imprimé, deux CV", "CV refait, son CV, venir avec CV et RIB, CV imprimé, deux CV"),
        ("Vu CV, chez CV, Mme CV, CV a appelé, Mme C.V.", "Vu █████, chez █████, Mme █████, █████ a appelé, Mme █████"),
        ("PS : rappeler. Vu avec PS, PS viendra. Le PS, au PS", "PS : rappeler. Vu avec █████, █████ viendra. Le PS, au PS"),
        ("JE viens, VA, EL ; AVEC LE BUS", "JE viens, VA, EL ; AVEC LE BUS"),
    ],
)
def test_initials_without_dots_and_a_title_with_one_letter(line: str, shown: str) -> None:
    assert masked(*_joined(line)) == shown


@pytest.mark.parametrize(
    "line",
    [
        "CAF, RSA, RDV, TV et PMI, dossier APL, CDI, la MDPH",
        "Appeler la CAF. Le RSA est versé. RDV avec la PMI. Sans TV.",
        "RDV CAF LE 12, DOSSIER RSA A REFAIRE, TV EN PANNE",
        "Une AAH, des APL, l’ASE, d’AS, mon CDI, ce RDV, au CMP",
    ],
)
def test_a_common_abbreviation_stays_though_somebody_has_these_initials(line: str) -> None:
    others = ("Chloé Anne Faure", "Rachid Saïd Amir", "Rose Diop Vidal", "Tom Vidal", "Paul Marc Imbert", "Anne Paule Leroy", "Cyril Denis Imbert",
              "Awa Aline Hamon", "Alain Serge Ernst", "Awa Sow", "Carole Marie Petit")  # fmt: skip
    assert covered(line, (), Names(others, "Nadia Ferhat")) == []


def _joined(line: str) -> tuple[str, list[tuple[int, int]]]:
    """What is covered of it, words side by side as one."""
    found: list[tuple[int, int]] = []
    for start, end in covered(line, (), CALLED):
        if found and line[found[-1][1] : start] in (" ", "\u00a0", "\u202f"):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return line, found


def test_an_aside_is_covered_and_a_mark_is_not() -> None:
    line = "Elle viendra. Sa fille ne sait rien. Lucas non plus."
    spans = (Span(14, 36, "aside"), Span(0, 4, "mark"))
    assert masked(line, covered(line, spans, NAMES)) == "Elle viendra. █████ █████ non plus."
    assert masked(line, covered(line, spans, Names((), "Nadia"))) == "Elle viendra. █████ Lucas non plus."


def test_a_name_within_an_aside_is_one_stretch() -> None:
    line = "Dit à Lucas seul."
    assert covered(line, (Span(0, 11, "aside"),), NAMES) == [(0, 11)]
    assert covered(line, (Span(0, 8, "aside"),), NAMES) == [(0, 11)]
    assert covered(line, (Span(3, 3, "aside"),), NAMES) == [(6, 11)]


def test_what_is_handed_over_has_a_bar_of_one_length_for_each_stretch_and_its_marks_where_they_were() -> None:
    line = "Vu Lucas Garnier-Diop, tout va bien. Sa fille ne sait rien."
    names = Names(("Lucas Garnier", "Élodie Kovalenko-Diop"), "Nadia Ferhat")
    spans = (Span(23, 36, "mark"), Span(37, 59, "aside"))
    words, found = barred(line, spans, names)
    assert words == f"Vu {BAR}, tout va bien. {BAR}"  # of how many parts the name is made is not told, nor that the aside is long
    assert found == (Span(3, 8, COVER), Span(10, 23, "mark"), Span(24, 29, COVER))
    words, found = barred(line, spans, names, asides=False)
    assert words == f"Vu {BAR}, tout va bien. Sa fille ne sait rien."
    assert [words[each.start : each.end] for each in found] == [BAR, "tout va bien.", "Sa fille ne sait rien."]
    assert barred(line, spans, Names((), ""), asides=False) == (line, spans)


def test_a_mark_that_is_covered_whole_is_no_more_and_one_in_part_is_what_is_left() -> None:
    words, found = barred("Dit à Lucas hier.", (Span(6, 11, "mark"), Span(4, 16, "mark")), NAMES)
    assert words == f"Dit à {BAR} hier."
    assert found == (Span(4, 16, "mark"), Span(6, 11, COVER))
    assert barred("Lucas", (Span(0, 9, "mark"),), NAMES) == (BAR, (Span(0, 5, COVER),))


PHONES = Names((), "Nadia", ("+33639982077", "+262692000012", "+33199006315", "poste 12"), ("+33639982014", "+33199006315"))


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Appeler le 06 39 98 20 77 ce soir.", "Appeler le █████ ce soir."),
        ("0639982077, 06.39.98.20.77, 06-39-98-20-77", "█████, █████, █████"),
        ("+33 6 39 98 20 77 ou 0033639982077 ou +33 (0)6 39 98 20 77", "█████ ou █████ ou █████"),
        ("06 39 98 20 14 06 39 98 20 77 !", "06 39 98 20 14 █████ !"),
        ("06 39 98 20 77 06 39 98 20 14", "█████ 06 39 98 20 14"),
        ("0692 00 00 12 ; 06\u202f39\u202f98\u202f20\u202f77", "█████ ; █████"),
        ("Le 01 99 00 63 15 est aussi le sien.", "Le 01 99 00 63 15 est aussi le sien."),
        ("Le 25/11/2026, 10h30, 1 200 €, poste 12", "Le 25/11/2026, 10h30, 1 200 €, poste 12"),
        ("06 39 98 20 78", "06 39 98 20 78"),
    ],
)
def test_numbers_of_others(line: str, shown: str) -> None:
    assert masked(line, covered(line, (), PHONES)) == shown


@pytest.mark.parametrize("unseen", "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202e\u2060\u2066\u2069\ufeff\ufe0f")
def test_what_nobody_sees_hides_no_name_and_no_number(unseen: str) -> None:
    """Pasted from a page of the web or a PDF: it reads as the name does."""
    names = Names(("Lucas Garnier", "Rose Le Goff"), "Nadia Ferhat", ("+262639981122",))
    for line, shown in (
        ("Vu Lucas hier.", "Vu █████ hier."),
        ("Avec Garnier, L. Garnier.", "Avec █████, █████."),
        ("L.G. est venu avec Rose Le Goff", "█████ est venu avec █████"),
        ("au 06 39 98 11 22 le soir", "au █████ le soir"),
    ):
        odd = unseen.join(line)
        assert barred(odd, (), names)[0].replace(unseen, "") == shown
    assert barred(f"{unseen}Une {unseen} rose{unseen}", (), names)[0] == f"{unseen}Une {unseen} rose{unseen}"
