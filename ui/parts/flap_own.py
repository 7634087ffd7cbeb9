"""Right pages of the inside cover about oneself: the label, the settings, the help."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from notebook_app import naming, phone, text
from notebook_app.model import Label
from notebook_app.policy import Policy
from notebook_app.settings import Settings
from ui.parts.choices import Check, Radio, one_of
from ui.parts.fields import Field
from ui.parts.flap import FlapLeaf, Row
from ui.parts.label_sheet import Sample
from ui.parts.widgets import Button, Link, Para, Words
from ui.sentences import in_words, name_fault, phone_fault, span
from ui.theme import Look

LOWEST, HIGHEST, STEP = 24, 96, 4  # u: 75 % to 300 %
COVER_MINUTES, MINUTES = (1, 2, 5, 10), (5, 10, 15, 30, 60)


class LabelLeaf(FlapLeaf):
    """One's own label: what the cover and every card say of their author. `kept(Label)` follows the button."""

    kept = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Mon étiquette"))
        captions = (self.tr("prénom et nom"), self.tr("métier"), self.tr("structure"), self.tr("téléphone professionnel"))
        self.captions = [Words(look, caption, "small", "soft", parent=self.flow) for caption in captions]
        self.fields = [
            Field(look, "", boxed=False, role="lead" if k == 3 else "name", name=caption, under=0.02, parent=self.flow)
            for k, caption in enumerate(captions)
        ]
        for caption, field in zip(self.captions, self.fields, strict=True):
            caption.setBuddy(field)
        self.faults = [Para(look, "", "small", "warn", parent=self.flow) for _ in self.fields]
        note = self.tr("La couverture et chaque fiche la portent. Le métier et la structure ne vont sur une fiche que si vous les y mettez.")
        self.note = Para(look, note, "small", "soft", parent=self.flow)
        self.button = Button(look, self.tr("Garder"), "full", high=1.5, parent=self)
        for field in self.fields:
            field.textEdited.connect(lambda _: self._typed())
            field.returnPressed.connect(lambda field=field: self._enter(field))
        self.button.clicked.connect(self._keep)
        self._stored = Label("")

    def caret(self) -> QWidget:
        return self.fields[0]

    def filled(self) -> Button | None:
        return self.button

    def set_label(self, label: Label) -> None:
        """Show it as it is kept. What was typed and not kept goes."""
        self._stored = label
        number = phone.spaced(label.phone) if phone.is_e164(label.phone) else label.phone
        for field, value in zip(self.fields, (label.name, label.job, label.org, number), strict=True):
            if field.text() != value:
                field.setText(value)
        self._typed()

    @property
    def changed(self) -> bool:
        """Something else is written than what is kept."""
        return self.written() != self._stored

    def written(self) -> Label:
        name, job, org = (text.clean_name(field.text()) or "" for field in self.fields[:3])
        return Label(name, job, org, phone.to_e164(self.fields[3].text()) or "")

    def _fault(self, k: int) -> str:
        typed = self.fields[k].text().strip()
        if k == 3:
            return phone_fault(phone.fault(typed))
        if not typed:
            return self.tr("Il manque votre nom.") if k == 0 else ""
        return name_fault(naming.card_fault(typed))

    def _typed(self) -> None:
        faults = [self._fault(k) for k in range(4)]
        for field, words, fault in zip(self.fields, self.faults, faults, strict=True):
            field.set_fault(fault)
            words.set_text(fault)
        self.button.set_closed(next((fault for fault in faults if fault), "") or ("" if self.changed else self.tr("Rien n’a changé.")))
        if not self.slip.empty and self.changed:
            self.slip.say("ok", "")
        self.flow.rearrange()
        self.rearrange()

    def _enter(self, field: Field) -> None:
        k = self.fields.index(field)
        if k < 3:
            self.fields[k + 1].setFocus()
        else:
            self._keep()

    def _keep(self) -> None:
        self._typed()
        if self.button.isEnabled() and not self.number.asks(self._keep, *self.fields[:3], entered=True):
            self.kept.emit(self.written())

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.button, 6.6)]

    def rows(self) -> list[Row]:
        found = []
        beside = 7.0 if self.room > 15 else 0.0
        for words, field, fault in zip(self.captions, self.fields, self.faults, strict=True):
            caption = min(words.wish() + 0.05, self.room)
            line = 0 if beside else 1
            found.append(Row(line + 1, ((words, self.tx, 0, caption), (field, self.tx + beside, line, self.room - beside))))
            if fault.text():
                width = self.room - beside
                found.append(Row(fault.rows(width), ((fault, self.tx + beside, 0, width),)))
            elif asked := self.number_rows(field):
                found += asked
            elif not self.tight:
                found.append(self.gap())
        return [*found, self.said(self.note)]


