"""Picture 12, every component in each of its states, made of the real widgets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from notebook_app.model import State, Trust
from ui.parts.fields import Field
from ui.parts.leaf import Leaf
from ui.parts.notice import Notice, StopStrip
from ui.parts.paper import Ink
from ui.parts.rows import Cell, Row, Rows
from ui.parts.today_rows import StateButton
from ui.parts.widgets import Button, Link, TrustMark, Words
from ui.theme import Look

X, WIDE = (1.5, 14.2, 26.9), 11.2
_TRUST = {Trust.VERIFIED: "au téléphone, une fois", Trust.NEW: "avant toute fiche", Trust.UNSIGNED: "utile, sans preuve",
          Trust.TOLD: "de vive voix", Trust.KEY_CHANGED: "ne rien lui donner"}  # fmt: skip
_COLOURS = (("encre", "ink"), ("texte", "text"), ("marge", "margin"), ("fait", "ok"), ("à relire", "warn"), ("arrêt", "alert"), ("marque", "mark"))
_NOTICES = (
    ("warn", "Le mot 3 n’est pas dans la liste.", "Verr. Maj est allumé. Réessayez."),
    ("alert", "Le disque est plein.", "La page reste à l’écran. Libérez de la place."),
    ("warn", "Cette fiche vient d’un ordinateur inhabituel.", "Appelez Sophie Le Goff, relisez les cinq mots."),
    ("warn", "Cette fiche a été abîmée en route.", "Demandez-la de nouveau à Mehdi Rahal."),
    ("ok", "Deux fiches prêtes.", "Il reste à les remettre, de votre main."),
)
_HEADS = ((0, 1.9, "Boutons"), (0, 7.9, "Champs"), (0, 15.2, "Lignes du répertoire"), (0, 21.7, "Répertoire vide"), (1, 1.9, "Le cahier s’ouvre…"),
          (1, 7.9, "Confiance"), (1, 15.2, "Rendez-vous, suites"), (1, 18.9, "Couleurs"), (2, 1.9, "Billets, sous la ligne concernée"),
          (2, 16.1, "Bande d’arrêt, en haut de la page"), (2, 19.6, "Page vide"))  # fmt: skip


class Board(Leaf):
    """The sheet of the picture. What the picture shows at the keyboard is in `keyed`: one thing has it at a time, so `grab` shows each in turn."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._laid: list[Callable[[], None]] = []
        self.keyed: list[QWidget] = []
        for k, y, words in _HEADS:
            self._words(X[k], y, words, "uib")
        self._buttons()
        self._fields()
        self._rows()
        self._opening()
        for n, (trust, why) in enumerate(_TRUST.items()):
            self._at(TrustMark(look, trust, role="smallm", parent=self), X[1], 9.1 + n)
            self._words(X[1] + 5.9, 9.1 + n, why, "small", "soft")
        for n, state in enumerate((State.HELD, State.MISSED, State.EXCUSED)):
            button = StateButton(look, self)
            button.show_state(state, "")
            self._at(button, X[1] + n * 3.6, 16.4)
        for x, words, colour in ((0.55, "transmise", "text"), (4.15, "vue", "ok"), (7.75, "répondue", "ok")):
            self._words(X[1] + x, 17.4, words, "small", colour)
        for n, (words, _) in enumerate(_COLOURS):
            self._words(X[1] + n * 1.63 + 0.675, 21.1, words, "small", "soft", "c")
        self._words(X[1], 22.4, "Le rouge n’est que la marge et l’arrêt.", "small", "soft")
        for n, (kind, title, text) in enumerate(_NOTICES):
            self._box(Notice(look, kind, title, text, parent=self), X[2], 2.6 + n * 2.5, WIDE, 2.2)
        self._box(StopStrip(look, "Ligne pas encore enregistrée.", "Quoi faire", parent=self), X[2], 16.7, WIDE, 1.5)
        self._words(X[2] + 2.75, 21.8, "25 nov.", "smallb", "ink", "r")
        self._words(X[2] + 3.64, 21.8, "La première ligne.", "hand", "soft")

    def _at(self, widget: QWidget, x: float, y: float, width: float | None = None, align: str = "l", rows: float = 1) -> None:
        self._laid.append(lambda: self.at(widget, x, y, width, align, rows))

    def _box(self, widget: QWidget, x: float, y: float, w: float, h: float) -> None:
        self._laid.append(lambda: self.box_at(widget, x, y, w, h))

    def _words(self, x: float, y: float, words: str, role: str, colour: str = "", align: str = "l") -> None:
        self._at(Words(self.look, words, role, colour, align, self), x, y, align=align)

    def _buttons(self) -> None:
        place = ((0, 2.6, 4.25, "La seule action", "full"), (4.55, 2.6, 3.5, "Autre action", "plain"), (8.35, 2.6, 2.85, "Discrète", "quiet"),
                 (0, 4.3, 4.25, "Au clavier", "full"), (4.55, 4.3, 3.5, "Survolée", "plain"), (8.35, 4.3, 2.85, "Fermée", "plain"))  # fmt: skip
        for x, y, w, words, kind in place:
            button = Button(self.look, words, kind, role="smallb", parent=self)
            self._box(button, X[0] + x, y, w, 1.25)
            if words == "Au clavier":
                self.keyed.append(button)
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, words == "Survolée")
            if words == "Fermée":
                button.set_closed("N. F. n’a pas encore dit son accord.")
        self._words(X[0], 6.45, "N. F. n’a pas encore dit son accord.", "small", "soft")

    def _fields(self) -> None:
        for n, (typed, fault) in enumerate((("", ""), ("perm", ""), ("06 39 98 4", "Il manque trois chiffres."))):
            field = Field(self.look, "Chercher un nom, un mot", parent=self)
            field.setText(typed)
            field.set_fault(fault)
            self._at(field, X[0], 9.3 + n * 1.6, WIDE)
            if typed == "perm":
                self.keyed.append(field)
        self._words(X[0] + 0.5, 13.65, "Il manque trois chiffres.", "small", "warn")

    def _rows(self) -> None:
        names = (("Survolée", "17 nov."), ("Choisie", "17 nov."), ("Au clavier", "17 nov."), ("Ravelomanantsoa-Delacourt Marie-Françoise", "5 nov."))
        for n, (name, day) in enumerate(names):
            rows = Rows(self.look, name, marks=name == "Choisie", parent=self)
            rows.set_rows([Row((Cell(name, 0.4, role="who", color="ink", width=8.0), Cell(day, 10.9, "r", "small")), 1)])
            self._at(rows, X[0], 16.4 + n, WIDE)
            if name == "Choisie":
                rows.set_key(1)
            if name == "Au clavier":
                self.keyed.append(rows)
            if name == "Survolée":
                self.hovered = rows
        self._words(X[0] + 0.4, 20.4, "Personne à la lettre W. Entrée pour l’ajouter.", "small", "soft")
        self._words(X[0] + 0.62, 22.9, "Écrivez un nom.", "hand", "soft")
        self._at(Link(self.look, "Coller une liste", "smallm", parent=self), X[0] + 10.9, 22.9, align="r")

    def _opening(self) -> None:
        waiting = Button(self.look, "Ouvrir le cahier", "cover", parent=self)
        waiting.set_waiting("Le cahier s’ouvre…")
        self._box(waiting, X[1] + 1.1, 3.2, WIDE - 2.2, 1.3)
        self._words(X[1] + WIDE / 2, 5.6, "une seconde ou deux, sur un ancien ordinateur", "small", "covertext", "c")

    def arrange(self) -> None:
        for lay in self._laid:
            lay()

    def paint_under(self, ink: Ink) -> None:
        ink.box(0, 0, self.width_u, self.height_u, "desk")
        ink.box(0.5, 0.5, self.width_u - 1, self.height_u - 1, "paper", "edge", r=0.1)
        for k, y, _ in _HEADS:
            ink.h_line(X[k], y + 0.22, WIDE, "ink", 1.2, alpha=170)
        for y in (16.4, 17.4, 18.4, 19.4, 20.4, 22.9):
            ink.h_line(X[0], y, WIDE, "rule", alpha=130)
        ink.caret(X[0] + 0.4, 22.9)
        ink.box(X[1], 2.6, WIDE, 3.9, "cover", r=0.15)
        for x in (3.6, 7.2):
            ink.tick(X[1] + x, 17.4)
        for n, (_, colour) in enumerate(_COLOURS):
            ink.box(X[1] + n * 1.63, 19.5, 1.35, 0.9, colour, "edge", r=0.1)
        ink.box(X[2], 20.2, WIDE, 3.2, "paper", "edge")
        ink.seyes(X[2], 20.2, WIDE, 3.2, 20.8, X[2] + 3)
        ink.caret(X[2] + 3.42, 21.8)

    def grabbed(self) -> QImage:
        """All of it, each thing of `keyed` as it is with the keyboard."""
        self.show()
        self.activateWindow()
        under, button = self.hovered.viewport(), Qt.MouseButton.NoButton
        middle = QPointF(under.rect().center())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        QApplication.processEvents()
        under.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        moved = QMouseEvent(QEvent.Type.MouseMove, middle, under.mapToGlobal(middle), button, button, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(under, moved)
        QApplication.processEvents()
        whole = self.grab().toImage()
        painter = QPainter(whole)
        for widget in self.keyed:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)  # by Tab a field would be selected
            QApplication.processEvents()
            around = QRect(widget.mapTo(self, QPoint(0, 0)), widget.size()).adjusted(-2, -2, 2, 2)
            part = self.grab(around)
            painter.setClipRegion(QRegion(around))
            painter.drawPixmap(around.topLeft(), part)
        painter.end()
        return whole

