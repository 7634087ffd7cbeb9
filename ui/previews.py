"""What each addressee would read, made of a draft: letter for letter, or the words for what hinders it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from notebook_app import naming
from notebook_app.model import Colleague
from notebook_app.phone import spaced
from notebook_app.sharing import Draft
from ui import trouble
from ui.dates import long_day
from ui.drafting import Drafting, Known
from ui.parts.giving import Manner, joined
from ui.parts.read import Preview
from ui.sentences import shown_initials
from ui.trouble import Trouble

_SHORTER = ("sms-length", "sms-alphabet", "text")
_ROWS = {  # of the inside cover, where what hinders a card is put right
    **dict.fromkeys(("no-label", "phone", "label-name", "label-org", "label-role"), "label"),
    **dict.fromkeys(("seal", "age-recipients", "key-changed"), "colleagues"), "restored": "copies",
}  # fmt: skip


def previews(drafting: Drafting) -> list[Preview]:
    """Of each who is chosen; of a person nobody ever saw, one that says so."""
    known = drafting.known
    if known is None:
        return []
    if known.person.last_held is None:
        return [_never_held(known)]
    names = {r.id: r.name for r in known.recipients}
    return [_preview(drafting, id, names[id], drafting.drafts[id]) for id in drafting.chosen if id in drafting.drafts and id in names]


def _never_held(known: Known) -> Preview:
    name = known.person.name
    link = (QCoreApplication.translate("Preview", "Ouvrir la page de {name}").format(name=naming.first_name(name)), "person")
    heading = QCoreApplication.translate("Preview", "La fiche de {name}").format(name=name)
    return Preview(0, "", Manner.CONTACT, trouble=trouble.of_draft("no-held"), link=link, heading=heading)


def _preview(drafting: Drafting, id: int, name: str, made: Draft | Trouble) -> Preview:
    manner, kind = drafting.manner(id), drafting.kind(id)
    if isinstance(made, Trouble):
        return Preview(id, name, manner, trouble=made, kind=kind)
    typed = drafting.shortened(id)
    shorter = manner is Manner.SMS and (made.code in _SHORTER or bool(typed))
    if made.code:
        link = (QCoreApplication.translate("Preview", "Ouvrir le rabat"), _ROWS[made.code]) if made.code in _ROWS else ("", "")
        link = _without_name(drafting, kind) if made.code == "text" and made.show == "name" else link
        return Preview(id, name, manner, trouble=drafting.fault(id), link=link, shorter=shorter, kind=kind, typed=typed)
    if not manner.signed:
        return Preview(id, name, manner, made.text, shorter=shorter, kind=kind, typed=typed)
    said = {field.place: field.value for field in made.fields}
    about = said.get("about.name") or shown_initials(said.get("about.ini", "")) or QCoreApplication.translate("Preview", "la personne")
    without = tuple(_left_out(colleague) for colleague in made.left_out)
    return Preview(id, name, manner, "", about, _fields(said), made.letters, _note(made, manner), kind=kind, without=without)


def _without_name(drafting: Drafting, kind: str) -> tuple[str, str]:
    """What such a card can say instead of a name that none can carry."""
    initials = drafting.known.initials if drafting.known is not None else ""
    if not initials:
        return QCoreApplication.translate("Preview", "Donner sans le nom"), f"nothing {kind}"
    return QCoreApplication.translate("Preview", "Donner ses initiales, {initials}").format(initials=initials), f"initials {kind}"


def _fields(said: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    """What each is called, what it says, in which writing."""
    last = long_day(date.fromisoformat(said["last"]))
    fields = [(QCoreApplication.translate("Preview", "dernier rendez-vous"), last, "leadb")]
    if "end" in said:
        fields.append((QCoreApplication.translate("Preview", "suivi"), QCoreApplication.translate("Preview", "n’accompagne plus"), "leadb"))
    fields.append((QCoreApplication.translate("Preview", "avec"), said["by.name"], "leadb"))
    if "by.role" in said:
        fields.append((QCoreApplication.translate("Preview", "métier"), said["by.role"], "leadb"))
    if "by.org" in said:
        fields.append((QCoreApplication.translate("Preview", "structure"), said["by.org"], "leadb"))
    fields.append((QCoreApplication.translate("Preview", "téléphone"), spaced(said["by.tel"]), "big"))
    return tuple(fields)


def _note(made: Draft, manner: Manner) -> str:
    if manner is Manner.PASSPHRASE:
        return QCoreApplication.translate("Preview", "Signé par ce cahier. Le fichier ne s’ouvre qu’avec six mots.")
    if manner is Manner.SEALED:
        who = joined([reader.name for reader in made.readers])
        return QCoreApplication.translate("Preview", "Signé par ce cahier. Le fichier ne s’ouvre que dans le Cahier de {who}.").format(who=who)
    said = QCoreApplication.translate("Preview", "Signé par ce cahier. Sur un téléphone, la note du contact dit\u00a0: {note}")
    return said.format(note=made.note)


def _left_out(colleague: Colleague) -> str:
    """Who of a group will not be able to open it, and why."""
    if colleague.retired is not None:
        said = QCoreApplication.translate("Preview", "Sans {name}\u00a0: son ordinateur est retiré.")
    elif colleague.unusual:
        said = QCoreApplication.translate("Preview", "Sans {name}\u00a0: ordinateur inhabituel, cinq mots à relire.")
    else:
        said = QCoreApplication.translate("Preview", "Sans {name}\u00a0: sa présentation n’est pas encore là.")
    return said.format(name=colleague.name)
