"""What each will read, letter for letter: it lies in a pane over the person's yes and the button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal

from ui.parts.card import CardView, TextCard
from ui.parts.choices import Check, Radio, one_of
from ui.parts.fields import Field
from ui.parts.giving import LEFT, RIGHT, Manner, Pool, joined
from ui.parts.notice import Notice
from ui.parts.pane import Inner
from ui.parts.slip import Slip
from ui.parts.widgets import Link, Para, Words
from ui.theme import Look
from ui.trouble import Trouble

# Cards that may say the name, those of groups that usually do and of groups that usually do not, those that never do: each has a choice of its own.
KINDS = ("name", "team", "circle", "weak")


@dataclass(frozen=True)
class Preview:
    """What one of them will read, letter for letter, or why nothing can be made. `shorter`: a shorter name of one's own would help."""

    id: int
    name: str
    manner: Manner
    text: str = ""
    about: str = ""
    fields: tuple[tuple[str, str, str], ...] = ()
    letters: str = ""
    note: str = ""  # under the letters
    trouble: Trouble | None = None
    link: tuple[str, str] = ("", "")  # how it can be put right: (words, page), or instead of the name "initials team"
    shorter: bool = False
    heading: str = ""  # what stands over it when it is for nobody
    kind: str = "weak"  # one of KINDS: which choice decides what it says of the person
    without: tuple[str, ...] = ()  # who of a group cannot read it, and why
    typed: str = ""  # the shorter name


class _Choice:
    """What the cards of a kind say of the person: the full name, the initials, or nothing."""

    def __init__(self, sheets: Sheets, kind: str) -> None:
        look, self.kind = sheets.look, kind
        self.never = Words(look, QCoreApplication.translate("Sheets", "jamais le nom complet"), "small", "soft", parent=sheets)
        radios = {
            "name": Radio(look, QCoreApplication.translate("Sheets", "nom complet"), parent=sheets), "initials": Radio(look, "", parent=sheets),
            "nothing": Radio(look, QCoreApplication.translate("Sheets", "rien (la personne)"), parent=sheets),
        }  # fmt: skip
        self.radios: dict[str, Radio] = radios
        self._group = one_of(sheets, *radios.values())
        for show, radio in radios.items():
            radio.clicked.connect(lambda _=False, show=show: sheets.show_changed.emit(kind, show))

    def show(self, initials: str, now: str) -> None:
        self.radios["initials"].set_text(QCoreApplication.translate("Sheets", "initiales, {initials}").format(initials=initials))
        self._group.setExclusive(False)
        for show, radio in self.radios.items():
            radio.setAutoExclusive(False)
            radio.setChecked(show == now)
        self._group.setExclusive(True)
        for radio in self.radios.values():
            radio.setAutoExclusive(True)  # a screen reader says "one of several" by it; the group does the work

    def shown(self, with_initials: bool) -> list[Words | Radio]:
        """In their order, the usual one first."""
        order = ("name", "initials", "nothing") if self.kind in ("name", "team") else ("initials", "name", "nothing")
        shows = [s for s in order if (with_initials or s != "initials") and (self.kind != "weak" or s != "name")]
        return [*([self.never] if self.kind == "weak" else []), *(self.radios[s] for s in shows)]