@dataclass(frozen=True)
class Choice:
    """A setting that is one of several: its key, its name, and what it can be."""

    key: str
    words: str
    options: tuple[tuple[object, str], ...]


class SettingsLeaf(FlapLeaf):
    """What is not private. `chosen(key, value)` follows each choice and applies at once."""

    chosen = Signal(str, object)

    def __init__(self, look: Look, excludes: bool = False) -> None:
        """`excludes`: this system can keep the notebook out of pictures of the screen."""
        super().__init__(look, self.tr("Réglages"))
        self.excludes = excludes
        self.choices = (
            Choice("language", self.tr("Langue"), (("fr", "Français"), ("en", "English"))),
            Choice("hand", self.tr("Écriture"), (("ecole", self.tr("écriture d’école")), ("lecture", self.tr("lecture")))),
            Choice("theme", self.tr("Lumière"), (("day", self.tr("jour")), ("night", self.tr("nuit")), ("", self.tr("comme l’ordinateur")))),
            Choice("cover_minutes", self.tr("Se cache seul après"), tuple((m, self.tr("{n} min").format(n=m)) for m in COVER_MINUTES)),
            Choice("idle_minutes", self.tr("Se ferme seul après"), tuple((m, self.tr("{n} min").format(n=m)) for m in MINUTES)),
        )
        self.names = {choice.key: Words(look, choice.words, "uib", parent=self.flow) for choice in self.choices}
        self.names["u"] = Words(look, self.tr("Taille"), "uib", parent=self.flow)
        self.radios: dict[str, list[Radio]] = {}
        self._groups: list[QButtonGroup] = []
        for choice in self.choices:
            radios = [self._radio(choice.key, value, words) for value, words in choice.options]
            for radio, (value, words) in zip(radios, choice.options, strict=True):
                radio.setAccessibleName(f"{choice.words}, {words}")
                radio.clicked.connect(lambda _=False, key=choice.key, value=value: self.chosen.emit(key, value))
            self.radios[choice.key] = radios
            self._groups.append(one_of(self, *radios))
        self.scale = Words(look, "", parent=self.flow)
        self.smaller = Link(look, self.tr("plus petit"), parent=self.flow)
        self.larger = Link(look, self.tr("plus grand"), parent=self.flow)
        self.smaller.clicked.connect(lambda: self._resize(-STEP))
        self.larger.clicked.connect(lambda: self._resize(STEP))
        self.fine = Check(look, self.tr("lignes fines"), parent=self.flow)
        self.system = Check(look, self.tr("couleurs du système, sans réglure ni teintes"), parent=self.flow)
        self.names["captures"] = Words(look, self.tr("Captures d’écran"), "uib", parent=self.flow)
        self.captures = Check(look, self.tr("sans le cahier, partages d’écran aussi"), parent=self.flow)
        self.captures.setAccessibleName(f"{self.names['captures'].text()}, {self.captures.text()}")
        self.captures.clicked.connect(lambda on: self.chosen.emit("no_captures", on))
        self.no_captures = Para(look, self.tr("ce système ne permet pas de les empêcher"), parent=self.flow)
        self.fine.clicked.connect(lambda on: self.chosen.emit("fine_lines", on))
        self.system.clicked.connect(lambda on: self.chosen.emit("system_colours", on))
        self.fixed = Words(look, self.tr("Fixé par votre organisation"), "uib", parent=self.flow)
        self.fixed_what = Para(look, "", parent=self.flow)

    def _radio(self, key: str, value: object, words: str) -> Radio:
        if key == "hand":
            return Sample(self.look, words, "hand" if value == "ecole" else "read", self.tr("Venue en bus, sans aide."), self.flow)
        return Radio(self.look, words, parent=self.flow)

    def caret(self) -> QWidget:
        return next((radio for radio in self.radios["language"] if radio.isChecked()), self.radios["language"][0])

    def set_settings(self, settings: Settings, language: str, policy: Policy) -> None:
        """`language`: the one the screen speaks now, also when it follows the system. `policy`: what the organisation has fixed."""
        self.fixed_what.set_text(self._said_fixed(policy))
        for key, offered, most in (("cover_minutes", COVER_MINUTES, policy.cover_minutes), ("idle_minutes", MINUTES, policy.idle_minutes)):
            for radio, minutes in zip(self.radios[key], offered, strict=True):
                radio.setEnabled(minutes <= most)
                radio.setAccessibleDescription("" if radio.isEnabled() else self.fixed.text())
        for choice in self.choices:
            now = language if choice.key == "language" else getattr(settings, choice.key)
            for radio, (value, _) in zip(self.radios[choice.key], choice.options, strict=True):
                if value == now:
                    radio.setChecked(True)
        self.fine.setChecked(settings.fine_lines)
        self.system.setChecked(settings.system_colours)
        self.captures.setChecked(settings.no_captures)
        percent = self.look.u * 100 / 32
        self.scale.set_text(f"{percent:g}\u202f%".replace(".", self.locale().decimalPoint()))
        for link, end in ((self.smaller, LOWEST), (self.larger, HIGHEST)):
            link.setAccessibleName(f"{self.names['u'].text()}, {link.text()}")
            link.setAccessibleDescription(self.scale.text())
            if link.isEnabled() is (self.look.u == end):
                link.setEnabled(self.look.u != end)

    def _said_fixed(self, policy: Policy) -> str:
        words = {
            "cover_minutes": self.tr("Le cahier se cache après une minute au plus.")
            if policy.cover_minutes == 1
            else self.tr("Le cahier se cache après {n} minutes au plus.").format(n=policy.cover_minutes),
            "idle_minutes": self.tr("Le cahier se ferme après {n} minutes au plus.").format(n=policy.idle_minutes),
            "phrase_words": self.tr("Une phrase à vous a {n} mots au moins.").format(n=in_words(policy.phrase_words)),
            "sms": self.tr("Aucune fiche ne part par SMS."),
            "contact": self.tr("Aucune fiche ne part en contact."),
            "readable_files": self.tr("Aucun PDF, texte, tableau ou agenda ne s’écrit dans un dossier."),
            "keep_months": self.tr("{delay} après le dernier contact, une page se garde avec une raison, ou s’efface.").format(
                delay=span(policy.keep_months).capitalize()
            ),
        }
        broken = self.tr("Ce qu’elle a fixé sur cet ordinateur ne se lit pas\u00a0: le plus strict vaut. Dites-le au service informatique.")
        return " ".join(([broken] if policy.broken else []) + [words[name] for name in policy.fixed])

    def _resize(self, step: int) -> None:
        self.chosen.emit("u", min(HIGHEST, max(LOWEST, self.look.u + step)))

    def _options(self, name: Words, parts: list[QWidget]) -> Row:
        """A name, and beside it what one chooses; what does not fit goes on the next line."""
        beside = self.room > 15
        left = self.tx + (6.4 if beside else 0.0)
        x, line = left, 0 if beside else 1
        placed: list[tuple[QWidget, float, float, float | None]] = [(name, self.tx, 0, min(name.wish() + 0.05, self.room))]
        for part in parts:
            wide = part.wish() if isinstance(part, Radio | Link | Words | Check) else 1.0
            if x > left and x + wide > self.rx:
                x, line = left, line + 1
            placed.append((part, x, line, min(wide + 0.05, self.rx - x)))
            x += wide + 0.9
        return Row(line + 1, tuple(placed))

    def rows(self) -> list[Row]:
        half = (self.room - 0.8) / 2
        samples, high = self.radios["hand"], 1.2 if self.tight else 3.1
        writing = self.names["hand"]
        beside = (self.room - 6.4 - 0.6) / 2
        if self.tight and beside >= max(sample.wish() for sample in samples):
            boxes = tuple((sample, self.tx + 6.4 + k * (beside + 0.6), 0.06, beside, 0.9) for k, sample in enumerate(samples))
            hand = [Row(1, ((writing, self.tx, 0, writing.wish() + 0.05),), boxes)]
        else:
            boxes = tuple((sample, self.tx + k * (half + 0.8), 0.2, half, high) for k, sample in enumerate(samples))
            rows = [Row(2 if self.tight else 4, boxes=boxes)]
            if half < max(sample.wish() for sample in samples):
                rows = [Row(1, boxes=((sample, self.tx, 0.06, self.room, 0.9),)) for sample in samples]
            hand = [Row(1, ((writing, self.tx, 0, writing.wish() + 0.05),)), *rows]
        return [
            self._options(self.names["language"], list(self.radios["language"])),
            self.gap(),
            *hand,
            self._options(self.names["u"], [self.scale, self.smaller, self.larger]),
            self.gap(),
            self._options(self.names["theme"], list(self.radios["theme"])),
            self.said_check(self.fine),
            self.said_check(self.system),
            self.gap(),
            self._options(self.names["cover_minutes"], list(self.radios["cover_minutes"])),
            self._options(self.names["idle_minutes"], list(self.radios["idle_minutes"])),
            *self._captures(),
            *([self.gap(), self.said(self.fixed), self.said(self.fixed_what)] if self.fixed_what.text() else []),
        ]

    def _captures(self) -> list[Row]:
        name = self.names["captures"]
        if self.excludes or self.no_captures.wish() <= self.room - (6.4 if self.room > 15 else 0.0):
            return [self._options(name, [self.captures if self.excludes else self.no_captures])]
        return [self._options(name, []), self.said(self.no_captures)]

    def said_check(self, check: Check) -> Row:
        left = self.tx + (6.4 if self.room > 15 else 0.0)
        return Row(1, ((check, left, 0, min(check.wish() + 0.05, self.rx - left)),))


