"""The row "Collègues et groupes"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from notebook_app import folder, sharing, shelf
from notebook_app.errors import CahierError, Refused
from notebook_app.folder import FolderTrouble
from notebook_app.model import Departure, Label, Noun
from notebook_app.notebook import Notebook
from notebook_app.steps import Outside, Steps
from ui import clipboard, trouble
from ui.flap.row import FlapRow
from ui.page import Page
from ui.parts.flap_circles import CircleView, OlderView
from ui.parts.flap_colleagues import ColleagueView, ListView, PresentView, Shelf, Standing, place_of
from ui.parts.flap_views import View, ViewsLeaf
from ui.sentences import in_words

_Read = tuple[Standing, Label, str]


class ColleaguesRow(FlapRow):
    """Who is known, one's own introduction, a lost computer, the groups and their folders.

    `lead`: {"colleague": id}, {"circle": id}, {"present": True}.

    What leaves is registered before it is written; each card that is written again is a job and a line of the register of its own.
    """

    nouns = Noun.DIRECTORY | Noun.RECIPIENTS | Noun.LABEL
    leaf: ViewsLeaf

    def __init__(self, page: Page) -> None:
        super().__init__(page, ViewsLeaf(page.look, QCoreApplication.translate("Colleagues", "Collègues et groupes")))
        self._standing, self._label, self._file = Standing(), Label(""), ""
        self._wanted: dict[str, Any] = {}
        self._to_mail: list[str] = []  # where the files lie that were written for those who joined, in words
        self.leaf.up.connect(self._to_list)

    # -- as the inside cover sees it -------------------------------------------------------------------------------------

    def read(self, notebook: Notebook) -> Steps[_Read]:
        circles = tuple(notebook.circles.all())
        shelves = {}
        for circle in circles:
            if circle.folder:
                shelves[circle.id] = yield from _stand(notebook, circle.id)
        return Standing(tuple(notebook.directory.all()), circles, shelves), notebook.label.get(), sharing.introduction_name(notebook)

    def show(self, read: _Read) -> None:
        same = read[0] == self._standing
        self._standing, self._label, self._file = read
        view, wanted, self._wanted = self.leaf.view, self._wanted, {}
        if wanted:
            self._lead(wanted)
            if self.leaf.isVisible():
                self.page.focus()
        elif isinstance(view, CircleView) and view.circle is not None:
            circle = next((c for c in self._standing.circles if c.id == view.circle.id), None)
            if circle is not None:
                view.set_shelf(circle, self._standing.shelf(circle.id))
        elif isinstance(view, PresentView):
            for circle in self._standing.circles:
                view.set_state(circle.id, self._standing.shelf(circle.id))
        elif isinstance(view, ColleagueView) and not same and not view.asking:
            self._colleague(view.colleague.id)
        elif view is None or (isinstance(view, ListView) and not same):
            self._to_list()

    def lead(self, target: dict[str, Any]) -> None:
        self._wanted = {k: v for k, v in target.items() if k in ("colleague", "circle", "present")}
        if not self._wanted and self.leaf.inside:
            self._to_list()

    def summary(self) -> str:
        known = sum(1 for c in self._standing.colleagues if not c.retired)
        groups = len(self._standing.circles)
        if not self._standing.colleagues and not groups:
            return self.tr("personne encore")
        one, many = self.tr("un collègue"), self.tr("{n} collègues").format(n=in_words(known))
        group = self.tr("un groupe") if groups == 1 else self.tr("{n} groupes").format(n=in_words(groups))
        return ", ".join([one if known == 1 else many, *([group] if groups else [])])

    def back(self) -> bool:
        view = self.leaf.view
        if view is None or not self.leaf.inside or not self.leaf.isVisible():
            return False
        if not view.back():
            self._to_list()
        return True

    def leave(self) -> None:
        if self.leaf.inside:
            self.leaf.show_view(self._list())

    def failed(self, fault: Exception) -> None:
        told = trouble.of_file(fault.code, fault.left) if isinstance(fault, _NotSaved) else trouble.of(fault)
        self._tell(told.kind, told.what, told.next)

    # -- what is shown ---------------------------------------------------------------------------------------------------

    def _list(self) -> ListView:
        view = ListView(self.leaf, self._standing, self.session.today)
        view.colleague.connect(self._colleague)
        view.circle.connect(self._circle)
        view.new_circle.connect(lambda: self._circle(None))
        view.present.connect(self._present)
        view.received.connect(lambda: self.session.go.emit("received", None))
        view.meeting.connect(lambda: self.session.go.emit("fivewords", {"meeting": True}))
        return view

    def _show(self, view: View, keep: bool = False) -> None:
        held = self._held()
        self.leaf.show_view(view, keep)
        if held:
            self.page.focus()

    def _held(self) -> bool:
        """Whether the caret is here, or nowhere: what is shown next may take it."""
        now = QApplication.focusWidget()
        return self.leaf.isVisible() and (now is None or self.leaf.isAncestorOf(now))

    def _tell(self, kind: str, what: str, then: str = "") -> None:
        self.leaf.told(kind, what, then)

    def _to_list(self) -> None:
        self._show(self._list())

    def _lead(self, wanted: dict[str, Any]) -> None:
        if "colleague" in wanted:
            self._colleague(wanted["colleague"])
        elif "circle" in wanted:
            self._circle(wanted["circle"])
        else:
            self._present()

    def _reload(self, then: Callable[[], None] | None = None) -> None:
        def loaded(read: _Read) -> None:
            self.show(read)
            if then is not None:
                then()
            self.said.emit()

        self.ask(self.read, loaded)

    # -- one colleague ---------------------------------------------------------------------------------------------------

    def _colleague(self, id: int, keep: bool = False) -> None:
        known = {c.id: c for c in self._standing.colleagues}
        if id not in known:
            self._to_list()
            return
        colleague = known[id]
        circles = [c for c in self._standing.circles if any(m.id == id for m in c.members)]
        view = ColleagueView(self.leaf, colleague, known.get(colleague.alike or 0), circles, self.session.today)
        view.read_words.connect(lambda id: self.session.go.emit("fivewords", {"colleague": id}))
        view.corrected.connect(self._correct)
        view.retired.connect(self._retire)
        view.taken_back.connect(self._take_back)
        self._show(view, keep)

    def _told_of(self, id: int, kind: str, what: str, then: str = "") -> Callable[[], None]:
        def tell() -> None:
            self._colleague(id)
            self._tell(kind, what, then)

        return tell

    def _correct(self, id: int, name: str, number: str) -> None:
        told = self._told_of(id, "ok", self.tr("C’est gardé."), self.tr("Le nom et le numéro notés ici valent pour les prochaines fiches."))
        self.ask(lambda notebook: notebook.directory.change(id, name, number), lambda _: self._reload(told))

    def _retire(self, id: int) -> None:
        today = self.session.today

        def retire(notebook: Notebook) -> list[Departure]:
            notebook.directory.retire(id, today)
            return [departure for circle in notebook.circles.of(id) for departure in notebook.circles.without(circle.id)]

        def retired(todo: list[Departure]) -> None:
            self._write(todo, None, lambda: self._reload(said), stopped)

        def stopped(fault: Exception) -> None:
            def tell() -> None:
                self._colleague(id)
                self.failed(fault)

            self._reload(tell)

        said = self._told_of(
            id, "ok", self.tr("Cet ordinateur est retiré."), self.tr("Prévenez vos collègues, de vive voix\u00a0: il se retire dans chaque cahier.")
        )
        self.ask(retire, retired)

    def _take_back(self, id: int) -> None:
        """In each of its groups it is as one who joins: what was written without it opens for it only if one says so."""

        def take_back(notebook: Notebook) -> list[int]:
            notebook.directory.un_retire(id)
            return [circle.id for circle in notebook.circles.of(id)]

        def taken(circles: list[int]) -> None:
            self._to_mail = []
            self._reload(lambda: self._ask_older([(circle, id) for circle in circles], lambda: self._colleague(id), told))

        def told(closed: bool) -> None:
            still = self.tr("Dans un groupe, vos fiches d’avant restent fermées pour lui.")
            self._tell("ok", self.tr("Cet ordinateur est repris."), " ".join([*self._to_mail, *([still] if closed else [])]))

        self.ask(take_back, taken)

    # -- one's own introduction ------------------------------------------------------------------------------------------

    def _present(self) -> None:
        view = PresentView(self.leaf, self._label, self._standing)
        view.save.connect(self._save)
        view.lay.connect(self._lay)
        view.copied.connect(self._copied)
        view.finished.connect(self._to_list)
        self._show(view)

    def _save(self, whom: str, org: bool, role: bool) -> None:
        self.page.choose(
            self.tr("Où ranger la présentation"), lambda path: self._save_at(path, whom, org, role), self._file, self.tr("Présentation (*.visite)")
        )

    def _save_at(self, path: Path, whom: str, org: bool, role: bool) -> None:
        path, today, view = path.with_suffix(".visite"), self.session.today, self.leaf.view

        def save(notebook: Notebook) -> Steps[Departure]:
            departure = sharing.introduction(notebook, today, to=whom, org=org, role=role).departure
            try:
                return (yield from sharing.save(notebook, departure, path, today))
            except (Refused, FolderTrouble) as fault:
                raise _NotSaved(fault.code, notebook.register.get(departure.id).could_have_left) from None

        def saved(departure: Departure) -> None:
            if isinstance(view, PresentView) and self.leaf.view is view:
                view.show_file(str(path), whom, departure.number)

        self.leaf.slip.say("ok", "")
        self.ask(save, saved, self.failed)

    def _lay(self, circle: int, org: bool = False, role: bool = False) -> None:
        today = self.session.today

        def laid(departure: Departure) -> None:
            said = self.tr("Votre présentation est dans le dossier.")
            self._reload(lambda: self._tell("ok", said, self.tr("Envoi nº\u00a0{number}.").format(number=departure.number)))

        self.ask(lambda notebook: shelf.put_introduction(notebook, circle, today, org=org, role=role), laid, self._folder_failed)

    def _folder_failed(self, fault: Exception) -> None:
        self._reload(lambda: self.failed(fault))

    def _copied(self, words: str) -> None:
        if clipboard.put(words):
            self._tell("ok", self.tr("Le texte est copié."))
        else:
            self._tell("warn", self.tr("L’ordinateur n’a pas pris le texte."), self.tr("Réessayez."))

    # -- groups ----------------------------------------------------------------------------------------------------------

    def _circle(self, id: int | None, keep: bool = False) -> None:
        circle = next((c for c in self._standing.circles if c.id == id), None)
        if id is not None and circle is None:
            self._to_list()
            return
        view = CircleView(self.leaf, circle, self._standing.colleagues, self._standing.shelf(id or 0))
        view.pick.connect(lambda: self.page.choose(self.tr("Le dossier que le groupe partage"), lambda path: self._picked(view, path), folder=True))
        view.kept.connect(lambda *kept: self._keep(id, *kept))
        view.lay.connect(lambda: self._lay(id or 0))
        view.again.connect(lambda: self._write_without(id or 0))
        view.removed.connect(lambda: self._remove(id or 0))
        self._show(view, keep)

    def _picked(self, view: CircleView, path: Path) -> None:
        if self.leaf.view is view:
            self.leaf.slip.say("ok", "")
            view.set_folder(str(path))

    def _keep(self, id: int | None, name: str, members: Sequence[int], place: str, full: bool) -> None:
        today = self.session.today

        def keep(notebook: Notebook) -> Steps[tuple[int, list[int], list[Departure], bool]]:
            if place and place != (notebook.circles.get(id).folder if id is not None else ""):
                yield from shelf.check(notebook, id, Path(place))
            with notebook.write(Noun.RECIPIENTS):  # all of it, or nothing
                circle = notebook.circles.get(id) if id is not None else notebook.circles.add(name)
                before, now = {m.id for m in circle.members}, set(members)
                notebook.circles.rename(circle.id, name)
                notebook.circles.set_full_names(circle.id, full)
                if place and place != circle.folder:
                    notebook.circles.set_folder(circle.id, place)
                for one in now - before:
                    notebook.circles.join(circle.id, one)
                for one in before - now:
                    notebook.circles.leave(circle.id, one)
            moved = bool(place) and place != circle.folder
            newcomers = [one for one in sorted(now - before) if before or id is not None]
            return circle.id, newcomers, notebook.circles.without(circle.id), moved

        def kept(answer: tuple[int, list[int], list[Departure], bool]) -> None:
            circle, newcomers, without, moved = answer
            self._to_mail = []

            def written() -> None:
                if moved:
                    self.ask(
                        lambda nb: shelf.put_introduction(nb, circle, today), lambda _: rest(), lambda fault: self._reload(lambda: stopped(fault))
                    )
                else:
                    rest()

            def rest() -> None:
                self._reload(lambda: self._ask_older([(circle, one) for one in newcomers], lambda: self._circle(circle), told))

            def told(_: bool) -> None:
                next_ones = self.tr("Vos prochaines fiches pour ce groupe suivent cette liste.")
                self._tell("ok", self.tr("C’est gardé."), " ".join(self._to_mail) or next_ones)

            def stopped(fault: Exception) -> None:
                self._circle(circle)
                self.failed(fault)

            self._write(without, None, written, lambda fault: self._reload(lambda: stopped(fault)))

        def refused(fault: Exception) -> None:
            if isinstance(view, CircleView):
                view.wait(False)
            self.failed(fault)

        view = self.leaf.view
        if isinstance(view, CircleView):
            view.wait(True)
        self.ask(keep, kept, refused)

    def _ask_older(self, todo: list[tuple[int, int]], home: Callable[[], None], then: Callable[[bool], None], closed: bool = False) -> None:
        """Asked of each (circle, who joined), where there are cards of before that they cannot open; by default from today on.

        `home` shows where one was, at the end or when a folder refuses; `then` says what came of it: whether some stay `closed`.
        """
        if not todo:
            home()
            then(closed)
            return
        (circle, newcomer), rest = todo[0], todo[1:]

        def asked(older: list[Departure]) -> None:
            there = next((c for c in self._standing.circles if c.id == circle), None)
            known = next((c for c in self._standing.colleagues if c.id == newcomer), None)
            if not older or there is None or known is None:
                self._ask_older(rest, home, then, closed)
                return
            view = OlderView(self.leaf, there, known, len(older))
            place: Path | None = None

            def picked(path: Path) -> None:
                nonlocal place
                if self.leaf.view is view:
                    place = path
                    view.say(True)

            def answered(yes: bool) -> None:
                if yes and place is not None:
                    one = self.tr("Le fichier pour {name} est dans {place}\u00a0: joignez-le à un courriel.")
                    many = self.tr("Les fichiers pour {name} sont dans {place}\u00a0: joignez-les à un courriel.")
                    self._to_mail.append((one if len(older) == 1 else many).format(name=known.name, place=place_of(str(place))))

                def written() -> None:
                    self._ask_older(rest, home, then, closed or not yes)

                def stopped(fault: Exception) -> None:
                    def tell() -> None:
                        home()
                        self.failed(fault)

                    self._reload(tell)

                self._write(older if yes else [], newcomer, lambda: self._reload(written), stopped, place)

            view.pick.connect(lambda: self.page.choose(self.tr("Le dossier où écrire les fichiers"), picked, folder=True))
            view.answered.connect(answered)
            self._show(view)

        self.ask(lambda notebook: notebook.circles.older(circle, newcomer), asked)

    def _write_without(self, circle: int) -> None:
        def written() -> None:
            self._reload(lambda: self._tell("ok", self.tr("C’est écrit de nouveau."), self.tr("Le registre note chaque fiche.")))

        self.ask(lambda notebook: notebook.circles.without(circle), lambda todo: self._write(todo, None, written, self._folder_failed))

    def _write(
        self,
        todo: list[Departure],
        newcomer: int | None,
        then: Callable[[], None],
        failed: Callable[[Exception], None] | None = None,
        place: Path | None = None,
    ) -> None:
        """One after another, each a job of its own; what cannot be made again any more is passed over, a folder that refuses stops.

        Into the circle's folder, or, for a newcomer, as files in `place` that go by mail.
        """
        today = self.session.today
        if not todo:
            then()
            return

        def write(notebook: Notebook) -> Steps[None]:
            try:
                if place is not None and newcomer is not None:
                    again, code = yield from sharing.save_again(notebook, todo[0], place, today, newcomer)
                    if code:
                        raise _NotSaved(code, again.could_have_left)
                else:
                    yield from shelf.write_again(notebook, todo[0], today, newcomer)
            except Refused:  # its person was erased, or it was signed by another computer of one's own
                return

        self.ask(write, lambda _: self._write(todo[1:], newcomer, then, failed, place), failed or self._folder_failed)

    def _remove(self, circle: int) -> None:
        self.ask(lambda notebook: notebook.circles.remove(circle), lambda _: self._reload(self._to_list))


class _NotSaved(CahierError):
    """The file of an introduction or a card was not written; `left`: something of it may lie there."""

    def __init__(self, code: str, left: bool) -> None:
        super().__init__(code)
        self.left = left


def _stand(notebook: Notebook, circle: int) -> Steps[Shelf]:
    """How a folder stands, without opening a file."""
    place = Path(notebook.circles.get(circle).folder)
    try:
        yield Outside(place, lambda: folder.listing(place))
        due = yield from shelf.introduction_due(notebook, circle)
    except FolderTrouble as fault:
        return Shelf(trouble.of(fault))
    return Shelf(None, due, len(notebook.circles.without(circle)))
