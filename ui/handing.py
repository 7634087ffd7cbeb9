"""The deeds after "Donner": each card is registered, then it leaves by the click that copies, shows, saves or lays it, and by no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from notebook_app import sharing, shelf, wordlist
from notebook_app.errors import CahierError, Refused
from notebook_app.folder import FolderTrouble
from notebook_app.model import Consent, Departure
from notebook_app.notebook import Notebook
from notebook_app.phone import spaced
from notebook_app.sharing import Draft
from notebook_app.steps import Steps
from ui import clipboard, trouble
from ui.page import Page
from ui.parts.giving import Manner
from ui.parts.handed import Parcel
from ui.trouble import Trouble


@dataclass(frozen=True)
class Leaving:
    """One card after "Donner": what was shown, agreed to, and what became of it. `folder`: that of the circle, where it goes."""

    draft: Draft
    manner: Manner
    consent: Consent | None
    folder: str = ""
    departure: Departure | None = None
    busy: bool = False
    trouble: Trouble | None = None
    doubt: bool = False  # an attempt before this one may have left
    path: Path | None = None  # where its file lies
    shown: bool = False  # its code is on the screen
    copied: bool = False  # its text was
    mailed: bool = False
    words: str = ""

    @property
    def state(self) -> str:
        if self.busy:
            return "busy"
        if self.departure is None:
            return "waiting"
        return "unsure" if self.departure.could_have_left else "gone"

    @property
    def asks(self) -> bool:
        """It cannot leave: the person's yes is not said."""
        return self.draft.needs_consent and self.consent is None and self.state == "waiting"

    @property
    def handed(self) -> bool:
        return self.departure is not None and self.departure.state in ("transmise", "vue", "repondue")


