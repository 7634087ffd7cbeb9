"""The rows about oneself: the label, the settings, the help."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from notebook_app import __released__, __version__, reminder
from notebook_app.model import Label, Noun
from notebook_app.notebook import Notebook
from ui.flap.row import FlapRow
from ui.guard import can_exclude
from ui.page import Page
from ui.parts.flap_own import HelpLeaf, LabelLeaf, SettingsLeaf


class LabelRow(FlapRow):
    """One's own label, on the cover and on every card."""

    nouns = Noun.LABEL
    leaf: LabelLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, LabelLeaf(page.look))
        self._label: Label | None = None
        self.leaf.kept.connect(self._keep)

    def read(self, notebook: Notebook) -> Label:
        return notebook.label.get()

    def show(self, read: Label) -> None:
        if read != self._label:
            self._label = read
            self.leaf.set_label(read)

    def summary(self) -> str:
        return ", ".join(part for part in (self._label.name, self._label.org) if part) if self._label is not None else ""

    def _keep(self, label: Label) -> None:
        def kept(_: object) -> None:
            self.show(label)
            self.leaf.told("ok", self.tr("C’est gardé."), self.tr("La couverture et les prochaines fiches la portent."))
            self.said.emit()

        self.session.change_label(self.page, label, kept, self.failed)


class SettingsRow(FlapRow):
    """Each choice applies at once."""

    leaf: SettingsLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, SettingsLeaf(page.look, can_exclude()))
        self.leaf.chosen.connect(lambda key, value: self.session.change_settings(**{key: value}))

    def settle(self) -> None:
        language = "en" if QLocale().language() == QLocale.Language.English else "fr"
        self.leaf.set_settings(self.session.settings, self.session.settings.language or language, self.session.policy)

    def summary(self) -> str:
        kept = self.session.settings
        hand = self.tr("écriture d’école") if kept.hand == "ecole" else self.tr("lecture")
        minutes = self.tr("fermé après {n} min").format(n=kept.idle_minutes)
        fixed = self.tr("fixé en partie par votre organisation")
        return ", ".join((hand, self.leaf.scale.text(), minutes, *((fixed,) if self.session.policy.fixed else ())))


class HelpRow(FlapRow):
    """The keys, a short guide, this version."""

    leaf: HelpLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, HelpLeaf(page.look, __version__))

    def settle(self) -> None:
        self.leaf.say_old(self._old())

    def _old(self) -> bool:
        return reminder.outgrown(__released__, self.session.today)

    def summary(self) -> str:
        return self.tr("cette version a plus d’un an") if self._old() else self.tr("touches, petit guide, cette version")
