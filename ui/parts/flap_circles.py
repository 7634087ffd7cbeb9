"""The inside cover's page of one group: its name, its members, its shared folder, what its cards usually say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notebook_app import text
from notebook_app.model import Circle, Colleague
from ui.parts.choices import Check
from ui.parts.flap import Row
from ui.parts.flap_colleagues import Shelf, place_of
from ui.parts.flap_views import View, ViewsLeaf
from ui.parts.widgets import Button, Link
from ui.sentences import in_words
from ui.trouble import Trouble

MOST = 19  # members: a sealed file has twenty keys at most, one's own among them (exchange SPEC §4.3)


class CircleView(View):
    """A new group, or one that is there. `kept(name, members, folder, full names)` follows the button."""

    kept = Signal(str, object, str, bool)
    pick = Signal()  # a folder, in the system's chooser
    lay = Signal()  # one's introduction into the folder
    again = Signal()  # the cards that someone who left can still open
    removed = Signal()

    def __init__(self, leaf: ViewsLeaf, circle: Circle | None, colleagues: Sequence[Colleague], shelf: Shelf) -> None:
        title = circle.name if circle is not None else ""
        super().__init__(leaf, title)
        if circle is None:
            self.title = self.tr("Un nouveau groupe")
        self.circle, self.shelf = circle, shelf
        self.folder = circle.folder if circle is not None else ""
        self.caption = self.words(self.tr("nom du groupe"), "small", "soft")
        self.name = self.field(self.tr("Nom du groupe"))
        self.fault = self.para("", "small", "warn")
        self.who = self.words(self.tr("Qui en est"), "uib")
        members = {m.id for m in circle.members} if circle is not None else set()
        able = [c for c in colleagues if (c.seal and not c.retired) or c.id in members]
        self.members: list[tuple[Colleague, Check]] = []
        for colleague in able:
            check = self.check(self._said(colleague))
            check.setChecked(colleague.id in members)
            self.members.append((colleague, check))
        self.nobody = self.para(self.tr("Personne encore\u00a0: il faut d’abord une présentation reçue."), "ui", "soft")
        self.change = self.para("", "small", "text")
        self.place_head = self.words(self.tr("Dossier partagé"), "uib")
        self.place = self.words("", "ui")
        self.choose = self.link(self.tr("Choisir le dossier"))
        self.place_note = self.para("", "small", "soft")
        self.trouble = self.para("", "small", "warn")
        self.trouble_link = self.link("", "smallm")
        self.full = self.check(self.tr("noms complets plutôt qu’initiales"))
        self.full.setChecked(circle is not None and circle.full_names)
        self.full_note = self.para("", "small", "soft")
        self.remove = self.link(self.tr("Retirer ce groupe"))
        self.keep = self.button(self.tr("Garder") if circle is not None else self.tr("Faire le groupe"))
        self.asked = self.words(self.tr("Retirer ce groupe\u202f?"), "uib")
        self.removes = self.para(
            self.tr("Il quitte vos listes. Ce qui est dans le dossier y reste, et le registre garde son nom. Vos collègues restent vos collègues.")
        )
        self.remove_button = self.button(self.tr("Retirer le groupe"))
        self.no = self.own(Link(self.look, self.tr("Laisser comme c’est"), parent=leaf))
        if circle is not None:
            self.name.setText(circle.name)
        self._connect()
        self.typed()

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda _: self.typed())
        self.name.returnPressed.connect(self._keep)
        for _, check in self.members:
            check.toggled.connect(lambda _: self.typed())
        self.full.toggled.connect(lambda _: self.typed())
        self.choose.clicked.connect(self.pick)
        self.trouble_link.clicked.connect(lambda: (self.again if self.shelf.without else self.lay).emit())
        self.keep.clicked.connect(self._keep)
        self.remove.clicked.connect(lambda: self._ask("remove"))
        self.no.clicked.connect(lambda: self._ask(""))
        self.remove_button.clicked.connect(self.removed)

    def _said(self, colleague: Colleague) -> str:
        if colleague.retired:
            return self.tr("{name}, ordinateur retiré").format(name=colleague.name)
        if colleague.unusual:
            return self.tr("{name}, ordinateur inhabituel, rien avant les cinq mots").format(name=colleague.name)
        if colleague.verified is None:
            return self.tr("{name}, cinq mots à relire").format(name=colleague.name)
        return ", ".join(filter(None, (colleague.name, colleague.org)))

    def set_shelf(self, circle: Circle, shelf: Shelf) -> None:
        """The notebook has this circle now; what is typed stays."""
        self.circle, self.shelf = circle, shelf
        self.typed()

    def set_folder(self, path: str) -> None:
        """Chosen, not kept yet."""
        self.folder = path
        self.typed()

    def chosen(self) -> list[int]:
        return [colleague.id for colleague, check in self.members if check.isChecked()]

    def _before(self) -> set[int]:
        return {m.id for m in self.circle.members} if self.circle is not None else set()

    def _same(self) -> bool:
        it = self.circle
        return it is not None and (it.name, it.folder, it.full_names, self._before()) == (
            text.clean_name(self.name.text()), self.folder, self.full.isChecked(), set(self.chosen()),
        )  # fmt: skip

    def typed(self) -> None:
        """Say what keeping it would do, and whether it can be kept."""
        name, before, now = text.clean_name(self.name.text()), self._before(), set(self.chosen())
        joined = [c.name for c, _ in self.members if c.id in now - before]
        left = [c.name for c, _ in self.members if c.id in before - now]
        said = []
        if joined and self.circle is not None:
            said.append(self.tr("Avec {names}, à partir d’aujourd’hui.").format(names=", ".join(joined)))
        if left:
            without = self.tr("Sans {names}\u00a0: vos fiches du dossier sont écrites de nouveau sans ce nom. Ce qui a été lu reste lu.")
            without = without if self.folder else self.tr("Sans {names}, à partir d’aujourd’hui. Ce qui a été lu reste lu.")
            said.append(without.format(names=", ".join(left)))
        self.change.set_text(" ".join(said))
        self.place.set_text(place_of(self.folder) if self.folder else self.tr("aucun encore"))
        self.place.setToolTip(self.folder)
        self.choose.set_text(self.tr("En choisir un autre") if self.folder else self.tr("Choisir le dossier"))
        moved = self.circle is None or self.circle.folder != self.folder
        if not self.folder:
            note = self.tr("Un dossier que les collègues du groupe voient aussi. Sans lui, la fiche du groupe part par courriel.")
        elif moved:
            note = self.tr("Votre présentation y est déposée\u00a0: votre nom, votre téléphone, rien sur personne d’autre. Le registre la note.")
        else:
            note = ""
        self.place_note.set_text(note)
        self._say_trouble(moved)
        self.full_note.set_text(
            self.tr("Chaque collègue du groupe lit le nom entier de la personne, sans qu’elle ait à dire son accord.") if self.full.isChecked()
            else self.tr("La fiche dit N. F., et chaque collègue reconnaît, ou non.")
        )  # fmt: skip
        reason = ""
        if name is None:
            reason = self.tr("Écrivez le nom du groupe.")
        elif not now:
            reason = self.tr("Cochez au moins un nom.")
        elif len(now) > MOST:
            reason = self.tr("Dix-neuf collègues au plus.")
        elif self._same():
            reason = self.tr("Rien n’a changé.")
        self.keep.set_closed(reason)
        self.changed.emit()

    def wait(self, on: bool) -> None:
        """It is being kept: pressed twice is as once."""
        self._hold(self.keep)
        self.keep.set_waiting(self.tr("Un instant…") if on else "")

    def _say_trouble(self, moved: bool) -> None:
        shelf, said, link = self.shelf, "", ""
        told: Trouble | None = shelf.trouble
        if not moved and told is not None:
            said = f"{told.what} {told.next}"
        elif not moved and shelf.without:
            said = self.tr("Des fiches du dossier s’ouvrent encore pour quelqu’un qui n’en est plus\u00a0: {n}.").format(n=in_words(shelf.without))
            link = self.tr("Les écrire de nouveau")
        elif not moved and shelf.due:
            said, link = self.tr("Votre présentation n’y est pas, ou n’est plus à jour."), self.tr("L’y déposer")
        self.trouble.set_text(said)
        self.trouble_link.set_text(link)

    def _keep(self) -> None:
        self.typed()
        if self.keep.isEnabled() and not self.leaf.number.asks(self._keep, self.name, entered=True):
            self.kept.emit(text.clean_name(self.name.text()) or "", tuple(self.chosen()), self.folder, self.full.isChecked())

    def caret(self) -> QWidget:
        if self.asking:
            return self.leaf.arrow if self.leaf.small else self.no
        return self.name if self.circle is None else self.members[0][1] if self.members else self.name

    def foot(self) -> list[tuple[Button | Link, float]]:
        if self.asking:
            return [(self.remove_button, 7.4), *([] if self.leaf.small else [(self.no, self.no.wish())])]
        return [(self.keep, 6.6)]

    def rows(self) -> list[Row]:
        leaf = self.leaf
        if self.asking:
            return [leaf.said(self.asked), leaf.said(self.removes)]
        found = [*self.written(self.caption, self.name, self.fault), leaf.gap(), leaf.said(self.who)]
        found += [self.a_link(check) for _, check in self.members] or [leaf.said(self.nobody)]
        if self.change.text():
            found.append(leaf.said(self.change))
        wide = min(self.place.wish() + 0.05, leaf.room)
        head = self.place_head.wish() + 0.5
        beside = head + wide + 0.6 + self.choose.wish() <= leaf.room
        if beside:
            x = leaf.tx + head
            line = ((self.place_head, leaf.tx, 0.0, None), (self.place, x, 0.0, wide), (self.choose, x + wide + 0.6, 0.0, self.choose.wish() + 0.05))
            found += [leaf.gap(), Row(1, line)]
        else:
            found += [leaf.gap(), leaf.said(self.place_head), Row(1, ((self.place, leaf.tx, 0, wide),)), self.a_link(self.choose)]
        if self.place_note.text():
            found.append(leaf.said(self.place_note))
        if self.trouble.text():
            found.append(leaf.said(self.trouble))
            if self.trouble_link.text():
                found.append(self.a_link(self.trouble_link))
        found += [leaf.gap(), self.a_link(self.full), leaf.said(self.full_note)]
        return [*found, self.a_link(self.remove)] if self.circle is not None else found


class OlderView(View):
    """Someone joined: whether the cards of before are written again for them. The button says from today on.

    Of a group without a folder they are files to be carried: `pick` asks where they go, and only then is it a yes.
    """

    answered = Signal(bool)
    pick = Signal()

    def __init__(self, leaf: ViewsLeaf, circle: Circle, newcomer: Colleague, older: int) -> None:
        super().__init__(leaf, circle.name)
        name, self._by_mail = newcomer.name, not circle.folder
        one, many = self.tr("Écrire aussi pour {name} votre fiche d’avant\u202f?"), self.tr("Écrire aussi pour {name} vos {n} fiches d’avant\u202f?")
        self.ask = self.para((one if older == 1 else many).format(name=name, n=in_words(older)), "uib")
        lines = self.tr("une ligne de plus") if older == 1 else self.tr("{n} lignes de plus").format(n=in_words(older))
        note = self.tr("{name} lirait ce que le groupe a déjà lu. Au registre\u00a0: {lines}.").format(name=name, lines=lines)
        if self._by_mail:
            file, files = self.tr("Le fichier est à joindre à un courriel."), self.tr("Les fichiers sont à joindre à un courriel.")
            note += " " + (file if older == 1 else files)
        self.note = self.para(note)
        unread = newcomer.verified is None
        self.warn = self.para(self.tr("{name}\u00a0: cinq mots encore à relire.").format(name=name) if unread else "", "ui", "warn")
        self.today = self.button(self.tr("À partir d’aujourd’hui"))
        self.all = self.button(self.tr("Écrire aussi celles d’avant"), "plain")
        self.all_link = self.link(self.all.text())
        self._said = False
        self.today.clicked.connect(lambda: self._answer(False))
        self.all.clicked.connect(lambda: self._answer(True))
        self.all_link.clicked.connect(lambda: self._answer(True))

    def _answer(self, yes: bool) -> None:
        if yes and self._by_mail and not self._said:
            self.pick.emit()
        else:
            self.say(yes)

    def say(self, yes: bool) -> None:
        """Pressed twice is as once."""
        if not self._said:
            self._said = True
            pressed = self.all if yes else self.today
            self._hold(pressed)
            pressed.set_waiting(self.tr("Un instant…"))
            self.answered.emit(yes)

    def caret(self) -> QWidget:
        return self.today

    def foot(self) -> list[tuple[Button | Link, float]]:
        return [(self.today, 8.6), (self.all, 10.0)] if self.leaf.room > 19.4 else [(self.today, 8.6)]

    def rows(self) -> list[Row]:
        leaf = self.leaf
        found = [leaf.said(para) for para in (self.ask, self.note, self.warn) if para.text()]
        return found if len(self.foot()) == 2 else [*found, self.a_link(self.all_link)]
