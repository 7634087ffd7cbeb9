"""Joining a page, and looking at one that is joined: words and what one can do on the left, the picture on the right, or beside in one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.parts.canvas import Canvas
from ui.parts.choices import Check
from ui.parts.fields import Field
from ui.parts.flap import FlapLeaf, Row
from ui.parts.leaf import Leaf
from ui.parts.widgets import Button, Link, Para, Words
from ui.theme import Look
from ui.trouble import Trouble

BESIDE = 20.0  # u of a page on which words and picture lie side by side
WORDS = 9.6


class PictureLeaf(Leaf):
    """The right page: the picture, as large as it can be."""

    def __init__(self, look: Look, surface: QWidget) -> None:
        super().__init__(look)
        self.surface = surface
        self.holds = True  # else the picture lies on the one page there is room for

    def arrange(self) -> None:
        if self.holds:
            self.box_at(self.surface, 0.9, 0.6, self.width_u - 1.6, self.height_u - 1.2)


class BesideLeaf(FlapLeaf):
    """A page of words beside a surface: on the right page, beside the words on one page, or above them on a narrow one."""

    def __init__(self, look: Look, surface: QWidget) -> None:
        super().__init__(look, "")
        self.surface = surface
        self.picture = PictureLeaf(look, surface)

    def shows_surface(self) -> bool:
        return True

    @property
    def led(self) -> bool:
        return True

    @property
    def _side_by_side(self) -> bool:
        return self.alone and self.width_u >= BESIDE

    @property
    def rx(self) -> float:
        return self.tx + WORDS if self._side_by_side else self.width_u - 0.6

    @property
    def tx(self) -> float:
        return 0.9

    def set_alone(self, alone: bool) -> None:
        """There is room for one page, or for two."""
        self.alone = alone
        self.picture.holds = not alone
        self.rearrange()
        self.picture.rearrange()

    def surface_rows(self) -> list[Row]:
        if not self.alone or self._side_by_side or not self.shows_surface():
            return []
        high = float(max(3, min(9, int(self.height_u) - 5)))
        return [Row(high, boxes=((self.surface, self.tx, 0.2, self.room, high - 0.4),))]

    def links(self, offers: Sequence[Link | Check]) -> list[Row]:
        """Side by side, as many as a line takes."""
        found, parts, x = list[Row](), list[tuple[QWidget, float, float, float | None]](), self.tx
        for link in offers:
            if parts and x + link.wish() > self.rx:
                found.append(Row(1, tuple(parts)))
                parts, x = [], self.tx
            parts.append((link, x, 0, link.wish() + 0.05))
            x += link.wish() + 0.8
        return [*found, Row(1, tuple(parts))]

    def arrange(self) -> None:
        super().arrange()
        if self._side_by_side:
            self.box_at(self.surface, self.rx + 0.6, 0.6, self.width_u - self.rx - 1.1, self.height_u - 1.2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class JoiningLeaf(BesideLeaf):
    """`mode`: "reading", "join", "refused", "joined", "view"; the page gives the words of each and hears what is pressed."""

    join = Signal()
    turn = Signal()
    straighten = Signal()  # or back to the corners
    again = Signal()  # another file
    erase = Signal()
    leave_page = Signal()
    print_page = Signal()
    save_copy = Signal()
    remove = Signal()
    draw_on = Signal()
    captioned = Signal(str)

    def __init__(self, look: Look, files: bool = True) -> None:
        """`files`: whether the organisation lets readable files be written."""
        self.canvas = Canvas(look)
        super().__init__(look, self.canvas)
        self.mode, self.file, self.straight, self.files = "reading", False, False, files
        flow = self.flow
        self.about = Para(look, "", "ui", parent=flow)
        self.more = Para(look, "", "small", "soft", parent=flow)
        self.label = Words(look, self.tr("Quelques mots, si vous voulez"), "small", "soft", parent=flow)
        hint, name = self.tr("questions à poser"), self.tr("Quelques mots sur la page jointe")
        self.caption = Field(look, hint, boxed=False, role="hand", name=name, parent=flow)
        self.caption.setMaxLength(80)
        self.turn_link = Link(look, self.tr("Tourner"), "uim", parent=flow)
        self.straight_link = Link(look, "", "uim", parent=flow)
        self.print_link = Link(look, self.tr("Imprimer"), "uim", parent=flow)
        self.save_link = Link(look, self.tr("Enregistrer une copie"), "uim", parent=flow)
        self.remove_link = Link(look, self.tr("Retirer du cahier"), "uim", parent=flow)
        self.draw_link = Link(look, self.tr("Reprendre le croquis"), "uim", parent=flow)
        self.button = Button(look, "", "full", high=1.5, parent=self)
        self.erase_link = Link(look, self.tr("Effacer l’original"), "uim", parent=flow)
        self.button.clicked.connect(self._press)
        self.erase_link.clicked.connect(self.erase)
        self.turn_link.clicked.connect(self.turn)
        self.straight_link.clicked.connect(self.straighten)
        self.print_link.clicked.connect(self.print_page)
        self.save_link.clicked.connect(self.save_copy)
        self.remove_link.clicked.connect(self.remove)
        self.draw_link.clicked.connect(self.draw_on)
        self.caption.returnPressed.connect(self._entered)
        self.caption.left_field.connect(self._left)
        self.canvas.changed.connect(self._cornered)
        self.offers: tuple[Link, ...] = ()

    # -- what the page says ------------------------------------------------------------------------------------------------

    def _begin(self, mode: str, title: str, about: str, more: str = "", button: str = "") -> None:
        self.mode = mode
        self.heading.set_text(title)
        self.name.set_text(title)
        self.about.set_text(about)
        self.more.set_text(more)
        self.button.set_text(button)
        self.button.set_closed("")
        self.offers = ()
        self.slip.say("ok", "")

    def say_reading(self) -> None:
        self._begin("reading", self.tr("Joindre une page"), self.tr("Le cahier regarde ce fichier…"))
        self.canvas.show_words("")
        self.rearrange()

    def say_refused(self, what: Trouble) -> None:
        self._begin("refused", self.tr("Joindre une page"), what.what, what.next, self.tr("Choisir un autre fichier"))
        self.canvas.show_words("")
        self.rearrange()

    def say_picture(self, cut: bool) -> None:
        """A photo, with its corners."""
        self._begin(
            "join",
            self.tr("Joindre une page"),
            self.tr("Posez les quatre coins sur ceux de la feuille\u00a0: elle est redressée."),
            self.tr("Gardée dans le cahier seul, sans le lieu, l’appareil ni l’heure de la photo."),
            self.tr("Joindre la page"),
        )
        if cut:
            self.slip.say("warn", self.tr("La fin de cette photo manque."), self.tr("Ce qui est lisible peut être joint."))
        self.file, self.straight = False, False
        self._cornered()
        self.rearrange()

    def say_file(self, name: str, weight: str) -> None:
        """A PDF."""
        self._begin(
            "join",
            self.tr("Joindre un PDF"),
            self.tr("{name}, {weight}").format(name=name, weight=weight),
            self.tr("Gardé tel quel, dans le cahier seul. Le cahier ne l’ouvre pas."),
            self.tr("Joindre le PDF"),
        )
        self.file = True
        self.offers = ()
        self.canvas.show_words(name)
        self.rearrange()

    def say_joined(self, name: str) -> None:
        """It is kept; `name`: the original file, which can be erased, or "" where there is none."""
        self._begin("joined", self.tr("La page est jointe"), "", "", self.tr("Revenir à la page"))
        if name:
            self.about.set_text(self.tr("L’original est resté où il était\u00a0: {name}").format(name=name))
            self.more.set_text(
                self.tr(
                    "L’effacer le retire de ce dossier, pas plus. Il peut en rester une trace sur le disque, la carte mémoire ou le téléphone, "
                    "dans une sauvegarde ou en ligne\u00a0: le cahier n’y peut rien."
                )
            )
            self.offers = (self.erase_link,)
        self.rearrange()

    def say_erased(self, done: bool) -> None:
        if done:
            self.offers = ()
            self.about.set_text("")
            self.more.set_text("")
            self.told("ok", self.tr("L’original n’est plus dans ce dossier."))
        else:
            self.told("warn", self.tr("L’original n’a pas pu être effacé."), self.tr("Il est toujours là. Effacez-le vous-même."))

    def say_view(self, title: str, about: str, kind: str, reading: bool) -> None:
        """One that is joined; `reading`: the notebook is only read."""
        self._begin("view", title, about, "", "")
        self.file = kind == "file"
        if self.file:
            self.more.set_text(self.tr("Le cahier garde ce PDF sans l’ouvrir. Une copie enregistrée ailleurs n’est plus protégée."))
        save = (self.save_link,) if self.files else ()
        own = {"picture": (self.turn_link, self.print_link), "file": save, "sketch": (self.draw_link, self.print_link)}[kind]
        gone = (self.turn_link, self.draw_link) if reading else ()
        self.offers = tuple(link for link in (*own, *(() if reading else (self.remove_link,))) if link not in gone)
        self.caption.setReadOnly(reading)
        self.rearrange()

    def _cornered(self) -> None:
        if self.mode != "join" or self.file:
            return
        self.straight_link.set_text(self.tr("Reprendre les coins") if self.straight else self.tr("Redresser"))
        self.offers = (self.turn_link, self.straight_link)

    def say_corners(self, straight: bool, sound: bool) -> None:
        """`straight`: what is shown was straightened; `sound`: the corners go round a sheet."""
        self.straight = straight
        reason = "" if sound else self.tr("Les coins se croisent. Écartez-les.")
        self.button.set_closed(reason)
        self.straight_link.setEnabled(sound)
        self.told("warn" if reason else "ok", reason)
        self._cornered()
        self.rearrange()

    def set_caption(self, words: str, typed: bool = False) -> None:
        """Show these; `typed`: they are not in the notebook yet."""
        self.caption.setText(words)
        self.caption.setModified(typed)
        self.number.asks(self._left, self.caption)

    def _press(self) -> None:
        if self.mode != "join":
            {"refused": self.again, "joined": self.leave_page}[self.mode].emit()
        elif not self.number.asks(self._press, self.caption, entered=True):
            self.join.emit()

    def _entered(self) -> None:
        if self.mode == "join":
            if self.button.isEnabled():
                self._press()
        elif not self.number.asks(self._entered, self.caption, entered=True):
            self.captioned.emit(self.caption.text())

    def _left(self) -> None:
        if self.mode == "view" and not self.number.asks(self._left, self.caption):
            self.captioned.emit(self.caption.text())

    # -- laying ------------------------------------------------------------------------------------------------------------

    def caret(self) -> QWidget:
        if self.mode == "join" and self.canvas.editing:
            return self.canvas.handles[0]
        return self.button if self.button.text() else (self.caption if self.mode == "view" else self.arrow)

    def filled(self) -> Button | None:
        return self.button if self.button.text() and self.button.isEnabled() else None

    def foot(self) -> Sequence[tuple[Button | Link | Words, float]]:
        if not self.button.text():
            return []
        return [(self.button, min(self.room, self.button.wish()))]

    def rows(self) -> list[Row]:
        found = self.surface_rows()
        for words in (self.about, self.more):
            if words.text():
                found.append(self.said(words))
        if self.offers:
            found += [self.gap(), *self.links(self.offers)]
        if self.mode in ("join", "view"):
            found += [self.gap(), self.said(self.label), Row(1, ((self.caption, self.tx, 0, self.room),))]
            found += self.number_rows(self.caption)
        return found

    def shows_surface(self) -> bool:
        return self.mode in ("join", "view") and not self.file
