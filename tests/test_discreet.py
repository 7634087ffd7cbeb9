"""Others' names and what was set aside are covered; everything else of the person's own lines is read."""

import pytest

from notebook_app.discreet import Names, covered, masked
from notebook_app.model import Span

OTHERS = ("Lucas Garnier", "Rose Le Goff", "Élodie Kovalenko-Diop", "Marie d’Almeida", "Mme El Amrani", "Jo Wu")
NAMES = Names(OTHERS, "Nadia Garnier (née Ferhat)")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Vue avec Lucas, à la permanence.", "Vue avec █████, à la permanence."),
        ("LUCAS l’accompagne ; lucas aussi.", "█████ l’accompagne ; lucas aussi."),
        ("Mme Garnier est fière.", "Mme Garnier est fière."),  # her own name, though another has it too
        ("Elodie et Élodie", "█████ et █████"),
        ("Une rose, Rose.", "Une rose, █████."),
        ("Avec Kovalenko-Diop puis Diop.", "Avec █████ puis █████."),
        ("Chez D’Almeida, chez d’Almeida.", "Chez █████, chez d’█████."),
        ("El est un mot, Amrani un nom ; Le et Jo restent.", "El est un mot, █████ un nom ; Le et Jo restent."),
        ("Lucasville n’est pas un nom.", "Lucasville n’est pas un nom."),
        ("", ""),
    ],
)
def test_names_of_others(line: str, shown: str) -> None:
    assert masked(line, covered(line, (), NAMES)) == shown


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
