"""What stands on what, and how much they must differ (WCAG 2)."""

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QColor

from ui.theme import TABS

PAIRS = (  # foreground, background, floor, where
    ("text", "paper", 7, "what the program says"), ("soft", "paper", 4.5, "secondary"),
    ("ink", "paper", 7, "what was written, links"), ("ok", "paper", 4.5, "done, held"),
    ("warn", "paper", 4.5, "to check"), ("alert", "paper", 4.5, "stop"),
    ("text", "slip", 7, "notice"), ("soft", "slip", 4.5, "notice, secondary"), ("ink", "slip", 7, "hovered"),
    ("alert", "slip", 4.5, "notice, stop"), ("text", "field", 7, "field"), ("soft", "field", 4.5, "empty field"),
    ("ink", "field", 4.5, "link in a field"), ("cardtext", "card", 7, "card"), ("cardsoft", "card", 4.5, "card, secondary"),
    ("cardink", "card", 7, "card, link"), ("cardok", "card", 4.5, "card, five words read"), ("cardwarn", "card", 4.5, "card, to check"),
    ("cardalert", "card", 4.5, "card, unusual computer"),
    ("desktext", "desk", 4.5, "words on the desk"), ("ink", "desk", 4.5, "title on the desk"),
    ("onink", "ink", 4.5, "filled button"), ("covertext", "cover", 4.5, "cover"), ("covertext", "coveredge", 4.5, "spine"),
    ("coveredge", "covertext", 4.5, "button on the cover"), ("text", "tabs", 7, "tabs, the worst of four"), ("ink", "mark", 4.5, "highlighted"),
    ("text", "mark", 7, "chosen row"), ("soft", "mark", 4.5, "chosen row, secondary"), ("focus", "paper", 3, "ring"),
    ("focus", "field", 3, "ring of a field"), ("coverfocus", "cover", 3, "ring on the cover"),
    ("card", "paper", 1.02, "a card is lighter than the page"),
)  # fmt: skip


def luminance(color: str) -> float:
    rgb = QColor(color)
    lin = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (rgb.redF(), rgb.greenF(), rgb.blueF())]
    return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def ratios(tokens: Mapping[str, str]) -> Iterator[tuple[str, str, float, float, str]]:
    """(foreground, background, floor, ratio, where) for every pair that meets on screen."""
    for front, back, floor, where in PAIRS:
        backs = TABS if back == "tabs" else (back,)
        yield front, back, floor, min(contrast(tokens[front], tokens[b]) for b in backs), where
