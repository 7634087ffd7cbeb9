"""What lies on the inside cover: its rows, and the right page each of them opens. Given what they show; they know no session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from notebook_app import phone, text
from notebook_app.model import Label
from notebook_app.settings import Settings
from ui.parts.cover import WordsField
from ui.parts.leaf import Leaf
from ui.parts.paper import Ink
from ui.parts.sheets import RecoverySheet
from ui.parts.slip import Slip
from ui.parts.widgets import Back, Button, Field, Link, Para, Pressed, Radio, Title, Words, one_of
from ui.sentences import name_fault, phone_fault
from ui.theme import Look

SIZES = (24, 32, 40, 48, 64, 96)  # u: 75 % to 300 %
MINUTES = (5, 10, 15, 30, 60)


class Door(Pressed):
    """A row of the inside cover: its name, and under it how things stand. The chosen one is a strip of the page it opens."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.state_words, self.on = "", False

    def say(self, state: str, on: bool) -> None:
        """How things stand with it, and whether its page lies beside."""
        self.state_words, self.on = state, on
        self.setAccessibleDescription(state)
        self.update()

    def wish(self) -> float:
        return 12.0

    def draw(self, ink: Ink) -> None:
        x = self.left()
        w, h = self.inner(), self.tall()
        if self.on:
            ink.box(x, x, w, h, "paper")
        base = x + h / 2
        ink.text(x + 1.1, base, self.text(), "leadb", "text" if self.on else "covertext", maxw=w - 1.3)
        ink.text(x + 1.1, base + 0.75, self.state_words, "small", "soft" if self.on else "covertext", maxw=w - 1.3)
        if self.hasFocus():
            ink.ring(x + 0.2, x + 0.1, w - 0.4, h - 0.2, "focus" if self.on else "coverfocus")


class DoorsLeaf(Leaf):
    """The inside cover. `opened(name)` follows a row, `back()` the arrow."""

    opened = Signal(str)
    back = Signal()

    def __init__(self, look: Look, rows: Sequence[tuple[str, str]]) -> None:
        """`rows`: (name, words)."""
        super().__init__(look, fill="cover")
        self.arrow = Back(look, self.tr("Répertoire"), "covertext", "coverfocus", self)
        self.heading = Words(look, self.tr("Le rabat"), "cover", "covertext", parent=self)
        self.doors = {name: Door(look, words, self) for name, words in rows}
        self.arrow.clicked.connect(self.back)
        for name, door in self.doors.items():
            door.clicked.connect(lambda _=False, name=name: self.opened.emit(name))

    def arrange(self) -> None:
        low = self.height_u < 17
        self.at(self.arrow, 1.6, 1.3)
        self.at(self.heading, 1.6, 2.9 if low else 3.2)
        top = 4.2 if low else 5.7
        step = min(2.5, (self.height_u - top - 0.6) / max(1, len(self.doors)))
        for k, door in enumerate(self.doors.values()):
            self.box_at(door, 0.5, top + k * step - (0.3 if low else 1.15), self.width_u - 0.5, step - 0.2)

    def paint_under(self, ink: Ink) -> None:
        ink.box(0.5, 0.5, self.width_u - 1.0, self.height_u - 1.0, "", "coveredge", r=0.1, width=1.5)


class FlapLeaf(Leaf):
    """A right page of the inside cover: a title, and in a narrow window the way back to the rows."""

    back = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, ruling="lines")
        self.heading = Title(look, title, parent=self)
        self.arrow = Back(look, self.tr("Le rabat"), parent=self)
        self.arrow.clicked.connect(self.back)
        self.alone = False

    @property
    def tx(self) -> float:
        return 1.9

    @property
    def rx(self) -> float:
        return self.width_u - 1.2

    def caret(self) -> QWidget | None:
        """Where one writes or chooses first."""
        return None

    def begin_page(self) -> float:
        """Place the heading; the baseline of the first line under it."""
        if self.alone:
            self.at(self.arrow, self.tx, 0.68)
        self.at(self.heading, self.tx, 2, width=min(self.heading.wish(), self.rx - self.tx))
        return 3.0 if self.height_u < 17 else 4.0