class Sheets(Inner):
    """What each will read, one under the other; it lies in a pane."""

    show_changed = Signal(str, str)
    org_changed = Signal(bool)
    role_changed = Signal(bool)
    name_typed = Signal(int, str)
    followed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.previews: list[Preview] = []
        self.empty = Words(look, "", "ui", "soft", parent=self)
        self.warning = Slip(look, self)
        self.warning_low = Notice(look, "warn", parent=self)  # the same in one line, where the page is low
        self.choices = {kind: _Choice(self, kind) for kind in KINDS}
        self.org = Check(look, self.tr("ma structure"), parent=self)
        self.role = Check(look, self.tr("mon métier"), parent=self)
        self.letters = Link(look, self.tr("Lettre pour lettre"), "smallm", parent=self)
        self._open = self._low = False
        self._high = 0.0
        self._headings = Pool(lambda _: Words(look, "", "uib", parent=self))
        self._cards = Pool(lambda _: CardView(look, self))
        self._texts = Pool(lambda _: TextCard(look, parent=self))
        self._notes = Pool(lambda _: Para(look, "", "small", "soft", lead=0.75, parent=self))
        self._notices = Pool(self._make_notice)
        self._names: dict[int, Field] = {}
        self._links: dict[int, str] = {}
        self._has = (True, False, False)
        self._blocks: list[tuple[float, float]] = []
        self._seams: list[float] = []
        self._letters_at = 0.0
        self._text_head: tuple[float, float] | None = None  # where there is room beside the words over the first text
        self.warning.done.connect(lambda _: self.followed.emit("colleagues"))
        self.warning_low.followed.connect(lambda: self.followed.emit("colleagues"))
        self.org.clicked.connect(self.org_changed)
        self.role.clicked.connect(self.role_changed)
        self.letters.clicked.connect(self._turn)

    def set_low(self, low: bool, high: float) -> None:
        """`low`: closer together; `high`: what is in sight at once, in u."""
        if (low, high) != (self._low, self._high):
            self._low, self._high = low, high
            self.arrange_now()

    def show_choices(self, initials: str, shows: Mapping[str, str], org: bool, role: bool, has_org: bool, has_role: bool) -> None:
        """What the cards may say. `initials` is "" for a name that has none; `has_…`: one's label says it."""
        self._has = (bool(initials), has_org, has_role)
        for kind, choice in self.choices.items():
            choice.show(initials, shows[kind])
        self.org.setChecked(org)
        self.role.setChecked(role)
        self.rearrange()

    def show_previews(self, previews: Sequence[Preview], empty: str, warned: Sequence[str] = ()) -> None:
        self.empty.set_text(empty)
        self.previews = list(previews)
        for id in [id for id in self._names if id not in {p.id for p in previews}]:
            field = self._names.pop(id)
            field.hide()
            field.deleteLater()
        title = self.tr("Cinq mots à relire avec {who}.").format(who=joined(warned)) if warned else ""
        new = title not in ("", self.warning.title)
        if title != self.warning.title:
            text = self.tr("Relisez-les d’abord, de vive voix. Sans eux, rien ne dit que ce fichier ira à la bonne personne.")
            self.warning.say("warn", title, text if title else "", (self.tr("Collègues et groupes"),) if title else ())
            self.warning_low.say("warn", title, "", self.tr("Collègues et groupes"))
        self.letters.setAccessibleDescription(self._spelt())
        self.arrange_now()
        if new:
            self.wanted.emit(0.0)

    def said(self) -> str:
        """What each will read, for who hears the button that gives it: the cards themselves take no keyboard."""
        told = []
        for i, group in enumerate(self._groups()):
            one = group[0]
            if one.trouble is None:
                words = one.text or ", ".join([one.about, *(f"{label} {value}" for label, value, _ in one.fields)])
                told.append(f"{self._heading(group, not i)}. {words}.")
        return " ".join(told)

    def arrange_now(self) -> None:
        """Lay at once: the pane around must know how high it became."""
        self.rearrange()
        if self.isVisible():
            self._lay()

    def _spelt(self) -> str:
        """The letters, where they are shown: what leaves to the last one."""
        return " ".join(p.letters for p in self.previews if p.letters) if self._open else ""

    def _turn(self) -> None:
        self._open = not self._open
        self.letters.set_text(self.tr("Cacher les lettres") if self._open else self.tr("Lettre pour lettre"))
        self.letters.setAccessibleDescription(self._spelt())
        self.arrange_now()
        if self._open:
            self.wanted.emit(self._letters_at)

    # -- laying ----------------------------------------------------------------------------------------------------------

    def arrange(self) -> None:
        for pool in (self._headings, self._cards, self._texts, self._notes, self._notices):
            pool.begin()
        self._links = {}
        self._blocks, self._seams = [], []
        left, right, bottom = LEFT, self.width_u - RIGHT, 0.0
        if not self.previews:
            self.at(self.empty, left, 1.6, right - left)
            bottom = 2.0
        if not self.warning.empty:
            self._begin_block(0.0)
            bottom = self._place_warning(left, right)
            self._end_block(bottom)
        kinds: set[str] = set()
        self._letters_at, self._text_head = -1.0, None
        for i, group in enumerate(self._groups()):
            self._begin_block(0.0 if not bottom else bottom + 0.15)
            bottom = self._place_group(group, bottom, i == 0, kinds, left, right)
            self._end_block(bottom)
        weak = "weak" not in kinds and any(p.kind == "weak" and (p.trouble is None or p.shorter) for p in self.previews)
        if weak and not self._place_choices_at_head(right):
            self._begin_block(bottom + 0.15)
            bottom = self._place_choices_below(bottom + (0.85 if self._low else 1.2), left, right)
            self._end_block(bottom)
        self.done(self._blocks, bottom + 0.25, self._seams)

    def _place_warning(self, left: float, right: float) -> float:
        if self._low and self.warning_low.wish() <= right - left:
            self.at(self.warning_low, left, 1.1, right - left)
            return 1.6
        high = self.warning.high(right - left)
        self.box_at(self.warning, left, 0.3, right - left, high)
        return high + 0.3

    def _begin_block(self, y: float) -> None:
        self._blocks.append((y, y))

    def _end_block(self, y: float) -> None:
        self._blocks[-1] = (self._blocks[-1][0], y + 0.1)

    def _groups(self) -> list[list[Preview]]:
        """Cards that read alike are shown once; the texts stay one each: each carries its own ref."""
        groups: list[list[Preview]] = []

        def likeness(p: Preview) -> object:
            return (p.kind, p.about, p.fields, p.without) if p.fields and p.trouble is None else None

        for preview in sorted(self.previews, key=lambda p: KINDS.index(p.kind) if p.manner.signed else len(KINDS)):
            like = next((g for g in groups if likeness(preview) is not None and likeness(g[0]) == likeness(preview)), None)
            if like is not None:
                like.append(preview)
            else:
                groups.append([preview])
        return groups

    def _place_group(self, group: Sequence[Preview], y: float, first: bool, kinds: set[str], left: float, right: float) -> float:
        low, one = self._low, group[0]
        head = self._headings.take()
        head.role = "smallb" if low else "uib"
        head.set_text(self._heading(group, first))
        base = y + ((0.82 if low else 1.08) if not y else (0.95 if low else 1.45))
        self.at(head, left, base, right - left)
        if one.trouble is not None:
            return self._place_trouble(one, one.trouble, base, left, right)
        if one.fields:
            beside = one.kind not in kinds
            whole = not kinds  # the first card has beside it what counts for all of them
            kinds.add(one.kind)
            return self._place_card(group, base + (0.38 if low else 0.52), beside, whole, left, right)
        if self._text_head is None:
            self._text_head = (left + head.wish() + 0.7, base)
        card = self._texts.take()
        card.role, card.fill, card.lead = ("small" if low else "ui"), "card", 0.75
        card.set_text(one.text)
        top = base + (0.3 if low else 0.5)
        high = card.high(right - left)
        self.box_at(card, left, top, right - left, high)
        self._seams += [top - 0.05, *(top + seam for seam in card.seams(right - left))]
        return top + high

    def _heading(self, group: Sequence[Preview], first: bool) -> str:
        who, one = joined([p.name for p in group]), group[0]
        if one.heading:
            return one.heading
        if one.trouble is not None:
            return self.tr("Pour {who}").format(who=who)
        if one.manner is Manner.SMS:
            return (self.tr("Voici le SMS que {who} lira") if first else self.tr("et le SMS que {who} lira")).format(who=who)
        if one.manner is Manner.PAPER:
            return (self.tr("Voici le papier que {who} lira") if first else self.tr("et le papier que {who} lira")).format(who=who)
        if one.kind in ("team", "circle"):
            words = self.tr("Voici ce que tout le groupe lira\u00a0: {who}") if first else self.tr("et ce que tout le groupe lira\u00a0: {who}")
            return words.format(who=who)
        if len(group) == 1:
            return (self.tr("Voici ce que {who} lira") if first else self.tr("et ce que {who} lira")).format(who=who)
        words = (self.tr("Voici ce que {who} liront") if first else self.tr("et ce que {who} liront")).format(who=who)
        fits = self.look.width(words, "uib") <= self.width_u - LEFT - RIGHT
        return words if fits else self.tr("Voici ce que lira chaque personne")

    def _place_trouble(self, preview: Preview, trouble: Trouble, base: float, left: float, right: float) -> float:
        notice = self._notices.take()
        words, page = preview.link
        if (notice.kind, notice.title, notice.text, notice.links[0].text()) != (trouble.kind, trouble.what, trouble.next, words):
            notice.say(trouble.kind, trouble.what, trouble.next, (words,) if words else ())
        self._links[self._notices.used - 1] = page
        high = notice.high(right - left)
        self.box_at(notice, left, base + 0.5, right - left, high)
        bottom = base + 0.5 + high
        if preview.shorter:
            field = self._names.get(preview.id)
            if field is None:
                field = Field(self.look, self.tr("Votre nom, plus court"), name=self.tr("Votre nom, plus court"), parent=self)
                field.setText(preview.typed)
                field.textEdited.connect(lambda typed, id=preview.id: self.name_typed.emit(id, typed))
                self._names[preview.id] = field
            self.at(field, left, bottom + 1.1, min(12.0, right - left))
            bottom += 1.6
        return bottom

    def _place_card(self, group: Sequence[Preview], top: float, beside: bool, whole: bool, left: float, right: float) -> float:
        card, low = self._cards.take(), self._low
        card.show_given(group[0].about, group[0].fields)
        wide, room = min(12.5 if low else 14.0, right - left), right - left - 5.9
        begin = self._blocks[-1][0]
        # What may be chosen stands under the card where it would make that narrow, or be parted with it.
        under = (beside or whole) and (room < card.NARROW or top + card.given_height(low, room) + 0.1 - begin > self._high)
        if (beside or whole) and not under:
            wide = min(wide, room)
        high = card.given_height(low, wide)
        self.box_at(card, left, top, wide, high)
        self._seams += [top - 0.12, *(top + seam for seam in card.seams(low, wide))]
        bottom = top + high
        if beside and under:
            self._end_block(bottom)
            self._begin_block(bottom + 0.15)
            bottom = self._place_choices_beside(group[0].kind, whole, bottom + 0.4, left, right)
        elif beside:
            bottom = max(bottom, self._place_choices_beside(group[0].kind, whole, top, left + wide + 0.7, right))
        for sentence in group[0].without:
            bottom = self._place_note(sentence, bottom, left, right)
        if self._open:
            if self._letters_at < 0:
                self._letters_at = bottom + 0.3
            bottom = self._place_letters([p for p in group if p.letters], bottom + 0.5, left, right)
        return bottom

    def _place_note(self, sentence: str, top: float, left: float, right: float) -> float:
        note = self._notes.take()
        note.set_text(sentence)
        lines = note.rows(right - left)
        self.at(note, left, top + 0.75, right - left, rows=1 + 0.75 * (lines - 1))
        return top + 0.95 + 0.75 * (lines - 1)

    def _place_letters(self, previews: Sequence[Preview], top: float, left: float, right: float) -> float:
        alike: dict[tuple[str, str], list[str]] = {}  # the same record for several: the same letters
        for preview in previews:
            alike.setdefault((preview.letters, preview.note), []).append(preview.name)
        for (letters, note), names in alike.items():
            self._end_block(top - 0.5)
            self._begin_block(top - 0.2)
            if len(alike) > 1:
                head = self._headings.take()
                head.role = "smallb"
                head.set_text(self.tr("Pour {who}").format(who=joined(names)))
                self.at(head, left, top + 0.5, right - left)
                top += 0.85
            card = self._texts.take()
            card.role, card.fill, card.lead = "mono", "slip", 0.75
            card.set_text(letters)
            high = card.high(right - left)
            self.box_at(card, left, top, right - left, high)
            self._seams += (top + seam for seam in card.seams(right - left))
            top = self._place_note(note, top + high, left, right) + 0.2
        return top

    def _place_choices_beside(self, kind: str, whole: bool, top: float, x: float, right: float) -> float:
        _, has_org, has_role = self._has
        room, step = right - x, 0.86 if self._low else 0.95
        b = top + (0.36 if self._low else 0.45) - (0.0 if kind == "weak" else step / 2)
        for k, widget in enumerate(self.choices[kind].shown(self._has[0])):
            b += step if k or kind != "weak" else 0.0
            self.at(widget, x, b, min(room, widget.wish() + 0.05))
            self._seams.append(b + step / 2 - 0.1)  # of use only where they stand under the card
        if not whole:
            return b + 0.15
        b += 0.1
        for check, there in ((self.org, has_org), (self.role, has_role)):
            check.gap = 0.75
            if there:
                b += step
                self.at(check, x, b, min(room, check.wish() + 0.05))
                self._seams.append(b + step / 2 - 0.1)
        b += step + 0.1
        self.at(self.letters, x, b, min(room, self.letters.wish()))
        return b + 0.15

    def _place_choices_below(self, b: float, left: float, right: float) -> float:
        x = left
        for widget in self.choices["weak"].shown(self._has[0]):
            wish = widget.wish() + 0.05
            if x + wish > right and x > left:
                x, b = left, b + 0.95
            self.at(widget, x, b, min(wish, right - left))
            x += wish + 0.7
        return b + 0.3

    def _place_choices_at_head(self, right: float) -> bool:
        """Where the page is low, beside the words over the text: the text itself stays in sight. False: there is no room."""
        chosen = [widget for widget in self.choices["weak"].shown(self._has[0]) if isinstance(widget, Radio)]
        wide = sum(widget.wish() + 0.7 for widget in chosen) - 0.65
        if not self._low or self._text_head is None or self._text_head[0] + wide > right:
            return False
        x = right - wide
        for widget in chosen:
            self.at(widget, x, self._text_head[1], widget.wish() + 0.05)
            x += widget.wish() + 0.7
        return True

    def _make_notice(self, n: int) -> Slip:
        notice = Slip(self.look, self)
        notice.done.connect(lambda _: self.followed.emit(self._links.get(n, "")))
        return notice
