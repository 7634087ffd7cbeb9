"""The only place that turns a code into words: what happened, what to do now (DESIGN §8; vault SPEC §10; exchange SPEC §1)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from notebook_app.errors import CahierError, Refused


@dataclass(frozen=True)
class Trouble:
    """What is told: a first sentence, what to do, and the kind of notice ("warn", "alert")."""

    what: str
    next: str = ""
    kind: str = "warn"


_N = QT_TRANSLATE_NOOP

# code → (what happened, what to do now, kind)
_VAULT = {
    "wrong": (_N("Trouble", "Ces mots n’ouvrent pas le cahier."), _N("Trouble", "Réessayez, ou prenez la feuille de secours."), "warn"),
    "open-elsewhere": (
        _N("Trouble", "Ce cahier est déjà ouvert dans une autre fenêtre."),
        _N("Trouble", "Fermez-la d’abord, puis revenez ici."),
        "warn",
    ),
    "exists": (_N("Trouble", "Il y a déjà un cahier ici."), _N("Trouble", "Rien n’a été changé."), "warn"),
    "locked": (_N("Trouble", "Le cahier est fermé."), _N("Trouble", "Ouvrez-le pour continuer."), "warn"),
    "key": (_N("Trouble", "Ce cahier vient d’une version plus récente."), _N("Trouble", "Installez-la. Rien n’a été touché."), "warn"),
    "schema": (_N("Trouble", "Ce cahier vient d’une version plus récente."), _N("Trouble", "Installez-la. Rien n’a été touché."), "warn"),
    "key-missing": (_N("Trouble", "Il manque un fichier au cahier."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "key-damaged": (_N("Trouble", "Un fichier du cahier est abîmé."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "database-missing": (_N("Trouble", "Le cahier n’est plus à sa place."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "database": (_N("Trouble", "Une page est illisible."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "backup": (_N("Trouble", "Cette copie est abîmée, ou n’en est pas une."), _N("Trouble", "Choisissez-en une autre."), "warn"),
    "migration": (
        _N("Trouble", "La mise à jour du cahier ne s’est pas faite."),
        _N("Trouble", "Rien n’a changé. Reprenez la version d’avant."),
        "alert",
    ),
    "full": (_N("Trouble", "Le disque est plein."), _N("Trouble", "La page reste à l’écran. Libérez de la place."), "alert"),
    "read-only": (_N("Trouble", "Le disque refuse l’écriture."), _N("Trouble", "La page reste à l’écran. Ouvrez le disque en écriture."), "alert"),
    "denied": (_N("Trouble", "L’ordinateur refuse l’accès au cahier."), _N("Trouble", "La page reste à l’écran. Appelez qui s’en occupe."), "alert"),
    "missing": (_N("Trouble", "Le disque du cahier n’est plus là."), _N("Trouble", "Rebranchez-le. La page reste à l’écran."), "alert"),
    "moved": (_N("Trouble", "Le cahier a changé de place."), _N("Trouble", "La page reste à l’écran. Fermez Cahier, puis rouvrez-le."), "alert"),
    "io": (_N("Trouble", "Le disque répond mal."), _N("Trouble", "La page reste à l’écran. Faites une copie sur un autre disque."), "alert"),
    "memory": (_N("Trouble", "La mémoire manque."), _N("Trouble", "Fermez d’autres programmes. La page reste à l’écran."), "alert"),
    "passphrase": (_N("Trouble", "Il faut les six mots."), _N("Trouble", "Tapez les premières lettres de chacun."), "warn"),
}
_CARD = {
    "no-match": (_N("Trouble", "Cette fiche n’est pas pour vous."), _N("Trouble", "Demandez-la à la personne qui l’a faite."), "warn"),
    "passphrase": (
        _N("Trouble", "Cette fiche s’ouvre avec six mots."),
        _N("Trouble", "Ce cahier ne les demande pas encore. Demandez un contact ou un SMS."),
        "warn",
    ),
    "version": (_N("Trouble", "Cette fiche vient d’un Cahier plus récent."), _N("Trouble", "Elle est gardée."), "warn"),
    "age-version": (_N("Trouble", "Cette fiche vient d’un Cahier plus récent."), _N("Trouble", "Elle est gardée."), "warn"),
    "not-cahier": (_N("Trouble", "Ce n’est pas une fiche."), _N("Trouble", "Rien n’en a été lu."), "warn"),
    "size": (_N("Trouble", "Ce fichier est trop grand pour une fiche."), _N("Trouble", "Rien n’en a été lu."), "warn"),
    "date-future": (_N("Trouble", "Cette fiche date de demain."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-old": (_N("Trouble", "Cette fiche a plus de dix ans."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "sig": (_N("Trouble", "Cette fiche a été changée en route."), _N("Trouble", "Demandez-la de nouveau."), "warn"),
    "vcard-mismatch": (
        _N("Trouble", "Ce contact a été changé en route."),
        _N("Trouble", "Ne composez pas son numéro. Demandez-le de nouveau."),
        "warn",
    ),
    "name-in-weak-skin": (_N("Trouble", "Ce contact porte un nom qui n’aurait pas dû partir."), _N("Trouble", "Rien n’en a été gardé."), "warn"),
    "key-retired": (
        _N("Trouble", "Cette fiche vient d’un ordinateur que vous avez retiré."),
        _N("Trouble", "Appelez la personne qui l’a faite."),
        "alert",
    ),
    "key-changed": (
        _N("Trouble", "Cette présentation vient d’un ordinateur inhabituel."),
        _N("Trouble", "Appelez la personne qui l’a faite, relisez les cinq mots."),
        "alert",
    ),
    "own": (_N("Trouble", "Cette fiche vient de votre cahier."), _N("Trouble", "Il n’y a rien à ranger."), "warn"),
    "unreadable": (_N("Trouble", "Ce fichier ne se laisse pas lire."), _N("Trouble", "Vérifiez qu’il est encore là, puis réessayez."), "warn"),
    "empty": (_N("Trouble", "Ce fichier est vide."), _N("Trouble", "Demandez-le de nouveau."), "warn"),
    "contact": (_N("Trouble", "C’est un contact, pas une fiche."), _N("Trouble", "Rien n’en a été lu."), "warn"),
    "sms-syntax": (_N("Trouble", "Ce texte n’est pas tel qu’il est parti."), _N("Trouble", "Collez le SMS seul, en entier."), "warn"),
    "sms-length": (_N("Trouble", "Ce texte est trop long pour un SMS du Cahier."), _N("Trouble", "Collez le SMS seul, en entier."), "warn"),
    "sms-alphabet": (
        _N("Trouble", "Ce texte porte une lettre qu’un SMS ne sait pas écrire."),
        _N("Trouble", "Collez le SMS tel qu’il est arrivé."),
        "warn",
    ),
    "vcard-many": (_N("Trouble", "Il y a plusieurs contacts dans ce fichier."), _N("Trouble", "Demandez la fiche seule."), "warn"),
    "age-armor": (_N("Trouble", "Cette fiche est arrivée en lettres."), _N("Trouble", "Demandez le fichier lui-même."), "warn"),
    "person": (_N("Trouble", "Cette page n’est plus dans le cahier."), _N("Trouble", "Choisissez-en une autre."), "warn"),
    "card": (_N("Trouble", "Cette fiche n’est plus dans le cahier."), _N("Trouble", "Rien n’a été changé."), "warn"),
    "type": (_N("Trouble", "Ce n’est pas une fiche de cette sorte."), _N("Trouble", "Demandez-la de nouveau."), "warn"),
    "order": (_N("Trouble", "Cet envoi est déjà plus loin, ou n’est pas parti."), _N("Trouble", "Le registre reste comme il est."), "warn"),
    "departure": (_N("Trouble", "Cet envoi n’est plus au registre."), _N("Trouble", "Rien n’a été changé."), "warn"),
}
# A record, a contact or a sealed file that is not as it was made: one sentence for all of them, the person can only ask for it again.
_DAMAGE = frozenset(
    {
        "json-syntax", "json-duplicate", "v", "json-canonical", "field-unknown", "field-missing", "field-type", "ref", "about", "ini", "text",
        "end", "tel", "date", "date-order", "seq", "seal", "of", "st", "key", "vcard-encoding", "vcard-syntax", "vcard-b64", "age-header",
        "age-mixed", "age-work-factor", "age-weak", "age-recipients", "age-mac", "age-length", "age-payload", "pad",
    }
)  # fmt: skip
# What a page asked of the notebook and was told no, because something changed meanwhile or was not as it should be.
_REFUSED = {
    "appointment": (_N("Trouble", "Ce rendez-vous n’est plus dans le cahier."), _N("Trouble", "Rien n’a été changé."), "warn"),
    "line": (_N("Trouble", "Cette ligne n’est plus à sa place."), _N("Trouble", "Elle reste à l’écran. Recopiez-la."), "alert"),
    "told": (_N("Trouble", "Cette nouvelle n’est plus dans le cahier."), _N("Trouble", "Rien n’a été changé."), "warn"),
    "colleague": (_N("Trouble", "Ce nom n’est plus dans l’annuaire."), _N("Trouble", "Rien n’a été changé."), "warn"),
    "known": (_N("Trouble", "Cet ordinateur est déjà dans l’annuaire."), _N("Trouble", "Rien n’a été changé."), "warn"),
    "seal": (_N("Trouble", "Il n’y a pas encore de mots à relire."), _N("Trouble", "Demandez d’abord une présentation."), "warn"),
    "day": (_N("Trouble", "Ce jour est trop loin."), _N("Trouble", "Le cahier commence en l’an 2000. Relisez l’année."), "warn"),
    "day-full": (_N("Trouble", "Ce jour a déjà trop de lignes."), _N("Trouble", "Écrivez à la suite de l’une d’elles."), "warn"),
    "hour": (_N("Trouble", "Cette heure n’est pas comprise."), _N("Trouble", "Écrivez-la ainsi : 10 h 30."), "warn"),
    "empty": (_N("Trouble", "Il n’y a rien d’écrit."), _N("Trouble", "Écrivez quelques mots d’abord."), "warn"),
    "who": (_N("Trouble", "Il manque un nom."), _N("Trouble", "Écrivez qui l’a dit."), "warn"),
    "exists": (_N("Trouble", "Il y a déjà une copie de ce nom ici."), _N("Trouble", "Choisissez un autre endroit."), "warn"),
    "way": (_N("Trouble", "Cette fiche ne part pas ainsi."), _N("Trouble", "Choisissez une autre manière. Rien n’est parti."), "warn"),
    "kind": (_N("Trouble", "Cela ne se fait pas pour ce nom."), _N("Trouble", "Rien n’a été changé."), "warn"),
}
_GIVE = {
    "no-held": (_N("Trouble", "Marquez d’abord un rendez-vous honoré."), _N("Trouble", "La fiche en prend le jour."), "warn"),
    "no-label": (_N("Trouble", "Votre étiquette n’a pas de nom ou de téléphone."), _N("Trouble", "Complétez-la dans le rabat."), "warn"),
    "sms-length": (_N("Trouble", "Votre nom est trop long pour un SMS."), _N("Trouble", "Écrivez-le plus court."), "warn"),
    "sms-alphabet": (_N("Trouble", "Votre nom porte une lettre qu’un SMS ne sait pas écrire."), _N("Trouble", "Écrivez-le autrement."), "warn"),
    "future": (_N("Trouble", "Ce jour n’est pas encore passé."), _N("Trouble", "Un rendez-vous à venir est seulement prévu."), "warn"),
    "name": (_N("Trouble", "Ce n’est pas le même nom."), _N("Trouble", "Rien n’a été détruit."), "warn"),
    "phone": (_N("Trouble", "Votre numéro ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-name": (_N("Trouble", "Votre nom ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-org": (_N("Trouble", "Le nom de votre structure ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-role": (_N("Trouble", "Votre métier, tel qu’il est écrit, ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "text": (_N("Trouble", "Ce nom ne va pas sur une fiche."), _N("Trouble", "Écrivez-le autrement."), "warn"),
    "date-order": (_N("Trouble", "Ce rendez-vous est à venir."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-future": (_N("Trouble", "Ce rendez-vous est à venir."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-old": (_N("Trouble", "Ce rendez-vous a plus de dix ans."), _N("Trouble", "Une fiche n’en parle plus."), "warn"),
    "consent": (_N("Trouble", "L’accord n’est pas encore dit."), _N("Trouble", "Rien n’est parti."), "warn"),
    "stale": (_N("Trouble", "La fiche n’est plus celle que vous avez lue."), _N("Trouble", "Relisez-la. Rien n’est parti."), "warn"),
    "recipient": (_N("Trouble", "Cette personne n’est plus dans la liste."), _N("Trouble", "Rien n’est parti."), "warn"),
    "person": (_N("Trouble", "Cette page n’est plus dans le cahier."), _N("Trouble", "Rien n’est parti."), "warn"),
}
# what a disk said of a file that was to be written where she chose
_FILE = {
    "full": _N("Trouble", "Il n’y a plus de place là."),
    "read-only": _N("Trouble", "Ce disque refuse l’écriture."),
    "denied": _N("Trouble", "Ce dossier refuse l’écriture."),
    "missing": _N("Trouble", "Ce dossier n’est plus là."),
    "io": _N("Trouble", "Ce disque répond mal."),
}
_DAMAGED = (_N("Trouble", "Cette fiche a été abîmée en route."), _N("Trouble", "Demandez-la de nouveau."), "warn")
_OTHER = (_N("Trouble", "Quelque chose n’a pas marché."), _N("Trouble", "Ce qui est écrit reste à l’écran."), "alert")


def _say(found: tuple[object, object, str]) -> Trouble:
    what, after, kind = found
    return Trouble(QCoreApplication.translate("Trouble", str(what)), QCoreApplication.translate("Trouble", str(after)), kind)


def of(fault: Exception) -> Trouble:
    """The words for a failure of the notebook."""
    code = fault.code if isinstance(fault, CahierError) else ""
    if isinstance(fault, Refused):  # "exists", "empty"… say another thing of a page than of a disk
        return _say(_REFUSED.get(code) or _GIVE.get(code) or _CARD.get(code) or _VAULT.get(code) or _OTHER)
    return _say(_VAULT.get(code) or _OTHER)


def of_card(outcome: str, code: str) -> Trouble:
    """The words for what a reader answered, other than `ok` (exchange SPEC §1)."""
    return _say(_CARD.get(code) or (_DAMAGED if outcome == "reject" or code in _DAMAGE else _OTHER))


def of_received(fault: Exception) -> Trouble:
    """The words for a card that could not be read from its file, or kept."""
    code = fault.code if isinstance(fault, Refused) else ""
    if code in _CARD or code in _DAMAGE:
        return of_card("reject", code)
    return of(fault)


def of_draft(code: str) -> Trouble:
    """Why a card cannot leave yet."""
    return _say(_GIVE.get(code) or _OTHER)


def of_file(code: str, left: bool) -> Trouble:
    """Why a file was not written where she chose. `left`: whether something of it may lie there all the same."""
    what = QCoreApplication.translate("Trouble", str(_FILE.get(code, _FILE["io"])))
    if left:
        return Trouble(what, QCoreApplication.translate("Trouble", "La fiche a pu partir. Elle reste au registre."), "alert")
    return Trouble(what, QCoreApplication.translate("Trouble", "Rien n’est parti. Choisissez un autre endroit."), "warn")