class LabelLeaf(FlapLeaf):
    """One's own label: what the cover and every card say of their author. `kept(Label)` follows the button."""

    kept = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.heading.set_text(self.tr("Mon étiquette"))
        self.captions = (self.tr("prénom et nom"), self.tr("métier"), self.tr("structure"), self.tr("téléphone professionnel"))
        self.words = [Words(look, caption, "small", "soft", parent=self) for caption in self.captions]
        self.fields = [
            Field(look, "", boxed=False, role="lead" if k == 3 else "name", name=caption, under=0.02, parent=self)
            for k, caption in enumerate(self.captions)
        ]
        self.faults = [Words(look, "", "small", "warn", parent=self) for _ in self.fields]
        self.note = Words(
            look, self.tr("La couverture et chaque fiche la portent. Le métier et la structure n’y vont que cochés."), "small", "soft", parent=self
        )
        self.button = Button(look, self.tr("Garder"), "full", high=1.5, parent=self)
        self.slip = Slip(look, self)
        for field in self.fields:
            field.textEdited.connect(lambda _: self._typed())
            field.returnPressed.connect(self._enter)
        self.button.clicked.connect(self._keep)
        self._stored = Label("")

    def caret(self) -> QWidget:
        return self.fields[0]

    def set_label(self, label: Label) -> None:
        self._stored = label
        number = phone.spaced(label.phone) if phone.is_e164(label.phone) else label.phone
        for field, value in zip(self.fields, (label.name, label.job, label.org, number), strict=True):
            field.setText(value)
        self._typed()

    def told(self, kind: str, what: str, then: str = "") -> None:
        self.slip.say(kind, what, then)
        self.rearrange()

    def written(self) -> Label:
        name, job, org = (text.clean_name(field.text()) or "" for field in self.fields[:3])
        return Label(name, job, org, phone.to_e164(self.fields[3].text()) or "")

    def _fault(self, k: int) -> str:
        typed = self.fields[k].text().strip()
        if k == 3:
            return phone_fault(phone.fault(typed))
        if not typed:
            return name_fault("empty") if k == 0 else ""
        return name_fault(text.card_fault(typed))

    def _typed(self) -> None:
        faults = [self._fault(k) for k in range(4)]
        for field, words, fault in zip(self.fields, self.faults, faults, strict=True):
            field.set_fault(fault)
            words.set_text(fault)
        same = self.written() == self._stored
        self.button.set_closed(next((fault for fault in faults if fault), "") or (self.tr("Rien n’a changé.") if same else ""))
        if not self.slip.empty and not same:
            self.slip.say("ok", "")
        self.rearrange()

    def _enter(self) -> None:
        k = next(k for k, field in enumerate(self.fields) if field is self.sender())
        if k < 3:
            self.fields[k + 1].setFocus()
        else:
            self._keep()

    def _keep(self) -> None:
        if self.button.isEnabled():
            self.kept.emit(self.written())

    def arrange(self) -> None:
        b = self.begin_page()
        for words, field, fault in zip(self.words, self.fields, self.faults, strict=True):
            self.at(words, self.tx, b)
            self.at(field, self.tx + 6.4, b, width=self.rx - self.tx - 6.4)
            if fault.text():
                self.at(fault, self.tx + 6.4, b + 1, width=self.rx - self.tx - 6.4)
            b += 2
        self.at(self.note, self.tx, b, width=min(self.note.wish(), self.rx - self.tx))
        foot = self.height_u - (1.6 if self.height_u < 17 else 2.4)
        if not self.slip.empty:
            self.box_at(self.slip, self.tx, foot - 2.0, self.rx - self.tx - 7.2, self.slip.high(self.rx - self.tx - 7.2))
        self.box_at(self.button, self.rx - 6.6, foot - 0.9, 6.6, 1.5)


@dataclass(frozen=True)
class Choice:
    """A setting: its name, and what it can be."""

    key: str
    words: str
    options: tuple[tuple[object, str], ...]


