"""What is said of a card or an introduction that arrived: how far to trust it, why a page is proposed, the one thing to know first (DESIGN §8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from notebook_app.model import PersonRow, Sight, Trust
from notebook_app.phone import spaced
from ui.dates import full_day
from ui.sentences import in_words, shown_initials


@dataclass(frozen=True)
class Vu:
    """How "vu" can be said for a card: the text that would be copied; sealed to its issuer, the circles in whose folder it can lie, and the
    name of the file that goes by mail, "" where it cannot be sealed. `said`: the day it was said already.
    """

    who: str
    text: str
    circles: tuple[tuple[int, str], ...] = ()  # id and name
    said: date | None = None
    file: str = ""

    @property
    def way(self) -> str:
        """The usual way: "folder", "file" or "text"."""
        return "folder" if self.circles else "file" if self.file else "text"


@dataclass(frozen=True)
class Before:
    """What lies on the proposed page by a yes given before: a text, or this colleague's card; of the same reference, or only of the same day."""

    who: str
    text: bool
    same_day: bool = False


@dataclass(frozen=True)
class Shown:
    """A card as it is shown: read just now, or kept. `person` is whose page it lies on, once somebody said so."""

    ini: str
    about: str
    last: date
    who: str  # the directory's name and number, never those of an unusual computer's card
    call: str
    trust: Trust
    end: bool = False
    verified: date | None = None
    says_name: str = ""  # what a known colleague's card says otherwise than the directory
    says_phone: str = ""
    is_latest: bool = True  # so that the directory takes what it says
    proposed: tuple[PersonRow, ...] = ()
    before: Before | None = None  # why the one page is proposed, where an answer given before is the reason
    person: PersonRow | None = None
    sights: tuple[Sight, ...] = ()
    texts: tuple[Sight, ...] = ()
    aside: bool = False  # kept without a page
    remark: str = ""  # "same", "older", "replaced" or ""
    vu: Vu | None = None  # once it lies on a page


@dataclass(frozen=True)
class Introduced:
    """A colleague who presents themself; `state`: "new", "known" (nothing to add), "changed" (other keys are pinned)."""

    name: str
    phone: str
    who: str  # for an unusual computer the directory's name and number
    call: str
    trust: Trust
    work: str = ""
    state: str = "new"
    verified: date | None = None


def trust_note(trust: Trust, verified: date | None, today: date | None) -> str:
    """After the trust word: since when, or why."""
    if trust is Trust.VERIFIED and verified:
        return QCoreApplication.translate("Arrived", "ensemble le {day}").format(day=full_day(verified, today))
    return {
        Trust.KNOWN: QCoreApplication.translate("Arrived", "déjà dans votre annuaire"),
        Trust.NEW: QCoreApplication.translate("Arrived", "premier signe de cet ordinateur"),
        Trust.UNSIGNED: QCoreApplication.translate("Arrived", "sans preuve"),
        Trust.KEY_CHANGED: QCoreApplication.translate("Arrived", "le numéro est celui de votre annuaire"),
    }.get(trust, "")


def alarm(who: str, introduction: bool = False) -> tuple[str, str, str, str]:
    """Kind, title, text and link of the notice of an unusual computer: on this colleague's card only."""
    what = QCoreApplication.translate("Arrived", "Cette fiche vient d’un ordinateur inhabituel.")
    if introduction:
        what = QCoreApplication.translate("Arrived", "Cette présentation vient d’un ordinateur inhabituel.")
    after = QCoreApplication.translate("Arrived", "Appelez {who}, relisez les cinq mots.").format(who=who)
    return "alert", what, after, QCoreApplication.translate("Arrived", "Relire les cinq mots")


def remark(shown: Shown) -> tuple[str, ...]:
    """At most one thing to know before the answer, the gravest: kind, title, text and perhaps link of a notice; no title for nothing."""
    if shown.trust is Trust.KEY_CHANGED:
        return alarm(shown.who)
    if shown.remark == "same":
        return "info", QCoreApplication.translate("Arrived", "Vous l’avez déjà."), ""
    if shown.remark == "older":
        more = QCoreApplication.translate("Arrived", "C’est elle que vous voyez.")
        return "info", QCoreApplication.translate("Arrived", "Une fiche plus récente est déjà là."), more
    if shown.remark == "replaced":
        return "ok", QCoreApplication.translate("Arrived", "Elle remplace la fiche d’avant."), ""
    if not (shown.says_name or shown.says_phone):
        return "info", "", ""
    what = QCoreApplication.translate("Arrived", "Cette fiche donne un autre numéro.")
    if shown.says_name and shown.says_phone:
        what = QCoreApplication.translate("Arrived", "Cette fiche donne un autre nom et un autre numéro.")
    elif shown.says_name:
        what = QCoreApplication.translate("Arrived", "Cette fiche donne un autre nom.")
    said = ", ".join(filter(None, (shown.says_name, spaced(shown.says_phone))))
    after = QCoreApplication.translate("Arrived", "L’annuaire a plus récent, il reste comme il est.")
    if shown.is_latest:
        after = QCoreApplication.translate("Arrived", "La ranger le met dans l’annuaire.")
    return "warn", what, f"{said}. {after}"


def why(shown: Shown) -> str:
    """Why these pages are proposed."""
    n, ini = len(shown.proposed), shown_initials(shown.ini)
    before = shown.before if n == 1 else None
    if before is not None and before.text:
        if before.same_day:
            return QCoreApplication.translate("Arrived", "Un SMS de ce numéro, du même jour, est déjà rangé là.")
        return QCoreApplication.translate("Arrived", "Un SMS de ce numéro est déjà rangé là.")
    if before is not None:
        if before.same_day:
            return QCoreApplication.translate("Arrived", "Une fiche de {who}, du même jour, est déjà rangée là.").format(who=before.who)
        return QCoreApplication.translate("Arrived", "Une fiche de {who} est déjà rangée là.").format(who=before.who)
    if shown.about:
        if n == 0:
            return QCoreApplication.translate("Arrived", "Aucune page à ce nom dans votre cahier.")
        if n == 1:
            return QCoreApplication.translate("Arrived", "Seule page à ce nom dans votre cahier.")
        return QCoreApplication.translate("Arrived", "{n} pages ont ce nom.").format(n=in_words(n).capitalize())
    if not ini:
        return QCoreApplication.translate("Arrived", "Elle ne dit pas de qui elle parle.")
    if n == 0:
        return QCoreApplication.translate("Arrived", "Aucune page aux initiales {ini} dans votre cahier.").format(ini=ini)
    if n == 1:
        return QCoreApplication.translate("Arrived", "Seule page aux initiales {ini} dans votre cahier.").format(ini=ini)
    return QCoreApplication.translate("Arrived", "{n} pages ont ces initiales.").format(n=in_words(n).capitalize())