class Handing(QObject):
    """What is made ready on the page of giving, and what becomes of it.

    What leaves and what the register says are one: `sharing.hand_over` is on the disk before the text is in the clipboard, the code on the
    screen or the file written, and it is asked for only by the click that does it. So nothing is out that is not registered, and the only line
    whose card may not be out is the one that a crash cut in two; it says so itself ("a pu partir"). A cancelled chooser asked for nothing.
    """

    changed = Signal()
    done = Signal()  # a deed is done: the next one takes the focus

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._session = page, page.session
        self.leaving: list[Leaving] = []

    def begin(self, leaving: Sequence[Leaving]) -> None:
        """Other cards than before; answers about the former ones are not shown."""
        self.leaving = list(leaving)

    def kept(self) -> list[dict[str, Any]]:
        """What `again` needs of each, as JSON values, never the person's yes; of one that may have left without a line of its own nothing."""
        return [
            {
                "to": one.draft.recipient.id, "read": sharing.as_read(one.draft),
                "departure": one.departure.id if one.departure is not None else None,
                "path": str(one.path or ""), "copied": one.copied, "mailed": one.mailed,
            }
            for one in self.leaving if one.departure is not None or not (one.busy or one.doubt)
        ]  # fmt: skip

    def again(self, kept: Sequence[dict[str, Any]], ready: Callable[[int], Leaving | None], departures: Mapping[int, Departure]) -> bool:
        """Those that were ready are so again, without the person's yes. `ready`: how each would be now, by recipient.

        False where one that has not left would say something else than was shown, or cannot leave any more: then it is to be read first.
        """
        leaving = []
        for each in kept:
            one, departure = ready(each["to"]), departures.get(each["departure"])
            if one is None or (departure is None and (one.draft.code or sharing.as_read(one.draft) != each["read"])):
                return False
            path = Path(each["path"]) if each["path"] else None
            leaving.append(replace(one, departure=departure, path=path, copied=each["copied"], mailed=each["mailed"]))
        self.begin(leaving)
        return bool(leaving)

    @property
    def asks(self) -> bool:
        """One of them waits for the person's yes."""
        return any(one.asks for one in self.leaving)

    def agree(self, consent: Consent | None) -> None:
        """The person's yes, asked again; None: not said."""
        self.leaving[:] = [replace(one, consent=consent) if one.draft.needs_consent and one.state == "waiting" else one for one in self.leaving]
        self.changed.emit()

    @property
    def untouched(self) -> bool:
        """Nothing has left, nor may have."""
        return all(one.departure is None and not one.busy and not one.doubt for one in self.leaving)

    def out(self) -> set[int]:
        """The recipients whose card has left, or may have."""
        return {one.draft.recipient.id for one in self.leaving if one.departure is not None or one.busy or one.doubt}

    def parcels(self) -> list[Parcel]:
        """What the two leaves show."""
        return [self._parcel(key, one) for key, one in enumerate(self.leaving)]

    def departure(self, key: int) -> Departure | None:
        return self.leaving[key].departure

    def do(self, deed: str, key: int) -> None:
        """One of the deeds of `Ready`."""
        deeds: dict[str, Callable[[int], None]] = {
            "copy": self._copy, "code": self._code, "hide": self._hide, "save": self._save, "put": self._put, "paper": self._paper,
            "print": self._print, "mail": self._mail, "folder": self._folder,
        }  # fmt: skip
        deeds[deed](key)

    def handed(self, key: int) -> None:
        """The box was ticked: it was handed over."""
        departure, leaving, today = self.leaving[key].departure, self.leaving, self._session.today
        if departure is None:
            return
        id = departure.id

        def known(now: Departure) -> None:
            if self.leaving is leaving:
                self._set(key, departure=now)

        self._session.ask(
            self._page, lambda notebook: notebook.register.event(id, "transmise", today), known,
            lambda fault: self._set(key, trouble=trouble.of(fault)) if self.leaving is leaving else None,
        )  # fmt: skip

    # -- what is shown -----------------------------------------------------------------------------------------------------

    def _parcel(self, key: int, one: Leaving) -> Parcel:
        drafted, departure = one.draft, one.departure
        letters = (departure.carried if departure is not None else drafted.letters) if one.manner.signed else ""
        said = departure.carried if departure is not None and not one.manner.signed else drafted.text
        return Parcel(
            key, drafted.recipient.name, one.manner, drafted.recipient.phone, said, self._file_name(key), one.state,
            departure.number if departure is not None else 0, one.handed, one.trouble, one.doubt, one.folder, one.path, self._letter(one),
            tuple(wordlist.shown(word) for word in one.words.split()), self._carried(one) if one.shown else b"", one.mailed, letters,
            one.copied, one.asks,
        )  # fmt: skip

    def _file_name(self, key: int) -> str:
        """As it goes by mail. Two files of one giving may have the same name, and the second must not lie down on the first."""
        name = self.leaving[key].draft.file_name
        before = sum(one.draft.file_name == name for one in self.leaving[:key] if not one.folder)
        stem, dot, suffix = name.rpartition(".")
        return f"{stem}-{before + 1}{dot}{suffix}" if before and name else name

    def _letter(self, one: Leaving) -> tuple[str, ...]:
        """The words of the mail: nobody's name but one's own."""
        if not one.manner.closed or one.folder:
            return ()
        said = {field.place: field.value for field in one.draft.fields}
        opened = self.tr("Ouvrez le fichier joint avec votre Cahier.")
        if one.manner is Manner.PASSPHRASE:
            opened += " " + self.tr("Je vous dirai les six mots de vive voix.")
        return (
            self.tr("Une fiche pour vous"), self.tr("Bonjour, j’ai rencontré une personne que vous suivez."), opened,
            self.tr("Sans Cahier, appelez-moi\u00a0: {number}.").format(number=spaced(said.get("by.tel", ""))), said.get("by.name", ""),
        )  # fmt: skip

    @staticmethod
    def _carried(one: Leaving) -> bytes | str:
        """What the code carries: the contact, or the text as a message ready to send (exchange SPEC §4.4)."""
        if one.departure is None:
            return b""
        if one.manner is Manner.CODE:
            return one.departure.blob
        to = one.draft.recipient.phone
        return f"SMSTO:{to}:{one.departure.carried}" if to else one.departure.carried

    def _set(self, key: int, **values: Any) -> None:
        self.leaving[key] = replace(self.leaving[key], **values)
        self.changed.emit()

    # -- the deeds ---------------------------------------------------------------------------------------------------------

    def _copy(self, key: int) -> None:
        one = self.leaving[key]
        if one.departure is not None:  # the same words to the same person: no other departure
            copied = clipboard.put(one.departure.carried)
            self._set(key, copied=copied or one.copied, trouble=None if copied else self._not_copied(left=True))
            return
        self._leave(key, lambda departure: clipboard.put(departure.carried), self._not_copied(left=False), copied=True)

    def _code(self, key: int) -> None:
        if self.leaving[key].departure is not None:
            self._set(key, shown=True)
            return
        self._leave(key, lambda _: True, None, shown=True)

    def _hide(self, key: int) -> None:
        self._set(key, shown=False)
        self.done.emit()

    def _paper(self, key: int) -> None:
        self._leave(key, lambda _: True, None)

    def _print(self, key: int) -> None:
        """On a printer's paper. The dialog comes first: a cancel leaves no line in the register."""
        from ui import onpaper, printing

        leaving, hand = self.leaving, self._session.settings.hand

        def put(device: Any, departure: Departure) -> bool:
            code = printing.out(device, onpaper.card(departure.carried), hand, only_paper=True)
            said.append(trouble.of_printing(code))
            return code == "done"

        def printed(device: Any) -> None:
            if self.leaving is not leaving or leaving[key].busy:
                return
            departure = leaving[key].departure
            if departure is not None:  # the same words to the same person: no other departure
                put(device, departure)
                self._set(key, trouble=said[-1])
            elif not printing.is_paper(device):
                self._set(key, trouble=trouble.of_printing("file"))
            else:
                self._leave(key, lambda departure: put(device, departure), trouble.of_printing("refused"))

        said: list[Trouble] = []
        if not self._page.to_printer(printed):
            self._set(key, trouble=trouble.of_printing("none"))

    def _leave(self, key: int, show: Callable[[Departure], bool], fault: Trouble | None, **then: Any) -> None:
        """What leaves by being shown or copied: only once the line is on the disk."""
        one, today, leaving = self.leaving[key], self._session.today, self.leaving
        if one.departure is not None or one.busy:
            return

        def prepared(departure: Departure) -> None:
            # If the program dies between here and `gone`, the line says that it may have left.
            # Meanwhile another card may have been begun: then nothing is shown, and the line says so.
            out = self.leaving is leaving and show(departure)
            became = sharing.gone if out else sharing.failed
            if out and then:
                self._set(key, departure=departure, **then)
            self._session.ask(
                self._page, lambda notebook: became(notebook, departure, today),
                lambda now: self._left(leaving, key, now, None if out else fault),
                lambda said: self._left(leaving, key, departure, trouble.of(said)),
            )  # fmt: skip

        self._set(key, busy=True, trouble=None)
        self._hand_over(leaving, key, lambda notebook: sharing.hand_over_as_read(notebook, one.draft, one.consent, today), prepared)

    def _save(self, key: int) -> None:
        one, leaving = self.leaving[key], self.leaving
        if one.departure is not None or one.busy:
            return

        def save(path: Path) -> None:
            if self.leaving is not leaving or leaving[key].departure is not None or leaving[key].busy:
                return
            now, today = leaving[key], self._session.today

            def leave(notebook: Notebook) -> Steps[tuple[Departure, str, str]]:
                departure = sharing.hand_over_as_read(notebook, now.draft, now.consent, today)
                try:
                    return (yield from sharing.save(notebook, departure, path, today)), departure.words, ""
                except (Refused, FolderTrouble) as fault:
                    return notebook.register.get(departure.id), "", fault.code  # failed, or it may lie there all the same

            def left(answer: tuple[Departure, str, str]) -> None:
                departure, words, code = answer
                said = trouble.of_file(code, left=departure.state != "failed") if code else None
                self._left(leaving, key, departure, said, path=None if code else path, words=words)

            self._set(key, busy=True, trouble=None)
            self._hand_over(leaving, key, leave, left)

        # The chooser comes first: a cancel must leave no line in the register.
        kind = self.tr("Fiche Cahier (*.carte)") if one.manner.closed else self.tr("Contact (*.vcf)")
        self._page.choose(self.tr("Enregistrer le fichier"), save, self._file_name(key), kind)

    def _put(self, key: int) -> None:
        """Into the folder that a group shares."""
        one, leaving, today = self.leaving[key], self.leaving, self._session.today
        if one.departure is not None or one.busy:
            return

        def put(notebook: Notebook) -> Steps[tuple[Departure, str]]:
            departure = sharing.hand_over_as_read(notebook, one.draft, one.consent, today)
            try:
                return (yield from shelf.put(notebook, departure, today)), ""
            except FolderTrouble as fault:
                return notebook.register.get(departure.id), fault.code
            except Refused:  # the group has no folder any more
                return sharing.failed(notebook, departure, today), "missing"

        def left(answer: tuple[Departure, str]) -> None:
            departure, code = answer
            self._left(leaving, key, departure, trouble.of_put(code, left=departure.state != "failed") if code else None)

        self._set(key, busy=True, trouble=None)
        self._hand_over(leaving, key, put, left)

    def _mail(self, key: int) -> None:
        copied = clipboard.put("\n".join(self._letter(self.leaving[key])[1:]))
        self._set(key, mailed=copied, trouble=None if copied else self._not_copied(left=True))
        if copied:
            self.done.emit()

    def _folder(self, key: int) -> None:
        """Its place is shown and copied, to be pasted where the mail asks for a file."""
        path = self.leaving[key].path
        if path is not None:
            clipboard.put(str(path))

    def _hand_over(self, leaving: list[Leaving], key: int, do: Callable[[Notebook], Any], then: Callable[[Any], None]) -> None:
        def refused(fault: Exception) -> None:
            if self.leaving is not leaving:
                return
            self._set(key, busy=False, trouble=trouble.of(fault))
            if isinstance(fault, CahierError) and fault.code == "stale":
                self._redraft(leaving, key)

        self._session.ask(self._page, do, then, refused)

    def _left(self, leaving: list[Leaving], key: int, departure: Departure, said: Trouble | None, **values: Any) -> None:
        """What became of it. What was not written is drafted again: given once more, it is another departure with a line of its own."""
        if self.leaving is not leaving:
            return
        one = leaving[key]
        written = bool(one.folder) or one.manner in (Manner.SEALED, Manner.PASSPHRASE, Manner.CONTACT, Manner.OUTLOOK)
        again = departure.state == "failed" or (departure.could_have_left and written)
        self._set(key, departure=None if again else departure, busy=False, trouble=said, doubt=one.doubt or departure.could_have_left, **values)
        if again:
            self._redraft(leaving, key)
        if not leaving[key].shown:  # a code takes the focus itself, so that it stays in sight
            self.done.emit()

    def _redraft(self, leaving: list[Leaving], key: int) -> None:
        old, today = leaving[key].draft, self._session.today

        def drafted(now: Draft) -> None:
            if self.leaving is leaving and leaving[key].departure is None:
                self._set(key, draft=now, trouble=trouble.of_draft(now.code, now.recipient.name) if now.code else leaving[key].trouble)

        def refused(fault: Exception) -> None:
            if self.leaving is leaving:
                self._set(key, trouble=trouble.of(fault))

        self._session.ask(self._page, lambda notebook: sharing.drafted_again(notebook, old, today), drafted, refused)

    def _not_copied(self, left: bool) -> Trouble:
        if left:
            return Trouble(self.tr("La copie ne s’est pas faite."), self.tr("Recommencez."))
        return Trouble(self.tr("La copie ne s’est pas faite. Rien n’est parti."), self.tr("Recommencez."))