class SettingsLeaf(FlapLeaf):
    """What is not private. `chosen(key, value)` follows each choice and applies at once."""

    chosen = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.heading.set_text(self.tr("Réglages"))
        yes, no = self.tr("oui"), self.tr("non")
        self.choices = (
            Choice("language", self.tr("Langue"), (("fr", "Français"), ("en", "English"))),
            Choice("hand", self.tr("Écriture"), (("ecole", self.tr("d’école")), ("lecture", self.tr("lecture")))),
            Choice("u", self.tr("Taille"), tuple((u, f"{round(100 * u / 32)}\u202f%") for u in SIZES)),
            Choice("theme", self.tr("Lumière"), (("day", self.tr("jour")), ("night", self.tr("nuit")), ("", self.tr("comme l’ordinateur")))),
            Choice("fine_lines", self.tr("Lignes fines"), ((True, yes), (False, no))),
            Choice("system_colours", self.tr("Couleurs du système"), ((True, yes), (False, no))),
            Choice("idle_minutes", self.tr("Se ferme après"), tuple((m, self.tr("{n} min").format(n=m)) for m in MINUTES)),
        )
        self.names = [Words(look, choice.words, "uib", parent=self) for choice in self.choices]
        self.radios: list[list[Radio]] = []
        self._groups: list[QButtonGroup] = []
        for choice in self.choices:
            radios = [Radio(look, words, parent=self) for _, words in choice.options]
            for radio, (value, words) in zip(radios, choice.options, strict=True):
                radio.setAccessibleName(f"{choice.words}, {words}")
                radio.clicked.connect(lambda _=False, key=choice.key, value=value: self.chosen.emit(key, value))
            self.radios.append(radios)
            self._groups.append(one_of(self, *radios))
        self.note = Words(look, self.tr("Sans une touche ni un geste pendant ce temps, le cahier se ferme seul."), "small", "soft", parent=self)

    def caret(self) -> QWidget:
        return next((radio for radio in self.radios[0] if radio.isChecked()), self.radios[0][0])

    def set_settings(self, settings: Settings, language: str) -> None:
        """`language`: the one the screen speaks now, also when it follows the system."""
        for choice, radios in zip(self.choices, self.radios, strict=True):
            now = language if choice.key == "language" else getattr(settings, choice.key)
            for radio, (value, _) in zip(radios, choice.options, strict=True):
                radio.setChecked(value == now)

    def arrange(self) -> None:
        b = self.begin_page()
        lines, left = [], self.tx + 6.0
        for radios in self.radios:  # radios that do not fit beside one another go on the next line
            rows: list[list[tuple[Radio, float]]] = [[]]
            x = left
            for radio in radios:
                if rows[-1] and x + radio.wish() > self.rx:
                    rows.append([])
                    x = left
                rows[-1].append((radio, x))
                x += radio.wish() + 0.8
            lines.append(rows)
        count = sum(len(rows) for rows in lines) + 1
        step = 2 if b + 2 * count < self.height_u else 1  # on the lines: whole ones
        for name, rows in zip(self.names, lines, strict=True):
            self.at(name, self.tx, b, width=min(name.wish(), 5.7))
            for row in rows:
                for radio, x in row:
                    self.at(radio, x, b)
                b += step
        if b < self.height_u:
            self.at(self.note, self.tx, b, width=min(self.note.wish(), self.rx - self.tx))


