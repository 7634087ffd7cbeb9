"""The look: contrast floors, steps of the ruling, fonts, following the system."""

import pytest
from contrast import PAIRS, contrast, ratios
from leaves import settle
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QPalette

from ui.theme import DAY, LECTURE, MAIN, NIGHT, OCTETS, ROLES, Look, load_fonts


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


@pytest.mark.parametrize("tokens", [DAY, NIGHT], ids=["day", "night"])
def test_every_pair_keeps_its_floor(tokens):
    low = [(front, back, round(got, 2)) for front, back, floor, got, _ in ratios(tokens) if got < floor]
    assert low == []


def test_the_table_has_the_floors_of_the_design():
    floors = {(front, back): floor for front, back, floor, _ in PAIRS}
    assert floors["text", "paper"] == floors["ink", "paper"] == 7
    assert floors["soft", "paper"] == floors["covertext", "cover"] == 4.5
    assert floors["focus", "paper"] == 3


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_day_and_night_name_the_same_colours():
    assert DAY.keys() == NIGHT.keys()


def test_fonts_are_there_once_and_never_replaced():
    load_fonts()
    families = QFontDatabase.families()
    for family in {family for family, _ in ROLES.values()}:
        assert families.count(family) == 1
    assert {MAIN, OCTETS, f"{LECTURE} 600"} <= set(families)


@pytest.mark.parametrize(("asked", "given"), [(1, 24), (24, 24), (33, 32), (35, 36), (48, 48), (500, 96)])
def test_u_is_a_multiple_of_four_within_bounds(asked, given):
    look = Look()
    look.set_u(asked)
    assert look.u == given


def test_the_handwriting_fills_the_first_fine_line():
    look = Look()
    for u in range(24, 100, 4):
        look.set_u(u)
        assert QFontMetricsF(look.font("hand")).xHeight() == pytest.approx(u / 4, abs=0.6)


def test_every_change_is_told_once_and_only_if_it_changes(qtbot):
    look = Look(night=False)
    told = []
    look.changed.connect(lambda: told.append(1))
    look.set_u(32)
    settle(look, theme="day")
    settle(look, hand="ecole")
    assert told == []
    look.set_u(40)
    settle(look, theme="night")
    settle(look, hand="lecture")
    settle(look, fine_lines=False)
    settle(look, system_colours=True)
    assert len(told) == 5


def test_reading_replaces_the_handwriting_on_the_same_ruling():
    look = Look()
    school = look.font("hand").family()
    settle(look, hand="lecture")
    assert school == MAIN
    assert look.font("hand").family() == f"{LECTURE} 400"
    assert look.font("title").family() == f"{LECTURE} 500"
    assert look.font("ui").pixelSize() == 16


def test_names_are_not_joined():
    look = Look()
    assert look.font("who").featureTags() != []
    assert look.font("hand").featureTags() == []


def test_night_changes_colours_but_a_card_stays_pale():
    look = Look(night=True)
    assert look.color("paper").lightness() < 60
    assert look.color("card").lightness() > 180


def test_system_colours_come_from_the_palette_only(qapp):
    look = Look(night=False)
    settle(look, system_colours=True)
    palette = {qapp.palette().color(role).rgb() for role in type(qapp.palette().ColorRole.Window) if role.name not in ("NColorRoles", "NoRole")}
    for token in DAY:
        if token not in ("rule", "thin", "vert", "margin", "shade", "codepaper", "codeink"):
            assert look.color(token).rgb() in palette
    assert look.color("rule").alpha() == 0


# The four contrast themes of Windows 11, as Qt gives them: ground, words, chosen, words on it, words of what is closed.
CONTRAST = {
    "aquatic": ("#202020", "#FFFFFF", "#8EE3F0", "#263B50", "#A6A6A6"),
    "desert": ("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3", "#676767"),
    "dusk": ("#2D3236", "#FFFFFF", "#A1BFDE", "#212D3B", "#A6A6A6"),
    "night sky": ("#000000", "#FFFFFF", "#D6B4FD", "#2B2B2B", "#A6A6A6"),
}


@pytest.fixture(params=CONTRAST)
def contrast_theme(request, qapp):
    """The system set to high contrast."""
    ground, words, chosen, on_chosen, closed = (QColor(each) for each in CONTRAST[request.param])
    usual, palette, role = qapp.palette(), QPalette(ground), QPalette.ColorRole
    for each in (role.Window, role.Base, role.Button, role.AlternateBase, role.ToolTipBase):
        palette.setColor(each, ground)
    for each in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
        palette.setColor(each, words)
    for each, colour in ((role.Highlight, chosen), (role.HighlightedText, on_chosen), (role.PlaceholderText, closed)):
        palette.setColor(each, colour)
    qapp.setPalette(palette)
    yield request.param
    qapp.setPalette(usual)


def test_every_pair_keeps_its_floor_in_the_system_s_own_contrast(contrast_theme):
    look = Look(night=False)
    settle(look, system_colours=True)
    tokens = {token: look.color(token).name() for token in DAY}
    pairs = [each for each in ratios(tokens) if each[:2] != ("card", "paper")]  # a card has a border there, not a ground of its own
    assert [(front, back, round(got, 2)) for front, back, floor, got, _ in pairs if got < floor] == []
    assert contrast(tokens["off"], tokens["paper"]) >= 4.5  # what is closed can still be read


@pytest.mark.parametrize("night", [False, True])
def test_in_the_system_s_colours_day_and_night_look_alike(contrast_theme, night):
    look = Look(night=night)
    settle(look, system_colours=True)
    assert {token: look.color(token).name() for token in DAY if token not in ("codepaper", "codeink")} == {
        token: other.name() for token, other in _by_day().items()
    }


def _by_day():
    look = Look(night=False)
    settle(look, system_colours=True)
    return {token: look.color(token) for token in DAY if token not in ("codepaper", "codeink")}


def test_an_unknown_colour_is_refused():
    with pytest.raises(KeyError):
        Look(night=False).color("bordeaux")