class HelpLeaf(FlapLeaf):
    """The keys that exist, a short guide, what leaves and what never does, this version."""

    def __init__(self, look: Look, version: str) -> None:
        super().__init__(look, self.tr("Aide"))
        ctrl = "⌘" if sys.platform == "darwin" else self.tr("Ctrl")
        enter, shift, space = self.tr("Entrée"), self.tr("Maj"), self.tr("Espace")
        table = (
            (f"{ctrl}+N", self.tr("la ligne du jour")),
            (f"{ctrl}+{shift}+N", self.tr("un nouveau nom")),
            (f"{ctrl}+K", self.tr("chercher un nom, un mot")),
            (f"{ctrl}+0", self.tr("Aujourd’hui")),
            (f"{ctrl}+1 … 4", self.tr("les onglets")),
            (self.tr("Alt+←, Échap"), self.tr("revenir")),
            ("Alt+↑, Alt+↓", self.tr("la page, le jour d’avant, d’après")),
            (self.tr("Début, une lettre"), self.tr("à cette lettre du répertoire")),
            (f"F3, {shift}+F3", self.tr("la ligne suivante, d’avant")),
            ("F9", self.tr("cacher, revenir")),
            (f"F6, {shift}+F6", self.tr("d’une page à l’autre")),
            (f"{ctrl}+{enter}", self.tr("le bouton plein")),
            (f"{ctrl}+L", self.tr("fermer le cahier")),
            ("F1", self.tr("cette page")),
            (f"{ctrl}+T", self.tr("honoré, absence, excusé")),
            (f"{ctrl}+R", self.tr("le prochain rendez-vous")),
            (self.tr("F2, Suppr"), self.tr("changer, retirer")),
            (self.tr("{shift}+Suppr").format(shift=shift), self.tr("retirer aussi les suivants")),
            (self.tr("Page ↑, Page ↓"), self.tr("la semaine d’avant, d’après")),
            ("F4", self.tr("qui a vu, quel numéro")),
            ("F7", self.tr("lire avec la personne")),
            (f"{ctrl}+E", self.tr("donner la fiche")),
            (f"{ctrl}+M", self.tr("surligner, voir le mois")),
            (f"{ctrl}+{shift}+M", self.tr("mettre à part")),
            (f"[]+{space}", self.tr("une chose à faire")),
            (f"{ctrl}+{space}", self.tr("cocher ce qui est fait")),
            (f"{ctrl}+{shift}+C", self.tr("copier la ligne")),
            (f"{ctrl}+D", self.tr("dessiner un croquis")),
            (f"{ctrl}+J", self.tr("joindre une page")),
            (f"{ctrl}+H", self.tr("les textes d’avant")),
            (f"{ctrl}+P", self.tr("imprimer la page, le jour")),
            (f"{ctrl}+{shift}+P", self.tr("toute la page")),
            (f"{ctrl}+V", self.tr("lire une fiche copiée")),
            (f"{ctrl}+{shift}+R", self.tr("le mot à emporter")),
            (f"{ctrl}+Z, {ctrl}+Y", self.tr("annuler, rétablir")),
            (f"{ctrl}++, {ctrl}+−", self.tr("plus grand, plus petit")),
        )
        self.keys = [(Words(look, key, "smallb", parent=self.flow), Para(look, does, "small", parent=self.flow)) for key, does in table]
        for button in (self.pane.more, self.arrow):  # to one of them F1 leads: no key takes the keyboard to the table
            button.setAccessibleDescription(". ".join(f"{key}, {does}" for key, does in table))
        guide = (
            self.tr("Écrivez un nom dans le répertoire, sa page s’ouvre."),
            self.tr("Écrivez sur la ligne du jour. Chaque ligne s’enregistre seule."),
            self.tr("Dites si le rendez-vous a été honoré\u00a0: la fiche en prend le jour."),
            self.tr("Donnez la fiche avec l’accord de la personne, de votre main."),
            self.tr("Faites une copie de sécurité chaque semaine, ailleurs qu’ici."),
        )
        self.steps = [Para(look, f"{n}. {line}", parent=self.flow) for n, line in enumerate(guide, 1)]
        headings = (self.tr("Cinq lignes pour commencer"), self.tr("Ce qui part, ce qui ne part jamais"), self.tr("Les touches"))
        self.headings = [Words(look, words, "uib", parent=self.flow) for words in headings]
        leaves = self.tr(
            "Une seule chose peut partir\u00a0: une fiche, lue lettre pour lettre avant, écrite au registre. "
            "Les lignes, les heures, les lieux et les téléphones des personnes restent dans cet ordinateur. Cahier n’ouvre aucune connexion."
        )
        self.leaves = Para(look, leaves, parent=self.flow)
        self.version = Words(look, self.tr("Cahier {version}, licence EUPL-1.2").format(version=version), "small", "soft", parent=self.flow)
        self.old: Para | None = None

    def say_old(self, old: bool) -> None:
        """Whether this version is more than a year old; it looks for no other by itself."""
        if old and self.old is None:
            words = self.tr("Cette version a plus d’un an. Demandez la nouvelle à qui l’a installée\u00a0: Cahier ne la cherche pas lui-même.")
            self.old = Para(self.look, words, parent=self.flow)
            self.flow.rearrange()

    def caret(self) -> QWidget:
        return self.pane.more if self.pane.more.isVisible() else self.arrow

    def _table(self) -> list[Row]:
        def wide(widgets: Sequence[Words]) -> float:
            return max(widget.wish() for widget in widgets) + 0.05

        half = -(-len(self.keys) // 2)
        for columns in ([self.keys[:half], self.keys[half:]], [self.keys]):
            widths = [(wide([key for key, _ in column]), wide([does for _, does in column])) for column in columns]
            if sum(key + 0.6 + does for key, does in widths) + 0.8 <= self.room:
                break
        found = []
        for line in range(len(columns[0])):
            x, high, parts = self.tx, 1, list[tuple[QWidget, float, float, float | None]]()
            for column, (key, does) in zip(columns, widths, strict=True):
                if line < len(column):
                    left = min(key, self.room - 3)
                    parts.append((column[line][0], x, 0, left))
                    beside = min(does, self.rx - x - left - 0.6)
                    parts.append((column[line][1], x + left + 0.6, 0, beside))
                    high = max(high, column[line][1].rows(beside))
                x = self.tx + self.room / 2 if len(columns) > 1 else x
            found.append(Row(high, tuple(parts)))
        if len(columns) > 1 and self.room / 2 < widths[0][0] + widths[0][1] + 1.0:  # the second column begins where the first one ends
            x = self.tx + widths[0][0] + widths[0][1] + 1.4
            found = [Row(1, row.parts[:2] + tuple((w, x + at - self.tx - self.room / 2, b, wd) for w, at, b, wd in row.parts[2:])) for row in found]
        return found

    def rows(self) -> list[Row]:
        steps, leaves, keys = self.headings
        old = [self.said(self.old), Row(1)] if self.old is not None else []
        return [
            *old, self.said(keys), *self._table(), Row(1),
            self.said(steps), *(self.said(step) for step in self.steps), Row(1),
            self.said(leaves), self.said(self.leaves), Row(1),
            self.said(self.version),
        ]  # fmt: skip
