"""A person's page: what is written about them on the right, "Autour de" on the left. No other person is shown beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QMimeData, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from notebook_app import phone
from notebook_app.errors import Refused
from notebook_app.model import Noun, Trust
from notebook_app.notebook import Notebook
from ui import clipboard, trouble
from ui.aloud import tell_anew
from ui.clips import PageClips
from ui.dates import full_day
from ui.lines import PageLines
from ui.page import Page, Spread, undo_keys
from ui.parts.editor import writes
from ui.parts.sheet import WIDE, Paper
from ui.parts.surroundings import Surroundings, elides
from ui.parts.widgets import Tool
from ui.person import FIRST_DAY, Read, Showing, read_again, read_left, read_opened
from ui.session import Session
from ui.theme import Look

if TYPE_CHECKING:
    from ui.around import AroundDeeds
    from ui.parts.around import AroundLeaf
    from ui.parts.large import LargeLeaf

NOUNS = Noun.PEOPLE | Noun.ENTRIES | Noun.APPOINTMENTS | Noun.TOLD | Noun.RECEIVED | Noun.DIRECTORY | Noun.REGISTER | Noun.CLIPS
AHEAD = timedelta(hours=1)  # people come early, and the next appointment is made before the hour


class PersonPage(Page):
    """Target: {"id": person, "line": entry or None for today's, "caret": code points, "turned": an earlier text of it was taken back}."""

    def __init__(self, session: Session, look: Look, parent: Any = None) -> None:
        super().__init__(session, look, parent)
        self._showing = Showing()
        self._name = ""
        self._around_alone = self._single = self._enlarged = False
        self.large: LargeLeaf | None = None  # a number as large as the page, made when it is asked for
        self._half: dict[int, dict[str, Any]] = {}  # person → what was half typed on the left page when one went elsewhere
        self._lent = False  # one looks at the earlier texts of its lines: what was typed can still be taken back on return
        self._surroundings: Surroundings | None = None
        self.paper = Paper(look)
        self.editor = self.paper.editor
        self.setProperty("cahierKind", "person")
        self._lines = PageLines(session, self, self.paper, self._showing)
        self._clips = PageClips(self, self.paper, self._showing)
        self.highlighter = Tool(look, self.tr("Surligner"), "mark")
        self.highlighter.clicked.connect(self.editor.highlight)
        self.drawing = Tool(look, self.tr("Croquis"), "draw")
        self.drawing.clicked.connect(self._clips.draw)
        self.joining = Tool(look, self.tr("Joindre une page"), "clip")
        self.joining.clicked.connect(self._clips.choose)
        self.texts = Tool(look, self.tr("Textes d’avant"))
        self.texts.clicked.connect(self._to_texts)
        self._turnable = False
        self.printer = Tool(look, self.tr("Imprimer"))
        self.printer.clicked.connect(self._to_print)
        self._connect()
        self._day = QTimer(self, interval=60_000)
        self._day.timeout.connect(self._lines.day_passed)
        self._day.timeout.connect(self._look_at_clock)
        self._day.start()

    def _connect(self) -> None:
        paper, editor = self.paper, self.editor
        editor.texts_wanted.connect(self._to_texts)
        editor.line_copied.connect(self._say_copied)
        editor.vain.connect(self.session.vain)
        paper.up.clicked.connect(editor.page_up)
        paper.back_link.clicked.connect(self._to_people)
        paper.around_link.clicked.connect(lambda: self._show_around(True))
        paper.typed.connect(self._to_today)
        self._lines.reread.connect(self._read_again)
        self._lines.unread.connect(self._unread)

    @cached_property
    def _deeds(self) -> AroundDeeds:
        """Those of the left page, made with it: a window with room for one page makes both when they are asked for."""
        from ui.around import AroundDeeds
        from ui.parts.around import AroundLeaf

        around = AroundLeaf(self.look, self.paper.parentWidget())
        around.reading = self.session.salvage
        around.ask_numbers(self.session.numbers)
        around.clip_opened.connect(self._clips.open)
        around.typed.connect(self._to_today)
        around.enlarged.connect(self._enlarge)
        around.back.connect(self._back_of_around)
        around.card_opened.connect(lambda id: self.session.go.emit("received", {"id": id}))
        around.together.connect(self._read_together)
        around.slip.connect(self._to_slip)
        around.register.connect(lambda: self.session.go.emit("register", {"person": self._person}))
        around.ending.connect(lambda: self.session.go.emit("handover", {"person": self._person, "end": True}))
        if self._surroundings is not None:
            around.show_data(self._surroundings)
        deeds = AroundDeeds(self.session, self, around, self._showing)
        deeds.done.connect(self._read_again)
        deeds.erased.connect(self._erased)
        return deeds

    @property
    def around(self) -> AroundLeaf:
        """The left page."""
        return self._deeds.leaf

    @property
    def _made(self) -> AroundLeaf | None:
        """The left page, unless it was never asked for."""
        return self.around if "_deeds" in vars(self) else None

    @property
    def _person(self) -> int | None:
        return self._showing.person

    # -- showing -----------------------------------------------------------------------------------------------------------

    def spread(self, single: bool) -> Spread:
        if single != self._single and not single:
            self._around_alone = False
        self._single = single
        self.paper.set_single(single)
        if not single or self._around_alone or self._made is not None:
            self.around.set_alone(single, self._name if single else self.tr("Répertoire"))
        window = self.parent()
        units = window.width() / self.look.u if isinstance(window, QWidget) else WIDE
        common = {"active": None, "card": "in", "door": True, "tools": self._tools()}
        paper = self.large if self._enlarged and self.large is not None else self.paper
        if single:
            return Spread(right=self.around if self._around_alone and not self._enlarged else paper, split=0.0, **common)  # type: ignore[arg-type]
        return Spread(right=paper, left=self.around, split=0.372 if units > WIDE else 0.385, **common)  # type: ignore[arg-type]

    def _tools(self) -> tuple[Tool, ...]:
        if self._around_alone or self._enlarged:
            return ()
        if self.session.salvage:
            return (self.printer,)
        own = (self.highlighter, self.joining) if self._single else (self.highlighter, self.drawing, self.joining)
        return (*own, self.texts, self.printer) if self._turnable else (*own, self.printer)

    def keep_in_sight(self, written: QWidget | None) -> None:
        if self._single:
            return
        around = self._made
        typing = written or (around.typing() if around is not None else None)
        self._around_alone = typing is not None and around is not None and around.isAncestorOf(typing)
        if typing is not None and typing is not written:
            QTimer.singleShot(0, typing, typing.setFocus)

    def show_target(self, target: Any) -> None:
        found = target if isinstance(target, dict) else {}
        lent, self._lent = self._lent, False
        line = found.get("line")
        if lent and self._person is not None and found.get("id") == self._person and (line is None or line in self.editor.written_ids):
            self._come_back(found)
            return
        self.leave()
        self._enlarged = False
        self._showing.show(found.get("id"))
        self._lines.clear()
        self._name = ""
        self._clear()
        self._around_alone = False
        if self._person is None:  # after the window has turned to this page
            QTimer.singleShot(0, self, lambda: self.session.go.emit("people", None))
            return
        self._lines.away = False
        person, today, caret, only = self._person, self.session.today, found.get("caret"), self._showing.only

        def show(read: Read) -> None:
            self._show(read)
            empty, first = self.tr("Quelques mots, à tête reposée."), self.tr("La première ligne.")
            self._lines.show(read, line, caret, empty, first)
            tell_anew(self.editor)
            self._take_up(person, found.get("half"))
            self._lines.opened()

        def read(notebook: Notebook) -> Read:
            return read_left(notebook, person, today, self._lost) if notebook.vault.salvage else read_opened(notebook, person, today, line)

        self.session.ask(self, read, only(show), only(self._unread), replaces="person")

    def _come_back(self, target: dict[str, Any]) -> None:
        """From the earlier texts of its lines: nothing is laid anew but what is no longer the same."""
        self._lines.away = self._around_alone = False
        line, caret = target.get("line"), target.get("caret")

        def show(read: Read) -> None:
            if target.get("turned") and (turned := next((entry for entry in read.entries if entry.id == line), None)) is not None:
                self.editor.turn(turned)

        self._read_again(lines=True, before=show)
        self.editor.go_to(line, caret)

    def _lost(self, first: date, last: date) -> str:
        """What stands in the place of lines that cannot be read."""
        if first <= FIRST_DAY:
            return self.tr("Jusqu’au {day}, rien n’est lisible ici.").format(day=full_day(last))
        if first == last:
            return self.tr("Le {day}, rien n’est lisible ici.").format(day=full_day(first))
        return self.tr("Du {first} au {last}, rien n’est lisible ici.").format(first=full_day(first), last=full_day(last))

    def _unread(self, fault: Exception) -> None:
        if isinstance(fault, Refused):  # the page is not there any more
            self._showing.show(None)
            self.session.go.emit("people", None)
        else:
            self.paper.say_stop(trouble.of(fault).what, "")

    def _erased(self, lying: bool) -> None:
        self._showing.show(None)
        self._lines.clear()
        self._clear()
        self.session.go.emit("people", {"erased": True, "lying": lying})

    def _clear(self) -> None:
        """Nobody is shown."""
        self._surroundings = None
        self.editor.redo_elsewhere = False
        self.paper.clear()
        if (around := self._made) is not None:
            around.clear()

    def _show(self, read: Read) -> None:
        self._name = read.around.person.name
        self._surroundings = around_now = read.around.with_(clock=self._clock())
        if (around := self._made) is not None:
            around.show_data(around_now)
            around.set_alone(self._single, self._name if self._single else self.tr("Répertoire"))
        self.paper.show_person(self._name, read.around.sights, read.around.today)
        self.paper.show_clips(read.around.clips, read.around.today)
        self._name_page(read.count)
        if read.turnable is not self._turnable:
            self._turnable = self.editor.turnable = read.turnable
            self.respread.emit()

    def _clock(self) -> str:
        """An hour from now: by then one of today's appointments is under way."""
        soon = self.session.now() + AHEAD
        return f"{soon:%H:%M}" if soon.date() == self.session.today else "24:00"

    def _look_at_clock(self) -> None:
        """One that was to come may be under way by now."""
        if (known := self._surroundings) is None:
            return
        self._surroundings = known.with_(clock=self._clock())
        if self._made is not None and self._surroundings.coming() != known.coming():
            self._made.show_data(self._surroundings)

    def _name_page(self, count: int) -> None:
        words = self.tr("Page d’{name}, %n ligne(s)", "", count) if elides(self._name) else self.tr("Page de {name}, %n ligne(s)", "", count)
        self.editor.set_name(words.format(name=self._name))

    def refresh(self, nouns: Noun) -> None:
        if not self._lines.away and nouns & NOUNS:
            self._read_again(bool(nouns & Noun.ENTRIES))

    def _read_again(self, lines: bool = False, before: Callable[[Read], None] = lambda _: None) -> None:
        """What the notebook has now; of the lines only those that differ are written anew, but for what is done `before`."""
        if self._person is None:
            return
        person, today, first, only = self._person, self.session.today, self.editor.first_id, self._showing.only

        def show(read: Read) -> None:
            self._show(read)
            self.editor.set_today(today)
            self.editor.set_states(read.states)
            before(read)
            if lines:
                gone = [first] if first is not None and first not in (e.id for e in read.entries) else []
                self.editor.replace(read.entries, whole=True, gone=gone)

        self.session.ask(self, lambda notebook: read_again(notebook, person, today, first, lines), only(show), only(self._unread))

    def keep(self) -> None:
        self._lines.flush()

    def leave(self) -> None:
        self._lines.away = True
        if self._person is None:
            return
        self.paper.close_day()
        if (around := self._made) is not None:
            around.commit()
            self._half[self._person] = around.half_typed()
        self._lines.leave(self._person)

    def place(self) -> Any:
        if self._person is None:
            return None
        line, caret = self.editor.place()
        return {"id": self._person, "line": line, "caret": caret}

    def kept_place(self) -> Any:
        if self._person is not None and (around := self._made) is not None:
            around.commit()
        return self.half_place()

    def half_place(self) -> Any:
        here, around = self.place(), self._made
        return {**here, "half": half} if here is not None and around is not None and (half := around.half_typed()) else here

    def half_typed(self) -> Any:
        here = {self._person: around.half_typed()} if self._person is not None and (around := self._made) is not None else {}
        return {str(person): half for person, half in {**self._half, **here}.items() if half}

    def take_up(self, half: Any) -> None:
        self._half |= {int(person): theirs for person, theirs in half.items() if person.isdecimal()}

    def _take_up(self, person: int, half: Any) -> None:
        """What was half typed about them is there again; only after an opening the caret too."""
        before = self._half.pop(person, {})
        kept = half if isinstance(half, dict) else {**before, "at": None}
        if self._made is None and kept.keys() <= {"at"}:
            return
        there = kept.get("open") is True and kept.get("at") is not None
        if there:
            self._show_around(True)
        if not self.around.take_up(kept) and (there or self.around.form_open() is not None):
            self._show_around(False)
            self.focus()

    def focus(self) -> None:
        self._lines.day_passed()
        (self.large.back_link if self._enlarged and self.large is not None else self.editor).setFocus()

    def give(self) -> None:
        if self._person is not None:
            self.session.go.emit("handover", {"person": self._person})

    def filled(self) -> QAbstractButton | None:
        form = around.form_open() if (around := self._made) is not None else None
        return form.button if form is not None else None

    def back(self) -> bool:
        if self._enlarged:
            self._shrink()
            return True
        if self.paper.close_day():
            self.editor.setFocus()
            return True
        if (around := self._made) is not None and around.close_form():
            return True
        if self._around_alone:
            self._show_around(False)
            return True
        return False

    def keys(self) -> dict[str, Callable[[], None]]:
        editor = self.editor

        def lines(deed: Callable[[], Any]) -> Callable[[], None]:
            """What is done to the lines is not done while a number lies over them."""
            return lambda: None if self._enlarged else deed()

        return {
            "Ctrl+R": self._to_next,
            "Ctrl+Shift+R": self._to_slip,
            "Ctrl+E": self.give,
            "F3": lambda: self.step_found.emit(1),
            "Shift+F3": lambda: self.step_found.emit(-1),
            "F4": self._to_sight,
            "F7": self._read_together,
            "Alt+Up": lambda: self._neighbour(-1),
            "Alt+Down": lambda: self._neighbour(1),
            "Ctrl+H": self._to_texts,
            "Ctrl+P": self._to_print,
            "Ctrl+Shift+P": self._to_whole,
            "Ctrl+D": self._clips.draw,
            "Ctrl+J": self._clips.choose,
            "Ctrl+T": lines(self._tick),
            "Ctrl+N": self._new_line,
            "Ctrl+M": lines(editor.highlight),
            "Ctrl+Shift+M": lines(editor.set_aside),
            "Ctrl+Space": lines(editor.tick),
            "Ctrl+Shift+C": lines(editor.copy_line),
            **undo_keys(lines(self._undo), lines(self._redo)),
        }

    def dropped(self, data: QMimeData) -> bool:
        return self._clips.dropped(data)

    # -- what one does -----------------------------------------------------------------------------------------------------

    def _new_line(self) -> None:
        if self._enlarged:
            self._around_alone = False
            self._shrink()
        if self._around_alone:
            self._show_around(False)
        self.editor.new_line_today()

    def _to_today(self, event: QKeyEvent) -> None:
        """Letters that fell beside the lines go to today's (MODEL: The page)."""
        alone = self._around_alone or self._enlarged
        if writes(event) and not alone:
            self.editor.go_to(None)
            self.editor.setFocus()
            self.editor.keyPressEvent(event)

    def _undo(self) -> None:
        """The text if it has a step, else the last deed."""
        if self.editor.undo_available:
            self.editor.undo()
            return

        def done(undone: Noun) -> None:
            self.editor.redo_elsewhere |= bool(undone)
            if not undone:
                self.session.vain.emit(QCoreApplication.translate("Turned", "Rien à annuler."))

        self._turn_deed(lambda notebook: notebook.undo_last(), done, self.tr("Annulé sur une autre page"))

    def _redo(self) -> None:
        """The deed that was taken back last, as long as nothing was written since; else the text, if it has a step."""
        if not self.editor.redo_elsewhere:
            self._redo_text()
            return

        def done(redone: Noun) -> None:
            if not redone:
                self.editor.redo_elsewhere = False
                self._redo_text()

        self._turn_deed(lambda notebook: notebook.redo_last(), done, self.tr("Rétabli sur une autre page"))

    def _redo_text(self) -> None:
        if self.editor.redo_available:
            self.editor.redo()
        else:
            self.session.vain.emit(QCoreApplication.translate("Turned", "Rien à rétablir."))

    def _turn_deed(self, turn: Callable[[Notebook], Noun], done: Callable[[Noun], None], elsewhere: str) -> None:
        """Once what is typed is saved: that may be something new. `elsewhere` is said where the deed changed nothing that is seen here."""
        person, today, only = self._person, self.session.today, self._showing.only
        if person is None:
            return

        def seen(notebook: Notebook) -> Read | None:
            try:
                return read_again(notebook, person, today, None, True)
            except Refused:
                return None  # the page itself was taken back

        def do(notebook: Notebook) -> tuple[Noun, bool]:
            before = seen(notebook)
            turned = turn(notebook)
            return turned, before == seen(notebook)

        def show(answer: tuple[Noun, bool]) -> None:
            turned, same = answer
            done(turned)
            if turned and same:
                self.session.ask(self, lambda _: None, lambda _: self.session.told.emit(elsewhere))  # after it is said that this was saved
            elif turned:
                self._read_again(lines=True)

        self._lines.after_saving(lambda: self.session.ask(self, do, only(show), self._deeds.failed()))

    def _tick(self) -> None:
        day, person, today = self.editor.day or self.session.today, self._person, self.session.today
        if person is not None:
            self._deeds.do(lambda nb: nb.agenda.tick(person, day, today))

    # -- moving ------------------------------------------------------------------------------------------------------------

    def _show_around(self, alone: bool) -> None:
        if self._enlarged:
            self._enlarged = False
            self.respread.emit()
        if self._single and alone != self._around_alone:
            self._around_alone = alone
            self.respread.emit()
            (self.around.focus_first if alone else self.editor.setFocus)()

    def _enlarge(self, whose: str, number: str) -> None:
        """A number over the page, beside the code by which a phone dials it; the lines stay as they are."""
        from ui.parts.large import LargeLeaf

        if self.large is None:
            self.large = large = LargeLeaf(self.look)
            large.back.connect(self._shrink)
            large.copied.connect(lambda: large.say_copied(clipboard.put(phone.national(large.call))))
        self.large.back_link.set_text(self._name)
        self.large.show_number(whose, number, Trust.OWN)
        self._enlarged = True
        self.respread.emit()
        self.large.back_link.setFocus()

    def _shrink(self) -> None:
        self._enlarged = False
        self.respread.emit()
        link = self.around.large_link
        (link if link.isVisible() else self.editor).setFocus()

    def _back_of_around(self) -> None:
        if self._around_alone:
            self._show_around(False)
        else:
            self._to_people()

    def _to_people(self) -> None:
        self.session.go.emit("people", None)

    def _to_texts(self) -> None:
        """The earlier texts of the line under the caret, or of the newest line that has one."""
        if self._person is not None and not self._turnable:
            self.session.vain.emit(self.tr("Aucun texte d’avant."))
        elif self._person is not None:
            target = {"person": self._person, "line": self.editor.place()[0], "held": self.editor.written_ids}
            self.session.go.emit("versions", target)
            self._lent = True  # after it was left

    def _say_copied(self) -> None:
        """Once what was being written is saved: that is said at the same place."""
        self._lines.flush()
        self.session.ask(self, lambda _: None, lambda _: self.session.told.emit(self.tr("Copiée pour 30\u00a0s")))

    def _to_print(self) -> None:
        if self._person is not None:
            self.session.go.emit("print", {"what": "person", "person": self._person})

    def _to_slip(self) -> None:
        """Ctrl+Shift+R: the next appointment on a slip of paper, or as a text message."""
        if self._person is not None and self._surroundings is not None:
            self._look_at_clock()
            coming = self._surroundings.coming()
            self.session.go.emit("print", {"what": "slip", "person": self._person, "appointment": coming[0].id if coming else None})

    def _read_together(self) -> None:
        """F7: with the person, nobody else to be seen. Not of a damaged notebook: names that cannot be read cannot be covered."""
        if self._person is not None and not self.session.salvage:
            self.session.go.emit("together", {"id": self._person})

    def _to_whole(self) -> None:
        if self._person is not None and not self.session.salvage:
            self.session.go.emit("whole", {"person": self._person})

    def _to_next(self) -> None:
        self._look_at_clock()
        self._show_around(True)
        self.around.focus_next()

    def _to_sight(self) -> None:
        self._show_around(True)
        self.around.focus_sight()

    def _neighbour(self, step: int) -> None:
        person, only = self._person, self._showing.only

        def do(notebook: Notebook) -> int | None:
            ids = [row.id for row in notebook.people.rows()]
            at = ids.index(person) + step if person in ids else -1
            return ids[at] if 0 <= at < len(ids) else None

        def turned(id: int | None) -> None:
            if self._lines.away:  # she is elsewhere by now
                return
            if id is not None:
                self.session.go.emit("person", {"id": id})
            else:
                self.session.vain.emit(self.tr("C’est la dernière page.") if step > 0 else self.tr("C’est la première page."))

        self.session.ask(self, do, only(turned), only(self._unread))
