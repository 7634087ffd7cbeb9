"""The row "Les six mots"."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notebook_app import wordlist
from notebook_app.errors import CahierError
from notebook_app.model import Copies, Noun
from notebook_app.notebook import Notebook
from ui import trouble
from ui.flap.row import FlapRow, elsewhere
from ui.page import Page
from ui.parts.flap_copies import place_name
from ui.parts.flap_words import WordsLeaf
from ui.sentences import in_words

if TYPE_CHECKING:
    from notebook_app.vault.formers import Former


class WordsRow(FlapRow):
    """Other words, or all made new because somebody knows them; then what keeps the words of before is offered to be replaced."""

    nouns = Noun.OWN
    leaf: WordsLeaf

    def __init__(self, page: Page) -> None:
        from notebook_app import vault

        least = page.session.policy.phrase_words
        super().__init__(page, WordsLeaf(page.look, lambda run: wordlist.recognised(run) is not None, _whole, vault.is_passphrase, least))
        self._secret = ""  # the words of now, once they were right, until the new ones are chosen
        self._former: list[Former] = []
        leaf = self.leaf
        leaf.asked.connect(self._prove)
        leaf.others.connect(lambda: leaf.set_words(vault.new_passphrase()))
        leaf.chosen.connect(self._chosen)
        leaf.done.connect(lambda where: self._note_sheet("done", where))
        leaf.print_asked.connect(self.print_sheet)
        leaf.tonight.connect(lambda: self._note_sheet("tonight", ""))
        leaf.copies_wanted.connect(self._find_former)
        leaf.replace.connect(self._replace)
        leaf.later.connect(self._rest)

    def read(self, notebook: Notebook) -> tuple[str, str, str]:
        return notebook.own.get("words_day"), notebook.own.get("words_own"), notebook.own.get("former")

    def show(self, read: tuple[str, str, str]) -> None:
        day, own, kept = read
        self.leaf.set_state(date.fromisoformat(day) if day else None, bool(own), bool(kept), self.session.today)

    def summary(self) -> str:
        return self.leaf.summary()

    def lead(self, target: dict[str, Any]) -> None:
        """`{"copies": True}`: what keeps former words, at once."""
        if target.get("copies"):
            self._find_former()

    def back(self) -> bool:
        if self.leaf.isVisible() and self.leaf.step and self.leaf.sheet is None and not self._busy:
            self._rest()
            return True
        return False

    def leave(self) -> None:
        if self.leaf.sheet is not None:
            return  # copied by hand, and shown once: they wait here
        self._secret = ""
        if self._busy:
            self.leaf.forget_typed()
        elif self.leaf.step:
            self.leaf.rest()

    def outdated(self) -> None:
        if self.leaf.sheet is not None:
            self.leaf.rest()

    @property
    def _busy(self) -> bool:
        """Something is done that nothing takes back: what comes of it is told here, wherever she is meanwhile."""
        return self.leaf.step not in ("", "ask") and (self.leaf.waiting or self.leaf.replace_button.waiting)

    def _rest(self) -> None:
        self._secret = ""
        self.leaf.rest()
        self._focus()

    def _focus(self) -> None:
        if self.leaf.isVisible():
            self.page.focus()

    # -- other words ---------------------------------------------------------------------------------------------------------

    def _prove(self, secret: str) -> None:
        from notebook_app import vault

        def proven(_: None) -> None:
            if self.leaf.step == "ask" and self.leaf.waiting:  # she did not turn away meanwhile
                self._secret = secret
                self.leaf.set_words(vault.new_passphrase())

        def failed(fault: Exception) -> None:
            if self.leaf.step == "ask" and isinstance(fault, CahierError) and fault.code == "wrong":
                self.leaf.wrong()
            elif self.leaf.step == "ask":
                self.failed(fault)

        self.ask(lambda notebook: notebook.vault.require(secret), proven, failed)

    def _chosen(self, phrase: str) -> None:
        secret, self._secret = self._secret, ""
        own, today = "" if self.leaf.step == "type" else "1", self.session.today.isoformat()

        def note(notebook: Notebook) -> None:
            with notebook.write(Noun.OWN):
                notebook.own.set("words_day", today)
                notebook.own.set("words_own", own)
                notebook.own.set("former", "1")

        def change(notebook: Notebook) -> tuple[str, str, str]:
            notebook.vault.change_secret(secret, phrase)
            note(notebook)
            return self.read(notebook)

        def renew(notebook: Notebook) -> tuple[str, bool]:
            words = notebook.renew(secret, phrase)
            if not notebook.vault.closed:
                note(notebook)
            return words, notebook.vault.closed

        def failed(fault: Exception) -> None:
            self.session.farewell = ""
            told = trouble.of(fault)
            room = renewing and isinstance(fault, CahierError) and fault.code == "full"
            self._told(told.kind, told.what, self.tr("Rien n’a changé. Il faut deux fois la place du cahier.") if room else told.next)
            self._focus()

        renewing = self.leaf.renewing
        self.session.farewell = "changing"  # should she close the notebook before it answers
        if renewing:
            self.ask(renew, self._renewed, failed)
        else:
            self.ask(change, self._changed, failed)

    def _changed(self, read: tuple[str, str, str]) -> None:
        self.session.farewell = ""
        self.show(read)
        self.said.emit()

        def rolled(_: Path) -> None:
            self._find_former(self.tr("C’est changé. Dès maintenant, seuls les mots nouveaux ouvrent le cahier."))

        def failed(fault: Exception) -> None:
            self._told("warn", self.tr("Les mots sont changés, la copie du jour n’est pas faite."), trouble.of(fault).next)

        self.session.copying.beside(self.page, lambda vault: vault.backup(), rolled, failed)  # vault SPEC §7: after a change of secret

    def _renewed(self, answer: tuple[str, bool]) -> None:
        words, closed = answer
        self.session.farewell = "renewed" if closed else ""
        if closed:
            self.session.lock()
            return
        self.drawn.emit()
        self.leaf.show_words(words)
        self.ask(self.read, self.show)

    def _note_sheet(self, state: str, where: str) -> None:
        def note(notebook: Notebook) -> None:
            with notebook.write(Noun.OWN):
                notebook.own.set("sheet", state)
                if where:
                    notebook.own.set("sheet_where", where)

        def noted(_: None) -> None:
            self.leaf.rest()
            self._find_former(self.tr("Tout est changé. Rien d’avant n’ouvre plus ce cahier."))
            self.page.refresh(Noun.OWN)  # the row of the sheet says it too

        self.ask(note, noted)

    # -- copies that keep former words -----------------------------------------------------------------------------------------

    def _find_former(self, done: str = "") -> None:
        """`done`: what is told where there are none."""

        def look(answer: tuple[Copies, list[str]]) -> None:
            copies, series = answer
            paths = [Path(copy.place, copy.name) for copy in copies.made]
            self.session.copying.beside(self.page, lambda vault: vault.former(paths, series), found, self._failed)

        def found(former: list[Former]) -> None:
            self._former = former
            if former:
                self.leaf.show_copies([(each.day, self._place(each)) for each in former], self.session.today, done)
            else:
                self._forget([], done or self.tr("Plus aucune copie ne garde des mots d’avant."))

        self.ask(elsewhere, look, self._failed)

    def _place(self, former: Former) -> str:
        if former.where == "rolling":
            return self.tr("à côté du cahier")
        if former.where == "aside":
            return self.tr("cahier mis de côté, à côté du cahier")
        return place_name(str(former.path.parent))

    def _replace(self) -> None:
        """A fresh copy beside the notebook, and where the last one went if that is there; only then the former ones go."""

        def drop(there: list[Path], series: list[str]) -> None:
            # the last one outside this computer goes only when there is another one outside
            what = [each for each in self._former if there or each.where != "elsewhere"]
            dropped = partial(self._dropped, there=bool(there))
            self.session.copying.beside(self.page, lambda vault: vault.drop_former(what, series), dropped, self._failed)

        self.fresh_copies(drop, self._failed)

    def _dropped(self, gone: list[Former], there: bool) -> None:
        """`there`: a fresh copy was made outside this computer too."""
        left = [each for each in self._former if each not in gone]
        n = len(gone)
        done = self.tr("Une copie est remplacée.") if n == 1 else self.tr("{n} copies sont remplacées.").format(n=in_words(n).capitalize())
        if not left:
            self._forget(gone, done)
            return

        def kept(_: object) -> None:
            self._former = left
            self.leaf.show_copies([(each.day, self._place(each)) for each in left], self.session.today)
            if there:
                self._told("warn", self.tr("Ce qui reste ici n’a pas pu être détruit."), self.tr("Vérifiez que le disque est là, puis réessayez."))
            else:
                then = self.tr("Branchez-le, puis réessayez\u00a0: ce qui est ailleurs n’est détruit qu’après une copie neuve ailleurs.")
                self._told("info", self.tr("L’endroit des copies n’est pas là."), then)

        self.session.copying.forget(self.page, {each.path for each in gone}, kept, self._failed)

    def _forget(self, gone: list[Former], done: str) -> None:
        def forget(notebook: Notebook) -> tuple[str, str, str]:
            notebook.own.set("former", "")
            return self.read(notebook)

        def forgotten(read: tuple[str, str, str]) -> None:
            self.leaf.rest()
            self.show(read)
            self._told("ok", done)
            self.said.emit()
            self._focus()
            self.page.refresh(Noun.OWN)  # the row of the copies too

        self.session.copying.forget(self.page, {each.path for each in gone}, lambda _: self.ask(forget, forgotten, self._failed), self._failed)

    def _failed(self, fault: Exception) -> None:
        told = trouble.of_copy(fault)
        self._told(told.kind, told.what, told.next)
        self._focus()

    def _told(self, kind: str, what: str, then: str = "") -> None:
        if self.leaf.step not in ("", "copies"):
            self.leaf.rest()
        self.leaf.told(kind, what, then)


def _whole(run: str) -> str:
    return wordlist.recognised(run) or ""
