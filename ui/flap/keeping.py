"""The row "Garder ou effacer": those last met long ago are kept with a reason or erased; then what copies still hold is offered to go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from notebook_app.model import Copies, Noun
from notebook_app.notebook import Notebook
from ui import trouble
from ui.flap.row import FlapRow, elsewhere
from ui.page import Page
from ui.parts.flap_copies import place_name
from ui.parts.flap_keeping import Concerned, CopiesView, EraseView, Holding, KeepingLeaf, ListView, PersonView, Standing
from ui.parts.flap_lying import LyingView
from ui.parts.flap_views import View
from ui.sentences import in_words

if TYPE_CHECKING:
    from notebook_app.folder import FolderTrouble
    from notebook_app.steps import Steps
    from notebook_app.vault import Vault


@dataclass(frozen=True)
class _Held:
    """The copies there are: beside the notebook, and those remembered elsewhere; whether a notebook was put aside."""

    beside: tuple[Path, ...] = ()
    elsewhere: tuple[Path, ...] = ()
    aside: bool = False
    damaged: tuple[Path, ...] = ()  # of those, what was to go and did not: nobody knows any more whose it is


class KeepingRow(FlapRow):
    """`lead`: {"copies": True}, what holds erased pages, at once: first the groups' folders, then copies."""

    nouns = Noun.PEOPLE | Noun.OWN | Noun.FOLDERS
    leaf: KeepingLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, KeepingLeaf(page.look))
        self._standing: Standing | None = None
        self._copies = _Held()  # as they were found last
        self._arriving = False  # asked for by name, and not read yet
        self._undoes = False  # what the slip says can be taken back
        self._at: tuple[int, int | None] = (0, None)  # whose page was opened, and its place among those to decide about
        self.leaf.up.connect(self._to_list)
        self.leaf.looked.connect(self._look)
        self.leaf.slip.done.connect(lambda _: self._take_back())

    # -- as the inside cover sees it -------------------------------------------------------------------------------------

    def read(self, notebook: Notebook) -> Standing:
        from notebook_app import shelf
        from notebook_app.notebook import ending

        today, months = self.session.today, self.session.policy.keep_months
        kept = notebook.left(lambda: ending.kept(notebook), [])
        was = {each.person: each for each in kept}
        due = [
            Concerned(over.person, over.file_as, over.last, was[over.person].reason, was[over.person].until)
            if over.person in was
            else Concerned(over.person, over.file_as, over.last)
            for over in notebook.left(lambda: ending.due(notebook, today, months), [])
        ]
        longer = tuple(Concerned(each.person, each.file_as, None, each.reason, each.until) for each in kept if each.until >= today)
        lying = tuple(Holding(each.name, len(each.files)) for each in notebook.left(lambda: shelf.lying(notebook), []))
        return Standing(tuple(due), longer, notebook.left(lambda: ending.erased(notebook), None) is not None, months, lying)

    def show(self, read: Standing) -> None:
        same, self._standing = read == self._standing, read
        if self.leaf.view is None or (isinstance(self.leaf.view, ListView) and not same):
            self._show(self._list(), keep=True)
        if self._arriving and self.leaf.isVisible():
            self.page.focus()
        self._arriving = False
        self._look()

    def lead(self, target: dict[str, Any]) -> None:
        if self._busy:
            return
        self._arriving = True
        if target.get("copies"):
            self.ask(self.read, self._find_lying)
        elif self.leaf.inside:
            self._to_list()

    def summary(self) -> str:
        found = self._standing or Standing()
        n = len(found.due)
        one, many, none = self.tr("une page à revoir"), self.tr("{n} pages à revoir").format(n=in_words(n)), self.tr("aucune page à revoir")
        said = many if n > 1 else one if n else none
        more = [*([self.tr("des fiches dans un dossier")] if found.lying else []), *([self.tr("des copies à remplacer")] if found.erased else [])]
        return ", ".join([said, *more])

    def back(self) -> bool:
        if not self.leaf.inside or not self.leaf.isVisible() or self._busy:
            return False
        view = self.leaf.view
        if isinstance(view, EraseView):
            self._decide(view.concerned, view.title)
        else:
            self._to_list()
        return True

    def leave(self) -> None:
        if not self._busy and (self.leaf.inside or not self.leaf.slip.empty):
            self.leaf.show_view(self._list())
        self._undoes = False

    @property
    def _busy(self) -> bool:
        """Copies are made and go, or cards: what comes of it is told here, wherever she is meanwhile."""
        return isinstance(self.leaf.view, CopiesView | LyingView) and self.leaf.view.waiting

    # -- what is shown ---------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """The list lies open: Aujourd'hui says no more of it this month."""
        if self._standing is None or not self._standing.due or not self.leaf.isVisible() or self.leaf.inside or self.session.salvage:
            return
        today, months = self.session.today, self.session.policy.keep_months

        def look(notebook: Notebook) -> None:
            from notebook_app.notebook import ending

            if ending.waits(notebook, today, months):
                ending.looked(notebook, today)

        self.ask(look)

    def _list(self) -> ListView:
        """Where one was in it, or at the next one to decide about."""
        standing, (person, index) = self._standing or Standing(), self._at
        due, kept = [each.person for each in standing.due], [each.person for each in standing.kept]
        if person not in due and due and index is not None:
            person = due[min(index, len(due) - 1)]
        view = ListView(self.leaf, standing, self.session.today, person if person in (*due, *kept) else None)
        view.opened.connect(self._open)
        view.copies.connect(self._find_copies)
        view.cards.connect(lambda: self._show_lying(self._to_list))
        return view

    def _show(self, view: View, keep: bool = False) -> None:
        now = QApplication.focusWidget()
        held = self.leaf.isVisible() and (now is None or self.leaf.isAncestorOf(now))
        self.leaf.show_view(view, keep)
        self._undoes = self._undoes and keep
        if held:
            self.page.focus()

    def _to_list(self) -> None:
        self._show(self._list())

    def _focus(self) -> None:
        """The button that was pressed is gone, or nothing but what came of it is shown."""
        if self.leaf.isVisible():
            self.leaf.lay_now()
            self.page.focus()

    def _tell(self, kind: str, what: str, then: str = "") -> None:
        self._undoes = False
        self.leaf.told(kind, what, then)

    def failed(self, fault: Exception) -> None:
        told = trouble.of(fault)
        self._tell(told.kind, told.what, told.next)

    # -- one page --------------------------------------------------------------------------------------------------------

    def _open(self, person: int) -> None:
        found = self._standing or Standing()
        about = next((each for each in (*found.due, *found.kept) if each.person == person), None)
        self._at = (person, next((i for i, each in enumerate(found.due) if each.person == person), None))
        if about is not None:
            self.ask(lambda notebook: notebook.people.get(person).name, lambda name: self._decide(about, name))

    def _decide(self, about: Concerned, name: str) -> None:
        view = PersonView(self.leaf, about, name, self.session.today)
        view.kept.connect(lambda reason, until: self._keep(about.person, reason, until))
        view.read.connect(lambda: self.session.go.emit("person", {"id": about.person}))
        view.erase.connect(lambda: self._ask_name(about, name))
        self._show(view)

    def _keep(self, person: int, reason: str, until: date) -> None:
        today = self.session.today

        def keep(notebook: Notebook) -> Standing:
            from notebook_app.notebook import ending

            ending.keep(notebook, person, reason, until, today)
            return self.read(notebook)

        def kept(read: Standing) -> None:
            self._standing = read
            self._show(self._list())
            self._undoes = True
            self.leaf.slip.say("ok", self.tr("La page est gardée."), "", (self.tr("Défaire"),))
            self.leaf.rearrange()
            self._focus()
            self.said.emit()

        self.ask(keep, kept)

    def _take_back(self) -> None:
        if not self._undoes:
            return
        self._undoes = False

        def undo(notebook: Notebook) -> Standing:
            notebook.undo_last()
            return self.read(notebook)

        def undone(read: Standing) -> None:
            self._standing = read
            self._to_list()
            self.said.emit()

        self.ask(undo, undone)

    def _ask_name(self, about: Concerned, name: str) -> None:
        view = EraseView(self.leaf, about, name)
        view.erased.connect(lambda typed: self._erase(about.person, typed))
        view.left.connect(lambda: self._decide(about, name))
        self._show(view)

    def _erase(self, person: int, typed: str) -> None:
        today = self.session.today

        def erase(notebook: Notebook) -> Standing:
            from notebook_app.notebook import ending

            ending.erase(notebook, person, typed, today)
            return self.read(notebook)

        def erased(read: Standing) -> None:
            self._find_lying(read, just=True)
            self.said.emit()

        self.ask(erase, erased)

    # -- one's own cards about what is erased, in the groups' folders ------------------------------------------------------

    def _find_lying(self, read: Standing, just: bool = False) -> None:
        self._standing = read
        if read.lying:
            self._show_lying(lambda: self._find_copies(just), just)
        else:
            self._find_copies(just)

    def _show_lying(self, then: Callable[[], None], just: bool = False) -> None:
        """`then`: what comes after it, whatever is answered."""
        view = LyingView(self.leaf, (self._standing or Standing()).lying, just)
        view.later.connect(then)
        view.left.connect(lambda: self._leave_lying(then))
        view.taken.connect(lambda: self._take_out(view, then))
        self._show(view)

    def _leave_lying(self, then: Callable[[], None]) -> None:
        def leave(notebook: Notebook) -> Standing:
            from notebook_app import shelf

            shelf.leave_there(notebook)
            return self.read(notebook)

        self.ask(leave, lambda read: self._lying_answered(read, then, self.tr("Le rappel s’arrête là.")))

    def _take_out(self, view: LyingView, then: Callable[[], None]) -> None:
        """Folder by folder: one that is away keeps what it has, and that is told; the others do not wait for it."""

        def take_out(notebook: Notebook) -> Steps[tuple[Standing, FolderTrouble | None]]:
            from notebook_app import shelf
            from notebook_app.folder import FolderTrouble

            trouble_ = None
            for each in shelf.lying(notebook):
                try:
                    yield from shelf.take_out(notebook, each.circle)
                except FolderTrouble as fault:
                    trouble_ = fault
            return self.read(notebook), trouble_

        def taken(answer: tuple[Standing, FolderTrouble | None]) -> None:
            read, fault = answer
            if not read.lying:
                self._lying_answered(read, then, self.tr("Le dossier n’a plus de fiche d’une page détruite."))
                return
            self._standing = read
            self._show_lying(then)
            if fault is not None:
                self.failed(fault)
            else:
                self._tell("info", self.tr("Un fichier a changé entre-temps."), self.tr("Réessayez dans un instant."))
            self._focus()
            self.said.emit()

        def failed(fault: Exception) -> None:
            view.set_waiting(False)
            self.failed(fault)

        self.ask(take_out, taken, failed)

    def _lying_answered(self, read: Standing, then: Callable[[], None], done: str) -> None:
        self._standing = read
        self.said.emit()
        then()
        if isinstance(self.leaf.view, ListView):
            self._tell("ok", done)
            self._focus()

    # -- copies that hold what is erased ---------------------------------------------------------------------------------

    def _find_copies(self, just: bool = False) -> None:
        """`just`: a page was erased this moment, and that is said."""
        folder = self.session.folder

        def ask(notebook: Notebook) -> tuple[Copies, list[str], date | None]:
            from notebook_app.notebook import ending

            return *elsewhere(notebook), ending.erased(notebook)

        def look(answer: tuple[Copies, list[str], date | None]) -> None:
            copies, series, day = answer
            self.session.copying.beside(self.page, lambda _: _held(folder, copies, series, day), found, failed)

        def found(held: _Held) -> None:
            self._copies = held
            if held.beside or held.elsewhere:
                self._show_copies(just)
            else:
                aside = self.tr("Un cahier mis de côté garde ce qui y était.") if held.aside else ""
                self._forget(self.tr("La page est détruite.") if just else self.tr("Plus aucune copie ne garde de page détruite."), aside)

        def failed(fault: Exception) -> None:
            self._to_list()
            self.failed(fault)

        self.ask(ask, look, failed)

    def _show_copies(self, just: bool = False, tried: bool = False) -> None:
        held = self._copies
        near = [Holding(QCoreApplication.translate("WordsRow", "à côté du cahier"), len(held.beside))] if held.beside else []
        far = Counter(str(path.parent) for path in held.elsewhere)
        lying = [*near, *(Holding(place_name(place), n) for place, n in far.items())]
        view = CopiesView(self.leaf, lying, held.aside, just, [str(path) for path in held.damaged] if tried else None)
        view.forget.connect(lambda: self._forget(self.tr("Le rappel s’arrête là."), self.tr("Ce qui reste garde ce qui y était.")))
        view.replace.connect(self._replace)
        view.later.connect(self._to_list)
        view.asides.connect(lambda: self.session.go.emit("rabat", {"row": "copies"}))
        self._show(view)

    def _replace(self) -> None:
        """A fresh copy beside the notebook, and where the last one went if that is there; only then those of before go."""
        held = self._copies

        def drop(there: list[Path], series: list[str]) -> None:
            # the last one outside this computer goes only when there is another one outside
            far = held.elsewhere if there else ()

            def do(vault: Vault) -> _Held:
                vault.drop_older(far, series)
                left = [path for path in (*held.beside, *far) if path.exists()]
                return _Held(tuple(filter(_lies, held.beside)), tuple(filter(_lies, held.elsewhere)), held.aside, tuple(left))

            self.session.copying.beside(self.page, do, lambda left: self._dropped(held, left, bool(there)), self._not_replaced)

        self.fresh_copies(drop, self._not_replaced)

    def _dropped(self, held: _Held, left: _Held, there: bool) -> None:
        """`there`: a fresh copy was made outside this computer too."""
        n = len(held.beside) + len(held.elsewhere) - len(left.beside) - len(left.elsewhere)
        many = QCoreApplication.translate("WordsRow", "{n} copies sont remplacées.").format(n=in_words(n).capitalize())
        done = QCoreApplication.translate("WordsRow", "Une copie est remplacée.") if n == 1 else many

        def kept(_: object) -> None:
            if not left.beside and not left.elsewhere:
                self._forget(done, "")
                return
            self._copies = left
            self._show_copies(tried=True)
            if left.damaged:
                self._tell("warn", QCoreApplication.translate("WordsRow", "Ce qui reste ici n’a pas pu être détruit."))
            elif there or not left.elsewhere:
                what = QCoreApplication.translate("WordsRow", "Ce qui reste ici n’a pas pu être détruit.")
                self._tell("warn", what, QCoreApplication.translate("WordsRow", "Vérifiez que le disque est là, puis réessayez."))
            else:
                then = QCoreApplication.translate(
                    "WordsRow", "Branchez-le, puis réessayez\u00a0: ce qui est ailleurs n’est détruit qu’après une copie neuve ailleurs."
                )
                self._tell("info", QCoreApplication.translate("WordsRow", "L’endroit des copies n’est pas là."), then)
            self._focus()

        self.session.copying.forget(self.page, set(held.elsewhere) - set(left.elsewhere), kept, self._not_replaced)

    def _forget(self, done: str, then: str) -> None:
        """Nothing holds it any more, as far as is known."""

        def forget(notebook: Notebook) -> Standing:
            from notebook_app.notebook import ending

            ending.copied_anew(notebook)
            return self.read(notebook)

        def forgotten(read: Standing) -> None:
            self._standing = read
            self._to_list()
            self._tell("ok", done, then)
            self._focus()
            self.said.emit()
            self.page.refresh(Noun.OWN)  # the row of the copies too

        self.ask(forget, forgotten)

    def _not_replaced(self, fault: Exception) -> None:
        if isinstance(self.leaf.view, CopiesView):
            self.leaf.view.set_waiting(False)
        told = trouble.of_copy(fault)
        self._tell(told.kind, told.what, told.next)
        self._focus()


def _held(folder: Path, copies: Copies, series: list[str], day: date | None) -> _Held:
    """What may hold pages erased up to `day`; nothing where every copy is younger. Reads the disk."""
    from notebook_app import vault

    old = {name[:8] for name in series}
    near = [file for file in vault.rolling(folder) if file.own or file.path.parent.name in old]
    far = [backup for backup in copies.made if _lies(Path(backup.place, backup.name))]
    aside = bool(vault.asides(folder))
    if day is None or all(made > day for made in (*(file.day for file in near), *(backup.day for backup in far))):
        return _Held(aside=aside)
    return _Held(tuple(file.path for file in near), tuple(Path(each.place, each.name) for each in far), aside)


def _lies(path: Path) -> bool:
    """Whether it is there, or its folder is not, so that it may be."""
    return path.exists() or not path.parent.is_dir()
