"""How Cahier looks: colours by day and by night, type in units of the ruling. The only place that names a colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette, QPen, QPixmap, QStaticText, QTransform

import resources

U = 32  # logical px of one 8 mm ruling at 100 %: 30.2 at 96 DPI, taken up so that the 2 mm lines fall on whole pixels
U_MIN, U_MAX, U_STEP = 24, 96, 4

DAY: Mapping[str, str] = {
    "desk": "#DDD9D0", "desktext": "#57524A", "cover": "#22474C", "coveredge": "#1A383C", "covertext": "#E9E4D6", "coverfocus": "#A9C4F0",
    "paper": "#FCFAF5", "slip": "#F2ECDC", "field": "#FFFFFF", "edge": "#CFC8BA", "text": "#24262B", "soft": "#5D5B63",
    "ink": "#26397F", "onink": "#FFFFFF", "pen": "#26397F", "margin": "#E38C9D", "rule": "#B9B1D4", "ribbon": "#C9B98A",
    "thin": "#F4F1F4", "vert": "#F1EEF3", "ok": "#2B6A4D", "warn": "#8A4B08", "alert": "#A3262F", "mark": "#FBE9A6",
    "card": "#FFFFFF", "cardedge": "#CFC8BA", "cardtext": "#24262B", "cardsoft": "#5D5B63", "cardink": "#26397F", "cardok": "#2B6A4D",
    "cardwarn": "#8A4B08", "cardalert": "#A3262F", "focus": "#1F62C4", "off": "#8B8891", "shade": "#000000", "clip": "#7B7F86",
    "codepaper": "#FFFFFF", "codeink": "#000000",
    "tab0": "#E3DCC6", "tab1": "#D3DCCB", "tab2": "#CFDAE2", "tab3": "#D9D3E1",
    "photoedge": "#FFFFFF", "photo": "#EFE7D4",
}  # fmt: skip
NIGHT: Mapping[str, str] = {
    "desk": "#141618", "desktext": "#A39F97", "cover": "#17343A", "coveredge": "#0E2327", "covertext": "#D9D5C9", "coverfocus": "#A9C4F0",
    "paper": "#23252A", "slip": "#2E2F31", "field": "#2B2D33", "edge": "#3F4147", "text": "#E6E3DC", "soft": "#AFACA6",
    "ink": "#B3C3F4", "onink": "#16181C", "pen": "#B3C3F4", "margin": "#8A4A57", "rule": "#4B4763", "ribbon": "#6E6446",
    "thin": "#27282F", "vert": "#282930", "ok": "#86C7A6", "warn": "#E0B070", "alert": "#F0959B", "mark": "#463C18",
    "card": "#C9C5BB", "cardedge": "#8F8B82", "cardtext": "#1B1D21", "cardsoft": "#3F3E43", "cardink": "#1F2F6E", "cardok": "#1F4F39",
    "cardwarn": "#6A3A05", "cardalert": "#7A1520", "focus": "#8FB4F5", "off": "#7F7D83", "shade": "#000000", "clip": "#A7ABB2",
    "codepaper": "#FFFFFF", "codeink": "#000000",
    "tab0": "#37342A", "tab1": "#2E362B", "tab2": "#2A343C", "tab3": "#332F3B",
    "photoedge": "#D8D4CB", "photo": "#BDB5A3",
}  # fmt: skip
TABS = ("tab0", "tab1", "tab2", "tab3")

# High contrast: only the system palette. No ruling, no tint (borders instead, see `parts.paper`).
_Role = QPalette.ColorRole
_SYSTEM: Mapping[str, QPalette.ColorRole] = dict.fromkeys(DAY, _Role.WindowText) | dict.fromkeys(
    ("desk", "cover", "coveredge", "paper", "slip", "field", "onink", "mark", "card", "ribbon", "photo", "photoedge", *TABS), _Role.Window
) | {"focus": _Role.Highlight, "coverfocus": _Role.Highlight, "off": _Role.PlaceholderText}  # fmt: skip
_SYSTEM_NONE = ("rule", "thin", "vert", "margin", "shade")
_SYSTEM_FIXED = ("codepaper", "codeink")  # a code is read by a camera, not by an eye

MAIN, LECTURE, OCTETS = "Cahier Main 400", "Cahier Lecture", "Cahier Octets 400"
ROLES: Mapping[str, tuple[str, float]] = {  # family, size in u. At 0.5 u the x-height of Main is exactly the first 2 mm line
    "hand": (MAIN, 16 / 32), "who": (MAIN, 16 / 32), "whotitle": (MAIN, 24 / 32), "title": (MAIN, 24 / 32), "name": (MAIN, 18 / 32),
    "tiny": (MAIN, 12 / 32), "cover": (MAIN, 34 / 32),
    "ui": (f"{LECTURE} 400", 16 / 32), "uim": (f"{LECTURE} 500", 16 / 32), "uib": (f"{LECTURE} 600", 16 / 32),
    "small": (f"{LECTURE} 400", 15 / 32), "smallm": (f"{LECTURE} 500", 15 / 32), "smallb": (f"{LECTURE} 600", 15 / 32),
    "lead": (f"{LECTURE} 500", 19 / 32), "leadb": (f"{LECTURE} 600", 19 / 32), "big": (f"{LECTURE} 600", 26 / 32),
    "phone": (f"{LECTURE} 600", 40 / 32), "word": (f"{LECTURE} 500", 20 / 32), "at125": (f"{LECTURE} 400", 20 / 32),
    "at150": (f"{LECTURE} 400", 24 / 32), "mono": (OCTETS, 14 / 32), "read": (f"{LECTURE} 400", 17 / 32),
    "vast": (f"{LECTURE} 600", 72 / 32),
}  # fmt: skip
READING: Mapping[str, tuple[str, float]] = {  # for who reads school handwriting with difficulty
    "hand": ROLES["read"], "who": ROLES["read"], "title": (f"{LECTURE} 500", 24 / 32), "whotitle": (f"{LECTURE} 500", 24 / 32), "name": ROLES["lead"],
}  # fmt: skip
MEASURED, SHORT = 2000, 80  # how many texts keep their width, and of how many letters at most
UNJOINED = ("who", "whotitle")  # names: joined, "Garnier" reads as "Gamier"


def load_fonts() -> None:
    """Give the fonts of `resources/fonts` to Qt, once; needs a QGuiApplication. OSError if one cannot be read."""
    if MAIN in QFontDatabase.families():
        return
    for name in resources.names("fonts", ".ttf"):
        if QFontDatabase.addApplicationFont(resources.path(name)) < 0:
            raise OSError(name)


class Look(QObject):
    """The one look everything is drawn by; parts keep it and follow `changed`."""

    changed = Signal()

    def __init__(self, u: int = U, hand: str = "ecole", night: bool | None = None, parent: QObject | None = None) -> None:
        """`night` None: follow the system. `hand`: "ecole" or "lecture"."""
        super().__init__(parent)
        self.u = _stepped(u)
        self.hand = hand
        self.fine_lines = True
        self.system_colours = False
        self._fixed_night = night
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._letters: dict[str, _Letters] = {}
        self._cast: dict[tuple[str, str], QStaticText] = {}
        self.stamps: dict[tuple[object, float], QPixmap] = {}  # shapes as they were drawn
        self._colors: dict[str, QColor] = {}
        self._palette: QPalette | None = None
        # Kept too, and not to change: a name of Qt's own lists costs as much as a short word drawn.
        self.no_pen, self.no_brush = QPen(Qt.PenStyle.NoPen), QBrush()
        self.stroke = QPen(self.no_brush, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        self.night = self._wanted_night()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_turned)

    # -- settings ----------------------------------------------------------------------------------------------------

    def set_u(self, u: int) -> None:
        """The nearest multiple of 4 in 24…96: never a line between two pixels."""
        if (u := _stepped(u)) != self.u:
            self.u = u
            self._changed()

    def settle(self, u: int, theme: str, hand: str, fine_lines: bool, system_colours: bool) -> None:
        """All at once, as the settings have them (`theme`: "day", "night", "" for the system's); `changed` at most once."""
        before = (self.u, self.night, self.hand, self.fine_lines, self.system_colours)
        self._fixed_night = {"day": False, "night": True}.get(theme)
        self.u, self.hand, self.fine_lines, self.system_colours = _stepped(u), hand, fine_lines, system_colours
        self.night = self._wanted_night()
        if before != (self.u, self.night, self.hand, self.fine_lines, self.system_colours):
            self._changed()

    def follow_system(self) -> None:
        """The system's palette changed: for night that follows it, and for its own colours."""
        night = self._wanted_night()
        if night != self.night or self.system_colours:
            self.night = night
            self._changed()

    def _wanted_night(self) -> bool:
        if self._fixed_night is not None:
            return self._fixed_night
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_turned(self) -> None:
        if (night := self._wanted_night()) != self.night:
            self.night = night
            self._changed()

    def forget(self) -> None:
        """The words it measured: they are the notebook's."""
        self._widths.clear()
        self._cast.clear()

    def _changed(self) -> None:
        self._fonts.clear()
        self._metrics.clear()
        self._letters.clear()
        self._colors.clear()
        self._palette = None
        self.stamps.clear()
        self.forget()
        self.changed.emit()

    # -- measures ----------------------------------------------------------------------------------------------------

    def px(self, units: float) -> int:
        """Whole logical pixels for a length in u."""
        return round(units * self.u)

    def whole(self, units: float) -> float:
        """A length in u as it is laid, in whole pixels."""
        return self.px(units) / self.u

    def font(self, role: str) -> QFont:
        return QFont(self.face(role))

    def face(self, role: str) -> QFont:
        """The font as it is kept: to write with, not to change."""
        if role not in self._fonts:
            family, size = READING.get(role, ROLES[role]) if self.hand == "lecture" else ROLES[role]
            font = QFont(family)
            font.setPixelSize(max(1, round(size * self.u)))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if role in UNJOINED:
                font.setFeature(QFont.Tag("calt"), 0)
            self._fonts[role] = font
        return self._fonts[role]

    def metrics(self, role: str) -> QFontMetricsF:
        if role not in self._metrics:
            self._metrics[role] = QFontMetricsF(self.font(role))
        return self._metrics[role]

    def width(self, text: str, role: str) -> float:
        """Advance of a line of text, in u. A list measures the same words at each turn: what was measured is kept."""
        wide = self._widths.get((text, role))
        if wide is None:
            if len(text) > SHORT:
                return self.metrics(role).horizontalAdvance(text) / self.u
            if len(self._widths) >= MEASURED:
                self._widths.clear()
            self._widths[text, role] = wide = self.metrics(role).horizontalAdvance(text) / self.u
        return wide

    def reach(self, text: Iterable[str], role: str, width: float) -> int:
        """About how many letters of a text have room in `width` u: how they join is not looked at, which is thirty times quicker."""
        if role not in self._letters:
            self._letters[role] = _Letters(self.metrics(role))
        letters, room, count = self._letters[role], width * self.u, 0
        for letter in text:
            room -= letters[letter]
            if room < 0:
                break
            count += 1
        return count

    def cast(self, text: str, role: str) -> QStaticText:
        """A short text as it is set in a role, to write again and again: to set it costs more than to write it."""
        kept = self._cast.get((text, role))
        if kept is None:
            if len(self._cast) >= MEASURED:
                self._cast.clear()
            self._cast[text, role] = kept = QStaticText(text)
            kept.setTextFormat(Qt.TextFormat.PlainText)
            kept.prepare(QTransform(), self.face(role))
        return kept

    def elided(self, text: str, role: str, width: float) -> str:
        """`text`, its end left out (…) where it is longer than `width` u."""
        return self.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, width * self.u)

    # -- colours -----------------------------------------------------------------------------------------------------

    def color(self, token: str) -> QColor:
        """KeyError for a token that does not exist."""
        return QColor(self.tone(token))

    def tone(self, token: str) -> QColor:
        """The colour as it is kept: to paint with, not to change."""
        kept = self._colors.get(token)
        if kept is None:
            if self.system_colours and token not in _SYSTEM_FIXED:  # the system's may change without a word
                return QColor(Qt.GlobalColor.transparent) if token in _SYSTEM_NONE else QGuiApplication.palette().color(_SYSTEM[token])
            self._colors[token] = kept = QColor((NIGHT if self.night else DAY)[token])
        return kept

    @property
    def parting(self) -> str:
        """The colour of a line that parts, or says where to write: in the system's colours there is no ruling, but there are borders."""
        return "soft" if self.system_colours else "rule"

    def palette(self) -> QPalette:
        """For what Qt draws by itself: menus, selections, tool tips, the words of a line edit."""
        if self.system_colours:
            return QGuiApplication.palette()
        if self._palette is None:
            self._palette = self._mixed()
        return QPalette(self._palette)

    def _mixed(self) -> QPalette:
        pal = QPalette()
        for role, token in (
            (_Role.Window, "paper"), (_Role.WindowText, "text"), (_Role.Base, "field"), (_Role.AlternateBase, "slip"), (_Role.Text, "text"),
            (_Role.Button, "slip"), (_Role.ButtonText, "text"), (_Role.BrightText, "onink"), (_Role.ToolTipBase, "slip"), (_Role.ToolTipText, "text"),
            (_Role.PlaceholderText, "soft"), (_Role.Highlight, "focus"), (_Role.HighlightedText, "paper"), (_Role.Link, "ink"),
            (_Role.LinkVisited, "ink"), (_Role.Light, "paper"), (_Role.Midlight, "slip"), (_Role.Mid, "edge"), (_Role.Dark, "edge"),
            (_Role.Shadow, "shade"),
        ):  # fmt: skip
            pal.setColor(role, self.tone(token))
        for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
            pal.setColor(QPalette.ColorGroup.Disabled, role, self.tone("off"))
        return pal


class _Letters(dict[str, float]):
    """Letter → how wide it is by itself, in px."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        self[letter] = wide = self._metrics.horizontalAdvance(letter)
        return wide


def _stepped(u: int) -> int:
    return min(U_MAX, max(U_MIN, U_STEP * round(u / U_STEP)))