class HelpLeaf(FlapLeaf):
    """The keys that exist, what leaves and what never does, this version."""

    def __init__(self, look: Look, version: str) -> None:
        super().__init__(look, "")
        self.heading.set_text(self.tr("Aide"))
        enter = self.tr("Entrée")
        self.keys = [
            (Words(look, key, "smallb", parent=self), Words(look, does, "small", parent=self))
            for key, does in (
                ("Ctrl+L", self.tr("fermer le cahier")),
                ("Ctrl+0", self.tr("Aujourd’hui")),
                ("Ctrl+1, 3, 4", self.tr("les onglets")),
                ("Ctrl+K", self.tr("chercher un nom")),
                (self.tr("Ctrl+Maj+N"), self.tr("un nouveau nom")),
                (self.tr("Alt+←, Échap"), self.tr("revenir")),
                ("F6", self.tr("d’une page à l’autre")),
                (f"Ctrl+{enter}", self.tr("le bouton plein")),
                ("Ctrl + / −", self.tr("plus grand, plus petit")),
                ("F1", self.tr("cette page")),
                ("Ctrl+N", self.tr("la ligne du jour")),
                ("Ctrl+M", self.tr("surligner")),
                (self.tr("Ctrl+Maj+M"), self.tr("mettre à part")),
                ("Ctrl+T", self.tr("honoré ou absence")),
                ("Ctrl+R", self.tr("prochain rendez-vous")),
                ("Ctrl+E", self.tr("donner la fiche")),
                ("F4", self.tr("qui a vu, quel numéro")),
                ("Alt+↑ / ↓", self.tr("page d’avant, d’après")),
                (self.tr("Ctrl+Maj+C"), self.tr("copier la ligne")),
                ("Ctrl+Z / Ctrl+Y", self.tr("annuler, rétablir")),
                ("[] ", self.tr("une chose à faire")),
                (self.tr("Ctrl+Espace"), self.tr("cocher, c’est fait")),
            )
        ]
        for key, does in self.keys:
            key.setAccessibleName(f"{key.text()}, {does.text()}")
        self.leaves = Para(
            look,
            self.tr(
                "Une seule chose peut partir\u00a0: une fiche, lue lettre pour lettre avant, écrite au registre. "
                "Les lignes, les heures, les lieux et les téléphones des personnes restent dans cet ordinateur. Cahier n’ouvre aucune connexion."
            ),
            "small",
            parent=self,
        )
        self.version = Words(look, self.tr("Cahier {version}, licence EUPL-1.2").format(version=version), "small", "soft", parent=self)

    def arrange(self) -> None:
        b = self.begin_page()
        half = -(-len(self.keys) // 2)
        width = self.rx - self.tx
        rows = self.leaves.rows(width)
        foot = self.last_line()
        for k, (key, does) in enumerate(self.keys):
            x, y = self.tx + (k // half) * width / 2, b + k % half
            self.at(key, x, y, width=min(key.wish(), 3.6))
            self.at(does, x + 3.7, y, width=min(does.wish(), width / 2 - 3.8))
        if (at := b + half + 1) + rows <= foot:
            self.at(self.leaves, self.tx, at, width=width, rows=rows)
        if b + half <= foot:
            self.at(self.version, self.tx, foot)


class SheetLeaf(FlapLeaf):
    """Where the recovery sheet is; to copy it anew, the six words first. `asked(secret)`, then `show_words`; `done(where)`, `tonight()`."""

    asked = Signal(str)
    done = Signal(str)
    tonight = Signal()

    def __init__(self, look: Look, recognise: Callable[[str], bool], whole: Callable[[str], str]) -> None:
        super().__init__(look, "")
        self.heading.set_text(self.tr("Feuille de secours"))
        self._whole = whole
        self.where = Words(look, "", parent=self)
        self.what = Para(
            look,
            self.tr(
                "Huit mots sur papier ouvrent le cahier si les six sont oubliés. La recopier tire huit autres mots\u00a0: l’ancienne feuille "
                "n’ouvre plus ce cahier, elle ouvre encore les copies déjà faites."
            ),
            parent=self,
        )
        self.start = Link(look, self.tr("La recopier"), parent=self)
        self.ask = Words(look, self.tr("Vos six mots"), "uib", parent=self)
        self.field = WordsField(look, recognise, self.tr("Les six mots"), 6, True, lambda run: text.shown(whole(run)), self)
        self.button = Button(look, self.tr("Continuer"), "full", high=1.5, parent=self)
        self.slip = Slip(look, self)
        self.sheet: RecoverySheet | None = None
        self.asking = False
        self.start.clicked.connect(self.begin_copy)
        self.button.clicked.connect(self._go_on)
        self.field.entered.connect(self._go_on)

    def caret(self) -> QWidget:
        if self.sheet is not None:
            return self.sheet.caret()
        return self.field if self.asking else self.start

    def set_where(self, state: str, where: str) -> None:
        """`state`: "tonight" or "done"; `where`: "home" or "safe"."""
        self.where.set_text(
            self.tr("La feuille de secours attend ce soir.")
            if state == "tonight"
            else self.tr("Elle est sous enveloppe, au coffre de la structure.")
            if where == "safe"
            else self.tr("Elle est chez vous.")
        )
        self._rest()

    def begin_copy(self) -> None:
        self.asking = True
        self.field.clear()
        self._lay()
        self.field.setFocus()

    def told(self, kind: str, what: str, then: str = "") -> None:
        self.button.set_waiting("")
        self.field.setEnabled(True)
        self.slip.say(kind, what, then)
        self._lay()
        self.field.setFocus()
        self.field.selectAll()

    def show_words(self, words: str) -> None:
        """The eight new words, to be copied one at a time."""
        self._rest()
        self.sheet = RecoverySheet(self.look, words, self._whole, self.tr("C’est fait"), self)
        self.sheet.done.connect(self.done)
        self.sheet.tonight.connect(self.tonight)
        self._lay()
        self.sheet.caret().setFocus()

    def _rest(self) -> None:
        self.asking = False
        self.field.clear()
        self.button.set_waiting("")
        self.slip.say("ok", "")
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
        self.rearrange()

    def _go_on(self) -> None:
        if self.field.text().strip():
            self.button.set_waiting(self.tr("Un instant."))
            self.asked.emit(self.field.secret())

    def arrange(self) -> None:
        b = self.begin_page()
        width = self.rx - self.tx
        if self.sheet is not None:
            self.box_at(self.sheet, self.tx, b - 0.9, width, self.height_u - b + 0.4)
            return
        low = self.height_u < 17
        if not (low and self.asking):
            self.at(self.where, self.tx, b, width=min(self.where.wish(), width))
            rows = self.what.rows(width)
            self.at(self.what, self.tx, b + 2, width=width, rows=rows)
            b += rows + 3
        if not self.asking:
            self.at(self.start, self.tx, b)
            return
        self.at(self.ask, self.tx, b)
        high = self.field.high(low)
        self.box_at(self.field, self.tx, b + 0.5, width, high)
        if not self.slip.empty:
            slip = self.slip.high(width - 7.4)
            self.box_at(self.slip, self.tx, b + high + 0.8, width - 7.4, slip)
        self.box_at(self.button, self.rx - 6.6, min(b + high + 1.0, self.height_u - 1.7), 6.6, 1.5)
